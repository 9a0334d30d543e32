function It(e,t){let n=Math.abs(
t.clientX-e.clientX),o=Math.abs(
t.clientY-e.clientY);return Math.
max(n,o)<6?null:n>=o?"sideways":
"up or down"}function V(e,t){let n=null,
o="";e.addEventListener("point\
erdown",s=>{[n,o]=[s.pointerType===
"mouse"?null:s,e.value]}),e.addEventListener(
"pointermove",s=>{n&&It(n,s)===
"sideways"&&(n=null)});let r=()=>{
n=null};e.addEventListener("po\
interup",r),e.addEventListener(
"pointercancel",r),e.addEventListener(
"input",()=>{n?e.value=o:t(Number(
e.value))})}function g(e,t={},...n){let o=Object.
assign(document.createElement(
e),t);return o.append(...n),o}
var x=(e,...t)=>g("div",{className:e},
...t),O=(e="")=>g("p",{className:`\
vae-readout ${e}`.trim()});function P(e,t,n){
let o=g("button",{type:"button",
textContent:e,className:"vae-b\
utton"});return n&&o.setAttribute(
"aria-label",n),o.addEventListener(
"click",t),o}function X(e,{min:t,
max:n,step:o},r){let s=g("inpu\
t",{type:"range",className:"va\
e-range"});return Object.assign(
s,{min:t,max:n,step:o}),s.setAttribute(
"aria-label",e),V(s,r),s}function G(e,t,n){
e.value=String(t),e.setAttribute(
"aria-valuetext",n)}function H(e,t,...n){
let o=x(e,...n);return o.setAttribute(
"role","group"),o.setAttribute(
"aria-label",t),o}var J=(...e)=>x("vae-columns",
...e),q=(e,...t)=>x("vae-colum\
n",x("vae-title",e),...t);function U(e,...t){
let n=q(e,...t);return n.classList.
add("vae-half"),n}var S=[28,28],Dt=1.9,At=28/2-.5,
A=()=>new Float32Array(784),Q=e=>!e.
some(t=>t>0);function Z(e){let t=0,
n=0,o=0;e.forEach((a,c)=>{t+=a,
n+=a*Math.floor(c/28),o+=a*(c%
28)});let[r,s]=[n,o].map(a=>Math.
round(At-a/t)),i=A();return e.
forEach((a,c)=>{let l=Math.floor(
c/28)+r,u=c%28+s;l>=0&&l<28&&u>=
0&&u<28&&(i[l*28+u]=a)}),i}function tt(e,[
t,n],[o,r]){let[s,i]=[o-t,r-n];
for(let a=0;a<e.length;a++){let c=a%
28-t,l=Math.floor(a/28)-n,u=Math.
min(1,Math.max(0,(c*s+l*i)/(s*
s+i*i||1))),h=Math.hypot(c-u*s,
l-u*i);e[a]=Math.max(e[a],Math.
min(1,Math.max(0,Dt-h)))}}function et(e,t){
let n=null,o=s=>{let i=e.getBoundingClientRect();
return[(s.clientX-i.left)/i.width*
28-.5,(s.clientY-i.top)/i.height*
28-.5]};e.addEventListener("po\
interdown",s=>{s.button||!s.isPrimary||
(e.setPointerCapture(s.pointerId),
n=o(s),t(n,n))}),e.addEventListener(
"pointermove",s=>{if(!n||!s.isPrimary)
return;let i=o(s);t(n,i),n=i});
let r=s=>{s.isPrimary&&(n=null)};
e.addEventListener("pointerup",
r),e.addEventListener("pointer\
cancel",r)}function B(e){let t=new Float32Array(
e.byteLength/2);for(let n=0;n<
t.length;n++){let o=e.getUint16(
2*n,!0),r=o>>10&31,s=o&1023,i=(1+
s/1024)*2**(r-15);r===0&&(i=s*
2**-24),r===31&&(i=s?NaN:1/0),
t[n]=o&32768?-i:i}return t}function nt(e,t,n,o){
return Math.floor(Math.max((t-
1)*o+n-e,0)/2)}var ot=e=>e.reduce(
(t,n)=>t*n,1),st=e=>e.output!==
void 0;function K(e){if(!st(e))
return[0,0];let t=[e.input,e.output].
map(o=>o[o.length-1]);return[(e.
kind==="Dense"?1:ot(e.kernel))*
t[0]*t[1],e.bias?t[1]:0]}function Lt(e,t,n,o){
let[r,s]=[t.input[0],t.output[0]],
i=new Int32Array(r);for(let a=0,
c=0;a<e.length/r;a++,c+=s){let l=0;
for(let h=0;h<r;h++)e[a*r+h]!==
0&&(i[l++]=h);let u=l-l%4;for(let h=0;h<
u;h+=4){let[d,f,p,E]=[i[h],i[h+
1],i[h+2],i[h+3]],[D,$,j,b]=[e[a*
r+d],e[a*r+f],e[a*r+p],e[a*r+E]],
[_,kt,Mt,St]=[d*s,f*s,p*s,E*s];
for(let k=0;k<s;k++)o[c+k]+=D*
n[_+k]+$*n[kt+k]+j*n[Mt+k]+b*n[St+
k]}for(let h=u;h<l;h++){let d=e[a*
r+i[h]],f=i[h]*s;for(let p=0;p<
s;p++)o[c+p]+=d*n[f+p]}}}function rt(e,t,n,o){
let[r,s]=n.kernel,[i,a]=n.strides,
c=nt(e[0],t[0],r,i),l=nt(e[1],
t[1],s,a);for(let u=0;u<t[0];u++)
for(let h=0;h<t[1];h++)for(let d=0;d<
r;d++)for(let f=0;f<s;f++){let p=u*
i+d-c,E=h*a+f-l;p>=0&&E>=0&&p<
e[0]&&E<e[1]&&o(p*e[1]+E,u*t[1]+
h,d*s+f)}}function Nt(e,t,n,o){
let r=t.input[2],s=t.output[2];
rt(t.input,t.output,t,(i,a,c)=>{
for(let l=0;l<r;l++){let u=e[i*
r+l];if(u!==0)for(let h=0,d=(c*
r+l)*s,f=a*s;h<s;h++)o[f+h]+=u*
n[d+h]}})}function $t(e,t,n,o){
let r=t.input[2],s=t.output[2];
rt(t.output,t.input,t,(i,a,c)=>{
for(let l=0;l<s;l++){let u=0;for(let h=0,
d=(c*s+l)*r,f=a*r;h<r;h++)u+=e[f+
h]*n[d+h];o[i*s+l]+=u}})}var Ot={
Conv2D:Nt,Conv2DTranspose:$t};
function Pt(e,t){if(t==="relu")
for(let n=0;n<e.length;n++)e[n]=
Math.max(0,e[n]);if(t==="sigmo\
id")for(let n=0;n<e.length;n++)
e[n]=1/(1+Math.exp(-e[n]))}function Tt(e,t,n){
let o=new Float32Array(n*ot(e.
output)),r=e.b.length;if(r)for(let a=0;a<
o.length;a++)o[a]=e.b[a%r];if(e.
kind==="Dense")return Lt(t,e,e.
w,o),o;let[s,i]=[t.length/n,o.
length/n];for(let a=0;a<n;a++){
let c=t.subarray(a*s,(a+1)*s);
Ot[e.kind](c,e,e.w,o.subarray(
a*i,(a+1)*i))}return o}var T=class{constructor(t,n){
let o=t.reduce((i,a)=>i+K(a)[0]+
K(a)[1],0);if(n.byteLength!==2*
o){let i=n.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${i}`)}let r=B(
n),s=0;this.layers=t.map(i=>{let[
a,c]=K(i),l=r.subarray(s,s+a),
u=r.subarray(s+a,s+a+c);return s+=
a+c,{...i,w:l,b:u}})}run(t,n=1){
let o=Float32Array.from(t);for(let r of this.
layers)st(r)&&(o=Tt(r,o,n)),Pt(
o,r.activation);return o}};var C=e=>new Uint8Array(e.buffer,
e.byteOffset,e.byteLength);function R(e,t){
e.set(t),e.save_changes()}function at(e,t){
let n=Object.entries(t);for(let[
o,r]of n)e.on(o,r);return()=>{
for(let[o,r]of n)e.off(o,r)}}var it=new WeakMap;
async function ct(e,t){let n=e.
get(t).slice(10),o=await e.widget_manager.
get_model(n),r=it.get(o)??new T(
o.get("layers"),o.get("weights"));
return it.set(o,r),r}function lt(e,t=0){let n=B(e.get(
"codes")[t]),o=Array.from(C(e.
get("labels")));return{points:o.
map((s,i)=>[n[2*i],n[2*i+1]]),
labels:o,colors:e.get("colors")}}var Ct=600;function ht(){let e=x(
"vae-spoken");e.setAttribute("\
aria-live","polite");let t=0,n;
return{region:e,say(o){clearTimeout(
t),n??=o,o!==n&&(t=window.setTimeout(
()=>{e.textContent=n=o},Ct))}}}
function ut(e){let t=0,n=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,n&&(n=!1,o())}),e()};return{
schedule:()=>{t?n=!0:o()},stop:()=>cancelAnimationFrame(
t)}}function L(e,t,n,o){let r=document.
createElement("canvas");return Object.
assign(r,{width:e,height:t,className:`\
vae-picture ${n}`.trim()}),r.setAttribute(
"role","img"),y(r,o),r}var y=(e,t)=>e.
setAttribute("aria-label",t);function m(e){
let t=e.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function N(e,t,[
n,o],r=[0,0,e.width,e.height],s=!1){
let i=new OffscreenCanvas(o,n),
a=m(i).createImageData(o,n);for(let c=0;c<
t.length;c++){let l=255-Math.round(
255*t[c]),u=4*c;a.data[u]=a.data[u+
1]=a.data[u+2]=l,a.data[u+3]=255}
m(i).putImageData(a,0,0),m(e).
imageSmoothingEnabled=s,m(e).drawImage(
i,...r)}function dt(e,[t,n]){let o=t*
n;return Array.from({length:e.
length/o},(r,s)=>Float32Array.
from(e.subarray(s*o,(s+1)*o),i=>i/
255))}function ft(e,t){let n=e.map(o=>[
...o]);for(let o=0,r=!0;r&&o<200;o++){
r=!1;for(let s=0;s<n.length;s++)
for(let i=0;i<s;i++){let[a,c]=[
n[s][0]-n[i][0],n[s][1]-n[i][1]],
l=Math.hypot(a,c);if(l>=t)continue;
r=!0,l<1e-6&&([a,c,l]=[1,0,1]);
let u=(t-Math.min(l,t))/2+.5;n[s]=
[n[s][0]+u*a/l,n[s][1]+u*c/l],
n[i]=[n[i][0]-u*a/l,n[i][1]-u*
c/l]}}return n}function v(e,t){return Number.
isFinite(e)?e.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var I=(e,t=2)=>`(${e.
map(n=>v(n,t)).join(", ")})`;var w=560,Rt=34,Ft="#d55e00",jt="\
#0072b2";var _t=e=>e.sort((t,n)=>t-n)[e.
length>>1],F=class{constructor(t,n){
this.limit=t,this.canvas=L(w,w,
"vae-plane",n),this.stage=x("v\
ae-stage",this.canvas),this.sheet=
new OffscreenCanvas(w,w),this.
blank(),this.note=O("vae-beyon\
d"),this.beyond=""}get unit(){
return w/(2*this.limit)}across(t){
return(t+this.limit)/(2*this.limit)*
w}down(t){return(this.limit-t)/
(2*this.limit)*w}at(t){let n=this.
canvas.getBoundingClientRect(),
o=r=>Math.min(1,Math.max(0,r));
return[this.limit*(2*o((t.clientX-
n.left)/n.width)-1),this.limit*
(1-2*o((t.clientY-n.top)/n.height))]}holds(t){
return t.every(n=>Math.abs(n)<=
this.limit)}blank(){let t=m(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,w,w)}scatter({points:t,labels:n,
colors:o}){this.blank();let r=m(
this.sheet);r.globalAlpha=.6,n.
forEach((l,u)=>{let[h,d]=t[u];
r.fillStyle=o[l%o.length],r.fillRect(
this.across(h)-2.5,this.down(d)-
2.5,5,5)}),r.globalAlpha=1;let s=[
...new Set(n)],i=s.map(l=>{let u=t.
filter((f,p)=>n[p]===l),[h,d]=[
0,1].map(f=>_t(u.map(p=>p[f])));
return[this.across(h),this.down(
d)]});ft(i,Rt).forEach((l,u)=>this.
write(String(s[u]),l));let a=t.
filter(l=>!this.holds(l)).length,
c=`of ${t.length} encoded digi\
ts`;this.beyond=a?`${a} ${c} l\
ie${a>1?"":"s"} beyond the edg\
es.`:"",this.account([])}write(t,[
n,o],r=26){let s=m(this.sheet);
Object.assign(s,{font:`bold ${r}\
px sans-serif`,textAlign:"cent\
er",textBaseline:"middle",lineWidth:6,
strokeStyle:"#fff",fillStyle:"\
#222"}),s.strokeText(t,n,o),s.
fillText(t,n,o)}lay(t){m(this.
sheet).drawImage(t,0,0),this.beyond=
""}axes(){let t=m(this.sheet),
n=Math.ceil(this.limit)-1;for(let o=-n;o<=
n;o++)t.fillStyle="#222",t.fillRect(
this.across(o)-1,w-10,2,10),t.
fillRect(0,this.down(o)-1,10,2),
this.write(v(o,0),[this.across(
o),w-26],24),this.write(v(o,0),
[28,this.down(o)],24)}circles(t){
let n=m(this.sheet);for(let{center:o,
radius:r}of t){let[s,i]=[this.
across(o[0]),this.down(o[1])];
n.beginPath(),n.arc(s,i,r*this.
unit,0,2*Math.PI),n.setLineDash(
[]),M(n,"rgba(255, 255, 255, 0\
.85)",7),n.setLineDash([9,6]),
M(n,jt,3)}n.setLineDash([])}clear(){
m(this.canvas).drawImage(this.
sheet,0,0)}dot([t,n],o=7,r=Ft){
let s=m(this.canvas);s.fillStyle=
r,s.beginPath(),s.arc(this.across(
t),this.down(n),o,0,2*Math.PI),
M(s,"#fff",10),M(s,"#000",5),s.
fill()}line(t,n=!1){let o=m(this.
canvas);o.beginPath(),t.forEach(
([r,s])=>o.lineTo(this.across(
r),this.down(s))),M(o,"#fff",7),
o.setLineDash(n?[4,8]:[]),M(o,
"#000",3),o.setLineDash([])}ellipse(t,n){
let o=m(this.canvas),[r,s]=n.map(
i=>Math.max(i*this.unit,3));o.
fillStyle="rgba(0, 0, 0, 0.25)",
o.beginPath(),o.ellipse(this.across(
t[0]),this.down(t[1]),r,s,0,0,
2*Math.PI),o.fill(),M(o,"#000",
4)}account(t){let n=t.filter(([
,o])=>!this.holds(o)).map(([o])=>`${o}\
 lies beyond the edges.`);return this.
note.textContent=[this.beyond,
...n].join(" ").trim(),n.join(
" ")}tell(t,n){this.canvas.setAttribute(
"aria-valuenow",t[0].toFixed(2)),
this.canvas.setAttribute("aria\
-valuetext",n)}describe(t){y(this.
canvas,t)}};function M(e,t,n){
e.strokeStyle=t,e.lineWidth=n,
e.stroke()}var Y=class{constructor({circles:t}){
this.circles=t}logDensity(t){return-(t.
reduce((o,r)=>o+r*r,0)+t.length*
Math.log(2*Math.PI))/2}density(t){
return Math.exp(this.logDensity(
t))}distance(t){return Math.hypot(
...t)}kl(t,n){return t.reduce(
(o,r,s)=>o+(Math.exp(n[s])+r*r-
1-n[s])/2,0)}},qt={StandardNormal:Y};
function pt(e){let t=qt[e.kind];
if(!t)throw new Error(`the pag\
e does not know the prior ${e.
kind}`);return new t(e)}function Ut(e){return()=>{e=e+
1831565813|0;let t=Math.imul(e^
e>>>15,e|1);return t^=t+Math.imul(
t^t>>>7,t|61),((t^t>>>14)>>>0)/
2**32}}function mt(e){let t=Ut(
e);return()=>Math.sqrt(-2*Math.
log(1-t()))*Math.cos(2*Math.PI*
t())}var gt=40,wt=e=>1/(1+Math.exp(
-e));function Kt(e,t=1){return e.
map(n=>Math.min(Math.max(n,-gt),
gt)+2*Math.log(t))}var xt=e=>e.
map(t=>Math.exp(t/2));function Bt(e,t,n){
let o=xt(t);return e.map((r,s)=>r+
o[s]*n[s])}function Yt(e,t){let n=0;
for(let o=0;o<t.length;o++){let r=t[o];
n+=Math.max(r,0)-r*e[o]+Math.log1p(
Math.exp(-Math.abs(r)))}return n}
function Wt(e,t){let n=e.run(t);
if(!t.every(Number.isFinite)||
n.some(Number.isNaN))throw new Error(
`${I(t)} is not a point of the\
 latent space`);return n}function bt({encoder:e,decoder:t,
prior:n},o,r,s=1){let i=Array.
from(e.run(o)),a=i.slice(0,r.length),
c=Kt(i.slice(r.length),s),l=Bt(
a,c,r),u=Wt(t,l),h=Yt(o,u),d=n.
kl(a,c);return{mean:a,sigma:xt(
c),z:l,logits:u,reconstruction:h,
kl:d,negativeElbo:h+d}}var zt=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),Vt="select\
, textarea, [type=text], [type\
=number]";function Xt(e){let{key:t,
target:n}=e;return e.ctrlKey||
e.altKey||e.metaKey||t==="Ente\
r"&&e.shiftKey?!1:zt.has(t)||t.
length===1&&n.matches(Vt)}function vt(e){
e.addEventListener("keydown",t=>{
Xt(t)&&t.stopPropagation()})}function Gt(e,t){let n=t instanceof
Error?t.message:String(t),o=g(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});o.setAttribute(
"role","alert"),e.replaceChildren(
o)}function Et(e){return{async render(t){
t.el.classList.add("vae-view"),
vt(t.el);try{return await e(t)}catch(n){
Gt(t.el,n)}}}}var W=class{constructor(t,n,o){
this.model=t,this.encoder=n,this.
decoder=o,this.prior=pt(t.get(
"prior")),this.normal=mt(Date.
now()),this.image=A(),this.drawn=
!1,this.noise=this.fresh()}fresh(){
return[this.normal(),this.normal()]}take(t){
this.image=Float32Array.from(t),
this.drawn=!1}run(){let t=this.
drawn?Z(this.image):this.image;
return bt(this,t,this.noise,this.
model.get("width"))}},z=class{constructor(t,n){
this.passage=n,this.pad=L(224,
224,"vae-square vae-pad",""),this.
picture=L(224,224,"vae-square",
""),this.plane=new F(t.get("li\
mit"),""),this.plane.scatter(lt(
t)),this.plane.circles(n.prior.
circles),this.note=O()}draw(){
if(N(this.pad,this.passage.image,
S),this.plane.clear(),Q(this.passage.
image))return this.drawNothing(
"Draw a digit, or pick one bel\
ow the pad.","Empty drawing pa\
d"),null;try{let t=this.passage.
run();return this.drawResult(t),
t}catch(t){return this.drawNothing(
t.message,"Your digit"),null}}drawNothing(t,n){
N(this.picture,A(),S),this.plane.
account([]),this.note.textContent=
t,y(this.pad,n),this.plane.describe(
"Latent plane with encoded tes\
t digits"),y(this.picture,"No \
picture yet")}drawResult({mean:t,
sigma:n,z:o,logits:r,reconstruction:s,
kl:i,negativeElbo:a}){N(this.picture,
r.map(wt),S),this.plane.ellipse(
t,n.map(h=>2*h)),this.plane.dot(
o,10);let c=this.plane.account(
[["The mean",t],["The draw",o]]);
this.note.textContent=`reconst\
ruction ${v(s,1)} + KL ${v(i,1)}\
 = negative ELBO ${v(a,1)} nat\
s`,y(this.pad,"Your digit");let[
l,u]=n.map(h=>v(h,3));this.plane.
describe(`q(z|x) has its mean \
at ${I(t)}, standard deviation\
s ${l} and ${u}; the draw is ${I(
o)}${c?`. ${c}`:""}`),y(this.picture,
`What the decoder draws at ${I(
o)}`)}};function Ht(e,t){let n=dt(
C(e.get("strip")),S),o=n.map((r,s)=>{
let i=g("canvas",{width:28,height:28});
N(i,r,S);let a=`Test digit ${s+
1}: ${e.get("strip_labels")[s]}`,
c=P("",()=>t(r),a);return c.append(
i),c});return{node:H("vae-pick\
s","Test digits to start from",
...o),first:n[0]}}function Jt(e){
let t=g("input",{type:"checkbo\
x"});t.addEventListener("chang\
e",()=>R(e,{hold:t.checked}));
let n=X("width of the cloud",{
min:0,max:2,step:.05},s=>{R(e,
{width:s})}),o=g("span",{className:"\
vae-value-text"}),r=()=>{let s=e.
get("width");t.checked=e.get("\
hold"),o.textContent=s===0?"a \
point":`${s.toFixed(2)} σ`,G(
n,s,o.textContent)};return{hold:g(
"label",{className:"vae-choice"},
t,"hold the noise still"),width:g(
"label",{className:"vae-row"},
"width of the cloud",n,o),show:r}}
function Qt(e,t){let{z:n=[],reconstruction:o=0,
kl:r=0}=t??{},s=t?[o,Number.isFinite(
r)?r:-1]:[];R(e,{z:n,loss:s})}
async function Zt({model:e,el:t}){
let[n,o]=await Promise.all(["e\
ncoder","decoder"].map(b=>ct(e,
b))),r=new W(e,n,o),s=new z(e,
r),{region:i,say:a}=ht(),{schedule:c,
stop:l}=ut(()=>{let b=s.draw();
a(s.note.textContent??""),Qt(e,
b)}),u=()=>{r.noise=r.fresh(),
c()},h=()=>e.get("hold")?c():u();
et(s.pad,(b,_)=>{tt(r.image,b,
_),r.drawn=!0,h()});let d=Ht(e,
b=>{r.take(b),h()}),f=P("Clear",
()=>{r.take(A()),c()}),{hold:p,
width:E,show:D}=Jt(e),$=J(U("y\
our digit, x",s.pad,d.node,f),
q("where from? q(z|x)",s.plane.
canvas,s.plane.note),U("decode\
d draw",s.picture));$.classList.
add("digit-pad"),t.append($,s.
note,x("",P("Draw again from q\
(z|x)",u),p),E,i),D(),r.take(d.
first),c();let j=at(e,{"change\
:hold":D,"change:width":()=>{D(),
c()}});return()=>{l(),j()}}var qe=Et(
Zt);export{qe as default};
