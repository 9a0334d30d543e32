function E(e,t={},...n){let o=Object.
assign(document.createElement(
e),t);return o.append(...n),o}
var b=(e,...t)=>E("div",{className:e},
...t),L=(e="")=>E("p",{className:`\
vae-readout ${e}`.trim()});var T=(...e)=>b("vae-columns",
...e);function it(e,[t,n],o){switch(e){case"\
ArrowLeft":return[t-o,n];case"\
ArrowRight":return[t+o,n];case"\
ArrowDown":return[t,n-o];case"\
ArrowUp":return[t,n+o];case"Pa\
geDown":return[t,n-5*o];case"P\
ageUp":return[t,n+5*o];case"Ho\
me":return[0,0];case"End":return[
t,n]}}function at(e,t,{get:n,set:o}){
e.addEventListener("keydown",r=>{
let s=t/(r.shiftKey?16:80),i=it(
r.key,n(),s);i&&(r.preventDefault(),
o(i.map(a=>Math.min(t,Math.max(
-t,a)))))})}function R(e,t,n){
e.tabIndex=0,e.setAttribute("r\
ole","slider"),e.setAttribute(
"aria-roledescription","2D sli\
der"),e.setAttribute("aria-val\
uemin",String(-t)),e.setAttribute(
"aria-valuemax",String(t)),at(
e,t,n)}function P(e,t,{get:n,set:o,
walk:r},s){let i=!1,[a,f]=[0,0],
u=[],l=null;e.addEventListener(
"pointerdown",c=>{c.button||!c.
isPrimary||(e.setPointerCapture(
c.pointerId),[a,f,u]=[c.clientX,
c.clientY,n()],i=c.pointerType===
"mouse",l=r&&c.shiftKey?t.at(c):
null,i&&!l&&o(t.at(c)))}),e.addEventListener(
"pointermove",c=>{if(!e.hasPointerCapture(
c.pointerId))return;let[h,p]=[
c.clientX-a,c.clientY-f].map(Math.
abs);if(!(!i&&Math.max(h,p)<6)){
if(!i&&!s&&p>h)return e.releasePointerCapture(
c.pointerId);i=!0,l?r?.(l,t.at(
c),!1):o(t.at(c))}}),e.addEventListener(
"pointerup",c=>{e.hasPointerCapture(
c.pointerId)&&(l?r?.(l,t.at(c),
!0):!i&&!s&&o(t.at(c)),l=null)}),
e.addEventListener("pointercan\
cel",()=>{i&&!l&&o(u),l=null})}
function j(e,t,n){e.canvas.classList.
add("vae-steered"),n.classList.
add("vae-held"),R(e.canvas,e.limit,
t),P(e.canvas,e,t,!1),P(n,e,t,
!0)}function k(e,t){return Number.
isFinite(e)?e.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var D=(e,t=2)=>`(${e.
map(n=>k(n,t)).join(", ")})`;var S=class{constructor(t,n){this.
plane=t,this.node=b(`vae-mark ${n}`),
t.stage.append(this.node)}move(t){
if(this.node.hidden=!t||!this.
plane.holds(t),!t)return;let{limit:n}=this.
plane;this.node.style.left=`${50+
50*t[0]/n}%`,this.node.style.top=
`${50-50*t[1]/n}%`}};function ct(e){let t=new Float32Array(
e.byteLength/2);for(let n=0;n<
t.length;n++){let o=e.getUint16(
2*n,!0),r=o>>10&31,s=o&1023,i=(1+
s/1024)*2**(r-15);r===0&&(i=s*
2**-24),r===31&&(i=s?NaN:1/0),
t[n]=o&32768?-i:i}return t}function F(e,t,n,o){
return Math.floor(Math.max((t-
1)*o+n-e,0)/2)}var U=e=>e.reduce(
(t,n)=>t*n,1),_=e=>e.output!==
void 0;function O(e){if(!_(e))
return[0,0];let t=[e.input,e.output].
map(o=>o[o.length-1]);return[(e.
kind==="Dense"?1:U(e.kernel))*
t[0]*t[1],e.bias?t[1]:0]}function lt(e,t,n,o){
let[r,s]=[t.input[0],t.output[0]],
i=new Int32Array(r);for(let a=0,
f=0;a<e.length/r;a++,f+=s){let u=0;
for(let c=0;c<r;c++)e[a*r+c]!==
0&&(i[u++]=c);let l=u-u%4;for(let c=0;c<
l;c+=4){let[h,p,d,v]=[i[c],i[c+
1],i[c+2],i[c+3]],[w,x,N,et]=[
e[a*r+h],e[a*r+p],e[a*r+d],e[a*
r+v]],[nt,ot,rt,st]=[h*s,p*s,d*
s,v*s];for(let y=0;y<s;y++)o[f+
y]+=w*n[nt+y]+x*n[ot+y]+N*n[rt+
y]+et*n[st+y]}for(let c=l;c<u;c++){
let h=e[a*r+i[c]],p=i[c]*s;for(let d=0;d<
s;d++)o[f+d]+=h*n[p+d]}}}function K(e,t,n,o){
let[r,s]=n.kernel,[i,a]=n.strides,
f=F(e[0],t[0],r,i),u=F(e[1],t[1],
s,a);for(let l=0;l<t[0];l++)for(let c=0;c<
t[1];c++)for(let h=0;h<r;h++)for(let p=0;p<
s;p++){let d=l*i+h-f,v=c*a+p-u;
d>=0&&v>=0&&d<e[0]&&v<e[1]&&o(
d*e[1]+v,l*t[1]+c,h*s+p)}}function ut(e,t,n,o){
let r=t.input[2],s=t.output[2];
K(t.input,t.output,t,(i,a,f)=>{
for(let u=0;u<r;u++){let l=e[i*
r+u];if(l!==0)for(let c=0,h=(f*
r+u)*s,p=a*s;c<s;c++)o[p+c]+=l*
n[h+c]}})}function ft(e,t,n,o){
let r=t.input[2],s=t.output[2];
K(t.output,t.input,t,(i,a,f)=>{
for(let u=0;u<s;u++){let l=0;for(let c=0,
h=(f*s+u)*r,p=a*r;c<r;c++)l+=e[p+
c]*n[h+c];o[i*s+u]+=l}})}var ht={
Conv2D:ut,Conv2DTranspose:ft};
function pt(e,t){if(t==="relu")
for(let n=0;n<e.length;n++)e[n]=
Math.max(0,e[n]);if(t==="sigmo\
id")for(let n=0;n<e.length;n++)
e[n]=1/(1+Math.exp(-e[n]))}function dt(e,t,n){
let o=new Float32Array(n*U(e.output)),
r=e.b.length;if(r)for(let a=0;a<
o.length;a++)o[a]=e.b[a%r];if(e.
kind==="Dense")return lt(t,e,e.
w,o),o;let[s,i]=[t.length/n,o.
length/n];for(let a=0;a<n;a++){
let f=t.subarray(a*s,(a+1)*s);
ht[e.kind](f,e,e.w,o.subarray(
a*i,(a+1)*i))}return o}var $=class{constructor(t,n){
let o=t.reduce((i,a)=>i+O(a)[0]+
O(a)[1],0);if(n.byteLength!==2*
o){let i=n.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${i}`)}let r=ct(
n),s=0;this.layers=t.map(i=>{let[
a,f]=O(i),u=r.subarray(s,s+a),
l=r.subarray(s+a,s+a+f);return s+=
a+f,{...i,w:u,b:l}})}run(t,n=1){
let o=Float32Array.from(t);for(let r of this.
layers)_(r)&&(o=dt(r,o,n)),pt(
o,r.activation);return o}};function V(e,t){e.set(t),e.save_changes()}
function Y(e,t){let n=Object.entries(
t);for(let[o,r]of n)e.on(o,r);
return()=>{for(let[o,r]of n)e.
off(o,r)}}var W=new WeakMap;async function X(e,t){
let n=e.get(t).slice(10),o=await e.
widget_manager.get_model(n),r=W.
get(o)??new $(o.get("layers"),
o.get("weights"));return W.set(
o,r),r}var mt=600;function q(){let e=b(
"vae-spoken");e.setAttribute("\
aria-live","polite");let t=0,n;
return{region:e,say(o){clearTimeout(
t),n??=o,o!==n&&(t=window.setTimeout(
()=>{e.textContent=n=o},mt))}}}
function B(e){let t=0,n=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,n&&(n=!1,o())}),e()};return{
schedule:()=>{t?n=!0:o()},stop:()=>cancelAnimationFrame(
t)}}function I(e,t,n,o){let r=document.
createElement("canvas");return Object.
assign(r,{width:e,height:t,className:`\
vae-picture ${n}`.trim()}),r.setAttribute(
"role","img"),M(r,o),r}var M=(e,t)=>e.
setAttribute("aria-label",t);function m(e){
let t=e.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function G(e,t,[
n,o],r=[0,0,e.width,e.height],s=!1){
let i=new OffscreenCanvas(o,n),
a=m(i).createImageData(o,n);for(let f=0;f<
t.length;f++){let u=255-Math.round(
255*t[f]),l=4*f;a.data[l]=a.data[l+
1]=a.data[l+2]=u,a.data[l+3]=255}
m(i).putImageData(a,0,0),m(e).
imageSmoothingEnabled=s,m(e).drawImage(
i,...r)}function H(e,t){let n=e.map(o=>[
...o]);for(let o=0,r=!0;r&&o<200;o++){
r=!1;for(let s=0;s<n.length;s++)
for(let i=0;i<s;i++){let[a,f]=[
n[s][0]-n[i][0],n[s][1]-n[i][1]],
u=Math.hypot(a,f);if(u>=t)continue;
r=!0,u<1e-6&&([a,f,u]=[1,0,1]);
let l=(t-Math.min(u,t))/2+.5;n[s]=
[n[s][0]+l*a/u,n[s][1]+l*f/u],
n[i]=[n[i][0]-l*a/u,n[i][1]-l*
f/u]}}return n}var g=560,gt=34,wt="#d55e00",bt="\
#0072b2",J=20,Q=e=>e.map(t=>Math.
round(t*J)/J),xt=e=>e.sort((t,n)=>t-
n)[e.length>>1],C=class{constructor(t,n){
this.limit=t,this.canvas=I(g,g,
"vae-plane",n),this.stage=b("v\
ae-stage",this.canvas),this.sheet=
new OffscreenCanvas(g,g),this.
blank(),this.note=L("vae-beyon\
d"),this.beyond=""}get unit(){
return g/(2*this.limit)}across(t){
return(t+this.limit)/(2*this.limit)*
g}down(t){return(this.limit-t)/
(2*this.limit)*g}at(t){let n=this.
canvas.getBoundingClientRect(),
o=r=>Math.min(1,Math.max(0,r));
return[this.limit*(2*o((t.clientX-
n.left)/n.width)-1),this.limit*
(1-2*o((t.clientY-n.top)/n.height))]}holds(t){
return t.every(n=>Math.abs(n)<=
this.limit)}blank(){let t=m(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,g,g)}scatter({points:t,labels:n,
colors:o}){this.blank();let r=m(
this.sheet);r.globalAlpha=.6,n.
forEach((u,l)=>{let[c,h]=t[l];
r.fillStyle=o[u%o.length],r.fillRect(
this.across(c)-2.5,this.down(h)-
2.5,5,5)}),r.globalAlpha=1;let s=[
...new Set(n)],i=s.map(u=>{let l=t.
filter((p,d)=>n[d]===u),[c,h]=[
0,1].map(p=>xt(l.map(d=>d[p])));
return[this.across(c),this.down(
h)]});H(i,gt).forEach((u,l)=>this.
write(String(s[l]),u));let a=t.
filter(u=>!this.holds(u)).length,
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
""}axes(){let t=m(this.sheet),
n=Math.ceil(this.limit)-1;for(let o=-n;o<=
n;o++)t.fillStyle="#222",t.fillRect(
this.across(o)-1,g-10,2,10),t.
fillRect(0,this.down(o)-1,10,2),
this.write(k(o,0),[this.across(
o),g-26],24),this.write(k(o,0),
[28,this.down(o)],24)}circles(t){
let n=m(this.sheet);for(let{center:o,
radius:r}of t){let[s,i]=[this.
across(o[0]),this.down(o[1])];
n.beginPath(),n.arc(s,i,r*this.
unit,0,2*Math.PI),n.setLineDash(
[]),A(n,"rgba(255, 255, 255, 0\
.85)",7),n.setLineDash([9,6]),
A(n,bt,3)}n.setLineDash([])}clear(){
m(this.canvas).drawImage(this.
sheet,0,0)}dot([t,n],o=7,r=wt){
let s=m(this.canvas);s.fillStyle=
r,s.beginPath(),s.arc(this.across(
t),this.down(n),o,0,2*Math.PI),
A(s,"#fff",10),A(s,"#000",5),s.
fill()}line(t,n=!1){let o=m(this.
canvas);o.beginPath(),t.forEach(
([r,s])=>o.lineTo(this.across(
r),this.down(s))),A(o,"#fff",7),
o.setLineDash(n?[4,8]:[]),A(o,
"#000",3),o.setLineDash([])}ellipse(t,n){
let o=m(this.canvas),[r,s]=n.map(
i=>Math.max(i*this.unit,3));o.
fillStyle="rgba(0, 0, 0, 0.25)",
o.beginPath(),o.ellipse(this.across(
t[0]),this.down(t[1]),r,s,0,0,
2*Math.PI),o.fill(),A(o,"#000",
4)}account(t){let n=t.filter(([
,o])=>!this.holds(o)).map(([o])=>`${o}\
 lies beyond the edges.`);return this.
note.textContent=[this.beyond,
...n].join(" ").trim(),n.join(
" ")}tell(t,n){this.canvas.setAttribute(
"aria-valuenow",t[0].toFixed(2)),
this.canvas.setAttribute("aria\
-valuetext",n)}describe(t){M(this.
canvas,t)}};function A(e,t,n){
e.strokeStyle=t,e.lineWidth=n,
e.stroke()}var vt=e=>1/(1+Math.exp(-e));function yt(e,t){let n=e.run(t);
if(!t.every(Number.isFinite)||
n.some(Number.isNaN))throw new Error(
`${D(t)} is not a point of the\
 latent space`);return n}var Z=(e,t)=>yt(
e,t).map(vt);var At=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),kt="select\
, textarea, [type=text], [type\
=number]";function Mt(e){let{key:t,
target:n}=e;return e.ctrlKey||
e.altKey||e.metaKey||t==="Ente\
r"&&e.shiftKey?!1:At.has(t)||t.
length===1&&n.matches(kt)}function z(e){
e.addEventListener("keydown",t=>{
Mt(t)&&t.stopPropagation()})}function Et(e,t){let n=t instanceof
Error?t.message:String(t),o=E(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});o.setAttribute(
"role","alert"),e.replaceChildren(
o)}function tt(e){return{async render(t){
t.el.classList.add("vae-view"),
z(t.el);try{return await e(t)}catch(n){
Et(t.el,n)}}}}var Lt="Latent plane: arrow ke\
ys move the point, shift makes\
 larger steps";function St(e){
let t=new C(e.get("limit"),Lt);
t.axes(),t.clear();let n=new S(
t,"vae-point");return j(t,{get:()=>[
e.get("z1"),e.get("z2")],set:o=>{
let[r,s]=Q(o);V(e,{z1:r,z2:s})}},
n.node),{node:b("vae-small",t.
stage,t.note),show(o,r){n.move(
o),t.tell(o,`${r} ${t.account(
[["The point",o]])}`.trim())}}}
async function $t({model:e,el:t}){
let n=await X(e,"network"),o=Array.
from({length:e.get("latent_dim")},
(w,x)=>`z${x+1}`),[r,s]=[e.get(
"shape"),e.get("label")],i=I(r[1],
r[0],"vae-pixels",s),a=L("vae-\
caption");for(let w of[i,a])w.
style.width=`${e.get("size")}p\
x`;let f=e.get("plane")?St(e):
null,{region:u,say:l}=q(),c=()=>{
let w=o.map(x=>e.get(x));try{G(
i,Z(n,w),r),a.textContent=o.map(
(x,N)=>`${x} = ${k(w[N],2)}`).
join(", "),M(i,`${s} at ${a.textContent}`)}catch(x){
a.textContent=x.message}f?.show(
w,a.textContent),l(a.textContent)},
{schedule:h,stop:p}=B(c),d=b("\
vae-drawn",i,a);t.append(f?T(d,
f.node):d,u),c();let v=Y(e,{[o.
map(w=>`change:${w}`).join(" ")]:h});
return()=>{p(),v()}}var ue=tt(
$t);export{ue as default};
