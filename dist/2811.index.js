export const id = 2811;
export const ids = [2811];
export const modules = {

/***/ 2478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   hG: () => (/* binding */ under),
/* harmony export */   n6: () => (/* binding */ compareText)
/* harmony export */ });
function addressOf(kind, name) {
    return `${kind}.${name}`;
}
function under(parent, kind, name) {
    return `${parent}/${kind}.${name}`;
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 1284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ derivedHash),
  a: () => (/* binding */ rootAttributeOf)
});

;// CONCATENATED MODULE: ./build/js/base/small-sha256.js
const { rounds, start } = constants();
function smallSha256(text) {
    const blocks = padded(new TextEncoder().encode(text));
    const hash = start.slice();
    const words = new Int32Array(64);
    for (let at = 0; at < blocks.byteLength; at += 64) {
        for (let i = 0; i < 16; i += 1)
            words[i] = blocks.getInt32(at + i * 4);
        for (let i = 16; i < 64; i += 1) {
            const before = words[i - 15];
            const last = words[i - 2];
            const s0 = turned(before, 7) ^ turned(before, 18) ^ (before >>> 3);
            const s1 = turned(last, 17) ^ turned(last, 19) ^ (last >>> 10);
            words[i] = words[i - 16] + s0 + words[i - 7] + s1;
        }
        addBlock(hash, words);
    }
    return Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
function addBlock(hash, words) {
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
    for (let i = 0; i < 64; i += 1) {
        const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
        const one = (h + s1 + ((e & f) ^ (~e & g)) + rounds[i] + words[i]) | 0;
        const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
        const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g;
        g = f;
        f = e;
        e = (d + one) | 0;
        d = c;
        c = b;
        b = a;
        a = (one + two) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (hash[i] = hash[i] + word));
}
const turned = (word, by) => (word >>> by) | (word << (32 - by));
function padded(bytes) {
    const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
    blocks.set(bytes);
    blocks[bytes.length] = 0x80;
    const view = new DataView(blocks.buffer);
    view.setUint32(blocks.length - 8, Math.floor(bytes.length / 2 ** 29));
    view.setUint32(blocks.length - 4, bytes.length * 8);
    return view;
}
function constants() {
    const primes = [];
    for (let n = 2; primes.length < 64; n += 1)
        if (primes.every((prime) => n % prime !== 0))
            primes.push(n);
    const fraction = (root) => ((root % 1) * 2 ** 32) | 0;
    return {
        rounds: Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
        start: Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
    };
}

;// CONCATENATED MODULE: ./build/js/manifest/feature-hash.js

function derivedHash(address) {
    return smallSha256(address).slice(0, 8);
}
function rootAttributeOf(classification) {
    return `${classification}#root`;
}


/***/ }),

/***/ 2811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MD: () => (/* binding */ checkWorkspace),
  Hy: () => (/* binding */ loadTexts),
  CJ: () => (/* binding */ loadWorkspace)
});

// EXTERNAL MODULE: ./build/js/base/problem.js
var problem = __webpack_require__(3145);
// EXTERNAL MODULE: ./build/js/registration/quoted.js
var quoted = __webpack_require__(1660);
;// CONCATENATED MODULE: ./build/js/manifest/careful.js
class CarefulMissing extends Error {
    part;
    constructor(part) {
        super(`the ${part} is not loaded yet`);
        this.part = part;
    }
}
function createCareful() {
    let parser;
    let judge;
    return {
        parser: () => {
            if (parser === undefined)
                throw new CarefulMissing('parser');
            return parser;
        },
        judge: () => {
            if (judge === undefined)
                throw new CarefulMissing('judge');
            return judge;
        },
        loadParser: async () => (parser ??= await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(8505)]).then(__webpack_require__.bind(__webpack_require__, 8505))),
        loadJudge: async () => (judge ??= await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(8938)]).then(__webpack_require__.bind(__webpack_require__, 8938))),
    };
}
async function whenNeeded(careful, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof CarefulMissing))
            throw error;
        await (error.part === 'parser' ? careful.loadParser() : careful.loadJudge());
        return whenNeeded(careful, work);
    }
}

// EXTERNAL MODULE: ./build/js/base/address.js
var address = __webpack_require__(2478);
// EXTERNAL MODULE: ./build/js/manifest/member.js
var member = __webpack_require__(3142);
;// CONCATENATED MODULE: ./build/js/manifest/quick-schemas.json
const quick_schemas_namespaceObject = /*#__PURE__*/JSON.parse('{"Workspace":{"type":"object","properties":{"apiVersion":{"type":"string","const":"assay/v1"},"kind":{"type":"string","const":"Workspace"},"metadata":{"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"moved":{"type":"object","properties":{"from":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"}},"required":["from"],"additionalProperties":false},"adopt":{"type":"string","format":"uuid","pattern":"^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$"}},"required":["name"],"additionalProperties":false},"spec":{"type":"object","properties":{"environments":{"type":"object","propertyNames":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"additionalProperties":{"type":"object","properties":{"endpoint":{"anyOf":[{"type":"string","const":"sandbox"},{"type":"string","format":"uri","pattern":"^[Hh][Tt][Tt][Pp][Ss]?:"}]},"bindings":{"type":"object","properties":{"workflowTemplates":{"default":{},"type":"object","propertyNames":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"additionalProperties":{"type":"string","format":"uuid","pattern":"^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$"}},"integrations":{"default":{},"type":"object","propertyNames":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"additionalProperties":{"type":"string","format":"uuid","pattern":"^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$"}},"groups":{"default":{},"type":"object","propertyNames":{"type":"string","minLength":1,"maxLength":200},"additionalProperties":{"type":"string","format":"uuid","pattern":"^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$"}}},"additionalProperties":false},"state":{"type":"object","properties":{"branch":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$"},"ref":{"type":"string","pattern":"^refs\\\\/[A-Za-z0-9._/-]{1,200}$"},"directory":{"type":"string","minLength":1,"maxLength":500}},"additionalProperties":false,"maxProperties":1}},"required":["endpoint"],"additionalProperties":false},"minProperties":1},"defaultEnvironment":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"approvals":{"type":"object","properties":{"required":{"default":true,"type":"boolean"}},"additionalProperties":false},"limits":{"type":"object","properties":{"changedPercent":{"default":20,"type":"number","minimum":0,"maximum":100},"changedObjects":{"default":25,"type":"integer","minimum":0}},"additionalProperties":false},"snapshots":{"type":"object","properties":{"store":{"type":"string","enum":["directory","branch","artifact"]},"allowInPublicRepository":{"default":false,"type":"boolean"}},"additionalProperties":false}},"required":["environments","defaultEnvironment"],"additionalProperties":false}},"required":["apiVersion","kind","metadata","spec"],"additionalProperties":false},"Folder":{"type":"object","properties":{"apiVersion":{"type":"string","const":"assay/v1"},"kind":{"type":"string","const":"Folder"},"metadata":{"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"moved":{"type":"object","properties":{"from":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"}},"required":["from"],"additionalProperties":false},"adopt":{"type":"string","format":"uuid","pattern":"^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$"}},"required":["name"],"additionalProperties":false},"spec":{"type":"object","properties":{"title":{"type":"string","minLength":1,"maxLength":300},"description":{"type":"string","maxLength":10000},"parent":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"clientMetadata":{"type":"object","propertyNames":{"type":"string","pattern":"^(?!\\\\$)(?!keyframes$)[A-Za-z0-9\\\\-_ .]+$"},"additionalProperties":{"not":{"type":"null"},"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"null"},{"type":"array","items":{"$ref":"#/$defs/__schema0"}},{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"$ref":"#/$defs/__schema0"}}],"$ref":"#/$defs/__schema0"}},"access":{"type":"object","properties":{"exclusive":{"default":false,"type":"boolean"},"groups":{"type":"array","items":{"type":"object","properties":{"group":{"type":"string","minLength":1,"maxLength":200},"role":{"type":"string","enum":["user","admin"]}},"required":["group","role"],"additionalProperties":false}},"users":{"type":"array","items":{"type":"object","properties":{"email":{"type":"string","format":"email","pattern":"^(?:[A-Za-z0-9_\'+\\\\-]+\\\\.)*[A-Za-z0-9_\'+\\\\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\\\\-]*\\\\.)+[A-Za-z]{2,}$"},"role":{"type":"string","enum":["user","admin"]}},"required":["email","role"],"additionalProperties":false}}},"additionalProperties":false}},"required":["title"],"additionalProperties":false}},"required":["apiVersion","kind","metadata","spec"],"additionalProperties":false,"$defs":{"__schema0":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"null"},{"type":"array","items":{"$ref":"#/$defs/__schema0"}},{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"$ref":"#/$defs/__schema0"}}]}}},"Integration":{"type":"object","properties":{"apiVersion":{"type":"string","const":"assay/v1"},"kind":{"type":"string","const":"Integration"},"metadata":{"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"moved":{"type":"object","properties":{"from":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"}},"required":["from"],"additionalProperties":false},"adopt":{"type":"string","format":"uuid","pattern":"^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$"}},"required":["name"],"additionalProperties":false},"spec":{"type":"object","properties":{"cloud":{"type":"string","enum":["aws","gcp","azure","otc","s3-compatible"]},"hosts":{"type":"array","items":{"type":"string","minLength":1,"maxLength":300}},"strictClientOnly":{"default":false,"type":"boolean"},"write":{"default":false,"type":"boolean"}},"required":["cloud"],"additionalProperties":false}},"required":["apiVersion","kind","metadata","spec"],"additionalProperties":false},"Registration":{"type":"object","properties":{"apiVersion":{"type":"string","const":"assay/v1"},"kind":{"type":"string","const":"Registration"},"metadata":{"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"moved":{"type":"object","properties":{"from":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"}},"required":["from"],"additionalProperties":false},"adopt":{"type":"string","format":"uuid","pattern":"^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$"}},"required":["name"],"additionalProperties":false},"spec":{"type":"object","properties":{"folder":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"integration":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"source":{"type":"string","minLength":1,"maxLength":1000},"items":{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"$ref":"#/$defs/__schema0"}},"skipDuplicateUrls":{"default":true,"type":"boolean"},"upsertMetadata":{"default":false,"type":"boolean"},"onUnitError":{"default":"fail","anyOf":[{"type":"string","enum":["fail","warn"]},{"type":"object","properties":{"allow":{"type":"integer","minimum":0}},"required":["allow"],"additionalProperties":false}]},"limits":{"type":"object","properties":{"items":{"type":"integer","minimum":1,"maximum":500000}},"additionalProperties":false}},"required":["folder"],"additionalProperties":false,"oneOf":[{"required":["source"],"properties":{"source":true}},{"required":["items"],"properties":{"items":true}}]}},"required":["apiVersion","kind","metadata","spec"],"additionalProperties":false,"$defs":{"__schema0":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"null"},{"type":"array","items":{"$ref":"#/$defs/__schema0"}},{"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"$ref":"#/$defs/__schema0"}}]}}},"Dataset":{"type":"object","properties":{"apiVersion":{"type":"string","const":"assay/v1"},"kind":{"type":"string","const":"Dataset"},"metadata":{"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"moved":{"type":"object","properties":{"from":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"}},"required":["from"],"additionalProperties":false},"adopt":{"type":"string","format":"uuid","pattern":"^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$"}},"required":["name"],"additionalProperties":false},"spec":{"type":"object","properties":{"title":{"type":"string","minLength":1,"maxLength":300},"description":{"type":"string","maxLength":10000},"items":{"type":"array","items":{"type":"object","properties":{"registration":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"}},"required":["registration"],"additionalProperties":false}},"access":{"type":"object","properties":{"exclusive":{"default":false,"type":"boolean"},"groups":{"type":"array","items":{"type":"object","properties":{"group":{"type":"string","minLength":1,"maxLength":200},"role":{"type":"string","enum":["user","admin"]}},"required":["group","role"],"additionalProperties":false}},"users":{"type":"array","items":{"type":"object","properties":{"email":{"type":"string","format":"email","pattern":"^(?:[A-Za-z0-9_\'+\\\\-]+\\\\.)*[A-Za-z0-9_\'+\\\\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\\\\-]*\\\\.)+[A-Za-z]{2,}$"},"role":{"type":"string","enum":["user","admin"]}},"required":["email","role"],"additionalProperties":false}}},"additionalProperties":false}},"required":["title","items"],"additionalProperties":false}},"required":["apiVersion","kind","metadata","spec"],"additionalProperties":false},"MetadataSchema":{"type":"object","properties":{"apiVersion":{"type":"string","const":"assay/v1"},"kind":{"type":"string","const":"MetadataSchema"},"metadata":{"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"moved":{"type":"object","properties":{"from":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"}},"required":["from"],"additionalProperties":false},"adopt":{"type":"string","format":"uuid","pattern":"^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$"}},"required":["name"],"additionalProperties":false},"spec":{"type":"object","properties":{"fields":{"type":"object","propertyNames":{"type":"string","pattern":"^(?!\\\\$)(?!keyframes$)[A-Za-z0-9\\\\-_ .]+$"},"additionalProperties":{"oneOf":[{"type":"object","properties":{"type":{"type":"string","enum":["number","boolean","varchar","text","datetime","uuid","geospatial"]}},"required":["type"],"additionalProperties":false},{"type":"object","properties":{"type":{"type":"string","const":"enum"},"values":{"minItems":1,"maxItems":255,"type":"array","items":{"type":"string","minLength":1}}},"required":["type","values"],"additionalProperties":false},{"type":"object","properties":{"type":{"type":"string","const":"embedding"},"size":{"type":"integer","minimum":1,"maximum":4096}},"required":["type","size"],"additionalProperties":false}]}}},"required":["fields"],"additionalProperties":false}},"required":["apiVersion","kind","metadata","spec"],"additionalProperties":false},"Ontology":{"type":"object","properties":{"apiVersion":{"type":"string","const":"assay/v1"},"kind":{"type":"string","const":"Ontology"},"metadata":{"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"moved":{"type":"object","properties":{"from":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"}},"required":["from"],"additionalProperties":false},"adopt":{"type":"string","format":"uuid","pattern":"^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$"}},"required":["name"],"additionalProperties":false},"spec":{"type":"object","properties":{"title":{"type":"string","minLength":1,"maxLength":300},"description":{"type":"string","maxLength":10000},"objects":{"default":[],"type":"array","items":{"type":"object","properties":{"id":{"type":"string","pattern":"^[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?$"},"name":{"type":"string","minLength":1,"maxLength":300},"shape":{"type":"string","enum":["bounding_box","rotatable_bounding_box","polygon","polyline","point","skeleton","bitmask","cuboid","cuboid_2d","segmentation","circle","ellipse","audio","text","time_range"]},"color":{"type":"string","pattern":"^#[0-9A-Fa-f]{6}$"},"required":{"type":"boolean"},"attributes":{"type":"array","items":{"$ref":"#/$defs/__schema0"}},"skeleton":{"type":"object","properties":{"points":{"minItems":1,"type":"array","items":{"type":"object","properties":{"id":{"type":"string","pattern":"^[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?$"},"name":{"type":"string","minLength":1,"maxLength":300},"x":{"type":"number"},"y":{"type":"number"},"color":{"type":"string","pattern":"^#[0-9A-Fa-f]{6}$"},"featureHash":{"type":"string","minLength":1,"maxLength":64}},"required":["id","name","x","y"],"additionalProperties":false}},"edges":{"type":"array","items":{"type":"array","prefixItems":[{"type":"string","pattern":"^[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?$"},{"type":"string","pattern":"^[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?$"}],"items":false,"minItems":2,"maxItems":2}},"width":{"type":"number"},"height":{"type":"number"}},"required":["points"],"additionalProperties":false},"archived":{"type":"boolean"},"featureNodeHash":{"type":"string","minLength":1,"maxLength":64}},"required":["id","name","shape"],"additionalProperties":false}},"classifications":{"default":[],"type":"array","items":{"type":"object","properties":{"id":{"type":"string","pattern":"^[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?$"},"name":{"type":"string","minLength":1,"maxLength":300},"type":{"type":"string","enum":["radio","checklist","text","numeric"]},"required":{"type":"boolean"},"global":{"type":"boolean"},"options":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string","pattern":"^[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?$"},"label":{"type":"string","minLength":1,"maxLength":300},"value":{"type":"string","minLength":1,"maxLength":300},"attributes":{"type":"array","items":{"$ref":"#/$defs/__schema0"}},"archived":{"type":"boolean"},"featureNodeHash":{"type":"string","minLength":1,"maxLength":64}},"required":["id","label"],"additionalProperties":false}},"archived":{"type":"boolean"},"featureNodeHash":{"type":"string","minLength":1,"maxLength":64},"attributeNodeHash":{"type":"string","minLength":1,"maxLength":64}},"required":["id","name","type"],"additionalProperties":false}},"access":{"type":"object","properties":{"exclusive":{"default":false,"type":"boolean"},"groups":{"type":"array","items":{"type":"object","properties":{"group":{"type":"string","minLength":1,"maxLength":200},"role":{"type":"string","enum":["user","admin"]}},"required":["group","role"],"additionalProperties":false}},"users":{"type":"array","items":{"type":"object","properties":{"email":{"type":"string","format":"email","pattern":"^(?:[A-Za-z0-9_\'+\\\\-]+\\\\.)*[A-Za-z0-9_\'+\\\\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\\\\-]*\\\\.)+[A-Za-z]{2,}$"},"role":{"type":"string","enum":["user","admin"]}},"required":["email","role"],"additionalProperties":false}}},"additionalProperties":false}},"required":["title"],"additionalProperties":false}},"required":["apiVersion","kind","metadata","spec"],"additionalProperties":false,"$defs":{"__schema0":{"type":"object","properties":{"id":{"type":"string","pattern":"^[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?$"},"name":{"type":"string","minLength":1,"maxLength":300},"type":{"type":"string","enum":["radio","checklist","text","numeric"]},"required":{"type":"boolean"},"dynamic":{"type":"boolean"},"options":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string","pattern":"^[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?$"},"label":{"type":"string","minLength":1,"maxLength":300},"value":{"type":"string","minLength":1,"maxLength":300},"attributes":{"type":"array","items":{"$ref":"#/$defs/__schema0"}},"archived":{"type":"boolean"},"featureNodeHash":{"type":"string","minLength":1,"maxLength":64}},"required":["id","label"],"additionalProperties":false}},"archived":{"type":"boolean"},"featureNodeHash":{"type":"string","minLength":1,"maxLength":64}},"required":["id","name","type"],"additionalProperties":false}}},"WorkflowTemplate":{"type":"object","properties":{"apiVersion":{"type":"string","const":"assay/v1"},"kind":{"type":"string","const":"WorkflowTemplate"},"metadata":{"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"moved":{"type":"object","properties":{"from":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"}},"required":["from"],"additionalProperties":false},"adopt":{"type":"string","format":"uuid","pattern":"^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$"}},"required":["name"],"additionalProperties":false},"spec":{"type":"object","properties":{"title":{"type":"string","minLength":1,"maxLength":300},"description":{"type":"string","maxLength":10000},"start":{"type":"string","minLength":1,"maxLength":200},"stages":{"minItems":1,"maxItems":100,"type":"array","items":{"oneOf":[{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":200},"type":{"type":"string","const":"agent"},"pathways":{"type":"object","propertyNames":{"type":"string","minLength":1,"maxLength":200},"additionalProperties":{"type":"string","minLength":1,"maxLength":200}}},"required":["name","type","pathways"],"additionalProperties":false},{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":200},"type":{"type":"string","const":"annotation"},"next":{"type":"string","minLength":1,"maxLength":200}},"required":["name","type","next"],"additionalProperties":false},{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":200},"type":{"type":"string","const":"review"},"approve":{"type":"string","minLength":1,"maxLength":200},"reject":{"type":"string","minLength":1,"maxLength":200}},"required":["name","type","approve","reject"],"additionalProperties":false},{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":200},"type":{"type":"string","const":"consensus_annotation"},"annotators":{"type":"integer","minimum":2,"maximum":20},"next":{"type":"string","minLength":1,"maxLength":200}},"required":["name","type","annotators","next"],"additionalProperties":false},{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":200},"type":{"type":"string","const":"consensus_review"},"approve":{"type":"string","minLength":1,"maxLength":200},"reject":{"type":"string","minLength":1,"maxLength":200}},"required":["name","type","approve","reject"],"additionalProperties":false},{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":200},"type":{"type":"string","const":"percentage_router"},"routes":{"minItems":1,"type":"array","items":{"type":"object","properties":{"percent":{"type":"number","minimum":0,"maximum":100},"to":{"type":"string","minLength":1,"maxLength":200}},"required":["percent","to"],"additionalProperties":false}}},"required":["name","type","routes"],"additionalProperties":false},{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":200},"type":{"type":"string","const":"user_router"},"routes":{"type":"array","items":{"type":"object","properties":{"users":{"minItems":1,"type":"array","items":{"type":"string","minLength":1,"maxLength":200}},"to":{"type":"string","minLength":1,"maxLength":200}},"required":["users","to"],"additionalProperties":false}},"otherwise":{"type":"string","minLength":1,"maxLength":200}},"required":["name","type","routes","otherwise"],"additionalProperties":false},{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":200},"type":{"type":"string","const":"done"}},"required":["name","type"],"additionalProperties":false}]}}},"required":["title","start","stages"],"additionalProperties":false}},"required":["apiVersion","kind","metadata","spec"],"additionalProperties":false},"ProjectPair":{"type":"object","properties":{"apiVersion":{"type":"string","const":"assay/v1"},"kind":{"type":"string","const":"ProjectPair"},"metadata":{"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"moved":{"type":"object","properties":{"from":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"}},"required":["from"],"additionalProperties":false},"adopt":{"type":"string","format":"uuid","pattern":"^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$"}},"required":["name"],"additionalProperties":false},"spec":{"type":"object","properties":{"ontology":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"benchmark":{"type":"object","properties":{"title":{"type":"string","minLength":1,"maxLength":300},"description":{"type":"string","maxLength":10000},"workflowTemplate":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"tags":{"type":"array","items":{"type":"string","minLength":1,"maxLength":200}},"access":{"type":"object","properties":{"exclusive":{"default":false,"type":"boolean"},"groups":{"type":"array","items":{"type":"object","properties":{"group":{"type":"string","minLength":1,"maxLength":200},"role":{"type":"string","enum":["admin","annotator","reviewer","annotator-reviewer","team-manager","viewer"]}},"required":["group","role"],"additionalProperties":false}},"users":{"type":"array","items":{"type":"object","properties":{"email":{"type":"string","format":"email","pattern":"^(?:[A-Za-z0-9_\'+\\\\-]+\\\\.)*[A-Za-z0-9_\'+\\\\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\\\\-]*\\\\.)+[A-Za-z]{2,}$"},"role":{"type":"string","enum":["admin","annotator","reviewer","annotator-reviewer","team-manager","viewer"]}},"required":["email","role"],"additionalProperties":false}}},"additionalProperties":false},"adopt":{"type":"string","format":"uuid","pattern":"^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$"},"dataset":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"}},"required":["title","workflowTemplate","dataset"],"additionalProperties":false},"production":{"type":"object","properties":{"title":{"type":"string","minLength":1,"maxLength":300},"description":{"type":"string","maxLength":10000},"workflowTemplate":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"tags":{"type":"array","items":{"type":"string","minLength":1,"maxLength":200}},"access":{"type":"object","properties":{"exclusive":{"default":false,"type":"boolean"},"groups":{"type":"array","items":{"type":"object","properties":{"group":{"type":"string","minLength":1,"maxLength":200},"role":{"type":"string","enum":["admin","annotator","reviewer","annotator-reviewer","team-manager","viewer"]}},"required":["group","role"],"additionalProperties":false}},"users":{"type":"array","items":{"type":"object","properties":{"email":{"type":"string","format":"email","pattern":"^(?:[A-Za-z0-9_\'+\\\\-]+\\\\.)*[A-Za-z0-9_\'+\\\\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\\\\-]*\\\\.)+[A-Za-z]{2,}$"},"role":{"type":"string","enum":["admin","annotator","reviewer","annotator-reviewer","team-manager","viewer"]}},"required":["email","role"],"additionalProperties":false}}},"additionalProperties":false},"adopt":{"type":"string","format":"uuid","pattern":"^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$"},"datasets":{"type":"array","items":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"}}},"required":["title","workflowTemplate","datasets"],"additionalProperties":false},"routing":{"type":"object","properties":{"stage":{"type":"string","minLength":1,"maxLength":200},"pathways":{"type":"object","properties":{"benchmark":{"type":"string","minLength":1,"maxLength":200},"production":{"type":"string","minLength":1,"maxLength":200}},"required":["benchmark","production"],"additionalProperties":false},"hold":{"default":"until-ground-truth","type":"string","enum":["until-ground-truth","never"]},"release":{"type":"object","properties":{"perDay":{"type":"integer","minimum":1},"seed":{"default":1,"type":"integer"}},"required":["perDay"],"additionalProperties":false}},"required":["stage","pathways"],"additionalProperties":false},"evaluation":{"type":"object","properties":{"stage":{"type":"string","minLength":1,"maxLength":200},"groundTruth":{"type":"object","properties":{"stage":{"type":"string","minLength":1,"maxLength":200}},"required":["stage"],"additionalProperties":false},"defaults":{"default":{},"type":"object","properties":{"threshold":{"default":0.5,"type":"number","minimum":0,"maximum":1},"clipToImage":{"default":true,"type":"boolean"},"emptyIsCorrect":{"default":true,"type":"boolean"},"matchLabels":{"default":"prefer","type":"string","enum":["prefer","ignore"]}},"additionalProperties":false},"features":{"default":{},"type":"object","propertyNames":{"type":"string","pattern":"^[a-z0-9][a-z0-9_-]*(\\\\/[a-z0-9][a-z0-9_-]*)*$"},"additionalProperties":{"type":"object","properties":{"threshold":{"type":"number","minimum":0,"maximum":1},"weight":{"type":"number","minimum":0,"maximum":1000}},"additionalProperties":false}},"annotators":{"type":"object","properties":{"ignore":{"default":[],"type":"array","items":{"type":"string","format":"email","pattern":"^(?:[A-Za-z0-9_\'+\\\\-]+\\\\.)*[A-Za-z0-9_\'+\\\\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\\\\-]*\\\\.)+[A-Za-z]{2,}$"}},"aliases":{"default":{},"type":"object","propertyNames":{"type":"string","format":"email","pattern":"^(?:[A-Za-z0-9_\'+\\\\-]+\\\\.)*[A-Za-z0-9_\'+\\\\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\\\\-]*\\\\.)+[A-Za-z]{2,}$"},"additionalProperties":{"type":"string","format":"email","pattern":"^(?:[A-Za-z0-9_\'+\\\\-]+\\\\.)*[A-Za-z0-9_\'+\\\\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\\\\-]*\\\\.)+[A-Za-z]{2,}$"}}},"additionalProperties":false},"pass":{"default":{},"type":"object","properties":{"score":{"default":0.8,"type":"number","minimum":0,"maximum":1}},"additionalProperties":false},"scorer":{"default":"built-in","anyOf":[{"type":"string","const":"built-in"},{"type":"string","pattern":"^\\\\.{1,2}\\\\/.+\\\\.(ts|js|mjs)$"}]},"afterScoring":{"default":{"action":"keep"},"oneOf":[{"type":"object","properties":{"action":{"type":"string","const":"reject"},"expect":{"type":"string","minLength":1,"maxLength":200}},"required":["action","expect"],"additionalProperties":false},{"type":"object","properties":{"action":{"type":"string","const":"move"},"to":{"type":"string","minLength":1,"maxLength":200}},"required":["action","to"],"additionalProperties":false},{"type":"object","properties":{"action":{"type":"string","const":"keep"}},"required":["action"],"additionalProperties":false}]}},"required":["stage","groundTruth"],"additionalProperties":false},"policies":{"default":[],"type":"array","items":{"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"window":{"type":"object","properties":{"last":{"type":"integer","minimum":1}},"required":["last"],"additionalProperties":false},"when":{"type":"object","properties":{"metric":{"type":"string","enum":["f1","precision","recall","pass-rate","mean-similarity"]},"minTasks":{"default":20,"type":"integer","minimum":1},"value":{"type":"object","properties":{"lt":{"type":"number"},"lte":{"type":"number"},"gt":{"type":"number"},"gte":{"type":"number"}},"additionalProperties":false},"upper95":{"type":"object","properties":{"lt":{"type":"number"},"lte":{"type":"number"},"gt":{"type":"number"},"gte":{"type":"number"}},"additionalProperties":false},"lower95":{"type":"object","properties":{"lt":{"type":"number"},"lte":{"type":"number"},"gt":{"type":"number"},"gte":{"type":"number"}},"additionalProperties":false}},"required":["metric"],"additionalProperties":false},"then":{"minItems":1,"type":"array","items":{"type":"object","properties":{"issue":{"type":"string","enum":["open"]}},"required":["issue"],"additionalProperties":false}}},"required":["name","when","then"],"additionalProperties":false}},"report":{"default":{},"type":"object","properties":{"pullRequestComment":{"default":true,"type":"boolean"},"issue":{"default":true,"type":"boolean"},"identify":{"default":"pseudonym","type":"string","enum":["pseudonym","email"]}},"additionalProperties":false}},"required":["ontology","benchmark","production","routing","evaluation"],"additionalProperties":false}},"required":["apiVersion","kind","metadata","spec"],"additionalProperties":false}}');
;// CONCATENATED MODULE: ./build/js/manifest/quick-shape.js


const REFUSED = Symbol('refused');
function quickShape(kind, value) {
    const shapes = quick_schemas_namespaceObject;
    const root = shapes[kind];
    const read = (shape, one) => (shape === true ? one : readAs(shape, one, root, read));
    const result = read(root, value);
    return result === REFUSED ? undefined : result;
}
function readAs(shape, value, root, read) {
    if (shape.const !== undefined && value !== shape.const)
        return REFUSED;
    if (shape.enum && !shape.enum.includes(value))
        return REFUSED;
    if (shape.not && read(shape.not, value) !== REFUSED)
        return REFUSED;
    let result = readType(shape, value, read);
    if (shape.$ref !== undefined && result !== REFUSED) {
        const target = shape.$ref === '#' ? root : root.$defs?.[shape.$ref.slice('#/$defs/'.length)];
        result = target ? read(target, value) : REFUSED;
    }
    if (shape.anyOf && result !== REFUSED)
        result = firstOf(shape.anyOf, value, read);
    if (shape.oneOf && result !== REFUSED) {
        const fitting = shape.oneOf.map((one) => read(one, value)).filter((one) => one !== REFUSED);
        if (fitting.length !== 1)
            return REFUSED;
        if (shape.type === undefined)
            [result] = fitting;
    }
    return result;
}
function firstOf(shapes, value, read) {
    for (const shape of shapes) {
        const result = read(shape, value);
        if (result !== REFUSED)
            return result;
    }
    return REFUSED;
}
function readType(shape, value, read) {
    switch (shape.type) {
        case 'string':
            return typeof value === 'string' && fits(shape, value) ? value : REFUSED;
        case 'number':
        case 'integer':
            return isNumber(shape, value) ? value : REFUSED;
        case 'boolean':
            return typeof value === 'boolean' ? value : REFUSED;
        case 'null':
            return value === null ? value : REFUSED;
        case 'array':
            return Array.isArray(value) ? readList(shape, value, read) : REFUSED;
        case 'object':
            return readObject(shape, value, read);
        default:
            return shape.properties ? readObject(shape, value, read) : value;
    }
}
const PLAIN_URL = /^https?:\/\/[!-[\]-~]+$/i;
const patterns = new Map();
function fits(shape, text) {
    const { length } = text;
    if (length < (shape.minLength ?? 0) || length > (shape.maxLength ?? Infinity))
        return false;
    if (shape.format === 'uri' && !(PLAIN_URL.test(text) && URL.canParse(text)))
        return false;
    if (shape.pattern === undefined)
        return true;
    let pattern = patterns.get(shape.pattern);
    if (!pattern)
        patterns.set(shape.pattern, (pattern = new RegExp(shape.pattern)));
    return pattern.test(text);
}
function isNumber(shape, value) {
    if (shape.type === 'integer' ? !Number.isSafeInteger(value) : !Number.isFinite(value))
        return false;
    return value >= (shape.minimum ?? -Infinity) && value <= (shape.maximum ?? Infinity);
}
function readList({ items, prefixItems, minItems = 0, maxItems = Infinity }, list, read) {
    if (list.length < minItems || list.length > maxItems)
        return REFUSED;
    const result = [];
    for (const [index, item] of list.entries()) {
        const shape = prefixItems?.[index] ?? items;
        if (!shape)
            return REFUSED;
        const one = read(shape, item);
        if (one === REFUSED)
            return REFUSED;
        result.push(one);
    }
    return result;
}
function readObject(shape, value, read) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return REFUSED;
    const { properties = {}, required = [], additionalProperties } = shape;
    const keys = Object.keys(value);
    if (keys.length < (shape.minProperties ?? 0) || keys.length > (shape.maxProperties ?? Infinity))
        return REFUSED;
    if (required.some((key) => !Object.hasOwn(value, key)))
        return REFUSED;
    const result = {};
    const take = (key, known, one) => {
        const value = read(known, one);
        if (value !== REFUSED)
            result[key] = value;
        return value !== REFUSED;
    };
    for (const [key, known] of Object.entries(properties)) {
        const given = Object.hasOwn(value, key);
        if (!given && (known === true || known.default === undefined))
            continue;
        if (!take(key, known, given ? (0,member/* member */.D)(value, key) : known.default))
            return REFUSED;
    }
    for (const key of keys) {
        if (Object.hasOwn(properties, key))
            continue;
        if (additionalProperties === false)
            return REFUSED;
        if (shape.propertyNames && read(shape.propertyNames, key) === REFUSED)
            return REFUSED;
        if (!take(key, additionalProperties ?? true, (0,member/* member */.D)(value, key)))
            return REFUSED;
    }
    return result;
}

// EXTERNAL MODULE: ./build/js/manifest/schema/envelope.js
var envelope = __webpack_require__(6462);
;// CONCATENATED MODULE: ./build/js/manifest/declare.js




const ADDRESS_KIND = {
    Workspace: 'workspace',
    Folder: 'folder',
    Integration: 'integration',
    Registration: 'registration',
    Dataset: 'dataset',
    MetadataSchema: 'metadata-schema',
    Ontology: 'ontology',
    WorkflowTemplate: 'workflow-template',
    ProjectPair: 'project',
};
function addressOfManifest(kind, name) {
    return (0,address/* addressOf */.ci)(ADDRESS_KIND[kind], name);
}
function declare(document, careful) {
    const claims = claimsOf(document.value);
    const { kind, name } = claims;
    const quick = kind && quickShape(kind, document.value);
    if (kind && quick)
        return { ...claims, declared: declared(kind, quick, document), problems: [] };
    const address = kind && name && addressOfManifest(kind, name);
    const judged = careful.judge().judgeShape(document, kind, address);
    if ('problems' in judged)
        return { ...claims, problems: judged.problems };
    return { ...claims, declared: declared(judged.kind, judged.value, document), problems: [] };
}
function declared(kind, manifest, document) {
    const { name, moved, adopt } = manifest.metadata;
    return {
        kind,
        name,
        address: addressOfManifest(kind, name),
        ...(moved && { movedFrom: moved.from }),
        ...(adopt !== undefined && { adopt }),
        spec: manifest.spec,
        file: document.file,
        at: document.at,
    };
}
function claimsOf(value) {
    const kind = envelope/* KINDS */.GW.find((one) => one === (0,member/* member */.D)(value, 'kind'));
    const name = (0,member/* member */.D)((0,member/* member */.D)(value, 'metadata'), 'name');
    const named = typeof name === 'string' && envelope/* NAME */.o_.test(name);
    return { ...(kind && { kind }), ...(named && { name }) };
}

// EXTERNAL MODULE: ./build/js/registration/line-index.js
var line_index = __webpack_require__(3787);
;// CONCATENATED MODULE: ./build/js/manifest/plain-scalar.js
const plain_scalar_REFUSED = Symbol('refused');
const QUOTED = /^(?:"([^"]*)"|'([^']*)')(?: +#.*)?$/;
const BEGINNING = /^(?:[^-?:,[\]{}#&*!|>'"%@` ]|-[\d.])/;
const NUMBER = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const OTHER_NUMBER = /^(?:0[ox]|[-+]?\.(?:inf|nan)$)/i;
const WORDS = {
    true: true,
    True: true,
    TRUE: true,
    false: false,
    False: false,
    FALSE: false,
};
const NULL = /^(?:~|null|Null|NULL)$/;
function plainScalar(written) {
    const quoted = QUOTED.exec(written);
    if (quoted)
        return quoted[1] ?? quoted[2] ?? '';
    const comment = written.indexOf(' #');
    return unquoted(comment < 0 ? written : withoutBlanks(written.slice(0, comment)));
}
function withoutBlanks(text) {
    let end = text.length;
    while (text[end - 1] === ' ')
        end -= 1;
    return text.slice(0, end);
}
function unquoted(text) {
    if (!BEGINNING.test(text) || text.includes(': ') || text.endsWith(':'))
        return plain_scalar_REFUSED;
    if (Object.hasOwn(WORDS, text))
        return WORDS[text];
    if (NULL.test(text) || OTHER_NUMBER.test(text))
        return plain_scalar_REFUSED;
    if (!NUMBER.test(text))
        return text;
    const number = Number(text);
    return Number.isSafeInteger(number) || (Number.isFinite(number) && !Number.isInteger(number)) ? number : plain_scalar_REFUSED;
}
const TOKEN = / *(?:([[\]{},])|([A-Za-z][\w./-]*): +|"([A-Za-z][\w ./-]*)": +|"([^"]*)"|'([^']*)'|([^\s,[\]{}:#"'][^,[\]{}:#"']*))/y;
const NESTED = 8;
const LONGEST = 100;
function isKey(key, quoted) {
    return key.length <= LONGEST && (quoted || !/^(?:true|false|null)$/i.test(key));
}
function plainFlow(written) {
    TOKEN.lastIndex = 0;
    const value = flowValue(written, NESTED);
    return value !== plain_scalar_REFUSED && /^ *(?:$|(?<= )#)/.test(written.slice(TOKEN.lastIndex)) ? value : plain_scalar_REFUSED;
}
function flowValue(text, depth) {
    const token = TOKEN.exec(text);
    if (token === null || depth === 0)
        return plain_scalar_REFUSED;
    const [, sign, bare, key, double, single, plain] = token;
    if (sign === '[')
        return flowList(text, depth);
    if (sign === '{')
        return flowMapping(text, depth);
    if (sign !== undefined || bare !== undefined || key !== undefined)
        return plain_scalar_REFUSED;
    return double ?? single ?? unquoted(withoutBlanks(plain));
}
function flowList(text, depth) {
    const list = [];
    if (closes(text, ']'))
        return list;
    for (;;) {
        const value = flowValue(text, depth - 1);
        if (value === plain_scalar_REFUSED)
            return plain_scalar_REFUSED;
        list.push(value);
        const sign = TOKEN.exec(text)?.[1];
        if (sign === ']')
            return list;
        if (sign !== ',')
            return plain_scalar_REFUSED;
    }
}
function flowMapping(text, depth) {
    const mapping = {};
    if (closes(text, '}'))
        return mapping;
    for (;;) {
        const [, , bare, quoted] = TOKEN.exec(text) ?? [];
        const key = bare ?? quoted;
        if (key === undefined || !isKey(key, bare === undefined) || Object.hasOwn(mapping, key))
            return plain_scalar_REFUSED;
        const value = flowValue(text, depth - 1);
        if (value === plain_scalar_REFUSED)
            return plain_scalar_REFUSED;
        mapping[key] = value;
        const sign = TOKEN.exec(text)?.[1];
        if (sign === '}')
            return mapping;
        if (sign !== ',')
            return plain_scalar_REFUSED;
    }
}
function closes(text, bracket) {
    const from = TOKEN.lastIndex;
    if (TOKEN.exec(text)?.[1] === bracket)
        return true;
    TOKEN.lastIndex = from;
    return false;
}

;// CONCATENATED MODULE: ./build/js/manifest/plain-yaml.js

const MAX_DEPTH = 20;
const MEMBER = /^(?:([A-Za-z][\w./-]*(?: [\w./-]+)*)|(["'])([A-Za-z][\w ./-]*)\2):(?: +(.*))?$/;
function plainDocuments(text) {
    const parts = text.split(/^---$/m).map(linesOf);
    if (parts.length > 1 && parts[0].length === 0)
        parts.shift();
    const documents = [];
    for (const lines of parts) {
        const document = new Reader(lines).document();
        if (document === plain_scalar_REFUSED)
            return undefined;
        documents.push(document);
    }
    return documents;
}
function linesOf(text) {
    const lines = [];
    for (const written of text.split('\n')) {
        const indent = written.search(/[^ ]/);
        if (indent >= 0 && written[indent] !== '#')
            lines.push({ indent, text: withoutBlanks(written.slice(indent)) });
    }
    return lines;
}
class Reader {
    #lines;
    #at = 0;
    constructor(lines) {
        this.#lines = lines;
    }
    document() {
        const [first] = this.#lines;
        if (first?.indent !== 0 || first.text.startsWith('-'))
            return plain_scalar_REFUSED;
        const value = this.#mapping(0, 0);
        return this.#at === this.#lines.length ? value : plain_scalar_REFUSED;
    }
    #mapping(indent, depth) {
        const mapping = {};
        for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
            const member = MEMBER.exec(line.text);
            if (member === null)
                return plain_scalar_REFUSED;
            const [, bare, , quoted, written = ''] = member;
            const key = bare ?? quoted ?? '';
            if (!isKey(key, bare === undefined) || Object.hasOwn(mapping, key))
                return plain_scalar_REFUSED;
            this.#at += 1;
            const value = written === '' || written.startsWith('#') ? this.#below(indent, depth) : this.#inline(written, indent);
            if (value === plain_scalar_REFUSED)
                return plain_scalar_REFUSED;
            mapping[key] = value;
        }
        return this.#ends(indent) ? mapping : plain_scalar_REFUSED;
    }
    #list(indent, depth) {
        const list = [];
        for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
            if (!/^- [^ ]/.test(line.text))
                break;
            const rest = line.text.slice(2);
            let value;
            if (rest.startsWith('- '))
                return plain_scalar_REFUSED;
            if (MEMBER.test(rest)) {
                this.#lines[this.#at] = { indent: indent + 2, text: rest };
                value = depth < MAX_DEPTH ? this.#mapping(indent + 2, depth + 1) : plain_scalar_REFUSED;
            }
            else {
                this.#at += 1;
                value = this.#inline(rest, indent);
            }
            if (value === plain_scalar_REFUSED)
                return plain_scalar_REFUSED;
            list.push(value);
        }
        return this.#ends(indent) ? list : plain_scalar_REFUSED;
    }
    #below(indent, depth) {
        const next = this.#lines[this.#at];
        if (next === undefined || depth >= MAX_DEPTH)
            return plain_scalar_REFUSED;
        const isList = next.text.startsWith('- ');
        if (next.indent < indent || (next.indent === indent && !isList))
            return plain_scalar_REFUSED;
        return isList ? this.#list(next.indent, depth + 1) : this.#mapping(next.indent, depth + 1);
    }
    #inline(written, indent) {
        if ((this.#lines[this.#at]?.indent ?? 0) > indent)
            return plain_scalar_REFUSED;
        return written.startsWith('[') || written.startsWith('{') ? plainFlow(written) : plainScalar(written);
    }
    #ends(indent) {
        const next = this.#lines[this.#at];
        return next === undefined || next.indent < indent || (next.indent === indent && !next.text.startsWith('-'));
    }
}

// EXTERNAL MODULE: ./build/js/manifest/source-text.js
var source_text = __webpack_require__(753);
;// CONCATENATED MODULE: ./build/js/manifest/quick.js



const DOUBTFUL = /(?!\n)\p{Cc}|[\u2028\u2029\uFEFF\\\uFFFD]|\p{Cs}/u;
function quickValues(text) {
    return text.length > source_text/* MAX_MANIFEST_BYTES */.ZJ || DOUBTFUL.test(text) ? undefined : plainDocuments(text);
}
function quickDocuments(file, text, careful) {
    const locate = (0,line_index/* lineIndex */.D)(file, text);
    let trees;
    const treeOf = (index) => (trees ??= careful.parser().parseTrees(text, locate))[index];
    return quickValues(text)?.map((value, index) => ({
        file,
        index,
        value,
        root: () => treeOf(index).root,
        locate,
        at: (path, on) => treeOf(index).at(path, on),
    }));
}

// EXTERNAL MODULE: ./build/js/registration/check-registration.js + 15 modules
var check_registration = __webpack_require__(8023);
// EXTERNAL MODULE: ./build/js/manifest/read-failure.js
var read_failure = __webpack_require__(9863);
// EXTERNAL MODULE: ./build/js/manifest/resolve-source.js
var resolve_source = __webpack_require__(3442);
;// CONCATENATED MODULE: ./build/js/manifest/read-contents.js





async function readContents(registrations, integrations, readSource) {
    const contents = new Map();
    const problems = [];
    for (const { declared, document } of registrations) {
        const checked = await check(declared, document, integrations.get(declared.spec.integration ?? '')?.spec, readSource);
        for (const problem of checked.problems)
            problems.push({ address: declared.address, ...problem });
        if (checked.content && !contents.has(declared.name))
            contents.set(declared.name, checked.content);
    }
    return { contents, problems };
}
async function check(declared, document, integration, readSource) {
    const { source, items, limits } = declared.spec;
    if (source === undefined) {
        const { inlineSource, nodeAt } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7603)]).then(__webpack_require__.bind(__webpack_require__, 7603));
        const value = (0,member/* member */.D)((0,member/* member */.D)(document.value, 'spec'), 'items') ?? items;
        const root = inlineSource(nodeAt(document.root(), ['spec', 'items']), value);
        return (0,check_registration/* checkInlineRegistration */.X_)({ file: document.file, root, locate: document.locate, integration, limits });
    }
    const file = (0,resolve_source/* resolveSource */.e)(declared.file, source);
    if (file === undefined)
        return { problems: [] };
    try {
        return await (0,check_registration/* checkRegistrationParts */.Yf)({ file, parts: readSource(file), integration, limits });
    }
    catch (error) {
        if (!(error instanceof source_text/* UnreadableFile */.ie))
            throw error;
        return { problems: [(0,read_failure/* readFailureProblem */._)(file, error.failure, declared.at(['spec', 'source']))] };
    }
}

// EXTERNAL MODULE: ./build/js/manifest/read.js + 1 modules
var read = __webpack_require__(7025);
;// CONCATENATED MODULE: ./build/js/manifest/rule.js
function applyRule(rule, declarations) {
    return [...rule.check(declarations)].map(({ code = rule.code, ...finding }) => ({
        code,
        severity: rule.also?.find((row) => row.code === code)?.severity ?? rule.severity,
        ...finding,
    }));
}

// EXTERNAL MODULE: ./build/js/manifest/rules/index.js + 38 modules
var rules = __webpack_require__(3391);
// EXTERNAL MODULE: ./build/js/registration/file-of-url.js
var file_of_url = __webpack_require__(3682);
;// CONCATENATED MODULE: ./build/js/manifest/rules/shared-urls.js

function sharedUrls(contents) {
    const shared = [];
    const first = new Map();
    const items = [];
    const names = [];
    for (const [name, content] of contents) {
        for (const item of content.items) {
            const position = items.push(item) - 1;
            names.push(name);
            for (const url of item.urls) {
                const file = (0,file_of_url/* fileOfUrl */.H)(url);
                const known = first.get(file);
                if (known === undefined)
                    first.set(file, position);
                else if (names[known] !== name) {
                    shared.push({ url, first: { name: names[known], item: items[known] }, other: { name, item } });
                }
            }
        }
    }
    return shared;
}

;// CONCATENATED MODULE: ./build/js/manifest/load.js











async function loadWorkspace(files, root) {
    const { texts, problems } = await (0,read/* readManifests */.PX)(files, root);
    return withPlaces(texts, (0,read/* sourceReader */.T2)(files, root), problems);
}
async function loadTexts(texts, readSource) {
    return withPlaces(texts, readSource, []);
}
async function checkWorkspace(files, root) {
    const { texts, problems } = await (0,read/* readManifests */.PX)(files, root);
    return load(texts, (0,read/* sourceReader */.T2)(files, root), problems, createCareful());
}
async function withPlaces(texts, readSource, earlier) {
    const careful = createCareful();
    const loaded = await load(texts, readSource, earlier, careful);
    await careful.loadParser();
    return loaded;
}
async function load(texts, readSource, earlier, careful) {
    const files = texts.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
    const problems = [...earlier];
    const documents = [];
    const broken = [];
    for (const { file, text } of files) {
        const quick = quickDocuments(file, text, careful);
        if (quick) {
            addAll(documents, quick);
            continue;
        }
        const parsed = (await careful.loadParser()).parseText(file, text);
        addAll(documents, parsed.documents);
        addAll(broken, parsed.broken);
        addAll(problems, parsed.problems);
        if (parsed.documents.length + parsed.broken.length + parsed.problems.length === 0)
            problems.push(emptyFile(file));
    }
    const { all, claimed, kinds, problems: shapes, } = await whenNeeded(careful, () => declareAll(documents, broken, careful));
    addAll(problems, shapes);
    const of = byKind(all.map(({ declared }) => declared));
    const registrations = all.flatMap(({ declared, document }) => declared.kind === 'Registration' ? [{ declared, document }] : []);
    const read = await whenNeeded(careful, () => readContents(registrations, of('Integration'), readSource));
    addAll(problems, read.problems);
    const none = new Set();
    let shared;
    const declarations = {
        all: all.map(({ declared }) => declared),
        of,
        names: (kind) => claimed.get(kind) ?? none,
        any: (kind) => kinds.has(kind),
        contents: read.contents,
        shared: () => (shared ??= sharedUrls(read.contents)),
    };
    const unread = earlier.some(({ code }) => code !== 'manifest.file-elsewhere') ||
        problems.some((problem) => problem.code.startsWith('manifest.yaml-'));
    for (const rule of rules/* RULES */.y) {
        if (rule.code === 'manifest.workspace-missing' && unread)
            continue;
        addAll(problems, await whenNeeded(careful, () => applyRule(rule, declarations)));
    }
    problems.sort(problem/* compareProblems */.i);
    const model = (0,problem/* hasErrors */.C)(problems) ? undefined : toModel(declarations);
    return { ...(model && { model }), problems, documents, files };
}
function addAll(list, more) {
    for (const one of more)
        list.push(one);
}
function emptyFile(file) {
    return {
        code: 'manifest.empty-file',
        severity: 'warning',
        summary: `The file ${(0,quoted/* quoted */.T)(file)} holds no manifest.`,
        detail: 'What it declared before is not declared any more. Delete the file if that is meant.',
        at: { file, line: 1, column: 1 },
    };
}
function declareAll(documents, broken, careful) {
    const all = [];
    const claimed = new Map();
    const kinds = new Set();
    const problems = [];
    const claim = ({ kind, name }) => {
        if (kind === undefined)
            return;
        kinds.add(kind);
        if (name !== undefined)
            claimed.set(kind, (claimed.get(kind) ?? new Set()).add(name));
    };
    for (const document of documents) {
        const { declared, problems: found, ...claims } = declare(document, careful);
        addAll(problems, found);
        if (declared)
            all.push({ declared, document });
        claim(claims);
    }
    for (const value of broken)
        claim(claimsOf(value));
    return { all, claimed, kinds, problems };
}
function byKind(all) {
    const maps = new Map(envelope/* KINDS */.GW.map((kind) => [kind, new Map()]));
    for (const declared of all) {
        const map = maps.get(declared.kind);
        if (!map.has(declared.name))
            map.set(declared.name, declared);
    }
    return (kind) => maps.get(kind);
}
function toModel({ of, contents }) {
    const [workspace] = of('Workspace').values();
    return (workspace && {
        workspace,
        folders: of('Folder'),
        integrations: of('Integration'),
        registrations: of('Registration'),
        datasets: of('Dataset'),
        metadataSchemas: of('MetadataSchema'),
        ontologies: of('Ontology'),
        workflowTemplates: of('WorkflowTemplate'),
        projectPairs: of('ProjectPair'),
        contents,
    });
}


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ member)
/* harmony export */ });
function member(value, step) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? value[step]
        : undefined;
}


/***/ }),

/***/ 9863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ readFailureProblem)
/* harmony export */ });
/* harmony import */ var _registration_quoted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1660);

const WORDS = {
    missing: {
        code: 'manifest.file-missing',
        says: 'is not there',
        detail: 'Paths are relative to the manifest that names them. Check the spelling, also of upper and lower case.',
    },
    folder: {
        code: 'manifest.file-missing',
        says: 'is a folder',
        detail: 'Name the file itself.',
    },
    link: {
        code: 'manifest.file-link',
        says: 'is a link, or lies behind one',
        detail: 'Links are not followed. Put what it leads to into the repository itself.',
    },
    'too-large': {
        code: 'manifest.file-too-large',
        says: 'is too large',
        detail: 'Manifests may have 4 MB, registration files 256 MB. Split the file.',
    },
    encoding: {
        code: 'manifest.file-encoding',
        says: 'is not UTF-8 text',
        detail: 'Save it as UTF-8.',
    },
};
function readFailureProblem(file, failure, at) {
    const words = WORDS[failure];
    return {
        code: words.code,
        severity: 'error',
        summary: `The file ${(0,_registration_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(file)} ${words.says}.`,
        detail: words.detail,
        at,
    };
}


/***/ }),

/***/ 7025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pl: () => (/* binding */ findWorkspace),
  PX: () => (/* binding */ readManifests),
  T2: () => (/* binding */ sourceReader)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/registration/quoted.js
var quoted = __webpack_require__(1660);
;// CONCATENATED MODULE: ./build/js/manifest/passed-over.js


const BEGINNING = 4096;
const DEPTH = 3;
function isNearlyYaml(name) {
    return /\.y[aml]{2,3}(?:\.txt)?$/i.test(name) && !/\.ya?ml$/.test(name);
}
function nearlyKnown(name, known) {
    return known.find((one) => one !== name && letters(one) === letters(name));
}
function letters(name) {
    return [...name.toLowerCase().replaceAll('s', '')].toSorted().join('');
}
async function passedOverProblems(files, root, { files: paths, folders, known }, knownFolders) {
    const problems = [];
    for (const file of paths) {
        const kind = await kindOf(files, (0,external_node_path_.join)(root, file));
        if (kind === undefined)
            continue;
        problems.push(notRead(file, file.includes('/') ? 'Let its name end in .yaml.' : whereTo(kind)));
    }
    for (const folder of folders) {
        const meant = nearlyKnown(folder, knownFolders);
        const file = meant && (await firstManifest(files, root, folder, DEPTH));
        if (!file)
            continue;
        const name = (0,quoted/* quoted */.T)(folder).slice(1, -1);
        problems.push(notRead(file, known.includes(meant)
            ? `Move the manifests of the folder ${name} into the folder ${meant}/.`
            : `Rename the folder ${name} to ${meant}.`));
    }
    return problems;
}
function whereTo(kind) {
    if (kind === 'Workspace')
        return 'Put what it says into assay.yaml.';
    return `Move it into the folder ${kind === 'ProjectPair' ? 'projects' : 'manifests'}/.`;
}
function notRead(file, detail) {
    return {
        code: 'manifest.file-elsewhere',
        severity: 'warning',
        summary: `The manifest ${(0,quoted/* quoted */.T)(file)} is not read: only assay.yaml and .yaml and .yml files below manifests/ and projects/ are.`,
        detail,
        at: { file, line: 1, column: 1 },
    };
}
async function firstManifest(files, root, folder, depth) {
    const entries = (await files.list((0,external_node_path_.join)(root, folder))).filter(({ name }) => !name.startsWith('.'));
    for (const { name, kind } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
        const path = `${folder}/${name}`;
        if (kind === 'file' && /\.ya?ml$/.test(name) && (await kindOf(files, (0,external_node_path_.join)(root, path))))
            return path;
        const below = kind === 'folder' && depth > 1 ? await firstManifest(files, root, path, depth - 1) : undefined;
        if (below)
            return below;
    }
    return undefined;
}
async function kindOf(files, path) {
    const stream = await files.stream(path);
    if (!stream)
        return undefined;
    for await (const chunk of stream) {
        const text = new TextDecoder().decode(chunk.subarray(0, BEGINNING));
        return /^apiVersion:[ \t]*["']?assay\//m.test(text) ? /^kind:[ \t]*["']?(\w+)/m.exec(text)?.[1] : undefined;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/js/manifest/read-failure.js
var read_failure = __webpack_require__(9863);
// EXTERNAL MODULE: ./build/js/manifest/source-text.js
var source_text = __webpack_require__(753);
;// CONCATENATED MODULE: ./build/js/manifest/read.js




const WORKSPACE_FILES = ['assay.yaml', 'assay.yml'];
const FOLDERS = ['manifests', 'projects'];
async function findWorkspace(files, cwd) {
    for (let folder = cwd;; folder = (0,external_node_path_.dirname)(folder)) {
        const names = await files.list(folder);
        if (names.some((entry) => entry.kind === 'file' && WORKSPACE_FILES.includes(entry.name)))
            return folder;
        if ((0,external_node_path_.dirname)(folder) === folder)
            return undefined;
    }
}
async function readManifests(files, root) {
    const paths = [];
    const links = [];
    const passed = { files: [], folders: [], known: [] };
    for (const { name, kind } of await files.list(root)) {
        if (!WORKSPACE_FILES.includes(name) && !FOLDERS.includes(name)) {
            if (name.startsWith('.'))
                continue;
            if (kind === 'file' && (/\.ya?ml$/.test(name) || isNearlyYaml(name)))
                passed.files.push(name);
            if (kind === 'folder' && nearlyKnown(name, FOLDERS))
                passed.folders.push(name);
        }
        else if (kind === 'other')
            links.push(name);
        else if (kind === 'file' && WORKSPACE_FILES.includes(name))
            paths.push(name);
        else if (kind === 'folder' && FOLDERS.includes(name)) {
            passed.known.push(name);
            await yamlBelow(files, root, name, { paths, links, nearly: passed.files });
        }
    }
    const texts = [];
    const problems = links.map((file) => ({
        ...(0,read_failure/* readFailureProblem */._)(file, 'link', { file, line: 1, column: 1 }),
        severity: 'warning',
    }));
    problems.push(...(await passedOverProblems(files, root, passed, FOLDERS)));
    for (const file of paths.toSorted()) {
        const read = await (0,source_text/* readTextFile */.Gu)(files, (0,external_node_path_.join)(root, file), source_text/* MAX_MANIFEST_BYTES */.ZJ);
        if ('text' in read)
            texts.push({ file, text: read.text });
        else
            problems.push((0,read_failure/* readFailureProblem */._)(file, read.failure, { file, line: 1, column: 1 }));
    }
    return { texts, problems };
}
async function yamlBelow(files, root, folder, found) {
    for (const entry of await files.list((0,external_node_path_.join)(root, folder))) {
        if (entry.name.startsWith('.'))
            continue;
        const path = `${folder}/${entry.name}`;
        if (entry.kind === 'folder')
            await yamlBelow(files, root, path, found);
        else if (entry.kind === 'other')
            found.links.push(path);
        else if (/\.ya?ml$/.test(entry.name))
            found.paths.push(path);
        else if (isNearlyYaml(entry.name))
            found.nearly.push(path);
    }
}
function sourceReader(files, root) {
    const folders = new Map();
    const list = (folder) => {
        const entries = folders.get(folder) ?? files.list(folder);
        folders.set(folder, entries);
        return entries;
    };
    return (file) => partsBelow(files, list, root, file);
}
async function* partsBelow(files, list, root, file) {
    let folder = root;
    const parts = file.split('/');
    for (const [index, part] of parts.entries()) {
        const entry = (await list(folder)).find((one) => one.name === part);
        const wanted = index === parts.length - 1 ? 'file' : 'folder';
        if (entry?.kind === 'other')
            throw new source_text/* UnreadableFile */.ie('link');
        if (entry?.kind !== wanted)
            throw new source_text/* UnreadableFile */.ie('missing');
        folder = (0,external_node_path_.join)(folder, part);
    }
    yield* (0,source_text/* textParts */.KO)(files, folder, source_text/* MAX_SOURCE_BYTES */.Tw);
}


/***/ }),

/***/ 3442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ resolveSource)
/* harmony export */ });
function resolveSource(manifestFile, source) {
    if (source.includes('\\') || source.includes('\0') || /^[A-Za-z]:/.test(source) || source.startsWith('/'))
        return undefined;
    const parts = manifestFile.split('/').slice(0, -1);
    for (const part of source.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.length > 0 ? parts.join('/') : undefined;
}


/***/ }),

/***/ 3391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ RULES)
});

;// CONCATENATED MODULE: ./build/js/manifest/rules/access.js
const access = {
    code: 'manifest.access-twice',
    severity: 'error',
    means: 'A group or a person stands twice in one list of access.',
    fix: 'Keep one of the two. A role cannot be changed in place, so it would depend on the order which one holds.',
    also: [
        {
            code: 'manifest.annotator-sees-truth',
            severity: 'warning',
            means: 'Somebody labels in the production project and has access to the benchmark project of the pair.',
            fix: 'Who can see the ground truth cannot be measured by it. Take the access from one of the two projects.',
        },
    ],
    *check({ of }) {
        const resources = [...of('Folder').values(), ...of('Dataset').values(), ...of('Ontology').values()];
        for (const declared of resources)
            yield* twice(declared, ['spec', 'access'], declared.spec.access);
        for (const pair of of('ProjectPair').values()) {
            const { benchmark, production } = pair.spec;
            yield* twice(pair, ['spec', 'benchmark', 'access'], benchmark.access);
            yield* twice(pair, ['spec', 'production', 'access'], production.access);
            const knows = new Map(listedIn(benchmark.access).map((one) => [`${one.list} ${one.who}`, one]));
            for (const one of listedIn(production.access)) {
                const other = knows.get(`${one.list} ${one.who}`);
                if (other === undefined || !LABELS.has(one.role))
                    continue;
                const who = one.list === 'users' ? 'This person' : 'This group';
                yield {
                    code: 'manifest.annotator-sees-truth',
                    summary: `${who} labels in the production project and has access to the benchmark project, where the ground truth is.`,
                    detail: 'Their scores would mean nothing. Take the access from one of the two projects.',
                    at: pair.at(['spec', 'production', 'access', one.list, one.index]),
                    address: pair.address,
                    related: [
                        {
                            summary: 'The access to the benchmark project is given here.',
                            at: pair.at(['spec', 'benchmark', 'access', other.list, other.index]),
                        },
                    ],
                };
            }
        }
    },
};
const LABELS = new Set(['annotator', 'annotator-reviewer']);
function listedIn(given) {
    return [
        ...(given?.groups ?? []).map(({ group, role }, index) => ({ list: 'groups', index, who: group, role })),
        ...(given?.users ?? []).map(({ email, role }, index) => ({ list: 'users', index, who: email.toLowerCase(), role })),
    ];
}
function* twice(declared, path, given) {
    const seen = new Map();
    for (const one of listedIn(given)) {
        const key = `${one.list} ${one.who}`;
        const first = seen.get(key);
        if (first === undefined) {
            seen.set(key, one);
            continue;
        }
        yield {
            summary: `This ${one.list === 'users' ? 'person' : 'group'} is listed twice.`,
            detail: 'Remove one of the two.',
            at: declared.at([...path, one.list, one.index]),
            address: declared.address,
            related: [{ summary: 'It is listed first here.', at: declared.at([...path, first.list, first.index]) }],
        };
    }
}

;// CONCATENATED MODULE: ./build/js/manifest/rules/adopt.js
const ADOPTABLE = new Set(['Folder', 'Dataset', 'Ontology']);
const adopt = {
    code: 'manifest.adopt',
    severity: 'error',
    means: 'Two manifests adopt the same object, or a manifest adopts that has no object of its own.',
    fix: 'Adopt each object once; projects are adopted below `benchmark` and `production`, templates and integrations are bindings.',
    *check({ all }) {
        const taken = new Map();
        for (const declared of all) {
            const misplaced = declared.adopt !== undefined && !ADOPTABLE.has(declared.kind);
            if (misplaced)
                yield { ...wrongKind(declared), at: declared.at(['metadata', 'adopt'], 'key'), address: declared.address };
            for (const { id, path } of misplaced ? [] : adoptions(declared)) {
                const other = taken.get(id);
                if (other === undefined) {
                    taken.set(id, { declared, path });
                    continue;
                }
                yield {
                    summary: `The object ${id} is adopted twice.`,
                    detail: `${other.declared.kind} "${other.declared.name}" adopts it, too. Check which id belongs to which.`,
                    at: declared.at(path),
                    address: declared.address,
                    related: [{ summary: 'The first one is here.', at: other.declared.at(other.path) }],
                };
            }
        }
    },
};
function adoptions(declared) {
    const found = [];
    if (declared.adopt !== undefined)
        found.push({ id: declared.adopt.toLowerCase(), path: ['metadata', 'adopt'] });
    if (declared.kind !== 'ProjectPair')
        return found;
    for (const role of ['benchmark', 'production']) {
        const id = declared.spec[role].adopt;
        if (id !== undefined)
            found.push({ id: id.toLowerCase(), path: ['spec', role, 'adopt'] });
    }
    return found;
}
function wrongKind(declared) {
    const detail = declared.kind === 'ProjectPair'
        ? 'A pair has two projects: write `adopt` below `benchmark` and below `production`.'
        : 'Ids of workflow templates and integrations are bindings of an environment, in assay.yaml.';
    return { summary: `A manifest of the kind ${declared.kind} cannot adopt an object.`, detail };
}

// EXTERNAL MODULE: ./build/js/registration/suggest.js
var suggest = __webpack_require__(3856);
// EXTERNAL MODULE: ./build/js/workflow/edges.js
var edges = __webpack_require__(3236);
;// CONCATENATED MODULE: ./build/js/manifest/rules/pair-workflows.js

function pairWorkflows({ of }) {
    const templates = of('WorkflowTemplate');
    return [...of('ProjectPair').values()].map((pair) => ({
        pair,
        benchmark: templates.get(pair.spec.benchmark.workflowTemplate)?.spec,
        production: templates.get(pair.spec.production.workflowTemplate)?.spec,
    }));
}
function stageOf(template, name) {
    return template.stages.find((stage) => stage.name === name);
}
function stageNames(template, type) {
    return template.stages.filter((stage) => type === undefined || stage.type === type).map((stage) => stage.name);
}
function landings(template, name) {
    const seen = new Set();
    const found = [];
    const visit = (at) => {
        if (seen.has(at))
            return;
        seen.add(at);
        const stage = stageOf(template, at);
        if (stage === undefined)
            return;
        if (stage.type === 'percentage_router' || stage.type === 'user_router')
            (0,edges/* edgesOf */.q)(stage).forEach((edge) => visit(edge.to));
        else
            found.push(stage);
    };
    visit(name);
    return found;
}

;// CONCATENATED MODULE: ./build/js/manifest/rules/after-scoring.js


const afterScoring = {
    code: 'manifest.after-scoring',
    severity: 'error',
    means: 'Scored benchmark tasks would go somewhere else than `afterScoring` says, or among the finished production tasks.',
    fix: '`expect` must be the stage that `reject` of the evaluation stage leads to; `to` must be a stage that `approve` does not lead to.',
    *check(declarations) {
        for (const { pair, production } of pairWorkflows(declarations)) {
            const { stage: name, afterScoring: after } = pair.spec.evaluation;
            const review = production && stageOf(production, name);
            if (production === undefined || review?.type !== 'consensus_review')
                continue;
            for (const { key, meant, ...finding } of mistakes(after, review, production)) {
                const at = pair.at(['spec', 'evaluation', 'afterScoring', key]);
                const fix = meant === undefined ? {} : (0,suggest/* replacement */.f4)(at, (0,suggest/* yamlScalar */.Ew)(meant));
                yield { ...finding, at, address: pair.address, ...fix };
            }
        }
    },
};
function* mistakes(after, review, production) {
    if (after.action === 'keep')
        return;
    const target = after.action === 'reject' ? after.expect : after.to;
    const key = after.action === 'reject' ? 'expect' : 'to';
    if (stageOf(production, target) === undefined) {
        const detail = (0,suggest/* didYouMean */.au)(target, stageNames(production), 'Stages') ?? '';
        const meant = (0,suggest/* suggest */.ZA)(target, stageNames(production));
        yield { key, summary: `The production template has no stage "${target}".`, detail, meant };
        return;
    }
    if (after.action === 'reject' && review.reject !== target) {
        yield {
            key,
            summary: `Rejecting in "${review.name}" leads to "${review.reject}", not to "${target}".`,
            detail: `Write \`expect: ${review.reject}\`, or change \`reject\` of that stage in the template.`,
        };
    }
    if (review.approve === target) {
        yield {
            key,
            summary: `"${target}" is where approved tasks go: scored benchmark tasks would end among finished production tasks.`,
            detail: 'Send them to a done stage of their own, for example "Archive".',
        };
    }
}

;// CONCATENATED MODULE: ./build/js/manifest/rules/benchmark-in-production.js
const benchmarkInProduction = {
    code: 'manifest.benchmark-in-production',
    severity: 'error',
    means: 'The benchmark dataset of a pair is also listed in `production.datasets`.',
    fix: 'Remove it there: it joins the production project by itself.',
    *check({ of }) {
        for (const pair of of('ProjectPair').values()) {
            const index = pair.spec.production.datasets.indexOf(pair.spec.benchmark.dataset);
            if (index < 0)
                continue;
            yield {
                summary: `The benchmark dataset "${pair.spec.benchmark.dataset}" is listed as production data.`,
                detail: 'Remove it here: the benchmark dataset joins the production project by itself.',
                at: pair.at(['spec', 'production', 'datasets', index]),
                address: pair.address,
            };
        }
    },
};

// EXTERNAL MODULE: ./build/js/registration/role-words.js
var role_words = __webpack_require__(2199);
;// CONCATENATED MODULE: ./build/js/manifest/rules/blindness.js

const blindness = {
    code: 'manifest.blindness',
    severity: 'warning',
    means: 'A text that annotators of the production project can see tells which tasks are benchmark tasks.',
    fix: 'Choose a neutral title, such as "Street scenes A". Names of manifests may say it: they stay in Git.',
    *check(declarations) {
        for (const { declared, path, what, text, on } of visibleTexts(declarations)) {
            const word = (0,role_words/* roleWord */.$)(text);
            if (word === undefined)
                continue;
            yield {
                summary: `${what} holds the word "${word}", which tells annotators that they are tested.`,
                detail: 'Choose a neutral text, such as "Street scenes A". Names of manifests may say it: they stay in Git.',
                at: declared.at(path, on),
                address: declared.address,
            };
        }
    },
};
function* visibleTexts({ of }) {
    const ontologies = new Set();
    const datasets = new Set();
    const templates = new Set();
    for (const pair of of('ProjectPair').values()) {
        const { production, benchmark, ontology } = pair.spec;
        yield* titled(pair, ['spec', 'production'], 'The title of the production project', production);
        for (const [index, tag] of (production.tags ?? []).entries()) {
            yield { declared: pair, path: ['spec', 'production', 'tags', index], what: 'This tag', text: tag };
        }
        ontologies.add(ontology);
        templates.add(production.workflowTemplate);
        for (const name of [benchmark.dataset, ...production.datasets])
            datasets.add(name);
    }
    const folders = new Set();
    for (const name of datasets) {
        const dataset = of('Dataset').get(name);
        if (dataset === undefined)
            continue;
        yield* titled(dataset, ['spec'], 'The title of the dataset', dataset.spec);
        for (const { registration } of dataset.spec.items) {
            let folder = of('Registration').get(registration)?.spec.folder;
            while (folder !== undefined && !folders.has(folder)) {
                folders.add(folder);
                folder = of('Folder').get(folder)?.spec.parent;
            }
        }
    }
    for (const name of folders) {
        const folder = of('Folder').get(name);
        if (folder === undefined)
            continue;
        yield* titled(folder, ['spec'], 'The title of the folder', folder.spec);
        for (const [key, value] of Object.entries(folder.spec.clientMetadata ?? {})) {
            const path = ['spec', 'clientMetadata', key];
            yield { declared: folder, path, what: 'This key of the client metadata', text: key, on: 'key' };
            if (typeof value === 'string')
                yield { declared: folder, path, what: 'This client metadata', text: value };
        }
    }
    for (const name of ontologies) {
        const ontology = of('Ontology').get(name);
        if (ontology !== undefined)
            yield* titled(ontology, ['spec'], 'The title of the ontology', ontology.spec);
    }
    for (const name of templates) {
        const template = of('WorkflowTemplate').get(name);
        for (const [index, stage] of (template?.spec.stages ?? []).entries()) {
            yield {
                declared: template,
                path: ['spec', 'stages', index, 'name'],
                what: 'The name of this stage',
                text: stage.name,
            };
        }
    }
}
function* titled(declared, path, what, spec) {
    yield { declared, path: [...path, 'title'], what, text: spec.title };
    if (spec.description !== undefined) {
        yield {
            declared,
            path: [...path, 'description'],
            what: what.replace('title', 'description'),
            text: spec.description,
        };
    }
}

;// CONCATENATED MODULE: ./build/js/manifest/rules/dataset-roles.js
const datasetRoles = {
    code: 'manifest.dataset-two-roles',
    severity: 'error',
    means: 'A dataset is the benchmark of one project pair and production data of another, or is listed twice.',
    fix: 'Ground truth and production data need datasets of their own. Make two datasets.',
    *check({ of }) {
        const pairs = [...of('ProjectPair').values()];
        const benchmarks = new Map(pairs.map((pair) => [pair.spec.benchmark.dataset, pair]));
        for (const pair of pairs) {
            const seen = new Set();
            for (const [index, name] of pair.spec.production.datasets.entries()) {
                const at = () => pair.at(['spec', 'production', 'datasets', index]);
                if (seen.has(name)) {
                    yield {
                        summary: `The dataset "${name}" is listed twice.`,
                        detail: 'Remove one of the two.',
                        at: at(),
                        address: pair.address,
                    };
                }
                seen.add(name);
                const other = benchmarks.get(name);
                if (other === undefined || name === pair.spec.benchmark.dataset)
                    continue;
                yield {
                    summary: `The dataset "${name}" is production data here and the benchmark of the pair "${other.name}".`,
                    detail: 'Its tasks would count as ground truth and as ordinary work. Make two datasets.',
                    at: at(),
                    address: pair.address,
                    related: [{ summary: 'It is the benchmark here.', at: other.at(['spec', 'benchmark', 'dataset']) }],
                };
            }
        }
    },
};

;// CONCATENATED MODULE: ./build/js/manifest/rules/default-environment.js

const defaultEnvironment = {
    code: 'manifest.default-environment',
    severity: 'error',
    means: '`defaultEnvironment` names an environment that the workspace does not have.',
    fix: 'Name one of the keys below `environments`.',
    *check({ of }) {
        for (const workspace of of('Workspace').values()) {
            const { environments, defaultEnvironment: name } = workspace.spec;
            if (Object.hasOwn(environments, name))
                continue;
            yield {
                summary: `The workspace has no environment "${name}".`,
                detail: (0,suggest/* didYouMean */.au)(name, Object.keys(environments), 'Environments') ?? '',
                at: workspace.at(['spec', 'defaultEnvironment']),
                ...(0,suggest/* correction */.rd)(name, Object.keys(environments), workspace.at(['spec', 'defaultEnvironment']), suggest/* yamlScalar */.Ew),
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/js/manifest/rules/feature-paths.js
function featurePaths(ontology) {
    const found = [];
    const add = (level, id, above, path, hash) => {
        const feature = {
            shortForm: above.shortForm === '' ? id : `${above.shortForm}/${id}`,
            rest: above.rest === '' ? `${level}.${id}` : `${above.rest}/${level}.${id}`,
            path,
            level,
            parent: above.shortForm,
            id,
            featureNodeHash: hash,
        };
        found.push(feature);
        return feature;
    };
    const attributes = (list, above, path) => list?.forEach((attribute, index) => {
        const at = [...path, index];
        const feature = add('attribute', attribute.id, above, at, attribute.featureNodeHash);
        options(attribute.options, feature, [...at, 'options']);
    });
    const options = (list, above, path) => list?.forEach((option, index) => {
        const at = [...path, index];
        const feature = add('option', option.id, above, at, option.featureNodeHash);
        attributes(option.attributes, feature, [...at, 'attributes']);
    });
    const top = { shortForm: '', rest: '' };
    ontology.objects.forEach((object, index) => {
        const path = ['spec', 'objects', index];
        const feature = add('object', object.id, top, path, object.featureNodeHash);
        object.skeleton?.points.forEach((point, at) => {
            add('point', point.id, feature, [...path, 'skeleton', 'points', at], point.featureHash);
        });
        attributes(object.attributes, feature, [...path, 'attributes']);
    });
    ontology.classifications.forEach((classification, index) => {
        const path = ['spec', 'classifications', index];
        const feature = add('classification', classification.id, top, path, classification.featureNodeHash);
        found[found.length - 1] = { ...feature, attributeNodeHash: classification.attributeNodeHash };
        options(classification.options, feature, [...path, 'options']);
    });
    return found;
}

;// CONCATENATED MODULE: ./build/js/manifest/rules/evaluation-features.js


const evaluationFeatures = {
    code: 'manifest.evaluation-feature',
    severity: 'error',
    means: '`evaluation.features` names a feature that the ontology does not have, or that is two features.',
    fix: 'Use the ids of the ontology, not its names: `vehicle` or `vehicle/colour`.',
    *check({ of }) {
        for (const pair of of('ProjectPair').values()) {
            const ontology = of('Ontology').get(pair.spec.ontology);
            if (ontology === undefined)
                continue;
            const known = new Map();
            for (const { shortForm, rest, level } of featurePaths(ontology.spec)) {
                if (level !== 'point')
                    known.set(shortForm, (known.get(shortForm) ?? new Set()).add(rest));
            }
            for (const id of Object.keys(pair.spec.evaluation.features)) {
                const count = known.get(id)?.size ?? 0;
                if (count === 1)
                    continue;
                yield {
                    summary: count === 0
                        ? `The ontology "${ontology.name}" has no feature "${id}".`
                        : `The feature "${id}" is an object and a classification of the ontology "${ontology.name}".`,
                    detail: count === 0
                        ? ((0,suggest/* didYouMean */.au)(id, known.keys(), 'Features') ?? 'The ontology is empty.')
                        : 'Give one of the two another id in the ontology.',
                    at: pair.at(['spec', 'evaluation', 'features', id], 'key'),
                    address: pair.address,
                    ...(count === 0
                        ? (0,suggest/* correction */.rd)(id, known.keys(), pair.at(['spec', 'evaluation', 'features', id], 'key'), suggest/* yamlScalar */.Ew)
                        : {}),
                };
            }
        }
    },
};

;// CONCATENATED MODULE: ./build/js/manifest/rules/evaluation-stage.js


const evaluationStage = {
    code: 'manifest.evaluation-stage',
    severity: 'error',
    means: '`evaluation.stage` is not the consensus review that benchmark tasks come to.',
    fix: 'Name the stage of type `consensus_review` that follows the consensus annotation of the benchmark pathway.',
    *check(declarations) {
        for (const { pair, production } of pairWorkflows(declarations)) {
            const finding = production && mistake(pair, production);
            if (finding !== undefined) {
                yield { ...finding, address: pair.address };
            }
        }
    },
};
function mistake(pair, production) {
    const { evaluation, routing } = pair.spec;
    const name = evaluation.stage;
    const at = () => pair.at(['spec', 'evaluation', 'stage']);
    const found = stageOf(production, name);
    if (found?.type !== 'consensus_review') {
        const reviews = stageNames(production, 'consensus_review');
        return {
            summary: found
                ? `The stage "${name}" is of the type ${found.type}; submissions are scored in a consensus_review stage.`
                : `The template "${pair.spec.production.workflowTemplate}" has no stage "${name}".`,
            detail: (0,suggest/* didYouMean */.au)(name, reviews, 'Consensus review stages') ?? 'The template has no consensus review; add one.',
            at: at(),
            ...(0,suggest/* correction */.rd)(name, reviews, at(), suggest/* yamlScalar */.Ew),
        };
    }
    const agent = stageOf(production, routing.stage);
    const to = agent?.type === 'agent' ? agent.pathways[routing.pathways.benchmark] : undefined;
    const consensus = to === undefined ? [] : landings(production, to);
    const next = consensus.flatMap((stage) => (stage.type === 'consensus_annotation' ? [stage.next] : []));
    if (next.length === 0 || next.includes(name))
        return undefined;
    return {
        summary: `Benchmark tasks never come to the stage "${name}".`,
        detail: `The benchmark pathway leads to "${consensus[0].name}", and from there to "${next[0]}". Name that stage.`,
        at: at(),
    };
}

;// CONCATENATED MODULE: ./build/js/manifest/rules/evaluation-weights.js
const evaluationWeights = {
    code: 'manifest.evaluation-weights',
    severity: 'error',
    means: 'Every feature of the ontology has the weight 0, so that nothing would be scored.',
    fix: 'Give at least one object or classification a weight above 0.',
    *check({ of }) {
        for (const pair of of('ProjectPair').values()) {
            const ontology = of('Ontology').get(pair.spec.ontology)?.spec;
            const { features } = pair.spec.evaluation;
            const top = [...(ontology?.objects ?? []), ...(ontology?.classifications ?? [])];
            if (top.length === 0 || !top.every((feature) => features[feature.id]?.weight === 0))
                continue;
            yield {
                summary: 'Every feature has the weight 0: nothing would be scored.',
                detail: 'Give at least one object or classification a weight above 0, or remove a line.',
                at: pair.at(['spec', 'evaluation', 'features'], 'key'),
                address: pair.address,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/js/manifest/rules/folder-cycle.js
const folderCycle = {
    code: 'manifest.folder-cycle',
    severity: 'error',
    means: 'Folders are inside each other in a circle.',
    fix: 'Remove `parent` from the folder that should be at the top.',
    *check({ of }) {
        const folders = of('Folder');
        const done = new Set();
        for (const start of folders.keys()) {
            const way = [];
            let name = start;
            while (name !== undefined && !done.has(name) && !way.includes(name)) {
                way.push(name);
                name = folders.get(name)?.spec.parent;
            }
            const circle = name !== undefined && !done.has(name) ? way.slice(way.indexOf(name)) : [];
            for (const one of way)
                done.add(one);
            const folder = folders.get(circle[0] ?? '');
            if (folder === undefined)
                continue;
            yield {
                summary: `Folders are inside each other in a circle: ${[...circle, circle[0]].join(' → ')}.`,
                detail: 'Remove `parent` from the folder that should be at the top.',
                at: folder.at(['spec', 'parent']),
                address: folder.address,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/js/manifest/rules/ground-truth-stage.js


const groundTruthStage = {
    code: 'manifest.ground-truth-stage',
    severity: 'error',
    means: '`evaluation.groundTruth.stage` is not a done stage of the benchmark template.',
    fix: 'Name the stage of type `done` in which ground truth is complete.',
    *check(declarations) {
        for (const { pair, benchmark } of pairWorkflows(declarations)) {
            const name = pair.spec.evaluation.groundTruth.stage;
            const found = benchmark && stageOf(benchmark, name);
            if (benchmark === undefined || found?.type === 'done')
                continue;
            const at = pair.at(['spec', 'evaluation', 'groundTruth', 'stage']);
            yield {
                summary: found
                    ? `The stage "${name}" is of the type ${found.type}; labels there are not finished, so they are no ground truth.`
                    : `The template "${pair.spec.benchmark.workflowTemplate}" has no stage "${name}".`,
                detail: (0,suggest/* didYouMean */.au)(name, stageNames(benchmark, 'done'), 'Done stages') ?? '',
                at,
                address: pair.address,
                ...(0,suggest/* correction */.rd)(name, stageNames(benchmark, 'done'), at, suggest/* yamlScalar */.Ew),
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/js/manifest/rules/moved-from.js
const movedFrom = {
    code: 'manifest.moved-from',
    severity: 'error',
    means: '`moved.from` names a manifest that still exists, the manifest itself, or what another one has taken over.',
    fix: 'Remove the manifest with the old name, or remove `moved`.',
    *check({ all, names }) {
        const taken = new Map();
        for (const declared of all) {
            const { movedFrom: old, kind, address } = declared;
            if (old === undefined)
                continue;
            const at = declared.at(['metadata', 'moved', 'from']);
            if (names(kind).has(old)) {
                const detail = 'Remove the manifest with the old name, or remove `moved` here.';
                yield { summary: `The ${kind} "${old}" still exists, so nothing can have moved from it.`, detail, at, address };
                continue;
            }
            const key = `${kind} ${old}`;
            const other = taken.get(key);
            if (other !== undefined) {
                yield {
                    summary: `"${other.name}" and "${declared.name}" both take over the former ${kind} "${old}".`,
                    detail: 'Only one of the two can. Remove `moved` from the other.',
                    at,
                    address,
                    related: [{ summary: 'The first one is here.', at: other.at(['metadata', 'moved', 'from']) }],
                };
            }
            else
                taken.set(key, declared);
        }
    },
};

// EXTERNAL MODULE: ./build/js/base/place.js
var place = __webpack_require__(1777);
;// CONCATENATED MODULE: ./build/js/manifest/rules/names-unique.js

const namesUnique = {
    code: 'manifest.duplicate-name',
    severity: 'error',
    means: 'Two manifests of one kind have the same name.',
    fix: 'Names are identities. Rename one of the two, or remove the copy.',
    *check({ all }) {
        const first = new Map();
        for (const declared of all) {
            if (declared.kind === 'Workspace')
                continue;
            const other = first.get(declared.address);
            if (other === undefined) {
                first.set(declared.address, declared);
                continue;
            }
            const at = other.at(['metadata', 'name']);
            yield {
                summary: `There are two manifests of the kind ${declared.kind} with the name "${declared.name}".`,
                detail: `The other is at ${(0,place/* formatPlace */.d)(at)}. Rename one of the two, or remove the copy.`,
                at: declared.at(['metadata', 'name']),
                address: declared.address,
                related: [{ summary: 'The first one is here.', at }],
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/js/manifest/rules/ontology-dynamic.js
const ontologyDynamic = {
    code: 'manifest.ontology-dynamic',
    severity: 'error',
    means: '`dynamic` stands elsewhere than at an attribute directly below an object.',
    fix: 'Remove it: nested attributes follow the attribute they belong to, classifications have frame ranges.',
    *check({ of }) {
        for (const ontology of of('Ontology').values()) {
            const { objects, classifications } = ontology.spec;
            const nested = [
                ...objects.flatMap((object, index) => (object.attributes ?? []).flatMap((attribute, at) => belowOptions(attribute.options, ['spec', 'objects', index, 'attributes', at, 'options']))),
                ...classifications.flatMap((item, index) => belowOptions(item.options, ['spec', 'classifications', index, 'options'])),
            ];
            for (const { attribute, path } of nested) {
                if (attribute.dynamic !== true)
                    continue;
                yield {
                    summary: `"${attribute.id}" cannot be dynamic: it does not stand directly below an object.`,
                    detail: 'Remove `dynamic` here.',
                    at: ontology.at([...path, 'dynamic'], 'key'),
                    address: ontology.address,
                };
            }
        }
    },
};
function belowOptions(options, path) {
    return (options ?? []).flatMap((option, index) => (option.attributes ?? []).flatMap((attribute, at) => {
        const here = [...path, index, 'attributes', at];
        return [{ attribute, path: here }, ...belowOptions(attribute.options, [...here, 'options'])];
    }));
}

// EXTERNAL MODULE: ./build/js/manifest/feature-hash.js + 1 modules
var feature_hash = __webpack_require__(1284);
;// CONCATENATED MODULE: ./build/js/manifest/rules/ontology-hashes.js



const ontologyHashes = {
    code: 'manifest.feature-hash-collision',
    severity: 'error',
    means: 'Two features of an ontology would have the same featureNodeHash, so that labels could not tell them apart.',
    fix: 'Remove the explicit hash that is written twice; for derived ones, give one of the two another id.',
    *check({ of }) {
        for (const ontology of of('Ontology').values()) {
            const taken = new Map();
            for (const feature of featurePaths(ontology.spec)) {
                const address = `${ontology.address}/${feature.rest}`;
                const hashes = [
                    {
                        hash: feature.featureNodeHash,
                        identity: address,
                        key: feature.level === 'point' ? 'featureHash' : 'featureNodeHash',
                    },
                    ...(feature.level === 'classification'
                        ? [{ hash: feature.attributeNodeHash, identity: (0,feature_hash/* rootAttributeOf */.a)(address), key: 'attributeNodeHash' }]
                        : []),
                ];
                for (const { hash: explicit, identity, key } of hashes) {
                    const hash = explicit ?? (0,feature_hash/* derivedHash */.k)(identity);
                    const path = explicit === undefined ? [...feature.path, 'id'] : [...feature.path, key];
                    const other = taken.get(hash);
                    if (other === undefined)
                        taken.set(hash, { shortForm: feature.shortForm, path, identity });
                    if (other === undefined || other.identity === identity)
                        continue;
                    const at = ontology.at(other.path);
                    yield {
                        summary: `"${feature.shortForm}" has the same featureNodeHash "${hash}" as "${other.shortForm}".`,
                        detail: `The other is at ${(0,place/* formatPlace */.d)(at)}. Labels could not tell the two apart.`,
                        at: ontology.at(path),
                        address: ontology.address,
                        related: [{ summary: 'The first one is here.', at }],
                    };
                }
            }
        }
    },
};

;// CONCATENATED MODULE: ./build/js/manifest/rules/ontology-ids.js


const ontologyIds = {
    code: 'manifest.duplicate-feature-id',
    severity: 'error',
    means: 'Two features of an ontology that stand beside each other have the same id.',
    fix: 'Ids are identities. Give one of the two another id.',
    *check({ of }) {
        for (const ontology of of('Ontology').values()) {
            const seen = new Map();
            for (const feature of featurePaths(ontology.spec)) {
                const key = `${feature.rest} ${feature.path[1]}`;
                const other = seen.get(key);
                if (other === undefined) {
                    seen.set(key, feature);
                    continue;
                }
                if (hasTwin(other, feature))
                    continue;
                const at = ontology.at([...other.path, 'id']);
                yield {
                    summary: `The id "${feature.id}" is used by two ${feature.level}s${feature.parent === '' ? '' : ` of "${feature.parent}"`}.`,
                    detail: `The other is at ${(0,place/* formatPlace */.d)(at)}. Give one of the two another id.`,
                    at: ontology.at([...feature.path, 'id']),
                    address: ontology.address,
                    related: [{ summary: 'The first one is here.', at }],
                };
            }
        }
    },
};
function hasTwin(a, b) {
    return JSON.stringify(a.path.slice(0, -1)) !== JSON.stringify(b.path.slice(0, -1));
}

;// CONCATENATED MODULE: ./build/js/manifest/rules/ontology-names.js
const ontologyNames = {
    code: 'manifest.feature-same-name',
    severity: 'warning',
    means: 'Two features that stand beside each other have the same name and the same shape or type.',
    fix: 'Annotators cannot tell them apart. Give one of the two another name, or archive it.',
    *check({ of }) {
        for (const ontology of of('Ontology').values()) {
            const { objects, classifications } = ontology.spec;
            yield* same(ontology, named(objects, ['spec', 'objects']));
            yield* same(ontology, named(classifications, ['spec', 'classifications']));
            for (const [index, object] of objects.entries())
                yield* inAttributes(ontology, object.attributes, ['spec', 'objects', index, 'attributes']);
            for (const [index, item] of classifications.entries())
                yield* inOptions(ontology, item.options, ['spec', 'classifications', index, 'options']);
        }
    },
};
function* inAttributes(ontology, list = [], path) {
    yield* same(ontology, named(list, path));
    for (const [index, { options }] of list.entries())
        yield* inOptions(ontology, options, [...path, index, 'options']);
}
function* inOptions(ontology, list = [], path) {
    const options = list.map((option) => ({ ...option, name: option.label }));
    yield* same(ontology, named(options, path));
    for (const [index, { attributes }] of list.entries())
        yield* inAttributes(ontology, attributes, [...path, index, 'attributes']);
}
function named(list, path) {
    return list.flatMap(({ id, name, shape, type, archived }, index) => archived === true ? [] : [{ id, name, kind: shape ?? type ?? '', path: [...path, index] }]);
}
function* same(ontology, list) {
    const seen = new Map();
    for (const one of list) {
        const key = `${one.kind} ${one.name.trim().toLowerCase()}`;
        const first = seen.get(key);
        if (first === undefined) {
            seen.set(key, one);
            continue;
        }
        if (first.id === one.id)
            continue;
        yield {
            summary: `"${one.id}" has the same name as "${first.id}" beside it, so annotators cannot tell them apart.`,
            detail: 'Give one of the two another name, or archive it.',
            at: ontology.at([...one.path, 'id']),
            address: ontology.address,
            related: [{ summary: 'The first one is here.', at: ontology.at([...first.path, 'id']) }],
        };
    }
}

;// CONCATENATED MODULE: ./build/js/manifest/rules/ontology-options.js
const ontologyOptions = {
    code: 'manifest.ontology-options',
    severity: 'error',
    means: 'Options are missing, or stand where none can be: only radio and checklist have options, only options of a radio nest.',
    fix: 'Add `options` to a radio or checklist, remove them from text and numeric, and nest attributes only below a radio.',
    *check({ of }) {
        for (const ontology of of('Ontology').values()) {
            const { objects, classifications } = ontology.spec;
            const mistakes = [
                ...objects.flatMap((object, index) => ontology_options_inAttributes(object.attributes, ['spec', 'objects', index, 'attributes'])),
                ...classifications.flatMap((item, index) => inQuestion(item, ['spec', 'classifications', index])),
            ];
            for (const { path, ...finding } of mistakes) {
                yield { ...finding, at: ontology.at(path, 'key'), address: ontology.address };
            }
        }
    },
};
function ontology_options_inAttributes(attributes, path) {
    return (attributes ?? []).flatMap((attribute, index) => inQuestion(attribute, [...path, index]));
}
function inQuestion(question, path) {
    const { type, options } = question;
    const choice = type === 'radio' || type === 'checklist';
    if (choice && (options === undefined || options.length === 0)) {
        const summary = `"${question.id}" is a ${type} without options.`;
        return [{ path: [...path, 'type'], summary, detail: 'Add `options:` with an id and a label for each.' }];
    }
    if (!choice && options !== undefined) {
        const summary = `"${question.id}" is of the type ${type}, which has no options.`;
        return [{ path: [...path, 'options'], summary, detail: 'Remove the options, or use radio or checklist.' }];
    }
    return (options ?? []).flatMap((option, index) => inOption(option, type, [...path, 'options', index]));
}
function inOption(option, type, path) {
    if (type === 'checklist' && option.attributes !== undefined && option.attributes.length > 0) {
        const summary = `The option "${option.id}" of a checklist cannot ask further attributes.`;
        return [
            { path: [...path, 'attributes'], summary, detail: 'Only options of a radio nest. Move the attributes up.' },
        ];
    }
    return ontology_options_inAttributes(option.attributes, [...path, 'attributes']);
}

;// CONCATENATED MODULE: ./build/js/manifest/rules/ontology-skeleton.js

const ontologySkeleton = {
    code: 'manifest.ontology-skeleton',
    severity: 'error',
    means: 'A skeleton object has no points, another shape has some, or an edge names a point that does not exist.',
    fix: 'Give `shape: skeleton` a `skeleton:` with points; edges name points by their ids.',
    *check({ of }) {
        for (const ontology of of('Ontology').values()) {
            for (const [index, object] of ontology.spec.objects.entries()) {
                const path = ['spec', 'objects', index];
                const { address } = ontology;
                if ((object.shape === 'skeleton') !== (object.skeleton !== undefined)) {
                    const missing = object.skeleton === undefined;
                    yield {
                        summary: missing
                            ? `The skeleton "${object.id}" has no points.`
                            : `"${object.id}" has skeleton points, but another shape.`,
                        detail: missing ? 'Add `skeleton: { points: [...] }`.' : 'Write `shape: skeleton`, or remove the points.',
                        at: ontology.at([...path, missing ? 'shape' : 'skeleton'], 'key'),
                        address,
                    };
                }
                const points = object.skeleton?.points.map((point) => point.id) ?? [];
                for (const [at, edge] of (object.skeleton?.edges ?? []).entries()) {
                    for (const [end, id] of edge.entries()) {
                        if (points.includes(id))
                            continue;
                        const place = ontology.at([...path, 'skeleton', 'edges', at, end]);
                        yield {
                            summary: `An edge of the skeleton "${object.id}" leads to the point "${id}", which does not exist.`,
                            detail: (0,suggest/* didYouMean */.au)(id, points, 'Points') ?? '',
                            at: place,
                            address,
                            ...(0,suggest/* correction */.rd)(id, points, place, suggest/* yamlScalar */.Ew),
                        };
                    }
                }
            }
        }
    },
};

;// CONCATENATED MODULE: ./build/js/manifest/rules/policies.js
const policies = {
    code: 'manifest.policy',
    severity: 'error',
    means: 'A policy compares nothing, or two policies of a pair have the same name.',
    fix: 'Give `when` at least one comparison, such as `upper95: { lt: 0.8 }`; give each policy its own name.',
    *check({ of }) {
        for (const pair of of('ProjectPair').values()) {
            const seen = new Set();
            for (const [index, policy] of pair.spec.policies.entries()) {
                const path = ['spec', 'policies', index];
                if (seen.has(policy.name)) {
                    yield {
                        summary: `Two policies have the name "${policy.name}".`,
                        detail: 'Give each its own name.',
                        at: pair.at([...path, 'name']),
                        address: pair.address,
                    };
                }
                seen.add(policy.name);
                const { value, upper95, lower95 } = policy.when;
                if ([value, upper95, lower95].some((comparison) => Object.keys(comparison ?? {}).length > 0))
                    continue;
                yield {
                    summary: `The policy "${policy.name}" compares its metric with nothing, so that it never applies.`,
                    detail: 'Add a comparison below `when`, for example `upper95: { lt: 0.8 }`.',
                    at: pair.at([...path, 'when'], 'key'),
                    address: pair.address,
                };
            }
        }
    },
};

;// CONCATENATED MODULE: ./build/js/manifest/rules/routing-destinations.js

const NEEDED = { benchmark: 'consensus_annotation', production: 'annotation' };
const routingDestinations = {
    code: 'manifest.routing-destination',
    severity: 'error',
    means: 'The benchmark pathway does not lead to a consensus annotation, or the production pathway not to an annotation.',
    fix: 'Are the two pathways swapped? Correct `routing.pathways`, or the template.',
    *check(declarations) {
        for (const { pair, production } of pairWorkflows(declarations)) {
            const { stage: name, pathways } = pair.spec.routing;
            const stage = production && stageOf(production, name);
            const same = pathways.benchmark === pathways.production;
            if (production === undefined || stage?.type !== 'agent' || same)
                continue;
            for (const role of ['benchmark', 'production']) {
                const to = stage.pathways[pathways[role]];
                if (to === undefined)
                    continue;
                const wrong = landings(production, to).find((one) => one.type !== NEEDED[role]);
                if (wrong === undefined)
                    continue;
                yield {
                    summary: `The ${role} pathway "${pathways[role]}" leads to "${wrong.name}", a stage of the type ${wrong.type}, not ${NEEDED[role]}.`,
                    detail: 'Are the two pathways swapped? Correct them here, or the template.',
                    at: pair.at(['spec', 'routing', 'pathways', role]),
                    address: pair.address,
                };
            }
        }
    },
};

;// CONCATENATED MODULE: ./build/js/manifest/rules/routing-pathways.js


const routingPathways = {
    code: 'manifest.routing-pathway',
    severity: 'error',
    means: 'A pathway of `routing` does not exist at the agent stage, or both roles take the same one.',
    fix: 'Name a pathway of that stage, exactly as in the template, in quotes: `"YES"`.',
    *check(declarations) {
        for (const { pair, production } of pairWorkflows(declarations)) {
            const { stage: name, pathways } = pair.spec.routing;
            const stage = production && stageOf(production, name);
            if (stage?.type !== 'agent')
                continue;
            for (const role of ['benchmark', 'production']) {
                if (Object.hasOwn(stage.pathways, pathways[role]))
                    continue;
                const at = pair.at(['spec', 'routing', 'pathways', role]);
                yield {
                    summary: `The stage "${name}" has no pathway "${pathways[role]}".`,
                    detail: (0,suggest/* didYouMean */.au)(pathways[role], Object.keys(stage.pathways), 'Pathways') ?? '',
                    at,
                    address: pair.address,
                    ...(0,suggest/* correction */.rd)(pathways[role], Object.keys(stage.pathways), at, suggest/* yamlScalar */.Ew),
                };
            }
            if (pathways.benchmark !== pathways.production)
                continue;
            yield {
                summary: `Benchmark and production tasks take the same pathway "${pathways.benchmark}".`,
                detail: 'Benchmark tasks need the pathway to the consensus stage.',
                at: pair.at(['spec', 'routing', 'pathways', 'production']),
                address: pair.address,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/js/manifest/rules/routing-stage.js


const routingStage = {
    code: 'manifest.routing-stage',
    severity: 'error',
    means: '`routing.stage` is not an agent stage of the production template.',
    fix: 'Name the stage of type `agent` in which new tasks wait.',
    *check(declarations) {
        for (const { pair, production } of pairWorkflows(declarations)) {
            const name = pair.spec.routing.stage;
            if (production === undefined || stageOf(production, name)?.type === 'agent')
                continue;
            const agents = stageNames(production, 'agent');
            const found = stageOf(production, name);
            yield {
                summary: found
                    ? `The stage "${name}" is of the type ${found.type}; routing needs an agent stage.`
                    : `The template "${pair.spec.production.workflowTemplate}" has no stage "${name}".`,
                detail: (0,suggest/* didYouMean */.au)(name, agents, 'Agent stages') ?? 'The template has no agent stage; add one at its start.',
                at: pair.at(['spec', 'routing', 'stage']),
                address: pair.address,
                ...(0,suggest/* correction */.rd)(name, agents, pair.at(['spec', 'routing', 'stage']), suggest/* yamlScalar */.Ew),
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/js/manifest/rules/registration-roles.js
function registrationRoles({ of, }) {
    const roles = new Map();
    const give = (dataset, role) => {
        for (const { registration } of of('Dataset').get(dataset)?.spec.items ?? []) {
            const known = roles.get(registration);
            roles.set(registration, {
                role: known?.role ?? role,
                both: known !== undefined && (known.both || known.role !== role),
            });
        }
    };
    for (const { spec } of of('ProjectPair').values()) {
        give(spec.benchmark.dataset, 'benchmark');
        for (const dataset of spec.production.datasets) {
            if (dataset !== spec.benchmark.dataset)
                give(dataset, 'production');
        }
    }
    return roles;
}

;// CONCATENATED MODULE: ./build/js/manifest/rules/same-url-elsewhere.js

const sameUrlElsewhere = {
    code: 'registration.R017',
    severity: 'warning',
    means: 'Two registrations hold the same URLs.',
    fix: 'Each registers its own copy, which is labelled on its own. List the first registration in the dataset instead.',
    *check(declarations) {
        const { of, shared } = declarations;
        const roles = registrationRoles(declarations);
        const urls = new Map();
        for (const { url, first, other } of shared()) {
            const others = urls.get(other.name) ?? new Map();
            urls.set(other.name, others.set(first.name, (others.get(first.name) ?? new Set()).add(url)));
        }
        for (const [name, others] of urls) {
            for (const [other, { size: count }] of others) {
                const registration = of('Registration').get(name);
                const role = roles.get(name)?.role;
                const otherRole = roles.get(other)?.role;
                const twoRoles = role !== undefined && otherRole !== undefined && role !== otherRole;
                if (registration === undefined || twoRoles)
                    continue;
                yield {
                    summary: `The registrations "${other}" and "${name}" share ${count === 1 ? 'a URL' : `${count} URLs`}.`,
                    detail: 'Each would register its own copy. List the first registration in the dataset instead.',
                    at: registration.at(['metadata', 'name']),
                    address: registration.address,
                };
            }
        }
    },
};

// EXTERNAL MODULE: ./build/js/registration/shown-url.js
var shown_url = __webpack_require__(7835);
;// CONCATENATED MODULE: ./build/js/manifest/rules/same-url.js


const TOLD = 10;
const sameUrl = {
    code: 'registration.R017',
    severity: 'error',
    means: 'The same URL is registered twice in a file, or in benchmark and production data.',
    fix: 'Remove one of the two: a benchmark image that is also production data would be labelled without being scored.',
    *check(declarations) {
        const { of, shared } = declarations;
        const roles = registrationRoles(declarations);
        for (const [name, { both }] of roles) {
            const registration = of('Registration').get(name);
            if (!both || registration === undefined)
                continue;
            yield {
                summary: `The registration "${name}" is in a benchmark dataset and in a production dataset.`,
                detail: 'Give ground truth and production data registrations of their own.',
                at: registration.at(['metadata', 'name']),
                address: registration.address,
            };
        }
        const told = new Map();
        for (const { url, first, other } of shared()) {
            const role = roles.get(other.name)?.role;
            const firstRole = roles.get(first.name)?.role;
            if (role === undefined || firstRole === undefined || role === firstRole)
                continue;
            const pair = `${first.name} ${other.name}`;
            const count = (told.get(pair) ?? 0) + 1;
            told.set(pair, count);
            if (count > TOLD)
                continue;
            yield overlap(url, { name: other.name, role, at: other.item.at }, { name: first.name, role: firstRole, at: first.item.at }, first.item.urls.includes(url));
        }
        for (const [pair, count] of told) {
            if (count > TOLD)
                yield more(pair, count, declarations);
        }
    },
};
function overlap(url, here, other, alike) {
    return {
        summary: `${(0,shown_url/* shownUrl */.z)(url)} is in the ${here.role} data "${here.name}" and in the ${other.role} data "${other.name}".`,
        detail: 'Remove it from one of the two: it would be labelled both as ground truth and as ordinary work.',
        at: here.at,
        related: [{ summary: `It is in "${other.name}" here${alike ? '' : ', spelled differently'}.`, at: other.at }],
    };
}
function more(pair, count, { of }) {
    const [other, name] = pair.split(' ');
    const registration = of('Registration').get(name);
    return {
        summary: `"${name}" and "${other}" share ${count} URLs, of which ${TOLD} are shown.`,
        detail: 'One of the two is benchmark data, the other production data. Remove the shared URLs from one.',
        ...(registration && { at: registration.at(['metadata', 'name']), address: registration.address }),
    };
}

// EXTERNAL MODULE: ./build/js/registration/quoted.js
var quoted = __webpack_require__(1660);
;// CONCATENATED MODULE: ./build/js/manifest/rules/scorer.js

const scorer = {
    code: 'manifest.scorer-unsupported',
    severity: 'error',
    means: '`scorer` names a module; only the built-in scorer can be used.',
    fix: 'Write `scorer: built-in`, or remove the key.',
    *check({ of }) {
        for (const pair of of('ProjectPair').values()) {
            const { scorer: name } = pair.spec.evaluation;
            if (name === 'built-in')
                continue;
            yield {
                summary: `The scorer ${(0,quoted/* quoted */.T)(name)} cannot be used: this version scores with the built-in scorer only.`,
                detail: 'Write `scorer: built-in`, or remove the key.',
                at: pair.at(['spec', 'evaluation', 'scorer']),
                address: pair.address,
            };
        }
    },
};

// EXTERNAL MODULE: ./build/js/manifest/resolve-source.js
var resolve_source = __webpack_require__(3442);
;// CONCATENATED MODULE: ./build/js/manifest/rules/source-outside.js


const sourceOutside = {
    code: 'manifest.source-outside',
    severity: 'error',
    means: '`source` of a registration is not a path inside the workspace.',
    fix: 'Write a path relative to the manifest, with `/`, that stays below the folder of `assay.yaml`.',
    *check({ of }) {
        for (const registration of of('Registration').values()) {
            const { source } = registration.spec;
            if (source === undefined || (0,resolve_source/* resolveSource */.e)(registration.file, source) !== undefined)
                continue;
            yield {
                summary: `The path ${(0,quoted/* quoted */.T)(source)} does not stay inside the workspace.`,
                detail: `Write a path relative to ${registration.file}, with "/", that stays below the folder of assay.yaml.`,
                at: registration.at(['spec', 'source']),
                address: registration.address,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/js/manifest/rules/snapshot-store.js
const snapshotStore = {
    code: 'manifest.snapshots-elsewhere',
    severity: 'error',
    means: '`snapshots.store` names a place where no environment keeps its state: snapshots lie with the state.',
    fix: 'Name the place of the state, or remove the key.',
    *check({ of }) {
        for (const workspace of of('Workspace').values()) {
            const store = workspace.spec.snapshots?.store;
            if (store === undefined)
                continue;
            const states = Object.values(workspace.spec.environments).map(({ state }) => state?.branch !== undefined || state?.ref !== undefined ? 'branch' : 'directory');
            if (states.some((place) => place === store))
                continue;
            yield {
                summary: `No environment would keep its label snapshots in the place "${store}": they lie with the state.`,
                detail: store === 'artifact'
                    ? 'Artifacts cannot keep snapshots yet. Give the environment a state in a private repository, and remove the key.'
                    : `Set \`state\` of an environment accordingly, or remove the key.`,
                at: workspace.at(['spec', 'snapshots', 'store']),
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/js/manifest/rules/state-location.js
const stateLocation = {
    code: 'manifest.state-shared',
    severity: 'error',
    means: 'Two environments keep their state in the same place, or a state lies outside the repository.',
    fix: 'Give each environment a branch, ref or folder of its own; a ref must not be below `refs/heads/`.',
    *check({ of }) {
        for (const workspace of of('Workspace').values()) {
            const taken = new Map();
            for (const [name, environment] of Object.entries(workspace.spec.environments)) {
                const place = stateOf(environment);
                if (place === undefined)
                    continue;
                const at = () => workspace.at(['spec', 'environments', name, 'state', place.key]);
                const wrong = misplaced(place.key, place.value);
                if (wrong !== undefined)
                    yield { ...wrong, at: at() };
                const clash = [...taken].find(([other]) => overlaps(other, place.identity));
                if (clash !== undefined) {
                    yield {
                        summary: `The environments "${clash[1]}" and "${name}" keep their state in the same place.`,
                        detail: 'Each would overwrite what the other knows. Give each its own.',
                        at: at(),
                        related: [
                            {
                                summary: `"${clash[1]}" keeps it here.`,
                                at: workspace.at(['spec', 'environments', clash[1], 'state']),
                            },
                        ],
                    };
                }
                taken.set(place.identity, name);
            }
        }
    },
};
function stateOf(environment) {
    const { branch, ref, directory } = environment.state ?? {};
    if (branch !== undefined)
        return { key: 'branch', value: branch, identity: `refs/heads/${branch}` };
    if (ref !== undefined)
        return { key: 'ref', value: ref, identity: ref };
    if (directory !== undefined) {
        const parts = directory.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
        return { key: 'directory', value: directory, identity: `folder ${parts.join('/')}` };
    }
    return undefined;
}
function overlaps(a, b) {
    return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}
function misplaced(key, value) {
    if (key === 'ref' && value.startsWith('refs/heads/')) {
        return {
            summary: 'This ref is a branch.',
            detail: `Write \`branch: ${value.slice('refs/heads/'.length)}\`.`,
        };
    }
    if (key === 'directory' && (/^([\\/]|[A-Za-z]:)/.test(value) || value.split(/[\\/]/).includes('..'))) {
        return {
            summary: 'This folder lies outside the workspace.',
            detail: 'Write a path relative to assay.yaml, without "..".',
        };
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/js/workflow/check-template.js
var check_template = __webpack_require__(2301);
;// CONCATENATED MODULE: ./build/js/manifest/rules/template-faults.js

const row = (code, means, fix) => ({ code, severity: 'error', means, fix });
const templateFaults = {
    code: 'workflow.unknown-stage',
    severity: 'error',
    means: '`start`, or an edge of a stage, names a stage that the template does not have.',
    fix: 'Write the name of a stage exactly as in its `name`.',
    also: [
        row('workflow.duplicate-stage', 'Two stages of a template have the same name.', 'Give one of them another name.'),
        row('workflow.consensus-order', 'A consensus annotation is not followed by a consensus review, or a consensus review follows something else.', 'Put the two directly behind each other.'),
        row('workflow.router-percentages', 'The percentages of a router do not add up to 100.', 'Correct the numbers.'),
        row('workflow.unreachable-stage', 'No task can reach a stage.', 'Connect it, or remove it.'),
        row('workflow.endless-stage', 'A task in a stage can never be done.', 'Give it a way to a stage of type `done`.'),
    ],
    *check({ of }) {
        for (const template of of('WorkflowTemplate').values()) {
            for (const fault of (0,check_template/* checkTemplate */.B)(template.spec)) {
                yield {
                    code: fault.code,
                    summary: `${fault.summary.charAt(0).toUpperCase()}${fault.summary.slice(1)}.`,
                    detail: fault.detail,
                    at: template.at(['spec', ...fault.path]),
                    address: template.address,
                };
            }
        }
    },
};

;// CONCATENATED MODULE: ./build/js/manifest/rules/unknown-reference.js

const unknownReference = {
    code: 'manifest.unknown-reference',
    severity: 'error',
    means: 'A manifest names another one that does not exist.',
    fix: 'Check the spelling of the name (not the title), or add the manifest.',
    *check({ all, names }) {
        for (const declared of all) {
            for (const { path, kind, name } of referencesOf(declared)) {
                const known = names(kind);
                if (known.has(name))
                    continue;
                const detail = (0,suggest/* didYouMean */.au)(name, [...known].toSorted(), `Names of the kind ${kind}`);
                yield {
                    summary: `There is no ${kind} with the name "${name}".`,
                    detail: detail ?? `Add a manifest of the kind ${kind}; there is none yet.`,
                    at: declared.at(path),
                    address: declared.address,
                    ...(declared.kind === 'Workspace'
                        ? {}
                        : (0,suggest/* correction */.rd)(name, [...known].toSorted(), declared.at(path), suggest/* yamlScalar */.Ew)),
                };
            }
        }
    },
};
function* referencesOf(declared) {
    switch (declared.kind) {
        case 'Folder':
            if (declared.spec.parent !== undefined) {
                yield { path: ['spec', 'parent'], kind: 'Folder', name: declared.spec.parent };
            }
            return;
        case 'Registration':
            yield { path: ['spec', 'folder'], kind: 'Folder', name: declared.spec.folder };
            if (declared.spec.integration !== undefined) {
                yield { path: ['spec', 'integration'], kind: 'Integration', name: declared.spec.integration };
            }
            return;
        case 'Dataset':
            for (const [index, item] of declared.spec.items.entries()) {
                yield { path: ['spec', 'items', index, 'registration'], kind: 'Registration', name: item.registration };
            }
            return;
        case 'ProjectPair': {
            const { ontology, benchmark, production } = declared.spec;
            yield { path: ['spec', 'ontology'], kind: 'Ontology', name: ontology };
            yield {
                path: ['spec', 'benchmark', 'workflowTemplate'],
                kind: 'WorkflowTemplate',
                name: benchmark.workflowTemplate,
            };
            yield { path: ['spec', 'benchmark', 'dataset'], kind: 'Dataset', name: benchmark.dataset };
            yield {
                path: ['spec', 'production', 'workflowTemplate'],
                kind: 'WorkflowTemplate',
                name: production.workflowTemplate,
            };
            for (const [index, name] of production.datasets.entries()) {
                yield { path: ['spec', 'production', 'datasets', index], kind: 'Dataset', name };
            }
            return;
        }
        case 'Workspace':
            for (const [environment, { bindings }] of Object.entries(declared.spec.environments)) {
                const path = ['spec', 'environments', environment, 'bindings'];
                for (const name of Object.keys(bindings?.workflowTemplates ?? {})) {
                    yield { path: [...path, 'workflowTemplates', name], kind: 'WorkflowTemplate', name };
                }
                for (const name of Object.keys(bindings?.integrations ?? {})) {
                    yield { path: [...path, 'integrations', name], kind: 'Integration', name };
                }
            }
            return;
        case 'Integration':
        case 'MetadataSchema':
        case 'Ontology':
        case 'WorkflowTemplate':
    }
}

;// CONCATENATED MODULE: ./build/js/manifest/rules/upsert-without-skip.js
const upsertWithoutSkip = {
    code: 'registration.R021',
    severity: 'error',
    means: '`upsertMetadata` is set without `skipDuplicateUrls`; it would do nothing.',
    fix: 'Set `skipDuplicateUrls: true`, or remove `upsertMetadata`.',
    *check({ of }) {
        for (const registration of of('Registration').values()) {
            const { skipDuplicateUrls, upsertMetadata } = registration.spec;
            if (!upsertMetadata || skipDuplicateUrls)
                continue;
            yield {
                summary: '"upsertMetadata" does nothing without "skipDuplicateUrls".',
                detail: 'Write `skipDuplicateUrls: true`, or remove `upsertMetadata`.',
                at: registration.at(['spec', 'upsertMetadata'], 'key'),
                address: registration.address,
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/js/manifest/rules/workspace-missing.js
const workspaceMissing = {
    code: 'manifest.workspace-missing',
    severity: 'error',
    means: 'There is no manifest of the kind Workspace.',
    fix: 'Put one into `assay.yaml` at the top of the repository; `assay init` writes it.',
    *check({ any }) {
        if (any('Workspace'))
            return;
        yield {
            summary: 'There is no manifest of the kind Workspace.',
            detail: 'Put one into assay.yaml at the top of the repository; `assay init` writes it.',
        };
    },
};

;// CONCATENATED MODULE: ./build/js/manifest/rules/workspace-twice.js

const workspaceTwice = {
    code: 'manifest.workspace-twice',
    severity: 'error',
    means: 'There is more than one manifest of the kind Workspace.',
    fix: 'Keep one, in `assay.yaml`; environments belong below it.',
    *check({ all }) {
        const [first, ...others] = all.filter((declared) => declared.kind === 'Workspace');
        if (first === undefined)
            return;
        for (const other of others) {
            yield {
                summary: 'There is more than one manifest of the kind Workspace.',
                detail: `The first is at ${(0,place/* formatPlace */.d)(first.at(['kind']))}. Keep one, in assay.yaml.`,
                at: other.at(['kind']),
                related: [{ summary: 'The first one is here.', at: first.at(['kind']) }],
            };
        }
    },
};

;// CONCATENATED MODULE: ./build/js/manifest/rules/index.js



































const RULES = [
    workspaceMissing,
    workspaceTwice,
    namesUnique,
    unknownReference,
    movedFrom,
    adopt,
    defaultEnvironment,
    stateLocation,
    snapshotStore,
    folderCycle,
    sourceOutside,
    upsertWithoutSkip,
    sameUrl,
    sameUrlElsewhere,
    ontologyIds,
    ontologyNames,
    ontologyOptions,
    ontologyDynamic,
    ontologySkeleton,
    ontologyHashes,
    templateFaults,
    datasetRoles,
    benchmarkInProduction,
    routingStage,
    routingPathways,
    routingDestinations,
    evaluationStage,
    groundTruthStage,
    afterScoring,
    evaluationFeatures,
    evaluationWeights,
    scorer,
    policies,
    blindness,
    access,
];


/***/ }),

/***/ 6462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   mG: () => (/* binding */ API_VERSION),
/* harmony export */   o_: () => (/* binding */ NAME)
/* harmony export */ });
const API_VERSION = 'assay/v1';
const KINDS = [
    'Workspace',
    'Folder',
    'Integration',
    'Registration',
    'Dataset',
    'MetadataSchema',
    'Ontology',
    'WorkflowTemplate',
    'ProjectPair',
];
const NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;


/***/ })

};
