function p(n,t={},...e){let o=Object.
assign(document.createElement(
n),t);return o.append(...e),o}
var v=(n,...t)=>p("div",{className:n},
...t),D=(n="")=>p("p",{className:`\
vae-readout ${n}`.trim()});function j(n,{min:t,max:e,step:o},s){
let i=p("input",{type:"range",
className:"vae-range"});return Object.
assign(i,{min:t,max:e,step:o}),
i.setAttribute("aria-label",n),
i.addEventListener("input",()=>s(
Number(i.value))),i}function _(n,t,e){
n.value=String(t),n.setAttribute(
"aria-valuetext",e)}function U(n,t){n.set(t),n.save_changes()}
function W(n,t){let e=Object.entries(
t);for(let[o,s]of e)n.on(o,s);
return()=>{for(let[o,s]of e)n.
off(o,s)}}function h(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}function I(n,{trait:t,name:e,limits:o,
digits:s}){let{min:i,max:r,step:a}=o,
l=$=>{let E=Math.min(r,Math.max(
i,$));U(n,{[t]:Number((Math.round(
E/a)*a).toFixed(s))})},c=p("sp\
an",{className:"vae-number"});
c.style.minWidth=`${h(i,s).length}\
ch`;let u=p("span",{className:"\
vae-amount",textContent:e}),d=j(
e,o,l),S=()=>{c.textContent=h(
n.get(t),s),_(d,n.get(t),c.textContent)};
return{row:p("label",{className:"\
vae-row"},u,d,c),show:S,set:l}}function B(n,t,e,o){let s=document.
createElement("canvas");return Object.
assign(s,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),s.setAttribute(
"role","img"),O(s,o),s}var O=(n,t)=>n.
setAttribute("aria-label",t);function w(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}var m={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},st="\
13px system-ui, sans-serif",b=50,
A=40,x=12,T=12,y=class{constructor({
x:t,y:e},o,s){this.x=t,this.y=
e,this.height=o,this.canvas=B(
1,1,"vae-curves",s),this.canvas.
style.height=`${o}px`,this.width=
1,this.node=v("vae-chart-frame",
this.canvas)}across(t){let[e,o]=this.
x.ends;return b+(t-e)/(o-e)*(this.
width-b-T)}down(t){let[e,o]=this.
y.ends;return x+(o-t)/(o-e)*(this.
height-x-A)}at(t){let e=this.canvas.
getBoundingClientRect(),[[o,s],
[i,r]]=[this.x.ends,this.y.ends],
a=e.width/this.canvas.offsetWidth,
[l,c]=[(t.clientX-e.left)/a,(t.
clientY-e.top)/a],u=(l-b)/(this.
width-b-T),d=1-(c-x)/(this.height-
x-A);return[o+u*(s-o),i+d*(r-i)]}begin(){
let t=devicePixelRatio||1;this.
width=Math.max(200,this.canvas.
clientWidth),this.canvas.width=
Math.round(this.width*t),this.
canvas.height=Math.round(this.
height*t);let e=w(this.canvas);
e.setTransform(t,0,0,t,0,0),e.
fillStyle="#fff",e.fillRect(0,
0,this.width,this.height),e.font=
st,this.axes(e),e.save(),e.beginPath(),
e.rect(b,x,this.width-b-T,this.
height-x-A),e.clip()}end(t){let e=w(
this.canvas);e.restore(),e.textAlign=
"left",t.forEach(({color:o,text:s,
dash:i=[]},r)=>{let a=Math.max(
...t.map(u=>e.measureText(u.text).
width)),[l,c]=[this.width-T-a-
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
A)/2),t.rotate(-Math.PI/2),t.textAlign=
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
r),o,0,2*Math.PI),s.fill()}},z=n=>h(
n,2).replace(/\.?0+$/,""),G=([
n,t],e)=>Array.from({length:e+
1},(o,s)=>n+s/e*(t-n));function V(n,t){
let e=new ResizeObserver(t);return e.
observe(n),()=>e.disconnect()}function K(n,t){let e=v("vae-g\
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
top=`${n.down(i)}px`}}}var Y=Math.sqrt(2*Math.PI),M=(n,t=0,e=1)=>Math.
exp(-(((n-t)/e)**2)/2)/(e*Y),H=n=>1/
(n*Y),X=(n,t,e)=>n**2/2-((n-t)/
e)**2/2-Math.log(e),J=(n,t)=>(n**
2+t**2-1)/2-Math.log(t);var it=600;function Q(){let n=v(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(o){clearTimeout(
t),e??=o,o!==e&&(t=window.setTimeout(
()=>{n.textContent=e=o},it))}}}
function Z(n){let t=0,e=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,o())}),n()};return{
schedule:()=>{t?e=!0:o()},stop:()=>cancelAnimationFrame(
t)}}function rt(n,t){let e=t instanceof
Error?t.message:String(t),o=p(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});o.setAttribute(
"role","alert"),n.replaceChildren(
o)}function tt(n){return{async render(t){
t.el.classList.add("vae-view");
try{return await n(t)}catch(e){
rt(t.el,e)}}}}var k=[-7,7],et={ends:k,ticks:[
-6,-4,-2,0,2,4,6],name:"z (lat\
ent units)"},q=G(k,700),P=8e3,
at={min:-2,max:2,step:.01},ct={
min:.25,max:2,step:.01},lt=[1.5,
3,6],{blue:L,orange:C}=m,nt=(n,t,e)=>M(
n,t,e)*X(n,t,e);function ht(n,t){
let e=24*t/P,o=0;for(let s=0;s<
P;s++)o-=Math.min(0,nt(n+(s+.5-
P/2)*e,n,t));return o*e}function ft(n,t,e){
let o=q.map(s=>[s,M(s,t,e)]);n.
begin(),n.area([[k[0],0],...o,
[k[1],0]],"#0072b240"),n.line(
o,L),n.line(q.map(s=>[s,M(s)]),
C,2,[6,4]),n.end([{color:L,text:"\
q, yours"},{color:C,text:"p, s\
tandard normal",dash:[6,4]}])}
function ut(n,t,e,o){let s=q.map(
a=>[a,nt(a,t,e)]),i=Math.max(...s.
map(([,a])=>a)),r=lt.find(a=>a>=
i)??i;n.y={...n.y,ends:[-r/3,r],
ticks:[-r/3,0,r/3,2*r/3,r]},n.
begin();for(let{color:a,sign:l}of[
{color:L,sign:1},{color:C,sign:-1}]){
let c=s.map(([u,d])=>[u,l*Math.
max(0,l*d)]);n.area([[k[0],0],
...c,[k[1],0]],a)}n.line(s,m.ink,
1),n.end(o)}function dt({model:n,
el:t}){let e=new y({x:{...et,name:""},
y:{ends:[0,1.7],ticks:[0,.5,1,
1.5],name:"density"}},190,"Two\
 bell curves"),o=new y({x:et,y:{
ends:[0,1],ticks:[],name:"q lo\
g(q / p)"}},200,"q log(q / p),\
 in nats per unit"),s=I(n,{trait:"\
mu",name:"mean of q",limits:at,
digits:2}),i=I(n,{trait:"sigma",
name:"s.d. of q",limits:ct,digits:2}),
r=K(e,([f,g])=>{s.set(f),i.set(
H(Math.max(g,.1)))}),a=D("vae-\
title"),{region:l,say:c}=Q(),u=()=>{
let[f,g]=[n.get("mu"),n.get("s\
igma")],N=J(f,g),R=ht(f,g),F=N+
R;ft(e,f,g),ut(o,f,g,[{color:L,
text:`above zero: ${h(F,2)}`},
{color:C,text:`below zero: ${h(
R,2)}`}]),r.show([f,M(f,f,g)]);
for(let{show:ot}of[s,i])ot();a.
textContent=`KL = ${h(N,2)} na\
ts`,O(e.canvas,`q has mean ${h(
f,2)} and standard deviation ${h(
g,2)}, p is standard normal.`),
O(o.canvas,`The KL is ${h(N,2)}\
 nats: ${h(F,2)} above zero le\
ss ${h(R,2)} below.`),c(`${e.canvas.
ariaLabel} ${o.canvas.ariaLabel}`)},
{schedule:d,stop:S}=Z(u);t.append(
s.row,i.row,a,e.node,o.node,l);
let $=W(n,{"change:mu change:s\
igma":d}),E=V(t,d);return()=>{
S(),E(),$()}}var Vt=tt(dt);export{Vt as default};
