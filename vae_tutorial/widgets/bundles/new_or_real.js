function h(e,t={},...n){let o=Object.
assign(document.createElement(
e),t);return o.append(...n),o}
var a=(e,...t)=>h("div",{className:e},
...t),w=(e="")=>h("p",{className:`\
vae-readout ${e}`.trim()});function g(e,t,n){
let o=h("button",{type:"button",
textContent:e,className:"vae-b\
utton"});return n&&o.setAttribute(
"aria-label",n),o.addEventListener(
"click",t),o}var x=[28,28];function M(e){return()=>{e=e+1831565813|
0;let t=Math.imul(e^e>>>15,e|1);
return t^=t+Math.imul(t^t>>>7,
t|61),((t^t>>>14)>>>0)/2**32}}var p=class{constructor(t,n){this.
rounds=t,this.next=M(n),this.sides=
this.shuffled(),this.answers=[],
this.answered=!1}shuffled(){return Array.
from({length:this.rounds},()=>this.
next()<.5?0:1)}get round(){return this.
answers.length-Number(this.answered)}get side(){
return this.sides[this.round]}get score(){
return this.answers.filter(Boolean).
length}get ended(){return this.
answers.length===this.rounds}answer(t){
this.answered||(this.answers=[
...this.answers,t===this.side],
this.answered=!0)}proceed(){this.
answered&&(this.ended&&Object.
assign(this,{sides:this.shuffled(),
answers:[]}),this.answered=!1)}};var y=e=>new Uint8Array(e.buffer,
e.byteOffset,e.byteLength);function b(e,t){
e.set(t),e.save_changes()}var P=600;function A(){let e=a(
"vae-spoken");e.setAttribute("\
aria-live","polite");let t=0,n;
return{region:e,say(o){clearTimeout(
t),n??=o,o!==n&&(t=window.setTimeout(
()=>{e.textContent=n=o},P))}}}function S(e,t,n,o){let r=document.
createElement("canvas");return Object.
assign(r,{width:e,height:t,className:`\
vae-picture ${n}`.trim()}),r.setAttribute(
"role","img"),m(r,o),r}var m=(e,t)=>e.
setAttribute("aria-label",t);function u(e){
let t=e.getContext("2d");if(!t)
throw new Error("this browser \
draws no canvas");return t}function $(e,t,[
n,o],r=[0,0,e.width,e.height],i=!1){
let s=new OffscreenCanvas(o,n),
c=u(s).createImageData(o,n);for(let d=0;d<
t.length;d++){let T=255-Math.round(
255*t[d]),l=4*d;c.data[l]=c.data[l+
1]=c.data[l+2]=T,c.data[l+3]=255}
u(s).putImageData(c,0,0),u(e).
imageSmoothingEnabled=i,u(e).drawImage(
s,...r)}function C(e,[t,n]){let o=t*
n;return Array.from({length:e.
length/o},(r,i)=>Float32Array.
from(e.subarray(i*o,(i+1)*o),s=>s/
255))}function I(e,t){return Number.
isFinite(e)?e.toFixed(t).replace(
"-","−").replace(/^−(?=[0.]*$)/,
""):"∞"}var j=new Set(["ArrowLeft","Ar\
rowRight","ArrowUp","ArrowDown",
"PageUp","PageDown","Home","En\
d","Enter"," "]),F="select, te\
xtarea, [type=text], [type=num\
ber]";function q(e){let{key:t,
target:n}=e;return e.ctrlKey||
e.altKey||e.metaKey||t==="Ente\
r"&&e.shiftKey?!1:j.has(t)||t.
length===1&&n.matches(F)}function L(e){
e.addEventListener("keydown",t=>{
q(t)&&t.stopPropagation()})}function K(e,t){let n=t instanceof
Error?t.message:String(t),o=h(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});o.setAttribute(
"role","alert"),e.replaceChildren(
o)}function D(e){return{async render(t){
t.el.classList.add("vae-view"),
L(t.el);try{return await e(t)}catch(n){
K(t.el,n)}}}}var f=56,v=4,N=["Row 1","Row 2"],
R="By keyboard, 1 or 2 answers\
 and Enter goes on.";function O(e){
let t=S(e*(f+v)-v,f,"vae-digit\
s","");return{canvas:t,draw:o=>{
let r=u(t);r.fillStyle="#fff",
r.fillRect(0,0,t.width,t.height),
o.forEach((i,s)=>$(t,i,x,[s*(f+
v),0,f,f]))}}}var k=class{constructor(t,n,o){
this.name=n,this.title=a("vae-\
title",n),this.digits=O(t),this.
nearest=O(t),this.button=g(`${n}\
 is new`,o),this.node=a("vae-d\
igit-row",this.title,this.digits.
canvas,a("vae-slot",this.nearest.
canvas,this.button))}ask(t,n){
let o=n.length?n.join(", "):`${t.
length} digits`;this.digits.draw(
t),m(this.digits.canvas,`${this.
name}: ${o}`),this.title.textContent=
this.name,this.nearest.canvas.
classList.add("vae-unseen"),this.
nearest.draw([]),this.button.hidden=
!1}tell(t){this.button.hidden=
!0;let n=t?"new; nearest real \
ones below":"from the training\
 set";this.title.textContent=`${this.
name}: ${n}`,t&&(this.nearest.
draw(t),this.nearest.canvas.classList.
remove("vae-unseen"),m(this.nearest.
canvas,`The training image nea\
rest to each digit of ${this.name.
toLowerCase()}`))}},E=class{constructor(t){
this.model=t;let n=t.get("row"),
[o,r,i]=["real","new","neighbo\
rs"].map(s=>C(y(t.get(s)),x));
this.images={real:o,made:r,neighbors:i},
this.game=new p(o.length/n,t.get(
"seed")),this.rows=N.map((s,c)=>new k(
n,s,()=>this.answer(c))),this.
question=w(),this.verdict=w(),
this.next=g("",()=>this.proceed()),
this.speaker=A(),this.node=a("\
vae-game",this.question,...this.
rows.map(({node:s})=>s),a("vae\
-verdict",this.verdict,this.next)),
this.node.addEventListener("ke\
ydown",s=>this.press(s)),this.
ask()}part(t){let n=this.model.
get("row"),o=this.game.round*n;
return t.slice(o,o+n)}ask(){let{
game:t,images:n,model:o}=this;
this.rows.forEach((r,i)=>{let s=i===
t.side;r.ask(this.part(s?n.made:
n.real),this.part(o.get(s?"new\
_labels":"real_labels")))}),this.
question.textContent=`Round ${t.
round+1} of ${t.rounds}: which\
 row is new?`,this.verdict.textContent=
R,this.next.hidden=!0,this.speaker.
say(this.question.textContent)}answer(t){
let{game:n}=this;if(n.answered)
return;n.answer(t),b(this.model,
{answers:n.answers}),this.rows.
forEach((i,s)=>i.tell(s===n.side?
this.part(this.images.neighbors):
null));let o=n.answers[n.round]?
"Right":"No",r=`${n.score} of ${n.
answers.length}`;this.verdict.
textContent=`${o}: ${N[n.side].
toLowerCase()} is new. ${n.ended?
`Your score: ${r}; guessing gi\
ves ${_(n.rounds)} on average.`:
`${r} so far.`}`,this.next.textContent=
n.ended?"Play again":"Next rou\
nd",this.next.hidden=!1,this.next.
focus({preventScroll:!0}),this.
speaker.say(this.verdict.textContent)}proceed(){
this.game.proceed(),b(this.model,
{answers:this.game.answers}),this.
ask(),this.rows[0].button.focus(
{preventScroll:!0})}press(t){if(t.
ctrlKey||t.altKey||t.metaKey)return;
let n=["ArrowUp","ArrowDown"].
indexOf(t.key),o=["1","2"].indexOf(
t.key);if(o>=0)this.answer(o);else if(n>=
0&&!this.game.answered)this.rows[n].
button.focus();else return;t.preventDefault(),
t.stopPropagation()}},_=e=>I(e/
2,e%2);function U({model:e,el:t}){
let n=new E(e);return t.append(
n.node,n.speaker.region),()=>{}}
var gt=D(U);export{gt as default};
