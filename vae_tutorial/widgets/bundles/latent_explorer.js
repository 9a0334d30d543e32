function v(o,t={},...e){let n=Object.
assign(document.createElement(
o),t);return n.append(...e),n}
var f=(o,...t)=>v("div",{className:o},
...t),$=(o="")=>v("p",{className:`\
vae-readout ${o}`.trim()});function T(o,t,e){
let n=v("button",{type:"button",
textContent:o,className:"vae-b\
utton"});return e&&n.setAttribute(
"aria-label",e),n.addEventListener(
"click",t),n}function G(o,t,e){let n=`choic\
e-${Math.random().toString(36).
slice(2)}`,s=t.map(([a])=>{let h=v(
"input",{type:"radio",name:n,value:a});
return h.addEventListener("cha\
nge",()=>e(a)),h});return{node:v(
"fieldset",{className:"vae-cho\
ices"},v("legend",{textContent:o}),
...s.map((a,h)=>v("label",{className:"\
vae-choice"},a,t[h][1]))),show:a=>s.
forEach(h=>{h.checked=h.value===
a})}}var et=(...o)=>f("vae-col\
umns",...o),V=(o,...t)=>f("vae\
-column",f("vae-title",o),...t);
function nt(o,...t){let e=V(o,
...t);return e.classList.add("\
vae-half"),e}function X(o){let t=new Float32Array(
o.byteLength/2);for(let e=0;e<
t.length;e++){let n=o.getUint16(
2*e,!0),s=n>>10&31,i=n&1023,r=(1+
i/1024)*2**(s-15);s===0&&(r=i*
2**-24),s===31&&(r=i?NaN:1/0),
t[e]=n&32768?-r:r}return t}function ot(o,t,e,n){
return Math.floor(Math.max((t-
1)*n+e-o,0)/2)}var st=o=>o.reduce(
(t,e)=>t*e,1),it=o=>o.output!==
void 0;function Y(o){if(!it(o))
return[0,0];let t=[o.input,o.output].
map(n=>n[n.length-1]);return[(o.
kind==="Dense"?1:st(o.kernel))*
t[0]*t[1],o.bias?t[1]:0]}function It(o,t,e,n){
let[s,i]=[t.input[0],t.output[0]],
r=new Int32Array(s);for(let a=0,
h=0;a<o.length/s;a++,h+=i){let c=0;
for(let p=0;p<s;p++)o[a*s+p]!==
0&&(r[c++]=p);let l=c-c%4;for(let p=0;p<
l;p+=4){let[d,u,m,b]=[r[p],r[p+
1],r[p+2],r[p+3]],[I,N,Lt,$t]=[
o[a*s+d],o[a*s+u],o[a*s+m],o[a*
s+b]],[Ot,Dt,Pt,Ct]=[d*i,u*i,m*
i,b*i];for(let k=0;k<i;k++)n[h+
k]+=I*e[Ot+k]+N*e[Dt+k]+Lt*e[Pt+
k]+$t*e[Ct+k]}for(let p=l;p<c;p++){
let d=o[a*s+r[p]],u=r[p]*i;for(let m=0;m<
i;m++)n[h+m]+=d*e[u+m]}}}function rt(o,t,e,n){
let[s,i]=e.kernel,[r,a]=e.strides,
h=ot(o[0],t[0],s,r),c=ot(o[1],
t[1],i,a);for(let l=0;l<t[0];l++)
for(let p=0;p<t[1];p++)for(let d=0;d<
s;d++)for(let u=0;u<i;u++){let m=l*
r+d-h,b=p*a+u-c;m>=0&&b>=0&&m<
o[0]&&b<o[1]&&n(m*o[1]+b,l*t[1]+
p,d*i+u)}}function Nt(o,t,e,n){
let s=t.input[2],i=t.output[2];
rt(t.input,t.output,t,(r,a,h)=>{
for(let c=0;c<s;c++){let l=o[r*
s+c];if(l!==0)for(let p=0,d=(h*
s+c)*i,u=a*i;p<i;p++)n[u+p]+=l*
e[d+p]}})}function Tt(o,t,e,n){
let s=t.input[2],i=t.output[2];
rt(t.output,t.input,t,(r,a,h)=>{
for(let c=0;c<i;c++){let l=0;for(let p=0,
d=(h*i+c)*s,u=a*s;p<s;p++)l+=o[u+
p]*e[d+p];n[r*i+c]+=l}})}var Ft={
Conv2D:Nt,Conv2DTranspose:Tt};
function jt(o,t){if(t==="relu")
for(let e=0;e<o.length;e++)o[e]=
Math.max(0,o[e]);if(t==="sigmo\
id")for(let e=0;e<o.length;e++)
o[e]=1/(1+Math.exp(-o[e]))}function Rt(o,t,e){
let n=new Float32Array(e*st(o.
output)),s=o.b.length;if(s)for(let a=0;a<
n.length;a++)n[a]=o.b[a%s];if(o.
kind==="Dense")return It(t,o,o.
w,n),n;let[i,r]=[t.length/e,n.
length/e];for(let a=0;a<e;a++){
let h=t.subarray(a*i,(a+1)*i);
Ft[o.kind](h,o,o.w,n.subarray(
a*r,(a+1)*r))}return n}var _=class{constructor(t,e){
let n=t.reduce((r,a)=>r+Y(a)[0]+
Y(a)[1],0);if(e.byteLength!==2*
n){let r=e.byteLength;throw new Error(
`the network needs ${2*n} byte\
s of weights, got ${r}`)}let s=X(
e),i=0;this.layers=t.map(r=>{let[
a,h]=Y(r),c=s.subarray(i,i+a),
l=s.subarray(i+a,i+a+h);return i+=
a+h,{...r,w:c,b:l}})}run(t,e=1){
let n=Float32Array.from(t);for(let s of this.
layers)it(s)&&(n=Rt(s,n,e)),jt(
n,s.activation);return n}};var ct=o=>new Uint8Array(o.buffer,
o.byteOffset,o.byteLength);function M(o,t){
o.set(t),o.save_changes()}function ht(o,t){
let e=Object.entries(t);for(let[
n,s]of e)o.on(n,s);return()=>{
for(let[n,s]of e)o.off(n,s)}}var at=new WeakMap;
async function lt(o,t){let e=o.
get(t).slice(10),n=await o.widget_manager.
get_model(e),s=at.get(n)??new _(
n.get("layers"),n.get("weights"));
return at.set(n,s),s}function pt(o,t=0){let e=X(o.get(
"codes")[t]),n=Array.from(ct(o.
get("labels")));return{points:n.
map((i,r)=>[e[2*r],e[2*r+1]]),
labels:n,colors:o.get("colors")}}
function dt({points:o,labels:t},e,n=15){
let s=[];for(let r=0;r<o.length;r++){
let a=(o[r][0]-e[0])**2+(o[r][1]-
e[1])**2;if(s.length===n&&a>=s[n-
1].distance)continue;let h=s.length;
for(;h&&s[h-1].distance>a;)h--;
s.splice(h,0,{distance:a,label:t[r]}),
s.length=Math.min(s.length,n)}
let i=new Map;for(let{label:r}of s)
i.set(r,(i.get(r)??0)+1);return[
...i].sort((r,a)=>a[1]-r[1])[0]?.[0]}function O(o,t,e,n){let s=document.
createElement("canvas");return Object.
assign(s,{width:o,height:t,className:`\
vae-picture ${e}`.trim()}),s.setAttribute(
"role","img"),A(s,n),s}var A=(o,t)=>o.
setAttribute("aria-label",t);function g(o){
let t=o.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function y(o,t,[
e,n],s=[0,0,o.width,o.height],i=!1){
let r=new OffscreenCanvas(n,e),
a=g(r).createImageData(n,e);for(let h=0;h<
t.length;h++){let c=255-Math.round(
255*t[h]),l=4*h;a.data[l]=a.data[l+
1]=a.data[l+2]=c,a.data[l+3]=255}
g(r).putImageData(a,0,0),g(o).
imageSmoothingEnabled=i,g(o).drawImage(
r,...s)}function ut(o,t){let e=o.map(n=>[
...n]);for(let n=0,s=!0;s&&n<200;n++){
s=!1;for(let i=0;i<e.length;i++)
for(let r=0;r<i;r++){let[a,h]=[
e[i][0]-e[r][0],e[i][1]-e[r][1]],
c=Math.hypot(a,h);if(c>=t)continue;
s=!0,c<1e-6&&([a,h,c]=[1,0,1]);
let l=(t-Math.min(c,t))/2+.5;e[i]=
[e[i][0]+l*a/c,e[i][1]+l*h/c],
e[r]=[e[r][0]-l*a/c,e[r][1]-l*
h/c]}}return e}function E(o,t){return Number.
isFinite(o)?o.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var x=(o,t=2)=>`(${o.
map(e=>E(e,t)).join(", ")})`;var w=560,_t=34,Ut="#d55e00",Bt="\
#0072b2",ft=20,D=o=>o.map(t=>Math.
round(t*ft)/ft),qt=o=>o.sort((t,e)=>t-
e)[o.length>>1],U=class{constructor(t,e){
this.limit=t,this.canvas=O(w,w,
"vae-plane",e),this.stage=f("v\
ae-stage",this.canvas),this.sheet=
new OffscreenCanvas(w,w),this.
blank(),this.note=$("vae-beyon\
d"),this.beyond=""}get unit(){
return w/(2*this.limit)}across(t){
return(t+this.limit)/(2*this.limit)*
w}down(t){return(this.limit-t)/
(2*this.limit)*w}at(t){let e=this.
canvas.getBoundingClientRect(),
n=s=>Math.min(1,Math.max(0,s));
return[this.limit*(2*n((t.clientX-
e.left)/e.width)-1),this.limit*
(1-2*n((t.clientY-e.top)/e.height))]}holds(t){
return t.every(e=>Math.abs(e)<=
this.limit)}blank(){let t=g(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,w,w)}scatter({points:t,labels:e,
colors:n}){this.blank();let s=g(
this.sheet);s.globalAlpha=.6,e.
forEach((c,l)=>{let[p,d]=t[l];
s.fillStyle=n[c%n.length],s.fillRect(
this.across(p)-2.5,this.down(d)-
2.5,5,5)}),s.globalAlpha=1;let i=[
...new Set(e)],r=i.map(c=>{let l=t.
filter((u,m)=>e[m]===c),[p,d]=[
0,1].map(u=>qt(l.map(m=>m[u])));
return[this.across(p),this.down(
d)]});ut(r,_t).forEach((c,l)=>this.
write(String(i[l]),c));let a=t.
filter(c=>!this.holds(c)).length,
h=`of ${t.length} encoded digi\
ts`;this.beyond=a?`${a} ${h} l\
ie${a>1?"":"s"} beyond the edg\
es.`:"",this.account([])}write(t,[
e,n],s=26){let i=g(this.sheet);
Object.assign(i,{font:`bold ${s}\
px sans-serif`,textAlign:"cent\
er",textBaseline:"middle",lineWidth:6,
strokeStyle:"#fff",fillStyle:"\
#222"}),i.strokeText(t,e,n),i.
fillText(t,e,n)}lay(t){g(this.
sheet).drawImage(t,0,0),this.beyond=
""}axes(){let t=g(this.sheet),
e=Math.ceil(this.limit)-1;for(let n=-e;n<=
e;n++)t.fillStyle="#222",t.fillRect(
this.across(n)-1,w-10,2,10),t.
fillRect(0,this.down(n)-1,10,2),
this.write(E(n,0),[this.across(
n),w-26],24),this.write(E(n,0),
[28,this.down(n)],24)}circles(t){
let e=g(this.sheet);for(let{center:n,
radius:s}of t){let[i,r]=[this.
across(n[0]),this.down(n[1])];
e.beginPath(),e.arc(i,r,s*this.
unit,0,2*Math.PI),e.setLineDash(
[]),S(e,"rgba(255, 255, 255, 0\
.85)",7),e.setLineDash([9,6]),
S(e,Bt,3)}e.setLineDash([])}clear(){
g(this.canvas).drawImage(this.
sheet,0,0)}dot([t,e],n=7,s=Ut){
let i=g(this.canvas);i.fillStyle=
s,i.beginPath(),i.arc(this.across(
t),this.down(e),n,0,2*Math.PI),
S(i,"#fff",10),S(i,"#000",5),i.
fill()}line(t,e=!1){let n=g(this.
canvas);n.beginPath(),t.forEach(
([s,i])=>n.lineTo(this.across(
s),this.down(i))),S(n,"#fff",7),
n.setLineDash(e?[4,8]:[]),S(n,
"#000",3),n.setLineDash([])}ellipse(t,e){
let n=g(this.canvas),[s,i]=e.map(
r=>Math.max(r*this.unit,3));n.
fillStyle="rgba(0, 0, 0, 0.25)",
n.beginPath(),n.ellipse(this.across(
t[0]),this.down(t[1]),s,i,0,0,
2*Math.PI),n.fill(),S(n,"#000",
4)}account(t){let e=t.filter(([
,n])=>!this.holds(n)).map(([n])=>`${n}\
 lies beyond the edges.`);return this.
note.textContent=[this.beyond,
...e].join(" ").trim(),e.join(
" ")}tell(t,e){this.canvas.setAttribute(
"aria-valuenow",t[0].toFixed(2)),
this.canvas.setAttribute("aria\
-valuetext",e)}describe(t){A(this.
canvas,t)}};function S(o,t,e){
o.strokeStyle=t,o.lineWidth=e,
o.stroke()}function mt(o,t){let e=0,n=()=>cancelAnimationFrame(
e);return{start:()=>{n();let i=o(),
r=()=>{let a=performance.now(),
h=!1;for(;!h&&performance.now()-
a<6;)h=!!i.next().done;t(),h||
(e=requestAnimationFrame(r))};
e=requestAnimationFrame(r)},stop:n}}var J=o=>1/(1+Math.exp(-o));function Wt(o,t){let e=o.run(t);
if(!t.every(Number.isFinite)||
e.some(Number.isNaN))throw new Error(
`${x(t)} is not a point of the\
 latent space`);return e}var P=(o,t)=>Wt(
o,t).map(J);var C=16,Q=1.3,gt=4,B=class{constructor(t,e,n,s){
this.limit=t,this.decoder=e,this.
shape=n,this.sheet=new OffscreenCanvas(
w,w),this.ready=!1,this.begun=
!1,this.work=mt(()=>this.pictures(),
s)}begin(){if(this.begun)return;
this.begun=!0;let t=g(this.sheet);
t.fillStyle="#fff",t.fillRect(
0,0,w,w),t.globalCompositeOperation=
"darken",this.work.start()}*pictures(){
for(let t=0;t<C*C;t+=gt)this.draw(
Array.from({length:gt},(e,n)=>t+
n)),yield;this.ready=!0}draw(t){
let e=2*this.limit/C,n=w/C,s=(Q-
1)/2*n,i=t.map(c=>[c%C,Math.floor(
c/C)]),r=i.flatMap(([c,l])=>[-this.
limit+(c+.5)*e,this.limit-(l+.5)*
e]),a=this.decoder.run(r,t.length),
h=this.shape[0]*this.shape[1];
i.forEach(([c,l],p)=>{let d=a.
subarray(p*h,(p+1)*h).map(J),u=[
c*n-s,l*n-s];y(this.sheet,d,this.
shape,[u[0],u[1],Q*n,Q*n],!0)})}};function Ht(o,[t,e],n){switch(o){case"\
ArrowLeft":return[t-n,e];case"\
ArrowRight":return[t+n,e];case"\
ArrowDown":return[t,e-n];case"\
ArrowUp":return[t,e+n];case"Pa\
geDown":return[t,e-5*n];case"P\
ageUp":return[t,e+5*n];case"Ho\
me":return[0,0]}}function Kt({
canvas:o,limit:t},{get:e,set:n}){
o.addEventListener("keydown",s=>{
let i=t/(s.shiftKey?16:80),r=Ht(
s.key,e(),i);r&&(s.preventDefault(),
s.stopPropagation(),n(r.map(a=>Math.
min(t,Math.max(-t,a)))))})}function Gt(o,{
set:t,walk:e}){let{canvas:n}=o,
s=null;n.addEventListener("poi\
nterdown",i=>{i.button||!i.isPrimary||
(n.setPointerCapture(i.pointerId),
s=e&&i.shiftKey?o.at(i):null,s||
t(o.at(i)))}),n.addEventListener(
"pointermove",i=>{n.hasPointerCapture(
i.pointerId)&&(s?e?.(s,o.at(i),
!1):t(o.at(i)))}),n.addEventListener(
"pointerup",i=>{s&&e?.(s,o.at(
i),!0),s=null}),n.addEventListener(
"pointercancel",()=>{s=null})}
function q(o,t){let{canvas:e,limit:n}=o;
e.tabIndex=0,e.classList.add("\
vae-steered"),e.setAttribute("\
role","slider"),e.setAttribute(
"aria-roledescription","2D sli\
der"),e.setAttribute("aria-val\
uemin",String(-n)),e.setAttribute(
"aria-valuemax",String(n)),Gt(
o,t),Kt(o,t)}var L=class{constructor(t,e){this.
plane=t,this.node=f(`vae-mark ${e}`),
t.stage.append(this.node)}move(t){
if(this.node.hidden=!t||!this.
plane.holds(t),!t)return;let{limit:e}=this.
plane;this.node.style.left=`${50+
50*t[0]/e}%`,this.node.style.top=
`${50-50*t[1]/e}%`}},W=class extends L{constructor(t,e,n,s){
super(t,"vae-handle"),this.node.
append(f("vae-letter",e)),this.
node.setAttribute("aria-label",
`${n}: arrow keys move it`),this.
move(null);let i={canvas:this.
node,limit:t.limit,at:t.at.bind(
t)};q(i,s)}move(t){super.move(
t),t&&(this.node.setAttribute(
"aria-valuenow",t[0].toFixed(2)),
this.node.setAttribute("aria-v\
aluetext",x(t)))}};var Vt=600;function wt(){let o=f(
"vae-spoken");o.setAttribute("\
aria-live","polite");let t=0,e;
return{region:o,say(n){clearTimeout(
t),e??=n,n!==e&&(t=window.setTimeout(
()=>{o.textContent=e=n},Vt))}}}
function F(o){let t=0,e=!1,n=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,n())}),o()};return{
schedule:()=>{t?e=!0:n()},stop:()=>cancelAnimationFrame(
t)}}var bt=()=>matchMedia("(pr\
efers-reduced-motion: reduce)").
matches;function vt(o,t,e){let n=v("ca\
nvas",{width:84,height:84}),s=v(
"span"),i=f("vae-preview",n,s);
i.setAttribute("aria-hidden","\
true"),i.hidden=!0,o.stage.append(
i);let r=null,{schedule:a,stop:h}=F(
()=>{i.hidden=!r,r&&(y(n,P(t,r),
e),s.textContent=x(r),i.style.
left=`${50+50*r[0]/o.limit}%`,
i.style.top=`${50-50*r[1]/o.limit}\
%`,i.classList.toggle("vae-lef\
t",r[0]>0),i.classList.toggle(
"vae-below-it",r[1]>0))}),c=()=>{
i.hidden||(r=null,a())};return o.
canvas.addEventListener("point\
ermove",l=>{if(l.buttons||l.pointerType===
"touch")return c();r=o.at(l),a()}),
o.canvas.addEventListener("poi\
nterleave",c),o.canvas.addEventListener(
"pointerdown",c),o.canvas.addEventListener(
"keydown",c),h}var Z=class{constructor({circles:t}){
this.circles=t}logDensity(t){return-(t.
reduce((n,s)=>n+s*s,0)+t.length*
Math.log(2*Math.PI))/2}density(t){
return Math.exp(this.logDensity(
t))}distance(t){return Math.hypot(
...t)}kl(t,e){return t.reduce(
(n,s,i)=>n+(Math.exp(e[i])+s*s-
1-e[i])/2,0)}},Yt={StandardNormal:Z};
function xt(o){let t=Yt[o.kind];
if(!t)throw new Error(`the pag\
e does not know the prior ${o.
kind}`);return new t(o)}function Xt(o,t){let e=t instanceof
Error?t.message:String(t),n=v(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});n.setAttribute(
"role","alert"),o.replaceChildren(
n)}function yt(o){return{async render(t){
t.el.classList.add("vae-view");
try{return await o(t)}catch(e){
Xt(t.el,e)}}}}var Jt=(o,t,e)=>o.map((n,s)=>(1-
e)*n+e*t[s]);function Qt(o,t,e){
let[n,s]=[Math.hypot(...o),Math.
hypot(...t)],i=o.reduce((l,p,d)=>l+
p*t[d],0)/(n*s),r=Math.acos(Math.
min(1,Math.max(-1,i))),a=(1-e)*
n+e*s;if(!(r<Math.PI-1e-6))throw new Error(
"No single arc joins these two\
 points: one is the origin, or\
 they are opposite.");if(r<1e-6)
return o.map(l=>l/n*a);let h=Math.
sin((1-e)*r)/Math.sin(r)/n,c=Math.
sin(e*r)/Math.sin(r)/s;return o.
map((l,p)=>a*(h*l+c*t[p]))}function z([
o,t],[e,n]){let s=Math.hypot(o,
t)*Math.hypot(e,n);return s>0&&
(o*e+t*n)/s<-1+1e-9}function Zt(o,t,e){
if(!z(o,t))return Qt(o,t,e);let[
n,s]=o,i=Math.hypot(n,s),r=Math.
PI*e,a=((1-e)*i+e*Math.hypot(...t))/
i,[h,c]=[Math.cos(r),Math.sin(
r)];return[a*(h*n-c*s),a*(c*n+
h*s)]}var kt={lerp:Jt,slerp:Zt};var H=9,j=64,zt=3;function Mt(o,t){
if(!o.length)return null;let[e,
n]=[o.slice(0,2),o.slice(2)];return s=>kt[t](
e,n,s)}var R=class{constructor(t,e,n){
this.decoder=t,this.shape=e,this.
name=n,this.canvas=O(H*j,j,"va\
e-film",`Film strip, ${n}`),this.
node=f("vae-strip",f("vae-titl\
e",n),this.canvas),this.node.hidden=
!0}draw(t){if(this.node.hidden=
!0,!t)return;for(let n=0;n<H;n++){
let s=P(this.decoder,t(n/(H-1)));
y(this.canvas,s,this.shape,[j*
n,0,j,j])}this.node.hidden=!1;
let e=`from ${x(t(0))} to ${x(
t(1))}`;A(this.canvas,`Film st\
rip of ${H} pictures, ${this.name}\
, ${e}`)}};function At(o){let t=0,
e=()=>cancelAnimationFrame(t);
return{play:s=>{e();let i=performance.
now(),r=s();if(!r)return;let a=h=>{
let c=Math.min(1,(h-i)/1e3/zt);
s()&&(o(r(c)),c<1&&(t=requestAnimationFrame(
a)))};t=requestAnimationFrame(
a)},stop:e}}var Et=40,St={lerp:"straight",
slerp:"around the origin"},te="\
The walk is kept: move that en\
d, or let it go straight.",ee="\
Both half circles around the o\
rigin are as long; the walk ta\
kes the one to the left, again\
st the clock.",K=class{constructor(t,e,n,s){
this.model=t,this.plane=n,this.
films={lerp:new R(e,t.get("sha\
pe"),St.lerp),slerp:new R(e,t.
get("shape"),St.slerp)},this.player=
At(s),this.handles=["A","B"].map(
(i,r)=>new W(n,i,r?"End of the\
 walk":"Start of the walk",{get:()=>this.
ends[r],set:a=>this.bend(r,D(a))})),
this.start=new L(n,"vae-start"),
this.mark=null,this.note=$(),this.
node=f("vae-strips",this.note,
this.films.lerp.node,this.films.
slerp.node)}get ends(){let t=this.
model.get("walk");return t.length?
[t.slice(0,2),t.slice(2)]:[]}get way(){
return this.along(this.model.get(
"path"))}along(t){let e=Mt(this.
model.get("walk"),t);try{return e?.(
0),e}catch{return null}}begin(t){
this.mark=t}end(t){this.go(this.
mark??t,t,!0)}go(t,e,n){this.player.
stop(),this.mark=null,M(this.model,
{walk:[...t,...e]}),n&&!bt()&&
this.play()}bend(t,e){let[n,s]=this.
ends.map((i,r)=>r===t?e:i);this.
go(n,s,!1)}clear(){this.player.
stop(),this.mark=null,M(this.model,
{walk:[]})}play(){this.player.
play(()=>this.way)}retrace(){let t=this.
ends;this.start.move(this.mark),
this.handles.forEach((e,n)=>e.
move(t[n]??null)),this.films.lerp.
draw(this.along("lerp")),this.
films.slerp.draw(this.along("s\
lerp")),this.note.textContent=
this.words,this.note.hidden=!this.
words}get words(){let[t,e]=this.
ends;return!t||this.model.get(
"path")==="lerp"?"":z(t,e)?ee:
this.way?"":`No single arc joi\
ns these two points: one is th\
e origin. ${te}`}trace(){let t=this.
model.get("path");[t==="lerp"?
"slerp":"lerp",t].map(n=>this.
along(n)).forEach((n,s)=>{n&&this.
plane.line(Array.from({length:Et+
1},(i,r)=>n(r/Et)),!s)})}};var ne="Latent plane: arrow ke\
ys move the point, shift makes\
 larger steps, home goes to th\
e middle",tt=class{constructor(t,e){
this.model=t,this.network=e,this.
shape=t.get("shape"),this.encoded=
pt(t);let n=t.get("prior");this.
prior="kind"in n?xt(n):null,this.
plane=new U(t.get("limit"),ne),
this.picture=O(224,224,"","Dec\
oded picture"),this.note=$("va\
e-lines vae-tall"),this.point=
new L(this.plane,"vae-point"),
this.manifold=new B(this.plane.
limit,e,this.shape,()=>this.background());
let s=vt(this.plane,e,this.shape);
this.stop=()=>{s(),this.manifold.
work.stop()},this.spoken="",this.
above=()=>{}}background(){let{
plane:t,manifold:e}=this,n=this.
model.get("behind")==="manifol\
d";n?(e.begin(),t.lay(e.sheet)):
t.scatter(this.encoded),this.prior&&
t.circles(this.prior.circles),
t.canvas.setAttribute("aria-bu\
sy",String(n&&!e.ready)),this.
trace()}trace(){this.plane.clear(),
this.above()}words(t,e){let n=[
`z = ${x(t)}`];return this.prior&&
(n.push(`prior density ${E(this.
prior.density(t),4)}`),n.push(
`${E(this.prior.distance(t),2)}\
 from the middle`)),[...n,`nea\
rest test digits: mostly ${e}`].
join(`
`)}draw(t,e){let{plane:n}=this;
try{this.point.move(t),y(this.
picture,P(this.network,t),this.
shape);let s=dt(this.encoded,t),
i=x(t),r=n.account([["The poin\
t",t]]);this.note.textContent=
this.words(t,s),this.spoken=[this.
note.textContent,e,r].filter(Boolean).
join(`
`),A(this.picture,`What the de\
coder draws at ${i}, where tes\
t digits are mostly ${s}`)}catch(s){
this.note.textContent=this.spoken=
s.message}n.tell(t,this.spoken)}layout(...t){
let e=et(V("latent plane",this.
plane.stage,this.plane.note),nt(
"decoded",this.picture,this.note),
f("vae-below",...t));return e.
classList.add("vae-explorer"),
e}};function oe(o,t,e){let n=()=>[
o.get("z1"),o.get("z2")],s=G("\
background:",[["scatter","enco\
ded test digits"],["manifold",
"decoded pictures"]],p=>M(o,{behind:p})),
i=G("a walk goes:",[["lerp","s\
traight"],["slerp","around the\
 origin"]],p=>M(o,{path:p})),r=T(
"Start a walk here",()=>{t.begin(
n()),e()}),a=T("End the walk h\
ere",()=>{t.end(n()),e()}),h=T(
"Play the walk again",()=>t.play()),
c=T("Clear the walk",()=>{t.clear(),
e()}),l=()=>{s.show(o.get("beh\
ind")),i.show(o.get("path")),a.
disabled=!t.mark,h.hidden=!t.way,
c.hidden=!t.mark&&!t.ends.length};
return{nodes:[s.node,i.node,f(
"vae-buttons",r,a,h,c)],show:l}}
async function se({model:o,el:t}){
let e=await lt(o,"network"),n=new tt(
o,e),{plane:s}=n,{region:i,say:r}=wt(),
a=()=>[o.get("z1"),o.get("z2")],
h=b=>{let[I,N]=D(b);M(o,{z1:I,
z2:N})},c=new K(o,e,s,h);n.above=
()=>c.trace();let l=F(()=>{n.draw(
a(),c.words),r(n.spoken)}),p=F(
()=>{c.retrace(),n.trace(),d.show(),
l.schedule()}),d=oe(o,c,p.schedule);
q(s,{get:a,set:b=>{c.player.stop(),
h(b)},walk:(b,I,N)=>c.go(D(b),
D(I),N)}),t.append(n.layout(...d.
nodes,c.node,i));let u=()=>{n.
background(),p.schedule()},m=ht(
o,{"change:z1 change:z2":l.schedule,
"change:behind":u,"change:path\
 change:walk":p.schedule});return u(),
()=>{for(let b of[l.stop,p.stop,
n.stop,c.player.stop,m])b()}}var yn=yt(
se);export{yn as default};
