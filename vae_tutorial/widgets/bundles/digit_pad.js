function g(e,t={},...n){let o=Object.
assign(document.createElement(
e),t);return o.append(...n),o}
var v=(e,...t)=>g("div",{className:e},
...t),N=(e="")=>g("p",{className:`\
vae-readout ${e}`.trim()});function O(e,t,n){
let o=g("button",{type:"button",
textContent:e,className:"vae-b\
utton"});return n&&o.setAttribute(
"aria-label",n),o.addEventListener(
"click",t),o}function K(e,{min:t,
max:n,step:o},s){let r=g("inpu\
t",{type:"range",className:"va\
e-range"});return Object.assign(
r,{min:t,max:n,step:o}),r.setAttribute(
"aria-label",e),r.addEventListener(
"input",()=>s(Number(r.value))),
r}function X(e,t,n){e.value=String(
t),e.setAttribute("aria-valuet\
ext",n)}function J(e,t,...n){let o=v(
e,...n);return o.setAttribute(
"role","group"),o.setAttribute(
"aria-label",t),o}var Q=(...e)=>v("vae-columns",
...e),B=(e,...t)=>v("vae-colum\
n",v("vae-title",e),...t);function W(e,...t){
let n=B(e,...t);return n.classList.
add("vae-half"),n}var y=[28,28],St=1.9,At=28/2-.5,
C=()=>new Float32Array(784),Z=e=>!e.
some(t=>t>0);function tt(e){let t=0,
n=0,o=0;e.forEach((a,c)=>{t+=a,
n+=a*Math.floor(c/28),o+=a*(c%
28)});let[s,r]=[n,o].map(a=>Math.
round(At-a/t)),i=C();return e.
forEach((a,c)=>{let h=Math.floor(
c/28)+s,l=c%28+r;h>=0&&h<28&&l>=
0&&l<28&&(i[h*28+l]=a)}),i}function et(e,[
t,n],[o,s]){let[r,i]=[o-t,s-n];
for(let a=0;a<e.length;a++){let c=a%
28-t,h=Math.floor(a/28)-n,l=Math.
min(1,Math.max(0,(c*r+h*i)/(r*
r+i*i||1))),u=Math.hypot(c-l*r,
h-l*i);e[a]=Math.max(e[a],Math.
min(1,Math.max(0,St-u)))}}function nt(e,t){
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
cancel",s)}function V(e){let t=new Float32Array(
e.byteLength/2);for(let n=0;n<
t.length;n++){let o=e.getUint16(
2*n,!0),s=o>>10&31,r=o&1023,i=(1+
r/1024)*2**(s-15);s===0&&(i=r*
2**-24),s===31&&(i=r?NaN:1/0),
t[n]=o&32768?-i:i}return t}function ot(e,t,n,o){
return Math.floor(Math.max((t-
1)*o+n-e,0)/2)}var st=e=>e.reduce(
(t,n)=>t*n,1),rt=e=>e.output!==
void 0;function U(e){if(!rt(e))
return[0,0];let t=[e.input,e.output].
map(o=>o[o.length-1]);return[(e.
kind==="Dense"?1:st(e.kernel))*
t[0]*t[1],e.bias?t[1]:0]}function Dt(e,t,n,o){
let[s,r]=[t.input[0],t.output[0]],
i=new Int32Array(s);for(let a=0,
c=0;a<e.length/s;a++,c+=r){let h=0;
for(let u=0;u<s;u++)e[a*s+u]!==
0&&(i[h++]=u);let l=h-h%4;for(let u=0;u<
l;u+=4){let[d,p,f,x]=[i[u],i[u+
1],i[u+2],i[u+3]],[A,L,q,w]=[e[a*
s+d],e[a*s+p],e[a*s+f],e[a*s+x]],
[R,Et,yt,It]=[d*r,p*r,f*r,x*r];
for(let M=0;M<r;M++)o[c+M]+=A*
n[R+M]+L*n[Et+M]+q*n[yt+M]+w*n[It+
M]}for(let u=l;u<h;u++){let d=e[a*
s+i[u]],p=i[u]*r;for(let f=0;f<
r;f++)o[c+f]+=d*n[p+f]}}}function it(e,t,n,o){
let[s,r]=n.kernel,[i,a]=n.strides,
c=ot(e[0],t[0],s,i),h=ot(e[1],
t[1],r,a);for(let l=0;l<t[0];l++)
for(let u=0;u<t[1];u++)for(let d=0;d<
s;d++)for(let p=0;p<r;p++){let f=l*
i+d-c,x=u*a+p-h;f>=0&&x>=0&&f<
e[0]&&x<e[1]&&o(f*e[1]+x,l*t[1]+
u,d*r+p)}}function $t(e,t,n,o){
let s=t.input[2],r=t.output[2];
it(t.input,t.output,t,(i,a,c)=>{
for(let h=0;h<s;h++){let l=e[i*
s+h];if(l!==0)for(let u=0,d=(c*
s+h)*r,p=a*r;u<r;u++)o[p+u]+=l*
n[d+u]}})}function Lt(e,t,n,o){
let s=t.input[2],r=t.output[2];
it(t.output,t.input,t,(i,a,c)=>{
for(let h=0;h<r;h++){let l=0;for(let u=0,
d=(c*r+h)*s,p=a*s;u<s;u++)l+=e[p+
u]*n[d+u];o[i*r+h]+=l}})}var Nt={
Conv2D:$t,Conv2DTranspose:Lt};
function Ot(e,t){if(t==="relu")
for(let n=0;n<e.length;n++)e[n]=
Math.max(0,e[n]);if(t==="sigmo\
id")for(let n=0;n<e.length;n++)
e[n]=1/(1+Math.exp(-e[n]))}function Ct(e,t,n){
let o=new Float32Array(n*st(e.
output)),s=e.b.length;if(s)for(let a=0;a<
o.length;a++)o[a]=e.b[a%s];if(e.
kind==="Dense")return Dt(t,e,e.
w,o),o;let[r,i]=[t.length/n,o.
length/n];for(let a=0;a<n;a++){
let c=t.subarray(a*r,(a+1)*r);
Nt[e.kind](c,e,e.w,o.subarray(
a*i,(a+1)*i))}return o}var P=class{constructor(t,n){
let o=t.reduce((i,a)=>i+U(a)[0]+
U(a)[1],0);if(n.byteLength!==2*
o){let i=n.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${i}`)}let s=V(
n),r=0;this.layers=t.map(i=>{let[
a,c]=U(i),h=s.subarray(r,r+a),
l=s.subarray(r+a,r+a+c);return r+=
a+c,{...i,w:h,b:l}})}run(t,n=1){
let o=Float32Array.from(t);for(let s of this.
layers)rt(s)&&(o=Ct(s,o,n)),Ot(
o,s.activation);return o}};var T=e=>new Uint8Array(e.buffer,
e.byteOffset,e.byteLength);function F(e,t){
e.set(t),e.save_changes()}function ct(e,t){
let n=Object.entries(t);for(let[
o,s]of n)e.on(o,s);return()=>{
for(let[o,s]of n)e.off(o,s)}}var at=new WeakMap;
async function ht(e,t){let n=e.
get(t).slice(10),o=await e.widget_manager.
get_model(n),s=at.get(o)??new P(
o.get("layers"),o.get("weights"));
return at.set(o,s),s}function lt(e,t=0){let n=V(e.get(
"codes")[t]),o=Array.from(T(e.
get("labels")));return{points:o.
map((r,i)=>[n[2*i],n[2*i+1]]),
labels:o,colors:e.get("colors")}}var Pt=600;function ut(){let e=v(
"vae-spoken");e.setAttribute("\
aria-live","polite");let t=0,n;
return{region:e,say(o){clearTimeout(
t),n??=o,o!==n&&(t=window.setTimeout(
()=>{e.textContent=n=o},Pt))}}}
function dt(e){let t=0,n=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,n&&(n=!1,o())}),e()};return{
schedule:()=>{t?n=!0:o()},stop:()=>cancelAnimationFrame(
t)}}function D(e,t,n,o){let s=document.
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
m(e).drawImage(r,...s)}function pt(e,[
t,n]){let o=t*n;return Array.from(
{length:e.length/o},(s,r)=>Float32Array.
from(e.subarray(r*o,(r+1)*o),i=>i/
255))}function I(e,t){return Number.
isFinite(e)?e.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var S=(e,t=2)=>`(${e.
map(n=>I(n,t)).join(", ")})`;var ft=40,j=e=>1/(1+Math.exp(-e));
function mt(e,t=1){return e.map(
n=>Math.min(Math.max(n,-ft),ft)+
2*Math.log(t))}var Y=e=>e.map(
t=>Math.exp(t/2));function gt(e,t,n){
let o=Y(t);return e.map((s,r)=>s+
o[r]*n[r])}function wt(e,t){let n=0;
for(let o=0;o<t.length;o++){let s=t[o];
n+=Math.max(s,0)-s*e[o]+Math.log1p(
Math.exp(-Math.abs(s)))}return n}
function bt(e,t){let n=e.run(t);
if(!t.every(Number.isFinite)||
n.some(Number.isNaN))throw new Error(
`${S(t)} is not a point of the\
 latent space`);return n}var b=560,Tt="#d55e00",Ft=e=>e.
sort((t,n)=>t-n)[e.length>>1],
_=class{constructor(t,n){this.
limit=t,this.canvas=D(b,b,"vae\
-plane",n),this.sheet=new OffscreenCanvas(
b,b),this.blank(),this.note=N(
"vae-beyond"),this.beyond=""}get unit(){
return b/(2*this.limit)}across(t){
return(t+this.limit)/(2*this.limit)*
b}down(t){return(this.limit-t)/
(2*this.limit)*b}at(t){let n=this.
canvas.getBoundingClientRect(),
o=s=>Math.min(1,Math.max(0,s));
return[this.limit*(2*o((t.clientX-
n.left)/n.width)-1),this.limit*
(1-2*o((t.clientY-n.top)/n.height))]}holds(t){
return t.every(n=>Math.abs(n)<=
this.limit)}blank(){let t=m(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,b,b)}scatter({points:t,labels:n,
colors:o}){this.blank();let s=m(
this.sheet);s.globalAlpha=.6,n.
forEach((a,c)=>{let[h,l]=t[c];
s.fillStyle=o[a%o.length],s.fillRect(
this.across(h)-2.5,this.down(l)-
2.5,5,5)}),s.globalAlpha=1;for(let a of new Set(
n)){let c=t.filter((h,l)=>n[l]===
a);this.name(String(a),[0,1].map(
h=>Ft(c.map(l=>l[h]))))}let r=t.
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
r=2*this.limit/o,i=b/o;for(let h=0;h<
o;h++)for(let l=0;l<o;l++)s.push(
-this.limit+(l+.5)*r,this.limit-
(h+.5)*r);let a=t.run(s,o*o),c=n[0]*
n[1];for(let h=0;h<o*o;h++){let l=a.
subarray(h*c,(h+1)*c).map(j),[
u,d]=[Math.floor(h/o),h%o];E(this.
sheet,l,n,[d*i,u*i,i,i])}this.
beyond="",this.account([])}circles(t){
let n=m(this.sheet);n.lineWidth=
2,n.strokeStyle="#4d4d4d",n.setLineDash(
[6,6]);for(let{center:o,radius:s}of t){
let[r,i]=[this.across(o[0]),this.
down(o[1])];n.beginPath(),n.arc(
r,i,s*this.unit,0,2*Math.PI),n.
stroke()}n.setLineDash([])}clear(){
m(this.canvas).drawImage(this.
sheet,0,0)}dot([t,n],o=7,s=Tt){
let r=m(this.canvas);r.fillStyle=
s,r.beginPath(),r.arc(this.across(
t),this.down(n),o,0,2*Math.PI),
$(r,"#fff",10),$(r,"#000",5),r.
fill()}line(t){let n=m(this.canvas);
n.beginPath(),t.forEach(([o,s])=>n.
lineTo(this.across(o),this.down(
s))),$(n,"#fff",7),$(n,"#000",
3)}ellipse(t,n){let o=m(this.canvas),
[s,r]=n.map(i=>Math.max(i*this.
unit,3));o.fillStyle="rgba(0, \
0, 0, 0.25)",o.beginPath(),o.ellipse(
this.across(t[0]),this.down(t[1]),
s,r,0,0,2*Math.PI),o.fill(),$(
o,"#000",4)}account(t){let n=t.
filter(([,o])=>!this.holds(o)).
map(([o])=>`${o} lies beyond t\
he edges.`);return this.note.textContent=
[this.beyond,...n].join(" ").trim(),
n.join(" ")}tell(t,n){this.canvas.
setAttribute("aria-valuenow",t[0].
toFixed(2)),this.canvas.setAttribute(
"aria-valuetext",n)}describe(t){
k(this.canvas,t)}};function $(e,t,n){
e.strokeStyle=t,e.lineWidth=n,
e.stroke()}var z=class{constructor({circles:t}){
this.circles=t}logDensity(t){return-(t.
reduce((o,s)=>o+s*s,0)+t.length*
Math.log(2*Math.PI))/2}distance(t){
return Math.hypot(...t)}kl(t,n){
return t.reduce((o,s,r)=>o+(Math.
exp(n[r])+s*s-1-n[r])/2,0)}},jt={
StandardNormal:z};function xt(e){
let t=jt[e.kind];if(!t)throw new Error(
`the page does not know the pr\
ior ${e.kind}`);return new t(e)}function _t(e){return()=>{e=e+
1831565813|0;let t=Math.imul(e^
e>>>15,e|1);return t^=t+Math.imul(
t^t>>>7,t|61),((t^t>>>14)>>>0)/
2**32}}function vt(e){let t=_t(
e);return()=>Math.sqrt(-2*Math.
log(1-t()))*Math.cos(2*Math.PI*
t())}function qt(e,t){let n=t instanceof
Error?t.message:String(t),o=g(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});o.setAttribute(
"role","alert"),e.replaceChildren(
o)}function kt(e){return{async render(t){
t.el.classList.add("vae-view");
try{return await e(t)}catch(n){
qt(t.el,n)}}}}var G=class{constructor(t,n,o){
this.model=t,this.encoder=n,this.
decoder=o,this.prior=xt(t.get(
"prior")),this.normal=vt(Date.
now()),this.image=C(),this.drawn=
!1,this.noise=this.fresh()}fresh(){
return[this.normal(),this.normal()]}take(t){
this.image=Float32Array.from(t),
this.drawn=!1}run(){let t=this.
drawn?tt(this.image):this.image,
n=Array.from(this.encoder.run(
t)),o=n.slice(0,2),s=mt(n.slice(
2),this.model.get("width")),r=gt(
o,s,this.noise),i=bt(this.decoder,
r);return{mean:o,sigma:Y(s),z:r,
logits:i,reconstruction:wt(t,i),
kl:this.prior.kl(o,s)}}},H=class{constructor(t,n){
this.passage=n,this.pad=D(224,
224,"vae-square vae-pad",""),this.
picture=D(224,224,"vae-square",
""),this.plane=new _(t.get("li\
mit"),""),this.plane.scatter(lt(
t)),this.plane.circles(n.prior.
circles),this.note=N()}draw(){
if(E(this.pad,this.passage.image,
y),this.plane.clear(),Z(this.passage.
image))return this.drawNothing(),
null;try{let t=this.passage.run();
return this.drawResult(t),t}catch(t){
return this.note.textContent=t.
message,null}}drawNothing(){E(
this.picture,this.passage.image,
y),this.plane.account([]),this.
note.textContent="Draw a digit\
, or pick one below the pad.",
k(this.pad,"Empty drawing pad"),
this.plane.describe("Latent pl\
ane with encoded test digits"),
k(this.picture,"No picture yet")}drawResult({
mean:t,sigma:n,z:o,logits:s,reconstruction:r,
kl:i}){E(this.picture,s.map(j),
y),this.plane.ellipse(t,n.map(
l=>2*l)),this.plane.dot(o,10);
let a=this.plane.account([["Th\
e mean",t],["The draw",o]]);this.
note.textContent=`reconstructi\
on ${I(r,1)} + KL ${I(i,1)} = \
negative ELBO ${I(r+i,1)} nats`,
k(this.pad,"Your digit");let[c,
h]=n.map(l=>I(l,3));this.plane.
describe(`q(z|x) has its mean \
at ${S(t)}, standard deviation\
s ${c} and ${h}; the draw is ${S(
o)}${a?`. ${a}`:""}`),k(this.picture,
`What the decoder draws at ${S(
o)}`)}};function Rt(e,t){let n=pt(
T(e.get("strip")),y),o=n.map((s,r)=>{
let i=g("canvas",{width:28,height:28});
E(i,s,y);let a=`Test digit ${r+
1}: ${e.get("strip_labels")[r]}`,
c=O("",()=>t(s),a);return c.append(
i),c});return{node:J("vae-pick\
s","Test digits to start from",
...o),first:n[0]}}function Bt(e){
let t=g("input",{type:"checkbo\
x"});t.addEventListener("chang\
e",()=>F(e,{hold:t.checked}));
let n=K("width of the cloud",{
min:0,max:2,step:.05},r=>{F(e,
{width:r})}),o=g("span",{className:"\
vae-value-text"}),s=()=>{let r=e.
get("width");t.checked=e.get("\
hold"),o.textContent=r===0?"a \
point":`${r.toFixed(2)} σ`,X(
n,r,o.textContent)};return{hold:g(
"label",{className:"vae-choice"},
t,"hold the noise still"),width:g(
"label",{className:"vae-row"},
"width of the cloud",n,o),show:s}}
function Wt(e,t){let{z:n=[],reconstruction:o=0,
kl:s=0}=t??{},r=t?[o,Number.isFinite(
s)?s:-1]:[];F(e,{z:n,loss:r})}
async function Ut({model:e,el:t}){
let[n,o]=await Promise.all(["e\
ncoder","decoder"].map(w=>ht(e,
w))),s=new G(e,n,o),r=new H(e,
s),{region:i,say:a}=ut(),{schedule:c,
stop:h}=dt(()=>{let w=r.draw();
w&&a(r.note.textContent??""),Wt(
e,w)}),l=()=>{s.noise=s.fresh(),
c()},u=()=>e.get("hold")?c():l();
nt(r.pad,(w,R)=>{et(s.image,w,
R),s.drawn=!0,u()});let d=Rt(e,
w=>{s.take(w),u()}),p=O("Clear",
()=>{s.take(C()),c()}),{hold:f,
width:x,show:A}=Bt(e),L=Q(W("y\
our digit, x",r.pad,d.node,p),
B("where from? q(z|x)",r.plane.
canvas,r.plane.note),W("decode\
d draw",r.picture));L.classList.
add("digit-pad"),t.append(L,r.
note,v("",O("Draw again from q\
(z|x)",l),f),x,i),A(),s.take(d.
first),c();let q=ct(e,{"change\
:hold":A,"change:width":()=>{A(),
c()}});return()=>{h(),q()}}var ye=kt(
Ut);export{ye as default};
