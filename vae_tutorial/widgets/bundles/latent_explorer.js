function b(n,t={},...e){let o=Object.
assign(document.createElement(
n),t);return o.append(...e),o}
var k=(n,...t)=>b("div",{className:n},
...t),O=(n="")=>b("p",{className:`\
vae-readout ${n}`.trim()});function P(n,t,e){
let o=b("button",{type:"button",
textContent:n,className:"vae-b\
utton"});return e&&o.setAttribute(
"aria-label",e),o.addEventListener(
"click",t),o}function j(n,t,e){let o=`choic\
e-${Math.random().toString(36).
slice(2)}`,s=t.map(([i])=>{let c=b(
"input",{type:"radio",name:o,value:i});
return c.addEventListener("cha\
nge",()=>e(i)),c});return{node:b(
"fieldset",{className:"vae-cho\
ices"},b("legend",{textContent:n}),
...s.map((i,c)=>b("label",{className:"\
vae-choice"},i,t[c][1]))),show:i=>s.
forEach(c=>{c.checked=c.value===
i})}}var B=(...n)=>k("vae-colu\
mns",...n),_=(n,...t)=>k("vae-\
column",k("vae-title",n),...t);
function Y(n,...t){let e=_(n,...t);
return e.classList.add("vae-ha\
lf"),e}function q(n){let t=new Float32Array(
n.byteLength/2);for(let e=0;e<
t.length;e++){let o=n.getUint16(
2*e,!0),s=o>>10&31,r=o&1023,a=(1+
r/1024)*2**(s-15);s===0&&(a=r*
2**-24),s===31&&(a=r?NaN:1/0),
t[e]=o&32768?-a:a}return t}function G(n,t,e,o){
return Math.floor(Math.max((t-
1)*o+e-n,0)/2)}var X=n=>n.reduce(
(t,e)=>t*e,1),J=n=>n.output!==
void 0;function R(n){if(!J(n))
return[0,0];let t=[n.input,n.output].
map(o=>o[o.length-1]);return[(n.
kind==="Dense"?1:X(n.kernel))*
t[0]*t[1],n.bias?t[1]:0]}function yt(n,t,e,o){
let[s,r]=[t.input[0],t.output[0]],
a=new Int32Array(s);for(let i=0,
c=0;i<n.length/s;i++,c+=r){let h=0;
for(let l=0;l<s;l++)n[i*s+l]!==
0&&(a[h++]=l);let u=h-h%4;for(let l=0;l<
u;l+=4){let[p,d,f,w]=[a[l],a[l+
1],a[l+2],a[l+3]],[x,dt,ft,mt]=[
n[i*s+p],n[i*s+d],n[i*s+f],n[i*
s+w]],[gt,bt,wt,xt]=[p*r,d*r,f*
r,w*r];for(let v=0;v<r;v++)o[c+
v]+=x*e[gt+v]+dt*e[bt+v]+ft*e[wt+
v]+mt*e[xt+v]}for(let l=u;l<h;l++){
let p=n[i*s+a[l]],d=a[l]*r;for(let f=0;f<
r;f++)o[c+f]+=p*e[d+f]}}}function Q(n,t,e,o){
let[s,r]=e.kernel,[a,i]=e.strides,
c=G(n[0],t[0],s,a),h=G(n[1],t[1],
r,i);for(let u=0;u<t[0];u++)for(let l=0;l<
t[1];l++)for(let p=0;p<s;p++)for(let d=0;d<
r;d++){let f=u*a+p-c,w=l*i+d-h;
f>=0&&w>=0&&f<n[0]&&w<n[1]&&o(
f*n[1]+w,u*t[1]+l,p*r+d)}}function vt(n,t,e,o){
let s=t.input[2],r=t.output[2];
Q(t.input,t.output,t,(a,i,c)=>{
for(let h=0;h<s;h++){let u=n[a*
s+h];if(u!==0)for(let l=0,p=(c*
s+h)*r,d=i*r;l<r;l++)o[d+l]+=u*
e[p+l]}})}function kt(n,t,e,o){
let s=t.input[2],r=t.output[2];
Q(t.output,t.input,t,(a,i,c)=>{
for(let h=0;h<r;h++){let u=0;for(let l=0,
p=(c*r+h)*s,d=i*s;l<s;l++)u+=n[d+
l]*e[p+l];o[a*r+h]+=u}})}var Mt={
Conv2D:vt,Conv2DTranspose:kt};
function At(n,t){if(t==="relu")
for(let e=0;e<n.length;e++)n[e]=
Math.max(0,n[e]);if(t==="sigmo\
id")for(let e=0;e<n.length;e++)
n[e]=1/(1+Math.exp(-n[e]))}function Et(n,t,e){
let o=new Float32Array(e*X(n.output)),
s=n.b.length;if(s)for(let i=0;i<
o.length;i++)o[i]=n.b[i%s];if(n.
kind==="Dense")return yt(t,n,n.
w,o),o;let[r,a]=[t.length/e,o.
length/e];for(let i=0;i<e;i++){
let c=t.subarray(i*r,(i+1)*r);
Mt[n.kind](c,n,n.w,o.subarray(
i*a,(i+1)*a))}return o}var I=class{constructor(t,e){
let o=t.reduce((a,i)=>a+R(i)[0]+
R(i)[1],0);if(e.byteLength!==2*
o){let a=e.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${a}`)}let s=q(
e),r=0;this.layers=t.map(a=>{let[
i,c]=R(a),h=s.subarray(r,r+i),
u=s.subarray(r+i,r+i+c);return r+=
i+c,{...a,w:h,b:u}})}run(t,e=1){
let o=Float32Array.from(t);for(let s of this.
layers)J(s)&&(o=Et(s,o,e)),At(
o,s.activation);return o}};var z=n=>new Uint8Array(n.buffer,
n.byteOffset,n.byteLength);function A(n,t){
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
map((r,a)=>[e[2*a],e[2*a+1]]),
labels:o,colors:n.get("colors")}}
function ot({points:n,labels:t},e,o=15){
let s=n.map(([a,i],c)=>({distance:Math.
hypot(a-e[0],i-e[1]),label:t[c]})),
r=new Map;for(let{label:a}of s.
sort((i,c)=>i.distance-c.distance).
slice(0,o))r.set(a,(r.get(a)??
0)+1);return[...r].sort((a,i)=>i[1]-
a[1])[0]?.[0]}function E(n,t,e,o){let s=document.
createElement("canvas");return Object.
assign(s,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),s.setAttribute(
"role","img"),M(s,o),s}var M=(n,t)=>n.
setAttribute("aria-label",t);function m(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function S(n,t,[
e,o],s=[0,0,n.width,n.height]){
let r=new OffscreenCanvas(o,e),
a=m(r).createImageData(o,e);for(let i=0;i<
t.length;i++){let c=255-Math.round(
255*t[i]);a.data.set([c,c,c,255],
4*i)}m(r).putImageData(a,0,0),
m(n).imageSmoothingEnabled=!1,
m(n).drawImage(r,...s)}function C(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var y=(n,t=2)=>`(${n.
map(e=>C(e,t)).join(", ")})`;var U=n=>1/(1+Math.exp(-n));function St(n,t){let e=n.run(t);
if(!t.every(Number.isFinite)||
e.some(Number.isNaN))throw new Error(
`${y(t)} is not a point of the\
 latent space`);return e}var N=(n,t)=>St(
n,t).map(U);var $t=(n,t,e)=>n.map((o,s)=>(1-
e)*o+e*t[s]);function Lt(n,t,e){
let[o,s]=[Math.hypot(...n),Math.
hypot(...t)],r=n.reduce((u,l,p)=>u+
l*t[p],0)/(o*s),a=Math.acos(Math.
min(1,Math.max(-1,r))),i=(1-e)*
o+e*s;if(!(a<Math.PI-1e-6))throw new Error(
"No single arc joins these two\
 points: one is the origin, or\
 they are opposite.");if(a<1e-6)
return n.map(u=>u/o*i);let c=Math.
sin((1-e)*a)/Math.sin(a)/o,h=Math.
sin(e*a)/Math.sin(a)/s;return n.
map((u,l)=>i*(c*u+h*t[l]))}var st={
lerp:$t,slerp:Lt};var D=9,$=64,Ot=3;function W(n,t){
if(!n.length)return null;let[e,
o]=[n.slice(0,2),n.slice(2)];return s=>st[t](
e,o,s)}var F=class{constructor(t,e){
this.decoder=t,this.shape=e,this.
canvas=E(D*$,$,"vae-film","Fil\
m strip of a walk"),this.canvas.
hidden=!0}draw(t){if(this.canvas.
hidden=!t,!t)return;for(let o=0;o<
D;o++){let s=N(this.decoder,t(
o/(D-1)));S(this.canvas,s,this.
shape,[$*o,0,$,$])}let e=`from\
 ${y(t(0))} to ${y(t(1))}`;M(this.
canvas,`Film strip of ${D} pic\
tures ${e}`)}};function rt(n){
let t=0,e=()=>cancelAnimationFrame(
t);return{play:s=>{e();let r=performance.
now(),a=s();if(!a)return;let i=c=>{
let h=Math.min(1,(c-r)/1e3/Ot);
s()&&(n(a(h)),h<1&&(t=requestAnimationFrame(
i)))};t=requestAnimationFrame(
i)},stop:e}}var Pt=600;function it(){let n=k(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(o){clearTimeout(
t),e??=o,o!==e&&(t=window.setTimeout(
()=>{n.textContent=e=o},Pt))}}}
function at(n){let t=0,e=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,o())}),n()};return{
schedule:()=>{t?e=!0:o()},stop:()=>cancelAnimationFrame(
t)}}var ct=()=>matchMedia("(pr\
efers-reduced-motion: reduce)").
matches;var g=560,It="#d55e00",Ct=n=>n.
sort((t,e)=>t-e)[n.length>>1],
T=class{constructor(t,e){this.
limit=t,this.canvas=E(g,g,"vae\
-plane",e),this.sheet=new OffscreenCanvas(
g,g),this.blank(),this.note=O(
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
forEach((i,c)=>{let[h,u]=t[c];
s.fillStyle=o[i%o.length],s.fillRect(
this.across(h)-2.5,this.down(u)-
2.5,5,5)}),s.globalAlpha=1;for(let i of new Set(
e)){let c=t.filter((h,u)=>e[u]===
i);this.name(String(i),[0,1].map(
h=>Ct(c.map(u=>u[h]))))}let r=t.
filter(i=>!this.holds(i)).length,
a=`of ${t.length} encoded digi\
ts`;this.beyond=r?`${r} ${a} l\
ie${r>1?"":"s"} beyond the edg\
es.`:"",this.account([])}name(t,[
e,o]){let s=m(this.sheet);Object.
assign(s,{font:"bold 26px sans\
-serif",textAlign:"center",textBaseline:"\
middle",lineWidth:6,strokeStyle:"\
#fff",fillStyle:"#222"}),s.strokeText(
t,this.across(e),this.down(o)),
s.fillText(t,this.across(e),this.
down(o))}manifold(t,e,o=20){let s=[],
r=2*this.limit/o,a=g/o;for(let h=0;h<
o;h++)for(let u=0;u<o;u++)s.push(
-this.limit+(u+.5)*r,this.limit-
(h+.5)*r);let i=t.run(s,o*o),c=e[0]*
e[1];for(let h=0;h<o*o;h++){let u=i.
subarray(h*c,(h+1)*c).map(U),[
l,p]=[Math.floor(h/o),h%o];S(this.
sheet,u,e,[p*a,l*a,a,a])}this.
beyond="",this.account([])}circles(t){
let e=m(this.sheet);e.lineWidth=
2,e.strokeStyle="#4d4d4d",e.setLineDash(
[6,6]);for(let{center:o,radius:s}of t){
let[r,a]=[this.across(o[0]),this.
down(o[1])];e.beginPath(),e.arc(
r,a,s*this.unit,0,2*Math.PI),e.
stroke()}e.setLineDash([])}clear(){
m(this.canvas).drawImage(this.
sheet,0,0)}dot([t,e],o=7,s=It){
let r=m(this.canvas);r.fillStyle=
s,r.beginPath(),r.arc(this.across(
t),this.down(e),o,0,2*Math.PI),
L(r,"#fff",10),L(r,"#000",5),r.
fill()}line(t){let e=m(this.canvas);
e.beginPath(),t.forEach(([o,s])=>e.
lineTo(this.across(o),this.down(
s))),L(e,"#fff",7),L(e,"#000",
3)}ellipse(t,e){let o=m(this.canvas),
[s,r]=e.map(a=>Math.max(a*this.
unit,3));o.fillStyle="rgba(0, \
0, 0, 0.25)",o.beginPath(),o.ellipse(
this.across(t[0]),this.down(t[1]),
s,r,0,0,2*Math.PI),o.fill(),L(
o,"#000",4)}account(t){let e=t.
filter(([,o])=>!this.holds(o)).
map(([o])=>`${o} lies beyond t\
he edges.`);return this.note.textContent=
[this.beyond,...e].join(" ").trim(),
e.join(" ")}tell(t,e){this.canvas.
setAttribute("aria-valuenow",t[0].
toFixed(2)),this.canvas.setAttribute(
"aria-valuetext",e)}describe(t){
M(this.canvas,t)}};function L(n,t,e){
n.strokeStyle=t,n.lineWidth=e,
n.stroke()}var K=class{constructor({circles:t}){
this.circles=t}logDensity(t){return-(t.
reduce((o,s)=>o+s*s,0)+t.length*
Math.log(2*Math.PI))/2}density(t){
return Math.exp(this.logDensity(
t))}distance(t){return Math.hypot(
...t)}kl(t,e){return t.reduce(
(o,s,r)=>o+(Math.exp(e[r])+s*s-
1-e[r])/2,0)}},Nt={StandardNormal:K};
function ht(n){let t=Nt[n.kind];
if(!t)throw new Error(`the pag\
e does not know the prior ${n.
kind}`);return new t(n)}function Dt(n,[t,e],o){switch(n){case"\
ArrowLeft":return[t-o,e];case"\
ArrowRight":return[t+o,e];case"\
ArrowDown":return[t,e-o];case"\
ArrowUp":return[t,e+o];case"Pa\
geDown":return[t,e-5*o];case"P\
ageUp":return[t,e+5*o];case"Ho\
me":return[0,0]}}function Ft({
canvas:n,limit:t},{get:e,set:o}){
n.addEventListener("keydown",s=>{
let r=t/(s.shiftKey?16:80),a=Dt(
s.key,e(),r);a&&(s.preventDefault(),
s.stopPropagation(),o(a.map(i=>Math.
min(t,Math.max(-t,i)))))})}function Tt(n,{
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
this.picture=E(224,224,"","Dec\
oded picture"),this.note=O("va\
e-lines vae-tall"),this.behind=
"",this.spoken=""}background(){
this.behind!==this.model.get("\
behind")&&(this.behind=this.model.
get("behind"),this.behind==="m\
anifold"?this.plane.manifold(this.
network,this.shape):this.plane.
scatter(this.encoded),this.prior&&
this.plane.circles(this.prior.
circles))}words(t,e,o){let s=[
`z = ${y(t)}`];return this.prior&&
(s.push(`prior density ${C(this.
prior.density(t),4)}`),s.push(
`${C(this.prior.distance(t),2)}\
 from the middle`)),[...s,`nea\
rest test digits: mostly ${e}`,
o].join(`
`)}draw(t,e,o){let{plane:s,model:r}=this;
try{this.background(),s.clear(),
S(this.picture,N(this.network,
t),this.shape);let a=W(r.get("\
walk"),r.get("path"));a&&s.line(
Array.from({length:pt+1},(u,l)=>a(
l/pt))),e&&s.dot(e,6,"#000"),s.
dot(t);let i=ot(this.encoded,t),
c=y(t),h=s.account([["The poin\
t",t]]);this.note.textContent=
this.words(t,i,o),this.spoken=
`${this.note.textContent}
${h}`.trim(),M(this.picture,`W\
hat the decoder draws at ${c},\
 where test digits are mostly ${i}`)}catch(a){
this.note.textContent=this.spoken=
a.message}s.tell(t,this.spoken)}};
function Rt(n,t){let e=j("back\
ground:",[["scatter","encoded \
test digits"],["manifold","dec\
oded pictures"]],c=>A(n,{behind:c})),
o=j("a walk goes:",[["lerp","s\
traight"],["slerp","around the\
 origin"]],c=>A(n,{path:c})),s=P(
"End the walk here",t.end),r=P(
"Start a walk here",()=>{s.disabled=
!1,t.begin()}),a=P("Play the w\
alk again",t.again);s.disabled=
!0;let i=()=>{e.show(n.get("be\
hind")),o.show(n.get("path"))};
return{nodes:[e.node,o.node,k(
"vae-buttons",r,s,a)],again:a,
show:i}}var V=class{constructor(t,e,o){
this.model=t,this.film=new F(e,
t.get("shape")),this.player=rt(
o),this.trouble=""}get way(){return W(
this.model.get("walk"),this.model.
get("path"))}go(t,e,o){this.player.
stop(),A(this.model,{walk:[...t,
...e]}),o&&!ct()&&this.play()}play(){
this.player.play(()=>this.way)}retrace(t){
this.trouble="";try{this.film.
draw(this.way)}catch(e){this.film.
draw(null),A(this.model,{walk:[]}),
this.trouble=e.message}t.hidden=
this.film.canvas.hidden}};async function qt({
model:n,el:t}){let e=await et(
n,"network"),o=new H(n,e),{region:s,
say:r}=it(),a=null,i=()=>[n.get(
"z1"),n.get("z2")],c=x=>A(n,{z1:x[0],
z2:x[1]}),h=new V(n,e,c),{schedule:u,
stop:l}=at(()=>{o.draw(i(),a,h.
trouble),r(o.spoken)}),p=Rt(n,
{begin:()=>{a=i(),u()},end:()=>h.
go(a??i(),i(),!0),again:()=>h.
play()});lt(o.plane,{get:i,set:x=>{
h.player.stop(),c(x)},walk:(...x)=>h.
go(...x)});let d=()=>{p.show(),
u()},f=()=>{h.retrace(p.again),
d()};t.append(B(_("latent plan\
e",o.plane.canvas,o.plane.note),
Y("decoded",o.picture,o.note)),
...p.nodes,h.film.canvas,s);let w=tt(
n,{"change:z1 change:z2":u,"ch\
ange:behind":d,"change:path ch\
ange:walk":f});return f(),()=>{
l(),h.player.stop(),w()}}var Se=ut(
qt);export{Se as default};
