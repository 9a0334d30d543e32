function J(n,t){let e=Math.abs(
t.clientX-n.clientX),o=Math.abs(
t.clientY-n.clientY);return Math.
max(e,o)<6?null:e>=o?"sideways":
"up or down"}function P(n,t){let e=null,
o="";n.addEventListener("point\
erdown",i=>{[e,o]=[i.pointerType===
"mouse"?null:i,n.value]}),n.addEventListener(
"pointermove",i=>{e&&J(e,i)===
"sideways"&&(e=null)});let s=()=>{
e=null};n.addEventListener("po\
interup",s),n.addEventListener(
"pointercancel",s),n.addEventListener(
"input",()=>{e?n.value=o:t(Number(
n.value))})}function p(n,t={},...e){let o=Object.
assign(document.createElement(
n),t);return o.append(...e),o}
var x=(n,...t)=>p("div",{className:n},
...t);function D(n,{min:t,max:e,step:o},s){
let i=p("input",{type:"range",
className:"vae-range"});return Object.
assign(i,{min:t,max:e,step:o}),
i.setAttribute("aria-label",n),
P(i,s),i}function F(n,t,e){n.value=
String(t),n.setAttribute("aria\
-valuetext",e)}function j(n,t){n.set(t),n.save_changes()}
function q(n,t){let e=Object.entries(
t);for(let[o,s]of e)n.on(o,s);
return()=>{for(let[o,s]of e)n.
off(o,s)}}function f(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}function L(n,{trait:t,name:e,limits:o,
digits:s}){let{min:i,max:r,step:l}=o,
a=O=>{let u=Math.min(r,Math.max(
i,O));j(n,{[t]:Number((Math.round(
u/l)*l).toFixed(s))})},h=p("sp\
an",{className:"vae-number"});
h.style.minWidth=`${f(i,s).length}\
ch`;let d=p("span",{className:"\
vae-amount",textContent:e}),y=D(
e,o,a),M=()=>{h.textContent=f(
n.get(t),s),F(y,n.get(t),h.textContent)};
return{row:p("label",{className:"\
vae-row"},d,y,h),show:M,set:a}}function U(n,t,e,o){let s=document.
createElement("canvas");return Object.
assign(s,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),s.setAttribute(
"role","img"),S(s,o),s}var S=(n,t)=>n.
setAttribute("aria-label",t);function g(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}var c={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},Q="\
13px system-ui, sans-serif",w=50,
T=40,m=12,A=12,E=class{constructor({
x:t,y:e},o,s){this.x=t,this.y=
e,this.height=o,this.canvas=U(
1,1,"vae-curves",s),this.canvas.
style.height=`${o}px`,this.width=
1,this.node=x("vae-chart-frame",
this.canvas)}across(t){let[e,o]=this.
x.ends;return w+(t-e)/(o-e)*(this.
width-w-A)}down(t){let[e,o]=this.
y.ends;return m+(o-t)/(o-e)*(this.
height-m-T)}at(t){let e=this.canvas.
getBoundingClientRect(),[[o,s],
[i,r]]=[this.x.ends,this.y.ends],
l=(t.clientX-e.left-w)/(this.width-
w-A),a=1-(t.clientY-e.top-m)/(this.
height-m-T);return[o+l*(s-o),i+
a*(r-i)]}begin(){let t=devicePixelRatio||
1;this.width=Math.max(200,this.
canvas.clientWidth),this.canvas.
width=Math.round(this.width*t),
this.canvas.height=Math.round(
this.height*t);let e=g(this.canvas);
e.setTransform(t,0,0,t,0,0),e.
fillStyle="#fff",e.fillRect(0,
0,this.width,this.height),e.font=
Q,this.axes(e),e.save(),e.beginPath(),
e.rect(w,m,this.width-w-A,this.
height-m-T),e.clip()}end(t){let e=g(
this.canvas);e.restore(),e.textAlign=
"left",t.forEach(({color:o,text:s,
dash:i=[]},r)=>{let l=Math.max(
...t.map(d=>e.measureText(d.text).
width)),[a,h]=[this.width-A-l-
8,m+14+18*r];e.fillStyle="#fff\
fffcc",e.fillRect(a-34,h-13,l+
40,18),this.stroke([[a-28,h-4],
[a-6,h-4]],o,3,i),e.fillStyle=
c.ink,e.fillText(s,a,h)})}axes(t){
let[[e],[o]]=[this.x.ends,this.
y.ends];t.fillStyle=c.ink,t.textAlign=
"center";for(let r of this.x.ticks)
this.line([[r,o],[r,this.y.ends[1]]],
c.grid,1),t.fillText(H(r),this.
across(r),this.down(o)+16);let[
s,i]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];t.fillText(
this.x.name,(this.across(s)+this.
across(i))/2,this.height-6),t.
textAlign="right";for(let r of this.
y.ticks)this.line([[e,r],[this.
x.ends[1],r]],c.grid,1),t.fillText(
H(r),w-5,this.down(r)+4);t.save(),
t.translate(12,(m+this.height-
T)/2),t.rotate(-Math.PI/2),t.textAlign=
"center",t.fillText(this.y.name,
0,0),t.restore(),this.line([[e,
this.y.ends[1]],[e,o],[this.x.
ends[1],o]],c.quiet,1)}line(t,e,o=2,s=[]){
this.stroke(t.map(([i,r])=>[this.
across(i),this.down(r)]),e,o,s)}stroke(t,e,o,s){
let i=g(this.canvas);i.strokeStyle=
e,i.lineWidth=o,i.setLineDash(
s),i.beginPath();for(let[r,l]of t)
i.lineTo(r,l);i.stroke(),i.setLineDash(
[])}area(t,e){let o=g(this.canvas);
o.fillStyle=e,o.beginPath();for(let[
s,i]of t)o.lineTo(this.across(
s),this.down(i));o.fill()}write([
t,e],o,s,i=0){let r=g(this.canvas);
r.fillStyle=c.ink,r.textAlign=
s,r.fillText(o,this.across(t),
this.down(e)+i)}dots(t,e,o=4){
let s=g(this.canvas);s.fillStyle=
e;for(let[i,r]of t)s.beginPath(),
s.arc(this.across(i),this.down(
r),o,0,2*Math.PI),s.fill()}},H=n=>f(
n,2).replace(/\.?0+$/,""),W=([
n,t],e)=>Array.from({length:e+
1},(o,s)=>n+s/e*(t-n));function _(n,t){
let e=new ResizeObserver(t);return e.
observe(n),()=>e.disconnect()}function C(n,t){let e=x("vae-g\
rip");return e.setAttribute("a\
ria-hidden","true"),e.addEventListener(
"pointerdown",s=>{s.button||!s.
isPrimary||(e.setPointerCapture(
s.pointerId),s.preventDefault())}),
e.addEventListener("pointermov\
e",s=>{e.hasPointerCapture(s.pointerId)&&
t(n.at(s))}),n.node.append(e),
{node:e,show:([s,i])=>{e.style.
left=`${n.across(s)}px`,e.style.
top=`${n.down(i)}px`}}}var Z=Math.sqrt(2*Math.PI),K=(n,t=0,e=1)=>Math.
exp(-(((n-t)/e)**2)/2)/(e*Z);var tt=600;function z(){let n=x(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(o){clearTimeout(
t),e??=o,o!==e&&(t=window.setTimeout(
()=>{n.textContent=e=o},tt))}}}
function Y(n){let t=0,e=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,o())}),n()};return{
schedule:()=>{t?e=!0:o()},stop:()=>cancelAnimationFrame(
t)}}var et=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),nt="select\
, textarea, [type=text], [type\
=number]";function ot(n){let{key:t,
target:e}=n;return n.ctrlKey||
n.altKey||n.metaKey||t==="Ente\
r"&&n.shiftKey?!1:et.has(t)||t.
length===1&&e.matches(nt)}function G(n){
n.addEventListener("keydown",t=>{
ot(t)&&t.stopPropagation()})}function st(n,t){let e=t instanceof
Error?t.message:String(t),o=p(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});o.setAttribute(
"role","alert"),n.replaceChildren(
o)}function V(n){return{async render(t){
t.el.classList.add("vae-view"),
G(t.el);try{return await n(t)}catch(e){
st(t.el,e)}}}}var v=-7,N=7,b=3.2,it=W([v,N],
350),rt=[-1.5,-.7,0,.7,1.5],X=[
c.blue,c.orange,c.green,c.pink,
c.yellow],R=2;function at(n,t,e,o){
let s=r=>e+o*r;n.begin();let i=it.
map(r=>[b+K(r,e,o),r]);n.area(
[[b,v],...i,[b,N]],c.shade),n.
line([[-3,s(-3)],[3,s(3)]],c.quiet,
1.5);for(let r of t)n.line([[r,
v],[r,v+.5]],c.quiet,1),n.line(
[[b-.1,s(r)],[b+.1,s(r)]],c.quiet,
1);rt.forEach((r,l)=>{let a=t.
reduce((h,d)=>Math.abs(d-r)<Math.
abs(h-r)?d:h);n.line([[a,v],[a,
s(a)],[b,s(a)]],X[l],1.5,[3,3]),
n.dots([[a,s(a)]],X[l],5)}),n.
end([])}function ct({model:n,el:t}){
let e=new E({x:{ends:[-3.2,5],
ticks:[-3,-2,-1,0,1,2,3],name:"\
noise ε (held still)"},y:{ends:[
v,N],ticks:[-6,-4,-2,0,2,4,6],
name:"draw z = μ + σε"}},360,
"Noise and draws"),o=L(n,{trait:"\
mu",name:"μ",limits:{min:-3,max:3,
step:.01},digits:2}),s=L(n,{trait:"\
sigma",name:"σ",limits:{min:.1,
max:2,step:.01},digits:2}),i=C(
e,([,u])=>o.set(u)),r=C(e,([,u])=>s.
set((u-n.get("mu"))/R)),{region:l,
say:a}=z(),h=()=>{let[u,k,I]=[
n.get("mu"),n.get("sigma"),n.get(
"noise")];at(e,I,u,k),i.show([
0,u]),r.show([R,u+R*k]);for(let{
show:B}of[o,s])B();let $=`${I.
length} fixed noise values, se\
nt to draws by a straight line\
 of height ${f(u,2)} at zero n\
oise and slope ${f(k,2)}; the \
draws centre on ${f(u,2)} and \
their standard deviation is ab\
out ${f(k,2)}.`;S(e.canvas,$),
a($)},{schedule:d,stop:y}=Y(h);
t.append(o.row,s.row,e.node,l);
let M=q(n,{"change:mu change:s\
igma":d}),O=_(t,d);return()=>{
y(),O(),M()}}var Kt=V(ct);export{Kt as default};
