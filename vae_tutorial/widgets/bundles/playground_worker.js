var $=class{constructor(t){this.
now=t,this.pace=0,this.due=0,this.
times=[]}start(t=0){this.pace=
t,this.due=this.now(),this.times=
[]}get early(){return this.pace>
0?Math.max(0,this.due-this.now()):
0}count(t){this.pace>0&&(this.
due=Math.max(this.due,this.now()-
80)+1e3*t/this.pace)}rate(t){let{
times:s}=this,e=this.now();for(s.
push({time:e,progress:t});s.length>
2&&s[1].time<e-1e3;)s.shift();
let[i]=s;return e>i.time?1e3*(t-
i.progress)/(e-i.time):0}};function S(o){return()=>{o=o+1831565813|
0;let t=Math.imul(o^o>>>15,o|1);
return t^=t+Math.imul(t^t>>>7,
t|61),((t^t>>>14)>>>0)/2**32}}
function _(o){let t=S(o);return()=>Math.
sqrt(-2*Math.log(1-t()))*Math.
cos(2*Math.PI*t())}var M=360,ct=1e3,It=16,Ft=20,W=.025,
Y=8,ot=200;async function ft(o){
if(typeof DecompressionStream>
"u")throw new Error("this brow\
ser is too old to unpack the d\
igits (it has no Decompression\
Stream)");let t=new Blob([o]).
stream().pipeThrough(new DecompressionStream(
"deflate"));return new Uint8Array(
await new Response(t).arrayBuffer())}
function nt(o){let t=2*Math.PI*
o/Y;return[.5+.35*Math.cos(t),
.5+.35*Math.sin(t)]}function at(o,t){
let[s,e]=[Math.cos(Math.PI*t),
Math.sin(Math.PI*t)];return o?
[.63-.26*s,.565-.26*e]:[.37+.26*
s,.435+.26*e]}function ht(o){let t=1/
(2*Math.PI*W**2*o.length);return(s,e)=>{
let i=0;for(let[r,a]of o)i+=Math.
exp(-((s-r)**2+(e-a)**2)/2/W**
2);return t*i}}var St={ring:{classes:Y,
at:nt,density:ht(Array.from({length:Y},
(o,t)=>nt(t)))},moons:{classes:2,
at,density:ht(Array.from({length:2*
ot},(o,t)=>at(t%2,(t+.5)/2/ot)))}};
function Nt(o){let{classes:t,at:s,
density:e}=St[o],i=S(17),r=_(18),
a=M+ct,n=Uint8Array.from({length:a},
(l,f)=>f%t),h=Array.from(n,l=>s(
l,i()).map(f=>f+W*r()));return{
x:Float64Array.from(h.flat()),
labels:n,density:e}}function lt(o){
let t=new Map;o.forEach((i,r)=>t.
set(i,[...t.get(i)??[],r]));let e=[
...t.keys()].sort((i,r)=>i-r).
map(i=>t.get(i)??[]);return Array.
from({length:10},(i,r)=>e[r%e.
length][Math.floor(r/e.length)])}
function pt(o,t,s=[]){if(o!=="\
digits"){let{x:l,labels:f,density:p}=Nt(
o),c=Int32Array.from({length:ct},
(d,m)=>M+m),u=lt(f.subarray(0,
M));return{x:l,labels:f,pixels:2,
test:M,training:c,shown:u,density:p}}
let e=t.labels.length,i=Ft*s.length,
r=new Float64Array(64*(e+s.length));
t.pixels.forEach((l,f)=>{r[f]=
l/It}),s.forEach((l,f)=>r.set(
l,64*(e+f)));let a=Int32Array.
from({length:e-M+i},(l,f)=>f<e-
M?M+f:e+(f-e+M)%s.length),n=Uint8Array.
from([...t.labels,...s.map(()=>255)]),
h=lt(t.labels.subarray(0,M));return{
x:r,labels:n,pixels:64,test:M,
training:a,shown:h}}var X={beta:{title:"beta",restarts:!1,
ends:[0,20],steps:"logarithmic",
stops:100,about:"The price of \
a nat of KL: at 1 the objectiv\
e is the ELBO, at 0 the KL cos\
ts nothing.",place:"07-levers.\
html#sec-07-beta"},draw:{title:"\
draw from q(z|x)",restarts:!1,
about:"Off, the decoder gets t\
he mean instead of a draw: no \
noise, as in an autoencoder.",
place:"03-reparameterization.h\
tml#sec-03-picture"},mean_over_pixels:{
title:"mean over pixels (a fau\
lt)",restarts:!1,about:"Code t\
hat circulates takes the mean \
where the ELBO has a sum: the \
reconstruction is divided by t\
he number of pixels, and the K\
L weighs as many times more.",
place:"07-levers.html#sec-07-u\
nits"},warm_up:{title:"KL warm\
-up, epochs",restarts:!1,ends:[
0,200],steps:"linear",stops:200,
whole:!0,about:"Over so many e\
pochs beta rises from 0 to its\
 value: codes are learned befo\
re they cost anything.",place:"\
07-levers.html#sec-07-collapse"},
free_bits:{title:"free bits, n\
ats",restarts:!1,ends:[0,2],steps:"\
linear",stops:40,about:"So muc\
h KL is charged for each dimen\
sion in any case, so that none\
 gains by carrying less.",place:"\
07-levers.html#sec-07-collapse"},
learning_rate:{title:"learning\
 rate",restarts:!1,ends:[1e-5,
10],steps:"logarithmic",stops:120,
about:"About how far Adam move\
s a weight in a step.",place:"\
05-training-a-vae.html#sec-05-\
train-step"},batch_size:{title:"\
batch size",restarts:!1,ends:[
16,256],steps:"logarithmic",stops:4,
whole:!0,about:"How many examp\
les share a step: more of them\
 make a quieter gradient and f\
ewer steps.",place:"03-reparam\
eterization.html#sec-03-batch"},
scale:{title:"Gaussian scale",
restarts:!1,ends:[.02,1],steps:"\
logarithmic",stops:34,about:"T\
he standard deviation of each \
pixel around its mean: a small\
 one makes errors dear.",place:"\
07-levers.html#sec-07-likeliho\
od"},data:{title:"data",restarts:!0,
options:["digits","ring","moon\
s"],about:"Real handwritten di\
gits of 8 x 8 pixels, or point\
s in a square whose true densi\
ty is known.",place:"02-from-p\
oints-to-distributions.html#se\
c-02-story"},latent_dim:{title:"\
latent dimensions",restarts:!0,
options:[1,2,3,8],about:"How m\
any numbers a code has.",place:"\
07-levers.html#sec-07-latent"},
layers:{title:"hidden layers",
restarts:!0,options:[0,1,2],about:"\
In the encoder, and as many in\
 the decoder; without any, bot\
h are linear.",place:"07-lever\
s.html#sec-07-architecture"},units:{
title:"units a layer",restarts:!0,
ends:[8,128],steps:"linear",stops:15,
whole:!0,about:"How wide each \
hidden layer is.",place:"07-le\
vers.html#sec-07-architecture"},
activation:{title:"activation",
restarts:!0,options:["relu","t\
anh"],about:"What a hidden uni\
t does with its sum.",place:"0\
7-levers.html#sec-07-architect\
ure"},likelihood:{title:"likel\
ihood",restarts:!0,options:["b\
ernoulli","gaussian"],about:"W\
hat a pixel is: ink with a pro\
bability, or a gray value arou\
nd a mean.",place:"07-levers.h\
tml#sec-07-likelihood"},log_odds:{
title:"start at log-odds",restarts:!0,
about:"The output's biases sta\
rt at the log-odds of the data\
's pixels, so that the untrain\
ed decoder draws the average p\
icture.",place:"05-training-a-\
vae.html#sec-05-train-step"},seed:{
title:"seed",restarts:!0,ends:[
0,9999],whole:!0,about:"Of the\
 first weights, the order of t\
he examples and the noise: the\
 same seed, the same run.",place:"\
05-training-a-vae.html#sec-05-\
save"}},ms=Object.keys(X);var Q=o=>o!=="digits";function*Tt(o,t){let s=!1;for(let e of o)
s=(yield*e.look(t))||s;return s}
var B=class{constructor(t){this.
now=t,this.look=null,this.took=
0,this.next=0}get due(){return this.
look!==null||this.now()>=this.
next}stop(){this.look=null,this.
next=1/0}again(){this.look=null,
this.next=0}againLater(){this.
look&&(this.next=this.now()+400),
this.look=null}work(t,s){this.
look||(this.took=0),this.look??=
Tt(t,s);let e=this.now(),{done:i,
value:r}=this.look.next();return this.
took+=this.now()-e,i?(this.look=
null,this.next=this.now()+Math.
max(400,this.took/.1),r):!1}};var ut=new Float64Array(257),dt=new Int32Array(
257);function R(o,t,s,e,i,r,a,n){
for(let h=0,l=0;h<e;h++,l+=n){
let f=h*t,p=n<8?0:i,c=0,u=0;for(let d=0,
m=f;d<p;d++,m+=s)ut[c]=o[m],dt[c]=
d*n,c+=+(o[m]!==0);for(;u+8<=n;u+=
8){let d=0,m=0,x=0,g=0,b=0,y=0,
k=0,E=0;for(let z=0;z<c;z++){let L=ut[z],
O=dt[z]+u;d+=L*r[O],m+=L*r[O+1],
x+=L*r[O+2],g+=L*r[O+3],b+=L*r[O+
4],y+=L*r[O+5],k+=L*r[O+6],E+=
L*r[O+7]}let v=l+u;a[v]+=d,a[v+
1]+=m,a[v+2]+=x,a[v+3]+=g,a[v+
4]+=b,a[v+5]+=y,a[v+6]+=k,a[v+
7]+=E}for(;u<n;u++){let d=0;for(let m=0,
x=f,g=u;m<i;m++,x+=s,g+=n)d+=o[x]*
r[g];a[l+u]+=d}}}var w=256,Z=40,F=Math.log(2*Math.
PI),N=class{constructor(t,s,e){
this.inputs=t,this.outputs=s,this.
activation=e,this.y=new Float64Array(
w*s),this.dx=new Float64Array(
w*t),this.transposed=new Float64Array(
t*s),this.x=this.y,this.kernel=
this.bias=this.kernelGradient=
this.biasGradient=this.y}place(t,s,e){
let i=e+this.inputs*this.outputs,
r=i+this.outputs;return this.kernel=
t.subarray(e,i),this.bias=t.subarray(
i,r),this.kernelGradient=s.subarray(
e,i),this.biasGradient=s.subarray(
i,r),r}forward(t,s){let{inputs:e,
outputs:i,y:r}=this,a=s*i;this.
x=t;for(let n=0;n<a;n+=i)r.set(
this.bias,n);if(R(t,e,1,s,e,this.
kernel,r,i),this.activation===
"relu")for(let n=0;n<a;n++)r[n]=
Math.max(r[n],0);if(this.activation===
"tanh")for(let n=0;n<a;n++)r[n]=
Math.tanh(r[n]);return r}backward(t,s,e=!0){
let{inputs:i,outputs:r,x:a,y:n,
dx:h,kernel:l,transposed:f}=this,
p=s*r;if(this.activation==="re\
lu")for(let c=0;c<p;c++)t[c]*=
+(n[c]>0);if(this.activation===
"tanh")for(let c=0;c<p;c++)t[c]*=
1-n[c]*n[c];this.kernelGradient.
fill(0),this.biasGradient.fill(
0),R(a,1,i,i,s,t,this.kernelGradient,
r);for(let c=0;c<p;)for(let u=0;u<
r;u++)this.biasGradient[u]+=t[c++];
if(!e)return h;for(let c=0,u=0;c<
i;c++)for(let d=0;d<r;d++)f[d*
i+c]=l[u++];return R(t,r,1,s,r,
f,h.fill(0,0,s*i),i),h}};function Pt(o,t,s,e,i){
let r=0,a=1;for(let n=s;n<s+e;n++){
let h=t[n],l=Math.exp(-Math.abs(
h));r+=Math.max(h,0)-h*o[n],a*=
1+l,i[n]=(h>0?1:l)/(1+l)-o[n]}
return r+Math.log(a)}function Gt(o,t,s,e,i,r){
let a=1/(r*r),n=0;for(let h=s;h<
s+e;h++){let l=1/(1+Math.exp(-t[h])),
f=l-o[h];n+=f*f,i[h]=a*f*l*(1-
l)}return .5*(a*n+e*(F+2*Math.
log(r)))}var tt={bernoulli:Pt,
gaussian:Gt},P=(o,t)=>.5*(o*o+
Math.exp(t)-t-1),C=class{constructor({
latent_dim:t,units:s,layers:e,
activation:i},r){let a=e?s:0,n=p=>Array.
from({length:e},(c,u)=>new N(u?
s:p,s,i));this.pixels=r,this.latent=
t,this.encoder=n(r),this.mean=
new N(a||r,t,"linear"),this.logVar=
new N(a||r,t,"linear"),this.decoder=
n(t),this.logits=new N(a||t,r,
"linear"),this.layers=[...this.
encoder,this.mean,this.logVar,
...this.decoder,this.logits];let h=this.
layers.reduce((p,c)=>p+(c.inputs+
1)*c.outputs,0);this.weights=new Float64Array(
h),this.gradient=new Float64Array(
h),this.layers.reduce((p,c)=>c.
place(this.weights,this.gradient,
p),0);let[l,f]=[w*t,w*r];this.
held=new Float64Array(l),this.
z=new Float64Array(l),this.dMean=
new Float64Array(l),this.dLogVar=
new Float64Array(l),this.dLogits=
new Float64Array(f),this.nats=
new Float64Array(w),this.kl=new Float64Array(
t)}initialize(t){for(let{inputs:s,
outputs:e,kernel:i,bias:r}of this.
layers){let a=Math.sqrt(6/(s+e));
for(let n=0;n<i.length;n++)i[n]=
a*(2*t()-1);r.fill(0)}}encode(t,s){
for(let i of this.encoder)t=i.
forward(t,s);this.mean.forward(
t,s);let e=this.logVar.forward(
t,s);for(let i=0;i<s*this.latent;i++)
this.held[i]=Math.min(Math.max(
e[i],-Z),Z)}draw(t,s=w){let{z:e,
held:i}=this,r=this.mean.y;for(let a=0;a<
s*this.latent;a++)e[a]=t?r[a]+
Math.exp(i[a]/2)*t[a]:r[a];return e}decode(t,s){
for(let e of this.decoder)t=e.
forward(t,s);return this.logits.
forward(t,s)}losses(t,s,e,{likelihood:i,
scale:r}){this.encode(t,s);let a=this.
decode(this.draw(e,s),s),{pixels:n,
latent:h,nats:l,held:f,kl:p}=this,
c=this.mean.y,u=0;for(let d=0;d<
s;d++)l[d]=tt[i](t,a,d*n,n,this.
dLogits,r),u+=l[d]/s;p.fill(0);
for(let d=0;d<s*h;d++)p[d%h]+=
P(c[d],f[d])/s;return{reconstruction:u,
kl:p.reduce((d,m)=>d+m,0)}}gradients(t,s,e,i,r=1){
let{latent:a,z:n,held:h,dMean:l,
dLogVar:f,dLogits:p}=this,c=this.
mean.y,{reconstruction:u,kl:d}=this.
losses(t,s,i.draw?e:null,i),m=i.
mean_over_pixels?1/this.pixels:
1,x=i.beta*r;for(let y=0;y<s*this.
pixels;y++)p[y]*=m/s;let g=this.
logits.backward(p,s);for(let y=this.
decoder.length-1;y>=0;y--)g=this.
decoder[y].backward(g,s);for(let y=0;y<
s*a;y++){let k=this.kl[y%a]>i.
free_bits?x/s:0,E=Math.abs(this.
logVar.y[y])<Z?.5:0;l[y]=g[y]+
k*c[y],f[y]=E*(g[y]*(n[y]-c[y])+
k*(Math.exp(h[y])-1))}this.encodeBackward(
s);let b=this.kl.reduce((y,k)=>y+
Math.max(k,i.free_bits),0);return{
reconstruction:u,kl:d,objective:m*
u+x*b}}encodeBackward(t){let s=this.
encoder.length>0,e=this.mean.backward(
this.dMean,t,s),i=this.logVar.
backward(this.dLogVar,t,s);if(s)
for(let r=0;r<t*this.mean.inputs;r++)
e[r]+=i[r];for(let r=this.encoder.
length-1;r>=0;r--)e=this.encoder[r].
backward(e,t,r>0)}},T=class{constructor(t){
this.first=new Float64Array(t),
this.second=new Float64Array(t),
this.firstLeft=this.secondLeft=
1}step(t,s,e){let{first:i,second:r}=this;
this.firstLeft*=.9,this.secondLeft*=
.999;let a=e*Math.sqrt(1-this.
secondLeft)/(1-this.firstLeft);
for(let n=0;n<t.length;n++)i[n]+=
(s[n]-i[n])*.1,r[n]+=(s[n]*s[n]-
r[n])*.001,t[n]-=a*i[n]/(Math.
sqrt(r[n])+1e-7)}};var D=5,jt=.05,gt=o=>Array.from(
o).filter(t=>t>jt).length;function zt(o){
let t=o.map(e=>o.filter(i=>i===
e).length),s=Math.max(...t);return Math.
min(...o.filter((e,i)=>t[i]===
s))}function*yt(o,t,s,e,i){let r=new Float64Array(
D),a=new Int32Array(D),n=0;for(let h=0;h<
e;h++){r.fill(1/0);for(let l=e;l<
i;l++){let f=0;for(let c=0;c<t;c++){
let u=o[h*t+c]-o[l*t+c];f+=u*u}
if(!(f<r[D-1]))continue;let p=D-
1;for(;p>0&&r[p-1]>f;p--)r[p]=
r[p-1],a[p]=a[p-1];r[p]=f,a[p]=
l}zt(Array.from(a,l=>s[l]))===
s[h]&&n++,yield}return n/e}function st({
x:o,pixels:t,training:s}){let e=new Float64Array(
t);for(let i of s)for(let r=0;r<
t;r++)e[r]+=o[i*t+r];return e.
map(i=>Math.min(Math.max(i/s.length,
.001),.999))}var mt=(o,t)=>(o>
0?-o*Math.log(t):0)-(o<1?(1-o)*
Math.log(1-t):0);function G(o,{
likelihood:t,scale:s}){let e=st(
o),i=o.test*o.pixels,r=o.pixels*
(F/2+Math.log(s)),a=0,n=0;for(let l=0;l<
i;l++){let f=o.x[l],p=e[l%o.pixels];
a+=t==="bernoulli"?mt(f,p):((f-
p)/s)**2/2,t==="bernoulli"&&(n+=
mt(f,f))}let h=t==="gaussian"?
r:0;return{average:a/o.test+h,
floor:n/o.test+h}}var $t=4.5,Bt=[.02,.12],wt=101,
xt=41,Rt=8,Ct=-18,U=Array.from(
{length:15},(o,t)=>(t-7)*.6),j=1024;
function Dt(o){let t=o.reduce(
(s,e)=>Math.max(s,e),-1/0);return t===
-1/0?t:t+Math.log(o.reduce((s,e)=>s+
Math.exp(e-t),0))}var et=({from:o,
step:t,sides:s},e,i)=>o[i]+t[i]*
(i?Math.floor(e/s[0]):e%s[0]);
function kt(o,t,{likelihood:s,
scale:e},i,r,a){let n=o.length/
t,h=new Float64Array(t),l=s===
"gaussian",f=1/(e*e),p=t*(F/2+
Math.log(e));for(let c=0,u=0;c<
r;c++,u+=t){let d=0,m=1;for(let g=0;g<
t;g++){let b=Math.exp(-Math.abs(
i[u+g]));d+=Math.max(i[u+g],0),
m*=1+b,h[g]=(i[u+g]>0?1:b)/(1+
b)}let x=d+Math.log(m);for(let g=0,
b=0;g<n;g++){let y=0;for(let k=0;k<
t;k++,b++)y+=l?(o[b]-h[k])**2:
o[b]*i[u+k];a(c,g,l?-f*y/2-p:y-
x)}}}function*bt(o,t,s,e){let{
pixels:i,latent:r}=o,a=e.sides.
reduce((l,f)=>l*f,1),n=Array.from(
{length:t.length/i},()=>new Array(
a)),h=new Float64Array(w*r);for(let l=0;l<
a;l+=w){let f=Math.min(w,a-l),
p=new Float64Array(f);for(let c=0;c<
f;c++)for(let u=0;u<r;u++){let d=et(
e,l+c,u);h[c*r+u]=d,p[c]-=(d*d+
F)/2}kt(t,i,s,o.decode(h,f),f,
(c,u,d)=>{n[u][l+c]=d+p[c]}),yield}
return n}var Ut=({step:o})=>o.
reduce((t,s)=>t+Math.log(s),0);
function Vt(o,t){let s=t.reduce(
(n,h)=>Math.max(n,h),-1/0),e=o.
sides.map(()=>1/0),i=o.sides.map(
()=>-1/0);if(t.forEach((n,h)=>{
if(!(n-s<Ct))for(let l=0;l<e.length;l++)
e[l]=Math.min(e[l],et(o,h,l)),
i[l]=Math.max(i[l],et(o,h,l))}),
o.step.every((n,h)=>i[h]-e[h]>
Rt*n))return null;let r=e.map(
(n,h)=>n-o.step[h]),a=i.map((n,h)=>(n+
o.step[h]-r[h])/(xt-1));return{
from:r,step:a,sides:a.map(()=>xt)}}
function*Mt(o,t,s){let{pixels:e,
latent:i}=o,r=t.length/e;o.encode(
t,r);let a=$t,[n,h]=Bt;for(let m=0;m<
r*i;m++)a=Math.max(a,Math.abs(
o.mean.y[m])+1),h=Math.max(n,Math.
min(h,.75*Math.exp(o.held[m]/2)));
let l=i===1?10*wt:wt,f=Math.min(
l,1+Math.ceil(2*a/h)),p=new Array(
i).fill(2*a/(f-1)),c={from:p.map(
()=>-a),step:p,sides:p.map(()=>f)},
u=yield*bt(o,t,s,c),d=[];for(let m=0;m<
r;m++){let x=Vt(c,u[m]),g=t.subarray(
m*e,(m+1)*e),b=x?(yield*bt(o,g,
s,x))[0]:u[m];d.push(-Dt(b)-Ut(
x??c))}return d}function*At(o,t,s){
let{pixels:e,latent:i}=o,r=t.length/
e,a=U.length**i;o.encode(t,r);
let n=o.mean.y.slice(),h=o.held.
slice(),l=[],f=new Float64Array(
w*i),p=new Float64Array(a);for(let c=0;c<
r;c++){let u=0,d=0,m=0;p.fill(
1);for(let g=0;g<i;g++){let b=n[c*
i+g],y=h[c*i+g];u+=P(b,y);for(let k=0;k<
a;k++){let E=U[g?Math.floor(k/
U.length):k%U.length];f[k*i+g]=
b+Math.exp(y/2)*E,p[k]*=Math.exp(
-E*E/2)}}let x=t.subarray(c*e,
(c+1)*e);kt(x,e,s,o.decode(f,a),
a,(g,b,y)=>{d+=p[g],m+=p[g]*y}),
l.push(u-m/d),yield}return l}function Ht(o){
let t=[];for(let e=-8,i=0;t.length<
o;)for(i+=.001*Math.exp(-((e+.001/
2)**2+F)/2),e+=.001;t.length<o&&
i>=(t.length+.5)/o;)t.push(e);
return t}function*qt(o){let t=Math.
round(j**(1/o)),s=_(j),e=o>2?[]:
Ht(t);for(let i=0;i<j;i++)if(o>
2)for(let r=0;r<o;r++)yield s();else
for(let r=0;r<o;r++)yield e[r?
Math.floor(i/t):i%t]}function*_t(o,t,s,e=[
0,1]){let i=Float64Array.from(
qt(o.latent)),r=new Float64Array(
s*s),a=(e[1]-e[0])/s,n=[0,1].map(
()=>new Float64Array(s));for(let h=0;h<
j;h+=w){let l=i.subarray(h*o.latent,
(h+w)*o.latent),f=o.decode(l,w);
for(let p=0;p<w;p++){n.forEach(
(c,u)=>{let d=1/(1+Math.exp(-f[2*
p+u]));for(let m=0;m<s;m++)c[m]=
Math.exp(-(((e[0]+(m+.5)*a-d)/
t)**2)/2)});for(let c=0,u=0;c<
s;c++){let d=n[1][s-1-c];for(let m=0;m<
s;m++)r[u++]+=d*n[0][m]}}yield}
return Float32Array.from(r,h=>h/
(j*2*Math.PI*t*t))}var V=class{constructor(){this.
rows=[],this.every=1,this.told=
-1}takes(t){return t%this.every===
0}add(t){this.takes(t.epoch)&&
(this.rows.push(t),!(this.rows.
length<=2e3)&&(this.every*=2,this.
rows=this.rows.filter(({epoch:s})=>this.
takes(s))))}news(){let t=this.
rows.filter(({epoch:s})=>s>this.
told);return t.length&&(this.told=
t[t.length-1].epoch),t}};var Kt=8,it=5,[Wt,Yt]=[1e3,1e4];
function rt(o){let t=_(it);return Float64Array.
from({length:o},t)}var Jt=o=>st(
o).map(t=>Math.log(t/(1-t)));function Xt(o,t){
for(let s=o.length-1;s>0;s--){
let e=Math.floor(t()*(s+1)),i=o[e];
o[e]=o[s],o[s]=i}}var H=class{constructor(t,s,e=[]){
let[i,r,a]=[0,1,2].map(n=>Kt*t.
seed+n);this.levers={...t},this.
data=s,this.turns=[...e].sort(
(n,h)=>n.step-h.step),this.vae=
new C(t,s.pixels),this.vae.initialize(
S(i)),t.log_odds&&this.vae.logits.
bias.set(Jt(s)),this.adam=new T(
this.vae.weights.length),this.
sound=this.vae.weights.slice(),
this.soundEpoch=0,this.restores=
0,this.most=NaN,this.nextOrder=
S(r),this.nextNoise=_(a),this.
order=s.training.slice(),this.
position=0,this.step=0,this.epoch=
0,this.x=new Float64Array(w*s.
pixels),this.epsilon=new Float64Array(
w*t.latent_dim),this.still=rt(
w*t.latent_dim),this.history=new V,
this.history.add(this.evaluate())}get progress(){
return this.epoch+this.position/
this.order.length}get warm(){let{
warm_up:t,batch_size:s}=this.levers,
e=t*Math.ceil(this.order.length/
s);return e>0?Math.min(1,this.
step/e):1}turn(t,s){let e=X[t];
if(!e||e.restarts)throw new Error(
`${t} cannot be turned while i\
t trains`);Object.assign(this.
levers,{[t]:s})}catchUp(){for(;this.
turns[0]?.step<=this.step;this.
turns.shift())this.turn(this.turns[0].
name,this.turns[0].value)}load(){
let{data:{x:t,pixels:s},order:e,
position:i,levers:r}=this;i===
0&&Xt(e,this.nextOrder);let a=Math.
min(r.batch_size,e.length-i);for(let n=0,
h=0;n<a;n++){let l=e[i+n]*s;for(let f=l;f<
l+s;f++)this.x[h++]=t[f]}for(let n=0;n<
a*r.latent_dim;n++)this.epsilon[n]=
this.nextNoise();return a}advance(){
this.catchUp();let{vae:t,levers:s}=this,
e=this.load(),{objective:i}=t.
gradients(this.x,e,this.epsilon,
s,this.warm);return this.step===
0&&(this.most=Math.max(Wt*Math.
abs(i),i+Yt)),i<=this.most?(this.
position===0&&this.keep(),this.
adam.step(t.weights,t.gradient,
s.learning_rate),this.step+=1,
this.position+=e,this.position===
this.order.length&&this.finishEpoch(),
""):this.restore(i)}finishEpoch(){
this.position=0,this.epoch+=1,
this.history.takes(this.epoch)&&
this.history.add(this.evaluate())}keep(){
this.sound.set(this.vae.weights),
this.soundEpoch=this.epoch}restore(t){
this.vae.weights.set(this.sound),
this.adam=new T(this.sound.length),
this.restores+=1;let s=Number.
isFinite(t)?`rose to ${t.toPrecision(
2)} nats`:"was no longer a fin\
ite number";return`The trainin\
g stopped in epoch ${this.epoch+
1}: the loss of a batch ${s}. \
The network has its weights fr\
om the start of epoch ${this.soundEpoch+
1} again. Steps that are too l\
arge do this: try a learning r\
ate below ${this.levers.learning_rate}\
.`}evaluate(){let{test:t}=this.
data,s=this.lossesOf(0,t),e=this.
lossesOf(t,t),i=this.levers.draw?
0:NaN;return{epoch:this.epoch,
train_reconstruction:e.reconstruction,
train_kl:e.kl,train_loss:e.reconstruction+
e.kl+i,test_reconstruction:s.reconstruction,
test_kl:s.kl,test_loss:s.reconstruction+
s.kl+i}}lossesOf(t,s){let{vae:e,
levers:i,data:{x:r,pixels:a}}=this,
n=t+s,h=0,l=0;for(let f=t;f<n;f+=
w){let p=Math.min(w,n-f),c=e.losses(
r.subarray(f*a,(f+p)*a),p,i.draw?
this.still:null,i);h+=c.reconstruction*
p/s,l+=c.kl*p/s}return{reconstruction:h,
kl:l}}};var Et=16,Qt=6,I=64,Lt={kind:"\
want",exact:!1,manifold:0,density:!1,
axes:[0,1]},vt=o=>1/(1+Math.exp(
-o)),Zt=o=>Float32Array.from({
length:I*I},(t,s)=>o((s%I+.5)/
I,1-(Math.floor(s/I)+.5)/I)),q=class{constructor(t){
let{data:s,levers:e}=t,{pixels:i}=s;
this.trainer=t,this.shown=new Float64Array(
s.shown.length*i),s.shown.forEach(
(r,a)=>this.shown.set(this.example(
r),a*i)),this.noise=rt(Et*e.latent_dim),
this.labelled=s.labels.length-
s.labels.filter(r=>r===255).length,
this.exact=void 0,this.density=
void 0,this.truth=s.density&&Zt(
s.density),this.neighbours=NaN,
this.scale=e.scale,this.measured=
G(s,e),this.looked=""}example(t){
let{x:s,pixels:e}=this.trainer.
data;return s.subarray(t*e,(t+
1)*e)}codes(){let{vae:t,data:{
x:s,pixels:e,labels:i}}=this.trainer,
r=i.length,a=new Float32Array(
r*t.latent),n=new Float32Array(
a.length);for(let h=0;h<r;h+=w){
let l=Math.min(w,r-h);t.encode(
s.subarray(h*e,(h+l)*e),l),a.set(
t.mean.y.subarray(0,l*t.latent),
h*t.latent),n.set(t.held.subarray(
0,l*t.latent),h*t.latent)}return{
mean:a,logVar:n}}pictures(t,s){
let{vae:e}=this.trainer;return Float32Array.
from(e.decode(t,s).subarray(0,
s*e.pixels),vt)}manifold({manifold:t,
axes:s}){let{latent:e}=this.trainer.
vae,i=new Float64Array(256*e);
for(let r=0;r<256;r++){let a=((r%
16+.5)/16*2-1)*t,n=(1-(Math.floor(
r/16)+.5)/16*2)*t;s[1]<e&&(i[r*
e+s[1]]=n),s[0]<e&&(i[r*e+s[0]]=
a)}return this.pictures(i,256)}klByDimension(t,s){
let{vae:{latent:e},data:{test:i}}=this.
trainer,r=new Array(e).fill(0);
for(let a=0;a<i*e;a++)r[a%e]+=
P(t[a],s[a])/i;return r}yardsticks(){
let{data:t,levers:s}=this.trainer;
return this.scale!==s.scale&&(this.
measured=G(t,s)),this.scale=s.
scale,this.measured}snapshot(t,s){
let{vae:e,levers:i,data:r,step:a,
epoch:n,history:h}=this.trainer,
l=r.shown.length,{mean:f,logVar:p}=this.
codes(),c=this.klByDimension(f,
p);return e.encode(this.shown,
l),{levers:{...i},step:a,epoch:n,
rate:s,mean:f,log_var:p,kl_by_dimension:c,
active:gt(c),neighbours:this.neighbours,
originals:Float32Array.from(this.
shown),reconstructions:this.pictures(
e.mean.y,l),samples:this.pictures(
this.noise,Et),rows:h.news(),...this.
yardsticks(),...t.manifold>0?{
manifold:this.manifold(t)}:{},
...t.exact&&this.exact?{exact:this.
exact}:{},...t.density&&this.density?
{density:this.density}:{}}}*look(t){
let{vae:s,levers:e,step:i,restores:r,
data:a}=this.trainer,n=t.exact&&
s.latent<=2,h=t.density&&a.density,
l=JSON.stringify([i,r,e,n,!!h]);
if(l===this.looked)return!1;if(this.
neighbours=yield*yt(this.codes().
mean,s.latent,a.labels,a.test,
this.labelled),n){let f=this.shown.
subarray(0,Qt*a.pixels),p=yield*Mt(
s,f,e),c=yield*At(s,f,e);this.
exact=p.map((u,d)=>({nll:u,bound:e.
draw?c[d]:NaN}))}else this.exact=
void 0;if(h&&this.truth){let f=yield*_t(
s,e.scale,I);this.density={side:I,
model:f,truth:this.truth}}return this.
looked=l,!0}explain(t,s){let{vae:e,
levers:i,data:r,warm:a}=this.trainer,
{latent:n,pixels:h}=e,l=this.example(
r.shown[t%r.shown.length]),f=_(
it+1+s),p=Float64Array.from({length:n},
()=>i.draw?f():0),{reconstruction:c,
kl:u}=e.gradients(l,1,p,i,a),d=e.
logits.y,m=new Float64Array(h),
x=g=>Array.from(g.subarray(0,n));
return{x:Float32Array.from(l),
mean:x(e.mean.y),sigma:x(e.held).
map(g=>Math.exp(g/2)),epsilon:Array.
from(p),z:x(e.z),gray:Float32Array.
from(d.subarray(0,h),vt),pixel_losses:Float32Array.
from(m,(g,b)=>tt[i.likelihood](
l,d,b,1,m,i.scale)),reconstruction:c,
kl:u,pixel_gradient:Float32Array.
from(e.dLogits.subarray(0,h)),
z_gradient:x((e.decoder[0]??e.
logits).dx),mean_gradient:x(e.
dMean),log_var_gradient:x(e.dLogVar)}}weights(){
return this.trainer.vae.layers.
flatMap(({inputs:t,outputs:s,kernel:e,
bias:i})=>[{shape:[t,s],values:Array.
from(e)},{shape:[s],values:Array.
from(i)}])}};var ts=100,ss={pixels:new Uint8Array,
labels:new Uint8Array};function es(o){
return Object.values(o).filter(
t=>t instanceof Float32Array).
map(t=>t.buffer)}var K=class{constructor({
post:t,later:s,wait:e=(a,n)=>setTimeout(
a,n),now:i=()=>performance.now(),
slice:r=12}){this.post=t,this.
later=s,this.wait=e,this.now=i,
this.sliceLength=r,this.packed=
{digits:new Uint8Array,labels:new Uint8Array},
this.digits=null,this.trainers=
[],this.observers=[],this.wants=
Lt,this.playing=!1,this.until=
0,this.clock=new $(i),this.looks=
new B(i),this.plays=0,this.waiting=
!1,this.naps=0,this.drawn=!0,this.
due=0,this.before=Promise.resolve()}receive(t){
return this.before=this.before.
then(()=>this.answer(t)).catch(
s=>this.fail(s,t.kind==="start")),
this.before}answer(t){if(t.kind===
"data")this.packed=t;else if(t.
kind==="drawn")this.drawn=!0;else{
if(t.kind==="start")return this.
start(t);if(this.trainers.length)
if(t.kind==="play")this.play(t);else if(t.
kind==="pause")this.pause();else if(t.
kind==="step")this.single();else if(t.
kind==="epoch")this.epoch();else if(t.
kind==="turn")this.turn(t);else if(t.
kind==="want")this.want(t);else if(t.
kind==="explain"){let{id:s,example:e,
draw:i}=t;this.post({kind:"exp\
lained",id:s,explained:this.observers[0].
explain(e,i)},[])}else this.post(
{kind:"weights",id:t.id,weights:this.
observers[0].weights()},[]);else
return}}fail(t,s=!1){this.halt(),
this.looks.stop();let e=`The p\
age cannot go on: ${t instanceof
Error?t.message:t}.`;this.post(
{kind:"stopped",run:"a",reason:e,
unstarted:s},[])}async unpacked(){
let{digits:t,labels:s}=this.packed;
return this.digits??={pixels:await ft(
t),labels:s},this.digits}async start({
a:t,b:s,turns:e,drawings:i}){this.
halt(),this.looks.stop(),this.
trainers=[],this.observers=[];
let r=s?[t,s]:[t],n=r.every(({
data:u})=>Q(u))?ss:await this.
unpacked(),h=r.map((u,d)=>new H(
u,pt(u.data,n,i),e.filter(({run:m})=>m===
"ab"[d])));this.observers=h.map(
u=>new q(u)),this.trainers=h;let{
data:l}=h[0],{labels:f,test:p,
shown:c}=l;this.post({kind:"re\
ady",labels:f,test:p,shown:c,...G(
l,t),points:Float32Array.from(
Q(t.data)?l.x:[]),drawings:f.length-
this.observers[0].labelled},[]),
this.looks.again(),this.show(),
this.work()}next(){let[t,s]=this.
trainers,e=s&&s.progress<t.progress?
s:t;return e&&e.progress<this.
until?e:null}play({until:t,id:s,
pace:e=0}){if(this.until=t||1/0,
this.plays=s,!this.next())return this.
pause();this.playing=!0,this.clock.
start(e),this.work()}epoch(){this.
halt(),this.until=Math.floor(this.
trainers[0].progress)+1,this.work()}halt(){
this.playing=!1,this.until=0,this.
clock.start()}pause(){this.halt(),
this.looks.again(),this.show(),
this.work()}single(){this.halt();
let[t,s]=this.trainers,e=t.advance();
if(e)return this.stop(t,e);for(;s&&
s.progress<t.progress;){let i=s.
advance();if(i)return this.stop(
s,i)}this.pause()}stop(t,s){this.
post({kind:"stopped",run:t===this.
trainers[0]?"a":"b",reason:s},
[]),this.pause()}turn({run:t,name:s,
value:e}){let i=this.trainers[t===
"a"?0:1];if(!i)return;i.catchUp(),
i.turn(s,e);let r={step:i.step,
run:t,name:s,value:e};this.post(
{kind:"turned",turn:r},[]),this.
next()?this.looks.againLater():
this.pause()}want(t){let{exact:s,
density:e}=this.wants;this.wants=
t,(s!==t.exact||e!==t.density)&&
this.looks.again(),this.next()||
this.show(),this.work()}work(){
this.waiting||(this.waiting=!0,
this.later(()=>{this.waiting=!1;
try{this.slice()}catch(t){this.
fail(t)}}))}nap(){let t=this.naps+=
1;this.wait(()=>{t===this.naps&&
this.work()},this.clock.early)}slice(){
let t=this.now()+this.sliceLength,
s=!1;for(;this.now()<t&&!s;)if(this.
looks.due)this.look();else if(this.
next())this.clock.early?s=!0:this.
train();else return;this.drawn&&
this.now()>=this.due&&this.next()&&
this.show(),s?this.nap():this.
work()}train(){let t=this.next();
if(!t)return;let s=this.progress,
e=t.advance();e?this.stop(t,e):
this.next()?this.clock.count(this.
progress-s):this.pause()}get progress(){
return Math.min(...this.trainers.
map(({progress:t})=>t))}look(){
this.looks.work(this.observers,
this.wants)&&!this.next()&&this.
show()}show(){let t=this.playing?
this.clock.rate(this.trainers[0].
progress):0,[s,e]=this.observers.
map(i=>i.snapshot(this.wants,t));
this.due=this.now()+ts,this.drawn=
!1,this.post({kind:"snapshot",
a:s,b:e??null,playing:this.playing,
plays:this.plays},[s,e].flatMap(
i=>i?es(i):[]))}};var{port1:is,port2:rs}=new MessageChannel,
Ot=[];is.onmessage=()=>Ot.shift()?.();
var os=new K({post:(o,t)=>postMessage(
o,{transfer:t}),later:o=>{Ot.push(
o),rs.postMessage(null)}});addEventListener(
"message",({data:o})=>os.receive(
o));
