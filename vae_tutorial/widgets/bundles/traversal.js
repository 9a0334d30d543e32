function h(t,e={},...n){let o=Object.
assign(document.createElement(
t),e);return o.append(...n),o}
var v=(t,...e)=>h("div",{className:t},
...e),U=(t="")=>h("p",{className:`\
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
s}function R(t,e,n){t.value=String(
e),t.setAttribute("aria-valuet\
ext",n)}function V(t,e,...n){let o=v(
t,...n);return o.setAttribute(
"role","group"),o.setAttribute(
"aria-label",e),o}var q=(...t)=>v("vae-columns",
...t),B=(t,...e)=>v("vae-colum\
n",v("vae-title",t),...e);function nt(t){let e=new Float32Array(
t.byteLength/2);for(let n=0;n<
e.length;n++){let o=t.getUint16(
2*n,!0),r=o>>10&31,s=o&1023,c=(1+
s/1024)*2**(r-15);r===0&&(c=s*
2**-24),r===31&&(c=s?NaN:1/0),
e[n]=o&32768?-c:c}return e}function W(t,e,n,o){
return Math.floor(Math.max((e-
1)*o+n-t,0)/2)}var G=t=>t.reduce(
(e,n)=>e*n,1),K=t=>t.output!==
void 0;function y(t){if(!K(t))
return[0,0];let e=[t.input,t.output].
map(o=>o[o.length-1]);return[(t.
kind==="Dense"?1:G(t.kernel))*
e[0]*e[1],t.bias?e[1]:0]}function ot(t,e,n,o){
let[r,s]=[e.input[0],e.output[0]],
c=new Int32Array(r);for(let a=0,
u=0;a<t.length/r;a++,u+=s){let f=0;
for(let i=0;i<r;i++)t[a*r+i]!==
0&&(c[f++]=i);let p=f-f%4;for(let i=0;i<
p;i+=4){let[l,d,g,b]=[c[i],c[i+
1],c[i+2],c[i+3]],[m,w,x,T]=[t[a*
r+l],t[a*r+d],t[a*r+g],t[a*r+b]],
[z,O,F,j]=[l*s,d*s,g*s,b*s];for(let $=0;$<
s;$++)o[u+$]+=m*n[z+$]+w*n[O+$]+
x*n[F+$]+T*n[j+$]}for(let i=p;i<
f;i++){let l=t[a*r+c[i]],d=c[i]*
s;for(let g=0;g<s;g++)o[u+g]+=
l*n[d+g]}}}function Y(t,e,n,o){
let[r,s]=n.kernel,[c,a]=n.strides,
u=W(t[0],e[0],r,c),f=W(t[1],e[1],
s,a);for(let p=0;p<e[0];p++)for(let i=0;i<
e[1];i++)for(let l=0;l<r;l++)for(let d=0;d<
s;d++){let g=p*c+l-u,b=i*a+d-f;
g>=0&&b>=0&&g<t[0]&&b<t[1]&&o(
g*t[1]+b,p*e[1]+i,l*s+d)}}function rt(t,e,n,o){
let r=e.input[2],s=e.output[2];
Y(e.input,e.output,e,(c,a,u)=>{
for(let f=0;f<r;f++){let p=t[c*
r+f];if(p!==0)for(let i=0,l=(u*
r+f)*s,d=a*s;i<s;i++)o[d+i]+=p*
n[l+i]}})}function st(t,e,n,o){
let r=e.input[2],s=e.output[2];
Y(e.output,e.input,e,(c,a,u)=>{
for(let f=0;f<s;f++){let p=0;for(let i=0,
l=(u*s+f)*r,d=a*r;i<r;i++)p+=t[d+
i]*n[l+i];o[c*s+f]+=p}})}var at={
Conv2D:rt,Conv2DTranspose:st};
function ct(t,e){if(e==="relu")
for(let n=0;n<t.length;n++)t[n]=
Math.max(0,t[n]);if(e==="sigmo\
id")for(let n=0;n<t.length;n++)
t[n]=1/(1+Math.exp(-t[n]))}function it(t,e,n){
let o=new Float32Array(n*G(t.output)),
r=t.b.length;if(r)for(let a=0;a<
o.length;a++)o[a]=t.b[a%r];if(t.
kind==="Dense")return ot(e,t,t.
w,o),o;let[s,c]=[e.length/n,o.
length/n];for(let a=0;a<n;a++){
let u=e.subarray(a*s,(a+1)*s);
at[t.kind](u,t,t.w,o.subarray(
a*c,(a+1)*c))}return o}var E=class{constructor(e,n){
let o=e.reduce((c,a)=>c+y(a)[0]+
y(a)[1],0);if(n.byteLength!==2*
o){let c=n.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${c}`)}let r=nt(
n),s=0;this.layers=e.map(c=>{let[
a,u]=y(c),f=r.subarray(s,s+a),
p=r.subarray(s+a,s+a+u);return s+=
a+u,{...c,w:f,b:p}})}run(e,n=1){
let o=Float32Array.from(e);for(let r of this.
layers)K(r)&&(o=it(r,o,n)),ct(
o,r.activation);return o}};function N(t,e){t.set(e),t.save_changes()}
function J(t,e){let n=Object.entries(
e);for(let[o,r]of n)t.on(o,r);
return()=>{for(let[o,r]of n)t.
off(o,r)}}var H=new WeakMap;async function Q(t,e){
let n=t.get(e).slice(10),o=await t.
widget_manager.get_model(n),r=H.
get(o)??new E(o.get("layers"),
o.get("weights"));return H.set(
o,r),r}var ut=600;function X(){let t=v(
"vae-spoken");t.setAttribute("\
aria-live","polite");let e=0,n;
return{region:t,say(o){clearTimeout(
e),n??=o,o!==n&&(e=window.setTimeout(
()=>{t.textContent=n=o},ut))}}}
function Z(t){let e=0,n=!1,o=()=>{
e=requestAnimationFrame(()=>{e=
0,n&&(n=!1,o())}),t()};return{
schedule:()=>{e?n=!0:o()},stop:()=>cancelAnimationFrame(
e)}}function D(t,e,n,o){let r=document.
createElement("canvas");return Object.
assign(r,{width:t,height:e,className:`\
vae-picture ${n}`.trim()}),r.setAttribute(
"role","img"),C(r,o),r}var C=(t,e)=>t.
setAttribute("aria-label",e);function M(t){
let e=t.getContext("2d");if(!e)
throw new Error("this browser \
draws no canvas");return e}function I(t,e,[
n,o],r=[0,0,t.width,t.height],s=!1){
let c=new OffscreenCanvas(o,n),
a=M(c).createImageData(o,n);for(let u=0;u<
e.length;u++){let f=255-Math.round(
255*e[u]),p=4*u;a.data[p]=a.data[p+
1]=a.data[p+2]=f,a.data[p+3]=255}
M(c).putImageData(a,0,0),M(t).
imageSmoothingEnabled=s,M(t).drawImage(
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
map(n=>k(n,e)).join(", ")})`;var ft=t=>1/(1+Math.exp(-t));function pt(t,e){let n=t.run(e);
if(!e.every(Number.isFinite)||
n.some(Number.isNaN))throw new Error(
`${L(e)} is not a point of the\
 latent space`);return n}var _=(t,e)=>pt(
t,e).map(ft);function lt(t,e){let n=e instanceof
Error?e.message:String(e),o=h(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});o.setAttribute(
"role","alert"),t.replaceChildren(
o)}function et(t){return{async render(e){
e.el.classList.add("vae-view");
try{return await t(e)}catch(n){
lt(e.el,n)}}}}var dt=.05,mt=4,ht=3,A=28,gt=80;
function bt(t,e){let[n,o]=[t.get(
"effects"),t.get("dead")[e]],r=`\
z${e+1}`,s=`${n[e].toFixed(1)}\
 px`,c=t.get("limit"),a=P(r,{min:-c,
max:c,step:dt},b=>{N(t,{z:t.get(
"z").map((m,w)=>w===e?b:m)})}),
u=h("span",{className:"vae-num\
ber vae-value"}),f=h("span",{className:"\
vae-bar"});f.style.width=`${mt*
n[e]/Math.max(...n)}em`;let p=D(
3*A,A,"vae-thumbnails",`${r} a\
t three values`),i=h("label",{},
h("span",{className:"vae-name",
textContent:r}),a,u,h("span",{
className:"vae-number vae-ink",
textContent:s}),h("span",{className:"\
vae-share"},o?"dead":f)),l=v(o?
"vae-dimension vae-dead":"vae-\
dimension",i,p);return{name:r,
dead:o,node:l,show:()=>{u.textContent=
k(t.get("z")[e],2);let b=`${u.
textContent}; ${o?`${s}, dead`:
s}`;R(a,t.get("z")[e],b)},draw:b=>{
let m=[-t.get("span"),0,t.get(
"span")];m.forEach((x,T)=>{let z=t.
get("z").map((F,j)=>j===e?x:F),
O=[T*A,0,A,A];I(p,_(b,z),t.get(
"shape"),O,!0)});let w=m.map(x=>k(
x,0)).join(", ");C(p,`What the\
 decoder draws with ${r} at ${w}`)}}}
function wt(t){let e=t.map(({name:o})=>o).
join(", "),n=t.length===1?"1 d\
ead dimension":`${t.length} de\
ad dimensions`;return h("detai\
ls",{className:"vae-fold",hidden:!t.
length},h("summary",{textContent:`${n}\
: ${e}`}),...t.map(({node:o})=>o))}
function vt(t){let e=t.get("z"),
n=t.get("starts").map((r,s)=>{
let c=t.get("start_labels")[s],
a=()=>N(t,{z:e=[...r]});return S(
String(c),a,`Test digit ${s+1}\
: ${c}`)}),o=S("Reset all slid\
ers",()=>N(t,{z:[...e]}));return V(
"vae-starts","Test digits to s\
tart from","Start at the code \
of a test digit: ",...n,o)}function xt(t,e,n){
let o=0,{start:r,stop:s}=tt(function*(){
for(let{dead:c,draw:a}of t)c&&
!e.open||(a(n),yield)},()=>{});
return e.addEventListener("tog\
gle",r),{renew(){s(),clearTimeout(
o),o=window.setTimeout(r,gt)},
stop(){s(),clearTimeout(o)}}}async function $t({
model:t,el:e}){let n=await Q(t,
"network"),[o,r]=[t.get("shape"),
t.get("order")],s=D(224,224,"",
"Decoded picture"),c=r.map(m=>bt(
t,m)),a=wt(c.filter(({dead:m})=>m)),
u=xt(c,a,n),f=U(),{region:p,say:i}=X(),
l=()=>{let m=t.get("z");c.forEach(
({show:w})=>w());try{if(m.length!==
r.length)throw new Error(`z mu\
st be ${r.length} numbers, got\
 ${m.length}`);I(s,_(n,m),o),f.
textContent="",C(s,`What the d\
ecoder draws at ${L(m)}`);let w=r.
slice(0,ht).map(x=>`z${x+1} = ${k(
m[x],2)}`);i(`Picture at ${w.join(
", ")}`),u.renew()}catch(w){f.
textContent=w.message,i(f.textContent)}},
{schedule:d,stop:g}=Z(l);e.append(
vt(t),kt(s,c,a,t.get("span")),
f,p),l();let b=J(t,{"change:z":d});
return()=>{g(),u.stop(),b()}}function kt(t,e,n,o){
let r=v("vae-title",`dimension\
, value, ink that it moves fro\
m −${o} to ${o}, and −${o}\
, 0, ${o}`),s=e.filter(({dead:a})=>!a).
map(({node:a})=>a),c=q(B("deco\
ded",t),v("vae-dimensions",r,...s,
n));return c.classList.add("va\
e-traversal"),c}var Bt=et($t);export{Bt as default};
