export const id = 8419;
export const ids = [8419];
export const modules = {

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

/***/ 9133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ resolvePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

function resolvePath(cwd, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(cwd, path);
}


/***/ }),

/***/ 753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ readTextFile),
/* harmony export */   KO: () => (/* binding */ textParts),
/* harmony export */   Tw: () => (/* binding */ MAX_SOURCE_BYTES),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES),
/* harmony export */   ie: () => (/* binding */ UnreadableFile),
/* harmony export */   lQ: () => (/* binding */ isFolder),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH)
/* harmony export */ });
const MAX_MANIFEST_BYTES = 4_000_000;
const MAX_DEPTH = 64;
const MAX_SOURCE_BYTES = 256_000_000;
const PART = 16_384;
class UnreadableFile extends Error {
    failure;
    constructor(failure) {
        super(`The file cannot be used: ${failure}.`);
        this.failure = failure;
    }
}
async function* textParts(files, path, limit) {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    let size = 0;
    let begun = false;
    try {
        const stream = await files.stream(path);
        if (stream === undefined)
            throw new UnreadableFile('missing');
        for await (const chunk of stream) {
            size += chunk.byteLength;
            if (size > limit)
                throw new UnreadableFile('too-large');
            for (let at = 0; at < chunk.byteLength; at += PART) {
                const text = decoder.decode(chunk.subarray(at, at + PART), { stream: true });
                yield begun || !text.startsWith('\uFEFF') ? text : text.slice(1);
                begun ||= text !== '';
            }
        }
        yield decoder.decode();
    }
    catch (error) {
        if (isFolder(error))
            throw new UnreadableFile('folder');
        if (error instanceof TypeError)
            throw new UnreadableFile('encoding');
        throw error;
    }
}
async function readTextFile(files, path, limit) {
    const parts = [];
    try {
        for await (const part of textParts(files, path, limit))
            parts.push(part);
    }
    catch (error) {
        if (error instanceof UnreadableFile)
            return { failure: error.failure };
        throw error;
    }
    return { text: parts.join('') };
}
function isFolder(error) {
    return error instanceof Error && 'code' in error && error.code === 'EISDIR';
}


/***/ }),

/***/ 8023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X_: () => (/* binding */ checkInlineRegistration),
  Yf: () => (/* binding */ checkRegistrationParts),
  dq: () => (/* binding */ walkRegistration)
});

// UNUSED EXPORTS: MAX_ITEMS, checkRegistration

// EXTERNAL MODULE: ./build/js/base/problem.js
var problem = __webpack_require__(3145);
// EXTERNAL MODULE: ./build/js/registration/content-digest.js
var content_digest = __webpack_require__(1844);
// EXTERNAL MODULE: ./build/js/registration/entry-kinds.js
var entry_kinds = __webpack_require__(4892);
// EXTERNAL MODULE: ./build/js/registration/quoted.js
var quoted = __webpack_require__(1660);
// EXTERNAL MODULE: ./build/js/registration/key-spelling.js
var key_spelling = __webpack_require__(7816);
// EXTERNAL MODULE: ./build/js/registration/rules/reading.js
var reading = __webpack_require__(6986);
;// CONCATENATED MODULE: ./build/js/registration/source-node.js
const OWN = { configurable: true, enumerable: true, writable: true };
function plainOf(node) {
    switch (node.kind) {
        case 'scalar':
            return node.value;
        case 'broken':
            return null;
        case 'list':
            return node.items.map(plainOf);
        case 'object': {
            const object = {};
            for (const { key, value } of node.entries) {
                if (key === '__proto__')
                    Object.defineProperty(object, key, { ...OWN, value: plainOf(value) });
                else
                    object[key] = plainOf(value);
            }
            return object;
        }
    }
}
function nodeWords(node) {
    switch (node.kind) {
        case 'object':
            return 'an object';
        case 'list':
            return 'a list';
        case 'broken':
            return 'unreadable';
        case 'scalar':
            if (node.value === null)
                return 'null';
            return typeof node.value === 'string' ? 'text' : typeof node.value === 'number' ? 'a number' : 'true or false';
    }
}

// EXTERNAL MODULE: ./build/js/registration/suggest.js
var suggest = __webpack_require__(3856);
;// CONCATENATED MODULE: ./build/js/registration/fields.js





const SYSTEM_KEYS = ['placeholderItemUuid', 'clusterByResolution'];
function fieldsOf(node, known, where, reporter, takes = () => false) {
    const fields = new Map();
    for (const entry of node.entries) {
        if (takes(entry.key))
            continue;
        if (known.includes(entry.key) && !fields.has(entry.key)) {
            fields.set(entry.key, entry);
            continue;
        }
        const span = () => ({ start: entry.keyStart, end: entry.keyEnd });
        const spelled = (0,key_spelling/* spelledKey */.$)(entry.key, known);
        if (spelled === undefined) {
            reporter.report(reading/* R003 */.OP, span(), `The key ${(0,quoted/* quoted */.T)(entry.key)} is not known in ${where}.`, hint(entry.key, known, fields));
            continue;
        }
        if (spelled.spelling === 'variant') {
            reporter.report(reading/* R004 */.Hq, span(), `The key ${(0,quoted/* quoted */.T)(entry.key)} is read as "${spelled.key}".`);
        }
        const first = fields.get(spelled.key);
        if (first === undefined || first.key === entry.key)
            fields.set(spelled.key, entry);
        else
            reporter.report(reading/* R001 */.O_, span(), `The key "${spelled.key}" stands twice, as ${(0,quoted/* quoted */.T)(first.key)} and as ${(0,quoted/* quoted */.T)(entry.key)}.`);
    }
    return fields;
}
function hint(key, known, fields) {
    if ((0,key_spelling/* spelledKey */.$)(key, SYSTEM_KEYS) !== undefined)
        return { detail: 'Only the platform sets it. Remove it.' };
    return (0,suggest/* meant */.wx)(key, known.filter((one) => !fields.has(one)), 'Known here');
}
function optional(fields, key, kind, words, reporter) {
    const node = fields.get(key)?.value;
    if (node === undefined || node.kind === 'broken' || (node.kind === 'scalar' && node.value === null))
        return undefined;
    if (node.kind === kind)
        return node;
    reporter.report(reading/* wrongType */.gQ, node, `"${key}" must be ${words}, not ${nodeWords(node)}.`);
    return undefined;
}
function optionalScalar(fields, key, type, reporter) {
    const words = type === 'string' ? 'text in double quotes' : 'true or false';
    const node = optional(fields, key, 'scalar', words, reporter);
    if (node === undefined)
        return undefined;
    if (typeof node.value !== type) {
        reporter.report(reading/* wrongType */.gQ, node, `"${key}" must be ${words}, not ${nodeWords(node)}.`);
        return undefined;
    }
    return node;
}

;// CONCATENATED MODULE: ./build/js/registration/known-url.js
function knownUrl(url) {
    if (/[<>{}]/.test(url))
        return undefined;
    const match = /^(https?|s3|gs):\/\/([^/?#]+)\/([^?#]+)(\?[^#]*)?(#.*)?$/is.exec(url);
    if (match === null)
        return undefined;
    const [, scheme = '', authority = '', path = '', query = '', fragment = ''] = match;
    const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
    if (scheme.startsWith('http') && !isHost(host))
        return undefined;
    return {
        scheme: scheme.toLowerCase(),
        host,
        path,
        query: `${query}${fragment}`,
        cloud: cloudOf(scheme.toLowerCase(), host),
    };
}
function isHost(host) {
    return (/^arn:aws[a-z-]*:s3::\d+:accesspoint$/.test(host) ||
        /^(\[[0-9a-f:.]+\]|[a-z0-9_]([a-z0-9._-]*[a-z0-9])?)(:\d+)?$/.test(host));
}
function cloudOf(scheme, host) {
    if (scheme === 's3' || host.startsWith('arn:aws'))
        return 'aws';
    if (scheme === 'gs')
        return 'gcp';
    if (/(^|\.)amazonaws\.com(\.cn)?$/.test(host))
        return 'aws';
    if (host === 'storage.cloud.google.com' || /(^|\.)storage\.googleapis\.com$/.test(host))
        return 'gcp';
    if (/\.blob\.core\.(windows\.net|chinacloudapi\.cn|usgovcloudapi\.net)$/.test(host))
        return 'azure';
    if (host.endsWith('.otc.t-systems.com'))
        return 'otc';
    return undefined;
}

// EXTERNAL MODULE: ./build/js/registration/rules/dicom-tags.js
var dicom_tags = __webpack_require__(5454);
;// CONCATENATED MODULE: ./build/js/registration/read-media.js





function readMedia(fields, block, reporter) {
    const node = optional(fields, block.key, 'object', 'an object', reporter);
    if (node === undefined)
        return undefined;
    const names = Object.keys(block.fields);
    const found = fieldsOf(node, names, `"${block.key}"`, reporter);
    const missing = names.filter((name) => !found.has(name));
    if (missing.length > 0) {
        const summary = `"${block.key}" lacks ${missing.map((name) => `"${name}"`).join(', ')}.`;
        reporter.report(reading/* R015 */.NW, { start: node.start, end: node.start + 1 }, summary);
        return undefined;
    }
    const values = {};
    let complete = true;
    for (const [name, type] of Object.entries(block.fields)) {
        const value = found.get(name).value;
        if (value.kind === 'scalar' && fits(value.value, type))
            values[name] = value.value;
        else {
            complete = false;
            if (value.kind !== 'broken') {
                reporter.report(reading/* wrongType */.gQ, value, `"${name}" must be ${WORDS[type]}, not ${type === 'string' ? nodeWords(value) : unfitWords(value)}.`);
            }
        }
    }
    return complete ? { at: node, values } : undefined;
}
const WORDS = {
    int: 'a whole number',
    number: 'a number',
    string: 'text in double quotes',
};
function unfitWords(node) {
    if (node.kind !== 'scalar' || typeof node.value !== 'number')
        return nodeWords(node);
    if (!Number.isFinite(node.value))
        return 'one beyond all bounds';
    return Number.isInteger(node.value) ? 'one so long that it would lose digits' : 'a fraction';
}
function fits(value, type) {
    if (type === 'string')
        return typeof value === 'string';
    return typeof value === 'number' && Number.isFinite(value) && (type === 'number' || Number.isSafeInteger(value));
}
function readDicomMetadata(fields, reporter) {
    const node = optional(fields, 'dicomMetadata', 'object', 'an object', reporter);
    if (node === undefined)
        return undefined;
    const tags = optional(fieldsOf(node, ['tags'], '"dicomMetadata"', reporter), 'tags', 'object', 'an object', reporter);
    const present = new Set(tags?.entries.map((entry) => entry.key.toUpperCase()));
    const missing = entry_kinds/* DICOM_TAGS */.jR.filter((tag) => !present.has(tag));
    if (missing.length > 0) {
        const summary = `The DICOM tags ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''} are missing.`;
        reporter.report(dicom_tags/* R024 */.D, { start: node.start, end: node.start + 1 }, summary);
        return undefined;
    }
    return { tags: Object.fromEntries(tags.entries.map((entry) => [entry.key.toUpperCase(), plainOf(entry.value)])) };
}

// EXTERNAL MODULE: ./build/js/registration/rules/url-written.js
var url_written = __webpack_require__(5393);
;// CONCATENATED MODULE: ./build/js/registration/read-frames.js







const NUMBERED = /^object[_ ]?url_?(\d+)$/i;
function isNumberedUrl(key) {
    return NUMBERED.test(key);
}
function readFrames(entry, kind, fields, reporter) {
    const key = kind.form === 'files' ? 'dicomFiles' : 'images';
    const numbered = entry.entries.filter((one) => isNumberedUrl(one.key));
    const list = optional(fields, key, 'list', 'a list', reporter);
    if (list !== undefined && numbered.length > 0) {
        const summary = `Frames are given twice: as "${key}" and as numbered URLs.`;
        reporter.report(reading/* R011 */.LT, { start: numbered[0].keyStart, end: numbered[0].keyEnd }, summary, {
            detail: 'Keep one of the two.',
        });
    }
    if (list !== undefined)
        return readList(list.items, kind, reporter);
    if (numbered.length === 0) {
        reporter.report(reading/* missingKey */.aV, { start: entry.start, end: entry.start + 1 }, 'This entry names no files.', {
            detail: 'Add "objectUrl_0", "objectUrl_1", … with a URL each.',
        });
    }
    return readNumbered(numbered, reporter);
}
function readNumbered(entries, reporter) {
    const byNumber = new Map();
    for (const entry of entries) {
        const number = Number(NUMBERED.exec(entry.key)[1]);
        if (byNumber.has(number) && byNumber.get(number).key !== entry.key) {
            reporter.report(reading/* R011 */.LT, span(entry), `The number of ${(0,quoted/* quoted */.T)(entry.key)} stands twice.`);
        }
        if (!byNumber.has(number))
            byNumber.set(number, entry);
    }
    const numbers = [...byNumber.keys()].sort((a, b) => a - b);
    const gap = numbers.findIndex((number, index) => number !== index);
    if (gap >= 0) {
        const summary = `"objectUrl_${gap}" is missing: the numbers go on with ${numbers[gap]}.`;
        reporter.report(reading/* R011 */.LT, span(byNumber.get(numbers[gap])), summary);
    }
    const urls = numbers.flatMap((number) => readUrl(byNumber.get(number).value, 'objectUrl', reporter) ?? []);
    return { urls, typed: urls.map(({ url }) => ({ url })), media: [] };
}
function readList(items, kind, reporter) {
    const urls = [];
    const typed = [];
    const blocks = [];
    for (const node of items) {
        if (node.kind !== 'object') {
            if (node.kind !== 'broken')
                reporter.report(reading/* wrongType */.gQ, node, `A frame must be an object, not ${nodeWords(node)}.`);
            continue;
        }
        const metadata = kind.media?.key ?? 'dicomMetadata';
        const fields = fieldsOf(node, ['url', 'title', metadata], 'a frame', reporter);
        const url = readRequiredUrl(node, fields, 'url', reporter);
        const title = optionalScalar(fields, 'title', 'string', reporter)?.value;
        const media = kind.media && readMedia(fields, kind.media, reporter);
        const dicom = kind.form === 'files' ? readDicomMetadata(fields, reporter) : undefined;
        if (media)
            blocks.push(media);
        if (url === undefined)
            continue;
        urls.push(url);
        typed.push({
            url: url.url,
            ...(title !== undefined && { title }),
            ...(media && { [metadata]: media.values }),
            ...(dicom && { dicomMetadata: dicom }),
        });
    }
    return { urls, typed, media: blocks };
}
function readRequiredUrl(entry, fields, key, reporter) {
    const found = fields.get(key);
    if (found !== undefined)
        return readUrl(found.value, key, reporter);
    reporter.report(url_written/* R005 */.O, { start: entry.start, end: entry.start + 1 }, `This entry has no "${key}".`);
    return undefined;
}
function readUrl(node, key, reporter) {
    if (node.kind === 'broken')
        return undefined;
    if (node.kind !== 'scalar' || typeof node.value !== 'string') {
        reporter.report(url_written/* R005 */.O, node, `"${key}" must be a URL in double quotes, not ${nodeWords(node)}.`);
        return undefined;
    }
    if (node.value.trim() === '') {
        reporter.report(url_written/* R005 */.O, node, `"${key}" is empty.`);
        return undefined;
    }
    return { url: node.value, at: node, known: knownUrl(node.value) };
}
function span(entry) {
    return { start: entry.keyStart, end: entry.keyEnd };
}

;// CONCATENATED MODULE: ./build/js/registration/read-entry.js







const COMMON = ['title', 'clientMetadata', 'externalFileType'];
const read_entry_OWN = {
    single: ['objectUrl'],
    frames: ['images', 'createVideo'],
    files: ['dicomFiles'],
    uuids: ['imageItems', 'createVideo', 'videoUrlPrefix'],
    scene: ['scene'],
};
const KNOWN = new Map(entry_kinds/* ENTRY_KINDS */.pf.map(({ type, form, media }) => {
    const more = media && form === 'single' ? [media.key] : [];
    return [type, [...read_entry_OWN[form], ...COMMON, ...more, ...(type === 'timeSeries' ? ['settings'] : [])]];
}));
function readEntry(entry, kind, hasIntegration, reporter) {
    if (entry.kind === 'broken')
        return undefined;
    if (entry.kind !== 'object') {
        reporter.report(reading/* wrongType */.gQ, entry, `An entry of "${kind.raw}" must be an object, not ${nodeWords(entry)}.`);
        return undefined;
    }
    const numbered = kind.form === 'frames' || kind.form === 'files' ? isNumberedUrl : () => false;
    const fields = fieldsOf(entry, KNOWN.get(kind.type) ?? [], `an entry of "${kind.raw}"`, reporter, numbered);
    checkLiteral(fields, kind, reporter);
    const title = optionalScalar(fields, 'title', 'string', reporter);
    const clientMetadata = optional(fields, 'clientMetadata', 'object', 'an object', reporter);
    const createVideo = optionalScalar(fields, 'createVideo', 'boolean', reporter)?.value ?? false;
    const parts = readParts(entry, kind, fields, createVideo, reporter);
    const opening = { start: entry.start, end: entry.start + 1 };
    if (title === undefined && !fields.has('title') && needsTitle(kind, hasIntegration)) {
        reporter.report(reading/* missingKey */.aV, opening, `An entry of "${kind.raw}" needs a "title".`);
    }
    if (parts === undefined)
        return undefined;
    const metadata = clientMetadata === undefined ? {} : plainOf(clientMetadata);
    const upload = { ...parts.own, ...(title && { title: title.value }), clientMetadata: metadata };
    return {
        item: {
            type: kind.type,
            urls: parts.urls.map((url) => url.url),
            ...(title && { title: title.value }),
            clientMetadata: metadata,
            upload,
            at: reporter.locate(entry.start),
        },
        entry: opening,
        urls: parts.urls,
        title,
        clientMetadata,
        media: parts.media,
        createVideo,
    };
}
function needsTitle(kind, hasIntegration) {
    if (kind.form === 'files' || kind.form === 'scene')
        return true;
    return hasIntegration && (kind.form === 'frames' || kind.form === 'uuids');
}
function readParts(entry, kind, fields, createVideo, reporter) {
    switch (kind.form) {
        case 'single': {
            const url = readRequiredUrl(entry, fields, 'objectUrl', reporter);
            const media = kind.media && readMedia(fields, kind.media, reporter);
            const settings = optional(fields, 'settings', 'object', 'an object', reporter);
            if (url === undefined)
                return undefined;
            const own = {
                objectUrl: url.url,
                ...(media && { [kind.media.key]: media.values }),
                ...(settings && { settings: plainOf(settings) }),
            };
            return { urls: [url], media: media ? [media] : [], own };
        }
        case 'frames':
        case 'files': {
            const { urls, typed, media } = readFrames(entry, kind, fields, reporter);
            if (urls.length === 0)
                return undefined;
            return { urls, media, own: kind.form === 'files' ? { dicomFiles: typed } : { images: typed, createVideo } };
        }
        case 'uuids':
            return readUuids(entry, fields, createVideo, reporter);
        case 'scene':
            return readScene(entry, fields, reporter);
    }
}
function readUuids(entry, fields, createVideo, reporter) {
    const list = optional(fields, 'imageItems', 'list', 'a list of item ids', reporter);
    const prefix = optionalScalar(fields, 'videoUrlPrefix', 'string', reporter)?.value;
    const ids = (list?.items ?? []).flatMap((node) => {
        if (node.kind === 'scalar' &&
            typeof node.value === 'string' &&
            /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(node.value)) {
            return [node.value];
        }
        if (node.kind !== 'broken')
            reporter.report(reading/* wrongType */.gQ, node, 'An entry of "imageItems" must be the id of an item.');
        return [];
    });
    if (ids.length === 0) {
        if (!fields.has('imageItems')) {
            reporter.report(reading/* missingKey */.aV, { start: entry.start, end: entry.start + 1 }, 'This entry has no "imageItems".');
        }
        return undefined;
    }
    const own = { imageItems: ids, createVideo, ...(prefix !== undefined && { videoUrlPrefix: prefix }) };
    return { urls: [], media: [], own };
}
function readScene(entry, fields, reporter) {
    const scene = optional(fields, 'scene', 'object', 'an object', reporter);
    if (scene === undefined || scene.entries.length === 0) {
        const at = { start: entry.start, end: entry.start + 1 };
        reporter.report(reading/* missingKey */.aV, at, 'This scene has no streams.', { detail: 'Add `"scene": { "<stream>": { … } }`.' });
        return undefined;
    }
    return { urls: [...sceneUrls(scene)], media: [], own: { scene: plainOf(scene) } };
}
function* sceneUrls(node) {
    if (node.kind === 'list')
        for (const item of node.items)
            yield* sceneUrls(item);
    if (node.kind !== 'object')
        return;
    for (const { key, value } of node.entries) {
        if ((key === 'uri' || key === 'url') && value.kind === 'scalar' && typeof value.value === 'string') {
            yield { url: value.value, at: value, known: knownUrl(value.value) };
        }
        else
            yield* sceneUrls(value);
    }
}
function checkLiteral(fields, kind, reporter) {
    const node = optionalScalar(fields, 'externalFileType', 'string', reporter);
    if (node !== undefined && node.value !== kind.literal) {
        reporter.report(reading/* wrongType */.gQ, node, `"externalFileType" of an entry of "${kind.typed}" must be "${kind.literal}".`);
    }
}

// EXTERNAL MODULE: ./build/js/registration/rules/index.js + 17 modules
var rules = __webpack_require__(2130);
;// CONCATENATED MODULE: ./build/js/registration/item-taker.js



function itemTaker(context, reporter, keep) {
    const checks = rules/* ITEM_RULES */.y.flatMap((rule) => {
        const report = reporter.report.bind(reporter, rule);
        const compare = rule.content?.();
        return [
            ...(rule.item ? [(item) => rule.item?.(item, report, context)] : []),
            ...(compare ? [(item) => compare(item, report)] : []),
        ];
    });
    const kinds = new Map();
    let count = 0;
    const take = (entry, kind) => {
        const read = readEntry(entry, kind, context.integration !== undefined, reporter);
        if (read === undefined)
            return;
        for (const check of checks)
            check(read);
        count += 1;
        keep(read.item);
    };
    return {
        get count() {
            return count;
        },
        take,
        takeOf(key, entry) {
            if (!kinds.has(key))
                kinds.set(key, (0,entry_kinds/* entryKindOf */.C0)(key)?.kind);
            const kind = kinds.get(key);
            if (kind)
                take(entry, kind);
            return kind !== undefined;
        },
    };
}

// EXTERNAL MODULE: ./build/js/registration/line-index.js
var line_index = __webpack_require__(3787);
;// CONCATENATED MODULE: ./build/js/registration/read-content.js







const FLAGS = ['skipDuplicateUrls', 'upsertMetadata'];
function readContent(root, taker, reporter) {
    if (root.kind !== 'object') {
        if (root.kind !== 'broken') {
            const detail = 'Start with `{ "images": [ … ] }`.';
            reporter.report(reading/* wrongType */.gQ, root, `A registration must be an object with lists, not ${nodeWords(root)}.`, {
                detail,
            });
        }
        return {};
    }
    const dialect = dialectOf(root);
    const others = [];
    for (const entry of root.entries) {
        const kind = kindOf(entry, dialect, reporter);
        if (kind === undefined)
            others.push(entry);
        else
            read_content_readList(entry, kind, taker, reporter);
    }
    const lists = entry_kinds/* ENTRY_KINDS */.pf.map((kind) => (dialect === 'typed' ? kind.typed : kind.raw));
    const flags = others.filter((entry) => (0,key_spelling/* spelledKey */.$)(entry.key, FLAGS) !== undefined);
    for (const entry of others.filter((one) => !flags.includes(one))) {
        const known = [...lists, ...FLAGS.map((flag) => (dialect === 'typed' ? flag : (0,key_spelling/* snakeCase */.L)(flag)))];
        const span = { start: entry.keyStart, end: entry.keyEnd };
        const hint = (0,suggest/* meant */.wx)(entry.key, known, 'Known here', { taken: root.entries.map((one) => one.key) });
        reporter.report(reading/* R003 */.OP, span, `The key ${(0,quoted/* quoted */.T)(entry.key)} is not known in a registration.`, hint);
    }
    const fields = fieldsOf({ ...root, entries: flags }, FLAGS, 'a registration', reporter);
    const skip = optionalScalar(fields, 'skipDuplicateUrls', 'boolean', reporter)?.value;
    const upsert = optionalScalar(fields, 'upsertMetadata', 'boolean', reporter);
    return {
        ...(skip !== undefined && { skipDuplicateUrls: skip }),
        ...(upsert && { upsertMetadata: upsert.value, upsertAt: upsert }),
    };
}
function dialectOf(root) {
    const keys = new Set(root.entries.map((entry) => entry.key));
    const differing = entry_kinds/* ENTRY_KINDS */.pf.filter((kind) => kind.raw !== kind.typed && kind.type !== 'pdf');
    if (differing.some((kind) => keys.has(kind.raw)) || FLAGS.some((flag) => keys.has((0,key_spelling/* snakeCase */.L)(flag))))
        return 'raw';
    if (differing.some((kind) => keys.has(kind.typed)) || FLAGS.some((flag) => keys.has(flag)))
        return 'typed';
    return undefined;
}
function kindOf(entry, dialect, reporter) {
    const found = (0,entry_kinds/* entryKindOf */.C0)(entry.key);
    if (found === undefined)
        return undefined;
    const { kind, spelled } = found;
    const span = { start: entry.keyStart, end: entry.keyEnd };
    const wanted = dialect === 'typed' ? kind.typed : kind.raw;
    if (kind.type === 'pdf' && dialect !== undefined && spelled.key !== wanted) {
        const form = dialect === 'typed' ? 'typed (camelCase)' : 'snake_case';
        reporter.report(reading/* R003 */.OP, span, `In the ${form} form the key ${(0,quoted/* quoted */.T)(entry.key)} is not known.`, {
            detail: `Did you mean "${wanted}"?`,
            fix: JSON.stringify(wanted),
        });
    }
    else if (spelled.spelling === 'variant') {
        reporter.report(reading/* R004 */.Hq, span, `The key ${(0,quoted/* quoted */.T)(entry.key)} is read as "${wanted}".`);
    }
    return kind;
}
function read_content_readList(entry, kind, taker, reporter) {
    const { value } = entry;
    if (value.kind === 'broken' || (value.kind === 'scalar' && value.value === null))
        return;
    if (value.kind !== 'list') {
        reporter.report(reading/* wrongType */.gQ, value, `"${entry.key.slice(0, 60)}" must be a list, not ${nodeWords(value)}.`);
        return;
    }
    for (const node of value.items)
        taker.take(node, kind);
}

;// CONCATENATED MODULE: ./build/js/registration/window-reader.js
const CUT = new Error('The window ends within what is read.');
class WindowReader {
    reporter;
    text;
    at = 0;
    base;
    ended;
    constructor(reporter, text, base = 0) {
        this.reporter = reporter;
        this.text = text ?? '';
        this.ended = text !== undefined;
        this.base = base;
    }
    meetEnd() {
        if (!this.ended)
            throw CUT;
    }
    *step(read) {
        if (this.text === '' && !this.ended)
            yield* this.#moveOn(this.at);
        while (!this.ended) {
            const from = this.at;
            const told = this.reporter.mark();
            try {
                return read();
            }
            catch (error) {
                if (error !== CUT)
                    throw error;
            }
            this.reporter.goBack(told);
            yield* this.#moveOn(from);
        }
        return read();
    }
    *#moveOn(from) {
        const rest = this.text.slice(from);
        const parts = [rest];
        let size = 0;
        do {
            const part = yield;
            parts.push(part.text);
            size += part.text.length;
            this.ended = part.last;
        } while (!this.ended && size < rest.length);
        this.text = parts.join('');
        this.base += from;
        this.at = 0;
    }
}
function window_reader_readWhole(reading, text) {
    const first = reading.next();
    return finished(first.done ? first : reading.next({ text, last: true }));
}
async function window_reader_readParts(reading, parts, seen) {
    let state = reading.next();
    let before;
    for await (const text of parts) {
        if (state.done)
            continue;
        seen(text);
        if (before !== undefined)
            state = reading.next({ text: before, last: false });
        before = text;
    }
    return finished(state.done ? state : reading.next({ text: before ?? '', last: true }));
}
function finished(state) {
    if (!state.done)
        throw new Error('A reader asked for text beyond the end.');
    return state.value;
}

;// CONCATENATED MODULE: ./build/js/registration/csv-rows.js


class CsvRows extends WindowReader {
    next() {
        return this.step(() => this.#row());
    }
    #row() {
        if (this.base + this.at === 0 && this.#unit(0) === '\uFEFF')
            this.at = 1;
        while (this.#unit(this.at) !== undefined) {
            const row = this.#cells();
            if (this.#unit(this.at) === '\r')
                this.at += 1;
            if (this.#unit(this.at) === '\n')
                this.at += 1;
            if (row.length > 1 || row[0].text !== '')
                return row;
        }
        return undefined;
    }
    #cells() {
        const row = [];
        for (;;) {
            const cell = this.text[this.at] === '"' ? this.#quotedCell(this.at) : this.#plainCell(this.at);
            row.push({ text: cell.text, start: this.base + cell.start, end: this.base + cell.end });
            this.at = cell.end;
            if (this.#unit(this.at) !== ',')
                return row;
            this.at += 1;
            if (this.#unit(this.at) !== undefined)
                continue;
            row.push({ text: '', start: this.base + this.at, end: this.base + this.at });
            return row;
        }
    }
    #plainCell(start) {
        const end = this.#cellEnd(start);
        const text = this.text.slice(start, end);
        if (text.includes('"')) {
            const summary = 'A double quote stands inside a cell that does not start with one.';
            this.#bad(start, end, summary, 'Put the whole cell in double quotes and double the one inside.');
        }
        return { text: text.trim(), start, end };
    }
    #quotedCell(start) {
        let end = this.text.indexOf('"', start + 1);
        while (end >= 0 && this.#unit(end + 1) === '"')
            end = this.text.indexOf('"', end + 2);
        if (end < 0) {
            this.meetEnd();
            this.#bad(start, undefined, 'The closing double quote of this cell is missing.', 'Add it.');
            return { text: this.text.slice(start + 1).replaceAll('""', '"'), start, end: this.text.length };
        }
        const text = this.text.slice(start + 1, end).replaceAll('""', '"');
        const after = this.#cellEnd(end + 1);
        if (this.text.slice(end + 1, after).trim() !== '') {
            const summary = 'Text stands after the closing double quote of this cell.';
            this.#bad(end, after, summary, 'Double a quote that belongs to the text.');
        }
        return { text, start, end: after };
    }
    #cellEnd(from) {
        for (let end = from;; end += 1) {
            const unit = this.#unit(end);
            if (unit === undefined || unit === ',' || unit === '\n' || unit === '\r')
                return end;
        }
    }
    #unit(at) {
        if (at >= this.text.length)
            this.meetEnd();
        return this.text[at];
    }
    #bad(start, end, summary, detail) {
        const at = { start: this.base + start, ...(end !== undefined && { end: this.base + end }) };
        this.reporter.report(reading/* badTable */.e, at, summary, { detail });
    }
}

;// CONCATENATED MODULE: ./build/js/registration/read-csv.js





const COLUMNS = ['type', 'objectUrl', 'title', 'group', 'index', 'createVideo'];
function* csvReading(reporter, taker) {
    const rows = new CsvRows(reporter);
    const header = (yield* rows.next()) ?? [];
    const columns = header.map((cell) => cell.text.trim());
    const separator = otherSeparator(columns);
    if (separator !== undefined) {
        const summary = `The columns are separated by ${separator}, not by commas.`;
        reporter.report(reading/* badTable */.e, { start: 0 }, summary, { detail: 'Save the table again as CSV with commas.' });
        return { kind: 'object', entries: [], start: 0, end: 0 };
    }
    checkHeader(header, columns, reporter);
    const lists = new Map();
    const groups = new Map();
    let first;
    for (let cells = yield* rows.next(); cells !== undefined; cells = yield* rows.next()) {
        const row = toRow(cells, columns, reporter);
        const kind = row && read_csv_kindOf(row, reporter);
        if (row === undefined || kind === undefined)
            continue;
        first ??= kind;
        const list = lists.get(kind) ?? lists.set(kind, []).get(kind);
        if (kind.form === 'single' && kind === first)
            taker.take(singleNode(row, kind), kind);
        else if (kind.form === 'single')
            list.push(singleNode(row, kind));
        else {
            const name = row.cells.get('group');
            if (name === undefined) {
                reporter.report(reading/* badTable */.e, { start: row.start }, `A row of the type ${kind.type} needs a group.`);
                continue;
            }
            const key = `${kind.type} ${name.text}`;
            const group = groups.get(key) ?? groups.set(key, { kind, name, rows: [] }).get(key);
            group.rows.push(row);
        }
    }
    for (const { kind, name, rows } of groups.values())
        lists.get(kind).push(groupNode(kind, name, rows, reporter));
    const entries = [...lists].map(([kind, items]) => entry(kind.typed, 0, { kind: 'list', items, start: 0, end: 0 }));
    return { kind: 'object', entries, start: 0, end: 0 };
}
function otherSeparator(columns) {
    const [only = ''] = columns;
    if (columns.length > 1)
        return undefined;
    const known = (sign) => only.split(sign).filter((name) => COLUMNS.includes(name.trim())).length > 1;
    return known(';') ? 'semicolons' : known('\t') ? 'tabs' : undefined;
}
const asWritten = (word) => word;
function checkHeader(header, columns, reporter) {
    for (const [index, name] of columns.entries()) {
        const span = { start: header[index].start, end: header[index].end };
        if (columns.indexOf(name) !== index)
            reporter.report(reading/* R001 */.O_, span, `The column ${(0,quoted/* quoted */.T)(name)} stands twice.`);
        else if (!COLUMNS.includes(name) && !/^(meta|[a-z]+Metadata)\../.test(name)) {
            const hint = (0,suggest/* meant */.wx)(name, COLUMNS, 'Columns', { taken: columns, spell: asWritten });
            reporter.report(reading/* badTable */.e, span, `The column ${(0,quoted/* quoted */.T)(name)} is not known.`, { detail: '', ...hint });
        }
    }
    for (const needed of ['type', 'objectUrl']) {
        if (!columns.includes(needed))
            reporter.report(reading/* badTable */.e, { start: 0 }, `The column "${needed}" is missing in the first line.`);
    }
}
function toRow(cells, columns, reporter) {
    const start = cells[0]?.start ?? 0;
    if (cells.length !== columns.length) {
        reporter.report(reading/* badTable */.e, { start }, `This row has ${cells.length} cells, the first line has ${columns.length}.`, {
            detail: 'Put text that holds a comma in double quotes.',
        });
        return undefined;
    }
    const filled = cells.map((cell, index) => [columns[index], cell]).filter(([, cell]) => cell.text !== '');
    return { cells: new Map(filled), start };
}
function read_csv_kindOf(row, reporter) {
    const cell = row.cells.get('type');
    const kinds = entry_kinds/* ENTRY_KINDS */.pf.filter((kind) => kind.form !== 'uuids' && kind.form !== 'scene');
    const kind = kinds.find((one) => one.type === cell?.text);
    if (kind !== undefined)
        return kind;
    const names = kinds.map((one) => one.type);
    if (cell === undefined)
        reporter.report(reading/* badTable */.e, { start: row.start }, 'This row has no type.', { detail: `Types: ${names.join(', ')}.` });
    else
        reporter.report(reading/* badTable */.e, cell, `The type ${(0,quoted/* quoted */.T)(cell.text)} is not known.`, {
            detail: '',
            ...(0,suggest/* meant */.wx)(cell.text, names, 'Types', { spell: asWritten }),
        });
    return undefined;
}
function singleNode(row, kind) {
    const entries = [];
    copyText(row, 'objectUrl', 'objectUrl', entries);
    copyText(row, 'title', 'title', entries);
    for (const name of ['group', 'index', 'createVideo']) {
        const cell = row.cells.get(name);
        if (cell)
            entries.push(entry(name, cell.start, read_csv_valueOf(cell)));
    }
    entries.push(...clientMetadata([row]), ...mediaBlocks(row, kind));
    return { kind: 'object', entries, start: row.start, end: row.start };
}
function groupNode(kind, name, rows, reporter) {
    const frames = rows
        .map((row, index) => ({ row, index: indexOf(row, index, reporter) }))
        .toSorted((a, b) => a.index - b.index);
    const gap = frames.findIndex(({ index }, at) => index !== at);
    if (gap >= 0) {
        const summary = `The group ${(0,quoted/* quoted */.T)(name.text)} has no frame with the index ${gap}, or has one twice.`;
        reporter.report(reading/* R011 */.LT, frames[gap].row.cells.get('index') ?? { start: frames[gap].row.start }, summary);
    }
    const items = frames.map(({ row }) => {
        const entries = [];
        copyText(row, 'objectUrl', 'url', entries);
        copyText(row, 'title', 'title', entries);
        entries.push(...mediaBlocks(row, kind));
        return { kind: 'object', entries, start: row.start, end: row.start };
    });
    const start = rows[0].start;
    const entries = [
        entry('title', name.start, { kind: 'scalar', value: name.text, start: name.start, end: name.end }),
        entry(kind.form === 'files' ? 'dicomFiles' : 'images', start, { kind: 'list', items, start, end: start }),
        ...clientMetadata(rows),
    ];
    const createVideo = rows.map((row) => row.cells.get('createVideo')).find((cell) => cell !== undefined);
    if (createVideo)
        entries.push(entry('createVideo', createVideo.start, read_csv_valueOf(createVideo)));
    return { kind: 'object', entries, start, end: start };
}
function indexOf(row, position, reporter) {
    const cell = row.cells.get('index');
    if (cell === undefined)
        return position;
    if (/^\d{1,9}$/.test(cell.text))
        return Number(cell.text);
    reporter.report(reading/* badTable */.e, cell, `The index ${(0,quoted/* quoted */.T)(cell.text)} is not a whole number.`);
    return position;
}
function clientMetadata(rows) {
    const found = new Map();
    for (const row of rows) {
        for (const [column, cell] of row.cells) {
            const key = column.slice('meta.'.length);
            if (column.startsWith('meta.') && !found.has(key))
                found.set(key, entry(key, cell.start, read_csv_valueOf(cell)));
        }
    }
    const start = rows[0].start;
    if (found.size === 0)
        return [];
    return [entry('clientMetadata', start, { kind: 'object', entries: [...found.values()], start, end: start })];
}
function mediaBlocks(row, kind) {
    const blocks = new Map();
    for (const [column, cell] of row.cells) {
        const [block, field] = column.split('.', 2);
        if (block === 'meta' || field === undefined)
            continue;
        const list = blocks.get(block) ?? blocks.set(block, []).get(block);
        const text = kind.media?.key === block && kind.media.fields[field] === 'string';
        const scalar = { kind: 'scalar', value: cell.text, start: cell.start, end: cell.end };
        list.push(entry(field, cell.start, text ? scalar : read_csv_valueOf(cell)));
    }
    return [...blocks].map(([block, entries]) => entry(block, row.start, { kind: 'object', entries, start: row.start, end: row.start }));
}
function copyText(row, column, key, entries) {
    const cell = row.cells.get(column);
    if (cell)
        entries.push(entry(key, cell.start, { kind: 'scalar', value: cell.text, start: cell.start, end: cell.end }));
}
function read_csv_valueOf(cell) {
    const { text, start, end } = cell;
    const value = text === 'true' || text === 'false'
        ? text === 'true'
        : String(Number(text)) === text && Number.isFinite(Number(text))
            ? Number(text)
            : text;
    return { kind: 'scalar', value, start, end };
}
function entry(key, start, value) {
    return { key, keyStart: start, keyEnd: start, value };
}

;// CONCATENATED MODULE: ./build/js/registration/members.js
const FEW = 16;
class Members {
    entries = [];
    #starts;
    add({ key, keyStart, keyEnd }, value) {
        this.entries.push({ key, keyStart, keyEnd, value });
        if (this.#starts === undefined) {
            if (this.entries.length > FEW)
                this.#starts = new Map(this.entries.toReversed().map((entry) => [entry.key, entry.keyStart]));
        }
        else if (!this.#starts.has(key))
            this.#starts.set(key, keyStart);
    }
    startOf(key) {
        if (this.#starts !== undefined)
            return this.#starts.get(key);
        return this.entries.find((entry) => entry.key === key)?.keyStart;
    }
}

;// CONCATENATED MODULE: ./build/js/registration/read-json.js




const MAX_DEPTH = 100;
function jsonReading(reporter, take) {
    return new JsonReader(reporter, take).document();
}
function readJson(text, reporter, base = 0) {
    return window_reader_readWhole(new JsonReader(reporter, undefined, text, base).document(), '');
}
const SLICED = 13;
const WORD = /[^,:{}[\]"\r\n]*/y;
const UNQUOTED = /[^'\r\n]*/y;
const SPECIAL = /[\\\p{Cc}]/u;
class JsonReader extends WindowReader {
    #take;
    #open = new Set();
    #stopped = false;
    constructor(reporter, take, text, base) {
        super(reporter, text, base);
        this.#take = take;
    }
    *document() {
        const some = yield* this.step(() => this.#start());
        if (!some)
            return undefined;
        const entrywise = this.#take !== undefined && this.text[this.at] === '{';
        const node = entrywise ? yield* this.#root() : yield* this.step(() => this.#value(0));
        yield* this.step(() => this.#end());
        return node;
    }
    #start() {
        if (this.text === '')
            this.meetEnd();
        if (this.text.charCodeAt(0) === 0xfeff)
            this.at = 1;
        this.#blank();
        return this.at < this.text.length;
    }
    #end() {
        this.#blank();
        if (this.at >= this.text.length)
            return;
        const summary = 'Something stands after the end of the data.';
        this.#mistake(this.at, this.at + 1, summary, 'Check the closing brackets.');
    }
    *#root() {
        const start = this.base + this.at++;
        const members = new Members();
        const nextHead = () => this.#head(members);
        for (let head = yield* this.step(nextHead); head !== undefined; head = yield* this.step(nextHead)) {
            const list = this.text[this.at] === '[';
            members.add(head, list ? yield* this.#entries(head.key) : yield* this.step(() => this.#value(1)));
        }
        return { kind: 'object', entries: members.entries, start, end: this.base + this.at };
    }
    *#entries(key) {
        const start = this.base + this.at++;
        const items = [];
        let some = false;
        const next = () => (this.#separator(']', some) ? this.#value(2) : undefined);
        for (let item = yield* this.step(next); item !== undefined; item = yield* this.step(next)) {
            some = true;
            if (this.#take?.(key, item) !== true)
                items.push(item);
        }
        return { kind: 'list', items, start, end: this.base + this.at };
    }
    #value(depth) {
        const start = this.at;
        const first = this.text[start];
        if (depth > MAX_DEPTH) {
            this.#mistake(start, start + 1, `Values are nested more than ${MAX_DEPTH} deep.`, 'Registration files are flat.');
            this.#stop(start + 1);
            return { kind: 'broken', start: this.base + start, end: this.base + start + 1 };
        }
        if (first === '{')
            return this.#object(depth);
        if (first === '[')
            return this.#list(depth);
        if (first === '"')
            return this.#scalar(start, this.#string(true));
        const single = this.#singleQuoted();
        return single === undefined ? this.#word() : this.#scalar(start, single);
    }
    #stop(at) {
        this.#stopped = true;
        this.text = this.text.slice(0, at);
        this.at = at;
        this.ended = true;
    }
    #object(depth) {
        const start = this.base + this.at++;
        const members = new Members();
        for (let head = this.#head(members); head !== undefined; head = this.#head(members)) {
            members.add(head, this.#value(depth + 1));
        }
        return { kind: 'object', entries: members.entries, start, end: this.base + this.at };
    }
    #list(depth) {
        const start = this.base + this.at++;
        const items = [];
        while (this.#separator(']', items.length > 0))
            items.push(this.#value(depth + 1));
        return { kind: 'list', items, start, end: this.base + this.at };
    }
    #head(before) {
        for (;;) {
            if (!this.#separator('}', before.entries.length > 0))
                return undefined;
            const start = this.at;
            const key = this.#key();
            if (key === undefined)
                continue;
            const end = this.at;
            const first = before.startOf(key);
            if (first !== undefined)
                this.#repeated(key, start, end, first);
            this.#blank();
            if (this.text[this.at] === ':')
                this.at += 1;
            else
                this.#mistake(this.at, this.at + 1, `A ":" is missing after ${(0,quoted/* quoted */.T)(key)}.`, 'Write `"key": value`.');
            this.#blank();
            return { key, keyStart: this.base + start, keyEnd: this.base + end };
        }
    }
    #separator(close, needsComma) {
        this.#blank();
        let commas = 0;
        let comma = this.at;
        while (this.text[this.at] === ',') {
            comma = this.at++;
            commas += 1;
            if (commas > (needsComma ? 1 : 0))
                this.#mistake(comma, comma + 1, 'There is a comma too many.', 'Remove it.');
            this.#blank();
        }
        const next = this.text[this.at];
        if (next === '}' || next === ']' || next === undefined) {
            if (next === close && commas === 1 && needsComma) {
                this.#mistake(comma, comma + 1, `There is a comma before the closing "${close}".`, 'Remove it: nothing follows.');
            }
            if (next === undefined)
                this.#unclosed(close);
            else {
                if (next !== close)
                    this.#unbalanced(`"${close}" is expected here, not "${next}".`);
                this.at += 1;
            }
            return false;
        }
        if (needsComma && commas === 0) {
            this.#mistake(this.at, this.at + 1, 'A comma is missing before this.', 'Put a comma between two entries.');
        }
        return true;
    }
    #unclosed(close) {
        if (this.#stopped || this.#open.has(close))
            return;
        this.#open.add(close);
        this.#unbalanced(`The file ends before "${close}".`);
    }
    #unbalanced(summary) {
        this.#mistake(this.at, this.at + 1, summary, 'Check that every bracket is closed by its own kind.');
    }
    #key() {
        if (this.text[this.at] === '"')
            return this.#string(false);
        const single = this.#singleQuoted();
        if (single !== undefined)
            return single;
        const start = this.at;
        const word = this.#barewords();
        if (word === '') {
            this.#mistake(start, start + 1, `A key in quotes is expected here, not ${(0,quoted/* quoted */.T)(this.text[start] ?? '')}.`, 'Write `"key": value`.');
            this.at = start + 1;
            return undefined;
        }
        this.#mistake(start, this.at, `The key ${(0,quoted/* quoted */.T)(word).slice(1, -1)} has no double quotes.`, `Write ${(0,quoted/* quoted */.T)(word.replaceAll(/['"]/g, ''))}.`);
        return word;
    }
    #singleQuoted() {
        const start = this.at;
        if (this.text[start] !== "'")
            return undefined;
        const end = this.#past(UNQUOTED, start + 1);
        if (this.text[end] !== "'")
            return undefined;
        this.at = end + 1;
        this.#mistake(start, this.at, 'JSON has no single quotes.', 'Write double quotes.');
        return this.text.slice(start + 1, end);
    }
    #word() {
        const start = this.at;
        const word = this.#barewords();
        if (word === 'true' || word === 'false')
            return this.#scalar(start, word === 'true');
        if (word === 'null')
            return this.#scalar(start, null);
        if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(word))
            return this.#scalar(start, Number(word));
        if (word === '')
            this.at = Math.min(start + 1, this.text.length);
        const numeric = /^[+-]?[\d.]/.test(word);
        const summary = word === ''
            ? `A value is expected here, not ${(0,quoted/* quoted */.T)(this.text[start] ?? 'the end')}.`
            : numeric
                ? `${(0,quoted/* quoted */.T)(word)} is not a number as JSON writes it.`
                : `The value ${(0,quoted/* quoted */.T)(word).slice(1, -1)} has no double quotes.`;
        this.#mistake(start, this.at, summary, numeric
            ? 'Write it like 25 or 29.97.'
            : 'If it is a placeholder, put the real value in its place; put text in double quotes.');
        return { kind: 'broken', start: this.base + start, end: this.base + this.at };
    }
    #barewords() {
        const word = this.text.slice(this.at, this.#past(WORD, this.at)).trimEnd();
        this.at += word.length;
        return word;
    }
    #past(pattern, from) {
        pattern.lastIndex = from;
        pattern.test(this.text);
        if (pattern.lastIndex >= this.text.length)
            this.meetEnd();
        return pattern.lastIndex;
    }
    #string(kept) {
        const start = this.at;
        const quote = this.text.indexOf('"', start + 1);
        const simple = this.text.slice(start + 1, Math.max(quote, start + 1));
        if (quote >= 0 && !SPECIAL.test(simple)) {
            this.at = quote + 1;
            return !kept || simple.length < SLICED ? simple : JSON.parse(this.text.slice(start, this.at));
        }
        const { end, closed } = this.#stringEnd(start + 1);
        const raw = this.text.slice(start + 1, end);
        this.at = closed ? end + 1 : end;
        if (!closed) {
            this.#mistake(start, end, 'The closing double quote of this text is missing.', 'Add it before the end of the line.');
            return raw;
        }
        if (!SPECIAL.test(raw))
            return raw;
        try {
            const text = JSON.parse(`"${raw}"`);
            if (text.isWellFormed())
                return text;
            const summary = 'This text holds half of a character: a "\\ud8…" to "\\udf…" without its other half.';
            this.#mistake(start, end + 1, summary, 'Write the whole character, or remove the escape.');
            return text.toWellFormed();
        }
        catch (error) {
            if (!(error instanceof SyntaxError))
                throw error;
            const summary = 'This text holds a tab, an invisible character or a "\\" that means nothing.';
            this.#mistake(start, end + 1, summary, 'Write a backslash as "\\\\" and a tab as "\\t".');
            return raw;
        }
    }
    #stringEnd(from) {
        for (let at = from; at < this.text.length; at += 1) {
            const unit = this.text.charCodeAt(at);
            if (unit === 0x22)
                return { end: at, closed: true };
            if (unit === 0x0a || unit === 0x0d)
                return { end: at, closed: false };
            if (unit === 0x5c)
                at += 1;
        }
        this.meetEnd();
        return { end: this.text.length, closed: false };
    }
    #blank() {
        for (;;) {
            const unit = this.text.charCodeAt(this.at);
            if (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09)
                this.at += 1;
            else if (unit === 0x2f || unit === 0x23)
                this.#comment();
            else if (this.at < this.text.length)
                return;
            else
                return this.meetEnd();
        }
    }
    #comment() {
        const start = this.at;
        if (start + 1 >= this.text.length)
            this.meetEnd();
        const block = this.text.startsWith('/*', start);
        const found = block ? this.text.indexOf('*/', start + 2) : this.text.indexOf('\n', start);
        if (found < 0)
            this.meetEnd();
        this.at = found < 0 ? this.text.length : found + (block ? 2 : 0);
        this.#mistake(start, this.at, 'JSON has no comments.', 'Remove the comment; `clientMetadata` can hold remarks.');
    }
    #repeated(key, start, end, first) {
        const line = this.reporter.locate(first).line;
        const summary = `The key ${(0,quoted/* quoted */.T)(key)} stands twice in the same object; line ${line} has the first.`;
        this.reporter.report(reading/* R001 */.O_, { start: this.base + start, end: this.base + end }, summary);
    }
    #mistake(start, end, summary, detail) {
        this.reporter.report(reading/* R002 */.XP, { start: this.base + start, end: this.base + end }, summary, { detail });
    }
    #scalar(start, value) {
        return { kind: 'scalar', value, start: this.base + start, end: this.base + this.at };
    }
}

;// CONCATENATED MODULE: ./build/js/registration/read-ndjson.js






class LineReader extends WindowReader {
    next() {
        return this.step(() => this.#line());
    }
    #line() {
        const start = this.at;
        const found = this.text.indexOf('\n', start);
        if (found < 0)
            this.meetEnd();
        if (start >= this.text.length)
            return undefined;
        const end = found < 0 ? this.text.length : found;
        this.at = end + 1;
        return { text: this.text.slice(start, end), start: this.base + start };
    }
}
function* ndjsonReading(reporter, taker) {
    const lists = new Map();
    let first;
    const lines = new LineReader(reporter);
    for (let line = yield* lines.next(); line !== undefined; line = yield* lines.next()) {
        const node = readJson(line.text, reporter, line.start);
        if (node === undefined || node.kind === 'broken')
            continue;
        const sorted = sort(node, reporter);
        if (sorted === undefined)
            continue;
        first ??= sorted.kind;
        if (sorted.kind === first) {
            taker.take(sorted.node, first);
            continue;
        }
        const list = lists.get(sorted.kind) ?? lists.set(sorted.kind, []).get(sorted.kind);
        list.push(sorted.node);
    }
    const entries = [...lists].map(([kind, items]) => ({
        key: kind.typed,
        keyStart: 0,
        keyEnd: 0,
        value: { kind: 'list', items, start: 0, end: 0 },
    }));
    return { kind: 'object', entries, start: 0, end: 0 };
}
function sort(node, reporter) {
    if (node.kind !== 'object') {
        reporter.report(reading/* badTable */.e, node, 'A line must be one object.', {
            detail: 'Write `{"type": "image", "objectUrl": "…"}`.',
        });
        return undefined;
    }
    const type = node.entries.find((entry) => entry.key === 'type');
    const literal = node.entries.find((entry) => entry.key === 'externalFileType');
    const written = (type ?? literal)?.value;
    const value = written?.kind === 'scalar' ? String(written.value) : undefined;
    const kind = entry_kinds/* ENTRY_KINDS */.pf.find((one) => (type ? one.type : one.literal) === value);
    if (kind !== undefined)
        return { kind, node: { ...node, entries: node.entries.filter((entry) => entry !== type) } };
    const names = entry_kinds/* ENTRY_KINDS */.pf.map((one) => one.type);
    const at = written ?? { start: node.start, end: node.start + 1 };
    if (value === undefined)
        reporter.report(reading/* badTable */.e, at, 'This line has no type.', { detail: `Types: ${names.join(', ')}.` });
    else
        reporter.report(reading/* badTable */.e, at, `The type ${(0,quoted/* quoted */.T)(value)} is not known.`, {
            detail: '',
            ...(type ? (0,suggest/* meant */.wx)(value, names, 'Types') : { detail: (0,suggest/* didYouMean */.au)(value, names, 'Types') ?? '' }),
        });
    return undefined;
}

;// CONCATENATED MODULE: ./build/js/registration/reporter.js


const TOLD = 50;
class Reporter {
    problems = [];
    locate;
    #counts = new Map();
    constructor(locate) {
        this.locate = locate;
    }
    report(row, at, summary, options = {}) {
        const count = (this.#counts.get(row.code)?.count ?? 0) + 1;
        this.#counts = new Map(this.#counts).set(row.code, { row, count });
        if (count > TOLD)
            return;
        const place = this.locate(at.start, at.end);
        this.problems.push({
            code: row.code,
            severity: options.severity ?? row.severity,
            summary,
            detail: options.detail ?? row.fix,
            at: place,
            ...(options.fix === undefined ? {} : (0,suggest/* replacement */.f4)(place, options.fix)),
        });
    }
    mark() {
        return { problems: this.problems.length, counts: this.#counts };
    }
    goBack({ problems, counts }) {
        this.problems.length = problems;
        this.#counts = counts;
    }
    finish(file) {
        const rest = [...this.#counts.values()].filter(({ count }) => count > TOLD);
        return this.problems.concat(rest.map(({ row, count }) => ({
            code: row.code,
            severity: row.severity,
            summary: `${(0,quoted/* quoted */.T)(file)} has ${count - TOLD} more problems of this kind.`,
            detail: row.fix,
            at: this.locate(0),
        })));
    }
}

// EXTERNAL MODULE: ./build/js/registration/rules/upsert-without-skip.js
var upsert_without_skip = __webpack_require__(6016);
;// CONCATENATED MODULE: ./build/js/registration/check-registration.js












const MAX_ITEMS = 10_000;
function checkRegistration(input) {
    const items = [];
    const { file, text } = input;
    return checked(items, readWhole(walking(file, lineIndex(file, text), input, (item) => items.push(item)), text));
}
async function checkRegistrationParts(input) {
    const items = [];
    return checked(items, await walkRegistration(input, (item) => items.push(item)));
}
function checkInlineRegistration(input) {
    const items = [];
    const { file, root, locate } = input;
    const walk = beginWalk(locate, input, (item) => items.push(item));
    return checked(items, endWalk(walk, file, root, input));
}
function walkRegistration(input, keep) {
    const { file, parts } = input;
    const lines = new line_index/* LineIndex */.r(file);
    return window_reader_readParts(walking(file, lines.locate, input, keep), parts, (text) => lines.add(text));
}
function* walking(file, locate, options, keep) {
    const walk = beginWalk(locate, options, keep);
    const root = yield* rootReading(file, walk.reporter, walk.taker);
    return endWalk(walk, file, root, options);
}
function beginWalk(locate, options, keep) {
    const reporter = new Reporter(locate);
    const context = { integration: options.integration, template: options.template ?? false };
    return { reporter, taker: itemTaker(context, reporter, keep) };
}
function endWalk({ reporter, taker }, file, root, options) {
    if (root === undefined) {
        const detail = 'Start with `{ "images": [ … ] }`.';
        if (reporter.problems.length === 0)
            reporter.report(reading/* empty */.Ie, { start: 0 }, 'The file is empty.', { detail, severity: 'error' });
        return { problems: reporter.finish(file).toSorted(problem/* compareProblems */.i) };
    }
    const read = readContent(root, taker, reporter);
    checkWhole(read, taker.count, root, reporter, options);
    return { read, problems: reporter.finish(file).toSorted(problem/* compareProblems */.i) };
}
function* rootReading(file, reporter, taker) {
    const ending = /\.[^./]*$/.exec(file.toLowerCase())?.[0];
    if (ending === '.json')
        return yield* jsonReading(reporter, taker.takeOf);
    if (ending === '.csv')
        return yield* csvReading(reporter, taker);
    if (ending === '.ndjson' || ending === '.jsonl')
        return yield* ndjsonReading(reporter, taker);
    reporter.report(reading/* unknownFormat */.CX, { start: 0 }, `The ending "${ending ?? ''}" is not that of a registration file.`);
    return undefined;
}
function checked(items, { read, problems }) {
    if (read === undefined)
        return { problems };
    let digest;
    return {
        content: {
            items,
            ...(read.skipDuplicateUrls !== undefined && { skipDuplicateUrls: read.skipDuplicateUrls }),
            ...(read.upsertMetadata !== undefined && { upsertMetadata: read.upsertMetadata }),
            get digest() {
                return (digest ??= (0,content_digest/* contentDigest */.e)(items));
            },
        },
        problems,
    };
}
function checkWhole(read, count, root, reporter, options) {
    if (read.upsertMetadata === true && read.skipDuplicateUrls !== true && read.upsertAt) {
        reporter.report(upsert_without_skip/* R021 */.K, read.upsertAt, 'The upsert flag does nothing without the one that skips duplicate URLs.');
    }
    const limit = options.limits?.items ?? MAX_ITEMS;
    if (count > limit) {
        reporter.report(reading/* R022 */.pf, { start: root.start }, `This registration holds ${count} items; the limit is ${limit}.`);
    }
    const opening = { start: root.start, end: root.start + 1 };
    if (count === 0 && reporter.problems.length === 0)
        reporter.report(reading/* empty */.Ie, opening, 'This registers nothing.');
}


/***/ }),

/***/ 1844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ contentDigest),
/* harmony export */   l: () => (/* binding */ digestLine)
/* harmony export */ });
/* harmony import */ var _base_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4580);
/* harmony import */ var _base_node_crypto_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7448);
/* harmony import */ var _entry_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4892);



function contentDigest(items) {
    const hash = (0,_base_node_crypto_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeCrypto */ .S)().createHash('sha256');
    for (const { type } of _entry_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .ENTRY_KINDS */ .pf) {
        for (const item of items) {
            if (item.type === type)
                hash.update(digestLine(item));
        }
    }
    return hash.digest('hex');
}
function digestLine({ type, upload }) {
    return `${(0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)([type, upload])}\n`;
}


/***/ }),

/***/ 4892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ entryKindOf),
/* harmony export */   jR: () => (/* binding */ DICOM_TAGS),
/* harmony export */   pf: () => (/* binding */ ENTRY_KINDS)
/* harmony export */ });
/* harmony import */ var _key_spelling_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7816);

const image = {
    key: 'imageMetadata',
    fields: { mimeType: 'string', fileSize: 'int', width: 'int', height: 'int' },
    mime: 'image/',
};
const video = {
    key: 'videoMetadata',
    fields: { fps: 'number', duration: 'number', width: 'int', height: 'int', fileSize: 'int', mimeType: 'string' },
    mime: 'video/',
};
const audio = {
    key: 'audioMetadata',
    fields: {
        duration: 'number',
        fileSize: 'int',
        mimeType: 'string',
        sampleRate: 'int',
        bitDepth: 'int',
        codec: 'string',
        numChannels: 'int',
    },
    mime: 'audio/',
};
const text = { key: 'textMetadata', fields: { fileSize: 'int', mimeType: 'string' } };
const pdf = { key: 'pdfMetadata', fields: { fileSize: 'int', numPages: 'int' } };
const ENTRY_KINDS = [
    { type: 'video', raw: 'videos', typed: 'videos', literal: 'VIDEO', media: video, form: 'single' },
    { type: 'imageGroup', raw: 'image_groups', typed: 'imageGroups', literal: 'IMG_GROUP', media: image, form: 'frames' },
    { type: 'dicomSeries', raw: 'dicom_series', typed: 'dicomSeries', literal: 'DICOM', form: 'files' },
    { type: 'image', raw: 'images', typed: 'images', literal: 'IMAGE', media: image, form: 'single' },
    {
        type: 'imageGroupFromItems',
        raw: 'image_groups_from_items',
        typed: 'imageGroupsFromItems',
        literal: 'IMG_GROUP_FROM_ITEMS',
        form: 'uuids',
    },
    { type: 'audio', raw: 'audio', typed: 'audio', literal: 'AUDIO', media: audio, form: 'single' },
    { type: 'timeSeries', raw: 'time_series', typed: 'timeSeries', literal: 'TIMESERIES', form: 'single' },
    { type: 'nifti', raw: 'nifti', typed: 'nifti', literal: 'NIFTI', form: 'single' },
    { type: 'text', raw: 'text', typed: 'text', literal: 'PLAIN_TEXT', media: text, form: 'single' },
    { type: 'pdf', raw: 'pdfs', typed: 'pdf', literal: 'PDF', media: pdf, form: 'single' },
    { type: 'scene', raw: 'scenes', typed: 'scenes', literal: 'SCENE', form: 'scene' },
];
function entryKindOf(key) {
    for (const kind of ENTRY_KINDS) {
        const spelled = (0,_key_spelling_js__WEBPACK_IMPORTED_MODULE_0__/* .spelledKey */ .$)(key, [kind.typed, kind.raw]);
        if (spelled !== undefined)
            return { kind, spelled };
    }
    return undefined;
}
const DICOM_TAGS = [
    '00080018',
    '00100020',
    '00180050',
    '00181114',
    '00181164',
    '0020000D',
    '0020000E',
    '00200013',
    '00200032',
    '00200037',
    '00209113',
    '00209116',
    '00280004',
    '00280008',
    '00280010',
    '00280011',
    '00280030',
    '00281050',
    '00281051',
    '00289110',
    '52009229',
    '52009230',
];


/***/ }),

/***/ 3682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ fileOfUrl)
/* harmony export */ });
const ESCAPED = /%[0-9A-Fa-f]{2}/;
const UPPER_CASE = /^(?:[^:/]*[A-Z]|[^:/]*:\/\/[^/?#]*[A-Z])/;
function fileOfUrl(url) {
    if (!ESCAPED.test(url) && !UPPER_CASE.test(url))
        return url;
    const match = /^([^:/?#]+:\/\/[^/?#]*)([^?#]*)(.*)$/s.exec(url);
    if (match === null)
        return url;
    const [, start = '', path = '', rest = ''] = match;
    return start.toLowerCase() + decoded(path) + rest;
}
function decoded(path) {
    try {
        return decodeURIComponent(path).replaceAll('?', '%3F').replaceAll('#', '%23');
    }
    catch (error) {
        if (error instanceof URIError)
            return path;
        throw error;
    }
}


/***/ }),

/***/ 7816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ spelledKey),
/* harmony export */   L: () => (/* binding */ snakeCase)
/* harmony export */ });
function snakeCase(camel) {
    return camel.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
function spelledKey(written, known) {
    if (known.includes(written))
        return { key: written, spelling: 'exact' };
    for (const key of written.includes('_') ? known : []) {
        if (written === snakeCase(key))
            return { key, spelling: 'exact' };
    }
    const bare = written.replaceAll(/[-_ ]/g, '').toLowerCase();
    for (const key of known) {
        if (key.toLowerCase() === bare && (written !== bare || key === bare))
            return { key, spelling: 'variant' };
    }
    return undefined;
}


/***/ }),

/***/ 3787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ lineIndex),
/* harmony export */   r: () => (/* binding */ LineIndex)
/* harmony export */ });
function lineIndex(file, text) {
    let lines;
    return (start, end) => {
        if (lines === undefined) {
            lines = new LineIndex(file);
            lines.add(text);
        }
        return lines.locate(start, end);
    };
}
const EVERY = 64;
class LineIndex {
    #file;
    #lengths = new Uint8Array(1024);
    #used = 0;
    #lines = 0;
    #lineStart = 0;
    #length = 0;
    #starts = [0];
    #positions = [0];
    constructor(file) {
        this.#file = file;
    }
    add(text) {
        for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
            this.#endLine(this.#length + at + 1);
        this.#length += text.length;
    }
    locate = (start, end) => {
        const from = this.#position(start);
        if (end === undefined)
            return { file: this.#file, ...from };
        const to = this.#position(end);
        return { file: this.#file, ...from, endLine: to.line, endColumn: to.column };
    };
    #endLine(next) {
        if (this.#used + 5 > this.#lengths.length) {
            const grown = new Uint8Array(this.#lengths.length * 2);
            grown.set(this.#lengths);
            this.#lengths = grown;
        }
        let length = next - this.#lineStart;
        for (; length > 127; length >>>= 7)
            this.#lengths[this.#used++] = (length & 127) | 128;
        this.#lengths[this.#used++] = length;
        this.#lineStart = next;
        this.#lines += 1;
        if (this.#lines % EVERY !== 0)
            return;
        this.#starts.push(next);
        this.#positions.push(this.#used);
    }
    #position(given) {
        const offset = Math.min(given, this.#length);
        let low = 0;
        let high = this.#starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.#starts[middle] <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        let line = low * EVERY;
        let start = this.#starts[low];
        for (let at = this.#positions[low]; at < this.#used; line += 1) {
            let length = 0;
            let shift = 0;
            for (; this.#lengths[at] > 127; at += 1, shift += 7)
                length |= (this.#lengths[at] & 127) << shift;
            length |= this.#lengths[at++] << shift;
            if (start + length > offset)
                break;
            start += length;
        }
        return { line: line + 1, column: offset - start + 1 };
    }
}


/***/ }),

/***/ 1660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quoted)
/* harmony export */ });
function quoted(text, limit = 80) {
    const short = text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
    return `"${short.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escapeUnit)}"`;
}
function escapeUnit(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 2199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ roleWord)
/* harmony export */ });
const WORDS = new Set([
    'benchmark',
    'benchmarks',
    'benchmarking',
    'gold',
    'gt',
    'groundtruth',
    'honeypot',
    'honeypots',
    'qa',
]);
const PAIRS = new Set([
    'ground truth',
    'ground truths',
    'golden data',
    'golden labels',
    'golden set',
    'golden tasks',
    'reference labels',
].concat(['test set', 'test tasks', 'control set', 'quality check', 'quality test', 'trap task', 'trap tasks']));
const HINTS = new RegExp([...new Set([...WORDS, ...PAIRS].map((words) => words.split(' ')[0]))].join('|'));
function roleWord(text) {
    if (!HINTS.test(text.toLowerCase()))
        return undefined;
    const words = text
        .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .filter((word) => word !== '');
    for (const [index, word] of words.entries()) {
        if (WORDS.has(word))
            return word;
        const pair = `${word} ${words[index + 1] ?? ''}`;
        if (PAIRS.has(pair))
            return pair;
    }
    return undefined;
}


/***/ }),

/***/ 5454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ R024)
/* harmony export */ });
const R024 = {
    code: 'registration.R024',
    severity: 'error',
    means: '`dicomMetadata.tags` lacks one of the 22 tags that Encord needs.',
    fix: 'Add the missing tags, with null where a file has no value, or remove `dicomMetadata`.',
};


/***/ }),

/***/ 2130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ ITEM_RULES),
  f: () => (/* binding */ REGISTRATION_ROWS)
});

// EXTERNAL MODULE: ./build/js/registration/rules/dicom-tags.js
var dicom_tags = __webpack_require__(5454);
// EXTERNAL MODULE: ./build/js/registration/quoted.js
var quoted = __webpack_require__(1660);
;// CONCATENATED MODULE: ./build/js/registration/rules/host-of-integration.js

const R008 = {
    code: 'registration.R008',
    severity: 'error',
    means: 'A URL is in another cloud, or at another host, than its integration reads.',
    fix: 'Correct the URL, name another integration, or add the host to `hosts` of the integration.',
    item({ urls }, report, { integration }) {
        if (integration === undefined)
            return;
        for (const { known, at } of urls) {
            if (known === undefined || fits(known, integration))
                continue;
            const cloud = known.cloud === undefined || known.cloud === integration.cloud ? '' : ` (${known.cloud})`;
            report(at, `The host ${(0,quoted/* quoted */.T)(known.host)}${cloud} is not one that the integration (${integration.cloud}) reads.`);
        }
    },
};
function fits(url, integration) {
    if (integration.hosts !== undefined)
        return integration.hosts.some((host) => hostMatches(url.host, host.toLowerCase()));
    if (integration.cloud === 's3-compatible')
        return url.cloud === undefined || url.cloud === 'aws';
    return url.cloud === integration.cloud;
}
function hostMatches(host, allowed) {
    return allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed;
}

// EXTERNAL MODULE: ./build/js/registration/entry-kinds.js
var entry_kinds = __webpack_require__(4892);
;// CONCATENATED MODULE: ./build/js/registration/rules/media-bounds.js


const BOUNDS = {
    fps: [0.1, 1000],
    width: [1, 100_000],
    height: [1, 100_000],
    duration: [Number.MIN_VALUE, 1_000_000],
    fileSize: [1, 1e13],
    numPages: [1, 1_000_000],
    sampleRate: [1, 10_000_000],
    bitDepth: [1, 64],
    numChannels: [1, 1024],
};
const MIMES = new Map(entry_kinds/* ENTRY_KINDS */.pf.map((kind) => [kind.type, kind.media?.mime]));
const R016 = {
    code: 'registration.R016',
    severity: 'warning',
    means: 'A value of a media metadata block cannot be right, such as a width of 0.',
    fix: 'Correct it: the platform trusts the block, and every label would be shifted.',
    item({ item, media }, report) {
        const mime = MIMES.get(item.type);
        for (const { at, values } of media) {
            for (const name of Object.keys(values)) {
                const value = values[name];
                const [least, most] = BOUNDS[name] ?? [-Infinity, Infinity];
                if (typeof value === 'number' && (value < least || value > most))
                    report(at, `"${name}" is ${value}, which cannot be right.`);
                if (name === 'mimeType' && mime !== undefined && !String(value).startsWith(mime)) {
                    report(at, `"mimeType" is ${(0,quoted/* quoted */.T)(String(value))}; for this list it starts with "${mime}".`);
                }
            }
        }
    },
};

;// CONCATENATED MODULE: ./build/js/registration/rules/metadata-keys.js

const ENCORD_NAMESPACE = '$encord';
const R018 = {
    code: 'registration.R018',
    severity: 'error',
    means: 'A key of the client metadata has a character that is not allowed, or is reserved.',
    fix: 'Use letters, digits, "-", "_", "." and blanks; not "keyframes", and no "$" at the start.',
    item({ item, clientMetadata }, report) {
        for (const { key, keyStart, keyEnd } of clientMetadata?.entries ?? []) {
            if (/^(?!keyframes$)[A-Za-z0-9\-_ .]+$/.test(key))
                continue;
            if (key === ENCORD_NAMESPACE && item.type === 'video')
                continue;
            const at = keyEnd > keyStart ? { start: keyStart, end: keyEnd } : { start: keyStart };
            report(at, key === ''
                ? 'A key of the client metadata is empty.'
                : `The key ${(0,quoted/* quoted */.T)(key)} is not allowed in client metadata.`);
        }
    },
};

;// CONCATENATED MODULE: ./build/js/registration/rules/metadata-size.js
const MAX_BYTES = 10_000_000;
const R020 = {
    code: 'registration.R020',
    severity: 'error',
    means: 'The client metadata of an item is larger than 10 MB.',
    fix: 'Keep only what is searched for.',
    item({ item, clientMetadata }, report) {
        if (clientMetadata === undefined || clientMetadata.end - clientMetadata.start < MAX_BYTES / 4)
            return;
        const bytes = Buffer.byteLength(JSON.stringify(item.clientMetadata));
        if (bytes > MAX_BYTES)
            report(clientMetadata, `The client metadata has ${Math.ceil(bytes / 1e6)} MB; 10 MB are allowed.`);
    },
};

;// CONCATENATED MODULE: ./build/js/registration/rules/one-cloud.js

const R009 = {
    code: 'registration.R009',
    severity: 'error',
    means: 'URLs of two clouds stand in one registration, which one integration cannot read.',
    fix: 'Make one registration a cloud.',
    content() {
        let first;
        let told = false;
        return ({ urls }, report) => {
            for (const { known, at } of urls) {
                if (told || known?.cloud === undefined)
                    continue;
                first ??= { cloud: known.cloud, host: known.host };
                if (known.cloud === first.cloud)
                    continue;
                report(at, `The host ${(0,quoted/* quoted */.T)(known.host)} is in another cloud than ${(0,quoted/* quoted */.T)(first.host)} before it.`);
                told = true;
            }
        };
    },
};

;// CONCATENATED MODULE: ./build/js/registration/rules/patient-data.js
const WORDS = /(^|[^a-z])(patient[ _-]?(id|name)|mrn|ssn|dob|date[ _-]of[ _-]birth)([^a-z]|$)|\b\d{3}-\d{2}-\d{4}\b/i;
const namesPatient = (title) => WORDS.test(title) || (title.includes('^') && /\b\p{Lu}{2,}\^\p{Lu}{2,}/iu.test(title));
const R025 = {
    code: 'registration.R025',
    severity: 'warning',
    means: 'A title looks as if it said who a patient is.',
    fix: 'Use a pseudonym: titles are shown to everybody in the project.',
    item({ title }, report) {
        if (typeof title?.value === 'string' && namesPatient(title.value))
            report(title, 'This title may hold personal data of a patient.');
    },
};

// EXTERNAL MODULE: ./build/js/registration/rules/reading.js
var reading = __webpack_require__(6986);
// EXTERNAL MODULE: ./build/js/registration/role-words.js
var role_words = __webpack_require__(2199);
;// CONCATENATED MODULE: ./build/js/registration/rules/role-leak.js

const R019 = {
    code: 'registration.R019',
    severity: 'warning',
    means: 'A title, a path that becomes the title, or client metadata tells annotators that an item is a test.',
    fix: 'Choose a neutral text: whoever knows that a task is a test works differently.',
    item({ urls, title, clientMetadata }, report) {
        if (typeof title?.value === 'string')
            tell('The title', title.value, title, report);
        else if (urls[0]?.known !== undefined)
            tell('The path of the URL, which becomes the title,', urls[0].known.path, urls[0].at, report);
        for (const { key, keyStart, value } of clientMetadata?.entries ?? []) {
            tell('This key of the client metadata', key, { start: keyStart }, report);
            for (const text of textsOf(value))
                tell('The client metadata', text, value, report);
        }
    },
};
function tell(what, text, at, report) {
    const word = (0,role_words/* roleWord */.$)(text);
    if (word !== undefined)
        report(at, `${what} holds the word "${word}", which tells annotators that they are tested.`);
}
function* textsOf(node) {
    if (node.kind === 'scalar' && typeof node.value === 'string')
        yield node.value;
    else if (node.kind === 'list')
        for (const item of node.items)
            yield* textsOf(item);
    else if (node.kind === 'object') {
        for (const entry of node.entries) {
            yield entry.key;
            yield* textsOf(entry.value);
        }
    }
}

// EXTERNAL MODULE: ./build/js/registration/file-of-url.js
var file_of_url = __webpack_require__(3682);
// EXTERNAL MODULE: ./build/js/base/node-crypto.js
var node_crypto = __webpack_require__(7448);
;// CONCATENATED MODULE: ./build/js/registration/seen-urls.js

const seen_urls_WORDS = 8;
const BLOCK = 2048;
const FEW = 1000;
class SeenUrls {
    #few = new Set();
    #blocks = [];
    #count = 0;
    #table = new Uint32Array(256);
    #digest = new Uint32Array(seen_urls_WORDS);
    #limit;
    #hash;
    constructor(few = FEW) {
        this.#limit = few;
    }
    add(url) {
        if (this.#few === undefined)
            return this.#addDigest(url);
        if (this.#few.has(url))
            return false;
        this.#few.add(url);
        if (this.#few.size > this.#limit) {
            for (const one of this.#few)
                this.#addDigest(one);
            this.#few = undefined;
        }
        return true;
    }
    #addDigest(url) {
        this.#take(url);
        const slot = this.#slotOf(this.#digest, 0);
        if (this.#table[slot] !== 0)
            return false;
        if (this.#count % BLOCK === 0)
            this.#blocks.push(new Uint32Array(BLOCK * seen_urls_WORDS));
        this.#blocks.at(-1).set(this.#digest, (this.#count % BLOCK) * seen_urls_WORDS);
        this.#table[slot] = ++this.#count;
        if (this.#count * 2 > this.#table.length)
            this.#grow();
        return true;
    }
    #take(url) {
        this.#hash ??= (0,node_crypto/* nodeCrypto */.S)().hash;
        const bytes = this.#hash('sha256', url.isWellFormed() ? url : JSON.stringify(url), 'binary');
        for (let word = 0; word < seen_urls_WORDS; word += 1) {
            const at = word * 4;
            this.#digest[word] =
                bytes.charCodeAt(at) |
                    (bytes.charCodeAt(at + 1) << 8) |
                    (bytes.charCodeAt(at + 2) << 16) |
                    (bytes.charCodeAt(at + 3) << 24);
        }
    }
    #slotOf(digests, from) {
        const mask = this.#table.length - 1;
        let slot = digests[from] & mask;
        while (this.#table[slot] !== 0 && !this.#isAt(this.#table[slot] - 1, digests, from))
            slot = (slot + 1) & mask;
        return slot;
    }
    #isAt(number, digests, from) {
        const block = this.#blocks[Math.floor(number / BLOCK)];
        const at = (number % BLOCK) * seen_urls_WORDS;
        for (let word = 0; word < seen_urls_WORDS; word += 1)
            if (block[at + word] !== digests[from + word])
                return false;
        return true;
    }
    #grow() {
        this.#table = new Uint32Array(this.#table.length * 2);
        for (let number = 0; number < this.#count; number += 1) {
            const slot = this.#slotOf(this.#blocks[Math.floor(number / BLOCK)], (number % BLOCK) * seen_urls_WORDS);
            this.#table[slot] = number + 1;
        }
    }
}

// EXTERNAL MODULE: ./build/js/registration/shown-url.js
var shown_url = __webpack_require__(7835);
;// CONCATENATED MODULE: ./build/js/registration/rules/same-url.js



const R017 = {
    code: 'registration.R017',
    severity: 'error',
    means: 'The same URL stands twice, in whatever spelling: in one file (error), in benchmark and production data (error), or elsewhere (warning).',
    fix: 'Keep one of the two. A benchmark image that is also production data would be labelled without being scored.',
    content() {
        const seen = new SeenUrls();
        return ({ urls }, report) => {
            for (const { url, at, known } of urls) {
                if (known === undefined)
                    continue;
                const file = (0,file_of_url/* fileOfUrl */.H)(url);
                if (seen.add(file))
                    continue;
                const spelled = file === url ? '' : ', perhaps spelled differently';
                report(at, `The URL ${(0,shown_url/* shownUrl */.z)(url)} stands twice in this registration${spelled}.`);
            }
        };
    },
};

;// CONCATENATED MODULE: ./build/js/registration/rules/sequence-length.js
const MAX_FRAMES = 32_767;
const ADVISED_FRAMES = 15_000;
const R012 = {
    code: 'registration.R012',
    severity: 'error',
    means: 'An image sequence has more than 32,767 frames (error) or more than 15,000 (warning).',
    fix: 'Split the sequence.',
    item({ item, createVideo, entry }, report) {
        if (!createVideo || item.type !== 'imageGroup')
            return;
        const count = item.urls.length;
        if (count > MAX_FRAMES)
            report(entry, `This sequence has ${count} frames; ${MAX_FRAMES} are possible.`);
        else if (count > ADVISED_FRAMES) {
            report(entry, `This sequence has ${count} frames; up to ${ADVISED_FRAMES} are advised.`, { severity: 'warning' });
        }
    },
};

;// CONCATENATED MODULE: ./build/js/registration/rules/sequence-write.js
const R013 = {
    code: 'registration.R013',
    severity: 'error',
    means: 'An image sequence (`createVideo: true`) needs an integration that may write to the bucket.',
    fix: 'Set `createVideo` to false, or give the integration write access and say `write: true` in its manifest.',
    item({ createVideo, entry }, report, { integration }) {
        if (createVideo && integration !== undefined && !integration.write) {
            report(entry, '"createVideo" writes a video to the bucket, which the integration may not do.');
        }
    },
};

;// CONCATENATED MODULE: ./build/js/registration/rules/signed-url.js

const SECRET_PARAMETER = /(^|[?&#;])(x-amz-(signature|credential|security-token)|x-goog-(signature|credential)|awsaccesskeyid|googleaccessid|signature|sig|token|access_token|sharedaccesssignature|key-pair-id)=/i;
const R010 = {
    code: 'registration.R010',
    severity: 'error',
    means: 'A URL is signed or holds a password: whoever reads the repository could use it.',
    fix: 'Write the plain URL; the integration gives access. Withdraw the signature or key if the repository is shared.',
    item({ urls }, report) {
        for (const { url, at } of urls) {
            const query = /[?#][\s\S]*$/.exec(url)?.[0] ?? '';
            const userInfo = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*:[^/?#]*@/i.test(url);
            if (userInfo || SECRET_PARAMETER.test(query))
                report(at, `The URL ${(0,shown_url/* shownUrl */.z)(url)} holds a signature or a password.`);
        }
    },
};

;// CONCATENATED MODULE: ./build/js/registration/rules/strict-metadata.js

const NEEDED = new Set(['image', 'video', 'audio']);
const R014 = {
    code: 'registration.R014',
    severity: 'error',
    means: 'The integration is strictly client-only, so that the platform cannot read the file: media metadata is required.',
    fix: 'Add the media metadata block of the entry, with all its fields.',
    item({ item, media, entry }, report, { integration }) {
        if (integration?.strictClientOnly !== true || !NEEDED.has(item.type) || media.length > 0)
            return;
        const key = entry_kinds/* ENTRY_KINDS */.pf.find((kind) => kind.type === item.type)?.media?.key;
        report(entry, `This entry needs "${key}": the integration is strictly client-only.`);
    },
};

;// CONCATENATED MODULE: ./build/js/registration/rules/title-length.js
const MAX = 300;
const R007 = {
    code: 'registration.R007',
    severity: 'error',
    means: 'A title is empty or longer than 300 characters.',
    fix: 'Shorten it, or leave it out: the title is then taken from the URL.',
    item({ title }, report) {
        if (typeof title?.value !== 'string')
            return;
        if (title.value.length > 0 && title.value.length <= MAX)
            return;
        const length = [...title.value].length;
        if (length === 0)
            report(title, 'The title is empty.');
        else if (length > MAX)
            report(title, `The title has ${length} characters; ${MAX} are allowed.`);
    },
};

// EXTERNAL MODULE: ./build/js/registration/rules/upsert-without-skip.js
var upsert_without_skip = __webpack_require__(6016);
;// CONCATENATED MODULE: ./build/js/registration/rules/url-characters.js

const R023 = {
    code: 'registration.R023',
    severity: 'warning',
    means: 'A URL holds "+", "%20", "#" or "?", which clouds and signers read in different ways.',
    fix: 'Check that Encord shows the file, or rename it in the bucket.',
    item({ urls }, report) {
        for (const { url, known, at } of urls) {
            if (known === undefined)
                continue;
            const found = ['+', '%20', '#', '?'].find((one) => (one === '#' || one === '?' ? known.query : known.path).includes(one));
            if (found !== undefined)
                report(at, `The URL ${(0,shown_url/* shownUrl */.z)(url)} holds "${found}".`);
        }
    },
};

;// CONCATENATED MODULE: ./build/js/registration/rules/url-form.js

const R026 = {
    code: 'registration.R026',
    severity: 'error',
    means: 'A URL is a placeholder, a relative path, or of no known form. In a template it is only a note.',
    fix: 'Write the whole URL: `https://<bucket>.s3.<region>.amazonaws.com/<key>`, or that of your cloud.',
    item({ urls }, report, { template }) {
        for (const { url, known, at } of urls) {
            if (known !== undefined)
                continue;
            report(at, `${(0,shown_url/* shownUrl */.z)(url)} is not the whole URL of a file.`, template ? { severity: 'note' } : {});
        }
    },
};

;// CONCATENATED MODULE: ./build/js/registration/rules/url-length.js
const url_length_MAX_BYTES = 16_384;
const R006 = {
    code: 'registration.R006',
    severity: 'error',
    means: 'A URL is longer than 16 KB.',
    fix: 'Shorten the path in the bucket.',
    item({ urls }, report) {
        for (const { url, at } of urls) {
            if (url.length > url_length_MAX_BYTES || Buffer.byteLength(url) > url_length_MAX_BYTES)
                report(at, 'This URL is longer than 16 KB.');
        }
    },
};

// EXTERNAL MODULE: ./build/js/registration/rules/url-written.js
var url_written = __webpack_require__(5393);
;// CONCATENATED MODULE: ./build/js/registration/rules/index.js




















const ITEM_RULES = [
    url_written/* R005 */.O,
    R006,
    R007,
    R008,
    R009,
    R010,
    R012,
    R013,
    R014,
    R016,
    R017,
    R018,
    R019,
    R020,
    R023,
    R025,
    R026,
];
const REGISTRATION_ROWS = [...reading/* READING_ROWS */.r7, ...ITEM_RULES, upsert_without_skip/* R021 */.K, dicom_tags/* R024 */.D].toSorted((a, b) => (a.code < b.code ? -1 : 1));


/***/ }),

/***/ 6986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ unknownFormat),
/* harmony export */   Hq: () => (/* binding */ R004),
/* harmony export */   Ie: () => (/* binding */ empty),
/* harmony export */   LT: () => (/* binding */ R011),
/* harmony export */   NW: () => (/* binding */ R015),
/* harmony export */   OP: () => (/* binding */ R003),
/* harmony export */   O_: () => (/* binding */ R001),
/* harmony export */   XP: () => (/* binding */ R002),
/* harmony export */   aV: () => (/* binding */ missingKey),
/* harmony export */   e: () => (/* binding */ badTable),
/* harmony export */   gQ: () => (/* binding */ wrongType),
/* harmony export */   pf: () => (/* binding */ R022),
/* harmony export */   r7: () => (/* binding */ READING_ROWS)
/* harmony export */ });
const row = (code, severity, means, fix) => ({
    code: `registration.${code}`,
    severity,
    means,
    fix,
});
const R001 = row('R001', 'error', 'A key stands twice in the same object; most readers keep the last one and lose the other without a word.', 'Put both into one: for two lists, all entries into one list.');
const R002 = row('R002', 'error', 'The file is not JSON: a comma too many or missing, a comment, a value without quotes.', 'Correct it at the place shown.');
const R003 = row('R003', 'error', 'A key is not known at this place.', 'Correct the spelling, or remove the key.');
const R004 = row('R004', 'note', 'A key is written in another casing than Encord writes it; it is understood.', 'Write it as shown, so that Encord’s own upload accepts the file, too.');
const R011 = row('R011', 'error', 'The numbers of `objectUrl_0`, `objectUrl_1`, … have a gap, a repetition, or do not start with 0.', 'Number the frames from 0 without gaps.');
const R015 = row('R015', 'error', 'A media metadata block lacks a field; Encord needs all of a block, or none.', 'Add the missing fields, or remove the block.');
const R022 = row('R022', 'error', 'A registration holds more items than is allowed at once.', 'Split the registration, or raise `limits: { items: … }` in its manifest.');
const wrongType = row('wrong-type', 'error', 'A value is of another type than the key needs.', 'Write the value as the message says.');
const missingKey = row('missing-key', 'error', 'An entry lacks a key that it needs.', 'Add the key.');
const empty = row('empty', 'warning', 'The file registers nothing.', 'Add entries, for example below `images`, or remove the registration.');
const badTable = row('table', 'error', 'A CSV or NDJSON file has a row that cannot be read.', 'Columns are type, objectUrl, title, group, index, createVideo, meta.<key> and <media>Metadata.<field>.');
const unknownFormat = row('unknown-format', 'error', 'The name of a registration file does not end in .json, .csv, .ndjson or .jsonl.', 'Give the file the ending of its format.');
const READING_ROWS = [
    R001,
    R002,
    R003,
    R004,
    R011,
    R015,
    R022,
    wrongType,
    missingKey,
    empty,
    badTable,
    unknownFormat,
];


/***/ }),

/***/ 6016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ R021)
/* harmony export */ });
const R021 = {
    code: 'registration.R021',
    severity: 'error',
    means: 'The upsert flag is set without the one that skips duplicate URLs; it would do nothing.',
    fix: 'Set the skip flag, too, or remove the upsert flag.',
};


/***/ }),

/***/ 5393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ R005)
/* harmony export */ });
/* harmony import */ var _shown_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7835);

const R005 = {
    code: 'registration.R005',
    severity: 'error',
    means: 'A URL is missing, empty, or holds blanks.',
    fix: 'Write the URL exactly as the bucket shows it; a blank is written %20.',
    item({ urls }, report) {
        for (const { url, at, known } of urls) {
            if (known !== undefined && /\s/.test(url))
                report(at, `The URL ${(0,_shown_url_js__WEBPACK_IMPORTED_MODULE_0__/* .shownUrl */ .z)(url)} holds a blank.`);
        }
    },
};


/***/ }),

/***/ 7835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ shownUrl)
/* harmony export */ });
/* harmony import */ var _quoted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1660);

function shownUrl(url) {
    const bare = url.replace(/^([A-Za-z][A-Za-z0-9+.-]*:\/\/)[^/?#]*@/, '$1').replace(/[?#][\s\S]*$/, '');
    return (0,_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(bare.length < url.length ? `${bare}…` : bare, 120);
}


/***/ }),

/***/ 3856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ yamlScalar),
/* harmony export */   ZA: () => (/* binding */ suggest),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   f4: () => (/* binding */ replacement),
/* harmony export */   rd: () => (/* binding */ correction),
/* harmony export */   wx: () => (/* binding */ meant)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

function suggest(word, candidates) {
    const bare = bareLetters(word);
    const limit = Math.max(1, Math.floor(word.length / 3));
    let best;
    let bestDistance = limit + 1;
    for (const candidate of candidates) {
        if (bare !== '' && bareLetters(candidate) === bare)
            return candidate;
        if (Math.abs(candidate.length - word.length) >= bestDistance)
            continue;
        const found = swapped(word, candidate) ? 1 : (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word, candidate);
        if (found < bestDistance) {
            best = candidate;
            bestDistance = found;
        }
    }
    return best;
}
function didYouMean(word, candidates, what = 'Allowed') {
    const all = [...candidates];
    const best = suggest(word, all);
    if (best !== undefined)
        return `Did you mean "${best}"?`;
    if (all.length === 0)
        return undefined;
    const listed = all.slice(0, 20).join(', ');
    return `${what}: ${listed}${all.length > 20 ? `, and ${all.length - 20} more` : ''}.`;
}
function correction(word, candidates, at, spell) {
    const best = suggest(word, candidates);
    return best === undefined ? {} : replacement(at, spell(best));
}
function meant(word, candidates, what, { taken = [], spell = JSON.stringify } = {}) {
    const detail = didYouMean(word, candidates, what);
    const best = suggest(word, candidates);
    return {
        ...(detail === undefined ? {} : { detail }),
        ...(best === undefined || taken.includes(best) ? {} : { fix: spell(best) }),
    };
}
function replacement(at, text) {
    const { endLine, endColumn } = at;
    return endLine !== at.line || endColumn === undefined ? {} : { fix: { at: { ...at, endLine, endColumn }, text } };
}
function yamlScalar(text) {
    const bare = /^[A-Za-z](?:[\w./-]| (?=[\w./-]))*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
    return bare ? text : JSON.stringify(text);
}
function swapped(word, candidate) {
    if (word.length !== candidate.length)
        return false;
    const at = [...word].findIndex((letter, index) => letter !== candidate[index]);
    return at >= 0 && word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2) === candidate;
}
function bareLetters(word) {
    return word.toLowerCase().replaceAll(/[-_ .]/g, '');
}


/***/ })

};
