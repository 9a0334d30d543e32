function i(t,e={},...o){let n=Object.
assign(document.createElement(
t),e);return n.append(...o),n}
var l=(t,...e)=>i("div",{className:t},
...e);function h(t,{min:e,max:o,step:n},s){
let c=i("input",{type:"range",
className:"vae-range"});return Object.
assign(c,{min:e,max:o,step:n}),
c.setAttribute("aria-label",t),
c.addEventListener("input",()=>s(
Number(c.value))),c}function m(t,e,o){
t.value=String(e),t.setAttribute(
"aria-valuetext",o)}function g(t,e){t.set(e),t.save_changes()}
function d(t,e){let o=Object.entries(
e);for(let[n,s]of o)t.on(n,s);
return()=>{for(let[n,s]of o)t.
off(n,s)}}var k=600;function b(){let t=l(
"vae-spoken");t.setAttribute("\
aria-live","polite");let e=0,o;
return{region:t,say(n){clearTimeout(
e),o??=n,n!==o&&(e=window.setTimeout(
()=>{t.textContent=o=n},k))}}}function A(t,e){let o=e instanceof
Error?e.message:String(e),n=i(
"p",{textContent:`This view ca\
nnot be drawn: ${o}`});n.setAttribute(
"role","alert"),t.replaceChildren(
n)}function w(t){return{async render(e){
e.el.classList.add("vae-view");
try{return await t(e)}catch(o){
A(e.el,o)}}}}var v=t=>Math.max(...t.map(e=>e.
length));function L(t){let e=t.
get("texts");return t.get("pos\
ition").reduce((o,n,s)=>o*e[s].
length+n,0)}function N(t,e){let[
o,n]=[t.get("names"),t.get("te\
xts")],s=i("span",{className:"\
vae-number"});s.style.minWidth=
`${v(n.flat())}ch`;let c=i("sp\
an",{textContent:o[e]});c.style.
minWidth=`${o.length>1?v(o)/2:
0}em`;let f={min:0,max:n[e].length-
1,step:1},a=h(o[e],f,r=>{g(t,{
position:t.get("position").map(
(u,x)=>x===e?r:u)})}),p=()=>{let r=t.
get("position")[e];m(a,r,n[e][r]),
s.textContent=n[e][r]};return{
row:i("label",{className:"vae-\
row"},c,a,s),show:p}}function O({
model:t,el:e}){let o=t.get("fr\
ames").map(r=>URL.createObjectURL(
new Blob([r],{type:"image/webp"}))),
n=i("img",{className:"vae-fram\
e"});n.style.width=`${t.get("w\
idth")}px`;let s=t.get("names").
map((r,u)=>N(t,u)),{region:c,say:f}=b(),
a=()=>{let r=L(t);n.src=o[t.get(
"index")[r]],n.alt=t.get("alte\
rnatives")[r],s.forEach(({show:u})=>u()),
f(n.alt)};e.append(...s.map(({
row:r})=>r),n,c),a();let p=d(t,
{"change:position":a});return()=>{
p(),o.forEach(r=>URL.revokeObjectURL(
r))}}var I=w(O);export{I as default};
