function x(n,t={},...e){let s=Object.
assign(document.createElement(
n),t);return s.append(...e),s}
var f=(n,...t)=>x("div",{className:n},
...t);function $(n,t,e){let s=x("but\
ton",{type:"button",textContent:n,
className:"vae-button"});return e&&
s.setAttribute("aria-label",e),
s.addEventListener("click",t),
s}function N(n,{min:t,max:e,step:s},o){
let i=x("input",{type:"range",
className:"vae-range"});return Object.
assign(i,{min:t,max:e,step:s}),
i.setAttribute("aria-label",n),
i.addEventListener("input",()=>o(
Number(i.value))),i}function I(n,t,e){
n.value=String(t),n.setAttribute(
"aria-valuetext",e)}var P=(...n)=>f("vae-columns",
...n),F=(n,...t)=>f("vae-colum\
n",f("vae-title",n),...t);function R(n,t,e,s){let o=document.
createElement("canvas");return Object.
assign(o,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),o.setAttribute(
"role","img"),A(o,s),o}var A=(n,t)=>n.
setAttribute("aria-label",t);function d(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function M(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var p={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},B="\
13px system-ui, sans-serif",w=50,
T=40,g=12,O=12,v=class{constructor({
x:t,y:e},s,o){this.x=t,this.y=
e,this.height=s,this.canvas=R(
1,1,"vae-curves",o),this.canvas.
style.height=`${s}px`,this.width=
1,this.node=f("vae-chart-frame",
this.canvas)}across(t){let[e,s]=this.
x.ends;return w+(t-e)/(s-e)*(this.
width-w-O)}down(t){let[e,s]=this.
y.ends;return g+(s-t)/(s-e)*(this.
height-g-T)}at(t){let e=this.canvas.
getBoundingClientRect(),[[s,o],
[i,r]]=[this.x.ends,this.y.ends],
a=e.width/this.canvas.offsetWidth,
[c,h]=[(t.clientX-e.left)/a,(t.
clientY-e.top)/a],l=(c-w)/(this.
width-w-O),b=1-(h-g)/(this.height-
g-T);return[s+l*(o-s),i+b*(r-i)]}begin(){
let t=devicePixelRatio||1;this.
width=Math.max(200,this.canvas.
clientWidth),this.canvas.width=
Math.round(this.width*t),this.
canvas.height=Math.round(this.
height*t);let e=d(this.canvas);
e.setTransform(t,0,0,t,0,0),e.
fillStyle="#fff",e.fillRect(0,
0,this.width,this.height),e.font=
B,this.axes(e),e.save(),e.beginPath(),
e.rect(w,g,this.width-w-O,this.
height-g-T),e.clip()}end(t){let e=d(
this.canvas);e.restore(),e.textAlign=
"left",t.forEach(({color:s,text:o,
dash:i=[]},r)=>{let a=Math.max(
...t.map(l=>e.measureText(l.text).
width)),[c,h]=[this.width-O-a-
8,g+14+18*r];e.fillStyle="#fff\
fffcc",e.fillRect(c-34,h-13,a+
40,18),this.stroke([[c-28,h-4],
[c-6,h-4]],s,3,i),e.fillStyle=
p.ink,e.fillText(o,c,h)})}axes(t){
let[[e],[s]]=[this.x.ends,this.
y.ends];t.fillStyle=p.ink,t.textAlign=
"center";for(let r of this.x.ticks)
this.line([[r,s],[r,this.y.ends[1]]],
p.grid,1),t.fillText(_(r),this.
across(r),this.down(s)+16);let[
o,i]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];t.fillText(
this.x.name,(this.across(o)+this.
across(i))/2,this.height-6),t.
textAlign="right";for(let r of this.
y.ticks)this.line([[e,r],[this.
x.ends[1],r]],p.grid,1),t.fillText(
_(r),w-5,this.down(r)+4);t.save(),
t.translate(12,(g+this.height-
T)/2),t.rotate(-Math.PI/2),t.textAlign=
"center",t.fillText(this.y.name,
0,0),t.restore(),this.line([[e,
this.y.ends[1]],[e,s],[this.x.
ends[1],s]],p.quiet,1)}line(t,e,s=2,o=[]){
this.stroke(t.map(([i,r])=>[this.
across(i),this.down(r)]),e,s,o)}stroke(t,e,s,o){
let i=d(this.canvas);i.strokeStyle=
e,i.lineWidth=s,i.setLineDash(
o),i.beginPath();for(let[r,a]of t)
i.lineTo(r,a);i.stroke(),i.setLineDash(
[])}area(t,e){let s=d(this.canvas);
s.fillStyle=e,s.beginPath();for(let[
o,i]of t)s.lineTo(this.across(
o),this.down(i));s.fill()}write([
t,e],s,o,i=0){let r=d(this.canvas);
r.fillStyle=p.ink,r.textAlign=
o,r.fillText(s,this.across(t),
this.down(e)+i)}dots(t,e,s=4){
let o=d(this.canvas);o.fillStyle=
e;for(let[i,r]of t)o.beginPath(),
o.arc(this.across(i),this.down(
r),s,0,2*Math.PI),o.fill()}},_=n=>M(
n,2).replace(/\.?0+$/,"");function j(n,t){let e=new ResizeObserver(
t);return e.observe(n),()=>e.disconnect()}function z(n){let t=new Float32Array(
n.byteLength/2);for(let e=0;e<
t.length;e++){let s=n.getUint16(
2*e,!0),o=s>>10&31,i=s&1023,r=(1+
i/1024)*2**(o-15);o===0&&(r=i*
2**-24),o===31&&(r=i?NaN:1/0),
t[e]=s&32768?-r:r}return t}var C=n=>new Uint8Array(n.buffer,
n.byteOffset,n.byteLength);function L(n,t){
n.set(t),n.save_changes()}function D(n,t){
let e=Object.entries(t);for(let[
s,o]of e)n.on(s,o);return()=>{
for(let[s,o]of e)n.off(s,o)}}var V=600;function W(){let n=f(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(s){clearTimeout(
t),e??=s,s!==e&&(t=window.setTimeout(
()=>{n.textContent=e=s},V))}}}
function q(n){let t=0,e=!1,s=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,s())}),n()};return{
schedule:()=>{t?e=!0:s()},stop:()=>cancelAnimationFrame(
t)}}function Y(n,t){let e=t instanceof
Error?t.message:String(t),s=x(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});s.setAttribute(
"role","alert"),n.replaceChildren(
s)}function U(n){return{async render(t){
t.el.classList.add("vae-view");
try{return await n(t)}catch(e){
Y(t.el,e)}}}}var G=120,H=4.5;function X(n){
let t=z(n.get("codes")),e=C(n.
get("digits")).length;return n.
get("steps").map((s,o)=>Array.
from({length:e},(i,r)=>{let a=2*
(o*e+r);return[t[a],t[a+1]]}))}
function J(n){let t={ends:[-n,
n],ticks:[-4,-2,0,2,4]};return new v(
{x:{...t,name:"z₁ (latent unit\
s)"},y:{...t,name:"z₂ (latent \
units)"}},310,"Latent plane")}
function K(n,t){let e=n[n.length-
1]||1,[s,o]=[Math.floor(Math.min(
...t)/50)*50,Math.max(...t)+5],
i=Array.from({length:Math.floor(
(o-s)/100)+1},(r,a)=>s+100*a);
return new v({x:{ends:[0,1.06*
e],ticks:[0,Math.round(e/2),e],
name:"batches seen"},y:{ends:[
s,o],ticks:i,name:"negative EL\
BO (nats)"}},310,"Loss")}function Q(n,t,e,s){
n.begin();let o=d(n.canvas);o.
globalAlpha=.6,t.forEach(([i,r],a)=>{
o.fillStyle=s[e[a]%s.length],o.
fillRect(n.across(i)-1.5,n.down(
r)-1.5,3,3)}),o.globalAlpha=1;
for(let i of new Set(e)){let r=t.
filter((h,l)=>e[l]===i),[a,c]=[
0,1].map(h=>r.map(l=>l[h]).sort(
(l,b)=>l-b)[r.length>>1]);n.dots(
[[a,c]],"#ffffffd0",8),n.write(
[a,c],String(i),"center",5)}n.
end([])}function Z(n){let t=0,
e=n.get("steps").length-1,s=$(
"Play",()=>t?o():i());s.classList.
add("vae-play");let o=()=>{clearInterval(
t),t=0,s.textContent="Play"},i=()=>{
n.get("frame")===e&&L(n,{frame:0}),
s.textContent="Pause",t=window.
setInterval(()=>{L(n,{frame:Math.
min(e,n.get("frame")+1)}),n.get(
"frame")===e&&o()},G)};return{
node:s,stop:o}}function tt(n){
let t=X(n),e=C(n.get("digits")),
[s,o,i]=[n.get("steps"),n.get(
"losses"),n.get("colors")],r=Math.
max(...t.map(u=>Math.max(...u.
flat().map(Math.abs)))),a=J(Math.
max(H,1.05*r)),c=K(s,o),h=f("v\
ae-title");return{node:P(F("La\
tent plane, test images",a.node),
f("vae-column",h,c.node)),show:u=>{
let y=s.slice(0,u+1).map((S,m)=>[
S,o[m]]);Q(a,t[u],e,i),c.begin(),
c.line(y,p.blue),c.dots(y.slice(
-1),p.orange,5),c.end([]),h.textContent=
`${M(o[u],1)} nats`;let k=`Lat\
ent plane after ${s[u]} batche\
s; test loss ${h.textContent}.`;
return A(a.canvas,k),A(c.canvas,
`Test loss up to ${s[u]} batch\
es, ${h.textContent} there.`),
k}}}function et({model:n,el:t}){
let e=n.get("steps"),{node:s,show:o}=tt(
n),{node:i,stop:r}=Z(n),a=N("b\
atches seen",{min:0,max:e.length-
1,step:1},m=>{r(),L(n,{frame:m})}),
c=x("span",{className:"vae-num\
ber"});c.style.minWidth=`${String(
e[e.length-1]).length}ch`;let{
region:h,say:l}=W(),b=()=>{let m=n.
get("frame"),E=o(m);c.textContent=
String(e[m]),I(a,m,E),l(E)},{schedule:u,
stop:y}=q(b);t.append(f("vae-r\
ow",i,"batches seen",a,c),s,h);
let k=D(n,{"change:frame":u}),
S=j(t,u);return()=>{r(),y(),S(),
k()}}var Tt=U(et);export{Tt as default};
