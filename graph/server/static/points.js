import{a as K,b as U,c as $s,d as js,e as qs,f as bo,g as Xs,h as Ys,i as Ki,j as R,k as Zs,l as Ks,m as Qs,n as Js,o as ea,p as ta,q as J,s as ia}from"./part-VLX6DRFR.js";import{a as He,b as Ef,c as Hs}from"./part-AYHZPDM5.js";var mu=He((hu,yr)=>{(function(t,e,i){function n(a){var l=this,u=s();l.next=function(){var c=2091639*l.s0+l.c*23283064365386963e-26;return l.s0=l.s1,l.s1=l.s2,l.s2=c-(l.c=c|0)},l.c=1,l.s0=u(" "),l.s1=u(" "),l.s2=u(" "),l.s0-=u(a),l.s0<0&&(l.s0+=1),l.s1-=u(a),l.s1<0&&(l.s1+=1),l.s2-=u(a),l.s2<0&&(l.s2+=1),u=null}function o(a,l){return l.c=a.c,l.s0=a.s0,l.s1=a.s1,l.s2=a.s2,l}function r(a,l){var u=new n(a),c=l&&l.state,f=u.next;return f.int32=function(){return u.next()*4294967296|0},f.double=function(){return f()+(f()*2097152|0)*11102230246251565e-32},f.quick=f,c&&(typeof c=="object"&&o(c,u),f.state=function(){return o(u,{})}),f}function s(){var a=4022871197,l=function(u){u=String(u);for(var c=0;c<u.length;c++){a+=u.charCodeAt(c);var f=.02519603282416938*a;a=f>>>0,f-=a,f*=a,a=f>>>0,f-=a,a+=f*4294967296}return(a>>>0)*23283064365386963e-26};return l}e&&e.exports?e.exports=r:i&&i.amd?i(function(){return r}):this.alea=r})(hu,typeof yr=="object"&&yr,typeof define=="function"&&define)});var gu=He((pu,Sr)=>{(function(t,e,i){function n(s){var a=this,l="";a.x=0,a.y=0,a.z=0,a.w=0,a.next=function(){var c=a.x^a.x<<11;return a.x=a.y,a.y=a.z,a.z=a.w,a.w^=a.w>>>19^c^c>>>8},s===(s|0)?a.x=s:l+=s;for(var u=0;u<l.length+64;u++)a.x^=l.charCodeAt(u)|0,a.next()}function o(s,a){return a.x=s.x,a.y=s.y,a.z=s.z,a.w=s.w,a}function r(s,a){var l=new n(s),u=a&&a.state,c=function(){return(l.next()>>>0)/4294967296};return c.double=function(){do var f=l.next()>>>11,h=(l.next()>>>0)/4294967296,m=(f+h)/(1<<21);while(m===0);return m},c.int32=l.next,c.quick=c,u&&(typeof u=="object"&&o(u,l),c.state=function(){return o(l,{})}),c}e&&e.exports?e.exports=r:i&&i.amd?i(function(){return r}):this.xor128=r})(pu,typeof Sr=="object"&&Sr,typeof define=="function"&&define)});var vu=He((xu,br)=>{(function(t,e,i){function n(s){var a=this,l="";a.next=function(){var c=a.x^a.x>>>2;return a.x=a.y,a.y=a.z,a.z=a.w,a.w=a.v,(a.d=a.d+362437|0)+(a.v=a.v^a.v<<4^(c^c<<1))|0},a.x=0,a.y=0,a.z=0,a.w=0,a.v=0,s===(s|0)?a.x=s:l+=s;for(var u=0;u<l.length+64;u++)a.x^=l.charCodeAt(u)|0,u==l.length&&(a.d=a.x<<10^a.x>>>4),a.next()}function o(s,a){return a.x=s.x,a.y=s.y,a.z=s.z,a.w=s.w,a.v=s.v,a.d=s.d,a}function r(s,a){var l=new n(s),u=a&&a.state,c=function(){return(l.next()>>>0)/4294967296};return c.double=function(){do var f=l.next()>>>11,h=(l.next()>>>0)/4294967296,m=(f+h)/(1<<21);while(m===0);return m},c.int32=l.next,c.quick=c,u&&(typeof u=="object"&&o(u,l),c.state=function(){return o(l,{})}),c}e&&e.exports?e.exports=r:i&&i.amd?i(function(){return r}):this.xorwow=r})(xu,typeof br=="object"&&br,typeof define=="function"&&define)});var Su=He((yu,Pr)=>{(function(t,e,i){function n(s){var a=this;a.next=function(){var u=a.x,c=a.i,f,h,m;return f=u[c],f^=f>>>7,h=f^f<<24,f=u[c+1&7],h^=f^f>>>10,f=u[c+3&7],h^=f^f>>>3,f=u[c+4&7],h^=f^f<<7,f=u[c+7&7],f=f^f<<13,h^=f^f<<9,u[c]=h,a.i=c+1&7,h};function l(u,c){var f,h,m=[];if(c===(c|0))h=m[0]=c;else for(c=""+c,f=0;f<c.length;++f)m[f&7]=m[f&7]<<15^c.charCodeAt(f)+m[f+1&7]<<13;for(;m.length<8;)m.push(0);for(f=0;f<8&&m[f]===0;++f);for(f==8?h=m[7]=-1:h=m[f],u.x=m,u.i=0,f=256;f>0;--f)u.next()}l(a,s)}function o(s,a){return a.x=s.x.slice(),a.i=s.i,a}function r(s,a){s==null&&(s=+new Date);var l=new n(s),u=a&&a.state,c=function(){return(l.next()>>>0)/4294967296};return c.double=function(){do var f=l.next()>>>11,h=(l.next()>>>0)/4294967296,m=(f+h)/(1<<21);while(m===0);return m},c.int32=l.next,c.quick=c,u&&(u.x&&o(u,l),c.state=function(){return o(l,{})}),c}e&&e.exports?e.exports=r:i&&i.amd?i(function(){return r}):this.xorshift7=r})(yu,typeof Pr=="object"&&Pr,typeof define=="function"&&define)});var Pu=He((bu,Tr)=>{(function(t,e,i){function n(s){var a=this;a.next=function(){var u=a.w,c=a.X,f=a.i,h,m;return a.w=u=u+1640531527|0,m=c[f+34&127],h=c[f=f+1&127],m^=m<<13,h^=h<<17,m^=m>>>15,h^=h>>>12,m=c[f]=m^h,a.i=f,m+(u^u>>>16)|0};function l(u,c){var f,h,m,g,b,k=[],y=128;for(c===(c|0)?(h=c,c=null):(c=c+"\0",h=0,y=Math.max(y,c.length)),m=0,g=-32;g<y;++g)c&&(h^=c.charCodeAt((g+32)%c.length)),g===0&&(b=h),h^=h<<10,h^=h>>>15,h^=h<<4,h^=h>>>13,g>=0&&(b=b+1640531527|0,f=k[g&127]^=h+b,m=f==0?m+1:0);for(m>=128&&(k[(c&&c.length||0)&127]=-1),m=127,g=512;g>0;--g)h=k[m+34&127],f=k[m=m+1&127],h^=h<<13,f^=f<<17,h^=h>>>15,f^=f>>>12,k[m]=h^f;u.w=b,u.X=k,u.i=m}l(a,s)}function o(s,a){return a.i=s.i,a.w=s.w,a.X=s.X.slice(),a}function r(s,a){s==null&&(s=+new Date);var l=new n(s),u=a&&a.state,c=function(){return(l.next()>>>0)/4294967296};return c.double=function(){do var f=l.next()>>>11,h=(l.next()>>>0)/4294967296,m=(f+h)/(1<<21);while(m===0);return m},c.int32=l.next,c.quick=c,u&&(u.X&&o(u,l),c.state=function(){return o(l,{})}),c}e&&e.exports?e.exports=r:i&&i.amd?i(function(){return r}):this.xor4096=r})(bu,typeof Tr=="object"&&Tr,typeof define=="function"&&define)});var Cu=He((Tu,Cr)=>{(function(t,e,i){function n(s){var a=this,l="";a.next=function(){var c=a.b,f=a.c,h=a.d,m=a.a;return c=c<<25^c>>>7^f,f=f-h|0,h=h<<24^h>>>8^m,m=m-c|0,a.b=c=c<<20^c>>>12^f,a.c=f=f-h|0,a.d=h<<16^f>>>16^m,a.a=m-c|0},a.a=0,a.b=0,a.c=-1640531527,a.d=1367130551,s===Math.floor(s)?(a.a=s/4294967296|0,a.b=s|0):l+=s;for(var u=0;u<l.length+20;u++)a.b^=l.charCodeAt(u)|0,a.next()}function o(s,a){return a.a=s.a,a.b=s.b,a.c=s.c,a.d=s.d,a}function r(s,a){var l=new n(s),u=a&&a.state,c=function(){return(l.next()>>>0)/4294967296};return c.double=function(){do var f=l.next()>>>11,h=(l.next()>>>0)/4294967296,m=(f+h)/(1<<21);while(m===0);return m},c.int32=l.next,c.quick=c,u&&(typeof u=="object"&&o(u,l),c.state=function(){return o(l,{})}),c}e&&e.exports?e.exports=r:i&&i.amd?i(function(){return r}):this.tychei=r})(Tu,typeof Cr=="object"&&Cr,typeof define=="function"&&define)});var wu=He(()=>{});var _u=He((ku,Mn)=>{(function(t,e,i){var n=256,o=6,r=52,s="random",a=i.pow(n,o),l=i.pow(2,r),u=l*2,c=n-1,f;function h(T,v,z){var C=[];v=v==!0?{entropy:!0}:v||{};var I=k(b(v.entropy?[T,_(e)]:T??y(),3),C),E=new m(C),N=function(){for(var H=E.g(o),q=a,F=0;H<l;)H=(H+F)*n,q*=n,F=E.g(1);for(;H>=u;)H/=2,q/=2,F>>>=1;return(H+F)/q};return N.int32=function(){return E.g(4)|0},N.quick=function(){return E.g(4)/4294967296},N.double=N,k(_(E.S),e),(v.pass||z||function(H,q,F,$){return $&&($.S&&g($,E),H.state=function(){return g(E,{})}),F?(i[s]=H,q):H})(N,I,"global"in v?v.global:this==i,v.state)}function m(T){var v,z=T.length,C=this,I=0,E=C.i=C.j=0,N=C.S=[];for(z||(T=[z++]);I<n;)N[I]=I++;for(I=0;I<n;I++)N[I]=N[E=c&E+T[I%z]+(v=N[I])],N[E]=v;(C.g=function(H){for(var q,F=0,$=C.i,x=C.j,L=C.S;H--;)q=L[$=c&$+1],F=F*n+L[c&(L[$]=L[x=c&x+q])+(L[x]=q)];return C.i=$,C.j=x,F})(n)}function g(T,v){return v.i=T.i,v.j=T.j,v.S=T.S.slice(),v}function b(T,v){var z=[],C=typeof T,I;if(v&&C=="object")for(I in T)try{z.push(b(T[I],v-1))}catch{}return z.length?z:C=="string"?T:T+"\0"}function k(T,v){for(var z=T+"",C,I=0;I<z.length;)v[c&I]=c&(C^=v[c&I]*19)+z.charCodeAt(I++);return _(v)}function y(){try{var T;return f&&(T=f.randomBytes)?T=T(n):(T=new Uint8Array(n),(t.crypto||t.msCrypto).getRandomValues(T)),_(T)}catch{var v=t.navigator,z=v&&v.plugins;return[+new Date,t,z,t.screen,_(e)]}}function _(T){return String.fromCharCode.apply(0,T)}if(k(i.random(),e),typeof Mn=="object"&&Mn.exports){Mn.exports=h;try{f=wu()}catch{}}else typeof define=="function"&&define.amd?define(function(){return h}):i["seed"+s]=h})(typeof self<"u"?self:ku,[],Math)});var Iu=He((hS,zu)=>{var Jg=mu(),e0=gu(),t0=vu(),i0=Su(),n0=Pu(),o0=Cu(),zt=_u();zt.alea=Jg;zt.xor128=e0;zt.xorwow=t0;zt.xorshift7=i0;zt.xor4096=n0;zt.tychei=o0;zu.exports=zt});var Ac=He(()=>{"use strict"});var Po="http://www.w3.org/1999/xhtml",na={svg:"http://www.w3.org/2000/svg",xhtml:Po,xlink:"http://www.w3.org/1999/xlink",xml:"http://www.w3.org/XML/1998/namespace",xmlns:"http://www.w3.org/2000/xmlns/"};function ui(t){var e=t+="",i=e.indexOf(":");return i>=0&&(e=t.slice(0,i))!=="xmlns"&&(t=t.slice(i+1)),na.hasOwnProperty(e)?{space:na[e],local:t}:t}function Ff(t){return function(){var e=this.ownerDocument,i=this.namespaceURI;return i===Po&&e.documentElement.namespaceURI===Po?e.createElement(t):e.createElementNS(i,t)}}function Rf(t){return function(){return this.ownerDocument.createElementNS(t.space,t.local)}}function oa(t){var e=ui(t);return(e.local?Rf:Ff)(e)}function Nf(){}function Ji(t){return t==null?Nf:function(){return this.querySelector(t)}}function Uf(t){typeof t!="function"&&(t=Ji(t));for(var e=this._groups,i=e.length,n=new Array(i),o=0;o<i;++o)for(var r=e[o],s=r.length,a=n[o]=new Array(s),l,u,c=0;c<s;++c)(l=r[c])&&(u=t.call(l,l.__data__,c,r))&&("__data__"in l&&(u.__data__=l.__data__),a[c]=u);return new Ce(n,this._parents)}function Bf(t){return t==null?[]:Array.isArray(t)?t:Array.from(t)}function Of(){return[]}function Co(t){return t==null?Of:function(){return this.querySelectorAll(t)}}function Gf(t){return function(){return Bf(t.apply(this,arguments))}}function Vf(t){typeof t=="function"?t=Gf(t):t=Co(t);for(var e=this._groups,i=e.length,n=[],o=[],r=0;r<i;++r)for(var s=e[r],a=s.length,l,u=0;u<a;++u)(l=s[u])&&(n.push(t.call(l,l.__data__,u,s)),o.push(l));return new Ce(n,o)}function wo(t){return function(){return this.matches(t)}}function ra(t){return function(e){return e.matches(t)}}var Wf=Array.prototype.find;function Hf(t){return function(){return Wf.call(this.children,t)}}function $f(){return this.firstElementChild}function jf(t){return this.select(t==null?$f:Hf(typeof t=="function"?t:ra(t)))}var qf=Array.prototype.filter;function Xf(){return Array.from(this.children)}function Yf(t){return function(){return qf.call(this.children,t)}}function Zf(t){return this.selectAll(t==null?Xf:Yf(typeof t=="function"?t:ra(t)))}function Kf(t){typeof t!="function"&&(t=wo(t));for(var e=this._groups,i=e.length,n=new Array(i),o=0;o<i;++o)for(var r=e[o],s=r.length,a=n[o]=[],l,u=0;u<s;++u)(l=r[u])&&t.call(l,l.__data__,u,r)&&a.push(l);return new Ce(n,this._parents)}function sa(t){return new Array(t.length)}function Qf(){return new Ce(this._enter||this._groups.map(sa),this._parents)}function Qi(t,e){this.ownerDocument=t.ownerDocument,this.namespaceURI=t.namespaceURI,this._next=null,this._parent=t,this.__data__=e}Qi.prototype={constructor:Qi,appendChild:function(t){return this._parent.insertBefore(t,this._next)},insertBefore:function(t,e){return this._parent.insertBefore(t,e)},querySelector:function(t){return this._parent.querySelector(t)},querySelectorAll:function(t){return this._parent.querySelectorAll(t)}};function Jf(t){return function(){return t}}function ed(t,e,i,n,o,r){for(var s=0,a,l=e.length,u=r.length;s<u;++s)(a=e[s])?(a.__data__=r[s],n[s]=a):i[s]=new Qi(t,r[s]);for(;s<l;++s)(a=e[s])&&(o[s]=a)}function td(t,e,i,n,o,r,s){var a,l,u=new Map,c=e.length,f=r.length,h=new Array(c),m;for(a=0;a<c;++a)(l=e[a])&&(h[a]=m=s.call(l,l.__data__,a,e)+"",u.has(m)?o[a]=l:u.set(m,l));for(a=0;a<f;++a)m=s.call(t,r[a],a,r)+"",(l=u.get(m))?(n[a]=l,l.__data__=r[a],u.delete(m)):i[a]=new Qi(t,r[a]);for(a=0;a<c;++a)(l=e[a])&&u.get(h[a])===l&&(o[a]=l)}function id(t){return t.__data__}function nd(t,e){if(!arguments.length)return Array.from(this,id);var i=e?td:ed,n=this._parents,o=this._groups;typeof t!="function"&&(t=Jf(t));for(var r=o.length,s=new Array(r),a=new Array(r),l=new Array(r),u=0;u<r;++u){var c=n[u],f=o[u],h=f.length,m=od(t.call(c,c&&c.__data__,u,n)),g=m.length,b=a[u]=new Array(g),k=s[u]=new Array(g),y=l[u]=new Array(h);i(c,f,b,k,y,m,e);for(var _=0,T=0,v,z;_<g;++_)if(v=b[_]){for(_>=T&&(T=_+1);!(z=k[T])&&++T<g;);v._next=z||null}}return s=new Ce(s,n),s._enter=a,s._exit=l,s}function od(t){return typeof t=="object"&&"length"in t?t:Array.from(t)}function rd(){return new Ce(this._exit||this._groups.map(sa),this._parents)}function sd(t,e,i){var n=this.enter(),o=this,r=this.exit();return typeof t=="function"?(n=t(n),n&&(n=n.selection())):n=n.append(t+""),e!=null&&(o=e(o),o&&(o=o.selection())),i==null?r.remove():i(r),n&&o?n.merge(o).order():o}function ad(t){for(var e=t.selection?t.selection():t,i=this._groups,n=e._groups,o=i.length,r=n.length,s=Math.min(o,r),a=new Array(o),l=0;l<s;++l)for(var u=i[l],c=n[l],f=u.length,h=a[l]=new Array(f),m,g=0;g<f;++g)(m=u[g]||c[g])&&(h[g]=m);for(;l<o;++l)a[l]=i[l];return new Ce(a,this._parents)}function ld(){for(var t=this._groups,e=-1,i=t.length;++e<i;)for(var n=t[e],o=n.length-1,r=n[o],s;--o>=0;)(s=n[o])&&(r&&s.compareDocumentPosition(r)^4&&r.parentNode.insertBefore(s,r),r=s);return this}function ud(t){t||(t=cd);function e(f,h){return f&&h?t(f.__data__,h.__data__):!f-!h}for(var i=this._groups,n=i.length,o=new Array(n),r=0;r<n;++r){for(var s=i[r],a=s.length,l=o[r]=new Array(a),u,c=0;c<a;++c)(u=s[c])&&(l[c]=u);l.sort(e)}return new Ce(o,this._parents).order()}function cd(t,e){return t<e?-1:t>e?1:t>=e?0:NaN}function fd(){var t=arguments[0];return arguments[0]=this,t.apply(null,arguments),this}function dd(){return Array.from(this)}function hd(){for(var t=this._groups,e=0,i=t.length;e<i;++e)for(var n=t[e],o=0,r=n.length;o<r;++o){var s=n[o];if(s)return s}return null}function md(){let t=0;for(let e of this)++t;return t}function pd(){return!this.node()}function gd(t){for(var e=this._groups,i=0,n=e.length;i<n;++i)for(var o=e[i],r=0,s=o.length,a;r<s;++r)(a=o[r])&&t.call(a,a.__data__,r,o);return this}function xd(t){return function(){this.removeAttribute(t)}}function vd(t){return function(){this.removeAttributeNS(t.space,t.local)}}function yd(t,e){return function(){this.setAttribute(t,e)}}function Sd(t,e){return function(){this.setAttributeNS(t.space,t.local,e)}}function bd(t,e){return function(){var i=e.apply(this,arguments);i==null?this.removeAttribute(t):this.setAttribute(t,i)}}function Pd(t,e){return function(){var i=e.apply(this,arguments);i==null?this.removeAttributeNS(t.space,t.local):this.setAttributeNS(t.space,t.local,i)}}function Td(t,e){var i=ui(t);if(arguments.length<2){var n=this.node();return i.local?n.getAttributeNS(i.space,i.local):n.getAttribute(i)}return this.each((e==null?i.local?vd:xd:typeof e=="function"?i.local?Pd:bd:i.local?Sd:yd)(i,e))}function aa(t){return t.ownerDocument&&t.ownerDocument.defaultView||t.document&&t||t.defaultView}function Cd(t){return function(){this.style.removeProperty(t)}}function wd(t,e,i){return function(){this.style.setProperty(t,e,i)}}function kd(t,e,i){return function(){var n=e.apply(this,arguments);n==null?this.style.removeProperty(t):this.style.setProperty(t,n,i)}}function _d(t,e,i){return arguments.length>1?this.each((e==null?Cd:typeof e=="function"?kd:wd)(t,e,i??"")):St(this.node(),t)}function St(t,e){return t.style.getPropertyValue(e)||aa(t).getComputedStyle(t,null).getPropertyValue(e)}function zd(t){return function(){delete this[t]}}function Id(t,e){return function(){this[t]=e}}function Ad(t,e){return function(){var i=e.apply(this,arguments);i==null?delete this[t]:this[t]=i}}function Ld(t,e){return arguments.length>1?this.each((e==null?zd:typeof e=="function"?Ad:Id)(t,e)):this.node()[t]}function la(t){return t.trim().split(/^|\s+/)}function ko(t){return t.classList||new ua(t)}function ua(t){this._node=t,this._names=la(t.getAttribute("class")||"")}ua.prototype={add:function(t){var e=this._names.indexOf(t);e<0&&(this._names.push(t),this._node.setAttribute("class",this._names.join(" ")))},remove:function(t){var e=this._names.indexOf(t);e>=0&&(this._names.splice(e,1),this._node.setAttribute("class",this._names.join(" ")))},contains:function(t){return this._names.indexOf(t)>=0}};function ca(t,e){for(var i=ko(t),n=-1,o=e.length;++n<o;)i.add(e[n])}function fa(t,e){for(var i=ko(t),n=-1,o=e.length;++n<o;)i.remove(e[n])}function Md(t){return function(){ca(this,t)}}function Dd(t){return function(){fa(this,t)}}function Ed(t,e){return function(){(e.apply(this,arguments)?ca:fa)(this,t)}}function Fd(t,e){var i=la(t+"");if(arguments.length<2){for(var n=ko(this.node()),o=-1,r=i.length;++o<r;)if(!n.contains(i[o]))return!1;return!0}return this.each((typeof e=="function"?Ed:e?Md:Dd)(i,e))}function Rd(){this.textContent=""}function Nd(t){return function(){this.textContent=t}}function Ud(t){return function(){var e=t.apply(this,arguments);this.textContent=e??""}}function Bd(t){return arguments.length?this.each(t==null?Rd:(typeof t=="function"?Ud:Nd)(t)):this.node().textContent}function Od(){this.innerHTML=""}function Gd(t){return function(){this.innerHTML=t}}function Vd(t){return function(){var e=t.apply(this,arguments);this.innerHTML=e??""}}function Wd(t){return arguments.length?this.each(t==null?Od:(typeof t=="function"?Vd:Gd)(t)):this.node().innerHTML}function Hd(){this.nextSibling&&this.parentNode.appendChild(this)}function $d(){return this.each(Hd)}function jd(){this.previousSibling&&this.parentNode.insertBefore(this,this.parentNode.firstChild)}function qd(){return this.each(jd)}function Xd(t){var e=typeof t=="function"?t:oa(t);return this.select(function(){return this.appendChild(e.apply(this,arguments))})}function Yd(){return null}function Zd(t,e){var i=typeof t=="function"?t:oa(t),n=e==null?Yd:typeof e=="function"?e:Ji(e);return this.select(function(){return this.insertBefore(i.apply(this,arguments),n.apply(this,arguments)||null)})}function Kd(){var t=this.parentNode;t&&t.removeChild(this)}function Qd(){return this.each(Kd)}function Jd(){var t=this.cloneNode(!1),e=this.parentNode;return e?e.insertBefore(t,this.nextSibling):t}function eh(){var t=this.cloneNode(!0),e=this.parentNode;return e?e.insertBefore(t,this.nextSibling):t}function th(t){return this.select(t?eh:Jd)}function ih(t){return arguments.length?this.property("__data__",t):this.node().__data__}function nh(t){return function(e){t.call(this,e,this.__data__)}}function oh(t){return t.trim().split(/^|\s+/).map(function(e){var i="",n=e.indexOf(".");return n>=0&&(i=e.slice(n+1),e=e.slice(0,n)),{type:e,name:i}})}function rh(t){return function(){var e=this.__on;if(e){for(var i=0,n=-1,o=e.length,r;i<o;++i)r=e[i],(!t.type||r.type===t.type)&&r.name===t.name?this.removeEventListener(r.type,r.listener,r.options):e[++n]=r;++n?e.length=n:delete this.__on}}}function sh(t,e,i){return function(){var n=this.__on,o,r=nh(e);if(n){for(var s=0,a=n.length;s<a;++s)if((o=n[s]).type===t.type&&o.name===t.name){this.removeEventListener(o.type,o.listener,o.options),this.addEventListener(o.type,o.listener=r,o.options=i),o.value=e;return}}this.addEventListener(t.type,r,i),o={type:t.type,name:t.name,value:e,listener:r,options:i},n?n.push(o):this.__on=[o]}}function ah(t,e,i){var n=oh(t+""),o,r=n.length,s;if(arguments.length<2){var a=this.node().__on;if(a){for(var l=0,u=a.length,c;l<u;++l)for(o=0,c=a[l];o<r;++o)if((s=n[o]).type===c.type&&s.name===c.name)return c.value}return}for(a=e?sh:rh,o=0;o<r;++o)this.each(a(n[o],e,i));return this}function da(t,e,i){var n=aa(t),o=n.CustomEvent;typeof o=="function"?o=new o(e,i):(o=n.document.createEvent("Event"),i?(o.initEvent(e,i.bubbles,i.cancelable),o.detail=i.detail):o.initEvent(e,!1,!1)),t.dispatchEvent(o)}function lh(t,e){return function(){return da(this,t,e)}}function uh(t,e){return function(){return da(this,t,e.apply(this,arguments))}}function ch(t,e){return this.each((typeof e=="function"?uh:lh)(t,e))}function*fh(){for(var t=this._groups,e=0,i=t.length;e<i;++e)for(var n=t[e],o=0,r=n.length,s;o<r;++o)(s=n[o])&&(yield s)}var ha=[null];function Ce(t,e){this._groups=t,this._parents=e}function bt(){return new Ce([[document.documentElement]],ha)}function dh(){return this}Ce.prototype=bt.prototype={constructor:Ce,select:Uf,selectAll:Vf,selectChild:jf,selectChildren:Zf,filter:Kf,data:nd,enter:Qf,exit:rd,join:sd,merge:ad,selection:dh,order:ld,sort:ud,call:fd,nodes:dd,node:hd,size:md,empty:pd,each:gd,attr:Td,style:_d,property:Ld,classed:Fd,text:Bd,html:Wd,raise:$d,lower:qd,append:Xd,insert:Zd,remove:Qd,clone:th,datum:ih,on:ah,dispatch:ch,[Symbol.iterator]:fh};function ue(t){return typeof t=="string"?new Ce([[document.querySelector(t)]],[document.documentElement]):new Ce([[t]],ha)}var hh=0;function mh(){return new To}function To(){this._="@"+(++hh).toString(36)}To.prototype=mh.prototype={constructor:To,get:function(t){for(var e=this._;!(e in t);)if(!(t=t.parentNode))return;return t[e]},set:function(t,e){return t[this._]=e},remove:function(t){return this._ in t&&delete t[this._]},toString:function(){return this._}};function ph(t){let e;for(;e=t.sourceEvent;)t=e;return t}function Ae(t,e){if(t=ph(t),e===void 0&&(e=t.currentTarget),e){var i=e.ownerSVGElement||e;if(i.createSVGPoint){var n=i.createSVGPoint();return n.x=t.clientX,n.y=t.clientY,n=n.matrixTransform(e.getScreenCTM().inverse()),[n.x,n.y]}if(e.getBoundingClientRect){var o=e.getBoundingClientRect();return[t.clientX-o.left-e.clientLeft,t.clientY-o.top-e.clientTop]}}return[t.pageX,t.pageY]}var gh={value:()=>{}};function Pt(){for(var t=0,e=arguments.length,i={},n;t<e;++t){if(!(n=arguments[t]+"")||n in i||/[\s.]/.test(n))throw new Error("illegal type: "+n);i[n]=[]}return new en(i)}function en(t){this._=t}function xh(t,e){return t.trim().split(/^|\s+/).map(function(i){var n="",o=i.indexOf(".");if(o>=0&&(n=i.slice(o+1),i=i.slice(0,o)),i&&!e.hasOwnProperty(i))throw new Error("unknown type: "+i);return{type:i,name:n}})}en.prototype=Pt.prototype={constructor:en,on:function(t,e){var i=this._,n=xh(t+"",i),o,r=-1,s=n.length;if(arguments.length<2){for(;++r<s;)if((o=(t=n[r]).type)&&(o=vh(i[o],t.name)))return o;return}if(e!=null&&typeof e!="function")throw new Error("invalid callback: "+e);for(;++r<s;)if(o=(t=n[r]).type)i[o]=ma(i[o],t.name,e);else if(e==null)for(o in i)i[o]=ma(i[o],t.name,null);return this},copy:function(){var t={},e=this._;for(var i in e)t[i]=e[i].slice();return new en(t)},call:function(t,e){if((o=arguments.length-2)>0)for(var i=new Array(o),n=0,o,r;n<o;++n)i[n]=arguments[n+2];if(!this._.hasOwnProperty(t))throw new Error("unknown type: "+t);for(r=this._[t],n=0,o=r.length;n<o;++n)r[n].value.apply(e,i)},apply:function(t,e,i){if(!this._.hasOwnProperty(t))throw new Error("unknown type: "+t);for(var n=this._[t],o=0,r=n.length;o<r;++o)n[o].value.apply(e,i)}};function vh(t,e){for(var i=0,n=t.length,o;i<n;++i)if((o=t[i]).name===e)return o.value}function ma(t,e,i){for(var n=0,o=t.length;n<o;++n)if(t[n].name===e){t[n]=gh,t=t.slice(0,n).concat(t.slice(n+1));break}return i!=null&&t.push({name:e,value:i}),t}var Ot=0,fi=0,ci=0,ga=1e3,tn,di,nn=0,Tt=0,rn=0,hi=typeof performance=="object"&&performance.now?performance:Date,xa=typeof window=="object"&&window.requestAnimationFrame?window.requestAnimationFrame.bind(window):function(t){setTimeout(t,17)};function sn(){return Tt||(xa(yh),Tt=hi.now()+rn)}function yh(){Tt=0}function on(){this._call=this._time=this._next=null}on.prototype=zo.prototype={constructor:on,restart:function(t,e,i){if(typeof t!="function")throw new TypeError("callback is not a function");i=(i==null?sn():+i)+(e==null?0:+e),!this._next&&di!==this&&(di?di._next=this:tn=this,di=this),this._call=t,this._time=i,_o()},stop:function(){this._call&&(this._call=null,this._time=1/0,_o())}};function zo(t,e,i){var n=new on;return n.restart(t,e,i),n}function Sh(){sn(),++Ot;for(var t=tn,e;t;)(e=Tt-t._time)>=0&&t._call.call(void 0,e),t=t._next;--Ot}function pa(){Tt=(nn=hi.now())+rn,Ot=fi=0;try{Sh()}finally{Ot=0,Ph(),Tt=0}}function bh(){var t=hi.now(),e=t-nn;e>ga&&(rn-=e,nn=t)}function Ph(){for(var t,e=tn,i,n=1/0;e;)e._call?(n>e._time&&(n=e._time),t=e,e=e._next):(i=e._next,e._next=null,e=t?t._next=i:tn=i);di=t,_o(n)}function _o(t){if(!Ot){fi&&(fi=clearTimeout(fi));var e=t-Tt;e>24?(t<1/0&&(fi=setTimeout(pa,Math.ceil(t-hi.now()-rn)+1)),ci&&(ci=clearInterval(ci))):(ci||(nn=hi.now(),ci=setInterval(bh,ga)),Ot=1,xa(pa))}}function Io(t,e,i){var n=new on;return e=e==null?0:+e,n.restart(o=>{n.stop(),t(o+e)},e,i),n}function Ht(t,e,i){t.prototype=e.prototype=i,i.constructor=t}function gi(t,e){var i=Object.create(t.prototype);for(var n in e)i[n]=e[n];return i}function ut(){}var _t=.7,Wt=1/_t,Gt="\\s*([+-]?\\d+)\\s*",mi="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",$e="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",Th=/^#([0-9a-f]{3,8})$/,Ch=new RegExp(`^rgb\\(${Gt},${Gt},${Gt}\\)$`),wh=new RegExp(`^rgb\\(${$e},${$e},${$e}\\)$`),kh=new RegExp(`^rgba\\(${Gt},${Gt},${Gt},${mi}\\)$`),_h=new RegExp(`^rgba\\(${$e},${$e},${$e},${mi}\\)$`),zh=new RegExp(`^hsl\\(${mi},${$e},${$e}\\)$`),Ih=new RegExp(`^hsla\\(${mi},${$e},${$e},${mi}\\)$`),va={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};Ht(ut,Me,{copy(t){return Object.assign(new this.constructor,this,t)},displayable(){return this.rgb().displayable()},hex:ya,formatHex:ya,formatHex8:Ah,formatHsl:Lh,formatRgb:Sa,toString:Sa});function ya(){return this.rgb().formatHex()}function Ah(){return this.rgb().formatHex8()}function Lh(){return Ia(this).formatHsl()}function Sa(){return this.rgb().formatRgb()}function Me(t){var e,i;return t=(t+"").trim().toLowerCase(),(e=Th.exec(t))?(i=e[1].length,e=parseInt(e[1],16),i===6?ba(e):i===3?new ge(e>>8&15|e>>4&240,e>>4&15|e&240,(e&15)<<4|e&15,1):i===8?an(e>>24&255,e>>16&255,e>>8&255,(e&255)/255):i===4?an(e>>12&15|e>>8&240,e>>8&15|e>>4&240,e>>4&15|e&240,((e&15)<<4|e&15)/255):null):(e=Ch.exec(t))?new ge(e[1],e[2],e[3],1):(e=wh.exec(t))?new ge(e[1]*255/100,e[2]*255/100,e[3]*255/100,1):(e=kh.exec(t))?an(e[1],e[2],e[3],e[4]):(e=_h.exec(t))?an(e[1]*255/100,e[2]*255/100,e[3]*255/100,e[4]):(e=zh.exec(t))?Ca(e[1],e[2]/100,e[3]/100,1):(e=Ih.exec(t))?Ca(e[1],e[2]/100,e[3]/100,e[4]):va.hasOwnProperty(t)?ba(va[t]):t==="transparent"?new ge(NaN,NaN,NaN,0):null}function ba(t){return new ge(t>>16&255,t>>8&255,t&255,1)}function an(t,e,i,n){return n<=0&&(t=e=i=NaN),new ge(t,e,i,n)}function Fo(t){return t instanceof ut||(t=Me(t)),t?(t=t.rgb(),new ge(t.r,t.g,t.b,t.opacity)):new ge}function xi(t,e,i,n){return arguments.length===1?Fo(t):new ge(t,e,i,n??1)}function ge(t,e,i,n){this.r=+t,this.g=+e,this.b=+i,this.opacity=+n}Ht(ge,xi,gi(ut,{brighter(t){return t=t==null?Wt:Math.pow(Wt,t),new ge(this.r*t,this.g*t,this.b*t,this.opacity)},darker(t){return t=t==null?_t:Math.pow(_t,t),new ge(this.r*t,this.g*t,this.b*t,this.opacity)},rgb(){return this},clamp(){return new ge(wt(this.r),wt(this.g),wt(this.b),un(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.opacity<=1},hex:Pa,formatHex:Pa,formatHex8:Mh,formatRgb:Ta,toString:Ta}));function Pa(){return`#${Ct(this.r)}${Ct(this.g)}${Ct(this.b)}`}function Mh(){return`#${Ct(this.r)}${Ct(this.g)}${Ct(this.b)}${Ct((isNaN(this.opacity)?1:this.opacity)*255)}`}function Ta(){let t=un(this.opacity);return`${t===1?"rgb(":"rgba("}${wt(this.r)}, ${wt(this.g)}, ${wt(this.b)}${t===1?")":`, ${t})`}`}function un(t){return isNaN(t)?1:Math.max(0,Math.min(1,t))}function wt(t){return Math.max(0,Math.min(255,Math.round(t)||0))}function Ct(t){return t=wt(t),(t<16?"0":"")+t.toString(16)}function Ca(t,e,i,n){return n<=0?t=e=i=NaN:i<=0||i>=1?t=e=NaN:e<=0&&(t=NaN),new Le(t,e,i,n)}function Ia(t){if(t instanceof Le)return new Le(t.h,t.s,t.l,t.opacity);if(t instanceof ut||(t=Me(t)),!t)return new Le;if(t instanceof Le)return t;t=t.rgb();var e=t.r/255,i=t.g/255,n=t.b/255,o=Math.min(e,i,n),r=Math.max(e,i,n),s=NaN,a=r-o,l=(r+o)/2;return a?(e===r?s=(i-n)/a+(i<n)*6:i===r?s=(n-e)/a+2:s=(e-i)/a+4,a/=l<.5?r+o:2-r-o,s*=60):a=l>0&&l<1?0:s,new Le(s,a,l,t.opacity)}function fn(t,e,i,n){return arguments.length===1?Ia(t):new Le(t,e,i,n??1)}function Le(t,e,i,n){this.h=+t,this.s=+e,this.l=+i,this.opacity=+n}Ht(Le,fn,gi(ut,{brighter(t){return t=t==null?Wt:Math.pow(Wt,t),new Le(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?_t:Math.pow(_t,t),new Le(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=this.h%360+(this.h<0)*360,e=isNaN(t)||isNaN(this.s)?0:this.s,i=this.l,n=i+(i<.5?i:1-i)*e,o=2*i-n;return new ge(Ao(t>=240?t-240:t+120,o,n),Ao(t,o,n),Ao(t<120?t+240:t-120,o,n),this.opacity)},clamp(){return new Le(wa(this.h),ln(this.s),ln(this.l),un(this.opacity))},displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let t=un(this.opacity);return`${t===1?"hsl(":"hsla("}${wa(this.h)}, ${ln(this.s)*100}%, ${ln(this.l)*100}%${t===1?")":`, ${t})`}`}}));function wa(t){return t=(t||0)%360,t<0?t+360:t}function ln(t){return Math.max(0,Math.min(1,t||0))}function Ao(t,e,i){return(t<60?e+(i-e)*t/60:t<180?i:t<240?e+(i-e)*(240-t)/60:e)*255}var Aa=Math.PI/180,La=180/Math.PI,cn=18,Ma=.96422,Da=1,Ea=.82521,Fa=4/29,Vt=6/29,Ra=3*Vt*Vt,Dh=Vt*Vt*Vt;function Na(t){if(t instanceof je)return new je(t.l,t.a,t.b,t.opacity);if(t instanceof it)return Ba(t);t instanceof ge||(t=Fo(t));var e=Eo(t.r),i=Eo(t.g),n=Eo(t.b),o=Lo((.2225045*e+.7168786*i+.0606169*n)/Da),r,s;return e===i&&i===n?r=s=o:(r=Lo((.4360747*e+.3850649*i+.1430804*n)/Ma),s=Lo((.0139322*e+.0971045*i+.7141733*n)/Ea)),new je(116*o-16,500*(r-o),200*(o-s),t.opacity)}function Ua(t,e,i,n){return arguments.length===1?Na(t):new je(t,e,i,n??1)}function je(t,e,i,n){this.l=+t,this.a=+e,this.b=+i,this.opacity=+n}Ht(je,Ua,gi(ut,{brighter(t){return new je(this.l+cn*(t??1),this.a,this.b,this.opacity)},darker(t){return new je(this.l-cn*(t??1),this.a,this.b,this.opacity)},rgb(){var t=(this.l+16)/116,e=isNaN(this.a)?t:t+this.a/500,i=isNaN(this.b)?t:t-this.b/200;return e=Ma*Mo(e),t=Da*Mo(t),i=Ea*Mo(i),new ge(Do(3.1338561*e-1.6168667*t-.4906146*i),Do(-.9787684*e+1.9161415*t+.033454*i),Do(.0719453*e-.2289914*t+1.4052427*i),this.opacity)}}));function Lo(t){return t>Dh?Math.pow(t,1/3):t/Ra+Fa}function Mo(t){return t>Vt?t*t*t:Ra*(t-Fa)}function Do(t){return 255*(t<=.0031308?12.92*t:1.055*Math.pow(t,1/2.4)-.055)}function Eo(t){return(t/=255)<=.04045?t/12.92:Math.pow((t+.055)/1.055,2.4)}function Eh(t){if(t instanceof it)return new it(t.h,t.c,t.l,t.opacity);if(t instanceof je||(t=Na(t)),t.a===0&&t.b===0)return new it(NaN,0<t.l&&t.l<100?0:NaN,t.l,t.opacity);var e=Math.atan2(t.b,t.a)*La;return new it(e<0?e+360:e,Math.sqrt(t.a*t.a+t.b*t.b),t.l,t.opacity)}function dn(t,e,i,n){return arguments.length===1?Eh(t):new it(t,e,i,n??1)}function it(t,e,i,n){this.h=+t,this.c=+e,this.l=+i,this.opacity=+n}function Ba(t){if(isNaN(t.h))return new je(t.l,0,0,t.opacity);var e=t.h*Aa;return new je(t.l,Math.cos(e)*t.c,Math.sin(e)*t.c,t.opacity)}Ht(it,dn,gi(ut,{brighter(t){return new it(this.h,this.c,this.l+cn*(t??1),this.opacity)},darker(t){return new it(this.h,this.c,this.l-cn*(t??1),this.opacity)},rgb(){return Ba(this).rgb()}}));var Oa=-.14861,Ro=1.78277,No=-.29227,hn=-.90649,pi=1.97294,ka=pi*hn,_a=pi*Ro,za=Ro*No-hn*Oa;function Fh(t){if(t instanceof kt)return new kt(t.h,t.s,t.l,t.opacity);t instanceof ge||(t=Fo(t));var e=t.r/255,i=t.g/255,n=t.b/255,o=(za*n+ka*e-_a*i)/(za+ka-_a),r=n-o,s=(pi*(i-o)-No*r)/hn,a=Math.sqrt(s*s+r*r)/(pi*o*(1-o)),l=a?Math.atan2(s,r)*La-120:NaN;return new kt(l<0?l+360:l,a,o,t.opacity)}function mn(t,e,i,n){return arguments.length===1?Fh(t):new kt(t,e,i,n??1)}function kt(t,e,i,n){this.h=+t,this.s=+e,this.l=+i,this.opacity=+n}Ht(kt,mn,gi(ut,{brighter(t){return t=t==null?Wt:Math.pow(Wt,t),new kt(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?_t:Math.pow(_t,t),new kt(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=isNaN(this.h)?0:(this.h+120)*Aa,e=+this.l,i=isNaN(this.s)?0:this.s*e*(1-e),n=Math.cos(t),o=Math.sin(t);return new ge(255*(e+i*(Oa*n+Ro*o)),255*(e+i*(No*n+hn*o)),255*(e+i*(pi*n)),this.opacity)}}));function Wa(t,e,i,n,o){var r=t*t,s=r*t;return((1-3*t+3*r-s)*e+(4-6*r+3*s)*i+(1+3*t+3*r-3*s)*n+s*o)/6}function Rh(t){var e=t.length-1;return function(i){var n=i<=0?i=0:i>=1?(i=1,e-1):Math.floor(i*e),o=t[n],r=t[n+1],s=n>0?t[n-1]:2*o-r,a=n<e-1?t[n+2]:2*r-o;return Wa((i-n/e)*e,s,o,r,a)}}function Nh(t){var e=t.length;return function(i){var n=Math.floor(((i%=1)<0?++i:i)*e),o=t[(n+e-1)%e],r=t[n%e],s=t[(n+1)%e],a=t[(n+2)%e];return Wa((i-n/e)*e,o,r,s,a)}}var gn=t=>()=>t;function Ha(t,e){return function(i){return t+i*e}}function Uh(t,e,i){return t=Math.pow(t,i),e=Math.pow(e,i)-t,i=1/i,function(n){return Math.pow(t+n*e,i)}}function Go(t,e){var i=e-t;return i?Ha(t,i>180||i<-180?i-360*Math.round(i/360):i):gn(isNaN(t)?e:t)}function Bh(t){return(t=+t)==1?ye:function(e,i){return i-e?Uh(e,i,t):gn(isNaN(e)?i:e)}}function ye(t,e){var i=e-t;return i?Ha(t,i):gn(isNaN(t)?e:t)}var vi=(function t(e){var i=Bh(e);function n(o,r){var s=i((o=xi(o)).r,(r=xi(r)).r),a=i(o.g,r.g),l=i(o.b,r.b),u=ye(o.opacity,r.opacity);return function(c){return o.r=s(c),o.g=a(c),o.b=l(c),o.opacity=u(c),o+""}}return n.gamma=t,n})(1);function $a(t){return function(e){var i=e.length,n=new Array(i),o=new Array(i),r=new Array(i),s,a;for(s=0;s<i;++s)a=xi(e[s]),n[s]=a.r||0,o[s]=a.g||0,r[s]=a.b||0;return n=t(n),o=t(o),r=t(r),a.opacity=1,function(l){return a.r=n(l),a.g=o(l),a.b=r(l),a+""}}}var cy=$a(Rh),fy=$a(Nh);function Oh(t,e){e||(e=[]);var i=t?Math.min(e.length,t.length):0,n=e.slice(),o;return function(r){for(o=0;o<i;++o)n[o]=t[o]*(1-r)+e[o]*r;return n}}function Gh(t){return ArrayBuffer.isView(t)&&!(t instanceof DataView)}function Vh(t,e){var i=e?e.length:0,n=t?Math.min(i,t.length):0,o=new Array(n),r=new Array(i),s;for(s=0;s<n;++s)o[s]=xn(t[s],e[s]);for(;s<i;++s)r[s]=e[s];return function(a){for(s=0;s<n;++s)r[s]=o[s](a);return r}}function Wh(t,e){var i=new Date;return t=+t,e=+e,function(n){return i.setTime(t*(1-n)+e*n),i}}function we(t,e){return t=+t,e=+e,function(i){return t*(1-i)+e*i}}function Hh(t,e){var i={},n={},o;(t===null||typeof t!="object")&&(t={}),(e===null||typeof e!="object")&&(e={});for(o in e)o in t?i[o]=xn(t[o],e[o]):n[o]=e[o];return function(r){for(o in i)n[o]=i[o](r);return n}}var Bo=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,Uo=new RegExp(Bo.source,"g");function $h(t){return function(){return t}}function jh(t){return function(e){return t(e)+""}}function Vo(t,e){var i=Bo.lastIndex=Uo.lastIndex=0,n,o,r,s=-1,a=[],l=[];for(t=t+"",e=e+"";(n=Bo.exec(t))&&(o=Uo.exec(e));)(r=o.index)>i&&(r=e.slice(i,r),a[s]?a[s]+=r:a[++s]=r),(n=n[0])===(o=o[0])?a[s]?a[s]+=o:a[++s]=o:(a[++s]=null,l.push({i:s,x:we(n,o)})),i=Uo.lastIndex;return i<e.length&&(r=e.slice(i),a[s]?a[s]+=r:a[++s]=r),a.length<2?l[0]?jh(l[0].x):$h(e):(e=l.length,function(u){for(var c=0,f;c<e;++c)a[(f=l[c]).i]=f.x(u);return a.join("")})}function xn(t,e){var i=typeof e,n;return e==null||i==="boolean"?gn(e):(i==="number"?we:i==="string"?(n=Me(e))?(e=n,vi):Vo:e instanceof Me?vi:e instanceof Date?Wh:Gh(e)?Oh:Array.isArray(e)?Vh:typeof e.valueOf!="function"&&typeof e.toString!="function"||isNaN(e)?Hh:we)(t,e)}function ja(t,e){return t=+t,e=+e,function(i){return Math.round(t*(1-i)+e*i)}}var Ga=180/Math.PI,Oo={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};function qa(t,e,i,n,o,r){var s,a,l;return(s=Math.sqrt(t*t+e*e))&&(t/=s,e/=s),(l=t*i+e*n)&&(i-=t*l,n-=e*l),(a=Math.sqrt(i*i+n*n))&&(i/=a,n/=a,l/=a),t*n<e*i&&(t=-t,e=-e,l=-l,s=-s),{translateX:o,translateY:r,rotate:Math.atan2(e,t)*Ga,skewX:Math.atan(l)*Ga,scaleX:s,scaleY:a}}var pn;function qh(t){let e=new(typeof DOMMatrix=="function"?DOMMatrix:WebKitCSSMatrix)(t+"");return e.isIdentity?Oo:qa(e.a,e.b,e.c,e.d,e.e,e.f)}function Xh(t){return t==null||(pn||(pn=document.createElementNS("http://www.w3.org/2000/svg","g")),pn.setAttribute("transform",t),!(t=pn.transform.baseVal.consolidate()))?Oo:(t=t.matrix,qa(t.a,t.b,t.c,t.d,t.e,t.f))}function Xa(t,e,i,n){function o(u){return u.length?u.pop()+" ":""}function r(u,c,f,h,m,g){if(u!==f||c!==h){var b=m.push("translate(",null,e,null,i);g.push({i:b-4,x:we(u,f)},{i:b-2,x:we(c,h)})}else(f||h)&&m.push("translate("+f+e+h+i)}function s(u,c,f,h){u!==c?(u-c>180?c+=360:c-u>180&&(u+=360),h.push({i:f.push(o(f)+"rotate(",null,n)-2,x:we(u,c)})):c&&f.push(o(f)+"rotate("+c+n)}function a(u,c,f,h){u!==c?h.push({i:f.push(o(f)+"skewX(",null,n)-2,x:we(u,c)}):c&&f.push(o(f)+"skewX("+c+n)}function l(u,c,f,h,m,g){if(u!==f||c!==h){var b=m.push(o(m)+"scale(",null,",",null,")");g.push({i:b-4,x:we(u,f)},{i:b-2,x:we(c,h)})}else(f!==1||h!==1)&&m.push(o(m)+"scale("+f+","+h+")")}return function(u,c){var f=[],h=[];return u=t(u),c=t(c),r(u.translateX,u.translateY,c.translateX,c.translateY,f,h),s(u.rotate,c.rotate,f,h),a(u.skewX,c.skewX,f,h),l(u.scaleX,u.scaleY,c.scaleX,c.scaleY,f,h),u=c=null,function(m){for(var g=-1,b=h.length,k;++g<b;)f[(k=h[g]).i]=k.x(m);return f.join("")}}}var Ya=Xa(qh,"px, ","px)","deg)"),Za=Xa(Xh,", ",")",")"),Yh=1e-12;function Va(t){return((t=Math.exp(t))+1/t)/2}function Zh(t){return((t=Math.exp(t))-1/t)/2}function Kh(t){return((t=Math.exp(2*t))-1)/(t+1)}var Ka=(function t(e,i,n){function o(r,s){var a=r[0],l=r[1],u=r[2],c=s[0],f=s[1],h=s[2],m=c-a,g=f-l,b=m*m+g*g,k,y;if(b<Yh)y=Math.log(h/u)/e,k=function(I){return[a+I*m,l+I*g,u*Math.exp(e*I*y)]};else{var _=Math.sqrt(b),T=(h*h-u*u+n*b)/(2*u*i*_),v=(h*h-u*u-n*b)/(2*h*i*_),z=Math.log(Math.sqrt(T*T+1)-T),C=Math.log(Math.sqrt(v*v+1)-v);y=(C-z)/e,k=function(I){var E=I*y,N=Va(z),H=u/(i*_)*(N*Kh(e*E+z)-Zh(z));return[a+H*m,l+H*g,u*N/Va(e*E+z)]}}return k.duration=Math.abs(y)*1e3*e/Math.SQRT2,k}return o.rho=function(r){var s=Math.max(.001,+r),a=s*s,l=a*a;return t(s,a,l)},o})(Math.SQRT2,2,4);function Qa(t){return function(e,i){var n=t((e=fn(e)).h,(i=fn(i)).h),o=ye(e.s,i.s),r=ye(e.l,i.l),s=ye(e.opacity,i.opacity);return function(a){return e.h=n(a),e.s=o(a),e.l=r(a),e.opacity=s(a),e+""}}}var dy=Qa(Go),hy=Qa(ye);function Ja(t){return function(e,i){var n=t((e=dn(e)).h,(i=dn(i)).h),o=ye(e.c,i.c),r=ye(e.l,i.l),s=ye(e.opacity,i.opacity);return function(a){return e.h=n(a),e.c=o(a),e.l=r(a),e.opacity=s(a),e+""}}}var my=Ja(Go),py=Ja(ye);function el(t){return(function e(i){i=+i;function n(o,r){var s=t((o=mn(o)).h,(r=mn(r)).h),a=ye(o.s,r.s),l=ye(o.l,r.l),u=ye(o.opacity,r.opacity);return function(c){return o.h=s(c),o.s=a(c),o.l=l(Math.pow(c,i)),o.opacity=u(c),o+""}}return n.gamma=e,n})(1)}var gy=el(Go),xy=el(ye);var Wo=t=>+t;function Ho(t){return t*t}function $o(t){return t*(2-t)}function jo(t){return((t*=2)<=1?t*t:--t*(2-t)+1)/2}function il(t){return t*t*t}function nl(t){return--t*t*t+1}function vn(t){return((t*=2)<=1?t*t*t:(t-=2)*t*t+2)/2}var qo=3,yy=(function t(e){e=+e;function i(n){return Math.pow(n,e)}return i.exponent=t,i})(qo),Sy=(function t(e){e=+e;function i(n){return 1-Math.pow(1-n,e)}return i.exponent=t,i})(qo),by=(function t(e){e=+e;function i(n){return((n*=2)<=1?Math.pow(n,e):2-Math.pow(2-n,e))/2}return i.exponent=t,i})(qo),ol=Math.PI,rl=ol/2;function sl(t){return+t==1?1:1-Math.cos(t*rl)}function al(t){return Math.sin(t*rl)}function ll(t){return(1-Math.cos(ol*t))/2}function ct(t){return(Math.pow(2,-10*t)-.0009765625)*1.0009775171065494}function ul(t){return ct(1-+t)}function cl(t){return 1-ct(t)}function fl(t){return((t*=2)<=1?ct(1-t):2-ct(t-1))/2}function dl(t){return 1-Math.sqrt(1-t*t)}function hl(t){return Math.sqrt(1- --t*t)}function ml(t){return((t*=2)<=1?1-Math.sqrt(1-t*t):Math.sqrt(1-(t-=2)*t)+1)/2}var tl=4/11,Py=6/11,Ty=8/11,Cy=3/4,wy=9/11,ky=10/11,_y=15/16,zy=21/22,Iy=63/64,Ay=1/tl/tl;var Xo=1.70158,Ly=(function t(e){e=+e;function i(n){return(n=+n)*n*(e*(n-1)+n)}return i.overshoot=t,i})(Xo),My=(function t(e){e=+e;function i(n){return--n*n*((n+1)*e+n)+1}return i.overshoot=t,i})(Xo),Dy=(function t(e){e=+e;function i(n){return((n*=2)<1?n*n*((e+1)*n-e):(n-=2)*n*((e+1)*n+e)+2)/2}return i.overshoot=t,i})(Xo),$t=2*Math.PI,Yo=1,Zo=.3,Ey=(function t(e,i){var n=Math.asin(1/(e=Math.max(1,e)))*(i/=$t);function o(r){return e*ct(- --r)*Math.sin((n-r)/i)}return o.amplitude=function(r){return t(r,i*$t)},o.period=function(r){return t(e,r)},o})(Yo,Zo),Fy=(function t(e,i){var n=Math.asin(1/(e=Math.max(1,e)))*(i/=$t);function o(r){return 1-e*ct(r=+r)*Math.sin((r+n)/i)}return o.amplitude=function(r){return t(r,i*$t)},o.period=function(r){return t(e,r)},o})(Yo,Zo),Ry=(function t(e,i){var n=Math.asin(1/(e=Math.max(1,e)))*(i/=$t);function o(r){return((r=r*2-1)<0?e*ct(-r)*Math.sin((n-r)/i):2-e*ct(r)*Math.sin((n+r)/i))/2}return o.amplitude=function(r){return t(r,i*$t)},o.period=function(r){return t(e,r)},o})(Yo,Zo);var Qh=Pt("start","end","cancel","interrupt"),Jh=[],xl=0,pl=1,Ko=2,yn=3,gl=4,Qo=5,Sn=6;function bn(t,e,i,n,o,r){var s=t.__transition;if(!s)t.__transition={};else if(i in s)return;em(t,i,{name:e,index:n,group:o,on:Qh,tween:Jh,time:r.time,delay:r.delay,duration:r.duration,ease:r.ease,timer:null,state:xl})}function Jo(t,e){var i=De(t,e);if(i.state>xl)throw new Error("too late; already scheduled");return i}function qe(t,e){var i=De(t,e);if(i.state>yn)throw new Error("too late; already running");return i}function De(t,e){var i=t.__transition;if(!i||!(i=i[e]))throw new Error("transition not found");return i}function em(t,e,i){var n=t.__transition,o;n[e]=i,i.timer=zo(r,0,i.time);function r(u){i.state=pl,i.timer.restart(s,i.delay,i.time),i.delay<=u&&s(u-i.delay)}function s(u){var c,f,h,m;if(i.state!==pl)return l();for(c in n)if(m=n[c],m.name===i.name){if(m.state===yn)return Io(s);m.state===gl?(m.state=Sn,m.timer.stop(),m.on.call("interrupt",t,t.__data__,m.index,m.group),delete n[c]):+c<e&&(m.state=Sn,m.timer.stop(),m.on.call("cancel",t,t.__data__,m.index,m.group),delete n[c])}if(Io(function(){i.state===yn&&(i.state=gl,i.timer.restart(a,i.delay,i.time),a(u))}),i.state=Ko,i.on.call("start",t,t.__data__,i.index,i.group),i.state===Ko){for(i.state=yn,o=new Array(h=i.tween.length),c=0,f=-1;c<h;++c)(m=i.tween[c].value.call(t,t.__data__,i.index,i.group))&&(o[++f]=m);o.length=f+1}}function a(u){for(var c=u<i.duration?i.ease.call(null,u/i.duration):(i.timer.restart(l),i.state=Qo,1),f=-1,h=o.length;++f<h;)o[f].call(t,c);i.state===Qo&&(i.on.call("end",t,t.__data__,i.index,i.group),l())}function l(){i.state=Sn,i.timer.stop(),delete n[e];for(var u in n)return;delete t.__transition}}function yi(t,e){var i=t.__transition,n,o,r=!0,s;if(i){e=e==null?null:e+"";for(s in i){if((n=i[s]).name!==e){r=!1;continue}o=n.state>Ko&&n.state<Qo,n.state=Sn,n.timer.stop(),n.on.call(o?"interrupt":"cancel",t,t.__data__,n.index,n.group),delete i[s]}r&&delete t.__transition}}function tm(t){return this.each(function(){yi(this,t)})}function im(t,e){var i,n;return function(){var o=qe(this,t),r=o.tween;if(r!==i){n=i=r;for(var s=0,a=n.length;s<a;++s)if(n[s].name===e){n=n.slice(),n.splice(s,1);break}}o.tween=n}}function nm(t,e,i){var n,o;if(typeof i!="function")throw new Error;return function(){var r=qe(this,t),s=r.tween;if(s!==n){o=(n=s).slice();for(var a={name:e,value:i},l=0,u=o.length;l<u;++l)if(o[l].name===e){o[l]=a;break}l===u&&o.push(a)}r.tween=o}}function om(t,e){var i=this._id;if(t+="",arguments.length<2){for(var n=De(this.node(),i).tween,o=0,r=n.length,s;o<r;++o)if((s=n[o]).name===t)return s.value;return null}return this.each((e==null?im:nm)(i,t,e))}function er(t,e,i){var n=t._id;return t.each(function(){var o=qe(this,n);(o.value||(o.value={}))[e]=i.apply(this,arguments)}),function(o){return De(o,n).value[e]}}function vl(t,e){var i;return(typeof e=="number"?we:e instanceof Me?vi:(i=Me(e))?(e=i,vi):Vo)(t,e)}function rm(t){return function(){this.removeAttribute(t)}}function sm(t){return function(){this.removeAttributeNS(t.space,t.local)}}function am(t,e,i){var n,o=i+"",r;return function(){var s=this.getAttribute(t);return s===o?null:s===n?r:r=e(n=s,i)}}function lm(t,e,i){var n,o=i+"",r;return function(){var s=this.getAttributeNS(t.space,t.local);return s===o?null:s===n?r:r=e(n=s,i)}}function um(t,e,i){var n,o,r;return function(){var s,a=i(this),l;return a==null?void this.removeAttribute(t):(s=this.getAttribute(t),l=a+"",s===l?null:s===n&&l===o?r:(o=l,r=e(n=s,a)))}}function cm(t,e,i){var n,o,r;return function(){var s,a=i(this),l;return a==null?void this.removeAttributeNS(t.space,t.local):(s=this.getAttributeNS(t.space,t.local),l=a+"",s===l?null:s===n&&l===o?r:(o=l,r=e(n=s,a)))}}function fm(t,e){var i=ui(t),n=i==="transform"?Za:vl;return this.attrTween(t,typeof e=="function"?(i.local?cm:um)(i,n,er(this,"attr."+t,e)):e==null?(i.local?sm:rm)(i):(i.local?lm:am)(i,n,e))}function dm(t,e){return function(i){this.setAttribute(t,e.call(this,i))}}function hm(t,e){return function(i){this.setAttributeNS(t.space,t.local,e.call(this,i))}}function mm(t,e){var i,n;function o(){var r=e.apply(this,arguments);return r!==n&&(i=(n=r)&&hm(t,r)),i}return o._value=e,o}function pm(t,e){var i,n;function o(){var r=e.apply(this,arguments);return r!==n&&(i=(n=r)&&dm(t,r)),i}return o._value=e,o}function gm(t,e){var i="attr."+t;if(arguments.length<2)return(i=this.tween(i))&&i._value;if(e==null)return this.tween(i,null);if(typeof e!="function")throw new Error;var n=ui(t);return this.tween(i,(n.local?mm:pm)(n,e))}function xm(t,e){return function(){Jo(this,t).delay=+e.apply(this,arguments)}}function vm(t,e){return e=+e,function(){Jo(this,t).delay=e}}function ym(t){var e=this._id;return arguments.length?this.each((typeof t=="function"?xm:vm)(e,t)):De(this.node(),e).delay}function Sm(t,e){return function(){qe(this,t).duration=+e.apply(this,arguments)}}function bm(t,e){return e=+e,function(){qe(this,t).duration=e}}function Pm(t){var e=this._id;return arguments.length?this.each((typeof t=="function"?Sm:bm)(e,t)):De(this.node(),e).duration}function Tm(t,e){if(typeof e!="function")throw new Error;return function(){qe(this,t).ease=e}}function Cm(t){var e=this._id;return arguments.length?this.each(Tm(e,t)):De(this.node(),e).ease}function wm(t,e){return function(){var i=e.apply(this,arguments);if(typeof i!="function")throw new Error;qe(this,t).ease=i}}function km(t){if(typeof t!="function")throw new Error;return this.each(wm(this._id,t))}function _m(t){typeof t!="function"&&(t=wo(t));for(var e=this._groups,i=e.length,n=new Array(i),o=0;o<i;++o)for(var r=e[o],s=r.length,a=n[o]=[],l,u=0;u<s;++u)(l=r[u])&&t.call(l,l.__data__,u,r)&&a.push(l);return new ot(n,this._parents,this._name,this._id)}function zm(t){if(t._id!==this._id)throw new Error;for(var e=this._groups,i=t._groups,n=e.length,o=i.length,r=Math.min(n,o),s=new Array(n),a=0;a<r;++a)for(var l=e[a],u=i[a],c=l.length,f=s[a]=new Array(c),h,m=0;m<c;++m)(h=l[m]||u[m])&&(f[m]=h);for(;a<n;++a)s[a]=e[a];return new ot(s,this._parents,this._name,this._id)}function Im(t){return(t+"").trim().split(/^|\s+/).every(function(e){var i=e.indexOf(".");return i>=0&&(e=e.slice(0,i)),!e||e==="start"})}function Am(t,e,i){var n,o,r=Im(e)?Jo:qe;return function(){var s=r(this,t),a=s.on;a!==n&&(o=(n=a).copy()).on(e,i),s.on=o}}function Lm(t,e){var i=this._id;return arguments.length<2?De(this.node(),i).on.on(t):this.each(Am(i,t,e))}function Mm(t){return function(){var e=this.parentNode;for(var i in this.__transition)if(+i!==t)return;e&&e.removeChild(this)}}function Dm(){return this.on("end.remove",Mm(this._id))}function Em(t){var e=this._name,i=this._id;typeof t!="function"&&(t=Ji(t));for(var n=this._groups,o=n.length,r=new Array(o),s=0;s<o;++s)for(var a=n[s],l=a.length,u=r[s]=new Array(l),c,f,h=0;h<l;++h)(c=a[h])&&(f=t.call(c,c.__data__,h,a))&&("__data__"in c&&(f.__data__=c.__data__),u[h]=f,bn(u[h],e,i,h,u,De(c,i)));return new ot(r,this._parents,e,i)}function Fm(t){var e=this._name,i=this._id;typeof t!="function"&&(t=Co(t));for(var n=this._groups,o=n.length,r=[],s=[],a=0;a<o;++a)for(var l=n[a],u=l.length,c,f=0;f<u;++f)if(c=l[f]){for(var h=t.call(c,c.__data__,f,l),m,g=De(c,i),b=0,k=h.length;b<k;++b)(m=h[b])&&bn(m,e,i,b,h,g);r.push(h),s.push(c)}return new ot(r,s,e,i)}var Rm=bt.prototype.constructor;function Nm(){return new Rm(this._groups,this._parents)}function Um(t,e){var i,n,o;return function(){var r=St(this,t),s=(this.style.removeProperty(t),St(this,t));return r===s?null:r===i&&s===n?o:o=e(i=r,n=s)}}function yl(t){return function(){this.style.removeProperty(t)}}function Bm(t,e,i){var n,o=i+"",r;return function(){var s=St(this,t);return s===o?null:s===n?r:r=e(n=s,i)}}function Om(t,e,i){var n,o,r;return function(){var s=St(this,t),a=i(this),l=a+"";return a==null&&(l=a=(this.style.removeProperty(t),St(this,t))),s===l?null:s===n&&l===o?r:(o=l,r=e(n=s,a))}}function Gm(t,e){var i,n,o,r="style."+e,s="end."+r,a;return function(){var l=qe(this,t),u=l.on,c=l.value[r]==null?a||(a=yl(e)):void 0;(u!==i||o!==c)&&(n=(i=u).copy()).on(s,o=c),l.on=n}}function Vm(t,e,i){var n=(t+="")=="transform"?Ya:vl;return e==null?this.styleTween(t,Um(t,n)).on("end.style."+t,yl(t)):typeof e=="function"?this.styleTween(t,Om(t,n,er(this,"style."+t,e))).each(Gm(this._id,t)):this.styleTween(t,Bm(t,n,e),i).on("end.style."+t,null)}function Wm(t,e,i){return function(n){this.style.setProperty(t,e.call(this,n),i)}}function Hm(t,e,i){var n,o;function r(){var s=e.apply(this,arguments);return s!==o&&(n=(o=s)&&Wm(t,s,i)),n}return r._value=e,r}function $m(t,e,i){var n="style."+(t+="");if(arguments.length<2)return(n=this.tween(n))&&n._value;if(e==null)return this.tween(n,null);if(typeof e!="function")throw new Error;return this.tween(n,Hm(t,e,i??""))}function jm(t){return function(){this.textContent=t}}function qm(t){return function(){var e=t(this);this.textContent=e??""}}function Xm(t){return this.tween("text",typeof t=="function"?qm(er(this,"text",t)):jm(t==null?"":t+""))}function Ym(t){return function(e){this.textContent=t.call(this,e)}}function Zm(t){var e,i;function n(){var o=t.apply(this,arguments);return o!==i&&(e=(i=o)&&Ym(o)),e}return n._value=t,n}function Km(t){var e="text";if(arguments.length<1)return(e=this.tween(e))&&e._value;if(t==null)return this.tween(e,null);if(typeof t!="function")throw new Error;return this.tween(e,Zm(t))}function Qm(){for(var t=this._name,e=this._id,i=Sl(),n=this._groups,o=n.length,r=0;r<o;++r)for(var s=n[r],a=s.length,l,u=0;u<a;++u)if(l=s[u]){var c=De(l,e);bn(l,t,i,u,s,{time:c.time+c.delay+c.duration,delay:0,duration:c.duration,ease:c.ease})}return new ot(n,this._parents,t,i)}function Jm(){var t,e,i=this,n=i._id,o=i.size();return new Promise(function(r,s){var a={value:s},l={value:function(){--o===0&&r()}};i.each(function(){var u=qe(this,n),c=u.on;c!==t&&(e=(t=c).copy(),e._.cancel.push(a),e._.interrupt.push(a),e._.end.push(l)),u.on=e}),o===0&&r()})}var ep=0;function ot(t,e,i,n){this._groups=t,this._parents=e,this._name=i,this._id=n}function tp(t){return bt().transition(t)}function Sl(){return++ep}var nt=bt.prototype;ot.prototype=tp.prototype={constructor:ot,select:Em,selectAll:Fm,selectChild:nt.selectChild,selectChildren:nt.selectChildren,filter:_m,merge:zm,selection:Nm,transition:Qm,call:nt.call,nodes:nt.nodes,node:nt.node,size:nt.size,empty:nt.empty,each:nt.each,on:Lm,attr:fm,attrTween:gm,style:Vm,styleTween:$m,text:Xm,textTween:Km,remove:Dm,tween:om,delay:ym,duration:Pm,ease:Cm,easeVarying:km,end:Jm,[Symbol.iterator]:nt[Symbol.iterator]};var ip={time:null,delay:0,duration:250,ease:vn};function np(t,e){for(var i;!(i=t.__transition)||!(i=i[e]);)if(!(t=t.parentNode))throw new Error(`transition ${e} not found`);return i}function op(t){var e,i;t instanceof ot?(e=t._id,t=t._name):(e=Sl(),(i=ip).time=sn(),t=t==null?null:t+"");for(var n=this._groups,o=n.length,r=0;r<o;++r)for(var s=n[r],a=s.length,l,u=0;u<a;++u)(l=s[u])&&bn(l,t,e,u,s,i||np(l,e));return new ot(n,this._parents,t,e)}bt.prototype.interrupt=tm;bt.prototype.transition=op;function rp(t,e){this.v=t,this.k=e}function bl(t,e){(e==null||e>t.length)&&(e=t.length);for(var i=0,n=Array(e);i<e;i++)n[i]=t[i];return n}function sp(t){if(Array.isArray(t))return t}function ap(t,e){var i=t==null?null:typeof Symbol<"u"&&t[Symbol.iterator]||t["@@iterator"];if(i!=null){var n,o,r,s,a=[],l=!0,u=!1;try{if(r=(i=i.call(t)).next,e===0){if(Object(i)!==i)return;l=!1}else for(;!(l=(n=r.call(i)).done)&&(a.push(n.value),a.length!==e);l=!0);}catch(c){u=!0,o=c}finally{try{if(!l&&i.return!=null&&(s=i.return(),Object(s)!==s))return}finally{if(u)throw o}}return a}}function lp(){throw new TypeError(`Invalid attempt to destructure non-iterable instance.
In order to be iterable, non-array objects must have a [Symbol.iterator]() method.`)}function up(t,e){return sp(t)||ap(t,e)||cp(t,e)||lp()}function cp(t,e){if(t){if(typeof t=="string")return bl(t,e);var i={}.toString.call(t).slice(8,-1);return i==="Object"&&t.constructor&&(i=t.constructor.name),i==="Map"||i==="Set"?Array.from(t):i==="Arguments"||/^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(i)?bl(t,e):void 0}}function Pn(t){var e,i;function n(r,s){try{var a=t[r](s),l=a.value,u=l instanceof rp;Promise.resolve(u?l.v:l).then(function(c){if(u){var f=r==="return"&&l.k?r:"next";if(!l.k||c.done)return n(f,c);c=t[f](c).value}o(!!a.done,c)},function(c){n("throw",c)})}catch(c){o(2,c)}}function o(r,s){r===2?e.reject(s):e.resolve({value:s,done:r}),(e=e.next)?n(e.key,e.arg):i=null}this._invoke=function(r,s){return new Promise(function(a,l){var u={key:r,arg:s,resolve:a,reject:l,next:null};i?i=i.next=u:(e=i=u,n(r,s))})},typeof t.return!="function"&&(this.return=void 0)}Pn.prototype[typeof Symbol=="function"&&Symbol.asyncIterator||"@@asyncIterator"]=function(){return this},Pn.prototype.next=function(t){return this._invoke("next",t)},Pn.prototype.throw=function(t){return this._invoke("throw",t)},Pn.prototype.return=function(t){return this._invoke("return",t)};var Ul=Object.entries,fp=Object.keys,Pl=Object.setPrototypeOf,dp=Object.isFrozen,Bl=Object.getPrototypeOf,Ol=Object.getOwnPropertyDescriptor,me=Object.freeze,le=Object.seal,dt=Object.create,Gl=typeof Reflect<"u"&&Reflect,Cn=Gl.apply,fr=Gl.construct;me||(me=function(e){return e});le||(le=function(e){return e});Cn||(Cn=function(e,i){for(var n=arguments.length,o=new Array(n>2?n-2:0),r=2;r<n;r++)o[r-2]=arguments[r];return e.apply(i,o)});fr||(fr=function(e){for(var i=arguments.length,n=new Array(i>1?i-1:0),o=1;o<i;o++)n[o-1]=arguments[o];return new e(...n)});var Ee=te(Array.prototype.forEach),hp=te(Array.prototype.lastIndexOf),Tl=te(Array.prototype.pop),Si=te(Array.prototype.push),Cl=te(Array.prototype.slice),mp=te(Array.prototype.splice),jt=Array.isArray,tr=dr(Set),ir=te(Set.prototype.add),bi=te(Set.prototype.has),pp=te(Set.prototype.delete),gp=dr(Map),wl=te(Map.prototype.get),kl=te(Map.prototype.set),rt=te(String.prototype.toLowerCase),nr=te(String.prototype.toString),xp=te(String.prototype.match),Pi=te(String.prototype.replace),or=te(String.prototype.indexOf),vp=te(String.prototype.trim),yp=te(Number.prototype.toString),Sp=te(Boolean.prototype.toString),_l=typeof BigInt>"u"?null:te(BigInt.prototype.toString),zl=typeof Symbol>"u"?null:te(Symbol.prototype.toString),xe=te(Object.prototype.hasOwnProperty),Ti=te(Object.prototype.toString),bp=RegExp.prototype.test,he=function(e,i){return e instanceof RegExp&&(e.lastIndex=0),Cn(bp,e,[i])},Xe=dr(TypeError);function te(t){return function(e){for(var i=arguments.length,n=new Array(i>1?i-1:0),o=1;o<i;o++)n[o-1]=arguments[o];return Cn(t,e,n)}}function dr(t){return function(){for(var e=arguments.length,i=new Array(e),n=0;n<e;n++)i[n]=arguments[n];return fr(t,i)}}function Y(t,e){let i=arguments.length>2&&arguments[2]!==void 0?arguments[2]:rt;if(Pl&&Pl(t,null),!jt(e))return t;let n=e.length;for(;n--;){let o=e[n];if(typeof o=="string"){let r=i(o);r!==o&&(dp(e)||(e[n]=r),o=r)}t[o]=!0}return t}function Pp(t){for(let e=0;e<t.length;e++)xe(t,e)||(t[e]=null);return t}function wn(t){let e=dt(null);for(let n of Ul(t)){var i=up(n,2);let o=i[0],r=i[1];xe(t,o)&&(jt(r)?e[o]=Pp(r):r&&typeof r=="object"&&r.constructor===Object?e[o]=wn(r):e[o]=r)}return e}function Ci(t){let e=dt(null),i=fp(t),n=i.length;for(;n--;)e[i[n]]=t[i[n]];return e}function Tp(t){switch(typeof t){case"string":return t;case"number":return yp(t);case"boolean":return Sp(t);case"bigint":return _l?_l(t):"0";case"symbol":return zl?zl(t):"Symbol()";case"undefined":return Ti(t);case"function":case"object":{if(t===null)return Ti(t);let e=t,i=ke(e,"toString");if(typeof i=="function"){let n=i(e);return typeof n=="string"?n:Ti(n)}return Ti(t)}default:return Ti(t)}}function ke(t,e){for(;t!==null;){let n=Ol(t,e);if(n){if(n.get)return te(n.get);if(typeof n.value=="function")return te(n.value)}t=Bl(t)}function i(){return null}return i}function Cp(t,e){for(;t!==null;){let i=Ol(t,e);if(i)return i.get?te(i.get):null;t=Bl(t)}return null}function wp(t){if(!t)return!1;try{return he(t,""),!0}catch{return!1}}var Il=me(["a","abbr","acronym","address","area","article","aside","audio","b","bdi","bdo","big","blink","blockquote","body","br","button","canvas","caption","center","cite","code","col","colgroup","content","data","datalist","dd","decorator","del","details","dfn","dialog","dir","div","dl","dt","element","em","fieldset","figcaption","figure","font","footer","form","h1","h2","h3","h4","h5","h6","head","header","hgroup","hr","html","i","img","input","ins","kbd","label","legend","li","main","map","mark","marquee","menu","menuitem","meter","nav","nobr","ol","optgroup","option","output","p","picture","pre","progress","q","rp","rt","ruby","s","samp","search","section","select","shadow","slot","small","source","spacer","span","strike","strong","style","sub","summary","sup","table","tbody","td","template","textarea","tfoot","th","thead","time","tr","track","tt","u","ul","var","video","wbr"]),rr=me(["svg","a","altglyph","altglyphdef","altglyphitem","animatecolor","animatemotion","animatetransform","circle","clippath","defs","desc","ellipse","filter","font","g","glyph","glyphref","hkern","image","line","lineargradient","marker","mask","metadata","mpath","path","pattern","polygon","polyline","radialgradient","rect","stop","style","switch","symbol","text","textpath","title","tref","tspan","view","vkern"]),sr=me(["feBlend","feColorMatrix","feComponentTransfer","feComposite","feConvolveMatrix","feDiffuseLighting","feDisplacementMap","feDistantLight","feDropShadow","feFlood","feFuncA","feFuncB","feFuncG","feFuncR","feGaussianBlur","feImage","feMerge","feMergeNode","feMorphology","feOffset","fePointLight","feSpecularLighting","feSpotLight","feTile","feTurbulence"]),kp=me(["animate","color-profile","cursor","discard","font-face","font-face-format","font-face-name","font-face-src","font-face-uri","foreignobject","hatch","hatchpath","mesh","meshgradient","meshpatch","meshrow","missing-glyph","script","set","solidcolor","unknown","use"]),ar=me(["math","menclose","merror","mfenced","mfrac","mglyph","mi","mlabeledtr","mmultiscripts","mn","mo","mover","mpadded","mphantom","mroot","mrow","ms","mspace","msqrt","mstyle","msub","msup","msubsup","mtable","mtd","mtext","mtr","munder","munderover","mprescripts"]),_p=me(["maction","maligngroup","malignmark","mlongdiv","mscarries","mscarry","msgroup","mstack","msline","msrow","semantics","annotation","annotation-xml","mprescripts","none"]),Al=me(["#text"]),Ll=me(["accept","action","align","alt","autocapitalize","autocomplete","autopictureinpicture","autoplay","background","bgcolor","border","capture","cellpadding","cellspacing","checked","cite","class","clear","color","cols","colspan","command","commandfor","controls","controlslist","coords","crossorigin","datetime","decoding","default","dir","disabled","disablepictureinpicture","disableremoteplayback","download","draggable","enctype","enterkeyhint","exportparts","face","for","headers","height","hidden","high","href","hreflang","id","inert","inputmode","integrity","ismap","kind","label","lang","list","loading","loop","low","max","maxlength","media","method","min","minlength","multiple","muted","name","nonce","noshade","novalidate","nowrap","open","optimum","part","pattern","placeholder","playsinline","popover","popovertarget","popovertargetaction","poster","preload","pubdate","radiogroup","readonly","rel","required","rev","reversed","role","rows","rowspan","spellcheck","scope","selected","shape","size","sizes","slot","span","srclang","start","src","srcset","step","style","summary","tabindex","title","translate","type","usemap","valign","value","width","wrap","xmlns"]),lr=me(["accent-height","accumulate","additive","alignment-baseline","amplitude","ascent","attributename","attributetype","azimuth","basefrequency","baseline-shift","begin","bias","by","class","clip","clippathunits","clip-path","clip-rule","color","color-interpolation","color-interpolation-filters","color-profile","color-rendering","cx","cy","d","dx","dy","diffuseconstant","direction","display","divisor","dominant-baseline","dur","edgemode","elevation","end","exponent","fill","fill-opacity","fill-rule","filter","filterunits","flood-color","flood-opacity","font-family","font-size","font-size-adjust","font-stretch","font-style","font-variant","font-weight","fx","fy","g1","g2","glyph-name","glyphref","gradientunits","gradienttransform","height","href","id","image-rendering","in","in2","intercept","k","k1","k2","k3","k4","kerning","keypoints","keysplines","keytimes","lang","lengthadjust","letter-spacing","kernelmatrix","kernelunitlength","lighting-color","local","marker-end","marker-mid","marker-start","markerheight","markerunits","markerwidth","maskcontentunits","maskunits","max","mask","mask-type","media","method","mode","min","name","numoctaves","offset","operator","opacity","order","orient","orientation","origin","overflow","paint-order","path","pathlength","patterncontentunits","patterntransform","patternunits","pointer-events","points","preservealpha","preserveaspectratio","primitiveunits","r","rx","ry","radius","refx","refy","repeatcount","repeatdur","restart","result","rotate","scale","seed","shape-rendering","slope","specularconstant","specularexponent","spreadmethod","startoffset","stddeviation","stitchtiles","stop-color","stop-opacity","stroke-dasharray","stroke-dashoffset","stroke-linecap","stroke-linejoin","stroke-miterlimit","stroke-opacity","stroke","stroke-width","style","surfacescale","systemlanguage","tabindex","tablevalues","targetx","targety","transform","transform-origin","text-anchor","text-decoration","text-orientation","text-rendering","textlength","type","u1","u2","unicode","values","vector-effect","viewbox","visibility","version","vert-adv-y","vert-origin-x","vert-origin-y","width","word-spacing","wrap","writing-mode","xchannelselector","ychannelselector","x","x1","x2","xmlns","y","y1","y2","z","zoomandpan"]),Ml=me(["accent","accentunder","align","bevelled","close","columnalign","columnlines","columnspacing","columnspan","denomalign","depth","dir","display","displaystyle","encoding","fence","frame","height","href","id","largeop","length","linethickness","lquote","lspace","mathbackground","mathcolor","mathsize","mathvariant","maxsize","minsize","movablelimits","notation","numalign","open","rowalign","rowlines","rowspacing","rowspan","rspace","rquote","scriptlevel","scriptminsize","scriptsizemultiplier","selection","separator","separators","stretchy","subscriptshift","supscriptshift","symmetric","voffset","width","xmlns"]),Tn=me(["xlink:href","xml:id","xlink:title","xml:space","xmlns:xlink"]),zp=le(/{{[\w\W]*|^[\w\W]*}}/g),Ip=le(/<%[\w\W]*|^[\w\W]*%>/g),Ap=le(/\${[\w\W]*/g),Dl=le(/{{|}}|\${|<%|%>/),Lp=le(/[^\t\n\f\r ]/),El=le(/\u0000/g),Mp=le(/^data-[\-\w.\u00B7-\uFFFF]+$/),Dp=le(/^aria-[\-\w]+$/),Fl=le(/^(?:(?:(?:f|ht)tps?|mailto|tel|callto|sms|cid|xmpp|matrix):|[^a-z]|[a-z+.\-]+(?:[^a-z+.\-:]|$))/i),Ep=le(/^(?:\w+script|data):/i),Fp=le(/[\u0000-\u0020\u00A0\u1680\u180E\u2000-\u2029\u205F\u3000]/g),Rp=le(/^html$/i),Np=le(/^[a-z][.\w]*(-[.\w]+)+$/i),ur=le(/<[/\w!]/g),Up=le(/<[/\w]/g),Bp=le(/<[/\w]|^-?>|--!?>|<!-$/g),Op=le(/<\/no(script|embed|frames)/i),Rl=le(/\/>/i),Gp=le(/((--!?|])>)|<\/(style|script|title|xmp|textarea|noscript|iframe|noembed|noframes)/i),Vp=le(/^[\r\n\t ]+/),oe={element:1,text:3,processingInstruction:7,comment:8,document:9,documentFragment:11},Wp=me(Y({},["style","script","xmp","iframe","noembed","noframes","plaintext","noscript"])),Hp=me(Y({},["textarea","title"])),$p=me(Y({},["area","base","basefont","bgsound","br","col","embed","frame","hr","img","input","keygen","link","meta","param","source","track","wbr"])),jp=function(){return typeof window>"u"?null:window},qp=function(e,i){if(typeof e!="object"||typeof e.createPolicy!="function")return null;let n=null,o="data-tt-policy-suffix";i&&i.hasAttribute(o)&&(n=i.getAttribute(o));let r="dompurify"+(n?"#"+n:"");try{return e.createPolicy(r,{createHTML(s){return s},createScriptURL(s){return s}})}catch{return console.warn("TrustedTypes policy "+r+" could not be created."),null}},Nl=function(){return{afterSanitizeAttributes:[],afterSanitizeElements:[],afterSanitizeShadowDOM:[],beforeSanitizeAttributes:[],beforeSanitizeElements:[],beforeSanitizeShadowDOM:[],uponSanitizeAttribute:[],uponSanitizeElement:[],uponSanitizeShadowNode:[]}},ft=function(e,i,n,o){return xe(e,i)&&jt(e[i])?Y(o.base?Ci(o.base):{},e[i],o.transform):n},cr=function(e,i,n){let o=xe(e,i)?e[i]:void 0;return o&&typeof o=="object"?wn(o):n};function Vl(){let t=arguments.length>0&&arguments[0]!==void 0?arguments[0]:jp(),e=A=>Vl(A);if(e.version="3.5.0",e.removed=[],!t||!t.document||t.document.nodeType!==oe.document||!t.Element)return e.isSupported=!1,e;let i=t.document,n=i,o=n.currentScript,r=t.HTMLTemplateElement,s=t.Node,a=t.Element,l=t.NodeFilter,u=t.DOMParser,c=t.trustedTypes,f=a.prototype,h=ke(f,"cloneNode"),m=ke(f,"remove"),g=ke(f,"removeChild"),b=ke(f,"removeAttributeNode"),k=ke(f,"nextSibling"),y=ke(f,"childNodes"),_=ke(f,"parentNode"),T=ke(f,"shadowRoot"),v=ke(f,"attributes"),z=s&&s.prototype?ke(s.prototype,"nodeType"):null,C=s&&s.prototype?ke(s.prototype,"nodeName"):null,I=s&&s.prototype?ke(s.prototype,"ownerDocument"):null,E=function(d){return z?z(d):d.nodeType},N=function(d){return C?C(d):d.nodeName},H=Cp(f,"namespaceURI"),q=function(d){return H?H(d):d.namespaceURI},F=function(d){return E(d)===oe.element?v(d):null};if(typeof r=="function"){let A=i.createElement("template");A.content&&A.content.ownerDocument&&(i=A.content.ownerDocument)}let $,x="",L,w=!1,D=0,V=function(){if(D>0)throw Xe('A configured TRUSTED_TYPES_POLICY callback (createHTML or createScriptURL) must not call DOMPurify.sanitize, as that causes infinite recursion. Do not pass a policy whose callbacks wrap DOMPurify as TRUSTED_TYPES_POLICY; see the "DOMPurify and Trusted Types" section of the README.')},W=function(d){V(),D++;try{return $.createHTML(d)}finally{D--}},O=function(d){return $&&oo?W(d):d},Z=function(d){V(),D++;try{return $.createScriptURL(d)}finally{D--}},ie=function(){return w||(L=qp(c,o),w=!0),L},ve=i,ce=ve.implementation,Pe=ve.createNodeIterator,ze=ve.createDocumentFragment,Te=ve.getElementsByTagName,Ie=n.importNode,ne=Nl();e.isSupported=typeof Ul=="function"&&typeof _=="function"&&ce&&ce.createHTMLDocument!==void 0;let Yc=zp,Zc=Ip,Kc=Ap,Qc=Mp,Jc=Dp,ef=Ep,tf=Fp,nf=Np,xs=Fl,re=null,Jn=Y({},[...Il,...rr,...sr,...ar,...Al]),se=null,eo=Y({},[...Ll,...lr,...Ml,...Tn]),Be=null,oi=null,vs=null,at=Object.seal(dt(null,{tagCheck:{writable:!0,configurable:!1,enumerable:!0,value:null},attributeCheck:{writable:!0,configurable:!1,enumerable:!0,value:null}})),ys=!0,to=!0,Ss=!1,io=!0,Je=!1,pt=!0,gt=!1,Bi=!1,Oi=null,Gi=null,no=!1,Et=!1,Vi=!1,oo=!1,bs=!0,Ps=!1,Ts="user-content-",ro=!0,so=!1,et=null,xt=null,Ft=!1,vt=null,Cs=Y({},["annotation-xml","audio","colgroup","desc","foreignobject","head","iframe","math","mi","mn","mo","ms","mtext","noembed","noframes","noscript","plaintext","script","selectedcontent","style","svg","template","thead","title","video","xmp"]),ws=null,ks=Y({},["audio","video","img","source","image","track"]),_s=null,zs=Y({},["alt","class","for","id","label","name","pattern","placeholder","role","summary","title","value","style","xmlns"]),Wi="http://www.w3.org/1998/Math/MathML",Hi="http://www.w3.org/2000/svg",Oe="http://www.w3.org/1999/xhtml",Rt=Oe,ao=!1,Is=null,of=Y({},[Wi,Hi,Oe],nr),rf=me(Y({},["mi","mo","mn","ms","mtext"])),lo=null,sf=me(Y({},["annotation-xml"])),uo=null,af=me(dt(null)),lf=Y({},["title","style","font","a","script"]),Nt=null,uf=["application/xhtml+xml","text/html"],cf="text/html",fe=null,ri=null,$i=null,ff=i.createElement("form"),As=function(d){return d instanceof RegExp||d instanceof Function},ji=function(){let d=arguments.length>0&&arguments[0]!==void 0?arguments[0]:{};(!d||typeof d!="object")&&(d={}),d=wn(d),Nt=uf.indexOf(d.PARSER_MEDIA_TYPE)===-1?cf:d.PARSER_MEDIA_TYPE,fe=Nt==="application/xhtml+xml"?nr:rt,re=ft(d,"ALLOWED_TAGS",Jn,{transform:fe}),se=ft(d,"ALLOWED_ATTR",eo,{transform:fe}),Is=ft(d,"ALLOWED_NAMESPACES",of,{transform:nr}),_s=ft(d,"ADD_URI_SAFE_ATTR",zs,{transform:fe,base:zs}),ws=ft(d,"ADD_DATA_URI_TAGS",ks,{transform:fe,base:ks}),vt=ft(d,"FORBID_CONTENTS",Cs,{transform:fe}),oi=ft(d,"FORBID_TAGS",dt(null),{transform:fe}),vs=ft(d,"FORBID_ATTR",dt(null),{transform:fe}),Ft=xe(d,"USE_PROFILES")?d.USE_PROFILES&&typeof d.USE_PROFILES=="object"?wn(d.USE_PROFILES):d.USE_PROFILES:!1,ys=d.ALLOW_ARIA_ATTR!==!1,to=d.ALLOW_DATA_ATTR!==!1,Ss=d.ALLOW_UNKNOWN_PROTOCOLS||!1,io=d.ALLOW_SELF_CLOSE_IN_ATTR!==!1,Je=d.SAFE_FOR_TEMPLATES||!1,pt=d.SAFE_FOR_XML!==!1,gt=d.WHOLE_DOCUMENT||!1,Et=d.RETURN_DOM||!1,Vi=d.RETURN_DOM_FRAGMENT||!1,oo=d.RETURN_TRUSTED_TYPE||!1,no=d.FORCE_BODY||!1,bs=d.SANITIZE_DOM!==!1,Ps=d.SANITIZE_NAMED_PROPS||!1,ro=d.KEEP_CONTENT!==!1,so=d.IN_PLACE||!1,xs=wp(d.ALLOWED_URI_REGEXP)?d.ALLOWED_URI_REGEXP:Fl,Rt=typeof d.NAMESPACE=="string"?d.NAMESPACE:Oe,lo=cr(d,"MATHML_TEXT_INTEGRATION_POINTS",rf),uo=cr(d,"HTML_INTEGRATION_POINTS",sf);let p=cr(d,"CUSTOM_ELEMENT_HANDLING",af);if(Be=dt(null),xe(p,"tagNameCheck")&&As(p.tagNameCheck)&&(Be.tagNameCheck=p.tagNameCheck),xe(p,"attributeNameCheck")&&As(p.attributeNameCheck)&&(Be.attributeNameCheck=p.attributeNameCheck),xe(p,"allowCustomizedBuiltInElements")&&typeof p.allowCustomizedBuiltInElements=="boolean"&&(Be.allowCustomizedBuiltInElements=p.allowCustomizedBuiltInElements),le(Be),Je&&(to=!1),Vi&&(Et=!0),Ft&&((xe(d,"ALLOWED_TAGS")||xe(d,"ALLOWED_ATTR"))&&typeof console<"u"&&typeof console.warn=="function"&&console.warn("DOMPurify: USE_PROFILES overrides ALLOWED_TAGS and ALLOWED_ATTR. Do not use these options together."),re=Y({},Al),se=dt(null),Ft.html===!0&&(Y(re,Il),Y(se,Ll)),Ft.svg===!0&&(Y(re,rr),Y(se,lr),Y(se,Tn)),Ft.svgFilters===!0&&(Y(re,sr),Y(se,lr),Y(se,Tn)),Ft.mathMl===!0&&(Y(re,ar),Y(se,Ml),Y(se,Tn))),at.tagCheck=null,at.attributeCheck=null,xe(d,"ADD_TAGS")&&(typeof d.ADD_TAGS=="function"?at.tagCheck=d.ADD_TAGS:jt(d.ADD_TAGS)&&(re===Jn&&(re=Ci(re)),Y(re,d.ADD_TAGS,fe))),xe(d,"ADD_ATTR")&&(typeof d.ADD_ATTR=="function"?at.attributeCheck=d.ADD_ATTR:jt(d.ADD_ATTR)&&(se===eo&&(se=Ci(se)),Y(se,d.ADD_ATTR,fe))),xe(d,"ADD_FORBID_CONTENTS")&&jt(d.ADD_FORBID_CONTENTS)&&(vt===Cs&&(vt=Ci(vt)),Y(vt,d.ADD_FORBID_CONTENTS,fe)),ro&&(re["#text"]=!0),gt&&Y(re,["html","head","body"]),re.table&&(re.tbody=!0,delete oi.tbody),d.TRUSTED_TYPES_POLICY){if(typeof d.TRUSTED_TYPES_POLICY.createHTML!="function")throw Xe('TRUSTED_TYPES_POLICY configuration option must provide a "createHTML" hook.');if(typeof d.TRUSTED_TYPES_POLICY.createScriptURL!="function")throw Xe('TRUSTED_TYPES_POLICY configuration option must provide a "createScriptURL" hook.');let S=$;$=d.TRUSTED_TYPES_POLICY;try{x=W("")}catch(P){throw $=S,P}}else d.TRUSTED_TYPES_POLICY===null?($=void 0,x=""):($===void 0&&($=ie()),$&&typeof x=="string"&&(x=W("")));ri=me(d)},Ls=Y({},[...rr,...sr,...kp]),Ms=Y({},[...ar,..._p]),df=function(d,p,S){return p===Oe?d==="svg":p===Wi?d==="svg"&&(S==="annotation-xml"||lo[S]):!!Ls[d]},hf=function(d,p,S){return p===Oe?d==="math":p===Hi?d==="math"&&uo[S]:!!Ms[d]},mf=function(d,p,S){return p===Hi&&!uo[S]||p===Wi&&!lo[S]?!1:!Ms[d]&&(lf[d]||!Ls[d])},pf=function(d){let p=q(d),S=rt(N(d)),P=_(d),M=Rt,B="template";return P&&E(P)===oe.element&&(M=q(P),B=rt(N(P))),Is[p]?p===Hi?df(S,M,B):p===Wi?hf(S,M,B):p===Oe?mf(S,M,B):Nt==="application/xhtml+xml":!1},lt=function(d){Si(e.removed,{element:d}),Rs(d);try{_(d).removeChild(d)}catch{if(m(d),!_(d))throw Xe("a node selected for removal could not be detached from its tree and cannot be safely returned; refusing to sanitize in place")}},Ds=function(d,p,S){try{b(d,p)}catch{try{d.removeAttribute(S)}catch{}}},gf=function(d){ho(d);let p=y(d);p&&Ee(Cl(p),S=>{try{g(d,S)}catch{}}),E(d)===oe.element&&co(d,!1)},Ut=function(d,p,S){if(!S)try{S=p.getAttributeNode(d)}catch{S=null}if(Si(e.removed,{attribute:S||null,from:p}),S)Ds(p,S,d);else try{p.removeAttribute(d)}catch{}if(d==="is")if(Et||Vi)try{lt(p)}catch{}else try{p.setAttribute(d,"")}catch{}},co=function(d,p){let S=v(d);if(S)for(let P=S.length-1;P>=0;--P){let M=S[P],B=M&&M.name;typeof B=="string"&&!(p&&se[fe(B)])&&Ds(d,M,B)}},fo=function(d,p){let S=arguments.length>2&&arguments[2]!==void 0?arguments[2]:!1,P=[d];for(;P.length>0;){let M=P.pop();if(p(M)===!1)continue;if(S&&E(M)===oe.element){let G=T(M);Bt(G)&&P.push(G)}let B=y(M);if(B)for(let G=B.length-1;G>=0;--G)P.push(B[G])}},ho=function(d){fo(d,p=>{E(p)===oe.element&&co(p,!0)})},mo=function(d){let p=[];return fo(d,S=>{p.push(S)},!0),p},xf=function(d,p){let S=tr();Ee(mo(d),P=>{E(P)===oe.element&&ir(S,P)}),Ee(p,P=>{E(P)===oe.element&&!bi(S,P)&&co(P,!0)})},Es=function(d,p){let S=!1;return Ee(e.removed,P=>{P.element&&(S=S||P.element===d,ho(P.element))}),xf(d,p),S},po=function(d,p){gf(d),Es(d,p)},Fs=8,vf=function(d,p){let S=et,P=null,M=()=>(P||(P=tr(),Ee(p,B=>{ir(P,B)})),P);for(let B=0;;B++){let G=mo(d),ee=[d],tt=!1;if(Ee(G,Ve=>{E(Ve)===oe.documentFragment?Si(ee,Ve):!tt&&!bi(S,Ve)&&(tt=bi(M(),Ve))}),!tt)return;if(B>=Fs)throw Xe("the tree kept changing during in-place sanitization; refusing to return it");Ee(ee,(Ve,We)=>{yf(Ve,We>0,d,M())})}},yf=function(d,p,S,P){let M=qi(d),B;for(;B=M.nextNode();)!bi(P,B)||bi(et,B)||(p&&Ge(ne.uponSanitizeShadowNode,B,null),vo(B,S))},Sf=function(d){if(!et)return;ir(et,d);let p=wl(xt,d);if(p!==void 0){if(p>=Fs)throw Xe("the tree kept changing during in-place sanitization; refusing to return it");kl(xt,d,p+1)}},Rs=function(d){et&&(pp(et,d),wl(xt,d)===void 0&&kl(xt,d,0))},Ns=function(d,p){return pt?d==="patchsrc"?!0:d==="for"&&p!=="label"&&p!=="output":!1},bf=function(d){pt&&fo(d,p=>{let S=E(p);if(S===oe.processingInstruction||S===oe.comment&&he(Up,p.data)){try{m(p)}catch{}return!1}if(S===oe.element){let P=p,M=fe(N(p));try{P.hasAttribute&&P.hasAttribute("patchsrc")&&P.removeAttribute("patchsrc"),P.hasAttribute&&P.hasAttribute("for")&&Ns("for",M)&&P.removeAttribute("for")}catch{}}return!0})},Us=function(d){let p=null,S=null;if(no)d="<remove></remove>"+d;else{let B=xp(d,Vp);S=B&&B[0]}Nt==="application/xhtml+xml"&&Rt===Oe&&(d='<html xmlns="http://www.w3.org/1999/xhtml"><head></head><body>'+d+"</body></html>");let P=$?W(d):d;if(Rt===Oe)try{p=new u().parseFromString(P,Nt)}catch{}if(!p||!p.documentElement){p=ce.createDocument(Rt,"template",null);try{p.documentElement.innerHTML=ao?x:P}catch{}}let M=p.body||p.documentElement;return d&&S&&M.insertBefore(i.createTextNode(S),M.childNodes[0]||null),Rt===Oe?Te.call(p,gt?"html":"body")[0]:gt?p.documentElement:M},qi=function(d){let p=arguments.length>1&&arguments[1]!==void 0?arguments[1]:!1,S=I?I(d):d.ownerDocument;return Pe.call(S||d,d,(p?0:l.SHOW_ELEMENT)|l.SHOW_COMMENT|l.SHOW_TEXT|l.SHOW_PROCESSING_INSTRUCTION|l.SHOW_CDATA_SECTION,null)},Xi=function(d){return d=Pi(d,Yc," "),d=Pi(d,Zc," "),d=Pi(d,Kc," "),d},go=function(d){var p;xo(d);let S=(p=d.querySelectorAll)===null||p===void 0?void 0:p.call(d,"template");S&&Ee(S,P=>{Bt(P.content)&&go(P.content)})},Pf="table,tbody,thead,tfoot,tr,colgroup",Tf=Y({},["caption","colgroup","col","thead","tbody","tfoot","tr","td","th","style","script","template"]),Cf=function(d){var p;if(Nt==="application/xhtml+xml")return;let S=(p=d.querySelectorAll)===null||p===void 0?void 0:p.call(d,Pf);!S||S.length===0||Ee(S,P=>{Ee(Cl(y(P)),M=>{let B=E(M);if(!(B===oe.text?he(Lp,M.data):B===oe.element&&!Tf[rt(N(M))]))return;let G=P;for(;G&&rt(N(G))!=="table";)G=G===d?null:_(G);let ee=G&&G!==d?_(G):null;if(ee)try{ee.insertBefore(M,G)}catch{}})})},xo=function(d){Cf(d),d.normalize();let p=qi(d,!0),S=null,P=p.nextNode();for(;P;){let M=P.data;if(he(El,M)&&(M=Pi(M,El,""),P.data=M),he(Dl,M)&&(M=Xi(M),P.data=M),M&&E(P)===oe.text){if(S){let B=S.data,G=B[B.length-1]+M[0];he(Dl,G)&&(S.data=Xi(B+M[0]))}S=P}P=p.nextNode()}},Yi=function(d){let p=C?C(d):null;return typeof p!="string"||fe(p)!=="form"?!1:typeof d.nodeName!="string"||typeof d.textContent!="string"||typeof d.removeChild!="function"||d.attributes!==v(d)||typeof d.removeAttribute!="function"||typeof d.removeAttributeNode!="function"||typeof d.getAttributeNode!="function"||typeof d.setAttribute!="function"||typeof d.namespaceURI!="string"||typeof d.insertBefore!="function"||typeof d.hasChildNodes!="function"||d.nodeType!==z(d)||d.childNodes!==y(d)},Bs=function(d){if(!z||typeof d!="object"||d===null)return null;try{let p=z(d);return typeof p=="number"?p:null}catch{return null}},Bt=function(d){return Bs(d)===oe.documentFragment},si=function(d){return Bs(d)!==null};function Ge(A,d,p){A.length!==0&&Ee(A,S=>{S.call(e,d,p,ri)})}let wf=function(d,p){let S=!!$p[p],P=!!Wp[p];return!S&&!P&&!Hp[p]||q(d)!==Oe?!1:S?d.hasChildNodes():si(d.firstElementChild)?!0:P&&typeof d.textContent=="string"&&he(ur,d.textContent)},kf=function(d,p,S){return!!(pt&&S===oe.element&&d.hasChildNodes()&&!si(d.firstElementChild)&&he(ur,d.textContent)&&he(ur,d.innerHTML)||pt&&S===oe.element&&wf(d,p)||S===oe.processingInstruction||pt&&S===oe.comment&&he(Bp,d.data))},Zi=function(d,p){if(d instanceof RegExp)return he(d,p);if(d instanceof Function){for(var S=arguments.length,P=new Array(S>2?S-2:0),M=2;M<S;M++)P[M-2]=arguments[M];return!!d(p,...P)}return!1},_f=function(d,p,S){if(!oi[p]&&Vs(p)&&Zi(Be.tagNameCheck,p))return!1;if(ro&&!vt[p]&&!vt[rt(p)]){let P=_(d),M=y(d);if(M&&P){let B=M.length;for(let G=B-1;G>=0;--G){let ee=d===S?h(M[G],!0):M[G];P.insertBefore(ee,k(d))}}}return lt(d),!0},Os=function(d,p,S,P){return d.length===0?p:p===S||p===P?Ci(p):p},ai=function(d,p){return d===p||_(d)!==null?!1:(so&&ho(d),Rs(d),!0)},zf=function(d,p){if(Sf(d),Ge(ne.beforeSanitizeElements,d,null),ai(d,p))return!0;if(Yi(d))return lt(d),!0;let S=fe(N(d)),P=E(d);if(re=Os(ne.uponSanitizeElement,re,Jn,Oi),Ge(ne.uponSanitizeElement,d,{tagName:S,allowedTags:re}),ai(d,p))return!0;if(kf(d,S,P))return lt(d),!0;if((oi[S]||!(at.tagCheck instanceof Function&&at.tagCheck(S))&&!re[S])&&_f(d,S,p))return!0;if(P===oe.element&&!pf(d)||(S==="noscript"||S==="noembed"||S==="noframes")&&he(Op,d.innerHTML))return lt(d),!0;if(Je&&P===oe.text){let M=d.textContent,B=Xi(M);M!==B&&(Si(e.removed,{element:d.cloneNode()}),d.textContent=B)}return Ge(ne.afterSanitizeElements,d,null),ai(d,p)},Gs=function(d,p,S){if(vs[p]||Ns(p,d)||bs&&(p==="id"||p==="name")&&(S in i||S in ff))return!1;let P=se[p]||at.attributeCheck instanceof Function&&at.attributeCheck(p,d);if(to&&he(Qc,p)||ys&&he(Jc,p))return!0;if(!P)return Vs(d)&&Zi(Be.tagNameCheck,d)&&Zi(Be.attributeNameCheck,p,d)||p==="is"&&Be.allowCustomizedBuiltInElements&&Zi(Be.tagNameCheck,S);if(_s[p])return!0;let M=Pi(S,tf,"");return he(xs,M)||(p==="src"||p==="xlink:href"||p==="href")&&d!=="script"&&or(S,"data:")===0&&ws[d]||Ss&&!he(ef,M)?!0:!S},If=Y({},["annotation-xml","color-profile","font-face","font-face-format","font-face-name","font-face-src","font-face-uri","missing-glyph"]),Vs=function(d){return!If[rt(d)]&&he(nf,d)},Af=function(d,p,S,P){if($&&typeof c=="object"&&typeof c.getAttributeType=="function"&&!S)switch(c.getAttributeType(d,p)){case"TrustedHTML":return W(P);case"TrustedScriptURL":return Z(P)}return P},Lf=function(d,p,S,P){try{return S?d.setAttributeNS(S,p,P):d.setAttribute(p,P),Yi(d)?(lt(d),!1):!0}catch{return Ut(p,d),!1}},Ws=function(d,p){return pt&&he(Gp,p)?!0:rt(d)==="attributename"&&or(p,"href")!==-1},Mf=function(d,p){if(Ge(ne.beforeSanitizeAttributes,d,null),ai(d,p))return;let S=F(d);if(!S||Yi(d))return;se=Os(ne.uponSanitizeAttribute,se,eo,Gi);let P={attrName:"",attrValue:"",keepAttr:!0,allowedAttributes:se,forceKeepAttr:void 0},M=S.length,B=fe(N(d));for(;M--;){let G=S[M];if(!G)continue;let ee=G.name,tt=G.namespaceURI,Ve=G.value,We=fe(ee),yt=Ve,de=ee==="value"?yt:vp(yt),li=!1;if(P.attrName=We,P.attrValue=de,P.keepAttr=!0,P.forceKeepAttr=void 0,Ge(ne.uponSanitizeAttribute,d,P),de=P.attrValue,Ps&&(We==="id"||We==="name")&&or(de,Ts)!==0&&(Ut(ee,d,G),de=Ts+de,li=!0),Ws(ee,de)){Ut(ee,d,G);continue}if(!P.forceKeepAttr){if(!P.keepAttr){Ut(ee,d,G);continue}if(!io&&he(Rl,de)){Ut(ee,d,G);continue}if(Je&&(de=Xi(de)),!Gs(B,We,de)){Ut(ee,d,G);continue}de=Af(B,We,tt,de),de!==yt&&Lf(d,ee,tt,de)&&li&&Tl(e.removed)}}Ge(ne.afterSanitizeAttributes,d,null),ai(d,p)},vo=function(d,p){zf(d,p),Mf(d,p),Bt(d.content)&&yo(d.content)},yo=function(d){let p=null,S=qi(d);for(Ge(ne.beforeSanitizeShadowDOM,d,null);p=S.nextNode();)if(Ge(ne.uponSanitizeShadowNode,p,null),vo(p,d),E(p)===oe.element){let P=T(p);Bt(P)&&(So(P),yo(P))}Je&&xo(d),Ge(ne.afterSanitizeShadowDOM,d,null)},So=function(d){let p=[{node:d,shadow:null}];for(;p.length>0;){let S=p.pop();if(S.shadow){yo(S.shadow);continue}let P=S.node,M=E(P)===oe.element,B=y(P);if(B)for(let G=B.length-1;G>=0;--G)p.push({node:B[G],shadow:null});if(M){let G=C?C(P):null;if(typeof G=="string"&&fe(G)==="template"){let ee=P.content;Bt(ee)&&p.push({node:ee,shadow:null})}}if(M){let G=T(P);Bt(G)&&p.push({node:null,shadow:G},{node:G,shadow:null})}}},Df=function(d){let p=arguments.length>1&&arguments[1]!==void 0?arguments[1]:{},S=null,P=null,M=null,B=null;if(ao=!d,ao&&(d="<!-->"),typeof d!="string"&&!si(d)&&(d=Tp(d),typeof d!="string"))throw Xe("dirty is not a string, aborting");if(!e.isSupported)return d;Bi?(re=Oi,se=Gi):ji(p),$i=ri,e.removed=[];let G=so&&typeof d!="string"&&si(d),ee=[],tt=et,Ve=xt;if(G){bf(d),ee=mo(d);let de=N(d);if(typeof de=="string"){let li=fe(de);if(!re[li]||oi[li])throw po(d,ee),Xe("root node is forbidden and cannot be sanitized in-place")}if(Yi(d))throw po(d,ee),Xe("root node is clobbered and cannot be sanitized in-place");et=tr(),xt=gp()}else if(si(d))S=Us("<!---->"),P=S.ownerDocument.importNode(d,!0),P.nodeType===oe.element&&P.nodeName==="BODY"||P.nodeName==="HTML"?S=P:S.appendChild(P),So(S);else{if(!Et&&!Je&&!gt&&d.indexOf("<")===-1)return O(d);if(S=Us(d),!S)return Et?null:oo?x:""}S&&no&&lt(S.firstChild);let We=G?d:S;try{G&&So(d);let de=qi(We);for(;M=de.nextNode();)vo(M,We);G&&vf(d,ee)}catch(de){throw G&&po(d,ee),de}finally{et=tt,xt=Ve}if(G){if(Es(d,ee))throw Xe("a node selected for removal could not be safely returned; refusing to sanitize in place");return Je&&go(d),d}if(Et){if(Je&&go(S),Vi)for(B=ze.call(S.ownerDocument);S.firstChild;)B.appendChild(S.firstChild);else B=S;return(se.shadowroot||se.shadowrootmode)&&(B=Ie.call(n,B,!0)),B}Je&&xo(S);let yt=gt?S.outerHTML:S.innerHTML;return gt&&re["!doctype"]&&S.ownerDocument&&S.ownerDocument.doctype&&S.ownerDocument.doctype.name&&he(Rp,S.ownerDocument.doctype.name)&&(yt="<!DOCTYPE "+S.ownerDocument.doctype.name+`>
`+yt),O(yt)};return e.sanitize=function(A){let d=arguments.length>1&&arguments[1]!==void 0?arguments[1]:{},p=$i,S=re,P=se,M=e.removed;$i=null;try{return Df(A,d)}finally{$i=p,p&&(Bi||ji(p),re=S,se=P,e.removed=M)}},e.setConfig=function(){let A=arguments.length>0&&arguments[0]!==void 0?arguments[0]:{};ji(A),Bi=!0,Oi=re,Gi=se},e.clearConfig=function(){ri=null,Bi=!1,Oi=null,Gi=null,$=L,x=""},e.isValidAttribute=function(A,d,p){ri||ji({});let S=fe(A),P=fe(d);return typeof p=="string"&&(Ws(d,p)||!io&&he(Rl,p))?!1:Gs(S,P,p)},e.addHook=function(A,d){typeof d=="function"&&xe(ne,A)&&Si(ne[A],d)},e.removeHook=function(A,d){if(xe(ne,A)){if(d!==void 0){let p=hp(ne[A],d);return p===-1?void 0:mp(ne[A],p,1)[0]}return Tl(ne[A])}},e.removeHooks=function(A){xe(ne,A)&&(ne[A]=[])},e.removeAllHooks=function(){ne=Nl()},e}var Wl=Vl();function wi(t,e){return t==null||e==null?NaN:t<e?-1:t>e?1:t>=e?0:NaN}function Xp(t,e){return t==null||e==null?NaN:e<t?-1:e>t?1:e>=t?0:NaN}function Hl(t){let e,i,n;t.length!==2?(e=wi,i=(a,l)=>wi(t(a),l),n=(a,l)=>t(a)-l):(e=t===wi||t===Xp?t:Yp,i=t,n=t);function o(a,l,u=0,c=a.length){if(u<c){if(e(l,l)!==0)return c;do{let f=u+c>>>1;i(a[f],l)<0?u=f+1:c=f}while(u<c)}return u}function r(a,l,u=0,c=a.length){if(u<c){if(e(l,l)!==0)return c;do{let f=u+c>>>1;i(a[f],l)<=0?u=f+1:c=f}while(u<c)}return u}function s(a,l,u=0,c=a.length){let f=o(a,l,u,c-1);return f>u&&n(a[f-1],l)>-n(a[f],l)?f-1:f}return{left:o,center:s,right:r}}function Yp(){return 0}function Zp(t){return t===null?NaN:+t}var $l=Hl(wi),jl=$l.right,jy=$l.left,qy=Hl(Zp).center;var Xy=ql(Xl),Yy=ql(Kp);function ql(t){return function(e,i,n=i){if(!((i=+i)>=0))throw new RangeError("invalid rx");if(!((n=+n)>=0))throw new RangeError("invalid ry");let{data:o,width:r,height:s}=e;if(!((r=Math.floor(r))>=0))throw new RangeError("invalid width");if(!((s=Math.floor(s!==void 0?s:o.length/r))>=0))throw new RangeError("invalid height");if(!r||!s||!i&&!n)return e;let a=i&&t(i),l=n&&t(n),u=o.slice();return a&&l?(qt(a,u,o,r,s),qt(a,o,u,r,s),qt(a,u,o,r,s),Xt(l,o,u,r,s),Xt(l,u,o,r,s),Xt(l,o,u,r,s)):a?(qt(a,o,u,r,s),qt(a,u,o,r,s),qt(a,o,u,r,s)):l&&(Xt(l,o,u,r,s),Xt(l,u,o,r,s),Xt(l,o,u,r,s)),e}}function qt(t,e,i,n,o){for(let r=0,s=n*o;r<s;)t(e,i,r,r+=n,1)}function Xt(t,e,i,n,o){for(let r=0,s=n*o;r<n;++r)t(e,i,r,r+s,n)}function Kp(t){let e=Xl(t);return(i,n,o,r,s)=>{o<<=2,r<<=2,s<<=2,e(i,n,o+0,r+0,s),e(i,n,o+1,r+1,s),e(i,n,o+2,r+2,s),e(i,n,o+3,r+3,s)}}function Xl(t){let e=Math.floor(t);if(e===t)return Qp(t);let i=t-e,n=2*t+1;return(o,r,s,a,l)=>{if(!((a-=l)>=s))return;let u=e*r[s],c=l*e,f=c+l;for(let h=s,m=s+c;h<m;h+=l)u+=r[Math.min(a,h)];for(let h=s,m=a;h<=m;h+=l)u+=r[Math.min(a,h+c)],o[h]=(u+i*(r[Math.max(s,h-f)]+r[Math.min(a,h+f)]))/n,u-=r[Math.max(s,h-c)]}}function Qp(t){let e=2*t+1;return(i,n,o,r,s)=>{if(!((r-=s)>=o))return;let a=t*n[o],l=s*t;for(let u=o,c=o+l;u<c;u+=s)a+=n[Math.min(r,u)];for(let u=o,c=r;u<=c;u+=s)a+=n[Math.min(r,u+l)],i[u]=a/e,a-=n[Math.max(o,u-l)]}}var Jp=Array.prototype,Zy=Jp.slice;var eg=Math.sqrt(50),tg=Math.sqrt(10),ig=Math.sqrt(2);function kn(t,e,i){let n=(e-t)/Math.max(0,i),o=Math.floor(Math.log10(n)),r=n/Math.pow(10,o),s=r>=eg?10:r>=tg?5:r>=ig?2:1,a,l,u;return o<0?(u=Math.pow(10,-o)/s,a=Math.round(t*u),l=Math.round(e*u),a/u<t&&++a,l/u>e&&--l,u=-u):(u=Math.pow(10,o)*s,a=Math.round(t/u),l=Math.round(e/u),a*u<t&&++a,l*u>e&&--l),l<a&&.5<=i&&i<2?kn(t,e,i*2):[a,l,u]}function Yl(t,e,i){if(e=+e,t=+t,i=+i,!(i>0))return[];if(t===e)return[t];let n=e<t,[o,r,s]=n?kn(e,t,i):kn(t,e,i);if(!(r>=o))return[];let a=r-o+1,l=new Array(a);if(n)if(s<0)for(let u=0;u<a;++u)l[u]=(r-u)/-s;else for(let u=0;u<a;++u)l[u]=(r-u)*s;else if(s<0)for(let u=0;u<a;++u)l[u]=(o+u)/-s;else for(let u=0;u<a;++u)l[u]=(o+u)*s;return l}function _n(t,e,i){return e=+e,t=+t,i=+i,kn(t,e,i)[2]}function Zl(t,e,i){e=+e,t=+t,i=+i;let n=e<t,o=n?_n(e,t,i):_n(t,e,i);return(n?-1:1)*(o<0?1/-o:o)}function hr(t,e,i){t=+t,e=+e,i=(o=arguments.length)<2?(e=t,t=0,1):o<3?1:+i;for(var n=-1,o=Math.max(0,Math.ceil((e-t)/i))|0,r=new Array(o);++n<o;)r[n]=t+n*i;return r}var Ky=ng(Math.random);function ng(t){return function(i,n=0,o=i.length){let r=o-(n=+n);for(;r;){let s=t()*r--|0,a=i[r+n];i[r+n]=i[s+n],i[s+n]=a}return i}}function og(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function In(t,e){if(!isFinite(t)||t===0)return null;var i=(t=e?t.toExponential(e-1):t.toExponential()).indexOf("e"),n=t.slice(0,i);return[n.length>1?n[0]+n.slice(2):n,+t.slice(i+1)]}function Yt(t){return t=In(Math.abs(t)),t?t[1]:NaN}function rg(t,e){return function(i,n){for(var o=i.length,r=[],s=0,a=t[0],l=0;o>0&&a>0&&(l+a+1>n&&(a=Math.max(1,n-l)),r.push(i.substring(o-=a,o+a)),!((l+=a+1)>n));)a=t[s=(s+1)%t.length];return r.reverse().join(e)}}function sg(t){return function(e){return e.replace(/[0-9]/g,function(i){return t[+i]})}}var ag=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function ki(t){if(!(e=ag.exec(t)))throw new Error("invalid format: "+t);var e;return new mr({fill:e[1],align:e[2],sign:e[3],symbol:e[4],zero:e[5],width:e[6],comma:e[7],precision:e[8]&&e[8].slice(1),trim:e[9],type:e[10]})}ki.prototype=mr.prototype;function mr(t){this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===void 0?"":t.symbol+"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,this.trim=!!t.trim,this.type=t.type===void 0?"":t.type+""}mr.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};function lg(t){e:for(var e=t.length,i=1,n=-1,o;i<e;++i)switch(t[i]){case".":n=o=i;break;case"0":n===0&&(n=i),o=i;break;default:if(!+t[i])break e;n>0&&(n=0);break}return n>0?t.slice(0,n)+t.slice(o+1):t}var An;function ug(t,e){var i=In(t,e);if(!i)return An=void 0,t.toPrecision(e);var n=i[0],o=i[1],r=o-(An=Math.max(-8,Math.min(8,Math.floor(o/3)))*3)+1,s=n.length;return r===s?n:r>s?n+new Array(r-s+1).join("0"):r>0?n.slice(0,r)+"."+n.slice(r):"0."+new Array(1-r).join("0")+In(t,Math.max(0,e+r-1))[0]}function Kl(t,e){var i=In(t,e);if(!i)return t+"";var n=i[0],o=i[1];return o<0?"0."+new Array(-o).join("0")+n:n.length>o+1?n.slice(0,o+1)+"."+n.slice(o+1):n+new Array(o-n.length+2).join("0")}var Ql={"%":(t,e)=>(t*100).toFixed(e),b:t=>Math.round(t).toString(2),c:t=>t+"",d:og,e:(t,e)=>t.toExponential(e),f:(t,e)=>t.toFixed(e),g:(t,e)=>t.toPrecision(e),o:t=>Math.round(t).toString(8),p:(t,e)=>Kl(t*100,e),r:Kl,s:ug,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(t).toString(16)};function Jl(t){return t}var eu=Array.prototype.map,tu=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function cg(t){var e=t.grouping===void 0||t.thousands===void 0?Jl:rg(eu.call(t.grouping,Number),t.thousands+""),i=t.currency===void 0?"":t.currency[0]+"",n=t.currency===void 0?"":t.currency[1]+"",o=t.decimal===void 0?".":t.decimal+"",r=t.numerals===void 0?Jl:sg(eu.call(t.numerals,String)),s=t.percent===void 0?"%":t.percent+"",a=t.minus===void 0?"−":t.minus+"",l=t.nan===void 0?"NaN":t.nan+"";function u(f,h){f=ki(f);var m=f.fill,g=f.align,b=f.sign,k=f.symbol,y=f.zero,_=f.width,T=f.comma,v=f.precision,z=f.trim,C=f.type;C==="n"?(T=!0,C="g"):Ql[C]||(v===void 0&&(v=12),z=!0,C="g"),(y||m==="0"&&g==="=")&&(y=!0,m="0",g="=");var I=(h&&h.prefix!==void 0?h.prefix:"")+(k==="$"?i:k==="#"&&/[boxX]/.test(C)?"0"+C.toLowerCase():""),E=(k==="$"?n:/[%p]/.test(C)?s:"")+(h&&h.suffix!==void 0?h.suffix:""),N=Ql[C],H=/[defgprs%]/.test(C);v=v===void 0?6:/[gprs]/.test(C)?Math.max(1,Math.min(21,v)):Math.max(0,Math.min(20,v));function q(F){var $=I,x=E,L,w,D;if(C==="c")x=N(F)+x,F="";else{F=+F;var V=F<0||1/F<0;if(F=isNaN(F)?l:N(Math.abs(F),v),z&&(F=lg(F)),V&&+F==0&&b!=="+"&&(V=!1),$=(V?b==="("?b:a:b==="-"||b==="("?"":b)+$,x=(C==="s"&&!isNaN(F)&&An!==void 0?tu[8+An/3]:"")+x+(V&&b==="("?")":""),H){for(L=-1,w=F.length;++L<w;)if(D=F.charCodeAt(L),48>D||D>57){x=(D===46?o+F.slice(L+1):F.slice(L))+x,F=F.slice(0,L);break}}}T&&!y&&(F=e(F,1/0));var W=$.length+F.length+x.length,O=W<_?new Array(_-W+1).join(m):"";switch(T&&y&&(F=e(O+F,O.length?_-x.length:1/0),O=""),g){case"<":F=$+F+x+O;break;case"=":F=$+O+F+x;break;case"^":F=O.slice(0,W=O.length>>1)+$+F+x+O.slice(W);break;default:F=O+$+F+x;break}return r(F)}return q.toString=function(){return f+""},q}function c(f,h){var m=Math.max(-8,Math.min(8,Math.floor(Yt(h)/3)))*3,g=Math.pow(10,-m),b=u((f=ki(f),f.type="f",f),{suffix:tu[8+m/3]});return function(k){return b(g*k)}}return{format:u,formatPrefix:c}}var zn,pr,gr;fg({thousands:",",grouping:[3],currency:["$",""]});function fg(t){return zn=cg(t),pr=zn.format,gr=zn.formatPrefix,zn}function iu(t){return Math.max(0,-Yt(Math.abs(t)))}function nu(t,e){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(Yt(e)/3)))*3-Yt(Math.abs(t)))}function ou(t,e){return t=Math.abs(t),e=Math.abs(e)-t,Math.max(0,Yt(e)-Yt(t))+1}function au(t,e){switch(arguments.length){case 0:break;case 1:this.range(t);break;default:this.range(e).domain(t);break}return this}function dg(t){return function(){return t}}function hg(t){return+t}var ru=[0,1];function Ye(t){return t}function xr(t,e){return(e-=t=+t)?function(i){return(i-t)/e}:dg(isNaN(e)?NaN:.5)}function mg(t,e){var i;return t>e&&(i=t,t=e,e=i),function(n){return Math.max(t,Math.min(e,n))}}function pg(t,e,i){var n=t[0],o=t[1],r=e[0],s=e[1];return o<n?(n=xr(o,n),r=i(s,r)):(n=xr(n,o),r=i(r,s)),function(a){return r(n(a))}}function gg(t,e,i){var n=Math.min(t.length,e.length)-1,o=new Array(n),r=new Array(n),s=-1;for(t[n]<t[0]&&(t=t.slice().reverse(),e=e.slice().reverse());++s<n;)o[s]=xr(t[s],t[s+1]),r[s]=i(e[s],e[s+1]);return function(a){var l=jl(t,a,1,n)-1;return r[l](o[l](a))}}function lu(t,e){return e.domain(t.domain()).range(t.range()).interpolate(t.interpolate()).clamp(t.clamp()).unknown(t.unknown())}function uu(){var t=ru,e=ru,i=xn,n,o,r,s=Ye,a,l,u;function c(){var h=Math.min(t.length,e.length);return s!==Ye&&(s=mg(t[0],t[h-1])),a=h>2?gg:pg,l=u=null,f}function f(h){return h==null||isNaN(h=+h)?r:(l||(l=a(t.map(n),e,i)))(n(s(h)))}return f.invert=function(h){return s(o((u||(u=a(e,t.map(n),we)))(h)))},f.domain=function(h){return arguments.length?(t=Array.from(h,hg),c()):t.slice()},f.range=function(h){return arguments.length?(e=Array.from(h),c()):e.slice()},f.rangeRound=function(h){return e=Array.from(h),i=ja,c()},f.clamp=function(h){return arguments.length?(s=h?!0:Ye,c()):s!==Ye},f.interpolate=function(h){return arguments.length?(i=h,c()):i},f.unknown=function(h){return arguments.length?(r=h,f):r},function(h,m){return n=h,o=m,c()}}function xg(){return uu()(Ye,Ye)}function vg(t,e,i,n){var o=Zl(t,e,i),r;switch(n=ki(n??",f"),n.type){case"s":{var s=Math.max(Math.abs(t),Math.abs(e));return n.precision==null&&!isNaN(r=nu(o,s))&&(n.precision=r),gr(n,s)}case"":case"e":case"g":case"p":case"r":{n.precision==null&&!isNaN(r=ou(o,Math.max(Math.abs(t),Math.abs(e))))&&(n.precision=r-(n.type==="e"));break}case"f":case"%":{n.precision==null&&!isNaN(r=iu(o))&&(n.precision=r-(n.type==="%")*2);break}}return pr(n)}function cu(t){var e=t.domain;return t.ticks=function(i){var n=e();return Yl(n[0],n[n.length-1],i??10)},t.tickFormat=function(i,n){var o=e();return vg(o[0],o[o.length-1],i??10,n)},t.nice=function(i){i==null&&(i=10);var n=e(),o=0,r=n.length-1,s=n[o],a=n[r],l,u,c=10;for(a<s&&(u=s,s=a,a=u,u=o,o=r,r=u);c-- >0;){if(u=_n(s,a,i),u===l)return n[o]=s,n[r]=a,e(n);if(u>0)s=Math.floor(s/u)*u,a=Math.ceil(a/u)*u;else if(u<0)s=Math.ceil(s*u)/u,a=Math.floor(a*u)/u;else break;l=u}return t},t}function Ln(){var t=xg();return t.copy=function(){return lu(t,Ln())},au.apply(t,arguments),cu(t)}function su(t){return function(e){return e<0?-Math.pow(-e,t):Math.pow(e,t)}}function yg(t){return t<0?-Math.sqrt(-t):Math.sqrt(t)}function Sg(t){return t<0?-t*t:t*t}function bg(t){var e=t(Ye,Ye),i=1;function n(){return i===1?t(Ye,Ye):i===.5?t(yg,Sg):t(su(i),su(1/i))}return e.exponent=function(o){return arguments.length?(i=+o,n()):i},cu(e)}function vr(){var t=bg(uu());return t.copy=function(){return lu(t,vr()).exponent(t.exponent())},au.apply(t,arguments),t}var Ze=1e-6,_i=typeof Float32Array<"u"?Float32Array:Array;var lS=Math.PI/180,uS=180/Math.PI;var Ke={};Ef(Ke,{add:()=>jg,adjoint:()=>Mg,clone:()=>wg,copy:()=>kg,create:()=>Tg,determinant:()=>Dg,equals:()=>Zg,exactEquals:()=>Yg,frob:()=>$g,fromMat2d:()=>Og,fromMat4:()=>Cg,fromQuat:()=>Gg,fromRotation:()=>Ug,fromScaling:()=>Bg,fromTranslation:()=>Ng,fromValues:()=>_g,identity:()=>Ig,invert:()=>Lg,mul:()=>Kg,multiply:()=>fu,multiplyScalar:()=>qg,multiplyScalarAndAdd:()=>Xg,normalFromMat4:()=>Vg,projection:()=>Wg,rotate:()=>Fg,scale:()=>Rg,set:()=>zg,str:()=>Hg,sub:()=>Qg,subtract:()=>du,translate:()=>Eg,transpose:()=>Ag});function Tg(){var t=new _i(9);return _i!=Float32Array&&(t[1]=0,t[2]=0,t[3]=0,t[5]=0,t[6]=0,t[7]=0),t[0]=1,t[4]=1,t[8]=1,t}function Cg(t,e){return t[0]=e[0],t[1]=e[1],t[2]=e[2],t[3]=e[4],t[4]=e[5],t[5]=e[6],t[6]=e[8],t[7]=e[9],t[8]=e[10],t}function wg(t){var e=new _i(9);return e[0]=t[0],e[1]=t[1],e[2]=t[2],e[3]=t[3],e[4]=t[4],e[5]=t[5],e[6]=t[6],e[7]=t[7],e[8]=t[8],e}function kg(t,e){return t[0]=e[0],t[1]=e[1],t[2]=e[2],t[3]=e[3],t[4]=e[4],t[5]=e[5],t[6]=e[6],t[7]=e[7],t[8]=e[8],t}function _g(t,e,i,n,o,r,s,a,l){var u=new _i(9);return u[0]=t,u[1]=e,u[2]=i,u[3]=n,u[4]=o,u[5]=r,u[6]=s,u[7]=a,u[8]=l,u}function zg(t,e,i,n,o,r,s,a,l,u){return t[0]=e,t[1]=i,t[2]=n,t[3]=o,t[4]=r,t[5]=s,t[6]=a,t[7]=l,t[8]=u,t}function Ig(t){return t[0]=1,t[1]=0,t[2]=0,t[3]=0,t[4]=1,t[5]=0,t[6]=0,t[7]=0,t[8]=1,t}function Ag(t,e){if(t===e){var i=e[1],n=e[2],o=e[5];t[1]=e[3],t[2]=e[6],t[3]=i,t[5]=e[7],t[6]=n,t[7]=o}else t[0]=e[0],t[1]=e[3],t[2]=e[6],t[3]=e[1],t[4]=e[4],t[5]=e[7],t[6]=e[2],t[7]=e[5],t[8]=e[8];return t}function Lg(t,e){var i=e[0],n=e[1],o=e[2],r=e[3],s=e[4],a=e[5],l=e[6],u=e[7],c=e[8],f=c*s-a*u,h=-c*r+a*l,m=u*r-s*l,g=i*f+n*h+o*m;return g?(g=1/g,t[0]=f*g,t[1]=(-c*n+o*u)*g,t[2]=(a*n-o*s)*g,t[3]=h*g,t[4]=(c*i-o*l)*g,t[5]=(-a*i+o*r)*g,t[6]=m*g,t[7]=(-u*i+n*l)*g,t[8]=(s*i-n*r)*g,t):null}function Mg(t,e){var i=e[0],n=e[1],o=e[2],r=e[3],s=e[4],a=e[5],l=e[6],u=e[7],c=e[8];return t[0]=s*c-a*u,t[1]=o*u-n*c,t[2]=n*a-o*s,t[3]=a*l-r*c,t[4]=i*c-o*l,t[5]=o*r-i*a,t[6]=r*u-s*l,t[7]=n*l-i*u,t[8]=i*s-n*r,t}function Dg(t){var e=t[0],i=t[1],n=t[2],o=t[3],r=t[4],s=t[5],a=t[6],l=t[7],u=t[8];return e*(u*r-s*l)+i*(-u*o+s*a)+n*(l*o-r*a)}function fu(t,e,i){var n=e[0],o=e[1],r=e[2],s=e[3],a=e[4],l=e[5],u=e[6],c=e[7],f=e[8],h=i[0],m=i[1],g=i[2],b=i[3],k=i[4],y=i[5],_=i[6],T=i[7],v=i[8];return t[0]=h*n+m*s+g*u,t[1]=h*o+m*a+g*c,t[2]=h*r+m*l+g*f,t[3]=b*n+k*s+y*u,t[4]=b*o+k*a+y*c,t[5]=b*r+k*l+y*f,t[6]=_*n+T*s+v*u,t[7]=_*o+T*a+v*c,t[8]=_*r+T*l+v*f,t}function Eg(t,e,i){var n=e[0],o=e[1],r=e[2],s=e[3],a=e[4],l=e[5],u=e[6],c=e[7],f=e[8],h=i[0],m=i[1];return t[0]=n,t[1]=o,t[2]=r,t[3]=s,t[4]=a,t[5]=l,t[6]=h*n+m*s+u,t[7]=h*o+m*a+c,t[8]=h*r+m*l+f,t}function Fg(t,e,i){var n=e[0],o=e[1],r=e[2],s=e[3],a=e[4],l=e[5],u=e[6],c=e[7],f=e[8],h=Math.sin(i),m=Math.cos(i);return t[0]=m*n+h*s,t[1]=m*o+h*a,t[2]=m*r+h*l,t[3]=m*s-h*n,t[4]=m*a-h*o,t[5]=m*l-h*r,t[6]=u,t[7]=c,t[8]=f,t}function Rg(t,e,i){var n=i[0],o=i[1];return t[0]=n*e[0],t[1]=n*e[1],t[2]=n*e[2],t[3]=o*e[3],t[4]=o*e[4],t[5]=o*e[5],t[6]=e[6],t[7]=e[7],t[8]=e[8],t}function Ng(t,e){return t[0]=1,t[1]=0,t[2]=0,t[3]=0,t[4]=1,t[5]=0,t[6]=e[0],t[7]=e[1],t[8]=1,t}function Ug(t,e){var i=Math.sin(e),n=Math.cos(e);return t[0]=n,t[1]=i,t[2]=0,t[3]=-i,t[4]=n,t[5]=0,t[6]=0,t[7]=0,t[8]=1,t}function Bg(t,e){return t[0]=e[0],t[1]=0,t[2]=0,t[3]=0,t[4]=e[1],t[5]=0,t[6]=0,t[7]=0,t[8]=1,t}function Og(t,e){return t[0]=e[0],t[1]=e[1],t[2]=0,t[3]=e[2],t[4]=e[3],t[5]=0,t[6]=e[4],t[7]=e[5],t[8]=1,t}function Gg(t,e){var i=e[0],n=e[1],o=e[2],r=e[3],s=i+i,a=n+n,l=o+o,u=i*s,c=n*s,f=n*a,h=o*s,m=o*a,g=o*l,b=r*s,k=r*a,y=r*l;return t[0]=1-f-g,t[3]=c-y,t[6]=h+k,t[1]=c+y,t[4]=1-u-g,t[7]=m-b,t[2]=h-k,t[5]=m+b,t[8]=1-u-f,t}function Vg(t,e){var i=e[0],n=e[1],o=e[2],r=e[3],s=e[4],a=e[5],l=e[6],u=e[7],c=e[8],f=e[9],h=e[10],m=e[11],g=e[12],b=e[13],k=e[14],y=e[15],_=i*a-n*s,T=i*l-o*s,v=i*u-r*s,z=n*l-o*a,C=n*u-r*a,I=o*u-r*l,E=c*b-f*g,N=c*k-h*g,H=c*y-m*g,q=f*k-h*b,F=f*y-m*b,$=h*y-m*k,x=_*$-T*F+v*q+z*H-C*N+I*E;return x?(x=1/x,t[0]=(a*$-l*F+u*q)*x,t[1]=(l*H-s*$-u*N)*x,t[2]=(s*F-a*H+u*E)*x,t[3]=(o*F-n*$-r*q)*x,t[4]=(i*$-o*H+r*N)*x,t[5]=(n*H-i*F-r*E)*x,t[6]=(b*I-k*C+y*z)*x,t[7]=(k*v-g*I-y*T)*x,t[8]=(g*C-b*v+y*_)*x,t):null}function Wg(t,e,i){return t[0]=2/e,t[1]=0,t[2]=0,t[3]=0,t[4]=-2/i,t[5]=0,t[6]=-1,t[7]=1,t[8]=1,t}function Hg(t){return"mat3("+t[0]+", "+t[1]+", "+t[2]+", "+t[3]+", "+t[4]+", "+t[5]+", "+t[6]+", "+t[7]+", "+t[8]+")"}function $g(t){return Math.sqrt(t[0]*t[0]+t[1]*t[1]+t[2]*t[2]+t[3]*t[3]+t[4]*t[4]+t[5]*t[5]+t[6]*t[6]+t[7]*t[7]+t[8]*t[8])}function jg(t,e,i){return t[0]=e[0]+i[0],t[1]=e[1]+i[1],t[2]=e[2]+i[2],t[3]=e[3]+i[3],t[4]=e[4]+i[4],t[5]=e[5]+i[5],t[6]=e[6]+i[6],t[7]=e[7]+i[7],t[8]=e[8]+i[8],t}function du(t,e,i){return t[0]=e[0]-i[0],t[1]=e[1]-i[1],t[2]=e[2]-i[2],t[3]=e[3]-i[3],t[4]=e[4]-i[4],t[5]=e[5]-i[5],t[6]=e[6]-i[6],t[7]=e[7]-i[7],t[8]=e[8]-i[8],t}function qg(t,e,i){return t[0]=e[0]*i,t[1]=e[1]*i,t[2]=e[2]*i,t[3]=e[3]*i,t[4]=e[4]*i,t[5]=e[5]*i,t[6]=e[6]*i,t[7]=e[7]*i,t[8]=e[8]*i,t}function Xg(t,e,i,n){return t[0]=e[0]+i[0]*n,t[1]=e[1]+i[1]*n,t[2]=e[2]+i[2]*n,t[3]=e[3]+i[3]*n,t[4]=e[4]+i[4]*n,t[5]=e[5]+i[5]*n,t[6]=e[6]+i[6]*n,t[7]=e[7]+i[7]*n,t[8]=e[8]+i[8]*n,t}function Yg(t,e){return t[0]===e[0]&&t[1]===e[1]&&t[2]===e[2]&&t[3]===e[3]&&t[4]===e[4]&&t[5]===e[5]&&t[6]===e[6]&&t[7]===e[7]&&t[8]===e[8]}function Zg(t,e){var i=t[0],n=t[1],o=t[2],r=t[3],s=t[4],a=t[5],l=t[6],u=t[7],c=t[8],f=e[0],h=e[1],m=e[2],g=e[3],b=e[4],k=e[5],y=e[6],_=e[7],T=e[8];return Math.abs(i-f)<=Ze*Math.max(1,Math.abs(i),Math.abs(f))&&Math.abs(n-h)<=Ze*Math.max(1,Math.abs(n),Math.abs(h))&&Math.abs(o-m)<=Ze*Math.max(1,Math.abs(o),Math.abs(m))&&Math.abs(r-g)<=Ze*Math.max(1,Math.abs(r),Math.abs(g))&&Math.abs(s-b)<=Ze*Math.max(1,Math.abs(s),Math.abs(b))&&Math.abs(a-k)<=Ze*Math.max(1,Math.abs(a),Math.abs(k))&&Math.abs(l-y)<=Ze*Math.max(1,Math.abs(l),Math.abs(y))&&Math.abs(u-_)<=Ze*Math.max(1,Math.abs(u),Math.abs(_))&&Math.abs(c-T)<=Ze*Math.max(1,Math.abs(c),Math.abs(T))}var Kg=fu,Qg=du;var Du=Hs(Iu(),1);function Au(t,e){for(var i=0;i<e.length;i++){var n=e[i];n.enumerable=n.enumerable||!1,n.configurable=!0,"value"in n&&(n.writable=!0),Object.defineProperty(t,s0(n.key),n)}}function kr(t,e,i){return e&&Au(t.prototype,e),i&&Au(t,i),Object.defineProperty(t,"prototype",{writable:!1}),t}function Eu(t,e){t.prototype=Object.create(e.prototype),t.prototype.constructor=t,wr(t,e)}function wr(t,e){return wr=Object.setPrototypeOf?Object.setPrototypeOf.bind():function(n,o){return n.__proto__=o,n},wr(t,e)}function r0(t,e){if(typeof t!="object"||t===null)return t;var i=t[Symbol.toPrimitive];if(i!==void 0){var n=i.call(t,e||"default");if(typeof n!="object")return n;throw new TypeError("@@toPrimitive must return a primitive value.")}return(e==="string"?String:Number)(t)}function s0(t){var e=r0(t,"string");return typeof e=="symbol"?e:String(e)}var Dn=(function(){function t(){}var e=t.prototype;return e._seed=function(n,o){if(n===(n||0))return n;for(var r=""+n,s=0,a=0;a<r.length;++a)s^=r.charCodeAt(a)|0;return s},t})(),Lu=(function(t){Eu(e,t);function e(n,o){var r;return r=t.call(this)||this,r._rng=void 0,r.seed(n,o),r}var i=e.prototype;return i.next=function(){return this._rng()},i.seed=function(o,r){this._rng=o},i.clone=function(o,r){return new e(this._rng,r)},kr(e,[{key:"name",get:function(){return"function"}}]),e})(Dn),Mu=(function(){var t=[].slice.call(arguments),e=t,i=e[0],n=i===void 0?"default":i;switch(typeof n){case"object":if(n instanceof Dn)return n;break;case"function":return new Lu(n);default:return new Lu(Du.default.apply(void 0,t))}throw new Error('invalid RNG "'+n+'"')}),a0=(function(t,e,i){return e===void 0&&(e=0),i===void 0&&(i=1),function(){return t.next()*(i-e)+e}});function Fe(t){return new l0(t)}var l0=function(e){var i=this;this.n=void 0,this.isInt=function(){if(Number.isInteger(i.n))return i;throw new Error("Expected number to be an integer, got "+i.n)},this.isPositive=function(){if(i.n>0)return i;throw new Error("Expected number to be positive, got "+i.n)},this.lessThan=function(n){if(i.n<n)return i;throw new Error("Expected number to be less than "+n+", got "+i.n)},this.greaterThanOrEqual=function(n){if(i.n>=n)return i;throw new Error("Expected number to be greater than or equal to "+n+", got "+i.n)},this.greaterThan=function(n){if(i.n>n)return i;throw new Error("Expected number to be greater than "+n+", got "+i.n)},this.n=e},u0=(function(t,e,i){return e===void 0&&(e=0),i===void 0&&(i=1),i===void 0&&(i=e===void 0?1:e,e=0),Fe(e).isInt(),Fe(i).isInt(),function(){return Math.floor(t.next()*(i-e+1)+e)}}),c0=(function(t){return function(){return t.next()>=.5}}),f0=(function(t,e,i){return e===void 0&&(e=0),i===void 0&&(i=1),function(){var n,o,r;do n=t.next()*2-1,o=t.next()*2-1,r=n*n+o*o;while(!r||r>1);return e+i*o*Math.sqrt(-2*Math.log(r)/r)}}),d0=(function(t,e,i){e===void 0&&(e=0),i===void 0&&(i=1);var n=t.normal(e,i);return function(){return Math.exp(n())}}),h0=(function(t,e){return e===void 0&&(e=.5),Fe(e).greaterThanOrEqual(0).lessThan(1),function(){return Math.floor(t.next()+e)}}),m0=(function(t,e,i){return e===void 0&&(e=1),i===void 0&&(i=.5),Fe(e).isInt().isPositive(),Fe(i).greaterThanOrEqual(0).lessThan(1),function(){for(var n=0,o=0;n++<e;)t.next()<i&&o++;return o}}),p0=(function(t,e){e===void 0&&(e=.5),Fe(e).greaterThan(0).lessThan(1);var i=1/Math.log(1-e);return function(){return Math.floor(1+Math.log(t.next())*i)}}),g0=[0,0,.6931471805599453,1.791759469228055,3.1780538303479458,4.787491742782046,6.579251212010101,8.525161361065415,10.60460290274525,12.801827480081469],x0=function(e){return g0[e]},v0=.9189385332046727,y0=(function(t,e){if(e===void 0&&(e=1),Fe(e).isPositive(),e<10){var i=Math.exp(-e);return function(){for(var l=i,u=0,c=t.next();c>l;)c=c-l,l=e*l/++u;return u}}else{var n=Math.sqrt(e),o=.931+2.53*n,r=-.059+.02483*o,s=1.1239+1.1328/(o-3.4),a=.9277-3.6224/(o-2);return function(){for(;;){var l=void 0,u=t.next();if(u<=.86*a)return l=u/a-.43,Math.floor((2*r/(.5-Math.abs(l))+o)*l+e+.445);u>=a?l=t.next()-.5:(l=u/a-.93,l=(l<0?-.5:.5)-l,u=t.next()*a);var c=.5-Math.abs(l);if(!(c<.013&&u>c)){var f=Math.floor((2*r/c+o)*l+e+.445);if(u=u*s/(r/(c*c)+o),f>=10){var h=(f+.5)*Math.log(e/f)-e-v0+f-(.08333333333333333-(.002777777777777778-1/(1260*f*f))/(f*f))/f;if(Math.log(u*n)<=h)return f}else if(f>=0){var m,g=(m=x0(f))!=null?m:0;if(Math.log(u)<=f*Math.log(e)-e-g)return f}}}}}}),S0=(function(t,e){return e===void 0&&(e=1),Fe(e).isPositive(),function(){return-Math.log(1-t.next())/e}}),b0=(function(t,e){return e===void 0&&(e=1),Fe(e).isInt().greaterThanOrEqual(0),function(){for(var i=0,n=0;n<e;++n)i+=t.next();return i}}),P0=(function(t,e){e===void 0&&(e=1),Fe(e).isInt().isPositive();var i=t.irwinHall(e);return function(){return i()/e}}),T0=(function(t,e){e===void 0&&(e=1),Fe(e).greaterThanOrEqual(0);var i=1/e;return function(){return 1/Math.pow(1-t.next(),i)}}),C0=(function(t){Eu(e,t);function e(){return t.apply(this,arguments)||this}var i=e.prototype;return i.next=function(){return Math.random()},i.seed=function(o,r){},i.clone=function(){return new e},kr(e,[{key:"name",get:function(){return"default"}}]),e})(Dn),_r=(function(){function t(i){var n=this;this._rng=void 0,this._patch=void 0,this._cache={},this.next=function(){return n._rng.next()},this.float=function(o,r){return n.uniform(o,r)()},this.int=function(o,r){return n.uniformInt(o,r)()},this.integer=function(o,r){return n.uniformInt(o,r)()},this.bool=function(){return n.uniformBoolean()()},this.boolean=function(){return n.uniformBoolean()()},this.uniform=function(o,r){return n._memoize("uniform",a0,o,r)},this.uniformInt=function(o,r){return n._memoize("uniformInt",u0,o,r)},this.uniformBoolean=function(){return n._memoize("uniformBoolean",c0)},this.normal=function(o,r){return f0(n,o,r)},this.logNormal=function(o,r){return d0(n,o,r)},this.bernoulli=function(o){return h0(n,o)},this.binomial=function(o,r){return m0(n,o,r)},this.geometric=function(o){return p0(n,o)},this.poisson=function(o){return y0(n,o)},this.exponential=function(o){return S0(n,o)},this.irwinHall=function(o){return b0(n,o)},this.bates=function(o){return P0(n,o)},this.pareto=function(o){return T0(n,o)},i&&i instanceof Dn?this.use(i):this.use(new C0),this._cache={}}var e=t.prototype;return e.clone=function(){var n=[].slice.call(arguments);return n.length?new t(Mu.apply(void 0,n)):new t(this.rng.clone())},e.use=function(){this._rng=Mu.apply(void 0,[].slice.call(arguments))},e.patch=function(){if(this._patch)throw new Error("Math.random already patched");this._patch=Math.random,Math.random=this.uniform()},e.unpatch=function(){this._patch&&(Math.random=this._patch,delete this._patch)},e.choice=function(n){if(!Array.isArray(n))throw new Error("Random.choice expected input to be an array, got "+typeof n);var o=n?.length;if(o>0){var r=this.uniformInt(0,o-1)();return n[r]}else return},e._memoize=function(n,o){var r=[].slice.call(arguments,2),s=""+r.join(";"),a=this._cache[n];return(a===void 0||a.key!==s)&&(a={key:s,distribution:o.apply(void 0,[this].concat(r))},this._cache[n]=a),a.distribution},kr(t,[{key:"rng",get:function(){return this._rng}}]),t})(),mS=new _r;function It(t,e){if(!t){let i=new Error(e||"shadertools: assertion failed.");throw Error.captureStackTrace?.(i,It),i}}var zr={number:{type:"number",validate(t,e){return Number.isFinite(t)&&typeof e=="object"&&(e.max===void 0||t<=e.max)&&(e.min===void 0||t>=e.min)}},array:{type:"array",validate(t,e){return Array.isArray(t)||ArrayBuffer.isView(t)}}};function Ru(t){let e={};for(let[i,n]of Object.entries(t))e[i]=w0(n);return e}function w0(t){let e=Fu(t);if(e!=="object")return{value:t,...zr[e],type:e};if(typeof t=="object")return t?t.type!==void 0?{...t,...zr[t.type],type:t.type}:t.value===void 0?{type:"object",value:t}:(e=Fu(t.value),{...t,...zr[e],type:e}):{type:"object",value:null};throw new Error("props")}function Fu(t){return Array.isArray(t)||ArrayBuffer.isView(t)?"array":typeof t}var Nu=`#ifdef MODULE_LOGDEPTH
  logdepth_adjustPosition(gl_Position);
#endif
`,Uu=`#ifdef MODULE_MATERIAL
  fragColor = material_filterColor(fragColor);
#endif

#ifdef MODULE_LIGHTING
  fragColor = lighting_filterColor(fragColor);
#endif

#ifdef MODULE_FOG
  fragColor = fog_filterColor(fragColor);
#endif

#ifdef MODULE_PICKING
  fragColor = picking_filterHighlightColor(fragColor);
  fragColor = picking_filterPickingColor(fragColor);
#endif

#ifdef MODULE_LOGDEPTH
  logdepth_setFragDepth();
#endif
`;var k0={vertex:Nu,fragment:Uu},Bu=/void\s+main\s*\([^)]*\)\s*\{\n?/,Ou=/}\n?[^{}]*$/,Ir=[],zi="__LUMA_INJECT_DECLARATIONS__";function Gu(t){let e={vertex:{},fragment:{}};for(let i in t){let n=t[i],o=_0(i);typeof n=="string"&&(n={order:0,injection:n}),e[o][i]=n}return e}function _0(t){let e=t.slice(0,2);switch(e){case"vs":return"vertex";case"fs":return"fragment";default:throw new Error(e)}}function Ii(t,e,i,n=!1){let o=e==="vertex";for(let r in i){let s=i[r];s.sort((l,u)=>l.order-u.order),Ir.length=s.length;for(let l=0,u=s.length;l<u;++l)Ir[l]=s[l].injection;let a=`${Ir.join(`
`)}
`;switch(r){case"vs:#decl":o&&(t=t.replace(zi,a));break;case"vs:#main-start":o&&(t=t.replace(Bu,l=>l+a));break;case"vs:#main-end":o&&(t=t.replace(Ou,l=>a+l));break;case"fs:#decl":o||(t=t.replace(zi,a));break;case"fs:#main-start":o||(t=t.replace(Bu,l=>l+a));break;case"fs:#main-end":o||(t=t.replace(Ou,l=>a+l));break;default:t=t.replace(r,l=>l+a)}}return t=t.replace(zi,""),n&&(t=t.replace(/\}\s*$/,r=>r+k0[e])),t}function Zt(t){t.map(e=>z0(e))}function z0(t){if(t.instance)return;Zt(t.dependencies||[]);let{propTypes:e={},deprecations:i=[],inject:n={}}=t,o={normalizedInjections:Gu(n),parsedDeprecations:I0(i)};e&&(o.propValidators=Ru(e)),t.instance=o;let r={};e&&(r=Object.entries(e).reduce((s,[a,l])=>{let u=l?.value;return u&&(s[a]=u),s},{})),t.defaultUniforms={...t.defaultUniforms,...r}}function Ar(t,e,i){t.deprecations?.forEach(n=>{n.regex?.test(e)&&(n.deprecated?i.deprecated(n.old,n.new)():i.removed(n.old,n.new)())})}function I0(t){return t.forEach(e=>{e.type==="function"?e.regex=new RegExp(`\\b${e.old}\\(`):e.regex=new RegExp(`${e.type} ${e.old};`)}),t}function Kt(t){Zt(t);let e={},i={};Vu({modules:t,level:0,moduleMap:e,moduleDepth:i});let n=Object.keys(i).sort((o,r)=>i[r]-i[o]).map(o=>e[o]);return Zt(n),n}function Vu(t){let{modules:e,level:i,moduleMap:n,moduleDepth:o}=t;if(i>=5)throw new Error("Possible loop in shader dependency graph");for(let r of e)n[r.name]=r,(o[r.name]===void 0||o[r.name]<i)&&(o[r.name]=i);for(let r of e)r.dependencies&&Vu({modules:r.dependencies,level:i+1,moduleMap:n,moduleDepth:o})}var A0=/^(?:uniform\s+)?(?:(?:lowp|mediump|highp)\s+)?[A-Za-z0-9_]+(?:<[^>]+>)?\s+([A-Za-z0-9_]+)(?:\s*\[[^\]]+\])?\s*;/,L0=/((?:layout\s*\([^)]*\)\s*)*)uniform\s+([A-Za-z_][A-Za-z0-9_]*)\s*\{([\s\S]*?)\}\s*([A-Za-z_][A-Za-z0-9_]*)?\s*;/g;function Hu(t){return`${t.name}Uniforms`}function M0(t,e){let i=e==="wgsl"?t.source:e==="vertex"?t.vs:t.fs;if(!i)return null;let n=Hu(t);return E0(i,e==="wgsl"?"wgsl":"glsl",n)}function D0(t,e){let i=Object.keys(t.uniformTypes||{});if(!i.length)return null;let n=M0(t,e);return n?{moduleName:t.name,uniformBlockName:Hu(t),stage:e,expectedUniformNames:i,actualUniformNames:n,matches:N0(i,n)}:null}function $u(t,e,i={}){let n=D0(t,e);if(!n||n.matches)return n;let o=U0(n);return i.log?.error?.(o,n)(),i.throwOnError!==!1&&It(!1,o),n}function ju(t){let e=[],i=B0(t);for(let n of i.matchAll(L0)){let o=n[1]?.trim()||null;e.push({blockName:n[2],body:n[3],instanceName:n[4]||null,layoutQualifier:o,hasLayoutQualifier:!!o,isStd140:!!(o&&/\blayout\s*\([^)]*\bstd140\b[^)]*\)/.exec(o))})}return e}function qu(t,e,i,n){let o=ju(t).filter(s=>!s.isStd140),r=new Set;for(let s of o){if(r.has(s.blockName))continue;r.add(s.blockName);let a=n?.label?`${n.label} `:"",l=s.hasLayoutQualifier?`declares ${O0(s.layoutQualifier)} instead of layout(std140)`:"does not declare layout(std140)",u=`${a}${e} shader uniform block ${s.blockName} ${l}. luma.gl host-side shader block packing assumes explicit layout(std140) for GLSL uniform blocks. Add \`layout(std140)\` to the block declaration.`;i?.warn?.(u,s)()}return o}function E0(t,e,i){let n=e==="wgsl"?F0(t,i):R0(t,i);if(!n)return null;let o=[];for(let r of n.split(`
`)){let s=r.replace(/\/\/.*$/,"").trim();if(!s||s.startsWith("#"))continue;let a=e==="wgsl"?s.match(/^([A-Za-z0-9_]+)\s*:/):s.match(A0);a&&o.push(a[1])}return o}function F0(t,e){let i=new RegExp(`\\bstruct\\s+${e}\\b`,"m").exec(t);if(!i)return null;let n=t.indexOf("{",i.index);if(n<0)return null;let o=0;for(let r=n;r<t.length;r++){let s=t[r];if(s==="{"){o++;continue}if(s==="}"&&(o--,o===0))return t.slice(n+1,r)}return null}function R0(t,e){return ju(t).find(n=>n.blockName===e)?.body||null}function N0(t,e){if(t.length!==e.length)return!1;for(let i=0;i<t.length;i++)if(t[i]!==e[i])return!1;return!0}function U0(t){let{expectedUniformNames:e,actualUniformNames:i}=t,n=e.filter(a=>!i.includes(a)),o=i.filter(a=>!e.includes(a)),r=[`Expected ${e.length} fields, found ${i.length}.`],s=G0(e,i);return s&&r.push(s),n.length&&r.push(`Missing from shader block (${n.length}): ${Wu(n)}.`),o.length&&r.push(`Unexpected in shader block (${o.length}): ${Wu(o)}.`),e.length<=12&&i.length<=12&&(n.length||o.length)&&(r.push(`Expected: ${e.join(", ")}.`),r.push(`Actual: ${i.join(", ")}.`)),`${t.moduleName}: ${t.stage} shader uniform block ${t.uniformBlockName} does not match module.uniformTypes. ${r.join(" ")}`}function B0(t){return t.replace(/\/\*[\s\S]*?\*\//g,"").replace(/\/\/.*$/gm,"")}function O0(t){return t.replace(/\s+/g," ").trim()}function G0(t,e){let i=Math.min(t.length,e.length);for(let n=0;n<i;n++)if(t[n]!==e[n])return`First mismatch at field ${n+1}: expected ${t[n]}, found ${e[n]}.`;return t.length>e.length?`Shader block ends after field ${e.length}; expected next field ${t[e.length]}.`:e.length>t.length?`Shader block has extra field ${e.length}: ${e[t.length]}.`:null}function Wu(t,e=8){if(t.length<=e)return t.join(", ");let i=t.length-e;return`${t.slice(0,e).join(", ")}, ... (${i} more)`}function Xu(t){switch(t?.gpu.toLowerCase()){case"apple":return`#define APPLE_GPU
// Apple optimizes away the calculation necessary for emulated fp64
#define LUMA_FP64_CODE_ELIMINATION_WORKAROUND 1
#define LUMA_FP32_TAN_PRECISION_WORKAROUND 1
// Intel GPU doesn't have full 32 bits precision in same cases, causes overflow
#define LUMA_FP64_HIGH_BITS_OVERFLOW_WORKAROUND 1
`;case"nvidia":return`#define NVIDIA_GPU
// Nvidia optimizes away the calculation necessary for emulated fp64
#define LUMA_FP64_CODE_ELIMINATION_WORKAROUND 1
`;case"intel":return`#define INTEL_GPU
// Intel optimizes away the calculation necessary for emulated fp64
#define LUMA_FP64_CODE_ELIMINATION_WORKAROUND 1
// Intel's built-in 'tan' function doesn't have acceptable precision
#define LUMA_FP32_TAN_PRECISION_WORKAROUND 1
// Intel GPU doesn't have full 32 bits precision in same cases, causes overflow
#define LUMA_FP64_HIGH_BITS_OVERFLOW_WORKAROUND 1
`;case"amd":return`#define AMD_GPU
`;default:return`#define DEFAULT_GPU
// Prevent driver from optimizing away the calculation necessary for emulated fp64
#define LUMA_FP64_CODE_ELIMINATION_WORKAROUND 1
// Headless Chrome's software shader 'tan' function doesn't have acceptable precision
#define LUMA_FP32_TAN_PRECISION_WORKAROUND 1
// If the GPU doesn't have full 32 bits precision, will causes overflow
#define LUMA_FP64_HIGH_BITS_OVERFLOW_WORKAROUND 1
`}}function Zu(t,e){if(Number(t.match(/^#version[ \t]+(\d+)/m)?.[1]||100)!==300)throw new Error("luma.gl v9 only supports GLSL 3.00 shader sources");switch(e){case"vertex":return t=Yu(t,V0),t;case"fragment":return t=Yu(t,W0),t;default:throw new Error(e)}}var Ku=[[/^(#version[ \t]+(100|300[ \t]+es))?[ \t]*\n/,`#version 300 es
`],[/\btexture(2D|2DProj|Cube)Lod(EXT)?\(/g,"textureLod("],[/\btexture(2D|2DProj|Cube)(EXT)?\(/g,"texture("]],V0=[...Ku,[Lr("attribute"),"in $1"],[Lr("varying"),"out $1"]],W0=[...Ku,[Lr("varying"),"in $1"]];function Yu(t,e){for(let[i,n]of e)t=t.replace(i,n);return t}function Lr(t){return new RegExp(`\\b${t}[ \\t]+(\\w+[ \\t]+\\w+(\\[\\w+\\])?;)`,"g")}function Mr(t,e){let i="";for(let n in t){let o=t[n];if(i+=`void ${o.signature} {
`,o.header&&(i+=`  ${o.header}`),e[n]){let r=e[n];r.sort((s,a)=>s.order-a.order);for(let s of r)i+=`  ${s.injection}
`}o.footer&&(i+=`  ${o.footer}`),i+=`}
`}return i}function Dr(t){let e={vertex:{},fragment:{}};for(let i of t){let n,o;typeof i!="string"?(n=i,o=n.hook):(n={},o=i),o=o.trim();let[r,s]=o.split(":"),a=o.replace(/\(.+/,""),l=Object.assign(n,{signature:s});switch(r){case"vs":e.vertex[a]=l;break;case"fs":e.fragment[a]=l;break;default:throw new Error(r)}}return e}function Qu(t,e){return{name:H0(t,e),language:"glsl",version:$0(t)}}function H0(t,e="unnamed"){let n=/#define[^\S\r\n]*SHADER_NAME[^\S\r\n]*([A-Za-z0-9_-]+)\s*/.exec(t);return n?n[1]:e}function $0(t){let e=100,i=t.match(/[^\s]+/g);if(i&&i.length>=2&&i[0]==="#version"){let n=parseInt(i[1],10);Number.isFinite(n)&&(e=n)}if(e!==100&&e!==300)throw new Error(`Invalid GLSL version ${e}`);return e}var _e="(?:var<\\s*(uniform|storage(?:\\s*,\\s*[A-Za-z_][A-Za-z0-9_]*)?)\\s*>|var)\\s+([A-Za-z_][A-Za-z0-9_]*)";var Qt=[new RegExp(`@binding\\(\\s*(auto|\\d+)\\s*\\)\\s*@group\\(\\s*(\\d+)\\s*\\)\\s*${_e}`,"g"),new RegExp(`@group\\(\\s*(\\d+)\\s*\\)\\s*@binding\\(\\s*(auto|\\d+)\\s*\\)\\s*${_e}`,"g")],En=[new RegExp(`@binding\\(\\s*(auto|\\d+)\\s*\\)\\s*@group\\(\\s*(\\d+)\\s*\\)\\s*${_e}`,"g"),new RegExp(`@group\\(\\s*(\\d+)\\s*\\)\\s*@binding\\(\\s*(auto|\\d+)\\s*\\)\\s*${_e}`,"g")],Ju=[new RegExp(`@binding\\(\\s*(\\d+)\\s*\\)\\s*@group\\(\\s*(\\d+)\\s*\\)\\s*${_e}`,"g"),new RegExp(`@group\\(\\s*(\\d+)\\s*\\)\\s*@binding\\(\\s*(\\d+)\\s*\\)\\s*${_e}`,"g")],j0=[new RegExp(`@binding\\(\\s*(auto)\\s*\\)\\s*@group\\(\\s*(\\d+)\\s*\\)\\s*${_e}`,"g"),new RegExp(`@group\\(\\s*(\\d+)\\s*\\)\\s*@binding\\(\\s*(auto)\\s*\\)\\s*${_e}`,"g"),new RegExp(`@binding\\(\\s*(auto)\\s*\\)\\s*@group\\(\\s*(\\d+)\\s*\\)(?:[\\s\\n\\r]*@[A-Za-z_][^\\n\\r]*)*[\\s\\n\\r]*${_e}`,"g"),new RegExp(`@group\\(\\s*(\\d+)\\s*\\)\\s*@binding\\(\\s*(auto)\\s*\\)(?:[\\s\\n\\r]*@[A-Za-z_][^\\n\\r]*)*[\\s\\n\\r]*${_e}`,"g")];function Fn(t){let e=t.split(""),i=0,n=0,o=!1,r=!1,s=!1;for(;i<t.length;){let a=t[i],l=t[i+1];if(r){s?s=!1:a==="\\"?s=!0:a==='"'&&(r=!1),i++;continue}if(o){a===`
`||a==="\r"?o=!1:e[i]=" ",i++;continue}if(n>0){if(a==="/"&&l==="*"){e[i]=" ",e[i+1]=" ",n++,i+=2;continue}if(a==="*"&&l==="/"){e[i]=" ",e[i+1]=" ",n--,i+=2;continue}a!==`
`&&a!=="\r"&&(e[i]=" "),i++;continue}if(a==='"'){r=!0,i++;continue}if(a==="/"&&l==="/"){e[i]=" ",e[i+1]=" ",o=!0,i+=2;continue}if(a==="/"&&l==="*"){e[i]=" ",e[i+1]=" ",n=1,i+=2;continue}i++}return e.join("")}function At(t,e){let i=Fn(t),n=[];for(let o of e){o.lastIndex=0;let r;for(r=o.exec(i);r;){let s=o===e[0],a=r.index,l=r[0].length;n.push({match:t.slice(a,a+l),index:a,length:l,bindingToken:r[s?1:2],groupToken:r[s?2:1],accessDeclaration:r[3]?.trim(),name:r[4]}),r=o.exec(i)}}return n.sort((o,r)=>o.index-r.index)}function Er(t,e,i){let n=At(t,e);if(!n.length)return t;let o="",r=0;for(let s of n)o+=t.slice(r,s.index),o+=i(s),r=s.index+s.length;return o+=t.slice(r),o}function Fr(t){return/@binding\(\s*auto\s*\)/.test(Fn(t))}function ec(t,e){return At(t,e===Qt||e===En?j0:e).find(n=>n.bindingToken==="auto")}var tc=[new RegExp(`@binding\\(\\s*(\\d+)\\s*\\)\\s*@group\\(\\s*(\\d+)\\s*\\)\\s*${_e}\\s*:\\s*([^;]+);`,"g"),new RegExp(`@group\\(\\s*(\\d+)\\s*\\)\\s*@binding\\(\\s*(\\d+)\\s*\\)\\s*${_e}\\s*:\\s*([^;]+);`,"g")];function Rn(t,e=[]){let i=Fn(t),n=new Map;for(let r of e)n.set(ic(r.name,r.group,r.location),r.moduleName);let o=[];for(let r of tc){r.lastIndex=0;let s;for(s=r.exec(i);s;){let a=r===tc[0],l=Number(s[a?1:2]),u=Number(s[a?2:1]),c=s[3]?.trim(),f=s[4],h=s[5].trim(),m=n.get(ic(f,u,l));o.push(q0({name:f,group:u,binding:l,owner:m?"module":"application",moduleName:m,accessDeclaration:c,resourceType:h})),s=r.exec(i)}}return o.sort((r,s)=>r.group!==s.group?r.group-s.group:r.binding!==s.binding?r.binding-s.binding:r.name.localeCompare(s.name))}function q0(t){let e={name:t.name,group:t.group,binding:t.binding,owner:t.owner,kind:"unknown",moduleName:t.moduleName,resourceType:t.resourceType};if(t.accessDeclaration){let i=t.accessDeclaration.split(",").map(n=>n.trim());if(i[0]==="uniform")return{...e,kind:"uniform",access:"uniform"};if(i[0]==="storage"){let n=i[1]||"read_write";return{...e,kind:n==="read"?"read-only-storage":"storage",access:n}}}return t.resourceType==="sampler"||t.resourceType==="sampler_comparison"?{...e,kind:"sampler",samplerKind:t.resourceType==="sampler_comparison"?"comparison":"filtering"}:t.resourceType.startsWith("texture_storage_")?{...e,kind:"storage-texture",access:Y0(t.resourceType),viewDimension:nc(t.resourceType)}:t.resourceType.startsWith("texture_")?{...e,kind:"texture",viewDimension:nc(t.resourceType),sampleType:X0(t.resourceType),multisampled:t.resourceType.startsWith("texture_multisampled_")}:e}function ic(t,e,i){return`${e}:${i}:${t}`}function nc(t){if(t.includes("cube_array"))return"cube-array";if(t.includes("2d_array"))return"2d-array";if(t.includes("cube"))return"cube";if(t.includes("3d"))return"3d";if(t.includes("2d"))return"2d";if(t.includes("1d"))return"1d"}function X0(t){if(t.startsWith("texture_depth_"))return"depth";if(t.includes("<i32>"))return"sint";if(t.includes("<u32>"))return"uint";if(t.includes("<f32>"))return"float"}function Y0(t){return/,\s*([A-Za-z_][A-Za-z0-9_]*)\s*>$/.exec(t)?.[1]}var Rr=`

${zi}
`,Ai=100,Z0=`precision highp float;
`;function ac(t){let e=Kt(t.modules||[]),{source:i,bindingAssignments:n}=K0(t.platformInfo,{...t,source:t.source,stage:"vertex",modules:e});return{source:i,getUniforms:uc(e),bindingAssignments:n,bindingTable:Rn(i,n)}}function lc(t){let{vs:e,fs:i}=t,n=Kt(t.modules||[]);return{vs:oc(t.platformInfo,{...t,source:e,stage:"vertex",modules:n}),fs:oc(t.platformInfo,{...t,source:i,stage:"fragment",modules:n}),getUniforms:uc(n)}}function K0(t,e){let{source:i,stage:n,modules:o,hookFunctions:r=[],inject:s={},log:a}=e;It(typeof i=="string","shader source must be a string");let l=i,u="",c=Dr(r),f={},h={},m={};for(let T in s){let v=typeof s[T]=="string"?{injection:s[T],order:0}:s[T],z=/^(v|f)s:(#)?([\w-]+)$/.exec(T);if(z){let C=z[2],I=z[3];C?I==="decl"?h[T]=[v]:m[T]=[v]:f[T]=[v]}else m[T]=[v]}let g=o,b=ex(l),k=J0(b.source),y=ox(g,e._bindingRegistry,k),_=[];for(let T of g){a&&Ar(T,l,a);let v=tx(cc(T,"wgsl",a),T,{usedBindingsByGroup:k,bindingRegistry:e._bindingRegistry,reservedBindingKeysByGroup:y});_.push(...v.bindingAssignments);let z=v.source;u+=z;let C=T.injections?.[n]||{};for(let I in C){let E=/^(v|f)s:#([\w-]+)$/.exec(I);if(E){let H=E[2]==="decl"?h:m;H[I]=H[I]||[],H[I].push(C[I])}else f[I]=f[I]||[],f[I].push(C[I])}}return u+=Rr,u=Ii(u,n,h),u+=Mr(c[n],f),u+=ux(_),u+=b.source,u=Ii(u,n,m),lx(u),{source:u,bindingAssignments:_}}function oc(t,e){let{source:i,stage:n,language:o="glsl",modules:r,defines:s={},hookFunctions:a=[],inject:l={},prologue:u=!0,log:c}=e;It(typeof i=="string","shader source must be a string");let f=o==="glsl"?Qu(i).version:-1,h=t.shaderLanguageVersion,m=f===100?"#version 100":"#version 300 es",b=i.split(`
`).slice(1).join(`
`),k={};r.forEach(C=>{Object.assign(k,C.defines)}),Object.assign(k,s);let y="";switch(o){case"wgsl":break;case"glsl":y=u?`${m}

// ----- PROLOGUE -------------------------
${`#define SHADER_TYPE_${n.toUpperCase()}`}

${Xu(t)}
${n==="fragment"?Z0:""}

// ----- APPLICATION DEFINES -------------------------

${Q0(k)}

`:`${m}
`;break}let _=Dr(a),T={},v={},z={};for(let C in l){let I=typeof l[C]=="string"?{injection:l[C],order:0}:l[C],E=/^(v|f)s:(#)?([\w-]+)$/.exec(C);if(E){let N=E[2],H=E[3];N?H==="decl"?v[C]=[I]:z[C]=[I]:T[C]=[I]}else z[C]=[I]}for(let C of r){c&&Ar(C,b,c);let I=cc(C,n,c);y+=I;let E=C.instance?.normalizedInjections[n]||{};for(let N in E){let H=/^(v|f)s:#([\w-]+)$/.exec(N);if(H){let F=H[2]==="decl"?v:z;F[N]=F[N]||[],F[N].push(E[N])}else T[N]=T[N]||[],T[N].push(E[N])}}return y+="// ----- MAIN SHADER SOURCE -------------------------",y+=Rr,y=Ii(y,n,v),y+=Mr(_[n],T),y+=b,y=Ii(y,n,z),o==="glsl"&&f!==h&&(y=Zu(y,n)),o==="glsl"&&qu(y,n,c),y.trim()}function uc(t){return function(i){let n={};for(let o of t){let r=o.getUniforms?.(i,n);Object.assign(n,r)}return n}}function Q0(t={}){let e="";for(let i in t){let n=t[i];(n||Number.isFinite(n))&&(e+=`#define ${i.toUpperCase()} ${t[i]}
`)}return e}function cc(t,e,i){let n;switch(e){case"vertex":n=t.vs||"";break;case"fragment":n=t.fs||"";break;case"wgsl":n=t.source||"";break;default:It(!1)}if(!t.name)throw new Error("Shader module must have a name");$u(t,e,{log:i});let o=t.name.toUpperCase().replace(/[^0-9a-z]/gi,"_"),r=`// ----- MODULE ${t.name} ---------------

`;return e!=="wgsl"&&(r+=`#define MODULE_${o}
`),r+=`${n}
`,r}function J0(t){let e=new Map;for(let i of At(t,Ju)){let n=Number(i.bindingToken),o=Number(i.groupToken);Nr(o,n,i.name),Jt(e,o,n,`application binding "${i.name}"`)}return e}function ex(t){let e=At(t,En),i=new Map;for(let r of e){if(r.bindingToken==="auto")continue;let s=Number(r.bindingToken),a=Number(r.groupToken);Nr(a,s,r.name),Jt(i,a,s,`application binding "${r.name}"`)}let n={sawSupportedBindingDeclaration:e.length>0},o=Er(t,En,r=>nx(r,i,n));if(Fr(t)&&!n.sawSupportedBindingDeclaration)throw new Error('Unsupported @binding(auto) declaration form in application WGSL. Use adjacent "@group(N)" and "@binding(auto)" decorators followed by a bindable "var" declaration.');return{source:o}}function tx(t,e,i){let n=[],r={sawSupportedBindingDeclaration:At(t,Qt).length>0,nextHintedBindingLocation:typeof e.firstBindingSlot=="number"?e.firstBindingSlot:null},s=Er(t,Qt,a=>ix(a,{module:e,context:i,bindingAssignments:n,relocationState:r}));if(Fr(t)&&!r.sawSupportedBindingDeclaration)throw new Error(`Unsupported @binding(auto) declaration form in module "${e.name}". Use adjacent "@group(N)" and "@binding(auto)" decorators followed by a bindable "var" declaration.`);return{source:s,bindingAssignments:n}}function ix(t,e){let{module:i,context:n,bindingAssignments:o,relocationState:r}=e,{match:s,bindingToken:a,groupToken:l,name:u}=t,c=Number(l);if(a==="auto"){let h=fc(c,i.name,u),m=n.bindingRegistry?.get(h),g=m!==void 0?m:r.nextHintedBindingLocation===null?sc(c,n.usedBindingsByGroup):sc(c,n.usedBindingsByGroup,r.nextHintedBindingLocation);return rc(i.name,c,g,u),m!==void 0&&rx(n.reservedBindingKeysByGroup,c,g,h)?(o.push({moduleName:i.name,name:u,group:c,location:g}),s.replace(/@binding\(\s*auto\s*\)/,`@binding(${g})`)):(Jt(n.usedBindingsByGroup,c,g,`module "${i.name}" binding "${u}"`),n.bindingRegistry?.set(h,g),o.push({moduleName:i.name,name:u,group:c,location:g}),r.nextHintedBindingLocation!==null&&m===void 0&&(r.nextHintedBindingLocation=g+1),s.replace(/@binding\(\s*auto\s*\)/,`@binding(${g})`))}let f=Number(a);return rc(i.name,c,f,u),Jt(n.usedBindingsByGroup,c,f,`module "${i.name}" binding "${u}"`),o.push({moduleName:i.name,name:u,group:c,location:f}),s}function nx(t,e,i){let{match:n,bindingToken:o,groupToken:r,name:s}=t,a=Number(r);if(o==="auto"){let l=ax(a,e);return Nr(a,l,s),Jt(e,a,l,`application binding "${s}"`),n.replace(/@binding\(\s*auto\s*\)/,`@binding(${l})`)}return i.sawSupportedBindingDeclaration=!0,n}function ox(t,e,i){let n=new Map;if(!e)return n;for(let o of t)for(let r of sx(o)){let s=fc(r.group,o.name,r.name),a=e.get(s);if(a!==void 0){let l=n.get(r.group)||new Map,u=l.get(a);if(u&&u!==s)throw new Error(`Duplicate WGSL binding reservation for modules "${u}" and "${s}": group ${r.group}, binding ${a}.`);Jt(i,r.group,a,`registered module binding "${s}"`),l.set(a,s),n.set(r.group,l)}}return n}function rx(t,e,i,n){let o=t.get(e);if(!o)return!1;let r=o.get(i);if(!r)return!1;if(r!==n)throw new Error(`Registered module binding "${n}" collided with "${r}": group ${e}, binding ${i}.`);return!0}function sx(t){let e=[],i=t.source||"";for(let n of At(i,Qt))e.push({name:n.name,group:Number(n.groupToken)});return e}function Nr(t,e,i){if(t===0&&e>=Ai)throw new Error(`Application binding "${i}" in group 0 uses reserved binding ${e}. Application-owned explicit group-0 bindings must stay below ${Ai}.`)}function rc(t,e,i,n){if(e===0&&i<Ai)throw new Error(`Module "${t}" binding "${n}" in group 0 uses reserved application binding ${i}. Module-owned explicit group-0 bindings must be ${Ai} or higher.`)}function Jt(t,e,i,n){let o=t.get(e)||new Set;if(o.has(i))throw new Error(`Duplicate WGSL binding assignment for ${n}: group ${e}, binding ${i}.`);o.add(i),t.set(e,o)}function sc(t,e,i){let n=e.get(t)||new Set,o=i??(t===0?Ai:n.size>0?Math.max(...n)+1:0);for(;n.has(o);)o++;return o}function ax(t,e){let i=e.get(t)||new Set,n=0;for(;i.has(n);)n++;return n}function lx(t){let e=ec(t,Qt);if(!e)return;let i=cx(t,e.index);throw i?new Error(`Unresolved @binding(auto) for module "${i}" binding "${e.name}" remained in assembled WGSL source.`):fx(t,e.index)?new Error(`Unresolved @binding(auto) for application binding "${e.name}" remained in assembled WGSL source.`):new Error(`Unresolved @binding(auto) remained in assembled WGSL source near "${dx(e.match)}".`)}function ux(t){if(t.length===0)return"";let e=`// ----- MODULE WGSL BINDING ASSIGNMENTS ---------------
`;for(let i of t)e+=`// ${i.moduleName}.${i.name} -> @group(${i.group}) @binding(${i.location})
`;return e+=`
`,e}function fc(t,e,i){return`${t}:${e}:${i}`}function cx(t,e){let i=/^\/\/ ----- MODULE ([^\n]+) ---------------$/gm,n,o;for(o=i.exec(t);o&&o.index<=e;)n=o[1],o=i.exec(t);return n}function fx(t,e){let i=t.indexOf(Rr);return i>=0?e>i:!0}function dx(t){return t.replace(/\s+/g," ").trim()}var Ur="([a-zA-Z_][a-zA-Z0-9_]*)",hx=new RegExp(`^\\s*\\#\\s*ifdef\\s*${Ur}\\s*$`),mx=new RegExp(`^\\s*\\#\\s*ifndef\\s*${Ur}\\s*(?:\\/\\/.*)?$`),px=/^\s*\#\s*else\s*(?:\/\/.*)?$/,gx=/^\s*\#\s*endif\s*$/,xx=new RegExp(`^\\s*\\#\\s*ifdef\\s*${Ur}\\s*(?:\\/\\/.*)?$`),vx=/^\s*\#\s*endif\s*(?:\/\/.*)?$/;function dc(t,e){let i=t.split(`
`),n=[],o=[],r=!0;for(let s of i){let a=s.match(xx)||s.match(hx),l=s.match(mx),u=s.match(px),c=s.match(vx)||s.match(gx);if(a||l){let f=(a||l)?.[1],h=!!e?.defines?.[f],m=a?h:!h,g=r&&m;o.push({parentActive:r,branchTaken:m,active:g}),r=g}else if(u){let f=o[o.length-1];if(!f)throw new Error("Encountered #else without matching #ifdef or #ifndef");f.active=f.parentActive&&!f.branchTaken,f.branchTaken=!0,r=f.active}else c?(o.pop(),r=o.length?o[o.length-1].active:!0):r&&n.push(s)}if(o.length>0)throw new Error("Unterminated conditional block in shader source");return n.join(`
`)}var Li=class t{static defaultShaderAssembler;_hookFunctions=[];_defaultModules=[];_wgslBindingRegistry=new Map;static getDefaultShaderAssembler(){return t.defaultShaderAssembler=t.defaultShaderAssembler||new t,t.defaultShaderAssembler}addDefaultModule(e){this._defaultModules.find(i=>i.name===(typeof e=="string"?e:e.name))||this._defaultModules.push(e)}removeDefaultModule(e){let i=typeof e=="string"?e:e.name;this._defaultModules=this._defaultModules.filter(n=>n.name!==i)}addShaderHook(e,i){i&&(e=Object.assign(i,{hook:e})),this._hookFunctions.push(e)}assembleWGSLShader(e){let i=this._getModuleList(e.modules),n=this._hookFunctions,{source:o,getUniforms:r,bindingAssignments:s}=ac({...e,source:e.source,_bindingRegistry:this._wgslBindingRegistry,modules:i,hookFunctions:n}),a={...i.reduce((u,c)=>(Object.assign(u,c.defines),u),{}),...e.defines},l=e.platformInfo.shaderLanguage==="wgsl"?dc(o,{defines:a}):o;return{source:l,getUniforms:r,modules:i,bindingAssignments:s,bindingTable:Rn(l,s)}}assembleGLSLShaderPair(e){let i=this._getModuleList(e.modules),n=this._hookFunctions;return{...lc({...e,vs:e.vs,fs:e.fs,modules:i,hookFunctions:n}),modules:i}}_getModuleList(e=[]){let i=new Array(this._defaultModules.length+e.length),n={},o=0;for(let r=0,s=this._defaultModules.length;r<s;++r){let a=this._defaultModules[r],l=a.name;i[o++]=a,n[l]=!0}for(let r=0,s=e.length;r<s;++r){let a=e[r],l=a.name;n[l]||(i[o++]=a,n[l]=!0)}return i.length=o,Zt(i),i}};var Br={};function ei(t="id"){Br[t]=Br[t]||1;let e=Br[t]++;return`${t}-${e}`}var Nn=class{id;userData={};topology;bufferLayout=[];vertexCount;indices;attributes;constructor(e){if(this.id=e.id||ei("geometry"),this.topology=e.topology,this.indices=e.indices||null,this.attributes=e.attributes,this.vertexCount=e.vertexCount,this.bufferLayout=e.bufferLayout||[],this.indices&&!(this.indices.usage&U.INDEX))throw new Error("Index buffer must have INDEX usage")}destroy(){this.indices?.destroy();for(let e of Object.values(this.attributes))e.destroy()}getVertexCount(){return this.vertexCount}getAttributes(){return this.attributes}getIndexes(){return this.indices||null}_calculateVertexCount(e){return e.byteLength/12}};function hc(t,e){if(e instanceof Nn)return e;let i=yx(t,e),{attributes:n,bufferLayout:o}=Sx(t,e);return new Nn({topology:e.topology||"triangle-list",bufferLayout:o,vertexCount:e.vertexCount,indices:i,attributes:n})}function yx(t,e){if(!e.indices)return;let i=e.indices.value;return t.createBuffer({usage:U.INDEX,data:i})}function Sx(t,e){let i=[],n={};for(let[r,s]of Object.entries(e.attributes)){let a=r;switch(r){case"POSITION":a="positions";break;case"NORMAL":a="normals";break;case"TEXCOORD_0":a="texCoords";break;case"TEXCOORD_1":a="texCoords1";break;case"COLOR_0":a="colors";break}if(s){n[a]=t.createBuffer({data:s.value,id:`${r}-buffer`});let{value:l,size:u,normalized:c}=s;if(u===void 0)throw new Error(`Attribute ${r} is missing a size`);i.push({name:a,format:js.getVertexFormatFromAttribute(l,u,c)})}}let o=e._calculateVertexCount(e.attributes,e.indices);return{attributes:n,bufferLayout:i,vertexCount:o}}function mc(t,e){let i={},n="Values";if(t.attributes.length===0&&!t.varyings?.length)return{"No attributes or varyings":{[n]:"N/A"}};for(let o of t.attributes)if(o){let r=`${o.location} ${o.name}: ${o.type}`;i[`in ${r}`]={[n]:o.stepMode||"vertex"}}for(let o of t.varyings||[]){let r=`${o.location} ${o.name}`;i[`out ${r}`]={[n]:JSON.stringify(o)}}return i}var pc="__debugFramebufferState";function xc(t,e,i){if(t.device.type!=="webgl")return;let n=Tx(t.device);if(!n.flushing){if(wx(t)){bx(t,i,n);return}e&&Cx(e)&&e.handle!==null&&(n.queuedFramebuffers.includes(e)||n.queuedFramebuffers.push(e))}}function bx(t,e,i){if(i.queuedFramebuffers.length===0)return;let n=t.device,{gl:o}=n,r=o.getParameter(36010),s=o.getParameter(36006),[a,l]=t.device.getDefaultCanvasContext().getDrawingBufferSize(),u=gc(e.top,8),c=gc(e.left,8);i.flushing=!0;try{for(let f of i.queuedFramebuffers){let[h,m,g,b,k]=Px({framebuffer:f,targetWidth:a,targetHeight:l,topPx:u,leftPx:c,minimap:e.minimap});o.bindFramebuffer(36008,f.handle),o.bindFramebuffer(36009,null),o.blitFramebuffer(0,0,f.width,f.height,h,m,g,b,16384,9728),u+=k+8}}finally{o.bindFramebuffer(36008,r),o.bindFramebuffer(36009,s),i.flushing=!1}}function Px(t){let{framebuffer:e,targetWidth:i,targetHeight:n,topPx:o,leftPx:r,minimap:s}=t,a=s?Math.max(Math.floor(i/4),1):i,l=s?Math.max(Math.floor(n/4),1):n,u=Math.min(a/e.width,l/e.height),c=Math.max(Math.floor(e.width*u),1),f=Math.max(Math.floor(e.height*u),1),h=r,m=Math.max(n-o-f,0),g=h+c,b=m+f;return[h,m,g,b,f]}function Tx(t){return t.userData[pc]||={flushing:!1,queuedFramebuffers:[]},t.userData[pc]}function Cx(t){return"colorAttachments"in t}function wx(t){let e=t.props.framebuffer;return!e||e.handle===null}function gc(t,e){if(!t)return e;let i=Number.parseInt(t,10);return Number.isFinite(i)?i:e}function Un(t,e,i){if(t===e)return!0;if(!i||!t||!e)return!1;if(Array.isArray(t)){if(!Array.isArray(e)||t.length!==e.length)return!1;for(let n=0;n<t.length;n++)if(!Un(t[n],e[n],i-1))return!1;return!0}if(Array.isArray(e))return!1;if(typeof t=="object"&&typeof e=="object"){let n=Object.keys(t),o=Object.keys(e);if(n.length!==o.length)return!1;for(let r of n)if(!e.hasOwnProperty(r)||!Un(t[r],e[r],i-1))return!1;return!0}return!1}var ti=class{bufferLayouts;constructor(e){this.bufferLayouts=e}getBufferLayout(e){return this.bufferLayouts.find(i=>i.name===e)||null}getAttributeNamesForBuffer(e){return e.attributes?e.attributes?.map(i=>i.attribute):[e.name]}mergeBufferLayouts(e,i){let n=[...e];for(let o of i){let r=n.findIndex(s=>s.name===o.name);r<0?n.push(o):n[r]=o}return n}getBufferIndex(e){let i=this.bufferLayouts.findIndex(n=>n.name===e);return i===-1&&K.warn(`BufferLayout: Missing buffer for "${e}".`)(),i}};function vc(t,e){let i=1/0;for(let n of t){let o=e[n];o!==void 0&&(i=Math.min(i,o))}return i}function yc(t,e){let i=Object.fromEntries(t.attributes.map(o=>[o.name,o.location])),n=e.slice();return n.sort((o,r)=>{let s=o.attributes?o.attributes.map(c=>c.attribute):[o.name],a=r.attributes?r.attributes.map(c=>c.attribute):[r.name],l=vc(s,i),u=vc(a,i);return l-u}),n}function Or(t,e){if(!t||!e.some(n=>n.bindingLayout?.length))return t;let i={...t,bindings:t.bindings.map(n=>({...n}))};"attributes"in(t||{})&&(i.attributes=t?.attributes||[]);for(let n of e)for(let o of n.bindingLayout||[])for(let r of kx(o.name)){let s=i.bindings.find(a=>a.name===r);s?.group===0&&(s.group=o.group)}return i}function Sc(t){return!!(t.uniformTypes&&!_x(t.uniformTypes))}function kx(t){let e=new Set([t,`${t}Uniforms`]);return t.endsWith("Uniforms")||e.add(`${t}Sampler`),[...e]}function _x(t){for(let e in t)return!1;return!0}function bc(t){return ArrayBuffer.isView(t)&&!(t instanceof DataView)}function Pc(t){return Array.isArray(t)?t.length===0||typeof t[0]=="number":!1}function Gr(t){return bc(t)||Pc(t)}function zx(t){return Gr(t)||typeof t=="number"||typeof t=="boolean"}function Tc(t,e={}){let i={bindings:{},uniforms:{}};return Object.keys(t).forEach(n=>{let o=t[n];Object.prototype.hasOwnProperty.call(e,n)||zx(o)?i.uniforms[n]=o:i.bindings[n]=o}),i}var Bn=class{options={disableWarnings:!1};modules;moduleUniforms;moduleBindings;constructor(e,i){Object.assign(this.options,i);let n=Kt(Object.values(e).filter(Ix));for(let o of n)e[o.name]=o;K.log(1,"Creating ShaderInputs with modules",Object.keys(e))(),this.modules=e,this.moduleUniforms={},this.moduleBindings={};for(let[o,r]of Object.entries(e))r&&(this._addModule(r),r.name&&o!==r.name&&!this.options.disableWarnings&&K.warn(`Module name: ${o} vs ${r.name}`)())}destroy(){}setProps(e){for(let i of Object.keys(e)){let n=i,o=e[n]||{},r=this.modules[n];if(!r)this.options.disableWarnings||K.warn(`Module ${i} not found`)();else{let s=this.moduleUniforms[n],a=this.moduleBindings[n],l=r.getUniforms?.(o,s)||o,{uniforms:u,bindings:c}=Tc(l,r.uniformTypes);this.moduleUniforms[n]=Cc(s,u,r.uniformTypes),this.moduleBindings[n]={...a,...c}}}}getModules(){return Object.values(this.modules)}getUniformValues(){return this.moduleUniforms}getBindingValues(){let e={};for(let i of Object.values(this.moduleBindings))Object.assign(e,i);return e}getDebugTable(){let e={};for(let[i,n]of Object.entries(this.moduleUniforms))for(let[o,r]of Object.entries(n))e[`${i}.${o}`]={type:this.modules[i].uniformTypes?.[o],value:String(r)};return e}_addModule(e){let i=e.name;this.moduleUniforms[i]=Cc({},e.defaultUniforms||{},e.uniformTypes),this.moduleBindings[i]={}}};function Cc(t={},e={},i={}){let n={...t};for(let[o,r]of Object.entries(e))r!==void 0&&(n[o]=Vr(t[o],r,i[o]));return n}function Vr(t,e,i){if(!i||typeof i=="string")return Mi(e);if(Array.isArray(i)){if(Wr(e)||!Array.isArray(e))return Mi(e);let s=Array.isArray(t)&&!Wr(t)?[...t]:[],a=s.slice();for(let l=0;l<e.length;l++){let u=e[l];u!==void 0&&(a[l]=Vr(s[l],u,i[0]))}return a}if(!Hr(e))return Mi(e);let n=i,o=Hr(t)?t:{},r={...o};for(let[s,a]of Object.entries(e))a!==void 0&&(r[s]=Vr(o[s],a,n[s]));return r}function Mi(t){return ArrayBuffer.isView(t)?Array.prototype.slice.call(t):Array.isArray(t)?Wr(t)?t.slice():t.map(i=>i===void 0?void 0:Mi(i)):Hr(t)?Object.fromEntries(Object.entries(t).map(([e,i])=>[e,i===void 0?void 0:Mi(i)])):t}function Wr(t){return ArrayBuffer.isView(t)||Array.isArray(t)&&(t.length===0||typeof t[0]=="number")}function Hr(t){return!!t&&typeof t=="object"&&!Array.isArray(t)&&!ArrayBuffer.isView(t)}function Ix(t){return!!t?.dependencies}var $r={"+X":0,"-X":1,"+Y":2,"-Y":3,"+Z":4,"-Z":5};function Di(t){return t?Array.isArray(t)?t[0]??null:t:null}function wc(t){let{dimension:e,data:i}=t;if(!i)return null;switch(e){case"1d":{let n=Di(i);if(!n)return null;let{width:o}=Ei(n);return{width:o,height:1}}case"2d":{let n=Di(i);return n?Ei(n):null}case"3d":case"2d-array":{if(!Array.isArray(i)||i.length===0)return null;let n=Di(i[0]);return n?Ei(n):null}case"cube":{let n=Object.keys(i)[0]??null;if(!n)return null;let o=i[n],r=Di(o);return r?Ei(r):null}case"cube-array":{if(!Array.isArray(i)||i.length===0)return null;let n=i[0],o=Object.keys(n)[0]??null;if(!o)return null;let r=Di(n[o]);return r?Ei(r):null}default:return null}}function Ei(t){if(bo(t))return Xs(t);if(typeof t=="object"&&"width"in t&&"height"in t)return{width:t.width,height:t.height};throw new Error("Unsupported mip-level data")}function Ax(t){return typeof t=="object"&&t!==null&&"data"in t&&"width"in t&&"height"in t}function Lx(t){return ArrayBuffer.isView(t)}function jr(t){let{textureFormat:e,format:i}=t;if(e&&i&&e!==i)throw new Error(`Conflicting texture formats "${e}" and "${i}" provided for the same mip level`);return e??i}function kc(t){let e=$r[t];if(e===void 0)throw new Error(`Invalid cube face: ${t}`);return e}function Mx(t,e){return 6*t+kc(e)}function qr(t){throw new Error("setTexture1DData not supported in WebGL.")}function Dx(t){return Array.isArray(t)?t:[t]}function Lt(t,e,i,n){let o=Dx(e),r=t,s=[];for(let a=0;a<o.length;a++){let l=o[a];if(bo(l))s.push({type:"external-image",image:l,z:r,mipLevel:a});else if(Ax(l))s.push({type:"texture-data",data:l,textureFormat:jr(l),z:r,mipLevel:a});else if(Lx(l)&&i)s.push({type:"texture-data",data:{data:l,width:Math.max(1,i.width>>a),height:Math.max(1,i.height>>a),...n?{format:n}:{}},textureFormat:n,z:r,mipLevel:a});else throw new Error("Unsupported 2D mip-level payload")}return s}function Xr(t){let e=[];for(let i=0;i<t.length;i++)e.push(...Lt(i,t[i]));return e}function Yr(t){let e=[];for(let i=0;i<t.length;i++)e.push(...Lt(i,t[i]));return e}function Zr(t){let e=[];for(let[i,n]of Object.entries(t)){let o=kc(i);e.push(...Lt(o,n))}return e}function Kr(t){let e=[];return t.forEach((i,n)=>{for(let[o,r]of Object.entries(i)){let s=Mx(n,o);e.push(...Lt(s,r))}}),e}var Mt=class t{device;id;props;_texture=null;_sampler=null;_view=null;ready;isReady=!1;destroyed=!1;resolveReady=()=>{};rejectReady=()=>{};get texture(){if(!this._texture)throw new Error("Texture not initialized yet");return this._texture}get sampler(){if(!this._sampler)throw new Error("Sampler not initialized yet");return this._sampler}get view(){if(!this._view)throw new Error("View not initialized yet");return this._view}get[Symbol.toStringTag](){return"DynamicTexture"}toString(){let e=this._texture?.width??this.props.width??"?",i=this._texture?.height??this.props.height??"?";return`DynamicTexture:"${this.id}":${e}x${i}px:(${this.isReady?"ready":"loading..."})`}constructor(e,i){this.device=e;let n=ei("dynamic-texture"),o=i;this.props={...t.defaultProps,id:n,...i,data:null},this.id=this.props.id,this.ready=new Promise((r,s)=>{this.resolveReady=r,this.rejectReady=s}),this.initAsync(o)}async initAsync(e){try{let i=await this._loadAllData(e);this._checkNotDestroyed();let n=i.data?Ex({...i,width:e.width,height:e.height,format:e.format}):[],o="format"in e&&e.format!==void 0,r="usage"in e&&e.usage!==void 0,a=(()=>{if(this.props.width&&this.props.height)return{width:this.props.width,height:this.props.height};let b=wc(i);return b||{width:this.props.width||1,height:this.props.height||1}})();if(!a||a.width<=0||a.height<=0)throw new Error(`${this} size could not be determined or was zero`);let l=Fx(this.device,n,a,{format:o?e.format:void 0}),u=l.format??this.props.format,c={...this.props,...a,format:u,mipLevels:1,data:void 0};this.device.isTextureFormatCompressed(u)&&!r&&(c.usage=R.SAMPLE|R.COPY_DST);let f=this.props.mipmaps&&!l.hasExplicitMipChain&&!this.device.isTextureFormatCompressed(u);if(this.device.type==="webgpu"&&f){let b=this.props.dimension==="3d"?R.SAMPLE|R.STORAGE|R.COPY_DST|R.COPY_SRC:R.SAMPLE|R.RENDER|R.COPY_DST|R.COPY_SRC;c.usage|=b}let h=this.device.getMipLevelCount(c.width,c.height),m=l.hasExplicitMipChain?l.mipLevels:this.props.mipLevels==="auto"?h:Math.max(1,Math.min(h,this.props.mipLevels??1)),g={...c,mipLevels:m};this._texture=this.device.createTexture(g),this._sampler=this.texture.sampler,this._view=this.texture.view,l.subresources.length&&this._setTextureSubresources(l.subresources),this.props.mipmaps&&!l.hasExplicitMipChain&&!f&&K.warn(`${this} skipping auto-generated mipmaps for compressed texture format`)(),f&&this.generateMipmaps(),this.isReady=!0,this.resolveReady(this.texture),K.info(0,`${this} created`)()}catch(i){let n=i instanceof Error?i:new Error(String(i));this.rejectReady(n)}}destroy(){this._texture&&(this._texture.destroy(),this._texture=null,this._sampler=null,this._view=null),this.destroyed=!0}generateMipmaps(){this.device.type==="webgl"?this.texture.generateMipmapsWebGL():this.device.type==="webgpu"?this.device.generateMipmapsWebGPU(this.texture):K.warn(`${this} mipmaps not supported on ${this.device.type}`)}setSampler(e={}){this._checkReady();let i=e instanceof Ki?e:this.device.createSampler(e);this.texture.setSampler(i),this._sampler=i}async readBuffer(e={}){this.isReady||await this.ready;let i=e.width??this.texture.width,n=e.height??this.texture.height,o=e.depthOrArrayLayers??this.texture.depth,r=this.texture.computeMemoryLayout({width:i,height:n,depthOrArrayLayers:o}),s=this.device.createBuffer({byteLength:r.byteLength,usage:U.COPY_DST|U.MAP_READ});this.texture.readBuffer({...e,width:i,height:n,depthOrArrayLayers:o},s);let a=this.device.createFence();return await a.signaled,a.destroy(),s}async readAsync(e={}){this.isReady||await this.ready;let i=e.width??this.texture.width,n=e.height??this.texture.height,o=e.depthOrArrayLayers??this.texture.depth,r=this.texture.computeMemoryLayout({width:i,height:n,depthOrArrayLayers:o}),s=await this.readBuffer(e),a=await s.readAsync(0,r.byteLength);return s.destroy(),a.buffer}resize(e){if(this._checkReady(),e.width===this.texture.width&&e.height===this.texture.height)return!1;let i=this.texture;return this._texture=i.clone(e),this._sampler=this.texture.sampler,this._view=this.texture.view,i.destroy(),K.info(`${this} resized`),!0}getCubeFaceIndex(e){let i=$r[e];if(i===void 0)throw new Error(`Invalid cube face: ${e}`);return i}getCubeArrayFaceIndex(e,i){return 6*e+this.getCubeFaceIndex(i)}setTexture1DData(e){if(this._checkReady(),this.texture.props.dimension!=="1d")throw new Error(`${this} is not 1d`);let i=qr(e);this._setTextureSubresources(i)}setTexture2DData(e,i=0){if(this._checkReady(),this.texture.props.dimension!=="2d")throw new Error(`${this} is not 2d`);let n=Lt(i,e);this._setTextureSubresources(n)}setTexture3DData(e){if(this.texture.props.dimension!=="3d")throw new Error(`${this} is not 3d`);let i=Xr(e);this._setTextureSubresources(i)}setTextureArrayData(e){if(this.texture.props.dimension!=="2d-array")throw new Error(`${this} is not 2d-array`);let i=Yr(e);this._setTextureSubresources(i)}setTextureCubeData(e){if(this.texture.props.dimension!=="cube")throw new Error(`${this} is not cube`);let i=Zr(e);this._setTextureSubresources(i)}setTextureCubeArrayData(e){if(this.texture.props.dimension!=="cube-array")throw new Error(`${this} is not cube-array`);let i=Kr(e);this._setTextureSubresources(i)}_setTextureSubresources(e){for(let i of e){let{z:n,mipLevel:o}=i;switch(i.type){case"external-image":let{image:r,flipY:s}=i;this.texture.copyExternalImage({image:r,z:n,mipLevel:o,flipY:s});break;case"texture-data":let{data:a,textureFormat:l}=i;if(l&&l!==this.texture.format)throw new Error(`${this} mip level ${o} uses format "${l}" but texture format is "${this.texture.format}"`);this.texture.writeData(a.data,{x:0,y:0,z:n,width:a.width,height:a.height,depthOrArrayLayers:1,mipLevel:o});break;default:throw new Error("Unsupported 2D mip-level payload")}}}async _loadAllData(e){let i=await Qr(e.data);return{dimension:e.dimension??"2d",data:i??null}}_checkNotDestroyed(){this.destroyed&&K.warn(`${this} already destroyed`)}_checkReady(){this.isReady||K.warn(`${this} Cannot perform this operation before ready`)}static defaultProps={...R.defaultProps,dimension:"2d",data:null,mipmaps:!1}};function Ex(t){if(!t.data)return[];let e=t.width&&t.height?{width:t.width,height:t.height}:void 0,i="format"in t?t.format:void 0;switch(t.dimension){case"1d":return qr(t.data);case"2d":return Lt(0,t.data,e,i);case"3d":return Xr(t.data);case"2d-array":return Yr(t.data);case"cube":return Zr(t.data);case"cube-array":return Kr(t.data);default:throw new Error(`Unhandled dimension ${t.dimension}`)}}function Fx(t,e,i,n){if(e.length===0)return{subresources:e,mipLevels:1,format:n.format,hasExplicitMipChain:!1};let o=new Map;for(let c of e){let f=o.get(c.z)??[];f.push(c),o.set(c.z,f)}let r=e.some(c=>c.mipLevel>0),s=n.format,a=Number.POSITIVE_INFINITY,l=[];for(let[c,f]of o){let h=[...f].sort((_,T)=>_.mipLevel-T.mipLevel),m=h[0];if(!m||m.mipLevel!==0)throw new Error(`DynamicTexture: slice ${c} is missing mip level 0`);let g=zc(t,m);if(g.width!==i.width||g.height!==i.height)throw new Error(`DynamicTexture: slice ${c} base level dimensions ${g.width}x${g.height} do not match expected ${i.width}x${i.height}`);let b=_c(m);if(b){if(s&&s!==b)throw new Error(`DynamicTexture: slice ${c} base level format "${b}" does not match texture format "${s}"`);s=b}let k=s&&t.isTextureFormatCompressed(s)?Rx(t,g.width,g.height,s):t.getMipLevelCount(g.width,g.height),y=0;for(let _=0;_<h.length;_++){let T=h[_];if(!T||T.mipLevel!==_||_>=k)break;let v=zc(t,T),z=Math.max(1,g.width>>_),C=Math.max(1,g.height>>_);if(v.width!==z||v.height!==C)break;let I=_c(T);if(I&&(s||(s=I),I!==s))break;y++,l.push(T)}a=Math.min(a,y)}let u=Number.isFinite(a)?Math.max(1,a):1;return{subresources:l.filter(c=>c.mipLevel<u),mipLevels:u,format:s,hasExplicitMipChain:r}}function _c(t){if(t.type==="texture-data")return t.textureFormat??jr(t.data)}function zc(t,e){switch(e.type){case"external-image":return t.getExternalImageSize(e.image);case"texture-data":return{width:e.data.width,height:e.data.height};default:throw new Error("Unsupported texture subresource")}}function Rx(t,e,i,n){let{blockWidth:o=1,blockHeight:r=1}=t.getTextureFormatInfo(n),s=1;for(let a=1;;a++){let l=Math.max(1,e>>a),u=Math.max(1,i>>a);if(l<o||u<r)break;s++}return s}async function Qr(t){if(t=await t,Array.isArray(t))return await Promise.all(t.map(Qr));if(t&&typeof t=="object"&&t.constructor===Object){let e=t,i=await Promise.all(Object.values(e).map(Qr)),n=Object.keys(e),o={};for(let r=0;r<n.length;r++)o[n[r]]=i[r];return o}return t}var ht=2,Nx=1e4,Ic="render pipeline initialization failed",Q=class t{static defaultProps={...Ks.defaultProps,source:void 0,vs:null,fs:null,id:"unnamed",handle:void 0,userData:{},defines:{},modules:[],geometry:null,indexBuffer:null,attributes:{},constantAttributes:{},bindings:{},uniforms:{},varyings:[],isInstanced:void 0,instanceCount:0,vertexCount:0,shaderInputs:void 0,material:void 0,pipelineFactory:void 0,shaderFactory:void 0,transformFeedback:void 0,shaderAssembler:Li.getDefaultShaderAssembler(),debugShaders:void 0,disableWarnings:void 0};device;id;source;vs;fs;pipelineFactory;shaderFactory;userData={};parameters;topology;bufferLayout;isInstanced=void 0;instanceCount=0;vertexCount;indexBuffer=null;bufferAttributes={};constantAttributes={};bindings={};vertexArray;transformFeedback=null;pipeline;shaderInputs;material=null;_uniformStore;_attributeInfos={};_gpuGeometry=null;props;_pipelineNeedsUpdate="newly created";_needsRedraw="initializing";_destroyed=!1;_lastDrawTimestamp=-1;_bindingTable=[];get[Symbol.toStringTag](){return"Model"}toString(){return`Model(${this.id})`}constructor(e,i){this.props={...t.defaultProps,...i},i=this.props,this.id=i.id||ei("model"),this.device=e,Object.assign(this.userData,i.userData),this.material=i.material||null;let n=Object.fromEntries(this.props.modules?.map(l=>[l.name,l])||[]),o=i.shaderInputs||new Bn(n,{disableWarnings:this.props.disableWarnings});this.setShaderInputs(o);let r=Ux(e),s=(this.props.modules?.length>0?this.props.modules:this.shaderInputs?.getModules())||[];if(this.props.shaderLayout=Or(this.props.shaderLayout,s)||null,this.device.type==="webgpu"&&this.props.source){let{source:l,getUniforms:u,bindingTable:c}=this.props.shaderAssembler.assembleWGSLShader({platformInfo:r,...this.props,modules:s});this.source=l,this._getModuleUniforms=u,this._bindingTable=c;let f=e.getShaderLayout?.(this.source);this.props.shaderLayout=Or(this.props.shaderLayout||f||null,s)||null}else{let{vs:l,fs:u,getUniforms:c}=this.props.shaderAssembler.assembleGLSLShaderPair({platformInfo:r,...this.props,modules:s});this.vs=l,this.fs=u,this._getModuleUniforms=c,this._bindingTable=[]}this.vertexCount=this.props.vertexCount,this.instanceCount=this.props.instanceCount,this.topology=this.props.topology,this.bufferLayout=this.props.bufferLayout,this.parameters=this.props.parameters,i.geometry&&this.setGeometry(i.geometry),this.pipelineFactory=i.pipelineFactory||Qs.getDefaultPipelineFactory(this.device),this.shaderFactory=i.shaderFactory||Js.getDefaultShaderFactory(this.device),this.pipeline=this._updatePipeline(),this.vertexArray=e.createVertexArray({shaderLayout:this.pipeline.shaderLayout,bufferLayout:this.pipeline.bufferLayout}),this._gpuGeometry&&this._setGeometryAttributes(this._gpuGeometry),"isInstanced"in i&&(this.isInstanced=i.isInstanced),i.instanceCount&&this.setInstanceCount(i.instanceCount),i.vertexCount&&this.setVertexCount(i.vertexCount),i.indexBuffer&&this.setIndexBuffer(i.indexBuffer),i.attributes&&this.setAttributes(i.attributes),i.constantAttributes&&this.setConstantAttributes(i.constantAttributes),i.bindings&&this.setBindings(i.bindings),i.transformFeedback&&(this.transformFeedback=i.transformFeedback)}destroy(){this._destroyed||(this.pipelineFactory.release(this.pipeline),this.shaderFactory.release(this.pipeline.vs),this.pipeline.fs&&this.pipeline.fs!==this.pipeline.vs&&this.shaderFactory.release(this.pipeline.fs),this._uniformStore.destroy(),this._gpuGeometry?.destroy(),this._destroyed=!0)}needsRedraw(){this._getBindingsUpdateTimestamp()>this._lastDrawTimestamp&&this.setNeedsRedraw("contents of bound textures or buffers updated");let e=this._needsRedraw;return this._needsRedraw=!1,e}setNeedsRedraw(e){this._needsRedraw||=e}getBindingDebugTable(){return this._bindingTable}predraw(){this.updateShaderInputs(),this.pipeline=this._updatePipeline()}draw(e){let i=this._areBindingsLoading();if(i)return K.info(ht,`>>> DRAWING ABORTED ${this.id}: ${i} not loaded`)(),!1;try{e.pushDebugGroup(`${this}.predraw(${e})`),this.predraw()}finally{e.popDebugGroup()}let n,o=this.pipeline.isErrored;try{if(e.pushDebugGroup(`${this}.draw(${e})`),this._logDrawCallStart(),this.pipeline=this._updatePipeline(),o=this.pipeline.isErrored,o)K.info(ht,`>>> DRAWING ABORTED ${this.id}: ${Ic}`)(),n=!1;else{let r=this._getBindings(),s=this._getBindGroups(),{indexBuffer:a}=this.vertexArray,l=a?a.byteLength/(a.indexType==="uint32"?4:2):void 0;n=this.pipeline.draw({renderPass:e,vertexArray:this.vertexArray,isInstanced:this.isInstanced,vertexCount:this.vertexCount,instanceCount:this.instanceCount,indexCount:l,transformFeedback:this.transformFeedback||void 0,bindings:r,bindGroups:s,_bindGroupCacheKeys:this._getBindGroupCacheKeys(),uniforms:this.props.uniforms,parameters:this.parameters,topology:this.topology})}}finally{e.popDebugGroup(),this._logDrawCallEnd()}return this._logFramebuffer(e),n?(this._lastDrawTimestamp=this.device.timestamp,this._needsRedraw=!1):o?this._needsRedraw=Ic:this._needsRedraw="waiting for resource initialization",n}setGeometry(e){this._gpuGeometry?.destroy();let i=e&&hc(this.device,e);if(i){this.setTopology(i.topology||"triangle-list");let n=new ti(this.bufferLayout);this.bufferLayout=n.mergeBufferLayouts(i.bufferLayout,this.bufferLayout),this.vertexArray&&this._setGeometryAttributes(i)}this._gpuGeometry=i}setTopology(e){e!==this.topology&&(this.topology=e,this._setPipelineNeedsUpdate("topology"))}setBufferLayout(e){let i=new ti(this.bufferLayout);this.bufferLayout=this._gpuGeometry?i.mergeBufferLayouts(e,this._gpuGeometry.bufferLayout):e,this._setPipelineNeedsUpdate("bufferLayout"),this.pipeline=this._updatePipeline(),this.vertexArray=this.device.createVertexArray({shaderLayout:this.pipeline.shaderLayout,bufferLayout:this.pipeline.bufferLayout}),this._gpuGeometry&&this._setGeometryAttributes(this._gpuGeometry)}setParameters(e){Un(e,this.parameters,2)||(this.parameters=e,this._setPipelineNeedsUpdate("parameters"))}setInstanceCount(e){this.instanceCount=e,this.isInstanced===void 0&&e>0&&(this.isInstanced=!0),this.setNeedsRedraw("instanceCount")}setVertexCount(e){this.vertexCount=e,this.setNeedsRedraw("vertexCount")}setShaderInputs(e){this.shaderInputs=e,this._uniformStore=new J(this.device,this.shaderInputs.modules);for(let[i,n]of Object.entries(this.shaderInputs.modules))if(Sc(n)&&!this.material?.ownsModule(i)){let o=this._uniformStore.getManagedUniformBuffer(i);this.bindings[`${i}Uniforms`]=o}this.setNeedsRedraw("shaderInputs")}setMaterial(e){this.material=e,this.setNeedsRedraw("material")}updateShaderInputs(){this._uniformStore.setUniforms(this.shaderInputs.getUniformValues()),this.setBindings(this._getNonMaterialBindings(this.shaderInputs.getBindingValues())),this.setNeedsRedraw("shaderInputs")}setBindings(e){Object.assign(this.bindings,e),this.setNeedsRedraw("bindings")}setTransformFeedback(e){this.transformFeedback=e,this.setNeedsRedraw("transformFeedback")}setIndexBuffer(e){this.vertexArray.setIndexBuffer(e),this.setNeedsRedraw("indexBuffer")}setAttributes(e,i){let n=i?.disableWarnings??this.props.disableWarnings;e.indices&&K.warn(`Model:${this.id} setAttributes() - indexBuffer should be set using setIndexBuffer()`)(),this.bufferLayout=yc(this.pipeline.shaderLayout,this.bufferLayout);let o=new ti(this.bufferLayout);for(let[r,s]of Object.entries(e)){let a=o.getBufferLayout(r);if(!a){n||K.warn(`Model(${this.id}): Missing layout for buffer "${r}".`)();continue}let l=o.getAttributeNamesForBuffer(a),u=!1;for(let c of l){let f=this._attributeInfos[c];if(f){let h=this.device.type==="webgpu"?o.getBufferIndex(f.bufferName):f.location;this.vertexArray.setBuffer(h,s),u=!0}}!u&&!n&&K.warn(`Model(${this.id}): Ignoring buffer "${s.id}" for unknown attribute "${r}"`)()}this.setNeedsRedraw("attributes")}setConstantAttributes(e,i){for(let[n,o]of Object.entries(e)){let r=this._attributeInfos[n];r?this.vertexArray.setConstantWebGL(r.location,o):(i?.disableWarnings??this.props.disableWarnings)||K.warn(`Model "${this.id}: Ignoring constant supplied for unknown attribute "${n}"`)()}this.setNeedsRedraw("constants")}_areBindingsLoading(){for(let e of Object.values(this.bindings))if(e instanceof Mt&&!e.isReady)return e.id;for(let e of Object.values(this.material?.bindings||{}))if(e instanceof Mt&&!e.isReady)return e.id;return!1}_getBindings(){let e={};for(let[i,n]of Object.entries(this.bindings))n instanceof Mt?n.isReady&&(e[i]=n.texture):e[i]=n;return e}_getBindGroups(){let e=this.pipeline?.shaderLayout||this.props.shaderLayout||{bindings:[]},i=e.bindings.length?ea(e,this._getBindings()):{0:this._getBindings()};if(!this.material)return i;for(let[n,o]of Object.entries(this.material.getBindingsByGroup())){let r=Number(n);i[r]={...i[r]||{},...o}}return i}_getBindGroupCacheKeys(){let e=this.material?.getBindGroupCacheKey(3);return e?{3:e}:{}}_getBindingsUpdateTimestamp(){let e=0;for(let i of Object.values(this.bindings))i instanceof Zs?e=Math.max(e,i.texture.updateTimestamp):i instanceof U||i instanceof R?e=Math.max(e,i.updateTimestamp):i instanceof Mt?e=i.texture?Math.max(e,i.texture.updateTimestamp):1/0:i instanceof Ki||(e=Math.max(e,i.buffer.updateTimestamp));return Math.max(e,this.material?.getBindingsUpdateTimestamp()||0)}_setGeometryAttributes(e){let i={...e.attributes};for(let[n]of Object.entries(i))!this.pipeline.shaderLayout.attributes.find(o=>o.name===n)&&n!=="positions"&&delete i[n];this.vertexCount=e.vertexCount,this.setIndexBuffer(e.indices||null),this.setAttributes(e.attributes,{disableWarnings:!0}),this.setAttributes(i,{disableWarnings:this.props.disableWarnings}),this.setNeedsRedraw("geometry attributes")}_setPipelineNeedsUpdate(e){this._pipelineNeedsUpdate||=e,this.setNeedsRedraw(e)}_updatePipeline(){if(this._pipelineNeedsUpdate){let e=null,i=null;this.pipeline&&(K.log(1,`Model ${this.id}: Recreating pipeline because "${this._pipelineNeedsUpdate}".`)(),e=this.pipeline.vs,i=this.pipeline.fs),this._pipelineNeedsUpdate=!1;let n=this.shaderFactory.createShader({id:`${this.id}-vertex`,stage:"vertex",source:this.source||this.vs,debugShaders:this.props.debugShaders}),o=null;this.source?o=n:this.fs&&(o=this.shaderFactory.createShader({id:`${this.id}-fragment`,stage:"fragment",source:this.source||this.fs,debugShaders:this.props.debugShaders})),this.pipeline=this.pipelineFactory.createRenderPipeline({...this.props,bindings:void 0,bufferLayout:this.bufferLayout,topology:this.topology,parameters:this.parameters,bindGroups:this._getBindGroups(),vs:n,fs:o}),this._attributeInfos=ta(this.pipeline.shaderLayout,this.bufferLayout),e&&this.shaderFactory.release(e),i&&i!==e&&this.shaderFactory.release(i)}return this.pipeline}_lastLogTime=0;_logOpen=!1;_logDrawCallStart(){let e=K.level>3?0:Nx;K.level<2||Date.now()-this._lastLogTime<e||(this._lastLogTime=Date.now(),this._logOpen=!0,K.group(ht,`>>> DRAWING MODEL ${this.id}`,{collapsed:K.level<=2})())}_logDrawCallEnd(){if(this._logOpen){let e=mc(this.pipeline.shaderLayout,this.id);K.table(ht,e)();let i=this.shaderInputs.getDebugTable();K.table(ht,i)();let n=this._getAttributeDebugTable();K.table(ht,this._attributeInfos)(),K.table(ht,n)(),K.groupEnd(ht)(),this._logOpen=!1}}_drawCount=0;_logFramebuffer(e){let i=this.device.props.debugFramebuffers;if(this._drawCount++,!i)return;let n=e.props.framebuffer;xc(e,n,{id:n?.id||`${this.id}-framebuffer`,minimap:!0})}_getAttributeDebugTable(){let e={};for(let[i,n]of Object.entries(this._attributeInfos)){let o=this.vertexArray.attributes[n.location];e[n.location]={name:i,type:n.shaderType,values:o?this._getBufferOrConstantValues(o,n.bufferDataType):"null"}}if(this.vertexArray.indexBuffer){let{indexBuffer:i}=this.vertexArray,n=i.indexType==="uint32"?new Uint32Array(i.debugData):new Uint16Array(i.debugData);e.indices={name:"indices",type:i.indexType,values:n.toString()}}return e}_getBufferOrConstantValues(e,i){let n=$s.getTypedArrayConstructor(i);return(e instanceof U?new n(e.debugData):e).toString()}_getNonMaterialBindings(e){if(!this.material)return e;let i={};for(let[n,o]of Object.entries(e))this.material.ownsBinding(n)||(i[n]=o);return i}};function Ux(t){return{type:t.type,shaderLanguage:t.info.shadingLanguage,shaderLanguageVersion:t.info.shadingLanguageVersion,gpu:t.info.gpu,features:t.features}}var Oc=Hs(Ac(),1);var Bx={passive:!1},Fi={capture:!0,passive:!1};function Jr(t){t.stopImmediatePropagation()}function ii(t){t.preventDefault(),t.stopImmediatePropagation()}function ts(t){var e=t.document.documentElement,i=ue(t).on("dragstart.drag",ii,Fi);"onselectstart"in e?i.on("selectstart.drag",ii,Fi):(e.__noselect=e.style.MozUserSelect,e.style.MozUserSelect="none")}function is(t,e){var i=t.document.documentElement,n=ue(t).on("dragstart.drag",null);e&&(n.on("click.drag",ii,Fi),setTimeout(function(){n.on("click.drag",null)},0)),"onselectstart"in i?n.on("selectstart.drag",null):(i.style.MozUserSelect=i.__noselect,delete i.__noselect)}var On=t=>()=>t;function es(t,{sourceEvent:e,subject:i,target:n,identifier:o,active:r,x:s,y:a,dx:l,dy:u,dispatch:c}){Object.defineProperties(this,{type:{value:t,enumerable:!0,configurable:!0},sourceEvent:{value:e,enumerable:!0,configurable:!0},subject:{value:i,enumerable:!0,configurable:!0},target:{value:n,enumerable:!0,configurable:!0},identifier:{value:o,enumerable:!0,configurable:!0},active:{value:r,enumerable:!0,configurable:!0},x:{value:s,enumerable:!0,configurable:!0},y:{value:a,enumerable:!0,configurable:!0},dx:{value:l,enumerable:!0,configurable:!0},dy:{value:u,enumerable:!0,configurable:!0},_:{value:c}})}es.prototype.on=function(){var t=this._.on.apply(this._,arguments);return t===this._?this:t};function Ox(t){return!t.ctrlKey&&!t.button}function Gx(){return this.parentNode}function Vx(t,e){return e??{x:t.x,y:t.y}}function Wx(){return navigator.maxTouchPoints||"ontouchstart"in this}function Lc(){var t=Ox,e=Gx,i=Vx,n=Wx,o={},r=Pt("start","drag","end"),s=0,a,l,u,c,f=0;function h(v){v.on("mousedown.drag",m).filter(n).on("touchstart.drag",k).on("touchmove.drag",y,Bx).on("touchend.drag touchcancel.drag",_).style("touch-action","none").style("-webkit-tap-highlight-color","rgba(0,0,0,0)")}function m(v,z){if(!(c||!t.call(this,v,z))){var C=T(this,e.call(this,v,z),v,z,"mouse");C&&(ue(v.view).on("mousemove.drag",g,Fi).on("mouseup.drag",b,Fi),ts(v.view),Jr(v),u=!1,a=v.clientX,l=v.clientY,C("start",v))}}function g(v){if(ii(v),!u){var z=v.clientX-a,C=v.clientY-l;u=z*z+C*C>f}o.mouse("drag",v)}function b(v){ue(v.view).on("mousemove.drag mouseup.drag",null),is(v.view,u),ii(v),o.mouse("end",v)}function k(v,z){if(t.call(this,v,z)){var C=v.changedTouches,I=e.call(this,v,z),E=C.length,N,H;for(N=0;N<E;++N)(H=T(this,I,v,z,C[N].identifier,C[N]))&&(Jr(v),H("start",v,C[N]))}}function y(v){var z=v.changedTouches,C=z.length,I,E;for(I=0;I<C;++I)(E=o[z[I].identifier])&&(ii(v),E("drag",v,z[I]))}function _(v){var z=v.changedTouches,C=z.length,I,E;for(c&&clearTimeout(c),c=setTimeout(function(){c=null},500),I=0;I<C;++I)(E=o[z[I].identifier])&&(Jr(v),E("end",v,z[I]))}function T(v,z,C,I,E,N){var H=r.copy(),q=Ae(N||C,z),F,$,x;if((x=i.call(v,new es("beforestart",{sourceEvent:C,target:h,identifier:E,active:s,x:q[0],y:q[1],dx:0,dy:0,dispatch:H}),I))!=null)return F=x.x-q[0]||0,$=x.y-q[1]||0,function L(w,D,V){var W=q,O;switch(w){case"start":o[E]=L,O=s++;break;case"end":delete o[E],--s;case"drag":q=Ae(V||D,z),O=s;break}H.call(w,v,new es(w,{sourceEvent:D,subject:x,target:h,identifier:E,active:O,x:q[0]+F,y:q[1]+$,dx:q[0]-W[0],dy:q[1]-W[1],dispatch:H}),I)}}return h.filter=function(v){return arguments.length?(t=typeof v=="function"?v:On(!!v),h):t},h.container=function(v){return arguments.length?(e=typeof v=="function"?v:On(v),h):e},h.subject=function(v){return arguments.length?(i=typeof v=="function"?v:On(v),h):i},h.touchable=function(v){return arguments.length?(n=typeof v=="function"?v:On(!!v),h):n},h.on=function(){var v=r.on.apply(r,arguments);return v===r?h:v},h.clickDistance=function(v){return arguments.length?(f=(v=+v)*v,h):Math.sqrt(f)},h}var Gn=t=>()=>t;function Hx(t,{sourceEvent:e,target:i,transform:n,dispatch:o}){Object.defineProperties(this,{type:{value:t,enumerable:!0,configurable:!0},sourceEvent:{value:e,enumerable:!0,configurable:!0},target:{value:i,enumerable:!0,configurable:!0},transform:{value:n,enumerable:!0,configurable:!0},_:{value:o}})}function st(t,e,i){this.k=t,this.x=e,this.y=i}st.prototype={constructor:st,scale:function(t){return t===1?this:new st(this.k*t,this.x,this.y)},translate:function(t,e){return t===0&e===0?this:new st(this.k,this.x+this.k*t,this.y+this.k*e)},apply:function(t){return[t[0]*this.k+this.x,t[1]*this.k+this.y]},applyX:function(t){return t*this.k+this.x},applyY:function(t){return t*this.k+this.y},invert:function(t){return[(t[0]-this.x)/this.k,(t[1]-this.y)/this.k]},invertX:function(t){return(t-this.x)/this.k},invertY:function(t){return(t-this.y)/this.k},rescaleX:function(t){return t.copy().domain(t.range().map(this.invertX,this).map(t.invert,t))},rescaleY:function(t){return t.copy().domain(t.range().map(this.invertY,this).map(t.invert,t))},toString:function(){return"translate("+this.x+","+this.y+") scale("+this.k+")"}};var Dt=new st(1,0,0);$x.prototype=st.prototype;function $x(t){for(;!t.__zoom;)if(!(t=t.parentNode))return Dt;return t.__zoom}function ns(t){t.stopImmediatePropagation()}function Ri(t){t.preventDefault(),t.stopImmediatePropagation()}function jx(t){return(!t.ctrlKey||t.type==="wheel")&&!t.button}function qx(){var t=this;return t instanceof SVGElement?(t=t.ownerSVGElement||t,t.hasAttribute("viewBox")?(t=t.viewBox.baseVal,[[t.x,t.y],[t.x+t.width,t.y+t.height]]):[[0,0],[t.width.baseVal.value,t.height.baseVal.value]]):[[0,0],[t.clientWidth,t.clientHeight]]}function Mc(){return this.__zoom||Dt}function Xx(t){return-t.deltaY*(t.deltaMode===1?.05:t.deltaMode?1:.002)*(t.ctrlKey?10:1)}function Yx(){return navigator.maxTouchPoints||"ontouchstart"in this}function Zx(t,e,i){var n=t.invertX(e[0][0])-i[0][0],o=t.invertX(e[1][0])-i[1][0],r=t.invertY(e[0][1])-i[0][1],s=t.invertY(e[1][1])-i[1][1];return t.translate(o>n?(n+o)/2:Math.min(0,n)||Math.max(0,o),s>r?(r+s)/2:Math.min(0,r)||Math.max(0,s))}function Dc(){var t=jx,e=qx,i=Zx,n=Xx,o=Yx,r=[0,1/0],s=[[-1/0,-1/0],[1/0,1/0]],a=250,l=Ka,u=Pt("start","zoom","end"),c,f,h,m=500,g=150,b=0,k=10;function y(x){x.property("__zoom",Mc).on("wheel.zoom",E,{passive:!1}).on("mousedown.zoom",N).on("dblclick.zoom",H).filter(o).on("touchstart.zoom",q).on("touchmove.zoom",F).on("touchend.zoom touchcancel.zoom",$).style("-webkit-tap-highlight-color","rgba(0,0,0,0)")}y.transform=function(x,L,w,D){var V=x.selection?x.selection():x;V.property("__zoom",Mc),x!==V?z(x,L,w,D):V.interrupt().each(function(){C(this,arguments).event(D).start().zoom(null,typeof L=="function"?L.apply(this,arguments):L).end()})},y.scaleBy=function(x,L,w,D){y.scaleTo(x,function(){var V=this.__zoom.k,W=typeof L=="function"?L.apply(this,arguments):L;return V*W},w,D)},y.scaleTo=function(x,L,w,D){y.transform(x,function(){var V=e.apply(this,arguments),W=this.__zoom,O=w==null?v(V):typeof w=="function"?w.apply(this,arguments):w,Z=W.invert(O),ie=typeof L=="function"?L.apply(this,arguments):L;return i(T(_(W,ie),O,Z),V,s)},w,D)},y.translateBy=function(x,L,w,D){y.transform(x,function(){return i(this.__zoom.translate(typeof L=="function"?L.apply(this,arguments):L,typeof w=="function"?w.apply(this,arguments):w),e.apply(this,arguments),s)},null,D)},y.translateTo=function(x,L,w,D,V){y.transform(x,function(){var W=e.apply(this,arguments),O=this.__zoom,Z=D==null?v(W):typeof D=="function"?D.apply(this,arguments):D;return i(Dt.translate(Z[0],Z[1]).scale(O.k).translate(typeof L=="function"?-L.apply(this,arguments):-L,typeof w=="function"?-w.apply(this,arguments):-w),W,s)},D,V)};function _(x,L){return L=Math.max(r[0],Math.min(r[1],L)),L===x.k?x:new st(L,x.x,x.y)}function T(x,L,w){var D=L[0]-w[0]*x.k,V=L[1]-w[1]*x.k;return D===x.x&&V===x.y?x:new st(x.k,D,V)}function v(x){return[(+x[0][0]+ +x[1][0])/2,(+x[0][1]+ +x[1][1])/2]}function z(x,L,w,D){x.on("start.zoom",function(){C(this,arguments).event(D).start()}).on("interrupt.zoom end.zoom",function(){C(this,arguments).event(D).end()}).tween("zoom",function(){var V=this,W=arguments,O=C(V,W).event(D),Z=e.apply(V,W),ie=w==null?v(Z):typeof w=="function"?w.apply(V,W):w,ve=Math.max(Z[1][0]-Z[0][0],Z[1][1]-Z[0][1]),ce=V.__zoom,Pe=typeof L=="function"?L.apply(V,W):L,ze=l(ce.invert(ie).concat(ve/ce.k),Pe.invert(ie).concat(ve/Pe.k));return function(Te){if(Te===1)Te=Pe;else{var Ie=ze(Te),ne=ve/Ie[2];Te=new st(ne,ie[0]-Ie[0]*ne,ie[1]-Ie[1]*ne)}O.zoom(null,Te)}})}function C(x,L,w){return!w&&x.__zooming||new I(x,L)}function I(x,L){this.that=x,this.args=L,this.active=0,this.sourceEvent=null,this.extent=e.apply(x,L),this.taps=0}I.prototype={event:function(x){return x&&(this.sourceEvent=x),this},start:function(){return++this.active===1&&(this.that.__zooming=this,this.emit("start")),this},zoom:function(x,L){return this.mouse&&x!=="mouse"&&(this.mouse[1]=L.invert(this.mouse[0])),this.touch0&&x!=="touch"&&(this.touch0[1]=L.invert(this.touch0[0])),this.touch1&&x!=="touch"&&(this.touch1[1]=L.invert(this.touch1[0])),this.that.__zoom=L,this.emit("zoom"),this},end:function(){return--this.active===0&&(delete this.that.__zooming,this.emit("end")),this},emit:function(x){var L=ue(this.that).datum();u.call(x,this.that,new Hx(x,{sourceEvent:this.sourceEvent,target:y,transform:this.that.__zoom,dispatch:u}),L)}};function E(x,...L){if(!t.apply(this,arguments))return;var w=C(this,L).event(x),D=this.__zoom,V=Math.max(r[0],Math.min(r[1],D.k*Math.pow(2,n.apply(this,arguments)))),W=Ae(x);if(w.wheel)(w.mouse[0][0]!==W[0]||w.mouse[0][1]!==W[1])&&(w.mouse[1]=D.invert(w.mouse[0]=W)),clearTimeout(w.wheel);else{if(D.k===V)return;w.mouse=[W,D.invert(W)],yi(this),w.start()}Ri(x),w.wheel=setTimeout(O,g),w.zoom("mouse",i(T(_(D,V),w.mouse[0],w.mouse[1]),w.extent,s));function O(){w.wheel=null,w.end()}}function N(x,...L){if(h||!t.apply(this,arguments))return;var w=x.currentTarget,D=C(this,L,!0).event(x),V=ue(x.view).on("mousemove.zoom",ie,!0).on("mouseup.zoom",ve,!0),W=Ae(x,w),O=x.clientX,Z=x.clientY;ts(x.view),ns(x),D.mouse=[W,this.__zoom.invert(W)],yi(this),D.start();function ie(ce){if(Ri(ce),!D.moved){var Pe=ce.clientX-O,ze=ce.clientY-Z;D.moved=Pe*Pe+ze*ze>b}D.event(ce).zoom("mouse",i(T(D.that.__zoom,D.mouse[0]=Ae(ce,w),D.mouse[1]),D.extent,s))}function ve(ce){V.on("mousemove.zoom mouseup.zoom",null),is(ce.view,D.moved),Ri(ce),D.event(ce).end()}}function H(x,...L){if(t.apply(this,arguments)){var w=this.__zoom,D=Ae(x.changedTouches?x.changedTouches[0]:x,this),V=w.invert(D),W=w.k*(x.shiftKey?.5:2),O=i(T(_(w,W),D,V),e.apply(this,L),s);Ri(x),a>0?ue(this).transition().duration(a).call(z,O,D,x):ue(this).call(y.transform,O,D,x)}}function q(x,...L){if(t.apply(this,arguments)){var w=x.touches,D=w.length,V=C(this,L,x.changedTouches.length===D).event(x),W,O,Z,ie;for(ns(x),O=0;O<D;++O)Z=w[O],ie=Ae(Z,this),ie=[ie,this.__zoom.invert(ie),Z.identifier],V.touch0?!V.touch1&&V.touch0[2]!==ie[2]&&(V.touch1=ie,V.taps=0):(V.touch0=ie,W=!0,V.taps=1+!!c);c&&(c=clearTimeout(c)),W&&(V.taps<2&&(f=ie[0],c=setTimeout(function(){c=null},m)),yi(this),V.start())}}function F(x,...L){if(this.__zooming){var w=C(this,L).event(x),D=x.changedTouches,V=D.length,W,O,Z,ie;for(Ri(x),W=0;W<V;++W)O=D[W],Z=Ae(O,this),w.touch0&&w.touch0[2]===O.identifier?w.touch0[0]=Z:w.touch1&&w.touch1[2]===O.identifier&&(w.touch1[0]=Z);if(O=w.that.__zoom,w.touch1){var ve=w.touch0[0],ce=w.touch0[1],Pe=w.touch1[0],ze=w.touch1[1],Te=(Te=Pe[0]-ve[0])*Te+(Te=Pe[1]-ve[1])*Te,Ie=(Ie=ze[0]-ce[0])*Ie+(Ie=ze[1]-ce[1])*Ie;O=_(O,Math.sqrt(Te/Ie)),Z=[(ve[0]+Pe[0])/2,(ve[1]+Pe[1])/2],ie=[(ce[0]+ze[0])/2,(ce[1]+ze[1])/2]}else if(w.touch0)Z=w.touch0[0],ie=w.touch0[1];else return;w.zoom("touch",i(T(O,Z,ie),w.extent,s))}}function $(x,...L){if(this.__zooming){var w=C(this,L).event(x),D=x.changedTouches,V=D.length,W,O;for(ns(x),h&&clearTimeout(h),h=setTimeout(function(){h=null},m),W=0;W<V;++W)O=D[W],w.touch0&&w.touch0[2]===O.identifier?delete w.touch0:w.touch1&&w.touch1[2]===O.identifier&&delete w.touch1;if(w.touch1&&!w.touch0&&(w.touch0=w.touch1,delete w.touch1),w.touch0)w.touch0[1]=this.__zoom.invert(w.touch0[0]);else if(w.end(),w.taps===2&&(O=Ae(O,this),Math.hypot(f[0]-O[0],f[1]-O[1])<k)){var Z=ue(this).on("dblclick.zoom");Z&&Z.apply(this,arguments)}}}return y.wheelDelta=function(x){return arguments.length?(n=typeof x=="function"?x:Gn(+x),y):n},y.filter=function(x){return arguments.length?(t=typeof x=="function"?x:Gn(!!x),y):t},y.touchable=function(x){return arguments.length?(o=typeof x=="function"?x:Gn(!!x),y):o},y.extent=function(x){return arguments.length?(e=typeof x=="function"?x:Gn([[+x[0][0],+x[0][1]],[+x[1][0],+x[1][1]]]),y):e},y.scaleExtent=function(x){return arguments.length?(r[0]=+x[0],r[1]=+x[1],y):[r[0],r[1]]},y.translateExtent=function(x){return arguments.length?(s[0][0]=+x[0][0],s[1][0]=+x[1][0],s[0][1]=+x[0][1],s[1][1]=+x[1][1],y):[[s[0][0],s[0][1]],[s[1][0],s[1][1]]]},y.constrain=function(x){return arguments.length?(i=x,y):i},y.duration=function(x){return arguments.length?(a=+x,y):a},y.interpolate=function(x){return arguments.length?(l=x,y):l},y.on=function(){var x=u.on.apply(u,arguments);return x===u?y:x},y.clickDistance=function(x){return arguments.length?(b=(x=+x)*x,y):Math.sqrt(b)},y.tapDistance=function(x){return arguments.length?(k=+x,y):k},y}var rs=.001,Vn=64,Kx=4,Ec=2,ss=class{constructor(){this.pointsTextureSize=0,this.linksTextureSize=0,this.alpha=1,this.transform=Ke.create(),this.screenSize=[0,0],this.mousePosition=[0,0],this.screenMousePosition=[0,0],this.searchArea=[[0,0],[0,0]],this.isSimulationRunning=!1,this.simulationProgress=0,this.maxPointSize=Vn,this.hoveredPoint=void 0,this.focusedPoint=void 0,this.draggingPointIndex=void 0,this.hoveredLinkIndex=void 0,this.adjustedSpaceSize=Qe.spaceSize,this.isSpaceKeyPressed=!1,this.webglMaxTextureSize=16384,this.hoveredPointRingColor=[1,1,1,nv],this.focusedPointRingColor=[1,1,1,ov],this.outlinedPointRingColor=[1,1,1,1],this.highlightedPointSet=void 0,this.outlinedPointSet=void 0,this.hoveredLinkColor=[-1,-1,-1,-1],this.greyoutPointColor=[-1,-1,-1,-1],this.isDarkenGreyout=!1,this.isLinkHoveringEnabled=!1,this.alphaTarget=0,this.scalePointX=Ln(),this.scalePointY=Ln(),this.random=new _r,this._backgroundColor=[0,0,0,0],this.alphaDecay=e=>1-Math.pow(rs,1/e)}get backgroundColor(){return this._backgroundColor}get transformationMatrix4x4(){let e=this.transform;if(e.length!==9)throw new Error(`Transform must be a 9-element array (3x3 matrix), got ${e.length} elements`);return[e[0],e[1],e[2],0,e[3],e[4],e[5],0,e[6],e[7],e[8],0,0,0,0,1]}set backgroundColor(e){this._backgroundColor=e;let i=Jx(e[0],e[1],e[2]);document.documentElement.style.setProperty("--cosmosgl-attribution-color",i>.65?"black":"white"),document.documentElement.style.setProperty("--cosmosgl-error-message-color",i>.65?"black":"white"),this.div&&(this.div.style.backgroundColor=`rgba(${e[0]*255}, ${e[1]*255}, ${e[2]*255}, ${e[3]})`),this.isDarkenGreyout=i<.65}addRandomSeed(e){this.random=this.random.clone(e)}getRandomFloat(e,i){return this.random.float(e,i)}adjustSpaceSize(e,i){(e<=0||!isFinite(e))&&(console.error(`Invalid spaceSize value: ${e}. Using default value of ${Qe.spaceSize}`),e=Qe.spaceSize);let n=2;if(e<n&&(console.warn(`spaceSize (${e}) is too small. Using minimum value of ${n}`),e=n),!Number.isFinite(i)||i<=0||i<n){console.warn(`Invalid webglMaxTextureSize: ${i}. Using configSpaceSize without WebGL limit adjustment.`),this.adjustedSpaceSize=e;return}e>=i?(this.adjustedSpaceSize=Math.max(i/2,n),console.warn(`The \`spaceSize\` has been reduced to ${this.adjustedSpaceSize} due to WebGL limits`)):this.adjustedSpaceSize=e}setWebGLMaxTextureSize(e){this.webglMaxTextureSize=e}updateScreenSize(e,i){let{adjustedSpaceSize:n}=this;this.screenSize=[e,i],this.scalePointX.domain([0,n]).range([(e-n)/2,(e+n)/2]),this.scalePointY.domain([n,0]).range([(i-n)/2,(i+n)/2])}scaleX(e){return this.scalePointX(e)}scaleY(e){return this.scalePointY(e)}setHoveredPointRingColor(e){let i=Ne(e);this.hoveredPointRingColor[0]=i[0],this.hoveredPointRingColor[1]=i[1],this.hoveredPointRingColor[2]=i[2]}setFocusedPointRingColor(e){let i=Ne(e);this.focusedPointRingColor[0]=i[0],this.focusedPointRingColor[1]=i[1],this.focusedPointRingColor[2]=i[2]}setOutlinedPointRingColor(e){let i=Ne(e);this.outlinedPointRingColor[0]=i[0],this.outlinedPointRingColor[1]=i[1],this.outlinedPointRingColor[2]=i[2],this.outlinedPointRingColor[3]=i[3]}setHighlightedPointSet(e){this.highlightedPointSet=e?new Set(e):void 0}setOutlinedPointSet(e){this.outlinedPointSet=e?new Set(e):void 0}setGreyoutPointColor(e){if(e===void 0){this.greyoutPointColor=[-1,-1,-1,-1];return}let i=Ne(e);this.greyoutPointColor[0]=i[0],this.greyoutPointColor[1]=i[1],this.greyoutPointColor[2]=i[2],this.greyoutPointColor[3]=i[3]}updateLinkHoveringEnabled(e){this.isLinkHoveringEnabled=!!(e.onLinkClick||e.onLinkContextMenu||e.onLinkMouseOver||e.onLinkMouseOut),this.isLinkHoveringEnabled||(this.hoveredLinkIndex=void 0)}setHoveredLinkColor(e){if(e===void 0){this.hoveredLinkColor=[-1,-1,-1,-1];return}let i=Ne(e);this.hoveredLinkColor[0]=i[0],this.hoveredLinkColor[1]=i[1],this.hoveredLinkColor[2]=i[2],this.hoveredLinkColor[3]=i[3]}setFocusedPoint(e){e!==void 0?this.focusedPoint={index:e}:this.focusedPoint=void 0}addAlpha(e){return(this.alphaTarget-this.alpha)*this.alphaDecay(e)}};var Qx=t=>Array.isArray(t);function Ne(t){let e;if(Qx(t))e=t;else{let i=Me(t),n=i?.rgb();e=[(n?.r??0)/255,(n?.g??0)/255,(n?.b??0)/255,i?.opacity??1]}return e}function Jx(t,e,i){return .2126*t+.7152*e+.0722*i}function Se(t,e,i=0,n=0,o,r){return t.readPixelsToArrayWebGL(e,{sourceX:i,sourceY:n,sourceWidth:o,sourceHeight:r})}function Fc(t){let e=[];for(let i=0;i<t.length;i+=4)t[i]!==0&&e.push(i/4);return e}function Rc(t,e){switch(t.info.type){case"webgl":{let i=t.gl,n=i.getParameter(i.ALIASED_POINT_SIZE_RANGE);return(n?.[1]??Vn)/e}case"webgpu":return Vn/e;default:return Vn/e}}function ev(t,e,i){return Math.min(Math.max(t,e),i)}function mt(t){return t!=null&&!Number.isNaN(t)}function Re(t,e){return Number.isNaN(t[e*2])||Number.isNaN(t[e*2+1])}function tv(t,e){return Wl.sanitize(t,{ALLOWED_TAGS:["a","b","i","em","strong","span","div","p","br"],ALLOWED_ATTR:["href","target","class","id","style"],ALLOW_DATA_ATTR:!1,...e})}var Kn=(t=>(t[t.Circle=0]="Circle",t[t.Square=1]="Square",t[t.Triangle=2]="Triangle",t[t.Diamond=3]="Diamond",t[t.Pentagon=4]="Pentagon",t[t.Hexagon=5]="Hexagon",t[t.Star=6]="Star",t[t.Cross=7]="Cross",t[t.None=8]="None",t))(Kn||{}),Gc=(t=>(t[t.Solid=0]="Solid",t[t.Dashed=1]="Dashed",t[t.Dotted=2]="Dotted",t))(Gc||{}),as=class{constructor(e){this.sourcePointsNumber=0,this.targetPointsNumber=0,this._config=e}get pointsNumber(){return this.pointPositions&&this.pointPositions.length/2}get linksNumber(){return this.links&&this.links.length/2}get defaultRgba(){return this._defaultRgba??(this._defaultRgba=Ne(this._config.pointDefaultColor)),this._defaultRgba}updatePoints(){this.pointPositions!==this.inputPointPositions&&(this.sourcePointsNumber=this.pointPositions?this.pointPositions.length/2:0,this.pointPositions=this.inputPointPositions,this.targetPointsNumber=this.pointPositions?this.pointPositions.length/2:0)}updatePointColor(){if(this.pointsNumber===void 0){this.pointColors=void 0;return}this._defaultRgba=void 0,this.inputPointColors===void 0||this.inputPointColors.length/4!==this.pointsNumber?this.pointColors=new Float32Array(this.pointsNumber*4).fill(NaN):this.pointColors=this.inputPointColors}getResolvedPointColorChannel(e,i){var n;let o=(n=this.pointColors)==null?void 0:n[e*4+i];return mt(o)?o:this.pointPositions&&Re(this.pointPositions,e)?gs:this.defaultRgba[i]}updatePointSize(){if(this.pointsNumber===void 0){this.pointSizes=void 0;return}this.inputPointSizes===void 0||this.inputPointSizes.length!==this.pointsNumber?this.pointSizes=new Float32Array(this.pointsNumber).fill(NaN):this.pointSizes=this.inputPointSizes}getResolvedPointSize(e){var i;let n=(i=this.pointSizes)==null?void 0:i[e];return mt(n)?n:this.pointPositions&&Re(this.pointPositions,e)?Wc:this._config.pointDefaultSize}updatePointShape(){if(this.pointsNumber===void 0){this.pointShapes=void 0;return}let{pointDefaultShape:e}=this._config,i=typeof e=="string"?Number(e):e,n=Number.isInteger(i)&&i>=0&&i<=8?i:Qe.pointDefaultShape;if(this.inputPointShapes===void 0||this.inputPointShapes.length!==this.pointsNumber)this.pointShapes=new Float32Array(this.pointsNumber).fill(n);else{this.pointShapes=new Float32Array(this.inputPointShapes);let o=this.pointShapes;for(let r=0;r<o.length;r++){let s=o[r]??-1;(!Number.isInteger(s)||s<0||s>8)&&(o[r]=n)}}}updatePointImageIndices(){if(this.pointsNumber===void 0){this.pointImageIndices=void 0;return}if(this.inputPointImageIndices===void 0||this.inputPointImageIndices.length!==this.pointsNumber)this.pointImageIndices=new Float32Array(this.pointsNumber).fill(-1);else{let e=new Float32Array(this.inputPointImageIndices);for(let i=0;i<e.length;i++){let n=e[i],o=n===void 0?NaN:n;!Number.isFinite(o)||o<0?e[i]=-1:e[i]=Math.trunc(o)}this.pointImageIndices=e}}updatePointImageSizes(){if(this.pointsNumber===void 0){this.pointImageSizes=void 0;return}if(this.inputPointImageSizes===void 0||this.inputPointImageSizes.length!==this.pointsNumber){this.pointImageSizes=new Float32Array(this.pointsNumber);for(let e=0;e<this.pointsNumber;e++)this.pointImageSizes[e]=this.getResolvedPointSize(e)}else{this.pointImageSizes=new Float32Array(this.inputPointImageSizes);for(let e=0;e<this.pointImageSizes.length;e++)mt(this.pointImageSizes[e])||(this.pointImageSizes[e]=this.getResolvedPointSize(e))}}updateLinks(){this.links=this.inputLinks}updateLinkColor(){if(this.linksNumber===void 0){this.linkColors=void 0;return}let e=Ne(this._config.linkDefaultColor);if(this.inputLinkColors===void 0||this.inputLinkColors.length/4!==this.linksNumber){this.linkColors=new Float32Array(this.linksNumber*4);for(let i=0;i<this.linkColors.length/4;i++)this.linkColors[i*4]=e[0],this.linkColors[i*4+1]=e[1],this.linkColors[i*4+2]=e[2],this.linkColors[i*4+3]=e[3]}else{this.linkColors=this.inputLinkColors;for(let i=0;i<this.linkColors.length/4;i++)mt(this.linkColors[i*4])||(this.linkColors[i*4]=e[0]),mt(this.linkColors[i*4+1])||(this.linkColors[i*4+1]=e[1]),mt(this.linkColors[i*4+2])||(this.linkColors[i*4+2]=e[2]),mt(this.linkColors[i*4+3])||(this.linkColors[i*4+3]=e[3])}}updateLinkWidth(){if(this.linksNumber===void 0){this.linkWidths=void 0;return}let e=this._config.linkDefaultWidth;if(this.inputLinkWidths===void 0||this.inputLinkWidths.length!==this.linksNumber)this.linkWidths=new Float32Array(this.linksNumber).fill(e);else{this.linkWidths=this.inputLinkWidths;for(let i=0;i<this.linkWidths.length;i++)mt(this.linkWidths[i])||(this.linkWidths[i]=e)}}updateLinkStyles(){if(this.linksNumber===void 0){this.linkStyles=void 0;return}let{linkDefaultStyle:e}=this._config,i=typeof e=="string"?Number(e):e,n=Number.isInteger(i)&&i>=0&&i<=2?i:Qe.linkDefaultStyle;if(this.inputLinkStyles===void 0||this.inputLinkStyles.length!==this.linksNumber)this.linkStyles=new Float32Array(this.linksNumber).fill(n);else{this.linkStyles=new Float32Array(this.inputLinkStyles);let o=this.linkStyles;for(let r=0;r<o.length;r++){let s=o[r]??-1;(!Number.isInteger(s)||s<0||s>2)&&(o[r]=n)}}}updateArrows(){if(this.linksNumber===void 0){this.linkArrows=void 0;return}let e=this._config.linkDefaultArrows;this.linkArrowsBoolean===void 0||this.linkArrowsBoolean.length!==this.linksNumber?this.linkArrows=new Array(this.linksNumber).fill(+e):this.linkArrows=this.linkArrowsBoolean.map(i=>+i)}updateLinkStrength(){this.linksNumber===void 0&&(this.linkStrength=void 0),this.inputLinkStrength===void 0||this.inputLinkStrength.length!==this.linksNumber?this.linkStrength=void 0:this.linkStrength=this.inputLinkStrength}updateClusters(){if(this.pointsNumber===void 0){this.pointClusters=void 0,this.clusterPositions=void 0;return}this.inputPointClusters===void 0||this.inputPointClusters.length!==this.pointsNumber?this.pointClusters=void 0:this.pointClusters=this.inputPointClusters,this.inputClusterPositions===void 0?this.clusterPositions=void 0:this.clusterPositions=this.inputClusterPositions,this.inputClusterStrength===void 0||this.inputClusterStrength.length!==this.pointsNumber?this.clusterStrength=void 0:this.clusterStrength=this.inputClusterStrength}update(){this.updatePoints(),this.updatePointColor(),this.updatePointSize(),this.updatePointShape(),this.updatePointImageIndices(),this.updatePointImageSizes(),this.updateLinks(),this.updateLinkColor(),this.updateLinkWidth(),this.updateArrows(),this.updateLinkStyles(),this.updateLinkStrength(),this.updateClusters(),this._createAdjacencyLists(),this._calculateDegrees()}getNeighboringPointIndices(e){var i,n;let o=Array.isArray(e)?e:[e],r=this.pointsNumber??0,s=new Set;for(let a of o)if(!(a<0||a>=r)){for(let[l]of((i=this.sourceIndexToTargetIndices)==null?void 0:i[a])??[])s.add(l);for(let[l]of((n=this.targetIndexToSourceIndices)==null?void 0:n[a])??[])s.add(l)}return[...s]}getConnectedLinkIndices(e){var i;let n=Array.isArray(e)?e:[e],o=this.pointsNumber??0,r=new Set(n),s=new Set;for(let a of r)if(!(a<0||a>=o))for(let[l,u]of((i=this.sourceIndexToTargetIndices)==null?void 0:i[a])??[])r.has(l)&&s.add(u);return[...s]}getConnectedPointIndices(e){let i=Array.isArray(e)?e:[e],n=new Set;if(this.links===void 0)return[];let o=this.linksNumber??0;for(let r of i){if(r<0||r>=o)continue;let s=this.links[r*2],a=this.links[r*2+1];s!==void 0&&n.add(s),a!==void 0&&n.add(a)}return[...n]}_createAdjacencyLists(){var e,i;if(this.linksNumber===void 0||this.links===void 0){this.sourceIndexToTargetIndices=void 0,this.targetIndexToSourceIndices=void 0;return}this.sourceIndexToTargetIndices=new Array(this.pointsNumber).fill(void 0),this.targetIndexToSourceIndices=new Array(this.pointsNumber).fill(void 0);for(let n=0;n<this.linksNumber;n++){let o=this.links[n*2],r=this.links[n*2+1];o!==void 0&&r!==void 0&&(this.sourceIndexToTargetIndices[o]===void 0&&(this.sourceIndexToTargetIndices[o]=[]),(e=this.sourceIndexToTargetIndices[o])==null||e.push([r,n]),this.targetIndexToSourceIndices[r]===void 0&&(this.targetIndexToSourceIndices[r]=[]),(i=this.targetIndexToSourceIndices[r])==null||i.push([o,n]))}}_calculateDegrees(){var e,i,n,o;if(this.pointsNumber===void 0){this.degree=void 0,this.inDegree=void 0,this.outDegree=void 0;return}this.degree=new Array(this.pointsNumber).fill(0),this.inDegree=new Array(this.pointsNumber).fill(0),this.outDegree=new Array(this.pointsNumber).fill(0);for(let r=0;r<this.pointsNumber;r++)this.inDegree[r]=((i=(e=this.targetIndexToSourceIndices)==null?void 0:e[r])==null?void 0:i.length)??0,this.outDegree[r]=((o=(n=this.sourceIndexToTargetIndices)==null?void 0:n[r])==null?void 0:o.length)??0,this.degree[r]=(this.inDegree[r]??0)+(this.outDegree[r]??0)}},pe=(t=>(t.Positions="positions",t.PointColors="pointColors",t.PointSizes="pointSizes",t.LinkColors="linkColors",t.LinkWidths="linkWidths",t))(pe||{}),Vc=(t=>(t.Linear="linear",t.QuadIn="quad-in",t.QuadOut="quad-out",t.QuadInOut="quad-in-out",t.CubicIn="cubic-in",t.CubicOut="cubic-out",t.CubicInOut="cubic-in-out",t.SinIn="sin-in",t.SinOut="sin-out",t.SinInOut="sin-in-out",t.ExpIn="exp-in",t.ExpOut="exp-out",t.ExpInOut="exp-in-out",t.CircleIn="circle-in",t.CircleOut="circle-out",t.CircleInOut="circle-in-out",t))(Vc||{}),iv={linear:Wo,"quad-in":Ho,"quad-out":$o,"quad-in-out":jo,"cubic-in":il,"cubic-out":nl,"cubic-in-out":vn,"sin-in":sl,"sin-out":al,"sin-in-out":ll,"exp-in":ul,"exp-out":cl,"exp-in-out":fl,"circle-in":dl,"circle-out":hl,"circle-in-out":ml},ls=class{constructor(e){this.progress=1,this.startTime=0,this.pendingProperties=new Set,this.activeProperties=new Set,this.activeDuration=0,this.config=e}get duration(){return this.overrideDuration??this.config.transitionDuration}get isPending(){return this.pendingProperties.size>0}get isActive(){return this.activeProperties.size>0}setDurationOverride(e){this.overrideDuration=e!==void 0&&Number.isFinite(e)?e:void 0}isPendingFor(e){return this.pendingProperties.has(e)}isActiveFor(e){return this.activeProperties.has(e)}queue(e){this.pendingProperties.add(e)}dequeue(e){this.pendingProperties.delete(e)}start(){var e,i,n,o;let r=this.duration;if(this.overrideDuration=void 0,!!this.isPending){if(r<=0){let s=this.isActive;this.pendingProperties.clear(),this.clearActiveCycle(),s&&((i=(e=this.config).onTransitionEnd)==null||i.call(e,!0));return}this.isActive&&this.end(!0),this.activeDuration=r,this.startTime=performance.now(),this.progress=0,this.activeProperties=new Set(this.pendingProperties),this.pendingProperties.clear(),(o=(n=this.config).onTransitionStart)==null||o.call(n)}}step(){var e,i;if(!this.isActive)return;let n=this.activeDuration;if(n<=0){this.end(!0);return}let o=Math.min((performance.now()-this.startTime)/n,1),r=this.applyEasing(o);this.progress=r,(i=(e=this.config).onTransition)==null||i.call(e,r),o>=1&&this.end(!1)}end(e){var i,n;this.isActive&&(this.clearActiveCycle(),(n=(i=this.config).onTransitionEnd)==null||n.call(i,e))}abort(){this.pendingProperties.clear(),this.overrideDuration=void 0,this.clearActiveCycle()}applyEasing(e){return(iv[this.config.transitionEasing]??Wo)(e)}clearActiveCycle(){this.startTime=0,this.progress=1,this.activeProperties.clear()}},Qe={enableSimulation:!0,transitionDuration:800,transitionEasing:Vc.CubicInOut,backgroundColor:"#222222",spaceSize:4096,pointDefaultColor:"#b3b3b3",pointDefaultSize:4,pointDefaultShape:Kn.Circle,pointOpacity:1,pointGreyoutOpacity:void 0,pointGreyoutColor:void 0,pointSizeScale:1,scalePointsOnZoom:!1,hoveredPointCursor:"auto",renderHoveredPointRing:!1,hoveredPointRingColor:"white",focusedPointRingColor:"white",focusedPointIndex:void 0,highlightedPointIndices:void 0,outlinedPointIndices:void 0,outlinedPointRingColor:"white",renderLinks:!0,linkDefaultColor:"#666666",linkDefaultWidth:1,linkDefaultStyle:Gc.Solid,linkDashLength:8,linkDashGap:4,linkColorInterpolateFromEndpoints:!1,linkOpacity:1,linkGreyoutOpacity:.1,linkWidthScale:1,scaleLinksOnZoom:!1,linkBlending:!0,curvedLinks:!1,curvedLinkSegments:19,curvedLinkWeight:.8,curvedLinkControlPointDistance:.5,linkDefaultArrows:!1,linkArrowsSizeScale:1,linkVisibilityDistanceRange:[50,150],linkVisibilityMinTransparency:.25,hoveredLinkCursor:"auto",hoveredLinkColor:void 0,hoveredLinkWidthIncrease:5,highlightedLinkIndices:void 0,focusedLinkIndex:void 0,focusedLinkWidthIncrease:5,simulationDecay:5e3,simulationGravity:.25,simulationCenter:0,simulationRepulsion:1,simulationRepulsionTheta:1.15,simulationLinkSpring:1,simulationLinkDistance:10,simulationLinkDistRandomVariationRange:[1,1.2],simulationRepulsionFromMouse:2,simulationFriction:.85,simulationCluster:.1,simulationCollision:0,simulationCollisionRadius:void 0,simulationCollisionPadding:0,enableRightClickRepulsion:!1,onSimulationStart:void 0,onSimulationTick:void 0,onSimulationEnd:void 0,onSimulationPause:void 0,onSimulationUnpause:void 0,onTransitionStart:void 0,onTransition:void 0,onTransitionEnd:void 0,onClick:void 0,onPointClick:void 0,onLinkClick:void 0,onBackgroundClick:void 0,onContextMenu:void 0,onPointContextMenu:void 0,onLinkContextMenu:void 0,onBackgroundContextMenu:void 0,onMouseMove:void 0,onPointMouseOver:void 0,onPointMouseOut:void 0,onLinkMouseOver:void 0,onLinkMouseOut:void 0,onZoomStart:void 0,onZoom:void 0,onZoomEnd:void 0,onDragStart:void 0,onDrag:void 0,onDragEnd:void 0,showFPSMonitor:!1,pixelRatio:typeof window<"u"&&window.devicePixelRatio||2,enableZoom:!0,enableSimulationDuringZoom:!1,initialZoomLevel:void 0,enableDrag:!1,fitViewOnInit:!0,fitViewDelay:250,fitViewPadding:.1,fitViewDuration:250,fitViewByPointsInRect:void 0,fitViewByPointIndices:void 0,pointSamplingDistance:100,linkSamplingDistance:100,randomSeed:void 0,rescalePositions:void 0,attribution:""},nv=.7,ov=.95,Wc=0,gs=0;function Hc(){let t={};for(let[e,i]of Object.entries(Qe))t[e]=Array.isArray(i)?[...i]:i;return t}function rv(t){Object.assign(t,Hc())}function os(t,e,i=!1){let n={};for(let[o,r]of Object.entries(e))if(r!==void 0)n[o]=r;else if(i){let s=Qe[o];n[o]=Array.isArray(s)?[...s]:s}Object.assign(t,n)}var Ue=class{constructor(e,i,n,o,r){this._debugRandomNumber=Math.floor(Math.random()*1e3),this.device=e,this.config=i,this.store=n,this.data=o,r&&(this.points=r)}},sv=`#version 300 es
precision highp float;

in vec4 rgba;
out vec4 fragColor;

void main() {
  fragColor = rgba;
}`,av=`#version 300 es
precision highp float;

uniform sampler2D positionsTexture;
uniform sampler2D exitTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform calculateCentermassUniforms {
  float pointsTextureSize;
} calculateCentermass;

#define pointsTextureSize calculateCentermass.pointsTextureSize
#else
uniform float pointsTextureSize;
#endif

in vec2 pointIndices;

out vec4 rgba;

void main() {
  rgba = vec4(0.0);

  // Absent points must not contribute to the centroid — a NaN position would
  // poison the sum and break the force for every point. (exit.G = current absence)
  vec4 exitStatus = texture(exitTexture, pointIndices / pointsTextureSize);
  if (exitStatus.g > 0.5) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 0.0;
    return;
  }

  vec4 pointPosition = texture(positionsTexture, pointIndices / pointsTextureSize);
  rgba = vec4(pointPosition.xy, 1.0, 0.0);

  gl_Position = vec4(0.0, 0.0, 0.0, 1.0);
  gl_PointSize = 1.0;
}
`,lv=`#version 300 es
precision highp float;

uniform sampler2D positionsTexture;
uniform sampler2D centermassTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform forceCenterUniforms {
  float centerForce;
  float alpha;
} forceCenter;

#define centerForce forceCenter.centerForce
#define alpha forceCenter.alpha
#else
uniform float centerForce;
uniform float alpha;
#endif

in vec2 textureCoords;
out vec4 fragColor;

void main() {
  vec4 pointPosition = texture(positionsTexture, textureCoords);
  vec4 velocity = vec4(0.0);
  vec4 centermassValues = texture(centermassTexture, vec2(0.0));
  vec2 centermassPosition = centermassValues.xy / centermassValues.b;
  vec2 distVector = centermassPosition - pointPosition.xy;
  float dist = sqrt(dot(distVector, distVector));
  if (dist > 0.0) {
    float angle = atan(distVector.y, distVector.x);
    float addV = alpha * centerForce * dist * 0.01;
    velocity.rg += addV * vec2(cos(angle), sin(angle));
  }

  fragColor = velocity;
}`;function Ui(t){let e=new Float32Array(t*t*2);for(let i=0;i<t;i++)for(let n=0;n<t;n++){let o=i*t*2+n*2;e[o+0]=n,e[o+1]=i}return e}function Nc(t,e,i){return!e||e.byteLength!==i.byteLength?(e&&!e.destroyed&&e.destroy(),t.createBuffer({data:i,usage:U.VERTEX|U.COPY_DST})):(e.write(i),e)}function Wn(t,e,i,n,o,r){let s=o?o.length/r:0,a=e.length/r;if(s===a&&i&&!i.destroyed&&n&&!n.destroyed){let c=n,f=i;return f.write(e),{source:c,target:f,previous:new Float32Array(e)}}let l=new Float32Array(e.length),u=Math.min(s,a);for(let c=0;c<u*r;c+=1)l[c]=o?.[c]??e[c]??0;for(let c=u*r;c<e.length;c+=1)l[c]=e[c]??0;return i&&!i.destroyed&&i.destroy(),n&&!n.destroyed&&n.destroy(),{source:t.createBuffer({data:l,usage:U.VERTEX|U.COPY_DST}),target:t.createBuffer({data:e,usage:U.VERTEX|U.COPY_DST}),previous:new Float32Array(e)}}function j(t,e){let i=qs.getInfo(t);return e*(i.bytesPerPixel??0)}var be=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

in vec2 vertexCoord; // Vertex coordinates in normalized device coordinates
out vec2 textureCoords; // Texture coordinates to pass to the fragment shader

void main() {
    // Convert vertex coordinates from [-1, 1] range to [0, 1] range for texture sampling
    textureCoords = (vertexCoord + 1.0) / 2.0;
    gl_Position = vec4(vertexCoord, 0, 1);
}
`,Hn=class extends Ue{create(){var e;let{device:i,store:n}=this,{pointsTextureSize:o}=n;if(o){if(this.centermassTexture||(this.centermassTexture=i.createTexture({width:1,height:1,format:"rgba32float",usage:R.SAMPLE|R.RENDER|R.COPY_DST})),this.centermassTexture.copyImageData({data:new Float32Array(4).fill(0),bytesPerRow:j("rgba32float",1),mipLevel:0,x:0,y:0}),this.centermassFbo||(this.centermassFbo=i.createFramebuffer({width:1,height:1,colorAttachments:[this.centermassTexture]})),!this.pointIndices||this.previousPointsTextureSize!==n.pointsTextureSize){this.pointIndices&&!this.pointIndices.destroyed&&this.pointIndices.destroy();let r=Ui(n.pointsTextureSize);this.pointIndices=i.createBuffer({data:r,usage:U.VERTEX|U.COPY_DST}),(e=this.calculateCentermassCommand)==null||e.setAttributes({pointIndices:this.pointIndices})}this.previousPointsTextureSize=o}}initPrograms(){let{device:e,store:i,points:n}=this;!n||!i.pointsTextureSize||!this.centermassFbo||this.centermassFbo.destroyed||!this.centermassTexture||this.centermassTexture.destroyed||(this.forceVertexCoordBuffer||(this.forceVertexCoordBuffer=e.createBuffer({data:new Float32Array([-1,-1,1,-1,-1,1,1,1])})),this.calculateUniformStore||(this.calculateUniformStore=new J(e,{calculateCentermassUniforms:{uniformTypes:{pointsTextureSize:"f32"}}})),this.forceUniformStore||(this.forceUniformStore=new J(e,{forceCenterUniforms:{uniformTypes:{centerForce:"f32",alpha:"f32"}}})),this.calculateCentermassCommand||(this.calculateCentermassCommand=new Q(e,{fs:sv,vs:av,topology:"point-list",attributes:{...this.pointIndices&&{pointIndices:this.pointIndices}},bufferLayout:[{name:"pointIndices",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{calculateCentermassUniforms:this.calculateUniformStore.getManagedUniformBuffer("calculateCentermassUniforms")},parameters:{blend:!0,blendColorOperation:"add",blendColorSrcFactor:"one",blendColorDstFactor:"one",blendAlphaOperation:"add",blendAlphaSrcFactor:"one",blendAlphaDstFactor:"one",depthWriteEnabled:!1,depthCompare:"always"}})),this.calculateCentermassCommand.setVertexCount(this.data.pointsNumber??0),this.runCommand||(this.runCommand=new Q(e,{fs:lv,vs:be,topology:"triangle-strip",vertexCount:4,attributes:{vertexCoord:this.forceVertexCoordBuffer},bufferLayout:[{name:"vertexCoord",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{forceCenterUniforms:this.forceUniformStore.getManagedUniformBuffer("forceCenterUniforms")},parameters:{depthWriteEnabled:!1,depthCompare:"always"}})))}run(){let{device:e,store:i,points:n}=this;if(!n||!this.calculateCentermassCommand||!this.calculateUniformStore||!this.runCommand||!this.forceUniformStore||!this.centermassFbo||!this.centermassTexture||!n.previousPositionTexture||n.previousPositionTexture.destroyed||!n.velocityFbo||n.velocityFbo.destroyed||!n.exitTexture||n.exitTexture.destroyed||i.pointsTextureSize!==this.previousPointsTextureSize||!this.pointIndices)return;let o=e.beginRenderPass({framebuffer:this.centermassFbo,clearColor:[0,0,0,0]});this.calculateUniformStore.setUniforms({calculateCentermassUniforms:{pointsTextureSize:i.pointsTextureSize??0}}),this.calculateCentermassCommand.setBindings({positionsTexture:n.previousPositionTexture,exitTexture:n.exitTexture}),this.calculateCentermassCommand.draw(o),o.end(),this.forceUniformStore.setUniforms({forceCenterUniforms:{centerForce:this.config.simulationCenter,alpha:i.alpha}}),this.runCommand.setBindings({positionsTexture:n.previousPositionTexture,centermassTexture:this.centermassTexture});let r=e.beginRenderPass({framebuffer:n.velocityFbo,clearColor:[0,0,0,0]});this.runCommand.draw(r),r.end()}destroy(){var e,i,n,o;(e=this.calculateCentermassCommand)==null||e.destroy(),this.calculateCentermassCommand=void 0,(i=this.runCommand)==null||i.destroy(),this.runCommand=void 0,this.centermassFbo&&!this.centermassFbo.destroyed&&this.centermassFbo.destroy(),this.centermassFbo=void 0,this.centermassTexture&&!this.centermassTexture.destroyed&&this.centermassTexture.destroy(),this.centermassTexture=void 0,(n=this.calculateUniformStore)==null||n.destroy(),this.calculateUniformStore=void 0,(o=this.forceUniformStore)==null||o.destroy(),this.forceUniformStore=void 0,this.pointIndices&&!this.pointIndices.destroyed&&this.pointIndices.destroy(),this.pointIndices=void 0,this.forceVertexCoordBuffer&&!this.forceVertexCoordBuffer.destroyed&&this.forceVertexCoordBuffer.destroy(),this.forceVertexCoordBuffer=void 0,this.previousPointsTextureSize=void 0}},uv=`#version 300 es
precision highp float;

uniform sampler2D positionsTexture;
uniform sampler2D sizeTexture;
uniform sampler2D exitTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform buildGridUniforms {
  float pointsTextureSize;
  float gridTextureSize;
  float cellSize;
  vec2 gridOffset; // Offset for multi-pass (0-1 range, multiplied by cellSize)
} buildGrid;

#define pointsTextureSize buildGrid.pointsTextureSize
#define gridTextureSize buildGrid.gridTextureSize
#define cellSize buildGrid.cellSize
#define gridOffset buildGrid.gridOffset
#else
uniform float pointsTextureSize;
uniform float gridTextureSize;
uniform float cellSize;
uniform vec2 gridOffset;
#endif

in vec2 pointIndices;

out vec4 cellData; // xy = position, z = size, w = count (1.0)

void main() {
  // Absent points must not enter the grid — a NaN position bins to a NaN cell and
  // poisons the accumulated position/size sum for every point in that cell. (exit.g = absent)
  vec4 exitStatus = texture(exitTexture, pointIndices / pointsTextureSize);
  if (exitStatus.g > 0.5) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 0.0;
    return;
  }

  vec4 pointPosition = texture(positionsTexture, pointIndices / pointsTextureSize);
  vec4 pointSize = texture(sizeTexture, pointIndices / pointsTextureSize);

  // Output: position sum, size sum, count
  cellData = vec4(pointPosition.xy, pointSize.r, 1.0);

  // Apply grid offset for multi-pass collision detection
  vec2 offsetPosition = pointPosition.xy + gridOffset * cellSize;

  // Calculate which grid cell this point belongs to
  float cellX = floor(offsetPosition.x / cellSize);
  float cellY = floor(offsetPosition.y / cellSize);

  // Clamp to grid bounds
  cellX = clamp(cellX, 0.0, gridTextureSize - 1.0);
  cellY = clamp(cellY, 0.0, gridTextureSize - 1.0);

  // Convert to clip space coordinates
  vec2 gridPosition = 2.0 * (vec2(cellX, cellY) + 0.5) / gridTextureSize - 1.0;

  gl_Position = vec4(gridPosition, 0.0, 1.0);
  gl_PointSize = 1.0;
}
`,cv=`#version 300 es
precision highp float;

in vec4 cellData;
out vec4 fragColor;

void main() {
  // Output accumulated cell data (blended additively)
  // xy = sum of positions, z = sum of sizes, w = count
  fragColor = cellData;
}
`,fv=`#version 300 es
precision highp float;

uniform sampler2D positionsTexture;
uniform sampler2D sizeTexture;
uniform sampler2D gridTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform forceCollisionUniforms {
  float pointsTextureSize;
  float gridTextureSize;
  float cellSize;
  float alpha;
  float collisionStrength;
  float collisionRadius;
  float collisionPadding;
  float pointsNumber;
  vec2 gridOffset; // Must match the offset used when building the grid
} forceCollision;

#define pointsTextureSize forceCollision.pointsTextureSize
#define gridTextureSize forceCollision.gridTextureSize
#define cellSize forceCollision.cellSize
#define alpha forceCollision.alpha
#define collisionStrength forceCollision.collisionStrength
#define collisionRadius forceCollision.collisionRadius
#define collisionPadding forceCollision.collisionPadding
#define pointsNumber forceCollision.pointsNumber
#define gridOffset forceCollision.gridOffset
#else
uniform float pointsTextureSize;
uniform float gridTextureSize;
uniform float cellSize;
uniform float alpha;
uniform float collisionStrength;
uniform float collisionRadius;
uniform float collisionPadding;
uniform float pointsNumber;
uniform vec2 gridOffset;
#endif

in vec2 textureCoords;
out vec4 fragColor;

void main() {
  vec4 pointPosition = texture(positionsTexture, textureCoords);
  vec4 velocity = vec4(0.0);

  // Get current point's index
  float currentIndex = pointPosition.b;

  // Skip if this is an empty texel
  if (currentIndex < 0.0 || currentIndex >= pointsNumber) {
    fragColor = velocity;
    return;
  }

  // Get current point's size for collision radius
  vec4 currentSizeData = texture(sizeTexture, textureCoords);
  float currentSize = currentSizeData.r;
  float currentCollisionRadius = (collisionRadius > 0.0 ? collisionRadius : currentSize * 0.5) + collisionPadding;

  vec2 currentPos = pointPosition.rg;

  // Apply the same offset used when building the grid
  vec2 offsetPos = currentPos + gridOffset * cellSize;

  // Calculate which grid cell this point is in (with offset).
  // Clamp to the grid bounds to match build-grid.vert, so a point that drifts
  // outside the space still reads the edge cell it was binned into.
  float myCellX = clamp(floor(offsetPos.x / cellSize), 0.0, gridTextureSize - 1.0);
  float myCellY = clamp(floor(offsetPos.y / cellSize), 0.0, gridTextureSize - 1.0);

  // Track total neighbor count for damping
  float totalNeighbors = 0.0;

  // Check 3x3 neighborhood of cells
  for (int dx = -1; dx <= 1; dx++) {
    for (int dy = -1; dy <= 1; dy++) {
      float neighborCellX = myCellX + float(dx);
      float neighborCellY = myCellY + float(dy);

      // Skip cells outside grid bounds
      if (neighborCellX < 0.0 || neighborCellX >= gridTextureSize ||
          neighborCellY < 0.0 || neighborCellY >= gridTextureSize) {
        continue;
      }

      // Sample the grid cell
      vec2 gridCoord = (vec2(neighborCellX, neighborCellY) + 0.5) / gridTextureSize;
      vec4 cellData = texture(gridTexture, gridCoord);

      float cellCount = cellData.w;
      if (cellCount < 0.5) continue; // Empty cell

      // Scale force by number of points in cell
      // Subtract 1 if this is our own cell to avoid self-collision
      float effectiveCount = cellCount;
      if (dx == 0 && dy == 0) {
        effectiveCount = max(0.0, cellCount - 1.0);
      }

      totalNeighbors += effectiveCount;

      // Get average position and size in this cell
      vec2 avgPos = cellData.xy / cellCount;
      float avgSize = cellData.z / cellCount;
      float otherCollisionRadius = (collisionRadius > 0.0 ? collisionRadius : avgSize * 0.5) + collisionPadding;

      // Calculate combined collision radius
      float combinedRadius = currentCollisionRadius + otherCollisionRadius;

      // Calculate distance vector to average position (using original positions)
      vec2 distVector = currentPos - avgPos;
      float dist = length(distVector);

      // Check for collision
      if (dist < combinedRadius && dist > 0.001) {
        // Calculate overlap ratio (0 = just touching, 1 = fully overlapping)
        float overlapRatio = (combinedRadius - dist) / combinedRadius;

        // Soft collision curve: use square root for gentler force near edges
        // This prevents the "ping-pong" effect at boundaries
        float softOverlap = sqrt(overlapRatio) * combinedRadius * 0.5;

        // Direction to push apart (normalized)
        vec2 direction = distVector / dist;

        // Apply repulsion force with soft curve
        // Divide by 4 since we run 4 passes with different offsets
        float force = alpha * collisionStrength * softOverlap * 0.25 * effectiveCount;

        // Clamp maximum force to prevent instability
        force = min(force, combinedRadius * 0.5);

        velocity.rg += force * direction;
      } else if (dist <= 0.001 && effectiveCount > 0.0) {
        // Points at same position - push based on index
        float angle = currentIndex * 0.618033988749895;
        float force = min(alpha * collisionStrength * combinedRadius * 0.1, combinedRadius * 0.3);
        velocity.rg += force * effectiveCount * vec2(cos(angle), sin(angle));
      }
    }
  }

  // Apply density-based damping: reduce force when surrounded by many neighbors
  // This prevents chaotic oscillations in dense clusters
  if (totalNeighbors > 2.0) {
    float damping = 2.0 / totalNeighbors;
    velocity.rg *= damping;
  }

  // Cap the per-pass correction so overlaps resolve by relaxation over a few
  // frames instead of overshooting in one. Across the 4 offset passes the
  // total displacement stays within ~40% of this point's collision radius,
  // which converges without the ping-pong of full-overlap corrections.
  float maxCorrection = currentCollisionRadius * 0.1;
  float correction = length(velocity.rg);
  if (correction > maxCorrection) {
    velocity.rg *= maxCorrection / correction;
  }

  fragColor = velocity;
}
`,Ni=[[0,0],[.5,0],[0,.5],[.5,.5]],$n=class extends Ue{constructor(){super(...arguments),this.gridTargets=[],this.gridTextureSize=0,this.cellSize=0}create(){var e;let{device:i,store:n,data:o,config:r}=this;if(!n.pointsTextureSize||o.pointsNumber===void 0)return;let s=r.pointDefaultSize??Qe.pointDefaultSize;if(o.pointSizes&&o.pointsNumber!==void 0)for(let f=0;f<o.pointsNumber;f++)s=Math.max(s,o.getResolvedPointSize(f));let a=r.simulationCollisionRadius??0,l=r.simulationCollisionPadding??0,u=(a>0?a:s*.5)+l;this.cellSize=Math.max(u,8),this.gridTextureSize=Math.min(512,Math.max(32,Math.ceil(n.adjustedSpaceSize/this.cellSize))),this.cellSize=n.adjustedSpaceSize/this.gridTextureSize,this.gridTargets.length===Ni.length&&this.gridTargets.every(f=>!f.texture.destroyed&&!f.fbo.destroyed&&f.texture.width===this.gridTextureSize)||(this.destroyGridTargets(),this.gridTargets=Ni.map(()=>{let f=i.createTexture({width:this.gridTextureSize,height:this.gridTextureSize,format:"rgba32float",usage:R.SAMPLE|R.RENDER|R.COPY_DST}),h=i.createFramebuffer({width:this.gridTextureSize,height:this.gridTextureSize,colorAttachments:[f]});return{texture:f,fbo:h}}));let c=new Float32Array(n.pointsTextureSize*n.pointsTextureSize*4);for(let f=0;f<o.pointsNumber;f++)c[f*4]=o.getResolvedPointSize(f);(!this.sizeTexture||this.sizeTexture.destroyed||this.sizeTexture.width!==n.pointsTextureSize||this.sizeTexture.height!==n.pointsTextureSize)&&(this.sizeTexture&&!this.sizeTexture.destroyed&&this.sizeTexture.destroy(),this.sizeTexture=i.createTexture({width:n.pointsTextureSize,height:n.pointsTextureSize,format:"rgba32float",usage:R.SAMPLE|R.COPY_DST})),this.sizeTexture.copyImageData({data:c,bytesPerRow:j("rgba32float",n.pointsTextureSize),mipLevel:0,x:0,y:0}),(!this.pointIndices||this.previousPointsTextureSize!==n.pointsTextureSize)&&(this.pointIndices&&!this.pointIndices.destroyed&&this.pointIndices.destroy(),this.pointIndices=i.createBuffer({data:Ui(n.pointsTextureSize),usage:U.VERTEX|U.COPY_DST}),(e=this.buildGridCommand)==null||e.setAttributes({pointIndices:this.pointIndices})),this.previousPointsTextureSize=n.pointsTextureSize,this.previousSpaceSize=n.adjustedSpaceSize}initPrograms(){let{device:e,store:i,data:n}=this;!n.pointsNumber||!i.pointsTextureSize||(this.buildGridUniformStore||(this.buildGridUniformStore=new J(e,{buildGridUniforms:{uniformTypes:{pointsTextureSize:"f32",gridTextureSize:"f32",cellSize:"f32",gridOffset:"vec2<f32>"}}})),this.buildGridCommand||(this.buildGridCommand=new Q(e,{fs:cv,vs:uv,topology:"point-list",vertexCount:n.pointsNumber,attributes:{...this.pointIndices&&{pointIndices:this.pointIndices}},bufferLayout:[{name:"pointIndices",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{buildGridUniforms:this.buildGridUniformStore.getManagedUniformBuffer("buildGridUniforms")},parameters:{blend:!0,blendColorOperation:"add",blendColorSrcFactor:"one",blendColorDstFactor:"one",blendAlphaOperation:"add",blendAlphaSrcFactor:"one",blendAlphaDstFactor:"one",depthWriteEnabled:!1,depthCompare:"always"}})),this.forceUniformStore||(this.forceUniformStore=new J(e,{forceCollisionUniforms:{uniformTypes:{pointsTextureSize:"f32",gridTextureSize:"f32",cellSize:"f32",alpha:"f32",collisionStrength:"f32",collisionRadius:"f32",collisionPadding:"f32",pointsNumber:"f32",gridOffset:"vec2<f32>"}}})),this.forceVertexCoordBuffer||(this.forceVertexCoordBuffer=e.createBuffer({data:new Float32Array([-1,-1,1,-1,-1,1,1,1])})),this.forceCommand||(this.forceCommand=new Q(e,{fs:fv,vs:be,topology:"triangle-strip",vertexCount:4,attributes:{vertexCoord:this.forceVertexCoordBuffer},bufferLayout:[{name:"vertexCoord",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{forceCollisionUniforms:this.forceUniformStore.getManagedUniformBuffer("forceCollisionUniforms")},parameters:{blend:!0,blendColorOperation:"add",blendColorSrcFactor:"one",blendColorDstFactor:"one",blendAlphaOperation:"add",blendAlphaSrcFactor:"one",blendAlphaDstFactor:"one",depthWriteEnabled:!1,depthCompare:"always"}})))}run(){let{device:e,store:i,data:n,points:o,config:r}=this;if(!o||!this.buildGridCommand||!this.buildGridUniformStore||!this.forceCommand||!this.forceUniformStore||!this.pointIndices||n.pointsNumber===void 0||!o.previousPositionTexture||o.previousPositionTexture.destroyed||!o.exitTexture||o.exitTexture.destroyed||!o.velocityFbo||o.velocityFbo.destroyed||!this.sizeTexture||this.sizeTexture.destroyed||this.gridTargets.length!==Ni.length||i.pointsTextureSize!==this.previousPointsTextureSize||i.adjustedSpaceSize!==this.previousSpaceSize)return;let s=r.simulationCollisionRadius??0,a=r.simulationCollisionPadding??0;this.buildGridCommand.setVertexCount(n.pointsNumber),this.buildGridCommand.setBindings({positionsTexture:o.previousPositionTexture,sizeTexture:this.sizeTexture,exitTexture:o.exitTexture});for(let[u,c]of Ni.entries()){let f=this.gridTargets[u];if(!f||f.fbo.destroyed||f.texture.destroyed)continue;this.buildGridUniformStore.setUniforms({buildGridUniforms:{pointsTextureSize:i.pointsTextureSize??0,gridTextureSize:this.gridTextureSize,cellSize:this.cellSize,gridOffset:c}});let h=e.beginRenderPass({framebuffer:f.fbo,clearColor:[0,0,0,0]});this.buildGridCommand.draw(h),h.end()}this.forceCommand.setBindings({positionsTexture:o.previousPositionTexture,sizeTexture:this.sizeTexture});let l=e.beginRenderPass({framebuffer:o.velocityFbo,clearColor:[0,0,0,0]});for(let[u,c]of Ni.entries()){let f=this.gridTargets[u];!f||f.texture.destroyed||(this.forceUniformStore.setUniforms({forceCollisionUniforms:{pointsTextureSize:i.pointsTextureSize??0,gridTextureSize:this.gridTextureSize,cellSize:this.cellSize,alpha:i.alpha,collisionStrength:r.simulationCollision??0,collisionRadius:s,collisionPadding:a,pointsNumber:n.pointsNumber,gridOffset:c}}),this.forceCommand.setBindings({gridTexture:f.texture}),this.forceCommand.draw(l))}l.end()}destroy(){var e,i,n,o;(e=this.buildGridCommand)==null||e.destroy(),this.buildGridCommand=void 0,(i=this.forceCommand)==null||i.destroy(),this.forceCommand=void 0,this.destroyGridTargets(),this.sizeTexture&&!this.sizeTexture.destroyed&&this.sizeTexture.destroy(),this.sizeTexture=void 0,(n=this.buildGridUniformStore)==null||n.destroy(),this.buildGridUniformStore=void 0,(o=this.forceUniformStore)==null||o.destroy(),this.forceUniformStore=void 0,this.pointIndices&&!this.pointIndices.destroyed&&this.pointIndices.destroy(),this.pointIndices=void 0,this.forceVertexCoordBuffer&&!this.forceVertexCoordBuffer.destroyed&&this.forceVertexCoordBuffer.destroy(),this.forceVertexCoordBuffer=void 0}destroyGridTargets(){for(let e of this.gridTargets)e.fbo&&!e.fbo.destroyed&&e.fbo.destroy();for(let e of this.gridTargets)e.texture&&!e.texture.destroyed&&e.texture.destroy();this.gridTargets=[]}},dv=`#version 300 es
precision highp float;

uniform sampler2D positionsTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform forceGravityUniforms {
  float gravity;
  float spaceSize;
  float alpha;
} forceGravity;

#define gravity forceGravity.gravity
#define spaceSize forceGravity.spaceSize
#define alpha forceGravity.alpha
#else
uniform float gravity;
uniform float spaceSize;
uniform float alpha;
#endif

in vec2 textureCoords;
out vec4 fragColor;

void main() {
  vec4 pointPosition = texture(positionsTexture, textureCoords);

  vec4 velocity = vec4(0.0);

  vec2 centerPosition = vec2(spaceSize * 0.5);
  vec2 distVector = centerPosition - pointPosition.rg;
  float dist = sqrt(dot(distVector, distVector));
  if (dist > 0.0) {
    float angle = atan(distVector.y, distVector.x);
    float additionalVelocity = alpha * gravity * dist * 0.1;
    velocity.rg += additionalVelocity * vec2(cos(angle), sin(angle));
  }

  fragColor = velocity;
}`,jn=class extends Ue{initPrograms(){let{device:e,points:i,store:n}=this;!i||!n.pointsTextureSize||(this.vertexCoordBuffer||(this.vertexCoordBuffer=e.createBuffer({data:new Float32Array([-1,-1,1,-1,-1,1,1,1])})),this.uniformStore||(this.uniformStore=new J(e,{forceGravityUniforms:{uniformTypes:{gravity:"f32",spaceSize:"f32",alpha:"f32"}}})),this.runCommand||(this.runCommand=new Q(e,{fs:dv,vs:be,topology:"triangle-strip",vertexCount:4,attributes:{vertexCoord:this.vertexCoordBuffer},bufferLayout:[{name:"vertexCoord",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{forceGravityUniforms:this.uniformStore.getManagedUniformBuffer("forceGravityUniforms")},parameters:{depthWriteEnabled:!1,depthCompare:"always"}})))}run(){let{device:e,points:i,store:n}=this;if(!i||!this.runCommand||!this.uniformStore||!i.previousPositionTexture||i.previousPositionTexture.destroyed||!i.velocityFbo||i.velocityFbo.destroyed)return;this.uniformStore.setUniforms({forceGravityUniforms:{gravity:this.config.simulationGravity,spaceSize:n.adjustedSpaceSize,alpha:n.alpha}}),this.runCommand.setBindings({positionsTexture:i.previousPositionTexture});let o=e.beginRenderPass({framebuffer:i.velocityFbo,clearColor:[0,0,0,0]});this.runCommand.draw(o),o.end()}destroy(){var e,i;(e=this.runCommand)==null||e.destroy(),this.runCommand=void 0,(i=this.uniformStore)==null||i.destroy(),this.uniformStore=void 0,this.vertexCoordBuffer&&!this.vertexCoordBuffer.destroyed&&this.vertexCoordBuffer.destroy(),this.vertexCoordBuffer=void 0}};function hv(t){return`#version 300 es
precision highp float;

uniform sampler2D positionsTexture;
uniform sampler2D exitTexture;
uniform sampler2D linkInfoTexture; // Texture storing first link indices and amount
uniform sampler2D linkIndicesTexture;
uniform sampler2D linkPropertiesTexture; // Texture storing link bias and strength
uniform sampler2D linkRandomDistanceTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform forceLinkUniforms {
  float linkSpring;
  float linkDistance;
  vec2 linkDistRandomVariationRange;
  float pointsTextureSize;
  float linksTextureSize;
  float alpha;
} forceLink;

#define linkSpring forceLink.linkSpring
#define linkDistance forceLink.linkDistance
#define linkDistRandomVariationRange forceLink.linkDistRandomVariationRange
#define pointsTextureSize forceLink.pointsTextureSize
#define linksTextureSize forceLink.linksTextureSize
#define alpha forceLink.alpha
#else
uniform float linkSpring;
uniform float linkDistance;
uniform vec2 linkDistRandomVariationRange;
uniform float pointsTextureSize;
uniform float linksTextureSize;
uniform float alpha;
#endif

in vec2 textureCoords;
out vec4 fragColor;

const float MAX_LINKS = ${t}.0;

void main() {
  vec4 pointPosition = texture(positionsTexture, textureCoords);
  vec4 velocity = vec4(0.0);

  vec4 linkInfo = texture(linkInfoTexture, textureCoords);
  float iCount = linkInfo.r;
  float jCount = linkInfo.g;
  float linkAmount = linkInfo.b;
  if (linkAmount > 0.0) {
    for (float i = 0.0; i < MAX_LINKS; i += 1.0) {
      if (i < linkAmount) {
        if (iCount >= linksTextureSize) {
          iCount = 0.0;
          jCount += 1.0;
        }
        vec2 linkTextureIndex = (vec2(iCount, jCount) + 0.5) / linksTextureSize;
        vec4 connectedPointIndex = texture(linkIndicesTexture, linkTextureIndex);
        vec4 biasAndStrength = texture(linkPropertiesTexture, linkTextureIndex);
        vec4 randomMinDistance = texture(linkRandomDistanceTexture, linkTextureIndex);
        float bias = biasAndStrength.r;
        float strength = biasAndStrength.g;
        float randomMinLinkDist = randomMinDistance.r * (linkDistRandomVariationRange.g - linkDistRandomVariationRange.r) + linkDistRandomVariationRange.r;
        randomMinLinkDist *= linkDistance;

        iCount += 1.0;

        // Skip a link to an absent point — its position would poison the spring
        // force. (exit.G = current absence)
        vec4 connectedExit = texture(exitTexture, (connectedPointIndex.rg + 0.5) / pointsTextureSize);
        if (connectedExit.g > 0.5) {
          continue;
        }

        vec4 connectedPointPosition = texture(positionsTexture, (connectedPointIndex.rg + 0.5) / pointsTextureSize);
        float x = connectedPointPosition.x - (pointPosition.x + velocity.x);
        float y = connectedPointPosition.y - (pointPosition.y + velocity.y);
        float l = sqrt(x * x + y * y);

        // Apply the link force
        l = max(l, randomMinLinkDist * 0.99);
        l = (l - randomMinLinkDist) / l;
        l *= linkSpring * alpha;
        l *= strength;
        l *= bias;
        x *= l;
        y *= l;
        velocity.x += x;
        velocity.y += y;
      }
    }
  }

  fragColor = vec4(velocity.rg, 0.0, 0.0);
}
  `}function X(t,e){return!t||t.length!==2?e:[t[0],t[1]]}function ae(t,e){return!t||t.length!==4?e:[t[0],t[1],t[2],t[3]]}var us=t=>Number.isInteger(t)?t.toFixed(1):String(t),cs=(t=>(t.OUTGOING="outgoing",t.INCOMING="incoming",t))(cs||{}),ni=class extends Ue{constructor(){super(...arguments),this.linkFirstIndicesAndAmount=new Float32Array,this.indices=new Float32Array,this.maxPointDegree=0}create(e){var i;let{device:n,store:{pointsTextureSize:o,linksTextureSize:r},data:s}=this;if(!o||!r)return;this.linkFirstIndicesAndAmount=new Float32Array(o*o*4),this.indices=new Float32Array(r*r*4);let a=new Float32Array(r*r*4),l=new Float32Array(r*r*4),u=e==="incoming"?s.sourceIndexToTargetIndices:s.targetIndexToSourceIndices;this.maxPointDegree=0;let c=0;u?.forEach((m,g)=>{m&&(this.linkFirstIndicesAndAmount[g*4+0]=c%r,this.linkFirstIndicesAndAmount[g*4+1]=Math.floor(c/r),this.linkFirstIndicesAndAmount[g*4+2]=m.length??0,m.forEach(([b,k])=>{var y,_,T;this.indices[c*4+0]=b%o,this.indices[c*4+1]=Math.floor(b/o);let v=((y=s.degree)==null?void 0:y[b])??0,z=((_=s.degree)==null?void 0:_[g])??0,C=v+z,I=C!==0?v/C:.5,E=Math.min(v,z),N=((T=s.linkStrength)==null?void 0:T[k])??1/Math.max(E,1);N=Math.sqrt(N),a[c*4+0]=I,a[c*4+1]=N,l[c*4]=this.store.getRandomFloat(0,1),c+=1}),this.maxPointDegree=Math.max(this.maxPointDegree,m.length??0))});let f=!this.linkFirstIndicesAndAmountTexture||this.linkFirstIndicesAndAmountTexture.width!==o||this.linkFirstIndicesAndAmountTexture.height!==o,h=!this.indicesTexture||this.indicesTexture.width!==r||this.indicesTexture.height!==r;f&&(this.linkFirstIndicesAndAmountTexture&&!this.linkFirstIndicesAndAmountTexture.destroyed&&this.linkFirstIndicesAndAmountTexture.destroy(),this.linkFirstIndicesAndAmountTexture=n.createTexture({width:o,height:o,format:"rgba32float",usage:R.SAMPLE|R.COPY_DST})),this.linkFirstIndicesAndAmountTexture.copyImageData({data:this.linkFirstIndicesAndAmount,bytesPerRow:j("rgba32float",o),mipLevel:0,x:0,y:0}),h&&(this.indicesTexture&&!this.indicesTexture.destroyed&&this.indicesTexture.destroy(),this.biasAndStrengthTexture&&!this.biasAndStrengthTexture.destroyed&&this.biasAndStrengthTexture.destroy(),this.randomDistanceTexture&&!this.randomDistanceTexture.destroyed&&this.randomDistanceTexture.destroy(),this.indicesTexture=n.createTexture({width:r,height:r,format:"rgba32float",usage:R.SAMPLE|R.COPY_DST}),this.biasAndStrengthTexture=n.createTexture({width:r,height:r,format:"rgba32float",usage:R.SAMPLE|R.COPY_DST}),this.randomDistanceTexture=n.createTexture({width:r,height:r,format:"rgba32float",usage:R.SAMPLE|R.COPY_DST})),this.indicesTexture.copyImageData({data:this.indices,bytesPerRow:j("rgba32float",r),mipLevel:0,x:0,y:0}),this.biasAndStrengthTexture.copyImageData({data:a,bytesPerRow:j("rgba32float",r),mipLevel:0,x:0,y:0}),this.randomDistanceTexture.copyImageData({data:l,bytesPerRow:j("rgba32float",r),mipLevel:0,x:0,y:0}),this.previousMaxPointDegree!==void 0&&this.previousMaxPointDegree!==this.maxPointDegree&&((i=this.runCommand)==null||i.destroy(),this.runCommand=void 0),this.previousMaxPointDegree=this.maxPointDegree,this.previousPointsTextureSize=o,this.previousLinksTextureSize=r}initPrograms(){let{device:e,store:i,points:n}=this;!n||!i.pointsTextureSize||!i.linksTextureSize||!this.linkFirstIndicesAndAmountTexture||!this.indicesTexture||!this.biasAndStrengthTexture||!this.randomDistanceTexture||(this.vertexCoordBuffer||(this.vertexCoordBuffer=e.createBuffer({data:new Float32Array([-1,-1,1,-1,-1,1,1,1])})),this.uniformStore||(this.uniformStore=new J(e,{forceLinkUniforms:{uniformTypes:{linkSpring:"f32",linkDistance:"f32",linkDistRandomVariationRange:"vec2<f32>",pointsTextureSize:"f32",linksTextureSize:"f32",alpha:"f32"}}})),this.runCommand||(this.runCommand=new Q(e,{fs:hv(this.maxPointDegree),vs:be,topology:"triangle-strip",vertexCount:4,attributes:{vertexCoord:this.vertexCoordBuffer},bufferLayout:[{name:"vertexCoord",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{forceLinkUniforms:this.uniformStore.getManagedUniformBuffer("forceLinkUniforms")},parameters:{depthWriteEnabled:!1,depthCompare:"always"}})))}run(){let{device:e,store:i,points:n}=this;if(!n||!this.runCommand||!this.uniformStore||!n.previousPositionTexture||n.previousPositionTexture.destroyed||!n.exitTexture||n.exitTexture.destroyed||!this.linkFirstIndicesAndAmountTexture||!this.indicesTexture||!this.biasAndStrengthTexture||!this.randomDistanceTexture||!n.velocityFbo||n.velocityFbo.destroyed||i.pointsTextureSize!==this.previousPointsTextureSize||i.linksTextureSize!==this.previousLinksTextureSize)return;this.uniformStore.setUniforms({forceLinkUniforms:{linkSpring:this.config.simulationLinkSpring,linkDistance:this.config.simulationLinkDistance,linkDistRandomVariationRange:X(this.config.simulationLinkDistRandomVariationRange,[0,0]),pointsTextureSize:i.pointsTextureSize,linksTextureSize:i.linksTextureSize,alpha:i.alpha}}),this.runCommand.setBindings({positionsTexture:n.previousPositionTexture,exitTexture:n.exitTexture,linkInfoTexture:this.linkFirstIndicesAndAmountTexture,linkIndicesTexture:this.indicesTexture,linkPropertiesTexture:this.biasAndStrengthTexture,linkRandomDistanceTexture:this.randomDistanceTexture});let o=e.beginRenderPass({framebuffer:n.velocityFbo,clearColor:[0,0,0,0]});this.runCommand.draw(o),o.end()}destroy(){var e,i;(e=this.runCommand)==null||e.destroy(),this.runCommand=void 0,this.linkFirstIndicesAndAmountTexture&&!this.linkFirstIndicesAndAmountTexture.destroyed&&this.linkFirstIndicesAndAmountTexture.destroy(),this.linkFirstIndicesAndAmountTexture=void 0,this.indicesTexture&&!this.indicesTexture.destroyed&&this.indicesTexture.destroy(),this.indicesTexture=void 0,this.biasAndStrengthTexture&&!this.biasAndStrengthTexture.destroyed&&this.biasAndStrengthTexture.destroy(),this.biasAndStrengthTexture=void 0,this.randomDistanceTexture&&!this.randomDistanceTexture.destroyed&&this.randomDistanceTexture.destroy(),this.randomDistanceTexture=void 0,(i=this.uniformStore)==null||i.destroy(),this.uniformStore=void 0,this.vertexCoordBuffer&&!this.vertexCoordBuffer.destroyed&&this.vertexCoordBuffer.destroy(),this.vertexCoordBuffer=void 0}},mv=`#version 300 es
precision highp float;

in vec4 vColor;
out vec4 fragColor;

void main() {
  fragColor = vColor;
}`,pv=`#version 300 es
precision highp float;

uniform sampler2D positionsTexture;
uniform sampler2D exitTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform calculateLevelsUniforms {
  float pointsTextureSize;
  float levelTextureSize;
  float cellSize;
} calculateLevels;

#define pointsTextureSize calculateLevels.pointsTextureSize
#define levelTextureSize calculateLevels.levelTextureSize
#define cellSize calculateLevels.cellSize
#else
uniform float pointsTextureSize;
uniform float levelTextureSize;
uniform float cellSize;
#endif

in vec2 pointIndices;

out vec4 vColor;

void main() {
  vColor = vec4(0.0);

  // Absent points must not enter the grid — a NaN position bins to a NaN cell and
  // poisons the centermass that drives repulsion for every point. (exit.G = absent)
  vec4 exitStatus = texture(exitTexture, pointIndices / pointsTextureSize);
  if (exitStatus.g > 0.5) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 0.0;
    return;
  }

  vec4 pointPosition = texture(positionsTexture, pointIndices / pointsTextureSize);
  vColor = vec4(pointPosition.rg, 1.0, 0.0);

  float n = floor(pointPosition.x / cellSize);
  float m = floor(pointPosition.y / cellSize);
  
  vec2 levelPosition = 2.0 * (vec2(n, m) + 0.5) / levelTextureSize - 1.0;

  gl_Position = vec4(levelPosition, 0.0, 1.0);
  gl_PointSize = 1.0;
}`,gv=`#version 300 es
precision highp float;

uniform sampler2D positionsTexture;
uniform sampler2D levelFbo;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform forceUniforms {
  float level;
  float levels;
  float levelTextureSize;
  float alpha;
  float repulsion;
  float spaceSize;
  float theta;
} force;

#define level force.level
#define levels force.levels
#define levelTextureSize force.levelTextureSize
#define alpha force.alpha
#define repulsion force.repulsion
#define spaceSize force.spaceSize
#define theta force.theta
#else
uniform float level;
uniform float levels;
uniform float levelTextureSize;
uniform float repulsion;
uniform float alpha;
uniform float spaceSize;
uniform float theta;
#endif

in vec2 textureCoords;
out vec4 fragColor;

const float MAX_LEVELS_NUM = 14.0;

vec2 calculateAdditionalVelocity (vec2 ij, vec2 pp) {
  vec2 add = vec2(0.0);
  vec4 centermass = texture(levelFbo, ij);
  if (centermass.r > 0.0 && centermass.g > 0.0 && centermass.b > 0.0) {
    vec2 centermassPosition = vec2(centermass.rg / centermass.b);
    vec2 distVector = pp - centermassPosition;
    float l = dot(distVector, distVector);
    float dist = sqrt(l);
    if (l > 0.0) {
      float c = alpha * repulsion * centermass.b;

      float distanceMin2 = 1.0;
      if (l < distanceMin2) l = sqrt(distanceMin2 * l);
      float addV = c / sqrt(l);
      add = addV * normalize(distVector);
    }
  }
  return add;
}

void main() {
  vec4 pointPosition = texture(positionsTexture, textureCoords);
  float x = pointPosition.x;
  float y = pointPosition.y;

  float left = 0.0;
  float top = 0.0;
  float right = spaceSize;
  float bottom = spaceSize;

  float n_left = 0.0;
  float n_top = 0.0;
  float n_right = 0.0;
  float n_bottom = 0.0;

  float cellSize = 0.0;

  // Iterate over levels to adjust the boundaries based on the current level
  for (float i = 0.0; i < MAX_LEVELS_NUM; i += 1.0) {
    if (i <= level) {
      left += cellSize * n_left;
      top += cellSize * n_top;
      right -= cellSize * n_right;
      bottom -= cellSize * n_bottom;

      cellSize = pow(2.0 , levels - i - 1.0);

      float dist_left = x - left;
      n_left = max(0.0, floor(dist_left / cellSize - theta));

      float dist_top = y - top;
      n_top = max(0.0, floor(dist_top / cellSize - theta));
      
      float dist_right = right - x;
      n_right = max(0.0, floor(dist_right / cellSize - theta));

      float dist_bottom = bottom - y;
      n_bottom = max(0.0, floor(dist_bottom / cellSize - theta));

    }
  }

  vec4 velocity = vec4(vec2(0.0), 1.0, 0.0);

  // Calculate the additional velocity based on neighboring cells
  for (float i = 0.0; i < 12.0; i += 1.0) {
    for (float j = 0.0; j < 4.0; j += 1.0) {
      float n = left + cellSize * j;
      float m = top + cellSize * n_top + cellSize * i;

      if (n < (left + n_left * cellSize) && m < bottom) {
        velocity.xy += calculateAdditionalVelocity(vec2(n / cellSize, m / cellSize) / levelTextureSize, pointPosition.xy);
      }

      n = left + cellSize * i;
      m = top + cellSize * j;

      if (n < (right - n_right * cellSize) && m < (top + n_top * cellSize)) {
        velocity.xy += calculateAdditionalVelocity(vec2(n / cellSize, m / cellSize) / levelTextureSize, pointPosition.xy);
      }

      n = right - n_right * cellSize + cellSize * j;
      m = top + cellSize * i;

      if (n < right && m < (bottom - n_bottom * cellSize)) {
        velocity.xy += calculateAdditionalVelocity(vec2(n / cellSize, m / cellSize) / levelTextureSize, pointPosition.xy);
      }

      n = left + n_left * cellSize + cellSize * i;
      m = bottom - n_bottom * cellSize + cellSize * j;

      if (n < right && m < bottom) {
        velocity.xy += calculateAdditionalVelocity(vec2(n / cellSize, m / cellSize) / levelTextureSize, pointPosition.xy);
      }
    }
  }

  fragColor = velocity;
}`,xv=`#version 300 es
precision highp float;

uniform sampler2D positionsTexture;
uniform sampler2D levelFbo;
uniform sampler2D randomValues;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform forceCenterUniforms {
  float levelTextureSize;
  float alpha;
  float repulsion;
} forceCenter;

#define levelTextureSize forceCenter.levelTextureSize
#define repulsion forceCenter.repulsion
#define alpha forceCenter.alpha
#else
uniform float levelTextureSize;
uniform float alpha;
uniform float repulsion;
#endif

in vec2 textureCoords;
out vec4 fragColor;

// Calculate the additional velocity based on the center of mass
vec2 calculateAdditionalVelocity (vec2 ij, vec2 pp) {
  vec2 add = vec2(0.0);
  vec4 centermass = texture(levelFbo, ij);
  if (centermass.r > 0.0 && centermass.g > 0.0 && centermass.b > 0.0) {
    vec2 centermassPosition = vec2(centermass.rg / centermass.b);
    vec2 distVector = pp - centermassPosition;
    float l = dot(distVector, distVector);
    float dist = sqrt(l);
    if (l > 0.0) {
      float angle = atan(distVector.y, distVector.x);
      float c = alpha * repulsion * centermass.b;

      float distanceMin2 = 1.0;
      if (l < distanceMin2) l = sqrt(distanceMin2 * l);
      float addV = c / sqrt(l);
      add = addV * vec2(cos(angle), sin(angle));
    }
  }
  return add;
}

void main() {
  vec4 pointPosition = texture(positionsTexture, textureCoords);
  vec4 random = texture(randomValues, textureCoords);

  vec4 velocity = vec4(0.0);

  // Calculate additional velocity based on the point position
  velocity.xy += calculateAdditionalVelocity(pointPosition.xy / levelTextureSize, pointPosition.xy);
  // Apply random factor to the velocity
  velocity.xy += velocity.xy * random.rg;

  fragColor = velocity;
}`,qn=class extends Ue{constructor(){super(...arguments),this.levels=0,this.levelTargets=new Map}create(){var e;let{device:i,store:n}=this;if(!n.pointsTextureSize)return;this.levels=Math.log2(n.adjustedSpaceSize);for(let s=0;s<this.levels;s+=1){let a=Math.pow(2,s+1),l=this.levelTargets.get(s);if(l&&l.texture.width===a&&l.texture.height===a){l.texture.copyImageData({data:new Float32Array(a*a*4).fill(0),bytesPerRow:j("rgba32float",a),mipLevel:0,x:0,y:0});continue}l&&(l.fbo.destroyed||l.fbo.destroy(),l.texture.destroyed||l.texture.destroy());let u=i.createTexture({width:a,height:a,format:"rgba32float",usage:R.SAMPLE|R.RENDER|R.COPY_DST});u.copyImageData({data:new Float32Array(a*a*4).fill(0),bytesPerRow:j("rgba32float",a),mipLevel:0,x:0,y:0});let c=i.createFramebuffer({width:a,height:a,colorAttachments:[u]});this.levelTargets.set(s,{texture:u,fbo:c})}for(let[s,a]of Array.from(this.levelTargets.entries()))s>=this.levels&&(a.fbo.destroyed||a.fbo.destroy(),a.texture.destroyed||a.texture.destroy(),this.levelTargets.delete(s));let o=n.pointsTextureSize*n.pointsTextureSize,r=new Float32Array(o*4);for(let s=0;s<o;++s)r[s*4]=n.getRandomFloat(-1,1)*1e-5,r[s*4+1]=n.getRandomFloat(-1,1)*1e-5;if((!this.randomValuesTexture||this.randomValuesTexture.destroyed||this.randomValuesTexture.width!==n.pointsTextureSize||this.randomValuesTexture.height!==n.pointsTextureSize)&&(this.randomValuesTexture&&!this.randomValuesTexture.destroyed&&this.randomValuesTexture.destroy(),this.randomValuesTexture=i.createTexture({width:n.pointsTextureSize,height:n.pointsTextureSize,format:"rgba32float",usage:R.SAMPLE|R.COPY_DST})),this.randomValuesTexture.copyImageData({data:r,bytesPerRow:j("rgba32float",n.pointsTextureSize),mipLevel:0,x:0,y:0}),!this.pointIndices||this.previousPointsTextureSize!==n.pointsTextureSize){this.pointIndices&&!this.pointIndices.destroyed&&this.pointIndices.destroy();let s=Ui(n.pointsTextureSize);this.pointIndices=i.createBuffer({data:s,usage:U.VERTEX|U.COPY_DST}),(e=this.calculateLevelsCommand)==null||e.setAttributes({pointIndices:this.pointIndices})}this.previousPointsTextureSize=n.pointsTextureSize,this.previousSpaceSize=n.adjustedSpaceSize}initPrograms(){let{device:e,store:i,data:n,points:o}=this;!n.pointsNumber||!o||!i.pointsTextureSize||(this.calculateLevelsUniformStore||(this.calculateLevelsUniformStore=new J(e,{calculateLevelsUniforms:{uniformTypes:{pointsTextureSize:"f32",levelTextureSize:"f32",cellSize:"f32"},defaultUniforms:{pointsTextureSize:i.pointsTextureSize,levelTextureSize:0,cellSize:0}}})),this.calculateLevelsCommand||(this.calculateLevelsCommand=new Q(e,{fs:mv,vs:pv,topology:"point-list",vertexCount:n.pointsNumber,attributes:{...this.pointIndices&&{pointIndices:this.pointIndices}},bufferLayout:[{name:"pointIndices",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{calculateLevelsUniforms:this.calculateLevelsUniformStore.getManagedUniformBuffer("calculateLevelsUniforms")},parameters:{blend:!0,blendColorOperation:"add",blendColorSrcFactor:"one",blendColorDstFactor:"one",blendAlphaOperation:"add",blendAlphaSrcFactor:"one",blendAlphaDstFactor:"one",depthWriteEnabled:!1,depthCompare:"always"}})),this.forceUniformStore||(this.forceUniformStore=new J(e,{forceUniforms:{uniformTypes:{level:"f32",levels:"f32",levelTextureSize:"f32",alpha:"f32",repulsion:"f32",spaceSize:"f32",theta:"f32"},defaultUniforms:{level:0,levels:this.levels,levelTextureSize:0,alpha:i.alpha,repulsion:this.config.simulationRepulsion,spaceSize:i.adjustedSpaceSize,theta:this.config.simulationRepulsionTheta}}})),this.forceVertexCoordBuffer||(this.forceVertexCoordBuffer=e.createBuffer({data:new Float32Array([-1,-1,1,-1,-1,1,1,1])})),this.forceCommand||(this.forceCommand=new Q(e,{fs:gv,vs:be,topology:"triangle-strip",vertexCount:4,attributes:{vertexCoord:this.forceVertexCoordBuffer},bufferLayout:[{name:"vertexCoord",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{forceUniforms:this.forceUniformStore.getManagedUniformBuffer("forceUniforms")},parameters:{blend:!0,blendColorOperation:"add",blendColorSrcFactor:"one",blendColorDstFactor:"one",blendAlphaOperation:"add",blendAlphaSrcFactor:"one",blendAlphaDstFactor:"one",depthWriteEnabled:!1,depthCompare:"always"}})),this.forceCenterUniformStore||(this.forceCenterUniformStore=new J(e,{forceCenterUniforms:{uniformTypes:{levelTextureSize:"f32",alpha:"f32",repulsion:"f32"},defaultUniforms:{levelTextureSize:0,alpha:i.alpha,repulsion:this.config.simulationRepulsion}}})),this.forceFromItsOwnCentermassCommand||(this.forceFromItsOwnCentermassCommand=new Q(e,{fs:xv,vs:be,topology:"triangle-strip",vertexCount:4,attributes:{vertexCoord:this.forceVertexCoordBuffer},bufferLayout:[{name:"vertexCoord",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{forceCenterUniforms:this.forceCenterUniformStore.getManagedUniformBuffer("forceCenterUniforms")},parameters:{blend:!0,blendColorOperation:"add",blendColorSrcFactor:"one",blendColorDstFactor:"one",blendAlphaOperation:"add",blendAlphaSrcFactor:"one",blendAlphaDstFactor:"one",depthWriteEnabled:!1,depthCompare:"always"}})))}run(){this.store.pointsTextureSize!==this.previousPointsTextureSize||this.store.adjustedSpaceSize!==this.previousSpaceSize||(this.drawLevels(),this.drawForces())}destroy(){var e,i,n,o,r,s;(e=this.calculateLevelsCommand)==null||e.destroy(),this.calculateLevelsCommand=void 0,(i=this.forceCommand)==null||i.destroy(),this.forceCommand=void 0,(n=this.forceFromItsOwnCentermassCommand)==null||n.destroy(),this.forceFromItsOwnCentermassCommand=void 0;for(let a of this.levelTargets.values())a.fbo&&!a.fbo.destroyed&&a.fbo.destroy();this.randomValuesTexture&&!this.randomValuesTexture.destroyed&&this.randomValuesTexture.destroy(),this.randomValuesTexture=void 0;for(let a of this.levelTargets.values())a.texture&&!a.texture.destroyed&&a.texture.destroy();this.levelTargets.clear(),(o=this.calculateLevelsUniformStore)==null||o.destroy(),this.calculateLevelsUniformStore=void 0,(r=this.forceUniformStore)==null||r.destroy(),this.forceUniformStore=void 0,(s=this.forceCenterUniformStore)==null||s.destroy(),this.forceCenterUniformStore=void 0,this.pointIndices&&!this.pointIndices.destroyed&&this.pointIndices.destroy(),this.pointIndices=void 0,this.forceVertexCoordBuffer&&!this.forceVertexCoordBuffer.destroyed&&this.forceVertexCoordBuffer.destroy(),this.forceVertexCoordBuffer=void 0}drawLevels(){let{device:e,store:i,data:n,points:o}=this;if(o&&!(!this.calculateLevelsCommand||!this.calculateLevelsUniformStore)&&!(!o.previousPositionTexture||o.previousPositionTexture.destroyed)&&!(!o.exitTexture||o.exitTexture.destroyed)&&n.pointsNumber&&this.pointIndices)for(let r=0;r<this.levels;r+=1){let s=this.levelTargets.get(r);if(!s||s.fbo.destroyed||s.texture.destroyed)continue;let a=Math.pow(2,r+1),l=i.adjustedSpaceSize/a;this.calculateLevelsUniformStore.setUniforms({calculateLevelsUniforms:{pointsTextureSize:i.pointsTextureSize??0,levelTextureSize:a,cellSize:l}}),this.calculateLevelsCommand.setVertexCount(n.pointsNumber),this.calculateLevelsCommand.setBindings({positionsTexture:o.previousPositionTexture,exitTexture:o.exitTexture});let u=e.beginRenderPass({framebuffer:s.fbo,clearColor:[0,0,0,0]});this.calculateLevelsCommand.draw(u),u.end()}}drawForces(){let{device:e,store:i,points:n}=this;if(!n||!this.forceCommand||!this.forceUniformStore||!this.forceFromItsOwnCentermassCommand||!this.forceCenterUniformStore||!n.previousPositionTexture||n.previousPositionTexture.destroyed||!this.randomValuesTexture||this.randomValuesTexture.destroyed||!n.velocityFbo||n.velocityFbo.destroyed)return;let o=e.beginRenderPass({framebuffer:n.velocityFbo,clearColor:[0,0,0,0]});for(let r=0;r<this.levels;r+=1){let s=this.levelTargets.get(r);if(!s||s.texture.destroyed)continue;let a=Math.pow(2,r+1);this.forceUniformStore.setUniforms({forceUniforms:{level:r,levels:this.levels,levelTextureSize:a,alpha:i.alpha,repulsion:this.config.simulationRepulsion,spaceSize:i.adjustedSpaceSize,theta:this.config.simulationRepulsionTheta}}),this.forceCommand.setBindings({positionsTexture:n.previousPositionTexture,levelFbo:s.texture}),this.forceCommand.draw(o),r===this.levels-1&&(this.forceCenterUniformStore.setUniforms({forceCenterUniforms:{levelTextureSize:a,alpha:i.alpha,repulsion:this.config.simulationRepulsion}}),this.forceFromItsOwnCentermassCommand.setBindings({positionsTexture:n.previousPositionTexture,randomValues:this.randomValuesTexture,levelFbo:s.texture}),this.forceFromItsOwnCentermassCommand.draw(o))}o.end()}},vv=`#version 300 es
precision highp float;

uniform sampler2D positionsTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform forceMouseUniforms {
  float repulsion;
  vec2 mousePos;
} forceMouse;

#define repulsion forceMouse.repulsion
#define mousePos forceMouse.mousePos
#else
uniform float repulsion;
uniform vec2 mousePos;
#endif

in vec2 textureCoords;
out vec4 fragColor;

void main() {
  vec4 pointPosition = texture(positionsTexture, textureCoords);
  vec4 velocity = vec4(0.0);
  vec2 mouse = mousePos;
  // Move particles away from the mouse position using a repulsive force
  vec2 distVector = mouse - pointPosition.rg;
  float dist = sqrt(dot(distVector, distVector));
  dist = max(dist, 10.0);
  float angle = atan(distVector.y, distVector.x);
  float addV = 100.0 * repulsion / (dist * dist);
  velocity.rg -= addV * vec2(cos(angle), sin(angle));

  fragColor = velocity;
}`,Xn=class extends Ue{initPrograms(){let{device:e,points:i}=this;i&&(this.vertexCoordBuffer||(this.vertexCoordBuffer=e.createBuffer({data:new Float32Array([-1,-1,1,-1,-1,1,1,1])})),this.uniformStore||(this.uniformStore=new J(e,{forceMouseUniforms:{uniformTypes:{repulsion:"f32",mousePos:"vec2<f32>"}}})),this.runCommand||(this.runCommand=new Q(e,{fs:vv,vs:be,topology:"triangle-strip",vertexCount:4,attributes:{vertexCoord:this.vertexCoordBuffer},bufferLayout:[{name:"vertexCoord",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{forceMouseUniforms:this.uniformStore.getManagedUniformBuffer("forceMouseUniforms")},parameters:{depthWriteEnabled:!1,depthCompare:"always"}})))}run(){let{device:e,points:i,store:n}=this;if(!i||!this.runCommand||!this.uniformStore||!i.previousPositionTexture||i.previousPositionTexture.destroyed||!i.velocityFbo||i.velocityFbo.destroyed)return;this.uniformStore.setUniforms({forceMouseUniforms:{repulsion:this.config.simulationRepulsionFromMouse,mousePos:X(n.mousePosition,[0,0])}}),this.runCommand.setBindings({positionsTexture:i.previousPositionTexture});let o=e.beginRenderPass({framebuffer:i.velocityFbo,clearColor:[0,0,0,0]});this.runCommand.draw(o),o.end()}destroy(){var e,i;(e=this.runCommand)==null||e.destroy(),this.runCommand=void 0,(i=this.uniformStore)==null||i.destroy(),this.uniformStore=void 0,this.vertexCoordBuffer&&!this.vertexCoordBuffer.destroyed&&this.vertexCoordBuffer.destroy(),this.vertexCoordBuffer=void 0}},yv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

in vec4 rgba;

out vec4 fragColor;

void main() {
  fragColor = rgba;
}`,Sv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

uniform sampler2D positionsTexture;
uniform sampler2D clusterTexture;
uniform sampler2D exitTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform calculateCentermassUniforms {
  float pointsTextureSize;
  float clustersTextureSize;
} calculateCentermass;

#define pointsTextureSize calculateCentermass.pointsTextureSize
#define clustersTextureSize calculateCentermass.clustersTextureSize
#else
uniform float pointsTextureSize;
uniform float clustersTextureSize;
#endif

in vec2 pointIndices;

out vec4 rgba;

void main() {
  rgba = vec4(0.0);

  // Absent points must not contribute to their cluster's centroid. (exit.G = absent)
  vec4 exitStatus = texture(exitTexture, pointIndices / pointsTextureSize);
  if (exitStatus.g > 0.5) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 0.0;
    return;
  }

  vec4 pointPosition = texture(positionsTexture, pointIndices / pointsTextureSize);
  rgba = vec4(pointPosition.xy, 1.0, 0.0);

  vec4 pointClusterIndices = texture(clusterTexture, pointIndices / pointsTextureSize);
  vec2 xy = vec2(0.0);
  if (pointClusterIndices.x >= 0.0 && pointClusterIndices.y >= 0.0) {
    xy = 2.0 * (pointClusterIndices.xy + 0.5) / clustersTextureSize - 1.0;
  }
  
  gl_Position = vec4(xy, 0.0, 1.0);
  gl_PointSize = 1.0;
}
`,bv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

uniform sampler2D positionsTexture;
uniform sampler2D centermassTexture;
uniform sampler2D clusterTexture;
uniform sampler2D clusterPositionsTexture;
uniform sampler2D clusterForceCoefficient;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform applyForcesUniforms {
  float alpha;
  float clustersTextureSize;
  float clusterCoefficient;
} applyForces;

#define alpha applyForces.alpha
#define clustersTextureSize applyForces.clustersTextureSize
#define clusterCoefficient applyForces.clusterCoefficient
#else
uniform float alpha;
uniform float clustersTextureSize;
uniform float clusterCoefficient;
#endif

in vec2 textureCoords;

out vec4 fragColor;


void main() {
  vec4 pointPosition = texture(positionsTexture, textureCoords);
  vec4 velocity = vec4(0.0);
  vec4 pointClusterIndices = texture(clusterTexture, textureCoords);
  // no cluster, so no forces
  if (pointClusterIndices.x >= 0.0 && pointClusterIndices.y >= 0.0) {
    // positioning points to custom cluster position or either to the center of mass
    vec2 clusterPositions = texture(clusterPositionsTexture, pointClusterIndices.xy / clustersTextureSize).xy;
    if (clusterPositions.x < 0.0 || clusterPositions.y < 0.0) {
      vec4 centermassValues = texture(centermassTexture, pointClusterIndices.xy / clustersTextureSize);
      clusterPositions = centermassValues.xy / centermassValues.b;
    }
    vec4 clusterCustomCoeff = texture(clusterForceCoefficient, textureCoords);
    vec2 distVector = clusterPositions.xy - pointPosition.xy;
    float dist = length(distVector);
    if (dist > 0.0) {
      float addV = alpha * dist * clusterCoefficient * clusterCustomCoeff.r;
      velocity.rg += addV * normalize(distVector);
    }
  }

  fragColor = velocity;
}`,fs=class extends Ue{constructor(){super(...arguments),this.cachedCentroidPositions=null}create(){var e,i;this.cachedCentroidPositions=null;let{device:n,store:o,data:r}=this,{pointsTextureSize:s}=o;if(r.pointsNumber===void 0||!r.pointClusters&&!r.clusterPositions)return;this.clusterCount=(r.pointClusters??[]).reduce((m,g)=>g===void 0||g<0?m:Math.max(m,g),0)+1,this.clustersTextureSize=Math.ceil(Math.sqrt(this.clusterCount));let a=this.previousPointsTextureSize!==s||this.previousClustersTextureSize!==this.clustersTextureSize||this.previousClusterCount!==this.clusterCount,l=s*s*4,u=this.clustersTextureSize*this.clustersTextureSize*4,c=new Float32Array(l),f=new Float32Array(u).fill(-1),h=new Float32Array(l).fill(1);if(r.clusterPositions)for(let m=0;m<this.clusterCount;++m)f[m*4+0]=r.clusterPositions[m*2+0]??-1,f[m*4+1]=r.clusterPositions[m*2+1]??-1;for(let m=0;m<r.pointsNumber;++m){let g=(e=r.pointClusters)==null?void 0:e[m];g===void 0?(c[m*4+0]=-1,c[m*4+1]=-1):(c[m*4+0]=g%this.clustersTextureSize,c[m*4+1]=Math.floor(g/this.clustersTextureSize)),r.clusterStrength&&(h[m*4+0]=r.clusterStrength[m]??1)}if(!this.clusterTexture||a?(this.clusterTexture&&!this.clusterTexture.destroyed&&this.clusterTexture.destroy(),this.clusterTexture=n.createTexture({width:s,height:s,format:"rgba32float",usage:R.SAMPLE|R.RENDER|R.COPY_DST}),this.clusterTexture.copyImageData({data:c,bytesPerRow:j("rgba32float",s),mipLevel:0,x:0,y:0})):this.clusterTexture.copyImageData({data:c,bytesPerRow:j("rgba32float",s),mipLevel:0,x:0,y:0}),!this.clusterPositionsTexture||a?(this.clusterPositionsTexture&&!this.clusterPositionsTexture.destroyed&&this.clusterPositionsTexture.destroy(),this.clusterPositionsTexture=n.createTexture({width:this.clustersTextureSize,height:this.clustersTextureSize,format:"rgba32float",usage:R.SAMPLE|R.RENDER|R.COPY_DST}),this.clusterPositionsTexture.copyImageData({data:f,bytesPerRow:j("rgba32float",this.clustersTextureSize),mipLevel:0,x:0,y:0})):this.clusterPositionsTexture.copyImageData({data:f,bytesPerRow:j("rgba32float",this.clustersTextureSize),mipLevel:0,x:0,y:0}),!this.clusterForceCoefficientTexture||a?(this.clusterForceCoefficientTexture&&!this.clusterForceCoefficientTexture.destroyed&&this.clusterForceCoefficientTexture.destroy(),this.clusterForceCoefficientTexture=n.createTexture({width:s,height:s,format:"rgba32float",usage:R.SAMPLE|R.RENDER|R.COPY_DST}),this.clusterForceCoefficientTexture.copyImageData({data:h,bytesPerRow:j("rgba32float",s),mipLevel:0,x:0,y:0})):this.clusterForceCoefficientTexture.copyImageData({data:h,bytesPerRow:j("rgba32float",s),mipLevel:0,x:0,y:0}),!this.centermassTexture||this.previousClustersTextureSize!==this.clustersTextureSize?(this.centermassFbo&&!this.centermassFbo.destroyed&&this.centermassFbo.destroy(),this.centermassTexture&&!this.centermassTexture.destroyed&&this.centermassTexture.destroy(),this.centermassTexture=n.createTexture({width:this.clustersTextureSize,height:this.clustersTextureSize,format:"rgba32float",usage:R.SAMPLE|R.RENDER|R.COPY_DST}),this.centermassTexture.copyImageData({data:new Float32Array(u).fill(0),bytesPerRow:j("rgba32float",this.clustersTextureSize),mipLevel:0,x:0,y:0}),this.centermassFbo=n.createFramebuffer({width:this.clustersTextureSize,height:this.clustersTextureSize,colorAttachments:[this.centermassTexture]})):this.centermassTexture.copyImageData({data:new Float32Array(u).fill(0),bytesPerRow:j("rgba32float",this.clustersTextureSize),mipLevel:0,x:0,y:0}),!this.pointIndices||this.previousPointsTextureSize!==s){this.pointIndices&&!this.pointIndices.destroyed&&this.pointIndices.destroy();let m=Ui(o.pointsTextureSize);this.pointIndices=n.createBuffer({data:m,usage:U.VERTEX|U.COPY_DST}),(i=this.calculateCentermassCommand)==null||i.setAttributes({pointIndices:this.pointIndices})}this.previousPointsTextureSize=s,this.previousClustersTextureSize=this.clustersTextureSize,this.previousClusterCount=this.clusterCount}initPrograms(){let{device:e,store:i,data:n}=this;n.pointsNumber===void 0||!n.pointClusters&&!n.clusterPositions||(this.calculateCentermassUniformStore||(this.calculateCentermassUniformStore=new J(e,{calculateCentermassUniforms:{uniformTypes:{pointsTextureSize:"f32",clustersTextureSize:"f32"},defaultUniforms:{pointsTextureSize:i.pointsTextureSize,clustersTextureSize:this.clustersTextureSize??0}}})),this.calculateCentermassCommand||(this.calculateCentermassCommand=new Q(e,{fs:yv,vs:Sv,topology:"point-list",vertexCount:n.pointsNumber??0,attributes:{...this.pointIndices&&{pointIndices:this.pointIndices}},bufferLayout:[{name:"pointIndices",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{calculateCentermassUniforms:this.calculateCentermassUniformStore.getManagedUniformBuffer("calculateCentermassUniforms")},parameters:{blend:!0,blendColorOperation:"add",blendColorSrcFactor:"one",blendColorDstFactor:"one",blendAlphaOperation:"add",blendAlphaSrcFactor:"one",blendAlphaDstFactor:"one",depthWriteEnabled:!1,depthCompare:"always"}})),this.applyForcesUniformStore||(this.applyForcesUniformStore=new J(e,{applyForcesUniforms:{uniformTypes:{alpha:"f32",clustersTextureSize:"f32",clusterCoefficient:"f32"},defaultUniforms:{alpha:i.alpha,clustersTextureSize:this.clustersTextureSize??0,clusterCoefficient:this.config.simulationCluster}}})),this.applyForcesVertexCoordBuffer||(this.applyForcesVertexCoordBuffer=e.createBuffer({data:new Float32Array([-1,-1,1,-1,-1,1,1,1])})),this.applyForcesCommand||(this.applyForcesCommand=new Q(e,{fs:bv,vs:be,topology:"triangle-strip",vertexCount:4,attributes:{vertexCoord:this.applyForcesVertexCoordBuffer},bufferLayout:[{name:"vertexCoord",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{applyForcesUniforms:this.applyForcesUniformStore.getManagedUniformBuffer("applyForcesUniforms")}})))}calculateCentermass(){let{device:e,points:i}=this;if(!i||!this.calculateCentermassCommand||!this.calculateCentermassUniformStore||!this.pointIndices||!this.centermassFbo||this.centermassFbo.destroyed||!this.clusterTexture||this.clusterTexture.destroyed||!i.previousPositionTexture||i.previousPositionTexture.destroyed||!i.exitTexture||i.exitTexture.destroyed)return;this.calculateCentermassCommand.setVertexCount(this.data.pointsNumber??0),this.calculateCentermassUniformStore.setUniforms({calculateCentermassUniforms:{pointsTextureSize:this.store.pointsTextureSize,clustersTextureSize:this.clustersTextureSize??0}}),this.calculateCentermassCommand.setBindings({clusterTexture:this.clusterTexture,positionsTexture:i.previousPositionTexture,exitTexture:i.exitTexture});let n=e.beginRenderPass({framebuffer:this.centermassFbo,clearColor:[0,0,0,0]});this.calculateCentermassCommand.draw(n),n.end()}getCentroidPositions(){var e;let{config:{enableSimulation:i},store:{isSimulationRunning:n}}=this,o=!i||!n;if(o&&(e=this.points)!=null&&e.areClusterCentroidsUpToDate&&this.cachedCentroidPositions)return this.cachedCentroidPositions;if(this.calculateCentermass(),!this.centermassFbo||this.centermassFbo.destroyed||this.clusterCount===void 0)return[];let r=Se(this.device,this.centermassFbo),s=[];s.length=this.clusterCount*2;for(let a=0;a<s.length/2;a+=1){let l=r[a*4+0],u=r[a*4+1],c=r[a*4+2];l!==void 0&&u!==void 0&&c!==void 0&&(s[a*2]=l/c,s[a*2+1]=u/c)}return o&&this.points&&(this.cachedCentroidPositions=s,this.points.areClusterCentroidsUpToDate=!0),s}run(){var e;if(!this.data.pointClusters&&!this.data.clusterPositions||(this.calculateCentermass(),!this.applyForcesCommand||!this.applyForcesUniformStore)||!this.clusterTexture||this.clusterTexture.destroyed||!this.centermassTexture||this.centermassTexture.destroyed||!this.clusterPositionsTexture||this.clusterPositionsTexture.destroyed||!this.clusterForceCoefficientTexture||this.clusterForceCoefficientTexture.destroyed||!((e=this.points)!=null&&e.previousPositionTexture)||this.points.previousPositionTexture.destroyed||!this.points.velocityFbo||this.points.velocityFbo.destroyed)return;this.applyForcesUniformStore.setUniforms({applyForcesUniforms:{alpha:this.store.alpha,clustersTextureSize:this.clustersTextureSize??0,clusterCoefficient:this.config.simulationCluster}}),this.applyForcesCommand.setBindings({clusterTexture:this.clusterTexture,centermassTexture:this.centermassTexture,clusterPositionsTexture:this.clusterPositionsTexture,clusterForceCoefficient:this.clusterForceCoefficientTexture,positionsTexture:this.points.previousPositionTexture});let i=this.device.beginRenderPass({framebuffer:this.points.velocityFbo,clearColor:[0,0,0,0]});this.applyForcesCommand.draw(i),i.end()}destroy(){var e,i,n,o;this.cachedCentroidPositions=null,(e=this.calculateCentermassCommand)==null||e.destroy(),this.calculateCentermassCommand=void 0,(i=this.applyForcesCommand)==null||i.destroy(),this.applyForcesCommand=void 0,this.centermassFbo&&!this.centermassFbo.destroyed&&this.centermassFbo.destroy(),this.centermassFbo=void 0,this.clusterTexture&&!this.clusterTexture.destroyed&&this.clusterTexture.destroy(),this.clusterTexture=void 0,this.clusterPositionsTexture&&!this.clusterPositionsTexture.destroyed&&this.clusterPositionsTexture.destroy(),this.clusterPositionsTexture=void 0,this.clusterForceCoefficientTexture&&!this.clusterForceCoefficientTexture.destroyed&&this.clusterForceCoefficientTexture.destroy(),this.clusterForceCoefficientTexture=void 0,this.centermassTexture&&!this.centermassTexture.destroyed&&this.centermassTexture.destroy(),this.centermassTexture=void 0,(n=this.calculateCentermassUniformStore)==null||n.destroy(),this.calculateCentermassUniformStore=void 0,(o=this.applyForcesUniformStore)==null||o.destroy(),this.applyForcesUniformStore=void 0,this.pointIndices&&!this.pointIndices.destroyed&&this.pointIndices.destroy(),this.pointIndices=void 0,this.applyForcesVertexCoordBuffer&&!this.applyForcesVertexCoordBuffer.destroyed&&this.applyForcesVertexCoordBuffer.destroy(),this.applyForcesVertexCoordBuffer=void 0}},Pv=`
  #gl-bench {
    position:absolute;
    right:0;
    top:0;
    z-index:1000;
    -webkit-user-select: none;
    -moz-user-select: none;
    user-select: none;
  }
  #gl-bench div {
    position: relative;
    display: block;
    margin: 4px;
    padding: 0 7px 0 10px;
    background: #5f69de;
    border-radius: 15px;
    cursor: pointer;
    opacity: 0.9;
  }
  #gl-bench svg {
    height: 60px;
    margin: 0 -1px;
  }
  #gl-bench text {
    font-size: 12px;
    font-family: Helvetica,Arial,sans-serif;
    font-weight: 700;
    dominant-baseline: middle;
    text-anchor: middle;
  }
  #gl-bench .gl-mem {
    font-size: 9px;
  }
  #gl-bench line {
    stroke-width: 5;
    stroke: #112211;
    stroke-linecap: round;
  }
  #gl-bench polyline {
    fill: none;
    stroke: #112211;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 3.5;
  }
  #gl-bench rect {
    fill: #8288e4;
  }
  #gl-bench .opacity {
    stroke: #8288e4;
  }
`,Yn=class{constructor(e){this.destroy();let i=e.getContext("webgl")||e.getContext("experimental-webgl");this.bench=new Oc.default(i,{css:Pv})}begin(){var e;(e=this.bench)==null||e.begin("frame")}end(e){var i,n;(i=this.bench)==null||i.end("frame"),(n=this.bench)==null||n.nextFrame(e)}destroy(){this.bench=void 0,ue("#gl-bench").remove()}},Tv=`
vec2 conicParametricCurve(vec2 A, vec2 B, vec2 ControlPoint, float t, float w) {
  vec2 divident = (1.0 - t) * (1.0 - t) * A + 2.0 * (1.0 - t) * t * w * ControlPoint + t * t * B;
  float divisor = (1.0 - t) * (1.0 - t) + 2.0 * (1.0 - t) * t * w + t * t;
  return divident / divisor;
}
`,Uc={name:"conicParametricCurve",vs:Tv},Cv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

in vec4 rgbaColor;
in vec2 pos;
in float arrowLength;
in float useArrow;
in float smoothing;
in float arrowWidthFactor;
in float linkIndex;
flat in float vLinkStyle;
flat in float vLinkDashSpan;
flat in float vLinkDashWidth;
flat in vec4 vEndpointColorA;
flat in vec4 vEndpointColorB;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform drawLineFragmentUniforms {
  float renderMode;
  float linkDashLength;
  float linkDashGap;
  float linkColorInterpolateFromEndpoints;
  float hoveredLinkIndex;
  vec4 hoveredLinkColor;
} drawLineFrag;

#define renderMode drawLineFrag.renderMode
#define linkDashLength drawLineFrag.linkDashLength
#define linkDashGap drawLineFrag.linkDashGap
#define linkColorInterpolateFromEndpoints drawLineFrag.linkColorInterpolateFromEndpoints
#define hoveredLinkIndex drawLineFrag.hoveredLinkIndex
#define hoveredLinkColor drawLineFrag.hoveredLinkColor
#else
// renderMode: 0.0 = normal rendering, 1.0 = index buffer rendering for picking
uniform float renderMode;
uniform float linkDashLength;
uniform float linkDashGap;
uniform float linkColorInterpolateFromEndpoints;
uniform float hoveredLinkIndex;
uniform vec4 hoveredLinkColor;
#endif

out vec4 fragColor;

float map(float value, float min1, float max1, float min2, float max2) {
  return min2 + (value - min1) * (max2 - min2) / (max1 - min1);
}

// LinkStyle enum values (must match \`LinkStyle\` in modules/GraphData). Compared with
// exact equality, like the point shapes: the CPU sanitizer guarantees exact integers
// and vLinkStyle is flat, so an unknown future style matches nothing and renders solid.
const float LINK_STYLE_DASHED = 1.0;
const float LINK_STYLE_DOTTED = 2.0;

// Anti-aliased on/off mask for one dash period. \`phase\` is distance-along-line in px,
// \`on\` is the lit dash length, \`period\` is on + gap, \`aa\` is the smoothing half-width in px.
float strokeMask(float phase, float on, float period, float aa) {
  float m = mod(phase, period);
  return smoothstep(-aa, aa, m) * (1.0 - smoothstep(on - aa, on + aa, m));
}

void main() {
  float opacity = 1.0;
  vec3 color = rgbaColor.rgb;

  // Arrowhead extent along the link (pos.x space) — used by the arrow rendering
  // and by the dash mask, which leaves the arrowhead solid.
  float end_arrow = 0.5 + arrowLength / 2.0;
  float start_arrow = end_arrow - arrowLength;

  // Gradient links: interpolate RGB from the source point color to the target point color
  // along the link. Opacity (visibility / greyout) still comes from rgbaColor.a.
  if (linkColorInterpolateFromEndpoints > 0.5) {
    color = mix(vEndpointColorA.rgb, vEndpointColorB.rgb, clamp(pos.x, 0.0, 1.0));
  }

  if (useArrow > 0.5) {
    float arrowWidthDelta = arrowWidthFactor / 2.0;
    float linkOpacity = rgbaColor.a * smoothstep(0.5 - arrowWidthDelta, 0.5 - arrowWidthDelta - smoothing / 2.0, abs(pos.y));
    float arrowOpacity = 1.0;
    if (pos.x > start_arrow && pos.x < start_arrow + arrowLength) {
      float xmapped = map(pos.x, start_arrow, end_arrow, 0.0, 1.0);
      arrowOpacity = rgbaColor.a * smoothstep(xmapped - smoothing, xmapped, map(abs(pos.y), 0.5, 0.0, 0.0, 1.0));
      if (linkOpacity != arrowOpacity) {
        linkOpacity = max(linkOpacity, arrowOpacity);
      }
    }
    opacity = linkOpacity;
  } else opacity = rgbaColor.a * smoothstep(0.5, 0.5 - smoothing, abs(pos.y));

  // Dashed / dotted stroke patterns. Applied to the visible pass only (renderMode == 0.0)
  // so that gaps stay fully pickable in the index pass. The arrowhead region is left solid.
  if (renderMode < 0.5 && (vLinkStyle == LINK_STYLE_DASHED || vLinkStyle == LINK_STYLE_DOTTED)) {
    bool inArrowHead = (useArrow > 0.5) && (pos.x > start_arrow) && (pos.x < end_arrow);
    if (!inArrowHead) {
      // Distance along the link in the dash pattern's space (screen px or world units; see the vertex shader).
      // fwidth() gives the screen-space rate of change, so anti-aliasing stays ~1px wide in either space.
      float phase = clamp(pos.x, 0.0, 1.0) * vLinkDashSpan;
      if (vLinkStyle == LINK_STYLE_DASHED) {
        float period = max(linkDashLength + linkDashGap, 0.001);
        float aa = max(fwidth(phase), 1e-4);
        opacity *= strokeMask(phase, linkDashLength, period, aa);
      } else {
        // Dotted: round dots sized to the stroke width, spaced by diameter + gap.
        float diameter = vLinkDashWidth;
        float period = max(diameter + linkDashGap, 0.001);
        float localX = mod(phase, period) - period * 0.5;
        float localY = pos.y * vLinkDashWidth;
        float r = length(vec2(localX, localY));
        float aa = max(fwidth(r), 1e-4);
        opacity *= 1.0 - smoothstep(diameter * 0.5 - aa, diameter * 0.5 + aa, r);
      }
    }
  }

  // Apply hover color if this is the hovered link and hover color is defined.
  // Done last — after the gradient and the dash mask — so hover wins over every
  // color source (per-link color from the vertex stage and the endpoint gradient
  // alike), while the dash pattern and AA stay intact in the hover color.
  if (hoveredLinkIndex == linkIndex && hoveredLinkColor.a > -0.5) {
    color = hoveredLinkColor.rgb;
    opacity *= hoveredLinkColor.a;
  }

  if (renderMode > 0.0) {
    if (opacity <= 0.0) discard;
    fragColor = vec4(linkIndex, 0.0, 0.0, 1.0);
  } else fragColor = vec4(color, opacity);

}
`,wv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

in vec2 position, pointA, pointB;
in vec4 sourceColor;
in vec4 targetColor;
in float sourceWidth;
in float targetWidth;
in float arrow;
in float linkIndices;
in float linkStyle;

uniform sampler2D positionsTexture;
uniform sampler2D linkStatus;
uniform sampler2D exitTexture;
uniform sampler2D pointColorsTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform drawLineUniforms {
  mat4 transformationMatrix;
  float pointsTextureSize;
  float widthScale;
  float linkArrowsSizeScale;
  float spaceSize;
  vec2 screenSize;
  vec2 linkVisibilityDistanceRange;
  float linkVisibilityMinTransparency;
  float linkOpacity;
  float greyoutOpacity;
  float curvedWeight;
  float curvedLinkControlPointDistance;
  float curvedLinkSegments;
  float scaleLinksOnZoom;
  float maxPointSize;
  float renderMode;
  float hoveredLinkIndex;
  float hoveredLinkWidthIncrease;
  float isLinkHighlightingActive;
  float linkStatusTextureSize;
  float focusedLinkIndex;
  float focusedLinkWidthIncrease;
  float transitionProgress;
  float animateColors;
  float animateWidths;
  float animatePositions;
  vec4 pointDefaultColor;
  float linkColorInterpolateFromEndpoints;
} drawLine;

#define transformationMatrix drawLine.transformationMatrix
#define pointsTextureSize drawLine.pointsTextureSize
#define widthScale drawLine.widthScale
#define linkArrowsSizeScale drawLine.linkArrowsSizeScale
#define spaceSize drawLine.spaceSize
#define screenSize drawLine.screenSize
#define linkVisibilityDistanceRange drawLine.linkVisibilityDistanceRange
#define linkVisibilityMinTransparency drawLine.linkVisibilityMinTransparency
#define linkOpacity drawLine.linkOpacity
#define greyoutOpacity drawLine.greyoutOpacity
#define curvedWeight drawLine.curvedWeight
#define curvedLinkControlPointDistance drawLine.curvedLinkControlPointDistance
#define curvedLinkSegments drawLine.curvedLinkSegments
#define scaleLinksOnZoom drawLine.scaleLinksOnZoom
#define maxPointSize drawLine.maxPointSize
#define renderMode drawLine.renderMode
#define hoveredLinkIndex drawLine.hoveredLinkIndex
#define hoveredLinkWidthIncrease drawLine.hoveredLinkWidthIncrease
#define isLinkHighlightingActive drawLine.isLinkHighlightingActive
#define linkStatusTextureSize drawLine.linkStatusTextureSize
#define focusedLinkIndex drawLine.focusedLinkIndex
#define focusedLinkWidthIncrease drawLine.focusedLinkWidthIncrease
#define transitionProgress drawLine.transitionProgress
#define animateColors drawLine.animateColors
#define animateWidths drawLine.animateWidths
#define animatePositions drawLine.animatePositions
#define pointDefaultColor drawLine.pointDefaultColor
#define linkColorInterpolateFromEndpoints drawLine.linkColorInterpolateFromEndpoints
#else
uniform mat3 transformationMatrix;
uniform float pointsTextureSize;
uniform float widthScale;
uniform float linkArrowsSizeScale;
uniform float spaceSize;
uniform vec2 screenSize;
uniform vec2 linkVisibilityDistanceRange;
uniform float linkVisibilityMinTransparency;
uniform float linkOpacity;
uniform float greyoutOpacity;
uniform float curvedWeight;
uniform float curvedLinkControlPointDistance;
uniform float curvedLinkSegments;
uniform bool scaleLinksOnZoom;
uniform float maxPointSize;
// renderMode: 0.0 = normal rendering, 1.0 = index buffer rendering for picking
uniform float renderMode;
uniform float hoveredLinkIndex;
uniform float hoveredLinkWidthIncrease;
uniform float isLinkHighlightingActive;
uniform float linkStatusTextureSize;
uniform float focusedLinkIndex;
uniform float focusedLinkWidthIncrease;
uniform float transitionProgress;
uniform float animateColors;
uniform float animateWidths;
uniform float animatePositions;
uniform vec4 pointDefaultColor;
uniform float linkColorInterpolateFromEndpoints;
#endif

out vec4 rgbaColor;
out vec2 pos;
out float arrowLength;
out float useArrow;
out float smoothing;
out float arrowWidthFactor;
out float linkIndex;
// Per-instance constants (no per-vertex variation), so \`flat\` skips interpolation.
flat out float vLinkStyle;
flat out float vLinkDashSpan;
flat out float vLinkDashWidth;
flat out vec4 vEndpointColorA;
flat out vec4 vEndpointColorB;

float map(float value, float min1, float max1, float min2, float max2) {
  return min2 + (value - min1) * (max2 - min2) / (max1 - min1);
}

// Resolves NaN color channels the way the point draw shader does: NaN means "use the
// default" — the config default, blended toward the exit default as the endpoint fades
// out. Mirrors resolveColor in draw-points.vert.
vec4 resolveColor(vec4 color, float exitRamp) {
  vec4 defaultColor = mix(pointDefaultColor, vec4(EXIT_DEFAULT_COLOR_CHANNEL), exitRamp);
  return mix(color, defaultColor, isnan(color));
}

float calculateLinkWidth(float width) {
  float linkWidth;
  if (scaleLinksOnZoom > 0.0) {
    // Use original width if links should scale with zoom
    linkWidth = width;
  } else {
    // Adjust width based on zoom level to maintain visual size
    linkWidth = width / transformationMatrix[0][0];
    // Apply a non-linear scaling to avoid extreme widths
    linkWidth *= min(5.0, max(1.0, transformationMatrix[0][0] * 0.01));
  }
  // Limit link width based on whether it has an arrow
  if (useArrow > 0.5) {
    return min(linkWidth, (maxPointSize * 2.0) / transformationMatrix[0][0]);
  } else {
    return min(linkWidth, maxPointSize / transformationMatrix[0][0]);
  }
}

float calculateArrowWidth(float arrowWidth) {
  if (scaleLinksOnZoom > 0.0) {
    return arrowWidth;
  } else {
    // Apply the same scaling logic as calculateLinkWidth to maintain proportionality
    arrowWidth = arrowWidth / transformationMatrix[0][0];
    // Apply the same non-linear scaling to avoid extreme widths
    arrowWidth *= min(5.0, max(1.0, transformationMatrix[0][0] * 0.01));
    return arrowWidth;
  }
}

void main() {
  pos = position;
  linkIndex = linkIndices;
  vLinkStyle = linkStyle;

  vec2 pointTexturePosA = (pointA + 0.5) / pointsTextureSize;
  vec2 pointTexturePosB = (pointB + 0.5) / pointsTextureSize;

  vec4 pointPositionA = texture(positionsTexture, pointTexturePosA);
  vec4 pointPositionB = texture(positionsTexture, pointTexturePosB);
  vec2 a = pointPositionA.xy;
  vec2 b = pointPositionB.xy;

  // Skip links touching an absent (NaN position) point — interpolating from a NaN
  // endpoint would produce garbage geometry. Collapse the link off-screen. This only
  // catches snap removals: an animated removal freezes the endpoint at its last real
  // position, so absence must be read from the exit texture below.
  if (isnan(a.x) || isnan(a.y) || isnan(b.x) || isnan(b.y)) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }

  // Exit status of both endpoints (R = previous absence, G = current absence). A link
  // is only as present as its endpoints.
  vec4 exitStatusA = texture(exitTexture, pointTexturePosA);
  vec4 exitStatusB = texture(exitTexture, pointTexturePosB);

  // Picking must not report a link to a removed point even mid-fade — same rule as
  // point picking, which excludes on current absence.
  if (renderMode > 0.0 && (exitStatusA.g > 0.5 || exitStatusB.g > 0.5)) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }

  // Visible pass: fade the link with the same animated exit ramp the point fade uses
  // (blend R→G during a position transition, settled G otherwise), so a removed
  // point's links fade out in sync with it instead of dangling at full opacity.
  float exitA = animatePositions > 0.0 ? mix(exitStatusA.r, exitStatusA.g, transitionProgress) : exitStatusA.g;
  float exitB = animatePositions > 0.0 ? mix(exitStatusB.r, exitStatusB.g, transitionProgress) : exitStatusB.g;
  float exitPresence = (1.0 - exitA) * (1.0 - exitB);
  if (exitPresence <= 0.0) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }

  // Sample the source/target point colors so the fragment shader can build a gradient
  // along the link. Skipped entirely when the gradient is off — the fragment shader
  // only reads these varyings inside its own gradient branch, keyed on the same flag.
  // The texture mirrors GraphData.pointColors, so channels may be NaN ("use the
  // default") — resolve them with the endpoint's exit ramp, like the point draw.
  if (linkColorInterpolateFromEndpoints > 0.5) {
    vEndpointColorA = resolveColor(texture(pointColorsTexture, pointTexturePosA), exitA);
    vEndpointColorB = resolveColor(texture(pointColorsTexture, pointTexturePosB), exitB);
  }

  // Calculate direction vector and its perpendicular
  vec2 xBasis = b - a;
  vec2 yBasis = normalize(vec2(-xBasis.y, xBasis.x));

  // Calculate link distance and control point for curved link
  float linkDist = length(xBasis);
  float h = curvedLinkControlPointDistance;
  vec2 controlPoint = (a + b) / 2.0 + yBasis * linkDist * h;

  // Convert link distance to screen pixels
  float linkDistPx = linkDist * transformationMatrix[0][0];

  // Dash/dot pattern space. When links keep a constant on-screen size (scaleLinksOnZoom = false)
  // the pattern is measured in screen pixels (fixed dash size, but it slides as the link's
  // on-screen length changes with zoom). When links scale with zoom it is measured in world units,
  // which locks the pattern to the link so it scales with zoom instead of crawling.
  float dashUnitScale = scaleLinksOnZoom > 0.0 ? 1.0 : transformationMatrix[0][0];
  vLinkDashSpan = linkDist * dashUnitScale;

  float lineWidthBase = animateWidths > 0.0
    ? mix(sourceWidth, targetWidth, transitionProgress)
    : targetWidth;
  vec4 lineColor = animateColors > 0.0
    ? mix(sourceColor, targetColor, transitionProgress)
    : targetColor;
  
  // Calculate line width using the width scale
  float linkWidth = lineWidthBase * widthScale;
  float k = 2.0;
  // Arrow width is proportionally larger than the line width
  float arrowWidth = linkWidth * k;
  arrowWidth *= linkArrowsSizeScale;

  // Ensure arrow width difference is non-negative to prevent unwanted changes to link width
  float arrowWidthDifference = max(0.0, arrowWidth - linkWidth);

  // Calculate arrow width in pixels
  float arrowWidthPx = calculateArrowWidth(arrowWidth);

  // Calculate arrow length proportional to its width
  // 0.866 is approximately sqrt(3)/2 - related to equilateral triangle geometry
  // Cap the length to avoid overly long arrows on short links
  arrowLength = min(0.3, (0.866 * arrowWidthPx * 2.0) / linkDist);

  useArrow = arrow;
  if (useArrow > 0.5) {
    linkWidth += arrowWidthDifference;
  }

  arrowWidthFactor = arrowWidthDifference / linkWidth;

  // Calculate final link width in pixels with smoothing
  float linkWidthPx = calculateLinkWidth(linkWidth);
    
  if (renderMode > 0.0) {
    // Add 5 pixels padding for better hover detection
    linkWidthPx += 5.0 / transformationMatrix[0][0];
    // Match the visible-pass width increases so the pickable area covers the full rendered link
    if (hoveredLinkIndex == linkIndex) {
      linkWidthPx += hoveredLinkWidthIncrease / transformationMatrix[0][0];
    }
    if (focusedLinkIndex == linkIndex) {
      linkWidthPx += focusedLinkWidthIncrease / transformationMatrix[0][0];
    }
  } else {
    // Add pixel increase if this is the hovered link
    if (hoveredLinkIndex == linkIndex) {
      linkWidthPx += hoveredLinkWidthIncrease / transformationMatrix[0][0];
    }
    // Add pixel increase if this is the focused link
    if (focusedLinkIndex == linkIndex) {
      linkWidthPx += focusedLinkWidthIncrease / transformationMatrix[0][0];
    }
  }
  float smoothingPx = 0.5 / transformationMatrix[0][0];
  smoothing = smoothingPx / linkWidthPx;
  linkWidthPx += smoothingPx;

  // Link thickness expressed in the dash pattern's space, so dotted-link dots match the stroke width.
  // linkWidthPx is in world units; \`dashUnitScale\` converts it to screen px (scaleLinksOnZoom = false)
  // or keeps it in world units (scaleLinksOnZoom = true), matching vLinkDashSpan.
  vLinkDashWidth = linkWidthPx * dashUnitScale;



  // Calculate final color with opacity based on link distance
  vec3 rgbColor = lineColor.rgb;
  // Adjust opacity based on link distance
  float opacity = lineColor.a * linkOpacity * max(linkVisibilityMinTransparency, map(linkDistPx, linkVisibilityDistanceRange.g, linkVisibilityDistanceRange.r, 0.0, 1.0));
  // Fade with the exit ramp of the endpoints (1 = both fully present).
  opacity *= exitPresence;

  // Apply greyed-out opacity from link status texture
  if (isLinkHighlightingActive > 0.0 && linkStatusTextureSize > 0.0) {
    float texX = mod(linkIndices, linkStatusTextureSize);
    float texY = floor(linkIndices / linkStatusTextureSize);
    vec2 linkStatusCoord = (vec2(texX, texY) + 0.5) / linkStatusTextureSize;
    vec4 linkStatusValue = texture(linkStatus, linkStatusCoord);
    if (linkStatusValue.r > 0.0) {
      opacity *= greyoutOpacity;
    }
  }

  // Pass final color to fragment shader. Hover color is applied in the fragment
  // shader, after the endpoint gradient, so it wins for gradient links too.
  rgbaColor = vec4(rgbColor, opacity);

  // Calculate position on the curved path
  float t = position.x;
  float w = curvedWeight;
  
  float tPrev = t - 1.0 / curvedLinkSegments;
  float tNext = t + 1.0 / curvedLinkSegments;
  
  vec2 pointCurr = conicParametricCurve(a, b, controlPoint, t, w);
  
  vec2 pointPrev = conicParametricCurve(a, b, controlPoint, max(0.0, tPrev), w);
  vec2 pointNext = conicParametricCurve(a, b, controlPoint, min(tNext, 1.0), w);
  
  vec2 xBasisCurved = pointNext - pointPrev;
  vec2 yBasisCurved = normalize(vec2(-xBasisCurved.y, xBasisCurved.x));
  
  pointCurr += yBasisCurved * linkWidthPx * position.y;
  
  // Transform to clip space coordinates
  vec2 p = 2.0 * pointCurr / spaceSize - 1.0;
  p *= spaceSize / screenSize;
  
  #ifdef USE_UNIFORM_BUFFERS
  mat3 transformMat3 = mat3(transformationMatrix);
  vec3 final = transformMat3 * vec3(p, 1);
  #else
  vec3 final = transformationMatrix * vec3(p, 1);
  #endif
  
  gl_Position = vec4(final.rg, 0, 1);
}`,kv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

in vec4 rgba;

out vec4 fragColor;

void main() {
  fragColor = rgba;
}
`,_v=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

in vec2 pointA;
in vec2 pointB;
in float linkIndices;

uniform sampler2D positionsTexture;
uniform sampler2D exitTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform fillSampledLinksUniforms {
  float pointsTextureSize;
  mat4 transformationMatrix;
  float spaceSize;
  vec2 screenSize;
  float curvedWeight;
  float curvedLinkControlPointDistance;
  float curvedLinkSegments;
} fillSampledLinks;

#define pointsTextureSize fillSampledLinks.pointsTextureSize
#define transformationMatrix fillSampledLinks.transformationMatrix
#define spaceSize fillSampledLinks.spaceSize
#define screenSize fillSampledLinks.screenSize
#define curvedWeight fillSampledLinks.curvedWeight
#define curvedLinkControlPointDistance fillSampledLinks.curvedLinkControlPointDistance
#define curvedLinkSegments fillSampledLinks.curvedLinkSegments
#else
uniform float pointsTextureSize;
uniform float spaceSize;
uniform vec2 screenSize;
uniform float curvedWeight;
uniform float curvedLinkControlPointDistance;
uniform float curvedLinkSegments;
uniform mat3 transformationMatrix;
#endif

out vec4 rgba;

void main() {
  // Skip a link touching an absent (faded-out) point. exit.G = current absence.
  if (texture(exitTexture, (pointA + 0.5) / pointsTextureSize).g > 0.5 ||
      texture(exitTexture, (pointB + 0.5) / pointsTextureSize).g > 0.5) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 0.0;
    return;
  }

  vec4 posA = texture(positionsTexture, (pointA + 0.5) / pointsTextureSize);
  vec4 posB = texture(positionsTexture, (pointB + 0.5) / pointsTextureSize);
  vec2 a = posA.rg;
  vec2 b = posB.rg;

  vec2 tangent = b - a;
  float angle = -atan(tangent.y, tangent.x);

  vec2 mid;
  if (curvedLinkSegments <= 1.0) {
    mid = (a + b) * 0.5;
  } else if (curvedLinkControlPointDistance != 0.0 && curvedWeight != 0.0) {
    vec2 xBasis = b - a;
    vec2 yBasis = normalize(vec2(-xBasis.y, xBasis.x));
    float linkDist = length(xBasis);
    float h = curvedLinkControlPointDistance;
    vec2 controlPoint = (a + b) / 2.0 + yBasis * linkDist * h;
    mid = conicParametricCurve(a, b, controlPoint, 0.5, curvedWeight);
  } else {
    mid = (a + b) * 0.5;
  }

  vec2 p = 2.0 * mid / spaceSize - 1.0;
  p *= spaceSize / screenSize;
  #ifdef USE_UNIFORM_BUFFERS
  mat3 transformMat3 = mat3(transformationMatrix);
  vec3 final = transformMat3 * vec3(p, 1);
  #else
  vec3 final = transformationMatrix * vec3(p, 1);
  #endif

  vec2 pointScreenPosition = (final.xy + 1.0) * screenSize / 2.0;
  rgba = vec4(linkIndices, mid.x, mid.y, angle);
  float i = (pointScreenPosition.x + 0.5) / screenSize.x;
  float j = (pointScreenPosition.y + 0.5) / screenSize.y;
  gl_Position = vec4(2.0 * vec2(i, j) - 1.0, 0.0, 1.0);

  gl_PointSize = 1.0;
}
`,zv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

uniform sampler2D linkIndexTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform hoveredLineIndexUniforms {
  vec2 mousePosition;
  vec2 screenSize;
} hoveredLine;

#define mousePosition hoveredLine.mousePosition
#define screenSize hoveredLine.screenSize
#else
uniform vec2 mousePosition;
uniform vec2 screenSize;
#endif

out vec4 fragColor;

void main() {
  // Convert mouse position to texture coordinates
  vec2 texCoord = mousePosition / screenSize;
  
  // Read the link index from the linkIndexFbo texture at mouse position
  vec4 linkIndexData = texture(linkIndexTexture, texCoord);
  
  // Extract the link index (stored in the red channel)
  float linkIndex = linkIndexData.r;
  
  // Check if there's a valid link at this position (alpha > 0)
  if (linkIndexData.a > 0.0 && linkIndex >= 0.0) {
    // Output the link index
    fragColor = vec4(linkIndex, 0.0, 0.0, 1.0);
  } else {
    // No link at this position, output -1 to indicate no hover
    fragColor = vec4(-1.0, 0.0, 0.0, 0.0);
  }
} `,Iv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

in vec2 vertexCoord;

void main() {
  gl_Position = vec4(vertexCoord, 0.0, 1.0);
} `,Av=t=>{let e=vr().exponent(2).range([0,1]).domain([-1,1]),i=hr(0,t).map(o=>-.5+o/t);i.push(.5);let n=new Array(i.length*2);return i.forEach((o,r)=>{n[r*2]=[e(o*2),.5],n[r*2+1]=[e(o*2),-.5]}),n},ds=class extends Ue{constructor(){super(...arguments),this.linkStatusTextureSize=0,this.transitionProgress=1,this.shouldAnimateLinkColors=!1,this.shouldAnimateLinkWidths=!1,this.shouldAnimatePositions=!1}initPrograms(){let{device:e,config:i,store:n,data:o}=this;this.updateLinkIndexFbo(),this.hoveredLineIndexTexture||(this.hoveredLineIndexTexture=e.createTexture({width:1,height:1,format:"rgba32float",usage:R.SAMPLE|R.RENDER|R.COPY_DST,data:new Float32Array(4).fill(0)})),this.hoveredLineIndexFbo||(this.hoveredLineIndexFbo=e.createFramebuffer({width:1,height:1,colorAttachments:[this.hoveredLineIndexTexture]})),this.curveLineGeometry||this.updateCurveLineGeometry();let r=this.data.linksNumber??0;this.pointABuffer||(this.pointABuffer=e.createBuffer({data:new Float32Array(r*2),usage:U.VERTEX|U.COPY_DST})),this.pointBBuffer||(this.pointBBuffer=e.createBuffer({data:new Float32Array(r*2),usage:U.VERTEX|U.COPY_DST})),this.arrowBuffer||(this.arrowBuffer=e.createBuffer({data:new Float32Array(r),usage:U.VERTEX|U.COPY_DST})),this.linkStyleBuffer||(this.linkStyleBuffer=e.createBuffer({data:new Float32Array(r),usage:U.VERTEX|U.COPY_DST})),this.linkIndexBuffer||(this.linkIndexBuffer=e.createBuffer({data:new Float32Array(r),usage:U.VERTEX|U.COPY_DST})),this.drawLineUniformStore||(this.drawLineUniformStore=new J(e,{drawLineUniforms:{uniformTypes:{transformationMatrix:"mat4x4<f32>",pointsTextureSize:"f32",widthScale:"f32",linkArrowsSizeScale:"f32",spaceSize:"f32",screenSize:"vec2<f32>",linkVisibilityDistanceRange:"vec2<f32>",linkVisibilityMinTransparency:"f32",linkOpacity:"f32",greyoutOpacity:"f32",curvedWeight:"f32",curvedLinkControlPointDistance:"f32",curvedLinkSegments:"f32",scaleLinksOnZoom:"f32",maxPointSize:"f32",renderMode:"f32",hoveredLinkIndex:"f32",hoveredLinkWidthIncrease:"f32",isLinkHighlightingActive:"f32",linkStatusTextureSize:"f32",focusedLinkIndex:"f32",focusedLinkWidthIncrease:"f32",transitionProgress:"f32",animateColors:"f32",animateWidths:"f32",animatePositions:"f32",pointDefaultColor:"vec4<f32>",linkColorInterpolateFromEndpoints:"f32"},defaultUniforms:{transformationMatrix:n.transformationMatrix4x4,pointsTextureSize:n.pointsTextureSize,widthScale:i.linkWidthScale,linkArrowsSizeScale:i.linkArrowsSizeScale,spaceSize:n.adjustedSpaceSize,screenSize:X(n.screenSize,[0,0]),linkVisibilityDistanceRange:X(i.linkVisibilityDistanceRange,[0,0]),linkVisibilityMinTransparency:i.linkVisibilityMinTransparency,linkOpacity:i.linkOpacity,greyoutOpacity:i.linkGreyoutOpacity,curvedWeight:i.curvedLinkWeight,curvedLinkControlPointDistance:i.curvedLinkControlPointDistance,curvedLinkSegments:i.curvedLinks?i.curvedLinkSegments:1,scaleLinksOnZoom:i.scaleLinksOnZoom?1:0,maxPointSize:n.maxPointSize,renderMode:0,hoveredLinkIndex:n.hoveredLinkIndex??-1,hoveredLinkWidthIncrease:i.hoveredLinkWidthIncrease,isLinkHighlightingActive:0,linkStatusTextureSize:0,focusedLinkIndex:i.focusedLinkIndex??-1,focusedLinkWidthIncrease:i.focusedLinkWidthIncrease,transitionProgress:1,animateColors:0,animateWidths:0,animatePositions:0,pointDefaultColor:ae(Ne(i.pointDefaultColor),[0,0,0,1]),linkColorInterpolateFromEndpoints:i.linkColorInterpolateFromEndpoints?1:0}},drawLineFragmentUniforms:{uniformTypes:{renderMode:"f32",linkDashLength:"f32",linkDashGap:"f32",linkColorInterpolateFromEndpoints:"f32",hoveredLinkIndex:"f32",hoveredLinkColor:"vec4<f32>"},defaultUniforms:{renderMode:0,linkDashLength:i.linkDashLength,linkDashGap:i.linkDashGap,linkColorInterpolateFromEndpoints:i.linkColorInterpolateFromEndpoints?1:0,hoveredLinkIndex:n.hoveredLinkIndex??-1,hoveredLinkColor:ae(n.hoveredLinkColor,[-1,-1,-1,-1])}}})),this.drawCurveCommand||(this.drawCurveCommand=this.createDrawCurveCommand(this.getLinkBlendParameters(this.config.linkBlending))),this.isLinkBlendingActive=this.config.linkBlending,this.quadBuffer||(this.quadBuffer=e.createBuffer({data:new Float32Array([-1,-1,1,-1,-1,1,1,1]),usage:U.VERTEX|U.COPY_DST})),this.hoveredLineIndexUniformStore||(this.hoveredLineIndexUniformStore=new J(e,{hoveredLineIndexUniforms:{uniformTypes:{mousePosition:"vec2<f32>",screenSize:"vec2<f32>"},defaultUniforms:{mousePosition:X(n.screenMousePosition,[0,0]),screenSize:X(n.screenSize,[0,0])}}})),this.hoveredLineIndexCommand||(this.hoveredLineIndexCommand=new Q(e,{vs:Iv,fs:zv,topology:"triangle-strip",vertexCount:4,attributes:{vertexCoord:this.quadBuffer},bufferLayout:[{name:"vertexCoord",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{hoveredLineIndexUniforms:this.hoveredLineIndexUniformStore.getManagedUniformBuffer("hoveredLineIndexUniforms")}})),this.fillSampledLinksUniformStore||(this.fillSampledLinksUniformStore=new J(e,{fillSampledLinksUniforms:{uniformTypes:{pointsTextureSize:"f32",transformationMatrix:"mat4x4<f32>",spaceSize:"f32",screenSize:"vec2<f32>",curvedWeight:"f32",curvedLinkControlPointDistance:"f32",curvedLinkSegments:"f32"},defaultUniforms:{pointsTextureSize:n.pointsTextureSize??0,transformationMatrix:n.transformationMatrix4x4,spaceSize:n.adjustedSpaceSize,screenSize:X(n.screenSize,[0,0]),curvedWeight:i.curvedLinkWeight,curvedLinkControlPointDistance:i.curvedLinkControlPointDistance,curvedLinkSegments:i.curvedLinks?i.curvedLinkSegments:1}}})),this.fillSampledLinksFboCommand||(this.fillSampledLinksFboCommand=new Q(e,{fs:kv,vs:_v,modules:[Uc],topology:"point-list",vertexCount:o.linksNumber??0,attributes:{...this.pointABuffer&&{pointA:this.pointABuffer},...this.pointBBuffer&&{pointB:this.pointBBuffer},...this.linkIndexBuffer&&{linkIndices:this.linkIndexBuffer}},bufferLayout:[{name:"pointA",format:"float32x2"},{name:"pointB",format:"float32x2"},{name:"linkIndices",format:"float32"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{fillSampledLinksUniforms:this.fillSampledLinksUniformStore.getManagedUniformBuffer("fillSampledLinksUniforms")},parameters:{depthWriteEnabled:!1,depthCompare:"always",blend:!1}})),this.updateSampledLinksGrid(),this.updateLinkStatus()}draw(e){let{config:i,points:n,store:o}=this;if(!n||!n.currentPositionTexture||n.currentPositionTexture.destroyed||(n.exitTexture||n.updateExit(),!n.exitTexture||n.exitTexture.destroyed)||((!this.pointABuffer||!this.pointBBuffer)&&this.updatePointsBuffer(),this.targetColorBuffer||this.updateColor(),this.targetWidthBuffer||this.updateWidth(),this.arrowBuffer||this.updateArrow(),this.linkStyleBuffer||this.updateStyle(),this.curveLineGeometry||this.updateCurveLineGeometry(),!this.drawCurveCommand||!this.drawLineUniformStore||!this.linkStatusTexture))return;this.updateLinkBlending();let r=i.highlightedLinkIndices!==void 0;this.drawLineUniformStore.setUniforms({drawLineUniforms:{transformationMatrix:o.transformationMatrix4x4,pointsTextureSize:o.pointsTextureSize,widthScale:i.linkWidthScale,linkArrowsSizeScale:i.linkArrowsSizeScale,spaceSize:o.adjustedSpaceSize,screenSize:X(o.screenSize,[0,0]),linkVisibilityDistanceRange:X(i.linkVisibilityDistanceRange,[0,0]),linkVisibilityMinTransparency:i.linkVisibilityMinTransparency,linkOpacity:i.linkOpacity,greyoutOpacity:i.linkGreyoutOpacity,curvedWeight:i.curvedLinkWeight,curvedLinkControlPointDistance:i.curvedLinkControlPointDistance,curvedLinkSegments:i.curvedLinks?i.curvedLinkSegments:1,scaleLinksOnZoom:i.scaleLinksOnZoom?1:0,maxPointSize:o.maxPointSize,renderMode:0,hoveredLinkIndex:o.hoveredLinkIndex??-1,hoveredLinkWidthIncrease:i.hoveredLinkWidthIncrease,isLinkHighlightingActive:r?1:0,linkStatusTextureSize:this.linkStatusTextureSize,focusedLinkIndex:i.focusedLinkIndex??-1,focusedLinkWidthIncrease:i.focusedLinkWidthIncrease,transitionProgress:this.transitionProgress,animateColors:this.shouldAnimateLinkColors?1:0,animateWidths:this.shouldAnimateLinkWidths?1:0,animatePositions:this.shouldAnimatePositions?1:0,pointDefaultColor:ae(this.data.defaultRgba,[0,0,0,1]),linkColorInterpolateFromEndpoints:i.linkColorInterpolateFromEndpoints?1:0},drawLineFragmentUniforms:{renderMode:0,linkDashLength:i.linkDashLength,linkDashGap:i.linkDashGap,linkColorInterpolateFromEndpoints:i.linkColorInterpolateFromEndpoints?1:0,hoveredLinkIndex:o.hoveredLinkIndex??-1,hoveredLinkColor:ae(o.hoveredLinkColor,[-1,-1,-1,-1])}}),this.drawCurveCommand.setBindings({positionsTexture:n.currentPositionTexture,linkStatus:this.linkStatusTexture,exitTexture:n.exitTexture,pointColorsTexture:n.pointColorsTexture??n.currentPositionTexture}),this.drawCurveCommand.setInstanceCount(this.data.linksNumber??0),this.drawCurveCommand.draw(e)}updateLinkIndexFbo(){var e,i;let{device:n,store:o}=this;if(!this.store.isLinkHoveringEnabled)return;let r=o.screenSize??[0,0],s=r[0],a=r[1];if(!s||!a)return;let l=((e=this.previousScreenSize)==null?void 0:e[0])!==s||((i=this.previousScreenSize)==null?void 0:i[1])!==a;(!this.linkIndexTexture||l)&&(this.linkIndexFbo&&!this.linkIndexFbo.destroyed&&this.linkIndexFbo.destroy(),this.linkIndexTexture&&!this.linkIndexTexture.destroyed&&this.linkIndexTexture.destroy(),this.linkIndexTexture=n.createTexture({width:s,height:a,format:"rgba32float",usage:R.SAMPLE|R.RENDER|R.COPY_DST}),this.linkIndexTexture.copyImageData({data:new Float32Array(s*a*4).fill(0),bytesPerRow:j("rgba32float",s),mipLevel:0,x:0,y:0}),this.linkIndexFbo=n.createFramebuffer({width:s,height:a,colorAttachments:[this.linkIndexTexture]}),this.previousScreenSize=[s,a])}updateSampledLinksGrid(){let{store:{screenSize:e},config:{linkSamplingDistance:i},device:n}=this,o=i??Math.min(...e)/2;o===0&&(o=Qe.linkSamplingDistance);let r=Math.ceil(e[0]/o),s=Math.ceil(e[1]/o);r===0||s===0||(!this.sampledLinksFbo||this.sampledLinksFbo.width!==r||this.sampledLinksFbo.height!==s)&&(this.sampledLinksFbo&&!this.sampledLinksFbo.destroyed&&this.sampledLinksFbo.destroy(),this.sampledLinksFbo=n.createFramebuffer({width:r,height:s,colorAttachments:["rgba32float"]}))}updatePointsBuffer(){var e;let{device:i,data:n,store:o}=this;if(n.linksNumber===void 0||n.links===void 0||!o.pointsTextureSize)return;let r=new Float32Array(n.linksNumber*2),s=new Float32Array(n.linksNumber*2);for(let u=0;u<n.linksNumber;u++){let c=n.links[u*2],f=n.links[u*2+1],h=c%o.pointsTextureSize,m=Math.floor(c/o.pointsTextureSize),g=f%o.pointsTextureSize,b=Math.floor(f/o.pointsTextureSize);r[u*2]=h,r[u*2+1]=m,s[u*2]=g,s[u*2+1]=b}let a=(((e=this.pointABuffer)==null?void 0:e.byteLength)??0)/(Float32Array.BYTES_PER_ELEMENT*2);!this.pointABuffer||a!==n.linksNumber?(this.pointABuffer&&!this.pointABuffer.destroyed&&this.pointABuffer.destroy(),this.pointABuffer=i.createBuffer({data:r,usage:U.VERTEX|U.COPY_DST})):this.pointABuffer.write(r),!this.pointBBuffer||a!==n.linksNumber?(this.pointBBuffer&&!this.pointBBuffer.destroyed&&this.pointBBuffer.destroy(),this.pointBBuffer=i.createBuffer({data:s,usage:U.VERTEX|U.COPY_DST})):this.pointBBuffer.write(s);let l=new Float32Array(n.linksNumber);for(let u=0;u<n.linksNumber;u++)l[u]=u;!this.linkIndexBuffer||a!==n.linksNumber?(this.linkIndexBuffer&&!this.linkIndexBuffer.destroyed&&this.linkIndexBuffer.destroy(),this.linkIndexBuffer=i.createBuffer({data:l,usage:U.VERTEX|U.COPY_DST})):this.linkIndexBuffer.write(l),this.setDrawCurveCommandAttributes({pointA:this.pointABuffer,pointB:this.pointBBuffer,linkIndices:this.linkIndexBuffer}),this.fillSampledLinksFboCommand&&this.fillSampledLinksFboCommand.setAttributes({pointA:this.pointABuffer,pointB:this.pointBBuffer,linkIndices:this.linkIndexBuffer}),this.updateSampledLinksGrid(),this.config.highlightedLinkIndices!==void 0&&this.updateLinkStatus()}updateColor(){let{data:e}=this,i=e.linksNumber??0,n=e.linkColors??new Float32Array(i*4).fill(0),{source:o,target:r,previous:s}=Wn(this.device,n,this.sourceColorBuffer,this.targetColorBuffer,this.previousColorData,4);this.sourceColorBuffer=o,this.targetColorBuffer=r,this.previousColorData=s,this.setDrawCurveCommandAttributes({...this.sourceColorBuffer&&{sourceColor:this.sourceColorBuffer},...this.targetColorBuffer&&{targetColor:this.targetColorBuffer}})}updateWidth(){let{data:e}=this,i=e.linksNumber??0,n=e.linkWidths??new Float32Array(i).fill(0),{source:o,target:r,previous:s}=Wn(this.device,n,this.sourceWidthBuffer,this.targetWidthBuffer,this.previousWidthData,1);this.sourceWidthBuffer=o,this.targetWidthBuffer=r,this.previousWidthData=s,this.setDrawCurveCommandAttributes({...this.sourceWidthBuffer&&{sourceWidth:this.sourceWidthBuffer},...this.targetWidthBuffer&&{targetWidth:this.targetWidthBuffer}})}updateArrow(){let{device:e,data:i}=this,n=i.linksNumber??0,o=i.linkArrows?new Float32Array(i.linkArrows):new Float32Array(n);this.arrowBuffer=Nc(e,this.arrowBuffer,o),this.setDrawCurveCommandAttributes({arrow:this.arrowBuffer})}updateStyle(){let{device:e,data:i}=this;i.linksNumber===void 0||i.linkStyles===void 0||(this.linkStyleBuffer=Nc(e,this.linkStyleBuffer,i.linkStyles),this.setDrawCurveCommandAttributes({linkStyle:this.linkStyleBuffer}))}updateLinkStatus(){let{device:e,config:i,data:n}=this,o=n.linksNumber??0;if(!o){this.linkStatusTexture||this.ensureLinkStatusPlaceholder();return}let{highlightedLinkIndices:r}=i;if(r===void 0){this.linkStatusTexture||this.ensureLinkStatusPlaceholder(),this.linkStatusTextureSize=0;return}let s=Math.ceil(Math.sqrt(o));this.linkStatusTextureSize=s;let a=new Float32Array(s*s*4);for(let u=0;u<o;u++)a[u*4]=1;for(let u of r)u>=0&&u<o&&(a[u*4]=0);let l={data:a,bytesPerRow:j("rgba32float",s),mipLevel:0,x:0,y:0};!this.linkStatusTexture||this.linkStatusTexture.width!==s||this.linkStatusTexture.height!==s?(this.linkStatusTexture&&!this.linkStatusTexture.destroyed&&this.linkStatusTexture.destroy(),this.linkStatusTexture=e.createTexture({width:s,height:s,format:"rgba32float",usage:R.SAMPLE|R.RENDER|R.COPY_DST}),this.linkStatusTexture.copyImageData(l)):this.linkStatusTexture.copyImageData(l)}updateCurveLineGeometry(){var e,i;let{device:n,config:{curvedLinks:o,curvedLinkSegments:r}}=this;this.curveLineGeometry=Av(o?r:1);let s=new Float32Array(this.curveLineGeometry.length*2);for(let a=0;a<this.curveLineGeometry.length;a++)s[a*2]=this.curveLineGeometry[a][0],s[a*2+1]=this.curveLineGeometry[a][1];!this.curveLineBuffer||this.curveLineBuffer.byteLength!==s.byteLength?(this.curveLineBuffer&&!this.curveLineBuffer.destroyed&&this.curveLineBuffer.destroy(),this.curveLineBuffer=n.createBuffer({data:s,usage:U.VERTEX|U.COPY_DST})):this.curveLineBuffer.write(s),this.setDrawCurveCommandAttributes({position:this.curveLineBuffer}),(e=this.drawCurveCommand)==null||e.setVertexCount(this.curveLineGeometry.length),(i=this.drawCurvePickingCommand)==null||i.setVertexCount(this.curveLineGeometry.length)}updateLinkBlending(){var e;let i=this.config.linkBlending;i!==this.isLinkBlendingActive&&((e=this.drawCurveCommand)==null||e.setParameters(this.getLinkBlendParameters(i)),this.isLinkBlendingActive=i)}getSampledLinkPositionsMap(){let e=new Map;if(!this.sampledLinksFbo||this.sampledLinksFbo.destroyed)return e;let i=this.points;if(!(i!=null&&i.currentPositionTexture)||i.currentPositionTexture.destroyed||!i.exitTexture||i.exitTexture.destroyed)return e;if(this.fillSampledLinksFboCommand&&this.fillSampledLinksUniformStore&&this.sampledLinksFbo){this.fillSampledLinksFboCommand.setVertexCount(this.data.linksNumber??0),this.fillSampledLinksUniformStore.setUniforms({fillSampledLinksUniforms:{pointsTextureSize:this.store.pointsTextureSize??0,transformationMatrix:this.store.transformationMatrix4x4,spaceSize:this.store.adjustedSpaceSize,screenSize:X(this.store.screenSize,[0,0]),curvedWeight:this.config.curvedLinkWeight,curvedLinkControlPointDistance:this.config.curvedLinkControlPointDistance,curvedLinkSegments:this.config.curvedLinks?this.config.curvedLinkSegments:1}}),this.fillSampledLinksFboCommand.setBindings({positionsTexture:i.currentPositionTexture,exitTexture:i.exitTexture});let o=this.device.beginRenderPass({framebuffer:this.sampledLinksFbo,clearColor:[-1,-1,-1,-1]});this.fillSampledLinksFboCommand.draw(o),o.end()}let n=Se(this.device,this.sampledLinksFbo);for(let o=0;o<n.length/4;o++){let r=n[o*4],s=n[o*4+1],a=n[o*4+2],l=n[o*4+3];r!==void 0&&r>=0&&s!==void 0&&a!==void 0&&l!==void 0&&e.set(Math.round(r),[s,a,l])}return e}getSampledLinks(){let e=[],i=[],n=[];if(!this.sampledLinksFbo||this.sampledLinksFbo.destroyed)return{indices:e,positions:i,angles:n};let o=this.points;if(!(o!=null&&o.currentPositionTexture)||o.currentPositionTexture.destroyed)return{indices:e,positions:i,angles:n};if(!o.exitTexture||o.exitTexture.destroyed)return{indices:e,positions:i,angles:n};if(this.fillSampledLinksFboCommand&&this.fillSampledLinksUniformStore&&this.sampledLinksFbo){this.fillSampledLinksFboCommand.setVertexCount(this.data.linksNumber??0),this.fillSampledLinksUniformStore.setUniforms({fillSampledLinksUniforms:{pointsTextureSize:this.store.pointsTextureSize??0,transformationMatrix:this.store.transformationMatrix4x4,spaceSize:this.store.adjustedSpaceSize,screenSize:X(this.store.screenSize,[0,0]),curvedWeight:this.config.curvedLinkWeight,curvedLinkControlPointDistance:this.config.curvedLinkControlPointDistance,curvedLinkSegments:this.config.curvedLinks?this.config.curvedLinkSegments:1}}),this.fillSampledLinksFboCommand.setBindings({positionsTexture:o.currentPositionTexture,exitTexture:o.exitTexture});let s=this.device.beginRenderPass({framebuffer:this.sampledLinksFbo,clearColor:[-1,-1,-1,-1]});this.fillSampledLinksFboCommand.draw(s),s.end()}let r=Se(this.device,this.sampledLinksFbo);for(let s=0;s<r.length/4;s++){let a=r[s*4],l=r[s*4+1],u=r[s*4+2],c=r[s*4+3];a!==void 0&&a>=0&&l!==void 0&&u!==void 0&&c!==void 0&&(e.push(Math.round(a)),i.push(l,u),n.push(c))}return{indices:e,positions:i,angles:n}}findHoveredLine(){let{config:e,points:i,store:n}=this;if(!i||!i.currentPositionTexture||i.currentPositionTexture.destroyed||(i.exitTexture||i.updateExit(),!i.exitTexture||i.exitTexture.destroyed)||!this.data.linksNumber||!this.store.isLinkHoveringEnabled||!this.linkIndexFbo||!this.drawLineUniformStore||!this.linkStatusTexture||!this.linkIndexTexture||this.linkIndexTexture.destroyed)return;this.drawCurvePickingCommand||(this.drawCurvePickingCommand=this.createDrawCurveCommand(this.getLinkBlendParameters(!1)));let o=e.highlightedLinkIndices!==void 0;this.drawLineUniformStore.setUniforms({drawLineUniforms:{transformationMatrix:n.transformationMatrix4x4,pointsTextureSize:n.pointsTextureSize,widthScale:e.linkWidthScale,linkArrowsSizeScale:e.linkArrowsSizeScale,spaceSize:n.adjustedSpaceSize,screenSize:X(n.screenSize,[0,0]),linkVisibilityDistanceRange:X(e.linkVisibilityDistanceRange,[0,0]),linkVisibilityMinTransparency:e.linkVisibilityMinTransparency,linkOpacity:e.linkOpacity,greyoutOpacity:e.linkGreyoutOpacity,curvedWeight:e.curvedLinkWeight,curvedLinkControlPointDistance:e.curvedLinkControlPointDistance,curvedLinkSegments:e.curvedLinks?e.curvedLinkSegments:1,scaleLinksOnZoom:e.scaleLinksOnZoom?1:0,maxPointSize:n.maxPointSize,renderMode:1,hoveredLinkIndex:n.hoveredLinkIndex??-1,hoveredLinkWidthIncrease:e.hoveredLinkWidthIncrease,isLinkHighlightingActive:o?1:0,linkStatusTextureSize:this.linkStatusTextureSize,focusedLinkIndex:e.focusedLinkIndex??-1,focusedLinkWidthIncrease:e.focusedLinkWidthIncrease,transitionProgress:this.transitionProgress,animateColors:this.shouldAnimateLinkColors?1:0,animateWidths:this.shouldAnimateLinkWidths?1:0,animatePositions:this.shouldAnimatePositions?1:0,pointDefaultColor:ae(this.data.defaultRgba,[0,0,0,1]),linkColorInterpolateFromEndpoints:e.linkColorInterpolateFromEndpoints?1:0},drawLineFragmentUniforms:{renderMode:1,linkDashLength:e.linkDashLength,linkDashGap:e.linkDashGap,linkColorInterpolateFromEndpoints:e.linkColorInterpolateFromEndpoints?1:0,hoveredLinkIndex:n.hoveredLinkIndex??-1,hoveredLinkColor:ae(n.hoveredLinkColor,[-1,-1,-1,-1])}}),this.drawCurvePickingCommand.setBindings({positionsTexture:i.currentPositionTexture,linkStatus:this.linkStatusTexture,exitTexture:i.exitTexture,pointColorsTexture:i.pointColorsTexture??i.currentPositionTexture}),this.drawCurvePickingCommand.setInstanceCount(this.data.linksNumber??0);let r=this.device.beginRenderPass({framebuffer:this.linkIndexFbo,clearColor:[0,0,0,0]});if(this.drawCurvePickingCommand.draw(r),r.end(),this.hoveredLineIndexCommand&&this.hoveredLineIndexFbo&&this.hoveredLineIndexUniformStore){this.hoveredLineIndexUniformStore.setUniforms({hoveredLineIndexUniforms:{mousePosition:X(n.screenMousePosition,[0,0]),screenSize:X(n.screenSize,[0,0])}}),this.hoveredLineIndexCommand.setBindings({linkIndexTexture:this.linkIndexTexture});let s=this.device.beginRenderPass({framebuffer:this.hoveredLineIndexFbo});this.hoveredLineIndexCommand.draw(s),s.end()}}setTransitionProgress(e,i=!1,n=!1,o=!1){this.transitionProgress=e,this.shouldAnimateLinkColors=i,this.shouldAnimateLinkWidths=n,this.shouldAnimatePositions=o}destroy(){var e,i,n,o,r,s,a;(e=this.drawCurveCommand)==null||e.destroy(),this.drawCurveCommand=void 0,(i=this.drawCurvePickingCommand)==null||i.destroy(),this.drawCurvePickingCommand=void 0,this.isLinkBlendingActive=void 0,(n=this.hoveredLineIndexCommand)==null||n.destroy(),this.hoveredLineIndexCommand=void 0,(o=this.fillSampledLinksFboCommand)==null||o.destroy(),this.fillSampledLinksFboCommand=void 0,this.linkIndexFbo&&!this.linkIndexFbo.destroyed&&this.linkIndexFbo.destroy(),this.linkIndexFbo=void 0,this.sampledLinksFbo&&!this.sampledLinksFbo.destroyed&&this.sampledLinksFbo.destroy(),this.sampledLinksFbo=void 0,this.hoveredLineIndexFbo&&!this.hoveredLineIndexFbo.destroyed&&this.hoveredLineIndexFbo.destroy(),this.hoveredLineIndexFbo=void 0,this.linkIndexTexture&&!this.linkIndexTexture.destroyed&&this.linkIndexTexture.destroy(),this.linkIndexTexture=void 0,this.hoveredLineIndexTexture&&!this.hoveredLineIndexTexture.destroyed&&this.hoveredLineIndexTexture.destroy(),this.hoveredLineIndexTexture=void 0,this.linkStatusTexture&&!this.linkStatusTexture.destroyed&&this.linkStatusTexture.destroy(),this.linkStatusTexture=void 0,(r=this.drawLineUniformStore)==null||r.destroy(),this.drawLineUniformStore=void 0,(s=this.hoveredLineIndexUniformStore)==null||s.destroy(),this.hoveredLineIndexUniformStore=void 0,(a=this.fillSampledLinksUniformStore)==null||a.destroy(),this.fillSampledLinksUniformStore=void 0,this.pointABuffer&&!this.pointABuffer.destroyed&&this.pointABuffer.destroy(),this.pointABuffer=void 0,this.pointBBuffer&&!this.pointBBuffer.destroyed&&this.pointBBuffer.destroy(),this.pointBBuffer=void 0,this.sourceColorBuffer&&!this.sourceColorBuffer.destroyed&&this.sourceColorBuffer.destroy(),this.sourceColorBuffer=void 0,this.targetColorBuffer&&!this.targetColorBuffer.destroyed&&this.targetColorBuffer.destroy(),this.targetColorBuffer=void 0,this.previousColorData=void 0,this.sourceWidthBuffer&&!this.sourceWidthBuffer.destroyed&&this.sourceWidthBuffer.destroy(),this.sourceWidthBuffer=void 0,this.targetWidthBuffer&&!this.targetWidthBuffer.destroyed&&this.targetWidthBuffer.destroy(),this.targetWidthBuffer=void 0,this.previousWidthData=void 0,this.arrowBuffer&&!this.arrowBuffer.destroyed&&this.arrowBuffer.destroy(),this.arrowBuffer=void 0,this.linkStyleBuffer&&!this.linkStyleBuffer.destroyed&&this.linkStyleBuffer.destroy(),this.linkStyleBuffer=void 0,this.curveLineBuffer&&!this.curveLineBuffer.destroyed&&this.curveLineBuffer.destroy(),this.curveLineBuffer=void 0,this.linkIndexBuffer&&!this.linkIndexBuffer.destroyed&&this.linkIndexBuffer.destroy(),this.linkIndexBuffer=void 0,this.quadBuffer&&!this.quadBuffer.destroyed&&this.quadBuffer.destroy(),this.quadBuffer=void 0}createDrawCurveCommand(e){var i;if(!this.drawLineUniformStore)throw new Error("Draw line uniforms must be initialized before creating link draw commands");return new Q(this.device,{vs:wv,fs:Cv,modules:[Uc],topology:"triangle-strip",vertexCount:((i=this.curveLineGeometry)==null?void 0:i.length)??0,attributes:this.getDrawCurveCommandAttributes(),bufferLayout:[{name:"position",format:"float32x2"},{name:"pointA",format:"float32x2",stepMode:"instance"},{name:"pointB",format:"float32x2",stepMode:"instance"},{name:"sourceColor",format:"float32x4",stepMode:"instance"},{name:"targetColor",format:"float32x4",stepMode:"instance"},{name:"sourceWidth",format:"float32",stepMode:"instance"},{name:"targetWidth",format:"float32",stepMode:"instance"},{name:"arrow",format:"float32",stepMode:"instance"},{name:"linkIndices",format:"float32",stepMode:"instance"},{name:"linkStyle",format:"float32",stepMode:"instance"}],defines:{USE_UNIFORM_BUFFERS:!0,EXIT_DEFAULT_COLOR_CHANNEL:us(gs)},bindings:{drawLineUniforms:this.drawLineUniformStore.getManagedUniformBuffer("drawLineUniforms"),drawLineFragmentUniforms:this.drawLineUniformStore.getManagedUniformBuffer("drawLineFragmentUniforms")},parameters:e})}getDrawCurveCommandAttributes(){let e={};return this.curveLineBuffer&&(e.position=this.curveLineBuffer),this.pointABuffer&&(e.pointA=this.pointABuffer),this.pointBBuffer&&(e.pointB=this.pointBBuffer),this.sourceColorBuffer&&(e.sourceColor=this.sourceColorBuffer),this.targetColorBuffer&&(e.targetColor=this.targetColorBuffer),this.sourceWidthBuffer&&(e.sourceWidth=this.sourceWidthBuffer),this.targetWidthBuffer&&(e.targetWidth=this.targetWidthBuffer),this.arrowBuffer&&(e.arrow=this.arrowBuffer),this.linkIndexBuffer&&(e.linkIndices=this.linkIndexBuffer),this.linkStyleBuffer&&(e.linkStyle=this.linkStyleBuffer),e}setDrawCurveCommandAttributes(e){var i,n;(i=this.drawCurveCommand)==null||i.setAttributes(e),(n=this.drawCurvePickingCommand)==null||n.setAttributes(e)}getLinkBlendParameters(e){let i={cullMode:"back",depthWriteEnabled:!1,depthCompare:"always"};return e?{...i,blend:!0,blendColorOperation:"add",blendColorSrcFactor:"src-alpha",blendColorDstFactor:"one-minus-src-alpha",blendAlphaOperation:"add",blendAlphaSrcFactor:"one",blendAlphaDstFactor:"one-minus-src-alpha"}:{...i,blend:!1}}ensureLinkStatusPlaceholder(){this.linkStatusTexture&&!this.linkStatusTexture.destroyed||(this.linkStatusTexture=this.device.createTexture({width:1,height:1,format:"rgba32float",usage:R.SAMPLE|R.RENDER|R.COPY_DST,data:new Float32Array(4).fill(0)}),this.linkStatusTextureSize=0)}},Lv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

uniform sampler2D imageAtlasTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform drawFragmentUniforms {
  float greyoutOpacity;
  float pointOpacity;
  float isDarkenGreyout;
  vec4 backgroundColor;
  vec4 outlineColor;
  float outlineWidth;
} drawFragment;

#define greyoutOpacity drawFragment.greyoutOpacity
#define pointOpacity drawFragment.pointOpacity
#define isDarkenGreyout drawFragment.isDarkenGreyout
#define backgroundColor drawFragment.backgroundColor
#define outlineColor drawFragment.outlineColor
#define outlineWidth drawFragment.outlineWidth
#else
uniform float greyoutOpacity;
uniform float pointOpacity;
uniform float isDarkenGreyout;
uniform vec4 backgroundColor;
uniform vec4 outlineColor;
uniform float outlineWidth;
#endif


in float pointShape;
in float isGreyedOut;
in float isOutlined;
in vec4 shapeColor;
in vec4 imageAtlasUV;
in float shapeSize;
in float imageSizeVarying;
in float overallSize;

out vec4 fragColor;

// Smoothing controls the smoothness of the point's edge
const float smoothing = 0.9;

// Shape constants
const float CIRCLE = 0.0;
const float SQUARE = 1.0;
const float TRIANGLE = 2.0;
const float DIAMOND = 3.0;
const float PENTAGON = 4.0;
const float HEXAGON = 5.0;
const float STAR = 6.0;
const float CROSS = 7.0;
const float NONE = 8.0;

// Distance functions for different shapes
float circleDistance(vec2 p) {
    return dot(p, p);
}

// Function to apply greyout logic to image colors
vec4 applyGreyoutToImage(vec4 imageColor, float isGreyedOutValue) {
    vec3 finalColor = imageColor.rgb;
    float finalAlpha = imageColor.a;
    
    if (isGreyedOutValue > 0.0) {
        float blendFactor = 0.65; // Controls how much to modify (0.0 = original, 1.0 = target color)
        
        if (isDarkenGreyout > 0.0) {
            finalColor = mix(finalColor, vec3(0.2), blendFactor);
        } else {
            finalColor = mix(finalColor, max(backgroundColor.rgb, vec3(0.8)), blendFactor);
        }
    }
    
    return vec4(finalColor, finalAlpha);
}

float squareDistance(vec2 p) {
    vec2 d = abs(p) - vec2(0.8);
    return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}

float triangleDistance(vec2 p) {
    const float k = sqrt(3.0);   // ≈1.732; slope of 60° lines for an equilateral triangle
    p.x = abs(p.x) - 0.9;        // fold the X axis and shift: brings left and right halves together
    p.y = p.y + 0.55;             // move the whole shape up slightly so it is centred vertically

    // reflect points that fall outside the main triangle back inside, to reuse the same maths
    if (p.x + k * p.y > 0.0)
        p = vec2(p.x - k * p.y,  -k * p.x - p.y) / 2.0;

    p.x -= clamp(p.x, -1.0, 0.0); // clip any remainder on the left side

    // Return signed distance: negative = inside; positive = outside
    return -length(p) * sign(p.y);
}

float diamondDistance(vec2 p) {
    // aspect > 1  →  taller diamond
    const float aspect = 1.2;
    return abs(p.x) + abs(p.y) / aspect - 0.8;
}

float pentagonDistance(vec2 p) {
    // Regular pentagon signed-distance (Inigo Quilez)
    const vec3 k = vec3(0.809016994, 0.587785252, 0.726542528);
    p.x = abs(p.x);

    // Reflect across the two tilted edges ─ only if point is outside
    p -= 2.0 * min(dot(vec2(-k.x, k.y), p), 0.0) * vec2(-k.x, k.y);
    p -= 2.0 * min(dot(vec2( k.x, k.y), p), 0.0) * vec2( k.x, k.y);

    // Clip against the top horizontal edge (keeps top point sharp)
    p -= vec2(clamp(p.x, -k.z * k.x, k.z * k.x), k.z);

    // Return signed distance (negative → inside, positive → outside)
    return length(p) * sign(p.y);
}

float hexagonDistance(vec2 p) {
    const vec3 k = vec3(-0.866025404, 0.5, 0.577350269);
    p = abs(p);
    p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
    p -= vec2(clamp(p.x, -k.z * 0.8, k.z * 0.8), 0.8);
    return length(p) * sign(p.y);
}

float starDistance(vec2 p) {
    // 5-point star signed-distance function (adapted from Inigo Quilez)
    // r  – outer radius, rf – inner/outer radius ratio
    const float r  = 0.9;
    const float rf = 0.45;

    // Pre-computed rotation vectors for the star arms (36° increments)
    const vec2 k1 = vec2(0.809016994, -0.587785252);
    const vec2 k2 = vec2(-k1.x, k1.y);

    // Fold the plane into a single arm sector
    p.x = abs(p.x);
    p -= 2.0 * max(dot(k1, p), 0.0) * k1;
    p -= 2.0 * max(dot(k2, p), 0.0) * k2;
    p.x = abs(p.x);

    // Translate so the top tip of the star lies on the X-axis
    p.y -= r;

    // Vector describing the edge between an outer tip and its adjacent inner point
    vec2 ba = rf * vec2(-k1.y, k1.x) - vec2(0.0, 1.0);
    // Project the point onto that edge and clamp the projection to the segment
    float h = clamp(dot(p, ba) / dot(ba, ba), 0.0, r);

    // Return signed distance (negative => inside, positive => outside)
    return length(p - ba * h) * sign(p.y * ba.x - p.x * ba.y);
}

float crossDistance(vec2 p) {
    // Signed distance function for a cross (union of two rectangles)
    // Adapted from Inigo Quilez (https://iquilezles.org/)
    // Each arm has half-sizes 0.3 (thickness) and 0.8 (length)
    p = abs(p);
    if (p.y > p.x) p = p.yx;       // exploit symmetry

    vec2 q = p - vec2(0.8, 0.3);   // subtract half-sizes (length, thickness)

    // Standard rectangle SDF, then take union of the two arms
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0);
}

float getShapeDistance(vec2 p, float shape) {
    if (shape == SQUARE) return squareDistance(p);
    else if (shape == TRIANGLE) return triangleDistance(p);
    else if (shape == DIAMOND) return diamondDistance(p);
    else if (shape == PENTAGON) return pentagonDistance(p);
    else if (shape == HEXAGON) return hexagonDistance(p);
    else if (shape == STAR) return starDistance(p);
    else if (shape == CROSS) return crossDistance(p);
    else return circleDistance(p); // Default to circle
}

void main() {
    // Discard the fragment if the point is fully transparent and has no image
    if (shapeColor.a == 0.0 && imageAtlasUV.x == -1.0) {
        discard;
    }

    // Discard the fragment if the point has no shape and no image
    if (pointShape == NONE && imageAtlasUV.x == -1.0) {
        discard;
    }

    // Calculate coordinates within the point
    vec2 pointCoord = 2.0 * gl_PointCoord - 1.0;

    vec4 finalShapeColor = vec4(0.0);
    vec4 finalImageColor = vec4(0.0);
    
    // Handle shape rendering with centering logic
    if (pointShape != NONE) {
        // Calculate shape coordinates with centering
        vec2 shapeCoord = pointCoord;
        if (overallSize > shapeSize && shapeSize > 0.0) {
            // Shape is smaller than overall size, center it
            float scale = shapeSize / overallSize;
            shapeCoord = pointCoord / scale;
        }
        
        float opacity;
        if (pointShape == CIRCLE) {
            // For circles, use the original distance calculation
            float pointCenterDistance = dot(shapeCoord, shapeCoord);
            opacity = 1.0 - smoothstep(smoothing, 1.0, pointCenterDistance);
        } else {
            // For other shapes, use the shape distance function
            float shapeDistance = getShapeDistance(shapeCoord, pointShape);
            opacity = 1.0 - smoothstep(-0.01, 0.01, shapeDistance);
        }
        opacity *= shapeColor.a;

        finalShapeColor = vec4(shapeColor.rgb, opacity);
    }

    // Handle image rendering with centering logic
    if (imageAtlasUV.x != -1.0) {
        // Calculate image coordinates with centering
        vec2 imageCoord = pointCoord;
        if (overallSize > imageSizeVarying && imageSizeVarying > 0.0) {
            // Image is smaller than overall size, center it
            float scale = imageSizeVarying / overallSize;
            imageCoord = pointCoord / scale;
            
            // Check if we're outside the valid image area
            if (abs(imageCoord.x) > 1.0 || abs(imageCoord.y) > 1.0) {
                // We're outside the image bounds, don't render the image
                finalImageColor = vec4(0.0);
            } else {
                // Sample from texture atlas
                vec2 atlasUV = mix(imageAtlasUV.xy, imageAtlasUV.zw, (imageCoord + 1.0) * 0.5);
                vec4 imageColor = texture(imageAtlasTexture, atlasUV);
                finalImageColor = applyGreyoutToImage(imageColor, isGreyedOut);
            }
        } else {
            // Image is same size or larger than overall size, no scaling needed
            // Sample from texture atlas
            vec2 atlasUV = mix(imageAtlasUV.xy, imageAtlasUV.zw, (imageCoord + 1.0) * 0.5);
            vec4 imageColor = texture(imageAtlasTexture, atlasUV);
            finalImageColor = applyGreyoutToImage(imageColor, isGreyedOut);
        }
    }

    float finalPointAlpha = max(finalShapeColor.a, finalImageColor.a);
    if (isGreyedOut > 0.0 && greyoutOpacity != -1.0) {
        finalPointAlpha *= greyoutOpacity;
    } else {
        finalPointAlpha *= pointOpacity;
    }

    // Blend image color above point color
    fragColor = vec4(
        mix(finalShapeColor.rgb, finalImageColor.rgb, finalImageColor.a),
        finalPointAlpha
    );

    // Render outline ring around the point
    if (isOutlined > 0.0) {
        float r = length(pointCoord);
        const float ringSmoothing = 1.025;
        float rSafe = max(r, 1e-6);
        float wSafe = max(outlineWidth, 1e-6);
        float outerEdge = smoothstep(rSafe, rSafe * ringSmoothing, 1.0);
        float innerEdge = smoothstep(wSafe, wSafe * ringSmoothing, r);
        float ringAlpha = outerEdge * innerEdge;

        // Grey out the ring color when the point is greyed
        vec3 ringColor = outlineColor.rgb;
        if (isGreyedOut > 0.0) {
            float blendFactor = 0.65;
            if (isDarkenGreyout > 0.0) {
                ringColor = mix(ringColor, vec3(0.2), blendFactor);
            } else {
                ringColor = mix(ringColor, max(backgroundColor.rgb, vec3(0.8)), blendFactor);
            }
        }

        float ringOpacity = ringAlpha * outlineColor.a;
        // Composite ring on top of existing fragment
        fragColor = vec4(
            mix(fragColor.rgb, ringColor, ringOpacity),
            max(fragColor.a, ringOpacity)
        );
    }
}
`,Mv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

in vec2 pointIndices;
in float sourceSize;
in float targetSize;
in vec4 sourceColor;
in vec4 targetColor;
in float shape;
in float imageIndex;
in float imageSize;

uniform sampler2D positionsTexture;
uniform sampler2D pointStatus;
uniform sampler2D exitTexture;
uniform sampler2D imageAtlasCoords;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform drawVertexUniforms {
  float ratio;
  mat4 transformationMatrix;
  float pointsTextureSize;
  float sizeScale;
  float spaceSize;
  vec2 screenSize;
  vec4 greyoutColor;
  vec4 backgroundColor;
  float scalePointsOnZoom;
  float maxPointSize;
  float isDarkenGreyout;
  float skipHighlighted;
  float skipGreyed;
  float hasImages;
  float imageCount;
  float imageAtlasCoordsTextureSize;
  float transitionProgress;
  float animateColors;
  float animateSizes;
  float animatePositions;
  vec4 pointDefaultColor;
  float pointDefaultSize;
} drawVertex;

#define ratio drawVertex.ratio
#define transformationMatrix drawVertex.transformationMatrix
#define pointsTextureSize drawVertex.pointsTextureSize
#define sizeScale drawVertex.sizeScale
#define spaceSize drawVertex.spaceSize
#define screenSize drawVertex.screenSize
#define greyoutColor drawVertex.greyoutColor
#define backgroundColor drawVertex.backgroundColor
#define scalePointsOnZoom drawVertex.scalePointsOnZoom
#define maxPointSize drawVertex.maxPointSize
#define isDarkenGreyout drawVertex.isDarkenGreyout
#define skipHighlighted drawVertex.skipHighlighted
#define skipGreyed drawVertex.skipGreyed
#define hasImages drawVertex.hasImages
#define imageCount drawVertex.imageCount
#define imageAtlasCoordsTextureSize drawVertex.imageAtlasCoordsTextureSize
#define transitionProgress drawVertex.transitionProgress
#define animateColors drawVertex.animateColors
#define animateSizes drawVertex.animateSizes
#define animatePositions drawVertex.animatePositions
#define pointDefaultColor drawVertex.pointDefaultColor
#define pointDefaultSize drawVertex.pointDefaultSize
#else
uniform float ratio;
uniform mat3 transformationMatrix;
uniform float pointsTextureSize;
uniform float sizeScale;
uniform float spaceSize;
uniform vec2 screenSize;
uniform vec4 greyoutColor;
uniform vec4 backgroundColor;
uniform float scalePointsOnZoom;
uniform float maxPointSize;
uniform float isDarkenGreyout;
uniform float skipHighlighted;
uniform float skipGreyed;
uniform float hasImages;
uniform float imageCount;
uniform float imageAtlasCoordsTextureSize;
uniform float transitionProgress;
uniform float animateColors;
uniform float animateSizes;
uniform float animatePositions;
uniform vec4 pointDefaultColor;
uniform float pointDefaultSize;
#endif

out float pointShape;
out float isGreyedOut;
out float isOutlined;
out vec4 shapeColor;
out vec4 imageAtlasUV;
out float shapeSize;
out float imageSizeVarying;
out float overallSize;

float calculatePointSize(float size) {
  float pSize;

  if (scalePointsOnZoom > 0.0) {
    pSize = size * ratio * transformationMatrix[0][0];
  } else {
    pSize = size * ratio * min(5.0, max(1.0, transformationMatrix[0][0] * 0.01));
  }

  return min(pSize, maxPointSize * ratio);
}

const float outlineRingScale = 1.3;

// Read-time resolution of NaN channels — input arrays are used verbatim and never
// edited, so "use the default" stays encoded as NaN all the way to the GPU. A NaN
// resolves to the config default blended toward the exit default along the animated
// exit ramp (0 = present, 1 = gone), so the enter/exit fade of default-valued
// channels drives itself — no size/color transition needed for a removal. Explicit
// (real) values pass through. EXIT_DEFAULT_* are #defines injected from variables.ts,
// shared with the CPU resolvers (GraphData.getResolvedPoint*).
float resolveSize(float size, float exitRamp) {
  if (!isnan(size)) return size;
  return mix(pointDefaultSize, EXIT_DEFAULT_SIZE, exitRamp);
}

vec4 resolveColor(vec4 color, float exitRamp) {
  vec4 defaultColor = mix(pointDefaultColor, vec4(EXIT_DEFAULT_COLOR_CHANNEL), exitRamp);
  return mix(color, defaultColor, isnan(color));
}

void main() {
  // Read point status texture: R = greyout, G = outlined
  vec4 status = texture(pointStatus, (pointIndices + 0.5) / pointsTextureSize);
  isGreyedOut = status.r;
  isOutlined = status.g;
  float isHighlighted = (status.r == 0.0) ? 1.0 : 0.0;

  // Discard point based on rendering mode
  if (skipHighlighted > 0.0 && isHighlighted > 0.0) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 0.0;
    return;
  }
  if (skipGreyed > 0.0 && isHighlighted <= 0.0) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 0.0;
    return;
  }

  // Exit texture: R = previous absence, G = current absence (1 = absent). During a
  // position transition, blend R→G to animate the enter/exit; otherwise use G (the
  // settled current absence) so an unrelated color/size transition can't replay the
  // ramp. The caller drives the visual fade via setPointSizes/setPointColors; here
  // we only remove the point once it is fully gone.
  vec4 exitStatus = texture(exitTexture, (pointIndices + 0.5) / pointsTextureSize);
  float exit = animatePositions > 0.0
    ? mix(exitStatus.r, exitStatus.g, transitionProgress)
    : exitStatus.g;
  if (exit >= 1.0) {
    // Fully gone — skip. Also avoids using a NaN position on the snapped path.
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 0.0;
    return;
  }

  // Position
  vec4 pointPosition = texture(positionsTexture, (pointIndices + 0.5) / pointsTextureSize);
  vec2 point = pointPosition.rg;

  // Transform point position to normalized device coordinates
  // Convert from space coordinates [0, spaceSize] to normalized [-1, 1]
  vec2 normalizedPosition = 2.0 * point / spaceSize - 1.0;

  // Apply aspect ratio correction - this is needed to map the square space to the rectangular screen
  // The transformation matrix handles zoom/pan, but we need this to handle aspect ratio
  normalizedPosition *= spaceSize / screenSize;

  #ifdef USE_UNIFORM_BUFFERS
  mat3 transformMat3 = mat3(transformationMatrix);
  vec3 finalPosition = transformMat3 * vec3(normalizedPosition, 1);
  #else
  vec3 finalPosition = transformationMatrix * vec3(normalizedPosition, 1);
  #endif
  gl_Position = vec4(finalPosition.rg, 0, 1);

  // Resolve NaN channels against the animated exit ramp before mixing — default
  // sizes/colors of an entering or leaving point fade with the ramp regardless of
  // whether a size/color transition is active.
  float pointSize = animateSizes > 0.0
    ? mix(resolveSize(sourceSize, exit), resolveSize(targetSize, exit), transitionProgress)
    : resolveSize(targetSize, exit);
  vec4 pointColor = animateColors > 0.0
    ? mix(resolveColor(sourceColor, exit), resolveColor(targetColor, exit), transitionProgress)
    : resolveColor(targetColor, exit);


  // Calculate sizes for shape and image
  float shapeSizeValue = calculatePointSize(pointSize * sizeScale);
  float imageSizeValue = calculatePointSize(imageSize * sizeScale);

  // Use the larger of the two sizes for the overall point size
  float overallSizeValue = max(shapeSizeValue, imageSizeValue);

  // Scale up point sprite to fit outline ring; clamp to hardware gl_PointSize limit so the
  // sprite never gets silently clipped — the point body is unaffected, only the ring narrows.
  if (isOutlined > 0.0) {
    overallSizeValue *= outlineRingScale;
    overallSizeValue = min(overallSizeValue, maxPointSize * ratio);
  }

  gl_PointSize = overallSizeValue;

  // Pass size information to fragment shader
  shapeSize = shapeSizeValue;
  imageSizeVarying = imageSizeValue;
  overallSize = overallSizeValue;

  shapeColor = pointColor;
  pointShape = shape;

  // Adjust color of greyed-out points
  if (isGreyedOut > 0.0) {
    if (greyoutColor[0] != -1.0) {
      shapeColor = greyoutColor;
    } else {
      // If greyoutColor is not set, make color lighter or darker based on isDarkenGreyout
      float blendFactor = 0.65;

      #ifdef USE_UNIFORM_BUFFERS
      if (isDarkenGreyout > 0.0) {
        shapeColor.rgb = mix(shapeColor.rgb, vec3(0.2), blendFactor);
      } else {
        shapeColor.rgb = mix(shapeColor.rgb, max(backgroundColor.rgb, vec3(0.8)), blendFactor);
      }
      #else
      if (isDarkenGreyout > 0.0) {
        shapeColor.rgb = mix(shapeColor.rgb, vec3(0.2), blendFactor);
      } else {
        shapeColor.rgb = mix(shapeColor.rgb, max(backgroundColor.rgb, vec3(0.8)), blendFactor);
      }
      #endif
    }
  }

  #ifdef USE_UNIFORM_BUFFERS
  if (hasImages <= 0.0 || imageIndex < 0.0 || imageIndex >= imageCount) {
    imageAtlasUV = vec4(-1.0);
  } else {
    float atlasCoordIndex = imageIndex;
    float texX = mod(atlasCoordIndex, imageAtlasCoordsTextureSize);
    float texY = floor(atlasCoordIndex / imageAtlasCoordsTextureSize);
    vec2 atlasCoordTexCoord = (vec2(texX, texY) + 0.5) / imageAtlasCoordsTextureSize;
    vec4 atlasCoords = texture(imageAtlasCoords, atlasCoordTexCoord);
    imageAtlasUV = atlasCoords;
  }
  #else
  if (hasImages <= 0.0 || imageIndex < 0.0 || imageIndex >= imageCount) {
    imageAtlasUV = vec4(-1.0);
  } else {
    float atlasCoordIndex = imageIndex;
    float texX = mod(atlasCoordIndex, imageAtlasCoordsTextureSize);
    float texY = floor(atlasCoordIndex / imageAtlasCoordsTextureSize);
    vec2 atlasCoordTexCoord = (vec2(texX, texY) + 0.5) / imageAtlasCoordsTextureSize;
    vec4 atlasCoords = texture(imageAtlasCoords, atlasCoordTexCoord);
    imageAtlasUV = atlasCoords;
  }
  #endif
}
`,Dv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

uniform sampler2D positionsTexture;
uniform sampler2D pointSize;
uniform sampler2D exitTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform findPointsInRectUniforms {
  float sizeScale;
  float spaceSize;
  vec2 screenSize;
  float ratio;
  mat4 transformationMatrix;
  vec2 rect0;
  vec2 rect1;
  float scalePointsOnZoom;
  float maxPointSize;
} findPointsInRect;

#define sizeScale findPointsInRect.sizeScale
#define spaceSize findPointsInRect.spaceSize
#define screenSize findPointsInRect.screenSize
#define ratio findPointsInRect.ratio
#define transformationMatrix findPointsInRect.transformationMatrix
#define rect0 findPointsInRect.rect0
#define rect1 findPointsInRect.rect1
#define scalePointsOnZoom findPointsInRect.scalePointsOnZoom
#define maxPointSize findPointsInRect.maxPointSize
#else
uniform float sizeScale;
uniform float spaceSize;
uniform vec2 screenSize;
uniform float ratio;
uniform mat3 transformationMatrix;
uniform vec2 rect0;
uniform vec2 rect1;
uniform float scalePointsOnZoom;
uniform float maxPointSize;
#endif

in vec2 textureCoords;

out vec4 fragColor;

float pointSizeF(float size) {
  float pSize;
  // Extract top-left element from mat4 (or use mat3 conversion)
  #ifdef USE_UNIFORM_BUFFERS
  float scale = transformationMatrix[0][0]; // mat4 first element
  #else
  float scale = transformationMatrix[0][0]; // mat3 first element
  #endif
  if (scalePointsOnZoom > 0.0) { 
    pSize = size * ratio * scale;
  } else {
    pSize = size * ratio * min(5.0, max(1.0, scale * 0.01));
  }
  return min(pSize, maxPointSize * ratio);
}

void main() {
  // Skip absent (faded-out) points — never select a removed point. exit.G = absent.
  if (texture(exitTexture, textureCoords).g > 0.5) {
    fragColor = vec4(0.0);
    return;
  }

  vec4 pointPosition = texture(positionsTexture, textureCoords);
  vec2 p = 2.0 * pointPosition.rg / spaceSize - 1.0;
  p *= spaceSize / screenSize;
  #ifdef USE_UNIFORM_BUFFERS
  // Convert mat4 to mat3 for vec3 multiplication
  mat3 transformMat3 = mat3(transformationMatrix);
  vec3 final = transformMat3 * vec3(p, 1);
  #else
  vec3 final = transformationMatrix * vec3(p, 1);
  #endif

  vec4 pSize = texture(pointSize, textureCoords);
  float size = pSize.r * sizeScale;

  float left = 2.0 * (rect0.x - 0.5 * pointSizeF(size)) / screenSize.x - 1.0;
  float right = 2.0 * (rect1.x + 0.5 * pointSizeF(size)) / screenSize.x - 1.0;
  float top =  2.0 * (rect0.y - 0.5 * pointSizeF(size)) / screenSize.y - 1.0;
  float bottom =  2.0 * (rect1.y + 0.5 * pointSizeF(size)) / screenSize.y - 1.0;

  fragColor = vec4(0.0, 0.0, pointPosition.r, pointPosition.g);
  if (final.x >= left && final.x <= right && final.y >= top && final.y <= bottom) {
    fragColor.r = 1.0;
  }
}

`,Ev=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

uniform sampler2D positionsTexture;
uniform sampler2D polygonPathTexture; // Texture containing polygon path points
uniform sampler2D exitTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform findPointsInPolygonUniforms {
  float spaceSize;
  vec2 screenSize;
  mat4 transformationMatrix;
  float polygonPathLength;
} findPointsInPolygon;

#define spaceSize findPointsInPolygon.spaceSize
#define screenSize findPointsInPolygon.screenSize
#define transformationMatrix findPointsInPolygon.transformationMatrix
#define polygonPathLength int(findPointsInPolygon.polygonPathLength)
#else
uniform int polygonPathLength;
uniform float spaceSize;
uniform vec2 screenSize;
uniform mat3 transformationMatrix;
#endif

in vec2 textureCoords;

out vec4 fragColor;

// Get a point from the polygon path texture at a specific index
vec2 getPolygonPoint(sampler2D pathTexture, int index, int pathLength) {
  if (index >= pathLength) return vec2(0.0);
  
  // Calculate texture coordinates for the index
  int textureSize = int(ceil(sqrt(float(pathLength))));
  int x = index - (index / textureSize) * textureSize;
  int y = index / textureSize;
  
  vec2 texCoord = (vec2(float(x), float(y)) + 0.5) / float(textureSize);
  vec4 pathData = texture(pathTexture, texCoord);
  
  return pathData.xy;
}

// Point-in-polygon algorithm using ray casting
bool pointInPolygon(vec2 point, sampler2D pathTexture, int pathLength) {
  bool inside = false;
  
  for (int i = 0; i < 2048; i++) {
    if (i >= pathLength) break;
    
    int j = int(mod(float(i + 1), float(pathLength)));
    
    vec2 pi = getPolygonPoint(pathTexture, i, pathLength);
    vec2 pj = getPolygonPoint(pathTexture, j, pathLength);
    
    if (((pi.y > point.y) != (pj.y > point.y)) &&
        (point.x < (pj.x - pi.x) * (point.y - pi.y) / (pj.y - pi.y) + pi.x)) {
      inside = !inside;
    }
  }
  
  return inside;
}

void main() {
  // Skip absent (faded-out) points — never select a removed point. exit.G = absent.
  if (texture(exitTexture, textureCoords).g > 0.5) {
    fragColor = vec4(0.0);
    return;
  }

  vec4 pointPosition = texture(positionsTexture, textureCoords);
  vec2 p = 2.0 * pointPosition.rg / spaceSize - 1.0;
  p *= spaceSize / screenSize;
  #ifdef USE_UNIFORM_BUFFERS
  // Convert mat4 to mat3 for vec3 multiplication
  mat3 transformMat3 = mat3(transformationMatrix);
  vec3 final = transformMat3 * vec3(p, 1);
  #else
  vec3 final = transformationMatrix * vec3(p, 1);
  #endif

  // Convert to screen coordinates for polygon check
  vec2 screenPos = (final.xy + 1.0) * screenSize / 2.0;
  
  fragColor = vec4(0.0, 0.0, pointPosition.r, pointPosition.g);
  
  // Check if point center is inside the polygon
  if (pointInPolygon(screenPos, polygonPathTexture, polygonPathLength)) {
    fragColor.r = 1.0;
  }
} `,Fv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform drawHighlightedUniforms {
  float size;
  mat4 transformationMatrix;
  float pointsTextureSize;
  float sizeScale;
  float spaceSize;
  vec2 screenSize;
  float scalePointsOnZoom;
  float pointIndex;
  float maxPointSize;
  vec4 color;
  float universalPointOpacity;
  float greyoutOpacity;
  float isDarkenGreyout;
  vec4 backgroundColor;
  vec4 greyoutColor;
  float width;
} drawHighlighted;

#define width drawHighlighted.width
#else
uniform float width;
#endif

in vec2 vertexPosition;
in float pointOpacity;
in vec3 rgbColor;

out vec4 fragColor;

const float smoothing = 1.05;

void main () {
  float r = dot(vertexPosition, vertexPosition);
  float opacity = smoothstep(r, r * smoothing, 1.0);
  float stroke = smoothstep(width, width * smoothing, r);
  fragColor = vec4(rgbColor, opacity * stroke * pointOpacity);
}`,Rv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

in vec2 vertexCoord;

uniform sampler2D positionsTexture;
uniform sampler2D pointStatus;
uniform sampler2D exitTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform drawHighlightedUniforms {
  float size;
  mat4 transformationMatrix;
  float pointsTextureSize;
  float sizeScale;
  float spaceSize;
  vec2 screenSize;
  float scalePointsOnZoom;
  float pointIndex;
  float maxPointSize;
  vec4 color;
  float universalPointOpacity;
  float greyoutOpacity;
  float isDarkenGreyout;
  vec4 backgroundColor;
  vec4 greyoutColor;
  float width;
} drawHighlighted;

#define size drawHighlighted.size
#define transformationMatrix drawHighlighted.transformationMatrix
#define pointsTextureSize drawHighlighted.pointsTextureSize
#define sizeScale drawHighlighted.sizeScale
#define spaceSize drawHighlighted.spaceSize
#define screenSize drawHighlighted.screenSize
#define scalePointsOnZoom drawHighlighted.scalePointsOnZoom
#define pointIndex drawHighlighted.pointIndex
#define maxPointSize drawHighlighted.maxPointSize
#define color drawHighlighted.color
#define universalPointOpacity drawHighlighted.universalPointOpacity
#define greyoutOpacity drawHighlighted.greyoutOpacity
#define isDarkenGreyout drawHighlighted.isDarkenGreyout
#define backgroundColor drawHighlighted.backgroundColor
#define greyoutColor drawHighlighted.greyoutColor
#else
uniform float size;
uniform mat3 transformationMatrix;
uniform float pointsTextureSize;
uniform float sizeScale;
uniform float spaceSize;
uniform vec2 screenSize;
uniform float scalePointsOnZoom;
uniform float pointIndex;
uniform float maxPointSize;
uniform vec4 color;
uniform float universalPointOpacity;
uniform float greyoutOpacity;
uniform float isDarkenGreyout;
uniform vec4 backgroundColor;
uniform vec4 greyoutColor;
uniform float width;
#endif
out vec2 vertexPosition;
out float pointOpacity;
out vec3 rgbColor;

float calculatePointSize(float pointSize) {
  float pSize;

  if (scalePointsOnZoom > 0.0) { 
    pSize = pointSize * transformationMatrix[0][0];
  } else {
    pSize = pointSize * min(5.0, max(1.0, transformationMatrix[0][0] * 0.01));
  }

  return min(pSize, maxPointSize);
}

const float relativeRingRadius = 1.3;

void main () {
  vertexPosition = vertexCoord;

  vec2 textureCoordinates = vec2(mod(pointIndex, pointsTextureSize), floor(pointIndex / pointsTextureSize)) + 0.5;

  // Don't draw a highlight/outline for an absent (faded-out) point. exit.G = absent.
  if (texture(exitTexture, textureCoordinates / pointsTextureSize).g > 0.5) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }

  vec4 pointPosition = texture(positionsTexture, textureCoordinates / pointsTextureSize);

  rgbColor = color.rgb;
  pointOpacity = color.a * universalPointOpacity;
  vec4 greyoutStatus = texture(pointStatus, textureCoordinates / pointsTextureSize);
  if (greyoutStatus.r > 0.0) {
    if (greyoutColor[0] != -1.0) {
      rgbColor = greyoutColor.rgb;
      pointOpacity = greyoutColor.a;
    } else {
      // If greyoutColor is not set, make color lighter or darker based on isDarkenGreyout
      float blendFactor = 0.65; // Controls how much to modify (0.0 = original, 1.0 = target color)
      
      #ifdef USE_UNIFORM_BUFFERS
      if (isDarkenGreyout > 0.0) {
        // Darken the color
        rgbColor = mix(rgbColor, vec3(0.2), blendFactor);
      } else {
        // Lighten the color
        rgbColor = mix(rgbColor, max(backgroundColor.rgb, vec3(0.8)), blendFactor);
      }
      #else
      if (isDarkenGreyout > 0.0) {
        // Darken the color
        rgbColor = mix(rgbColor, vec3(0.2), blendFactor);
      } else {
        // Lighten the color
        rgbColor = mix(rgbColor, max(backgroundColor.rgb, vec3(0.8)), blendFactor);
      }
      #endif
    }

    if (greyoutOpacity != -1.0) {
      pointOpacity *= greyoutOpacity;
    }
  }

  // Calculate point radius
  float pointSize = (calculatePointSize(size * sizeScale) * relativeRingRadius) / transformationMatrix[0][0];
  float radius = pointSize * 0.5;

  // Calculate point position in screen space
  vec2 a = pointPosition.xy;
  vec2 b = pointPosition.xy + vec2(0.0, radius);
  vec2 xBasis = b - a;
  vec2 yBasis = normalize(vec2(-xBasis.y, xBasis.x));
  vec2 pointPositionInScreenSpace = a + xBasis * vertexCoord.x + yBasis * radius * vertexCoord.y;

  // Transform point position to normalized device coordinates
  vec2 p = 2.0 * pointPositionInScreenSpace / spaceSize - 1.0;
  p *= spaceSize / screenSize;
  #ifdef USE_UNIFORM_BUFFERS
  mat3 transformMat3 = mat3(transformationMatrix);
  vec3 final = transformMat3 * vec3(p, 1);
  #else
  vec3 final = transformationMatrix * vec3(p, 1);
  #endif
  
  gl_Position = vec4(final.rg, 0, 1);
}`,Nv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

in vec4 rgba;

out vec4 fragColor;

void main() {
  if (rgba.g <= 0.0) {
    discard;
  }
  fragColor = rgba;
}`,Uv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

in vec2 pointIndices;
in float size;
in float imageSize;

uniform sampler2D positionsTexture;
uniform sampler2D pointStatus;
uniform sampler2D exitTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform findHoveredPointUniforms {
  float pointsTextureSize;
  float sizeScale;
  float spaceSize;
  vec2 screenSize;
  float ratio;
  mat4 transformationMatrix;
  vec2 mousePosition;
  float scalePointsOnZoom;
  float maxPointSize;
  float skipHighlighted;
  float skipGreyed;
  float pointDefaultSize;
} findHoveredPoint;

#define pointsTextureSize findHoveredPoint.pointsTextureSize
#define sizeScale findHoveredPoint.sizeScale
#define spaceSize findHoveredPoint.spaceSize
#define screenSize findHoveredPoint.screenSize
#define ratio findHoveredPoint.ratio
#define transformationMatrix findHoveredPoint.transformationMatrix
#define mousePosition findHoveredPoint.mousePosition
#define scalePointsOnZoom findHoveredPoint.scalePointsOnZoom
#define maxPointSize findHoveredPoint.maxPointSize
#define skipHighlighted findHoveredPoint.skipHighlighted
#define skipGreyed findHoveredPoint.skipGreyed
#define pointDefaultSize findHoveredPoint.pointDefaultSize
#else
uniform float pointsTextureSize;
uniform float sizeScale;
uniform float spaceSize;
uniform vec2 screenSize;
uniform float ratio;
uniform mat3 transformationMatrix;
uniform vec2 mousePosition;
uniform float scalePointsOnZoom;
uniform float maxPointSize;
uniform float skipHighlighted;
uniform float skipGreyed;
uniform float pointDefaultSize;
#endif

out vec4 rgba;

float calculatePointSize(float size) {
  float pSize;

  if (scalePointsOnZoom > 0.0) { 
    pSize = size * ratio * transformationMatrix[0][0];
  } else {
    pSize = size * ratio * min(5.0, max(1.0, transformationMatrix[0][0] * 0.01));
  }

  return min(pSize, maxPointSize * ratio);
}

float euclideanDistance (float x1, float x2, float y1, float y2) {
  return sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
}

void main() {
  // Skip absent (faded-out) points so hover never lands on a removed one. Their
  // size/position may still look hittable mid-fade (only alpha faded), so the exit
  // status is the reliable signal. exit.G = current absence.
  vec4 exitStatus = texture(exitTexture, (pointIndices + 0.5) / pointsTextureSize);
  if (exitStatus.g > 0.5) {
    rgba = vec4(0.0);
    gl_Position = vec4(0.5, 0.5, 0.0, 1.0);
    gl_PointSize = 1.0;
    return;
  }

  vec4 greyoutStatus = texture(pointStatus, (pointIndices + 0.5) / pointsTextureSize);
  float isHighlighted = (greyoutStatus.r == 0.0) ? 1.0 : 0.0;

  if (skipHighlighted > 0.0 && isHighlighted > 0.0) {
    rgba = vec4(0.0);
    gl_Position = vec4(0.5, 0.5, 0.0, 1.0);
    gl_PointSize = 1.0;
    return;
  }
  if (skipGreyed > 0.0 && isHighlighted <= 0.0) {
    rgba = vec4(0.0);
    gl_Position = vec4(0.5, 0.5, 0.0, 1.0);
    gl_PointSize = 1.0;
    return;
  }

  vec4 pointPosition = texture(positionsTexture, (pointIndices + 0.5) / pointsTextureSize);
  vec2 point = pointPosition.rg;

  vec2 normalizedPosition = 2.0 * point / spaceSize - 1.0;
  normalizedPosition *= spaceSize / screenSize;
  
  #ifdef USE_UNIFORM_BUFFERS
  mat3 transformMat3 = mat3(transformationMatrix);
  vec3 finalPosition = transformMat3 * vec3(normalizedPosition, 1);
  #else
  vec3 finalPosition = transformationMatrix * vec3(normalizedPosition, 1);
  #endif

  // Resolve a NaN size at read time. The absent-point guard above already returned,
  // so a NaN here means "use the config default".
  float resolvedSize = isnan(size) ? pointDefaultSize : size;

  float shapeSizeValue = calculatePointSize(resolvedSize * sizeScale);
  float imageSizeValue = calculatePointSize(imageSize * sizeScale);
  float pointRadius = 0.5 * max(shapeSizeValue, imageSizeValue);
  vec2 pointScreenPosition = (finalPosition.xy + 1.0) * screenSize / 2.0;

  rgba = vec4(0.0);
  gl_Position = vec4(0.5, 0.5, 0.0, 1.0);

  if (euclideanDistance(pointScreenPosition.x, mousePosition.x, pointScreenPosition.y, mousePosition.y) < pointRadius / ratio) {
    float index = pointIndices.g * pointsTextureSize + pointIndices.r;
    rgba = vec4(index, max(resolvedSize, imageSize), pointPosition.xy);
    gl_Position = vec4(-0.5, -0.5, 0.0, 1.0);
  }

  gl_PointSize = 1.0;
}`,Bv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

in vec4 rgba;

out vec4 fragColor;

void main() {
  fragColor = rgba;
}`,Ov=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

in vec2 pointIndices;

uniform sampler2D positionsTexture;
uniform sampler2D exitTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform fillSampledPointsUniforms {
  float pointsTextureSize;
  mat4 transformationMatrix;
  float spaceSize;
  vec2 screenSize;
} fillSampledPoints;

#define pointsTextureSize fillSampledPoints.pointsTextureSize
#define transformationMatrix fillSampledPoints.transformationMatrix
#define spaceSize fillSampledPoints.spaceSize
#define screenSize fillSampledPoints.screenSize
#else
uniform float pointsTextureSize;
uniform float spaceSize;
uniform vec2 screenSize;
uniform mat3 transformationMatrix;
#endif

out vec4 rgba;

void main() {
  // Keep absent (faded-out) points out of the sample. exit.G = current absence.
  if (texture(exitTexture, (pointIndices + 0.5) / pointsTextureSize).g > 0.5) {
    rgba = vec4(0.0);
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 0.0;
    return;
  }

  vec4 pointPosition = texture(positionsTexture, (pointIndices + 0.5) / pointsTextureSize);
  vec2 p = 2.0 * pointPosition.rg / spaceSize - 1.0;
  p *= spaceSize / screenSize;
  #ifdef USE_UNIFORM_BUFFERS
  // Convert mat4 to mat3 for vec3 multiplication
  mat3 transformMat3 = mat3(transformationMatrix);
  vec3 final = transformMat3 * vec3(p, 1);
  #else
  vec3 final = transformationMatrix * vec3(p, 1);
  #endif

  vec2 pointScreenPosition = (final.xy + 1.0) * screenSize / 2.0;
  float index = pointIndices.g * pointsTextureSize + pointIndices.r;
  rgba = vec4(index, 1.0, pointPosition.xy);
  float i = (pointScreenPosition.x + 0.5) / screenSize.x;
  float j = (pointScreenPosition.y + 0.5) / screenSize.y;
  gl_Position = vec4(2.0 * vec2(i, j) - 1.0, 0.0, 1.0);

  gl_PointSize = 1.0;
}`,Gv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

uniform sampler2D positionsTexture;
uniform sampler2D velocity;
uniform sampler2D pinnedStatusTexture;
uniform sampler2D exitTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform updatePositionUniforms {
  float friction;
  float spaceSize;
} updatePosition;

#define friction updatePosition.friction
#define spaceSize updatePosition.spaceSize
#else
uniform float friction;
uniform float spaceSize;
#endif

in vec2 textureCoords;

out vec4 fragColor;

void main() {
  vec4 pointPosition = texture(positionsTexture, textureCoords);
  vec4 pointVelocity = texture(velocity, textureCoords);

  // Check if point is pinned
  // pinnedStatusTexture has the same size and layout as positionsTexture
  // Each pixel corresponds to a point: red channel > 0.5 means the point is pinned
  vec4 pinnedStatus = texture(pinnedStatusTexture, textureCoords);
  
  // If pinned, don't update position
  if (pinnedStatus.r > 0.5) {
    fragColor = pointPosition;
    return;
  }

  // If absent (current absence = exit.G), leave it untouched — don't integrate or
  // clamp it (clamping NaN is undefined and could resurrect the point at (0,0)).
  vec4 exitStatus = texture(exitTexture, textureCoords);
  if (exitStatus.g > 0.5) {
    fragColor = pointPosition;
    return;
  }

  // Friction
  pointVelocity.rg *= friction;

  pointPosition.rg += pointVelocity.rg;

  pointPosition.r = clamp(pointPosition.r, 0.0, spaceSize);
  pointPosition.g = clamp(pointPosition.g, 0.0, spaceSize);
  
  fragColor = pointPosition;
}`,Vv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

uniform sampler2D sourceTexture;
uniform sampler2D targetTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform interpolatePositionUniforms {
  float progress;
} interpolatePosition;

#define progress interpolatePosition.progress
#else
uniform float progress;
#endif

in vec2 textureCoords;

out vec4 fragColor;

void main() {
  vec4 source = texture(sourceTexture, textureCoords);
  vec4 target = texture(targetTexture, textureCoords);
  // NaN means absent (ingest normalizes half-NaN to full-NaN, so checking one
  // channel suffices). Hold the real side so the point stays put while it fades,
  // never interpolating to/from NaN:
  //   · exiting  (target NaN): freeze at source.
  //   · entering (source NaN): appear at target (no slide in from NaN).
  vec2 src = isnan(source.r) ? target.rg : source.rg;
  vec2 tgt = isnan(target.r) ? src : target.rg;
  vec2 position = mix(src, tgt, progress);
  fragColor = vec4(position, source.b, 1.0);
}
`,Wv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

uniform sampler2D positionsTexture;
uniform sampler2D trackedIndices;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform trackPointsUniforms {
  float pointsTextureSize;
} trackPoints;

#define pointsTextureSize trackPoints.pointsTextureSize
#else
uniform float pointsTextureSize;
#endif

in vec2 textureCoords;

out vec4 fragColor;

void main() {
  vec4 trackedPointIndices = texture(trackedIndices, textureCoords);
  if (trackedPointIndices.r < 0.0) discard;
  vec4 pointPosition = texture(positionsTexture, (trackedPointIndices.rg + 0.5) / pointsTextureSize);

  fragColor = vec4(pointPosition.rg, 1.0, 1.0);
}

`,Hv=`#version 300 es
#ifdef GL_ES
precision highp float;
#endif

uniform sampler2D positionsTexture;

#ifdef USE_UNIFORM_BUFFERS
layout(std140) uniform dragPointUniforms {
  vec2 mousePos;
  float index;
} dragPoint;

#define mousePos dragPoint.mousePos
#define index dragPoint.index
#else
uniform vec2 mousePos;
uniform float index;
#endif

in vec2 textureCoords;

out vec4 fragColor;

void main() {
  vec4 pointPosition = texture(positionsTexture, textureCoords);

  // Check if a point is being dragged
  if (index >= 0.0 && index == pointPosition.b) {
    pointPosition.rg = mousePos.rg;
  }

  fragColor = pointPosition;
}`;function $v(t,e=16384){if(!(t!=null&&t.length))return null;let i=0;for(let u of t){let c=Math.max(u.width,u.height);c>i&&(i=c)}if(i===0)return console.warn("Invalid image dimensions: all images have zero width or height"),null;let n=i,o=Math.ceil(Math.sqrt(t.length)),r=o*i,s=1;r>e&&(s=e/r,i=Math.max(1,Math.floor(i*s)),r=Math.max(1,Math.floor(r*s)),console.warn(`🖼️  Atlas scaling required: Original size ${(n*o).toLocaleString()}px exceeds WebGL limit ${e.toLocaleString()}px. Scaling down to ${r.toLocaleString()}px (${Math.round(s*100)}% of original quality)`));let a=new Uint8Array(r*r*4).fill(0),l=new Float32Array(o*o*4).fill(-1);for(let[u,c]of t.entries()){let f=c.width,h=c.height;if(f===0||h===0)continue;let m=Math.min(1,i/Math.max(f,h)),g=Math.floor(f*m),b=Math.floor(h*m),k=Math.floor(u/o),y=u%o*i,_=k*i;l[u*4]=y/r,l[u*4+1]=_/r,l[u*4+2]=(y+g)/r,l[u*4+3]=(_+b)/r;for(let T=0;T<b;T++)for(let v=0;v<g;v++){let z=Math.floor(v*(f/g)),C=(Math.floor(T*(h/b))*f+z)*4,I=((_+T)*r+(y+v))*4;a[I]=c.data[C]??0,a[I+1]=c.data[C+1]??0,a[I+2]=c.data[C+2]??0,a[I+3]=c.data[C+3]??255}}return{atlasData:a,atlasSize:r,atlasCoords:l,atlasCoordsSize:o}}function jv(t,e,i){let n=new Float32Array(e*e*4);if(!t)return n;for(let o=0;o<i;++o){let r=Re(t,o);n[o*4+0]=r?NaN:t[o*2+0],n[o*4+1]=r?NaN:t[o*2+1],n[o*4+2]=o}return n}function qv(t,e,i,n,o){let r=new Float32Array(o*o*4);for(let s=0;s<i;s+=1)r[s*4+0]=t[s*4+0],r[s*4+1]=t[s*4+1],r[s*4+2]=s;for(let s=i;s<n;s+=1)r[s*4+0]=e[s*4+0],r[s*4+1]=e[s*4+1],r[s*4+2]=s;return r}var hs=class extends Ue{constructor(){super(...arguments),this.imageCount=0,this.areClusterCentroidsUpToDate=!1,this.hasAnyAbsentPoint=!1,this.isPositionsUpToDate=!1,this.polygonPathLength=0,this.transitionProgress=1,this.shouldAnimatePointColors=!1,this.shouldAnimatePointSizes=!1,this.shouldAnimatePointPositions=!1}updatePositions(){var e,i;let{device:n,store:o,data:r,config:{rescalePositions:s,enableSimulation:a}}=this,{pointsTextureSize:l}=o;if(!l||!r.pointPositions||r.pointsNumber===void 0)return!1;let u=s;s===void 0&&!a&&(u=!0),this.shouldSkipRescale&&(u=!1),u?this.rescaleInitialNodePositions():this.shouldSkipRescale||(this.scaleX=void 0,this.scaleY=void 0),this.shouldSkipRescale=void 0;let c=r.sourcePointsNumber,f=r.targetPointsNumber,h=c===f,m=((e=this.transition)==null?void 0:e.isPendingFor(pe.Positions))===!0&&(((i=this.transition)==null?void 0:i.duration)??this.config.transitionDuration)>0&&!!this.currentPositionTexture,g=jv(r.pointPositions,l,f),b;if(m&&(this.createTransitionResources(),this.sourcePositionTexture&&this.targetPositionTexture)){if(h){let _=this.currentPositionTexture;if(_&&!_.destroyed){let T=this.device.createCommandEncoder();T.copyTextureToTexture({sourceTexture:_,destinationTexture:this.sourcePositionTexture,width:l,height:l}),this.device.submit(T.finish())}}else if(this.currentPositionFbo){let _=Se(n,this.currentPositionFbo);b=qv(_,g,Math.min(c,f),f,l),this.writePositionTexture(this.sourcePositionTexture,b,l)}else this.writePositionTexture(this.sourcePositionTexture,g,l);this.writePositionTexture(this.targetPositionTexture,g,l)}this.ensurePositionTextures(l),m?b&&(this.writePositionTexture(this.currentPositionTexture,b,l),this.writePositionTexture(this.previousPositionTexture,b,l)):(this.writePositionTexture(this.currentPositionTexture,g,l),this.writePositionTexture(this.previousPositionTexture,g,l)),this.areClusterCentroidsUpToDate=!1,this.isPositionsUpToDate=!1,this.config.enableSimulation&&this.ensureSimulationResources(),!this.searchTexture||this.searchTexture.width!==l||this.searchTexture.height!==l?(this.searchTexture&&!this.searchTexture.destroyed&&this.searchTexture.destroy(),this.searchFbo&&!this.searchFbo.destroyed&&this.searchFbo.destroy(),this.searchTexture=n.createTexture({width:l,height:l,format:"rgba32float"}),this.searchTexture.copyImageData({data:g,bytesPerRow:j("rgba32float",l),mipLevel:0,x:0,y:0}),this.searchFbo=n.createFramebuffer({width:l,height:l,colorAttachments:[this.searchTexture]})):this.searchTexture.copyImageData({data:g,bytesPerRow:j("rgba32float",l),mipLevel:0,x:0,y:0}),this.hoveredFbo||(this.hoveredFbo=n.createFramebuffer({width:2,height:2,colorAttachments:["rgba32float"]}));let k=Ui(o.pointsTextureSize),y=k.byteLength;return!this.drawPointIndices||this.drawPointIndices.byteLength!==y?(this.drawPointIndices&&!this.drawPointIndices.destroyed&&this.drawPointIndices.destroy(),this.drawPointIndices=n.createBuffer({data:k,usage:U.VERTEX|U.COPY_DST})):this.drawPointIndices.write(k),this.drawCommand&&this.drawCommand.setAttributes({pointIndices:this.drawPointIndices}),!this.hoveredPointIndices||this.hoveredPointIndices.byteLength!==y?(this.hoveredPointIndices&&!this.hoveredPointIndices.destroyed&&this.hoveredPointIndices.destroy(),this.hoveredPointIndices=n.createBuffer({data:k,usage:U.VERTEX|U.COPY_DST})):this.hoveredPointIndices.write(k),!this.sampledPointIndices||this.sampledPointIndices.byteLength!==y?(this.sampledPointIndices&&!this.sampledPointIndices.destroyed&&this.sampledPointIndices.destroy(),this.sampledPointIndices=n.createBuffer({data:k,usage:U.VERTEX|U.COPY_DST})):this.sampledPointIndices.write(k),this.fillSampledPointsFboCommand&&this.fillSampledPointsFboCommand.setAttributes({pointIndices:this.sampledPointIndices}),this.updatePointStatus(),this.updatePinnedStatus(),this.updateExit(),this.updateSampledPointsGrid(),m||this.trackPoints(),m}initPrograms(){var e,i,n;let{device:o,config:r,store:s,data:a}=this;(!this.imageAtlasCoordsTexture||!this.imageAtlasTexture)&&this.createAtlas(),this.targetColorBuffer||this.updateColor(),this.targetSizeBuffer||this.updateSize(),this.shapeBuffer||this.updateShape(),this.imageIndicesBuffer||this.updateImageIndices(),this.imageSizesBuffer||this.updateImageSizes(),this.pointStatusTexture||this.updatePointStatus(),r.enableSimulation&&this.ensureUpdatePositionProgram(),this.dragPointVertexCoordBuffer||(this.dragPointVertexCoordBuffer=o.createBuffer({data:new Float32Array([-1,-1,1,-1,-1,1,1,1])})),this.dragPointUniformStore||(this.dragPointUniformStore=new J(o,{dragPointUniforms:{uniformTypes:{mousePos:"vec2<f32>",index:"f32"},defaultUniforms:{mousePos:X(s.mousePosition,[0,0]),index:((e=s.hoveredPoint)==null?void 0:e.index)??-1}}})),this.dragPointCommand||(this.dragPointCommand=new Q(o,{fs:Hv,vs:be,topology:"triangle-strip",vertexCount:4,attributes:{vertexCoord:this.dragPointVertexCoordBuffer},bufferLayout:[{name:"vertexCoord",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{dragPointUniforms:this.dragPointUniformStore.getManagedUniformBuffer("dragPointUniforms")}})),this.drawUniformStore||(this.drawUniformStore=new J(o,{drawVertexUniforms:{uniformTypes:{ratio:"f32",transformationMatrix:"mat4x4<f32>",pointsTextureSize:"f32",sizeScale:"f32",spaceSize:"f32",screenSize:"vec2<f32>",greyoutColor:"vec4<f32>",backgroundColor:"vec4<f32>",scalePointsOnZoom:"f32",maxPointSize:"f32",isDarkenGreyout:"f32",skipHighlighted:"f32",skipGreyed:"f32",hasImages:"f32",imageCount:"f32",imageAtlasCoordsTextureSize:"f32",transitionProgress:"f32",animateColors:"f32",animateSizes:"f32",animatePositions:"f32",pointDefaultColor:"vec4<f32>",pointDefaultSize:"f32"},defaultUniforms:{ratio:r.pixelRatio,transformationMatrix:(()=>{let l=s.transform??[1,0,0,0,1,0,0,0,1];return[l[0],l[1],l[2],0,l[3],l[4],l[5],0,l[6],l[7],l[8],0,0,0,0,1]})(),pointsTextureSize:s.pointsTextureSize??0,sizeScale:r.pointSizeScale,spaceSize:s.adjustedSpaceSize,screenSize:X(s.screenSize,[0,0]),greyoutColor:ae(s.greyoutPointColor,[0,0,0,1]),backgroundColor:ae(s.backgroundColor,[0,0,0,1]),scalePointsOnZoom:r.scalePointsOnZoom?1:0,maxPointSize:s.maxPointSize,isDarkenGreyout:s.isDarkenGreyout??!1?1:0,skipHighlighted:0,skipGreyed:0,hasImages:this.imageCount>0?1:0,imageCount:this.imageCount,imageAtlasCoordsTextureSize:this.imageAtlasCoordsTextureSize??0,transitionProgress:1,animateColors:0,animateSizes:0,animatePositions:0,pointDefaultColor:ae(Ne(r.pointDefaultColor),[0,0,0,1]),pointDefaultSize:r.pointDefaultSize}},drawFragmentUniforms:{uniformTypes:{greyoutOpacity:"f32",pointOpacity:"f32",isDarkenGreyout:"f32",backgroundColor:"vec4<f32>",outlineColor:"vec4<f32>",outlineWidth:"f32"},defaultUniforms:{greyoutOpacity:r.pointGreyoutOpacity??-1,pointOpacity:r.pointOpacity,isDarkenGreyout:s.isDarkenGreyout??!1?1:0,backgroundColor:ae(s.backgroundColor,[0,0,0,1]),outlineColor:ae(s.outlinedPointRingColor,[1,1,1,1]),outlineWidth:.9}}})),this.drawCommand||(this.drawCommand=new Q(o,{fs:Lv,vs:Mv,topology:"point-list",vertexCount:a.pointsNumber??0,attributes:{...this.drawPointIndices&&{pointIndices:this.drawPointIndices},...this.sourceSizeBuffer&&{sourceSize:this.sourceSizeBuffer},...this.targetSizeBuffer&&{targetSize:this.targetSizeBuffer},...this.sourceColorBuffer&&{sourceColor:this.sourceColorBuffer},...this.targetColorBuffer&&{targetColor:this.targetColorBuffer},...this.shapeBuffer&&{shape:this.shapeBuffer},...this.imageIndicesBuffer&&{imageIndex:this.imageIndicesBuffer},...this.imageSizesBuffer&&{imageSize:this.imageSizesBuffer}},bufferLayout:[{name:"pointIndices",format:"float32x2"},{name:"sourceSize",format:"float32"},{name:"targetSize",format:"float32"},{name:"sourceColor",format:"float32x4"},{name:"targetColor",format:"float32x4"},{name:"shape",format:"float32"},{name:"imageIndex",format:"float32"},{name:"imageSize",format:"float32"}],defines:{USE_UNIFORM_BUFFERS:!0,EXIT_DEFAULT_SIZE:us(Wc),EXIT_DEFAULT_COLOR_CHANNEL:us(gs)},bindings:{drawVertexUniforms:this.drawUniformStore.getManagedUniformBuffer("drawVertexUniforms"),drawFragmentUniforms:this.drawUniformStore.getManagedUniformBuffer("drawFragmentUniforms")},parameters:{blend:!0,blendColorOperation:"add",blendColorSrcFactor:"src-alpha",blendColorDstFactor:"one-minus-src-alpha",blendAlphaOperation:"add",blendAlphaSrcFactor:"one",blendAlphaDstFactor:"one-minus-src-alpha",depthWriteEnabled:!1,depthCompare:"always"}})),this.findPointsInRectVertexCoordBuffer||(this.findPointsInRectVertexCoordBuffer=o.createBuffer({data:new Float32Array([-1,-1,1,-1,-1,1,1,1])})),this.findPointsInRectUniformStore||(this.findPointsInRectUniformStore=new J(o,{findPointsInRectUniforms:{uniformTypes:{sizeScale:"f32",spaceSize:"f32",screenSize:"vec2<f32>",ratio:"f32",transformationMatrix:"mat4x4<f32>",rect0:"vec2<f32>",rect1:"vec2<f32>",scalePointsOnZoom:"f32",maxPointSize:"f32"},defaultUniforms:{sizeScale:r.pointSizeScale,spaceSize:s.adjustedSpaceSize,screenSize:X(s.screenSize,[0,0]),ratio:r.pixelRatio,transformationMatrix:s.transformationMatrix4x4,rect0:X((i=s.searchArea)==null?void 0:i[0],[0,0]),rect1:X((n=s.searchArea)==null?void 0:n[1],[0,0]),scalePointsOnZoom:r.scalePointsOnZoom?1:0,maxPointSize:s.maxPointSize}}})),this.findPointsInRectCommand||(this.findPointsInRectCommand=new Q(o,{fs:Dv,vs:be,topology:"triangle-strip",vertexCount:4,attributes:{vertexCoord:this.findPointsInRectVertexCoordBuffer},bufferLayout:[{name:"vertexCoord",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{findPointsInRectUniforms:this.findPointsInRectUniformStore.getManagedUniformBuffer("findPointsInRectUniforms")}})),this.findPointsInPolygonVertexCoordBuffer||(this.findPointsInPolygonVertexCoordBuffer=o.createBuffer({data:new Float32Array([-1,-1,1,-1,-1,1,1,1])})),this.findPointsInPolygonUniformStore||(this.findPointsInPolygonUniformStore=new J(o,{findPointsInPolygonUniforms:{uniformTypes:{spaceSize:"f32",screenSize:"vec2<f32>",transformationMatrix:"mat4x4<f32>",polygonPathLength:"f32"},defaultUniforms:{spaceSize:s.adjustedSpaceSize,screenSize:X(s.screenSize,[0,0]),transformationMatrix:s.transformationMatrix4x4,polygonPathLength:this.polygonPathLength}}})),this.findPointsInPolygonCommand||(this.findPointsInPolygonCommand=new Q(o,{fs:Ev,vs:be,topology:"triangle-strip",vertexCount:4,attributes:{vertexCoord:this.findPointsInPolygonVertexCoordBuffer},bufferLayout:[{name:"vertexCoord",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{findPointsInPolygonUniforms:this.findPointsInPolygonUniformStore.getManagedUniformBuffer("findPointsInPolygonUniforms")}})),this.findHoveredPointUniformStore||(this.findHoveredPointUniformStore=new J(o,{findHoveredPointUniforms:{uniformTypes:{pointsTextureSize:"f32",sizeScale:"f32",spaceSize:"f32",screenSize:"vec2<f32>",ratio:"f32",transformationMatrix:"mat4x4<f32>",mousePosition:"vec2<f32>",scalePointsOnZoom:"f32",maxPointSize:"f32",skipHighlighted:"f32",skipGreyed:"f32",pointDefaultSize:"f32"},defaultUniforms:{pointsTextureSize:s.pointsTextureSize??0,sizeScale:r.pointSizeScale,spaceSize:s.adjustedSpaceSize,screenSize:X(s.screenSize,[0,0]),ratio:r.pixelRatio,transformationMatrix:s.transformationMatrix4x4,mousePosition:X(s.screenMousePosition,[0,0]),scalePointsOnZoom:r.scalePointsOnZoom?1:0,maxPointSize:s.maxPointSize,skipHighlighted:0,skipGreyed:0,pointDefaultSize:r.pointDefaultSize}}})),this.findHoveredPointCommand||(this.findHoveredPointCommand=new Q(o,{fs:Nv,vs:Uv,topology:"point-list",vertexCount:a.pointsNumber??0,attributes:{...this.hoveredPointIndices&&{pointIndices:this.hoveredPointIndices},...this.targetSizeBuffer&&{size:this.targetSizeBuffer},...this.imageSizesBuffer&&{imageSize:this.imageSizesBuffer}},bufferLayout:[{name:"pointIndices",format:"float32x2"},{name:"size",format:"float32"},{name:"imageSize",format:"float32"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{findHoveredPointUniforms:this.findHoveredPointUniformStore.getManagedUniformBuffer("findHoveredPointUniforms")},parameters:{depthWriteEnabled:!1,depthCompare:"always",blend:!1}})),this.fillSampledPointsUniformStore||(this.fillSampledPointsUniformStore=new J(o,{fillSampledPointsUniforms:{uniformTypes:{pointsTextureSize:"f32",transformationMatrix:"mat4x4<f32>",spaceSize:"f32",screenSize:"vec2<f32>"},defaultUniforms:{pointsTextureSize:s.pointsTextureSize??0,transformationMatrix:s.transformationMatrix4x4,spaceSize:s.adjustedSpaceSize,screenSize:X(s.screenSize,[0,0])}}})),this.fillSampledPointsFboCommand||(this.fillSampledPointsFboCommand=new Q(o,{fs:Bv,vs:Ov,topology:"point-list",vertexCount:a.pointsNumber??0,attributes:{...this.sampledPointIndices&&{pointIndices:this.sampledPointIndices}},bufferLayout:[{name:"pointIndices",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{fillSampledPointsUniforms:this.fillSampledPointsUniformStore.getManagedUniformBuffer("fillSampledPointsUniforms")},parameters:{depthWriteEnabled:!1,depthCompare:"always"}})),this.drawHighlightedVertexCoordBuffer||(this.drawHighlightedVertexCoordBuffer=o.createBuffer({data:new Float32Array([-1,-1,1,-1,-1,1,1,1])})),this.drawHighlightedUniformStore||(this.drawHighlightedUniformStore=new J(o,{drawHighlightedUniforms:{uniformTypes:{size:"f32",transformationMatrix:"mat4x4<f32>",pointsTextureSize:"f32",sizeScale:"f32",spaceSize:"f32",screenSize:"vec2<f32>",scalePointsOnZoom:"f32",pointIndex:"f32",maxPointSize:"f32",color:"vec4<f32>",universalPointOpacity:"f32",greyoutOpacity:"f32",isDarkenGreyout:"f32",backgroundColor:"vec4<f32>",greyoutColor:"vec4<f32>",width:"f32"},defaultUniforms:{size:1,transformationMatrix:s.transformationMatrix4x4,pointsTextureSize:s.pointsTextureSize??0,sizeScale:r.pointSizeScale,spaceSize:s.adjustedSpaceSize,screenSize:X(s.screenSize,[0,0]),scalePointsOnZoom:r.scalePointsOnZoom?1:0,pointIndex:-1,maxPointSize:s.maxPointSize,color:[0,0,0,1],universalPointOpacity:r.pointOpacity,greyoutOpacity:r.pointGreyoutOpacity??-1,isDarkenGreyout:s.isDarkenGreyout??!1?1:0,backgroundColor:ae(s.backgroundColor,[0,0,0,1]),greyoutColor:ae(s.greyoutPointColor,[0,0,0,1]),width:.85}}})),this.drawHighlightedCommand||(this.drawHighlightedCommand=new Q(o,{fs:Fv,vs:Rv,topology:"triangle-strip",vertexCount:4,attributes:{vertexCoord:this.drawHighlightedVertexCoordBuffer},bufferLayout:[{name:"vertexCoord",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{drawHighlightedUniforms:this.drawHighlightedUniformStore.getManagedUniformBuffer("drawHighlightedUniforms")},parameters:{blend:!0,blendColorOperation:"add",blendColorSrcFactor:"src-alpha",blendColorDstFactor:"one-minus-src-alpha",blendAlphaOperation:"add",blendAlphaSrcFactor:"one",blendAlphaDstFactor:"one-minus-src-alpha",depthWriteEnabled:!1,depthCompare:"always"}})),this.trackPointsVertexCoordBuffer||(this.trackPointsVertexCoordBuffer=o.createBuffer({data:new Float32Array([-1,-1,1,-1,-1,1,1,1])})),this.trackPointsUniformStore||(this.trackPointsUniformStore=new J(o,{trackPointsUniforms:{uniformTypes:{pointsTextureSize:"f32"},defaultUniforms:{pointsTextureSize:s.pointsTextureSize??0}}})),this.trackPointsCommand||(this.trackPointsCommand=new Q(o,{fs:Wv,vs:be,topology:"triangle-strip",vertexCount:4,attributes:{vertexCoord:this.trackPointsVertexCoordBuffer},bufferLayout:[{name:"vertexCoord",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{trackPointsUniforms:this.trackPointsUniformStore.getManagedUniformBuffer("trackPointsUniforms")}}))}updateColor(){let{device:e,store:{pointsTextureSize:i},data:n}=this;if(!i)return;let o=n.pointColors,{source:r,target:s,previous:a}=Wn(this.device,o,this.sourceColorBuffer,this.targetColorBuffer,this.previousColorData,4);if(this.sourceColorBuffer=r,this.targetColorBuffer=s,this.previousColorData=a,this.drawCommand&&this.drawCommand.setAttributes({...this.sourceColorBuffer&&{sourceColor:this.sourceColorBuffer},...this.targetColorBuffer&&{targetColor:this.targetColorBuffer}}),this.config.linkColorInterpolateFromEndpoints){let l=new Float32Array(i*i*4);l.set(o.subarray(0,Math.min(o.length,l.length))),(!this.pointColorsTexture||this.pointColorsTexture.width!==i||this.pointColorsTexture.height!==i)&&(this.pointColorsTexture&&!this.pointColorsTexture.destroyed&&this.pointColorsTexture.destroy(),this.pointColorsTexture=e.createTexture({width:i,height:i,format:"rgba32float"})),this.pointColorsTexture.copyImageData({data:l,bytesPerRow:j("rgba32float",i),mipLevel:0,x:0,y:0})}else this.pointColorsTexture&&(this.pointColorsTexture.destroyed||this.pointColorsTexture.destroy(),this.pointColorsTexture=void 0)}updatePointStatus(){let{device:e,config:i,data:n,store:{pointsTextureSize:o}}=this;if(!o||n.pointsNumber===void 0)return;let{highlightedPointIndices:r,outlinedPointIndices:s}=i,a=r!==void 0,l=s!==void 0,u=new Float32Array(o*o*4);if(a){for(let f=0;f<u.length;f+=4)u[f]=1;for(let f of r)f>=0&&f<n.pointsNumber&&(u[f*4]=0)}if(l)for(let f of s)f>=0&&f<n.pointsNumber&&(u[f*4+1]=1);let c={data:u,bytesPerRow:j("rgba32float",o),mipLevel:0,x:0,y:0};!this.pointStatusTexture||this.pointStatusTexture.width!==o||this.pointStatusTexture.height!==o?(this.pointStatusTexture&&!this.pointStatusTexture.destroyed&&this.pointStatusTexture.destroy(),this.pointStatusTexture=e.createTexture({width:o,height:o,format:"rgba32float"}),this.pointStatusTexture.copyImageData(c)):this.pointStatusTexture.copyImageData(c)}updatePinnedStatus(){let{device:e,store:{pointsTextureSize:i},data:n}=this;if(!i)return;let o=new Float32Array(i*i*4).fill(0);if(n.inputPinnedPoints&&n.pointsNumber!==void 0)for(let r of n.inputPinnedPoints)r>=0&&r<n.pointsNumber&&(o[r*4]=1);!this.pinnedStatusTexture||this.pinnedStatusTexture.width!==i||this.pinnedStatusTexture.height!==i?(this.pinnedStatusTexture&&!this.pinnedStatusTexture.destroyed&&this.pinnedStatusTexture.destroy(),this.pinnedStatusTexture=e.createTexture({width:i,height:i,format:"rgba32float"}),this.pinnedStatusTexture.copyImageData({data:o,bytesPerRow:j("rgba32float",i),mipLevel:0,x:0,y:0})):this.pinnedStatusTexture.copyImageData({data:o,bytesPerRow:j("rgba32float",i),mipLevel:0,x:0,y:0})}updateExit(){let{device:e,store:{pointsTextureSize:i},data:n}=this;if(!i)return;let o=n.pointsNumber??0,r=this.previousExitData,s=this.hasAnyAbsentPoint,a=new Float32Array(o),l=!1;for(let f=0;f<o;f++){let h=n.pointPositions&&Re(n.pointPositions,f)?1:0;a[f]=h,h&&(l=!0)}if(this.previousExitData=a,this.hasAnyAbsentPoint=l,!l&&!s){if(this.exitTexture&&!this.exitTexture.destroyed&&this.exitTexture.width===1)return;this.exitTexture&&!this.exitTexture.destroyed&&this.exitTexture.destroy(),this.exitTexture=e.createTexture({width:1,height:1,format:"rg32float"}),this.exitTexture.copyImageData({data:new Float32Array(2),bytesPerRow:j("rg32float",1),mipLevel:0,x:0,y:0});return}let u=new Float32Array(i*i*2);for(let f=0;f<o;f++){let h=a[f],m=f<(r?.length??0)?r[f]:h;u[f*2]=m,u[f*2+1]=h}let c=!!this.exitTexture&&this.exitTexture.width===i&&this.exitTexture.height===i;(!this.exitTexture||!c)&&(this.exitTexture&&!this.exitTexture.destroyed&&this.exitTexture.destroy(),this.exitTexture=e.createTexture({width:i,height:i,format:"rg32float"})),this.exitTexture.copyImageData({data:u,bytesPerRow:j("rg32float",i),mipLevel:0,x:0,y:0})}updateSize(){var e;let{device:i,store:{pointsTextureSize:n},data:o}=this;if(!n||o.pointsNumber===void 0)return;let r=o.pointSizes,{source:s,target:a,previous:l}=Wn(this.device,r,this.sourceSizeBuffer,this.targetSizeBuffer,this.previousSizeData,1);this.sourceSizeBuffer=s,this.targetSizeBuffer=a,this.previousSizeData=l,this.drawCommand&&this.drawCommand.setAttributes({...this.sourceSizeBuffer&&{sourceSize:this.sourceSizeBuffer},...this.targetSizeBuffer&&{targetSize:this.targetSizeBuffer}});let u=new Float32Array(n*n*4);for(let c=0;c<o.pointsNumber;c++){let f=o.getResolvedPointSize(c),h=((e=o.pointImageSizes)==null?void 0:e[c])??f;u[c*4]=Math.max(f,h)}if(!this.sizeTexture||this.sizeTexture.width!==n||this.sizeTexture.height!==n){this.sizeTexture&&!this.sizeTexture.destroyed&&this.sizeTexture.destroy();let c=i.createTexture({width:n,height:n,format:"rgba32float"});this.sizeTexture=c,c.copyImageData({data:u,bytesPerRow:j("rgba32float",n),mipLevel:0,x:0,y:0})}else this.sizeTexture.copyImageData({data:u,bytesPerRow:j("rgba32float",n),mipLevel:0,x:0,y:0})}updateShape(){let{device:e,data:i}=this;if(i.pointsNumber===void 0||i.pointShapes===void 0)return;let n=i.pointShapes,o=n.byteLength;!this.shapeBuffer||this.shapeBuffer.byteLength!==o?(this.shapeBuffer&&!this.shapeBuffer.destroyed&&this.shapeBuffer.destroy(),this.shapeBuffer=e.createBuffer({data:n,usage:U.VERTEX|U.COPY_DST})):this.shapeBuffer.write(n),this.drawCommand&&this.drawCommand.setAttributes({shape:this.shapeBuffer})}updateImageIndices(){let{device:e,data:i}=this;if(i.pointsNumber===void 0||i.pointImageIndices===void 0)return;let n=i.pointImageIndices,o=n.byteLength;!this.imageIndicesBuffer||this.imageIndicesBuffer.byteLength!==o?(this.imageIndicesBuffer&&!this.imageIndicesBuffer.destroyed&&this.imageIndicesBuffer.destroy(),this.imageIndicesBuffer=e.createBuffer({data:n,usage:U.VERTEX|U.COPY_DST})):this.imageIndicesBuffer.write(n),this.drawCommand&&this.drawCommand.setAttributes({imageIndex:this.imageIndicesBuffer})}updateImageSizes(){let{device:e,data:i}=this;if(i.pointsNumber===void 0||i.pointImageSizes===void 0)return;let n=i.pointImageSizes,o=n.byteLength;!this.imageSizesBuffer||this.imageSizesBuffer.byteLength!==o?(this.imageSizesBuffer&&!this.imageSizesBuffer.destroyed&&this.imageSizesBuffer.destroy(),this.imageSizesBuffer=e.createBuffer({data:n,usage:U.VERTEX|U.COPY_DST})):this.imageSizesBuffer.write(n),this.drawCommand&&this.drawCommand.setAttributes({imageSize:this.imageSizesBuffer}),this.findHoveredPointCommand&&this.findHoveredPointCommand.setAttributes({imageSize:this.imageSizesBuffer})}createAtlas(){var e;let{device:i,data:n,store:o}=this;if(!((e=n.inputImageData)!=null&&e.length)){this.imageCount=0,this.imageAtlasCoordsTextureSize=0,this.imageAtlasCoordsTexture||(this.imageAtlasCoordsTexture=i.createTexture({data:new Float32Array(4).fill(0),width:1,height:1,format:"rgba32float"})),this.imageAtlasTexture||(this.imageAtlasTexture=i.createTexture({data:new Uint8Array(4).fill(0),width:1,height:1,format:"rgba8unorm"}));return}let r=$v(n.inputImageData,o.webglMaxTextureSize);if(!r){console.warn("Failed to create atlas from image data");return}this.imageCount=n.inputImageData.length;let{atlasData:s,atlasSize:a,atlasCoords:l,atlasCoordsSize:u}=r;this.imageAtlasCoordsTextureSize=u,this.imageAtlasTexture&&!this.imageAtlasTexture.destroyed&&this.imageAtlasTexture.destroy(),this.imageAtlasTexture=i.createTexture({width:a,height:a,format:"rgba8unorm"}),this.imageAtlasTexture.copyImageData({data:s,bytesPerRow:j("rgba8unorm",a),rowsPerImage:a,mipLevel:0,x:0,y:0}),this.imageAtlasCoordsTexture&&!this.imageAtlasCoordsTexture.destroyed&&this.imageAtlasCoordsTexture.destroy(),this.imageAtlasCoordsTexture=i.createTexture({width:u,height:u,format:"rgba32float"}),this.imageAtlasCoordsTexture.copyImageData({data:l,bytesPerRow:j("rgba32float",u),rowsPerImage:u,mipLevel:0,x:0,y:0})}updateSampledPointsGrid(){let{store:{screenSize:e},config:{pointSamplingDistance:i},device:n}=this,o=i??Math.min(...e)/2;o===0&&(o=Qe.pointSamplingDistance);let r=Math.ceil(e[0]/o),s=Math.ceil(e[1]/o);r===0||s===0||(!this.sampledPointsFbo||this.sampledPointsFbo.width!==r||this.sampledPointsFbo.height!==s)&&(this.sampledPointsFbo&&!this.sampledPointsFbo.destroyed&&this.sampledPointsFbo.destroy(),this.sampledPointsFbo=n.createFramebuffer({width:r,height:s,colorAttachments:["rgba32float"]}))}trackPoints(){var e;if(!((e=this.trackedIndices)!=null&&e.length)||!this.trackPointsCommand||!this.trackPointsUniformStore||!this.trackedPositionsFbo||this.trackedPositionsFbo.destroyed||!this.currentPositionTexture||this.currentPositionTexture.destroyed||!this.trackedIndicesTexture||this.trackedIndicesTexture.destroyed)return;this.trackPointsUniformStore.setUniforms({trackPointsUniforms:{pointsTextureSize:this.store.pointsTextureSize??0}}),this.trackPointsCommand.setBindings({positionsTexture:this.currentPositionTexture,trackedIndices:this.trackedIndicesTexture});let i=this.device.beginRenderPass({framebuffer:this.trackedPositionsFbo});this.trackPointsCommand.draw(i),i.end()}setTransitionProgress(e,i=!1,n=!1,o=!1){this.transitionProgress=e,this.shouldAnimatePointColors=i,this.shouldAnimatePointSizes=n,this.shouldAnimatePointPositions=o}draw(e){var i,n;let{data:o,config:r,store:s}=this;if(this.targetColorBuffer||this.updateColor(),this.targetSizeBuffer||this.updateSize(),this.exitTexture||this.updateExit(),this.shapeBuffer||this.updateShape(),this.imageIndicesBuffer||this.updateImageIndices(),this.imageSizesBuffer||this.updateImageSizes(),!this.drawCommand||!this.drawUniformStore||!this.currentPositionTexture||this.currentPositionTexture.destroyed||!this.pointStatusTexture||this.pointStatusTexture.destroyed||!this.exitTexture||this.exitTexture.destroyed||(!this.imageAtlasTexture||!this.imageAtlasCoordsTexture)&&(this.createAtlas(),!this.imageAtlasTexture||!this.imageAtlasCoordsTexture)||this.imageAtlasTexture.destroyed||this.imageAtlasCoordsTexture.destroyed||!o.pointsNumber||o.pointsNumber===0||!s.screenSize||s.screenSize[0]===0||s.screenSize[1]===0)return;this.drawCommand.setVertexCount(o.pointsNumber);let a={ratio:r.pixelRatio,transformationMatrix:s.transformationMatrix4x4,pointsTextureSize:s.pointsTextureSize??0,sizeScale:r.pointSizeScale,spaceSize:s.adjustedSpaceSize,screenSize:X(s.screenSize,[0,0]),greyoutColor:ae(s.greyoutPointColor,[-1,-1,-1,-1]),backgroundColor:ae(s.backgroundColor,[0,0,0,1]),scalePointsOnZoom:r.scalePointsOnZoom?1:0,maxPointSize:s.maxPointSize,isDarkenGreyout:s.isDarkenGreyout??!1?1:0,hasImages:this.imageCount>0?1:0,imageCount:this.imageCount,imageAtlasCoordsTextureSize:this.imageAtlasCoordsTextureSize??0,transitionProgress:this.transitionProgress,animateColors:this.shouldAnimatePointColors?1:0,animateSizes:this.shouldAnimatePointSizes?1:0,animatePositions:this.shouldAnimatePointPositions?1:0,pointDefaultColor:ae(o.defaultRgba,[0,0,0,1]),pointDefaultSize:r.pointDefaultSize},l={greyoutOpacity:r.pointGreyoutOpacity??-1,pointOpacity:r.pointOpacity,isDarkenGreyout:s.isDarkenGreyout??!1?1:0,backgroundColor:ae(s.backgroundColor,[0,0,0,1]),outlineColor:ae(s.outlinedPointRingColor,[1,1,1,1]),outlineWidth:.9};if(r.highlightedPointIndices!==void 0?(this.drawUniformStore.setUniforms({drawVertexUniforms:{...a,skipHighlighted:1,skipGreyed:0},drawFragmentUniforms:l}),this.drawCommand.setBindings({positionsTexture:this.currentPositionTexture,pointStatus:this.pointStatusTexture,exitTexture:this.exitTexture,imageAtlasTexture:this.imageAtlasTexture,imageAtlasCoords:this.imageAtlasCoordsTexture}),this.drawCommand.draw(e),this.drawUniformStore.setUniforms({drawVertexUniforms:{...a,skipHighlighted:0,skipGreyed:1},drawFragmentUniforms:l}),this.drawCommand.setBindings({positionsTexture:this.currentPositionTexture,pointStatus:this.pointStatusTexture,exitTexture:this.exitTexture,imageAtlasTexture:this.imageAtlasTexture,imageAtlasCoords:this.imageAtlasCoordsTexture}),this.drawCommand.draw(e)):(this.drawUniformStore.setUniforms({drawVertexUniforms:{...a,skipHighlighted:0,skipGreyed:0},drawFragmentUniforms:l}),this.drawCommand.setBindings({positionsTexture:this.currentPositionTexture,pointStatus:this.pointStatusTexture,exitTexture:this.exitTexture,imageAtlasTexture:this.imageAtlasTexture,imageAtlasCoords:this.imageAtlasCoordsTexture}),this.drawCommand.draw(e)),r.renderHoveredPointRing&&s.hoveredPoint&&this.drawHighlightedCommand&&this.drawHighlightedUniformStore){if(!this.currentPositionTexture||this.currentPositionTexture.destroyed||!this.pointStatusTexture||this.pointStatusTexture.destroyed)return;let u=o.getResolvedPointSize(s.hoveredPoint.index),c=((i=o.pointImageSizes)==null?void 0:i[s.hoveredPoint.index])??u;this.drawHighlightedUniformStore.setUniforms({drawHighlightedUniforms:{size:Math.max(u,c),transformationMatrix:s.transformationMatrix4x4,pointsTextureSize:s.pointsTextureSize??0,sizeScale:r.pointSizeScale,spaceSize:s.adjustedSpaceSize,screenSize:X(s.screenSize,[0,0]),scalePointsOnZoom:r.scalePointsOnZoom?1:0,pointIndex:s.hoveredPoint.index,maxPointSize:s.maxPointSize,color:ae(s.hoveredPointRingColor,[0,0,0,1]),universalPointOpacity:r.pointOpacity,greyoutOpacity:r.pointGreyoutOpacity??-1,isDarkenGreyout:s.isDarkenGreyout??!1?1:0,backgroundColor:ae(s.backgroundColor,[0,0,0,1]),greyoutColor:ae(s.greyoutPointColor,[0,0,0,1]),width:.85}}),this.drawHighlightedCommand.setBindings({positionsTexture:this.currentPositionTexture,pointStatus:this.pointStatusTexture,exitTexture:this.exitTexture}),this.drawHighlightedCommand.draw(e)}if(s.focusedPoint&&this.drawHighlightedCommand&&this.drawHighlightedUniformStore){if(!this.currentPositionTexture||this.currentPositionTexture.destroyed||!this.pointStatusTexture||this.pointStatusTexture.destroyed)return;let u=o.getResolvedPointSize(s.focusedPoint.index),c=((n=o.pointImageSizes)==null?void 0:n[s.focusedPoint.index])??u;this.drawHighlightedUniformStore.setUniforms({drawHighlightedUniforms:{size:Math.max(u,c),transformationMatrix:s.transformationMatrix4x4,pointsTextureSize:s.pointsTextureSize??0,sizeScale:r.pointSizeScale,spaceSize:s.adjustedSpaceSize,screenSize:X(s.screenSize,[0,0]),scalePointsOnZoom:r.scalePointsOnZoom?1:0,pointIndex:s.focusedPoint.index,maxPointSize:s.maxPointSize,color:ae(s.focusedPointRingColor,[0,0,0,1]),universalPointOpacity:r.pointOpacity,greyoutOpacity:r.pointGreyoutOpacity??-1,isDarkenGreyout:s.isDarkenGreyout??!1?1:0,backgroundColor:ae(s.backgroundColor,[0,0,0,1]),greyoutColor:ae(s.greyoutPointColor,[0,0,0,1]),width:.85}}),this.drawHighlightedCommand.setBindings({positionsTexture:this.currentPositionTexture,pointStatus:this.pointStatusTexture,exitTexture:this.exitTexture}),this.drawHighlightedCommand.draw(e)}}updatePosition(){if(!this.updatePositionCommand||!this.updatePositionUniformStore||!this.currentPositionFbo||this.currentPositionFbo.destroyed||!this.previousPositionTexture||this.previousPositionTexture.destroyed||!this.velocityTexture||this.velocityTexture.destroyed||!this.pinnedStatusTexture||this.pinnedStatusTexture.destroyed||!this.exitTexture||this.exitTexture.destroyed)return;this.updatePositionUniformStore.setUniforms({updatePositionUniforms:{friction:this.config.simulationFriction,spaceSize:this.store.adjustedSpaceSize}}),this.updatePositionCommand.setBindings({positionsTexture:this.previousPositionTexture,velocity:this.velocityTexture,pinnedStatusTexture:this.pinnedStatusTexture,exitTexture:this.exitTexture});let e=this.device.beginRenderPass({framebuffer:this.currentPositionFbo});this.updatePositionCommand.draw(e),e.end(),this.isPositionsUpToDate=!1}drag(){var e;if(!this.dragPointCommand||!this.dragPointUniformStore||!this.currentPositionFbo||this.currentPositionFbo.destroyed||!this.previousPositionTexture||this.previousPositionTexture.destroyed)return;this.dragPointUniformStore.setUniforms({dragPointUniforms:{mousePos:X(this.store.mousePosition,[0,0]),index:((e=this.store.hoveredPoint)==null?void 0:e.index)??-1}}),this.dragPointCommand.setBindings({positionsTexture:this.previousPositionTexture});let i=this.device.beginRenderPass({framebuffer:this.currentPositionFbo});this.dragPointCommand.draw(i),i.end(),this.isPositionsUpToDate=!1}findPointsInRect(){var e,i;if(!this.findPointsInRectCommand||!this.findPointsInRectUniformStore||!this.searchFbo||this.searchFbo.destroyed||!this.currentPositionTexture||this.currentPositionTexture.destroyed||!this.sizeTexture||this.sizeTexture.destroyed||(this.exitTexture||this.updateExit(),!this.exitTexture||this.exitTexture.destroyed))return!1;this.findPointsInRectUniformStore.setUniforms({findPointsInRectUniforms:{spaceSize:this.store.adjustedSpaceSize,screenSize:X(this.store.screenSize,[0,0]),sizeScale:this.config.pointSizeScale,transformationMatrix:this.store.transformationMatrix4x4,ratio:this.config.pixelRatio,rect0:X((e=this.store.searchArea)==null?void 0:e[0],[0,0]),rect1:X((i=this.store.searchArea)==null?void 0:i[1],[0,0]),scalePointsOnZoom:this.config.scalePointsOnZoom?1:0,maxPointSize:this.store.maxPointSize}}),this.findPointsInRectCommand.setBindings({positionsTexture:this.currentPositionTexture,pointSize:this.sizeTexture,exitTexture:this.exitTexture});let n=this.device.beginRenderPass({framebuffer:this.searchFbo});return this.findPointsInRectCommand.draw(n),n.end(),!0}findPointsInPolygon(){if(!this.findPointsInPolygonCommand||!this.findPointsInPolygonUniformStore||!this.searchFbo||this.searchFbo.destroyed||!this.currentPositionTexture||this.currentPositionTexture.destroyed||!this.polygonPathTexture||this.polygonPathTexture.destroyed||(this.exitTexture||this.updateExit(),!this.exitTexture||this.exitTexture.destroyed))return!1;this.findPointsInPolygonUniformStore.setUniforms({findPointsInPolygonUniforms:{spaceSize:this.store.adjustedSpaceSize,screenSize:X(this.store.screenSize,[0,0]),transformationMatrix:this.store.transformationMatrix4x4,polygonPathLength:this.polygonPathLength}}),this.findPointsInPolygonCommand.setBindings({positionsTexture:this.currentPositionTexture,polygonPathTexture:this.polygonPathTexture,exitTexture:this.exitTexture});let e=this.device.beginRenderPass({framebuffer:this.searchFbo});return this.findPointsInPolygonCommand.draw(e),e.end(),!0}updatePolygonPath(e){let{device:i}=this;if(this.polygonPathLength=e.length,e.length===0){this.polygonPathTexture&&!this.polygonPathTexture.destroyed&&this.polygonPathTexture.destroy(),this.polygonPathTexture=void 0;return}let n=Math.ceil(Math.sqrt(e.length)),o=new Float32Array(n*n*4);for(let[r,s]of e.entries()){let[a,l]=s;o[r*4]=a,o[r*4+1]=l,o[r*4+2]=0,o[r*4+3]=0}!this.polygonPathTexture||this.polygonPathTexture.width!==n||this.polygonPathTexture.height!==n?(this.polygonPathTexture&&!this.polygonPathTexture.destroyed&&this.polygonPathTexture.destroy(),this.polygonPathTexture=i.createTexture({width:n,height:n,format:"rgba32float"}),this.polygonPathTexture.copyImageData({data:o,bytesPerRow:j("rgba32float",n),mipLevel:0,x:0,y:0})):this.polygonPathTexture.copyImageData({data:o,bytesPerRow:j("rgba32float",n),mipLevel:0,x:0,y:0})}findHoveredPoint(){if(!this.hoveredFbo||this.hoveredFbo.destroyed||!this.findHoveredPointCommand||!this.findHoveredPointUniformStore||!this.currentPositionTexture||this.currentPositionTexture.destroyed||(this.pointStatusTexture||this.updatePointStatus(),!this.pointStatusTexture||this.pointStatusTexture.destroyed)||(this.exitTexture||this.updateExit(),!this.exitTexture||this.exitTexture.destroyed))return;this.findHoveredPointCommand.setVertexCount(this.data.pointsNumber??0),this.findHoveredPointCommand.setAttributes({...this.hoveredPointIndices&&{pointIndices:this.hoveredPointIndices},...this.targetSizeBuffer&&{size:this.targetSizeBuffer},...this.imageSizesBuffer&&{imageSize:this.imageSizesBuffer}});let e={ratio:this.config.pixelRatio,sizeScale:this.config.pointSizeScale,pointsTextureSize:this.store.pointsTextureSize??0,transformationMatrix:this.store.transformationMatrix4x4,spaceSize:this.store.adjustedSpaceSize,screenSize:X(this.store.screenSize,[0,0]),scalePointsOnZoom:this.config.scalePointsOnZoom?1:0,mousePosition:X(this.store.screenMousePosition,[0,0]),maxPointSize:this.store.maxPointSize,pointDefaultSize:this.config.pointDefaultSize},i={positionsTexture:this.currentPositionTexture,pointStatus:this.pointStatusTexture,exitTexture:this.exitTexture},n=this.device.beginRenderPass({framebuffer:this.hoveredFbo,clearColor:[0,0,0,0]});this.config.highlightedPointIndices!==void 0?(this.findHoveredPointUniformStore.setUniforms({findHoveredPointUniforms:{...e,skipHighlighted:1,skipGreyed:0}}),this.findHoveredPointCommand.setBindings(i),this.findHoveredPointCommand.draw(n),this.findHoveredPointUniformStore.setUniforms({findHoveredPointUniforms:{...e,skipHighlighted:0,skipGreyed:1}}),this.findHoveredPointCommand.setBindings(i),this.findHoveredPointCommand.draw(n)):(this.findHoveredPointUniformStore.setUniforms({findHoveredPointUniforms:{...e,skipHighlighted:0,skipGreyed:0}}),this.findHoveredPointCommand.setBindings(i),this.findHoveredPointCommand.draw(n)),n.end()}trackPointsByIndices(e){let{store:{pointsTextureSize:i},device:n}=this;if(this.trackedIndices=e,this.trackedPositions=void 0,this.isPositionsUpToDate=!1,!(e!=null&&e.length)||!i)return;let o=Math.ceil(Math.sqrt(e.length)),r=new Float32Array(o*o*4).fill(-1);for(let[s,a]of e.entries())a!==void 0&&(r[s*4]=a%i,r[s*4+1]=Math.floor(a/i),r[s*4+2]=0,r[s*4+3]=0);!this.trackedIndicesTexture||this.trackedIndicesTexture.width!==o||this.trackedIndicesTexture.height!==o?(this.trackedIndicesTexture&&!this.trackedIndicesTexture.destroyed&&this.trackedIndicesTexture.destroy(),this.trackedIndicesTexture=n.createTexture({width:o,height:o,format:"rgba32float"}),this.trackedIndicesTexture.copyImageData({data:r,bytesPerRow:j("rgba32float",o),mipLevel:0,x:0,y:0})):this.trackedIndicesTexture.copyImageData({data:r,bytesPerRow:j("rgba32float",o),mipLevel:0,x:0,y:0}),(!this.trackedPositionsFbo||this.trackedPositionsFbo.width!==o||this.trackedPositionsFbo.height!==o)&&(this.trackedPositionsFbo&&!this.trackedPositionsFbo.destroyed&&this.trackedPositionsFbo.destroy(),this.trackedPositionsFbo=n.createFramebuffer({width:o,height:o,colorAttachments:["rgba32float"]})),this.trackPoints()}getTrackedPositionsMap(){if(!this.trackedIndices)return new Map;let{config:{enableSimulation:e},store:{isSimulationRunning:i}}=this;if((!e||!i)&&this.isPositionsUpToDate&&this.trackedPositions)return this.trackedPositions;if(!this.trackedPositionsFbo||this.trackedPositionsFbo.destroyed)return new Map;let n=Se(this.device,this.trackedPositionsFbo),o=new Map;for(let r=0;r<n.length/4;r+=1){let s=n[r*4],a=n[r*4+1],l=this.trackedIndices[r];if(s!==void 0&&a!==void 0&&l!==void 0){if(this.data.pointPositions&&Re(this.data.pointPositions,l))continue;o.set(l,[s,a])}}return(!e||!i)&&(this.trackedPositions=o,this.isPositionsUpToDate=!0),o}getSampledPointPositionsMap(){let e=new Map;if(!this.sampledPointsFbo||this.sampledPointsFbo.destroyed)return e;if(this.fillSampledPointsFboCommand&&this.fillSampledPointsUniformStore&&this.sampledPointsFbo){if(!this.currentPositionTexture||this.currentPositionTexture.destroyed||(this.exitTexture||this.updateExit(),!this.exitTexture||this.exitTexture.destroyed))return e;this.fillSampledPointsFboCommand.setVertexCount(this.data.pointsNumber??0),this.fillSampledPointsUniformStore.setUniforms({fillSampledPointsUniforms:{pointsTextureSize:this.store.pointsTextureSize??0,transformationMatrix:this.store.transformationMatrix4x4,spaceSize:this.store.adjustedSpaceSize,screenSize:X(this.store.screenSize,[0,0])}}),this.fillSampledPointsFboCommand.setBindings({positionsTexture:this.currentPositionTexture,exitTexture:this.exitTexture});let n=this.device.beginRenderPass({framebuffer:this.sampledPointsFbo,clearColor:[0,0,0,0]});this.fillSampledPointsFboCommand.draw(n),n.end()}let i=Se(this.device,this.sampledPointsFbo);for(let n=0;n<i.length/4;n++){let o=i[n*4],r=!!i[n*4+1],s=i[n*4+2],a=i[n*4+3];r&&o!==void 0&&s!==void 0&&a!==void 0&&e.set(o,[s,a])}return e}getSampledPoints(){let e=[],i=[];if(!this.sampledPointsFbo||this.sampledPointsFbo.destroyed)return{indices:e,positions:i};if(this.fillSampledPointsFboCommand&&this.fillSampledPointsUniformStore&&this.sampledPointsFbo){if(!this.currentPositionTexture||this.currentPositionTexture.destroyed)return{indices:e,positions:i};if(this.exitTexture||this.updateExit(),!this.exitTexture||this.exitTexture.destroyed)return{indices:e,positions:i};this.fillSampledPointsFboCommand.setVertexCount(this.data.pointsNumber??0),this.fillSampledPointsUniformStore.setUniforms({fillSampledPointsUniforms:{pointsTextureSize:this.store.pointsTextureSize??0,transformationMatrix:this.store.transformationMatrix4x4,spaceSize:this.store.adjustedSpaceSize,screenSize:X(this.store.screenSize,[0,0])}}),this.fillSampledPointsFboCommand.setBindings({positionsTexture:this.currentPositionTexture,exitTexture:this.exitTexture});let o=this.device.beginRenderPass({framebuffer:this.sampledPointsFbo,clearColor:[0,0,0,0]});this.fillSampledPointsFboCommand.draw(o),o.end()}let n=Se(this.device,this.sampledPointsFbo);for(let o=0;o<n.length/4;o++){let r=n[o*4],s=!!n[o*4+1],a=n[o*4+2],l=n[o*4+3];s&&r!==void 0&&a!==void 0&&l!==void 0&&(e.push(r),i.push(a,l))}return{indices:e,positions:i}}getTrackedPositionsArray(){let e=[];if(!this.trackedIndices||!this.trackedPositionsFbo||this.trackedPositionsFbo.destroyed)return e;e.length=this.trackedIndices.length*2;let i=Se(this.device,this.trackedPositionsFbo);for(let n=0;n<i.length/4;n+=1){let o=i[n*4],r=i[n*4+1],s=this.trackedIndices[n];if(o!==void 0&&r!==void 0&&s!==void 0){if(this.data.pointPositions&&Re(this.data.pointPositions,s)){e[n*2]=NaN,e[n*2+1]=NaN;continue}e[n*2]=o,e[n*2+1]=r}}return e}destroy(){var e,i,n,o,r,s,a,l,u,c,f,h,m,g,b,k,y,_,T,v;(e=this.drawCommand)==null||e.destroy(),this.drawCommand=void 0,(i=this.drawHighlightedCommand)==null||i.destroy(),this.drawHighlightedCommand=void 0,(n=this.interpolatePositionCommand)==null||n.destroy(),this.interpolatePositionCommand=void 0,(o=this.updatePositionCommand)==null||o.destroy(),this.updatePositionCommand=void 0,(r=this.dragPointCommand)==null||r.destroy(),this.dragPointCommand=void 0,(s=this.findPointsInRectCommand)==null||s.destroy(),this.findPointsInRectCommand=void 0,(a=this.findPointsInPolygonCommand)==null||a.destroy(),this.findPointsInPolygonCommand=void 0,(l=this.findHoveredPointCommand)==null||l.destroy(),this.findHoveredPointCommand=void 0,(u=this.fillSampledPointsFboCommand)==null||u.destroy(),this.fillSampledPointsFboCommand=void 0,(c=this.trackPointsCommand)==null||c.destroy(),this.trackPointsCommand=void 0,this.currentPositionFbo&&!this.currentPositionFbo.destroyed&&this.currentPositionFbo.destroy(),this.currentPositionFbo=void 0,this.previousPositionFbo&&!this.previousPositionFbo.destroyed&&this.previousPositionFbo.destroy(),this.previousPositionFbo=void 0,this.sourcePositionFbo&&!this.sourcePositionFbo.destroyed&&this.sourcePositionFbo.destroy(),this.sourcePositionFbo=void 0,this.targetPositionFbo&&!this.targetPositionFbo.destroyed&&this.targetPositionFbo.destroy(),this.targetPositionFbo=void 0,this.velocityFbo&&!this.velocityFbo.destroyed&&this.velocityFbo.destroy(),this.velocityFbo=void 0,this.searchFbo&&!this.searchFbo.destroyed&&this.searchFbo.destroy(),this.searchFbo=void 0,this.hoveredFbo&&!this.hoveredFbo.destroyed&&this.hoveredFbo.destroy(),this.hoveredFbo=void 0,this.trackedPositionsFbo&&!this.trackedPositionsFbo.destroyed&&this.trackedPositionsFbo.destroy(),this.trackedPositionsFbo=void 0,this.sampledPointsFbo&&!this.sampledPointsFbo.destroyed&&this.sampledPointsFbo.destroy(),this.sampledPointsFbo=void 0,this.currentPositionTexture&&!this.currentPositionTexture.destroyed&&this.currentPositionTexture.destroy(),this.currentPositionTexture=void 0,this.previousPositionTexture&&!this.previousPositionTexture.destroyed&&this.previousPositionTexture.destroy(),this.previousPositionTexture=void 0,this.sourcePositionTexture&&!this.sourcePositionTexture.destroyed&&this.sourcePositionTexture.destroy(),this.sourcePositionTexture=void 0,this.targetPositionTexture&&!this.targetPositionTexture.destroyed&&this.targetPositionTexture.destroy(),this.targetPositionTexture=void 0,this.velocityTexture&&!this.velocityTexture.destroyed&&this.velocityTexture.destroy(),this.velocityTexture=void 0,this.searchTexture&&!this.searchTexture.destroyed&&this.searchTexture.destroy(),this.searchTexture=void 0,this.pointStatusTexture&&!this.pointStatusTexture.destroyed&&this.pointStatusTexture.destroy(),this.pointStatusTexture=void 0,this.pointColorsTexture&&!this.pointColorsTexture.destroyed&&this.pointColorsTexture.destroy(),this.pointColorsTexture=void 0,this.sizeTexture&&!this.sizeTexture.destroyed&&this.sizeTexture.destroy(),this.sizeTexture=void 0,this.trackedIndicesTexture&&!this.trackedIndicesTexture.destroyed&&this.trackedIndicesTexture.destroy(),this.trackedIndicesTexture=void 0,this.polygonPathTexture&&!this.polygonPathTexture.destroyed&&this.polygonPathTexture.destroy(),this.polygonPathTexture=void 0,this.imageAtlasTexture&&!this.imageAtlasTexture.destroyed&&this.imageAtlasTexture.destroy(),this.imageAtlasTexture=void 0,this.imageAtlasCoordsTexture&&!this.imageAtlasCoordsTexture.destroyed&&this.imageAtlasCoordsTexture.destroy(),this.imageAtlasCoordsTexture=void 0,this.pinnedStatusTexture&&!this.pinnedStatusTexture.destroyed&&this.pinnedStatusTexture.destroy(),this.pinnedStatusTexture=void 0,this.exitTexture&&!this.exitTexture.destroyed&&this.exitTexture.destroy(),this.exitTexture=void 0,this.hasAnyAbsentPoint=!1,(f=this.interpolatePositionUniformStore)==null||f.destroy(),this.interpolatePositionUniformStore=void 0,(h=this.updatePositionUniformStore)==null||h.destroy(),this.updatePositionUniformStore=void 0,(m=this.dragPointUniformStore)==null||m.destroy(),this.dragPointUniformStore=void 0,(g=this.drawUniformStore)==null||g.destroy(),this.drawUniformStore=void 0,(b=this.findPointsInRectUniformStore)==null||b.destroy(),this.findPointsInRectUniformStore=void 0,(k=this.findPointsInPolygonUniformStore)==null||k.destroy(),this.findPointsInPolygonUniformStore=void 0,(y=this.findHoveredPointUniformStore)==null||y.destroy(),this.findHoveredPointUniformStore=void 0,(_=this.fillSampledPointsUniformStore)==null||_.destroy(),this.fillSampledPointsUniformStore=void 0,(T=this.drawHighlightedUniformStore)==null||T.destroy(),this.drawHighlightedUniformStore=void 0,(v=this.trackPointsUniformStore)==null||v.destroy(),this.trackPointsUniformStore=void 0,this.sourceColorBuffer&&!this.sourceColorBuffer.destroyed&&this.sourceColorBuffer.destroy(),this.sourceColorBuffer=void 0,this.targetColorBuffer&&!this.targetColorBuffer.destroyed&&this.targetColorBuffer.destroy(),this.targetColorBuffer=void 0,this.previousColorData=void 0,this.sourceSizeBuffer&&!this.sourceSizeBuffer.destroyed&&this.sourceSizeBuffer.destroy(),this.sourceSizeBuffer=void 0,this.targetSizeBuffer&&!this.targetSizeBuffer.destroyed&&this.targetSizeBuffer.destroy(),this.targetSizeBuffer=void 0,this.previousSizeData=void 0,this.previousExitData=void 0,this.shapeBuffer&&!this.shapeBuffer.destroyed&&this.shapeBuffer.destroy(),this.shapeBuffer=void 0,this.imageIndicesBuffer&&!this.imageIndicesBuffer.destroyed&&this.imageIndicesBuffer.destroy(),this.imageIndicesBuffer=void 0,this.imageSizesBuffer&&!this.imageSizesBuffer.destroyed&&this.imageSizesBuffer.destroy(),this.imageSizesBuffer=void 0,this.drawPointIndices&&!this.drawPointIndices.destroyed&&this.drawPointIndices.destroy(),this.drawPointIndices=void 0,this.hoveredPointIndices&&!this.hoveredPointIndices.destroyed&&this.hoveredPointIndices.destroy(),this.hoveredPointIndices=void 0,this.sampledPointIndices&&!this.sampledPointIndices.destroyed&&this.sampledPointIndices.destroy(),this.sampledPointIndices=void 0,this.updatePositionVertexCoordBuffer&&!this.updatePositionVertexCoordBuffer.destroyed&&this.updatePositionVertexCoordBuffer.destroy(),this.updatePositionVertexCoordBuffer=void 0,this.interpolatePositionVertexCoordBuffer&&!this.interpolatePositionVertexCoordBuffer.destroyed&&this.interpolatePositionVertexCoordBuffer.destroy(),this.interpolatePositionVertexCoordBuffer=void 0,this.dragPointVertexCoordBuffer&&!this.dragPointVertexCoordBuffer.destroyed&&this.dragPointVertexCoordBuffer.destroy(),this.dragPointVertexCoordBuffer=void 0,this.findPointsInRectVertexCoordBuffer&&!this.findPointsInRectVertexCoordBuffer.destroyed&&this.findPointsInRectVertexCoordBuffer.destroy(),this.findPointsInRectVertexCoordBuffer=void 0,this.findPointsInPolygonVertexCoordBuffer&&!this.findPointsInPolygonVertexCoordBuffer.destroyed&&this.findPointsInPolygonVertexCoordBuffer.destroy(),this.findPointsInPolygonVertexCoordBuffer=void 0,this.drawHighlightedVertexCoordBuffer&&!this.drawHighlightedVertexCoordBuffer.destroyed&&this.drawHighlightedVertexCoordBuffer.destroy(),this.drawHighlightedVertexCoordBuffer=void 0,this.trackPointsVertexCoordBuffer&&!this.trackPointsVertexCoordBuffer.destroyed&&this.trackPointsVertexCoordBuffer.destroy(),this.trackPointsVertexCoordBuffer=void 0}ensureSimulationResources(){let{store:{pointsTextureSize:e},device:i}=this;if(!e)return;this.ensureUpdatePositionProgram();let n=new Float32Array(e*e*4).fill(0);!this.velocityTexture||this.velocityTexture.width!==e||this.velocityTexture.height!==e?(this.velocityFbo&&!this.velocityFbo.destroyed&&this.velocityFbo.destroy(),this.velocityTexture&&!this.velocityTexture.destroyed&&this.velocityTexture.destroy(),this.velocityTexture=i.createTexture({width:e,height:e,format:"rgba32float"}),this.velocityTexture.copyImageData({data:n,bytesPerRow:j("rgba32float",e),mipLevel:0,x:0,y:0}),this.velocityFbo=i.createFramebuffer({width:e,height:e,colorAttachments:[this.velocityTexture]})):this.velocityTexture.copyImageData({data:n,bytesPerRow:j("rgba32float",e),mipLevel:0,x:0,y:0})}createTransitionResources(){let{store:{pointsTextureSize:e},device:i}=this;if(!e)return;let n=new Float32Array(e*e*4).fill(0),o=R.SAMPLE|R.RENDER|R.COPY_SRC|R.COPY_DST;(!this.sourcePositionTexture||this.sourcePositionTexture.width!==e||this.sourcePositionTexture.height!==e)&&(this.sourcePositionFbo&&!this.sourcePositionFbo.destroyed&&this.sourcePositionFbo.destroy(),this.sourcePositionTexture&&!this.sourcePositionTexture.destroyed&&this.sourcePositionTexture.destroy(),this.sourcePositionTexture=i.createTexture({width:e,height:e,format:"rgba32float",usage:o}),this.sourcePositionFbo=i.createFramebuffer({width:e,height:e,colorAttachments:[this.sourcePositionTexture]})),this.sourcePositionTexture.copyImageData({data:n,bytesPerRow:j("rgba32float",e),mipLevel:0,x:0,y:0}),(!this.targetPositionTexture||this.targetPositionTexture.width!==e||this.targetPositionTexture.height!==e)&&(this.targetPositionFbo&&!this.targetPositionFbo.destroyed&&this.targetPositionFbo.destroy(),this.targetPositionTexture&&!this.targetPositionTexture.destroyed&&this.targetPositionTexture.destroy(),this.targetPositionTexture=i.createTexture({width:e,height:e,format:"rgba32float",usage:o}),this.targetPositionFbo=i.createFramebuffer({width:e,height:e,colorAttachments:[this.targetPositionTexture]})),this.targetPositionTexture.copyImageData({data:n,bytesPerRow:j("rgba32float",e),mipLevel:0,x:0,y:0}),this.interpolatePositionVertexCoordBuffer||(this.interpolatePositionVertexCoordBuffer=i.createBuffer({data:new Float32Array([-1,-1,1,-1,-1,1,1,1])})),this.interpolatePositionUniformStore||(this.interpolatePositionUniformStore=new J(i,{interpolatePositionUniforms:{uniformTypes:{progress:"f32"},defaultUniforms:{progress:0}}})),this.interpolatePositionCommand||(this.interpolatePositionCommand=new Q(i,{fs:Vv,vs:be,topology:"triangle-strip",vertexCount:4,attributes:{vertexCoord:this.interpolatePositionVertexCoordBuffer},bufferLayout:[{name:"vertexCoord",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{interpolatePositionUniforms:this.interpolatePositionUniformStore.getManagedUniformBuffer("interpolatePositionUniforms")}}))}destroyTransitionResources(){var e,i;(e=this.interpolatePositionCommand)==null||e.destroy(),this.interpolatePositionCommand=void 0,(i=this.interpolatePositionUniformStore)==null||i.destroy(),this.interpolatePositionUniformStore=void 0,this.interpolatePositionVertexCoordBuffer&&!this.interpolatePositionVertexCoordBuffer.destroyed&&this.interpolatePositionVertexCoordBuffer.destroy(),this.interpolatePositionVertexCoordBuffer=void 0,this.sourcePositionFbo&&!this.sourcePositionFbo.destroyed&&this.sourcePositionFbo.destroy(),this.sourcePositionFbo=void 0,this.sourcePositionTexture&&!this.sourcePositionTexture.destroyed&&this.sourcePositionTexture.destroy(),this.sourcePositionTexture=void 0,this.targetPositionFbo&&!this.targetPositionFbo.destroyed&&this.targetPositionFbo.destroy(),this.targetPositionFbo=void 0,this.targetPositionTexture&&!this.targetPositionTexture.destroyed&&this.targetPositionTexture.destroy(),this.targetPositionTexture=void 0}interpolatePosition(e){if(!this.interpolatePositionCommand||!this.interpolatePositionUniformStore||!this.sourcePositionTexture||this.sourcePositionTexture.destroyed||!this.targetPositionTexture||this.targetPositionTexture.destroyed||!this.currentPositionFbo||this.currentPositionFbo.destroyed)return;this.interpolatePositionUniformStore.setUniforms({interpolatePositionUniforms:{progress:e}}),this.interpolatePositionCommand.setBindings({sourceTexture:this.sourcePositionTexture,targetTexture:this.targetPositionTexture});let i=this.device.beginRenderPass({framebuffer:this.currentPositionFbo});this.interpolatePositionCommand.draw(i),i.end(),this.isPositionsUpToDate=!1,this.areClusterCentroidsUpToDate=!1}destroySimulationResources(){var e,i;(e=this.updatePositionCommand)==null||e.destroy(),this.updatePositionCommand=void 0,(i=this.updatePositionUniformStore)==null||i.destroy(),this.updatePositionUniformStore=void 0,this.updatePositionVertexCoordBuffer&&!this.updatePositionVertexCoordBuffer.destroyed&&this.updatePositionVertexCoordBuffer.destroy(),this.updatePositionVertexCoordBuffer=void 0,this.velocityFbo&&!this.velocityFbo.destroyed&&this.velocityFbo.destroy(),this.velocityFbo=void 0,this.velocityTexture&&!this.velocityTexture.destroyed&&this.velocityTexture.destroy(),this.velocityTexture=void 0}swapFbo(){if(!this.currentPositionTexture||this.currentPositionTexture.destroyed||!this.previousPositionTexture||this.previousPositionTexture.destroyed||!this.currentPositionFbo||this.currentPositionFbo.destroyed||!this.previousPositionFbo||this.previousPositionFbo.destroyed)return;let e=this.previousPositionTexture,i=this.previousPositionFbo;this.previousPositionTexture=this.currentPositionTexture,this.previousPositionFbo=this.currentPositionFbo,this.currentPositionTexture=e,this.currentPositionFbo=i,this.areClusterCentroidsUpToDate=!1}ensurePositionTextures(e){(!this.currentPositionTexture||this.currentPositionTexture.width!==e||this.currentPositionTexture.height!==e)&&(this.currentPositionTexture&&!this.currentPositionTexture.destroyed&&this.currentPositionTexture.destroy(),this.currentPositionFbo&&!this.currentPositionFbo.destroyed&&this.currentPositionFbo.destroy(),this.currentPositionTexture=this.device.createTexture({width:e,height:e,format:"rgba32float"}),this.currentPositionFbo=this.device.createFramebuffer({width:e,height:e,colorAttachments:[this.currentPositionTexture]})),(!this.previousPositionTexture||this.previousPositionTexture.width!==e||this.previousPositionTexture.height!==e)&&(this.previousPositionTexture&&!this.previousPositionTexture.destroyed&&this.previousPositionTexture.destroy(),this.previousPositionFbo&&!this.previousPositionFbo.destroyed&&this.previousPositionFbo.destroy(),this.previousPositionTexture=this.device.createTexture({width:e,height:e,format:"rgba32float"}),this.previousPositionFbo=this.device.createFramebuffer({width:e,height:e,colorAttachments:[this.previousPositionTexture]}))}writePositionTexture(e,i,n){e.copyImageData({data:i,bytesPerRow:j("rgba32float",n),mipLevel:0,x:0,y:0})}ensureUpdatePositionProgram(){let{device:e,config:i,store:n}=this;this.updatePositionVertexCoordBuffer||(this.updatePositionVertexCoordBuffer=e.createBuffer({data:new Float32Array([-1,-1,1,-1,-1,1,1,1])})),this.updatePositionUniformStore||(this.updatePositionUniformStore=new J(e,{updatePositionUniforms:{uniformTypes:{friction:"f32",spaceSize:"f32"},defaultUniforms:{friction:i.simulationFriction,spaceSize:n.adjustedSpaceSize}}})),this.updatePositionCommand||(this.updatePositionCommand=new Q(e,{fs:Gv,vs:be,topology:"triangle-strip",vertexCount:4,attributes:{vertexCoord:this.updatePositionVertexCoordBuffer},bufferLayout:[{name:"vertexCoord",format:"float32x2"}],defines:{USE_UNIFORM_BUFFERS:!0},bindings:{updatePositionUniforms:this.updatePositionUniformStore.getManagedUniformBuffer("updatePositionUniforms")}}))}rescaleInitialNodePositions(){let{config:{spaceSize:e}}=this;if(!this.data.pointPositions||!e)return;let i=this.data.pointPositions,n=i.length/2,o=1/0,r=-1/0,s=1/0,a=-1/0;for(let y=0;y<i.length;y+=2){let _=i[y],T=i[y+1];Re(i,y/2)||(o=Math.min(o,_),r=Math.max(r,_),s=Math.min(s,T),a=Math.max(a,T))}if(!Number.isFinite(o)){this.scaleX=void 0,this.scaleY=void 0;return}let l=r-o,u=a-s,c=Math.max(l,u);if(c===0){let y=e/2;this.scaleX=_=>_-o+y,this.scaleY=_=>_-s+y;for(let _=0;_<n;_++)Re(i,_)||(this.data.pointPositions[_*2]=this.scaleX(i[_*2]),this.data.pointPositions[_*2+1]=this.scaleY(i[_*2+1]));return}if(c>e){this.scaleX=void 0,this.scaleY=void 0;return}let f=e*e*.001,h=n>f?e*Math.max(1.2,Math.sqrt(n)/e):e*.1,m=h/c,g=(e-h)/2,b=(c-l)/2*m+g,k=(c-u)/2*m+g;this.scaleX=y=>(y-o)*m+b,this.scaleY=y=>(y-s)*m+k;for(let y=0;y<n;y++)Re(i,y)||(this.data.pointPositions[y*2]=this.scaleX(i[y*2]),this.data.pointPositions[y*2+1]=this.scaleY(i[y*2+1]))}},ms=class{constructor(e,i){this.eventTransform=Dt,this.behavior=Dc().scaleExtent([.001,1/0]).on("start",n=>{var o,r;this.isRunning=!0;let s=!!n.sourceEvent;s&&(this.shouldEnableSimulationDuringZoomOverride=void 0),(r=(o=this.config).onZoomStart)==null||r.call(o,n,s)}).on("zoom",n=>{var o,r;this.eventTransform=n.transform;let{eventTransform:{x:s,y:a,k:l},store:{transform:u,screenSize:c}}=this,f=c[0],h=c[1];if(!f||!h)return;Ke.projection(u,f,h),Ke.translate(u,u,[s,a]),Ke.scale(u,u,[l,l]),Ke.translate(u,u,[f/2,h/2]),Ke.scale(u,u,[f/2,h/2]),Ke.scale(u,u,[1,-1]);let m=!!n.sourceEvent;(r=(o=this.config).onZoom)==null||r.call(o,n,m)}).on("end",n=>{var o,r;this.isRunning=!1;let s=!!n.sourceEvent;(r=(o=this.config).onZoomEnd)==null||r.call(o,n,s)}),this.isRunning=!1,this.shouldEnableSimulationDuringZoomOverride=void 0,this.store=e,this.config=i}getTransform(e,i,n=.1){if(e.length===0)return this.eventTransform;let{store:{screenSize:o}}=this,r=o[0],s=o[1],a=1/0,l=-1/0,u=1/0,c=-1/0;for(let v=0;v<e.length;v+=2){let z=e[v],C=e[v+1];!Number.isFinite(z)||!Number.isFinite(C)||(z<a&&(a=z),z>l&&(l=z),C<u&&(u=C),C>c&&(c=C))}if(!Number.isFinite(a)||!Number.isFinite(u))return this.eventTransform;let f=[this.store.scaleX(a),this.store.scaleX(l)],h=[this.store.scaleY(u),this.store.scaleY(c)];f[0]===f[1]&&(f[0]-=.5,f[1]+=.5),h[0]===h[1]&&(h[0]+=.5,h[1]-=.5);let m=r*(1-n*2)/(f[1]-f[0]),g=s*(1-n*2)/(h[0]-h[1]),b=ev(i??Math.min(m,g),...this.behavior.scaleExtent()),k=(f[1]+f[0])/2,y=(h[1]+h[0])/2,_=r/2-k*b,T=s/2-y*b;return Dt.translate(_,T).scale(b)}getDistanceToPoint(e){let{x:i,y:n,k:o}=this.eventTransform,r=this.getTransform(e,o),s=i-r.x,a=n-r.y;return Math.sqrt(s*s+a*a)}getMiddlePointTransform(e){if(!Number.isFinite(e[0])||!Number.isFinite(e[1]))return this.eventTransform;let{store:{screenSize:i},eventTransform:{x:n,y:o,k:r}}=this,s=i[0],a=i[1],l=(s/2-n)/r,u=(a/2-o)/r,c=this.store.scaleX(e[0]),f=this.store.scaleY(e[1]),h=(l+c)/2,m=(u+f)/2,g=1,b=s/2-h*g,k=a/2-m*g;return Dt.translate(b,k).scale(g)}convertScreenToSpacePosition(e){let{eventTransform:{x:i,y:n,k:o},store:{screenSize:r}}=this,s=r[0],a=r[1],l=(e[0]-i)/o,u=(e[1]-n)/o,c=[l,a-u];return c[0]-=(s-this.store.adjustedSpaceSize)/2,c[1]-=(a-this.store.adjustedSpaceSize)/2,c}convertSpaceToScreenPosition(e){let i=this.eventTransform.applyX(this.store.scaleX(e[0])),n=this.eventTransform.applyY(this.store.scaleY(e[1]));return[i,n]}convertSpaceToScreenRadius(e){let{config:{scalePointsOnZoom:i},store:{maxPointSize:n},eventTransform:{k:o}}=this,r=e*2;return i?r*=o:r*=Math.min(5,Math.max(1,o*.01)),Math.min(r,n)/2}},ps=class{constructor(e,i,n){this.isActive=!1,this.behavior=Lc().subject(o=>{if(!(this.transition.isActiveFor(pe.Positions)||this.transition.isActiveFor(pe.PointSizes)))return this.store.hoveredPoint&&!this.store.isSpaceKeyPressed?{x:o.x,y:o.y}:void 0}).on("start",o=>{var r,s;this.store.hoveredPoint&&(this.store.draggingPointIndex=this.store.hoveredPoint.index,this.isActive=!0,(s=(r=this.config).onDragStart)==null||s.call(r,o))}).on("drag",o=>{var r,s;(s=(r=this.config).onDrag)==null||s.call(r,o)}).on("end",o=>{var r,s;this.isActive=!1,this.store.draggingPointIndex=void 0,(s=(r=this.config).onDragEnd)==null||s.call(r,o)}),this.store=e,this.config=i,this.transition=n}},Xv=500,Bc=10,Zn=class{constructor(e,i,n){if(this.config=Hc(),this.graph=new as(this.config),this.isReady=!1,this.requestAnimationFrameId=0,this.isRightClickMouse=!1,this._longPressStartX=0,this._longPressStartY=0,this._shouldSuppressNextClick=!1,this.store=new ss,this.zoomInstance=new ms(this.store,this.config),this.transition=new ls(this.config),this.dragInstance=new ps(this.store,this.config,this.transition),this._findHoveredItemExecutionCount=0,this._isPointerOnCanvas=!1,this._lastMouseX=0,this._lastMouseY=0,this._lastCheckedMouseX=0,this._lastCheckedMouseY=0,this._shouldForceHoverDetection=!1,this._isFirstRenderAfterInit=!0,this.isPointPositionsUpdateNeeded=!1,this.isPointColorUpdateNeeded=!1,this.isPointSizeUpdateNeeded=!1,this.isPointShapeUpdateNeeded=!1,this.isPointImageIndicesUpdateNeeded=!1,this.isLinksUpdateNeeded=!1,this.isLinkColorUpdateNeeded=!1,this.isLinkWidthUpdateNeeded=!1,this.isLinkArrowUpdateNeeded=!1,this.isLinkStyleUpdateNeeded=!1,this.isPointClusterUpdateNeeded=!1,this.isForceManyBodyUpdateNeeded=!1,this.isForceLinkUpdateNeeded=!1,this.isForceCenterUpdateNeeded=!1,this.isPointImageSizesUpdateNeeded=!1,this.isForceCollisionReady=!1,this._isDestroyed=!1,i&&os(this.config,i),n)this.deviceInitPromise=n,this.shouldDestroyDevice=!1;else{let r=document.createElement("canvas");this.deviceInitPromise=this.createDevice(r),this.shouldDestroyDevice=!0}let o=this.deviceInitPromise.then(async r=>{if(this._isDestroyed)return this.shouldDestroyDevice&&r.destroy(),r;this.device=r,this.isReady=!0;let s=this.validateDevice(r);n&&s.setProps({useDevicePixels:this.config.pixelRatio}),this.store.div=e;let a=s.canvas;if(a.parentNode!==this.store.div&&(a.parentNode&&a.parentNode.removeChild(a),this.store.div.appendChild(a)),this.addAttribution(),a.style.width="100%",a.style.height="100%",this.canvas=a,this.updateCanvasTouchAction(),await Promise.race([s.initialized,new Promise(c=>{setTimeout(c,500)})]),this._isDestroyed)return r;let l=this.canvas.clientWidth,u=this.canvas.clientHeight;return this.store.adjustSpaceSize(this.config.spaceSize,this.device.limits.maxTextureDimension2D),this.store.setWebGLMaxTextureSize(this.device.limits.maxTextureDimension2D),this.store.updateScreenSize(l,u),this.canvasD3Selection=ue(this.canvas).call(this.dragInstance.behavior).call(this.zoomInstance.behavior).on("pointerenter.cosmos",c=>{c.isPrimary&&(this._isPointerOnCanvas=!0,this._lastMouseX=c.clientX,this._lastMouseY=c.clientY)}).on("pointermove.cosmos",c=>{var f,h,m,g;if(c.isPrimary){if(this._isPointerOnCanvas=!0,this._lastMouseX=c.clientX,this._lastMouseY=c.clientY,this.currentEvent=c,this.updateMousePosition(c),this.isRightClickMouse=(c.buttons&2)!==0,this._longPressTimerId!==void 0){let b=Math.abs(c.clientX-this._longPressStartX),k=Math.abs(c.clientY-this._longPressStartY);(b>Bc||k>Bc)&&this.cancelLongPress()}(g=(m=this.config).onMouseMove)==null||g.call(m,(f=this.store.hoveredPoint)==null?void 0:f.index,(h=this.store.hoveredPoint)==null?void 0:h.position,this.currentEvent)}}).on("pointerleave.cosmos pointercancel.cosmos",c=>{c.isPrimary&&(this.cancelLongPress(),this._isPointerOnCanvas=!1,c.pointerType==="mouse"&&(this.currentEvent=c,this.store.hoveredPoint!==void 0&&this.config.onPointMouseOut&&this.config.onPointMouseOut(c),this.store.hoveredLinkIndex!==void 0&&this.config.onLinkMouseOut&&this.config.onLinkMouseOut(c),this.isRightClickMouse=!1,this.store.hoveredPoint=void 0,this.store.hoveredLinkIndex=void 0,this.updateCanvasCursor()))}).on("pointerdown.cosmos",c=>{c.isPrimary&&(this.currentEvent=c,this._shouldSuppressNextClick=!1,this._lastMouseX=c.clientX,this._lastMouseY=c.clientY,this.updateMousePosition(c),this.findHoveredItem(!0),c.pointerType!=="mouse"&&(this._longPressStartX=c.clientX,this._longPressStartY=c.clientY,this.cancelLongPress(),this._longPressTimerId=window.setTimeout(()=>{this._longPressTimerId=void 0,!this._isDestroyed&&(this.findHoveredItem(!0),this._shouldSuppressNextClick=!0,this.fireContextMenu(c))},Xv)))}).on("pointerup.cosmos",c=>{c.isPrimary&&(this.cancelLongPress(),this.isRightClickMouse=(c.buttons&2)!==0)}).on("click.cosmos",this.onClick.bind(this)).on("contextmenu.cosmos",this.onContextMenu.bind(this)),ue(document).on("keydown.cosmos",c=>{c.code==="Space"&&(this.store.isSpaceKeyPressed=!0)}).on("keyup.cosmos",c=>{c.code==="Space"&&(this.store.isSpaceKeyPressed=!1)}),this.zoomInstance.behavior.on("start.detect",c=>{this.currentEvent=c}).on("zoom.detect",c=>{c.sourceEvent&&this.updateMousePosition(c.sourceEvent),this.currentEvent=c}).on("end.detect",c=>{this.currentEvent=c,this._shouldForceHoverDetection=!0}),this.dragInstance.behavior.on("start.detect",c=>{this.currentEvent=c,this.updateCanvasCursor()}).on("drag.detect",c=>{this.dragInstance.isActive&&this.updateMousePosition(c),this.currentEvent=c}).on("end.detect",c=>{this.currentEvent=c,this.updateCanvasCursor()}),(!this.config.enableZoom||!this.config.enableDrag)&&this.updateZoomDragBehaviors(),this.setZoomLevel(this.config.initialZoomLevel??1),this.store.maxPointSize=Rc(r,this.config.pixelRatio),this.store.isSimulationRunning=this.config.enableSimulation,this.points=new hs(r,this.config,this.store,this.graph),this.points.transition=this.transition,this.lines=new ds(r,this.config,this.store,this.graph,this.points),this.config.enableSimulation&&(this.forceGravity=new jn(r,this.config,this.store,this.graph,this.points),this.forceCenter=new Hn(r,this.config,this.store,this.graph,this.points),this.forceManyBody=new qn(r,this.config,this.store,this.graph,this.points),this.forceLinkIncoming=new ni(r,this.config,this.store,this.graph,this.points),this.forceLinkOutgoing=new ni(r,this.config,this.store,this.graph,this.points),this.forceMouse=new Xn(r,this.config,this.store,this.graph,this.points),this.forceCollision=new $n(r,this.config,this.store,this.graph,this.points)),this.clusters=new fs(r,this.config,this.store,this.graph,this.points),this.store.backgroundColor=Ne(this.config.backgroundColor),this.store.setHoveredPointRingColor(this.config.hoveredPointRingColor),this.store.setFocusedPointRingColor(this.config.focusedPointRingColor),this.config.focusedPointIndex!==void 0&&this.store.setFocusedPoint(this.config.focusedPointIndex),this.store.setGreyoutPointColor(this.config.pointGreyoutColor),this.store.setOutlinedPointRingColor(this.config.outlinedPointRingColor),this.store.setHighlightedPointSet(this.config.highlightedPointIndices),this.store.setOutlinedPointSet(this.config.outlinedPointIndices),this.store.setHoveredLinkColor(this.config.hoveredLinkColor),this.store.updateLinkHoveringEnabled(this.config),this.config.showFPSMonitor&&(this.fpsMonitor=new Yn(this.canvas)),this.config.randomSeed!==void 0&&this.store.addRandomSeed(this.config.randomSeed),r}).catch(r=>{throw this.device=void 0,this.isReady=!1,console.error("Device initialization failed:",r),r});this.ready=o.then(()=>{})}get progress(){return this._isDestroyed?0:this.store.simulationProgress}get isSimulationRunning(){return this._isDestroyed?!1:this.store.isSimulationRunning}get maxPointSize(){return this._isDestroyed?0:this.store.maxPointSize}setConfig(e){if(this._isDestroyed||this.ensureDevice(()=>this.setConfig(e)))return;let i={...this.config};rv(this.config),os(this.config,e),this.preserveInitOnlyFields(i),this.updateStateFromConfig(i)}setConfigPartial(e){if(this._isDestroyed||this.ensureDevice(()=>this.setConfigPartial(e)))return;let i={...this.config};os(this.config,e,!0),this.preserveInitOnlyFields(i),this.updateStateFromConfig(i)}setPointPositions(e,i){var n;if(this._isDestroyed||this.ensureDevice(()=>this.setPointPositions(e,i)))return;this.graph.inputPointPositions=e,this.points.shouldSkipRescale=i,this.isPointPositionsUpdateNeeded=!0;let o=(n=this.points)==null?void 0:n.currentPositionTexture;o&&!o.destroyed&&this.transition.queue(pe.Positions),this.isLinksUpdateNeeded=!0,this.isPointColorUpdateNeeded=!0,this.isPointSizeUpdateNeeded=!0,this.isPointShapeUpdateNeeded=!0,this.isPointImageIndicesUpdateNeeded=!0,this.isPointImageSizesUpdateNeeded=!0,this.isPointClusterUpdateNeeded=!0,this.isForceManyBodyUpdateNeeded=!0,this.isForceLinkUpdateNeeded=!0,this.isForceCenterUpdateNeeded=!0}setPointColors(e){this._isDestroyed||this.ensureDevice(()=>this.setPointColors(e))||(this.graph.inputPointColors=e,this.isPointColorUpdateNeeded=!0,this.transition.queue(pe.PointColors))}getPointColors(){if(this._isDestroyed)return new Float32Array;if(this.graph.pointColors===void 0||this.graph.pointsNumber===void 0)return new Float32Array;let e=new Float32Array(this.graph.pointsNumber*4);for(let i=0;i<this.graph.pointsNumber;i++)for(let n=0;n<4;n++)e[i*4+n]=this.graph.getResolvedPointColorChannel(i,n);return e}setPointSizes(e){this._isDestroyed||this.ensureDevice(()=>this.setPointSizes(e))||(this.graph.inputPointSizes=e,this.isPointSizeUpdateNeeded=!0,this.transition.queue(pe.PointSizes))}setPointShapes(e){this._isDestroyed||this.ensureDevice(()=>this.setPointShapes(e))||(this.graph.inputPointShapes=e,this.isPointShapeUpdateNeeded=!0)}setImageData(e){var i;this._isDestroyed||this.ensureDevice(()=>this.setImageData(e))||(this.graph.inputImageData=e,(i=this.points)==null||i.createAtlas())}setPointImageIndices(e){this._isDestroyed||this.ensureDevice(()=>this.setPointImageIndices(e))||(this.graph.inputPointImageIndices=e,this.isPointImageIndicesUpdateNeeded=!0)}setPointImageSizes(e){this._isDestroyed||this.ensureDevice(()=>this.setPointImageSizes(e))||(this.graph.inputPointImageSizes=e,this.isPointImageSizesUpdateNeeded=!0)}getPointSizes(){if(this._isDestroyed)return new Float32Array;if(this.graph.pointSizes===void 0||this.graph.pointsNumber===void 0)return new Float32Array;let e=new Float32Array(this.graph.pointsNumber);for(let i=0;i<this.graph.pointsNumber;i++)e[i]=this.graph.getResolvedPointSize(i);return e}setLinks(e){this._isDestroyed||this.ensureDevice(()=>this.setLinks(e))||(this.graph.inputLinks=e,this.isLinksUpdateNeeded=!0,this.isLinkColorUpdateNeeded=!0,this.isLinkWidthUpdateNeeded=!0,this.isLinkArrowUpdateNeeded=!0,this.isLinkStyleUpdateNeeded=!0,this.isForceLinkUpdateNeeded=!0)}setLinkColors(e){this._isDestroyed||this.ensureDevice(()=>this.setLinkColors(e))||(this.graph.inputLinkColors=e,this.isLinkColorUpdateNeeded=!0,this.transition.queue(pe.LinkColors))}getLinkColors(){return this._isDestroyed?new Float32Array:this.graph.linkColors??new Float32Array}setLinkWidths(e){this._isDestroyed||this.ensureDevice(()=>this.setLinkWidths(e))||(this.graph.inputLinkWidths=e,this.isLinkWidthUpdateNeeded=!0,this.transition.queue(pe.LinkWidths))}getLinkWidths(){return this._isDestroyed?new Float32Array:this.graph.linkWidths??new Float32Array}setLinkArrows(e){this._isDestroyed||this.ensureDevice(()=>this.setLinkArrows(e))||(this.graph.linkArrowsBoolean=e,this.isLinkArrowUpdateNeeded=!0)}setLinkStyles(e){this._isDestroyed||this.ensureDevice(()=>this.setLinkStyles(e))||(this.graph.inputLinkStyles=e,this.isLinkStyleUpdateNeeded=!0)}getLinkStyles(){return this._isDestroyed?new Float32Array:this.graph.linkStyles??new Float32Array}setLinkStrength(e){this._isDestroyed||this.ensureDevice(()=>this.setLinkStrength(e))||(this.graph.inputLinkStrength=e,this.isForceLinkUpdateNeeded=!0)}setPointClusters(e){this._isDestroyed||this.ensureDevice(()=>this.setPointClusters(e))||(this.graph.inputPointClusters=e,this.isPointClusterUpdateNeeded=!0)}setClusterPositions(e){this._isDestroyed||this.ensureDevice(()=>this.setClusterPositions(e))||(this.graph.inputClusterPositions=e,this.isPointClusterUpdateNeeded=!0)}setPointClusterStrength(e){this._isDestroyed||this.ensureDevice(()=>this.setPointClusterStrength(e))||(this.graph.inputClusterStrength=e,this.isPointClusterUpdateNeeded=!0)}setPinnedPoints(e){var i;this._isDestroyed||this.ensureDevice(()=>this.setPinnedPoints(e))||(this.graph.inputPinnedPoints=e&&e.length>0?e:void 0,(i=this.points)==null||i.updatePinnedStatus())}render(e,i){var n,o,r;if(this._isDestroyed||this.ensureDevice(()=>this.render(e,i)))return;this.graph.update();let{fitViewOnInit:s,fitViewDelay:a,fitViewPadding:l,fitViewDuration:u,fitViewByPointsInRect:c,fitViewByPointIndices:f,initialZoomLevel:h}=this.config;if(!this.graph.pointsNumber&&!this.graph.linksNumber){this.stopFrames(),ue(this.canvas).style("cursor",null),this.device&&(this.device.beginRenderPass({clearColor:this.store.backgroundColor,clearDepth:1,clearStencil:0}).end(),this.device.submit());return}this._isFirstRenderAfterInit&&s&&h===void 0&&(this._fitViewOnInitTimeoutID=window.setTimeout(()=>{f?this.fitViewByPointIndices(f,u,l):c?this.setZoomTransformByPointPositions(new Float32Array(this.flatten(c)),u,void 0,l):this.fitView(u,l)},a)),this.transition.setDurationOverride(i),this.update(e),this.transition.isPendingFor(pe.Positions)&&this.store.isSimulationRunning&&this.transition.duration>0&&!this._isFirstRenderAfterInit&&(this.store.isSimulationRunning=!1,(o=(n=this.config).onSimulationPause)==null||o.call(n));let m=(r=this.points)==null?void 0:r.currentPositionTexture;this.transition.isPending&&(!m||m.destroyed)&&this.transition.abort(),this.transition.start(),this._shouldForceHoverDetection=!0,this.startFrames(),this._isFirstRenderAfterInit=!1}zoomToPointByIndex(e,i=700,n=3,o=!0,r=!0){if(this._isDestroyed||this.ensureDevice(()=>this.zoomToPointByIndex(e,i,n,o,r))||!this.device||!this.points||!this.canvasD3Selection)return;let s=this.graph.pointPositions;if(!s||Re(s,e))return;let{store:{screenSize:a}}=this,l=Se(this.device,this.points.currentPositionFbo);if(e===void 0)return;let u=l[e*4+0],c=l[e*4+1];if(u===void 0||c===void 0)return;let f=this.zoomInstance.getDistanceToPoint([u,c]),h=o?n:Math.max(this.getZoomLevel(),n);if(f<Math.min(a[0],a[1]))this.setZoomTransformByPointPositions(new Float32Array([u,c]),i,h,void 0,r);else{this.zoomInstance.shouldEnableSimulationDuringZoomOverride=r;let m=this.zoomInstance.getTransform([u,c],h),g=this.zoomInstance.getMiddlePointTransform([u,c]);this.canvasD3Selection.transition().ease(Ho).duration(i/2).call(this.zoomInstance.behavior.transform,g).transition().ease($o).duration(i/2).call(this.zoomInstance.behavior.transform,m)}}zoom(e,i=0,n=!0){this._isDestroyed||this.setZoomLevel(e,i,n)}setZoomLevel(e,i=0,n=!0){this._isDestroyed||this.ensureDevice(()=>this.setZoomLevel(e,i,n))||this.canvasD3Selection&&(this.zoomInstance.shouldEnableSimulationDuringZoomOverride=n,i===0?this.canvasD3Selection.call(this.zoomInstance.behavior.scaleTo,e):this.canvasD3Selection.transition().duration(i).call(this.zoomInstance.behavior.scaleTo,e))}getZoomLevel(){return this._isDestroyed?0:this.zoomInstance.eventTransform.k}getPointPositions(){if(this._isDestroyed||!this.device||!this.points)return[];if(this.graph.pointsNumber===void 0)return[];let e=[],i=Se(this.device,this.points.currentPositionFbo);e.length=this.graph.pointsNumber*2;for(let n=0;n<this.graph.pointsNumber;n+=1){if(this.graph.pointPositions&&Re(this.graph.pointPositions,n)){e[n*2]=NaN,e[n*2+1]=NaN;continue}let o=i[n*4+0],r=i[n*4+1];o!==void 0&&r!==void 0&&(e[n*2]=o,e[n*2+1]=r)}return e}getClusterPositions(){return this._isDestroyed||!this.device||!this.clusters?[]:this.graph.pointClusters===void 0||this.clusters.clusterCount===void 0?[]:this.clusters.getCentroidPositions()}fitView(e=250,i=.1,n=!0){this._isDestroyed||this.ensureDevice(()=>this.fitView(e,i,n))||this.setZoomTransformByPointPositions(this.getFitViewPositions(),e,void 0,i,n)}fitViewByPointIndices(e,i=250,n=.1,o=!0){if(this._isDestroyed||this.ensureDevice(()=>this.fitViewByPointIndices(e,i,n,o)))return;let r=this.getFitViewPositions(),s=new Float32Array(e.length*2);for(let[a,l]of e.entries())s[a*2]=r[l*2],s[a*2+1]=r[l*2+1];this.setZoomTransformByPointPositions(s,i,void 0,n,o)}fitViewByPointPositions(e,i=250,n=.1,o=!0){this._isDestroyed||this.ensureDevice(()=>this.fitViewByPointPositions(e,i,n,o))||this.setZoomTransformByPointPositions(new Float32Array(e),i,void 0,n,o)}setZoomTransformByPointPositions(e,i=250,n,o=.1,r=!0){var s;if(this._isDestroyed||this.ensureDevice(()=>this.setZoomTransformByPointPositions(e,i,n,o,r)))return;this.zoomInstance.shouldEnableSimulationDuringZoomOverride=r,this.resizeCanvas();let a=this.zoomInstance.getTransform(e,n,o);(s=this.canvasD3Selection)==null||s.transition().ease(jo).duration(i).call(this.zoomInstance.behavior.transform,a)}findPointsInRect(e){if(this._isDestroyed)return[];if(!this.isReady||!this.device||!this.points)return[];let i=this.store.screenSize[1];return this.store.searchArea=[[e[0][0],i-e[1][1]],[e[1][0],i-e[0][1]]],this.points.findPointsInRect()?Fc(Se(this.device,this.points.searchFbo)):[]}findPointsInPolygon(e){if(this._isDestroyed)return[];if(!this.isReady||!this.device||!this.points)return[];if(e.length<3)return console.warn("Polygon path requires at least 3 points to form a polygon."),[];let i=this.store.screenSize[1],n=e.map(([o,r])=>[o,i-r]);return this.points.updatePolygonPath(n),this.points.findPointsInPolygon()?Fc(Se(this.device,this.points.searchFbo)):[]}getNeighboringPointIndices(e){return this._isDestroyed?[]:this.graph.getNeighboringPointIndices(e)}getConnectedLinkIndices(e){return this._isDestroyed?[]:this.graph.getConnectedLinkIndices(e)}getConnectedPointIndices(e){return this._isDestroyed?[]:this.graph.getConnectedPointIndices(e)}spaceToScreenPosition(e){return this._isDestroyed?[0,0]:this.zoomInstance.convertSpaceToScreenPosition(e)}screenToSpacePosition(e){return this._isDestroyed?[0,0]:this.zoomInstance.convertScreenToSpacePosition(e)}spaceToScreenRadius(e){return this._isDestroyed?0:this.zoomInstance.convertSpaceToScreenRadius(e)}getPointRadiusByIndex(e){var i;if(this._isDestroyed||this.graph.pointSizes===void 0&&this.graph.pointImageSizes===void 0||e<0||e>=(this.graph.pointsNumber??0))return;let n=this.graph.getResolvedPointSize(e),o=(i=this.graph.pointImageSizes)==null?void 0:i[e];return Math.max(n,o??0)}trackPointPositionsByIndices(e){this._isDestroyed||this.ensureDevice(()=>this.trackPointPositionsByIndices(e))||this.points&&this.points.trackPointsByIndices(e)}getTrackedPointPositionsMap(){return this._isDestroyed||!this.points?new Map:this.points.getTrackedPositionsMap()}getTrackedPointPositionsArray(){return this._isDestroyed||!this.points?[]:this.points.getTrackedPositionsArray()}getSampledPointPositionsMap(){return this._isDestroyed||!this.points?new Map:this.points.getSampledPointPositionsMap()}getSampledPoints(){return this._isDestroyed||!this.points?{indices:[],positions:[]}:this.points.getSampledPoints()}getSampledLinkPositionsMap(){return this._isDestroyed||!this.lines?new Map:this.lines.getSampledLinkPositionsMap()}getSampledLinks(){return this._isDestroyed||!this.lines?{indices:[],positions:[],angles:[]}:this.lines.getSampledLinks()}getScaleX(){if(!(this._isDestroyed||!this.points))return this.points.scaleX}getScaleY(){if(!(this._isDestroyed||!this.points))return this.points.scaleY}start(e=1){var i,n;if(this._isDestroyed||this.ensureDevice(()=>this.start(e))||!this.config.enableSimulation||!this.graph.pointsNumber)return;this.transition.isActiveFor(pe.Positions)&&this.transition.end(!0);let o=this.store.isSimulationRunning;this.store.isSimulationRunning=!0,this.store.simulationProgress=0,this.store.alpha=e,o||(n=(i=this.config).onSimulationStart)==null||n.call(i)}stop(){var e,i;if(this._isDestroyed)return;let n=this.store.isSimulationRunning||this.store.alpha>0||this.store.simulationProgress>0;this.store.isSimulationRunning=!1,this.store.simulationProgress=0,this.store.alpha=0,n&&((i=(e=this.config).onSimulationEnd)==null||i.call(e))}pause(){var e,i;this._isDestroyed||this.ensureDevice(()=>this.pause())||this.store.isSimulationRunning&&(this.store.isSimulationRunning=!1,(i=(e=this.config).onSimulationPause)==null||i.call(e))}unpause(){var e,i;this._isDestroyed||this.ensureDevice(()=>this.unpause())||this.config.enableSimulation&&(this.store.isSimulationRunning||(this.transition.isActiveFor(pe.Positions)&&this.transition.end(!0),this.store.isSimulationRunning=!0,(i=(e=this.config).onSimulationUnpause)==null||i.call(e)))}step(){this._isDestroyed||this.ensureDevice(()=>this.step())||this.config.enableSimulation&&this.store.pointsTextureSize&&this.runSimulationStep(!0)}destroy(){var e,i,n,o,r,s,a,l,u,c,f,h,m,g;this._isDestroyed||(this._isDestroyed=!0,this.isReady=!1,this.transition.abort(),window.clearTimeout(this._fitViewOnInitTimeoutID),this.cancelLongPress(),this.stopFrames(),this.canvasD3Selection&&this.canvasD3Selection.on(".cosmos",null).on(".drag",null).on(".zoom",null),ue(document).on(".cosmos",null),(e=this.zoomInstance)!=null&&e.behavior&&this.zoomInstance.behavior.on("start.detect",null).on("zoom.detect",null).on("end.detect",null),(i=this.dragInstance)!=null&&i.behavior&&this.dragInstance.behavior.on("start.detect",null).on("drag.detect",null).on("end.detect",null),(n=this.fpsMonitor)==null||n.destroy(),(o=this.points)==null||o.destroy(),(r=this.lines)==null||r.destroy(),(s=this.clusters)==null||s.destroy(),(a=this.forceGravity)==null||a.destroy(),(l=this.forceCenter)==null||l.destroy(),(u=this.forceManyBody)==null||u.destroy(),(c=this.forceLinkIncoming)==null||c.destroy(),(f=this.forceLinkOutgoing)==null||f.destroy(),(h=this.forceMouse)==null||h.destroy(),(m=this.forceCollision)==null||m.destroy(),this.device&&this.shouldDestroyDevice&&(this.device.beginRenderPass({clearColor:this.store.backgroundColor,clearDepth:1,clearStencil:0}).end(),this.device.submit(),this.device.destroy()),this.shouldDestroyDevice&&this.canvas&&this.canvas.parentNode&&this.canvas.parentNode.removeChild(this.canvas),this.attributionDivElement&&this.attributionDivElement.parentNode&&this.attributionDivElement.parentNode.removeChild(this.attributionDivElement),(g=document.getElementById("gl-bench-style"))==null||g.remove(),this.canvasD3Selection=void 0,this.attributionDivElement=void 0)}create(){var e,i,n,o,r;this._isDestroyed||this.ensureDevice(()=>this.create())||this.points&&this.lines&&(this.isPointPositionsUpdateNeeded&&this.points.updatePositions(),this.isPointColorUpdateNeeded&&this.points.updateColor(),this.isPointSizeUpdateNeeded&&this.points.updateSize(),this.isPointShapeUpdateNeeded&&this.points.updateShape(),this.isPointImageIndicesUpdateNeeded&&this.points.updateImageIndices(),this.isPointImageSizesUpdateNeeded&&this.points.updateImageSizes(),this.isLinksUpdateNeeded&&this.lines.updatePointsBuffer(),this.isLinkColorUpdateNeeded&&this.lines.updateColor(),this.isLinkWidthUpdateNeeded&&this.lines.updateWidth(),this.isLinkArrowUpdateNeeded&&this.lines.updateArrow(),this.isLinkStyleUpdateNeeded&&this.lines.updateStyle(),this.isForceManyBodyUpdateNeeded&&((e=this.forceManyBody)==null||e.create()),(this.isForceManyBodyUpdateNeeded||this.isPointSizeUpdateNeeded)&&(this.isForceCollisionReady=!1),this.isForceLinkUpdateNeeded&&((i=this.forceLinkIncoming)==null||i.create(cs.INCOMING),(n=this.forceLinkOutgoing)==null||n.create(cs.OUTGOING)),this.isForceCenterUpdateNeeded&&((o=this.forceCenter)==null||o.create()),this.isPointClusterUpdateNeeded&&((r=this.clusters)==null||r.create()),this.isPointPositionsUpdateNeeded=!1,this.isPointColorUpdateNeeded=!1,this.isPointSizeUpdateNeeded=!1,this.isPointShapeUpdateNeeded=!1,this.isPointImageIndicesUpdateNeeded=!1,this.isPointImageSizesUpdateNeeded=!1,this.isLinksUpdateNeeded=!1,this.isLinkColorUpdateNeeded=!1,this.isLinkWidthUpdateNeeded=!1,this.isLinkArrowUpdateNeeded=!1,this.isLinkStyleUpdateNeeded=!1,this.isPointClusterUpdateNeeded=!1,this.isForceManyBodyUpdateNeeded=!1,this.isForceLinkUpdateNeeded=!1,this.isForceCenterUpdateNeeded=!1)}flatten(e){return e.flat()}pair(e){let i=new Array(e.length/2);for(let n=0;n<e.length/2;n++)i[n]=[e[n*2],e[n*2+1]];return i}preserveInitOnlyFields(e){this.config.initialZoomLevel=e.initialZoomLevel,this.config.randomSeed=e.randomSeed,this.config.attribution=e.attribution}getFitViewPositions(){return this.transition.isActive&&this.transition.isActiveFor(pe.Positions)&&this.graph.pointPositions&&this.graph.pointPositions?new Float32Array(this.graph.pointPositions):new Float32Array(this.getPointPositions())}updateStateFromConfig(e){var i,n,o,r,s,a,l,u,c,f,h,m,g,b,k;this.applyEnableSimulationConfigChange(e),e.pointDefaultColor!==this.config.pointDefaultColor&&(this.graph.updatePointColor(),(i=this.points)==null||i.updateColor()),e.pointDefaultSize!==this.config.pointDefaultSize&&(this.graph.updatePointSize(),(n=this.points)==null||n.updateSize()),e.pointDefaultShape!==this.config.pointDefaultShape&&(this.graph.updatePointShape(),(o=this.points)==null||o.updateShape()),e.linkDefaultColor!==this.config.linkDefaultColor&&(this.graph.updateLinkColor(),(r=this.lines)==null||r.updateColor()),e.linkDefaultWidth!==this.config.linkDefaultWidth&&(this.graph.updateLinkWidth(),(s=this.lines)==null||s.updateWidth()),e.linkDefaultArrows!==this.config.linkDefaultArrows&&(this.graph.updateArrows(),(a=this.lines)==null||a.updateArrow()),e.linkDefaultStyle!==this.config.linkDefaultStyle&&(this.graph.updateLinkStyles(),(l=this.lines)==null||l.updateStyle()),e.linkColorInterpolateFromEndpoints!==this.config.linkColorInterpolateFromEndpoints&&((u=this.points)==null||u.updateColor()),e.linkBlending!==this.config.linkBlending&&((c=this.lines)==null||c.updateLinkBlending()),(e.curvedLinkSegments!==this.config.curvedLinkSegments||e.curvedLinks!==this.config.curvedLinks)&&((f=this.lines)==null||f.updateCurveLineGeometry()),e.backgroundColor!==this.config.backgroundColor&&(this.store.backgroundColor=Ne(this.config.backgroundColor)),e.hoveredPointRingColor!==this.config.hoveredPointRingColor&&this.store.setHoveredPointRingColor(this.config.hoveredPointRingColor),e.focusedPointRingColor!==this.config.focusedPointRingColor&&this.store.setFocusedPointRingColor(this.config.focusedPointRingColor),e.pointGreyoutColor!==this.config.pointGreyoutColor&&this.store.setGreyoutPointColor(this.config.pointGreyoutColor),e.hoveredLinkColor!==this.config.hoveredLinkColor&&this.store.setHoveredLinkColor(this.config.hoveredLinkColor),e.focusedPointIndex!==this.config.focusedPointIndex&&this.store.setFocusedPoint(this.config.focusedPointIndex),e.outlinedPointRingColor!==this.config.outlinedPointRingColor&&this.store.setOutlinedPointRingColor(this.config.outlinedPointRingColor),e.highlightedPointIndices!==this.config.highlightedPointIndices&&this.store.setHighlightedPointSet(this.config.highlightedPointIndices),e.outlinedPointIndices!==this.config.outlinedPointIndices&&this.store.setOutlinedPointSet(this.config.outlinedPointIndices),(e.highlightedPointIndices!==this.config.highlightedPointIndices||e.outlinedPointIndices!==this.config.outlinedPointIndices)&&((h=this.points)==null||h.updatePointStatus()),e.highlightedLinkIndices!==this.config.highlightedLinkIndices&&((m=this.lines)==null||m.updateLinkStatus()),(e.simulationCollisionRadius!==this.config.simulationCollisionRadius||e.simulationCollisionPadding!==this.config.simulationCollisionPadding||(this.config.simulationCollisionRadius===void 0||this.config.simulationCollisionRadius===0)&&e.pointDefaultSize!==this.config.pointDefaultSize)&&(this.isForceCollisionReady=!1),e.pixelRatio!==this.config.pixelRatio&&(g=this.device)!=null&&g.canvasContext&&(this.device.canvasContext.setProps({useDevicePixels:this.config.pixelRatio}),this.store.maxPointSize=Rc(this.device,this.config.pixelRatio)),e.spaceSize!==this.config.spaceSize&&(this.store.adjustSpaceSize(this.config.spaceSize,((b=this.device)==null?void 0:b.limits.maxTextureDimension2D)??4096),this.resizeCanvas(!0),this.update(this.store.isSimulationRunning?this.store.alpha:0)),e.showFPSMonitor!==this.config.showFPSMonitor&&(this.config.showFPSMonitor?this.fpsMonitor=new Yn(this.canvas):((k=this.fpsMonitor)==null||k.destroy(),this.fpsMonitor=void 0)),(e.enableZoom!==this.config.enableZoom||e.enableDrag!==this.config.enableDrag)&&this.updateZoomDragBehaviors(),(e.onLinkClick!==this.config.onLinkClick||e.onLinkContextMenu!==this.config.onLinkContextMenu||e.onLinkMouseOver!==this.config.onLinkMouseOver||e.onLinkMouseOut!==this.config.onLinkMouseOut)&&this.store.updateLinkHoveringEnabled(this.config)}applyEnableSimulationConfigChange(e){var i,n,o,r,s;if(e.enableSimulation===this.config.enableSimulation)return;if(this.config.enableSimulation){this.transition.end(!0),this.transition.dequeue(pe.Positions),this.ensureSimulationModules(),(i=this.points)==null||i.ensureSimulationResources(),this.isForceManyBodyUpdateNeeded=!0,this.isForceLinkUpdateNeeded=!0,this.isForceCenterUpdateNeeded=!0,this.create(),this.initPrograms(),this.store.simulationProgress=0,this.store.alpha=1,this.store.isSimulationRunning=!0,this._shouldForceHoverDetection=!0,(o=(n=this.config).onSimulationStart)==null||o.call(n);return}let a=this.store.isSimulationRunning||this.store.alpha>0||this.store.simulationProgress>0;this.store.isSimulationRunning=!1,this.store.alpha=0,this.store.simulationProgress=0,this._shouldForceHoverDetection=!0,a&&((s=(r=this.config).onSimulationEnd)==null||s.call(r)),this.destroySimulationModules()}ensureDevice(e){return this.isReady?!1:(this.ready.then(()=>{this._isDestroyed||e()}).catch(i=>{console.error("Device initialization failed",i)}),!0)}validateDevice(e){let i=e.canvasContext;if(i===null||i.type==="offscreen-canvas")throw new Error("Device must have an HTMLCanvasElement canvas context. OffscreenCanvas and compute-only devices are not supported.");return i}async createDevice(e){return await Ys.createDevice({type:"webgl",adapters:[ia],createCanvasContext:{canvas:e,useDevicePixels:this.config.pixelRatio,autoResize:!0,width:void 0,height:void 0}})}update(e=this.store.alpha){let{graph:i}=this;this.store.pointsTextureSize=Math.ceil(Math.sqrt(i.pointsNumber??0)),this.store.linksTextureSize=Math.ceil(Math.sqrt((i.linksNumber??0)*2)),this.create(),this.initPrograms(),this.store.alpha=e}runSimulationStep(e=!1){var i,n,o,r,s,a,l,u,c,f,h,m,g,b,k,y,_,T,v,z,C,I,E,N,H,q,F,$,x,L,w;let{config:{simulationGravity:D,simulationCenter:V,simulationCollision:W,enableSimulation:O},store:{isSimulationRunning:Z}}=this;if(!O)return;this.isRightClickMouse&&this.config.enableRightClickRepulsion&&((i=this.points)==null||i.swapFbo(),(n=this.forceMouse)==null||n.run(),(o=this.points)==null||o.updatePosition());let ie=this.zoomInstance.shouldEnableSimulationDuringZoomOverride??this.config.enableSimulationDuringZoom;(e||Z&&!(this.zoomInstance.isRunning&&!ie))&&(D&&((r=this.points)==null||r.swapFbo(),(s=this.forceGravity)==null||s.run(),(a=this.points)==null||a.updatePosition()),V&&((l=this.points)==null||l.swapFbo(),(u=this.forceCenter)==null||u.run(),(c=this.points)==null||c.updatePosition()),(f=this.points)==null||f.swapFbo(),(h=this.forceManyBody)==null||h.run(),(m=this.points)==null||m.updatePosition(),this.store.linksTextureSize&&((g=this.points)==null||g.swapFbo(),(b=this.forceLinkIncoming)==null||b.run(),(k=this.points)==null||k.updatePosition(),(y=this.points)==null||y.swapFbo(),(_=this.forceLinkOutgoing)==null||_.run(),(T=this.points)==null||T.updatePosition()),(this.graph.pointClusters||this.graph.clusterPositions)&&((v=this.points)==null||v.swapFbo(),(z=this.clusters)==null||z.run(),(C=this.points)==null||C.updatePosition()),W&&(this.isForceCollisionReady||((I=this.forceCollision)==null||I.create(),(E=this.forceCollision)==null||E.initPrograms(),this.isForceCollisionReady=!0),(N=this.points)==null||N.swapFbo(),(H=this.forceCollision)==null||H.run(),(q=this.points)==null||q.updatePosition()),this.store.alpha+=this.store.addAlpha(this.config.simulationDecay),this.isRightClickMouse&&this.config.enableRightClickRepulsion&&(this.store.alpha=Math.max(this.store.alpha,.1)),this.store.simulationProgress=Math.sqrt(Math.min(1,rs/this.store.alpha)),(L=(x=this.config).onSimulationTick)==null||L.call(x,this.store.alpha,(F=this.store.hoveredPoint)==null?void 0:F.index,($=this.store.hoveredPoint)==null?void 0:$.position)),(w=this.points)==null||w.trackPoints()}initPrograms(){var e,i,n,o,r,s;this._isDestroyed||!this.points||!this.lines||!this.clusters||(this.points.initPrograms(),this.lines.initPrograms(),(e=this.forceGravity)==null||e.initPrograms(),(i=this.forceManyBody)==null||i.initPrograms(),(n=this.forceCenter)==null||n.initPrograms(),(o=this.forceLinkIncoming)==null||o.initPrograms(),(r=this.forceLinkOutgoing)==null||r.initPrograms(),(s=this.forceMouse)==null||s.initPrograms(),this.clusters.initPrograms())}ensureSimulationModules(){!this.device||!this.points||(this.forceGravity||(this.forceGravity=new jn(this.device,this.config,this.store,this.graph,this.points)),this.forceCenter||(this.forceCenter=new Hn(this.device,this.config,this.store,this.graph,this.points)),this.forceManyBody||(this.forceManyBody=new qn(this.device,this.config,this.store,this.graph,this.points)),this.forceLinkIncoming||(this.forceLinkIncoming=new ni(this.device,this.config,this.store,this.graph,this.points)),this.forceLinkOutgoing||(this.forceLinkOutgoing=new ni(this.device,this.config,this.store,this.graph,this.points)),this.forceMouse||(this.forceMouse=new Xn(this.device,this.config,this.store,this.graph,this.points)),this.forceCollision||(this.forceCollision=new $n(this.device,this.config,this.store,this.graph,this.points)))}destroySimulationModules(){var e,i,n,o,r,s,a,l;(e=this.forceGravity)==null||e.destroy(),this.forceGravity=void 0,(i=this.forceCenter)==null||i.destroy(),this.forceCenter=void 0,(n=this.forceManyBody)==null||n.destroy(),this.forceManyBody=void 0,(o=this.forceLinkIncoming)==null||o.destroy(),this.forceLinkIncoming=void 0,(r=this.forceLinkOutgoing)==null||r.destroy(),this.forceLinkOutgoing=void 0,(s=this.forceMouse)==null||s.destroy(),this.forceMouse=void 0,(a=this.forceCollision)==null||a.destroy(),this.forceCollision=void 0,this.isForceCollisionReady=!1,(l=this.points)==null||l.destroySimulationResources()}frame(){if(this._isDestroyed)return;let{store:{alpha:e,isSimulationRunning:i}}=this;e<rs&&i&&this.end(),this.requestAnimationFrameId=window.requestAnimationFrame(n=>{this.renderFrame(n),this._isDestroyed||this.frame()})}renderFrame(e){var i,n,o,r,s,a,l,u,c,f,h;if(this._isDestroyed||!this.store.pointsTextureSize)return;let m=e??performance.now();(i=this.fpsMonitor)==null||i.begin(),this.resizeCanvas();let g=this.transition.isActiveFor(pe.Positions),b=this.transition.isActiveFor(pe.PointColors),k=this.transition.isActiveFor(pe.PointSizes),y=this.transition.isActiveFor(pe.LinkColors),_=this.transition.isActiveFor(pe.LinkWidths);if(this.transition.isActive&&(this.transition.step(),g&&((n=this.points)==null||n.interpolatePosition(this.transition.progress),(o=this.points)==null||o.trackPoints())),(r=this.points)==null||r.setTransitionProgress(this.transition.progress,b,k,g),(s=this.lines)==null||s.setTransitionProgress(this.transition.progress,y,_,g),this.dragInstance.isActive||this.findHoveredItem(),this.runSimulationStep(!1),this.device){let T=this.store.backgroundColor??[0,0,0,1],v=this.device.beginRenderPass({clearColor:T,clearDepth:1,clearStencil:0}),{config:{renderLinks:z}}=this;z!==!1&&this.store.linksTextureSize&&this.graph.linksNumber&&this.graph.linksNumber>0&&((a=this.lines)==null||a.draw(v)),(l=this.points)==null||l.draw(v),this.dragInstance.isActive&&((u=this.points)==null||u.swapFbo(),(c=this.points)==null||c.drag(),(f=this.points)==null||f.trackPoints()),v.end(),this.device.submit()}(h=this.fpsMonitor)==null||h.end(m),this.currentEvent=void 0}stopFrames(){this.requestAnimationFrameId&&(window.cancelAnimationFrame(this.requestAnimationFrameId),this.requestAnimationFrameId=0)}startFrames(){this._isDestroyed||(this.stopFrames(),this.frame())}end(){var e,i;this.store.isSimulationRunning=!1,this.store.simulationProgress=1,(i=(e=this.config).onSimulationEnd)==null||i.call(e),this._shouldForceHoverDetection=!0}onClick(e){var i,n,o,r,s,a,l,u,c,f;if(this._shouldSuppressNextClick){this._shouldSuppressNextClick=!1;return}(r=(o=this.config).onClick)==null||r.call(o,(i=this.store.hoveredPoint)==null?void 0:i.index,(n=this.store.hoveredPoint)==null?void 0:n.position,e),this.store.hoveredPoint?(a=(s=this.config).onPointClick)==null||a.call(s,this.store.hoveredPoint.index,this.store.hoveredPoint.position,e):this.store.hoveredLinkIndex!==void 0?(u=(l=this.config).onLinkClick)==null||u.call(l,this.store.hoveredLinkIndex,e):(f=(c=this.config).onBackgroundClick)==null||f.call(c,e)}updateMousePosition(e){if(!e)return;let i=e.offsetX??e.x,n=e.offsetY??e.y;i===void 0||n===void 0||(this.store.mousePosition=this.zoomInstance.convertScreenToSpacePosition([i,n]),this.store.screenMousePosition=[i,this.store.screenSize[1]-n])}onContextMenu(e){e.preventDefault(),this.cancelLongPress(),this._shouldSuppressNextClick=!0,this.fireContextMenu(e)}cancelLongPress(){this._longPressTimerId!==void 0&&(window.clearTimeout(this._longPressTimerId),this._longPressTimerId=void 0)}fireContextMenu(e){var i,n,o,r,s,a,l,u,c,f;(r=(o=this.config).onContextMenu)==null||r.call(o,(i=this.store.hoveredPoint)==null?void 0:i.index,(n=this.store.hoveredPoint)==null?void 0:n.position,e),this.store.hoveredPoint?(a=(s=this.config).onPointContextMenu)==null||a.call(s,this.store.hoveredPoint.index,this.store.hoveredPoint.position,e):this.store.hoveredLinkIndex!==void 0?(u=(l=this.config).onLinkContextMenu)==null||u.call(l,this.store.hoveredLinkIndex,e):(f=(c=this.config).onBackgroundContextMenu)==null||f.call(c,e)}resizeCanvas(e=!1){var i,n,o,r;if(this._isDestroyed)return;let s=this.canvas.clientWidth,a=this.canvas.clientHeight,[l,u]=this.store.screenSize;if(e||l!==s||u!==a){let{k:c}=this.zoomInstance.eventTransform,f=this.zoomInstance.convertScreenToSpacePosition([l/2,u/2]);this.store.updateScreenSize(s,a),(i=this.canvasD3Selection)==null||i.call(this.zoomInstance.behavior.transform,this.zoomInstance.getTransform(f,c)),(n=this.points)==null||n.updateSampledPointsGrid(),(o=this.lines)==null||o.updateSampledLinksGrid(),this.store.isLinkHoveringEnabled&&((r=this.lines)==null||r.updateLinkIndexFbo())}}updateZoomDragBehaviors(){var e,i,n,o;this.config.enableDrag?(e=this.canvasD3Selection)==null||e.call(this.dragInstance.behavior):(i=this.canvasD3Selection)==null||i.call(this.dragInstance.behavior).on(".drag",null),this.config.enableZoom?(n=this.canvasD3Selection)==null||n.call(this.zoomInstance.behavior):(o=this.canvasD3Selection)==null||o.call(this.zoomInstance.behavior).on("wheel.zoom",null),this.updateCanvasTouchAction()}updateCanvasTouchAction(){this.canvas.style.touchAction=this.config.enableDrag||this.config.enableZoom?"none":""}findHoveredItem(e=!1){var i,n,o,r,s,a,l,u,c,f;if(this._isDestroyed||!e&&!this._isPointerOnCanvas||this.transition.isActiveFor(pe.PointSizes))return;if(!e&&this._findHoveredItemExecutionCount<Kx){this._findHoveredItemExecutionCount+=1;return}let h=Math.abs(this._lastMouseX-this._lastCheckedMouseX),m=Math.abs(this._lastMouseY-this._lastCheckedMouseY),g=h>Ec||m>Ec;if(!e&&!g&&!this._shouldForceHoverDetection)return;this._lastCheckedMouseX=this._lastMouseX,this._lastCheckedMouseY=this._lastMouseY,this._shouldForceHoverDetection=!1,this._findHoveredItemExecutionCount=0;let b=this.findHoveredPoint(),k={mouseover:!1,mouseout:!1};if(this.graph.linksNumber&&this.store.isLinkHoveringEnabled?k=this.findHoveredLine():this.store.hoveredLinkIndex!==void 0&&(k.mouseout=!0,this.store.hoveredLinkIndex=void 0),b.mouseout&&((n=(i=this.config).onPointMouseOut)==null||n.call(i,this.currentEvent)),k.mouseout&&((r=(o=this.config).onLinkMouseOut)==null||r.call(o,this.currentEvent)),b.mouseover&&this.store.hoveredPoint){let y=this.store.hoveredPoint.index;(u=(l=this.config).onPointMouseOver)==null||u.call(l,this.store.hoveredPoint.index,this.store.hoveredPoint.position,this.currentEvent,((s=this.store.highlightedPointSet)==null?void 0:s.has(y))??!1,((a=this.store.outlinedPointSet)==null?void 0:a.has(y))??!1)}k.mouseover&&this.store.hoveredLinkIndex!==void 0&&((f=(c=this.config).onLinkMouseOver)==null||f.call(c,this.store.hoveredLinkIndex)),this.updateCanvasCursor()}findHoveredPoint(){if(this._isDestroyed||!this.device||!this.points)return{mouseover:!1,mouseout:!1};this.points.findHoveredPoint();let e=!1,i=!1,n=Se(this.device,this.points.hoveredFbo,0,0,2,2),o=n[0],r=n[1],s=n[2],a=n[3];return r>0?((this.store.hoveredPoint===void 0||this.store.hoveredPoint.index!==o)&&(e=!0),this.store.hoveredPoint={index:o,position:[s,a]}):(this.store.hoveredPoint&&(i=!0),this.store.hoveredPoint=void 0),{mouseover:e,mouseout:i}}findHoveredLine(){if(this._isDestroyed||!this.lines)return{mouseover:!1,mouseout:!1};if(this.store.hoveredPoint){let o=this.store.hoveredLinkIndex!==void 0;return o&&(this.store.hoveredLinkIndex=void 0),{mouseover:!1,mouseout:o}}this.lines.findHoveredLine();let e=!1,i=!1;if(!this.device)return{mouseover:!1,mouseout:!1};let n=Se(this.device,this.lines.hoveredLineIndexFbo)[0];return n>=0?(this.store.hoveredLinkIndex!==n&&(e=!0),this.store.hoveredLinkIndex=n):(this.store.hoveredLinkIndex!==void 0&&(i=!0),this.store.hoveredLinkIndex=void 0),{mouseover:e,mouseout:i}}updateCanvasCursor(){let{hoveredPointCursor:e,hoveredLinkCursor:i}=this.config;this.dragInstance.isActive?ue(this.canvas).style("cursor","grabbing"):this.store.hoveredPoint?!this.config.enableDrag||this.store.isSpaceKeyPressed?ue(this.canvas).style("cursor",e):ue(this.canvas).style("cursor","grab"):this.store.isLinkHoveringEnabled&&this.store.hoveredLinkIndex!==void 0?ue(this.canvas).style("cursor",i):ue(this.canvas).style("cursor",null)}addAttribution(){var e;this.config.attribution&&(this.attributionDivElement=document.createElement("div"),this.attributionDivElement.style.cssText=`
      user-select: none;
      position: absolute;
      bottom: 0;
      right: 0;
      color: var(--cosmosgl-attribution-color);
      margin: 0 0.6rem 0.6rem 0;
      font-size: 0.7rem;
      font-family: inherit;
    `,this.attributionDivElement.innerHTML=tv(this.config.attribution,{ALLOWED_TAGS:["a","b","i","em","strong","span","div","p","br","img"],ALLOWED_ATTR:["href","target","class","id","style","src","alt","title"]}),(e=this.store.div)==null||e.appendChild(this.attributionDivElement))}};var{Circle:$c,Square:jc,Triangle:qc,Diamond:Yv,Pentagon:Zv,Hexagon:Kv,Star:Qv,Cross:Jv}=Kn,ey={person:$c,post:$c,body:jc,organisation:jc,meeting:qc,item:qc,decision:Yv,response:Zv,programme:Kv,topic:Qv,paper:Jv},ty={post:"person",organisation:"body",item:"meeting",response:"decision",topic:"programme",paper:"paper-doc"},iy=["body","meeting"],Qn=4096,[ny,oy]=[2,11],Xc=class{constructor(e,i,{chosen:n,moved:o}){this.container=e,this.data=i,this.shown=new Uint8Array(i.x.length).fill(1),this.scale(e),this.graph=new Zn(e,{enableSimulation:!1,enableDrag:!1,rescalePositions:!1,renderLinks:!1,transitionDuration:0,attribution:"",spaceSize:Qn,fitViewOnInit:!0,fitViewDelay:0,fitViewDuration:0,fitViewPadding:.02,scalePointsOnZoom:!0,pixelRatio:Math.min(devicePixelRatio,2),...this.colours(),onClick:r=>n(r??null),onZoom:o}),this.graph.setPointPositions(this.places),this.graph.setPointShapes(Float32Array.from(i.group,r=>ey[i.groups[r].name])),this.paint(),this.size(),matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>(this.graph.setConfigPartial(this.colours()),this.paint(),this.graph.render())),new ResizeObserver(()=>(this.graph.fitView(0,.02),o())).observe(e)}async drawn(){await this.graph.ready,this.graph.render(),await new Promise(e=>requestAnimationFrame(()=>requestAnimationFrame(e)))}scale({clientWidth:e,clientHeight:i}){let{x:n,y:o,width:r,height:s}=this.data,a=Qn*Math.min(1,e/i),l=Qn*Math.min(1,i/e),u=l>a;this.at=(c,f)=>u?[f/s*a,l-c/r*l]:[c/r*a,l-f/s*l],this.places=Float32Array.from({length:2*n.length},(c,f)=>this.at(n[f>>1],o[f>>1])[f&1]),this.gap=Math.sqrt(a*l/n.length)}colours(){let e=getComputedStyle(this.container);this.colour=o=>{let r=Object.assign(document.createElement("canvas"),{width:1,height:1}).getContext("2d");return r.fillStyle=e.getPropertyValue(`--${o}`).trim()||"#777777",r.fillRect(0,0,1,1),[...r.getImageData(0,0,1,1).data].map(s=>s/255)};let[i,n]=[this.colour("panel"),this.colour("accent")];return{backgroundColor:`rgb(${i.slice(0,3).map(o=>Math.round(255*o)).join(", ")})`,hoveredPointRingColor:n,focusedPointRingColor:n}}paint(){let e=this.data.groups.map(({name:n})=>this.colour(ty[n]??n)),i=new Float32Array(4*this.data.group.length);this.data.group.forEach((n,o)=>this.shown[o]&&i.set(e[n],4*o)),this.graph.setPointColors(i)}size(){let e=Qn/Math.max(this.container.clientWidth,this.container.clientHeight),i=Math.min(Math.max(.72*this.gap,ny*e),oy*e),n=this.data.groups.map(({name:o})=>i*(iy.includes(o)?1.6:1));this.graph.setPointSizes(Float32Array.from(this.shown,(o,r)=>o*n[this.data.group[r]]))}show(e){return this.shown.forEach((i,n)=>this.shown[n]=e(n)?1:0),this.paint(),this.size(),this.graph.setPointPositions(this.places),this.graph.render(),this.shown.reduce((i,n)=>i+n,0)}choose(e){this.graph.setConfigPartial({focusedPointIndex:e??void 0}),this.graph.render()}reveal(e){let[i,n]=this.graph.spaceToScreenPosition([this.places[2*e],this.places[2*e+1]]),{clientWidth:o,clientHeight:r}=this.container;(i<10||n<10||i>o-10||n>r-10)&&this.graph.zoomToPointByIndex(e,0,this.graph.getZoomLevel())}next(e,i,n){let[o,r]=[this.places[2*e],this.places[2*e+1]],s=[1/0,null];return this.shown.forEach((a,l)=>{let[u,c]=[this.places[2*l]-o,r-this.places[2*l+1]],f=u*i+c*n,h=Math.abs(u*n-c*i);a&&f>0&&h<=2*f&&f+1.5*h<s[0]&&(s=[f+1.5*h,l])}),s[1]}zoom(e){this.graph.setZoomLevel(this.graph.getZoomLevel()*e,0)}box([e,i,n,o]){let r=[this.at(e,i),this.at(e+n,i+o)].map(l=>this.graph.spaceToScreenPosition(l)),[s,a]=[r.map(([l])=>l),r.map(([,l])=>l)];return{x:Math.min(...s),y:Math.min(...a),width:Math.abs(s[0]-s[1]),height:Math.abs(a[0]-a[1])}}};export{Xc as Points};
