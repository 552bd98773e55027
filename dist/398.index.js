export const id = 398;
export const ids = [398];
export const modules = {

/***/ 398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  driftBody: () => (/* binding */ driftBody),
  driftOf: () => (/* binding */ driftOf),
  run: () => (/* binding */ run),
  silenceBody: () => (/* binding */ silenceBody)
});

// EXTERNAL MODULE: ./build/js/base/advice.js
var advice = __webpack_require__(6664);
// EXTERNAL MODULE: ./build/js/base/problem.js
var problem = __webpack_require__(3145);
// EXTERNAL MODULE: ./build/js/plan/covered.js
var covered = __webpack_require__(4922);
// EXTERNAL MODULE: ./build/js/plan/make-plan.js + 11 modules
var make_plan = __webpack_require__(5138);
// EXTERNAL MODULE: ./build/js/github/comment.js
var comment = __webpack_require__(9949);
// EXTERNAL MODULE: ./build/js/github/errors.js + 1 modules
var errors = __webpack_require__(794);
// EXTERNAL MODULE: ./build/js/github/git-data.js
var git_data = __webpack_require__(9385);
;// CONCATENATED MODULE: ./build/js/github/propose.js


async function readBase(github, branch) {
    const head = await (0,git_data/* readRefHead */.Cu)(github, `refs/heads/${branch}`);
    if (head === undefined)
        throw unknownBase(branch);
    return { branch, content: await (0,git_data/* readRefAt */.BF)(github, head) };
}
async function readTextAt(github, { content }, path) {
    const oid = content.files.get(path);
    return oid === undefined ? undefined : new TextDecoder().decode(await (0,git_data/* readBlob */.gm)(github, oid));
}
async function propose(github, { base, branch, files, title, body }) {
    const place = { owner: github.owner, repo: github.repo };
    const { data: open } = await github.call('safe', (octokit) => octokit.rest.pulls.list({ ...place, state: 'open', head: `${github.owner}:${branch}`, per_page: 1 }));
    if (open[0])
        return { number: open[0].number, made: false };
    const made = await (0,git_data/* writeCommit */.rV)(github, base.content, files, title);
    await pointBranch(github, branch, made.commit);
    const { data: pull } = await github.call('never', (octokit) => octokit.rest.pulls.create({ ...place, base: base.branch, head: branch, title: title.slice(0, 250), body }));
    return { number: pull.number, made: true };
}
async function pointBranch(github, branch, sha) {
    const place = { owner: github.owner, repo: github.repo };
    const known = await (0,git_data/* readRefHead */.Cu)(github, `refs/heads/${branch}`);
    if (known === undefined) {
        await github.call('never', (octokit) => octokit.rest.git.createRef({ ...place, ref: `refs/heads/${branch}`, sha }));
    }
    else if (known !== sha) {
        await github.call('never', (octokit) => octokit.rest.git.updateRef({ ...place, ref: `heads/${branch}`, sha, force: true }));
    }
}
function unknownBase(base) {
    return new errors/* GitHubError */.y({
        method: 'GET',
        path: `git/ref/heads/${base}`,
        status: 404,
        message: `there is no branch ${base}`,
        tries: 1,
    });
}

// EXTERNAL MODULE: ./build/js/report/plan.js
var plan = __webpack_require__(7650);
// EXTERNAL MODULE: ./build/js/report/markdown.js
var markdown = __webpack_require__(7164);
// EXTERNAL MODULE: ./build/js/report/run-csv.js
var run_csv = __webpack_require__(7237);
// EXTERNAL MODULE: ./build/js/state/heartbeat.js
var heartbeat = __webpack_require__(836);
// EXTERNAL MODULE: ./build/js/state/parse-file.js
var parse_file = __webpack_require__(1614);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/base/canonical.js
var canonical = __webpack_require__(4580);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/js/manifest/edit.js

function replaceScalar(text, { kind, name }, path, value) {
    for (const document of (0,dist/* parseAllDocuments */.hR)(text)) {
        if (!('contents' in document) || document.errors.length > 0)
            continue;
        if (document.get('kind') !== kind || document.getIn(['metadata', 'name']) !== name)
            continue;
        const node = walk(document.contents, path);
        if (!(0,dist/* isScalar */.jn)(node) || !node.range || String(node.type).startsWith('BLOCK'))
            return undefined;
        const [start, end] = node.range;
        return text.slice(0, start) + scalarText(value) + text.slice(end);
    }
    return undefined;
}
function walk(from, path) {
    let node = from;
    for (const step of path) {
        if (typeof step === 'string')
            node = (0,dist/* isMap */.jh)(node) ? node.get(step, true) : undefined;
        else
            node = (0,dist/* isSeq */.oP)(node) ? node.items.find((item) => (0,dist/* isMap */.jh)(item) && item.get('id') === step.id) : undefined;
    }
    return node;
}
function scalarText(value) {
    if (typeof value === 'string' && /[\n\r]/.test(value))
        return JSON.stringify(value);
    return (0,dist/* stringify */.As)(value, { lineWidth: 0 }).trimEnd();
}

;// CONCATENATED MODULE: ./build/js/commands/accept-drift.js





const LISTS = {
    object: 'objects',
    classification: 'classifications',
    attribute: 'attributes',
    option: 'options',
};
async function acceptDrift(github, drift, address, workspace, base, world) {
    const operations = drift.operations.filter((one) => one.address === address);
    if (operations.length === 0)
        return { problems: [nothingThere(address, drift)] };
    const repository = world.env['GITHUB_WORKSPACE'] ?? world.cwd;
    const pathOf = (file) => (0,external_node_path_.relative)(repository, (0,external_node_path_.join)(workspace.root, file)).replaceAll('\\', '/');
    const texts = new Map();
    const rows = [];
    const left = [];
    for (const change of operations.flatMap((operation) => fieldsOf(operation))) {
        const place = placeOf(address, change.field, workspace.model);
        const value = change.from;
        const text = place && (texts.get(place.file) ?? (await readTextAt(github, base, pathOf(place.file))));
        const edited = place && text !== undefined && isPlain(value)
            ? replaceScalar(text, place.document, place.path, value)
            : undefined;
        if (!place || edited === undefined)
            left.push(change.field);
        else {
            texts.set(place.file, edited);
            rows.push(acceptedRow(change.field, change.to, value));
        }
    }
    const problems = left.length === 0 ? [] : [byHand(address, left)];
    if (texts.size === 0)
        return { problems };
    const files = new Map([...texts].map(([file, text]) => [pathOf(file), text]));
    const { number } = await propose(github, {
        base,
        branch: `assay/accept/${address.replaceAll(/[^A-Za-z0-9._-]/g, '-')}-${(0,canonical/* sha256 */.sc)(rows.join('\n')).slice(0, 8)}`,
        files,
        title: `Accept what ${address} is on ${workspace.environmentName}`,
        body: `The platform has other values than the manifests. This writes the live ones into the manifests:\n\n${rows.join('\n')}`,
    });
    return { pull: number, problems };
}
function acceptedRow(field, from, to) {
    return `- ${(0,markdown/* codeSpan */.SS)(field)}: ${(0,markdown/* codeSpan */.SS)(String(from))} → ${(0,markdown/* codeSpan */.SS)(String(to))}`;
}
function fieldsOf({ operation, changes }) {
    return operation === 'update' || operation === 'manual' ? changes : [];
}
function placeOf(address, field, model) {
    const [, kind = '', name = '', role] = /^([a-z-]+)\.([^/]+)(?:\/(benchmark|production))?$/.exec(address) ?? [];
    const at = (declared, path) => declared && { file: declared.file, document: { kind: declared.kind, name: declared.name }, path };
    const plain = field === 'title' || field === 'description';
    switch (kind) {
        case 'folder':
            return plain ? at(model.folders.get(name), ['spec', field]) : undefined;
        case 'dataset':
            return plain ? at(model.datasets.get(name), ['spec', field]) : undefined;
        case 'project':
            return plain && role ? at(model.projectPairs.get(name), ['spec', role, field]) : undefined;
        case 'ontology': {
            if (plain)
                return at(model.ontologies.get(name), ['spec', field]);
            const path = featurePath(address, field);
            return path && at(model.ontologies.get(name), path);
        }
        default:
            return undefined;
    }
}
function featurePath(address, field) {
    const [feature = '', key, more] = field.split(' ');
    if (key === undefined || more !== undefined || !feature.startsWith(`${address}/`))
        return undefined;
    const steps = ['spec'];
    for (const part of feature.slice(address.length + 1).split('/')) {
        const dot = part.indexOf('.');
        const list = LISTS[part.slice(0, dot)];
        if (list === undefined)
            return undefined;
        steps.push(list, { id: part.slice(dot + 1) });
    }
    return [...steps, key];
}
function isPlain(value) {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
function nothingThere(address, drift) {
    const known = [...new Set(drift.operations.map((one) => one.address))].slice(0, 10).join(', ');
    return {
        code: 'drift.address-unknown',
        severity: 'error',
        summary: `nothing differs at "${address}"`,
        detail: known === '' ? 'Nothing differs anywhere.' : `What differs: ${known}.`,
    };
}
function byHand(address, fields) {
    return {
        code: 'drift.accept-by-hand',
        severity: 'warning',
        summary: `${address}: ${fields.length === 1 ? 'a difference' : `${fields.length} differences`} cannot be written into the manifest by itself`,
        detail: `Write it by hand, or let the next apply put it back: ${fields.slice(0, 10).join(', ')}.`,
    };
}

// EXTERNAL MODULE: ./build/js/commands/connect.js + 20 modules
var connect = __webpack_require__(667);
// EXTERNAL MODULE: ./build/js/commands/github-access.js + 2 modules
var github_access = __webpack_require__(670);
// EXTERNAL MODULE: ./build/js/commands/options.js
var commands_options = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/js/commands/plan-now.js + 3 modules
var plan_now = __webpack_require__(983);
// EXTERNAL MODULE: ./build/js/commands/refusal.js
var refusal = __webpack_require__(7941);
// EXTERNAL MODULE: ./build/js/commands/result.js
var result = __webpack_require__(8596);
// EXTERNAL MODULE: ./build/js/commands/tell-issue.js + 2 modules
var tell_issue = __webpack_require__(7666);
;// CONCATENATED MODULE: ./build/js/commands/drift.js





















const SNOOZE = 'assay-snoozed';
const Seen = schemas/* strictObject */.rej({ version: schemas/* literal */.euz(1), digest: schemas/* string */.YjP() });
const run = async (options, world) => {
    const { connection, problems: found } = await (0,connect/* connect */.N)(options, world, 'drift');
    if (!connection)
        return (0,result/* stopped */.ce)(found);
    try {
        if ((await connection.store.view()).serial === 0)
            return (0,result/* stopped */.ce)([...found, noState(connection.store.location)], 3);
        const seen = await (0,refusal/* tellFailure */.s9)(connection, () => (0,plan_now/* planFromPlatform */.n7)(connection));
        if ('refused' in seen)
            return (0,result/* stopped */.ce)([...found, seen.refused], 3);
        const now = seen.value;
        const before = await (0,plan_now/* planFromState */.H)(connection, connection.desired);
        const waiting = 'result' in before ? before.result.plan : undefined;
        const drift = driftOf(now.result.plan, waiting);
        const problems = [...found, ...now.problems];
        const accepted = await accept(drift, connection, options, world);
        problems.push(...accepted.problems);
        const silent = (0,heartbeat/* silentSchedules */.Gh)(await (0,heartbeat/* readHeartbeats */.w9)(await connection.store.view()), world.now());
        if (!(0,commands_options/* flag */.Jt)(options, 'dry-run'))
            problems.push(...(await tell(drift, silent, connection, world)));
        const pending = (0,commands_options/* flag */.Jt)(options, 'detailed-exit-code') && drift.operations.length > 0 ? 4 : 0;
        return {
            problems,
            data: { version: 1, drift, silent, pulls: accepted.pulls },
            exit: (0,result/* worstExit */.gX)([pending, (0,problem/* hasErrors */.C)(problems) ? 1 : 0]),
            text: (style) => (0,plan/* planAsText */.lA)(drift, style),
            markdown: () => (0,plan/* planAsMarkdown */.zm)(drift),
            csv: () => (0,run_csv/* planAsCsv */.go)(drift),
            outputs: { digest: drift.digest, changes: String(drift.operations.length) },
        };
    }
    finally {
        await connection.close();
    }
};
function driftOf(now, waiting) {
    const known = new Set(waiting?.operations.map(covered/* operationId */.B));
    const operations = now.operations.filter((one) => !known.has((0,covered/* operationId */.B)(one)));
    const kept = new Set(operations.map((one) => one.key));
    const own = operations.map((one) => ({ ...one, after: one.after.filter((key) => kept.has(key)) }));
    const { refused: _refused, ...rest } = now;
    const refused = (now.refused ?? []).filter(({ key }) => key !== undefined && kept.has(key));
    return { ...rest, operations: own, digest: (0,make_plan/* planDigest */.G)(own), ...(refused.length === 0 ? {} : { refused }) };
}
async function accept(drift, connection, options, world) {
    const addresses = (0,commands_options/* list */.p_)(options, 'accept');
    if (addresses.length === 0)
        return { pulls: [], problems: [] };
    const github = await (0,github_access/* openGitHub */.o6)(world);
    if (!github)
        return { pulls: [], problems: [noToken] };
    const base = await readBase(github, await (0,github_access/* defaultBranch */.OR)(github, await (0,github_access/* runContext */.pO)(world)));
    const pulls = [];
    const problems = [];
    for (const address of addresses) {
        try {
            const one = await acceptDrift(github, drift, address, connection, base, world);
            problems.push(...one.problems);
            if (one.pull !== undefined)
                pulls.push(one.pull);
        }
        catch (error) {
            if (!(error instanceof errors/* GitHubError */.y) || error.status !== 403)
                throw error;
            problems.push({
                code: 'drift.accept-refused',
                severity: 'error',
                summary: `the pull request for ${address} could not be made: ${error.message}`,
                detail: 'The job needs contents: write and pull-requests: write, and the repository must allow Actions to create pull requests (Settings, Actions, General).',
            });
        }
    }
    return { pulls, problems };
}
async function tell(drift, silent, { store, environmentName }, world) {
    const context = await (0,github_access/* runContext */.pO)(world);
    const github = context === undefined ? undefined : await (0,github_access/* openGitHub */.o6)(world);
    if (!github)
        return [];
    const view = await store.view();
    const count = drift.operations.length;
    const differs = await (0,tell_issue/* tellIssue */.j)(github, view, 'drift', {
        id: `drift/${environmentName}`,
        open: count > 0,
        title: count > 0 ? `${environmentName} differs from what was applied: ${count}` : `${environmentName} is as applied`,
        body: driftBody(drift),
        labels: ['assay'],
        snoozedBy: SNOOZE,
        turn: count > 0 ? 'It differs again.' : 'Nothing differs any more.',
    });
    const quiet = await (0,tell_issue/* tellIssue */.j)(github, view, 'schedule', {
        id: `schedule/${environmentName}`,
        open: silent.length > 0,
        title: silent.length > 0 ? `${environmentName}: a schedule is silent` : `${environmentName}: schedules run`,
        body: silenceBody(silent),
        labels: ['assay'],
        snoozedBy: SNOOZE,
        turn: silent.length > 0 ? 'A schedule is silent again.' : 'All schedules run again.',
    });
    const seen = await (0,parse_file/* readStateFile */.qy)(view, 'drift.json', Seen);
    const news = (seen?.digest ?? '') === drift.digest || (seen === undefined && count === 0)
        ? []
        : [{ kind: 'drift.found', data: { digest: drift.digest, operations: drift.operations.map((one) => one.key) } }];
    await store.write('Remember what was told', async (fresh) => ({
        files: new Map([
            ...differs.files,
            ...quiet.files,
            ['drift.json', (0,parse_file/* stateJson */.mE)({ version: 1, digest: drift.digest })],
            await (0,heartbeat/* heartbeatFile */.jl)(fresh, 'drift', world.now()),
        ]),
        records: [...news, ...differs.records, ...quiet.records],
    }));
    return [...differs.problems, ...quiet.problems];
}
function driftBody(drift) {
    const how = `The next apply puts it back. To keep the live values, run the drift workflow with the address under "accept": it makes a pull request. The label ${(0,markdown/* codeSpan */.SS)(SNOOZE)} silences this issue until it is removed. It closes by itself.`;
    const budget = comment/* COMMENT_BUDGET */.ub - how.length - 500;
    return `${how}\n\n${(0,plan/* planAsMarkdown */.zm)(drift, { budget, measure: (text) => text.length })}`;
}
function silenceBody(silent) {
    if (silent.length === 0)
        return 'All schedules run.';
    const rows = silent.map((one) => [(0,markdown/* codeSpan */.SS)(one.command), one.last.slice(0, 16).replace('T', ' '), hours(one.limit)]);
    return [
        'GitHub drops scheduled runs now and then, and switches schedules off in repositories without activity. Start the workflow by hand; what was missed is made up.',
        (0,markdown/* markdownTable */.Qj)(['Command', 'Last run (UTC)', 'Silent after'], rows),
    ].join('\n\n');
}
function hours(milliseconds) {
    return `${Math.round(milliseconds / 3_600_000)} h`;
}
function noState(location) {
    return {
        code: 'state.none',
        severity: 'error',
        summary: `there is no state in ${location}, so nothing was applied that could differ`,
        detail: advice/* NO_STATE */.S,
    };
}
const noToken = {
    code: 'github.token-missing',
    severity: 'error',
    summary: 'there is no GitHub token, so no pull request can be made',
    detail: 'Set GITHUB_TOKEN and GITHUB_REPOSITORY.',
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


/***/ })

};
