export const id = 7297;
export const ids = [7297];
export const modules = {

/***/ 6204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ unknownPairs),
/* harmony export */   a: () => (/* binding */ boundPairs)
/* harmony export */ });
/* harmony import */ var _base_advice_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6664);
/* harmony import */ var _base_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2478);
/* harmony import */ var _graph_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7562);
/* harmony import */ var _state_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9617);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6807);





async function boundPairs(workspace, options, view) {
    const { model, store, environmentName } = workspace;
    const wanted = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(options, 'pair');
    const problems = unknownPairs(model, wanted);
    const state = view ?? (await store.view());
    const uuidOf = async (address) => (await (0,_state_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .readResource */ .R_)(state, address))?.uuid;
    const pairs = [];
    for (const [name, pair] of model.projectPairs) {
        if (wanted.length > 0 && !wanted.includes(name))
            continue;
        const [benchmarkProject, productionProject, benchmarkDataset] = await Promise.all([
            uuidOf((0,_graph_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .projectAddress */ .O)(name, 'benchmark')),
            uuidOf((0,_graph_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .projectAddress */ .O)(name, 'production')),
            uuidOf((0,_base_address_js__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .ci)('dataset', pair.spec.benchmark.dataset)),
        ]);
        const productionTemplate = model.workflowTemplates.get(pair.spec.production.workflowTemplate)?.spec;
        if (benchmarkProject && productionProject && benchmarkDataset && productionTemplate) {
            pairs.push({ pair, benchmarkProject, productionProject, benchmarkDataset, productionTemplate });
            continue;
        }
        problems.push({
            code: 'workspace.pair-not-applied',
            severity: 'error',
            summary: `${name}: the state of "${environmentName}" knows no projects for this pair`,
            detail: state.serial === 0 ? _base_advice_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_STATE */ .S : 'Run `assay apply` first.',
            at: pair.at([]),
            address: pair.address,
        });
    }
    return { pairs, problems };
}
function unknownPairs({ projectPairs }, wanted) {
    return wanted
        .filter((name) => !projectPairs.has(name))
        .map((name) => ({
        code: 'workspace.pair-unknown',
        severity: 'error',
        summary: `there is no project pair "${name}"`,
        detail: `Pairs: ${[...projectPairs.keys()].join(', ') || 'none'}.`,
    }));
}


/***/ }),

/***/ 8101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qi: () => (/* binding */ newestDocument),
/* harmony export */   Sy: () => (/* binding */ newestSubmissions),
/* harmony export */   Tb: () => (/* binding */ earlierProjects)
/* harmony export */ });
/* unused harmony export newestResultPath */
/* harmony import */ var _evaluation_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6352);
/* harmony import */ var _state_parse_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1614);
/* harmony import */ var _submissions_pair_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(575);
/* harmony import */ var _pairs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6204);




async function newestResultPath(view, pair) {
    const { window } = await (0,_submissions_pair_index_js__WEBPACK_IMPORTED_MODULE_2__/* .knownPairIndex */ .qo)(view, pair);
    if (window)
        return window.result;
    const paths = await view.list('evaluations/');
    return paths
        .filter((path) => path.endsWith(`.${pair.name}.json`))
        .toSorted()
        .at(-1);
}
async function newestDocument(view, pair) {
    const path = await newestResultPath(view, pair);
    return path === undefined ? undefined : (0,_state_parse_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readStateFile */ .qy)(view, path, _evaluation_document_js__WEBPACK_IMPORTED_MODULE_0__/* .EvaluationDocument */ .kw);
}
async function* newestSubmissions(view, pair) {
    const path = await newestResultPath(view, pair);
    if (path === undefined)
        return;
    const lines = path.replace(/\.json$/, '.submissions.ndjson');
    for (const [index, line] of ((await view.read(lines)) ?? '').split('\n').entries()) {
        if (line !== '')
            yield (0,_state_parse_file_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStateFile */ .ne)(`${lines}:${index + 1}`, line, _evaluation_document_js__WEBPACK_IMPORTED_MODULE_0__/* .PerSubmission */ .Ml);
    }
}
async function earlierProjects(workspace, view, pair) {
    const index = await (0,_submissions_pair_index_js__WEBPACK_IMPORTED_MODULE_2__/* .knownPairIndex */ .qo)(view, pair);
    const [bound] = (await (0,_pairs_js__WEBPACK_IMPORTED_MODULE_3__/* .boundPairs */ .a)(workspace, { pair: [pair.name] }, view)).pairs;
    if (index.window?.projects === undefined || (bound && !(0,_submissions_pair_index_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfOthers */ .Ft)(index, (0,_submissions_pair_index_js__WEBPACK_IMPORTED_MODULE_2__/* .projectsOf */ .UW)(bound))))
        return undefined;
    return {
        code: 'report.earlier-projects',
        severity: 'note',
        summary: `The results of the pair "${pair.name}" are of other projects or of another benchmark dataset than it has now.`,
        detail: 'They stay for the audit. `assay evaluate` begins a new window with what is submitted now.',
    };
}


/***/ }),

/***/ 6352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ml: () => (/* binding */ PerSubmission),
/* harmony export */   bl: () => (/* binding */ CONFLICT_TYPES),
/* harmony export */   kw: () => (/* binding */ EvaluationDocument)
/* harmony export */ });
/* unused harmony exports Totals, Verdict, AnnotatorResult, LabelReference, Match, ConflictType, Conflict */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

const Count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0);
const Share = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(1);
const Measured = Share.nullable();
const Interval = zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([Share, Share]).nullable();
const Totals = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    tasks: Count,
    groundTruth: Count,
    submission: Count,
    matched: Count,
    matchedSameLabel: Count,
    mismatchingLabel: Count,
    missing: Count,
    extra: Count,
    precision: Measured,
    recall: Measured,
    f1: Measured,
    meanSimilarity: Measured,
});
const Verdict = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed', 'doubtful']);
const AnnotatorResult = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    annotator: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    tasks: Count,
    correct: Count,
    total: Count,
    groundTruth: Count.exactOptional(),
    submission: Count.exactOptional(),
    matchedSameLabel: Count.exactOptional(),
    precision: Measured,
    recall: Measured,
    f1: Measured,
    interval: Interval,
    precisionInterval: Interval,
    recallInterval: Interval,
    f1Interval: Interval,
    meanScore: Measured,
    meanScoreInterval: Interval,
    provisional: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    verdict: Verdict.optional(),
});
const FeatureSettings = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ threshold: Share.exactOptional(), weight: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).exactOptional() });
const Settings = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    threshold: Share,
    clipToImage: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    emptyIsCorrect: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    matchLabels: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['prefer', 'ignore']),
    features: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), FeatureSettings),
    pass: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ score: Share }),
    scorer: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('built-in'),
});
const EvaluationDocument = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    settings: Settings,
    totals: Totals,
    kinds: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), Totals),
    features: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), Totals),
    annotators: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(AnnotatorResult),
    conflicts: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ byType: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), Count) }),
    exact: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ precision: Measured, recall: Measured, f1: Measured }).nullable(),
    text: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ meanCharF1: Measured, microCharF1: Measured }).nullable(),
    video: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        dataTitle: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        HOTA: Measured,
        DetA: Measured,
        AssA: Measured,
        MOTA: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
        IDF1: Measured,
        IDSW: Count.nullable(),
    }))
        .nullable(),
    consensus: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ majority: Measured, dawidSkene: Measured }).nullable(),
    agreement: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ krippendorffAlpha: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(), meanPairwise: Measured }).nullable(),
    unscored: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ groundTruth: Count, submission: Count })),
});
const LabelReference = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    address: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    frame: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().exactOptional(),
    space: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().exactOptional(),
});
const Match = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    address: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    similarity: Share,
    groundTruth: LabelReference,
    submission: LabelReference,
    threshold: Share,
    counted: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
});
const CONFLICT_TYPES = [
    'missing',
    'extra',
    'mismatching_label',
    'missing_classification',
    'extra_classification',
    'mismatching_answer',
    'duplicate',
    'low_overlap',
    'mismatching_attribute',
    'merge',
    'split',
    'degenerate_shape',
    'out_of_image',
];
const ConflictType = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(CONFLICT_TYPES);
const Conflict = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    type: ConflictType,
    severity: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['error', 'warning', 'info']),
    address: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    groundTruth: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(LabelReference),
    submission: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(LabelReference),
    range: zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()]).exactOptional(),
    value: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().exactOptional(),
    threshold: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().exactOptional(),
});
const PerSubmission = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    task: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().exactOptional(),
    dataHash: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    dataTitle: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    branch: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    annotator: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    submittedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().exactOptional(),
    labelDigest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    groundTruthDigest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    score: Measured,
    pass: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().nullable(),
    totals: Totals,
    kinds: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), Totals),
    features: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), Totals),
    matches: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Match),
    conflicts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Conflict),
    unscored: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ groundTruth: Count, submission: Count })),
});


/***/ }),

/***/ 8828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ itemKey),
/* harmony export */   VT: () => (/* binding */ keyOfUrls),
/* harmony export */   rY: () => (/* binding */ metadataKey),
/* harmony export */   yo: () => (/* binding */ digestOfKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _base_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4580);


function keyOfUrls(urls) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(urls)).digest('base64url').slice(0, 16);
}
const known = new WeakMap();
function itemKey(item) {
    const found = known.get(item);
    if (found !== undefined)
        return found;
    const key = item.urls.length > 0 ? keyOfUrls(item.urls) : keyOfContent(item);
    known.set(item, key);
    return key;
}
function keyOfContent(item) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(item.upload)).digest('base64url').slice(0, 16);
}
function metadataKey(metadata) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(metadata)).digest('base64url').slice(0, 16);
}
function digestOfKeys(keys) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update([...keys].sort().join(' '))
        .digest('hex');
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

/***/ 2001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/* harmony import */ var cli_table3__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5832);

const NO_LINES = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '  ',
};
function textTable(headers, rows, style, right = []) {
    const table = new cli_table3__WEBPACK_IMPORTED_MODULE_0__({
        chars: NO_LINES,
        style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
        colAligns: headers.map((header) => (right.includes(header) ? 'right' : 'left')),
    });
    table.push(headers.map((header) => style.bold(header)), ...rows.map((row) => [...row]));
    return table
        .toString()
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n');
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

/***/ 9695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ intentPath),
/* harmony export */   oU: () => (/* binding */ resourcePath)
/* harmony export */ });
/* unused harmony export planPath */
function resourcePath(address) {
    return `resources/${address.replaceAll('/', '~')}.json`;
}
function intentPath(address) {
    return `intents/${address.replaceAll('/', '~')}.json`;
}
function planPath(digest) {
    return `plans/${digest}.json`;
}


/***/ }),

/***/ 9617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R_: () => (/* binding */ readResource),
  Mq: () => (/* binding */ readResources),
  KU: () => (/* binding */ resourceOf)
});

// EXTERNAL MODULE: ./build/js/base/address.js
var address = __webpack_require__(2478);
// EXTERNAL MODULE: ./build/js/base/canonical.js
var canonical = __webpack_require__(4580);
// EXTERNAL MODULE: ./build/js/graph/safe-text.js
var safe_text = __webpack_require__(6130);
// EXTERNAL MODULE: ./build/js/graph/item-key.js
var item_key = __webpack_require__(8828);
// EXTERNAL MODULE: ./build/js/state/parse-file.js
var parse_file = __webpack_require__(1614);
// EXTERNAL MODULE: ./build/js/state/resource-path.js
var resource_path = __webpack_require__(9695);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/js/state/resource.js

const Resource = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    address: schemas/* string */.YjP(),
    kind: schemas/* string */.YjP(),
    uuid: schemas/* string */.YjP().optional(),
    marker: schemas/* string */.YjP().optional(),
    observed: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()),
});

;// CONCATENATED MODULE: ./build/js/state/resources.js







async function readResources(view) {
    const resources = new Map();
    for (const path of await view.list('resources/')) {
        const resource = await (0,parse_file/* readStateFile */.qy)(view, path, Resource);
        if (resource)
            resources.set(resource.address, resource);
    }
    return resources;
}
function readResource(view, address) {
    return (0,parse_file/* readStateFile */.qy)(view, (0,resource_path/* resourcePath */.oU)(address), Resource);
}
function resourceOf(observed, desired, marker) {
    return {
        version: 1,
        address: observed.address,
        kind: observed.kind,
        ...(observed.uuid === undefined ? {} : { uuid: observed.uuid }),
        ...(marker === undefined ? {} : { marker }),
        observed: plain((0,safe_text/* safeValue */.pI)({ ...contentOf(observed, desired), ...accessOf(observed, desired) })),
    };
}
function contentOf(node, desired) {
    switch (node.kind) {
        case 'folder': {
            const { title, description, parent, clientMetadata } = node;
            return { title, description, parent, clientMetadata };
        }
        case 'registration': {
            const keys = [...(node.observedKeys?.keys() ?? [])].sort().join(' ');
            const declared = desired?.kind === 'registration' ? desired : undefined;
            const single = new Set(declared?.items.filter((item) => item.urls.length === 1).map(item_key/* itemKey */.Dh));
            const uuids = [...(node.observedKeys ?? [])].filter(([key, uuid]) => uuid !== '' && !single.has(key) && declared?.items.some((item) => (0,item_key/* itemKey */.Dh)(item) === key) === true);
            const left = [...(node.left ?? [])].filter(([, item]) => item.folder === undefined);
            for (const [key, item] of left)
                if (item.unreadable === true)
                    uuids.push([key, item.uuid]);
            const metadata = declared?.upsertMetadata === true ? node.observedMetadata : undefined;
            return {
                folder: node.folder,
                keys,
                uuids: Object.fromEntries(uuids),
                left: left.length === 0
                    ? undefined
                    : left
                        .map(([key]) => key)
                        .sort()
                        .join(' '),
                failed: node.failed && { content: node.failed.content, keys: [...node.failed.keys].sort() },
                metadata: metadata &&
                    [...metadata]
                        .map(([key, digest]) => `${key}${digest}`)
                        .sort()
                        .join(' '),
            };
        }
        case 'dataset': {
            const { title, description } = node;
            const linked = [...(node.linkedOf ?? [])].filter(([, keys]) => keys.size > 0);
            return {
                title,
                description,
                linked: Object.fromEntries(linked.map(([registration, keys]) => [registration, [...keys].sort().join(' ')])),
                elsewhere: node.linkedElsewhere,
            };
        }
        case 'ontology': {
            const { title, description, editor, knownHashes } = node;
            const hashes = Object.fromEntries([...(knownHashes ?? [])].sort((a, b) => (0,address/* compareText */.n6)(a[0], b[0])));
            return { title, description, editor, editorDigest: (0,canonical/* digestOf */.ol)(editor), hashes };
        }
        case 'metadata-schema':
            return { fields: node.fields };
        case 'project': {
            const { role, title, description, ontology, workflowTemplate, datasets, tags, workflow, templateDigest } = node;
            return { role, title, description, ontology, workflowTemplate, datasets, tags, workflow, templateDigest };
        }
        case 'workflow-template':
            return {};
    }
}
function accessOf(node, desired) {
    const access = 'access' in node ? node.access : undefined;
    if (access === undefined)
        return {};
    const wanted = desired !== undefined && 'access' in desired ? desired.access : undefined;
    const named = new Set(wanted?.users?.map((user) => (0,safe_text/* personId */.B6)(user.email)));
    const people = (access.users ?? []).map((user) => ({ person: (0,safe_text/* personId */.B6)(user.email), role: user.role }));
    return {
        access: {
            groups: access.groups ?? [],
            people: people.filter((user) => named.has(user.person)).sort((a, b) => (0,address/* compareText */.n6)(a.person, b.person)),
            others: people.filter((user) => !named.has(user.person)).length,
        },
    };
}
function plain(value) {
    return JSON.parse(JSON.stringify(value));
}


/***/ }),

/***/ 575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isOfOthers),
/* harmony export */   J8: () => (/* binding */ pairIndexFile),
/* harmony export */   PC: () => (/* binding */ openPairIndex),
/* harmony export */   UW: () => (/* binding */ projectsOf),
/* harmony export */   bo: () => (/* binding */ readPairIndex),
/* harmony export */   fQ: () => (/* binding */ PairProjects),
/* harmony export */   m2: () => (/* binding */ continued),
/* harmony export */   qo: () => (/* binding */ knownPairIndex)
/* harmony export */ });
/* unused harmony exports PairIndex, pairIndexPath */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2857);
/* harmony import */ var _base_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4580);
/* harmony import */ var _state_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1689);
/* harmony import */ var _state_parse_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1614);




const Canary = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ task: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), landed: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), ok: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
const PairProjects = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ benchmark: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), production: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), dataset: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
const PairIndex = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    window: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        snapshot: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        ontology: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        scorer: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        submissions: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(),
        document: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        result: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        perSubmission: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        projects: PairProjects.optional(),
    })
        .optional(),
    canaries: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), Canary),
    archiving: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
const NOTHING = { version: 1, canaries: {}, archiving: [] };
function pairIndexPath(pair) {
    return `submissions/${pair}.json`;
}
async function readPairIndex(view, pair) {
    return (await (0,_state_parse_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readStateFile */ .qy)(view, pairIndexPath(pair), PairIndex)) ?? NOTHING;
}
async function knownPairIndex(view, { name, movedFrom }) {
    const index = await readPairIndex(view, name);
    return index.window === undefined && movedFrom !== undefined ? readPairIndex(view, movedFrom) : index;
}
async function openPairIndex(view, pair) {
    const index = await knownPairIndex(view, pair);
    if (index.window !== undefined)
        return index;
    const names = [pair.name, ...(pair.movedFrom === undefined ? [] : [pair.movedFrom])];
    const results = await view.list('evaluations/');
    for (const name of names) {
        const result = results.findLast((other) => other.endsWith(`.${name}.json`));
        if (result !== undefined)
            throw new _state_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StateDamagedError */ .ZO(`${pairIndexPath(name)} does not know of ${result}, which was stored with it`);
    }
    return index;
}
function projectsOf(bound) {
    return { benchmark: bound.benchmarkProject, production: bound.productionProject, dataset: bound.benchmarkDataset };
}
function continued(index, projects) {
    return isOfOthers(index, projects) ? NOTHING : index;
}
function isOfOthers({ window }, projects) {
    return window?.projects !== undefined && (0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(window.projects) !== (0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(projects);
}
function pairIndexFile(pair, index) {
    return [pairIndexPath(pair), (0,_state_parse_file_js__WEBPACK_IMPORTED_MODULE_2__/* .stateJson */ .mE)(index)];
}


/***/ })

};
