function u(n,t={},...e){let o=Object.
assign(document.createElement(
n),t);return o.append(...e),o}
var v=(n,...t)=>u("div",{className:n},
...t),F=(n="")=>u("p",{className:`\
vae-readout ${n}`.trim()});function j(n,{min:t,max:e,step:o},s){
let i=u("input",{type:"range",
className:"vae-range"});return Object.
assign(i,{min:t,max:e,step:o}),
i.setAttribute("aria-label",n),
i.addEventListener("input",()=>s(
Number(i.value))),i}function U(n,t,e){
n.value=String(t),n.setAttribute(
"aria-valuetext",e)}function K(n,t){n.set(t),n.save_changes()}
function _(n,t){let e=Object.entries(
t);for(let[o,s]of e)n.on(o,s);
return()=>{for(let[o,s]of e)n.
off(o,s)}}function l(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}function P(n,{trait:t,name:e,limits:o,
digits:s}){let{min:i,max:r,step:a}=o,
c=C=>{let $=Math.min(r,Math.max(
i,C));K(n,{[t]:Number((Math.round(
$/a)*a).toFixed(s))})},h=u("sp\
an",{className:"vae-number"});
h.style.minWidth=`${l(i,s).length}\
ch`;let g=u("span",{className:"\
vae-amount",textContent:e}),x=j(
e,o,c),S=()=>{h.textContent=l(
n.get(t),s),U(x,n.get(t),h.textContent)};
return{row:u("label",{className:"\
vae-row"},g,x,h),show:S,set:c}}function W(n,t,e,o){let s=document.
createElement("canvas");return Object.
assign(s,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),s.setAttribute(
"role","img"),O(s,o),s}var O=(n,t)=>n.
setAttribute("aria-label",t);function w(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}var d={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},it="\
13px system-ui, sans-serif",b=50,
M=40,m=12,T=12,k=class{constructor({
x:t,y:e},o,s){this.x=t,this.y=
e,this.height=o,this.canvas=W(
1,1,"vae-curves",s),this.canvas.
style.height=`${o}px`,this.width=
1,this.node=v("vae-chart-frame",
this.canvas)}across(t){let[e,o]=this.
x.ends;return b+(t-e)/(o-e)*(this.
width-b-T)}down(t){let[e,o]=this.
y.ends;return m+(o-t)/(o-e)*(this.
height-m-M)}at(t){let e=this.canvas.
getBoundingClientRect(),[[o,s],
[i,r]]=[this.x.ends,this.y.ends],
a=(t.clientX-e.left-b)/(this.width-
b-T),c=1-(t.clientY-e.top-m)/(this.
height-m-M);return[o+a*(s-o),i+
c*(r-i)]}begin(){let t=devicePixelRatio||
1;this.width=Math.max(200,this.
canvas.clientWidth),this.canvas.
width=Math.round(this.width*t),
this.canvas.height=Math.round(
this.height*t);let e=w(this.canvas);
e.setTransform(t,0,0,t,0,0),e.
fillStyle="#fff",e.fillRect(0,
0,this.width,this.height),e.font=
it,this.axes(e),e.save(),e.beginPath(),
e.rect(b,m,this.width-b-T,this.
height-m-M),e.clip()}end(t){let e=w(
this.canvas);e.restore(),e.textAlign=
"left",t.forEach(({color:o,text:s,
dash:i=[]},r)=>{let a=Math.max(
...t.map(g=>e.measureText(g.text).
width)),[c,h]=[this.width-T-a-
8,m+14+18*r];e.fillStyle="#fff\
fffcc",e.fillRect(c-34,h-13,a+
40,18),this.stroke([[c-28,h-4],
[c-6,h-4]],o,3,i),e.fillStyle=
d.ink,e.fillText(s,c,h)})}axes(t){
let[[e],[o]]=[this.x.ends,this.
y.ends];t.fillStyle=d.ink,t.textAlign=
"center";for(let r of this.x.ticks)
this.line([[r,o],[r,this.y.ends[1]]],
d.grid,1),t.fillText(B(r),this.
across(r),this.down(o)+16);let[
s,i]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];t.fillText(
this.x.name,(this.across(s)+this.
across(i))/2,this.height-6),t.
textAlign="right";for(let r of this.
y.ticks)this.line([[e,r],[this.
x.ends[1],r]],d.grid,1),t.fillText(
B(r),b-5,this.down(r)+4);t.save(),
t.translate(12,(m+this.height-
M)/2),t.rotate(-Math.PI/2),t.textAlign=
"center",t.fillText(this.y.name,
0,0),t.restore(),this.line([[e,
this.y.ends[1]],[e,o],[this.x.
ends[1],o]],d.quiet,1)}line(t,e,o=2,s=[]){
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
r.fillStyle=d.ink,r.textAlign=
s,r.fillText(o,this.across(t),
this.down(e)+i)}dots(t,e,o=4){
let s=w(this.canvas);s.fillStyle=
e;for(let[i,r]of t)s.beginPath(),
s.arc(this.across(i),this.down(
r),o,0,2*Math.PI),s.fill()}},B=n=>l(
n,2).replace(/\.?0+$/,""),z=([
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
top=`${n.down(i)}px`}}}var H=Math.sqrt(2*Math.PI),A=(n,t=0,e=1)=>Math.
exp(-(((n-t)/e)**2)/2)/(e*H),Y=n=>1/
(n*H),X=(n,t,e)=>n**2/2-((n-t)/
e)**2/2-Math.log(e),J=(n,t)=>(n**
2+t**2-1)/2-Math.log(t);var rt=600;function Q(){let n=v(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(o){clearTimeout(
t),e??=o,o!==e&&(t=window.setTimeout(
()=>{n.textContent=e=o},rt))}}}
function Z(n){let t=0,e=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,o())}),n()};return{
schedule:()=>{t?e=!0:o()},stop:()=>cancelAnimationFrame(
t)}}var at=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),ct="select\
, textarea, [type=text], [type\
=number]";function lt(n){let{key:t,
target:e}=n;return n.ctrlKey||
n.altKey||n.metaKey||t==="Ente\
r"&&n.shiftKey?!1:at.has(t)||t.
length===1&&e.matches(ct)}function tt(n){
n.addEventListener("keydown",t=>{
lt(t)&&t.stopPropagation()})}function ht(n,t){let e=t instanceof
Error?t.message:String(t),o=u(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});o.setAttribute(
"role","alert"),n.replaceChildren(
o)}function et(n){return{async render(t){
t.el.classList.add("vae-view"),
tt(t.el);try{return await n(t)}catch(e){
ht(t.el,e)}}}}var y=[-7,7],nt={ends:y,ticks:[
-6,-4,-2,0,2,4,6],name:"z (lat\
ent units)"},q=z(y,700),I=8e3,
ft={min:-2,max:2,step:.01},ut={
min:.25,max:2,step:.01},dt=[1.5,
3,6],{blue:L,orange:E}=d,ot=(n,t,e)=>A(
n,t,e)*X(n,t,e);function pt(n,t){
let e=24*t/I,o=0;for(let s=0;s<
I;s++)o-=Math.min(0,ot(n+(s+.5-
I/2)*e,n,t));return o*e}function mt(n,t,e){
let o=q.map(s=>[s,A(s,t,e)]);n.
begin(),n.area([[y[0],0],...o,
[y[1],0]],"#0072b240"),n.line(
o,L),n.line(q.map(s=>[s,A(s)]),
E,2,[6,4]),n.end([{color:L,text:"\
q, yours"},{color:E,text:"p, s\
tandard normal",dash:[6,4]}])}
function gt(n,t,e,o){let s=q.map(
a=>[a,ot(a,t,e)]),i=Math.max(...s.
map(([,a])=>a)),r=dt.find(a=>a>=
i)??i;n.y={...n.y,ends:[-r/3,r],
ticks:[-r/3,0,r/3,2*r/3,r]},n.
begin();for(let{color:a,sign:c}of[
{color:L,sign:1},{color:E,sign:-1}]){
let h=s.map(([g,x])=>[g,c*Math.
max(0,c*x)]);n.area([[y[0],0],
...h,[y[1],0]],a)}n.line(s,d.ink,
1),n.end(o)}function xt({model:n,
el:t}){let e=new k({x:{...nt,name:""},
y:{ends:[0,1.7],ticks:[0,.5,1,
1.5],name:"density"}},190,"Two\
 bell curves"),o=new k({x:nt,y:{
ends:[0,1],ticks:[],name:"q lo\
g(q / p)"}},200,"q log(q / p),\
 in nats per unit"),s=P(n,{trait:"\
mu",name:"mean of q",limits:ft,
digits:2}),i=P(n,{trait:"sigma",
name:"s.d. of q",limits:ut,digits:2}),
r=V(e,([f,p])=>{s.set(f),i.set(
Y(Math.max(p,.1)))}),a=F("vae-\
title"),{region:c,say:h}=Q(),g=()=>{
let[f,p]=[n.get("mu"),n.get("s\
igma")],N=J(f,p),R=pt(f,p),D=N+
R;mt(e,f,p),gt(o,f,p,[{color:L,
text:`above zero: ${l(D,2)}`},
{color:E,text:`below zero: ${l(
R,2)}`}]),r.show([f,A(f,f,p)]);
for(let{show:st}of[s,i])st();a.
textContent=`KL = ${l(N,2)} na\
ts`,O(e.canvas,`q has mean ${l(
f,2)} and standard deviation ${l(
p,2)}, p is standard normal.`),
O(o.canvas,`The KL is ${l(N,2)}\
 nats: ${l(D,2)} above zero le\
ss ${l(R,2)} below.`),h(`${e.canvas.
ariaLabel} ${o.canvas.ariaLabel}`)},
{schedule:x,stop:S}=Z(g);t.append(
s.row,i.row,a,e.node,o.node,c);
let C=_(n,{"change:mu change:s\
igma":x}),$=G(t,x);return()=>{
S(),$(),C()}}var Qt=et(xt);export{Qt as default};
