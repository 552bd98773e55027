export const id = 4030;
export const ids = [4030];
export const modules = {

/***/ 4030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/js/report/csv.js
var csv = __webpack_require__(8005);
// EXTERNAL MODULE: ./build/js/report/evaluation.js
var evaluation = __webpack_require__(2599);
// EXTERNAL MODULE: ./build/js/report/markdown.js
var markdown = __webpack_require__(7164);
// EXTERNAL MODULE: ./build/js/base/canonical.js
var canonical = __webpack_require__(4580);
// EXTERNAL MODULE: ./build/js/workflow/edges.js
var edges = __webpack_require__(3236);
// EXTERNAL MODULE: ./node_modules/d3-scale/dist/d3-scale.mjs + 4 modules
var d3_scale = __webpack_require__(5602);
// EXTERNAL MODULE: ./build/js/base/clean.js
var clean = __webpack_require__(6459);
;// CONCATENATED MODULE: ./build/js/report/markup.js

/** HTML or SVG that is already escaped. */
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** Template for HTML and SVG: everything that is filled in is escaped, in text and in quoted attributes, unless it is Markup. */
function markup(literals, ...parts) {
    return new Markup(literals.map((literal, index) => literal + print(parts[index])).join(''));
}
function print(part) {
    if (part === undefined || part === null || part === false)
        return '';
    if (part instanceof Markup)
        return part.text;
    if (typeof part === 'string')
        return escapeText(part);
    if (typeof part === 'number')
        return String(part);
    return part.map(print).join('');
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function escapeText(text) {
    return (0,clean/* cleanLine */.O)(text, 10_000).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

// EXTERNAL MODULE: ./build/js/report/words.js
var words = __webpack_require__(2076);
;// CONCATENATED MODULE: ./build/js/report/chart.js



const ROW = 28;
const LEFT = 190;
const RIGHT = 90;
const WIDTH = 760;
/**
 * Share of passed tasks of each annotator as a dot with its 95 % interval, as SVG that stands alone. People without enough tasks
 * for an interval have an empty row that says so. `id` makes the ids inside unique within a page.
 */
function passChart(annotators, id) {
    const x = (0,d3_scale/* scaleLinear */.m4)([0, 1], [LEFT, WIDTH - RIGHT]);
    const height = 34 + annotators.length * ROW + 30;
    const bottom = height - 30;
    const described = annotators.map((one) => `${one.annotator}: ${sentence(one)}`).join('; ');
    const ticks = x.ticks(5).map((tick) => markup `<line x1="${x(tick)}" x2="${x(tick)}" y1="24" y2="${bottom}" class="grid"/>
<text x="${x(tick)}" y="${bottom + 18}" text-anchor="middle" class="tick">${(0,words/* percent */.KN)(tick)}</text>`);
    return markup `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${WIDTH} ${height}" class="chart">
<title id="${id}-title">Passed tasks of each annotator with 95 % interval</title>
<desc id="${id}-desc">${described || 'Nobody was scored.'}</desc>
${ticks}
${annotators.map((one, index) => row(one, 34 + index * ROW + ROW / 2, x))}
</svg>`;
}
function row(one, y, x) {
    const name = [...one.annotator].length > 24 ? `${[...one.annotator].slice(0, 23).join('')}…` : one.annotator;
    const label = markup `<text x="${LEFT - 12}" y="${y + 4}" text-anchor="end" class="name">${name}</text>`;
    const count = markup `<text x="${WIDTH - RIGHT + 12}" y="${y + 4}" class="tick">${one.correct} of ${one.total}</text>`;
    if (one.interval === null) {
        return markup `${label}<text x="${x(0) + 6}" y="${y + 4}" class="tick">too few tasks to tell</text>${count}`;
    }
    const [low, high] = one.interval;
    const kind = one.verdict ?? 'none';
    return markup `${label}<line x1="${x(low)}" x2="${x(high)}" y1="${y}" y2="${y}" class="interval ${kind}"/><circle cx="${x(one.correct / one.total)}" cy="${y}" r="5" class="dot ${kind}"/>${count}`;
}
function sentence(one) {
    const share = one.interval === null
        ? 'too few tasks to tell'
        : `${(0,words/* percent */.KN)(one.correct / one.total)} (${(0,words/* percentRange */.nC)(one.interval)})`;
    return `${one.correct} of ${one.total} tasks, ${share}`;
}

// EXTERNAL MODULE: ./build/js/report/mermaid.js
var mermaid = __webpack_require__(8174);
;// CONCATENATED MODULE: ./build/js/report/html.js







const STYLE = `
:root { color-scheme: light dark; --ink: #1c2128; --paper: #ffffff; --soft: #57606a; --line: #d0d7de; --good: #1a6b3c; --bad: #b3261e; --open: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --soft: #9da7b3; --line: #3d444d; --good: #56d38a; --bad: #ff8a80; --open: #e3b341; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 68rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.2; } .scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; } caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
th, td { padding: .3rem .8rem; border-bottom: 1px solid var(--line); text-align: left; overflow-wrap: anywhere; min-width: 9rem; max-width: 24rem; } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; min-width: 0; }
.passed { color: var(--good); } .failed { color: var(--bad); } .doubtful { color: var(--open); }
.chart { width: 100%; min-width: 34rem; height: auto; } .chart text { font: 13px system-ui, sans-serif; fill: var(--ink); } .chart .tick { fill: var(--soft); font-size: 12px; }
.chart .grid { stroke: var(--line); } .chart .interval { stroke: var(--soft); stroke-width: 3; } .chart .dot { fill: var(--soft); }
.chart .interval.passed { stroke: var(--good); } .chart .dot.passed { fill: var(--good); } .chart .interval.failed { stroke: var(--bad); } .chart .dot.failed { fill: var(--bad); }
.chart .interval.doubtful { stroke: var(--open); } .chart .dot.doubtful { fill: var(--open); }
.note { border-left: 4px solid var(--open); padding-left: .8rem; }
pre { overflow-x: auto; border: 1px solid var(--line); padding: .8rem; } footer { color: var(--soft); margin-top: 3rem; }
`;
/** One page that needs nothing else: no scripts, no requests, its own style allowed by digest. */
function reportAsHtml(pairs, { made, note }) {
    const digest = Buffer.from((0,canonical/* sha256 */.sc)(STYLE), 'hex').toString('base64');
    const policy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
    const page = markup `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Benchmark QA report</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
<h1>Benchmark QA report</h1>
${note !== undefined && markup `<p class="note">${note}</p>`}
${pairs.length === 0 && markup `<p>Nothing was evaluated yet.</p>`}
${pairs.map(pairSection)}
</main>
<footer><p>${made}</p></footer>
</body>
</html>
`;
    return page.text;
}
function pairSection({ pair, title, document, template }, index) {
    const id = `pair-${index + 1}`;
    return markup `<section aria-labelledby="${id}">
<h2 id="${id}">${title} <small>(${pair})</small></h2>
<p>${(0,evaluation/* evaluationSentence */.wc)(document)}</p>
${document.annotators.length > 0 && markup `<div class="scroll" role="region" aria-label="Chart of passed tasks" tabindex="0">${passChart(document.annotators, `${id}-chart`)}</div>`}
${annotatorTable(document)}
${featureTable(document)}
${conflictTable(document)}
${template && workflow(template)}
</section>`;
}
function annotatorTable(document) {
    const rows = document.annotators.map((one) => markup `<tr><th scope="row">${one.annotator}</th><td class="number">${one.correct} of ${one.total}</td><td class="number">${(0,words/* percentRange */.nC)(one.interval)}</td><td class="number">${(0,words/* decimal */._)(one.precision)}</td><td class="number">${(0,words/* decimal */._)(one.recall)}</td><td class="number">${(0,words/* decimal */._)(one.f1)}</td><td class="number">${(0,words/* decimalRange */.jp)(one.meanScore, one.meanScoreInterval)}</td><td class="${one.verdict ?? 'none'}">${(0,evaluation/* verdictOf */.Vj)(one)}</td></tr>`);
    const head = ['Annotator', 'Passed', '95 % interval', 'Precision', 'Recall', 'F1', 'Mean score (95 %)', 'Verdict'];
    return table('Annotators', head, rows);
}
function featureTable(document) {
    const rows = (0,words/* worstFirst */.md)(document.features).map(([address, one]) => markup `<tr><th scope="row">${(0,words/* shortAddress */.Dc)(address)}</th><td class="number">${one.groundTruth}</td><td class="number">${one.submission}</td><td class="number">${one.matchedSameLabel}</td><td class="number">${(0,words/* decimal */._)(one.precision)}</td><td class="number">${(0,words/* decimal */._)(one.recall)}</td><td class="number">${(0,words/* decimal */._)(one.f1)}</td></tr>`);
    return table('Classes, hardest first', ['Class', 'In ground truth', 'Labelled', 'Right', 'Precision', 'Recall', 'F1'], rows);
}
function conflictTable(document) {
    const rows = (0,evaluation/* conflictRows */.iz)(document).map(([words, count]) => markup `<tr><th scope="row">${words}</th><td class="number">${count}</td></tr>`);
    return table('What went wrong', ['Conflict', 'Times'], rows);
}
function workflow(template) {
    const rows = template.stages.flatMap((stage) => (0,edges/* edgesOf */.q)(stage).map((edge) => markup `<tr><th scope="row">${edge.from}</th><td>${stage.type.replaceAll('_', ' ')}</td><td>${edge.label}</td><td>${edge.to}</td></tr>`));
    const lines = (0,mermaid/* workflowAsMermaid */.H)(template)?.split('\n') ?? [];
    const diagram = markup `<details><summary>The same as a Mermaid diagram</summary><pre>${lines.map((line) => markup `${line}\n`)}</pre></details>`;
    return markup `<h3>Workflow: ${template.title}</h3>
${table(`Starts at ${template.start}`, ['Stage', 'Type', 'Way', 'Leads to'], rows)}
${lines.length > 0 && diagram}`;
}
function table(caption, headers, rows) {
    if (rows.length === 0)
        return new Markup('');
    const numbers = new Set([
        'Passed',
        '95 % interval',
        'Precision',
        'Recall',
        'F1',
        'In ground truth',
        'Labelled',
        'Right',
        'Times',
    ]);
    const head = headers.map((header) => markup `<th scope="col" class="${numbers.has(header) ? 'number' : 'text'}">${header}</th>`);
    return markup `<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

// EXTERNAL MODULE: ./build/js/report/json.js
var json = __webpack_require__(4291);
// EXTERNAL MODULE: ./build/js/report/style.js
var style = __webpack_require__(84);
// EXTERNAL MODULE: ./build/js/registration/suggest.js
var suggest = __webpack_require__(3856);
// EXTERNAL MODULE: ./build/js/commands/connect.js + 20 modules
var connect = __webpack_require__(667);
// EXTERNAL MODULE: ./build/js/commands/options.js
var commands_options = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/js/commands/resolve-path.js
var resolve_path = __webpack_require__(9133);
// EXTERNAL MODULE: ./build/js/commands/result.js
var result = __webpack_require__(8596);
// EXTERNAL MODULE: ./build/js/commands/stored-results.js
var stored_results = __webpack_require__(8101);
;// CONCATENATED MODULE: ./build/js/commands/report.js













/** Of an environment whose platform is the embedded sandbox. */
const SIMULATED = 'The annotators are simulated: this environment is the sandbox, not Encord.';
/** `report`: the newest stored result of each pair, rendered again; nothing is computed and nothing is asked of the platform. */
const run = async (options, world) => {
    const { workspace, problems } = await (0,connect/* openWorkspace */.O)(options, world, 'report');
    if (!workspace)
        return (0,result/* stopped */.ce)(problems);
    const wanted = (0,commands_options/* list */.p_)(options, 'pair');
    const view = await workspace.store.view();
    const stored = [];
    const missing = [];
    for (const [pair, { spec }] of workspace.model.projectPairs) {
        if (wanted.length > 0 && !wanted.includes(pair))
            continue;
        const document = await (0,stored_results/* newestDocument */.Qi)(view, pair);
        if (!document) {
            missing.push(notEvaluated(pair));
            continue;
        }
        const submissions = [];
        for await (const one of (0,stored_results/* newestSubmissions */.Sy)(view, pair))
            submissions.push(one);
        const template = workspace.model.workflowTemplates.get(spec.production.workflowTemplate)?.spec;
        stored.push({ pair, title: spec.production.title, document, submissions, ...(template ? { template } : {}) });
    }
    const known = [...workspace.model.projectPairs.keys()];
    const unknown = wanted.filter((pair) => !known.includes(pair)).map((pair) => unknownPair(pair, known));
    const made = `Environment ${workspace.environmentName}, state ${view.serial}.`;
    const simulated = workspace.environment.endpoint === 'sandbox' && stored.length > 0;
    const note = simulated ? SIMULATED : undefined;
    const format = (0,commands_options/* text */.Qq)(options, 'format') ?? (0,commands_options/* text */.Qq)(options, 'output') ?? 'text';
    const data = {
        version: 1,
        pairs: stored.map(({ pair, document }) => ({ pair, document })),
        ...(simulated ? { simulated } : {}),
    };
    const print = (style) => {
        switch (format) {
            case 'csv':
                return (0,csv/* evaluationAsCsv */.x)(stored);
            case 'html':
                return reportAsHtml(stored, { made, ...(note ? { note } : {}) });
            case 'json':
                return `${(0,json.safeJson)(data)}\n`;
            case 'markdown':
                return `${report_markdown(stored, note)}\n`;
            default:
                return `${plainText(stored, style, note)}\n`;
        }
    };
    const out = (0,commands_options/* text */.Qq)(options, 'out');
    if (out)
        await world.files.write((0,resolve_path/* resolvePath */.o)(world.cwd, out), print(style/* PLAIN */.t));
    const asked = (0,commands_options/* text */.Qq)(options, 'format') !== undefined || format === 'csv' || format === 'html';
    const printed = out === undefined && asked && format !== 'text';
    return {
        problems: [...problems, ...unknown, ...missing],
        data,
        exit: unknown.length > 0 ? 1 : 0,
        text: (style) => (out ? `Written to ${(0,clean/* cleanLine */.O)(out)}.` : plainText(stored, style, note)),
        markdown: () => report_markdown(stored, note),
        ...(printed ? { stdout: print(style/* PLAIN */.t) } : {}),
        ...(out ? { outputs: { report: out } } : {}),
    };
};
function plainText(stored, style, note) {
    const parts = stored.map((one) => `${style.bold((0,clean/* cleanLine */.O)(one.title))}\n${(0,evaluation/* evaluationAsText */.UH)(one.document, style, one.submissions)}`);
    return [...parts, ...(note ? [note] : [])].join('\n\n');
}
function report_markdown(stored, note) {
    const parts = stored.map((one) => `### ${(0,markdown/* codeSpan */.SS)(one.title)}\n\n${(0,evaluation/* evaluationAsMarkdown */.WB)(one.document, one.submissions)}`);
    return [...parts, ...(note ? [note] : [])].join('\n\n');
}
function notEvaluated(pair) {
    return {
        code: 'report.not-evaluated',
        severity: 'note',
        summary: `The pair "${pair}" was never evaluated here.`,
        detail: 'Run `assay evaluate` first.',
    };
}
function unknownPair(pair, known) {
    return {
        code: 'workspace.pair-unknown',
        severity: 'error',
        summary: `There is no project pair "${pair}".`,
        detail: (0,suggest/* didYouMean */.au)(pair, known, 'Pairs') ?? 'There are no pairs.',
    };
}


/***/ }),

/***/ 8101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qi: () => (/* binding */ newestDocument),
/* harmony export */   Sy: () => (/* binding */ newestSubmissions)
/* harmony export */ });
/* unused harmony export newestResultPath */
/* harmony import */ var _evaluation_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6352);
/* harmony import */ var _state_parse_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1614);


/** Path of the newest stored result of a pair: months and run names sort by time. */
async function newestResultPath(view, pair) {
    const paths = await view.list('evaluations/');
    return paths
        .filter((path) => path.endsWith(`.${pair}.json`))
        .toSorted()
        .at(-1);
}
/** The newest stored result of a pair; undefined when it was never evaluated. */
async function newestDocument(view, pair) {
    const path = await newestResultPath(view, pair);
    return path === undefined ? undefined : (0,_state_parse_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readStateFile */ .qy)(view, path, _evaluation_document_js__WEBPACK_IMPORTED_MODULE_0__/* .EvaluationDocument */ .kw);
}
/** One result a submission of the newest evaluation of a pair. */
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
/** `doubtful`: the interval of the mean score holds the score that passes, so more tasks are needed to tell. */
const Verdict = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed', 'doubtful']);
/**
 * One annotator. `correct` of `total` scored tasks passed; `interval` is the 95 % Wilson interval of that share. Shares and
 * intervals are null, and there is no verdict, below 5 scored tasks. `provisional` is true below 20.
 */
const AnnotatorResult = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    annotator: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    tasks: Count,
    correct: Count,
    total: Count,
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
    /** Character F1 of labelled text: mean over tasks, and over all characters together. */
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

/***/ 8005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ toCsv),
/* harmony export */   x: () => (/* binding */ evaluationAsCsv)
/* harmony export */ });
/* harmony import */ var csv_stringify_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6789);
/* harmony import */ var _base_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6459);


/** CSV by RFC 4180. What a spreadsheet would take for a formula gets an apostrophe in front; what was not measured is empty. */
function toCsv(headers, rows) {
    const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .O)(cell, 1000) : cell)));
    return (0,csv_stringify_sync__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .A)([[...headers], ...cells], {
        escape_formulas: true,
        record_delimiter: '\n',
        cast: { boolean: String, number: String },
    });
}
const COLUMNS = [
    'pair',
    'subject',
    'name',
    'tasks',
    'passed',
    'scored',
    'passedShare',
    'passedLow',
    'passedHigh',
    'groundTruth',
    'submission',
    'matched',
    'precision',
    'recall',
    'f1',
    'meanSimilarity',
    'meanScore',
    'verdict',
];
/**
 * One row a subject: `total`, each `annotator`, `kind` and `feature`. Columns may be added at the end, never renamed or moved.
 * Shares are in [0, 1] with all their digits.
 */
function evaluationAsCsv(documents) {
    const rows = documents.flatMap(({ pair, document }) => [
        totalsRow(pair, 'total', 'all', document.totals),
        ...document.annotators.map((one) => [
            pair,
            'annotator',
            one.annotator,
            one.tasks,
            one.correct,
            one.total,
            one.interval === null || one.total === 0 ? null : one.correct / one.total,
            one.interval?.[0],
            one.interval?.[1],
            null,
            null,
            null,
            one.precision,
            one.recall,
            one.f1,
            null,
            one.meanScore,
            one.verdict,
        ]),
        ...Object.entries(document.kinds).map(([kind, totals]) => totalsRow(pair, 'kind', kind, totals)),
        ...Object.entries(document.features).map(([address, totals]) => totalsRow(pair, 'feature', address, totals)),
    ]);
    return toCsv(COLUMNS, rows);
}
function totalsRow(pair, subject, name, totals) {
    const { tasks, groundTruth, submission, matched, precision, recall, f1, meanSimilarity } = totals;
    const none = [null, null, null, null, null];
    return [
        pair,
        subject,
        name,
        tasks,
        ...none,
        groundTruth,
        submission,
        matched,
        precision,
        recall,
        f1,
        meanSimilarity,
        null,
        null,
    ];
}


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UH: () => (/* binding */ evaluationAsText),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   WB: () => (/* binding */ evaluationAsMarkdown),
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
    'Tasks',
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
/** A table of annotators, the hardest classes, what went wrong in words, and the tasks with the lowest scores where given. */
function evaluationAsText(document, style, submissions = []) {
    const blocks = [style.bold(evaluationSentence(document))];
    if (document.annotators.length > 0) {
        const rows = document.annotators.map((one) => [(0,_base_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .O)(one.annotator, 60), ...annotatorCells(one)]);
        blocks.push((0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .textTable */ .e)(ANNOTATORS, rows, style, ANNOTATOR_NUMBERS));
    }
    const features = featureRows(document).map(([address, ...cells]) => [(0,_base_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .O)(address, 60), ...cells]);
    if (features.length > 0)
        blocks.push(`Hardest first:\n${(0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .textTable */ .e)(FEATURES, features, style, FEATURE_NUMBERS)}`);
    const conflicts = conflictRows(document);
    if (conflicts.length > 0) {
        blocks.push(['What went wrong:', ...conflicts.map(([words, count]) => `  ${count} × ${words}`)].join('\n'));
    }
    const worst = worstTasks(submissions).map((one) => `  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .decimal */ ._)(one.score)}  ${(0,_base_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .O)(one.dataTitle, 60)} by ${(0,_base_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .O)(one.annotator, 60)}`);
    if (worst.length > 0)
        blocks.push(['Lowest scores:', ...worst].join('\n'));
    const remark = unscoredRemark(document, (kind) => (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .O)(kind, 60));
    if (remark !== '')
        blocks.push(remark);
    return blocks.join('\n\n');
}
function evaluationAsMarkdown(document, submissions = []) {
    const blocks = [`**${evaluationSentence(document)}**`];
    if (document.annotators.length > 0) {
        const rows = document.annotators.map((one) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)(one.annotator), ...annotatorCells(one)]);
        blocks.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownTable */ .Qj)(ANNOTATORS, rows, ANNOTATOR_NUMBERS));
    }
    const features = featureRows(document).map(([address, ...cells]) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)(address), ...cells]);
    if (features.length > 0)
        blocks.push('Hardest classes first:', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownTable */ .Qj)(FEATURES, features, FEATURE_NUMBERS));
    const conflicts = conflictRows(document).map(([words, count]) => [words, String(count)]);
    if (conflicts.length > 0)
        blocks.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownTable */ .Qj)(['What went wrong', 'Times'], conflicts, ['Times']));
    const worst = worstTasks(submissions).map((one) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)(one.dataTitle),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)(one.annotator),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .decimal */ ._)(one.score),
    ]);
    if (worst.length > 0)
        blocks.push('Lowest scores:', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownTable */ .Qj)(['Task', 'Annotator', 'Score'], worst, ['Score']));
    const remark = unscoredRemark(document, (kind) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)(kind));
    if (remark !== '')
        blocks.push(remark);
    return blocks.join('\n\n');
}
/** `26 tasks of 3 annotators: 2 passed, 1 not sure yet, more tasks needed. A task passes at a score of 0.80, …` */
function evaluationSentence(document) {
    const { annotators, totals } = document;
    const counts = new Map();
    for (const one of annotators) {
        const words = verdictOf({ ...one, provisional: false });
        counts.set(words, (counts.get(words) ?? 0) + 1);
    }
    const verdicts = [...counts].map(([words, count]) => `${count} ${words}`).join('; ');
    const who = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(annotators.length, 'annotator');
    const least = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .decimal */ ._)(document.settings.pass.score);
    const pass = `A task passes at a score of ${least}, an annotator when the 95 % interval of the mean score lies above it.`;
    if (annotators.length === 0)
        return `No submission is scored yet. ${pass}`;
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(totals.tasks, 'task')} of ${who}${verdicts === '' ? '' : `: ${verdicts}`}. ${pass}`;
}
/** What a verdict means to a person; without one there are too few tasks. */
function verdictOf(annotator) {
    if (annotator.verdict === undefined)
        return 'too few tasks to tell';
    return _words_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[annotator.verdict] + (annotator.provisional ? ' (provisional: few tasks)' : '');
}
function annotatorCells(one) {
    return [
        String(one.tasks),
        `${one.correct} of ${one.total}`,
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .percentRange */ .nC)(one.interval),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .decimal */ ._)(one.precision),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .decimal */ ._)(one.recall),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .decimal */ ._)(one.f1),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .decimalRange */ .jp)(one.meanScore, one.meanScoreInterval),
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
/** Conflicts in words with their counts, most frequent first. */
function conflictRows(document) {
    return _evaluation_document_js__WEBPACK_IMPORTED_MODULE_0__/* .CONFLICT_TYPES */ .bl.flatMap((type) => {
        const count = document.conflicts.byType[type] ?? 0;
        return count === 0 ? [] : [[_words_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFLICT_WORDS */ .Je[type], count]];
    }).toSorted(([, a], [, b]) => b - a);
}
function worstTasks(submissions) {
    return submissions
        .filter((one) => one.score !== null && one.pass === false)
        .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))
        .slice(0, SHOWN);
}
/** Kinds without a measure; `show` makes the foreign part of a kind fit for where it is printed. */
function unscoredRemark(document, show) {
    const kinds = Object.entries(document.unscored).map(([kind, counts]) => `${show(kind.replaceAll('_', ' '))} (${counts.submission})`);
    return kinds.length === 0
        ? ''
        : `Not scored, because these kinds of labels have no measure yet: ${kinds.join(', ')}.`;
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

/***/ 8174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ workflowAsMermaid)
/* harmony export */ });
/* harmony import */ var _workflow_edges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);

/** GitHub draws no diagram with more edges or characters. */
const EDGES = 400;
const CHARACTERS = 45_000;
const SHAPES = {
    agent: ['{{', '}}'],
    annotation: ['[', ']'],
    review: ['([', '])'],
    consensus_annotation: ['[[', ']]'],
    consensus_review: ['([', '])'],
    percentage_router: ['{', '}'],
    user_router: ['{', '}'],
    done: ['((', '))'],
};
/** A workflow as a Mermaid flowchart; undefined when it is too large to be drawn. Names cannot break out of their labels. */
function workflowAsMermaid(template) {
    const ids = new Map(template.stages.map((stage, index) => [stage.name, `n${index + 1}`]));
    const edges = template.stages.flatMap((stage) => (0,_workflow_edges_js__WEBPACK_IMPORTED_MODULE_0__/* .edgesOf */ .q)(stage));
    if (edges.length > EDGES)
        return undefined;
    const lines = ['flowchart LR'];
    for (const stage of template.stages) {
        const [open, close] = SHAPES[stage.type];
        lines.push(`  ${ids.get(stage.name)}${open}"${label(stage.name)}"${close}`);
    }
    const start = ids.get(template.start);
    if (start)
        lines.push(`  start(("start")) --> ${start}`);
    for (const edge of edges) {
        const [from, to] = [ids.get(edge.from), ids.get(edge.to)];
        if (from && to)
            lines.push(`  ${from} -->|"${label(edge.label)}"| ${to}`);
    }
    const text = lines.join('\n');
    return text.length > CHARACTERS ? undefined : text;
}
/** Letters, digits, blanks, dots and hyphens stay; every other character is a Mermaid entity. */
function label(text) {
    const safe = Array.from(text.slice(0, 80), (character) => {
        if (/[A-Za-z0-9 .-]/.test(character))
            return character;
        return /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(character) ? ' ' : `#${character.codePointAt(0)};`;
    });
    return safe.join('').trim() || '-';
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

/***/ 2076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/** A share with two decimals: `0.83`. */
function decimal(share) {
    return share === null || share === undefined ? '–' : share.toFixed(2);
}
/** `49–94 %` */
function percentRange(interval) {
    return interval ? `${Math.round(interval[0] * 100)}–${Math.round(interval[1] * 100)} %` : '–';
}
/** A mean with its interval: `0.79 (0.71–0.86)`. */
function decimalRange(mean, interval) {
    return interval ? `${decimal(mean)} (${decimal(interval[0])}–${decimal(interval[1])})` : decimal(mean);
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


/***/ })

};
