function u(e,t={},...n){let o=Object.
assign(document.createElement(
e),t);return o.append(...n),o}
var y=(e,...t)=>u("div",{className:e},
...t);function P(e,{min:t,max:n,step:o},s){
let i=u("input",{type:"range",
className:"vae-range"});return Object.
assign(i,{min:t,max:n,step:o}),
i.setAttribute("aria-label",e),
i.addEventListener("input",()=>s(
Number(i.value))),i}function D(e,t,n){
e.value=String(t),e.setAttribute(
"aria-valuetext",n)}var I=e=>new Uint8Array(e.buffer,
e.byteOffset,e.byteLength);function j(e,t){
e.set(t),e.save_changes()}function _(e,t){
let n=Object.entries(t);for(let[
o,s]of n)e.on(o,s);return()=>{
for(let[o,s]of n)e.off(o,s)}}function l(e,t){return Number.
isFinite(e)?e.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}function L(e,{trait:t,name:n,limits:o,
digits:s}){let{min:i,max:r,step:a}=o,
c=E=>{let M=Math.min(r,Math.max(
i,E));j(e,{[t]:Number((Math.round(
M/a)*a).toFixed(s))})},h=u("sp\
an",{className:"vae-number"});
h.style.minWidth=`${l(i,s).length}\
ch`;let x=u("span",{className:"\
vae-amount",textContent:n}),w=P(
n,o,c),O=()=>{h.textContent=l(
e.get(t),s),D(w,e.get(t),h.textContent)};
return{row:u("label",{className:"\
vae-row"},x,w,h),show:O,set:c}}function U(e,t,n,o){let s=document.
createElement("canvas");return Object.
assign(s,{width:e,height:t,className:`\
vae-picture ${n}`.trim()}),s.setAttribute(
"role","img"),N(s,o),s}var N=(e,t)=>e.
setAttribute("aria-label",t);function m(e){
let t=e.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}var f={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},J="\
13px system-ui, sans-serif",g=50,
k=40,d=12,A=12,T=class{constructor({
x:t,y:n},o,s){this.x=t,this.y=
n,this.height=o,this.canvas=U(
1,1,"vae-curves",s),this.canvas.
style.height=`${o}px`,this.width=
1,this.node=y("vae-chart-frame",
this.canvas)}across(t){let[n,o]=this.
x.ends;return g+(t-n)/(o-n)*(this.
width-g-A)}down(t){let[n,o]=this.
y.ends;return d+(o-t)/(o-n)*(this.
height-d-k)}at(t){let n=this.canvas.
getBoundingClientRect(),[[o,s],
[i,r]]=[this.x.ends,this.y.ends],
a=(t.clientX-n.left-g)/(this.width-
g-A),c=1-(t.clientY-n.top-d)/(this.
height-d-k);return[o+a*(s-o),i+
c*(r-i)]}begin(){let t=devicePixelRatio||
1;this.width=Math.max(200,this.
canvas.clientWidth),this.canvas.
width=Math.round(this.width*t),
this.canvas.height=Math.round(
this.height*t);let n=m(this.canvas);
n.setTransform(t,0,0,t,0,0),n.
fillStyle="#fff",n.fillRect(0,
0,this.width,this.height),n.font=
J,this.axes(n),n.save(),n.beginPath(),
n.rect(g,d,this.width-g-A,this.
height-d-k),n.clip()}end(t){let n=m(
this.canvas);n.restore(),n.textAlign=
"left",t.forEach(({color:o,text:s,
dash:i=[]},r)=>{let a=Math.max(
...t.map(x=>n.measureText(x.text).
width)),[c,h]=[this.width-A-a-
8,d+14+18*r];n.fillStyle="#fff\
fffcc",n.fillRect(c-34,h-13,a+
40,18),this.stroke([[c-28,h-4],
[c-6,h-4]],o,3,i),n.fillStyle=
f.ink,n.fillText(s,c,h)})}axes(t){
let[[n],[o]]=[this.x.ends,this.
y.ends];t.fillStyle=f.ink,t.textAlign=
"center";for(let r of this.x.ticks)
this.line([[r,o],[r,this.y.ends[1]]],
f.grid,1),t.fillText(K(r),this.
across(r),this.down(o)+16);let[
s,i]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];t.fillText(
this.x.name,(this.across(s)+this.
across(i))/2,this.height-6),t.
textAlign="right";for(let r of this.
y.ticks)this.line([[n,r],[this.
x.ends[1],r]],f.grid,1),t.fillText(
K(r),g-5,this.down(r)+4);t.save(),
t.translate(12,(d+this.height-
k)/2),t.rotate(-Math.PI/2),t.textAlign=
"center",t.fillText(this.y.name,
0,0),t.restore(),this.line([[n,
this.y.ends[1]],[n,o],[this.x.
ends[1],o]],f.quiet,1)}line(t,n,o=2,s=[]){
this.stroke(t.map(([i,r])=>[this.
across(i),this.down(r)]),n,o,s)}stroke(t,n,o,s){
let i=m(this.canvas);i.strokeStyle=
n,i.lineWidth=o,i.setLineDash(
s),i.beginPath();for(let[r,a]of t)
i.lineTo(r,a);i.stroke(),i.setLineDash(
[])}area(t,n){let o=m(this.canvas);
o.fillStyle=n,o.beginPath();for(let[
s,i]of t)o.lineTo(this.across(
s),this.down(i));o.fill()}write([
t,n],o,s,i=0){let r=m(this.canvas);
r.fillStyle=f.ink,r.textAlign=
s,r.fillText(o,this.across(t),
this.down(n)+i)}dots(t,n,o=4){
let s=m(this.canvas);s.fillStyle=
n;for(let[i,r]of t)s.beginPath(),
s.arc(this.across(i),this.down(
r),o,0,2*Math.PI),s.fill()}},K=e=>l(
e,2).replace(/\.?0+$/,"");function W(e,t){let n=new ResizeObserver(
t);return n.observe(e),()=>n.disconnect()}var Q=600;function q(){let e=y(
"vae-spoken");e.setAttribute("\
aria-live","polite");let t=0,n;
return{region:e,say(o){clearTimeout(
t),n??=o,o!==n&&(t=window.setTimeout(
()=>{e.textContent=n=o},Q))}}}
function z(e){let t=0,n=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,n&&(n=!1,o())}),e()};return{
schedule:()=>{t?n=!0:o()},stop:()=>cancelAnimationFrame(
t)}}var Z=new Set(["ArrowLeft","Ar\
rowRight","ArrowUp","ArrowDown",
"PageUp","PageDown","Home","En\
d","Enter"," "]),tt="select, t\
extarea, [type=text], [type=nu\
mber]";function et(e){let{key:t,
target:n}=e;return e.ctrlKey||
e.altKey||e.metaKey||t==="Ente\
r"&&e.shiftKey?!1:Z.has(t)||t.
length===1&&n.matches(tt)}function V(e){
e.addEventListener("keydown",t=>{
et(t)&&t.stopPropagation()})}function nt(e,t){let n=t instanceof
Error?t.message:String(t),o=u(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});o.setAttribute(
"role","alert"),e.replaceChildren(
o)}function B(e){return{async render(t){
t.el.classList.add("vae-view"),
V(t.el);try{return await e(t)}catch(n){
nt(t.el,n)}}}}var C=[{name:"pathwise",color:f.
blue,one:(e,t)=>2*(e+t),variance:()=>4},
{name:"score, best baseline",color:f.
green,one:(e,t)=>((e+t)**2-e**
2-3)*t,variance:e=>8*e**2+6},{
name:"score",color:f.orange,one:(e,t)=>(e+
t)**2*t,variance:e=>e**4+14*e**
2+15}];function ot(e,t,n,o,s){
return Array.from({length:e.length/
t},(i,r)=>{let a=0;for(let c=0;c<
n;c++)a+=s(o,e[r*t+c]);return a/
n-2*o})}var st=e=>(e*.618034%1-
.5)*.6;function it({model:e,el:t}){
let n=I(e.get("noise")),o=e.get(
"most"),s=new Float32Array(n.slice().
buffer),i=new T({x:{ends:[-40,
40],ticks:[-40,-20,0,20,40],name:"\
error of the estimated gradien\
t"},y:{ends:[-.5,2.9],ticks:[],
name:""}},270,"Errors of estim\
ated gradients"),r=L(e,{trait:"\
mu",name:"μ / σ",limits:{min:0,
max:4,step:.01},digits:2}),a=L(
e,{trait:"n",name:"draws n",limits:{
min:1,max:o,step:1},digits:0}),
{region:c,say:h}=q(),x=()=>{let[
S,b]=[e.get("mu"),e.get("n")],
R=C.map(({variance:p})=>Math.sqrt(
p(S)/b));i.begin(),i.line([[0,
-.5],[0,2.9]],f.ink,1),C.forEach(
({name:p,color:$,one:Y},v)=>{i.
dots(ot(s,o,b,S,Y).map((G,X)=>[
G,v+st(X)]),$,2),i.write([-39,
v+.42],p,"left"),i.write([39,v+
.42],`± ${l(R[v],2)}`,"right")}),
i.end([]);for(let{show:p}of[r,
a])p();let H=C.map(({name:p},$)=>`${p}\
 ${l(R[$],2)}`),F=`Errors of ${s.
length/o} gradient estimates b\
y each of three estimators, ea\
ch an average of ${b} draw${b>
1?"s":""} at mu over sigma ${l(
S,2)}. Standard deviations: ${H.
join("; ")}.`;N(i.canvas,F),h(
F)},{schedule:w,stop:O}=z(x);t.
append(r.row,a.row,i.node,c);let E=_(
e,{"change:mu change:n":w}),M=W(
t,w);return()=>{O(),M(),E()}}var Ft=B(
it);export{Ft as default};
