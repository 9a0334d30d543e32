function rt(n,t){let e=Math.abs(
t.clientX-n.clientX),o=Math.abs(
t.clientY-n.clientY);return Math.
max(e,o)<6?null:e>=o?"sideways":
"up or down"}function F(n,t){let e=null,
o="";n.addEventListener("point\
erdown",i=>{[e,o]=[i.pointerType===
"mouse"?null:i,n.value]}),n.addEventListener(
"pointermove",i=>{e&&rt(e,i)===
"sideways"&&(e=null)});let s=()=>{
e=null};n.addEventListener("po\
interup",s),n.addEventListener(
"pointercancel",s),n.addEventListener(
"input",()=>{e?n.value=o:t(Number(
n.value))})}function p(n,t={},...e){let o=Object.
assign(document.createElement(
n),t);return o.append(...e),o}
var v=(n,...t)=>p("div",{className:n},
...t),j=(n="")=>p("p",{className:`\
vae-readout ${n}`.trim()});function U(n,{min:t,max:e,step:o},s){
let i=p("input",{type:"range",
className:"vae-range"});return Object.
assign(i,{min:t,max:e,step:o}),
i.setAttribute("aria-label",n),
F(i,s),i}function K(n,t,e){n.value=
String(t),n.setAttribute("aria\
-valuetext",e)}function W(n,t){n.set(t),n.save_changes()}
function _(n,t){let e=Object.entries(
t);for(let[o,s]of e)n.on(o,s);
return()=>{for(let[o,s]of e)n.
off(o,s)}}function f(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}function I(n,{trait:t,name:e,limits:o,
digits:s}){let{min:i,max:r,step:a}=o,
l=C=>{let $=Math.min(r,Math.max(
i,C));W(n,{[t]:Number((Math.round(
$/a)*a).toFixed(s))})},c=p("sp\
an",{className:"vae-number"});
c.style.minWidth=`${f(i,s).length}\
ch`;let u=p("span",{className:"\
vae-amount",textContent:e}),d=U(
e,o,l),S=()=>{c.textContent=f(
n.get(t),s),K(d,n.get(t),c.textContent)};
return{row:p("label",{className:"\
vae-row"},u,d,c),show:S,set:l}}function B(n,t,e,o){let s=document.
createElement("canvas");return Object.
assign(s,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),s.setAttribute(
"role","img"),M(s,o),s}var M=(n,t)=>n.
setAttribute("aria-label",t);function w(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}var m={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},at="\
13px system-ui, sans-serif",b=50,
L=40,x=12,O=12,k=class{constructor({
x:t,y:e},o,s){this.x=t,this.y=
e,this.height=o,this.canvas=B(
1,1,"vae-curves",s),this.canvas.
style.height=`${o}px`,this.width=
1,this.node=v("vae-chart-frame",
this.canvas)}across(t){let[e,o]=this.
x.ends;return b+(t-e)/(o-e)*(this.
width-b-O)}down(t){let[e,o]=this.
y.ends;return x+(o-t)/(o-e)*(this.
height-x-L)}at(t){let e=this.canvas.
getBoundingClientRect(),[[o,s],
[i,r]]=[this.x.ends,this.y.ends],
a=e.width/this.canvas.offsetWidth,
[l,c]=[(t.clientX-e.left)/a,(t.
clientY-e.top)/a],u=(l-b)/(this.
width-b-O),d=1-(c-x)/(this.height-
x-L);return[o+u*(s-o),i+d*(r-i)]}begin(){
let t=devicePixelRatio||1;this.
width=Math.max(200,this.canvas.
clientWidth),this.canvas.width=
Math.round(this.width*t),this.
canvas.height=Math.round(this.
height*t);let e=w(this.canvas);
e.setTransform(t,0,0,t,0,0),e.
fillStyle="#fff",e.fillRect(0,
0,this.width,this.height),e.font=
at,this.axes(e),e.save(),e.beginPath(),
e.rect(b,x,this.width-b-O,this.
height-x-L),e.clip()}end(t){let e=w(
this.canvas);e.restore(),e.textAlign=
"left",t.forEach(({color:o,text:s,
dash:i=[]},r)=>{let a=Math.max(
...t.map(u=>e.measureText(u.text).
width)),[l,c]=[this.width-O-a-
8,x+14+18*r];e.fillStyle="#fff\
fffcc",e.fillRect(l-34,c-13,a+
40,18),this.stroke([[l-28,c-4],
[l-6,c-4]],o,3,i),e.fillStyle=
m.ink,e.fillText(s,l,c)})}axes(t){
let[[e],[o]]=[this.x.ends,this.
y.ends];t.fillStyle=m.ink,t.textAlign=
"center";for(let r of this.x.ticks)
this.line([[r,o],[r,this.y.ends[1]]],
m.grid,1),t.fillText(z(r),this.
across(r),this.down(o)+16);let[
s,i]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];t.fillText(
this.x.name,(this.across(s)+this.
across(i))/2,this.height-6),t.
textAlign="right";for(let r of this.
y.ticks)this.line([[e,r],[this.
x.ends[1],r]],m.grid,1),t.fillText(
z(r),b-5,this.down(r)+4);t.save(),
t.translate(12,(x+this.height-
L)/2),t.rotate(-Math.PI/2),t.textAlign=
"center",t.fillText(this.y.name,
0,0),t.restore(),this.line([[e,
this.y.ends[1]],[e,o],[this.x.
ends[1],o]],m.quiet,1)}line(t,e,o=2,s=[]){
this.stroke(t.map(([i,r])=>[this.
across(i),this.down(r)]),e,o,s)}stroke(t,e,o,s){
let i=w(this.canvas);i.strokeStyle=
e,i.lineWidth=o,i.setLineDash(
s),i.beginPath();for(let[r,a]of t)
i.lineTo(r,a);i.stroke(),i.setLineDash(
[])}area(t,e){let o=w(this.canvas);
o.fillStyle=e,o.beginPath();for(let[
s,i]of t)o.lineTo(this.across(
s),this.down(i));o.fill()}write([
t,e],o,s,i=0){let r=w(this.canvas);
r.fillStyle=m.ink,r.textAlign=
s,r.fillText(o,this.across(t),
this.down(e)+i)}dots(t,e,o=4){
let s=w(this.canvas);s.fillStyle=
e;for(let[i,r]of t)s.beginPath(),
s.arc(this.across(i),this.down(
r),o,0,2*Math.PI),s.fill()}},z=n=>f(
n,2).replace(/\.?0+$/,""),Y=([
n,t],e)=>Array.from({length:e+
1},(o,s)=>n+s/e*(t-n));function G(n,t){
let e=new ResizeObserver(t);return e.
observe(n),()=>e.disconnect()}function V(n,t){let e=v("vae-g\
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
top=`${n.down(i)}px`}}}var X=Math.sqrt(2*Math.PI),A=(n,t=0,e=1)=>Math.
exp(-(((n-t)/e)**2)/2)/(e*X),H=n=>1/
(n*X),J=(n,t,e)=>n**2/2-((n-t)/
e)**2/2-Math.log(e),Q=(n,t)=>(n**
2+t**2-1)/2-Math.log(t);var ct=600;function Z(){let n=v(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(o){clearTimeout(
t),e??=o,o!==e&&(t=window.setTimeout(
()=>{n.textContent=e=o},ct))}}}
function tt(n){let t=0,e=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,o())}),n()};return{
schedule:()=>{t?e=!0:o()},stop:()=>cancelAnimationFrame(
t)}}var lt=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),ft="select\
, textarea, [type=text], [type\
=number]";function ht(n){let{key:t,
target:e}=n;return n.ctrlKey||
n.altKey||n.metaKey||t==="Ente\
r"&&n.shiftKey?!1:lt.has(t)||t.
length===1&&e.matches(ft)}function et(n){
n.addEventListener("keydown",t=>{
ht(t)&&t.stopPropagation()})}function ut(n,t){let e=t instanceof
Error?t.message:String(t),o=p(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});o.setAttribute(
"role","alert"),n.replaceChildren(
o)}function nt(n){return{async render(t){
t.el.classList.add("vae-view"),
et(t.el);try{return await n(t)}catch(e){
ut(t.el,e)}}}}var y=[-7,7],ot={ends:y,ticks:[
-6,-4,-2,0,2,4,6],name:"z (lat\
ent units)"},q=Y(y,700),P=8e3,
dt={min:-2,max:2,step:.01},pt={
min:.25,max:2,step:.01},mt=[1.5,
3,6],{blue:T,orange:E}=m,st=(n,t,e)=>A(
n,t,e)*J(n,t,e);function gt(n,t){
let e=24*t/P,o=0;for(let s=0;s<
P;s++)o-=Math.min(0,st(n+(s+.5-
P/2)*e,n,t));return o*e}function xt(n,t,e){
let o=q.map(s=>[s,A(s,t,e)]);n.
begin(),n.area([[y[0],0],...o,
[y[1],0]],"#0072b240"),n.line(
o,T),n.line(q.map(s=>[s,A(s)]),
E,2,[6,4]),n.end([{color:T,text:"\
q, yours"},{color:E,text:"p, s\
tandard normal",dash:[6,4]}])}
function wt(n,t,e,o){let s=q.map(
a=>[a,st(a,t,e)]),i=Math.max(...s.
map(([,a])=>a)),r=mt.find(a=>a>=
i)??i;n.y={...n.y,ends:[-r/3,r],
ticks:[-r/3,0,r/3,2*r/3,r]},n.
begin();for(let{color:a,sign:l}of[
{color:T,sign:1},{color:E,sign:-1}]){
let c=s.map(([u,d])=>[u,l*Math.
max(0,l*d)]);n.area([[y[0],0],
...c,[y[1],0]],a)}n.line(s,m.ink,
1),n.end(o)}function bt({model:n,
el:t}){let e=new k({x:{...ot,name:""},
y:{ends:[0,1.7],ticks:[0,.5,1,
1.5],name:"density"}},190,"Two\
 bell curves"),o=new k({x:ot,y:{
ends:[0,1],ticks:[],name:"q lo\
g(q / p)"}},200,"q log(q / p),\
 in nats per unit"),s=I(n,{trait:"\
mu",name:"mean of q",limits:dt,
digits:2}),i=I(n,{trait:"sigma",
name:"s.d. of q",limits:pt,digits:2}),
r=V(e,([h,g])=>{s.set(h),i.set(
H(Math.max(g,.1)))}),a=j("vae-\
title"),{region:l,say:c}=Z(),u=()=>{
let[h,g]=[n.get("mu"),n.get("s\
igma")],R=Q(h,g),N=gt(h,g),D=R+
N;xt(e,h,g),wt(o,h,g,[{color:T,
text:`above zero: ${f(D,2)}`},
{color:E,text:`below zero: ${f(
N,2)}`}]),r.show([h,A(h,h,g)]);
for(let{show:it}of[s,i])it();a.
textContent=`KL = ${f(R,2)} na\
ts`,M(e.canvas,`q has mean ${f(
h,2)} and standard deviation ${f(
g,2)}, p is standard normal.`),
M(o.canvas,`The KL is ${f(R,2)}\
 nats: ${f(D,2)} above zero le\
ss ${f(N,2)} below.`),c(`${e.canvas.
ariaLabel} ${o.canvas.ariaLabel}`)},
{schedule:d,stop:S}=tt(u);t.append(
s.row,i.row,a,e.node,o.node,l);
let C=_(n,{"change:mu change:s\
igma":d}),$=G(t,d);return()=>{
S(),$(),C()}}var ne=nt(bt);export{ne as default};
