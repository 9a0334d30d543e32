function x(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var z=n=>1/(1+Math.exp(-n));function K(n,t,e){let o=n.length/
t,s=new Float32Array(e.length*
o);return e.forEach((r,a)=>s.set(
n.subarray(r*o,(r+1)*o),a*o)),
s}function R(n,t){let e=n.run(
t);if(e.some(Number.isNaN))throw new Error(
"the decoder's answer is not a\
 picture");return e.map(z)}function Ct(n,t){
let e=new Float32Array(n.length*
t);return n.forEach((o,s)=>{e[s*
t+o]=1}),e}function St(n){let t=Array.
from(n),e=Math.max(...t),o=Math.
log(t.reduce((s,r)=>s+Math.exp(
r-e),0));return t.map(s=>s-e-o)}
function B(n,t,e){let o=n.run(
Ct(t,e));return t.map((s,r)=>St(
o.subarray(r*e,(r+1)*e)))}var q=(n,t,e)=>B(
n,t,e).map((o,s)=>-o[t[s]]);function Dt(n,t){
let e=0,o=n.findIndex(s=>(e+=Math.
exp(s))>t);return o<0?n.length-
1:o}function W(n,t,e,o){let s=Array(
t).fill(0);for(let r=0;r<t;r++)
s[r]=Dt(B(n,s,e)[r],o());return s}
function P(n,t,e,o){let s=10*n+
t;return o&&s<e?s:t<e?t:null}var G=(n,t)=>Array.
from(n).filter((e,o)=>Math.abs(
e-t[o])>.5).length,E=(n,t)=>n.
length===t.length&&n.every((e,o)=>e===
t[o]);function V(n,t,e){if(t.start===
n.start||!E(t.codes,n.codes))return;
let o=e[t.start];if(o&&!E(o,t.
codes))return o}var H=(n,t)=>n.
filter((e,o)=>e!==t[o]).length,
y=(n,t,e)=>n.map((o,s)=>s===t?
e:o);function It(n,t){let e=Math.abs(
t.clientX-n.clientX),o=Math.abs(
t.clientY-n.clientY);return Math.
max(e,o)<6?null:e>=o?"sideways":
"up or down"}function Y(n,t){let e=null,
o="";n.addEventListener("point\
erdown",r=>{[e,o]=[r.pointerType===
"mouse"?null:r,n.value]}),n.addEventListener(
"pointermove",r=>{e&&It(e,r)===
"sideways"&&(e=null)});let s=()=>{
e=null};n.addEventListener("po\
interup",s),n.addEventListener(
"pointercancel",s),n.addEventListener(
"input",()=>{e?n.value=o:t(Number(
n.value))})}function p(n,t={},...e){let o=Object.
assign(document.createElement(
n),t);return o.append(...e),o}
var d=(n,...t)=>p("div",{className:n},
...t),M=(n="")=>p("p",{className:`\
vae-readout ${n}`.trim()});function O(n,t,e){
let o=p("button",{type:"button",
textContent:n,className:"vae-b\
utton"});return e&&o.setAttribute(
"aria-label",e),o.addEventListener(
"click",t),o}function X(n,{min:t,
max:e,step:o},s){let r=p("inpu\
t",{type:"range",className:"va\
e-range"});return Object.assign(
r,{min:t,max:e,step:o}),r.setAttribute(
"aria-label",n),Y(r,s),r}function J(n,t,e){
n.value=String(t),n.setAttribute(
"aria-valuetext",e)}function Q(n,t,e){let o=`choic\
e-${Math.random().toString(36).
slice(2)}`,s=t.map(([i])=>{let c=p(
"input",{type:"radio",name:o,value:i});
return c.addEventListener("cha\
nge",()=>e(i)),c});return{node:p(
"fieldset",{className:"vae-cho\
ices"},p("legend",{textContent:n}),
...s.map((i,c)=>p("label",{className:"\
vae-choice"},i,t[c][1]))),show:i=>s.
forEach(c=>{c.checked=c.value===
i})}}var Z=(...n)=>d("vae-colu\
mns",...n),Ot=(n,...t)=>d("vae\
-column",d("vae-title",n),...t);
function k(n,...t){let e=Ot(n,
...t);return e.classList.add("\
vae-half"),e}var Tt="codes: arrow keys choo\
se a cell, digits, plus and mi\
nus give it another code, dele\
te gives it its own back",tt=/^\d$/,
Ft=8;function et({codes:n,original:t,
nats:e},o,s){let r=`row ${Math.
floor(o/s)+1}, column ${o%s+1}`,
a=n[o]===t[o]?"":`, was ${t[o]}`;
return`${r}: code ${n[o]}${a}${e?
`, ${x(e[o],2)} nats`:""}`}function jt(n,[
t,e],[o,s]){switch(n){case"Arr\
owLeft":return[t,Math.max(0,e-
1)];case"ArrowRight":return[t,
Math.min(s-1,e+1)];case"ArrowU\
p":return[Math.max(0,t-1),e];case"\
ArrowDown":return[Math.min(o-1,
t+1),e];case"Home":return[t,0];case"\
End":return[t,s-1]}}var N=class{constructor(t,e,o,s){
this.grid=t,this.size=e,this.tint=
o,this.calls=s,this.typing=!1,
this.shown={codes:[],original:[],
nats:null,cell:[0,0]},this.seen=
0;let[r,a]=t;this.cells=Array.
from({length:r*a},(i,c)=>this.
cell(c)),this.node=d("vae-code\
s",...Array.from({length:r},(i,c)=>{
let l=d("vae-code-row",...this.
cells.slice(c*a,(c+1)*a));return l.
setAttribute("role","row"),l.style.
gridTemplateColumns=`repeat(${a}\
, minmax(24px, 1fr))`,l})),this.
node.classList.toggle("vae-fin\
e",a>Ft),this.node.setAttribute(
"role","grid"),this.node.setAttribute(
"aria-label",Tt),this.node.addEventListener(
"keydown",i=>this.press(i))}cell(t){
let e=[p("b"),p("small")],o=this.
grid[1];e.forEach(r=>r.setAttribute(
"aria-hidden","true"));let s=d(
"vae-code",...e,p("span",{className:"\
vae-spoken"}));return s.setAttribute(
"role","gridcell"),s.addEventListener(
"click",()=>{this.select([Math.
floor(t/o),t%o]),s.focus({preventScroll:!0})}),
s.addEventListener("focusout",
()=>{this.typing=!1}),s}get at(){
let[t,e]=this.shown.cell;return t*
this.grid[1]+e}select(t){this.
shown={...this.shown,cell:t},this.
calls.select(t)}write(t){this.
shown={...this.shown,codes:y(this.
shown.codes,this.at,t)},this.calls.
write(t)}press(t){if(t.ctrlKey||
t.altKey||t.metaKey)return;let e=jt(
t.key,this.shown.cell,this.grid),
o=tt.test(t.key),s=e?null:this.
written(t.key);!e&&!o&&s===null||
(t.preventDefault(),t.stopPropagation(),
e?this.select(e):s!==null&&this.
write(s),this.typing=o&&s!==null)}written(t){
let{size:e,shown:{codes:o,original:s},
at:r}=this;return tt.test(t)?P(
o[r],Number(t),e,this.typing):
t==="+"||t==="="?(o[r]+1)%e:t===
"-"?(o[r]+e-1)%e:t==="Delete"||
t==="Backspace"?s[r]:null}show(t){
this.shown=t;let{codes:e,original:o,
nats:s}=t,{at:r,cells:a}=this;
a.forEach((i,c)=>{let[l,h,u]=[
...i.children];l.textContent=String(
e[c]),h.textContent=s?x(s[c],1):
"",i.style.background=s?this.tint(
s[c]):"",i.classList.toggle("v\
ae-changed",e[c]!==o[c]),u.textContent=
et(t,c,this.grid[1]),i.setAttribute(
"aria-selected",String(c===r)),
i.tabIndex=c===r?0:-1}),this.node.
matches(":focus-within")&&a[r].
focus({preventScroll:!0}),r!==
this.seen&&this.reveal(),this.
seen=r}reveal(){let{node:t,cells:e,
at:o}=this,{offsetLeft:s,offsetWidth:r}=e[o],
a=s+r-t.clientWidth;t.scrollLeft=
Math.min(s,Math.max(a,t.scrollLeft))}get text(){
return et(this.shown,this.at,this.
grid[1])}};function _t(n,t){return t.setAttribute(
"aria-label",n),p("label",{className:"\
vae-field"},p("span",{textContent:n}),
t)}var Ut=(n,t)=>n.setAttribute(
"aria-invalid",String(t));function nt(n,t,e,o){
let s=p("select",{},p("option",
{value:"",textContent:e,disabled:!0,
hidden:!0}),...t.map(([a,i])=>p(
"option",{value:a,textContent:i})));
s.addEventListener("change",()=>o(
s.value));let r=(a,i=!1)=>{s.value=
a??"",Ut(s,i)};return{node:_t(
n,s),show:r}}function F(n){let t=new Float32Array(
n.byteLength/2);for(let e=0;e<
t.length;e++){let o=n.getUint16(
2*e,!0),s=o>>10&31,r=o&1023,a=(1+
r/1024)*2**(s-15);s===0&&(a=r*
2**-24),s===31&&(a=r?NaN:1/0),
t[e]=o&32768?-a:a}return t}function ot(n,t,e,o){
return Math.floor(Math.max((t-
1)*o+e-n,0)/2)}var st=n=>n.reduce(
(t,e)=>t*e,1),rt=n=>n.output!==
void 0;function T(n){if(!rt(n))
return[0,0];let t=[n.input,n.output].
map(o=>o[o.length-1]);return[(n.
kind==="Dense"?1:st(n.kernel))*
t[0]*t[1],n.bias?t[1]:0]}function zt(n,t,e,o){
let[s,r]=[t.input[0],t.output[0]],
a=new Int32Array(s);for(let i=0,
c=0;i<n.length/s;i++,c+=r){let l=0;
for(let u=0;u<s;u++)n[i*s+u]!==
0&&(a[l++]=u);let h=l-l%4;for(let u=0;u<
h;u+=4){let[f,m,g,b]=[a[u],a[u+
1],a[u+2],a[u+3]],[yt,At,Et,Mt]=[
n[i*s+f],n[i*s+m],n[i*s+g],n[i*
s+b]],[kt,Nt,$t,Lt]=[f*r,m*r,g*
r,b*r];for(let v=0;v<r;v++)o[c+
v]+=yt*e[kt+v]+At*e[Nt+v]+Et*e[$t+
v]+Mt*e[Lt+v]}for(let u=h;u<l;u++){
let f=n[i*s+a[u]],m=a[u]*r;for(let g=0;g<
r;g++)o[c+g]+=f*e[m+g]}}}function it(n,t,e,o){
let[s,r]=e.kernel,[a,i]=e.strides,
c=ot(n[0],t[0],s,a),l=ot(n[1],
t[1],r,i);for(let h=0;h<t[0];h++)
for(let u=0;u<t[1];u++)for(let f=0;f<
s;f++)for(let m=0;m<r;m++){let g=h*
a+f-c,b=u*i+m-l;g>=0&&b>=0&&g<
n[0]&&b<n[1]&&o(g*n[1]+b,h*t[1]+
u,f*r+m)}}function Kt(n,t,e,o){
let s=t.input[2],r=t.output[2];
it(t.input,t.output,t,(a,i,c)=>{
for(let l=0;l<s;l++){let h=n[a*
s+l];if(h!==0)for(let u=0,f=(c*
s+l)*r,m=i*r;u<r;u++)o[m+u]+=h*
e[f+u]}})}function Rt(n,t,e,o){
let s=t.input[2],r=t.output[2];
it(t.output,t.input,t,(a,i,c)=>{
for(let l=0;l<r;l++){let h=0;for(let u=0,
f=(c*r+l)*s,m=i*s;u<s;u++)h+=n[m+
u]*e[f+u];o[a*r+l]+=h}})}var Bt={
Conv2D:Kt,Conv2DTranspose:Rt};
function qt(n,t){if(t==="relu")
for(let e=0;e<n.length;e++)n[e]=
Math.max(0,n[e]);if(t==="sigmo\
id")for(let e=0;e<n.length;e++)
n[e]=1/(1+Math.exp(-n[e]))}function Wt(n,t,e){
let o=new Float32Array(e*st(n.
output)),s=n.b.length;if(s)for(let i=0;i<
o.length;i++)o[i]=n.b[i%s];if(n.
kind==="Dense")return zt(t,n,n.
w,o),o;let[r,a]=[t.length/e,o.
length/e];for(let i=0;i<e;i++){
let c=t.subarray(i*r,(i+1)*r);
Bt[n.kind](c,n,n.w,o.subarray(
i*a,(i+1)*a))}return o}var $=class{constructor(t,e){
let o=t.reduce((a,i)=>a+T(i)[0]+
T(i)[1],0);if(e.byteLength!==2*
o){let a=e.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${a}`)}let s=F(
e),r=0;this.layers=t.map(a=>{let[
i,c]=T(a),l=s.subarray(r,r+i),
h=s.subarray(r+i,r+i+c);return r+=
i+c,{...a,w:l,b:h}})}run(t,e=1){
let o=Float32Array.from(t);for(let s of this.
layers)rt(s)&&(o=Wt(s,o,e)),qt(
o,s.activation);return o}};function A(n,t){n.set(t),n.save_changes()}
function ct(n,t){let e=Object.
entries(t);for(let[o,s]of e)n.
on(o,s);return()=>{for(let[o,s]of e)
n.off(o,s)}}var at=new WeakMap;
async function j(n,t){let e=n.
get(t).slice(10),o=await n.widget_manager.
get_model(e),s=at.get(o)??new $(
o.get("layers"),o.get("weights"));
return at.set(o,s),s}var Pt=600;function lt(){let n=d(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(o){clearTimeout(
t),e??=o,o!==e&&(t=window.setTimeout(
()=>{n.textContent=e=o},Pt))}}}
function ht(n){let t=0,e=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,o())}),n()};return{
schedule:()=>{t?e=!0:o()},stop:()=>cancelAnimationFrame(
t)}}function _(n,t,e,o){let s=document.
createElement("canvas");return Object.
assign(s,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),s.setAttribute(
"role","img"),L(s,o),s}var L=(n,t)=>n.
setAttribute("aria-label",t);function w(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function C(n,t,[
e,o],s=[0,0,n.width,n.height],r=!1){
let a=new OffscreenCanvas(o,e),
i=w(a).createImageData(o,e);for(let c=0;c<
t.length;c++){let l=255-Math.round(
255*t[c]),h=4*c;i.data[h]=i.data[h+
1]=i.data[h+2]=l,i.data[h+3]=255}
w(a).putImageData(i,0,0),w(n).
imageSmoothingEnabled=r,w(n).drawImage(
a,...s)}function ut(n,t,[e,o],s){let r=t.
map(()=>{let c=p("canvas",{width:o,
height:e,className:"vae-pictur\
e vae-pixels"});return c.setAttribute(
"aria-hidden","true"),c}),{node:a,
show:i}=Q(n,t.map((c,l)=>[String(
l),p("span",{},c,r[l])]),c=>s(
Number(c)));return{node:a,thumbs:r,
show:c=>i(String(c))}}function pt(n,t){let e=0,o=()=>cancelAnimationFrame(
e);return{start:()=>{o();let r=n(),
a=()=>{let i=performance.now(),
c=!1;for(;!c&&performance.now()-
i<6;)c=!!r.next().done;t(),c||
(e=requestAnimationFrame(a))};
e=requestAnimationFrame(a)},stop:o}}var Gt="another code for the s\
elected cell, and the image wi\
th it",S=class{constructor(t,e,o,s){
this.shape=e,this.drawn=o;let r=Array.
from({length:t},(a,i)=>String(
i));this.choice=ut(Gt,r,e,s),this.
node=d("vae-palette",this.choice.
node),this.codes=[],this.at=-1,
this.work=pt(()=>this.pictures(),
()=>{})}show(t,e){this.choice.
show(t[e]);let o=e===this.at&&
t.every((s,r)=>r===e||s===this.
codes[r]);[this.codes,this.at]=
[t,e],!o&&(this.node.setAttribute(
"aria-busy","true"),this.work.
start())}*pictures(){for(let[t,
e]of this.choice.thumbs.entries())
C(e,this.drawn(y(this.codes,this.
at,t)),this.shape),yield;this.
node.setAttribute("aria-busy",
"false")}};function ft(n){return()=>{n=n+
1831565813|0;let t=Math.imul(n^
n>>>15,n|1);return t^=t+Math.imul(
t^t>>>7,t|61),((t^t>>>14)>>>0)/
2**32}}var dt=n=>[1,3,5].map(t=>parseInt(
n.slice(t,t+2),16));function mt(n,t="\
#ffffff"){let e=n.map(dt),o=n.
length-1,s=dt(t);return r=>{if(Number.
isNaN(r))return s;let a=Math.min(
o-1,Math.floor(r*o)),i=r*o-a;return e[a].
map((c,l)=>Math.round(c+i*(e[a+
1][l]-c)))}}function gt(n,t,e){
let o=new OffscreenCanvas(t,n.
length/t),s=w(o).createImageData(
o.width,o.height);return n.forEach(
(r,a)=>s.data.set([...e(r),255],
4*a)),w(o).putImageData(s,0,0),
o}var Vt=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),Ht="select\
, textarea, [type=text], [type\
=number]";function Yt(n){let{key:t,
target:e}=n;return n.ctrlKey||
n.altKey||n.metaKey||t==="Ente\
r"&&n.shiftKey?!1:Vt.has(t)||t.
length===1&&e.matches(Ht)}function wt(n){
n.addEventListener("keydown",t=>{
Yt(t)&&t.stopPropagation()})}function Xt(n,t){let e=t instanceof
Error?t.message:String(t),o=p(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});o.setAttribute(
"role","alert"),n.replaceChildren(
o)}function bt(n){return{async render(t){
t.el.classList.add("vae-view"),
wt(t.el);try{return await n(t)}catch(e){
Xt(t.el,e)}}}}function xt(n,t,e=n){let o=X(e,
{min:0,max:1,step:1},t),s=p("s\
pan",{className:"vae-number va\
e-value"}),r=(a,[i,c],l=String(
a),h=l)=>{Object.assign(o,{min:i,
max:c}),s.textContent=l,J(o,a,
h)};return{node:p("label",{className:"\
vae-row"},n,o,s),show:r}}var Jt="Arrow keys go from cel\
l to cell. Digits, + and − cha\
nge a code, Delete takes that \
back.",Qt="The bluer a cell, t\
he more its code costs given t\
he codes before it.",D=120;function I(n,t,e){
if(!(Number.isInteger(t)&&t>=0&&
t<e))throw new Error(`${n} mus\
t be an integer from 0 to ${e-
1}, got ${t}`)}function Zt(n){
let[t,e]=n.get("grid"),o=n.get(
"size"),[s,r,a]=["start","row",
"col"].map(c=>n.get(c));I("sta\
rt",s,n.get("starts").length),
I("row",r,t),I("col",a,e);let i=n.
get("codes");if(i.length!==t*e)
throw new Error(`codes must be\
 ${t*e} integers, got ${i.length}`);
return i.forEach(c=>I("each of\
 codes",c,o)),{start:s,codes:i,
cell:[r,a],original:n.get("sta\
rts")[s]}}function vt([n,t],[e,
o]){let s=_(t,n,"vae-pixels",""),
r=d("vae-place");return Object.
assign(r.style,{width:`${100/o}\
%`,height:`${100/e}%`}),{canvas:s,
move:([i,c])=>Object.assign(r.
style,{left:`${100*c/o}%`,top:`${100*
i/e}%`}),node:d("vae-stage",s,
r)}}function te(n,t){let e=_(D,
1,"",`Scale: white is 0 nats, \
blue ${x(t,1)} nats or more`),
o=Float32Array.from({length:D},
(s,r)=>r/(D-1));return w(e).drawImage(
gt(o,D,n),0,0),[d("vae-scale",
"0",e,`${x(t,1)} nats`),p("p",
{className:"vae-readout vae-be\
yond",textContent:Qt})]}var U=class{constructor(t,e,o){
this.model=t,this.prior=o,this.
size=t.get("size");let s=this.
shape=t.get("shape"),r=t.get("\
grid"),a=F(t.get("codebook"));
this.decode=h=>R(e,K(a,this.size,
h)),this.random=ft(t.get("seed")),
this.uniformNats=Math.log(this.
size),this.start=t.get("start"),
this.seen=this.state;let i=h=>this.
write(h),c=t.get("top")*this.uniformNats,
l=mt(t.get("stops"));this.table=
new N(r,this.size,h=>`rgb(${l(
Math.min(1,h/c))})`,{select:([
h,u])=>A(t,{row:h,col:u}),write:i}),
this.scale=o?te(l,c):[],this.slider=
xt("code",i,"code of the selec\
ted cell"),this.palette=new S(
this.size,s,this.decode,i),this.
pictures=[vt(s,r),vt(s,r)],this.
caption=M("vae-caption"),this.
cell=M("vae-caption"),this.sums=
M("vae-lines"),this.starts=nt(
"image",t.get("names").map((h,u)=>[
String(u),h]),"",h=>this.begin(
Number(h))),this.grays=[],this.
speaker=lt(),this.pace=ht(()=>this.
draw())}write(t){A(this.model,
{codes:y(this.codes,this.at,t)})}get codes(){
return this.model.get("codes")}get state(){
return{start:this.model.get("s\
tart"),codes:this.codes}}get at(){
return this.model.get("row")*this.
model.get("grid")[1]+this.model.
get("col")}begin(t){A(this.model,
{start:t,codes:this.model.get(
"starts")[t]})}sample(){let{model:t,
prior:e,random:o,size:s}=this,
r=t.get("starts")[0].length;e&&
A(t,{codes:W(e,r,s,o)})}follow(){
let t=this.seen,e=this.seen=this.
state,o=this.model.get("starts"),
s=V(t,e,o);o[e.start]&&(this.start=
e.start),s&&A(this.model,{codes:s}),
this.pace.schedule()}paint(t,e){
return(!this.grays[t]||!E(this.
grays[t].codes,e))&&(this.grays[t]=
{codes:e,gray:this.decode(e)},
C(this.pictures[t].canvas,this.
grays[t].gray,this.shape)),this.
grays[t].gray}draw(){try{this.
show(Zt(this.model))}catch(t){
this.sums.textContent=t.message}
this.speaker.say(this.sums.textContent.
replaceAll(`
`," "))}show({start:t,codes:e,
cell:o,original:s}){let{caption:r,
pictures:a,prior:i,size:c}=this,
l=this.model.get("names")[t],h=this.
paint(0,e),u=this.paint(1,s),f=i&&
q(i,e,c);this.table.show({codes:e,
original:s,nats:f,cell:o}),this.
slider.show(e[this.at],[0,c-1]),
this.palette.show(e,this.at),this.
starts.show(String(t)),a.forEach(
({move:b})=>b(o));let g=`${H(e,
s)} of ${e.length} codes chang\
ed`;r.textContent=l,L(a[0].canvas,
`Decoded: ${l}, ${g}`),L(a[1].
canvas,`The original: ${l}`),this.
cell.textContent=this.table.text.
replace(/^r/,"R"),this.sums.textContent=
[`${g}.`,`${G(h,u)} of ${h.length}\
 pixels changed by more than h\
alf.`,...f?this.costs(f):[]].join(
`
`)}costs(t){return[`Together t\
hey cost ${x(t.reduce((o,s)=>o+
s,0),1)} nats under the prior,`,
`${x(t.length*this.uniformNats,
1)} if all codes were equally \
likely.`]}get node(){let{caption:t,
cell:e,pictures:o,prior:s,scale:r,
slider:a,starts:i,sums:c,table:l}=this,
h=d("vae-buttons",O("Back to t\
his image",()=>this.begin(this.
start)),...s?[O("Draw from the\
 prior",()=>this.sample())]:[]),
u=p("p",{className:"vae-readou\
t vae-caption",textContent:Jt}),
f=k("the original",o[1].node,t);
f.classList.add("vae-original");
let m=Z(k("codes",l.node,e,...r),
k("decoded",o[0].node,c),f,d("\
vae-below",a.node,this.palette.
node),d("vae-told",u));m.classList.
add("vae-quantised"),m.classList.
toggle("vae-priced",!!s);let g=this.
model.get("names").length>1?[i.
node]:[];return d("vae-code-gr\
id",d("vae-begin",...g,h),m)}};
async function ee({model:n,el:t}){
let e=await j(n,"decoder"),o=n.
get("prior")?await j(n,"prior"):
null,s=new U(n,e,o);t.append(s.
node,s.speaker.region),s.draw();
let r=ct(n,{change:()=>s.follow()});
return()=>{s.pace.stop(),s.palette.
work.stop(),r()}}var en=bt(ee);export{en as default};
