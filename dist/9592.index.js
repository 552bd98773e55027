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
/** A text file that was named on the command line; paths are relative to the current folder. `limit` in bytes. */
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







/** Label rows of one role from a file: a snapshot, NDJSON or a JSON array, compressed or not (its first bytes tell). */
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
/** The bytes of a file, unpacked where its first bytes say that it is packed. */
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
    // The reader of `gunzip` is told what went wrong; the callback only keeps it from being thrown twice.
    (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(whole), gunzip, () => undefined);
    yield* gunzip;
}
/** What an error of unpacking or decoding says about the file; undefined for every other error. */
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
/**
 * Counts of pairs between ground truth and submissions. `matched` = `matchedSameLabel` + `mismatchingLabel`; `missing` is
 * ground truth without a pair, `extra` a submitted label without one. precision = matchedSameLabel / submission,
 * recall = matchedSameLabel / groundTruth, f1 their harmonic mean; `meanSimilarity` is over matched pairs. What could not
 * be measured (nothing to divide by) is null. In the totals of a feature, pairs are counted under the ground truth's feature.
 */
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
/** `doubtful`: the interval of the mean score holds the score that passes, so more submissions are needed to tell. */
const Verdict = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed', 'doubtful']);
/**
 * One annotator. `tasks` counts submissions, one a task. `correct` of `total` scored ones passed; `interval` is the 95 % Wilson
 * interval of that share. Shares and intervals are null, and there is no verdict, below 5 scored submissions. `provisional` is true below 20.
 */
const AnnotatorResult = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    annotator: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    tasks: Count,
    correct: Count,
    total: Count,
    /** Objects, as in the totals. Absent in results of before they were given. */
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
/** Result of `score` and `evaluate`, version 1: fields may be added, never renamed. What was not measured is null or absent. */
const EvaluationDocument = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    settings: Settings,
    /** Objects only; answers and frame classifications stand under `kinds`. `tasks` counts scored submissions. */
    totals: Totals,
    /** By shape of an object or type of an answer. */
    kinds: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), Totals),
    /** By canonical address of a feature. */
    features: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), Totals),
    annotators: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(AnnotatorResult),
    conflicts: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ byType: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), Count) }),
    /** Spans of text or time with the same label and exactly the same ends. */
    exact: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ precision: Measured, recall: Measured, f1: Measured }).nullable(),
    /** Character F1 of labelled text: mean over submissions, and over all characters together. */
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
    /** Labels of kinds that have no measure of similarity: counted, in no score. */
    unscored: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ groundTruth: Count, submission: Count })),
});
/** One side of a match or a conflict: an instance's id (objectHash or classificationHash), its frame, its space if it has one. */
const LabelReference = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    address: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    frame: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().exactOptional(),
    space: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().exactOptional(),
});
/** A pair of labels. `address` is the ground truth's feature; `counted` says whether it is right in the totals. */
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
    /** The feature that the conflict is about: of the ground truth where there is one, else of the submission. */
    address: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    groundTruth: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(LabelReference),
    submission: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(LabelReference),
    /** First and last frame, both included, where a classification or a changing answer differs. */
    range: zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()]).exactOptional(),
    value: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().exactOptional(),
    threshold: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().exactOptional(),
});
/** One line of `--per-submission`: everything about one annotator's labels of one task. `score` is null when nothing could be scored. */
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
/**
 * Fills in defaults and turns feature ids into canonical addresses. A feature that the ontology does not have, an id that
 * names an object and a classification at once, and a scorer other than `built-in` are problems.
 */
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

/**
 * An address as people have them. `/`, `=` and `?` separate it from what is around it, in branch names and links; after the
 * last part of the domain, a dash or a digit does. Lengths are bounded so that matching stays linear.
 */
const EMAIL = /[A-Za-z0-9.!#$%&'*+^_`{|}~-]{1,128}(?:@|%40)(?:[A-Za-z0-9-]{1,63}\.){1,20}(?:xn--[A-Za-z0-9-]{1,59}|[A-Za-z]{2,63})/g;
/** Keys whose text only leads to the media or proves a right to read it. */
const LINK_KEY = /^(?:data_?link|ur[li]|token|signature|\w*(?:_ur[li]|Ur[li]|_signature|Signature|_token|Token))$/;
/** Query parameters with which a cloud or Encord signs a link. */
const SIGNED_QUERY = /\?[^\s"'<>?]*\b(?:X-(?:Amz|Goog)-[A-Za-z-]+|Signature|sig|AWSAccessKeyId|GoogleAccessId|Expires|token)=[^\s"'<>]*/gi;
/** The shortest text that any of these patterns finds: `?sig=`. */
const SHORTEST = 5;
/**
 * The one redaction that runs before labels are scored, stored or shown: e-mail addresses, also inside branch names and
 * texts, become `pseudonym(address in lower case)`; links are dropped, signatures cut off, and halves of characters (lone
 * surrogates) become U+FFFD. Redacting twice changes nothing, as long as a pseudonym holds no e-mail address. The value that was passed in stays as it is.
 */
function redactLabels(value, pseudonym) {
    return redactValue(value, pseudonym);
}
/** The same for one text: a branch name, a title. */
function redactText(text, pseudonym) {
    // Half of a character has no UTF-8 form, so it could be neither stored nor hashed.
    const whole = text.toWellFormed();
    if (whole.length < SHORTEST)
        return whole;
    const unsigned = whole.includes('?') ? whole.replace(SIGNED_QUERY, '') : whole;
    if (!unsigned.includes('@') && !unsigned.includes('%40'))
        return unsigned;
    const redacted = unsigned.replace(EMAIL, (email) => pseudonym(email.replace('%40', '@').toLowerCase()));
    // A pseudonym can end up in front of another `@domain`; each round takes one `@` away.
    return redacted === unsigned ? redacted : redactText(redacted, pseudonym);
}
/** What needs no change stays the same object: nearly all of a label row are points. */
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
/** A table of annotators, the hardest classes, what went wrong in words, and the lowest scores where submissions are given. */
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
/** `26 submissions of 3 annotators: 2 passed; 1 not sure yet, more submissions needed. A submission passes at a score of 0.80, …` */
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
/** What a verdict means to a person; without one there are too few submissions. */
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
/** `, 10 of 17` where not every class is shown. */
function ofHowMany(document) {
    const count = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .md)(document.features).length;
    return count > SHOWN ? `, ${SHOWN} of ${count}` : '';
}
/** Conflicts in words with their counts, most frequent first. */
function conflictRows(document) {
    return _evaluation_document_js__WEBPACK_IMPORTED_MODULE_0__/* .CONFLICT_TYPES */ .bl.flatMap((type) => {
        const count = document.conflicts.byType[type] ?? 0;
        return count === 0 ? [] : [[_words_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFLICT_WORDS */ .Je[type], count]];
    }).toSorted(([, a], [, b]) => b - a);
}
/** Those that did not pass, lowest score first; ten at most. */
function worstSubmissions(submissions) {
    return submissions
        .filter((one) => one.score !== null && one.pass === false)
        .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))
        .slice(0, SHOWN);
}
/** Kinds without a measure; `show` makes the foreign part of a kind fit for where it is printed. Empty where there are none. */
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
/** A table without lines, right for wide characters and colours. Cells must be clean. `right` names the columns of numbers. */
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
/**
 * The `ontology.json` beside a snapshot: Encord's editor JSON with one key more, `assay`, which holds the ontology's name and
 * addresses, so that `score` names features as the manifest did.
 */
function formatOntologyFile(ontology) {
    const assay = { name: ontology.name, addresses: Object.fromEntries(ontology.addresses) };
    return `${(0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)((0,_graph_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeValue */ .pI)({ ...ontology.editor, assay }))}\n`;
}
/** Reads editor JSON with or without our key, or an answer of Encord's API whose `editor` it is. */
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
