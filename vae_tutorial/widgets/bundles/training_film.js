function m(n,t={},...e){let s=Object.
assign(document.createElement(
n),t);return s.append(...e),s}
var f=(n,...t)=>m("div",{className:n},
...t);function I(n,t,e){let s=m("but\
ton",{type:"button",textContent:n,
className:"vae-button"});return e&&
s.setAttribute("aria-label",e),
s.addEventListener("click",t),
s}function P(n,{min:t,max:e,step:s},o){
let i=m("input",{type:"range",
className:"vae-range"});return Object.
assign(i,{min:t,max:e,step:s}),
i.setAttribute("aria-label",n),
i.addEventListener("input",()=>o(
Number(i.value))),i}function F(n,t,e){
n.value=String(t),n.setAttribute(
"aria-valuetext",e)}var R=(...n)=>f("vae-columns",
...n),_=(n,...t)=>f("vae-colum\
n",f("vae-title",n),...t);function j(n,t,e,s){let o=document.
createElement("canvas");return Object.
assign(o,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),o.setAttribute(
"role","img"),y(o,s),o}var y=(n,t)=>n.
setAttribute("aria-label",t);function p(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function k(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var d={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},tt="\
13px system-ui, sans-serif",x=50,
A=40,g=12,M=12,b=class{constructor({
x:t,y:e},s,o){this.x=t,this.y=
e,this.height=s,this.canvas=j(
1,1,"vae-curves",o),this.canvas.
style.height=`${s}px`,this.width=
1,this.node=f("vae-chart-frame",
this.canvas)}across(t){let[e,s]=this.
x.ends;return x+(t-e)/(s-e)*(this.
width-x-M)}down(t){let[e,s]=this.
y.ends;return g+(s-t)/(s-e)*(this.
height-g-A)}at(t){let e=this.canvas.
getBoundingClientRect(),[[s,o],
[i,r]]=[this.x.ends,this.y.ends],
a=(t.clientX-e.left-x)/(this.width-
x-M),h=1-(t.clientY-e.top-g)/(this.
height-g-A);return[s+a*(o-s),i+
h*(r-i)]}begin(){let t=devicePixelRatio||
1;this.width=Math.max(200,this.
canvas.clientWidth),this.canvas.
width=Math.round(this.width*t),
this.canvas.height=Math.round(
this.height*t);let e=p(this.canvas);
e.setTransform(t,0,0,t,0,0),e.
fillStyle="#fff",e.fillRect(0,
0,this.width,this.height),e.font=
tt,this.axes(e),e.save(),e.beginPath(),
e.rect(x,g,this.width-x-M,this.
height-g-A),e.clip()}end(t){let e=p(
this.canvas);e.restore(),e.textAlign=
"left",t.forEach(({color:s,text:o,
dash:i=[]},r)=>{let a=Math.max(
...t.map(u=>e.measureText(u.text).
width)),[h,c]=[this.width-M-a-
8,g+14+18*r];e.fillStyle="#fff\
fffcc",e.fillRect(h-34,c-13,a+
40,18),this.stroke([[h-28,c-4],
[h-6,c-4]],s,3,i),e.fillStyle=
d.ink,e.fillText(o,h,c)})}axes(t){
let[[e],[s]]=[this.x.ends,this.
y.ends];t.fillStyle=d.ink,t.textAlign=
"center";for(let r of this.x.ticks)
this.line([[r,s],[r,this.y.ends[1]]],
d.grid,1),t.fillText(z(r),this.
across(r),this.down(s)+16);let[
o,i]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];t.fillText(
this.x.name,(this.across(o)+this.
across(i))/2,this.height-6),t.
textAlign="right";for(let r of this.
y.ticks)this.line([[e,r],[this.
x.ends[1],r]],d.grid,1),t.fillText(
z(r),x-5,this.down(r)+4);t.save(),
t.translate(12,(g+this.height-
A)/2),t.rotate(-Math.PI/2),t.textAlign=
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
r),s,0,2*Math.PI),o.fill()}},z=n=>k(
n,2).replace(/\.?0+$/,"");function D(n,t){let e=new ResizeObserver(
t);return e.observe(n),()=>e.disconnect()}function W(n){let t=new Float32Array(
n.byteLength/2);for(let e=0;e<
t.length;e++){let s=n.getUint16(
2*e,!0),o=s>>10&31,i=s&1023,r=(1+
i/1024)*2**(o-15);o===0&&(r=i*
2**-24),o===31&&(r=i?NaN:1/0),
t[e]=s&32768?-r:r}return t}var L=n=>new Uint8Array(n.buffer,
n.byteOffset,n.byteLength);function T(n,t){
n.set(t),n.save_changes()}function q(n,t){
let e=Object.entries(t);for(let[
s,o]of e)n.on(s,o);return()=>{
for(let[s,o]of e)n.off(s,o)}}var et=600;function U(){let n=f(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(s){clearTimeout(
t),e??=s,s!==e&&(t=window.setTimeout(
()=>{n.textContent=e=s},et))}}}
function B(n){let t=0,e=!1,s=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,s())}),n()};return{
schedule:()=>{t?e=!0:s()},stop:()=>cancelAnimationFrame(
t)}}function nt(n,t){let e=t instanceof
Error?t.message:String(t),s=m(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});s.setAttribute(
"role","alert"),n.replaceChildren(
s)}function V(n){return{async render(t){
t.el.classList.add("vae-view");
try{return await n(t)}catch(e){
nt(t.el,e)}}}}var st=120,ot=4.5;function it(n){
let t=W(n.get("codes")),e=L(n.
get("digits")).length;return n.
get("steps").map((s,o)=>Array.
from({length:e},(i,r)=>{let a=2*
(o*e+r);return[t[a],t[a+1]]}))}
function rt(n){let t={ends:[-n,
n],ticks:[-4,-2,0,2,4]};return new b(
{x:{...t,name:"z₁ (latent unit\
s)"},y:{...t,name:"z₂ (latent \
units)"}},310,"Latent plane")}
function at(n,t){let e=n[n.length-
1]||1,[s,o]=[Math.floor(Math.min(
...t)/50)*50,Math.max(...t)+5],
i=Array.from({length:Math.floor(
(o-s)/100)+1},(r,a)=>s+100*a);
return new b({x:{ends:[0,e],ticks:[
0,Math.round(e/2),e],name:"bat\
ches seen"},y:{ends:[s,o],ticks:i,
name:"negative ELBO (nats)"}},
310,"Loss")}function ct(n,t,e,s){
n.begin();let o=p(n.canvas);o.
globalAlpha=.6,t.forEach(([i,r],a)=>{
o.fillStyle=s[e[a]%s.length],o.
fillRect(n.across(i)-1.5,n.down(
r)-1.5,3,3)}),o.globalAlpha=1;
for(let i of new Set(e)){let r=t.
filter((c,u)=>e[u]===i),[a,h]=[
0,1].map(c=>r.map(u=>u[c]).sort(
(u,w)=>u-w)[r.length>>1]);n.dots(
[[a,h]],"#ffffffd0",8),n.write(
[a,h],String(i),"center",5)}n.
end([])}function ht(n){let t=0,
e=n.get("steps").length-1,s=I(
"Play",()=>t?o():i());s.classList.
add("vae-play");let o=()=>{clearInterval(
t),t=0,s.textContent="Play"},i=()=>{
n.get("frame")===e&&T(n,{frame:0}),
s.textContent="Pause",t=window.
setInterval(()=>{T(n,{frame:Math.
min(e,n.get("frame")+1)}),n.get(
"frame")===e&&o()},st)};return{
node:s,stop:o}}function lt({model:n,
el:t}){let e=it(n),s=L(n.get("\
digits")),[o,i,r]=[n.get("step\
s"),n.get("losses"),n.get("col\
ors")],a=Math.max(...e.map(l=>Math.
max(...l.flat().map(Math.abs)))),
h=rt(Math.max(ot,1.05*a)),c=at(
o,i),{node:u,stop:w}=ht(n),S=P(
"batches seen",{min:0,max:o.length-
1,step:1},l=>{w(),T(n,{frame:l})}),
O=m("span",{className:"vae-num\
ber"}),C=f("vae-title");O.style.
minWidth=`${String(o[o.length-
1]).length}ch`;let{region:Y,say:G}=U(),
H=()=>{let l=n.get("frame");ct(
h,e[l],s,r);let E=o.slice(0,l+
1).map((Q,Z)=>[Q,i[Z]]);c.begin(),
c.line(E,d.blue),c.dots(E.slice(
-1),d.orange,5),c.end([]);let v=`${k(
i[l],1)} nats`;O.textContent=String(
o[l]),F(S,l,`${o[l]}, ${v}`);let N=`\
Latent plane after ${o[l]} bat\
ches; test loss ${v}.`;y(h.canvas,
N),y(c.canvas,`Test loss up to\
 ${o[l]} batches, ${v} there.`),
C.textContent=v,G(N)},{schedule:$,
stop:X}=B(H);t.append(f("vae-r\
ow",u,"batches seen",S,O),R(_(
"Latent plane, test images",h.
node),f("vae-column",C,c.node)),
Y);let J=q(n,{"change:frame":$}),
K=D(t,$);return()=>{w(),X(),K(),
J()}}var Pt=V(lt);export{Pt as default};
