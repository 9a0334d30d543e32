function rt(n,t){let e=Math.abs(
t.clientX-n.clientX),s=Math.abs(
t.clientY-n.clientY);return Math.
max(e,s)<6?null:e>=s?"sideways":
"up or down"}function F(n,t){let e=null,
s="";n.addEventListener("point\
erdown",i=>{[e,s]=[i.pointerType===
"mouse"?null:i,n.value]}),n.addEventListener(
"pointermove",i=>{e&&rt(e,i)===
"sideways"&&(e=null)});let o=()=>{
e=null};n.addEventListener("po\
interup",o),n.addEventListener(
"pointercancel",o),n.addEventListener(
"input",()=>{e?n.value=s:t(Number(
n.value))})}function p(n,t={},...e){let s=Object.
assign(document.createElement(
n),t);return s.append(...e),s}
var v=(n,...t)=>p("div",{className:n},
...t),j=(n="")=>p("p",{className:`\
vae-readout ${n}`.trim()});function U(n,{min:t,max:e,step:s},o){
let i=p("input",{type:"range",
className:"vae-range"});return Object.
assign(i,{min:t,max:e,step:s}),
i.setAttribute("aria-label",n),
F(i,o),i}function K(n,t,e){n.value=
String(t),n.setAttribute("aria\
-valuetext",e)}function W(n,t){n.set(t),n.save_changes()}
function _(n,t){let e=Object.entries(
t);for(let[s,o]of e)n.on(s,o);
return()=>{for(let[s,o]of e)n.
off(s,o)}}function h(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}function I(n,{trait:t,name:e,limits:s,
digits:o}){let{min:i,max:r,step:a}=s,
l=C=>{let $=Math.min(r,Math.max(
i,C));W(n,{[t]:Number((Math.round(
$/a)*a).toFixed(o))})},c=p("sp\
an",{className:"vae-number"});
c.style.minWidth=`${h(i,o).length}\
ch`;let u=p("span",{className:"\
vae-amount",textContent:e}),d=U(
e,s,l),S=()=>{c.textContent=h(
n.get(t),o),K(d,n.get(t),c.textContent)};
return{row:p("label",{className:"\
vae-row"},u,d,c),show:S,set:l}}function B(n,t,e,s){let o=document.
createElement("canvas");return Object.
assign(o,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),o.setAttribute(
"role","img"),M(o,s),o}var M=(n,t)=>n.
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
x:t,y:e},s,o){this.x=t,this.y=
e,this.height=s,this.canvas=B(
1,1,"vae-curves",o),this.canvas.
style.height=`${s}px`,this.width=
1,this.node=v("vae-chart-frame",
this.canvas)}across(t){let[e,s]=this.
x.ends;return b+(t-e)/(s-e)*(this.
width-b-O)}down(t){let[e,s]=this.
y.ends;return x+(s-t)/(s-e)*(this.
height-x-L)}at(t){let e=this.canvas.
getBoundingClientRect(),[[s,o],
[i,r]]=[this.x.ends,this.y.ends],
a=e.width/this.canvas.offsetWidth,
[l,c]=[(t.clientX-e.left)/a,(t.
clientY-e.top)/a],u=(l-b)/(this.
width-b-O),d=1-(c-x)/(this.height-
x-L);return[s+u*(o-s),i+d*(r-i)]}begin(){
let t=devicePixelRatio||1;this.
width=Math.max(200,this.canvas.
clientWidth);let[e,s]=[this.width,
this.height].map(i=>Math.round(
i*t));this.canvas.width!==e&&(this.
canvas.width=e),this.canvas.height!==
s&&(this.canvas.height=s);let o=w(
this.canvas);o.setTransform(t,
0,0,t,0,0),o.fillStyle="#fff",
o.fillRect(0,0,this.width,this.
height),o.font=at,this.axes(o),
o.save(),o.beginPath(),o.rect(
b,x,this.width-b-O,this.height-
x-L),o.clip()}end(t){let e=w(this.
canvas);e.restore(),e.textAlign=
"left",t.forEach(({color:s,text:o,
dash:i=[]},r)=>{let a=Math.max(
...t.map(u=>e.measureText(u.text).
width)),[l,c]=[this.width-O-a-
8,x+14+18*r];e.fillStyle="#fff\
fffcc",e.fillRect(l-34,c-13,a+
40,18),this.stroke([[l-28,c-4],
[l-6,c-4]],s,3,i),e.fillStyle=
m.ink,e.fillText(o,l,c)})}axes(t){
let[[e],[s]]=[this.x.ends,this.
y.ends];t.fillStyle=m.ink,t.textAlign=
"center";for(let r of this.x.ticks)
this.line([[r,s],[r,this.y.ends[1]]],
m.grid,1),t.fillText(z(r),this.
across(r),this.down(s)+16);let[
o,i]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];t.fillText(
this.x.name,(this.across(o)+this.
across(i))/2,this.height-6),t.
textAlign="right";for(let r of this.
y.ticks)this.line([[e,r],[this.
x.ends[1],r]],m.grid,1),t.fillText(
z(r),b-5,this.down(r)+4);t.save(),
t.translate(12,(x+this.height-
L)/2),t.rotate(-Math.PI/2),t.textAlign=
"center",t.fillText(this.y.name,
0,0),t.restore(),this.line([[e,
this.y.ends[1]],[e,s],[this.x.
ends[1],s]],m.quiet,1)}line(t,e,s=2,o=[]){
this.stroke(t.map(([i,r])=>[this.
across(i),this.down(r)]),e,s,o)}stroke(t,e,s,o){
let i=w(this.canvas);i.strokeStyle=
e,i.lineWidth=s,i.setLineDash(
o),i.beginPath();for(let[r,a]of t)
i.lineTo(r,a);i.stroke(),i.setLineDash(
[])}area(t,e){let s=w(this.canvas);
s.fillStyle=e,s.beginPath();for(let[
o,i]of t)s.lineTo(this.across(
o),this.down(i));s.fill()}write([
t,e],s,o,i=0){let r=w(this.canvas);
r.fillStyle=m.ink,r.textAlign=
o,r.fillText(s,this.across(t),
this.down(e)+i)}dots(t,e,s=4){
let o=w(this.canvas);o.fillStyle=
e;for(let[i,r]of t)o.beginPath(),
o.arc(this.across(i),this.down(
r),s,0,2*Math.PI),o.fill()}},z=n=>h(
n,2).replace(/\.?0+$/,""),Y=([
n,t],e)=>Array.from({length:e+
1},(s,o)=>n+o/e*(t-n));function G(n,t){
let e=new ResizeObserver(t);return e.
observe(n),()=>e.disconnect()}function V(n,t){let e=v("vae-g\
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
top=`${n.down(i)}px`}}}var X=Math.sqrt(2*Math.PI),A=(n,t=0,e=1)=>Math.
exp(-(((n-t)/e)**2)/2)/(e*X),H=n=>1/
(n*X),J=(n,t,e)=>n**2/2-((n-t)/
e)**2/2-Math.log(e),Q=(n,t)=>(n**
2+t**2-1)/2-Math.log(t);var ct=600;function Z(){let n=v(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(s){clearTimeout(
t),e??=s,s!==e&&(t=window.setTimeout(
()=>{n.textContent=e=s},ct))}}}
function tt(n){let t=0,e=!1,s=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,s())}),n()};return{
schedule:()=>{t?e=!0:s()},stop:()=>cancelAnimationFrame(
t)}}var lt=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),ht="select\
, textarea, [type=text], [type\
=number]";function ft(n){let{key:t,
target:e}=n;return n.ctrlKey||
n.altKey||n.metaKey||t==="Ente\
r"&&n.shiftKey?!1:lt.has(t)||t.
length===1&&e.matches(ht)}function et(n){
n.addEventListener("keydown",t=>{
ft(t)&&t.stopPropagation()})}function ut(n,t){let e=t instanceof
Error?t.message:String(t),s=p(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});s.setAttribute(
"role","alert"),n.replaceChildren(
s)}function nt(n){return{async render(t){
t.el.classList.add("vae-view"),
et(t.el);try{return await n(t)}catch(e){
ut(t.el,e)}}}}var y=[-7,7],ot={ends:y,ticks:[
-6,-4,-2,0,2,4,6],name:"z (lat\
ent units)"},q=Y(y,700),P=8e3,
dt={min:-2,max:2,step:.01},pt={
min:.25,max:2,step:.01},mt=[1.5,
3,6],{blue:T,orange:E}=m,st=(n,t,e)=>A(
n,t,e)*J(n,t,e);function gt(n,t){
let e=24*t/P,s=0;for(let o=0;o<
P;o++)s-=Math.min(0,st(n+(o+.5-
P/2)*e,n,t));return s*e}function xt(n,t,e){
let s=q.map(o=>[o,A(o,t,e)]);n.
begin(),n.area([[y[0],0],...s,
[y[1],0]],"#0072b240"),n.line(
s,T),n.line(q.map(o=>[o,A(o)]),
E,2,[6,4]),n.end([{color:T,text:"\
q, yours"},{color:E,text:"p, s\
tandard normal",dash:[6,4]}])}
function wt(n,t,e,s){let o=q.map(
a=>[a,st(a,t,e)]),i=Math.max(...o.
map(([,a])=>a)),r=mt.find(a=>a>=
i)??i;n.y={...n.y,ends:[-r/3,r],
ticks:[-r/3,0,r/3,2*r/3,r]},n.
begin();for(let{color:a,sign:l}of[
{color:T,sign:1},{color:E,sign:-1}]){
let c=o.map(([u,d])=>[u,l*Math.
max(0,l*d)]);n.area([[y[0],0],
...c,[y[1],0]],a)}n.line(o,m.ink,
1),n.end(s)}function bt({model:n,
el:t}){let e=new k({x:{...ot,name:""},
y:{ends:[0,1.7],ticks:[0,.5,1,
1.5],name:"density"}},190,"Two\
 bell curves"),s=new k({x:ot,y:{
ends:[0,1],ticks:[],name:"q lo\
g(q / p)"}},200,"q log(q / p),\
 in nats per unit"),o=I(n,{trait:"\
mu",name:"mean of q",limits:dt,
digits:2}),i=I(n,{trait:"sigma",
name:"s.d. of q",limits:pt,digits:2}),
r=V(e,([f,g])=>{o.set(f),i.set(
H(Math.max(g,.1)))}),a=j("vae-\
title"),{region:l,say:c}=Z(),u=()=>{
let[f,g]=[n.get("mu"),n.get("s\
igma")],R=Q(f,g),N=gt(f,g),D=R+
N;xt(e,f,g),wt(s,f,g,[{color:T,
text:`above zero: ${h(D,2)}`},
{color:E,text:`below zero: ${h(
N,2)}`}]),r.show([f,A(f,f,g)]);
for(let{show:it}of[o,i])it();a.
textContent=`KL = ${h(R,2)} na\
ts`,M(e.canvas,`q has mean ${h(
f,2)} and standard deviation ${h(
g,2)}, p is standard normal.`),
M(s.canvas,`The KL is ${h(R,2)}\
 nats: ${h(D,2)} above zero le\
ss ${h(N,2)} below.`),c(`${e.canvas.
ariaLabel} ${s.canvas.ariaLabel}`)},
{schedule:d,stop:S}=tt(u);t.append(
o.row,i.row,a,e.node,s.node,l);
let C=_(n,{"change:mu change:s\
igma":d}),$=G(t,d);return()=>{
S(),$(),C()}}var ne=nt(bt);export{ne as default};
