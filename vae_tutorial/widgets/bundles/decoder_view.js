function T(e,t){let n=Math.abs(
t.clientX-e.clientX),o=Math.abs(
t.clientY-e.clientY);return Math.
max(n,o)<6?null:n>=o?"sideways":
"up or down"}function M(e,t={},...n){let o=Object.
assign(document.createElement(
e),t);return o.append(...n),o}
var g=(e,...t)=>M("div",{className:e},
...t),L=(e="")=>M("p",{className:`\
vae-readout ${e}`.trim()});var j=(...e)=>g("vae-columns",
...e);function ct(e){let t=new Float32Array(
e.byteLength/2);for(let n=0;n<
t.length;n++){let o=e.getUint16(
2*n,!0),r=o>>10&31,s=o&1023,i=(1+
s/1024)*2**(r-15);r===0&&(i=s*
2**-24),r===31&&(i=s?NaN:1/0),
t[n]=o&32768?-i:i}return t}function R(e,t,n,o){
return Math.floor(Math.max((t-
1)*o+n-e,0)/2)}var F=e=>e.reduce(
(t,n)=>t*n,1),U=e=>e.output!==
void 0;function N(e){if(!U(e))
return[0,0];let t=[e.input,e.output].
map(o=>o[o.length-1]);return[(e.
kind==="Dense"?1:F(e.kernel))*
t[0]*t[1],e.bias?t[1]:0]}function lt(e,t,n,o){
let[r,s]=[t.input[0],t.output[0]],
i=new Int32Array(r);for(let a=0,
f=0;a<e.length/r;a++,f+=s){let l=0;
for(let u=0;u<r;u++)e[a*r+u]!==
0&&(i[l++]=u);let c=l-l%4;for(let u=0;u<
c;u+=4){let[h,p,d,v]=[i[u],i[u+
1],i[u+2],i[u+3]],[b,x,C,ot]=[
e[a*r+h],e[a*r+p],e[a*r+d],e[a*
r+v]],[rt,st,it,at]=[h*s,p*s,d*
s,v*s];for(let y=0;y<s;y++)o[f+
y]+=b*n[rt+y]+x*n[st+y]+C*n[it+
y]+ot*n[at+y]}for(let u=c;u<l;u++){
let h=e[a*r+i[u]],p=i[u]*s;for(let d=0;d<
s;d++)o[f+d]+=h*n[p+d]}}}function _(e,t,n,o){
let[r,s]=n.kernel,[i,a]=n.strides,
f=R(e[0],t[0],r,i),l=R(e[1],t[1],
s,a);for(let c=0;c<t[0];c++)for(let u=0;u<
t[1];u++)for(let h=0;h<r;h++)for(let p=0;p<
s;p++){let d=c*i+h-f,v=u*a+p-l;
d>=0&&v>=0&&d<e[0]&&v<e[1]&&o(
d*e[1]+v,c*t[1]+u,h*s+p)}}function ut(e,t,n,o){
let r=t.input[2],s=t.output[2];
_(t.input,t.output,t,(i,a,f)=>{
for(let l=0;l<r;l++){let c=e[i*
r+l];if(c!==0)for(let u=0,h=(f*
r+l)*s,p=a*s;u<s;u++)o[p+u]+=c*
n[h+u]}})}function ft(e,t,n,o){
let r=t.input[2],s=t.output[2];
_(t.output,t.input,t,(i,a,f)=>{
for(let l=0;l<s;l++){let c=0;for(let u=0,
h=(f*s+l)*r,p=a*r;u<r;u++)c+=e[p+
u]*n[h+u];o[i*s+l]+=c}})}var ht={
Conv2D:ut,Conv2DTranspose:ft};
function pt(e,t){if(t==="relu")
for(let n=0;n<e.length;n++)e[n]=
Math.max(0,e[n]);if(t==="sigmo\
id")for(let n=0;n<e.length;n++)
e[n]=1/(1+Math.exp(-e[n]))}function dt(e,t,n){
let o=new Float32Array(n*F(e.output)),
r=e.b.length;if(r)for(let a=0;a<
o.length;a++)o[a]=e.b[a%r];if(e.
kind==="Dense")return lt(t,e,e.
w,o),o;let[s,i]=[t.length/n,o.
length/n];for(let a=0;a<n;a++){
let f=t.subarray(a*s,(a+1)*s);
ht[e.kind](f,e,e.w,o.subarray(
a*i,(a+1)*i))}return o}var S=class{constructor(t,n){
let o=t.reduce((i,a)=>i+N(a)[0]+
N(a)[1],0);if(n.byteLength!==2*
o){let i=n.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${i}`)}let r=ct(
n),s=0;this.layers=t.map(i=>{let[
a,f]=N(i),l=r.subarray(s,s+a),
c=r.subarray(s+a,s+a+f);return s+=
a+f,{...i,w:l,b:c}})}run(t,n=1){
let o=Float32Array.from(t);for(let r of this.
layers)U(r)&&(o=dt(r,o,n)),pt(
o,r.activation);return o}};function W(e,t){e.set(t),e.save_changes()}
function Y(e,t){let n=Object.entries(
t);for(let[o,r]of n)e.on(o,r);
return()=>{for(let[o,r]of n)e.
off(o,r)}}var K=new WeakMap;async function V(e,t){
let n=e.get(t).slice(10),o=await e.
widget_manager.get_model(n),r=K.
get(o)??new S(o.get("layers"),
o.get("weights"));return K.set(
o,r),r}var mt=600;function X(){let e=g(
"vae-spoken");e.setAttribute("\
aria-live","polite");let t=0,n;
return{region:e,say(o){clearTimeout(
t),n??=o,o!==n&&(t=window.setTimeout(
()=>{e.textContent=n=o},mt))}}}
function q(e){let t=0,n=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,n&&(n=!1,o())}),e()};return{
schedule:()=>{t?n=!0:o()},stop:()=>cancelAnimationFrame(
t)}}function $(e,t,n,o){let r=document.
createElement("canvas");return Object.
assign(r,{width:e,height:t,className:`\
vae-picture ${n}`.trim()}),r.setAttribute(
"role","img"),E(r,o),r}var E=(e,t)=>e.
setAttribute("aria-label",t);function m(e){
let t=e.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function B(e,t,[
n,o],r=[0,0,e.width,e.height],s=!1){
let i=new OffscreenCanvas(o,n),
a=m(i).createImageData(o,n);for(let f=0;f<
t.length;f++){let l=255-Math.round(
255*t[f]),c=4*f;a.data[c]=a.data[c+
1]=a.data[c+2]=l,a.data[c+3]=255}
m(i).putImageData(a,0,0),m(e).
imageSmoothingEnabled=s,m(e).drawImage(
i,...r)}function gt(e,[t,n],o){switch(e){case"\
ArrowLeft":return[t-o,n];case"\
ArrowRight":return[t+o,n];case"\
ArrowDown":return[t,n-o];case"\
ArrowUp":return[t,n+o];case"Pa\
geDown":return[t,n-5*o];case"P\
ageUp":return[t,n+5*o];case"Ho\
me":return[0,0];case"End":return[
t,n]}}function wt(e,t,{get:n,set:o}){
e.addEventListener("keydown",r=>{
let s=t/(r.shiftKey?16:80),i=gt(
r.key,n(),s);i&&(r.preventDefault(),
o(i.map(a=>Math.min(t,Math.max(
-t,a)))))})}function G(e,t,n){
e.tabIndex=0,e.setAttribute("r\
ole","slider"),e.setAttribute(
"aria-roledescription","2D sli\
der"),e.setAttribute("aria-val\
uemin",String(-t)),e.setAttribute(
"aria-valuemax",String(t)),wt(
e,t,n)}function D(e,t,{get:n,set:o,
walk:r},s){let i=!1,a={clientX:0,
clientY:0},f=[],l=null;e.addEventListener(
"pointerdown",c=>{c.button||!c.
isPrimary||(e.setPointerCapture(
c.pointerId),[a,f]=[c,n()],i=c.
pointerType==="mouse",l=r&&c.shiftKey?
t.at(c):null,i&&!l&&o(t.at(c)))}),
e.addEventListener("pointermov\
e",c=>{if(!e.hasPointerCapture(
c.pointerId))return;let u=T(a,
c);if(!(!i&&!u)){if(!i&&!s&&u!==
"sideways")return e.releasePointerCapture(
c.pointerId);i=!0,l?r?.(l,t.at(
c),!1):o(t.at(c))}}),e.addEventListener(
"pointerup",c=>{e.hasPointerCapture(
c.pointerId)&&(l?r?.(l,t.at(c),
!0):!i&&!s&&o(t.at(c)),l=null)}),
e.addEventListener("pointercan\
cel",()=>{i&&!l&&o(f),l=null})}
function H(e,t,n){e.canvas.classList.
add("vae-steered"),n.classList.
add("vae-held"),G(e.canvas,e.limit,
t),D(e.canvas,e,t,!1),D(n,e,t,
!0)}function A(e,t){return Number.
isFinite(e)?e.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var O=(e,t=2)=>`(${e.
map(n=>A(n,t)).join(", ")})`;var I=class{constructor(t,n){this.
plane=t,this.node=g(`vae-mark ${n}`),
t.stage.append(this.node)}move(t){
if(this.node.hidden=!t||!this.
plane.holds(t),!t)return;let{limit:n}=this.
plane;this.node.style.left=`${50+
50*t[0]/n}%`,this.node.style.top=
`${50-50*t[1]/n}%`}};function J(e,t){let n=e.map(o=>[
...o]);for(let o=0,r=!0;r&&o<200;o++){
r=!1;for(let s=0;s<n.length;s++)
for(let i=0;i<s;i++){let[a,f]=[
n[s][0]-n[i][0],n[s][1]-n[i][1]],
l=Math.hypot(a,f);if(l>=t)continue;
r=!0,l<1e-6&&([a,f,l]=[1,0,1]);
let c=(t-Math.min(l,t))/2+.5;n[s]=
[n[s][0]+c*a/l,n[s][1]+c*f/l],
n[i]=[n[i][0]-c*a/l,n[i][1]-c*
f/l]}}return n}var w=560,bt=34,xt="#d55e00",vt="\
#0072b2",Q=20,Z=e=>e.map(t=>Math.
round(t*Q)/Q),yt=e=>e.sort((t,n)=>t-
n)[e.length>>1],P=class{constructor(t,n){
this.limit=t,this.canvas=$(w,w,
"vae-plane",n),this.stage=g("v\
ae-stage",this.canvas),this.sheet=
new OffscreenCanvas(w,w),this.
blank(),this.note=L("vae-beyon\
d"),this.beyond=""}get unit(){
return w/(2*this.limit)}across(t){
return(t+this.limit)/(2*this.limit)*
w}down(t){return(this.limit-t)/
(2*this.limit)*w}at(t){let n=this.
canvas.getBoundingClientRect(),
o=r=>Math.min(1,Math.max(0,r));
return[this.limit*(2*o((t.clientX-
n.left)/n.width)-1),this.limit*
(1-2*o((t.clientY-n.top)/n.height))]}holds(t){
return t.every(n=>Math.abs(n)<=
this.limit)}blank(){let t=m(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,w,w)}scatter({points:t,labels:n,
colors:o}){this.blank();let r=m(
this.sheet);r.globalAlpha=.6,n.
forEach((l,c)=>{let[u,h]=t[c];
r.fillStyle=o[l%o.length],r.fillRect(
this.across(u)-2.5,this.down(h)-
2.5,5,5)}),r.globalAlpha=1;let s=[
...new Set(n)],i=s.map(l=>{let c=t.
filter((p,d)=>n[d]===l),[u,h]=[
0,1].map(p=>yt(c.map(d=>d[p])));
return[this.across(u),this.down(
h)]});J(i,bt).forEach((l,c)=>this.
write(String(s[c]),l));let a=t.
filter(l=>!this.holds(l)).length,
f=`of ${t.length} encoded digi\
ts`;this.beyond=a?`${a} ${f} l\
ie${a>1?"":"s"} beyond the edg\
es.`:"",this.account([])}write(t,[
n,o],r=26){let s=m(this.sheet);
Object.assign(s,{font:`bold ${r}\
px sans-serif`,textAlign:"cent\
er",textBaseline:"middle",lineWidth:6,
strokeStyle:"#fff",fillStyle:"\
#222"}),s.strokeText(t,n,o),s.
fillText(t,n,o)}lay(t){m(this.
sheet).drawImage(t,0,0),this.beyond=
""}adopt({limit:t,sheet:n,beyond:o}){
Object.assign(this,{limit:t,sheet:n,
beyond:o}),this.account([])}axes(){
let t=m(this.sheet),{limit:n}=this,
o=[1,2,5,10,20,50].find(s=>n/s<=
8)??100,r=o*(Math.ceil(n/o)-1);
for(let s=-r;s<=r;s+=o)t.fillStyle=
"#222",t.fillRect(this.across(
s)-1,w-10,2,10),t.fillRect(0,this.
down(s)-1,10,2),this.write(A(s,
0),[this.across(s),w-26],24),this.
write(A(s,0),[28,this.down(s)],
24)}circles(t){let n=m(this.sheet);
for(let{center:o,radius:r}of t){
let[s,i]=[this.across(o[0]),this.
down(o[1])];n.beginPath(),n.arc(
s,i,r*this.unit,0,2*Math.PI),n.
setLineDash([]),k(n,"rgba(255,\
 255, 255, 0.85)",7),n.setLineDash(
[9,6]),k(n,vt,3)}n.setLineDash(
[])}clear(){m(this.canvas).drawImage(
this.sheet,0,0)}dot([t,n],o=7,r=xt){
let s=m(this.canvas);s.fillStyle=
r,s.beginPath(),s.arc(this.across(
t),this.down(n),o,0,2*Math.PI),
k(s,"#fff",10),k(s,"#000",5),s.
fill()}line(t,n=!1){let o=m(this.
canvas);o.beginPath(),t.forEach(
([r,s])=>o.lineTo(this.across(
r),this.down(s))),k(o,"#fff",7),
o.setLineDash(n?[4,8]:[]),k(o,
"#000",3),o.setLineDash([])}ellipse(t,n){
let o=m(this.canvas),[r,s]=n.map(
i=>Math.max(i*this.unit,3));o.
fillStyle="rgba(0, 0, 0, 0.25)",
o.beginPath(),o.ellipse(this.across(
t[0]),this.down(t[1]),r,s,0,0,
2*Math.PI),o.fill(),k(o,"#000",
4)}account(t){let n=t.filter(([
,o])=>!this.holds(o)).map(([o])=>`${o}\
 lies beyond the edges.`);return this.
note.textContent=[this.beyond,
...n].join(" ").trim(),n.join(
" ")}tell(t,n){this.canvas.setAttribute(
"aria-valuenow",t[0].toFixed(2)),
this.canvas.setAttribute("aria\
-valuetext",n)}describe(t){E(this.
canvas,t)}};function k(e,t,n){
e.strokeStyle=t,e.lineWidth=n,
e.stroke()}var kt="Latent plane: arrow ke\
ys move the point, shift makes\
 larger steps";function z(e){let t=new P(
e.get("limit"),kt);t.axes(),t.
clear();let n=new I(t,"vae-poi\
nt");return H(t,{get:()=>[e.get(
"z1"),e.get("z2")],set:o=>{let[
r,s]=Z(o);W(e,{z1:r,z2:s})}},n.
node),{node:g("vae-small",t.stage,
t.note),show(o,r){n.move(o),t.
tell(o,`${r} ${t.account([["Th\
e point",o]])}`.trim())}}}var At=e=>1/(1+Math.exp(-e));function Et(e,t,n=[]){let o=e.
run([...t,...n]);if(!t.every(Number.
isFinite)||o.some(Number.isNaN))
throw new Error(`${O(t)} is no\
t a point of the latent space`);
return o}var tt=(e,t,n)=>Et(e,
t,n).map(At);var Mt=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),Lt="select\
, textarea, [type=text], [type\
=number]";function St(e){let{key:t,
target:n}=e;return e.ctrlKey||
e.altKey||e.metaKey||t==="Ente\
r"&&e.shiftKey?!1:Mt.has(t)||t.
length===1&&n.matches(Lt)}function et(e){
e.addEventListener("keydown",t=>{
St(t)&&t.stopPropagation()})}function $t(e,t){let n=t instanceof
Error?t.message:String(t),o=M(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});o.setAttribute(
"role","alert"),e.replaceChildren(
o)}function nt(e){return{async render(t){
t.el.classList.add("vae-view"),
et(t.el);try{return await e(t)}catch(n){
$t(t.el,n)}}}}async function It({model:e,el:t}){
let n=await V(e,"network"),o=Array.
from({length:e.get("latent_dim")},
(b,x)=>`z${x+1}`),[r,s]=[e.get(
"shape"),e.get("label")],i=$(r[1],
r[0],"vae-pixels",s),a=L("vae-\
caption");for(let b of[i,a])b.
style.width=`${e.get("size")}p\
x`;let f=e.get("plane")?z(e):null,
{region:l,say:c}=X(),u=()=>{let b=o.
map(x=>e.get(x));try{B(i,tt(n,
b),r),a.textContent=o.map((x,C)=>`${x}\
 = ${A(b[C],2)}`).join(", "),E(
i,`${s} at ${a.textContent}`)}catch(x){
a.textContent=x.message}f?.show(
b,a.textContent),c(a.textContent)},
{schedule:h,stop:p}=q(u),d=g("\
vae-drawn",i,a);t.append(f?j(d,
f.node):d,l),u();let v=Y(e,{[o.
map(b=>`change:${b}`).join(" ")]:h});
return()=>{p(),v()}}var xe=nt(
It);export{xe as default};
