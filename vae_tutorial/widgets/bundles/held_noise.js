function J(n,e){let t=Math.abs(
e.clientX-n.clientX),o=Math.abs(
e.clientY-n.clientY);return Math.
max(t,o)<6?null:t>=o?"sideways":
"up or down"}function P(n,e){let t=null,
o="";n.addEventListener("point\
erdown",i=>{[t,o]=[i.pointerType===
"mouse"?null:i,n.value]}),n.addEventListener(
"pointermove",i=>{t&&J(t,i)===
"sideways"&&(t=null)});let s=()=>{
t=null};n.addEventListener("po\
interup",s),n.addEventListener(
"pointercancel",s),n.addEventListener(
"input",()=>{t?n.value=o:e(Number(
n.value))})}function p(n,e={},...t){let o=Object.
assign(document.createElement(
n),e);return o.append(...t),o}
var b=(n,...e)=>p("div",{className:n},
...e);function D(n,{min:e,max:t,step:o},s){
let i=p("input",{type:"range",
className:"vae-range"});return Object.
assign(i,{min:e,max:t,step:o}),
i.setAttribute("aria-label",n),
P(i,s),i}function F(n,e,t){n.value=
String(e),n.setAttribute("aria\
-valuetext",t)}function j(n,e){n.set(e),n.save_changes()}
function q(n,e){let t=Object.entries(
e);for(let[o,s]of t)n.on(o,s);
return()=>{for(let[o,s]of t)n.
off(o,s)}}function d(n,e){return Number.
isFinite(n)?n.toFixed(e).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}function L(n,{trait:e,name:t,limits:o,
digits:s}){let{min:i,max:r,step:l}=o,
a=O=>{let u=Math.min(r,Math.max(
i,O));j(n,{[e]:Number((Math.round(
u/l)*l).toFixed(s))})},c=p("sp\
an",{className:"vae-number"});
c.style.minWidth=`${d(i,s).length}\
ch`;let f=p("span",{className:"\
vae-amount",textContent:t}),x=D(
t,o,a),M=()=>{c.textContent=d(
n.get(e),s),F(x,n.get(e),c.textContent)};
return{row:p("label",{className:"\
vae-row"},f,x,c),show:M,set:a}}function U(n,e,t,o){let s=document.
createElement("canvas");return Object.
assign(s,{width:n,height:e,className:`\
vae-picture ${t}`.trim()}),s.setAttribute(
"role","img"),S(s,o),s}var S=(n,e)=>n.
setAttribute("aria-label",e);function g(n){
let e=n.getContext("2d");if(!e)
throw new Error("this browser \
draws no canvas");return e}var h={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},Q="\
13px system-ui, sans-serif",w=50,
T=40,m=12,A=12,E=class{constructor({
x:e,y:t},o,s){this.x=e,this.y=
t,this.height=o,this.canvas=U(
1,1,"vae-curves",s),this.canvas.
style.height=`${o}px`,this.width=
1,this.node=b("vae-chart-frame",
this.canvas)}across(e){let[t,o]=this.
x.ends;return w+(e-t)/(o-t)*(this.
width-w-A)}down(e){let[t,o]=this.
y.ends;return m+(o-e)/(o-t)*(this.
height-m-T)}at(e){let t=this.canvas.
getBoundingClientRect(),[[o,s],
[i,r]]=[this.x.ends,this.y.ends],
l=t.width/this.canvas.offsetWidth,
[a,c]=[(e.clientX-t.left)/l,(e.
clientY-t.top)/l],f=(a-w)/(this.
width-w-A),x=1-(c-m)/(this.height-
m-T);return[o+f*(s-o),i+x*(r-i)]}begin(){
let e=devicePixelRatio||1;this.
width=Math.max(200,this.canvas.
clientWidth),this.canvas.width=
Math.round(this.width*e),this.
canvas.height=Math.round(this.
height*e);let t=g(this.canvas);
t.setTransform(e,0,0,e,0,0),t.
fillStyle="#fff",t.fillRect(0,
0,this.width,this.height),t.font=
Q,this.axes(t),t.save(),t.beginPath(),
t.rect(w,m,this.width-w-A,this.
height-m-T),t.clip()}end(e){let t=g(
this.canvas);t.restore(),t.textAlign=
"left",e.forEach(({color:o,text:s,
dash:i=[]},r)=>{let l=Math.max(
...e.map(f=>t.measureText(f.text).
width)),[a,c]=[this.width-A-l-
8,m+14+18*r];t.fillStyle="#fff\
fffcc",t.fillRect(a-34,c-13,l+
40,18),this.stroke([[a-28,c-4],
[a-6,c-4]],o,3,i),t.fillStyle=
h.ink,t.fillText(s,a,c)})}axes(e){
let[[t],[o]]=[this.x.ends,this.
y.ends];e.fillStyle=h.ink,e.textAlign=
"center";for(let r of this.x.ticks)
this.line([[r,o],[r,this.y.ends[1]]],
h.grid,1),e.fillText(W(r),this.
across(r),this.down(o)+16);let[
s,i]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];e.fillText(
this.x.name,(this.across(s)+this.
across(i))/2,this.height-6),e.
textAlign="right";for(let r of this.
y.ticks)this.line([[t,r],[this.
x.ends[1],r]],h.grid,1),e.fillText(
W(r),w-5,this.down(r)+4);e.save(),
e.translate(12,(m+this.height-
T)/2),e.rotate(-Math.PI/2),e.textAlign=
"center",e.fillText(this.y.name,
0,0),e.restore(),this.line([[t,
this.y.ends[1]],[t,o],[this.x.
ends[1],o]],h.quiet,1)}line(e,t,o=2,s=[]){
this.stroke(e.map(([i,r])=>[this.
across(i),this.down(r)]),t,o,s)}stroke(e,t,o,s){
let i=g(this.canvas);i.strokeStyle=
t,i.lineWidth=o,i.setLineDash(
s),i.beginPath();for(let[r,l]of e)
i.lineTo(r,l);i.stroke(),i.setLineDash(
[])}area(e,t){let o=g(this.canvas);
o.fillStyle=t,o.beginPath();for(let[
s,i]of e)o.lineTo(this.across(
s),this.down(i));o.fill()}write([
e,t],o,s,i=0){let r=g(this.canvas);
r.fillStyle=h.ink,r.textAlign=
s,r.fillText(o,this.across(e),
this.down(t)+i)}dots(e,t,o=4){
let s=g(this.canvas);s.fillStyle=
t;for(let[i,r]of e)s.beginPath(),
s.arc(this.across(i),this.down(
r),o,0,2*Math.PI),s.fill()}},W=n=>d(
n,2).replace(/\.?0+$/,""),H=([
n,e],t)=>Array.from({length:t+
1},(o,s)=>n+s/t*(e-n));function _(n,e){
let t=new ResizeObserver(e);return t.
observe(n),()=>t.disconnect()}function C(n,e){let t=b("vae-g\
rip");return t.setAttribute("a\
ria-hidden","true"),t.addEventListener(
"pointerdown",s=>{s.button||!s.
isPrimary||(t.setPointerCapture(
s.pointerId),s.preventDefault())}),
t.addEventListener("pointermov\
e",s=>{t.hasPointerCapture(s.pointerId)&&
e(n.at(s))}),n.node.append(t),
{node:t,show:([s,i])=>{t.style.
left=`${n.across(s)}px`,t.style.
top=`${n.down(i)}px`}}}var Z=Math.sqrt(2*Math.PI),K=(n,e=0,t=1)=>Math.
exp(-(((n-e)/t)**2)/2)/(t*Z);var tt=600;function z(){let n=b(
"vae-spoken");n.setAttribute("\
aria-live","polite");let e=0,t;
return{region:n,say(o){clearTimeout(
e),t??=o,o!==t&&(e=window.setTimeout(
()=>{n.textContent=t=o},tt))}}}
function Y(n){let e=0,t=!1,o=()=>{
e=requestAnimationFrame(()=>{e=
0,t&&(t=!1,o())}),n()};return{
schedule:()=>{e?t=!0:o()},stop:()=>cancelAnimationFrame(
e)}}var et=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),nt="select\
, textarea, [type=text], [type\
=number]";function ot(n){let{key:e,
target:t}=n;return n.ctrlKey||
n.altKey||n.metaKey||e==="Ente\
r"&&n.shiftKey?!1:et.has(e)||e.
length===1&&t.matches(nt)}function G(n){
n.addEventListener("keydown",e=>{
ot(e)&&e.stopPropagation()})}function st(n,e){let t=e instanceof
Error?e.message:String(e),o=p(
"p",{textContent:`This view ca\
nnot be drawn: ${t}`});o.setAttribute(
"role","alert"),n.replaceChildren(
o)}function V(n){return{async render(e){
e.el.classList.add("vae-view"),
G(e.el);try{return await n(e)}catch(t){
st(e.el,t)}}}}var y=-7,N=7,v=3.2,it=H([y,N],
350),rt=[-1.5,-.7,0,.7,1.5],X=[
h.blue,h.orange,h.green,h.pink,
h.yellow],R=2;function at(n,e,t,o){
let s=r=>t+o*r;n.begin();let i=it.
map(r=>[v+K(r,t,o),r]);n.area(
[[v,y],...i,[v,N]],h.shade),n.
line([[-3,s(-3)],[3,s(3)]],h.quiet,
1.5);for(let r of e)n.line([[r,
y],[r,y+.5]],h.quiet,1),n.line(
[[v-.1,s(r)],[v+.1,s(r)]],h.quiet,
1);rt.forEach((r,l)=>{let a=e.
reduce((c,f)=>Math.abs(f-r)<Math.
abs(c-r)?f:c);n.line([[a,y],[a,
s(a)],[v,s(a)]],X[l],1.5,[3,3]),
n.dots([[a,s(a)]],X[l],5)}),n.
end([])}function ct({model:n,el:e}){
let t=new E({x:{ends:[-3.2,5],
ticks:[-3,-2,-1,0,1,2,3],name:"\
noise ε (held still)"},y:{ends:[
y,N],ticks:[-6,-4,-2,0,2,4,6],
name:"draw z = μ + σε"}},360,
"Noise and draws"),o=L(n,{trait:"\
mu",name:"μ",limits:{min:-3,max:3,
step:.01},digits:2}),s=L(n,{trait:"\
sigma",name:"σ",limits:{min:.1,
max:2,step:.01},digits:2}),i=C(
t,([,u])=>o.set(u)),r=C(t,([,u])=>s.
set((u-n.get("mu"))/R)),{region:l,
say:a}=z(),c=()=>{let[u,k,I]=[
n.get("mu"),n.get("sigma"),n.get(
"noise")];at(t,I,u,k),i.show([
0,u]),r.show([R,u+R*k]);for(let{
show:B}of[o,s])B();let $=`${I.
length} fixed noise values, se\
nt to draws by a straight line\
 of height ${d(u,2)} at zero n\
oise and slope ${d(k,2)}; the \
draws centre on ${d(u,2)} and \
their standard deviation is ab\
out ${d(k,2)}.`;S(t.canvas,$),
a($)},{schedule:f,stop:x}=Y(c);
e.append(o.row,s.row,t.node,l);
let M=q(n,{"change:mu change:s\
igma":f}),O=_(e,f);return()=>{
x(),O(),M()}}var Kt=V(ct);export{Kt as default};
