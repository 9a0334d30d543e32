function O(t,e){let n=Math.abs(
e.clientX-t.clientX),o=Math.abs(
e.clientY-t.clientY);return Math.
max(n,o)<6?null:n>=o?"sideways":
"up or down"}function g(t,e){let n=null,
o="";t.addEventListener("point\
erdown",i=>{[n,o]=[i.pointerType===
"mouse"?null:i,t.value]}),t.addEventListener(
"pointermove",i=>{n&&O(n,i)===
"sideways"&&(n=null)});let s=()=>{
n=null};t.addEventListener("po\
interup",s),t.addEventListener(
"pointercancel",s),t.addEventListener(
"input",()=>{n?t.value=o:e(Number(
t.value))})}function a(t,e={},...n){let o=Object.
assign(document.createElement(
t),e);return o.append(...n),o}
var d=(t,...e)=>a("div",{className:t},
...e);function m(t,{min:e,max:n,step:o},s){
let i=a("input",{type:"range",
className:"vae-range"});return Object.
assign(i,{min:e,max:n,step:o}),
i.setAttribute("aria-label",t),
g(i,s),i}function w(t,e,n){t.value=
String(e),t.setAttribute("aria\
-valuetext",n)}function x(t,e){let n=new ResizeObserver(
e);return n.observe(t),()=>n.disconnect()}function b(t,e){t.set(e),t.save_changes()}
function v(t,e){let n=Object.entries(
e);for(let[o,s]of n)t.on(o,s);
return()=>{for(let[o,s]of n)t.
off(o,s)}}var S=600;function y(){let t=d(
"vae-spoken");t.setAttribute("\
aria-live","polite");let e=0,n;
return{region:t,say(o){clearTimeout(
e),n??=o,o!==n&&(e=window.setTimeout(
()=>{t.textContent=n=o},S))}}}var M=new Set(["ArrowLeft","Ar\
rowRight","ArrowUp","ArrowDown",
"PageUp","PageDown","Home","En\
d","Enter"," "]),R="select, te\
xtarea, [type=text], [type=num\
ber]";function N(t){let{key:e,
target:n}=t;return t.ctrlKey||
t.altKey||t.metaKey||e==="Ente\
r"&&t.shiftKey?!1:M.has(e)||e.
length===1&&n.matches(R)}function k(t){
t.addEventListener("keydown",e=>{
N(e)&&e.stopPropagation()})}function C(t,e){let n=e instanceof
Error?e.message:String(e),o=a(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});o.setAttribute(
"role","alert"),t.replaceChildren(
o)}function A(t){return{async render(e){
e.el.classList.add("vae-view"),
k(e.el);try{return await t(e)}catch(n){
C(e.el,n)}}}}var I=.7,T=t=>Math.max(...t.map(
e=>e.length));function P(t){let e=t.
get("texts");return t.get("pos\
ition").reduce((n,o,s)=>n*e[s].
length+o,0)}function $(t,e){let[
n,o]=[t.get("names"),t.get("te\
xts")],s=a("span",{className:"\
vae-number"});s.style.minWidth=
`${T(o.flat())}ch`;let i=a("sp\
an",{textContent:n[e]});i.style.
minWidth=`${n.length>1?T(n)/2:
0}em`;let u={min:0,max:o[e].length-
1,step:1},l=m(n[e],u,c=>{b(t,{
position:t.get("position").map(
(p,r)=>r===e?c:p)})}),h=()=>{let c=t.
get("position")[e];w(l,c,o[e][c]),
s.textContent=o[e][c]};return{
row:a("label",{className:"vae-\
row"},i,l,s),show:h}}var E=t=>t.
map(e=>URL.createObjectURL(new Blob(
[e],{type:"image/webp"})));function D({
model:t,el:e}){let[n,o]=[E(t.get(
"frames")),E(t.get("narrow_fra\
mes"))],s=a("img",{className:"\
vae-frame"}),i=t.get("names").
map((r,f)=>$(t,f)),{region:u,say:l}=y(),
h=()=>{let r=P(t),f=o.length>0&&
e.clientWidth<I*t.get("width");
s.style.width=`${t.get(f?"narr\
ow_width":"width")}px`,s.src=(f?
o:n)[t.get("index")[r]],s.alt=
t.get("alternatives")[r],i.forEach(
({show:L})=>L()),l(s.alt)};e.append(
...i.map(({row:r})=>r),s,u),h();
let c=v(t,{"change:position":h}),
p=x(e,h);return()=>{c(),p(),[...n,
...o].forEach(r=>URL.revokeObjectURL(
r))}}var lt=A(D);export{lt as default};
