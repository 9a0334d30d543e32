function x(s,t={},...e){let n=Object.
assign(document.createElement(
s),t);return n.append(...e),n}
var m=(s,...t)=>x("div",{className:s},
...t),S=(s="")=>x("p",{className:`\
vae-readout ${s}`.trim()});function V(s,t,e){
let n=x("button",{type:"button",
textContent:s,className:"vae-b\
utton"});return e&&n.setAttribute(
"aria-label",e),n.addEventListener(
"click",t),n}function K(s,t,e){let n=`choic\
e-${Math.random().toString(36).
slice(2)}`,o=t.map(([a])=>{let c=x(
"input",{type:"radio",name:n,value:a});
return c.addEventListener("cha\
nge",()=>e(a)),c});return{node:x(
"fieldset",{className:"vae-cho\
ices"},x("legend",{textContent:s}),
...o.map((a,c)=>x("label",{className:"\
vae-choice"},a,t[c][1]))),show:a=>o.
forEach(c=>{c.checked=c.value===
a})}}var Y=(...s)=>m("vae-colu\
mns",...s),wt=(s,...t)=>m("vae\
-column",m("vae-title",s),...t);
function X(s,...t){let e=wt(s,
...t);return e.classList.add("\
vae-half"),e}function W(s){let t=new Float32Array(
s.byteLength/2);for(let e=0;e<
t.length;e++){let n=s.getUint16(
2*e,!0),o=n>>10&31,i=n&1023,r=(1+
i/1024)*2**(o-15);o===0&&(r=i*
2**-24),o===31&&(r=i?NaN:1/0),
t[e]=n&32768?-r:r}return t}function J(s,t,e,n){
return Math.floor(Math.max((t-
1)*n+e-s,0)/2)}var Q=s=>s.reduce(
(t,e)=>t*e,1),Z=s=>s.output!==
void 0;function B(s){if(!Z(s))
return[0,0];let t=[s.input,s.output].
map(n=>n[n.length-1]);return[(s.
kind==="Dense"?1:Q(s.kernel))*
t[0]*t[1],s.bias?t[1]:0]}function xt(s,t,e,n){
let[o,i]=[t.input[0],t.output[0]],
r=new Int32Array(o);for(let a=0,
c=0;a<s.length/o;a++,c+=i){let h=0;
for(let l=0;l<o;l++)s[a*o+l]!==
0&&(r[h++]=l);let u=h-h%4;for(let l=0;l<
u;l+=4){let[f,d,p,k]=[r[l],r[l+
1],r[l+2],r[l+3]],[b,L,A,U]=[s[a*
o+f],s[a*o+d],s[a*o+p],s[a*o+k]],
[pt,mt,gt,bt]=[f*i,d*i,p*i,k*i];
for(let y=0;y<i;y++)n[c+y]+=b*
e[pt+y]+L*e[mt+y]+A*e[gt+y]+U*
e[bt+y]}for(let l=u;l<h;l++){let f=s[a*
o+r[l]],d=r[l]*i;for(let p=0;p<
i;p++)n[c+p]+=f*e[d+p]}}}function z(s,t,e,n){
let[o,i]=e.kernel,[r,a]=e.strides,
c=J(s[0],t[0],o,r),h=J(s[1],t[1],
i,a);for(let u=0;u<t[0];u++)for(let l=0;l<
t[1];l++)for(let f=0;f<o;f++)for(let d=0;d<
i;d++){let p=u*r+f-c,k=l*a+d-h;
p>=0&&k>=0&&p<s[0]&&k<s[1]&&n(
p*s[1]+k,u*t[1]+l,f*i+d)}}function vt(s,t,e,n){
let o=t.input[2],i=t.output[2];
z(t.input,t.output,t,(r,a,c)=>{
for(let h=0;h<o;h++){let u=s[r*
o+h];if(u!==0)for(let l=0,f=(c*
o+h)*i,d=a*i;l<i;l++)n[d+l]+=u*
e[f+l]}})}function kt(s,t,e,n){
let o=t.input[2],i=t.output[2];
z(t.output,t.input,t,(r,a,c)=>{
for(let h=0;h<i;h++){let u=0;for(let l=0,
f=(c*i+h)*o,d=a*o;l<o;l++)u+=s[d+
l]*e[f+l];n[r*i+h]+=u}})}var At={
Conv2D:vt,Conv2DTranspose:kt};
function yt(s,t){if(t==="relu")
for(let e=0;e<s.length;e++)s[e]=
Math.max(0,s[e]);if(t==="sigmo\
id")for(let e=0;e<s.length;e++)
s[e]=1/(1+Math.exp(-s[e]))}function Mt(s,t,e){
let n=new Float32Array(e*Q(s.output)),
o=s.b.length;if(o)for(let a=0;a<
n.length;a++)n[a]=s.b[a%o];if(s.
kind==="Dense")return xt(t,s,s.
w,n),n;let[i,r]=[t.length/e,n.
length/e];for(let a=0;a<e;a++){
let c=t.subarray(a*i,(a+1)*i);
At[s.kind](c,s,s.w,n.subarray(
a*r,(a+1)*r))}return n}var C=class{constructor(t,e){
let n=t.reduce((r,a)=>r+B(a)[0]+
B(a)[1],0);if(e.byteLength!==2*
n){let r=e.byteLength;throw new Error(
`the network needs ${2*n} byte\
s of weights, got ${r}`)}let o=W(
e),i=0;this.layers=t.map(r=>{let[
a,c]=B(r),h=o.subarray(i,i+a),
u=o.subarray(i+a,i+a+c);return i+=
a+c,{...r,w:h,b:u}})}run(t,e=1){
let n=Float32Array.from(t);for(let o of this.
layers)Z(o)&&(n=Mt(o,n,e)),yt(
n,o.activation);return n}};var et=s=>new Uint8Array(s.buffer,
s.byteOffset,s.byteLength);function nt(s,t){
s.set(t),s.save_changes()}function st(s,t){
let e=Object.entries(t);for(let[
n,o]of e)s.on(n,o);return()=>{
for(let[n,o]of e)s.off(n,o)}}var tt=new WeakMap;
async function ot(s,t){let e=s.
get(t).slice(10),n=await s.widget_manager.
get_model(e),o=tt.get(n)??new C(
n.get("layers"),n.get("weights"));
return tt.set(n,o),o}function it(s,t=0){let e=W(s.get(
"codes")[t]),n=Array.from(et(s.
get("labels")));return{points:n.
map((i,r)=>[e[2*r],e[2*r+1]]),
labels:n,colors:s.get("colors")}}
function rt({points:s,labels:t},e,n=15){
let o=[];for(let r=0;r<s.length;r++){
let a=(s[r][0]-e[0])**2+(s[r][1]-
e[1])**2;if(o.length===n&&a>=o[n-
1].distance)continue;let c=o.length;
for(;c&&o[c-1].distance>a;)c--;
o.splice(c,0,{distance:a,label:t[r]}),
o.length=Math.min(o.length,n)}
let i=new Map;for(let{label:r}of o)
i.set(r,(i.get(r)??0)+1);return[
...i].sort((r,a)=>a[1]-r[1])[0]?.[0]}function Et(s,[t,e],n){switch(s){case"\
ArrowLeft":return[t-n,e];case"\
ArrowRight":return[t+n,e];case"\
ArrowDown":return[t,e-n];case"\
ArrowUp":return[t,e+n];case"Pa\
geDown":return[t,e-5*n];case"P\
ageUp":return[t,e+5*n];case"Ho\
me":return[0,0]}}function $t({
canvas:s,limit:t},{get:e,set:n}){
s.addEventListener("keydown",o=>{
let i=t/(o.shiftKey?16:80),r=Et(
o.key,e(),i);r&&(o.preventDefault(),
o.stopPropagation(),n(r.map(a=>Math.
min(t,Math.max(-t,a)))))})}function Lt(s,{
set:t,walk:e}){let{canvas:n}=s,
o=null;n.addEventListener("poi\
nterdown",i=>{i.button||!i.isPrimary||
(n.setPointerCapture(i.pointerId),
o=e&&i.shiftKey?s.at(i):null,o||
t(s.at(i)))}),n.addEventListener(
"pointermove",i=>{n.hasPointerCapture(
i.pointerId)&&(o?e?.(o,s.at(i),
!1):t(s.at(i)))}),n.addEventListener(
"pointerup",i=>{o&&e?.(o,s.at(
i),!0),o=null}),n.addEventListener(
"pointercancel",()=>{o=null})}
function G(s,t){let{canvas:e,limit:n}=s;
e.tabIndex=0,e.classList.add("\
vae-steered"),e.setAttribute("\
role","slider"),e.setAttribute(
"aria-roledescription","2D sli\
der"),e.setAttribute("aria-val\
uemin",String(-n)),e.setAttribute(
"aria-valuemax",String(n)),Lt(
s,t),$t(s,t)}function v(s,t){return Number.
isFinite(s)?s.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var O=(s,t=2)=>`(${s.
map(e=>v(e,t)).join(", ")})`;var I=class{constructor(t,e){this.
plane=t,this.node=m(`vae-mark ${e}`),
t.stage.append(this.node)}move(t){
if(this.node.hidden=!t||!this.
plane.holds(t),!t)return;let{limit:e}=this.
plane;this.node.style.left=`${50+
50*t[0]/e}%`,this.node.style.top=
`${50-50*t[1]/e}%`}};var St=600;function at(){let s=m(
"vae-spoken");s.setAttribute("\
aria-live","polite");let t=0,e;
return{region:s,say(n){clearTimeout(
t),e??=n,n!==e&&(t=window.setTimeout(
()=>{s.textContent=e=n},St))}}}
function ct(s){let t=0,e=!1,n=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,n())}),s()};return{
schedule:()=>{t?e=!0:n()},stop:()=>cancelAnimationFrame(
t)}}function T(s,t,e,n){let o=document.
createElement("canvas");return Object.
assign(o,{width:s,height:t,className:`\
vae-picture ${e}`.trim()}),o.setAttribute(
"role","img"),M(o,n),o}var M=(s,t)=>s.
setAttribute("aria-label",t);function g(s){
let t=s.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function ht(s,t,[
e,n],o=[0,0,s.width,s.height],i=!1){
let r=new OffscreenCanvas(n,e),
a=g(r).createImageData(n,e);for(let c=0;c<
t.length;c++){let h=255-Math.round(
255*t[c]),u=4*c;a.data[u]=a.data[u+
1]=a.data[u+2]=h,a.data[u+3]=255}
g(r).putImageData(a,0,0),g(s).
imageSmoothingEnabled=i,g(s).drawImage(
r,...o)}function lt(s,t){let e=s.map(n=>[
...n]);for(let n=0,o=!0;o&&n<200;n++){
o=!1;for(let i=0;i<e.length;i++)
for(let r=0;r<i;r++){let[a,c]=[
e[i][0]-e[r][0],e[i][1]-e[r][1]],
h=Math.hypot(a,c);if(h>=t)continue;
o=!0,h<1e-6&&([a,c,h]=[1,0,1]);
let u=(t-Math.min(h,t))/2+.5;e[i]=
[e[i][0]+u*a/h,e[i][1]+u*c/h],
e[r]=[e[r][0]-u*a/h,e[r][1]-u*
c/h]}}return e}var w=560,Ot=34,Tt="#d55e00",Dt="\
#0072b2";var Ct=s=>s.sort((t,e)=>t-e)[s.
length>>1],N=class{constructor(t,e){
this.limit=t,this.canvas=T(w,w,
"vae-plane",e),this.stage=m("v\
ae-stage",this.canvas),this.sheet=
new OffscreenCanvas(w,w),this.
blank(),this.note=S("vae-beyon\
d"),this.beyond=""}get unit(){
return w/(2*this.limit)}across(t){
return(t+this.limit)/(2*this.limit)*
w}down(t){return(this.limit-t)/
(2*this.limit)*w}at(t){let e=this.
canvas.getBoundingClientRect(),
n=o=>Math.min(1,Math.max(0,o));
return[this.limit*(2*n((t.clientX-
e.left)/e.width)-1),this.limit*
(1-2*n((t.clientY-e.top)/e.height))]}holds(t){
return t.every(e=>Math.abs(e)<=
this.limit)}blank(){let t=g(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,w,w)}scatter({points:t,labels:e,
colors:n}){this.blank();let o=g(
this.sheet);o.globalAlpha=.6,e.
forEach((h,u)=>{let[l,f]=t[u];
o.fillStyle=n[h%n.length],o.fillRect(
this.across(l)-2.5,this.down(f)-
2.5,5,5)}),o.globalAlpha=1;let i=[
...new Set(e)],r=i.map(h=>{let u=t.
filter((d,p)=>e[p]===h),[l,f]=[
0,1].map(d=>Ct(u.map(p=>p[d])));
return[this.across(l),this.down(
f)]});lt(r,Ot).forEach((h,u)=>this.
write(String(i[u]),h));let a=t.
filter(h=>!this.holds(h)).length,
c=`of ${t.length} encoded digi\
ts`;this.beyond=a?`${a} ${c} l\
ie${a>1?"":"s"} beyond the edg\
es.`:"",this.account([])}write(t,[
e,n],o=26){let i=g(this.sheet);
Object.assign(i,{font:`bold ${o}\
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
this.write(v(n,0),[this.across(
n),w-26],24),this.write(v(n,0),
[28,this.down(n)],24)}circles(t){
let e=g(this.sheet);for(let{center:n,
radius:o}of t){let[i,r]=[this.
across(n[0]),this.down(n[1])];
e.beginPath(),e.arc(i,r,o*this.
unit,0,2*Math.PI),e.setLineDash(
[]),E(e,"rgba(255, 255, 255, 0\
.85)",7),e.setLineDash([9,6]),
E(e,Dt,3)}e.setLineDash([])}clear(){
g(this.canvas).drawImage(this.
sheet,0,0)}dot([t,e],n=7,o=Tt){
let i=g(this.canvas);i.fillStyle=
o,i.beginPath(),i.arc(this.across(
t),this.down(e),n,0,2*Math.PI),
E(i,"#fff",10),E(i,"#000",5),i.
fill()}line(t,e=!1){let n=g(this.
canvas);n.beginPath(),t.forEach(
([o,i])=>n.lineTo(this.across(
o),this.down(i))),E(n,"#fff",7),
n.setLineDash(e?[4,8]:[]),E(n,
"#000",3),n.setLineDash([])}ellipse(t,e){
let n=g(this.canvas),[o,i]=e.map(
r=>Math.max(r*this.unit,3));n.
fillStyle="rgba(0, 0, 0, 0.25)",
n.beginPath(),n.ellipse(this.across(
t[0]),this.down(t[1]),o,i,0,0,
2*Math.PI),n.fill(),E(n,"#000",
4)}account(t){let e=t.filter(([
,n])=>!this.holds(n)).map(([n])=>`${n}\
 lies beyond the edges.`);return this.
note.textContent=[this.beyond,
...e].join(" ").trim(),e.join(
" ")}tell(t,e){this.canvas.setAttribute(
"aria-valuenow",t[0].toFixed(2)),
this.canvas.setAttribute("aria\
-valuetext",e)}describe(t){M(this.
canvas,t)}};function E(s,t,e){
s.strokeStyle=t,s.lineWidth=e,
s.stroke()}function ut(s,t){let e=0,n=()=>cancelAnimationFrame(
e);return{start:()=>{n();let i=s(),
r=()=>{let a=performance.now(),
c=!1;for(;!c&&performance.now()-
a<6;)c=!!i.next().done;t(),c||
(e=requestAnimationFrame(r))};
e=requestAnimationFrame(r)},stop:n}}var H=s=>1/(1+Math.exp(-s));function It(s,t){let e=s.run(t);
if(!t.every(Number.isFinite)||
e.some(Number.isNaN))throw new Error(
`${O(t)} is not a point of the\
 latent space`);return e}var ft=(s,t)=>It(
s,t).map(H);var P=64,j=4,Nt=120,D=636,$=150,
F=26,Pt=["#d55e00","#0072b2"],
jt=[[],[7,5]],R=["across","up \
and down"];function Ft(s,t){let e=s.
length/t;return Array.from({length:t-
1},(n,o)=>{let i=0;for(let r=o*
e;r<(o+1)*e;r++)i+=Math.abs(s[r+
e]-s[r]);return 255*i/e})}var _=class{constructor(t,e,n){
this.sides=t,this.limit=e,this.
axis=0,this.u=[0,0],this.rest=
0,this.line="",this.found=[[],
[]],this.work=ut(()=>this.measure(),
()=>this.show()),this.canvas=T(
D,$,"","Change from step to st\
ep"),this.cursor=m("vae-cursor"),
this.stage=m("vae-stage",this.
canvas,this.cursor),this.note=
S();let o=K("a line through th\
e point:",R.map(i=>[i,i]),i=>{
this.axis=R.indexOf(i),this.follow(
this.u)});o.show(R[0]),this.buttons=
t.map(({name:i},r)=>V(`Go to t\
he roughest step of ${i}`,()=>n(
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
buttons.forEach(n=>{n.disabled=
!0}),this.work.stop(),clearTimeout(
this.rest),this.rest=window.setTimeout(
this.work.start,Nt))}stop(){clearTimeout(
this.rest),this.work.stop()}place(t){
let e=-this.limit+2*this.limit*
t/P;return this.axis?[this.u[0],
e]:[e,this.u[1]]}*measure(){this.
found=[[],[]];for(let t=0;t<P;t+=
j){let e=Array.from({length:j+
1},(n,o)=>this.place(t+o));for(let[
n,{network:o,code:i}]of this.sides.
entries()){let r=o.run(e.flatMap(
a=>i.call(this.sides[n],a)),j+
1);this.found[n].push(...Ft(r.
map(H),j+1)),yield}}}peak(t){let e=Math.
max(...this.found[t]);return{change:e,
u:this.place(this.found[t].indexOf(
e)+.5)}}show(){if(this.found.some(
e=>e.length<P))return;this.draw();
let t=this.sides.map(({name:e},n)=>{
let{u:o,change:i}=this.peak(n);
return`${e} (${n?"dashed":"sol\
id"}): at most ${v(i,1)}, at ${v(
o[this.axis],2)}`});this.note.
textContent=t.join("; "),M(this.
canvas,`Change from step to st\
ep along a line ${R[this.axis]}\
, in gray levels of a pixel. ${this.
note.textContent}`),this.stage.
classList.remove("vae-waiting"),
this.buttons.forEach(e=>{e.disabled=
!1})}draw(){let t=g(this.canvas),
e=Math.max(...this.found.flat()),
n=i=>i/P*D,o=i=>$-F-i/e*($-F-12);
t.fillStyle="#fff",t.fillRect(
0,0,D,$),Object.assign(t,{fillStyle:"\
#222",font:"16px sans-serif",textAlign:"\
center"}),t.fillRect(0,$-F,D,1);
for(let i=1-Math.ceil(this.limit);i<
this.limit;i++){let r=(i/this.
limit+1)/2*D;t.fillRect(r,$-F,
1,6),t.fillText(v(i,0),r,$-5)}
this.found.forEach((i,r)=>{Object.
assign(t,{strokeStyle:Pt[r],lineWidth:2.5}),
t.setLineDash(jt[r]),t.beginPath(),
i.forEach((a,c)=>t.lineTo(n(c+
.5),o(a))),t.stroke()}),t.setLineDash(
[]),t.textAlign="left",t.fillText(
`${v(e,1)} gray levels`,6,18)}};function Rt(s,t){let e=t instanceof
Error?t.message:String(t),n=x(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});n.setAttribute(
"role","alert"),s.replaceChildren(
n)}function dt(s){return{async render(t){
t.el.classList.add("vae-view");
try{return await s(t)}catch(e){
Rt(t.el,e)}}}}var q=class{constructor(t,e,n){
this.network=e,this.name=t.get(
"names")[n],this.shape=t.get("\
shape"),this.center=t.get("cen\
ters")[n],this.spread=t.get("s\
preads")[n],this.encoded=it(t,
n);let o=`Latent plane of ${this.
name}: arrow keys move the poi\
nt in both planes`;this.plane=
new N(t.get("limit"),o),this.plane.
scatter(this.encoded),this.plane.
axes(),this.plane.clear(),this.
point=new I(this.plane,"vae-po\
int"),this.picture=T(224,224,"",
`Decoded by ${this.name}`),this.
note=S("vae-lines"),this.words=
""}code(t){return t.map((e,n)=>this.
center[n]+this.spread[n]*e)}draw(t){
try{let e=this.code(t);ht(this.
picture,ft(this.network,e),this.
shape),this.point.move(t);let n=this.
plane.account([["The point",t]]);
M(this.picture,`What the decod\
er of ${this.name} draws at ${O(
e)}`);let o=rt(this.encoded,t);
this.note.textContent=`z = ${O(
e)}
nearest test digits: mostly ${o}`,
this.words=[this.note.textContent,
n].filter(Boolean).join(`
`)}catch(e){this.note.textContent=
this.words=e.message}}get column(){
return X(this.name,this.plane.
stage,this.picture,this.note,this.
plane.note)}};async function _t({
model:s,el:t}){let e=["first",
"second"],o=(await Promise.all(
e.map(b=>ot(s,b)))).map((b,L)=>new q(
s,b,L)),{region:i,say:r}=at(),
a=()=>[s.get("u1"),s.get("u2")],
c=b=>nt(s,{u1:b[0],u2:b[1]}),h=new _(
o,s.get("limit"),c),u=()=>{let b=a();
o.forEach(A=>A.draw(b)),h.follow(
b);let L=o.map(({name:A,words:U})=>`${A}\
: ${U.replaceAll(`
`,", ")}`).join("; ");o.forEach(
({plane:A})=>A.tell(b,L)),r(L)},
{schedule:l,stop:f}=ct(u);o.forEach(
({plane:b})=>G(b,{get:a,set:c}));
let d=Y(...o.map(({column:b})=>b));
d.classList.add("vae-pair");let p=m(
"vae-unit","Both axes of both \
planes count standard deviatio\
ns of the model's own codes.");
t.append(d,p,h.node,i),u();let k=st(
s,{"change:u1 change:u2":l});return()=>{
f(),h.stop(),k()}}var De=dt(_t);export{De as default};
