function h(t,e={},...n){let o=Object.
assign(document.createElement(
t),e);return o.append(...n),o}
var x=(t,...e)=>h("div",{className:t},
...e),_=(t="")=>h("p",{className:`\
vae-readout ${t}`.trim()});function S(t,e,n){
let o=h("button",{type:"button",
textContent:t,className:"vae-b\
utton"});return n&&o.setAttribute(
"aria-label",n),o.addEventListener(
"click",e),o}function P(t,{min:e,
max:n,step:o},r){let s=h("inpu\
t",{type:"range",className:"va\
e-range"});return Object.assign(
s,{min:e,max:n,step:o}),s.setAttribute(
"aria-label",t),s.addEventListener(
"input",()=>r(Number(s.value))),
s}function K(t,e,n){t.value=String(
e),t.setAttribute("aria-valuet\
ext",n)}function R(t,e,...n){let o=x(
t,...n);return o.setAttribute(
"role","group"),o.setAttribute(
"aria-label",e),o}var V=(...t)=>x("vae-columns",
...t),W=(t,...e)=>x("vae-colum\
n",x("vae-title",t),...e);function ot(t){let e=new Float32Array(
t.byteLength/2);for(let n=0;n<
e.length;n++){let o=t.getUint16(
2*n,!0),r=o>>10&31,s=o&1023,c=(1+
s/1024)*2**(r-15);r===0&&(c=s*
2**-24),r===31&&(c=s?NaN:1/0),
e[n]=o&32768?-c:c}return e}function q(t,e,n,o){
return Math.floor(Math.max((e-
1)*o+n-t,0)/2)}var B=t=>t.reduce(
(e,n)=>e*n,1),G=t=>t.output!==
void 0;function D(t){if(!G(t))
return[0,0];let e=[t.input,t.output].
map(o=>o[o.length-1]);return[(t.
kind==="Dense"?1:B(t.kernel))*
e[0]*e[1],t.bias?e[1]:0]}function rt(t,e,n,o){
let[r,s]=[e.input[0],e.output[0]],
c=new Int32Array(r);for(let a=0,
u=0;a<t.length/r;a++,u+=s){let f=0;
for(let i=0;i<r;i++)t[a*r+i]!==
0&&(c[f++]=i);let p=f-f%4;for(let i=0;i<
p;i+=4){let[l,d,g,w]=[c[i],c[i+
1],c[i+2],c[i+3]],[m,b,v,T]=[t[a*
r+l],t[a*r+d],t[a*r+g],t[a*r+w]],
[C,z,O,F]=[l*s,d*s,g*s,w*s];for(let $=0;$<
s;$++)o[u+$]+=m*n[C+$]+b*n[z+$]+
v*n[O+$]+T*n[F+$]}for(let i=p;i<
f;i++){let l=t[a*r+c[i]],d=c[i]*
s;for(let g=0;g<s;g++)o[u+g]+=
l*n[d+g]}}}function H(t,e,n,o){
let[r,s]=n.kernel,[c,a]=n.strides,
u=q(t[0],e[0],r,c),f=q(t[1],e[1],
s,a);for(let p=0;p<e[0];p++)for(let i=0;i<
e[1];i++)for(let l=0;l<r;l++)for(let d=0;d<
s;d++){let g=p*c+l-u,w=i*a+d-f;
g>=0&&w>=0&&g<t[0]&&w<t[1]&&o(
g*t[1]+w,p*e[1]+i,l*s+d)}}function st(t,e,n,o){
let r=e.input[2],s=e.output[2];
H(e.input,e.output,e,(c,a,u)=>{
for(let f=0;f<r;f++){let p=t[c*
r+f];if(p!==0)for(let i=0,l=(u*
r+f)*s,d=a*s;i<s;i++)o[d+i]+=p*
n[l+i]}})}function at(t,e,n,o){
let r=e.input[2],s=e.output[2];
H(e.output,e.input,e,(c,a,u)=>{
for(let f=0;f<s;f++){let p=0;for(let i=0,
l=(u*s+f)*r,d=a*r;i<r;i++)p+=t[d+
i]*n[l+i];o[c*s+f]+=p}})}var ct={
Conv2D:st,Conv2DTranspose:at};
function it(t,e){if(e==="relu")
for(let n=0;n<t.length;n++)t[n]=
Math.max(0,t[n]);if(e==="sigmo\
id")for(let n=0;n<t.length;n++)
t[n]=1/(1+Math.exp(-t[n]))}function ut(t,e,n){
let o=new Float32Array(n*B(t.output)),
r=t.b.length;if(r)for(let a=0;a<
o.length;a++)o[a]=t.b[a%r];if(t.
kind==="Dense")return rt(e,t,t.
w,o),o;let[s,c]=[e.length/n,o.
length/n];for(let a=0;a<n;a++){
let u=e.subarray(a*s,(a+1)*s);
ct[t.kind](u,t,t.w,o.subarray(
a*c,(a+1)*c))}return o}var E=class{constructor(e,n){
let o=e.reduce((c,a)=>c+D(a)[0]+
D(a)[1],0);if(n.byteLength!==2*
o){let c=n.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${c}`)}let r=ot(
n),s=0;this.layers=e.map(c=>{let[
a,u]=D(c),f=r.subarray(s,s+a),
p=r.subarray(s+a,s+a+u);return s+=
a+u,{...c,w:f,b:p}})}run(e,n=1){
let o=Float32Array.from(e);for(let r of this.
layers)G(r)&&(o=ut(r,o,n)),it(
o,r.activation);return o}};function N(t,e){t.set(e),t.save_changes()}
function J(t,e){let n=Object.entries(
e);for(let[o,r]of n)t.on(o,r);
return()=>{for(let[o,r]of n)t.
off(o,r)}}var Y=new WeakMap;async function Q(t,e){
let n=t.get(e).slice(10),o=await t.
widget_manager.get_model(n),r=Y.
get(o)??new E(o.get("layers"),
o.get("weights"));return Y.set(
o,r),r}var ft=600;function X(){let t=x(
"vae-spoken");t.setAttribute("\
aria-live","polite");let e=0,n;
return{region:t,say(o){clearTimeout(
e),n??=o,o!==n&&(e=window.setTimeout(
()=>{t.textContent=n=o},ft))}}}
function Z(t){let e=0,n=!1,o=()=>{
e=requestAnimationFrame(()=>{e=
0,n&&(n=!1,o())}),t()};return{
schedule:()=>{e?n=!0:o()},stop:()=>cancelAnimationFrame(
e)}}function j(t,e,n,o){let r=document.
createElement("canvas");return Object.
assign(r,{width:t,height:e,className:`\
vae-picture ${n}`.trim()}),r.setAttribute(
"role","img"),M(r,o),r}var M=(t,e)=>t.
setAttribute("aria-label",e);function y(t){
let e=t.getContext("2d");if(!e)
throw new Error("this browser \
draws no canvas");return e}function I(t,e,[
n,o],r=[0,0,t.width,t.height],s=!1){
let c=new OffscreenCanvas(o,n),
a=y(c).createImageData(o,n);for(let u=0;u<
e.length;u++){let f=255-Math.round(
255*e[u]),p=4*u;a.data[p]=a.data[p+
1]=a.data[p+2]=f,a.data[p+3]=255}
y(c).putImageData(a,0,0),y(t).
imageSmoothingEnabled=s,y(t).drawImage(
c,...r)}function tt(t,e){let n=0,o=()=>cancelAnimationFrame(
n);return{start:()=>{o();let s=t(),
c=()=>{let a=performance.now(),
u=!1;for(;!u&&performance.now()-
a<6;)u=!!s.next().done;e(),u||
(n=requestAnimationFrame(c))};
n=requestAnimationFrame(c)},stop:o}}function k(t,e){return Number.
isFinite(t)?t.toFixed(e).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var L=(t,e=2)=>`(${t.
map(n=>k(n,e)).join(", ")})`;var pt=t=>1/(1+Math.exp(-t));function lt(t,e){let n=t.run(e);
if(!e.every(Number.isFinite)||
n.some(Number.isNaN))throw new Error(
`${L(e)} is not a point of the\
 latent space`);return n}var U=(t,e)=>lt(
t,e).map(pt);var dt=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),mt="select\
, textarea, [type=text], [type\
=number]";function ht(t){let{key:e,
target:n}=t;return t.ctrlKey||
t.altKey||t.metaKey||e==="Ente\
r"&&t.shiftKey?!1:dt.has(e)||e.
length===1&&n.matches(mt)}function et(t){
t.addEventListener("keydown",e=>{
ht(e)&&e.stopPropagation()})}function gt(t,e){let n=e instanceof
Error?e.message:String(e),o=h(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});o.setAttribute(
"role","alert"),t.replaceChildren(
o)}function nt(t){return{async render(e){
e.el.classList.add("vae-view"),
et(e.el);try{return await t(e)}catch(n){
gt(e.el,n)}}}}var wt=.05,bt=4,xt=3,A=28,vt=80;
function $t(t,e){let[n,o]=[t.get(
"effects"),t.get("dead")[e]],r=`\
z${e+1}`,s=`${n[e].toFixed(1)}\
 px`,c=t.get("limit"),a=P(r,{min:-c,
max:c,step:wt},w=>{N(t,{z:t.get(
"z").map((m,b)=>b===e?w:m)})}),
u=h("span",{className:"vae-num\
ber vae-value"}),f=h("span",{className:"\
vae-bar"});f.style.width=`${bt*
n[e]/Math.max(...n)}em`;let p=j(
3*A,A,"vae-thumbnails",`${r} a\
t three values`),i=h("label",{},
h("span",{className:"vae-name",
textContent:r}),a,u,h("span",{
className:"vae-number vae-ink",
textContent:s}),h("span",{className:"\
vae-share"},o?"dead":f)),l=x(o?
"vae-dimension vae-dead":"vae-\
dimension",i,p);return{name:r,
dead:o,node:l,show:()=>{u.textContent=
k(t.get("z")[e],2);let w=`${u.
textContent}; ${o?`${s}, dead`:
s}`;K(a,t.get("z")[e],w)},draw:w=>{
let m=[-t.get("span"),0,t.get(
"span")];m.forEach((v,T)=>{let C=t.
get("z").map((O,F)=>F===e?v:O),
z=[T*A,0,A,A];I(p,U(w,C),t.get(
"shape"),z,!0)});let b=m.map(v=>k(
v,0)).join(", ");M(p,`What the\
 decoder draws with ${r} at ${b}`)}}}
function kt(t){let e=t.map(({name:o})=>o).
join(", "),n=t.length===1?"1 d\
ead dimension":`${t.length} de\
ad dimensions`;return h("detai\
ls",{className:"vae-fold",hidden:!t.
length},h("summary",{textContent:`${n}\
: ${e}`}),...t.map(({node:o})=>o))}
function At(t){let e=t.get("z"),
n=t.get("starts").map((r,s)=>{
let c=t.get("start_labels")[s],
a=()=>N(t,{z:e=[...r]});return S(
String(c),a,`Test digit ${s+1}\
: ${c}`)}),o=S("Reset all slid\
ers",()=>N(t,{z:[...e]}));return R(
"vae-starts","Test digits to s\
tart from","Start at the code \
of a test digit: ",...n,o)}function Et(t,e,n){
let o=0,{start:r,stop:s}=tt(function*(){
for(let{dead:c,draw:a}of t)c&&
!e.open||(a(n),yield)},()=>{});
return e.addEventListener("tog\
gle",r),{renew(){s(),clearTimeout(
o),o=window.setTimeout(r,vt)},
stop(){s(),clearTimeout(o)}}}async function Nt({
model:t,el:e}){let n=await Q(t,
"network"),[o,r]=[t.get("shape"),
t.get("order")],s=j(224,224,"",
"Decoded picture"),c=r.map(m=>$t(
t,m)),a=kt(c.filter(({dead:m})=>m)),
u=Et(c,a,n),f=_(),{region:p,say:i}=X(),
l=()=>{let m=t.get("z");c.forEach(
({show:b})=>b());try{if(m.length!==
r.length)throw new Error(`z mu\
st be ${r.length} numbers, got\
 ${m.length}`);I(s,U(n,m),o),f.
textContent="",M(s,`What the d\
ecoder draws at ${L(m)}`);let b=r.
slice(0,xt).map(v=>`z${v+1} = ${k(
m[v],2)}`);i(`Picture at ${b.join(
", ")}`),u.renew()}catch(b){f.
textContent=b.message,i(f.textContent)}},
{schedule:d,stop:g}=Z(l);e.append(
At(t),yt(s,c,a,t.get("span")),
f,p),l();let w=J(t,{"change:z":d});
return()=>{g(),u.stop(),w()}}function yt(t,e,n,o){
let r=x("vae-title",`dimension\
, value, ink that it moves fro\
m −${o} to ${o}, and −${o}\
, 0, ${o}`),s=e.filter(({dead:a})=>!a).
map(({node:a})=>a),c=V(W("deco\
ded",t),x("vae-dimensions",r,...s,
n));return c.classList.add("va\
e-traversal"),c}var Jt=nt(Nt);export{Jt as default};
