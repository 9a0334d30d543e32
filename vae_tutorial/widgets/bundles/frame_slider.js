function a(t,e={},...n){let s=Object.
assign(document.createElement(
t),e);return s.append(...n),s}
var d=(t,...e)=>a("div",{className:t},
...e);function g(t,{min:e,max:n,step:s},o){
let i=a("input",{type:"range",
className:"vae-range"});return Object.
assign(i,{min:e,max:n,step:s}),
i.setAttribute("aria-label",t),
i.addEventListener("input",()=>o(
Number(i.value))),i}function m(t,e,n){
t.value=String(e),t.setAttribute(
"aria-valuetext",n)}function w(t,e){let n=new ResizeObserver(
e);return n.observe(t),()=>n.disconnect()}function x(t,e){t.set(e),t.save_changes()}
function b(t,e){let n=Object.entries(
e);for(let[s,o]of n)t.on(s,o);
return()=>{for(let[s,o]of n)t.
off(s,o)}}var E=600;function v(){let t=d(
"vae-spoken");t.setAttribute("\
aria-live","polite");let e=0,n;
return{region:t,say(s){clearTimeout(
e),n??=s,s!==n&&(e=window.setTimeout(
()=>{t.textContent=n=s},E))}}}var L=new Set(["ArrowLeft","Ar\
rowRight","ArrowUp","ArrowDown",
"PageUp","PageDown","Home","En\
d","Enter"," "]),M="select, te\
xtarea, [type=text], [type=num\
ber]";function N(t){let{key:e,
target:n}=t;return t.ctrlKey||
t.altKey||t.metaKey||e==="Ente\
r"&&t.shiftKey?!1:L.has(e)||e.
length===1&&n.matches(M)}function y(t){
t.addEventListener("keydown",e=>{
N(e)&&e.stopPropagation()})}function R(t,e){let n=e instanceof
Error?e.message:String(e),s=a(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});s.setAttribute(
"role","alert"),t.replaceChildren(
s)}function k(t){return{async render(e){
e.el.classList.add("vae-view"),
y(e.el);try{return await t(e)}catch(n){
R(e.el,n)}}}}var S=.7,A=t=>Math.max(...t.map(
e=>e.length));function C(t){let e=t.
get("texts");return t.get("pos\
ition").reduce((n,s,o)=>n*e[o].
length+s,0)}function P(t,e){let[
n,s]=[t.get("names"),t.get("te\
xts")],o=a("span",{className:"\
vae-number"});o.style.minWidth=
`${A(s.flat())}ch`;let i=a("sp\
an",{textContent:n[e]});i.style.
minWidth=`${n.length>1?A(n)/2:
0}em`;let u={min:0,max:s[e].length-
1,step:1},f=g(n[e],u,c=>{x(t,{
position:t.get("position").map(
(p,r)=>r===e?c:p)})}),h=()=>{let c=t.
get("position")[e];m(f,c,s[e][c]),
o.textContent=s[e][c]};return{
row:a("label",{className:"vae-\
row"},i,f,o),show:h}}var T=t=>t.
map(e=>URL.createObjectURL(new Blob(
[e],{type:"image/webp"})));function $({
model:t,el:e}){let[n,s]=[T(t.get(
"frames")),T(t.get("narrow_fra\
mes"))],o=a("img",{className:"\
vae-frame"}),i=t.get("names").
map((r,l)=>P(t,l)),{region:u,say:f}=v(),
h=()=>{let r=C(t),l=s.length>0&&
e.clientWidth<S*t.get("width");
o.style.width=`${t.get(l?"narr\
ow_width":"width")}px`,o.src=(l?
s:n)[t.get("index")[r]],o.alt=
t.get("alternatives")[r],i.forEach(
({show:O})=>O()),f(o.alt)};e.append(
...i.map(({row:r})=>r),o,u),h();
let c=b(t,{"change:position":h}),
p=w(e,h);return()=>{c(),p(),[...n,
...s].forEach(r=>URL.revokeObjectURL(
r))}}var rt=k($);export{rt as default};
