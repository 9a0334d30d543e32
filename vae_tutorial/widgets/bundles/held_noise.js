function p(n,e={},...t){let o=Object.
assign(document.createElement(
n),e);return o.append(...t),o}
var b=(n,...e)=>p("div",{className:n},
...e);function P(n,{min:e,max:t,step:o},s){
let r=p("input",{type:"range",
className:"vae-range"});return Object.
assign(r,{min:e,max:t,step:o}),
r.setAttribute("aria-label",n),
r.addEventListener("input",()=>s(
Number(r.value))),r}function D(n,e,t){
n.value=String(e),n.setAttribute(
"aria-valuetext",t)}function F(n,e){n.set(e),n.save_changes()}
function j(n,e){let t=Object.entries(
e);for(let[o,s]of t)n.on(o,s);
return()=>{for(let[o,s]of t)n.
off(o,s)}}function d(n,e){return Number.
isFinite(n)?n.toFixed(e).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}function E(n,{trait:e,name:t,limits:o,
digits:s}){let{min:r,max:i,step:f}=o,
a=C=>{let u=Math.min(i,Math.max(
r,C));F(n,{[e]:Number((Math.round(
u/f)*f).toFixed(s))})},c=p("sp\
an",{className:"vae-number"});
c.style.minWidth=`${d(r,s).length}\
ch`;let l=p("span",{className:"\
vae-amount",textContent:t}),w=P(
t,o,a),M=()=>{c.textContent=d(
n.get(e),s),D(w,n.get(e),c.textContent)};
return{row:p("label",{className:"\
vae-row"},l,w,c),show:M,set:a}}function q(n,e,t,o){let s=document.
createElement("canvas");return Object.
assign(s,{width:n,height:e,className:`\
vae-picture ${t}`.trim()}),s.setAttribute(
"role","img"),L(s,o),s}var L=(n,e)=>n.
setAttribute("aria-label",e);function g(n){
let e=n.getContext("2d");if(!e)
throw new Error("this browser \
draws no canvas");return e}var h={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},X="\
13px system-ui, sans-serif",x=50,
T=40,m=12,A=12,O=class{constructor({
x:e,y:t},o,s){this.x=e,this.y=
t,this.height=o,this.canvas=q(
1,1,"vae-curves",s),this.canvas.
style.height=`${o}px`,this.width=
1,this.node=b("vae-chart-frame",
this.canvas)}across(e){let[t,o]=this.
x.ends;return x+(e-t)/(o-t)*(this.
width-x-A)}down(e){let[t,o]=this.
y.ends;return m+(o-e)/(o-t)*(this.
height-m-T)}at(e){let t=this.canvas.
getBoundingClientRect(),[[o,s],
[r,i]]=[this.x.ends,this.y.ends],
f=t.width/this.canvas.offsetWidth,
[a,c]=[(e.clientX-t.left)/f,(e.
clientY-t.top)/f],l=(a-x)/(this.
width-x-A),w=1-(c-m)/(this.height-
m-T);return[o+l*(s-o),r+w*(i-r)]}begin(){
let e=devicePixelRatio||1;this.
width=Math.max(200,this.canvas.
clientWidth),this.canvas.width=
Math.round(this.width*e),this.
canvas.height=Math.round(this.
height*e);let t=g(this.canvas);
t.setTransform(e,0,0,e,0,0),t.
fillStyle="#fff",t.fillRect(0,
0,this.width,this.height),t.font=
X,this.axes(t),t.save(),t.beginPath(),
t.rect(x,m,this.width-x-A,this.
height-m-T),t.clip()}end(e){let t=g(
this.canvas);t.restore(),t.textAlign=
"left",e.forEach(({color:o,text:s,
dash:r=[]},i)=>{let f=Math.max(
...e.map(l=>t.measureText(l.text).
width)),[a,c]=[this.width-A-f-
8,m+14+18*i];t.fillStyle="#fff\
fffcc",t.fillRect(a-34,c-13,f+
40,18),this.stroke([[a-28,c-4],
[a-6,c-4]],o,3,r),t.fillStyle=
h.ink,t.fillText(s,a,c)})}axes(e){
let[[t],[o]]=[this.x.ends,this.
y.ends];e.fillStyle=h.ink,e.textAlign=
"center";for(let i of this.x.ticks)
this.line([[i,o],[i,this.y.ends[1]]],
h.grid,1),e.fillText(W(i),this.
across(i),this.down(o)+16);let[
s,r]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];e.fillText(
this.x.name,(this.across(s)+this.
across(r))/2,this.height-6),e.
textAlign="right";for(let i of this.
y.ticks)this.line([[t,i],[this.
x.ends[1],i]],h.grid,1),e.fillText(
W(i),x-5,this.down(i)+4);e.save(),
e.translate(12,(m+this.height-
T)/2),e.rotate(-Math.PI/2),e.textAlign=
"center",e.fillText(this.y.name,
0,0),e.restore(),this.line([[t,
this.y.ends[1]],[t,o],[this.x.
ends[1],o]],h.quiet,1)}line(e,t,o=2,s=[]){
this.stroke(e.map(([r,i])=>[this.
across(r),this.down(i)]),t,o,s)}stroke(e,t,o,s){
let r=g(this.canvas);r.strokeStyle=
t,r.lineWidth=o,r.setLineDash(
s),r.beginPath();for(let[i,f]of e)
r.lineTo(i,f);r.stroke(),r.setLineDash(
[])}area(e,t){let o=g(this.canvas);
o.fillStyle=t,o.beginPath();for(let[
s,r]of e)o.lineTo(this.across(
s),this.down(r));o.fill()}write([
e,t],o,s,r=0){let i=g(this.canvas);
i.fillStyle=h.ink,i.textAlign=
s,i.fillText(o,this.across(e),
this.down(t)+r)}dots(e,t,o=4){
let s=g(this.canvas);s.fillStyle=
t;for(let[r,i]of e)s.beginPath(),
s.arc(this.across(r),this.down(
i),o,0,2*Math.PI),s.fill()}},W=n=>d(
n,2).replace(/\.?0+$/,""),_=([
n,e],t)=>Array.from({length:t+
1},(o,s)=>n+s/t*(e-n));function H(n,e){
let t=new ResizeObserver(e);return t.
observe(n),()=>t.disconnect()}function N(n,e){let t=b("vae-g\
rip");return t.setAttribute("a\
ria-hidden","true"),t.addEventListener(
"pointerdown",s=>{s.button||!s.
isPrimary||(t.setPointerCapture(
s.pointerId),s.preventDefault())}),
t.addEventListener("pointermov\
e",s=>{t.hasPointerCapture(s.pointerId)&&
e(n.at(s))}),n.node.append(t),
{node:t,show:([s,r])=>{t.style.
left=`${n.across(s)}px`,t.style.
top=`${n.down(r)}px`}}}var J=Math.sqrt(2*Math.PI),z=(n,e=0,t=1)=>Math.
exp(-(((n-e)/t)**2)/2)/(t*J);var K=600;function U(){let n=b(
"vae-spoken");n.setAttribute("\
aria-live","polite");let e=0,t;
return{region:n,say(o){clearTimeout(
e),t??=o,o!==t&&(e=window.setTimeout(
()=>{n.textContent=t=o},K))}}}
function G(n){let e=0,t=!1,o=()=>{
e=requestAnimationFrame(()=>{e=
0,t&&(t=!1,o())}),n()};return{
schedule:()=>{e?t=!0:o()},stop:()=>cancelAnimationFrame(
e)}}function Q(n,e){let t=e instanceof
Error?e.message:String(e),o=p(
"p",{textContent:`This view ca\
nnot be drawn: ${t}`});o.setAttribute(
"role","alert"),n.replaceChildren(
o)}function V(n){return{async render(e){
e.el.classList.add("vae-view");
try{return await n(e)}catch(t){
Q(e.el,t)}}}}var y=-7,$=7,v=3.2,Z=_([y,$],350),
tt=[-1.5,-.7,0,.7,1.5],B=[h.blue,
h.orange,h.green,h.pink,h.yellow],
S=2;function et(n,e,t,o){let s=i=>t+
o*i;n.begin();let r=Z.map(i=>[
v+z(i,t,o),i]);n.area([[v,y],...r,
[v,$]],h.shade),n.line([[-3,s(
-3)],[3,s(3)]],h.quiet,1.5);for(let i of e)
n.line([[i,y],[i,y+.5]],h.quiet,
1),n.line([[v-.1,s(i)],[v+.1,s(
i)]],h.quiet,1);tt.forEach((i,f)=>{
let a=e.reduce((c,l)=>Math.abs(
l-i)<Math.abs(c-i)?l:c);n.line(
[[a,y],[a,s(a)],[v,s(a)]],B[f],
1.5,[3,3]),n.dots([[a,s(a)]],B[f],
5)}),n.end([])}function nt({model:n,
el:e}){let t=new O({x:{ends:[-3.2,
5],ticks:[-3,-2,-1,0,1,2,3],name:"\
noise ε (held still)"},y:{ends:[
y,$],ticks:[-6,-4,-2,0,2,4,6],
name:"draw z = μ + σε"}},360,
"Noise and draws"),o=E(n,{trait:"\
mu",name:"μ",limits:{min:-3,max:3,
step:.01},digits:2}),s=E(n,{trait:"\
sigma",name:"σ",limits:{min:.1,
max:2,step:.01},digits:2}),r=N(
t,([,u])=>o.set(u)),i=N(t,([,u])=>s.
set((u-n.get("mu"))/S)),{region:f,
say:a}=U(),c=()=>{let[u,k,R]=[
n.get("mu"),n.get("sigma"),n.get(
"noise")];et(t,R,u,k),r.show([
0,u]),i.show([S,u+S*k]);for(let{
show:Y}of[o,s])Y();let I=`${R.
length} fixed noise values, se\
nt to draws by a straight line\
 of height ${d(u,2)} at zero n\
oise and slope ${d(k,2)}; the \
draws centre on ${d(u,2)} and \
their standard deviation is ab\
out ${d(k,2)}.`;L(t.canvas,I),
a(I)},{schedule:l,stop:w}=G(c);
e.append(o.row,s.row,t.node,f);
let M=j(n,{"change:mu change:s\
igma":l}),C=H(e,l);return()=>{
w(),C(),M()}}var It=V(nt);export{It as default};
