function b(t,e={},...n){let o=Object.
assign(document.createElement(
t),e);return o.append(...n),o}
var N=(t,...e)=>b("div",{className:t},
...e),$=(t="")=>b("p",{className:`\
vae-readout ${t}`.trim()});function B(t){let e=new Float32Array(
t.byteLength/2);for(let n=0;n<
e.length;n++){let o=t.getUint16(
2*n,!0),r=o>>10&31,a=o&1023,i=(1+
a/1024)*2**(r-15);r===0&&(i=a*
2**-24),r===31&&(i=a?NaN:1/0),
e[n]=o&32768?-i:i}return e}function C(t,e,n,o){
return Math.floor(Math.max((e-
1)*o+n-t,0)/2)}var E=t=>t.reduce(
(e,n)=>e*n,1),L=t=>t.output!==
void 0;function k(t){if(!L(t))
return[0,0];let e=[t.input,t.output].
map(o=>o[o.length-1]);return[(t.
kind==="Dense"?1:E(t.kernel))*
e[0]*e[1],t.bias?e[1]:0]}function H(t,e,n,o){
let[r,a]=[e.input[0],e.output[0]],
i=new Int32Array(r);for(let s=0,
p=0;s<t.length/r;s++,p+=a){let f=0;
for(let c=0;c<r;c++)t[s*r+c]!==
0&&(i[f++]=c);let u=f-f%4;for(let c=0;c<
u;c+=4){let[d,m,l,h]=[i[c],i[c+
1],i[c+2],i[c+3]],[v,V,q,P]=[t[s*
r+d],t[s*r+m],t[s*r+l],t[s*r+h]],
[R,W,G,Y]=[d*a,m*a,l*a,h*a];for(let g=0;g<
a;g++)o[p+g]+=v*n[R+g]+V*n[W+g]+
q*n[G+g]+P*n[Y+g]}for(let c=u;c<
f;c++){let d=t[s*r+i[c]],m=i[c]*
a;for(let l=0;l<a;l++)o[p+l]+=
d*n[m+l]}}}function O(t,e,n,o){
let[r,a]=n.kernel,[i,s]=n.strides,
p=C(t[0],e[0],r,i),f=C(t[1],e[1],
a,s);for(let u=0;u<e[0];u++)for(let c=0;c<
e[1];c++)for(let d=0;d<r;d++)for(let m=0;m<
a;m++){let l=u*i+d-p,h=c*s+m-f;
l>=0&&h>=0&&l<t[0]&&h<t[1]&&o(
l*t[1]+h,u*e[1]+c,d*a+m)}}function J(t,e,n,o){
let r=e.input[2],a=e.output[2];
O(e.input,e.output,e,(i,s,p)=>{
for(let f=0;f<r;f++){let u=t[i*
r+f];if(u!==0)for(let c=0,d=(p*
r+f)*a,m=s*a;c<a;c++)o[m+c]+=u*
n[d+c]}})}function K(t,e,n,o){
let r=e.input[2],a=e.output[2];
O(e.output,e.input,e,(i,s,p)=>{
for(let f=0;f<a;f++){let u=0;for(let c=0,
d=(p*a+f)*r,m=s*r;c<r;c++)u+=t[m+
c]*n[d+c];o[i*a+f]+=u}})}var Q={
Conv2D:J,Conv2DTranspose:K};function X(t,e){
if(e==="relu")for(let n=0;n<t.
length;n++)t[n]=Math.max(0,t[n]);
if(e==="sigmoid")for(let n=0;n<
t.length;n++)t[n]=1/(1+Math.exp(
-t[n]))}function Z(t,e,n){let o=new Float32Array(
n*E(t.output)),r=t.b.length;if(r)
for(let s=0;s<o.length;s++)o[s]=
t.b[s%r];if(t.kind==="Dense")return H(
e,t,t.w,o),o;let[a,i]=[e.length/
n,o.length/n];for(let s=0;s<n;s++){
let p=e.subarray(s*a,(s+1)*a);
Q[t.kind](p,t,t.w,o.subarray(s*
i,(s+1)*i))}return o}var w=class{constructor(e,n){
let o=e.reduce((i,s)=>i+k(s)[0]+
k(s)[1],0);if(n.byteLength!==2*
o){let i=n.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${i}`)}let r=B(
n),a=0;this.layers=e.map(i=>{let[
s,p]=k(i),f=r.subarray(a,a+s),
u=r.subarray(a+s,a+s+p);return a+=
s+p,{...i,w:f,b:u}})}run(e,n=1){
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
n,o],r=[0,0,t.width,t.height],a=!1){
let i=new OffscreenCanvas(o,n),
s=x(i).createImageData(o,n);for(let p=0;p<
e.length;p++){let f=255-Math.round(
255*e[p]),u=4*p;s.data[u]=s.data[u+
1]=s.data[u+2]=f,s.data[u+3]=255}
x(i).putImageData(s,0,0),x(t).
imageSmoothingEnabled=a,x(t).drawImage(
i,...r)}function M(t,e){return Number.
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
(l,h)=>`z${h+1}`),[r,a]=[t.get(
"shape"),t.get("label")],i=T(r[1],
r[0],"vae-pixels",a),s=$("vae-\
caption");for(let l of[i,s])l.
style.width=`${t.get("size")}p\
x`;let{region:p,say:f}=y(),u=()=>{
let l=o.map(h=>t.get(h));try{D(
i,z(n,l),r),s.textContent=o.map(
(h,v)=>`${h} = ${M(l[v],2)}`).
join(", "),A(i,`${a} at ${s.textContent}`)}catch(h){
s.textContent=h.message}f(s.textContent)},
{schedule:c,stop:d}=I(u);e.append(
i,s,p),u();let m=F(t,{[o.map(l=>`\
change:${l}`).join(" ")]:c});return()=>{
d(),m()}}var Nt=U(rt);export{Nt as default};
