export const id = 806;
export const ids = [806];
export const modules = {

/***/ 806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _base_problem_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3145);
/* harmony import */ var _report_run_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7237);
/* harmony import */ var _report_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7650);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(667);
/* harmony import */ var _key_for_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(617);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6807);
/* harmony import */ var _plan_now_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(983);
/* harmony import */ var _post_plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2479);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7941);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8596);
/* harmony import */ var _resolve_path_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9133);











const run = async (options, world) => {
    const opened = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .openWorkspace */ .O)(options, world, 'plan');
    if (!opened.workspace)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_9__/* .stopped */ .ce)(opened.problems);
    const { workspace } = opened;
    const refresh = options['refresh'] ?? (0,_key_for_js__WEBPACK_IMPORTED_MODULE_3__/* .hasKey */ .CJ)(workspace.environment.endpoint, world.env);
    if (refresh !== true) {
        const planned = await (0,_plan_now_js__WEBPACK_IMPORTED_MODULE_5__/* .planFromState */ .H)(workspace);
        const problems = [...workspace.problems, ...planned.problems];
        return 'result' in planned ? finish(planned, problems) : (0,_result_js__WEBPACK_IMPORTED_MODULE_9__/* .stopped */ .ce)(problems);
    }
    const { connection, problems } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .N)(options, world, 'plan');
    if (!connection)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_9__/* .stopped */ .ce)(problems);
    try {
        const seen = await (0,_refusal_js__WEBPACK_IMPORTED_MODULE_7__/* .tellFailure */ .s9)(connection, () => (0,_plan_now_js__WEBPACK_IMPORTED_MODULE_5__/* .planFromPlatform */ .n7)(connection));
        if ('refused' in seen)
            return (0,_result_js__WEBPACK_IMPORTED_MODULE_9__/* .stopped */ .ce)([...connection.problems, seen.refused], 3);
        return await finish(seen.value, [...connection.problems, ...seen.value.problems]);
    }
    finally {
        await connection.close();
    }
    async function finish(planned, found) {
        const { plan } = planned.result;
        const stateDay = plan.source === 'state' ? await (0,_post_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .dayOfState */ .Pj)(workspace) : undefined;
        const posted = await (0,_post_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .postPlan */ .yK)({ plan, model: workspace.model, stateDay, found: planned.result.problems }, world);
        const problems = [...found, ...posted.problems];
        const out = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(options, 'out');
        if (out)
            await world.files.write((0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_8__/* .resolvePath */ .o)(world.cwd, out), `${JSON.stringify(plan, undefined, 2)}\n`);
        const pending = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .flag */ .Jt)(options, 'detailed-exit-code') && plan.operations.length > 0 ? 4 : 0;
        return {
            problems,
            data: plan,
            exit: (0,_result_js__WEBPACK_IMPORTED_MODULE_9__/* .worstExit */ .gX)([pending, posted.failed ? 3 : 0, (0,_base_problem_js__WEBPACK_IMPORTED_MODULE_10__/* .hasErrors */ .C)(problems) ? 1 : 0]),
            text: (style) => (0,_report_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planAsText */ .lA)(plan, style),
            markdown: () => (0,_report_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planAsMarkdown */ .zm)(plan),
            csv: () => (0,_report_run_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .planAsCsv */ .go)(plan),
            outputs: {
                digest: plan.digest,
                changes: String(plan.operations.length),
                ...(posted.comment ? { comment: posted.comment } : {}),
            },
        };
    }
};


/***/ }),

/***/ 2479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oi: () => (/* binding */ writePlanComment),
/* harmony export */   Pj: () => (/* binding */ dayOfState),
/* harmony export */   yK: () => (/* binding */ postPlan)
/* harmony export */ });
/* unused harmony export planComment */
/* harmony import */ var _github_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9949);
/* harmony import */ var _github_covers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(998);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(794);
/* harmony import */ var _report_fit_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7986);
/* harmony import */ var _report_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7650);
/* harmony import */ var _report_problems_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8705);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2076);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7164);
/* harmony import */ var _report_mermaid_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8174);
/* harmony import */ var _github_access_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(670);










async function postPlan(post, world) {
    const context = await (0,_github_access_js__WEBPACK_IMPORTED_MODULE_7__/* .runContext */ .pO)(world);
    if (!context?.pull || !context.event.startsWith('pull_request'))
        return { problems: [] };
    const { pull, runUrl } = context;
    if (pull.fork)
        return { problems: [readOnly], comment: 'read-only' };
    const github = await (0,_github_access_js__WEBPACK_IMPORTED_MODULE_7__/* .openGitHub */ .o6)(world);
    if (!github)
        return { problems: [noToken] };
    const written = await writePlanComment(github, pull.number, { ...post, head: pull.headSha, runUrl }).catch((error) => {
        if (error instanceof _github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y)
            return error;
        throw error;
    });
    if (written instanceof _github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y)
        return { problems: [notPosted(written)], failed: true };
    const { comment, problems } = written;
    return { problems: comment === 'read-only' ? [noPermission, ...problems] : problems, comment };
}
async function dayOfState({ store }) {
    const [, day] = /^ledger\/(\d{4}\/\d{2}\/\d{2})\//.exec((await (await store.view()).list('ledger/')).at(-1) ?? '') ?? [];
    return day?.replaceAll('/', '-');
}
async function writePlanComment(github, pull, post) {
    const { plan, head } = post;
    const id = `plan/${plan.environment}`;
    const { ours: posted, foreign } = await (0,_github_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .lookForComment */ .Q8)(github, pull, id);
    const problems = foreign.map(foreignMarker);
    if (!posted && !hasNews(post))
        return { comment: 'unchanged', problems };
    if (posted?.marker.digest === plan.digest && posted.marker.head === head)
        return { comment: 'unchanged', problems };
    return { comment: await (0,_github_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .upsertComment */ .lB)(github, pull, { id, digest: plan.digest, head }, planComment(post)), problems };
}
function hasNews({ plan, found = [] }) {
    return plan.operations.length > 0 || plan.refused !== undefined || found.some(({ severity }) => severity !== 'note');
}
function foreignMarker(login) {
    return {
        code: 'github.foreign-comment',
        severity: 'warning',
        summary: `a comment by "${login}" looks like a plan of Assay; it was neither believed nor changed`,
        detail: 'Believe only the comment of the workflow, and delete the other one. If that account posts your plans, plan.yml and apply.yml must use the same token.',
    };
}
const FOUND_BUDGET = 8000;
const measure = (text) => text.length;
const byCharacters = { separator: '\n', measure };
const leftOut = (count) => `_${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(count, 'more problem')} left out; the job summary has all._`;
function planComment({ plan, model, head, runUrl, stateDay, remarks = [], found = [] }) {
    const covers = (0,_github_covers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCovers */ .a7)(plan);
    const age = plan.source === 'platform'
        ? 'Made from the platform as it is now.'
        : stateDay === undefined
            ? 'There is no state yet, so everything is new: made without looking at the platform. If plans were applied here before, the state branch was deleted: restore it first.'
            : `Made from the last known state (${stateDay}), without looking at the platform.`;
    const next = plan.operations.length === 0
        ? ''
        : ' When this pull request is merged with an approving review of this commit, exactly these operations run.';
    const top = [`### Assay plan for ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .codeSpan */ .SS)(plan.environment)}`, ...remarks].join('\n\n');
    const bottom = [
        ...(found.length === 0 ? [] : ['#### To know', (0,_report_fit_js__WEBPACK_IMPORTED_MODULE_9__/* .fit */ .Uj)((0,_report_problems_js__WEBPACK_IMPORTED_MODULE_4__.problemItems)(found), FOUND_BUDGET, leftOut, byCharacters)]),
        ...diagrams(plan, model),
        `<sub>Commit ${head.slice(0, 12)}. ${age}${next} [Run](${runUrl})</sub>`,
    ].join('\n\n');
    const budget = _github_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMENT_BUDGET */ .ub - top.length - bottom.length - covers.length - 500;
    const middle = (0,_report_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .planAsMarkdown */ .zm)(plan, { budget, measure });
    return `${top}\n\n${middle}\n\n${bottom}${covers}`;
}
function diagrams(plan, model) {
    return plan.operations
        .filter(({ operation, address }) => operation === 'manual' && address.startsWith('workflow-template.'))
        .slice(0, 3)
        .flatMap(({ address }) => {
        const template = model.workflowTemplates.get(address.slice('workflow-template.'.length));
        const picture = template && (0,_report_mermaid_js__WEBPACK_IMPORTED_MODULE_6__/* .workflowAsMermaid */ .H)(template.spec);
        if (picture === undefined || picture.length > 5000)
            return [];
        return [
            `<details><summary>Workflow</summary>\n\n${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .codeSpan */ .SS)(address)}\n\n\`\`\`mermaid\n${picture}\n\`\`\`\n\n</details>`,
        ];
    });
}
function notPosted(error) {
    return {
        code: 'github.comment-failed',
        severity: 'error',
        summary: `the plan was not posted: ${error.message}`,
        detail: `${error.advice ?? 'Run it again.'} Without the comment nobody can approve the plan; the whole plan is in the job summary.`,
    };
}
const readOnly = {
    code: 'github.comment-read-only',
    severity: 'note',
    summary: 'the plan was not posted: this run’s token may only read, as in every pull request from a fork',
    detail: 'The whole plan is in the job summary; the workflow of plan-comment.yml posts it.',
};
const noPermission = {
    code: 'github.comment-not-allowed',
    severity: 'warning',
    summary: 'the plan was not posted: this run’s token may not comment on pull requests',
    detail: 'Give the job `permissions: { pull-requests: write }`, as in plan.yml. Without the comment nobody can approve the plan; the whole plan is in the job summary.',
};
const noToken = {
    code: 'github.token-missing',
    severity: 'warning',
    summary: 'the plan was not posted: there is no GitHub token',
    detail: 'Leave the input github-token of the Action at its default, or set GITHUB_TOKEN.',
};


/***/ }),

/***/ 7941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QC: () => (/* binding */ tellRefusal),
/* harmony export */   s9: () => (/* binding */ tellFailure)
/* harmony export */ });
/* unused harmony export failureProblem */
/* harmony import */ var _encord_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8256);
/* harmony import */ var _state_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9617);


function failureProblem(error, known, desired) {
    const address = addressIn(error, known);
    const at = address === undefined ? undefined : desired.nodes.get(address)?.at;
    return {
        code: codeOf(error),
        severity: 'error',
        summary: address === undefined ? error.message : `${address}: ${error.message}`,
        detail: error.adviceAbout(address ?? 'the resource'),
        ...(address === undefined ? {} : { address }),
        ...(at === undefined ? {} : { at }),
    };
}
function isRefusal(error) {
    return error instanceof _encord_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EncordAnswerError */ .Sd && error.status >= 400 && error.status < 500;
}
function codeOf(error) {
    if (isRefusal(error))
        return 'encord.refused';
    if (error instanceof _encord_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EncordAnswerError */ .Sd)
        return 'encord.answer';
    return error instanceof _encord_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EncordConnectionError */ .qu ? 'encord.connection' : 'encord.timeout';
}
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
function addressIn(error, known) {
    const ids = [...(error.resource === undefined ? [] : [error.resource]), ...(error.path.match(UUID) ?? [])];
    const byUuid = new Map([...known.values()].map((one) => [one.uuid?.toLowerCase(), one.address]));
    return ids.flatMap((id) => byUuid.get(id.toLowerCase()) ?? []).at(0);
}
async function tellRefusal(where, work) {
    const told = await tellFailure(where, work);
    if ('outage' in told && told.outage !== undefined)
        throw told.outage;
    return told;
}
async function tellFailure({ store, desired }, work) {
    try {
        return { value: await work() };
    }
    catch (error) {
        if (!(error instanceof _encord_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EncordError */ .IJ))
            throw error;
        const refused = failureProblem(error, await (0,_state_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .readResources */ .Mq)(await store.view()), desired);
        return { refused, outage: isRefusal(error) ? undefined : error };
    }
}


/***/ }),

/***/ 998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ parseCovers),
/* harmony export */   a7: () => (/* binding */ formatCovers),
/* harmony export */   vv: () => (/* binding */ coverOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _plan_covered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4922);


const MOST = 3000;
const PATTERN = /\n<!-- assay:covers ([A-Za-z0-9_-]*) -->$/;
function coverOf(operation) {
    const text = `${operation.level} ${(0,_plan_covered_js__WEBPACK_IMPORTED_MODULE_1__/* .operationId */ .B)(operation)}`;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest().subarray(0, 9).toString('base64url');
}
function formatCovers(plan) {
    if (plan.operations.length > MOST)
        return '';
    return `\n<!-- assay:covers ${plan.operations.map(coverOf).join('')} -->`;
}
function parseCovers(body) {
    const [, list] = PATTERN.exec(body) ?? [];
    if (list === undefined || list.length % 12 !== 0)
        return undefined;
    return new Set(list.match(/.{12}/g) ?? []);
}


/***/ }),

/***/ 6655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ countProblems)
/* harmony export */ });
function countProblems(problems) {
    const severities = ['error', 'warning', 'note'];
    return severities
        .flatMap((severity) => {
        const count = problems.filter((problem) => problem.severity === severity).length;
        return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
    })
        .join(', ');
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


/***/ }),

/***/ 8705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   problemItems: () => (/* binding */ problemItems),
/* harmony export */   problemsAsMarkdown: () => (/* binding */ problemsAsMarkdown),
/* harmony export */   problemsAsText: () => (/* binding */ problemsAsText)
/* harmony export */ });
/* harmony import */ var _base_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6459);
/* harmony import */ var _base_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1777);
/* harmony import */ var _count_problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6655);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7164);




const MARK = { error: '❌', warning: '⚠️', note: 'ℹ️' };
function problemsAsText(problems, style) {
    const blocks = problems.map((problem) => {
        const colour = { error: style.red, warning: style.yellow, note: style.cyan }[problem.severity];
        const place = problem.at ? `${style.bold((0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)((0,_base_place_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlace */ .d)(problem.at)))} ` : '';
        const lines = [
            `${place}${colour(problem.severity)} ${style.dim((0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(problem.code))}: ${(0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(problem.summary, 1000)}`,
            ...detailLines(problem).map((line) => `  ${line}`),
            ...(problem.related ?? []).map((other) => `  ${style.dim((0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)((0,_base_place_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlace */ .d)(other.at)))} ${(0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(other.summary, 1000)}`),
        ];
        return lines.join('\n');
    });
    return problems.length === 0 ? '' : [...blocks, (0,_count_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .countProblems */ ._)(problems)].join('\n');
}
function problemsAsMarkdown(problems) {
    return problems.length === 0
        ? ''
        : [`**${(0,_count_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .countProblems */ ._)(problems)}**`, problemItems(problems).join('\n')].join('\n\n');
}
function problemItems(problems) {
    return problems.map((problem) => {
        const place = problem.at ? `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)((0,_base_place_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlace */ .d)(problem.at))} ` : '';
        return [
            `- ${MARK[problem.severity]} ${problem.severity} ${place}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(problem.summary)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(problem.code)})`,
            ...detailLines(problem).map((line) => `  ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(line)}`),
            ...(problem.related ?? []).map((other) => `  ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)((0,_base_place_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlace */ .d)(other.at))} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(other.summary)}`),
        ].join('\\\n');
    });
}
function detailLines(problem) {
    return (problem.detail ?? '')
        .split('\n')
        .map((line) => (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(line, 1000))
        .filter((line) => line !== '');
}


/***/ }),

/***/ 7237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qv: () => (/* binding */ outcomesAsCsv),
/* harmony export */   go: () => (/* binding */ planAsCsv),
/* harmony export */   lQ: () => (/* binding */ routesAsCsv)
/* harmony export */ });
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);

function planAsCsv(plan) {
    return (0,_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .toCsv */ .g)(['operation', 'address', 'level', 'summary', 'reason', 'changedFields', 'digest'], plan.operations.map((one) => [
        one.operation,
        one.address,
        one.level,
        one.summary,
        one.reason,
        one.changes.map((change) => change.field).join(' '),
        one.digest,
    ]));
}
function outcomesAsCsv(outcomes) {
    return (0,_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .toCsv */ .g)(['operation', 'address', 'level', 'status', 'summary', 'uuid', 'writes'], outcomes.map((one) => [one.operation, one.address, one.level, one.status, one.summary, one.uuid, one.writes]));
}
function routesAsCsv(reports) {
    return (0,_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .toCsv */ .g)(['pair', 'task', 'data', 'title', 'action', 'result', 'reason', 'error'], reports.flatMap((report) => report.tasks.map((one) => [
        report.pair,
        one.taskUuid,
        one.dataHash,
        one.dataTitle,
        one.action,
        one.result,
        one.reason,
        one.error,
    ])));
}


/***/ })

};
