function M(n,t={},...e){let o=Object.
assign(document.createElement(
n),t);return o.append(...e),o}
var v=(n,...t)=>M("div",{className:n},
...t),E=(n="")=>M("p",{className:`\
vae-readout ${n}`.trim()});var T=(...n)=>v("vae-columns",
...n),rt=(n,...t)=>v("vae-colu\
mn",v("vae-title",n),...t);function j(n,...t){
let e=rt(n,...t);return e.classList.
add("vae-half"),e}function S(n){let t=new Float32Array(
n.byteLength/2);for(let e=0;e<
t.length;e++){let o=n.getUint16(
2*e,!0),s=o>>10&31,r=o&1023,i=(1+
r/1024)*2**(s-15);s===0&&(i=r*
2**-24),s===31&&(i=r?NaN:1/0),
t[e]=o&32768?-i:i}return t}function F(n,t,e,o){
return Math.floor(Math.max((t-
1)*o+e-n,0)/2)}var _=n=>n.reduce(
(t,e)=>t*e,1),R=n=>n.output!==
void 0;function P(n){if(!R(n))
return[0,0];let t=[n.input,n.output].
map(o=>o[o.length-1]);return[(n.
kind==="Dense"?1:_(n.kernel))*
t[0]*t[1],n.bias?t[1]:0]}function it(n,t,e,o){
let[s,r]=[t.input[0],t.output[0]],
i=new Int32Array(s);for(let a=0,
u=0;a<n.length/s;a++,u+=r){let c=0;
for(let l=0;l<s;l++)n[a*s+l]!==
0&&(i[c++]=l);let h=c-c%4;for(let l=0;l<
h;l+=4){let[d,p,f,g]=[i[l],i[l+
1],i[l+2],i[l+3]],[w,I,z,tt]=[
n[a*s+d],n[a*s+p],n[a*s+f],n[a*
s+g]],[et,nt,ot,st]=[d*r,p*r,f*
r,g*r];for(let x=0;x<r;x++)o[u+
x]+=w*e[et+x]+I*e[nt+x]+z*e[ot+
x]+tt*e[st+x]}for(let l=h;l<c;l++){
let d=n[a*s+i[l]],p=i[l]*r;for(let f=0;f<
r;f++)o[u+f]+=d*e[p+f]}}}function U(n,t,e,o){
let[s,r]=e.kernel,[i,a]=e.strides,
u=F(n[0],t[0],s,i),c=F(n[1],t[1],
r,a);for(let h=0;h<t[0];h++)for(let l=0;l<
t[1];l++)for(let d=0;d<s;d++)for(let p=0;p<
r;p++){let f=h*i+d-u,g=l*a+p-c;
f>=0&&g>=0&&f<n[0]&&g<n[1]&&o(
f*n[1]+g,h*t[1]+l,d*r+p)}}function at(n,t,e,o){
let s=t.input[2],r=t.output[2];
U(t.input,t.output,t,(i,a,u)=>{
for(let c=0;c<s;c++){let h=n[i*
s+c];if(h!==0)for(let l=0,d=(u*
s+c)*r,p=a*r;l<r;l++)o[p+l]+=h*
e[d+l]}})}function ct(n,t,e,o){
let s=t.input[2],r=t.output[2];
U(t.output,t.input,t,(i,a,u)=>{
for(let c=0;c<r;c++){let h=0;for(let l=0,
d=(u*r+c)*s,p=a*s;l<s;l++)h+=n[p+
l]*e[d+l];o[i*r+c]+=h}})}var lt={
Conv2D:at,Conv2DTranspose:ct};
function ut(n,t){if(t==="relu")
for(let e=0;e<n.length;e++)n[e]=
Math.max(0,n[e]);if(t==="sigmo\
id")for(let e=0;e<n.length;e++)
n[e]=1/(1+Math.exp(-n[e]))}function ht(n,t,e){
let o=new Float32Array(e*_(n.output)),
s=n.b.length;if(s)for(let a=0;a<
o.length;a++)o[a]=n.b[a%s];if(n.
kind==="Dense")return it(t,n,n.
w,o),o;let[r,i]=[t.length/e,o.
length/e];for(let a=0;a<e;a++){
let u=t.subarray(a*r,(a+1)*r);
lt[n.kind](u,n,n.w,o.subarray(
a*i,(a+1)*i))}return o}var L=class{constructor(t,e){
let o=t.reduce((i,a)=>i+P(a)[0]+
P(a)[1],0);if(e.byteLength!==2*
o){let i=e.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${i}`)}let s=S(
e),r=0;this.layers=t.map(i=>{let[
a,u]=P(i),c=s.subarray(r,r+a),
h=s.subarray(r+a,r+a+u);return r+=
a+u,{...i,w:c,b:h}})}run(t,e=1){
let o=Float32Array.from(t);for(let s of this.
layers)R(s)&&(o=ht(s,o,e)),ut(
o,s.activation);return o}};var V=n=>new Uint8Array(n.buffer,
n.byteOffset,n.byteLength);function B(n,t){
n.set(t),n.save_changes()}function K(n,t){
let e=Object.entries(t);for(let[
o,s]of e)n.on(o,s);return()=>{
for(let[o,s]of e)n.off(o,s)}}var W=new WeakMap;
async function q(n,t){let e=n.
get(t).slice(10),o=await n.widget_manager.
get_model(e),s=W.get(o)??new L(
o.get("layers"),o.get("weights"));
return W.set(o,s),s}function Y(n,t=0){let e=S(n.get(
"codes")[t]),o=Array.from(V(n.
get("labels")));return{points:o.
map((r,i)=>[e[2*i],e[2*i+1]]),
labels:o,colors:n.get("colors")}}
function G({points:n,labels:t},e,o=15){
let s=n.map(([i,a],u)=>({distance:Math.
hypot(i-e[0],a-e[1]),label:t[u]})),
r=new Map;for(let{label:i}of s.
sort((a,u)=>a.distance-u.distance).
slice(0,o))r.set(i,(r.get(i)??
0)+1);return[...r].sort((i,a)=>a[1]-
i[1])[0]?.[0]}var ft=600;function H(){let n=v(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(o){clearTimeout(
t),e??=o,o!==e&&(t=window.setTimeout(
()=>{n.textContent=e=o},ft))}}}
function X(n){let t=0,e=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,o())}),n()};return{
schedule:()=>{t?e=!0:o()},stop:()=>cancelAnimationFrame(
t)}}function $(n,t,e,o){let s=document.
createElement("canvas");return Object.
assign(s,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),s.setAttribute(
"role","img"),k(s,o),s}var k=(n,t)=>n.
setAttribute("aria-label",t);function m(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function O(n,t,[
e,o],s=[0,0,n.width,n.height]){
let r=new OffscreenCanvas(o,e),
i=m(r).createImageData(o,e);for(let a=0;a<
t.length;a++){let u=255-Math.round(
255*t[a]);i.data.set([u,u,u,255],
4*a)}m(r).putImageData(i,0,0),
m(n).imageSmoothingEnabled=!1,
m(n).drawImage(r,...s)}function dt(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var y=(n,t=2)=>`(${n.
map(e=>dt(e,t)).join(", ")})`;var N=n=>1/(1+Math.exp(-n));function pt(n,t){let e=n.run(t);
if(!t.every(Number.isFinite)||
e.some(Number.isNaN))throw new Error(
`${y(t)} is not a point of the\
 latent space`);return e}var J=(n,t)=>pt(
n,t).map(N);var b=560,mt="#d55e00",gt=n=>n.
sort((t,e)=>t-e)[n.length>>1],
C=class{constructor(t,e){this.
limit=t,this.canvas=$(b,b,"vae\
-plane",e),this.sheet=new OffscreenCanvas(
b,b),this.blank(),this.note=E(
"vae-beyond"),this.beyond=""}get unit(){
return b/(2*this.limit)}across(t){
return(t+this.limit)/(2*this.limit)*
b}down(t){return(this.limit-t)/
(2*this.limit)*b}at(t){let e=this.
canvas.getBoundingClientRect(),
o=s=>Math.min(1,Math.max(0,s));
return[this.limit*(2*o((t.clientX-
e.left)/e.width)-1),this.limit*
(1-2*o((t.clientY-e.top)/e.height))]}holds(t){
return t.every(e=>Math.abs(e)<=
this.limit)}blank(){let t=m(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,b,b)}scatter({points:t,labels:e,
colors:o}){this.blank();let s=m(
this.sheet);s.globalAlpha=.6,e.
forEach((a,u)=>{let[c,h]=t[u];
s.fillStyle=o[a%o.length],s.fillRect(
this.across(c)-2.5,this.down(h)-
2.5,5,5)}),s.globalAlpha=1;for(let a of new Set(
e)){let u=t.filter((c,h)=>e[h]===
a);this.name(String(a),[0,1].map(
c=>gt(u.map(h=>h[c]))))}let r=t.
filter(a=>!this.holds(a)).length,
i=`of ${t.length} encoded digi\
ts`;this.beyond=r?`${r} ${i} l\
ie${r>1?"":"s"} beyond the edg\
es.`:"",this.account([])}name(t,[
e,o]){let s=m(this.sheet);Object.
assign(s,{font:"bold 26px sans\
-serif",textAlign:"center",textBaseline:"\
middle",lineWidth:6,strokeStyle:"\
#fff",fillStyle:"#222"}),s.strokeText(
t,this.across(e),this.down(o)),
s.fillText(t,this.across(e),this.
down(o))}manifold(t,e,o=20){let s=[],
r=2*this.limit/o,i=b/o;for(let c=0;c<
o;c++)for(let h=0;h<o;h++)s.push(
-this.limit+(h+.5)*r,this.limit-
(c+.5)*r);let a=t.run(s,o*o),u=e[0]*
e[1];for(let c=0;c<o*o;c++){let h=a.
subarray(c*u,(c+1)*u).map(N),[
l,d]=[Math.floor(c/o),c%o];O(this.
sheet,h,e,[d*i,l*i,i,i])}this.
beyond="",this.account([])}circles(t){
let e=m(this.sheet);e.lineWidth=
2,e.strokeStyle="#4d4d4d",e.setLineDash(
[6,6]);for(let{center:o,radius:s}of t){
let[r,i]=[this.across(o[0]),this.
down(o[1])];e.beginPath(),e.arc(
r,i,s*this.unit,0,2*Math.PI),e.
stroke()}e.setLineDash([])}clear(){
m(this.canvas).drawImage(this.
sheet,0,0)}dot([t,e],o=7,s=mt){
let r=m(this.canvas);r.fillStyle=
s,r.beginPath(),r.arc(this.across(
t),this.down(e),o,0,2*Math.PI),
A(r,"#fff",10),A(r,"#000",5),r.
fill()}line(t){let e=m(this.canvas);
e.beginPath(),t.forEach(([o,s])=>e.
lineTo(this.across(o),this.down(
s))),A(e,"#fff",7),A(e,"#000",
3)}ellipse(t,e){let o=m(this.canvas),
[s,r]=e.map(i=>Math.max(i*this.
unit,3));o.fillStyle="rgba(0, \
0, 0, 0.25)",o.beginPath(),o.ellipse(
this.across(t[0]),this.down(t[1]),
s,r,0,0,2*Math.PI),o.fill(),A(
o,"#000",4)}account(t){let e=t.
filter(([,o])=>!this.holds(o)).
map(([o])=>`${o} lies beyond t\
he edges.`);return this.note.textContent=
[this.beyond,...e].join(" ").trim(),
e.join(" ")}tell(t,e){this.canvas.
setAttribute("aria-valuenow",t[0].
toFixed(2)),this.canvas.setAttribute(
"aria-valuetext",e)}describe(t){
k(this.canvas,t)}};function A(n,t,e){
n.strokeStyle=t,n.lineWidth=e,
n.stroke()}function bt(n,[t,e],o){switch(n){case"\
ArrowLeft":return[t-o,e];case"\
ArrowRight":return[t+o,e];case"\
ArrowDown":return[t,e-o];case"\
ArrowUp":return[t,e+o];case"Pa\
geDown":return[t,e-5*o];case"P\
ageUp":return[t,e+5*o];case"Ho\
me":return[0,0]}}function wt({
canvas:n,limit:t},{get:e,set:o}){
n.addEventListener("keydown",s=>{
let r=t/(s.shiftKey?16:80),i=bt(
s.key,e(),r);i&&(s.preventDefault(),
s.stopPropagation(),o(i.map(a=>Math.
min(t,Math.max(-t,a)))))})}function xt(n,{
set:t,walk:e}){let{canvas:o}=n,
s=null;o.addEventListener("poi\
nterdown",r=>{r.button||!r.isPrimary||
(o.setPointerCapture(r.pointerId),
s=e&&r.shiftKey?n.at(r):null,s||
t(n.at(r)))}),o.addEventListener(
"pointermove",r=>{o.hasPointerCapture(
r.pointerId)&&(s?e?.(s,n.at(r),
!1):t(n.at(r)))}),o.addEventListener(
"pointerup",r=>{s&&e?.(s,n.at(
r),!0),s=null}),o.addEventListener(
"pointercancel",()=>{s=null})}
function Q(n,t){let{canvas:e,limit:o}=n;
e.tabIndex=0,e.classList.add("\
vae-steered"),e.setAttribute("\
role","slider"),e.setAttribute(
"aria-roledescription","2D sli\
der"),e.setAttribute("aria-val\
uemin",String(-o)),e.setAttribute(
"aria-valuemax",String(o)),xt(
n,t),wt(n,t)}function vt(n,t){let e=t instanceof
Error?t.message:String(t),o=M(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});o.setAttribute(
"role","alert"),n.replaceChildren(
o)}function Z(n){return{async render(t){
t.el.classList.add("vae-view");
try{return await n(t)}catch(e){
vt(t.el,e)}}}}var D=class{constructor(t,e,o){
this.network=e,this.name=t.get(
"names")[o],this.shape=t.get("\
shape"),this.center=t.get("cen\
ters")[o],this.spread=t.get("s\
preads")[o],this.encoded=Y(t,o);
let s=`Latent plane of ${this.
name}: arrow keys move the poi\
nt in both planes`;this.plane=
new C(t.get("limit"),s),this.plane.
scatter(this.encoded),this.picture=
$(224,224,"",`Decoded by ${this.
name}`),this.note=E("vae-lines"),
this.words=""}draw(t){try{let e=t.
map((r,i)=>this.center[i]+this.
spread[i]*r);O(this.picture,J(
this.network,e),this.shape),this.
plane.clear(),this.plane.dot(t);
let o=this.plane.account([["Th\
e point",t]]);k(this.picture,`\
What the decoder of ${this.name}\
 draws at ${y(e)}`);let s=G(this.
encoded,t);this.note.textContent=
`z = ${y(e)}
nearest test digits: mostly ${s}`,
this.words=[this.note.textContent,
o].filter(Boolean).join(`
`)}catch(e){this.note.textContent=
this.words=e.message}}get column(){
return j(this.name,this.plane.
canvas,this.plane.note,this.picture,
this.note)}};async function kt({
model:n,el:t}){let e=["first",
"second"],s=(await Promise.all(
e.map(f=>q(n,f)))).map((f,g)=>new D(
n,f,g)),{region:r,say:i}=H(),a=()=>[
n.get("u1"),n.get("u2")],u=()=>{
let f=a();s.forEach(w=>w.draw(
f));let g=s.map(({name:w,words:I})=>`${w}\
: ${I.replaceAll(`
`,", ")}`).join("; ");s.forEach(
({plane:w})=>w.tell(f,g)),i(g)},
{schedule:c,stop:h}=X(u),l=f=>B(
n,{u1:f[0],u2:f[1]});s.forEach(
({plane:f})=>Q(f,{get:a,set:l}));
let d=T(...s.map(({column:f})=>f));
d.classList.add("vae-pair"),t.
append(d,r),u();let p=K(n,{"ch\
ange:u1 change:u2":c});return()=>{
h(),p()}}var Zt=Z(kt);export{Zt as default};
