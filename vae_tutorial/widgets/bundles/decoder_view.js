function b(t,e={},...n){let o=Object.
assign(document.createElement(
t),e);return o.append(...n),o}
var N=(t,...e)=>b("div",{className:t},
...e),$=(t="")=>b("p",{className:`\
vae-readout ${t}`.trim()});function B(t){let e=new Float32Array(
t.byteLength/2);for(let n=0;n<
e.length;n++){let o=t.getUint16(
2*n,!0),r=o>>10&31,i=o&1023,a=(1+
i/1024)*2**(r-15);r===0&&(a=i*
2**-24),r===31&&(a=i?NaN:1/0),
e[n]=o&32768?-a:a}return e}function C(t,e,n,o){
return Math.floor(Math.max((e-
1)*o+n-t,0)/2)}var E=t=>t.reduce(
(e,n)=>e*n,1),L=t=>t.output!==
void 0;function k(t){if(!L(t))
return[0,0];let e=[t.input,t.output].
map(o=>o[o.length-1]);return[(t.
kind==="Dense"?1:E(t.kernel))*
e[0]*e[1],t.bias?e[1]:0]}function H(t,e,n,o){
let[r,i]=[e.input[0],e.output[0]],
a=new Int32Array(r);for(let s=0,
u=0;s<t.length/r;s++,u+=i){let f=0;
for(let c=0;c<r;c++)t[s*r+c]!==
0&&(a[f++]=c);let l=f-f%4;for(let c=0;c<
l;c+=4){let[m,d,p,h]=[a[c],a[c+
1],a[c+2],a[c+3]],[v,V,q,P]=[t[s*
r+m],t[s*r+d],t[s*r+p],t[s*r+h]],
[R,W,G,Y]=[m*i,d*i,p*i,h*i];for(let g=0;g<
i;g++)o[u+g]+=v*n[R+g]+V*n[W+g]+
q*n[G+g]+P*n[Y+g]}for(let c=l;c<
f;c++){let m=t[s*r+a[c]],d=a[c]*
i;for(let p=0;p<i;p++)o[u+p]+=
m*n[d+p]}}}function O(t,e,n,o){
let[r,i]=n.kernel,[a,s]=n.strides,
u=C(t[0],e[0],r,a),f=C(t[1],e[1],
i,s);for(let l=0;l<e[0];l++)for(let c=0;c<
e[1];c++)for(let m=0;m<r;m++)for(let d=0;d<
i;d++){let p=l*a+m-u,h=c*s+d-f;
p>=0&&h>=0&&p<t[0]&&h<t[1]&&o(
p*t[1]+h,l*e[1]+c,m*i+d)}}function J(t,e,n,o){
let r=e.input[2],i=e.output[2];
O(e.input,e.output,e,(a,s,u)=>{
for(let f=0;f<r;f++){let l=t[a*
r+f];if(l!==0)for(let c=0,m=(u*
r+f)*i,d=s*i;c<i;c++)o[d+c]+=l*
n[m+c]}})}function K(t,e,n,o){
let r=e.input[2],i=e.output[2];
O(e.output,e.input,e,(a,s,u)=>{
for(let f=0;f<i;f++){let l=0;for(let c=0,
m=(u*i+f)*r,d=s*r;c<r;c++)l+=t[d+
c]*n[m+c];o[a*i+f]+=l}})}var Q={
Conv2D:J,Conv2DTranspose:K};function X(t,e){
if(e==="relu")for(let n=0;n<t.
length;n++)t[n]=Math.max(0,t[n]);
if(e==="sigmoid")for(let n=0;n<
t.length;n++)t[n]=1/(1+Math.exp(
-t[n]))}function Z(t,e,n){let o=new Float32Array(
n*E(t.output)),r=t.b.length;if(r)
for(let s=0;s<o.length;s++)o[s]=
t.b[s%r];if(t.kind==="Dense")return H(
e,t,t.w,o),o;let[i,a]=[e.length/
n,o.length/n];for(let s=0;s<n;s++){
let u=e.subarray(s*i,(s+1)*i);
Q[t.kind](u,t,t.w,o.subarray(s*
a,(s+1)*a))}return o}var w=class{constructor(e,n){
let o=e.reduce((a,s)=>a+k(s)[0]+
k(s)[1],0);if(n.byteLength!==2*
o){let a=n.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${a}`)}let r=B(
n),i=0;this.layers=e.map(a=>{let[
s,u]=k(a),f=r.subarray(i,i+s),
l=r.subarray(i+s,i+s+u);return i+=
s+u,{...a,w:f,b:l}})}run(e,n=1){
let o=Float32Array.from(e);for(let r of this.
layers)L(r)&&(o=Z(r,o,n)),X(o,
r.activation);return o}};function F(t,e){let n=Object.entries(
e);for(let[o,r]of n)t.on(o,r);
return()=>{for(let[o,r]of n)t.
off(o,r)}}var j=new WeakMap;async function _(t,e){
let n=t.get(e).slice(10),o=await t.
widget_manager.get_model(n),r=j.
get(o)??new w(o.get("layers"),
o.get("weights"));return j.set(
o,r),r}var tt=600;function y(){let t=N(
"vae-spoken");t.setAttribute("\
aria-live","polite");let e=0,n;
return{region:t,say(o){clearTimeout(
e),n??=o,o!==n&&(e=window.setTimeout(
()=>{t.textContent=n=o},tt))}}}
function I(t){let e=0,n=!1,o=()=>{
e=requestAnimationFrame(()=>{e=
0,n&&(n=!1,o())}),t()};return{
schedule:()=>{e?n=!0:o()},stop:()=>cancelAnimationFrame(
e)}}function T(t,e,n,o){let r=document.
createElement("canvas");return Object.
assign(r,{width:t,height:e,className:`\
vae-picture ${n}`.trim()}),r.setAttribute(
"role","img"),A(r,o),r}var A=(t,e)=>t.
setAttribute("aria-label",e);function x(t){
let e=t.getContext("2d");if(!e)
throw new Error("this browser \
draws no canvas");return e}function D(t,e,[
n,o],r=[0,0,t.width,t.height]){
let i=new OffscreenCanvas(o,n),
a=x(i).createImageData(o,n);for(let s=0;s<
e.length;s++){let u=255-Math.round(
255*e[s]);a.data.set([u,u,u,255],
4*s)}x(i).putImageData(a,0,0),
x(t).imageSmoothingEnabled=!1,
x(t).drawImage(i,...r)}function M(t,e){return Number.
isFinite(t)?t.toFixed(e).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var S=(t,e=2)=>`(${t.
map(n=>M(n,e)).join(", ")})`;var et=t=>1/(1+Math.exp(-t));function nt(t,e){let n=t.run(e);
if(!e.every(Number.isFinite)||
n.some(Number.isNaN))throw new Error(
`${S(e)} is not a point of the\
 latent space`);return n}var z=(t,e)=>nt(
t,e).map(et);function ot(t,e){let n=e instanceof
Error?e.message:String(e),o=b(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});o.setAttribute(
"role","alert"),t.replaceChildren(
o)}function U(t){return{async render(e){
e.el.classList.add("vae-view");
try{return await t(e)}catch(n){
ot(e.el,n)}}}}async function rt({model:t,el:e}){
let n=await _(t,"network"),o=Array.
from({length:t.get("latent_dim")},
(p,h)=>`z${h+1}`),[r,i]=[t.get(
"shape"),t.get("label")],a=T(r[1],
r[0],"vae-pixels",i),s=$("vae-\
caption");for(let p of[a,s])p.
style.width=`${t.get("size")}p\
x`;let{region:u,say:f}=y(),l=()=>{
let p=o.map(h=>t.get(h));try{D(
a,z(n,p),r),s.textContent=o.map(
(h,v)=>`${h} = ${M(p[v],2)}`).
join(", "),A(a,`${i} at ${s.textContent}`)}catch(h){
s.textContent=h.message}f(s.textContent)},
{schedule:c,stop:m}=I(l);e.append(
a,s,u),l();let d=F(t,{[o.map(p=>`\
change:${p}`).join(" ")]:c});return()=>{
m(),d()}}var Nt=U(rt);export{Nt as default};
