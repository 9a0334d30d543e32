function u(n,t={},...e){let s=Object.
assign(document.createElement(
n),t);return s.append(...e),s}
var y=(n,...t)=>u("div",{className:n},
...t);function I(n,{min:t,max:e,step:s},o){
let i=u("input",{type:"range",
className:"vae-range"});return Object.
assign(i,{min:t,max:e,step:s}),
i.setAttribute("aria-label",n),
i.addEventListener("input",()=>o(
Number(i.value))),i}function j(n,t,e){
n.value=String(t),n.setAttribute(
"aria-valuetext",e)}var P=n=>new Uint8Array(n.buffer,
n.byteOffset,n.byteLength);function D(n,t){
n.set(t),n.save_changes()}function _(n,t){
let e=Object.entries(t);for(let[
s,o]of e)n.on(s,o);return()=>{
for(let[s,o]of e)n.off(s,o)}}function l(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}function C(n,{trait:t,name:e,limits:s,
digits:o}){let{min:i,max:r,step:a}=s,
c=M=>{let S=Math.min(r,Math.max(
i,M));D(n,{[t]:Number((Math.round(
S/a)*a).toFixed(o))})},h=u("sp\
an",{className:"vae-number"});
h.style.minWidth=`${l(i,o).length}\
ch`;let p=u("span",{className:"\
vae-amount",textContent:e}),m=I(
e,s,c),O=()=>{h.textContent=l(
n.get(t),o),j(m,n.get(t),h.textContent)};
return{row:u("label",{className:"\
vae-row"},p,m,h),show:O,set:c}}function W(n,t,e,s){let o=document.
createElement("canvas");return Object.
assign(o,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),o.setAttribute(
"role","img"),N(o,s),o}var N=(n,t)=>n.
setAttribute("aria-label",t);function x(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}var f={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},J="\
13px system-ui, sans-serif",w=50,
k=40,d=12,A=12,T=class{constructor({
x:t,y:e},s,o){this.x=t,this.y=
e,this.height=s,this.canvas=W(
1,1,"vae-curves",o),this.canvas.
style.height=`${s}px`,this.width=
1,this.node=y("vae-chart-frame",
this.canvas)}across(t){let[e,s]=this.
x.ends;return w+(t-e)/(s-e)*(this.
width-w-A)}down(t){let[e,s]=this.
y.ends;return d+(s-t)/(s-e)*(this.
height-d-k)}at(t){let e=this.canvas.
getBoundingClientRect(),[[s,o],
[i,r]]=[this.x.ends,this.y.ends],
a=e.width/this.canvas.offsetWidth,
[c,h]=[(t.clientX-e.left)/a,(t.
clientY-e.top)/a],p=(c-w)/(this.
width-w-A),m=1-(h-d)/(this.height-
d-k);return[s+p*(o-s),i+m*(r-i)]}begin(){
let t=devicePixelRatio||1;this.
width=Math.max(200,this.canvas.
clientWidth),this.canvas.width=
Math.round(this.width*t),this.
canvas.height=Math.round(this.
height*t);let e=x(this.canvas);
e.setTransform(t,0,0,t,0,0),e.
fillStyle="#fff",e.fillRect(0,
0,this.width,this.height),e.font=
J,this.axes(e),e.save(),e.beginPath(),
e.rect(w,d,this.width-w-A,this.
height-d-k),e.clip()}end(t){let e=x(
this.canvas);e.restore(),e.textAlign=
"left",t.forEach(({color:s,text:o,
dash:i=[]},r)=>{let a=Math.max(
...t.map(p=>e.measureText(p.text).
width)),[c,h]=[this.width-A-a-
8,d+14+18*r];e.fillStyle="#fff\
fffcc",e.fillRect(c-34,h-13,a+
40,18),this.stroke([[c-28,h-4],
[c-6,h-4]],s,3,i),e.fillStyle=
f.ink,e.fillText(o,c,h)})}axes(t){
let[[e],[s]]=[this.x.ends,this.
y.ends];t.fillStyle=f.ink,t.textAlign=
"center";for(let r of this.x.ticks)
this.line([[r,s],[r,this.y.ends[1]]],
f.grid,1),t.fillText(q(r),this.
across(r),this.down(s)+16);let[
o,i]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];t.fillText(
this.x.name,(this.across(o)+this.
across(i))/2,this.height-6),t.
textAlign="right";for(let r of this.
y.ticks)this.line([[e,r],[this.
x.ends[1],r]],f.grid,1),t.fillText(
q(r),w-5,this.down(r)+4);t.save(),
t.translate(12,(d+this.height-
k)/2),t.rotate(-Math.PI/2),t.textAlign=
"center",t.fillText(this.y.name,
0,0),t.restore(),this.line([[e,
this.y.ends[1]],[e,s],[this.x.
ends[1],s]],f.quiet,1)}line(t,e,s=2,o=[]){
this.stroke(t.map(([i,r])=>[this.
across(i),this.down(r)]),e,s,o)}stroke(t,e,s,o){
let i=x(this.canvas);i.strokeStyle=
e,i.lineWidth=s,i.setLineDash(
o),i.beginPath();for(let[r,a]of t)
i.lineTo(r,a);i.stroke(),i.setLineDash(
[])}area(t,e){let s=x(this.canvas);
s.fillStyle=e,s.beginPath();for(let[
o,i]of t)s.lineTo(this.across(
o),this.down(i));s.fill()}write([
t,e],s,o,i=0){let r=x(this.canvas);
r.fillStyle=f.ink,r.textAlign=
o,r.fillText(s,this.across(t),
this.down(e)+i)}dots(t,e,s=4){
let o=x(this.canvas);o.fillStyle=
e;for(let[i,r]of t)o.beginPath(),
o.arc(this.across(i),this.down(
r),s,0,2*Math.PI),o.fill()}},q=n=>l(
n,2).replace(/\.?0+$/,"");function z(n,t){let e=new ResizeObserver(
t);return e.observe(n),()=>e.disconnect()}var K=600;function U(){let n=y(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(s){clearTimeout(
t),e??=s,s!==e&&(t=window.setTimeout(
()=>{n.textContent=e=s},K))}}}
function V(n){let t=0,e=!1,s=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,s())}),n()};return{
schedule:()=>{t?e=!0:s()},stop:()=>cancelAnimationFrame(
t)}}function Q(n,t){let e=t instanceof
Error?t.message:String(t),s=u(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});s.setAttribute(
"role","alert"),n.replaceChildren(
s)}function B(n){return{async render(t){
t.el.classList.add("vae-view");
try{return await n(t)}catch(e){
Q(t.el,e)}}}}var L=[{name:"pathwise",color:f.
blue,one:(n,t)=>2*(n+t),variance:()=>4},
{name:"score, best baseline",color:f.
green,one:(n,t)=>((n+t)**2-n**
2-3)*t,variance:n=>8*n**2+6},{
name:"score",color:f.orange,one:(n,t)=>(n+
t)**2*t,variance:n=>n**4+14*n**
2+15}];function Z(n,t,e,s,o){return Array.
from({length:n.length/t},(i,r)=>{
let a=0;for(let c=0;c<e;c++)a+=
o(s,n[r*t+c]);return a/e-2*s})}
var tt=n=>(n*.618034%1-.5)*.6;
function et({model:n,el:t}){let e=P(
n.get("noise")),s=n.get("most"),
o=new Float32Array(e.slice().buffer),
i=new T({x:{ends:[-40,40],ticks:[
-40,-20,0,20,40],name:"error o\
f the estimated gradient"},y:{
ends:[-.5,2.9],ticks:[],name:""}},
270,"Errors of estimated gradi\
ents"),r=C(n,{trait:"mu",name:"\
μ / σ",limits:{min:0,max:4,step:.01},
digits:2}),a=C(n,{trait:"n",name:"\
draws n",limits:{min:1,max:s,step:1},
digits:0}),{region:c,say:h}=U(),
p=()=>{let[$,b]=[n.get("mu"),n.
get("n")],F=L.map(({variance:g})=>Math.
sqrt(g($)/b));i.begin(),i.line(
[[0,-.5],[0,2.9]],f.ink,1),L.forEach(
({name:g,color:E,one:G},v)=>{i.
dots(Z(o,s,b,$,G).map((H,X)=>[
H,v+tt(X)]),E,2),i.write([-39,
v+.42],g,"left"),i.write([39,v+
.42],`± ${l(F[v],2)}`,"right")}),
i.end([]);for(let{show:g}of[r,
a])g();let Y=L.map(({name:g},E)=>`${g}\
 ${l(F[E],2)}`),R=`Errors of ${o.
length/s} gradient estimates b\
y each of three estimators, ea\
ch an average of ${b} draw${b>
1?"s":""} at mu over sigma ${l(
$,2)}. Standard deviations: ${Y.
join("; ")}.`;N(i.canvas,R),h(
R)},{schedule:m,stop:O}=V(p);t.
append(r.row,a.row,i.node,c);let M=_(
n,{"change:mu change:n":m}),S=z(
t,m);return()=>{O(),S(),M()}}var $t=B(
et);export{$t as default};
