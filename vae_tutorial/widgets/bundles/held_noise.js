function p(n,t={},...e){let o=Object.
assign(document.createElement(
n),t);return o.append(...e),o}
var w=(n,...t)=>p("div",{className:n},
...t);function I(n,{min:t,max:e,step:o},s){
let r=p("input",{type:"range",
className:"vae-range"});return Object.
assign(r,{min:t,max:e,step:o}),
r.setAttribute("aria-label",n),
r.addEventListener("input",()=>s(
Number(r.value))),r}function D(n,t,e){
n.value=String(t),n.setAttribute(
"aria-valuetext",e)}function F(n,t){n.set(t),n.save_changes()}
function j(n,t){let e=Object.entries(
t);for(let[o,s]of e)n.on(o,s);
return()=>{for(let[o,s]of e)n.
off(o,s)}}function u(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}function C(n,{trait:t,name:e,limits:o,
digits:s}){let{min:r,max:i,step:h}=o,
a=M=>{let l=Math.min(i,Math.max(
r,M));F(n,{[t]:Number((Math.round(
l/h)*h).toFixed(s))})},f=p("sp\
an",{className:"vae-number"});
f.style.minWidth=`${u(r,s).length}\
ch`;let d=p("span",{className:"\
vae-amount",textContent:e}),y=I(
e,o,a),E=()=>{f.textContent=u(
n.get(t),s),D(y,n.get(t),f.textContent)};
return{row:p("label",{className:"\
vae-row"},d,y,f),show:E,set:a}}function q(n,t,e,o){let s=document.
createElement("canvas");return Object.
assign(s,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),s.setAttribute(
"role","img"),L(s,o),s}var L=(n,t)=>n.
setAttribute("aria-label",t);function g(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}var c={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},X="\
13px system-ui, sans-serif",x=50,
A=40,m=12,T=12,O=class{constructor({
x:t,y:e},o,s){this.x=t,this.y=
e,this.height=o,this.canvas=q(
1,1,"vae-curves",s),this.canvas.
style.height=`${o}px`,this.width=
1,this.node=w("vae-chart-frame",
this.canvas)}across(t){let[e,o]=this.
x.ends;return x+(t-e)/(o-e)*(this.
width-x-T)}down(t){let[e,o]=this.
y.ends;return m+(o-t)/(o-e)*(this.
height-m-A)}at(t){let e=this.canvas.
getBoundingClientRect(),[[o,s],
[r,i]]=[this.x.ends,this.y.ends],
h=(t.clientX-e.left-x)/(this.width-
x-T),a=1-(t.clientY-e.top-m)/(this.
height-m-A);return[o+h*(s-o),r+
a*(i-r)]}begin(){let t=devicePixelRatio||
1;this.width=Math.max(200,this.
canvas.clientWidth),this.canvas.
width=Math.round(this.width*t),
this.canvas.height=Math.round(
this.height*t);let e=g(this.canvas);
e.setTransform(t,0,0,t,0,0),e.
fillStyle="#fff",e.fillRect(0,
0,this.width,this.height),e.font=
X,this.axes(e),e.save(),e.beginPath(),
e.rect(x,m,this.width-x-T,this.
height-m-A),e.clip()}end(t){let e=g(
this.canvas);e.restore(),e.textAlign=
"left",t.forEach(({color:o,text:s,
dash:r=[]},i)=>{let h=Math.max(
...t.map(d=>e.measureText(d.text).
width)),[a,f]=[this.width-T-h-
8,m+14+18*i];e.fillStyle="#fff\
fffcc",e.fillRect(a-34,f-13,h+
40,18),this.stroke([[a-28,f-4],
[a-6,f-4]],o,3,r),e.fillStyle=
c.ink,e.fillText(s,a,f)})}axes(t){
let[[e],[o]]=[this.x.ends,this.
y.ends];t.fillStyle=c.ink,t.textAlign=
"center";for(let i of this.x.ticks)
this.line([[i,o],[i,this.y.ends[1]]],
c.grid,1),t.fillText(U(i),this.
across(i),this.down(o)+16);let[
s,r]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];t.fillText(
this.x.name,(this.across(s)+this.
across(r))/2,this.height-6),t.
textAlign="right";for(let i of this.
y.ticks)this.line([[e,i],[this.
x.ends[1],i]],c.grid,1),t.fillText(
U(i),x-5,this.down(i)+4);t.save(),
t.translate(12,(m+this.height-
A)/2),t.rotate(-Math.PI/2),t.textAlign=
"center",t.fillText(this.y.name,
0,0),t.restore(),this.line([[e,
this.y.ends[1]],[e,o],[this.x.
ends[1],o]],c.quiet,1)}line(t,e,o=2,s=[]){
this.stroke(t.map(([r,i])=>[this.
across(r),this.down(i)]),e,o,s)}stroke(t,e,o,s){
let r=g(this.canvas);r.strokeStyle=
e,r.lineWidth=o,r.setLineDash(
s),r.beginPath();for(let[i,h]of t)
r.lineTo(i,h);r.stroke(),r.setLineDash(
[])}area(t,e){let o=g(this.canvas);
o.fillStyle=e,o.beginPath();for(let[
s,r]of t)o.lineTo(this.across(
s),this.down(r));o.fill()}write([
t,e],o,s,r=0){let i=g(this.canvas);
i.fillStyle=c.ink,i.textAlign=
s,i.fillText(o,this.across(t),
this.down(e)+r)}dots(t,e,o=4){
let s=g(this.canvas);s.fillStyle=
e;for(let[r,i]of t)s.beginPath(),
s.arc(this.across(r),this.down(
i),o,0,2*Math.PI),s.fill()}},U=n=>u(
n,2).replace(/\.?0+$/,""),H=([
n,t],e)=>Array.from({length:e+
1},(o,s)=>n+s/e*(t-n));function W(n,t){
let e=new ResizeObserver(t);return e.
observe(n),()=>e.disconnect()}function S(n,t){let e=w("vae-g\
rip");return e.setAttribute("a\
ria-hidden","true"),e.addEventListener(
"pointerdown",s=>{s.button||!s.
isPrimary||(e.setPointerCapture(
s.pointerId),s.preventDefault())}),
e.addEventListener("pointermov\
e",s=>{e.hasPointerCapture(s.pointerId)&&
t(n.at(s))}),n.node.append(e),
{node:e,show:([s,r])=>{e.style.
left=`${n.across(s)}px`,e.style.
top=`${n.down(r)}px`}}}var J=Math.sqrt(2*Math.PI),_=(n,t=0,e=1)=>Math.
exp(-(((n-t)/e)**2)/2)/(e*J);var Q=600;function K(){let n=w(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(o){clearTimeout(
t),e??=o,o!==e&&(t=window.setTimeout(
()=>{n.textContent=e=o},Q))}}}
function z(n){let t=0,e=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,o())}),n()};return{
schedule:()=>{t?e=!0:o()},stop:()=>cancelAnimationFrame(
t)}}var Z=new Set(["ArrowLeft","Ar\
rowRight","ArrowUp","ArrowDown",
"PageUp","PageDown","Home","En\
d","Enter"," "]),tt="select, t\
extarea, [type=text], [type=nu\
mber]";function et(n){let{key:t,
target:e}=n;return n.ctrlKey||
n.altKey||n.metaKey||t==="Ente\
r"&&n.shiftKey?!1:Z.has(t)||t.
length===1&&e.matches(tt)}function G(n){
n.addEventListener("keydown",t=>{
et(t)&&t.stopPropagation()})}function nt(n,t){let e=t instanceof
Error?t.message:String(t),o=p(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});o.setAttribute(
"role","alert"),n.replaceChildren(
o)}function V(n){return{async render(t){
t.el.classList.add("vae-view"),
G(t.el);try{return await n(t)}catch(e){
nt(t.el,e)}}}}var v=-7,R=7,b=3.2,ot=H([v,R],
350),st=[-1.5,-.7,0,.7,1.5],B=[
c.blue,c.orange,c.green,c.pink,
c.yellow],N=2;function it(n,t,e,o){
let s=i=>e+o*i;n.begin();let r=ot.
map(i=>[b+_(i,e,o),i]);n.area(
[[b,v],...r,[b,R]],c.shade),n.
line([[-3,s(-3)],[3,s(3)]],c.quiet,
1.5);for(let i of t)n.line([[i,
v],[i,v+.5]],c.quiet,1),n.line(
[[b-.1,s(i)],[b+.1,s(i)]],c.quiet,
1);st.forEach((i,h)=>{let a=t.
reduce((f,d)=>Math.abs(d-i)<Math.
abs(f-i)?d:f);n.line([[a,v],[a,
s(a)],[b,s(a)]],B[h],1.5,[3,3]),
n.dots([[a,s(a)]],B[h],5)}),n.
end([])}function rt({model:n,el:t}){
let e=new O({x:{ends:[-3.2,5],
ticks:[-3,-2,-1,0,1,2,3],name:"\
noise ε (held still)"},y:{ends:[
v,R],ticks:[-6,-4,-2,0,2,4,6],
name:"draw z = μ + σε"}},360,
"Noise and draws"),o=C(n,{trait:"\
mu",name:"μ",limits:{min:-3,max:3,
step:.01},digits:2}),s=C(n,{trait:"\
sigma",name:"σ",limits:{min:.1,
max:2,step:.01},digits:2}),r=S(
e,([,l])=>o.set(l)),i=S(e,([,l])=>s.
set((l-n.get("mu"))/N)),{region:h,
say:a}=K(),f=()=>{let[l,k,$]=[
n.get("mu"),n.get("sigma"),n.get(
"noise")];it(e,$,l,k),r.show([
0,l]),i.show([N,l+N*k]);for(let{
show:Y}of[o,s])Y();let P=`${$.
length} fixed noise values, se\
nt to draws by a straight line\
 of height ${u(l,2)} at zero n\
oise and slope ${u(k,2)}; the \
draws centre on ${u(l,2)} and \
their standard deviation is ab\
out ${u(k,2)}.`;L(e.canvas,P),
a(P)},{schedule:d,stop:y}=z(f);
t.append(o.row,s.row,e.node,h);
let E=j(n,{"change:mu change:s\
igma":d}),M=W(t,d);return()=>{
y(),M(),E()}}var Ut=V(rt);export{Ut as default};
