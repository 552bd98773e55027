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

class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
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
function passChart(annotators, id) {
    const x = (0,d3_scale/* scaleLinear */.m4)([0, 1], [LEFT, WIDTH - RIGHT]);
    const height = 34 + annotators.length * ROW + 30;
    const bottom = height - 30;
    const described = annotators.map((one) => `${one.annotator}: ${sentence(one)}`).join('; ');
    const ticks = x.ticks(5).map((tick) => markup `<line x1="${x(tick)}" x2="${x(tick)}" y1="24" y2="${bottom}" class="grid"/>
<text x="${x(tick)}" y="${bottom + 18}" text-anchor="middle" class="tick">${(0,words/* percent */.KN)(tick)}</text>`);
    return markup `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${WIDTH} ${height}" class="chart">
<title id="${id}-title">Passed submissions of each annotator with 95 % interval</title>
<desc id="${id}-desc">${described || 'Nobody was scored.'}</desc>
<text x="${LEFT}" y="14" class="tick">Share of passed submissions, with its 95 % interval; colours as the verdicts</text>
${ticks}
${annotators.map((one, index) => row(one, 34 + index * ROW + ROW / 2, x))}
</svg>`;
}
function row(one, y, x) {
    const name = [...one.annotator].length > 24 ? `${[...one.annotator].slice(0, 23).join('')}…` : one.annotator;
    const label = markup `<text x="${LEFT - 12}" y="${y + 4}" text-anchor="end" class="name">${name}</text>`;
    const count = markup `<text x="${WIDTH - RIGHT + 12}" y="${y + 4}" class="tick">${one.correct} of ${one.total}</text>`;
    if (one.interval === null) {
        return markup `${label}<text x="${x(0) + 6}" y="${y + 4}" class="tick">too few submissions to tell</text>${count}`;
    }
    const [low, high] = one.interval;
    const kind = one.verdict ?? 'none';
    return markup `${label}<line x1="${x(low)}" x2="${x(high)}" y1="${y}" y2="${y}" class="interval ${kind}"/><circle cx="${x(one.correct / one.total)}" cy="${y}" r="5" class="dot ${kind}"/>${count}`;
}
function sentence(one) {
    const share = one.interval === null
        ? 'too few submissions to tell'
        : `${(0,words/* percent */.KN)(one.correct / one.total)} (${(0,words/* percentRange */.nC)(one.interval)})`;
    return `${one.correct} of ${one.total} submissions, ${share}`;
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
th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); text-align: left; overflow-wrap: anywhere; min-width: 9rem; max-width: 24rem; } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; min-width: 0; }
.passed { color: var(--good); } .failed { color: var(--bad); } .doubtful { color: var(--open); }
.chart { width: 100%; min-width: 34rem; height: auto; } .chart text { font: 13px system-ui, sans-serif; fill: var(--ink); } .chart .tick { fill: var(--soft); font-size: 12px; }
.chart .grid { stroke: var(--line); } .chart .interval { stroke: var(--soft); stroke-width: 3; } .chart .dot { fill: var(--soft); }
.chart .interval.passed { stroke: var(--good); } .chart .dot.passed { fill: var(--good); } .chart .interval.failed { stroke: var(--bad); } .chart .dot.failed { fill: var(--bad); }
.chart .interval.doubtful { stroke: var(--open); } .chart .dot.doubtful { fill: var(--open); }
.note { border-left: 4px solid var(--open); padding-left: .8rem; }
pre { overflow-x: auto; border: 1px solid var(--line); padding: .8rem; } footer { color: var(--soft); margin-top: 3rem; }
`;
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
function pairSection({ pair, title, document, submissions, template }, index) {
    const id = `pair-${index + 1}`;
    const remark = (0,evaluation/* unscoredRemark */.iW)(document, (kind) => kind);
    return markup `<section aria-labelledby="${id}">
<h2 id="${id}">${title} <small>(${pair})</small></h2>
<p>${(0,evaluation/* evaluationSentence */.wc)(document)}</p>
${document.annotators.length > 0 && markup `<div class="scroll" role="region" aria-label="Chart of passed submissions" tabindex="0">${passChart(document.annotators, `${id}-chart`)}</div>`}
${annotatorTable(document)}
${featureTable(document)}
${conflictTable(document)}
${worstTable(document, submissions ?? [])}
${remark !== '' && markup `<p>${remark}</p>`}
${template && workflow(template)}
</section>`;
}
function annotatorTable(document) {
    const rows = document.annotators.map((one) => markup `<tr><th scope="row">${one.annotator}</th><td class="number">${one.tasks}</td><td class="number">${one.correct} of ${one.total}</td><td class="number">${(0,words/* percentRange */.nC)(one.interval)}</td><td class="number">${(0,words/* decimal */._)(one.precision)}</td><td class="number">${(0,words/* decimal */._)(one.recall)}</td><td class="number">${(0,words/* decimal */._)(one.f1)}</td><td class="number">${(0,words/* decimalRange */.jp)(one.meanScore, one.meanScoreInterval, document.settings.pass.score)}</td><td class="${one.verdict ?? 'none'}">${(0,evaluation/* verdictOf */.Vj)(one)}</td></tr>`);
    const head = [
        'Annotator',
        'Submissions',
        'Passed',
        '95 % interval',
        'Precision',
        'Recall',
        'F1',
        'Mean score (95 %)',
        'Verdict',
    ];
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
function worstTable(document, submissions) {
    const rows = (0,evaluation/* worstSubmissions */.X7)(submissions).map((one) => markup `<tr><th scope="row">${one.dataTitle}</th><td>${one.annotator}</td><td class="number">${(0,words/* decimal */._)(one.score, document.settings.pass.score)}</td></tr>`);
    return table('Lowest scores', ['Task', 'Annotator', 'Score'], rows);
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
        'Submissions',
        'Passed',
        '95 % interval',
        'Precision',
        'Recall',
        'F1',
        'Mean score (95 %)',
        'Score',
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













const SIMULATED = 'The annotators are simulated: this environment is the sandbox, not Encord.';
const run = async (options, world) => {
    const { workspace, problems } = await (0,connect/* openWorkspace */.O)(options, world, 'report');
    if (!workspace)
        return (0,result/* stopped */.ce)(problems);
    const wanted = (0,commands_options/* list */.p_)(options, 'pair');
    const view = await workspace.store.view();
    const stored = [];
    const missing = [];
    const earlier = [];
    for (const [pair, declared] of workspace.model.projectPairs) {
        if (wanted.length > 0 && !wanted.includes(pair))
            continue;
        const document = await (0,stored_results/* newestDocument */.Qi)(view, declared);
        if (!document) {
            missing.push(notEvaluated(pair));
            continue;
        }
        const ofOthers = await (0,stored_results/* earlierProjects */.Tb)(workspace, view, declared);
        if (ofOthers)
            earlier.push(ofOthers);
        const submissions = [];
        for await (const one of (0,stored_results/* newestSubmissions */.Sy)(view, declared))
            submissions.push(one);
        const { spec } = declared;
        const template = workspace.model.workflowTemplates.get(spec.production.workflowTemplate)?.spec;
        stored.push({ pair, title: spec.production.title, document, submissions, ...(template ? { template } : {}) });
    }
    const known = [...workspace.model.projectPairs.keys()];
    const unknown = wanted.filter((pair) => !known.includes(pair)).map((pair) => unknownPair(pair, known));
    const made = `Environment ${workspace.environmentName}, state ${view.serial}.`;
    const simulated = workspace.environment.endpoint === 'sandbox' && stored.length > 0;
    const notes = [...(simulated ? [SIMULATED] : []), ...earlier.map(({ summary }) => summary)];
    const note = notes.length > 0 ? notes.join(' ') : undefined;
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
        problems: [...problems, ...unknown, ...missing, ...earlier],
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

/***/ 8005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ toCsv),
/* harmony export */   x: () => (/* binding */ evaluationAsCsv)
/* harmony export */ });
/* harmony import */ var csv_stringify_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6789);
/* harmony import */ var _base_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6459);


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
    'submissions',
    'passed',
    'scored',
    'passedShare',
    'passedLow',
    'passedHigh',
    'groundTruth',
    'labelled',
    'matched',
    'precision',
    'recall',
    'f1',
    'meanSimilarity',
    'meanScore',
    'verdict',
    'right',
];
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
            one.groundTruth,
            one.submission,
            null,
            one.precision,
            one.recall,
            one.f1,
            null,
            one.meanScore,
            one.verdict,
            one.matchedSameLabel,
        ]),
        ...Object.entries(document.kinds).map(([kind, totals]) => totalsRow(pair, 'kind', kind, totals)),
        ...Object.entries(document.features).map(([address, totals]) => totalsRow(pair, 'feature', address, totals)),
    ]);
    return toCsv(COLUMNS, rows);
}
function totalsRow(pair, subject, name, totals) {
    const { tasks, groundTruth, submission, matched, matchedSameLabel, precision, recall, f1, meanSimilarity } = totals;
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
        matchedSameLabel,
    ];
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

/***/ 8174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ workflowAsMermaid)
/* harmony export */ });
/* harmony import */ var _workflow_edges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);

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
function label(text) {
    const safe = Array.from(text.slice(0, 80), (character) => {
        if (/[A-Za-z0-9 .-]/.test(character))
            return character;
        return /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(character) ? ' ' : `#${character.codePointAt(0)};`;
    });
    return safe.join('').trim() || '-';
}


/***/ })

};
