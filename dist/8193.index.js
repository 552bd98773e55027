export const id = 8193;
export const ids = [8193];
export const modules = {

/***/ 7767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ startProgress)
/* harmony export */ });
/* unused harmony export progressText */
const WARM_UP = 0.5;
function progressText({ verb, unit, total }, done, seconds) {
    const known = total !== undefined && total >= done;
    const head = `${verb} ${grouped(done)}${known ? ` of ${grouped(total)}` : ''} ${unit}`;
    if (done <= 0 || !(seconds >= WARM_UP) || !Number.isFinite(seconds))
        return head;
    const perSecond = done / seconds;
    const left = known && total > done ? `, ${duration((total - done) / perSecond)} left` : '';
    return `${head}, ${rate(perSecond)}${left}`;
}
function startProgress(work, now, tell, prefix = '') {
    if (tell === undefined)
        return () => undefined;
    const started = now();
    return (done) => tell(`${prefix}${progressText(work, done, (now() - started) / 1000)}`);
}
function rate(perSecond) {
    if (perSecond >= 9.95)
        return `${grouped(Math.round(perSecond))}/s`;
    if (perSecond >= 0.995)
        return `${perSecond.toFixed(1)}/s`;
    const perMinute = perSecond * 60;
    return `${perMinute >= 9.95 ? Math.round(perMinute) : perMinute.toFixed(1)}/min`;
}
function duration(seconds) {
    if (seconds < 99.5)
        return `${Math.max(1, Math.round(seconds))} s`;
    const minutes = Math.round(seconds / 60);
    if (minutes < 100)
        return `${minutes} min`;
    return `${grouped(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}
function grouped(count) {
    return String(Math.floor(count)).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}


/***/ }),

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

/***/ 8193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/js/base/problem.js
var problem = __webpack_require__(3145);
// EXTERNAL MODULE: ./build/js/base/progress.js
var base_progress = __webpack_require__(7767);
// EXTERNAL MODULE: ./build/js/encord/api/tasks.js
var api_tasks = __webpack_require__(4873);
// EXTERNAL MODULE: ./build/js/encord/api/projects.js + 1 modules
var projects = __webpack_require__(7304);
// EXTERNAL MODULE: ./build/js/encord/limits.js
var limits = __webpack_require__(8514);
// EXTERNAL MODULE: ./build/js/state/errors.js
var errors = __webpack_require__(1689);
// EXTERNAL MODULE: ./build/js/routing/act-in-chunks.js
var act_in_chunks = __webpack_require__(8398);
// EXTERNAL MODULE: ./build/js/routing/bound-pair.js
var bound_pair = __webpack_require__(1516);
// EXTERNAL MODULE: ./build/js/base/address.js
var address = __webpack_require__(2478);
// EXTERNAL MODULE: ./build/js/base/canonical.js
var canonical = __webpack_require__(4580);
;// CONCATENATED MODULE: ./build/js/routing/decide.js


function decide(input) {
    const decisions = input.tasks.map((task) => decideOne(task, input));
    const { release } = input.routing;
    if (!release || input.budget === undefined)
        return decisions;
    const order = decisions
        .filter((one) => one.action === 'benchmark')
        .toSorted((a, b) => (0,address/* compareText */.n6)(drawOf(release.seed, a.dataHash), drawOf(release.seed, b.dataHash)));
    const late = new Set(order.slice(Math.max(0, input.budget)).map((one) => one.taskUuid));
    const reason = `today's ${release.perDay} benchmark tasks are released already`;
    return decisions.map((one) => (late.has(one.taskUuid) ? { ...one, action: 'hold', reason } : one));
}
function drawOf(seed, dataHash) {
    return (0,canonical/* sha256 */.sc)(`${seed} ${dataHash}`);
}
function decideOne(task, input) {
    const of = (action, reason) => ({
        taskUuid: task.uuid,
        dataHash: task.dataHash,
        dataTitle: task.dataTitle,
        action,
        reason,
    });
    if (task.assigned && task.status === 'ASSIGNED')
        return of('hold', 'somebody else has taken the task');
    if (input.benchmark.has(task.dataHash)) {
        if (input.routing.hold === 'until-ground-truth' && !input.ready.has(task.dataHash)) {
            return of('hold', 'its ground truth is not complete yet');
        }
        return of('benchmark', 'it is in the benchmark dataset');
    }
    if (input.contaminated.has(task.dataHash)) {
        return of('hold', 'the same storage item is also in the benchmark dataset');
    }
    if (!input.others.has(task.dataHash))
        return of('hold', 'its data is in no dataset of the project');
    return of('production', 'it is not in the benchmark dataset');
}

// EXTERNAL MODULE: ./build/js/encord/pages.js
var pages = __webpack_require__(6392);
;// CONCATENATED MODULE: ./build/js/routing/decision-records.js


const DECISIONS_PER_ENTRY = 500;
function decisionRecords(address, decisions) {
    return (0,pages/* chunksOf */.U)(decisions, DECISIONS_PER_ENTRY).map((part) => {
        const ids = (action) => part.filter((one) => one.action === action).map((one) => one.taskUuid);
        const held = {};
        for (const one of part)
            if (one.action === 'hold')
                (held[one.reason] ??= []).push(one.taskUuid);
        return {
            kind: 'route.decision',
            address,
            data: { benchmark: ids('benchmark'), production: ids('production'), held },
        };
    });
}
function heldDigest(decisions) {
    const held = decisions.filter((one) => one.action === 'hold').map((one) => `${one.taskUuid} ${one.reason}`);
    return held.length === 0 ? '' : (0,canonical/* digestOf */.ol)(held.toSorted());
}

;// CONCATENATED MODULE: ./build/js/routing/guards.js
function guardRouting({ pair, benchmarkDataset }, facts) {
    const { tasks, filtered, benchmark, others, contaminated, ready, attached } = facts;
    const problems = [];
    const report = (code, severity, summary, detail) => {
        problems.push({
            code: `routing.${code}`,
            severity,
            summary: `${pair.name}: ${summary}`,
            detail,
            at: pair.at(['spec', 'benchmark', 'dataset']),
            address: pair.address,
        });
    };
    for (const role of ['benchmark', 'production']) {
        if (attached[role].includes(benchmarkDataset.toLowerCase()))
            continue;
        report('benchmark-not-attached', 'error', `the benchmark dataset is not attached to the ${role} project`, 'Without it in both projects no task can be told to be a benchmark. Run `assay apply`.');
    }
    const expected = tasks.filter((task) => benchmark.has(task.dataHash)).length;
    const found = tasks.filter((task) => filtered.has(task.dataHash)).length;
    const disagree = tasks.filter((task) => benchmark.has(task.dataHash) !== filtered.has(task.dataHash)).length;
    if (disagree > 0) {
        report('membership-disagrees', 'error', `of ${tasks.length} waiting tasks the dataset's rows name ${expected} as benchmark and the platform's filter ${found}; they disagree on ${disagree}`, 'Nothing was moved. Compare the datasets in Encord, and run again.');
    }
    if (benchmark.size === 0 && tasks.length > 0) {
        report('benchmark-empty', 'error', 'the benchmark dataset is empty', 'Every task would go to production. Link data to the dataset and run again.');
    }
    const complete = tasks.some((task) => benchmark.has(task.dataHash) && ready.has(task.dataHash));
    if (!complete && pair.spec.routing.hold === 'until-ground-truth' && expected > 0) {
        report('ground-truth-empty', 'warning', `the ground truth of none of the ${expected} waiting benchmark tasks is complete, so all are held`, `Label them in the benchmark project until they reach the stage "${pair.spec.evaluation.groundTruth.stage}".`);
    }
    const strange = tasks.filter((task) => !benchmark.has(task.dataHash) && !others.has(task.dataHash)).length;
    if (strange > 0) {
        const all = strange === tasks.length;
        report('data-unknown', all ? 'error' : 'warning', `${strange} of ${tasks.length} waiting tasks show data that is in no dataset of the project`, `${all ? 'Nothing was moved' : 'They are held'}. Check that the key's user may read every dataset of the project.`);
    }
    const mixed = tasks.filter((task) => contaminated.has(task.dataHash)).length;
    if (mixed > 0) {
        report('contaminated', 'warning', `${mixed} waiting production tasks show data that is also in the benchmark dataset; they are held`, 'Remove the data from one of the datasets.');
    }
    return problems;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/state/parse-file.js
var parse_file = __webpack_require__(1614);
;// CONCATENATED MODULE: ./build/js/routing/pair-state.js


const PairState = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    days: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* int */.Whr().min(0)),
    held: schemas/* string */.YjP(),
});
function pairStatePath(pair) {
    return `routing/${pair}.json`;
}
function dayOf(now) {
    return new Date(now).toISOString().slice(0, 10);
}
async function readPairState(view, pair) {
    return (await (0,parse_file/* readStateFile */.qy)(view, pairStatePath(pair), PairState)) ?? { version: 1, days: {}, held: '' };
}
function addReleased(state, day, count) {
    const days = { ...state.days, [day]: Math.max(0, (state.days[day] ?? 0) + count) };
    return { ...state, days: Object.fromEntries(Object.entries(days).toSorted().slice(-60)) };
}
function pairStateFile(pair, state) {
    return [pairStatePath(pair), (0,parse_file/* stateJson */.mE)(state)];
}

// EXTERNAL MODULE: ./build/js/encord/api/datasets.js + 1 modules
var datasets = __webpack_require__(1244);
;// CONCATENATED MODULE: ./build/js/routing/read-waiting.js



async function readWaiting(client, project, stage, filter = {}) {
    const tasks = new Map();
    for await (const task of (0,api_tasks/* listTasks */.Vk)(client, project, stage, filter)) {
        const uuid = task.uuid.toLowerCase();
        tasks.set(uuid, {
            uuid,
            dataHash: task.dataHash.toLowerCase(),
            dataTitle: task.dataTitle,
            status: task.status,
            assigned: task.assignee !== null,
        });
    }
    return [...tasks.values()];
}
async function stillWaiting(client, project, stage, tasks) {
    const hashes = [...new Set(tasks.map((task) => task.dataHash))];
    const found = await Promise.all((0,pages/* chunksOf */.U)(hashes, limits/* HASHES_PER_FILTER */.wd).map((dataHashes) => readWaiting(client, project, stage, { dataHashes })));
    return new Set(found.flat().map((task) => task.uuid));
}

// EXTERNAL MODULE: ./build/js/routing/stage-filters.js
var stage_filters = __webpack_require__(695);
;// CONCATENATED MODULE: ./build/js/routing/read-facts.js





async function readFacts(client, bound, stage) {
    const project = bound.productionProject;
    const seen = await readWaiting(client, project, stage);
    const marked = seen.length === 0 ? [] : await readWaiting(client, project, stage, benchmarkOnly(bound));
    const filtered = new Set(marked.map((task) => task.dataHash));
    const datasets = await readDatasets(client, bound, seen.length > 0);
    const wanted = seen.map((task) => task.dataHash).filter((hash) => datasets.benchmark.has(hash));
    const truth = await readGroundTruth(client, bound, new Set(wanted));
    const disagree = seen.some((task) => datasets.benchmark.has(task.dataHash) !== filtered.has(task.dataHash));
    const tasks = disagree ? await stillThere(client, project, stage, seen) : seen;
    return { tasks, filtered, ...datasets, ...truth };
}
const benchmarkOnly = (bound) => ({ datasetHashes: [bound.benchmarkDataset] });
async function stillThere(client, project, stage, seen) {
    const now = new Set((await readWaiting(client, project, stage)).map((task) => task.uuid));
    return seen.filter((task) => now.has(task.uuid));
}
async function readDatasets(client, bound, withRows) {
    const attachedTo = async (project) => (await (0,projects/* projectDatasets */.fm)(client, project)).map((dataset) => dataset.datasetHash.toLowerCase());
    const [benchmark, production] = await Promise.all([
        attachedTo(bound.benchmarkProject),
        attachedTo(bound.productionProject),
    ]);
    const others = production.filter((dataset) => dataset !== bound.benchmarkDataset.toLowerCase());
    const [own, ...foreign] = await Promise.all((withRows ? [bound.benchmarkDataset, ...others] : []).map((dataset) => (0,datasets/* listDataRows */.UD)(client, dataset)));
    const items = new Set((own ?? []).flatMap((row) => row.backing_item_uuid?.toLowerCase() ?? []));
    const rows = foreign.flat();
    const hashesOf = (list) => new Set(list.map((row) => row.data_hash.toLowerCase()));
    return {
        benchmark: hashesOf(own ?? []),
        others: hashesOf(rows),
        contaminated: hashesOf(rows.filter((row) => items.has(row.backing_item_uuid?.toLowerCase() ?? ''))),
        attached: { benchmark, production },
    };
}
async function readGroundTruth(client, bound, wanted) {
    const { pair } = bound;
    const name = pair.spec.evaluation.groundTruth.stage;
    const stages = (await (0,projects/* getProject */.U1)(client, bound.benchmarkProject)).workflow?.stages ?? [];
    const stage = stages.find((one) => one.title === name && one.stageType === 'DONE');
    const ready = new Set();
    if (stage === undefined) {
        const done = stages.filter((one) => one.stageType === 'DONE').map((one) => `"${one.title}"`);
        const problem = {
            code: 'routing.ground-truth-stage-unknown',
            severity: 'error',
            summary: `${pair.name}: the benchmark project has no done stage "${name}"`,
            detail: `Nothing was moved. Its done stages: ${done.join(', ') || 'none'}.`,
            at: pair.at(['spec', 'evaluation', 'groundTruth', 'stage']),
            address: pair.address,
        };
        return { ready, problems: [problem] };
    }
    const at = { uuid: stage.uuid, type: 'DONE' };
    for (const filter of (0,stage_filters/* stageFilters */.I)(wanted, bound.benchmarkDataset)) {
        for await (const task of (0,api_tasks/* listTasks */.Vk)(client, bound.benchmarkProject, at, filter)) {
            ready.add(task.dataHash.toLowerCase());
        }
    }
    return { ready, problems: [] };
}

// EXTERNAL MODULE: ./build/js/graph/safe-text.js
var safe_text = __webpack_require__(6130);
;// CONCATENATED MODULE: ./build/js/routing/report-of.js

function reportOf(pair, tasks, queued, requests) {
    const count = (result, action) => tasks.filter((one) => one.result === result && (action === undefined || one.action === action)).length;
    return {
        version: 1,
        pair,
        seen: tasks.length + queued,
        routed: { benchmark: count('routed', 'benchmark'), production: count('routed', 'production') },
        held: count('held'),
        failed: count('failed'),
        queued,
        alreadyMoved: count('already-moved'),
        requests,
        tasks,
    };
}
function summaryOf(report) {
    const { tasks, ...numbers } = report;
    const failures = tasks.filter((one) => one.result === 'failed').slice(0, 100);
    return {
        ...numbers,
        failures: failures.map((one) => ({ task: one.taskUuid, error: (0,safe_text/* safeText */.Hk)((one.error ?? '').slice(0, 300)) })),
    };
}

// EXTERNAL MODULE: ./build/js/routing/resolve.js
var resolve = __webpack_require__(7531);
;// CONCATENATED MODULE: ./build/js/routing/route-pair.js
















async function routePair(options) {
    const { client, bound, store } = options;
    const { pair } = bound;
    const before = client.requests().total;
    const project = await (0,projects/* getProject */.U1)(client, bound.productionProject);
    const workflow = (0,bound_pair/* workflowOf */.B)(project.workflow?.stages ?? []);
    const { resolved, problems } = (0,resolve/* resolveRouting */.n)(pair, bound.productionTemplate, workflow);
    if (!resolved)
        return { problems };
    options.progress?.(`${pair.name}: reading waiting tasks`);
    const facts = await readFacts(client, bound, resolved.stage);
    problems.push(...facts.problems, ...guardRouting(bound, facts));
    if ((0,problem/* hasErrors */.C)(problems))
        return { problems };
    const state = await readPairState(await store.view(), pair.name);
    const day = dayOf(options.now());
    const { release } = pair.spec.routing;
    const budget = release ? release.perDay - (state.days[day] ?? 0) : undefined;
    const decisions = decide({ ...facts, routing: pair.spec.routing, budget });
    const moving = decisions.filter((one) => one.action !== 'hold');
    const held = decisions.filter((one) => one.action === 'hold').map((one) => ({ ...one, result: 'held' }));
    const report = (tasks, queued) => reportOf(pair.name, [...tasks, ...held], queued, client.requests().total - before);
    if (options.dryRun)
        return {
            report: report(moving.map((one) => ({ ...one, result: 'routed' })), 0),
            problems,
        };
    const holding = heldDigest(decisions);
    if (moving.length === 0 && holding === state.held)
        return { report: report([], 0), problems };
    const releasing = (list) => release ? list.filter((one) => one.action === 'benchmark').length : 0;
    await store.write(`route ${pair.name}`, async (view) => {
        const newest = await readPairState(view, pair.name);
        if (releasing(moving) > 0 && newest.days[day] !== state.days[day]) {
            throw new errors/* StateMovedError */.Lv(`another run has released benchmark tasks of ${pair.name} meanwhile; run again`);
        }
        const next = { ...addReleased(newest, day, releasing(moving)), held: holding };
        return { files: new Map([pairStateFile(pair.name, next)]), records: decisionRecords(pair.address, decisions) };
    });
    if (moving.length === 0)
        return { report: report([], 0), problems };
    const { fates, failure } = await move(options, resolved, moving);
    const stopped = options.signal?.aborted === true;
    const { tasks, queued } = await readBack(options, resolved, decisions, fates, stopped).catch((error) => {
        throw failure?.cause ?? error;
    });
    const result = report(tasks, queued);
    await store.write(`route ${pair.name}`, async (view) => {
        const moved = new Set(tasks.filter((one) => one.result !== 'failed').map((one) => one.taskUuid));
        const notReleased = moving.filter((one) => !moved.has(one.taskUuid));
        const state = addReleased(await readPairState(view, pair.name), day, -releasing(notReleased));
        return {
            ...(releasing(notReleased) > 0 ? { files: new Map([pairStateFile(pair.name, state)]) } : {}),
            records: [{ kind: 'route.run', address: pair.address, data: summaryOf(result) }],
        };
    });
    if (failure && !(stopped && failure.cause === options.signal?.reason))
        throw failure.cause;
    return { report: result, problems };
}
function reconciled(report) {
    const { routed, held, failed, queued, alreadyMoved } = report;
    return routed.benchmark + routed.production + held + failed + queued + alreadyMoved === report.seen;
}
function move({ client: { finishing: client }, bound, now, signal, progress }, resolved, moving) {
    const project = bound.productionProject;
    const work = { verb: 'routed', unit: 'tasks', total: moving.length };
    return (0,act_in_chunks/* actInChunks */.C)({
        items: moving,
        size: limits/* ACTIONS_PER_CALL */.J4,
        send: (chunk) => (0,api_tasks/* actOnTasks */.KE)(client, project, resolved.stage.uuid, chunk.map((one) => ({
            taskUuid: one.taskUuid,
            action: 'PATHWAY_ACTION',
            pathwayUuid: one.action === 'benchmark' ? resolved.pathways.benchmark : resolved.pathways.production,
        }))),
        remaining: async (chunk) => {
            const waiting = await stillWaiting(client, project, resolved.stage, chunk);
            return new Set(chunk.filter((one) => waiting.has(one.taskUuid)));
        },
        onProgress: (0,base_progress/* startProgress */.o)(work, now, progress, `${bound.pair.name}: `),
        signal,
    });
}
async function readBack({ client: { finishing: client }, bound }, { stage }, decisions, fates, stopped) {
    const project = bound.productionProject;
    if (stopped) {
        const tried = fates.map((fate) => fate.item);
        const left = await stillWaiting(client, project, stage, tried);
        const tasks = fates.map(({ item, result, error }) => {
            if (!left.has(item.taskUuid))
                return { ...item, result: result === 'done' ? 'routed' : 'already-moved' };
            return { ...item, result: 'failed', error: error ?? 'the platform accepted the move and the task still waits' };
        });
        return { tasks, queued: decisions.filter((one) => one.action !== 'hold').length - tasks.length };
    }
    const after = await readWaiting(client, project, stage);
    const waiting = new Set(after.map((task) => task.uuid));
    const known = new Set(decisions.map((one) => one.taskUuid));
    const settled = new Map(fates.map((fate) => [fate.item.taskUuid, fate]));
    const tasks = decisions.flatMap((one) => {
        if (one.action === 'hold')
            return [];
        const fate = settled.get(one.taskUuid);
        const moved = fate === undefined || fate.result === 'done';
        if (!waiting.has(one.taskUuid))
            return [{ ...one, result: moved ? 'routed' : 'already-moved' }];
        const error = fate?.error ?? (fate ? 'the platform accepted the move and the task still waits' : 'it was not tried');
        return [{ ...one, result: 'failed', error }];
    });
    return { tasks, queued: after.filter((task) => !known.has(task.uuid)).length };
}

// EXTERNAL MODULE: ./build/js/report/run-csv.js
var run_csv = __webpack_require__(7237);
// EXTERNAL MODULE: ./build/js/base/clean.js
var clean = __webpack_require__(6459);
// EXTERNAL MODULE: ./build/js/report/markdown.js
var markdown = __webpack_require__(7164);
// EXTERNAL MODULE: ./build/js/report/table.js
var table = __webpack_require__(2001);
// EXTERNAL MODULE: ./build/js/report/words.js
var words = __webpack_require__(2076);
;// CONCATENATED MODULE: ./build/js/report/route.js




const HEADERS = ['Pair', 'Seen', 'Benchmark', 'Production', 'Held', 'Moved before', 'Failed', 'Left for next run'];
const NUMBERS = HEADERS.slice(1);
const LISTED = 20;
function routesAsText(reports, style) {
    const rows = reports.map((report) => [(0,clean/* cleanLine */.O)(report.pair), ...counts(report)]);
    const lines = [(0,table/* textTable */.e)(HEADERS, rows, style, NUMBERS)];
    for (const report of reports) {
        for (const group of remarkable(report)) {
            lines.push('', `${(0,clean/* cleanLine */.O)(report.pair)}: ${group.title}`);
            for (const task of group.tasks)
                lines.push(`  ${style.bold((0,clean/* cleanLine */.O)(task.dataTitle))}: ${(0,clean/* cleanLine */.O)(why(task), 500)}`);
            if (group.more > 0)
                lines.push(`  and ${group.more} more`);
        }
    }
    return lines.join('\n');
}
function routesAsMarkdown(reports) {
    const rows = reports.map((report) => [(0,markdown/* codeSpan */.SS)(report.pair), ...counts(report)]);
    const blocks = [(0,markdown/* markdownTable */.Qj)(HEADERS, rows, NUMBERS)];
    for (const report of reports) {
        for (const group of remarkable(report)) {
            const items = group.tasks.map((task) => `- ${(0,markdown/* codeSpan */.SS)(task.dataTitle)}: ${(0,markdown/* prose */.CS)(why(task))}`);
            if (group.more > 0)
                items.push(`- and ${group.more} more`);
            blocks.push(`${(0,markdown/* codeSpan */.SS)(report.pair)}: ${group.title}`, items.join('\n'));
        }
    }
    return blocks.join('\n\n');
}
function counts(report) {
    const { seen, routed, held, alreadyMoved, failed, queued } = report;
    return [seen, routed.benchmark, routed.production, held, alreadyMoved, failed, queued].map(String);
}
function remarkable(report) {
    return ['failed', 'held'].flatMap((result) => {
        const tasks = report.tasks.filter((task) => task.result === result);
        if (tasks.length === 0)
            return [];
        const title = result === 'failed'
            ? `${(0,words/* counted */.hS)(tasks.length, 'task')} could not be moved`
            : `${(0,words/* counted */.hS)(tasks.length, 'task')} held`;
        return [{ title, tasks: tasks.slice(0, LISTED), more: Math.max(0, tasks.length - LISTED) }];
    });
}
function why(task) {
    return task.error ?? task.reason;
}

// EXTERNAL MODULE: ./build/js/state/heartbeat.js
var heartbeat = __webpack_require__(836);
// EXTERNAL MODULE: ./build/js/commands/github-access.js + 2 modules
var github_access = __webpack_require__(670);
;// CONCATENATED MODULE: ./build/js/commands/beat.js



async function beat(command, { store }, world) {
    if ((await (0,github_access/* runContext */.pO)(world)) === undefined)
        return;
    try {
        await store.write(`${command} ran`, async (view) => ({
            files: new Map([await (0,heartbeat/* heartbeatFile */.jl)(view, command, world.now())]),
        }));
    }
    catch (error) {
        if (!(error instanceof errors/* NoStateError */.bQ))
            throw error;
    }
}

// EXTERNAL MODULE: ./build/js/commands/connect.js + 20 modules
var connect = __webpack_require__(667);
// EXTERNAL MODULE: ./build/js/commands/options.js
var commands_options = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/js/commands/pairs.js
var commands_pairs = __webpack_require__(6204);
// EXTERNAL MODULE: ./build/js/commands/refusal.js
var refusal = __webpack_require__(7941);
// EXTERNAL MODULE: ./build/js/commands/result.js
var result = __webpack_require__(8596);
;// CONCATENATED MODULE: ./build/js/commands/route.js










const run = async (options, world) => {
    const { connection, problems: found } = await (0,connect/* connect */.N)(options, world, 'route');
    if (!connection)
        return (0,result/* stopped */.ce)(found);
    try {
        const { pairs, problems: missing } = await (0,commands_pairs/* boundPairs */.a)(connection, options);
        const problems = [...found, ...missing];
        const reports = [];
        const exits = [];
        let unanswered = false;
        for (const bound of pairs) {
            if (world.signal.aborted)
                break;
            const told = await (0,refusal/* tellFailure */.s9)(connection, () => routePair({
                client: connection.client,
                bound,
                store: connection.store,
                dryRun: (0,commands_options/* flag */.Jt)(options, 'dry-run'),
                now: world.now,
                signal: world.signal,
                progress: (line) => world.log.progress(line),
            }));
            if ('refused' in told) {
                problems.push(told.refused);
                exits.push(3);
                unanswered = told.outage !== undefined;
                if (unanswered)
                    break;
                continue;
            }
            const { report, problems: said } = told.value;
            problems.push(...said);
            if (!report)
                continue;
            reports.push(report);
            if (report.failed > 0 || !reconciled(report))
                exits.push(7);
        }
        if (!(0,commands_options/* flag */.Jt)(options, 'dry-run') && !unanswered)
            await beat('route', connection, world);
        if (world.signal.aborted) {
            problems.push((0,result/* stoppedByUser */.yo)('route'));
            exits.push(7);
        }
        return {
            problems,
            data: { version: 1, dryRun: (0,commands_options/* flag */.Jt)(options, 'dry-run'), pairs: reports },
            exit: (0,result/* worstExit */.gX)([...exits, (0,problem/* hasErrors */.C)(problems) ? 1 : 0]),
            text: (style) => routesAsText(reports, style),
            markdown: () => routesAsMarkdown(reports),
            csv: () => (0,run_csv/* routesAsCsv */.lQ)(reports),
            outputs: { routed: String(reports.reduce((sum, one) => sum + one.routed.benchmark + one.routed.production, 0)) },
        };
    }
    finally {
        await connection.close();
    }
};


/***/ }),

/***/ 1244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oz: () => (/* binding */ addDatasetUsers),
  z8: () => (/* binding */ createDataset),
  vP: () => (/* binding */ datasetUsers),
  vh: () => (/* binding */ getDataset),
  RT: () => (/* binding */ linkItems),
  UD: () => (/* binding */ listDataRows),
  yA: () => (/* binding */ listDatasets),
  xY: () => (/* binding */ removeDatasetUsers),
  Pk: () => (/* binding */ unlinkRows)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/wire/page.js
var page = __webpack_require__(9219);
// EXTERNAL MODULE: ./build/js/wire/v2-object.js
var v2_object = __webpack_require__(7386);
;// CONCATENATED MODULE: ./build/js/wire/dataset.js



const CreatedDataset = (0,v2_object/* v2Object */.S)({ datasetUuid: page/* Guid */.qM, backingFolderUuid: page/* Guid */.qM.nullish() });
const ListedDataset = (0,v2_object/* v2Object */.S)({
    datasetUuid: page/* Guid */.qM,
    title: schemas/* string */.YjP(),
    description: schemas/* string */.YjP(),
    userRole: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).nullable(),
});
const DatasetList = (0,page/* resultOf */.Bg)(ListedDataset);
const Dataset = schemas/* looseObject */._H3({
    dataset_hash: page/* Guid */.qM,
    title: schemas/* string */.YjP(),
    description: schemas/* string */.YjP().nullable(),
});
const DataRow = schemas/* looseObject */._H3({
    data_hash: page/* Guid */.qM,
    data_title: schemas/* string */.YjP(),
    data_type: schemas/* string */.YjP(),
    created_at: schemas/* string */.YjP(),
    last_edited_at: schemas/* string */.YjP(),
    width: schemas/* number */.aig().nullable(),
    height: schemas/* number */.aig().nullable(),
    backing_item_uuid: page/* Guid */.qM.nullish(),
});
const DataRows = schemas/* array */.YOg(DataRow);
const DatasetUser = (0,v2_object/* v2Object */.S)({ userEmail: schemas/* string */.YjP(), userRole: schemas/* number */.aig() });

// EXTERNAL MODULE: ./build/js/encord/limits.js
var limits = __webpack_require__(8514);
// EXTERNAL MODULE: ./build/js/encord/pages.js
var pages = __webpack_require__(6392);
// EXTERNAL MODULE: ./build/js/encord/rest-path.js
var rest_path = __webpack_require__(7570);
;// CONCATENATED MODULE: ./build/js/encord/api/datasets.js






const resource = (id) => ({ type: 'dataset', id });
function createDataset(client, dataset) {
    const body = { ...dataset, createBackingFolder: false, legacyCall: false };
    return client.rest({ method: 'POST', path: 'datasets', body, repeat: 'never', answer: CreatedDataset });
}
async function listDatasets(client, filter = {}) {
    const query = { titleEq: filter.titleEq, includeOrgAccess: false };
    return (await client.rest({ method: 'GET', path: 'datasets/list', query, repeat: 'safe', answer: DatasetList }))
        .result;
}
function getDataset(client, uuid) {
    return client.legacy({
        type: 'dataset',
        method: 'GET',
        resource: resource(uuid),
        uid: null,
        payload: { dataset_access_settings: { fetch_client_metadata: false, fetch_rows: false } },
        repeat: 'safe',
        answer: Dataset,
    });
}
function listDataRows(client, datasetUuid) {
    return client.legacy({
        type: 'datarows',
        method: 'GET',
        resource: resource(datasetUuid),
        uid: null,
        payload: {
            title_eq: null,
            title_like: null,
            created_before: null,
            created_after: null,
            data_types: null,
            dataset_access_settings: { fetch_client_metadata: false, fetch_rows: true },
            data_hashes: null,
        },
        repeat: 'safe',
        answer: DataRows,
    });
}
async function linkItems(client, datasetUuid, itemUuids, duplicates) {
    const rows = [];
    for (const item_uuids of (0,pages/* chunksOf */.U)(itemUuids, limits/* LINKS_PER_CALL */.h9)) {
        const answer = await client.legacy({
            type: 'datasetlinkitems',
            method: 'POST',
            resource: resource(datasetUuid),
            uid: datasetUuid,
            payload: { item_uuids, duplicates_behavior: duplicates },
            repeat: duplicates === 'SKIP' ? 'safe' : 'never',
            answer: DataRows,
        });
        rows.push(...answer);
    }
    return rows;
}
async function unlinkRows(client, datasetUuid, dataHashes) {
    await client.legacy({
        type: 'video',
        method: 'DELETE',
        resource: resource(datasetUuid),
        uid: dataHashes,
        payload: null,
        repeat: 'never',
        answer: schemas/* unknown */.L5J(),
    });
}
async function datasetUsers(client, uuid) {
    return (await client.rest({
        method: 'GET',
        path: (0,rest_path/* restPath */.k) `datasets/${uuid}/users`,
        repeat: 'safe',
        answer: (0,page/* pageOf */.ZZ)(DatasetUser),
    })).results;
}
async function addDatasetUsers(client, uuid, emails, role) {
    await client.legacy({
        type: 'datasetusers',
        method: 'POST',
        resource: resource(uuid),
        uid: uuid,
        payload: { user_emails: emails, user_role: role },
        repeat: 'safe',
        answer: schemas/* array */.YOg(schemas/* unknown */.L5J()),
    });
}
async function removeDatasetUsers(client, uuid, userEmails) {
    await client.rest({
        method: 'POST',
        path: (0,rest_path/* restPath */.k) `datasets/${uuid}/users/bulk-delete`,
        body: { userEmails },
        repeat: 'safe',
        answer: schemas/* unknown */.L5J(),
    });
}


/***/ }),

/***/ 4873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ actOnTasks),
/* harmony export */   Vk: () => (/* binding */ listTasks),
/* harmony export */   W7: () => (/* binding */ moveTasks)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2857);
/* harmony import */ var _wire_task_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3201);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8514);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6392);
/* harmony import */ var _rest_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7570);





async function* listTasks(client, projectUuid, stage, filter = {}) {
    if (Object.values(filter).some((list) => list?.length === 0))
        return;
    const { dataHashes, ...others } = filter;
    for (const hashes of dataHashes ? (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .chunksOf */ .U)(dataHashes, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .HASHES_PER_FILTER */ .wd) : [undefined]) {
        const tasks = (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .allPages */ .S)(client, {
            method: 'GET',
            path: (0,_rest_path_js__WEBPACK_IMPORTED_MODULE_3__/* .restPath */ .k) `projects/${projectUuid}/workflow/stages/${stage.uuid}/tasks`,
            query: { ...others, dataHashes: hashes },
            repeat: 'safe',
            answer: _wire_task_js__WEBPACK_IMPORTED_MODULE_0__/* .TASK_PAGES */ .Rz[stage.type],
        });
        for await (const task of tasks)
            yield { ...task, stageType: stage.type };
    }
}
async function actOnTasks(client, projectUuid, stageUuid, actions) {
    for (const body of (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .chunksOf */ .U)(actions, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .ACTIONS_PER_CALL */ .J4)) {
        await client.rest({
            method: 'POST',
            path: (0,_rest_path_js__WEBPACK_IMPORTED_MODULE_3__/* .restPath */ .k) `projects/${projectUuid}/workflow/stages/${stageUuid}/actions`,
            body,
            repeat: 'never',
            answer: zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J(),
        });
    }
}
async function moveTasks(client, projectUuid, originStageUuid, destinationStageUuid, taskUuids) {
    for (const chunk of (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .chunksOf */ .U)(taskUuids, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MOVES_PER_CALL */ .UO)) {
        await client.rest({
            method: 'POST',
            path: (0,_rest_path_js__WEBPACK_IMPORTED_MODULE_3__/* .restPath */ .k) `projects/${projectUuid}/workflow/stages/${originStageUuid}/move-tasks`,
            body: { taskUuids: chunk, destinationStageUuid },
            repeat: 'never',
            answer: zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J(),
        });
    }
}


/***/ }),

/***/ 8514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ ACTIONS_PER_CALL),
/* harmony export */   UO: () => (/* binding */ MOVES_PER_CALL),
/* harmony export */   h9: () => (/* binding */ LINKS_PER_CALL),
/* harmony export */   md: () => (/* binding */ PAGE_SIZE),
/* harmony export */   oF: () => (/* binding */ LABEL_ROWS_PER_READ),
/* harmony export */   wd: () => (/* binding */ HASHES_PER_FILTER),
/* harmony export */   y2: () => (/* binding */ LABEL_ROWS_PER_CALL)
/* harmony export */ });
/* unused harmony exports PRIORITIES_PER_CALL, ITEMS_PER_CALL */
const ACTIONS_PER_CALL = 1000;
const MOVES_PER_CALL = 500;
const LABEL_ROWS_PER_CALL = 1000;
const PRIORITIES_PER_CALL = 1000;
const ITEMS_PER_CALL = 1000;
const HASHES_PER_FILTER = 300;
const PAGE_SIZE = 1000;
const LABEL_ROWS_PER_READ = 100;
const LINKS_PER_CALL = 1000;


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

/***/ 8398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ actInChunks)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(370);
/* harmony import */ var _encord_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8256);
/* harmony import */ var _encord_pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6392);



const PARALLEL = 3;
const UNANSWERED_TRIES = 3;
async function actInChunks(action) {
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(PARALLEL);
    const fates = [];
    let failure;
    const settle = (settled) => {
        fates.push(...settled);
        if (settled.length > 0)
            action.onProgress?.(fates.length);
    };
    await Promise.all((0,_encord_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .chunksOf */ .U)(action.items, action.size).map((chunk) => limit(async () => {
        if (failure !== undefined)
            return;
        try {
            action.signal?.throwIfAborted();
            await settleChunk(chunk, action, settle);
        }
        catch (error) {
            failure ??= { cause: error };
        }
    })));
    return failure === undefined ? { fates } : { fates, failure };
}
async function settleChunk(first, action, settle) {
    const open = [{ chunk: first, unanswered: 0 }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { chunk, unanswered } = next;
        try {
            await action.send(chunk);
            settle(chunk.map((item) => ({ item, result: 'done' })));
            continue;
        }
        catch (error) {
            const again = (0,_encord_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnanswered */ .Ni)(error);
            if (!(again && unanswered < UNANSWERED_TRIES) && !isRefusal(error))
                throw error;
            const remaining = await action.remaining(chunk);
            const left = chunk.filter((item) => remaining.has(item));
            settle(chunk.filter((item) => !remaining.has(item)).map((item) => ({ item, result: again ? 'done' : 'gone' })));
            if (left.length === 0)
                continue;
            if (again)
                open.push({ chunk: left, unanswered: unanswered + 1 });
            else if (left.length < chunk.length)
                open.push({ chunk: left, unanswered: 0 });
            else if (left.length === 1)
                settle([{ item: left[0], result: 'failed', error: messageOf(error) }]);
            else {
                const half = Math.ceil(left.length / 2);
                open.push({ chunk: left.slice(half), unanswered: 0 }, { chunk: left.slice(0, half), unanswered: 0 });
            }
        }
    }
}
function isRefusal(error) {
    return (error instanceof _encord_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EncordAnswerError */ .Sd &&
        error.status >= 400 &&
        error.status < 500 &&
        ![401, 403, 408, 429].includes(error.status));
}
function messageOf(error) {
    return error instanceof _encord_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EncordAnswerError */ .Sd ? error.serverMessage || error.code : String(error);
}


/***/ }),

/***/ 1516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ workflowOf)
/* harmony export */ });
function workflowOf(stages) {
    return {
        stages: stages.map((stage) => ({
            uuid: stage.uuid,
            title: stage.title,
            type: stage.stageType,
            ...(stage.pathways ? { pathways: stage.pathways } : {}),
        })),
    };
}


/***/ }),

/***/ 7531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ resolveRouting)
/* harmony export */ });
/* harmony import */ var _workflow_contract_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1862);
/* harmony import */ var _workflow_edges_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);


const WANTED = {
    benchmark: { type: 'consensus_annotation', wire: 'CONSENSUS_ANNOTATION' },
    production: { type: 'annotation', wire: 'ANNOTATION' },
};
function resolveRouting(pair, template, workflow) {
    const { routing } = pair.spec;
    const problems = [];
    const report = (code, summary, detail, path) => {
        problems.push({
            code: `routing.${code}`,
            severity: 'error',
            summary: `${pair.name}: ${summary}`,
            detail: `Nothing was moved. ${detail}`,
            at: pair.at(['spec', ...path]),
            address: pair.address,
        });
    };
    for (const mismatch of (0,_workflow_contract_js__WEBPACK_IMPORTED_MODULE_0__/* .checkContract */ .nb)(template, workflow).mismatches) {
        const detail = 'Make the project’s workflow and the WorkflowTemplate manifest agree.';
        report('contract-broken', mismatch, detail, ['production', 'workflowTemplate']);
    }
    const agents = workflow.stages.filter((one) => one.type === 'AGENT');
    const stage = agents.find((one) => one.title === routing.stage);
    if (!stage) {
        const titles = agents.map((one) => `"${one.title}"`).join(', ') || 'none';
        report('stage-unknown', `the production project has no agent stage "${routing.stage}"`, `Its agent stages: ${titles}.`, ['routing', 'stage']);
        return { problems };
    }
    const byUuid = new Map(workflow.stages.map((one) => [one.uuid, one]));
    const find = (role) => {
        const name = routing.pathways[role];
        const path = ['routing', 'pathways', role];
        const pathway = stage.pathways?.find((one) => one.title === name);
        if (!pathway) {
            const near = stage.pathways?.find((one) => one.title.toLowerCase() === name.toLowerCase());
            const detail = near ? `It has "${near.title}": write it the same way.` : 'Was it renamed in Encord?';
            report('pathway-unknown', `the stage "${routing.stage}" has no pathway "${name}"`, detail, path);
            return '';
        }
        const destination = byUuid.get(pathway.destinationUuid);
        const wrong = destination
            ? destination.type !== WANTED[role].wire && `"${destination.title}" (${destination.type})`
            : wrongBehindRouters(template, routing.stage, name, WANTED[role].type);
        if (wrong) {
            report('pathway-wrong', `the ${role} pathway "${name}" leads to ${wrong}, not to a stage of type ${WANTED[role].wire}`, 'Are the two pathways swapped in the workflow?', path);
        }
        return pathway.uuid;
    };
    const pathways = { benchmark: find('benchmark'), production: find('production') };
    if (pathways.benchmark === pathways.production && problems.length === 0) {
        report('pathway-shared', 'benchmark and production tasks have the same pathway', 'Name two pathways.', [
            'routing',
            'pathways',
        ]);
    }
    return problems.length > 0
        ? { problems }
        : { resolved: { stage: { uuid: stage.uuid, type: 'AGENT' }, pathways }, problems };
}
function wrongBehindRouters(template, stage, pathway, wanted) {
    const byName = new Map(template.stages.map((one) => [one.name, one]));
    const agent = byName.get(stage);
    const open = agent ? (0,_workflow_edges_js__WEBPACK_IMPORTED_MODULE_1__/* .edgesOf */ .q)(agent).filter((edge) => edge.label === pathway) : [];
    if (open.length === 0)
        return 'a place that the template does not know';
    const seen = new Set();
    for (let edge = open.pop(); edge !== undefined; edge = open.pop()) {
        const next = byName.get(edge.to);
        if (seen.has(edge.to))
            continue;
        seen.add(edge.to);
        if (next?.type === 'percentage_router' || next?.type === 'user_router')
            open.push(...(0,_workflow_edges_js__WEBPACK_IMPORTED_MODULE_1__/* .edgesOf */ .q)(next));
        else if (next?.type !== wanted)
            return `a router that can lead to "${edge.to}"`;
    }
    return undefined;
}


/***/ }),

/***/ 695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ stageFilters)
/* harmony export */ });
/* harmony import */ var _encord_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8514);
/* harmony import */ var _encord_pages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6392);


const FILTERED_CALLS = 5;
function stageFilters(dataHashes, dataset) {
    const chunks = (0,_encord_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .chunksOf */ .U)([...dataHashes], _encord_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .HASHES_PER_FILTER */ .wd);
    if (chunks.length > FILTERED_CALLS)
        return [{ datasetHashes: [dataset] }];
    return chunks.map((chunk) => ({ dataHashes: chunk }));
}


/***/ }),

/***/ 836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ silentSchedules),
/* harmony export */   jl: () => (/* binding */ heartbeatFile),
/* harmony export */   w9: () => (/* binding */ readHeartbeats)
/* harmony export */ });
/* unused harmony export Heartbeat */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _parse_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1614);


const Heartbeat = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    command: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1),
});
const KEPT = 8;
const LEAST = 3 * 3_600_000;
const FIRST = 48 * 3_600_000;
async function heartbeatFile(view, command, now) {
    const path = `heartbeats/${command}.json`;
    const known = await (0,_parse_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readStateFile */ .qy)(view, path, Heartbeat);
    const at = [...(known?.at ?? []), new Date(now).toISOString()].slice(-KEPT);
    return [path, (0,_parse_file_js__WEBPACK_IMPORTED_MODULE_0__/* .stateJson */ .mE)({ version: 1, command, at })];
}
async function readHeartbeats(view) {
    const beats = [];
    for (const path of await view.list('heartbeats/')) {
        const beat = await (0,_parse_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readStateFile */ .qy)(view, path, Heartbeat);
        if (beat)
            beats.push(beat);
    }
    return beats;
}
function silentSchedules(beats, now) {
    return beats.flatMap(({ command, at }) => {
        const times = at.map((one) => Date.parse(one));
        const last = times.at(-1) ?? 0;
        const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
        const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)];
        const limit = usual === undefined ? FIRST : Math.max(LEAST, 3 * usual);
        return now - last > limit ? [{ command, last: new Date(last).toISOString(), limit }] : [];
    });
}


/***/ }),

/***/ 3201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rz: () => (/* binding */ TASK_PAGES)
/* harmony export */ });
/* unused harmony exports AnnotationTask, ReviewTask, ConsensusAnnotationTask, ConsensusReviewTask, AgentTask, DoneTask */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9219);
/* harmony import */ var _v2_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7386);



const common = {
    uuid: _page_js__WEBPACK_IMPORTED_MODULE_0__/* .Guid */ .qM,
    createdAt: _page_js__WEBPACK_IMPORTED_MODULE_0__/* .Timestamp */ .Dc,
    updatedAt: _page_js__WEBPACK_IMPORTED_MODULE_0__/* .Timestamp */ .Dc,
    dataHash: _page_js__WEBPACK_IMPORTED_MODULE_0__/* .Guid */ .qM,
    dataTitle: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
};
const Status = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
const Assignee = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable();
const AnnotationTask = (0,_v2_object_js__WEBPACK_IMPORTED_MODULE_2__/* .v2Object */ .S)({
    ...common,
    status: Status,
    labelBranchName: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    assignee: Assignee,
});
const ReviewTask = (0,_v2_object_js__WEBPACK_IMPORTED_MODULE_2__/* .v2Object */ .S)({ ...common, status: Status, assignee: Assignee });
const ConsensusAnnotationTask = (0,_v2_object_js__WEBPACK_IMPORTED_MODULE_2__/* .v2Object */ .S)({ ...common, subtasks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(AnnotationTask) });
const ConsensusReviewTask = (0,_v2_object_js__WEBPACK_IMPORTED_MODULE_2__/* .v2Object */ .S)({
    ...common,
    status: Status,
    assignee: Assignee,
    options: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg((0,_v2_object_js__WEBPACK_IMPORTED_MODULE_2__/* .v2Object */ .S)({ annotator: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), labelBranchName: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), labelHash: _page_js__WEBPACK_IMPORTED_MODULE_0__/* .Guid */ .qM.nullable() })),
});
const AgentTask = (0,_v2_object_js__WEBPACK_IMPORTED_MODULE_2__/* .v2Object */ .S)({
    ...common,
    status: Status,
    labelBranchName: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    assignee: Assignee,
    lastActionedBy: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
});
const DoneTask = (0,_v2_object_js__WEBPACK_IMPORTED_MODULE_2__/* .v2Object */ .S)({ ...common });
const TASK_PAGES = {
    ANNOTATION: (0,_page_js__WEBPACK_IMPORTED_MODULE_0__/* .pageOf */ .ZZ)(AnnotationTask),
    REVIEW: (0,_page_js__WEBPACK_IMPORTED_MODULE_0__/* .pageOf */ .ZZ)(ReviewTask),
    CONSENSUS_ANNOTATION: (0,_page_js__WEBPACK_IMPORTED_MODULE_0__/* .pageOf */ .ZZ)(ConsensusAnnotationTask),
    CONSENSUS_REVIEW: (0,_page_js__WEBPACK_IMPORTED_MODULE_0__/* .pageOf */ .ZZ)(ConsensusReviewTask),
    AGENT: (0,_page_js__WEBPACK_IMPORTED_MODULE_0__/* .pageOf */ .ZZ)(AgentTask),
    DONE: (0,_page_js__WEBPACK_IMPORTED_MODULE_0__/* .pageOf */ .ZZ)(DoneTask),
};


/***/ })

};
