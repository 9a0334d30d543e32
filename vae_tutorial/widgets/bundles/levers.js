function H(s,t){let e=Math.abs(
t.clientX-s.clientX),n=Math.abs(
t.clientY-s.clientY);return Math.
max(e,n)<6?null:e>=n?"sideways":
"up or down"}function N(s,t){let e=null,
n="";s.addEventListener("point\
erdown",i=>{[e,n]=[i.pointerType===
"mouse"?null:i,s.value]}),s.addEventListener(
"pointermove",i=>{e&&H(e,i)===
"sideways"&&(e=null)});let o=()=>{
e=null};s.addEventListener("po\
interup",o),s.addEventListener(
"pointercancel",o),s.addEventListener(
"input",()=>{e?s.value=n:t(Number(
s.value))})}function b(s,t={},...e){let n=Object.
assign(document.createElement(
s),t);return n.append(...e),n}
var p=(s,...t)=>b("div",{className:s},
...t),k=(s="")=>b("p",{className:`\
vae-readout ${s}`.trim()});function D(s,{min:t,max:e,step:n},o){
let i=b("input",{type:"range",
className:"vae-range"});return Object.
assign(i,{min:t,max:e,step:n}),
i.setAttribute("aria-label",s),
N(i,o),i}function P(s,t,e){s.value=
String(t),s.setAttribute("aria\
-valuetext",e)}var C=(...s)=>p("vae-columns",
...s),E=(s,...t)=>p("vae-colum\
n",p("vae-title",s),...t);function R(s){let t=new Float32Array(
s.byteLength/2);for(let e=0;e<
t.length;e++){let n=s.getUint16(
2*e,!0),o=n>>10&31,i=n&1023,r=(1+
i/1024)*2**(o-15);o===0&&(r=i*
2**-24),o===31&&(r=i?NaN:1/0),
t[e]=n&32768?-r:r}return t}var v=s=>new Uint8Array(s.buffer,
s.byteOffset,s.byteLength);function j(s,t){
s.set(t),s.save_changes()}function F(s,t){
let e=Object.entries(t);for(let[
n,o]of e)s.on(n,o);return()=>{
for(let[n,o]of e)s.off(n,o)}}function _(s,t=0){let e=R(s.get(
"codes")[t]),n=Array.from(v(s.
get("labels")));return{points:n.
map((i,r)=>[e[2*r],e[2*r+1]]),
labels:n,colors:s.get("colors")}}var V=600;function K(){let s=p(
"vae-spoken");s.setAttribute("\
aria-live","polite");let t=0,e;
return{region:s,say(n){clearTimeout(
t),e??=n,n!==e&&(t=window.setTimeout(
()=>{s.textContent=e=n},V))}}}function y(s,t,e,n){let o=document.
createElement("canvas");return Object.
assign(o,{width:s,height:t,className:`\
vae-picture ${e}`.trim()}),o.setAttribute(
"role","img"),x(o,n),o}var x=(s,t)=>s.
setAttribute("aria-label",t);function h(s){
let t=s.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function U(s,t,[
e,n],o=[0,0,s.width,s.height],i=!1){
let r=new OffscreenCanvas(n,e),
c=h(r).createImageData(n,e);for(let f=0;f<
t.length;f++){let a=255-Math.round(
255*t[f]),l=4*f;c.data[l]=c.data[l+
1]=c.data[l+2]=a,c.data[l+3]=255}
h(r).putImageData(c,0,0),h(s).
imageSmoothingEnabled=i,h(s).drawImage(
r,...o)}function A(s,[t,e]){let n=t*
e;return Array.from({length:s.
length/n},(o,i)=>Float32Array.
from(s.subarray(i*n,(i+1)*n),r=>r/
255))}function W(s,t){let e=s.map(n=>[
...n]);for(let n=0,o=!0;o&&n<200;n++){
o=!1;for(let i=0;i<e.length;i++)
for(let r=0;r<i;r++){let[c,f]=[
e[i][0]-e[r][0],e[i][1]-e[r][1]],
a=Math.hypot(c,f);if(a>=t)continue;
o=!0,a<1e-6&&([c,f,a]=[1,0,1]);
let l=(t-Math.min(a,t))/2+.5;e[i]=
[e[i][0]+l*c/a,e[i][1]+l*f/a],
e[r]=[e[r][0]-l*c/a,e[r][1]-l*
f/a]}}return e}function g(s,t){return Number.
isFinite(s)?s.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var u=560,G=34,J="#d55e00",Q="\
#0072b2";var Z=s=>s.sort((t,e)=>t-e)[s.
length>>1],M=class{constructor(t,e){
this.limit=t,this.canvas=y(u,u,
"vae-plane",e),this.stage=p("v\
ae-stage",this.canvas),this.sheet=
new OffscreenCanvas(u,u),this.
blank(),this.note=k("vae-beyon\
d"),this.beyond=""}get unit(){
return u/(2*this.limit)}across(t){
return(t+this.limit)/(2*this.limit)*
u}down(t){return(this.limit-t)/
(2*this.limit)*u}at(t){let e=this.
canvas.getBoundingClientRect(),
n=o=>Math.min(1,Math.max(0,o));
return[this.limit*(2*n((t.clientX-
e.left)/e.width)-1),this.limit*
(1-2*n((t.clientY-e.top)/e.height))]}holds(t){
return t.every(e=>Math.abs(e)<=
this.limit)}blank(){let t=h(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,u,u)}scatter({points:t,labels:e,
colors:n}){this.blank();let o=h(
this.sheet);o.globalAlpha=.6,e.
forEach((a,l)=>{let[d,m]=t[l];
o.fillStyle=n[a%n.length],o.fillRect(
this.across(d)-2.5,this.down(m)-
2.5,5,5)}),o.globalAlpha=1;let i=[
...new Set(e)],r=i.map(a=>{let l=t.
filter((I,S)=>e[S]===a),[d,m]=[
0,1].map(I=>Z(l.map(S=>S[I])));
return[this.across(d),this.down(
m)]});W(r,G).forEach((a,l)=>this.
write(String(i[l]),a));let c=t.
filter(a=>!this.holds(a)).length,
f=`of ${t.length} encoded digi\
ts`;this.beyond=c?`${c} ${f} l\
ie${c>1?"":"s"} beyond the edg\
es.`:"",this.account([])}write(t,[
e,n],o=26){let i=h(this.sheet);
Object.assign(i,{font:`bold ${o}\
px sans-serif`,textAlign:"cent\
er",textBaseline:"middle",lineWidth:6,
strokeStyle:"#fff",fillStyle:"\
#222"}),i.strokeText(t,e,n),i.
fillText(t,e,n)}lay(t){h(this.
sheet).drawImage(t,0,0),this.beyond=
""}axes(){let t=h(this.sheet),
e=Math.ceil(this.limit)-1;for(let n=-e;n<=
e;n++)t.fillStyle="#222",t.fillRect(
this.across(n)-1,u-10,2,10),t.
fillRect(0,this.down(n)-1,10,2),
this.write(g(n,0),[this.across(
n),u-26],24),this.write(g(n,0),
[28,this.down(n)],24)}circles(t){
let e=h(this.sheet);for(let{center:n,
radius:o}of t){let[i,r]=[this.
across(n[0]),this.down(n[1])];
e.beginPath(),e.arc(i,r,o*this.
unit,0,2*Math.PI),e.setLineDash(
[]),w(e,"rgba(255, 255, 255, 0\
.85)",7),e.setLineDash([9,6]),
w(e,Q,3)}e.setLineDash([])}clear(){
h(this.canvas).drawImage(this.
sheet,0,0)}dot([t,e],n=7,o=J){
let i=h(this.canvas);i.fillStyle=
o,i.beginPath(),i.arc(this.across(
t),this.down(e),n,0,2*Math.PI),
w(i,"#fff",10),w(i,"#000",5),i.
fill()}line(t,e=!1){let n=h(this.
canvas);n.beginPath(),t.forEach(
([o,i])=>n.lineTo(this.across(
o),this.down(i))),w(n,"#fff",7),
n.setLineDash(e?[4,8]:[]),w(n,
"#000",3),n.setLineDash([])}ellipse(t,e){
let n=h(this.canvas),[o,i]=e.map(
r=>Math.max(r*this.unit,3));n.
fillStyle="rgba(0, 0, 0, 0.25)",
n.beginPath(),n.ellipse(this.across(
t[0]),this.down(t[1]),o,i,0,0,
2*Math.PI),n.fill(),w(n,"#000",
4)}account(t){let e=t.filter(([
,n])=>!this.holds(n)).map(([n])=>`${n}\
 lies beyond the edges.`);return this.
note.textContent=[this.beyond,
...e].join(" ").trim(),e.join(
" ")}tell(t,e){this.canvas.setAttribute(
"aria-valuenow",t[0].toFixed(2)),
this.canvas.setAttribute("aria\
-valuetext",e)}describe(t){x(this.
canvas,t)}};function w(s,t,e){
s.strokeStyle=t,s.lineWidth=e,
s.stroke()}var O=class{constructor({circles:t}){
this.circles=t}logDensity(t){return-(t.
reduce((n,o)=>n+o*o,0)+t.length*
Math.log(2*Math.PI))/2}density(t){
return Math.exp(this.logDensity(
t))}distance(t){return Math.hypot(
...t)}kl(t,e){return t.reduce(
(n,o,i)=>n+(Math.exp(e[i])+o*o-
1-e[i])/2,0)}},tt={StandardNormal:O};
function q(s){let t=tt[s.kind];
if(!t)throw new Error(`the pag\
e does not know the prior ${s.
kind}`);return new t(s)}var et=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),nt="select\
, textarea, [type=text], [type\
=number]";function st(s){let{key:t,
target:e}=s;return s.ctrlKey||
s.altKey||s.metaKey||t==="Ente\
r"&&s.shiftKey?!1:et.has(t)||t.
length===1&&e.matches(nt)}function z(s){
s.addEventListener("keydown",t=>{
st(t)&&t.stopPropagation()})}function ot(s,t){let e=t instanceof
Error?t.message:String(t),n=b(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});n.setAttribute(
"role","alert"),s.replaceChildren(
n)}function Y(s){return{async render(t){
t.el.classList.add("vae-view"),
z(t.el);try{return await s(t)}catch(e){
ot(t.el,e)}}}}var[it,rt,at]=["#333","#0072b2",
"#d55e00"],ct=.1,B=s=>Math.log10(
Math.max(s,ct)),$=s=>[Math.min(
...s),Math.max(...s)];function X(s,t,e){
let[n,o]=$(s),i=o-n||1;return r=>t+
(r-n)/i*(e-t)}var T=class{constructor(t){
this.rates=t.get("rates"),this.
distortions=t.get("distortions");
let e=X(this.rates.map(B),90,440);
this.across=n=>e(B(n)),this.down=
X(this.distortions,290,40),this.
canvas=y(480,360,"vae-chart","")}draw(t){
let e=h(this.canvas);e.fillStyle=
"#fff",e.fillRect(0,0,480,360),
e.strokeStyle=e.fillStyle=it,e.
lineWidth=2,e.font="22px sans-\
serif",e.strokeRect(70,20,390,
290),this.axes(e),e.beginPath(),
this.rates.forEach((n,o)=>{e.lineTo(
this.across(n),this.down(this.
distortions[o]))}),e.stroke(),
this.rates.forEach((n,o)=>this.
dot(e,o,o===t))}axes(t){t.textAlign=
"center";for(let e of $(this.rates))
t.fillText(g(e,e<10?1:0),this.
across(e),340);t.fillText("rat\
e, KL (nats, log)",265,340),t.
save(),t.translate(44,165),t.rotate(
-Math.PI/2),t.fillText("distor\
tion (nats)",0,0),t.restore(),
t.textAlign="right";for(let e of $(
this.distortions))t.fillText(e.
toFixed(0),62,this.down(e)+8)}dot(t,e,n){
t.fillStyle=n?at:rt,t.beginPath();
let[o,i]=[this.across(this.rates[e]),
this.down(this.distortions[e])];
t.arc(o,i,n?11:6,0,2*Math.PI),
t.fill()}},L=class{constructor(t){
let e=t.get("shape");this.model=
t,this.encoded=t.get("codes").
map((o,i)=>_(t,i)),this.originals=
A(v(t.get("originals")),e),this.
decoded=t.get("pictures").map(
o=>A(v(o),e)),this.prior=q(t.get(
"prior")),this.plane=new M(t.get(
"limit"),"Encoded test digits \
by class");let n=this.originals.
length;this.pictures=y(64*n,132,
"",""),this.pictures.style.width=
`${32*n}px`,this.chart=new T(t)}draw(t){
let e=this.model.get("betas"),
n=this.model.get("shape"),o=this.
plane.limit=this.model.get("li\
mits")[t];this.plane.scatter(this.
encoded[t]),this.plane.write(`\
to ±${g(o,0)}`,[70,530],24),this.
plane.circles(this.prior.circles),
this.plane.clear(),[this.originals,
this.decoded[t]].forEach((r,c)=>{
r.forEach((f,a)=>U(this.pictures,
f,n,[64*a,68*c,64,64]))}),this.
chart.draw(t);let i=this.model.
get("picture_labels").join(", ");
x(this.pictures,`Test digits ${i}\
 above, their reconstructions \
at beta ${e[t]} below`),x(this.
chart.canvas,`Distortion again\
st rate, on a logarithmic axis\
, for ${e.length} betas; beta ${e[t]}\
 is marked`)}words(t){let[e,n]=[
this.model.get("rates")[t],this.
model.get("distortions")[t]];return`\
beta ${this.model.get("betas")[t]}\
: rate ${g(e,1)} nats, distort\
ion ${g(n,1)} nats, negative E\
LBO ${g(e+n,1)} nats`}get node(){
return C(E("codes of test digi\
ts",this.plane.canvas,this.plane.
note),p("vae-results",E("digit\
s and reconstructions",this.pictures),
E("rate and distortion",this.chart.
canvas)))}};function lt({model:s,
el:t}){let e=new L(s),n=s.get(
"betas"),o=D("beta",{min:0,max:n.
length-1,step:1},d=>{j(s,{beta:n[d]})}),
i=b("span",{className:"vae-val\
ue-text"}),r=k(),{region:c,say:f}=K(),
a=()=>{let d=s.get("beta"),m=n.
indexOf(d);m<0?r.textContent=`\
beta must be one of ${n.join("\
, ")}, got ${d}`:(e.draw(m),r.
textContent=e.words(m),i.textContent=
String(d),P(o,m,`beta ${d}`)),
f(r.textContent)},l=b("label",
{className:"vae-row"},"beta",o,
i);return t.append(l,r,e.node,
c),a(),F(s,{"change:beta":a})}
var zt=Y(lt);export{zt as default};
