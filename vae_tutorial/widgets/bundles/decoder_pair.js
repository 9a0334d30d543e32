function M(n,t={},...e){let o=Object.
assign(document.createElement(
n),t);return o.append(...e),o}
var v=(n,...t)=>M("div",{className:n},
...t),E=(n="")=>M("p",{className:`\
vae-readout ${n}`.trim()});var P=(...n)=>v("vae-columns",
...n),it=(n,...t)=>v("vae-colu\
mn",v("vae-title",n),...t);function T(n,...t){
let e=it(n,...t);return e.classList.
add("vae-half"),e}function I(n){let t=new Float32Array(
n.byteLength/2);for(let e=0;e<
t.length;e++){let o=n.getUint16(
2*e,!0),s=o>>10&31,r=o&1023,i=(1+
r/1024)*2**(s-15);s===0&&(i=r*
2**-24),s===31&&(i=r?NaN:1/0),
t[e]=o&32768?-i:i}return t}function j(n,t,e,o){
return Math.floor(Math.max((t-
1)*o+e-n,0)/2)}var F=n=>n.reduce(
(t,e)=>t*e,1),R=n=>n.output!==
void 0;function D(n){if(!R(n))
return[0,0];let t=[n.input,n.output].
map(o=>o[o.length-1]);return[(n.
kind==="Dense"?1:F(n.kernel))*
t[0]*t[1],n.bias?t[1]:0]}function at(n,t,e,o){
let[s,r]=[t.input[0],t.output[0]],
i=new Int32Array(s);for(let a=0,
h=0;a<n.length/s;a++,h+=r){let c=0;
for(let l=0;l<s;l++)n[a*s+l]!==
0&&(i[c++]=l);let u=c-c%4;for(let l=0;l<
u;l+=4){let[d,p,f,g]=[i[l],i[l+
1],i[l+2],i[l+3]],[w,N,tt,et]=[
n[a*s+d],n[a*s+p],n[a*s+f],n[a*
s+g]],[nt,ot,st,rt]=[d*r,p*r,f*
r,g*r];for(let x=0;x<r;x++)o[h+
x]+=w*e[nt+x]+N*e[ot+x]+tt*e[st+
x]+et*e[rt+x]}for(let l=u;l<c;l++){
let d=n[a*s+i[l]],p=i[l]*r;for(let f=0;f<
r;f++)o[h+f]+=d*e[p+f]}}}function _(n,t,e,o){
let[s,r]=e.kernel,[i,a]=e.strides,
h=j(n[0],t[0],s,i),c=j(n[1],t[1],
r,a);for(let u=0;u<t[0];u++)for(let l=0;l<
t[1];l++)for(let d=0;d<s;d++)for(let p=0;p<
r;p++){let f=u*i+d-h,g=l*a+p-c;
f>=0&&g>=0&&f<n[0]&&g<n[1]&&o(
f*n[1]+g,u*t[1]+l,d*r+p)}}function ct(n,t,e,o){
let s=t.input[2],r=t.output[2];
_(t.input,t.output,t,(i,a,h)=>{
for(let c=0;c<s;c++){let u=n[i*
s+c];if(u!==0)for(let l=0,d=(h*
s+c)*r,p=a*r;l<r;l++)o[p+l]+=u*
e[d+l]}})}function lt(n,t,e,o){
let s=t.input[2],r=t.output[2];
_(t.output,t.input,t,(i,a,h)=>{
for(let c=0;c<r;c++){let u=0;for(let l=0,
d=(h*r+c)*s,p=a*s;l<s;l++)u+=n[p+
l]*e[d+l];o[i*r+c]+=u}})}var ht={
Conv2D:ct,Conv2DTranspose:lt};
function ut(n,t){if(t==="relu")
for(let e=0;e<n.length;e++)n[e]=
Math.max(0,n[e]);if(t==="sigmo\
id")for(let e=0;e<n.length;e++)
n[e]=1/(1+Math.exp(-n[e]))}function ft(n,t,e){
let o=new Float32Array(e*F(n.output)),
s=n.b.length;if(s)for(let a=0;a<
o.length;a++)o[a]=n.b[a%s];if(n.
kind==="Dense")return at(t,n,n.
w,o),o;let[r,i]=[t.length/e,o.
length/e];for(let a=0;a<e;a++){
let h=t.subarray(a*r,(a+1)*r);
ht[n.kind](h,n,n.w,o.subarray(
a*i,(a+1)*i))}return o}var L=class{constructor(t,e){
let o=t.reduce((i,a)=>i+D(a)[0]+
D(a)[1],0);if(e.byteLength!==2*
o){let i=e.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${i}`)}let s=I(
e),r=0;this.layers=t.map(i=>{let[
a,h]=D(i),c=s.subarray(r,r+a),
u=s.subarray(r+a,r+a+h);return r+=
a+h,{...i,w:c,b:u}})}run(t,e=1){
let o=Float32Array.from(t);for(let s of this.
layers)R(s)&&(o=ft(s,o,e)),ut(
o,s.activation);return o}};var W=n=>new Uint8Array(n.buffer,
n.byteOffset,n.byteLength);function V(n,t){
n.set(t),n.save_changes()}function B(n,t){
let e=Object.entries(t);for(let[
o,s]of e)n.on(o,s);return()=>{
for(let[o,s]of e)n.off(o,s)}}var U=new WeakMap;
async function K(n,t){let e=n.
get(t).slice(10),o=await n.widget_manager.
get_model(e),s=U.get(o)??new L(
o.get("layers"),o.get("weights"));
return U.set(o,s),s}function q(n,t=0){let e=I(n.get(
"codes")[t]),o=Array.from(W(n.
get("labels")));return{points:o.
map((r,i)=>[e[2*i],e[2*i+1]]),
labels:o,colors:n.get("colors")}}
function G({points:n,labels:t},e,o=15){
let s=[];for(let i=0;i<n.length;i++){
let a=(n[i][0]-e[0])**2+(n[i][1]-
e[1])**2;if(s.length===o&&a>=s[o-
1].distance)continue;let h=s.length;
for(;h&&s[h-1].distance>a;)h--;
s.splice(h,0,{distance:a,label:t[i]}),
s.length=Math.min(s.length,o)}
let r=new Map;for(let{label:i}of s)
r.set(i,(r.get(i)??0)+1);return[
...r].sort((i,a)=>a[1]-i[1])[0]?.[0]}var dt=600;function Y(){let n=v(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(o){clearTimeout(
t),e??=o,o!==e&&(t=window.setTimeout(
()=>{n.textContent=e=o},dt))}}}
function H(n){let t=0,e=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,o())}),n()};return{
schedule:()=>{t?e=!0:o()},stop:()=>cancelAnimationFrame(
t)}}function S(n,t,e,o){let s=document.
createElement("canvas");return Object.
assign(s,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),s.setAttribute(
"role","img"),y(s,o),s}var y=(n,t)=>n.
setAttribute("aria-label",t);function m(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function X(n,t,[
e,o],s=[0,0,n.width,n.height],r=!1){
let i=new OffscreenCanvas(o,e),
a=m(i).createImageData(o,e);for(let h=0;h<
t.length;h++){let c=255-Math.round(
255*t[h]),u=4*h;a.data[u]=a.data[u+
1]=a.data[u+2]=c,a.data[u+3]=255}
m(i).putImageData(a,0,0),m(n).
imageSmoothingEnabled=r,m(n).drawImage(
i,...s)}function J(n,t){let e=n.map(o=>[
...o]);for(let o=0,s=!0;s&&o<200;o++){
s=!1;for(let r=0;r<e.length;r++)
for(let i=0;i<r;i++){let[a,h]=[
e[r][0]-e[i][0],e[r][1]-e[i][1]],
c=Math.hypot(a,h);if(c>=t)continue;
s=!0,c<1e-6&&([a,h,c]=[1,0,1]);
let u=(t-Math.min(c,t))/2+.5;e[r]=
[e[r][0]+u*a/c,e[r][1]+u*h/c],
e[i]=[e[i][0]-u*a/c,e[i][1]-u*
h/c]}}return e}function $(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var A=(n,t=2)=>`(${n.
map(e=>$(e,t)).join(", ")})`;var b=560,pt=34,mt="#d55e00",gt="\
#0072b2";var bt=n=>n.sort((t,e)=>t-e)[n.
length>>1],O=class{constructor(t,e){
this.limit=t,this.canvas=S(b,b,
"vae-plane",e),this.stage=v("v\
ae-stage",this.canvas),this.sheet=
new OffscreenCanvas(b,b),this.
blank(),this.note=E("vae-beyon\
d"),this.beyond=""}get unit(){
return b/(2*this.limit)}across(t){
return(t+this.limit)/(2*this.limit)*
b}down(t){return(this.limit-t)/
(2*this.limit)*b}at(t){let e=this.
canvas.getBoundingClientRect(),
o=s=>Math.min(1,Math.max(0,s));
return[this.limit*(2*o((t.clientX-
e.left)/e.width)-1),this.limit*
(1-2*o((t.clientY-e.top)/e.height))]}holds(t){
return t.every(e=>Math.abs(e)<=
this.limit)}blank(){let t=m(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,b,b)}scatter({points:t,labels:e,
colors:o}){this.blank();let s=m(
this.sheet);s.globalAlpha=.6,e.
forEach((c,u)=>{let[l,d]=t[u];
s.fillStyle=o[c%o.length],s.fillRect(
this.across(l)-2.5,this.down(d)-
2.5,5,5)}),s.globalAlpha=1;let r=[
...new Set(e)],i=r.map(c=>{let u=t.
filter((p,f)=>e[f]===c),[l,d]=[
0,1].map(p=>bt(u.map(f=>f[p])));
return[this.across(l),this.down(
d)]});J(i,pt).forEach((c,u)=>this.
write(String(r[u]),c));let a=t.
filter(c=>!this.holds(c)).length,
h=`of ${t.length} encoded digi\
ts`;this.beyond=a?`${a} ${h} l\
ie${a>1?"":"s"} beyond the edg\
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
this.across(o)-1,b-10,2,10),t.
fillRect(0,this.down(o)-1,10,2),
this.write($(o,0),[this.across(
o),b-24],20),this.write($(o,0),
[26,this.down(o)],20)}circles(t){
let e=m(this.sheet);for(let{center:o,
radius:s}of t){let[r,i]=[this.
across(o[0]),this.down(o[1])];
e.beginPath(),e.arc(r,i,s*this.
unit,0,2*Math.PI),e.setLineDash(
[]),k(e,"rgba(255, 255, 255, 0\
.85)",7),e.setLineDash([9,6]),
k(e,gt,3)}e.setLineDash([])}clear(){
m(this.canvas).drawImage(this.
sheet,0,0)}dot([t,e],o=7,s=mt){
let r=m(this.canvas);r.fillStyle=
s,r.beginPath(),r.arc(this.across(
t),this.down(e),o,0,2*Math.PI),
k(r,"#fff",10),k(r,"#000",5),r.
fill()}line(t,e=!1){let o=m(this.
canvas);o.beginPath(),t.forEach(
([s,r])=>o.lineTo(this.across(
s),this.down(r))),k(o,"#fff",7),
o.setLineDash(e?[4,8]:[]),k(o,
"#000",3),o.setLineDash([])}ellipse(t,e){
let o=m(this.canvas),[s,r]=e.map(
i=>Math.max(i*this.unit,3));o.
fillStyle="rgba(0, 0, 0, 0.25)",
o.beginPath(),o.ellipse(this.across(
t[0]),this.down(t[1]),s,r,0,0,
2*Math.PI),o.fill(),k(o,"#000",
4)}account(t){let e=t.filter(([
,o])=>!this.holds(o)).map(([o])=>`${o}\
 lies beyond the edges.`);return this.
note.textContent=[this.beyond,
...e].join(" ").trim(),e.join(
" ")}tell(t,e){this.canvas.setAttribute(
"aria-valuenow",t[0].toFixed(2)),
this.canvas.setAttribute("aria\
-valuetext",e)}describe(t){y(this.
canvas,t)}};function k(n,t,e){
n.strokeStyle=t,n.lineWidth=e,
n.stroke()}function wt(n,[t,e],o){switch(n){case"\
ArrowLeft":return[t-o,e];case"\
ArrowRight":return[t+o,e];case"\
ArrowDown":return[t,e-o];case"\
ArrowUp":return[t,e+o];case"Pa\
geDown":return[t,e-5*o];case"P\
ageUp":return[t,e+5*o];case"Ho\
me":return[0,0]}}function xt({
canvas:n,limit:t},{get:e,set:o}){
n.addEventListener("keydown",s=>{
let r=t/(s.shiftKey?16:80),i=wt(
s.key,e(),r);i&&(s.preventDefault(),
s.stopPropagation(),o(i.map(a=>Math.
min(t,Math.max(-t,a)))))})}function vt(n,{
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
function Q(n,t){let{canvas:e,limit:o}=n;
e.tabIndex=0,e.classList.add("\
vae-steered"),e.setAttribute("\
role","slider"),e.setAttribute(
"aria-roledescription","2D sli\
der"),e.setAttribute("aria-val\
uemin",String(-o)),e.setAttribute(
"aria-valuemax",String(o)),vt(
n,t),xt(n,t)}var kt=n=>1/(1+Math.exp(-n));function yt(n,t){let e=n.run(t);
if(!t.every(Number.isFinite)||
e.some(Number.isNaN))throw new Error(
`${A(t)} is not a point of the\
 latent space`);return e}var Z=(n,t)=>yt(
n,t).map(kt);function At(n,t){let e=t instanceof
Error?t.message:String(t),o=M(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});o.setAttribute(
"role","alert"),n.replaceChildren(
o)}function z(n){return{async render(t){
t.el.classList.add("vae-view");
try{return await n(t)}catch(e){
At(t.el,e)}}}}var C=class{constructor(t,e,o){
this.network=e,this.name=t.get(
"names")[o],this.shape=t.get("\
shape"),this.center=t.get("cen\
ters")[o],this.spread=t.get("s\
preads")[o],this.encoded=q(t,o);
let s=`Latent plane of ${this.
name}: arrow keys move the poi\
nt in both planes`;this.plane=
new O(t.get("limit"),s),this.plane.
scatter(this.encoded),this.picture=
S(224,224,"",`Decoded by ${this.
name}`),this.note=E("vae-lines"),
this.words=""}draw(t){try{let e=t.
map((r,i)=>this.center[i]+this.
spread[i]*r);X(this.picture,Z(
this.network,e),this.shape),this.
plane.clear(),this.plane.dot(t);
let o=this.plane.account([["Th\
e point",t]]);y(this.picture,`\
What the decoder of ${this.name}\
 draws at ${A(e)}`);let s=G(this.
encoded,t);this.note.textContent=
`z = ${A(e)}
nearest test digits: mostly ${s}`,
this.words=[this.note.textContent,
o].filter(Boolean).join(`
`)}catch(e){this.note.textContent=
this.words=e.message}}get column(){
return T(this.name,this.plane.
canvas,this.plane.note,this.picture,
this.note)}};async function Mt({
model:n,el:t}){let e=["first",
"second"],s=(await Promise.all(
e.map(f=>K(n,f)))).map((f,g)=>new C(
n,f,g)),{region:r,say:i}=Y(),a=()=>[
n.get("u1"),n.get("u2")],h=()=>{
let f=a();s.forEach(w=>w.draw(
f));let g=s.map(({name:w,words:N})=>`${w}\
: ${N.replaceAll(`
`,", ")}`).join("; ");s.forEach(
({plane:w})=>w.tell(f,g)),i(g)},
{schedule:c,stop:u}=H(h),l=f=>V(
n,{u1:f[0],u2:f[1]});s.forEach(
({plane:f})=>Q(f,{get:a,set:l}));
let d=P(...s.map(({column:f})=>f));
d.classList.add("vae-pair"),t.
append(d,r),h();let p=B(n,{"ch\
ange:u1 change:u2":c});return()=>{
u(),p()}}var oe=z(Mt);export{oe as default};
