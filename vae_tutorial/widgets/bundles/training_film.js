function B(e,t){let n=Math.abs(
t.clientX-e.clientX),s=Math.abs(
t.clientY-e.clientY);return Math.
max(n,s)<6?null:n>=s?"sideways":
"up or down"}function I(e,t){let n=null,
s="";e.addEventListener("point\
erdown",i=>{[n,s]=[i.pointerType===
"mouse"?null:i,e.value]}),e.addEventListener(
"pointermove",i=>{n&&B(n,i)===
"sideways"&&(n=null)});let o=()=>{
n=null};e.addEventListener("po\
interup",o),e.addEventListener(
"pointercancel",o),e.addEventListener(
"input",()=>{n?e.value=s:t(Number(
e.value))})}function w(e,t={},...n){let s=Object.
assign(document.createElement(
e),t);return s.append(...n),s}
var f=(e,...t)=>w("div",{className:e},
...t);function P(e,t,n){let s=w("but\
ton",{type:"button",textContent:e,
className:"vae-button"});return n&&
s.setAttribute("aria-label",n),
s.addEventListener("click",t),
s}function N(e,{min:t,max:n,step:s},o){
let i=w("input",{type:"range",
className:"vae-range"});return Object.
assign(i,{min:t,max:n,step:s}),
i.setAttribute("aria-label",e),
I(i,o),i}function R(e,t,n){e.value=
String(t),e.setAttribute("aria\
-valuetext",n)}var $=(...e)=>f("vae-columns",
...e),D=(e,...t)=>f("vae-colum\
n",f("vae-title",e),...t);function F(e,t,n,s){let o=document.
createElement("canvas");return Object.
assign(o,{width:e,height:t,className:`\
vae-picture ${n}`.trim()}),o.setAttribute(
"role","img"),A(o,s),o}var A=(e,t)=>e.
setAttribute("aria-label",t);function p(e){
let t=e.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function T(e,t){return Number.
isFinite(e)?e.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var d={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},V="\
13px system-ui, sans-serif",x=50,
M=40,g=12,L=12,v=class{constructor({
x:t,y:n},s,o){this.x=t,this.y=
n,this.height=s,this.canvas=F(
1,1,"vae-curves",o),this.canvas.
style.height=`${s}px`,this.width=
1,this.node=f("vae-chart-frame",
this.canvas)}across(t){let[n,s]=this.
x.ends;return x+(t-n)/(s-n)*(this.
width-x-L)}down(t){let[n,s]=this.
y.ends;return g+(s-t)/(s-n)*(this.
height-g-M)}at(t){let n=this.canvas.
getBoundingClientRect(),[[s,o],
[i,r]]=[this.x.ends,this.y.ends],
a=n.width/this.canvas.offsetWidth,
[c,l]=[(t.clientX-n.left)/a,(t.
clientY-n.top)/a],h=(c-x)/(this.
width-x-L),b=1-(l-g)/(this.height-
g-M);return[s+h*(o-s),i+b*(r-i)]}begin(){
let t=devicePixelRatio||1;this.
width=Math.max(200,this.canvas.
clientWidth);let[n,s]=[this.width,
this.height].map(i=>Math.round(
i*t));this.canvas.width!==n&&(this.
canvas.width=n),this.canvas.height!==
s&&(this.canvas.height=s);let o=p(
this.canvas);o.setTransform(t,
0,0,t,0,0),o.fillStyle="#fff",
o.fillRect(0,0,this.width,this.
height),o.font=V,this.axes(o),
o.save(),o.beginPath(),o.rect(
x,g,this.width-x-L,this.height-
g-M),o.clip()}end(t){let n=p(this.
canvas);n.restore(),n.textAlign=
"left",t.forEach(({color:s,text:o,
dash:i=[]},r)=>{let a=Math.max(
...t.map(h=>n.measureText(h.text).
width)),[c,l]=[this.width-L-a-
8,g+14+18*r];n.fillStyle="#fff\
fffcc",n.fillRect(c-34,l-13,a+
40,18),this.stroke([[c-28,l-4],
[c-6,l-4]],s,3,i),n.fillStyle=
d.ink,n.fillText(o,c,l)})}axes(t){
let[[n],[s]]=[this.x.ends,this.
y.ends];t.fillStyle=d.ink,t.textAlign=
"center";for(let r of this.x.ticks)
this.line([[r,s],[r,this.y.ends[1]]],
d.grid,1),t.fillText(_(r),this.
across(r),this.down(s)+16);let[
o,i]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];t.fillText(
this.x.name,(this.across(o)+this.
across(i))/2,this.height-6),t.
textAlign="right";for(let r of this.
y.ticks)this.line([[n,r],[this.
x.ends[1],r]],d.grid,1),t.fillText(
_(r),x-5,this.down(r)+4);t.save(),
t.translate(12,(g+this.height-
M)/2),t.rotate(-Math.PI/2),t.textAlign=
"center",t.fillText(this.y.name,
0,0),t.restore(),this.line([[n,
this.y.ends[1]],[n,s],[this.x.
ends[1],s]],d.quiet,1)}line(t,n,s=2,o=[]){
this.stroke(t.map(([i,r])=>[this.
across(i),this.down(r)]),n,s,o)}stroke(t,n,s,o){
let i=p(this.canvas);i.strokeStyle=
n,i.lineWidth=s,i.setLineDash(
o),i.beginPath();for(let[r,a]of t)
i.lineTo(r,a);i.stroke(),i.setLineDash(
[])}area(t,n){let s=p(this.canvas);
s.fillStyle=n,s.beginPath();for(let[
o,i]of t)s.lineTo(this.across(
o),this.down(i));s.fill()}write([
t,n],s,o,i=0){let r=p(this.canvas);
r.fillStyle=d.ink,r.textAlign=
o,r.fillText(s,this.across(t),
this.down(n)+i)}dots(t,n,s=4){
let o=p(this.canvas);o.fillStyle=
n;for(let[i,r]of t)o.beginPath(),
o.arc(this.across(i),this.down(
r),s,0,2*Math.PI),o.fill()}},_=e=>T(
e,2).replace(/\.?0+$/,"");function j(e,t){let n=new ResizeObserver(
t);return n.observe(e),()=>n.disconnect()}function z(e){let t=new Float32Array(
e.byteLength/2);for(let n=0;n<
t.length;n++){let s=e.getUint16(
2*n,!0),o=s>>10&31,i=s&1023,r=(1+
i/1024)*2**(o-15);o===0&&(r=i*
2**-24),o===31&&(r=i?NaN:1/0),
t[n]=s&32768?-r:r}return t}var S=e=>new Uint8Array(e.buffer,
e.byteOffset,e.byteLength);function O(e,t){
e.set(t),e.save_changes()}function U(e,t){
let n=Object.entries(t);for(let[
s,o]of n)e.on(s,o);return()=>{
for(let[s,o]of n)e.off(s,o)}}var X=600;function W(){let e=f(
"vae-spoken");e.setAttribute("\
aria-live","polite");let t=0,n;
return{region:e,say(s){clearTimeout(
t),n??=s,s!==n&&(t=window.setTimeout(
()=>{e.textContent=n=s},X))}}}
function K(e){let t=0,n=!1,s=()=>{
t=requestAnimationFrame(()=>{t=
0,n&&(n=!1,s())}),e()};return{
schedule:()=>{t?n=!0:s()},stop:()=>cancelAnimationFrame(
t)}}var H=new Set(["ArrowLeft","Ar\
rowRight","ArrowUp","ArrowDown",
"PageUp","PageDown","Home","En\
d","Enter"," "]),G="select, te\
xtarea, [type=text], [type=num\
ber]";function J(e){let{key:t,
target:n}=e;return e.ctrlKey||
e.altKey||e.metaKey||t==="Ente\
r"&&e.shiftKey?!1:H.has(t)||t.
length===1&&n.matches(G)}function q(e){
e.addEventListener("keydown",t=>{
J(t)&&t.stopPropagation()})}function Q(e,t){let n=t instanceof
Error?t.message:String(t),s=w(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});s.setAttribute(
"role","alert"),e.replaceChildren(
s)}function Y(e){return{async render(t){
t.el.classList.add("vae-view"),
q(t.el);try{return await e(t)}catch(n){
Q(t.el,n)}}}}var Z=120,tt=4.5;function et(e){
let t=z(e.get("codes")),n=S(e.
get("digits")).length;return e.
get("steps").map((s,o)=>Array.
from({length:n},(i,r)=>{let a=2*
(o*n+r);return[t[a],t[a+1]]}))}
function nt(e){let t={ends:[-e,
e],ticks:[-4,-2,0,2,4]};return new v(
{x:{...t,name:"z₁ (latent unit\
s)"},y:{...t,name:"z₂ (latent \
units)"}},310,"Latent plane")}
function st(e,t){let n=e[e.length-
1]||1,[s,o]=[Math.floor(Math.min(
...t)/50)*50,Math.max(...t)+5],
i=Array.from({length:Math.floor(
(o-s)/100)+1},(r,a)=>s+100*a);
return new v({x:{ends:[0,1.06*
n],ticks:[0,Math.round(n/2),n],
name:"batches seen"},y:{ends:[
s,o],ticks:i,name:"negative EL\
BO (nats)"}},310,"Loss")}function ot(e,t,n,s){
e.begin();let o=p(e.canvas);o.
globalAlpha=.6,t.forEach(([i,r],a)=>{
o.fillStyle=s[n[a]%s.length],o.
fillRect(e.across(i)-1.5,e.down(
r)-1.5,3,3)}),o.globalAlpha=1;
for(let i of new Set(n)){let r=t.
filter((l,h)=>n[h]===i),[a,c]=[
0,1].map(l=>r.map(h=>h[l]).sort(
(h,b)=>h-b)[r.length>>1]);e.dots(
[[a,c]],"#ffffffd0",8),e.write(
[a,c],String(i),"center",5)}e.
end([])}function it(e){let t=0,
n=e.get("steps").length-1,s=P(
"Play",()=>t?o():i());s.classList.
add("vae-play");let o=()=>{clearInterval(
t),t=0,s.textContent="Play"},i=()=>{
e.get("frame")===n&&O(e,{frame:0}),
s.textContent="Pause",t=window.
setInterval(()=>{O(e,{frame:Math.
min(n,e.get("frame")+1)}),e.get(
"frame")===n&&o()},Z)};return{
node:s,stop:o}}function rt(e){
let t=et(e),n=S(e.get("digits")),
[s,o,i]=[e.get("steps"),e.get(
"losses"),e.get("colors")],r=Math.
max(...t.map(u=>Math.max(...u.
flat().map(Math.abs)))),a=nt(Math.
max(tt,1.05*r)),c=st(s,o),l=f(
"vae-title");return{node:$(D("\
Latent plane, test images",a.node),
f("vae-column",l,c.node)),show:u=>{
let y=s.slice(0,u+1).map((E,m)=>[
E,o[m]]);ot(a,t[u],n,i),c.begin(),
c.line(y,d.blue),c.dots(y.slice(
-1),d.orange,5),c.end([]),l.textContent=
`${T(o[u],1)} nats`;let k=`Lat\
ent plane after ${s[u]} batche\
s; test loss ${l.textContent}.`;
return A(a.canvas,k),A(c.canvas,
`Test loss up to ${s[u]} batch\
es, ${l.textContent} there.`),
k}}}function at({model:e,el:t}){
let n=e.get("steps"),{node:s,show:o}=rt(
e),{node:i,stop:r}=it(e),a=N("\
batches seen",{min:0,max:n.length-
1,step:1},m=>{r(),O(e,{frame:m})}),
c=w("span",{className:"vae-num\
ber"});c.style.minWidth=`${String(
n[n.length-1]).length}ch`;let{
region:l,say:h}=W(),b=()=>{let m=e.
get("frame"),C=o(m);c.textContent=
String(n[m]),R(a,m,C),h(C)},{schedule:u,
stop:y}=K(b);t.append(f("vae-r\
ow",i,"batches seen",a,c),s,l);
let k=U(e,{"change:frame":u}),
E=j(t,u);return()=>{r(),y(),E(),
k()}}var $t=Y(at);export{$t as default};
