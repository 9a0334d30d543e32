function L(n,t={},...e){let o=Object.
assign(document.createElement(
n),t);return o.append(...e),o}
var w=(n,...t)=>L("div",{className:n},
...t),$=(n="")=>L("p",{className:`\
vae-readout ${n}`.trim()});var T=(...n)=>w("vae-columns",
...n);function ot(n,[t,e],o){switch(n){case"\
ArrowLeft":return[t-o,e];case"\
ArrowRight":return[t+o,e];case"\
ArrowDown":return[t,e-o];case"\
ArrowUp":return[t,e+o];case"Pa\
geDown":return[t,e-5*o];case"P\
ageUp":return[t,e+5*o];case"Ho\
me":return[0,0]}}function st({
canvas:n,limit:t},{get:e,set:o}){
n.addEventListener("keydown",s=>{
let r=t/(s.shiftKey?16:80),a=ot(
s.key,e(),r);a&&(s.preventDefault(),
s.stopPropagation(),o(a.map(i=>Math.
min(t,Math.max(-t,i)))))})}function rt(n,{
set:t,walk:e}){let{canvas:o}=n,
s=null;o.addEventListener("poi\
nterdown",r=>{r.button||!r.isPrimary||
(o.setPointerCapture(r.pointerId),
s=e&&r.shiftKey?n.at(r):null,s||
t(n.at(r)))}),o.addEventListener(
"pointermove",r=>{o.hasPointerCapture(
r.pointerId)&&(s?e?.(s,n.at(r),
!1):t(n.at(r)))}),o.addEventListener(
"pointerup",r=>{s&&e?.(s,n.at(
r),!0),s=null}),o.addEventListener(
"pointercancel",()=>{s=null})}
function P(n,t){let{canvas:e,limit:o}=n;
e.tabIndex=0,e.classList.add("\
vae-steered"),e.setAttribute("\
role","slider"),e.setAttribute(
"aria-roledescription","2D sli\
der"),e.setAttribute("aria-val\
uemin",String(-o)),e.setAttribute(
"aria-valuemax",String(o)),rt(
n,t),st(n,t)}function y(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var D=(n,t=2)=>`(${n.
map(e=>y(e,t)).join(", ")})`;var E=class{constructor(t,e){this.
plane=t,this.node=w(`vae-mark ${e}`),
t.stage.append(this.node)}move(t){
if(this.node.hidden=!t||!this.
plane.holds(t),!t)return;let{limit:e}=this.
plane;this.node.style.left=`${50+
50*t[0]/e}%`,this.node.style.top=
`${50-50*t[1]/e}%`}};function it(n){let t=new Float32Array(
n.byteLength/2);for(let e=0;e<
t.length;e++){let o=n.getUint16(
2*e,!0),s=o>>10&31,r=o&1023,a=(1+
r/1024)*2**(s-15);s===0&&(a=r*
2**-24),s===31&&(a=r?NaN:1/0),
t[e]=o&32768?-a:a}return t}function j(n,t,e,o){
return Math.floor(Math.max((t-
1)*o+e-n,0)/2)}var F=n=>n.reduce(
(t,e)=>t*e,1),R=n=>n.output!==
void 0;function O(n){if(!R(n))
return[0,0];let t=[n.input,n.output].
map(o=>o[o.length-1]);return[(n.
kind==="Dense"?1:F(n.kernel))*
t[0]*t[1],n.bias?t[1]:0]}function at(n,t,e,o){
let[s,r]=[t.input[0],t.output[0]],
a=new Int32Array(s);for(let i=0,
h=0;i<n.length/s;i++,h+=r){let c=0;
for(let l=0;l<s;l++)n[i*s+l]!==
0&&(a[c++]=l);let u=c-c%4;for(let l=0;l<
u;l+=4){let[f,d,p,v]=[a[l],a[l+
1],a[l+2],a[l+3]],[b,x,I,Z]=[n[i*
s+f],n[i*s+d],n[i*s+p],n[i*s+v]],
[z,tt,et,nt]=[f*r,d*r,p*r,v*r];
for(let k=0;k<r;k++)o[h+k]+=b*
e[z+k]+x*e[tt+k]+I*e[et+k]+Z*e[nt+
k]}for(let l=u;l<c;l++){let f=n[i*
s+a[l]],d=a[l]*r;for(let p=0;p<
r;p++)o[h+p]+=f*e[d+p]}}}function _(n,t,e,o){
let[s,r]=e.kernel,[a,i]=e.strides,
h=j(n[0],t[0],s,a),c=j(n[1],t[1],
r,i);for(let u=0;u<t[0];u++)for(let l=0;l<
t[1];l++)for(let f=0;f<s;f++)for(let d=0;d<
r;d++){let p=u*a+f-h,v=l*i+d-c;
p>=0&&v>=0&&p<n[0]&&v<n[1]&&o(
p*n[1]+v,u*t[1]+l,f*r+d)}}function ct(n,t,e,o){
let s=t.input[2],r=t.output[2];
_(t.input,t.output,t,(a,i,h)=>{
for(let c=0;c<s;c++){let u=n[a*
s+c];if(u!==0)for(let l=0,f=(h*
s+c)*r,d=i*r;l<r;l++)o[d+l]+=u*
e[f+l]}})}function lt(n,t,e,o){
let s=t.input[2],r=t.output[2];
_(t.output,t.input,t,(a,i,h)=>{
for(let c=0;c<r;c++){let u=0;for(let l=0,
f=(h*r+c)*s,d=i*s;l<s;l++)u+=n[d+
l]*e[f+l];o[a*r+c]+=u}})}var ut={
Conv2D:ct,Conv2DTranspose:lt};
function ht(n,t){if(t==="relu")
for(let e=0;e<n.length;e++)n[e]=
Math.max(0,n[e]);if(t==="sigmo\
id")for(let e=0;e<n.length;e++)
n[e]=1/(1+Math.exp(-n[e]))}function ft(n,t,e){
let o=new Float32Array(e*F(n.output)),
s=n.b.length;if(s)for(let i=0;i<
o.length;i++)o[i]=n.b[i%s];if(n.
kind==="Dense")return at(t,n,n.
w,o),o;let[r,a]=[t.length/e,o.
length/e];for(let i=0;i<e;i++){
let h=t.subarray(i*r,(i+1)*r);
ut[n.kind](h,n,n.w,o.subarray(
i*a,(i+1)*a))}return o}var S=class{constructor(t,e){
let o=t.reduce((a,i)=>a+O(i)[0]+
O(i)[1],0);if(e.byteLength!==2*
o){let a=e.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${a}`)}let s=it(
e),r=0;this.layers=t.map(a=>{let[
i,h]=O(a),c=s.subarray(r,r+i),
u=s.subarray(r+i,r+i+h);return r+=
i+h,{...a,w:c,b:u}})}run(t,e=1){
let o=Float32Array.from(t);for(let s of this.
layers)R(s)&&(o=ft(s,o,e)),ht(
o,s.activation);return o}};function V(n,t){n.set(t),n.save_changes()}
function W(n,t){let e=Object.entries(
t);for(let[o,s]of e)n.on(o,s);
return()=>{for(let[o,s]of e)n.
off(o,s)}}var U=new WeakMap;async function K(n,t){
let e=n.get(t).slice(10),o=await n.
widget_manager.get_model(e),s=U.
get(o)??new S(o.get("layers"),
o.get("weights"));return U.set(
o,s),s}var dt=600;function q(){let n=w(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(o){clearTimeout(
t),e??=o,o!==e&&(t=window.setTimeout(
()=>{n.textContent=e=o},dt))}}}
function B(n){let t=0,e=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,o())}),n()};return{
schedule:()=>{t?e=!0:o()},stop:()=>cancelAnimationFrame(
t)}}function N(n,t,e,o){let s=document.
createElement("canvas");return Object.
assign(s,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),s.setAttribute(
"role","img"),M(s,o),s}var M=(n,t)=>n.
setAttribute("aria-label",t);function m(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function G(n,t,[
e,o],s=[0,0,n.width,n.height],r=!1){
let a=new OffscreenCanvas(o,e),
i=m(a).createImageData(o,e);for(let h=0;h<
t.length;h++){let c=255-Math.round(
255*t[h]),u=4*h;i.data[u]=i.data[u+
1]=i.data[u+2]=c,i.data[u+3]=255}
m(a).putImageData(i,0,0),m(n).
imageSmoothingEnabled=r,m(n).drawImage(
a,...s)}function Y(n,t){let e=n.map(o=>[
...o]);for(let o=0,s=!0;s&&o<200;o++){
s=!1;for(let r=0;r<e.length;r++)
for(let a=0;a<r;a++){let[i,h]=[
e[r][0]-e[a][0],e[r][1]-e[a][1]],
c=Math.hypot(i,h);if(c>=t)continue;
s=!0,c<1e-6&&([i,h,c]=[1,0,1]);
let u=(t-Math.min(c,t))/2+.5;e[r]=
[e[r][0]+u*i/c,e[r][1]+u*h/c],
e[a]=[e[a][0]-u*i/c,e[a][1]-u*
h/c]}}return e}var g=560,pt=34,mt="#d55e00",gt="\
#0072b2",X=20,H=n=>n.map(t=>Math.
round(t*X)/X),bt=n=>n.sort((t,e)=>t-
e)[n.length>>1],C=class{constructor(t,e){
this.limit=t,this.canvas=N(g,g,
"vae-plane",e),this.stage=w("v\
ae-stage",this.canvas),this.sheet=
new OffscreenCanvas(g,g),this.
blank(),this.note=$("vae-beyon\
d"),this.beyond=""}get unit(){
return g/(2*this.limit)}across(t){
return(t+this.limit)/(2*this.limit)*
g}down(t){return(this.limit-t)/
(2*this.limit)*g}at(t){let e=this.
canvas.getBoundingClientRect(),
o=s=>Math.min(1,Math.max(0,s));
return[this.limit*(2*o((t.clientX-
e.left)/e.width)-1),this.limit*
(1-2*o((t.clientY-e.top)/e.height))]}holds(t){
return t.every(e=>Math.abs(e)<=
this.limit)}blank(){let t=m(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,g,g)}scatter({points:t,labels:e,
colors:o}){this.blank();let s=m(
this.sheet);s.globalAlpha=.6,e.
forEach((c,u)=>{let[l,f]=t[u];
s.fillStyle=o[c%o.length],s.fillRect(
this.across(l)-2.5,this.down(f)-
2.5,5,5)}),s.globalAlpha=1;let r=[
...new Set(e)],a=r.map(c=>{let u=t.
filter((d,p)=>e[p]===c),[l,f]=[
0,1].map(d=>bt(u.map(p=>p[d])));
return[this.across(l),this.down(
f)]});Y(a,pt).forEach((c,u)=>this.
write(String(r[u]),c));let i=t.
filter(c=>!this.holds(c)).length,
h=`of ${t.length} encoded digi\
ts`;this.beyond=i?`${i} ${h} l\
ie${i>1?"":"s"} beyond the edg\
es.`:"",this.account([])}write(t,[
e,o],s=26){let r=m(this.sheet);
Object.assign(r,{font:`bold ${s}\
px sans-serif`,textAlign:"cent\
er",textBaseline:"middle",lineWidth:6,
strokeStyle:"#fff",fillStyle:"\
#222"}),r.strokeText(t,e,o),r.
fillText(t,e,o)}lay(t){m(this.
sheet).drawImage(t,0,0),this.beyond=
""}axes(){let t=m(this.sheet),
e=Math.ceil(this.limit)-1;for(let o=-e;o<=
e;o++)t.fillStyle="#222",t.fillRect(
this.across(o)-1,g-10,2,10),t.
fillRect(0,this.down(o)-1,10,2),
this.write(y(o,0),[this.across(
o),g-26],24),this.write(y(o,0),
[28,this.down(o)],24)}circles(t){
let e=m(this.sheet);for(let{center:o,
radius:s}of t){let[r,a]=[this.
across(o[0]),this.down(o[1])];
e.beginPath(),e.arc(r,a,s*this.
unit,0,2*Math.PI),e.setLineDash(
[]),A(e,"rgba(255, 255, 255, 0\
.85)",7),e.setLineDash([9,6]),
A(e,gt,3)}e.setLineDash([])}clear(){
m(this.canvas).drawImage(this.
sheet,0,0)}dot([t,e],o=7,s=mt){
let r=m(this.canvas);r.fillStyle=
s,r.beginPath(),r.arc(this.across(
t),this.down(e),o,0,2*Math.PI),
A(r,"#fff",10),A(r,"#000",5),r.
fill()}line(t,e=!1){let o=m(this.
canvas);o.beginPath(),t.forEach(
([s,r])=>o.lineTo(this.across(
s),this.down(r))),A(o,"#fff",7),
o.setLineDash(e?[4,8]:[]),A(o,
"#000",3),o.setLineDash([])}ellipse(t,e){
let o=m(this.canvas),[s,r]=e.map(
a=>Math.max(a*this.unit,3));o.
fillStyle="rgba(0, 0, 0, 0.25)",
o.beginPath(),o.ellipse(this.across(
t[0]),this.down(t[1]),s,r,0,0,
2*Math.PI),o.fill(),A(o,"#000",
4)}account(t){let e=t.filter(([
,o])=>!this.holds(o)).map(([o])=>`${o}\
 lies beyond the edges.`);return this.
note.textContent=[this.beyond,
...e].join(" ").trim(),e.join(
" ")}tell(t,e){this.canvas.setAttribute(
"aria-valuenow",t[0].toFixed(2)),
this.canvas.setAttribute("aria\
-valuetext",e)}describe(t){M(this.
canvas,t)}};function A(n,t,e){
n.strokeStyle=t,n.lineWidth=e,
n.stroke()}var wt=n=>1/(1+Math.exp(-n));function xt(n,t){let e=n.run(t);
if(!t.every(Number.isFinite)||
e.some(Number.isNaN))throw new Error(
`${D(t)} is not a point of the\
 latent space`);return e}var J=(n,t)=>xt(
n,t).map(wt);function vt(n,t){let e=t instanceof
Error?t.message:String(t),o=L(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});o.setAttribute(
"role","alert"),n.replaceChildren(
o)}function Q(n){return{async render(t){
t.el.classList.add("vae-view");
try{return await n(t)}catch(e){
vt(t.el,e)}}}}var kt="Latent plane: arrow ke\
ys move the point, shift makes\
 larger steps";function At(n){
let t=new C(n.get("limit"),kt);
t.axes(),t.clear();let e=new E(
t,"vae-point");return P(t,{get:()=>[
n.get("z1"),n.get("z2")],set:o=>{
let[s,r]=H(o);V(n,{z1:s,z2:r})}}),
{node:w("vae-small",t.stage,t.
note),show(o,s){e.move(o),t.tell(
o,`${s} ${t.account([["The poi\
nt",o]])}`.trim())}}}async function yt({
model:n,el:t}){let e=await K(n,
"network"),o=Array.from({length:n.
get("latent_dim")},(b,x)=>`z${x+
1}`),[s,r]=[n.get("shape"),n.get(
"label")],a=N(s[1],s[0],"vae-p\
ixels",r),i=$("vae-caption");for(let b of[
a,i])b.style.width=`${n.get("s\
ize")}px`;let h=n.get("plane")?
At(n):null,{region:c,say:u}=q(),
l=()=>{let b=o.map(x=>n.get(x));
try{G(a,J(e,b),s),i.textContent=
o.map((x,I)=>`${x} = ${y(b[I],
2)}`).join(", "),M(a,`${r} at ${i.
textContent}`)}catch(x){i.textContent=
x.message}h?.show(b,i.textContent),
u(i.textContent)},{schedule:f,
stop:d}=B(l),p=w("vae-drawn",a,
i);t.append(h?T(p,h.node):p,c),
l();let v=W(n,{[o.map(b=>`chan\
ge:${b}`).join(" ")]:f});return()=>{
d(),v()}}var oe=Q(yt);export{oe as default};
