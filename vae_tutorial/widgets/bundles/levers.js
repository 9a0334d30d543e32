function et(s,t){let e=Math.abs(
t.clientX-s.clientX),n=Math.abs(
t.clientY-s.clientY);return Math.
max(e,n)<6?null:e>=n?"sideways":
"up or down"}function P(s,t){let e=null,
n="";s.addEventListener("point\
erdown",o=>{[e,n]=[o.pointerType===
"mouse"?null:o,s.value]}),s.addEventListener(
"pointermove",o=>{e&&et(e,o)===
"sideways"&&(e=null)});let i=()=>{
e=null};s.addEventListener("po\
interup",i),s.addEventListener(
"pointercancel",i),s.addEventListener(
"input",()=>{e?s.value=n:t(Number(
s.value))})}function g(s,t={},...e){let n=Object.
assign(document.createElement(
s),t);return n.append(...e),n}
var p=(s,...t)=>g("div",{className:s},
...t),S=(s="")=>g("p",{className:`\
vae-readout ${s}`.trim()});function R(s,{min:t,max:e,step:n},i){
let o=g("input",{type:"range",
className:"vae-range"});return Object.
assign(o,{min:t,max:e,step:n}),
o.setAttribute("aria-label",s),
P(o,i),o}function j(s,t,e){s.value=
String(t),s.setAttribute("aria\
-valuetext",e)}var F=(...s)=>p("vae-columns",
...s),O=(s,...t)=>p("vae-colum\
n",p("vae-title",s),...t);function U(s){let t=new Float32Array(
s.byteLength/2);for(let e=0;e<
t.length;e++){let n=s.getUint16(
2*e,!0),i=n>>10&31,o=n&1023,r=(1+
o/1024)*2**(i-15);i===0&&(r=o*
2**-24),i===31&&(r=o?NaN:1/0),
t[e]=n&32768?-r:r}return t}var T=s=>new Uint8Array(s.buffer,
s.byteOffset,s.byteLength);function _(s,t){
s.set(t),s.save_changes()}function K(s,t){
let e=Object.entries(t);for(let[
n,i]of e)s.on(n,i);return()=>{
for(let[n,i]of e)s.off(n,i)}}function W(s,t=0){let e=U(s.get(
"codes")[t]),n=Array.from(T(s.
get("labels")));return{points:n.
map((o,r)=>[e[2*r],e[2*r+1]]),
labels:n,colors:s.get("colors")}}var nt=600;function q(){let s=p(
"vae-spoken");s.setAttribute("\
aria-live","polite");let t=0,e;
return{region:s,say(n){clearTimeout(
t),e??=n,n!==e&&(t=window.setTimeout(
()=>{s.textContent=e=n},nt))}}}function k(s,t,e,n){let i=document.
createElement("canvas");return Object.
assign(i,{width:s,height:t,className:`\
vae-picture ${e}`.trim()}),i.setAttribute(
"role","img"),w(i,n),i}var w=(s,t)=>s.
setAttribute("aria-label",t);function c(s){
let t=s.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function B(s,t,[
e,n],i=[0,0,s.width,s.height],o=!1){
let r=new OffscreenCanvas(n,e),
l=c(r).createImageData(n,e);for(let h=0;h<
t.length;h++){let a=255-Math.round(
255*t[h]),f=4*h;l.data[f]=l.data[f+
1]=l.data[f+2]=a,l.data[f+3]=255}
c(r).putImageData(l,0,0),c(s).
imageSmoothingEnabled=o,c(s).drawImage(
r,...i)}function H(s,[t,e]){let n=t*
e;return Array.from({length:s.
length/n},(i,o)=>Float32Array.
from(s.subarray(o*n,(o+1)*n),r=>r/
255))}function z(s,t){let e=s.map(n=>[
...n]);for(let n=0,i=!0;i&&n<200;n++){
i=!1;for(let o=0;o<e.length;o++)
for(let r=0;r<o;r++){let[l,h]=[
e[o][0]-e[r][0],e[o][1]-e[r][1]],
a=Math.hypot(l,h);if(a>=t)continue;
i=!0,a<1e-6&&([l,h,a]=[1,0,1]);
let f=(t-Math.min(a,t))/2+.5;e[o]=
[e[o][0]+f*l/a,e[o][1]+f*h/a],
e[r]=[e[r][0]-f*l/a,e[r][1]-f*
h/a]}}return e}function m(s,t){return Number.
isFinite(s)?s.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var u=560,st=34,ot="#d55e00",it="\
#0072b2";var rt=s=>s.sort((t,e)=>t-e)[s.
length>>1],E=class{constructor(t,e){
this.limit=t,this.canvas=k(u,u,
"vae-plane",e),this.stage=p("v\
ae-stage",this.canvas),this.sheet=
new OffscreenCanvas(u,u),this.
blank(),this.note=S("vae-beyon\
d"),this.beyond=""}get unit(){
return u/(2*this.limit)}across(t){
return(t+this.limit)/(2*this.limit)*
u}down(t){return(this.limit-t)/
(2*this.limit)*u}at(t){let e=this.
canvas.getBoundingClientRect(),
n=i=>Math.min(1,Math.max(0,i));
return[this.limit*(2*n((t.clientX-
e.left)/e.width)-1),this.limit*
(1-2*n((t.clientY-e.top)/e.height))]}holds(t){
return t.every(e=>Math.abs(e)<=
this.limit)}blank(){let t=c(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,u,u)}scatter({points:t,labels:e,
colors:n}){this.blank();let i=c(
this.sheet);i.globalAlpha=.6,e.
forEach((a,f)=>{let[v,y]=t[f];
i.fillStyle=n[a%n.length],i.fillRect(
this.across(v)-2.5,this.down(y)-
2.5,5,5)}),i.globalAlpha=1;let o=[
...new Set(e)],r=o.map(a=>{let f=t.
filter((A,d)=>e[d]===a),[v,y]=[
0,1].map(A=>rt(f.map(d=>d[A])));
return[this.across(v),this.down(
y)]});z(r,st).forEach((a,f)=>this.
write(String(o[f]),a));let l=t.
filter(a=>!this.holds(a)).length,
h=`of ${t.length} encoded digi\
ts`;this.beyond=l?`${l} ${h} l\
ie${l>1?"":"s"} beyond the edg\
es.`:"",this.account([])}write(t,[
e,n],i=26){let o=c(this.sheet);
Object.assign(o,{font:`bold ${i}\
px sans-serif`,textAlign:"cent\
er",textBaseline:"middle",lineWidth:6,
strokeStyle:"#fff",fillStyle:"\
#222"}),o.strokeText(t,e,n),o.
fillText(t,e,n)}lay(t){c(this.
sheet).drawImage(t,0,0),this.beyond=
""}adopt({limit:t,sheet:e,beyond:n}){
Object.assign(this,{limit:t,sheet:e,
beyond:n}),this.account([])}axes(){
let t=c(this.sheet),e=Math.ceil(
this.limit)-1;for(let n=-e;n<=
e;n++)t.fillStyle="#222",t.fillRect(
this.across(n)-1,u-10,2,10),t.
fillRect(0,this.down(n)-1,10,2),
this.write(m(n,0),[this.across(
n),u-26],24),this.write(m(n,0),
[28,this.down(n)],24)}circles(t){
let e=c(this.sheet);for(let{center:n,
radius:i}of t){let[o,r]=[this.
across(n[0]),this.down(n[1])];
e.beginPath(),e.arc(o,r,i*this.
unit,0,2*Math.PI),e.setLineDash(
[]),b(e,"rgba(255, 255, 255, 0\
.85)",7),e.setLineDash([9,6]),
b(e,it,3)}e.setLineDash([])}clear(){
c(this.canvas).drawImage(this.
sheet,0,0)}dot([t,e],n=7,i=ot){
let o=c(this.canvas);o.fillStyle=
i,o.beginPath(),o.arc(this.across(
t),this.down(e),n,0,2*Math.PI),
b(o,"#fff",10),b(o,"#000",5),o.
fill()}line(t,e=!1){let n=c(this.
canvas);n.beginPath(),t.forEach(
([i,o])=>n.lineTo(this.across(
i),this.down(o))),b(n,"#fff",7),
n.setLineDash(e?[4,8]:[]),b(n,
"#000",3),n.setLineDash([])}ellipse(t,e){
let n=c(this.canvas),[i,o]=e.map(
r=>Math.max(r*this.unit,3));n.
fillStyle="rgba(0, 0, 0, 0.25)",
n.beginPath(),n.ellipse(this.across(
t[0]),this.down(t[1]),i,o,0,0,
2*Math.PI),n.fill(),b(n,"#000",
4)}account(t){let e=t.filter(([
,n])=>!this.holds(n)).map(([n])=>`${n}\
 lies beyond the edges.`);return this.
note.textContent=[this.beyond,
...e].join(" ").trim(),e.join(
" ")}tell(t,e){this.canvas.setAttribute(
"aria-valuenow",t[0].toFixed(2)),
this.canvas.setAttribute("aria\
-valuetext",e)}describe(t){w(this.
canvas,t)}};function b(s,t,e){
s.strokeStyle=t,s.lineWidth=e,
s.stroke()}var I=class{constructor({circles:t}){
this.circles=t}logDensity(t){return-(t.
reduce((n,i)=>n+i*i,0)+t.length*
Math.log(2*Math.PI))/2}density(t){
return Math.exp(this.logDensity(
t))}distance(t){return Math.hypot(
...t)}kl(t,e){return t.reduce(
(n,i,o)=>n+(Math.exp(e[o])+i*i-
1-e[o])/2,0)}},at={StandardNormal:I};
function G(s){let t=at[s.kind];
if(!t)throw new Error(`the pag\
e does not know the prior ${s.
kind}`);return new t(s)}function Y(s,t){let e=0,n=()=>cancelAnimationFrame(
e);return{start:()=>{n();let o=s(),
r=()=>{let l=performance.now(),
h=!1;for(;!h&&performance.now()-
l<6;)h=!!o.next().done;t(),h||
(e=requestAnimationFrame(r))};
e=requestAnimationFrame(r)},stop:n}}var ct=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),lt="select\
, textarea, [type=text], [type\
=number]";function ht(s){let{key:t,
target:e}=s;return s.ctrlKey||
s.altKey||s.metaKey||t==="Ente\
r"&&s.shiftKey?!1:ct.has(t)||t.
length===1&&e.matches(lt)}function X(s){
s.addEventListener("keydown",t=>{
ht(t)&&t.stopPropagation()})}function ft(s,t){let e=t instanceof
Error?t.message:String(t),n=g(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});n.setAttribute(
"role","alert"),s.replaceChildren(
n)}function V(s){return{async render(t){
t.el.classList.add("vae-view"),
X(t.el);try{return await s(t)}catch(e){
ft(t.el,e)}}}}var[ut,dt,pt]=["#333","#0072b2",
"#d55e00"],mt=.1,[L,$]=[480,360],
x=64,J=68,Q=s=>Math.log10(Math.
max(s,mt)),D=s=>[Math.min(...s),
Math.max(...s)];function Z(s,t,e){
let[n,i]=D(s),o=i-n||1;return r=>t+
(r-n)/o*(e-t)}var N=class{constructor(t){
this.rates=t.get("rates"),this.
distortions=t.get("distortions");
let e=Z(this.rates.map(Q),90,440);
this.across=n=>e(Q(n)),this.down=
Z(this.distortions,290,40),this.
canvas=k(L,$,"vae-chart",""),this.
sheet=new OffscreenCanvas(L,$),
this.lay()}lay(){let t=c(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,L,$),t.strokeStyle=t.fillStyle=
ut,t.lineWidth=2,t.font="22px \
sans-serif",t.strokeRect(70,20,
390,290),this.axes(t),t.beginPath(),
this.rates.forEach((e,n)=>{t.lineTo(
this.across(e),this.down(this.
distortions[n]))}),t.stroke(),
this.rates.forEach((e,n)=>this.
dot(t,n,dt,6))}draw(t){let e=c(
this.canvas);e.drawImage(this.
sheet,0,0),this.dot(e,t,pt,11)}axes(t){
t.textAlign="center";for(let e of D(
this.rates))t.fillText(m(e,e<10?
1:0),this.across(e),340);t.fillText(
"rate, KL (nats, log)",265,340),
t.save(),t.translate(44,165),t.
rotate(-Math.PI/2),t.fillText(
"distortion (nats)",0,0),t.restore(),
t.textAlign="right";for(let e of D(
this.distortions))t.fillText(e.
toFixed(0),62,this.down(e)+8)}dot(t,e,n,i){
t.fillStyle=n,t.beginPath(),t.
arc(this.across(this.rates[e]),
this.down(this.distortions[e]),
i,0,2*Math.PI),t.fill()}};function tt(s,t){
let e=H(T(s),t),n=new OffscreenCanvas(
x*e.length,x);return e.forEach(
(i,o)=>B(n,i,t,[x*o,0,x,x])),n}
function gt(s,t){let e=s.get("\
limits")[t],n=new E(e,"");return n.
scatter(W(s,t)),n.write(`to ±${m(
e,0)}`,[70,530],24),n.circles(
G(s.get("prior")).circles),{plane:n,
decoded:tt(s.get("pictures")[t],
s.get("shape"))}}var C=class{constructor(t){
this.model=t,this.sheets=[],this.
plane=new E(t.get("limit"),"En\
coded test digits by class");let e=tt(
t.get("originals"),t.get("shap\
e"));this.pictures=k(e.width,J+
x,"",""),this.pictures.style.width=
`${e.width/2}px`,c(this.pictures).
drawImage(e,0,0),this.chart=new N(
t)}sheetsAt(t){return this.sheets[t]??=
gt(this.model,t)}*ahead(){for(let t of this.
model.get("betas").keys())this.
sheetsAt(t),yield}draw(t){let e=this.
model.get("betas"),{plane:n,decoded:i}=this.
sheetsAt(t);this.plane.adopt(n),
this.plane.clear(),c(this.pictures).
drawImage(i,0,J),this.chart.draw(
t);let o=this.model.get("pictu\
re_labels").join(", ");w(this.
pictures,`Test digits ${o} abo\
ve, their reconstructions at b\
eta ${e[t]} below`),w(this.chart.
canvas,`Distortion against rat\
e, on a logarithmic axis, for ${e.
length} betas; beta ${e[t]} is\
 marked`)}words(t){let[e,n]=[this.
model.get("rates")[t],this.model.
get("distortions")[t]];return`\
beta ${this.model.get("betas")[t]}\
: rate ${m(e,1)} nats, distort\
ion ${m(n,1)} nats, negative E\
LBO ${m(e+n,1)} nats`}get node(){
let t=F(O("codes of test digit\
s",this.plane.canvas,this.plane.
note),p("vae-results",O("digit\
s and reconstructions",this.pictures),
O("rate and distortion",this.chart.
canvas)));return t.classList.add(
"vae-levers"),t}};function bt({
model:s,el:t}){let e=new C(s),
n=s.get("betas"),i=R("beta",{min:0,
max:n.length-1,step:1},d=>{_(s,
{beta:n[d]})}),o=g("span",{className:"\
vae-value-text"}),r=S(),{region:l,
say:h}=q(),a=()=>{let d=s.get(
"beta"),M=n.indexOf(d);M<0?r.textContent=
`beta must be one of ${n.join(
", ")}, got ${d}`:(e.draw(M),r.
textContent=e.words(M),o.textContent=
String(d),j(i,M,`beta ${d}`)),
h(r.textContent)},f=g("label",
{className:"vae-row"},"beta",i,
o);t.append(f,r,e.node,l),a();
let{start:v,stop:y}=Y(()=>e.ahead(),
()=>{});v();let A=K(s,{"change\
:beta":a});return()=>{y(),A()}}
var te=V(bt);export{te as default};
