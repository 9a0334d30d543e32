function et(n,t){let e=Math.abs(
t.clientX-n.clientX),s=Math.abs(
t.clientY-n.clientY);return Math.
max(e,s)<6?null:e>=s?"sideways":
"up or down"}function P(n,t){let e=null,
s="";n.addEventListener("point\
erdown",o=>{[e,s]=[o.pointerType===
"mouse"?null:o,n.value]}),n.addEventListener(
"pointermove",o=>{e&&et(e,o)===
"sideways"&&(e=null)});let i=()=>{
e=null};n.addEventListener("po\
interup",i),n.addEventListener(
"pointercancel",i),n.addEventListener(
"input",()=>{e?n.value=s:t(Number(
n.value))})}function g(n,t={},...e){let s=Object.
assign(document.createElement(
n),t);return s.append(...e),s}
var p=(n,...t)=>g("div",{className:n},
...t),S=(n="")=>g("p",{className:`\
vae-readout ${n}`.trim()});function R(n,{min:t,max:e,step:s},i){
let o=g("input",{type:"range",
className:"vae-range"});return Object.
assign(o,{min:t,max:e,step:s}),
o.setAttribute("aria-label",n),
P(o,i),o}function j(n,t,e){n.value=
String(t),n.setAttribute("aria\
-valuetext",e)}var F=(...n)=>p("vae-columns",
...n),O=(n,...t)=>p("vae-colum\
n",p("vae-title",n),...t);function U(n){let t=new Float32Array(
n.byteLength/2);for(let e=0;e<
t.length;e++){let s=n.getUint16(
2*e,!0),i=s>>10&31,o=s&1023,r=(1+
o/1024)*2**(i-15);i===0&&(r=o*
2**-24),i===31&&(r=o?NaN:1/0),
t[e]=s&32768?-r:r}return t}var T=n=>new Uint8Array(n.buffer,
n.byteOffset,n.byteLength);function _(n,t){
n.set(t),n.save_changes()}function K(n,t){
let e=Object.entries(t);for(let[
s,i]of e)n.on(s,i);return()=>{
for(let[s,i]of e)n.off(s,i)}}function W(n,t=0){let e=U(n.get(
"codes")[t]),s=Array.from(T(n.
get("labels")));return{points:s.
map((o,r)=>[e[2*r],e[2*r+1]]),
labels:s,colors:n.get("colors")}}var nt=600;function q(){let n=p(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(s){clearTimeout(
t),e??=s,s!==e&&(t=window.setTimeout(
()=>{n.textContent=e=s},nt))}}}function k(n,t,e,s){let i=document.
createElement("canvas");return Object.
assign(i,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),i.setAttribute(
"role","img"),w(i,s),i}var w=(n,t)=>n.
setAttribute("aria-label",t);function c(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function B(n,t,[
e,s],i=[0,0,n.width,n.height],o=!1){
let r=new OffscreenCanvas(s,e),
l=c(r).createImageData(s,e);for(let h=0;h<
t.length;h++){let a=255-Math.round(
255*t[h]),f=4*h;l.data[f]=l.data[f+
1]=l.data[f+2]=a,l.data[f+3]=255}
c(r).putImageData(l,0,0),c(n).
imageSmoothingEnabled=o,c(n).drawImage(
r,...i)}function H(n,[t,e]){let s=t*
e;return Array.from({length:n.
length/s},(i,o)=>Float32Array.
from(n.subarray(o*s,(o+1)*s),r=>r/
255))}function z(n,t){let e=n.map(s=>[
...s]);for(let s=0,i=!0;i&&s<200;s++){
i=!1;for(let o=0;o<e.length;o++)
for(let r=0;r<o;r++){let[l,h]=[
e[o][0]-e[r][0],e[o][1]-e[r][1]],
a=Math.hypot(l,h);if(a>=t)continue;
i=!0,a<1e-6&&([l,h,a]=[1,0,1]);
let f=(t-Math.min(a,t))/2+.5;e[o]=
[e[o][0]+f*l/a,e[o][1]+f*h/a],
e[r]=[e[r][0]-f*l/a,e[r][1]-f*
h/a]}}return e}function m(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var u=560,st=34,ot="#d55e00",it="\
#0072b2";var rt=n=>n.sort((t,e)=>t-e)[n.
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
s=i=>Math.min(1,Math.max(0,i));
return[this.limit*(2*s((t.clientX-
e.left)/e.width)-1),this.limit*
(1-2*s((t.clientY-e.top)/e.height))]}holds(t){
return t.every(e=>Math.abs(e)<=
this.limit)}blank(){let t=c(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,u,u)}scatter({points:t,labels:e,
colors:s}){this.blank();let i=c(
this.sheet);i.globalAlpha=.6,e.
forEach((a,f)=>{let[v,y]=t[f];
i.fillStyle=s[a%s.length],i.fillRect(
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
e,s],i=26){let o=c(this.sheet);
Object.assign(o,{font:`bold ${i}\
px sans-serif`,textAlign:"cent\
er",textBaseline:"middle",lineWidth:6,
strokeStyle:"#fff",fillStyle:"\
#222"}),o.strokeText(t,e,s),o.
fillText(t,e,s)}lay(t){c(this.
sheet).drawImage(t,0,0),this.beyond=
""}adopt({limit:t,sheet:e,beyond:s}){
Object.assign(this,{limit:t,sheet:e,
beyond:s}),this.account([])}axes(){
let t=c(this.sheet),{limit:e}=this,
s=[1,2,5,10,20,50].find(o=>e/o<=
8)??100,i=s*(Math.ceil(e/s)-1);
for(let o=-i;o<=i;o+=s)t.fillStyle=
"#222",t.fillRect(this.across(
o)-1,u-10,2,10),t.fillRect(0,this.
down(o)-1,10,2),this.write(m(o,
0),[this.across(o),u-26],24),this.
write(m(o,0),[28,this.down(o)],
24)}circles(t){let e=c(this.sheet);
for(let{center:s,radius:i}of t){
let[o,r]=[this.across(s[0]),this.
down(s[1])];e.beginPath(),e.arc(
o,r,i*this.unit,0,2*Math.PI),e.
setLineDash([]),b(e,"rgba(255,\
 255, 255, 0.85)",7),e.setLineDash(
[9,6]),b(e,it,3)}e.setLineDash(
[])}clear(){c(this.canvas).drawImage(
this.sheet,0,0)}dot([t,e],s=7,i=ot){
let o=c(this.canvas);o.fillStyle=
i,o.beginPath(),o.arc(this.across(
t),this.down(e),s,0,2*Math.PI),
b(o,"#fff",10),b(o,"#000",5),o.
fill()}line(t,e=!1){let s=c(this.
canvas);s.beginPath(),t.forEach(
([i,o])=>s.lineTo(this.across(
i),this.down(o))),b(s,"#fff",7),
s.setLineDash(e?[4,8]:[]),b(s,
"#000",3),s.setLineDash([])}ellipse(t,e){
let s=c(this.canvas),[i,o]=e.map(
r=>Math.max(r*this.unit,3));s.
fillStyle="rgba(0, 0, 0, 0.25)",
s.beginPath(),s.ellipse(this.across(
t[0]),this.down(t[1]),i,o,0,0,
2*Math.PI),s.fill(),b(s,"#000",
4)}account(t){let e=t.filter(([
,s])=>!this.holds(s)).map(([s])=>`${s}\
 lies beyond the edges.`);return this.
note.textContent=[this.beyond,
...e].join(" ").trim(),e.join(
" ")}tell(t,e){this.canvas.setAttribute(
"aria-valuenow",t[0].toFixed(2)),
this.canvas.setAttribute("aria\
-valuetext",e)}describe(t){w(this.
canvas,t)}};function b(n,t,e){
n.strokeStyle=t,n.lineWidth=e,
n.stroke()}var I=class{constructor({circles:t}){
this.circles=t}logDensity(t){return-(t.
reduce((s,i)=>s+i*i,0)+t.length*
Math.log(2*Math.PI))/2}density(t){
return Math.exp(this.logDensity(
t))}distance(t){return Math.hypot(
...t)}kl(t,e){return t.reduce(
(s,i,o)=>s+(Math.exp(e[o])+i*i-
1-e[o])/2,0)}},at={StandardNormal:I};
function G(n){let t=at[n.kind];
if(!t)throw new Error(`the pag\
e does not know the prior ${n.
kind}`);return new t(n)}function Y(n,t){let e=0,s=()=>cancelAnimationFrame(
e);return{start:()=>{s();let o=n(),
r=()=>{let l=performance.now(),
h=!1;for(;!h&&performance.now()-
l<6;)h=!!o.next().done;t(),h||
(e=requestAnimationFrame(r))};
e=requestAnimationFrame(r)},stop:s}}var ct=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),lt="select\
, textarea, [type=text], [type\
=number]";function ht(n){let{key:t,
target:e}=n;return n.ctrlKey||
n.altKey||n.metaKey||t==="Ente\
r"&&n.shiftKey?!1:ct.has(t)||t.
length===1&&e.matches(lt)}function X(n){
n.addEventListener("keydown",t=>{
ht(t)&&t.stopPropagation()})}function ft(n,t){let e=t instanceof
Error?t.message:String(t),s=g(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});s.setAttribute(
"role","alert"),n.replaceChildren(
s)}function V(n){return{async render(t){
t.el.classList.add("vae-view"),
X(t.el);try{return await n(t)}catch(e){
ft(t.el,e)}}}}var[ut,dt,pt]=["#333","#0072b2",
"#d55e00"],mt=.1,[L,$]=[480,360],
x=64,J=68,Q=n=>Math.log10(Math.
max(n,mt)),D=n=>[Math.min(...n),
Math.max(...n)];function Z(n,t,e){
let[s,i]=D(n),o=i-s||1;return r=>t+
(r-s)/o*(e-t)}var N=class{constructor(t){
this.rates=t.get("rates"),this.
distortions=t.get("distortions");
let e=Z(this.rates.map(Q),90,440);
this.across=s=>e(Q(s)),this.down=
Z(this.distortions,290,40),this.
canvas=k(L,$,"vae-chart",""),this.
sheet=new OffscreenCanvas(L,$),
this.lay()}lay(){let t=c(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,L,$),t.strokeStyle=t.fillStyle=
ut,t.lineWidth=2,t.font="22px \
sans-serif",t.strokeRect(70,20,
390,290),this.axes(t),t.beginPath(),
this.rates.forEach((e,s)=>{t.lineTo(
this.across(e),this.down(this.
distortions[s]))}),t.stroke(),
this.rates.forEach((e,s)=>this.
dot(t,s,dt,6))}draw(t){let e=c(
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
toFixed(0),62,this.down(e)+8)}dot(t,e,s,i){
t.fillStyle=s,t.beginPath(),t.
arc(this.across(this.rates[e]),
this.down(this.distortions[e]),
i,0,2*Math.PI),t.fill()}};function tt(n,t){
let e=H(T(n),t),s=new OffscreenCanvas(
x*e.length,x);return e.forEach(
(i,o)=>B(s,i,t,[x*o,0,x,x])),s}
function gt(n,t){let e=n.get("\
limits")[t],s=new E(e,"");return s.
scatter(W(n,t)),s.write(`to ±${m(
e,0)}`,[70,530],24),s.circles(
G(n.get("prior")).circles),{plane:s,
decoded:tt(n.get("pictures")[t],
n.get("shape"))}}var C=class{constructor(t){
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
model.get("betas"),{plane:s,decoded:i}=this.
sheetsAt(t);this.plane.adopt(s),
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
 marked`)}words(t){let[e,s]=[this.
model.get("rates")[t],this.model.
get("distortions")[t]];return`\
beta ${this.model.get("betas")[t]}\
: rate ${m(e,1)} nats, distort\
ion ${m(s,1)} nats, negative E\
LBO ${m(e+s,1)} nats`}get node(){
let t=F(O("codes of test digit\
s",this.plane.canvas,this.plane.
note),p("vae-results",O("digit\
s and reconstructions",this.pictures),
O("rate and distortion",this.chart.
canvas)));return t.classList.add(
"vae-levers"),t}};function bt({
model:n,el:t}){let e=new C(n),
s=n.get("betas"),i=R("beta",{min:0,
max:s.length-1,step:1},d=>{_(n,
{beta:s[d]})}),o=g("span",{className:"\
vae-value-text"}),r=S(),{region:l,
say:h}=q(),a=()=>{let d=n.get(
"beta"),M=s.indexOf(d);M<0?r.textContent=
`beta must be one of ${s.join(
", ")}, got ${d}`:(e.draw(M),r.
textContent=e.words(M),o.textContent=
String(d),j(i,M,`beta ${d}`)),
h(r.textContent)},f=g("label",
{className:"vae-row"},"beta",i,
o);t.append(f,r,e.node,l),a();
let{start:v,stop:y}=Y(()=>e.ahead(),
()=>{});v();let A=K(n,{"change\
:beta":a});return()=>{y(),A()}}
var te=V(bt);export{te as default};
