export const id = 9424;
export const ids = [9424];
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

/***/ 5860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ ThreadError)
/* harmony export */ });
class ThreadError extends Error {
    name = 'ThreadError';
    thrown;
    constructor(thrown, message, options) {
        super(message, options);
        this.thrown = thrown;
    }
}


/***/ }),

/***/ 9424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/js/base/problem.js
var problem = __webpack_require__(3145);
// EXTERNAL MODULE: ./build/js/report/csv.js
var csv = __webpack_require__(8005);
// EXTERNAL MODULE: ./build/js/report/evaluation.js
var evaluation = __webpack_require__(2599);
// EXTERNAL MODULE: ./build/js/report/words.js
var report_words = __webpack_require__(2076);
// EXTERNAL MODULE: ./build/js/encord/errors.js + 1 modules
var errors = __webpack_require__(8256);
// EXTERNAL MODULE: ./build/js/base/canonical.js
var canonical = __webpack_require__(4580);
// EXTERNAL MODULE: ./build/js/base/progress.js
var base_progress = __webpack_require__(7767);
// EXTERNAL MODULE: ./build/js/encord/api/tasks.js
var api_tasks = __webpack_require__(4873);
// EXTERNAL MODULE: ./build/js/encord/limits.js
var limits = __webpack_require__(8514);
// EXTERNAL MODULE: ./build/js/encord/pages.js
var pages = __webpack_require__(6392);
// EXTERNAL MODULE: ./build/js/routing/act-in-chunks.js
var act_in_chunks = __webpack_require__(8398);
// EXTERNAL MODULE: ./build/js/workflow/contract.js
var workflow_contract = __webpack_require__(1862);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./build/js/encord/api/label-rows.js + 2 modules
var label_rows = __webpack_require__(2336);
// EXTERNAL MODULE: ./build/js/graph/safe-text.js
var safe_text = __webpack_require__(6130);
// EXTERNAL MODULE: ./build/js/labels/label-digest.js
var label_digest = __webpack_require__(5275);
// EXTERNAL MODULE: ./build/js/labels/redact.js
var redact = __webpack_require__(8699);
// EXTERNAL MODULE: ./build/js/labels/snapshot.js + 1 modules
var snapshot = __webpack_require__(712);
;// CONCATENATED MODULE: ./build/js/submissions/counted-as.js
function countedAs(email, annotators) {
    if (annotators === undefined)
        return email;
    const ignored = new Set(annotators.ignore.map(lower));
    const former = new Map(Object.entries(annotators.aliases).map(([now, before]) => [lower(now), before]));
    const seen = new Set();
    let name = email;
    for (;;) {
        if (ignored.has(lower(name)))
            return undefined;
        const before = former.get(lower(name));
        if (before === undefined || seen.has(lower(name)))
            return name;
        seen.add(lower(name));
        name = before;
    }
}
function pseudonymsCountedAs(annotators, pseudonyms) {
    const { ignore = [], aliases = {} } = annotators ?? {};
    const counted = new Map([...ignore, ...Object.keys(aliases), ...Object.values(aliases)].map((email) => {
        const as = countedAs(email, annotators);
        return [pseudonyms.of(email), as === undefined ? null : pseudonyms.of(as)];
    }));
    return (pseudonym) => {
        const found = counted.get(pseudonym);
        return found === undefined ? pseudonym : found;
    };
}
function lower(email) {
    return email.toLowerCase();
}

;// CONCATENATED MODULE: ./build/js/submissions/safe-row.js


function safeRow(row, pseudonyms) {
    return (0,safe_text/* safeValue */.pI)((0,redact/* redactLabels */.P)(row, (email) => pseudonyms.of(email)));
}
function isoDate(text) {
    if (typeof text !== 'string')
        return undefined;
    const plain = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2}(?:\.\d+)?)$/.exec(text);
    const instant = Date.parse(plain === null ? text : `${plain[1]}T${plain[2]}Z`);
    return Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
}

;// CONCATENATED MODULE: ./build/js/submissions/read-submissions.js











const READS = 2;
async function listReviewTasks({ client, bound, resolved }, filter) {
    const tasks = new Map();
    for await (const task of (0,api_tasks/* listTasks */.Vk)(client, bound.productionProject, resolved.review, filter)) {
        const uuid = task.uuid.toLowerCase();
        tasks.set(uuid, { ...task, uuid, dataHash: task.dataHash.toLowerCase() });
    }
    return [...tasks.values()];
}
async function readSubmissions(source, listed) {
    const reader = submissionReader(source, listed);
    const limit = (0,p_limit/* default */.A)(READS);
    await Promise.all((0,pages/* chunksOf */.U)(reader.hashes, limits/* LABEL_ROWS_PER_READ */.oF).map((hashes) => limit(async () => {
        await (0,label_rows/* readEachLabelRow */.wK)(source.client, source.bound.productionProject, hashes, reader.take);
    })));
    return { tasks: listed.map(reader.give), people: reader.people };
}
function submissionReader(source, listed, each = () => undefined) {
    const { bound, pseudonyms } = source;
    const waiting = new Map(listed.map((task) => [task.uuid, withoutIgnored(task, bound.pair.spec.evaluation.annotators)]));
    const people = new Map();
    const byHash = new Map([...waiting.values()].flatMap((task) => task.options.flatMap((option) => option.labelHash === null ? [] : [[option.labelHash.toLowerCase(), { task, ...option }]])));
    const found = new Map();
    const faults = new Map();
    const take = (row) => {
        const { label_hash, branch_name, data_hash, last_edited_at } = row.head;
        const option = byHash.get(label_hash.toLowerCase());
        if (option === undefined)
            return;
        const { task } = option;
        if (branch_name !== option.labelBranchName || data_hash.toLowerCase() !== task.dataHash) {
            faults.set(task.uuid, 'the platform answered with the labels of another branch or data unit');
            return;
        }
        let redacted;
        const safe = () => (redacted ??= safeRow(row.row(), pseudonyms));
        const annotator = pseudonyms.of(option.annotator);
        people.set(annotator, option.annotator);
        const submittedAt = isoDate(last_edited_at);
        const submission = {
            task: task.uuid,
            branch: (0,safe_text/* safeText */.Hk)((0,redact/* redactText */.R)(option.labelBranchName, (email) => pseudonyms.of(email))),
            dataHash: task.dataHash,
            annotator,
            labelDigest: source.known.digestOf(row, () => (0,label_digest/* labelDigest */.r)(safe())),
            ...(submittedAt === undefined ? {} : { submittedAt }),
        };
        found.set(label_hash.toLowerCase(), submission);
        each(submission, () => {
            const { labelDigest: _, submittedAt: at, ...head } = submission;
            const dated = at === undefined ? head : { ...head, submittedAt: at };
            return (0,snapshot/* formatSnapshotLine */.e8)({ role: 'submission', ...dated, dataTitle: titleOf(source, task), labelRow: safe() });
        });
    };
    const give = (task) => {
        const options = waiting.get(task.uuid)?.options ?? [];
        const ignored = options.length === 0 && task.options.length > 0;
        const fault = ignored ? 'the manifest ignores every annotator of the task' : faults.get(task.uuid);
        return {
            uuid: task.uuid,
            dataHash: task.dataHash,
            dataTitle: titleOf(source, task),
            submissions: options.flatMap(({ labelHash }) => found.get(labelHash?.toLowerCase() ?? '') ?? []),
            silent: options.filter((option) => option.labelHash === null).length,
            ...(fault === undefined ? {} : { fault }),
        };
    };
    return { hashes: [...byHash.keys()], take, give, people };
}
function withoutIgnored(task, annotators) {
    const options = task.options.flatMap((option) => {
        const annotator = countedAs(option.annotator, annotators);
        return annotator === undefined ? [] : [{ ...option, annotator }];
    });
    return { ...task, options };
}
function titleOf({ pseudonyms }, task) {
    return (0,safe_text/* safeText */.Hk)((0,redact/* redactText */.R)(task.dataTitle, (email) => pseudonyms.of(email)));
}

;// CONCATENATED MODULE: ./build/js/submissions/submission.js
const SCORER_VERSION = 'built-in/1';
function identityOf(one) {
    return `${one.task} ${one.branch} ${one.labelDigest}`;
}

;// CONCATENATED MODULE: ./build/js/submissions/archive.js









const CANARY_TRIES = 3;
function canaryKey({ bound }) {
    const { afterScoring } = bound.pair.spec.evaluation;
    const contract = (0,workflow_contract/* contractDigest */.vE)(bound.productionTemplate);
    return (0,canonical/* digestOf */.ol)({ contract, project: bound.productionProject, afterScoring });
}
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
async function archiveTasks(options) {
    const { source, tasks, index } = options;
    const { archive } = source.resolved;
    if (archive === undefined)
        return { tasks: [], changed: 0, failed: 0, problems: [], people: new Map() };
    const { pair } = source.bound;
    const key = canaryKey(source);
    const problems = [];
    const outcome = { changed: 0, failed: 0, people: new Map() };
    const acted = [];
    const refused = [];
    const settle = (fates) => {
        refused.push(...fates.filter((fate) => fate.result === 'failed'));
        outcome.failed = refused.length;
        const gone = fates.filter((fate) => fate.result !== 'failed');
        acted.push(...gone.map((fate) => fate.item));
        return gone.length;
    };
    let rest = tasks;
    let untried = 0;
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
            [untried, rest] = [rest.length, []];
    }
    let failure;
    const work = { verb: 'archived', unit: 'tasks', total: tasks.length };
    const tell = (0,base_progress/* startProgress */.o)(work, options.now, options.progress, `${pair.name}: `);
    for (const chunk of (0,pages/* chunksOf */.U)(rest, limits/* MOVES_PER_CALL */.UO)) {
        if (options.signal?.aborted)
            failure = { cause: options.signal.reason };
        if (failure)
            break;
        const result = await act(options, await unchanged(options, chunk, outcome));
        settle(result.fates);
        tell(acted.length);
        failure = result.failure;
    }
    const arrived = await finished(options, acted, index.archiving.length > 0);
    const there = new Set(arrived);
    const lost = acted.filter((task) => !there.has(task.uuid));
    if (outcome.changed > 0)
        problems.push(changedMeanwhile(source, outcome.changed));
    if (refused.length > 0)
        problems.push(notArchived(source, refused, untried));
    const [first] = lost;
    if (first) {
        const more = lost.length > 1 ? ` (${lost.length} such tasks)` : '';
        problems.push(astray(source, first.uuid, await whereIs(source, first), more));
    }
    return { tasks: arrived, ...outcome, ...(canary ? { canary } : {}), problems, ...(failure ? { failure } : {}) };
}
function changedMeanwhile({ bound: { pair } }, count) {
    return {
        code: 'submissions.changed',
        severity: 'note',
        summary: `${pair.name}: ${count} waiting tasks changed after they were read, so they stay in "${pair.spec.evaluation.stage}"`,
        detail: 'The next run of `assay evaluate` scores them as they are now.',
        at: pair.at(['spec', 'evaluation']),
        address: pair.address,
    };
}
function notArchived({ bound: { pair } }, refused, untried) {
    const reasons = [...new Set(refused.map((fate) => fate.error ?? 'no reason given'))].slice(0, 3);
    const titles = refused.slice(0, 3).map((fate) => fate.item.dataTitle);
    const count = refused.length === 1 ? '1 scored task' : `${refused.length} scored tasks`;
    const others = untried > 0 ? ` (${untried} more were not tried then)` : '';
    return {
        code: 'submissions.archive-refused',
        severity: 'error',
        summary: `${pair.name}: ${count} stayed in "${pair.spec.evaluation.stage}"${others}, as the platform refuses to move them: ${reasons.join('; ')}`,
        detail: `It was ${titles.join(', ')}${refused.length > titles.length ? ', …' : ''}. Scores are stored. See in Encord what holds these tasks, then run \`assay evaluate\` again: it scores nothing twice.`,
        at: pair.at(['spec', 'evaluation', 'afterScoring']),
        address: pair.address,
    };
}
async function unchanged({ source }, tasks, outcome) {
    const waiting = (await Promise.all((0,pages/* chunksOf */.U)(tasks, limits/* HASHES_PER_FILTER */.wd).map((part) => listReviewTasks(source, { dataHashes: part.map((task) => task.dataHash) })))).flat();
    const wanted = new Map(tasks.map((task) => [task.uuid, contentOf(task)]));
    const again = await readSubmissions(source, waiting.filter((task) => wanted.has(task.uuid)));
    const same = again.tasks.filter((task) => contentOf(task) === wanted.get(task.uuid));
    outcome.changed += again.tasks.length - same.length;
    for (const [pseudonym, person] of again.people)
        outcome.people.set(pseudonym, person);
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

// EXTERNAL MODULE: ./build/js/submissions/snapshot-file.js
var snapshot_file = __webpack_require__(2081);
;// CONCATENATED MODULE: ./build/js/submissions/evaluation-run.js

function evaluationRun(prepared, archived, more) {
    const { options, gathered, decision, packed, ontology, scored, people } = prepared;
    const { sha256 } = packed;
    return {
        version: 1,
        pair: options.bound.pair.name,
        document: scored.document,
        perSubmission: scored.perSubmission,
        counts: {
            waiting: gathered.waiting,
            scored: decision.fresh.length + decision.rescored.length,
            known: decision.known.length,
            held: decision.held.length,
            archived: archived.tasks.length,
            changed: archived.changed,
            failed: archived.failed,
        },
        held: decision.held,
        findings: gathered.findings,
        ...(more.stored ? { snapshot: { path: (0,snapshot_file/* snapshotPath */.c0)(sha256), ontologyPath: (0,snapshot_file/* ontologyPath */.x7)(ontology), sha256 } } : {}),
        people: new Map([...people, ...archived.people]),
        requests: prepared.requests + more.requests,
    };
}

// EXTERNAL MODULE: ./build/js/state/errors.js
var state_errors = __webpack_require__(1689);
// EXTERNAL MODULE: ./build/js/submissions/pair-index.js
var pair_index = __webpack_require__(575);
;// CONCATENATED MODULE: ./build/js/submissions/persist.js






const SCORES_PER_ENTRY = 200;
function nextIndex(result) {
    const { opened, packed, ontology, scored, run, now } = result;
    const { before } = opened;
    const digest = (0,canonical/* digestOf */.ol)(scored.document);
    const projects = (0,pair_index/* projectsOf */.UW)(result.options.bound);
    const { window: known } = before;
    if (known?.snapshot === packed.sha256 &&
        known.ontology === ontology &&
        known.scorer === SCORER_VERSION &&
        known.document === digest)
        return { index: known.projects ? before : { ...before, window: { ...known, projects } }, changed: false };
    const month = new Date(now).toISOString().slice(0, 7);
    const path = `evaluations/${month}/${run.replaceAll(/[^A-Za-z0-9._-]/g, '_')}.${nameOf(result)}`;
    const window = {
        snapshot: packed.sha256,
        ontology,
        scorer: SCORER_VERSION,
        submissions: result.decision.window.length,
        document: digest,
        result: `${path}.json`,
        perSubmission: `${path}.submissions.ndjson`,
        projects,
    };
    return { index: { ...before, window }, changed: true };
}
async function persistResults(store, results) {
    const indexes = new Map(results.map((one) => [nameOf(one), one.opened.before]));
    const writes = results.flatMap((one) => toWrite(one) ?? []);
    if (writes.length === 0)
        return { indexes, view: undefined };
    const names = writes.map(({ result }) => nameOf(result)).join(', ');
    await store.write(`evaluate ${names}`, async (view) => {
        for (const { result } of writes)
            await checkUnmoved(view, result);
        return {
            files: new Map(writes.flatMap(({ files }) => [...files])),
            records: writes.flatMap(({ records }) => records),
        };
    });
    const view = await store.view();
    for (const write of writes)
        indexes.set(nameOf(write.result), await readBack(view, write));
    return { indexes, view };
}
function nameOf({ options }) {
    return options.bound.pair.name;
}
function toWrite(result) {
    const { opened, packed, ontology, scored, leaving } = result;
    const { before } = opened;
    const { index, changed } = nextIndex(result);
    const archiving = [...new Set([...before.archiving, ...leaving.map((task) => task.uuid)])].toSorted();
    const next = { ...index, archiving };
    const renamed = opened.inState.window === undefined;
    if (!changed && !renamed && index === before && archiving.length === before.archiving.length)
        return undefined;
    const files = new Map();
    if (packed.sha256 !== before.window?.snapshot || ontology !== before.window.ontology) {
        if (opened.keyFile)
            files.set(opened.keyFile.path, opened.keyFile.content);
        files.set((0,snapshot_file/* snapshotPath */.c0)(packed.sha256), packed.bytes).set((0,snapshot_file/* ontologyPath */.x7)(ontology), opened.ontologyText);
    }
    if (changed && next.window) {
        files.set(next.window.result, `${JSON.stringify(scored.document)}\n`);
        files.set(next.window.perSubmission, scored.perSubmission.map((one) => `${JSON.stringify(one)}\n`).join(''));
    }
    files.set(...(0,pair_index/* pairIndexFile */.J8)(nameOf(result), next));
    return { result, next, files, records: changed ? recordsOf(result, next) : [] };
}
async function checkUnmoved(view, result) {
    const pair = nameOf(result);
    const { inState } = result.opened;
    const newest = await (0,pair_index/* readPairIndex */.bo)(view, pair);
    if (newest.window?.snapshot !== inState.window?.snapshot || newest.window?.document !== inState.window?.document) {
        throw new state_errors/* StateMovedError */.Lv(`another run has evaluated ${pair} meanwhile; run again`);
    }
}
async function readBack(view, { result, next, files }) {
    const pair = nameOf(result);
    const index = await (0,pair_index/* readPairIndex */.bo)(view, pair);
    const lost = `what was stored for ${pair} is not what is read back; no task was archived`;
    if ((0,canonical/* digestOf */.ol)(index) !== (0,canonical/* digestOf */.ol)(next))
        throw new state_errors/* StateMovedError */.Lv(lost);
    for (const [path, content] of files) {
        const bytes = await view.readBytes(path);
        if (bytes === undefined || !isSame(content, bytes))
            throw new state_errors/* StateMovedError */.Lv(`${lost} (${path})`);
    }
    return index;
}
const PIECE = 64 * 1024;
function isSame(content, bytes) {
    if (typeof content !== 'string')
        return Buffer.compare(content, bytes) === 0;
    let at = 0;
    for (let from = 0; from < content.length;) {
        let to = Math.min(from + PIECE, content.length);
        if (to < content.length && content.charCodeAt(to - 1) >> 10 === 0x36)
            to -= 1;
        const piece = Buffer.from(content.slice(from, to), 'utf8');
        if (!piece.equals(bytes.subarray(at, at + piece.length)))
            return false;
        at += piece.length;
        from = to;
    }
    return at === bytes.length;
}
function countsOf({ gathered, decision }) {
    return {
        waiting: gathered.waiting,
        scored: decision.fresh.length + decision.rescored.length,
        known: decision.known.length,
        held: decision.held.length,
    };
}
function recordsOf(result, { window }) {
    const { decision, scored: evaluated } = result;
    const { address } = result.options.bound.pair;
    const news = new Set([...decision.fresh, ...decision.rescored].map(identityOf));
    const scored = evaluated.perSubmission
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
        { kind: 'evaluate.persisted', address, data: { ...window, counts: countsOf(result) } },
    ];
}
async function archivedWrites(view, pairs) {
    const files = new Map();
    const records = [];
    for (const { pair, tasks, open, stage, canary } of pairs) {
        const newest = await (0,pair_index/* readPairIndex */.bo)(view, pair.name);
        const canaries = canary ? { ...newest.canaries, [canary.key]: canary.value } : newest.canaries;
        files.set(...(0,pair_index/* pairIndexFile */.J8)(pair.name, { ...newest, archiving: [...open], canaries }));
        const { address } = pair;
        if (canary)
            records.push({ kind: 'evaluate.canary', address, data: { ...canary.value, expect: stage } });
        if (tasks.length > 0)
            records.push({ kind: 'evaluate.archived', address, data: { stage, tasks } });
    }
    return { files, records };
}

;// CONCATENATED MODULE: ./build/js/submissions/finish.js




const NOTHING = { tasks: [], changed: 0, failed: 0, problems: [], people: new Map() };
async function finishPairs(prepared, options) {
    const { store, dryRun, signal } = options;
    const storing = dryRun ? [] : prepared.filter((one) => one.packed.lines > 0);
    const { indexes, view } = await persistResults(store, storing.map((one) => ({ ...one, run: options.run, now: options.now() })));
    const runs = [];
    const problems = [];
    const failures = [];
    const left = [];
    for (const one of prepared) {
        const { name } = one.options.bound.pair;
        const index = indexes.get(name);
        const stored = index !== undefined;
        const sent = one.options.client.requests().total;
        let archived = NOTHING;
        try {
            if (stored)
                archived = await archivePair(one, index, signal);
        }
        catch (cause) {
            failures.push({ pair: name, cause });
            if (cause instanceof errors/* EncordAnswerError */.Sd)
                continue;
            break;
        }
        problems.push(...archived.problems);
        if (stored && (index.archiving.length > 0 || archived.canary))
            left.push(leftOf(one, index, archived));
        const { failure } = archived;
        if (failure && !(signal?.aborted && failure.cause === signal.reason)) {
            failures.push({ pair: name, cause: failure.cause });
            if (failure.cause instanceof errors/* EncordAnswerError */.Sd)
                continue;
            break;
        }
        const requests = one.options.client.requests().total - sent;
        runs.push(evaluationRun(one, archived, { stored, requests }));
    }
    const cutShort = failures.some(({ cause }) => !(cause instanceof errors/* EncordAnswerError */.Sd));
    await finish_close(runs, left, view ?? options.view, cutShort ? { ...options, closing: undefined } : options);
    return { runs, problems, failures };
}
async function archivePair({ options, opened, leaving }, index, signal) {
    const { client, now, progress } = options;
    const { bound, resolved, pseudonyms, known } = opened.source;
    const source = { client: client.finishing, bound, resolved, pseudonyms, known };
    return archiveTasks({ source, tasks: leaving, index, now, signal, progress });
}
function leftOf({ options, opened }, index, archived) {
    const { tasks, canary, failure } = archived;
    const arrived = new Set(tasks);
    const open = failure ? index.archiving.filter((uuid) => !arrived.has(uuid)) : [];
    return { pair: options.bound.pair, tasks, open, stage: opened.source.resolved.archive?.title ?? '', canary };
}
async function finish_close(runs, left, view, { store, dryRun, signal, closing }) {
    let failed;
    let more;
    try {
        if (!dryRun && !signal?.aborted && closing)
            more = await closing(runs, view);
    }
    catch (cause) {
        failed = { cause };
    }
    if (left.length > 0 || more) {
        const names = left.map((one) => one.pair.name);
        await store.write(names.length > 0 ? `archive ${names.join(', ')}` : 'evaluate ran', async (fresh) => {
            const archived = await archivedWrites(fresh, left);
            const told = (await more?.(fresh)) ?? {};
            return {
                files: new Map([...(archived.files ?? []), ...(told.files ?? [])]),
                records: [...(archived.records ?? []), ...(told.records ?? [])],
            };
        });
    }
    if (failed)
        throw failed.cause;
}

// EXTERNAL MODULE: ./build/js/encord/api/datasets.js + 1 modules
var datasets = __webpack_require__(1244);
// EXTERNAL MODULE: ./build/js/base/address.js
var address = __webpack_require__(2478);
;// CONCATENATED MODULE: ./build/js/submissions/decide.js


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
    const kept = input.stored.filter((one) => !present.has(`${one.task} ${one.branch}`));
    const newest = new Map();
    for (const one of [...kept.filter(({ ignored }) => ignored !== true), ...waiting]) {
        const key = personOf(one);
        const rival = newest.get(key);
        if (rival === undefined || isNewer(one, rival))
            newest.set(key, one);
    }
    const window = [...newest.values()]
        .map((one) => stored.get(identityOf(one)) ?? one)
        .toSorted((a, b) => (0,address/* compareText */.n6)(a.dataHash, b.dataHash) || (0,address/* compareText */.n6)(a.annotator, b.annotator));
    const aside = kept.filter((one) => one.ignored === true || recordedAs(newest.get(personOf(one))) !== recordedAs(one));
    const counts = new Set(window);
    const changed = (one) => {
        const truth = input.truths.get(one.dataHash);
        const same = truth === undefined || !('digest' in truth) || truth.digest === one.groundTruthDigest;
        return !same || input.storedScorer !== input.scorer;
    };
    const order = (a, b) => (0,address/* compareText */.n6)(a.dataHash, b.dataHash) || (0,address/* compareText */.n6)(idOf(a), idOf(b));
    return {
        window,
        aside,
        recounted: aside.filter((one) => one.countedAs !== null).length +
            kept.filter((one) => counts.has(one) && one.countedAs !== countsAs(one)).length,
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
function countsAs({ annotator, recordedAs: recorded }) {
    return recorded === undefined || recorded === annotator ? undefined : annotator;
}
function recordedAs(one) {
    return ('recordedAs' in one ? one.recordedAs : undefined) ?? one.annotator;
}
function personOf({ dataHash, annotator }) {
    return `${dataHash} ${annotator}`;
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
function isNewer(a, b) {
    const [timeA, timeB] = [a.submittedAt ?? '', b.submittedAt ?? ''];
    if (timeA !== timeB)
        return timeA > timeB;
    return `${a.branch} ${a.labelDigest} ${a.task}` > `${b.branch} ${b.labelDigest} ${b.task}`;
}

// EXTERNAL MODULE: ./build/js/registration/quoted.js
var quoted = __webpack_require__(1660);
;// CONCATENATED MODULE: ./build/js/submissions/findings.js




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
    return findings.toSorted((a, b) => (0,address/* compareText */.n6)(a.dataHash, b.dataHash) || (0,address/* compareText */.n6)(a.task, b.task));
}
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
    if (decision.recounted > 0) {
        report('people-changed', 'note', `${decision.recounted} stored submissions count for somebody else than before, do not count any more, or count again`, '`evaluation.annotators` says so by now. They stay recorded under the name they had, and earlier results stay as they are.');
    }
    return problems;
}

;// CONCATENATED MODULE: ./build/js/submissions/share.js

const MOST_SHARES = 256;
function parseShare(text) {
    const match = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text);
    const [index, of] = [Number(match?.[1]), Number(match?.[2])];
    return match && index <= of && of <= MOST_SHARES ? { index, of } : undefined;
}
function shareOf(dataHash, of) {
    return (Number.parseInt((0,canonical/* sha256 */.sc)(dataHash.toLowerCase()).slice(0, 12), 16) % of) + 1;
}
function isIn(share, dataHash) {
    return share === undefined || shareOf(dataHash, share.of) === share.index;
}

;// CONCATENATED MODULE: ./build/js/submissions/collect.js






async function list(source, share) {
    const { client, bound } = source;
    const rows = await (0,datasets/* listDataRows */.UD)(client, bound.benchmarkDataset);
    const hashes = rows.map((row) => row.data_hash.toLowerCase());
    const benchmark = new Set(hashes.filter((hash) => isIn(share, hash)));
    const all = await listReviewTasks(source, { datasetHashes: [bound.benchmarkDataset] });
    const listed = all.filter((task) => isIn(share, task.dataHash));
    const members = listed.filter((task) => benchmark.has(task.dataHash));
    return { members, benchmark, strangers: listed.length - members.length };
}
function decide(bound, { tasks, truths, findings, strangers }, stored) {
    const decision = decideGathered({ tasks, truths }, stored);
    const problems = problemsOf(bound, { findings, decision, tasks, strangers });
    problems.push(...emptyTruth(bound, decision, truths, stored));
    return { decision, problems };
}
function decideGathered({ tasks, truths }, stored) {
    return decideSubmissions({
        tasks,
        truths,
        stored: stored.submissions,
        storedScorer: stored.scorer,
        scorer: SCORER_VERSION,
    });
}
function emptyTruth({ pair }, decision, truths, stored) {
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

// EXTERNAL MODULE: ./build/js/state/pseudonyms.js
var state_pseudonyms = __webpack_require__(9609);
;// CONCATENATED MODULE: ./build/js/submissions/known-labels.js
function knownLabels() {
    const known = new Map();
    return {
        digestOf: (row, digest) => {
            const sent = row.textDigest();
            const { label_hash } = row.head;
            const before = known.get(label_hash);
            if (before?.sent === sent)
                return before.digest;
            const fresh = digest();
            known.set(label_hash, { sent, digest: fresh });
            return fresh;
        },
    };
}

// EXTERNAL MODULE: ./build/js/submissions/ontology-file.js
var ontology_file = __webpack_require__(9446);
// EXTERNAL MODULE: ./build/js/encord/api/ontologies.js + 1 modules
var ontologies = __webpack_require__(866);
// EXTERNAL MODULE: ./build/js/encord/api/projects.js + 1 modules
var projects = __webpack_require__(7304);
// EXTERNAL MODULE: ./build/js/routing/bound-pair.js
var bound_pair = __webpack_require__(1516);
;// CONCATENATED MODULE: ./build/js/submissions/resolve.js





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
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/js/submissions/held-line.js

const params = { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: 1 };
function holdLine(line) {
    const bytes = Buffer.from(line, 'utf8');
    const options = { params, pledgedSrcSize: bytes.length };
    return { bytes: new Uint8Array((0,external_node_zlib_.zstdCompressSync)(bytes, options)) };
}
function lineText(line) {
    return typeof line === 'string' ? line : (0,external_node_zlib_.zstdDecompressSync)(line.bytes).toString('utf8');
}

;// CONCATENATED MODULE: ./build/js/submissions/stored-window.js










async function* readSnapshotLines(view, sha256) {
    if (sha256 === undefined)
        return;
    const bytes = await view.readBytes((0,snapshot_file/* snapshotPath */.c0)(sha256));
    if (bytes === undefined)
        throw new state_errors/* StateDamagedError */.ZO(`${(0,snapshot_file/* snapshotPath */.c0)(sha256)} is named by the state and is not there`);
    yield* (0,snapshot_file/* unpackSnapshot */.B9)(bytes, sha256);
}
async function readStoredWindow(view, index, counted, share) {
    const truths = new Map();
    const submissions = [];
    for await (const { record } of readSnapshotLines(view, index.window?.snapshot)) {
        const { dataHash, task = '', branch, annotator: recordedAs = branch, countsAs: countedAs, submittedAt } = record;
        if (!isIn(share, dataHash))
            continue;
        const digest = (0,label_digest/* labelDigest */.r)(record.labelRow);
        if (record.role === 'groundTruth')
            truths.set(dataHash, digest);
        else {
            const groundTruthDigest = truths.get(dataHash);
            if (groundTruthDigest === undefined)
                throw new state_errors/* StateDamagedError */.ZO(`a stored snapshot has no ground truth for ${dataHash}`);
            const annotator = counted(recordedAs);
            submissions.push({
                ...{ task, branch, dataHash, annotator: annotator ?? recordedAs, labelDigest: digest, submittedAt },
                ...{ groundTruthDigest, recordedAs, ignored: annotator === null, countedAs },
            });
        }
    }
    return { truths, submissions, scorer: index.window?.scorer };
}
function truthDigest(dataHash, truths, before) {
    const truth = truths.get(dataHash);
    return truth && 'digest' in truth ? truth.digest : before.truths.get(dataHash);
}
function countLines(decision) {
    return decision.window.length + decision.aside.length + unitsOf(decision).size;
}
function unitsOf({ window, aside }) {
    return new Set([...window, ...aside].map((one) => one.dataHash));
}
async function* windowLines(stored, before, decision, { truths, lines }) {
    const fresh = new Map();
    for (const one of decision.fresh) {
        const line = lines.get(identityOf(one));
        (0,invariant/* invariant */.V1)(line !== undefined, 'a submission that is to be scored was not read');
        fresh.set((0,snapshot_file/* lineOrder */.PJ)({ role: 'submission', ...one }), line);
    }
    const units = unitsOf(decision);
    for (const dataHash of units) {
        const truth = truths.get(dataHash);
        if (truth === undefined || !('digest' in truth) || before.truths.get(dataHash) === truth.digest)
            continue;
        (0,invariant/* invariant */.V1)(truth.line !== undefined, 'ground truth that is new was not read');
        fresh.set((0,snapshot_file/* lineOrder */.PJ)({ role: 'groundTruth', dataHash }), truth.line);
    }
    const digests = new Map(decision.window.map((one) => [(0,snapshot_file/* lineOrder */.PJ)({ role: 'submission', ...one }), one.labelDigest]));
    for (const unit of units) {
        const digest = truthDigest(unit, truths, before);
        if (digest !== undefined)
            digests.set((0,snapshot_file/* lineOrder */.PJ)({ role: 'groundTruth', dataHash: unit }), digest);
    }
    const ahead = [...fresh].toSorted(([a], [b]) => (0,address/* compareText */.n6)(a, b));
    const next = (at) => ({ text: lineText(ahead[at][1]), digest: digests.get(ahead[at][0]) });
    let at = 0;
    for await (const { key, text } of keptLines(stored, before, decision, units)) {
        for (; at < ahead.length && ahead[at][0] < key; at += 1)
            yield next(at);
        if (!fresh.has(key))
            yield { text, digest: digests.get(key) };
    }
    for (; at < ahead.length; at += 1)
        yield next(at);
}
async function* keptLines(stored, before, { window, aside }, units) {
    const inWindow = new Set(window);
    const marks = new Map(aside.map((one) => [`${one.task} ${one.branch}`, null]));
    for (const one of before.submissions)
        if (inWindow.has(one))
            marks.set(`${one.task} ${one.branch}`, countsAs(one));
    let unit = '';
    let held = [];
    const sorted = () => held.toSorted((a, b) => (0,address/* compareText */.n6)(a.key, b.key));
    for await (const { text, record } of stored) {
        if (record.dataHash !== unit) {
            yield* sorted();
            [unit, held] = [record.dataHash, []];
        }
        const mark = marks.get(`${record.task ?? ''} ${record.branch}`);
        if (record.role === 'groundTruth') {
            if (units.has(unit))
                held.push({ key: (0,snapshot_file/* lineOrder */.PJ)(record), text });
        }
        else if (mark !== undefined || marks.has(`${record.task ?? ''} ${record.branch}`)) {
            const { countsAs: _, ...recorded } = record;
            const marked = mark === undefined ? recorded : { ...recorded, countsAs: mark };
            held.push({ key: (0,snapshot_file/* lineOrder */.PJ)(marked), text: record.countsAs === mark ? text : (0,snapshot/* formatSnapshotLine */.e8)(marked) });
        }
    }
    yield* sorted();
}

;// CONCATENATED MODULE: ./build/js/submissions/open-pair.js








async function openPair(options, view, share) {
    const { client, bound, pseudonyms } = options;
    const { pair } = bound;
    const keyFile = await (0,state_pseudonyms/* checkPseudonymKey */.qH)(view, pseudonyms);
    const known = await (0,pair_index/* openPairIndex */.PC)(view, pair);
    const inState = await (0,pair_index/* readPairIndex */.bo)(view, pair.name);
    const projects = (0,pair_index/* projectsOf */.UW)(bound);
    const before = (0,pair_index/* continued */.m2)(known, projects);
    const counted = pseudonymsCountedAs(pair.spec.evaluation.annotators, pseudonyms);
    const stored = await readStoredWindow(view, before, counted, share);
    const { resolved, problems } = await resolveEvaluation(client, bound);
    const ontologyText = (0,ontology_file/* formatOntologyFile */.L)(options.ontology);
    const ontology = (0,ontology_file/* readOntologyFile */.C)(ontologyText);
    if ('code' in ontology)
        problems.push({ ...ontology, at: pair.at(['spec', 'ontology']), address: pair.address });
    if ((0,pair_index/* isOfOthers */.Ft)(known, projects))
        problems.push(begunAnew(bound, known));
    if (!resolved || 'code' in ontology)
        return { problems };
    const progress = (work) => (0,base_progress/* startProgress */.o)(work, options.now, options.progress, `${pair.name}: `);
    const source = { client, bound, resolved, pseudonyms, known: knownLabels(), progress };
    return { opened: { source, before, inState, stored, ontology, ontologyText, keyFile }, problems };
}
function begunAnew({ pair }, { window }) {
    return {
        code: 'submissions.projects-changed',
        severity: 'note',
        summary: `${pair.name}: ${window?.submissions ?? 0} stored submissions are of other projects or of another benchmark dataset than the pair has now, so they do not count any more`,
        detail: `A new window begins with what is submitted now. What was scored stays in the state, see ${window?.result ?? ''}.`,
        at: pair.at([]),
        address: pair.address,
    };
}

// EXTERNAL MODULE: ./build/js/evaluation/create-evaluation.js + 35 modules
var create_evaluation = __webpack_require__(4156);
// EXTERNAL MODULE: ./build/js/labels/ontology-index.js
var ontology_index = __webpack_require__(6510);
;// CONCATENATED MODULE: ./build/js/submissions/join-shards.js







function joinPair(shards, name) {
    const problems = [];
    const parts = [];
    for (const { file, pairs } of shards.toSorted((a, b) => a.head.shard.index - b.head.shard.index)) {
        for (const part of pairs) {
            if ('head' in part) {
                if (part.head.pair === name)
                    parts.push({ file, part });
            }
            else if (part.pair === name)
                problems.push(unread(file, name), ...part.unread);
        }
    }
    const [first] = parts;
    if (problems.length > 0 || !first)
        return { problems };
    for (const { file, part } of parts) {
        const { waiting: _waiting, strangers: _strangers, ...head } = part.head;
        for (const key of ['settings', 'ontology', 'projects', 'before']) {
            if ((0,canonical/* canonicalJson */.dj)(head[key]) === (0,canonical/* canonicalJson */.dj)(first.part.head[key]))
                continue;
            problems.push(differs(file, `${name}: its ${WORDS[key]} differ from those of "${first.file}"`));
        }
    }
    if (problems.length > 0)
        return { problems };
    const all = parts.map(({ part }) => part);
    const gathered = all.map((part) => part.gathered);
    return {
        joined: {
            file: first.file,
            head: first.part.head,
            gathered: {
                tasks: gathered.flatMap((one) => one.tasks),
                truths: new Map(gathered.flatMap((one) => [...one.truths])),
                lines: new Map(gathered.flatMap((one) => [...one.lines])),
                waiting: gathered.reduce((sum, one) => sum + one.waiting, 0),
                strangers: gathered.reduce((sum, one) => sum + one.strangers, 0),
                findings: gathered
                    .flatMap((one) => one.findings)
                    .toSorted((a, b) => (0,address/* compareText */.n6)(a.dataHash, b.dataHash) || (0,address/* compareText */.n6)(a.task, b.task)),
            },
            results: all
                .flatMap((part) => part.results)
                .toSorted((a, b) => (0,address/* compareText */.n6)(a.dataHash, b.dataHash) || (0,address/* compareText */.n6)(a.annotator, b.annotator)),
            partials: all.map((part) => part.partial),
        },
    };
}
const WORDS = {
    settings: 'settings of the evaluation',
    ontology: 'features of the ontology',
    projects: 'projects',
    before: 'stored submissions to go on from',
};
function checkJoined(joined, bound, own) {
    const { head, file } = joined;
    const { name } = bound.pair;
    const mine = { settings: own.settings, ontology: own.ontology, projects: (0,pair_index/* projectsOf */.UW)(bound) };
    const problems = ['settings', 'ontology', 'projects'].flatMap((key) => (0,canonical/* canonicalJson */.dj)(head[key]) === (0,canonical/* canonicalJson */.dj)(mine[key])
        ? []
        : [differs(file, `${name}: its ${WORDS[key]} differ from those of this run`)]);
    if (problems.length > 0)
        return problems;
    const { decision, stored } = own;
    const isStored = decision.fresh.length + decision.rescored.length + decision.recounted === 0 &&
        decision.window.length + decision.aside.length === stored.submissions.length;
    if (head.before !== (own.before.window?.snapshot ?? null) && !isStored)
        return [moved(file, name)];
    return hasResults(joined, own) ? [] : [incomplete(file, name)];
}
function hasResults({ results, gathered }, { decision, stored }) {
    const wanted = decision.window.map((one) => `${identityOf(one)} ${one.annotator} ${truthDigest(one.dataHash, gathered.truths, stored) ?? ''}`);
    const there = results.map((one) => `${identityOf({ ...one, task: one.task ?? '' })} ${one.annotator} ${one.groundTruthDigest}`);
    const areRead = decision.fresh.every((one) => gathered.lines.has(identityOf(one)));
    return areRead && wanted.join('\n') === there.join('\n');
}
function joinedScores({ partials, results }, ontology, settings) {
    const index = (0,ontology_index/* indexOntology */.o)(ontology.editor, ontology.name, ontology.addresses);
    const evaluation = (0,create_evaluation/* createEvaluation */.H)(index, settings);
    evaluation.merge(partials, results);
    return { ...evaluation.finish(), perSubmission: results };
}
const AGAIN = 'Nothing was stored. Run all shards of this evaluation again, from one commit, and merge those files.';
function differs(file, summary) {
    return {
        code: 'shards.differ',
        severity: 'error',
        summary: `The file "${file}" does not fit: ${summary}.`,
        detail: AGAIN,
        at: { file, line: 1, column: 1 },
    };
}
function unread(file, name) {
    return {
        code: 'shards.pair-unread',
        severity: 'error',
        summary: `The shard of the file "${file}" could not read the pair ${name}, so ${name} is not evaluated.`,
        detail: 'What kept it from reading is reported beside this. Mend it, then run all shards again.',
        at: { file, line: 1, column: 1 },
    };
}
function moved(file, name) {
    return {
        code: 'shards.state-moved',
        severity: 'error',
        summary: `Another run has evaluated ${name} since the shard of the file "${file}" read the state.`,
        detail: AGAIN,
        at: { file, line: 1, column: 1 },
    };
}
function incomplete(file, name) {
    return {
        code: 'shards.results-missing',
        severity: 'error',
        summary: `The shards of "${file}" and its companions do not hold one result for each submission of ${name}.`,
        detail: AGAIN,
        at: { file, line: 1, column: 1 },
    };
}

;// CONCATENATED MODULE: ./build/js/submissions/growing-window.js


async function* growWindow(units, stored, before, take) {
    const submissions = Map.groupBy(before.submissions, (one) => one.dataHash);
    let next;
    async function* storedOf(dataHash) {
        for (; next !== undefined && next.record.dataHash <= dataHash; next = (await stored.next()).value ?? undefined) {
            if (next.record.dataHash === dataHash)
                yield next;
        }
    }
    next = (await stored.next()).value ?? undefined;
    for await (const unit of units) {
        const { dataHash, tasks, truth, lines: fresh } = unit;
        const truths = new Map(truth === undefined ? [] : [[dataHash, truth]]);
        const ofUnit = { ...before, submissions: submissions.get(dataHash) ?? [] };
        const decision = decideGathered({ tasks, truths }, ofUnit);
        yield* windowLines(storedOf(dataHash), ofUnit, decision, { truths, lines: fresh });
        take(unit);
    }
}

// EXTERNAL MODULE: ./build/js/submissions/line-scorer.js + 1 modules
var line_scorer = __webpack_require__(595);
;// CONCATENATED MODULE: ./build/js/submissions/read-ahead.js
async function* readAhead(parts, ahead, read) {
    const running = [];
    let next = 0;
    const begin = () => {
        if (next >= parts.length)
            return;
        const reading = read(parts[next]);
        next += 1;
        reading.catch(() => undefined);
        running.push(reading);
    };
    for (let count = 0; count < ahead; count += 1)
        begin();
    for (let first = running.shift(); first !== undefined; first = running.shift()) {
        const result = await first;
        begin();
        yield result;
    }
}

// EXTERNAL MODULE: ./build/js/routing/stage-filters.js
var stage_filters = __webpack_require__(695);
;// CONCATENATED MODULE: ./build/js/submissions/read-truths.js







async function findTruths(source, wanted, stored) {
    const { client, bound, resolved, pseudonyms } = source;
    const project = bound.benchmarkProject;
    const complete = new Set();
    for (const filter of (0,stage_filters/* stageFilters */.I)(wanted, bound.benchmarkDataset)) {
        for await (const task of (0,api_tasks/* listTasks */.Vk)(client, project, resolved.truth, filter)) {
            const hash = task.dataHash.toLowerCase();
            if (wanted.has(hash))
                complete.add(hash);
        }
    }
    const truths = new Map();
    for (const hash of complete)
        truths.set(hash, { missing: 'its ground truth is complete and has no label row' });
    const listed = await (0,label_rows/* listLabelRows */.kh)(client, project, { dataHashes: [...complete] });
    const hashes = listed.flatMap((row) => row.label_hash && row.branch_name === 'main'
        ? [{ dataHash: row.data_hash.toLowerCase(), labelHash: row.label_hash }]
        : []);
    const take = (sent) => {
        const dataHash = sent.head.data_hash.toLowerCase();
        if (!complete.has(dataHash))
            return;
        if (sent.head.branch_name !== 'main') {
            truths.set(dataHash, { missing: 'the platform answered with another branch of its ground truth' });
            return;
        }
        const row = sent.row();
        const labelRow = safeRow(row, pseudonyms);
        const dataTitle = String(labelRow['data_title'] ?? '');
        const digest = (0,label_digest/* labelDigest */.r)(labelRow);
        const empty = [row.object_answers, row.classification_answers].every((part) => Object.keys(part).length === 0);
        const record = { role: 'groundTruth', dataHash, dataTitle, branch: 'main', labelRow };
        const line = stored.get(dataHash) === digest ? {} : { line: (0,snapshot/* formatSnapshotLine */.e8)(record) };
        truths.set(dataHash, { digest, empty, ...line });
    };
    const give = (dataHash) => {
        const truth = truths.get(dataHash);
        truths.delete(dataHash);
        return truth;
    };
    return { hashes: hashes.toSorted((a, b) => (0,address/* compareText */.n6)(a.dataHash, b.dataHash)), take, give };
}

;// CONCATENATED MODULE: ./build/js/submissions/read-units.js








async function* readUnits(source, units, listed, stored, people) {
    const { client, bound } = source;
    const members = listed.toSorted((a, b) => (0,address/* compareText */.n6)(a.dataHash, b.dataHash));
    const tasks = Map.groupBy(members, (task) => task.dataHash);
    const known = new Set(stored.submissions.map(identityOf));
    const lines = new Map();
    const submissions = submissionReader(source, members, (submission, line) => {
        const identity = identityOf(submission);
        if (known.has(identity))
            return;
        const ofUnit = lines.get(submission.dataHash) ?? new Map();
        lines.set(submission.dataHash, ofUnit.set(identity, line()));
    });
    const truths = await findTruths(source, new Set(units), stored.truths);
    const [benchmark, production] = [bound.benchmarkProject, bound.productionProject];
    const rowsOfTruth = Map.groupBy(truths.hashes, (one) => one.dataHash);
    const truthHashes = truths.hashes.map((one) => one.labelHash);
    const untilTruths = reading(truthHashes, 1, (part) => (0,label_rows/* readEachLabelRow */.wK)(client, benchmark, part, truths.take));
    const untilRows = reading(submissions.hashes, READS, (part) => (0,label_rows/* readEachLabelRow */.wK)(client, production, part, submissions.take));
    for (const dataHash of units) {
        const waiting = tasks.get(dataHash) ?? [];
        await untilTruths((rowsOfTruth.get(dataHash) ?? []).map((one) => one.labelHash));
        await untilRows(waiting.flatMap((task) => task.options.map((option) => option.labelHash?.toLowerCase() ?? '')));
        yield {
            dataHash,
            tasks: waiting.map(submissions.give),
            truth: truths.give(dataHash),
            lines: lines.get(dataHash) ?? new Map(),
        };
        lines.delete(dataHash);
    }
    for (const [pseudonym, person] of submissions.people)
        people.set(pseudonym, person);
}
function reading(hashes, ahead, read) {
    const open = new Set(hashes);
    const parts = readAhead((0,pages/* chunksOf */.U)(hashes, limits/* LABEL_ROWS_PER_READ */.oF), ahead, async (part) => {
        await read(part);
        return part;
    });
    return async (wanted) => {
        while (wanted.some((hash) => open.has(hash))) {
            const { value } = await parts.next();
            if (!value)
                return;
            for (const hash of value)
                open.delete(hash);
        }
    };
}

;// CONCATENATED MODULE: ./build/js/submissions/read-window.js







async function readWindow(options, { source, stored, ontology }, inStore, { share, holding = false } = {}) {
    options.progress?.(`${options.bound.pair.name}: reading and scoring submissions`);
    const { members, benchmark, strangers } = await list(source, share);
    const units = [...new Set([...members, ...stored.submissions].map((one) => one.dataHash))].toSorted(address/* compareText */.n6);
    const tell = source.progress?.({ verb: 'scored', unit: 'data units', total: units.length });
    const people = new Map();
    const tasks = [];
    const truths = new Map();
    const lines = new Map();
    let done = 0;
    const take = (unit) => {
        tasks.push(...unit.tasks);
        if (unit.truth)
            truths.set(unit.dataHash, holding ? heldTruth(unit.truth) : withoutLine(unit.truth));
        if (holding)
            for (const [identity, line] of unit.lines)
                lines.set(identity, holdLine(line));
        done += 1;
        tell?.(done);
    };
    const scorer = await startScorer(options, ontology, members.length + stored.submissions.length);
    return {
        lines: growWindow(readUnits(source, units, members, stored, people), inStore, stored, take),
        score: (line) => {
            options.signal?.throwIfAborted();
            return scorer.add(line);
        },
        finish: async () => ({
            gathered: {
                tasks,
                truths,
                lines,
                waiting: members.length,
                strangers,
                findings: await findCompleted(source, benchmark),
            },
            scored: await scorer.finish(),
            people,
        }),
        end: () => scorer.end(),
    };
}
const MANY = 200;
async function startScorer({ startThread, settings }, ontology, tasks) {
    const input = { ontology, settings };
    return startThread && tasks >= MANY ? (0,line_scorer.scoreBeside)(await startThread('scoring'), input) : (0,line_scorer.scoreHere)(input);
}
function withoutLine(truth) {
    return 'digest' in truth ? { digest: truth.digest, empty: truth.empty } : truth;
}
function heldTruth(truth) {
    return 'digest' in truth && typeof truth.line === 'string' ? { ...truth, line: holdLine(truth.line) } : truth;
}

;// CONCATENATED MODULE: ./build/js/submissions/prepare.js









async function preparePair(options, view, joined) {
    const { client } = options;
    const sent = client.requests().total;
    const { opened, problems } = await openPair(options, view);
    if (!opened)
        return { problems };
    const { source, before, ontologyText } = opened;
    const inStore = readSnapshotLines(view, before.window?.snapshot);
    const { window, problems: found } = joined
        ? await joinedWindow(options, opened, inStore, joined)
        : await ownWindow(options, opened, inStore);
    problems.push(...found);
    if (!window)
        return { problems };
    const { gathered, decision, packed, scored, people } = window;
    problems.push(...scored.problems);
    const stray = packed.lines > 0 ? await strayCanary(source, before) : undefined;
    if (stray)
        problems.push(stray);
    const leaving = source.resolved.archive && !stray ? decision.archivable : [];
    return {
        problems,
        prepared: {
            options,
            opened,
            gathered: { waiting: gathered.waiting, findings: gathered.findings },
            decision,
            packed,
            ontology: (0,canonical/* sha256 */.sc)(ontologyText),
            scored: { document: scored.document, perSubmission: scored.perSubmission, problems: scored.problems },
            leaving: joined ? await stillWaiting(source, leaving) : leaving,
            people,
            requests: client.requests().total - sent,
        },
    };
}
async function ownWindow(options, opened, inStore) {
    const reading = await readWindow(options, opened, inStore);
    try {
        const packed = await (0,snapshot_file/* packSnapshot */.cp)(reading.lines, reading.score);
        const { gathered, scored, people } = await reading.finish();
        const { decision, problems } = decide(options.bound, gathered, opened.stored);
        if (problems.some(isEmptyTruth))
            return { problems };
        return { window: { gathered, decision, packed, scored, people }, problems };
    }
    finally {
        reading.end();
    }
}
async function joinedWindow(options, { source, before, stored, ontology, ontologyText }, inStore, joined) {
    const { bound, settings } = options;
    const { gathered } = joined;
    const { decision, problems } = decide(bound, gathered, stored);
    const wrong = checkJoined(joined, bound, { before, stored, decision, settings, ontology: (0,canonical/* sha256 */.sc)(ontologyText) });
    if (wrong.length > 0)
        return { problems: wrong };
    if (problems.some(isEmptyTruth))
        return { problems };
    const tell = source.progress?.({ verb: 'packed', unit: 'label rows', total: countLines(decision) });
    let done = 0;
    const packed = await (0,snapshot_file/* packSnapshot */.cp)(windowLines(inStore, stored, decision, gathered), () => {
        options.signal?.throwIfAborted();
        done += 1;
        tell?.(done);
    });
    const scored = joinedScores(joined, ontology, settings);
    return { window: { gathered, decision, packed, scored, people: new Map() }, problems };
}
function isEmptyTruth({ code }) {
    return code === 'submissions.ground-truth-empty';
}
async function stillWaiting(source, tasks) {
    if (tasks.length === 0)
        return tasks;
    const waiting = await listReviewTasks(source, { datasetHashes: [source.bound.benchmarkDataset] });
    const there = new Set(waiting.map((task) => task.uuid));
    return tasks.filter((task) => there.has(task.uuid));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/evaluation/annotators.js + 1 modules
var annotators = __webpack_require__(7105);
// EXTERNAL MODULE: ./build/js/evaluation/exact-sum.js
var exact_sum = __webpack_require__(2492);
// EXTERNAL MODULE: ./build/js/evaluation/statistics/jackknife.js + 1 modules
var jackknife = __webpack_require__(4193);
;// CONCATENATED MODULE: ./build/js/evaluation/policy.js




function judgePolicies(policies, submissions, least) {
    const byAnnotator = Map.groupBy(submissions, (one) => one.annotator);
    return policies.flatMap((policy) => [...byAnnotator]
        .toSorted(([a], [b]) => (0,address/* compareText */.n6)(a, b))
        .map(([annotator, all]) => judge(policy, annotator, inWindow(all, policy.window?.last), least)));
}
function inWindow(all, last) {
    const scored = all.filter((one) => one.score !== null);
    if (last === undefined)
        return scored;
    const when = (one) => Date.parse(one.submittedAt ?? '') || 0;
    return scored
        .toSorted((a, b) => when(b) - when(a) || (0,address/* compareText */.n6)(b.task ?? b.dataHash, a.task ?? a.dataHash))
        .slice(0, last);
}
function judge(policy, annotator, window, least) {
    const { metric, minTasks, value: point, upper95, lower95 } = policy.when;
    const { value, interval } = measure(metric, annotator, window, least);
    const finding = { policy: policy.name, annotator, tasks: window.length, value, interval };
    const needsInterval = upper95 !== undefined || lower95 !== undefined;
    if (window.length < minTasks || value === null || (needsInterval && interval === null))
        return { ...finding, result: 'open' };
    const asked = [
        [point, value],
        [upper95, interval?.[1]],
        [lower95, interval?.[0]],
    ];
    const conditions = asked.flatMap(([comparison, measured]) => comparison === undefined || measured === undefined ? [] : [holds(measured, comparison)]);
    return { ...finding, result: conditions.length > 0 && conditions.every(Boolean) ? 'met' : 'not-met' };
}
function measure(metric, annotator, window, least) {
    if (metric === 'mean-similarity')
        return similarity(window);
    const result = (0,annotators/* annotatorResult */.u)(annotator, window.map(annotators/* submissionNumbersOf */.C), least);
    switch (metric) {
        case 'f1':
            return { value: result.f1, interval: result.f1Interval };
        case 'precision':
            return { value: result.precision, interval: result.precisionInterval };
        case 'recall':
            return { value: result.recall, interval: result.recallInterval };
        case 'pass-rate':
            return { value: result.total === 0 ? null : result.correct / result.total, interval: result.interval };
    }
}
function similarity(window) {
    const tasks = window.flatMap(({ totals: { meanSimilarity, matched } }) => meanSimilarity === null || matched === 0 ? [] : [{ top: meanSimilarity * matched, bottom: matched }]);
    if (tasks.length === 0)
        return { value: null, interval: null };
    const [top, bottom] = [(0,exact_sum/* exactSum */.d)(), (0,exact_sum/* exactSum */.d)()];
    for (const task of tasks) {
        top.add(task.top);
        bottom.add(task.bottom);
    }
    return { value: top.value() / bottom.value(), interval: (0,jackknife/* jackknifeInterval */.Q)(tasks) ?? null };
}
function holds(value, { lt, lte, gt, gte }) {
    return ((lt === undefined || value < lt) &&
        (lte === undefined || value <= lte) &&
        (gt === undefined || value > gt) &&
        (gte === undefined || value >= gte));
}

// EXTERNAL MODULE: ./build/js/github/comment.js
var comment = __webpack_require__(9949);
// EXTERNAL MODULE: ./build/js/github/errors.js + 1 modules
var github_errors = __webpack_require__(794);
;// CONCATENATED MODULE: ./build/js/github/last-pull.js
async function findLastPullOf(github, path) {
    const place = { owner: github.owner, repo: github.repo };
    const { data: commits } = await github.call('safe', (octokit) => octokit.rest.repos.listCommits({ ...place, path, per_page: 1 }));
    const sha = commits[0]?.sha;
    if (sha === undefined)
        return undefined;
    const { data: pulls } = await github.call('safe', (octokit) => octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...place, commit_sha: sha }));
    return pulls.find((pull) => pull.merged_at !== null)?.number;
}

// EXTERNAL MODULE: ./build/js/report/fit.js
var fit = __webpack_require__(7986);
// EXTERNAL MODULE: ./build/js/report/markdown.js
var markdown = __webpack_require__(7164);
;// CONCATENATED MODULE: ./build/js/report/policy.js




const METRICS = {
    f1: 'F1',
    precision: 'precision',
    recall: 'recall',
    'pass-rate': 'share of passed submissions',
    'mean-similarity': 'mean similarity',
};
const ENDS = [
    ['value', ''],
    ['upper95', ': upper end of the 95 % interval'],
    ['lower95', ': lower end of the 95 % interval'],
];
const COMPARISONS = [
    ['lt', 'below'],
    ['lte', 'at most'],
    ['gt', 'above'],
    ['gte', 'at least'],
];
function policiesAsMarkdown(findings, rules, document, budget) {
    const met = findings.filter((one) => one.result === 'met');
    const open = findings.filter((one) => one.result === 'open');
    const head = met.length === 0
        ? 'No annotator meets the condition of a policy.'
        : `${(0,report_words/* counted */.hS)(new Set(met.map((one) => one.annotator)).size, 'annotator')} met the condition of a policy.`;
    const rows = met.map((one) => {
        const when = rules.find((rule) => rule.name === one.policy)?.when;
        return [
            (0,markdown/* codeSpan */.SS)(one.policy),
            when ? conditionOf(when) : '–',
            (0,markdown/* codeSpan */.SS)(one.annotator),
            String(one.tasks),
            ...measured(one, when),
        ];
    });
    const blocks = [head];
    if (rows.length > 0) {
        const right = ['Submissions', 'Value', '95 %'];
        blocks.push((0,markdown/* markdownTable */.Qj)(['Policy', 'Condition', 'Annotator', ...right], rows, right));
    }
    if (open.length > 0)
        blocks.push(`${(0,report_words/* counted */.hS)(open.length, 'judgement')} must wait for more submissions.`);
    blocks.push((0,evaluation/* evaluationAsMarkdown */.WB)(document));
    return (0,fit/* cut */.Jj)(blocks.join('\n\n'), budget, (text) => text.length);
}
function conditionOf(when) {
    return ENDS.flatMap(([end, words]) => COMPARISONS.flatMap(([key, comparison]) => {
        const than = when[end]?.[key];
        return than === undefined ? [] : [`${METRICS[when.metric]}${words} ${comparison} ${(0,report_words/* limit */.AB)(than)}`];
    })).join(' and ');
}
function measured({ value, interval }, when) {
    if (when?.metric === 'pass-rate')
        return [(0,report_words/* percent */.KN)(value), (0,report_words/* percentRange */.nC)(interval)];
    const shown = (0,report_words/* decimal */._)(value, limitOf(when?.value));
    if (interval === null)
        return [shown, '–'];
    const [low, high] = [(0,report_words/* decimal */._)(interval[0], limitOf(when?.lower95)), (0,report_words/* decimal */._)(interval[1], limitOf(when?.upper95))];
    return [shown, `${low}–${high}`];
}
function limitOf(comparison) {
    return comparison?.lt ?? comparison?.gte ?? comparison?.lte ?? comparison?.gt;
}

// EXTERNAL MODULE: ./build/js/state/heartbeat.js
var heartbeat = __webpack_require__(836);
// EXTERNAL MODULE: ./build/js/commands/github-access.js + 2 modules
var github_access = __webpack_require__(670);
// EXTERNAL MODULE: ./build/js/commands/tell-issue.js + 2 modules
var tell_issue = __webpack_require__(7666);
;// CONCATENATED MODULE: ./build/js/commands/after-evaluate.js












function findingsOf({ pair, run, document }) {
    const findings = judgePolicies(pair.spec.policies, run.perSubmission, document.settings.pass.score);
    if (pair.spec.report.identify !== 'email')
        return findings;
    return findings.map((one) => ({ ...one, annotator: run.people.get(one.annotator) ?? one.annotator }));
}
async function tellEvaluated(evaluated, view, workspace, world) {
    const context = await (0,github_access/* runContext */.pO)(world);
    const github = context === undefined ? undefined : await (0,github_access/* openGitHub */.o6)(world);
    if (!github || !context)
        return { problems: [] };
    const files = new Map();
    const records = [];
    const problems = [];
    for (const one of evaluated) {
        if (one.pair.spec.report.issue && one.pair.spec.policies.length > 0) {
            const told = await (0,tell_issue/* tellIssue */.j)(github, view, `evaluation-${one.pair.name}`, issueOf(one, workspace));
            for (const [path, content] of told.files)
                files.set(path, content);
            records.push(...told.records);
            problems.push(...told.problems);
        }
        if (one.pair.spec.report.pullRequestComment && one.run.counts.scored > 0) {
            problems.push(...(await commentOnPull(github, one, workspace, world)));
        }
    }
    const closing = async (fresh) => {
        const beat = await (0,heartbeat/* heartbeatFile */.jl)(fresh, 'evaluate', world.now());
        return { files: new Map([...files, beat]), records };
    };
    return { closing, problems };
}
function issueOf(one, { environmentName }) {
    const findings = findingsOf(one);
    const people = new Set(findings.filter((finding) => finding.result === 'met').map((finding) => finding.annotator));
    const count = `${people.size} ${people.size === 1 ? 'annotator meets' : 'annotators meet'} a policy`;
    const open = people.size > 0;
    return {
        id: `evaluation/${environmentName}/${one.pair.name}`,
        open,
        title: open ? `${one.pair.name}: ${count}` : `${one.pair.name}: no annotator meets a policy`,
        body: policiesAsMarkdown(findings, one.pair.spec.policies, one.document, comment/* COMMENT_BUDGET */.ub - 500),
        labels: ['assay'],
        turn: open ? `Open again: ${count}.` : 'No annotator meets a policy any more.',
    };
}
async function commentOnPull(github, { pair, document }, { root, environmentName }, world) {
    const path = (0,external_node_path_.relative)(world.env['GITHUB_WORKSPACE'] ?? world.cwd, (0,external_node_path_.join)(root, pair.file)).replaceAll('\\', '/');
    try {
        const pull = await findLastPullOf(github, path);
        if (pull === undefined)
            return [];
        const head = `### Assay evaluation of ${(0,markdown/* codeSpan */.SS)(pair.name)} in ${(0,markdown/* codeSpan */.SS)(environmentName)}`;
        const text = (0,fit/* cut */.Jj)(`${head}\n\n${(0,evaluation/* evaluationAsMarkdown */.WB)(document)}`, comment/* COMMENT_BUDGET */.ub, (part) => part.length);
        await (0,comment/* upsertComment */.lB)(github, pull, { id: `evaluation/${environmentName}/${pair.name}` }, text);
        return [];
    }
    catch (error) {
        if (!(error instanceof github_errors/* GitHubError */.y))
            throw error;
        const problem = {
            code: 'github.not-told',
            severity: 'warning',
            summary: `the pull request that changed ${pair.name} was not told: ${error.message}`,
            detail: 'The job needs pull-requests: write. The result is in the job summary and in the state.',
        };
        return [problem];
    }
}

// EXTERNAL MODULE: ./build/js/commands/connect.js + 20 modules
var connect = __webpack_require__(667);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/js/submissions/read-share.js






async function readShare(options, view, share) {
    const { bound, settings } = options;
    const { name } = bound.pair;
    const { opened, problems } = await openPair(options, view, share);
    if (!opened)
        return { pair: name, unread: problems };
    const { before, ontologyText } = opened;
    const inStore = onlyIn(share, readSnapshotLines(view, before.window?.snapshot));
    const reading = await readWindow(options, opened, inStore, { share, holding: true });
    try {
        for await (const line of reading.lines)
            await reading.score(line);
        const { gathered, scored } = await reading.finish();
        return {
            head: {
                kind: 'pair',
                pair: name,
                projects: (0,pair_index/* projectsOf */.UW)(bound),
                settings: { ...settings },
                ontology: (0,canonical/* sha256 */.sc)(ontologyText),
                before: before.window?.snapshot ?? null,
                waiting: gathered.waiting,
                strangers: gathered.strangers,
            },
            gathered,
            results: scored.perSubmission,
            partial: scored.partial(),
        };
    }
    finally {
        reading.end();
    }
}
async function* onlyIn(share, lines) {
    for await (const line of lines)
        if (isIn(share, line.record.dataHash))
            yield line;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/js/submissions/shard-file.js






const SHARD_FORMAT = 'assay.shard/v1';
const ShardHead = schemas/* strictObject */.rej({
    format: schemas/* literal */.euz(SHARD_FORMAT),
    shard: schemas/* strictObject */.rej({ index: schemas/* int */.Whr().min(1), of: schemas/* int */.Whr().min(1) }),
    environment: schemas/* string */.YjP(),
    evaluation: schemas/* string */.YjP().nullable(),
    run: schemas/* string */.YjP(),
    state: schemas/* strictObject */.rej({ lineage: schemas/* string */.YjP(), serial: schemas/* int */.Whr().min(0) }),
    scorer: schemas/* string */.YjP(),
    keyId: schemas/* string */.YjP(),
    pairs: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const ShardPairHead = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz('pair'),
    pair: schemas/* string */.YjP(),
    projects: pair_index/* PairProjects */.fQ,
    settings: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
    ontology: schemas/* string */.YjP(),
    before: schemas/* string */.YjP().nullable(),
    waiting: schemas/* int */.Whr().min(0),
    strangers: schemas/* int */.Whr().min(0),
});
const ROW = '{"kind":"row","row":';
function formatShard(head, pairs) {
    const lines = [JSON.stringify(head), ...pairs.flatMap(pairLines)];
    for (const line of lines) {
        const found = (0,safe_text/* forbiddenIn */.Vm)(line);
        (0,invariant/* invariant */.V1)(found === undefined, `the file of a shard would hold ${found ?? ''}, which must never be stored`);
    }
    const text = lines.map((line) => `${line}\n`).join('');
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
    return `${text}${JSON.stringify({ kind: 'end', lines: lines.length, sha256 })}\n`;
}
function pairLines(pair) {
    if ('unread' in pair)
        return [JSON.stringify({ kind: 'unread', ...pair })];
    const { head, gathered, results, partial } = pair;
    return [
        JSON.stringify(head),
        ...gathered.findings.map((finding) => JSON.stringify({ kind: 'finding', finding })),
        ...gathered.tasks.map((task) => JSON.stringify({ kind: 'task', task })),
        ...[...gathered.truths].map(([dataHash, truth]) => JSON.stringify({ kind: 'truth', dataHash, truth: 'digest' in truth ? { ...truth, line: undefined } : truth })),
        ...[...gathered.truths.values()].flatMap((truth) => 'digest' in truth && truth.line ? [rowLine(lineText(truth.line))] : []),
        ...[...gathered.lines.values()].map((held) => rowLine(lineText(held))),
        ...results.map((result) => JSON.stringify({ kind: 'result', result })),
        JSON.stringify({ kind: 'sums', sums: partial }),
    ];
}
function rowLine(text) {
    return `${ROW}${text}}`;
}
function rowIn(line) {
    return line.startsWith(ROW) && line.endsWith('}') ? line.slice(ROW.length, -1) : undefined;
}

;// CONCATENATED MODULE: ./build/js/commands/ground-truth-guard.js

async function groundTruthGuard({ model, environment }, world, { shard }) {
    const onGitHub = environment.state?.branch !== undefined || environment.state?.ref !== undefined;
    const context = await (0,github_access/* runContext */.pO)(world);
    if (!onGitHub && !(shard && context))
        return undefined;
    if (model.workspace.spec.snapshots?.allowInPublicRepository === true)
        return undefined;
    const github = await (0,github_access/* openGitHub */.o6)(world);
    if (!github)
        return undefined;
    const isPrivate = context?.isPrivate ?? (await askPrivate(github));
    return isPrivate ? undefined : isPublic;
}
async function askPrivate(github) {
    const { data } = await github.call('safe', (octokit) => octokit.rest.repos.get({ owner: github.owner, repo: github.repo }));
    return data.private;
}
const isPublic = {
    code: 'evaluate.public-repository',
    severity: 'error',
    summary: 'this repository is public, and what is evaluated holds the ground truth; nothing was stored',
    detail: 'Keep the state in a private repository, or say `snapshots: { allowInPublicRepository: true }` in assay.yaml if everybody may read the labels.',
};

// EXTERNAL MODULE: ./build/js/encord/remembered.js
var remembered = __webpack_require__(132);
// EXTERNAL MODULE: ./build/js/evaluation/settings.js
var evaluation_settings = __webpack_require__(9720);
// EXTERNAL MODULE: ./build/js/manifest/feature-hash.js + 1 modules
var feature_hash = __webpack_require__(1284);
// EXTERNAL MODULE: ./build/js/plan/diff/merge-editor.js + 2 modules
var merge_editor = __webpack_require__(7443);
// EXTERNAL MODULE: ./build/js/state/resources.js + 1 modules
var resources = __webpack_require__(9617);
;// CONCATENATED MODULE: ./build/js/commands/pair-options.js











async function pairOptions(bound, connection, view, world) {
    const { pair } = bound;
    const { client, pseudonyms, desired } = connection;
    const project = await (0,projects/* getProject */.U1)(client, bound.productionProject);
    const { editor } = await (0,ontologies/* getOntology */.MK)(client, project.ontologyHash);
    const read = (0,ontology_file/* readOntologyFile */.C)(JSON.stringify(editor));
    if ('code' in read)
        return { problems: [{ ...read, at: pair.at(['spec', 'ontology']), address: pair.address }] };
    const addresses = await featureAddresses(desired, (0,address/* addressOf */.ci)('ontology', pair.spec.ontology), editor, view);
    const { settings, problems } = (0,evaluation_settings/* resolveSettings */.M)(pair.spec.evaluation, (0,ontology_index/* indexOntology */.o)(read.editor, pair.spec.ontology, addresses));
    const wrong = problems.map((one) => ({ ...one, at: pair.at(['spec', 'evaluation']), address: pair.address }));
    if ((0,problem/* hasErrors */.C)(wrong))
        return { problems: wrong };
    return {
        problems: wrong,
        options: {
            client,
            bound,
            ontology: { editor: read.editor, name: pair.spec.ontology, addresses },
            pseudonyms,
            settings,
            now: world.now,
            signal: world.signal,
            progress: (line) => world.log.progress(line),
            startThread: world.startThread,
        },
    };
}
async function featureAddresses(desired, address, editor, view) {
    const node = desired.nodes.get(address);
    if (node?.kind !== 'ontology')
        return new Map();
    const { movedFrom } = node;
    const known = (await (0,resources/* readResource */.R_)(view, address)) ?? (movedFrom === undefined ? undefined : await (0,resources/* readResource */.R_)(view, movedFrom));
    const { hashes } = (0,merge_editor/* mergeEditor */.C)(node, editor, (0,remembered/* rememberedHashes */.Z)(address, known));
    const root = (0,feature_hash/* rootAttributeOf */.a)('');
    const live = [...hashes].map(([feature, hash]) => [
        hash,
        feature.endsWith(root) ? feature.slice(0, -root.length) : feature,
    ]);
    return new Map([...(node.features ?? []), ...live]);
}

// EXTERNAL MODULE: ./build/js/commands/pairs.js
var commands_pairs = __webpack_require__(6204);
// EXTERNAL MODULE: ./build/js/commands/refusal.js
var refusal = __webpack_require__(7941);
// EXTERNAL MODULE: ./build/js/commands/resolve-path.js
var resolve_path = __webpack_require__(9133);
// EXTERNAL MODULE: ./build/js/commands/result.js
var result = __webpack_require__(8596);
// EXTERNAL MODULE: ./build/js/commands/run-identity.js
var run_identity = __webpack_require__(6467);
;// CONCATENATED MODULE: ./build/js/commands/evaluate-shard.js















async function runShard(options, world, { share, out }) {
    const { connection, problems: found } = await (0,connect/* connect */.N)(options, world, 'evaluate', { readOnly: true });
    if (!connection)
        return (0,result/* stopped */.ce)(found);
    try {
        const refused = await groundTruthGuard(connection, world, { shard: true });
        if (refused)
            return (0,result/* stopped */.ce)([...found, refused]);
        const view = await connection.store.view();
        const { pairs, problems: missing } = await (0,commands_pairs/* boundPairs */.a)(connection, options, view);
        const problems = [...found, ...missing];
        const exits = [];
        const parts = [];
        for (const bound of pairs) {
            world.signal.throwIfAborted();
            const { name } = bound.pair;
            const told = await (0,refusal/* tellRefusal */.QC)(connection, async () => {
                const { options: how, problems: wrong } = await pairOptions(bound, connection, view, world);
                if (!how)
                    return { pair: name, unread: wrong };
                problems.push(...wrong);
                return readShare(how, view, share);
            });
            if ('refused' in told)
                exits.push(3);
            const part = 'refused' in told ? { pair: name, unread: [told.refused] } : told.value;
            if ('unread' in part)
                problems.push(...part.unread);
            parts.push('unread' in part ? { ...part, unread: (0,safe_text/* safeValue */.pI)(part.unread) } : part);
        }
        const content = formatShard({
            format: SHARD_FORMAT,
            shard: { index: share.index, of: share.of },
            environment: connection.environmentName,
            evaluation: (0,run_identity/* evaluationOf */.SV)(world) ?? null,
            run: connection.run.id,
            state: { lineage: view.lineage, serial: view.serial },
            scorer: SCORER_VERSION,
            keyId: connection.pseudonyms.keyId,
            pairs: pairs.map((bound) => bound.pair.name),
        }, parts);
        const bytes = out.endsWith('.gz') ? await (0,external_node_util_.promisify)(external_node_zlib_.gzip)(content) : content;
        await world.files.write((0,resolve_path/* resolvePath */.o)(world.cwd, out), bytes);
        const rows = parts.map(evaluate_shard_countsOf);
        const said = rows.map((row) => row.read
            ? `${row.pair}: ${row.waiting} waiting tasks read, ${row.scored} submissions scored.`
            : `${row.pair}: not read.`);
        const lines = [`Shard ${share.index} of ${share.of}, written to ${out}`, ...said];
        return {
            problems,
            data: { version: 1, shard: share, file: out, pairs: rows },
            exit: (0,result/* worstExit */.gX)([...exits, (0,problem/* hasErrors */.C)(problems) ? 1 : 0]),
            text: () => lines.join('\n'),
            markdown: () => lines.map((line) => `- ${line}`).join('\n'),
            outputs: { file: out },
        };
    }
    finally {
        await connection.close();
    }
}
function evaluate_shard_countsOf(part) {
    if ('unread' in part)
        return { pair: part.pair, read: false, waiting: 0, scored: 0 };
    return { pair: part.head.pair, read: true, waiting: part.gathered.waiting, scored: part.results.length };
}

;// CONCATENATED MODULE: ./build/js/submissions/check-shards.js


function checkShards(shards, own) {
    const [first] = shards;
    if (!first)
        return [];
    const problems = [];
    const { of } = first.head.shard;
    const seen = new Map();
    for (const { file, head } of shards) {
        const { shard } = head;
        if (shard.of !== of) {
            problems.push(differs(file, `it is shard ${shard.index} of ${shard.of}, "${first.file}" is one of ${of}`));
            continue;
        }
        const twin = seen.get(shard.index);
        if (twin === undefined)
            seen.set(shard.index, file);
        else
            problems.push(differs(file, `it is shard ${shard.index} of ${of}, as is "${twin}"`));
        if (head.evaluation !== first.head.evaluation)
            problems.push(differs(file, `it belongs to another workflow run than "${first.file}"`));
        const mine = { environment: own.environment, lineage: own.lineage, scorer: own.scorer, keyId: own.keyId };
        const theirs = {
            environment: head.environment,
            lineage: head.state.lineage,
            scorer: head.scorer,
            keyId: head.keyId,
        };
        for (const key of ['environment', 'scorer', 'lineage', 'keyId']) {
            if (theirs[key] === mine[key] || (key === 'lineage' && theirs.lineage === ''))
                continue;
            problems.push(differs(file, `its ${check_shards_WORDS[key]} is "${theirs[key]}", that of this run is "${mine[key]}"`));
        }
        if ((0,canonical/* canonicalJson */.dj)(head.pairs.toSorted()) !== (0,canonical/* canonicalJson */.dj)(own.pairs.toSorted()))
            problems.push(differs(file, `it was made for the pairs ${listed(head.pairs)}, this run is for ${listed(own.pairs)}`));
    }
    const missing = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !seen.has(index));
    if (missing.length > 0)
        problems.push(missingShards(missing, of, shards));
    return problems;
}
const check_shards_WORDS = {
    environment: 'environment',
    scorer: 'version of the scorer',
    lineage: 'state',
    keyId: 'pseudonym key',
};
function listed(names) {
    return names.length === 0 ? 'none' : names.join(', ');
}
function missingShards(missing, of, shards) {
    const which = missing.map((index) => `${index}/${of}`).join(', ');
    const files = shards.map((one) => `"${one.file}"`);
    const shown = files.length > 8 ? `${files.slice(0, 8).join(', ')}, …` : files.join(', ');
    return {
        code: 'shards.missing',
        severity: 'error',
        summary: `The file of shard ${which} is missing.`,
        detail: `Nothing was stored. There are ${shown}. Run \`assay evaluate --shard ${missing[0]}/${of}\`, or download its file.`,
    };
}

// EXTERNAL MODULE: ./build/js/evaluation/document.js
var evaluation_document = __webpack_require__(6352);
// EXTERNAL MODULE: ./build/js/evaluation/partial.js
var partial = __webpack_require__(2876);
;// CONCATENATED MODULE: ./build/js/submissions/read-shard.js












const Digest = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
const Submission = schemas/* strictObject */.rej({
    task: schemas/* string */.YjP(),
    branch: schemas/* string */.YjP(),
    dataHash: schemas/* string */.YjP(),
    annotator: schemas/* string */.YjP(),
    labelDigest: Digest,
    submittedAt: schemas/* string */.YjP().optional(),
});
const Line = schemas/* discriminatedUnion */.gMt('kind', [
    ShardPairHead,
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('unread'),
        pair: schemas/* string */.YjP(),
        unread: schemas/* array */.YOg(schemas/* looseObject */._H3({ code: schemas/* string */.YjP(), severity: schemas/* enum */.k5n(['error', 'warning', 'note']), summary: schemas/* string */.YjP() })),
    }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('finding'),
        finding: schemas/* strictObject */.rej({ task: schemas/* string */.YjP(), dataHash: schemas/* string */.YjP(), dataTitle: schemas/* string */.YjP(), stage: schemas/* string */.YjP() }),
    }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('task'),
        task: schemas/* strictObject */.rej({
            uuid: schemas/* string */.YjP(),
            dataHash: schemas/* string */.YjP(),
            dataTitle: schemas/* string */.YjP(),
            submissions: schemas/* array */.YOg(Submission),
            silent: schemas/* int */.Whr().min(0),
            fault: schemas/* string */.YjP().optional(),
        }),
    }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('truth'),
        dataHash: schemas/* string */.YjP(),
        truth: schemas/* union */.KCZ([schemas/* strictObject */.rej({ digest: Digest, empty: schemas/* boolean */.zMY() }), schemas/* strictObject */.rej({ missing: schemas/* string */.YjP() })]),
    }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('result'), result: evaluation_document/* PerSubmission */.Ml }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('sums'), sums: partial/* EvaluationPartial */.K0 }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('end'), lines: schemas/* int */.Whr(), sha256: Digest }),
]);
async function readShard(file, lines) {
    const reader = new ShardReader(file);
    for await (const line of lines) {
        const wrong = reader.take(line);
        if (wrong)
            return wrong;
    }
    return reader.end();
}
class ShardReader {
    #file;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #pairs = [];
    #head;
    #lines = 0;
    #ended = false;
    constructor(file) {
        this.#file = file;
    }
    take(text) {
        if (this.#ended)
            return this.#damaged('goes on after its last line');
        let value;
        try {
            value = JSON.parse(text);
        }
        catch {
            return this.#lines === 0 ? this.#foreign() : this.#damaged('is not JSON');
        }
        if (this.#head === undefined) {
            const format = schemas/* looseObject */._H3({ format: schemas/* string */.YjP() }).safeParse(value);
            if (format.data?.format !== SHARD_FORMAT)
                return this.#foreign(format.data?.format);
            const head = ShardHead.safeParse(value);
            if (!head.success || head.data.shard.index > head.data.shard.of)
                return this.#damaged('is no head of a shard');
            this.#head = head.data;
        }
        else {
            const wrong = this.#takeLine(text, value);
            if (wrong !== undefined)
                return this.#damaged(wrong);
            if (this.#ended)
                return undefined;
        }
        const found = (0,safe_text/* forbiddenIn */.Vm)(text);
        if (found !== undefined)
            return this.#damaged(`holds ${found}`);
        this.#lines += 1;
        this.#hash.update(`${text}\n`);
        return undefined;
    }
    end() {
        if (this.#head === undefined)
            return this.#foreign();
        if (!this.#ended)
            return this.#damaged('is missing: the file was cut off');
        const pairs = [];
        for (const pair of this.#pairs) {
            if ('unread' in pair)
                pairs.push(pair);
            else {
                const { findings, tasks, truths, lines, results, partial, head } = pair;
                if (partial === undefined)
                    return this.#damaged(`is missing: the sums of the pair ${head.pair}`);
                const { waiting, strangers } = head;
                pairs.push({ head, gathered: { tasks, truths, lines, waiting, strangers, findings }, results, partial });
            }
        }
        const names = pairs.map((pair) => ('unread' in pair ? pair.pair : pair.head.pair));
        if (names.join('\n') !== this.#head.pairs.join('\n'))
            return this.#damaged('is missing: not every pair is there');
        return { file: this.#file, head: this.#head, pairs };
    }
    #takeLine(text, value) {
        const pair = this.#pairs.at(-1);
        const growing = pair && 'findings' in pair ? pair : undefined;
        const row = rowIn(text);
        if (row !== undefined)
            return growing ? this.#takeRow(row, growing) : 'belongs to no pair';
        if (!Line.safeParse(value).success)
            return 'is not what this version of Assay writes';
        const line = value;
        if (line.kind === 'end') {
            this.#ended = true;
            return line.lines === this.#lines && line.sha256 === this.#hash.digest('hex')
                ? undefined
                : 'does not fit what stands before it';
        }
        if (line.kind === 'unread') {
            this.#pairs.push({ pair: line.pair, unread: line.unread });
            return undefined;
        }
        if (line.kind === 'pair') {
            this.#pairs.push({ head: line, findings: [], tasks: [], truths: new Map(), lines: new Map(), results: [] });
            return undefined;
        }
        if (!growing)
            return 'belongs to no pair';
        switch (line.kind) {
            case 'finding':
                growing.findings.push(line.finding);
                return this.#unlessInShard(line.finding.dataHash);
            case 'task':
                growing.tasks.push(line.task);
                return this.#unlessInShard(line.task.dataHash);
            case 'truth':
                growing.truths.set(line.dataHash, line.truth);
                return this.#unlessInShard(line.dataHash);
            case 'result':
                growing.results.push(line.result);
                return this.#unlessInShard(line.result.dataHash);
            case 'sums':
                growing.partial = line.sums;
                return undefined;
        }
    }
    #takeRow(text, growing) {
        try {
            const { record } = (0,snapshot_file/* lineOf */.cA)(text);
            const { role, dataHash, task = '', branch } = record;
            const digest = (0,label_digest/* labelDigest */.r)(record.labelRow);
            const truth = growing.truths.get(dataHash);
            if (role === 'groundTruth') {
                if (truth === undefined || !('digest' in truth) || truth.digest !== digest)
                    return 'holds other ground truth than the file says';
                growing.truths.set(dataHash, { ...truth, line: holdLine(text) });
            }
            else
                growing.lines.set(identityOf({ task, branch, labelDigest: digest }), holdLine(text));
            return this.#unlessInShard(dataHash);
        }
        catch (error) {
            if (error instanceof state_errors/* StateError */.qq)
                return 'is no label row of a snapshot';
            throw error;
        }
    }
    #unlessInShard(dataHash) {
        return isIn(this.#head?.shard, dataHash) ? undefined : 'belongs to another shard';
    }
    #foreign(format) {
        return {
            code: 'shards.version-unknown',
            severity: 'error',
            summary: format === undefined
                ? `The file "${this.#file}" is not the file of a shard.`
                : `The file "${this.#file}" has the format "${format.slice(0, 40)}", this version of Assay reads "${SHARD_FORMAT}".`,
            detail: 'Nothing was stored. Give what `assay evaluate --shard` of this version of Assay wrote, and nothing else.',
            at: { file: this.#file, line: 1, column: 1 },
        };
    }
    #damaged(what) {
        const line = this.#lines + 1;
        return {
            code: 'shards.file-damaged',
            severity: 'error',
            summary: `The file "${this.#file}" is damaged: line ${line} ${what}.`,
            detail: 'Nothing was stored. Run this shard again, or upload and download its file again.',
            at: { file: this.#file, line, column: 1 },
        };
    }
}

// EXTERNAL MODULE: ./build/js/commands/given-file.js
var given_file = __webpack_require__(1075);
// EXTERNAL MODULE: ./build/js/commands/read-records.js
var read_records = __webpack_require__(1170);
;// CONCATENATED MODULE: ./build/js/commands/read-shard-files.js




const DEPTH = 3;
async function readShardFiles(paths, world) {
    const problems = [];
    const files = [];
    for (const path of paths) {
        const kind = await kindOf((0,external_node_path_.resolve)(world.cwd, path), world);
        if (kind === 'file')
            files.push(path);
        else if (kind !== 'folder')
            problems.push((0,given_file/* fileProblem */.W)(path, kind === undefined ? 'missing' : 'link'));
        else {
            const found = await filesBelow(path, DEPTH, world);
            if (found.length === 0)
                problems.push(empty(path));
            files.push(...found);
        }
    }
    const shards = [];
    const unique = new Map(files.map((file) => [(0,external_node_path_.resolve)(world.cwd, file), file]));
    for (const [absolute, file] of [...unique].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        const shard = await readFile(file, absolute, world);
        if ('code' in shard)
            problems.push(shard);
        else
            shards.push(shard);
    }
    return { shards, problems };
}
async function kindOf(absolute, world) {
    if ((0,external_node_path_.dirname)(absolute) === absolute)
        return 'folder';
    const entries = await world.files.list((0,external_node_path_.dirname)(absolute));
    return entries.find((entry) => entry.name === (0,external_node_path_.basename)(absolute))?.kind;
}
async function filesBelow(folder, depth, world) {
    const found = [];
    for (const { name, kind } of await world.files.list((0,external_node_path_.resolve)(world.cwd, folder))) {
        if (kind === 'file' && /\.ndjson(?:\.gz)?$/.test(name))
            found.push((0,external_node_path_.join)(folder, name));
        if (kind === 'folder' && depth > 1)
            found.push(...(await filesBelow((0,external_node_path_.join)(folder, name), depth - 1, world)));
    }
    return found;
}
async function readFile(file, absolute, world) {
    const stream = await world.files.stream(absolute);
    if (!stream)
        return (0,given_file/* fileProblem */.W)(file, 'missing');
    try {
        return await readShard(file.replaceAll('\\', '/'), linesOf((0,read_records/* unzipped */._J)(stream)));
    }
    catch (error) {
        const reason = (0,read_records/* unreadable */.O$)(error);
        if (!reason)
            throw error;
        return {
            code: 'shards.file-damaged',
            severity: 'error',
            summary: `The file "${file}" is damaged: it ${reason}.`,
            detail: 'Nothing was stored. Run this shard again, or upload and download its file again.',
            at: { file, line: 1, column: 1 },
        };
    }
}
async function* linesOf(bytes) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let rest = '';
    for await (const piece of bytes) {
        const lines = `${rest}${decoder.decode(piece, { stream: true })}`.split('\n');
        rest = lines.pop() ?? '';
        yield* lines;
    }
    rest += decoder.decode();
    if (rest !== '')
        yield rest;
}
function empty(folder) {
    return {
        code: 'shards.none',
        severity: 'error',
        summary: `The folder "${folder}" holds no file of a shard.`,
        detail: 'It must hold what `assay evaluate --shard i/n --out FILE` wrote, with names that end in .ndjson or .ndjson.gz.',
    };
}

;// CONCATENATED MODULE: ./build/js/commands/join-shards.js





async function joinShards(paths, bound, connection, view, world) {
    const { shards, problems } = await readShardFiles(paths, world);
    const names = bound.map(({ pair }) => pair.name);
    const own = {
        environment: connection.environmentName,
        lineage: view.lineage,
        scorer: SCORER_VERSION,
        keyId: connection.pseudonyms.keyId,
        pairs: names,
    };
    const found = [...problems, ...checkShards(shards, own)];
    if ((0,problem/* hasErrors */.C)(found))
        return { problems: found };
    const pairs = new Map();
    let fits = true;
    for (const name of names) {
        const one = joinPair(shards, name);
        if ('joined' in one)
            pairs.set(name, one.joined);
        else {
            found.push(...one.problems);
            fits &&= one.problems.every((problem) => problem.code !== 'shards.differ');
        }
    }
    return fits ? { pairs, problems: found } : { problems: found };
}

// EXTERNAL MODULE: ./build/js/commands/options.js
var commands_options = __webpack_require__(6807);
;// CONCATENATED MODULE: ./build/js/commands/shard-options.js


function readEvaluateTask(options) {
    const [shard, out, paths] = [(0,commands_options/* text */.Qq)(options, 'shard'), (0,commands_options/* text */.Qq)(options, 'out'), (0,commands_options/* list */.p_)(options, 'merge')];
    if (shard !== undefined && paths.length > 0) {
        return wrong('--shard and --merge do not go together', 'First run every shard, then merge their files in another run.');
    }
    if (shard === undefined) {
        if (out !== undefined)
            return wrong('--out needs --shard', 'Only a shard writes a file; results are in the state.');
        return paths.length > 0 ? { do: 'merge', paths } : { do: 'all' };
    }
    const share = parseShare(shard);
    if (share === undefined) {
        const summary = `--shard is "${shard.slice(0, 40)}"`;
        return wrong(summary, `It must be i/n with 1 ≤ i ≤ n ≤ ${MOST_SHARES}, as in 2/4.`);
    }
    if (out === undefined)
        return wrong('--shard needs --out', 'Name the file for what this shard has read and scored.');
    return { do: 'shard', share, out };
}
function wrong(summary, detail) {
    return { code: 'evaluate.options-wrong', severity: 'error', summary, detail };
}

;// CONCATENATED MODULE: ./build/js/commands/evaluate.js

















const run = async (options, world) => {
    const task = readEvaluateTask(options);
    if ('code' in task)
        return (0,result/* stopped */.ce)([task], 2);
    if (task.do === 'shard')
        return runShard(options, world, task);
    const { connection, problems: found } = await (0,connect/* connect */.N)(options, world, 'evaluate');
    if (!connection)
        return (0,result/* stopped */.ce)(found);
    try {
        const refused = (0,commands_options/* flag */.Jt)(options, 'dry-run') ? undefined : await groundTruthGuard(connection, world, { shard: false });
        if (refused)
            return (0,result/* stopped */.ce)([...found, refused]);
        const view = await connection.store.view();
        const { pairs, problems: missing } = await (0,commands_pairs/* boundPairs */.a)(connection, options, view);
        if (task.do === 'all')
            return await evaluateAll(connection, { pairs, view, options, world }, [...found, ...missing]);
        const joined = await joinShards(task.paths, pairs, connection, view, world);
        const problems = [...found, ...missing, ...joined.problems];
        if (!joined.pairs)
            return (0,result/* stopped */.ce)(problems);
        return await evaluateAll(connection, { pairs, view, options, world, joined: joined.pairs }, problems);
    }
    finally {
        await connection.close();
    }
};
async function evaluateAll(connection, evaluation, before) {
    const { pairs, view, options, world, joined } = evaluation;
    const problems = [...before];
    const exits = [];
    const prepared = [];
    let unanswered = false;
    for (const bound of pairs) {
        if (world.signal.aborted)
            break;
        const shards = joined?.get(bound.pair.name);
        if (joined && !shards)
            continue;
        const told = await (0,refusal/* tellFailure */.s9)(connection, async () => {
            const { options: how, problems: wrong } = await pairOptions(bound, connection, view, world);
            problems.push(...wrong);
            return how ? preparePair(how, view, shards) : { problems: [] };
        });
        if ('refused' in told) {
            problems.push(told.refused);
            exits.push(3);
            unanswered = told.outage !== undefined;
            if (unanswered)
                break;
            continue;
        }
        problems.push(...told.value.problems);
        if ('prepared' in told.value && told.value.prepared)
            prepared.push(told.value.prepared);
    }
    const fits = !problems.some(({ code }) => code.startsWith('shards.') && code !== 'shards.pair-unread');
    const dryRun = (0,commands_options/* flag */.Jt)(options, 'dry-run');
    const finishing = fits && !world.signal.aborted ? prepared : [];
    const { runs, problems: more, failures, } = await finishPairs(finishing, {
        store: connection.store,
        run: connection.run.id,
        view,
        dryRun,
        now: world.now,
        signal: world.signal,
        closing: async (done, stored) => {
            if (!fits || unanswered)
                return undefined;
            const { closing, problems: said } = await tellEvaluated(evaluatedOf(done, pairs), stored, connection, world);
            problems.push(...said);
            return closing;
        },
    });
    problems.push(...more);
    for (const { cause } of failures) {
        const told = await (0,refusal/* tellFailure */.s9)(connection, () => Promise.reject(cause));
        if ('refused' in told)
            problems.push(told.refused);
        exits.push(3);
    }
    const evaluated = evaluatedOf(runs, pairs);
    if (runs.some((run) => run.counts.failed > 0))
        exits.push(7);
    if ((0,commands_options/* text */.Qq)(options, 'fail-on') === 'verdict' && runs.some(hasFailed))
        exits.push(1);
    if (world.signal.aborted) {
        problems.push((0,result/* stoppedByUser */.yo)('evaluate'));
        exits.push(7);
    }
    const { text: asText, markdown, csv } = renderings(evaluated);
    return {
        problems,
        data: {
            version: 1,
            dryRun,
            pairs: runs.map(({ people: _people, perSubmission: _rows, ...rest }) => rest),
            policies: evaluated.flatMap((one) => findingsOf(one).map((finding) => ({ pair: one.pair.name, ...finding }))),
        },
        exit: (0,result/* worstExit */.gX)([...exits, (0,problem/* hasErrors */.C)(problems) ? 1 : 0]),
        text: asText,
        markdown,
        csv,
        outputs: { scored: String(runs.reduce((sum, one) => sum + one.counts.scored, 0)) },
    };
}
function hasFailed({ document }) {
    return document.annotators.some((one) => one.verdict === 'failed');
}
function evaluatedOf(runs, pairs) {
    return runs.flatMap((run) => {
        const pair = pairs.find((bound) => bound.pair.name === run.pair)?.pair;
        if (!pair)
            return [];
        if (pair.spec.report.identify !== 'email')
            return [{ pair, run, document: run.document }];
        const annotators = run.document.annotators.map((row) => ({
            ...row,
            annotator: run.people.get(row.annotator) ?? row.annotator,
        }));
        return [{ pair, run, document: { ...run.document, annotators } }];
    });
}
function renderings(evaluated) {
    return {
        text: (style) => evaluated.map(({ run, document }) => `${headline(run)}\n\n${(0,evaluation/* evaluationAsText */.UH)(document, style)}`).join('\n\n'),
        markdown: () => evaluated.map(({ run, document }) => `${headline(run)}\n\n${(0,evaluation/* evaluationAsMarkdown */.WB)(document)}`).join('\n\n'),
        csv: () => (0,csv/* evaluationAsCsv */.x)(evaluated.map(({ run, document }) => ({ pair: run.pair, document }))),
    };
}
function headline({ pair, counts }) {
    const held = counts.held > 0 ? `, ${(0,report_words/* counted */.hS)(counts.held, 'task')} held` : '';
    return `${pair}: ${(0,report_words/* counted */.hS)(counts.scored, 'submission')} scored, ${counts.known} known before, ${(0,report_words/* counted */.hS)(counts.archived, 'task')} archived${held}.`;
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

/***/ 7666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ tellIssue)
});

// EXTERNAL MODULE: ./build/js/github/errors.js + 1 modules
var errors = __webpack_require__(794);
// EXTERNAL MODULE: ./build/js/github/comment.js
var comment = __webpack_require__(9949);
// EXTERNAL MODULE: ./build/js/github/own-account.js
var own_account = __webpack_require__(4566);
;// CONCATENATED MODULE: ./build/js/github/issue.js



async function upsertIssue(github, issue) {
    const place = { owner: github.owner, repo: github.repo };
    const body = (0,comment/* formatMarker */.gJ)({ id: issue.id }) + issue.body;
    const existing = await findIssue(github, issue);
    if (!existing) {
        if (!issue.open)
            return { number: undefined, action: 'none' };
        try {
            const { data } = await github.call('never', (octokit) => octokit.rest.issues.create({ ...place, title: issue.title.slice(0, 250), body, labels: [...issue.labels] }));
            return { number: data.number, action: 'opened' };
        }
        catch (error) {
            if (!(error instanceof errors/* GitHubError */.y) || (error.status !== 0 && error.status < 500))
                throw error;
            const arrived = await findIssue(github, issue);
            if (!arrived)
                throw error;
            return { number: arrived.number, action: 'opened' };
        }
    }
    if (issue.open && issue.snoozedBy !== undefined && existing.labels.includes(issue.snoozedBy))
        return { number: existing.number, action: 'snoozed' };
    const state = issue.open ? 'open' : 'closed';
    const turns = existing.state !== state;
    if (!turns && existing.body === body && existing.title === issue.title)
        return { number: existing.number, action: 'unchanged' };
    if (!turns && !issue.open)
        return { number: existing.number, action: 'unchanged' };
    await github.call('safe', (octokit) => octokit.rest.issues.update({
        ...place,
        issue_number: existing.number,
        title: issue.title.slice(0, 250),
        body,
        state,
    }));
    if (turns) {
        await github.call('never', (octokit) => octokit.rest.issues.createComment({ ...place, issue_number: existing.number, body: turnOf(issue) }));
    }
    return { number: existing.number, action: turns ? (issue.open ? 'reopened' : 'closed') : 'updated' };
}
function turnOf({ open, wasOpen, turn, snoozedBy }) {
    if (!open || wasOpen !== true)
        return turn;
    const silence = snoozedBy === undefined ? '' : ` To hear no more of it, add the label \`${snoozedBy}\`.`;
    return `This was closed by hand and still holds, so it is open again. It closes by itself when it no longer holds.${silence}`;
}
function found({ number, state, title, body, labels }) {
    const names = labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')));
    return { number, state, title, body: body ?? '', labels: names };
}
async function isThatIssue(github, answered, { id }) {
    const here = `/repos/${github.owner}/${github.repo}`.toLowerCase();
    if (answered.pull_request != null || !answered.repository_url.toLowerCase().endsWith(here))
        return false;
    return (0,comment/* parseMarker */.gY)(answered.body ?? '')?.id === id || (0,own_account/* isOurs */.M)(github, answered.user);
}
async function findIssue(github, issue) {
    const place = { owner: github.owner, repo: github.repo };
    if (issue.number !== undefined) {
        const number = issue.number;
        try {
            const { data } = await github.call('safe', (octokit) => octokit.rest.issues.get({ ...place, issue_number: number }));
            if (await isThatIssue(github, data, issue))
                return found(data);
        }
        catch (error) {
            const gone = error instanceof errors/* GitHubError */.y && (error.status === 404 || error.status === 410);
            if (!gone || (error.status === 410 && !/deleted/i.test(error.message)))
                throw error;
        }
    }
    for (let page = 1;; page += 1) {
        const { data } = await github.call('safe', (octokit) => octokit.rest.issues.listForRepo({ ...place, state: 'all', labels: issue.labels.join(','), per_page: 100, page }));
        for (const one of data) {
            if ((0,comment/* parseMarker */.gY)(one.body ?? '')?.id === issue.id && (await (0,own_account/* isOurs */.M)(github, one.user)))
                return found(one);
        }
        if (data.length < 100)
            return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/state/parse-file.js
var parse_file = __webpack_require__(1614);
;// CONCATENATED MODULE: ./build/js/state/issue-record.js


const IssueRecord = schemas/* strictObject */.rej({ version: schemas/* literal */.euz(1), number: schemas/* int */.Whr().min(1), open: schemas/* boolean */.zMY() });
function issuePath(name) {
    return `issues/${name}.json`;
}
function readIssueRecord(view, name) {
    return (0,parse_file/* readStateFile */.qy)(view, issuePath(name), IssueRecord);
}
function issueFile(name, record) {
    return [issuePath(name), (0,parse_file/* stateJson */.mE)(record)];
}

;// CONCATENATED MODULE: ./build/js/commands/tell-issue.js



async function tellIssue(github, view, name, issue) {
    const known = await readIssueRecord(view, name);
    try {
        const outcome = await upsertIssue(github, { ...issue, number: known?.number, wasOpen: known?.open });
        const { number, action } = outcome;
        if (number === undefined || action === 'snoozed')
            return { outcome, files: [], records: [], problems: [] };
        const changed = known?.number !== number || known.open !== issue.open;
        return {
            outcome,
            files: changed ? [issueFile(name, { version: 1, number, open: issue.open })] : [],
            records: changed ? [{ kind: `issue.${action}`, data: { issue: name, number } }] : [],
            problems: [],
        };
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y))
            throw error;
        const problem = {
            code: 'github.issue-failed',
            severity: 'warning',
            summary: `the issue "${issue.title}" could not be written: ${error.message}`,
            detail: 'The job needs issues: write, and the repository needs issues switched on.',
        };
        return { outcome: { number: known?.number, action: 'none' }, files: [], records: [], problems: [problem] };
    }
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

/***/ 595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scoreBeside: () => (/* binding */ scoreBeside),
  scoreHere: () => (/* binding */ scoreHere),
  scoringThread: () => (/* binding */ scoringThread)
});

// EXTERNAL MODULE: ./build/js/base/invariant.js
var invariant = __webpack_require__(7246);
// EXTERNAL MODULE: ./build/js/base/thread.js
var base_thread = __webpack_require__(5860);
// EXTERNAL MODULE: ./build/js/state/errors.js
var errors = __webpack_require__(1689);
// EXTERNAL MODULE: ./build/js/evaluation/create-evaluation.js + 35 modules
var create_evaluation = __webpack_require__(4156);
// EXTERNAL MODULE: ./build/js/labels/ontology-index.js
var ontology_index = __webpack_require__(6510);
;// CONCATENATED MODULE: ./build/js/submissions/evaluate-snapshot.js



function scoreSnapshot(input) {
    const { ontology, settings } = input;
    const index = (0,ontology_index/* indexOntology */.o)(ontology.editor, ontology.name, ontology.addresses);
    const evaluation = (0,create_evaluation/* createEvaluation */.H)(index, settings);
    let truth;
    return {
        add: ({ record }, digest) => {
            const { labelRow: labels, annotator, countsAs, role, ...rest } = record;
            if (countsAs === null)
                return undefined;
            const labelled = { ...rest, labels, ...(digest === undefined ? {} : { labelDigest: digest }) };
            if (role === 'groundTruth') {
                truth = labelled;
                return undefined;
            }
            if (truth?.dataHash !== record.dataHash) {
                throw new errors/* StateDamagedError */.ZO(`the snapshot holds a submission for ${record.dataHash} before its ground truth`);
            }
            return evaluation.add({ ...labelled, annotator: countsAs ?? annotator ?? record.branch }, truth);
        },
        finish: () => ({ ...evaluation.finish(), partial: evaluation.partial }),
    };
}

// EXTERNAL MODULE: ./build/js/submissions/snapshot-file.js
var snapshot_file = __webpack_require__(2081);
;// CONCATENATED MODULE: ./build/js/submissions/line-scorer.js





function scoreHere(input) {
    const scorer = scoreSnapshot(input);
    const perSubmission = [];
    return {
        add({ text, digest }) {
            const result = scorer.add((0,snapshot_file/* lineOf */.cA)(text), digest);
            if (result)
                perSubmission.push(result);
            return undefined;
        },
        finish: async () => ({ ...scorer.finish(), perSubmission }),
        end: () => undefined,
    };
}
const PART = 256 * 1024;
const PARTS = 16;
function scoreBeside(thread, input) {
    const ask = async (message) => {
        try {
            return await thread.ask(message);
        }
        catch (error) {
            if (!(error instanceof base_thread/* ThreadError */.H) || error.thrown !== errors/* StateDamagedError */.ZO.name)
                throw error;
            throw new errors/* StateDamagedError */.ZO(error.message, { cause: error });
        }
    };
    const perSubmission = [];
    const open = [];
    let lines = [];
    let length = 0;
    const send = (message) => {
        const answered = ask(message).then((answer) => {
            for (const result of (answer ?? []))
                perSubmission.push(result);
        });
        answered.catch(() => undefined);
        open.push(answered);
    };
    const flush = () => {
        if (lines.length > 0)
            send({ lines });
        [lines, length] = [[], 0];
    };
    send({ start: input });
    return {
        add(line) {
            lines.push(line);
            length += line.text.length;
            if (length < PART)
                return undefined;
            flush();
            return open.length > PARTS ? open.shift() : undefined;
        },
        async finish() {
            flush();
            await Promise.all(open);
            const { partial, ...finished } = (await ask({ finish: true }));
            return { ...finished, perSubmission, partial: () => partial };
        },
        end: () => thread.end(),
    };
}
function scoringThread() {
    let scorer;
    return (given) => {
        const message = given;
        if ('start' in message) {
            scorer = scoreSnapshot(message.start);
            return undefined;
        }
        (0,invariant/* invariant */.V1)(scorer, 'scoring is started first');
        if ('lines' in message)
            return scoredIn(message.lines, scorer);
        const { partial, ...finished } = scorer.finish();
        return { ...finished, partial: partial() };
    };
}
function scoredIn(lines, scorer) {
    return lines.flatMap(({ text, digest }) => scorer.add((0,snapshot_file/* lineOf */.cA)(text), digest) ?? []);
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


/***/ }),

/***/ 2081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ unpackSnapshot),
/* harmony export */   PJ: () => (/* binding */ lineOrder),
/* harmony export */   c0: () => (/* binding */ snapshotPath),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   cp: () => (/* binding */ packSnapshot),
/* harmony export */   x7: () => (/* binding */ ontologyPath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var _labels_snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(712);
/* harmony import */ var _state_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1689);




const LEVEL = 5;
const CHUNK = 256 * 1024;
async function packSnapshot(lines, each) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const gzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGzip)({ level: LEVEL, chunkSize: CHUNK });
    const chunks = [];
    const packed = (async () => {
        for await (const chunk of gzip)
            chunks.push(chunk);
    })();
    let count = 0;
    let piece = [];
    let length = 0;
    let written = Promise.resolve();
    const write = async () => {
        const bytes = Buffer.from(piece.join(''), 'utf8');
        [piece, length] = [[], 0];
        hash.update(bytes);
        await written;
        written = new Promise((resolve) => void gzip.write(bytes, () => resolve()));
    };
    for await (const line of lines) {
        piece.push(line.text, '\n');
        length += line.text.length + 1;
        count += 1;
        const wait = each?.(line);
        if (wait)
            await wait;
        if (length >= CHUNK)
            await write();
    }
    await write();
    gzip.end();
    await packed;
    const bytes = Buffer.concat(chunks);
    bytes[9] = 255;
    return { sha256: hash.digest('hex'), bytes, lines: count };
}
async function* unpackSnapshot(bytes, sha256) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const gunzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip)({ chunkSize: CHUNK });
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
        if (error instanceof _state_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StateDamagedError */ .ZO)
            throw error;
        throw new _state_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StateDamagedError */ .ZO(`the snapshot ${sha256} cannot be unpacked`, { cause: error });
    }
    if (hash.digest('hex') !== sha256)
        throw new _state_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StateDamagedError */ .ZO(`the snapshot ${sha256} is not what was stored`);
}
function lineOf(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new _state_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StateDamagedError */ .ZO('a line of a snapshot is not JSON', { cause: error });
    }
    if (value.format !== _labels_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .SNAPSHOT_FORMAT */ .Td || typeof value.dataHash !== 'string' || typeof value.labelRow !== 'object') {
        throw new _state_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StateDamagedError */ .ZO('a line of a snapshot is not what this version of Assay writes');
    }
    return { text, record: value };
}
function lineOrder(line) {
    const { dataHash, role, annotator = '', countsAs } = line;
    if (role === 'groundTruth')
        return `${dataHash} 0`;
    return countsAs === null ? `${dataHash} 2 ${annotator}` : `${dataHash} 1 ${countsAs ?? annotator}`;
}
function snapshotPath(sha256) {
    return `snapshots/${sha256}.ndjson.gz`;
}
function ontologyPath(sha256) {
    return `snapshots/${sha256}.ontology.json`;
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
