function h(t,e={},...n){let o=Object.
assign(document.createElement(
t),e);return o.append(...n),o}
var b=(t,...e)=>h("div",{className:t},
...e),L=(t="")=>h("p",{className:`\
vae-readout ${t}`.trim()});function z(t,e,n){
let o=h("button",{type:"button",
textContent:t,className:"vae-b\
utton"});return n&&o.setAttribute(
"aria-label",n),o.addEventListener(
"click",e),o}function T(t,{min:e,
max:n,step:o},r){let s=h("inpu\
t",{type:"range",className:"va\
e-range"});return Object.assign(
s,{min:e,max:n,step:o}),s.setAttribute(
"aria-label",t),s.addEventListener(
"input",()=>r(Number(s.value))),
s}function F(t,e,n){t.value=String(
e),t.setAttribute("aria-valuet\
ext",n)}function j(t,e,...n){let o=b(
t,...n);return o.setAttribute(
"role","group"),o.setAttribute(
"aria-label",e),o}var S=(...t)=>b("vae-columns",
...t),I=(t,...e)=>b("vae-colum\
n",b("vae-title",t),...e);function tt(t){let e=new Float32Array(
t.byteLength/2);for(let n=0;n<
e.length;n++){let o=t.getUint16(
2*n,!0),r=o>>10&31,s=o&1023,c=(1+
s/1024)*2**(r-15);r===0&&(c=s*
2**-24),r===31&&(c=s?NaN:1/0),
e[n]=o&32768?-c:c}return e}function _(t,e,n,o){
return Math.floor(Math.max((e-
1)*o+n-t,0)/2)}var y=t=>t.reduce(
(e,n)=>e*n,1),D=t=>t.output!==
void 0;function C(t){if(!D(t))
return[0,0];let e=[t.input,t.output].
map(o=>o[o.length-1]);return[(t.
kind==="Dense"?1:y(t.kernel))*
e[0]*e[1],t.bias?e[1]:0]}function et(t,e,n,o){
let[r,s]=[e.input[0],e.output[0]],
c=new Int32Array(r);for(let a=0,
p=0;a<t.length/r;a++,p+=s){let u=0;
for(let i=0;i<r;i++)t[a*r+i]!==
0&&(c[u++]=i);let f=u-u%4;for(let i=0;i<
f;i+=4){let[l,d,m,w]=[c[i],c[i+
1],c[i+2],c[i+3]],[g,x,k,H]=[t[a*
r+l],t[a*r+d],t[a*r+m],t[a*r+w]],
[J,Q,X,Z]=[l*s,d*s,m*s,w*s];for(let v=0;v<
s;v++)o[p+v]+=g*n[J+v]+x*n[Q+v]+
k*n[X+v]+H*n[Z+v]}for(let i=f;i<
u;i++){let l=t[a*r+c[i]],d=c[i]*
s;for(let m=0;m<s;m++)o[p+m]+=
l*n[d+m]}}}function P(t,e,n,o){
let[r,s]=n.kernel,[c,a]=n.strides,
p=_(t[0],e[0],r,c),u=_(t[1],e[1],
s,a);for(let f=0;f<e[0];f++)for(let i=0;i<
e[1];i++)for(let l=0;l<r;l++)for(let d=0;d<
s;d++){let m=f*c+l-p,w=i*a+d-u;
m>=0&&w>=0&&m<t[0]&&w<t[1]&&o(
m*t[1]+w,f*e[1]+i,l*s+d)}}function nt(t,e,n,o){
let r=e.input[2],s=e.output[2];
P(e.input,e.output,e,(c,a,p)=>{
for(let u=0;u<r;u++){let f=t[c*
r+u];if(f!==0)for(let i=0,l=(p*
r+u)*s,d=a*s;i<s;i++)o[d+i]+=f*
n[l+i]}})}function ot(t,e,n,o){
let r=e.input[2],s=e.output[2];
P(e.output,e.input,e,(c,a,p)=>{
for(let u=0;u<s;u++){let f=0;for(let i=0,
l=(p*s+u)*r,d=a*r;i<r;i++)f+=t[d+
i]*n[l+i];o[c*s+u]+=f}})}var rt={
Conv2D:nt,Conv2DTranspose:ot};
function st(t,e){if(e==="relu")
for(let n=0;n<t.length;n++)t[n]=
Math.max(0,t[n]);if(e==="sigmo\
id")for(let n=0;n<t.length;n++)
t[n]=1/(1+Math.exp(-t[n]))}function at(t,e,n){
let o=new Float32Array(n*y(t.output)),
r=t.b.length;if(r)for(let a=0;a<
o.length;a++)o[a]=t.b[a%r];if(t.
kind==="Dense")return et(e,t,t.
w,o),o;let[s,c]=[e.length/n,o.
length/n];for(let a=0;a<n;a++){
let p=e.subarray(a*s,(a+1)*s);
rt[t.kind](p,t,t.w,o.subarray(
a*c,(a+1)*c))}return o}var $=class{constructor(e,n){
let o=e.reduce((c,a)=>c+C(a)[0]+
C(a)[1],0);if(n.byteLength!==2*
o){let c=n.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${c}`)}let r=tt(
n),s=0;this.layers=e.map(c=>{let[
a,p]=C(c),u=r.subarray(s,s+a),
f=r.subarray(s+a,s+a+p);return s+=
a+p,{...c,w:u,b:f}})}run(e,n=1){
let o=Float32Array.from(e);for(let r of this.
layers)D(r)&&(o=at(r,o,n)),st(
o,r.activation);return o}};function E(t,e){t.set(e),t.save_changes()}
function U(t,e){let n=Object.entries(
e);for(let[o,r]of n)t.on(o,r);
return()=>{for(let[o,r]of n)t.
off(o,r)}}var V=new WeakMap;async function R(t,e){
let n=t.get(e).slice(10),o=await t.
widget_manager.get_model(n),r=V.
get(o)??new $(o.get("layers"),
o.get("weights"));return V.set(
o,r),r}var ct=600;function W(){let t=b(
"vae-spoken");t.setAttribute("\
aria-live","polite");let e=0,n;
return{region:t,say(o){clearTimeout(
e),n??=o,o!==n&&(e=window.setTimeout(
()=>{t.textContent=n=o},ct))}}}
function q(t){let e=0,n=!1,o=()=>{
e=requestAnimationFrame(()=>{e=
0,n&&(n=!1,o())}),t()};return{
schedule:()=>{e?n=!0:o()},stop:()=>cancelAnimationFrame(
e)}}function B(t,e,n,o){let r=document.
createElement("canvas");return Object.
assign(r,{width:t,height:e,className:`\
vae-picture ${n}`.trim()}),r.setAttribute(
"role","img"),O(r,o),r}var O=(t,e)=>t.
setAttribute("aria-label",e);function A(t){
let e=t.getContext("2d");if(!e)
throw new Error("this browser \
draws no canvas");return e}function G(t,e,[
n,o],r=[0,0,t.width,t.height],s=!1){
let c=new OffscreenCanvas(o,n),
a=A(c).createImageData(o,n);for(let p=0;p<
e.length;p++){let u=255-Math.round(
255*e[p]),f=4*p;a.data[f]=a.data[f+
1]=a.data[f+2]=u,a.data[f+3]=255}
A(c).putImageData(a,0,0),A(t).
imageSmoothingEnabled=s,A(t).drawImage(
c,...r)}function N(t,e){return Number.
isFinite(t)?t.toFixed(e).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var M=(t,e=2)=>`(${t.
map(n=>N(n,e)).join(", ")})`;var it=t=>1/(1+Math.exp(-t));function ut(t,e){let n=t.run(e);
if(!e.every(Number.isFinite)||
n.some(Number.isNaN))throw new Error(
`${M(e)} is not a point of the\
 latent space`);return n}var K=(t,e)=>ut(
t,e).map(it);function pt(t,e){let n=e instanceof
Error?e.message:String(e),o=h(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});o.setAttribute(
"role","alert"),t.replaceChildren(
o)}function Y(t){return{async render(e){
e.el.classList.add("vae-view");
try{return await t(e)}catch(n){
pt(e.el,n)}}}}var ft=.05,lt=4,dt=3;function mt(t,e){
let[n,o]=[t.get("effects"),t.get(
"dead")[e]],r=`z${e+1}`,s=`${n[e].
toFixed(1)} px`,c=t.get("limit"),
a=T(r,{min:-c,max:c,step:ft},l=>{
E(t,{z:t.get("z").map((d,m)=>m===
e?l:d)})}),p=h("span",{className:"\
vae-number vae-value"}),u=h("s\
pan",{className:"vae-bar"});return u.
style.width=`${lt*n[e]/Math.max(
...n)}em`,{node:h("label",{className:o?
"vae-dimension vae-dead":"vae-\
dimension"},h("span",{className:"\
vae-name",textContent:r}),a,p,
h("span",{className:"vae-numbe\
r vae-ink",textContent:s}),h("\
span",{className:"vae-share"},
o?"dead":u)),show:()=>{p.textContent=
N(t.get("z")[e],2);let l=`${p.
textContent}; ${o?`${s}, dead`:
s}`;F(a,t.get("z")[e],l)}}}function ht(t){
let e=t.get("starts").map((n,o)=>{
let r=t.get("start_labels")[o],
s=()=>E(t,{z:[...n]});return z(
String(r),s,`Test digit ${o+1}\
: ${r}`)});return j("vae-start\
s","Test digits to start from",
"Start at the code of a test d\
igit: ",...e)}async function gt({
model:t,el:e}){let n=await R(t,
"network"),[o,r]=[t.get("shape"),
t.get("order")],s=B(224,224,"",
"Decoded picture"),c=r.map(g=>mt(
t,g)),a=L(),{region:p,say:u}=W(),
f=()=>{let g=t.get("z");c.forEach(
({show:x})=>x());try{if(g.length!==
r.length)throw new Error(`z mu\
st be ${r.length} numbers, got\
 ${g.length}`);G(s,K(n,g),o),a.
textContent="",O(s,`What the d\
ecoder draws at ${M(g)}`);let x=r.
slice(0,dt).map(k=>`z${k+1} = ${N(
g[k],2)}`);u(`Picture at ${x.join(
", ")}`)}catch(x){a.textContent=
x.message,u(a.textContent)}},{
schedule:i,stop:l}=q(f),d=t.get(
"span"),m=b("vae-title",`dimen\
sion, value, and ink that it m\
oves from −${d} to ${d}`);e.
append(ht(t),S(I("decoded",s),
b("vae-dimensions",m,...c.map(
({node:g})=>g))),a,p),f();let w=U(
t,{"change:z":i});return()=>{l(),
w()}}var _t=Y(gt);export{_t as default};
