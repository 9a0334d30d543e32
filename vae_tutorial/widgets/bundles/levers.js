function p(s,t={},...e){let n=Object.
assign(document.createElement(
s),t);return n.append(...e),n}
var m=(s,...t)=>p("div",{className:s},
...t),k=(s="")=>p("p",{className:`\
vae-readout ${s}`.trim()});function T(s,{min:t,max:e,step:n},o){
let i=p("input",{type:"range",
className:"vae-range"});return Object.
assign(i,{min:t,max:e,step:n}),
i.setAttribute("aria-label",s),
i.addEventListener("input",()=>o(
Number(i.value))),i}function C(s,t,e){
s.value=String(t),s.setAttribute(
"aria-valuetext",e)}var L=(...s)=>m("vae-columns",
...s),y=(s,...t)=>m("vae-colum\
n",m("vae-title",s),...t);function P(s){let t=new Float32Array(
s.byteLength/2);for(let e=0;e<
t.length;e++){let n=s.getUint16(
2*e,!0),o=n>>10&31,i=n&1023,r=(1+
i/1024)*2**(o-15);o===0&&(r=i*
2**-24),o===31&&(r=i?NaN:1/0),
t[e]=n&32768?-r:r}return t}var w=s=>new Uint8Array(s.buffer,
s.byteOffset,s.byteLength);function j(s,t){
s.set(t),s.save_changes()}function F(s,t){
let e=Object.entries(t);for(let[
n,o]of e)s.on(n,o);return()=>{
for(let[n,o]of e)s.off(n,o)}}function D(s,t=0){let e=P(s.get(
"codes")[t]),n=Array.from(w(s.
get("labels")));return{points:n.
map((i,r)=>[e[2*r],e[2*r+1]]),
labels:n,colors:s.get("colors")}}var V=600;function _(){let s=m(
"vae-spoken");s.setAttribute("\
aria-live","polite");let t=0,e;
return{region:s,say(n){clearTimeout(
t),e??=n,n!==e&&(t=window.setTimeout(
()=>{s.textContent=e=n},V))}}}function x(s,t,e,n){let o=document.
createElement("canvas");return Object.
assign(o,{width:s,height:t,className:`\
vae-picture ${e}`.trim()}),o.setAttribute(
"role","img"),b(o,n),o}var b=(s,t)=>s.
setAttribute("aria-label",t);function l(s){
let t=s.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function M(s,t,[
e,n],o=[0,0,s.width,s.height]){
let i=new OffscreenCanvas(n,e),
r=l(i).createImageData(n,e);for(let c=0;c<
t.length;c++){let h=255-Math.round(
255*t[c]);r.data.set([h,h,h,255],
4*c)}l(i).putImageData(r,0,0),
l(s).imageSmoothingEnabled=!1,
l(s).drawImage(i,...o)}function O(s,[
t,e]){let n=t*e;return Array.from(
{length:s.length/n},(o,i)=>Float32Array.
from(s.subarray(i*n,(i+1)*n),r=>r/
255))}function A(s,t){return Number.
isFinite(s)?s.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var R=s=>1/(1+Math.exp(-s));var f=560,B="#d55e00",K=s=>s.sort(
(t,e)=>t-e)[s.length>>1],$=class{constructor(t,e){
this.limit=t,this.canvas=x(f,f,
"vae-plane",e),this.sheet=new OffscreenCanvas(
f,f),this.blank(),this.note=k(
"vae-beyond"),this.beyond=""}get unit(){
return f/(2*this.limit)}across(t){
return(t+this.limit)/(2*this.limit)*
f}down(t){return(this.limit-t)/
(2*this.limit)*f}at(t){let e=this.
canvas.getBoundingClientRect(),
n=o=>Math.min(1,Math.max(0,o));
return[this.limit*(2*n((t.clientX-
e.left)/e.width)-1),this.limit*
(1-2*n((t.clientY-e.top)/e.height))]}holds(t){
return t.every(e=>Math.abs(e)<=
this.limit)}blank(){let t=l(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,f,f)}scatter({points:t,labels:e,
colors:n}){this.blank();let o=l(
this.sheet);o.globalAlpha=.6,e.
forEach((c,h)=>{let[a,u]=t[h];
o.fillStyle=n[c%n.length],o.fillRect(
this.across(a)-2.5,this.down(u)-
2.5,5,5)}),o.globalAlpha=1;for(let c of new Set(
e)){let h=t.filter((a,u)=>e[u]===
c);this.name(String(c),[0,1].map(
a=>K(h.map(u=>u[a]))))}let i=t.
filter(c=>!this.holds(c)).length,
r=`of ${t.length} encoded digi\
ts`;this.beyond=i?`${i} ${r} l\
ie${i>1?"":"s"} beyond the edg\
es.`:"",this.account([])}name(t,[
e,n]){let o=l(this.sheet);Object.
assign(o,{font:"bold 26px sans\
-serif",textAlign:"center",textBaseline:"\
middle",lineWidth:6,strokeStyle:"\
#fff",fillStyle:"#222"}),o.strokeText(
t,this.across(e),this.down(n)),
o.fillText(t,this.across(e),this.
down(n))}manifold(t,e,n=20){let o=[],
i=2*this.limit/n,r=f/n;for(let a=0;a<
n;a++)for(let u=0;u<n;u++)o.push(
-this.limit+(u+.5)*i,this.limit-
(a+.5)*i);let c=t.run(o,n*n),h=e[0]*
e[1];for(let a=0;a<n*n;a++){let u=c.
subarray(a*h,(a+1)*h).map(R),[
d,g]=[Math.floor(a/n),a%n];M(this.
sheet,u,e,[g*r,d*r,r,r])}this.
beyond="",this.account([])}circles(t){
let e=l(this.sheet);e.lineWidth=
2,e.strokeStyle="#4d4d4d",e.setLineDash(
[6,6]);for(let{center:n,radius:o}of t){
let[i,r]=[this.across(n[0]),this.
down(n[1])];e.beginPath(),e.arc(
i,r,o*this.unit,0,2*Math.PI),e.
stroke()}e.setLineDash([])}clear(){
l(this.canvas).drawImage(this.
sheet,0,0)}dot([t,e],n=7,o=B){
let i=l(this.canvas);i.fillStyle=
o,i.beginPath(),i.arc(this.across(
t),this.down(e),n,0,2*Math.PI),
v(i,"#fff",10),v(i,"#000",5),i.
fill()}line(t){let e=l(this.canvas);
e.beginPath(),t.forEach(([n,o])=>e.
lineTo(this.across(n),this.down(
o))),v(e,"#fff",7),v(e,"#000",
3)}ellipse(t,e){let n=l(this.canvas),
[o,i]=e.map(r=>Math.max(r*this.
unit,3));n.fillStyle="rgba(0, \
0, 0, 0.25)",n.beginPath(),n.ellipse(
this.across(t[0]),this.down(t[1]),
o,i,0,0,2*Math.PI),n.fill(),v(
n,"#000",4)}account(t){let e=t.
filter(([,n])=>!this.holds(n)).
map(([n])=>`${n} lies beyond t\
he edges.`);return this.note.textContent=
[this.beyond,...e].join(" ").trim(),
e.join(" ")}tell(t,e){this.canvas.
setAttribute("aria-valuenow",t[0].
toFixed(2)),this.canvas.setAttribute(
"aria-valuetext",e)}describe(t){
b(this.canvas,t)}};function v(s,t,e){
s.strokeStyle=t,s.lineWidth=e,
s.stroke()}var E=class{constructor({circles:t}){
this.circles=t}logDensity(t){return-(t.
reduce((n,o)=>n+o*o,0)+t.length*
Math.log(2*Math.PI))/2}density(t){
return Math.exp(this.logDensity(
t))}distance(t){return Math.hypot(
...t)}kl(t,e){return t.reduce(
(n,o,i)=>n+(Math.exp(e[i])+o*o-
1-e[i])/2,0)}},Y={StandardNormal:E};
function W(s){let t=Y[s.kind];
if(!t)throw new Error(`the pag\
e does not know the prior ${s.
kind}`);return new t(s)}function z(s,t){let e=t instanceof
Error?t.message:String(t),n=p(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});n.setAttribute(
"role","alert"),s.replaceChildren(
n)}function q(s){return{async render(t){
t.el.classList.add("vae-view");
try{return await s(t)}catch(e){
z(t.el,e)}}}}var[G,H,X]=["#333","#0072b2","\
#d55e00"],S=s=>[Math.min(...s),
Math.max(...s)];function U(s,t,e){
let[n,o]=S(s),i=o-n||1;return r=>t+
(r-n)/i*(e-t)}var N=class{constructor(t){
this.rates=t.get("rates"),this.
distortions=t.get("distortions"),
this.across=U(this.rates,90,440),
this.down=U(this.distortions,290,
40),this.canvas=x(480,360,"vae\
-chart","")}draw(t){let e=l(this.
canvas);e.fillStyle="#fff",e.fillRect(
0,0,480,360),e.strokeStyle=e.fillStyle=
G,e.lineWidth=2,e.font="22px s\
ans-serif",e.strokeRect(70,20,
390,290),this.axes(e),e.beginPath(),
this.rates.forEach((n,o)=>{e.lineTo(
this.across(n),this.down(this.
distortions[o]))}),e.stroke(),
this.rates.forEach((n,o)=>this.
dot(e,o,o===t))}axes(t){t.textAlign=
"center";for(let e of S(this.rates))
t.fillText(e.toFixed(0),this.across(
e),340);t.fillText("rate, KL (\
nats)",265,340),t.save(),t.translate(
44,165),t.rotate(-Math.PI/2),t.
fillText("distortion (nats)",0,
0),t.restore(),t.textAlign="ri\
ght";for(let e of S(this.distortions))
t.fillText(e.toFixed(0),62,this.
down(e)+8)}dot(t,e,n){t.fillStyle=
n?X:H,t.beginPath();let[o,i]=[
this.across(this.rates[e]),this.
down(this.distortions[e])];t.arc(
o,i,n?11:6,0,2*Math.PI),t.fill()}},
I=class{constructor(t){let e=t.
get("shape");this.model=t,this.
encoded=t.get("codes").map((o,i)=>D(
t,i)),this.originals=O(w(t.get(
"originals")),e),this.decoded=
t.get("pictures").map(o=>O(w(o),
e)),this.prior=W(t.get("prior")),
this.plane=new $(t.get("limit"),
"Encoded test digits by class");
let n=this.originals.length;this.
pictures=x(64*n,132,"",""),this.
pictures.style.width=`${32*n}p\
x`,this.chart=new N(t)}draw(t){
let e=this.model.get("betas"),
n=this.model.get("shape");this.
plane.scatter(this.encoded[t]),
this.plane.circles(this.prior.
circles),this.plane.clear(),[this.
originals,this.decoded[t]].forEach(
(i,r)=>{i.forEach((c,h)=>M(this.
pictures,c,n,[64*h,68*r,64,64]))}),
this.chart.draw(t);let o=this.
model.get("picture_labels").join(
", ");b(this.pictures,`Test di\
gits ${o} above, their reconst\
ructions at beta ${e[t]} below`),
b(this.chart.canvas,`Distortio\
n against rate for ${e.length}\
 betas; beta ${e[t]} is marked`)}words(t){
let[e,n]=[this.model.get("rate\
s")[t],this.model.get("distort\
ions")[t]];return`beta ${this.
model.get("betas")[t]}: rate ${A(
e,1)} nats, distortion ${A(n,1)}\
 nats, negative ELBO ${A(e+n,1)}\
 nats`}get node(){return L(y("\
codes of test digits",this.plane.
canvas,this.plane.note),m("vae\
-results",y("digits and recons\
tructions",this.pictures),y("r\
ate and distortion",this.chart.
canvas)))}};function J({model:s,
el:t}){let e=new I(s),n=s.get(
"betas"),o=T("beta",{min:0,max:n.
length-1,step:1},d=>{j(s,{beta:n[d]})}),
i=p("span",{className:"vae-val\
ue-text"}),r=k(),{region:c,say:h}=_(),
a=()=>{let d=s.get("beta"),g=n.
indexOf(d);g<0?r.textContent=`\
beta must be one of ${n.join("\
, ")}, got ${d}`:(e.draw(g),r.
textContent=e.words(g),i.textContent=
String(d),C(o,g,`beta ${d}`)),
h(r.textContent)},u=p("label",
{className:"vae-row"},"beta",o,
i);return t.append(u,r,e.node,
c),a(),F(s,{"change:beta":a})}
var Nt=q(J);export{Nt as default};
