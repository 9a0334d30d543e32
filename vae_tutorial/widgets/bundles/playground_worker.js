function N(o){return()=>{o=o+1831565813|
0;let t=Math.imul(o^o>>>15,o|1);
return t^=t+Math.imul(t^t>>>7,
t|61),((t^t>>>14)>>>0)/2**32}}
function L(o){let t=N(o);return()=>Math.
sqrt(-2*Math.log(1-t()))*Math.
cos(2*Math.PI*t())}var E=360,ot=1e3,vt=16,Et=20,V=.025,
H=8,tt=200;async function nt(o){
let t=new Blob([o]).stream().pipeThrough(
new DecompressionStream("defla\
te"));return new Uint8Array(await new Response(
t).arrayBuffer())}function et(o){
let t=2*Math.PI*o/H;return[.5+
.35*Math.cos(t),.5+.35*Math.sin(
t)]}function st(o,t){let[e,s]=[
Math.cos(Math.PI*t),Math.sin(Math.
PI*t)];return o?[.63-.26*e,.565-
.26*s]:[.37+.26*e,.435+.26*s]}
function rt(o){let t=1/(2*Math.
PI*V**2*o.length);return(e,s)=>{
let r=0;for(let[i,a]of o)r+=Math.
exp(-((e-i)**2+(s-a)**2)/2/V**
2);return t*r}}var It={ring:{classes:H,
at:et,density:rt(Array.from({length:H},
(o,t)=>et(t)))},moons:{classes:2,
at:st,density:rt(Array.from({length:2*
tt},(o,t)=>st(t%2,(t+.5)/2/tt)))}};
function Lt(o){let{classes:t,at:e,
density:s}=It[o],r=N(17),i=L(18),
a=E+ot,n=Uint8Array.from({length:a},
(h,c)=>c%t),l=Array.from(n,h=>e(
h,r()).map(c=>c+V*i()));return{
x:Float64Array.from(l.flat()),
labels:n,density:s}}function it(o){
let t=new Map;o.forEach((r,i)=>t.
set(r,[...t.get(r)??[],i]));let s=[
...t.keys()].sort((r,i)=>r-i).
map(r=>t.get(r)??[]);return Array.
from({length:10},(r,i)=>s[i%s.
length][Math.floor(i/s.length)])}
function at(o,t,e=[]){if(o!=="\
digits"){let{x:h,labels:c,density:f}=Lt(
o),u=Int32Array.from({length:ot},
(d,m)=>E+m),p=it(c.subarray(0,
E));return{x:h,labels:c,pixels:2,
test:E,training:u,shown:p,density:f}}
let s=t.labels.length,r=Et*e.length,
i=new Float64Array(64*(s+e.length));
t.pixels.forEach((h,c)=>{i[c]=
h/vt}),e.forEach((h,c)=>i.set(
h,64*(s+c)));let a=Int32Array.
from({length:s-E+r},(h,c)=>c<s-
E?E+c:s+(c-s+E)%e.length),n=Uint8Array.
from([...t.labels,...e.map(()=>255)]),
l=it(t.labels.subarray(0,E));return{
x:i,labels:n,pixels:64,test:E,
training:a,shown:l}}var Ot=Math.log(2*Math.PI),lt=o=>Array.
from(o).filter(t=>t>.05).length;
function St(o){let t=o.map(s=>o.
filter(r=>r===s).length),e=Math.
max(...t);return Math.min(...o.
filter((s,r)=>t[r]===e))}function*ct(o,t,e,s,r){
let i=new Float64Array(5),a=new Int32Array(
5),n=0;for(let l=0;l<s;l++){i.
fill(1/0);for(let h=s;h<r;h++){
let c=0;for(let u=0;u<t;u++){let p=o[l*
t+u]-o[h*t+u];c+=p*p}if(!(c<i[4]))
continue;let f=4;for(;f>0&&i[f-
1]>c;f--)i[f]=i[f-1],a[f]=a[f-
1];i[f]=c,a[f]=h}St(Array.from(
a,h=>e[h]))===e[l]&&n++,yield}
return n/s}function q({x:o,pixels:t,
training:e}){let s=new Float64Array(
t);for(let r of e)for(let i=0;i<
t;i++)s[i]+=o[r*t+i];return s.
map(r=>Math.min(Math.max(r/e.length,
.001),.999))}var ht=(o,t)=>(o>
0?-o*Math.log(t):0)-(o<1?(1-o)*
Math.log(1-t):0);function P(o,{
likelihood:t,scale:e}){let s=q(
o),r=o.test*o.pixels,i=o.pixels*
(Ot/2+Math.log(e)),a=0,n=0;for(let h=0;h<
r;h++){let c=o.x[h],f=s[h%o.pixels];
a+=t==="bernoulli"?ht(c,f):((c-
f)/e)**2/2,t==="bernoulli"&&(n+=
ht(c,c))}let l=t==="gaussian"?
i:0;return{average:a/o.test+l,
floor:n/o.test+l}}var ft=new Float64Array(257),O=new Int32Array(
257);function K(o,t,e,s,r,i,a,n){
for(let l=0,h=0;l<s;l++,h+=n){
let c=l*t,f=n<8?0:r,u=0,p=0;for(let d=0,
m=c;d<f;d++,m+=e)ft[u]=o[m],O[u]=
d*n,u+=+(o[m]!==0);for(;p+8<=n;p+=
8){let d=0,m=0,b=0,g=0,x=0,y=0,
w=0,A=0;for(let F=0;F<u;F++){let v=ft[F],
M=O[F]+p;d+=v*i[M],m+=v*i[M+1],
b+=v*i[M+2],g+=v*i[M+3],x+=v*i[M+
4],y+=v*i[M+5],w+=v*i[M+6],A+=
v*i[M+7]}let _=h+p;a[_]+=d,a[_+
1]+=m,a[_+2]+=b,a[_+3]+=g,a[_+
4]+=x,a[_+5]+=y,a[_+6]+=w,a[_+
7]+=A}for(;p<n;p++){let d=0;for(let m=0,
b=c,g=p;m<r;m++,b+=e,g+=n)d+=o[b]*
i[g];a[h+p]+=d}}}function ut(o,t,e,s,r,i,a){
for(let n=0,l=0,h=0;n<t;n++,l+=
e,h+=i){let c=0,f=0;for(let u=0;u<
i;u++)O[c]=u,c+=+(!a||a[h+u]!==
0),r[h+u]=0;for(;f+3<c;f+=4){let u=O[f],
p=O[f+1],d=O[f+2],m=O[f+3],b=0,
g=0,x=0,y=0;for(let w=0,A=u*e,
_=p*e,F=d*e,v=m*e;w<e;w++){let M=o[l+
w];b+=M*s[A+w],g+=M*s[_+w],x+=
M*s[F+w],y+=M*s[v+w]}r[h+u]=b,
r[h+p]=g,r[h+d]=x,r[h+m]=y}for(;f<
c;f++){let u=0;for(let p=0,d=O[f]*
e;p<e;p++)u+=o[l+p]*s[d+p];r[h+
O[f]]=u}}}var k=256,W=40,Ft=Math.log(2*Math.
PI),T=class{constructor(t,e,s,r=!1){
this.inputs=t,this.outputs=e,this.
activation=s,this.afterRelu=r,
this.size=(t+1)*e,this.y=new Float64Array(
k*e),this.dx=new Float64Array(
k*t),this.x=this.y,this.kernel=
this.bias=this.kernelGradient=
this.biasGradient=this.y}place(t,e){
let s=this.inputs*this.outputs;
this.kernel=t.subarray(0,s),this.
bias=t.subarray(s),this.kernelGradient=
e.subarray(0,s),this.biasGradient=
e.subarray(s)}forward(t,e){let{
inputs:s,outputs:r,y:i}=this,a=e*
r;this.x=t;for(let n=0;n<a;n+=
r)i.set(this.bias,n);if(K(t,s,
1,e,s,this.kernel,i,r),this.activation===
"relu")for(let n=0;n<a;n++)i[n]=
Math.max(i[n],0);if(this.activation===
"tanh")for(let n=0;n<a;n++)i[n]=
Math.tanh(i[n]);return i}backward(t,e,s=!0){
let{inputs:r,outputs:i,x:a,y:n,
dx:l}=this,h=e*i;if(this.activation===
"tanh")for(let c=0;c<h;c++)t[c]*=
1-n[c]*n[c];this.kernelGradient.
fill(0),this.biasGradient.fill(
0),K(a,1,r,r,e,t,this.kernelGradient,
i);for(let c=0;c<h;)for(let f=0;f<
i;f++)this.biasGradient[f]+=t[c++];
return s&&ut(t,e,i,this.kernel,
l,r,this.afterRelu?a:null),l}};
function Nt(o,t,e,s,r){let i=0,
a=1;for(let n=e;n<e+s;n++){let l=t[n],
h=Math.exp(-Math.abs(l));i+=Math.
max(l,0)-l*o[n],a*=1+h,r[n]=(l>
0?1:h)/(1+h)-o[n]}return i+Math.
log(a)}function Tt(o,t,e,s,r,i){
let a=1/(i*i),n=0;for(let l=e;l<
e+s;l++){let h=1/(1+Math.exp(-t[l])),
c=h-o[l];n+=c*c,r[l]=a*c*h*(1-
h)}return .5*(a*n+s*(Ft+2*Math.
log(i)))}var Y={bernoulli:Nt,gaussian:Tt},
Pt=(o,t)=>.5*(o*o+Math.exp(t)-
t-1),R=class{constructor({latent_dim:t,
units:e,layers:s,activation:r},i){
let a=r==="relu"&&s>0,n=s?e:0,
l=p=>Array.from({length:s},(d,m)=>new T(
m?e:p,e,r,a&&m>0));this.pixels=
i,this.latent=t,this.encoder=l(
i),this.mean=new T(n||i,t,"lin\
ear",a),this.logVar=new T(n||i,
t,"linear",a),this.decoder=l(t),
this.logits=new T(n||t,i,"line\
ar",a),this.layers=[...this.encoder,
this.mean,this.logVar,...this.
decoder,this.logits];let h=this.
layers.reduce((p,d)=>p+d.size,
0);this.weights=new Float64Array(
h),this.gradient=new Float64Array(
h);let c=0;for(let p of this.layers){
let d=c+p.size;p.place(this.weights.
subarray(c,d),this.gradient.subarray(
c,d)),c=d}let[f,u]=[k*t,k*i];this.
held=new Float64Array(f),this.
z=new Float64Array(f),this.dMean=
new Float64Array(f),this.dLogVar=
new Float64Array(f),this.dLogits=
new Float64Array(u),this.nats=
new Float64Array(k),this.kl=new Float64Array(
t)}initialize(t){for(let{inputs:e,
outputs:s,kernel:r,bias:i}of this.
layers){let a=Math.sqrt(6/(e+s));
for(let n=0;n<r.length;n++)r[n]=
a*(2*t()-1);i.fill(0)}}encode(t,e){
for(let r of this.encoder)t=r.
forward(t,e);this.mean.forward(
t,e);let s=this.logVar.forward(
t,e);for(let r=0;r<e*this.latent;r++)
this.held[r]=Math.min(Math.max(
s[r],-W),W)}draw(t,e=k){let{z:s,
held:r}=this,i=this.mean.y;for(let a=0;a<
e*this.latent;a++)s[a]=t?i[a]+
Math.exp(r[a]/2)*t[a]:i[a];return s}decode(t,e){
for(let s of this.decoder)t=s.
forward(t,e);return this.logits.
forward(t,e)}losses(t,e,s,{likelihood:r,
scale:i}){this.encode(t,e);let a=this.
decode(this.draw(s,e),e),{pixels:n,
latent:l,nats:h,held:c,kl:f}=this,
u=this.mean.y,p=0;for(let d=0;d<
e;d++)h[d]=Y[r](t,a,d*n,n,this.
dLogits,i),p+=h[d]/e;f.fill(0);
for(let d=0;d<e*l;d++)f[d%l]+=
Pt(u[d],c[d])/e;return{reconstruction:p,
kl:f.reduce((d,m)=>d+m,0)}}gradients(t,e,s,r,i=1){
let{latent:a,z:n,held:l,dMean:h,
dLogVar:c,dLogits:f}=this,u=this.
mean.y,{reconstruction:p,kl:d}=this.
losses(t,e,r.draw?s:null,r),m=r.
mean_over_pixels?1/this.pixels:
1,b=r.beta*i;for(let y=0;y<e*this.
pixels;y++)f[y]*=m/e;let g=this.
logits.backward(f,e);for(let y=this.
decoder.length-1;y>=0;y--)g=this.
decoder[y].backward(g,e);for(let y=0;y<
e*a;y++){let w=this.kl[y%a]>r.
free_bits?b/e:0,A=Math.abs(this.
logVar.y[y])<W?.5:0;h[y]=g[y]+
w*u[y],c[y]=A*(g[y]*(n[y]-u[y])+
w*(Math.exp(l[y])-1))}this.encodeBackward(
e);let x=this.kl.reduce((y,w)=>y+
Math.max(w,r.free_bits),0);return{
reconstruction:p,kl:d,objective:m*
p+b*x}}encodeBackward(t){let e=this.
encoder.length>0,s=this.mean.backward(
this.dMean,t,e),r=this.logVar.
backward(this.dLogVar,t,e);if(e)
for(let i=0;i<t*this.mean.inputs;i++)
s[i]+=r[i];for(let i=this.encoder.
length-1;i>=0;i--)s=this.encoder[i].
backward(s,t,i>0)}},G=class{constructor(t){
this.first=new Float64Array(t),
this.second=new Float64Array(t),
this.firstLeft=this.secondLeft=
1}step(t,e,s){let{first:r,second:i}=this;
this.firstLeft*=.9,this.secondLeft*=
.999;let a=s*Math.sqrt(1-this.
secondLeft)/(1-this.firstLeft);
for(let n=0;n<t.length;n++)r[n]+=
(e[n]-r[n])*.1,i[n]+=(e[n]*e[n]-
i[n])*.001,t[n]-=a*r[n]/(Math.
sqrt(i[n])+1e-7)}};var gt=Math.log(2*Math.PI),Gt=4.5,
zt=[.02,.12],pt=101,dt=41,Rt=8,
Bt=-18,B=Array.from({length:15},
(o,t)=>(t-7)*.6),z=1024;function jt(o){
let t=o.reduce((e,s)=>Math.max(
e,s),-1/0);return t===-1/0?t:t+
Math.log(o.reduce((e,s)=>e+Math.
exp(s-t),0))}var J=({from:o,step:t,
sides:e},s,r)=>o[r]+t[r]*(r?Math.
floor(s/e[0]):s%e[0]);function yt(o,t,{
likelihood:e,scale:s},r,i,a){let n=o.
length/t,l=new Float64Array(t),
h=e==="gaussian",c=1/(s*s),f=t*
(gt/2+Math.log(s));for(let u=0,
p=0;u<i;u++,p+=t){let d=0,m=1;
for(let g=0;g<t;g++){let x=Math.
exp(-Math.abs(r[p+g]));d+=Math.
max(r[p+g],0),m*=1+x,l[g]=(r[p+
g]>0?1:x)/(1+x)}let b=d+Math.log(
m);for(let g=0,x=0;g<n;g++){let y=0;
for(let w=0;w<t;w++,x++)y+=h?(o[x]-
l[w])**2:o[x]*r[p+w];a(u,g,h?-c*
y/2-f:y-b)}}}function*mt(o,t,e,s){
let{pixels:r,latent:i}=o,a=s.sides.
reduce((h,c)=>h*c,1),n=Array.from(
{length:t.length/r},()=>new Array(
a)),l=new Float64Array(k*i);for(let h=0;h<
a;h+=k){let c=Math.min(k,a-h),
f=new Float64Array(c);for(let u=0;u<
c;u++)for(let p=0;p<i;p++){let d=J(
s,h+u,p);l[u*i+p]=d,f[u]-=(d*d+
gt)/2}yt(t,r,e,o.decode(l,c),c,
(u,p,d)=>{n[p][h+u]=d+f[u]}),yield}
return n}var $t=({step:o})=>o.
reduce((t,e)=>t+Math.log(e),0);
function Ct(o,t){let e=t.reduce(
(n,l)=>Math.max(n,l),-1/0),s=o.
sides.map(()=>1/0),r=o.sides.map(
()=>-1/0);if(t.forEach((n,l)=>{
if(!(n-e<Bt))for(let h=0;h<s.length;h++)
s[h]=Math.min(s[h],J(o,l,h)),r[h]=
Math.max(r[h],J(o,l,h))}),o.step.
every((n,l)=>r[l]-s[l]>Rt*n))return null;
let i=s.map((n,l)=>n-o.step[l]),
a=r.map((n,l)=>(n+o.step[l]-i[l])/
(dt-1));return{from:i,step:a,sides:a.
map(()=>dt)}}function*wt(o,t,e){
let{pixels:s,latent:r}=o,i=t.length/
s;o.encode(t,i);let a=Gt,[n,l]=zt;
for(let m=0;m<i*r;m++)a=Math.max(
a,Math.abs(o.mean.y[m])+1),l=Math.
max(n,Math.min(l,.75*Math.exp(
o.held[m]/2)));let h=r===1?10*
pt:pt,c=Math.min(h,1+Math.ceil(
2*a/l)),f=new Array(r).fill(2*
a/(c-1)),u={from:f.map(()=>-a),
step:f,sides:f.map(()=>c)},p=yield*mt(
o,t,e,u),d=[];for(let m=0;m<i;m++){
let b=Ct(u,p[m]),g=t.subarray(
m*s,(m+1)*s),x=b?(yield*mt(o,g,
e,b))[0]:p[m];d.push(-jt(x)-$t(
b??u))}return d}function*bt(o,t,e){
let{pixels:s,latent:r}=o,i=t.length/
s,a=B.length**r;o.encode(t,i);
let n=o.mean.y.slice(),l=o.held.
slice(),h=[],c=new Float64Array(
k*r),f=new Float64Array(a);for(let u=0;u<
i;u++){let p=0,d=0,m=0;f.fill(
1);for(let g=0;g<r;g++){let x=n[u*
r+g],y=l[u*r+g];p+=.5*(x*x+Math.
exp(y)-y-1);for(let w=0;w<a;w++){
let A=B[g?Math.floor(w/B.length):
w%B.length];c[w*r+g]=x+Math.exp(
y/2)*A,f[w]*=Math.exp(-A*A/2)}}
let b=t.subarray(u*s,(u+1)*s);
yt(b,s,e,o.decode(c,a),a,(g,x,y)=>{
d+=f[g],m+=f[g]*y}),h.push(p-m/
d),yield}return h}function Dt(o){
let t=0,e=-8;for(let s=.001;t<
o;e+=s)t+=s*Math.exp(-((e+s/2)**
2)/2)/Math.sqrt(2*Math.PI);return e}
function*Vt(o){let t=Math.round(
z**(1/o)),e=L(z),s=o>2?[]:Array.
from({length:t},(r,i)=>Dt((i+.5)/
t));for(let r=0;r<z;r++)if(o>2)
for(let i=0;i<o;i++)yield e();else
for(let i=0;i<o;i++)yield s[i?
Math.floor(r/t):r%t]}function*xt(o,t,e,s=[
0,1]){let r=Float64Array.from(
Vt(o.latent)),i=new Float64Array(
e*e),a=(s[1]-s[0])/e,n=[0,1].map(
()=>new Float64Array(e));for(let l=0;l<
z;l+=k){let h=r.subarray(l*o.latent,
(l+k)*o.latent),c=o.decode(h,k);
for(let f=0;f<k;f++){n.forEach(
(u,p)=>{let d=1/(1+Math.exp(-c[2*
f+p]));for(let m=0;m<e;m++)u[m]=
Math.exp(-(((s[0]+(m+.5)*a-d)/
t)**2)/2)});for(let u=0,p=0;u<
e;u++){let d=n[1][e-1-u];for(let m=0;m<
e;m++)i[p++]+=d*n[0][m]}}yield}
return Float32Array.from(i,l=>l/
(z*2*Math.PI*t*t))}var j=class{constructor(){this.
rows=[],this.every=1,this.told=
-1}takes(t){return t%this.every===
0}add(t){this.takes(t.epoch)&&
(this.rows.push(t),!(this.rows.
length<=2e3)&&(this.every*=2,this.
rows=this.rows.filter(({epoch:e})=>this.
takes(e))))}news(){let t=this.
rows.filter(({epoch:e})=>e>this.
told);return t.length&&(this.told=
t[t.length-1].epoch),t}};var X={beta:{title:"beta",restarts:!1,
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
title:"mean instead of sum ove\
r pixels",restarts:!1,about:"A\
 fault of code that circulates\
: the reconstruction is divide\
d by the number of pixels, so \
that the KL weighs as many tim\
es more.",place:"07-levers.htm\
l#sec-07-units"},warm_up:{title:"\
KL warm-up, in epochs",restarts:!1,
ends:[0,200],steps:"linear",stops:200,
whole:!0,about:"Over so many e\
pochs beta rises from 0 to its\
 value: codes are learned befo\
re they cost anything.",place:"\
07-levers.html#sec-07-collapse"},
free_bits:{title:"free bits, i\
n nats a dimension",restarts:!1,
ends:[0,2],steps:"linear",stops:40,
about:"So much KL is charged i\
n any case, so that no dimensi\
on gains by carrying less.",place:"\
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
scale:{title:"scale of the Gau\
ssian",restarts:!1,ends:[.02,1],
steps:"logarithmic",stops:34,about:"\
The standard deviation of each\
 pixel around its mean: a smal\
l one makes errors dear.",place:"\
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
title:"units of a hidden layer",
restarts:!0,ends:[8,128],steps:"\
linear",stops:15,whole:!0,about:"\
How wide the networks are.",place:"\
07-levers.html#sec-07-architec\
ture"},activation:{title:"acti\
vation",restarts:!0,options:["\
relu","tanh"],about:"What a hi\
dden unit does with its sum.",
place:"07-levers.html#sec-07-a\
rchitecture"},likelihood:{title:"\
likelihood",restarts:!0,options:[
"bernoulli","gaussian"],about:"\
What a pixel is: ink with a pr\
obability, or a gray value aro\
und a mean.",place:"07-levers.\
html#sec-07-likelihood"},log_odds:{
title:"start at the data's log\
-odds",restarts:!0,about:"The \
output's biases start where th\
e untrained decoder draws the \
average picture.",place:"05-tr\
aining-a-vae.html#sec-05-train\
-step"},seed:{title:"seed",restarts:!0,
ends:[0,9999],whole:!0,about:"\
Of the first weights, the orde\
r of the examples and the nois\
e: the same seed, the same run\
.",place:"05-training-a-vae.ht\
ml#sec-05-save"}},ke=Object.keys(
X);var Ht=8,Q=5,[Ut,qt]=[1e3,1e4];
function Z(o){let t=L(Q);return Float64Array.
from({length:o},t)}var Kt=o=>q(
o).map(t=>Math.log(t/(1-t)));function Wt(o,t){
for(let e=o.length-1;e>0;e--){
let s=Math.floor(t()*(e+1)),r=o[s];
o[s]=o[e],o[e]=r}}var $=class{constructor(t,e,s=[]){
let[r,i,a]=[0,1,2].map(n=>Ht*t.
seed+n);this.levers={...t},this.
data=e,this.turns=[...s].sort(
(n,l)=>n.step-l.step),this.vae=
new R(t,e.pixels),this.vae.initialize(
N(r)),t.log_odds&&this.vae.logits.
bias.set(Kt(e)),this.adam=new G(
this.vae.weights.length),this.
sound=this.vae.weights.slice(),
this.most=NaN,this.nextOrder=N(
i),this.nextNoise=L(a),this.order=
e.training.slice(),this.position=
0,this.step=0,this.epoch=0,this.
x=new Float64Array(k*e.pixels),
this.epsilon=new Float64Array(
k*t.latent_dim),this.still=Z(k*
t.latent_dim),this.history=new j,
this.history.add(this.evaluate())}get progress(){
return this.epoch+this.position/
this.order.length}get warm(){let{
warm_up:t,batch_size:e}=this.levers,
s=t*Math.ceil(this.order.length/
e);return s>0?Math.min(1,this.
step/s):1}turn(t,e){let s=X[t];
if(!s||s.restarts)throw new Error(
`${t} cannot be turned while i\
t trains`);Object.assign(this.
levers,{[t]:e})}catchUp(){for(;this.
turns[0]?.step<=this.step;this.
turns.shift())this.turn(this.turns[0].
name,this.turns[0].value)}load(){
let{data:{x:t,pixels:e},order:s,
position:r,levers:i}=this;r===
0&&Wt(s,this.nextOrder);let a=Math.
min(i.batch_size,s.length-r);for(let n=0,
l=0;n<a;n++){let h=s[r+n]*e;for(let c=h;c<
h+e;c++)this.x[l++]=t[c]}for(let n=0;n<
a*i.latent_dim;n++)this.epsilon[n]=
this.nextNoise();return a}advance(){
this.catchUp();let{vae:t,levers:e}=this,
s=this.load(),{objective:r}=t.
gradients(this.x,s,this.epsilon,
e,this.warm);return this.step===
0&&(this.most=Math.max(Ut*Math.
abs(r),r+qt)),r<=this.most?(this.
position===0&&this.sound.set(t.
weights),this.adam.step(t.weights,
t.gradient,e.learning_rate),this.
step+=1,this.position+=s,this.
position===this.order.length&&
this.finishEpoch(),""):this.restore(
r)}finishEpoch(){this.position=
0,this.epoch+=1,this.history.takes(
this.epoch)&&this.history.add(
this.evaluate())}restore(t){this.
vae.weights.set(this.sound),this.
adam=new G(this.sound.length);
let e=Number.isFinite(t)?`${t.
toPrecision(2)} nats`:"no numb\
er";return`The training stoppe\
d in epoch ${this.epoch+1}: th\
e loss of a batch was ${e}. Th\
e weights are again those from\
 before that epoch. Try a lear\
ning rate below ${this.levers.
learning_rate}.`}evaluate(){let{
test:t}=this.data,e=this.lossesOf(
0,t),s=this.lossesOf(t,t),r=this.
levers.draw?0:NaN;return{epoch:this.
epoch,train_reconstruction:s.reconstruction,
train_kl:s.kl,train_loss:s.reconstruction+
s.kl+r,test_reconstruction:e.reconstruction,
test_kl:e.kl,test_loss:e.reconstruction+
e.kl+r}}lossesOf(t,e){let{vae:s,
levers:r,data:{x:i,pixels:a}}=this,
n=t+e,l=0,h=0;for(let c=t;c<n;c+=
k){let f=Math.min(k,n-c),u=s.losses(
i.subarray(c*a,(c+f)*a),f,r.draw?
this.still:null,r);l+=u.reconstruction*
f/e,h+=u.kl*f/e}return{reconstruction:l,
kl:h}}};var kt=16,Yt=6,S=64,At={kind:"\
want",exact:!1,manifold:0,density:!1,
axes:[0,1]},Mt=o=>1/(1+Math.exp(
-o)),Jt=o=>Float32Array.from({
length:S*S},(t,e)=>o((e%S+.5)/
S,1-(Math.floor(e/S)+.5)/S)),C=class{constructor(t){
let{data:e,levers:s}=t,{pixels:r}=e;
this.trainer=t,this.shown=new Float64Array(
e.shown.length*r),e.shown.forEach(
(i,a)=>this.shown.set(this.example(
i),a*r)),this.noise=Z(kt*s.latent_dim),
this.labelled=e.labels.length-
e.labels.filter(i=>i===255).length,
this.exact=void 0,this.density=
void 0,this.truth=e.density&&Jt(
e.density),this.neighbours=NaN,
this.scale=s.scale,this.measured=
P(e,s),this.looked=""}example(t){
let{x:e,pixels:s}=this.trainer.
data;return e.subarray(t*s,(t+
1)*s)}codes(){let{vae:t,data:{
x:e,pixels:s,labels:r}}=this.trainer,
i=r.length,a=new Float32Array(
i*t.latent),n=new Float32Array(
a.length);for(let l=0;l<i;l+=k){
let h=Math.min(k,i-l);t.encode(
e.subarray(l*s,(l+h)*s),h),a.set(
t.mean.y.subarray(0,h*t.latent),
l*t.latent),n.set(t.held.subarray(
0,h*t.latent),l*t.latent)}return{
mean:a,logVar:n}}pictures(t,e){
let{vae:s}=this.trainer;return Float32Array.
from(s.decode(t,e).subarray(0,
e*s.pixels),Mt)}manifold({manifold:t,
axes:e}){let{latent:s}=this.trainer.
vae,r=new Float64Array(256*s);
for(let i=0;i<256;i++){let a=((i%
16+.5)/16*2-1)*t,n=(1-(Math.floor(
i/16)+.5)/16*2)*t;e[1]<s&&(r[i*
s+e[1]]=n),e[0]<s&&(r[i*s+e[0]]=
a)}return this.pictures(r,256)}klByDimension(t,e){
let{vae:{latent:s},data:{test:r}}=this.
trainer,i=new Array(s).fill(0);
for(let a=0;a<r*s;a++){let n=t[a],
l=e[a];i[a%s]+=.5*(n*n+Math.exp(
l)-l-1)/r}return i}yardsticks(){
let{data:t,levers:e}=this.trainer;
return this.scale!==e.scale&&(this.
measured=P(t,e)),this.scale=e.
scale,this.measured}snapshot(t,e){
let{vae:s,levers:r,data:i,step:a,
epoch:n,history:l}=this.trainer,
h=i.shown.length,{mean:c,logVar:f}=this.
codes(),u=this.klByDimension(c,
f);return s.encode(this.shown,
h),{levers:{...r},step:a,epoch:n,
rate:e,mean:c,log_var:f,kl_by_dimension:u,
active:lt(u),neighbours:this.neighbours,
originals:Float32Array.from(this.
shown),reconstructions:this.pictures(
s.mean.y,h),samples:this.pictures(
this.noise,kt),rows:l.news(),...this.
yardsticks(),...t.manifold>0?{
manifold:this.manifold(t)}:{},
...t.exact&&this.exact?{exact:this.
exact}:{},...t.density&&this.density?
{density:this.density}:{}}}*look(t){
let{vae:e,levers:s,step:r,data:i}=this.
trainer,a=t.exact&&e.latent<=2,
n=t.density&&i.density,l=JSON.
stringify([r,s,a,!!n]);if(l===
this.looked)return!1;if(this.looked=
l,this.neighbours=yield*ct(this.
codes().mean,e.latent,i.labels,
i.test,this.labelled),a){let h=this.
shown.subarray(0,Yt*i.pixels),
c=yield*wt(e,h,s),f=yield*bt(e,
h,s);this.exact=c.map((u,p)=>({
nll:u,bound:s.draw?f[p]:NaN}))}
if(n&&this.truth){let h=yield*xt(
e,s.scale,S);this.density={side:S,
model:h,truth:this.truth}}return!0}explain(t,e){
let{vae:s,levers:r,data:i,warm:a}=this.
trainer,{latent:n,pixels:l}=s,
h=this.example(i.shown[t%i.shown.
length]),c=L(Q+1+e),f=Float64Array.
from({length:n},()=>r.draw?c():
0),{reconstruction:u,kl:p}=s.gradients(
h,1,f,r,a),d=s.logits.y,m=new Float64Array(
l),b=g=>Array.from(g.subarray(
0,n));return{x:Float32Array.from(
h),mean:b(s.mean.y),sigma:b(s.
held).map(g=>Math.exp(g/2)),epsilon:Array.
from(f),z:b(s.z),gray:Float32Array.
from(d.subarray(0,l),Mt),pixel_losses:Float32Array.
from(m,(g,x)=>Y[r.likelihood](
h,d,x,1,m,r.scale)),reconstruction:u,
kl:p,pixel_gradient:Float32Array.
from(s.dLogits.subarray(0,l)),
z_gradient:b((s.decoder[0]??s.
logits).dx),mean_gradient:b(s.
dMean),log_var_gradient:b(s.dLogVar)}}weights(){
return this.trainer.vae.layers.
flatMap(({inputs:t,outputs:e,kernel:s,
bias:r})=>[{shape:[t,e],values:Array.
from(s)},{shape:[e],values:Array.
from(r)}])}};var Xt=80,Qt=400,Zt=.1,te=1e3;
function ee(o){return Object.values(
o).filter(t=>t instanceof Float32Array).
map(t=>t.buffer)}var D=class{constructor({
post:t,later:e,now:s=()=>performance.
now(),slice:r=12}){this.post=t,
this.later=e,this.now=s,this.sliceLength=
r,this.digits={pixels:new Uint8Array,
labels:new Uint8Array},this.trainers=
[],this.observers=[],this.wants=
At,this.playing=!1,this.until=
0,this.plays=0,this.waiting=!1,
this.drawn=!0,this.due=0,this.
slowDue=0,this.times=[],this.look=
null,this.lookTime=0,this.before=
Promise.resolve()}receive(t){return t.
kind==="data"?this.before=this.
unpack(t):this.before=this.before.
then(()=>this.answer(t)),this.
before}async unpack({digits:t,
labels:e}){this.digits={pixels:await nt(
t),labels:e}}answer(t){if(t.kind===
"drawn")this.drawn=!0;else if(t.
kind==="start")this.start(t);else if(this.
trainers.length)if(t.kind==="p\
lay")this.play(t);else if(t.kind===
"pause")this.pause();else if(t.
kind==="step")this.single(()=>this.
trainers[0].advance());else if(t.
kind==="epoch")this.epoch();else if(t.
kind==="turn")this.turn(t);else if(t.
kind==="want")this.want(t);else if(t.
kind==="explain"){let{id:e,example:s,
draw:r}=t;this.post({kind:"exp\
lained",id:e,explained:this.observers[0].
explain(s,r)},[])}else this.post(
{kind:"weights",id:t.id,weights:this.
observers[0].weights()},[]);else
return}start({a:t,b:e,turns:s,
drawings:r}){this.halt(),this.
look=null,this.trainers=[];for(let f of e?
[t,e]:[t]){let u=at(f.data,this.
digits,r),p=this.trainers.length?
"b":"a";this.trainers.push(new $(
f,u,s.filter(({run:d})=>d===p)))}
this.observers=this.trainers.map(
f=>new C(f));let{data:i,levers:a}=this.
trainers[0],{labels:n,test:l,shown:h}=i,
c=Float32Array.from(i.pixels===
2?i.x:[]);this.post({kind:"rea\
dy",labels:n,test:l,shown:h,points:c,
...P(i,a)},[]),this.show(),this.
work()}next(){let[t,e]=this.trainers,
s=e&&e.progress<t.progress?e:t;
return s.progress<this.until?s:
null}play({until:t,id:e}){this.
until=t||1/0,this.plays=e,this.
playing=!!this.next(),this.times=
[],this.playing?this.work():this.
show()}epoch(){this.halt(),this.
until=Math.floor(this.trainers[0].
progress)+1,this.work()}halt(){
this.playing=!1,this.until=0}pause(){
this.halt(),this.slowDue=0,this.
show(),this.work()}single(t){this.
halt();let[e,s]=this.trainers,
r=t();if(r)return this.stop(e,
r);for(;s&&s.progress<e.progress;){
let i=s.advance();if(i)return this.
stop(s,i)}this.pause()}stop(t,e){
this.post({kind:"stopped",run:t===
this.trainers[0]?"a":"b",reason:e},
[]),this.pause()}turn({run:t,name:e,
value:s}){let r=this.trainers[t===
"a"?0:1];if(!r)return;r.catchUp(),
r.turn(e,s);let i={step:r.step,
run:t,name:e,value:s};this.post(
{kind:"turned",turn:i},[]),this.
next()||this.pause()}want(t){this.
wants=t,this.slowDue=0,this.next()||
this.pause()}work(){this.waiting||
(this.waiting=!0,this.later(()=>{
this.waiting=!1,this.slice()}))}slice(){
let t=this.now()+this.sliceLength;
for(;this.now()<t;)if(this.look)
this.lookOn();else if(this.now()>=
this.slowDue)this.lookAnew();else if(!this.
train())return;this.drawn&&this.
now()>=this.due&&this.next()&&
this.show(),this.work()}train(){
let t=this.next();if(!t)return!1;
let e=t.advance();return e?this.
stop(t,e):this.next()||this.pause(),
!0}lookAnew(){let{observers:t,
wants:e}=this;this.slowDue=1/0,
this.lookTime=0,this.look=(function*(){
let s=!1;for(let r of t)s=(yield*r.
look(e))||s;return s})()}lookOn(){
if(!this.look)return;let t=this.
now(),{done:e,value:s}=this.look.
next();this.lookTime+=this.now()-
t,e&&(this.look=null,this.slowDue=
this.now()+Math.max(Qt,this.lookTime/
Zt),s&&!this.next()&&this.show())}rate(){
if(!this.playing)return 0;for(this.
times.push({time:this.now(),progress:this.
trainers[0].progress});this.times.
length>2&&this.times[1].time<this.
now()-te;)this.times.shift();let[
t]=this.times,e=this.times[this.
times.length-1];return e.time>
t.time?1e3*(e.progress-t.progress)/
(e.time-t.time):0}show(){let t=this.
rate(),[e,s]=this.observers.map(
r=>r.snapshot(this.wants,t));this.
due=this.now()+Xt,this.drawn=!1,
this.post({kind:"snapshot",a:e,
b:s??null,playing:this.playing,
plays:this.plays},[e,s].flatMap(
r=>r?ee(r):[]))}};var{port1:se,port2:re}=new MessageChannel,
_t=[];se.onmessage=()=>_t.shift()?.();
var ie=new D({post:(o,t)=>postMessage(
o,{transfer:t}),later:o=>{_t.push(
o),re.postMessage(null)}});addEventListener(
"message",({data:o})=>ie.receive(
o));
