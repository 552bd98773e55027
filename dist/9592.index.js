export const id = 9592;
export const ids = [9592];
export const modules = {

/***/ 1075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readGivenFile),
/* harmony export */   W: () => (/* binding */ fileProblem)
/* harmony export */ });
/* harmony import */ var _manifest_source_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(753);
/* harmony import */ var _resolve_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9133);


const WORDS = {
    missing: 'is not there',
    folder: 'is a folder',
    link: 'is neither a file nor a folder',
    'too-large': 'is too large',
    encoding: 'is not UTF-8 text',
};
const DETAILS = {
    missing: 'Paths are relative to the current folder.',
    folder: 'Name the file itself.',
};
async function readGivenFile(file, limit, world) {
    const read = await (0,_manifest_source_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readTextFile */ .Gu)(world.files, (0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePath */ .o)(world.cwd, file), limit);
    return 'text' in read ? read : { problem: fileProblem(file, read.failure) };
}
function fileProblem(file, failure) {
    return {
        code: failure === 'missing' ? 'command.file-missing' : 'command.file-unreadable',
        severity: 'error',
        summary: `The file "${file}" ${WORDS[failure]}.`,
        ...(DETAILS[failure] === undefined ? {} : { detail: DETAILS[failure] }),
        at: { file: file.replaceAll('\\', '/'), line: 1, column: 1 },
    };
}


/***/ }),

/***/ 1170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   T3: () => (/* binding */ readRecords),
/* harmony export */   _J: () => (/* binding */ unzipped)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var _base_problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3145);
/* harmony import */ var _labels_snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(712);
/* harmony import */ var _manifest_source_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(753);
/* harmony import */ var _given_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1075);
/* harmony import */ var _resolve_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9133);







async function readRecords(file, role, world) {
    const reader = (0,_labels_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .readSnapshot */ .RA)(file, role);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const records = [];
    try {
        const stream = await world.files.stream((0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_5__/* .resolvePath */ .o)(world.cwd, file));
        if (!stream)
            return { records: [], problems: [(0,_given_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fileProblem */ .W)(file, 'missing')] };
        for await (const bytes of unzipped(stream))
            records.push(...reader.push(decoder.decode(bytes, { stream: true })));
        records.push(...reader.push(decoder.decode()), ...reader.end());
    }
    catch (error) {
        if ((0,_manifest_source_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isFolder */ .lQ)(error))
            return { records: [], problems: [(0,_given_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fileProblem */ .W)(file, 'folder')] };
        const reason = unreadable(error);
        if (!reason)
            throw error;
        return { records, problems: [...reader.problems(), broken(file, reason)] };
    }
    const problems = reader.problems();
    if (records.length > 0 || (0,_base_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .hasErrors */ .C)(problems))
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
    const gunzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip)();
    (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(whole), gunzip, () => undefined);
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
    return {
        code: 'score.file-unreadable',
        severity: 'error',
        summary: `The file "${file}" ${reason}.`,
        detail: 'Copy or export it again.',
        at: { file, line: 1, column: 1 },
    };
}
function empty(file, role) {
    const what = role === 'groundTruth' ? 'ground truth' : 'submissions';
    return {
        code: 'score.file-empty',
        severity: 'error',
        summary: `The file "${file}" holds no ${what}.`,
        detail: 'Give a snapshot, NDJSON or a JSON array of label rows.',
        at: { file, line: 1, column: 1 },
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

/***/ 9720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ resolveSettings)
/* harmony export */ });
/* unused harmony export DEFAULT_SETTINGS */
/* harmony import */ var _base_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2478);

const DEFAULT_SETTINGS = {
    threshold: 0.5,
    clipToImage: true,
    emptyIsCorrect: true,
    matchLabels: 'prefer',
    features: {},
    pass: { score: 0.8 },
    scorer: 'built-in',
};
function resolveSettings(spec, ontology) {
    const problems = [];
    const features = [];
    for (const [id, values] of Object.entries(spec.features ?? {})) {
        const found = ontology.byShortForm.get(id) ?? [];
        if (found.length !== 1) {
            problems.push(found.length === 0 ? unknownFeature(id, ontology) : ambiguousFeature(id));
            continue;
        }
        features.push([
            found[0].address,
            {
                ...(values.threshold === undefined ? {} : { threshold: values.threshold }),
                ...(values.weight === undefined ? {} : { weight: values.weight }),
            },
        ]);
    }
    if (spec.scorer !== undefined && spec.scorer !== 'built-in')
        problems.push(foreignScorer(spec.scorer));
    features.sort(([a], [b]) => (0,_base_address_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a, b));
    const { defaults } = spec;
    return {
        settings: {
            threshold: defaults?.threshold ?? DEFAULT_SETTINGS.threshold,
            clipToImage: defaults?.clipToImage ?? DEFAULT_SETTINGS.clipToImage,
            emptyIsCorrect: defaults?.emptyIsCorrect ?? DEFAULT_SETTINGS.emptyIsCorrect,
            matchLabels: defaults?.matchLabels ?? DEFAULT_SETTINGS.matchLabels,
            features: Object.fromEntries(features),
            pass: { score: spec.pass?.score ?? DEFAULT_SETTINGS.pass.score },
            scorer: 'built-in',
        },
        problems,
    };
}
function unknownFeature(id, ontology) {
    const known = [...ontology.byShortForm.keys()].filter((key) => !key.includes('/')).slice(0, 20);
    return {
        code: 'evaluation.feature-unknown',
        severity: 'error',
        summary: `The evaluation names the feature "${id}", which the ontology does not have.`,
        detail: known.length > 0 ? `It has ${known.join(', ')}, and what is nested below them.` : 'The ontology is empty.',
    };
}
function ambiguousFeature(id) {
    return {
        code: 'evaluation.feature-ambiguous',
        severity: 'error',
        summary: `The feature "${id}" names an object and a classification.`,
        detail: 'Give one of the two another id in the ontology.',
    };
}
function foreignScorer(scorer) {
    return {
        code: 'evaluation.scorer-unsupported',
        severity: 'error',
        summary: `The scorer "${scorer}" cannot be run.`,
        detail: 'Use `scorer: built-in`.',
    };
}


/***/ }),

/***/ 8699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ redactLabels),
/* harmony export */   R: () => (/* binding */ redactText)
/* harmony export */ });
/* harmony import */ var _base_number_texts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5472);

const EMAIL = /[A-Za-z0-9.!#$%&'*+^_`{|}~-]{1,128}(?:@|%40)(?:[A-Za-z0-9-]{1,63}\.){1,20}(?:xn--[A-Za-z0-9-]{1,59}|[A-Za-z]{2,63})/g;
const LINK_KEY = /^(?:data_?link|ur[li]|token|signature|\w*(?:_ur[li]|Ur[li]|_signature|Signature|_token|Token))$/;
const SIGNED_QUERY = /\?[^\s"'<>?]*\b(?:X-(?:Amz|Goog)-[A-Za-z-]+|Signature|sig|AWSAccessKeyId|GoogleAccessId|Expires|token)=[^\s"'<>]*/gi;
const SHORTEST = 5;
function redactLabels(value, pseudonym) {
    return redactValue(value, pseudonym);
}
function redactText(text, pseudonym) {
    const whole = text.toWellFormed();
    if (whole.length < SHORTEST)
        return whole;
    const unsigned = whole.includes('?') ? whole.replace(SIGNED_QUERY, '') : whole;
    if (!unsigned.includes('@') && !unsigned.includes('%40'))
        return unsigned;
    const redacted = unsigned.replace(EMAIL, (email) => pseudonym(email.replace('%40', '@').toLowerCase()));
    return redacted === unsigned ? redacted : redactText(redacted, pseudonym);
}
function redactValue(value, pseudonym) {
    if (typeof value === 'string')
        return redactText(value, pseudonym);
    if (typeof value !== 'object' || value === null)
        return value;
    if ((0,_base_number_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .numbersText */ .q)(value) !== undefined)
        return value;
    if (Array.isArray(value))
        return redactList(value, pseudonym);
    const keys = Object.keys(value);
    let redacted;
    for (const [at, key] of keys.entries()) {
        const item = value[key];
        const isLink = typeof item === 'string' && LINK_KEY.test(key);
        const entry = [redactText(key, pseudonym), isLink ? item : redactValue(item, pseudonym)];
        if (isLink || entry[0] !== key || entry[1] !== item) {
            redacted ??= keys.slice(0, at).map((one) => [one, value[one]]);
        }
        if (!isLink)
            redacted?.push(entry);
    }
    return redacted ? Object.fromEntries(redacted) : value;
}
function redactList(list, pseudonym) {
    let copy;
    for (let at = 0; at < list.length; at += 1) {
        const item = list[at];
        if (typeof item === 'number')
            continue;
        const redacted = redactValue(item, pseudonym);
        if (redacted !== item)
            (copy ??= [...list])[at] = redacted;
    }
    return copy ?? list;
}


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UH: () => (/* binding */ evaluationAsText),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   WB: () => (/* binding */ evaluationAsMarkdown),
/* harmony export */   X7: () => (/* binding */ worstSubmissions),
/* harmony export */   iW: () => (/* binding */ unscoredRemark),
/* harmony export */   iz: () => (/* binding */ conflictRows),
/* harmony export */   wc: () => (/* binding */ evaluationSentence)
/* harmony export */ });
/* harmony import */ var _base_clean_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6459);
/* harmony import */ var _evaluation_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6352);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7164);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2001);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2076);





const ANNOTATORS = [
    'Annotator',
    'Submissions',
    'Passed',
    '95 %',
    'Precision',
    'Recall',
    'F1',
    'Mean score (95 %)',
    'Verdict',
];
const ANNOTATOR_NUMBERS = ANNOTATORS.slice(1, -1);
const FEATURES = ['Class', 'In ground truth', 'Labelled', 'Right', 'Precision', 'Recall', 'F1'];
const FEATURE_NUMBERS = FEATURES.slice(1);
const SHOWN = 10;
function evaluationAsText(document, style, submissions = []) {
    const least = document.settings.pass.score;
    const blocks = [style.bold(evaluationSentence(document))];
    if (document.annotators.length > 0) {
        const rows = document.annotators.map((one) => [(0,_base_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .O)(one.annotator, 60), ...annotatorCells(one, least)]);
        blocks.push((0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .textTable */ .e)(ANNOTATORS, rows, style, ANNOTATOR_NUMBERS));
    }
    const features = featureRows(document).map(([address, ...cells]) => [(0,_base_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .O)(address, 60), ...cells]);
    if (features.length > 0)
        blocks.push(`Hardest first${ofHowMany(document)}:\n${(0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .textTable */ .e)(FEATURES, features, style, FEATURE_NUMBERS)}`);
    const conflicts = conflictRows(document);
    if (conflicts.length > 0) {
        blocks.push(['What went wrong:', ...conflicts.map(([words, count]) => `  ${count} × ${words}`)].join('\n'));
    }
    const worst = worstSubmissions(submissions).map((one) => `  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .decimal */ ._)(one.score, least)}  ${(0,_base_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .O)(one.dataTitle, 60)} by ${(0,_base_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .O)(one.annotator, 60)}`);
    if (worst.length > 0)
        blocks.push(['Lowest scores:', ...worst].join('\n'));
    const remark = unscoredRemark(document, (kind) => (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .O)(kind, 60));
    if (remark !== '')
        blocks.push(remark);
    return blocks.join('\n\n');
}
function evaluationAsMarkdown(document, submissions = []) {
    const least = document.settings.pass.score;
    const blocks = [`**${evaluationSentence(document)}**`];
    if (document.annotators.length > 0) {
        const rows = document.annotators.map((one) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)(one.annotator), ...annotatorCells(one, least)]);
        blocks.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownTable */ .Qj)(ANNOTATORS, rows, ANNOTATOR_NUMBERS));
    }
    const features = featureRows(document).map(([address, ...cells]) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)(address), ...cells]);
    if (features.length > 0)
        blocks.push(`Hardest classes first${ofHowMany(document)}:`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownTable */ .Qj)(FEATURES, features, FEATURE_NUMBERS));
    const conflicts = conflictRows(document).map(([words, count]) => [words, String(count)]);
    if (conflicts.length > 0)
        blocks.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownTable */ .Qj)(['What went wrong', 'Times'], conflicts, ['Times']));
    const worst = worstSubmissions(submissions).map((one) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)(one.dataTitle),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)(one.annotator),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .decimal */ ._)(one.score, least),
    ]);
    if (worst.length > 0)
        blocks.push('Lowest scores:', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownTable */ .Qj)(['Task', 'Annotator', 'Score'], worst, ['Score']));
    const remark = unscoredRemark(document, (kind) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)(kind));
    if (remark !== '')
        blocks.push(remark);
    return blocks.join('\n\n');
}
function evaluationSentence(document) {
    const { annotators, totals } = document;
    const counts = new Map();
    for (const one of annotators) {
        const words = verdictOf({ ...one, provisional: false });
        counts.set(words, (counts.get(words) ?? 0) + 1);
    }
    const verdicts = [...counts].map(([words, count]) => `${count} ${words}`).join('; ');
    const who = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(annotators.length, 'annotator');
    const least = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .limit */ .AB)(document.settings.pass.score);
    const pass = `A submission passes at a score of ${least}, an annotator when the 95 % interval of the mean score lies above it.`;
    if (annotators.length === 0)
        return `No submission is scored yet. ${pass}`;
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(totals.tasks, 'submission')} of ${who}${verdicts === '' ? '' : `: ${verdicts}`}. ${pass}`;
}
function verdictOf(annotator) {
    if (annotator.verdict === undefined)
        return 'too few submissions to tell';
    return _words_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[annotator.verdict] + (annotator.provisional ? ' (provisional: few submissions)' : '');
}
function annotatorCells(one, least) {
    return [
        String(one.tasks),
        `${one.correct} of ${one.total}`,
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .percentRange */ .nC)(one.interval),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .decimal */ ._)(one.precision),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .decimal */ ._)(one.recall),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .decimal */ ._)(one.f1),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .decimalRange */ .jp)(one.meanScore, one.meanScoreInterval, least),
        verdictOf(one),
    ];
}
function featureRows(document) {
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .md)(document.features)
        .slice(0, SHOWN)
        .map(([address, totals]) => [
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shortAddress */ .Dc)(address),
        String(totals.groundTruth),
        String(totals.submission),
        String(totals.matchedSameLabel),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .decimal */ ._)(totals.precision),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .decimal */ ._)(totals.recall),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .decimal */ ._)(totals.f1),
    ]);
}
function ofHowMany(document) {
    const count = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .md)(document.features).length;
    return count > SHOWN ? `, ${SHOWN} of ${count}` : '';
}
function conflictRows(document) {
    return _evaluation_document_js__WEBPACK_IMPORTED_MODULE_0__/* .CONFLICT_TYPES */ .bl.flatMap((type) => {
        const count = document.conflicts.byType[type] ?? 0;
        return count === 0 ? [] : [[_words_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFLICT_WORDS */ .Je[type], count]];
    }).toSorted(([, a], [, b]) => b - a);
}
function worstSubmissions(submissions) {
    return submissions
        .filter((one) => one.score !== null && one.pass === false)
        .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))
        .slice(0, SHOWN);
}
function unscoredRemark(document, show) {
    const kinds = Object.entries(document.unscored).map(([kind, counts]) => `${show(kind.replaceAll('_', ' '))} (${counts.submission})`);
    return kinds.length === 0
        ? ''
        : `Not scored, because these kinds of labels have no measure yet: ${kinds.join(', ')}.`;
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

/***/ 9446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readOntologyFile),
/* harmony export */   L: () => (/* binding */ formatOntologyFile)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _base_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4580);
/* harmony import */ var _graph_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6130);



const common = { featureNodeHash: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), archived: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().nullish() };
const Option = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    ...common,
    id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    label: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    value: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    get options() {
        return zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(Attribute).nullish();
    },
});
const Attribute = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    ...common,
    id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    required: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().nullish(),
    dynamic: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().nullish(),
    get options() {
        return zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(Option).nullish();
    },
});
const Editor = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    objects: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
        ...common,
        id: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()]),
        name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        shape: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        required: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().nullish(),
        attributes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(Attribute).nullish(),
    })),
    classifications: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
        ...common,
        id: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()]),
        level: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
        attributes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(Attribute),
    })),
    assay: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), addresses: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) }).optional(),
});
function formatOntologyFile(ontology) {
    const assay = { name: ontology.name, addresses: Object.fromEntries(ontology.addresses) };
    return `${(0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)((0,_graph_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeValue */ .pI)({ ...ontology.editor, assay }))}\n`;
}
function readOntologyFile(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        return unreadable(error instanceof Error ? error.message.slice(0, 200) : 'it is not JSON');
    }
    const inner = typeof value === 'object' && value !== null && 'editor' in value ? value.editor : value;
    const parsed = Editor.safeParse(inner);
    if (!parsed.success) {
        const issue = parsed.error.issues[0];
        return unreadable(`${issue?.path.map(String).join('.') || 'the top level'}: ${issue?.message ?? 'wrong shape'}`);
    }
    const { assay, ...editor } = parsed.data;
    return { editor, name: assay?.name ?? 'ontology', addresses: new Map(Object.entries(assay?.addresses ?? {})) };
}
function unreadable(reason) {
    return {
        code: 'submissions.ontology-unreadable',
        severity: 'error',
        summary: 'This is not the editor JSON of an ontology.',
        detail: `It needs objects and classifications as Encord writes them: ${reason}.`,
    };
}


/***/ })

};
