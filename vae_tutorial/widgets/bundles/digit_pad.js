function ne(n,t){let e=Math.abs(
t.clientX-n.clientX),s=Math.abs(
t.clientY-n.clientY);return Math.
max(e,s)<6?null:e>=s?"sideways":
"up or down"}function lt(n,t){
let e=null,s="";n.addEventListener(
"pointerdown",o=>{[e,s]=[o.pointerType===
"mouse"?null:o,n.value]}),n.addEventListener(
"pointermove",o=>{e&&ne(e,o)===
"sideways"&&(e=null)});let i=()=>{
e=null};n.addEventListener("po\
interup",i),n.addEventListener(
"pointercancel",i),n.addEventListener(
"input",()=>{e?n.value=s:t(Number(
n.value))})}function x(n,t={},...e){let s=Object.
assign(document.createElement(
n),t);return s.append(...e),s}
var m=(n,...t)=>x("div",{className:n},
...t),q=(n="")=>x("p",{className:`\
vae-readout ${n}`.trim()});function N(n,t,e){
let s=x("button",{type:"button",
textContent:n,className:"vae-b\
utton"});return e&&s.setAttribute(
"aria-label",e),s.addEventListener(
"click",t),s}function dt(n,{min:t,
max:e,step:s},i){let o=x("inpu\
t",{type:"range",className:"va\
e-range"});return Object.assign(
o,{min:t,max:e,step:s}),o.setAttribute(
"aria-label",n),lt(o,i),o}function pt(n,t,e){
n.value=String(t),n.setAttribute(
"aria-valuetext",e)}function ft(n,t,...e){
let s=m(n,...e);return s.setAttribute(
"role","group"),s.setAttribute(
"aria-label",t),s}var $=(n,...t)=>m("vae-column",
m("vae-title",n),...t);function nt(n,...t){
let e=$(n,...t);return e.classList.
add("vae-half"),e}var M=[28,28],se=.5,oe=.3,T=()=>new Float32Array(
784),ut=(n,t,e)=>[Math.max(0,Math.
ceil(Math.min(n,t)-e)),Math.min(
27,Math.floor(Math.max(n,t)+e))];
function ie(n,[t,e],[s,i],o){let[
r,a]=[s-t,i-e],l=r*r+a*a||1,[h,
d]=ut(t,s,o),[c,p]=ut(e,i,o);for(let u=c;u<=
p;u++)for(let f=h;f<=d;f++){let k=f-
t,F=u-e,W=Math.min(1,Math.max(
0,(k*r+F*a)/l)),et=Math.sqrt((k-
W*r)**2+(F-W*a)**2),j=u*28+f;n[j]=
Math.max(n[j],Math.min(1,Math.
max(0,o-et)))}}function z(n,t,e){
let s=e/2+se;for(let i of t)i.
forEach((o,r)=>ie(n,i[Math.max(
0,r-1)],o,s))}var re=([n,t],[e,
s])=>[(n+e)/2,(t+s)/2];function ae(n,t,e){
let s=Math.hypot(t[0]-n[0],t[1]-
n[1])+Math.hypot(e[0]-t[0],e[1]-
t[1]),i=Math.max(1,Math.ceil(s/
oe));return Array.from({length:i},
(o,r)=>{let a=(r+1)/i,[l,h,d]=[
(1-a)**2,2*a*(1-a),a**2];return[
0,1].map(c=>l*n[c]+h*t[c]+d*e[c])})}
function D(n){let t=n.length-1;
if(t<2)return n;let e=[n[0]];for(let s=1;s<
t;s++){let i=s===t-1?n[t]:re(n[s],
n[s+1]);e.push(...ae(e[e.length-
1],n[s],i))}return e}var ce=600;function mt(){let n=m(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(s){clearTimeout(
t),e??=s,s!==e&&(t=window.setTimeout(
()=>{n.textContent=e=s},ce))}}}
function gt(n){let t=0,e=!1,s=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,s())}),n()};return{
schedule:()=>{t?e=!0:s()},stop:()=>cancelAnimationFrame(
t)}}var wt=()=>matchMedia("(pr\
efers-reduced-motion: reduce)").
matches;var xt=1800,he=2200,le=100,U=[
[[[6.4,7],[9,4.4],[14,4],[18,6.4],
[17.6,10.4],[13.6,12.8],[11,13.2],
[14,13.4],[18.8,15.2],[20,19],
[18,22.4],[12,24],[7,22.6],[5,
20]]],[[[6,8.4],[8,5.2],[13,4],
[18,5.6],[19.2,9.6],[16,14.4],
[11,19],[6.4,23],[8,24],[14,23],
[22,23.6]]],[[[17,4],[12,8],[8.4,
14],[7.4,19.6],[11,23.6],[16,23.6],
[19.2,20],[17.2,16.4],[13,16],
[8.4,19]]]].map(n=>n.map(t=>D(
t)));function de(n,t){let e=n.
reduce((o,r)=>o+r.length,0),s=Math.
max(1,Math.ceil(t*e));return n.
map(o=>{let r=o.slice(0,Math.max(
0,s));return s-=o.length,r}).filter(
o=>o.length)}function bt(n,t){
if(t(U[0]),wt())return()=>{};let e=0,
s=0,i=0,o=0,r=1,a=h=>{e=requestAnimationFrame(
a),i+=Math.min(le,Math.max(0,h-
s)),s=h;let d=xt+he;o=Math.floor(
i/d)%U.length;let c=Math.min(1,
i%d/xt);c===1&&r===1||(r=c,t(de(
U[o],r)))},l=new IntersectionObserver(
h=>{cancelAnimationFrame(e),e=
0,h[h.length-1].isIntersecting&&
(s=performance.now(),e=requestAnimationFrame(
a))});return l.observe(n),()=>{
l.disconnect(),cancelAnimationFrame(
e),r<1&&t(U[o]),r=1}}function ot(n){let t=new Float32Array(
n.byteLength/2);for(let e=0;e<
t.length;e++){let s=n.getUint16(
2*e,!0),i=s>>10&31,o=s&1023,r=(1+
o/1024)*2**(i-15);i===0&&(r=o*
2**-24),i===31&&(r=o?NaN:1/0),
t[e]=s&32768?-r:r}return t}function vt(n,t,e,s){
return Math.floor(Math.max((t-
1)*s+e-n,0)/2)}var kt=n=>n.reduce(
(t,e)=>t*e,1),yt=n=>n.output!==
void 0;function st(n){if(!yt(n))
return[0,0];let t=[n.input,n.output].
map(s=>s[s.length-1]);return[(n.
kind==="Dense"?1:kt(n.kernel))*
t[0]*t[1],n.bias?t[1]:0]}function pe(n,t,e,s){
let[i,o]=[t.input[0],t.output[0]],
r=new Int32Array(i);for(let a=0,
l=0;a<n.length/i;a++,l+=o){let h=0;
for(let c=0;c<i;c++)n[a*i+c]!==
0&&(r[h++]=c);let d=h-h%4;for(let c=0;c<
d;c+=4){let[p,u,f,k]=[r[c],r[c+
1],r[c+2],r[c+3]],[F,W,et,j]=[
n[a*i+p],n[a*i+u],n[a*i+f],n[a*
i+k]],[Zt,Qt,te,ee]=[p*o,u*o,f*
o,k*o];for(let I=0;I<o;I++)s[l+
I]+=F*e[Zt+I]+W*e[Qt+I]+et*e[te+
I]+j*e[ee+I]}for(let c=d;c<h;c++){
let p=n[a*i+r[c]],u=r[c]*o;for(let f=0;f<
o;f++)s[l+f]+=p*e[u+f]}}}function Mt(n,t,e,s){
let[i,o]=e.kernel,[r,a]=e.strides,
l=vt(n[0],t[0],i,r),h=vt(n[1],
t[1],o,a);for(let d=0;d<t[0];d++)
for(let c=0;c<t[1];c++)for(let p=0;p<
i;p++)for(let u=0;u<o;u++){let f=d*
r+p-l,k=c*a+u-h;f>=0&&k>=0&&f<
n[0]&&k<n[1]&&s(f*n[1]+k,d*t[1]+
c,p*o+u)}}function fe(n,t,e,s){
let i=t.input[2],o=t.output[2];
Mt(t.input,t.output,t,(r,a,l)=>{
for(let h=0;h<i;h++){let d=n[r*
i+h];if(d!==0)for(let c=0,p=(l*
i+h)*o,u=a*o;c<o;c++)s[u+c]+=d*
e[p+c]}})}function ue(n,t,e,s){
let i=t.input[2],o=t.output[2];
Mt(t.output,t.input,t,(r,a,l)=>{
for(let h=0;h<o;h++){let d=0;for(let c=0,
p=(l*o+h)*i,u=a*i;c<i;c++)d+=n[u+
c]*e[p+c];s[r*o+h]+=d}})}var me={
Conv2D:fe,Conv2DTranspose:ue};
function ge(n,t){if(t==="relu")
for(let e=0;e<n.length;e++)n[e]=
Math.max(0,n[e]);if(t==="sigmo\
id")for(let e=0;e<n.length;e++)
n[e]=1/(1+Math.exp(-n[e]))}function we(n,t,e){
let s=new Float32Array(e*kt(n.
output)),i=n.b.length;if(i)for(let a=0;a<
s.length;a++)s[a]=n.b[a%i];if(n.
kind==="Dense")return pe(t,n,n.
w,s),s;let[o,r]=[t.length/e,s.
length/e];for(let a=0;a<e;a++){
let l=t.subarray(a*o,(a+1)*o);
me[n.kind](l,n,n.w,s.subarray(
a*r,(a+1)*r))}return s}var H=class{constructor(t,e){
let s=t.reduce((r,a)=>r+st(a)[0]+
st(a)[1],0);if(e.byteLength!==
2*s){let r=e.byteLength;throw new Error(
`the network needs ${2*s} byte\
s of weights, got ${r}`)}let i=ot(
e),o=0;this.layers=t.map(r=>{let[
a,l]=st(r),h=i.subarray(o,o+a),
d=i.subarray(o+a,o+a+l);return o+=
a+l,{...r,w:h,b:d}})}run(t,e=1){
let s=Float32Array.from(t);for(let i of this.
layers)yt(i)&&(s=we(i,s,e)),ge(
s,i.activation);return s}};var _=n=>new Uint8Array(n.buffer,
n.byteOffset,n.byteLength);function B(n,t){
n.set(t),n.save_changes()}function St(n,t){
let e=Object.entries(t);for(let[
s,i]of e)n.on(s,i);return()=>{
for(let[s,i]of e)n.off(s,i)}}var Et=new WeakMap;
async function At(n,t){let e=n.
get(t).slice(10),s=await n.widget_manager.
get_model(e),i=Et.get(s)??new H(
s.get("layers"),s.get("weights"));
return Et.set(s,i),i}function A(n,t,e,s){let i=document.
createElement("canvas");return Object.
assign(i,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),i.setAttribute(
"role","img"),v(i,s),i}var v=(n,t)=>n.
setAttribute("aria-label",t);function w(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function E(n,t,[
e,s],i=[0,0,n.width,n.height],o=!1){
let r=new OffscreenCanvas(s,e),
a=w(r).createImageData(s,e);for(let l=0;l<
t.length;l++){let h=255-Math.round(
255*t[l]),d=4*l;a.data[d]=a.data[d+
1]=a.data[d+2]=h,a.data[d+3]=255}
w(r).putImageData(a,0,0),w(n).
imageSmoothingEnabled=o,w(n).drawImage(
r,...i)}function Lt(n,[t,e]){let s=t*
e;return Array.from({length:n.
length/s},(i,o)=>Float32Array.
from(n.subarray(o*s,(o+1)*s),r=>r/
255))}function It(n,t){let e=n.map(s=>[
...s]);for(let s=0,i=!0;i&&s<200;s++){
i=!1;for(let o=0;o<e.length;o++)
for(let r=0;r<o;r++){let[a,l]=[
e[o][0]-e[r][0],e[o][1]-e[r][1]],
h=Math.hypot(a,l);if(h>=t)continue;
i=!0,h<1e-6&&([a,l,h]=[1,0,1]);
let d=(t-Math.min(h,t))/2+.5;e[o]=
[e[o][0]+d*a/h,e[o][1]+d*l/h],
e[r]=[e[r][0]-d*a/h,e[r][1]-d*
l/h]}}return e}function y(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var L=(n,t=2)=>`(${n.
map(e=>y(e,t)).join(", ")})`;var b=560,xe=34,be="#d55e00",ve="\
#0072b2";var ke=n=>n.sort((t,e)=>t-e)[n.
length>>1],K=class{constructor(t,e){
this.limit=t,this.canvas=A(b,b,
"vae-plane",e),this.stage=m("v\
ae-stage",this.canvas),this.sheet=
new OffscreenCanvas(b,b),this.
blank(),this.note=q("vae-beyon\
d"),this.beyond=""}get unit(){
return b/(2*this.limit)}across(t){
return(t+this.limit)/(2*this.limit)*
b}down(t){return(this.limit-t)/
(2*this.limit)*b}at(t){let e=this.
canvas.getBoundingClientRect(),
s=i=>Math.min(1,Math.max(0,i));
return[this.limit*(2*s((t.clientX-
e.left)/e.width)-1),this.limit*
(1-2*s((t.clientY-e.top)/e.height))]}holds(t){
return t.every(e=>Math.abs(e)<=
this.limit)}blank(){let t=w(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,b,b)}scatter({points:t,labels:e,
colors:s}){this.blank();let i=w(
this.sheet);i.globalAlpha=.6,e.
forEach((h,d)=>{let[c,p]=t[d];
i.fillStyle=s[h%s.length],i.fillRect(
this.across(c)-2.5,this.down(p)-
2.5,5,5)}),i.globalAlpha=1;let o=[
...new Set(e)],r=o.map(h=>{let d=t.
filter((u,f)=>e[f]===h),[c,p]=[
0,1].map(u=>ke(d.map(f=>f[u])));
return[this.across(c),this.down(
p)]});It(r,xe).forEach((h,d)=>this.
write(String(o[d]),h));let a=t.
filter(h=>!this.holds(h)).length,
l=`of ${t.length} encoded digi\
ts`;this.beyond=a?`${a} ${l} l\
ie${a>1?"":"s"} beyond the edg\
es.`:"",this.account([])}write(t,[
e,s],i=26){let o=w(this.sheet);
Object.assign(o,{font:`bold ${i}\
px sans-serif`,textAlign:"cent\
er",textBaseline:"middle",lineWidth:6,
strokeStyle:"#fff",fillStyle:"\
#222"}),o.strokeText(t,e,s),o.
fillText(t,e,s)}lay(t){w(this.
sheet).drawImage(t,0,0),this.beyond=
""}adopt({limit:t,sheet:e,beyond:s}){
Object.assign(this,{limit:t,sheet:e,
beyond:s}),this.account([])}axes(){
let t=w(this.sheet),{limit:e}=this,
s=[1,2,5,10,20,50].find(o=>e/o<=
8)??100,i=s*(Math.ceil(e/s)-1);
for(let o=-i;o<=i;o+=s)t.fillStyle=
"#222",t.fillRect(this.across(
o)-1,b-10,2,10),t.fillRect(0,this.
down(o)-1,10,2),this.write(y(o,
0),[this.across(o),b-26],24),this.
write(y(o,0),[28,this.down(o)],
24)}circles(t){let e=w(this.sheet);
for(let{center:s,radius:i}of t){
let[o,r]=[this.across(s[0]),this.
down(s[1])];e.beginPath(),e.arc(
o,r,i*this.unit,0,2*Math.PI),e.
setLineDash([]),O(e,"rgba(255,\
 255, 255, 0.85)",7),e.setLineDash(
[9,6]),O(e,ve,3)}e.setLineDash(
[])}clear(){w(this.canvas).drawImage(
this.sheet,0,0)}dot([t,e],s=7,i=be){
let o=w(this.canvas);o.fillStyle=
i,o.beginPath(),o.arc(this.across(
t),this.down(e),s,0,2*Math.PI),
O(o,"#fff",10),O(o,"#000",5),o.
fill()}line(t,e=!1){let s=w(this.
canvas);s.beginPath(),t.forEach(
([i,o])=>s.lineTo(this.across(
i),this.down(o))),O(s,"#fff",7),
s.setLineDash(e?[4,8]:[]),O(s,
"#000",3),s.setLineDash([])}ellipse(t,e){
let s=w(this.canvas),[i,o]=e.map(
r=>Math.max(r*this.unit,3));s.
fillStyle="rgba(0, 0, 0, 0.25)",
s.beginPath(),s.ellipse(this.across(
t[0]),this.down(t[1]),i,o,0,0,
2*Math.PI),s.fill(),O(s,"#000",
4)}account(t){let e=t.filter(([
,s])=>!this.holds(s)).map(([s])=>`${s}\
 lies beyond the edges.`);return this.
note.textContent=[this.beyond,
...e].join(" ").trim(),e.join(
" ")}tell(t,e){this.canvas.setAttribute(
"aria-valuenow",t[0].toFixed(2)),
this.canvas.setAttribute("aria\
-valuetext",e)}describe(t){v(this.
canvas,t)}};function O(n,t,e){
n.strokeStyle=t,n.lineWidth=e,
n.stroke()}var S=320,it=[.05,.1,.15,.2,.3,
.5,.7,1,1.5,2,3,5,7,10,15,20,30,
50,100],ye=2.6,Me=3,Tt="#d55e0\
0",Ot="#e69f00",Ee="#0072b2",Dt=n=>it.
find(t=>t>=ye*Math.max(...n))??
it[it.length-1];function P(n,[
t,e],s,i){n.beginPath(),n.arc(
t,e,s,0,2*Math.PI),n.fillStyle=
i,n.fill()}function rt(n,[t,e],s,i,o=[]){
let[r,a]=s.map(l=>Math.max(l,Me));
n.beginPath(),n.ellipse(t,e,r,
a,0,0,2*Math.PI);for(let[l,h,d]of[
["#fff",2*i,[]],["#000",i,o]])
n.strokeStyle=l,n.lineWidth=h,
n.setLineDash([...d]),n.stroke();
n.setLineDash([])}var G=class{constructor(t){
this.plane=t,this.sheet=x("can\
vas",{width:b,height:b,className:"\
vae-overlay"}),this.sheet.setAttribute(
"aria-hidden","true"),t.stage.
append(this.sheet),this.lens=A(
S,S,"vae-lens",""),this.clear()}clear(){
w(this.sheet).clearRect(0,0,b,
b),w(this.lens).fillStyle="#ff\
f",w(this.lens).fillRect(0,0,S,
S),v(this.lens,"No cloud yet")}draw(t,e){
this.clear(),this.drawOnPlane(
t,e),this.drawLens(t,e)}drawOnPlane({
mean:t,sigma:e,z:s},i){let o=w(
this.sheet),{plane:r}=this,a=Dt(
e),l=([p,u])=>[r.across(p),r.down(
u)],[h,d]=l(t),c=a*r.unit;o.strokeStyle=
Ee,o.lineWidth=3,o.strokeRect(
h-c,d-c,2*c,2*c);for(let p of i)
P(o,l(p),8,"#fff"),P(o,l(p),6,
Ot);P(o,l(s),13,"#fff"),P(o,l(
s),11,Tt),rt(o,[h,d],e.map(p=>2*
p*r.unit),2.5)}drawLens({mean:t,
sigma:e,z:s},i){let o=w(this.lens),
r=Dt(e),a=S/(2*r),l=([f,k])=>[
S/2+(f-t[0])*a,S/2-(k-t[1])*a];
for(let f of i)P(o,l(f),9,Ot);
P(o,l(s),13,Tt);let[h,d]=e.map(
f=>f*a),c=S/2;o.strokeStyle="#\
000",o.lineWidth=2,o.beginPath(),
o.moveTo(c-2*h,c),o.lineTo(c+2*
h,c),o.moveTo(c,c-2*d),o.lineTo(
c,c+2*d),o.stroke(),rt(o,[c,c],
[h,d],3),rt(o,[c,c],[2*h,2*d],
3,[10,7]),this.writeScale(r);let[
p,u]=e.map(f=>y(f,3));v(this.lens,
`The cloud, magnified: one sta\
ndard deviation is ${p} across\
 and ${u} upwards, the outer e\
llipse two; the draw is an ora\
nge dot`)}writeScale(t){let e=w(
this.lens),[s,i]=[14,S-14],o=S/
4;e.fillStyle="#000",e.fillRect(
s,i,o,4),Object.assign(e,{font:"\
26px sans-serif",textAlign:"le\
ft",textBaseline:"bottom",lineWidth:6,
strokeStyle:"#fff"});let r=String(
Number((t/2).toFixed(3)));e.strokeText(
r,s,i-2),e.fillText(r,s,i-2)}};function Pt(n,t=0){let e=ot(n.
get("codes")[t]),s=Array.from(
_(n.get("labels")));return{points:s.
map((o,r)=>[e[2*r],e[2*r+1]]),
labels:s,colors:n.get("colors")}}function $t(n,{start:t,extend:e}){
let s=null,i=r=>{let a=n.getBoundingClientRect();
return[(r.clientX-a.left)/a.width*
28-.5,(r.clientY-a.top)/a.height*
28-.5]};n.addEventListener("po\
interdown",r=>{r.button||!r.isPrimary||
(n.setPointerCapture(r.pointerId),
s=r.pointerId,t(i(r)))}),n.addEventListener(
"pointermove",r=>{if(r.pointerId!==
s)return;let a=r.getCoalescedEvents?.()??
[];e((a.length?a:[r]).map(i))});
let o=r=>{r.pointerId===s&&(s=
null)};n.addEventListener("poi\
nterup",o),n.addEventListener(
"pointercancel",o)}var Se=1,Ae=4,
Le={ArrowLeft:[-1,0],ArrowRight:[
1,0],ArrowUp:[0,-1],ArrowDown:[
0,1]},Nt=n=>Math.min(27,Math.max(
0,n)),Y=class{constructor(t){this.
paper=t,this.place=[28/2-.5,28/
2-.5],this.down=!1}lift(){this.
down=!1}press({key:t,shiftKey:e,
ctrlKey:s,metaKey:i,altKey:o}){
if(s||i||o)return!1;if(t===" ")
return this.down=!this.down,this.
down&&this.paper.start(this.place),
!0;let r=Le[t];if(!r)return!1;
let a=e?Ae:Se;return this.place=
[Nt(this.place[0]+a*r[0]),Nt(this.
place[1]+a*r[1])],this.down&&this.
paper.extend([this.place]),!0}get text(){
let[t,e]=this.place.map(s=>Math.
round(100*s/27));return`Pen ${this.
down?"down":"up"}, ${t} % acro\
ss and ${e} % down`}};var C=448,R=C/28,Ie=2.2*R,X=class{constructor(t){
this.sheet=t,this.changed=()=>{};
let e={start:s=>{t.start(s),this.
changed()},extend:s=>{t.extend(
s),this.changed()}};this.canvas=
A(C,C,"vae-square vae-pad",""),
this.canvas.tabIndex=0,this.canvas.
setAttribute("role","applicati\
on"),this.canvas.setAttribute(
"aria-roledescription","drawin\
g pad"),this.cursor=m("vae-pen"),
this.stage=m("vae-stage",this.
canvas,this.cursor),this.keys=
new Y(e),this.keyed=!1,$t(this.
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
e,s]=this.keys.place.map(i=>`${(i+
.5)/28*100}%`);return Object.assign(
this.cursor.style,{left:e,top:s}),
!0}draw(){let{image:t,strokes:e}=this.
sheet.content,s=w(this.canvas);
t?E(this.canvas,t,M):(s.fillStyle=
"#fff",s.fillRect(0,0,C,C)),Object.
assign(s,{lineWidth:Ie,lineCap:"\
round",lineJoin:"round",strokeStyle:"\
#000"}),s.beginPath();for(let i of e){
let o=D(i),[r,a]=o[0];s.moveTo(
(r+.5)*R,(a+.5)*R+.01);for(let[
l,h]of o)s.lineTo((l+.5)*R,(h+
.5)*R)}s.stroke()}};var at=class{constructor({circles:t}){
this.circles=t}logDensity(t){return-(t.
reduce((s,i)=>s+i*i,0)+t.length*
Math.log(2*Math.PI))/2}density(t){
return Math.exp(this.logDensity(
t))}distance(t){return Math.hypot(
...t)}kl(t,e){return t.reduce(
(s,i,o)=>s+(Math.exp(e[o])+i*i-
1-e[o])/2,0)}},Te={StandardNormal:at};
function Ct(n){let t=Te[n.kind];
if(!t)throw new Error(`the pag\
e does not know the prior ${n.
kind}`);return new t(n)}function Oe(n){return()=>{n=n+
1831565813|0;let t=Math.imul(n^
n>>>15,n|1);return t^=t+Math.imul(
t^t>>>7,t|61),((t^t>>>14)>>>0)/
2**32}}function Rt(n){let t=Oe(
n);return()=>Math.sqrt(-2*Math.
log(1-t()))*Math.cos(2*Math.PI*
t())}var De=1.5;function jt(n){let t=0,
e=0,s=0;return n.forEach((i,o)=>{
t+=i,e+=i*(o%28),s+=i*Math.floor(
o/28)}),[e/t,s/t]}function Ft(n,t){
let e=T();return z(e,n,t),e}var Wt=n=>n.
reduce(([t,e],s)=>[Math.min(t,
s),Math.max(e,s)],[1/0,-1/0]);
function Pe(n,{box:t,pen:e,centre:s}){
let i=n.flat(),[o,r]=Wt(i.map(
([d])=>d)),[a,l]=Wt(i.map(([,d])=>d)),
h=(t-e)/Math.max(r-o,l-a,De);return n.
map(d=>d.map(([c,p])=>[s[0]+h*
(c-(o+r)/2),s[1]+h*(p-(a+l)/2)]))}
function qt(n,t){let e=Pe(n,t),
[s,i]=jt(Ft(e,t.pen)),[o,r]=[t.
centre[0]-s,t.centre[1]-i];return Ft(
e.map(a=>a.map(([l,h])=>[l+o,h+
r])),t.pen)}function zt(n,{centre:t}){
let[e,s]=jt(n).map((o,r)=>Math.
round(t[r]-o)),i=T();return n.
forEach((o,r)=>{let a=Math.floor(
r/28)+s,l=r%28+e;a>=0&&a<28&&l>=
0&&l<28&&(i[a*28+l]=o)}),i}var Ne=.1,V={image:null,strokes:[]},
J=class{constructor(){this.content=
V,this.before=[],this.shown=!1}get isBlank(){
return!this.content.image&&!this.
content.strokes.length}change(t){
this.before.push(this.shown?V:
this.content),this.shown=!1,this.
content=t}show(t){this.content=
{image:null,strokes:t},this.shown=
!0}pick(t){this.change({image:t,
strokes:[]})}clear(){this.isBlank||
this.change(V)}start(t){let{image:e,
strokes:s}=this.shown?V:this.content;
this.change({image:e,strokes:[
...s,[t]]})}extend(t){let e=this.
content.strokes[this.content.strokes.
length-1];for(let[s,i]of t){let[
o,r]=e[e.length-1];Math.hypot(
s-o,i-r)>=Ne&&e.push([s,i])}}undo(){
let t=this.before.pop();t&&(this.
content=t)}encoded(t){let{image:e,
strokes:s}=this.content,i=s.map(
D);if(!e)return qt(i,t);if(!i.
length)return e;let o=Float32Array.
from(e);return z(o,i,t.pen),zt(
o,t)}};var Ut=8,Z=class{constructor(){
this.points=[],this.node=m("va\
e-trail"),this.node.setAttribute(
"role","img"),this.clear()}clear(){
this.points=[],this.node.replaceChildren(),
v(this.node,"No draws before t\
his one")}add(t,e){this.points=
[t,...this.points].slice(0,Ut);
let s=x("canvas",{width:28,height:28,
className:"vae-pixels"});E(s,e,
M),this.node.prepend(s),this.node.
children[Ut]?.remove(),v(this.
node,`The draws before, the ne\
west first: ${this.points.map(
i=>L(i)).join(", ")}`)}};var Ht=40,ct=n=>1/(1+Math.exp(
-n));function $e(n,t=1){return n.
map(e=>Math.min(Math.max(e,-Ht),
Ht)+2*Math.log(t))}var _t=n=>n.
map(t=>Math.exp(t/2));function Ce(n,t,e){
let s=_t(t);return n.map((i,o)=>i+
s[o]*e[o])}function Re(n,t){let e=0;
for(let s=0;s<t.length;s++){let i=t[s];
e+=Math.max(i,0)-i*n[s]+Math.log1p(
Math.exp(-Math.abs(i)))}return e}
function Fe(n,t,e=[]){let s=n.
run([...t,...e]);if(!t.every(Number.
isFinite)||s.some(Number.isNaN))
throw new Error(`${L(t)} is no\
t a point of the latent space`);
return s}function Bt({encoder:n,decoder:t,
prior:e},s,i,o=1){let r=Array.
from(n.run(s)),a=r.slice(0,i.length),
l=$e(r.slice(i.length),o),h=Ce(
a,l,i),d=Fe(t,h),c=Re(s,d),p=e.
kl(a,l);return{mean:a,sigma:_t(
l),z:h,logits:d,reconstruction:c,
kl:p,negativeElbo:c+p}}var Q=class{constructor(t,e,s){
this.model=t,this.encoder=e,this.
decoder=s,this.prior=Ct(t.get(
"prior")),this.normal=Rt(Date.
now()),this.renew()}renew(){this.
noise=[this.normal(),this.normal()]}run(t){
return Bt(this,t,this.noise??[],
this.model.get("width"))}},tt=class{constructor(t,e){
this.hand=t.get("hand"),this.passage=
e,this.sheet=new J,this.pad=new X(
this.sheet),this.input=A(28,28,
"vae-input vae-pixels",""),this.
picture=A(224,224,"vae-square \
vae-decoded",""),this.plane=new K(
t.get("limit"),""),this.plane.
scatter(Pt(t)),this.plane.circles(
e.prior.circles),this.plane.clear(),
this.cloud=new G(this.plane),this.
trail=new Z,this.z=m("vae-draw"),
this.note=q(),this.x=T(),this.
result=null}turn(){this.trail.
points.length&&this.trail.clear(),
this.pad.draw(),this.x=this.sheet.
isBlank?T():this.sheet.encoded(
this.hand),E(this.input,this.x,
M)}keep(){this.result&&this.trail.
add(this.result.z,this.result.
logits.map(ct))}draw(){if(this.
result=null,this.sheet.isBlank){
this.drawNothing("Draw a digit\
, or pick one below.","Empty d\
rawing pad");return}try{this.result=
this.passage.run(this.x),this.
drawResult(this.result)}catch(t){
this.drawNothing(t.message,"Yo\
ur digit")}}describePad(t){v(this.
pad.canvas,this.pad.keyed?`${t}\
. ${this.pad.keys.text}`:t),v(
this.input,`What the encoder g\
ets: ${this.sheet.isBlank?"not\
hing yet":"your digit, scaled \
and in the middle"}`)}drawNothing(t,e){
E(this.picture,T(),M),this.cloud.
clear(),this.plane.account([]),
this.z.textContent="",this.note.
textContent=t,this.describePad(
e),this.plane.describe("Latent\
 plane with encoded test digit\
s"),v(this.picture,"No picture\
 yet")}drawResult(t){let{mean:e,
sigma:s,z:i,logits:o,reconstruction:r,
kl:a,negativeElbo:l}=t;E(this.
picture,o.map(ct),M),this.cloud.
draw(t,this.trail.points);let h=this.
plane.account([["The mean",e],
["The draw",i]]);this.z.textContent=
i.map(p=>y(p,2)).join(`
`),this.note.textContent=`reco\
nstruction ${y(r,1)} + KL ${y(
a,1)} = negative ELBO ${y(l,1)}\
 nats`,this.describePad(this.sheet.
shown?"A digit that draws itse\
lf":"Your digit");let[d,c]=s.map(
p=>y(p,3));this.plane.describe(
`q(z|x) has its mean at ${L(e)}\
, standard deviations ${d} and\
 ${c}; the draw is ${L(i)}${h?
`. ${h}`:""}`),v(this.picture,
`What the decoder draws at ${L(
i)}`)}};var We=new Set(["ArrowLeft","A\
rrowRight","ArrowUp","ArrowDow\
n","PageUp","PageDown","Home",
"End","Enter"," "]),je="select\
, textarea, [type=text], [type\
=number]";function qe(n){let{key:t,
target:e}=n;return n.ctrlKey||
n.altKey||n.metaKey||t==="Ente\
r"&&n.shiftKey?!1:We.has(t)||t.
length===1&&e.matches(je)}function Kt(n){
n.addEventListener("keydown",t=>{
qe(t)&&t.stopPropagation()})}function ze(n,t){let e=t instanceof
Error?t.message:String(t),s=x(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});s.setAttribute(
"role","alert"),n.replaceChildren(
s)}function Gt(n){return{async render(t){
t.el.classList.add("vae-view"),
Kt(t.el);try{return await n(t)}catch(e){
ze(t.el,e)}}}}var Yt=n=>n===0?0:2**(-2+(n-1)/
8);function Xt(n){return n===0?
0:Math.min(57,Math.max(1,Math.
round(8*(Math.log2(n)- -2))+1))}
var Vt=n=>n===0?"a point":`${n.
toFixed(n<9.995?2:1)} σ`;var He="By keyboard: arrow key\
s move the pen, the space bar \
puts it down and lifts it, Ctr\
l+Z takes a stroke back.";function _e(n,t){
let s=Lt(_(n.get("strip")),M).
map((i,o)=>{let r=x("canvas",{
width:28,height:28});E(r,i,M);
let a=`Test digit ${o+1}: ${n.
get("strip_labels")[o]}`,l=N("",
()=>t(i),a);return l.append(r),
l});return ft("vae-picks","Tes\
t digits to start from",...s)}
function Be(n){let t=x("input",
{type:"checkbox"});t.addEventListener(
"change",()=>B(n,{hold:t.checked}));
let e=dt("width of the cloud",
{min:0,max:57,step:1},o=>{B(n,
{width:Yt(o)})}),s=x("span",{className:"\
vae-value-text"}),i=()=>{let o=n.
get("width");t.checked=n.get("\
hold"),s.textContent=Vt(o),pt(
e,Xt(o),s.textContent)};return{
hold:x("label",{className:"vae\
-choice"},t,"hold the noise st\
ill"),width:x("label",{className:"\
vae-row"},"width of the cloud",
e,s),show:i}}function Ke(n,t){
let{z:e=[],reconstruction:s=0,
kl:i=0}=t??{},o=t?[s,Number.isFinite(
i)?i:-1]:[];B(n,{z:e,loss:o})}
function Jt(n,...t){let e=m("v\
ae-arrow","➜");return e.setAttribute(
"aria-hidden","true"),m(`vae-l\
ink ${n}`,...t,e)}function Ge({
pad:n,input:t,plane:e,z:s,picture:i,
cloud:o,trail:r,note:a},l,h){let d=nt(
"draw a digit, x",n.stage,l),c=$(
"q(z|x), its cloud",e.stage,e.
note),p=nt("decoded draw",i),u=m(
"vae-flow",d,Jt("vae-encoder",
t,m("","encoder")),c,Jt("vae-d\
ecoder",m("","draw z"),s,m("",
"decoder")),p),f=$("magnified",
o.lens);f.classList.add("vae-t\
hrough");let k=$("the draws be\
fore",r.node);return[u,a,m("va\
e-again",m("vae-draws",...h),f,
k)]}function Ye(n,t){let e=["p\
ointerdown","keydown","focusin"],
s=()=>{for(let i of e)n.removeEventListener(
i,s,!0);t()};for(let i of e)n.
addEventListener(i,s,!0)}var ht=class{constructor(t,e,s){
this.model=t,this.passage=e,this.
display=s,this.sheet=s.sheet,this.
speaker=mt(),this.another=!0,this.
demonstrating=!0,this.pace=gt(
()=>this.draw()),s.pad.changed=
()=>this.changed(),this.finish=
bt(s.pad.canvas,i=>{this.sheet.
show(i),this.changed()})}draw(){
let{display:t,model:e}=this;this.
another&&t.turn(),this.another=
!1,t.draw(),!this.demonstrating&&
(this.speaker.say(t.pad.keyed?
t.pad.keys.text:t.note.textContent??
""),Ke(e,t.result))}changed(){
!this.model.get("hold")&&!this.
sheet.shown&&this.passage.renew(),
this.another=!0,this.pace.schedule()}again(){
this.display.keep(),this.passage.
renew(),this.pace.schedule()}undo(){
this.sheet.undo(),this.changed()}clear(){
this.sheet.clear(),this.changed()}pick(t){
this.sheet.pick(t),this.changed()}begin(){
this.finish(),this.demonstrating=
!1,this.pace.schedule()}press(t){
let{pad:e}=this.display;if(t.key.
toLowerCase()==="z"&&(t.ctrlKey||
t.metaKey))this.undo();else{if(t.
target!==e.canvas||!e.press(t))
return;this.pace.schedule()}t.
preventDefault(),t.stopPropagation()}stop(){
this.finish(),this.pace.stop()}};
async function Xe({model:n,el:t}){
let[e,s]=await Promise.all(["e\
ncoder","decoder"].map(f=>At(n,
f))),i=new Q(n,e,s),o=new tt(n,
i),r=new ht(n,i,o),a=m("vae-bu\
ttons",N("Undo",()=>r.undo()),
N("Clear",()=>r.clear())),l=N(
"Draw again from q(z|x)",()=>r.
again()),{hold:h,width:d,show:c}=Be(
n),p=m("digit-pad",...Ge(o,a,[
d,l,h]),m("vae-title","or star\
t from a test digit"),_e(n,f=>r.
pick(f)),x("p",{className:"vae\
-caption",textContent:He}));t.
append(p,r.speaker.region),Ye(
p,()=>r.begin()),p.addEventListener(
"keydown",f=>r.press(f)),c();let u=St(
n,{"change:hold":c,"change:wid\
th":()=>{c(),r.pace.schedule()}});
return()=>{r.stop(),u()}}var vs=Gt(
Xe);export{vs as default};
