/* eslint-disable */
// Written by scripts/generate.ts: what ajv makes of the schemas, so that nothing is compiled when a program starts.
const Zt=Ks,V={type:"object",additionalProperties:!1,properties:{$schema:{type:"string"},target:{enum:["0.12","13.0"]},incomplete:{const:!0},
modules:{type:"array",items:{type:"string"}},modulesDisabled:{type:"array",items:{type:"string"}},services:{type:"object",additionalProperties:!1,
properties:{c2s:{$ref:"#/definitions/service"},c2s_direct_tls:{$ref:"#/definitions/service"},legacy_ssl:{$ref:"#/definitions/service"},s2s:{
$ref:"#/definitions/service"},s2s_direct_tls:{$ref:"#/definitions/service"},http:{$ref:"#/definitions/service"},https:{$ref:"#/definitions/s\
ervice"},component:{$ref:"#/definitions/service"},proxy65:{$ref:"#/definitions/service"},console:{$ref:"#/definitions/service"},multiplex_ssl:{
$ref:"#/definitions/service"}}},certificates:{$ref:"#/definitions/shared1"},log:{},storage:{},limits:{},options:{$ref:"#/definitions/options"},
hosts:{type:"object",additionalProperties:{$ref:"#/definitions/host"}},components:{type:"object",additionalProperties:{$ref:"#/definitions/c\
omponent"}}}},ir=Object.prototype.hasOwnProperty,U={type:"object",additionalProperties:!1,properties:{ports:{type:["array","number","string"],
items:{type:["number","string"]}},interfaces:{type:["array","string"],items:{type:"string"}}}};function N(s,{instancePath:n="",parentData:p,
parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(s&&typeof s=="object"&&!Array.isArray(s)){for(const l in s)if(!(l==="ports"||l==="i\
nterfaces")){const t={instancePath:n,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},message:"\
must NOT have additional properties",schema:!1,parentSchema:U,data:s};e===null?e=[t]:e.push(t),r++}if(s.ports!==void 0){let l=s.ports;if(!Array.
isArray(l)&&!(typeof l=="number"&&isFinite(l))&&typeof l!="string"){const t={instancePath:n+"/ports",schemaPath:"#/properties/ports/type",keyword:"\
type",params:{type:U.properties.ports.type},message:"must be array,number,string",schema:U.properties.ports.type,parentSchema:U.properties.ports,
data:l};e===null?e=[t]:e.push(t),r++}if(Array.isArray(l)){const t=l.length;for(let c=0;c<t;c++){let o=l[c];if(!(typeof o=="number"&&isFinite(
o))&&typeof o!="string"){const a={instancePath:n+"/ports/"+c,schemaPath:"#/properties/ports/items/type",keyword:"type",params:{type:U.properties.
ports.items.type},message:"must be number,string",schema:U.properties.ports.items.type,parentSchema:U.properties.ports.items,data:o};e===null?
e=[a]:e.push(a),r++}}}}if(s.interfaces!==void 0){let l=s.interfaces;if(!Array.isArray(l)&&typeof l!="string"){const t={instancePath:n+"/inte\
rfaces",schemaPath:"#/properties/interfaces/type",keyword:"type",params:{type:U.properties.interfaces.type},message:"must be array,string",schema:U.
properties.interfaces.type,parentSchema:U.properties.interfaces,data:l};e===null?e=[t]:e.push(t),r++}if(Array.isArray(l)){const t=l.length;for(let c=0;c<
t;c++){let o=l[c];if(typeof o!="string"){const a={instancePath:n+"/interfaces/"+c,schemaPath:"#/properties/interfaces/items/type",keyword:"t\
ype",params:{type:"string"},message:"must be string",schema:U.properties.interfaces.items.type,parentSchema:U.properties.interfaces.items,data:o};
e===null?e=[a]:e.push(a),r++}}}}}else{const l={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be obj\
ect",schema:U.type,parentSchema:U,data:s};e===null?e=[l]:e.push(l),r++}return N.errors=e,r===0}const Ee={if:{$ref:"#/definitions/tagged"},then:{
$ref:"#/definitions/reference"},else:{type:"string"}},L={anyOf:[{type:"object",required:["$env"]},{type:"object",required:["$file"]},{type:"\
object",required:["$credential"]},{type:"object",required:["$secret"]},{type:"object",required:["$bytes"]}]};function h(s,{instancePath:n="",
parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!1;const c=r;if(s&&typeof s=="object"&&!Array.isArray(s)){
if(s.$env===void 0){const a={instancePath:n,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty:"$env"},message:"must\
 have required property '$env'",schema:L.anyOf[0].required,parentSchema:L.anyOf[0],data:s};e===null?e=[a]:e.push(a),r++}}else{const a={instancePath:n,
schemaPath:"#/anyOf/0/type",keyword:"type",params:{type:"object"},message:"must be object",schema:L.anyOf[0].type,parentSchema:L.anyOf[0],data:s};
e===null?e=[a]:e.push(a),r++}var o=c===r;if(t=t||o,!t){const a=r;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.$file===void 0){const _={
instancePath:n,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty:"$file"},message:"must have required property '$fi\
le'",schema:L.anyOf[1].required,parentSchema:L.anyOf[1],data:s};e===null?e=[_]:e.push(_),r++}}else{const _={instancePath:n,schemaPath:"#/any\
Of/1/type",keyword:"type",params:{type:"object"},message:"must be object",schema:L.anyOf[1].type,parentSchema:L.anyOf[1],data:s};e===null?e=
[_]:e.push(_),r++}var o=a===r;if(t=t||o,!t){const _=r;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.$credential===void 0){const $={instancePath:n,
schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty:"$credential"},message:"must have required property '$credential'",
schema:L.anyOf[2].required,parentSchema:L.anyOf[2],data:s};e===null?e=[$]:e.push($),r++}}else{const $={instancePath:n,schemaPath:"#/anyOf/2/\
type",keyword:"type",params:{type:"object"},message:"must be object",schema:L.anyOf[2].type,parentSchema:L.anyOf[2],data:s};e===null?e=[$]:e.
push($),r++}var o=_===r;if(t=t||o,!t){const $=r;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.$secret===void 0){const g={instancePath:n,
schemaPath:"#/anyOf/3/required",keyword:"required",params:{missingProperty:"$secret"},message:"must have required property '$secret'",schema:L.
anyOf[3].required,parentSchema:L.anyOf[3],data:s};e===null?e=[g]:e.push(g),r++}}else{const g={instancePath:n,schemaPath:"#/anyOf/3/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:L.anyOf[3].type,parentSchema:L.anyOf[3],data:s};e===null?e=[g]:e.push(g),r++}var o=$===
r;if(t=t||o,!t){const g=r;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.$bytes===void 0){const j={instancePath:n,schemaPath:"#/anyOf/4/r\
equired",keyword:"required",params:{missingProperty:"$bytes"},message:"must have required property '$bytes'",schema:L.anyOf[4].required,parentSchema:L.
anyOf[4],data:s};e===null?e=[j]:e.push(j),r++}}else{const j={instancePath:n,schemaPath:"#/anyOf/4/type",keyword:"type",params:{type:"object"},
message:"must be object",schema:L.anyOf[4].type,parentSchema:L.anyOf[4],data:s};e===null?e=[j]:e.push(j),r++}var o=g===r;t=t||o}}}}if(t)r=l,
e!==null&&(l?e.length=l:e=null);else{const a={instancePath:n,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in \
anyOf",schema:L.anyOf,parentSchema:L,data:s};e===null?e=[a]:e.push(a),r++}return h.errors=e,r===0}const R={type:"object",description:'A valu\
e from elsewhere: {"$env": "NAME"}, {"$file": "path"}, {"$credential": "name"}; or {"$secret": "\u2026"}, {"$bytes": "Base64"}.',properties:{
$env:{type:"string"},$file:{type:"string"},read:{enum:["line","contents","lines"]},$credential:{type:"string"},$secret:{type:["string","obje\
ct"]},$bytes:{type:"string"}},additionalProperties:!1,minProperties:1};function y(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;if(s&&typeof s=="object"&&!Array.isArray(s)){if(Object.keys(s).length<1){const l={instancePath:n,schemaPath:"#/minProperties",
keyword:"minProperties",params:{limit:1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:R,data:s};e===null?e=[l]:e.push(
l),r++}for(const l in s)if(!(l==="$env"||l==="$file"||l==="read"||l==="$credential"||l==="$secret"||l==="$bytes")){const t={instancePath:n,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},message:"must NOT have additional properties",schema:!1,
parentSchema:R,data:s};e===null?e=[t]:e.push(t),r++}if(s.$env!==void 0){let l=s.$env;if(typeof l!="string"){const t={instancePath:n+"/$env",
schemaPath:"#/properties/%24env/type",keyword:"type",params:{type:"string"},message:"must be string",schema:R.properties.$env.type,parentSchema:R.
properties.$env,data:l};e===null?e=[t]:e.push(t),r++}}if(s.$file!==void 0){let l=s.$file;if(typeof l!="string"){const t={instancePath:n+"/$f\
ile",schemaPath:"#/properties/%24file/type",keyword:"type",params:{type:"string"},message:"must be string",schema:R.properties.$file.type,parentSchema:R.
properties.$file,data:l};e===null?e=[t]:e.push(t),r++}}if(s.read!==void 0){let l=s.read;if(!(l==="line"||l==="contents"||l==="lines")){const t={
instancePath:n+"/read",schemaPath:"#/properties/read/enum",keyword:"enum",params:{allowedValues:R.properties.read.enum},message:"must be equ\
al to one of the allowed values",schema:R.properties.read.enum,parentSchema:R.properties.read,data:l};e===null?e=[t]:e.push(t),r++}}if(s.$credential!==
void 0){let l=s.$credential;if(typeof l!="string"){const t={instancePath:n+"/$credential",schemaPath:"#/properties/%24credential/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:R.properties.$credential.type,parentSchema:R.properties.$credential,data:l};e===
null?e=[t]:e.push(t),r++}}if(s.$secret!==void 0){let l=s.$secret;if(typeof l!="string"&&!(l&&typeof l=="object"&&!Array.isArray(l))){const t={
instancePath:n+"/$secret",schemaPath:"#/properties/%24secret/type",keyword:"type",params:{type:R.properties.$secret.type},message:"must be s\
tring,object",schema:R.properties.$secret.type,parentSchema:R.properties.$secret,data:l};e===null?e=[t]:e.push(t),r++}}if(s.$bytes!==void 0){
let l=s.$bytes;if(typeof l!="string"){const t={instancePath:n+"/$bytes",schemaPath:"#/properties/%24bytes/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:R.properties.$bytes.type,parentSchema:R.properties.$bytes,data:l};e===null?e=[t]:e.push(t),r++}}}else{
const l={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:R.type,parentSchema:R,data:s};
e===null?e=[l]:e.push(l),r++}return y.errors=e,r===0}function d(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,
r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),
r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(typeof s!="string"){const m={instancePath:n,schemaPath:"\
#/else/type",keyword:"type",params:{type:"string"},message:"must be string",schema:Ee.else.type,parentSchema:Ee.else,data:s};e===null?e=[m]:
e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must\
 match "'+a+'" schema',schema:Ee.if,parentSchema:Ee,data:s};e===null?e=[i]:e.push(i),r++}return d.errors=e,r===0}const Es={type:"object"};function pe(s,{
instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(!(s&&typeof s=="object"&&!Array.isArray(s))){const l={
instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:Es.type,parentSchema:Es,data:s};e===
null?e=[l]:e.push(l),r++}return pe.errors=e,r===0}const ee={type:"object",additionalProperties:!1,properties:{enabled:{type:"boolean"},modules:{
type:"array",items:{type:"string"}},modulesDisabled:{type:"array",items:{type:"string"}},storage:{},options:{$ref:"#/definitions/options"},authentication:{
$ref:"#/definitions/shared1"}}};function Br(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(s&&typeof s==
"object"&&!Array.isArray(s)){for(const l in s)if(!(l==="enabled"||l==="modules"||l==="modulesDisabled"||l==="storage"||l==="options"||l==="a\
uthentication")){const t={instancePath:n,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},message:"\
must NOT have additional properties",schema:!1,parentSchema:ee,data:s};e===null?e=[t]:e.push(t),r++}if(s.enabled!==void 0){let l=s.enabled;if(typeof l!=
"boolean"){const t={instancePath:n+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type:"boolean"},message:"must be\
 boolean",schema:ee.properties.enabled.type,parentSchema:ee.properties.enabled,data:l};e===null?e=[t]:e.push(t),r++}}if(s.modules!==void 0){
let l=s.modules;if(Array.isArray(l)){const t=l.length;for(let c=0;c<t;c++){let o=l[c];if(typeof o!="string"){const a={instancePath:n+"/modul\
es/"+c,schemaPath:"#/properties/modules/items/type",keyword:"type",params:{type:"string"},message:"must be string",schema:ee.properties.modules.
items.type,parentSchema:ee.properties.modules.items,data:o};e===null?e=[a]:e.push(a),r++}}}else{const t={instancePath:n+"/modules",schemaPath:"\
#/properties/modules/type",keyword:"type",params:{type:"array"},message:"must be array",schema:ee.properties.modules.type,parentSchema:ee.properties.
modules,data:l};e===null?e=[t]:e.push(t),r++}}if(s.modulesDisabled!==void 0){let l=s.modulesDisabled;if(Array.isArray(l)){const t=l.length;for(let c=0;c<
t;c++){let o=l[c];if(typeof o!="string"){const a={instancePath:n+"/modulesDisabled/"+c,schemaPath:"#/properties/modulesDisabled/items/type",
keyword:"type",params:{type:"string"},message:"must be string",schema:ee.properties.modulesDisabled.items.type,parentSchema:ee.properties.modulesDisabled.
items,data:o};e===null?e=[a]:e.push(a),r++}}}else{const t={instancePath:n+"/modulesDisabled",schemaPath:"#/properties/modulesDisabled/type",
keyword:"type",params:{type:"array"},message:"must be array",schema:ee.properties.modulesDisabled.type,parentSchema:ee.properties.modulesDisabled,
data:l};e===null?e=[t]:e.push(t),r++}}s.options!==void 0&&(pe(s.options,{instancePath:n+"/options",parentData:s,parentDataProperty:"options",
rootData:f})||(e=e===null?pe.errors:e.concat(pe.errors),r=e.length)),s.authentication!==void 0&&(d(s.authentication,{instancePath:n+"/authen\
tication",parentData:s,parentDataProperty:"authentication",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length))}else{const l={
instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:ee.type,parentSchema:ee,data:s};e===
null?e=[l]:e.push(l),r++}return Br.errors=e,r===0}const J={type:"object",additionalProperties:!1,properties:{enabled:{type:"boolean"},modules:{
type:"array",items:{type:"string"}},modulesDisabled:{type:"array",items:{type:"string"}},storage:{},options:{$ref:"#/definitions/options"},module:{
type:"string"},secret:{$ref:"#/definitions/shared1"}}};function Gr(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;if(s&&typeof s=="object"&&!Array.isArray(s)){for(const l in s)if(!(l==="enabled"||l==="modules"||l==="modulesDisabled"||l==="\
storage"||l==="options"||l==="module"||l==="secret")){const t={instancePath:n,schemaPath:"#/additionalProperties",keyword:"additionalPropert\
ies",params:{additionalProperty:l},message:"must NOT have additional properties",schema:!1,parentSchema:J,data:s};e===null?e=[t]:e.push(t),r++}
if(s.enabled!==void 0){let l=s.enabled;if(typeof l!="boolean"){const t={instancePath:n+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"\
type",params:{type:"boolean"},message:"must be boolean",schema:J.properties.enabled.type,parentSchema:J.properties.enabled,data:l};e===null?
e=[t]:e.push(t),r++}}if(s.modules!==void 0){let l=s.modules;if(Array.isArray(l)){const t=l.length;for(let c=0;c<t;c++){let o=l[c];if(typeof o!=
"string"){const a={instancePath:n+"/modules/"+c,schemaPath:"#/properties/modules/items/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:J.properties.modules.items.type,parentSchema:J.properties.modules.items,data:o};e===null?e=[a]:e.push(a),r++}}}else{const t={
instancePath:n+"/modules",schemaPath:"#/properties/modules/type",keyword:"type",params:{type:"array"},message:"must be array",schema:J.properties.
modules.type,parentSchema:J.properties.modules,data:l};e===null?e=[t]:e.push(t),r++}}if(s.modulesDisabled!==void 0){let l=s.modulesDisabled;
if(Array.isArray(l)){const t=l.length;for(let c=0;c<t;c++){let o=l[c];if(typeof o!="string"){const a={instancePath:n+"/modulesDisabled/"+c,schemaPath:"\
#/properties/modulesDisabled/items/type",keyword:"type",params:{type:"string"},message:"must be string",schema:J.properties.modulesDisabled.
items.type,parentSchema:J.properties.modulesDisabled.items,data:o};e===null?e=[a]:e.push(a),r++}}}else{const t={instancePath:n+"/modulesDisa\
bled",schemaPath:"#/properties/modulesDisabled/type",keyword:"type",params:{type:"array"},message:"must be array",schema:J.properties.modulesDisabled.
type,parentSchema:J.properties.modulesDisabled,data:l};e===null?e=[t]:e.push(t),r++}}if(s.options!==void 0&&(pe(s.options,{instancePath:n+"/\
options",parentData:s,parentDataProperty:"options",rootData:f})||(e=e===null?pe.errors:e.concat(pe.errors),r=e.length)),s.module!==void 0){let l=s.
module;if(typeof l!="string"){const t={instancePath:n+"/module",schemaPath:"#/properties/module/type",keyword:"type",params:{type:"string"},
message:"must be string",schema:J.properties.module.type,parentSchema:J.properties.module,data:l};e===null?e=[t]:e.push(t),r++}}s.secret!==void 0&&
(d(s.secret,{instancePath:n+"/secret",parentData:s,parentDataProperty:"secret",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length))}else{
const l={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:J.type,parentSchema:J,data:s};
e===null?e=[l]:e.push(l),r++}return Gr.errors=e,r===0}function Ks(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,
r=0;if(s&&typeof s=="object"&&!Array.isArray(s)){for(const l in s)if(!ir.call(V.properties,l)){const t={instancePath:n,schemaPath:"#/additio\
nalProperties",keyword:"additionalProperties",params:{additionalProperty:l},message:"must NOT have additional properties",schema:!1,parentSchema:V,
data:s};e===null?e=[t]:e.push(t),r++}if(s.$schema!==void 0){let l=s.$schema;if(typeof l!="string"){const t={instancePath:n+"/$schema",schemaPath:"\
#/properties/%24schema/type",keyword:"type",params:{type:"string"},message:"must be string",schema:V.properties.$schema.type,parentSchema:V.
properties.$schema,data:l};e===null?e=[t]:e.push(t),r++}}if(s.target!==void 0){let l=s.target;if(!(l==="0.12"||l==="13.0")){const t={instancePath:n+
"/target",schemaPath:"#/properties/target/enum",keyword:"enum",params:{allowedValues:V.properties.target.enum},message:"must be equal to one\
 of the allowed values",schema:V.properties.target.enum,parentSchema:V.properties.target,data:l};e===null?e=[t]:e.push(t),r++}}if(s.incomplete!==
void 0){let l=s.incomplete;if(l!==!0){const t={instancePath:n+"/incomplete",schemaPath:"#/properties/incomplete/const",keyword:"const",params:{
allowedValue:!0},message:"must be equal to constant",schema:!0,parentSchema:V.properties.incomplete,data:l};e===null?e=[t]:e.push(t),r++}}if(s.
modules!==void 0){let l=s.modules;if(Array.isArray(l)){const t=l.length;for(let c=0;c<t;c++){let o=l[c];if(typeof o!="string"){const a={instancePath:n+
"/modules/"+c,schemaPath:"#/properties/modules/items/type",keyword:"type",params:{type:"string"},message:"must be string",schema:V.properties.
modules.items.type,parentSchema:V.properties.modules.items,data:o};e===null?e=[a]:e.push(a),r++}}}else{const t={instancePath:n+"/modules",schemaPath:"\
#/properties/modules/type",keyword:"type",params:{type:"array"},message:"must be array",schema:V.properties.modules.type,parentSchema:V.properties.
modules,data:l};e===null?e=[t]:e.push(t),r++}}if(s.modulesDisabled!==void 0){let l=s.modulesDisabled;if(Array.isArray(l)){const t=l.length;for(let c=0;c<
t;c++){let o=l[c];if(typeof o!="string"){const a={instancePath:n+"/modulesDisabled/"+c,schemaPath:"#/properties/modulesDisabled/items/type",
keyword:"type",params:{type:"string"},message:"must be string",schema:V.properties.modulesDisabled.items.type,parentSchema:V.properties.modulesDisabled.
items,data:o};e===null?e=[a]:e.push(a),r++}}}else{const t={instancePath:n+"/modulesDisabled",schemaPath:"#/properties/modulesDisabled/type",
keyword:"type",params:{type:"array"},message:"must be array",schema:V.properties.modulesDisabled.type,parentSchema:V.properties.modulesDisabled,
data:l};e===null?e=[t]:e.push(t),r++}}if(s.services!==void 0){let l=s.services;if(l&&typeof l=="object"&&!Array.isArray(l)){for(const t in l)
if(!ir.call(V.properties.services.properties,t)){const c={instancePath:n+"/services",schemaPath:"#/properties/services/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:t},message:"must NOT have additional properties",schema:!1,parentSchema:V.properties.
services,data:l};e===null?e=[c]:e.push(c),r++}l.c2s!==void 0&&(N(l.c2s,{instancePath:n+"/services/c2s",parentData:l,parentDataProperty:"c2s",
rootData:f})||(e=e===null?N.errors:e.concat(N.errors),r=e.length)),l.c2s_direct_tls!==void 0&&(N(l.c2s_direct_tls,{instancePath:n+"/services\
/c2s_direct_tls",parentData:l,parentDataProperty:"c2s_direct_tls",rootData:f})||(e=e===null?N.errors:e.concat(N.errors),r=e.length)),l.legacy_ssl!==
void 0&&(N(l.legacy_ssl,{instancePath:n+"/services/legacy_ssl",parentData:l,parentDataProperty:"legacy_ssl",rootData:f})||(e=e===null?N.errors:
e.concat(N.errors),r=e.length)),l.s2s!==void 0&&(N(l.s2s,{instancePath:n+"/services/s2s",parentData:l,parentDataProperty:"s2s",rootData:f})||
(e=e===null?N.errors:e.concat(N.errors),r=e.length)),l.s2s_direct_tls!==void 0&&(N(l.s2s_direct_tls,{instancePath:n+"/services/s2s_direct_tl\
s",parentData:l,parentDataProperty:"s2s_direct_tls",rootData:f})||(e=e===null?N.errors:e.concat(N.errors),r=e.length)),l.http!==void 0&&(N(l.
http,{instancePath:n+"/services/http",parentData:l,parentDataProperty:"http",rootData:f})||(e=e===null?N.errors:e.concat(N.errors),r=e.length)),
l.https!==void 0&&(N(l.https,{instancePath:n+"/services/https",parentData:l,parentDataProperty:"https",rootData:f})||(e=e===null?N.errors:e.
concat(N.errors),r=e.length)),l.component!==void 0&&(N(l.component,{instancePath:n+"/services/component",parentData:l,parentDataProperty:"co\
mponent",rootData:f})||(e=e===null?N.errors:e.concat(N.errors),r=e.length)),l.proxy65!==void 0&&(N(l.proxy65,{instancePath:n+"/services/prox\
y65",parentData:l,parentDataProperty:"proxy65",rootData:f})||(e=e===null?N.errors:e.concat(N.errors),r=e.length)),l.console!==void 0&&(N(l.console,
{instancePath:n+"/services/console",parentData:l,parentDataProperty:"console",rootData:f})||(e=e===null?N.errors:e.concat(N.errors),r=e.length)),
l.multiplex_ssl!==void 0&&(N(l.multiplex_ssl,{instancePath:n+"/services/multiplex_ssl",parentData:l,parentDataProperty:"multiplex_ssl",rootData:f})||
(e=e===null?N.errors:e.concat(N.errors),r=e.length))}else{const t={instancePath:n+"/services",schemaPath:"#/properties/services/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:V.properties.services.type,parentSchema:V.properties.services,data:l};e===null?
e=[t]:e.push(t),r++}}if(s.certificates!==void 0&&(d(s.certificates,{instancePath:n+"/certificates",parentData:s,parentDataProperty:"certific\
ates",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.options!==void 0&&(pe(s.options,{instancePath:n+"/options",parentData:s,
parentDataProperty:"options",rootData:f})||(e=e===null?pe.errors:e.concat(pe.errors),r=e.length)),s.hosts!==void 0){let l=s.hosts;if(l&&typeof l==
"object"&&!Array.isArray(l))for(const t in l)Br(l[t],{instancePath:n+"/hosts/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:l,parentDataProperty:t,
rootData:f})||(e=e===null?Br.errors:e.concat(Br.errors),r=e.length);else{const t={instancePath:n+"/hosts",schemaPath:"#/properties/hosts/typ\
e",keyword:"type",params:{type:"object"},message:"must be object",schema:V.properties.hosts.type,parentSchema:V.properties.hosts,data:l};e===
null?e=[t]:e.push(t),r++}}if(s.components!==void 0){let l=s.components;if(l&&typeof l=="object"&&!Array.isArray(l))for(const t in l)Gr(l[t],
{instancePath:n+"/components/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:l,parentDataProperty:t,rootData:f})||(e=e===null?Gr.errors:
e.concat(Gr.errors),r=e.length);else{const t={instancePath:n+"/components",schemaPath:"#/properties/components/type",keyword:"type",params:{
type:"object"},message:"must be object",schema:V.properties.components.type,parentSchema:V.properties.components,data:l};e===null?e=[t]:e.push(
t),r++}}}else{const l={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:V.type,parentSchema:V,
data:s};e===null?e=[l]:e.push(l),r++}return Ks.errors=e,r===0}const v=Ns,Ke={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/refe\
rence"},else:{type:"boolean"}};function Ns(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;
let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===
r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(typeof s!="boolean"){const m={instancePath:n,schemaPath:"\
#/else/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:Ke.else.type,parentSchema:Ke.else,data:s};e===null?e=[m]:
e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must\
 match "'+a+'" schema',schema:Ke.if,parentSchema:Ke,data:s};e===null?e=[i]:e.push(i),r++}return Ns.errors=e,r===0}const k=Ds,Rr={if:{$ref:"#\
/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{$ref:"#/definitions/shared4"}},Cs={if:{type:"array"},then:{$ref:"#/definit\
ions/shared5"},else:{$ref:"#/definitions/shared1"}},Hr={type:"array",items:{$ref:"#/definitions/shared1"}};function P(s,{instancePath:n="",parentData:p,
parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(Array.isArray(s)){const l=s.length;for(let t=0;t<l;t++)d(s[t],{instancePath:n+"/"+t,
parentData:s,parentDataProperty:t,rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)}else{const l={instancePath:n,schemaPath:"\
#/type",keyword:"type",params:{type:"array"},message:"must be array",schema:Hr.type,parentSchema:Hr,data:s};e===null?e=[l]:e.push(l),r++}return P.
errors=e,r===0}function Fe(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;
if(!Array.isArray(s)){const i={};e===null?e=[i]:e.push(i),r++}var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;P(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?P.errors:e.concat(P.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;
d(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length);var o=i===r;t=o,a="e\
lse"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Cs.if,
parentSchema:Cs,data:s};e===null?e=[i]:e.push(i),r++}return Fe.errors=e,r===0}function Ds(s,{instancePath:n="",parentData:p,parentDataProperty:u,
rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;Fe(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?Fe.errors:e.concat(Fe.errors),r=e.length);var o=i===r;t=o,a="else"}if(!t){const i={
instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Rr.if,parentSchema:Rr,data:s};
e===null?e=[i]:e.push(i),r++}return Ds.errors=e,r===0}const F=zs,W={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{
type:["number","string","boolean"],not:{const:!0}}};function zs(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,
r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),
r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const _=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=_===r;t=o,a="then"}else{const _=r;if(!(typeof s=="number"&&isFinite(s))&&typeof s!=
"string"&&typeof s!="boolean"){const g={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:W.else.type},message:"must be nu\
mber,string,boolean",schema:W.else.type,parentSchema:W.else,data:s};e===null?e=[g]:e.push(g),r++}const m=r,$=r;if(s!==!0){const g={};e===null?
e=[g]:e.push(g),r++}var i=$===r;if(i){const g={instancePath:n,schemaPath:"#/else/not",keyword:"not",params:{},message:"must NOT be valid",schema:W.
else.not,parentSchema:W.else,data:s};e===null?e=[g]:e.push(g),r++}else r=m,e!==null&&(m?e.length=m:e=null);var o=_===r;t=o,a="else"}if(!t){const _={
instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:W.if,parentSchema:W,data:s};
e===null?e=[_]:e.push(_),r++}return zs.errors=e,r===0}const Ts=Vs,Fs={type:"object",additionalProperties:{$ref:"#/definitions/shared5"}};function Vs(s,{
instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(s&&typeof s=="object"&&!Array.isArray(s))for(const l in s)
P(s[l],{instancePath:n+"/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:s,parentDataProperty:l,rootData:f})||(e=e===null?P.errors:e.concat(
P.errors),r=e.length);else{const l={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:Fs.
type,parentSchema:Fs,data:s};e===null?e=[l]:e.push(l),r++}return Vs.errors=e,r===0}const rt=Is,Pe={type:"array",items:{anyOf:[{if:{$ref:"#/d\
efinitions/tagged"},then:{$ref:"#/definitions/reference"},else:{enum:["nick","nick+","name","name+","first","first+","last","last+","email",
"email+","address","address+","city","city+","state","state+","zip","zip+","phone","phone+","url","url+","date","date+"]}},{$ref:"#/definiti\
ons/shared7"}]}},Ne={type:"object",properties:{name:{$ref:"#/definitions/shared1"},var:{$ref:"#/definitions/shared1"},type:{$ref:"#/definiti\
ons/shared1"},label:{$ref:"#/definitions/shared1"},desc:{$ref:"#/definitions/shared1"},required:{$ref:"#/definitions/shared2"},datatype:{$ref:"\
#/definitions/shared1"},value:{},options:{},media:{}},anyOf:[{required:["name"]},{required:["var"]}]};function b(s,{instancePath:n="",parentData:p,
parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;
if(typeof s!="boolean"){const m={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:Ke.
else.type,parentSchema:Ke.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",
keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Ke.if,parentSchema:Ke,data:s};e===null?e=[i]:e.push(i),r++}
return b.errors=e,r===0}function Ve(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!1;
const c=r;if(s&&typeof s=="object"&&!Array.isArray(s)&&s.name===void 0){const a={instancePath:n,schemaPath:"#/anyOf/0/required",keyword:"req\
uired",params:{missingProperty:"name"},message:"must have required property 'name'",schema:Ne.anyOf[0].required,parentSchema:Ne.anyOf[0],data:s};
e===null?e=[a]:e.push(a),r++}var o=c===r;if(t=t||o,!t){const a=r;if(s&&typeof s=="object"&&!Array.isArray(s)&&s.var===void 0){const _={instancePath:n,
schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty:"var"},message:"must have required property 'var'",schema:Ne.anyOf[1].
required,parentSchema:Ne.anyOf[1],data:s};e===null?e=[_]:e.push(_),r++}var o=a===r;t=t||o}if(t)r=l,e!==null&&(l?e.length=l:e=null);else{const a={
instancePath:n,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:Ne.anyOf,parentSchema:Ne,data:s};
e===null?e=[a]:e.push(a),r++}if(s&&typeof s=="object"&&!Array.isArray(s))s.name!==void 0&&(d(s.name,{instancePath:n+"/name",parentData:s,parentDataProperty:"\
name",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.var!==void 0&&(d(s.var,{instancePath:n+"/var",parentData:s,parentDataProperty:"\
var",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.type!==void 0&&(d(s.type,{instancePath:n+"/type",parentData:s,parentDataProperty:"\
type",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.label!==void 0&&(d(s.label,{instancePath:n+"/label",parentData:s,
parentDataProperty:"label",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.desc!==void 0&&(d(s.desc,{instancePath:n+"/d\
esc",parentData:s,parentDataProperty:"desc",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.required!==void 0&&(b(s.required,
{instancePath:n+"/required",parentData:s,parentDataProperty:"required",rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length)),s.
datatype!==void 0&&(d(s.datatype,{instancePath:n+"/datatype",parentData:s,parentDataProperty:"datatype",rootData:f})||(e=e===null?d.errors:e.
concat(d.errors),r=e.length));else{const a={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",
schema:Ne.type,parentSchema:Ne,data:s};e===null?e=[a]:e.push(a),r++}return Ve.errors=e,r===0}function Is(s,{instancePath:n="",parentData:p,parentDataProperty:u,
rootData:f=s}={}){let e=null,r=0;if(Array.isArray(s)){const c=s.length;for(let o=0;o<c;o++){let a=s[o];const i=r;let _=!1;const m=r,$=r;let E=!0;
const g=r;h(a,{instancePath:n+"/"+o,parentData:s,parentDataProperty:o,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var l=g===
r;r=$,e!==null&&($?e.length=$:e=null);let D;if(l){const j=r;y(a,{instancePath:n+"/"+o,parentData:s,parentDataProperty:o,rootData:f})||(e=e===
null?y.errors:e.concat(y.errors),r=e.length);var l=j===r;E=l,D="then"}else{const j=r;if(!(a==="nick"||a==="nick+"||a==="name"||a==="name+"||
a==="first"||a==="first+"||a==="last"||a==="last+"||a==="email"||a==="email+"||a==="address"||a==="address+"||a==="city"||a==="city+"||a==="\
state"||a==="state+"||a==="zip"||a==="zip+"||a==="phone"||a==="phone+"||a==="url"||a==="url+"||a==="date"||a==="date+")){const $e={instancePath:n+
"/"+o,schemaPath:"#/items/anyOf/0/else/enum",keyword:"enum",params:{allowedValues:Pe.items.anyOf[0].else.enum},message:"must be equal to one\
 of the allowed values",schema:Pe.items.anyOf[0].else.enum,parentSchema:Pe.items.anyOf[0].else,data:a};e===null?e=[$e]:e.push($e),r++}var l=j===
r;E=l,D="else"}if(!E){const j={instancePath:n+"/"+o,schemaPath:"#/items/anyOf/0/if",keyword:"if",params:{failingKeyword:D},message:'must mat\
ch "'+D+'" schema',schema:Pe.items.anyOf[0].if,parentSchema:Pe.items.anyOf[0],data:a};e===null?e=[j]:e.push(j),r++}var t=m===r;if(_=_||t,!_){
const j=r;Ve(a,{instancePath:n+"/"+o,parentData:s,parentDataProperty:o,rootData:f})||(e=e===null?Ve.errors:e.concat(Ve.errors),r=e.length);var t=j===
r;_=_||t}if(_)r=i,e!==null&&(i?e.length=i:e=null);else{const j={instancePath:n+"/"+o,schemaPath:"#/items/anyOf",keyword:"anyOf",params:{},message:"\
must match a schema in anyOf",schema:Pe.items.anyOf,parentSchema:Pe.items,data:a};e===null?e=[j]:e.push(j),r++}}}else{const c={instancePath:n,
schemaPath:"#/type",keyword:"type",params:{type:"array"},message:"must be array",schema:Pe.type,parentSchema:Pe,data:s};e===null?e=[c]:e.push(
c),r++}return Is.errors=e,r===0}const w=Ms;function Ms(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;
const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.
length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(typeof s!="string"){const m={instancePath:n,schemaPath:"\
#/else/type",keyword:"type",params:{type:"string"},message:"must be string",schema:Ee.else.type,parentSchema:Ee.else,data:s};e===null?e=[m]:
e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must\
 match "'+a+'" schema',schema:Ee.if,parentSchema:Ee,data:s};e===null?e=[i]:e.push(i),r++}return Ms.errors=e,r===0}const H=Ls,ue={if:{$ref:"#\
/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{type:"integer",minimum:1}};function Ls(s,{instancePath:n="",parentData:p,parentDataProperty:u,
rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!(typeof s==
"number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){const m={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:"integer"},message:"\
must be integer",schema:ue.else.type,parentSchema:ue.else,data:s};e===null?e=[m]:e.push(m),r++}if(typeof s=="number"&&isFinite(s)&&(s<1||isNaN(
s))){const m={instancePath:n,schemaPath:"#/else/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,
parentSchema:ue.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"\
if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:ue.if,parentSchema:ue,data:s};e===null?e=[i]:e.push(i),r++}return Ls.
errors=e,r===0}const Yr=Qs,Ce={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{type:"number"}};function Qs(s,{instancePath:n="",
parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,
{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{
const i=r;if(!(typeof s=="number"&&isFinite(s))){const m={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:"number"},message:"\
must be number",schema:Ce.else.type,parentSchema:Ce.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,
schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Ce.if,parentSchema:Ce,data:s};e===null?e=
[i]:e.push(i),r++}return Qs.errors=e,r===0}const ae=Bs,me={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{type:"\
number",minimum:0}};function Bs(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;
h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==
null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.
concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(typeof s=="number"&&isFinite(s)){if(s<0||isNaN(s)){const m={instancePath:n,
schemaPath:"#/else/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:me.else,data:s};
e===null?e=[m]:e.push(m),r++}}else{const m={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:"number"},message:"must be n\
umber",schema:me.else.type,parentSchema:me.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,
schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:me.if,parentSchema:me,data:s};e===null?e=
[i]:e.push(i),r++}return Bs.errors=e,r===0}const M=Gs,or={anyOf:[{$ref:"#/definitions/shared11"},{$ref:"#/definitions/shared12"},{type:"arra\
y",items:{anyOf:[{$ref:"#/definitions/shared11"},{$ref:"#/definitions/shared12"}]}}]},te={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/def\
initions/reference"},else:{type:"integer",minimum:1,maximum:65535}};function Q(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(
h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!(typeof s=="number"&&!(s%1)&&!isNaN(
s)&&isFinite(s))){const m={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:te.
else.type,parentSchema:te.else,data:s};e===null?e=[m]:e.push(m),r++}if(typeof s=="number"&&isFinite(s)){if(s>65535||isNaN(s)){const m={instancePath:n,
schemaPath:"#/else/maximum",keyword:"maximum",params:{comparison:"<=",limit:65535},message:"must be <= 65535",schema:65535,parentSchema:te.else,
data:s};e===null?e=[m]:e.push(m),r++}if(s<1||isNaN(s)){const m={instancePath:n,schemaPath:"#/else/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1},message:"must be >= 1",schema:1,parentSchema:te.else,data:s};e===null?e=[m]:e.push(m),r++}}var o=i===r;t=o,a="else"}if(!t){const i={
instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:te.if,parentSchema:te,data:s};
e===null?e=[i]:e.push(i),r++}return Q.errors=e,r===0}const mr={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{
type:"string",pattern:"^[0-9]+$"}},st=new RegExp("^[0-9]+$","u");function Ie(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(
h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(typeof s=="string"){if(!st.test(
s)){const m={instancePath:n,schemaPath:"#/else/pattern",keyword:"pattern",params:{pattern:"^[0-9]+$"},message:'must match pattern "^[0-9]+$"',
schema:"^[0-9]+$",parentSchema:mr.else,data:s};e===null?e=[m]:e.push(m),r++}}else{const m={instancePath:n,schemaPath:"#/else/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:mr.else.type,parentSchema:mr.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===
r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:mr.
if,parentSchema:mr,data:s};e===null?e=[i]:e.push(i),r++}return Ie.errors=e,r===0}function Gs(s,{instancePath:n="",parentData:p,parentDataProperty:u,
rootData:f=s}={}){let e=null,r=0;const l=r;let t=!1;const c=r;Q(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
Q.errors:e.concat(Q.errors),r=e.length);var o=c===r;if(t=t||o,!t){const i=r;Ie(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?Ie.errors:e.concat(Ie.errors),r=e.length);var o=i===r;if(t=t||o,!t){const m=r;if(Array.isArray(s)){const E=s.length;for(let g=0;g<
E;g++){let D=s[g];const j=r;let I=!1;const $e=r;Q(D,{instancePath:n+"/"+g,parentData:s,parentDataProperty:g,rootData:f})||(e=e===null?Q.errors:
e.concat(Q.errors),r=e.length);var a=$e===r;if(I=I||a,!I){const le=r;Ie(D,{instancePath:n+"/"+g,parentData:s,parentDataProperty:g,rootData:f})||
(e=e===null?Ie.errors:e.concat(Ie.errors),r=e.length);var a=le===r;I=I||a}if(I)r=j,e!==null&&(j?e.length=j:e=null);else{const le={instancePath:n+
"/"+g,schemaPath:"#/anyOf/2/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:or.anyOf[2].items.anyOf,parentSchema:or.
anyOf[2].items,data:D};e===null?e=[le]:e.push(le),r++}}}else{const E={instancePath:n,schemaPath:"#/anyOf/2/type",keyword:"type",params:{type:"\
array"},message:"must be array",schema:or.anyOf[2].type,parentSchema:or.anyOf[2],data:s};e===null?e=[E]:e.push(E),r++}var o=m===r;t=t||o}}if(t)
r=l,e!==null&&(l?e.length=l:e=null);else{const i={instancePath:n,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema\
 in anyOf",schema:or.anyOf,parentSchema:or,data:s};e===null?e=[i]:e.push(i),r++}return Gs.errors=e,r===0}const Oe=Zs,ar={if:{type:"object",required:[
"$table"]},then:{$ref:"#/definitions/shared13"},else:{type:"object",properties:{certificate:{$ref:"#/definitions/shared1"},key:{$ref:"#/defi\
nitions/shared1"},password:{$ref:"#/definitions/shared1"},cafile:{$ref:"#/definitions/shared14"},capath:{$ref:"#/definitions/shared14"},dhparam:{
$ref:"#/definitions/shared1"},protocol:{$ref:"#/definitions/shared16"},ciphers:{$ref:"#/definitions/shared18"},ciphersuites:{$ref:"#/definit\
ions/shared18"},curve:{$ref:"#/definitions/shared1"},curveslist:{$ref:"#/definitions/shared18"},options:{$ref:"#/definitions/shared19"},verify:{
$ref:"#/definitions/shared18"},verifyext:{$ref:"#/definitions/shared19"},depth:{$ref:"#/definitions/shared21"},alpn:{$ref:"#/definitions/sha\
red18"},dane:{$ref:"#/definitions/shared22"},mode:{$ref:"#/definitions/shared23"}},patternProperties:{"^\\*$|[.:]":{$ref:"#/definitions/shar\
ed24"}},additionalProperties:!1}},Me={type:"object",properties:{$table:{type:"array"}},required:["$table"],additionalProperties:!1};function A(s,{
instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.$table===
void 0){const l={instancePath:n,schemaPath:"#/required",keyword:"required",params:{missingProperty:"$table"},message:"must have required pro\
perty '$table'",schema:Me.required,parentSchema:Me,data:s};e===null?e=[l]:e.push(l),r++}for(const l in s)if(l!=="$table"){const t={instancePath:n,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},message:"must NOT have additional propertie\
s",schema:!1,parentSchema:Me,data:s};e===null?e=[t]:e.push(t),r++}if(s.$table!==void 0){let l=s.$table;if(!Array.isArray(l)){const t={instancePath:n+
"/$table",schemaPath:"#/properties/%24table/type",keyword:"type",params:{type:"array"},message:"must be array",schema:Me.properties.$table.type,
parentSchema:Me.properties.$table,data:l};e===null?e=[t]:e.push(t),r++}}}else{const l={instancePath:n,schemaPath:"#/type",keyword:"type",params:{
type:"object"},message:"must be object",schema:Me.type,parentSchema:Me,data:s};e===null?e=[l]:e.push(l),r++}return A.errors=e,r===0}const Rs={
anyOf:[{$ref:"#/definitions/shared1"},{$ref:"#/definitions/shared15"}]},hr={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/refer\
ence"},else:{enum:[!1]}};function Jr(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;
const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===
r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(s!==!1){const m={instancePath:n,schemaPath:"#/else/enum",
keyword:"enum",params:{allowedValues:hr.else.enum},message:"must be equal to one of the allowed values",schema:hr.else.enum,parentSchema:hr.
else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},
message:'must match "'+a+'" schema',schema:hr.if,parentSchema:hr,data:s};e===null?e=[i]:e.push(i),r++}return Jr.errors=e,r===0}function B(s,{
instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!1;const c=r;d(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length);var o=c===r;if(t=t||o,!t){const a=r;Jr(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?Jr.errors:e.concat(Jr.errors),r=e.length);var o=a===r;t=t||o}if(t)r=l,e!==null&&
(l?e.length=l:e=null);else{const a={instancePath:n,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:Rs.
anyOf,parentSchema:Rs,data:s};e===null?e=[a]:e.push(a),r++}return B.errors=e,r===0}const Hs={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/\
definitions/reference"},else:{$ref:"#/definitions/shared17"}},$s={enum:["sslv23","sslv2","sslv2+","sslv3","sslv3+","tlsv1","tlsv1+","tlsv1_1",
"tlsv1_1+","tlsv1_2","tlsv1_2+","tlsv1_3","tlsv1_3+"]};function Ur(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;if(!(s==="sslv23"||s==="sslv2"||s==="sslv2+"||s==="sslv3"||s==="sslv3+"||s==="tlsv1"||s==="tlsv1+"||s==="tlsv1_1"||s==="tlsv1\
_1+"||s==="tlsv1_2"||s==="tlsv1_2+"||s==="tlsv1_3"||s==="tlsv1_3+")){const l={instancePath:n,schemaPath:"#/enum",keyword:"enum",params:{allowedValues:$s.
enum},message:"must be equal to one of the allowed values",schema:$s.enum,parentSchema:$s,data:s};e===null?e=[l]:e.push(l),r++}return Ur.errors=
e,r===0}function he(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,
{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&
(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(
y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;Ur(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
Ur.errors:e.concat(Ur.errors),r=e.length);var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},
message:'must match "'+a+'" schema',schema:Hs.if,parentSchema:Hs,data:s};e===null?e=[i]:e.push(i),r++}return he.errors=e,r===0}const Ys={anyOf:[
{$ref:"#/definitions/shared1"},{$ref:"#/definitions/shared5"}]};function S(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;const l=r;let t=!1;const c=r;d(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?d.errors:e.concat(
d.errors),r=e.length);var o=c===r;if(t=t||o,!t){const a=r;P(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?P.
errors:e.concat(P.errors),r=e.length);var o=a===r;t=t||o}if(t)r=l,e!==null&&(l?e.length=l:e=null);else{const a={instancePath:n,schemaPath:"#\
/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:Ys.anyOf,parentSchema:Ys,data:s};e===null?e=[a]:e.push(a),r++}
return S.errors=e,r===0}const Js={anyOf:[{$ref:"#/definitions/shared1"},{$ref:"#/definitions/shared5"},{$ref:"#/definitions/shared20"}]},Us={
type:"object",additionalProperties:{$ref:"#/definitions/shared2"}};function ye(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;if(s&&typeof s=="object"&&!Array.isArray(s))for(const l in s)b(s[l],{instancePath:n+"/"+l.replace(/~/g,"~0").replace(/\//g,"~\
1"),parentData:s,parentDataProperty:l,rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length);else{const l={instancePath:n,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:Us.type,parentSchema:Us,data:s};e===null?e=[l]:e.push(l),r++}return ye.
errors=e,r===0}function G(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!1;const c=r;
d(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length);var o=c===r;if(t=t||
o,!t){const a=r;P(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?P.errors:e.concat(P.errors),r=e.length);var o=a===
r;if(t=t||o,!t){const _=r;ye(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?ye.errors:e.concat(ye.errors),r=e.
length);var o=_===r;t=t||o}}if(t)r=l,e!==null&&(l?e.length=l:e=null);else{const a={instancePath:n,schemaPath:"#/anyOf",keyword:"anyOf",params:{},
message:"must match a schema in anyOf",schema:Js.anyOf,parentSchema:Js,data:s};e===null?e=[a]:e.push(a),r++}return G.errors=e,r===0}const de={
if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{type:"integer",minimum:0}};function re(s,{instancePath:n="",parentData:p,
parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;
if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){const m={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:"inte\
ger"},message:"must be integer",schema:de.else.type,parentSchema:de.else,data:s};e===null?e=[m]:e.push(m),r++}if(typeof s=="number"&&isFinite(
s)&&(s<0||isNaN(s))){const m={instancePath:n,schemaPath:"#/else/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be\
 >= 0",schema:0,parentSchema:de.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"\
#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:de.if,parentSchema:de,data:s};e===null?e=[i]:e.push(
i),r++}return re.errors=e,r===0}const Ws={anyOf:[{$ref:"#/definitions/shared2"},{$ref:"#/definitions/shared5"}]};function _e(s,{instancePath:n="",
parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!1;const c=r;b(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length);var o=c===r;if(t=t||o,!t){const a=r;P(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?P.errors:e.concat(P.errors),r=e.length);var o=a===r;t=t||o}if(t)r=l,e!==null&&(l?e.length=l:e=null);else{const a={
instancePath:n,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:Ws.anyOf,parentSchema:Ws,data:s};
e===null?e=[a]:e.push(a),r++}return _e.errors=e,r===0}const yr={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{
enum:["client","server"]}};function ge(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;
const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===
r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!(s==="client"||s==="server")){const m={instancePath:n,schemaPath:"\
#/else/enum",keyword:"enum",params:{allowedValues:yr.else.enum},message:"must be equal to one of the allowed values",schema:yr.else.enum,parentSchema:yr.
else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},
message:'must match "'+a+'" schema',schema:yr.if,parentSchema:yr,data:s};e===null?e=[i]:e.push(i),r++}return ge.errors=e,r===0}const De={type:"\
object",properties:{certificate:{$ref:"#/definitions/shared1"},key:{$ref:"#/definitions/shared1"},password:{$ref:"#/definitions/shared1"},cafile:{
$ref:"#/definitions/shared14"},capath:{$ref:"#/definitions/shared14"},dhparam:{$ref:"#/definitions/shared1"},protocol:{$ref:"#/definitions/s\
hared16"},ciphers:{$ref:"#/definitions/shared18"},ciphersuites:{$ref:"#/definitions/shared18"},curve:{$ref:"#/definitions/shared1"},curveslist:{
$ref:"#/definitions/shared18"},options:{$ref:"#/definitions/shared19"},verify:{$ref:"#/definitions/shared18"},verifyext:{$ref:"#/definitions\
/shared19"},depth:{$ref:"#/definitions/shared21"},alpn:{$ref:"#/definitions/shared18"},dane:{$ref:"#/definitions/shared22"},mode:{$ref:"#/de\
finitions/shared23"}},required:[],additionalProperties:!1};function Wr(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;if(s&&typeof s=="object"&&!Array.isArray(s)){for(const l in s)if(!ir.call(De.properties,l)){const t={instancePath:n,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},message:"must NOT have additional properties",schema:!1,
parentSchema:De,data:s};e===null?e=[t]:e.push(t),r++}s.certificate!==void 0&&(d(s.certificate,{instancePath:n+"/certificate",parentData:s,parentDataProperty:"\
certificate",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.key!==void 0&&(d(s.key,{instancePath:n+"/key",parentData:s,
parentDataProperty:"key",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.password!==void 0&&(d(s.password,{instancePath:n+
"/password",parentData:s,parentDataProperty:"password",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.cafile!==void 0&&
(B(s.cafile,{instancePath:n+"/cafile",parentData:s,parentDataProperty:"cafile",rootData:f})||(e=e===null?B.errors:e.concat(B.errors),r=e.length)),
s.capath!==void 0&&(B(s.capath,{instancePath:n+"/capath",parentData:s,parentDataProperty:"capath",rootData:f})||(e=e===null?B.errors:e.concat(
B.errors),r=e.length)),s.dhparam!==void 0&&(d(s.dhparam,{instancePath:n+"/dhparam",parentData:s,parentDataProperty:"dhparam",rootData:f})||(e=
e===null?d.errors:e.concat(d.errors),r=e.length)),s.protocol!==void 0&&(he(s.protocol,{instancePath:n+"/protocol",parentData:s,parentDataProperty:"\
protocol",rootData:f})||(e=e===null?he.errors:e.concat(he.errors),r=e.length)),s.ciphers!==void 0&&(S(s.ciphers,{instancePath:n+"/ciphers",parentData:s,
parentDataProperty:"ciphers",rootData:f})||(e=e===null?S.errors:e.concat(S.errors),r=e.length)),s.ciphersuites!==void 0&&(S(s.ciphersuites,{
instancePath:n+"/ciphersuites",parentData:s,parentDataProperty:"ciphersuites",rootData:f})||(e=e===null?S.errors:e.concat(S.errors),r=e.length)),
s.curve!==void 0&&(d(s.curve,{instancePath:n+"/curve",parentData:s,parentDataProperty:"curve",rootData:f})||(e=e===null?d.errors:e.concat(d.
errors),r=e.length)),s.curveslist!==void 0&&(S(s.curveslist,{instancePath:n+"/curveslist",parentData:s,parentDataProperty:"curveslist",rootData:f})||
(e=e===null?S.errors:e.concat(S.errors),r=e.length)),s.options!==void 0&&(G(s.options,{instancePath:n+"/options",parentData:s,parentDataProperty:"\
options",rootData:f})||(e=e===null?G.errors:e.concat(G.errors),r=e.length)),s.verify!==void 0&&(S(s.verify,{instancePath:n+"/verify",parentData:s,
parentDataProperty:"verify",rootData:f})||(e=e===null?S.errors:e.concat(S.errors),r=e.length)),s.verifyext!==void 0&&(G(s.verifyext,{instancePath:n+
"/verifyext",parentData:s,parentDataProperty:"verifyext",rootData:f})||(e=e===null?G.errors:e.concat(G.errors),r=e.length)),s.depth!==void 0&&
(re(s.depth,{instancePath:n+"/depth",parentData:s,parentDataProperty:"depth",rootData:f})||(e=e===null?re.errors:e.concat(re.errors),r=e.length)),
s.alpn!==void 0&&(S(s.alpn,{instancePath:n+"/alpn",parentData:s,parentDataProperty:"alpn",rootData:f})||(e=e===null?S.errors:e.concat(S.errors),
r=e.length)),s.dane!==void 0&&(_e(s.dane,{instancePath:n+"/dane",parentData:s,parentDataProperty:"dane",rootData:f})||(e=e===null?_e.errors:
e.concat(_e.errors),r=e.length)),s.mode!==void 0&&(ge(s.mode,{instancePath:n+"/mode",parentData:s,parentDataProperty:"mode",rootData:f})||(e=
e===null?ge.errors:e.concat(ge.errors),r=e.length))}else{const l={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object",schema:De.type,parentSchema:De,data:s};e===null?e=[l]:e.push(l),r++}return Wr.errors=e,r===0}const Xs=new RegExp("^\\*$|[.:]",
"u");function Zs(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;if(r===
c)if(s&&typeof s=="object"&&!Array.isArray(s)){let i;if(s.$table===void 0&&(i="$table")){const _={};e===null?e=[_]:e.push(_),r++}}else{const i={};
e===null?e=[i]:e.push(i),r++}var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;A(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?A.errors:e.concat(A.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(s&&typeof s=="object"&&!Array.isArray(
s)){for(const m in s)if(!(ir.call(ar.else.properties,m)||Xs.test(m))){const $={instancePath:n,schemaPath:"#/else/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:m},message:"must NOT have additional properties",schema:!1,parentSchema:ar.else,data:s};e===
null?e=[$]:e.push($),r++}s.certificate!==void 0&&(d(s.certificate,{instancePath:n+"/certificate",parentData:s,parentDataProperty:"certificat\
e",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.key!==void 0&&(d(s.key,{instancePath:n+"/key",parentData:s,parentDataProperty:"\
key",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.password!==void 0&&(d(s.password,{instancePath:n+"/password",parentData:s,
parentDataProperty:"password",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.cafile!==void 0&&(B(s.cafile,{instancePath:n+
"/cafile",parentData:s,parentDataProperty:"cafile",rootData:f})||(e=e===null?B.errors:e.concat(B.errors),r=e.length)),s.capath!==void 0&&(B(
s.capath,{instancePath:n+"/capath",parentData:s,parentDataProperty:"capath",rootData:f})||(e=e===null?B.errors:e.concat(B.errors),r=e.length)),
s.dhparam!==void 0&&(d(s.dhparam,{instancePath:n+"/dhparam",parentData:s,parentDataProperty:"dhparam",rootData:f})||(e=e===null?d.errors:e.concat(
d.errors),r=e.length)),s.protocol!==void 0&&(he(s.protocol,{instancePath:n+"/protocol",parentData:s,parentDataProperty:"protocol",rootData:f})||
(e=e===null?he.errors:e.concat(he.errors),r=e.length)),s.ciphers!==void 0&&(S(s.ciphers,{instancePath:n+"/ciphers",parentData:s,parentDataProperty:"\
ciphers",rootData:f})||(e=e===null?S.errors:e.concat(S.errors),r=e.length)),s.ciphersuites!==void 0&&(S(s.ciphersuites,{instancePath:n+"/cip\
hersuites",parentData:s,parentDataProperty:"ciphersuites",rootData:f})||(e=e===null?S.errors:e.concat(S.errors),r=e.length)),s.curve!==void 0&&
(d(s.curve,{instancePath:n+"/curve",parentData:s,parentDataProperty:"curve",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),
s.curveslist!==void 0&&(S(s.curveslist,{instancePath:n+"/curveslist",parentData:s,parentDataProperty:"curveslist",rootData:f})||(e=e===null?
S.errors:e.concat(S.errors),r=e.length)),s.options!==void 0&&(G(s.options,{instancePath:n+"/options",parentData:s,parentDataProperty:"option\
s",rootData:f})||(e=e===null?G.errors:e.concat(G.errors),r=e.length)),s.verify!==void 0&&(S(s.verify,{instancePath:n+"/verify",parentData:s,
parentDataProperty:"verify",rootData:f})||(e=e===null?S.errors:e.concat(S.errors),r=e.length)),s.verifyext!==void 0&&(G(s.verifyext,{instancePath:n+
"/verifyext",parentData:s,parentDataProperty:"verifyext",rootData:f})||(e=e===null?G.errors:e.concat(G.errors),r=e.length)),s.depth!==void 0&&
(re(s.depth,{instancePath:n+"/depth",parentData:s,parentDataProperty:"depth",rootData:f})||(e=e===null?re.errors:e.concat(re.errors),r=e.length)),
s.alpn!==void 0&&(S(s.alpn,{instancePath:n+"/alpn",parentData:s,parentDataProperty:"alpn",rootData:f})||(e=e===null?S.errors:e.concat(S.errors),
r=e.length)),s.dane!==void 0&&(_e(s.dane,{instancePath:n+"/dane",parentData:s,parentDataProperty:"dane",rootData:f})||(e=e===null?_e.errors:
e.concat(_e.errors),r=e.length)),s.mode!==void 0&&(ge(s.mode,{instancePath:n+"/mode",parentData:s,parentDataProperty:"mode",rootData:f})||(e=
e===null?ge.errors:e.concat(ge.errors),r=e.length));for(const m in s)Xs.test(m)&&(Wr(s[m],{instancePath:n+"/"+m.replace(/~/g,"~0").replace(/\//g,
"~1"),parentData:s,parentDataProperty:m,rootData:f})||(e=e===null?Wr.errors:e.concat(Wr.errors),r=e.length))}else{const m={instancePath:n,schemaPath:"\
#/else/type",keyword:"type",params:{type:"object"},message:"must be object",schema:ar.else.type,parentSchema:ar.else,data:s};e===null?e=[m]:
e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must\
 match "'+a+'" schema',schema:ar.if,parentSchema:ar,data:s};e===null?e=[i]:e.push(i),r++}return Zs.errors=e,r===0}const dr=rn,en={if:{type:"\
object",required:["$table"]},then:{$ref:"#/definitions/shared13"},else:{$ref:"#/definitions/shared25"}},Xr={anyOf:[{$ref:"#/definitions/shar\
ed1"},{$ref:"#/definitions/shared26"}]},Zr={type:"object",additionalProperties:{$ref:"#/definitions/shared1"}};function se(s,{instancePath:n="",
parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(s&&typeof s=="object"&&!Array.isArray(s))for(const l in s)d(s[l],{instancePath:n+
"/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:s,parentDataProperty:l,rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length);else{
const l={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:Zr.type,parentSchema:Zr,data:s};
e===null?e=[l]:e.push(l),r++}return se.errors=e,r===0}function es(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,
r=0;const l=r;let t=!1;const c=r;d(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?d.errors:e.concat(d.errors),
r=e.length);var o=c===r;if(t=t||o,!t){const a=r;se(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?se.errors:e.
concat(se.errors),r=e.length);var o=a===r;t=t||o}if(t)r=l,e!==null&&(l?e.length=l:e=null);else{const a={instancePath:n,schemaPath:"#/anyOf",
keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:Xr.anyOf,parentSchema:Xr,data:s};e===null?e=[a]:e.push(a),r++}return es.
errors=e,r===0}function rn(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;
if(r===c)if(s&&typeof s=="object"&&!Array.isArray(s)){let i;if(s.$table===void 0&&(i="$table")){const _={};e===null?e=[_]:e.push(_),r++}}else{
const i={};e===null?e=[i]:e.push(i),r++}var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;A(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?A.errors:e.concat(A.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;es(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?es.errors:e.concat(es.errors),r=e.length);var o=i===r;t=o,a="else"}if(!t){const i={
instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:en.if,parentSchema:en,data:s};
e===null?e=[i]:e.push(i),r++}return rn.errors=e,r===0}const Y=sn;function sn(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(
h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!(typeof s=="number"&&!(s%1)&&!isNaN(
s)&&isFinite(s))){const m={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:de.
else.type,parentSchema:de.else,data:s};e===null?e=[m]:e.push(m),r++}if(typeof s=="number"&&isFinite(s)&&(s<0||isNaN(s))){const m={instancePath:n,
schemaPath:"#/else/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:de.else,data:s};
e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},
message:'must match "'+a+'" schema',schema:de.if,parentSchema:de,data:s};e===null?e=[i]:e.push(i),r++}return sn.errors=e,r===0}const Ss=nn,_r={
if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{type:"integer",minimum:1e4}};function nn(s,{instancePath:n="",parentData:p,
parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;
if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){const m={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:"inte\
ger"},message:"must be integer",schema:_r.else.type,parentSchema:_r.else,data:s};e===null?e=[m]:e.push(m),r++}if(typeof s=="number"&&isFinite(
s)&&(s<1e4||isNaN(s))){const m={instancePath:n,schemaPath:"#/else/minimum",keyword:"minimum",params:{comparison:">=",limit:1e4},message:"mus\
t be >= 10000",schema:1e4,parentSchema:_r.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,
schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:_r.if,parentSchema:_r,data:s};e===null?e=
[i]:e.push(i),r++}return nn.errors=e,r===0}const ln=tn,gr={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{type:"\
integer",minimum:1e3}};function tn(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;
const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===
r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){const m={
instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:gr.else.type,parentSchema:gr.
else,data:s};e===null?e=[m]:e.push(m),r++}if(typeof s=="number"&&isFinite(s)&&(s<1e3||isNaN(s))){const m={instancePath:n,schemaPath:"#/else/\
minimum",keyword:"minimum",params:{comparison:">=",limit:1e3},message:"must be >= 1000",schema:1e3,parentSchema:gr.else,data:s};e===null?e=[
m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'m\
ust match "'+a+'" schema',schema:gr.if,parentSchema:gr,data:s};e===null?e=[i]:e.push(i),r++}return tn.errors=e,r===0}const nt=on;function on(s,{
instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(s&&typeof s=="object"&&!Array.isArray(s)){for(const l in s)
if(!ir.call(De.properties,l)){const t={instancePath:n,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},
message:"must NOT have additional properties",schema:!1,parentSchema:De,data:s};e===null?e=[t]:e.push(t),r++}s.certificate!==void 0&&(d(s.certificate,
{instancePath:n+"/certificate",parentData:s,parentDataProperty:"certificate",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),
s.key!==void 0&&(d(s.key,{instancePath:n+"/key",parentData:s,parentDataProperty:"key",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),
r=e.length)),s.password!==void 0&&(d(s.password,{instancePath:n+"/password",parentData:s,parentDataProperty:"password",rootData:f})||(e=e===
null?d.errors:e.concat(d.errors),r=e.length)),s.cafile!==void 0&&(B(s.cafile,{instancePath:n+"/cafile",parentData:s,parentDataProperty:"cafi\
le",rootData:f})||(e=e===null?B.errors:e.concat(B.errors),r=e.length)),s.capath!==void 0&&(B(s.capath,{instancePath:n+"/capath",parentData:s,
parentDataProperty:"capath",rootData:f})||(e=e===null?B.errors:e.concat(B.errors),r=e.length)),s.dhparam!==void 0&&(d(s.dhparam,{instancePath:n+
"/dhparam",parentData:s,parentDataProperty:"dhparam",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.protocol!==void 0&&
(he(s.protocol,{instancePath:n+"/protocol",parentData:s,parentDataProperty:"protocol",rootData:f})||(e=e===null?he.errors:e.concat(he.errors),
r=e.length)),s.ciphers!==void 0&&(S(s.ciphers,{instancePath:n+"/ciphers",parentData:s,parentDataProperty:"ciphers",rootData:f})||(e=e===null?
S.errors:e.concat(S.errors),r=e.length)),s.ciphersuites!==void 0&&(S(s.ciphersuites,{instancePath:n+"/ciphersuites",parentData:s,parentDataProperty:"\
ciphersuites",rootData:f})||(e=e===null?S.errors:e.concat(S.errors),r=e.length)),s.curve!==void 0&&(d(s.curve,{instancePath:n+"/curve",parentData:s,
parentDataProperty:"curve",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.curveslist!==void 0&&(S(s.curveslist,{instancePath:n+
"/curveslist",parentData:s,parentDataProperty:"curveslist",rootData:f})||(e=e===null?S.errors:e.concat(S.errors),r=e.length)),s.options!==void 0&&
(G(s.options,{instancePath:n+"/options",parentData:s,parentDataProperty:"options",rootData:f})||(e=e===null?G.errors:e.concat(G.errors),r=e.
length)),s.verify!==void 0&&(S(s.verify,{instancePath:n+"/verify",parentData:s,parentDataProperty:"verify",rootData:f})||(e=e===null?S.errors:
e.concat(S.errors),r=e.length)),s.verifyext!==void 0&&(G(s.verifyext,{instancePath:n+"/verifyext",parentData:s,parentDataProperty:"verifyext",
rootData:f})||(e=e===null?G.errors:e.concat(G.errors),r=e.length)),s.depth!==void 0&&(re(s.depth,{instancePath:n+"/depth",parentData:s,parentDataProperty:"\
depth",rootData:f})||(e=e===null?re.errors:e.concat(re.errors),r=e.length)),s.alpn!==void 0&&(S(s.alpn,{instancePath:n+"/alpn",parentData:s,
parentDataProperty:"alpn",rootData:f})||(e=e===null?S.errors:e.concat(S.errors),r=e.length)),s.dane!==void 0&&(_e(s.dane,{instancePath:n+"/d\
ane",parentData:s,parentDataProperty:"dane",rootData:f})||(e=e===null?_e.errors:e.concat(_e.errors),r=e.length)),s.mode!==void 0&&(ge(s.mode,
{instancePath:n+"/mode",parentData:s,parentDataProperty:"mode",rootData:f})||(e=e===null?ge.errors:e.concat(ge.errors),r=e.length))}else{const l={
instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:De.type,parentSchema:De,data:s};e===
null?e=[l]:e.push(l),r++}return on.errors=e,r===0}const lt=an,vr={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{
enum:["kick_new","kick_old"]}};function an(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;
let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===
r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!(s==="kick_new"||s==="kick_old")){const m={instancePath:n,
schemaPath:"#/else/enum",keyword:"enum",params:{allowedValues:vr.else.enum},message:"must be equal to one of the allowed values",schema:vr.else.
enum,parentSchema:vr.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"\
if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:vr.if,parentSchema:vr,data:s};e===null?e=[i]:e.push(i),r++}return an.
errors=e,r===0}const tt=fn,br={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{enum:["random","increment","kick\
_new","kick_old"]}};function fn(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;
h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==
null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.
concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!(s==="random"||s==="increment"||s==="kick_new"||s==="kick_old")){const m={
instancePath:n,schemaPath:"#/else/enum",keyword:"enum",params:{allowedValues:br.else.enum},message:"must be equal to one of the allowed valu\
es",schema:br.else.enum,parentSchema:br.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"\
#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:br.if,parentSchema:br,data:s};e===null?e=[i]:e.push(
i),r++}return fn.errors=e,r===0}const it=cn,Le={anyOf:[{$ref:"#/definitions/shared1"},{type:"object",properties:{url:{$ref:"#/definitions/sh\
ared1"},modules:{$ref:"#/definitions/shared26"}},required:["url"],additionalProperties:!1}]};function cn(s,{instancePath:n="",parentData:p,parentDataProperty:u,
rootData:f=s}={}){let e=null,r=0;const l=r;let t=!1;const c=r;d(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
d.errors:e.concat(d.errors),r=e.length);var o=c===r;if(t=t||o,!t){const a=r;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.url===void 0){
const _={instancePath:n,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty:"url"},message:"must have required proper\
ty 'url'",schema:Le.anyOf[1].required,parentSchema:Le.anyOf[1],data:s};e===null?e=[_]:e.push(_),r++}for(const _ in s)if(!(_==="url"||_==="mo\
dules")){const m={instancePath:n,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:_},message:"\
must NOT have additional properties",schema:!1,parentSchema:Le.anyOf[1],data:s};e===null?e=[m]:e.push(m),r++}s.url!==void 0&&(d(s.url,{instancePath:n+
"/url",parentData:s,parentDataProperty:"url",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.modules!==void 0&&(se(s.modules,
{instancePath:n+"/modules",parentData:s,parentDataProperty:"modules",rootData:f})||(e=e===null?se.errors:e.concat(se.errors),r=e.length))}else{
const _={instancePath:n,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object",schema:Le.anyOf[1].type,parentSchema:Le.
anyOf[1],data:s};e===null?e=[_]:e.push(_),r++}var o=a===r;t=t||o}if(t)r=l,e!==null&&(l?e.length=l:e=null);else{const a={instancePath:n,schemaPath:"\
#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:Le.anyOf,parentSchema:Le,data:s};e===null?e=[a]:e.push(a),r++}
return cn.errors=e,r===0}const ot=pn,Qe={type:"object",properties:{preset:{if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/refere\
nce"},else:{enum:["pretty","oneline","compact","debug"]}},maxdepth:{$ref:"#/definitions/shared21"},table_iterator:{$ref:"#/definitions/share\
d1"},fatal:{$ref:"#/definitions/shared2"},unquoted:{$ref:"#/definitions/shared2"},freeze:{$ref:"#/definitions/shared2"},multiref:{$ref:"#/de\
finitions/shared2"}}};function pn(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(s&&typeof s=="o\
bject"&&!Array.isArray(s)){if(s.preset!==void 0){let t=s.preset;const c=r;let o=!0;const a=r;h(t,{instancePath:n+"/preset",parentData:s,parentDataProperty:"\
preset",rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var l=a===r;r=c,e!==null&&(c?e.length=c:e=null);let i;if(l){const _=r;
y(t,{instancePath:n+"/preset",parentData:s,parentDataProperty:"preset",rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var l=_===
r;o=l,i="then"}else{const _=r;if(!(t==="pretty"||t==="oneline"||t==="compact"||t==="debug")){const $={instancePath:n+"/preset",schemaPath:"#\
/properties/preset/else/enum",keyword:"enum",params:{allowedValues:Qe.properties.preset.else.enum},message:"must be equal to one of the allo\
wed values",schema:Qe.properties.preset.else.enum,parentSchema:Qe.properties.preset.else,data:t};e===null?e=[$]:e.push($),r++}var l=_===r;o=
l,i="else"}if(!o){const _={instancePath:n+"/preset",schemaPath:"#/properties/preset/if",keyword:"if",params:{failingKeyword:i},message:'must\
 match "'+i+'" schema',schema:Qe.properties.preset.if,parentSchema:Qe.properties.preset,data:t};e===null?e=[_]:e.push(_),r++}}s.maxdepth!==void 0&&
(re(s.maxdepth,{instancePath:n+"/maxdepth",parentData:s,parentDataProperty:"maxdepth",rootData:f})||(e=e===null?re.errors:e.concat(re.errors),
r=e.length)),s.table_iterator!==void 0&&(d(s.table_iterator,{instancePath:n+"/table_iterator",parentData:s,parentDataProperty:"table_iterato\
r",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.fatal!==void 0&&(b(s.fatal,{instancePath:n+"/fatal",parentData:s,parentDataProperty:"\
fatal",rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length)),s.unquoted!==void 0&&(b(s.unquoted,{instancePath:n+"/unquoted",parentData:s,
parentDataProperty:"unquoted",rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length)),s.freeze!==void 0&&(b(s.freeze,{instancePath:n+
"/freeze",parentData:s,parentDataProperty:"freeze",rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length)),s.multiref!==void 0&&(b(
s.multiref,{instancePath:n+"/multiref",parentData:s,parentDataProperty:"multiref",rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.
length))}else{const t={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:Qe.type,parentSchema:Qe,
data:s};e===null?e=[t]:e.push(t),r++}return pn.errors=e,r===0}const at=un,Ps={type:"object",properties:{abuse:{$ref:"#/definitions/shared5"},
admin:{$ref:"#/definitions/shared5"},feedback:{$ref:"#/definitions/shared5"},sales:{$ref:"#/definitions/shared5"},security:{$ref:"#/definiti\
ons/shared5"},status:{$ref:"#/definitions/shared5"},support:{$ref:"#/definitions/shared5"}},required:[],additionalProperties:!1};function un(s,{
instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(s&&typeof s=="object"&&!Array.isArray(s)){for(const l in s)
if(!(l==="abuse"||l==="admin"||l==="feedback"||l==="sales"||l==="security"||l==="status"||l==="support")){const t={instancePath:n,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},message:"must NOT have additional properties",schema:!1,
parentSchema:Ps,data:s};e===null?e=[t]:e.push(t),r++}s.abuse!==void 0&&(P(s.abuse,{instancePath:n+"/abuse",parentData:s,parentDataProperty:"\
abuse",rootData:f})||(e=e===null?P.errors:e.concat(P.errors),r=e.length)),s.admin!==void 0&&(P(s.admin,{instancePath:n+"/admin",parentData:s,
parentDataProperty:"admin",rootData:f})||(e=e===null?P.errors:e.concat(P.errors),r=e.length)),s.feedback!==void 0&&(P(s.feedback,{instancePath:n+
"/feedback",parentData:s,parentDataProperty:"feedback",rootData:f})||(e=e===null?P.errors:e.concat(P.errors),r=e.length)),s.sales!==void 0&&
(P(s.sales,{instancePath:n+"/sales",parentData:s,parentDataProperty:"sales",rootData:f})||(e=e===null?P.errors:e.concat(P.errors),r=e.length)),
s.security!==void 0&&(P(s.security,{instancePath:n+"/security",parentData:s,parentDataProperty:"security",rootData:f})||(e=e===null?P.errors:
e.concat(P.errors),r=e.length)),s.status!==void 0&&(P(s.status,{instancePath:n+"/status",parentData:s,parentDataProperty:"status",rootData:f})||
(e=e===null?P.errors:e.concat(P.errors),r=e.length)),s.support!==void 0&&(P(s.support,{instancePath:n+"/support",parentData:s,parentDataProperty:"\
support",rootData:f})||(e=e===null?P.errors:e.concat(P.errors),r=e.length))}else{const l={instancePath:n,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object",schema:Ps.type,parentSchema:Ps,data:s};e===null?e=[l]:e.push(l),r++}return un.errors=e,r===0}
const ft=mn,fr={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{type:"number",minimum:0,maximum:1}};function mn(s,{
instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;
if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===
r;t=o,a="then"}else{const i=r;if(typeof s=="number"&&isFinite(s)){if(s>1||isNaN(s)){const m={instancePath:n,schemaPath:"#/else/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:1},message:"must be <= 1",schema:1,parentSchema:fr.else,data:s};e===null?e=[m]:e.push(m),r++}if(s<0||
isNaN(s)){const m={instancePath:n,schemaPath:"#/else/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,
parentSchema:fr.else,data:s};e===null?e=[m]:e.push(m),r++}}else{const m={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:"\
number"},message:"must be number",schema:fr.else.type,parentSchema:fr.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){
const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:fr.if,parentSchema:fr,
data:s};e===null?e=[i]:e.push(i),r++}return mn.errors=e,r===0}const hn=dn,yn={anyOf:[{$ref:"#/definitions/shared2"},{$ref:"#/definitions/sha\
red1"},{$ref:"#/definitions/shared5"}]};function dn(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;
const l=r;let t=!1;const c=r;b(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.
length);var o=c===r;if(t=t||o,!t){const a=r;d(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?d.errors:e.concat(
d.errors),r=e.length);var o=a===r;if(t=t||o,!t){const _=r;P(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?P.
errors:e.concat(P.errors),r=e.length);var o=_===r;t=t||o}}if(t)r=l,e!==null&&(l?e.length=l:e=null);else{const a={instancePath:n,schemaPath:"\
#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:yn.anyOf,parentSchema:yn,data:s};e===null?e=[a]:e.push(a),r++}
return dn.errors=e,r===0}const ct=_n,Be={type:"array",items:{type:"object",properties:{name:{$ref:"#/definitions/shared1"},priority:{$ref:"#\
/definitions/shared9"},inherits:{$ref:"#/definitions/shared5"},allow:{$ref:"#/definitions/shared5"},deny:{$ref:"#/definitions/shared5"},permissions:{
$ref:"#/definitions/shared20"},default:{$ref:"#/definitions/shared2"}},required:["name"],additionalProperties:!1}};function C(s,{instancePath:n="",
parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,
{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{
const i=r;if(!(typeof s=="number"&&isFinite(s))){const m={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:"number"},message:"\
must be number",schema:Ce.else.type,parentSchema:Ce.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,
schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Ce.if,parentSchema:Ce,data:s};e===null?e=
[i]:e.push(i),r++}return C.errors=e,r===0}function _n(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;
if(Array.isArray(s)){const l=s.length;for(let t=0;t<l;t++){let c=s[t];if(c&&typeof c=="object"&&!Array.isArray(c)){if(c.name===void 0){const o={
instancePath:n+"/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"name"},message:"must have required property '\
name'",schema:Be.items.required,parentSchema:Be.items,data:c};e===null?e=[o]:e.push(o),r++}for(const o in c)if(!(o==="name"||o==="priority"||
o==="inherits"||o==="allow"||o==="deny"||o==="permissions"||o==="default")){const a={instancePath:n+"/"+t,schemaPath:"#/items/additionalProp\
erties",keyword:"additionalProperties",params:{additionalProperty:o},message:"must NOT have additional properties",schema:!1,parentSchema:Be.
items,data:c};e===null?e=[a]:e.push(a),r++}c.name!==void 0&&(d(c.name,{instancePath:n+"/"+t+"/name",parentData:c,parentDataProperty:"name",rootData:f})||
(e=e===null?d.errors:e.concat(d.errors),r=e.length)),c.priority!==void 0&&(C(c.priority,{instancePath:n+"/"+t+"/priority",parentData:c,parentDataProperty:"\
priority",rootData:f})||(e=e===null?C.errors:e.concat(C.errors),r=e.length)),c.inherits!==void 0&&(P(c.inherits,{instancePath:n+"/"+t+"/inhe\
rits",parentData:c,parentDataProperty:"inherits",rootData:f})||(e=e===null?P.errors:e.concat(P.errors),r=e.length)),c.allow!==void 0&&(P(c.allow,
{instancePath:n+"/"+t+"/allow",parentData:c,parentDataProperty:"allow",rootData:f})||(e=e===null?P.errors:e.concat(P.errors),r=e.length)),c.
deny!==void 0&&(P(c.deny,{instancePath:n+"/"+t+"/deny",parentData:c,parentDataProperty:"deny",rootData:f})||(e=e===null?P.errors:e.concat(P.
errors),r=e.length)),c.permissions!==void 0&&(ye(c.permissions,{instancePath:n+"/"+t+"/permissions",parentData:c,parentDataProperty:"permiss\
ions",rootData:f})||(e=e===null?ye.errors:e.concat(ye.errors),r=e.length)),c.default!==void 0&&(b(c.default,{instancePath:n+"/"+t+"/default",
parentData:c,parentDataProperty:"default",rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length))}else{const o={instancePath:n+"/"+
t,schemaPath:"#/items/type",keyword:"type",params:{type:"object"},message:"must be object",schema:Be.items.type,parentSchema:Be.items,data:c};
e===null?e=[o]:e.push(o),r++}}}else{const l={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"array"},message:"must be array",
schema:Be.type,parentSchema:Be,data:s};e===null?e=[l]:e.push(l),r++}return _n.errors=e,r===0}const pt=gn,wr={if:{$ref:"#/definitions/tagged"},
then:{$ref:"#/definitions/reference"},else:{enum:["owner","publisher","member","outcast","none"]}};function gn(s,{instancePath:n="",parentData:p,
parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;
if(!(s==="owner"||s==="publisher"||s==="member"||s==="outcast"||s==="none")){const m={instancePath:n,schemaPath:"#/else/enum",keyword:"enum",
params:{allowedValues:wr.else.enum},message:"must be equal to one of the allowed values",schema:wr.else.enum,parentSchema:wr.else,data:s};e===
null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'\
must match "'+a+'" schema',schema:wr.if,parentSchema:wr,data:s};e===null?e=[i]:e.push(i),r++}return gn.errors=e,r===0}const ut=vn,kr={if:{$ref:"\
#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{enum:["always","roster","never",!0,!1]}};function vn(s,{instancePath:n="",
parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,
{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{
const i=r;if(!(s==="always"||s==="roster"||s==="never"||s===!0||s===!1)){const m={instancePath:n,schemaPath:"#/else/enum",keyword:"enum",params:{
allowedValues:kr.else.enum},message:"must be equal to one of the allowed values",schema:kr.else.enum,parentSchema:kr.else,data:s};e===null?e=
[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'\
must match "'+a+'" schema',schema:kr.if,parentSchema:kr,data:s};e===null?e=[i]:e.push(i),r++}return vn.errors=e,r===0}const mt=bn,$r={if:{$ref:"\
#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{type:"integer",minimum:4096}};function bn(s,{instancePath:n="",parentData:p,
parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;
if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){const m={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:"inte\
ger"},message:"must be integer",schema:$r.else.type,parentSchema:$r.else,data:s};e===null?e=[m]:e.push(m),r++}if(typeof s=="number"&&isFinite(
s)&&(s<4096||isNaN(s))){const m={instancePath:n,schemaPath:"#/else/minimum",keyword:"minimum",params:{comparison:">=",limit:4096},message:"m\
ust be >= 4096",schema:4096,parentSchema:$r.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,
schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:$r.if,parentSchema:$r,data:s};e===null?e=
[i]:e.push(i),r++}return bn.errors=e,r===0}const ht=wn,cr={type:"array",items:{type:"array",items:{$ref:"#/definitions/shared1"},minItems:1,
maxItems:2}};function wn(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(Array.isArray(s)){const l=s.
length;for(let t=0;t<l;t++){let c=s[t];if(Array.isArray(c)){if(c.length>2){const a={instancePath:n+"/"+t,schemaPath:"#/items/maxItems",keyword:"\
maxItems",params:{limit:2},message:"must NOT have more than 2 items",schema:2,parentSchema:cr.items,data:c};e===null?e=[a]:e.push(a),r++}if(c.
length<1){const a={instancePath:n+"/"+t,schemaPath:"#/items/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than \
1 items",schema:1,parentSchema:cr.items,data:c};e===null?e=[a]:e.push(a),r++}const o=c.length;for(let a=0;a<o;a++)d(c[a],{instancePath:n+"/"+
t+"/"+a,parentData:c,parentDataProperty:a,rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)}else{const o={instancePath:n+"/"+
t,schemaPath:"#/items/type",keyword:"type",params:{type:"array"},message:"must be array",schema:cr.items.type,parentSchema:cr.items,data:c};
e===null?e=[o]:e.push(o),r++}}}else{const l={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"array"},message:"must be array",
schema:cr.type,parentSchema:cr,data:s};e===null?e=[l]:e.push(l),r++}return wn.errors=e,r===0}const yt=kn,Os={type:"object",properties:{auto_inject_traceback:{
$ref:"#/definitions/shared2"}},required:[],additionalProperties:!1};function kn(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;if(s&&typeof s=="object"&&!Array.isArray(s)){for(const l in s)if(l!=="auto_inject_traceback"){const t={instancePath:n,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},message:"must NOT have additional properties",schema:!1,
parentSchema:Os,data:s};e===null?e=[t]:e.push(t),r++}s.auto_inject_traceback!==void 0&&(b(s.auto_inject_traceback,{instancePath:n+"/auto_inj\
ect_traceback",parentData:s,parentDataProperty:"auto_inject_traceback",rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length))}else{
const l={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:Os.type,parentSchema:Os,data:s};
e===null?e=[l]:e.push(l),r++}return kn.errors=e,r===0}const rs=$n;function $n(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;if(Array.isArray(s)){const l=s.length;for(let t=0;t<l;t++)d(s[t],{instancePath:n+"/"+t,parentData:s,parentDataProperty:t,rootData:f})||
(e=e===null?d.errors:e.concat(d.errors),r=e.length)}else{const l={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"array"},message:"\
must be array",schema:Hr.type,parentSchema:Hr,data:s};e===null?e=[l]:e.push(l),r++}return $n.errors=e,r===0}const ss=Sn;function Sn(s,{instancePath:n="",
parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,
{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{
const i=r;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){const m={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{
type:"integer"},message:"must be integer",schema:te.else.type,parentSchema:te.else,data:s};e===null?e=[m]:e.push(m),r++}if(typeof s=="number"&&
isFinite(s)){if(s>65535||isNaN(s)){const m={instancePath:n,schemaPath:"#/else/maximum",keyword:"maximum",params:{comparison:"<=",limit:65535},
message:"must be <= 65535",schema:65535,parentSchema:te.else,data:s};e===null?e=[m]:e.push(m),r++}if(s<1||isNaN(s)){const m={instancePath:n,
schemaPath:"#/else/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:te.else,data:s};
e===null?e=[m]:e.push(m),r++}}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},
message:'must match "'+a+'" schema',schema:te.if,parentSchema:te,data:s};e===null?e=[i]:e.push(i),r++}return Sn.errors=e,r===0}const dt=Pn,fe={
type:"array",items:{type:"object",properties:{type:{$ref:"#/definitions/shared1"},transport:{$ref:"#/definitions/shared1"},host:{$ref:"#/def\
initions/shared1"},port:{$ref:"#/definitions/shared11"},username:{$ref:"#/definitions/shared1"},password:{$ref:"#/definitions/shared1"},secret:{
anyOf:[{if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{const:!0}},{$ref:"#/definitions/shared1"}]},restricted:{
$ref:"#/definitions/shared2"},expires:{$ref:"#/definitions/shared9"},ttl:{$ref:"#/definitions/shared9"},algorithm:{$ref:"#/definitions/share\
d1"}},required:["type"]}};function Pn(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(Array.isArray(
s)){const c=s.length;for(let o=0;o<c;o++){let a=s[o];if(a&&typeof a=="object"&&!Array.isArray(a)){if(a.type===void 0){const i={instancePath:n+
"/"+o,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"type"},message:"must have required property 'type'",schema:fe.
items.required,parentSchema:fe.items,data:a};e===null?e=[i]:e.push(i),r++}if(a.type!==void 0&&(d(a.type,{instancePath:n+"/"+o+"/type",parentData:a,
parentDataProperty:"type",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),a.transport!==void 0&&(d(a.transport,{instancePath:n+
"/"+o+"/transport",parentData:a,parentDataProperty:"transport",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),a.host!==void 0&&
(d(a.host,{instancePath:n+"/"+o+"/host",parentData:a,parentDataProperty:"host",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),
a.port!==void 0&&(Q(a.port,{instancePath:n+"/"+o+"/port",parentData:a,parentDataProperty:"port",rootData:f})||(e=e===null?Q.errors:e.concat(
Q.errors),r=e.length)),a.username!==void 0&&(d(a.username,{instancePath:n+"/"+o+"/username",parentData:a,parentDataProperty:"username",rootData:f})||
(e=e===null?d.errors:e.concat(d.errors),r=e.length)),a.password!==void 0&&(d(a.password,{instancePath:n+"/"+o+"/password",parentData:a,parentDataProperty:"\
password",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),a.secret!==void 0){let i=a.secret;const _=r;let m=!1;const $=r,
E=r;let g=!0;const D=r;h(i,{instancePath:n+"/"+o+"/secret",parentData:a,parentDataProperty:"secret",rootData:f})||(e=e===null?h.errors:e.concat(
h.errors),r=e.length);var l=D===r;r=E,e!==null&&(E?e.length=E:e=null);let j;if(l){const I=r;y(i,{instancePath:n+"/"+o+"/secret",parentData:a,
parentDataProperty:"secret",rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var l=I===r;g=l,j="then"}else{const I=r;if(i!==
!0){const le={instancePath:n+"/"+o+"/secret",schemaPath:"#/items/properties/secret/anyOf/0/else/const",keyword:"const",params:{allowedValue:!0},
message:"must be equal to constant",schema:!0,parentSchema:fe.items.properties.secret.anyOf[0].else,data:i};e===null?e=[le]:e.push(le),r++}var l=I===
r;g=l,j="else"}if(!g){const I={instancePath:n+"/"+o+"/secret",schemaPath:"#/items/properties/secret/anyOf/0/if",keyword:"if",params:{failingKeyword:j},
message:'must match "'+j+'" schema',schema:fe.items.properties.secret.anyOf[0].if,parentSchema:fe.items.properties.secret.anyOf[0],data:i};e===
null?e=[I]:e.push(I),r++}var t=$===r;if(m=m||t,!m){const I=r;d(i,{instancePath:n+"/"+o+"/secret",parentData:a,parentDataProperty:"secret",rootData:f})||
(e=e===null?d.errors:e.concat(d.errors),r=e.length);var t=I===r;m=m||t}if(m)r=_,e!==null&&(_?e.length=_:e=null);else{const I={instancePath:n+
"/"+o+"/secret",schemaPath:"#/items/properties/secret/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:fe.items.
properties.secret.anyOf,parentSchema:fe.items.properties.secret,data:i};e===null?e=[I]:e.push(I),r++}}a.restricted!==void 0&&(b(a.restricted,
{instancePath:n+"/"+o+"/restricted",parentData:a,parentDataProperty:"restricted",rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length)),
a.expires!==void 0&&(C(a.expires,{instancePath:n+"/"+o+"/expires",parentData:a,parentDataProperty:"expires",rootData:f})||(e=e===null?C.errors:
e.concat(C.errors),r=e.length)),a.ttl!==void 0&&(C(a.ttl,{instancePath:n+"/"+o+"/ttl",parentData:a,parentDataProperty:"ttl",rootData:f})||(e=
e===null?C.errors:e.concat(C.errors),r=e.length)),a.algorithm!==void 0&&(d(a.algorithm,{instancePath:n+"/"+o+"/algorithm",parentData:a,parentDataProperty:"\
algorithm",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length))}else{const i={instancePath:n+"/"+o,schemaPath:"#/items/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:fe.items.type,parentSchema:fe.items,data:a};e===null?e=[i]:e.push(i),r++}}}else{
const c={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"array"},message:"must be array",schema:fe.type,parentSchema:fe,data:s};
e===null?e=[c]:e.push(c),r++}return Pn.errors=e,r===0}const _t=On,ze={type:"object",properties:{mode:{if:{$ref:"#/definitions/tagged"},then:{
$ref:"#/definitions/reference"},else:{enum:["incremental","generational"]}},threshold:{$ref:"#/definitions/shared9"},speed:{$ref:"#/definiti\
ons/shared9"},step_size:{$ref:"#/definitions/shared9"},minor_threshold:{$ref:"#/definitions/shared9"},major_threshold:{$ref:"#/definitions/s\
hared9"}},required:[],additionalProperties:!1};function On(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,
r=0;if(s&&typeof s=="object"&&!Array.isArray(s)){for(const t in s)if(!(t==="mode"||t==="threshold"||t==="speed"||t==="step_size"||t==="minor\
_threshold"||t==="major_threshold")){const c={instancePath:n,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},
message:"must NOT have additional properties",schema:!1,parentSchema:ze,data:s};e===null?e=[c]:e.push(c),r++}if(s.mode!==void 0){let t=s.mode;
const c=r;let o=!0;const a=r;h(t,{instancePath:n+"/mode",parentData:s,parentDataProperty:"mode",rootData:f})||(e=e===null?h.errors:e.concat(
h.errors),r=e.length);var l=a===r;r=c,e!==null&&(c?e.length=c:e=null);let i;if(l){const _=r;y(t,{instancePath:n+"/mode",parentData:s,parentDataProperty:"\
mode",rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var l=_===r;o=l,i="then"}else{const _=r;if(!(t==="incremental"||t===
"generational")){const $={instancePath:n+"/mode",schemaPath:"#/properties/mode/else/enum",keyword:"enum",params:{allowedValues:ze.properties.
mode.else.enum},message:"must be equal to one of the allowed values",schema:ze.properties.mode.else.enum,parentSchema:ze.properties.mode.else,
data:t};e===null?e=[$]:e.push($),r++}var l=_===r;o=l,i="else"}if(!o){const _={instancePath:n+"/mode",schemaPath:"#/properties/mode/if",keyword:"\
if",params:{failingKeyword:i},message:'must match "'+i+'" schema',schema:ze.properties.mode.if,parentSchema:ze.properties.mode,data:t};e===null?
e=[_]:e.push(_),r++}}s.threshold!==void 0&&(C(s.threshold,{instancePath:n+"/threshold",parentData:s,parentDataProperty:"threshold",rootData:f})||
(e=e===null?C.errors:e.concat(C.errors),r=e.length)),s.speed!==void 0&&(C(s.speed,{instancePath:n+"/speed",parentData:s,parentDataProperty:"\
speed",rootData:f})||(e=e===null?C.errors:e.concat(C.errors),r=e.length)),s.step_size!==void 0&&(C(s.step_size,{instancePath:n+"/step_size",
parentData:s,parentDataProperty:"step_size",rootData:f})||(e=e===null?C.errors:e.concat(C.errors),r=e.length)),s.minor_threshold!==void 0&&(C(
s.minor_threshold,{instancePath:n+"/minor_threshold",parentData:s,parentDataProperty:"minor_threshold",rootData:f})||(e=e===null?C.errors:e.
concat(C.errors),r=e.length)),s.major_threshold!==void 0&&(C(s.major_threshold,{instancePath:n+"/major_threshold",parentData:s,parentDataProperty:"\
major_threshold",rootData:f})||(e=e===null?C.errors:e.concat(C.errors),r=e.length))}else{const t={instancePath:n,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:ze.type,parentSchema:ze,data:s};e===null?e=[t]:e.push(t),r++}return On.errors=e,
r===0}const gt=xn,Sr={type:"object",additionalProperties:{type:"object",properties:{enabled:{$ref:"#/definitions/shared2"},credentials:{$ref:"\
#/definitions/shared2"},headers:{$ref:"#/definitions/shared20"},origins:{$ref:"#/definitions/shared18"}},required:[],additionalProperties:!1}};
function xn(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(s&&typeof s=="object"&&!Array.isArray(
s))for(const l in s){let t=s[l];if(t&&typeof t=="object"&&!Array.isArray(t)){for(const c in t)if(!(c==="enabled"||c==="credentials"||c==="he\
aders"||c==="origins")){const o={instancePath:n+"/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/additionalProperties/additionalPr\
operties",keyword:"additionalProperties",params:{additionalProperty:c},message:"must NOT have additional properties",schema:!1,parentSchema:Sr.
additionalProperties,data:t};e===null?e=[o]:e.push(o),r++}t.enabled!==void 0&&(b(t.enabled,{instancePath:n+"/"+l.replace(/~/g,"~0").replace(
/\//g,"~1")+"/enabled",parentData:t,parentDataProperty:"enabled",rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length)),t.credentials!==
void 0&&(b(t.credentials,{instancePath:n+"/"+l.replace(/~/g,"~0").replace(/\//g,"~1")+"/credentials",parentData:t,parentDataProperty:"creden\
tials",rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length)),t.headers!==void 0&&(ye(t.headers,{instancePath:n+"/"+l.replace(/~/g,
"~0").replace(/\//g,"~1")+"/headers",parentData:t,parentDataProperty:"headers",rootData:f})||(e=e===null?ye.errors:e.concat(ye.errors),r=e.length)),
t.origins!==void 0&&(S(t.origins,{instancePath:n+"/"+l.replace(/~/g,"~0").replace(/\//g,"~1")+"/origins",parentData:t,parentDataProperty:"or\
igins",rootData:f})||(e=e===null?S.errors:e.concat(S.errors),r=e.length))}else{const c={instancePath:n+"/"+l.replace(/~/g,"~0").replace(/\//g,
"~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type:"object"},message:"must be object",schema:Sr.additionalProperties.
type,parentSchema:Sr.additionalProperties,data:t};e===null?e=[c]:e.push(c),r++}}else{const l={instancePath:n,schemaPath:"#/type",keyword:"ty\
pe",params:{type:"object"},message:"must be object",schema:Sr.type,parentSchema:Sr,data:s};e===null?e=[l]:e.push(l),r++}return xn.errors=e,r===
0}const vt=jn,Ge={if:{type:"object",required:["$table"]},then:{$ref:"#/definitions/shared13"},else:{type:"object",additionalProperties:{type:"\
array",items:{$ref:"#/definitions/shared1"},minItems:1}}};function jn(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;const l=r;let t=!0;const c=r;if(r===c)if(s&&typeof s=="object"&&!Array.isArray(s)){let i;if(s.$table===void 0&&(i="$table")){
const _={};e===null?e=[_]:e.push(_),r++}}else{const i={};e===null?e=[i]:e.push(i),r++}var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;
if(o){const i=r;A(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?A.errors:e.concat(A.errors),r=e.length);var o=i===
r;t=o,a="then"}else{const i=r;if(s&&typeof s=="object"&&!Array.isArray(s))for(const m in s){let $=s[m];if(Array.isArray($)){if($.length<1){const g={
instancePath:n+"/"+m.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/else/additionalProperties/minItems",keyword:"minItems",params:{limit:1},
message:"must NOT have fewer than 1 items",schema:1,parentSchema:Ge.else.additionalProperties,data:$};e===null?e=[g]:e.push(g),r++}const E=$.
length;for(let g=0;g<E;g++)d($[g],{instancePath:n+"/"+m.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+g,parentData:$,parentDataProperty:g,rootData:f})||
(e=e===null?d.errors:e.concat(d.errors),r=e.length)}else{const E={instancePath:n+"/"+m.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/\
else/additionalProperties/type",keyword:"type",params:{type:"array"},message:"must be array",schema:Ge.else.additionalProperties.type,parentSchema:Ge.
else.additionalProperties,data:$};e===null?e=[E]:e.push(E),r++}}else{const m={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{
type:"object"},message:"must be object",schema:Ge.else.type,parentSchema:Ge.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="els\
e"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Ge.if,
parentSchema:Ge,data:s};e===null?e=[i]:e.push(i),r++}return jn.errors=e,r===0}const pr=An,xe={if:{$ref:"#/definitions/tagged"},then:{$ref:"#\
/definitions/reference"},else:{type:["number","string","boolean"],not:{const:!0},minimum:60,maximum:32054400}};function An(s,{instancePath:n="",
parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const _=r;y(s,
{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=_===r;t=o,a="then"}else{
const _=r;if(!(typeof s=="number"&&isFinite(s))&&typeof s!="string"&&typeof s!="boolean"){const g={instancePath:n,schemaPath:"#/else/type",keyword:"\
type",params:{type:xe.else.type},message:"must be number,string,boolean",schema:xe.else.type,parentSchema:xe.else,data:s};e===null?e=[g]:e.push(
g),r++}const m=r,$=r;if(s!==!0){const g={};e===null?e=[g]:e.push(g),r++}var i=$===r;if(i){const g={instancePath:n,schemaPath:"#/else/not",keyword:"\
not",params:{},message:"must NOT be valid",schema:xe.else.not,parentSchema:xe.else,data:s};e===null?e=[g]:e.push(g),r++}else r=m,e!==null&&(m?
e.length=m:e=null);if(typeof s=="number"&&isFinite(s)){if(s>32054400||isNaN(s)){const g={instancePath:n,schemaPath:"#/else/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:32054400},message:"must be <= 32054400",schema:32054400,parentSchema:xe.else,data:s};e===null?e=[g]:e.
push(g),r++}if(s<60||isNaN(s)){const g={instancePath:n,schemaPath:"#/else/minimum",keyword:"minimum",params:{comparison:">=",limit:60},message:"\
must be >= 60",schema:60,parentSchema:xe.else,data:s};e===null?e=[g]:e.push(g),r++}}var o=_===r;t=o,a="else"}if(!t){const _={instancePath:n,
schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:xe.if,parentSchema:xe,data:s};e===null?e=
[_]:e.push(_),r++}return An.errors=e,r===0}const qn=En;function En(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;if(s&&typeof s=="object"&&!Array.isArray(s))for(const l in s)d(s[l],{instancePath:n+"/"+l.replace(/~/g,"~0").replace(/\//g,"~\
1"),parentData:s,parentDataProperty:l,rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length);else{const l={instancePath:n,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:Zr.type,parentSchema:Zr,data:s};e===null?e=[l]:e.push(l),r++}return En.
errors=e,r===0}const bt=Kn,Pr={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{enum:["Yes please, I know what I\
'm doing!"]}};function Kn(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;
h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==
null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.
concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(s!=="Yes please, I know what I'm doing!"){const m={instancePath:n,schemaPath:"\
#/else/enum",keyword:"enum",params:{allowedValues:Pr.else.enum},message:"must be equal to one of the allowed values",schema:Pr.else.enum,parentSchema:Pr.
else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},
message:'must match "'+a+'" schema',schema:Pr.if,parentSchema:Pr,data:s};e===null?e=[i]:e.push(i),r++}return Kn.errors=e,r===0}const wt=Nn,Or={
if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{enum:["bind","getpasswd"]}};function Nn(s,{instancePath:n="",parentData:p,
parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;
if(!(s==="bind"||s==="getpasswd")){const m={instancePath:n,schemaPath:"#/else/enum",keyword:"enum",params:{allowedValues:Or.else.enum},message:"\
must be equal to one of the allowed values",schema:Or.else.enum,parentSchema:Or.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a=
"else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Or.
if,parentSchema:Or,data:s};e===null?e=[i]:e.push(i),r++}return Nn.errors=e,r===0}const kt=Cn,xr={if:{$ref:"#/definitions/tagged"},then:{$ref:"\
#/definitions/reference"},else:{enum:["subtree","base","onelevel"]}};function Cn(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(
h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!(s==="subtree"||s==="base"||s===
"onelevel")){const m={instancePath:n,schemaPath:"#/else/enum",keyword:"enum",params:{allowedValues:xr.else.enum},message:"must be equal to o\
ne of the allowed values",schema:xr.else.enum,parentSchema:xr.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={
instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:xr.if,parentSchema:xr,data:s};
e===null?e=[i]:e.push(i),r++}return Cn.errors=e,r===0}const $t=zn,xs={type:"object",properties:{c2s:{$ref:"#/definitions/shared27"},s2sin:{$ref:"\
#/definitions/shared27"},s2sout:{$ref:"#/definitions/shared27"}},required:[],additionalProperties:!1},jr={type:"object",properties:{rate:{$ref:"\
#/definitions/shared28"},burst:{$ref:"#/definitions/shared29"}},required:["rate"],additionalProperties:!1},Ar={if:{$ref:"#/definitions/tagge\
d"},then:{$ref:"#/definitions/reference"},else:{type:"string",pattern:"^[0-9]+ ?[bkmgtBKMGT][^/]*/s$"}},St=new RegExp("^[0-9]+ ?[bkmgtBKMGT]\
[^/]*/s$","u");function ns(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;
h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==
null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.
concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(typeof s=="string"){if(!St.test(s)){const m={instancePath:n,schemaPath:"\
#/else/pattern",keyword:"pattern",params:{pattern:"^[0-9]+ ?[bkmgtBKMGT][^/]*/s$"},message:'must match pattern "^[0-9]+ ?[bkmgtBKMGT][^/]*/s\
$"',schema:"^[0-9]+ ?[bkmgtBKMGT][^/]*/s$",parentSchema:Ar.else,data:s};e===null?e=[m]:e.push(m),r++}}else{const m={instancePath:n,schemaPath:"\
#/else/type",keyword:"type",params:{type:"string"},message:"must be string",schema:Ar.else.type,parentSchema:Ar.else,data:s};e===null?e=[m]:
e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must\
 match "'+a+'" schema',schema:Ar.if,parentSchema:Ar,data:s};e===null?e=[i]:e.push(i),r++}return ns.errors=e,r===0}const Dn={anyOf:[{$ref:"#/\
definitions/shared10"},{$ref:"#/definitions/shared30"}]};function q(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(
h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(typeof s=="number"&&isFinite(s)){
if(s<0||isNaN(s)){const m={instancePath:n,schemaPath:"#/else/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >=\
 0",schema:0,parentSchema:me.else,data:s};e===null?e=[m]:e.push(m),r++}}else{const m={instancePath:n,schemaPath:"#/else/type",keyword:"type",
params:{type:"number"},message:"must be number",schema:me.else.type,parentSchema:me.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=
o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:me.
if,parentSchema:me,data:s};e===null?e=[i]:e.push(i),r++}return q.errors=e,r===0}const qr={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/def\
initions/reference"},else:{type:"string",pattern:"^[0-9]+ ?s$"}},Pt=new RegExp("^[0-9]+ ?s$","u");function ls(s,{instancePath:n="",parentData:p,
parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;
if(typeof s=="string"){if(!Pt.test(s)){const m={instancePath:n,schemaPath:"#/else/pattern",keyword:"pattern",params:{pattern:"^[0-9]+ ?s$"},
message:'must match pattern "^[0-9]+ ?s$"',schema:"^[0-9]+ ?s$",parentSchema:qr.else,data:s};e===null?e=[m]:e.push(m),r++}}else{const m={instancePath:n,
schemaPath:"#/else/type",keyword:"type",params:{type:"string"},message:"must be string",schema:qr.else.type,parentSchema:qr.else,data:s};e===
null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'\
must match "'+a+'" schema',schema:qr.if,parentSchema:qr,data:s};e===null?e=[i]:e.push(i),r++}return ls.errors=e,r===0}function ts(s,{instancePath:n="",
parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!1;const c=r;q(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?q.errors:e.concat(q.errors),r=e.length);var o=c===r;if(t=t||o,!t){const a=r;ls(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?ls.errors:e.concat(ls.errors),r=e.length);var o=a===r;t=t||o}if(t)r=l,e!==null&&(l?e.length=l:e=null);else{const a={
instancePath:n,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:Dn.anyOf,parentSchema:Dn,data:s};
e===null?e=[a]:e.push(a),r++}return ts.errors=e,r===0}function ve(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,
r=0;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.rate===void 0){const l={instancePath:n,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"rate"},message:"must have required property 'rate'",schema:jr.required,parentSchema:jr,data:s};e===null?e=[l]:e.push(l),r++}
for(const l in s)if(!(l==="rate"||l==="burst")){const t={instancePath:n,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:l},message:"must NOT have additional properties",schema:!1,parentSchema:jr,data:s};e===null?e=[t]:e.push(t),r++}s.rate!==
void 0&&(ns(s.rate,{instancePath:n+"/rate",parentData:s,parentDataProperty:"rate",rootData:f})||(e=e===null?ns.errors:e.concat(ns.errors),r=
e.length)),s.burst!==void 0&&(ts(s.burst,{instancePath:n+"/burst",parentData:s,parentDataProperty:"burst",rootData:f})||(e=e===null?ts.errors:
e.concat(ts.errors),r=e.length))}else{const l={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be obj\
ect",schema:jr.type,parentSchema:jr,data:s};e===null?e=[l]:e.push(l),r++}return ve.errors=e,r===0}function zn(s,{instancePath:n="",parentData:p,
parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(s&&typeof s=="object"&&!Array.isArray(s)){for(const l in s)if(!(l==="c2s"||l==="s2s\
in"||l==="s2sout")){const t={instancePath:n,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},
message:"must NOT have additional properties",schema:!1,parentSchema:xs,data:s};e===null?e=[t]:e.push(t),r++}s.c2s!==void 0&&(ve(s.c2s,{instancePath:n+
"/c2s",parentData:s,parentDataProperty:"c2s",rootData:f})||(e=e===null?ve.errors:e.concat(ve.errors),r=e.length)),s.s2sin!==void 0&&(ve(s.s2sin,
{instancePath:n+"/s2sin",parentData:s,parentDataProperty:"s2sin",rootData:f})||(e=e===null?ve.errors:e.concat(ve.errors),r=e.length)),s.s2sout!==
void 0&&(ve(s.s2sout,{instancePath:n+"/s2sout",parentData:s,parentDataProperty:"s2sout",rootData:f})||(e=e===null?ve.errors:e.concat(ve.errors),
r=e.length))}else{const l={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:xs.type,
parentSchema:xs,data:s};e===null?e=[l]:e.push(l),r++}return zn.errors=e,r===0}const Ot=Tn,z={if:{type:"object",required:["$table"]},then:{$ref:"\
#/definitions/shared13"},else:{anyOf:[{$ref:"#/definitions/shared1"},{type:"array",items:{anyOf:[{if:{$ref:"#/definitions/tagged"},then:{$ref:"\
#/definitions/reference"},else:{type:"string",pattern:"^\\*"}},{type:"object",properties:{to:{$ref:"#/definitions/shared1"},levels:{anyOf:[{
$ref:"#/definitions/shared31"},{type:"array",items:{$ref:"#/definitions/shared31"}},{type:"object",properties:{min:{$ref:"#/definitions/shar\
ed31"},max:{$ref:"#/definitions/shared31"}},required:[],additionalProperties:!1}]},filename:{$ref:"#/definitions/shared1"},timestamps:{$ref:"\
#/definitions/shared32"},source_width:{$ref:"#/definitions/shared8"},buffer_mode:{if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions\
/reference"},else:{enum:["no","line","full",!1]}},syslog_name:{$ref:"#/definitions/shared1"},syslog_facility:{$ref:"#/definitions/shared1"}},
required:["to"],additionalProperties:!1}]}},{type:"object",properties:{debug:{$ref:"#/definitions/shared1"},info:{$ref:"#/definitions/shared\
1"},warn:{$ref:"#/definitions/shared1"},error:{$ref:"#/definitions/shared1"}},required:[],additionalProperties:!1}]}},Er={if:{$ref:"#/defini\
tions/tagged"},then:{$ref:"#/definitions/reference"},else:{enum:["debug","info","warn","error"]}};function ne(s,{instancePath:n="",parentData:p,
parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;
if(!(s==="debug"||s==="info"||s==="warn"||s==="error")){const m={instancePath:n,schemaPath:"#/else/enum",keyword:"enum",params:{allowedValues:Er.
else.enum},message:"must be equal to one of the allowed values",schema:Er.else.enum,parentSchema:Er.else,data:s};e===null?e=[m]:e.push(m),r++}
var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'"\
 schema',schema:Er.if,parentSchema:Er,data:s};e===null?e=[i]:e.push(i),r++}return ne.errors=e,r===0}const Kr={if:{$ref:"#/definitions/tagged"},
then:{$ref:"#/definitions/reference"},else:{type:["boolean","string"]}};function be(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(
h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(typeof s!="boolean"&&typeof s!=
"string"){const m={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:Kr.else.type},message:"must be boolean,string",schema:Kr.
else.type,parentSchema:Kr.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",
keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Kr.if,parentSchema:Kr,data:s};e===null?e=[i]:e.push(i),r++}
return be.errors=e,r===0}function T(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;
const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===
r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){const m={
instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:ue.else.type,parentSchema:ue.
else,data:s};e===null?e=[m]:e.push(m),r++}if(typeof s=="number"&&isFinite(s)&&(s<1||isNaN(s))){const m={instancePath:n,schemaPath:"#/else/mi\
nimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:ue.else,data:s};e===null?e=[m]:e.push(
m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match \
"'+a+'" schema',schema:ue.if,parentSchema:ue,data:s};e===null?e=[i]:e.push(i),r++}return T.errors=e,r===0}const xt=new RegExp("^\\*","u");function Tn(s,{
instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;if(r===c)if(s&&typeof s=="\
object"&&!Array.isArray(s)){let g;if(s.$table===void 0&&(g="$table")){const D={};e===null?e=[D]:e.push(D),r++}}else{const g={};e===null?e=[g]:
e.push(g),r++}var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const g=r;A(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?A.errors:e.concat(A.errors),r=e.length);var o=g===r;t=o,a="then"}else{const g=r,D=r;let j=!1;const I=r;d(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length);var i=I===r;if(j=j||i,!j){const le=r;if(Array.isArray(
s)){const er=s.length;for(let K=0;K<er;K++){let O=s[K];const rr=r;let sr=!1;const Zl=r,bs=r;let ws=!0;const et=r;h(O,{instancePath:n+"/"+K,parentData:s,
parentDataProperty:K,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var _=et===r;r=bs,e!==null&&(bs?e.length=bs:e=null);let Qr;
if(_){const oe=r;y(O,{instancePath:n+"/"+K,parentData:s,parentDataProperty:K,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);
var _=oe===r;ws=_,Qr="then"}else{const oe=r;if(typeof O=="string"){if(!xt.test(O)){const x={instancePath:n+"/"+K,schemaPath:"#/else/anyOf/1/\
items/anyOf/0/else/pattern",keyword:"pattern",params:{pattern:"^\\*"},message:'must match pattern "^\\*"',schema:"^\\*",parentSchema:z.else.
anyOf[1].items.anyOf[0].else,data:O};e===null?e=[x]:e.push(x),r++}}else{const x={instancePath:n+"/"+K,schemaPath:"#/else/anyOf/1/items/anyOf\
/0/else/type",keyword:"type",params:{type:"string"},message:"must be string",schema:z.else.anyOf[1].items.anyOf[0].else.type,parentSchema:z.
else.anyOf[1].items.anyOf[0].else,data:O};e===null?e=[x]:e.push(x),r++}var _=oe===r;ws=_,Qr="else"}if(!ws){const oe={instancePath:n+"/"+K,schemaPath:"\
#/else/anyOf/1/items/anyOf/0/if",keyword:"if",params:{failingKeyword:Qr},message:'must match "'+Qr+'" schema',schema:z.else.anyOf[1].items.anyOf[0].
if,parentSchema:z.else.anyOf[1].items.anyOf[0],data:O};e===null?e=[oe]:e.push(oe),r++}var m=Zl===r;if(sr=sr||m,!sr){const oe=r;if(O&&typeof O==
"object"&&!Array.isArray(O)){if(O.to===void 0){const x={instancePath:n+"/"+K,schemaPath:"#/else/anyOf/1/items/anyOf/1/required",keyword:"req\
uired",params:{missingProperty:"to"},message:"must have required property 'to'",schema:z.else.anyOf[1].items.anyOf[1].required,parentSchema:z.
else.anyOf[1].items.anyOf[1],data:O};e===null?e=[x]:e.push(x),r++}for(const x in O)if(!(x==="to"||x==="levels"||x==="filename"||x==="timesta\
mps"||x==="source_width"||x==="buffer_mode"||x==="syslog_name"||x==="syslog_facility")){const ce={instancePath:n+"/"+K,schemaPath:"#/else/an\
yOf/1/items/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:x},message:"must NOT have additional pro\
perties",schema:!1,parentSchema:z.else.anyOf[1].items.anyOf[1],data:O};e===null?e=[ce]:e.push(ce),r++}if(O.to!==void 0&&(d(O.to,{instancePath:n+
"/"+K+"/to",parentData:O,parentDataProperty:"to",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),O.levels!==void 0){let x=O.
levels;const ce=r;let Z=!1;const ks=r;ne(x,{instancePath:n+"/"+K+"/levels",parentData:O,parentDataProperty:"levels",rootData:f})||(e=e===null?
ne.errors:e.concat(ne.errors),r=e.length);var $=ks===r;if(Z=Z||$,!Z){const Se=r;if(Array.isArray(x)){const lr=x.length;for(let qe=0;qe<lr;qe++)
ne(x[qe],{instancePath:n+"/"+K+"/levels/"+qe,parentData:x,parentDataProperty:qe,rootData:f})||(e=e===null?ne.errors:e.concat(ne.errors),r=e.
length)}else{const lr={instancePath:n+"/"+K+"/levels",schemaPath:"#/else/anyOf/1/items/anyOf/1/properties/levels/anyOf/1/type",keyword:"type",
params:{type:"array"},message:"must be array",schema:z.else.anyOf[1].items.anyOf[1].properties.levels.anyOf[1].type,parentSchema:z.else.anyOf[1].
items.anyOf[1].properties.levels.anyOf[1],data:x};e===null?e=[lr]:e.push(lr),r++}var $=Se===r;if(Z=Z||$,!Z){const lr=r;if(x&&typeof x=="obje\
ct"&&!Array.isArray(x)){for(const tr in x)if(!(tr==="min"||tr==="max")){const qs={instancePath:n+"/"+K+"/levels",schemaPath:"#/else/anyOf/1/\
items/anyOf/1/properties/levels/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:tr},message:"must NO\
T have additional properties",schema:!1,parentSchema:z.else.anyOf[1].items.anyOf[1].properties.levels.anyOf[2],data:x};e===null?e=[qs]:e.push(
qs),r++}x.min!==void 0&&(ne(x.min,{instancePath:n+"/"+K+"/levels/min",parentData:x,parentDataProperty:"min",rootData:f})||(e=e===null?ne.errors:
e.concat(ne.errors),r=e.length)),x.max!==void 0&&(ne(x.max,{instancePath:n+"/"+K+"/levels/max",parentData:x,parentDataProperty:"max",rootData:f})||
(e=e===null?ne.errors:e.concat(ne.errors),r=e.length))}else{const tr={instancePath:n+"/"+K+"/levels",schemaPath:"#/else/anyOf/1/items/anyOf/\
1/properties/levels/anyOf/2/type",keyword:"type",params:{type:"object"},message:"must be object",schema:z.else.anyOf[1].items.anyOf[1].properties.
levels.anyOf[2].type,parentSchema:z.else.anyOf[1].items.anyOf[1].properties.levels.anyOf[2],data:x};e===null?e=[tr]:e.push(tr),r++}var $=lr===
r;Z=Z||$}}if(Z)r=ce,e!==null&&(ce?e.length=ce:e=null);else{const Se={instancePath:n+"/"+K+"/levels",schemaPath:"#/else/anyOf/1/items/anyOf/1\
/properties/levels/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:z.else.anyOf[1].items.anyOf[1].properties.
levels.anyOf,parentSchema:z.else.anyOf[1].items.anyOf[1].properties.levels,data:x};e===null?e=[Se]:e.push(Se),r++}}if(O.filename!==void 0&&(d(
O.filename,{instancePath:n+"/"+K+"/filename",parentData:O,parentDataProperty:"filename",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),
r=e.length)),O.timestamps!==void 0&&(be(O.timestamps,{instancePath:n+"/"+K+"/timestamps",parentData:O,parentDataProperty:"timestamps",rootData:f})||
(e=e===null?be.errors:e.concat(be.errors),r=e.length)),O.source_width!==void 0&&(T(O.source_width,{instancePath:n+"/"+K+"/source_width",parentData:O,
parentDataProperty:"source_width",rootData:f})||(e=e===null?T.errors:e.concat(T.errors),r=e.length)),O.buffer_mode!==void 0){let x=O.buffer_mode;
const ce=r;let Z=!0;const ks=r;h(x,{instancePath:n+"/"+K+"/buffer_mode",parentData:O,parentDataProperty:"buffer_mode",rootData:f})||(e=e===null?
h.errors:e.concat(h.errors),r=e.length);var E=ks===r;r=ce,e!==null&&(ce?e.length=ce:e=null);let Se;if(E){const nr=r;y(x,{instancePath:n+"/"+
K+"/buffer_mode",parentData:O,parentDataProperty:"buffer_mode",rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var E=nr===
r;Z=E,Se="then"}else{const nr=r;if(!(x==="no"||x==="line"||x==="full"||x===!1)){const qe={instancePath:n+"/"+K+"/buffer_mode",schemaPath:"#/\
else/anyOf/1/items/anyOf/1/properties/buffer_mode/else/enum",keyword:"enum",params:{allowedValues:z.else.anyOf[1].items.anyOf[1].properties.
buffer_mode.else.enum},message:"must be equal to one of the allowed values",schema:z.else.anyOf[1].items.anyOf[1].properties.buffer_mode.else.
enum,parentSchema:z.else.anyOf[1].items.anyOf[1].properties.buffer_mode.else,data:x};e===null?e=[qe]:e.push(qe),r++}var E=nr===r;Z=E,Se="els\
e"}if(!Z){const nr={instancePath:n+"/"+K+"/buffer_mode",schemaPath:"#/else/anyOf/1/items/anyOf/1/properties/buffer_mode/if",keyword:"if",params:{
failingKeyword:Se},message:'must match "'+Se+'" schema',schema:z.else.anyOf[1].items.anyOf[1].properties.buffer_mode.if,parentSchema:z.else.
anyOf[1].items.anyOf[1].properties.buffer_mode,data:x};e===null?e=[nr]:e.push(nr),r++}}O.syslog_name!==void 0&&(d(O.syslog_name,{instancePath:n+
"/"+K+"/syslog_name",parentData:O,parentDataProperty:"syslog_name",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),O.syslog_facility!==
void 0&&(d(O.syslog_facility,{instancePath:n+"/"+K+"/syslog_facility",parentData:O,parentDataProperty:"syslog_facility",rootData:f})||(e=e===
null?d.errors:e.concat(d.errors),r=e.length))}else{const x={instancePath:n+"/"+K,schemaPath:"#/else/anyOf/1/items/anyOf/1/type",keyword:"typ\
e",params:{type:"object"},message:"must be object",schema:z.else.anyOf[1].items.anyOf[1].type,parentSchema:z.else.anyOf[1].items.anyOf[1],data:O};
e===null?e=[x]:e.push(x),r++}var m=oe===r;sr=sr||m}if(sr)r=rr,e!==null&&(rr?e.length=rr:e=null);else{const oe={instancePath:n+"/"+K,schemaPath:"\
#/else/anyOf/1/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:z.else.anyOf[1].items.anyOf,parentSchema:z.
else.anyOf[1].items,data:O};e===null?e=[oe]:e.push(oe),r++}}}else{const er={instancePath:n,schemaPath:"#/else/anyOf/1/type",keyword:"type",params:{
type:"array"},message:"must be array",schema:z.else.anyOf[1].type,parentSchema:z.else.anyOf[1],data:s};e===null?e=[er]:e.push(er),r++}var i=le===
r;if(j=j||i,!j){const er=r;if(s&&typeof s=="object"&&!Array.isArray(s)){for(const O in s)if(!(O==="debug"||O==="info"||O==="warn"||O==="erro\
r")){const rr={instancePath:n,schemaPath:"#/else/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:O},
message:"must NOT have additional properties",schema:!1,parentSchema:z.else.anyOf[2],data:s};e===null?e=[rr]:e.push(rr),r++}s.debug!==void 0&&
(d(s.debug,{instancePath:n+"/debug",parentData:s,parentDataProperty:"debug",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),
s.info!==void 0&&(d(s.info,{instancePath:n+"/info",parentData:s,parentDataProperty:"info",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),
r=e.length)),s.warn!==void 0&&(d(s.warn,{instancePath:n+"/warn",parentData:s,parentDataProperty:"warn",rootData:f})||(e=e===null?d.errors:e.
concat(d.errors),r=e.length)),s.error!==void 0&&(d(s.error,{instancePath:n+"/error",parentData:s,parentDataProperty:"error",rootData:f})||(e=
e===null?d.errors:e.concat(d.errors),r=e.length))}else{const O={instancePath:n,schemaPath:"#/else/anyOf/2/type",keyword:"type",params:{type:"\
object"},message:"must be object",schema:z.else.anyOf[2].type,parentSchema:z.else.anyOf[2],data:s};e===null?e=[O]:e.push(O),r++}var i=er===r;
j=j||i}}if(j)r=D,e!==null&&(D?e.length=D:e=null);else{const le={instancePath:n,schemaPath:"#/else/anyOf",keyword:"anyOf",params:{},message:"\
must match a schema in anyOf",schema:z.else.anyOf,parentSchema:z.else,data:s};e===null?e=[le]:e.push(le),r++}var o=g===r;t=o,a="else"}if(!t){
const g={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:z.if,parentSchema:z,
data:s};e===null?e=[g]:e.push(g),r++}return Tn.errors=e,r===0}const jt=Fn,Nr={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/ref\
erence"},else:{enum:[!1,"presence","message"]}};function Fn(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,
r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),
r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!(s===!1||s==="presence"||s==="message")){const m={
instancePath:n,schemaPath:"#/else/enum",keyword:"enum",params:{allowedValues:Nr.else.enum},message:"must be equal to one of the allowed valu\
es",schema:Nr.else.enum,parentSchema:Nr.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"\
#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Nr.if,parentSchema:Nr,data:s};e===null?e=[i]:e.push(
i),r++}return Fn.errors=e,r===0}const At=Vn,Cr={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{enum:["visitor",
"participant","moderator"]}};function Vn(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;
const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===
r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!(s==="visitor"||s==="participant"||s==="moderator")){const m={
instancePath:n,schemaPath:"#/else/enum",keyword:"enum",params:{allowedValues:Cr.else.enum},message:"must be equal to one of the allowed valu\
es",schema:Cr.else.enum,parentSchema:Cr.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"\
#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Cr.if,parentSchema:Cr,data:s};e===null?e=[i]:e.push(
i),r++}return Vn.errors=e,r===0}const qt=In,ur={anyOf:[{$ref:"#/definitions/shared33"},{type:"array",items:{$ref:"#/definitions/shared33"},minItems:1,
maxItems:1}]},js={type:"object",properties:{none:{$ref:"#/definitions/shared2"},visitor:{$ref:"#/definitions/shared2"},participant:{$ref:"#/\
definitions/shared2"},moderator:{$ref:"#/definitions/shared2"}},required:[],additionalProperties:!1};function Re(s,{instancePath:n="",parentData:p,
parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(s&&typeof s=="object"&&!Array.isArray(s)){for(const l in s)if(!(l==="none"||l==="vi\
sitor"||l==="participant"||l==="moderator")){const t={instancePath:n,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:l},message:"must NOT have additional properties",schema:!1,parentSchema:js,data:s};e===null?e=[t]:e.push(t),r++}s.none!==
void 0&&(b(s.none,{instancePath:n+"/none",parentData:s,parentDataProperty:"none",rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length)),
s.visitor!==void 0&&(b(s.visitor,{instancePath:n+"/visitor",parentData:s,parentDataProperty:"visitor",rootData:f})||(e=e===null?b.errors:e.concat(
b.errors),r=e.length)),s.participant!==void 0&&(b(s.participant,{instancePath:n+"/participant",parentData:s,parentDataProperty:"participant",
rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length)),s.moderator!==void 0&&(b(s.moderator,{instancePath:n+"/moderator",parentData:s,
parentDataProperty:"moderator",rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length))}else{const l={instancePath:n,schemaPath:"#\
/type",keyword:"type",params:{type:"object"},message:"must be object",schema:js.type,parentSchema:js,data:s};e===null?e=[l]:e.push(l),r++}return Re.
errors=e,r===0}function In(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!1;const c=r;
Re(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?Re.errors:e.concat(Re.errors),r=e.length);var o=c===r;if(t=
t||o,!t){const a=r;if(Array.isArray(s)){if(s.length>1){const m={instancePath:n,schemaPath:"#/anyOf/1/maxItems",keyword:"maxItems",params:{limit:1},
message:"must NOT have more than 1 items",schema:1,parentSchema:ur.anyOf[1],data:s};e===null?e=[m]:e.push(m),r++}if(s.length<1){const m={instancePath:n,
schemaPath:"#/anyOf/1/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:ur.anyOf[1],
data:s};e===null?e=[m]:e.push(m),r++}const _=s.length;for(let m=0;m<_;m++)Re(s[m],{instancePath:n+"/"+m,parentData:s,parentDataProperty:m,rootData:f})||
(e=e===null?Re.errors:e.concat(Re.errors),r=e.length)}else{const _={instancePath:n,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"\
array"},message:"must be array",schema:ur.anyOf[1].type,parentSchema:ur.anyOf[1],data:s};e===null?e=[_]:e.push(_),r++}var o=a===r;t=t||o}if(t)
r=l,e!==null&&(l?e.length=l:e=null);else{const a={instancePath:n,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema\
 in anyOf",schema:ur.anyOf,parentSchema:ur,data:s};e===null?e=[a]:e.push(a),r++}return In.errors=e,r===0}const Et=Mn,Dr={if:{$ref:"#/definit\
ions/tagged"},then:{$ref:"#/definitions/reference"},else:{enum:["epoll","event","select"]}};function Mn(s,{instancePath:n="",parentData:p,parentDataProperty:u,
rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!(s==="epo\
ll"||s==="event"||s==="select")){const m={instancePath:n,schemaPath:"#/else/enum",keyword:"enum",params:{allowedValues:Dr.else.enum},message:"\
must be equal to one of the allowed values",schema:Dr.else.enum,parentSchema:Dr.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a=
"else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Dr.
if,parentSchema:Dr,data:s};e===null?e=[i]:e.push(i),r++}return Mn.errors=e,r===0}const Kt=Ln,je={type:"object",properties:{read_timeout:{$ref:"\
#/definitions/shared10"},send_timeout:{$ref:"#/definitions/shared10"},connect_timeout:{$ref:"#/definitions/shared10"},ssl_handshake_timeout:{
$ref:"#/definitions/shared10"},accept_retry_interval:{$ref:"#/definitions/shared10"},read_retry_delay:{$ref:"#/definitions/shared10"},shutdown_deadline:{
$ref:"#/definitions/shared10"},min_wait:{$ref:"#/definitions/shared10"},max_wait:{$ref:"#/definitions/shared10"},tcp_backlog:{$ref:"#/defini\
tions/shared8"},read_size:{$ref:"#/definitions/shared8"},max_send_buffer_size:{$ref:"#/definitions/shared8"},send_buffer_chunks:{$ref:"#/def\
initions/shared8"},max_send_chunk:{$ref:"#/definitions/shared8"},tcp_keepalive:{if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/r\
eference"},else:{type:["boolean","number"]}},tcp_fastopen:{$ref:"#/definitions/shared34"},tcp_defer_accept:{$ref:"#/definitions/shared34"},nagle:{
$ref:"#/definitions/shared2"},opportunistic_writes:{$ref:"#/definitions/shared2"},keep_buffers:{$ref:"#/definitions/shared2"},verbose:{$ref:"\
#/definitions/shared2"},fatal_errors:{$ref:"#/definitions/shared2"},protect_listeners:{$ref:"#/definitions/shared2"},event_clear_interval:{$ref:"\
#/definitions/shared10"},debug:{$ref:"#/definitions/shared2"},max_connections:{$ref:"#/definitions/shared8"},max_ssl_handshake_roundtrips:{$ref:"\
#/definitions/shared8"},max_receive_buffer_size:{$ref:"#/definitions/shared8"},select_timeout:{$ref:"#/definitions/shared10"},select_idle_check_interval:{
$ref:"#/definitions/shared10"},highest_allowed_fd:{$ref:"#/definitions/shared8"}},required:[],additionalProperties:!1},zr={if:{$ref:"#/defin\
itions/tagged"},then:{$ref:"#/definitions/reference"},else:{type:["boolean","integer"]}};function He(s,{instancePath:n="",parentData:p,parentDataProperty:u,
rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(typeof s!=
"boolean"&&!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){const m={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:zr.
else.type},message:"must be boolean,integer",schema:zr.else.type,parentSchema:zr.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a=
"else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:zr.
if,parentSchema:zr,data:s};e===null?e=[i]:e.push(i),r++}return He.errors=e,r===0}function Ln(s,{instancePath:n="",parentData:p,parentDataProperty:u,
rootData:f=s}={}){let e=null,r=0;if(s&&typeof s=="object"&&!Array.isArray(s)){for(const t in s)if(!ir.call(je.properties,t)){const c={instancePath:n,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},message:"must NOT have additional propertie\
s",schema:!1,parentSchema:je,data:s};e===null?e=[c]:e.push(c),r++}if(s.read_timeout!==void 0&&(q(s.read_timeout,{instancePath:n+"/read_timeo\
ut",parentData:s,parentDataProperty:"read_timeout",rootData:f})||(e=e===null?q.errors:e.concat(q.errors),r=e.length)),s.send_timeout!==void 0&&
(q(s.send_timeout,{instancePath:n+"/send_timeout",parentData:s,parentDataProperty:"send_timeout",rootData:f})||(e=e===null?q.errors:e.concat(
q.errors),r=e.length)),s.connect_timeout!==void 0&&(q(s.connect_timeout,{instancePath:n+"/connect_timeout",parentData:s,parentDataProperty:"\
connect_timeout",rootData:f})||(e=e===null?q.errors:e.concat(q.errors),r=e.length)),s.ssl_handshake_timeout!==void 0&&(q(s.ssl_handshake_timeout,
{instancePath:n+"/ssl_handshake_timeout",parentData:s,parentDataProperty:"ssl_handshake_timeout",rootData:f})||(e=e===null?q.errors:e.concat(
q.errors),r=e.length)),s.accept_retry_interval!==void 0&&(q(s.accept_retry_interval,{instancePath:n+"/accept_retry_interval",parentData:s,parentDataProperty:"\
accept_retry_interval",rootData:f})||(e=e===null?q.errors:e.concat(q.errors),r=e.length)),s.read_retry_delay!==void 0&&(q(s.read_retry_delay,
{instancePath:n+"/read_retry_delay",parentData:s,parentDataProperty:"read_retry_delay",rootData:f})||(e=e===null?q.errors:e.concat(q.errors),
r=e.length)),s.shutdown_deadline!==void 0&&(q(s.shutdown_deadline,{instancePath:n+"/shutdown_deadline",parentData:s,parentDataProperty:"shut\
down_deadline",rootData:f})||(e=e===null?q.errors:e.concat(q.errors),r=e.length)),s.min_wait!==void 0&&(q(s.min_wait,{instancePath:n+"/min_w\
ait",parentData:s,parentDataProperty:"min_wait",rootData:f})||(e=e===null?q.errors:e.concat(q.errors),r=e.length)),s.max_wait!==void 0&&(q(s.
max_wait,{instancePath:n+"/max_wait",parentData:s,parentDataProperty:"max_wait",rootData:f})||(e=e===null?q.errors:e.concat(q.errors),r=e.length)),
s.tcp_backlog!==void 0&&(T(s.tcp_backlog,{instancePath:n+"/tcp_backlog",parentData:s,parentDataProperty:"tcp_backlog",rootData:f})||(e=e===null?
T.errors:e.concat(T.errors),r=e.length)),s.read_size!==void 0&&(T(s.read_size,{instancePath:n+"/read_size",parentData:s,parentDataProperty:"\
read_size",rootData:f})||(e=e===null?T.errors:e.concat(T.errors),r=e.length)),s.max_send_buffer_size!==void 0&&(T(s.max_send_buffer_size,{instancePath:n+
"/max_send_buffer_size",parentData:s,parentDataProperty:"max_send_buffer_size",rootData:f})||(e=e===null?T.errors:e.concat(T.errors),r=e.length)),
s.send_buffer_chunks!==void 0&&(T(s.send_buffer_chunks,{instancePath:n+"/send_buffer_chunks",parentData:s,parentDataProperty:"send_buffer_ch\
unks",rootData:f})||(e=e===null?T.errors:e.concat(T.errors),r=e.length)),s.max_send_chunk!==void 0&&(T(s.max_send_chunk,{instancePath:n+"/ma\
x_send_chunk",parentData:s,parentDataProperty:"max_send_chunk",rootData:f})||(e=e===null?T.errors:e.concat(T.errors),r=e.length)),s.tcp_keepalive!==
void 0){let t=s.tcp_keepalive;const c=r;let o=!0;const a=r;h(t,{instancePath:n+"/tcp_keepalive",parentData:s,parentDataProperty:"tcp_keepali\
ve",rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var l=a===r;r=c,e!==null&&(c?e.length=c:e=null);let i;if(l){const _=r;
y(t,{instancePath:n+"/tcp_keepalive",parentData:s,parentDataProperty:"tcp_keepalive",rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=
e.length);var l=_===r;o=l,i="then"}else{const _=r;if(typeof t!="boolean"&&!(typeof t=="number"&&isFinite(t))){const $={instancePath:n+"/tcp_\
keepalive",schemaPath:"#/properties/tcp_keepalive/else/type",keyword:"type",params:{type:je.properties.tcp_keepalive.else.type},message:"mus\
t be boolean,number",schema:je.properties.tcp_keepalive.else.type,parentSchema:je.properties.tcp_keepalive.else,data:t};e===null?e=[$]:e.push(
$),r++}var l=_===r;o=l,i="else"}if(!o){const _={instancePath:n+"/tcp_keepalive",schemaPath:"#/properties/tcp_keepalive/if",keyword:"if",params:{
failingKeyword:i},message:'must match "'+i+'" schema',schema:je.properties.tcp_keepalive.if,parentSchema:je.properties.tcp_keepalive,data:t};
e===null?e=[_]:e.push(_),r++}}s.tcp_fastopen!==void 0&&(He(s.tcp_fastopen,{instancePath:n+"/tcp_fastopen",parentData:s,parentDataProperty:"t\
cp_fastopen",rootData:f})||(e=e===null?He.errors:e.concat(He.errors),r=e.length)),s.tcp_defer_accept!==void 0&&(He(s.tcp_defer_accept,{instancePath:n+
"/tcp_defer_accept",parentData:s,parentDataProperty:"tcp_defer_accept",rootData:f})||(e=e===null?He.errors:e.concat(He.errors),r=e.length)),
s.nagle!==void 0&&(b(s.nagle,{instancePath:n+"/nagle",parentData:s,parentDataProperty:"nagle",rootData:f})||(e=e===null?b.errors:e.concat(b.
errors),r=e.length)),s.opportunistic_writes!==void 0&&(b(s.opportunistic_writes,{instancePath:n+"/opportunistic_writes",parentData:s,parentDataProperty:"\
opportunistic_writes",rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length)),s.keep_buffers!==void 0&&(b(s.keep_buffers,{instancePath:n+
"/keep_buffers",parentData:s,parentDataProperty:"keep_buffers",rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length)),s.verbose!==
void 0&&(b(s.verbose,{instancePath:n+"/verbose",parentData:s,parentDataProperty:"verbose",rootData:f})||(e=e===null?b.errors:e.concat(b.errors),
r=e.length)),s.fatal_errors!==void 0&&(b(s.fatal_errors,{instancePath:n+"/fatal_errors",parentData:s,parentDataProperty:"fatal_errors",rootData:f})||
(e=e===null?b.errors:e.concat(b.errors),r=e.length)),s.protect_listeners!==void 0&&(b(s.protect_listeners,{instancePath:n+"/protect_listener\
s",parentData:s,parentDataProperty:"protect_listeners",rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length)),s.event_clear_interval!==
void 0&&(q(s.event_clear_interval,{instancePath:n+"/event_clear_interval",parentData:s,parentDataProperty:"event_clear_interval",rootData:f})||
(e=e===null?q.errors:e.concat(q.errors),r=e.length)),s.debug!==void 0&&(b(s.debug,{instancePath:n+"/debug",parentData:s,parentDataProperty:"\
debug",rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length)),s.max_connections!==void 0&&(T(s.max_connections,{instancePath:n+"\
/max_connections",parentData:s,parentDataProperty:"max_connections",rootData:f})||(e=e===null?T.errors:e.concat(T.errors),r=e.length)),s.max_ssl_handshake_roundtrips!==
void 0&&(T(s.max_ssl_handshake_roundtrips,{instancePath:n+"/max_ssl_handshake_roundtrips",parentData:s,parentDataProperty:"max_ssl_handshake\
_roundtrips",rootData:f})||(e=e===null?T.errors:e.concat(T.errors),r=e.length)),s.max_receive_buffer_size!==void 0&&(T(s.max_receive_buffer_size,
{instancePath:n+"/max_receive_buffer_size",parentData:s,parentDataProperty:"max_receive_buffer_size",rootData:f})||(e=e===null?T.errors:e.concat(
T.errors),r=e.length)),s.select_timeout!==void 0&&(q(s.select_timeout,{instancePath:n+"/select_timeout",parentData:s,parentDataProperty:"sel\
ect_timeout",rootData:f})||(e=e===null?q.errors:e.concat(q.errors),r=e.length)),s.select_idle_check_interval!==void 0&&(q(s.select_idle_check_interval,
{instancePath:n+"/select_idle_check_interval",parentData:s,parentDataProperty:"select_idle_check_interval",rootData:f})||(e=e===null?q.errors:
e.concat(q.errors),r=e.length)),s.highest_allowed_fd!==void 0&&(T(s.highest_allowed_fd,{instancePath:n+"/highest_allowed_fd",parentData:s,parentDataProperty:"\
highest_allowed_fd",rootData:f})||(e=e===null?T.errors:e.concat(T.errors),r=e.length))}else{const t={instancePath:n,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:je.type,parentSchema:je,data:s};e===null?e=[t]:e.push(t),r++}return Ln.errors=e,
r===0}const Nt=Qn,Tr={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{enum:["SHA-1","SHA-256"]}};function Qn(s,{
instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;
if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===
r;t=o,a="then"}else{const i=r;if(!(s==="SHA-1"||s==="SHA-256")){const m={instancePath:n,schemaPath:"#/else/enum",keyword:"enum",params:{allowedValues:Tr.
else.enum},message:"must be equal to one of the allowed values",schema:Tr.else.enum,parentSchema:Tr.else,data:s};e===null?e=[m]:e.push(m),r++}
var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'"\
 schema',schema:Tr.if,parentSchema:Tr,data:s};e===null?e=[i]:e.push(i),r++}return Qn.errors=e,r===0}const Ct=Bn,Fr={if:{$ref:"#/definitions/\
tagged"},then:{$ref:"#/definitions/reference"},else:{type:"number",minimum:1}};function Bn(s,{instancePath:n="",parentData:p,parentDataProperty:u,
rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(typeof s==
"number"&&isFinite(s)){if(s<1||isNaN(s)){const m={instancePath:n,schemaPath:"#/else/minimum",keyword:"minimum",params:{comparison:">=",limit:1},
message:"must be >= 1",schema:1,parentSchema:Fr.else,data:s};e===null?e=[m]:e.push(m),r++}}else{const m={instancePath:n,schemaPath:"#/else/t\
ype",keyword:"type",params:{type:"number"},message:"must be number",schema:Fr.else.type,parentSchema:Fr.else,data:s};e===null?e=[m]:e.push(m),
r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+
a+'" schema',schema:Fr.if,parentSchema:Fr,data:s};e===null?e=[i]:e.push(i),r++}return Bn.errors=e,r===0}const Dt=Gn,Vr={if:{$ref:"#/definiti\
ons/tagged"},then:{$ref:"#/definitions/reference"},else:{enum:["chat","normal","headline"]}};function Gn(s,{instancePath:n="",parentData:p,parentDataProperty:u,
rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!(s==="cha\
t"||s==="normal"||s==="headline")){const m={instancePath:n,schemaPath:"#/else/enum",keyword:"enum",params:{allowedValues:Vr.else.enum},message:"\
must be equal to one of the allowed values",schema:Vr.else.enum,parentSchema:Vr.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a=
"else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Vr.
if,parentSchema:Vr,data:s};e===null?e=[i]:e.push(i),r++}return Gn.errors=e,r===0}const zt=Rn,Ir={if:{$ref:"#/definitions/tagged"},then:{$ref:"\
#/definitions/reference"},else:{enum:[!1,!0,"local","admin"]}};function Rn(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(
h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!(s===!1||s===!0||s==="local"||
s==="admin")){const m={instancePath:n,schemaPath:"#/else/enum",keyword:"enum",params:{allowedValues:Ir.else.enum},message:"must be equal to \
one of the allowed values",schema:Ir.else.enum,parentSchema:Ir.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={
instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Ir.if,parentSchema:Ir,data:s};
e===null?e=[i]:e.push(i),r++}return Rn.errors=e,r===0}const Tt=Hn,Ae={type:"object",additionalProperties:{anyOf:[{if:{$ref:"#/definitions/ta\
gged"},then:{$ref:"#/definitions/reference"},else:{type:["string","number","boolean"]}},{$ref:"#/definitions/shared5"}]}};function Hn(s,{instancePath:n="",
parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(s&&typeof s=="object"&&!Array.isArray(s))for(const c in s){let o=s[c];
const a=r;let i=!1;const _=r,m=r;let $=!0;const E=r;h(o,{instancePath:n+"/"+c.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:s,parentDataProperty:c,
rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var l=E===r;r=m,e!==null&&(m?e.length=m:e=null);let g;if(l){const D=r;y(o,
{instancePath:n+"/"+c.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:s,parentDataProperty:c,rootData:f})||(e=e===null?y.errors:e.concat(y.
errors),r=e.length);var l=D===r;$=l,g="then"}else{const D=r;if(typeof o!="string"&&!(typeof o=="number"&&isFinite(o))&&typeof o!="boolean"){
const I={instancePath:n+"/"+c.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/additionalProperties/anyOf/0/else/type",keyword:"type",params:{
type:Ae.additionalProperties.anyOf[0].else.type},message:"must be string,number,boolean",schema:Ae.additionalProperties.anyOf[0].else.type,parentSchema:Ae.
additionalProperties.anyOf[0].else,data:o};e===null?e=[I]:e.push(I),r++}var l=D===r;$=l,g="else"}if(!$){const D={instancePath:n+"/"+c.replace(
/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/additionalProperties/anyOf/0/if",keyword:"if",params:{failingKeyword:g},message:'must match "'+
g+'" schema',schema:Ae.additionalProperties.anyOf[0].if,parentSchema:Ae.additionalProperties.anyOf[0],data:o};e===null?e=[D]:e.push(D),r++}var t=_===
r;if(i=i||t,!i){const D=r;P(o,{instancePath:n+"/"+c.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:s,parentDataProperty:c,rootData:f})||(e=
e===null?P.errors:e.concat(P.errors),r=e.length);var t=D===r;i=i||t}if(i)r=a,e!==null&&(a?e.length=a:e=null);else{const D={instancePath:n+"/"+
c.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in\
 anyOf",schema:Ae.additionalProperties.anyOf,parentSchema:Ae.additionalProperties,data:o};e===null?e=[D]:e.push(D),r++}}else{const c={instancePath:n,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:Ae.type,parentSchema:Ae,data:s};e===null?e=[c]:e.push(
c),r++}return Hn.errors=e,r===0}const Ft=Jn,Yn={type:"array",items:{$ref:"#/definitions/shared7"}};function Jn(s,{instancePath:n="",parentData:p,
parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(Array.isArray(s)){const l=s.length;for(let t=0;t<l;t++)Ve(s[t],{instancePath:n+"/"+
t,parentData:s,parentDataProperty:t,rootData:f})||(e=e===null?Ve.errors:e.concat(Ve.errors),r=e.length)}else{const l={instancePath:n,schemaPath:"\
#/type",keyword:"type",params:{type:"array"},message:"must be array",schema:Yn.type,parentSchema:Yn,data:s};e===null?e=[l]:e.push(l),r++}return Jn.
errors=e,r===0}const Vt=Un,X={type:"object",properties:{driver:{if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{
enum:["SQLite3","PostgreSQL","MySQL"]}},database:{$ref:"#/definitions/shared1"},username:{$ref:"#/definitions/shared1"},password:{$ref:"#/de\
finitions/shared1"},host:{$ref:"#/definitions/shared1"},port:{$ref:"#/definitions/shared11"}},required:["driver"],additionalProperties:!1,if:{
properties:{driver:{const:"SQLite3"}}},else:{required:["database"]}};function Un(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;const l=r;let t=!0;const c=r;if(s&&typeof s=="object"&&!Array.isArray(s)&&s.driver!==void 0&&s.driver!=="SQLite3"){const i={};
e===null?e=[i]:e.push(i),r++}var o=c===r;if(r=l,e!==null&&(l?e.length=l:e=null),!o){const i=r;if(s&&typeof s=="object"&&!Array.isArray(s)&&s.
database===void 0){const m={instancePath:n,schemaPath:"#/else/required",keyword:"required",params:{missingProperty:"database"},message:"must\
 have required property 'database'",schema:X.else.required,parentSchema:X.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o}if(!t){const i={
instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:"else"},message:'must match "else" schema',schema:X.if,parentSchema:X,data:s};
e===null?e=[i]:e.push(i),r++}if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.driver===void 0){const i={instancePath:n,schemaPath:"#/requir\
ed",keyword:"required",params:{missingProperty:"driver"},message:"must have required property 'driver'",schema:X.required,parentSchema:X,data:s};
e===null?e=[i]:e.push(i),r++}for(const i in s)if(!(i==="driver"||i==="database"||i==="username"||i==="password"||i==="host"||i==="port")){const _={
instancePath:n,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:i},message:"must NOT have addit\
ional properties",schema:!1,parentSchema:X,data:s};e===null?e=[_]:e.push(_),r++}if(s.driver!==void 0){let i=s.driver;const _=r;let m=!0;const $=r;
h(i,{instancePath:n+"/driver",parentData:s,parentDataProperty:"driver",rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var a=$===
r;r=_,e!==null&&(_?e.length=_:e=null);let E;if(a){const g=r;y(i,{instancePath:n+"/driver",parentData:s,parentDataProperty:"driver",rootData:f})||
(e=e===null?y.errors:e.concat(y.errors),r=e.length);var a=g===r;m=a,E="then"}else{const g=r;if(!(i==="SQLite3"||i==="PostgreSQL"||i==="MySQL")){
const j={instancePath:n+"/driver",schemaPath:"#/properties/driver/else/enum",keyword:"enum",params:{allowedValues:X.properties.driver.else.enum},
message:"must be equal to one of the allowed values",schema:X.properties.driver.else.enum,parentSchema:X.properties.driver.else,data:i};e===
null?e=[j]:e.push(j),r++}var a=g===r;m=a,E="else"}if(!m){const g={instancePath:n+"/driver",schemaPath:"#/properties/driver/if",keyword:"if",
params:{failingKeyword:E},message:'must match "'+E+'" schema',schema:X.properties.driver.if,parentSchema:X.properties.driver,data:i};e===null?
e=[g]:e.push(g),r++}}s.database!==void 0&&(d(s.database,{instancePath:n+"/database",parentData:s,parentDataProperty:"database",rootData:f})||
(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.username!==void 0&&(d(s.username,{instancePath:n+"/username",parentData:s,parentDataProperty:"\
username",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.password!==void 0&&(d(s.password,{instancePath:n+"/password",
parentData:s,parentDataProperty:"password",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.host!==void 0&&(d(s.host,{instancePath:n+
"/host",parentData:s,parentDataProperty:"host",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.port!==void 0&&(Q(s.port,
{instancePath:n+"/port",parentData:s,parentDataProperty:"port",rootData:f})||(e=e===null?Q.errors:e.concat(Q.errors),r=e.length))}else{const i={
instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:X.type,parentSchema:X,data:s};e===null?
e=[i]:e.push(i),r++}return Un.errors=e,r===0}const It=Wn,Mr={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{enum:[
"default","normal","fast","safe"]}};function Wn(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;
let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===
r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!(s==="default"||s==="normal"||s==="fast"||s==="safe")){const m={
instancePath:n,schemaPath:"#/else/enum",keyword:"enum",params:{allowedValues:Mr.else.enum},message:"must be equal to one of the allowed valu\
es",schema:Mr.else.enum,parentSchema:Mr.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"\
#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Mr.if,parentSchema:Mr,data:s};e===null?e=[i]:e.push(
i),r++}return Wn.errors=e,r===0}const Mt=Zn,Xn={type:"object",properties:{statsd_server:{$ref:"#/definitions/shared1"},statsd_port:{$ref:"#/\
definitions/shared11"},prefix:{$ref:"#/definitions/shared1"}}};function Zn(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;if(s&&typeof s=="object"&&!Array.isArray(s))s.statsd_server!==void 0&&(d(s.statsd_server,{instancePath:n+"/statsd_server",parentData:s,
parentDataProperty:"statsd_server",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.statsd_port!==void 0&&(Q(s.statsd_port,
{instancePath:n+"/statsd_port",parentData:s,parentDataProperty:"statsd_port",rootData:f})||(e=e===null?Q.errors:e.concat(Q.errors),r=e.length)),
s.prefix!==void 0&&(d(s.prefix,{instancePath:n+"/prefix",parentData:s,parentDataProperty:"prefix",rootData:f})||(e=e===null?d.errors:e.concat(
d.errors),r=e.length));else{const l={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:Xn.
type,parentSchema:Xn,data:s};e===null?e=[l]:e.push(l),r++}return Zn.errors=e,r===0}const Lt=el,ie={anyOf:[{if:{$ref:"#/definitions/tagged"},
then:{$ref:"#/definitions/reference"},else:{type:"number",exclusiveMinimum:0}},{if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/r\
eference"},else:{enum:["manual"]}}]};function el(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;
let t=!1;const c=r,o=r;let a=!0;const i=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(
h.errors),r=e.length);var _=i===r;r=o,e!==null&&(o?e.length=o:e=null);let m;if(_){const g=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var _=g===r;a=_,m="then"}else{const g=r;if(typeof s=="number"&&isFinite(s)){
if(s<=0||isNaN(s)){const j={instancePath:n,schemaPath:"#/anyOf/0/else/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},
message:"must be > 0",schema:0,parentSchema:ie.anyOf[0].else,data:s};e===null?e=[j]:e.push(j),r++}}else{const j={instancePath:n,schemaPath:"\
#/anyOf/0/else/type",keyword:"type",params:{type:"number"},message:"must be number",schema:ie.anyOf[0].else.type,parentSchema:ie.anyOf[0].else,
data:s};e===null?e=[j]:e.push(j),r++}var _=g===r;a=_,m="else"}if(!a){const g={instancePath:n,schemaPath:"#/anyOf/0/if",keyword:"if",params:{
failingKeyword:m},message:'must match "'+m+'" schema',schema:ie.anyOf[0].if,parentSchema:ie.anyOf[0],data:s};e===null?e=[g]:e.push(g),r++}var $=c===
r;if(t=t||$,!t){const g=r,D=r;let j=!0;const I=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.
concat(h.errors),r=e.length);var E=I===r;r=D,e!==null&&(D?e.length=D:e=null);let $e;if(E){const Ze=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var E=Ze===r;j=E,$e="then"}else{const Ze=r;if(s!=="manual"){const K={instancePath:n,
schemaPath:"#/anyOf/1/else/enum",keyword:"enum",params:{allowedValues:ie.anyOf[1].else.enum},message:"must be equal to one of the allowed va\
lues",schema:ie.anyOf[1].else.enum,parentSchema:ie.anyOf[1].else,data:s};e===null?e=[K]:e.push(K),r++}var E=Ze===r;j=E,$e="else"}if(!j){const Ze={
instancePath:n,schemaPath:"#/anyOf/1/if",keyword:"if",params:{failingKeyword:$e},message:'must match "'+$e+'" schema',schema:ie.anyOf[1].if,
parentSchema:ie.anyOf[1],data:s};e===null?e=[Ze]:e.push(Ze),r++}var $=g===r;t=t||$}if(t)r=l,e!==null&&(l?e.length=l:e=null);else{const g={instancePath:n,
schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:ie.anyOf,parentSchema:ie,data:s};e===null?e=[g]:
e.push(g),r++}return el.errors=e,r===0}const Qt=rl;function rl(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,
r=0;const l=r;let t=!1;const c=r;d(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?d.errors:e.concat(d.errors),
r=e.length);var o=c===r;if(t=t||o,!t){const a=r;se(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?se.errors:e.
concat(se.errors),r=e.length);var o=a===r;t=t||o}if(t)r=l,e!==null&&(l?e.length=l:e=null);else{const a={instancePath:n,schemaPath:"#/anyOf",
keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:Xr.anyOf,parentSchema:Xr,data:s};e===null?e=[a]:e.push(a),r++}return rl.
errors=e,r===0}const Bt=sl,Lr={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{enum:["modern","intermediate","o\
ld","legacy"]}};function sl(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;
h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==
null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.
concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!(s==="modern"||s==="intermediate"||s==="old"||s==="legacy")){const m={
instancePath:n,schemaPath:"#/else/enum",keyword:"enum",params:{allowedValues:Lr.else.enum},message:"must be equal to one of the allowed valu\
es",schema:Lr.else.enum,parentSchema:Lr.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"\
#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Lr.if,parentSchema:Lr,data:s};e===null?e=[i]:e.push(
i),r++}return sl.errors=e,r===0}const Gt=nl,As={type:"object",properties:{async:{$ref:"#/definitions/shared2"},resolvconf:{$ref:"#/definitio\
ns/shared32"},hoststxt:{$ref:"#/definitions/shared32"},forward:{$ref:"#/definitions/shared18"},trusted:{$ref:"#/definitions/shared18"},trustfile:{
$ref:"#/definitions/shared1"},options:{$ref:"#/definitions/shared26"}},required:[],additionalProperties:!1};function nl(s,{instancePath:n="",
parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(s&&typeof s=="object"&&!Array.isArray(s)){for(const l in s)if(!(l==="a\
sync"||l==="resolvconf"||l==="hoststxt"||l==="forward"||l==="trusted"||l==="trustfile"||l==="options")){const t={instancePath:n,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},message:"must NOT have additional properties",schema:!1,
parentSchema:As,data:s};e===null?e=[t]:e.push(t),r++}s.async!==void 0&&(b(s.async,{instancePath:n+"/async",parentData:s,parentDataProperty:"\
async",rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length)),s.resolvconf!==void 0&&(be(s.resolvconf,{instancePath:n+"/resolvco\
nf",parentData:s,parentDataProperty:"resolvconf",rootData:f})||(e=e===null?be.errors:e.concat(be.errors),r=e.length)),s.hoststxt!==void 0&&(be(
s.hoststxt,{instancePath:n+"/hoststxt",parentData:s,parentDataProperty:"hoststxt",rootData:f})||(e=e===null?be.errors:e.concat(be.errors),r=
e.length)),s.forward!==void 0&&(S(s.forward,{instancePath:n+"/forward",parentData:s,parentDataProperty:"forward",rootData:f})||(e=e===null?S.
errors:e.concat(S.errors),r=e.length)),s.trusted!==void 0&&(S(s.trusted,{instancePath:n+"/trusted",parentData:s,parentDataProperty:"trusted",
rootData:f})||(e=e===null?S.errors:e.concat(S.errors),r=e.length)),s.trustfile!==void 0&&(d(s.trustfile,{instancePath:n+"/trustfile",parentData:s,
parentDataProperty:"trustfile",rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=e.length)),s.options!==void 0&&(se(s.options,{instancePath:n+
"/options",parentData:s,parentDataProperty:"options",rootData:f})||(e=e===null?se.errors:e.concat(se.errors),r=e.length))}else{const l={instancePath:n,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:As.type,parentSchema:As,data:s};e===null?e=[l]:e.push(
l),r++}return nl.errors=e,r===0}const Rt=tl,ll={if:{type:"object",required:["$table"]},then:{$ref:"#/definitions/shared13"},else:{$ref:"#/de\
finitions/shared2"}};function tl(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;
const c=r;if(r===c)if(s&&typeof s=="object"&&!Array.isArray(s)){let i;if(s.$table===void 0&&(i="$table")){const _={};e===null?e=[_]:e.push(_),
r++}}else{const i={};e===null?e=[i]:e.push(i),r++}var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;A(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?A.errors:e.concat(A.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;
b(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?b.errors:e.concat(b.errors),r=e.length);var o=i===r;t=o,a="e\
lse"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:ll.if,
parentSchema:ll,data:s};e===null?e=[i]:e.push(i),r++}return tl.errors=e,r===0}const il=al,ol={if:{type:"object",required:["$table"]},then:{$ref:"\
#/definitions/shared13"},else:{$ref:"#/definitions/shared1"}};function al(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){
let e=null,r=0;const l=r;let t=!0;const c=r;if(r===c)if(s&&typeof s=="object"&&!Array.isArray(s)){let i;if(s.$table===void 0&&(i="$table")){
const _={};e===null?e=[_]:e.push(_),r++}}else{const i={};e===null?e=[i]:e.push(i),r++}var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;
if(o){const i=r;A(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?A.errors:e.concat(A.errors),r=e.length);var o=i===
r;t=o,a="then"}else{const i=r;d(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?d.errors:e.concat(d.errors),r=
e.length);var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must mat\
ch "'+a+'" schema',schema:ol.if,parentSchema:ol,data:s};e===null?e=[i]:e.push(i),r++}return al.errors=e,r===0}const Ht=fl,Te={if:{$ref:"#/de\
finitions/tagged"},then:{$ref:"#/definitions/reference"},else:{type:"integer"}};function fl(s,{instancePath:n="",parentData:p,parentDataProperty:u,
rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!(typeof s==
"number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){const m={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:"integer"},message:"\
must be integer",schema:Te.else.type,parentSchema:Te.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,
schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Te.if,parentSchema:Te,data:s};e===null?e=
[i]:e.push(i),r++}return fl.errors=e,r===0}const Yt=pl,cl={if:{type:"object",required:["$table"]},then:{$ref:"#/definitions/shared13"},else:{
$ref:"#/definitions/shared35"}};function we(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;
let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===
r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){const m={
instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:Te.else.type,parentSchema:Te.
else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},
message:'must match "'+a+'" schema',schema:Te.if,parentSchema:Te,data:s};e===null?e=[i]:e.push(i),r++}return we.errors=e,r===0}function pl(s,{
instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;if(r===c)if(s&&typeof s=="\
object"&&!Array.isArray(s)){let i;if(s.$table===void 0&&(i="$table")){const _={};e===null?e=[_]:e.push(_),r++}}else{const i={};e===null?e=[i]:
e.push(i),r++}var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;A(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?A.errors:e.concat(A.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;we(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?we.errors:e.concat(we.errors),r=e.length);var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",
keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:cl.if,parentSchema:cl,data:s};e===null?e=[i]:e.push(i),r++}
return pl.errors=e,r===0}const Jt=ml,ul={if:{type:"object",required:["$table"]},then:{$ref:"#/definitions/shared13"},else:{$ref:"#/definitio\
ns/shared9"}};function ml(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;
if(r===c)if(s&&typeof s=="object"&&!Array.isArray(s)){let i;if(s.$table===void 0&&(i="$table")){const _={};e===null?e=[_]:e.push(_),r++}}else{
const i={};e===null?e=[i]:e.push(i),r++}var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;A(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?A.errors:e.concat(A.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;C(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?C.errors:e.concat(C.errors),r=e.length);var o=i===r;t=o,a="else"}if(!t){const i={
instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:ul.if,parentSchema:ul,data:s};
e===null?e=[i]:e.push(i),r++}return ml.errors=e,r===0}const Ut=yl,hl={if:{type:"object",required:["$table"]},then:{$ref:"#/definitions/share\
d13"},else:{$ref:"#/definitions/shared6"}};function is(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;
const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.
length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const _=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=_===r;t=o,a="then"}else{const _=r;if(!(typeof s=="number"&&isFinite(s))&&typeof s!=
"string"&&typeof s!="boolean"){const g={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:W.else.type},message:"must be nu\
mber,string,boolean",schema:W.else.type,parentSchema:W.else,data:s};e===null?e=[g]:e.push(g),r++}const m=r,$=r;if(s!==!0){const g={};e===null?
e=[g]:e.push(g),r++}var i=$===r;if(i){const g={instancePath:n,schemaPath:"#/else/not",keyword:"not",params:{},message:"must NOT be valid",schema:W.
else.not,parentSchema:W.else,data:s};e===null?e=[g]:e.push(g),r++}else r=m,e!==null&&(m?e.length=m:e=null);var o=_===r;t=o,a="else"}if(!t){const _={
instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:W.if,parentSchema:W,data:s};
e===null?e=[_]:e.push(_),r++}return is.errors=e,r===0}function yl(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,
r=0;const l=r;let t=!0;const c=r;if(r===c)if(s&&typeof s=="object"&&!Array.isArray(s)){let i;if(s.$table===void 0&&(i="$table")){const _={};
e===null?e=[_]:e.push(_),r++}}else{const i={};e===null?e=[i]:e.push(i),r++}var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;
A(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?A.errors:e.concat(A.errors),r=e.length);var o=i===r;t=o,a="t\
hen"}else{const i=r;is(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?is.errors:e.concat(is.errors),r=e.length);
var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'"\
 schema',schema:hl.if,parentSchema:hl,data:s};e===null?e=[i]:e.push(i),r++}return yl.errors=e,r===0}const dl=_l,ke={if:{$ref:"#/definitions/\
tagged"},then:{$ref:"#/definitions/reference"},else:{type:["object","array"]}};function _l(s,{instancePath:n="",parentData:p,parentDataProperty:u,
rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!s||typeof s!=
"object"){const m={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:ke.else.type},message:"must be object,array",schema:ke.
else.type,parentSchema:ke.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",
keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:ke.if,parentSchema:ke,data:s};e===null?e=[i]:e.push(i),r++}
return _l.errors=e,r===0}const gl=bl,vl={if:{type:"object",required:["$table"]},then:{$ref:"#/definitions/shared13"},else:{$ref:"#/definitio\
ns/shared36"}};function os(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;
h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==
null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.
concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;if(!s||typeof s!="object"){const m={instancePath:n,schemaPath:"#/else/t\
ype",keyword:"type",params:{type:ke.else.type},message:"must be object,array",schema:ke.else.type,parentSchema:ke.else,data:s};e===null?e=[m]:
e.push(m),r++}var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must\
 match "'+a+'" schema',schema:ke.if,parentSchema:ke,data:s};e===null?e=[i]:e.push(i),r++}return os.errors=e,r===0}function bl(s,{instancePath:n="",
parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;if(r===c)if(s&&typeof s=="object"&&!Array.isArray(
s)){let i;if(s.$table===void 0&&(i="$table")){const _={};e===null?e=[_]:e.push(_),r++}}else{const i={};e===null?e=[i]:e.push(i),r++}var o=c===
r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;A(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
A.errors:e.concat(A.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;os(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?os.errors:e.concat(os.errors),r=e.length);var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",
params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:vl.if,parentSchema:vl,data:s};e===null?e=[i]:e.push(i),r++}return bl.errors=
e,r===0}const Wt=wl,ei={};function wl(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){return wl.errors=null,!0}const Xt=$l,
kl={if:{type:"object",required:["$table"]},then:{$ref:"#/definitions/shared13"},else:{}};function $l(s,{instancePath:n="",parentData:p,parentDataProperty:u,
rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;if(r===c)if(s&&typeof s=="object"&&!Array.isArray(s)){let a;if(s.$table===void 0&&
(a="$table")){const i={};e===null?e=[i]:e.push(i),r++}}else{const a={};e===null?e=[a]:e.push(a),r++}var o=c===r;if(r=l,e!==null&&(l?e.length=
l:e=null),o){const a=r;A(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?A.errors:e.concat(A.errors),r=e.length);
var o=a===r;t=o}if(!t){const a={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:"then"},message:'must match "then" sche\
ma',schema:kl.if,parentSchema:kl,data:s};e===null?e=[a]:e.push(a),r++}return $l.errors=e,r===0}const Sl=Ol,Pl={if:{type:"object",required:["\
$table"]},then:{$ref:"#/definitions/shared13"},else:{$ref:"#/definitions/shared3"}};function as(s,{instancePath:n="",parentData:p,parentDataProperty:u,
rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;Fe(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?Fe.errors:e.concat(Fe.errors),r=e.length);var o=i===r;t=o,a="else"}if(!t){const i={
instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Rr.if,parentSchema:Rr,data:s};
e===null?e=[i]:e.push(i),r++}return as.errors=e,r===0}function Ol(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,
r=0;const l=r;let t=!0;const c=r;if(r===c)if(s&&typeof s=="object"&&!Array.isArray(s)){let i;if(s.$table===void 0&&(i="$table")){const _={};
e===null?e=[_]:e.push(_),r++}}else{const i={};e===null?e=[i]:e.push(i),r++}var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;
A(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?A.errors:e.concat(A.errors),r=e.length);var o=i===r;t=o,a="t\
hen"}else{const i=r;as(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?as.errors:e.concat(as.errors),r=e.length);
var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'"\
 schema',schema:Pl.if,parentSchema:Pl,data:s};e===null?e=[i]:e.push(i),r++}return Ol.errors=e,r===0}const xl=ql,fs={if:{$ref:"#/definitions/\
tagged"},then:{$ref:"#/definitions/reference"},else:{$ref:"#/definitions/shared38"}},jl={if:{type:"array"},then:{$ref:"#/definitions/shared3\
9"},else:{$ref:"#/definitions/shared35"}},Al={type:"array",items:{$ref:"#/definitions/shared35"}};function cs(s,{instancePath:n="",parentData:p,
parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(Array.isArray(s)){const l=s.length;for(let t=0;t<l;t++)we(s[t],{instancePath:n+"/"+
t,parentData:s,parentDataProperty:t,rootData:f})||(e=e===null?we.errors:e.concat(we.errors),r=e.length)}else{const l={instancePath:n,schemaPath:"\
#/type",keyword:"type",params:{type:"array"},message:"must be array",schema:Al.type,parentSchema:Al,data:s};e===null?e=[l]:e.push(l),r++}return cs.
errors=e,r===0}function Ye(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;
if(!Array.isArray(s)){const i={};e===null?e=[i]:e.push(i),r++}var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;cs(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?cs.errors:e.concat(cs.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;
we(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?we.errors:e.concat(we.errors),r=e.length);var o=i===r;t=o,a=
"else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:jl.
if,parentSchema:jl,data:s};e===null?e=[i]:e.push(i),r++}return Ye.errors=e,r===0}function ql(s,{instancePath:n="",parentData:p,parentDataProperty:u,
rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;Ye(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?Ye.errors:e.concat(Ye.errors),r=e.length);var o=i===r;t=o,a="else"}if(!t){const i={
instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:fs.if,parentSchema:fs,data:s};
e===null?e=[i]:e.push(i),r++}return ql.errors=e,r===0}const El=Nl,Kl={if:{type:"object",required:["$table"]},then:{$ref:"#/definitions/share\
d13"},else:{$ref:"#/definitions/shared37"}};function ps(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,
r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),
r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;Ye(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?Ye.errors:e.concat(Ye.errors),r=e.length);var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",
keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:fs.if,parentSchema:fs,data:s};e===null?e=[i]:e.push(i),r++}
return ps.errors=e,r===0}function Nl(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;
const c=r;if(r===c)if(s&&typeof s=="object"&&!Array.isArray(s)){let i;if(s.$table===void 0&&(i="$table")){const _={};e===null?e=[_]:e.push(_),
r++}}else{const i={};e===null?e=[i]:e.push(i),r++}var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;A(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?A.errors:e.concat(A.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;
ps(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?ps.errors:e.concat(ps.errors),r=e.length);var o=i===r;t=o,a=
"else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Kl.
if,parentSchema:Kl,data:s};e===null?e=[i]:e.push(i),r++}return Nl.errors=e,r===0}const Cl=Tl,us={if:{$ref:"#/definitions/tagged"},then:{$ref:"\
#/definitions/reference"},else:{$ref:"#/definitions/shared41"}},Dl={if:{type:"array"},then:{$ref:"#/definitions/shared42"},else:{$ref:"#/def\
initions/shared9"}},zl={type:"array",items:{$ref:"#/definitions/shared9"}};function ms(s,{instancePath:n="",parentData:p,parentDataProperty:u,
rootData:f=s}={}){let e=null,r=0;if(Array.isArray(s)){const l=s.length;for(let t=0;t<l;t++)C(s[t],{instancePath:n+"/"+t,parentData:s,parentDataProperty:t,
rootData:f})||(e=e===null?C.errors:e.concat(C.errors),r=e.length)}else{const l={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"\
array"},message:"must be array",schema:zl.type,parentSchema:zl,data:s};e===null?e=[l]:e.push(l),r++}return ms.errors=e,r===0}function Je(s,{
instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;if(!Array.isArray(s)){const i={};
e===null?e=[i]:e.push(i),r++}var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;ms(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?ms.errors:e.concat(ms.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;C(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?C.errors:e.concat(C.errors),r=e.length);var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,
schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Dl.if,parentSchema:Dl,data:s};e===null?e=
[i]:e.push(i),r++}return Je.errors=e,r===0}function Tl(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;
const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.
length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;Je(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?Je.errors:e.concat(Je.errors),r=e.length);var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",
keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:us.if,parentSchema:us,data:s};e===null?e=[i]:e.push(i),r++}
return Tl.errors=e,r===0}const Fl=Il,Vl={if:{type:"object",required:["$table"]},then:{$ref:"#/definitions/shared13"},else:{$ref:"#/definitio\
ns/shared40"}};function hs(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;
h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==
null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.
concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;Je(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=
e===null?Je.errors:e.concat(Je.errors),r=e.length);var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{
failingKeyword:a},message:'must match "'+a+'" schema',schema:us.if,parentSchema:us,data:s};e===null?e=[i]:e.push(i),r++}return hs.errors=e,r===
0}function Il(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;if(r===c)
if(s&&typeof s=="object"&&!Array.isArray(s)){let i;if(s.$table===void 0&&(i="$table")){const _={};e===null?e=[_]:e.push(_),r++}}else{const i={};
e===null?e=[i]:e.push(i),r++}var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;A(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?A.errors:e.concat(A.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;hs(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?hs.errors:e.concat(hs.errors),r=e.length);var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,
schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Vl.if,parentSchema:Vl,data:s};e===null?e=
[i]:e.push(i),r++}return Il.errors=e,r===0}const Ml=Bl,ys={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{$ref:"\
#/definitions/shared44"}},Ll={if:{type:"array"},then:{$ref:"#/definitions/shared45"},else:{$ref:"#/definitions/shared11"}},Ql={type:"array",
items:{$ref:"#/definitions/shared11"}};function ds(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;if(Array.
isArray(s)){const l=s.length;for(let t=0;t<l;t++)Q(s[t],{instancePath:n+"/"+t,parentData:s,parentDataProperty:t,rootData:f})||(e=e===null?Q.
errors:e.concat(Q.errors),r=e.length)}else{const l={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"array"},message:"must be\
 array",schema:Ql.type,parentSchema:Ql,data:s};e===null?e=[l]:e.push(l),r++}return ds.errors=e,r===0}function Ue(s,{instancePath:n="",parentData:p,
parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;if(!Array.isArray(s)){const i={};e===null?e=[i]:e.push(i),
r++}var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;ds(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?ds.errors:e.concat(ds.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;Q(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?Q.errors:e.concat(Q.errors),r=e.length);var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",
keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Ll.if,parentSchema:Ll,data:s};e===null?e=[i]:e.push(i),r++}
return Ue.errors=e,r===0}function Bl(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;
const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===
r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;Ue(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?Ue.errors:e.concat(Ue.errors),r=e.length);var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",
params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:ys.if,parentSchema:ys,data:s};e===null?e=[i]:e.push(i),r++}return Bl.errors=
e,r===0}const Gl=Hl,Rl={if:{type:"object",required:["$table"]},then:{$ref:"#/definitions/shared13"},else:{$ref:"#/definitions/shared43"}};function _s(s,{
instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;
if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===
r;t=o,a="then"}else{const i=r;Ue(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?Ue.errors:e.concat(Ue.errors),
r=e.length);var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must m\
atch "'+a+'" schema',schema:ys.if,parentSchema:ys,data:s};e===null?e=[i]:e.push(i),r++}return _s.errors=e,r===0}function Hl(s,{instancePath:n="",
parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;if(r===c)if(s&&typeof s=="object"&&!Array.isArray(
s)){let i;if(s.$table===void 0&&(i="$table")){const _={};e===null?e=[_]:e.push(_),r++}}else{const i={};e===null?e=[i]:e.push(i),r++}var o=c===
r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;A(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
A.errors:e.concat(A.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;_s(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?_s.errors:e.concat(_s.errors),r=e.length);var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",
params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Rl.if,parentSchema:Rl,data:s};e===null?e=[i]:e.push(i),r++}return Hl.errors=
e,r===0}const Yl=Jl,gs={if:{$ref:"#/definitions/tagged"},then:{$ref:"#/definitions/reference"},else:{$ref:"#/definitions/shared47"}},We={if:{
type:"array"},then:{type:"array",items:{}},else:{type:["array","string"]}};function Xe(s,{instancePath:n="",parentData:p,parentDataProperty:u,
rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;if(!Array.isArray(s)){const i={};e===null?e=[i]:e.push(i),r++}var o=c===r;r=l,
e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;if(!Array.isArray(s)){const m={instancePath:n,schemaPath:"#/then/type",keyword:"type",
params:{type:"array"},message:"must be array",schema:We.then.type,parentSchema:We.then,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,
a="then"}else{const i=r;if(!Array.isArray(s)&&typeof s!="string"){const m={instancePath:n,schemaPath:"#/else/type",keyword:"type",params:{type:We.
else.type},message:"must be array,string",schema:We.else.type,parentSchema:We.else,data:s};e===null?e=[m]:e.push(m),r++}var o=i===r;t=o,a="e\
lse"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:We.if,
parentSchema:We,data:s};e===null?e=[i]:e.push(i),r++}return Xe.errors=e,r===0}function Jl(s,{instancePath:n="",parentData:p,parentDataProperty:u,
rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?
h.errors:e.concat(h.errors),r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,
parentDataProperty:u,rootData:f})||(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;Xe(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?Xe.errors:e.concat(Xe.errors),r=e.length);var o=i===r;t=o,a="else"}if(!t){const i={
instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:gs.if,parentSchema:gs,data:s};
e===null?e=[i]:e.push(i),r++}return Jl.errors=e,r===0}const Ul=Xl,Wl={if:{type:"object",required:["$table"]},then:{$ref:"#/definitions/share\
d13"},else:{$ref:"#/definitions/shared46"}};function vs(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,
r=0;const l=r;let t=!0;const c=r;h(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?h.errors:e.concat(h.errors),
r=e.length);var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;y(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||
(e=e===null?y.errors:e.concat(y.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;Xe(s,{instancePath:n,parentData:p,parentDataProperty:u,
rootData:f})||(e=e===null?Xe.errors:e.concat(Xe.errors),r=e.length);var o=i===r;t=o,a="else"}if(!t){const i={instancePath:n,schemaPath:"#/if",
keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:gs.if,parentSchema:gs,data:s};e===null?e=[i]:e.push(i),r++}
return vs.errors=e,r===0}function Xl(s,{instancePath:n="",parentData:p,parentDataProperty:u,rootData:f=s}={}){let e=null,r=0;const l=r;let t=!0;
const c=r;if(r===c)if(s&&typeof s=="object"&&!Array.isArray(s)){let i;if(s.$table===void 0&&(i="$table")){const _={};e===null?e=[_]:e.push(_),
r++}}else{const i={};e===null?e=[i]:e.push(i),r++}var o=c===r;r=l,e!==null&&(l?e.length=l:e=null);let a;if(o){const i=r;A(s,{instancePath:n,
parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?A.errors:e.concat(A.errors),r=e.length);var o=i===r;t=o,a="then"}else{const i=r;
vs(s,{instancePath:n,parentData:p,parentDataProperty:u,rootData:f})||(e=e===null?vs.errors:e.concat(vs.errors),r=e.length);var o=i===r;t=o,a=
"else"}if(!t){const i={instancePath:n,schemaPath:"#/if",keyword:"if",params:{failingKeyword:a},message:'must match "'+a+'" schema',schema:Wl.
if,parentSchema:Wl,data:s};e===null?e=[i]:e.push(i),r++}return Xl.errors=e,r===0}const ri={access_control_allow_credentials:v,access_control_allow_headers:k,
access_control_allow_methods:k,access_control_allow_origins:k,access_control_max_age:F,add_permissions:Ts,additional_registration_fields:rt,
admin_shell_prompt:w,admin_socket:w,admins:k,advertise_bosh:v,advertise_websocket:v,allow_anonymous_s2s:v,allow_anonymous_storage:v,allow_contact_invites:v,
allow_registration:v,allow_unaffiliated_register:v,allow_unencrypted_plain_auth:v,allow_user_invites:v,allow_user_invites_by_roles:k,allowlist_registration_only:v,
anonymous_login:v,archive_cleanup_date_cache_size:H,archive_cleanup_interval:Yr,archive_expires_after:F,archive_store:w,authentication:w,authorization:w,
autocreate_on_publish:v,autocreate_on_subscribe:v,blacklist_on_registration_throttle_overload:v,blocklist_cache_size:H,blocklist_on_registration_throttle_overload:v,
body_size_limit:ae,bosh_interface:k,bosh_interfaces:k,bosh_max_inactivity:F,bosh_max_polling:F,bosh_max_wait:F,bosh_port:M,bosh_ports:M,bosh_ssl:Oe,
bounce_blocked_messages:v,buffer_size_limit:ae,c2s_close_timeout:F,c2s_direct_tls_certificate:dr,c2s_direct_tls_host:w,c2s_direct_tls_interface:k,
c2s_direct_tls_interfaces:k,c2s_direct_tls_port:M,c2s_direct_tls_ports:M,c2s_direct_tls_ssl:Oe,c2s_interface:k,c2s_interfaces:k,c2s_max_child_elements:Y,
c2s_port:M,c2s_ports:M,c2s_require_encryption:v,c2s_ssl:Oe,c2s_stanza_size_limit:Ss,c2s_tcp_keepalives:v,c2s_timeout:F,c2s_unauthed_stanza_size_limit:ln,
certificate:w,certificates:w,client_https_ssl:nt,component_admins_as_room_owners:v,component_conflict_resolve:lt,component_interface:k,component_interfaces:k,
component_module:w,component_port:M,component_ports:M,component_secret:w,component_stanza_size_limit:Ss,component_tcp_keepalives:v,conflict_resolve:tt,
connectivity_probe:it,consider_bosh_secure:v,consider_websocket_secure:v,console_banner:w,console_interface:k,console_interfaces:k,console_port:M,
console_ports:M,console_prettyprint_settings:ot,contact_info:at,cron_check_delay:ae,cron_initial_delay:ae,cron_spread_factor:ft,cross_domain_bosh:hn,
cross_domain_websocket:hn,csi_important_payloads:k,csi_queue_size:H,csi_resume_inactive_delay:F,custom_roles:ct,daemonize:v,data_path:w,debug:v,
default_admin_affiliation:pt,default_archive_policy:ut,default_iteration_count:mt,default_provisioned_role:w,default_storage:w,default_user_role:w,
deny_user_invites_by_roles:k,dialback_secret:w,disable_sasl_mechanisms:k,disallow_s2s:v,disco_expose_admins:v,disco_hidden:v,disco_items:ht,
dns_timeout:Yr,dont_archive_namespaces:k,enabled:v,enforce_registered_nickname:v,error_library:yt,expose_publisher:v,external_addresses:rs,external_service_access:k,
external_service_host:w,external_service_port:ss,external_service_secret:w,external_service_ttl:F,external_services:dt,force_module_reload:v,
gc:_t,groups_file:w,hide_os_type:v,host_user_role:w,http_cors_override:gt,http_default_cors_enabled:v,http_default_host:w,http_dir_listing:v,
http_errors_always_show:v,http_errors_default_message:w,http_errors_detailed:v,http_errors_messages:vt,http_external_url:w,http_file_share_access:k,
http_file_share_allowed_file_types:k,http_file_share_base_url:w,http_file_share_calculate_total_storage_usage_period:pr,http_file_share_daily_quota:Y,
http_file_share_expires_after:F,http_file_share_global_quota:Y,http_file_share_remove_expired_files_period:pr,http_file_share_safe_file_types:k,
http_file_share_secret:w,http_file_share_size_limit:Y,http_files_cache_max_file_size:H,http_files_cache_size:H,http_files_dir:w,http_host:w,
http_index_files:k,http_interface:k,http_interfaces:k,http_legacy_x_forwarded:v,http_max_buffer_size:ae,http_max_content_size:ae,http_path:w,
http_paths:qn,http_port:M,http_ports:M,https_certificate:dr,https_host:w,https_interface:k,https_interfaces:k,https_port:M,https_ports:M,https_ssl:Oe,
ignore_presence_priority:v,insecure_open_authentication:bt,insecure_sasl_mechanisms:k,installer_plugin_path:w,interface:k,interfaces:k,invite_expiry:F,
invites_page:w,invites_page_module:w,invites_page_supports:k,ldap_admin_filter:w,ldap_admins:w,ldap_base:w,ldap_filter:w,ldap_mode:wt,ldap_password:w,
ldap_rootdn:w,ldap_scope:kt,ldap_server:w,ldap_tls:v,legacy_ssl_certificate:dr,legacy_ssl_host:w,legacy_ssl_interface:k,legacy_ssl_interfaces:k,
legacy_ssl_port:M,legacy_ssl_ports:M,legacy_ssl_ssl:Oe,limits:$t,limits_resolution:F,load_global_modules:v,local_interfaces:k,log:Ot,mam_include_total:v,
mam_remove_expired_messages_period:pr,mam_smart_enable:v,max_archive_query_results:Y,max_history_messages:Y,migrate_legacy_blocking:v,mime_types_file:w,
min_seconds_between_registrations:F,modules_disabled:rs,modules_enabled:rs,motd_jid:w,motd_text:w,muc_avatar_advertise_hashes:jt,muc_hats_compat:v,
muc_log_all_rooms:v,muc_log_by_default:v,muc_log_cleanup_date_cache_size:H,muc_log_cleanup_interval:Yr,muc_log_expires_after:F,muc_log_include_total:v,
muc_log_presences:v,muc_mam_remove_expired_messages_period:pr,muc_max_rooms:Y,muc_occupant_id:v,muc_registration_include_form:v,muc_room_allow_persistent:v,
muc_room_allow_public:v,muc_room_cache_size:H,muc_room_default_allow_member_invites:v,muc_room_default_allow_pm:At,muc_room_default_always_allow_moderator_pms:v,
muc_room_default_change_subject:v,muc_room_default_history_length:Y,muc_room_default_language:w,muc_room_default_members_only:v,muc_room_default_moderated:v,
muc_room_default_persistent:v,muc_room_default_presence_broadcast:qt,muc_room_default_public:v,muc_room_default_public_jids:v,muc_room_lock_timeout:F,
muc_room_locking:v,muc_tombstone_expiry:F,muc_tombstones:v,muc_vcard:v,multiplex_buffer_size:H,multiplex_ssl_certificate:dr,multiplex_ssl_host:w,
name:w,network_backend:Et,network_default_read_size:Y,network_settings:Kt,new_muc_storage_format:v,no_daemonize:v,openmetrics_allow_cidr:w,openmetrics_allow_ips:k,
os_version_command:w,parent_host:w,password_hash:Nt,pep_info_cache_size:H,pep_max_items:ae,pep_service_cache_size:H,pidfile:w,plugin_paths:rs,
plugin_server:w,port:M,ports:M,prosody_group:w,prosody_user:w,prosodyctl_timeout:ae,proxy65_acl:k,proxy65_address:w,proxy65_interface:k,proxy65_interfaces:k,
proxy65_open_access:v,proxy65_port:ss,proxy65_ports:M,public_user_role:w,pubsub_max_items:H,pubsub_summary_templates:qn,push_max_devices:Ct,
push_max_errors:ae,push_max_hibernation_timeout:ae,push_notification_important_body:w,push_notification_with_body:v,push_notification_with_sender:v,
realm:w,register_ibr_default_role:w,registration_allowlist:k,registration_blacklist:k,registration_blocklist:k,registration_compat:v,registration_delete_grace_period:F,
registration_from:w,registration_instructions:w,registration_invite_only:v,registration_notification:w,registration_notification_type:Dt,registration_throttle_cache_size:H,
registration_throttle_max:ae,registration_throttle_period:F,registration_title:w,registration_watchers:k,registration_whitelist:k,remove_permissions:Ts,
require_encryption:v,restrict_room_creation:zt,run_as_root:v,s2s_allow_encryption:v,s2s_close_timeout:F,s2s_direct_tls_certificate:dr,s2s_direct_tls_host:w,
s2s_direct_tls_interface:k,s2s_direct_tls_interfaces:k,s2s_direct_tls_port:M,s2s_direct_tls_ports:M,s2s_direct_tls_ssl:Oe,s2s_dns_resolvers:k,
s2s_insecure_domains:k,s2s_interface:k,s2s_interfaces:k,s2s_max_child_elements:Y,s2s_port:M,s2s_ports:M,s2s_require_encryption:v,s2s_secure_auth:v,
s2s_secure_domains:k,s2s_send_queue_size:H,s2s_ssl:Oe,s2s_stanza_size_limit:Ss,s2s_tcp_keepalives:v,s2s_timeout:F,s2s_unauthed_stanza_size_limit:ln,
server_info:Tt,server_info_extensions:Ft,server_user_role:w,setgid:w,setuid:w,smacks_enabled_s2s:v,smacks_hibernation_time:F,smacks_max_ack_delay:F,
smacks_max_inactive_unacked_stanzas:Y,smacks_max_old_sessions:Y,smacks_max_queue_size:H,smacks_max_unacked_stanzas:Y,smacks_s2s_resend:v,sql:Vt,
sql_manage_tables:v,sqlite_tune:It,ssl:Oe,ssl_compression:v,ssl_interface:k,ssl_interfaces:k,ssl_port:M,ssl_ports:M,ssl_ssl:Oe,statistics:w,
statistics_config:Mt,statistics_interval:Lt,storage:Qt,storage_archive_experimental_fast_delete:v,storage_archive_item_limit:Y,storage_archive_item_limit_cache_size:H,
storage_async_check:v,storage_memory_temporary:v,storage_memory_temporary_stores:k,strict_deprecate_is_admin:v,syslog_facility:w,tcp_keepalives:v,
tls_profile:Bt,tls_server_end_point_hash:w,token_auth_access_time_granularity:F,tokenauth_clear_expired_grants_period:pr,tokenless_grant_ttl:F,
tombstone_cache_size:H,trusted_proxies:k,turn_external_host:w,turn_external_port:ss,turn_external_secret:w,turn_external_tcp:v,turn_external_tls_port:ss,
turn_external_ttl:F,turn_external_user:w,umask:w,unbound:Gt,unlimited_jids:k,upgrade_legacy_bookmarks:v,upgrade_legacy_vcards:v,use_dane:v,use_ipv4:v,
use_ipv6:v,use_libevent:v,user_account_management_remove_deleted_accounts_period:pr,user_tombstone_expiry:F,validate_from_addresses:v,vcard_compatibility:v,
vcard_store_name:w,websocket_frame_buffer_limit:Y,websocket_frame_fragment_limit:Y,websocket_get_response_body:w,websocket_get_response_text:w,
welcome_message:w,whitelist_registration_only:v},si={boolean:v,"boolean table":Rt,string:w,"string table":il,integer:Ht,"integer table":Yt,number:Yr,
"number table":Jt,period:F,"period table":Ut,path:w,"path table":il,map:dl,"map table":gl,table:dl,"table table":gl,any:Wt,"any table":Xt,"l\
ist string":k,"list string table":Sl,"set string":k,"set string table":Sl,"list integer":xl,"list integer table":El,"set integer":xl,"set in\
teger table":El,"list number":Cl,"list number table":Fl,"set number":Cl,"set number table":Fl,"list port":Ml,"list port table":Gl,"set port":Ml,
"set port table":Gl,"list any":Yl,"list any table":Ul,"set any":Yl,"set any table":Ul};export{ri as byOption,si as byType,Zt as structure,v as v0,k as v1,Oe as v10,dr as v11,Y as v12,Ss as v13,ln as v14,nt as v15,lt as v16,tt as v17,
it as v18,ot as v19,F as v2,at as v20,ft as v21,hn as v22,ct as v23,pt as v24,ut as v25,mt as v26,ht as v27,yt as v28,rs as v29,Ts as v3,ss as v30,
dt as v31,_t as v32,gt as v33,vt as v34,pr as v35,qn as v36,bt as v37,wt as v38,kt as v39,rt as v4,$t as v40,Ot as v41,jt as v42,At as v43,qt as v44,
Et as v45,Kt as v46,Nt as v47,Ct as v48,Dt as v49,w as v5,zt as v50,Tt as v51,Ft as v52,Vt as v53,It as v54,Mt as v55,Lt as v56,Qt as v57,Bt as v58,
Gt as v59,H as v6,Rt as v60,il as v61,Ht as v62,Yt as v63,Jt as v64,Ut as v65,dl as v66,gl as v67,Wt as v68,Xt as v69,Yr as v7,Sl as v70,xl as v71,
El as v72,Cl as v73,Fl as v74,Ml as v75,Gl as v76,Yl as v77,Ul as v78,ae as v8,M as v9};
