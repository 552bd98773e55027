export const id = 3727;
export const ids = [3727,8505];
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

/***/ 8596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ce: () => (/* binding */ stopped),
/* harmony export */   gX: () => (/* binding */ worstExit),
/* harmony export */   yo: () => (/* binding */ stoppedByUser)
/* harmony export */ });
const ORDER = [70, 3, 6, 5, 7, 1, 4, 2, 0];
function worstExit(exits) {
    return ORDER.find((exit) => exits.includes(exit)) ?? 0;
}
function stoppedByUser(command) {
    const detail = `What was done is recorded. Run \`assay ${command}\` again to go on.`;
    return { code: 'run.stopped', severity: 'error', summary: 'the run was stopped before it was done', detail };
}
function stopped(problems, exit = 1) {
    return { problems, data: null, exit, text: () => '', markdown: () => '' };
}


/***/ }),

/***/ 618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/js/base/problem.js
var problem = __webpack_require__(3145);
// EXTERNAL MODULE: ./build/js/base/address.js
var address = __webpack_require__(2478);
// EXTERNAL MODULE: ./build/js/labels/label-digest.js
var label_digest = __webpack_require__(5275);
// EXTERNAL MODULE: ./build/js/evaluation/create-evaluation.js + 35 modules
var create_evaluation = __webpack_require__(4156);
;// CONCATENATED MODULE: ./build/js/evaluation/evaluate.js




function evaluate(input) {
    const problems = [];
    const truths = new Map();
    const inOrder = input.groundTruth.toSorted((a, b) => (0,address/* compareText */.n6)(a.dataHash, b.dataHash) ||
        (0,address/* compareText */.n6)(a.branch, b.branch) ||
        (0,address/* compareText */.n6)(a.labelDigest ?? (0,label_digest/* labelDigest */.r)(a.labels), b.labelDigest ?? (0,label_digest/* labelDigest */.r)(b.labels)));
    for (const truth of inOrder) {
        if (truths.has(truth.dataHash))
            problems.push(secondTruth(truth));
        else
            truths.set(truth.dataHash, truth);
    }
    const evaluation = (0,create_evaluation/* createEvaluation */.H)(input.ontology, input.settings);
    const perSubmission = [];
    const without = new Map();
    for (const submission of newestSubmissions(input.submissions)) {
        const truth = truths.get(submission.dataHash);
        if (truth !== undefined)
            perSubmission.push(evaluation.add(submission, truth));
        else
            without.set(submission.dataHash, [...(without.get(submission.dataHash) ?? []), submission]);
    }
    for (const submissions of without.values())
        problems.push(noTruth(submissions));
    const { document, problems: found } = evaluation.finish();
    return { document, perSubmission, problems: [...problems, ...found].sort(problem/* compareProblems */.i) };
}
function newestSubmissions(submissions) {
    const newest = new Map();
    for (const submission of submissions) {
        const key = JSON.stringify([submission.dataHash, submission.annotator]);
        const known = newest.get(key);
        if (known === undefined || isNewer(submission, known))
            newest.set(key, submission);
    }
    return [...newest.values()].sort((a, b) => (0,address/* compareText */.n6)(a.dataHash, b.dataHash) || (0,address/* compareText */.n6)(a.annotator, b.annotator));
}
function isNewer(a, b) {
    const [timeA, timeB] = [instantOf(a.submittedAt), instantOf(b.submittedAt)];
    if (timeA !== timeB)
        return timeA > timeB;
    if (a.branch !== b.branch)
        return a.branch > b.branch;
    return (a.labelDigest ?? (0,label_digest/* labelDigest */.r)(a.labels)) > (b.labelDigest ?? (0,label_digest/* labelDigest */.r)(b.labels));
}
function instantOf(text) {
    if (text === undefined)
        return -Infinity;
    const plain = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2}(?:\.\d+)?)$/.exec(text);
    const instant = Date.parse(plain === null ? text : `${plain[1]}T${plain[2]}Z`);
    return Number.isNaN(instant) ? -Infinity : instant;
}
function noTruth(submissions) {
    const { dataHash, dataTitle } = submissions[0];
    const these = submissions.length === 1 ? 'its submission is' : `its ${submissions.length} submissions are`;
    return {
        code: 'evaluation.ground-truth-missing',
        severity: 'warning',
        summary: `There is no ground truth for "${dataTitle}" (${dataHash}), so ${these} not scored.`,
        detail: 'Complete its task in the benchmark project.',
    };
}
function secondTruth({ dataHash, dataTitle }) {
    return {
        code: 'evaluation.ground-truth-twice',
        severity: 'error',
        summary: `There are several ground truths for "${dataTitle}" (${dataHash}).`,
        detail: 'Give one label row for each data unit; the first by branch name is used.',
    };
}

// EXTERNAL MODULE: ./build/js/evaluation/settings.js
var settings = __webpack_require__(9720);
// EXTERNAL MODULE: ./build/js/labels/ontology-index.js
var ontology_index = __webpack_require__(6510);
// EXTERNAL MODULE: ./build/js/manifest/source-text.js
var source_text = __webpack_require__(753);
// EXTERNAL MODULE: ./build/js/report/evaluation.js
var evaluation = __webpack_require__(2599);
// EXTERNAL MODULE: ./build/js/submissions/ontology-file.js
var ontology_file = __webpack_require__(9446);
// EXTERNAL MODULE: ./build/js/commands/given-file.js
var given_file = __webpack_require__(1075);
// EXTERNAL MODULE: ./build/js/commands/options.js
var commands_options = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/js/commands/read-records.js
var read_records = __webpack_require__(1170);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/manifest/parse.js + 3 modules
var parse = __webpack_require__(8505);
// EXTERNAL MODULE: ./build/js/manifest/schema/project-pair.js
var project_pair = __webpack_require__(5830);
// EXTERNAL MODULE: ./build/js/manifest/shape-problems.js + 3 modules
var shape_problems = __webpack_require__(9680);
;// CONCATENATED MODULE: ./build/js/commands/score-settings.js







const Part = project_pair/* Evaluation */.JN.partial({ stage: true, groundTruth: true });
const Whole = schemas/* strictObject */.rej({ evaluation: Part });
async function readScoreSettings(options, world) {
    const threshold = (0,commands_options/* number */.ai)(options, 'threshold');
    const file = (0,commands_options/* text */.Qq)(options, 'evaluation');
    const { spec, problems } = file === undefined ? { spec: {}, problems: [] } : await readSpec(file, world);
    return { spec: threshold === undefined ? spec : { ...spec, defaults: { ...spec.defaults, threshold } }, problems };
}
async function readSpec(file, world) {
    const read = await (0,given_file/* readGivenFile */.M)(file, source_text/* MAX_MANIFEST_BYTES */.ZJ, world);
    if ('problem' in read)
        return { spec: {}, problems: [read.problem] };
    const { documents, problems } = (0,parse.parseText)(file, read.text);
    const [document] = documents;
    if (problems.length > 0)
        return { spec: {}, problems };
    if (document === undefined || documents.length > 1)
        return { spec: {}, problems: [notOne(file, documents.length)] };
    const nested = typeof document.value === 'object' && document.value !== null && 'evaluation' in document.value;
    if (nested) {
        const parsed = Whole.safeParse(document.value);
        if (parsed.success)
            return { spec: parsed.data.evaluation, problems: [] };
        return { spec: {}, problems: (0,shape_problems/* shapeProblems */.q)(parsed.error.issues, Whole, document) };
    }
    const parsed = Part.safeParse(document.value);
    if (parsed.success)
        return { spec: parsed.data, problems: [] };
    return { spec: {}, problems: (0,shape_problems/* shapeProblems */.q)(parsed.error.issues, Part, document) };
}
function notOne(file, documents) {
    return {
        code: 'score.evaluation-wrong',
        severity: 'error',
        summary: documents === 0 ? `The file "${file}" is empty.` : `The file "${file}" holds ${documents} documents.`,
        detail: 'Give one document: the `evaluation:` part of a project pair.',
        at: { file: file.replaceAll('\\', '/'), line: 1, column: 1 },
    };
}

// EXTERNAL MODULE: ./build/js/labels/redact.js
var redact = __webpack_require__(8699);
// EXTERNAL MODULE: ./build/js/state/pseudonyms.js
var pseudonyms = __webpack_require__(9609);
;// CONCATENATED MODULE: ./build/js/commands/redact-records.js


function redactRecords(records, key) {
    const people = new Set();
    const found = records.map((record) => (0,redact/* redactLabels */.P)(record, (person) => collect(person, people)));
    if (people.size === 0)
        return found;
    const pseudonym = key ? (0,pseudonyms/* pseudonymsWith */["in"])(key).of : numbered(people);
    return records.map((record) => (0,redact/* redactLabels */.P)(record, pseudonym));
}
function collect(person, people) {
    people.add(person);
    return 'person';
}
function numbered(people) {
    const numbers = new Map([...people].toSorted().map((person, index) => [person, `annotator-${index + 1}`]));
    return (person) => numbers.get(person) ?? 'annotator';
}

// EXTERNAL MODULE: ./build/js/commands/resolve-path.js
var resolve_path = __webpack_require__(9133);
// EXTERNAL MODULE: ./build/js/commands/result.js
var result = __webpack_require__(8596);
;// CONCATENATED MODULE: ./build/js/commands/score.js














const run = async (options, world) => {
    const ontology = await readOntology((0,commands_options/* text */.Qq)(options, 'ontology') ?? '', world);
    const truth = await (0,read_records/* readRecords */.T3)((0,commands_options/* text */.Qq)(options, 'ground-truth') ?? '', 'groundTruth', world);
    const submitted = await (0,read_records/* readRecords */.T3)((0,commands_options/* text */.Qq)(options, 'submissions') ?? '', 'submission', world);
    const { spec, problems: wrong } = await readScoreSettings(options, world);
    const resolved = 'index' in ontology ? (0,settings/* resolveSettings */.M)(spec, ontology.index) : undefined;
    const inputProblems = [
        ...('problem' in ontology ? [ontology.problem] : []),
        ...truth.problems,
        ...submitted.problems,
        ...wrong,
        ...(resolved?.problems ?? []),
    ];
    if ((0,problem/* hasErrors */.C)(inputProblems) || !('index' in ontology) || !resolved)
        return (0,result/* stopped */.ce)(inputProblems);
    const records = redactRecords([...truth.records, ...submitted.records], world.env['ASSAY_PSEUDONYM_KEY']);
    const { document, perSubmission, problems: found, } = evaluate({
        groundTruth: labelsOf(records, 'groundTruth'),
        submissions: labelsOf(records, 'submission'),
        ontology: ontology.index,
        settings: resolved.settings,
    });
    const problems = [
        ...inputProblems,
        ...(areSame(truth.records, submitted.records) ? [sameRows] : []),
        ...found,
        ...(perSubmission.length === 0 ? [nothingScored] : []),
    ];
    const each = (0,commands_options/* text */.Qq)(options, 'per-submission');
    if (each) {
        const lines = perSubmission.map((one) => `${JSON.stringify(one)}\n`).join('');
        await world.files.write((0,resolve_path/* resolvePath */.o)(world.cwd, each), lines);
    }
    return {
        problems,
        data: document,
        exit: (0,problem/* hasErrors */.C)(problems) ? 1 : 0,
        text: (style) => (0,evaluation/* evaluationAsText */.UH)(document, style, perSubmission),
        markdown: () => (0,evaluation/* evaluationAsMarkdown */.WB)(document, perSubmission),
        ...((0,commands_options/* text */.Qq)(options, 'output') === 'json' ? { stdout: `${JSON.stringify(document)}\n` } : {}),
    };
};
const sameRows = {
    code: 'score.same-rows',
    severity: 'warning',
    summary: 'The ground truth and the submissions are the same label rows, so nobody can be wrong.',
    detail: 'Give the rows of the annotators as submissions; their branch names tell them apart.',
};
function areSame(truth, submitted) {
    if (truth.length !== submitted.length)
        return false;
    const rows = new Set(truth.map(({ labelRow }) => JSON.stringify(labelRow)));
    return submitted.every(({ labelRow }) => rows.has(JSON.stringify(labelRow)));
}
const nothingScored = {
    code: 'score.nothing-scored',
    severity: 'error',
    summary: 'No submission has ground truth, so nothing was scored.',
    detail: 'Give the ground truth and the submissions of the same data: they belong together by data_hash.',
};
async function readOntology(file, world) {
    const read = await (0,given_file/* readGivenFile */.M)(file, source_text/* MAX_SOURCE_BYTES */.Tw, world);
    if ('problem' in read)
        return read;
    const ontology = (0,ontology_file/* readOntologyFile */.C)(read.text);
    if ('code' in ontology)
        return { problem: { ...ontology, at: { file, line: 1, column: 1 } } };
    return { index: (0,ontology_index/* indexOntology */.o)(ontology.editor, ontology.name, ontology.addresses) };
}
function labelsOf(records, role) {
    return records
        .filter((record) => record.role === role)
        .map(({ labelRow: labels, annotator, role: _role, ...rest }) => ({
        ...rest,
        labels,
        annotator: annotator ?? rest.branch,
    }));
}


/***/ }),

/***/ 6130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ personId),
/* harmony export */   Hk: () => (/* binding */ safeText),
/* harmony export */   Vm: () => (/* binding */ forbiddenIn),
/* harmony export */   pI: () => (/* binding */ safeValue)
/* harmony export */ });
/* harmony import */ var _base_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4580);
/* harmony import */ var _base_number_texts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5472);


const EMAIL = /[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}\b/g;
const FILE_ENDING = /\.(png|jpe?g|gif|webp|tiff?|bmp|avif|heic|svg|mp4|mov|avi|mkv|webm|dcm|nii|gz|pdf|txt|json|csv|xml|html|wav|mp3|flac|ply|pcd|las|laz)$/i;
const SIGNATURE = /[?&](X-Amz-Signature|X-Amz-Credential|X-Goog-Signature|Signature|sig|AWSAccessKeyId|token)=[^&\s"']+/i;
const SIGNED_URL = /(https?:\/\/[^\s"'?]+)\?[^\s"']*/gi;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
const HARMFUL = ['@', '=', '-----BEGIN'];
function emailsIn(text) {
    return text.includes('@') ? (text.match(EMAIL) ?? []).filter((match) => !FILE_ENDING.test(match)) : [];
}
function personId(email) {
    return `person-${(0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(email.trim().toLowerCase()).slice(0, 16)}`;
}
function forbiddenIn(text) {
    if (PRIVATE_KEY.test(text))
        return 'a private key';
    if (SIGNATURE.test(text))
        return 'a signed URL';
    if (emailsIn(text).length > 0)
        return 'an e-mail address';
    return undefined;
}
function safeText(text) {
    if (!HARMFUL.some((part) => text.includes(part)))
        return text;
    let safe = text;
    if (PRIVATE_KEY.test(safe))
        safe = '[private key]';
    if (SIGNATURE.test(safe)) {
        safe = safe.replace(SIGNED_URL, (url, start) => (SIGNATURE.test(url) ? start : url));
        if (SIGNATURE.test(safe))
            safe = safe.replace(new RegExp(SIGNATURE, 'gi'), '');
    }
    for (const email of emailsIn(safe))
        safe = safe.replaceAll(email, personId(email));
    return safe;
}
function safeValue(value) {
    if (typeof value === 'string')
        return safeText(value);
    if (typeof value !== 'object' || value === null || (0,_base_number_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .numbersText */ .q)(value) !== undefined)
        return value;
    if (Array.isArray(value)) {
        let copy;
        for (let at = 0; at < value.length; at += 1) {
            const safe = safeValue(value[at]);
            if (safe !== value[at])
                (copy ??= [...value])[at] = safe;
        }
        return copy ?? value;
    }
    const keys = Object.keys(value);
    let entries;
    for (const [at, key] of keys.entries()) {
        const item = value[key];
        const entry = [safeText(key), safeValue(item)];
        if (entry[0] !== key || entry[1] !== item) {
            entries ??= keys.slice(0, at).map((one) => [one, value[one]]);
        }
        entries?.push(entry);
    }
    return entries ? Object.fromEntries(entries) : value;
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

/***/ 8505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseText: () => (/* binding */ parseText),
  parseTrees: () => (/* binding */ parseTrees)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/js/registration/line-index.js
var line_index = __webpack_require__(3787);
;// CONCATENATED MODULE: ./build/js/manifest/place-of.js

function placeOf(root, locate, path, on = 'value') {
    let node = root;
    let key;
    for (const step of path) {
        const next = child(node, step);
        if (next === undefined)
            return spot(key ?? root, locate);
        node = next.value;
        key = next.key ?? next.value;
    }
    if (on === 'key' && key !== undefined)
        return spot(key, locate);
    return hasRange(node) ? spot(node, locate) : spot(key ?? root, locate);
}
function child(node, step) {
    if ((0,dist/* isMap */.jh)(node)) {
        const pair = node.items.find((one) => (0,dist/* isPair */.tO)(one) && (0,dist/* isScalar */.jn)(one.key) && String(one.key.value) === String(step));
        return pair && { key: pair.key, value: pair.value };
    }
    if ((0,dist/* isSeq */.oP)(node) && typeof step === 'number' && step < node.items.length)
        return { value: node.items[step] };
    return undefined;
}
function spot(node, locate) {
    if (!hasRange(node))
        return locate(0);
    const [start, end] = node.range;
    return (0,dist/* isScalar */.jn)(node) && end > start ? locate(start, end) : locate(start);
}
function hasRange(node) {
    return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

// EXTERNAL MODULE: ./build/js/manifest/source-text.js
var source_text = __webpack_require__(753);
;// CONCATENATED MODULE: ./build/js/manifest/plain-value.js


const MAX_ALIASED = 10_000;
const CONTROL = /(?![\t\n\r])\p{Cc}/u;
function plainValue(root) {
    const walk = { anchors: new Map(), faults: [], aliased: 0, insideAlias: 0 };
    const value = plain(root, 0, walk);
    return { value, faults: walk.faults };
}
function plain(node, depth, walk) {
    if (walk.insideAlias > 0 && ++walk.aliased > MAX_ALIASED)
        return null;
    if ((0,dist/* isScalar */.jn)(node)) {
        if (node.anchor !== undefined)
            walk.anchors.set(node.anchor, node);
        return scalar(node, walk);
    }
    if (depth >= source_text/* MAX_DEPTH */.lr) {
        fault(walk, 'manifest.yaml-depth', `Values are nested more than ${source_text/* MAX_DEPTH */.lr} deep.`, 'Manifests are flat; this cannot be meant.', node);
        return null;
    }
    if ((0,dist/* isMap */.jh)(node)) {
        if (node.anchor !== undefined)
            walk.anchors.set(node.anchor, node);
        const object = {};
        for (const pair of node.items) {
            const key = (0,dist/* isScalar */.jn)(pair.key) ? String(scalar(pair.key, walk)) : '';
            if (key === '__proto__')
                fault(walk, 'manifest.forbidden-key', 'The key "__proto__" is not allowed.', 'Choose another key.', pair.key);
            else
                object[key] = plain(pair.value, depth + 1, walk);
        }
        return object;
    }
    if ((0,dist/* isSeq */.oP)(node)) {
        if (node.anchor !== undefined)
            walk.anchors.set(node.anchor, node);
        return node.items.map((item) => plain(item, depth + 1, walk));
    }
    if ((0,dist/* isAlias */.Vj)(node))
        return aliased(node.source, node, depth, walk);
    return null;
}
function aliased(name, node, depth, walk) {
    const target = walk.anchors.get(name);
    if (target === undefined) {
        fault(walk, 'manifest.yaml-alias', `The alias *${name} has no anchor &${name} before it.`, 'Text that starts with * needs quotes.', node);
        return null;
    }
    const before = walk.aliased;
    walk.insideAlias += 1;
    const value = plain(target, depth + 1, walk);
    walk.insideAlias -= 1;
    if (walk.aliased > MAX_ALIASED && before <= MAX_ALIASED && walk.insideAlias === 0) {
        fault(walk, 'manifest.yaml-alias', `Aliases of this document stand for more than ${MAX_ALIASED} values.`, 'Write the values out.', node);
    }
    return value;
}
function scalar(node, walk) {
    const { value } = node;
    if (typeof value === 'string') {
        if (CONTROL.test(value)) {
            fault(walk, 'manifest.control-character', 'This text holds an invisible control character.', 'Remove it; it often comes from copying.', node);
        }
        if (!value.isWellFormed()) {
            fault(walk, 'manifest.half-character', 'This text holds half of a character: a "\\ud8…" to "\\udf…" without its other half.', 'Write the whole character, or remove the escape.', node);
            return value.toWellFormed();
        }
        return value;
    }
    if (typeof value === 'number' && !Number.isFinite(value)) {
        fault(walk, 'manifest.number-unusable', `${node.source ?? String(value)} is not a number that can be sent.`, 'Write a finite number, or quote it as text.', node);
        return 0;
    }
    if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
        fault(walk, 'manifest.number-unusable', `The number ${node.source ?? String(value)} is too long and would lose digits.`, 'Put it in quotes if it is an id.', node);
    }
    return value;
}
function fault(walk, code, summary, detail, node) {
    if (walk.faults.length < 100)
        walk.faults.push({ code, summary, detail, node });
}

// EXTERNAL MODULE: ./build/js/registration/quoted.js
var quoted = __webpack_require__(1660);
;// CONCATENATED MODULE: ./build/js/manifest/yaml-problem.js

function yamlProblem(error, text, locate) {
    const [start, end] = error.pos;
    const at = locate(start, end > start ? end : undefined);
    const [code, summary, detail] = wording(error, text.slice(start, start + 200));
    return { code, severity: 'error', summary, detail, at };
}
const SYNTAX = 'manifest.yaml-syntax';
function wording(error, here) {
    switch (error.code) {
        case 'DUPLICATE_KEY':
            return [
                'manifest.yaml-duplicate-key',
                `The key ${(0,quoted/* quoted */.T)(keyAt(here))} stands twice in the same place.`,
                'Keep one of the two; if both hold a list, put the entries into one list.',
            ];
        case 'TAB_AS_INDENT':
            return [
                'manifest.yaml-tab',
                'This line is indented with a tab.',
                'Indent with spaces: YAML does not allow tabs.',
            ];
        case 'TAG_RESOLVE_FAILED':
        case 'MULTIPLE_TAGS':
            return [
                'manifest.yaml-tag',
                'Tags (words that start with "!") are not allowed.',
                'Remove the tag, or put the text in quotes.',
            ];
        case 'RESOURCE_EXHAUSTION':
            return ['manifest.yaml-depth', 'Values are nested too deep.', 'Manifests are flat; this cannot be meant.'];
        case 'BAD_INDENT':
            return [
                SYNTAX,
                'This line is not indented like the lines it belongs to.',
                'Put it exactly below the line that it belongs to; or is a bracket above not closed?',
            ];
        case 'BAD_ALIAS':
            return [SYNTAX, 'A "*" or "&" stands here without a name.', 'Put text that starts with "*" or "&" in quotes.'];
        case 'NON_STRING_KEY':
            return [
                SYNTAX,
                'A key must be a plain word or text.',
                'Put the key in quotes, or check for a missing value before ":".',
            ];
        case 'BAD_SCALAR_START':
            return [SYNTAX, 'Text cannot start with this character.', 'Put the text in quotes.'];
        case 'BLOCK_AS_IMPLICIT_KEY':
        case 'MULTILINE_IMPLICIT_KEY':
            return [
                SYNTAX,
                'Two things stand here where only one can.',
                'Is a ":" or an indentation wrong? Put text that holds ": " in quotes.',
            ];
        case 'MISSING_CHAR':
            if (error.message.includes('quote'))
                return [SYNTAX, 'A quote is opened before here, but not closed.', 'Close it on the line where it is opened.'];
            return [
                SYNTAX,
                `Something is missing here: ${sentence(error.message)}`,
                'Check brackets, quotes, commas, and the blank after ":".',
            ];
        case 'BAD_DIRECTIVE':
            return [SYNTAX, 'Lines that start with "%" are not allowed.', 'Remove the line.'];
        case 'ALIAS_PROPS':
        case 'BAD_DQ_ESCAPE':
        case 'BAD_PROP_ORDER':
        case 'BLOCK_IN_FLOW':
        case 'IMPOSSIBLE':
        case 'KEY_OVER_1024_CHARS':
        case 'MULTIPLE_ANCHORS':
        case 'MULTIPLE_DOCS':
        case 'UNEXPECTED_TOKEN':
        case 'BAD_COLLECTION_TYPE':
            return [
                SYNTAX,
                `This is not valid YAML: ${sentence(error.message)}`,
                'Compare the lines around with a manifest that works.',
            ];
    }
}
function keyAt(text) {
    const key = /^("[^"\n]*"|'[^'\n]*'|[^\s:,{}[\]]*)/.exec(text)?.[0] ?? '';
    return key.replaceAll(/^["']|["']$/g, '');
}
function sentence(message) {
    const clean = message.replaceAll(/\s+/g, ' ').trim();
    return clean.endsWith('.') ? clean : `${clean}.`;
}

;// CONCATENATED MODULE: ./build/js/manifest/parse.js






function parseText(file, source) {
    const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
    const locate = (0,line_index/* lineIndex */.D)(file, text);
    if (text.length > source_text/* MAX_MANIFEST_BYTES */.ZJ) {
        const summary = `This file has more than ${source_text/* MAX_MANIFEST_BYTES */.ZJ / 1_000_000} MB.`;
        return {
            documents: [],
            broken: [],
            problems: [{ code: 'manifest.file-too-large', severity: 'error', summary, detail: 'Split it.', at: locate(0) }],
        };
    }
    const problems = [];
    const documents = [];
    const broken = [];
    let trees;
    const treeOf = (index) => (trees ??= parseTrees(text, locate))[index];
    parseYaml(text).forEach((parsed, index) => {
        const errors = [...parsed.errors, ...parsed.warnings];
        for (const error of errors)
            problems.push(yamlProblem(error, text, locate));
        if (isEmpty(parsed))
            return;
        const { value, faults } = plainValue(parsed.contents);
        if (errors.length + faults.length > 0)
            broken.push(value);
        else {
            documents.push({
                file,
                index,
                value,
                root: () => treeOf(index).root,
                locate,
                at: (path, on) => treeOf(index).at(path, on),
            });
        }
        if (errors.length > 0)
            return;
        for (const { node, ...fault } of faults) {
            problems.push({ ...fault, severity: 'error', at: placeOf(node, locate, []) });
        }
    });
    return { documents, broken, problems };
}
function parseTrees(text, locate) {
    return parseYaml(text).map((parsed) => {
        const root = parsed.contents;
        return { root, at: (path, on) => placeOf(root, locate, path, on) };
    });
}
function parseYaml(text) {
    const parsed = (0,dist/* parseAllDocuments */.hR)(text, {
        version: '1.2',
        schema: 'core',
        merge: false,
        stringKeys: true,
        uniqueKeys: true,
        prettyErrors: false,
        keepSourceTokens: false,
        logLevel: 'silent',
    });
    return [...parsed];
}
function isEmpty(parsed) {
    const contents = parsed.contents;
    if (contents === null)
        return true;
    return (typeof contents === 'object' &&
        'value' in contents &&
        contents.value === null &&
        'source' in contents &&
        contents.source === '');
}


/***/ }),

/***/ 5544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X3: () => (/* binding */ DatasetAccess),
/* harmony export */   gB: () => (/* binding */ ProjectAccess),
/* harmony export */   mf: () => (/* binding */ OntologyAccess),
/* harmony export */   nQ: () => (/* binding */ FolderAccess)
/* harmony export */ });
/* unused harmony export ProjectRole */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

function access(role, what) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        exclusive: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false).describe('Remove people and groups that are not listed: a risky operation.'),
        groups: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ group: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(200), role })).optional(),
        users: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ email: zod__WEBPACK_IMPORTED_MODULE_0__/* .email */ .Rpp(), role })).optional(),
    })
        .describe(`Groups and people with access to the ${what}, with their roles. A role cannot be changed in place.`);
}
const FolderAccess = access(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['user', 'admin']), 'folder');
const DatasetAccess = access(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['user', 'admin']), 'dataset');
const OntologyAccess = access(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['user', 'admin']), 'ontology');
const ProjectRole = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['admin', 'annotator', 'reviewer', 'annotator-reviewer', 'team-manager', 'viewer']);
const ProjectAccess = access(ProjectRole, 'project');


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


/***/ }),

/***/ 8103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OS: () => (/* binding */ Metadata),
/* harmony export */   PU: () => (/* binding */ PlatformId),
/* harmony export */   SX: () => (/* binding */ Name),
/* harmony export */   VY: () => (/* binding */ Description),
/* harmony export */   hE: () => (/* binding */ Title),
/* harmony export */   ry: () => (/* binding */ ClientMetadata)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6462);


const Name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(_envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .NAME */ .o_, 'must be 1 to 63 lower case letters, digits or dashes, not starting or ending with a dash');
const PlatformId = zod__WEBPACK_IMPORTED_MODULE_0__/* .guid */ .OsD();
const Title = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(300);
const Description = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(10_000);
const Metadata = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: Name.describe('Identity of this resource; references use it. A changed name needs `moved: { from: <old name> }`.'),
    moved: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ from: Name }).optional().describe('The former name; nothing is created or forgotten.'),
    adopt: PlatformId.optional().describe('Id of an existing object on the platform that this manifest takes over.'),
});
const ClientMetadata = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^(?!\$)(?!keyframes$)[A-Za-z0-9\-_ .]+$/, 'must be letters, digits, "-", "_", " ", "." and not start with "$"'), zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9()
    .refine((value) => value !== null, 'must not be null')
    .meta({ not: { type: 'null' } }));


/***/ }),

/***/ 5830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ Evaluation),
/* harmony export */   MU: () => (/* binding */ ProjectPair)
/* harmony export */ });
/* unused harmony exports Routing, Policy */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5544);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8103);



const StageName = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(200);
const Share = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(1);
const projectFields = {
    title: _metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .Title */ .hE,
    description: _metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .Description */ .VY.optional(),
    workflowTemplate: _metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .Name */ .SX.describe('Name of the WorkflowTemplate of this project.'),
    tags: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(200)).optional(),
    access: _access_js__WEBPACK_IMPORTED_MODULE_0__/* .ProjectAccess */ .gB.optional(),
    adopt: _metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .PlatformId */ .PU.optional().describe('Id of an existing project that this manifest takes over.'),
};
const Routing = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    stage: StageName.describe('The agent stage in which new tasks wait.'),
    pathways: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ benchmark: StageName, production: StageName }),
    hold: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['until-ground-truth', 'never'])
        .default('until-ground-truth')
        .describe('Whether a benchmark task waits until its ground truth is complete.'),
    release: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ perDay: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1), seed: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().default(1) })
        .optional()
        .describe('Mixes benchmark tasks in over time instead of all at once.'),
});
const Evaluation = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    stage: StageName.describe('The consensus review stage in which submissions wait to be scored.'),
    groundTruth: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ stage: StageName }).describe('The stage of the benchmark project whose tasks count as ground truth.'),
    defaults: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        threshold: Share.default(0.5),
        clipToImage: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(true),
        emptyIsCorrect: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(true),
        matchLabels: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['prefer', 'ignore']).default('prefer'),
    })
        .prefault({}),
    features: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[a-z0-9][a-z0-9_-]*(\/[a-z0-9][a-z0-9_-]*)*$/, 'must be feature ids separated by "/"'), zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ threshold: Share.optional(), weight: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(1000).optional() }))
        .default({})
        .describe('Per feature, by its ids: "vehicle" or "vehicle/colour".'),
    annotators: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        ignore: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .email */ .Rpp()).default([]).describe('Whose submissions do not count, for example the user of the key.'),
        aliases: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .email */ .Rpp(), zod__WEBPACK_IMPORTED_MODULE_2__/* .email */ .Rpp())
            .default({})
            .describe('People whose e-mail address changed: the new one, and the one under which they have counted so far.'),
    })
        .optional()
        .describe('Who counts as whom, for stored submissions as well: they keep the name they were stored under, and count as said here.'),
    pass: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ score: Share.default(0.8) }).prefault({}),
    scorer: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('built-in'), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^\.{1,2}\/.+\.(ts|js|mjs)$/)])
        .default('built-in'),
    afterScoring: zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('action', [
        zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ action: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('reject'), expect: StageName }),
        zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ action: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('move'), to: StageName }),
        zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ action: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('keep') }),
    ])
        .default({ action: 'keep' })
        .describe('What happens to a task once its scores are stored.'),
});
const Comparison = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ lt: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), lte: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), gt: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), gte: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() }).partial();
const Policy = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: _metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .Name */ .SX.describe('Its own name among the policies of the pair.'),
    window: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ last: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).describe('So many of the newest scored submissions of an annotator count.') })
        .optional(),
    when: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        metric: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['f1', 'precision', 'recall', 'pass-rate', 'mean-similarity']),
        minTasks: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).default(20).describe('So many scored submissions of an annotator are needed to judge.'),
        value: Comparison.optional(),
        upper95: Comparison.optional(),
        lower95: Comparison.optional(),
    }),
    then: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ issue: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['open']) })).min(1),
});
const ProjectPair = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    ontology: _metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .Name */ .SX.describe('Name of the Ontology of both projects.'),
    benchmark: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ ...projectFields, dataset: _metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .Name */ .SX.describe('The only dataset of the benchmark project.') }),
    production: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        ...projectFields,
        datasets: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .Name */ .SX).describe('Production datasets; the benchmark dataset joins by itself.'),
    }),
    routing: Routing,
    evaluation: Evaluation,
    policies: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(Policy).default([]),
    report: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        pullRequestComment: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(true),
        issue: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(true),
        identify: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['pseudonym', 'email']).default('pseudonym'),
    })
        .prefault({}),
});


/***/ }),

/***/ 9680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ shapeProblems)
});

// EXTERNAL MODULE: ./build/js/base/problem.js
var problem = __webpack_require__(3145);
// EXTERNAL MODULE: ./build/js/registration/quoted.js
var quoted = __webpack_require__(1660);
// EXTERNAL MODULE: ./build/js/registration/suggest.js
var suggest = __webpack_require__(3856);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var classic_schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/manifest/member.js
var member = __webpack_require__(3142);
;// CONCATENATED MODULE: ./build/js/manifest/allowed-keys.js


function allowedKeys(schema, value, path) {
    let schemas = branches(schema, value);
    let here = value;
    for (const step of path) {
        here = (0,member/* member */.D)(here, step);
        schemas = schemas.flatMap((one) => below(one, step)).flatMap((one) => branches(one, here));
    }
    return [...new Set(schemas.flatMap((one) => (one instanceof classic_schemas/* ZodObject */.bvH ? Object.keys(one.shape) : [])))];
}
function branches(schema, value) {
    if (schema instanceof classic_schemas/* ZodOptional */.IiU ||
        schema instanceof classic_schemas/* ZodDefault */.XiL ||
        schema instanceof classic_schemas/* ZodPrefault */.xgV ||
        schema instanceof classic_schemas/* ZodNullable */.l1C ||
        schema instanceof classic_schemas/* ZodReadonly */.EVz) {
        return branches(schema.unwrap(), value);
    }
    if (schema instanceof classic_schemas/* ZodLazy */.Ihb)
        return branches(schema.unwrap(), value);
    if (schema instanceof classic_schemas/* ZodDiscriminatedUnion */.jvo) {
        const key = schema.def.discriminator;
        const fitting = schema.options.filter((option) => accepts(option, key, (0,member/* member */.D)(value, key)));
        return (fitting.length > 0 ? fitting : schema.options).flatMap((option) => branches(option, value));
    }
    if (schema instanceof classic_schemas/* ZodUnion */.fZ7)
        return schema.options.flatMap((option) => branches(option, value));
    return [schema];
}
function accepts(option, key, value) {
    if (!(option instanceof classic_schemas/* ZodObject */.bvH))
        return false;
    const field = option.shape[key];
    return field instanceof classic_schemas/* ZodType */.aRx && field.safeParse(value).success;
}
function below(schema, step) {
    if (schema instanceof classic_schemas/* ZodObject */.bvH)
        return Object.hasOwn(schema.shape, step) ? [schema.shape[String(step)]] : [];
    if (schema instanceof classic_schemas/* ZodArray */.naA)
        return [schema.element];
    if (schema instanceof classic_schemas/* ZodRecord */.b8S)
        return [schema.valueType];
    if (schema instanceof classic_schemas/* ZodTuple */.y0Q && typeof step === 'number')
        return [schema.def.items[step]];
    return [];
}

;// CONCATENATED MODULE: ./build/js/manifest/path-text.js
function pathText(path) {
    return path.reduce((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`), '');
}

;// CONCATENATED MODULE: ./build/js/manifest/misplaced-key.js



function whereItBelongs(key, path, schema, value) {
    const found = [placesBelow(key, path, schema, value), ...placesAbove(key, path, schema, value)].find((places) => places.length > 0);
    return found && `\`${key}\` belongs ${found.join(' or ')}.`;
}
function placesBelow(key, path, schema, value) {
    return allowedKeys(schema, value, path).flatMap((child) => {
        const below = [...path, child];
        if (knows(schema, value, below, key))
            return hasAlready(value, below, key) ? [] : [`below \`${pathText(below)}\``];
        return knows(schema, value, [...below, 0], key) ? [`in an entry of \`${pathText(below)}\``] : [];
    });
}
function placesAbove(key, path, schema, value) {
    const above = path.map((_, at) => path.slice(0, path.length - 1 - at));
    return above
        .filter((one) => allowedKeys(schema, value, one).length > 0)
        .flatMap((one) => {
        const isKnown = knows(schema, value, one, key) && !hasAlready(value, one, key);
        const name = one.length === 0 ? 'at the top level of the manifest' : `below \`${pathText(one)}\``;
        return [isKnown ? [name] : [], placesBelow(key, one, schema, value)];
    });
}
function knows(schema, value, path, key) {
    return allowedKeys(schema, value, path).includes(key);
}
function hasAlready(value, path, key) {
    return (0,member/* member */.D)(path.reduce(member/* member */.D, value), key) !== undefined;
}

;// CONCATENATED MODULE: ./build/js/manifest/shape-problems.js







function shapeProblems(issues, schema, document, address) {
    const problems = issues.flatMap((issue) => translate(issue, [], schema, document));
    const named = problems.map((problem) => (address === undefined ? problem : { ...problem, address }));
    const seen = new Set();
    return named.toSorted(problem/* compareProblems */.i).filter((problem) => {
        const id = `${problem.code} ${problem.at?.line}:${problem.at?.column} ${problem.summary}`;
        return !seen.has(id) && seen.add(id);
    });
}
function translate(issue, prefix, schema, document) {
    const path = [...prefix, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
    const value = path.reduce(member/* member */.D, document.value);
    const problem = (told, on = 'value', at = path) => {
        const place = document.at(at, on);
        return {
            code: told.code,
            severity: 'error',
            summary: told.summary,
            ...(told.detail === undefined ? {} : { detail: told.detail }),
            at: place,
            ...(told.meant ? (0,suggest/* correction */.rd)(told.meant.word, told.meant.among, place, suggest/* yamlScalar */.Ew) : {}),
        };
    };
    if (issue.code === 'unrecognized_keys') {
        const allowed = allowedKeys(schema, document.value, path);
        const present = new Set(Object.keys((value ?? {})));
        return issue.keys.map((key) => {
            const elsewhere = whereItBelongs(key, path, schema, document.value);
            return problem(unknownKey(key, path, allowed, present, elsewhere), 'key', [...path, key]);
        });
    }
    if (value === undefined && path.length > 0) {
        return [problem(missingKey(path, issue), 'key', path.slice(0, -1))];
    }
    if (value === null)
        return [problem(emptyValue(path))];
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
        return nearestBranch(issue.errors).flatMap((inner) => translate(inner, path, schema, document));
    }
    if (issue.code === 'invalid_key') {
        const reason = issue.issues[0]?.message ?? 'is not allowed';
        const key = String(path.at(-1) ?? '');
        const told = { code: 'manifest.bad-format', summary: `The key ${(0,quoted/* quoted */.T)(key)} ${asReason(reason)}.` };
        return [problem(told, 'key')];
    }
    return [problem(wrongValue(issue, path, value))];
}
function unknownKey(key, path, allowed, present, elsewhere) {
    const free = allowed.filter((one) => !present.has(one));
    const among = free.length > 0 ? free : allowed;
    const where = path.length === 0 ? 'a manifest' : (0,quoted/* quoted */.T)(pathText(path));
    return {
        code: 'manifest.unknown-key',
        summary: `The key ${(0,quoted/* quoted */.T)(key)} is not known in ${where}.`,
        detail: ((0,suggest/* suggest */.ZA)(key, among) === undefined ? elsewhere : undefined) ?? (0,suggest/* didYouMean */.au)(key, among, 'Known here'),
        ...(free.length > 0 ? { meant: { word: key, among } } : {}),
    };
}
function missingKey(path, issue) {
    const key = String(path.at(-1));
    const where = path.length === 1 ? 'The manifest' : (0,quoted/* quoted */.T)(pathText(path.slice(0, -1)));
    return {
        code: 'manifest.missing-key',
        summary: `${where} lacks the key ${(0,quoted/* quoted */.T)(key)}.`,
        detail: `Add \`${key}:\` below it${wanted(issue)}.`,
    };
}
function wanted(issue) {
    if (issue.code === 'invalid_type')
        return `, with ${typeWords(issue.expected)}`;
    if (issue.code === 'invalid_value')
        return `, with ${oneOf(issue.values)}`;
    const options = optionsOf(issue);
    return options.length > 0 ? `, with ${oneOf(options)}` : '';
}
function emptyValue(path) {
    return {
        code: 'manifest.null',
        summary: `${(0,quoted/* quoted */.T)(pathText(path))} is empty.`,
        detail: 'Give it a value. To leave it unmanaged remove the key; to make it empty write [], {} or "".',
    };
}
function wrongValue(issue, path, value) {
    const name = (0,quoted/* quoted */.T)(pathText(path));
    switch (issue.code) {
        case 'invalid_type':
            return {
                code: 'manifest.wrong-type',
                summary: `${name} must be ${typeWords(issue.expected)}, not ${describe(value)}.`,
                detail: typeHint(issue.expected, value),
            };
        case 'invalid_value':
            return unknownValue(name, issue.values, value);
        case 'invalid_union':
            return unknownValue(name, optionsOf(issue), value);
        case 'too_small':
            return { code: 'manifest.out-of-range', summary: `${name} must be ${least(issue)}.` };
        case 'too_big':
            return { code: 'manifest.out-of-range', summary: `${name} must be ${most(issue)}.` };
        case 'invalid_format':
            return {
                code: 'manifest.bad-format',
                summary: `${name} ${asReason(formatReason(issue.format, issue.message))}.`,
            };
        case 'not_multiple_of':
            return { code: 'manifest.out-of-range', summary: `${name} must be a multiple of ${String(issue.divisor)}.` };
        case 'custom':
            return { code: 'manifest.invalid', summary: `${name} ${asReason(issue.message)}.` };
        case 'invalid_key':
        case 'invalid_element':
        case 'unrecognized_keys':
            return { code: 'manifest.invalid', summary: `${name} is not allowed as it stands.` };
    }
}
function unknownValue(name, values, value) {
    if (typeof value !== 'string') {
        return { code: 'manifest.unknown-value', summary: `${name} must be ${oneOf(values)}, not ${describe(value)}.` };
    }
    return {
        code: 'manifest.unknown-value',
        summary: `${name} cannot be ${(0,quoted/* quoted */.T)(value)}.`,
        detail: (0,suggest/* didYouMean */.au)(value, values.map(String)),
        meant: { word: value, among: values.map(String) },
    };
}
function optionsOf(issue) {
    return 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
}
function nearestBranch(errors) {
    const rank = (issues) => issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type')
        ? 3
        : issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_value')
            ? 2
            : 1;
    return errors.toSorted((a, b) => rank(a) - rank(b) || a.length - b.length)[0] ?? [];
}
function least(issue) {
    if (issue.origin === 'string')
        return issue.minimum === 1 ? 'more than an empty text' : `at least ${String(issue.minimum)} characters long`;
    if (issue.origin === 'array')
        return issue.minimum === 1
            ? 'a list with at least one entry'
            : `a list with at least ${String(issue.minimum)} entries`;
    return `${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}`;
}
function most(issue) {
    if (issue.origin === 'string')
        return `at most ${String(issue.maximum)} characters long`;
    if (issue.origin === 'array')
        return `a list with at most ${String(issue.maximum)} entries`;
    return `${issue.inclusive === false ? 'less than' : 'at most'} ${String(issue.maximum)}`;
}
function formatReason(format, message) {
    if (format === 'email')
        return 'must be an e-mail address';
    if (format === 'url')
        return 'must be an address that starts with https:// or http://';
    if (format === 'guid' || format === 'uuid')
        return 'must be an id like 7f3c2a10-5b0e-4c1d-9d3e-0123456789ab';
    return message.startsWith('must') ? message : 'is not written as it must be';
}
function asReason(message) {
    return message.replace(/\.$/, '');
}
function oneOf(values) {
    const words = values.map((value) => (typeof value === 'string' ? (0,quoted/* quoted */.T)(value) : String(value)));
    return words.length === 1 ? words[0] : `one of ${words.join(', ')}`;
}
const TYPE_WORDS = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    tuple: 'a list',
    object: 'a group of keys',
    record: 'a group of keys',
};
function typeWords(expected) {
    return TYPE_WORDS[expected] ?? expected;
}
function describe(value) {
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'string')
        return `the text ${(0,quoted/* quoted */.T)(value, 40)}`;
    if (typeof value === 'object')
        return 'a group of keys';
    return `the ${typeof value === 'boolean' ? 'word' : 'number'} ${String(value)}`;
}
function typeHint(expected, value) {
    if (expected === 'string' && typeof value !== 'object')
        return `Put it in quotes: "${String(value)}".`;
    if (expected === 'boolean')
        return 'Write true or false, without quotes.';
    if ((expected === 'number' || expected === 'int') && typeof value === 'string')
        return 'Write the digits without quotes.';
    if (expected === 'array' || expected === 'tuple')
        return 'Write each entry on a line of its own that starts with "- ".';
    if (expected === 'object' || expected === 'record')
        return 'Write `key: value` lines, indented below it.';
    return undefined;
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


/***/ }),

/***/ 7164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Qj: () => (/* binding */ markdownTable),
/* harmony export */   SS: () => (/* binding */ codeSpan)
/* harmony export */ });
/* harmony import */ var _base_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6459);

function codeSpan(text, limit = 200) {
    const clean = (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(text, limit).replaceAll('|', '¦');
    if (clean === '')
        return '–';
    const longest = Math.max(0, ...[...clean.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${clean}${pad}${fence}`;
}
const WORD = /^[\p{L}\p{N}\p{M}.,;!?'’‘“”„()%/+=·…–—−×÷≥≤→-]+:?$/u;
const LINKED = /www\.|\/\/|\b[0-9a-f]{7,40}\b|gh-\d/i;
const STARTS = /^(?:[\p{L}(“„‘]|\d+$)/u;
function prose(text, limit = 1000) {
    let result = '';
    for (const match of (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(text, limit).matchAll(/(\s*)("[^"]*"|`[^`]+`|[^\s"`]+|["`])/gu)) {
        const [, blank = '', word = ''] = match;
        const quoted = word.length > 1 && /^["`]/.test(word);
        const closes = word === ':' && blank === '' && result.endsWith('`');
        const plain = closes || (!quoted && WORD.test(word) && !LINKED.test(word) && (result !== '' || STARTS.test(word)));
        const piece = plain ? word : codeSpan(quoted ? word.slice(1, -1) : word, limit);
        const apart = blank !== '' || (result.endsWith('`') && piece.startsWith('`'));
        result += (result !== '' && apart ? ' ' : '') + piece;
    }
    return result;
}
function markdownTable(headers, rows, right = []) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rule = headers.map((header) => (right.includes(header) ? '--:' : '---'));
    return [line(headers), line(rule), ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 2076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ limit),
/* harmony export */   Dc: () => (/* binding */ shortAddress),
/* harmony export */   Je: () => (/* binding */ CONFLICT_WORDS),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   jp: () => (/* binding */ decimalRange),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   nC: () => (/* binding */ percentRange)
/* harmony export */ });
function counted(count, word, plural = `${word}s`) {
    return `${count} ${count === 1 ? word : plural}`;
}
function percent(share) {
    return share === null || share === undefined ? '–' : `${Math.round(share * 100)} %`;
}
function decimal(share, least) {
    if (share === null || share === undefined)
        return '–';
    for (let digits = 2; least !== undefined && digits <= MOST_DIGITS; digits += 1) {
        const text = share.toFixed(digits);
        if (Number(text) >= least === share >= least)
            return text;
    }
    return share.toFixed(2);
}
const MOST_DIGITS = 7;
function limit(value) {
    if (value === null || value === undefined)
        return '–';
    const text = value.toFixed(2);
    return Number(text) === value ? text : String(value);
}
function percentRange(interval) {
    return interval ? `${Math.round(interval[0] * 100)}–${Math.round(interval[1] * 100)} %` : '–';
}
function decimalRange(mean, interval, least) {
    const shown = decimal(mean, least);
    return interval ? `${shown} (${decimal(interval[0], least)}–${decimal(interval[1], least)})` : shown;
}
const VERDICT_WORDS = {
    passed: 'passed',
    failed: 'below the pass score',
    doubtful: 'not sure yet, more submissions needed',
};
const CONFLICT_WORDS = {
    missing: 'not labelled',
    extra: 'labelled, but not in the ground truth',
    mismatching_label: 'right place, wrong class',
    missing_classification: 'classification not given',
    extra_classification: 'classification given, but not in the ground truth',
    mismatching_answer: 'wrong answer',
    duplicate: 'labelled twice',
    low_overlap: 'counted as right, but drawn loosely',
    mismatching_attribute: 'wrong attribute',
    merge: 'several objects labelled as one',
    split: 'one object labelled as several',
    degenerate_shape: 'shape without an area',
    out_of_image: 'outside the image',
};
function shortAddress(address) {
    const parts = address.split('/');
    const named = parts.length > 1 ? parts.slice(1) : parts;
    return named.map((part) => part.slice(part.indexOf('.') + 1)).join('/');
}
function worstFirst(features) {
    return Object.entries(features)
        .filter(([, totals]) => totals.f1 !== null)
        .toSorted(([a, one], [b, other]) => Number(one.groundTruth === 0) - Number(other.groundTruth === 0) ||
        (one.f1 ?? 0) - (other.f1 ?? 0) ||
        (a < b ? -1 : 1));
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

/***/ 1614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mE: () => (/* binding */ stateJson),
/* harmony export */   ne: () => (/* binding */ parseStateFile),
/* harmony export */   qy: () => (/* binding */ readStateFile),
/* harmony export */   r9: () => (/* binding */ stateText)
/* harmony export */ });
/* harmony import */ var _base_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4580);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1689);


async function readStateFile(view, path, schema) {
    const text = await view.read(path);
    return text === undefined ? undefined : parseStateFile(path, text, schema);
}
function parseStateFile(path, text, schema) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StateDamagedError */ .ZO(`${path} in the state is not JSON; nothing was changed`, { cause: error });
    }
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StateDamagedError */ .ZO(`${path} in the state is not what this version of Assay writes; nothing was changed`);
    }
    return parsed.data;
}
function stateText(path, bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StateDamagedError */ .ZO(`${path} in the state is not text; nothing was changed`, { cause: error });
    }
}
function stateJson(value) {
    return `${(0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(value)}\n`;
}


/***/ }),

/***/ 9609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "in": () => (/* binding */ pseudonymsWith),
/* harmony export */   openPseudonyms: () => (/* binding */ openPseudonyms),
/* harmony export */   qH: () => (/* binding */ checkPseudonymKey)
/* harmony export */ });
/* unused harmony exports PseudonymKeyError, KEY_ID_PATH */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _parse_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1614);



class PseudonymKeyError extends Error {
    name = 'PseudonymKeyError';
}
const KeyFile = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1), keyId: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const KEY_ID_PATH = 'pseudonyms.json';
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
function pseudonymsWith(key, where = 'ASSAY_PSEUDONYM_KEY') {
    if (key.length < 16)
        throw new PseudonymKeyError(`the pseudonym key in ${where} is too short: it needs at least 16 characters. Put the key back with which the state was written`);
    const keyId = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`assay pseudonym key ${key}`).digest('hex').slice(0, 8);
    const known = new Map();
    return {
        keyId,
        of: (person) => {
            const found = known.get(person);
            if (found !== undefined)
                return found;
            const mac = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(person.trim().toLowerCase()).digest();
            const pseudonym = `ann-${[...mac.subarray(0, 8)].map((byte) => LETTERS[byte & 31]).join('')}`;
            known.set(person, pseudonym);
            return pseudonym;
        },
    };
}
async function openPseudonyms(options) {
    if (options.key !== undefined && options.key !== '')
        return pseudonymsWith(options.key);
    const stored = (await options.files.readText(options.path))?.trim();
    if (stored !== undefined)
        return pseudonymsWith(stored, options.path);
    const fresh = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString('base64url');
    await options.files.write(options.path, `${fresh}\n`, { mode: 0o600 });
    return pseudonymsWith(fresh);
}
async function checkPseudonymKey(view, pseudonyms) {
    const known = await (0,_parse_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readStateFile */ .qy)(view, KEY_ID_PATH, KeyFile);
    if (known === undefined)
        return { path: KEY_ID_PATH, content: (0,_parse_file_js__WEBPACK_IMPORTED_MODULE_1__/* .stateJson */ .mE)({ version: 1, keyId: pseudonyms.keyId }) };
    if (known.keyId === pseudonyms.keyId)
        return undefined;
    throw new PseudonymKeyError(`the state was written with the pseudonym key ${known.keyId}, this run has ${pseudonyms.keyId}: give the first one as ASSAY_PSEUDONYM_KEY, or put back its file .assay/<environment>.pseudonym-key`);
}


/***/ })

};
