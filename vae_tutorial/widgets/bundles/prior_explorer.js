function _(n,t){let e=Math.abs(
t.clientX-n.clientX),o=Math.abs(
t.clientY-n.clientY);return Math.
max(e,o)<6?null:e>=o?"sideways":
"up or down"}function b(n,t={},...e){let o=Object.
assign(document.createElement(
n),t);return o.append(...e),o}
var w=(n,...t)=>b("div",{className:n},
...t),A=(n="")=>b("p",{className:`\
vae-readout ${n}`.trim()});function z(n,t,e){let o=`choic\
e-${Math.random().toString(36).
slice(2)}`,s=t.map(([a])=>{let l=b(
"input",{type:"radio",name:o,value:a});
return l.addEventListener("cha\
nge",()=>e(a)),l});return{node:b(
"fieldset",{className:"vae-cho\
ices"},b("legend",{textContent:n}),
...s.map((a,l)=>b("label",{className:"\
vae-choice"},a,t[l][1]))),show:a=>s.
forEach(l=>{l.checked=l.value===
a})}}var K=(...n)=>w("vae-colu\
mns",...n),C=(n,...t)=>w("vae-\
column",w("vae-title",n),...t);
function W(n,...t){let e=C(n,...t);
return e.classList.add("vae-ha\
lf"),e}function Y({values:n,nodes:t,limit:e},[
o,s]){let r=t-1,i=f=>{let x=Math.
min(r-1,Math.floor(f*r));return[
x,f*r-x]},[a,l]=i((o+e)/(2*e)),
[h,c]=i((e-s)/(2*e)),u=f=>n[f]+
l*(n[f+1]-n[f]),p=u(h*t+a),m=u(
(h+1)*t+a);return p+c*(m-p)}function X({
nodes:n,limit:t},e){let o=2*t/
(n-1);return e.map(s=>Number((Math.
round(s/o)*o).toFixed(6)))}var L=class{constructor(t,e,{
rarer:o,dense:s,clip:r}){this.
p=t,this.q=e,this.gap=Math.log(
o),this.clip=r,this.tops={"p(z\
)":V(t),"q(z)":V(e)},this.least=
this.tops["p(z)"]+Math.log(s)}at(t){
let e=Y(this.p,t),o=Y(this.q,t);
return{p:e,q:o,hole:e>this.least&&
o<e-this.gap,empty:this.isEmpty(
e,o)}}isEmpty(t,e){return Math.
max(t,e)<=this.least}shares(t){
let e=this.p.values,o=this.q.values;
if(t!=="log ratio"){let s=this.
tops[t];return(t==="p(z)"?e:o).
map(r=>Math.exp(r-s))}return e.
map((s,r)=>this.isEmpty(s,o[r])?
NaN:.5+Math.min(this.clip,Math.
max(-this.clip,o[r]-s))/(2*this.
clip))}},V=({values:n})=>n.reduce(
(t,e)=>Math.max(t,e),-1/0);function kt(n,[t,e],o){switch(n){case"\
ArrowLeft":return[t-o,e];case"\
ArrowRight":return[t+o,e];case"\
ArrowDown":return[t,e-o];case"\
ArrowUp":return[t,e+o];case"Pa\
geDown":return[t,e-5*o];case"P\
ageUp":return[t,e+5*o];case"Ho\
me":return[0,0];case"End":return[
t,e]}}function Mt(n,t,{get:e,set:o}){
n.addEventListener("keydown",s=>{
let r=t/(s.shiftKey?16:80),i=kt(
s.key,e(),r);i&&(s.preventDefault(),
o(i.map(a=>Math.min(t,Math.max(
-t,a)))))})}function B(n,t,e){
n.tabIndex=0,n.setAttribute("r\
ole","slider"),n.setAttribute(
"aria-roledescription","2D sli\
der"),n.setAttribute("aria-val\
uemin",String(-t)),n.setAttribute(
"aria-valuemax",String(t)),Mt(
n,t,e)}function O(n,t,{get:e,set:o,
walk:s},r){let i=!1,a={clientX:0,
clientY:0},l=[],h=null;n.addEventListener(
"pointerdown",c=>{c.button||!c.
isPrimary||(n.setPointerCapture(
c.pointerId),[a,l]=[c,e()],i=c.
pointerType==="mouse",h=s&&c.shiftKey?
t.at(c):null,i&&!h&&o(t.at(c)))}),
n.addEventListener("pointermov\
e",c=>{if(!n.hasPointerCapture(
c.pointerId))return;let u=_(a,
c);if(!(!i&&!u)){if(!i&&!r&&u!==
"sideways")return n.releasePointerCapture(
c.pointerId);i=!0,h?s?.(h,t.at(
c),!1):o(t.at(c))}}),n.addEventListener(
"pointerup",c=>{n.hasPointerCapture(
c.pointerId)&&(h?s?.(h,t.at(c),
!0):!i&&!r&&o(t.at(c)),h=null)}),
n.addEventListener("pointercan\
cel",()=>{i&&!h&&o(l),h=null})}
function G(n,t,e){n.canvas.classList.
add("vae-steered"),e.classList.
add("vae-held"),B(n.canvas,n.limit,
t),O(n.canvas,n,t,!1),O(e,n,t,
!0)}function y(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var E=(n,t=2)=>`(${n.
map(e=>y(e,t)).join(", ")})`;var S=class{constructor(t,e){this.
plane=t,this.node=w(`vae-mark ${e}`),
t.stage.append(this.node)}move(t){
if(this.node.hidden=!t||!this.
plane.holds(t),!t)return;let{limit:e}=this.
plane;this.node.style.left=`${50+
50*t[0]/e}%`,this.node.style.top=
`${50-50*t[1]/e}%`}};function P(n){let t=new Float32Array(
n.byteLength/2);for(let e=0;e<
t.length;e++){let o=n.getUint16(
2*e,!0),s=o>>10&31,r=o&1023,i=(1+
r/1024)*2**(s-15);s===0&&(i=r*
2**-24),s===31&&(i=r?NaN:1/0),
t[e]=o&32768?-i:i}return t}function H(n,t,e,o){
return Math.floor(Math.max((t-
1)*o+e-n,0)/2)}var J=n=>n.reduce(
(t,e)=>t*e,1),Q=n=>n.output!==
void 0;function T(n){if(!Q(n))
return[0,0];let t=[n.input,n.output].
map(o=>o[o.length-1]);return[(n.
kind==="Dense"?1:J(n.kernel))*
t[0]*t[1],n.bias?t[1]:0]}function At(n,t,e,o){
let[s,r]=[t.input[0],t.output[0]],
i=new Int32Array(s);for(let a=0,
l=0;a<n.length/s;a++,l+=r){let h=0;
for(let u=0;u<s;u++)n[a*s+u]!==
0&&(i[h++]=u);let c=h-h%4;for(let u=0;u<
c;u+=4){let[p,m,f,x]=[i[u],i[u+
1],i[u+2],i[u+3]],[dt,mt,gt,wt]=[
n[a*s+p],n[a*s+m],n[a*s+f],n[a*
s+x]],[bt,xt,vt,yt]=[p*r,m*r,f*
r,x*r];for(let v=0;v<r;v++)o[l+
v]+=dt*e[bt+v]+mt*e[xt+v]+gt*e[vt+
v]+wt*e[yt+v]}for(let u=c;u<h;u++){
let p=n[a*s+i[u]],m=i[u]*r;for(let f=0;f<
r;f++)o[l+f]+=p*e[m+f]}}}function Z(n,t,e,o){
let[s,r]=e.kernel,[i,a]=e.strides,
l=H(n[0],t[0],s,i),h=H(n[1],t[1],
r,a);for(let c=0;c<t[0];c++)for(let u=0;u<
t[1];u++)for(let p=0;p<s;p++)for(let m=0;m<
r;m++){let f=c*i+p-l,x=u*a+m-h;
f>=0&&x>=0&&f<n[0]&&x<n[1]&&o(
f*n[1]+x,c*t[1]+u,p*r+m)}}function Et(n,t,e,o){
let s=t.input[2],r=t.output[2];
Z(t.input,t.output,t,(i,a,l)=>{
for(let h=0;h<s;h++){let c=n[i*
s+h];if(c!==0)for(let u=0,p=(l*
s+h)*r,m=a*r;u<r;u++)o[m+u]+=c*
e[p+u]}})}function $t(n,t,e,o){
let s=t.input[2],r=t.output[2];
Z(t.output,t.input,t,(i,a,l)=>{
for(let h=0;h<r;h++){let c=0;for(let u=0,
p=(l*r+h)*s,m=a*s;u<s;u++)c+=n[m+
u]*e[p+u];o[i*r+h]+=c}})}var Lt={
Conv2D:Et,Conv2DTranspose:$t};
function St(n,t){if(t==="relu")
for(let e=0;e<n.length;e++)n[e]=
Math.max(0,n[e]);if(t==="sigmo\
id")for(let e=0;e<n.length;e++)
n[e]=1/(1+Math.exp(-n[e]))}function It(n,t,e){
let o=new Float32Array(e*J(n.output)),
s=n.b.length;if(s)for(let a=0;a<
o.length;a++)o[a]=n.b[a%s];if(n.
kind==="Dense")return At(t,n,n.
w,o),o;let[r,i]=[t.length/e,o.
length/e];for(let a=0;a<e;a++){
let l=t.subarray(a*r,(a+1)*r);
Lt[n.kind](l,n,n.w,o.subarray(
a*i,(a+1)*i))}return o}var I=class{constructor(t,e){
let o=t.reduce((i,a)=>i+T(a)[0]+
T(a)[1],0);if(e.byteLength!==2*
o){let i=e.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${i}`)}let s=P(
e),r=0;this.layers=t.map(i=>{let[
a,l]=T(i),h=s.subarray(r,r+a),
c=s.subarray(r+a,r+a+l);return r+=
a+l,{...i,w:h,b:c}})}run(t,e=1){
let o=Float32Array.from(t);for(let s of this.
layers)Q(s)&&(o=It(s,o,e)),St(
o,s.activation);return o}};function q(n,t){n.set(t),n.save_changes()}
function et(n,t){let e=Object.
entries(t);for(let[o,s]of e)n.
on(o,s);return()=>{for(let[o,s]of e)
n.off(o,s)}}var tt=new WeakMap;
async function nt(n,t){let e=n.
get(t).slice(10),o=await n.widget_manager.
get_model(e),s=tt.get(o)??new I(
o.get("layers"),o.get("weights"));
return tt.set(o,s),s}var Nt=600;function ot(){let n=w(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(o){clearTimeout(
t),e??=o,o!==e&&(t=window.setTimeout(
()=>{n.textContent=e=o},Nt))}}}
function st(n){let t=0,e=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,o())}),n()};return{
schedule:()=>{t?e=!0:o()},stop:()=>cancelAnimationFrame(
t)}}function $(n,t,e,o){let s=document.
createElement("canvas");return Object.
assign(s,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),s.setAttribute(
"role","img"),k(s,o),s}var k=(n,t)=>n.
setAttribute("aria-label",t);function d(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function rt(n,t,[
e,o],s=[0,0,n.width,n.height],r=!1){
let i=new OffscreenCanvas(o,e),
a=d(i).createImageData(o,e);for(let l=0;l<
t.length;l++){let h=255-Math.round(
255*t[l]),c=4*l;a.data[c]=a.data[c+
1]=a.data[c+2]=h,a.data[c+3]=255}
d(i).putImageData(a,0,0),d(n).
imageSmoothingEnabled=r,d(n).drawImage(
i,...s)}function it(n,t){let e=n.map(o=>[
...o]);for(let o=0,s=!0;s&&o<200;o++){
s=!1;for(let r=0;r<e.length;r++)
for(let i=0;i<r;i++){let[a,l]=[
e[r][0]-e[i][0],e[r][1]-e[i][1]],
h=Math.hypot(a,l);if(h>=t)continue;
s=!0,h<1e-6&&([a,l,h]=[1,0,1]);
let c=(t-Math.min(h,t))/2+.5;e[r]=
[e[r][0]+c*a/h,e[r][1]+c*l/h],
e[i]=[e[i][0]-c*a/h,e[i][1]-c*
l/h]}}return e}var g=560,Dt=34,Ct="#d55e00",Ot="\
#0072b2";var Tt=n=>n.sort((t,e)=>t-e)[n.
length>>1],N=class{constructor(t,e){
this.limit=t,this.canvas=$(g,g,
"vae-plane",e),this.stage=w("v\
ae-stage",this.canvas),this.sheet=
new OffscreenCanvas(g,g),this.
blank(),this.note=A("vae-beyon\
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
this.limit)}blank(){let t=d(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,g,g)}scatter({points:t,labels:e,
colors:o}){this.blank();let s=d(
this.sheet);s.globalAlpha=.6,e.
forEach((h,c)=>{let[u,p]=t[c];
s.fillStyle=o[h%o.length],s.fillRect(
this.across(u)-2.5,this.down(p)-
2.5,5,5)}),s.globalAlpha=1;let r=[
...new Set(e)],i=r.map(h=>{let c=t.
filter((m,f)=>e[f]===h),[u,p]=[
0,1].map(m=>Tt(c.map(f=>f[m])));
return[this.across(u),this.down(
p)]});it(i,Dt).forEach((h,c)=>this.
write(String(r[c]),h));let a=t.
filter(h=>!this.holds(h)).length,
l=`of ${t.length} encoded digi\
ts`;this.beyond=a?`${a} ${l} l\
ie${a>1?"":"s"} beyond the edg\
es.`:"",this.account([])}write(t,[
e,o],s=26){let r=d(this.sheet);
Object.assign(r,{font:`bold ${s}\
px sans-serif`,textAlign:"cent\
er",textBaseline:"middle",lineWidth:6,
strokeStyle:"#fff",fillStyle:"\
#222"}),r.strokeText(t,e,o),r.
fillText(t,e,o)}lay(t){d(this.
sheet).drawImage(t,0,0),this.beyond=
""}adopt({limit:t,sheet:e,beyond:o}){
Object.assign(this,{limit:t,sheet:e,
beyond:o}),this.account([])}axes(){
let t=d(this.sheet),{limit:e}=this,
o=[1,2,5,10,20,50].find(r=>e/r<=
8)??100,s=o*(Math.ceil(e/o)-1);
for(let r=-s;r<=s;r+=o)t.fillStyle=
"#222",t.fillRect(this.across(
r)-1,g-10,2,10),t.fillRect(0,this.
down(r)-1,10,2),this.write(y(r,
0),[this.across(r),g-26],24),this.
write(y(r,0),[28,this.down(r)],
24)}circles(t){let e=d(this.sheet);
for(let{center:o,radius:s}of t){
let[r,i]=[this.across(o[0]),this.
down(o[1])];e.beginPath(),e.arc(
r,i,s*this.unit,0,2*Math.PI),e.
setLineDash([]),M(e,"rgba(255,\
 255, 255, 0.85)",7),e.setLineDash(
[9,6]),M(e,Ot,3)}e.setLineDash(
[])}clear(){d(this.canvas).drawImage(
this.sheet,0,0)}dot([t,e],o=7,s=Ct){
let r=d(this.canvas);r.fillStyle=
s,r.beginPath(),r.arc(this.across(
t),this.down(e),o,0,2*Math.PI),
M(r,"#fff",10),M(r,"#000",5),r.
fill()}line(t,e=!1){let o=d(this.
canvas);o.beginPath(),t.forEach(
([s,r])=>o.lineTo(this.across(
s),this.down(r))),M(o,"#fff",7),
o.setLineDash(e?[4,8]:[]),M(o,
"#000",3),o.setLineDash([])}ellipse(t,e){
let o=d(this.canvas),[s,r]=e.map(
i=>Math.max(i*this.unit,3));o.
fillStyle="rgba(0, 0, 0, 0.25)",
o.beginPath(),o.ellipse(this.across(
t[0]),this.down(t[1]),s,r,0,0,
2*Math.PI),o.fill(),M(o,"#000",
4)}account(t){let e=t.filter(([
,o])=>!this.holds(o)).map(([o])=>`${o}\
 lies beyond the edges.`);return this.
note.textContent=[this.beyond,
...e].join(" ").trim(),e.join(
" ")}tell(t,e){this.canvas.setAttribute(
"aria-valuenow",t[0].toFixed(2)),
this.canvas.setAttribute("aria\
-valuetext",e)}describe(t){k(this.
canvas,t)}};function M(n,t,e){
n.strokeStyle=t,n.lineWidth=e,
n.stroke()}var at=n=>[1,3,5].map(t=>parseInt(
n.slice(t,t+2),16));function F(n,t="\
#ffffff"){let e=n.map(at),o=n.
length-1,s=at(t);return r=>{if(Number.
isNaN(r))return s;let i=Math.min(
o-1,Math.floor(r*o)),a=r*o-i;return e[i].
map((l,h)=>Math.round(l+a*(e[i+
1][h]-l)))}}function j(n,t,e){
let o=new OffscreenCanvas(t,n.
length/t),s=d(o).createImageData(
o.width,o.height);return n.forEach(
(r,i)=>s.data.set([...e(r),255],
4*i)),d(o).putImageData(s,0,0),
o}var Pt=n=>1/(1+Math.exp(-n));function qt(n,t,e=[]){let o=n.
run([...t,...e]);if(!t.every(Number.
isFinite)||o.some(Number.isNaN))
throw new Error(`${E(t)} is no\
t a point of the latent space`);
return o}var ct=(n,t,e)=>qt(n,
t,e).map(Pt);var Ft=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),jt="select\
, textarea, [type=text], [type\
=number]";function Rt(n){let{key:t,
target:e}=n;return n.ctrlKey||
n.altKey||n.metaKey||t==="Ente\
r"&&n.shiftKey?!1:Ft.has(t)||t.
length===1&&e.matches(jt)}function ht(n){
n.addEventListener("keydown",t=>{
Rt(t)&&t.stopPropagation()})}function Ut(n,t){let e=t instanceof
Error?t.message:String(t),o=b(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});o.setAttribute(
"role","alert"),n.replaceChildren(
o)}function lt(n){return{async render(t){
t.el.classList.add("vae-view"),
ht(t.el);try{return await n(t)}catch(e){
Ut(t.el,e)}}}}var _t="arrow keys move the cu\
rsor, shift makes larger steps\
, home goes to the middle",zt=.01,
ut=1e-4,D=200,ft={"q(z)":"q(z)\
, all images together","p(z)":"\
p(z), the prior","log ratio":"\
log q(z)/p(z)"};function pt(n,t){
let e=Math.exp(t);return e<ut?
`${n} is below ${ut}`:`${n} = ${e<
100?e.toPrecision(3):y(e,0)}`}
var R=class{constructor(t){this.
beyond=t>zt?` ${(100*t).toFixed(
0)} % of q(z) lies beyond it.`:
"",this.low=b("span"),this.high=
b("span"),this.strip=$(D,1,"",
""),this.line=w("vae-scale",this.
low,this.strip,this.high),this.
note=A("vae-beyond")}lay(t){let e=Float32Array.
from({length:D},(o,s)=>s/(D-1));
d(this.strip).drawImage(j(e,D,
t),0,0)}density(t,e){let o=e.toPrecision(
3);this.write(`${t}: 0`,o,"Dar\
k blue is where it is highest \
on the plane."),k(this.strip,`\
Scale of ${t}: white is 0, dar\
k blue ${o}`)}ratio(t){this.write(
`−${t} nats`,`+${t} nats`,"O\
range: q(z) is less than p(z).\
 Blue: it is more. Gray: neith\
er has mass on the plane."),k(
this.strip,`Scale of log q(z)/\
p(z): orange is −${t} nats o\
r less, white 0, blue ${t} nat\
s or more`)}write(t,e,o){this.
low.textContent=t,this.high.textContent=
e,this.note.textContent=o+this.
beyond}},U=class{constructor(t,e){
this.model=t,this.network=e;let o=t.
get("nodes"),s=t.get("limit"),
[r,i]=[t.get("log_p"),t.get("l\
og_q")].map(c=>({values:P(c),nodes:o,
limit:s})),[a,l,h]=[t.get("rar\
er"),t.get("dense"),t.get("cli\
p")];this.densities=new L(r,i,
{rarer:a,dense:l,clip:h}),this.
plane=new N(s,""),this.mark=new S(
this.plane,"vae-point"),this.scale=
new R(t.get("beyond")),this.picture=
$(224,224,"",""),this.note=A("\
vae-lines vae-tall"),this.spoken=
""}background(){let t=this.model.
get("shown"),{densities:e,plane:o,
scale:s}=this,{density:r,ratio:i,
empty:a}=this.model.get("color\
s"),l=t==="log ratio"?F(i,a):F(
r);t==="log ratio"?s.ratio(e.clip):
s.density(t,Math.exp(e.tops[t])),
s.lay(l);let{nodes:h}=e.p,c=g/
(h-1),u=new OffscreenCanvas(g,
g);d(u).drawImage(j(e.shares(t),
h,l),-c/2,-c/2,g+c,g+c),o.lay(
u),o.axes(),o.clear(),o.describe(
`Latent plane, coloured by ${ft[t]}\
: ${_t}`)}words(t){let e=E(t),
o=`z = ${e}`,s=`What the decod\
er draws at ${e}`;if(!this.plane.
holds(t))return{text:o,drawn:s};
let{p:r,q:i,hole:a,empty:l}=this.
densities.at(t),h=a?": a hole":
l?": neither has mass here":"",
c=`log q/p = ${y(i-r,1)} nats${h}`;
return{text:[o,pt("p(z)",r),pt(
"q(z)",i),c].join(`
`),drawn:a?`${s}, in a hole`:s}}draw(){
let t=[this.model.get("z1"),this.
model.get("z2")],{plane:e,note:o}=this;
try{this.mark.move(t),rt(this.
picture,ct(this.network,t),this.
model.get("shape"));let{text:s,
drawn:r}=this.words(t);o.textContent=
s,k(this.picture,r)}catch(s){o.
textContent=s.message}this.spoken=
`${o.textContent}
${e.account([["The cursor",t]])}`.
trim(),e.tell(t,this.spoken)}layout(...t){
let{plane:e,scale:o}=this,s=K(
C("latent plane",e.stage,o.line,
o.note,e.note),W("decoded",this.
picture,this.note),w("vae-belo\
w",...t));return s.classList.add(
"vae-explorer"),s}};async function Kt({
model:n,el:t}){let e=new U(n,await nt(
n,"network")),{region:o,say:s}=ot(),
{schedule:r,stop:i}=st(()=>{e.
draw(),s(e.spoken)}),a=z("colo\
urs:",Object.entries(ft),c=>q(
n,{shown:c})),l=()=>{e.background(),
a.show(n.get("shown"))};G(e.plane,
{get:()=>[n.get("z1"),n.get("z\
2")],set:c=>{let[u,p]=X(e.densities.
p,c);q(n,{z1:u,z2:p})}},e.mark.
node),t.append(e.layout(a.node,
o)),l(),r();let h=et(n,{"chang\
e:z1 change:z2":r,"change:show\
n":l});return()=>{i(),h()}}var Pe=lt(
Kt);export{Pe as default};
