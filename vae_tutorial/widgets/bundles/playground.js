function so(n,t){let e=Math.abs(
t.clientX-n.clientX),s=Math.abs(
t.clientY-n.clientY);return Math.
max(e,s)<6?null:e>=s?"sideways":
"up or down"}function zs(n,t){
let e=null,s="";n.addEventListener(
"pointerdown",o=>{[e,s]=[o.pointerType===
"mouse"?null:o,n.value]}),n.addEventListener(
"pointermove",o=>{e&&so(e,o)===
"sideways"&&(e=null)});let i=()=>{
e=null};n.addEventListener("po\
interup",i),n.addEventListener(
"pointercancel",i),n.addEventListener(
"input",()=>{e?n.value=s:t(Number(
n.value))})}function m(n,t={},...e){let s=Object.
assign(document.createElement(
n),t);return s.append(...e),s}
var g=(n,...t)=>m("div",{className:n},
...t),C=(n="")=>m("p",{className:`\
vae-readout ${n}`.trim()});function S(n,t,e){
let s=m("button",{type:"button",
textContent:n,className:"vae-b\
utton"});return e&&s.setAttribute(
"aria-label",e),s.addEventListener(
"click",t),s}function Ks(n,{min:t,
max:e,step:s},i){let o=m("inpu\
t",{type:"range",className:"va\
e-range"});return Object.assign(
o,{min:t,max:e,step:s}),o.setAttribute(
"aria-label",n),zs(o,i),o}function ss(n,t,e){
n.value=String(t),n.setAttribute(
"aria-valuetext",e)}function U(n,t,...e){
let s=g(n,...e);return s.setAttribute(
"role","group"),s.setAttribute(
"aria-label",t),s}function Xt(n,t,e){
let s=`choice-${Math.random().
toString(36).slice(2)}`,i=t.map(
([a])=>{let h=m("input",{type:"\
radio",name:s,value:a});return h.
addEventListener("change",()=>e(
a)),h});return{node:m("fieldse\
t",{className:"vae-choices"},m(
"legend",{textContent:n}),...i.
map((a,h)=>m("label",{className:"\
vae-choice"},a,t[h][1]))),show:a=>i.
forEach(h=>{h.checked=h.value===
a})}}var ht=(...n)=>g("vae-col\
umns",...n),St=(n,...t)=>g("va\
e-column",g("vae-title",n),...t);
function $t(n,...t){let e=St(n,
...t);return e.classList.add("\
vae-half"),e}var qs=n=>new Uint8Array(n.buffer,
n.byteOffset,n.byteLength);function yt(n,t){
n.set(t),n.save_changes()}function Hs(n,t){
let e=Object.entries(t);for(let[
s,i]of e)n.on(s,i);return()=>{
for(let[s,i]of e)n.off(s,i)}}var no=600;function Vs(){let n=g(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(s){clearTimeout(
t),e??=s,s!==e&&(t=window.setTimeout(
()=>{n.textContent=e=s},no))}}}
function Ys(n){let t=0,e=!1,s=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,s())}),n()};return{
schedule:()=>{t?e=!0:s()},stop:()=>cancelAnimationFrame(
t)}}function x(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var Jt=(n,t=2)=>`(${n.
map(e=>x(e,t)).join(", ")})`;var Xs={data:"digits",latent_dim:2,
units:64,layers:1,activation:"\
relu",likelihood:"bernoulli",log_odds:!0,
seed:1,beta:1,scale:.2,learning_rate:.002,
batch_size:64,mean_over_pixels:!1,
draw:!0,warm_up:0,free_bits:0},
ns={likelihood:"gaussian",scale:.05,
learning_rate:.005},O={beta:{title:"\
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
title:"mean over pixels (a fau\
lt)",restarts:!1,about:"Code t\
hat circulates takes the mean \
where the ELBO has a sum: the \
reconstruction is divided by t\
he number of pixels, and the K\
L weighs as many times more.",
place:"07-levers.html#sec-07-u\
nits"},warm_up:{title:"KL warm\
-up, epochs",restarts:!1,ends:[
0,200],steps:"linear",stops:200,
whole:!0,about:"Over so many e\
pochs beta rises from 0 to its\
 value: codes are learned befo\
re they cost anything.",place:"\
07-levers.html#sec-07-collapse"},
free_bits:{title:"free bits, n\
ats",restarts:!1,ends:[0,2],steps:"\
linear",stops:40,about:"So muc\
h KL is charged for each dimen\
sion in any case, so that none\
 gains by carrying less.",place:"\
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
scale:{title:"Gaussian scale",
restarts:!1,ends:[.02,1],steps:"\
logarithmic",stops:34,about:"T\
he standard deviation of each \
pixel around its mean: a small\
 one makes errors dear.",place:"\
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
title:"units a layer",restarts:!0,
ends:[8,128],steps:"linear",stops:15,
whole:!0,about:"How wide each \
hidden layer is.",place:"07-le\
vers.html#sec-07-architecture"},
activation:{title:"activation",
restarts:!0,options:["relu","t\
anh"],about:"What a hidden uni\
t does with its sum.",place:"0\
7-levers.html#sec-07-architect\
ure"},likelihood:{title:"likel\
ihood",restarts:!0,options:["b\
ernoulli","gaussian"],about:"W\
hat a pixel is: ink with a pro\
bability, or a gray value arou\
nd a mean.",place:"07-levers.h\
tml#sec-07-likelihood"},log_odds:{
title:"start at log-odds",restarts:!0,
about:"The output's biases sta\
rt at the log-odds of the data\
's pixels, so that the untrain\
ed decoder draws the average p\
icture.",place:"05-training-a-\
vae.html#sec-05-train-step"},seed:{
title:"seed",restarts:!0,ends:[
0,9999],whole:!0,about:"Of the\
 first weights, the order of t\
he examples and the noise: the\
 same seed, the same run.",place:"\
05-training-a-vae.html#sec-05-\
save"}},j=Object.keys(O),is=["\
step","epoch","restart","other\
_seed","pace","lessons","besid\
e","drawings","slow_motion","t\
ake_along"],io={digits:"digits\
, 8 × 8",ring:"ring of eight",
moons:"two moons",bernoulli:"B\
ernoulli",gaussian:"Gaussian",
true:"on",false:"off"};function vt(n){
return typeof n!="number"?io[String(
n)]??String(n):n&&Math.abs(n)<
.001?n.toExponential().replace(
"-","−"):x(n,6).replace(/\.?0+$/,
"")}function oo({options:n,ends:t,
whole:e}){return n?`must be on\
e of ${n.join(", ")}`:t?`must ${e?
"be an integer":"lie"} from ${t[0]}\
 to ${t[1]}`:"must be on or of\
f"}function R(n){let t=String(
n);return t?t.length>24?`${t.slice(
0,24)}…`:t:"nothing"}function ro({
options:n,ends:t,whole:e},s){return n?
n.some(i=>i===s):t?typeof s=="\
number"&&s>=t[0]&&s<=t[1]&&(!e||
Number.isInteger(s)):typeof s==
"boolean"}function lt(n,t){if(!Object.
hasOwn(O,n))throw new Error(`t\
here is no lever ${R(n)}`);let e=O[n];
if(ro(e,t))return t;throw new Error(
`${n} ${oo(e)}, got ${R(t)}`)}
var W=n=>n!=="digits";function Zt(n){
for(let t of j)lt(t,n[t]);if(W(
n.data)&&n.likelihood!=="gauss\
ian")throw new Error(`likeliho\
od must be gaussian for the da\
ta ${n.data}, whose points are\
 no gray pixels, got ${n.likelihood}`);
return n}var Ot=(n,t={})=>({...Xs,
...W(n)?ns:{},...t,data:n}),Qt=n=>n===
4?1:4;function te(n,t){let e=Object.
keys(ns),s=Object.fromEntries(
e.map(i=>[i,Xs[i]]));return W(
n.data)===W(t)?{...n,data:t}:{
...n,...s,...W(t)?ns:{},data:t}}var Js={sound:{levers:{},beside:{},
stop_at:60,pace:5,turns:[]},holes:{
levers:{draw:!1,beta:0},beside:{},
stop_at:60,pace:5,turns:[]},beta:{
levers:{beta:0},beside:{},stop_at:90,
pace:5,turns:[{step:230,run:"a",
name:"beta",value:.1},{step:460,
run:"a",name:"beta",value:.2},
{step:690,run:"a",name:"beta",
value:.5},{step:920,run:"a",name:"\
beta",value:1},{step:1150,run:"\
a",name:"beta",value:2},{step:1380,
run:"a",name:"beta",value:5},{
step:1610,run:"a",name:"beta",
value:10},{step:1840,run:"a",name:"\
beta",value:20}]},mean:{levers:{
mean_over_pixels:!0},beside:{mean_over_pixels:!1},
stop_at:40,pace:5,turns:[]},warm_up:{
levers:{layers:2,learning_rate:.02},
beside:{warm_up:30},stop_at:60,
pace:5,turns:[]},dimensions:{levers:{
latent_dim:1},beside:{latent_dim:8},
stop_at:60,pace:5,turns:[]}};var ee="",V={[ee]:{levers:{},beside:{},
turns:[],stop_at:0,pace:0},...Js};var kt=1e3,ho=1e7,rs=1e5,Zs=100,
en=/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
function as(n,t){let{options:e,
ends:s}=O[n];return!e&&!s?{1:!0,
0:!1}[t]??t:typeof e?.[0]!="st\
ring"&&en.test(t)?Number(t):t}
var se=n=>String(typeof n=="bo\
olean"?Number(n):n);function Qs(n){
try{return decodeURIComponent(
n)}catch{return n}}function lo(n,t){
let e=new Map;for(let i of n.split(
"&").filter(Boolean)){let o=i.
indexOf("="),r=Qs(o<0?i:i.slice(
0,o)),a=o<0?"":Qs(i.slice(o+1));
e.set(r,[...e.get(r)??[],a])}let s=new Map;
for(let[i,o]of e)o.length===1?
s.set(i,o[0]):t.push(`${R(i)} \
must stand once, got it ${o.length}\
 times; it is left out`);return s}
function sn(n,t,e){let s=/^\d+$/.
test(t)?Number(t):NaN;if(s<=e)
return s;throw new Error(`${n}\
 must be an integer from 0 to ${e}\
, got ${R(t)}`)}function co(n,t){
let[e,s,i,o,...r]=n.split(":");
if(o===void 0||r.length)throw new Error(
`turns must be step:run:lever:\
value, got ${R(n)}`);if(s!=="a"&&
!(s==="b"&&t))throw new Error(
`turns must name run a${t?" or\
 b":""}, got ${R(s)}`);if(!Object.
hasOwn(O,i)||O[i].restarts)throw new Error(
`turns must name a lever that \
can be turned while it trains,\
 got ${R(i)}`);let a=i;return{
step:sn("a step of turns",e,ho),
run:s,name:a,value:lt(i,as(a,o))}}
function fo(n,t){if(n==="none")
return[];let e=n.split(",");if(e.
length>kt)throw new Error(`tur\
ns must be at most ${kt}, got ${e.
length}`);return e.map(s=>co(s,
t)).sort((s,i)=>s.step-i.step)}
function uo(n){let t=n.split("\
,"),e=t.find(s=>!Object.hasOwn(
O,s)&&!is.includes(s));if(e===
void 0)return[...new Set(t)];throw new Error(
`hide must name levers, or one\
 of ${is.join(", ")}; got ${R(
e)}`)}var os=class{constructor(t){
this.refused=[],this.entries=lo(
t,this.refused)}take(t,e,s,i="\
it is left out"){let o=this.entries.
get(t);if(this.entries.delete(
t),o===void 0)return e;try{return s(
o)}catch(r){return this.refused.
push(`${r.message}; ${i}`),e}}levers(t){
let e=V[t].levers,s=this.take(
"data",e.data??"digits",r=>lt(
"data",r),"it starts at digits"),
i=Ot(s,e),o={...i};W(s)&&(o.likelihood=
i.likelihood="gaussian");for(let r of j)
o[r]=this.take(r,o[r],a=>nn(r,
as(r,a),s),`it starts at ${vt(
i[r])}`);return o}beside(t,e){
let s=[...this.entries.keys()].
filter(r=>r.startsWith("b."));
if(!this.entries.has("b")&&!s.
length)return ne(V[t].beside,e);
let i=this.take("b",!1,r=>{if(r===
"none")return!0;throw new Error(
`b must be none, got ${R(r)}`)}),
o={};for(let r of s){let a=r.slice(
2),h=this.take(r,void 0,l=>po(
a,l,e.data));h!==void 0&&!i&&(o[a]=
h)}return ne(o,e)}};function nn(n,t,e){
if(n==="likelihood"&&t==="bern\
oulli"&&W(e))throw new Error(`\
likelihood must be gaussian fo\
r the data ${e}, whose points \
are no gray pixels, got bernou\
lli`);return lt(n,t)}function po(n,t,e){
if(!Object.hasOwn(O,n))throw new Error(
`there is no lever b.${R(n)}`);
if(n==="data")throw new Error(
`b.data must be missing, got ${R(
t)}: both runs train on the sa\
me data`);try{return nn(n,as(n,
t),e)}catch(s){throw new Error(
`b.${s.message}`,{cause:s})}}function ne(n,t){
let e=Object.entries(n),s=e.filter(
([i,o])=>t[i]!==o);return s.length||
!e.length?Object.fromEntries(s):
{seed:t.seed}}function mo(n){let t=en.
test(n)?Number(n):NaN;if(t>=0&&
t<=Zs)return t;throw new Error(
`pace must lie from 0 to ${Zs}\
, got ${R(n)}`)}function hs(n){
let t=n.replace(/^#/,""),e=new os(
t.includes("=")?t:""),s=e.take(
"preset",ee,d=>{if(d!==ee&&Object.
hasOwn(V,d))return d;let u=Object.
keys(V).filter(Boolean).join("\
, ");throw new Error(`preset m\
ust be one of ${u}, got ${R(d)}`)},
"none is open"),i=e.levers(s),
o=e.beside(s,i),r=Object.keys(
o).length>0,a=V[s],h=e.take("t\
urns",a.turns.filter(({run:d})=>d===
"a"||r),d=>fo(d,r),"the turns \
are left out"),l=e.take("hide",
[],uo,"nothing is hidden"),c=e.
take("stop_at",a.stop_at,d=>sn(
"stop_at",d,rs),`it is ${a.stop_at}`),
f=e.take("pace",a.pace,mo,`it \
is ${a.pace}`);for(let d of e.
entries.keys())e.refused.push(
`${R(d)} is no name that the p\
layground knows; it is left ou\
t`);return{levers:i,preset:s,turns:h,
beside:o,hide:l,stop_at:c,pace:f,
refused:e.refused}}var tn=n=>n.
map(({step:t,run:e,name:s,value:i})=>`${t}\
:${e}:${s}:${se(i)}`).join(",");
function Lt({levers:n,preset:t,
turns:e,beside:s,hide:i,stop_at:o,
pace:r}){let a=V[t],h=t?[`pres\
et=${t}`]:[],l={...Ot(n.data,a.
levers)};W(n.data)&&(l.likelihood=
"gaussian"),n.data!==(a.levers.
data??"digits")&&h.push(`data=${n.
data}`);for(let y of j)n[y]!==
l[y]&&h.push(`${y}=${se(n[y])}`);
let c=ne(s,n),f=ne(a.beside,n),
d=j.filter(y=>y in c).map(y=>`\
b.${y}=${se(c[y])}`),u=j.filter(
y=>y in f).map(y=>`b.${y}=${se(
f[y])}`);d.join("&")!==u.join(
"&")&&h.push(...d.length?d:["b\
=none"]);let p=a.turns.filter(
({run:y})=>y==="a"||d.length),
w=tn(e.length>kt?[]:e);return w!==
tn(p)&&h.push(`turns=${w||"non\
e"}`),i.length&&h.push(`hide=${i.
join(",")}`),o!==a.stop_at&&h.
push(`stop_at=${o}`),r!==a.pace&&
h.push(`pace=${r}`),h.length?`\
#${h.join("&")}`:""}var ct=({a:n,b:t})=>({a:{...n},
b:t&&{...t}});function Tt(n,t){
if(typeof n!="object"||!n||!t)
return n===t;let e=Object.keys(
n);return e.length===Object.keys(
t).length&&e.every(s=>Tt(n[s],
t[s]))}var dt=({a:n,b:t})=>t?Object.
fromEntries(j.filter(e=>n[e]!==
t[e]).map(e=>[e,t[e]])):{},_t=(n,t)=>({
a:n,b:Object.keys(t).length?{...n,
...t}:null}),ls=n=>Object.fromEntries(
j.map(t=>[t,n.get(t)]));function go(n,t){
let{a:e,b:s}=ct(n);for(let{run:i,
name:o,value:r}of t)Object.assign(
(i==="a"?e:s)??{},{[o]:r});return{
a:e,b:s}}function ie(n){let[t,
e,s,i,o,r,a]=["preset","turns",
"beside","hide","stop_at","pac\
e","start"].map(d=>n.get(d)),h=ls(
n),l={preset:t,hide:i,stop_at:o,
pace:r},c=_t(h,s),f=a?.a?e.length+
1:0;return Array.from({length:f},
(d,u)=>go(a,e.slice(0,u))).some(
d=>Tt(d,c))?{...l,levers:a.a,beside:dt(
a),turns:e}:{...l,levers:h,beside:s,
turns:e}}var ft=n=>qs(n.get("d\
rawings"));function on(n){let t=Object.
keys(n[0]??{});return Object.fromEntries(
t.map(e=>[e,n.map(s=>Number.isFinite(
s[e])?s[e]:null)]))}var wo=400,xo="playground.html",
rn=n=>n.includes("=");function an(n){
return n.get("in_book")&&rn(location.
hash)?hs(location.hash):{...ie(
n),refused:[]}}var oe=class{constructor(t,e,s){
this.model=t,this.session=e,this.
own=!!t.get("in_book"),this.shown=
Lt(e.state),this.timer=0,this.
moved=()=>{if(location.hash&&!rn(
location.hash)||location.hash===
this.shown)return;let{refused:o,
...r}=hs(location.hash);if(String(
r.hide)!==String(t.get("hide")))
return location.reload();e.play(
!1),e.open(r),s(o)},this.own&&
addEventListener("hashchange",
this.moved)}get page(){return this.
own?location.href.replace(/#.*/,
""):this.model.get("chapters")+
xo}write(){!this.own||this.timer||
(this.timer=window.setTimeout(
()=>{this.timer=0;let t=Lt(this.
session.state);t!==this.shown&&
(this.shown=t,history.replaceState(
history.state,"",location.href.
replace(/#.*|$/,t)))},wo))}stop(){
clearTimeout(this.timer),removeEventListener(
"hashchange",this.moved)}};function N(n,t,e,s){let i=document.
createElement("canvas");return Object.
assign(i,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),i.setAttribute(
"role","img"),A(i,s),i}var A=(n,t)=>n.
setAttribute("aria-label",t);function b(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function B(n,t,[
e,s],i=[0,0,n.width,n.height],o=!1){
let r=new OffscreenCanvas(s,e),
a=b(r).createImageData(s,e);for(let h=0;h<
t.length;h++){let l=255-Math.round(
255*t[h]),c=4*h;a.data[c]=a.data[c+
1]=a.data[c+2]=l,a.data[c+3]=255}
b(r).putImageData(a,0,0),b(n).
imageSmoothingEnabled=o,b(n).drawImage(
r,...i)}var E={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},bo="\
13px system-ui, sans-serif",ut=50,
re=40,et=12,ae=12,K=class{constructor({
x:t,y:e},s,i){this.x=t,this.y=
e,this.height=s,this.canvas=N(
1,1,"vae-curves",i),this.canvas.
style.height=`${s}px`,this.width=
1,this.node=g("vae-chart-frame",
this.canvas)}across(t){let[e,s]=this.
x.ends;return ut+(t-e)/(s-e)*(this.
width-ut-ae)}down(t){let[e,s]=this.
y.ends;return et+(s-t)/(s-e)*(this.
height-et-re)}at(t){let e=this.
canvas.getBoundingClientRect(),
[[s,i],[o,r]]=[this.x.ends,this.
y.ends],a=e.width/this.canvas.
offsetWidth,[h,l]=[(t.clientX-
e.left)/a,(t.clientY-e.top)/a],
c=(h-ut)/(this.width-ut-ae),f=1-
(l-et)/(this.height-et-re);return[
s+c*(i-s),o+f*(r-o)]}begin(){let t=devicePixelRatio||
1;this.width=Math.max(200,this.
canvas.clientWidth);let[e,s]=[
this.width,this.height].map(o=>Math.
round(o*t));this.canvas.width!==
e&&(this.canvas.width=e),this.
canvas.height!==s&&(this.canvas.
height=s);let i=b(this.canvas);
i.setTransform(t,0,0,t,0,0),i.
fillStyle="#fff",i.fillRect(0,
0,this.width,this.height),i.font=
bo,this.axes(i),i.save(),i.beginPath(),
i.rect(ut,et,this.width-ut-ae,
this.height-et-re),i.clip()}end(t){
let e=b(this.canvas);e.restore(),
e.textAlign="left",t.forEach(({
color:s,text:i,dash:o=[]},r)=>{
let a=Math.max(...t.map(c=>e.measureText(
c.text).width)),[h,l]=[this.width-
ae-a-8,et+14+18*r];e.fillStyle=
"#ffffffcc",e.fillRect(h-34,l-
13,a+40,18),this.stroke([[h-28,
l-4],[h-6,l-4]],s,3,o),e.fillStyle=
E.ink,e.fillText(i,h,l)})}axes(t){
let[[e],[s]]=[this.x.ends,this.
y.ends];t.fillStyle=E.ink,t.textAlign=
"center";for(let r of this.x.ticks)
this.line([[r,s],[r,this.y.ends[1]]],
E.grid,1),t.fillText(hn(r),this.
across(r),this.down(s)+16);let[
i,o]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];t.fillText(
this.x.name,(this.across(i)+this.
across(o))/2,this.height-6),t.
textAlign="right";for(let r of this.
y.ticks)this.line([[e,r],[this.
x.ends[1],r]],E.grid,1),t.fillText(
hn(r),ut-5,this.down(r)+4);t.save(),
t.translate(12,(et+this.height-
re)/2),t.rotate(-Math.PI/2),t.
textAlign="center",t.fillText(
this.y.name,0,0),t.restore(),this.
line([[e,this.y.ends[1]],[e,s],
[this.x.ends[1],s]],E.quiet,1)}line(t,e,s=2,i=[]){
this.stroke(t.map(([o,r])=>[this.
across(o),this.down(r)]),e,s,i)}stroke(t,e,s,i){
let o=b(this.canvas);o.strokeStyle=
e,o.lineWidth=s,o.setLineDash(
i),o.beginPath();for(let[r,a]of t)
o.lineTo(r,a);o.stroke(),o.setLineDash(
[])}area(t,e){let s=b(this.canvas);
s.fillStyle=e,s.beginPath();for(let[
i,o]of t)s.lineTo(this.across(
i),this.down(o));s.fill()}write([
t,e],s,i,o=0){let r=b(this.canvas);
r.fillStyle=E.ink,r.textAlign=
i,r.fillText(s,this.across(t),
this.down(e)+o)}dots(t,e,s=4){
let i=b(this.canvas);i.fillStyle=
e;for(let[o,r]of t)i.beginPath(),
i.arc(this.across(o),this.down(
r),s,0,2*Math.PI),i.fill()}},hn=n=>x(
n,2).replace(/\.?0+$/,"");function st(n,t){let e=new ResizeObserver(
t);return e.observe(n),()=>e.disconnect()}var yo="http://www.w3.org/2000\
/svg",cs=30,ds=12,pt=[{text:"A",
color:E.blue},{text:"B",color:E.
orange}];function he(n,t){let e=document.
createElementNS(yo,n);for(let[
s,i]of Object.entries(t))e.setAttribute(
s,String(i));return e}function vo({
color:n,shape:t="line",dash:e=[],
width:s=2.5}){let[i,o]=[cs/2,ds/
2];return t==="dot"?he("circle",
{cx:i,cy:o,r:5,fill:n}):t==="b\
ar"?he("rect",{x:i-5,y:1,width:10,
height:ds-2,fill:n}):he("line",
{x1:0,x2:cs,y1:o,y2:o,stroke:n,
"stroke-width":s,"stroke-dasha\
rray":e.join(" ")})}function ko(n){
let t=he("svg",{class:"vae-sam\
ple",width:cs,height:ds,"aria-\
hidden":"true"});return t.append(
vo(n)),t}var q=class{constructor(){
this.node=m("ul",{className:"v\
ae-legend"}),this.shown=""}show(t){
let e=JSON.stringify(t);e!==this.
shown&&(this.shown=e,this.node.
hidden=!t.length,this.node.replaceChildren(
...t.map(s=>m("li",{},ko(s),s.
text))))}};function fs(n){let t=10**Math.
floor(Math.log10(n)+1e-9);return[
1,2,5,10].map(e=>e*t).find(e=>e>=
n*(1-1e-9))??10*t}function ln(n,t,e,s=5){
let i=fs(Math.max(t-n,.05)/s),
o=Math.floor(n/i+1e-9),r=Math.
max(o+1,Math.ceil(t/i-1e-9)),a=Array.
from({length:r-o+1},(h,l)=>(o+
l)*i);return{ends:[a[0],a[a.length-
1]],ticks:a,name:e}}var cn=({ends:[
n,t]})=>t-n,G=class{constructor(t,e=5){
this.most=e,this.axis={ends:[0,
1],ticks:[0,1],name:t}}fit(t,e){
let[s,i]=this.axis.ends,{name:o}=this.
axis,r=.05*(e-t);if(t<s||e>i)this.
axis=ln(t,e,o,this.most);else{
let a=t<0?t-r:Math.max(0,t-r),
h=ln(a,e+r,o,this.most);cn(h)<
cn(this.axis)*(1-1e-9)&&(this.
axis=h)}return this.axis}};function dn(n){
let t=n<=10?1:n<=40?5:10**Math.
floor(Math.log10(n));return Math.
max(4,Math.ceil(n*1.02/t)*t)}function fn(n,t,e){
return t>n||t*3<n?t:e<=20?n:n>
10?t:Math.max(t,n-1)}function Et(n,t=400){
let e=1;for(;n.length/e>t-1;)e*=
2;let s=n.length-1;return e===
1?n:n.filter((i,o)=>o%e===0||o===
s)}function Nt(n){let t=[[]];for(let e of n)
e.every(Number.isFinite)?t[t.length-
1].push(e):t.push([]);return t.
filter(e=>e.length)}function mt(n){
let[t,e]=[1/0,-1/0];for(let s of n)
Number.isFinite(s)&&(t=Math.min(
t,s),e=Math.max(e,s));return t>
e?[0,1]:[t,e]}var le=.05,Eo=190,Ao=.15,un={text:`\
above ${le} nats: active`,color:E.
ink,dash:[5,4],width:1},Mo="ba\
r",It=({active:n,levers:t},e="")=>t.
draw?`${e}${n} of ${t.latent_dim}\
 active`:`${e}Without the draw\
 nothing uses the widths, and \
no dimension counts as active.`,
ce=class{constructor(){this.room=
new G("KL (nats)",4),this.chart=
new K({x:{ends:[.5,2.5],ticks:[
1,2],name:"latent dimension"},
y:this.room.axis},Eo,"KL per d\
imension"),this.legend=new q,this.
text=C(),this.node=g("vae-bars",
this.chart.node,this.legend.node,
this.text),this.last=null,this.
stop=st(this.node,()=>{this.last&&
this.draw(...this.last)})}get canvases(){
return[{title:`KL by dimension${this.
last?.[1]?": A blue, B orange":
""}`,canvas:this.chart.canvas}]}draw(t,e=null){
this.last=[t,e];let{chart:s}=this,
i=e?[t,e]:[t],o=i.map(({kl_by_dimension:d})=>d.
length),r=Math.max(...o),a=Array.
from({length:r},(d,u)=>u+1);s.
x={...s.x,ends:[.5,r+.5],ticks:a},
s.y=this.room.fit(0,Math.max(.5,
...i.flatMap(({levers:d,kl_by_dimension:u})=>d.
draw?u.filter(Number.isFinite):
[]))),s.node.hidden=i.every(({
levers:d})=>!d.draw),s.begin(),
i.forEach((d,u)=>this.bars(d,u,
i.length));let{color:h,width:l,
dash:c}=un;s.line([[.5,le],[r+
.5,le]],h,l,c),s.end([]),this.
legend.show(s.node.hidden?[]:[
...e?pt.map(d=>({...d,shape:Mo})).
filter((d,u)=>i[u].levers.draw):
[],un]);let f=e?`${It(t,"A: ")}\
; ${It(e,"B: ")}`:It(t);this.text.
textContent!==f&&(this.text.textContent=
f),A(s.canvas,i.map((d,u)=>this.
told(d,e?["A: ","B: "][u]:"")).
join(" "))}bars(t,e,s){if(!t.levers.
draw)return;let{kl_by_dimension:i}=t,
[o,r]=this.chart.x.ends,a=Math.
min(.64,Ao*(r-o)),h=a/s;i.forEach(
(l,c)=>{if(!Number.isFinite(l))
return;let f=c+1-a/2+e*h,d=f+h*
.94;this.chart.area([[f,0],[f,
l],[d,l],[d,0]],pt[e].color)})}told(t,e){
if(!t.levers.draw)return It(t,
e);let s=t.kl_by_dimension.map(
i=>x(i,2)).join(", ");return`${e}\
KL of each dimension on the te\
st data: ${s} nats; above ${le}\
 it is active: ${It(t)}.`}};function At(n){return()=>{n=n+
1831565813|0;let t=Math.imul(n^
n>>>15,n|1);return t^=t+Math.imul(
t^t>>>7,t|61),((t^t>>>14)>>>0)/
2**32}}function Y(n){let t=At(
n);return()=>Math.sqrt(-2*Math.
log(1-t()))*Math.cos(2*Math.PI*
t())}var H=360,bn=1e3,So=16,ms=20,us=.025,
ps=8,pn=200;async function yn(n){
if(typeof DecompressionStream>
"u")throw new Error("this brow\
ser is too old to unpack the d\
igits (it has no Decompression\
Stream)");let t=new Blob([n]).
stream().pipeThrough(new DecompressionStream(
"deflate"));return new Uint8Array(
await new Response(t).arrayBuffer())}
function mn(n){let t=2*Math.PI*
n/ps;return[.5+.35*Math.cos(t),
.5+.35*Math.sin(t)]}function gn(n,t){
let[e,s]=[Math.cos(Math.PI*t),
Math.sin(Math.PI*t)];return n?
[.63-.26*e,.565-.26*s]:[.37+.26*
e,.435+.26*s]}function wn(n){let t=1/
(2*Math.PI*us**2*n.length);return(e,s)=>{
let i=0;for(let[o,r]of n)i+=Math.
exp(-((e-o)**2+(s-r)**2)/2/us**
2);return t*i}}var $o={ring:{classes:ps,
at:mn,density:wn(Array.from({length:ps},
(n,t)=>mn(t)))},moons:{classes:2,
at:gn,density:wn(Array.from({length:2*
pn},(n,t)=>gn(t%2,(t+.5)/2/pn)))}};
function Oo(n){let{classes:t,at:e,
density:s}=$o[n],i=At(17),o=Y(
18),r=H+bn,a=Uint8Array.from({
length:r},(l,c)=>c%t),h=Array.
from(a,l=>e(l,i()).map(c=>c+us*
o()));return{x:Float64Array.from(
h.flat()),labels:a,density:s}}
function xn(n){let t=new Map;n.
forEach((i,o)=>t.set(i,[...t.get(
i)??[],o]));let s=[...t.keys()].
sort((i,o)=>i-o).map(i=>t.get(
i)??[]);return Array.from({length:10},
(i,o)=>s[o%s.length][Math.floor(
o/s.length)])}function vn(n,t,e=[]){
if(n!=="digits"){let{x:l,labels:c,
density:f}=Oo(n),d=Int32Array.
from({length:bn},(p,w)=>H+w),u=xn(
c.subarray(0,H));return{x:l,labels:c,
pixels:2,test:H,training:d,shown:u,
density:f}}let s=t.labels.length,
i=ms*e.length,o=new Float64Array(
64*(s+e.length));t.pixels.forEach(
(l,c)=>{o[c]=l/So}),e.forEach(
(l,c)=>o.set(l,64*(s+c)));let r=Int32Array.
from({length:s-H+i},(l,c)=>c<s-
H?H+c:s+(c-s+H)%e.length),a=Uint8Array.
from([...t.labels,...e.map(()=>255)]),
h=xn(t.labels.subarray(0,H));return{
x:o,labels:a,pixels:64,test:H,
training:r,shown:h}}var Lo=270,To=.03,_o=30,kn=[2,
3],No=[8,5],Io=[9,3,2,3],de={loss:{
text:"negative ELBO",color:E.blue,
dash:[]},reconstruction:{text:"\
reconstruction",color:E.green,
dash:[10,3,2,3]},kl:{text:"KL",
color:E.orange,dash:[7,3]}},Co=[
["all","all"],["loss","negativ\
e ELBO"],["reconstruction","re\
construction"],["kl","KL"]];function Ro(n,t,e){
return e==="kl"&&!Number.isFinite(
n[`${t}_loss`])?NaN:n[`${t}_${e}`]}
var ws=(n,t,e)=>n.map(s=>[s.epoch,
Ro(s,t,e)]),En=n=>!n.length||Number.
isFinite(n[n.length-1].test_loss);
function An(n,t,e){if(n!=="all")
return[n];let s=Object.keys(de);
return e&&En(t)?s.filter(i=>i!==
"reconstruction"):s}function Bo(n,t){
return t.flatMap(e=>{let{text:s,
color:i}=de[e];return[{text:"",
color:i,dash:kn,width:1.5,places:ws(
n,"train",e)},{text:s,color:i,
dash:[],width:2.5,places:ws(n,
"test",e)}]})}function Do(n,t){
return n.flatMap((e,s)=>An(t,e,
!0).map(i=>({text:`${"AB"[s]}:\
 ${de[i].text}`,color:s?E.orange:
E.blue,dash:de[i].dash,width:2.5,
places:ws(e,"test",i)})))}function Fo({
a:n,b:t=null,average:e,floor:s,
data:i="digits"},o){let r=(t?Do(
[Et(n),Et(t)],o):Bo(Et(n),An(o,
n,!1))).filter(({places:f})=>f.
some(([,d])=>Number.isFinite(d))),
h=o==="kl"?[]:[{y:e,text:`aver\
age ${i==="digits"?"digit":"po\
int"}, ${x(e,1)}`,dash:No},{y:s,
text:`floor, ${x(s,1)}`,dash:Io}].
filter(({y:f})=>Number.isFinite(
f)).map(f=>({...f,color:E.quiet,
width:1.5})),l=t?[]:[{text:"te\
st",dash:[]},{text:"training",
dash:kn}].map(f=>({...f,color:E.
quiet,width:1.5})),c=[...r.filter(
({text:f})=>f),...l,...h].map(
({text:f,color:d,dash:u,width:p})=>({
text:f,color:d,dash:u,width:p}));
return{lines:r,levels:h,legend:c}}
function Po(n,t,e){let s=[n,...t?
[t]:[]].flatMap((r,a)=>En(r)?[]:
["AB"[a]]),i=t?"Both runs on t\
est data. ":"";if(!s.length)return i.
trim();let o=t?`Run ${s.join("\
 and run ")} has no bound on l\
og p(x): its draw is off`:"Wit\
hout the draw there is no boun\
d on log p(x)";return`${i}${o}${e===
"loss"||e==="kl"?".":", only a\
 reconstruction."}`}var fe=class{constructor(){
this.across=new G("epochs"),this.
upwards=new G("nats an example"),
this.chart=new K({x:this.across.
axis,y:this.upwards.axis},Lo,"\
Curves"),this.legend=new q,this.
text=C("vae-caption"),this.shown=
"all";let{node:t,show:e}=Xt("S\
hown",Co,s=>{this.shown=s,this.
last&&this.draw(this.last)});e(
this.shown),this.node=g("vae-h\
istories",this.chart.node,this.
legend.node,this.text,t),this.
last=null,this.stop=st(this.chart.
node,()=>{this.last&&this.draw(
this.last)})}get canvases(){return[
{title:this.last?.b?"A blue, B\
 orange; KL dashed":"ELBO blue\
, reconstruction green, KL ora\
nge",canvas:this.chart.canvas}]}draw(t){
this.last=t;let{chart:e}=this,
{a:s,b:i=null}=t,{lines:o,levels:r,
legend:a}=Fo(t,this.shown);this.
fit(o,this.shown==="all"?r.map(
({y:l})=>l):[]),e.begin();for(let{
y:l,color:c,width:f,dash:d}of r)
e.line([[e.x.ends[0],l],[e.x.ends[1],
l]],c,f,d);for(let{places:l,color:c,
width:f,dash:d}of o)for(let u of Nt(
l))u.length>1?e.line(u,c,f,d):
d?.length||e.dots(u,c);e.end([]),
this.legend.show(a);let h=Po(s,
i,this.shown);this.text.textContent!==
h&&(this.text.textContent=h),A(
e.canvas,i?`${gs(s,"A: ")} ${gs(
i,"B: ")}`:gs(s))}fit(t,e){let s=Math.
max(1,...t.map(({places:a})=>a[a.
length-1]?.[0]??0)),i=t.flatMap(
({places:a})=>a.filter(([h])=>a.
length<=_o||h>To*s).map(([,h])=>h)),
[o,r]=mt([...i,...e]);this.chart.
x=this.across.fit(0,Math.max(10,
s)),this.chart.y=this.upwards.
fit(o,r)}};function gs(n,t=""){
if(!n.length)return`${t}No epo\
ch yet.`;let{epoch:e,...s}=n[n.
length-1],i=`${t}After epoch ${e}\
, on test data: `;return Number.
isFinite(s.test_loss)?`${i}neg\
ative ELBO ${x(s.test_loss,1)}\
 nats, reconstruction ${x(s.test_reconstruction,
1)}, KL ${x(s.test_kl,1)}; on \
training data ${x(s.train_loss,
1)}. It started at ${x(n[0].test_loss,
1)}.`:`${i}reconstruction ${x(
s.test_reconstruction,1)} nats\
; without the draw there is no\
 bound on log p(x).`}var Mn=n=>[1,3,5].map(t=>parseInt(
n.slice(t,t+2),16));function ue(n,t="\
#ffffff"){let e=n.map(Mn),s=n.
length-1,i=Mn(t);return o=>{if(Number.
isNaN(o))return i;let r=Math.min(
s-1,Math.floor(o*s)),a=o*s-r;return e[r].
map((h,l)=>Math.round(h+a*(e[r+
1][l]-h)))}}function Sn(n,t,e){
let s=new OffscreenCanvas(t,n.
length/t),i=b(s).createImageData(
s.width,s.height);return n.forEach(
(o,r)=>i.data.set([...e(o),255],
4*r)),b(s).putImageData(i,0,0),
s}var Ct=5,jo=.8,Wo=.6,$n=2,Go=[
"no","one","two","three","four",
"five","six","seven","eight","\
nine","ten"],Uo=["zeros","ones",
"twos","threes","fours","fives",
"sixes","sevens","eights","nin\
es"],zo=["upper","lower"],Ko=[
"on the right","at the upper r\
ight","above","at the upper le\
ft","on the left","at the lowe\
r left","below","at the lower \
right"],pe=n=>Go[n]??String(n);
function qo(n,t){if(n==="digit\
s")return Uo[t];let e=wt(n,t);
return n==="moons"?`points of \
the ${e} moon`:`points of mode\
 ${e}`}var wt=(n,t)=>n==="moon\
s"?zo[t]:String(t),Ho=n=>n.sort()[n.
length>>1],Vo=({mean:n,levers:{
latent_dim:t}},e,s)=>e.map(i=>Float32Array.
from({length:s},(o,r)=>n[r*t+i]));
function Yo(n,t){let e=new Int32Array(
Ct),s=new Float64Array(Ct).fill(
1/0),[i,o]=[n[0],n[n.length-1]];
for(let r=0;r<i.length;r++){let a=(i[r]-
i[t])**2+(o[r]-o[t])**2;if(r===
t||!(a<s[Ct-1]))continue;let h=Ct-
1;for(;h&&s[h-1]>a;h--)s[h]=s[h-
1],e[h]=e[h-1];s[h]=a,e[h]=r}return e}
function Xo(n,{labels:t,test:e},s){
let i=Vo(n,s,e),o=[...new Set(
t.subarray(0,e))].sort((a,h)=>a-
h),r=new Map(o.map(a=>[a,{members:0,
same:0,near:0}]));for(let a=0;a<
e;a++){let h=r.get(t[a]);h&&(h.
members+=1);for(let l of Yo(i,
a)){let c=r.get(t[l]);c&&(c.near+=
1),h&&t[l]===t[a]&&(h.same+=1)}}
return[...r].map(([a,{members:h,
same:l,near:c}])=>({label:a,middle:i.
map(f=>Ho(f.filter((d,u)=>t[u]===
a))),purity:l/Math.max(Ct*h,c)}))}
function Jo([n,t=0],e){return Math.
hypot(n,t)<Wo*e?"in the middle":
Ko[Math.round(Math.atan2(t,n)/
(Math.PI/4)+8)%8]}function Zo(n){
let t=n[0].middle.map((s,i)=>n.
reduce((o,{middle:r})=>o+r[i]/
n.length,0)),e=n.reduce((s,{middle:i})=>s+
Math.hypot(...i.map((o,r)=>o-t[r]))/
n.length,0);return{center:t,spread:e}}
function xs(n,t,e){e=[...new Set(
e)];let s=Xo(n,t,e),i=s.filter(
({purity:c})=>c>=jo).sort((c,f)=>f.
purity-c.purity);if(!i.length)
return"no class lies apart fro\
m the others";let{center:o,spread:r}=Zo(
s),a=i.slice(0,$n).map(({label:c,
middle:f})=>[qo(n.levers.data,
c),Jo(f.map((d,u)=>d-o[u]),r)]),
h=a.map(([c,f])=>`${c} ${f}`).
join(" and ");return i.length<=
$n?h.replace(a[0][0],`${a[0][0]}\
 lie apart`):`${i.length===s.length?
`all ${pe(s.length)}`:`${pe(i.
length)} of ${pe(s.length)}`} \
classes lie apart, among them ${h}`}
function Qo({mean:n,levers:{latent_dim:t}},e){
return Float32Array.from({length:e},
(i,o)=>Math.hypot(...n.subarray(
o*t,(o+1)*t))).sort()[Math.floor(
.95*(e-1))]}function tr({kl_by_dimension:n,
active:t}){let e=n.reduce((s,i)=>s+
i,0);return`KL ${x(e,1)} nats \
in ${pe(t)} active dimension${t===
1?"":"s"}`}function er(n,t,e){
return`${n.levers.beta?"withou\
t the draw only the KL holds t\
he codes near 0":"without the \
draw, at beta 0, nothing holds\
 the codes near 0"}: 95 % of t\
he ${e}s lie within ${x(Qo(n,t),
1)} units of it`}function sr(n,t){
let e=n?`Epoch ${n}`:"Before t\
raining";return t?`${t}${e.toLowerCase()}\
, `:`${e}: `}function On(n,t,e,s=n.
rows[n.rows.length-1],i=""){let{
epoch:o,levers:r,active:a,neighbours:h}=n,
l=r.data==="digits"?"digit":"p\
oint",c=sr(o,i);if(!Array.prototype.
every.call(n.mean.subarray(0,t.
test),Number.isFinite))return`${c}\
the codes are no longer number\
s.`;let f=[];return r.draw&&!a?
f.push(`no dimension is active\
: every ${l} has nearly the sa\
me code`):(f.push(xs(n,t,e)),Number.
isFinite(h)&&f.push(`5 nearest\
 neighbours agree for ${x(100*
h,0)} %`)),r.draw&&a&&f.push(tr(
n)),r.draw||f.push(er(n,t.test,
l)),s&&f.push(nr(s,l)),`${c}${f.
join("; ")}.`}function nr({test_loss:n,
test_reconstruction:t},e){let s=Number.
isFinite(n),o=x(s?n:t,1),r=o.startsWith(
"−")?", below 0 because a de\
nsity can exceed 1":"";return`${s?
"negative ELBO":"reconstructio\
n"} ${o} nats on test ${e}s${r}${s?
"":", and no bound on log p(x)"}`}var F=360,me=255,ir=Array.from(
{length:me+1},(n,t)=>ue(["#fff\
fff","#9ecae1","#0072b2","#083\
06b"])(t/me)),or="#d55e00";function bs(n,t,e){
let s=new OffscreenCanvas(t,t),
i=b(s).createImageData(t,t);for(let o=0,
r=0;o<n.length;o++){let a=Math.
min(me,Math.round(me*Math.sqrt(
Math.max(0,n[o])/e)));for(let h of ir[a])
i.data[r++]=h;i.data[r++]=255}
return b(s).putImageData(i,0,0),
s}function ys(n,t,e){let s=b(n);
s.beginPath();for(let i=0;i+1<
t.length;i+=2){let[o,r]=[t[i]*
F,(1-t[i+1])*F];s.moveTo(o+e,r),
s.arc(o,r,e,0,2*Math.PI)}s.fillStyle=
or,s.strokeStyle="#fff",s.lineWidth=
1,s.fill(),s.stroke()}function rr(n,{
points:t,labels:e,test:s},i){let o=new Map;
for(let a=0;a<s;a++){let[h,l,c]=o.
get(e[a])??[0,0,0];o.set(e[a],
[h+t[2*a],l+t[2*a+1],c+1])}let r=b(
n);Object.assign(r,{font:"bold\
 22px sans-serif",textAlign:"c\
enter",textBaseline:"middle",lineWidth:5,
lineJoin:"round",strokeStyle:"\
#fff",fillStyle:"#222"});for(let[
a,[h,l,c]]of o){let f=[h/c*F,(1-
l/c)*F];r.strokeText(wt(i,a),...f),
r.fillText(wt(i,a),...f)}}function vs(n,t){
let e=b(n);e.fillStyle="#fff",
e.fillRect(0,0,F,F),e.imageSmoothingEnabled=
!0,t&&e.drawImage(t,0,0,F,F)}function ar({
model:n,truth:t}){let[e,s]=[n,
t].map(i=>i.reduce((o,r)=>o+r,
0));return t.reduce((i,o,r)=>i+
Math.abs(o/s-n[r]/e),0)/2}var ge=class{constructor(){
this.truth=N(F,F,"vae-square",
""),this.model=N(F,F,"vae-squa\
re",""),this.other=N(F,F,"vae-\
square",""),this.text=C("vae-c\
aption");let t=this.canvases.map(
({title:e,canvas:s})=>$t(e,s));
this.second=t[2],this.node=g("\
vae-densities",ht(...t),this.text),
this.densities=new Map,this.data=
null,this.drawn=!1}get canvases(){
return[{title:"True density, t\
est points",canvas:this.truth},
{title:"The model's, sixteen s\
amples",canvas:this.model},{title:"\
B's, sixteen samples",canvas:this.
other}]}start(t){this.data=t,this.
densities.clear(),this.drawn=!1}draw(t,e=null){
if(this.node.hidden=t.levers.data===
"digits",this.node.hidden)return;
t.density&&this.densities.set(
"a",t.density),e?.density&&this.
densities.set("b",e.density);let s=this.
densities.get("a"),i=this.densities.
get("b"),o=Math.max(...s?.truth??
[1]);this.drawn||this.target(s,
o,t.levers.data),vs(this.model,
s?bs(s.model,s.side,o):null),ys(
this.model,t.samples,5),this.second.
hidden=!e,e&&(vs(this.other,i?
bs(i.model,i.side,o):null),ys(
this.other,e.samples,5)),this.
tell(s,e?i:void 0)}target(t,e,s){
this.drawn=!!t,vs(this.truth,t?
bs(t.truth,t.side,e):null),this.
data&&(ys(this.truth,this.data.
points.subarray(0,2*this.data.
test),2),rr(this.truth,this.data,
s))}tell(t,e){let s=[t,e].flatMap(
(o,r)=>o?[`${e?"AB"[r]:"The mo\
del"} has ${Math.round(100*ar(
o))} % of its mass elsewhere t\
han the truth.`]:[]),i=s.join(
" ");this.text.textContent!==i&&
(this.text.textContent=i),A(this.
truth,"The unit square: the tr\
ue density is darker where poi\
nts are more likely; test poin\
ts are orange dots."),A(this.model,
`The model's density, in the s\
ame shades, and sixteen sample\
s of it. ${s[0]??""}`),A(this.
other,`B's density and samples\
. ${s[1]??""}`)}};function X(n,t,...e){let s=m("\
summary",{textContent:n});return m(
"details",{className:"vae-fold",
open:t},s,...e)}var T=8,nt=T*T,Nn=1,ks=6,Ln=40;
function Rt(n,t,e=Nn){let s=Math.
floor(n.length/nt),i=T+e,o=Math.
ceil(s/t)*i-e,r=t*i-e,a=new Float32Array(
o*r);for(let h=0;h<s;h++){let l=Math.
floor(h/t)*i*r+h%t*i;for(let c=0;c<
nt;c++)a[l+Math.floor(c/T)*r+c%
T]=n[h*nt+c]}return{gray:a,shape:[
o,r]}}function Tn(n,t,e){let{gray:s,
shape:i}=Rt(t,e),[o,r]=i.map(a=>ks*
a);(n.height!==o||n.width!==r)&&
Object.assign(n,{height:o,width:r}),
B(n,s,i)}function hr(n,t,e){let{
gray:s,shape:i}=Rt(lr(t),10),[
o,r]=i.map(l=>ks*l),a=e.length?
Ln:0,h=b(n);(n.height!==o||n.width!==
a+r)&&Object.assign(n,{height:o,
width:a+r}),h.fillStyle="#fff",
h.fillRect(0,0,a,o),B(n,s,i,[a,
0,r,o]),Object.assign(h,{font:"\
bold 28px sans-serif",textAlign:"\
center",textBaseline:"middle",
fillStyle:"#262626"}),e.forEach(
(l,c)=>h.fillText(l,Ln/2,ks*(c*
(T+Nn)+T/2)))}function lr(n){let t=new Float32Array(
n.reduce((s,i)=>s+i.length,0)),
e=0;for(let s of n)t.set(s,e),
e+=s.length;return t}var we=class{constructor(){
this.rows=N(1,1,"vae-digits va\
e-ten",""),this.samples=N(1,1,
"vae-samples",""),this.others=
N(1,1,"vae-samples",""),this.titles=
["","",""].map(t=>g("vae-title",
t)),this.second=g("vae-column",
this.titles[1],this.others),this.
second.hidden=!0,this.node=g("\
vae-made",ht(g("vae-column",this.
titles[2],this.rows),g("vae-co\
lumn",this.titles[0],this.samples),
this.second))}get canvases(){let[
t,e,s]=this.titles.map(({textContent:i})=>i??
"");return[{title:s,canvas:this.
rows},{title:t,canvas:this.samples},
{title:e,canvas:this.others}]}draw(t,e=null){
if(this.node.hidden=t.levers.data!==
"digits",this.node.hidden)return;
let s=e?[t.reconstructions,e.reconstructions]:
[t.reconstructions];hr(this.rows,
[t.originals,...s],e?["x","A",
"B"]:[]),Tn(this.samples,t.samples,
4),e&&Tn(this.others,e.samples,
4),this.second.hidden=!e,(e?["\
Samples of A","Samples of B","\
Ten test digits x, reconstruct\
ed by A and by B"]:["Samples f\
rom the prior","","Ten test di\
gits, and their reconstruction\
s below"]).forEach((o,r)=>{this.
titles[r].textContent!==o&&(this.
titles[r].textContent=o)}),this.
describe(t,e)}describe(t,e){let s=({
originals:o,reconstructions:r})=>(o.
reduce((h,l,c)=>h+Math.abs(l-r[c]),
0)/o.length).toFixed(2),i=e?`,\
 B's below them by ${s(e)}`:"";
A(this.rows,`Ten test digits i\
n the upper row. ${e?"A's r":"\
R"}econstructions below differ\
 by ${s(t)} gray values a pixe\
l${i}; 0 is paper and 1 ink.`),
A(this.samples,_n(t,e?" of A":
"")),e&&A(this.others,_n(e," o\
f B"))}};function _n({samples:n},t){
let e=n.length/nt,s=0;for(let r=0;r<
nt;r++){let[a,h]=[0,0];for(let l=0;l<
e;l++)a+=n[l*nt+r],h+=n[l*nt+r]**
2;s+=Math.sqrt(Math.max(0,h/e-
(a/e)**2))}let i=s/nt,o=i<.02?
"all alike":`a pixel varies by\
 ${i.toFixed(2)} gray values`;
return`Sixteen samples${t} fro\
m the prior: ${o}.`}var cr=240,In=T*T,Es=32,dr="lo\
g p(x) is exact here for one o\
r two latent dimensions: a gri\
d over more has too many point\
s.",xe="The exact log p(x) is \
being computed.",fr="Without t\
he draw there is no bound on l\
og p(x), and so no gap.",ur=[{
text:"negative ELBO",color:E.green,
shape:"bar"},{text:"−log p(x),\
 exact",color:E.ink,shape:"dot"}];
function pr({levers:n,exact:t}){
return n.latent_dim>2?dr:n.draw?
t?.length?"":xe:fr}var Cn=n=>n.
reduce((t,{nll:e,bound:s})=>t+
s-e,0)/n.length,be=class{constructor(){
this.room=new G("nats",4),this.
chart=new K({x:{ends:[.4,6.6],
ticks:[],name:""},y:this.room.
axis},cr,"Gap between the boun\
d and the exact log-likelihood"),
this.legend=new q,this.text=C(),
this.node=g("vae-gap",this.chart.
node,this.legend.node,this.text),
this.last=null,this.whose="",this.
stop=st(this.node,()=>{this.last&&
this.draw(this.last,!!this.whose)})}get canvases(){
return[{title:`${this.whose}ne\
gative ELBO, green, and −log p\
(x)`,canvas:this.chart.canvas}]}draw(t,e=!1){
let s=pr(t),{exact:i}=t;if(this.
whose=e?"Run A: ":"",!(s===xe&&
this.last)){if(this.chart.node.
hidden=!!s&&s!==xe,this.legend.
show(s&&s!==xe?[]:ur),this.last=
s?null:t,s||!i)return this.say(
s);this.marks(t,i),this.say(`M\
ean gap ${x(Cn(i),1)} nats.`),
A(this.chart.canvas,this.told(
t,i))}}marks({originals:t,levers:e},s){
let{chart:i}=this,[o,r]=mt(s.flatMap(
({nll:h,bound:l})=>[h,l]));i.y=
this.room.fit(o-.5,r+.5);let a=e.
data==="digits"?"test digits":
"test points";i.x={...i.x,ends:[
.4,s.length+.6],name:a},i.begin(),
s.forEach(({nll:h,bound:l},c)=>{
i.area([[c+.9,h],[c+.9,l],[c+1.1,
l],[c+1.1,h]],E.shade),i.line(
[[c+.75,l],[c+1.25,l]],E.green,
4),i.dots([[c+1,h]],E.ink,5)}),
i.end([]),e.data==="digits"&&s.
forEach((h,l)=>{let c=t.subarray(
l*In,(l+1)*In);B(i.canvas,c,[T,
T],[i.across(l+1)-Es/2,i.down(
i.y.ends[0])+3,Es,Es])})}told({
levers:t},e){let s=e.map(({nll:i,
bound:o})=>`${x(i,1)} and ${x(
o,1)}`).join(", ");return`${this.
whose}Exact negative log-likel\
ihood and negative ELBO of ${e.
length} test ${t.data==="digit\
s"?"digits":"points"}, in nats\
: ${s}; mean gap ${x(Cn(e),1)}\
.`}say(t){let e=this.whose+t;this.
text.textContent!==e&&(this.text.
textContent=e)}};function mr(n,t){return t.setAttribute(
"aria-label",n),m("label",{className:"\
vae-field"},m("span",{textContent:n}),
t)}var gr=(n,t)=>n.setAttribute(
"aria-invalid",String(t));function Rn(n,t,e,s){
let i=m("select",{},m("option",
{value:"",textContent:e,disabled:!0,
hidden:!0}),...t.map(([r,a])=>m(
"option",{value:r,textContent:a})));
i.addEventListener("change",()=>s(
i.value));let o=(r,a=!1)=>{i.value=
r??"",gr(i,a)};return{node:mr(
n,i),show:o}}function ye(n,t){let e=n.map(s=>[
...s]);for(let s=0,i=!0;i&&s<200;s++){
i=!1;for(let o=0;o<e.length;o++)
for(let r=0;r<o;r++){let[a,h]=[
e[o][0]-e[r][0],e[o][1]-e[r][1]],
l=Math.hypot(a,h);if(l>=t)continue;
i=!0,l<1e-6&&([a,h,l]=[1,0,1]);
let c=(t-Math.min(l,t))/2+.5;e[o]=
[e[o][0]+c*a/l,e[o][1]+c*h/l],
e[r]=[e[r][0]-c*a/l,e[r][1]-c*
h/l]}}return e}var L=560,wr=34,xr="#d55e00",br="\
#0072b2";var yr=n=>n.sort((t,e)=>t-e)[n.
length>>1],ve=class{constructor(t,e){
this.limit=t,this.canvas=N(L,L,
"vae-plane",e),this.stage=g("v\
ae-stage",this.canvas),this.sheet=
new OffscreenCanvas(L,L),this.
blank(),this.note=C("vae-beyon\
d"),this.beyond=""}get unit(){
return L/(2*this.limit)}across(t){
return(t+this.limit)/(2*this.limit)*
L}down(t){return(this.limit-t)/
(2*this.limit)*L}at(t){let e=this.
canvas.getBoundingClientRect(),
s=i=>Math.min(1,Math.max(0,i));
return[this.limit*(2*s((t.clientX-
e.left)/e.width)-1),this.limit*
(1-2*s((t.clientY-e.top)/e.height))]}holds(t){
return t.every(e=>Math.abs(e)<=
this.limit)}blank(){let t=b(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,L,L)}scatter({points:t,labels:e,
colors:s}){this.blank();let i=b(
this.sheet);i.globalAlpha=.6,e.
forEach((l,c)=>{let[f,d]=t[c];
i.fillStyle=s[l%s.length],i.fillRect(
this.across(f)-2.5,this.down(d)-
2.5,5,5)}),i.globalAlpha=1;let o=[
...new Set(e)],r=o.map(l=>{let c=t.
filter((u,p)=>e[p]===l),[f,d]=[
0,1].map(u=>yr(c.map(p=>p[u])));
return[this.across(f),this.down(
d)]});ye(r,wr).forEach((l,c)=>this.
write(String(o[c]),l));let a=t.
filter(l=>!this.holds(l)).length,
h=`of ${t.length} encoded digi\
ts`;this.beyond=a?`${a} ${h} l\
ie${a>1?"":"s"} beyond the edg\
es.`:"",this.account([])}write(t,[
e,s],i=26){let o=b(this.sheet);
Object.assign(o,{font:`bold ${i}\
px sans-serif`,textAlign:"cent\
er",textBaseline:"middle",lineWidth:6,
strokeStyle:"#fff",fillStyle:"\
#222"}),o.strokeText(t,e,s),o.
fillText(t,e,s)}lay(t){b(this.
sheet).drawImage(t,0,0),this.beyond=
""}adopt({limit:t,sheet:e,beyond:s}){
Object.assign(this,{limit:t,sheet:e,
beyond:s}),this.account([])}axes(){
let t=b(this.sheet),{limit:e}=this,
s=[1,2,5,10,20,50].find(o=>e/o<=
8)??100,i=s*(Math.ceil(e/s)-1);
for(let o=-i;o<=i;o+=s)t.fillStyle=
"#222",t.fillRect(this.across(
o)-1,L-10,2,10),t.fillRect(0,this.
down(o)-1,10,2),this.write(x(o,
0),[this.across(o),L-26],24),this.
write(x(o,0),[28,this.down(o)],
24)}circles(t){let e=b(this.sheet);
for(let{center:s,radius:i}of t){
let[o,r]=[this.across(s[0]),this.
down(s[1])];e.beginPath(),e.arc(
o,r,i*this.unit,0,2*Math.PI),e.
setLineDash([]),xt(e,"rgba(255\
, 255, 255, 0.85)",7),e.setLineDash(
[9,6]),xt(e,br,3)}e.setLineDash(
[])}clear(){b(this.canvas).drawImage(
this.sheet,0,0)}dot([t,e],s=7,i=xr){
let o=b(this.canvas);o.fillStyle=
i,o.beginPath(),o.arc(this.across(
t),this.down(e),s,0,2*Math.PI),
xt(o,"#fff",10),xt(o,"#000",5),
o.fill()}line(t,e=!1){let s=b(
this.canvas);s.beginPath(),t.forEach(
([i,o])=>s.lineTo(this.across(
i),this.down(o))),xt(s,"#fff",
7),s.setLineDash(e?[4,8]:[]),xt(
s,"#000",3),s.setLineDash([])}ellipse(t,e){
let s=b(this.canvas),[i,o]=e.map(
r=>Math.max(r*this.unit,3));s.
fillStyle="rgba(0, 0, 0, 0.25)",
s.beginPath(),s.ellipse(this.across(
t[0]),this.down(t[1]),i,o,0,0,
2*Math.PI),s.fill(),xt(s,"#000",
4)}account(t){let e=t.filter(([
,s])=>!this.holds(s)).map(([s])=>`${s}\
 lies beyond the edges.`);return this.
note.textContent=[this.beyond,
...e].join(" ").trim(),e.join(
" ")}tell(t,e){this.canvas.setAttribute(
"aria-valuenow",t[0].toFixed(2)),
this.canvas.setAttribute("aria\
-valuetext",e)}describe(t){A(this.
canvas,t)}};function xt(n,t,e){
n.strokeStyle=t,n.lineWidth=e,
n.stroke()}var vr=Math.sqrt(2*Math.PI),As=(n,t=0,e=1)=>Math.
exp(-(((n-t)/e)**2)/2)/(e*vr);var Bt=120,Dn=L-90,Bn=24,kr=.618034,
Fn=(n,t)=>Bt+n*(Dn-Bt)/t;function Pn(n){
let t=b(n.sheet);t.beginPath();
for(let e=0;e<=L;e+=4){let s=e/
L*2*n.limit-n.limit;t.lineTo(e,
Bt-10-As(s)/As(0)*(Bt-30))}t.strokeStyle=
"#0072b2",t.lineWidth=3,t.setLineDash(
[9,6]),t.stroke(),t.setLineDash(
[])}function jn(n,t,e,s,i){let o=b(
n.sheet),r=(Dn-Bt)/e.length;o.
font=`bold ${Bn}px sans-serif`,
e.forEach(({label:a,test:h,train:l},c)=>{
let f=Fn(c,e.length);o.fillStyle=
s[a%s.length];for(let[p,w,y]of[
[l,4,.4],[h,6,.9]]){o.globalAlpha=
y;for(let v of p){let M=f+3+v*
kr%1*(r-6);o.fillRect(n.across(
t[v])-w/2,M-w/2,w,w)}}o.globalAlpha=
1;let d=i(a),u=o.measureText(d).
width/2;n.write(d,[L-10-u,f+r/
2],Bn)})}function Wn(n,t,e,s){
let i=b(n.sheet);s.forEach(({test:o},r)=>{
let[a]=o,h=Fn(r+.5,s.length),l=Math.
max(2*Math.exp(e[a]/2),3/n.unit),
[c,f]=[n.across(t[a]-l),n.across(
t[a]+l)];for(let[d,u]of[["#fff",
8],["#000",4]])i.fillStyle=d,i.
fillRect(c,h-u/2,f-c,u),i.fillRect(
c-2,h-8,u/2+2,16),i.fillRect(f-
u/2,h-8,u/2+2,16)})}var Er=.995,Ar=34,Mr=.1,Sr=[["\
train",4,.4],["test",6,.9]],Un=L/
16,ke=Un/(2*(T+1)),$r=5,Or=2.5,
Lr=4,Tr=600,_r=.5,Ms="auto";function Nr({
labels:n,test:t}){let e=new Map;
return n.forEach((s,i)=>{let o=e.
get(s)??{label:s,test:[],train:[]};
e.set(s,o),(i<t?o.test:o.train).
push(i)}),[...e.values()].filter(
({test:s})=>s.length).sort((s,i)=>s.
label-i.label)}var Ss=n=>`z${[
..."₁₂₃₄₅₆₇₈"][n]??
n+1}`,Dt=class{constructor(t,e=()=>{}){
this.colors=t,this.changed=e,this.
plane=new ve(4,"Latent plane"),
this.caption=C("vae-beyond"),this.
chooser=g("vae-axes"),this.node=
g("vae-plane-view",this.plane.
stage,this.caption,this.plane.
note,this.chooser),this.classes=
[],this.drawings=[],this.data=
null,this.axes=[0,1],this.chosen=
null,this.dimensions=0,this.small=
0,this.silent=0,this.last=null}get limit(){
return this.plane.limit}start(t){
this.data=t,this.classes=Nr(t),
this.drawings=[...t.labels.keys()].
filter(e=>t.labels[e]===255),this.
plane.limit=4,this.last=null}choose(t){
this.chosen=t,this.last&&this.
draw(...this.last)}draw(t,e=!0){
this.data&&(this.last=[t,e],this.
offer(t.levers.latent_dim),this.
axes=this.axesOf(t),this.fit(t),
this.plane.blank(),e&&t.manifold&&
this.behind(t),t.levers.latent_dim===
1?this.strip(t):this.scatter(t),
this.plane.clear(),this.tell(t))}get canvases(){
return[{title:"Latent plane",canvas:this.
plane.canvas}]}axesOf({levers:{
latent_dim:t},kl_by_dimension:e}){
if(t===1)return[0,0];if(t===2)
return[0,1];if(this.chosen&&this.
chosen.every(h=>h<t))return this.
chosen;let s=this.axes.every(h=>h<
t)&&this.axes[0]!==this.axes[1]?
this.axes:[0,1],i=e.map((h,l)=>l).
sort((h,l)=>e[l]-e[h]).slice(0,
2),o=h=>h.reduce((l,c)=>l+e[c],
0),[r,a]=(o(i)>o(s)+Mr?i:s).sort(
(h,l)=>h-l);return[r,a]}fit({mean:t,
levers:{latent_dim:e}}){let s=new Float32Array(
t.length/e),[i,o]=this.axes;for(let c=0;c<
s.length;c++)s[c]=Math.max(Math.
abs(t[c*e+i]),Math.abs(t[c*e+o]));
let r=s.filter(Number.isFinite).
sort(),a=dn(r[Math.floor(Er*(r.
length-1))]??0),{limit:h}=this.
plane;this.small=a<h?this.small+
1:0,this.plane.limit=fn(h,a,this.
small),this.plane.limit<h&&(this.
small=0);let l=s.filter(c=>!(c<=
this.plane.limit)).length;this.
plane.beyond=l?`${l} of ${s.length}\
 examples lie${l>1?"":"s"} bey\
ond the edges.`:"",this.plane.
note.textContent!==this.plane.
beyond&&this.plane.account([])}behind({
manifold:t=new Float32Array,levers:{
data:e,latent_dim:s}}){if(e!==
"digits")return;let i=t.map(r=>_r*
r),o=L-2*ke;if(s===1){let{gray:r,
shape:a}=Rt(i.subarray(0,16*T*
T),16);B(this.plane.sheet,r,a,
[ke,L-85,o,Un])}else{let{gray:r,
shape:a}=Rt(i,16);B(this.plane.
sheet,r,a,[ke,ke,o,o],!0)}}strip({
mean:t,log_var:e,levers:s}){Pn(
this.plane),jn(this.plane,t,this.
classes,this.colors,i=>wt(s.data,
i)),s.draw&&Wn(this.plane,t,e,
this.classes),this.ticks(!1)}scatter(t){
let{mean:e,levers:{latent_dim:s,
draw:i}}=t,{plane:o}=this,r=b(
o.sheet),[a,h]=this.axes;o.circles(
[1,2,3].map(l=>({center:[0,0],
radius:l})));for(let[l,c,f]of Sr){
r.globalAlpha=f;for(let d of this.
classes){r.fillStyle=this.colors[d.
label%this.colors.length];for(let u of d[l])
r.fillRect(Math.round(o.across(
e[u*s+a]))-c/2,Math.round(o.down(
e[u*s+h]))-c/2,c,c)}}r.globalAlpha=
1,r.fillStyle="#000";for(let l of this.
drawings)r.fillRect(o.across(e[l*
s+a])-5,o.down(e[l*s+h])-5,10,
10);i&&this.ellipses(t),this.ticks(
!0),this.numbers(t)}numbers({mean:t,
levers:{data:e,latent_dim:s}}){
let{plane:i}=this,o=this.classes.
map(({test:r})=>this.axes.map(
(a,h)=>{let l=Float32Array.from(
r,f=>t[f*s+a]).sort(),c=l[l.length>>
1];return h?i.down(c):i.across(
c)}));ye(o,Ar).forEach((r,a)=>i.
write(wt(e,this.classes[a].label),
r))}ellipses({mean:t,log_var:e,
levers:{latent_dim:s}}){let{plane:i}=this,
o=b(i.sheet),[r,a]=this.axes;for(let{
label:h,test:[l]}of this.classes){
let c=this.colors[h%this.colors.
length],[f,d]=[r,a].map(u=>Math.
max(Lr,2*Math.exp(e[l*s+u]/2)*
i.unit));o.beginPath(),o.ellipse(
i.across(t[l*s+r]),i.down(t[l*
s+a]),f,d,0,0,2*Math.PI),Object.
assign(o,{strokeStyle:"#222",lineWidth:$r}),
o.stroke(),Object.assign(o,{strokeStyle:c,
lineWidth:Or}),o.stroke()}}ticks(t){
let{plane:e}=this,{limit:s}=e,
i=b(e.sheet),o=fs(s/2.5);for(let r=-o*
Math.ceil(s/o-1);r<s;r+=o)i.fillStyle=
"#222",i.fillRect(e.across(r)-
1,L-8,2,8),e.write(x(r,0),[e.across(
r),L-22],22),t&&(i.fillRect(0,
e.down(r)-1,8,2),e.write(x(r,0),
[26,e.down(r)],22))}offer(t){if(t===
this.dimensions||(this.dimensions=
t,this.chosen=null,this.chooser.
replaceChildren(),this.chooser.
hidden=t<3,t<3))return;let e=[
[Ms,"the two most active"]];for(let i=0;i<
t;i++)for(let o=i+1;o<t;o++)e.
push([`${i},${o}`,`${Ss(i)} an\
d ${Ss(o)}`]);let s=Rn("Dimens\
ions shown",e,"",i=>{let[o,r]=i.
split(",").map(Number);this.choose(
i===Ms?null:[o,r]),this.changed()});
s.show(Ms),this.chooser.append(
s.node)}tell(t){if(!this.data)
return;let e=performance.now();
if(t.rate&&e<this.silent)return;
this.silent=e+Tr;let[s,i]=this.
axes.map(Ss),{data:o,latent_dim:r,
draw:a}=t.levers,h=`from ${x(-this.
limit,0)} to ${x(this.limit,0)}`,
l=r===1?`${s} across, a lane f\
or each class`:`${s} across, ${i}\
 upwards`,c=[`${l}, ${h}.`,a?`${r===
1?"Bars":"Ellipses"}: 2 σ of o\
ne test example a class.`:"",`\
Dashed: the prior${r===1?"'s d\
ensity":" at 1, 2 and 3 σ"}.`,
o==="ring"?"Numbers: the modes\
.":"",this.drawings.length?"Bl\
ack squares: your drawings.":""].
filter(Boolean).join(" ");this.
caption.textContent!==c&&(this.
caption.textContent=c);let f=r===
1?[0]:this.axes;this.plane.describe(
`Latent means by class, ${l}, ${h}\
: ${xs(t,this.data,f)}.`)}};function Ir(n,t){let e=n?t?.test_loss:
t?.test_reconstruction,s=e!==void 0&&
Number.isFinite(e);return[n?"n\
egative ELBO, test":"reconstru\
ction, test",s?`${x(e,1)} nats`:
"–"]}function Cr({epoch:n,rate:t,
active:e,levers:s,neighbours:i},o){
return[["epoch",String(n)],Ir(
s.draw,o),["active dimensions",
s.draw?`${e} of ${s.latent_dim}`:
"–"],["5 nearest neighbours \
agree",Number.isFinite(i)?`${x(
100*i,0)} %`:"–"],["epochs a\
 second",t?x(t,0):"–"]]}var Ft=class{constructor(){
this.node=m("dl",{className:"v\
ae-readings"}),this.cells=[]}draw(t,e){
Cr(t,e).forEach(([s,i],o)=>{this.
cells[o]??=this.cell(),this.cells[o].
name.textContent!==s&&(this.cells[o].
name.textContent=s),this.cells[o].
value.textContent!==i&&(this.cells[o].
value.textContent=i)})}cell(){
let t=m("dt"),e=m("dd");return this.
node.append(g("vae-reading",t,
e)),{name:t,value:e}}};var P=320,Rr=70,Br=ue(["#d55e0\
0","#ffffff","#0072b2"]),zn="#\
0072b2",Ee="#d55e00",qn=n=>N(P,
P,`vae-square ${n}`,"");function Hn(n){
let t=b(n);return t.fillStyle=
"#fff",t.fillRect(0,0,P,P),t}function Ae(n,t,e){
B(n,t,[T,T]),A(n,e)}function Vn(n,t){
let e=Math.max(...t),s=Math.min(
0,...t);Ae(n,t.map(i=>(i-s)/(e-
s||1)),`What each pixel costs,\
 as ink: ${x(e,2)} nats at mos\
t`)}function Yn(n,t){let e=Math.
max(...t.map(Math.abs))||1,s=Sn(
t.map(a=>.5-a/(2*e)),T,Br),i=b(
n);i.imageSmoothingEnabled=!1,
i.drawImage(s,0,0,P,P);let o=t.
filter(a=>a<-.1*e).length,r=t.
filter(a=>a>.1*e).length;A(n,`\
Gradient by each logit: ${o} p\
ixels should have more ink, ${r}\
 less`)}function Xn(n,t,e){let s=Hn(
n);Pt(s,[t[0]*P,(1-t[1])*P],8,
"#262626"),e&&Pt(s,[e[0]*P,(1-
e[1])*P],6,Ee),A(n,`The unit s\
quare: the point is black${e?"\
, the decoded one orange":""}`)}
function Pt(n,[t,e],s,i){n.beginPath(),
n.arc(t,e,s,0,2*Math.PI),n.fillStyle=
i,n.strokeStyle="#fff",n.lineWidth=
4,n.stroke(),n.fill()}function Kn(n,[
t,e],[s,i],o){let r=Math.hypot(
s,i);if(r<3)return;let[a,h]=[s/
r,i/r],[l,c]=[t+s,e+i];Object.
assign(n,{strokeStyle:o,fillStyle:o,
lineWidth:4}),n.beginPath(),n.
moveTo(t,e),n.lineTo(l-8*a,c-8*
h),n.stroke(),n.beginPath(),n.
moveTo(l,c),n.lineTo(l-14*a+7*
h,c-14*h-7*a),n.lineTo(l-14*a-
7*h,c-14*h+7*a),n.fill()}function Jn(n,t,e,s,i){
let o=Hn(n),r=p=>s.map((w,y)=>y&&
s[0]===w?0:p[w]??0),[a,h,l]=[t.
mean,t.z,t.epsilon].map(r),c=e===
"noise"?l:[...a,...h],f=Math.max(
3,Math.ceil(Math.max(...c.map(
Math.abs))*1.15)),d=P/(2*f),u=([
p,w])=>[P/2+p*d,P/2-w*d];for(let p of[
1,2,3])Zn(o,u([0,0]),[p*d,p*d],
!0);return o.fillStyle="#26262\
6",o.font="20px sans-serif",o.
fillText(`±${f}`,8,P-10),e===
"noise"?Pt(o,u(l),8,Ee):Pr(o,{
e:t,name:e,mean:a,z:h,unit:d,at:u,
pick:r,draw:i}),A(n,`${e==="no\
ise"?"The noise":"The latent s\
pace"} from ${-f} to ${f}, wit\
h circles of 1, 2 and 3 standa\
rd deviations of the standard \
normal distribution: ${Fr[e]??
""}`),Dr(e,i)}function Dr(n,t){
return n==="noise"?"orange: ε;\
 dashed: N(0, I) at 1, 2 and 3\
 σ":`${n==="mean"||n==="width"?
"blue: μ":t?"blue: μ; orange:\
 z":"orange: z = μ"}${n==="gr\
adient"?"; arrows: descent":""}\
; dashed: the prior at 1, 2 an\
d 3 σ`}var Fr={mean:"the mean\
 is a blue dot",width:"the mea\
n is a blue dot in its ellipse\
 of 2 σ",noise:"the draw is a\
n orange dot",z:"the code is a\
n orange dot in the ellipse of\
 2 σ",decoded:"the code is an\
 orange dot",loss:"the code is\
 an orange dot",gradient:"arro\
ws from the code and from the \
mean show where descent moves \
them"};function Pr(n,{e:t,name:e,
mean:s,z:i,unit:o,at:r,pick:a,
draw:h}){let l=a(t.sigma);if((e===
"width"||h&&e!=="mean")&&Zn(n,
r(s),l.map(p=>Math.max(3,2*p*o)),
!1),Pt(n,r(s),7,zn),e==="mean"||
e==="width"||(Pt(n,r(i),7,Ee),
e!=="gradient"))return;let[c,f]=[
a(t.mean_gradient),a(t.z_gradient)],
d=Rr/(Math.max(Math.hypot(...c),
Math.hypot(...f))||1),u=([p,w])=>[
-p*d,w*d];Kn(n,r(s),u(c),zn),Kn(
n,r(i),u(f),Ee)}function Zn(n,[
t,e],[s,i],o){n.beginPath(),n.
ellipse(t,e,s,i,0,0,2*Math.PI),
n.strokeStyle=o?"#8a8a8a":"#00\
0",n.lineWidth=o?1.5:3,n.setLineDash(
o?[6,5]:[]),n.stroke(),n.setLineDash(
[])}var it=n=>n.length===1?x(n[0],
2):Jt(n),$s=({data:n})=>n==="d\
igits"?"picture":"point";function jr({
data:n},{x:t}){return n==="dig\
its"?`x: ${t.length} gray valu\
es, from 0, paper, to 1, ink`:
`x = ${Jt([...t])}`}var Wr=({gray:n},{
data:t})=>t==="digits"?"x̂ = s\
igmoid(decoder(z))":`x̂ = sigm\
oid(decoder(z)) = ${Jt([...n])}`,
Gr=({likelihood:n})=>n==="bern\
oulli"?"−log p(x|z) = −Σ [x lo\
g x̂ + (1 − x) log(1 − x̂)]":
"−log p(x|z) = Σ [(x − x̂)² / \
2s² + log s + ½ log 2π]",Me=n=>String(
Number(n.toPrecision(3)));function Ur({
beta:n,warm_up:t},e){return e<
t?`${Me(n*e/t)} (rising to ${Me(
n)})`:Me(n)}function zr(n,t,e){
let{mean_over_pixels:s,free_bits:i}=n,
o=s?`(−log p(x|z)) / ${t}`:"\
−log p(x|z)",[r,a]=i?["Σ max\
(λ, KL of each dimension)",` \
and free bits λ = ${Me(i)} na\
ts`]:["KL",""];return`trained \
on: ${o} + β ${r}, with β = ${Ur(
n,e)}${a}`}var Kr=n=>n.reduce(
(t,e)=>t+Number(e.toFixed(2)),
0),Os=({mean_over_pixels:n},t)=>n?
` / ${t}`:"",qr=(n,t)=>n.likelihood===
"bernoulli"?`by each logit: ${n.
mean_over_pixels?"(x̂ − x)":
"x̂ − x"}${Os(n,t)}`:`by ea\
ch logit: (x̂ − x) x̂ (1 − x̂)\
 / s²${Os(n,t)}`,Qn=[{name:"x",
title:"an example",formula:(n,t)=>jr(
t,n),sentence:(n,t)=>`This ${$s(
t)} of the test data goes thro\
ugh the model once, as if it w\
ere trained on: every training\
 example does so in every epoc\
h.`},{name:"mean",title:"the m\
ean",formula:({mean:n})=>`μ = \
encoder(x) = ${it(n)}`,sentence:(n,t)=>`\
The encoder answers with a pla\
ce in the latent space: the mi\
ddle of the codes that stand f\
or this ${$s(t)}.`},{name:"wid\
th",title:"the width",formula:({
sigma:n})=>`σ = exp(½ log σ²) \
= ${it(n)}`,sentence:(n,t)=>t.
draw?"And with a width along e\
ach dimension: 95 % of the cod\
es lie within 2 σ of the mean,\
 in each dimension.":"The enco\
der answers with a width as we\
ll, but without the draw nothi\
ng uses it."},{name:"noise",title:"\
noise",formula:({epsilon:n})=>`\
ε ~ N(0, I), here ${it(n)}`,sentence:()=>"\
A draw from a standard normal \
distribution, which knows noth\
ing of the weights: no gradien\
t has to go through it."},{name:"\
z",title:"the code",formula:({
mean:n,sigma:t,epsilon:e,z:s},{
draw:i})=>{let o=`${x(n[0],3)}\
 + ${x(t[0],3)} × ${Hr(e[0])}`;
return i?`z = μ + σ ε = ${it(
s)}
z₁ = ${o} = ${x(s[0],2)}`:`z\
 = μ = ${it(s)}`},sentence:(n,{
draw:t})=>t?"Scaled by the wid\
th and moved to the mean, the \
noise becomes a code: a sum an\
d a product, through which the\
 gradient reaches μ and σ.":
"Without the draw the code is \
the mean itself, as in an auto\
encoder."},{name:"decoded",title:"\
what is decoded",formula:Wr,sentence:(n,t)=>`\
The decoder makes a ${$s(t)} o\
f the code, and sees nothing e\
lse.`},{name:"loss",title:"the\
 loss",formula:({reconstruction:n,
kl:t,x:e},s,i)=>[`${Gr(s)} = ${x(
n,2)} nats`,`KL = ½ Σ (μ² + σ²\
 − 1 − log σ²) = ${x(t,2)}\
 nats`,...s.draw?[`negative EL\
BO of this draw: ${x(Kr([n,t]),
2)} nats`]:[],zr(s,e.length,i)].
join(`
`),sentence:(n,{data:t})=>t===
"digits"?"Each pixel costs som\
e nats, shown as ink; the KL d\
ivergence is what the code its\
elf costs.":"Both coordinates \
cost some nats; the KL diverge\
nce is what the code itself co\
sts."},{name:"gradient",title:"\
the gradient",formula:({z_gradient:n,
mean_gradient:t,log_var_gradient:e,
x:s},i)=>[qr(i,s.length),`of t\
he reconstruction${Os(i,s.length)}\
 by z: ${it(n)}`,`of the whole\
 loss by μ: ${it(t)}`,`of the\
 whole loss by log σ²: ${it(
e)}`].join(`
`),sentence:(n,{data:t})=>(t===
"digits"?"Where a pixel is blu\
e it should have more ink, whe\
re it is orange less. ":"")+"T\
he arrows point where descent \
would move the code and the me\
an; the weights change so that\
 they do."}],ti=({draw:n})=>n?
Qn:Qn.filter(({name:t})=>t!=="\
noise"),Hr=n=>n<0?`(${x(n,3)})`:
x(n,3);var Vr=10,Yr={decoded:"the dec\
oded picture",loss:"the loss b\
y pixel, as ink",gradient:"by \
pixel: blue more ink, orange l\
ess"};function Ls(n){let t=qn(
n),e=g("vae-caption");return{canvas:t,
title:e,node:g("vae-column",t,
e)}}var Se=class{constructor(t){
this.ask=t,this.at=0,this.example=
0,this.draws=0,this.shown=null,
this.first=Ls("vae-pixels"),this.
second=Ls("vae-pixels"),this.plane=
Ls(""),this.title=g("vae-title"),
this.formula=m("p",{className:"\
vae-formula"}),this.sentence=m(
"p",{className:"vae-sentence"});
let e=g("vae-slow-text",this.title,
this.formula,this.sentence);e.
setAttribute("role","status"),
this.back=S("Back",()=>this.go(
this.at-1)),this.next=S("Next",
()=>this.go(this.at+1)),this.another=
S("Another draw",()=>this.again(
this.example,this.draws+1));let s=S(
"Another digit",()=>this.again(
(this.example+1)%Vr,0));this.other=
s,this.buttons=U("vae-buttons",
"Slow motion",this.back,this.next,
this.another,s),this.figures=g(
"vae-figures",this.first.node,
this.plane.node,this.second.node),
this.node=g("vae-slow",this.buttons,
this.figures,e),this.node.hidden=
!0}open(){this.at=0,this.again(
this.example,this.draws)}again(t,e){
this.example=t,this.draws=e,this.
ask(t,e)}go(t){this.at=t,this.
draw()}show(t,e,s,i){this.shown=
{e:t,levers:e,axes:t.z.length===
1?[0,0]:s,epoch:i},this.node.hidden=
!1,this.draw()}draw(){if(!this.
shown)return;let{e:t,levers:e,
epoch:s}=this.shown,i=ti(e),o=i.
length-1;this.at=Math.min(o,Math.
max(0,this.at));let r=i[this.at];
this.back.setAttribute("aria-d\
isabled",String(this.at===0)),
this.next.setAttribute("aria-d\
isabled",String(this.at===o)),
this.another.hidden=!e.draw,this.
other.textContent=e.data==="di\
gits"?"Another digit":"Another\
 point",this.title.textContent=
`Step ${this.at+1} of ${i.length}\
, at epoch ${s}: ${r.title}`,this.
formula.textContent=r.formula(
t,e,s),this.sentence.textContent=
r.sentence(t,e),this.pictures(
r.name)}pictures(t){if(!this.shown)
return;let{first:e,second:s,plane:i}=this,
{e:o,levers:r,axes:a}=this.shown,
h=r.data==="digits",l=t==="dec\
oded"||t==="loss"||t==="gradie\
nt";if(i.node.hidden=t==="x",t!==
"x"&&(i.title.textContent=Jn(i.
canvas,o,t,a,r.draw)),s.node.hidden=
!l||!h,e.title.textContent=h?"\
the example":`black: the examp\
le${l?"; orange: what is decod\
ed":""}`,!h)return Xn(e.canvas,
o.x,l?o.gray:null);Ae(e.canvas,
o.x,"The example, a test digit"),
l&&(s.title.textContent=Yr[t],
t==="decoded"&&Ae(s.canvas,o.gray,
"The decoded picture"),t==="lo\
ss"&&Vn(s.canvas,o.pixel_losses),
t==="gradient"&&Yn(s.canvas,o.
pixel_gradient))}};var $e=16,ni=[{away:7,near:14,
cost:0},{away:26,near:3,cost:8}],
ei=4,Xr=5,Jr=100,Zr=({at:[n,t],
width:e})=>ni.flatMap(({away:s,
near:i,cost:o})=>{let[r,a,h,l]=[
n+s,n-s-e,t-s-$e,t+s];return[[
r,h],[a,h],[r,l],[a,l],[n-e/2,
h],[n-e/2,l],[r,t-$e/2],[a,t-$e/
2]].map(([f,d])=>({frame:[f,d,
f+e,d+$e],near:i,cost:o}))}),Qr=([
n,t,e,s],[i,o,r,a])=>n<r&&i<e&&
t<a&&o<s;function si(n,[t,e,s,
i],o=0){let r=0;for(let a of n){
let h=a[0],l=a[1];h>t-o&&h<s+o&&
l>e-o&&l<i+o&&(r+=1)}return r}
var Oe=([n,t],[e,s])=>Math.hypot(
n-e,t-s);function ii([n,t,e,s],[
i,o]){let r=[Math.min(e,Math.max(
n,i)),Math.min(s,Math.max(t,o))];
return Oe(r,[i,o])>ni[0].away*
Math.SQRT2+1?[r,[i,o]]:[]}function oi(n,t,[
e,s,i,o]){let r=[];for(let{at:a,
width:h}of n){let c=n.slice(0,
r.length).some((u,p)=>r[p]&&Oe(
u.at,a)<ei)?[]:Zr({at:a,width:h}).
filter(({frame:u})=>u[0]>=e&&u[1]>=
s&&u[2]<=i&&u[3]<=o&&!r.some(p=>p&&
Qr(u,p))),f=n.map(u=>u.at).filter(
u=>Oe(u,a)>=ei),d=c.map(({frame:u,
near:p,cost:w})=>{let y=Ts(ii(
u,a)),v=f.filter(M=>y.some(k=>Oe(
k,M)<Xr)).length;return w+si(t,
u)+Jr*(si(f,u,p)+v)});r.push(c[d.
indexOf(Math.min(...d))]?.frame??
null)}return r}function Ts(n,t=4){
return n.flatMap(([e,s],i)=>{let[
o,r]=n[Math.max(0,i-1)],a=Math.
max(1,Math.ceil(Math.hypot(e-o,
s-r)/t));return Array.from({length:a},
(h,l)=>[e+(o-e)*l/a,s+(r-s)*l/
a])})}var ri=(n,t)=>b(n.canvas).
measureText(t).width;function ai(n,t,e,s){
let i=ii(e,s),[o,,,r]=e;i.length&&
n.stroke(i,E.quiet,1,[]);let a=b(
n.canvas);Object.assign(a,{textAlign:"\
left",lineWidth:3,lineJoin:"ro\
und",strokeStyle:"#fff",fillStyle:E.
ink}),a.strokeText(t,o,r-4),a.
fillText(t,o,r-4)}var ta=270,ea=12,hi=[[],[6,3]],
li=1e-6,sa="Without the draw t\
here is no bound on log p(x), \
and so no rate and no distorti\
on.";function ci(n,t,e,s){let i=[
{epoch:0,beta:e.beta}],[o,r,a]=[
0,0,e.batch_size];for(let h of n.
filter(l=>l.run===t).sort((l,c)=>l.
step-c.step))o+=(h.step-r)/Math.
ceil(s/a),r=h.step,h.name==="b\
atch_size"&&(a=Number(h.value)),
h.name==="beta"&&i.push({epoch:o,
beta:Number(h.value)});return i}
function na(n,t){return t.flatMap(
({epoch:e,beta:s},i)=>{let o=t[i+
1]?.epoch??1/0,r=n.filter(a=>a.
epoch>e+li&&a.epoch<=o+li);return r.
length?[{row:r[r.length-1],beta:s}]:
[]})}var ot=({test_kl:n,test_reconstruction:t,
test_loss:e})=>Number.isFinite(
e)?[n,t]:[NaN,NaN],ia=n=>n.length>
0&&Number.isFinite(n[n.length-
1].test_loss),Le=class{constructor(){
this.across=new G("rate: KL (n\
ats)"),this.upwards=new G("dis\
tortion (nats)"),this.chart=new K(
{x:this.across.axis,y:this.upwards.
axis},ta,"Rate and distortion"),
this.legend=new q,this.text=C(
"vae-caption"),this.node=g("va\
e-trade-off",this.chart.node,this.
legend.node,this.text),this.trails=
[],this.stop=st(this.node,()=>{
this.trails.length&&this.draw(
this.trails)})}get canvases(){
return[{title:`Rate and distor\
tion${this.trails.length>1?": \
A blue, B orange":""}`,canvas:this.
chart.canvas}]}draw(t){this.trails=
t;let{chart:e}=this,s=t.map(({
rows:o})=>ia(o)?Et(o):[]),i=s.
some(o=>o.length);e.node.hidden=
!i,this.legend.show(t.length<2?
[]:pt.map((o,r)=>({...o,dash:hi[r]})).
filter((o,r)=>s[r].length)),this.
say(s),i&&(this.fit(s.flatMap(
o=>o.map(ot))),e.begin(),s.forEach(
o=>{o.length&&this.slant(o[o.length-
1])}),s.forEach((o,r)=>this.trail(
o,r)),s.forEach((o,r)=>{o.length&&
this.newest(o[o.length-1],r)}),
this.betas(s),e.end([]),A(e.canvas,
s.map((o,r)=>ra(o,t[r].marks,t.
length>1?`${"AB"[r]}: `:"")).join(
" ")))}fit(t){this.chart.x=this.
across.fit(0,Math.max(1,mt(t.map(
([i])=>i))[1]));let[e,s]=mt(t.
map(([,i])=>i));this.chart.y=this.
upwards.fit(e-.5,s+.5)}say(t){
let e=t.flatMap((o,r)=>o.length?
[]:["AB"[r]]),s=t.length>1&&e.
length===1?` Run ${e[0]} has n\
o draw, and so no place here.`:
"",i=e.length===t.length?sa:`A\
long the dotted line the negat\
ive ELBO stays the same.${s}`;
this.text.textContent!==i&&(this.
text.textContent=i)}slant({test_loss:t}){
let[e,s]=this.chart.x.ends;this.
chart.line([[e,t-e],[s,t-s]],E.
quiet,1,[2,4])}trail(t,e){for(let s of Nt(
t.map(ot)))this.chart.line(s,pt[e].
color,2,hi[e])}newest(t,e){this.
chart.dots([ot(t)],"#fff",8),this.
chart.dots([ot(t)],pt[e].color,
6)}betas(t){let{chart:e}=this,
s=([r,a])=>[e.across(r),e.down(
a)],i=t.flatMap((r,a)=>oa(r,this.
trails[a].marks,t.length>1?`${"\
AB"[a]}: `:"")).sort((r,a)=>a.
matters-r.matters).slice(0,ea);
e.dots(i.filter(({last:r})=>!r).
map(({row:r})=>ot(r)),E.ink,3),
oi(i.map(({row:r,text:a})=>({at:s(
ot(r)),width:ri(e,a)})),t.flatMap(
r=>Nt(r.map(ot)).flatMap(a=>Ts(
a.map(s),8))),[e.across(e.x.ends[0]),
e.down(e.y.ends[1]),e.across(e.
x.ends[1]),e.down(e.y.ends[0])]).
forEach((r,a)=>{r&&ai(e,i[a].text,
r,s(ot(i[a].row)))})}},di=n=>String(
Number(n.toPrecision(3)));function oa(n,t,e){
if(t.length<2)return[];let s=na(
n,t).filter(({row:i})=>Number.
isFinite(i.test_loss));return s.
map(({row:i,beta:o},r)=>{let a=r===
s.length-1,h=a||!r?Number.MAX_SAFE_INTEGER:
i.epoch-s[r-1].row.epoch;return{
row:i,text:`${e}β ${di(o)}`,last:a,
matters:h}})}function ra(n,t,e){
if(!n.length)return`${e}Withou\
t the draw there is no bound.`;
let s=n[n.length-1],i=t.slice(
1).map(({epoch:o,beta:r})=>`be\
ta ${di(r)} from epoch ${x(o,0)}`).
join(", ");return`${e}Rate ${x(
s.test_kl,1)} nats, distortion\
 ${x(s.test_reconstruction,1)}\
 nats on test data after epoch\
 ${s.epoch}, negative ELBO ${x(
s.test_loss,1)}; along the dot\
ted line it stays the same.${i?
` ${i}.`:""}`}function aa(n,t,e){let s=m("in\
put",{type:"checkbox",checked:t});
return s.addEventListener("cha\
nge",e),{input:s,node:m("label",
{className:"vae-choice"},s,n)}}
var ha=1e3,_s=n=>n[n.length-1],
Te=class{constructor(t){let e=()=>this.
want();this.plane=new Dt(t,e),
this.other=new Dt(t),this.manifold=
aa("decoded pictures behind",!1,
()=>this.draw()),this.pictures=
new we,this.bars=new ce,this.readouts=
new Ft,this.others=new Ft,this.
curves=new fe,this.tradeOff=new Le,
this.gap=new be,this.density=new ge,
this.slow=new Se((s,i)=>this.explain(
s,i)),this.slowFold=X("Slow mo\
tion: one example through a st\
ep of training",!1,this.slow.node),
this.slowFold.addEventListener(
"toggle",()=>{this.slowFold.open&&
this.slow.open()}),this.gapFold=
X("Negative ELBO and exact −lo\
g p(x)",!0,this.gap.node),this.
gapFold.addEventListener("togg\
le",e),this.later=0,this.explained=
0,this.seen=null,this.density.
node.hidden=!0,this.planeTitle=
g("vae-title"),this.readingsTitle=
g("vae-title"),this.planeA=g("\
vae-column vae-latent",this.planeTitle,
this.plane.node,this.manifold.
node),this.planeB=g("vae-colum\
n vae-latent",g("vae-title","L\
atent plane of run B"),this.other.
node),this.readingsB=g("vae-ru\
n",g("vae-title","Run B"),this.
others.node),this.readings=g("\
vae-runs",g("vae-run",this.readingsTitle,
this.readouts.node),this.readingsB),
this.planeB.hidden=this.readingsB.
hidden=!0,this.data=null,this.
session=null,this.wanted=""}start(t){
this.data=t,this.plane.start(t),
this.other.start(t),this.density.
start(t),this.density.node.hidden=
!t.points.length,this.manifold.
node.hidden=t.points.length>0,
this.wanted=""}want(){let{session:t,
data:e}=this;if(!t||!e)return;
let s={kind:"want",exact:this.
gapFold.open,density:e.points.
length>0,manifold:this.manifold.
input.checked?this.plane.limit:
0,axes:t.now.a.latent_dim===1?
[0,1]:this.plane.axes},i=JSON.
stringify(s);i!==this.wanted&&
(this.wanted=i,t.client.send(s))}async explain(t,e){
let{session:s}=this;if(!s)return;
this.explained=performance.now();
let{explained:i}=await s.ask({
kind:"explain",example:t,draw:e});
this.slow.show(i,s.now.a,this.
plane.axes,s.snapshots?.a.epoch??
0)}draw(){let{session:t,data:e}=this;
if(!t?.snapshots||!e)return;let{
a:s,b:i}=t.snapshots,{rows:o}=t;
this.plane.draw(s,this.manifold.
input.checked),i&&this.other.draw(
i,!1),this.pictures.draw(s,i),
e.points.length&&this.density.
draw(s,i),this.readouts.draw(s,
_s(o.a)),i&&this.others.draw(i,
_s(o.b)),this.name(!!i),this.want(),
clearTimeout(this.later),this.
later=window.setTimeout(()=>this.
charts())}charts(){let{session:t}=this;
if(!t?.snapshots)return;let{a:e,
b:s}=t.snapshots,{rows:i}=t,{average:o,
floor:r,levers:{data:a}}=e;this.
bars.draw(e,s),this.curves.draw(
{a:i.a,b:s&&i.b,average:o,floor:r,
data:a}),this.tradeOff.draw(s?
[this.trail("a"),this.trail("b")]:
[this.trail("a")]),this.gapFold.
open&&this.gap.draw(e,!!s);let h=!e.
rate||performance.now()>this.explained+
ha;this.slowFold.open&&h&&this.
seen!==t.snapshots&&(this.seen=
t.snapshots,this.slow.again(this.
slow.example,this.slow.draws))}name(t){
this.planeB.hidden=this.readingsB.
hidden=!t;let[e,s]=t?["Latent \
plane of run A","Run A"]:["Lat\
ent plane",""];this.planeTitle.
textContent!==e&&(this.planeTitle.
textContent=e),this.readingsTitle.
textContent!==s&&(this.readingsTitle.
textContent=s)}trail(t){let{labels:e,
test:s}=this.data,{rows:i,turns:o,
first:r}=this.session,a=r[t]??
r.a,h=e.filter(c=>c===255).length,
l=e.length-s+(ms-1)*h;return{rows:i[t],
marks:ci(o,t,a,l)}}get words(){
let{session:t,data:e}=this;if(!t?.
snapshots||!e)return"";let{a:s,
b:i}=t.snapshots,o=_s(t.rows.a);
return On(s,e,this.plane.axes,
o,i?"Run A: ":"")}get canvases(){
let t=this.other.canvases.map(
({canvas:l})=>({title:"Latent \
plane of run B",canvas:l})),{plane:e,
pictures:s,bars:i,curves:o,tradeOff:r,
gap:a,density:h}=this;return[...e.
canvases,...t,...[s,i,o,r,a,h].
flatMap(({canvases:l})=>l)]}stop(){
clearTimeout(this.later);for(let t of[
this.bars,this.curves,this.tradeOff,
this.gap])t.stop()}};var jt=[{preset:"sound",title:"\
A sound VAE",look:"Watch what \
becomes of the heap in which a\
ll codes lie at first, and how\
 far it spreads against the ci\
rcles of the prior. Follow bot\
h terms of the loss in the cur\
ves, and the number of active \
dimensions from the first epoc\
h on.",question:"Which of the \
two terms of the loss rises in\
 the end, and what does the mo\
del buy with it?",answer:"The \
KL. At first it falls, for the\
 codes say nothing yet: both d\
imensions switch off first, an\
d come back within ten epochs.\
 Then it rises to about 2 nats\
, which buy codes that tell th\
e digits apart: the reconstruc\
tion falls from more than 27 n\
ats to about 23, and the negat\
ive ELBO to about 25. Digits o\
f one class gather, and all cl\
asses together fill the circle\
s of the prior."},{preset:"hol\
es",title:"An autoencoder's ho\
les",look:"The draw is off and\
 the KL costs nothing: this is\
 an autoencoder. Compare its c\
odes with the circles of the p\
rior, the samples with digits,\
 and the reconstruction with t\
he 23 nats of the sound VAE.",
question:"Which of the two mod\
els copies digits better, and \
from which would you draw new \
ones?",answer:"The autoencoder\
 copies better, by more than a\
 nat. But nothing holds its co\
des together: about three of f\
our leave the outer circle, th\
ree standard deviations of the\
 prior. The samples come from \
the middle, where few digits h\
ave their codes, and the decod\
er was never trained between t\
hem. Nor is there a bound on l\
og p(x): the negative ELBO is \
missing from the curves."},{preset:"\
beta",title:"Beta from 0 to 20",
look:"Every ten epochs beta ri\
ses, from 0 over 0.1, 0.2, 0.5\
, 1, 2, 5 and 10 to 20, and th\
e run leaves a trail on the pl\
ane of rate and distortion. Be\
fore each turn, say where the \
point goes next.",question:"At\
 which of these betas is the n\
egative ELBO the lowest, and w\
hy there?",answer:"At 1, where\
 the objective is the negative\
 ELBO itself. A smaller beta p\
ays more KL than the reconstru\
ction gains; a larger one save\
s KL that was worth its price.\
 The KL falls with each step, \
from more than 10 nats to noth\
ing at 5; from 1 on the recons\
truction pays for that, and en\
ds at the 27.2 nats of the ave\
rage digit."},{preset:"mean",title:"\
A mean over pixels, and its cu\
re",look:"Run A divides the re\
construction by its 64 pixels,\
 as code does that calls mean \
in place of sum; run B has the\
 same levers but for that. Wat\
ch the bars, the reconstructio\
ns and the curves of both.",question:"\
The loss that run A minimises \
is a small number that falls. \
Which figures give the fault a\
way?",answer:"The KL of 0, whi\
ch is no success: a nat of it \
weighs 64 times as much, so bo\
th bars sink within ten epochs\
, and the code says nothing ab\
out the digit. And the reconst\
ruction summed over pixels, 27\
.2 nats, which is what the ave\
rage digit costs without any c\
ode. In run B, with the sum, b\
oth dimensions are active."},{
preset:"warm_up",title:"Warm-u\
p rescues a collapse",look:"Bo\
th runs have two hidden layers\
 and a learning rate of 0.02; \
in run A beta is 1 from the st\
art, in run B it rises from 0 \
to 1 over 30 epochs. Compare t\
heir bars and curves, before e\
poch 30 and after it.",question:"\
After epoch 30 both runs have \
the same objective. Do they co\
me to the same end, and why?",
answer:"No: run A stays at the\
 27.2 nats of the average digi\
t, without an active dimension\
; run B keeps both, and ends l\
ower by more than 2 nats. Wher\
e all digits have the same cod\
e, the decoder has learned to \
ignore it. Then hardly any gra\
dient of the reconstruction re\
aches the encoder, and the KL,\
 at its minimum, has none eith\
er: no small step leads out."},
{preset:"dimensions",title:"On\
e dimension against eight",look:"\
Run A has one latent dimension\
, and run B has eight. Count t\
he bars of run B that stand in\
 the end, and compare the KL a\
nd the negative ELBO of both r\
uns.",question:"How many of th\
e eight dimensions are used, a\
nd are they eight times as exp\
ensive as one?",answer:"About \
half of them, and the KL only \
rises from about 1 nat to abou\
t 3. A dimension that the enco\
der leaves as wide as the prio\
r costs nothing, so the model \
opens one only where it saves \
more reconstruction than it co\
sts. The negative ELBO is lowe\
r by more than a nat: in run A\
 the digits have to stand in o\
ne row, where classes lie on t\
op of each other."}],la="The r\
un pauses here: now the questi\
on.",_e=class{constructor(t){this.
buttons=jt.map(({title:e,preset:s},i)=>S(
`${i+1} ${e}`,()=>t(s))),this.
title=m("p",{className:"vae-ti\
tle",tabIndex:-1}),this.look=m(
"p"),this.pause=m("p",{className:"\
vae-pause"}),this.pause.setAttribute(
"role","status"),this.question=
m("summary"),this.answer=m("p"),
this.fold=m("details",{className:"\
vae-fold"},this.question,this.
answer),this.next=S("",()=>{t(
jt[this.at+1].preset),this.title.
focus()}),this.text=g("vae-les\
son",this.title,this.look,this.
pause,this.fold,this.next),this.
node=U("vae-lessons","Lessons",
g("vae-buttons",...this.buttons),
this.text),this.preset=void 0,
this.show("")}get at(){return jt.
findIndex(({preset:t})=>t===this.
preset)}show(t){if(t===this.preset)
return;this.preset=t;let{at:e}=this;
if(this.buttons.forEach((h,l)=>h.
setAttribute("aria-pressed",String(
l===e))),this.text.hidden=e<0,
e<0)return;let{title:s,look:i,
question:o,answer:r}=jt[e],a=jt[e+
1];this.title.textContent=`Les\
son ${e+1}: ${s}`,this.look.textContent=
i,this.question.textContent=o,
this.answer.textContent=r,this.
fold.open=!1,this.next.hidden=
!a,this.next.textContent=a?`Ne\
xt lesson: ${a.title}`:"",this.
paused(!1)}paused(t){let e=t?la:
" ";this.pause.textContent!==
e&&(this.pause.textContent=e)}};var ui=[28,28],ca=.5,da=.3,Ns=()=>new Float32Array(
784),fi=(n,t,e)=>[Math.max(0,Math.
ceil(Math.min(n,t)-e)),Math.min(
27,Math.floor(Math.max(n,t)+e))];
function fa(n,[t,e],[s,i],o){let[
r,a]=[s-t,i-e],h=r*r+a*a||1,[l,
c]=fi(t,s,o),[f,d]=fi(e,i,o);for(let u=f;u<=
d;u++)for(let p=l;p<=c;p++){let w=p-
t,y=u-e,v=Math.min(1,Math.max(
0,(w*r+y*a)/h)),M=Math.sqrt((w-
v*r)**2+(y-v*a)**2),k=u*28+p;n[k]=
Math.max(n[k],Math.min(1,Math.
max(0,o-M)))}}function Ne(n,t,e){
let s=e/2+ca;for(let i of t)i.
forEach((o,r)=>fa(n,i[Math.max(
0,r-1)],o,s))}var ua=([n,t],[e,
s])=>[(n+e)/2,(t+s)/2];function pa(n,t,e){
let s=Math.hypot(t[0]-n[0],t[1]-
n[1])+Math.hypot(e[0]-t[0],e[1]-
t[1]),i=Math.max(1,Math.ceil(s/
da));return Array.from({length:i},
(o,r)=>{let a=(r+1)/i,[h,l,c]=[
(1-a)**2,2*a*(1-a),a**2];return[
0,1].map(f=>h*n[f]+l*t[f]+c*e[f])})}
function Ie(n){let t=n.length-
1;if(t<2)return n;let e=[n[0]];
for(let s=1;s<t;s++){let i=s===
t-1?n[t]:ua(n[s],n[s+1]);e.push(
...pa(e[e.length-1],n[s],i))}return e}function mi(n,{start:t,extend:e}){
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
"pointercancel",o)}var ma=1,ga=4,
wa={ArrowLeft:[-1,0],ArrowRight:[
1,0],ArrowUp:[0,-1],ArrowDown:[
0,1]},pi=n=>Math.min(27,Math.max(
0,n)),Ce=class{constructor(t){
this.paper=t,this.place=[28/2-
.5,28/2-.5],this.down=!1}lift(){
this.down=!1}press({key:t,shiftKey:e,
ctrlKey:s,metaKey:i,altKey:o}){
if(s||i||o)return!1;if(t===" ")
return this.down=!this.down,this.
down&&this.paper.start(this.place),
!0;let r=wa[t];if(!r)return!1;
let a=e?ga:ma;return this.place=
[pi(this.place[0]+a*r[0]),pi(this.
place[1]+a*r[1])],this.down&&this.
paper.extend([this.place]),!0}get text(){
let[t,e]=this.place.map(s=>Math.
round(100*s/27));return`Pen ${this.
down?"down":"up"}, ${t} % acro\
ss and ${e} % down`}};var Wt=448,Gt=Wt/28,xa=2.2*Gt,
Re=class{constructor(t){this.sheet=
t,this.changed=()=>{};let e={start:s=>{
t.start(s),this.changed()},extend:s=>{
t.extend(s),this.changed()}};this.
canvas=N(Wt,Wt,"vae-square vae\
-pad",""),this.canvas.tabIndex=
0,this.canvas.setAttribute("ro\
le","application"),this.canvas.
setAttribute("aria-roledescrip\
tion","drawing pad"),this.cursor=
g("vae-pen"),this.stage=g("vae\
-stage",this.canvas,this.cursor),
this.keys=new Ce(e),this.keyed=
!1,mi(this.canvas,e),this.canvas.
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
sheet.content,s=b(this.canvas);
t?B(this.canvas,t,ui):(s.fillStyle=
"#fff",s.fillRect(0,0,Wt,Wt)),
Object.assign(s,{lineWidth:xa,
lineCap:"round",lineJoin:"roun\
d",strokeStyle:"#000"}),s.beginPath();
for(let i of e){let o=Ie(i),[r,
a]=o[0];s.moveTo((r+.5)*Gt,(a+
.5)*Gt+.01);for(let[h,l]of o)s.
lineTo((h+.5)*Gt,(l+.5)*Gt)}s.
stroke()}};var ba=1.5;function xi(n){let t=0,
e=0,s=0;return n.forEach((i,o)=>{
t+=i,e+=i*(o%28),s+=i*Math.floor(
o/28)}),[e/t,s/t]}function gi(n,t){
let e=Ns();return Ne(e,n,t),e}
var wi=n=>n.reduce(([t,e],s)=>[
Math.min(t,s),Math.max(e,s)],[
1/0,-1/0]);function ya(n,{box:t,
pen:e,centre:s}){let i=n.flat(),
[o,r]=wi(i.map(([c])=>c)),[a,h]=wi(
i.map(([,c])=>c)),l=(t-e)/Math.
max(r-o,h-a,ba);return n.map(c=>c.
map(([f,d])=>[s[0]+l*(f-(o+r)/
2),s[1]+l*(d-(a+h)/2)]))}function bi(n,t){
let e=ya(n,t),[s,i]=xi(gi(e,t.
pen)),[o,r]=[t.centre[0]-s,t.centre[1]-
i];return gi(e.map(a=>a.map(([
h,l])=>[h+o,l+r])),t.pen)}function yi(n,{
centre:t}){let[e,s]=xi(n).map(
(o,r)=>Math.round(t[r]-o)),i=Ns();
return n.forEach((o,r)=>{let a=Math.
floor(r/28)+s,h=r%28+e;a>=0&&a<
28&&h>=0&&h<28&&(i[a*28+h]=o)}),
i}var va=.1,Be={image:null,strokes:[]},
De=class{constructor(){this.content=
Be,this.before=[],this.shown=!1}get isBlank(){
return!this.content.image&&!this.
content.strokes.length}change(t){
this.before.push(this.shown?Be:
this.content),this.shown=!1,this.
content=t}show(t){this.content=
{image:null,strokes:t},this.shown=
!0}pick(t){this.change({image:t,
strokes:[]})}clear(){this.isBlank||
this.change(Be)}start(t){let{image:e,
strokes:s}=this.shown?Be:this.
content;this.change({image:e,strokes:[
...s,[t]]})}extend(t){let e=this.
content.strokes[this.content.strokes.
length-1];for(let[s,i]of t){let[
o,r]=e[e.length-1];Math.hypot(
s-o,i-r)>=va&&e.push([s,i])}}undo(){
let t=this.before.pop();t&&(this.
content=t)}encoded(t){let{image:e,
strokes:s}=this.content,i=s.map(
Ie);if(!e)return bi(i,t);if(!i.
length)return e;let o=Float32Array.
from(e);return Ne(o,i,t.pen),yi(
o,t)}};var ka=[4,12],Ea=3,vi=1.5,rt=(32/
4)**2,ki=n=>n.reduce(([t,e],s)=>[
Math.min(t,s),Math.max(e,s)],[
1/0,-1/0]);function Aa(n,t){let e=n.
flat(),[s,i]=ki(e.map(([f])=>f)),
[o,r]=ki(e.map(([,f])=>f)),a=i-
s,h=Math.max(r-o,a/Ea,vi),l=(32-
t)/h,c=Math.min(l,(26-t)/Math.
max(a,vi));return n.map(f=>f.map(
([d,u])=>[32/2+c*(d-(s+i)/2),32/
2+l*(u-(o+r)/2)]))}function Ma(n,[
t,e],[s,i],o){let[r,a]=[s-t,i-
e],h=r*r+a*a||1,l=f=>Math.max(
0,Math.floor(f-o)),c=f=>Math.min(
31,Math.ceil(f+o));for(let f=l(
Math.min(e,i));f<=c(Math.max(e,
i));f++)for(let d=l(Math.min(t,
s));d<=c(Math.max(t,s));d++){let u=d+
.5-t,p=f+.5-e,w=Math.min(1,Math.
max(0,(u*r+p*a)/h));Math.hypot(
u-w*r,p-w*a)<=o&&(n[f*32+d]=1)}}
function Ei(n,t){let e=new Uint8Array(
1024);for(let s of Aa(n,t))s.forEach(
(i,o)=>Ma(e,s[Math.max(0,o-1)],
i,t/2));return e}var Sa=n=>n.reduce(
(t,e)=>t+e,0)/n.length;function Ai(n){
let[t,e]=ka,s=Ei(n,t);for(let r=0;r<
6;r++){let a=(t+e)/2,h=Ei(n,a);
Sa(h)>.305?e=a:[t,s]=[a,h]}let i=new Uint8Array(
rt),o=32/4;return s.forEach((r,a)=>{
let h=Math.floor(a/32/4),l=Math.
floor(a%32/4);i[h*o+l]+=r}),i}var $a=16,Oa="By keyboard: arr\
ow keys move the pen, the spac\
e bar puts it down and lifts i\
t.",Mi="Adding restarts the tr\
aining, in which each drawing \
counts 20 times.",La="These da\
ta are points in a square: dra\
wings join the handwritten dig\
its only, and wait for them.",
Ta="Drawings stay in this page\
: a link does not hold them.",
Ut=n=>Array.from({length:n.length/
rt},(t,e)=>n.slice(e*rt,(e+1)*
rt));function Si(n){let t=new Uint8Array(
rt*n.length);return n.forEach(
(e,s)=>t.set(e,rt*s)),t}var Fe=n=>n.
map(t=>Float32Array.from(t,e=>e/
$a)),Pe=class{constructor(t,e){
this.drawings=t,this.act=e,this.
sheet=new De,this.pad=new Re(this.
sheet),this.pad.changed=()=>this.
draw(),this.result=N(8,8,"vae-\
square vae-pixels",""),this.count=
C(),this.count.setAttribute("r\
ole","status"),this.added=g("v\
ae-drawings"),this.isDigits=!0,
this.effect=m("p",{className:"\
vae-caption",textContent:Mi}),
this.effect.setAttribute("role",
"status"),this.remove=S("Remov\
e all",()=>this.change([]));let s=g(
"vae-buttons",S("Undo",()=>this.
undo()),S("Clear",()=>this.clear())),
i=g("vae-buttons",S("Add to th\
e training set",()=>this.add()),
this.remove);this.node=U("vae-\
own-drawings","Your own drawin\
gs",g("vae-columns",$t("draw a\
 digit",this.pad.stage,s),$t("\
as it joins the data",this.result)),
this.effect,i,this.count,this.
added,m("p",{className:"vae-ca\
ption",textContent:`${Ta} ${Oa}`})),
this.node.addEventListener("ke\
ydown",o=>this.press(o)),this.
draw(),this.show(t)}get image(){
return this.sheet.isBlank?null:
Ai(this.sheet.content.strokes)}draw(){
let{image:t}=this;this.pad.draw(),
A(this.pad.canvas,t?"Drawing p\
ad":"Drawing pad, empty"),B(this.
result,Fe([t??new Uint8Array(rt)])[0],
[8,8]),A(this.result,t?"The dr\
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
disabled=!e,this.tell(),this.added.
replaceChildren(...Fe(t).map((s,i)=>{
let o=N(8,8,"vae-pixels",`Draw\
ing ${i+1} of ${e}, 8 by 8 pix\
els`);return B(o,s,[8,8]),o}))}tell(){
let{length:t}=this.drawings;this.
count.textContent=`${t||"No"} ${t===
1?"drawing":"drawings"} of you\
rs ${this.isDigits?"in the tra\
ining set":"for the training s\
et of digits"}.`}usable(t){t!==
this.isDigits&&(this.isDigits=
t,this.effect.textContent=t?Mi:
La,this.tell())}press(t){if(t.
key.toLowerCase()==="z"&&(t.ctrlKey||
t.metaKey))this.undo();else{if(t.
target!==this.pad.canvas||!this.
pad.press(t))return;this.draw(),
A(this.pad.canvas,this.pad.keys.
text)}t.preventDefault(),t.stopPropagation()}};function $i({ends:n=[0,1],stops:t=1}){
let e=n[0]>0?0:1;return{first:e,
low:e?.01:n[0],high:n[1],last:t}}
function Is(n,t){let{ends:e=[0,
1],stops:s=1,whole:i}=n;if(n.steps!==
"logarithmic")return Number((e[0]+
t/s*(e[1]-e[0])).toFixed(4));let{
first:o,low:r,high:a,last:h}=$i(
n);if(t<o)return 0;let l=r*(a/
r)**((t-o)/(h-o));return i?Math.
round(l):Number(l.toPrecision(
2))}function Oi(n,t){let{ends:e=[
0,1],stops:s=1}=n;if(n.steps!==
"logarithmic")return Math.round(
(t-e[0])/(e[1]-e[0])*s);let{first:i,
low:o,high:r,last:a}=$i(n);if(t<=
0)return 0;let h=i+Math.log(t/
o)/Math.log(r/o)*(a-i);return Math.
max(i,Math.min(a,Math.round(h)))}var _a="(new tab)";function Na(n,t){
let{title:e,stops:s=1,restarts:i}=n,
o=m("span",{className:"vae-num\
ber"}),r=0,a=d=>{o.textContent=
vt(Is(n,d)),ss(l,d,o.textContent)},
h=d=>{let u=Is(n,d);u!==r&&(r=
u,t(u))},l=Ks(e,{min:0,max:s,step:1},
d=>{a(d),i||h(d)});i&&l.addEventListener(
"change",()=>h(Number(l.value)));
let c=d=>{r=d,o.textContent=vt(
d),ss(l,Oi(n,d),o.textContent)},
f=m("span",{className:"vae-nam\
e",textContent:e});return{node:m(
"label",{className:"vae-lever-\
field"},f,l,o),show:c}}function Ia({
title:n},t){let e=m("input",{type:"\
checkbox"});e.addEventListener(
"change",()=>t(e.checked));let s=i=>{
e.checked=i};return{node:m("la\
bel",{className:"vae-choice"},
e,n),show:s}}function Ca({title:n,
options:t=[]},e){let s=t.map((a,h)=>m(
"option",{value:String(h),textContent:vt(
a)})),i=m("select",{},...s);i.
addEventListener("change",()=>e(
t[Number(i.value)]));let o=(a,{
data:h})=>{i.value=String(t.indexOf(
a)),s.forEach((l,c)=>{l.disabled=
t[c]==="bernoulli"&&h!=="digit\
s"})},r=m("span",{className:"v\
ae-name",textContent:n});return{
node:m("label",{className:"vae\
-lever-field"},r,i),show:o}}function Ra(n,t){
let{title:e,ends:[s,i]=[0,0]}=O[n],
o=m("input",{type:"number"});Object.
assign(o,{min:s,max:i,step:1});
let r=m("span",{className:"vae\
-caption"});r.setAttribute("ar\
ia-live","assertive");let a=f=>{
r.textContent=f,o.setAttribute(
"aria-invalid",String(!!f))};o.
addEventListener("change",()=>{
try{t(lt(n,o.value===""?"":o.valueAsNumber)),
a("")}catch(f){a(f.message)}});
let h=f=>{o.value=String(f),a(
"")},l=m("span",{className:"va\
e-name",textContent:e});return{
node:m("label",{className:"vae\
-lever-field"},l,o,r),show:h}}
function Ba(n,t){let e=O[n];return e.
options?Ca(e,t):e.ends?e.steps?
Na(e,t):Ra(n,t):Ia(e,t)}function Da({
about:n,place:t,restarts:e},s){
let i=m("a",{href:s+t,target:"\
_blank",rel:"noopener",textContent:`\
Chapter ${parseInt(t,10)} deri\
ves it ${_a}`}),o=`${n} ${e?"A\
 new value restarts the traini\
ng. ":""}`;return m("p",{className:"\
vae-caption",hidden:!0},o,i,".")}
function Li(n,t,e){let{node:s,
show:i}=Ba(n,e),o=Da(O[n],t),r=S(
"?",()=>{o.hidden=!o.hidden,r.
setAttribute("aria-expanded",String(
!o.hidden))},`About ${O[n].title}`);
r.setAttribute("aria-expanded",
"false");let a=g("vae-lever",s,
r,o);a.dataset.lever=n;let h="";
return{node:a,show:l=>{a.hidden=
n==="scale"&&l.likelihood!=="g\
aussian";let c=[l[n],l.data].join();
c!==h&&(h=c,i(l[n],l))}}}var Fa="(min-width: 601px)",Cs=5;
function Pa({pace:n}){let t=m(
"option",{hidden:!0}),e=m("sel\
ect",{},m("option",{value:"0",
textContent:"full"}),m("option",
{value:String(Cs),textContent:`\
slow, ${Cs} epochs a second`}),
m("option",{value:"1",textContent:"\
one epoch a second"}),t);e.addEventListener(
"change",()=>n(Number(e.value)));
let s=0;return{node:m("label",
{className:"vae-choice vae-spe\
ed"},"speed",e),show(i){i!==s&&
(s=i,t.hidden=[0,1,Cs].includes(
i),Object.assign(t,t.hidden?{value:"",
textContent:""}:{value:String(
i),textContent:`${i} epochs a \
second`}),e.value=String(i))}}}
function ja(n,t){let e=!1,s=S(
"Play",()=>e?n.pause():n.play());
s.classList.add("vae-play");let i=[
["step",S("One step",n.step)],
["epoch",S("One epoch",n.epoch)],
["restart",S("Restart",n.restart)],
["other_seed",S("Another seed",
n.otherSeed,"Restart with anot\
her seed")]],o=t.includes("see\
d")?[...t,"other_seed"]:t,r=i.
filter(([h])=>!o.includes(h)).
map(([,h])=>h),a=Pa(n);return{
node:U("vae-buttons","Training",
s,...r,...t.includes("pace")?[]:
[a.node]),show(h,l){a.show(l),
h!==e&&(e=h,s.textContent=h?"P\
ause":"Play")}}}var je=class{constructor(t,{
chapters:e="",hide:s=[]}={}){this.
acts=t,this.run="a",this.levers=
null,this.clock=ja(t,s),this.rows=
j.filter(i=>!s.includes(i)).map(
i=>({name:i,...Li(i,e,o=>this.
acts.set(this.run,i,o))})),this.
second=this.switch(),this.second.
node.hidden=s.includes("beside"),
this.runs=Xt("Levers of",[["a",
"run A"],["b","run B"]],i=>{this.
run=i,this.draw()}),this.news=
g("vae-news"),this.news.setAttribute(
"aria-live","assertive"),this.
node=U("vae-panel","Controls",
this.clock.node,this.news,this.
runs.node,...this.parts())}switch(){
let t=m("input",{type:"checkbo\
x"});t.addEventListener("chang\
e",()=>this.acts.beside(t.checked));
let e=m("p",{className:"vae-ca\
ption"});return{node:g("vae-se\
cond",m("label",{className:"va\
e-choice"},t,"a second run, B,\
 beside it"),e),show(i,o){t.checked=
o;let r=o?"Without B, A restar\
ts.":`Restarts both; B starts \
with beta ${Qt(i.beta)}.`;e.textContent!==
r&&(e.textContent=r)}}}parts(){
let t=a=>this.rows.filter(({name:h})=>a(
h)).map(({node:h})=>h),e=t(a=>a===
"beta"),s=t(a=>a!=="beta"&&!O[a].
restarts),i=t(a=>O[a].restarts),
o=[],r=matchMedia(Fa).matches;
return s.length&&o.push(X("Lev\
ers that act at once",r,...s)),
(i.length||!this.second.node.hidden)&&
o.push(X("Levers that restart \
the training",r,...i,this.second.
node)),[...e,...o]}show(t,e=null){
this.levers={a:t,b:e??t},this.
runs.node.hidden=!e,this.second.
show(t,!!e),e||(this.run="a"),
this.draw()}draw(){if(this.levers){
this.runs.show(this.run);for(let t of this.
rows)t.show(this.levers[this.run]),
t.name==="data"&&this.run==="b"&&
(t.node.hidden=!0)}}play(t,e=0){
this.clock.show(t,e)}tell(t){this.
news.replaceChildren(...t.map(
e=>m("p",{textContent:e})))}};var We=class{constructor(t){this.
now=t,this.pace=0,this.due=0,this.
times=[]}start(t=0){this.pace=
t,this.due=this.now(),this.times=
[]}get early(){return this.pace>
0?Math.max(0,this.due-this.now()):
0}count(t){this.pace>0&&(this.
due=Math.max(this.due,this.now()-
80)+1e3*t/this.pace)}rate(t){let{
times:e}=this,s=this.now();for(e.
push({time:s,progress:t});e.length>
2&&e[1].time<s-1e3;)e.shift();
let[i]=e;return s>i.time?1e3*(t-
i.progress)/(s-i.time):0}};function*Wa(n,t){let e=!1;for(let s of n)
e=(yield*s.look(t))||e;return e}
var Ge=class{constructor(t){this.
now=t,this.look=null,this.took=
0,this.next=0}get due(){return this.
look!==null||this.now()>=this.
next}stop(){this.look=null,this.
next=1/0}again(){this.look=null,
this.next=0}againLater(){this.
look&&(this.next=this.now()+400),
this.look=null}work(t,e){this.
look||(this.took=0),this.look??=
Wa(t,e);let s=this.now(),{done:i,
value:o}=this.look.next();return this.
took+=this.now()-s,i?(this.look=
null,this.next=this.now()+Math.
max(400,this.took/.1),o):!1}};var Ti=new Float64Array(257),_i=new Int32Array(
257);function Ue(n,t,e,s,i,o,r,a){
for(let h=0,l=0;h<s;h++,l+=a){
let c=h*t,f=a<8?0:i,d=0,u=0;for(let p=0,
w=c;p<f;p++,w+=e)Ti[d]=n[w],_i[d]=
p*a,d+=+(n[w]!==0);for(;u+8<=a;u+=
8){let p=0,w=0,y=0,v=0,M=0,k=0,
_=0,J=0;for(let Yt=0;Yt<d;Yt++){
let Q=Ti[Yt],tt=_i[Yt]+u;p+=Q*
o[tt],w+=Q*o[tt+1],y+=Q*o[tt+2],
v+=Q*o[tt+3],M+=Q*o[tt+4],k+=Q*
o[tt+5],_+=Q*o[tt+6],J+=Q*o[tt+
7]}let Z=l+u;r[Z]+=p,r[Z+1]+=w,
r[Z+2]+=y,r[Z+3]+=v,r[Z+4]+=M,
r[Z+5]+=k,r[Z+6]+=_,r[Z+7]+=J}
for(;u<a;u++){let p=0;for(let w=0,
y=c,v=u;w<i;w++,y+=e,v+=a)p+=n[y]*
o[v];r[l+u]+=p}}}var $=256,Rs=40,bt=Math.log(2*
Math.PI),Mt=class{constructor(t,e,s){
this.inputs=t,this.outputs=e,this.
activation=s,this.y=new Float64Array(
$*e),this.dx=new Float64Array(
$*t),this.transposed=new Float64Array(
t*e),this.x=this.y,this.kernel=
this.bias=this.kernelGradient=
this.biasGradient=this.y}place(t,e,s){
let i=s+this.inputs*this.outputs,
o=i+this.outputs;return this.kernel=
t.subarray(s,i),this.bias=t.subarray(
i,o),this.kernelGradient=e.subarray(
s,i),this.biasGradient=e.subarray(
i,o),o}forward(t,e){let{inputs:s,
outputs:i,y:o}=this,r=e*i;this.
x=t;for(let a=0;a<r;a+=i)o.set(
this.bias,a);if(Ue(t,s,1,e,s,this.
kernel,o,i),this.activation===
"relu")for(let a=0;a<r;a++)o[a]=
Math.max(o[a],0);if(this.activation===
"tanh")for(let a=0;a<r;a++)o[a]=
Math.tanh(o[a]);return o}backward(t,e,s=!0){
let{inputs:i,outputs:o,x:r,y:a,
dx:h,kernel:l,transposed:c}=this,
f=e*o;if(this.activation==="re\
lu")for(let d=0;d<f;d++)t[d]*=
+(a[d]>0);if(this.activation===
"tanh")for(let d=0;d<f;d++)t[d]*=
1-a[d]*a[d];this.kernelGradient.
fill(0),this.biasGradient.fill(
0),Ue(r,1,i,i,e,t,this.kernelGradient,
o);for(let d=0;d<f;)for(let u=0;u<
o;u++)this.biasGradient[u]+=t[d++];
if(!s)return h;for(let d=0,u=0;d<
i;d++)for(let p=0;p<o;p++)c[p*
i+d]=l[u++];return Ue(t,o,1,e,
o,c,h.fill(0,0,e*i),i),h}};function Ga(n,t,e,s,i){
let o=0,r=1;for(let a=e;a<e+s;a++){
let h=t[a],l=Math.exp(-Math.abs(
h));o+=Math.max(h,0)-h*n[a],r*=
1+l,i[a]=(h>0?1:l)/(1+l)-n[a]}
return o+Math.log(r)}function Ua(n,t,e,s,i,o){
let r=1/(o*o),a=0;for(let h=e;h<
e+s;h++){let l=1/(1+Math.exp(-t[h])),
c=l-n[h];a+=c*c,i[h]=r*c*l*(1-
l)}return .5*(r*a+s*(bt+2*Math.
log(o)))}var Bs={bernoulli:Ga,
gaussian:Ua},Kt=(n,t)=>.5*(n*n+
Math.exp(t)-t-1),ze=class{constructor({
latent_dim:t,units:e,layers:s,
activation:i},o){let r=s?e:0,a=f=>Array.
from({length:s},(d,u)=>new Mt(
u?e:f,e,i));this.pixels=o,this.
latent=t,this.encoder=a(o),this.
mean=new Mt(r||o,t,"linear"),this.
logVar=new Mt(r||o,t,"linear"),
this.decoder=a(t),this.logits=
new Mt(r||t,o,"linear"),this.layers=
[...this.encoder,this.mean,this.
logVar,...this.decoder,this.logits];
let h=this.layers.reduce((f,d)=>f+
(d.inputs+1)*d.outputs,0);this.
weights=new Float64Array(h),this.
gradient=new Float64Array(h),this.
layers.reduce((f,d)=>d.place(this.
weights,this.gradient,f),0);let[
l,c]=[$*t,$*o];this.held=new Float64Array(
l),this.z=new Float64Array(l),
this.dMean=new Float64Array(l),
this.dLogVar=new Float64Array(
l),this.dLogits=new Float64Array(
c),this.nats=new Float64Array(
$),this.kl=new Float64Array(t)}initialize(t){
for(let{inputs:e,outputs:s,kernel:i,
bias:o}of this.layers){let r=Math.
sqrt(6/(e+s));for(let a=0;a<i.
length;a++)i[a]=r*(2*t()-1);o.
fill(0)}}encode(t,e){for(let i of this.
encoder)t=i.forward(t,e);this.
mean.forward(t,e);let s=this.logVar.
forward(t,e);for(let i=0;i<e*this.
latent;i++)this.held[i]=Math.min(
Math.max(s[i],-Rs),Rs)}draw(t,e=$){
let{z:s,held:i}=this,o=this.mean.
y;for(let r=0;r<e*this.latent;r++)
s[r]=t?o[r]+Math.exp(i[r]/2)*t[r]:
o[r];return s}decode(t,e){for(let s of this.
decoder)t=s.forward(t,e);return this.
logits.forward(t,e)}losses(t,e,s,{
likelihood:i,scale:o}){this.encode(
t,e);let r=this.decode(this.draw(
s,e),e),{pixels:a,latent:h,nats:l,
held:c,kl:f}=this,d=this.mean.
y,u=0;for(let p=0;p<e;p++)l[p]=
Bs[i](t,r,p*a,a,this.dLogits,o),
u+=l[p]/e;f.fill(0);for(let p=0;p<
e*h;p++)f[p%h]+=Kt(d[p],c[p])/
e;return{reconstruction:u,kl:f.
reduce((p,w)=>p+w,0)}}gradients(t,e,s,i,o=1){
let{latent:r,z:a,held:h,dMean:l,
dLogVar:c,dLogits:f}=this,d=this.
mean.y,{reconstruction:u,kl:p}=this.
losses(t,e,i.draw?s:null,i),w=i.
mean_over_pixels?1/this.pixels:
1,y=i.beta*o;for(let k=0;k<e*this.
pixels;k++)f[k]*=w/e;let v=this.
logits.backward(f,e);for(let k=this.
decoder.length-1;k>=0;k--)v=this.
decoder[k].backward(v,e);for(let k=0;k<
e*r;k++){let _=this.kl[k%r]>i.
free_bits?y/e:0,J=Math.abs(this.
logVar.y[k])<Rs?.5:0;l[k]=v[k]+
_*d[k],c[k]=J*(v[k]*(a[k]-d[k])+
_*(Math.exp(h[k])-1))}this.encodeBackward(
e);let M=this.kl.reduce((k,_)=>k+
Math.max(_,i.free_bits),0);return{
reconstruction:u,kl:p,objective:w*
u+y*M}}encodeBackward(t){let e=this.
encoder.length>0,s=this.mean.backward(
this.dMean,t,e),i=this.logVar.
backward(this.dLogVar,t,e);if(e)
for(let o=0;o<t*this.mean.inputs;o++)
s[o]+=i[o];for(let o=this.encoder.
length-1;o>=0;o--)s=this.encoder[o].
backward(s,t,o>0)}},zt=class{constructor(t){
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
sqrt(o[a])+1e-7)}};var Ke=5,za=.05,Ii=n=>Array.from(
n).filter(t=>t>za).length;function Ka(n){
let t=n.map(s=>n.filter(i=>i===
s).length),e=Math.max(...t);return Math.
min(...n.filter((s,i)=>t[i]===
e))}function*Ci(n,t,e,s,i){let o=new Float64Array(
Ke),r=new Int32Array(Ke),a=0;for(let h=0;h<
s;h++){o.fill(1/0);for(let l=s;l<
i;l++){let c=0;for(let d=0;d<t;d++){
let u=n[h*t+d]-n[l*t+d];c+=u*u}
if(!(c<o[Ke-1]))continue;let f=Ke-
1;for(;f>0&&o[f-1]>c;f--)o[f]=
o[f-1],r[f]=r[f-1];o[f]=c,r[f]=
l}Ka(Array.from(r,l=>e[l]))===
e[h]&&a++,yield}return a/s}function Ds({
x:n,pixels:t,training:e}){let s=new Float64Array(
t);for(let i of e)for(let o=0;o<
t;o++)s[o]+=n[i*t+o];return s.
map(i=>Math.min(Math.max(i/e.length,
.001),.999))}var Ni=(n,t)=>(n>
0?-n*Math.log(t):0)-(n<1?(1-n)*
Math.log(1-t):0);function qt(n,{
likelihood:t,scale:e}){let s=Ds(
n),i=n.test*n.pixels,o=n.pixels*
(bt/2+Math.log(e)),r=0,a=0;for(let l=0;l<
i;l++){let c=n.x[l],f=s[l%n.pixels];
r+=t==="bernoulli"?Ni(c,f):((c-
f)/e)**2/2,t==="bernoulli"&&(a+=
Ni(c,c))}let h=t==="gaussian"?
o:0;return{average:r/n.test+h,
floor:a/n.test+h}}var qa=4.5,Ha=[.02,.12],Ri=101,
Bi=41,Va=8,Ya=-18,qe=Array.from(
{length:15},(n,t)=>(t-7)*.6),Ht=1024;
function Xa(n){let t=n.reduce(
(e,s)=>Math.max(e,s),-1/0);return t===
-1/0?t:t+Math.log(n.reduce((e,s)=>e+
Math.exp(s-t),0))}var Fs=({from:n,
step:t,sides:e},s,i)=>n[i]+t[i]*
(i?Math.floor(s/e[0]):s%e[0]);
function Fi(n,t,{likelihood:e,
scale:s},i,o,r){let a=n.length/
t,h=new Float64Array(t),l=e===
"gaussian",c=1/(s*s),f=t*(bt/2+
Math.log(s));for(let d=0,u=0;d<
o;d++,u+=t){let p=0,w=1;for(let v=0;v<
t;v++){let M=Math.exp(-Math.abs(
i[u+v]));p+=Math.max(i[u+v],0),
w*=1+M,h[v]=(i[u+v]>0?1:M)/(1+
M)}let y=p+Math.log(w);for(let v=0,
M=0;v<a;v++){let k=0;for(let _=0;_<
t;_++,M++)k+=l?(n[M]-h[_])**2:
n[M]*i[u+_];r(d,v,l?-c*k/2-f:k-
y)}}}function*Di(n,t,e,s){let{
pixels:i,latent:o}=n,r=s.sides.
reduce((l,c)=>l*c,1),a=Array.from(
{length:t.length/i},()=>new Array(
r)),h=new Float64Array($*o);for(let l=0;l<
r;l+=$){let c=Math.min($,r-l),
f=new Float64Array(c);for(let d=0;d<
c;d++)for(let u=0;u<o;u++){let p=Fs(
s,l+d,u);h[d*o+u]=p,f[d]-=(p*p+
bt)/2}Fi(t,i,e,n.decode(h,c),c,
(d,u,p)=>{a[u][l+d]=p+f[d]}),yield}
return a}var Ja=({step:n})=>n.
reduce((t,e)=>t+Math.log(e),0);
function Za(n,t){let e=t.reduce(
(a,h)=>Math.max(a,h),-1/0),s=n.
sides.map(()=>1/0),i=n.sides.map(
()=>-1/0);if(t.forEach((a,h)=>{
if(!(a-e<Ya))for(let l=0;l<s.length;l++)
s[l]=Math.min(s[l],Fs(n,h,l)),
i[l]=Math.max(i[l],Fs(n,h,l))}),
n.step.every((a,h)=>i[h]-s[h]>
Va*a))return null;let o=s.map(
(a,h)=>a-n.step[h]),r=i.map((a,h)=>(a+
n.step[h]-o[h])/(Bi-1));return{
from:o,step:r,sides:r.map(()=>Bi)}}
function*Pi(n,t,e){let{pixels:s,
latent:i}=n,o=t.length/s;n.encode(
t,o);let r=qa,[a,h]=Ha;for(let w=0;w<
o*i;w++)r=Math.max(r,Math.abs(
n.mean.y[w])+1),h=Math.max(a,Math.
min(h,.75*Math.exp(n.held[w]/2)));
let l=i===1?10*Ri:Ri,c=Math.min(
l,1+Math.ceil(2*r/h)),f=new Array(
i).fill(2*r/(c-1)),d={from:f.map(
()=>-r),step:f,sides:f.map(()=>c)},
u=yield*Di(n,t,e,d),p=[];for(let w=0;w<
o;w++){let y=Za(d,u[w]),v=t.subarray(
w*s,(w+1)*s),M=y?(yield*Di(n,v,
e,y))[0]:u[w];p.push(-Xa(M)-Ja(
y??d))}return p}function*ji(n,t,e){
let{pixels:s,latent:i}=n,o=t.length/
s,r=qe.length**i;n.encode(t,o);
let a=n.mean.y.slice(),h=n.held.
slice(),l=[],c=new Float64Array(
$*i),f=new Float64Array(r);for(let d=0;d<
o;d++){let u=0,p=0,w=0;f.fill(
1);for(let v=0;v<i;v++){let M=a[d*
i+v],k=h[d*i+v];u+=Kt(M,k);for(let _=0;_<
r;_++){let J=qe[v?Math.floor(_/
qe.length):_%qe.length];c[_*i+
v]=M+Math.exp(k/2)*J,f[_]*=Math.
exp(-J*J/2)}}let y=t.subarray(
d*s,(d+1)*s);Fi(y,s,e,n.decode(
c,r),r,(v,M,k)=>{p+=f[v],w+=f[v]*
k}),l.push(u-w/p),yield}return l}
function Qa(n){let t=[];for(let s=-8,
i=0;t.length<n;)for(i+=.001*Math.
exp(-((s+.001/2)**2+bt)/2),s+=
.001;t.length<n&&i>=(t.length+
.5)/n;)t.push(s);return t}function*th(n){
let t=Math.round(Ht**(1/n)),e=Y(
Ht),s=n>2?[]:Qa(t);for(let i=0;i<
Ht;i++)if(n>2)for(let o=0;o<n;o++)
yield e();else for(let o=0;o<n;o++)
yield s[o?Math.floor(i/t):i%t]}
function*Wi(n,t,e,s=[0,1]){let i=Float64Array.
from(th(n.latent)),o=new Float64Array(
e*e),r=(s[1]-s[0])/e,a=[0,1].map(
()=>new Float64Array(e));for(let h=0;h<
Ht;h+=$){let l=i.subarray(h*n.
latent,(h+$)*n.latent),c=n.decode(
l,$);for(let f=0;f<$;f++){a.forEach(
(d,u)=>{let p=1/(1+Math.exp(-c[2*
f+u]));for(let w=0;w<e;w++)d[w]=
Math.exp(-(((s[0]+(w+.5)*r-p)/
t)**2)/2)});for(let d=0,u=0;d<
e;d++){let p=a[1][e-1-d];for(let w=0;w<
e;w++)o[u++]+=p*a[0][w]}}yield}
return Float32Array.from(o,h=>h/
(Ht*2*Math.PI*t*t))}var He=class{constructor(){this.
rows=[],this.every=1,this.told=
-1}takes(t){return t%this.every===
0}add(t){this.takes(t.epoch)&&
(this.rows.push(t),!(this.rows.
length<=2e3)&&(this.every*=2,this.
rows=this.rows.filter(({epoch:e})=>this.
takes(e))))}news(){let t=this.
rows.filter(({epoch:e})=>e>this.
told);return t.length&&(this.told=
t[t.length-1].epoch),t}};var eh=8,Ps=5,[sh,nh]=[1e3,1e4];
function js(n){let t=Y(Ps);return Float64Array.
from({length:n},t)}var ih=n=>Ds(
n).map(t=>Math.log(t/(1-t)));function oh(n,t){
for(let e=n.length-1;e>0;e--){
let s=Math.floor(t()*(e+1)),i=n[s];
n[s]=n[e],n[e]=i}}var Ve=class{constructor(t,e,s=[]){
let[i,o,r]=[0,1,2].map(a=>eh*t.
seed+a);this.levers={...t},this.
data=e,this.turns=[...s].sort(
(a,h)=>a.step-h.step),this.vae=
new ze(t,e.pixels),this.vae.initialize(
At(i)),t.log_odds&&this.vae.logits.
bias.set(ih(e)),this.adam=new zt(
this.vae.weights.length),this.
sound=this.vae.weights.slice(),
this.soundEpoch=0,this.restores=
0,this.most=NaN,this.nextOrder=
At(o),this.nextNoise=Y(r),this.
order=e.training.slice(),this.
position=0,this.step=0,this.epoch=
0,this.x=new Float64Array($*e.
pixels),this.epsilon=new Float64Array(
$*t.latent_dim),this.still=js(
$*t.latent_dim),this.history=new He,
this.history.add(this.evaluate())}get progress(){
return this.epoch+this.position/
this.order.length}get warm(){let{
warm_up:t,batch_size:e}=this.levers,
s=t*Math.ceil(this.order.length/
e);return s>0?Math.min(1,this.
step/s):1}turn(t,e){let s=O[t];
if(!s||s.restarts)throw new Error(
`${t} cannot be turned while i\
t trains`);Object.assign(this.
levers,{[t]:e})}catchUp(){for(;this.
turns[0]?.step<=this.step;this.
turns.shift())this.turn(this.turns[0].
name,this.turns[0].value)}load(){
let{data:{x:t,pixels:e},order:s,
position:i,levers:o}=this;i===
0&&oh(s,this.nextOrder);let r=Math.
min(o.batch_size,s.length-i);for(let a=0,
h=0;a<r;a++){let l=s[i+a]*e;for(let c=l;c<
l+e;c++)this.x[h++]=t[c]}for(let a=0;a<
r*o.latent_dim;a++)this.epsilon[a]=
this.nextNoise();return r}advance(){
this.catchUp();let{vae:t,levers:e}=this,
s=this.load(),{objective:i}=t.
gradients(this.x,s,this.epsilon,
e,this.warm);return this.step===
0&&(this.most=Math.max(sh*Math.
abs(i),i+nh)),i<=this.most?(this.
position===0&&this.keep(),this.
adam.step(t.weights,t.gradient,
e.learning_rate),this.step+=1,
this.position+=s,this.position===
this.order.length&&this.finishEpoch(),
""):this.restore(i)}finishEpoch(){
this.position=0,this.epoch+=1,
this.history.takes(this.epoch)&&
this.history.add(this.evaluate())}keep(){
this.sound.set(this.vae.weights),
this.soundEpoch=this.epoch}restore(t){
this.vae.weights.set(this.sound),
this.adam=new zt(this.sound.length),
this.restores+=1;let e=Number.
isFinite(t)?`rose to ${t.toPrecision(
2)} nats`:"was no longer a fin\
ite number";return`The trainin\
g stopped in epoch ${this.epoch+
1}: the loss of a batch ${e}. \
The network has its weights fr\
om the start of epoch ${this.soundEpoch+
1} again. Steps that are too l\
arge do this: try a learning r\
ate below ${this.levers.learning_rate}\
.`}evaluate(){let{test:t}=this.
data,e=this.lossesOf(0,t),s=this.
lossesOf(t,t),i=this.levers.draw?
0:NaN;return{epoch:this.epoch,
train_reconstruction:s.reconstruction,
train_kl:s.kl,train_loss:s.reconstruction+
s.kl+i,test_reconstruction:e.reconstruction,
test_kl:e.kl,test_loss:e.reconstruction+
e.kl+i}}lossesOf(t,e){let{vae:s,
levers:i,data:{x:o,pixels:r}}=this,
a=t+e,h=0,l=0;for(let c=t;c<a;c+=
$){let f=Math.min($,a-c),d=s.losses(
o.subarray(c*r,(c+f)*r),f,i.draw?
this.still:null,i);h+=d.reconstruction*
f/e,l+=d.kl*f/e}return{reconstruction:h,
kl:l}}};var Gi=16,rh=6,at=64,zi={kind:"\
want",exact:!1,manifold:0,density:!1,
axes:[0,1]},Ui=n=>1/(1+Math.exp(
-n)),ah=n=>Float32Array.from({
length:at*at},(t,e)=>n((e%at+.5)/
at,1-(Math.floor(e/at)+.5)/at)),
Ye=class{constructor(t){let{data:e,
levers:s}=t,{pixels:i}=e;this.
trainer=t,this.shown=new Float64Array(
e.shown.length*i),e.shown.forEach(
(o,r)=>this.shown.set(this.example(
o),r*i)),this.noise=js(Gi*s.latent_dim),
this.labelled=e.labels.length-
e.labels.filter(o=>o===255).length,
this.exact=void 0,this.density=
void 0,this.truth=e.density&&ah(
e.density),this.neighbours=NaN,
this.scale=s.scale,this.measured=
qt(e,s),this.looked=""}example(t){
let{x:e,pixels:s}=this.trainer.
data;return e.subarray(t*s,(t+
1)*s)}codes(){let{vae:t,data:{
x:e,pixels:s,labels:i}}=this.trainer,
o=i.length,r=new Float32Array(
o*t.latent),a=new Float32Array(
r.length);for(let h=0;h<o;h+=$){
let l=Math.min($,o-h);t.encode(
e.subarray(h*s,(h+l)*s),l),r.set(
t.mean.y.subarray(0,l*t.latent),
h*t.latent),a.set(t.held.subarray(
0,l*t.latent),h*t.latent)}return{
mean:r,logVar:a}}pictures(t,e){
let{vae:s}=this.trainer;return Float32Array.
from(s.decode(t,e).subarray(0,
e*s.pixels),Ui)}manifold({manifold:t,
axes:e}){let{latent:s}=this.trainer.
vae,i=new Float64Array(256*s);
for(let o=0;o<256;o++){let r=((o%
16+.5)/16*2-1)*t,a=(1-(Math.floor(
o/16)+.5)/16*2)*t;e[1]<s&&(i[o*
s+e[1]]=a),e[0]<s&&(i[o*s+e[0]]=
r)}return this.pictures(i,256)}klByDimension(t,e){
let{vae:{latent:s},data:{test:i}}=this.
trainer,o=new Array(s).fill(0);
for(let r=0;r<i*s;r++)o[r%s]+=
Kt(t[r],e[r])/i;return o}yardsticks(){
let{data:t,levers:e}=this.trainer;
return this.scale!==e.scale&&(this.
measured=qt(t,e)),this.scale=e.
scale,this.measured}snapshot(t,e){
let{vae:s,levers:i,data:o,step:r,
epoch:a,history:h}=this.trainer,
l=o.shown.length,{mean:c,logVar:f}=this.
codes(),d=this.klByDimension(c,
f);return s.encode(this.shown,
l),{levers:{...i},step:r,epoch:a,
rate:e,mean:c,log_var:f,kl_by_dimension:d,
active:Ii(d),neighbours:this.neighbours,
originals:Float32Array.from(this.
shown),reconstructions:this.pictures(
s.mean.y,l),samples:this.pictures(
this.noise,Gi),rows:h.news(),...this.
yardsticks(),...t.manifold>0?{
manifold:this.manifold(t)}:{},
...t.exact&&this.exact?{exact:this.
exact}:{},...t.density&&this.density?
{density:this.density}:{}}}*look(t){
let{vae:e,levers:s,step:i,restores:o,
data:r}=this.trainer,a=t.exact&&
e.latent<=2,h=t.density&&r.density,
l=JSON.stringify([i,o,s,a,!!h]);
if(l===this.looked)return!1;if(this.
neighbours=yield*Ci(this.codes().
mean,e.latent,r.labels,r.test,
this.labelled),a){let c=this.shown.
subarray(0,rh*r.pixels),f=yield*Pi(
e,c,s),d=yield*ji(e,c,s);this.
exact=f.map((u,p)=>({nll:u,bound:s.
draw?d[p]:NaN}))}else this.exact=
void 0;if(h&&this.truth){let c=yield*Wi(
e,s.scale,at);this.density={side:at,
model:c,truth:this.truth}}return this.
looked=l,!0}explain(t,e){let{vae:s,
levers:i,data:o,warm:r}=this.trainer,
{latent:a,pixels:h}=s,l=this.example(
o.shown[t%o.shown.length]),c=Y(
Ps+1+e),f=Float64Array.from({length:a},
()=>i.draw?c():0),{reconstruction:d,
kl:u}=s.gradients(l,1,f,i,r),p=s.
logits.y,w=new Float64Array(h),
y=v=>Array.from(v.subarray(0,a));
return{x:Float32Array.from(l),
mean:y(s.mean.y),sigma:y(s.held).
map(v=>Math.exp(v/2)),epsilon:Array.
from(f),z:y(s.z),gray:Float32Array.
from(p.subarray(0,h),Ui),pixel_losses:Float32Array.
from(w,(v,M)=>Bs[i.likelihood](
l,p,M,1,w,i.scale)),reconstruction:d,
kl:u,pixel_gradient:Float32Array.
from(s.dLogits.subarray(0,h)),
z_gradient:y((s.decoder[0]??s.
logits).dx),mean_gradient:y(s.
dMean),log_var_gradient:y(s.dLogVar)}}weights(){
return this.trainer.vae.layers.
flatMap(({inputs:t,outputs:e,kernel:s,
bias:i})=>[{shape:[t,e],values:Array.
from(s)},{shape:[e],values:Array.
from(i)}])}};var hh=100,lh={pixels:new Uint8Array,
labels:new Uint8Array};function ch(n){
return Object.values(n).filter(
t=>t instanceof Float32Array).
map(t=>t.buffer)}var Xe=class{constructor({
post:t,later:e,wait:s=(r,a)=>setTimeout(
r,a),now:i=()=>performance.now(),
slice:o=12}){this.post=t,this.
later=e,this.wait=s,this.now=i,
this.sliceLength=o,this.packed=
{digits:new Uint8Array,labels:new Uint8Array},
this.digits=null,this.trainers=
[],this.observers=[],this.wants=
zi,this.playing=!1,this.until=
0,this.clock=new We(i),this.looks=
new Ge(i),this.plays=0,this.waiting=
!1,this.naps=0,this.drawn=!0,this.
due=0,this.before=Promise.resolve()}receive(t){
return this.before=this.before.
then(()=>this.answer(t)).catch(
e=>this.fail(e,t.kind==="start")),
this.before}answer(t){if(t.kind===
"data")this.packed=t;else if(t.
kind==="drawn")this.drawn=!0;else{
if(t.kind==="start")return this.
start(t);if(this.trainers.length)
if(t.kind==="play")this.play(t);else if(t.
kind==="pause")this.pause();else if(t.
kind==="step")this.single();else if(t.
kind==="epoch")this.epoch();else if(t.
kind==="turn")this.turn(t);else if(t.
kind==="want")this.want(t);else if(t.
kind==="explain"){let{id:e,example:s,
draw:i}=t;this.post({kind:"exp\
lained",id:e,explained:this.observers[0].
explain(s,i)},[])}else this.post(
{kind:"weights",id:t.id,weights:this.
observers[0].weights()},[]);else
return}}fail(t,e=!1){this.halt(),
this.looks.stop();let s=`The p\
age cannot go on: ${t instanceof
Error?t.message:t}.`;this.post(
{kind:"stopped",run:"a",reason:s,
unstarted:e},[])}async unpacked(){
let{digits:t,labels:e}=this.packed;
return this.digits??={pixels:await yn(
t),labels:e},this.digits}async start({
a:t,b:e,turns:s,drawings:i}){this.
halt(),this.looks.stop(),this.
trainers=[],this.observers=[];
let o=e?[t,e]:[t],a=o.every(({
data:u})=>W(u))?lh:await this.
unpacked(),h=o.map((u,p)=>new Ve(
u,vn(u.data,a,i),s.filter(({run:w})=>w===
"ab"[p])));this.observers=h.map(
u=>new Ye(u)),this.trainers=h;
let{data:l}=h[0],{labels:c,test:f,
shown:d}=l;this.post({kind:"re\
ady",labels:c,test:f,shown:d,...qt(
l,t),points:Float32Array.from(
W(t.data)?l.x:[]),drawings:c.length-
this.observers[0].labelled},[]),
this.looks.again(),this.show(),
this.work()}next(){let[t,e]=this.
trainers,s=e&&e.progress<t.progress?
e:t;return s&&s.progress<this.
until?s:null}play({until:t,id:e,
pace:s=0}){if(this.until=t||1/0,
this.plays=e,!this.next())return this.
pause();this.playing=!0,this.clock.
start(s),this.work()}epoch(){this.
halt(),this.until=Math.floor(this.
trainers[0].progress)+1,this.work()}halt(){
this.playing=!1,this.until=0,this.
clock.start()}pause(){this.halt(),
this.looks.again(),this.show(),
this.work()}single(){this.halt();
let[t,e]=this.trainers,s=t.advance();
if(s)return this.stop(t,s);for(;e&&
e.progress<t.progress;){let i=e.
advance();if(i)return this.stop(
e,i)}this.pause()}stop(t,e){this.
post({kind:"stopped",run:t===this.
trainers[0]?"a":"b",reason:e},
[]),this.pause()}turn({run:t,name:e,
value:s}){let i=this.trainers[t===
"a"?0:1];if(!i)return;i.catchUp(),
i.turn(e,s);let o={step:i.step,
run:t,name:e,value:s};this.post(
{kind:"turned",turn:o},[]),this.
next()?this.looks.againLater():
this.pause()}want(t){let{exact:e,
density:s}=this.wants;this.wants=
t,(e!==t.exact||s!==t.density)&&
this.looks.again(),this.next()||
this.show(),this.work()}work(){
this.waiting||(this.waiting=!0,
this.later(()=>{this.waiting=!1;
try{this.slice()}catch(t){this.
fail(t)}}))}nap(){let t=this.naps+=
1;this.wait(()=>{t===this.naps&&
this.work()},this.clock.early)}slice(){
let t=this.now()+this.sliceLength,
e=!1;for(;this.now()<t&&!e;)if(this.
looks.due)this.look();else if(this.
next())this.clock.early?e=!0:this.
train();else return;this.drawn&&
this.now()>=this.due&&this.next()&&
this.show(),e?this.nap():this.
work()}train(){let t=this.next();
if(!t)return;let e=this.progress,
s=t.advance();s?this.stop(t,s):
this.next()?this.clock.count(this.
progress-e):this.pause()}get progress(){
return Math.min(...this.trainers.
map(({progress:t})=>t))}look(){
this.looks.work(this.observers,
this.wants)&&!this.next()&&this.
show()}show(){let t=this.playing?
this.clock.rate(this.trainers[0].
progress):0,[e,s]=this.observers.
map(i=>i.snapshot(this.wants,t));
this.due=this.now()+hh,this.drawn=
!1,this.post({kind:"snapshot",
a:e,b:s??null,playing:this.playing,
plays:this.plays},[e,s].flatMap(
i=>i?ch(i):[]))}};var dh=8;function fh(n){try{return new Worker(
n)}catch{return null}}var Je=class{constructor({
worker:t,digits:e,labels:s,listen:i}){
this.listen=i,this.closed=!1,this.
sent=[],this.host=null,this.address=
t?URL.createObjectURL(new Blob(
[t],{type:"text/javascript"})):
"",this.worker=t?fh(this.address):
null,this.worker?this.engage(this.
worker):this.takeOver(),this.tell(
{kind:"data",digits:Ki(e),labels:Ki(
s)})}get inWorker(){return this.
worker!==null}engage(t){t.onmessage=
({data:e})=>this.hear(e),t.onerror=
e=>{if(e.preventDefault(),this.
sent)return this.takeOver();let s=`\
The page cannot go on: ${e.message}\
.`;this.hear({kind:"stopped",run:"\
a",reason:s})}}takeOver(){this.
forgetText(),this.worker?.terminate(),
this.worker=null;let t=this.sent??
[];this.sent=null,this.host=new Xe(
{post:e=>this.hear(e),later:e=>setTimeout(
()=>this.closed||e()),slice:dh});
for(let e of t)this.tell(e)}forgetText(){
this.address&&URL.revokeObjectURL(
this.address),this.address=""}hear(t){
if(this.sent=null,this.forgetText(),
!this.closed)try{this.listen(t)}finally{
t.kind==="snapshot"&&this.tell(
{kind:"drawn"})}}send(t){this.
tell(t)}tell(t){this.sent?.push(
t),this.worker?this.worker.postMessage(
t):this.host?.receive(t)}close(){
this.closed=!0,this.forgetText(),
this.worker?.terminate()}};function Ki(n){
let t=new Uint8Array(n.byteLength);
return t.set(new Uint8Array(n.
buffer,n.byteOffset,n.byteLength)),
t}var uh=1e3,Ze=class{constructor(t,e){
this.model=t,this.listeners=new Set,
this.now=_t(e.levers,e.beside),
this.first=this.now,this.turns=
[],this.planned=null,this.rows=
{a:[],b:[]},this.data=null,this.
snapshots=null,this.asked=new Map,
this.preset=this.drawings=this.
followed="",this.ids=this.plays=
this.starting=this.turning=this.
told=0,this.writing=!1,this.client=
new Je({worker:t.get("worker"),
digits:t.get("digits"),labels:t.
get("labels"),listen:s=>this.hear(
s)}),this.open(e),this.deafen=
Hs(t,{change:()=>this.attempt(
()=>this.take())})}join(t){return this.
listeners.add(t),this.data&&t.
ready(this.data),t.changed(),()=>this.
listeners.delete(t)}changed(){
for(let t of this.listeners)t.
changed()}write(t){this.writing=
!0;try{yt(this.model,t)}finally{
this.writing=!1}}open({levers:t,
preset:e,turns:s,beside:i,stop_at:o,
pace:r}){this.write({preset:e,
stop_at:o,pace:r}),this.preset=
e,this.begin(_t(t,i),s)}lesson(t){
let{levers:e,...s}=V[t];this.write(
{playing:!1}),this.open({levers:Ot(
e.data??"digits",e),preset:t,...s})}begin(t,e){
Zt(t.a),t.b&&Zt(t.b),this.now=
ct(t),this.first=ct(t),this.turns=
[...e],this.planned=e.length?e:
null,this.rows={a:[],b:[]},this.
snapshots=null,this.starting+=
1,this.turning=0,this.drawings=
String(ft(this.model));let s=Fe(
Ut(ft(this.model)));this.client.
send({kind:"start",...ct(t),turns:e,
drawings:s}),this.write({...t.
a,turns:this.turns,beside:dt(t),
start:ct(t),epoch:0,history:{}}),
this.model.get("playing")&&this.
follow(),this.changed()}attempt(t){
try{t()}catch(e){this.tell(e.message)}}tell(t){
for(let e of this.listeners)e.
tell([t])}take(){if(this.writing)
return;let{model:t,now:e}=this,
s=ls(t),[i,o,r]=["preset","tur\
ns","beside"].map(c=>t.get(c)),
a=j.filter(c=>s[c]!==e.a[c]),h=!Tt(
o,this.turns),l=String(ft(t))!==
this.drawings;if(i!==this.preset)
this.open(ie(t));else if(h||l||
!Tt(r,dt(e))||a.some(c=>O[c].restarts))
this.begin(_t(s,r),h?o:[]);else
for(let c of a)this.set("a",c,
s[c]);this.follow()}follow(){let[
t,e,s]=["playing","stop_at","p\
ace"].map(r=>this.model.get(r)),
i=this.snapshots?.a.epoch??0,o=`${t}\
 ${e} ${s}`;if(!(o===this.followed&&
!t)){if(this.followed=o,!t)return this.
client.send({kind:"pause"});this.
plays+=1,this.client.send({kind:"\
play",until:e>i?e:0,id:this.plays,
pace:s})}}play(t,e=this.model.
get("pace")){this.write({playing:t,
pace:e}),this.follow()}advance(t){
this.write({playing:!1}),this.
client.send({kind:t})}restart(){
this.planned?this.begin(this.first,
this.planned):this.begin(this.
now,[])}otherSeed(){let{a:t,b:e}=this.
planned?this.first:this.now,s=i=>({
...i,seed:(i.seed+1)%1e4});this.
begin({a:s(t),b:e&&s(e)},this.
planned??[])}beside(t){let{a:e}=this.
now;this.begin({a:e,b:t?{...e,
beta:Qt(e.beta)}:null},[])}set(t,e,s){
let{a:i,b:o}=this.now,r=t==="a"?
i:o;if(!r)throw new Error("the\
re is no run B whose levers co\
uld be set");let a=e==="data"?
s:null,h=Zt(a?te(r,a):{...r,[e]:s});
if(a)return this.preset="",this.
write({preset:"",stop_at:0}),this.
begin({a:te(i,a),b:o&&te(o,a)},
[]);let l={...this.now,[t]:h},
c=!this.planned&&!this.snapshots?.
a.step&&!this.model.get("playi\
ng");if(O[e].restarts||c)return this.
begin(l,[]);this.now=l,this.planned=
null,this.turning+=1,this.client.
send({kind:"turn",run:t,name:e,
value:s}),t==="a"&&this.write(
{[e]:s})}hear(t){if((t.kind===
"ready"||"unstarted"in t&&t.unstarted)&&
(this.starting-=1),t.kind==="e\
xplained"||t.kind==="weights")
this.asked.get(t.id)?.(t),this.
asked.delete(t.id);else{if(this.
starting)return;if(t.kind==="r\
eady"){this.data=t;for(let e of this.
listeners)e.ready(t)}else if(t.
kind==="turned")this.turned(t.
turn);else if(t.kind==="snapsh\
ot")this.see(t);else{let e=this.
now.b?`Run ${t.run.toUpperCase()}\
: `:"";this.tell(`${e}${t.reason}`),
this.play(!1)}}}turned(t){this.
turning-=1;let{step:e,run:s,name:i}=t,
o=this.turns.filter(r=>r.step!==
e||r.run!==s||r.name!==i);this.
turns=[...o,t].sort((r,a)=>r.step-
a.step),this.write({turns:this.
turns,beside:dt(this.now)})}see({
a:t,b:e,playing:s,plays:i}){this.
snapshots={a:t,b:e},this.rows.
a.push(...t.rows),e&&this.rows.
b.push(...e.rows),this.turning||
(this.now=ct({a:t.levers,b:e&&
e.levers}));let o=!s&&i===this.
plays,r=performance.now(),a=!s||
r>this.told+uh;a&&(this.told=r),
this.write({...this.now.a,beside:dt(
this.now),epoch:t.epoch,...a?{
history:on(this.rows.a)}:{},...o?
{playing:!1}:{}}),this.changed()}ask(t){
let e=this.ids+=1;return this.
client.send({...t,id:e}),new Promise(
s=>this.asked.set(e,s))}get state(){
let{model:t,first:e,turns:s}=this,
[i,o,r,a]=["preset","hide","st\
op_at","pace"].map(f=>t.get(f)),
h=dt(e),c=e.b&&!Object.keys(h).
length&&e.b?{seed:e.b.seed}:h;
return{levers:e.a,beside:c,turns:s,
preset:i,hide:o,stop_at:r,pace:a}}close(){
this.deafen(),this.client.close()}};var ph=Uint32Array.from({length:256},
(n,t)=>{let e=t;for(let s=0;s<
8;s++)e=e&1?3988292384^e>>>1:e>>>
1;return e});function mh(n){let t=-1;
for(let e of n)t=ph[(t^e)&255]^
t>>>8;return~t>>>0}var qi=n=>new TextEncoder().
encode(n);function Ws(n){let t=new Uint8Array(
n.reduce((s,{length:i})=>s+i,0)),
e=0;for(let s of n)t.set(s,e),
e+=s.length;return t}function Qe(n){
let t=new Uint8Array(n.reduce(
(i,[,o])=>i+o,0)),e=new DataView(
t.buffer),s=0;for(let[i,o]of n)
o===2?e.setUint16(s,i,!0):e.setUint32(
s,i,!0),s+=o;return t}function gh({
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
77,80,89,1,0]);return Ws([a,Qe(
[[o.length,2]]),qi(o),new Uint8Array(
r.buffer)])}function Hi(n){let t=[],
e=[],s=0;for(let a of n){let h=qi(
`${a.name}.npy`),l=gh(a),c=l.length,
f=[[20,2],[0,2],[0,2],[0,2],[33,
2],[mh(l),4],[c,4],[c,4],[h.length,
2],[0,2]],d=[Qe([[67324752,4],
...f]),h,l];e.push(Qe([[33639248,
4],[20,2],...f,[0,2],[0,2],[0,
2],[0,4],[s,4]]),h),t.push(...d),
s+=d.reduce((u,{length:p})=>u+
p,0)}let i=Ws(e),o=n.length,r=Qe(
[[101010256,4],[0,2],[0,2],[o,
2],[o,2],[i.length,4],[s,4],[0,
2]]);return Ws([...t,i,r])}var Yi="vae_tutorial playgroun\
d 1",wh=n=>Number(Math.fround(
n).toPrecision(9));function Xi({
levers:n,epoch:t,weights:e}){let s=e.
map(({shape:i,values:o})=>({shape:i,
values:o.map(wh)}));return JSON.
stringify({format:Yi,levers:n,
epoch:t,weights:s})}function Ji({
levers:n,epoch:t,weights:e}){let s=new TextEncoder().
encode(JSON.stringify({format:Yi,
levers:n,epoch:t})),i=e.map(({
shape:o,values:r},a)=>({name:`\
weights_${a}`,shape:o,values:Float32Array.
from(r)}));return Hi([{name:"a\
bout",shape:[s.length],values:s},
...i])}var Vi=["epoch","train_\
reconstruction","train_kl","tr\
ain_loss","test_reconstruction",
"test_kl","test_loss"];function Zi(n,t=null){
let e=(i,o)=>[i,...Vi.map(r=>Number.
isFinite(o[r])?o[r]:"")].join(
",");return`${[["run",...Vi].join(
","),...n.map(i=>e("a",i)),...(t??
[]).map(i=>e("b",i))].join(`
`)}
`}var xh=`import vae_tutorial as\
 vt
vae = vt.load_playground("play\
ground.json")`,Vt=1200,z=16,Gs=24,
bh=6e4;function ts(n,t){let e=m(
"a",{href:URL.createObjectURL(
t),download:n});e.click(),setTimeout(
()=>URL.revokeObjectURL(e.href),
bh)}function yh(n){let[t,e,s]=[
z,2*Gs+z,0];return{places:n.map(
({width:o,height:r})=>{t>z&&t+
o+z>Vt&&([t,e,s]=[z,e+s,0]);let a=[
t,e];return t+=o+z,s=Math.max(
s,r+Gs+z),a}),height:e+s}}function Qi(n,t,e){
if(n.measureText(t).width<=e)return t;
let s=t;for(;s&&n.measureText(
`${s}…`).width>e;)s=s.slice(
0,-1);return`${s}…`}function vh({
title:n,parts:t}){let e=t.filter(
({canvas:h})=>h.clientWidth&&h.
clientHeight),s=e.map(({canvas:h})=>{
let l=Math.min(1,(Vt-2*z)/h.clientWidth);
return{width:l*h.clientWidth,height:l*
h.clientHeight}}),{places:i,height:o}=yh(
s),r=m("canvas",{width:2*Vt,height:2*
o}),a=b(r);return a.scale(2,2),
a.fillStyle="#fff",a.fillRect(
0,0,Vt,o),a.fillStyle="#262626",
a.font="bold 18px system-ui, s\
ans-serif",a.fillText(Qi(a,n,Vt-
2*z),z,Gs+z/2),a.font="14px sy\
stem-ui, sans-serif",a.imageSmoothingEnabled=
!1,e.forEach(({title:h,canvas:l},c)=>{
let[f,d]=i[c],{width:u,height:p}=s[c];
a.fillText(Qi(a,h,u),f,d),a.drawImage(
l,f,d+8,u,p)}),r}function kh(n,t){
let e=n.stop_at||(t<=rs?t:0),{
length:s}=n.turns,i=[...s>0&&s<=
kt?[`${s} ${s===1?"turn":"turn\
s"} of levers will be repeated`]:
[],...e?[`it pauses at epoch ${e}`]:
[]].join("; "),o=[...i?[`${i[0].
toUpperCase()}${i.slice(1)}.`]:
[],...s>kt?[`${s} turns of lev\
ers are too many for a link: i\
t opens a run without them.`]:
[]];return{hash:Lt({...n,stop_at:e}),
note:o.join(" ")}}function Eh(n){
let t=m("input",{type:"text",readOnly:!0,
hidden:!0});t.setAttribute("ar\
ia-label","Link to this run");
let e=g("vae-caption");return e.
setAttribute("role","status"),
{copy:S("Copy the link",async()=>{
let{hash:i,note:o}=kh(n.state(),
n.paused());t.value=n.page()+i,
t.hidden=!1;let r=n.drawings()?
"Your own drawings are not par\
t of it.":"",a=h=>{e.textContent=
[h,o,r].filter(Boolean).join("\
 ")};try{await navigator.clipboard.
writeText(t.value),a("The link\
 is copied.")}catch{t.select(),
a("Copy the link from the fiel\
d.")}}),field:g("vae-field",t),
said:e}}function Ah(n,t){let e="\
application/octet-stream",s=(i,o)=>S(
i,async()=>{try{await o(),t("")}catch(r){
t(`The file could not be writt\
en: ${r.message}`)}});return[s(
"Weights (.json)",async()=>ts(
"playground.json",new Blob([Xi(
await n.run())],{type:e}))),s(
"Weights (.npz)",async()=>{let i=Ji(
await n.run());ts("playground.\
npz",new Blob([i],{type:e}))}),
s("History (.csv)",()=>{let{a:i,
b:o}=n.history();ts("playgroun\
d.csv",new Blob([Zi(i,o)],{type:"\
text/csv"}))}),s("Picture (.pn\
g)",async()=>{let i=vh(n.picture()),
o=await new Promise(r=>i.toBlob(
r));if(!o)throw new Error("thi\
s browser makes no PNG of it");
ts("playground.png",o)})]}var es=class{constructor(t){
let{copy:e,field:s,said:i}=Eh(
t),o=g("vae-caption");o.setAttribute(
"aria-live","assertive");let r=Ah(
t,h=>{o.textContent=h}),a=m("p\
re",{className:"vae-code"},m("\
code",{textContent:xh}));this.
node=U("vae-take-along","Share\
 and take along",m("p",{textContent:"\
The link opens the same run, w\
ith the same numbers in the sa\
me version of one browser."}),
g("vae-buttons",e),s,i,g("vae-\
buttons",...r),o,m("p",{textContent:"\
Python loads the weights as a \
Keras VAE; of two runs, those \
of A:"}),a)}};var Mh=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),Sh="select\
, textarea, [type=text], [type\
=number]";function $h(n){let{key:t,
target:e}=n;return n.ctrlKey||
n.altKey||n.metaKey||t==="Ente\
r"&&n.shiftKey?!1:Mh.has(t)||t.
length===1&&e.matches(Sh)}function to(n){
n.addEventListener("keydown",t=>{
$h(t)&&t.stopPropagation()})}function Oh(n,t){let e=t instanceof
Error?t.message:String(t),s=m(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});s.setAttribute(
"role","alert"),n.replaceChildren(
s)}function eo(n){return{async render(t){
t.el.classList.add("vae-view"),
to(t.el);try{return await n(t)}catch(e){
Oh(t.el,e)}}}}var Lh=8e3,Th=300,Us=class{constructor(t,e,s){
this.model=t,this.session=e,this.
speaker=Vs(),this.words=m("p",
{className:"vae-formed"}),this.
said=this.written=0,this.pace=
Ys(()=>this.draw()),this.display=
new Te(t.get("colors"));let[i,
o]=[t.get("chapters"),t.get("h\
ide")];this.panel=new je(this.
acts(),{chapters:i,hide:o}),this.
drawn=e.drawings,this.drawings=
new Pe(Ut(ft(t)),r=>yt(t,{drawings:new DataView(
Si(r).buffer)})),this.lessons=
new _e(r=>e.lesson(r)),this.address=
new oe(t,this.session,r=>{this.
panel.tell(r),this.root.scrollIntoView()}),
this.takeAlong=new es(this.sources()),
this.display.session=e,this.root=
this.parts(),this.panel.tell(s),
this.leave=e.join({ready:r=>this.
display.start(r),changed:()=>this.
pace.schedule(),tell:r=>this.panel.
tell(r)})}acts(){let t=s=>()=>{
this.panel.tell([]),s()},e=(s,i)=>{
this.session.play(s,i),this.panel.
play(s,this.model.get("pace"))};
return{pace:s=>e(this.model.get(
"playing"),s),play:t(()=>e(!0)),
pause:()=>e(!1),step:t(()=>this.
session.advance("step")),epoch:t(
()=>this.session.advance("epoc\
h")),restart:t(()=>this.session.
restart()),otherSeed:t(()=>this.
session.otherSeed()),beside:s=>this.
session.beside(s),set:(s,i,o)=>this.
session.attempt(()=>this.session.
set(s,i,o))}}sources(){let{session:t,
display:e}=this;return{run:async()=>{
let{weights:s}=await t.ask({kind:"\
weights"});return{levers:t.now.
a,epoch:t.snapshots?.a.epoch??
0,weights:s}},history:()=>({a:t.
rows.a,b:t.now.b&&t.rows.b}),picture:()=>({
title:e.words,parts:e.canvases}),
page:()=>this.address.page,state:()=>t.
state,paused:()=>this.model.get(
"playing")?0:t.snapshots?.a.epoch??
0,drawings:()=>this.drawings.drawings.
length}}draw(){let{model:t,session:e,
panel:s}=this,i=t.get("playing"),
{a:o,b:r}=e.now,a=e.snapshots?.
a.epoch;this.display.draw(),s.
show(o,r),s.play(i,t.get("pace")),
this.lessons.show(t.get("prese\
t")),this.lessons.paused(!i&&a===
t.get("stop_at")),this.address.
write(),e.drawings!==this.drawn&&
(this.drawn=e.drawings,this.drawings.
show(Ut(ft(t)))),this.drawings.
usable(o.data==="digits");let h=performance.
now(),l=!i||!a;(l||h>this.written+
Th)&&(this.words.textContent=this.
display.words,this.written=h),
(l||h>this.said+Lh)&&(this.speaker.
say(this.words.textContent??""),
this.said=h)}parts(){let{display:t,
panel:e,lessons:s,drawings:i,takeAlong:o}=this,
r=this.model.get("hide"),a=(l,c)=>r.
includes(l)?[]:[c],h=ht(t.pictures.
node,St("KL by dimension",t.bars.
node));return g("vae-playgroun\
d",...a("lessons",s.node),g("v\
ae-bar-of-time",e.clock.node,t.
readings),e.news,this.words,g(
"vae-desk",e.node,t.planeA,t.planeB,
t.density.node,h),ht(St("Nats,\
 by epochs",t.curves.node),St(
"Rate and distortion",t.tradeOff.
node),t.gapFold),...a("slow_mo\
tion",t.slowFold),...a("drawin\
gs",X("Your own drawings",!1,i.
node)),...a("take_along",X("Sh\
are and take along",!1,o.node)))}stop(){
this.leave(),this.pace.stop(),
this.address.stop(),this.display.
stop()}},Qf=()=>{let n=null,t=0;
return eo(({model:e,el:s})=>{let{
refused:i,...o}=an(e);n||(yt(e,
{hide:o.hide}),n=new Ze(e,o)),
t+=1;let r=new Us(e,n,i);return s.
append(r.root,r.speaker.region),
()=>{r.stop(),t-=1,!(t||!n)&&(n.
close(),n=null,yt(e,{playing:!1}))}})};export{Qf as default};
