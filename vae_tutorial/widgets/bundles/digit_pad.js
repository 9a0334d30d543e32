function g(e,t={},...n){let o=Object.
assign(document.createElement(
e),t);return o.append(...n),o}
var v=(e,...t)=>g("div",{className:e},
...t),O=(e="")=>g("p",{className:`\
vae-readout ${e}`.trim()});function C(e,t,n){
let o=g("button",{type:"button",
textContent:e,className:"vae-b\
utton"});return n&&o.setAttribute(
"aria-label",n),o.addEventListener(
"click",t),o}function H(e,{min:t,
max:n,step:o},s){let r=g("inpu\
t",{type:"range",className:"va\
e-range"});return Object.assign(
r,{min:t,max:n,step:o}),r.setAttribute(
"aria-label",e),r.addEventListener(
"input",()=>s(Number(r.value))),
r}function K(e,t,n){e.value=String(
t),e.setAttribute("aria-valuet\
ext",n)}function X(e,t,...n){let o=v(
e,...n);return o.setAttribute(
"role","group"),o.setAttribute(
"aria-label",t),o}var J=(...e)=>v("vae-columns",
...e),B=(e,...t)=>v("vae-colum\
n",v("vae-title",e),...t);function W(e,...t){
let n=B(e,...t);return n.classList.
add("vae-half"),n}var y=[28,28],Et=1.9,yt=28/2-.5,
A=()=>new Float32Array(784),Q=e=>!e.
some(t=>t>0);function Z(e){let t=0,
n=0,o=0;e.forEach((a,c)=>{t+=a,
n+=a*Math.floor(c/28),o+=a*(c%
28)});let[s,r]=[n,o].map(a=>Math.
round(yt-a/t)),i=A();return e.
forEach((a,c)=>{let h=Math.floor(
c/28)+s,u=c%28+r;h>=0&&h<28&&u>=
0&&u<28&&(i[h*28+u]=a)}),i}function tt(e,[
t,n],[o,s]){let[r,i]=[o-t,s-n];
for(let a=0;a<e.length;a++){let c=a%
28-t,h=Math.floor(a/28)-n,u=Math.
min(1,Math.max(0,(c*r+h*i)/(r*
r+i*i||1))),l=Math.hypot(c-u*r,
h-u*i);e[a]=Math.max(e[a],Math.
min(1,Math.max(0,Et-l)))}}function et(e,t){
let n=null,o=r=>{let i=e.getBoundingClientRect();
return[(r.clientX-i.left)/i.width*
28-.5,(r.clientY-i.top)/i.height*
28-.5]};e.addEventListener("po\
interdown",r=>{r.button||!r.isPrimary||
(e.setPointerCapture(r.pointerId),
n=o(r),t(n,n))}),e.addEventListener(
"pointermove",r=>{if(!n||!r.isPrimary)
return;let i=o(r);t(n,i),n=i});
let s=r=>{r.isPrimary&&(n=null)};
e.addEventListener("pointerup",
s),e.addEventListener("pointer\
cancel",s)}function U(e){let t=new Float32Array(
e.byteLength/2);for(let n=0;n<
t.length;n++){let o=e.getUint16(
2*n,!0),s=o>>10&31,r=o&1023,i=(1+
r/1024)*2**(s-15);s===0&&(i=r*
2**-24),s===31&&(i=r?NaN:1/0),
t[n]=o&32768?-i:i}return t}function nt(e,t,n,o){
return Math.floor(Math.max((t-
1)*o+n-e,0)/2)}var ot=e=>e.reduce(
(t,n)=>t*n,1),st=e=>e.output!==
void 0;function Y(e){if(!st(e))
return[0,0];let t=[e.input,e.output].
map(o=>o[o.length-1]);return[(e.
kind==="Dense"?1:ot(e.kernel))*
t[0]*t[1],e.bias?t[1]:0]}function It(e,t,n,o){
let[s,r]=[t.input[0],t.output[0]],
i=new Int32Array(s);for(let a=0,
c=0;a<e.length/s;a++,c+=r){let h=0;
for(let l=0;l<s;l++)e[a*s+l]!==
0&&(i[h++]=l);let u=h-h%4;for(let l=0;l<
u;l+=4){let[d,p,f,x]=[i[l],i[l+
1],i[l+2],i[l+3]],[D,L,q,b]=[e[a*
s+d],e[a*s+p],e[a*s+f],e[a*s+x]],
[R,vt,kt,Mt]=[d*r,p*r,f*r,x*r];
for(let M=0;M<r;M++)o[c+M]+=D*
n[R+M]+L*n[vt+M]+q*n[kt+M]+b*n[Mt+
M]}for(let l=u;l<h;l++){let d=e[a*
s+i[l]],p=i[l]*r;for(let f=0;f<
r;f++)o[c+f]+=d*n[p+f]}}}function rt(e,t,n,o){
let[s,r]=n.kernel,[i,a]=n.strides,
c=nt(e[0],t[0],s,i),h=nt(e[1],
t[1],r,a);for(let u=0;u<t[0];u++)
for(let l=0;l<t[1];l++)for(let d=0;d<
s;d++)for(let p=0;p<r;p++){let f=u*
i+d-c,x=l*a+p-h;f>=0&&x>=0&&f<
e[0]&&x<e[1]&&o(f*e[1]+x,u*t[1]+
l,d*r+p)}}function St(e,t,n,o){
let s=t.input[2],r=t.output[2];
rt(t.input,t.output,t,(i,a,c)=>{
for(let h=0;h<s;h++){let u=e[i*
s+h];if(u!==0)for(let l=0,d=(c*
s+h)*r,p=a*r;l<r;l++)o[p+l]+=u*
n[d+l]}})}function Dt(e,t,n,o){
let s=t.input[2],r=t.output[2];
rt(t.output,t.input,t,(i,a,c)=>{
for(let h=0;h<r;h++){let u=0;for(let l=0,
d=(c*r+h)*s,p=a*s;l<s;l++)u+=e[p+
l]*n[d+l];o[i*r+h]+=u}})}var At={
Conv2D:St,Conv2DTranspose:Dt};
function $t(e,t){if(t==="relu")
for(let n=0;n<e.length;n++)e[n]=
Math.max(0,e[n]);if(t==="sigmo\
id")for(let n=0;n<e.length;n++)
e[n]=1/(1+Math.exp(-e[n]))}function Nt(e,t,n){
let o=new Float32Array(n*ot(e.
output)),s=e.b.length;if(s)for(let a=0;a<
o.length;a++)o[a]=e.b[a%s];if(e.
kind==="Dense")return It(t,e,e.
w,o),o;let[r,i]=[t.length/n,o.
length/n];for(let a=0;a<n;a++){
let c=t.subarray(a*r,(a+1)*r);
At[e.kind](c,e,e.w,o.subarray(
a*i,(a+1)*i))}return o}var P=class{constructor(t,n){
let o=t.reduce((i,a)=>i+Y(a)[0]+
Y(a)[1],0);if(n.byteLength!==2*
o){let i=n.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${i}`)}let s=U(
n),r=0;this.layers=t.map(i=>{let[
a,c]=Y(i),h=s.subarray(r,r+a),
u=s.subarray(r+a,r+a+c);return r+=
a+c,{...i,w:h,b:u}})}run(t,n=1){
let o=Float32Array.from(t);for(let s of this.
layers)st(s)&&(o=Nt(s,o,n)),$t(
o,s.activation);return o}};var T=e=>new Uint8Array(e.buffer,
e.byteOffset,e.byteLength);function F(e,t){
e.set(t),e.save_changes()}function at(e,t){
let n=Object.entries(t);for(let[
o,s]of n)e.on(o,s);return()=>{
for(let[o,s]of n)e.off(o,s)}}var it=new WeakMap;
async function ct(e,t){let n=e.
get(t).slice(10),o=await e.widget_manager.
get_model(n),s=it.get(o)??new P(
o.get("layers"),o.get("weights"));
return it.set(o,s),s}function ht(e,t=0){let n=U(e.get(
"codes")[t]),o=Array.from(T(e.
get("labels")));return{points:o.
map((r,i)=>[n[2*i],n[2*i+1]]),
labels:o,colors:e.get("colors")}}var Lt=600;function lt(){let e=v(
"vae-spoken");e.setAttribute("\
aria-live","polite");let t=0,n;
return{region:e,say(o){clearTimeout(
t),n??=o,o!==n&&(t=window.setTimeout(
()=>{e.textContent=n=o},Lt))}}}
function ut(e){let t=0,n=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,n&&(n=!1,o())}),e()};return{
schedule:()=>{t?n=!0:o()},stop:()=>cancelAnimationFrame(
t)}}function $(e,t,n,o){let s=document.
createElement("canvas");return Object.
assign(s,{width:e,height:t,className:`\
vae-picture ${n}`.trim()}),s.setAttribute(
"role","img"),k(s,o),s}var k=(e,t)=>e.
setAttribute("aria-label",t);function m(e){
let t=e.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function E(e,t,[
n,o],s=[0,0,e.width,e.height]){
let r=new OffscreenCanvas(o,n),
i=m(r).createImageData(o,n);for(let a=0;a<
t.length;a++){let c=255-Math.round(
255*t[a]);i.data.set([c,c,c,255],
4*a)}m(r).putImageData(i,0,0),
m(e).imageSmoothingEnabled=!1,
m(e).drawImage(r,...s)}function dt(e,[
t,n]){let o=t*n;return Array.from(
{length:e.length/o},(s,r)=>Float32Array.
from(e.subarray(r*o,(r+1)*o),i=>i/
255))}function I(e,t){return Number.
isFinite(e)?e.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var S=(e,t=2)=>`(${e.
map(n=>I(n,t)).join(", ")})`;var pt=40,j=e=>1/(1+Math.exp(-e));
function Ot(e,t=1){return e.map(
n=>Math.min(Math.max(n,-pt),pt)+
2*Math.log(t))}var ft=e=>e.map(
t=>Math.exp(t/2));function Ct(e,t,n){
let o=ft(t);return e.map((s,r)=>s+
o[r]*n[r])}function Pt(e,t){let n=0;
for(let o=0;o<t.length;o++){let s=t[o];
n+=Math.max(s,0)-s*e[o]+Math.log1p(
Math.exp(-Math.abs(s)))}return n}
function Tt(e,t){let n=e.run(t);
if(!t.every(Number.isFinite)||
n.some(Number.isNaN))throw new Error(
`${S(t)} is not a point of the\
 latent space`);return n}function mt({encoder:e,decoder:t,
prior:n},o,s,r=1){let i=Array.
from(e.run(o)),a=i.slice(0,s.length),
c=Ot(i.slice(s.length),r),h=Ct(
a,c,s),u=Tt(t,h),l=Pt(o,u),d=n.
kl(a,c);return{mean:a,sigma:ft(
c),z:h,logits:u,reconstruction:l,
kl:d,negativeElbo:l+d}}var w=560,Ft="#d55e00",jt=e=>e.
sort((t,n)=>t-n)[e.length>>1],
_=class{constructor(t,n){this.
limit=t,this.canvas=$(w,w,"vae\
-plane",n),this.sheet=new OffscreenCanvas(
w,w),this.blank(),this.note=O(
"vae-beyond"),this.beyond=""}get unit(){
return w/(2*this.limit)}across(t){
return(t+this.limit)/(2*this.limit)*
w}down(t){return(this.limit-t)/
(2*this.limit)*w}at(t){let n=this.
canvas.getBoundingClientRect(),
o=s=>Math.min(1,Math.max(0,s));
return[this.limit*(2*o((t.clientX-
n.left)/n.width)-1),this.limit*
(1-2*o((t.clientY-n.top)/n.height))]}holds(t){
return t.every(n=>Math.abs(n)<=
this.limit)}blank(){let t=m(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,w,w)}scatter({points:t,labels:n,
colors:o}){this.blank();let s=m(
this.sheet);s.globalAlpha=.6,n.
forEach((a,c)=>{let[h,u]=t[c];
s.fillStyle=o[a%o.length],s.fillRect(
this.across(h)-2.5,this.down(u)-
2.5,5,5)}),s.globalAlpha=1;for(let a of new Set(
n)){let c=t.filter((h,u)=>n[u]===
a);this.name(String(a),[0,1].map(
h=>jt(c.map(u=>u[h]))))}let r=t.
filter(a=>!this.holds(a)).length,
i=`of ${t.length} encoded digi\
ts`;this.beyond=r?`${r} ${i} l\
ie${r>1?"":"s"} beyond the edg\
es.`:"",this.account([])}name(t,[
n,o]){let s=m(this.sheet);Object.
assign(s,{font:"bold 26px sans\
-serif",textAlign:"center",textBaseline:"\
middle",lineWidth:6,strokeStyle:"\
#fff",fillStyle:"#222"}),s.strokeText(
t,this.across(n),this.down(o)),
s.fillText(t,this.across(n),this.
down(o))}manifold(t,n,o=20){let s=[],
r=2*this.limit/o,i=w/o;for(let h=0;h<
o;h++)for(let u=0;u<o;u++)s.push(
-this.limit+(u+.5)*r,this.limit-
(h+.5)*r);let a=t.run(s,o*o),c=n[0]*
n[1];for(let h=0;h<o*o;h++){let u=a.
subarray(h*c,(h+1)*c).map(j),[
l,d]=[Math.floor(h/o),h%o];E(this.
sheet,u,n,[d*i,l*i,i,i])}this.
beyond="",this.account([])}circles(t){
let n=m(this.sheet);n.lineWidth=
2,n.strokeStyle="#4d4d4d",n.setLineDash(
[6,6]);for(let{center:o,radius:s}of t){
let[r,i]=[this.across(o[0]),this.
down(o[1])];n.beginPath(),n.arc(
r,i,s*this.unit,0,2*Math.PI),n.
stroke()}n.setLineDash([])}clear(){
m(this.canvas).drawImage(this.
sheet,0,0)}dot([t,n],o=7,s=Ft){
let r=m(this.canvas);r.fillStyle=
s,r.beginPath(),r.arc(this.across(
t),this.down(n),o,0,2*Math.PI),
N(r,"#fff",10),N(r,"#000",5),r.
fill()}line(t){let n=m(this.canvas);
n.beginPath(),t.forEach(([o,s])=>n.
lineTo(this.across(o),this.down(
s))),N(n,"#fff",7),N(n,"#000",
3)}ellipse(t,n){let o=m(this.canvas),
[s,r]=n.map(i=>Math.max(i*this.
unit,3));o.fillStyle="rgba(0, \
0, 0, 0.25)",o.beginPath(),o.ellipse(
this.across(t[0]),this.down(t[1]),
s,r,0,0,2*Math.PI),o.fill(),N(
o,"#000",4)}account(t){let n=t.
filter(([,o])=>!this.holds(o)).
map(([o])=>`${o} lies beyond t\
he edges.`);return this.note.textContent=
[this.beyond,...n].join(" ").trim(),
n.join(" ")}tell(t,n){this.canvas.
setAttribute("aria-valuenow",t[0].
toFixed(2)),this.canvas.setAttribute(
"aria-valuetext",n)}describe(t){
k(this.canvas,t)}};function N(e,t,n){
e.strokeStyle=t,e.lineWidth=n,
e.stroke()}var V=class{constructor({circles:t}){
this.circles=t}logDensity(t){return-(t.
reduce((o,s)=>o+s*s,0)+t.length*
Math.log(2*Math.PI))/2}density(t){
return Math.exp(this.logDensity(
t))}distance(t){return Math.hypot(
...t)}kl(t,n){return t.reduce(
(o,s,r)=>o+(Math.exp(n[r])+s*s-
1-n[r])/2,0)}},_t={StandardNormal:V};
function gt(e){let t=_t[e.kind];
if(!t)throw new Error(`the pag\
e does not know the prior ${e.
kind}`);return new t(e)}function qt(e){return()=>{e=e+
1831565813|0;let t=Math.imul(e^
e>>>15,e|1);return t^=t+Math.imul(
t^t>>>7,t|61),((t^t>>>14)>>>0)/
2**32}}function wt(e){let t=qt(
e);return()=>Math.sqrt(-2*Math.
log(1-t()))*Math.cos(2*Math.PI*
t())}function Rt(e,t){let n=t instanceof
Error?t.message:String(t),o=g(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});o.setAttribute(
"role","alert"),e.replaceChildren(
o)}function bt(e){return{async render(t){
t.el.classList.add("vae-view");
try{return await e(t)}catch(n){
Rt(t.el,n)}}}}var z=class{constructor(t,n,o){
this.model=t,this.encoder=n,this.
decoder=o,this.prior=gt(t.get(
"prior")),this.normal=wt(Date.
now()),this.image=A(),this.drawn=
!1,this.noise=this.fresh()}fresh(){
return[this.normal(),this.normal()]}take(t){
this.image=Float32Array.from(t),
this.drawn=!1}run(){let t=this.
drawn?Z(this.image):this.image;
return mt(this,t,this.noise,this.
model.get("width"))}},G=class{constructor(t,n){
this.passage=n,this.pad=$(224,
224,"vae-square vae-pad",""),this.
picture=$(224,224,"vae-square",
""),this.plane=new _(t.get("li\
mit"),""),this.plane.scatter(ht(
t)),this.plane.circles(n.prior.
circles),this.note=O()}draw(){
if(E(this.pad,this.passage.image,
y),this.plane.clear(),Q(this.passage.
image))return this.drawNothing(
"Draw a digit, or pick one bel\
ow the pad.","Empty drawing pa\
d"),null;try{let t=this.passage.
run();return this.drawResult(t),
t}catch(t){return this.drawNothing(
t.message,"Your digit"),null}}drawNothing(t,n){
E(this.picture,A(),y),this.plane.
account([]),this.note.textContent=
t,k(this.pad,n),this.plane.describe(
"Latent plane with encoded tes\
t digits"),k(this.picture,"No \
picture yet")}drawResult({mean:t,
sigma:n,z:o,logits:s,reconstruction:r,
kl:i,negativeElbo:a}){E(this.picture,
s.map(j),y),this.plane.ellipse(
t,n.map(l=>2*l)),this.plane.dot(
o,10);let c=this.plane.account(
[["The mean",t],["The draw",o]]);
this.note.textContent=`reconst\
ruction ${I(r,1)} + KL ${I(i,1)}\
 = negative ELBO ${I(a,1)} nat\
s`,k(this.pad,"Your digit");let[
h,u]=n.map(l=>I(l,3));this.plane.
describe(`q(z|x) has its mean \
at ${S(t)}, standard deviation\
s ${h} and ${u}; the draw is ${S(
o)}${c?`. ${c}`:""}`),k(this.picture,
`What the decoder draws at ${S(
o)}`)}};function Bt(e,t){let n=dt(
T(e.get("strip")),y),o=n.map((s,r)=>{
let i=g("canvas",{width:28,height:28});
E(i,s,y);let a=`Test digit ${r+
1}: ${e.get("strip_labels")[r]}`,
c=C("",()=>t(s),a);return c.append(
i),c});return{node:X("vae-pick\
s","Test digits to start from",
...o),first:n[0]}}function Wt(e){
let t=g("input",{type:"checkbo\
x"});t.addEventListener("chang\
e",()=>F(e,{hold:t.checked}));
let n=H("width of the cloud",{
min:0,max:2,step:.05},r=>{F(e,
{width:r})}),o=g("span",{className:"\
vae-value-text"}),s=()=>{let r=e.
get("width");t.checked=e.get("\
hold"),o.textContent=r===0?"a \
point":`${r.toFixed(2)} σ`,K(
n,r,o.textContent)};return{hold:g(
"label",{className:"vae-choice"},
t,"hold the noise still"),width:g(
"label",{className:"vae-row"},
"width of the cloud",n,o),show:s}}
function Yt(e,t){let{z:n=[],reconstruction:o=0,
kl:s=0}=t??{},r=t?[o,Number.isFinite(
s)?s:-1]:[];F(e,{z:n,loss:r})}
async function Ut({model:e,el:t}){
let[n,o]=await Promise.all(["e\
ncoder","decoder"].map(b=>ct(e,
b))),s=new z(e,n,o),r=new G(e,
s),{region:i,say:a}=lt(),{schedule:c,
stop:h}=ut(()=>{let b=r.draw();
a(r.note.textContent??""),Yt(e,
b)}),u=()=>{s.noise=s.fresh(),
c()},l=()=>e.get("hold")?c():u();
et(r.pad,(b,R)=>{tt(s.image,b,
R),s.drawn=!0,l()});let d=Bt(e,
b=>{s.take(b),l()}),p=C("Clear",
()=>{s.take(A()),c()}),{hold:f,
width:x,show:D}=Wt(e),L=J(W("y\
our digit, x",r.pad,d.node,p),
B("where from? q(z|x)",r.plane.
canvas,r.plane.note),W("decode\
d draw",r.picture));L.classList.
add("digit-pad"),t.append(L,r.
note,v("",C("Draw again from q\
(z|x)",u),f),x,i),D(),s.take(d.
first),c();let q=at(e,{"change\
:hold":D,"change:width":()=>{D(),
c()}});return()=>{h(),q()}}var Ie=bt(
Ut);export{Ie as default};
