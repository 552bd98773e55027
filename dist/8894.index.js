export const id = 8894;
export const ids = [8894];
export const modules = {

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

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

/***/ 4580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var _invariant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7246);
/* harmony import */ var _node_crypto_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7448);
/* harmony import */ var _number_texts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5472);



function canonicalJson(value) {
    const text = textOf(value);
    (0,_invariant_js__WEBPACK_IMPORTED_MODULE_1__/* .invariant */ .V1)(text !== undefined, 'canonicalJson: the value has no JSON form');
    return text;
}
function sha256(data) {
    return (0,_node_crypto_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeCrypto */ .S)().createHash('sha256').update(data).digest('hex');
}
function digestOf(value) {
    return sha256(canonicalJson(value));
}
function textOf(value) {
    if (typeof value === 'string')
        return quotedText(value);
    if (typeof value === 'number') {
        (0,_invariant_js__WEBPACK_IMPORTED_MODULE_1__/* .invariant */ .V1)(Number.isFinite(value), 'canonicalJson: NaN and infinities have no JSON form');
        return JSON.stringify(value);
    }
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    if ('toJSON' in value && typeof value.toJSON === 'function')
        return textOf(value.toJSON());
    const numbers = (0,_number_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .numbersText */ .q)(value);
    if (numbers !== undefined)
        return numbers;
    return Array.isArray(value) ? listText(value) : objectText(value);
}
function listText(list) {
    return `[${list.map((item) => textOf(item) ?? 'null').join(',')}]`;
}
function objectText(value) {
    const parts = [];
    for (const key of Object.keys(value).sort()) {
        const member = textOf(value[key]);
        if (member !== undefined)
            parts.push(`${quotedText(key)}:${member}`);
    }
    return `{${parts.join(',')}}`;
}
function quotedText(text) {
    (0,_invariant_js__WEBPACK_IMPORTED_MODULE_1__/* .invariant */ .V1)(text.isWellFormed(), 'canonicalJson: a text holds half a surrogate pair');
    return JSON.stringify(text);
}


/***/ }),

/***/ 7246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   V1: () => (/* binding */ invariant)
/* harmony export */ });
/* unused harmony export BugError */
class BugError extends Error {
    name = 'BugError';
}
function invariant(condition, message) {
    if (!condition)
        throw new BugError(message);
}
function unreachable(value) {
    throw new BugError(`unreachable: ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 7448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ nodeCrypto)
/* harmony export */ });
function nodeCrypto() {
    return process.getBuiltinModule('node:crypto');
}


/***/ }),

/***/ 5472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ numbersText)
/* harmony export */ });
const ORDERS = new Map();
const KEPT = 4096;
const texts = new WeakMap();
function numbersText(value) {
    if (Array.isArray(value))
        return listText(value);
    const first = value['0'];
    return typeof first === 'object' && first !== null ? pointsText(value) : undefined;
}
function listText(list) {
    if (typeof list[0] !== 'number')
        return undefined;
    const known = texts.get(list);
    if (known !== undefined)
        return known;
    for (const item of list)
        if (!Number.isFinite(item))
            return undefined;
    const text = JSON.stringify(list);
    texts.set(list, text);
    return text;
}
function pointsText(value) {
    const known = texts.get(value);
    if (known !== undefined)
        return known;
    const keys = Object.keys(value);
    if (keys.at(-1) !== String(keys.length - 1))
        return undefined;
    const parts = [];
    for (const key of orderOf(keys)) {
        const point = value[key];
        if (!isPoint(point))
            return undefined;
        parts.push(`"${key}":{"x":${point.x},"y":${point.y}}`);
    }
    const text = `{${parts.join(',')}}`;
    texts.set(value, text);
    return text;
}
function isPoint(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { x, y } = value;
    return (typeof x === 'number' &&
        typeof y === 'number' &&
        Number.isFinite(x) &&
        Number.isFinite(y) &&
        Object.keys(value).length === 2);
}
function orderOf(keys) {
    const known = ORDERS.get(keys.length);
    if (known)
        return known;
    const order = keys.toSorted();
    if (ORDERS.size < KEPT && keys.length <= KEPT)
        ORDERS.set(keys.length, order);
    return order;
}


/***/ }),

/***/ 1777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ formatPlace),
/* harmony export */   i: () => (/* binding */ comparePlaces)
/* harmony export */ });
function comparePlaces(a, b) {
    if (a.file !== b.file)
        return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column;
}
function formatPlace(place) {
    return `${place.file}:${place.line}:${place.column}`;
}


/***/ }),

/***/ 3145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ hasErrors),
/* harmony export */   i: () => (/* binding */ compareProblems)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1777);

function compareProblems(a, b) {
    if (a.at && b.at) {
        const byPlace = (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePlaces */ .i)(a.at, b.at);
        if (byPlace !== 0)
            return byPlace;
    }
    else if (a.at || b.at) {
        return a.at ? 1 : -1;
    }
    return a.code < b.code ? -1 : a.code > b.code ? 1 : a.summary < b.summary ? -1 : a.summary > b.summary ? 1 : 0;
}
function hasErrors(problems) {
    return problems.some((problem) => problem.severity === 'error');
}


/***/ }),

/***/ 5860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ ThreadError)
/* harmony export */ });
class ThreadError extends Error {
    name = 'ThreadError';
    thrown;
    constructor(thrown, message, options) {
        super(message, options);
        this.thrown = thrown;
    }
}


/***/ }),

/***/ 1689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lv: () => (/* binding */ StateMovedError),
/* harmony export */   ZO: () => (/* binding */ StateDamagedError),
/* harmony export */   bQ: () => (/* binding */ NoStateError),
/* harmony export */   by: () => (/* binding */ LockedError),
/* harmony export */   qq: () => (/* binding */ StateError)
/* harmony export */ });
class StateError extends Error {
    name = 'StateError';
}
class StateMovedError extends StateError {
    name = 'StateMovedError';
}
class StateDamagedError extends StateError {
    name = 'StateDamagedError';
}
class NoStateError extends StateError {
    name = 'NoStateError';
}
class LockedError extends Error {
    name = 'LockedError';
    holder;
    constructor(message, holder) {
        super(message);
        this.holder = holder;
    }
}


/***/ }),

/***/ 595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scoreBeside: () => (/* binding */ scoreBeside),
  scoreHere: () => (/* binding */ scoreHere),
  scoringThread: () => (/* binding */ scoringThread)
});

// EXTERNAL MODULE: ./build/js/base/invariant.js
var invariant = __webpack_require__(7246);
// EXTERNAL MODULE: ./build/js/base/thread.js
var base_thread = __webpack_require__(5860);
// EXTERNAL MODULE: ./build/js/state/errors.js
var errors = __webpack_require__(1689);
// EXTERNAL MODULE: ./build/js/evaluation/create-evaluation.js + 35 modules
var create_evaluation = __webpack_require__(4156);
// EXTERNAL MODULE: ./build/js/labels/ontology-index.js
var ontology_index = __webpack_require__(6510);
;// CONCATENATED MODULE: ./build/js/submissions/evaluate-snapshot.js



function scoreSnapshot(input) {
    const { ontology, settings } = input;
    const index = (0,ontology_index/* indexOntology */.o)(ontology.editor, ontology.name, ontology.addresses);
    const evaluation = (0,create_evaluation/* createEvaluation */.H)(index, settings);
    let truth;
    return {
        add: ({ record }, digest) => {
            const { labelRow: labels, annotator, countsAs, role, ...rest } = record;
            if (countsAs === null)
                return undefined;
            const labelled = { ...rest, labels, ...(digest === undefined ? {} : { labelDigest: digest }) };
            if (role === 'groundTruth') {
                truth = labelled;
                return undefined;
            }
            if (truth?.dataHash !== record.dataHash) {
                throw new errors/* StateDamagedError */.ZO(`the snapshot holds a submission for ${record.dataHash} before its ground truth`);
            }
            return evaluation.add({ ...labelled, annotator: countsAs ?? annotator ?? record.branch }, truth);
        },
        finish: () => ({ ...evaluation.finish(), partial: evaluation.partial }),
    };
}

// EXTERNAL MODULE: ./build/js/submissions/snapshot-file.js
var snapshot_file = __webpack_require__(2081);
;// CONCATENATED MODULE: ./build/js/submissions/line-scorer.js





function scoreHere(input) {
    const scorer = scoreSnapshot(input);
    const perSubmission = [];
    return {
        add({ text, digest }) {
            const result = scorer.add((0,snapshot_file/* lineOf */.cA)(text), digest);
            if (result)
                perSubmission.push(result);
            return undefined;
        },
        finish: async () => ({ ...scorer.finish(), perSubmission }),
        end: () => undefined,
    };
}
const PART = 256 * 1024;
const PARTS = 16;
function scoreBeside(thread, input) {
    const ask = async (message) => {
        try {
            return await thread.ask(message);
        }
        catch (error) {
            if (!(error instanceof base_thread/* ThreadError */.H) || error.thrown !== errors/* StateDamagedError */.ZO.name)
                throw error;
            throw new errors/* StateDamagedError */.ZO(error.message, { cause: error });
        }
    };
    const perSubmission = [];
    const open = [];
    let lines = [];
    let length = 0;
    const send = (message) => {
        const answered = ask(message).then((answer) => {
            for (const result of (answer ?? []))
                perSubmission.push(result);
        });
        answered.catch(() => undefined);
        open.push(answered);
    };
    const flush = () => {
        if (lines.length > 0)
            send({ lines });
        [lines, length] = [[], 0];
    };
    send({ start: input });
    return {
        add(line) {
            lines.push(line);
            length += line.text.length;
            if (length < PART)
                return undefined;
            flush();
            return open.length > PARTS ? open.shift() : undefined;
        },
        async finish() {
            flush();
            await Promise.all(open);
            const { partial, ...finished } = (await ask({ finish: true }));
            return { ...finished, perSubmission, partial: () => partial };
        },
        end: () => thread.end(),
    };
}
function scoringThread() {
    let scorer;
    return (given) => {
        const message = given;
        if ('start' in message) {
            scorer = scoreSnapshot(message.start);
            return undefined;
        }
        (0,invariant/* invariant */.V1)(scorer, 'scoring is started first');
        if ('lines' in message)
            return scoredIn(message.lines, scorer);
        const { partial, ...finished } = scorer.finish();
        return { ...finished, partial: partial() };
    };
}
function scoredIn(lines, scorer) {
    return lines.flatMap(({ text, digest }) => scorer.add((0,snapshot_file/* lineOf */.cA)(text), digest) ?? []);
}


/***/ }),

/***/ 2081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ unpackSnapshot),
/* harmony export */   PJ: () => (/* binding */ lineOrder),
/* harmony export */   c0: () => (/* binding */ snapshotPath),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   cp: () => (/* binding */ packSnapshot),
/* harmony export */   x7: () => (/* binding */ ontologyPath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var _labels_snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(712);
/* harmony import */ var _state_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1689);




const LEVEL = 5;
const CHUNK = 256 * 1024;
async function packSnapshot(lines, each) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const gzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGzip)({ level: LEVEL, chunkSize: CHUNK });
    const chunks = [];
    const packed = (async () => {
        for await (const chunk of gzip)
            chunks.push(chunk);
    })();
    let count = 0;
    let piece = [];
    let length = 0;
    let written = Promise.resolve();
    const write = async () => {
        const bytes = Buffer.from(piece.join(''), 'utf8');
        [piece, length] = [[], 0];
        hash.update(bytes);
        await written;
        written = new Promise((resolve) => void gzip.write(bytes, () => resolve()));
    };
    for await (const line of lines) {
        piece.push(line.text, '\n');
        length += line.text.length + 1;
        count += 1;
        const wait = each?.(line);
        if (wait)
            await wait;
        if (length >= CHUNK)
            await write();
    }
    await write();
    gzip.end();
    await packed;
    const bytes = Buffer.concat(chunks);
    bytes[9] = 255;
    return { sha256: hash.digest('hex'), bytes, lines: count };
}
async function* unpackSnapshot(bytes, sha256) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const gunzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip)({ chunkSize: CHUNK });
    gunzip.end(bytes);
    const decoder = new TextDecoder();
    let rest = '';
    try {
        for await (const chunk of gunzip) {
            hash.update(chunk);
            const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
            rest = lines.pop() ?? '';
            for (const text of lines)
                yield lineOf(text);
        }
    }
    catch (error) {
        if (error instanceof _state_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StateDamagedError */ .ZO)
            throw error;
        throw new _state_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StateDamagedError */ .ZO(`the snapshot ${sha256} cannot be unpacked`, { cause: error });
    }
    if (hash.digest('hex') !== sha256)
        throw new _state_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StateDamagedError */ .ZO(`the snapshot ${sha256} is not what was stored`);
}
function lineOf(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new _state_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StateDamagedError */ .ZO('a line of a snapshot is not JSON', { cause: error });
    }
    if (value.format !== _labels_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .SNAPSHOT_FORMAT */ .Td || typeof value.dataHash !== 'string' || typeof value.labelRow !== 'object') {
        throw new _state_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StateDamagedError */ .ZO('a line of a snapshot is not what this version of Assay writes');
    }
    return { text, record: value };
}
function lineOrder(line) {
    const { dataHash, role, annotator = '', countsAs } = line;
    if (role === 'groundTruth')
        return `${dataHash} 0`;
    return countsAs === null ? `${dataHash} 2 ${annotator}` : `${dataHash} 1 ${countsAs ?? annotator}`;
}
function snapshotPath(sha256) {
    return `snapshots/${sha256}.ndjson.gz`;
}
function ontologyPath(sha256) {
    return `snapshots/${sha256}.ontology.json`;
}


/***/ })

};
