function Ct(n,t){let e=Math.abs(
t.clientX-n.clientX),s=Math.abs(
t.clientY-n.clientY);return Math.
max(e,s)<6?null:e>=s?"sideways":
"up or down"}function H(n,t){let e=null,
s="";n.addEventListener("point\
erdown",i=>{[e,s]=[i.pointerType===
"mouse"?null:i,n.value]}),n.addEventListener(
"pointermove",i=>{e&&Ct(e,i)===
"sideways"&&(e=null)});let o=()=>{
e=null};n.addEventListener("po\
interup",o),n.addEventListener(
"pointercancel",o),n.addEventListener(
"input",()=>{e?n.value=s:t(Number(
n.value))})}function u(n,t={},...e){let s=Object.
assign(document.createElement(
n),t);return s.append(...e),s}
var g=(n,...t)=>u("div",{className:n},
...t),X=(n="")=>u("p",{className:`\
vae-readout ${n}`.trim()});function S(n,t,e){
let s=u("button",{type:"button",
textContent:n,className:"vae-b\
utton"});return e&&s.setAttribute(
"aria-label",e),s.addEventListener(
"click",t),s}function J(n,{min:t,
max:e,step:s},o){let i=u("inpu\
t",{type:"range",className:"va\
e-range"});return Object.assign(
i,{min:t,max:e,step:s}),i.setAttribute(
"aria-label",n),H(i,o),i}function Q(n,t,e){
n.value=String(t),n.setAttribute(
"aria-valuetext",e)}function Z(n,t,...e){
let s=g(n,...e);return s.setAttribute(
"role","group"),s.setAttribute(
"aria-label",t),s}function tt(n,t,e){
let s=`choice-${Math.random().
toString(36).slice(2)}`,o=t.map(
([a])=>{let c=u("input",{type:"\
radio",name:s,value:a});return c.
addEventListener("change",()=>e(
a)),c});return{node:u("fieldse\
t",{className:"vae-choices"},u(
"legend",{textContent:n}),...o.
map((a,c)=>u("label",{className:"\
vae-choice"},a,t[c][1]))),show:a=>o.
forEach(c=>{c.checked=c.value===
a})}}var et=(...n)=>g("vae-col\
umns",...n),D=(n,...t)=>g("vae\
-column",g("vae-title",n),...t);
function T(n,...t){let e=D(n,...t);
return e.classList.add("vae-ha\
lf"),e}function E(n,t,e,s){let o=document.
createElement("canvas");return Object.
assign(o,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),o.setAttribute(
"role","img"),$(o,s),o}var $=(n,t)=>n.
setAttribute("aria-label",t);function x(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function v(n,t,[
e,s],o=[0,0,n.width,n.height],i=!1){
let r=new OffscreenCanvas(s,e),
a=x(r).createImageData(s,e);for(let c=0;c<
t.length;c++){let h=255-Math.round(
255*t[c]),l=4*c;a.data[l]=a.data[l+
1]=a.data[l+2]=h,a.data[l+3]=255}
x(r).putImageData(a,0,0),x(n).
imageSmoothingEnabled=i,x(n).drawImage(
r,...o)}function y(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var st=(n,t=2)=>`(${n.
map(e=>y(e,t)).join(", ")})`;var b={ink:"#262626",quiet:"#4\
d4d4d",grid:"#e6e6e6",shade:"#\
d9d9d9",blue:"#0072b2",orange:"\
#d55e00",green:"#009e73",pink:"\
#cc79a7",yellow:"#b87a00"},It="\
13px system-ui, sans-serif",A=50,
N=40,k=12,L=12,C=class{constructor({
x:t,y:e},s,o){this.x=t,this.y=
e,this.height=s,this.canvas=E(
1,1,"vae-curves",o),this.canvas.
style.height=`${s}px`,this.width=
1,this.node=g("vae-chart-frame",
this.canvas)}across(t){let[e,s]=this.
x.ends;return A+(t-e)/(s-e)*(this.
width-A-L)}down(t){let[e,s]=this.
y.ends;return k+(s-t)/(s-e)*(this.
height-k-N)}at(t){let e=this.canvas.
getBoundingClientRect(),[[s,o],
[i,r]]=[this.x.ends,this.y.ends],
a=e.width/this.canvas.offsetWidth,
[c,h]=[(t.clientX-e.left)/a,(t.
clientY-e.top)/a],l=(c-A)/(this.
width-A-L),f=1-(h-k)/(this.height-
k-N);return[s+l*(o-s),i+f*(r-i)]}begin(){
let t=devicePixelRatio||1;this.
width=Math.max(200,this.canvas.
clientWidth);let[e,s]=[this.width,
this.height].map(i=>Math.round(
i*t));this.canvas.width!==e&&(this.
canvas.width=e),this.canvas.height!==
s&&(this.canvas.height=s);let o=x(
this.canvas);o.setTransform(t,
0,0,t,0,0),o.fillStyle="#fff",
o.fillRect(0,0,this.width,this.
height),o.font=It,this.axes(o),
o.save(),o.beginPath(),o.rect(
A,k,this.width-A-L,this.height-
k-N),o.clip()}end(t){let e=x(this.
canvas);e.restore(),e.textAlign=
"left",t.forEach(({color:s,text:o,
dash:i=[]},r)=>{let a=Math.max(
...t.map(l=>e.measureText(l.text).
width)),[c,h]=[this.width-L-a-
8,k+14+18*r];e.fillStyle="#fff\
fffcc",e.fillRect(c-34,h-13,a+
40,18),this.stroke([[c-28,h-4],
[c-6,h-4]],s,3,i),e.fillStyle=
b.ink,e.fillText(o,c,h)})}axes(t){
let[[e],[s]]=[this.x.ends,this.
y.ends];t.fillStyle=b.ink,t.textAlign=
"center";for(let r of this.x.ticks)
this.line([[r,s],[r,this.y.ends[1]]],
b.grid,1),t.fillText(nt(r),this.
across(r),this.down(s)+16);let[
o,i]=[this.x.ticks[0],this.x.ticks[this.
x.ticks.length-1]];t.fillText(
this.x.name,(this.across(o)+this.
across(i))/2,this.height-6),t.
textAlign="right";for(let r of this.
y.ticks)this.line([[e,r],[this.
x.ends[1],r]],b.grid,1),t.fillText(
nt(r),A-5,this.down(r)+4);t.save(),
t.translate(12,(k+this.height-
N)/2),t.rotate(-Math.PI/2),t.textAlign=
"center",t.fillText(this.y.name,
0,0),t.restore(),this.line([[e,
this.y.ends[1]],[e,s],[this.x.
ends[1],s]],b.quiet,1)}line(t,e,s=2,o=[]){
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
r.fillStyle=b.ink,r.textAlign=
o,r.fillText(s,this.across(t),
this.down(e)+i)}dots(t,e,s=4){
let o=x(this.canvas);o.fillStyle=
e;for(let[i,r]of t)o.beginPath(),
o.arc(this.across(i),this.down(
r),s,0,2*Math.PI),o.fill()}},nt=n=>y(
n,2).replace(/\.?0+$/,"");function ot(n,t){let e=new ResizeObserver(
t);return e.observe(n),()=>e.disconnect()}function Pt(n){return()=>{n=n+
1831565813|0;let t=Math.imul(n^
n>>>15,n|1);return t^=t+Math.imul(
t^t>>>7,t|61),((t^t>>>14)>>>0)/
2**32}}function it(n){let t=Pt(
n);return()=>Math.sqrt(-2*Math.
log(1-t()))*Math.cos(2*Math.PI*
t())}var I=n=>[Math.sqrt(n),Math.sqrt(
1-n)];function rt(n,t,e){let[s,
o]=I(t);return n.map((i,r)=>s*
i+o*e[r])}function Rt(n,t,e){let[
s,o]=I(t);return n.map((i,r)=>s*
i-o*e[r])}function _t({z:n,clean:t},e,s){
let o=e/s,i=1-o,r=Math.sqrt(s)*
i/(1-e),a=Math.sqrt(o)*(1-s)/(1-
e);return{mean:n.map((c,h)=>r*
t[h]+a*c),sigma:Math.sqrt(i)}}
function at(n,t,e){let s=it(n);
return Array.from({length:t+1},
()=>Array.from({length:e},s))}
function ct(n,t,e,s,o){let i=new Array(
s+1);for(let r=s;r>0;r--){i[r]=
{z:e,clean:Rt(e,t[r],n(e,r))};
let{mean:a,sigma:c}=_t(i[r],t[r],
t[r-1]);e=a.map((h,l)=>h+c*o[r][l])}
return i[0]={z:e,clean:e},i}function ht(n,t){
let e=Math.min(t,n+1);return Array.
from({length:e},(s,o)=>Math.round(
n*(1-o/(e-1))))}var q=(n,t)=>Math.
hypot(...n.map((e,s)=>e-t[s]));
function U(n,t){let e=n.map(s=>q(
s,t));return e.indexOf(Math.min(
...e))}function K(n){let t=new Float32Array(
n.byteLength/2);for(let e=0;e<
t.length;e++){let s=n.getUint16(
2*e,!0),o=s>>10&31,i=s&1023,r=(1+
i/1024)*2**(o-15);o===0&&(r=i*
2**-24),o===31&&(r=i?NaN:1/0),
t[e]=s&32768?-r:r}return t}function lt(n,t,e,s){
return Math.floor(Math.max((t-
1)*s+e-n,0)/2)}var ft=n=>n.reduce(
(t,e)=>t*e,1),dt=n=>n.output!==
void 0;function W(n){if(!dt(n))
return[0,0];let t=[n.input,n.output].
map(s=>s[s.length-1]);return[(n.
kind==="Dense"?1:ft(n.kernel))*
t[0]*t[1],n.bias?t[1]:0]}function Ft(n,t,e,s){
let[o,i]=[t.input[0],t.output[0]],
r=new Int32Array(o);for(let a=0,
c=0;a<n.length/o;a++,c+=i){let h=0;
for(let f=0;f<o;f++)n[a*o+f]!==
0&&(r[h++]=f);let l=h-h%4;for(let f=0;f<
l;f+=4){let[d,p,m,w]=[r[f],r[f+
1],r[f+2],r[f+3]],[$t,At,Ot,St]=[
n[a*o+d],n[a*o+p],n[a*o+m],n[a*
o+w]],[Tt,Et,Nt,Lt]=[d*i,p*i,m*
i,w*i];for(let M=0;M<i;M++)s[c+
M]+=$t*e[Tt+M]+At*e[Et+M]+Ot*e[Nt+
M]+St*e[Lt+M]}for(let f=l;f<h;f++){
let d=n[a*o+r[f]],p=r[f]*i;for(let m=0;m<
i;m++)s[c+m]+=d*e[p+m]}}}function pt(n,t,e,s){
let[o,i]=e.kernel,[r,a]=e.strides,
c=lt(n[0],t[0],o,r),h=lt(n[1],
t[1],i,a);for(let l=0;l<t[0];l++)
for(let f=0;f<t[1];f++)for(let d=0;d<
o;d++)for(let p=0;p<i;p++){let m=l*
r+d-c,w=f*a+p-h;m>=0&&w>=0&&m<
n[0]&&w<n[1]&&s(m*n[1]+w,l*t[1]+
f,d*i+p)}}function jt(n,t,e,s){
let o=t.input[2],i=t.output[2];
pt(t.input,t.output,t,(r,a,c)=>{
for(let h=0;h<o;h++){let l=n[r*
o+h];if(l!==0)for(let f=0,d=(c*
o+h)*i,p=a*i;f<i;f++)s[p+f]+=l*
e[d+f]}})}function Dt(n,t,e,s){
let o=t.input[2],i=t.output[2];
pt(t.output,t.input,t,(r,a,c)=>{
for(let h=0;h<i;h++){let l=0;for(let f=0,
d=(c*i+h)*o,p=a*o;f<o;f++)l+=n[p+
f]*e[d+f];s[r*i+h]+=l}})}var qt={
Conv2D:jt,Conv2DTranspose:Dt};
function Ut(n,t){if(t==="relu")
for(let e=0;e<n.length;e++)n[e]=
Math.max(0,n[e]);if(t==="sigmo\
id")for(let e=0;e<n.length;e++)
n[e]=1/(1+Math.exp(-n[e]))}function Wt(n,t,e){
let s=new Float32Array(e*ft(n.
output)),o=n.b.length;if(o)for(let a=0;a<
s.length;a++)s[a]=n.b[a%o];if(n.
kind==="Dense")return Ft(t,n,n.
w,s),s;let[i,r]=[t.length/e,s.
length/e];for(let a=0;a<e;a++){
let c=t.subarray(a*i,(a+1)*i);
qt[n.kind](c,n,n.w,s.subarray(
a*r,(a+1)*r))}return s}var P=class{constructor(t,e){
let s=t.reduce((r,a)=>r+W(a)[0]+
W(a)[1],0);if(e.byteLength!==2*
s){let r=e.byteLength;throw new Error(
`the network needs ${2*s} byte\
s of weights, got ${r}`)}let o=K(
e),i=0;this.layers=t.map(r=>{let[
a,c]=W(r),h=o.subarray(i,i+a),
l=o.subarray(i+a,i+a+c);return i+=
a+c,{...r,w:h,b:l}})}run(t,e=1){
let s=Float32Array.from(t);for(let o of this.
layers)dt(o)&&(s=Wt(o,s,e)),Ut(
s,o.activation);return s}};var mt=n=>new Uint8Array(n.buffer,
n.byteOffset,n.byteLength);function B(n,t){
n.set(t),n.save_changes()}function gt(n,t){
let e=Object.entries(t);for(let[
s,o]of e)n.on(s,o);return()=>{
for(let[s,o]of e)n.off(s,o)}}var ut=new WeakMap;
async function V(n,t){let e=n.
get(t).slice(10),s=await n.widget_manager.
get_model(e),o=ut.get(s)??new P(
s.get("layers"),s.get("weights"));
return ut.set(s,o),o}var Kt=600;function wt(){let n=g(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(s){clearTimeout(
t),e??=s,s!==e&&(t=window.setTimeout(
()=>{n.textContent=e=s},Kt))}}}
function xt(n){let t=0,e=!1,s=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,s())}),n()};return{
schedule:()=>{t?e=!0:s()},stop:()=>cancelAnimationFrame(
t)}}var bt=()=>matchMedia("(pr\
efers-reduced-motion: reduce)").
matches;var vt=9;function Bt([n,t],e){
let s=u("canvas",{width:t,height:n,
className:"vae-pixels"}),o=u("\
span",{className:"vae-number"}),
i=S("",e);return i.append(s,o),
{node:i,canvas:s,number:o}}var R=class{constructor(t,e){
this.shape=t,this.steps=[],this.
stops=Array.from({length:vt},(s,o)=>Bt(
t,()=>e(this.steps[o]))),this.
node=Z("vae-path","Steps of th\
e path",...this.stops.map(({node:s})=>s))}lay(t,e){
this.steps=ht(t,vt),this.stops.
forEach(({node:s,canvas:o,number:i},r)=>{
let a=this.steps[r];s.hidden=a===
void 0,!s.hidden&&(v(o,e(a),this.
shape),i.textContent=String(a),
s.setAttribute("aria-label",`S\
tep ${a}`))})}mark(t){let e=this.
steps.map(o=>Math.abs(o-t)),s=e.
indexOf(Math.min(...e));this.stops.
forEach(({node:o},i)=>{o.classList.
toggle("vae-chosen",i===s),o.setAttribute(
"aria-current",this.steps[i]===
t?"step":"false")})}};function yt(n,t,[e,s],o){let i=t.
map(()=>{let c=u("canvas",{width:s,
height:e,className:"vae-pictur\
e vae-pixels"});return c.setAttribute(
"aria-hidden","true"),c}),{node:r,
show:a}=tt(n,t.map((c,h)=>[String(
h),u("span",{},c,i[h])]),c=>o(
Number(c)));return{node:r,thumbs:i,
show:c=>a(String(c))}}var Vt=230,Yt=-.06,zt=1.5,_=[{
color:b.blue,text:"√signal, of\
 the code"},{color:b.orange,text:"\
√(1 − signal), of the noise",
dash:[5,3]}],F=class{constructor(t){
let e=this.last=t.length-1;this.
lines=[0,1].map(s=>t.map((o,i)=>[
i,I(o)[s]])),this.chart=new C(
{x:{ends:[1.03*e,-.03*e],ticks:[
...new Set([e,Math.round(e/2),
0])],name:"step t, back to 0"},
y:{ends:[Yt,zt],ticks:[0,.5,1],
name:"how much it counts"}},Vt,
"Schedule")}draw(t,e){let{chart:s,
last:o,lines:i}=this,[r]=s.x.ends;
s.begin(),e<o&&s.area([[r,0],[
r,1],[e,1],[e,0]],b.grid),s.line(
[[t,0],[t,1]],b.quiet,1),i.forEach(
(h,l)=>{s.line(h,_[l].color,2,
_[l].dash),s.dots([h[t]],_[l].
color,5)}),s.end(_);let[a,c]=i.
map(h=>y(h[t][1],2));$(s.canvas,
`Schedule of ${o} steps: the p\
ath begins at step ${e}; at st\
ep ${t} the code counts ${a} t\
imes and the noise ${c} times`)}};var Gt=n=>1/(1+Math.exp(-n));function Ht(n,t,e=[]){let s=n.
run([...t,...e]);if(!t.every(Number.
isFinite)||s.some(Number.isNaN))
throw new Error(`${st(t)} is n\
ot a point of the latent space`);
return s}var O=(n,t,e)=>Ht(n,t,
e).map(Gt);var Xt=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),Jt="select\
, textarea, [type=text], [type\
=number]";function Qt(n){let{key:t,
target:e}=n;return n.ctrlKey||
n.altKey||n.metaKey||t==="Ente\
r"&&n.shiftKey?!1:Xt.has(t)||t.
length===1&&e.matches(Jt)}function kt(n){
n.addEventListener("keydown",t=>{
Qt(t)&&t.stopPropagation()})}function Zt(n,t){let e=t instanceof
Error?t.message:String(t),s=u(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});s.setAttribute(
"role","alert"),n.replaceChildren(
s)}function Mt(n){return{async render(t){
t.el.classList.add("vae-view"),
kt(t.el);try{return await n(t)}catch(e){
Zt(t.el,e)}}}}function Y(n,t,e=n){let s=J(e,
{min:0,max:1,step:1},t),o=u("s\
pan",{className:"vae-number va\
e-value"}),i=(r,[a,c],h=String(
r),l=h)=>{Object.assign(s,{min:a,
max:c}),o.textContent=h,Q(s,r,
l)};return{node:u("label",{className:"\
vae-row"},n,s,o),show:i}}var te=100;function ee(n){let t=n.
get("latent_dim"),e=Array.from(
K(n.get("codes"))),s=Array.from(
mt(n.get("labels")));return{codes:s.
map((i,r)=>e.slice(r*t,(r+1)*t)),
labels:s}}function j(n,t,e,s=1/0){
if(Number.isInteger(t)&&t>=e&&
t<=s)return;let o=s===1/0?`of \
at least ${e}`:`from ${e} to ${s}`,
i=n==="start"?"'noise' or ":"";
throw new Error(`${n} must be ${i}\
an integer ${o}, got ${t}`)}var z=n=>n===
8?"an 8":`a ${n}`;function se(n){
let t=0,e=bt(),s=e?"Next step":
"Play",o=()=>{clearInterval(t),
t=0,r.textContent=s},i=()=>{n()||
o()},r=S(s,()=>{if(t)return o();
!n()||e||(r.textContent="Pause",
t=window.setInterval(i,te))});
return r.classList.add("vae-pl\
ay"),{node:r,stop:o}}var G=class{constructor(t,e,s){
this.model=t,this.decoder=e;let o=this.
shape=t.get("shape"),i=t.get("\
times");this.signal=t.get("sig\
nal"),this.last=this.signal.length-
1,this.denoise=(a,c)=>s.run([...a,
...i[c]]),this.images=ee(t),this.
classes=[...new Set(this.images.
labels)].sort((a,c)=>a-c),this.
firsts=this.classes.map(a=>this.
images.labels.indexOf(a)),this.
row=yt("start from noise or fr\
om a digit",["noise",...this.classes.
map(String)],o,a=>this.begin(a)),
this.reach=Y("noise it up to s\
tep",a=>this.renew({reach:a,step:a})),
this.slide=Y("step",a=>this.go(
this.top-a,!0)),this.player=se(
()=>this.advance());let r=()=>E(
o[1],o[0],"vae-pixels","");this.
now=r(),this.end=r(),this.own=
r(),this.strip=new R(o,a=>this.
go(a,!0)),this.schedule=new F(
this.signal),this.note=X("vae-\
lines"),this.traced="",this.path=
[],this.speaker=wt(),this.pace=
xt(()=>this.draw())}get code(){
return this.images.codes[Number(
this.model.get("start"))]}get top(){
return this.model.get("start")===
"noise"?this.last:this.model.get(
"reach")}go(t,e=!1){e&&this.player.
stop(),B(this.model,{step:t})}advance(){
let t=this.model.get("step"),e=t>
0?t-1:this.top;return this.go(
e),e>0}renew(t){this.player.stop(),
B(this.model,t)}begin(t){t?this.
renew({start:this.firsts[t-1],
step:this.model.get("reach")}):
this.renew({start:"noise",step:this.
last})}lay(){let{decoder:t,firsts:e,
images:s,row:o,shape:i}=this;e.
forEach((r,a)=>v(o.thumbs[a+1],
O(t,s.codes[r]),i))}trace(){let{
code:t,decoder:e,last:s,model:o,
row:i,shape:r,signal:a,top:c}=this,
[h,l,f]=[o.get("start"),o.get(
"seed"),o.get("reach")],d=`${h}\
 ${l} ${t&&f}`;if(d===this.traced)
return;this.traced="";let p=at(
l,s,o.get("latent_dim")),m=t?rt(
t,a[c],p[0]):p[0];this.path=ct(
this.denoise,a,m,c,p),this.strip.
lay(c,w=>O(e,this.path[w].z)),
v(i.thumbs[0],O(e,p[0]),r),t&&
v(this.own,O(e,t),r),this.traced=
d}check(){let{images:t,last:e,
model:s}=this,o=s.get("start");
j("step",s.get("step"),0,e),j(
"seed",s.get("seed"),0),j("rea\
ch",s.get("reach"),1,e),o!=="n\
oise"&&j("start",o,0,t.codes.length-
1)}draw(){let{model:t,note:e,top:s}=this;
try{this.check();let o=t.get("\
step");if(o>s)return this.go(s);
this.trace(),this.show(o)}catch(o){
e.textContent=o.message}this.speaker.
say(e.textContent)}show(t){let{
decoder:e,last:s,note:o,path:i,
reach:r,shape:a,slide:c,top:h}=this,
{z:l,clean:f}=i[t];v(this.now,
O(e,l),a),v(this.end,O(e,f),a),
this.strip.mark(t),this.schedule.
draw(t,h),this.showStart(),o.textContent=
this.words(t),$(this.now,`What\
 the decoder draws at step ${t}${this.
kin(l)}`),$(this.end,`What the\
 denoiser expects at step ${t}\
 to end at${this.kin(f)}`);let d=this.
model.get("reach");c.show(h-t,
[0,h],String(t),`step ${t} of ${s}`),
r.show(d,[1,s],String(d),`step\
 ${d} of ${s}`)}showStart(){let{
classes:t,code:e,images:s,model:o,
own:i,reach:r,row:a}=this,c=s.
labels[Number(o.get("start"))];
a.show(e?t.indexOf(c)+1:0),r.node.
classList.toggle("vae-unseen",
!e),i.parentElement?.classList.
toggle("vae-unseen",!e),e&&$(i,
`The digit that the path start\
s from, decoded: ${z(c)}`)}kin(t){
let{codes:e,labels:s}=this.images;
return e.length?`: its code is\
 nearest to that of ${z(s[U(e,
t)])}`:""}words(t){let{code:e,
images:{codes:s,labels:o},last:i,
path:r,signal:a,top:c}=this,{z:h,
clean:l}=r[t],f=y(q(h,e??r[c].
z),2),d=[`Step ${t} of ${i}, s\
ignal ${y(a[t],3)}.`];if(s.length){
let[p,m]=[h,l].map(w=>z(o[U(s,
w)]));d.push(`Its code is near\
est to that of ${p},`,`the exp\
ected one to that of ${m}.`)}return d.
push(e?`It lies ${f} from the \
code of the digit.`:`It has mo\
ved ${f} from where it began.`),
d.join(`
`)}get node(){let{end:t,model:e,
note:s,now:o,own:i,player:r,reach:a,
row:c,schedule:h,slide:l,strip:f}=this,
d=this.classes.length>0,p=S("N\
ew noise",()=>this.renew({seed:e.
get("seed")+1})),m=g("vae-stag\
es",T("now",o),T("expected",t),
...d?[T("the digit",i)]:[]),w=d?
[g("vae-classes",c.node),a.node]:
[];return g("vae-denoising",...w,
g("vae-buttons",r.node,p),l.node,
m,f.node,et(g("vae-told",s),D(
"schedule",h.chart.node)))}};async function ne({
model:n,el:t}){let e=await Promise.
all([V(n,"decoder"),V(n,"denoi\
ser")]),s=new G(n,...e),{pace:o,
player:i,speaker:{region:r}}=s;
t.append(s.node,r);let a=["ste\
p","seed","start","reach"].map(
l=>`change:${l}`).join(" "),c=gt(
n,{[a]:o.schedule});s.lay(),s.
draw();let h=ot(t,o.schedule);
return()=>{i.stop(),o.stop(),h(),
c()}}var ts=Mt(ne);export{ts as default};
