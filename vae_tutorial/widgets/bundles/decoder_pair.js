function M(n,t={},...e){let o=Object.
assign(document.createElement(
n),t);return o.append(...e),o}
var v=(n,...t)=>M("div",{className:n},
...t),L=(n="")=>M("p",{className:`\
vae-readout ${n}`.trim()});var D=(...n)=>v("vae-columns",
...n),rt=(n,...t)=>v("vae-colu\
mn",v("vae-title",n),...t);function T(n,...t){
let e=rt(n,...t);return e.classList.
add("vae-half"),e}function P(n){let t=new Float32Array(
n.byteLength/2);for(let e=0;e<
t.length;e++){let o=n.getUint16(
2*e,!0),s=o>>10&31,r=o&1023,a=(1+
r/1024)*2**(s-15);s===0&&(a=r*
2**-24),s===31&&(a=r?NaN:1/0),
t[e]=o&32768?-a:a}return t}function j(n,t,e,o){
return Math.floor(Math.max((t-
1)*o+e-n,0)/2)}var F=n=>n.reduce(
(t,e)=>t*e,1),_=n=>n.output!==
void 0;function I(n){if(!_(n))
return[0,0];let t=[n.input,n.output].
map(o=>o[o.length-1]);return[(n.
kind==="Dense"?1:F(n.kernel))*
t[0]*t[1],n.bias?t[1]:0]}function it(n,t,e,o){
let[s,r]=[t.input[0],t.output[0]],
a=new Int32Array(s);for(let i=0,
h=0;i<n.length/s;i++,h+=r){let c=0;
for(let u=0;u<s;u++)n[i*s+u]!==
0&&(a[c++]=u);let l=c-c%4;for(let u=0;u<
l;u+=4){let[d,p,f,g]=[a[u],a[u+
1],a[u+2],a[u+3]],[w,Z,z,tt]=[
n[i*s+d],n[i*s+p],n[i*s+f],n[i*
s+g]],[et,nt,ot,st]=[d*r,p*r,f*
r,g*r];for(let x=0;x<r;x++)o[h+
x]+=w*e[et+x]+Z*e[nt+x]+z*e[ot+
x]+tt*e[st+x]}for(let u=l;u<c;u++){
let d=n[i*s+a[u]],p=a[u]*r;for(let f=0;f<
r;f++)o[h+f]+=d*e[p+f]}}}function R(n,t,e,o){
let[s,r]=e.kernel,[a,i]=e.strides,
h=j(n[0],t[0],s,a),c=j(n[1],t[1],
r,i);for(let l=0;l<t[0];l++)for(let u=0;u<
t[1];u++)for(let d=0;d<s;d++)for(let p=0;p<
r;p++){let f=l*a+d-h,g=u*i+p-c;
f>=0&&g>=0&&f<n[0]&&g<n[1]&&o(
f*n[1]+g,l*t[1]+u,d*r+p)}}function at(n,t,e,o){
let s=t.input[2],r=t.output[2];
R(t.input,t.output,t,(a,i,h)=>{
for(let c=0;c<s;c++){let l=n[a*
s+c];if(l!==0)for(let u=0,d=(h*
s+c)*r,p=i*r;u<r;u++)o[p+u]+=l*
e[d+u]}})}function ct(n,t,e,o){
let s=t.input[2],r=t.output[2];
R(t.output,t.input,t,(a,i,h)=>{
for(let c=0;c<r;c++){let l=0;for(let u=0,
d=(h*r+c)*s,p=i*s;u<s;u++)l+=n[p+
u]*e[d+u];o[a*r+c]+=l}})}var ut={
Conv2D:at,Conv2DTranspose:ct};
function ht(n,t){if(t==="relu")
for(let e=0;e<n.length;e++)n[e]=
Math.max(0,n[e]);if(t==="sigmo\
id")for(let e=0;e<n.length;e++)
n[e]=1/(1+Math.exp(-n[e]))}function lt(n,t,e){
let o=new Float32Array(e*F(n.output)),
s=n.b.length;if(s)for(let i=0;i<
o.length;i++)o[i]=n.b[i%s];if(n.
kind==="Dense")return it(t,n,n.
w,o),o;let[r,a]=[t.length/e,o.
length/e];for(let i=0;i<e;i++){
let h=t.subarray(i*r,(i+1)*r);
ut[n.kind](h,n,n.w,o.subarray(
i*a,(i+1)*a))}return o}var E=class{constructor(t,e){
let o=t.reduce((a,i)=>a+I(i)[0]+
I(i)[1],0);if(e.byteLength!==2*
o){let a=e.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${a}`)}let s=P(
e),r=0;this.layers=t.map(a=>{let[
i,h]=I(a),c=s.subarray(r,r+i),
l=s.subarray(r+i,r+i+h);return r+=
i+h,{...a,w:c,b:l}})}run(t,e=1){
let o=Float32Array.from(t);for(let s of this.
layers)_(s)&&(o=lt(s,o,e)),ht(
o,s.activation);return o}};var W=n=>new Uint8Array(n.buffer,
n.byteOffset,n.byteLength);function K(n,t){
n.set(t),n.save_changes()}function V(n,t){
let e=Object.entries(t);for(let[
o,s]of e)n.on(o,s);return()=>{
for(let[o,s]of e)n.off(o,s)}}var U=new WeakMap;
async function q(n,t){let e=n.
get(t).slice(10),o=await n.widget_manager.
get_model(e),s=U.get(o)??new E(
o.get("layers"),o.get("weights"));
return U.set(o,s),s}function B(n,t=0){let e=P(n.get(
"codes")[t]),o=Array.from(W(n.
get("labels")));return{points:o.
map((r,a)=>[e[2*a],e[2*a+1]]),
labels:o,colors:n.get("colors")}}
function Y({points:n,labels:t},e,o=15){
let s=n.map(([a,i],h)=>({distance:Math.
hypot(a-e[0],i-e[1]),label:t[h]})),
r=new Map;for(let{label:a}of s.
sort((i,h)=>i.distance-h.distance).
slice(0,o))r.set(a,(r.get(a)??
0)+1);return[...r].sort((a,i)=>i[1]-
a[1])[0]?.[0]}var ft=600;function G(){let n=v(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(o){clearTimeout(
t),e??=o,o!==e&&(t=window.setTimeout(
()=>{n.textContent=e=o},ft))}}}
function H(n){let t=0,e=!1,o=()=>{
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
a=m(r).createImageData(o,e);for(let i=0;i<
t.length;i++){let h=255-Math.round(
255*t[i]);a.data.set([h,h,h,255],
4*i)}m(r).putImageData(a,0,0),
m(n).imageSmoothingEnabled=!1,
m(n).drawImage(r,...s)}function dt(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var y=(n,t=2)=>`(${n.
map(e=>dt(e,t)).join(", ")})`;var S=n=>1/(1+Math.exp(-n));function pt(n,t){let e=n.run(t);
if(!t.every(Number.isFinite)||
e.some(Number.isNaN))throw new Error(
`${y(t)} is not a point of the\
 latent space`);return e}var X=(n,t)=>pt(
n,t).map(S);var b=560,mt="#d55e00",gt=n=>n.
sort((t,e)=>t-e)[n.length>>1],
C=class{constructor(t,e){this.
limit=t,this.canvas=$(b,b,"vae\
-plane",e),this.sheet=new OffscreenCanvas(
b,b),this.blank(),this.note=L(
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
forEach((i,h)=>{let[c,l]=t[h];
s.fillStyle=o[i%o.length],s.fillRect(
this.across(c)-2.5,this.down(l)-
2.5,5,5)}),s.globalAlpha=1;for(let i of new Set(
e)){let h=t.filter((c,l)=>e[l]===
i);this.name(String(i),[0,1].map(
c=>gt(h.map(l=>l[c]))))}let r=t.
filter(i=>!this.holds(i)).length,
a=`of ${t.length} encoded digi\
ts`;this.beyond=r?`${r} ${a} l\
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
r=2*this.limit/o,a=b/o;for(let c=0;c<
o;c++)for(let l=0;l<o;l++)s.push(
-this.limit+(l+.5)*r,this.limit-
(c+.5)*r);let i=t.run(s,o*o),h=e[0]*
e[1];for(let c=0;c<o*o;c++){let l=i.
subarray(c*h,(c+1)*h).map(S),[
u,d]=[Math.floor(c/o),c%o];O(this.
sheet,l,e,[d*a,u*a,a,a])}this.
beyond="",this.account([])}circles(t){
let e=m(this.sheet);e.lineWidth=
2,e.strokeStyle="#4d4d4d",e.setLineDash(
[6,6]);for(let{center:o,radius:s}of t){
let[r,a]=[this.across(o[0]),this.
down(o[1])];e.beginPath(),e.arc(
r,a,s*this.unit,0,2*Math.PI),e.
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
[s,r]=e.map(a=>Math.max(a*this.
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
let r=t/(s.shiftKey?16:80),a=bt(
s.key,e(),r);a&&(s.preventDefault(),
s.stopPropagation(),o(a.map(i=>Math.
min(t,Math.max(-t,i)))))})}function xt(n,{
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
function J(n,t){let{canvas:e,limit:o}=n;
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
o)}function Q(n){return{async render(t){
t.el.classList.add("vae-view");
try{return await n(t)}catch(e){
vt(t.el,e)}}}}var N=class{constructor(t,e,o){
this.network=e,this.name=t.get(
"names")[o],this.shape=t.get("\
shape"),this.center=t.get("cen\
ters")[o],this.spread=t.get("s\
preads")[o],this.encoded=B(t,o);
let s=`Latent plane of ${this.
name}: arrow keys move the poi\
nt in both planes`;this.plane=
new C(t.get("limit"),s),this.plane.
scatter(this.encoded),this.picture=
$(224,224,"",`Decoded by ${this.
name}`),this.note=L("vae-lines")}draw(t){
try{let e=t.map((s,r)=>this.center[r]+
this.spread[r]*s);O(this.picture,
X(this.network,e),this.shape),
this.plane.clear(),this.plane.
dot(t),this.plane.account([["T\
he point",t]]),k(this.picture,
`What the decoder of ${this.name}\
 draws at ${y(e)}`);let o=Y(this.
encoded,t);this.note.textContent=
`z = ${y(e)}
nearest test digits: mostly ${o}`}catch(e){
this.note.textContent=e.message}}get words(){
return`${this.name}: ${this.note.
textContent?.replace(`
`,", ")}`}get column(){return T(
this.name,this.plane.canvas,this.
plane.note,this.picture,this.note)}};
async function kt({model:n,el:t}){
let e=["first","second"],s=(await Promise.
all(e.map(f=>q(n,f)))).map((f,g)=>new N(
n,f,g)),{region:r,say:a}=G(),i=()=>[
n.get("u1"),n.get("u2")],h=()=>{
let f=i();s.forEach(w=>w.draw(
f));let g=s.map(w=>w.words).join(
"; ");s.forEach(({plane:w})=>w.
tell(f,g)),a(g)},{schedule:c,stop:l}=H(
h),u=f=>K(n,{u1:f[0],u2:f[1]});
s.forEach(({plane:f})=>J(f,{get:i,
set:u}));let d=D(...s.map(({column:f})=>f));
d.classList.add("vae-pair"),t.
append(d,r),h();let p=V(n,{"ch\
ange:u1 change:u2":c});return()=>{
l(),p()}}var Zt=Q(kt);export{Zt as default};
