function a(t,e={},...n){let s=Object.
assign(document.createElement(
t),e);return s.append(...n),s}
var p=(t,...e)=>a("div",{className:t},
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
off(s,o)}}var O=600;function v(){let t=p(
"vae-spoken");t.setAttribute("\
aria-live","polite");let e=0,n;
return{region:t,say(s){clearTimeout(
e),n??=s,s!==n&&(e=window.setTimeout(
()=>{t.textContent=n=s},O))}}}function L(t,e){let n=e instanceof
Error?e.message:String(e),s=a(
"p",{textContent:`This view ca\
nnot be drawn: ${n}`});s.setAttribute(
"role","alert"),t.replaceChildren(
s)}function k(t){return{async render(e){
e.el.classList.add("vae-view");
try{return await t(e)}catch(n){
L(e.el,n)}}}}var M=.7,y=t=>Math.max(...t.map(
e=>e.length));function E(t){let e=t.
get("texts");return t.get("pos\
ition").reduce((n,s,o)=>n*e[o].
length+s,0)}function N(t,e){let[
n,s]=[t.get("names"),t.get("te\
xts")],o=a("span",{className:"\
vae-number"});o.style.minWidth=
`${y(s.flat())}ch`;let i=a("sp\
an",{textContent:n[e]});i.style.
minWidth=`${n.length>1?y(n)/2:
0}em`;let u={min:0,max:s[e].length-
1,step:1},l=g(n[e],u,c=>{x(t,{
position:t.get("position").map(
(d,r)=>r===e?c:d)})}),h=()=>{let c=t.
get("position")[e];m(l,c,s[e][c]),
o.textContent=s[e][c]};return{
row:a("label",{className:"vae-\
row"},i,l,o),show:h}}var A=t=>t.
map(e=>URL.createObjectURL(new Blob(
[e],{type:"image/webp"})));function R({
model:t,el:e}){let[n,s]=[A(t.get(
"frames")),A(t.get("narrow_fra\
mes"))],o=a("img",{className:"\
vae-frame"}),i=t.get("names").
map((r,f)=>N(t,f)),{region:u,say:l}=v(),
h=()=>{let r=E(t),f=s.length>0&&
e.clientWidth<M*t.get("width");
o.style.width=`${t.get(f?"narr\
ow_width":"width")}px`,o.src=(f?
s:n)[t.get("index")[r]],o.alt=
t.get("alternatives")[r],i.forEach(
({show:T})=>T()),l(o.alt)};e.append(
...i.map(({row:r})=>r),o,u),h();
let c=b(t,{"change:position":h}),
d=w(e,h);return()=>{c(),d(),[...n,
...s].forEach(r=>URL.revokeObjectURL(
r))}}var tt=k(R);export{tt as default};
