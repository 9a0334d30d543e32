function ui(n,t){let e=Math.abs(
t.clientX-n.clientX),s=Math.abs(
t.clientY-n.clientY);return Math.
max(e,s)<6?null:e>=s?"sideways":
"up or down"}function vs(n,t){
let e=null,s="";n.addEventListener(
"pointerdown",o=>{[e,s]=[o.pointerType===
"mouse"?null:o,n.value]}),n.addEventListener(
"pointermove",o=>{e&&ui(e,o)===
"sideways"&&(e=null)});let i=()=>{
e=null};n.addEventListener("po\
interup",i),n.addEventListener(
"pointercancel",i),n.addEventListener(
"input",()=>{e?n.value=s:t(Number(
n.value))})}function g(n,t={},...e){let s=Object.
assign(document.createElement(
n),t);return s.append(...e),s}
var w=(n,...t)=>g("div",{className:n},
...t),C=(n="")=>g("p",{className:`\
vae-readout ${n}`.trim()});function $(n,t,e){
let s=g("button",{type:"button",
textContent:n,className:"vae-b\
utton"});return e&&s.setAttribute(
"aria-label",e),s.addEventListener(
"click",t),s}function ks(n,{min:t,
max:e,step:s},i){let o=g("inpu\
t",{type:"range",className:"va\
e-range"});return Object.assign(
o,{min:t,max:e,step:s}),o.setAttribute(
"aria-label",n),vs(o,i),o}function Re(n,t,e){
n.value=String(t),n.setAttribute(
"aria-valuetext",e)}function z(n,t,...e){
let s=w(n,...e);return s.setAttribute(
"role","group"),s.setAttribute(
"aria-label",t),s}function Bt(n,t,e){
let s=`choice-${Math.random().
toString(36).slice(2)}`,i=t.map(
([a])=>{let h=g("input",{type:"\
radio",name:s,value:a});return h.
addEventListener("change",()=>e(
a)),h});return{node:g("fieldse\
t",{className:"vae-choices"},g(
"legend",{textContent:n}),...i.
map((a,h)=>g("label",{className:"\
vae-choice"},a,t[h][1]))),show:a=>i.
forEach(h=>{h.checked=h.value===
a})}}var ht=(...n)=>w("vae-col\
umns",...n),Z=(n,...t)=>w("vae\
-column",w("vae-title",n),...t);
function lt(n,...t){let e=Z(n,
...t);return e.classList.add("\
vae-half"),e}var Ms=n=>new Uint8Array(n.buffer,
n.byteOffset,n.byteLength);function R(n,t){
n.set(t),n.save_changes()}function Es(n,t){
let e=Object.entries(t);for(let[
s,i]of e)n.on(s,i);return()=>{
for(let[s,i]of e)n.off(s,i)}}var pi=600;function As(){let n=w(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(s){clearTimeout(
t),e??=s,s!==e&&(t=window.setTimeout(
()=>{n.textContent=e=s},pi))}}}
function Ss(n){let t=0,e=!1,s=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,s())}),n()};return{
schedule:()=>{t?e=!0:s()},stop:()=>cancelAnimationFrame(
t)}}function b(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var jt=(n,t=2)=>`(${n.
map(e=>b(e,t)).join(", ")})`;var Pe={data:"digits",latent_dim:2,
units:64,layers:1,activation:"\
relu",likelihood:"bernoulli",log_odds:!0,
seed:1,beta:1,scale:.2,learning_rate:.002,
batch_size:64,mean_over_pixels:!1,
draw:!0,warm_up:0,free_bits:0},
Gt={likelihood:"gaussian",scale:.05,
learning_rate:.005},L={beta:{title:"\
beta",restarts:!1,ends:[0,20],
steps:"logarithmic",stops:100,
about:"The price of a nat of K\
L: at 1 the objective is the E\
LBO, at 0 the KL costs nothing\
.",place:"07-levers.html#sec-0\
7-beta"},draw:{title:"draw fro\
m q(z|x)",restarts:!1,about:"O\
ff, the decoder gets the mean \
instead of a draw: no noise, a\
s in an autoencoder.",place:"0\
3-reparameterization.html#sec-\
03-picture"},mean_over_pixels:{
title:"mean instead of sum ove\
r pixels",restarts:!1,about:"A\
 fault of code that circulates\
: the reconstruction is divide\
d by the number of pixels, so \
that the KL weighs as many tim\
es more.",place:"07-levers.htm\
l#sec-07-units"},warm_up:{title:"\
KL warm-up, in epochs",restarts:!1,
ends:[0,200],steps:"linear",stops:200,
whole:!0,about:"Over so many e\
pochs beta rises from 0 to its\
 value: codes are learned befo\
re they cost anything.",place:"\
07-levers.html#sec-07-collapse"},
free_bits:{title:"free bits, i\
n nats a dimension",restarts:!1,
ends:[0,2],steps:"linear",stops:40,
about:"So much KL is charged i\
n any case, so that no dimensi\
on gains by carrying less.",place:"\
07-levers.html#sec-07-collapse"},
learning_rate:{title:"learning\
 rate",restarts:!1,ends:[1e-5,
10],steps:"logarithmic",stops:120,
about:"About how far Adam move\
s a weight in a step.",place:"\
05-training-a-vae.html#sec-05-\
train-step"},batch_size:{title:"\
batch size",restarts:!1,ends:[
16,256],steps:"logarithmic",stops:4,
whole:!0,about:"How many examp\
les share a step: more of them\
 make a quieter gradient and f\
ewer steps.",place:"03-reparam\
eterization.html#sec-03-batch"},
scale:{title:"scale of the Gau\
ssian",restarts:!1,ends:[.02,1],
steps:"logarithmic",stops:34,about:"\
The standard deviation of each\
 pixel around its mean: a smal\
l one makes errors dear.",place:"\
07-levers.html#sec-07-likeliho\
od"},data:{title:"data",restarts:!0,
options:["digits","ring","moon\
s"],about:"Real handwritten di\
gits of 8 x 8 pixels, or point\
s in a square whose true densi\
ty is known.",place:"02-from-p\
oints-to-distributions.html#se\
c-02-story"},latent_dim:{title:"\
latent dimensions",restarts:!0,
options:[1,2,3,8],about:"How m\
any numbers a code has.",place:"\
07-levers.html#sec-07-latent"},
layers:{title:"hidden layers",
restarts:!0,options:[0,1,2],about:"\
In the encoder, and as many in\
 the decoder; without any, bot\
h are linear.",place:"07-lever\
s.html#sec-07-architecture"},units:{
title:"units of a hidden layer",
restarts:!0,ends:[8,128],steps:"\
linear",stops:15,whole:!0,about:"\
How wide the networks are.",place:"\
07-levers.html#sec-07-architec\
ture"},activation:{title:"acti\
vation",restarts:!0,options:["\
relu","tanh"],about:"What a hi\
dden unit does with its sum.",
place:"07-levers.html#sec-07-a\
rchitecture"},likelihood:{title:"\
likelihood",restarts:!0,options:[
"bernoulli","gaussian"],about:"\
What a pixel is: ink with a pr\
obability, or a gray value aro\
und a mean.",place:"07-levers.\
html#sec-07-likelihood"},log_odds:{
title:"start at the data's log\
-odds",restarts:!0,about:"The \
output's biases start where th\
e untrained decoder draws the \
average picture.",place:"05-tr\
aining-a-vae.html#sec-05-train\
-step"},seed:{title:"seed",restarts:!0,
ends:[0,9999],whole:!0,about:"\
Of the first weights, the orde\
r of the examples and the nois\
e: the same seed, the same run\
.",place:"05-training-a-vae.ht\
ml#sec-05-save"}},F=Object.keys(
L),De=["step","epoch","restart",
"other_seed","lessons","beside",
"drawings","slow_motion","take\
_along"],mi={digits:"handwritt\
en digits",ring:"ring of eight\
 Gaussians",moons:"two moons",
bernoulli:"Bernoulli",gaussian:"\
Gaussian",true:"on",false:"off"};
function wt(n){return typeof n!=
"number"?mi[String(n)]??String(
n):n&&Math.abs(n)<.001?n.toExponential().
replace("-","−"):b(n,6).replace(
/\.?0+$/,"")}function gi({options:n,
ends:t,whole:e}){return n?`mus\
t be one of ${n.join(", ")}`:t?
`must ${e?"be an integer":"lie"}\
 from ${t[0]} to ${t[1]}`:"mus\
t be on or off"}function D(n){
let t=String(n);return t?t.length>
24?`${t.slice(0,24)}…`:t:"no\
thing"}function wi({options:n,
ends:t,whole:e},s){return n?n.
some(i=>i===s):t?typeof s=="nu\
mber"&&s>=t[0]&&s<=t[1]&&(!e||
Number.isInteger(s)):typeof s==
"boolean"}function ct(n,t){if(!Object.
hasOwn(L,n))throw new Error(`t\
here is no lever ${D(n)}`);let e=L[n];
if(wi(e,t))return t;throw new Error(
`${n} ${gi(e)}, got ${D(t)}`)}
var Y=n=>n!=="digits";function $s(n){
for(let t of F)ct(t,n[t]);if(Y(
n.data)&&n.likelihood!=="gauss\
ian")throw new Error(`likeliho\
od must be gaussian for the da\
ta ${n.data}, whose points are\
 no gray pixels, got ${n.likelihood}`);
return n}var vt=(n,t={})=>({...Pe,
...Y(n)?Gt:{},...t,data:n});var Os={sound:{levers:{},beside:{},
stop_at:60,turns:[]},holes:{levers:{
draw:!1,beta:0},beside:{},stop_at:60,
turns:[]},beta:{levers:{beta:0},
beside:{},stop_at:90,turns:[{step:230,
run:"a",name:"beta",value:.1},
{step:460,run:"a",name:"beta",
value:.2},{step:690,run:"a",name:"\
beta",value:.5},{step:920,run:"\
a",name:"beta",value:1},{step:1150,
run:"a",name:"beta",value:2},{
step:1380,run:"a",name:"beta",
value:5},{step:1610,run:"a",name:"\
beta",value:10},{step:1840,run:"\
a",name:"beta",value:20}]},mean:{
levers:{mean_over_pixels:!0},beside:{
mean_over_pixels:!1},stop_at:40,
turns:[]},warm_up:{levers:{layers:2,
learning_rate:.02},beside:{warm_up:30},
stop_at:60,turns:[]},dimensions:{
levers:{latent_dim:1},beside:{
latent_dim:8},stop_at:60,turns:[]}};var Ut="",Q={[Ut]:{levers:{},beside:{},
turns:[],stop_at:0},...Os};var _s=1e3,xi=1e7,yi=1e5,vi=/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
function Be(n,t){let{options:e,
ends:s}=L[n];return!e&&!s?{1:!0,
0:!1}[t]??t:typeof e?.[0]!="st\
ring"&&vi.test(t)?Number(t):t}
var Wt=n=>String(typeof n=="bo\
olean"?Number(n):n);function Ls(n){
try{return decodeURIComponent(
n)}catch{return n}}function ki(n,t){
let e=new Map;for(let i of n.split(
"&").filter(Boolean)){let o=i.
indexOf("="),r=Ls(o<0?i:i.slice(
0,o)),a=o<0?"":Ls(i.slice(o+1));
e.set(r,[...e.get(r)??[],a])}let s=new Map;
for(let[i,o]of e)o.length===1?
s.set(i,o[0]):t.push(`${D(i)} \
must stand once, got it ${o.length}\
 times; it is left out`);return s}
function Ns(n,t,e){let s=/^\d+$/.
test(t)?Number(t):NaN;if(s<=e)
return s;throw new Error(`${n}\
 must be an integer from 0 to ${e}\
, got ${D(t)}`)}function Mi(n,t){
let[e,s,i,o,...r]=n.split(":");
if(o===void 0||r.length)throw new Error(
`turns must be step:run:lever:\
value, got ${D(n)}`);if(s!=="a"&&
!(s==="b"&&t))throw new Error(
`turns must name run a${t?" or\
 b":""}, got ${D(s)}`);if(!Object.
hasOwn(L,i)||L[i].restarts)throw new Error(
`turns must name a lever that \
can be turned while it trains,\
 got ${D(i)}`);let a=i;return{
step:Ns("a step of turns",e,xi),
run:s,name:a,value:ct(i,Be(a,o))}}
function Ei(n,t){if(n==="none")
return[];let e=n.split(",");if(e.
length>_s)throw new Error(`tur\
ns must be at most ${_s}, got ${e.
length}`);return e.map(s=>Mi(s,
t)).sort((s,i)=>s.step-i.step)}
function Ai(n){let t=n.split("\
,"),e=t.find(s=>!Object.hasOwn(
L,s)&&!De.includes(s));if(e===
void 0)return[...new Set(t)];throw new Error(
`hide must name levers, or one\
 of ${De.join(", ")}; got ${D(
e)}`)}var Fe=class{constructor(t){
this.refused=[],this.entries=ki(
t,this.refused)}take(t,e,s,i="\
it is left out"){let o=this.entries.
get(t);if(this.entries.delete(
t),o===void 0)return e;try{return s(
o)}catch(r){return this.refused.
push(`${r.message}; ${i}`),e}}levers(t){
let e=Q[t].levers,s=this.take(
"data",e.data??"digits",r=>ct(
"data",r),"it starts at digits"),
i=vt(s,e),o={...i};Y(s)&&(o.likelihood=
i.likelihood="gaussian");for(let r of F)
o[r]=this.take(r,o[r],a=>Is(r,
Be(r,a),s),`it starts at ${wt(
i[r])}`);return o}beside(t,e){
let s=[...this.entries.keys()].
filter(r=>r.startsWith("b."));
if(!this.entries.has("b")&&!s.
length)return zt(Q[t].beside,e);
let i=this.take("b",!1,r=>{if(r===
"none")return!0;throw new Error(
`b must be none, got ${D(r)}`)}),
o={};for(let r of s){let a=r.slice(
2),h=this.take(r,void 0,l=>Si(
a,l,e.data));h!==void 0&&!i&&(o[a]=
h)}return zt(o,e)}};function Is(n,t,e){
if(n==="likelihood"&&t==="bern\
oulli"&&Y(e))throw new Error(`\
likelihood must be gaussian fo\
r the data ${e}, whose points \
are no gray pixels, got bernou\
lli`);return ct(n,t)}function Si(n,t,e){
if(!Object.hasOwn(L,n))throw new Error(
`there is no lever b.${D(n)}`);
if(n==="data")throw new Error(
`b.data must be missing, got ${D(
t)}: both runs train on the sa\
me data`);try{return Is(n,Be(n,
t),e)}catch(s){throw new Error(
`b.${s.message}`,{cause:s})}}var zt=(n,t)=>Object.
fromEntries(Object.entries(n).
filter(([e,s])=>t[e]!==s));function je(n){
let t=n.replace(/^#/,""),e=new Fe(
t.includes("=")?t:""),s=e.take(
"preset",Ut,d=>{if(d!==Ut&&Object.
hasOwn(Q,d))return d;let f=Object.
keys(Q).filter(Boolean).join("\
, ");throw new Error(`preset m\
ust be one of ${f}, got ${D(d)}`)},
"none is open"),i=e.levers(s),
o=e.beside(s,i),r=Object.keys(
o).length>0,a=Q[s],h=e.take("t\
urns",a.turns.filter(({run:d})=>d===
"a"||r),d=>Ei(d,r),"the turns \
are left out"),l=e.take("hide",
[],Ai,"nothing is hidden"),c=e.
take("stop_at",a.stop_at,d=>Ns(
"stop_at",d,yi),`it is ${a.stop_at}`);
for(let d of e.entries.keys())
e.refused.push(`${D(d)} is no \
name that the playground knows\
; it is left out`);return{levers:i,
preset:s,turns:h,beside:o,hide:l,
stop_at:c,refused:e.refused}}var Ts=n=>n.
map(({step:t,run:e,name:s,value:i})=>`${t}\
:${e}:${s}:${Wt(i)}`).join(",");
function Kt({levers:n,preset:t,
turns:e,beside:s,hide:i,stop_at:o}){
let r=Q[t],a=t?[`preset=${t}`]:
[],h={...vt(n.data,r.levers)};
Y(n.data)&&(h.likelihood="gaus\
sian"),n.data!==(r.levers.data??
"digits")&&a.push(`data=${n.data}`);
for(let m of F)n[m]!==h[m]&&a.
push(`${m}=${Wt(n[m])}`);let l=zt(
s,n),c=zt(r.beside,n),d=F.filter(
m=>m in l).map(m=>`b.${m}=${Wt(
l[m])}`),f=F.filter(m=>m in c).
map(m=>`b.${m}=${Wt(c[m])}`);d.
join("&")!==f.join("&")&&a.push(
...d.length?d:["b=none"]);let u=r.
turns.filter(({run:m})=>m==="a"||
d.length),p=Ts(e);return p!==Ts(
u)&&a.push(`turns=${p||"none"}`),
i.length&&a.push(`hide=${i.join(
",")}`),o!==r.stop_at&&a.push(
`stop_at=${o}`),a.length?`#${a.
join("&")}`:""}var $i=400,Oi="playground.html";
function _i(n){let t=Object.fromEntries(
F.map(a=>[a,n.get(a)])),[e,s,i,
o,r]=["preset","turns","beside",
"hide","stop_at"].map(a=>n.get(
a));return{levers:t,preset:e,turns:s,
beside:i,hide:o,stop_at:r}}var Cs=n=>n.
includes("=");function Rs(n){return n.
get("in_book")&&Cs(location.hash)?
je(location.hash):{..._i(n),refused:[]}}
var qt=class{constructor(t,e,s){
this.model=t,this.session=e,this.
own=!!t.get("in_book"),this.shown=
Kt(e.state),this.timer=0,this.
moved=()=>{if(!Cs(location.hash)||
location.hash===this.shown)return;
let{refused:i,...o}=je(location.
hash);if(String(o.hide)!==String(
t.get("hide")))return location.
reload();R(t,{playing:!1}),e.open(
o),s(i)},this.own&&addEventListener(
"hashchange",this.moved)}get link(){
return(this.own?location.href.
replace(/#.*/,""):this.model.get(
"chapters")+Oi)+Kt(this.session.
state)}write(){!this.own||this.
timer||(this.timer=window.setTimeout(
()=>{this.timer=0;let t=Kt(this.
session.state);t!==this.shown&&
(this.shown=t,history.replaceState(
history.state,"",t||"#"))},$i))}stop(){
clearTimeout(this.timer),removeEventListener(
"hashchange",this.moved)}};function T(n,t,e,s){let i=document.
createElement("canvas");return Object.
assign(i,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),i.setAttribute(
"role","img"),M(i,s),i}var M=(n,t)=>n.
setAttribute("aria-label",t);function x(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function G(n,t,[
e,s],i=[0,0,n.width,n.height],o=!1){
let r=new OffscreenCanvas(s,e),
a=x(r).createImageData(s,e);for(let h=0;h<
t.length;h++){let l=255-Math.round(
255*t[h]),c=4*h;a.data[c]=a.data[c+
1]=a.data[c+2]=l,a.data[c+3]=255}
x(r).putImageData(a,0,0),x(n).
imageSmoothingEnabled=o,x(n).drawImage(
r,...i)}var E={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},Li="\
13px system-ui, sans-serif",dt=50,
Ht=40,st=12,Vt=12,J=class{constructor({
x:t,y:e},s,i){this.x=t,this.y=
e,this.height=s,this.canvas=T(
1,1,"vae-curves",i),this.canvas.
style.height=`${s}px`,this.width=
1,this.node=w("vae-chart-frame",
this.canvas)}across(t){let[e,s]=this.
x.ends;return dt+(t-e)/(s-e)*(this.
width-dt-Vt)}down(t){let[e,s]=this.
y.ends;return st+(s-t)/(s-e)*(this.
height-st-Ht)}at(t){let e=this.
canvas.getBoundingClientRect(),
[[s,i],[o,r]]=[this.x.ends,this.
y.ends],a=e.width/this.canvas.
offsetWidth,[h,l]=[(t.clientX-
e.left)/a,(t.clientY-e.top)/a],
c=(h-dt)/(this.width-dt-Vt),d=1-
(l-st)/(this.height-st-Ht);return[
s+c*(i-s),o+d*(r-o)]}begin(){let t=devicePixelRatio||
1;this.width=Math.max(200,this.
canvas.clientWidth),this.canvas.
width=Math.round(this.width*t),
this.canvas.height=Math.round(
this.height*t);let e=x(this.canvas);
e.setTransform(t,0,0,t,0,0),e.
fillStyle="#fff",e.fillRect(0,
0,this.width,this.height),e.font=
Li,this.axes(e),e.save(),e.beginPath(),
e.rect(dt,st,this.width-dt-Vt,
this.height-st-Ht),e.clip()}end(t){
let e=x(this.canvas);e.restore(),
e.textAlign="left",t.forEach(({
color:s,text:i,dash:o=[]},r)=>{
let a=Math.max(...t.map(c=>e.measureText(
c.text).width)),[h,l]=[this.width-
Vt-a-8,st+14+18*r];e.fillStyle=
"#ffffffcc",e.fillRect(h-34,l-
13,a+40,18),this.stroke([[h-28,
l-4],[h-6,l-4]],s,3,o),e.fillStyle=
E.ink,e.fillText(i,h,l)})}axes(t){
let[[e],[s]]=[this.x.ends,this.
y.ends];t.fillStyle=E.ink,t.textAlign=
"center";for(let r of this.x.ticks)
this.line([[r,s],[r,this.y.ends[1]]],
E.grid,1),t.fillText(Ps(r),this.
across(r),this.down(s)+16);let[
i,o]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];t.fillText(
this.x.name,(this.across(i)+this.
across(o))/2,this.height-6),t.
textAlign="right";for(let r of this.
y.ticks)this.line([[e,r],[this.
x.ends[1],r]],E.grid,1),t.fillText(
Ps(r),dt-5,this.down(r)+4);t.save(),
t.translate(12,(st+this.height-
Ht)/2),t.rotate(-Math.PI/2),t.
textAlign="center",t.fillText(
this.y.name,0,0),t.restore(),this.
line([[e,this.y.ends[1]],[e,s],
[this.x.ends[1],s]],E.quiet,1)}line(t,e,s=2,i=[]){
this.stroke(t.map(([o,r])=>[this.
across(o),this.down(r)]),e,s,i)}stroke(t,e,s,i){
let o=x(this.canvas);o.strokeStyle=
e,o.lineWidth=s,o.setLineDash(
i),o.beginPath();for(let[r,a]of t)
o.lineTo(r,a);o.stroke(),o.setLineDash(
[])}area(t,e){let s=x(this.canvas);
s.fillStyle=e,s.beginPath();for(let[
i,o]of t)s.lineTo(this.across(
i),this.down(o));s.fill()}write([
t,e],s,i,o=0){let r=x(this.canvas);
r.fillStyle=E.ink,r.textAlign=
i,r.fillText(s,this.across(t),
this.down(e)+o)}dots(t,e,s=4){
let i=x(this.canvas);i.fillStyle=
e;for(let[o,r]of t)i.beginPath(),
i.arc(this.across(o),this.down(
r),s,0,2*Math.PI),i.fill()}},Ps=n=>b(
n,2).replace(/\.?0+$/,"");function nt(n,t){let e=new ResizeObserver(
t);return e.observe(n),()=>e.disconnect()}function Ge(n){let t=10**Math.
floor(Math.log10(n)+1e-9);return[
1,2,5,10].map(e=>e*t).find(e=>e>=
n*(1-1e-9))??10*t}function Ds(n,t,e,s=5){
let i=Ge(Math.max(t-n,.05)/s),
o=Math.floor(n/i+1e-9),r=Math.
max(o+1,Math.ceil(t/i-1e-9)),a=Array.
from({length:r-o+1},(h,l)=>(o+
l)*i);return{ends:[a[0],a[a.length-
1]],ticks:a,name:e}}var Fs=({ends:[
n,t]})=>t-n,U=class{constructor(t,e=5){
this.most=e,this.axis={ends:[0,
1],ticks:[0,1],name:t}}fit(t,e){
let[s,i]=this.axis.ends,{name:o}=this.
axis,r=.05*(e-t);if(t<s||e>i)this.
axis=Ds(t,e,o,this.most);else{
let a=t<0?t-r:Math.max(0,t-r),
h=Ds(a,e+r,o,this.most);Fs(h)<
Fs(this.axis)*(1-1e-9)&&(this.
axis=h)}return this.axis}};function bt(n,t=400){
let e=1;for(;n.length/e>t-1;)e*=
2;let s=n.length-1;return e===
1?n:n.filter((i,o)=>o%e===0||o===
s)}function Bs(n){let t=[[]];for(let e of n)
e.every(Number.isFinite)?t[t.length-
1].push(e):t.push([]);return t.
filter(e=>e.length)}function ft(n){
let[t,e]=[1/0,-1/0];for(let s of n)
Number.isFinite(s)&&(t=Math.min(
t,s),e=Math.max(e,s));return t>
e?[0,1]:[t,e]}var Ue=.05,Ti=190,Ni=.15,kt=({
active:n,levers:t},e="")=>t.draw?
`${e}${n} of ${t.latent_dim} a\
ctive`:`${e}Without the draw n\
othing uses the widths, and no\
 dimension counts as active.`,
Yt=class{constructor(){this.room=
new U("KL (nats)",4),this.chart=
new J({x:{ends:[.5,2.5],ticks:[
1,2],name:"latent dimension"},
y:this.room.axis},Ti,"KL per d\
imension"),this.text=C(),this.
node=w("vae-bars",this.chart.node,
this.text),this.last=null,this.
stop=nt(this.node,()=>{this.last&&
this.draw(...this.last)})}draw(t,e=null){
this.last=[t,e];let{chart:s}=this,
i=e?[t,e]:[t],o=i.map(({kl_by_dimension:l})=>l.
length),r=Math.max(...o),a=Array.
from({length:r},(l,c)=>c+1);s.
x={...s.x,ends:[.5,r+.5],ticks:a},
s.y=this.room.fit(0,Math.max(.5,
...i.flatMap(({levers:l,kl_by_dimension:c})=>l.
draw?c.filter(Number.isFinite):
[]))),s.begin(),i.forEach((l,c)=>this.
bars(l,c,i.length)),s.line([[.5,
Ue],[r+.5,Ue]],E.ink,1,[5,4]),
s.end([]);let h=e?`${kt(t,"A: ")}\
; ${kt(e,"B: ")}`:kt(t);this.text.
textContent!==h&&(this.text.textContent=
h),M(s.canvas,i.map((l,c)=>this.
told(l,e?["A: ","B: "][c]:"")).
join(" "))}bars(t,e,s){if(!t.levers.
draw)return;let{kl_by_dimension:i}=t,
[o,r]=this.chart.x.ends,a=Math.
min(.64,Ni*(r-o)),h=a/s;i.forEach(
(l,c)=>{if(!Number.isFinite(l))
return;let d=c+1-a/2+e*h,f=d+h*
.94;this.chart.area([[d,0],[d,
l],[f,l],[f,0]],e?E.orange:E.blue)})}told(t,e){
if(!t.levers.draw)return kt(t,
e);let s=t.kl_by_dimension.map(
i=>b(i,2)).join(", ");return`${e}\
KL of each dimension on the te\
st data: ${s} nats; above ${Ue}\
 it is active: ${kt(t)}.`}};function xt(n){return()=>{n=n+
1831565813|0;let t=Math.imul(n^
n>>>15,n|1);return t^=t+Math.imul(
t^t>>>7,t|61),((t^t>>>14)>>>0)/
2**32}}function tt(n){let t=xt(
n);return()=>Math.sqrt(-2*Math.
log(1-t()))*Math.cos(2*Math.PI*
t())}var X=360,Ks=1e3,Ii=16,Ke=20,We=.025,
ze=8,js=200;async function qs(n){
let t=new Blob([n]).stream().pipeThrough(
new DecompressionStream("defla\
te"));return new Uint8Array(await new Response(
t).arrayBuffer())}function Gs(n){
let t=2*Math.PI*n/ze;return[.5+
.35*Math.cos(t),.5+.35*Math.sin(
t)]}function Us(n,t){let[e,s]=[
Math.cos(Math.PI*t),Math.sin(Math.
PI*t)];return n?[.63-.26*e,.565-
.26*s]:[.37+.26*e,.435+.26*s]}
function Ws(n){let t=1/(2*Math.
PI*We**2*n.length);return(e,s)=>{
let i=0;for(let[o,r]of n)i+=Math.
exp(-((e-o)**2+(s-r)**2)/2/We**
2);return t*i}}var Ci={ring:{classes:ze,
at:Gs,density:Ws(Array.from({length:ze},
(n,t)=>Gs(t)))},moons:{classes:2,
at:Us,density:Ws(Array.from({length:2*
js},(n,t)=>Us(t%2,(t+.5)/2/js)))}};
function Ri(n){let{classes:t,at:e,
density:s}=Ci[n],i=xt(17),o=tt(
18),r=X+Ks,a=Uint8Array.from({
length:r},(l,c)=>c%t),h=Array.
from(a,l=>e(l,i()).map(c=>c+We*
o()));return{x:Float64Array.from(
h.flat()),labels:a,density:s}}
function zs(n){let t=new Map;n.
forEach((i,o)=>t.set(i,[...t.get(
i)??[],o]));let s=[...t.keys()].
sort((i,o)=>i-o).map(i=>t.get(
i)??[]);return Array.from({length:10},
(i,o)=>s[o%s.length][Math.floor(
o/s.length)])}function Hs(n,t,e=[]){
if(n!=="digits"){let{x:l,labels:c,
density:d}=Ri(n),f=Int32Array.
from({length:Ks},(p,m)=>X+m),u=zs(
c.subarray(0,X));return{x:l,labels:c,
pixels:2,test:X,training:f,shown:u,
density:d}}let s=t.labels.length,
i=Ke*e.length,o=new Float64Array(
64*(s+e.length));t.pixels.forEach(
(l,c)=>{o[c]=l/Ii}),e.forEach(
(l,c)=>o.set(l,64*(s+c)));let r=Int32Array.
from({length:s-X+i},(l,c)=>c<s-
X?X+c:s+(c-s+X)%e.length),a=Uint8Array.
from([...t.labels,...e.map(()=>255)]),
h=zs(t.labels.subarray(0,X));return{
x:o,labels:a,pixels:64,test:X,
training:r,shown:h}}function Mt(n,t,e,s,i=0){let o=x(
n.canvas),[r,a]=[n.across(t[0]),
n.down(t[1])+i];Object.assign(
o,{textAlign:s,lineWidth:4,lineJoin:"\
round",strokeStyle:"#fff",fillStyle:E.
ink}),o.strokeText(e,r,a),o.fillText(
e,r,a)}var Pi=270,Di=.03,Fi=30,Bi=13,
Ve={loss:{name:"negative ELBO",
color:E.blue},reconstruction:{
name:"reconstruction",color:E.
green},kl:{name:"KL",color:E.orange}},
ji=[["all","all"],["loss","neg\
ative ELBO"],["reconstruction",
"reconstruction"],["kl","KL"]],
Gi=["loss","kl"];function Ui(n,t,e){
return e==="kl"&&!Number.isFinite(
n[`${t}_loss`])?NaN:n[`${t}_${e}`]}
var He=(n,t,e)=>n.map(s=>[s.epoch,
Ui(s,t,e)]);function Wi(n,t){return t.
flatMap(e=>{let{name:s,color:i}=Ve[e];
return[{name:"",color:i,dash:[
2,3],width:1.5,places:He(n,"tr\
ain",e)},{name:s,color:i,dash:[],
width:2.5,places:He(n,"test",e)}]})}
function zi(n,t){return n.flatMap(
(e,s)=>t.map(i=>({name:`${"AB"[s]}\
: ${Ve[i].name}`,color:s?E.orange:
E.blue,dash:i==="kl"?[7,3]:[],
width:2.5,places:He(e,"test",i)})))}
var Jt=class{constructor(){this.
across=new U("epochs"),this.upwards=
new U("nats an example"),this.
chart=new J({x:this.across.axis,
y:this.upwards.axis},Pi,"Curve\
s"),this.text=C("vae-caption"),
this.shown="all";let{node:t,show:e}=Bt(
"Shown",ji,s=>{this.shown=s,this.
last&&this.draw(this.last)});e(
this.shown),this.node=w("vae-h\
istories",this.chart.node,this.
text,t),this.last=null,this.stop=
nt(this.chart.node,()=>{this.last&&
this.draw(this.last)})}draw(t){
this.last=t;let{a:e,b:s,average:i,
floor:o}=t,{chart:r}=this,a=this.
parts(!!s),h=s?zi([bt(e),bt(s)],
a):Wi(bt(e),a),l=a.some(c=>c!==
"kl")?this.levels(i,o):[];this.
fit(h,this.shown==="all"?l.map(
({y:c})=>c):[]),r.begin();for(let{
y:c,name:d}of l){r.line([[r.x.
ends[0],c],[r.x.ends[1],c]],E.
quiet,1,[6,4]);let f=c===o&&r.
down(c)+18<r.down(r.y.ends[0]);
Mt(r,[.35*r.x.ends[1],c],d,"ce\
nter",f?14:-5)}for(let{places:c,
color:d,width:f,dash:u}of h)for(let p of Bs(
c))r.line(p,d,f,u);this.names(
h),r.end([]),this.tell(e,s??null)}parts(t){
return this.shown!=="all"?[this.
shown]:t?Gi:Object.keys(Ve)}levels(t,e){
return[{y:t,name:"the average \
picture"},{y:e,name:"floor"}].
filter(({y:s})=>Number.isFinite(
s))}fit(t,e){let s=Math.max(1,
...t.map(({places:a})=>a[a.length-
1]?.[0]??0)),i=t.flatMap(({places:a})=>a.
filter(([h])=>a.length<=Fi||h>
Di*s).map(([,h])=>h)),[o,r]=ft(
[...i,...e]);this.chart.x=this.
across.fit(0,Math.max(10,s)),this.
chart.y=this.upwards.fit(o,r)}names(t){
let{chart:e}=this,s=t.filter(({
name:i})=>i).flatMap(({name:i,
places:o,color:r})=>{let a=[...o].
reverse().find(h=>h.every(Number.
isFinite));return a?[{name:i,color:r,
end:a,y:e.down(a[1])-7}]:[]}).
sort((i,o)=>i.y-o.y);s.forEach(
(i,o)=>{o&&(i.y=Math.max(i.y,s[o-
1].y+Bi))});for(let{name:i,end:o,
y:r}of s){let a=e.across(o[0])<
e.width-130;Mt(e,a?o:[e.x.ends[1],
o[1]],` ${i} `,a?"left":"right",
r-e.down(o[1]))}}tell(t,e){let s=e?
`${qe(t,"A: ")} ${qe(e,"B: ")}`:
qe(t);M(this.chart.canvas,s);let i=[
t,e??[]].every(a=>!a.length||Number.
isFinite(a[a.length-1].test_loss)),
o=e?"Test data. Solid: negativ\
e ELBO; dashed: KL.":"Solid: t\
est data; dotted: training dat\
a.",r=i?o:`${o} Without the dr\
aw there is no bound: only the\
 reconstruction is shown.`;this.
text.textContent!==r&&(this.text.
textContent=r)}};function qe(n,t=""){
if(!n.length)return`${t}No epo\
ch yet.`;let{epoch:e,...s}=n[n.
length-1],i=`${t}After epoch ${e}\
, on test data: `;return Number.
isFinite(s.test_loss)?`${i}neg\
ative ELBO ${b(s.test_loss,1)}\
 nats, reconstruction ${b(s.test_reconstruction,
1)}, KL ${b(s.test_kl,1)}; on \
training data ${b(s.train_loss,
1)}. It started at ${b(n[0].test_loss,
1)}.`:`${i}reconstruction ${b(
s.test_reconstruction,1)} nats\
; without the draw there is no\
 bound.`}var Vs=n=>[1,3,5].map(t=>parseInt(
n.slice(t,t+2),16));function Xt(n,t="\
#ffffff"){let e=n.map(Vs),s=n.
length-1,i=Vs(t);return o=>{if(Number.
isNaN(o))return i;let r=Math.min(
s-1,Math.floor(o*s)),a=o*s-r;return e[r].
map((h,l)=>Math.round(h+a*(e[r+
1][l]-h)))}}function Ys(n,t,e){
let s=new OffscreenCanvas(t,n.
length/t),i=x(s).createImageData(
s.width,s.height);return n.forEach(
(o,r)=>i.data.set([...e(o),255],
4*r)),x(s).putImageData(i,0,0),
s}var W=360,Zt=255,Ki=Array.from(
{length:Zt+1},(n,t)=>Xt(["#fff\
fff","#9ecae1","#0072b2","#083\
06b"])(t/Zt)),qi="#d55e00";function Ye(n,t,e){
let s=new OffscreenCanvas(t,t),
i=x(s).createImageData(t,t);for(let o=0,
r=0;o<n.length;o++){let a=Math.
min(Zt,Math.round(Zt*Math.sqrt(
Math.max(0,n[o])/e)));for(let h of Ki[a])
i.data[r++]=h;i.data[r++]=255}
return x(s).putImageData(i,0,0),
s}function Je(n,t,e){let s=x(n);
s.beginPath();for(let i=0;i+1<
t.length;i+=2){let[o,r]=[t[i]*
W,(1-t[i+1])*W];s.moveTo(o+e,r),
s.arc(o,r,e,0,2*Math.PI)}s.fillStyle=
qi,s.strokeStyle="#fff",s.lineWidth=
1,s.fill(),s.stroke()}function Xe(n,t){
let e=x(n);e.fillStyle="#fff",
e.fillRect(0,0,W,W),e.imageSmoothingEnabled=
!0,t&&e.drawImage(t,0,0,W,W)}function Hi({
model:n,truth:t}){let[e,s]=[n,
t].map(i=>i.reduce((o,r)=>o+r,
0));return t.reduce((i,o,r)=>i+
Math.abs(o/s-n[r]/e),0)/2}var Qt=class{constructor(){
this.truth=T(W,W,"vae-square",
""),this.model=T(W,W,"vae-squa\
re",""),this.other=T(W,W,"vae-\
square",""),this.text=C("vae-c\
aption");let[t,e,s]=[lt("True \
density, test points",this.truth),
lt("The model's, sixteen sampl\
es",this.model),lt("B's, sixte\
en samples",this.other)];this.
second=s,this.node=w("vae-dens\
ities",ht(t,e,s),this.text),this.
densities=new Map,this.data=null,
this.drawn=!1}start(t){this.data=
t,this.densities.clear(),this.
drawn=!1}draw(t,e=null){if(this.
node.hidden=t.levers.data==="d\
igits",this.node.hidden)return;
t.density&&this.densities.set(
"a",t.density),e?.density&&this.
densities.set("b",e.density);let s=this.
densities.get("a"),i=this.densities.
get("b"),o=Math.max(...s?.truth??
[1]);this.drawn||this.target(s,
o),Xe(this.model,s?Ye(s.model,
s.side,o):null),Je(this.model,
t.samples,5),this.second.hidden=
!e,e&&(Xe(this.other,i?Ye(i.model,
i.side,o):null),Je(this.other,
e.samples,5)),this.tell(s,e?i:
void 0)}target(t,e){this.drawn=
!!t,Xe(this.truth,t?Ye(t.truth,
t.side,e):null),this.data&&Je(
this.truth,this.data.points.subarray(
0,2*this.data.test),2)}tell(t,e){
let s=[t,e].flatMap((o,r)=>o?[
`${e?"AB"[r]:"The model"} has ${Math.
round(100*Hi(o))} % of its mas\
s elsewhere than the truth.`]:
[]),i=s.join(" ");this.text.textContent!==
i&&(this.text.textContent=i),M(
this.truth,"The unit square: t\
he true density is darker wher\
e points are more likely; test\
 points are orange dots."),M(this.
model,`The model's density, in\
 the same shades, and sixteen \
samples of it. ${s[0]??""}`),M(
this.other,`B's density and sa\
mples. ${s[1]??""}`)}};var N=8,it=N*N,Vi=1,Yi=6;function ee(n,t,e=Vi){
let s=Math.floor(n.length/it),
i=N+e,o=Math.ceil(s/t)*i-e,r=t*
i-e,a=new Float32Array(o*r);for(let h=0;h<
s;h++){let l=Math.floor(h/t)*i*
r+h%t*i;for(let c=0;c<it;c++)a[l+
Math.floor(c/N)*r+c%N]=n[h*it+
c]}return{gray:a,shape:[o,r]}}
function Ze(n,t,e){let{gray:s,
shape:i}=ee(t,e),[o,r]=i.map(a=>Yi*
a);(n.height!==o||n.width!==r)&&
Object.assign(n,{height:o,width:r}),
G(n,s,i)}function Ji(n){let t=new Float32Array(
n.reduce((s,i)=>s+i.length,0)),
e=0;for(let s of n)t.set(s,e),
e+=s.length;return t}var te=class{constructor(){
this.rows=T(1,1,"vae-digits va\
e-ten",""),this.samples=T(1,1,
"vae-samples",""),this.others=
T(1,1,"vae-samples",""),this.titles=
["",""].map(t=>w("vae-title",t)),
this.second=w("vae-column",this.
titles[1],this.others),this.node=
w("vae-made",ht(Z("Ten test di\
gits, and their reconstruction\
s below",this.rows),w("vae-col\
umn",this.titles[0],this.samples),
this.second))}draw(t,e=null){if(this.
node.hidden=t.levers.data!=="d\
igits",this.node.hidden)return;
let s=e?[t.reconstructions,e.reconstructions]:
[t.reconstructions];Ze(this.rows,
Ji([t.originals,...s]),10),Ze(
this.samples,t.samples,4),e&&Ze(
this.others,e.samples,4),this.
second.hidden=!e;let[i,o]=e?["\
Samples of A","Samples of B"]:
["Samples from the prior",""];
this.titles[0].textContent!==i&&
(this.titles[0].textContent=i),
this.titles[1].textContent!==o&&
(this.titles[1].textContent=o),
this.describe(t,e)}describe(t,e){
let s=({originals:o,reconstructions:r})=>(o.
reduce((h,l,c)=>h+Math.abs(l-r[c]),
0)/o.length).toFixed(2),i=e?`,\
 B's below them by ${s(e)}`:"";
M(this.rows,`Ten test digits i\
n the upper row. ${e?"A's r":"\
R"}econstructions below differ\
 by ${s(t)} gray values a pixe\
l${i}; 0 is paper and 1 ink.`),
M(this.samples,Js(t,e?" of A":
"")),e&&M(this.others,Js(e," o\
f B"))}};function Js({samples:n},t){
let e=n.length/it,s=0;for(let r=0;r<
it;r++){let[a,h]=[0,0];for(let l=0;l<
e;l++)a+=n[l*it+r],h+=n[l*it+r]**
2;s+=Math.sqrt(Math.max(0,h/e-
(a/e)**2))}let i=s/it,o=i<.02?
"all alike":`a pixel varies by\
 ${i.toFixed(2)} gray values`;
return`Sixteen samples${t} fro\
m the prior: ${o}.`}var Xi=240,Xs=N*N,Qe=32,Zi="lo\
g p(x) is exact here for one o\
r two latent dimensions: a gri\
d over more has too many point\
s.",Qs="The exact log p(x) is \
being computed.",Qi="Without t\
he draw there is no bound, and\
 so no gap.";function to({levers:n,
exact:t}){return n.latent_dim>
2?Zi:n.draw?t?.length?"":Qs:Qi}
var Zs=n=>n.reduce((t,{nll:e,bound:s})=>t+
s-e,0)/n.length,se=class{constructor(){
this.room=new U("nats",4),this.
chart=new J({x:{ends:[.4,6.6],
ticks:[],name:""},y:this.room.
axis},Xi,"Gap between the boun\
d and the exact log-likelihood"),
this.text=C(),this.node=w("vae\
-gap",this.chart.node,this.text),
this.last=null,this.stop=nt(this.
node,()=>{this.last&&this.draw(
this.last)})}draw(t){let e=to(
t),{exact:s}=t;if(!(e===Qs&&this.
last)){if(this.chart.node.hidden=
!!e,this.last=e?null:t,e||!s)return this.
say(e);this.marks(t,s),this.say(
`Orange bar: negative ELBO. Bl\
ue dot: −log p(x), exact. Mean\
 gap ${b(Zs(s),1)} nats.`),M(this.
chart.canvas,this.told(t,s))}}marks({
originals:t,levers:e},s){let{chart:i}=this,
[o,r]=ft(s.flatMap(({nll:h,bound:l})=>[
h,l]));i.y=this.room.fit(o-.5,
r+.5);let a=e.data==="digits"?
"test digits":"test points";i.
x={...i.x,ends:[.4,s.length+.6],
name:a},i.begin(),s.forEach(({
nll:h,bound:l},c)=>{i.area([[c+
.9,h],[c+.9,l],[c+1.1,l],[c+1.1,
h]],E.shade),i.dots([[c+1,h]],
E.blue,5),i.line([[c+.75,l],[c+
1.25,l]],E.orange,4)}),i.end([]),
e.data==="digits"&&s.forEach((h,l)=>{
let c=t.subarray(l*Xs,(l+1)*Xs);
G(i.canvas,c,[N,N],[i.across(l+
1)-Qe/2,i.down(i.y.ends[0])+3,
Qe,Qe])})}told({levers:t},e){let s=e.
map(({nll:i,bound:o})=>`${b(i,
1)} and ${b(o,1)}`).join(", ");
return`Exact negative log-like\
lihood and negative ELBO of ${e.
length} test ${t.data==="digit\
s"?"digits":"points"}, in nats\
: ${s}; mean gap ${b(Zs(e),1)}\
.`}say(t){this.text.textContent!==
t&&(this.text.textContent=t)}};function eo(n,t){return t.setAttribute(
"aria-label",n),g("label",{className:"\
vae-field"},g("span",{textContent:n}),
t)}var so=(n,t)=>n.setAttribute(
"aria-invalid",String(t));function tn(n,t,e,s){
let i=g("select",{},g("option",
{value:"",textContent:e,disabled:!0,
hidden:!0}),...t.map(([r,a])=>g(
"option",{value:r,textContent:a})));
i.addEventListener("change",()=>s(
i.value));let o=(r,a=!1)=>{i.value=
r??"",so(i,a)};return{node:eo(
n,i),show:o}}function ne(n,t){let e=n.map(s=>[
...s]);for(let s=0,i=!0;i&&s<200;s++){
i=!1;for(let o=0;o<e.length;o++)
for(let r=0;r<o;r++){let[a,h]=[
e[o][0]-e[r][0],e[o][1]-e[r][1]],
l=Math.hypot(a,h);if(l>=t)continue;
i=!0,l<1e-6&&([a,h,l]=[1,0,1]);
let c=(t-Math.min(l,t))/2+.5;e[o]=
[e[o][0]+c*a/l,e[o][1]+c*h/l],
e[r]=[e[r][0]-c*a/l,e[r][1]-c*
h/l]}}return e}var _=560,no=34,io="#d55e00",oo="\
#0072b2";var ro=n=>n.sort((t,e)=>t-e)[n.
length>>1],ie=class{constructor(t,e){
this.limit=t,this.canvas=T(_,_,
"vae-plane",e),this.stage=w("v\
ae-stage",this.canvas),this.sheet=
new OffscreenCanvas(_,_),this.
blank(),this.note=C("vae-beyon\
d"),this.beyond=""}get unit(){
return _/(2*this.limit)}across(t){
return(t+this.limit)/(2*this.limit)*
_}down(t){return(this.limit-t)/
(2*this.limit)*_}at(t){let e=this.
canvas.getBoundingClientRect(),
s=i=>Math.min(1,Math.max(0,i));
return[this.limit*(2*s((t.clientX-
e.left)/e.width)-1),this.limit*
(1-2*s((t.clientY-e.top)/e.height))]}holds(t){
return t.every(e=>Math.abs(e)<=
this.limit)}blank(){let t=x(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,_,_)}scatter({points:t,labels:e,
colors:s}){this.blank();let i=x(
this.sheet);i.globalAlpha=.6,e.
forEach((l,c)=>{let[d,f]=t[c];
i.fillStyle=s[l%s.length],i.fillRect(
this.across(d)-2.5,this.down(f)-
2.5,5,5)}),i.globalAlpha=1;let o=[
...new Set(e)],r=o.map(l=>{let c=t.
filter((u,p)=>e[p]===l),[d,f]=[
0,1].map(u=>ro(c.map(p=>p[u])));
return[this.across(d),this.down(
f)]});ne(r,no).forEach((l,c)=>this.
write(String(o[c]),l));let a=t.
filter(l=>!this.holds(l)).length,
h=`of ${t.length} encoded digi\
ts`;this.beyond=a?`${a} ${h} l\
ie${a>1?"":"s"} beyond the edg\
es.`:"",this.account([])}write(t,[
e,s],i=26){let o=x(this.sheet);
Object.assign(o,{font:`bold ${i}\
px sans-serif`,textAlign:"cent\
er",textBaseline:"middle",lineWidth:6,
strokeStyle:"#fff",fillStyle:"\
#222"}),o.strokeText(t,e,s),o.
fillText(t,e,s)}lay(t){x(this.
sheet).drawImage(t,0,0),this.beyond=
""}adopt({limit:t,sheet:e,beyond:s}){
Object.assign(this,{limit:t,sheet:e,
beyond:s}),this.account([])}axes(){
let t=x(this.sheet),{limit:e}=this,
s=[1,2,5,10,20,50].find(o=>e/o<=
8)??100,i=s*(Math.ceil(e/s)-1);
for(let o=-i;o<=i;o+=s)t.fillStyle=
"#222",t.fillRect(this.across(
o)-1,_-10,2,10),t.fillRect(0,this.
down(o)-1,10,2),this.write(b(o,
0),[this.across(o),_-26],24),this.
write(b(o,0),[28,this.down(o)],
24)}circles(t){let e=x(this.sheet);
for(let{center:s,radius:i}of t){
let[o,r]=[this.across(s[0]),this.
down(s[1])];e.beginPath(),e.arc(
o,r,i*this.unit,0,2*Math.PI),e.
setLineDash([]),pt(e,"rgba(255\
, 255, 255, 0.85)",7),e.setLineDash(
[9,6]),pt(e,oo,3)}e.setLineDash(
[])}clear(){x(this.canvas).drawImage(
this.sheet,0,0)}dot([t,e],s=7,i=io){
let o=x(this.canvas);o.fillStyle=
i,o.beginPath(),o.arc(this.across(
t),this.down(e),s,0,2*Math.PI),
pt(o,"#fff",10),pt(o,"#000",5),
o.fill()}line(t,e=!1){let s=x(
this.canvas);s.beginPath(),t.forEach(
([i,o])=>s.lineTo(this.across(
i),this.down(o))),pt(s,"#fff",
7),s.setLineDash(e?[4,8]:[]),pt(
s,"#000",3),s.setLineDash([])}ellipse(t,e){
let s=x(this.canvas),[i,o]=e.map(
r=>Math.max(r*this.unit,3));s.
fillStyle="rgba(0, 0, 0, 0.25)",
s.beginPath(),s.ellipse(this.across(
t[0]),this.down(t[1]),i,o,0,0,
2*Math.PI),s.fill(),pt(s,"#000",
4)}account(t){let e=t.filter(([
,s])=>!this.holds(s)).map(([s])=>`${s}\
 lies beyond the edges.`);return this.
note.textContent=[this.beyond,
...e].join(" ").trim(),e.join(
" ")}tell(t,e){this.canvas.setAttribute(
"aria-valuenow",t[0].toFixed(2)),
this.canvas.setAttribute("aria\
-valuetext",e)}describe(t){M(this.
canvas,t)}};function pt(n,t,e){
n.strokeStyle=t,n.lineWidth=e,
n.stroke()}var ao=Math.sqrt(2*Math.PI),ts=(n,t=0,e=1)=>Math.
exp(-(((n-t)/e)**2)/2)/(e*ao);var Et=120,en=_-90,ho=.618034,
sn=(n,t)=>Et+n*(en-Et)/t;function nn(n){
let t=x(n.sheet);t.beginPath();
for(let e=0;e<=_;e+=4){let s=e/
_*2*n.limit-n.limit;t.lineTo(e,
Et-10-ts(s)/ts(0)*(Et-30))}t.strokeStyle=
"#0072b2",t.lineWidth=3,t.setLineDash(
[9,6]),t.stroke(),t.setLineDash(
[])}function on(n,t,e,s){let i=x(
n.sheet),o=(en-Et)/e.length;e.
forEach(({label:r,test:a,train:h},l)=>{
let c=sn(l,e.length);i.fillStyle=
s[r%s.length];for(let[d,f,u]of[
[h,4,.4],[a,6,.9]]){i.globalAlpha=
u;for(let p of d){let m=c+3+p*
ho%1*(o-6);i.fillRect(n.across(
t[p])-f/2,m-f/2,f,f)}}i.globalAlpha=
1,n.write(String(r),[_-20,c+o/
2],24)})}function rn(n,t,e,s){
let i=x(n.sheet);s.forEach(({test:o},r)=>{
let[a]=o,h=sn(r+.5,s.length),l=Math.
max(2*Math.exp(e[a]/2),3/n.unit),
[c,d]=[n.across(t[a]-l),n.across(
t[a]+l)];for(let[f,u]of[["#fff",
8],["#000",4]])i.fillStyle=f,i.
fillRect(c,h-u/2,d-c,u),i.fillRect(
c-2,h-8,u/2+2,16),i.fillRect(d-
u/2,h-8,u/2+2,16)})}var At=5,lo=.8,co=.6,an=2,fo=[
"no","one","two","three","four",
"five","six","seven","eight","\
nine","ten"],uo=["zeros","ones",
"twos","threes","fours","fives",
"sixes","sevens","eights","nin\
es"],po=["points of the upper \
moon","points of the lower moo\
n"],mo=["on the right","at the\
 upper right","above","at the \
upper left","on the left","at \
the lower left","below","at th\
e lower right"],oe=n=>fo[n]??String(
n);function go(n,t){return n===
"digits"?uo[t]:n==="moons"?po[t]:
`points of mode ${t}`}var wo=n=>n.
sort()[n.length>>1],bo=({mean:n,
levers:{latent_dim:t}},e,s)=>e.
map(i=>Float32Array.from({length:s},
(o,r)=>n[r*t+i]));function xo(n,t){
let e=new Int32Array(At),s=new Float64Array(
At).fill(1/0),[i,o]=[n[0],n[n.
length-1]];for(let r=0;r<i.length;r++){
let a=(i[r]-i[t])**2+(o[r]-o[t])**
2;if(r===t||!(a<s[At-1]))continue;
let h=At-1;for(;h&&s[h-1]>a;h--)
s[h]=s[h-1],e[h]=e[h-1];s[h]=a,
e[h]=r}return e}function yo(n,{
labels:t,test:e},s){let i=bo(n,
s,e),o=[...new Set(t.subarray(
0,e))].sort((a,h)=>a-h),r=new Map(
o.map(a=>[a,{members:0,same:0,
near:0}]));for(let a=0;a<e;a++){
let h=r.get(t[a]);h&&(h.members+=
1);for(let l of xo(i,a)){let c=r.
get(t[l]);c&&(c.near+=1),h&&t[l]===
t[a]&&(h.same+=1)}}return[...r].
map(([a,{members:h,same:l,near:c}])=>({
label:a,middle:i.map(d=>wo(d.filter(
(f,u)=>t[u]===a))),purity:l/Math.
max(At*h,c)}))}function vo([n,
t=0],e){return Math.hypot(n,t)<
co*e?"in the middle":mo[Math.round(
Math.atan2(t,n)/(Math.PI/4)+8)%
8]}function ko(n){let t=n[0].middle.
map((s,i)=>n.reduce((o,{middle:r})=>o+
r[i]/n.length,0)),e=n.reduce((s,{
middle:i})=>s+Math.hypot(...i.
map((o,r)=>o-t[r]))/n.length,0);
return{center:t,spread:e}}function es(n,t,e){
e=[...new Set(e)];let s=yo(n,t,
e),i=s.filter(({purity:c})=>c>=
lo).sort((c,d)=>d.purity-c.purity);
if(!i.length)return"no class l\
ies apart from the others";let{
center:o,spread:r}=ko(s),a=i.slice(
0,an).map(({label:c,middle:d})=>[
go(n.levers.data,c),vo(d.map((f,u)=>f-
o[u]),r)]),h=a.map(([c,d])=>`${c}\
 ${d}`).join(" and ");return i.
length<=an?h.replace(a[0][0],`${a[0][0]}\
 lie apart`):`${i.length===s.length?
`all ${oe(s.length)}`:`${oe(i.
length)} of ${oe(s.length)}`} \
classes lie apart, among them ${h}`}
function Mo({mean:n,levers:{latent_dim:t}},e){
return Float32Array.from({length:e},
(i,o)=>Math.hypot(...n.subarray(
o*t,(o+1)*t))).sort()[Math.floor(
.95*(e-1))]}function Eo({kl_by_dimension:n,
active:t}){let e=n.reduce((s,i)=>s+
i,0);return`KL ${b(e,1)} nats \
in ${oe(t)} active dimension${t===
1?"":"s"}`}function hn(n,t,e,s=n.
rows[n.rows.length-1]){let{epoch:i,
levers:o,active:r,neighbours:a}=n,
h=o.data==="digits"?"digit":"p\
oint",l=i?`Epoch ${i}`:"Before\
 training";if(!Array.prototype.
every.call(n.mean.subarray(0,t.
test),Number.isFinite))return`${l}\
: the codes are no longer numb\
ers.`;let c=[];return o.draw&&
!r?c.push(`no dimension is act\
ive: every ${h} has nearly the\
 same code`):(c.push(es(n,t,e)),
Number.isFinite(a)&&c.push(`5 \
nearest neighbours agree for ${b(
100*a,0)} %`)),o.draw&&r&&c.push(
Eo(n)),o.draw||c.push(`without\
 the draw nothing holds the co\
des near 0: 95 % of the ${h}s \
lie within ${b(Mo(n,t.test),1)}\
 units of it`),s&&c.push(Ao(s,
h)),`${l}: ${c.join("; ")}.`}function Ao({
test_loss:n,test_reconstruction:t},e){
return Number.isFinite(n)?`neg\
ative ELBO ${b(n,1)} nats on t\
est ${e}s`:`reconstruction ${b(
t,1)} nats on test ${e}s, and \
no bound`}var is=4,So=.995,$o=20,Oo=34,_o=.1,
Lo=[["train",4,.4],["test",6,.9]],
ln=_/16,re=ln/(2*(N+1)),To=[["\
rgba(255, 255, 255, 0.7)",5],[
"#222",2.5]],No=4,Io=600,Co=.5,
ss="auto";function Ro(n){let t=n<=
10?1:n<=40?5:10**Math.floor(Math.
log10(n));return Math.max(is,Math.
ceil(n*1.02/t)*t)}function Po({
labels:n,test:t}){let e=new Map;
return n.forEach((s,i)=>{let o=e.
get(s)??{label:s,test:[],train:[]};
e.set(s,o),(i<t?o.test:o.train).
push(i)}),[...e.values()].filter(
({test:s})=>s.length).sort((s,i)=>s.
label-i.label)}var ns=n=>`z${[
..."₁₂₃₄₅₆₇₈"][n]??
n+1}`,St=class{constructor(t,e=()=>{}){
this.colors=t,this.changed=e,this.
plane=new ie(is,"Latent plane"),
this.caption=C("vae-beyond"),this.
chooser=w("vae-axes"),this.node=
w("vae-plane-view",this.plane.
stage,this.caption,this.plane.
note,this.chooser),this.classes=
[],this.drawings=[],this.data=
null,this.axes=[0,1],this.chosen=
null,this.dimensions=0,this.small=
0,this.silent=0,this.last=null}get limit(){
return this.plane.limit}start(t){
this.data=t,this.classes=Po(t),
this.drawings=[...t.labels.keys()].
filter(e=>t.labels[e]===255),this.
plane.limit=is,this.last=null}choose(t){
this.chosen=t,this.last&&this.
draw(...this.last)}draw(t,e=!0){
this.data&&(this.last=[t,e],this.
offer(t.levers.latent_dim),this.
axes=this.axesOf(t),this.fit(t),
this.plane.blank(),e&&t.manifold&&
this.behind(t),t.levers.latent_dim===
1?this.strip(t):this.scatter(t),
this.plane.clear(),this.tell(t))}axesOf({
levers:{latent_dim:t},kl_by_dimension:e}){
if(t===1)return[0,0];if(t===2)
return[0,1];if(this.chosen&&this.
chosen.every(h=>h<t))return this.
chosen;let s=this.axes.every(h=>h<
t)&&this.axes[0]!==this.axes[1]?
this.axes:[0,1],i=e.map((h,l)=>l).
sort((h,l)=>e[l]-e[h]).slice(0,
2),o=h=>h.reduce((l,c)=>l+e[c],
0),[r,a]=(o(i)>o(s)+_o?i:s).sort(
(h,l)=>h-l);return[r,a]}fit({mean:t,
levers:{latent_dim:e}}){let s=new Float32Array(
t.length/e),[i,o]=this.axes;for(let c=0;c<
s.length;c++)s[c]=Math.max(Math.
abs(t[c*e+i]),Math.abs(t[c*e+o]));
let r=s.filter(Number.isFinite).
sort(),a=Ro(r[Math.floor(So*(r.
length-1))]??0),{limit:h}=this.
plane;this.small=a<h?this.small+
1:0,a>h&&(this.plane.limit=a),
this.small>$o&&(this.plane.limit=
h>10?a:Math.max(a,h-1),this.small=
0);let l=s.filter(c=>!(c<=this.
plane.limit)).length;this.plane.
beyond=l?`${l} of ${s.length} \
examples lie${l>1?"":"s"} beyo\
nd the edges.`:"",this.plane.note.
textContent!==this.plane.beyond&&
this.plane.account([])}behind({
manifold:t=new Float32Array,levers:{
data:e,latent_dim:s}}){if(e!==
"digits")return;let i=t.map(r=>Co*
r),o=_-2*re;if(s===1){let{gray:r,
shape:a}=ee(i.subarray(0,16*N*
N),16);G(this.plane.sheet,r,a,
[re,_-85,o,ln])}else{let{gray:r,
shape:a}=ee(i,16);G(this.plane.
sheet,r,a,[re,re,o,o],!0)}}strip({
mean:t,log_var:e,levers:s}){nn(
this.plane),on(this.plane,t,this.
classes,this.colors),s.draw&&rn(
this.plane,t,e,this.classes),this.
ticks(!1)}scatter(t){let{mean:e,
levers:{latent_dim:s,draw:i}}=t,
{plane:o}=this,r=x(o.sheet),[a,
h]=this.axes;o.circles([1,2,3].
map(l=>({center:[0,0],radius:l})));
for(let[l,c,d]of Lo){r.globalAlpha=
d;for(let f of this.classes){r.
fillStyle=this.colors[f.label%
this.colors.length];for(let u of f[l])
r.fillRect(Math.round(o.across(
e[u*s+a]))-c/2,Math.round(o.down(
e[u*s+h]))-c/2,c,c)}}r.globalAlpha=
1,r.fillStyle="#000";for(let l of this.
drawings)r.fillRect(o.across(e[l*
s+a])-5,o.down(e[l*s+h])-5,10,
10);i&&this.ellipses(t),this.ticks(
!0),this.numbers(t)}numbers({mean:t,
levers:{latent_dim:e}}){let{plane:s}=this,
i=this.classes.map(({test:o})=>this.
axes.map((r,a)=>{let h=Float32Array.
from(o,c=>t[c*e+r]).sort(),l=h[h.
length>>1];return a?s.down(l):
s.across(l)}));ne(i,Oo).forEach(
(o,r)=>s.write(String(this.classes[r].
label),o))}ellipses({mean:t,log_var:e,
levers:{latent_dim:s}}){let{plane:i}=this,
o=x(i.sheet),[r,a]=this.axes;for(let{
test:[h]}of this.classes){let[
l,c]=[r,a].map(d=>Math.max(No,
2*Math.exp(e[h*s+d]/2)*i.unit));
o.beginPath(),o.ellipse(i.across(
t[h*s+r]),i.down(t[h*s+a]),l,c,
0,0,2*Math.PI);for(let[d,f]of To)
o.strokeStyle=d,o.lineWidth=f,
o.stroke()}}ticks(t){let{plane:e}=this,
{limit:s}=e,i=x(e.sheet),o=Ge(
s/2.5);for(let r=-o*Math.ceil(
s/o-1);r<s;r+=o)i.fillStyle="#\
222",i.fillRect(e.across(r)-1,
_-8,2,8),e.write(b(r,0),[e.across(
r),_-22],22),t&&(i.fillRect(0,
e.down(r)-1,8,2),e.write(b(r,0),
[26,e.down(r)],22))}offer(t){if(t===
this.dimensions||(this.dimensions=
t,this.chosen=null,this.chooser.
replaceChildren(),this.chooser.
hidden=t<3,t<3))return;let e=[
[ss,"the two most active"]];for(let i=0;i<
t;i++)for(let o=i+1;o<t;o++)e.
push([`${i},${o}`,`${ns(i)} an\
d ${ns(o)}`]);let s=tn("Dimens\
ions shown",e,"",i=>{let[o,r]=i.
split(",").map(Number);this.choose(
i===ss?null:[o,r]),this.changed()});
s.show(ss),this.chooser.append(
s.node)}tell(t){if(!this.data)
return;let e=performance.now();
if(t.rate&&e<this.silent)return;
this.silent=e+Io;let[s,i]=this.
axes.map(ns),{latent_dim:o,draw:r}=t.
levers,a=`from ${b(-this.limit,
0)} to ${b(this.limit,0)}`,h=o===
1?`${s} across, a lane for eac\
h class`:`${s} across, ${i} up\
wards`,l=`${h}, ${a}. ${o===1?
"Bars":"Ellipses"}: 2 σ of one\
 test example a class.`,c=this.
drawings.length?" Black square\
s: your drawings.":"",d=(r?l:`${h}\
, ${a}.`)+c;this.caption.textContent!==
d&&(this.caption.textContent=d);
let f=o===1?[0]:this.axes;this.
plane.describe(`Latent means b\
y class, ${h}, ${a}: ${es(t,this.
data,f)}.`)}};function Do({epoch:n,rate:t,active:e,
levers:s,neighbours:i},o){let r=o&&
Number.isFinite(o.test_loss);return[
["epoch",String(n)],r||!o?["ne\
gative ELBO, test",o?`${b(o.test_loss,
1)} nats`:"–"]:["reconstruct\
ion, test",`${b(o.test_reconstruction,
1)} nats`],["active dimensions",
s.draw?`${e} of ${s.latent_dim}`:
"–"],["5 nearest neighbours \
agree",Number.isFinite(i)?`${b(
100*i,0)} %`:"–"],["epochs a\
 second",t?b(t,0):"–"]]}var $t=class{constructor(){
this.node=g("dl",{className:"v\
ae-readings"}),this.cells=[]}draw(t,e){
Do(t,e).forEach(([s,i],o)=>{this.
cells[o]??=this.cell(),this.cells[o].
name.textContent!==s&&(this.cells[o].
name.textContent=s),this.cells[o].
value.textContent!==i&&(this.cells[o].
value.textContent=i)})}cell(){
let t=g("dt"),e=g("dd");return this.
node.append(w("vae-reading",t,
e)),{name:t,value:e}}};var B=320,Fo=70,Bo=Xt(["#d55e0\
0","#ffffff","#0072b2"]),cn="#\
0072b2",ae="#d55e00",he=n=>T(B,
B,`vae-square ${n}`,"");function fn(n){
let t=x(n);return t.fillStyle=
"#fff",t.fillRect(0,0,B,B),t}function le(n,t,e){
G(n,t,[N,N]),M(n,e)}function un(n,t){
let e=Math.max(...t),s=Math.min(
0,...t);le(n,t.map(i=>(i-s)/(e-
s||1)),`What each pixel costs,\
 as ink: ${b(e,2)} nats at mos\
t`)}function pn(n,t){let e=Math.
max(...t.map(Math.abs))||1,s=Ys(
t.map(a=>.5-a/(2*e)),N,Bo),i=x(
n);i.imageSmoothingEnabled=!1,
i.drawImage(s,0,0,B,B);let o=t.
filter(a=>a<-.1*e).length,r=t.
filter(a=>a>.1*e).length;M(n,`\
Gradient by each logit: ${o} p\
ixels should have more ink, ${r}\
 less`)}function mn(n,t,e){let s=fn(
n);Ot(s,[t[0]*B,(1-t[1])*B],8,
"#262626"),e&&Ot(s,[e[0]*B,(1-
e[1])*B],6,ae),M(n,`The unit s\
quare: the point is black${e?"\
, the decoded one orange":""}`)}
function Ot(n,[t,e],s,i){n.beginPath(),
n.arc(t,e,s,0,2*Math.PI),n.fillStyle=
i,n.strokeStyle="#fff",n.lineWidth=
4,n.stroke(),n.fill()}function dn(n,[
t,e],[s,i],o){let r=Math.hypot(
s,i);if(r<3)return;let[a,h]=[s/
r,i/r],[l,c]=[t+s,e+i];Object.
assign(n,{strokeStyle:o,fillStyle:o,
lineWidth:4}),n.beginPath(),n.
moveTo(t,e),n.lineTo(l-8*a,c-8*
h),n.stroke(),n.beginPath(),n.
moveTo(l,c),n.lineTo(l-14*a+7*
h,c-14*h-7*a),n.lineTo(l-14*a-
7*h,c-14*h+7*a),n.fill()}function gn(n,t,e,s,i){
let o=fn(n),r=p=>s.map((m,k)=>k&&
s[0]===m?0:p[m]??0),[a,h,l]=[t.
mean,t.z,t.epsilon].map(r),c=e===
"noise"?l:[...a,...h],d=Math.max(
3,Math.ceil(Math.max(...c.map(
Math.abs))*1.15)),f=B/(2*d),u=([
p,m])=>[B/2+p*f,B/2-m*f];for(let p of[
1,2,3])wn(o,u([0,0]),[p*f,p*f],
!0);o.fillStyle="#262626",o.font=
"20px sans-serif",o.fillText(`\
±${d}`,8,B-10),e==="noise"?Ot(
o,u(l),8,ae):Go(o,{e:t,name:e,
mean:a,z:h,unit:f,at:u,pick:r,
draw:i}),M(n,`${e==="noise"?"T\
he noise":"The latent space"} \
from ${-d} to ${d}, with circl\
es of 1, 2 and 3 standard devi\
ations of the standard normal \
distribution: ${jo[e]??""}`)}var jo={
mean:"the mean is a blue dot",
width:"the mean is a blue dot \
in its ellipse of 2 σ",noise:"\
the draw is an orange dot",z:"\
the code is an orange dot in t\
he ellipse of 2 σ",decoded:"t\
he code is an orange dot",loss:"\
the code is an orange dot",gradient:"\
arrows from the code and from \
the mean show where descent mo\
ves them"};function Go(n,{e:t,
name:e,mean:s,z:i,unit:o,at:r,
pick:a,draw:h}){let l=a(t.sigma);
if((e==="width"||h&&e!=="mean")&&
wn(n,r(s),l.map(p=>Math.max(3,
2*p*o)),!1),Ot(n,r(s),7,cn),e===
"mean"||e==="width"||(Ot(n,r(i),
7,ae),e!=="gradient"))return;let[
c,d]=[a(t.mean_gradient),a(t.z_gradient)],
f=Fo/(Math.max(Math.hypot(...c),
Math.hypot(...d))||1),u=([p,m])=>[
-p*f,m*f];dn(n,r(s),u(c),cn),dn(
n,r(i),u(d),ae)}function wn(n,[
t,e],[s,i],o){n.beginPath(),n.
ellipse(t,e,s,i,0,0,2*Math.PI),
n.strokeStyle=o?"#8a8a8a":"#00\
0",n.lineWidth=o?1.5:3,n.setLineDash(
o?[6,5]:[]),n.stroke(),n.setLineDash(
[])}var ot=n=>n.length===1?b(n[0],
2):jt(n),os=({data:n})=>n==="d\
igits"?"picture":"point";function Uo({
data:n},{x:t}){return n==="dig\
its"?`x: ${t.length} gray valu\
es, from 0, paper, to 1, ink`:
`x = ${jt([...t])}`}var Wo=({gray:n},{
data:t})=>t==="digits"?"x̂ = s\
igmoid(decoder(z))":`x̂ = sigm\
oid(decoder(z)) = ${jt([...n])}`,
zo=({likelihood:n})=>n==="bern\
oulli"?"−log p(x|z) = −Σ [x lo\
g x̂ + (1 − x) log(1 − x̂)]":
"−log p(x|z) = Σ [(x − x̂)² / \
2s² + log s + ½ log 2π]";function Ko({
beta:n,mean_over_pixels:t},e){
return`trained on: ${t?`(−log \
p(x|z)) / ${e}`:"−log p(x|z)"}\
 + β KL, with β = ${Number(n.
toPrecision(3))}`}var qo=({likelihood:n})=>n===
"bernoulli"?"by each logit: x̂\
 − x":"by each logit: (x̂ − \
x) x̂ (1 − x̂) / s²",mt=[
{name:"x",title:"an example",formula:(n,t)=>Uo(
t,n),sentence:(n,t)=>`This ${os(
t)} of the test data goes thro\
ugh the model once, as every t\
raining example does in every \
epoch.`},{name:"mean",title:"t\
he mean",formula:({mean:n})=>`\
μ = encoder(x) = ${ot(n)}`,sentence:(n,t)=>`\
The encoder answers with a pla\
ce in the latent space: the mi\
ddle of the codes that stand f\
or this ${os(t)}.`},{name:"wid\
th",title:"the width",formula:({
sigma:n})=>`σ = exp(½ log σ²) \
= ${ot(n)}`,sentence:(n,t)=>t.
draw?"And with a width along e\
ach dimension: 95 % of the cod\
es lie within 2 σ of the mean,\
 in each dimension.":"The enco\
der answers with a width as we\
ll, but without the draw nothi\
ng uses it."},{name:"noise",title:"\
noise",formula:({epsilon:n},{draw:t})=>t?
`ε ~ N(0, I), here ${ot(n)}`:
"ε = 0",sentence:(n,{draw:t})=>t?
"A draw from a standard normal\
 distribution, which knows not\
hing of the weights: no gradie\
nt has to go through it.":"The\
 draw is off: no noise comes i\
n, which makes the model an au\
toencoder."},{name:"z",title:"\
the code",formula:({mean:n,sigma:t,
epsilon:e,z:s},{draw:i})=>{let o=`${b(
n[0],2)} + ${b(t[0],2)} × ${Ho(
e[0])}`;return i?`z = μ + σ ε \
= ${ot(s)}
z₁ = ${o} = ${b(s[0],2)}`:`z\
 = μ = ${ot(s)}`},sentence:(n,{
draw:t})=>t?"Scaled by the wid\
th and moved to the mean, the \
noise becomes a code: a sum an\
d a product, through which the\
 gradient reaches μ and σ.":
"Without the draw the code is \
the mean itself."},{name:"deco\
ded",title:"the decoded pictur\
e",formula:Wo,sentence:(n,t)=>`\
The decoder makes a ${os(t)} o\
f the code, and sees nothing e\
lse.`},{name:"loss",title:"the\
 loss",formula:({reconstruction:n,
kl:t,x:e},s)=>[`${zo(s)} = ${b(
n,2)} nats`,`KL = ½ Σ (μ² + σ²\
 − 1 − log σ²) = ${b(t,2)}\
 nats`,...s.draw?[`negative EL\
BO of this draw: ${b(n+t,2)} n\
ats`]:[],Ko(s,e.length)].join(
`
`),sentence:(n,{data:t})=>t===
"digits"?"Each pixel costs som\
e nats, shown as ink; the KL d\
ivergence is what the code its\
elf costs.":"Both coordinates \
cost some nats; the KL diverge\
nce is what the code itself co\
sts."},{name:"gradient",title:"\
the gradient",formula:({z_gradient:n,
mean_gradient:t,log_var_gradient:e},s)=>[
qo(s),`of the reconstruction b\
y z: ${ot(n)}`,`of the whole l\
oss by μ: ${ot(t)}`,`of the w\
hole loss by log σ²: ${ot(e)}`].
join(`
`),sentence:(n,{data:t})=>(t===
"digits"?"Where a pixel is blu\
e it should have more ink, whe\
re it is orange less. ":"")+"T\
he arrows point where descent \
would move the code and the me\
an; the weights change so that\
 they do."}],Ho=n=>n<0?`(${b(n,
2)})`:b(n,2);var Vo=10,ce=class{constructor(t){
this.ask=t,this.at=0,this.example=
0,this.draws=0,this.shown=null,
this.first=he("vae-pixels"),this.
second=he("vae-pixels"),this.plane=
he(""),this.title=w("vae-title"),
this.formula=g("p",{className:"\
vae-formula"}),this.sentence=g(
"p",{className:"vae-sentence"});
let e=w("vae-slow-text",this.title,
this.formula,this.sentence);e.
setAttribute("role","status"),
this.back=$("Back",()=>this.go(
this.at-1)),this.next=$("Next",
()=>this.go(this.at+1)),this.another=
$("Another draw",()=>this.again(
this.example,this.draws+1));let s=$(
"Another digit",()=>this.again(
(this.example+1)%Vo,0));this.other=
s,this.buttons=z("vae-buttons",
"Slow motion",this.back,this.next,
this.another,s),this.figures=w(
"vae-figures",this.first,this.
plane,this.second),this.node=w(
"vae-slow",this.buttons,this.figures,
e),this.node.hidden=!0}open(){
this.at=0,this.again(this.example,
this.draws)}again(t,e){this.example=
t,this.draws=e,this.ask(t,e)}go(t){
this.at=Math.min(mt.length-1,Math.
max(0,t)),this.draw()}show(t,e,s=[
0,Math.min(1,t.z.length-1)]){this.
shown={e:t,levers:e,axes:t.z.length===
1?[0,0]:s},this.node.hidden=!1,
this.draw()}draw(){if(!this.shown)
return;let{e:t,levers:e}=this.
shown,s=mt[this.at];this.back.
setAttribute("aria-disabled",String(
this.at===0)),this.next.setAttribute(
"aria-disabled",String(this.at===
mt.length-1)),this.another.hidden=
!e.draw,this.other.textContent=
e.data==="digits"?"Another dig\
it":"Another point",this.title.
textContent=`Step ${this.at+1}\
 of ${mt.length}: ${s.title}`,
this.formula.textContent=s.formula(
t,e),this.sentence.textContent=
s.sentence(t,e),this.pictures()}pictures(){
if(!this.shown)return;let{e:t,
levers:e,axes:s}=this.shown,{name:i}=mt[this.
at],o=this.at>=mt.findIndex(r=>r.
name==="decoded");if(this.plane.
hidden=this.at===0,this.at&&gn(
this.plane,t,i,s,e.draw),this.
second.hidden=!o||e.data!=="di\
gits",e.data!=="digits")return mn(
this.first,t.x,o?t.gray:null);
le(this.first,t.x,"The example\
, a test digit"),i==="decoded"&&
le(this.second,t.gray,"The dec\
oded picture"),i==="loss"&&un(
this.second,t.pixel_losses),i===
"gradient"&&pn(this.second,t.pixel_gradient)}};var Yo=270,rs=[E.blue,E.orange],
bn=["A","B"];function xn(n,t,e,s){
let i=[{epoch:0,beta:e.beta}],
[o,r,a]=[0,0,e.batch_size];for(let h of n.
filter(l=>l.run===t).sort((l,c)=>l.
step-c.step))o+=(h.step-r)/Math.
ceil(s/a),r=h.step,h.name==="b\
atch_size"&&(a=Number(h.value)),
h.name==="beta"&&i.push({epoch:o,
beta:Number(h.value)});return i}
var _t=({test_kl:n,test_reconstruction:t})=>[
n,t],Jo=n=>n.filter(({test_loss:t})=>Number.
isFinite(t)),de=class{constructor(){
this.across=new U("rate: KL (n\
ats)"),this.upwards=new U("dis\
tortion (nats)"),this.chart=new J(
{x:this.across.axis,y:this.upwards.
axis},Yo,"Rate and distortion"),
this.text=C(),this.node=w("vae\
-trade-off",this.chart.node,this.
text),this.trails=[],this.stop=
nt(this.node,()=>{this.trails.
length&&this.draw(this.trails)})}draw(t){
this.trails=t;let{chart:e}=this,
s=t.map(({rows:h})=>bt(Jo(h))),
i=s.flatMap(h=>h.map(_t));e.x=
this.across.fit(0,Math.max(1,ft(
i.map(([h])=>h))[1]));let[o,r]=ft(
i.map(([,h])=>h));e.y=this.upwards.
fit(o-.5,r+.5),e.begin(),s.forEach(
h=>{h.length&&this.slant(h[h.length-
1])}),s.forEach((h,l)=>this.trail(
h,t[l],l)),e.end(t.length<2?[]:
bn.map((h,l)=>({color:rs[l],text:h})));
let a=i.length?"Along the dott\
ed line the negative ELBO stay\
s the same.":"Without the draw\
 there is no rate.";this.text.
textContent!==a&&(this.text.textContent=
a),M(e.canvas,s.map((h,l)=>Xo(
h,t[l].marks,t.length>1?`${bn[l]}\
: `:"")).join(" "))}slant({test_loss:t}){
let[e,s]=this.chart.x.ends;this.
chart.line([[e,t-e],[s,t-s]],E.
quiet,1,[2,4])}trail(t,{marks:e},s){
if(!t.length)return;let{chart:i}=this,
o=t[t.length-1];i.line(t.map(_t),
rs[s],2,s?[6,3]:[]);for(let{epoch:r,
beta:a}of e.length>1?e:[]){let h=t.
find(d=>d.epoch>=r);if(!h)continue;
let l=_t(h),c=i.across(l[0])>i.
width-70;i.dots([l],E.ink,3),Mt(
i,l,` β ${yn(a)} `,c?"right":
"left",i.down(l[1])<34?16:-7)}
i.dots([_t(o)],"#fff",8),i.dots(
[_t(o)],rs[s],6)}},yn=n=>String(
Number(n.toPrecision(3)));function Xo(n,t,e){
if(!n.length)return`${e}No epo\
ch with a bound yet.`;let s=n[n.
length-1],i=t.slice(1).map(({epoch:o,
beta:r})=>`beta ${yn(r)} from \
epoch ${b(o,0)}`).join(", ");return`${e}\
Rate ${b(s.test_kl,1)} nats, d\
istortion ${b(s.test_reconstruction,
1)} nats on test data after ep\
och ${s.epoch}, negative ELBO ${b(
s.test_loss,1)}; along the dot\
ted line it stays the same.${i?
` ${i}.`:""}`}function Lt(n,t,...e){let s=g(
"summary",{textContent:n});return g(
"details",{className:"vae-fold",
open:t},s,...e)}function Zo(n,t,e){
let s=g("input",{type:"checkbo\
x",checked:t});return s.addEventListener(
"change",e),{input:s,node:g("l\
abel",{className:"vae-choice"},
s,n)}}var as=n=>n[n.length-1],
fe=class{constructor(t){let e=()=>this.
want();this.plane=new St(t,e),
this.other=new St(t),this.manifold=
Zo("decoded pictures behind",!1,
()=>this.draw()),this.pictures=
new te,this.bars=new Yt,this.readouts=
new $t,this.others=new $t,this.
curves=new Jt,this.tradeOff=new de,
this.gap=new se,this.density=new Qt,
this.slow=new ce((s,i)=>this.explain(
s,i)),this.slowFold=Lt("Slow m\
otion: one example through a s\
tep of training",!1,this.slow.
node),this.slowFold.addEventListener(
"toggle",()=>{this.slowFold.open&&
this.slow.open()}),this.gapFold=
Lt("Negative ELBO and exact −l\
og p(x)",!0,this.gap.node),this.
gapFold.addEventListener("togg\
le",e),this.density.node.hidden=
!0,this.planeTitle=w("vae-titl\
e"),this.readingsTitle=w("vae-\
title"),this.planeB=Z("latent \
plane of run B",this.other.node),
this.readingsB=w("vae-run",w("\
vae-title","Run B"),this.others.
node),this.planes=w("vae-colum\
n",this.planeTitle,this.plane.
node,this.manifold.node,this.planeB),
this.readings=w("vae-runs",w("\
vae-run",this.readingsTitle,this.
readouts.node),this.readingsB),
this.data=null,this.session=null,
this.wanted=""}start(t){this.data=
t,this.plane.start(t),this.other.
start(t),this.density.start(t),
this.density.node.hidden=!t.points.
length,this.manifold.node.hidden=
t.points.length>0,this.wanted=
"",this.slowFold.open&&this.slow.
open()}want(){let{session:t,data:e}=this;
if(!t||!e)return;let s={kind:"\
want",exact:this.gapFold.open,
density:e.points.length>0,manifold:this.
manifold.input.checked?this.plane.
limit:0,axes:t.now.a.latent_dim===
1?[0,1]:this.plane.axes},i=JSON.
stringify(s);i!==this.wanted&&
(this.wanted=i,t.client.send(s))}async explain(t,e){
let{session:s}=this;s?.snapshots&&
this.slow.show(await s.explain(
t,e),s.now.a,this.plane.axes)}draw(){
let{session:t,data:e}=this;if(!t?.
snapshots||!e)return;let{a:s,b:i}=t.
snapshots,{rows:o}=t;this.plane.
draw(s,this.manifold.input.checked),
i&&this.other.draw(i,!1),this.
pictures.draw(s,i),this.bars.draw(
s,i),this.readouts.draw(s,as(o.
a)),i&&this.others.draw(i,as(o.
b)),this.name(!!i),this.curves.
draw({a:o.a,b:i&&o.b,average:s.
average,floor:s.floor}),this.tradeOff.
draw(i?[this.trail("a"),this.trail(
"b")]:[this.trail("a")]),this.
gapFold.open&&this.gap.draw(s),
e.points.length&&this.density.
draw(s,i),this.want()}name(t){
this.planeB.hidden=this.readingsB.
hidden=!t;let[e,s]=t?["latent \
plane of run A","Run A"]:["lat\
ent plane",""];this.planeTitle.
textContent!==e&&(this.planeTitle.
textContent=e),this.readingsTitle.
textContent!==s&&(this.readingsTitle.
textContent=s)}trail(t){let{labels:e,
test:s}=this.data,{rows:i,turns:o,
first:r}=this.session,a=r[t]??
r.a,h=e.filter(c=>c===255).length,
l=e.length-s+(Ke-1)*h;return{rows:i[t],
marks:xn(o,t,a,l)}}get words(){
let{session:t,data:e}=this;return!t?.
snapshots||!e?"":hn(t.snapshots.
a,e,this.plane.axes,as(t.rows.
a))}get canvases(){let t={"Lat\
ent plane":this.plane,"Latent \
plane of B":this.other,Digits:this.
pictures,"KL by dimension":this.
bars,Curves:this.curves,"Rate \
and distortion":this.tradeOff,
Gap:this.gap,Density:this.density};
return Object.entries(t).flatMap(
([e,{node:s}])=>[...s.querySelectorAll(
"canvas")].map(i=>({title:e,canvas:i})))}stop(){
for(let t of[this.bars,this.curves,
this.tradeOff,this.gap])t.stop()}};var Tt=[{preset:"sound",title:"\
A sound VAE",look:"Digits of o\
ne class gather, and all class\
es together fill the circles o\
f the prior. The negative ELBO\
 falls from more than 27 nats \
to about 25, and both dimensio\
ns stay active.",question:"No \
training digit has exactly the\
 code of a sample from the pri\
or. Why do many of these sampl\
es still look like digits?",answer:"\
The decoder is trained on draw\
s: it sees a small cloud aroun\
d each mean, not one point. Th\
e KL keeps the clouds where th\
e prior is, so that most point\
s which the prior draws lie in\
 the cloud of some digit."},{preset:"\
holes",title:"An autoencoder's\
 holes",look:"Without the draw\
 and the KL nothing holds the \
codes together: most of them l\
eave the outer circle, three s\
tandard deviations of the prio\
r. The samples come from the m\
iddle, where few digits have t\
heir codes, although the recon\
struction is better than the V\
AE's.",question:"The reconstru\
ction is better by more than a\
 nat. Why is this not a better\
 model of digits?",answer:"It \
has learned to copy. Its decod\
er was never trained between t\
he codes, and nothing says whi\
ch codes to draw. Nor is there\
 a bound on log p(x): the nega\
tive ELBO is missing from the \
curves."},{preset:"beta",title:"\
Beta from 0 to 20",look:"Every\
 ten epochs beta rises, from 0\
 over 0.1, 0.2, 0.5, 1, 2, 5 a\
nd 10 to 20, and the run leave\
s a trail on the plane of rate\
 and distortion. The KL falls \
with each step until at 5 noth\
ing is left of it; from 1 on t\
he reconstruction pays for tha\
t, and ends at the 27.2 nats o\
f the average digit.",question:"\
At which of these betas is the\
 negative ELBO the lowest, and\
 why there?",answer:"At 1, whe\
re the objective is the negati\
ve ELBO itself. A smaller beta\
 pays more KL than the reconst\
ruction gains; a larger one sa\
ves KL that was worth its pric\
e."},{preset:"mean",title:"A m\
ean over pixels, and its cure",
look:"Run A divides the recons\
truction by its 64 pixels, so \
that a nat of KL weighs 64 tim\
es as much: both bars sink to \
0 within ten epochs, and each \
picture is the average digit. \
Run B has the same levers but \
for the sum, and both of its d\
imensions are active.",question:"\
The loss that run A minimises \
is a small number that falls. \
Which figures give the fault a\
way?",answer:"The KL of 0, whi\
ch is no success: the code say\
s nothing about the digit. And\
 the reconstruction summed ove\
r pixels, 27.2 nats, which is \
what the average digit costs w\
ithout any code."},{preset:"wa\
rm_up",title:"Warm-up rescues \
a collapse",look:"With two hid\
den layers and a learning rate\
 of 0.02 run A collapses altho\
ugh beta is 1: it stays at the\
 27.2 nats of the average digi\
t. In run B beta rises from 0 \
to 1 over 30 epochs: both dime\
nsions stay active, and its ne\
gative ELBO is lower by more t\
han 2 nats.",question:"After e\
poch 30 both runs have the sam\
e objective. Why does run A no\
t catch up?",answer:"Where all\
 digits have the same code, th\
e decoder has learned to ignor\
e it. Then hardly any gradient\
 of the reconstruction reaches\
 the encoder, and the KL, at i\
ts minimum, has none either: n\
o small step leads out."},{preset:"\
dimensions",title:"One dimensi\
on against eight",look:"In run\
 A the digits have to stand in\
 one row, and classes lie on t\
op of each other; in run B, wi\
th eight dimensions, the negat\
ive ELBO is lower by more than\
 a nat. The bars of run B show\
 that only about half of its d\
imensions are active.",question:"\
Are eight dimensions eight tim\
es as expensive as one?",answer:"\
No: the KL rises from about 1 \
nat to about 3. A dimension th\
at the encoder leaves as wide \
as the prior costs nothing, so\
 the model opens one only wher\
e it saves more reconstruction\
 than it costs."}],ue=class{constructor(t){
this.buttons=Tt.map(({title:e,
preset:s},i)=>$(`${i+1} ${e}`,
()=>t(s))),this.title=g("p",{className:"\
vae-title",tabIndex:-1}),this.
look=g("p"),this.question=g("s\
ummary"),this.answer=g("p"),this.
fold=g("details",{className:"v\
ae-fold"},this.question,this.answer),
this.next=$("",()=>{t(Tt[this.
at+1].preset),this.title.focus()}),
this.text=w("vae-lesson",this.
title,this.look,this.fold,this.
next),this.node=z("vae-lessons",
"Lessons",w("vae-buttons",...this.
buttons),this.text),this.preset=
void 0,this.show("")}get at(){
return Tt.findIndex(({preset:t})=>t===
this.preset)}show(t){if(t===this.
preset)return;this.preset=t;let{
at:e}=this;if(this.buttons.forEach(
(h,l)=>h.setAttribute("aria-pr\
essed",String(l===e))),this.text.
hidden=e<0,e<0)return;let{title:s,
look:i,question:o,answer:r}=Tt[e],
a=Tt[e+1];this.title.textContent=
`Lesson ${e+1}: ${s}`,this.look.
textContent=i,this.question.textContent=
o,this.answer.textContent=r,this.
fold.open=!1,this.next.hidden=
!a,this.next.textContent=a?`Ne\
xt lesson: ${a.title}`:""}};var kn=[28,28],Qo=.5,tr=.3,hs=()=>new Float32Array(
784),vn=(n,t,e)=>[Math.max(0,Math.
ceil(Math.min(n,t)-e)),Math.min(
27,Math.floor(Math.max(n,t)+e))];
function er(n,[t,e],[s,i],o){let[
r,a]=[s-t,i-e],h=r*r+a*a||1,[l,
c]=vn(t,s,o),[d,f]=vn(e,i,o);for(let u=d;u<=
f;u++)for(let p=l;p<=c;p++){let m=p-
t,k=u-e,y=Math.min(1,Math.max(
0,(m*r+k*a)/h)),S=Math.sqrt((m-
y*r)**2+(k-y*a)**2),v=u*28+p;n[v]=
Math.max(n[v],Math.min(1,Math.
max(0,o-S)))}}function pe(n,t,e){
let s=e/2+Qo;for(let i of t)i.
forEach((o,r)=>er(n,i[Math.max(
0,r-1)],o,s))}var sr=([n,t],[e,
s])=>[(n+e)/2,(t+s)/2];function nr(n,t,e){
let s=Math.hypot(t[0]-n[0],t[1]-
n[1])+Math.hypot(e[0]-t[0],e[1]-
t[1]),i=Math.max(1,Math.ceil(s/
tr));return Array.from({length:i},
(o,r)=>{let a=(r+1)/i,[h,l,c]=[
(1-a)**2,2*a*(1-a),a**2];return[
0,1].map(d=>h*n[d]+l*t[d]+c*e[d])})}
function me(n){let t=n.length-
1;if(t<2)return n;let e=[n[0]];
for(let s=1;s<t;s++){let i=s===
t-1?n[t]:sr(n[s],n[s+1]);e.push(
...nr(e[e.length-1],n[s],i))}return e}function En(n,{start:t,extend:e}){
let s=null,i=r=>{let a=n.getBoundingClientRect();
return[(r.clientX-a.left)/a.width*
28-.5,(r.clientY-a.top)/a.height*
28-.5]};n.addEventListener("po\
interdown",r=>{r.button||!r.isPrimary||
(n.setPointerCapture(r.pointerId),
s=r.pointerId,t(i(r)))}),n.addEventListener(
"pointermove",r=>{if(r.pointerId!==
s)return;let a=r.getCoalescedEvents?.()??
[];e((a.length?a:[r]).map(i))});
let o=r=>{r.pointerId===s&&(s=
null)};n.addEventListener("poi\
nterup",o),n.addEventListener(
"pointercancel",o)}var ir=1,or=4,
rr={ArrowLeft:[-1,0],ArrowRight:[
1,0],ArrowUp:[0,-1],ArrowDown:[
0,1]},Mn=n=>Math.min(27,Math.max(
0,n)),ge=class{constructor(t){
this.paper=t,this.place=[28/2-
.5,28/2-.5],this.down=!1}lift(){
this.down=!1}press({key:t,shiftKey:e,
ctrlKey:s,metaKey:i,altKey:o}){
if(s||i||o)return!1;if(t===" ")
return this.down=!this.down,this.
down&&this.paper.start(this.place),
!0;let r=rr[t];if(!r)return!1;
let a=e?or:ir;return this.place=
[Mn(this.place[0]+a*r[0]),Mn(this.
place[1]+a*r[1])],this.down&&this.
paper.extend([this.place]),!0}get text(){
let[t,e]=this.place.map(s=>Math.
round(100*s/27));return`Pen ${this.
down?"down":"up"}, ${t} % acro\
ss and ${e} % down`}};var Nt=448,It=Nt/28,ar=2.2*It,
we=class{constructor(t){this.sheet=
t,this.changed=()=>{};let e={start:s=>{
t.start(s),this.changed()},extend:s=>{
t.extend(s),this.changed()}};this.
canvas=T(Nt,Nt,"vae-square vae\
-pad",""),this.canvas.tabIndex=
0,this.canvas.setAttribute("ro\
le","application"),this.canvas.
setAttribute("aria-roledescrip\
tion","drawing pad"),this.cursor=
w("vae-pen"),this.stage=w("vae\
-stage",this.canvas,this.cursor),
this.keys=new ge(e),this.keyed=
!1,En(this.canvas,e),this.canvas.
addEventListener("blur",()=>this.
hide()),this.canvas.addEventListener(
"pointerdown",()=>this.hide()),
this.hide()}hide(){this.keys.lift(),
this.keyed=!1,this.cursor.hidden=
!0}press(t){if(!this.keys.press(
t))return!1;this.keyed=!0,this.
cursor.hidden=!1,this.cursor.classList.
toggle("vae-down",this.keys.down);
let[e,s]=this.keys.place.map(i=>`${(i+
.5)/28*100}%`);return Object.assign(
this.cursor.style,{left:e,top:s}),
!0}draw(){let{image:t,strokes:e}=this.
sheet.content,s=x(this.canvas);
t?G(this.canvas,t,kn):(s.fillStyle=
"#fff",s.fillRect(0,0,Nt,Nt)),
Object.assign(s,{lineWidth:ar,
lineCap:"round",lineJoin:"roun\
d",strokeStyle:"#000"}),s.beginPath();
for(let i of e){let o=me(i),[r,
a]=o[0];s.moveTo((r+.5)*It,(a+
.5)*It+.01);for(let[h,l]of o)s.
lineTo((h+.5)*It,(l+.5)*It)}s.
stroke()}};var hr=1.5;function $n(n){let t=0,
e=0,s=0;return n.forEach((i,o)=>{
t+=i,e+=i*(o%28),s+=i*Math.floor(
o/28)}),[e/t,s/t]}function An(n,t){
let e=hs();return pe(e,n,t),e}
var Sn=n=>n.reduce(([t,e],s)=>[
Math.min(t,s),Math.max(e,s)],[
1/0,-1/0]);function lr(n,{box:t,
pen:e,centre:s}){let i=n.flat(),
[o,r]=Sn(i.map(([c])=>c)),[a,h]=Sn(
i.map(([,c])=>c)),l=(t-e)/Math.
max(r-o,h-a,hr);return n.map(c=>c.
map(([d,f])=>[s[0]+l*(d-(o+r)/
2),s[1]+l*(f-(a+h)/2)]))}function On(n,t){
let e=lr(n,t),[s,i]=$n(An(e,t.
pen)),[o,r]=[t.centre[0]-s,t.centre[1]-
i];return An(e.map(a=>a.map(([
h,l])=>[h+o,l+r])),t.pen)}function _n(n,{
centre:t}){let[e,s]=$n(n).map(
(o,r)=>Math.round(t[r]-o)),i=hs();
return n.forEach((o,r)=>{let a=Math.
floor(r/28)+s,h=r%28+e;a>=0&&a<
28&&h>=0&&h<28&&(i[a*28+h]=o)}),
i}var cr=.1,be={image:null,strokes:[]},
xe=class{constructor(){this.content=
be,this.before=[],this.shown=!1}get isBlank(){
return!this.content.image&&!this.
content.strokes.length}change(t){
this.before.push(this.shown?be:
this.content),this.shown=!1,this.
content=t}show(t){this.content=
{image:null,strokes:t},this.shown=
!0}pick(t){this.change({image:t,
strokes:[]})}clear(){this.isBlank||
this.change(be)}start(t){let{image:e,
strokes:s}=this.shown?be:this.
content;this.change({image:e,strokes:[
...s,[t]]})}extend(t){let e=this.
content.strokes[this.content.strokes.
length-1];for(let[s,i]of t){let[
o,r]=e[e.length-1];Math.hypot(
s-o,i-r)>=cr&&e.push([s,i])}}undo(){
let t=this.before.pop();t&&(this.
content=t)}encoded(t){let{image:e,
strokes:s}=this.content,i=s.map(
me);if(!e)return On(i,t);if(!i.
length)return e;let o=Float32Array.
from(e);return pe(o,i,t.pen),_n(
o,t)}};var dr=[4,12],fr=3,Ln=1.5,rt=(32/
4)**2,Tn=n=>n.reduce(([t,e],s)=>[
Math.min(t,s),Math.max(e,s)],[
1/0,-1/0]);function ur(n,t){let e=n.
flat(),[s,i]=Tn(e.map(([d])=>d)),
[o,r]=Tn(e.map(([,d])=>d)),a=i-
s,h=Math.max(r-o,a/fr,Ln),l=(32-
t)/h,c=Math.min(l,(26-t)/Math.
max(a,Ln));return n.map(d=>d.map(
([f,u])=>[32/2+c*(f-(s+i)/2),32/
2+l*(u-(o+r)/2)]))}function pr(n,[
t,e],[s,i],o){let[r,a]=[s-t,i-
e],h=r*r+a*a||1,l=d=>Math.max(
0,Math.floor(d-o)),c=d=>Math.min(
31,Math.ceil(d+o));for(let d=l(
Math.min(e,i));d<=c(Math.max(e,
i));d++)for(let f=l(Math.min(t,
s));f<=c(Math.max(t,s));f++){let u=f+
.5-t,p=d+.5-e,m=Math.min(1,Math.
max(0,(u*r+p*a)/h));Math.hypot(
u-m*r,p-m*a)<=o&&(n[d*32+f]=1)}}
function Nn(n,t){let e=new Uint8Array(
1024);for(let s of ur(n,t))s.forEach(
(i,o)=>pr(e,s[Math.max(0,o-1)],
i,t/2));return e}var mr=n=>n.reduce(
(t,e)=>t+e,0)/n.length;function In(n){
let[t,e]=dr,s=Nn(n,t);for(let r=0;r<
6;r++){let a=(t+e)/2,h=Nn(n,a);
mr(h)>.305?e=a:[t,s]=[a,h]}let i=new Uint8Array(
rt),o=32/4;return s.forEach((r,a)=>{
let h=Math.floor(a/32/4),l=Math.
floor(a%32/4);i[h*o+l]+=r}),i}var gr=16,wr="By keyboard: arr\
ow keys move the pen, the spac\
e bar puts it down and lifts i\
t.",br="Adding restarts the tr\
aining, in which each drawing \
counts 20 times. Drawings stay\
 in this page: a link does not\
 hold them.",ve=n=>Array.from(
{length:n.length/rt},(t,e)=>n.
slice(e*rt,(e+1)*rt));function Cn(n){
let t=new Uint8Array(rt*n.length);
return n.forEach((e,s)=>t.set(
e,rt*s)),t}var ls=n=>n.map(t=>Float32Array.
from(t,e=>e/gr)),ye=class{constructor(t,e){
this.drawings=t,this.act=e,this.
sheet=new xe,this.pad=new we(this.
sheet),this.pad.changed=()=>this.
draw(),this.result=T(8,8,"vae-\
square vae-pixels",""),this.count=
C(),this.count.setAttribute("r\
ole","status"),this.remove=$("\
Remove all",()=>this.change([]));
let s=w("vae-buttons",$("Undo",
()=>this.undo()),$("Clear",()=>this.
clear())),i=w("vae-buttons",$(
"Add to the training set",()=>this.
add()),this.remove);this.node=
z("vae-own-drawings","Your own\
 drawings",w("vae-columns",lt(
"draw a digit",this.pad.stage,
s),lt("as it joins the data",this.
result)),i,this.count,g("p",{className:"\
vae-caption",textContent:`${br}\
 ${wr}`})),this.node.addEventListener(
"keydown",o=>this.press(o)),this.
draw(),this.show(t)}get image(){
return this.sheet.isBlank?null:
In(this.sheet.content.strokes)}draw(){
let{image:t}=this;this.pad.draw(),
M(this.pad.canvas,t?"Drawing p\
ad":"Drawing pad, empty"),G(this.
result,ls([t??new Uint8Array(rt)])[0],
[8,8]),M(this.result,t?"The dr\
awing, 8 by 8 pixels":"No draw\
ing yet")}add(){let{image:t}=this;
if(!t){this.count.textContent=
"An empty drawing cannot be ad\
ded: draw a digit first.";return}
this.sheet.clear(),this.draw(),
this.change([...this.drawings,
t])}undo(){this.sheet.undo(),this.
draw()}clear(){this.sheet.clear(),
this.draw()}change(t){this.show(
t),this.act(t)}show(t){this.drawings=
t;let{length:e}=t;this.remove.
disabled=!e,this.count.textContent=
`${e||"No"} ${e===1?"drawing":
"drawings"} of yours in the tr\
aining set.`}press(t){if(t.key.
toLowerCase()==="z"&&(t.ctrlKey||
t.metaKey))this.undo();else{if(t.
target!==this.pad.canvas||!this.
pad.press(t))return;this.draw(),
M(this.pad.canvas,this.pad.keys.
text)}t.preventDefault(),t.stopPropagation()}};function Rn({ends:n=[0,1],stops:t=1}){
let e=n[0]>0?0:1;return{first:e,
low:e?.01:n[0],high:n[1],last:t}}
function cs(n,t){let{ends:e=[0,
1],stops:s=1,whole:i}=n;if(n.steps!==
"logarithmic")return Number((e[0]+
t/s*(e[1]-e[0])).toFixed(4));let{
first:o,low:r,high:a,last:h}=Rn(
n);if(t<o)return 0;let l=r*(a/
r)**((t-o)/(h-o));return i?Math.
round(l):Number(l.toPrecision(
2))}function Pn(n,t){let{ends:e=[
0,1],stops:s=1}=n;if(n.steps!==
"logarithmic")return Math.round(
(t-e[0])/(e[1]-e[0])*s);let{first:i,
low:o,high:r,last:a}=Rn(n);if(t<=
0)return 0;let h=i+Math.log(t/
o)/Math.log(r/o)*(a-i);return Math.
max(i,Math.min(a,Math.round(h)))}var xr="(new tab)";function yr(n,t){
let{title:e,stops:s=1,restarts:i}=n,
o=g("span",{className:"vae-num\
ber"}),r=0,a=f=>{o.textContent=
wt(cs(n,f)),Re(l,f,o.textContent)},
h=f=>{let u=cs(n,f);u!==r&&(r=
u,t(u))},l=ks(e,{min:0,max:s,step:1},
f=>{a(f),i||h(f)});i&&l.addEventListener(
"change",()=>h(Number(l.value)));
let c=f=>{r=f,o.textContent=wt(
f),Re(l,Pn(n,f),o.textContent)},
d=g("span",{className:"vae-nam\
e",textContent:e});return{node:g(
"label",{className:"vae-lever-\
field"},d,l,o),show:c}}function vr({
title:n},t){let e=g("input",{type:"\
checkbox"});e.addEventListener(
"change",()=>t(e.checked));let s=i=>{
e.checked=i};return{node:g("la\
bel",{className:"vae-choice"},
e,n),show:s}}function kr({title:n,
options:t=[]},e){let s=t.map((a,h)=>g(
"option",{value:String(h),textContent:wt(
a)})),i=g("select",{},...s);i.
addEventListener("change",()=>e(
t[Number(i.value)]));let o=(a,{
data:h})=>{i.value=String(t.indexOf(
a)),s.forEach((l,c)=>{l.disabled=
t[c]==="bernoulli"&&h!=="digit\
s"})},r=g("span",{className:"v\
ae-name",textContent:n});return{
node:g("label",{className:"vae\
-lever-field"},r,i),show:o}}function Mr(n,t){
let{title:e,ends:[s,i]=[0,0]}=L[n],
o=g("input",{type:"number"});Object.
assign(o,{min:s,max:i,step:1});
let r=g("span",{className:"vae\
-caption"});r.setAttribute("ro\
le","alert");let a=d=>{r.textContent=
d,o.setAttribute("aria-invalid",
String(!!d))};o.addEventListener(
"change",()=>{try{t(ct(n,o.value===
""?"":o.valueAsNumber)),a("")}catch(d){
a(d.message)}});let h=d=>{o.value=
String(d),a("")},l=g("span",{className:"\
vae-name",textContent:e});return{
node:g("label",{className:"vae\
-lever-field"},l,o,r),show:h}}
function Er(n,t){let e=L[n];return e.
options?kr(e,t):e.ends?e.steps?
yr(e,t):Mr(n,t):vr(e,t)}function Ar({
about:n,place:t,restarts:e},s){
let i=g("a",{href:s+t,target:"\
_blank",rel:"noopener",textContent:`\
Chapter ${parseInt(t,10)} deri\
ves it ${xr}`}),o=`${n} ${e?"A\
 new value restarts the traini\
ng. ":""}`;return g("p",{className:"\
vae-caption",hidden:!0},o,i,".")}
function Dn(n,t,e){let{node:s,
show:i}=Er(n,e),o=Ar(L[n],t),r=$(
"?",()=>{o.hidden=!o.hidden,r.
setAttribute("aria-expanded",String(
!o.hidden))},`About ${L[n].title}`);
r.setAttribute("aria-expanded",
"false");let a=w("vae-lever",s,
r,o);a.dataset.lever=n;let h="";
return{node:a,show:l=>{a.hidden=
n==="scale"&&l.likelihood!=="g\
aussian";let c=[l[n],l.data].join();
c!==h&&(h=c,i(l[n],l))}}}var Sr="(min-width: 601px)";function Fn(n,t,...e){
let s=g("details",{className:`\
vae-fold ${t}`},g("summary",{textContent:n}),
...e);return s.open=matchMedia(
Sr).matches,s}function $r(n,t){
let e=!1,s=$("Play",()=>e?n.pause():
n.play());s.classList.add("vae\
-play");let o=[["step",$("One \
step",n.step)],["epoch",$("One\
 epoch",n.epoch)],["restart",$(
"Restart",n.restart)],["other_\
seed",$("Another seed",n.otherSeed,
"Restart with another seed")]].
filter(([r])=>!t.includes(r)).
map(([,r])=>r);return{node:z("\
vae-buttons","Training",s,...o),
show(r){r!==e&&(e=r,s.textContent=
r?"Pause":"Play")}}}var ke=class{constructor(t,{
chapters:e="",hide:s=[]}={}){this.
acts=t,this.run="a",this.levers=
null,this.clock=$r(t,s),this.rows=
F.filter(i=>!s.includes(i)).map(
i=>({name:i,...Dn(i,e,o=>this.
acts.set(this.run,i,o))})),this.
second=this.switch(),this.second.
node.hidden=s.includes("beside"),
this.runs=Bt("Levers of",[["a",
"run A"],["b","run B"]],i=>{this.
run=i,this.draw()}),this.news=
w("vae-news"),this.news.setAttribute(
"role","alert"),this.node=z("v\
ae-panel","Controls",this.clock.
node,this.news,this.runs.node,
...this.parts())}switch(){let t=g(
"input",{type:"checkbox"});return t.
addEventListener("change",()=>this.
acts.beside(t.checked)),{node:g(
"label",{className:"vae-choice"},
t,"a second run, B, beside it"),
input:t}}parts(){let t=r=>this.
rows.filter(({name:a})=>r(a)).
map(({node:a})=>a),e=t(r=>r===
"beta"),s=t(r=>r!=="beta"&&!L[r].
restarts),i=t(r=>L[r].restarts),
o=[];return s.length&&o.push(Fn(
"Levers that act at once","vae\
-live",...s)),(i.length||!this.
second.node.hidden)&&o.push(Fn(
"Levers that restart the train\
ing","vae-restarts",...i,this.
second.node)),[...e,...o]}show(t,e=null){
this.levers={a:t,b:e??t},this.
runs.node.hidden=!e,this.second.
input.checked=!!e,e||(this.run=
"a"),this.draw()}draw(){if(this.
levers){this.runs.show(this.run);
for(let t of this.rows)t.show(
this.levers[this.run]),t.name===
"data"&&this.run==="b"&&(t.node.
hidden=!0)}}play(t){this.clock.
show(t)}tell(t){this.news.replaceChildren(
...t.map(e=>g("p",{textContent:e})))}};var Or=Math.log(2*Math.PI),jn=n=>Array.
from(n).filter(t=>t>.05).length;
function _r(n){let t=n.map(s=>n.
filter(i=>i===s).length),e=Math.
max(...t);return Math.min(...n.
filter((s,i)=>t[i]===e))}function*Gn(n,t,e,s,i){
let o=new Float64Array(5),r=new Int32Array(
5),a=0;for(let h=0;h<s;h++){o.
fill(1/0);for(let l=s;l<i;l++){
let c=0;for(let f=0;f<t;f++){let u=n[h*
t+f]-n[l*t+f];c+=u*u}if(!(c<o[4]))
continue;let d=4;for(;d>0&&o[d-
1]>c;d--)o[d]=o[d-1],r[d]=r[d-
1];o[d]=c,r[d]=l}_r(Array.from(
r,l=>e[l]))===e[h]&&a++,yield}
return a/s}function ds({x:n,pixels:t,
training:e}){let s=new Float64Array(
t);for(let i of e)for(let o=0;o<
t;o++)s[o]+=n[i*t+o];return s.
map(i=>Math.min(Math.max(i/e.length,
.001),.999))}var Bn=(n,t)=>(n>
0?-n*Math.log(t):0)-(n<1?(1-n)*
Math.log(1-t):0);function Ct(n,{
likelihood:t,scale:e}){let s=ds(
n),i=n.test*n.pixels,o=n.pixels*
(Or/2+Math.log(e)),r=0,a=0;for(let l=0;l<
i;l++){let c=n.x[l],d=s[l%n.pixels];
r+=t==="bernoulli"?Bn(c,d):((c-
d)/e)**2/2,t==="bernoulli"&&(a+=
Bn(c,c))}let h=t==="gaussian"?
o:0;return{average:r/n.test+h,
floor:a/n.test+h}}var Un=new Float64Array(257),et=new Int32Array(
257);function fs(n,t,e,s,i,o,r,a){
for(let h=0,l=0;h<s;h++,l+=a){
let c=h*t,d=a<8?0:i,f=0,u=0;for(let p=0,
m=c;p<d;p++,m+=e)Un[f]=n[m],et[f]=
p*a,f+=+(n[m]!==0);for(;u+8<=a;u+=
8){let p=0,m=0,k=0,y=0,S=0,v=0,
A=0,q=0;for(let gt=0;gt<f;gt++){
let V=Un[gt],j=et[gt]+u;p+=V*o[j],
m+=V*o[j+1],k+=V*o[j+2],y+=V*o[j+
3],S+=V*o[j+4],v+=V*o[j+5],A+=
V*o[j+6],q+=V*o[j+7]}let H=l+u;
r[H]+=p,r[H+1]+=m,r[H+2]+=k,r[H+
3]+=y,r[H+4]+=S,r[H+5]+=v,r[H+
6]+=A,r[H+7]+=q}for(;u<a;u++){
let p=0;for(let m=0,k=c,y=u;m<
i;m++,k+=e,y+=a)p+=n[k]*o[y];r[l+
u]+=p}}}function Wn(n,t,e,s,i,o,r){
for(let a=0,h=0,l=0;a<t;a++,h+=
e,l+=o){let c=0,d=0;for(let f=0;f<
o;f++)et[c]=f,c+=+(!r||r[l+f]!==
0),i[l+f]=0;for(;d+3<c;d+=4){let f=et[d],
u=et[d+1],p=et[d+2],m=et[d+3],
k=0,y=0,S=0,v=0;for(let A=0,q=f*
e,H=u*e,gt=p*e,V=m*e;A<e;A++){
let j=n[h+A];k+=j*s[q+A],y+=j*
s[H+A],S+=j*s[gt+A],v+=j*s[V+A]}
i[l+f]=k,i[l+u]=y,i[l+p]=S,i[l+
m]=v}for(;d<c;d++){let f=0;for(let u=0,
p=et[d]*e;u<e;u++)f+=n[h+u]*s[p+
u];i[l+et[d]]=f}}}var O=256,us=40,Lr=Math.log(2*
Math.PI),yt=class{constructor(t,e,s,i=!1){
this.inputs=t,this.outputs=e,this.
activation=s,this.afterRelu=i,
this.size=(t+1)*e,this.y=new Float64Array(
O*e),this.dx=new Float64Array(
O*t),this.x=this.y,this.kernel=
this.bias=this.kernelGradient=
this.biasGradient=this.y}place(t,e){
let s=this.inputs*this.outputs;
this.kernel=t.subarray(0,s),this.
bias=t.subarray(s),this.kernelGradient=
e.subarray(0,s),this.biasGradient=
e.subarray(s)}forward(t,e){let{
inputs:s,outputs:i,y:o}=this,r=e*
i;this.x=t;for(let a=0;a<r;a+=
i)o.set(this.bias,a);if(fs(t,s,
1,e,s,this.kernel,o,i),this.activation===
"relu")for(let a=0;a<r;a++)o[a]=
Math.max(o[a],0);if(this.activation===
"tanh")for(let a=0;a<r;a++)o[a]=
Math.tanh(o[a]);return o}backward(t,e,s=!0){
let{inputs:i,outputs:o,x:r,y:a,
dx:h}=this,l=e*o;if(this.activation===
"tanh")for(let c=0;c<l;c++)t[c]*=
1-a[c]*a[c];this.kernelGradient.
fill(0),this.biasGradient.fill(
0),fs(r,1,i,i,e,t,this.kernelGradient,
o);for(let c=0;c<l;)for(let d=0;d<
o;d++)this.biasGradient[d]+=t[c++];
return s&&Wn(t,e,o,this.kernel,
h,i,this.afterRelu?r:null),h}};
function Tr(n,t,e,s,i){let o=0,
r=1;for(let a=e;a<e+s;a++){let h=t[a],
l=Math.exp(-Math.abs(h));o+=Math.
max(h,0)-h*n[a],r*=1+l,i[a]=(h>
0?1:l)/(1+l)-n[a]}return o+Math.
log(r)}function Nr(n,t,e,s,i,o){
let r=1/(o*o),a=0;for(let h=e;h<
e+s;h++){let l=1/(1+Math.exp(-t[h])),
c=l-n[h];a+=c*c,i[h]=r*c*l*(1-
l)}return .5*(r*a+s*(Lr+2*Math.
log(o)))}var ps={bernoulli:Tr,
gaussian:Nr},Ir=(n,t)=>.5*(n*n+
Math.exp(t)-t-1),Me=class{constructor({
latent_dim:t,units:e,layers:s,
activation:i},o){let r=i==="re\
lu"&&s>0,a=s?e:0,h=u=>Array.from(
{length:s},(p,m)=>new yt(m?e:u,
e,i,r&&m>0));this.pixels=o,this.
latent=t,this.encoder=h(o),this.
mean=new yt(a||o,t,"linear",r),
this.logVar=new yt(a||o,t,"lin\
ear",r),this.decoder=h(t),this.
logits=new yt(a||t,o,"linear",
r),this.layers=[...this.encoder,
this.mean,this.logVar,...this.
decoder,this.logits];let l=this.
layers.reduce((u,p)=>u+p.size,
0);this.weights=new Float64Array(
l),this.gradient=new Float64Array(
l);let c=0;for(let u of this.layers){
let p=c+u.size;u.place(this.weights.
subarray(c,p),this.gradient.subarray(
c,p)),c=p}let[d,f]=[O*t,O*o];this.
held=new Float64Array(d),this.
z=new Float64Array(d),this.dMean=
new Float64Array(d),this.dLogVar=
new Float64Array(d),this.dLogits=
new Float64Array(f),this.nats=
new Float64Array(O),this.kl=new Float64Array(
t)}initialize(t){for(let{inputs:e,
outputs:s,kernel:i,bias:o}of this.
layers){let r=Math.sqrt(6/(e+s));
for(let a=0;a<i.length;a++)i[a]=
r*(2*t()-1);o.fill(0)}}encode(t,e){
for(let i of this.encoder)t=i.
forward(t,e);this.mean.forward(
t,e);let s=this.logVar.forward(
t,e);for(let i=0;i<e*this.latent;i++)
this.held[i]=Math.min(Math.max(
s[i],-us),us)}draw(t,e=O){let{
z:s,held:i}=this,o=this.mean.y;
for(let r=0;r<e*this.latent;r++)
s[r]=t?o[r]+Math.exp(i[r]/2)*t[r]:
o[r];return s}decode(t,e){for(let s of this.
decoder)t=s.forward(t,e);return this.
logits.forward(t,e)}losses(t,e,s,{
likelihood:i,scale:o}){this.encode(
t,e);let r=this.decode(this.draw(
s,e),e),{pixels:a,latent:h,nats:l,
held:c,kl:d}=this,f=this.mean.
y,u=0;for(let p=0;p<e;p++)l[p]=
ps[i](t,r,p*a,a,this.dLogits,o),
u+=l[p]/e;d.fill(0);for(let p=0;p<
e*h;p++)d[p%h]+=Ir(f[p],c[p])/
e;return{reconstruction:u,kl:d.
reduce((p,m)=>p+m,0)}}gradients(t,e,s,i,o=1){
let{latent:r,z:a,held:h,dMean:l,
dLogVar:c,dLogits:d}=this,f=this.
mean.y,{reconstruction:u,kl:p}=this.
losses(t,e,i.draw?s:null,i),m=i.
mean_over_pixels?1/this.pixels:
1,k=i.beta*o;for(let v=0;v<e*this.
pixels;v++)d[v]*=m/e;let y=this.
logits.backward(d,e);for(let v=this.
decoder.length-1;v>=0;v--)y=this.
decoder[v].backward(y,e);for(let v=0;v<
e*r;v++){let A=this.kl[v%r]>i.
free_bits?k/e:0,q=Math.abs(this.
logVar.y[v])<us?.5:0;l[v]=y[v]+
A*f[v],c[v]=q*(y[v]*(a[v]-f[v])+
A*(Math.exp(h[v])-1))}this.encodeBackward(
e);let S=this.kl.reduce((v,A)=>v+
Math.max(A,i.free_bits),0);return{
reconstruction:u,kl:p,objective:m*
u+k*S}}encodeBackward(t){let e=this.
encoder.length>0,s=this.mean.backward(
this.dMean,t,e),i=this.logVar.
backward(this.dLogVar,t,e);if(e)
for(let o=0;o<t*this.mean.inputs;o++)
s[o]+=i[o];for(let o=this.encoder.
length-1;o>=0;o--)s=this.encoder[o].
backward(s,t,o>0)}},Rt=class{constructor(t){
this.first=new Float64Array(t),
this.second=new Float64Array(t),
this.firstLeft=this.secondLeft=
1}step(t,e,s){let{first:i,second:o}=this;
this.firstLeft*=.9,this.secondLeft*=
.999;let r=s*Math.sqrt(1-this.
secondLeft)/(1-this.firstLeft);
for(let a=0;a<t.length;a++)i[a]+=
(e[a]-i[a])*.1,o[a]+=(e[a]*e[a]-
o[a])*.001,t[a]-=r*i[a]/(Math.
sqrt(o[a])+1e-7)}};var Hn=Math.log(2*Math.PI),Cr=4.5,
Rr=[.02,.12],zn=101,Kn=41,Pr=8,
Dr=-18,Ee=Array.from({length:15},
(n,t)=>(t-7)*.6),Pt=1024;function Fr(n){
let t=n.reduce((e,s)=>Math.max(
e,s),-1/0);return t===-1/0?t:t+
Math.log(n.reduce((e,s)=>e+Math.
exp(s-t),0))}var ms=({from:n,step:t,
sides:e},s,i)=>n[i]+t[i]*(i?Math.
floor(s/e[0]):s%e[0]);function Vn(n,t,{
likelihood:e,scale:s},i,o,r){let a=n.
length/t,h=new Float64Array(t),
l=e==="gaussian",c=1/(s*s),d=t*
(Hn/2+Math.log(s));for(let f=0,
u=0;f<o;f++,u+=t){let p=0,m=1;
for(let y=0;y<t;y++){let S=Math.
exp(-Math.abs(i[u+y]));p+=Math.
max(i[u+y],0),m*=1+S,h[y]=(i[u+
y]>0?1:S)/(1+S)}let k=p+Math.log(
m);for(let y=0,S=0;y<a;y++){let v=0;
for(let A=0;A<t;A++,S++)v+=l?(n[S]-
h[A])**2:n[S]*i[u+A];r(f,y,l?-c*
v/2-d:v-k)}}}function*qn(n,t,e,s){
let{pixels:i,latent:o}=n,r=s.sides.
reduce((l,c)=>l*c,1),a=Array.from(
{length:t.length/i},()=>new Array(
r)),h=new Float64Array(O*o);for(let l=0;l<
r;l+=O){let c=Math.min(O,r-l),
d=new Float64Array(c);for(let f=0;f<
c;f++)for(let u=0;u<o;u++){let p=ms(
s,l+f,u);h[f*o+u]=p,d[f]-=(p*p+
Hn)/2}Vn(t,i,e,n.decode(h,c),c,
(f,u,p)=>{a[u][l+f]=p+d[f]}),yield}
return a}var Br=({step:n})=>n.
reduce((t,e)=>t+Math.log(e),0);
function jr(n,t){let e=t.reduce(
(a,h)=>Math.max(a,h),-1/0),s=n.
sides.map(()=>1/0),i=n.sides.map(
()=>-1/0);if(t.forEach((a,h)=>{
if(!(a-e<Dr))for(let l=0;l<s.length;l++)
s[l]=Math.min(s[l],ms(n,h,l)),
i[l]=Math.max(i[l],ms(n,h,l))}),
n.step.every((a,h)=>i[h]-s[h]>
Pr*a))return null;let o=s.map(
(a,h)=>a-n.step[h]),r=i.map((a,h)=>(a+
n.step[h]-o[h])/(Kn-1));return{
from:o,step:r,sides:r.map(()=>Kn)}}
function*Yn(n,t,e){let{pixels:s,
latent:i}=n,o=t.length/s;n.encode(
t,o);let r=Cr,[a,h]=Rr;for(let m=0;m<
o*i;m++)r=Math.max(r,Math.abs(
n.mean.y[m])+1),h=Math.max(a,Math.
min(h,.75*Math.exp(n.held[m]/2)));
let l=i===1?10*zn:zn,c=Math.min(
l,1+Math.ceil(2*r/h)),d=new Array(
i).fill(2*r/(c-1)),f={from:d.map(
()=>-r),step:d,sides:d.map(()=>c)},
u=yield*qn(n,t,e,f),p=[];for(let m=0;m<
o;m++){let k=jr(f,u[m]),y=t.subarray(
m*s,(m+1)*s),S=k?(yield*qn(n,y,
e,k))[0]:u[m];p.push(-Fr(S)-Br(
k??f))}return p}function*Jn(n,t,e){
let{pixels:s,latent:i}=n,o=t.length/
s,r=Ee.length**i;n.encode(t,o);
let a=n.mean.y.slice(),h=n.held.
slice(),l=[],c=new Float64Array(
O*i),d=new Float64Array(r);for(let f=0;f<
o;f++){let u=0,p=0,m=0;d.fill(
1);for(let y=0;y<i;y++){let S=a[f*
i+y],v=h[f*i+y];u+=.5*(S*S+Math.
exp(v)-v-1);for(let A=0;A<r;A++){
let q=Ee[y?Math.floor(A/Ee.length):
A%Ee.length];c[A*i+y]=S+Math.exp(
v/2)*q,d[A]*=Math.exp(-q*q/2)}}
let k=t.subarray(f*s,(f+1)*s);
Vn(k,s,e,n.decode(c,r),r,(y,S,v)=>{
p+=d[y],m+=d[y]*v}),l.push(u-m/
p),yield}return l}function Gr(n){
let t=0,e=-8;for(let s=.001;t<
n;e+=s)t+=s*Math.exp(-((e+s/2)**
2)/2)/Math.sqrt(2*Math.PI);return e}
function*Ur(n){let t=Math.round(
Pt**(1/n)),e=tt(Pt),s=n>2?[]:Array.
from({length:t},(i,o)=>Gr((o+.5)/
t));for(let i=0;i<Pt;i++)if(n>
2)for(let o=0;o<n;o++)yield e();else
for(let o=0;o<n;o++)yield s[o?
Math.floor(i/t):i%t]}function*Xn(n,t,e,s=[
0,1]){let i=Float64Array.from(
Ur(n.latent)),o=new Float64Array(
e*e),r=(s[1]-s[0])/e,a=[0,1].map(
()=>new Float64Array(e));for(let h=0;h<
Pt;h+=O){let l=i.subarray(h*n.
latent,(h+O)*n.latent),c=n.decode(
l,O);for(let d=0;d<O;d++){a.forEach(
(f,u)=>{let p=1/(1+Math.exp(-c[2*
d+u]));for(let m=0;m<e;m++)f[m]=
Math.exp(-(((s[0]+(m+.5)*r-p)/
t)**2)/2)});for(let f=0,u=0;f<
e;f++){let p=a[1][e-1-f];for(let m=0;m<
e;m++)o[u++]+=p*a[0][m]}}yield}
return Float32Array.from(o,h=>h/
(Pt*2*Math.PI*t*t))}var Ae=class{constructor(){this.
rows=[],this.every=1,this.told=
-1}takes(t){return t%this.every===
0}add(t){this.takes(t.epoch)&&
(this.rows.push(t),!(this.rows.
length<=2e3)&&(this.every*=2,this.
rows=this.rows.filter(({epoch:e})=>this.
takes(e))))}news(){let t=this.
rows.filter(({epoch:e})=>e>this.
told);return t.length&&(this.told=
t[t.length-1].epoch),t}};var Wr=8,gs=5,[zr,Kr]=[1e3,1e4];
function ws(n){let t=tt(gs);return Float64Array.
from({length:n},t)}var qr=n=>ds(
n).map(t=>Math.log(t/(1-t)));function Hr(n,t){
for(let e=n.length-1;e>0;e--){
let s=Math.floor(t()*(e+1)),i=n[s];
n[s]=n[e],n[e]=i}}var Se=class{constructor(t,e,s=[]){
let[i,o,r]=[0,1,2].map(a=>Wr*t.
seed+a);this.levers={...t},this.
data=e,this.turns=[...s].sort(
(a,h)=>a.step-h.step),this.vae=
new Me(t,e.pixels),this.vae.initialize(
xt(i)),t.log_odds&&this.vae.logits.
bias.set(qr(e)),this.adam=new Rt(
this.vae.weights.length),this.
sound=this.vae.weights.slice(),
this.most=NaN,this.nextOrder=xt(
o),this.nextNoise=tt(r),this.order=
e.training.slice(),this.position=
0,this.step=0,this.epoch=0,this.
x=new Float64Array(O*e.pixels),
this.epsilon=new Float64Array(
O*t.latent_dim),this.still=ws(
O*t.latent_dim),this.history=new Ae,
this.history.add(this.evaluate())}get progress(){
return this.epoch+this.position/
this.order.length}get warm(){let{
warm_up:t,batch_size:e}=this.levers,
s=t*Math.ceil(this.order.length/
e);return s>0?Math.min(1,this.
step/s):1}turn(t,e){let s=L[t];
if(!s||s.restarts)throw new Error(
`${t} cannot be turned while i\
t trains`);Object.assign(this.
levers,{[t]:e})}catchUp(){for(;this.
turns[0]?.step<=this.step;this.
turns.shift())this.turn(this.turns[0].
name,this.turns[0].value)}load(){
let{data:{x:t,pixels:e},order:s,
position:i,levers:o}=this;i===
0&&Hr(s,this.nextOrder);let r=Math.
min(o.batch_size,s.length-i);for(let a=0,
h=0;a<r;a++){let l=s[i+a]*e;for(let c=l;c<
l+e;c++)this.x[h++]=t[c]}for(let a=0;a<
r*o.latent_dim;a++)this.epsilon[a]=
this.nextNoise();return r}advance(){
this.catchUp();let{vae:t,levers:e}=this,
s=this.load(),{objective:i}=t.
gradients(this.x,s,this.epsilon,
e,this.warm);return this.step===
0&&(this.most=Math.max(zr*Math.
abs(i),i+Kr)),i<=this.most?(this.
position===0&&this.sound.set(t.
weights),this.adam.step(t.weights,
t.gradient,e.learning_rate),this.
step+=1,this.position+=s,this.
position===this.order.length&&
this.finishEpoch(),""):this.restore(
i)}finishEpoch(){this.position=
0,this.epoch+=1,this.history.takes(
this.epoch)&&this.history.add(
this.evaluate())}restore(t){this.
vae.weights.set(this.sound),this.
adam=new Rt(this.sound.length);
let e=Number.isFinite(t)?`${t.
toPrecision(2)} nats`:"no numb\
er";return`The training stoppe\
d in epoch ${this.epoch+1}: th\
e loss of a batch was ${e}. Th\
e weights are again those from\
 before that epoch. Try a lear\
ning rate below ${this.levers.
learning_rate}.`}evaluate(){let{
test:t}=this.data,e=this.lossesOf(
0,t),s=this.lossesOf(t,t),i=this.
levers.draw?0:NaN;return{epoch:this.
epoch,train_reconstruction:s.reconstruction,
train_kl:s.kl,train_loss:s.reconstruction+
s.kl+i,test_reconstruction:e.reconstruction,
test_kl:e.kl,test_loss:e.reconstruction+
e.kl+i}}lossesOf(t,e){let{vae:s,
levers:i,data:{x:o,pixels:r}}=this,
a=t+e,h=0,l=0;for(let c=t;c<a;c+=
O){let d=Math.min(O,a-c),f=s.losses(
o.subarray(c*r,(c+d)*r),d,i.draw?
this.still:null,i);h+=f.reconstruction*
d/e,l+=f.kl*d/e}return{reconstruction:h,
kl:l}}};var Zn=16,Vr=6,at=64,ti={kind:"\
want",exact:!1,manifold:0,density:!1,
axes:[0,1]},Qn=n=>1/(1+Math.exp(
-n)),Yr=n=>Float32Array.from({
length:at*at},(t,e)=>n((e%at+.5)/
at,1-(Math.floor(e/at)+.5)/at)),
$e=class{constructor(t){let{data:e,
levers:s}=t,{pixels:i}=e;this.
trainer=t,this.shown=new Float64Array(
e.shown.length*i),e.shown.forEach(
(o,r)=>this.shown.set(this.example(
o),r*i)),this.noise=ws(Zn*s.latent_dim),
this.labelled=e.labels.length-
e.labels.filter(o=>o===255).length,
this.exact=void 0,this.density=
void 0,this.truth=e.density&&Yr(
e.density),this.neighbours=NaN,
this.scale=s.scale,this.measured=
Ct(e,s),this.looked=""}example(t){
let{x:e,pixels:s}=this.trainer.
data;return e.subarray(t*s,(t+
1)*s)}codes(){let{vae:t,data:{
x:e,pixels:s,labels:i}}=this.trainer,
o=i.length,r=new Float32Array(
o*t.latent),a=new Float32Array(
r.length);for(let h=0;h<o;h+=O){
let l=Math.min(O,o-h);t.encode(
e.subarray(h*s,(h+l)*s),l),r.set(
t.mean.y.subarray(0,l*t.latent),
h*t.latent),a.set(t.held.subarray(
0,l*t.latent),h*t.latent)}return{
mean:r,logVar:a}}pictures(t,e){
let{vae:s}=this.trainer;return Float32Array.
from(s.decode(t,e).subarray(0,
e*s.pixels),Qn)}manifold({manifold:t,
axes:e}){let{latent:s}=this.trainer.
vae,i=new Float64Array(256*s);
for(let o=0;o<256;o++){let r=((o%
16+.5)/16*2-1)*t,a=(1-(Math.floor(
o/16)+.5)/16*2)*t;e[1]<s&&(i[o*
s+e[1]]=a),e[0]<s&&(i[o*s+e[0]]=
r)}return this.pictures(i,256)}klByDimension(t,e){
let{vae:{latent:s},data:{test:i}}=this.
trainer,o=new Array(s).fill(0);
for(let r=0;r<i*s;r++){let a=t[r],
h=e[r];o[r%s]+=.5*(a*a+Math.exp(
h)-h-1)/i}return o}yardsticks(){
let{data:t,levers:e}=this.trainer;
return this.scale!==e.scale&&(this.
measured=Ct(t,e)),this.scale=e.
scale,this.measured}snapshot(t,e){
let{vae:s,levers:i,data:o,step:r,
epoch:a,history:h}=this.trainer,
l=o.shown.length,{mean:c,logVar:d}=this.
codes(),f=this.klByDimension(c,
d);return s.encode(this.shown,
l),{levers:{...i},step:r,epoch:a,
rate:e,mean:c,log_var:d,kl_by_dimension:f,
active:jn(f),neighbours:this.neighbours,
originals:Float32Array.from(this.
shown),reconstructions:this.pictures(
s.mean.y,l),samples:this.pictures(
this.noise,Zn),rows:h.news(),...this.
yardsticks(),...t.manifold>0?{
manifold:this.manifold(t)}:{},
...t.exact&&this.exact?{exact:this.
exact}:{},...t.density&&this.density?
{density:this.density}:{}}}*look(t){
let{vae:e,levers:s,step:i,data:o}=this.
trainer,r=t.exact&&e.latent<=2,
a=t.density&&o.density,h=JSON.
stringify([i,s,r,!!a]);if(h===
this.looked)return!1;if(this.looked=
h,this.neighbours=yield*Gn(this.
codes().mean,e.latent,o.labels,
o.test,this.labelled),r){let l=this.
shown.subarray(0,Vr*o.pixels),
c=yield*Yn(e,l,s),d=yield*Jn(e,
l,s);this.exact=c.map((f,u)=>({
nll:f,bound:s.draw?d[u]:NaN}))}
if(a&&this.truth){let l=yield*Xn(
e,s.scale,at);this.density={side:at,
model:l,truth:this.truth}}return!0}explain(t,e){
let{vae:s,levers:i,data:o,warm:r}=this.
trainer,{latent:a,pixels:h}=s,
l=this.example(o.shown[t%o.shown.
length]),c=tt(gs+1+e),d=Float64Array.
from({length:a},()=>i.draw?c():
0),{reconstruction:f,kl:u}=s.gradients(
l,1,d,i,r),p=s.logits.y,m=new Float64Array(
h),k=y=>Array.from(y.subarray(
0,a));return{x:Float32Array.from(
l),mean:k(s.mean.y),sigma:k(s.
held).map(y=>Math.exp(y/2)),epsilon:Array.
from(d),z:k(s.z),gray:Float32Array.
from(p.subarray(0,h),Qn),pixel_losses:Float32Array.
from(m,(y,S)=>ps[i.likelihood](
l,p,S,1,m,i.scale)),reconstruction:f,
kl:u,pixel_gradient:Float32Array.
from(s.dLogits.subarray(0,h)),
z_gradient:k((s.decoder[0]??s.
logits).dx),mean_gradient:k(s.
dMean),log_var_gradient:k(s.dLogVar)}}weights(){
return this.trainer.vae.layers.
flatMap(({inputs:t,outputs:e,kernel:s,
bias:i})=>[{shape:[t,e],values:Array.
from(s)},{shape:[e],values:Array.
from(i)}])}};var Jr=80,Xr=400,Zr=.1,Qr=1e3;
function ta(n){return Object.values(
n).filter(t=>t instanceof Float32Array).
map(t=>t.buffer)}var Oe=class{constructor({
post:t,later:e,now:s=()=>performance.
now(),slice:i=12}){this.post=t,
this.later=e,this.now=s,this.sliceLength=
i,this.digits={pixels:new Uint8Array,
labels:new Uint8Array},this.trainers=
[],this.observers=[],this.wants=
ti,this.playing=!1,this.until=
0,this.plays=0,this.waiting=!1,
this.drawn=!0,this.due=0,this.
slowDue=0,this.times=[],this.look=
null,this.lookTime=0,this.before=
Promise.resolve()}receive(t){return t.
kind==="data"?this.before=this.
unpack(t):this.before=this.before.
then(()=>this.answer(t)),this.
before}async unpack({digits:t,
labels:e}){this.digits={pixels:await qs(
t),labels:e}}answer(t){if(t.kind===
"drawn")this.drawn=!0;else if(t.
kind==="start")this.start(t);else if(this.
trainers.length)if(t.kind==="p\
lay")this.play(t);else if(t.kind===
"pause")this.pause();else if(t.
kind==="step")this.single(()=>this.
trainers[0].advance());else if(t.
kind==="epoch")this.epoch();else if(t.
kind==="turn")this.turn(t);else if(t.
kind==="want")this.want(t);else if(t.
kind==="explain"){let{id:e,example:s,
draw:i}=t;this.post({kind:"exp\
lained",id:e,explained:this.observers[0].
explain(s,i)},[])}else this.post(
{kind:"weights",id:t.id,weights:this.
observers[0].weights()},[]);else
return}start({a:t,b:e,turns:s,
drawings:i}){this.halt(),this.
look=null,this.trainers=[];for(let d of e?
[t,e]:[t]){let f=Hs(d.data,this.
digits,i),u=this.trainers.length?
"b":"a";this.trainers.push(new Se(
d,f,s.filter(({run:p})=>p===u)))}
this.observers=this.trainers.map(
d=>new $e(d));let{data:o,levers:r}=this.
trainers[0],{labels:a,test:h,shown:l}=o,
c=Float32Array.from(o.pixels===
2?o.x:[]);this.post({kind:"rea\
dy",labels:a,test:h,shown:l,points:c,
...Ct(o,r)},[]),this.show(),this.
work()}next(){let[t,e]=this.trainers,
s=e&&e.progress<t.progress?e:t;
return s.progress<this.until?s:
null}play({until:t,id:e}){this.
until=t||1/0,this.plays=e,this.
playing=!!this.next(),this.times=
[],this.playing?this.work():this.
show()}epoch(){this.halt(),this.
until=Math.floor(this.trainers[0].
progress)+1,this.work()}halt(){
this.playing=!1,this.until=0}pause(){
this.halt(),this.slowDue=0,this.
show(),this.work()}single(t){this.
halt();let[e,s]=this.trainers,
i=t();if(i)return this.stop(e,
i);for(;s&&s.progress<e.progress;){
let o=s.advance();if(o)return this.
stop(s,o)}this.pause()}stop(t,e){
this.post({kind:"stopped",run:t===
this.trainers[0]?"a":"b",reason:e},
[]),this.pause()}turn({run:t,name:e,
value:s}){let i=this.trainers[t===
"a"?0:1];if(!i)return;i.catchUp(),
i.turn(e,s);let o={step:i.step,
run:t,name:e,value:s};this.post(
{kind:"turned",turn:o},[]),this.
next()||this.pause()}want(t){this.
wants=t,this.slowDue=0,this.next()||
this.pause()}work(){this.waiting||
(this.waiting=!0,this.later(()=>{
this.waiting=!1,this.slice()}))}slice(){
let t=this.now()+this.sliceLength;
for(;this.now()<t;)if(this.look)
this.lookOn();else if(this.now()>=
this.slowDue)this.lookAnew();else if(!this.
train())return;this.drawn&&this.
now()>=this.due&&this.next()&&
this.show(),this.work()}train(){
let t=this.next();if(!t)return!1;
let e=t.advance();return e?this.
stop(t,e):this.next()||this.pause(),
!0}lookAnew(){let{observers:t,
wants:e}=this;this.slowDue=1/0,
this.lookTime=0,this.look=(function*(){
let s=!1;for(let i of t)s=(yield*i.
look(e))||s;return s})()}lookOn(){
if(!this.look)return;let t=this.
now(),{done:e,value:s}=this.look.
next();this.lookTime+=this.now()-
t,e&&(this.look=null,this.slowDue=
this.now()+Math.max(Xr,this.lookTime/
Zr),s&&!this.next()&&this.show())}rate(){
if(!this.playing)return 0;for(this.
times.push({time:this.now(),progress:this.
trainers[0].progress});this.times.
length>2&&this.times[1].time<this.
now()-Qr;)this.times.shift();let[
t]=this.times,e=this.times[this.
times.length-1];return e.time>
t.time?1e3*(e.progress-t.progress)/
(e.time-t.time):0}show(){let t=this.
rate(),[e,s]=this.observers.map(
i=>i.snapshot(this.wants,t));this.
due=this.now()+Jr,this.drawn=!1,
this.post({kind:"snapshot",a:e,
b:s??null,playing:this.playing,
plays:this.plays},[e,s].flatMap(
i=>i?ta(i):[]))}};var ea=8;function sa(n){let t=URL.
createObjectURL(new Blob([n],{
type:"text/javascript"}));try{
return new Worker(t)}catch{return null}finally{
setTimeout(()=>URL.revokeObjectURL(
t),1e4)}}var _e=class{constructor({
worker:t,digits:e,labels:s,listen:i}){
this.listen=i,this.closed=!1,this.
sent=[],this.host=null,this.worker=
t?sa(t):null,this.worker?this.
engage(this.worker):this.takeOver(),
this.tell({kind:"data",digits:ei(
e),labels:ei(s)})}get inWorker(){
return this.worker!==null}engage(t){
t.onmessage=({data:e})=>this.hear(
e),t.onerror=e=>{this.sent&&(e.
preventDefault(),this.takeOver())}}takeOver(){
this.worker?.terminate(),this.
worker=null;let t=this.sent??[];
this.sent=null,this.host=new Oe(
{post:e=>this.hear(e),later:e=>setTimeout(
()=>this.closed||e()),slice:ea});
for(let e of t)this.tell(e)}hear(t){
if(this.sent=null,!this.closed)
try{this.listen(t)}finally{t.kind===
"snapshot"&&this.tell({kind:"d\
rawn"})}}send(t){this.tell(t)}tell(t){
this.sent?.push(t),this.worker?
this.worker.postMessage(t):this.
host?.receive(t)}close(){this.
closed=!0,this.worker?.terminate()}};
function ei(n){let t=new Uint8Array(
n.byteLength);return t.set(new Uint8Array(
n.buffer,n.byteOffset,n.byteLength)),
t}var na=[4,1],ia=1e3,Dt=({a:n,b:t})=>({
a:{...n},b:t&&{...t}}),Le=({a:n,
b:t})=>t?Object.fromEntries(F.
filter(e=>n[e]!==t[e]).map(e=>[
e,t[e]])):{};function si(n,t){
let e=Object.keys(Gt),s=Object.
fromEntries(e.map(i=>[i,Pe[i]]));
return Y(n.data)===Y(t)?{...n,
data:t}:{...n,...s,...Y(t)?Gt:
{},data:t}}function oa(n){let t=Object.
keys(n[0]??{});return Object.fromEntries(
t.map(e=>[e,n.map(s=>Number.isFinite(
s[e])?s[e]:null)]))}var Te=class{constructor(t,e){
this.model=t,this.listener=e,this.
now={a:this.traits(),b:null},this.
first=Dt(this.now),this.turns=
[],this.planned=null,this.rows=
{a:[],b:[]},this.snapshots=null,
this.asked=new Map,this.ids=this.
plays=this.starting=this.turning=
this.told=0,this.client=new _e(
{worker:t.get("worker"),digits:t.
get("digits"),labels:t.get("la\
bels"),listen:s=>this.hear(s)}),
this.deafen=Es(t,this.handlers())}traits(){
return Object.fromEntries(F.map(
t=>[t,this.model.get(t)]))}handlers(){
let{model:t}=this;return{...Object.
fromEntries(F.map(s=>[`change:${s}`,
()=>{t.get(s)!==this.now.a[s]&&
this.set("a",s,t.get(s))}])),"\
change:playing":()=>this.follow(),
"change:stop_at":()=>this.follow(),
"change:preset":()=>this.lesson(
t.get("preset")),"change:drawi\
ngs":()=>this.restart(),"chang\
e:beside":()=>this.compare(t.get(
"beside"))}}open({levers:t,preset:e,
turns:s,beside:i,stop_at:o}){let r=Object.
keys(i).length>0;this.preset=e,
this.begin({a:t,b:r?{...t,...i}:
null},s),R(this.model,{preset:e,
stop_at:o})}lesson(t){if(t===this.
preset)return;let{levers:e,turns:s,
beside:i,stop_at:o}=Q[t];R(this.
model,{playing:!1}),this.open(
{levers:vt(e.data??"digits",e),
preset:t,turns:s,beside:i,stop_at:o})}again(t){
this.preset=void 0,this.model.
get("preset")===t?this.lesson(
t):R(this.model,{preset:t})}begin(t,e){
this.now=Dt(t),this.first=Dt(t),
this.turns=[...e],this.planned=
e.length?e:null,this.rows={a:[],
b:[]},this.snapshots=null,this.
starting+=1;let s=ls(ve(ra(this.
model.get("drawings"))));this.
client.send({kind:"start",...Dt(
t),turns:e,drawings:s}),this.share(),
this.follow()}share(){R(this.model,
{...this.now.a,turns:this.turns,
beside:Le(this.now),epoch:0,history:{}}),
this.listener.changed()}follow(){
let{model:t}=this,e=t.get("sto\
p_at");if(!t.get("playing"))return this.
client.send({kind:"pause"});this.
plays+=1;let s=this.snapshots?.
a.epoch??0;this.client.send({kind:"\
play",until:e>s?e:0,id:this.plays})}play(t){
R(this.model,{playing:t})}advance(t){
R(this.model,{playing:!1}),this.
client.send({kind:t})}restart(){
this.planned?this.begin(this.first,
this.planned):this.begin(this.
now,[])}otherSeed(){let{a:t,b:e}=this.
planned?this.first:this.now,s=(t.
seed+1)%1e4;this.begin({a:{...t,
seed:s},b:e&&{...e,seed:s}},this.
planned??[])}beside(t){let{a:e}=this.
now,[s,i]=na;this.begin({a:e,b:t?
{...e,beta:e.beta===s?i:s}:null},
[])}compare(t){if(JSON.stringify(
t)===JSON.stringify(Le(this.now)))
return;let e=Object.keys(t).length>
0,{a:s}=this.now;this.begin({a:s,
b:e?{...s,...t}:null},[])}set(t,e,s){
let{a:i,b:o}=this.now,r=t==="b"&&
o?o:i,a=e==="data"?si(r,s):{...r,
[e]:s};$s(a);let h=!this.planned&&
!this.snapshots?.a.step;if(L[e].
restarts||h){let l={...this.now,
[t]:a};return e==="data"&&o&&(l.
b=si(o,a.data)),this.begin(l,[])}
this.now={...this.now,[t]:a},this.
planned=null,this.turning+=1,this.
client.send({kind:"turn",run:t,
name:e,value:s}),t==="a"&&R(this.
model,{[e]:s})}hear(t){t.kind===
"ready"?(this.starting-=1,this.
starting||this.listener.ready(
t)):t.kind==="turned"?this.turned(
t.turn):t.kind==="stopped"?this.
listener.tell([t.reason]):t.kind!==
"snapshot"?(this.asked.get(t.id)?.(
t),this.asked.delete(t.id)):this.
starting||this.see(t)}turned(t){
this.turning-=1;let{step:e,run:s,
name:i}=t,o=this.turns.filter(
r=>r.step!==e||r.run!==s||r.name!==
i);this.turns=[...o,t].sort((r,a)=>r.
step-a.step),R(this.model,{turns:this.
turns,beside:Le(this.now)})}see({
a:t,b:e,playing:s,plays:i}){this.
snapshots={a:t,b:e},this.rows.
a.push(...t.rows),e&&this.rows.
b.push(...e.rows),this.turning||
(this.now=Dt({a:t.levers,b:e&&
e.levers}));let o=!s&&i===this.
plays,r=performance.now(),a=!s||
r>this.told+ia;a&&(this.told=r),
R(this.model,{...this.now.a,epoch:t.
epoch,...a?{history:oa(this.rows.
a)}:{},...o?{playing:!1}:{}}),
this.listener.changed()}async explain(t,e){
let s=this.ids+=1;return this.
client.send({kind:"explain",example:t,
draw:e,id:s}),(await new Promise(
o=>this.asked.set(s,o))).explained}async saved(){
let t=this.ids+=1;this.client.
send({kind:"weights",id:t});let{
weights:e}=await new Promise(s=>this.
asked.set(t,s));return{levers:this.
now.a,epoch:this.snapshots?.a.
epoch??0,weights:e}}get state(){
let{model:t,first:e,turns:s}=this;
return{levers:e.a,beside:Le(e),
turns:s,preset:t.get("preset"),
hide:t.get("hide"),stop_at:t.get(
"stop_at")}}close(){this.deafen(),
this.client.close()}},ra=n=>new Uint8Array(
n.buffer,n.byteOffset,n.byteLength);var aa=Uint32Array.from({length:256},
(n,t)=>{let e=t;for(let s=0;s<
8;s++)e=e&1?3988292384^e>>>1:e>>>
1;return e});function ha(n){let t=-1;
for(let e of n)t=aa[(t^e)&255]^
t>>>8;return~t>>>0}var ni=n=>new TextEncoder().
encode(n);function bs(n){let t=new Uint8Array(
n.reduce((s,{length:i})=>s+i,0)),
e=0;for(let s of n)t.set(s,e),
e+=s.length;return t}function Ne(n){
let t=new Uint8Array(n.reduce(
(i,[,o])=>i+o,0)),e=new DataView(
t.buffer),s=0;for(let[i,o]of n)
o===2?e.setUint16(s,i,!0):e.setUint32(
s,i,!0),s+=o;return t}function la({
shape:n,values:t}){let e=t instanceof
Uint8Array?"|u1":"<f4",s=`(${n.
join(", ")},)`,i=`{'descr': '${e}\
', 'fortran_order': False, 'sh\
ape': ${s}, }`,o=i.padEnd(64*Math.
ceil((i.length+11)/64)-11)+`
`,r=new DataView(new ArrayBuffer(
t.byteLength));t.forEach((h,l)=>{
t instanceof Uint8Array?r.setUint8(
l,h):r.setFloat32(4*l,h,!0)});
let a=new Uint8Array([147,78,85,
77,80,89,1,0]);return bs([a,Ne(
[[o.length,2]]),ni(o),new Uint8Array(
r.buffer)])}function ii(n){let t=[],
e=[],s=0;for(let a of n){let h=ni(
`${a.name}.npy`),l=la(a),c=l.length,
d=[[20,2],[0,2],[0,2],[0,2],[33,
2],[ha(l),4],[c,4],[c,4],[h.length,
2],[0,2]],f=[Ne([[67324752,4],
...d]),h,l];e.push(Ne([[33639248,
4],[20,2],...d,[0,2],[0,2],[0,
2],[0,4],[s,4]]),h),t.push(...f),
s+=f.reduce((u,{length:p})=>u+
p,0)}let i=bs(e),o=n.length,r=Ne(
[[101010256,4],[0,2],[0,2],[o,
2],[o,2],[i.length,4],[s,4],[0,
2]]);return bs([...t,i,r])}var ri="vae_tutorial playgroun\
d 1",ca=n=>Number(Math.fround(
n).toPrecision(9));function ai({
levers:n,epoch:t,weights:e}){let s=e.
map(({shape:i,values:o})=>({shape:i,
values:o.map(ca)}));return JSON.
stringify({format:ri,levers:n,
epoch:t,weights:s})}function hi({
levers:n,epoch:t,weights:e}){let s=new TextEncoder().
encode(JSON.stringify({format:ri,
levers:n,epoch:t})),i=e.map(({
shape:o,values:r},a)=>({name:`\
weights_${a}`,shape:o,values:Float32Array.
from(r)}));return ii([{name:"a\
bout",shape:[s.length],values:s},
...i])}var oi=["epoch","train_\
reconstruction","train_kl","tr\
ain_loss","test_reconstruction",
"test_kl","test_loss"];function li(n,t=null){
let e=(i,o)=>[i,...oi.map(r=>Number.
isFinite(o[r])?o[r]:"")].join(
",");return`${[["run",...oi].join(
","),...n.map(i=>e("a",i)),...(t??
[]).map(i=>e("b",i))].join(`
`)}
`}var da=`import vae_tutorial as\
 vt
vae = vt.load_playground("play\
ground.json")`,Ft=1200,K=16,xs=24,
fa=6e4;function Ie(n,t){let e=g(
"a",{href:URL.createObjectURL(
t),download:n});e.click(),setTimeout(
()=>URL.revokeObjectURL(e.href),
fa)}function ua(n){let[t,e,s]=[
K,2*xs+K,0];return{places:n.map(
({width:o,height:r})=>{t>K&&t+
o+K>Ft&&([t,e,s]=[K,e+s,0]);let a=[
t,e];return t+=o+K,s=Math.max(
s,r+xs+K),a}),height:e+s}}function ci(n,t,e){
if(n.measureText(t).width<=e)return t;
let s=t;for(;s&&n.measureText(
`${s}…`).width>e;)s=s.slice(
0,-1);return`${s}…`}function pa({
title:n,parts:t}){let e=t.filter(
({canvas:h})=>h.clientWidth&&h.
clientHeight),s=e.map(({canvas:h})=>{
let l=Math.min(1,(Ft-2*K)/h.clientWidth);
return{width:l*h.clientWidth,height:l*
h.clientHeight}}),{places:i,height:o}=ua(
s),r=g("canvas",{width:2*Ft,height:2*
o}),a=x(r);return a.scale(2,2),
a.fillStyle="#fff",a.fillRect(
0,0,Ft,o),a.fillStyle="#262626",
a.font="bold 18px system-ui, s\
ans-serif",a.fillText(ci(a,n,Ft-
2*K),K,xs+K/2),a.font="14px sy\
stem-ui, sans-serif",a.imageSmoothingEnabled=
!1,e.forEach(({title:h,canvas:l},c)=>{
let[d,f]=i[c],{width:u,height:p}=s[c];
a.fillText(ci(a,h,u),d,f),a.drawImage(
l,d,f+8,u,p)}),r}function ma(n){
let t=g("input",{type:"text",readOnly:!0,
hidden:!0});t.setAttribute("ar\
ia-label","Link to this run");
let e=w("vae-caption");return e.
setAttribute("role","status"),
{copy:$("Copy the link",async()=>{
t.value=n.link(),t.hidden=!1;let i=n.
drawings()?" Your own drawings\
 are not part of it.":"";try{await navigator.
clipboard.writeText(t.value),e.
textContent=`The link is copie\
d.${i}`}catch{t.select(),e.textContent=
`Copy the link from the field.${i}`}}),
field:w("vae-field",t),said:e}}
function ga(n,t){let e="applic\
ation/octet-stream",s=(i,o)=>$(
i,async()=>{try{await o(),t("")}catch(r){
t(`The file could not be writt\
en: ${r.message}`)}});return[s(
"Weights (.json)",async()=>Ie(
"playground.json",new Blob([ai(
await n.run())],{type:e}))),s(
"Weights (.npz)",async()=>{let i=hi(
await n.run());Ie("playground.\
npz",new Blob([i],{type:e}))}),
s("History (.csv)",()=>{let{a:i,
b:o}=n.history();Ie("playgroun\
d.csv",new Blob([li(i,o)],{type:"\
text/csv"}))}),s("Picture (.pn\
g)",async()=>{let i=pa(n.picture()),
o=await new Promise(r=>i.toBlob(
r));if(!o)throw new Error("thi\
s browser makes no PNG of it");
Ie("playground.png",o)})]}var Ce=class{constructor(t){
let{copy:e,field:s,said:i}=ma(
t),o=w("vae-caption");o.setAttribute(
"role","alert");let r=ga(t,h=>{
o.textContent=h}),a=g("pre",{className:"\
vae-code"},g("code",{textContent:da}));
this.node=z("vae-take-along","\
Share and take along",g("p",{textContent:"\
The link opens the same run, w\
ith the same numbers in the sa\
me browser engine."}),w("vae-b\
uttons",e),s,i,w("vae-buttons",
...r),o,g("p",{textContent:"Py\
thon loads the weights as a Ke\
ras VAE; of two runs, those of\
 A:"}),a)}};var wa=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),ba="select\
, textarea, [type=text], [type\
=number]";function xa(n){let{key:t,
target:e}=n;return n.ctrlKey||
n.altKey||n.metaKey||t==="Ente\
r"&&n.shiftKey?!1:wa.has(t)||t.
length===1&&e.matches(ba)}function di(n){
n.addEventListener("keydown",t=>{
xa(t)&&t.stopPropagation()})}function ya(n,t){let e=t instanceof
Error?t.message:String(t),s=g(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});s.setAttribute(
"role","alert"),n.replaceChildren(
s)}function fi(n){return{async render(t){
t.el.classList.add("vae-view"),
di(t.el);try{return await n(t)}catch(e){
ya(t.el,e)}}}}var va=8e3,ka=1e3,ys=class{constructor(t){
let{refused:e,...s}=Rs(t);R(t,
{hide:s.hide}),this.model=t,this.
speaker=As(),this.words=g("p",
{className:"vae-formed"}),this.
said=this.written=0,this.pace=
Ss(()=>this.draw()),this.display=
new fe(t.get("colors")),this.panel=
new ke(this.acts(),{chapters:t.
get("chapters"),hide:s.hide}),
this.drawings=new ye(ve(Ms(t.get(
"drawings"))),i=>R(t,{drawings:new DataView(
Cn(i).buffer)})),this.lessons=
new ue(i=>this.session.again(i)),
this.session=new Te(t,{ready:i=>this.
display.start(i),changed:()=>this.
pace.schedule(),tell:i=>this.panel.
tell(i)}),this.address=new qt(
t,this.session,i=>{this.panel.
tell(i),this.root.scrollIntoView()}),
this.takeAlong=new Ce(this.sources()),
this.display.session=this.session,
this.root=this.parts(),this.session.
open(s),this.panel.tell(e)}acts(){
let t=e=>()=>{this.panel.tell(
[]),e()};return{play:t(()=>this.
session.play(!0)),pause:()=>this.
session.play(!1),step:t(()=>this.
session.advance("step")),epoch:t(
()=>this.session.advance("epoc\
h")),restart:t(()=>this.session.
restart()),otherSeed:t(()=>this.
session.otherSeed()),beside:e=>this.
session.beside(e),set:(e,s,i)=>{
try{this.session.set(e,s,i)}catch(o){
this.panel.tell([o.message])}}}}sources(){
let{session:t,display:e}=this;
return{run:()=>t.saved(),history:()=>({
a:t.rows.a,b:t.now.b&&t.rows.b}),
picture:()=>({title:e.words,parts:e.
canvases}),link:()=>this.address.
link,drawings:()=>this.drawings.
drawings.length}}draw(){let{model:t,
session:e,panel:s}=this,i=t.get(
"playing");this.display.draw(),
s.show(e.now.a,e.now.b),s.play(
i),this.lessons.show(t.get("pr\
eset")),this.address.write();let o=this.
display.words,r=performance.now();
(!i||r>this.written+ka)&&(this.
words.textContent=o,this.written=
r),(!i||r>this.said+va)&&(this.
speaker.say(o),this.said=r)}parts(){
let{display:t,panel:e,lessons:s,
drawings:i,takeAlong:o}=this,r=this.
model.get("hide"),a=(h,l)=>r.includes(
h)?[]:[l];return w("vae-playgr\
ound",...a("lessons",s.node),e.
clock.node,t.readings,w("vae-d\
esk",e.node,t.planes),this.words,
t.density.node,ht(t.pictures.node,
Z("KL by dimension",t.bars.node)),
ht(Z("nats, by epochs",t.curves.
node),Z("rate and distortion",
t.tradeOff.node)),t.gapFold,...a(
"slow_motion",t.slowFold),...a(
"drawings",Lt("Your own drawin\
gs",!1,i.node)),...a("take_alo\
ng",Lt("Share and take along",
!1,o.node)))}stop(){this.pace.
stop(),this.address.stop(),this.
display.stop(),this.session.close()}};
function Ma({model:n,el:t}){let e=new ys(
n);return t.append(e.root,e.speaker.
region),()=>e.stop()}var kd=fi(
Ma);export{kd as default};
