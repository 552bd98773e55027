export const id = 3929;
export const ids = [3929];
export const modules = {

/***/ 7767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ startProgress)
/* harmony export */ });
/* unused harmony export progressText */
/** Below this nothing is said about speed: the first answers come late or all at once. Seconds. */
const WARM_UP = 0.5;
/**
 * One line of progress: `routed 3,000 of 10,000 tasks, 1,200/s, 6 s left`. `seconds` since the work began; the rate is the
 * mean since then, and what is left is reckoned from it. Without a total: `read 3,000 tasks, 1,200/s`.
 */
function progressText({ verb, unit, total }, done, seconds) {
    const known = total !== undefined && total >= done;
    const head = `${verb} ${grouped(done)}${known ? ` of ${grouped(total)}` : ''} ${unit}`;
    if (done <= 0 || !(seconds >= WARM_UP) || !Number.isFinite(seconds))
        return head;
    const perSecond = done / seconds;
    const left = known && total > done ? `, ${duration((total - done) / perSecond)} left` : '';
    return `${head}, ${rate(perSecond)}${left}`;
}
/** Tells progress of work that begins now; `now` in milliseconds. Without a listener nothing is made. */
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
/** `6 s`, `4 min`, `2 h 10 min`. */
function duration(seconds) {
    if (seconds < 99.5)
        return `${Math.max(1, Math.round(seconds))} s`;
    const minutes = Math.round(seconds / 60);
    if (minutes < 100)
        return `${minutes} min`;
    return `${grouped(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}
/** `12345` → `12,345`, the same in every locale. */
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





/** The pairs that a command is about, with the ids that the state knows; a pair that was never applied is a problem. */
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
/** A problem for each pair that is wanted and that no manifest declares. */
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
/* harmony export */   Q: () => (/* binding */ tellRefusal)
/* harmony export */ });
/* unused harmony export refusalProblem */
/* harmony import */ var _encord_advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(825);
/* harmony import */ var _encord_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2941);
/* harmony import */ var _state_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9617);



/**
 * A refusal of the platform in the words of the repository: which resource it is about, by its address and with the place of
 * its manifest, why, and what to do. Undefined for what is no refusal: a lost connection, an answer that cannot be read.
 */
function refusalProblem(error, known, desired) {
    if (!(error instanceof _encord_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EncordAnswerError */ .Sd) || error.status < 400 || error.status >= 500)
        return undefined;
    const address = addressIn(error, known);
    const at = address === undefined ? undefined : desired.nodes.get(address)?.at;
    return {
        code: 'encord.refused',
        severity: 'error',
        summary: address === undefined ? error.message : `${address}: ${error.message}`,
        detail: (0,_encord_advice_js__WEBPACK_IMPORTED_MODULE_2__/* .adviceFor */ .c)(error, address ?? 'the resource'),
        ...(address === undefined ? {} : { address }),
        ...(at === undefined ? {} : { at }),
    };
}
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
/** The first id of the call that the state knows; ids below it, as those of stages, are parts of that resource. */
function addressIn(error, known) {
    const ids = [...(error.resource === undefined ? [] : [error.resource]), ...(error.path.match(UUID) ?? [])];
    const byUuid = new Map([...known.values()].map((one) => [one.uuid?.toLowerCase(), one.address]));
    return ids.flatMap((id) => byUuid.get(id.toLowerCase()) ?? []).at(0);
}
/** Does some work; a refusal of the platform becomes a problem, everything else is thrown on. */
async function tellRefusal({ store, desired }, work) {
    try {
        return { value: await work() };
    }
    catch (error) {
        if (!(error instanceof _encord_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EncordAnswerError */ .Sd))
            throw error;
        const refused = refusalProblem(error, await (0,_state_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .readResources */ .Mq)(await store.view()), desired);
        if (refused === undefined)
            throw error;
        return { refused };
    }
}


/***/ }),

/***/ 825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ adviceFor)
/* harmony export */ });
/** What to do about a refusal; `what` is the resource that it is about, best by its address. */
function adviceFor({ status, code }, what) {
    if (status === 401)
        return 'Add the public key in Encord (Settings, Public keys), or give this run another key.';
    if (status === 403)
        return `Give the key’s user a role on ${what} in Encord that allows it (admin or team manager), then run again.`;
    if (status === 404)
        return `Was ${what} deleted, or is the key of another workspace? \`assay plan\` shows what is there; \`assay doctor\` checks the key.`;
    if (status === 409)
        return `Something of that name is there already. \`assay plan\` shows it; give ${what} another title, or adopt what is there.`;
    if (status === 413)
        return 'It is more than Encord takes in one call. Please report it: Assay should have split it.';
    if (status === 429)
        return 'Encord asks for fewer requests. Run again later; what was done is recorded.';
    if (code === 'OPERATION_NOT_ALLOWED')
        return `The present state of ${what} in Encord forbids it. Correct that in Encord, then run again.`;
    return `Correct the manifest of ${what}, or what differs in Encord: \`assay plan\` shows it. Then run again.`;
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





/**
 * Tasks in a stage, lazily. Read all before acting: acting shifts the pages. Long lists of data hashes go in several
 * listings; an empty filter list gives nothing.
 */
async function* listTasks(client, projectUuid, stage, filter = {}) {
    // Left out of the query, an empty list would mean "everything".
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
/**
 * Sends actions of one stage, at most 1000 a call, all or nothing a call. Not repeated: whether an unanswered call was done
 * is read back by the caller.
 */
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
/** Moves tasks to another stage, at most 500 a call. Not repeated, as above. */
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
/**
 * One row a subject: `total`, each `annotator`, `kind` and `feature`. `submissions`, `passed` and `scored` count submissions,
 * `groundTruth`, `labelled`, `matched` and `right` labels. Columns may be added at the end, never renamed or moved.
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

/***/ 8398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ actInChunks)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(370);
/* harmony import */ var _encord_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2941);
/* harmony import */ var _encord_pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6392);



/** Calls at the same time. More would only queue up behind the platform's own locks. */
const PARALLEL = 3;
const UNANSWERED_TRIES = 3;
/**
 * Acts on items in chunks. A chunk is all or nothing: where one is refused, items that somebody else has dealt with
 * meanwhile are taken out, and the rest is halved until only the items that cannot be acted on are left. A chunk that was not
 * answered is read back before it is sent again. After a failure or an abort no further chunk is started.
 */
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
/** Refusals that say something about the tasks; a missing right or a wrong key is the same for every half. */
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
/** A project's stages in the form that contracts are checked in. */
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

/***/ 695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ stageFilters)
/* harmony export */ });
/* harmony import */ var _encord_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8514);
/* harmony import */ var _encord_pages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6392);


/** Above this, reading a dataset's tasks as a whole takes fewer calls than asking for every data unit. */
const FILTERED_CALLS = 5;
/** Filters of listings that together hold the tasks of these data units (and possibly others of their dataset). */
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


/** `heartbeats/<command>.json`: when a scheduled command ended its last runs, newest last, ISO 8601 in UTC. */
const Heartbeat = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    command: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1),
});
const KEPT = 8;
const LEAST = 3 * 3_600_000;
const FIRST = 48 * 3_600_000;
/** The file with one more beat. `now` in milliseconds since 1970. */
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
/**
 * Schedules that are silent: three times their usual distance has passed, and at least three hours, since GitHub delays and
 * drops scheduled runs. A command that ran only once gets two days.
 */
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
/** Unknown statuses are tolerated: the platform adds some. */
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
/** Shape of a page of tasks by the stage's type. */
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
