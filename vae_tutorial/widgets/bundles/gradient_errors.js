function Q(e,t){let n=Math.abs(
t.clientX-e.clientX),o=Math.abs(
t.clientY-e.clientY);return Math.
max(n,o)<6?null:n>=o?"sideways":
"up or down"}function F(e,t){let n=null,
o="";e.addEventListener("point\
erdown",i=>{[n,o]=[i.pointerType===
"mouse"?null:i,e.value]}),e.addEventListener(
"pointermove",i=>{n&&Q(n,i)===
"sideways"&&(n=null)});let s=()=>{
n=null};e.addEventListener("po\
interup",s),e.addEventListener(
"pointercancel",s),e.addEventListener(
"input",()=>{n?e.value=o:t(Number(
e.value))})}function u(e,t={},...n){let o=Object.
assign(document.createElement(
e),t);return o.append(...n),o}
var y=(e,...t)=>u("div",{className:e},
...t);function P(e,{min:t,max:n,step:o},s){
let i=u("input",{type:"range",
className:"vae-range"});return Object.
assign(i,{min:t,max:n,step:o}),
i.setAttribute("aria-label",e),
F(i,s),i}function D(e,t,n){e.value=
String(t),e.setAttribute("aria\
-valuetext",n)}var j=e=>new Uint8Array(e.buffer,
e.byteOffset,e.byteLength);function _(e,t){
e.set(t),e.save_changes()}function U(e,t){
let n=Object.entries(t);for(let[
o,s]of n)e.on(o,s);return()=>{
for(let[o,s]of n)e.off(o,s)}}function l(e,t){return Number.
isFinite(e)?e.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}function $(e,{trait:t,name:n,limits:o,
digits:s}){let{min:i,max:r,step:a}=o,
c=O=>{let S=Math.min(r,Math.max(
i,O));_(e,{[t]:Number((Math.round(
S/a)*a).toFixed(s))})},h=u("sp\
an",{className:"vae-number"});
h.style.minWidth=`${l(i,s).length}\
ch`;let p=u("span",{className:"\
vae-amount",textContent:n}),m=P(
n,o,c),E=()=>{h.textContent=l(
e.get(t),s),D(m,e.get(t),h.textContent)};
return{row:u("label",{className:"\
vae-row"},p,m,h),show:E,set:c}}function W(e,t,n,o){let s=document.
createElement("canvas");return Object.
assign(s,{width:e,height:t,className:`\
vae-picture ${n}`.trim()}),s.setAttribute(
"role","img"),N(s,o),s}var N=(e,t)=>e.
setAttribute("aria-label",t);function w(e){
let t=e.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}var f={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},Z="\
13px system-ui, sans-serif",x=50,
k=40,d=12,A=12,T=class{constructor({
x:t,y:n},o,s){this.x=t,this.y=
n,this.height=o,this.canvas=W(
1,1,"vae-curves",s),this.canvas.
style.height=`${o}px`,this.width=
1,this.node=y("vae-chart-frame",
this.canvas)}across(t){let[n,o]=this.
x.ends;return x+(t-n)/(o-n)*(this.
width-x-A)}down(t){let[n,o]=this.
y.ends;return d+(o-t)/(o-n)*(this.
height-d-k)}at(t){let n=this.canvas.
getBoundingClientRect(),[[o,s],
[i,r]]=[this.x.ends,this.y.ends],
a=n.width/this.canvas.offsetWidth,
[c,h]=[(t.clientX-n.left)/a,(t.
clientY-n.top)/a],p=(c-x)/(this.
width-x-A),m=1-(h-d)/(this.height-
d-k);return[o+p*(s-o),i+m*(r-i)]}begin(){
let t=devicePixelRatio||1;this.
width=Math.max(200,this.canvas.
clientWidth);let[n,o]=[this.width,
this.height].map(i=>Math.round(
i*t));this.canvas.width!==n&&(this.
canvas.width=n),this.canvas.height!==
o&&(this.canvas.height=o);let s=w(
this.canvas);s.setTransform(t,
0,0,t,0,0),s.fillStyle="#fff",
s.fillRect(0,0,this.width,this.
height),s.font=Z,this.axes(s),
s.save(),s.beginPath(),s.rect(
x,d,this.width-x-A,this.height-
d-k),s.clip()}end(t){let n=w(this.
canvas);n.restore(),n.textAlign=
"left",t.forEach(({color:o,text:s,
dash:i=[]},r)=>{let a=Math.max(
...t.map(p=>n.measureText(p.text).
width)),[c,h]=[this.width-A-a-
8,d+14+18*r];n.fillStyle="#fff\
fffcc",n.fillRect(c-34,h-13,a+
40,18),this.stroke([[c-28,h-4],
[c-6,h-4]],o,3,i),n.fillStyle=
f.ink,n.fillText(s,c,h)})}axes(t){
let[[n],[o]]=[this.x.ends,this.
y.ends];t.fillStyle=f.ink,t.textAlign=
"center";for(let r of this.x.ticks)
this.line([[r,o],[r,this.y.ends[1]]],
f.grid,1),t.fillText(K(r),this.
across(r),this.down(o)+16);let[
s,i]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];t.fillText(
this.x.name,(this.across(s)+this.
across(i))/2,this.height-6),t.
textAlign="right";for(let r of this.
y.ticks)this.line([[n,r],[this.
x.ends[1],r]],f.grid,1),t.fillText(
K(r),x-5,this.down(r)+4);t.save(),
t.translate(12,(d+this.height-
k)/2),t.rotate(-Math.PI/2),t.textAlign=
"center",t.fillText(this.y.name,
0,0),t.restore(),this.line([[n,
this.y.ends[1]],[n,o],[this.x.
ends[1],o]],f.quiet,1)}line(t,n,o=2,s=[]){
this.stroke(t.map(([i,r])=>[this.
across(i),this.down(r)]),n,o,s)}stroke(t,n,o,s){
let i=w(this.canvas);i.strokeStyle=
n,i.lineWidth=o,i.setLineDash(
s),i.beginPath();for(let[r,a]of t)
i.lineTo(r,a);i.stroke(),i.setLineDash(
[])}area(t,n){let o=w(this.canvas);
o.fillStyle=n,o.beginPath();for(let[
s,i]of t)o.lineTo(this.across(
s),this.down(i));o.fill()}write([
t,n],o,s,i=0){let r=w(this.canvas);
r.fillStyle=f.ink,r.textAlign=
s,r.fillText(o,this.across(t),
this.down(n)+i)}dots(t,n,o=4){
let s=w(this.canvas);s.fillStyle=
n;for(let[i,r]of t)s.beginPath(),
s.arc(this.across(i),this.down(
r),o,0,2*Math.PI),s.fill()}},K=e=>l(
e,2).replace(/\.?0+$/,"");function q(e,t){let n=new ResizeObserver(
t);return n.observe(e),()=>n.disconnect()}var tt=600;function z(){let e=y(
"vae-spoken");e.setAttribute("\
aria-live","polite");let t=0,n;
return{region:e,say(o){clearTimeout(
t),n??=o,o!==n&&(t=window.setTimeout(
()=>{e.textContent=n=o},tt))}}}
function Y(e){let t=0,n=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,n&&(n=!1,o())}),e()};return{
schedule:()=>{t?n=!0:o()},stop:()=>cancelAnimationFrame(
t)}}var et=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),nt="select\
, textarea, [type=text], [type\
=number]";function ot(e){let{key:t,
target:n}=e;return e.ctrlKey||
e.altKey||e.metaKey||t==="Ente\
r"&&e.shiftKey?!1:et.has(t)||t.
length===1&&n.matches(nt)}function V(e){
e.addEventListener("keydown",t=>{
ot(t)&&t.stopPropagation()})}function st(e,t){let n=t instanceof
Error?t.message:String(t),o=u(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});o.setAttribute(
"role","alert"),e.replaceChildren(
o)}function X(e){return{async render(t){
t.el.classList.add("vae-view"),
V(t.el);try{return await e(t)}catch(n){
st(t.el,n)}}}}var C=[{name:"pathwise",color:f.
blue,one:(e,t)=>2*(e+t),variance:()=>4},
{name:"score, best baseline",color:f.
green,one:(e,t)=>((e+t)**2-e**
2-3)*t,variance:e=>8*e**2+6},{
name:"score",color:f.orange,one:(e,t)=>(e+
t)**2*t,variance:e=>e**4+14*e**
2+15}];function it(e,t,n,o,s){
return Array.from({length:e.length/
t},(i,r)=>{let a=0;for(let c=0;c<
n;c++)a+=s(o,e[r*t+c]);return a/
n-2*o})}var rt=e=>(e*.618034%1-
.5)*.6;function at({model:e,el:t}){
let n=j(e.get("noise")),o=e.get(
"most"),s=new Float32Array(n.slice().
buffer),i=new T({x:{ends:[-40,
40],ticks:[-40,-20,0,20,40],name:"\
error of the estimated gradien\
t"},y:{ends:[-.5,2.9],ticks:[],
name:""}},270,"Errors of estim\
ated gradients"),r=$(e,{trait:"\
mu",name:"μ / σ",limits:{min:0,
max:4,step:.01},digits:2}),a=$(
e,{trait:"n",name:"draws n",limits:{
min:1,max:o,step:1},digits:0}),
{region:c,say:h}=z(),p=()=>{let[
M,b]=[e.get("mu"),e.get("n")],
R=C.map(({variance:g})=>Math.sqrt(
g(M)/b));i.begin(),i.line([[0,
-.5],[0,2.9]],f.ink,1),C.forEach(
({name:g,color:L,one:H},v)=>{i.
dots(it(s,o,b,M,H).map((G,J)=>[
G,v+rt(J)]),L,2),i.write([-39,
v+.42],g,"left"),i.write([39,v+
.42],`± ${l(R[v],2)}`,"right")}),
i.end([]);for(let{show:g}of[r,
a])g();let B=C.map(({name:g},L)=>`${g}\
 ${l(R[L],2)}`),I=`Errors of ${s.
length/o} gradient estimates b\
y each of three estimators, ea\
ch an average of ${b} draw${b>
1?"s":""} at mu over sigma ${l(
M,2)}. Standard deviations: ${B.
join("; ")}.`;N(i.canvas,I),h(
I)},{schedule:m,stop:E}=Y(p);t.
append(r.row,a.row,i.node,c);let O=U(
e,{"change:mu change:n":m}),S=q(
t,m);return()=>{E(),S(),O()}}var jt=X(
at);export{jt as default};
