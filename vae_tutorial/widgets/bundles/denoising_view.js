function Lt(s,t){let e=Math.abs(
t.clientX-s.clientX),n=Math.abs(
t.clientY-s.clientY);return Math.
max(e,n)<6?null:e>=n?"sideways":
"up or down"}function Z(s,t){let e=null,
n="";s.addEventListener("point\
erdown",i=>{[e,n]=[i.pointerType===
"mouse"?null:i,s.value]}),s.addEventListener(
"pointermove",i=>{e&&Lt(e,i)===
"sideways"&&(e=null)});let o=()=>{
e=null};s.addEventListener("po\
interup",o),s.addEventListener(
"pointercancel",o),s.addEventListener(
"input",()=>{e?s.value=n:t(Number(
s.value))})}function m(s,t={},...e){let n=Object.
assign(document.createElement(
s),t);return n.append(...e),n}
var g=(s,...t)=>m("div",{className:s},
...t),tt=(s="")=>m("p",{className:`\
vae-readout ${s}`.trim()});function S(s,t,e){
let n=m("button",{type:"button",
textContent:s,className:"vae-b\
utton"});return e&&n.setAttribute(
"aria-label",e),n.addEventListener(
"click",t),n}function et(s,{min:t,
max:e,step:n},o){let i=m("inpu\
t",{type:"range",className:"va\
e-range"});return Object.assign(
i,{min:t,max:e,step:n}),i.setAttribute(
"aria-label",s),Z(i,o),i}function K(s,t,e){
s.value=String(t),s.setAttribute(
"aria-valuetext",e)}function nt(s,t,...e){
let n=g(s,...e);return n.setAttribute(
"role","group"),n.setAttribute(
"aria-label",t),n}function st(s,t,e){
let n=`choice-${Math.random().
toString(36).slice(2)}`,o=t.map(
([a])=>{let c=m("input",{type:"\
radio",name:n,value:a});return c.
addEventListener("change",()=>e(
a)),c});return{node:m("fieldse\
t",{className:"vae-choices"},m(
"legend",{textContent:s}),...o.
map((a,c)=>m("label",{className:"\
vae-choice"},a,t[c][1]))),show:a=>o.
forEach(c=>{c.checked=c.value===
a})}}var ot=(...s)=>g("vae-col\
umns",...s),B=(s,...t)=>g("vae\
-column",g("vae-title",s),...t);
function E(s,...t){let e=B(s,...t);
return e.classList.add("vae-ha\
lf"),e}function N(s,t,e,n){let o=document.
createElement("canvas");return Object.
assign(o,{width:s,height:t,className:`\
vae-picture ${e}`.trim()}),o.setAttribute(
"role","img"),$(o,n),o}var $=(s,t)=>s.
setAttribute("aria-label",t);function x(s){
let t=s.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function A(s,t,[
e,n],o=[0,0,s.width,s.height],i=!1){
let r=new OffscreenCanvas(n,e),
a=x(r).createImageData(n,e);for(let c=0;c<
t.length;c++){let h=255-Math.round(
255*t[c]),l=4*c;a.data[l]=a.data[l+
1]=a.data[l+2]=h,a.data[l+3]=255}
x(r).putImageData(a,0,0),x(s).
imageSmoothingEnabled=i,x(s).drawImage(
r,...o)}function v(s,t){return Number.
isFinite(s)?s.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var it=(s,t=2)=>`(${s.
map(e=>v(e,t)).join(", ")})`;var b={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},It="\
13px system-ui, sans-serif",O=50,
L=40,y=12,I=12,C=class{constructor({
x:t,y:e},n,o){this.x=t,this.y=
e,this.height=n,this.canvas=N(
1,1,"vae-curves",o),this.canvas.
style.height=`${n}px`,this.width=
1,this.node=g("vae-chart-frame",
this.canvas)}across(t){let[e,n]=this.
x.ends;return O+(t-e)/(n-e)*(this.
width-O-I)}down(t){let[e,n]=this.
y.ends;return y+(n-t)/(n-e)*(this.
height-y-L)}at(t){let e=this.canvas.
getBoundingClientRect(),[[n,o],
[i,r]]=[this.x.ends,this.y.ends],
a=e.width/this.canvas.offsetWidth,
[c,h]=[(t.clientX-e.left)/a,(t.
clientY-e.top)/a],l=(c-O)/(this.
width-O-I),d=1-(h-y)/(this.height-
y-L);return[n+l*(o-n),i+d*(r-i)]}begin(){
let t=devicePixelRatio||1;this.
width=Math.max(200,this.canvas.
clientWidth);let[e,n]=[this.width,
this.height].map(i=>Math.round(
i*t));this.canvas.width!==e&&(this.
canvas.width=e),this.canvas.height!==
n&&(this.canvas.height=n);let o=x(
this.canvas);o.setTransform(t,
0,0,t,0,0),o.fillStyle="#fff",
o.fillRect(0,0,this.width,this.
height),o.font=It,this.axes(o),
o.save(),o.beginPath(),o.rect(
O,y,this.width-O-I,this.height-
y-L),o.clip()}end(t){let e=x(this.
canvas);e.restore(),e.textAlign=
"left",t.forEach(({color:n,text:o,
dash:i=[]},r)=>{let a=Math.max(
...t.map(l=>e.measureText(l.text).
width)),[c,h]=[this.width-I-a-
8,y+14+18*r];e.fillStyle="#fff\
fffcc",e.fillRect(c-34,h-13,a+
40,18),this.stroke([[c-28,h-4],
[c-6,h-4]],n,3,i),e.fillStyle=
b.ink,e.fillText(o,c,h)})}axes(t){
let[[e],[n]]=[this.x.ends,this.
y.ends];t.fillStyle=b.ink,t.textAlign=
"center";for(let r of this.x.ticks)
this.line([[r,n],[r,this.y.ends[1]]],
b.grid,1),t.fillText(rt(r),this.
across(r),this.down(n)+16);let[
o,i]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];t.fillText(
this.x.name,(this.across(o)+this.
across(i))/2,this.height-6),t.
textAlign="right";for(let r of this.
y.ticks)this.line([[e,r],[this.
x.ends[1],r]],b.grid,1),t.fillText(
rt(r),O-5,this.down(r)+4);t.save(),
t.translate(12,(y+this.height-
L)/2),t.rotate(-Math.PI/2),t.textAlign=
"center",t.fillText(this.y.name,
0,0),t.restore(),this.line([[e,
this.y.ends[1]],[e,n],[this.x.
ends[1],n]],b.quiet,1)}line(t,e,n=2,o=[]){
this.stroke(t.map(([i,r])=>[this.
across(i),this.down(r)]),e,n,o)}stroke(t,e,n,o){
let i=x(this.canvas);i.strokeStyle=
e,i.lineWidth=n,i.setLineDash(
o),i.beginPath();for(let[r,a]of t)
i.lineTo(r,a);i.stroke(),i.setLineDash(
[])}area(t,e){let n=x(this.canvas);
n.fillStyle=e,n.beginPath();for(let[
o,i]of t)n.lineTo(this.across(
o),this.down(i));n.fill()}write([
t,e],n,o,i=0){let r=x(this.canvas);
r.fillStyle=b.ink,r.textAlign=
o,r.fillText(n,this.across(t),
this.down(e)+i)}dots(t,e,n=4){
let o=x(this.canvas);o.fillStyle=
e;for(let[i,r]of t)o.beginPath(),
o.arc(this.across(i),this.down(
r),n,0,2*Math.PI),o.fill()}},rt=s=>v(
s,2).replace(/\.?0+$/,"");function at(s,t){let e=new ResizeObserver(
t);return e.observe(s),()=>e.disconnect()}function Ct(s){return()=>{s=s+
1831565813|0;let t=Math.imul(s^
s>>>15,s|1);return t^=t+Math.imul(
t^t>>>7,t|61),((t^t>>>14)>>>0)/
2**32}}function ct(s){let t=Ct(
s);return()=>Math.sqrt(-2*Math.
log(1-t()))*Math.cos(2*Math.PI*
t())}var P=s=>[Math.sqrt(s),Math.sqrt(
1-s)];function ht(s,t,e){let[n,
o]=P(t);return s.map((i,r)=>n*
i+o*e[r])}function Pt(s,t,e){let[
n,o]=P(t);return s.map((i,r)=>n*
i-o*e[r])}function Rt({z:s,clean:t},e,n){
let o=e/n,i=1-o,r=Math.sqrt(n)*
i/(1-e),a=Math.sqrt(o)*(1-n)/(1-
e);return{mean:s.map((c,h)=>r*
t[h]+a*c),sigma:Math.sqrt(i)}}
function lt(s,t,e){let n=ct(s);
return Array.from({length:t+1},
()=>Array.from({length:e},n))}
function dt(s,t,e,n,o){let i=new Array(
n+1);for(let r=n;r>0;r--){i[r]=
{z:e,clean:Pt(e,t[r],s(e,r))};
let{mean:a,sigma:c}=Rt(i[r],t[r],
t[r-1]);e=a.map((h,l)=>h+c*o[r][l])}
return i[0]={z:e,clean:e},i}function ut(s,t){
let e=Math.min(t,s+1);return Array.
from({length:e},(n,o)=>Math.round(
s*(1-o/(e-1))))}var H=(s,t)=>Math.
hypot(...s.map((e,n)=>e-t[n]));
function V(s,t){let e=s.map(n=>H(
n,t));return e.indexOf(Math.min(
...e))}function z(s){let t=new Float32Array(
s.byteLength/2);for(let e=0;e<
t.length;e++){let n=s.getUint16(
2*e,!0),o=n>>10&31,i=n&1023,r=(1+
i/1024)*2**(o-15);o===0&&(r=i*
2**-24),o===31&&(r=i?NaN:1/0),
t[e]=n&32768?-r:r}return t}function ft(s,t,e,n){
return Math.floor(Math.max((t-
1)*n+e-s,0)/2)}var pt=s=>s.reduce(
(t,e)=>t*e,1),mt=s=>s.output!==
void 0;function Y(s){if(!mt(s))
return[0,0];let t=[s.input,s.output].
map(n=>n[n.length-1]);return[(s.
kind==="Dense"?1:pt(s.kernel))*
t[0]*t[1],s.bias?t[1]:0]}function _t(s,t,e,n){
let[o,i]=[t.input[0],t.output[0]],
r=new Int32Array(o);for(let a=0,
c=0;a<s.length/o;a++,c+=i){let h=0;
for(let d=0;d<o;d++)s[a*o+d]!==
0&&(r[h++]=d);let l=h-h%4;for(let d=0;d<
l;d+=4){let[u,f,p,w]=[r[d],r[d+
1],r[d+2],r[d+3]],[q,U,k,W]=[s[a*
o+u],s[a*o+f],s[a*o+p],s[a*o+w]],
[Tt,St,Et,Nt]=[u*i,f*i,p*i,w*i];
for(let M=0;M<i;M++)n[c+M]+=q*
e[Tt+M]+U*e[St+M]+k*e[Et+M]+W*
e[Nt+M]}for(let d=l;d<h;d++){let u=s[a*
o+r[d]],f=r[d]*i;for(let p=0;p<
i;p++)n[c+p]+=u*e[f+p]}}}function gt(s,t,e,n){
let[o,i]=e.kernel,[r,a]=e.strides,
c=ft(s[0],t[0],o,r),h=ft(s[1],
t[1],i,a);for(let l=0;l<t[0];l++)
for(let d=0;d<t[1];d++)for(let u=0;u<
o;u++)for(let f=0;f<i;f++){let p=l*
r+u-c,w=d*a+f-h;p>=0&&w>=0&&p<
s[0]&&w<s[1]&&n(p*s[1]+w,l*t[1]+
d,u*i+f)}}function Ft(s,t,e,n){
let o=t.input[2],i=t.output[2];
gt(t.input,t.output,t,(r,a,c)=>{
for(let h=0;h<o;h++){let l=s[r*
o+h];if(l!==0)for(let d=0,u=(c*
o+h)*i,f=a*i;d<i;d++)n[f+d]+=l*
e[u+d]}})}function Dt(s,t,e,n){
let o=t.input[2],i=t.output[2];
gt(t.output,t.input,t,(r,a,c)=>{
for(let h=0;h<i;h++){let l=0;for(let d=0,
u=(c*i+h)*o,f=a*o;d<o;d++)l+=s[f+
d]*e[u+d];n[r*i+h]+=l}})}var jt={
Conv2D:Ft,Conv2DTranspose:Dt};
function qt(s,t){if(t==="relu")
for(let e=0;e<s.length;e++)s[e]=
Math.max(0,s[e]);if(t==="sigmo\
id")for(let e=0;e<s.length;e++)
s[e]=1/(1+Math.exp(-s[e]))}function Ut(s,t,e){
let n=new Float32Array(e*pt(s.
output)),o=s.b.length;if(o)for(let a=0;a<
n.length;a++)n[a]=s.b[a%o];if(s.
kind==="Dense")return _t(t,s,s.
w,n),n;let[i,r]=[t.length/e,n.
length/e];for(let a=0;a<e;a++){
let c=t.subarray(a*i,(a+1)*i);
jt[s.kind](c,s,s.w,n.subarray(
a*r,(a+1)*r))}return n}var R=class{constructor(t,e){
let n=t.reduce((r,a)=>r+Y(a)[0]+
Y(a)[1],0);if(e.byteLength!==2*
n){let r=e.byteLength;throw new Error(
`the network needs ${2*n} byte\
s of weights, got ${r}`)}let o=z(
e),i=0;this.layers=t.map(r=>{let[
a,c]=Y(r),h=o.subarray(i,i+a),
l=o.subarray(i+a,i+a+c);return i+=
a+c,{...r,w:h,b:l}})}run(t,e=1){
let n=Float32Array.from(t);for(let o of this.
layers)mt(o)&&(n=Ut(o,n,e)),qt(
n,o.activation);return n}};var xt=s=>new Uint8Array(s.buffer,
s.byteOffset,s.byteLength);function G(s,t){
s.set(t),s.save_changes()}function bt(s,t){
let e=Object.entries(t);for(let[
n,o]of e)s.on(n,o);return()=>{
for(let[n,o]of e)s.off(n,o)}}var wt=new WeakMap;
async function X(s,t){let e=s.
get(t).slice(10),n=await s.widget_manager.
get_model(e),o=wt.get(n)??new R(
n.get("layers"),n.get("weights"));
return wt.set(n,o),o}var Wt=600;function vt(){let s=g(
"vae-spoken");s.setAttribute("\
aria-live","polite");let t=0,e;
return{region:s,say(n){clearTimeout(
t),e??=n,n!==e&&(t=window.setTimeout(
()=>{s.textContent=e=n},Wt))}}}
function yt(s){let t=0,e=!1,n=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,n())}),s()};return{
schedule:()=>{t?e=!0:n()},stop:()=>cancelAnimationFrame(
t)}}var J=()=>matchMedia("(pre\
fers-reduced-motion: reduce)").
matches;var kt=9;function Kt([s,t],e){
let n=m("canvas",{width:t,height:s,
className:"vae-pixels"}),o=m("\
span",{className:"vae-number"}),
i=S("",e);return i.append(n,o),
{node:i,canvas:n,number:o}}var _=class{constructor(t,e){
this.shape=t,this.steps=[],this.
stops=Array.from({length:kt},(n,o)=>Kt(
t,()=>e(this.steps[o]))),this.
node=nt("vae-path","Steps of t\
he path",...this.stops.map(({node:n})=>n))}lay(t,e){
this.steps=ut(t,kt),this.stops.
forEach(({node:n,canvas:o,number:i},r)=>{
let a=this.steps[r];n.hidden=a===
void 0,!n.hidden&&(A(o,e(a),this.
shape),i.textContent=String(a),
n.setAttribute("aria-label",`S\
tep ${a}`))})}mark(t){let e=this.
steps.map(o=>Math.abs(o-t)),n=e.
indexOf(Math.min(...e));this.stops.
forEach(({node:o},i)=>{o.classList.
toggle("vae-chosen",i===n),o.setAttribute(
"aria-current",this.steps[i]===
t?"step":"false")})}};var Bt=230,Ht=-.06,Vt=1.5,F=[{
color:b.blue,text:"√signal, of\
 the code"},{color:b.orange,text:"\
√(1 − signal), of the noise",
dash:[5,3]}],D=class{constructor(t){
let e=this.last=t.length-1;this.
lines=[0,1].map(n=>t.map((o,i)=>[
i,P(o)[n]])),this.chart=new C(
{x:{ends:[1.03*e,-.03*e],ticks:[
e,Math.round(e/2),0],name:"ste\
p t, back to 0"},y:{ends:[Ht,Vt],
ticks:[0,.5,1],name:"how much \
it counts"}},Bt,"Schedule")}draw(t,e){
let{chart:n,last:o,lines:i}=this,
[r]=n.x.ends;n.begin(),e<o&&n.
area([[r,0],[r,1],[e,1],[e,0]],
b.grid),n.line([[t,0],[t,1]],b.
quiet,1),i.forEach((h,l)=>{n.line(
h,F[l].color,2,F[l].dash),n.dots(
[h[t]],F[l].color,5)}),n.end(F);
let[a,c]=i.map(h=>v(h[t][1],2));
$(n.canvas,`Schedule of ${o} s\
teps: the path begins at step ${e}\
; at step ${t} the code counts\
 ${a} times and the noise ${c}\
 times`)}};var Yt=s=>1/(1+Math.exp(-s));function zt(s,t,e=[]){let n=s.
run([...t,...e]);if(!t.every(Number.
isFinite)||n.some(Number.isNaN))
throw new Error(`${it(t)} is n\
ot a point of the latent space`);
return n}var T=(s,t,e)=>zt(s,t,
e).map(Yt);var Gt=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),Xt="select\
, textarea, [type=text], [type\
=number]";function Jt(s){let{key:t,
target:e}=s;return s.ctrlKey||
s.altKey||s.metaKey||t==="Ente\
r"&&s.shiftKey?!1:Gt.has(t)||t.
length===1&&e.matches(Xt)}function Mt(s){
s.addEventListener("keydown",t=>{
Jt(t)&&t.stopPropagation()})}function Qt(s,t){let e=t instanceof
Error?t.message:String(t),n=m(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});n.setAttribute(
"role","alert"),s.replaceChildren(
n)}function $t(s){return{async render(t){
t.el.classList.add("vae-view"),
Mt(t.el);try{return await s(t)}catch(e){
Qt(t.el,e)}}}}var Zt=100,At=28;function te(s){
let t=s.get("latent_dim"),e=Array.
from(z(s.get("codes"))),n=Array.
from(xt(s.get("labels")));return{
codes:n.map((i,r)=>e.slice(r*t,
(r+1)*t)),labels:n}}function j(s,t,e,n=1/0){
if(Number.isInteger(t)&&t>=e&&
t<=n)return;let o=n===1/0?`of \
at least ${e}`:`from ${e} to ${n}`,
i=s==="start"?"'noise' or ":"";
throw new Error(`${s} must be ${i}\
an integer ${o}, got ${t}`)}function ee(s,t){
let e=["noise",...s.map(String)],
n=e.map(()=>{let r=m("canvas",
{width:At,height:At});return r.
className="vae-picture vae-pix\
els",r.setAttribute("aria-hidd\
en","true"),r}),{node:o,show:i}=st(
"start from noise or from a di\
git",e.map((r,a)=>[r,m("span",
{},r,n[a])]),r=>t(e.indexOf(r)-
1));return{node:g("vae-classes",
o),thumbs:n,show:i}}function Ot(s,t){
let e=et(s,{min:0,max:1,step:1},
t),n=m("span",{className:"vae-\
number"});return{input:e,number:n,
node:m("label",{className:"vae\
-row"},s,e,n)}}function ne(s){
let t=0,e=J()?"Next step":"Pla\
y",n=()=>{clearInterval(t),t=0,
i.textContent=e},o=()=>{s()||n()},
i=S(e,()=>{if(t)return n();!s()||
J()||(i.textContent="Pause",t=
window.setInterval(o,Zt))});return i.
classList.add("vae-play"),{node:i,
stop:n}}var Q=class{constructor(t,e,n){
this.model=t,this.decoder=e;let o=this.
shape=t.get("shape"),i=t.get("\
times");this.signal=t.get("sig\
nal"),this.last=this.signal.length-
1,this.denoise=(a,c)=>n.run([...a,
...i[c]]),this.images=te(t),this.
classes=[...new Set(this.images.
labels)].sort((a,c)=>a-c),this.
row=ee(this.classes,a=>this.begin(
a)),this.reach=Ot("noise it up\
 to step",a=>this.renew({reach:a,
step:a})),this.slide=Ot("step",
a=>this.go(this.top-a,!0)),this.
player=ne(()=>this.advance());
let r=()=>N(o[1],o[0],"vae-pix\
els","");this.now=r(),this.end=
r(),this.own=r(),this.strip=new _(
o,a=>this.go(a,!0)),this.schedule=
new D(this.signal),this.note=tt(
"vae-lines"),this.traced="",this.
path=[],this.speaker=vt(),this.
pace=yt(()=>this.draw())}get code(){
return this.images.codes[Number(
this.model.get("start"))]}get top(){
return this.model.get("start")===
"noise"?this.last:this.model.get(
"reach")}go(t,e=!1){e&&this.player.
stop(),G(this.model,{step:t})}advance(){
let t=this.model.get("step"),e=t>
0?t-1:this.top;return this.go(
e),e>0}renew(t){this.player.stop(),
G(this.model,t)}begin(t){let e=t<
0?"noise":this.images.labels.indexOf(
this.classes[t]);this.renew({start:e,
step:t<0?this.last:this.model.
get("reach")})}trace(){let{classes:t,
code:e,decoder:n,images:o,last:i,
model:r,row:a,shape:c,signal:h,
top:l}=this,[d,u,f]=[r.get("st\
art"),r.get("seed"),r.get("rea\
ch")],p=`${d} ${u} ${e&&f}`;if(p===
this.traced)return;this.traced=
"";let w=lt(u,i,r.get("latent_\
dim")),q=e?ht(e,h[l],w[0]):w[0];
this.path=dt(this.denoise,h,q,
l,w),this.strip.lay(l,k=>T(n,this.
path[k].z));let U=t.map(k=>o.codes[o.
labels.indexOf(k)]);[w[0],...U].
forEach((k,W)=>A(a.thumbs[W],T(
n,k),c)),e&&A(this.own,T(n,e),
c),this.traced=p}check(){let{images:t,
last:e,model:n}=this,o=n.get("\
start");j("step",n.get("step"),
0,e),j("seed",n.get("seed"),0),
j("reach",n.get("reach"),1,e),
o!=="noise"&&j("start",o,0,t.codes.
length-1)}draw(){let{model:t,note:e,
top:n}=this;try{this.check();let o=t.
get("step");if(o>n)return this.
go(n);this.trace(),this.show(o)}catch(o){
e.textContent=o.message}this.speaker.
say(e.textContent)}show(t){let{
decoder:e,last:n,note:o,path:i,
reach:r,shape:a,slide:c,top:h}=this,
{z:l,clean:d}=i[t];A(this.now,
T(e,l),a),A(this.end,T(e,d),a),
this.strip.mark(t),this.schedule.
draw(t,h),this.showStart(),o.textContent=
this.words(t),$(this.now,`What\
 the decoder draws at step ${t}${this.
kin(l)}`),$(this.end,`What the\
 denoiser expects at step ${t}\
 to end at${this.kin(d)}`),c.input.
max=String(h),c.number.textContent=
String(t),K(c.input,h-t,`step ${t}\
 of ${n}`);let u=this.model.get(
"reach");r.input.min="1",r.input.
max=String(n),r.number.textContent=
String(u),K(r.input,u,`step ${u}\
 of ${n}`)}showStart(){let{code:t,
images:e,model:n,own:o,reach:i,
row:r}=this,a=e.labels[Number(
n.get("start"))];r.show(t?String(
a):"noise"),i.node.classList.toggle(
"vae-unseen",!t),o.parentElement?.
classList.toggle("vae-unseen",
!t),t&&$(o,`The digit that the\
 path starts from, decoded: a ${a}`)}kin(t){
let{codes:e,labels:n}=this.images;
return e.length?`: its code is\
 nearest to that of a ${n[V(e,
t)]}`:""}words(t){let{code:e,images:{
codes:n,labels:o},last:i,path:r,
signal:a,top:c}=this,{z:h,clean:l}=r[t],
d=v(H(h,e??r[c].z),2),u=[`Step\
 ${t} of ${i}, signal ${v(a[t],
3)}.`];if(n.length){let[f,p]=[
h,l].map(w=>o[V(n,w)]);u.push(
`Its code is nearest to that o\
f a ${f},`,`the expected one t\
o that of a ${p}.`)}return u.push(
e?`It lies ${d} from the code \
of the digit.`:`It has moved ${d}\
 from where it began.`),u.join(
`
`)}get node(){let{end:t,model:e,
note:n,now:o,own:i,player:r,reach:a,
row:c,schedule:h,slide:l,strip:d}=this,
u=this.classes.length>0,f=S("N\
ew noise",()=>this.renew({seed:e.
get("seed")+1})),p=g("vae-stag\
es",E("now",o),E("expected",t),
...u?[E("the digit",i)]:[]);return g(
"vae-denoising",...u?[c.node,a.
node]:[],g("vae-buttons",r.node,
f),l.node,p,d.node,ot(g("vae-t\
old",n),B("schedule",h.chart.node)))}};
async function se({model:s,el:t}){
let e=await Promise.all([X(s,"\
decoder"),X(s,"denoiser")]),n=new Q(
s,...e),{pace:o,player:i,speaker:{
region:r}}=n;t.append(n.node,r);
let a=["step","seed","start","\
reach"].map(l=>`change:${l}`).
join(" "),c=bt(s,{[a]:o.schedule});
n.draw();let h=at(t,o.schedule);
return()=>{i.stop(),o.stop(),h(),
c()}}var ze=$t(se);export{ze as default};
