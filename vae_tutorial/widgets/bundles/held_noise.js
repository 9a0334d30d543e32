function J(n,t){let e=Math.abs(
t.clientX-n.clientX),s=Math.abs(
t.clientY-n.clientY);return Math.
max(e,s)<6?null:e>=s?"sideways":
"up or down"}function P(n,t){let e=null,
s="";n.addEventListener("point\
erdown",i=>{[e,s]=[i.pointerType===
"mouse"?null:i,n.value]}),n.addEventListener(
"pointermove",i=>{e&&J(e,i)===
"sideways"&&(e=null)});let o=()=>{
e=null};n.addEventListener("po\
interup",o),n.addEventListener(
"pointercancel",o),n.addEventListener(
"input",()=>{e?n.value=s:t(Number(
n.value))})}function p(n,t={},...e){let s=Object.
assign(document.createElement(
n),t);return s.append(...e),s}
var b=(n,...t)=>p("div",{className:n},
...t);function D(n,{min:t,max:e,step:s},o){
let i=p("input",{type:"range",
className:"vae-range"});return Object.
assign(i,{min:t,max:e,step:s}),
i.setAttribute("aria-label",n),
P(i,o),i}function F(n,t,e){n.value=
String(t),n.setAttribute("aria\
-valuetext",e)}function j(n,t){n.set(t),n.save_changes()}
function q(n,t){let e=Object.entries(
t);for(let[s,o]of e)n.on(s,o);
return()=>{for(let[s,o]of e)n.
off(s,o)}}function d(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}function L(n,{trait:t,name:e,limits:s,
digits:o}){let{min:i,max:r,step:l}=s,
a=O=>{let u=Math.min(r,Math.max(
i,O));j(n,{[t]:Number((Math.round(
u/l)*l).toFixed(o))})},c=p("sp\
an",{className:"vae-number"});
c.style.minWidth=`${d(i,o).length}\
ch`;let f=p("span",{className:"\
vae-amount",textContent:e}),x=D(
e,s,a),M=()=>{c.textContent=d(
n.get(t),o),F(x,n.get(t),c.textContent)};
return{row:p("label",{className:"\
vae-row"},f,x,c),show:M,set:a}}function U(n,t,e,s){let o=document.
createElement("canvas");return Object.
assign(o,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),o.setAttribute(
"role","img"),S(o,s),o}var S=(n,t)=>n.
setAttribute("aria-label",t);function g(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}var h={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},Q="\
13px system-ui, sans-serif",w=50,
T=40,m=12,A=12,E=class{constructor({
x:t,y:e},s,o){this.x=t,this.y=
e,this.height=s,this.canvas=U(
1,1,"vae-curves",o),this.canvas.
style.height=`${s}px`,this.width=
1,this.node=b("vae-chart-frame",
this.canvas)}across(t){let[e,s]=this.
x.ends;return w+(t-e)/(s-e)*(this.
width-w-A)}down(t){let[e,s]=this.
y.ends;return m+(s-t)/(s-e)*(this.
height-m-T)}at(t){let e=this.canvas.
getBoundingClientRect(),[[s,o],
[i,r]]=[this.x.ends,this.y.ends],
l=e.width/this.canvas.offsetWidth,
[a,c]=[(t.clientX-e.left)/l,(t.
clientY-e.top)/l],f=(a-w)/(this.
width-w-A),x=1-(c-m)/(this.height-
m-T);return[s+f*(o-s),i+x*(r-i)]}begin(){
let t=devicePixelRatio||1;this.
width=Math.max(200,this.canvas.
clientWidth);let[e,s]=[this.width,
this.height].map(i=>Math.round(
i*t));this.canvas.width!==e&&(this.
canvas.width=e),this.canvas.height!==
s&&(this.canvas.height=s);let o=g(
this.canvas);o.setTransform(t,
0,0,t,0,0),o.fillStyle="#fff",
o.fillRect(0,0,this.width,this.
height),o.font=Q,this.axes(o),
o.save(),o.beginPath(),o.rect(
w,m,this.width-w-A,this.height-
m-T),o.clip()}end(t){let e=g(this.
canvas);e.restore(),e.textAlign=
"left",t.forEach(({color:s,text:o,
dash:i=[]},r)=>{let l=Math.max(
...t.map(f=>e.measureText(f.text).
width)),[a,c]=[this.width-A-l-
8,m+14+18*r];e.fillStyle="#fff\
fffcc",e.fillRect(a-34,c-13,l+
40,18),this.stroke([[a-28,c-4],
[a-6,c-4]],s,3,i),e.fillStyle=
h.ink,e.fillText(o,a,c)})}axes(t){
let[[e],[s]]=[this.x.ends,this.
y.ends];t.fillStyle=h.ink,t.textAlign=
"center";for(let r of this.x.ticks)
this.line([[r,s],[r,this.y.ends[1]]],
h.grid,1),t.fillText(W(r),this.
across(r),this.down(s)+16);let[
o,i]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];t.fillText(
this.x.name,(this.across(o)+this.
across(i))/2,this.height-6),t.
textAlign="right";for(let r of this.
y.ticks)this.line([[e,r],[this.
x.ends[1],r]],h.grid,1),t.fillText(
W(r),w-5,this.down(r)+4);t.save(),
t.translate(12,(m+this.height-
T)/2),t.rotate(-Math.PI/2),t.textAlign=
"center",t.fillText(this.y.name,
0,0),t.restore(),this.line([[e,
this.y.ends[1]],[e,s],[this.x.
ends[1],s]],h.quiet,1)}line(t,e,s=2,o=[]){
this.stroke(t.map(([i,r])=>[this.
across(i),this.down(r)]),e,s,o)}stroke(t,e,s,o){
let i=g(this.canvas);i.strokeStyle=
e,i.lineWidth=s,i.setLineDash(
o),i.beginPath();for(let[r,l]of t)
i.lineTo(r,l);i.stroke(),i.setLineDash(
[])}area(t,e){let s=g(this.canvas);
s.fillStyle=e,s.beginPath();for(let[
o,i]of t)s.lineTo(this.across(
o),this.down(i));s.fill()}write([
t,e],s,o,i=0){let r=g(this.canvas);
r.fillStyle=h.ink,r.textAlign=
o,r.fillText(s,this.across(t),
this.down(e)+i)}dots(t,e,s=4){
let o=g(this.canvas);o.fillStyle=
e;for(let[i,r]of t)o.beginPath(),
o.arc(this.across(i),this.down(
r),s,0,2*Math.PI),o.fill()}},W=n=>d(
n,2).replace(/\.?0+$/,""),H=([
n,t],e)=>Array.from({length:e+
1},(s,o)=>n+o/e*(t-n));function _(n,t){
let e=new ResizeObserver(t);return e.
observe(n),()=>e.disconnect()}function C(n,t){let e=b("vae-g\
rip");return e.setAttribute("a\
ria-hidden","true"),e.addEventListener(
"pointerdown",o=>{o.button||!o.
isPrimary||(e.setPointerCapture(
o.pointerId),o.preventDefault())}),
e.addEventListener("pointermov\
e",o=>{e.hasPointerCapture(o.pointerId)&&
t(n.at(o))}),n.node.append(e),
{node:e,show:([o,i])=>{e.style.
left=`${n.across(o)}px`,e.style.
top=`${n.down(i)}px`}}}var Z=Math.sqrt(2*Math.PI),K=(n,t=0,e=1)=>Math.
exp(-(((n-t)/e)**2)/2)/(e*Z);var tt=600;function z(){let n=b(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(s){clearTimeout(
t),e??=s,s!==e&&(t=window.setTimeout(
()=>{n.textContent=e=s},tt))}}}
function Y(n){let t=0,e=!1,s=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,s())}),n()};return{
schedule:()=>{t?e=!0:s()},stop:()=>cancelAnimationFrame(
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
Error?t.message:String(t),s=p(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});s.setAttribute(
"role","alert"),n.replaceChildren(
s)}function V(n){return{async render(t){
t.el.classList.add("vae-view"),
G(t.el);try{return await n(t)}catch(e){
st(t.el,e)}}}}var y=-7,N=7,v=3.2,it=H([y,N],
350),rt=[-1.5,-.7,0,.7,1.5],X=[
h.blue,h.orange,h.green,h.pink,
h.yellow],R=2;function at(n,t,e,s){
let o=r=>e+s*r;n.begin();let i=it.
map(r=>[v+K(r,e,s),r]);n.area(
[[v,y],...i,[v,N]],h.shade),n.
line([[-3,o(-3)],[3,o(3)]],h.quiet,
1.5);for(let r of t)n.line([[r,
y],[r,y+.5]],h.quiet,1),n.line(
[[v-.1,o(r)],[v+.1,o(r)]],h.quiet,
1);rt.forEach((r,l)=>{let a=t.
reduce((c,f)=>Math.abs(f-r)<Math.
abs(c-r)?f:c);n.line([[a,y],[a,
o(a)],[v,o(a)]],X[l],1.5,[3,3]),
n.dots([[a,o(a)]],X[l],5)}),n.
end([])}function ct({model:n,el:t}){
let e=new E({x:{ends:[-3.2,5],
ticks:[-3,-2,-1,0,1,2,3],name:"\
noise ε (held still)"},y:{ends:[
y,N],ticks:[-6,-4,-2,0,2,4,6],
name:"draw z = μ + σε"}},360,
"Noise and draws"),s=L(n,{trait:"\
mu",name:"μ",limits:{min:-3,max:3,
step:.01},digits:2}),o=L(n,{trait:"\
sigma",name:"σ",limits:{min:.1,
max:2,step:.01},digits:2}),i=C(
e,([,u])=>s.set(u)),r=C(e,([,u])=>o.
set((u-n.get("mu"))/R)),{region:l,
say:a}=z(),c=()=>{let[u,k,I]=[
n.get("mu"),n.get("sigma"),n.get(
"noise")];at(e,I,u,k),i.show([
0,u]),r.show([R,u+R*k]);for(let{
show:B}of[s,o])B();let $=`${I.
length} fixed noise values, se\
nt to draws by a straight line\
 of height ${d(u,2)} at zero n\
oise and slope ${d(k,2)}; the \
draws centre on ${d(u,2)} and \
their standard deviation is ab\
out ${d(k,2)}.`;S(e.canvas,$),
a($)},{schedule:f,stop:x}=Y(c);
t.append(s.row,o.row,e.node,l);
let M=q(n,{"change:mu change:s\
igma":f}),O=_(t,f);return()=>{
x(),O(),M()}}var Kt=V(ct);export{Kt as default};
