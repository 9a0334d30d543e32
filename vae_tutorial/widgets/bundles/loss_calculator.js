function h(e,t={},...n){let o=Object.
assign(document.createElement(
e),t);return o.append(...n),o}
var u=(e,...t)=>h("div",{className:e},
...t),$=(e="")=>h("p",{className:`\
vae-readout ${e}`.trim()});function M(e,t,...n){let o=u(e,
...n);return o.setAttribute("r\
ole","group"),o.setAttribute("\
aria-label",t),o}var j=(...e)=>u("vae-columns",
...e);function B(e,t,n,o){let i=document.
createElement("canvas");return Object.
assign(i,{width:e,height:t,className:`\
vae-picture ${n}`.trim()}),i.setAttribute(
"role","img"),q(i,o),i}var q=(e,t)=>e.
setAttribute("aria-label",t);function w(e){
let t=e.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function U(e,t){return Number.
isFinite(e)?e.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var l={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},mt="\
13px system-ui, sans-serif",x=50,
O=40,m=12,A=12,T=class{constructor({
x:t,y:n},o,i){this.x=t,this.y=
n,this.height=o,this.canvas=B(
1,1,"vae-curves",i),this.canvas.
style.height=`${o}px`,this.width=
1,this.node=u("vae-chart-frame",
this.canvas)}across(t){let[n,o]=this.
x.ends;return x+(t-n)/(o-n)*(this.
width-x-A)}down(t){let[n,o]=this.
y.ends;return m+(o-t)/(o-n)*(this.
height-m-O)}at(t){let n=this.canvas.
getBoundingClientRect(),[[o,i],
[s,r]]=[this.x.ends,this.y.ends],
a=n.width/this.canvas.offsetWidth,
[d,p]=[(t.clientX-n.left)/a,(t.
clientY-n.top)/a],v=(d-x)/(this.
width-x-A),L=1-(p-m)/(this.height-
m-O);return[o+v*(i-o),s+L*(r-s)]}begin(){
let t=devicePixelRatio||1;this.
width=Math.max(200,this.canvas.
clientWidth),this.canvas.width=
Math.round(this.width*t),this.
canvas.height=Math.round(this.
height*t);let n=w(this.canvas);
n.setTransform(t,0,0,t,0,0),n.
fillStyle="#fff",n.fillRect(0,
0,this.width,this.height),n.font=
mt,this.axes(n),n.save(),n.beginPath(),
n.rect(x,m,this.width-x-A,this.
height-m-O),n.clip()}end(t){let n=w(
this.canvas);n.restore(),n.textAlign=
"left",t.forEach(({color:o,text:i,
dash:s=[]},r)=>{let a=Math.max(
...t.map(v=>n.measureText(v.text).
width)),[d,p]=[this.width-A-a-
8,m+14+18*r];n.fillStyle="#fff\
fffcc",n.fillRect(d-34,p-13,a+
40,18),this.stroke([[d-28,p-4],
[d-6,p-4]],o,3,s),n.fillStyle=
l.ink,n.fillText(i,d,p)})}axes(t){
let[[n],[o]]=[this.x.ends,this.
y.ends];t.fillStyle=l.ink,t.textAlign=
"center";for(let r of this.x.ticks)
this.line([[r,o],[r,this.y.ends[1]]],
l.grid,1),t.fillText(W(r),this.
across(r),this.down(o)+16);let[
i,s]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];t.fillText(
this.x.name,(this.across(i)+this.
across(s))/2,this.height-6),t.
textAlign="right";for(let r of this.
y.ticks)this.line([[n,r],[this.
x.ends[1],r]],l.grid,1),t.fillText(
W(r),x-5,this.down(r)+4);t.save(),
t.translate(12,(m+this.height-
O)/2),t.rotate(-Math.PI/2),t.textAlign=
"center",t.fillText(this.y.name,
0,0),t.restore(),this.line([[n,
this.y.ends[1]],[n,o],[this.x.
ends[1],o]],l.quiet,1)}line(t,n,o=2,i=[]){
this.stroke(t.map(([s,r])=>[this.
across(s),this.down(r)]),n,o,i)}stroke(t,n,o,i){
let s=w(this.canvas);s.strokeStyle=
n,s.lineWidth=o,s.setLineDash(
i),s.beginPath();for(let[r,a]of t)
s.lineTo(r,a);s.stroke(),s.setLineDash(
[])}area(t,n){let o=w(this.canvas);
o.fillStyle=n,o.beginPath();for(let[
i,s]of t)o.lineTo(this.across(
i),this.down(s));o.fill()}write([
t,n],o,i,s=0){let r=w(this.canvas);
r.fillStyle=l.ink,r.textAlign=
i,r.fillText(o,this.across(t),
this.down(n)+s)}dots(t,n,o=4){
let i=w(this.canvas);i.fillStyle=
n;for(let[s,r]of t)i.beginPath(),
i.arc(this.across(s),this.down(
r),o,0,2*Math.PI),i.fill()}},W=e=>U(
e,2).replace(/\.?0+$/,"");function z(e,t){let n=new ResizeObserver(
t);return n.observe(e),()=>n.disconnect()}function H(e,t){return t.setAttribute(
"aria-label",e),h("label",{className:"\
vae-field"},h("span",{textContent:e}),
t)}var Y=(e,t)=>e.setAttribute(
"aria-invalid",String(t));function _(e,t,n,o){
let i=h("select",{},h("option",
{value:"",textContent:n,disabled:!0,
hidden:!0}),...t.map(([r,a])=>h(
"option",{value:r,textContent:a})));
i.addEventListener("change",()=>o(
i.value));let s=(r,a=!1)=>{i.value=
r??"",Y(i,a)};return{node:H(e,
i),show:s}}function X(e,t,n){let o=h(
"input",{type:"number",step:"a\
ny"}),i=()=>o.value!==""&&t(Number(
o.value))?Number(o.value):null;
o.addEventListener("input",()=>n(
i()));let s=(r,a=!1)=>{i()!==r&&
(o.value=r===null?"":String(r)),
Y(o,a)};return{node:H(e,o),show:s}}var gt=["bernoulli","squared_e\
rror","gaussian"],G=["sum","me\
an"],R=e=>t=>e.includes(t),S=e=>Number.
isInteger(e)&&e>=1,V=e=>Number.
isFinite(e)&&e>0,wt=e=>Number.
isFinite(e)&&e>=0,I={likelihood:{
fits:R(gt),question:"Which err\
or does a pixel have?"},pixels:{
fits:R(G),question:"Is the err\
or summed or averaged over the\
 pixels?"},weight:{fits:V,question:"\
By which number above 0 is the\
 error multiplied?"},height:{fits:S,
question:"How high is an image\
? A whole number of pixels, at\
 least 1."},width:{fits:S,question:"\
How wide is an image? A whole \
number of pixels, at least 1."},
channels:{fits:S,question:"How\
 many channels does an image h\
ave? A whole number, at least \
1."},scale:{fits:V,question:"W\
hich standard deviation, above\
 0, does the normal density of\
 a pixel have?"},latents:{fits:R(
G),question:"Is the KL diverge\
nce summed or averaged over th\
e latent dimensions?"},latent_dim:{
fits:S,question:"Over how many\
 latent dimensions is the KL d\
ivergence averaged? A whole nu\
mber, at least 1."},kl_weight:{
fits:wt,question:"By which num\
ber of at least 0 is the KL di\
vergence multiplied?"}},xt="Wh\
ich numbers do you mean? Those\
 of both terms are too far apa\
rt.",b=Object.keys(I),C=(e,t)=>I[e].
fits(t);function N({likelihood:e,
latents:t},n){return n==="late\
nt_dim"?t==="mean":n==="scale"?
e==="gaussian":!0}function Q(e){
let t=b.find(s=>N(e,s)&&!C(s,e[s]));
if(t)return{field:t,question:I[t].
question};let{beta:n,scale:o}=F(
e);return Number.isFinite(n)&&
Number.isFinite(o??0)?null:{field:"\
weight",question:xt}}function F(e){
let t=e.pixels==="mean"?J(e):1,
n=e.latents==="mean"?Number(e.
latent_dim):1,o=Number(e.kl_weight)/
Number(e.weight)*(t/n);switch(e.
likelihood){case"bernoulli":return{
beta:o,scale:null};case"gaussi\
an":return{beta:o,scale:Number(
e.scale)*Math.sqrt(o)};default:
return{beta:o,scale:Math.sqrt(
o/2)}}}var J=({height:e,width:t,
channels:n})=>Number(e)*Number(
t)*Number(n);function Z(e,t){let n=o=>b.
every(i=>!N(t,i)||o[i]===t[i]);
return e.find(([,o])=>n(o))?.[0]??
null}function f(e){if(e!==0&&(e<
1e-6||e>=1e9)){let[t,n]=e.toExponential(
3).split("e");return`${t} × 10\
^${Number(n)}`.replace("-","−")}
return e>=1e3?Math.round(e).toLocaleString(
"en"):String(Number(e.toPrecision(
4)))}var bt={bernoulli:"cross-\
entropy",squared_error:"square\
d error",gaussian:"negative lo\
g density"};function tt(e){let t=i=>i===
1?"":`${f(Number(i))} × `,n=i=>i===
"mean"?"averaged":"summed",o=e.
latents==="mean"?f(Number(e.latent_dim)):
"the";return`loss = ${t(e.weight)}${bt[e.
likelihood??""]}, ${n(e.pixels)}\
 over ${f(J(e))} pixel values,\
 + ${t(e.kl_weight)}KL diverge\
nce, ${n(e.latents)} over ${o}\
 latent dimensions`}function et(e){
let t=f(e);return e<.01?`The K\
L term counts ${t} times: an a\
utoencoder in all but name.`:Math.
abs(e-1)<=.01?`The negative EL\
BO, but for a factor and a con\
stant${Math.abs(e-1)<1e-9?"":"\
, to within 1 %"}.`:e<1?`The K\
L term counts ${t} times: code\
s keep all that saves more tha\
n ${t} nats of reconstruction \
for each nat of KL.`:e<=10?`Th\
e KL term counts ${t} times: c\
odes keep only what saves more\
 than ${t} nats of reconstruct\
ion for each nat of KL.`:`The \
KL term counts ${t} times: exp\
ect collapse. A latent dimensi\
on pays only if it saves ${t} \
nats of reconstruction for eac\
h nat of KL.`}var vt=.5;function nt({
scale:e},{likelihood:t}){if(e===
null)return"";if(e===0)return"\
No standard deviation of a pix\
el makes this loss a negative \
ELBO.";let n=t==="squared_erro\
r"?` Beta is told for ${f(Math.
SQRT1_2)}, at which a squared \
error is a negative log densit\
y, but for a constant.`:"",o=e>
vt?" No gray values between 0 \
and 1 vary as much as that.":"";
return`The loss claims that a \
pixel has a standard deviation\
 of ${f(e)} gray values, for w\
hich it is the negative ELBO, \
but for a factor and a constan\
t.${o}${n}`}function K(e,t){e.set(t),e.save_changes()}
function ot(e,t){let n=Object.
entries(t);for(let[o,i]of n)e.
on(o,i);return()=>{for(let[o,i]of n)
e.off(o,i)}}var yt=600;function it(){let e=u(
"vae-spoken");e.setAttribute("\
aria-live","polite");let t=0,n;
return{region:e,say(o){clearTimeout(
t),n??=o,o!==n&&(t=window.setTimeout(
()=>{e.textContent=n=o},yt))}}}
function st(e){let t=0,n=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,n&&(n=!1,o())}),e()};return{
schedule:()=>{t?n=!0:o()},stop:()=>cancelAnimationFrame(
t)}}var kt=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),Lt="select\
, textarea, [type=text], [type\
=number]";function Et(e){let{key:t,
target:n}=e;return e.ctrlKey||
e.altKey||e.metaKey||t==="Ente\
r"&&e.shiftKey?!1:kt.has(t)||t.
length===1&&n.matches(Lt)}function rt(e){
e.addEventListener("keydown",t=>{
Et(t)&&t.stopPropagation()})}function Ot(e,t){let n=t instanceof
Error?t.message:String(t),o=h(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});o.setAttribute(
"role","alert"),e.replaceChildren(
o)}function at(e){return{async render(t){
t.el.classList.add("vae-view"),
rt(t.el);try{return await e(t)}catch(n){
Ot(t.el,n)}}}}var ct=[["sum","sum"],["mean",
"mean"]],At={likelihood:{name:"\
error of a pixel",options:[["b\
ernoulli","binary cross-entrop\
y"],["squared_error","squared \
error"],["gaussian","normal lo\
g density"]]},pixels:{name:"er\
ror over the pixels",options:ct},
latents:{name:"KL over the lat\
ent dimensions",options:ct}},Tt={
weight:"weight of the error",height:"\
height",width:"width",channels:"\
channels",scale:"standard devi\
ation of a pixel",latent_dim:"\
number of latent dimensions",kl_weight:"\
weight of the KL"},P=[-4,4],lt=1,
ht=-2,D=class extends T{constructor(){
super({x:{ends:P,ticks:[-4,-2,
0,2,4],name:"beta"},y:{ends:[0,
1],ticks:[],name:""}},112,"A l\
ine of betas")}axes(t){let[n,o]=P;
this.area([[n,0],[n,1],[ht,1],
[ht,0]],l.grid),this.area([[lt,
0],[lt,1],[o,1],[o,0]],l.grid),
this.line([[0,0],[0,1]],l.quiet,
1,[4,4]),this.line([[n,0],[o,0]],
l.quiet,1),this.write([n,1]," \
autoencoder","left",16),this.write(
[0,1]," ELBO","left",16),this.
write([o,1],"collapse ","right",
16);for(let i of this.x.ticks)
this.write([i,0],f(10**i),i===
o?"right":"center",16);t.textAlign=
"center",t.fillText(this.x.name,
this.across(0),this.height-6)}show(t){
let[n,o]=P;if(this.begin(),t!==
null){let i=Math.min(o,Math.max(
n,Math.log10(t)));this.line([[
i,0],[i,.4]],l.orange,3),this.
dots([[i,.4]],l.orange,6)}this.
end([]),q(this.canvas,t===null?
"A line of betas from 0.0001 t\
o 10,000, none marked.":`Beta ${f(
t)} on a line from 0.0001 to 1\
0,000.`)}};function St(e,t){let n=(i,s)=>{
let r={...t(),[i]:s};K(e,{[i]:s,
convention:Z(e.get("convention\
s"),r)})},o=b.map(i=>{let s=At[i],
r=a=>n(i,a);return[i,s?_(s.name,
s.options,"choose",r):X(Tt[i]??
i,a=>C(i,a),r)]});return Object.
fromEntries(o)}function Nt(e){
let t=e.get("conventions"),n=t.
map(([o])=>[o,o]);return _("co\
nvention",n,"none of these",o=>{
K(e,{...t.find(([i])=>i===o)?.[1],
convention:o})})}function $t({
model:e,el:t}){let n=()=>Object.
fromEntries(b.map(c=>[c,e.get(
c)])),o=Nt(e),i=St(e,n),s=new D,
r=$("vae-title"),a=$("vae-line\
s vae-tall vae-told"),{region:d,
say:p}=it(),v=()=>{let c=n(),y=Q(
c);o.show(e.get("convention"));
for(let k of b)i[k].show(c[k],
k===y?.field),i[k].node.hidden=
!N(c,k);let g=y?null:F(c);r.textContent=
g?`beta = ${f(g.beta)}`:y?.question??
"",a.textContent=g?[tt(c),et(g.
beta),nt(g,c)].filter(Boolean).
join(`
`):"",s.show(g&&g.beta),p(`${r.
textContent} ${a.textContent}`)},
{schedule:L,stop:ut}=st(v),E=(...c)=>c.
map(y=>i[y].node);t.append(o.node,
j(M("vae-fields","error",u("va\
e-title","error"),...E("likeli\
hood","pixels","weight"),u("va\
e-sizes",...E("height","width",
"channels")),...E("scale")),M(
"vae-fields","KL divergence",u(
"vae-title","KL divergence"),...E(
"latents","latent_dim","kl_wei\
ght"))),r,s.node,a,d);let ft=[
...b,"convention"].map(c=>`cha\
nge:${c}`).join(" "),dt=ot(e,{
[ft]:L}),pt=z(t,L);return()=>{
ut(),pt(),dt()}}var ce=at($t);export{ce as default};
