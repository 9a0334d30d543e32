function Y(n,t){let e=Math.abs(
t.clientX-n.clientX),s=Math.abs(
t.clientY-n.clientY);return Math.
max(e,s)<6?null:e>=s?"sideways":
"up or down"}function x(n,t={},...e){let s=Object.
assign(document.createElement(
n),t);return s.append(...e),s}
var m=(n,...t)=>x("div",{className:n},
...t),$=(n="")=>x("p",{className:`\
vae-readout ${n}`.trim()});function q(n,t,e){
let s=x("button",{type:"button",
textContent:n,className:"vae-b\
utton"});return e&&s.setAttribute(
"aria-label",e),s.addEventListener(
"click",t),s}function V(n,t,e){let s=`choic\
e-${Math.random().toString(36).
slice(2)}`,o=t.map(([a])=>{let h=x(
"input",{type:"radio",name:s,value:a});
return h.addEventListener("cha\
nge",()=>e(a)),h});return{node:x(
"fieldset",{className:"vae-cho\
ices"},x("legend",{textContent:n}),
...o.map((a,h)=>x("label",{className:"\
vae-choice"},a,t[h][1]))),show:a=>o.
forEach(h=>{h.checked=h.value===
a})}}var X=(...n)=>m("vae-colu\
mns",...n),kt=(n,...t)=>m("vae\
-column",m("vae-title",n),...t);
function J(n,...t){let e=kt(n,
...t);return e.classList.add("\
vae-half"),e}function B(n){let t=new Float32Array(
n.byteLength/2);for(let e=0;e<
t.length;e++){let s=n.getUint16(
2*e,!0),o=s>>10&31,i=s&1023,r=(1+
i/1024)*2**(o-15);o===0&&(r=i*
2**-24),o===31&&(r=i?NaN:1/0),
t[e]=s&32768?-r:r}return t}function Q(n,t,e,s){
return Math.floor(Math.max((t-
1)*s+e-n,0)/2)}var Z=n=>n.reduce(
(t,e)=>t*e,1),z=n=>n.output!==
void 0;function K(n){if(!z(n))
return[0,0];let t=[n.input,n.output].
map(s=>s[s.length-1]);return[(n.
kind==="Dense"?1:Z(n.kernel))*
t[0]*t[1],n.bias?t[1]:0]}function At(n,t,e,s){
let[o,i]=[t.input[0],t.output[0]],
r=new Int32Array(o);for(let a=0,
h=0;a<n.length/o;a++,h+=i){let l=0;
for(let u=0;u<o;u++)n[a*o+u]!==
0&&(r[l++]=u);let c=l-l%4;for(let u=0;u<
c;u+=4){let[f,p,d,y]=[r[u],r[u+
1],r[u+2],r[u+3]],[w,k,A,_]=[n[a*
o+f],n[a*o+p],n[a*o+d],n[a*o+y]],
[bt,xt,vt,yt]=[f*i,p*i,d*i,y*i];
for(let E=0;E<i;E++)s[h+E]+=w*
e[bt+E]+k*e[xt+E]+A*e[vt+E]+_*
e[yt+E]}for(let u=c;u<l;u++){let f=n[a*
o+r[u]],p=r[u]*i;for(let d=0;d<
i;d++)s[h+d]+=f*e[p+d]}}}function tt(n,t,e,s){
let[o,i]=e.kernel,[r,a]=e.strides,
h=Q(n[0],t[0],o,r),l=Q(n[1],t[1],
i,a);for(let c=0;c<t[0];c++)for(let u=0;u<
t[1];u++)for(let f=0;f<o;f++)for(let p=0;p<
i;p++){let d=c*r+f-h,y=u*a+p-l;
d>=0&&y>=0&&d<n[0]&&y<n[1]&&s(
d*n[1]+y,c*t[1]+u,f*i+p)}}function Et(n,t,e,s){
let o=t.input[2],i=t.output[2];
tt(t.input,t.output,t,(r,a,h)=>{
for(let l=0;l<o;l++){let c=n[r*
o+l];if(c!==0)for(let u=0,f=(h*
o+l)*i,p=a*i;u<i;u++)s[p+u]+=c*
e[f+u]}})}function Mt(n,t,e,s){
let o=t.input[2],i=t.output[2];
tt(t.output,t.input,t,(r,a,h)=>{
for(let l=0;l<i;l++){let c=0;for(let u=0,
f=(h*i+l)*o,p=a*o;u<o;u++)c+=n[p+
u]*e[f+u];s[r*i+l]+=c}})}var Lt={
Conv2D:Et,Conv2DTranspose:Mt};
function St(n,t){if(t==="relu")
for(let e=0;e<n.length;e++)n[e]=
Math.max(0,n[e]);if(t==="sigmo\
id")for(let e=0;e<n.length;e++)
n[e]=1/(1+Math.exp(-n[e]))}function $t(n,t,e){
let s=new Float32Array(e*Z(n.output)),
o=n.b.length;if(o)for(let a=0;a<
s.length;a++)s[a]=n.b[a%o];if(n.
kind==="Dense")return At(t,n,n.
w,s),s;let[i,r]=[t.length/e,s.
length/e];for(let a=0;a<e;a++){
let h=t.subarray(a*i,(a+1)*i);
Lt[n.kind](h,n,n.w,s.subarray(
a*r,(a+1)*r))}return s}var I=class{constructor(t,e){
let s=t.reduce((r,a)=>r+K(a)[0]+
K(a)[1],0);if(e.byteLength!==2*
s){let r=e.byteLength;throw new Error(
`the network needs ${2*s} byte\
s of weights, got ${r}`)}let o=B(
e),i=0;this.layers=t.map(r=>{let[
a,h]=K(r),l=o.subarray(i,i+a),
c=o.subarray(i+a,i+a+h);return i+=
a+h,{...r,w:l,b:c}})}run(t,e=1){
let s=Float32Array.from(t);for(let o of this.
layers)z(o)&&(s=$t(o,s,e)),St(
s,o.activation);return s}};var nt=n=>new Uint8Array(n.buffer,
n.byteOffset,n.byteLength);function st(n,t){
n.set(t),n.save_changes()}function ot(n,t){
let e=Object.entries(t);for(let[
s,o]of e)n.on(s,o);return()=>{
for(let[s,o]of e)n.off(s,o)}}var et=new WeakMap;
async function it(n,t){let e=n.
get(t).slice(10),s=await n.widget_manager.
get_model(e),o=et.get(s)??new I(
s.get("layers"),s.get("weights"));
return et.set(s,o),o}function rt(n,t=0){let e=B(n.get(
"codes")[t]),s=Array.from(nt(n.
get("labels")));return{points:s.
map((i,r)=>[e[2*r],e[2*r+1]]),
labels:s,colors:n.get("colors")}}
function at({points:n,labels:t},e,s=15){
let o=[];for(let r=0;r<n.length;r++){
let a=(n[r][0]-e[0])**2+(n[r][1]-
e[1])**2;if(o.length===s&&a>=o[s-
1].distance)continue;let h=o.length;
for(;h&&o[h-1].distance>a;)h--;
o.splice(h,0,{distance:a,label:t[r]}),
o.length=Math.min(o.length,s)}
let i=new Map;for(let{label:r}of o)
i.set(r,(i.get(r)??0)+1);return[
...i].sort((r,a)=>a[1]-r[1])[0]?.[0]}function Tt(n,[t,e],s){switch(n){case"\
ArrowLeft":return[t-s,e];case"\
ArrowRight":return[t+s,e];case"\
ArrowDown":return[t,e-s];case"\
ArrowUp":return[t,e+s];case"Pa\
geDown":return[t,e-5*s];case"P\
ageUp":return[t,e+5*s];case"Ho\
me":return[0,0];case"End":return[
t,e]}}function Ot(n,t,{get:e,set:s}){
n.addEventListener("keydown",o=>{
let i=t/(o.shiftKey?16:80),r=Tt(
o.key,e(),i);r&&(o.preventDefault(),
s(r.map(a=>Math.min(t,Math.max(
-t,a)))))})}function ct(n,t,e){
n.tabIndex=0,n.setAttribute("r\
ole","slider"),n.setAttribute(
"aria-roledescription","2D sli\
der"),n.setAttribute("aria-val\
uemin",String(-t)),n.setAttribute(
"aria-valuemax",String(t)),Ot(
n,t,e)}function W(n,t,{get:e,set:s,
walk:o},i){let r=!1,a={clientX:0,
clientY:0},h=[],l=null;n.addEventListener(
"pointerdown",c=>{c.button||!c.
isPrimary||(n.setPointerCapture(
c.pointerId),[a,h]=[c,e()],r=c.
pointerType==="mouse",l=o&&c.shiftKey?
t.at(c):null,r&&!l&&s(t.at(c)))}),
n.addEventListener("pointermov\
e",c=>{if(!n.hasPointerCapture(
c.pointerId))return;let u=Y(a,
c);if(!(!r&&!u)){if(!r&&!i&&u!==
"sideways")return n.releasePointerCapture(
c.pointerId);r=!0,l?o?.(l,t.at(
c),!1):s(t.at(c))}}),n.addEventListener(
"pointerup",c=>{n.hasPointerCapture(
c.pointerId)&&(l?o?.(l,t.at(c),
!0):!r&&!i&&s(t.at(c)),l=null)}),
n.addEventListener("pointercan\
cel",()=>{r&&!l&&s(h),l=null})}
function ht(n,t,e){n.canvas.classList.
add("vae-steered"),e.classList.
add("vae-held"),ct(n.canvas,n.
limit,t),W(n.canvas,n,t,!1),W(
e,n,t,!0)}function v(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var T=(n,t=2)=>`(${n.
map(e=>v(e,t)).join(", ")})`;var C=class{constructor(t,e){this.
plane=t,this.node=m(`vae-mark ${e}`),
t.stage.append(this.node)}move(t){
if(this.node.hidden=!t||!this.
plane.holds(t),!t)return;let{limit:e}=this.
plane;this.node.style.left=`${50+
50*t[0]/e}%`,this.node.style.top=
`${50-50*t[1]/e}%`}};var Dt=600;function lt(){let n=m(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(s){clearTimeout(
t),e??=s,s!==e&&(t=window.setTimeout(
()=>{n.textContent=e=s},Dt))}}}
function ut(n){let t=0,e=!1,s=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,s())}),n()};return{
schedule:()=>{t?e=!0:s()},stop:()=>cancelAnimationFrame(
t)}}function O(n,t,e,s){let o=document.
createElement("canvas");return Object.
assign(o,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),o.setAttribute(
"role","img"),M(o,s),o}var M=(n,t)=>n.
setAttribute("aria-label",t);function g(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function ft(n,t,[
e,s],o=[0,0,n.width,n.height],i=!1){
let r=new OffscreenCanvas(s,e),
a=g(r).createImageData(s,e);for(let h=0;h<
t.length;h++){let l=255-Math.round(
255*t[h]),c=4*h;a.data[c]=a.data[c+
1]=a.data[c+2]=l,a.data[c+3]=255}
g(r).putImageData(a,0,0),g(n).
imageSmoothingEnabled=i,g(n).drawImage(
r,...o)}function pt(n,t){let e=n.map(s=>[
...s]);for(let s=0,o=!0;o&&s<200;s++){
o=!1;for(let i=0;i<e.length;i++)
for(let r=0;r<i;r++){let[a,h]=[
e[i][0]-e[r][0],e[i][1]-e[r][1]],
l=Math.hypot(a,h);if(l>=t)continue;
o=!0,l<1e-6&&([a,h,l]=[1,0,1]);
let c=(t-Math.min(l,t))/2+.5;e[i]=
[e[i][0]+c*a/l,e[i][1]+c*h/l],
e[r]=[e[r][0]-c*a/l,e[r][1]-c*
h/l]}}return e}var b=560,It=34,Ct="#d55e00",Pt="\
#0072b2";var Nt=n=>n.sort((t,e)=>t-e)[n.
length>>1],P=class{constructor(t,e){
this.limit=t,this.canvas=O(b,b,
"vae-plane",e),this.stage=m("v\
ae-stage",this.canvas),this.sheet=
new OffscreenCanvas(b,b),this.
blank(),this.note=$("vae-beyon\
d"),this.beyond=""}get unit(){
return b/(2*this.limit)}across(t){
return(t+this.limit)/(2*this.limit)*
b}down(t){return(this.limit-t)/
(2*this.limit)*b}at(t){let e=this.
canvas.getBoundingClientRect(),
s=o=>Math.min(1,Math.max(0,o));
return[this.limit*(2*s((t.clientX-
e.left)/e.width)-1),this.limit*
(1-2*s((t.clientY-e.top)/e.height))]}holds(t){
return t.every(e=>Math.abs(e)<=
this.limit)}blank(){let t=g(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,b,b)}scatter({points:t,labels:e,
colors:s}){this.blank();let o=g(
this.sheet);o.globalAlpha=.6,e.
forEach((l,c)=>{let[u,f]=t[c];
o.fillStyle=s[l%s.length],o.fillRect(
this.across(u)-2.5,this.down(f)-
2.5,5,5)}),o.globalAlpha=1;let i=[
...new Set(e)],r=i.map(l=>{let c=t.
filter((p,d)=>e[d]===l),[u,f]=[
0,1].map(p=>Nt(c.map(d=>d[p])));
return[this.across(u),this.down(
f)]});pt(r,It).forEach((l,c)=>this.
write(String(i[c]),l));let a=t.
filter(l=>!this.holds(l)).length,
h=`of ${t.length} encoded digi\
ts`;this.beyond=a?`${a} ${h} l\
ie${a>1?"":"s"} beyond the edg\
es.`:"",this.account([])}write(t,[
e,s],o=26){let i=g(this.sheet);
Object.assign(i,{font:`bold ${o}\
px sans-serif`,textAlign:"cent\
er",textBaseline:"middle",lineWidth:6,
strokeStyle:"#fff",fillStyle:"\
#222"}),i.strokeText(t,e,s),i.
fillText(t,e,s)}lay(t){g(this.
sheet).drawImage(t,0,0),this.beyond=
""}adopt({limit:t,sheet:e,beyond:s}){
Object.assign(this,{limit:t,sheet:e,
beyond:s}),this.account([])}axes(){
let t=g(this.sheet),{limit:e}=this,
s=[1,2,5,10,20,50].find(i=>e/i<=
8)??100,o=s*(Math.ceil(e/s)-1);
for(let i=-o;i<=o;i+=s)t.fillStyle=
"#222",t.fillRect(this.across(
i)-1,b-10,2,10),t.fillRect(0,this.
down(i)-1,10,2),this.write(v(i,
0),[this.across(i),b-26],24),this.
write(v(i,0),[28,this.down(i)],
24)}circles(t){let e=g(this.sheet);
for(let{center:s,radius:o}of t){
let[i,r]=[this.across(s[0]),this.
down(s[1])];e.beginPath(),e.arc(
i,r,o*this.unit,0,2*Math.PI),e.
setLineDash([]),L(e,"rgba(255,\
 255, 255, 0.85)",7),e.setLineDash(
[9,6]),L(e,Pt,3)}e.setLineDash(
[])}clear(){g(this.canvas).drawImage(
this.sheet,0,0)}dot([t,e],s=7,o=Ct){
let i=g(this.canvas);i.fillStyle=
o,i.beginPath(),i.arc(this.across(
t),this.down(e),s,0,2*Math.PI),
L(i,"#fff",10),L(i,"#000",5),i.
fill()}line(t,e=!1){let s=g(this.
canvas);s.beginPath(),t.forEach(
([o,i])=>s.lineTo(this.across(
o),this.down(i))),L(s,"#fff",7),
s.setLineDash(e?[4,8]:[]),L(s,
"#000",3),s.setLineDash([])}ellipse(t,e){
let s=g(this.canvas),[o,i]=e.map(
r=>Math.max(r*this.unit,3));s.
fillStyle="rgba(0, 0, 0, 0.25)",
s.beginPath(),s.ellipse(this.across(
t[0]),this.down(t[1]),o,i,0,0,
2*Math.PI),s.fill(),L(s,"#000",
4)}account(t){let e=t.filter(([
,s])=>!this.holds(s)).map(([s])=>`${s}\
 lies beyond the edges.`);return this.
note.textContent=[this.beyond,
...e].join(" ").trim(),e.join(
" ")}tell(t,e){this.canvas.setAttribute(
"aria-valuenow",t[0].toFixed(2)),
this.canvas.setAttribute("aria\
-valuetext",e)}describe(t){M(this.
canvas,t)}};function L(n,t,e){
n.strokeStyle=t,n.lineWidth=e,
n.stroke()}function dt(n,t){let e=0,s=()=>cancelAnimationFrame(
e);return{start:()=>{s();let i=n(),
r=()=>{let a=performance.now(),
h=!1;for(;!h&&performance.now()-
a<6;)h=!!i.next().done;t(),h||
(e=requestAnimationFrame(r))};
e=requestAnimationFrame(r)},stop:s}}var G=n=>1/(1+Math.exp(-n));function Rt(n,t,e=[]){let s=n.
run([...t,...e]);if(!t.every(Number.
isFinite)||s.some(Number.isNaN))
throw new Error(`${T(t)} is no\
t a point of the latent space`);
return s}var mt=(n,t,e)=>Rt(n,
t,e).map(G);var N=64,R=4,jt=120,D=636,S=150,
j=26,Ft=["#d55e00","#0072b2"],
Ut=[[],[7,5]],F=["across","up \
and down"];function _t(n,t){let e=n.
length/t;return Array.from({length:t-
1},(s,o)=>{let i=0;for(let r=o*
e;r<(o+1)*e;r++)i+=Math.abs(n[r+
e]-n[r]);return 255*i/e})}var U=class{constructor(t,e,s){
this.sides=t,this.limit=e,this.
axis=0,this.u=[0,0],this.rest=
0,this.line="",this.found=[[],
[]],this.work=dt(()=>this.measure(),
()=>this.show()),this.canvas=O(
D,S,"","Change from step to st\
ep"),this.cursor=m("vae-cursor"),
this.stage=m("vae-stage",this.
canvas,this.cursor),this.note=
$();let o=V("a line through th\
e point:",F.map(i=>[i,i]),i=>{
this.axis=F.indexOf(i),this.follow(
this.u)});o.show(F[0]),this.buttons=
t.map(({name:i},r)=>q(`Go to t\
he roughest step of ${i}`,()=>s(
this.peak(r).u))),this.node=m(
"vae-roughness",m("vae-title",
"change of the picture from st\
ep to step, in gray levels of \
a pixel"),o.node,this.stage,this.
note,m("vae-buttons",...this.buttons))}follow(t){
this.u=t,this.cursor.style.left=
`${50+50*t[this.axis]/this.limit}\
%`,this.cursor.hidden=Math.abs(
t[this.axis])>this.limit;let e=`${this.
axis} ${t[1-this.axis]}`;e!==this.
line&&(this.line=e,this.stage.
classList.add("vae-waiting"),this.
buttons.forEach(s=>{s.disabled=
!0}),this.work.stop(),clearTimeout(
this.rest),this.rest=window.setTimeout(
this.work.start,jt))}stop(){clearTimeout(
this.rest),this.work.stop()}place(t){
let e=-this.limit+2*this.limit*
t/N;return this.axis?[this.u[0],
e]:[e,this.u[1]]}*measure(){this.
found=[[],[]];for(let t=0;t<N;t+=
R){let e=Array.from({length:R+
1},(s,o)=>this.place(t+o));for(let[
s,{network:o,code:i}]of this.sides.
entries()){let r=o.run(e.flatMap(
a=>i.call(this.sides[s],a)),R+
1);this.found[s].push(..._t(r.
map(G),R+1)),yield}}}peak(t){let e=Math.
max(...this.found[t]);return{change:e,
u:this.place(this.found[t].indexOf(
e)+.5)}}show(){if(this.found.some(
e=>e.length<N))return;this.draw();
let t=this.sides.map(({name:e},s)=>{
let{u:o,change:i}=this.peak(s);
return`${e} (${s?"dashed":"sol\
id"}): at most ${v(i,1)}, at ${v(
o[this.axis],2)}`});this.note.
textContent=t.join("; "),M(this.
canvas,`Change from step to st\
ep along a line ${F[this.axis]}\
, in gray levels of a pixel. ${this.
note.textContent}`),this.stage.
classList.remove("vae-waiting"),
this.buttons.forEach(e=>{e.disabled=
!1})}draw(){let t=g(this.canvas),
e=Math.max(...this.found.flat()),
s=i=>i/N*D,o=i=>S-j-i/e*(S-j-12);
t.fillStyle="#fff",t.fillRect(
0,0,D,S),Object.assign(t,{fillStyle:"\
#222",font:"16px sans-serif",textAlign:"\
center"}),t.fillRect(0,S-j,D,1);
for(let i=1-Math.ceil(this.limit);i<
this.limit;i++){let r=(i/this.
limit+1)/2*D;t.fillRect(r,S-j,
1,6),t.fillText(v(i,0),r,S-5)}
this.found.forEach((i,r)=>{Object.
assign(t,{strokeStyle:Ft[r],lineWidth:2.5}),
t.setLineDash(Ut[r]),t.beginPath(),
i.forEach((a,h)=>t.lineTo(s(h+
.5),o(a))),t.stroke()}),t.setLineDash(
[]),t.textAlign="left",t.fillText(
`${v(e,1)} gray levels`,6,18)}};var Kt=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),Bt="select\
, textarea, [type=text], [type\
=number]";function Wt(n){let{key:t,
target:e}=n;return n.ctrlKey||
n.altKey||n.metaKey||t==="Ente\
r"&&n.shiftKey?!1:Kt.has(t)||t.
length===1&&e.matches(Bt)}function gt(n){
n.addEventListener("keydown",t=>{
Wt(t)&&t.stopPropagation()})}function Gt(n,t){let e=t instanceof
Error?t.message:String(t),s=x(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});s.setAttribute(
"role","alert"),n.replaceChildren(
s)}function wt(n){return{async render(t){
t.el.classList.add("vae-view"),
gt(t.el);try{return await n(t)}catch(e){
Gt(t.el,e)}}}}var H=class{constructor(t,e,s){
this.network=e,this.name=t.get(
"names")[s],this.shape=t.get("\
shape"),this.center=t.get("cen\
ters")[s],this.spread=t.get("s\
preads")[s],this.encoded=rt(t,
s);let o=`Latent plane of ${this.
name}: arrow keys move the poi\
nt in both planes`;this.plane=
new P(t.get("limit"),o),this.plane.
scatter(this.encoded),this.plane.
axes(),this.plane.clear(),this.
point=new C(this.plane,"vae-po\
int"),this.picture=O(224,224,"",
`Decoded by ${this.name}`),this.
note=$("vae-lines"),this.words=
""}code(t){return t.map((e,s)=>this.
center[s]+this.spread[s]*e)}draw(t){
try{let e=this.code(t);ft(this.
picture,mt(this.network,e),this.
shape),this.point.move(t);let s=this.
plane.account([["The point",t]]);
M(this.picture,`What the decod\
er of ${this.name} draws at ${T(
e)}`);let o=at(this.encoded,t);
this.note.textContent=`z = ${T(
e)}
nearest test digits: mostly ${o}`,
this.words=[this.note.textContent,
s].filter(Boolean).join(`
`)}catch(e){this.note.textContent=
this.words=e.message}}get column(){
return J(this.name,this.plane.
stage,this.picture,this.note,this.
plane.note)}};async function Ht({
model:n,el:t}){let e=["first",
"second"],o=(await Promise.all(
e.map(w=>it(n,w)))).map((w,k)=>new H(
n,w,k)),{region:i,say:r}=lt(),
a=()=>[n.get("u1"),n.get("u2")],
h=w=>st(n,{u1:w[0],u2:w[1]}),l=new U(
o,n.get("limit"),h),c=()=>{let w=a();
o.forEach(A=>A.draw(w)),l.follow(
w);let k=o.map(({name:A,words:_})=>`${A}\
: ${_.replaceAll(`
`,", ")}`).join("; ");o.forEach(
({plane:A})=>A.tell(w,k)),r(k)},
{schedule:u,stop:f}=ut(c);o.forEach(
({plane:w,point:k})=>ht(w,{get:a,
set:h},k.node));let p=X(...o.map(
({column:w})=>w));p.classList.
add("vae-pair");let d=m("vae-u\
nit","Both axes of both planes\
 count standard deviations of \
the model's own codes.");t.append(
p,d,l.node,i),c();let y=ot(n,{
"change:u1 change:u2":u});return()=>{
f(),l.stop(),y()}}var We=wt(Ht);export{We as default};
