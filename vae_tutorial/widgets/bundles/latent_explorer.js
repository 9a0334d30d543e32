function b(n,t={},...e){let o=Object.
assign(document.createElement(
n),t);return o.append(...e),o}
var k=(n,...t)=>b("div",{className:n},
...t),P=(n="")=>b("p",{className:`\
vae-readout ${n}`.trim()});function $(n,t,e){
let o=b("button",{type:"button",
textContent:n,className:"vae-b\
utton"});return e&&o.setAttribute(
"aria-label",e),o.addEventListener(
"click",t),o}function j(n,t,e){let o=`choic\
e-${Math.random().toString(36).
slice(2)}`,s=t.map(([r])=>{let c=b(
"input",{type:"radio",name:o,value:r});
return c.addEventListener("cha\
nge",()=>e(r)),c});return{node:b(
"fieldset",{className:"vae-cho\
ices"},b("legend",{textContent:n}),
...s.map((r,c)=>b("label",{className:"\
vae-choice"},r,t[c][1]))),show:r=>s.
forEach(c=>{c.checked=c.value===
r})}}var V=(...n)=>k("vae-colu\
mns",...n),_=(n,...t)=>k("vae-\
column",k("vae-title",n),...t);
function Y(n,...t){let e=_(n,...t);
return e.classList.add("vae-ha\
lf"),e}function q(n){let t=new Float32Array(
n.byteLength/2);for(let e=0;e<
t.length;e++){let o=n.getUint16(
2*e,!0),s=o>>10&31,i=o&1023,a=(1+
i/1024)*2**(s-15);s===0&&(a=i*
2**-24),s===31&&(a=i?NaN:1/0),
t[e]=o&32768?-a:a}return t}function G(n,t,e,o){
return Math.floor(Math.max((t-
1)*o+e-n,0)/2)}var X=n=>n.reduce(
(t,e)=>t*e,1),J=n=>n.output!==
void 0;function R(n){if(!J(n))
return[0,0];let t=[n.input,n.output].
map(o=>o[o.length-1]);return[(n.
kind==="Dense"?1:X(n.kernel))*
t[0]*t[1],n.bias?t[1]:0]}function vt(n,t,e,o){
let[s,i]=[t.input[0],t.output[0]],
a=new Int32Array(s);for(let r=0,
c=0;r<n.length/s;r++,c+=i){let h=0;
for(let l=0;l<s;l++)n[r*s+l]!==
0&&(a[h++]=l);let u=h-h%4;for(let l=0;l<
u;l+=4){let[p,d,f,w]=[a[l],a[l+
1],a[l+2],a[l+3]],[x,dt,ft,mt]=[
n[r*s+p],n[r*s+d],n[r*s+f],n[r*
s+w]],[gt,bt,wt,xt]=[p*i,d*i,f*
i,w*i];for(let y=0;y<i;y++)o[c+
y]+=x*e[gt+y]+dt*e[bt+y]+ft*e[wt+
y]+mt*e[xt+y]}for(let l=u;l<h;l++){
let p=n[r*s+a[l]],d=a[l]*i;for(let f=0;f<
i;f++)o[c+f]+=p*e[d+f]}}}function Q(n,t,e,o){
let[s,i]=e.kernel,[a,r]=e.strides,
c=G(n[0],t[0],s,a),h=G(n[1],t[1],
i,r);for(let u=0;u<t[0];u++)for(let l=0;l<
t[1];l++)for(let p=0;p<s;p++)for(let d=0;d<
i;d++){let f=u*a+p-c,w=l*r+d-h;
f>=0&&w>=0&&f<n[0]&&w<n[1]&&o(
f*n[1]+w,u*t[1]+l,p*i+d)}}function yt(n,t,e,o){
let s=t.input[2],i=t.output[2];
Q(t.input,t.output,t,(a,r,c)=>{
for(let h=0;h<s;h++){let u=n[a*
s+h];if(u!==0)for(let l=0,p=(c*
s+h)*i,d=r*i;l<i;l++)o[d+l]+=u*
e[p+l]}})}function kt(n,t,e,o){
let s=t.input[2],i=t.output[2];
Q(t.output,t.input,t,(a,r,c)=>{
for(let h=0;h<i;h++){let u=0;for(let l=0,
p=(c*i+h)*s,d=r*s;l<s;l++)u+=n[d+
l]*e[p+l];o[a*i+h]+=u}})}var Mt={
Conv2D:yt,Conv2DTranspose:kt};
function At(n,t){if(t==="relu")
for(let e=0;e<n.length;e++)n[e]=
Math.max(0,n[e]);if(t==="sigmo\
id")for(let e=0;e<n.length;e++)
n[e]=1/(1+Math.exp(-n[e]))}function Et(n,t,e){
let o=new Float32Array(e*X(n.output)),
s=n.b.length;if(s)for(let r=0;r<
o.length;r++)o[r]=n.b[r%s];if(n.
kind==="Dense")return vt(t,n,n.
w,o),o;let[i,a]=[t.length/e,o.
length/e];for(let r=0;r<e;r++){
let c=t.subarray(r*i,(r+1)*i);
Mt[n.kind](c,n,n.w,o.subarray(
r*a,(r+1)*a))}return o}var I=class{constructor(t,e){
let o=t.reduce((a,r)=>a+R(r)[0]+
R(r)[1],0);if(e.byteLength!==2*
o){let a=e.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${a}`)}let s=q(
e),i=0;this.layers=t.map(a=>{let[
r,c]=R(a),h=s.subarray(i,i+r),
u=s.subarray(i+r,i+r+c);return i+=
r+c,{...a,w:h,b:u}})}run(t,e=1){
let o=Float32Array.from(t);for(let s of this.
layers)J(s)&&(o=Et(s,o,e)),At(
o,s.activation);return o}};var z=n=>new Uint8Array(n.buffer,
n.byteOffset,n.byteLength);function S(n,t){
n.set(t),n.save_changes()}function tt(n,t){
let e=Object.entries(t);for(let[
o,s]of e)n.on(o,s);return()=>{
for(let[o,s]of e)n.off(o,s)}}var Z=new WeakMap;
async function et(n,t){let e=n.
get(t).slice(10),o=await n.widget_manager.
get_model(e),s=Z.get(o)??new I(
o.get("layers"),o.get("weights"));
return Z.set(o,s),s}function nt(n,t=0){let e=q(n.get(
"codes")[t]),o=Array.from(z(n.
get("labels")));return{points:o.
map((i,a)=>[e[2*a],e[2*a+1]]),
labels:o,colors:n.get("colors")}}
function ot({points:n,labels:t},e,o=15){
let s=n.map(([a,r],c)=>({distance:Math.
hypot(a-e[0],r-e[1]),label:t[c]})),
i=new Map;for(let{label:a}of s.
sort((r,c)=>r.distance-c.distance).
slice(0,o))i.set(a,(i.get(a)??
0)+1);return[...i].sort((a,r)=>r[1]-
a[1])[0]?.[0]}function A(n,t,e,o){let s=document.
createElement("canvas");return Object.
assign(s,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),s.setAttribute(
"role","img"),M(s,o),s}var M=(n,t)=>n.
setAttribute("aria-label",t);function m(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function E(n,t,[
e,o],s=[0,0,n.width,n.height]){
let i=new OffscreenCanvas(o,e),
a=m(i).createImageData(o,e);for(let r=0;r<
t.length;r++){let c=255-Math.round(
255*t[r]);a.data.set([c,c,c,255],
4*r)}m(i).putImageData(a,0,0),
m(n).imageSmoothingEnabled=!1,
m(n).drawImage(i,...s)}function C(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var v=(n,t=2)=>`(${n.
map(e=>C(e,t)).join(", ")})`;var U=n=>1/(1+Math.exp(-n));function St(n,t){let e=n.run(t);
if(!t.every(Number.isFinite)||
e.some(Number.isNaN))throw new Error(
`${v(t)} is not a point of the\
 latent space`);return e}var N=(n,t)=>St(
n,t).map(U);var Lt=(n,t,e)=>n.map((o,s)=>(1-
e)*o+e*t[s]);function Ot(n,t,e){
let[o,s]=[Math.hypot(...n),Math.
hypot(...t)],i=n.reduce((u,l,p)=>u+
l*t[p],0)/(o*s),a=Math.acos(Math.
min(1,Math.max(-1,i))),r=(1-e)*
o+e*s;if(!(a<Math.PI-1e-6))throw new Error(
"No single arc joins these two\
 points: one is the origin, or\
 they are opposite.");if(a<1e-6)
return n.map(u=>u/o*r);let c=Math.
sin((1-e)*a)/Math.sin(a)/o,h=Math.
sin(e*a)/Math.sin(a)/s;return n.
map((u,l)=>r*(c*u+h*t[l]))}var st={
lerp:Lt,slerp:Ot};var D=9,L=64,Pt=3;function W(n,t){
if(!n.length)return null;let[e,
o]=[n.slice(0,2),n.slice(2)];return s=>st[t](
e,o,s)}var F=class{constructor(t,e){
this.decoder=t,this.shape=e,this.
canvas=A(D*L,L,"vae-film","Fil\
m strip of a walk"),this.canvas.
hidden=!0}draw(t){if(this.canvas.
hidden=!t,!t)return;for(let o=0;o<
D;o++){let s=N(this.decoder,t(
o/(D-1)));E(this.canvas,s,this.
shape,[L*o,0,L,L])}let e=`from\
 ${v(t(0))} to ${v(t(1))}`;M(this.
canvas,`Film strip of ${D} pic\
tures ${e}`)}};function it(n){
let t=0,e=()=>cancelAnimationFrame(
t);return{play:s=>{e();let i=performance.
now(),a=s();if(!a)return;let r=c=>{
let h=Math.min(1,(c-i)/1e3/Pt);
s()&&(n(a(h)),h<1&&(t=requestAnimationFrame(
r)))};t=requestAnimationFrame(
r)},stop:e}}var $t=600;function rt(){let n=k(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(o){clearTimeout(
t),e??=o,o!==e&&(t=window.setTimeout(
()=>{n.textContent=e=o},$t))}}}
function at(n){let t=0,e=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,o())}),n()};return{
schedule:()=>{t?e=!0:o()},stop:()=>cancelAnimationFrame(
t)}}var ct=()=>matchMedia("(pr\
efers-reduced-motion: reduce)").
matches;var g=560,It="#d55e00",Ct=n=>n.
sort((t,e)=>t-e)[n.length>>1],
T=class{constructor(t,e){this.
limit=t,this.canvas=A(g,g,"vae\
-plane",e),this.sheet=new OffscreenCanvas(
g,g),this.blank(),this.note=P(
"vae-beyond"),this.beyond=""}get unit(){
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
forEach((r,c)=>{let[h,u]=t[c];
s.fillStyle=o[r%o.length],s.fillRect(
this.across(h)-2.5,this.down(u)-
2.5,5,5)}),s.globalAlpha=1;for(let r of new Set(
e)){let c=t.filter((h,u)=>e[u]===
r);this.name(String(r),[0,1].map(
h=>Ct(c.map(u=>u[h]))))}let i=t.
filter(r=>!this.holds(r)).length,
a=`of ${t.length} encoded digi\
ts`;this.beyond=i?`${i} ${a} l\
ie${i>1?"":"s"} beyond the edg\
es.`:"",this.account([])}name(t,[
e,o]){let s=m(this.sheet);Object.
assign(s,{font:"bold 26px sans\
-serif",textAlign:"center",textBaseline:"\
middle",lineWidth:6,strokeStyle:"\
#fff",fillStyle:"#222"}),s.strokeText(
t,this.across(e),this.down(o)),
s.fillText(t,this.across(e),this.
down(o))}manifold(t,e,o=20){let s=[],
i=2*this.limit/o,a=g/o;for(let h=0;h<
o;h++)for(let u=0;u<o;u++)s.push(
-this.limit+(u+.5)*i,this.limit-
(h+.5)*i);let r=t.run(s,o*o),c=e[0]*
e[1];for(let h=0;h<o*o;h++){let u=r.
subarray(h*c,(h+1)*c).map(U),[
l,p]=[Math.floor(h/o),h%o];E(this.
sheet,u,e,[p*a,l*a,a,a])}this.
beyond="",this.account([])}circles(t){
let e=m(this.sheet);e.lineWidth=
2,e.strokeStyle="#4d4d4d",e.setLineDash(
[6,6]);for(let{center:o,radius:s}of t){
let[i,a]=[this.across(o[0]),this.
down(o[1])];e.beginPath(),e.arc(
i,a,s*this.unit,0,2*Math.PI),e.
stroke()}e.setLineDash([])}clear(){
m(this.canvas).drawImage(this.
sheet,0,0)}dot([t,e],o=7,s=It){
let i=m(this.canvas);i.fillStyle=
s,i.beginPath(),i.arc(this.across(
t),this.down(e),o,0,2*Math.PI),
O(i,"#fff",10),O(i,"#000",5),i.
fill()}line(t){let e=m(this.canvas);
e.beginPath(),t.forEach(([o,s])=>e.
lineTo(this.across(o),this.down(
s))),O(e,"#fff",7),O(e,"#000",
3)}ellipse(t,e){let o=m(this.canvas),
[s,i]=e.map(a=>Math.max(a*this.
unit,3));o.fillStyle="rgba(0, \
0, 0, 0.25)",o.beginPath(),o.ellipse(
this.across(t[0]),this.down(t[1]),
s,i,0,0,2*Math.PI),o.fill(),O(
o,"#000",4)}account(t){let e=t.
filter(([,o])=>!this.holds(o)).
map(([o])=>`${o} lies beyond t\
he edges.`);return this.note.textContent=
[this.beyond,...e].join(" ").trim(),
e.join(" ")}tell(t,e){this.canvas.
setAttribute("aria-valuenow",t[0].
toFixed(2)),this.canvas.setAttribute(
"aria-valuetext",e)}describe(t){
M(this.canvas,t)}};function O(n,t,e){
n.strokeStyle=t,n.lineWidth=e,
n.stroke()}var K=class{constructor({circles:t}){
this.circles=t}logDensity(t){return-(t.
reduce((o,s)=>o+s*s,0)+t.length*
Math.log(2*Math.PI))/2}distance(t){
return Math.hypot(...t)}kl(t,e){
return t.reduce((o,s,i)=>o+(Math.
exp(e[i])+s*s-1-e[i])/2,0)}},Nt={
StandardNormal:K};function ht(n){
let t=Nt[n.kind];if(!t)throw new Error(
`the page does not know the pr\
ior ${n.kind}`);return new t(n)}function Dt(n,[t,e],o){switch(n){case"\
ArrowLeft":return[t-o,e];case"\
ArrowRight":return[t+o,e];case"\
ArrowDown":return[t,e-o];case"\
ArrowUp":return[t,e+o];case"Pa\
geDown":return[t,e-5*o];case"P\
ageUp":return[t,e+5*o];case"Ho\
me":return[0,0]}}function Ft({
canvas:n,limit:t},{get:e,set:o}){
n.addEventListener("keydown",s=>{
let i=t/(s.shiftKey?16:80),a=Dt(
s.key,e(),i);a&&(s.preventDefault(),
s.stopPropagation(),o(a.map(r=>Math.
min(t,Math.max(-t,r)))))})}function Tt(n,{
set:t,walk:e}){let{canvas:o}=n,
s=null;o.addEventListener("poi\
nterdown",i=>{i.button||!i.isPrimary||
(o.setPointerCapture(i.pointerId),
s=e&&i.shiftKey?n.at(i):null,s||
t(n.at(i)))}),o.addEventListener(
"pointermove",i=>{o.hasPointerCapture(
i.pointerId)&&(s?e?.(s,n.at(i),
!1):t(n.at(i)))}),o.addEventListener(
"pointerup",i=>{s&&e?.(s,n.at(
i),!0),s=null}),o.addEventListener(
"pointercancel",()=>{s=null})}
function lt(n,t){let{canvas:e,
limit:o}=n;e.tabIndex=0,e.classList.
add("vae-steered"),e.setAttribute(
"role","slider"),e.setAttribute(
"aria-roledescription","2D sli\
der"),e.setAttribute("aria-val\
uemin",String(-o)),e.setAttribute(
"aria-valuemax",String(o)),Tt(
n,t),Ft(n,t)}function jt(n,t){let e=t instanceof
Error?t.message:String(t),o=b(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});o.setAttribute(
"role","alert"),n.replaceChildren(
o)}function ut(n){return{async render(t){
t.el.classList.add("vae-view");
try{return await n(t)}catch(e){
jt(t.el,e)}}}}var _t="Latent plane: arrow ke\
ys move the point, shift makes\
 larger steps, home goes to th\
e middle",pt=40,H=class{constructor(t,e){
this.model=t,this.network=e,this.
shape=t.get("shape"),this.encoded=
nt(t);let o=t.get("prior");this.
prior="kind"in o?ht(o):null,this.
plane=new T(t.get("limit"),_t),
this.picture=A(224,224,"","Dec\
oded picture"),this.note=P("va\
e-lines vae-tall"),this.behind=
""}background(){this.behind!==
this.model.get("behind")&&(this.
behind=this.model.get("behind"),
this.behind==="manifold"?this.
plane.manifold(this.network,this.
shape):this.plane.scatter(this.
encoded),this.prior&&this.plane.
circles(this.prior.circles))}words(t,e,o){
let s=[`z = ${v(t)}`];return this.
prior&&(s.push(`prior density ${C(
Math.exp(this.prior.logDensity(
t)),4)}`),s.push(`${C(this.prior.
distance(t),2)} from the middl\
e`)),[...s,`nearest test digit\
s: mostly ${e}`,o].join(`
`)}draw(t,e,o){let{plane:s,model:i}=this;
try{this.background(),s.clear(),
E(this.picture,N(this.network,
t),this.shape);let a=W(i.get("\
walk"),i.get("path"));a&&s.line(
Array.from({length:pt+1},(u,l)=>a(
l/pt))),e&&s.dot(e,6,"#000"),s.
dot(t);let r=ot(this.encoded,t),
c=v(t),h=s.account([["The poin\
t",t]]);this.note.textContent=
this.words(t,r,o||h),M(this.picture,
`What the decoder draws at ${c}\
, where test digits are mostly\
 ${r}`)}catch(a){this.note.textContent=
a.message}s.tell(t,this.note.textContent)}};
function Rt(n,t){let e=j("back\
ground:",[["scatter","encoded \
test digits"],["manifold","dec\
oded pictures"]],c=>S(n,{behind:c})),
o=j("a walk goes:",[["lerp","s\
traight"],["slerp","around the\
 origin"]],c=>S(n,{path:c})),s=$(
"End the walk here",t.end),i=$(
"Start a walk here",()=>{s.disabled=
!1,t.begin()}),a=$("Play the w\
alk again",t.again);s.disabled=
!0;let r=()=>{e.show(n.get("be\
hind")),o.show(n.get("path"))};
return{nodes:[e.node,o.node,k(
"vae-buttons",i,s,a)],again:a,
show:r}}var B=class{constructor(t,e,o){
this.model=t,this.film=new F(e,
t.get("shape")),this.player=it(
o),this.trouble=""}get way(){return W(
this.model.get("walk"),this.model.
get("path"))}go(t,e,o){this.player.
stop(),S(this.model,{walk:[...t,
...e]}),o&&!ct()&&this.play()}play(){
this.player.play(()=>this.way)}retrace(t){
this.trouble="";try{this.film.
draw(this.way)}catch(e){this.film.
draw(null),this.model.set("wal\
k",[]),this.trouble=e.message}
t.hidden=this.film.canvas.hidden}};
async function qt({model:n,el:t}){
let e=await et(n,"network"),o=new H(
n,e),{region:s,say:i}=rt(),a=null,
r=()=>[n.get("z1"),n.get("z2")],
c=x=>S(n,{z1:x[0],z2:x[1]}),h=new B(
n,e,c),{schedule:u,stop:l}=at(
()=>{o.draw(r(),a,h.trouble),i(
o.note.textContent??"")}),p=Rt(
n,{begin:()=>{a=r(),u()},end:()=>h.
go(a??r(),r(),!0),again:()=>h.
play()});lt(o.plane,{get:r,set:x=>{
h.player.stop(),c(x)},walk:(...x)=>h.
go(...x)});let d=()=>{p.show(),
u()},f=()=>{h.retrace(p.again),
d()};t.append(V(_("latent plan\
e",o.plane.canvas,o.plane.note),
Y("decoded",o.picture,o.note)),
...p.nodes,h.film.canvas,s);let w=tt(
n,{"change:z1 change:z2":u,"ch\
ange:behind":d,"change:path ch\
ange:walk":f});return f(),()=>{
l(),h.player.stop(),w()}}var Se=ut(
qt);export{Se as default};
