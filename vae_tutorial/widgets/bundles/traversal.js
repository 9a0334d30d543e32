function rt(t,e){let n=Math.abs(
e.clientX-t.clientX),o=Math.abs(
e.clientY-t.clientY);return Math.
max(n,o)<6?null:n>=o?"sideways":
"up or down"}function U(t,e){let n=null,
o="";t.addEventListener("point\
erdown",s=>{[n,o]=[s.pointerType===
"mouse"?null:s,t.value]}),t.addEventListener(
"pointermove",s=>{n&&rt(n,s)===
"sideways"&&(n=null)});let r=()=>{
n=null};t.addEventListener("po\
interup",r),t.addEventListener(
"pointercancel",r),t.addEventListener(
"input",()=>{n?t.value=o:e(Number(
t.value))})}function h(t,e={},...n){let o=Object.
assign(document.createElement(
t),e);return o.append(...n),o}
var v=(t,...e)=>h("div",{className:t},
...e),_=(t="")=>h("p",{className:`\
vae-readout ${t}`.trim()});function F(t,e,n){
let o=h("button",{type:"button",
textContent:t,className:"vae-b\
utton"});return n&&o.setAttribute(
"aria-label",n),o.addEventListener(
"click",e),o}function P(t,{min:e,
max:n,step:o},r){let s=h("inpu\
t",{type:"range",className:"va\
e-range"});return Object.assign(
s,{min:e,max:n,step:o}),s.setAttribute(
"aria-label",t),U(s,r),s}function K(t,e,n){
t.value=String(e),t.setAttribute(
"aria-valuetext",n)}function V(t,e,...n){
let o=v(t,...n);return o.setAttribute(
"role","group"),o.setAttribute(
"aria-label",e),o}var W=(...t)=>v("vae-columns",
...t),q=(t,...e)=>v("vae-colum\
n",v("vae-title",t),...e);function st(t){let e=new Float32Array(
t.byteLength/2);for(let n=0;n<
e.length;n++){let o=t.getUint16(
2*n,!0),r=o>>10&31,s=o&1023,c=(1+
s/1024)*2**(r-15);r===0&&(c=s*
2**-24),r===31&&(c=s?NaN:1/0),
e[n]=o&32768?-c:c}return e}function B(t,e,n,o){
return Math.floor(Math.max((e-
1)*o+n-t,0)/2)}var G=t=>t.reduce(
(e,n)=>e*n,1),Y=t=>t.output!==
void 0;function D(t){if(!Y(t))
return[0,0];let e=[t.input,t.output].
map(o=>o[o.length-1]);return[(t.
kind==="Dense"?1:G(t.kernel))*
e[0]*e[1],t.bias?e[1]:0]}function at(t,e,n,o){
let[r,s]=[e.input[0],e.output[0]],
c=new Int32Array(r);for(let a=0,
u=0;a<t.length/r;a++,u+=s){let l=0;
for(let i=0;i<r;i++)t[a*r+i]!==
0&&(c[l++]=i);let f=l-l%4;for(let i=0;i<
f;i+=4){let[p,d,g,w]=[c[i],c[i+
1],c[i+2],c[i+3]],[m,b,x,T]=[t[a*
r+p],t[a*r+d],t[a*r+g],t[a*r+w]],
[C,S,z,O]=[p*s,d*s,g*s,w*s];for(let k=0;k<
s;k++)o[u+k]+=m*n[C+k]+b*n[S+k]+
x*n[z+k]+T*n[O+k]}for(let i=f;i<
l;i++){let p=t[a*r+c[i]],d=c[i]*
s;for(let g=0;g<s;g++)o[u+g]+=
p*n[d+g]}}}function X(t,e,n,o){
let[r,s]=n.kernel,[c,a]=n.strides,
u=B(t[0],e[0],r,c),l=B(t[1],e[1],
s,a);for(let f=0;f<e[0];f++)for(let i=0;i<
e[1];i++)for(let p=0;p<r;p++)for(let d=0;d<
s;d++){let g=f*c+p-u,w=i*a+d-l;
g>=0&&w>=0&&g<t[0]&&w<t[1]&&o(
g*t[1]+w,f*e[1]+i,p*s+d)}}function ct(t,e,n,o){
let r=e.input[2],s=e.output[2];
X(e.input,e.output,e,(c,a,u)=>{
for(let l=0;l<r;l++){let f=t[c*
r+l];if(f!==0)for(let i=0,p=(u*
r+l)*s,d=a*s;i<s;i++)o[d+i]+=f*
n[p+i]}})}function it(t,e,n,o){
let r=e.input[2],s=e.output[2];
X(e.output,e.input,e,(c,a,u)=>{
for(let l=0;l<s;l++){let f=0;for(let i=0,
p=(u*s+l)*r,d=a*r;i<r;i++)f+=t[d+
i]*n[p+i];o[c*s+l]+=f}})}var ut={
Conv2D:ct,Conv2DTranspose:it};
function lt(t,e){if(e==="relu")
for(let n=0;n<t.length;n++)t[n]=
Math.max(0,t[n]);if(e==="sigmo\
id")for(let n=0;n<t.length;n++)
t[n]=1/(1+Math.exp(-t[n]))}function ft(t,e,n){
let o=new Float32Array(n*G(t.output)),
r=t.b.length;if(r)for(let a=0;a<
o.length;a++)o[a]=t.b[a%r];if(t.
kind==="Dense")return at(e,t,t.
w,o),o;let[s,c]=[e.length/n,o.
length/n];for(let a=0;a<n;a++){
let u=e.subarray(a*s,(a+1)*s);
ut[t.kind](u,t,t.w,o.subarray(
a*c,(a+1)*c))}return o}var A=class{constructor(e,n){
let o=e.reduce((c,a)=>c+D(a)[0]+
D(a)[1],0);if(n.byteLength!==2*
o){let c=n.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${c}`)}let r=st(
n),s=0;this.layers=e.map(c=>{let[
a,u]=D(c),l=r.subarray(s,s+a),
f=r.subarray(s+a,s+a+u);return s+=
a+u,{...c,w:l,b:f}})}run(e,n=1){
let o=Float32Array.from(e);for(let r of this.
layers)Y(r)&&(o=ft(r,o,n)),lt(
o,r.activation);return o}};function y(t,e){t.set(e),t.save_changes()}
function J(t,e){let n=Object.entries(
e);for(let[o,r]of n)t.on(o,r);
return()=>{for(let[o,r]of n)t.
off(o,r)}}var H=new WeakMap;async function Q(t,e){
let n=t.get(e).slice(10),o=await t.
widget_manager.get_model(n),r=H.
get(o)??new A(o.get("layers"),
o.get("weights"));return H.set(
o,r),r}var pt=600;function Z(){let t=v(
"vae-spoken");t.setAttribute("\
aria-live","polite");let e=0,n;
return{region:t,say(o){clearTimeout(
e),n??=o,o!==n&&(e=window.setTimeout(
()=>{t.textContent=n=o},pt))}}}
function tt(t){let e=0,n=!1,o=()=>{
e=requestAnimationFrame(()=>{e=
0,n&&(n=!1,o())}),t()};return{
schedule:()=>{e?n=!0:o()},stop:()=>cancelAnimationFrame(
e)}}function j(t,e,n,o){let r=document.
createElement("canvas");return Object.
assign(r,{width:t,height:e,className:`\
vae-picture ${n}`.trim()}),r.setAttribute(
"role","img"),M(r,o),r}var M=(t,e)=>t.
setAttribute("aria-label",e);function L(t){
let e=t.getContext("2d");if(!e)
throw new Error("this browser \
draws no canvas");return e}function I(t,e,[
n,o],r=[0,0,t.width,t.height],s=!1){
let c=new OffscreenCanvas(o,n),
a=L(c).createImageData(o,n);for(let u=0;u<
e.length;u++){let l=255-Math.round(
255*e[u]),f=4*u;a.data[f]=a.data[f+
1]=a.data[f+2]=l,a.data[f+3]=255}
L(c).putImageData(a,0,0),L(t).
imageSmoothingEnabled=s,L(t).drawImage(
c,...r)}function et(t,e){let n=0,o=()=>cancelAnimationFrame(
n);return{start:()=>{o();let s=t(),
c=()=>{let a=performance.now(),
u=!1;for(;!u&&performance.now()-
a<6;)u=!!s.next().done;e(),u||
(n=requestAnimationFrame(c))};
n=requestAnimationFrame(c)},stop:o}}function E(t,e){return Number.
isFinite(t)?t.toFixed(e).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var N=(t,e=2)=>`(${t.
map(n=>E(n,e)).join(", ")})`;var dt=t=>1/(1+Math.exp(-t));function mt(t,e,n=[]){let o=t.
run([...e,...n]);if(!e.every(Number.
isFinite)||o.some(Number.isNaN))
throw new Error(`${N(e)} is no\
t a point of the latent space`);
return o}var R=(t,e,n)=>mt(t,e,
n).map(dt);var ht=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),gt="select\
, textarea, [type=text], [type\
=number]";function wt(t){let{key:e,
target:n}=t;return t.ctrlKey||
t.altKey||t.metaKey||e==="Ente\
r"&&t.shiftKey?!1:ht.has(e)||e.
length===1&&n.matches(gt)}function nt(t){
t.addEventListener("keydown",e=>{
wt(e)&&e.stopPropagation()})}function bt(t,e){let n=e instanceof
Error?e.message:String(e),o=h(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});o.setAttribute(
"role","alert"),t.replaceChildren(
o)}function ot(t){return{async render(e){
e.el.classList.add("vae-view"),
nt(e.el);try{return await t(e)}catch(n){
bt(e.el,n)}}}}var vt=.05,xt=4,kt=3,$=28,Et=80;
function $t(t,e){let[n,o]=[t.get(
"effects"),t.get("dead")[e]],r=`\
z${e+1}`,s=`${n[e].toFixed(1)}\
 px`,c=t.get("limit"),a=P(r,{min:-c,
max:c,step:vt},w=>{y(t,{z:t.get(
"z").map((m,b)=>b===e?w:m)})}),
u=h("span",{className:"vae-num\
ber vae-value"}),l=h("span",{className:"\
vae-bar"});l.style.width=`${xt*
n[e]/Math.max(...n)}em`;let f=j(
3*$,$,"vae-thumbnails",`${r} a\
t three values`),i=h("label",{},
h("span",{className:"vae-name",
textContent:r}),a,u,h("span",{
className:"vae-number vae-ink",
textContent:s}),h("span",{className:"\
vae-share"},o?"dead":l)),p=v(o?
"vae-dimension vae-dead":"vae-\
dimension",i,f);return{name:r,
dead:o,node:p,show:()=>{u.textContent=
E(t.get("z")[e],2);let w=`${u.
textContent}; ${o?`${s}, dead`:
s}`;K(a,t.get("z")[e],w)},draw:w=>{
let m=[-t.get("span"),0,t.get(
"span")];m.forEach((x,T)=>{let C=t.
get("z").map((z,O)=>O===e?x:z),
S=[T*$,0,$,$];I(f,R(w,C),t.get(
"shape"),S,!0)});let b=m.map(x=>E(
x,0)).join(", ");M(f,`What the\
 decoder draws with ${r} at ${b}`)}}}
function At(t){let e=t.map(({name:o})=>o).
join(", "),n=t.length===1?"1 d\
ead dimension":`${t.length} de\
ad dimensions`;return h("detai\
ls",{className:"vae-fold",hidden:!t.
length},h("summary",{textContent:`${n}\
: ${e}`}),...t.map(({node:o})=>o))}
function yt(t){let e=t.get("z"),
n=t.get("starts").map((r,s)=>{
let c=t.get("start_labels")[s],
a=()=>y(t,{z:e=[...r]});return F(
String(c),a,`Test digit ${s+1}\
: ${c}`)}),o=F("Reset all slid\
ers",()=>y(t,{z:[...e]}));return V(
"vae-starts","Test digits to s\
tart from","Start at the code \
of a test digit: ",...n,o)}function Lt(t,e,n){
let o=0,{start:r,stop:s}=et(function*(){
for(let{dead:c,draw:a}of t)c&&
!e.open||(a(n),yield)},()=>{});
return e.addEventListener("tog\
gle",r),{renew(){s(),clearTimeout(
o),o=window.setTimeout(r,Et)},
stop(){s(),clearTimeout(o)}}}async function Mt({
model:t,el:e}){let n=await Q(t,
"network"),[o,r]=[t.get("shape"),
t.get("order")],s=j(224,224,"",
"Decoded picture"),c=r.map(m=>$t(
t,m)),a=At(c.filter(({dead:m})=>m)),
u=Lt(c,a,n),l=_(),{region:f,say:i}=Z(),
p=()=>{let m=t.get("z");c.forEach(
({show:b})=>b());try{if(m.length!==
r.length)throw new Error(`z mu\
st be ${r.length} numbers, got\
 ${m.length}`);I(s,R(n,m),o),l.
textContent="",M(s,`What the d\
ecoder draws at ${N(m)}`);let b=r.
slice(0,kt).map(x=>`z${x+1} = ${E(
m[x],2)}`);i(`Picture at ${b.join(
", ")}`),u.renew()}catch(b){l.
textContent=b.message,i(l.textContent)}},
{schedule:d,stop:g}=tt(p);e.append(
yt(t),Nt(s,c,a,t.get("span")),
l,f),p();let w=J(t,{"change:z":d});
return()=>{g(),u.stop(),w()}}function Nt(t,e,n,o){
let r=v("vae-title",`dimension\
, value, ink that it moves fro\
m −${o} to ${o}, and −${o}\
, 0, ${o}`),s=e.filter(({dead:a})=>!a).
map(({node:a})=>a),c=W(q("deco\
ded",t),v("vae-dimensions",r,...s,
n));return c.classList.add("va\
e-traversal"),c}var te=ot(Mt);export{te as default};
