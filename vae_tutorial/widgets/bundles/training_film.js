function B(n,t){let e=Math.abs(
t.clientX-n.clientX),s=Math.abs(
t.clientY-n.clientY);return Math.
max(e,s)<6?null:e>=s?"sideways":
"up or down"}function I(n,t){let e=null,
s="";n.addEventListener("point\
erdown",i=>{[e,s]=[i.pointerType===
"mouse"?null:i,n.value]}),n.addEventListener(
"pointermove",i=>{e&&B(e,i)===
"sideways"&&(e=null)});let o=()=>{
e=null};n.addEventListener("po\
interup",o),n.addEventListener(
"pointercancel",o),n.addEventListener(
"input",()=>{e?n.value=s:t(Number(
n.value))})}function x(n,t={},...e){let s=Object.
assign(document.createElement(
n),t);return s.append(...e),s}
var f=(n,...t)=>x("div",{className:n},
...t);function P(n,t,e){let s=x("but\
ton",{type:"button",textContent:n,
className:"vae-button"});return e&&
s.setAttribute("aria-label",e),
s.addEventListener("click",t),
s}function N(n,{min:t,max:e,step:s},o){
let i=x("input",{type:"range",
className:"vae-range"});return Object.
assign(i,{min:t,max:e,step:s}),
i.setAttribute("aria-label",n),
I(i,o),i}function R(n,t,e){n.value=
String(t),n.setAttribute("aria\
-valuetext",e)}var $=(...n)=>f("vae-columns",
...n),D=(n,...t)=>f("vae-colum\
n",f("vae-title",n),...t);function F(n,t,e,s){let o=document.
createElement("canvas");return Object.
assign(o,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),o.setAttribute(
"role","img"),A(o,s),o}var A=(n,t)=>n.
setAttribute("aria-label",t);function p(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function T(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var d={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},V="\
13px system-ui, sans-serif",w=50,
M=40,g=12,L=12,v=class{constructor({
x:t,y:e},s,o){this.x=t,this.y=
e,this.height=s,this.canvas=F(
1,1,"vae-curves",o),this.canvas.
style.height=`${s}px`,this.width=
1,this.node=f("vae-chart-frame",
this.canvas)}across(t){let[e,s]=this.
x.ends;return w+(t-e)/(s-e)*(this.
width-w-L)}down(t){let[e,s]=this.
y.ends;return g+(s-t)/(s-e)*(this.
height-g-M)}at(t){let e=this.canvas.
getBoundingClientRect(),[[s,o],
[i,r]]=[this.x.ends,this.y.ends],
a=e.width/this.canvas.offsetWidth,
[c,l]=[(t.clientX-e.left)/a,(t.
clientY-e.top)/a],h=(c-w)/(this.
width-w-L),b=1-(l-g)/(this.height-
g-M);return[s+h*(o-s),i+b*(r-i)]}begin(){
let t=devicePixelRatio||1;this.
width=Math.max(200,this.canvas.
clientWidth),this.canvas.width=
Math.round(this.width*t),this.
canvas.height=Math.round(this.
height*t);let e=p(this.canvas);
e.setTransform(t,0,0,t,0,0),e.
fillStyle="#fff",e.fillRect(0,
0,this.width,this.height),e.font=
V,this.axes(e),e.save(),e.beginPath(),
e.rect(w,g,this.width-w-L,this.
height-g-M),e.clip()}end(t){let e=p(
this.canvas);e.restore(),e.textAlign=
"left",t.forEach(({color:s,text:o,
dash:i=[]},r)=>{let a=Math.max(
...t.map(h=>e.measureText(h.text).
width)),[c,l]=[this.width-L-a-
8,g+14+18*r];e.fillStyle="#fff\
fffcc",e.fillRect(c-34,l-13,a+
40,18),this.stroke([[c-28,l-4],
[c-6,l-4]],s,3,i),e.fillStyle=
d.ink,e.fillText(o,c,l)})}axes(t){
let[[e],[s]]=[this.x.ends,this.
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
y.ticks)this.line([[e,r],[this.
x.ends[1],r]],d.grid,1),t.fillText(
_(r),w-5,this.down(r)+4);t.save(),
t.translate(12,(g+this.height-
M)/2),t.rotate(-Math.PI/2),t.textAlign=
"center",t.fillText(this.y.name,
0,0),t.restore(),this.line([[e,
this.y.ends[1]],[e,s],[this.x.
ends[1],s]],d.quiet,1)}line(t,e,s=2,o=[]){
this.stroke(t.map(([i,r])=>[this.
across(i),this.down(r)]),e,s,o)}stroke(t,e,s,o){
let i=p(this.canvas);i.strokeStyle=
e,i.lineWidth=s,i.setLineDash(
o),i.beginPath();for(let[r,a]of t)
i.lineTo(r,a);i.stroke(),i.setLineDash(
[])}area(t,e){let s=p(this.canvas);
s.fillStyle=e,s.beginPath();for(let[
o,i]of t)s.lineTo(this.across(
o),this.down(i));s.fill()}write([
t,e],s,o,i=0){let r=p(this.canvas);
r.fillStyle=d.ink,r.textAlign=
o,r.fillText(s,this.across(t),
this.down(e)+i)}dots(t,e,s=4){
let o=p(this.canvas);o.fillStyle=
e;for(let[i,r]of t)o.beginPath(),
o.arc(this.across(i),this.down(
r),s,0,2*Math.PI),o.fill()}},_=n=>T(
n,2).replace(/\.?0+$/,"");function j(n,t){let e=new ResizeObserver(
t);return e.observe(n),()=>e.disconnect()}function z(n){let t=new Float32Array(
n.byteLength/2);for(let e=0;e<
t.length;e++){let s=n.getUint16(
2*e,!0),o=s>>10&31,i=s&1023,r=(1+
i/1024)*2**(o-15);o===0&&(r=i*
2**-24),o===31&&(r=i?NaN:1/0),
t[e]=s&32768?-r:r}return t}var S=n=>new Uint8Array(n.buffer,
n.byteOffset,n.byteLength);function O(n,t){
n.set(t),n.save_changes()}function U(n,t){
let e=Object.entries(t);for(let[
s,o]of e)n.on(s,o);return()=>{
for(let[s,o]of e)n.off(s,o)}}var X=600;function W(){let n=f(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(s){clearTimeout(
t),e??=s,s!==e&&(t=window.setTimeout(
()=>{n.textContent=e=s},X))}}}
function K(n){let t=0,e=!1,s=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,s())}),n()};return{
schedule:()=>{t?e=!0:s()},stop:()=>cancelAnimationFrame(
t)}}var H=new Set(["ArrowLeft","Ar\
rowRight","ArrowUp","ArrowDown",
"PageUp","PageDown","Home","En\
d","Enter"," "]),G="select, te\
xtarea, [type=text], [type=num\
ber]";function J(n){let{key:t,
target:e}=n;return n.ctrlKey||
n.altKey||n.metaKey||t==="Ente\
r"&&n.shiftKey?!1:H.has(t)||t.
length===1&&e.matches(G)}function q(n){
n.addEventListener("keydown",t=>{
J(t)&&t.stopPropagation()})}function Q(n,t){let e=t instanceof
Error?t.message:String(t),s=x(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});s.setAttribute(
"role","alert"),n.replaceChildren(
s)}function Y(n){return{async render(t){
t.el.classList.add("vae-view"),
q(t.el);try{return await n(t)}catch(e){
Q(t.el,e)}}}}var Z=120,tt=4.5;function et(n){
let t=z(n.get("codes")),e=S(n.
get("digits")).length;return n.
get("steps").map((s,o)=>Array.
from({length:e},(i,r)=>{let a=2*
(o*e+r);return[t[a],t[a+1]]}))}
function nt(n){let t={ends:[-n,
n],ticks:[-4,-2,0,2,4]};return new v(
{x:{...t,name:"z₁ (latent unit\
s)"},y:{...t,name:"z₂ (latent \
units)"}},310,"Latent plane")}
function st(n,t){let e=n[n.length-
1]||1,[s,o]=[Math.floor(Math.min(
...t)/50)*50,Math.max(...t)+5],
i=Array.from({length:Math.floor(
(o-s)/100)+1},(r,a)=>s+100*a);
return new v({x:{ends:[0,1.06*
e],ticks:[0,Math.round(e/2),e],
name:"batches seen"},y:{ends:[
s,o],ticks:i,name:"negative EL\
BO (nats)"}},310,"Loss")}function ot(n,t,e,s){
n.begin();let o=p(n.canvas);o.
globalAlpha=.6,t.forEach(([i,r],a)=>{
o.fillStyle=s[e[a]%s.length],o.
fillRect(n.across(i)-1.5,n.down(
r)-1.5,3,3)}),o.globalAlpha=1;
for(let i of new Set(e)){let r=t.
filter((l,h)=>e[h]===i),[a,c]=[
0,1].map(l=>r.map(h=>h[l]).sort(
(h,b)=>h-b)[r.length>>1]);n.dots(
[[a,c]],"#ffffffd0",8),n.write(
[a,c],String(i),"center",5)}n.
end([])}function it(n){let t=0,
e=n.get("steps").length-1,s=P(
"Play",()=>t?o():i());s.classList.
add("vae-play");let o=()=>{clearInterval(
t),t=0,s.textContent="Play"},i=()=>{
n.get("frame")===e&&O(n,{frame:0}),
s.textContent="Pause",t=window.
setInterval(()=>{O(n,{frame:Math.
min(e,n.get("frame")+1)}),n.get(
"frame")===e&&o()},Z)};return{
node:s,stop:o}}function rt(n){
let t=et(n),e=S(n.get("digits")),
[s,o,i]=[n.get("steps"),n.get(
"losses"),n.get("colors")],r=Math.
max(...t.map(u=>Math.max(...u.
flat().map(Math.abs)))),a=nt(Math.
max(tt,1.05*r)),c=st(s,o),l=f(
"vae-title");return{node:$(D("\
Latent plane, test images",a.node),
f("vae-column",l,c.node)),show:u=>{
let y=s.slice(0,u+1).map((E,m)=>[
E,o[m]]);ot(a,t[u],e,i),c.begin(),
c.line(y,d.blue),c.dots(y.slice(
-1),d.orange,5),c.end([]),l.textContent=
`${T(o[u],1)} nats`;let k=`Lat\
ent plane after ${s[u]} batche\
s; test loss ${l.textContent}.`;
return A(a.canvas,k),A(c.canvas,
`Test loss up to ${s[u]} batch\
es, ${l.textContent} there.`),
k}}}function at({model:n,el:t}){
let e=n.get("steps"),{node:s,show:o}=rt(
n),{node:i,stop:r}=it(n),a=N("\
batches seen",{min:0,max:e.length-
1,step:1},m=>{r(),O(n,{frame:m})}),
c=x("span",{className:"vae-num\
ber"});c.style.minWidth=`${String(
e[e.length-1]).length}ch`;let{
region:l,say:h}=W(),b=()=>{let m=n.
get("frame"),C=o(m);c.textContent=
String(e[m]),R(a,m,C),h(C)},{schedule:u,
stop:y}=K(b);t.append(f("vae-r\
ow",i,"batches seen",a,c),s,l);
let k=U(n,{"change:frame":u}),
E=j(t,u);return()=>{r(),y(),E(),
k()}}var $t=Y(at);export{$t as default};
