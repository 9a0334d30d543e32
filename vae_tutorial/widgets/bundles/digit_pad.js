function x(n,t={},...e){let s=Object.
assign(document.createElement(
n),t);return s.append(...e),s}
var m=(n,...t)=>x("div",{className:n},
...t),q=(n="")=>x("p",{className:`\
vae-readout ${n}`.trim()});function N(n,t,e){
let s=x("button",{type:"button",
textContent:n,className:"vae-b\
utton"});return e&&s.setAttribute(
"aria-label",e),s.addEventListener(
"click",t),s}function lt(n,{min:t,
max:e,step:s},o){let i=x("inpu\
t",{type:"range",className:"va\
e-range"});return Object.assign(
i,{min:t,max:e,step:s}),i.setAttribute(
"aria-label",n),i.addEventListener(
"input",()=>o(Number(i.value))),
i}function dt(n,t,e){n.value=String(
t),n.setAttribute("aria-valuet\
ext",e)}function ft(n,t,...e){
let s=m(n,...e);return s.setAttribute(
"role","group"),s.setAttribute(
"aria-label",t),s}var $=(n,...t)=>m("vae-column",
m("vae-title",n),...t);function nt(n,...t){
let e=$(n,...t);return e.classList.
add("vae-half"),e}var y=[28,28],te=.5,ee=.3,T=()=>new Float32Array(
784),pt=(n,t,e)=>[Math.max(0,Math.
ceil(Math.min(n,t)-e)),Math.min(
27,Math.floor(Math.max(n,t)+e))];
function ne(n,[t,e],[s,o],i){let[
r,a]=[s-t,o-e],l=r*r+a*a||1,[h,
d]=pt(t,s,i),[c,f]=pt(e,o,i);for(let u=c;u<=
f;u++)for(let p=h;p<=d;p++){let k=p-
t,F=u-e,W=Math.min(1,Math.max(
0,(k*r+F*a)/l)),et=Math.sqrt((k-
W*r)**2+(F-W*a)**2),j=u*28+p;n[j]=
Math.max(n[j],Math.min(1,Math.
max(0,i-et)))}}function z(n,t,e){
let s=e/2+te;for(let o of t)o.
forEach((i,r)=>ne(n,o[Math.max(
0,r-1)],i,s))}var se=([n,t],[e,
s])=>[(n+e)/2,(t+s)/2];function oe(n,t,e){
let s=Math.hypot(t[0]-n[0],t[1]-
n[1])+Math.hypot(e[0]-t[0],e[1]-
t[1]),o=Math.max(1,Math.ceil(s/
ee));return Array.from({length:o},
(i,r)=>{let a=(r+1)/o,[l,h,d]=[
(1-a)**2,2*a*(1-a),a**2];return[
0,1].map(c=>l*n[c]+h*t[c]+d*e[c])})}
function D(n){let t=n.length-1;
if(t<2)return n;let e=[n[0]];for(let s=1;s<
t;s++){let o=s===t-1?n[t]:se(n[s],
n[s+1]);e.push(...oe(e[e.length-
1],n[s],o))}return e}var ie=600;function ut(){let n=m(
"vae-spoken");n.setAttribute("\
aria-live","polite");let t=0,e;
return{region:n,say(s){clearTimeout(
t),e??=s,s!==e&&(t=window.setTimeout(
()=>{n.textContent=e=s},ie))}}}
function mt(n){let t=0,e=!1,s=()=>{
t=requestAnimationFrame(()=>{t=
0,e&&(e=!1,s())}),n()};return{
schedule:()=>{t?e=!0:s()},stop:()=>cancelAnimationFrame(
t)}}var gt=()=>matchMedia("(pr\
efers-reduced-motion: reduce)").
matches;var wt=1800,re=2200,ae=100,_=[
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
t)));function ce(n,t){let e=n.
reduce((i,r)=>i+r.length,0),s=Math.
max(1,Math.ceil(t*e));return n.
map(i=>{let r=i.slice(0,Math.max(
0,s));return s-=i.length,r}).filter(
i=>i.length)}function xt(n,t){
if(t(_[0]),gt())return()=>{};let e=0,
s=0,o=0,i=0,r=1,a=h=>{e=requestAnimationFrame(
a),o+=Math.min(ae,Math.max(0,h-
s)),s=h;let d=wt+re;i=Math.floor(
o/d)%_.length;let c=Math.min(1,
o%d/wt);c===1&&r===1||(r=c,t(ce(
_[i],r)))},l=new IntersectionObserver(
h=>{cancelAnimationFrame(e),e=
0,h[h.length-1].isIntersecting&&
(s=performance.now(),e=requestAnimationFrame(
a))});return l.observe(n),()=>{
l.disconnect(),cancelAnimationFrame(
e),r<1&&t(_[i]),r=1}}function ot(n){let t=new Float32Array(
n.byteLength/2);for(let e=0;e<
t.length;e++){let s=n.getUint16(
2*e,!0),o=s>>10&31,i=s&1023,r=(1+
i/1024)*2**(o-15);o===0&&(r=i*
2**-24),o===31&&(r=i?NaN:1/0),
t[e]=s&32768?-r:r}return t}function bt(n,t,e,s){
return Math.floor(Math.max((t-
1)*s+e-n,0)/2)}var vt=n=>n.reduce(
(t,e)=>t*e,1),kt=n=>n.output!==
void 0;function st(n){if(!kt(n))
return[0,0];let t=[n.input,n.output].
map(s=>s[s.length-1]);return[(n.
kind==="Dense"?1:vt(n.kernel))*
t[0]*t[1],n.bias?t[1]:0]}function he(n,t,e,s){
let[o,i]=[t.input[0],t.output[0]],
r=new Int32Array(o);for(let a=0,
l=0;a<n.length/o;a++,l+=i){let h=0;
for(let c=0;c<o;c++)n[a*o+c]!==
0&&(r[h++]=c);let d=h-h%4;for(let c=0;c<
d;c+=4){let[f,u,p,k]=[r[c],r[c+
1],r[c+2],r[c+3]],[F,W,et,j]=[
n[a*o+f],n[a*o+u],n[a*o+p],n[a*
o+k]],[Xt,Jt,Zt,Qt]=[f*i,u*i,p*
i,k*i];for(let L=0;L<i;L++)s[l+
L]+=F*e[Xt+L]+W*e[Jt+L]+et*e[Zt+
L]+j*e[Qt+L]}for(let c=d;c<h;c++){
let f=n[a*o+r[c]],u=r[c]*i;for(let p=0;p<
i;p++)s[l+p]+=f*e[u+p]}}}function Mt(n,t,e,s){
let[o,i]=e.kernel,[r,a]=e.strides,
l=bt(n[0],t[0],o,r),h=bt(n[1],
t[1],i,a);for(let d=0;d<t[0];d++)
for(let c=0;c<t[1];c++)for(let f=0;f<
o;f++)for(let u=0;u<i;u++){let p=d*
r+f-l,k=c*a+u-h;p>=0&&k>=0&&p<
n[0]&&k<n[1]&&s(p*n[1]+k,d*t[1]+
c,f*i+u)}}function le(n,t,e,s){
let o=t.input[2],i=t.output[2];
Mt(t.input,t.output,t,(r,a,l)=>{
for(let h=0;h<o;h++){let d=n[r*
o+h];if(d!==0)for(let c=0,f=(l*
o+h)*i,u=a*i;c<i;c++)s[u+c]+=d*
e[f+c]}})}function de(n,t,e,s){
let o=t.input[2],i=t.output[2];
Mt(t.output,t.input,t,(r,a,l)=>{
for(let h=0;h<i;h++){let d=0;for(let c=0,
f=(l*i+h)*o,u=a*o;c<o;c++)d+=n[u+
c]*e[f+c];s[r*i+h]+=d}})}var fe={
Conv2D:le,Conv2DTranspose:de};
function pe(n,t){if(t==="relu")
for(let e=0;e<n.length;e++)n[e]=
Math.max(0,n[e]);if(t==="sigmo\
id")for(let e=0;e<n.length;e++)
n[e]=1/(1+Math.exp(-n[e]))}function ue(n,t,e){
let s=new Float32Array(e*vt(n.
output)),o=n.b.length;if(o)for(let a=0;a<
s.length;a++)s[a]=n.b[a%o];if(n.
kind==="Dense")return he(t,n,n.
w,s),s;let[i,r]=[t.length/e,s.
length/e];for(let a=0;a<e;a++){
let l=t.subarray(a*i,(a+1)*i);
fe[n.kind](l,n,n.w,s.subarray(
a*r,(a+1)*r))}return s}var B=class{constructor(t,e){
let s=t.reduce((r,a)=>r+st(a)[0]+
st(a)[1],0);if(e.byteLength!==
2*s){let r=e.byteLength;throw new Error(
`the network needs ${2*s} byte\
s of weights, got ${r}`)}let o=ot(
e),i=0;this.layers=t.map(r=>{let[
a,l]=st(r),h=o.subarray(i,i+a),
d=o.subarray(i+a,i+a+l);return i+=
a+l,{...r,w:h,b:d}})}run(t,e=1){
let s=Float32Array.from(t);for(let o of this.
layers)kt(o)&&(s=ue(o,s,e)),pe(
s,o.activation);return s}};var H=n=>new Uint8Array(n.buffer,
n.byteOffset,n.byteLength);function G(n,t){
n.set(t),n.save_changes()}function St(n,t){
let e=Object.entries(t);for(let[
s,o]of e)n.on(s,o);return()=>{
for(let[s,o]of e)n.off(s,o)}}var yt=new WeakMap;
async function Et(n,t){let e=n.
get(t).slice(10),s=await n.widget_manager.
get_model(e),o=yt.get(s)??new B(
s.get("layers"),s.get("weights"));
return yt.set(s,o),o}function A(n,t,e,s){let o=document.
createElement("canvas");return Object.
assign(o,{width:n,height:t,className:`\
vae-picture ${e}`.trim()}),o.setAttribute(
"role","img"),v(o,s),o}var v=(n,t)=>n.
setAttribute("aria-label",t);function w(n){
let t=n.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function S(n,t,[
e,s],o=[0,0,n.width,n.height],i=!1){
let r=new OffscreenCanvas(s,e),
a=w(r).createImageData(s,e);for(let l=0;l<
t.length;l++){let h=255-Math.round(
255*t[l]),d=4*l;a.data[d]=a.data[d+
1]=a.data[d+2]=h,a.data[d+3]=255}
w(r).putImageData(a,0,0),w(n).
imageSmoothingEnabled=i,w(n).drawImage(
r,...o)}function At(n,[t,e]){let s=t*
e;return Array.from({length:n.
length/s},(o,i)=>Float32Array.
from(n.subarray(i*s,(i+1)*s),r=>r/
255))}function It(n,t){let e=n.map(s=>[
...s]);for(let s=0,o=!0;o&&s<200;s++){
o=!1;for(let i=0;i<e.length;i++)
for(let r=0;r<i;r++){let[a,l]=[
e[i][0]-e[r][0],e[i][1]-e[r][1]],
h=Math.hypot(a,l);if(h>=t)continue;
o=!0,h<1e-6&&([a,l,h]=[1,0,1]);
let d=(t-Math.min(h,t))/2+.5;e[i]=
[e[i][0]+d*a/h,e[i][1]+d*l/h],
e[r]=[e[r][0]-d*a/h,e[r][1]-d*
l/h]}}return e}function M(n,t){return Number.
isFinite(n)?n.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var I=(n,t=2)=>`(${n.
map(e=>M(e,t)).join(", ")})`;var b=560,me=34,ge="#d55e00",we="\
#0072b2";var xe=n=>n.sort((t,e)=>t-e)[n.
length>>1],U=class{constructor(t,e){
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
s=o=>Math.min(1,Math.max(0,o));
return[this.limit*(2*s((t.clientX-
e.left)/e.width)-1),this.limit*
(1-2*s((t.clientY-e.top)/e.height))]}holds(t){
return t.every(e=>Math.abs(e)<=
this.limit)}blank(){let t=w(this.
sheet);t.fillStyle="#fff",t.fillRect(
0,0,b,b)}scatter({points:t,labels:e,
colors:s}){this.blank();let o=w(
this.sheet);o.globalAlpha=.6,e.
forEach((h,d)=>{let[c,f]=t[d];
o.fillStyle=s[h%s.length],o.fillRect(
this.across(c)-2.5,this.down(f)-
2.5,5,5)}),o.globalAlpha=1;let i=[
...new Set(e)],r=i.map(h=>{let d=t.
filter((u,p)=>e[p]===h),[c,f]=[
0,1].map(u=>xe(d.map(p=>p[u])));
return[this.across(c),this.down(
f)]});It(r,me).forEach((h,d)=>this.
write(String(i[d]),h));let a=t.
filter(h=>!this.holds(h)).length,
l=`of ${t.length} encoded digi\
ts`;this.beyond=a?`${a} ${l} l\
ie${a>1?"":"s"} beyond the edg\
es.`:"",this.account([])}write(t,[
e,s],o=26){let i=w(this.sheet);
Object.assign(i,{font:`bold ${o}\
px sans-serif`,textAlign:"cent\
er",textBaseline:"middle",lineWidth:6,
strokeStyle:"#fff",fillStyle:"\
#222"}),i.strokeText(t,e,s),i.
fillText(t,e,s)}lay(t){w(this.
sheet).drawImage(t,0,0),this.beyond=
""}axes(){let t=w(this.sheet),
e=Math.ceil(this.limit)-1;for(let s=-e;s<=
e;s++)t.fillStyle="#222",t.fillRect(
this.across(s)-1,b-10,2,10),t.
fillRect(0,this.down(s)-1,10,2),
this.write(M(s,0),[this.across(
s),b-26],24),this.write(M(s,0),
[28,this.down(s)],24)}circles(t){
let e=w(this.sheet);for(let{center:s,
radius:o}of t){let[i,r]=[this.
across(s[0]),this.down(s[1])];
e.beginPath(),e.arc(i,r,o*this.
unit,0,2*Math.PI),e.setLineDash(
[]),O(e,"rgba(255, 255, 255, 0\
.85)",7),e.setLineDash([9,6]),
O(e,we,3)}e.setLineDash([])}clear(){
w(this.canvas).drawImage(this.
sheet,0,0)}dot([t,e],s=7,o=ge){
let i=w(this.canvas);i.fillStyle=
o,i.beginPath(),i.arc(this.across(
t),this.down(e),s,0,2*Math.PI),
O(i,"#fff",10),O(i,"#000",5),i.
fill()}line(t,e=!1){let s=w(this.
canvas);s.beginPath(),t.forEach(
([o,i])=>s.lineTo(this.across(
o),this.down(i))),O(s,"#fff",7),
s.setLineDash(e?[4,8]:[]),O(s,
"#000",3),s.setLineDash([])}ellipse(t,e){
let s=w(this.canvas),[o,i]=e.map(
r=>Math.max(r*this.unit,3));s.
fillStyle="rgba(0, 0, 0, 0.25)",
s.beginPath(),s.ellipse(this.across(
t[0]),this.down(t[1]),o,i,0,0,
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
n.stroke()}var E=320,it=[.05,.1,.15,.2,.3,
.5,.7,1,1.5,2,3,5,7,10,15,20,30,
50,100],be=2.6,ve=3,Lt="#d55e0\
0",Tt="#e69f00",ke="#0072b2",Ot=n=>it.
find(t=>t>=be*Math.max(...n))??
it[it.length-1];function P(n,[
t,e],s,o){n.beginPath(),n.arc(
t,e,s,0,2*Math.PI),n.fillStyle=
o,n.fill()}function rt(n,[t,e],s,o,i=[]){
let[r,a]=s.map(l=>Math.max(l,ve));
n.beginPath(),n.ellipse(t,e,r,
a,0,0,2*Math.PI);for(let[l,h,d]of[
["#fff",2*o,[]],["#000",o,i]])
n.strokeStyle=l,n.lineWidth=h,
n.setLineDash([...d]),n.stroke();
n.setLineDash([])}var Y=class{constructor(t){
this.plane=t,this.sheet=x("can\
vas",{width:b,height:b,className:"\
vae-overlay"}),this.sheet.setAttribute(
"aria-hidden","true"),t.stage.
append(this.sheet),this.lens=A(
E,E,"vae-lens",""),this.clear()}clear(){
w(this.sheet).clearRect(0,0,b,
b),w(this.lens).fillStyle="#ff\
f",w(this.lens).fillRect(0,0,E,
E),v(this.lens,"No cloud yet")}draw(t,e){
this.clear(),this.drawOnPlane(
t,e),this.drawLens(t,e)}drawOnPlane({
mean:t,sigma:e,z:s},o){let i=w(
this.sheet),{plane:r}=this,a=Ot(
e),l=([f,u])=>[r.across(f),r.down(
u)],[h,d]=l(t),c=a*r.unit;i.strokeStyle=
ke,i.lineWidth=3,i.strokeRect(
h-c,d-c,2*c,2*c);for(let f of o)
P(i,l(f),8,"#fff"),P(i,l(f),6,
Tt);P(i,l(s),13,"#fff"),P(i,l(
s),11,Lt),rt(i,[h,d],e.map(f=>2*
f*r.unit),2.5)}drawLens({mean:t,
sigma:e,z:s},o){let i=w(this.lens),
r=Ot(e),a=E/(2*r),l=([p,k])=>[
E/2+(p-t[0])*a,E/2-(k-t[1])*a];
for(let p of o)P(i,l(p),9,Tt);
P(i,l(s),13,Lt);let[h,d]=e.map(
p=>p*a),c=E/2;i.strokeStyle="#\
000",i.lineWidth=2,i.beginPath(),
i.moveTo(c-2*h,c),i.lineTo(c+2*
h,c),i.moveTo(c,c-2*d),i.lineTo(
c,c+2*d),i.stroke(),rt(i,[c,c],
[h,d],3),rt(i,[c,c],[2*h,2*d],
3,[10,7]),this.writeScale(r);let[
f,u]=e.map(p=>M(p,3));v(this.lens,
`The cloud, magnified: one sta\
ndard deviation is ${f} across\
 and ${u} upwards, the outer e\
llipse two; the draw is an ora\
nge dot`)}writeScale(t){let e=w(
this.lens),[s,o]=[14,E-14],i=E/
4;e.fillStyle="#000",e.fillRect(
s,o,i,4),Object.assign(e,{font:"\
26px sans-serif",textAlign:"le\
ft",textBaseline:"bottom",lineWidth:6,
strokeStyle:"#fff"});let r=String(
Number((t/2).toFixed(3)));e.strokeText(
r,s,o-2),e.fillText(r,s,o-2)}};function Dt(n,t=0){let e=ot(n.
get("codes")[t]),s=Array.from(
H(n.get("labels")));return{points:s.
map((i,r)=>[e[2*r],e[2*r+1]]),
labels:s,colors:n.get("colors")}}function Nt(n,{start:t,extend:e}){
let s=null,o=r=>{let a=n.getBoundingClientRect();
return[(r.clientX-a.left)/a.width*
28-.5,(r.clientY-a.top)/a.height*
28-.5]};n.addEventListener("po\
interdown",r=>{r.button||!r.isPrimary||
(n.setPointerCapture(r.pointerId),
s=r.pointerId,t(o(r)))}),n.addEventListener(
"pointermove",r=>{if(r.pointerId!==
s)return;let a=r.getCoalescedEvents?.()??
[];e((a.length?a:[r]).map(o))});
let i=r=>{r.pointerId===s&&(s=
null)};n.addEventListener("poi\
nterup",i),n.addEventListener(
"pointercancel",i)}var Me=1,ye=4,
Se={ArrowLeft:[-1,0],ArrowRight:[
1,0],ArrowUp:[0,-1],ArrowDown:[
0,1]},Pt=n=>Math.min(27,Math.max(
0,n)),K=class{constructor(t){this.
paper=t,this.place=[28/2-.5,28/
2-.5],this.down=!1}lift(){this.
down=!1}press({key:t,shiftKey:e,
ctrlKey:s,metaKey:o,altKey:i}){
if(s||o||i)return!1;if(t===" ")
return this.down=!this.down,this.
down&&this.paper.start(this.place),
!0;let r=Se[t];if(!r)return!1;
let a=e?ye:Me;return this.place=
[Pt(this.place[0]+a*r[0]),Pt(this.
place[1]+a*r[1])],this.down&&this.
paper.extend([this.place]),!0}get text(){
let[t,e]=this.place.map(s=>Math.
round(100*s/27));return`Pen ${this.
down?"down":"up"}, ${t} % acro\
ss and ${e} % down`}};var C=448,R=C/28,Ee=2.2*R,V=class{constructor(t){
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
new K(e),this.keyed=!1,Nt(this.
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
sheet.content,s=w(this.canvas);
t?S(this.canvas,t,y):(s.fillStyle=
"#fff",s.fillRect(0,0,C,C)),Object.
assign(s,{lineWidth:Ee,lineCap:"\
round",lineJoin:"round",strokeStyle:"\
#000"}),s.beginPath();for(let o of e){
let i=D(o),[r,a]=i[0];s.moveTo(
(r+.5)*R,(a+.5)*R+.01);for(let[
l,h]of i)s.lineTo((l+.5)*R,(h+
.5)*R)}s.stroke()}};var at=class{constructor({circles:t}){
this.circles=t}logDensity(t){return-(t.
reduce((s,o)=>s+o*o,0)+t.length*
Math.log(2*Math.PI))/2}density(t){
return Math.exp(this.logDensity(
t))}distance(t){return Math.hypot(
...t)}kl(t,e){return t.reduce(
(s,o,i)=>s+(Math.exp(e[i])+o*o-
1-e[i])/2,0)}},Ae={StandardNormal:at};
function $t(n){let t=Ae[n.kind];
if(!t)throw new Error(`the pag\
e does not know the prior ${n.
kind}`);return new t(n)}function Ie(n){return()=>{n=n+
1831565813|0;let t=Math.imul(n^
n>>>15,n|1);return t^=t+Math.imul(
t^t>>>7,t|61),((t^t>>>14)>>>0)/
2**32}}function Ct(n){let t=Ie(
n);return()=>Math.sqrt(-2*Math.
log(1-t()))*Math.cos(2*Math.PI*
t())}var Le=1.5;function Wt(n){let t=0,
e=0,s=0;return n.forEach((o,i)=>{
t+=o,e+=o*(i%28),s+=o*Math.floor(
i/28)}),[e/t,s/t]}function Rt(n,t){
let e=T();return z(e,n,t),e}var Ft=n=>n.
reduce(([t,e],s)=>[Math.min(t,
s),Math.max(e,s)],[1/0,-1/0]);
function Te(n,{box:t,pen:e,centre:s}){
let o=n.flat(),[i,r]=Ft(o.map(
([d])=>d)),[a,l]=Ft(o.map(([,d])=>d)),
h=(t-e)/Math.max(r-i,l-a,Le);return n.
map(d=>d.map(([c,f])=>[s[0]+h*
(c-(i+r)/2),s[1]+h*(f-(a+l)/2)]))}
function jt(n,t){let e=Te(n,t),
[s,o]=Wt(Rt(e,t.pen)),[i,r]=[t.
centre[0]-s,t.centre[1]-o];return Rt(
e.map(a=>a.map(([l,h])=>[l+i,h+
r])),t.pen)}function qt(n,{centre:t}){
let[e,s]=Wt(n).map((i,r)=>Math.
round(t[r]-i)),o=T();return n.
forEach((i,r)=>{let a=Math.floor(
r/28)+s,l=r%28+e;a>=0&&a<28&&l>=
0&&l<28&&(o[a*28+l]=i)}),o}var Oe=.1,X={image:null,strokes:[]},
J=class{constructor(){this.content=
X,this.before=[],this.shown=!1}get isBlank(){
return!this.content.image&&!this.
content.strokes.length}change(t){
this.before.push(this.shown?X:
this.content),this.shown=!1,this.
content=t}show(t){this.content=
{image:null,strokes:t},this.shown=
!0}pick(t){this.change({image:t,
strokes:[]})}clear(){this.isBlank||
this.change(X)}start(t){let{image:e,
strokes:s}=this.shown?X:this.content;
this.change({image:e,strokes:[
...s,[t]]})}extend(t){let e=this.
content.strokes[this.content.strokes.
length-1];for(let[s,o]of t){let[
i,r]=e[e.length-1];Math.hypot(
s-i,o-r)>=Oe&&e.push([s,o])}}undo(){
let t=this.before.pop();t&&(this.
content=t)}encoded(t){let{image:e,
strokes:s}=this.content,o=s.map(
D);if(!e)return jt(o,t);if(!o.
length)return e;let i=Float32Array.
from(e);return z(i,o,t.pen),qt(
i,t)}};var zt=8,Z=class{constructor(){
this.points=[],this.node=m("va\
e-trail"),this.node.setAttribute(
"role","img"),this.clear()}clear(){
this.points=[],this.node.replaceChildren(),
v(this.node,"No draws before t\
his one")}add(t,e){this.points=
[t,...this.points].slice(0,zt);
let s=x("canvas",{width:28,height:28,
className:"vae-pixels"});S(s,e,
y),this.node.prepend(s),this.node.
children[zt]?.remove(),v(this.
node,`The draws before, the ne\
west first: ${this.points.map(
o=>I(o)).join(", ")}`)}};var _t=40,ct=n=>1/(1+Math.exp(
-n));function De(n,t=1){return n.
map(e=>Math.min(Math.max(e,-_t),
_t)+2*Math.log(t))}var Bt=n=>n.
map(t=>Math.exp(t/2));function Pe(n,t,e){
let s=Bt(t);return n.map((o,i)=>o+
s[i]*e[i])}function Ne(n,t){let e=0;
for(let s=0;s<t.length;s++){let o=t[s];
e+=Math.max(o,0)-o*n[s]+Math.log1p(
Math.exp(-Math.abs(o)))}return e}
function $e(n,t){let e=n.run(t);
if(!t.every(Number.isFinite)||
e.some(Number.isNaN))throw new Error(
`${I(t)} is not a point of the\
 latent space`);return e}function Ht({encoder:n,decoder:t,
prior:e},s,o,i=1){let r=Array.
from(n.run(s)),a=r.slice(0,o.length),
l=De(r.slice(o.length),i),h=Pe(
a,l,o),d=$e(t,h),c=Ne(s,d),f=e.
kl(a,l);return{mean:a,sigma:Bt(
l),z:h,logits:d,reconstruction:c,
kl:f,negativeElbo:c+f}}var Q=class{constructor(t,e,s){
this.model=t,this.encoder=e,this.
decoder=s,this.prior=$t(t.get(
"prior")),this.normal=Ct(Date.
now()),this.renew()}renew(){this.
noise=[this.normal(),this.normal()]}run(t){
return Ht(this,t,this.noise??[],
this.model.get("width"))}},tt=class{constructor(t,e){
this.hand=t.get("hand"),this.passage=
e,this.sheet=new J,this.pad=new V(
this.sheet),this.input=A(28,28,
"vae-input vae-pixels",""),this.
picture=A(224,224,"vae-square \
vae-decoded",""),this.plane=new U(
t.get("limit"),""),this.plane.
scatter(Dt(t)),this.plane.circles(
e.prior.circles),this.plane.clear(),
this.cloud=new Y(this.plane),this.
trail=new Z,this.z=m("vae-draw"),
this.note=q(),this.x=T(),this.
result=null}turn(){this.trail.
points.length&&this.trail.clear(),
this.pad.draw(),this.x=this.sheet.
isBlank?T():this.sheet.encoded(
this.hand),S(this.input,this.x,
y)}keep(){this.result&&this.trail.
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
S(this.picture,T(),y),this.cloud.
clear(),this.plane.account([]),
this.z.textContent="",this.note.
textContent=t,this.describePad(
e),this.plane.describe("Latent\
 plane with encoded test digit\
s"),v(this.picture,"No picture\
 yet")}drawResult(t){let{mean:e,
sigma:s,z:o,logits:i,reconstruction:r,
kl:a,negativeElbo:l}=t;S(this.
picture,i.map(ct),y),this.cloud.
draw(t,this.trail.points);let h=this.
plane.account([["The mean",e],
["The draw",o]]);this.z.textContent=
o.map(f=>M(f,2)).join(`
`),this.note.textContent=`reco\
nstruction ${M(r,1)} + KL ${M(
a,1)} = negative ELBO ${M(l,1)}\
 nats`,this.describePad(this.sheet.
shown?"A digit that draws itse\
lf":"Your digit");let[d,c]=s.map(
f=>M(f,3));this.plane.describe(
`q(z|x) has its mean at ${I(e)}\
, standard deviations ${d} and\
 ${c}; the draw is ${I(o)}${h?
`. ${h}`:""}`),v(this.picture,
`What the decoder draws at ${I(
o)}`)}};function Ce(n,t){let e=t instanceof
Error?t.message:String(t),s=x(
"p",{textContent:`This view ca\
nnot be drawn: ${e}`});s.setAttribute(
"role","alert"),n.replaceChildren(
s)}function Gt(n){return{async render(t){
t.el.classList.add("vae-view");
try{return await n(t)}catch(e){
Ce(t.el,e)}}}}var Ut=n=>n===0?0:2**(-2+(n-1)/
8);function Yt(n){return n===0?
0:Math.min(57,Math.max(1,Math.
round(8*(Math.log2(n)- -2))+1))}
var Kt=n=>n===0?"a point":`${n.
toFixed(n<9.995?2:1)} σ`;var Fe="By keyboard: arrow key\
s move the pen, the space bar \
puts it down and lifts it, Ctr\
l+Z takes a stroke back.";function We(n,t){
let s=At(H(n.get("strip")),y).
map((o,i)=>{let r=x("canvas",{
width:28,height:28});S(r,o,y);
let a=`Test digit ${i+1}: ${n.
get("strip_labels")[i]}`,l=N("",
()=>t(o),a);return l.append(r),
l});return ft("vae-picks","Tes\
t digits to start from",...s)}
function je(n){let t=x("input",
{type:"checkbox"});t.addEventListener(
"change",()=>G(n,{hold:t.checked}));
let e=lt("width of the cloud",
{min:0,max:57,step:1},i=>{G(n,
{width:Ut(i)})}),s=x("span",{className:"\
vae-value-text"}),o=()=>{let i=n.
get("width");t.checked=n.get("\
hold"),s.textContent=Kt(i),dt(
e,Yt(i),s.textContent)};return{
hold:x("label",{className:"vae\
-choice"},t,"hold the noise st\
ill"),width:x("label",{className:"\
vae-row"},"width of the cloud",
e,s),show:o}}function qe(n,t){
let{z:e=[],reconstruction:s=0,
kl:o=0}=t??{},i=t?[s,Number.isFinite(
o)?o:-1]:[];G(n,{z:e,loss:i})}
function Vt(n,...t){let e=m("v\
ae-arrow","➜");return e.setAttribute(
"aria-hidden","true"),m(`vae-l\
ink ${n}`,...t,e)}function ze({
pad:n,input:t,plane:e,z:s,picture:o,
cloud:i,trail:r,note:a},l,h){let d=nt(
"draw a digit, x",n.stage,l),c=$(
"q(z|x), its cloud",e.stage,e.
note),f=nt("decoded draw",o),u=m(
"vae-flow",d,Vt("vae-encoder",
t,m("","encoder")),c,Vt("vae-d\
ecoder",m("","draw z"),s,m("",
"decoder")),f),p=$("magnified",
i.lens);p.classList.add("vae-t\
hrough");let k=$("the draws be\
fore",r.node);return[u,a,m("va\
e-again",m("vae-draws",...h),p,
k)]}function _e(n,t){let e=["p\
ointerdown","keydown","focusin"],
s=()=>{for(let o of e)n.removeEventListener(
o,s,!0);t()};for(let o of e)n.
addEventListener(o,s,!0)}var ht=class{constructor(t,e,s){
this.model=t,this.passage=e,this.
display=s,this.sheet=s.sheet,this.
speaker=ut(),this.another=!0,this.
demonstrating=!0,this.pace=mt(
()=>this.draw()),s.pad.changed=
()=>this.changed(),this.finish=
xt(s.pad.canvas,o=>{this.sheet.
show(o),this.changed()})}draw(){
let{display:t,model:e}=this;this.
another&&t.turn(),this.another=
!1,t.draw(),!this.demonstrating&&
(this.speaker.say(t.pad.keyed?
t.pad.keys.text:t.note.textContent??
""),qe(e,t.result))}changed(){
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
async function Be({model:n,el:t}){
let[e,s]=await Promise.all(["e\
ncoder","decoder"].map(p=>Et(n,
p))),o=new Q(n,e,s),i=new tt(n,
o),r=new ht(n,o,i),a=m("vae-bu\
ttons",N("Undo",()=>r.undo()),
N("Clear",()=>r.clear())),l=N(
"Draw again from q(z|x)",()=>r.
again()),{hold:h,width:d,show:c}=je(
n),f=m("digit-pad",...ze(i,a,[
d,l,h]),m("vae-title","or star\
t from a test digit"),We(n,p=>r.
pick(p)),x("p",{className:"vae\
-caption",textContent:Fe}));t.
append(f,r.speaker.region),_e(
f,()=>r.begin()),f.addEventListener(
"keydown",p=>r.press(p)),c();let u=St(
n,{"change:hold":c,"change:wid\
th":()=>{c(),r.pace.schedule()}});
return()=>{r.stop(),u()}}var ls=Gt(
Be);export{ls as default};
