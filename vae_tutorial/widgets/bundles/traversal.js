function g(t,e={},...n){let o=Object.
assign(document.createElement(
t),e);return o.append(...n),o}
var b=(t,...e)=>g("div",{className:t},
...e),L=(t="")=>g("p",{className:`\
vae-readout ${t}`.trim()});function O(t,e,n){
let o=g("button",{type:"button",
textContent:t,className:"vae-b\
utton"});return n&&o.setAttribute(
"aria-label",n),o.addEventListener(
"click",e),o}function z(t,{min:e,
max:n,step:o},r){let s=g("inpu\
t",{type:"range",className:"va\
e-range"});return Object.assign(
s,{min:e,max:n,step:o}),s.setAttribute(
"aria-label",t),s.addEventListener(
"input",()=>r(Number(s.value))),
s}function T(t,e,n){t.value=String(
e),t.setAttribute("aria-valuet\
ext",n)}function F(t,e,...n){let o=b(
t,...n);return o.setAttribute(
"role","group"),o.setAttribute(
"aria-label",e),o}var I=(...t)=>b("vae-columns",
...t),j=(t,...e)=>b("vae-colum\
n",b("vae-title",t),...e);function tt(t){let e=new Float32Array(
t.byteLength/2);for(let n=0;n<
e.length;n++){let o=t.getUint16(
2*n,!0),r=o>>10&31,s=o&1023,c=(1+
s/1024)*2**(r-15);r===0&&(c=s*
2**-24),r===31&&(c=s?NaN:1/0),
e[n]=o&32768?-c:c}return e}function S(t,e,n,o){
return Math.floor(Math.max((e-
1)*o+n-t,0)/2)}var _=t=>t.reduce(
(e,n)=>e*n,1),D=t=>t.output!==
void 0;function M(t){if(!D(t))
return[0,0];let e=[t.input,t.output].
map(o=>o[o.length-1]);return[(t.
kind==="Dense"?1:_(t.kernel))*
e[0]*e[1],t.bias?e[1]:0]}function et(t,e,n,o){
let[r,s]=[e.input[0],e.output[0]],
c=new Int32Array(r);for(let a=0,
u=0;a<t.length/r;a++,u+=s){let f=0;
for(let i=0;i<r;i++)t[a*r+i]!==
0&&(c[f++]=i);let p=f-f%4;for(let i=0;i<
p;i+=4){let[l,d,h,m]=[c[i],c[i+
1],c[i+2],c[i+3]],[w,v,Y,H]=[t[a*
r+l],t[a*r+d],t[a*r+h],t[a*r+m]],
[J,Q,X,Z]=[l*s,d*s,h*s,m*s];for(let x=0;x<
s;x++)o[u+x]+=w*n[J+x]+v*n[Q+x]+
Y*n[X+x]+H*n[Z+x]}for(let i=p;i<
f;i++){let l=t[a*r+c[i]],d=c[i]*
s;for(let h=0;h<s;h++)o[u+h]+=
l*n[d+h]}}}function y(t,e,n,o){
let[r,s]=n.kernel,[c,a]=n.strides,
u=S(t[0],e[0],r,c),f=S(t[1],e[1],
s,a);for(let p=0;p<e[0];p++)for(let i=0;i<
e[1];i++)for(let l=0;l<r;l++)for(let d=0;d<
s;d++){let h=p*c+l-u,m=i*a+d-f;
h>=0&&m>=0&&h<t[0]&&m<t[1]&&o(
h*t[1]+m,p*e[1]+i,l*s+d)}}function nt(t,e,n,o){
let r=e.input[2],s=e.output[2];
y(e.input,e.output,e,(c,a,u)=>{
for(let f=0;f<r;f++){let p=t[c*
r+f];if(p!==0)for(let i=0,l=(u*
r+f)*s,d=a*s;i<s;i++)o[d+i]+=p*
n[l+i]}})}function ot(t,e,n,o){
let r=e.input[2],s=e.output[2];
y(e.output,e.input,e,(c,a,u)=>{
for(let f=0;f<s;f++){let p=0;for(let i=0,
l=(u*s+f)*r,d=a*r;i<r;i++)p+=t[d+
i]*n[l+i];o[c*s+f]+=p}})}var rt={
Conv2D:nt,Conv2DTranspose:ot};
function st(t,e){if(e==="relu")
for(let n=0;n<t.length;n++)t[n]=
Math.max(0,t[n]);if(e==="sigmo\
id")for(let n=0;n<t.length;n++)
t[n]=1/(1+Math.exp(-t[n]))}function at(t,e,n){
let o=new Float32Array(n*_(t.output)),
r=t.b.length;if(r)for(let a=0;a<
o.length;a++)o[a]=t.b[a%r];if(t.
kind==="Dense")return et(e,t,t.
w,o),o;let[s,c]=[e.length/n,o.
length/n];for(let a=0;a<n;a++){
let u=e.subarray(a*s,(a+1)*s);
rt[t.kind](u,t,t.w,o.subarray(
a*c,(a+1)*c))}return o}var k=class{constructor(e,n){
let o=e.reduce((c,a)=>c+M(a)[0]+
M(a)[1],0);if(n.byteLength!==2*
o){let c=n.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${c}`)}let r=tt(
n),s=0;this.layers=e.map(c=>{let[
a,u]=M(c),f=r.subarray(s,s+a),
p=r.subarray(s+a,s+a+u);return s+=
a+u,{...c,w:f,b:p}})}run(e,n=1){
let o=Float32Array.from(e);for(let r of this.
layers)D(r)&&(o=at(r,o,n)),st(
o,r.activation);return o}};function C(t,e){t.set(e),t.save_changes()}
function U(t,e){let n=Object.entries(
e);for(let[o,r]of n)t.on(o,r);
return()=>{for(let[o,r]of n)t.
off(o,r)}}var P=new WeakMap;async function V(t,e){
let n=t.get(e).slice(10),o=await t.
widget_manager.get_model(n),r=P.
get(o)??new k(o.get("layers"),
o.get("weights"));return P.set(
o,r),r}var ct=600;function R(){let t=b(
"vae-spoken");t.setAttribute("\
aria-live","polite");let e=0,n;
return{region:t,say(o){clearTimeout(
e),n??=o,o!==n&&(e=window.setTimeout(
()=>{t.textContent=n=o},ct))}}}
function W(t){let e=0,n=!1,o=()=>{
e=requestAnimationFrame(()=>{e=
0,n&&(n=!1,o())}),t()};return{
schedule:()=>{e?n=!0:o()},stop:()=>cancelAnimationFrame(
e)}}function q(t,e,n,o){let r=document.
createElement("canvas");return Object.
assign(r,{width:t,height:e,className:`\
vae-picture ${n}`.trim()}),r.setAttribute(
"role","img"),E(r,o),r}var E=(t,e)=>t.
setAttribute("aria-label",e);function N(t){
let e=t.getContext("2d");if(!e)
throw new Error("this browser \
draws no canvas");return e}function B(t,e,[
n,o],r=[0,0,t.width,t.height]){
let s=new OffscreenCanvas(o,n),
c=N(s).createImageData(o,n);for(let a=0;a<
e.length;a++){let u=255-Math.round(
255*e[a]);c.data.set([u,u,u,255],
4*a)}N(s).putImageData(c,0,0),
N(t).imageSmoothingEnabled=!1,
N(t).drawImage(s,...r)}function $(t,e){return Number.
isFinite(t)?t.toFixed(e).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var A=(t,e=2)=>`(${t.
map(n=>$(n,e)).join(", ")})`;var it=t=>1/(1+Math.exp(-t));function ut(t,e){let n=t.run(e);
if(!e.every(Number.isFinite)||
n.some(Number.isNaN))throw new Error(
`${A(e)} is not a point of the\
 latent space`);return n}var G=(t,e)=>ut(
t,e).map(it);function ft(t,e){let n=e instanceof
Error?e.message:String(e),o=g(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});o.setAttribute(
"role","alert"),t.replaceChildren(
o)}function K(t){return{async render(e){
e.el.classList.add("vae-view");
try{return await t(e)}catch(n){
ft(e.el,n)}}}}var pt={min:-3,max:3,step:.05},
lt=4,dt=3;function mt(t,e){let[
n,o]=[t.get("effects"),t.get("\
dead")[e]],r=`z${e+1}`,s=`${n[e].
toFixed(1)} px`,c=z(r,pt,i=>{C(
t,{z:t.get("z").map((l,d)=>d===
e?i:l)})}),a=g("span",{className:"\
vae-number vae-value"}),u=g("s\
pan",{className:"vae-bar"});return u.
style.width=`${lt*n[e]/Math.max(
...n)}em`,{node:g("label",{className:o?
"vae-dimension vae-dead":"vae-\
dimension"},g("span",{className:"\
vae-name",textContent:r}),c,a,
g("span",{className:"vae-numbe\
r vae-ink",textContent:s}),g("\
span",{className:"vae-share"},
o?"dead":u)),show:()=>{a.textContent=
$(t.get("z")[e],2);let i=`${a.
textContent}; ${o?`${s}, dead`:
s}`;T(c,t.get("z")[e],i)}}}function ht(t){
let e=t.get("starts").map((n,o)=>{
let r=t.get("start_labels")[o],
s=()=>C(t,{z:[...n]});return O(
String(r),s,`Test digit ${o+1}\
: ${r}`)});return F("vae-start\
s","Test digits to start from",
"Start at the code of a test d\
igit: ",...e)}async function gt({
model:t,el:e}){let n=await V(t,
"network"),[o,r]=[t.get("shape"),
t.get("order")],s=q(224,224,"",
"Decoded picture"),c=r.map(m=>mt(
t,m)),a=L(),{region:u,say:f}=R(),
p=()=>{let m=t.get("z");c.forEach(
({show:w})=>w());try{if(m.length!==
r.length)throw new Error(`z mu\
st be ${r.length} numbers, got\
 ${m.length}`);B(s,G(n,m),o),a.
textContent="",E(s,`What the d\
ecoder draws at ${A(m)}`);let w=r.
slice(0,dt).map(v=>`z${v+1} = ${$(
m[v],2)}`);f(`Picture at ${w.join(
", ")}`)}catch(w){a.textContent=
w.message,f(a.textContent)}},{
schedule:i,stop:l}=W(p),d=b("v\
ae-title","dimension, value, a\
nd ink that it moves from −2 t\
o 2");e.append(ht(t),I(j("deco\
ded",s),b("vae-dimensions",d,...c.
map(({node:m})=>m))),a,u),p();
let h=U(t,{"change:z":i});return()=>{
l(),h()}}var _t=K(gt);export{_t as default};
