function nt(n,t){let e=Math.abs(
t.clientX-n.clientX),o=Math.abs(
t.clientY-n.clientY);return Math.
max(e,o)<6?null:e>=o?"sideways":
"up or down"}function x(n,t={},...e){let o=Object.
assign(document.createElement(
n),t);return o.append(...e),o}
var f=(n,...t)=>x("div",{className:n},
...t),$=(n="")=>x("p",{className:`\
vae-readout ${n}`.trim()});function N(n,t,e){
let o=x("button",{type:"button",
textContent:n,className:"vae-b\
utton"});return e&&o.setAttribute(
"aria-label",e),o.addEventListener(
"click",t),o}function Y(n,t,e){let o=`choic\
e-${Math.random().toString(36).
slice(2)}`,s=t.map(([a])=>{let l=x(
"input",{type:"radio",name:o,value:a});
return l.addEventListener("cha\
nge",()=>e(a)),l});return{node:x(
"fieldset",{className:"vae-cho\
ices"},x("legend",{textContent:n}),
...s.map((a,l)=>x("label",{className:"\
vae-choice"},a,t[l][1]))),show:a=>s.
forEach(l=>{l.checked=l.value===
a})}}var ot=(...n)=>f("vae-col\
umns",...n),G=(n,...t)=>f("vae\
-column",f("vae-title",n),...t);
function st(n,...t){let e=G(n,
...t);return e.classList.add("\
vae-half"),e}function V(n){let t=new Float32Array(
n.byteLength/2);for(let e=0;e<
t.length;e++){let o=n.getUint16(
2*e,!0),s=o>>10&31,r=o&1023,i=(1+
r/1024)*2**(s-15);s===0&&(i=r*
2**-24),s===31&&(i=r?NaN:1/0),
t[e]=o&32768?-i:i}return t}function rt(n,t,e,o){
return Math.floor(Math.max((t-
1)*o+e-n,0)/2)}var it=n=>n.reduce(
(t,e)=>t*e,1),at=n=>n.output!==
void 0;function X(n){if(!at(n))
return[0,0];let t=[n.input,n.output].
map(o=>o[o.length-1]);return[(n.
kind==="Dense"?1:it(n.kernel))*
t[0]*t[1],n.bias?t[1]:0]}function Rt(n,t,e,o){
let[s,r]=[t.input[0],t.output[0]],
i=new Int32Array(s);for(let a=0,
l=0;a<n.length/s;a++,l+=r){let c=0;
for(let p=0;p<s;p++)n[a*s+p]!==
0&&(i[c++]=p);let h=c-c%4;for(let p=0;p<
h;p+=4){let[u,d,m,b]=[i[p],i[p+
1],i[p+2],i[p+3]],[P,C,Ot,Dt]=[
n[a*s+u],n[a*s+d],n[a*s+m],n[a*
s+b]],[Pt,Ct,Nt,Ft]=[u*r,d*r,m*
r,b*r];for(let k=0;k<r;k++)o[l+
k]+=P*e[Pt+k]+C*e[Ct+k]+Ot*e[Nt+
k]+Dt*e[Ft+k]}for(let p=h;p<c;p++){
let u=n[a*s+i[p]],d=i[p]*r;for(let m=0;m<
r;m++)o[l+m]+=u*e[d+m]}}}function ct(n,t,e,o){
let[s,r]=e.kernel,[i,a]=e.strides,
l=rt(n[0],t[0],s,i),c=rt(n[1],
t[1],r,a);for(let h=0;h<t[0];h++)
for(let p=0;p<t[1];p++)for(let u=0;u<
s;u++)for(let d=0;d<r;d++){let m=h*
i+u-l,b=p*a+d-c;m>=0&&b>=0&&m<
n[0]&&b<n[1]&&o(m*n[1]+b,h*t[1]+
p,u*r+d)}}function jt(n,t,e,o){
let s=t.input[2],r=t.output[2];
ct(t.input,t.output,t,(i,a,l)=>{
for(let c=0;c<s;c++){let h=n[i*
s+c];if(h!==0)for(let p=0,u=(l*
s+c)*r,d=a*r;p<r;p++)o[d+p]+=h*
e[u+p]}})}function Ut(n,t,e,o){
let s=t.input[2],r=t.output[2];
ct(t.output,t.input,t,(i,a,l)=>{
for(let c=0;c<r;c++){let h=0;for(let p=0,
u=(l*r+c)*s,d=a*s;p<s;p++)h+=n[d+
p]*e[u+p];o[i*r+c]+=h}})}var _t={
Conv2D:jt,Conv2DTranspose:Ut};
function Kt(n,t){if(t==="relu")
for(let e=0;e<n.length;e++)n[e]=
Math.max(0,n[e]);if(t==="sigmo\
id")for(let e=0;e<n.length;e++)
n[e]=1/(1+Math.exp(-n[e]))}function Bt(n,t,e){
let o=new Float32Array(e*it(n.
output)),s=n.b.length;if(s)for(let a=0;a<
o.length;a++)o[a]=n.b[a%s];if(n.
kind==="Dense")return Rt(t,n,n.
w,o),o;let[r,i]=[t.length/e,o.
length/e];for(let a=0;a<e;a++){
let l=t.subarray(a*r,(a+1)*r);
_t[n.kind](l,n,n.w,o.subarray(
a*i,(a+1)*i))}return o}var U=class{constructor(t,e){
let o=t.reduce((i,a)=>i+X(a)[0]+
X(a)[1],0);if(e.byteLength!==2*
o){let i=e.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${i}`)}let s=V(
e),r=0;this.layers=t.map(i=>{let[
a,l]=X(i),c=s.subarray(r,r+a),
h=s.subarray(r+a,r+a+l);return r+=
a+l,{...i,w:c,b:h}})}run(t,e=1){
let o=Float32Array.from(t);for(let s of this.
layers)at(s)&&(o=Bt(s,o,e)),Kt(
o,s.activation);return o}};var lt=n=>new Uint8Array(n.buffer,
n.byteOffset,n.byteLength);function M(n,t){
n.set(t),n.save_changes()}function pt(n,t){
let e=Object.entries(t);for(let[
o,s]of e)n.on(o,s);return()=>{
for(let[o,s]of e)n.off(o,s)}}var ht=new WeakMap;
async function ut(n,t){let e=n.
get(t).slice(10),o=await n.widget_manager.
get_model(e),s=ht.get(o)??new U(
o.get("layers"),o.get("weights"));
return ht.set(o,s),s}function dt(n,t=0){let e=V(n.get(
"codes")[t]),o=Array.from(lt(n.
get("labels")));return{points:o.
map((r,i)=>[e[2*i],e[2*i+1]]),
labels:o,colors:n.get("colors")}}
function ft({points:n,labels:t},e,o=15){
let s=[];for(let i=0;i<n.length;i++){
let a=(n[i][0]-e[0])**2+(n[i][1]-
e[1])**2;if(s.length===o&&a>=s[o-
1].distance)continue;let l=s.length;
for(;l&&s[l-1].distance>a;)l--;
s.splice(l,0,{distance:a,label:t[i]}),
s.length=Math.min(s.length,o)}
let r=new Map;for(let{label:i}of s)
r.set(i,(r.get(i)??0)+1);return[
...r].sort((i,a)=>a[1]-i[1])[0]?.[0]}function T(n,t,e,o){let s=document.
createElement("canvas");return Object.
assign(s,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),s.setAttribute(
"role","img"),A(s,o),s}var A=(n,t)=>n.
setAttribute("aria-label",t);function g(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function v(n,t,[
e,o],s=[0,0,n.width,n.height],r=!1){
let i=new OffscreenCanvas(o,e),
a=g(i).createImageData(o,e);for(let l=0;l<
t.length;l++){let c=255-Math.round(
255*t[l]),h=4*l;a.data[h]=a.data[h+
1]=a.data[h+2]=c,a.data[h+3]=255}
g(i).putImageData(a,0,0),g(n).
imageSmoothingEnabled=r,g(n).drawImage(
i,...s)}function mt(n,t){let e=n.map(o=>[
...o]);for(let o=0,s=!0;s&&o<200;o++){
s=!1;for(let r=0;r<e.length;r++)
for(let i=0;i<r;i++){let[a,l]=[
e[r][0]-e[i][0],e[r][1]-e[i][1]],
c=Math.hypot(a,l);if(c>=t)continue;
s=!0,c<1e-6&&([a,l,c]=[1,0,1]);
let h=(t-Math.min(c,t))/2+.5;e[r]=
[e[r][0]+h*a/c,e[r][1]+h*l/c],
e[i]=[e[i][0]-h*a/c,e[i][1]-h*
l/c]}}return e}function E(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var y=(n,t=2)=>`(${n.
map(e=>E(e,t)).join(", ")})`;var w=560,qt=34,Wt="#d55e00",Ht="\
#0072b2",gt=20,I=n=>n.map(t=>Math.
round(t*gt)/gt),Yt=n=>n.sort((t,e)=>t-
e)[n.length>>1],_=class{constructor(t,e){
this.limit=t,this.canvas=T(w,w,
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
o=s=>Math.min(1,Math.max(0,s));
return[this.limit*(2*o((t.clientX-
e.left)/e.width)-1),this.limit*
(1-2*o((t.clientY-e.top)/e.height))]}holds(t){
return t.every(e=>Math.abs(e)<=
this.limit)}blank(){let t=g(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,w,w)}scatter({points:t,labels:e,
colors:o}){this.blank();let s=g(
this.sheet);s.globalAlpha=.6,e.
forEach((c,h)=>{let[p,u]=t[h];
s.fillStyle=o[c%o.length],s.fillRect(
this.across(p)-2.5,this.down(u)-
2.5,5,5)}),s.globalAlpha=1;let r=[
...new Set(e)],i=r.map(c=>{let h=t.
filter((d,m)=>e[m]===c),[p,u]=[
0,1].map(d=>Yt(h.map(m=>m[d])));
return[this.across(p),this.down(
u)]});mt(i,qt).forEach((c,h)=>this.
write(String(r[h]),c));let a=t.
filter(c=>!this.holds(c)).length,
l=`of ${t.length} encoded digi\
ts`;this.beyond=a?`${a} ${l} l\
ie${a>1?"":"s"} beyond the edg\
es.`:"",this.account([])}write(t,[
e,o],s=26){let r=g(this.sheet);
Object.assign(r,{font:`bold ${s}\
px sans-serif`,textAlign:"cent\
er",textBaseline:"middle",lineWidth:6,
strokeStyle:"#fff",fillStyle:"\
#222"}),r.strokeText(t,e,o),r.
fillText(t,e,o)}lay(t){g(this.
sheet).drawImage(t,0,0),this.beyond=
""}adopt({limit:t,sheet:e,beyond:o}){
Object.assign(this,{limit:t,sheet:e,
beyond:o}),this.account([])}axes(){
let t=g(this.sheet),{limit:e}=this,
o=[1,2,5,10,20,50].find(r=>e/r<=
8)??100,s=o*(Math.ceil(e/o)-1);
for(let r=-s;r<=s;r+=o)t.fillStyle=
"#222",t.fillRect(this.across(
r)-1,w-10,2,10),t.fillRect(0,this.
down(r)-1,10,2),this.write(E(r,
0),[this.across(r),w-26],24),this.
write(E(r,0),[28,this.down(r)],
24)}circles(t){let e=g(this.sheet);
for(let{center:o,radius:s}of t){
let[r,i]=[this.across(o[0]),this.
down(o[1])];e.beginPath(),e.arc(
r,i,s*this.unit,0,2*Math.PI),e.
setLineDash([]),S(e,"rgba(255,\
 255, 255, 0.85)",7),e.setLineDash(
[9,6]),S(e,Ht,3)}e.setLineDash(
[])}clear(){g(this.canvas).drawImage(
this.sheet,0,0)}dot([t,e],o=7,s=Wt){
let r=g(this.canvas);r.fillStyle=
s,r.beginPath(),r.arc(this.across(
t),this.down(e),o,0,2*Math.PI),
S(r,"#fff",10),S(r,"#000",5),r.
fill()}line(t,e=!1){let o=g(this.
canvas);o.beginPath(),t.forEach(
([s,r])=>o.lineTo(this.across(
s),this.down(r))),S(o,"#fff",7),
o.setLineDash(e?[4,8]:[]),S(o,
"#000",3),o.setLineDash([])}ellipse(t,e){
let o=g(this.canvas),[s,r]=e.map(
i=>Math.max(i*this.unit,3));o.
fillStyle="rgba(0, 0, 0, 0.25)",
o.beginPath(),o.ellipse(this.across(
t[0]),this.down(t[1]),s,r,0,0,
2*Math.PI),o.fill(),S(o,"#000",
4)}account(t){let e=t.filter(([
,o])=>!this.holds(o)).map(([o])=>`${o}\
 lies beyond the edges.`);return this.
note.textContent=[this.beyond,
...e].join(" ").trim(),e.join(
" ")}tell(t,e){this.canvas.setAttribute(
"aria-valuenow",t[0].toFixed(2)),
this.canvas.setAttribute("aria\
-valuetext",e)}describe(t){A(this.
canvas,t)}};function S(n,t,e){
n.strokeStyle=t,n.lineWidth=e,
n.stroke()}function wt(n,t){let e=0,o=()=>cancelAnimationFrame(
e);return{start:()=>{o();let r=n(),
i=()=>{let a=performance.now(),
l=!1;for(;!l&&performance.now()-
a<6;)l=!!r.next().done;t(),l||
(e=requestAnimationFrame(i))};
e=requestAnimationFrame(i)},stop:o}}var J=n=>1/(1+Math.exp(-n));function Gt(n,t,e=[]){let o=n.
run([...t,...e]);if(!t.every(Number.
isFinite)||o.some(Number.isNaN))
throw new Error(`${y(t)} is no\
t a point of the latent space`);
return o}var O=(n,t,e)=>Gt(n,t,
e).map(J);var D=16,Q=1.3,bt=4,K=class{constructor(t,e,o,s){
this.limit=t,this.decoder=e,this.
shape=o,this.sheet=new OffscreenCanvas(
w,w),this.ready=!1,this.begun=
!1,this.work=wt(()=>this.pictures(),
s)}begin(){if(this.begun)return;
this.begun=!0;let t=g(this.sheet);
t.fillStyle="#fff",t.fillRect(
0,0,w,w),t.globalCompositeOperation=
"darken",this.work.start()}*pictures(){
for(let t=0;t<D*D;t+=bt)this.draw(
Array.from({length:bt},(e,o)=>t+
o)),yield;this.ready=!0}draw(t){
let e=2*this.limit/D,o=w/D,s=(Q-
1)/2*o,r=t.map(c=>[c%D,Math.floor(
c/D)]),i=r.flatMap(([c,h])=>[-this.
limit+(c+.5)*e,this.limit-(h+.5)*
e]),a=this.decoder.run(i,t.length),
l=this.shape[0]*this.shape[1];
r.forEach(([c,h],p)=>{let u=a.
subarray(p*l,(p+1)*l).map(J),d=[
c*o-s,h*o-s];v(this.sheet,u,this.
shape,[d[0],d[1],Q*o,Q*o],!0)})}};function Xt(n,[t,e],o){switch(n){case"\
ArrowLeft":return[t-o,e];case"\
ArrowRight":return[t+o,e];case"\
ArrowDown":return[t,e-o];case"\
ArrowUp":return[t,e+o];case"Pa\
geDown":return[t,e-5*o];case"P\
ageUp":return[t,e+5*o];case"Ho\
me":return[0,0];case"End":return[
t,e]}}function Vt(n,t,{get:e,set:o}){
n.addEventListener("keydown",s=>{
let r=t/(s.shiftKey?16:80),i=Xt(
s.key,e(),r);i&&(s.preventDefault(),
o(i.map(a=>Math.min(t,Math.max(
-t,a)))))})}function Z(n,t,e){
n.tabIndex=0,n.setAttribute("r\
ole","slider"),n.setAttribute(
"aria-roledescription","2D sli\
der"),n.setAttribute("aria-val\
uemin",String(-t)),n.setAttribute(
"aria-valuemax",String(t)),Vt(
n,t,e)}function B(n,t,{get:e,set:o,
walk:s},r){let i=!1,a={clientX:0,
clientY:0},l=[],c=null;n.addEventListener(
"pointerdown",h=>{h.button||!h.
isPrimary||(n.setPointerCapture(
h.pointerId),[a,l]=[h,e()],i=h.
pointerType==="mouse",c=s&&h.shiftKey?
t.at(h):null,i&&!c&&o(t.at(h)))}),
n.addEventListener("pointermov\
e",h=>{if(!n.hasPointerCapture(
h.pointerId))return;let p=nt(a,
h);if(!(!i&&!p)){if(!i&&!r&&p!==
"sideways")return n.releasePointerCapture(
h.pointerId);i=!0,c?s?.(c,t.at(
h),!1):o(t.at(h))}}),n.addEventListener(
"pointerup",h=>{n.hasPointerCapture(
h.pointerId)&&(c?s?.(c,t.at(h),
!0):!i&&!r&&o(t.at(h)),c=null)}),
n.addEventListener("pointercan\
cel",()=>{i&&!c&&o(l),c=null})}
function xt(n,t,e){n.canvas.classList.
add("vae-steered"),e.classList.
add("vae-held"),Z(n.canvas,n.limit,
t),B(n.canvas,n,t,!1),B(e,n,t,
!0)}var L=class{constructor(t,e){this.
plane=t,this.node=f(`vae-mark ${e}`),
t.stage.append(this.node)}move(t){
if(this.node.hidden=!t||!this.
plane.holds(t),!t)return;let{limit:e}=this.
plane;this.node.style.left=`${50+
50*t[0]/e}%`,this.node.style.top=
`${50-50*t[1]/e}%`}},q=class extends L{constructor(t,e,o,s){
super(t,"vae-handle"),this.node.
append(f("vae-letter",e)),this.
node.setAttribute("aria-label",
`${o}: arrow keys move it`),this.
move(null),Z(this.node,t.limit,
s),B(this.node,t,s,!0)}move(t){
super.move(t),t&&(this.node.setAttribute(
"aria-valuenow",t[0].toFixed(2)),
this.node.setAttribute("aria-v\
aluetext",y(t)))}};var Jt=600;function yt(){let n=f(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(o){clearTimeout(
t),e??=o,o!==e&&(t=window.setTimeout(
()=>{n.textContent=e=o},Jt))}}}
function F(n){let t=0,e=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,o())}),n()};return{
schedule:()=>{t?e=!0:o()},stop:()=>cancelAnimationFrame(
t)}}var vt=()=>matchMedia("(pr\
efers-reduced-motion: reduce)").
matches;function kt(n,t,e){let o=x("ca\
nvas",{width:84,height:84}),s=x(
"span"),r=f("vae-preview",o,s);
r.setAttribute("aria-hidden","\
true"),r.hidden=!0,n.stage.append(
r);let i=null,{schedule:a,stop:l}=F(
()=>{r.hidden=!i,i&&(v(o,O(t,i),
e),s.textContent=y(i),r.style.
left=`${50+50*i[0]/n.limit}%`,
r.style.top=`${50-50*i[1]/n.limit}\
%`,r.classList.toggle("vae-lef\
t",i[0]>0),r.classList.toggle(
"vae-below-it",i[1]>0))}),c=()=>{
r.hidden||(i=null,a())};return n.
canvas.addEventListener("point\
ermove",h=>{if(h.buttons||h.pointerType===
"touch")return c();i=n.at(h),a()}),
n.canvas.addEventListener("poi\
nterleave",c),n.canvas.addEventListener(
"pointerdown",c),n.canvas.addEventListener(
"keydown",c),l}var z=class{constructor({circles:t}){
this.circles=t}logDensity(t){return-(t.
reduce((o,s)=>o+s*s,0)+t.length*
Math.log(2*Math.PI))/2}density(t){
return Math.exp(this.logDensity(
t))}distance(t){return Math.hypot(
...t)}kl(t,e){return t.reduce(
(o,s,r)=>o+(Math.exp(e[r])+s*s-
1-e[r])/2,0)}},Qt={StandardNormal:z};
function Mt(n){let t=Qt[n.kind];
if(!t)throw new Error(`the pag\
e does not know the prior ${n.
kind}`);return new t(n)}var Zt=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),zt="select\
, textarea, [type=text], [type\
=number]";function te(n){let{key:t,
target:e}=n;return n.ctrlKey||
n.altKey||n.metaKey||t==="Ente\
r"&&n.shiftKey?!1:Zt.has(t)||t.
length===1&&e.matches(zt)}function At(n){
n.addEventListener("keydown",t=>{
te(t)&&t.stopPropagation()})}function ee(n,t){let e=t instanceof
Error?t.message:String(t),o=x(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});o.setAttribute(
"role","alert"),n.replaceChildren(
o)}function Et(n){return{async render(t){
t.el.classList.add("vae-view"),
At(t.el);try{return await n(t)}catch(e){
ee(t.el,e)}}}}var ne=(n,t,e)=>n.map((o,s)=>(1-
e)*o+e*t[s]);function oe(n,t,e){
let[o,s]=[Math.hypot(...n),Math.
hypot(...t)],r=n.reduce((h,p,u)=>h+
p*t[u],0)/(o*s),i=Math.acos(Math.
min(1,Math.max(-1,r))),a=(1-e)*
o+e*s;if(!(i<Math.PI-1e-6))throw new Error(
"No single arc joins these two\
 points: one is the origin, or\
 they are opposite.");if(i<1e-6)
return n.map(h=>h/o*a);let l=Math.
sin((1-e)*i)/Math.sin(i)/o,c=Math.
sin(e*i)/Math.sin(i)/s;return n.
map((h,p)=>a*(l*h+c*t[p]))}function tt([
n,t],[e,o]){let s=Math.hypot(n,
t)*Math.hypot(e,o);return s>0&&
(n*e+t*o)/s<-1+1e-9}function se(n,t,e){
if(!tt(n,t))return oe(n,t,e);let[
o,s]=n,r=Math.hypot(o,s),i=Math.
PI*e,a=((1-e)*r+e*Math.hypot(...t))/
r,[l,c]=[Math.cos(i),Math.sin(
i)];return[a*(l*o-c*s),a*(c*o+
l*s)]}var St={lerp:ne,slerp:se};var W=9,R=64,re=3;function Lt(n,t){
if(!n.length)return null;let[e,
o]=[n.slice(0,2),n.slice(2)];return s=>St[t](
e,o,s)}var j=class{constructor(t,e,o){
this.decoder=t,this.shape=e,this.
name=o,this.canvas=T(W*R,R,"va\
e-film",`Film strip, ${o}`),this.
node=f("vae-strip",f("vae-titl\
e",o),this.canvas),this.node.hidden=
!0}draw(t){if(this.node.hidden=
!0,!t)return;for(let o=0;o<W;o++){
let s=O(this.decoder,t(o/(W-1)));
v(this.canvas,s,this.shape,[R*
o,0,R,R])}this.node.hidden=!1;
let e=`from ${y(t(0))} to ${y(
t(1))}`;A(this.canvas,`Film st\
rip of ${W} pictures, ${this.name}\
, ${e}`)}};function $t(n){let t=0,
e=()=>cancelAnimationFrame(t);
return{play:s=>{e();let r=performance.
now(),i=s();if(!i)return;let a=l=>{
let c=Math.min(1,(l-r)/1e3/re);
s()&&(n(i(c)),c<1&&(t=requestAnimationFrame(
a)))};t=requestAnimationFrame(
a)},stop:e}}var Tt=40,It={lerp:"straight",
slerp:"around the origin"},ie="\
The walk is kept: move that en\
d, or let it go straight.",ae="\
Both half circles around the o\
rigin are as long; the walk ta\
kes the one to the left, again\
st the clock.",H=class{constructor(t,e,o,s){
this.model=t,this.plane=o,this.
films={lerp:new j(e,t.get("sha\
pe"),It.lerp),slerp:new j(e,t.
get("shape"),It.slerp)},this.player=
$t(s),this.handles=["A","B"].map(
(r,i)=>new q(o,r,i?"End of the\
 walk":"Start of the walk",{get:()=>this.
ends[i],set:a=>this.bend(i,I(a))})),
this.start=new L(o,"vae-start"),
this.mark=null,this.note=$(),this.
node=f("vae-strips",this.note,
this.films.lerp.node,this.films.
slerp.node)}get ends(){let t=this.
model.get("walk");return t.length?
[t.slice(0,2),t.slice(2)]:[]}get way(){
return this.along(this.model.get(
"path"))}along(t){let e=Lt(this.
model.get("walk"),t);try{return e?.(
0),e}catch{return null}}begin(t){
this.mark=t}end(t){this.go(this.
mark??t,t,!0)}go(t,e,o){this.player.
stop(),this.mark=null,M(this.model,
{walk:[...t,...e]}),o&&!vt()&&
this.play()}bend(t,e){let[o,s]=this.
ends.map((r,i)=>i===t?e:r);this.
go(o,s,!1)}clear(){this.player.
stop(),this.mark=null,M(this.model,
{walk:[]})}play(){this.player.
play(()=>this.way)}retrace(){let t=this.
ends;this.start.move(this.mark),
this.handles.forEach((e,o)=>e.
move(t[o]??null)),this.films.lerp.
draw(this.along("lerp")),this.
films.slerp.draw(this.along("s\
lerp")),this.note.textContent=
this.words,this.note.hidden=!this.
words}get words(){let[t,e]=this.
ends;return!t||this.model.get(
"path")==="lerp"?"":tt(t,e)?ae:
this.way?"":`No single arc joi\
ns these two points: one is th\
e origin. ${ie}`}trace(){let t=this.
model.get("path");[t==="lerp"?
"slerp":"lerp",t].map(o=>this.
along(o)).forEach((o,s)=>{o&&this.
plane.line(Array.from({length:Tt+
1},(r,i)=>o(i/Tt)),!s)})}};var ce="Latent plane: arrow ke\
ys move the point, shift makes\
 larger steps, home goes to th\
e middle",et=class{constructor(t,e){
this.model=t,this.network=e,this.
shape=t.get("shape"),this.encoded=
dt(t);let o=t.get("prior");this.
prior="kind"in o?Mt(o):null,this.
plane=new _(t.get("limit"),ce),
this.picture=T(224,224,"","Dec\
oded picture"),this.note=$("va\
e-lines vae-tall"),this.point=
new L(this.plane,"vae-point"),
this.manifold=new K(this.plane.
limit,e,this.shape,()=>this.background());
let s=kt(this.plane,e,this.shape);
this.stop=()=>{s(),this.manifold.
work.stop()},this.spoken="",this.
above=()=>{}}background(){let{
plane:t,manifold:e}=this,o=this.
model.get("behind")==="manifol\
d";o?(e.begin(),t.lay(e.sheet)):
t.scatter(this.encoded),this.prior&&
t.circles(this.prior.circles),
t.canvas.setAttribute("aria-bu\
sy",String(o&&!e.ready)),this.
trace()}trace(){this.plane.clear(),
this.above()}words(t,e){let o=[
`z = ${y(t)}`];return this.prior&&
(o.push(`prior density ${E(this.
prior.density(t),4)}`),o.push(
`${E(this.prior.distance(t),2)}\
 from the middle`)),[...o,`nea\
rest test digits: mostly ${e}`].
join(`
`)}draw(t,e){let{plane:o}=this;
try{this.point.move(t),v(this.
picture,O(this.network,t),this.
shape);let s=ft(this.encoded,t),
r=y(t),i=o.account([["The poin\
t",t]]);this.note.textContent=
this.words(t,s),this.spoken=[this.
note.textContent,e,i].filter(Boolean).
join(`
`),A(this.picture,`What the de\
coder draws at ${r}, where tes\
t digits are mostly ${s}`)}catch(s){
this.note.textContent=this.spoken=
s.message}o.tell(t,this.spoken)}layout(...t){
let e=ot(G("latent plane",this.
plane.stage,this.plane.note),st(
"decoded",this.picture,this.note),
f("vae-below",...t));return e.
classList.add("vae-explorer"),
e}};function he(n,t,e){let o=()=>[
n.get("z1"),n.get("z2")],s=Y("\
background:",[["scatter","enco\
ded test digits"],["manifold",
"decoded pictures"]],u=>M(n,{behind:u})),
r=Y("a walk goes:",[["lerp","s\
traight"],["slerp","around the\
 origin"]],u=>M(n,{path:u})),i=N(
"Start a walk here",()=>{t.begin(
o()),e()}),a=()=>{i.focus(),e()},
l=N("End the walk here",()=>{t.
end(o()),a()}),c=N("Play the w\
alk again",()=>t.play()),h=N("\
Clear the walk",()=>{t.clear(),
a()}),p=()=>{s.show(n.get("beh\
ind")),r.show(n.get("path")),l.
disabled=!t.mark,c.hidden=!t.way,
h.hidden=!t.mark&&!t.ends.length};
return{nodes:[s.node,r.node,f(
"vae-buttons",i,l,c,h)],show:p}}
async function le({model:n,el:t}){
let e=await ut(n,"network"),o=new et(
n,e),{plane:s}=o,{region:r,say:i}=yt(),
a=()=>[n.get("z1"),n.get("z2")],
l=b=>{let[P,C]=I(b);M(n,{z1:P,
z2:C})},c=new H(n,e,s,l);o.above=
()=>c.trace();let h=F(()=>{o.draw(
a(),c.words),i(o.spoken)}),p=F(
()=>{c.retrace(),o.trace(),u.show(),
h.schedule()}),u=he(n,c,p.schedule);
xt(s,{get:a,set:b=>{c.player.stop(),
l(b)},walk:(b,P,C)=>c.go(I(b),
I(P),C)},o.point.node),t.append(
o.layout(...u.nodes,c.node,r));
let d=()=>{o.background(),p.schedule()},
m=pt(n,{"change:z1 change:z2":h.
schedule,"change:behind":d,"ch\
ange:path change:walk":p.schedule});
return d(),()=>{for(let b of[h.
stop,p.stop,o.stop,c.player.stop,
m])b()}}var Pn=Et(le);export{Pn as default};
