function Ht(n){return()=>{n=n+
1831565813|0;let t=Math.imul(n^
n>>>15,n|1);return t^=t+Math.imul(
t^t>>>7,t|61),((t^t>>>14)>>>0)/
2**32}}function st(n){let t=Ht(
n);return()=>Math.sqrt(-2*Math.
log(1-t()))*Math.cos(2*Math.PI*
t())}function E(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var M=(n,t=2)=>`(${n.
map(e=>E(e,t)).join(", ")})`;var ot=(n,t)=>Array.from({length:t},
(e,s)=>+(s===n));function rt(n,t,e){
let s=Array.from(n.run([...t,...e])),
o=s.slice(0,s.length/2);if(o.every(
Number.isFinite))return o;throw new Error(
`the encoder finds no style, b\
ut ${M(o)}`)}var R=class{constructor(t){
this.normal=st(t),this.noise=[]}renew(t){
this.noise=Array.from({length:t},
this.normal)}take(t,e){this.noise=
t.map(s=>s/(e||1))}at(t){return this.
noise.map(e=>t*e)}};function z(n,t){let e=Math.abs(
t.clientX-n.clientX),s=Math.abs(
t.clientY-n.clientY);return Math.
max(e,s)<6?null:e>=s?"sideways":
"up or down"}function it(n,t){
let e=null,s="";n.addEventListener(
"pointerdown",r=>{[e,s]=[r.pointerType===
"mouse"?null:r,n.value]}),n.addEventListener(
"pointermove",r=>{e&&z(e,r)===
"sideways"&&(e=null)});let o=()=>{
e=null};n.addEventListener("po\
interup",o),n.addEventListener(
"pointercancel",o),n.addEventListener(
"input",()=>{e?n.value=s:t(Number(
n.value))})}function g(n,t={},...e){let s=Object.
assign(document.createElement(
n),t);return s.append(...e),s}
var d=(n,...t)=>g("div",{className:n},
...t),L=(n="")=>g("p",{className:`\
vae-readout ${n}`.trim()});function $(n,t,e){
let s=g("button",{type:"button",
textContent:n,className:"vae-b\
utton"});return e&&s.setAttribute(
"aria-label",e),s.addEventListener(
"click",t),s}function at(n,{min:t,
max:e,step:s},o){let r=g("inpu\
t",{type:"range",className:"va\
e-range"});return Object.assign(
r,{min:t,max:e,step:s}),r.setAttribute(
"aria-label",n),it(r,o),r}function ct(n,t,e){
n.value=String(t),n.setAttribute(
"aria-valuetext",e)}function ht(n,t,e){let s=`choi\
ce-${Math.random().toString(36).
slice(2)}`,o=t.map(([a])=>{let l=g(
"input",{type:"radio",name:s,value:a});
return l.addEventListener("cha\
nge",()=>e(a)),l});return{node:g(
"fieldset",{className:"vae-cho\
ices"},g("legend",{textContent:n}),
...o.map((a,l)=>g("label",{className:"\
vae-choice"},a,t[l][1]))),show:a=>o.
forEach(l=>{l.checked=l.value===
a})}}var G=(...n)=>d("vae-colu\
mns",...n),j=(n,...t)=>d("vae-\
column",d("vae-title",n),...t);var ut=[28,28],qt=.5,Xt=.3,J=()=>new Float32Array(
784),lt=(n,t,e)=>[Math.max(0,Math.
ceil(Math.min(n,t)-e)),Math.min(
27,Math.floor(Math.max(n,t)+e))];
function Vt(n,[t,e],[s,o],r){let[
i,a]=[s-t,o-e],l=i*i+a*a||1,[c,
h]=lt(t,s,r),[u,p]=lt(e,o,r);for(let f=u;f<=
p;f++)for(let m=c;m<=h;m++){let y=m-
t,T=f-e,N=Math.min(1,Math.max(
0,(y*i+T*a)/l)),V=Math.sqrt((y-
N*i)**2+(T-N*a)**2),O=f*28+m;n[O]=
Math.max(n[O],Math.min(1,Math.
max(0,r-V)))}}function K(n,t,e){
let s=e/2+qt;for(let o of t)o.
forEach((r,i)=>Vt(n,o[Math.max(
0,i-1)],r,s))}var zt=([n,t],[e,
s])=>[(n+e)/2,(t+s)/2];function Gt(n,t,e){
let s=Math.hypot(t[0]-n[0],t[1]-
n[1])+Math.hypot(e[0]-t[0],e[1]-
t[1]),o=Math.max(1,Math.ceil(s/
Xt));return Array.from({length:o},
(r,i)=>{let a=(i+1)/o,[l,c,h]=[
(1-a)**2,2*a*(1-a),a**2];return[
0,1].map(u=>l*n[u]+c*t[u]+h*e[u])})}
function F(n){let t=n.length-1;
if(t<2)return n;let e=[n[0]];for(let s=1;s<
t;s++){let o=s===t-1?n[t]:zt(n[s],
n[s+1]);e.push(...Gt(e[e.length-
1],n[s],o))}return e}function ft(n,{start:t,extend:e}){
let s=null,o=i=>{let a=n.getBoundingClientRect();
return[(i.clientX-a.left)/a.width*
28-.5,(i.clientY-a.top)/a.height*
28-.5]};n.addEventListener("po\
interdown",i=>{i.button||!i.isPrimary||
(n.setPointerCapture(i.pointerId),
s=i.pointerId,t(o(i)))}),n.addEventListener(
"pointermove",i=>{if(i.pointerId!==
s)return;let a=i.getCoalescedEvents?.()??
[];e((a.length?a:[i]).map(o))});
let r=i=>{i.pointerId===s&&(s=
null)};n.addEventListener("poi\
nterup",r),n.addEventListener(
"pointercancel",r)}var Jt=1,Zt=4,
Qt={ArrowLeft:[-1,0],ArrowRight:[
1,0],ArrowUp:[0,-1],ArrowDown:[
0,1]},pt=n=>Math.min(27,Math.max(
0,n)),U=class{constructor(t){this.
paper=t,this.place=[28/2-.5,28/
2-.5],this.down=!1}lift(){this.
down=!1}press({key:t,shiftKey:e,
ctrlKey:s,metaKey:o,altKey:r}){
if(s||o||r)return!1;if(t===" ")
return this.down=!this.down,this.
down&&this.paper.start(this.place),
!0;let i=Qt[t];if(!i)return!1;
let a=e?Zt:Jt;return this.place=
[pt(this.place[0]+a*i[0]),pt(this.
place[1]+a*i[1])],this.down&&this.
paper.extend([this.place]),!0}get text(){
let[t,e]=this.place.map(s=>Math.
round(100*s/27));return`Pen ${this.
down?"down":"up"}, ${t} % acro\
ss and ${e} % down`}};function I(n,t,e,s){let o=document.
createElement("canvas");return Object.
assign(o,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),o.setAttribute(
"role","img"),A(o,s),o}var A=(n,t)=>n.
setAttribute("aria-label",t);function x(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function P(n,t,[
e,s],o=[0,0,n.width,n.height],r=!1){
let i=new OffscreenCanvas(s,e),
a=x(i).createImageData(s,e);for(let l=0;l<
t.length;l++){let c=255-Math.round(
255*t[l]),h=4*l;a.data[h]=a.data[h+
1]=a.data[h+2]=c,a.data[h+3]=255}
x(i).putImageData(a,0,0),x(n).
imageSmoothingEnabled=r,x(n).drawImage(
i,...o)}var C=448,D=C/28,te=2.2*D,_=class{constructor(t){
this.sheet=t,this.changed=()=>{};
let e={start:s=>{t.start(s),this.
changed()},extend:s=>{t.extend(
s),this.changed()}};this.canvas=
I(C,C,"vae-square vae-pad",""),
this.canvas.tabIndex=0,this.canvas.
setAttribute("role","applicati\
on"),this.canvas.setAttribute(
"aria-roledescription","drawin\
g pad"),this.cursor=d("vae-pen"),
this.stage=d("vae-stage",this.
canvas,this.cursor),this.keys=
new U(e),this.keyed=!1,ft(this.
canvas,e),this.canvas.addEventListener(
"blur",()=>this.hide()),this.canvas.
addEventListener("pointerdown",
()=>this.hide()),this.hide()}hide(){
this.keys.lift(),this.keyed=!1,
this.cursor.hidden=!0}press(t){
if(!this.keys.press(t))return!1;
this.keyed=!0,this.cursor.hidden=
!1,this.cursor.classList.toggle(
"vae-down",this.keys.down);let[
e,s]=this.keys.place.map(o=>`${(o+
.5)/28*100}%`);return Object.assign(
this.cursor.style,{left:e,top:s}),
!0}draw(){let{image:t,strokes:e}=this.
sheet.content,s=x(this.canvas);
t?P(this.canvas,t,ut):(s.fillStyle=
"#fff",s.fillRect(0,0,C,C)),Object.
assign(s,{lineWidth:te,lineCap:"\
round",lineJoin:"round",strokeStyle:"\
#000"}),s.beginPath();for(let o of e){
let r=F(o),[i,a]=r[0];s.moveTo(
(i+.5)*D,(a+.5)*D+.01);for(let[
l,c]of r)s.lineTo((l+.5)*D,(c+
.5)*D)}s.stroke()}};var ee=1.5;function gt(n){let t=0,
e=0,s=0;return n.forEach((o,r)=>{
t+=o,e+=o*(r%28),s+=o*Math.floor(
r/28)}),[e/t,s/t]}function dt(n,t){
let e=J();return K(e,n,t),e}var mt=n=>n.
reduce(([t,e],s)=>[Math.min(t,
s),Math.max(e,s)],[1/0,-1/0]);
function ne(n,{box:t,pen:e,centre:s}){
let o=n.flat(),[r,i]=mt(o.map(
([h])=>h)),[a,l]=mt(o.map(([,h])=>h)),
c=(t-e)/Math.max(i-r,l-a,ee);return n.
map(h=>h.map(([u,p])=>[s[0]+c*
(u-(r+i)/2),s[1]+c*(p-(a+l)/2)]))}
function wt(n,t){let e=ne(n,t),
[s,o]=gt(dt(e,t.pen)),[r,i]=[t.
centre[0]-s,t.centre[1]-o];return dt(
e.map(a=>a.map(([l,c])=>[l+r,c+
i])),t.pen)}function xt(n,{centre:t}){
let[e,s]=gt(n).map((r,i)=>Math.
round(t[i]-r)),o=J();return n.
forEach((r,i)=>{let a=Math.floor(
i/28)+s,l=i%28+e;a>=0&&a<28&&l>=
0&&l<28&&(o[a*28+l]=r)}),o}var se=.1,Y={image:null,strokes:[]},
B=class{constructor(){this.content=
Y,this.before=[],this.shown=!1}get isBlank(){
return!this.content.image&&!this.
content.strokes.length}change(t){
this.before.push(this.shown?Y:
this.content),this.shown=!1,this.
content=t}show(t){this.content=
{image:null,strokes:t},this.shown=
!0}pick(t){this.change({image:t,
strokes:[]})}clear(){this.isBlank||
this.change(Y)}start(t){let{image:e,
strokes:s}=this.shown?Y:this.content;
this.change({image:e,strokes:[
...s,[t]]})}extend(t){let e=this.
content.strokes[this.content.strokes.
length-1];for(let[s,o]of t){let[
r,i]=e[e.length-1];Math.hypot(
s-r,o-i)>=se&&e.push([s,o])}}undo(){
let t=this.before.pop();t&&(this.
content=t)}encoded(t){let{image:e,
strokes:s}=this.content,o=s.map(
F);if(!e)return wt(o,t);if(!o.
length)return e;let r=Float32Array.
from(e);return K(r,o,t.pen),xt(
r,t)}};var oe="Draw a digit, then cho\
ose its class: the encoder fin\
ds its style.",re="The pad is \
empty, and the style stays as \
it was.",bt="On the pad, arrow\
 keys move the pen, the space \
bar puts it down or lifts it, \
Ctrl+Z takes a stroke back.",W=class{constructor(t,e,{
changed:s,moved:o}){this.encoder=
t,this.hand=e,this.sheet=new B,
this.pad=new _(this.sheet),this.
pad.changed=s,this.changed=s,this.
moved=o,this.note=L("vae-beyon\
d"),this.note.textContent=oe;let r=d(
"vae-buttons",$("Undo",()=>this.
undo()),$("Clear",()=>this.clear()));
this.node=j("draw a digit",this.
pad.stage,r,this.note),this.node.
classList.add("vae-drawing"),this.
node.addEventListener("keydown",
i=>this.press(i)),this.show()}undo(){
this.sheet.undo(),this.changed()}clear(){
this.sheet.clear(),this.changed()}press(t){
if(t.key.toLowerCase()==="z"&&
(t.ctrlKey||t.metaKey))this.undo();else if(t.
target!==this.pad.canvas||!this.
pad.press(t))return;this.show(),
this.moved(),t.preventDefault(),
t.stopPropagation()}get pen(){
return this.pad.keyed?`. ${this.
pad.keys.text}`:""}show(){this.
pad.draw();let t=this.sheet.isBlank?
"Empty drawing pad":"Your digi\
t";A(this.pad.canvas,t+this.pen)}find(t,e){
if(this.sheet.isBlank)return this.
note.textContent=re,null;let s=rt(
this.encoder,this.sheet.encoded(
this.hand),e);return this.note.
textContent=`Your digit's styl\
e, read as a ${t}. If it is an\
other digit, choose its class.`,
s}};function ie(n){let t=new Float32Array(
n.byteLength/2);for(let e=0;e<
t.length;e++){let s=n.getUint16(
2*e,!0),o=s>>10&31,r=s&1023,i=(1+
r/1024)*2**(o-15);o===0&&(i=r*
2**-24),o===31&&(i=r?NaN:1/0),
t[e]=s&32768?-i:i}return t}function yt(n,t,e,s){
return Math.floor(Math.max((t-
1)*s+e-n,0)/2)}var vt=n=>n.reduce(
(t,e)=>t*e,1),kt=n=>n.output!==
void 0;function Z(n){if(!kt(n))
return[0,0];let t=[n.input,n.output].
map(s=>s[s.length-1]);return[(n.
kind==="Dense"?1:vt(n.kernel))*
t[0]*t[1],n.bias?t[1]:0]}function ae(n,t,e,s){
let[o,r]=[t.input[0],t.output[0]],
i=new Int32Array(o);for(let a=0,
l=0;a<n.length/o;a++,l+=r){let c=0;
for(let u=0;u<o;u++)n[a*o+u]!==
0&&(i[c++]=u);let h=c-c%4;for(let u=0;u<
h;u+=4){let[p,f,m,y]=[i[u],i[u+
1],i[u+2],i[u+3]],[T,N,V,O]=[n[a*
o+p],n[a*o+f],n[a*o+m],n[a*o+y]],
[_t,Yt,Bt,Wt]=[p*r,f*r,m*r,y*r];
for(let k=0;k<r;k++)s[l+k]+=T*
e[_t+k]+N*e[Yt+k]+V*e[Bt+k]+O*
e[Wt+k]}for(let u=h;u<c;u++){let p=n[a*
o+i[u]],f=i[u]*r;for(let m=0;m<
r;m++)s[l+m]+=p*e[f+m]}}}function Et(n,t,e,s){
let[o,r]=e.kernel,[i,a]=e.strides,
l=yt(n[0],t[0],o,i),c=yt(n[1],
t[1],r,a);for(let h=0;h<t[0];h++)
for(let u=0;u<t[1];u++)for(let p=0;p<
o;p++)for(let f=0;f<r;f++){let m=h*
i+p-l,y=u*a+f-c;m>=0&&y>=0&&m<
n[0]&&y<n[1]&&s(m*n[1]+y,h*t[1]+
u,p*r+f)}}function ce(n,t,e,s){
let o=t.input[2],r=t.output[2];
Et(t.input,t.output,t,(i,a,l)=>{
for(let c=0;c<o;c++){let h=n[i*
o+c];if(h!==0)for(let u=0,p=(l*
o+c)*r,f=a*r;u<r;u++)s[f+u]+=h*
e[p+u]}})}function he(n,t,e,s){
let o=t.input[2],r=t.output[2];
Et(t.output,t.input,t,(i,a,l)=>{
for(let c=0;c<r;c++){let h=0;for(let u=0,
p=(l*r+c)*o,f=a*o;u<o;u++)h+=n[f+
u]*e[p+u];s[i*r+c]+=h}})}var le={
Conv2D:ce,Conv2DTranspose:he};
function ue(n,t){if(t==="relu")
for(let e=0;e<n.length;e++)n[e]=
Math.max(0,n[e]);if(t==="sigmo\
id")for(let e=0;e<n.length;e++)
n[e]=1/(1+Math.exp(-n[e]))}function pe(n,t,e){
let s=new Float32Array(e*vt(n.
output)),o=n.b.length;if(o)for(let a=0;a<
s.length;a++)s[a]=n.b[a%o];if(n.
kind==="Dense")return ae(t,n,n.
w,s),s;let[r,i]=[t.length/e,s.
length/e];for(let a=0;a<e;a++){
let l=t.subarray(a*r,(a+1)*r);
le[n.kind](l,n,n.w,s.subarray(
a*i,(a+1)*i))}return s}var H=class{constructor(t,e){
let s=t.reduce((i,a)=>i+Z(a)[0]+
Z(a)[1],0);if(e.byteLength!==2*
s){let i=e.byteLength;throw new Error(
`the network needs ${2*s} byte\
s of weights, got ${i}`)}let o=ie(
e),r=0;this.layers=t.map(i=>{let[
a,l]=Z(i),c=o.subarray(r,r+a),
h=o.subarray(r+a,r+a+l);return r+=
a+l,{...i,w:c,b:h}})}run(t,e=1){
let s=Float32Array.from(t);for(let o of this.
layers)kt(o)&&(s=pe(o,s,e)),ue(
s,o.activation);return s}};function v(n,t){n.set(t),n.save_changes()}
function At(n,t){let e=Object.
entries(t);for(let[s,o]of e)n.
on(s,o);return()=>{for(let[s,o]of e)
n.off(s,o)}}var Mt=new WeakMap;
async function Q(n,t){let e=n.
get(t).slice(10),s=await n.widget_manager.
get_model(e),o=Mt.get(s)??new H(
s.get("layers"),s.get("weights"));
return Mt.set(s,o),o}var fe=600;function St(){let n=d(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(s){clearTimeout(
t),e??=s,s!==e&&(t=window.setTimeout(
()=>{n.textContent=e=s},fe))}}}
function Lt(n){let t=0,e=!1,s=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,s())}),n()};return{
schedule:()=>{t?e=!0:s()},stop:()=>cancelAnimationFrame(
t)}}function de(n,[t,e],s){switch(n){case"\
ArrowLeft":return[t-s,e];case"\
ArrowRight":return[t+s,e];case"\
ArrowDown":return[t,e-s];case"\
ArrowUp":return[t,e+s];case"Pa\
geDown":return[t,e-5*s];case"P\
ageUp":return[t,e+5*s];case"Ho\
me":return[0,0];case"End":return[
t,e]}}function me(n,t,{get:e,set:s}){
n.addEventListener("keydown",o=>{
let r=t/(o.shiftKey?16:80),i=de(
o.key,e(),r);i&&(o.preventDefault(),
s(i.map(a=>Math.min(t,Math.max(
-t,a)))))})}function It(n,t,e){
n.tabIndex=0,n.setAttribute("r\
ole","slider"),n.setAttribute(
"aria-roledescription","2D sli\
der"),n.setAttribute("aria-val\
uemin",String(-t)),n.setAttribute(
"aria-valuemax",String(t)),me(
n,t,e)}function tt(n,t,{get:e,
set:s,walk:o},r){let i=!1,a={clientX:0,
clientY:0},l=[],c=null;n.addEventListener(
"pointerdown",h=>{h.button||!h.
isPrimary||(n.setPointerCapture(
h.pointerId),[a,l]=[h,e()],i=h.
pointerType==="mouse",c=o&&h.shiftKey?
t.at(h):null,i&&!c&&s(t.at(h)))}),
n.addEventListener("pointermov\
e",h=>{if(!n.hasPointerCapture(
h.pointerId))return;let u=z(a,
h);if(!(!i&&!u)){if(!i&&!r&&u!==
"sideways")return n.releasePointerCapture(
h.pointerId);i=!0,c?o?.(c,t.at(
h),!1):s(t.at(h))}}),n.addEventListener(
"pointerup",h=>{n.hasPointerCapture(
h.pointerId)&&(c?o?.(c,t.at(h),
!0):!i&&!r&&s(t.at(h)),c=null)}),
n.addEventListener("pointercan\
cel",()=>{i&&!c&&s(l),c=null})}
function $t(n,t,e){n.canvas.classList.
add("vae-steered"),e.classList.
add("vae-held"),It(n.canvas,n.
limit,t),tt(n.canvas,n,t,!1),tt(
e,n,t,!0)}var q=class{constructor(t,e){this.
plane=t,this.node=d(`vae-mark ${e}`),
t.stage.append(this.node)}move(t){
if(this.node.hidden=!t||!this.
plane.holds(t),!t)return;let{limit:e}=this.
plane;this.node.style.left=`${50+
50*t[0]/e}%`,this.node.style.top=
`${50-50*t[1]/e}%`}};function Pt(n,t){let e=n.map(s=>[
...s]);for(let s=0,o=!0;o&&s<200;s++){
o=!1;for(let r=0;r<e.length;r++)
for(let i=0;i<r;i++){let[a,l]=[
e[r][0]-e[i][0],e[r][1]-e[i][1]],
c=Math.hypot(a,l);if(c>=t)continue;
o=!0,c<1e-6&&([a,l,c]=[1,0,1]);
let h=(t-Math.min(c,t))/2+.5;e[r]=
[e[r][0]+h*a/c,e[r][1]+h*l/c],
e[i]=[e[i][0]-h*a/c,e[i][1]-h*
l/c]}}return e}var b=560,ge=34,we="#d55e00",xe="\
#0072b2",Ct=20,Dt=n=>n.map(t=>Math.
round(t*Ct)/Ct),be=n=>n.sort((t,e)=>t-
e)[n.length>>1],X=class{constructor(t,e){
this.limit=t,this.canvas=I(b,b,
"vae-plane",e),this.stage=d("v\
ae-stage",this.canvas),this.sheet=
new OffscreenCanvas(b,b),this.
blank(),this.note=L("vae-beyon\
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
this.limit)}blank(){let t=x(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,b,b)}scatter({points:t,labels:e,
colors:s}){this.blank();let o=x(
this.sheet);o.globalAlpha=.6,e.
forEach((c,h)=>{let[u,p]=t[h];
o.fillStyle=s[c%s.length],o.fillRect(
this.across(u)-2.5,this.down(p)-
2.5,5,5)}),o.globalAlpha=1;let r=[
...new Set(e)],i=r.map(c=>{let h=t.
filter((f,m)=>e[m]===c),[u,p]=[
0,1].map(f=>be(h.map(m=>m[f])));
return[this.across(u),this.down(
p)]});Pt(i,ge).forEach((c,h)=>this.
write(String(r[h]),c));let a=t.
filter(c=>!this.holds(c)).length,
l=`of ${t.length} encoded digi\
ts`;this.beyond=a?`${a} ${l} l\
ie${a>1?"":"s"} beyond the edg\
es.`:"",this.account([])}write(t,[
e,s],o=26){let r=x(this.sheet);
Object.assign(r,{font:`bold ${o}\
px sans-serif`,textAlign:"cent\
er",textBaseline:"middle",lineWidth:6,
strokeStyle:"#fff",fillStyle:"\
#222"}),r.strokeText(t,e,s),r.
fillText(t,e,s)}lay(t){x(this.
sheet).drawImage(t,0,0),this.beyond=
""}adopt({limit:t,sheet:e,beyond:s}){
Object.assign(this,{limit:t,sheet:e,
beyond:s}),this.account([])}axes(){
let t=x(this.sheet),{limit:e}=this,
s=[1,2,5,10,20,50].find(r=>e/r<=
8)??100,o=s*(Math.ceil(e/s)-1);
for(let r=-o;r<=o;r+=s)t.fillStyle=
"#222",t.fillRect(this.across(
r)-1,b-10,2,10),t.fillRect(0,this.
down(r)-1,10,2),this.write(E(r,
0),[this.across(r),b-26],24),this.
write(E(r,0),[28,this.down(r)],
24)}circles(t){let e=x(this.sheet);
for(let{center:s,radius:o}of t){
let[r,i]=[this.across(s[0]),this.
down(s[1])];e.beginPath(),e.arc(
r,i,o*this.unit,0,2*Math.PI),e.
setLineDash([]),S(e,"rgba(255,\
 255, 255, 0.85)",7),e.setLineDash(
[9,6]),S(e,xe,3)}e.setLineDash(
[])}clear(){x(this.canvas).drawImage(
this.sheet,0,0)}dot([t,e],s=7,o=we){
let r=x(this.canvas);r.fillStyle=
o,r.beginPath(),r.arc(this.across(
t),this.down(e),s,0,2*Math.PI),
S(r,"#fff",10),S(r,"#000",5),r.
fill()}line(t,e=!1){let s=x(this.
canvas);s.beginPath(),t.forEach(
([o,r])=>s.lineTo(this.across(
o),this.down(r))),S(s,"#fff",7),
s.setLineDash(e?[4,8]:[]),S(s,
"#000",3),s.setLineDash([])}ellipse(t,e){
let s=x(this.canvas),[o,r]=e.map(
i=>Math.max(i*this.unit,3));s.
fillStyle="rgba(0, 0, 0, 0.25)",
s.beginPath(),s.ellipse(this.across(
t[0]),this.down(t[1]),o,r,0,0,
2*Math.PI),s.fill(),S(s,"#000",
4)}account(t){let e=t.filter(([
,s])=>!this.holds(s)).map(([s])=>`${s}\
 lies beyond the edges.`);return this.
note.textContent=[this.beyond,
...e].join(" ").trim(),e.join(
" ")}tell(t,e){this.canvas.setAttribute(
"aria-valuenow",t[0].toFixed(2)),
this.canvas.setAttribute("aria\
-valuetext",e)}describe(t){A(this.
canvas,t)}};function S(n,t,e){
n.strokeStyle=t,n.lineWidth=e,
n.stroke()}var ye="Latent plane: arrow ke\
ys move the point, shift makes\
 larger steps";function Tt(n){
let t=new X(n.get("limit"),ye);
t.axes(),t.clear();let e=new q(
t,"vae-point");return $t(t,{get:()=>[
n.get("z1"),n.get("z2")],set:s=>{
let[o,r]=Dt(s);v(n,{z1:o,z2:r})}},
e.node),{node:d("vae-small",t.
stage,t.note),show(s,o){e.move(
s),t.tell(s,`${o} ${t.account(
[["The point",s]])}`.trim())}}}var ve=n=>1/(1+Math.exp(-n));function ke(n,t,e=[]){let s=n.
run([...t,...e]);if(!t.every(Number.
isFinite)||s.some(Number.isNaN))
throw new Error(`${M(t)} is no\
t a point of the latent space`);
return s}var Nt=(n,t,e)=>ke(n,
t,e).map(ve);var Ee=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),Me="select\
, textarea, [type=text], [type\
=number]";function Ae(n){let{key:t,
target:e}=n;return n.ctrlKey||
n.altKey||n.metaKey||t==="Ente\
r"&&n.shiftKey?!1:Ee.has(t)||t.
length===1&&e.matches(Me)}function Ot(n){
n.addEventListener("keydown",t=>{
Ae(t)&&t.stopPropagation()})}function Se(n,t){let e=t instanceof
Error?t.message:String(t),s=g(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});s.setAttribute(
"role","alert"),n.replaceChildren(
s)}function Rt(n){return{async render(t){
t.el.classList.add("vae-view"),
Ot(t.el);try{return await n(t)}catch(e){
Se(t.el,e)}}}}var jt=.05,Le=1.5,et=3,Kt=28,Ft=(n,t)=>n.
every((e,s)=>e===t[s]);function Ie(n){
let t=Array.from({length:n.get(
"classes")},()=>{let o=g("canv\
as",{width:Kt,height:Kt});return o.
className="vae-picture vae-pix\
els",o.setAttribute("aria-hidd\
en","true"),o}),{node:e,show:s}=ht(
"choose a class; below each, t\
he same style in that class",t.
map((o,r)=>[String(r),g("span",
{},String(r),o)]),o=>v(n,{label:Number(
o)}));return{node:d("vae-class\
es",e),thumbs:t,show:s}}function Ut(n,t,e){
let s=at(n,t,e),o=g("span",{className:"\
vae-number vae-value"}),r=g("s\
pan",{className:"vae-name",textContent:n}),
i=a=>{o.textContent=E(a,2),ct(
s,a,o.textContent)};return{node:g(
"label",{className:"vae-row"},
r,s,o),show:i}}function $e(n,t){
let e=n.get("limit"),s=n.get("\
latent_dim"),o=n.get("sliders").
map(c=>{let h=`z${c+1}`,{node:u,
show:p}=Ut(h,{min:-e,max:e,step:jt},
f=>v(n,{[h]:f}));return{node:u,
show:()=>p(n.get(h))}}),r=Ut("\
temperature",{min:0,max:Le,step:jt},
c=>v(n,{temperature:c})),i=o.length<
s?`style z, the ${o.length} of\
 ${s} dimensions that change m\
ost`:"style z",a=j(i,...o.map(
c=>c.node),r.node,$("New style",
t));return a.classList.add("va\
e-style"),{node:a,show:()=>{o.
forEach(c=>c.show()),r.show(n.
get("temperature"))}}}var nt=class{constructor(t,e,s){
this.model=t,this.decoder=e;let[
o,r]=this.shape=t.get("shape");
this.names=Array.from({length:t.
get("latent_dim")},(i,a)=>`z${a+
1}`),this.classes=Array.from({
length:t.get("classes")},(i,a)=>ot(
a,t.get("classes"))),this.style=
new R(t.get("seed")),this.style.
take(this.z,t.get("temperature")),
this.seen=this.state,this.row=
Ie(t),this.controls=$e(t,()=>this.
renew()),this.plane=this.names.
length===2?Tt(t):null,this.picture=
I(r,o,"vae-pixels",""),this.note=
L("vae-caption"),this.drawn=s&&
new W(s,t.get("hand"),{changed:()=>this.
read(),moved:()=>this.speak()}),
this.follows=!1,this.at=[],this.
pictures=[],this.speaker=St(),
this.pace=Lt(()=>this.draw())}get z(){
return this.names.map(t=>this.
model.get(t))}get state(){let{
model:t,z:e}=this;return{z:e,label:t.
get("label"),temperature:t.get(
"temperature")}}move(t){this.seen=
{...this.seen,z:t},v(this.model,
Object.fromEntries(this.names.
map((e,s)=>[e,t[s]]))),this.pace.
schedule()}renew(){let{style:t,
seen:e}=this;t.renew(this.names.
length),this.follows=!1,this.move(
t.at(e.temperature))}read(){let{
drawn:t,seen:{label:e,temperature:s}}=this;
if(t){t.show(),this.follows=!1;
try{let o=t.find(e,this.classes[e]);
if(!o)return this.pace.schedule();
this.follows=!0,this.style.take(
o,s),this.move(o)}catch(o){t.note.
textContent=o.message,this.pace.
schedule()}}}follow(){let t=this.
seen,{z:e,label:s,temperature:o}=this.
seen=this.state,r=!Ft(e,t.z),i=o!==
t.temperature;r&&this.style.take(
e,o),(r||i)&&(this.follows=!1),
i&&!r&&this.move(this.style.at(
o)),s!==t.label&&this.follows&&
this.read(),this.pace.schedule()}get place(){
let{z:t}=this.seen,e=this.model.
get("sliders");return t.length<=
et?`z = ${M(t)}`:`${e.slice(0,
et).map(o=>`z${o+1} = ${E(t[o],
2)}`).join(", ")} and ${t.length-
et} more`}draw(){let{label:t,z:e}=this.
seen,{classes:s,note:o,row:r}=this,
i=`A ${t} at ${this.place}`;try{
if(!s[t])throw new Error(`labe\
l must be an integer from 0 to\
 ${s.length-1}, got ${t}`);(!this.
pictures.length||!Ft(e,this.at))&&
(this.pictures=s.map(a=>Nt(this.
decoder,e,a)),this.pictures.forEach(
(a,l)=>P(r.thumbs[l],a,this.shape)),
this.at=e),P(this.picture,this.
pictures[t],this.shape),A(this.
picture,i),this.follows&&(i+="\
, the style of your digit")}catch(a){
i=a.message}o.textContent=i,r.
show(String(t)),this.controls.
show(),this.plane?.show(e,i),this.
speak()}speak(){let{classes:t,
drawn:e,note:s}=this,o=`${s.textContent}\
; the row shows this style in \
all ${t.length} classes`;this.
speaker.say(e?`${o}. ${e.note.
textContent}${e.pen}`:`${o}.`)}press(t){
let e=Number(t.key);t.ctrlKey||
t.altKey||t.metaKey||!/^\d$/.test(
t.key)||this.classes[e]&&(v(this.
model,{label:e}),t.preventDefault(),
t.stopPropagation())}get node(){
let{controls:t,drawn:e,note:s,
picture:o,plane:r,row:i}=this,
a=[d("vae-drawn",o,s),...r?[r.
node]:[],t.node];return e?d("v\
ae-conditional",i.node,G(e.node,
...a),g("p",{className:"vae-ca\
ption",textContent:bt})):d("va\
e-conditional",i.node,G(...a))}};
async function Pe({model:n,el:t}){
let e=await Q(n,"decoder"),s=n.
get("encoder")?await Q(n,"enco\
der"):null,o=new nt(n,e,s),{node:r}=o;
r.addEventListener("keydown",c=>o.
press(c)),t.append(r,o.speaker.
region),o.draw();let a=["label",
"temperature",...o.names].map(
c=>`change:${c}`).join(" "),l=At(
n,{[a]:()=>o.follow()});return()=>{
o.pace.stop(),l()}}var Hn=Rt(Pe);export{Hn as default};
