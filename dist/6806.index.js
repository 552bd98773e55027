export const id = 6806;
export const ids = [6806,8505];
export const modules = {

/***/ 2478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   hG: () => (/* binding */ under),
/* harmony export */   n6: () => (/* binding */ compareText)
/* harmony export */ });
/** `addressOf('ontology', 'street')` → `ontology.street`. */
function addressOf(kind, name) {
    return `${kind}.${name}`;
}
/** `under('ontology.street', 'object', 'vehicle')` → `ontology.street/object.vehicle`. */
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



/**
 * Canonical JSON (RFC 8785): sorted keys, no blanks. What JSON has no form for is left out of objects and null in lists, as
 * in JSON.stringify; throws on NaN, infinities and lone surrogates.
 */
function canonicalJson(value) {
    const text = textOf(value);
    (0,_invariant_js__WEBPACK_IMPORTED_MODULE_1__/* .invariant */ .V1)(text !== undefined, 'canonicalJson: the value has no JSON form');
    return text;
}
/** Lower-case hex sha256 of a text (as UTF-8) or of bytes. */
function sha256(data) {
    return (0,_node_crypto_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeCrypto */ .S)().createHash('sha256').update(data).digest('hex');
}
/** sha256 of the canonical JSON of a value: the identity of everything that Assay compares or stores by content. */
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
/** Thrown when Assay itself is wrong, never for what a user wrote or a server answered. Exit code 70. */
class BugError extends Error {
    name = 'BugError';
}
function invariant(condition, message) {
    if (!condition)
        throw new BugError(message);
}
/** For the branch that the type checker proves empty. */
function unreachable(value) {
    throw new BugError(`unreachable: ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 7448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ nodeCrypto)
/* harmony export */ });
/** Node's crypto, which takes longer to load than to check a small workspace, so it is loaded when it is first used. */
function nodeCrypto() {
    return process.getBuiltinModule('node:crypto');
}


/***/ }),

/***/ 5472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ numbersText)
/* harmony export */ });
/** Orders of the keys "0" to "n-1" as texts, which is that of canonical JSON: "0", "1", "10", "11", … */
const ORDERS = new Map();
/** Orders kept; a label has rarely more than some hundred points. */
const KEPT = 4096;
/** The same numbers are looked through for a redaction and written for a digest and for a line, one right after the other. */
const texts = new WeakMap();
/**
 * Canonical JSON of what most of a label row is: lists of numbers, and `{"0": {x, y}, "1": {x, y}, …}`, the form in which
 * Encord writes polygons and lines. undefined for everything else, also when one number is not finite. Remembered, so that
 * it must not be asked for a value that is changed later.
 */
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
    // Keys that are numbers come first and ascend, so that n of them up to n-1 are all from 0 to n-1.
    if (keys.at(-1) !== String(keys.length - 1))
        return undefined;
    // Joined, not added up: a text that was added up keeps all its pieces in memory.
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
/** Order of reading: by file, then line, then column. */
function comparePlaces(a, b) {
    if (a.file !== b.file)
        return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column;
}
/** `file:line:column`, the form that terminals and editors make clickable. */
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

/** Order of reading: problems without a place first, then by place, then by code and summary, so that output is stable. */
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

/** Absolute path of a path that a user gave, from the folder where he stands. */
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
/** When several exits apply, the most important one. */
function worstExit(exits) {
    return ORDER.find((exit) => exits.includes(exit)) ?? 0;
}
/** What a run says that was stopped after it had begun to change things: nothing is lost, and how to go on. */
function stoppedByUser(command) {
    const detail = `What was done is recorded. Run \`assay ${command}\` again to go on.`;
    return { code: 'run.stopped', severity: 'error', summary: 'the run was stopped before it was done', detail };
}
/** The result of a command that stopped at problems. */
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




/**
 * Scores submissions against the ground truth of the same data unit. Of several submissions of one annotator for one data
 * unit the newest counts; one without ground truth is not scored and is a problem. Neither the result nor its order depends on
 * the order of the input.
 */
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
/** Of each annotator and data unit the newest submission, sorted by data unit, then annotator. Without a time: the oldest. */
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
/** Milliseconds since 1970. Encord writes times without a zone in UTC; without a time, before everything. */
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







// Stages name places on a platform, which scoring of files does not have.
const Part = project_pair/* Evaluation */.JN.partial({ stage: true, groundTruth: true });
const Whole = schemas/* strictObject */.rej({ evaluation: Part });
/** How `score` compares: `--evaluation FILE` (the `evaluation:` part of a project pair, YAML or JSON), `--threshold` over it. */
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


/**
 * Redacts label rows as `evaluate` does, so that exported rows score like stored ones. With a key the pseudonyms are those of
 * the state; without one, people are numbered in the order of their addresses. Rows of a snapshot stay as they are.
 */
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














/**
 * `score`: the same evaluation as `evaluate`, from files and without a platform. With `--output json` it prints the document
 * alone, which on a snapshot has the bytes that `evaluate` stored.
 */
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
/** Whether both files hold the same rows of the same branches. */
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
/** `photo@2x.png` looks like an address and is a file name. */
const FILE_ENDING = /\.(png|jpe?g|gif|webp|tiff?|bmp|avif|heic|svg|mp4|mov|avi|mkv|webm|dcm|nii|gz|pdf|txt|json|csv|xml|html|wav|mp3|flac|ply|pcd|las|laz)$/i;
const SIGNATURE = /[?&](X-Amz-Signature|X-Amz-Credential|X-Goog-Signature|Signature|sig|AWSAccessKeyId|token)=[^&\s"']+/i;
const SIGNED_URL = /(https?:\/\/[^\s"'?]+)\?[^\s"']*/gi;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
/** Without any of these a text holds none of the above. */
const HARMFUL = ['@', '=', '-----BEGIN'];
function emailsIn(text) {
    return text.includes('@') ? (text.match(EMAIL) ?? []).filter((match) => !FILE_ENDING.test(match)) : [];
}
/** A stable stand-in for an e-mail address where the address itself must not be kept: `person-` and 16 hex digits. */
function personId(email) {
    return `person-${(0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(email.trim().toLowerCase()).slice(0, 16)}`;
}
/** What a text holds that must never be stored or posted; undefined when it is harmless. */
function forbiddenIn(text) {
    if (PRIVATE_KEY.test(text))
        return 'a private key';
    if (SIGNATURE.test(text))
        return 'a signed URL';
    if (emailsIn(text).length > 0)
        return 'an e-mail address';
    return undefined;
}
/** The text with e-mail addresses replaced by stand-ins and signed URLs cut before their query. */
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
/** What stands at a step of a plain value; undefined where nothing does. */
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

/**
 * Place of the value (or of the key) at a path inside a YAML tree. Where the path leads further than the tree, the place is
 * that of the deepest key on the way, so that a missing key is shown at its parent. Scalars and keys have an end.
 */
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


/** Most values that aliases (`*name`) of one document may stand for: a hundred lines can otherwise hold billions. */
const MAX_ALIASED = 10_000;
/** Control characters but tab and line breaks. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;
/**
 * The plain value of a YAML tree, made in one walk. What the tree may not hold comes back as faults: an alias without an
 * anchor, too many aliased values, too deep nesting, control characters, halves of characters, whole numbers that lose
 * digits, the key `__proto__`.
 */
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

/** A mistake in the YAML itself, in a user's words. `text` is the file's text. */
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
/** The key that a text starts with, without quotes. */
function keyAt(text) {
    const key = /^("[^"\n]*"|'[^'\n]*'|[^\s:,{}[\]]*)/.exec(text)?.[0] ?? '';
    return key.replaceAll(/^["']|["']$/g, '');
}
function sentence(message) {
    const clean = message.replaceAll(/\s+/g, ' ').trim();
    return clean.endsWith('.') ? clean : `${clean}.`;
}

;// CONCATENATED MODULE: ./build/js/manifest/parse.js






/**
 * Parses a manifest file as YAML 1.2: `yes`, `on` and dates are text, keys are text, nothing is merged, tags are refused.
 * Documents with a mistake are set aside, as half of a document would bring problems that are not there.
 */
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
    // A tree is several times as large as its text, and few documents have a problem that needs its places.
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
/** The trees of all documents of a text without mistakes in its YAML. */
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

/***/ 6462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   mG: () => (/* binding */ API_VERSION),
/* harmony export */   o_: () => (/* binding */ NAME)
/* harmony export */ });
const API_VERSION = 'assay/v1';
/** Every kind of manifest. A new kind is one word here, its schema in `SPECS`, one line in `Model`, and its rules. */
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
/** What a name looks like: lower case letters, digits and dashes, 1 to 63 characters. */
const NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;


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
/** Largest manifest file, in bytes. */
const MAX_MANIFEST_BYTES = 4_000_000;
/** Deepest nesting of a manifest. */
const MAX_DEPTH = 64;
/** Largest registration file, in bytes: beyond Encord's own limit of 100 MB a file. */
const MAX_SOURCE_BYTES = 256_000_000;
/** Bytes of a part. What is read outlives scavenges, and the more does, the larger the heap becomes. */
const PART = 16_384;
/** A file that cannot be used, where its text was asked for. */
class UnreadableFile extends Error {
    failure;
    constructor(failure) {
        super(`The file cannot be used: ${failure}.`);
        this.failure = failure;
    }
}
/**
 * The text of a UTF-8 file in parts as they are read, without its byte order mark. Throws `UnreadableFile`, as soon as more
 * than `limit` bytes were read or what was read is not UTF-8, and what the disk throws.
 */
async function* textParts(files, path, limit) {
    // Node's own way with byte order marks drops one within the text when a part ends in the middle of a character before it.
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
/** Reads a file as `textParts` does. Throws what the disk throws. */
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
/** Whether reading a file failed because a folder has its name. */
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
/** Places of a text. The lines are counted when the first place is asked for, so that a text without problems costs nothing. */
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
/** So many lines are passed over at most to find one. */
const EVERY = 64;
/** The lines of a text that comes in parts, of which none is kept: about a byte for each 128 characters of a line. */
class LineIndex {
    #file;
    /** Lengths of the lines that have ended, seven bits a byte, lowest first. */
    #lengths = new Uint8Array(1024);
    #used = 0;
    #lines = 0;
    #lineStart = 0;
    #length = 0;
    /** Of every 64th line: its offset, and where its length stands. */
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
    /** The place of offsets of what was added; beyond it is its end. */
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
/**
 * Foreign text for a message: in double quotes, on one line, control and direction characters as `\u…`, at most `limit`
 * code units.
 */
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

/**
 * The candidate that was probably meant: the same letters in another casing, else the nearest by edit distance, at most a
 * third of the word away. undefined when nothing is near. Candidates win in the order given, so that output is stable.
 */
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
/** `Did you mean "x"?`, or the list of what is allowed, or nothing to say. */
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
/**
 * The correction that goes with `didYouMean`: the candidate that was probably meant in place of what stands at `at`, spelled
 * by `spell`. Empty when nothing is near, or when the place is not a part of one line.
 */
function correction(word, candidates, at, spell) {
    const best = suggest(word, candidates);
    return best === undefined ? {} : replacement(at, spell(best));
}
/**
 * Both for a registration file, as options of a report. What stands there already (`taken`) is told and not offered: it would
 * stand twice.
 */
function meant(word, candidates, what, { taken = [], spell = JSON.stringify } = {}) {
    const detail = didYouMean(word, candidates, what);
    const best = suggest(word, candidates);
    return {
        ...(detail === undefined ? {} : { detail }),
        ...(best === undefined || taken.includes(best) ? {} : { fix: spell(best) }),
    };
}
/** A correction that writes `text` at a place; none when the place is not a part of one line. */
function replacement(at, text) {
    const { endLine, endColumn } = at;
    return endLine !== at.line || endColumn === undefined ? {} : { fix: { at: { ...at, endLine, endColumn }, text } };
}
/** A text as YAML writes it: bare where that means the same, else in double quotes. */
function yamlScalar(text) {
    const bare = /^[A-Za-z](?:[\w./-]| (?=[\w./-]))*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
    return bare ? text : JSON.stringify(text);
}
/** Two letters in the wrong order are one slip of the fingers, not two. */
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

/**
 * Foreign text as a code span: a fence one longer than any run of backticks inside, pipes shown as `¦`, everything on one
 * line. Nothing in it becomes a link, a mention, an image or HTML on GitHub. Empty text becomes a dash.
 */
function codeSpan(text, limit = 200) {
    const clean = (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(text, limit).replaceAll('|', '¦');
    if (clean === '')
        return '–';
    const longest = Math.max(0, ...[...clean.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${clean}${pad}${fence}`;
}
/** Words that mean nothing to Markdown; a colon only at the end (`:name:` is an emoji on GitHub). */
const WORD = /^[\p{L}\p{N}\p{M}.,;!?'’‘“”„()%/+=·…–—−×÷≥≤→-]+:?$/u;
/** Words that GitHub turns into links all the same: addresses, commits, issues. */
const LINKED = /www\.|\/\/|\b[0-9a-f]{7,40}\b|gh-\d/i;
/** At the start of a line some words begin a list or a heading; a number alone ("3 tasks") does not. */
const STARTS = /^(?:[\p{L}(“„‘]|\d+$)/u;
/**
 * A sentence that may hold foreign text, as Markdown prose: what stands in double quotes or backticks and every word
 * that could mean something to Markdown or GitHub becomes a code span.
 */
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
/** A table of cells that already are Markdown; columns named in `right` are aligned to the right. */
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
/** `1 task`, `3 tasks`; the plural is the word with an s unless it is given. */
function counted(count, word, plural = `${word}s`) {
    return `${count} ${count === 1 ? word : plural}`;
}
/** A share as a percentage without decimals: `83 %`; what was not measured is a dash, never 0. */
function percent(share) {
    return share === null || share === undefined ? '–' : `${Math.round(share * 100)} %`;
}
/**
 * A share with two decimals: `0.83`. Where it is compared with `least`, with as many more as it takes not to be rounded onto
 * the other side: 0.797 that does not reach 0.80 must not read as 0.80.
 */
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
/** What is less far away than this was only set apart by rounding. */
const MOST_DIGITS = 7;
/** A limit with all its digits, two at least: `0.80`, `0.855`. */
function limit(value) {
    if (value === null || value === undefined)
        return '–';
    const text = value.toFixed(2);
    return Number(text) === value ? text : String(value);
}
/** `49–94 %` */
function percentRange(interval) {
    return interval ? `${Math.round(interval[0] * 100)}–${Math.round(interval[1] * 100)} %` : '–';
}
/** A mean with its interval, both compared with `least`: `0.79 (0.71–0.86)`. */
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
/** `ontology.street/object.vehicle/attribute.colour` → `vehicle/colour`: what people write in manifests. */
function shortAddress(address) {
    const parts = address.split('/');
    const named = parts.length > 1 ? parts.slice(1) : parts;
    return named.map((part) => part.slice(part.indexOf('.') + 1)).join('/');
}
/**
 * Features from the worst F1 up; those that could not be measured are left out. One that the ground truth never holds was not
 * hard, only mistaken for another: those come last. Ties by address.
 */
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
/** The state cannot be read or is not what it should be. Nothing was changed. Exit code 3. */
class StateError extends Error {
    name = 'StateError';
}
/** Somebody else wrote while a view was being read; running again helps. Exit code 3. */
class StateMovedError extends StateError {
    name = 'StateMovedError';
}
/** A file of the state is not what Assay wrote, or what this version can read. Nothing was changed. Exit code 3. */
class StateDamagedError extends StateError {
    name = 'StateDamagedError';
}
/** There is no state, and this command may not begin one. Nothing was changed. Exit code 3. */
class NoStateError extends StateError {
    name = 'NoStateError';
}
/** Another run holds the lock or the lease. Exit code 6. */
class LockedError extends Error {
    name = 'LockedError';
    /** Run id of the holder, where it is known. */
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


/** Reads one JSON file of the state; undefined when it is not there. Throws `StateDamagedError` when it is not what it should be. */
async function readStateFile(view, path, schema) {
    const text = await view.read(path);
    return text === undefined ? undefined : parseStateFile(path, text, schema);
}
/** One JSON value of the state; `path` names it in the error. Throws `StateDamagedError` when it is not what it should be. */
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
/** Bytes of a file of the state as text. Throws `StateDamagedError` when they are no UTF-8. */
function stateText(path, bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StateDamagedError */ .ZO(`${path} in the state is not text; nothing was changed`, { cause: error });
    }
}
/** The text of a JSON file of the state. */
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



/** Another key than the one with which this state was written: all pseudonyms would change. Exit code 3. */
class PseudonymKeyError extends Error {
    name = 'PseudonymKeyError';
}
const KeyFile = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1), keyId: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const KEY_ID_PATH = 'pseudonyms.json';
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
/**
 * Pseudonyms by HMAC-SHA256 with a key of at least 16 characters; throws `PseudonymKeyError` when it is shorter. `where` the
 * key stands is for that message.
 */
function pseudonymsWith(key, where = 'ASSAY_PSEUDONYM_KEY') {
    if (key.length < 16)
        throw new PseudonymKeyError(`the pseudonym key in ${where} is too short: it needs at least 16 characters. Put the key back with which the state was written`);
    const keyId = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`assay pseudonym key ${key}`).digest('hex').slice(0, 8);
    // The same few people stand at every label.
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
/**
 * Pseudonyms with the given key, else with that of a file which only its owner may read, made when it is not there. The
 * file must lie outside the state: who has both knows everybody.
 */
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
/**
 * Checks that the state was written with this key. Returns the file to write when the state holds no key id yet; throws
 * `PseudonymKeyError` when it holds another one.
 */
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
