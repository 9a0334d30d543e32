function h(e,t={},...o){let n=Object.
assign(document.createElement(
e),t);return n.append(...o),n}
var u=(e,...t)=>h("div",{className:e},
...t),$=(e="")=>h("p",{className:`\
vae-readout ${e}`.trim()});function M(e,t,...o){let n=u(e,
...o);return n.setAttribute("r\
ole","group"),n.setAttribute("\
aria-label",t),n}var j=(...e)=>u("vae-columns",
...e);function B(e,t,o,n){let i=document.
createElement("canvas");return Object.
assign(i,{width:e,height:t,className:`\
vae-picture ${o}`.trim()}),i.setAttribute(
"role","img"),q(i,n),i}var q=(e,t)=>e.
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
13px system-ui, sans-serif",v=50,
O=40,m=12,A=12,T=class{constructor({
x:t,y:o},n,i){this.x=t,this.y=
o,this.height=n,this.canvas=B(
1,1,"vae-curves",i),this.canvas.
style.height=`${n}px`,this.width=
1,this.node=u("vae-chart-frame",
this.canvas)}across(t){let[o,n]=this.
x.ends;return v+(t-o)/(n-o)*(this.
width-v-A)}down(t){let[o,n]=this.
y.ends;return m+(n-t)/(n-o)*(this.
height-m-O)}at(t){let o=this.canvas.
getBoundingClientRect(),[[n,i],
[s,r]]=[this.x.ends,this.y.ends],
a=o.width/this.canvas.offsetWidth,
[d,p]=[(t.clientX-o.left)/a,(t.
clientY-o.top)/a],b=(d-v)/(this.
width-v-A),L=1-(p-m)/(this.height-
m-O);return[n+b*(i-n),s+L*(r-s)]}begin(){
let t=devicePixelRatio||1;this.
width=Math.max(200,this.canvas.
clientWidth);let[o,n]=[this.width,
this.height].map(s=>Math.round(
s*t));this.canvas.width!==o&&(this.
canvas.width=o),this.canvas.height!==
n&&(this.canvas.height=n);let i=w(
this.canvas);i.setTransform(t,
0,0,t,0,0),i.fillStyle="#fff",
i.fillRect(0,0,this.width,this.
height),i.font=mt,this.axes(i),
i.save(),i.beginPath(),i.rect(
v,m,this.width-v-A,this.height-
m-O),i.clip()}end(t){let o=w(this.
canvas);o.restore(),o.textAlign=
"left",t.forEach(({color:n,text:i,
dash:s=[]},r)=>{let a=Math.max(
...t.map(b=>o.measureText(b.text).
width)),[d,p]=[this.width-A-a-
8,m+14+18*r];o.fillStyle="#fff\
fffcc",o.fillRect(d-34,p-13,a+
40,18),this.stroke([[d-28,p-4],
[d-6,p-4]],n,3,s),o.fillStyle=
l.ink,o.fillText(i,d,p)})}axes(t){
let[[o],[n]]=[this.x.ends,this.
y.ends];t.fillStyle=l.ink,t.textAlign=
"center";for(let r of this.x.ticks)
this.line([[r,n],[r,this.y.ends[1]]],
l.grid,1),t.fillText(W(r),this.
across(r),this.down(n)+16);let[
i,s]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];t.fillText(
this.x.name,(this.across(i)+this.
across(s))/2,this.height-6),t.
textAlign="right";for(let r of this.
y.ticks)this.line([[o,r],[this.
x.ends[1],r]],l.grid,1),t.fillText(
W(r),v-5,this.down(r)+4);t.save(),
t.translate(12,(m+this.height-
O)/2),t.rotate(-Math.PI/2),t.textAlign=
"center",t.fillText(this.y.name,
0,0),t.restore(),this.line([[o,
this.y.ends[1]],[o,n],[this.x.
ends[1],n]],l.quiet,1)}line(t,o,n=2,i=[]){
this.stroke(t.map(([s,r])=>[this.
across(s),this.down(r)]),o,n,i)}stroke(t,o,n,i){
let s=w(this.canvas);s.strokeStyle=
o,s.lineWidth=n,s.setLineDash(
i),s.beginPath();for(let[r,a]of t)
s.lineTo(r,a);s.stroke(),s.setLineDash(
[])}area(t,o){let n=w(this.canvas);
n.fillStyle=o,n.beginPath();for(let[
i,s]of t)n.lineTo(this.across(
i),this.down(s));n.fill()}write([
t,o],n,i,s=0){let r=w(this.canvas);
r.fillStyle=l.ink,r.textAlign=
i,r.fillText(n,this.across(t),
this.down(o)+s)}dots(t,o,n=4){
let i=w(this.canvas);i.fillStyle=
o;for(let[s,r]of t)i.beginPath(),
i.arc(this.across(s),this.down(
r),n,0,2*Math.PI),i.fill()}},W=e=>U(
e,2).replace(/\.?0+$/,"");function z(e,t){let o=new ResizeObserver(
t);return o.observe(e),()=>o.disconnect()}function H(e,t){return t.setAttribute(
"aria-label",e),h("label",{className:"\
vae-field"},h("span",{textContent:e}),
t)}var Y=(e,t)=>e.setAttribute(
"aria-invalid",String(t));function _(e,t,o,n){
let i=h("select",{},h("option",
{value:"",textContent:o,disabled:!0,
hidden:!0}),...t.map(([r,a])=>h(
"option",{value:r,textContent:a})));
i.addEventListener("change",()=>n(
i.value));let s=(r,a=!1)=>{i.value=
r??"",Y(i,a)};return{node:H(e,
i),show:s}}function X(e,t,o){let n=h(
"input",{type:"number",step:"a\
ny"}),i=()=>n.value!==""&&t(Number(
n.value))?Number(n.value):null;
n.addEventListener("input",()=>o(
i()));let s=(r,a=!1)=>{i()!==r&&
(n.value=r===null?"":String(r)),
Y(n,a)};return{node:H(e,n),show:s}}var gt=["bernoulli","squared_e\
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
vergence multiplied?"}},vt="Wh\
ich numbers do you mean? Those\
 of both terms are too far apa\
rt.",x=Object.keys(I),C=(e,t)=>I[e].
fits(t);function N({likelihood:e,
latents:t},o){return o==="late\
nt_dim"?t==="mean":o==="scale"?
e==="gaussian":!0}function Q(e){
let t=x.find(s=>N(e,s)&&!C(s,e[s]));
if(t)return{field:t,question:I[t].
question};let{beta:o,scale:n}=F(
e);return Number.isFinite(o)&&
Number.isFinite(n??0)?null:{field:"\
weight",question:vt}}function F(e){
let t=e.pixels==="mean"?J(e):1,
o=e.latents==="mean"?Number(e.
latent_dim):1,n=Number(e.kl_weight)/
Number(e.weight)*(t/o);switch(e.
likelihood){case"bernoulli":return{
beta:n,scale:null};case"gaussi\
an":return{beta:n,scale:Number(
e.scale)*Math.sqrt(n)};default:
return{beta:n,scale:Math.sqrt(
n/2)}}}var J=({height:e,width:t,
channels:o})=>Number(e)*Number(
t)*Number(o);function Z(e,t){let o=n=>x.
every(i=>!N(t,i)||n[i]===t[i]);
return e.find(([,n])=>o(n))?.[0]??
null}function f(e){if(e!==0&&(e<
1e-6||e>=1e9)){let[t,o]=e.toExponential(
3).split("e");return`${t} × 10\
^${Number(o)}`.replace("-","−")}
return e>=1e3?Math.round(e).toLocaleString(
"en"):String(Number(e.toPrecision(
4)))}var xt={bernoulli:"cross-\
entropy",squared_error:"square\
d error",gaussian:"negative lo\
g density"};function tt(e){let t=i=>i===
1?"":`${f(Number(i))} × `,o=i=>i===
"mean"?"averaged":"summed",n=e.
latents==="mean"?f(Number(e.latent_dim)):
"the";return`loss = ${t(e.weight)}${xt[e.
likelihood??""]}, ${o(e.pixels)}\
 over ${f(J(e))} pixel values,\
 + ${t(e.kl_weight)}KL diverge\
nce, ${o(e.latents)} over ${n}\
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
h nat of KL.`}var bt=.5;function nt({
scale:e},{likelihood:t}){if(e===
null)return"";if(e===0)return"\
No standard deviation of a pix\
el makes this loss a negative \
ELBO.";let o=t==="squared_erro\
r"?` Beta is told for ${f(Math.
SQRT1_2)}, at which a squared \
error is a negative log densit\
y, but for a constant.`:"",n=e>
bt?" No gray values between 0 \
and 1 vary as much as that.":"";
return`The loss claims that a \
pixel has a standard deviation\
 of ${f(e)} gray values, for w\
hich it is the negative ELBO, \
but for a factor and a constan\
t.${n}${o}`}function K(e,t){e.set(t),e.save_changes()}
function ot(e,t){let o=Object.
entries(t);for(let[n,i]of o)e.
on(n,i);return()=>{for(let[n,i]of o)
e.off(n,i)}}var yt=600;function it(){let e=u(
"vae-spoken");e.setAttribute("\
aria-live","polite");let t=0,o;
return{region:e,say(n){clearTimeout(
t),o??=n,n!==o&&(t=window.setTimeout(
()=>{e.textContent=o=n},yt))}}}
function st(e){let t=0,o=!1,n=()=>{
t=requestAnimationFrame(()=>{t=
0,o&&(o=!1,n())}),e()};return{
schedule:()=>{t?o=!0:n()},stop:()=>cancelAnimationFrame(
t)}}var kt=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),Lt="select\
, textarea, [type=text], [type\
=number]";function Et(e){let{key:t,
target:o}=e;return e.ctrlKey||
e.altKey||e.metaKey||t==="Ente\
r"&&e.shiftKey?!1:kt.has(t)||t.
length===1&&o.matches(Lt)}function rt(e){
e.addEventListener("keydown",t=>{
Et(t)&&t.stopPropagation()})}function Ot(e,t){let o=t instanceof
Error?t.message:String(t),n=h(
"p",{textContent:`This view ca\
nnot be drawn: ${o}`});n.setAttribute(
"role","alert"),e.replaceChildren(
n)}function at(e){return{async render(t){
t.el.classList.add("vae-view"),
rt(t.el);try{return await e(t)}catch(o){
Ot(t.el,o)}}}}var ct=[["sum","sum"],["mean",
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
ine of betas")}axes(t){let[o,n]=P;
this.area([[o,0],[o,1],[ht,1],
[ht,0]],l.grid),this.area([[lt,
0],[lt,1],[n,1],[n,0]],l.grid),
this.line([[0,0],[0,1]],l.quiet,
1,[4,4]),this.line([[o,0],[n,0]],
l.quiet,1),this.write([o,1]," \
autoencoder","left",16),this.write(
[0,1]," ELBO","left",16),this.
write([n,1],"collapse ","right",
16);for(let i of this.x.ticks)
this.write([i,0],f(10**i),i===
n?"right":"center",16);t.textAlign=
"center",t.fillText(this.x.name,
this.across(0),this.height-6)}show(t){
let[o,n]=P;if(this.begin(),t!==
null){let i=Math.min(n,Math.max(
o,Math.log10(t)));this.line([[
i,0],[i,.4]],l.orange,3),this.
dots([[i,.4]],l.orange,6)}this.
end([]),q(this.canvas,t===null?
"A line of betas from 0.0001 t\
o 10,000, none marked.":`Beta ${f(
t)} on a line from 0.0001 to 1\
0,000.`)}};function St(e,t){let o=(i,s)=>{
let r={...t(),[i]:s};K(e,{[i]:s,
convention:Z(e.get("convention\
s"),r)})},n=x.map(i=>{let s=At[i],
r=a=>o(i,a);return[i,s?_(s.name,
s.options,"choose",r):X(Tt[i]??
i,a=>C(i,a),r)]});return Object.
fromEntries(n)}function Nt(e){
let t=e.get("conventions"),o=t.
map(([n])=>[n,n]);return _("co\
nvention",o,"none of these",n=>{
K(e,{...t.find(([i])=>i===n)?.[1],
convention:n})})}function $t({
model:e,el:t}){let o=()=>Object.
fromEntries(x.map(c=>[c,e.get(
c)])),n=Nt(e),i=St(e,o),s=new D,
r=$("vae-title"),a=$("vae-line\
s vae-tall vae-told"),{region:d,
say:p}=it(),b=()=>{let c=o(),y=Q(
c);n.show(e.get("convention"));
for(let k of x)i[k].show(c[k],
k===y?.field),i[k].node.hidden=
!N(c,k);let g=y?null:F(c);r.textContent=
g?`beta = ${f(g.beta)}`:y?.question??
"",a.textContent=g?[tt(c),et(g.
beta),nt(g,c)].filter(Boolean).
join(`
`):"",s.show(g&&g.beta),p(`${r.
textContent} ${a.textContent}`)},
{schedule:L,stop:ut}=st(b),E=(...c)=>c.
map(y=>i[y].node);t.append(n.node,
j(M("vae-fields","error",u("va\
e-title","error"),...E("likeli\
hood","pixels","weight"),u("va\
e-sizes",...E("height","width",
"channels")),...E("scale")),M(
"vae-fields","KL divergence",u(
"vae-title","KL divergence"),...E(
"latents","latent_dim","kl_wei\
ght"))),r,s.node,a,d);let ft=[
...x,"convention"].map(c=>`cha\
nge:${c}`).join(" "),dt=ot(e,{
[ft]:L}),pt=z(t,L);return()=>{
ut(),pt(),dt()}}var ce=at($t);export{ce as default};
