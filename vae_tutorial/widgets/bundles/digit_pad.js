function g(e,t={},...n){let o=Object.
assign(document.createElement(
e),t);return o.append(...n),o}
var x=(e,...t)=>g("div",{className:e},
...t),O=(e="")=>g("p",{className:`\
vae-readout ${e}`.trim()});function P(e,t,n){
let o=g("button",{type:"button",
textContent:e,className:"vae-b\
utton"});return n&&o.setAttribute(
"aria-label",n),o.addEventListener(
"click",t),o}function V(e,{min:t,
max:n,step:o},r){let s=g("inpu\
t",{type:"range",className:"va\
e-range"});return Object.assign(
s,{min:t,max:n,step:o}),s.setAttribute(
"aria-label",e),s.addEventListener(
"input",()=>r(Number(s.value))),
s}function G(e,t,n){e.value=String(
t),e.setAttribute("aria-valuet\
ext",n)}function H(e,t,...n){let o=x(
e,...n);return o.setAttribute(
"role","group"),o.setAttribute(
"aria-label",t),o}var X=(...e)=>x("vae-columns",
...e),q=(e,...t)=>x("vae-colum\
n",x("vae-title",e),...t);function U(e,...t){
let n=q(e,...t);return n.classList.
add("vae-half"),n}var S=[28,28],St=1.9,It=28/2-.5,
A=()=>new Float32Array(784),J=e=>!e.
some(t=>t>0);function Q(e){let t=0,
n=0,o=0;e.forEach((a,c)=>{t+=a,
n+=a*Math.floor(c/28),o+=a*(c%
28)});let[r,s]=[n,o].map(a=>Math.
round(It-a/t)),i=A();return e.
forEach((a,c)=>{let h=Math.floor(
c/28)+r,u=c%28+s;h>=0&&h<28&&u>=
0&&u<28&&(i[h*28+u]=a)}),i}function Z(e,[
t,n],[o,r]){let[s,i]=[o-t,r-n];
for(let a=0;a<e.length;a++){let c=a%
28-t,h=Math.floor(a/28)-n,u=Math.
min(1,Math.max(0,(c*s+h*i)/(s*
s+i*i||1))),l=Math.hypot(c-u*s,
h-u*i);e[a]=Math.max(e[a],Math.
min(1,Math.max(0,St-l)))}}function tt(e,t){
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
t[n]=o&32768?-i:i}return t}function et(e,t,n,o){
return Math.floor(Math.max((t-
1)*o+n-e,0)/2)}var nt=e=>e.reduce(
(t,n)=>t*n,1),ot=e=>e.output!==
void 0;function K(e){if(!ot(e))
return[0,0];let t=[e.input,e.output].
map(o=>o[o.length-1]);return[(e.
kind==="Dense"?1:nt(e.kernel))*
t[0]*t[1],e.bias?t[1]:0]}function Dt(e,t,n,o){
let[r,s]=[t.input[0],t.output[0]],
i=new Int32Array(r);for(let a=0,
c=0;a<e.length/r;a++,c+=s){let h=0;
for(let l=0;l<r;l++)e[a*r+l]!==
0&&(i[h++]=l);let u=h-h%4;for(let l=0;l<
u;l+=4){let[d,f,p,k]=[i[l],i[l+
1],i[l+2],i[l+3]],[D,$,j,b]=[e[a*
r+d],e[a*r+f],e[a*r+p],e[a*r+k]],
[_,Et,yt,Mt]=[d*s,f*s,p*s,k*s];
for(let y=0;y<s;y++)o[c+y]+=D*
n[_+y]+$*n[Et+y]+j*n[yt+y]+b*n[Mt+
y]}for(let l=u;l<h;l++){let d=e[a*
r+i[l]],f=i[l]*s;for(let p=0;p<
s;p++)o[c+p]+=d*n[f+p]}}}function st(e,t,n,o){
let[r,s]=n.kernel,[i,a]=n.strides,
c=et(e[0],t[0],r,i),h=et(e[1],
t[1],s,a);for(let u=0;u<t[0];u++)
for(let l=0;l<t[1];l++)for(let d=0;d<
r;d++)for(let f=0;f<s;f++){let p=u*
i+d-c,k=l*a+f-h;p>=0&&k>=0&&p<
e[0]&&k<e[1]&&o(p*e[1]+k,u*t[1]+
l,d*s+f)}}function At(e,t,n,o){
let r=t.input[2],s=t.output[2];
st(t.input,t.output,t,(i,a,c)=>{
for(let h=0;h<r;h++){let u=e[i*
r+h];if(u!==0)for(let l=0,d=(c*
r+h)*s,f=a*s;l<s;l++)o[f+l]+=u*
n[d+l]}})}function Nt(e,t,n,o){
let r=t.input[2],s=t.output[2];
st(t.output,t.input,t,(i,a,c)=>{
for(let h=0;h<s;h++){let u=0;for(let l=0,
d=(c*s+h)*r,f=a*r;l<r;l++)u+=e[f+
l]*n[d+l];o[i*s+h]+=u}})}var Lt={
Conv2D:At,Conv2DTranspose:Nt};
function $t(e,t){if(t==="relu")
for(let n=0;n<e.length;n++)e[n]=
Math.max(0,e[n]);if(t==="sigmo\
id")for(let n=0;n<e.length;n++)
e[n]=1/(1+Math.exp(-e[n]))}function Ot(e,t,n){
let o=new Float32Array(n*nt(e.
output)),r=e.b.length;if(r)for(let a=0;a<
o.length;a++)o[a]=e.b[a%r];if(e.
kind==="Dense")return Dt(t,e,e.
w,o),o;let[s,i]=[t.length/n,o.
length/n];for(let a=0;a<n;a++){
let c=t.subarray(a*s,(a+1)*s);
Lt[e.kind](c,e,e.w,o.subarray(
a*i,(a+1)*i))}return o}var C=class{constructor(t,n){
let o=t.reduce((i,a)=>i+K(a)[0]+
K(a)[1],0);if(n.byteLength!==2*
o){let i=n.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${i}`)}let r=B(
n),s=0;this.layers=t.map(i=>{let[
a,c]=K(i),h=r.subarray(s,s+a),
u=r.subarray(s+a,s+a+c);return s+=
a+c,{...i,w:h,b:u}})}run(t,n=1){
let o=Float32Array.from(t);for(let r of this.
layers)ot(r)&&(o=Ot(r,o,n)),$t(
o,r.activation);return o}};var T=e=>new Uint8Array(e.buffer,
e.byteOffset,e.byteLength);function F(e,t){
e.set(t),e.save_changes()}function it(e,t){
let n=Object.entries(t);for(let[
o,r]of n)e.on(o,r);return()=>{
for(let[o,r]of n)e.off(o,r)}}var rt=new WeakMap;
async function at(e,t){let n=e.
get(t).slice(10),o=await e.widget_manager.
get_model(n),r=rt.get(o)??new C(
o.get("layers"),o.get("weights"));
return rt.set(o,r),r}function ct(e,t=0){let n=B(e.get(
"codes")[t]),o=Array.from(T(e.
get("labels")));return{points:o.
map((s,i)=>[n[2*i],n[2*i+1]]),
labels:o,colors:e.get("colors")}}var Pt=600;function ht(){let e=x(
"vae-spoken");e.setAttribute("\
aria-live","polite");let t=0,n;
return{region:e,say(o){clearTimeout(
t),n??=o,o!==n&&(t=window.setTimeout(
()=>{e.textContent=n=o},Pt))}}}
function lt(e){let t=0,n=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,n&&(n=!1,o())}),e()};return{
schedule:()=>{t?n=!0:o()},stop:()=>cancelAnimationFrame(
t)}}function N(e,t,n,o){let r=document.
createElement("canvas");return Object.
assign(r,{width:e,height:t,className:`\
vae-picture ${n}`.trim()}),r.setAttribute(
"role","img"),E(r,o),r}var E=(e,t)=>e.
setAttribute("aria-label",t);function m(e){
let t=e.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function L(e,t,[
n,o],r=[0,0,e.width,e.height],s=!1){
let i=new OffscreenCanvas(o,n),
a=m(i).createImageData(o,n);for(let c=0;c<
t.length;c++){let h=255-Math.round(
255*t[c]),u=4*c;a.data[u]=a.data[u+
1]=a.data[u+2]=h,a.data[u+3]=255}
m(i).putImageData(a,0,0),m(e).
imageSmoothingEnabled=s,m(e).drawImage(
i,...r)}function ut(e,[t,n]){let o=t*
n;return Array.from({length:e.
length/o},(r,s)=>Float32Array.
from(e.subarray(s*o,(s+1)*o),i=>i/
255))}function dt(e,t){let n=e.map(o=>[
...o]);for(let o=0,r=!0;r&&o<200;o++){
r=!1;for(let s=0;s<n.length;s++)
for(let i=0;i<s;i++){let[a,c]=[
n[s][0]-n[i][0],n[s][1]-n[i][1]],
h=Math.hypot(a,c);if(h>=t)continue;
r=!0,h<1e-6&&([a,c,h]=[1,0,1]);
let u=(t-Math.min(h,t))/2+.5;n[s]=
[n[s][0]+u*a/h,n[s][1]+u*c/h],
n[i]=[n[i][0]-u*a/h,n[i][1]-u*
c/h]}}return n}function v(e,t){return Number.
isFinite(e)?e.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var I=(e,t=2)=>`(${e.
map(n=>v(n,t)).join(", ")})`;var w=560,Ct=34,Tt="#d55e00",Ft="\
#0072b2";var Rt=e=>e.sort((t,n)=>t-n)[e.
length>>1],R=class{constructor(t,n){
this.limit=t,this.canvas=N(w,w,
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
forEach((h,u)=>{let[l,d]=t[u];
r.fillStyle=o[h%o.length],r.fillRect(
this.across(l)-2.5,this.down(d)-
2.5,5,5)}),r.globalAlpha=1;let s=[
...new Set(n)],i=s.map(h=>{let u=t.
filter((f,p)=>n[p]===h),[l,d]=[
0,1].map(f=>Rt(u.map(p=>p[f])));
return[this.across(l),this.down(
d)]});dt(i,Ct).forEach((h,u)=>this.
write(String(s[u]),h));let a=t.
filter(h=>!this.holds(h)).length,
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
M(n,Ft,3)}n.setLineDash([])}clear(){
m(this.canvas).drawImage(this.
sheet,0,0)}dot([t,n],o=7,r=Tt){
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
-valuetext",n)}describe(t){E(this.
canvas,t)}};function M(e,t,n){
e.strokeStyle=t,e.lineWidth=n,
e.stroke()}var W=class{constructor({circles:t}){
this.circles=t}logDensity(t){return-(t.
reduce((o,r)=>o+r*r,0)+t.length*
Math.log(2*Math.PI))/2}density(t){
return Math.exp(this.logDensity(
t))}distance(t){return Math.hypot(
...t)}kl(t,n){return t.reduce(
(o,r,s)=>o+(Math.exp(n[s])+r*r-
1-n[s])/2,0)}},jt={StandardNormal:W};
function ft(e){let t=jt[e.kind];
if(!t)throw new Error(`the pag\
e does not know the prior ${e.
kind}`);return new t(e)}function _t(e){return()=>{e=e+
1831565813|0;let t=Math.imul(e^
e>>>15,e|1);return t^=t+Math.imul(
t^t>>>7,t|61),((t^t>>>14)>>>0)/
2**32}}function pt(e){let t=_t(
e);return()=>Math.sqrt(-2*Math.
log(1-t()))*Math.cos(2*Math.PI*
t())}var mt=40,gt=e=>1/(1+Math.exp(
-e));function qt(e,t=1){return e.
map(n=>Math.min(Math.max(n,-mt),
mt)+2*Math.log(t))}var wt=e=>e.
map(t=>Math.exp(t/2));function Ut(e,t,n){
let o=wt(t);return e.map((r,s)=>r+
o[s]*n[s])}function Kt(e,t){let n=0;
for(let o=0;o<t.length;o++){let r=t[o];
n+=Math.max(r,0)-r*e[o]+Math.log1p(
Math.exp(-Math.abs(r)))}return n}
function Bt(e,t){let n=e.run(t);
if(!t.every(Number.isFinite)||
n.some(Number.isNaN))throw new Error(
`${I(t)} is not a point of the\
 latent space`);return n}function xt({encoder:e,decoder:t,
prior:n},o,r,s=1){let i=Array.
from(e.run(o)),a=i.slice(0,r.length),
c=qt(i.slice(r.length),s),h=Ut(
a,c,r),u=Bt(t,h),l=Kt(o,u),d=n.
kl(a,c);return{mean:a,sigma:wt(
c),z:h,logits:u,reconstruction:l,
kl:d,negativeElbo:l+d}}var Wt=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),zt="select\
, textarea, [type=text], [type\
=number]";function Yt(e){let{key:t,
target:n}=e;return e.ctrlKey||
e.altKey||e.metaKey||t==="Ente\
r"&&e.shiftKey?!1:Wt.has(t)||t.
length===1&&n.matches(zt)}function bt(e){
e.addEventListener("keydown",t=>{
Yt(t)&&t.stopPropagation()})}function Vt(e,t){let n=t instanceof
Error?t.message:String(t),o=g(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});o.setAttribute(
"role","alert"),e.replaceChildren(
o)}function vt(e){return{async render(t){
t.el.classList.add("vae-view"),
bt(t.el);try{return await e(t)}catch(n){
Vt(t.el,n)}}}}var z=class{constructor(t,n,o){
this.model=t,this.encoder=n,this.
decoder=o,this.prior=ft(t.get(
"prior")),this.normal=pt(Date.
now()),this.image=A(),this.drawn=
!1,this.noise=this.fresh()}fresh(){
return[this.normal(),this.normal()]}take(t){
this.image=Float32Array.from(t),
this.drawn=!1}run(){let t=this.
drawn?Q(this.image):this.image;
return xt(this,t,this.noise,this.
model.get("width"))}},Y=class{constructor(t,n){
this.passage=n,this.pad=N(224,
224,"vae-square vae-pad",""),this.
picture=N(224,224,"vae-square",
""),this.plane=new R(t.get("li\
mit"),""),this.plane.scatter(ct(
t)),this.plane.circles(n.prior.
circles),this.note=O()}draw(){
if(L(this.pad,this.passage.image,
S),this.plane.clear(),J(this.passage.
image))return this.drawNothing(
"Draw a digit, or pick one bel\
ow the pad.","Empty drawing pa\
d"),null;try{let t=this.passage.
run();return this.drawResult(t),
t}catch(t){return this.drawNothing(
t.message,"Your digit"),null}}drawNothing(t,n){
L(this.picture,A(),S),this.plane.
account([]),this.note.textContent=
t,E(this.pad,n),this.plane.describe(
"Latent plane with encoded tes\
t digits"),E(this.picture,"No \
picture yet")}drawResult({mean:t,
sigma:n,z:o,logits:r,reconstruction:s,
kl:i,negativeElbo:a}){L(this.picture,
r.map(gt),S),this.plane.ellipse(
t,n.map(l=>2*l)),this.plane.dot(
o,10);let c=this.plane.account(
[["The mean",t],["The draw",o]]);
this.note.textContent=`reconst\
ruction ${v(s,1)} + KL ${v(i,1)}\
 = negative ELBO ${v(a,1)} nat\
s`,E(this.pad,"Your digit");let[
h,u]=n.map(l=>v(l,3));this.plane.
describe(`q(z|x) has its mean \
at ${I(t)}, standard deviation\
s ${h} and ${u}; the draw is ${I(
o)}${c?`. ${c}`:""}`),E(this.picture,
`What the decoder draws at ${I(
o)}`)}};function Gt(e,t){let n=ut(
T(e.get("strip")),S),o=n.map((r,s)=>{
let i=g("canvas",{width:28,height:28});
L(i,r,S);let a=`Test digit ${s+
1}: ${e.get("strip_labels")[s]}`,
c=P("",()=>t(r),a);return c.append(
i),c});return{node:H("vae-pick\
s","Test digits to start from",
...o),first:n[0]}}function Ht(e){
let t=g("input",{type:"checkbo\
x"});t.addEventListener("chang\
e",()=>F(e,{hold:t.checked}));
let n=V("width of the cloud",{
min:0,max:2,step:.05},s=>{F(e,
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
function Xt(e,t){let{z:n=[],reconstruction:o=0,
kl:r=0}=t??{},s=t?[o,Number.isFinite(
r)?r:-1]:[];F(e,{z:n,loss:s})}
async function Jt({model:e,el:t}){
let[n,o]=await Promise.all(["e\
ncoder","decoder"].map(b=>at(e,
b))),r=new z(e,n,o),s=new Y(e,
r),{region:i,say:a}=ht(),{schedule:c,
stop:h}=lt(()=>{let b=s.draw();
a(s.note.textContent??""),Xt(e,
b)}),u=()=>{r.noise=r.fresh(),
c()},l=()=>e.get("hold")?c():u();
tt(s.pad,(b,_)=>{Z(r.image,b,_),
r.drawn=!0,l()});let d=Gt(e,b=>{
r.take(b),l()}),f=P("Clear",()=>{
r.take(A()),c()}),{hold:p,width:k,
show:D}=Ht(e),$=X(U("your digi\
t, x",s.pad,d.node,f),q("where\
 from? q(z|x)",s.plane.canvas,
s.plane.note),U("decoded draw",
s.picture));$.classList.add("d\
igit-pad"),t.append($,s.note,x(
"",P("Draw again from q(z|x)",
u),p),k,i),D(),r.take(d.first),
c();let j=it(e,{"change:hold":D,
"change:width":()=>{D(),c()}});
return()=>{h(),j()}}var Fe=vt(
Jt);export{Fe as default};
