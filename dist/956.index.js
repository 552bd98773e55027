export const id = 956;
export const ids = [956];
export const modules = {

/***/ 2956:
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
// EXTERNAL MODULE: ./build/js/encord/api/ontologies.js + 1 modules
var ontologies = __webpack_require__(866);
// EXTERNAL MODULE: ./build/js/encord/api/projects.js + 1 modules
var projects = __webpack_require__(7304);
// EXTERNAL MODULE: ./build/js/evaluation/settings.js
var evaluation_settings = __webpack_require__(9720);
// EXTERNAL MODULE: ./build/js/labels/ontology-index.js
var ontology_index = __webpack_require__(6510);
// EXTERNAL MODULE: ./build/js/report/csv.js
var csv = __webpack_require__(8005);
// EXTERNAL MODULE: ./build/js/report/evaluation.js
var evaluation = __webpack_require__(4980);
// EXTERNAL MODULE: ./build/js/base/canonical.js
var canonical = __webpack_require__(4580);
// EXTERNAL MODULE: ./build/js/state/pseudonyms.js
var state_pseudonyms = __webpack_require__(9609);
// EXTERNAL MODULE: ./build/js/encord/api/tasks.js + 1 modules
var api_tasks = __webpack_require__(8573);
// EXTERNAL MODULE: ./build/js/encord/limits.js
var limits = __webpack_require__(8514);
// EXTERNAL MODULE: ./build/js/encord/pages.js
var pages = __webpack_require__(6392);
// EXTERNAL MODULE: ./build/js/routing/act-in-chunks.js
var act_in_chunks = __webpack_require__(6017);
// EXTERNAL MODULE: ./build/js/workflow/contract.js
var workflow_contract = __webpack_require__(1862);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./build/js/wire/envelope.js
var envelope = __webpack_require__(2280);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/wire/json-object.js
var json_object = __webpack_require__(7748);
// EXTERNAL MODULE: ./build/js/wire/page.js
var page = __webpack_require__(9219);
;// CONCATENATED MODULE: ./build/js/wire/label-row.js



/** v1 `labelrowmetadata` GET: one label row of the listing. `label_hash` null = never initialised. */
const LabelRowMetadata = schemas/* looseObject */._H3({
    label_hash: page/* Guid */.qM.nullish(),
    branch_name: schemas/* string */.YjP(),
    data_hash: page/* Guid */.qM,
    dataset_hash: page/* Guid */.qM,
    dataset_title: schemas/* string */.YjP(),
    data_title: schemas/* string */.YjP(),
    data_type: schemas/* string */.YjP(),
    label_status: schemas/* string */.YjP(),
    number_of_frames: schemas/* number */.aig(),
    created_at: schemas/* string */.YjP().nullish(),
    last_edited_at: schemas/* string */.YjP().nullish(),
    width: schemas/* number */.aig().nullish(),
    height: schemas/* number */.aig().nullish(),
    frames_per_second: schemas/* number */.aig().nullish(),
    workflow_graph_node: schemas/* looseObject */._H3({ uuid: page/* Guid */.qM, title: schemas/* string */.YjP() }).nullish(),
    task_uuid: page/* Guid */.qM.nullish(),
    backing_item_uuid: page/* Guid */.qM.nullish(),
    priority: schemas/* number */.aig().nullish(),
    is_valid: schemas/* boolean */.zMY().nullish(),
});
const LabelRowMetadataList = schemas/* array */.YOg(LabelRowMetadata);
/** v1 `labelrow` GET and PUT: labels of one data unit on one branch. What labels hold is read by the room `labels`. */
const LabelRow = schemas/* looseObject */._H3({
    label_hash: page/* Guid */.qM,
    branch_name: schemas/* string */.YjP(),
    data_hash: page/* Guid */.qM,
    dataset_hash: schemas/* string */.YjP(),
    data_title: schemas/* string */.YjP(),
    data_type: schemas/* string */.YjP(),
    label_status: schemas/* string */.YjP(),
    data_units: json_object/* JsonObject */.Y,
    object_answers: json_object/* JsonObject */.Y,
    classification_answers: json_object/* JsonObject */.Y,
    object_actions: json_object/* JsonObject */.Y,
    spaces: json_object/* JsonObject */.Y.nullish(),
});
const label_row_LabelRowList = schemas/* array */.YOg(LabelRow);

// EXTERNAL MODULE: ./build/js/encord/errors.js
var errors = __webpack_require__(2941);
;// CONCATENATED MODULE: ./build/js/encord/api/label-rows.js





const TOO_LARGE = new Set(['MULTI_LABEL_LIMIT_ERROR', 'PAYLOAD_TOO_LARGE_ERROR', 'ANSWER_TOO_LARGE']);
const resource = (id) => ({ type: 'project', id });
/** Lists label rows, also those that were never initialised (`label_hash` null). Reads only. An empty filter list gives []. */
async function listLabelRows(client, projectUuid, filter = {}) {
    // An empty list must not mean "everything".
    if (filter.dataHashes?.length === 0 || filter.labelHashes?.length === 0)
        return [];
    const list = (dataHashes, labelHashes) => client.legacy({
        type: 'labelrowmetadata',
        method: 'GET',
        resource: resource(projectUuid),
        uid: null,
        payload: {
            edited_before: null,
            edited_after: null,
            label_statuses: null,
            shadow_data_state: null,
            include_uninitialised_labels: true,
            data_hashes: dataHashes,
            label_hashes: labelHashes,
            data_title_eq: null,
            data_title_like: null,
            workflow_graph_node_title_eq: filter.workflowStageTitle ?? null,
            workflow_graph_node_title_like: null,
            include_client_metadata: filter.includeClientMetadata ?? false,
            include_images_data: false,
            include_children: false,
            include_workflow_graph_node: true,
            include_all_label_branches: filter.includeAllBranches ?? false,
            branch_name: filter.branchName ?? null,
            client_metadata_as_signed_url: false,
        },
        repeat: 'safe',
        answer: LabelRowMetadataList,
    });
    if (!filter.dataHashes && !filter.labelHashes)
        return list(null, null);
    const rows = [];
    for (const chunk of (0,pages/* chunksOf */.U)(filter.dataHashes ?? filter.labelHashes ?? [], limits/* LABEL_ROWS_PER_CALL */.y2)) {
        rows.push(...(filter.dataHashes ? await list(chunk, filter.labelHashes ?? null) : await list(null, chunk)));
    }
    return rows;
}
/**
 * Reads label rows that exist, in the order asked for. A row that does not come back is an error, never silently missing.
 * Chunks that the platform finds too large are halved.
 */
async function readLabelRows(client, projectUuid, labelHashes, options = {}) {
    const byHash = new Map();
    const read = async (uid) => {
        const rows = await client.legacy({
            type: 'labelrow',
            method: 'GET',
            resource: resource(projectUuid),
            uid,
            payload: {
                get_signed_url: false,
                multi_request: true,
                include_object_feature_hashes: null,
                include_classification_feature_hashes: null,
                include_reviews: options.includeReviews ?? false,
                include_export_history: false,
                include_archived: false,
            },
            repeat: 'safe',
            answer: label_row_LabelRowList,
        });
        for (const row of rows)
            byHash.set(row.label_hash.toLowerCase(), row);
    };
    await Promise.all((0,pages/* chunksOf */.U)(labelHashes, limits/* LABEL_ROWS_PER_READ */.oF).map((chunk) => inHalves(chunk, read)));
    return labelHashes.map((hash) => {
        const row = byHash.get(hash.toLowerCase());
        if (row)
            return row;
        throw new errors/* EncordAnswerError */.Sd({ status: 200, code: 'UNREADABLE_ANSWER', message: `the label row ${hash} was asked for and did not come back` }, { method: 'GET labelrow', path: '/public', tries: 1, requestId: '-' });
    });
}
/**
 * Saves whole label rows; the platform merges labels into its own record. Saving the same twice is harmless. Chunks that the
 * platform finds too large are halved.
 */
async function saveLabelRows(client, projectUuid, rows) {
    const save = async (labels) => {
        await client.legacy({
            type: 'labelrow',
            method: 'POST',
            resource: resource(projectUuid),
            uid: labels.map((row) => row.label_hash),
            payload: { multi_request: true, labels, validate_before_saving: false },
            repeat: 'safe',
            answer: Acknowledged,
        });
    };
    for (const chunk of chunksOf(rows, LABEL_ROWS_PER_READ))
        await inHalves(chunk, save);
}
/** Creates label rows of one branch. Evaluation never calls this. */
async function createLabelRows(client, projectUuid, dataHashes, branchName) {
    const rows = [];
    for (const uid of chunksOf(dataHashes, LABEL_ROWS_PER_CALL)) {
        const created = await client.legacy({
            type: 'labelrow',
            method: 'PUT',
            resource: resource(projectUuid),
            uid,
            payload: { multi_request: true, get_signed_url: false, branch_name: branchName },
            repeat: 'never',
            answer: LabelRowList,
        });
        rows.push(...created);
    }
    return rows;
}
/** Sends a chunk; where the platform says that it is too large, sends its halves, down to single rows. */
async function inHalves(chunk, sendChunk) {
    try {
        await sendChunk(chunk);
    }
    catch (error) {
        if (!(error instanceof errors/* EncordAnswerError */.Sd) || !TOO_LARGE.has(error.code) || chunk.length < 2)
            throw error;
        const middle = Math.ceil(chunk.length / 2);
        await inHalves(chunk.slice(0, middle), sendChunk);
        await inHalves(chunk.slice(middle), sendChunk);
    }
}

// EXTERNAL MODULE: ./build/js/graph/safe-text.js
var safe_text = __webpack_require__(6130);
// EXTERNAL MODULE: ./build/js/labels/label-digest.js
var label_digest = __webpack_require__(5275);
// EXTERNAL MODULE: ./build/js/labels/redact.js
var redact = __webpack_require__(8699);
// EXTERNAL MODULE: ./build/js/labels/snapshot.js + 1 modules
var snapshot = __webpack_require__(712);
;// CONCATENATED MODULE: ./build/js/submissions/safe-row.js


/**
 * A label row as it may be kept: the one redaction of labels, and whatever a state refuses to hold besides (addresses and
 * signed URLs of unusual form, which a hostile title may carry). Doing it twice changes nothing.
 */
function safeRow(row, pseudonyms) {
    return (0,safe_text/* safeValue */.pI)((0,redact/* redactLabels */.P)(row, (email) => pseudonyms.of(email)));
}
/** A date as Encord writes it (`Wed, 01 May 2024 10:00:00 UTC`, ISO 8601, or without a zone in UTC), as ISO 8601. */
function isoDate(text) {
    if (typeof text !== 'string')
        return undefined;
    const plain = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2}(?:\.\d+)?)$/.exec(text);
    const instant = Date.parse(plain === null ? text : `${plain[1]}T${plain[2]}Z`);
    return Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
}

;// CONCATENATED MODULE: ./build/js/submissions/submission.js
/** Changes whenever the same labels could get another score. */
const SCORER_VERSION = 'built-in/1';
/** The same labels of the same task; with the digest of the ground truth and the scorer, the identity of a score. */
function identityOf(one) {
    return `${one.task} ${one.branch} ${one.labelDigest}`;
}

;// CONCATENATED MODULE: ./build/js/submissions/read-submissions.js











/** Calls that read label rows at the same time: more would only hold more unredacted rows in memory. */
const READS = 2;
/** Tasks that wait in the evaluation stage, once each, with ids in lower case. */
async function listReviewTasks({ client, bound, resolved }, filter) {
    const tasks = new Map();
    for await (const task of (0,api_tasks/* listTasks */.Vk)(client, bound.productionProject, resolved.review, filter)) {
        const uuid = task.uuid.toLowerCase();
        tasks.set(uuid, { ...task, uuid, dataHash: task.dataHash.toLowerCase() });
    }
    return [...tasks.values()];
}
/**
 * Reads the label rows of tasks in chunks, and redacts each as it comes. Only rows that exist are read, so that reading never
 * creates one. A row that is not of the branch and data unit which the task names makes the task unscorable.
 */
async function readSubmissions(source, waiting, wantsLine) {
    const { client, bound, pseudonyms } = source;
    const people = new Map();
    const lines = new Map();
    const options = waiting.flatMap((task) => task.options.map((option) => ({ task, ...option, labelHash: option.labelHash?.toLowerCase() ?? null })));
    const byHash = new Map(options.flatMap((option) => (option.labelHash === null ? [] : [[option.labelHash, option]])));
    const found = new Map();
    const faults = new Map();
    const take = (row) => {
        const option = byHash.get(row.label_hash.toLowerCase());
        if (option === undefined)
            return;
        const { task } = option;
        if (row.branch_name !== option.labelBranchName || row.data_hash.toLowerCase() !== task.dataHash) {
            faults.set(task.uuid, 'the platform answered with the labels of another branch or data unit');
            return;
        }
        const labelRow = safeRow(row, pseudonyms);
        const annotator = pseudonyms.of(option.annotator);
        people.set(annotator, option.annotator);
        const submittedAt = isoDate(row['last_edited_at']);
        const submission = {
            task: task.uuid,
            branch: (0,safe_text/* safeText */.Hk)((0,redact/* redactText */.R)(option.labelBranchName, (email) => pseudonyms.of(email))),
            dataHash: task.dataHash,
            annotator,
            labelDigest: (0,label_digest/* labelDigest */.r)(labelRow),
            ...(submittedAt === undefined ? {} : { submittedAt }),
        };
        found.set(row.label_hash.toLowerCase(), submission);
        if (!wantsLine(submission))
            return;
        const { labelDigest: _, submittedAt: at, ...head } = submission;
        const dated = at === undefined ? head : { ...head, submittedAt: at };
        const dataTitle = titleOf(source, task);
        lines.set(identityOf(submission), (0,snapshot/* formatSnapshotLine */.e8)({ role: 'submission', ...dated, dataTitle, labelRow }));
    };
    const limit = (0,p_limit/* default */.A)(READS);
    await Promise.all((0,pages/* chunksOf */.U)([...byHash.keys()], limits/* LABEL_ROWS_PER_READ */.oF).map((hashes) => limit(async () => (await readLabelRows(client, bound.productionProject, hashes)).forEach(take))));
    const tasks = waiting.map((task) => {
        const fault = faults.get(task.uuid);
        const submissions = task.options.flatMap((option) => found.get(option.labelHash?.toLowerCase() ?? '') ?? []);
        return {
            uuid: task.uuid,
            dataHash: task.dataHash,
            dataTitle: titleOf(source, task),
            submissions,
            silent: task.options.filter((option) => option.labelHash === null).length,
            ...(fault === undefined ? {} : { fault }),
        };
    });
    return { tasks, lines, people };
}
function titleOf({ pseudonyms }, task) {
    return (0,safe_text/* safeText */.Hk)((0,redact/* redactText */.R)(task.dataTitle, (email) => pseudonyms.of(email)));
}

;// CONCATENATED MODULE: ./build/js/submissions/archive.js








/** Failures of single tasks after which no further task is tried as a canary. */
const CANARY_TRIES = 3;
/** Where the first task of this contract and action went, if one was ever sent. */
function canaryKey({ bound }) {
    const { afterScoring } = bound.pair.spec.evaluation;
    const contract = (0,workflow_contract/* contractDigest */.vE)(bound.productionTemplate);
    return (0,canonical/* digestOf */.ol)({ contract, project: bound.productionProject, afterScoring });
}
/**
 * The problem that keeps every task where it is because the first one went astray in an earlier run; undefined when nothing
 * does. A contract that has failed is tried again once its stray task was put where it belongs: that is how a person says that
 * the workflow was corrected.
 */
async function strayCanary(source, index) {
    const known = index.canaries[canaryKey(source)];
    if (known === undefined || known.ok || (await standsInArchive(source, known.task)))
        return undefined;
    return astray(source, known.task, known.landed, '; all others stay');
}
function astray({ bound: { pair }, resolved }, task, landed, more) {
    const wanted = resolved.archive?.title ?? '';
    return {
        code: 'submissions.archive-astray',
        severity: 'error',
        summary: `${pair.name}: the scored task ${task} went to ${landed}, not to "${wanted}"${more}`,
        detail: `Scores are stored. Correct the edge of the consensus review in Encord, or use \`afterScoring: { action: move }\`; move the task to "${wanted}", then run again.`,
        at: pair.at(['spec', 'evaluation', 'afterScoring']),
        address: pair.address,
    };
}
/**
 * Takes tasks out of the evaluation stage once their submissions are stored. Each chunk is read again just before. The first
 * task of a contract goes alone; unless it arrives where the manifest says, the others stay.
 */
async function archiveTasks(options) {
    const { source, tasks, index } = options;
    const { archive } = source.resolved;
    if (archive === undefined)
        return { tasks: [], changed: 0, failed: 0, problems: [] };
    const { pair } = source.bound;
    const key = canaryKey(source);
    const problems = [];
    const outcome = { changed: 0, failed: 0 };
    const acted = [];
    const settle = (fates) => {
        outcome.failed += fates.filter((fate) => fate.result === 'failed').length;
        const gone = fates.filter((fate) => fate.result !== 'failed');
        acted.push(...gone.map((fate) => fate.item));
        return gone.length;
    };
    let rest = tasks;
    let canary;
    if (!index.canaries[key]?.ok) {
        for (let failures = 0; rest.length > 0 && canary === undefined && failures < CANARY_TRIES; rest = rest.slice(1)) {
            const first = await unchanged(options, rest.slice(0, 1), outcome);
            const { fates, failure } = await act(options, first);
            if (failure)
                return { tasks: [], ...outcome, problems, failure };
            if (settle(fates) === 0)
                failures += first.length;
            const [item] = acted;
            if (item === undefined)
                continue;
            const ok = await standsInArchive(source, item.uuid, item.dataHash);
            const landed = ok ? `"${archive.title}"` : await whereIs(source, item);
            canary = { key, value: { task: item.uuid, landed, ok, at: new Date(options.now()).toISOString() } };
            if (ok)
                continue;
            problems.push(astray(source, item.uuid, landed, '; all others stay'));
            return { tasks: await finished(options, [], true), ...outcome, canary, problems };
        }
        if (canary === undefined)
            rest = [];
    }
    let failure;
    for (const chunk of (0,pages/* chunksOf */.U)(rest, limits/* MOVES_PER_CALL */.UO)) {
        options.signal?.throwIfAborted();
        const result = await act(options, await unchanged(options, chunk, outcome));
        settle(result.fates);
        options.progress?.(`${pair.name}: archived ${acted.length} of ${tasks.length} tasks`);
        failure = result.failure;
        if (failure)
            break;
    }
    const arrived = await finished(options, acted, index.archiving.length > 0);
    const there = new Set(arrived);
    const lost = acted.filter((task) => !there.has(task.uuid));
    const [first] = lost;
    if (first) {
        const more = lost.length > 1 ? ` (${lost.length} such tasks)` : '';
        problems.push(astray(source, first.uuid, await whereIs(source, first), more));
    }
    return { tasks: arrived, ...outcome, ...(canary ? { canary } : {}), problems, ...(failure ? { failure } : {}) };
}
/** Those tasks that are still in the stage with the very submissions that were scored. */
async function unchanged({ source }, tasks, outcome) {
    const waiting = (await Promise.all((0,pages/* chunksOf */.U)(tasks, limits/* HASHES_PER_FILTER */.wd).map((part) => listReviewTasks(source, { dataHashes: part.map((task) => task.dataHash) })))).flat();
    const wanted = new Map(tasks.map((task) => [task.uuid, contentOf(task)]));
    const again = await readSubmissions(source, waiting.filter((task) => wanted.has(task.uuid)), () => false);
    const same = again.tasks.filter((task) => contentOf(task) === wanted.get(task.uuid));
    outcome.changed += again.tasks.length - same.length;
    return same;
}
function contentOf(task) {
    return [task.fault ?? '', task.silent, ...task.submissions.map(identityOf).toSorted()].join('\n');
}
function act({ source, signal }, tasks) {
    const { client, bound, resolved } = source;
    const project = bound.productionProject;
    const review = resolved.review.uuid;
    const rejects = bound.pair.spec.evaluation.afterScoring.action === 'reject';
    return (0,act_in_chunks/* actInChunks */.C)({
        items: tasks,
        size: limits/* MOVES_PER_CALL */.UO,
        send: (chunk) => rejects
            ? (0,api_tasks/* actOnTasks */.KE)(client, project, review, chunk.map((task) => ({ taskUuid: task.uuid, action: 'REJECT', retainAssignee: false })))
            : (0,api_tasks/* moveTasks */.W7)(client, project, review, resolved.archive?.uuid ?? '', chunk.map((task) => task.uuid)),
        remaining: async (chunk) => {
            const left = new Set((await Promise.all((0,pages/* chunksOf */.U)(chunk, limits/* HASHES_PER_FILTER */.wd).map((part) => listReviewTasks(source, { dataHashes: part.map((task) => task.dataHash) }))))
                .flat()
                .map((task) => task.uuid));
            return new Set(chunk.filter((task) => left.has(task.uuid)));
        },
        signal,
    });
}
/** Which tasks stand in the archive stage, of those acted on and of those that an earlier run was about to archive. */
async function finished({ source, index }, acted, earlier) {
    const wanted = new Set([...acted.map((task) => task.uuid), ...index.archiving]);
    if (wanted.size === 0)
        return [];
    const filters = earlier
        ? [{ datasetHashes: [source.bound.benchmarkDataset] }]
        : (0,pages/* chunksOf */.U)(acted, limits/* HASHES_PER_FILTER */.wd).map((part) => ({ dataHashes: part.map((task) => task.dataHash) }));
    const found = [];
    for (const filter of filters)
        found.push(...(await archivedUuids(source, filter)));
    return [...new Set(found)].filter((uuid) => wanted.has(uuid)).toSorted();
}
async function standsInArchive(source, uuid, dataHash) {
    const filter = dataHash === undefined ? { datasetHashes: [source.bound.benchmarkDataset] } : { dataHashes: [dataHash] };
    return (await archivedUuids(source, filter)).includes(uuid);
}
async function archivedUuids(source, filter) {
    const { archive } = source.resolved;
    const uuids = [];
    if (archive === undefined)
        return uuids;
    const tasks = (0,api_tasks/* listTasks */.Vk)(source.client, source.bound.productionProject, archive, filter);
    for await (const task of tasks)
        uuids.push(task.uuid.toLowerCase());
    return uuids;
}
async function whereIs(source, task) {
    for (const stage of source.resolved.stages) {
        const at = { uuid: stage.uuid, type: stage.type };
        const filter = { dataHashes: [task.dataHash] };
        for await (const one of (0,api_tasks/* listTasks */.Vk)(source.client, source.bound.productionProject, at, filter)) {
            if (one.uuid.toLowerCase() === task.uuid)
                return `"${stage.title}"`;
        }
    }
    return 'no stage that the platform shows';
}

// EXTERNAL MODULE: ./build/js/encord/api/datasets.js + 1 modules
var datasets = __webpack_require__(1244);
;// CONCATENATED MODULE: ./build/js/submissions/decide.js


/**
 * Decides what is scored, what is known and what may leave. A score is identified by task, branch, labels, ground truth and
 * scorer, so nothing is counted twice; a task without complete ground truth stays where it is. Order of the input does not
 * matter.
 */
function decideSubmissions(input) {
    const held = [];
    const archivable = [];
    for (const task of input.tasks) {
        const reason = whyHeld(task, input);
        if (reason === undefined)
            archivable.push(task);
        else
            held.push({ task: task.uuid, dataHash: task.dataHash, dataTitle: task.dataTitle, reason });
    }
    const stored = new Map(input.stored.map((one) => [identityOf(one), one]));
    const waiting = archivable.flatMap((task) => task.submissions);
    const present = new Set(waiting.map((one) => `${one.task} ${one.branch}`));
    // What a task holds now replaces what was stored of it, whatever the dates say.
    const kept = input.stored.filter((one) => !present.has(`${one.task} ${one.branch}`));
    const newest = new Map();
    for (const one of [...kept, ...waiting]) {
        const key = `${one.dataHash} ${one.annotator}`;
        const rival = newest.get(key);
        if (rival === undefined || isNewer(one, rival))
            newest.set(key, one);
    }
    // Labels that were only saved again stay as they are stored; their new date counts for who is newest, nothing else.
    const window = [...newest.values()]
        .map((one) => stored.get(identityOf(one)) ?? one)
        .toSorted((a, b) => (0,address/* compareText */.n6)(a.dataHash, b.dataHash) || (0,address/* compareText */.n6)(a.annotator, b.annotator));
    const changed = (one) => {
        const truth = input.truths.get(one.dataHash);
        const same = truth === undefined || !('digest' in truth) || truth.digest === one.groundTruthDigest;
        return !same || input.storedScorer !== input.scorer;
    };
    const order = (a, b) => (0,address/* compareText */.n6)(a.dataHash, b.dataHash) || (0,address/* compareText */.n6)(idOf(a), idOf(b));
    return {
        window,
        fresh: window.filter((one) => !stored.has(identityOf(one))),
        rescored: window.filter((one) => {
            const before = stored.get(identityOf(one));
            return before !== undefined && changed(before);
        }),
        known: waiting.filter((one) => stored.has(identityOf(one))),
        held: held.toSorted(order),
        archivable: archivable.toSorted(order),
    };
}
function idOf(task) {
    return 'uuid' in task ? task.uuid : task.task;
}
function whyHeld(task, { truths }) {
    if (task.fault !== undefined)
        return task.fault;
    const truth = truths.get(task.dataHash);
    if (truth === undefined)
        return 'its ground truth is not complete yet';
    if ('missing' in truth)
        return truth.missing;
    return task.submissions.length === 0 ? 'none of its annotators has a label row' : undefined;
}
/** The later one; of equals the one that sorts later, so that the answer never depends on the order of reading. */
function isNewer(a, b) {
    const [timeA, timeB] = [a.submittedAt ?? '', b.submittedAt ?? ''];
    if (timeA !== timeB)
        return timeA > timeB;
    return `${a.branch} ${a.labelDigest} ${a.task}` > `${b.branch} ${b.labelDigest} ${b.task}`;
}

// EXTERNAL MODULE: ./build/js/registration/quoted.js
var quoted = __webpack_require__(1660);
;// CONCATENATED MODULE: ./build/js/submissions/findings.js



/** Benchmark tasks in done stages where only production tasks belong. They are reported and never moved. */
async function findCompleted({ client, bound, resolved }, benchmark) {
    const findings = [];
    const filter = { datasetHashes: [bound.benchmarkDataset] };
    for (const stage of resolved.forbidden) {
        for await (const task of (0,api_tasks/* listTasks */.Vk)(client, bound.productionProject, stage, filter)) {
            const dataHash = task.dataHash.toLowerCase();
            if (!benchmark.has(dataHash))
                continue;
            findings.push({
                task: task.uuid.toLowerCase(),
                dataHash,
                dataTitle: (0,safe_text/* safeText */.Hk)(task.dataTitle),
                stage: stage.title,
            });
        }
    }
    return findings;
}
/** What a reader must know about what was read and decided. */
function problemsOf({ pair }, found) {
    const { findings, decision, tasks, strangers } = found;
    const problems = [];
    const report = (code, severity, summary, detail) => {
        problems.push({
            code: `submissions.${code}`,
            severity,
            summary: `${pair.name}: ${summary}`,
            detail,
            at: pair.at(['spec', 'evaluation']),
            address: pair.address,
        });
    };
    if (findings.length > 0) {
        const first = findings.slice(0, 3).map((one) => (0,quoted/* quoted */.T)(one.dataTitle));
        report('benchmark-completed', 'error', `${findings.length} benchmark tasks stand in "${findings[0]?.stage}", so copies of the ground truth are among finished labels: ${first.join(', ')}${findings.length > 3 ? ', …' : ''}`, 'Somebody approved them. They are never moved by Assay: move them out of the stage in Encord.');
    }
    if (strangers > 0) {
        report('membership-disagrees', 'error', `${strangers} waiting tasks are not in the benchmark dataset although the platform's filter says so; they are not scored`, 'Compare the datasets in Encord.');
    }
    const reasons = new Map();
    for (const { reason } of decision.held)
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    for (const [reason, count] of reasons) {
        report('task-held', 'warning', `${count} waiting tasks are not scored: ${reason}`, `They stay in "${pair.spec.evaluation.stage}". Ground truth counts once its task is in "${pair.spec.evaluation.groundTruth.stage}" of the benchmark project.`);
    }
    const silent = tasks.reduce((sum, task) => sum + task.silent, 0);
    if (silent > 0) {
        report('branch-empty', 'warning', `${silent} annotators of waiting tasks have no label row; they are not scored for them`, 'The tasks were released, skipped or never opened by these annotators.');
    }
    if (decision.rescored.length > 0) {
        report('rescored', 'note', `${decision.rescored.length} stored submissions were scored again, because their ground truth or the scorer has changed`, 'Earlier snapshots still hold what they were scored against.');
    }
    return problems;
}

// EXTERNAL MODULE: ./build/js/routing/stage-filters.js
var stage_filters = __webpack_require__(695);
;// CONCATENATED MODULE: ./build/js/submissions/read-truths.js









const read_truths_READS = 2;
/**
 * Reads ground truth: of tasks that stand in the named stage of the benchmark project, from `main`, and only from rows that
 * exist. A data unit without an entry has no complete ground truth. `stored`: digests of lines that need not be made again.
 */
async function readTruths(source, wanted, stored) {
    const { client, bound, resolved, pseudonyms } = source;
    const project = bound.benchmarkProject;
    const truths = new Map();
    if (wanted.size === 0)
        return truths;
    const complete = new Set();
    for (const filter of (0,stage_filters/* stageFilters */.I)(wanted, bound.benchmarkDataset)) {
        for await (const task of (0,api_tasks/* listTasks */.Vk)(client, project, resolved.truth, filter)) {
            const hash = task.dataHash.toLowerCase();
            if (wanted.has(hash))
                complete.add(hash);
        }
    }
    for (const hash of complete)
        truths.set(hash, { missing: 'its ground truth is complete and has no label row' });
    const listed = await listLabelRows(client, project, { dataHashes: [...complete] });
    const hashes = listed.flatMap((row) => (row.label_hash && row.branch_name === 'main' ? [row.label_hash] : []));
    const limit = (0,p_limit/* default */.A)(read_truths_READS);
    const take = (row) => {
        const dataHash = row.data_hash.toLowerCase();
        if (!complete.has(dataHash))
            return;
        if (row.branch_name !== 'main') {
            truths.set(dataHash, { missing: 'the platform answered with another branch of its ground truth' });
            return;
        }
        const labelRow = safeRow(row, pseudonyms);
        const dataTitle = String(labelRow['data_title'] ?? '');
        const digest = (0,label_digest/* labelDigest */.r)(labelRow);
        const empty = [row.object_answers, row.classification_answers].every((part) => Object.keys(part).length === 0);
        const record = { role: 'groundTruth', dataHash, dataTitle, branch: 'main', labelRow };
        const line = stored.get(dataHash) === digest ? {} : { line: (0,snapshot/* formatSnapshotLine */.e8)(record) };
        truths.set(dataHash, { digest, empty, ...line });
    };
    await Promise.all((0,pages/* chunksOf */.U)(hashes, limits/* LABEL_ROWS_PER_READ */.oF).map((part) => limit(async () => (await readLabelRows(client, project, part)).forEach(take))));
    return truths;
}

;// CONCATENATED MODULE: ./build/js/submissions/collect.js






/** Reads everything that is to be scored, and decides. Sends only reading calls. */
async function collect(source, stored) {
    const { client, bound } = source;
    const rows = await (0,datasets/* listDataRows */.UD)(client, bound.benchmarkDataset);
    const benchmark = new Set(rows.map((row) => row.data_hash.toLowerCase()));
    const listed = await listReviewTasks(source, { datasetHashes: [bound.benchmarkDataset] });
    const members = listed.filter((task) => benchmark.has(task.dataHash));
    const known = new Set(stored.submissions.map(identityOf));
    const read = await readSubmissions(source, members, (one) => !known.has(identityOf(one)));
    const wanted = new Set([...members, ...stored.submissions].map((one) => one.dataHash));
    const truths = await readTruths(source, wanted, stored.truths);
    const decision = decideSubmissions({
        tasks: read.tasks,
        truths,
        stored: stored.submissions,
        storedScorer: stored.scorer,
        scorer: SCORER_VERSION,
    });
    const findings = await findCompleted(source, benchmark);
    const strangers = listed.length - members.length;
    const problems = problemsOf(bound, { findings, decision, tasks: read.tasks, strangers });
    problems.push(...emptyTruth(source, decision, truths, stored));
    const { lines, people } = read;
    return { collected: { decision, truths, lines, people, waiting: members.length, findings }, problems };
}
/** When no ground truth holds a single label, it was completed without being made: nobody may be measured by it. */
function emptyTruth({ bound: { pair } }, decision, truths, stored) {
    const used = [...new Set(decision.window.map((one) => one.dataHash))].map((hash) => truths.get(hash));
    const empty = used.filter((truth) => truth !== undefined && 'digest' in truth && truth.empty).length;
    if (used.length === 0 || empty < used.length)
        return [];
    if (stored.submissions.length > 0 && decision.fresh.length + decision.rescored.length === 0)
        return [];
    return [
        {
            code: 'submissions.ground-truth-empty',
            severity: 'error',
            summary: `${pair.name}: none of the ${used.length} ground truths in use holds a label, so nobody was scored`,
            detail: `Label the benchmark project before its tasks are moved to "${pair.spec.evaluation.groundTruth.stage}".`,
            at: pair.at(['spec', 'evaluation', 'groundTruth']),
            address: pair.address,
        },
    ];
}

// EXTERNAL MODULE: ./build/js/evaluation/create-evaluation.js + 41 modules
var create_evaluation = __webpack_require__(4965);
// EXTERNAL MODULE: ./build/js/state/errors.js
var state_errors = __webpack_require__(1689);
;// CONCATENATED MODULE: ./build/js/submissions/evaluate-snapshot.js



/**
 * Scores a snapshot in its own order, holding the ground truth of one data unit at a time. Gives to the byte what scoring the
 * same lines in any order gives.
 */
async function evaluateSnapshot(input) {
    const { ontology } = input;
    const index = (0,ontology_index/* indexOntology */.o)(ontology.editor, ontology.name, ontology.addresses);
    const evaluation = (0,create_evaluation/* createEvaluation */.H)(index, input.settings);
    const perSubmission = [];
    let truth;
    for await (const { record } of input.lines) {
        const { labelRow: labels, annotator, role, ...rest } = record;
        if (role === 'groundTruth')
            truth = { ...rest, labels };
        else if (truth?.dataHash !== record.dataHash) {
            throw new state_errors/* StateError */.qq(`the snapshot holds a submission for ${record.dataHash} before its ground truth`);
        }
        else
            perSubmission.push(evaluation.add({ ...rest, labels, annotator: annotator ?? record.branch }, truth));
    }
    return { ...evaluation.finish(), perSubmission };
}

// EXTERNAL MODULE: ./build/js/submissions/ontology-file.js
var ontology_file = __webpack_require__(9446);
// EXTERNAL MODULE: ./build/js/state/parse-file.js
var parse_file = __webpack_require__(1614);
;// CONCATENATED MODULE: ./build/js/submissions/pair-index.js


const Canary = schemas/* strictObject */.rej({ task: schemas/* string */.YjP(), landed: schemas/* string */.YjP(), ok: schemas/* boolean */.zMY(), at: schemas/* string */.YjP() });
/** What evaluating remembers of a pair. */
const PairIndex = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    /** The window that was stored last. */
    window: schemas/* strictObject */.rej({
        /** sha256 of the snapshot's text and of its ontology file. */
        snapshot: schemas/* string */.YjP(),
        ontology: schemas/* string */.YjP(),
        scorer: schemas/* string */.YjP(),
        submissions: schemas/* int */.Whr(),
        /** Digest of the evaluation document, and the paths of the result. */
        document: schemas/* string */.YjP(),
        result: schemas/* string */.YjP(),
        perSubmission: schemas/* string */.YjP(),
    })
        .optional(),
    /** Where the first task went, by contract and action. */
    canaries: schemas/* record */.g1P(schemas/* string */.YjP(), Canary),
    /** Tasks that a run was about to archive and has not been seen to finish. */
    archiving: schemas/* array */.YOg(schemas/* string */.YjP()),
});
function pairIndexPath(pair) {
    return `submissions/${pair}.json`;
}
async function readPairIndex(view, pair) {
    const known = await (0,parse_file/* readStateFile */.q)(view, pairIndexPath(pair), PairIndex);
    return known ?? { version: 1, canaries: {}, archiving: [] };
}
function pairIndexFile(pair, index) {
    return [pairIndexPath(pair), (0,parse_file/* stateJson */.m)(index)];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/js/submissions/snapshot-file.js




/** Compresses lines (without line breaks) piece by piece. The gzip header names no time and no system. */
async function packSnapshot(lines) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const gzip = (0,external_node_zlib_.createGzip)({ level: 9 });
    const chunks = [];
    const packed = (async () => {
        for await (const chunk of gzip)
            chunks.push(chunk);
    })();
    let count = 0;
    for await (const line of lines) {
        const text = `${line}\n`;
        hash.update(text);
        count += 1;
        if (!gzip.write(text))
            await new Promise((resolve) => void gzip.once('drain', resolve));
    }
    gzip.end();
    await packed;
    const bytes = Buffer.concat(chunks);
    // Byte 9 of a gzip header (RFC 1952) names the system; 255 = unknown.
    bytes[9] = 255;
    return { sha256: hash.digest('hex'), bytes, lines: count };
}
/** Lines of a stored snapshot, one at a time. Throws `StateError` when it is damaged or is not what its address says. */
async function* unpackSnapshot(bytes, sha256) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const gunzip = (0,external_node_zlib_.createGunzip)();
    gunzip.end(bytes);
    const decoder = new TextDecoder();
    let rest = '';
    try {
        for await (const chunk of gunzip) {
            hash.update(chunk);
            const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
            rest = lines.pop() ?? '';
            for (const text of lines)
                yield lineOf(text);
        }
    }
    catch (error) {
        if (error instanceof state_errors/* StateError */.qq)
            throw error;
        throw new state_errors/* StateError */.qq(`the snapshot ${sha256} cannot be unpacked`, { cause: error });
    }
    if (hash.digest('hex') !== sha256)
        throw new state_errors/* StateError */.qq(`the snapshot ${sha256} is not what was stored`);
}
/** A line as it was formatted. */
function lineOf(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new state_errors/* StateError */.qq('a line of a snapshot is not JSON', { cause: error });
    }
    if (value.format !== snapshot/* SNAPSHOT_FORMAT */.Td || typeof value.dataHash !== 'string' || typeof value.labelRow !== 'object') {
        throw new state_errors/* StateError */.qq('a line of a snapshot is not what this version of Assay writes');
    }
    return { text, record: value };
}
/** Lines stand in this order: by data unit, its ground truth first, then by annotator. */
function lineOrder(line) {
    return `${line.dataHash} ${line.role === 'groundTruth' ? '0' : `1 ${line.annotator ?? ''}`}`;
}
function snapshotPath(sha256) {
    return `snapshots/${sha256}.ndjson.gz`;
}
function ontologyPath(sha256) {
    return `snapshots/${sha256}.ontology.json`;
}

;// CONCATENATED MODULE: ./build/js/submissions/persist.js






/** Scores of one ledger entry. */
const SCORES_PER_ENTRY = 200;
/** Stores a snapshot and its ontology, and reads back that they are there. Both have the digest of their content as name. */
async function persistSnapshot(store, pair, packed, ontologyText, more) {
    const ontology = ontologyPath((0,canonical/* sha256 */.sc)(ontologyText));
    await store.write(`snapshot of ${pair}`, () => ({
        files: new Map([
            ...more,
            [snapshotPath(packed.sha256), packed.bytes],
            [ontology, ontologyText],
        ]),
    }));
    const view = await store.view();
    if ((await view.read(ontology)) === undefined)
        throw new state_errors/* StateError */.qq(`${ontology} cannot be read back`);
    return view;
}
/** The index after a run, and whether it says anything new. */
function nextIndex(result) {
    const { before, packed, ontology, document, pair, run, now } = result;
    const digest = (0,canonical/* digestOf */.ol)(document);
    const same = before.window?.snapshot === packed.sha256 &&
        before.window.ontology === ontology &&
        before.window.scorer === SCORER_VERSION &&
        before.window.document === digest;
    if (same)
        return { index: before, changed: false };
    const path = `evaluations/${new Date(now).toISOString().slice(0, 7)}/${run.replaceAll(/[^A-Za-z0-9._-]/g, '_')}.${pair}`;
    const window = {
        snapshot: packed.sha256,
        ontology,
        scorer: SCORER_VERSION,
        submissions: result.decision.window.length,
        document: digest,
        result: `${path}.json`,
        perSubmission: `${path}.submissions.ndjson`,
    };
    return { index: { ...before, window }, changed: true };
}
/**
 * Writes document, lines, index and ledger in one go, and reads the index back: only then may a task leave its stage.
 * `archiving` are the tasks that are about to. Throws `StateMovedError` when another run stored a window meanwhile.
 */
async function persistResult(store, result, archiving) {
    const { pair, before } = result;
    const { index, changed } = nextIndex(result);
    const next = { ...index, archiving: [...new Set([...before.archiving, ...archiving])].toSorted() };
    if (!changed && next.archiving.length === before.archiving.length)
        return before;
    const files = new Map([pairIndexFile(pair, next)]);
    if (changed && next.window) {
        files.set(next.window.result, `${JSON.stringify(result.document)}\n`);
        files.set(next.window.perSubmission, result.perSubmission.map((one) => `${JSON.stringify(one)}\n`).join(''));
    }
    await store.write(`evaluate ${pair}`, async (view) => {
        const newest = await readPairIndex(view, pair);
        if (newest.window?.snapshot !== before.window?.snapshot || newest.window?.document !== before.window?.document) {
            throw new state_errors/* StateMovedError */.Lv(`another run has evaluated ${pair} meanwhile; run again`);
        }
        return { files, records: changed ? recordsOf(result, next) : [] };
    });
    const back = await readPairIndex(await store.view(), pair);
    if ((0,canonical/* digestOf */.ol)(back) !== (0,canonical/* digestOf */.ol)(next)) {
        throw new state_errors/* StateMovedError */.Lv(`what was stored for ${pair} is not what is read back; no task was archived`);
    }
    return back;
}
function recordsOf(result, { window }) {
    const { address, decision } = result;
    const news = new Set([...decision.fresh, ...decision.rescored].map(identityOf));
    const scored = result.perSubmission
        .filter((one) => news.has(identityOf({ task: one.task ?? '', branch: one.branch, labelDigest: one.labelDigest })))
        .map(({ task, branch, annotator, labelDigest, groundTruthDigest, score, pass }) => ({
        task,
        branch,
        annotator,
        labelDigest,
        groundTruthDigest,
        score,
        pass,
    }));
    return [
        ...(0,pages/* chunksOf */.U)(scored, SCORES_PER_ENTRY).map((submissions) => ({
            kind: 'evaluate.scored',
            address,
            data: { scorer: SCORER_VERSION, submissions },
        })),
        { kind: 'evaluate.persisted', address, data: { ...window } },
    ];
}
/** Records where tasks went. `open` are those of which it is not known yet. */
async function persistArchived(store, pair, outcome) {
    await store.write(`archive ${pair.name}`, async (view) => {
        const newest = await readPairIndex(view, pair.name);
        const { canary } = outcome;
        const next = {
            ...newest,
            archiving: [...outcome.open],
            canaries: canary ? { ...newest.canaries, [canary.key]: canary.value } : newest.canaries,
        };
        const records = [];
        if (canary)
            records.push({
                kind: 'evaluate.canary',
                address: pair.address,
                data: { ...canary.value, expect: outcome.stage },
            });
        if (outcome.tasks.length > 0) {
            const data = { stage: outcome.stage, tasks: outcome.tasks };
            records.push({ kind: 'evaluate.archived', address: pair.address, data });
        }
        return { files: new Map([pairIndexFile(pair.name, next)]), records };
    });
}

// EXTERNAL MODULE: ./build/js/routing/bound-pair.js
var bound_pair = __webpack_require__(1516);
;// CONCATENATED MODULE: ./build/js/submissions/resolve.js





/**
 * Finds the stages by name, once, and proves what the API can show: the contract of the production project holds, both
 * projects have the same ontology, and no scored task would go where approved labels go. With a problem nothing is read.
 */
async function resolveEvaluation(client, bound) {
    const { pair } = bound;
    const { evaluation } = pair.spec;
    const problems = [];
    const report = (code, summary, detail, path) => {
        problems.push({
            code: `submissions.${code}`,
            severity: 'error',
            summary: `${pair.name}: ${summary}`,
            detail: `Nothing was scored or archived. ${detail}`,
            at: pair.at(['spec', ...path]),
            address: pair.address,
        });
    };
    const [production, benchmark] = await Promise.all([
        (0,projects/* getProject */.U1)(client, bound.productionProject),
        (0,projects/* getProject */.U1)(client, bound.benchmarkProject),
    ]);
    const { stages } = (0,bound_pair/* workflowOf */.B)(production.workflow?.stages ?? []);
    for (const mismatch of (0,workflow_contract/* checkContract */.nb)(bound.productionTemplate, { stages }).mismatches) {
        const detail = 'Make the project’s workflow and the WorkflowTemplate manifest agree.';
        report('contract-broken', mismatch, detail, ['production', 'workflowTemplate']);
    }
    if (!(await sameOntology(client, production.ontologyHash, benchmark.ontologyHash))) {
        const detail = 'Their labels cannot be compared. Both projects of a pair need the same ontology; run `assay plan`.';
        report('ontologies-differ', 'the two projects have different ontologies', detail, ['ontology']);
    }
    const find = (list, title, type, path) => {
        const found = list.find((stage) => stage.title === title && stage.type === type);
        if (found)
            return found;
        const titles = list.filter((stage) => stage.type === type).map((stage) => `"${stage.title}"`);
        const which = path.includes('groundTruth') ? 'benchmark' : 'production';
        const detail = `Its ${type} stages: ${titles.join(', ') || 'none'}.`;
        report('stage-unknown', `the ${which} project has no ${type} stage "${title}"`, detail, path);
        return undefined;
    };
    const review = find(stages, evaluation.stage, 'CONSENSUS_REVIEW', ['evaluation', 'stage']);
    const truthStages = (0,bound_pair/* workflowOf */.B)(benchmark.workflow?.stages ?? []).stages;
    const truth = find(truthStages, evaluation.groundTruth.stage, 'DONE', ['evaluation', 'groundTruth', 'stage']);
    const { afterScoring } = evaluation;
    const destination = afterScoring.action === 'keep' ? undefined : afterScoring.action === 'move' ? afterScoring.to : afterScoring.expect;
    const path = ['evaluation', 'afterScoring'];
    const archive = destination === undefined ? undefined : find(stages, destination, 'DONE', path);
    const declared = bound.productionTemplate.stages.find((stage) => stage.name === evaluation.stage);
    const edges = declared?.type === 'consensus_review' ? declared : undefined;
    if (destination !== undefined && edges?.approve === destination) {
        const detail = 'Copies of the ground truth would stand among finished labels. Name the stage for archived tasks.';
        report('archive-is-complete', `"${destination}" is where approved tasks go`, detail, path);
    }
    if (afterScoring.action === 'reject' && edges && edges.reject !== afterScoring.expect) {
        const summary = `rejecting leads to "${edges.reject}" in the template, afterScoring expects "${afterScoring.expect}"`;
        report('expect-disagrees', summary, 'Correct the template or `expect`.', path);
    }
    if (!review || !truth || problems.length > 0)
        return { problems };
    const harmless = destination ?? edges?.reject;
    const done = (stage) => ({ uuid: stage.uuid, type: 'DONE', title: stage.title });
    return {
        resolved: {
            review: { uuid: review.uuid, type: 'CONSENSUS_REVIEW' },
            truth: { uuid: truth.uuid, type: 'DONE' },
            archive: archive && done(archive),
            forbidden: stages.filter((stage) => stage.type === 'DONE' && stage.title !== harmless).map(done),
            stages,
        },
        problems,
    };
}
async function sameOntology(client, one, other) {
    if (one.toLowerCase() === other.toLowerCase())
        return true;
    const [a, b] = await Promise.all([(0,ontologies/* getOntology */.MK)(client, one), (0,ontologies/* getOntology */.MK)(client, other)]);
    return (0,canonical/* digestOf */.ol)(a.editor) === (0,canonical/* digestOf */.ol)(b.editor);
}

// EXTERNAL MODULE: ./build/js/base/invariant.js
var invariant = __webpack_require__(7246);
;// CONCATENATED MODULE: ./build/js/submissions/stored-window.js






/** The lines of a snapshot in the state. Throws `StateError` when it is not there or damaged. */
async function* readSnapshotLines(view, sha256) {
    if (sha256 === undefined)
        return;
    const bytes = await view.readBytes(snapshotPath(sha256));
    if (bytes === undefined)
        throw new state_errors/* StateError */.qq(`${snapshotPath(sha256)} is named by the state and is not there`);
    yield* unpackSnapshot(bytes, sha256);
}
/** What the stored window holds, read line by line. */
async function readStoredWindow(view, index) {
    const truths = new Map();
    const submissions = [];
    for await (const { record } of readSnapshotLines(view, index.window?.snapshot)) {
        const { dataHash, task = '', branch, annotator = branch, submittedAt } = record;
        const digest = (0,label_digest/* labelDigest */.r)(record.labelRow);
        if (record.role === 'groundTruth')
            truths.set(dataHash, digest);
        else {
            const groundTruthDigest = truths.get(dataHash);
            if (groundTruthDigest === undefined)
                throw new state_errors/* StateError */.qq(`a stored snapshot has no ground truth for ${dataHash}`);
            submissions.push({ task, branch, dataHash, annotator, labelDigest: digest, groundTruthDigest, submittedAt });
        }
    }
    return { truths, submissions, scorer: index.window?.scorer };
}
/**
 * Lines of the new window in their order: what is stored stays as it is to the byte, new ground truth and new submissions
 * take their places.
 */
async function* windowLines(stored, before, { decision, truths, lines }) {
    const fresh = new Map();
    for (const one of decision.fresh) {
        const line = lines.get(identityOf(one));
        (0,invariant/* invariant */.V1)(line !== undefined, 'a submission that is to be scored was not read');
        fresh.set(lineOrder({ role: 'submission', ...one }), line);
    }
    const units = new Set(decision.window.map((one) => one.dataHash));
    for (const dataHash of units) {
        const truth = truths.get(dataHash);
        if (truth === undefined || !('digest' in truth) || before.truths.get(dataHash) === truth.digest)
            continue;
        (0,invariant/* invariant */.V1)(truth.line !== undefined, 'ground truth that is new was not read');
        fresh.set(lineOrder({ role: 'groundTruth', dataHash }), truth.line);
    }
    const wanted = new Set([
        ...[...units].map((dataHash) => lineOrder({ role: 'groundTruth', dataHash })),
        ...decision.window.map((one) => lineOrder({ role: 'submission', ...one })),
    ]);
    const ahead = [...fresh].toSorted(([a], [b]) => (0,address/* compareText */.n6)(a, b));
    let at = 0;
    for await (const { text, record } of stored) {
        const key = lineOrder(record);
        for (; at < ahead.length && ahead[at][0] < key; at += 1)
            yield ahead[at][1];
        if (fresh.has(key) || !wanted.has(key))
            continue;
        yield text;
    }
    for (; at < ahead.length; at += 1)
        yield ahead[at][1];
}

;// CONCATENATED MODULE: ./build/js/submissions/evaluate-pair.js











/**
 * Evaluates one pair: reads submissions and ground truth, stores the whole window as a snapshot, scores what it reads back
 * from there, stores the result, and only then archives. After a kill at any point the next run goes on: nothing is counted
 * twice, and nothing leaves its stage before it is stored. Without a result nothing was stored; the problems say why. Throws
 * what the outside world failed with.
 */
async function evaluatePair(options) {
    const { client, bound, store, pseudonyms, dryRun } = options;
    const { pair } = bound;
    const sent = client.requests().total;
    const view = await store.view();
    const keyFile = await (0,state_pseudonyms/* checkPseudonymKey */.qH)(view, pseudonyms);
    const before = await readPairIndex(view, pair.name);
    const stored = await readStoredWindow(view, before);
    const { resolved, problems } = await resolveEvaluation(client, bound);
    const ontologyText = (0,ontology_file/* formatOntologyFile */.L)(options.ontology);
    const ontology = (0,ontology_file/* readOntologyFile */.C)(ontologyText);
    if ('code' in ontology)
        problems.push({ ...ontology, at: pair.at(['spec', 'ontology']), address: pair.address });
    if (!resolved || 'code' in ontology)
        return { problems };
    options.progress?.(`${pair.name}: reading submissions`);
    const source = { client, bound, resolved, pseudonyms };
    const { collected, problems: found } = await collect(source, stored);
    problems.push(...found);
    if (found.some((one) => one.code === 'submissions.ground-truth-empty'))
        return { problems };
    const { decision } = collected;
    options.progress?.(`${pair.name}: scoring ${decision.window.length} submissions`);
    const inStore = readSnapshotLines(view, before.window?.snapshot);
    const packed = await packSnapshot(windowLines(inStore, stored, collected));
    const stores = !dryRun && packed.lines > 0;
    const isNew = packed.sha256 !== before.window?.snapshot || (0,canonical/* sha256 */.sc)(ontologyText) !== before.window.ontology;
    const files = keyFile ? [[keyFile.path, keyFile.content]] : [];
    const after = stores && isNew ? await persistSnapshot(store, pair.name, packed, ontologyText, files) : undefined;
    const lines = after ? readSnapshotLines(after, packed.sha256) : unpackSnapshot(packed.bytes, packed.sha256);
    const scored = await evaluateSnapshot({ lines, ontology, settings: options.settings });
    problems.push(...scored.problems);
    const toPersist = {
        pair: pair.name,
        address: pair.address,
        run: options.run,
        now: options.now(),
        before,
        packed,
        ontology: (0,canonical/* sha256 */.sc)(ontologyText),
        decision,
        document: scored.document,
        perSubmission: scored.perSubmission,
    };
    const stray = stores ? await strayCanary(source, before) : undefined;
    if (stray)
        problems.push(stray);
    const leaving = resolved.archive && !stray ? decision.archivable : [];
    const ids = leaving.map((task) => task.uuid);
    const index = stores ? await persistResult(store, toPersist, ids) : before;
    const archived = stores
        ? await archiveTasks({ ...options, source, tasks: leaving, index })
        : { tasks: [], changed: 0, failed: 0, problems: [] };
    problems.push(...archived.problems);
    if (index.archiving.length > 0 || archived.canary) {
        const { tasks, canary, failure } = archived;
        const arrived = new Set(tasks);
        const open = failure ? index.archiving.filter((uuid) => !arrived.has(uuid)) : [];
        await persistArchived(store, pair, { tasks, open, stage: resolved.archive?.title ?? '', canary });
    }
    if (archived.failure)
        throw archived.failure.cause;
    const { sha256: address } = packed;
    const paths = { path: snapshotPath(address), ontologyPath: ontologyPath((0,canonical/* sha256 */.sc)(ontologyText)), sha256: address };
    return {
        problems,
        result: {
            version: 1,
            pair: pair.name,
            document: scored.document,
            perSubmission: scored.perSubmission,
            counts: {
                waiting: collected.waiting,
                scored: decision.fresh.length + decision.rescored.length,
                known: decision.known.length,
                held: decision.held.length,
                archived: archived.tasks.length,
                changed: archived.changed,
                failed: archived.failed,
            },
            held: decision.held,
            findings: collected.findings,
            ...(stores ? { snapshot: paths } : {}),
            people: collected.people,
            requests: client.requests().total - sent,
        },
    };
}

// EXTERNAL MODULE: ./build/js/commands/connect.js + 17 modules
var connect = __webpack_require__(2981);
// EXTERNAL MODULE: ./build/js/commands/options.js
var commands_options = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/js/commands/pairs.js
var commands_pairs = __webpack_require__(6204);
// EXTERNAL MODULE: ./build/js/commands/result.js
var result = __webpack_require__(8596);
;// CONCATENATED MODULE: ./build/js/commands/evaluate.js














/** `evaluate`: scores what was submitted, stores it, then archives. A pair with problems does not stop the others. */
const run = async (options, world) => {
    const { connection, problems: found } = await (0,connect/* connect */.Ng)(options, world, 'evaluate');
    if (!connection)
        return (0,result/* stopped */.c)(found);
    try {
        const { pairs, problems: missing } = await (0,commands_pairs/* boundPairs */.a)(connection, options);
        const problems = [...found, ...missing];
        const results = [];
        const exits = [];
        for (const bound of pairs) {
            const { pair } = bound;
            const project = await (0,projects/* getProject */.U1)(connection.client, bound.productionProject);
            const { editor } = await (0,ontologies/* getOntology */.MK)(connection.client, project.ontologyHash);
            const addresses = (0,connect/* featureAddresses */.J9)(connection.desired, (0,address/* addressOf */.ci)('ontology', pair.spec.ontology));
            const read = (0,ontology_file/* readOntologyFile */.C)(JSON.stringify(editor));
            if ('code' in read) {
                problems.push({ ...read, at: pair.at(['spec', 'ontology']), address: pair.address });
                continue;
            }
            const { settings, problems: wrong } = (0,evaluation_settings/* resolveSettings */.M)(pair.spec.evaluation, (0,ontology_index/* indexOntology */.o)(read.editor, pair.spec.ontology, addresses));
            problems.push(...wrong.map((one) => ({ ...one, at: pair.at(['spec', 'evaluation']), address: pair.address })));
            if ((0,problem/* hasErrors */.C)(wrong))
                continue;
            const { result, problems: said } = await evaluatePair({
                client: connection.client,
                bound,
                ontology: { editor: read.editor, name: pair.spec.ontology, addresses },
                store: connection.store,
                run: connection.run.id,
                pseudonyms: connection.pseudonyms,
                settings,
                dryRun: (0,commands_options/* flag */.Jt)(options, 'dry-run'),
                now: world.now,
                signal: world.signal,
                progress: (line) => world.log.progress(line),
            });
            problems.push(...said);
            if (!result)
                continue;
            results.push(result);
            const failed = result.document.annotators.some((one) => one.verdict === 'failed');
            if (failed && (0,commands_options/* text */.Qq)(options, 'fail-on') === 'verdict')
                exits.push(1);
        }
        return {
            problems,
            data: {
                version: 1,
                dryRun: (0,commands_options/* flag */.Jt)(options, 'dry-run'),
                pairs: results.map(({ people: _people, perSubmission: _rows, ...rest }) => rest),
            },
            exit: (0,result/* worstExit */.g)([...exits, (0,problem/* hasErrors */.C)(problems) ? 1 : 0]),
            text: (style) => results.map((one) => `${headline(one)}\n\n${(0,evaluation/* evaluationAsText */.UH)(named(one), style)}`).join('\n\n'),
            markdown: () => results.map((one) => `${headline(one)}\n\n${(0,evaluation/* evaluationAsMarkdown */.WB)(named(one))}`).join('\n\n'),
            csv: () => (0,csv/* evaluationAsCsv */.x)(results.map((one) => ({ pair: one.pair, document: named(one) }))),
            outputs: { scored: String(results.reduce((sum, one) => sum + one.counts.scored, 0)) },
        };
        /** E-mail addresses only where the manifest asks for them, and only on the way to the reader. */
        function named(one) {
            const pair = pairs.find((bound) => bound.pair.name === one.pair)?.pair;
            if (pair?.spec.report.identify !== 'email')
                return one.document;
            return {
                ...one.document,
                annotators: one.document.annotators.map((row) => ({
                    ...row,
                    annotator: one.people.get(row.annotator) ?? row.annotator,
                })),
            };
        }
    }
    finally {
        await connection.close();
    }
};
function headline({ pair, counts }) {
    const held = counts.held > 0 ? `, ${counts.held} tasks held` : '';
    return `${pair}: ${counts.scored} submissions scored, ${counts.known} known before, ${counts.archived} tasks archived${held}.`;
}


/***/ }),

/***/ 6204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ boundPairs)
/* harmony export */ });
/* harmony import */ var _base_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2478);
/* harmony import */ var _graph_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7562);
/* harmony import */ var _state_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9617);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6807);




/** The pairs that a command is about, with the ids that the state knows; a pair that was never applied is a problem. */
async function boundPairs(workspace, options) {
    const { model, store, environmentName } = workspace;
    const wanted = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(options, 'pair');
    const problems = wanted
        .filter((name) => !model.projectPairs.has(name))
        .map((name) => ({
        code: 'workspace.pair-unknown',
        severity: 'error',
        summary: `there is no project pair "${name}"`,
        detail: `Pairs: ${[...model.projectPairs.keys()].join(', ') || 'none'}.`,
    }));
    const resources = await (0,_state_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .readResources */ .M)(await store.view());
    const uuidOf = (address) => resources.get(address)?.uuid;
    const pairs = [];
    for (const [name, pair] of model.projectPairs) {
        if (wanted.length > 0 && !wanted.includes(name))
            continue;
        const benchmarkProject = uuidOf((0,_graph_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .projectAddress */ .O)(name, 'benchmark'));
        const productionProject = uuidOf((0,_graph_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .projectAddress */ .O)(name, 'production'));
        const benchmarkDataset = uuidOf((0,_base_address_js__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .ci)('dataset', pair.spec.benchmark.dataset));
        const productionTemplate = model.workflowTemplates.get(pair.spec.production.workflowTemplate)?.spec;
        if (benchmarkProject && productionProject && benchmarkDataset && productionTemplate) {
            pairs.push({ pair, benchmarkProject, productionProject, benchmarkDataset, productionTemplate });
            continue;
        }
        problems.push({
            code: 'workspace.pair-not-applied',
            severity: 'error',
            summary: `${name}: the state of "${environmentName}" knows no projects for this pair`,
            detail: 'Run `assay apply` first.',
            at: pair.at([]),
            address: pair.address,
        });
    }
    return { pairs, problems };
}


/***/ }),

/***/ 1244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ addDatasetGroups),
  oz: () => (/* binding */ addDatasetUsers),
  z8: () => (/* binding */ createDataset),
  NN: () => (/* binding */ datasetGroups),
  vP: () => (/* binding */ datasetUsers),
  vh: () => (/* binding */ getDataset),
  RT: () => (/* binding */ linkItems),
  UD: () => (/* binding */ listDataRows),
  yA: () => (/* binding */ listDatasets),
  tb: () => (/* binding */ removeDatasetGroups),
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
/** v1 `dataset` GET. Snake case. */
const Dataset = schemas/* looseObject */._H3({
    dataset_hash: page/* Guid */.qM,
    title: schemas/* string */.YjP(),
    description: schemas/* string */.YjP().nullable(),
});
/** v1 `datarows` GET: one data unit of a dataset. Snake case, `data_type` in upper case. */
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

// EXTERNAL MODULE: ./build/js/wire/group.js
var group = __webpack_require__(4585);
// EXTERNAL MODULE: ./build/js/encord/limits.js
var limits = __webpack_require__(8514);
// EXTERNAL MODULE: ./build/js/encord/pages.js
var pages = __webpack_require__(6392);
// EXTERNAL MODULE: ./build/js/encord/rest-path.js
var rest_path = __webpack_require__(7570);
;// CONCATENATED MODULE: ./build/js/encord/api/datasets.js







const resource = (id) => ({ type: 'dataset', id });
/** Creates a dataset without a folder of its own. Not repeated: look for it before sending again. */
function createDataset(client, dataset) {
    const body = { ...dataset, createBackingFolder: false, legacyCall: false };
    return client.rest({ method: 'POST', path: 'datasets', body, repeat: 'never', answer: CreatedDataset });
}
async function listDatasets(client, filter = {}) {
    const query = { titleEq: filter.titleEq, includeOrgAccess: false };
    return (await client.rest({ method: 'GET', path: 'datasets/list', query, repeat: 'safe', answer: DatasetList }))
        .result;
}
/** Title and description, without the rows. */
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
/** All data units of a dataset, in one answer: the API does not page them. */
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
/** Links storage items. `SKIP` makes a repeat harmless; the caller reads back what is linked. */
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
/** Unlinks data units; their tasks and labels in every project are lost. */
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
async function datasetGroups(client, uuid) {
    return (await client.rest({
        method: 'GET',
        path: (0,rest_path/* restPath */.k) `datasets/${uuid}/groups`,
        repeat: 'safe',
        answer: group/* GroupAccessPage */.fd,
    })).results;
}
async function addDatasetGroups(client, uuid, groupHashList, userRole) {
    await client.rest({
        method: 'POST',
        path: (0,rest_path/* restPath */.k) `datasets/${uuid}/groups`,
        body: { groupHashList, userRole },
        repeat: 'safe',
        answer: schemas/* unknown */.L5J(),
    });
}
async function removeDatasetGroups(client, uuid, groupHashList) {
    await client.rest({
        method: 'DELETE',
        path: (0,rest_path/* restPath */.k) `datasets/${uuid}/groups`,
        query: { groupHashList },
        repeat: 'safe',
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

/***/ 866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hO: () => (/* binding */ addOntologyGroups),
  A3: () => (/* binding */ createOntology),
  MK: () => (/* binding */ getOntology),
  Ki: () => (/* binding */ listOntologies),
  YB: () => (/* binding */ ontologyGroups),
  ee: () => (/* binding */ removeOntologyGroups),
  Nc: () => (/* binding */ saveOntology)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/wire/group.js
var group = __webpack_require__(4585);
// EXTERNAL MODULE: ./build/js/wire/json-object.js
var json_object = __webpack_require__(7748);
// EXTERNAL MODULE: ./build/js/wire/page.js
var page = __webpack_require__(9219);
// EXTERNAL MODULE: ./build/js/wire/v2-object.js
var v2_object = __webpack_require__(7386);
;// CONCATENATED MODULE: ./build/js/wire/ontology.js




/** Editor JSON of an ontology: `objects`, `classifications`, `skeleton_templates`. Unknown keys are kept. */
const OntologyEditor = schemas/* looseObject */._H3({
    objects: schemas/* array */.YOg(json_object/* JsonObject */.Y),
    classifications: schemas/* array */.YOg(json_object/* JsonObject */.Y),
});
const Ontology = (0,v2_object/* v2Object */.S)({
    ontologyUuid: page/* Guid */.qM,
    title: schemas/* string */.YjP(),
    description: schemas/* string */.YjP(),
    editor: OntologyEditor,
    createdAt: page/* Timestamp */.Dc,
    lastEditedAt: page/* Timestamp */.Dc,
    userRole: schemas/* number */.aig().nullable(),
});
const OntologyPage = (0,page/* pageOf */.ZZ)(Ontology);

// EXTERNAL MODULE: ./build/js/encord/rest-path.js
var rest_path = __webpack_require__(7570);
;// CONCATENATED MODULE: ./build/js/encord/api/ontologies.js




/** Creates an ontology. Not repeated: look for it before sending again. */
function createOntology(client, ontology) {
    return client.rest({ method: 'POST', path: 'ontologies', body: ontology, repeat: 'never', answer: Ontology });
}
function getOntology(client, uuid) {
    return client.rest({ method: 'GET', path: (0,rest_path/* restPath */.k) `ontologies/${uuid}`, repeat: 'safe', answer: Ontology });
}
/** The API does not page this listing. */
async function listOntologies(client, filter = {}) {
    const query = { titleEq: filter.titleEq, includeOrgAccess: false };
    return (await client.rest({ method: 'GET', path: 'ontologies', query, repeat: 'safe', answer: OntologyPage }))
        .results;
}
/** Replaces the whole ontology: read it again just before, and keep keys that are not known. */
async function saveOntology(client, uuid, ontology) {
    await client.rest({
        method: 'PUT',
        path: (0,rest_path/* restPath */.k) `ontologies/${uuid}`,
        body: ontology,
        repeat: 'safe',
        answer: schemas/* unknown */.L5J(),
    });
}
async function ontologyGroups(client, uuid) {
    return (await client.rest({
        method: 'GET',
        path: (0,rest_path/* restPath */.k) `ontologies/${uuid}/groups`,
        repeat: 'safe',
        answer: group/* GroupAccessPage */.fd,
    })).results;
}
/** Role 0 admin, 1 user. */
async function addOntologyGroups(client, uuid, groupHashList, userRole) {
    await client.rest({
        method: 'POST',
        path: (0,rest_path/* restPath */.k) `ontologies/${uuid}/groups`,
        body: { groupHashList, userRole },
        repeat: 'safe',
        answer: schemas/* unknown */.L5J(),
    });
}
async function removeOntologyGroups(client, uuid, groupHashList) {
    await client.rest({
        method: 'DELETE',
        path: (0,rest_path/* restPath */.k) `ontologies/${uuid}/groups`,
        query: { groupHashList },
        repeat: 'safe',
        answer: schemas/* unknown */.L5J(),
    });
}


/***/ }),

/***/ 8573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KE: () => (/* binding */ actOnTasks),
  Vk: () => (/* binding */ listTasks),
  W7: () => (/* binding */ moveTasks)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/wire/page.js
var page = __webpack_require__(9219);
// EXTERNAL MODULE: ./build/js/wire/v2-object.js
var v2_object = __webpack_require__(7386);
;// CONCATENATED MODULE: ./build/js/wire/task.js



const common = {
    uuid: page/* Guid */.qM,
    createdAt: page/* Timestamp */.Dc,
    updatedAt: page/* Timestamp */.Dc,
    dataHash: page/* Guid */.qM,
    dataTitle: schemas/* string */.YjP(),
};
/** Unknown statuses are tolerated: the platform adds some. */
const Status = schemas/* string */.YjP();
const Assignee = schemas/* string */.YjP().nullable();
const AnnotationTask = (0,v2_object/* v2Object */.S)({
    ...common,
    status: Status,
    labelBranchName: schemas/* string */.YjP(),
    assignee: Assignee,
});
const ReviewTask = (0,v2_object/* v2Object */.S)({ ...common, status: Status, assignee: Assignee });
const ConsensusAnnotationTask = (0,v2_object/* v2Object */.S)({ ...common, subtasks: schemas/* array */.YOg(AnnotationTask) });
const ConsensusReviewTask = (0,v2_object/* v2Object */.S)({
    ...common,
    status: Status,
    assignee: Assignee,
    options: schemas/* array */.YOg((0,v2_object/* v2Object */.S)({ annotator: schemas/* string */.YjP(), labelBranchName: schemas/* string */.YjP(), labelHash: page/* Guid */.qM.nullable() })),
});
const AgentTask = (0,v2_object/* v2Object */.S)({
    ...common,
    status: Status,
    labelBranchName: schemas/* string */.YjP(),
    assignee: Assignee,
    lastActionedBy: schemas/* string */.YjP().nullable(),
});
const DoneTask = (0,v2_object/* v2Object */.S)({ ...common });
/** Shape of a page of tasks by the stage's type. */
const TASK_PAGES = {
    ANNOTATION: (0,page/* pageOf */.ZZ)(AnnotationTask),
    REVIEW: (0,page/* pageOf */.ZZ)(ReviewTask),
    CONSENSUS_ANNOTATION: (0,page/* pageOf */.ZZ)(ConsensusAnnotationTask),
    CONSENSUS_REVIEW: (0,page/* pageOf */.ZZ)(ConsensusReviewTask),
    AGENT: (0,page/* pageOf */.ZZ)(AgentTask),
    DONE: (0,page/* pageOf */.ZZ)(DoneTask),
};

// EXTERNAL MODULE: ./build/js/encord/limits.js
var limits = __webpack_require__(8514);
// EXTERNAL MODULE: ./build/js/encord/pages.js
var pages = __webpack_require__(6392);
// EXTERNAL MODULE: ./build/js/encord/rest-path.js
var rest_path = __webpack_require__(7570);
;// CONCATENATED MODULE: ./build/js/encord/api/tasks.js





/**
 * Tasks in a stage, lazily. Read all before acting: acting shifts the pages. Long lists of data hashes go in several
 * listings; an empty filter list gives nothing.
 */
async function* listTasks(client, projectUuid, stage, filter = {}) {
    // Left out of the query, an empty list would mean "everything".
    if (Object.values(filter).some((list) => list?.length === 0))
        return;
    const { dataHashes, ...others } = filter;
    for (const hashes of dataHashes ? (0,pages/* chunksOf */.U)(dataHashes, limits/* HASHES_PER_FILTER */.wd) : [undefined]) {
        const tasks = (0,pages/* allPages */.S)(client, {
            method: 'GET',
            path: (0,rest_path/* restPath */.k) `projects/${projectUuid}/workflow/stages/${stage.uuid}/tasks`,
            query: { ...others, dataHashes: hashes },
            repeat: 'safe',
            answer: TASK_PAGES[stage.type],
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
    for (const body of (0,pages/* chunksOf */.U)(actions, limits/* ACTIONS_PER_CALL */.J4)) {
        await client.rest({
            method: 'POST',
            path: (0,rest_path/* restPath */.k) `projects/${projectUuid}/workflow/stages/${stageUuid}/actions`,
            body,
            repeat: 'never',
            answer: schemas/* unknown */.L5J(),
        });
    }
}
/** Moves tasks to another stage, at most 500 a call. Not repeated, as above. */
async function moveTasks(client, projectUuid, originStageUuid, destinationStageUuid, taskUuids) {
    for (const chunk of (0,pages/* chunksOf */.U)(taskUuids, limits/* MOVES_PER_CALL */.UO)) {
        await client.rest({
            method: 'POST',
            path: (0,rest_path/* restPath */.k) `projects/${projectUuid}/workflow/stages/${originStageUuid}/move-tasks`,
            body: { taskUuids: chunk, destinationStageUuid },
            repeat: 'never',
            answer: schemas/* unknown */.L5J(),
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
/** Documented batch limits of Encord's API (Encord SDK 0.1.211, default bundle sizes). */
const ACTIONS_PER_CALL = 1000;
const MOVES_PER_CALL = 500;
const LABEL_ROWS_PER_CALL = 1000;
const PRIORITIES_PER_CALL = 1000;
const ITEMS_PER_CALL = 1000;
/** Data hashes in one filter of a listing: the query string stays below 16 kB. */
const HASHES_PER_FILTER = 300;
/** The largest page of folder and item listings. */
const PAGE_SIZE = 1000;
/** Our own: label rows are large, and a chunk must fit in memory several times. */
const LABEL_ROWS_PER_READ = 250;
/** Our own: storage items linked to a dataset in one call. */
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

/***/ 6017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ actInChunks)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(370);
/* harmony import */ var _encord_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2941);
/* harmony import */ var _encord_pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6392);



/** Calls at the same time. More would only queue up behind the platform's own locks. */
const PARALLEL = 3;
const UNANSWERED_TRIES = 3;
/**
 * Acts on items in chunks. A chunk is all or nothing: where one is refused, items that somebody else has dealt with
 * meanwhile are taken out, and the rest is halved until only the items that cannot be acted on are left. A chunk that was not
 * answered is read back before it is sent again. After a failure or an abort no further chunk is started.
 */
async function actInChunks(action) {
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)(PARALLEL);
    const fates = [];
    let failure;
    const settle = (settled) => {
        fates.push(...settled);
        if (settled.length > 0)
            action.onProgress?.(fates.length);
    };
    await Promise.all((0,_encord_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .chunksOf */ .U)(action.items, action.size).map((chunk) => limit(async () => {
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

/***/ 7748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ JsonObject)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

/**
 * A JSON object whose content is read elsewhere. Only the outside is checked: answers come out of a JSON parser, and walking
 * through a large label row once more, level by level, would cost more than the request and could exhaust the stack.
 */
const JsonObject = zod__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'expected an object');


/***/ })

};
