export const id = 650;
export const ids = [650];
export const modules = {

/***/ 4580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8799);
/* harmony import */ var _invariant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7246);



/** Canonical JSON (RFC 8785): sorted keys, no blanks; throws on NaN, infinities and lone surrogates. */
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    (0,_invariant_js__WEBPACK_IMPORTED_MODULE_2__/* .invariant */ .V1)(text !== undefined, 'canonicalJson: the value has no JSON form');
    return text;
}
/** Lower-case hex sha256 of a text (as UTF-8) or of bytes. */
function sha256(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex');
}
/** sha256 of the canonical JSON of a value: the identity of everything that Assay compares or stores by content. */
function digestOf(value) {
    return sha256(canonicalJson(value));
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

/***/ 1075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readGivenFile),
/* harmony export */   W: () => (/* binding */ fileProblem)
/* harmony export */ });
/* harmony import */ var _manifest_source_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(753);
/* harmony import */ var _resolve_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9133);


const WORDS = {
    missing: 'is not there',
    link: 'is neither a file nor a folder',
    'too-large': 'is too large',
    encoding: 'is not UTF-8 text',
};
/** A text file that was named on the command line; paths are relative to the current folder. `limit` in bytes. */
async function readGivenFile(file, limit, world) {
    const read = await (0,_manifest_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readTextFile */ .Gu)(world.files, (0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_0__/* .resolvePath */ .o)(world.cwd, file), limit);
    return 'text' in read ? read : { problem: fileProblem(file, read.failure) };
}
function fileProblem(file, failure) {
    return {
        code: failure === 'missing' ? 'command.file-missing' : 'command.file-unreadable',
        severity: 'error',
        summary: `The file "${file}" ${WORDS[failure]}.`,
        ...(failure === 'missing' ? { detail: 'Paths are relative to the current folder.' } : {}),
        at: { file: file.replaceAll('\\', '/'), line: 1, column: 1 },
    };
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

/***/ 2367:
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
    for (const submission of newestSubmissions(input.submissions)) {
        const truth = truths.get(submission.dataHash);
        if (truth === undefined)
            problems.push(noTruth(submission));
        else
            perSubmission.push(evaluation.add(submission, truth));
    }
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
function noTruth({ dataHash, dataTitle }) {
    return {
        code: 'evaluation.ground-truth-missing',
        severity: 'warning',
        summary: `There is no ground truth for "${dataTitle}" (${dataHash}), so its submissions are not scored.`,
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
var evaluation = __webpack_require__(4980);
// EXTERNAL MODULE: ./build/js/submissions/ontology-file.js
var ontology_file = __webpack_require__(9446);
// EXTERNAL MODULE: ./build/js/commands/given-file.js
var given_file = __webpack_require__(1075);
// EXTERNAL MODULE: ./build/js/commands/options.js
var commands_options = __webpack_require__(6807);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/js/labels/snapshot.js + 1 modules
var snapshot = __webpack_require__(712);
// EXTERNAL MODULE: ./build/js/commands/resolve-path.js
var resolve_path = __webpack_require__(9133);
;// CONCATENATED MODULE: ./build/js/commands/read-records.js





/** Label rows of one role from a file: a snapshot, NDJSON or a JSON array, compressed or not (its first bytes tell). */
async function readRecords(file, role, world) {
    const stream = await world.files.stream((0,resolve_path/* resolvePath */.o)(world.cwd, file));
    if (!stream)
        return { records: [], problems: [(0,given_file/* fileProblem */.W)(file, 'missing')] };
    const reader = (0,snapshot/* readSnapshot */.RA)(file, role);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const records = [];
    try {
        for await (const bytes of unzipped(stream))
            records.push(...reader.push(decoder.decode(bytes, { stream: true })));
        records.push(...reader.push(decoder.decode()), ...reader.end());
    }
    catch (error) {
        const reason = unreadable(error);
        if (!reason)
            throw error;
        return { records, problems: [...reader.problems(), broken(file, reason)] };
    }
    const problems = reader.problems();
    if (records.length > 0 || (0,problem/* hasErrors */.C)(problems))
        return { records, problems };
    return { records, problems: [...problems, empty(file, role)] };
}
async function* unzipped(stream) {
    const pieces = stream[Symbol.asyncIterator]();
    const first = await pieces.next();
    const whole = (async function* () {
        if (!first.done)
            yield first.value;
        for (let next = await pieces.next(); !next.done; next = await pieces.next())
            yield next.value;
    })();
    if (first.done || first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
        yield* whole;
        return;
    }
    const { pipeline, Readable } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7075, 19));
    const gunzip = (0,external_node_zlib_.createGunzip)();
    // The reader of `gunzip` is told what went wrong; the callback only keeps it from being thrown twice.
    pipeline(Readable.from(whole), gunzip, () => undefined);
    yield* gunzip;
}
function unreadable(error) {
    if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
        return undefined;
    if (error.code.startsWith('Z_'))
        return 'is not a whole gzip file';
    if (error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
        return 'is not UTF-8 text';
    return undefined;
}
function broken(file, reason) {
    return { code: 'score.file-unreadable', severity: 'error', summary: `The file "${file}" ${reason}.` };
}
function empty(file, role) {
    const what = role === 'groundTruth' ? 'ground truth' : 'submissions';
    return {
        code: 'score.file-empty',
        severity: 'error',
        summary: `The file "${file}" holds no ${what}.`,
        detail: 'Give a snapshot, NDJSON or a JSON array of label rows.',
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/manifest/parse.js + 3 modules
var parse = __webpack_require__(8505);
// EXTERNAL MODULE: ./build/js/manifest/schema/project-pair.js
var project_pair = __webpack_require__(5830);
// EXTERNAL MODULE: ./build/js/manifest/shape-problems.js
var shape_problems = __webpack_require__(2884);
;// CONCATENATED MODULE: ./build/js/commands/score-settings.js







// Stages name places on a platform, which scoring of files does not have.
const Part = project_pair/* Evaluation */.JN.partial({ stage: true, groundTruth: true });
const Whole = schemas/* strictObject */.rej({ evaluation: Part });
/** How `score` compares: `--evaluation FILE` (the `evaluation:` part of a project pair, YAML or JSON), `--threshold` over it. */
async function readScoreSettings(options, world) {
    const threshold = (0,commands_options/* number */.ai)(options, 'threshold');
    if (threshold !== undefined && !(threshold >= 0 && threshold <= 1)) {
        const summary = `The threshold is ${threshold}.`;
        return {
            spec: {},
            problems: [{ code: 'score.threshold-wrong', severity: 'error', summary, detail: 'Give a number from 0 to 1.' }],
        };
    }
    const file = (0,commands_options/* text */.Qq)(options, 'evaluation');
    const { spec, problems } = file === undefined ? { spec: {}, problems: [] } : await readSpec(file, world);
    return { spec: threshold === undefined ? spec : { ...spec, defaults: { ...spec.defaults, threshold } }, problems };
}
async function readSpec(file, world) {
    const read = await (0,given_file/* readGivenFile */.M)(file, source_text/* MAX_MANIFEST_BYTES */.ZJ, world);
    if ('problem' in read)
        return { spec: {}, problems: [read.problem] };
    const { documents, problems } = (0,parse/* parseText */.r)(file, read.text);
    const [document] = documents;
    if (problems.length > 0 || !document)
        return { spec: {}, problems };
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

// EXTERNAL MODULE: ./build/js/commands/result.js
var result = __webpack_require__(8596);
;// CONCATENATED MODULE: ./build/js/commands/score.js














/**
 * `score`: the same evaluation as `evaluate`, from files and without a platform. With `--output json` it prints the document
 * alone, which on a snapshot has the bytes that `evaluate` stored.
 */
const run = async (options, world) => {
    const ontology = await readOntology((0,commands_options/* text */.Qq)(options, 'ontology') ?? '', world);
    const truth = await readRecords((0,commands_options/* text */.Qq)(options, 'ground-truth') ?? '', 'groundTruth', world);
    const submitted = await readRecords((0,commands_options/* text */.Qq)(options, 'submissions') ?? '', 'submission', world);
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
    const problems = [...inputProblems, ...found];
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

const EMAIL = /[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}\b/g;
/** `photo@2x.png` looks like an address and is a file name. */
const FILE_ENDING = /\.(png|jpe?g|gif|webp|tiff?|bmp|avif|heic|svg|mp4|mov|avi|mkv|webm|dcm|nii|gz|pdf|txt|json|csv|xml|html|wav|mp3|flac|ply|pcd|las|laz)$/i;
const SIGNATURE = /[?&](X-Amz-Signature|X-Amz-Credential|X-Goog-Signature|Signature|sig|AWSAccessKeyId|token)=[^&\s"']+/i;
const SIGNED_URL = /(https?:\/\/[^\s"'?]+)\?[^\s"']*/gi;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
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
    if (Array.isArray(value))
        return value.map((element) => safeValue(element));
    if (value !== null && typeof value === 'object') {
        return Object.fromEntries(Object.entries(value).map(([key, entry]) => [safeText(key), safeValue(entry)]));
    }
    return value;
}


/***/ }),

/***/ 753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ readTextFile),
/* harmony export */   Tw: () => (/* binding */ MAX_SOURCE_BYTES),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES)
/* harmony export */ });
/** Largest manifest file, in bytes. */
const MAX_MANIFEST_BYTES = 4_000_000;
/** Largest registration file, in bytes: beyond Encord's own limit of 100 MB a file. */
const MAX_SOURCE_BYTES = 256_000_000;
/**
 * Reads a UTF-8 file, at most `limit` bytes, without its byte order mark. Stops reading as soon as the limit is passed.
 * Throws what the disk throws, but for a file that is not there.
 */
async function readTextFile(files, path, limit) {
    const stream = await files.stream(path);
    if (stream === undefined)
        return { failure: 'missing' };
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        size += chunk.byteLength;
        if (size > limit)
            return { failure: 'too-large' };
        chunks.push(chunk);
    }
    try {
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) };
    }
    catch (error) {
        if (error instanceof TypeError)
            return { failure: 'encoding' };
        throw error;
    }
}


/***/ }),

/***/ 3787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ lineIndex)
/* harmony export */ });
/** Places of a text. The lines are counted when the first place is asked for, so that a text without problems costs nothing. */
function lineIndex(file, text) {
    let starts;
    const position = (offset) => {
        starts ??= lineStarts(text);
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (starts[middle] <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - starts[low] + 1 };
    };
    return (start, end) => {
        const from = position(Math.min(start, text.length));
        if (end === undefined)
            return { file, ...from };
        const to = position(Math.min(end, text.length));
        return { file, ...from, endLine: to.line, endColumn: to.column };
    };
}
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
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
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* unused harmony export suggest */
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
/** At the start of a line some words begin a list or a heading. */
const STARTS = /^[\p{L}(“„‘]/u;
/**
 * A sentence that may hold foreign text, as Markdown prose: what stands in double quotes and every word that could mean
 * something to Markdown or GitHub becomes a code span.
 */
function prose(text, limit = 1000) {
    let result = '';
    for (const match of (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(text, limit).matchAll(/(\s*)("[^"]*"|[^\s"]+|")/gu)) {
        const [, blank = '', word = ''] = match;
        const quoted = word.length > 1 && word.startsWith('"');
        const plain = !quoted && WORD.test(word) && !LINKED.test(word) && (result !== '' || STARTS.test(word));
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
/* harmony export */   Dc: () => (/* binding */ shortAddress),
/* harmony export */   Je: () => (/* binding */ CONFLICT_WORDS),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   hS: () => (/* binding */ counted),
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
/** A share with two decimals: `0.83`. */
function decimal(share) {
    return share === null || share === undefined ? '–' : share.toFixed(2);
}
/** `49–94 %` */
function percentRange(interval) {
    return interval ? `${Math.round(interval[0] * 100)}–${Math.round(interval[1] * 100)} %` : '–';
}
const VERDICT_WORDS = {
    passed: 'passed',
    failed: 'below the pass score',
    doubtful: 'not sure yet, more tasks needed',
};
const CONFLICT_WORDS = {
    missing: 'not labelled',
    extra: 'labelled, but not in the ground truth',
    mismatching_label: 'right place, wrong class',
    missing_classification: 'classification not given',
    extra_classification: 'classification given, but not in the ground truth',
    mismatching_answer: 'wrong answer',
    duplicate: 'labelled twice',
    low_overlap: 'right class, but too far off',
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
/** Features from the worst F1 up; those that could not be measured are left out. Ties by address. */
function worstFirst(features) {
    return Object.entries(features)
        .filter(([, totals]) => totals.f1 !== null)
        .toSorted(([a, one], [b, other]) => (one.f1 ?? 0) - (other.f1 ?? 0) || (a < b ? -1 : 1));
}


/***/ }),

/***/ 1689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lv: () => (/* binding */ StateMovedError),
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
/* harmony export */   m: () => (/* binding */ stateJson),
/* harmony export */   q: () => (/* binding */ readStateFile)
/* harmony export */ });
/* harmony import */ var _base_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4580);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1689);


/** Reads one JSON file of the state; undefined when it is not there. Throws `StateError` when it is not what it should be. */
async function readStateFile(view, path, schema) {
    const text = await view.read(path);
    if (text === undefined)
        return undefined;
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StateError */ .qq(`${path} in the state is not JSON; nothing was changed`, { cause: error });
    }
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StateError */ .qq(`${path} in the state is not what this version of Assay writes; nothing was changed`);
    }
    return parsed.data;
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
/** Pseudonyms by HMAC-SHA256 with a key of at least 16 characters; throws `PseudonymKeyError` when it is shorter. */
function pseudonymsWith(key) {
    if (key.length < 16)
        throw new PseudonymKeyError('the pseudonym key is too short: it needs at least 16 characters');
    const keyId = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`assay pseudonym key ${key}`).digest('hex').slice(0, 8);
    return {
        keyId,
        of: (person) => {
            const mac = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(person.trim().toLowerCase()).digest();
            return `ann-${[...mac.subarray(0, 8)].map((byte) => LETTERS[byte & 31]).join('')}`;
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
        return pseudonymsWith(stored);
    const fresh = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString('base64url');
    await options.files.write(options.path, `${fresh}\n`, { mode: 0o600 });
    return pseudonymsWith(fresh);
}
/**
 * Checks that the state was written with this key. Returns the file to write when the state holds no key id yet; throws
 * `PseudonymKeyError` when it holds another one.
 */
async function checkPseudonymKey(view, pseudonyms) {
    const known = await (0,_parse_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readStateFile */ .q)(view, KEY_ID_PATH, KeyFile);
    if (known === undefined)
        return { path: KEY_ID_PATH, content: (0,_parse_file_js__WEBPACK_IMPORTED_MODULE_1__/* .stateJson */ .m)({ version: 1, keyId: pseudonyms.keyId }) };
    if (known.keyId === pseudonyms.keyId)
        return undefined;
    throw new PseudonymKeyError(`the state was written with the pseudonym key ${known.keyId}, this run has ${pseudonyms.keyId}: give the first one as ASSAY_PSEUDONYM_KEY`);
}


/***/ })

};
