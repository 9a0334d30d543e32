function x(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var z=n=>1/(1+Math.exp(-n));function U(n,t,e){let o=n.length/
t,s=new Float32Array(e.length*
o);return e.forEach((r,a)=>s.set(
n.subarray(r*o,(r+1)*o),a*o)),
s}function K(n,t){let e=n.run(
t);if(e.some(Number.isNaN))throw new Error(
"the decoder's answer is not a\
 picture");return e.map(z)}function Mt(n,t){
let e=new Float32Array(n.length*
t);return n.forEach((o,s)=>{e[s*
t+o]=1}),e}function $t(n){let t=Array.
from(n),e=Math.max(...t),o=Math.
log(t.reduce((s,r)=>s+Math.exp(
r-e),0));return t.map(s=>s-e-o)}
function R(n,t,e){let o=n.run(
Mt(t,e));return t.map((s,r)=>$t(
o.subarray(r*e,(r+1)*e)))}var q=(n,t,e)=>R(
n,t,e).map((o,s)=>-o[t[s]]);function Nt(n,t){
let e=0,o=n.findIndex(s=>(e+=Math.
exp(s))>t);return o<0?n.length-
1:o}function B(n,t,e,o){let s=Array(
t).fill(0);for(let r=0;r<t;r++)
s[r]=Nt(R(n,s,e)[r],o());return s}
function P(n,t,e,o){let s=10*n+
t;return o&&s<e?s:t<e?t:null}var V=(n,t)=>Array.
from(n).filter((e,o)=>Math.abs(
e-t[o])>.5).length,W=(n,t)=>n.
filter((e,o)=>e!==t[o]).length,
A=(n,t,e)=>n.map((o,s)=>s===t?
e:o);function Lt(n,t){let e=Math.abs(
t.clientX-n.clientX),o=Math.abs(
t.clientY-n.clientY);return Math.
max(e,o)<6?null:e>=o?"sideways":
"up or down"}function G(n,t){let e=null,
o="";n.addEventListener("point\
erdown",r=>{[e,o]=[r.pointerType===
"mouse"?null:r,n.value]}),n.addEventListener(
"pointermove",r=>{e&&Lt(e,r)===
"sideways"&&(e=null)});let s=()=>{
e=null};n.addEventListener("po\
interup",s),n.addEventListener(
"pointercancel",s),n.addEventListener(
"input",()=>{e?n.value=o:t(Number(
n.value))})}function p(n,t={},...e){let o=Object.
assign(document.createElement(
n),t);return o.append(...e),o}
var d=(n,...t)=>p("div",{className:n},
...t),E=(n="")=>p("p",{className:`\
vae-readout ${n}`.trim()});function O(n,t,e){
let o=p("button",{type:"button",
textContent:n,className:"vae-b\
utton"});return e&&o.setAttribute(
"aria-label",e),o.addEventListener(
"click",t),o}function H(n,{min:t,
max:e,step:o},s){let r=p("inpu\
t",{type:"range",className:"va\
e-range"});return Object.assign(
r,{min:t,max:e,step:o}),r.setAttribute(
"aria-label",n),G(r,s),r}function Y(n,t,e){
n.value=String(t),n.setAttribute(
"aria-valuetext",e)}function X(n,t,e){let o=`choic\
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
i})}}var J=(...n)=>d("vae-colu\
mns",...n),Ct=(n,...t)=>d("vae\
-column",d("vae-title",n),...t);
function k(n,...t){let e=Ct(n,
...t);return e.classList.add("\
vae-half"),e}var St="codes: arrow keys choo\
se a cell, digits, plus and mi\
nus give it another code, dele\
te gives it its own back",Dt=8;
function Q({codes:n,original:t,
nats:e},o,s){let r=`row ${Math.
floor(o/s)+1}, column ${o%s+1}`,
a=n[o]===t[o]?"":`, was ${t[o]}`;
return`${r}: code ${n[o]}${a}${e?
`, ${x(e[o],2)} nats`:""}`}function Ot(n,[
t,e],[o,s]){switch(n){case"Arr\
owLeft":return[t,Math.max(0,e-
1)];case"ArrowRight":return[t,
Math.min(s-1,e+1)];case"ArrowU\
p":return[Math.max(0,t-1),e];case"\
ArrowDown":return[Math.min(o-1,
t+1),e];case"Home":return[t,0];case"\
End":return[t,s-1]}}var M=class{constructor(t,e,o,s){
this.grid=t,this.size=e,this.tint=
o,this.calls=s,this.typing=!1,
this.shown={codes:[],original:[],
nats:null,cell:[0,0]};let[r,a]=t;
this.cells=Array.from({length:r*
a},(i,c)=>this.cell(c)),this.node=
d("vae-codes",...Array.from({length:r},
(i,c)=>{let u=d("vae-code-row",
...this.cells.slice(c*a,(c+1)*
a));return u.setAttribute("rol\
e","row"),u.style.gridTemplateColumns=
`repeat(${a}, minmax(24px, 1fr\
))`,u})),this.node.classList.toggle(
"vae-fine",a>Dt),this.node.setAttribute(
"role","grid"),this.node.setAttribute(
"aria-label",St),this.node.addEventListener(
"keydown",i=>this.press(i))}cell(t){
let e=[p("b"),p("small")],o=this.
grid[1];e.forEach(r=>r.setAttribute(
"aria-hidden","true"));let s=d(
"vae-code",...e,p("span",{className:"\
vae-spoken"}));return s.setAttribute(
"role","gridcell"),s.addEventListener(
"click",()=>{this.calls.select(
[Math.floor(t/o),t%o]),s.focus(
{preventScroll:!0})}),s.addEventListener(
"focusout",()=>{this.typing=!1}),
s}get at(){let[t,e]=this.shown.
cell;return t*this.grid[1]+e}press(t){
if(t.ctrlKey||t.altKey||t.metaKey)
return;let e=Ot(t.key,this.shown.
cell,this.grid),o=e?null:this.
written(t.key);!e&&o===null||(t.
preventDefault(),t.stopPropagation(),
e?this.calls.select(e):o!==null&&
this.calls.write(o),this.typing=
/^\d$/.test(t.key))}written(t){
let{size:e,shown:{codes:o,original:s},
at:r}=this;return/^\d$/.test(t)?
P(o[r],Number(t),e,this.typing):
t==="+"||t==="="?(o[r]+1)%e:t===
"-"?(o[r]+e-1)%e:t==="Delete"||
t==="Backspace"?s[r]:null}show(t){
this.shown=t;let{codes:e,original:o,
nats:s}=t,{at:r,cells:a}=this;
a.forEach((i,c)=>{let[u,h,l]=[
...i.children];u.textContent=String(
e[c]),h.textContent=s?x(s[c],1):
"",i.style.background=s?this.tint(
s[c]):"",i.classList.toggle("v\
ae-changed",e[c]!==o[c]),l.textContent=
Q(t,c,this.grid[1]),i.setAttribute(
"aria-selected",String(c===r)),
i.tabIndex=c===r?0:-1}),this.node.
matches(":focus-within")&&a[r].
focus({preventScroll:!0})}get text(){
return Q(this.shown,this.at,this.
grid[1])}};function Tt(n,t){return t.setAttribute(
"aria-label",n),p("label",{className:"\
vae-field"},p("span",{textContent:n}),
t)}var It=(n,t)=>n.setAttribute(
"aria-invalid",String(t));function Z(n,t,e,o){
let s=p("select",{},p("option",
{value:"",textContent:e,disabled:!0,
hidden:!0}),...t.map(([a,i])=>p(
"option",{value:a,textContent:i})));
s.addEventListener("change",()=>o(
s.value));let r=(a,i=!1)=>{s.value=
a??"",It(s,i)};return{node:Tt(
n,s),show:r}}function I(n){let t=new Float32Array(
n.byteLength/2);for(let e=0;e<
t.length;e++){let o=n.getUint16(
2*e,!0),s=o>>10&31,r=o&1023,a=(1+
r/1024)*2**(s-15);s===0&&(a=r*
2**-24),s===31&&(a=r?NaN:1/0),
t[e]=o&32768?-a:a}return t}function tt(n,t,e,o){
return Math.floor(Math.max((t-
1)*o+e-n,0)/2)}var et=n=>n.reduce(
(t,e)=>t*e,1),nt=n=>n.output!==
void 0;function T(n){if(!nt(n))
return[0,0];let t=[n.input,n.output].
map(o=>o[o.length-1]);return[(n.
kind==="Dense"?1:et(n.kernel))*
t[0]*t[1],n.bias?t[1]:0]}function Ft(n,t,e,o){
let[s,r]=[t.input[0],t.output[0]],
a=new Int32Array(s);for(let i=0,
c=0;i<n.length/s;i++,c+=r){let u=0;
for(let l=0;l<s;l++)n[i*s+l]!==
0&&(a[u++]=l);let h=u-u%4;for(let l=0;l<
h;l+=4){let[f,m,g,b]=[a[l],a[l+
1],a[l+2],a[l+3]],[wt,bt,xt,vt]=[
n[i*s+f],n[i*s+m],n[i*s+g],n[i*
s+b]],[yt,At,Et,kt]=[f*r,m*r,g*
r,b*r];for(let v=0;v<r;v++)o[c+
v]+=wt*e[yt+v]+bt*e[At+v]+xt*e[Et+
v]+vt*e[kt+v]}for(let l=h;l<u;l++){
let f=n[i*s+a[l]],m=a[l]*r;for(let g=0;g<
r;g++)o[c+g]+=f*e[m+g]}}}function ot(n,t,e,o){
let[s,r]=e.kernel,[a,i]=e.strides,
c=tt(n[0],t[0],s,a),u=tt(n[1],
t[1],r,i);for(let h=0;h<t[0];h++)
for(let l=0;l<t[1];l++)for(let f=0;f<
s;f++)for(let m=0;m<r;m++){let g=h*
a+f-c,b=l*i+m-u;g>=0&&b>=0&&g<
n[0]&&b<n[1]&&o(g*n[1]+b,h*t[1]+
l,f*r+m)}}function jt(n,t,e,o){
let s=t.input[2],r=t.output[2];
ot(t.input,t.output,t,(a,i,c)=>{
for(let u=0;u<s;u++){let h=n[a*
s+u];if(h!==0)for(let l=0,f=(c*
s+u)*r,m=i*r;l<r;l++)o[m+l]+=h*
e[f+l]}})}function _t(n,t,e,o){
let s=t.input[2],r=t.output[2];
ot(t.output,t.input,t,(a,i,c)=>{
for(let u=0;u<r;u++){let h=0;for(let l=0,
f=(c*r+u)*s,m=i*s;l<s;l++)h+=n[m+
l]*e[f+l];o[a*r+u]+=h}})}var zt={
Conv2D:jt,Conv2DTranspose:_t};
function Ut(n,t){if(t==="relu")
for(let e=0;e<n.length;e++)n[e]=
Math.max(0,n[e]);if(t==="sigmo\
id")for(let e=0;e<n.length;e++)
n[e]=1/(1+Math.exp(-n[e]))}function Kt(n,t,e){
let o=new Float32Array(e*et(n.
output)),s=n.b.length;if(s)for(let i=0;i<
o.length;i++)o[i]=n.b[i%s];if(n.
kind==="Dense")return Ft(t,n,n.
w,o),o;let[r,a]=[t.length/e,o.
length/e];for(let i=0;i<e;i++){
let c=t.subarray(i*r,(i+1)*r);
zt[n.kind](c,n,n.w,o.subarray(
i*a,(i+1)*a))}return o}var $=class{constructor(t,e){
let o=t.reduce((a,i)=>a+T(i)[0]+
T(i)[1],0);if(e.byteLength!==2*
o){let a=e.byteLength;throw new Error(
`the network needs ${2*o} byte\
s of weights, got ${a}`)}let s=I(
e),r=0;this.layers=t.map(a=>{let[
i,c]=T(a),u=s.subarray(r,r+i),
h=s.subarray(r+i,r+i+c);return r+=
i+c,{...a,w:u,b:h}})}run(t,e=1){
let o=Float32Array.from(t);for(let s of this.
layers)nt(s)&&(o=Kt(s,o,e)),Ut(
o,s.activation);return o}};function y(n,t){n.set(t),n.save_changes()}
function rt(n,t){let e=Object.
entries(t);for(let[o,s]of e)n.
on(o,s);return()=>{for(let[o,s]of e)
n.off(o,s)}}var st=new WeakMap;
async function F(n,t){let e=n.
get(t).slice(10),o=await n.widget_manager.
get_model(e),s=st.get(o)??new $(
o.get("layers"),o.get("weights"));
return st.set(o,s),s}var Rt=600;function it(){let n=d(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(o){clearTimeout(
t),e??=o,o!==e&&(t=window.setTimeout(
()=>{n.textContent=e=o},Rt))}}}
function at(n){let t=0,e=!1,o=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,o())}),n()};return{
schedule:()=>{t?e=!0:o()},stop:()=>cancelAnimationFrame(
t)}}function j(n,t,e,o){let s=document.
createElement("canvas");return Object.
assign(s,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),s.setAttribute(
"role","img"),N(s,o),s}var N=(n,t)=>n.
setAttribute("aria-label",t);function w(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function L(n,t,[
e,o],s=[0,0,n.width,n.height],r=!1){
let a=new OffscreenCanvas(o,e),
i=w(a).createImageData(o,e);for(let c=0;c<
t.length;c++){let u=255-Math.round(
255*t[c]),h=4*c;i.data[h]=i.data[h+
1]=i.data[h+2]=u,i.data[h+3]=255}
w(a).putImageData(i,0,0),w(n).
imageSmoothingEnabled=r,w(n).drawImage(
a,...s)}function ct(n,t){let e=0,o=()=>cancelAnimationFrame(
e);return{start:()=>{o();let r=n(),
a=()=>{let i=performance.now(),
c=!1;for(;!c&&performance.now()-
i<6;)c=!!r.next().done;t(),c||
(e=requestAnimationFrame(a))};
e=requestAnimationFrame(a)},stop:o}}var qt="another code for the s\
elected cell, and the image wi\
th it",C=class{constructor(t,[
e,o],s,r){this.shape=[e,o],this.
drawn=s,this.thumbs=Array.from(
{length:t},()=>{let c=p("canva\
s",{width:o,height:e,className:"\
vae-picture vae-pixels"});return c.
setAttribute("aria-hidden","tr\
ue"),c});let{node:a,show:i}=X(
qt,this.thumbs.map((c,u)=>[String(
u),p("span",{},String(u),c)]),
c=>r(Number(c)));this.node=d("\
vae-palette",a),this.check=i,this.
codes=[],this.at=-1,this.work=
ct(()=>this.pictures(),()=>{})}show(t,e){
this.check(String(t[e]));let o=e===
this.at&&t.every((s,r)=>r===e||
s===this.codes[r]);[this.codes,
this.at]=[t,e],!o&&(this.node.
setAttribute("aria-busy","true"),
this.work.start())}*pictures(){
for(let[t,e]of this.thumbs.entries())
L(e,this.drawn(A(this.codes,this.
at,t)),this.shape),yield;this.
node.setAttribute("aria-busy",
"false")}};function lt(n){return()=>{n=n+
1831565813|0;let t=Math.imul(n^
n>>>15,n|1);return t^=t+Math.imul(
t^t>>>7,t|61),((t^t>>>14)>>>0)/
2**32}}var ut=n=>[1,3,5].map(t=>parseInt(
n.slice(t,t+2),16));function ht(n,t="\
#ffffff"){let e=n.map(ut),o=n.
length-1,s=ut(t);return r=>{if(Number.
isNaN(r))return s;let a=Math.min(
o-1,Math.floor(r*o)),i=r*o-a;return e[a].
map((c,u)=>Math.round(c+i*(e[a+
1][u]-c)))}}function pt(n,t,e){
let o=new OffscreenCanvas(t,n.
length/t),s=w(o).createImageData(
o.width,o.height);return n.forEach(
(r,a)=>s.data.set([...e(r),255],
4*a)),w(o).putImageData(s,0,0),
o}var Bt=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),Pt="select\
, textarea, [type=text], [type\
=number]";function Vt(n){let{key:t,
target:e}=n;return n.ctrlKey||
n.altKey||n.metaKey||t==="Ente\
r"&&n.shiftKey?!1:Bt.has(t)||t.
length===1&&e.matches(Pt)}function ft(n){
n.addEventListener("keydown",t=>{
Vt(t)&&t.stopPropagation()})}function Wt(n,t){let e=t instanceof
Error?t.message:String(t),o=p(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});o.setAttribute(
"role","alert"),n.replaceChildren(
o)}function dt(n){return{async render(t){
t.el.classList.add("vae-view"),
ft(t.el);try{return await n(t)}catch(e){
Wt(t.el,e)}}}}var Gt="Arrow keys go from cel\
l to cell. Digits, + and − cha\
nge a code, Delete takes that \
back.",Ht="The bluer a cell, t\
he more its code costs given t\
he codes before it.",S=120,mt=(n,t)=>n.
length===t.length&&n.every((e,o)=>e===
t[o]);function D(n,t,e){if(!(Number.
isInteger(t)&&t>=0&&t<e))throw new Error(
`${n} must be an integer from \
0 to ${e-1}, got ${t}`)}function Yt(n){
let[t,e]=n.get("grid"),o=n.get(
"size"),[s,r,a]=["start","row",
"col"].map(c=>n.get(c));D("sta\
rt",s,n.get("starts").length),
D("row",r,t),D("col",a,e);let i=n.
get("codes");if(i.length!==t*e)
throw new Error(`codes must be\
 ${t*e} integers, got ${i.length}`);
return i.forEach(c=>D("each of\
 codes",c,o)),{start:s,codes:i,
cell:[r,a],original:n.get("sta\
rts")[s]}}function gt([n,t],[e,
o]){let s=j(t,n,"vae-pixels",""),
r=d("vae-place");return Object.
assign(r.style,{width:`${100/o}\
%`,height:`${100/e}%`}),{canvas:s,
move:([i,c])=>Object.assign(r.
style,{left:`${100*c/o}%`,top:`${100*
i/e}%`}),node:d("vae-stage",s,
r)}}function Xt(n,t){let e=j(S,
1,"",`Scale: white is 0 nats, \
blue ${x(t,1)} nats or more`),
o=Float32Array.from({length:S},
(s,r)=>r/(S-1));return w(e).drawImage(
pt(o,S,n),0,0),[d("vae-scale",
"0",e,`${x(t,1)} nats`),p("p",
{className:"vae-readout vae-be\
yond",textContent:Ht})]}function Jt(n,t){
let e=H("code of the selected \
cell",{min:0,max:n-1,step:1},t),
o=p("span",{className:"vae-num\
ber vae-value"}),s=a=>{o.textContent=
String(a),Y(e,a,o.textContent)},
r=p("span",{textContent:"code"});
return{node:p("label",{className:"\
vae-row"},r,e,o),show:s}}var _=class{constructor(t,e,o){
this.model=t,this.prior=o,this.
size=t.get("size");let s=this.
shape=t.get("shape"),r=t.get("\
grid"),a=I(t.get("codebook"));
this.decode=h=>K(e,U(a,this.size,
h)),this.random=lt(t.get("seed")),
this.uniformNats=Math.log(this.
size),this.start=t.get("start");
let i=h=>this.write(h),c=t.get(
"top")*this.uniformNats,u=ht(t.
get("stops"));this.table=new M(
r,this.size,h=>`rgb(${u(Math.min(
1,h/c))})`,{select:([h,l])=>y(
t,{row:h,col:l}),write:i}),this.
scale=o?Xt(u,c):[],this.slider=
Jt(this.size,i),this.palette=new C(
this.size,s,this.decode,i),this.
pictures=[gt(s,r),gt(s,r)],this.
caption=E("vae-caption"),this.
cell=E("vae-caption"),this.sums=
E("vae-lines"),this.starts=Z("\
image",t.get("names").map((h,l)=>[
String(l),h]),"",h=>this.begin(
Number(h))),this.grays=[],this.
speaker=it(),this.pace=at(()=>this.
draw())}write(t){y(this.model,
{codes:A(this.codes,this.at,t)})}get codes(){
return this.model.get("codes")}get at(){
return this.model.get("row")*this.
model.get("grid")[1]+this.model.
get("col")}begin(t){this.start=
t,y(this.model,{start:t,codes:this.
model.get("starts")[t]})}sample(){
let{model:t,prior:e,random:o,size:s}=this;
e&&y(t,{codes:B(e,this.codes.length,
s,o)})}follow(){let t=this.model.
get("start"),e=this.model.get(
"starts")[t];t!==this.start&&e&&
!mt(e,this.codes)&&this.begin(
t),this.start=t,this.pace.schedule()}paint(t,e){
return(!this.grays[t]||!mt(this.
grays[t].codes,e))&&(this.grays[t]=
{codes:e,gray:this.decode(e)},
L(this.pictures[t].canvas,this.
grays[t].gray,this.shape)),this.
grays[t].gray}draw(){try{this.
show(Yt(this.model))}catch(t){
this.sums.textContent=t.message}
this.speaker.say(this.sums.textContent.
replaceAll(`
`," "))}show({start:t,codes:e,
cell:o,original:s}){let{caption:r,
pictures:a,prior:i,size:c}=this,
u=this.model.get("names")[t],h=this.
paint(0,e),l=this.paint(1,s),f=i&&
q(i,e,c);this.table.show({codes:e,
original:s,nats:f,cell:o}),this.
slider.show(e[this.at]),this.palette.
show(e,this.at),this.starts.show(
String(t)),a.forEach(({move:b})=>b(
o));let g=`${W(e,s)} of ${e.length}\
 codes changed`;r.textContent=
u,N(a[0].canvas,`Decoded: ${u}\
, ${g}`),N(a[1].canvas,`The or\
iginal: ${u}`),this.cell.textContent=
this.table.text.replace(/^r/,"\
R"),this.sums.textContent=[`${g}\
.`,`${V(h,l)} of ${h.length} p\
ixels changed by more than hal\
f.`,...f?this.costs(f):[]].join(
`
`)}costs(t){return[`Together t\
hey cost ${x(t.reduce((o,s)=>o+
s,0),1)} nats under the prior,`,
`${x(t.length*this.uniformNats,
1)} if all codes were equally \
likely.`]}get node(){let{caption:t,
cell:e,pictures:o,prior:s,scale:r,
slider:a,starts:i,sums:c,table:u}=this,
h=d("vae-buttons",O("Back to t\
his image",()=>this.begin(this.
model.get("start"))),...s?[O("\
Draw from the prior",()=>this.
sample())]:[]),l=p("p",{className:"\
vae-readout vae-caption",textContent:Gt}),
f=k("the original",o[1].node,t);
f.classList.add("vae-original");
let m=J(k("codes",u.node,e,...r),
k("decoded",o[0].node,c),f,d("\
vae-below",a.node,this.palette.
node),d("vae-told",l));m.classList.
add("vae-quantised"),m.classList.
toggle("vae-priced",!!s);let g=this.
model.get("names").length>1?[i.
node]:[];return d("vae-code-gr\
id",d("vae-begin",...g,h),m)}};
async function Qt({model:n,el:t}){
let e=await F(n,"decoder"),o=n.
get("prior")?await F(n,"prior"):
null,s=new _(n,e,o);t.append(s.
node,s.speaker.region),s.draw();
let r=rt(n,{"change:start":()=>s.
follow(),"change:codes change:\
row change:col":()=>s.pace.schedule()});
return()=>{s.pace.stop(),s.palette.
work.stop(),r()}}var We=dt(Qt);export{We as default};
