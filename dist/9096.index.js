export const id = 9096;
export const ids = [9096];
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

/***/ 9096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/js/base/problem.js
var problem = __webpack_require__(3145);
// EXTERNAL MODULE: ./build/js/base/canonical.js
var canonical = __webpack_require__(4580);
// EXTERNAL MODULE: ./build/js/encord/errors.js + 1 modules
var encord_errors = __webpack_require__(8256);
// EXTERNAL MODULE: ./build/js/encord/observer.js + 6 modules
var encord_observer = __webpack_require__(5316);
// EXTERNAL MODULE: ./build/js/graph/marker.js
var graph_marker = __webpack_require__(3715);
// EXTERNAL MODULE: ./build/js/graph/safe-text.js
var safe_text = __webpack_require__(6130);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/state/parse-file.js
var parse_file = __webpack_require__(1614);
;// CONCATENATED MODULE: ./build/js/state/open-approvals.js


const OPEN_APPROVALS = 'approvals.json';
const OpenApprovals = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    commit: schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/),
    open: schemas/* array */.YOg(schemas/* strictObject */.rej({ pull: schemas/* int */.Whr(), covers: schemas/* string */.YjP().regex(/^(?:[A-Za-z0-9_-]{12})+$/) })),
});
function readOpenApprovals(view) {
    return (0,parse_file/* readStateFile */.qy)(view, OPEN_APPROVALS, OpenApprovals);
}
function openApprovalsJson(approvals) {
    return (0,parse_file/* stateJson */.mE)({ version: 1, ...approvals });
}

// EXTERNAL MODULE: ./build/js/state/intent.js
var intent = __webpack_require__(448);
// EXTERNAL MODULE: ./build/js/state/resources.js + 1 modules
var state_resources = __webpack_require__(9617);
// EXTERNAL MODULE: ./build/js/state/errors.js
var errors = __webpack_require__(1689);
;// CONCATENATED MODULE: ./build/js/state/lease.js



const Lease = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    run: schemas/* string */.YjP(),
    command: schemas/* string */.YjP(),
    at: schemas/* string */.YjP(),
    expires: schemas/* string */.YjP(),
});
const LEASE_PATH = 'lease.json';
const DURATION = 30 * 60_000;
async function leaseWrites(view, options) {
    const { run, now } = options;
    const held = await (0,parse_file/* readStateFile */.qy)(view, LEASE_PATH, Lease);
    const records = [];
    if (held !== undefined && held.run !== run.id) {
        const alive = (await options.isAlive?.(held.run)) ?? now < Date.parse(held.expires);
        if (alive) {
            throw new errors/* LockedError */.by(`${held.command} (run ${held.run}) has been working since ${held.at}; wait for it, or until ${held.expires}`, held.run);
        }
        records.push({ kind: 'lease.broken', data: { run: held.run, command: held.command, since: held.at } });
    }
    const lease = {
        version: 1,
        run: run.id,
        command: run.command,
        at: held?.run === run.id ? held.at : new Date(now).toISOString(),
        expires: new Date(now + DURATION).toISOString(),
    };
    return { path: LEASE_PATH, content: (0,parse_file/* stateJson */.mE)(lease), records };
}

// EXTERNAL MODULE: ./build/js/state/resource-path.js
var resource_path = __webpack_require__(9695);
;// CONCATENATED MODULE: ./build/js/apply/journal.js




class Journal {
    #options;
    #files = new Map();
    #records = [];
    intents;
    #writes = 0;
    constructor(options, intents) {
        this.#options = options;
        this.intents = new Map(intents);
    }
    get writes() {
        return this.#writes;
    }
    get isEmpty() {
        return this.#files.size === 0 && this.#records.length === 0;
    }
    record(kind, data, address) {
        this.#records.push({ kind, data, ...(address === undefined ? {} : { address }) });
    }
    intend(intent) {
        const at = new Date(this.#options.now()).toISOString();
        const whole = { version: 1, run: this.#options.run.id, at, ...intent };
        const title = whole.title === undefined ? {} : { title: (0,safe_text/* safeText */.Hk)(whole.title) };
        this.intents.set(intent.address, whole);
        this.#files.set((0,resource_path/* intentPath */.CS)(intent.address), (0,parse_file/* stateJson */.mE)({ ...whole, ...title }));
        return whole;
    }
    fulfilled(address) {
        if (this.intents.delete(address))
            this.#files.set((0,resource_path/* intentPath */.CS)(address), null);
    }
    remember(resource) {
        this.#files.set((0,resource_path/* resourcePath */.oU)(resource.address), (0,parse_file/* stateJson */.mE)(resource));
    }
    keep(path, content) {
        this.#files.set(path, content);
    }
    forget(address) {
        this.#files.set((0,resource_path/* resourcePath */.oU)(address), null);
    }
    async flush(message, last) {
        const { store, run, now, isAlive, check } = this.#options;
        const files = new Map(this.#files);
        const records = [...this.#records];
        await store.write(message, async (view) => {
            if (this.#writes === 0)
                await check?.(view);
            const lease = await leaseWrites(view, { run, now: now(), ...(isAlive === undefined ? {} : { isAlive }) });
            return {
                files: new Map([...files, [lease.path, last ? null : lease.content]]),
                records: [...lease.records, ...records],
            };
        });
        this.#writes += 1;
        this.#files.clear();
        this.#records.length = 0;
    }
}

// EXTERNAL MODULE: ./build/js/plan/diff/merge-editor.js + 2 modules
var merge_editor = __webpack_require__(7443);
;// CONCATENATED MODULE: ./build/js/apply/remember.js



function rememberObserved(desired, observer, changes, stored, journal, only) {
    let differs = false;
    const forget = (address) => {
        if (!stored.delete(address))
            return;
        journal.forget(address);
        differs = true;
    };
    for (const address of changes.forgotten)
        forget(address);
    for (const node of desired.nodes.values()) {
        if (only !== undefined && !only.has(node.address))
            continue;
        const seen = observer.nodes.get(node.address);
        if (seen === undefined || seen.kind === 'workflow-template')
            continue;
        const from = node.movedFrom !== undefined && stored.has(node.movedFrom) ? node.movedFrom : undefined;
        if (from !== undefined && !stored.has(node.address) && !changes.moved.has(node.address))
            continue;
        const before = stored.get(node.address) ?? (from === undefined ? undefined : stored.get(from));
        if (!mayRemember(node, seen, before, changes))
            continue;
        const marker = changes.created.get(node.address) ?? before?.marker;
        const resource = (0,state_resources/* resourceOf */.KU)(withDigest(withHashes(seen, node), node, desired), node, marker);
        if (from !== undefined && changes.moved.has(node.address))
            forget(from);
        if (before !== undefined && before.address === node.address && (0,canonical/* canonicalJson */.dj)(before) === (0,canonical/* canonicalJson */.dj)(resource))
            continue;
        stored.set(node.address, resource);
        journal.remember(resource);
        differs = true;
    }
    return differs;
}
function mayRemember(node, seen, before, changes) {
    if (changes.adopted.has(node.address) || changes.created.has(node.address))
        return true;
    if (node.uuid !== undefined && before?.uuid !== node.uuid)
        return false;
    if (before !== undefined)
        return true;
    return seen.kind !== 'registration' || (seen.observedKeys?.size ?? 0) > 0;
}
function withHashes(seen, desired) {
    if (seen.kind !== 'ontology' || desired.kind !== 'ontology')
        return seen;
    return { ...seen, knownHashes: (0,merge_editor/* mergeEditor */.C)(desired, seen.editor, seen.knownHashes).hashes };
}
function withDigest(seen, node, { nodes }) {
    const template = node.kind === 'project' ? nodes.get(node.workflowTemplate) : undefined;
    if (seen.kind !== 'project' || template?.kind !== 'workflow-template')
        return seen;
    return { ...seen, templateDigest: (0,canonical/* digestOf */.ol)(template.template) };
}

// EXTERNAL MODULE: ./build/js/base/invariant.js
var invariant = __webpack_require__(7246);
;// CONCATENATED MODULE: ./build/js/apply/step-context.js
const applied = (summary, uuid) => ({
    status: 'applied',
    summary,
    ...(uuid === undefined ? {} : { uuid }),
});
const failed = (summary, pending = false) => ({ status: 'failed', summary, pending });
function desiredOf(context, address, kind) {
    const node = context.desired.nodes.get(address);
    if (node?.kind !== kind)
        throw new TypeError(`${address} is not a declared ${kind}`);
    return node;
}
function currentOf(context, address, kind) {
    const node = context.observer.nodes.get(address);
    return node?.kind === kind ? node : undefined;
}

// EXTERNAL MODULE: ./build/js/encord/api/datasets.js + 1 modules
var datasets = __webpack_require__(1244);
// EXTERNAL MODULE: ./build/js/encord/api/groups.js + 1 modules
var api_groups = __webpack_require__(3428);
// EXTERNAL MODULE: ./build/js/encord/api/projects.js + 1 modules
var projects = __webpack_require__(7304);
// EXTERNAL MODULE: ./build/js/encord/convert.js
var convert = __webpack_require__(3971);
;// CONCATENATED MODULE: ./build/js/apply/run/access.js





async function runAccess(node, context) {
    const uuid = context.observer.uuidOf(node.address);
    if (uuid === undefined)
        return failed('the resource is not on the platform');
    const api = accessApi(context.client, node.kind, uuid);
    const have = accessOf(await context.observer.refresh(node.address));
    const groups = new Set(have?.groups?.map((entry) => entry.group));
    const users = new Set(have?.users?.map((entry) => entry.email));
    const newGroups = (node.access?.groups ?? []).filter((entry) => !groups.has(entry.group));
    const newUsers = (node.access?.users ?? []).filter((entry) => !users.has(entry.email));
    for (const role of new Set(newGroups.map((entry) => entry.role))) {
        await api.addGroups(newGroups.filter((entry) => entry.role === role).map((entry) => entry.group), role);
    }
    for (const role of new Set(newUsers.map((entry) => entry.role))) {
        await api.addUsers?.(newUsers.filter((entry) => entry.role === role).map((entry) => entry.email), role);
    }
    const after = accessOf(await context.observer.refresh(node.address));
    const missing = newGroups.filter((entry) => !after?.groups?.some((other) => other.group === entry.group)).length +
        newUsers.filter((entry) => !after?.users?.some((other) => other.email === entry.email)).length;
    return missing === 0
        ? applied(`access given to ${newGroups.length + newUsers.length}`, uuid)
        : failed(`${missing} of ${newGroups.length + newUsers.length} still have no access`);
}
async function runAccessRemoval(node, context) {
    const uuid = context.observer.uuidOf(node.address);
    if (uuid === undefined)
        return failed('the resource is not on the platform');
    const api = accessApi(context.client, node.kind, uuid);
    const have = accessOf(await context.observer.refresh(node.address));
    const wantedGroups = new Set(node.access?.groups?.map((entry) => entry.group));
    const wantedUsers = new Set(node.access?.users?.map((entry) => entry.email));
    const groups = node.access?.groups === undefined ? [] : (have?.groups ?? []).filter((entry) => !wantedGroups.has(entry.group));
    const users = node.access?.users === undefined ? [] : (have?.users ?? []).filter((entry) => !wantedUsers.has(entry.email));
    const staying = [...(have?.groups ?? []), ...(have?.users ?? [])].filter((entry) => entry.role === 'admin' && !groups.some((g) => g === entry) && !users.some((u) => u === entry));
    const admins = [...groups, ...users].some((entry) => entry.role === 'admin');
    if (admins && staying.length === 0 && node.kind !== 'project') {
        return failed('nobody would be left to administer it: list an admin in the manifest');
    }
    if (groups.length > 0)
        await api.removeGroups(groups.map((entry) => entry.group));
    if (users.length > 0)
        await api.removeUsers?.(users.map((entry) => entry.email));
    await context.observer.refresh(node.address);
    return applied(`access taken from ${groups.length + users.length}`, uuid);
}
function accessOf(node) {
    return node !== undefined && 'access' in node ? node.access : undefined;
}
function accessApi(client, kind, uuid) {
    const leave = (groups) => (0,api_groups/* removeGroups */.rv)(client, kind, uuid, groups);
    switch (kind) {
        case 'folder':
            return {
                addGroups: (groups, role) => (0,api_groups/* addGroups */.KG)(client, kind, uuid, groups, role === 'admin' ? 'admin' : 'user'),
                removeGroups: leave,
            };
        case 'ontology':
            return {
                addGroups: (groups, role) => (0,api_groups/* addGroups */.KG)(client, kind, uuid, groups, (0,convert/* resourceRole */.n1)(role)),
                removeGroups: leave,
            };
        case 'dataset':
            return {
                addGroups: (groups, role) => (0,api_groups/* addGroups */.KG)(client, kind, uuid, groups, (0,convert/* resourceRole */.n1)(role)),
                removeGroups: leave,
                addUsers: (emails, role) => datasets/* addDatasetUsers */.oz(client, uuid, emails, (0,convert/* resourceRole */.n1)(role)),
                removeUsers: (emails) => datasets/* removeDatasetUsers */.xY(client, uuid, emails),
            };
        case 'project':
            return {
                addGroups: (groups, role) => (0,api_groups/* addGroups */.KG)(client, kind, uuid, groups, (0,convert/* projectRole */.ON)(role)),
                removeGroups: leave,
                addUsers: (emails, role) => projects/* addProjectUsers */.Hc(client, uuid, emails, (0,convert/* projectRole */.ON)(role)),
                removeUsers: (emails) => projects/* removeProjectUsers */.wo(client, uuid, emails),
            };
    }
}

// EXTERNAL MODULE: ./build/js/plan/diff/compare.js
var compare = __webpack_require__(3153);
// EXTERNAL MODULE: ./build/js/plan/diff/dataset.js
var dataset = __webpack_require__(1902);
;// CONCATENATED MODULE: ./build/js/apply/run/attach.js






async function runLink(node, registration, context) {
    const uuid = context.observer.uuidOf(node.address);
    if (uuid === undefined)
        return failed('the dataset is not on the platform');
    const seen = currentOf(context, registration, 'registration');
    const wanted = (0,dataset/* linkableKeys */.BO)(desiredOf(context, registration, 'registration'), seen);
    const linked = currentOf(context, node.address, 'dataset')?.linkedOf?.get(registration);
    const items = [];
    let unregistered = 0;
    for (const key of new Set(wanted)) {
        if (linked?.has(key) === true)
            continue;
        const item = seen?.observedKeys?.get(key);
        if (item === undefined || item === '')
            unregistered += 1;
        else
            items.push(item);
    }
    if (items.length > 0)
        await (0,datasets/* linkItems */.RT)(context.client, uuid, items, 'SKIP');
    const after = await context.observer.refresh(node.address);
    const now = after?.kind === 'dataset' ? after.linkedOf?.get(registration) : undefined;
    const missing = [...new Set(wanted)].filter((key) => now?.has(key) !== true).length;
    if (missing > 0) {
        const why = unregistered > 0 ? `; ${unregistered} of them are not registered` : '';
        return failed(`${missing} of ${wanted.length} items are not in the dataset after linking${why}`);
    }
    return applied(`${(0,compare/* count */.U9)(items.length, 'item')} linked`, uuid);
}
async function runUnlink(node, registration, context) {
    const uuid = context.observer.uuidOf(node.address);
    const before = currentOf(context, node.address, 'dataset');
    if (uuid === undefined || before === undefined)
        return failed('the dataset is not on the platform');
    const items = await context.observer.itemsOf(registration);
    const listed = new Set();
    for (const other of node.registrations) {
        for (const item of (await context.observer.itemsOf(other)).values())
            listed.add(item);
    }
    const gone = [...items.values()].filter((item) => !listed.has(item));
    const rows = gone.flatMap((item) => before.linked?.get(item.toLowerCase()) ?? []);
    await orReadBack(() => (0,datasets/* unlinkRows */.Pk)(context.client, uuid, rows));
    const after = await context.observer.refresh(node.address);
    const left = after?.kind === 'dataset' ? (after.linkedOf?.get(registration)?.size ?? 0) : rows.length;
    return left === 0
        ? applied(`${(0,compare/* count */.U9)(rows.length, 'item')} removed from the dataset`, uuid)
        : failed(`${left} items are still in the dataset`);
}
async function runAttach(node, dataset, context) {
    const uuid = context.observer.uuidOf(node.address);
    const datasetUuid = context.observer.uuidOf(dataset);
    if (uuid === undefined || datasetUuid === undefined)
        return failed('the project or the dataset is not on the platform');
    await orReadBack(() => (0,projects/* attachDatasets */.f3)(context.client, uuid, [datasetUuid]));
    await context.observer.refresh(node.address);
    return currentOf(context, node.address, 'project')?.datasets.includes(dataset) === true
        ? applied(`${dataset} attached`, uuid)
        : failed(`${dataset} is not attached`);
}
async function runDetach(node, dataset, context) {
    const uuid = context.observer.uuidOf(node.address);
    const datasetUuid = context.observer.uuidOf(dataset) ?? context.observer.knownUuidOf(dataset);
    if (uuid === undefined || datasetUuid === undefined)
        return failed('the project or the dataset is not known');
    await orReadBack(() => (0,projects/* detachDatasets */.xZ)(context.client, uuid, [datasetUuid]));
    await context.observer.refresh(node.address);
    return currentOf(context, node.address, 'project')?.datasets.includes(dataset) === true
        ? failed(`${dataset} is still attached`)
        : applied(`${dataset} detached`, uuid);
}
async function orReadBack(write) {
    try {
        await write();
    }
    catch (error) {
        if (!(0,encord_errors/* isUnanswered */.Ni)(error))
            throw error;
    }
}

// EXTERNAL MODULE: ./build/js/workflow/contract.js
var contract = __webpack_require__(1862);
// EXTERNAL MODULE: ./build/js/encord/api/folders.js + 1 modules
var folders = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/js/encord/api/ontologies.js + 1 modules
var ontologies = __webpack_require__(866);
;// CONCATENATED MODULE: ./build/js/apply/run/create.js








const LOOKS = 4;
async function runCreate(node, sentBefore, context) {
    const marker = context.journal.intents.get(node.address)?.marker;
    if (marker === undefined)
        return failed('there is no journal entry for it');
    let uuid = sentBefore ? await context.observer.findMarked(node, marker) : undefined;
    const found = uuid !== undefined;
    if (uuid === undefined) {
        try {
            uuid = await send(node, marker, context);
        }
        catch (error) {
            if (!(0,encord_errors/* isUnanswered */.Ni)(error))
                throw error;
            uuid = await lookAgain(node, marker, context);
            if (uuid === undefined) {
                return failed(`${node.kind} "${node.title}": no answer, and it cannot be found yet; the next run looks again`, true);
            }
        }
    }
    context.observer.created(node.address, uuid);
    const now = await context.observer.refresh(node.address);
    if (now === undefined)
        return { ...failed(`the new ${node.kind} cannot be read back`, true), uuid };
    const done = `${node.kind} "${node.title}" ${found ? 'was created by an earlier run' : 'created'}`;
    if (node.kind === 'project') {
        const mismatches = contractMismatches(node, context);
        if (mismatches.length > 0) {
            return { ...failed(`${done}, but its workflow is not the declared one: ${mismatches.join('; ')}`), uuid };
        }
    }
    return applied(done, uuid);
}
async function send(node, marker, context) {
    const { client, observer, desired } = context;
    const uuidOf = (address) => {
        const uuid = observer.uuidOf(address) ?? desired.nodes.get(address)?.uuid;
        if (uuid === undefined)
            throw new TypeError(`${node.address} needs ${address}, which is not on the platform`);
        return uuid;
    };
    switch (node.kind) {
        case 'folder': {
            const folder = await (0,folders/* createFolder */.vV)(client, {
                name: node.title,
                ...(node.description === undefined ? {} : { description: node.description }),
                ...(node.parent === null ? {} : { parent: uuidOf(node.parent) }),
                clientMetadata: { ...node.clientMetadata, [graph_marker/* MARKER_KEY */.Tm]: marker },
            });
            return folder.uuid;
        }
        case 'dataset': {
            const dataset = { title: node.title, description: (0,graph_marker/* withMarker */.Pe)(node.description, marker) };
            return (await (0,datasets/* createDataset */.z8)(client, dataset)).datasetUuid;
        }
        case 'ontology': {
            const { title, description, editor } = node;
            const ontology = { title, description: (0,graph_marker/* withMarker */.Pe)(description, marker), editor };
            return (await (0,ontologies/* createOntology */.A3)(client, ontology)).ontologyUuid;
        }
        case 'project': {
            return (0,projects/* createProject */.gA)(client, {
                title: node.title,
                description: (0,graph_marker/* withMarker */.Pe)(node.description, marker),
                datasets: node.datasets.map(uuidOf),
                ontology: uuidOf(node.ontology),
                workflowTemplate: uuidOf(node.workflowTemplate),
            });
        }
    }
}
async function lookAgain(node, marker, context) {
    for (let look = 0; look < LOOKS; look += 1) {
        const uuid = await context.observer.findMarked(node, marker);
        if (uuid !== undefined)
            return uuid;
        if (look < LOOKS - 1)
            await context.sleep(500 * 2 ** look, context.signal);
    }
    return undefined;
}
function contractMismatches(node, context) {
    const template = context.desired.nodes.get(node.workflowTemplate);
    const workflow = currentOf(context, node.address, 'project')?.workflow;
    if (template?.kind !== 'workflow-template' || workflow === undefined)
        return [];
    return (0,contract/* checkContract */.nb)(template.template, workflow).mismatches;
}

// EXTERNAL MODULE: ./build/js/graph/metadata-fields.js
var metadata_fields = __webpack_require__(6540);
// EXTERNAL MODULE: ./build/js/encord/api/metadata-schema.js + 1 modules
var metadata_schema = __webpack_require__(177);
;// CONCATENATED MODULE: ./build/js/apply/run/update.js










async function runFolderUpdate(node, context) {
    const uuid = context.observer.uuidOf(node.address);
    if (uuid === undefined)
        return failed('the folder is not on the platform');
    const { clientMetadata } = node;
    const present = clientMetadata === undefined ? {} : (0,convert/* parseMetadata */.jR)((await (0,folders/* getFolder */.L2)(context.client, uuid)).clientMetadata);
    await (0,folders/* updateFolder */.g$)(context.client, uuid, {
        name: node.title,
        ...(node.description === undefined ? {} : { description: node.description }),
        ...(clientMetadata === undefined ? {} : { clientMetadata: { ...present, ...clientMetadata } }),
    });
    await context.observer.refresh(node.address);
    return applied(`folder "${node.title}" updated`, uuid);
}
async function runFolderMove(node, context) {
    const uuid = context.observer.uuidOf(node.address);
    const parent = node.parent === null ? undefined : context.observer.uuidOf(node.parent);
    if (uuid === undefined || (node.parent !== null && parent === undefined)) {
        return failed('the folder or its new parent is not on the platform');
    }
    await (0,folders/* moveFolders */.NU)(context.client, [uuid], parent);
    await context.observer.refresh(node.address);
    return currentOf(context, node.address, 'folder')?.parent === node.parent
        ? applied(`folder "${node.title}" moved`, uuid)
        : failed('the platform did not move the folder');
}
async function runOntologyUpdate(node, context) {
    const seen = context.planned.nodes.get(node.address);
    const uuid = context.observer.uuidOf(node.address);
    if (uuid === undefined || seen?.kind !== 'ontology')
        return failed('the ontology is not on the platform');
    const before = await (0,ontologies/* getOntology */.MK)(context.client, uuid);
    const same = (0,canonical/* digestOf */.ol)(before.editor) === (0,canonical/* digestOf */.ol)(seen.editor) &&
        before.title === seen.title &&
        (0,graph_marker/* withoutMarker */.rR)(before.description) === (seen.description ?? '');
    if (!same)
        return failed('somebody changed the ontology while this run was working; plan again');
    const merged = (0,merge_editor/* mergeEditor */.C)(node, before.editor, seen.knownHashes);
    const refused = merged.refused[0];
    if (refused)
        return failed(`${refused.address}: ${refused.why}`);
    const marker = (0,graph_marker/* markerOf */.we)(before.description);
    const text = node.description ?? (0,graph_marker/* withoutMarker */.rR)(before.description);
    const description = marker === undefined ? text : (0,graph_marker/* withMarker */.Pe)(text, marker);
    await (0,ontologies/* saveOntology */.Nc)(context.client, uuid, { title: node.title, description, editor: merged.editor });
    const after = await context.observer.refresh(node.address);
    if (after?.kind !== 'ontology')
        return failed('the ontology cannot be read back');
    const left = (0,merge_editor/* mergeEditor */.C)(node, after.editor, merged.hashes);
    context.observer.set({ ...after, knownHashes: left.hashes });
    return left.changes.length === 0
        ? applied(`ontology "${node.title}" updated: ${(0,compare/* count */.U9)(merged.changes.length, 'change')}`, uuid)
        : failed(`the platform took only part of the ontology: ${left.changes.length} changes are missing`);
}
async function runMetadataSchemaUpdate(node, context) {
    const seen = context.planned.nodes.get(node.address);
    const before = (await (0,metadata_schema/* getMetadataSchema */.R)(context.client)) ?? {};
    if ((0,canonical/* digestOf */.ol)(before) !== (0,canonical/* digestOf */.ol)(seen?.kind === 'metadata-schema' ? seen.fields : {})) {
        return failed('somebody changed the metadata schema while this run was working; plan again');
    }
    const differing = Object.entries(node.fields).filter(([key, field]) => {
        const now = Object.hasOwn(before, key) ? before[key] : undefined;
        return now === undefined || (0,metadata_fields/* meaningOfField */.T)(now) !== (0,metadata_fields/* meaningOfField */.T)(field);
    });
    await (0,metadata_schema/* saveMetadataSchema */.u)(context.client, { ...before, ...Object.fromEntries(differing) });
    await context.observer.refresh(node.address);
    return applied(`${(0,compare/* count */.U9)(differing.length, 'field')} of the client metadata schema written`);
}

;// CONCATENATED MODULE: ./build/js/apply/run-step.js






function detailOf(operation) {
    return operation.key.slice(operation.operation.length + 1 + operation.address.length + 1);
}
function isUpload(operation) {
    if (!operation.address.startsWith('registration.'))
        return false;
    return operation.operation === 'create' || (operation.operation === 'update' && detailOf(operation) === 'metadata');
}
function isCreatable(node) {
    return node !== undefined && ['folder', 'dataset', 'ontology', 'project'].includes(node.kind);
}
async function runStep(operation, sentBefore, context) {
    const node = context.desired.nodes.get(operation.address);
    const detail = detailOf(operation);
    switch (operation.operation) {
        case 'create':
            return isCreatable(node) ? runCreate(node, sentBefore, context) : noSuch(operation);
        case 'update':
            return runUpdate(operation, node, detail, context);
        case 'link':
            return node?.kind === 'dataset' ? runLink(node, detail, context) : noSuch(operation);
        case 'attach':
            return node?.kind === 'project' ? runAttach(node, detail, context) : noSuch(operation);
        case 'detach':
            if (node?.kind === 'dataset')
                return runUnlink(node, detail, context);
            return node?.kind === 'project' ? runDetach(node, detail, context) : noSuch(operation);
        case 'adopt':
        case 'move':
        case 'forget':
            return applied(operation.summary, context.observer.uuidOf(operation.address));
        case 'manual':
            return failed(operation.summary);
        default:
            return (0,invariant/* unreachable */.HB)(operation.operation);
    }
}
async function runUpdate(operation, node, detail, context) {
    if (detail === 'access' || detail === 'access-removal') {
        if (!isAccessible(node))
            return noSuch(operation);
        return detail === 'access' ? runAccess(node, context) : runAccessRemoval(node, context);
    }
    if (node?.kind === 'folder')
        return detail === 'parent' ? runFolderMove(node, context) : runFolderUpdate(node, context);
    if (node?.kind === 'ontology')
        return runOntologyUpdate(node, context);
    if (node?.kind === 'metadata-schema')
        return runMetadataSchemaUpdate(node, context);
    return noSuch(operation);
}
function isAccessible(node) {
    return isCreatable(node);
}
function noSuch(operation) {
    return failed(`${operation.key} does not fit the manifests; plan again`);
}

;// CONCATENATED MODULE: ./build/js/base/at-once.js
async function mapAtOnce(elements, count, work) {
    const results = [];
    const errors = [];
    const left = elements[Symbol.iterator]();
    let taken = 0;
    const worker = async () => {
        try {
            while (errors.length === 0) {
                const next = left.next();
                if (next.done === true)
                    return;
                const at = taken++;
                results[at] = await work(next.value);
            }
        }
        catch (error) {
            errors.push(error);
        }
    };
    await Promise.all(Array.from({ length: count }, worker));
    if (errors.length > 0)
        throw errors[0];
    return results;
}

// EXTERNAL MODULE: ./build/js/base/progress.js
var progress = __webpack_require__(7767);
// EXTERNAL MODULE: ./build/js/wire/page.js
var page = __webpack_require__(9219);
// EXTERNAL MODULE: ./build/js/wire/v2-object.js
var v2_object = __webpack_require__(7386);
;// CONCATENATED MODULE: ./build/js/wire/upload-job.js



const UnitError = (0,v2_object/* v2Object */.S)({
    objectUrls: schemas/* array */.YOg(schemas/* string */.YjP()),
    error: schemas/* string */.YjP(),
    subtaskUuid: schemas/* string */.YjP(),
    actionDescription: schemas/* string */.YjP(),
});
const UploadJob = (0,v2_object/* v2Object */.S)({
    status: schemas/* enum */.k5n(['PENDING', 'DONE', 'ERROR', 'CANCELLED']),
    itemsWithNames: schemas/* array */.YOg((0,v2_object/* v2Object */.S)({ itemUuid: page/* Guid */.qM, name: schemas/* string */.YjP() })),
    errors: schemas/* array */.YOg(schemas/* string */.YjP()),
    unitsPendingCount: schemas/* int */.Whr(),
    unitsDoneCount: schemas/* int */.Whr(),
    unitsErrorCount: schemas/* int */.Whr(),
    unitsCancelledCount: schemas/* int */.Whr(),
    unitErrors: schemas/* array */.YOg(UnitError),
});
const upload_job_UploadJobCancelled = (0,v2_object/* v2Object */.S)({ unitsCancelledCount: schemas/* int */.Whr() });
const JobUuid = schemas/* string */.YjP()
    .transform((text) => text
    .toLowerCase()
    .replace(/^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/, '$1-$2-$3-$4-$5'))
    .pipe(page/* Guid */.qM);

// EXTERNAL MODULE: ./build/js/encord/rest-path.js
var rest_path = __webpack_require__(7570);
;// CONCATENATED MODULE: ./build/js/encord/api/upload-jobs.js


function startUploadJob(client, folderUuid, request) {
    return client.rest({
        method: 'POST',
        path: (0,rest_path/* restPath */.k) `storage/folders/${folderUuid}/data-upload-jobs`,
        body: request,
        repeat: 'never',
        answer: JobUuid,
    });
}
function pollUploadJob(client, folderUuid, jobUuid, timeoutSeconds = 60) {
    return client.rest({
        method: 'GET',
        path: (0,rest_path/* restPath */.k) `storage/folders/${folderUuid}/data-upload-jobs/${jobUuid}`,
        query: { timeoutSeconds: Math.min(60, Math.max(0, Math.floor(timeoutSeconds))) },
        repeat: 'safe',
        answer: UploadJob,
    });
}
async function cancelUploadJob(client, folderUuid, jobUuid) {
    const answer = await client.rest({
        method: 'POST',
        path: restPath `storage/folders/${folderUuid}/data-upload-jobs/${jobUuid}/cancel`,
        repeat: 'safe',
        answer: UploadJobCancelled,
    });
    return answer.unitsCancelledCount;
}

// EXTERNAL MODULE: ./build/js/graph/item-key.js
var item_key = __webpack_require__(8828);
// EXTERNAL MODULE: ./build/js/registration/entry-kinds.js
var entry_kinds = __webpack_require__(4892);
;// CONCATENATED MODULE: ./build/js/registration/batch.js

const BATCH_LIMITS = { images: 1000, videos: 100, groups: 100, bytes: 8_000_000 };
const CLASS = {
    video: 'videos',
    audio: 'videos',
    nifti: 'videos',
    timeSeries: 'videos',
    image: 'images',
    text: 'images',
    pdf: 'images',
    imageGroup: 'groups',
    imageGroupFromItems: 'groups',
    dicomSeries: 'groups',
    scene: 'groups',
};
const OVERHEAD = 400;
const ENTRY_OVERHEAD = Math.max(...entry_kinds/* ENTRY_KINDS */.pf.map((kind) => kind.literal.length)) + 25;
function* batches(items, limits = BATCH_LIMITS) {
    let batch = [];
    let counts = { images: 0, videos: 0, groups: 0 };
    let bytes = OVERHEAD;
    for (const item of items) {
        const kind = CLASS[item.type];
        const size = Buffer.byteLength(JSON.stringify(item.upload)) + ENTRY_OVERHEAD;
        if (batch.length > 0 && (counts[kind] + 1 > limits[kind] || bytes + size > limits.bytes)) {
            yield batch;
            batch = [];
            counts = { images: 0, videos: 0, groups: 0 };
            bytes = OVERHEAD;
        }
        batch.push(item);
        counts[kind] += 1;
        bytes += size;
    }
    if (batch.length > 0)
        yield batch;
}

// EXTERNAL MODULE: ./build/js/registration/content-digest.js
var content_digest = __webpack_require__(1844);
// EXTERNAL MODULE: ./build/js/plan/diff/registration.js + 2 modules
var registration = __webpack_require__(2506);
;// CONCATENATED MODULE: ./build/js/registration/upload-request.js

const NEWER = new Set(['timeSeries', 'scenes']);
function uploadRequest(items, flags = {}) {
    const body = {};
    for (const { type, typed, literal } of entry_kinds/* ENTRY_KINDS */.pf) {
        const list = items
            .filter((item) => item.type === type)
            .map(({ upload }) => ({ ...upload, externalFileType: literal }));
        if (list.length > 0 || !NEWER.has(typed))
            body[typed] = list;
    }
    body['skipDuplicateUrls'] = flags.skipDuplicateUrls ?? false;
    body['upsertMetadata'] = flags.upsertMetadata ?? false;
    return body;
}

;// CONCATENATED MODULE: ./build/js/apply/run/upload.js












const STABLE_PAUSE = 3000;
const STABLE_LOOKS = 40;
const AT_ONCE = 4;
async function startUpload(node, purpose, earlier, context) {
    const folder = context.observer.uuidOf(node.folder);
    if (folder === undefined)
        return failed(`${node.folder} is not on the platform`);
    let resend = false;
    if (earlier !== undefined && purpose === 'register') {
        await waitForJobs(folder, earlier.jobs, 0, context);
        if (earlier.jobs.length === 0) {
            await waitForRest(node, context);
            resend = true;
        }
        else
            await context.observer.refresh(node.address);
        if (resend && !node.skipDuplicateUrls && openItems(node, purpose, context).length > 0) {
            return failed('an earlier upload was not answered, and sending again could register items twice; set skipDuplicateUrls: true to go on', true);
        }
    }
    const items = openItems(node, purpose, context);
    const flags = purpose === 'metadata'
        ? { skipDuplicateUrls: true, upsertMetadata: true }
        : { skipDuplicateUrls: node.skipDuplicateUrls || resend, upsertMetadata: false };
    const { jobs, errors } = await startJobs(node, folder, batches(items), flags, context);
    const bug = errors.find((error) => !(0,encord_errors/* isUnanswered */.Ni)(error) && !(error instanceof encord_errors/* EncordAnswerError */.Sd));
    if (bug !== undefined)
        throw bug;
    const uncertain = errors.some(encord_errors/* isUnanswered */.Ni);
    const [refusal] = errors;
    if (!uncertain && jobs.length === 0 && refusal instanceof encord_errors/* EncordAnswerError */.Sd) {
        return failed(`${refusal.message}. ${refusal.adviceAbout(node.address)}`);
    }
    return { node, purpose, folder, sent: items, jobs, uncertain };
}
async function startJobs(node, folder, parts, flags, context) {
    const errors = [];
    let begun = 0;
    const start = async (part) => {
        if (errors.length > 0 || (context.signal.aborted && begun > 0))
            return undefined;
        begun += 1;
        try {
            return await startUploadJob(context.client, folder, {
                dataItems: uploadRequest(part, flags),
                ...(node.integration === undefined ? {} : { integrationHash: node.integration }),
                ignoreErrors: node.onUnitError !== 'fail',
            });
        }
        catch (error) {
            errors.push(error);
            return undefined;
        }
    };
    const started = await mapAtOnce(parts, AT_ONCE, start);
    return { jobs: started.filter((job) => job !== undefined), errors };
}
async function finishUpload(upload, context) {
    const { node, purpose, folder } = upload;
    const errors = [];
    const reported = [];
    for (const state of await waitForJobs(folder, upload.jobs, upload.sent.length, context)) {
        reported.push(...state.itemsWithNames);
        errors.push(...state.errors, ...state.unitErrors.map((unit) => `${unit.objectUrls[0] ?? ''}: ${unit.error}`));
    }
    if (upload.uncertain)
        await waitForRest(node, context);
    else
        await context.observer.refresh(node.address);
    if (purpose === 'metadata') {
        const left = openItems(node, purpose, context).length;
        return left === 0
            ? applied(`client metadata of ${(0,compare/* count */.U9)(upload.sent.length, 'item')} updated`)
            : failed(`client metadata of ${left} of ${upload.sent.length} items is not updated${firstOf(errors)}`);
    }
    await matchReported(upload, reported, context);
    const missing = openItems(node, purpose, context);
    if (missing.length === 0) {
        clearFailed(node, context);
        return applied(`${(0,compare/* count */.U9)(upload.sent.length, 'item')} registered`);
    }
    if (upload.uncertain) {
        return failed(`an upload was not answered and ${missing.length} items are not there yet; the next run goes on`, true);
    }
    const tolerated = node.onUnitError === 'warn' || (typeof node.onUnitError === 'object' && missing.length <= node.onUnitError.allow);
    if (tolerated)
        noteFailed(node, missing, context);
    const text = `${missing.length} of ${node.items.length} items could not be registered${firstOf(errors)}`;
    return tolerated ? applied(text) : failed(text);
}
function openItems(node, purpose, context) {
    const seen = currentOf(context, node.address, 'registration');
    return purpose === 'register' ? (0,registration/* missingItems */.hU)(node, seen) : (0,registration/* outdatedItems */.HE)(node, seen);
}
async function waitForJobs(folder, jobs, sent, context) {
    const counts = new Map();
    const sum = (of) => [...counts.values()].reduce((all, count) => all + count[of], 0);
    let tell;
    let failed = false;
    const wait = async (job) => {
        try {
            return await waitForJob(folder, job, context, (state) => {
                const done = state.unitsDoneCount + state.unitsErrorCount + state.unitsCancelledCount;
                counts.set(job, { done, total: done + state.unitsPendingCount });
                if (state.status === 'PENDING') {
                    const work = { verb: 'registered', unit: 'data units', total: Math.max(sent, sum('total')) };
                    tell ??= (0,progress/* startProgress */.o)(work, context.now, context.progress);
                    tell(sum('done'));
                }
                return !failed;
            });
        }
        catch (error) {
            failed = true;
            throw error;
        }
    };
    const states = await mapAtOnce(jobs, AT_ONCE, wait);
    return states.filter((state) => state !== undefined);
}
async function waitForJob(folder, job, context, goOn) {
    for (;;) {
        context.signal.throwIfAborted();
        let state;
        try {
            state = await pollUploadJob(context.waiting, folder, job);
        }
        catch (error) {
            if (error instanceof encord_errors/* EncordAnswerError */.Sd && error.status === 404)
                return undefined;
            throw error;
        }
        if (!goOn(state) || state.status !== 'PENDING')
            return state;
        await context.sleep(1000, context.signal);
    }
}
async function waitForRest(node, context) {
    let before = -1;
    for (let look = 0; look < STABLE_LOOKS; look += 1) {
        context.signal.throwIfAborted();
        const now = await context.observer.refresh(node.address);
        const count = now?.kind === 'registration' ? (now.observedKeys?.size ?? 0) : 0;
        if (count === before)
            return;
        before = count;
        await context.sleep(STABLE_PAUSE, context.signal);
    }
}
async function matchReported(upload, reported, context) {
    const open = upload.sent.filter((item) => item.urls.length !== 1);
    const seen = currentOf(context, upload.node.address, 'registration')?.observedKeys ?? new Map();
    const known = new Set(seen.values());
    const free = reported.filter((item) => !known.has(item.itemUuid));
    const waiting = open.filter((item) => !seen.has((0,item_key/* itemKey */.Dh)(item)));
    if (free.length === 0 || waiting.length === 0)
        return;
    const uuids = {};
    const unnamed = waiting.filter((item) => {
        const at = free.findIndex((other) => other.name === item.title);
        const other = free[at];
        if (item.title === undefined || other === undefined)
            return true;
        uuids[(0,item_key/* itemKey */.Dh)(item)] = other.itemUuid;
        free.splice(at, 1);
        return false;
    });
    if (free.length === unnamed.length) {
        unnamed.forEach((item, index) => (uuids[(0,item_key/* itemKey */.Dh)(item)] = free[index]?.itemUuid ?? ''));
    }
    context.observer.reported(upload.node.address, uuids);
    await context.observer.refresh(upload.node.address);
}
function noteFailed(node, missing, context) {
    const seen = currentOf(context, node.address, 'registration');
    if (seen === undefined)
        return;
    context.observer.set({
        ...seen,
        failed: { content: (0,content_digest/* contentDigest */.e)(node.items), keys: new Set(missing.map(item_key/* itemKey */.Dh)) },
    });
}
function clearFailed(node, context) {
    const seen = currentOf(context, node.address, 'registration');
    if (seen?.failed === undefined)
        return;
    const { failed: _before, ...rest } = seen;
    context.observer.set(rest);
}
function firstOf(errors) {
    const first = errors.find((error) => error !== '');
    if (first === undefined)
        return '';
    return `; first error: ${(0,safe_text/* safeText */.Hk)(first).slice(0, 300)}${errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''}`;
}

// EXTERNAL MODULE: ./build/js/encord/api/label-rows.js + 2 modules
var label_rows = __webpack_require__(2336);
;// CONCATENATED MODULE: ./build/js/apply/snapshot.js






async function snapshotBefore(operation, context) {
    const found = await contentBefore(operation, context);
    if (found === undefined)
        return undefined;
    const { address, key, digest } = operation;
    const content = (0,parse_file/* stateJson */.mE)({ version: 1, address, key, digest, ...found });
    return { path: `snapshots/${(0,canonical/* sha256 */.sc)(content)}.json`, content, counts: found.counts };
}
async function contentBefore(operation, context) {
    const seen = context.planned.nodes.get(operation.address);
    const detail = detailOf(operation);
    if (operation.operation === 'update' && detail === '' && seen?.kind === 'ontology') {
        const { title, description = '', editor } = seen;
        return {
            counts: operation.facts,
            before: { uuid: seen.uuid, title, description: (0,safe_text/* safeText */.Hk)(description), editor: (0,safe_text/* safeValue */.pI)(editor) },
        };
    }
    if (operation.operation === 'update' && seen?.kind === 'metadata-schema') {
        return { counts: { fields: Object.keys(seen.fields).length }, before: { fields: (0,safe_text/* safeValue */.pI)(seen.fields) } };
    }
    if (operation.operation !== 'detach')
        return undefined;
    if (seen?.kind === 'project' && seen.uuid !== undefined)
        return detachedFromProject(seen.uuid, detail, context);
    if (seen?.kind !== 'dataset')
        return undefined;
    const items = await context.observer.itemsOf(detail);
    const rows = [...items.values()].flatMap((item) => {
        const dataHash = seen.linked?.get(item.toLowerCase());
        return dataHash === undefined ? [] : [{ item, dataHash }];
    });
    return { counts: { rows: rows.length }, before: { registration: detail, rows } };
}
async function detachedFromProject(project, dataset, context) {
    const uuid = context.observer.uuidOf(dataset) ?? context.observer.knownUuidOf(dataset);
    const all = await (0,label_rows/* listLabelRows */.kh)(context.client, project, { includeAllBranches: true });
    const labelRows = all
        .filter((row) => row.dataset_hash.toLowerCase() === uuid?.toLowerCase())
        .map((row) => ({
        dataHash: row.data_hash,
        dataTitle: (0,safe_text/* safeText */.Hk)(row.data_title),
        branch: (0,safe_text/* safeText */.Hk)(row.branch_name),
        labelHash: row.label_hash ?? null,
        status: row.label_status,
        stage: row.workflow_graph_node?.title ?? null,
    }));
    const linked = currentOf(context, dataset, 'dataset')?.linked?.size;
    const counts = {
        tasks: linked ?? new Set(labelRows.map((row) => row.dataHash)).size,
        labelRows: labelRows.filter((row) => row.labelHash !== null).length,
    };
    return { counts, before: { project, dataset, datasetUuid: uuid ?? null, labelRows } };
}

// EXTERNAL MODULE: ./build/js/plan/covered.js
var plan_covered = __webpack_require__(4922);
;// CONCATENATED MODULE: ./build/js/apply/steps.js

function planSteps(plan, permission) {
    return plan.operations.map((operation) => ({ operation, verdict: verdictOf(operation, permission) }));
}
function verdictOf(operation, permission) {
    if (operation.operation === 'manual')
        return { do: 'leave', status: 'manual', why: operation.summary };
    const guard = permission.refused.get(operation.key);
    if (guard !== undefined)
        return { do: 'leave', status: 'refused', why: guard };
    if (permission.approved !== 'all' && !permission.approved.has((0,plan_covered/* operationId */.B)(operation))) {
        return { do: 'leave', status: 'refused', why: 'no approved plan holds exactly this operation' };
    }
    if (operation.level === 'destructive' && !permission.confirmed.has(operation.address)) {
        return { do: 'leave', status: 'refused', why: `it is destructive: confirm it with --confirm ${operation.address}` };
    }
    return { do: 'run' };
}
const OPERATIONS_PER_BATCH = 50;
function batchesOf(steps, size = OPERATIONS_PER_BATCH) {
    const running = steps.filter((step) => step.verdict.do === 'run').map((step) => step.operation);
    const batches = [];
    for (let at = 0; at < running.length; at += size)
        batches.push(running.slice(at, at + size));
    return batches;
}

;// CONCATENATED MODULE: ./build/js/apply/execute.js
















const GIVE_UP_AFTER = 3;
async function applyPlan(input) {
    return new Application(input).run();
}
class Application {
    #input;
    #outcomes = new Map();
    #created = new Map();
    #adopted = new Set();
    #moved = new Set();
    #forgotten = new Set();
    #markers = new Map();
    #before = new Set();
    #stored;
    #begun = new Map();
    #lost = 0;
    #open;
    #jobWrites = 2;
    constructor(input) {
        this.#input = input;
        this.#stored = new Map(input.resources);
    }
    async run() {
        const { plan, store, desired, observed, run, now, isAlive, signal } = this.#input;
        const client = this.#input.client.finishing;
        const intents = await (0,intent/* readIntents */.Q)(await store.view());
        const observer = new encord_observer/* Observer */.n(client, desired, this.#stored, { intents, seed: observed });
        const alive = isAlive === undefined ? {} : { isAlive };
        const journal = new Journal({ store, run, now, ...alive, check: (view) => this.#checkUnmoved(view) }, intents);
        const context = {
            client,
            waiting: this.#input.client,
            desired,
            planned: observed,
            observer,
            journal,
            now,
            sleep: this.#input.sleep,
            signal,
            progress: this.#input.progress ?? (() => undefined),
        };
        const steps = planSteps(plan, this.#input);
        for (const { operation, verdict } of steps) {
            if (verdict.do === 'leave')
                this.#settle(operation, verdict.status, verdict.why);
        }
        const batches = batchesOf(steps);
        this.#remember(context, this.#dropStale(journal, plan));
        this.#before = new Set(journal.intents.keys());
        await this.#noteOpen(journal);
        if (batches.length === 0 && (this.#remember(context) || !journal.isEmpty))
            await journal.flush('Refresh what is known', true);
        for (const [index, batch] of batches.entries()) {
            this.#announce(batch, index === 0, context);
            for (const operation of batch)
                await this.#keepBefore(operation, context);
            await journal.flush(`Intend ${batch.length} operations`, false);
            await this.#runBatch(batch, context);
            for (const operation of batch)
                this.#record(operation, journal);
            this.#remember(context);
            await this.#noteOpen(journal);
            await journal.flush(`Record ${batch.length} operations`, index === batches.length - 1);
        }
        const outcomes = plan.operations.flatMap((operation) => this.#outcomes.get(operation.key) ?? []);
        const has = (...statuses) => outcomes.some((one) => statuses.includes(one.status));
        return {
            outcomes,
            problems: [...observer.problems].sort(problem/* compareProblems */.i),
            cancelled: signal.aborted && has('failed', 'skipped'),
            stateWrites: journal.writes,
            exit: has('refused') ? 5 : has('failed', 'skipped') ? 7 : 0,
        };
    }
    async #noteOpen(journal) {
        const { leftOpen, store } = this.#input;
        if (leftOpen === undefined)
            return;
        const applied = [...this.#outcomes.values()].filter(({ status }) => status === 'applied').map(({ key }) => key);
        const content = leftOpen(new Set(applied));
        this.#open ??= await (await store.view()).read(OPEN_APPROVALS);
        if (content !== this.#open)
            journal.keep(OPEN_APPROVALS, content);
        this.#open = content;
    }
    #remember({ desired, observer, journal }, only) {
        const identity = { created: this.#created, adopted: this.#adopted, moved: this.#moved, forgotten: this.#forgotten };
        return rememberObserved(desired, observer, identity, this.#stored, journal, only);
    }
    async #checkUnmoved(view) {
        const now = await (0,state_resources/* readResources */.Mq)(view);
        if ((0,canonical/* digestOf */.ol)(Object.fromEntries(now)) === (0,canonical/* digestOf */.ol)(Object.fromEntries(this.#input.resources)))
            return;
        throw new errors/* StateMovedError */.Lv('another run has changed the state since this plan was made; plan again');
    }
    #dropStale(journal, plan) {
        const stale = new Set();
        const open = new Set(plan.operations.filter(({ operation }) => operation === 'create').map(({ address }) => address));
        for (const intent of journal.intents.values()) {
            if (open.has(intent.address))
                continue;
            if (intent.marker !== undefined)
                this.#created.set(intent.address, intent.marker);
            journal.fulfilled(intent.address);
            stale.add(intent.address);
        }
        return stale;
    }
    #announce(batch, first, context) {
        const { plan, random, desired } = this.#input;
        if (first) {
            const { review = null } = this.#input;
            const data = { plan: plan.digest, environment: plan.environment, operations: plan.operations.length, review };
            context.journal.record('apply.started', data);
        }
        for (const operation of batch) {
            const { address } = operation;
            const node = desired.nodes.get(address);
            const old = context.journal.intents.get(address);
            if (isUpload(operation) && node?.kind === 'registration') {
                const upload = old?.upload ?? { jobs: [], skipDuplicateUrls: node.skipDuplicateUrls };
                context.journal.intend({ address, kind: node.kind, upload });
            }
            else if (operation.operation === 'create' && isCreatable(node)) {
                const marker = old?.marker ?? (0,graph_marker/* newMarker */.XS)(random);
                this.#markers.set(address, marker);
                context.journal.intend({ address, kind: node.kind, title: node.title, marker });
            }
            else
                continue;
            context.journal.record('apply.intent', { key: operation.key, digest: operation.digest }, address);
        }
    }
    async #keepBefore(operation, context) {
        if (operation.operation !== 'update' && operation.operation !== 'detach')
            return;
        await this.#attempt(operation, context, async () => {
            const kept = await snapshotBefore(operation, context);
            if (kept === undefined)
                return undefined;
            context.journal.keep(kept.path, kept.content);
            const data = { key: operation.key, path: kept.path, ...kept.counts };
            context.journal.record('apply.snapshot', data, operation.address);
            return undefined;
        });
    }
    async #runBatch(batch, context) {
        for (let at = 0; at < batch.length; at += 1) {
            const operation = batch[at];
            if (operation === undefined)
                break;
            if (this.#skips(operation, context))
                continue;
            if (!isUpload(operation)) {
                await this.#attempt(operation, context, () => runStep(operation, this.#before.has(operation.address), context));
                continue;
            }
            const started = [];
            for (; at < batch.length; at += 1) {
                const upload = batch[at];
                if (upload === undefined || !isUpload(upload))
                    break;
                if (this.#skips(upload, context))
                    continue;
                await this.#startUpload(upload, started, context);
            }
            at -= 1;
            await this.#finishUploads(started, context);
        }
    }
    async #startUpload(operation, started, context) {
        const node = context.desired.nodes.get(operation.address);
        if (node?.kind !== 'registration')
            return this.#settle(operation, 'failed', 'no manifest declares it');
        const purpose = operation.operation === 'create' ? 'register' : 'metadata';
        const earlier = this.#before.has(node.address) ? context.journal.intents.get(node.address)?.upload : undefined;
        await this.#attempt(operation, context, async () => {
            const upload = await startUpload(node, purpose, earlier, context);
            if ('status' in upload)
                return upload;
            started.push([operation, upload]);
            const { skipDuplicateUrls } = node;
            const jobs = upload.uncertain ? [] : [...upload.jobs];
            context.journal.intend({ address: node.address, kind: node.kind, upload: { jobs, skipDuplicateUrls } });
            return undefined;
        });
    }
    async #finishUploads(started, context) {
        if (started.some(([, upload]) => upload.jobs.length > 0) && this.#jobWrites > 0) {
            this.#jobWrites -= 1;
            this.#remember(context);
            await context.journal.flush('Note upload jobs', false);
        }
        for (const [operation, upload] of started) {
            await this.#attempt(operation, context, () => finishUpload(upload, context));
        }
    }
    async #attempt(operation, context, run) {
        const { signal, plan } = this.#input;
        const writes = context.client.requests().writes - (this.#begun.get(operation.key) ?? 0);
        const used = () => context.client.requests().writes - writes;
        context.progress(`${this.#outcomes.size + 1} of ${plan.operations.length}: ${operation.summary}`);
        try {
            const result = await run();
            this.#lost = 0;
            if (result === undefined)
                return void this.#begun.set(operation.key, used());
            this.#settle(operation, result.status, result.summary, used(), result.uuid);
            if (result.pending !== true && hasIntent(operation))
                context.journal.fulfilled(operation.address);
            if (result.status === 'applied' || result.uuid !== undefined)
                this.#identity(operation, result.uuid);
        }
        catch (error) {
            if (signal.aborted && !(error instanceof encord_errors/* EncordError */.IJ))
                return this.#settle(operation, 'failed', 'cancelled while it was running; the next run goes on');
            if (!(error instanceof encord_errors/* EncordError */.IJ))
                throw error;
            this.#lost = (0,encord_errors/* isUnanswered */.Ni)(error) ? this.#lost + 1 : 0;
            this.#settle(operation, 'failed', `${error.message}. ${error.adviceAbout(operation.address)}`, used());
            const made = context.observer.uuidOf(operation.address) !== undefined;
            if (operation.operation === 'create' && !isUpload(operation) && !made && !(0,encord_errors/* isUnanswered */.Ni)(error))
                context.journal.fulfilled(operation.address);
        }
    }
    #identity(operation, uuid) {
        const { address } = operation;
        switch (operation.operation) {
            case 'create':
                if (uuid !== undefined)
                    this.#created.set(address, this.#markers.get(address));
                break;
            case 'adopt':
                this.#adopted.add(address);
                break;
            case 'move':
                this.#moved.add(address);
                break;
            case 'forget':
                this.#forgotten.add(address);
                break;
            default:
                break;
        }
    }
    #skips(operation, context) {
        if (this.#outcomes.has(operation.key))
            return true;
        if (this.#input.signal.aborted) {
            this.#settle(operation, 'skipped', 'the run was cancelled before it');
        }
        else if (this.#lost >= GIVE_UP_AFTER) {
            this.#settle(operation, 'skipped', 'the platform does not answer; the next run goes on');
        }
        else {
            const blocker = operation.after.find((key) => this.#outcomes.get(key)?.status !== 'applied');
            if (blocker === undefined)
                return false;
            this.#settle(operation, 'skipped', `it needs "${blocker}", which was not done`);
        }
        if (hasIntent(operation) && !this.#before.has(operation.address))
            context.journal.fulfilled(operation.address);
        return true;
    }
    #settle(operation, status, summary, writes = 0, uuid) {
        const { key, address, level } = operation;
        this.#outcomes.set(key, {
            key,
            address,
            operation: operation.operation,
            level,
            status,
            summary: (0,safe_text/* safeText */.Hk)(summary),
            ...(uuid === undefined ? {} : { uuid }),
            writes,
        });
    }
    #record(operation, journal) {
        const outcome = this.#outcomes.get(operation.key);
        if (outcome === undefined)
            return;
        const { key, status, level, summary, uuid, writes } = outcome;
        const data = {
            key,
            status,
            level,
            summary,
            writes,
            digest: operation.digest,
            ...(operation.changes.length === 0 ? {} : { changes: operation.changes.slice(0, CHANGES_KEPT) }),
            ...(operation.changes.length > CHANGES_KEPT ? { changesLeftOut: operation.changes.length - CHANGES_KEPT } : {}),
            ...(uuid === undefined ? {} : { uuid }),
        };
        journal.record('apply.outcome', data, operation.address);
    }
}
const CHANGES_KEPT = 20;
function hasIntent(operation) {
    return operation.operation === 'create' || isUpload(operation);
}

// EXTERNAL MODULE: ./build/js/base/clean.js
var clean = __webpack_require__(6459);
// EXTERNAL MODULE: ./build/js/report/fit.js
var fit = __webpack_require__(7986);
// EXTERNAL MODULE: ./build/js/report/markdown.js
var markdown = __webpack_require__(7164);
// EXTERNAL MODULE: ./build/js/report/words.js
var words = __webpack_require__(2076);
;// CONCATENATED MODULE: ./build/js/report/outcomes.js




const WORDS = {
    applied: 'applied',
    failed: 'failed',
    skipped: 'skipped',
    refused: 'refused',
    manual: 'by hand',
};
const MARKS = {
    applied: '✅',
    failed: '❌',
    skipped: '⏭️',
    refused: '⛔',
    manual: '👉',
};
const ORDER = ['failed', 'refused', 'manual', 'skipped', 'applied'];
function outcomesSentence(outcomes) {
    const parts = ORDER.toReversed().flatMap((status) => {
        const count = outcomes.filter((outcome) => outcome.status === status).length;
        return count === 0 ? [] : [`${count} ${WORDS[status]}`];
    });
    const writes = outcomes.reduce((sum, outcome) => sum + outcome.writes, 0);
    return parts.length === 0 ? 'nothing to do' : `${parts.join(', ')}; ${(0,words/* counted */.hS)(writes, 'write')}`;
}
function outcomesAsText(outcomes, style, refused = []) {
    const lines = sorted(outcomes).map((outcome) => {
        const colour = {
            applied: style.green,
            failed: style.red,
            refused: style.red,
            skipped: style.dim,
            manual: style.cyan,
        };
        const word = colour[outcome.status](WORDS[outcome.status]);
        return `  ${word} ${style.bold((0,clean/* cleanLine */.O)(outcome.address))}: ${(0,clean/* cleanLine */.O)(outcome.summary, 500)}`;
    });
    const more = withoutOperation(refused);
    const refusals = more.map((one) => `  ${style.red('refused')} ${style.bold((0,clean/* cleanLine */.O)(one.address))}: ${(0,clean/* cleanLine */.O)(one.reason, 500)}`);
    return [...refusals, ...lines, style.bold(sentence(outcomes, more.length))].join('\n');
}
function outcomesAsMarkdown(outcomes, budget = fit/* SUMMARY_BYTES */.R$, refused = []) {
    const more = withoutOperation(refused);
    const refusals = more.map((one) => [`${MARKS.refused} refused`, '', (0,markdown/* codeSpan */.SS)(one.address), (0,markdown/* prose */.CS)(one.reason)]);
    const done = sorted(outcomes).map((outcome) => [
        `${MARKS[outcome.status]} ${WORDS[outcome.status]}`,
        outcome.operation,
        (0,markdown/* codeSpan */.SS)(outcome.address),
        (0,markdown/* prose */.CS)(outcome.summary),
    ]);
    const rows = [...refusals, ...done];
    const head = `**${sentence(outcomes, more.length)}**`;
    if (rows.length === 0)
        return head;
    const [top = '', rule = '', ...lines] = (0,markdown/* markdownTable */.Qj)(['Result', 'Operation', 'Address', 'What'], rows).split('\n');
    const table = (0,fit/* fit */.Uj)([`${top}\n${rule}`, ...lines], budget - 200, (count) => `\n_${count} more left out._`, {
        separator: '\n',
    });
    return `${head}\n\n${table}`;
}
function sentence(outcomes, refused) {
    const done = outcomesSentence(outcomes);
    return refused === 0 ? done : `${(0,words/* counted */.hS)(refused, 'change')} refused; ${done}`;
}
function withoutOperation(refused) {
    return refused.filter(({ key }) => key === undefined);
}
function sorted(outcomes) {
    return outcomes.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
}

// EXTERNAL MODULE: ./build/js/report/run-csv.js
var run_csv = __webpack_require__(7237);
// EXTERNAL MODULE: ./build/js/report/plan.js
var report_plan = __webpack_require__(7650);
// EXTERNAL MODULE: ./build/js/github/comment.js
var comment = __webpack_require__(9949);
// EXTERNAL MODULE: ./build/js/github/errors.js + 1 modules
var github_errors = __webpack_require__(794);
;// CONCATENATED MODULE: ./build/js/github/deployment.js

async function recordDeployment(github, record) {
    const place = { owner: github.owner, repo: github.repo };
    const { data } = await github.call('never', (octokit) => octokit.rest.repos.createDeployment({
        ...place,
        ref: record.sha,
        environment: record.environment,
        auto_merge: false,
        required_contexts: [],
        description: record.description.slice(0, 140),
        payload: { ...record.payload },
    }));
    if (!('id' in data))
        return;
    await github.call('safe', (octokit) => octokit.rest.repos.createDeploymentStatus({
        ...place,
        deployment_id: data.id,
        state: record.state,
        description: record.description.slice(0, 140),
        log_url: record.logUrl,
    }));
}
async function wasDeployed(github, environment) {
    try {
        const { data } = await github.call('safe', (octokit) => octokit.rest.repos.listDeployments({ owner: github.owner, repo: github.repo, environment, per_page: 100 }));
        return data.some(({ payload }) => {
            const said = typeof payload === 'string' ? payload : JSON.stringify(payload);
            return /\bserial\\?":[1-9]/.test(said) && said.includes('ledger');
        });
    }
    catch (error) {
        if (error instanceof github_errors/* GitHubError */.y && (error.status === 403 || error.status === 404))
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/js/github/posted-heads.js
var posted_heads = __webpack_require__(5167);
;// CONCATENATED MODULE: ./build/js/commands/after-apply.js






async function tellApplied(applied) {
    const { github, context, plan, outcomes, view, pull } = applied;
    const problems = [];
    try {
        if (pull !== undefined) {
            const marker = { id: `apply/${plan.environment}`, digest: plan.digest, head: context.sha };
            const result = await (0,comment/* upsertComment */.lB)(github, pull, marker, outcomeComment(applied));
            if (result === 'read-only')
                problems.push(untold('the token may not comment on pull requests'));
        }
        if (outcomes.some((one) => one.status === 'applied' || one.status === 'failed')) {
            await recordDeployment(github, {
                sha: context.sha,
                environment: plan.environment,
                state: applied.exit === 0 ? 'success' : 'failure',
                description: outcomesSentence(outcomes),
                logUrl: context.runUrl,
                payload: { digest: plan.digest, serial: view.serial, ledger: view.ledgerHead },
            });
        }
    }
    catch (error) {
        if (!(error instanceof github_errors/* GitHubError */.y))
            throw error;
        problems.push(untold(error.message));
    }
    return problems;
}
function outcomeComment({ plan, outcomes, view, context, by }) {
    const approved = by ? ` Approved by ${(0,markdown/* codeSpan */.SS)(by)}.` : '';
    const proof = `<sub>${(0,posted_heads/* formatPostedHead */.P)(view)} Plan ${(0,markdown/* codeSpan */.SS)(plan.digest)}.${approved} [Run](${context.runUrl})</sub>`;
    const table = outcomesAsMarkdown(outcomes, comment/* COMMENT_BUDGET */.ub - proof.length - 500);
    return `### Assay applied to ${(0,markdown/* codeSpan */.SS)(plan.environment)}\n\n${table}\n\n${proof}`;
}
function untold(reason) {
    return {
        code: 'github.not-told',
        severity: 'warning',
        summary: `the outcome is in the job summary and in the ledger, but GitHub was not told: ${reason}`,
        detail: 'The apply job needs pull-requests: write and deployments: write.',
    };
}

// EXTERNAL MODULE: ./build/js/plan/plan.js
var plan_plan = __webpack_require__(6773);
// EXTERNAL MODULE: ./build/js/report/style.js
var style = __webpack_require__(84);
// EXTERNAL MODULE: ./build/js/commands/options.js
var commands_options = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/js/commands/resolve-path.js
var resolve_path = __webpack_require__(9133);
;// CONCATENATED MODULE: ./build/js/commands/approve.js






async function approve(plan, options, world) {
    const file = (0,commands_options/* text */.Qq)(options, 'plan');
    const digest = (0,commands_options/* text */.Qq)(options, 'digest');
    if (file)
        return approveByFile(plan, file, world);
    if (digest) {
        if (digest === plan.digest)
            return { approved: 'all' };
        return stale(`the plan made now has the digest ${plan.digest}, not ${digest.slice(0, 64)}`);
    }
    if ((0,commands_options/* flag */.Jt)(options, 'yes') || plan.operations.length === 0)
        return { approved: 'all' };
    if (!world.ask) {
        return {
            problem: {
                code: 'apply.not-approved',
                severity: 'error',
                summary: 'nobody approved this plan, and there is no terminal to ask at',
                detail: `Review it with \`assay plan --out plan.json\` and run \`assay apply --plan plan.json\`, or \`--digest ${plan.digest}\`.`,
            },
            exit: 5,
        };
    }
    world.log.info('');
    for (const line of (0,report_plan/* planAsText */.lA)(plan, style/* PLAIN */.t).split('\n'))
        world.log.info(line);
    const answer = await world.ask(plan.operations.length === 1
        ? 'Apply this operation? Type yes: '
        : `Apply these ${plan.operations.length} operations? Type yes: `);
    if (answer.trim().toLowerCase() === 'yes')
        return { approved: 'all' };
    return {
        problem: { code: 'apply.declined', severity: 'error', summary: 'not approved; nothing was changed' },
        exit: 5,
    };
}
async function approveByFile(plan, file, world) {
    const content = await world.files.readText((0,resolve_path/* resolvePath */.o)(world.cwd, file));
    if (content === undefined)
        return unreadable(`the plan file ${file} is not there`);
    let value;
    try {
        value = JSON.parse(content);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return unreadable(`the plan file ${file} is not JSON: ${error.message.slice(0, 200)}`);
        throw error;
    }
    const reviewed = plan_plan/* Plan */.cw.safeParse(value);
    if (!reviewed.success)
        return unreadable(`the plan file ${file} is not a plan of this version`);
    if (reviewed.data.environment !== plan.environment)
        return stale(`the reviewed plan is for the environment "${reviewed.data.environment}"`);
    return { approved: (0,plan_covered/* coveredOperations */.N)(plan, reviewed.data).approved };
}
function unreadable(summary) {
    return {
        problem: {
            code: 'apply.plan-unreadable',
            severity: 'error',
            summary,
            detail: 'Make one with `assay plan --out FILE`.',
        },
        exit: 1,
    };
}
function stale(summary) {
    return {
        problem: { code: 'apply.stale', severity: 'error', summary, detail: 'Nothing was changed. Review the plan again.' },
        exit: 5,
    };
}

// EXTERNAL MODULE: ./build/js/github/approval.js
var github_approval = __webpack_require__(4261);
;// CONCATENATED MODULE: ./build/js/github/commits-since.js
const PAGES = 3;
async function commitsSince(github, head, known) {
    const since = new Set();
    const place = { owner: github.owner, repo: github.repo, sha: head, per_page: 100 };
    for (let page = 1; page <= PAGES; page += 1) {
        const { data } = await github.call('safe', (octokit) => octokit.rest.repos.listCommits({ ...place, page }));
        for (const { sha } of data) {
            if (sha === known)
                return since;
            since.add(sha);
        }
        if (data.length < 100)
            break;
    }
    return since;
}

// EXTERNAL MODULE: ./build/js/github/covers.js
var github_covers = __webpack_require__(998);
// EXTERNAL MODULE: ./build/js/github/git-data.js
var git_data = __webpack_require__(9385);
// EXTERNAL MODULE: ./build/js/github/content-at.js
var content_at = __webpack_require__(291);
// EXTERNAL MODULE: ./build/js/commands/github-access.js + 2 modules
var github_access = __webpack_require__(670);
// EXTERNAL MODULE: ./build/js/commands/manifest-roots.js
var manifest_roots = __webpack_require__(9896);
// EXTERNAL MODULE: ./build/js/commands/workspace-at.js
var workspace_at = __webpack_require__(8672);
;// CONCATENATED MODULE: ./build/js/commands/approve-on-github.js












async function reviewOnGitHub(workspace, plan, options, world, last) {
    if ((0,commands_options/* text */.Qq)(options, 'plan') || (0,commands_options/* text */.Qq)(options, 'digest') || (0,commands_options/* flag */.Jt)(options, 'yes'))
        return undefined;
    const context = await (0,github_access/* runContext */.pO)(world);
    const github = context === undefined ? undefined : await (0,github_access/* openGitHub */.o6)(world);
    if (!context || !github)
        return undefined;
    const required = workspace.model.workspace.spec.approvals?.required ?? true;
    const { serial } = await workspace.store.view();
    const roots = (0,manifest_roots/* manifestRoots */.X9)(workspace.root, world);
    return { ...(await approveOnGitHub({ github, context, plan, required, roots, serial, last })), github, context };
}
const LOOK_BACK = 10;
async function approveOnGitHub(request) {
    const { github, context, plan, serial, last } = request;
    const branch = await (0,github_access/* defaultBranch */.OR)(github, context);
    if (context.ref !== `refs/heads/${branch}`)
        return stop(5, elsewhere(context.ref, branch));
    const head = await (0,git_data/* readRefHead */.Cu)(github, context.ref);
    if (head === undefined)
        return stop(5, gone(branch));
    if (head !== context.sha && !(await saysTheSame(request, head)))
        return stop(0, overtaken(branch, head));
    if (plan.operations.length === 0)
        return { approved: 'all', problems: [] };
    const question = { comment: `plan/${plan.environment}`, required: requiredBy(request), base: branch };
    const approval = await findApprovalOf(request, question);
    const pulls = approval.pull === undefined ? {} : { pull: approval.pull };
    if (serial === 0 && (await wasAppliedBefore(request, branch)))
        return { ...stop(3, lost), ...pulls };
    if (!approval.approved)
        return { ...stop(5, notApproved(approval.reason, approval.pull)), ...pulls };
    const byWhom = ({ by, unreviewed }) => unreviewed ? {} : { by };
    const who = { ...pulls, ...byWhom(approval) };
    if (approval.digest === plan.digest)
        return { approved: 'all', problems: [], ...who };
    const approved = new Set();
    const earlier = [];
    let open = take(plan.operations, approval, approved);
    if (open.length > 0) {
        const fresh = last && (await commitsSince(github, context.sha, last.commit));
        for (const pull of await (0,github_approval/* recentlyMerged */.V_)(github, branch, LOOK_BACK)) {
            if (pull.number === approval.pull || open.length === 0)
                continue;
            const isNew = fresh === undefined || (pull.mergeCommit !== null && fresh.has(pull.mergeCommit));
            const undone = last?.open.find((one) => one.pull === pull.number);
            if (!isNew && undone === undefined)
                continue;
            const found = await (0,github_approval/* approvalOf */.xf)(github, pull, question);
            const other = isNew ? found : restOf(found, undone?.covers ?? '');
            const left = new Set(take(open, other, approved));
            const keys = open.filter((one) => !left.has(one)).map((one) => one.key);
            if (other.approved && keys.length > 0)
                earlier.push({ pull: other.pull, ...byWhom(other), keys });
            open = [...left];
        }
    }
    const problems = open.length === 0 ? [] : [notCovered(open, approval.pull)];
    return { approved, problems, ...who, ...(earlier.length > 0 ? { earlier } : {}) };
}
function requiredBy({ github, required, roots }) {
    const known = new Map();
    const before = async (commit) => {
        const declared = await (0,workspace_at/* workspaceAt */.x)(github, commit, roots[0]);
        return typeof declared === 'string' || (declared.approvals?.required ?? true);
    };
    return async ({ baseSha }) => {
        if (required)
            return true;
        const found = known.get(baseSha) ?? before(baseSha);
        known.set(baseSha, found);
        return found;
    };
}
async function saysTheSame({ github, context, roots }, other) {
    const here = await (0,content_at/* contentAt */.x)(github, context.sha, roots);
    return here !== undefined && here === (await (0,content_at/* contentAt */.x)(github, other, roots));
}
async function findApprovalOf(request, question) {
    const { github, context, roots } = request;
    const own = await (0,github_approval/* findApproval */.jd)(github, context.sha, question);
    if (own.digest !== undefined)
        return own;
    const here = await (0,content_at/* contentAt */.x)(github, context.sha, roots);
    for (const pull of here === undefined ? [] : await (0,github_approval/* recentlyMerged */.V_)(github, question.base, LOOK_BACK)) {
        if (pull.mergeCommit === null || (await (0,content_at/* contentAt */.x)(github, pull.mergeCommit, roots)) !== here)
            break;
        const found = await (0,github_approval/* approvalOf */.xf)(github, pull, question);
        if (found.digest !== undefined)
            return found;
    }
    return own;
}
function restOf(approval, undone) {
    if (!approval.approved)
        return approval;
    const covers = (undone.match(/.{12}/g) ?? []).filter((one) => approval.covers?.has(one));
    return { ...approval, covers: new Set(covers) };
}
function take(operations, approval, approved) {
    const covers = approval.approved ? approval.covers : undefined;
    return operations.filter((operation) => {
        if (covers?.has((0,github_covers/* coverOf */.vv)(operation)) !== true)
            return true;
        approved.add((0,plan_covered/* operationId */.B)(operation));
        return false;
    });
}
async function wasAppliedBefore({ github, plan }, branch) {
    if (await wasDeployed(github, plan.environment))
        return true;
    for (const pull of await (0,github_approval/* recentlyMerged */.V_)(github, branch, LOOK_BACK)) {
        const outcome = await (0,comment/* findComment */.h1)(github, pull.number, `apply/${plan.environment}`);
        if (outcome && /serial [1-9]/.test(outcome.body))
            return true;
    }
    return false;
}
function stop(exit, problem) {
    return { approved: new Set(), problems: [problem], stop: exit };
}
function elsewhere(ref, branch) {
    return {
        code: 'apply.wrong-branch',
        severity: 'error',
        summary: `this run is on "${ref.slice(0, 200)}"; only "${branch}" is applied`,
        detail: ref.startsWith('refs/heads/gh-readonly-queue/')
            ? 'A merge queue has nothing to apply before it has merged: take `merge_group` out of the triggers of apply.yml.'
            : 'Merge a pull request into it, or start the workflow on it. A renamed default branch must be renamed in the workflow too.',
    };
}
function gone(branch) {
    return {
        code: 'apply.wrong-branch',
        severity: 'error',
        summary: `there is no branch "${branch}" any more; nothing was applied from it`,
        detail: 'When the default branch was renamed, rename it in the workflow too, and start the workflow on it.',
    };
}
function overtaken(branch, head) {
    return {
        code: 'apply.overtaken',
        severity: 'note',
        summary: `"${branch}" has moved on to ${head.slice(0, 12)}; nothing was done here`,
        detail: 'The run of the newer commit brings everything that is missing.',
    };
}
function notApproved(reason, pull) {
    return {
        code: 'apply.not-approved',
        severity: 'error',
        summary: `nothing was applied: ${reason}`,
        detail: pull === undefined
            ? 'Changes reach the platform through a pull request whose plan was approved. Make one; its plan shows what is missing.'
            : 'Make a new pull request (its plan shows what is missing), have it approved after the plan is posted, and merge it. A one-person repository can set approvals.required: false in assay.yaml; that counts from the next pull request on.',
    };
}
function notCovered(open, pull) {
    const named = open.slice(0, 10).map((one) => `${one.operation} ${one.address}`);
    const more = open.length > named.length ? `, and ${open.length - named.length} more` : '';
    return {
        code: 'apply.not-covered',
        severity: 'error',
        summary: `${open.length} ${open.length === 1 ? 'operation is' : 'operations are'} not covered by the plan that was approved on pull request ${pull}`,
        detail: `Refused: ${named.join(', ')}${more}. The platform or the state changed since the plan was posted. Make a new pull request: its plan shows them.`,
    };
}
const lost = {
    code: 'state.lost',
    severity: 'error',
    summary: 'the state branch is gone, although plans were applied before; nothing was changed',
    detail: 'Restore the branch (its last commit is in the repository’s activity view) and run again. If the state is really to start anew, apply from a terminal.',
};

;// CONCATENATED MODULE: ./build/js/commands/check-confirmed.js

const SHOWN = 5;
function checkConfirmed(confirmed, plan, managed) {
    const waiting = plan.operations
        .filter(({ level, operation }) => level === 'destructive' && operation !== 'manual')
        .map(({ address }) => address);
    const left = [...new Set(waiting)].filter((address) => !confirmed.includes(address));
    const named = left.slice(0, SHOWN).join(', ') + (left.length > SHOWN ? ` and ${left.length - SHOWN} more` : '');
    return [...new Set(confirmed)].flatMap((address) => {
        if (waiting.includes(address))
            return [];
        const known = managed.has(address) || plan.operations.some((operation) => operation.address === address);
        const waits = left.length === 0 ? 'No destructive operation waits for a confirmation.' : `These wait: ${named}.`;
        return [
            {
                code: 'apply.nothing-to-confirm',
                severity: known ? 'warning' : 'error',
                summary: known
                    ? `nothing destructive is planned for ${address}, so --confirm ${address} does nothing`
                    : `--confirm names "${(0,clean/* cleanLine */.O)(address, 200)}", and no operation or resource has this address`,
                detail: known ? waits : `Nothing was changed. ${waits}`,
            },
        ];
    });
}

// EXTERNAL MODULE: ./build/js/commands/connect.js + 20 modules
var connect = __webpack_require__(667);
;// CONCATENATED MODULE: ./build/js/commands/left-open.js



function leftOpen(plan, review, last) {
    if (review !== undefined) {
        const { approved, commit } = review;
        const earlier = new Map(review.earlier?.flatMap(({ pull, keys }) => keys.map((key) => [key, pull])));
        const covered = plan.operations.filter((one) => one.operation !== 'manual' && (approved === 'all' || approved.has((0,plan_covered/* operationId */.B)(one))));
        return (applied) => {
            const open = new Map();
            for (const one of covered) {
                const pull = earlier.get(one.key) ?? review.pull;
                if (pull !== undefined && !applied.has(one.key))
                    open.set(pull, (open.get(pull) ?? '') + (0,github_covers/* coverOf */.vv)(one));
            }
            return openApprovalsJson({ commit, open: [...open].map(([pull, covers]) => ({ pull, covers })) });
        };
    }
    if (last === undefined)
        return undefined;
    return (applied) => {
        const done = new Set(plan.operations.filter(({ key }) => applied.has(key)).map(github_covers/* coverOf */.vv));
        const open = last.open.map(({ pull, covers }) => {
            return { pull, covers: (covers.match(/.{12}/g) ?? []).filter((one) => !done.has(one)).join('') };
        });
        return openApprovalsJson({ commit: last.commit, open: open.filter(({ covers }) => covers !== '') });
    };
}

// EXTERNAL MODULE: ./build/js/commands/plan-now.js + 3 modules
var plan_now = __webpack_require__(983);
// EXTERNAL MODULE: ./build/js/commands/refusal.js
var refusal = __webpack_require__(7941);
// EXTERNAL MODULE: ./build/js/commands/result.js
var commands_result = __webpack_require__(8596);
;// CONCATENATED MODULE: ./build/js/commands/apply.js

















const run = async (options, world) => {
    const { connection, problems: found } = await (0,connect/* connect */.N)(options, world, 'apply');
    if (!connection)
        return (0,commands_result/* stopped */.ce)(found);
    try {
        const view = await connection.store.view();
        const resources = await (0,state_resources/* readResources */.Mq)(view);
        const last = await readOpenApprovals(view);
        const seen = await (0,refusal/* tellFailure */.s9)(connection, () => (0,plan_now/* planFromPlatform */.n7)(connection));
        if ('refused' in seen)
            return (0,commands_result/* stopped */.ce)([...found, seen.refused], 3);
        const planned = seen.value;
        const { plan, refused } = planned.result;
        const problems = [...found, ...planned.problems];
        const planOnly = (extra, exit) => ({
            problems: [...problems, ...extra],
            data: { version: 1, dryRun: (0,commands_options/* flag */.Jt)(options, 'dry-run'), plan, outcomes: [] },
            exit,
            text: (style) => (0,report_plan/* planAsText */.lA)(plan, style),
            markdown: () => (0,report_plan/* planAsMarkdown */.zm)(plan),
            csv: () => (0,run_csv/* planAsCsv */.go)(plan),
            outputs: { digest: plan.digest, changes: String(plan.operations.length) },
        });
        const confirmed = (0,commands_options/* list */.p_)(options, 'confirm');
        const managed = new Set([...planned.desired.nodes.keys(), ...resources.keys()]);
        const unknown = checkConfirmed(confirmed, plan, managed);
        if ((0,problem/* hasErrors */.C)(unknown))
            return planOnly(unknown, 2);
        problems.push(...unknown);
        if ((0,commands_options/* flag */.Jt)(options, 'dry-run'))
            return planOnly([], (0,problem/* hasErrors */.C)(problems) ? 1 : 0);
        const review = await reviewOnGitHub(connection, plan, options, world, last);
        if (review?.stop !== undefined)
            return planOnly(review.problems, review.stop);
        const approval = review ?? (await approve(plan, options, world));
        if ('problem' in approval)
            return planOnly([approval.problem], approval.exit);
        problems.push(...(review?.problems ?? []));
        const result = await applyPlan({
            plan,
            refused,
            approved: approval.approved,
            confirmed: new Set(confirmed),
            desired: planned.desired,
            observed: planned.observed,
            resources,
            client: connection.client,
            store: connection.store,
            run: connection.run,
            review: review && {
                commit: review.context.sha,
                ...(review.pull === undefined ? {} : { pull: review.pull }),
                ...(review.by === undefined ? {} : { by: review.by }),
                ...(review.earlier === undefined ? {} : { earlier: review.earlier }),
            },
            leftOpen: leftOpen(plan, review && { ...review, commit: review.context.sha }, last),
            now: world.now,
            random: world.random,
            sleep: world.sleep,
            signal: world.signal,
            isAlive: connection.isRunAlive,
            progress: (line) => world.log.progress(line),
        });
        problems.push(...result.problems, ...(result.cancelled ? [(0,commands_result/* stoppedByUser */.yo)('apply')] : []));
        const exit = (0,commands_result/* worstExit */.gX)([result.exit, result.cancelled ? 7 : 0, (0,problem/* hasErrors */.C)(problems) ? 1 : 0]);
        if (review) {
            const view = await connection.store.view();
            const { outcomes } = result;
            problems.push(...(await tellApplied({ ...review, plan, outcomes, exit, view })));
        }
        return {
            problems,
            data: { version: 1, dryRun: false, plan, outcomes: result.outcomes, stateWrites: result.stateWrites },
            exit,
            text: (style) => outcomesAsText(result.outcomes, style, plan.refused),
            markdown: () => outcomesAsMarkdown(result.outcomes, undefined, plan.refused),
            csv: () => (0,run_csv/* outcomesAsCsv */.Qv)(result.outcomes),
            outputs: { digest: plan.digest, changes: String(plan.operations.length) },
        };
    }
    finally {
        await connection.close();
    }
};


/***/ }),

/***/ 9896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ ROOTS),
/* harmony export */   X9: () => (/* binding */ manifestRoots),
/* harmony export */   Xb: () => (/* binding */ rootsIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

const ROOTS = ['assay.yaml', 'manifests/', 'projects/', 'data/'];
function manifestRoots(root, { env, cwd }) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(env['GITHUB_WORKSPACE'] ?? cwd, root).replaceAll('\\', '/');
    return rootsIn(folder);
}
function rootsIn(folder) {
    return ROOTS.map((root) => (folder === '' ? root : `${folder}/${root}`));
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

/***/ 8672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ workspaceAt)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2857);
/* harmony import */ var _github_download_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8375);
/* harmony import */ var _manifest_load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2811);
/* harmony import */ var _manifest_schema_workspace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8529);




const Declaration = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('Workspace'), spec: _manifest_schema_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .Workspace */ .a });
async function* nowhere() { }
async function workspaceAt(github, commit, path) {
    const bytes = (await (0,_github_download_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .downloadTree */ .v9)(github, commit, [path])).get(path);
    if (!bytes)
        return 'missing';
    const text = new TextDecoder().decode(bytes);
    const { documents } = await (0,_manifest_load_js__WEBPACK_IMPORTED_MODULE_1__/* .loadTexts */ .Hy)([{ file: 'assay.yaml', text }], () => nowhere());
    const [declared] = documents.flatMap(({ value }) => Declaration.safeParse(value).data ?? []);
    return declared?.spec ?? 'unreadable';
}


/***/ }),

/***/ 4261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V_: () => (/* binding */ recentlyMerged),
/* harmony export */   jd: () => (/* binding */ findApproval),
/* harmony export */   xf: () => (/* binding */ approvalOf)
/* harmony export */ });
/* harmony import */ var _base_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2478);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9949);
/* harmony import */ var _covers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(998);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(794);
/* harmony import */ var _reviews_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3669);





async function findApproval(github, commit, question) {
    const { data } = await github.call('safe', (octokit) => octokit.rest.repos.listPullRequestsAssociatedWithCommit({
        owner: github.owner,
        repo: github.repo,
        commit_sha: commit,
    }));
    const merged = data.filter((one) => one.merged_at !== null && one.base.ref === question.base).map(mergedPull);
    const pull = merged.find((one) => one.mergeCommit === commit) ?? merged[0];
    if (pull)
        return approvalOf(github, pull, question);
    return { approved: false, reason: `no merged pull request belongs to the commit ${commit.slice(0, 12)}` };
}
const PULLS_PER_PAGE = 50;
const PAGES = 4;
async function recentlyMerged(github, base, limit) {
    let merged = [];
    for (let page = 1; page <= PAGES; page += 1) {
        const { data } = await github.call('safe', (octokit) => octokit.rest.pulls.list({
            owner: github.owner,
            repo: github.repo,
            state: 'closed',
            base,
            sort: 'updated',
            direction: 'desc',
            per_page: PULLS_PER_PAGE,
            page,
        }));
        merged = [...merged, ...data.filter((one) => one.merged_at !== null).map(mergedPull)]
            .toSorted((a, b) => (0,_base_address_js__WEBPACK_IMPORTED_MODULE_3__/* .compareText */ .n6)(b.mergedAt, a.mergedAt))
            .slice(0, limit);
        const oldest = merged[limit - 1];
        if (data.length < PULLS_PER_PAGE || (oldest && oldest.mergedAt >= (data.at(-1)?.updated_at ?? '')))
            break;
    }
    return merged;
}
function mergedPull(one) {
    const { number, user, head, base, merge_commit_sha: mergeCommit, merged_at: mergedAt } = one;
    return {
        number,
        author: user?.login ?? '',
        headSha: head.sha,
        baseSha: base.sha,
        mergeCommit,
        mergedAt: mergedAt ?? '',
    };
}
async function approvalOf(github, pull, question) {
    const { ours: plan, foreign } = await (0,_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .lookForComment */ .Q8)(github, pull.number, question.comment);
    if (!plan?.marker.digest) {
        const who = foreign.map((one) => `"${one}"`).join(', ');
        return {
            approved: false,
            pull: pull.number,
            reason: who === ''
                ? 'no plan was posted on the pull request'
                : `no plan was posted on the pull request by a workflow or by the account of this token; a comment that looks like one is by ${who}`,
        };
    }
    const { digest, head } = plan.marker;
    if (head !== pull.headSha) {
        return {
            approved: false,
            digest,
            pull: pull.number,
            reason: 'the posted plan belongs to an older commit of the pull request',
        };
    }
    const covers = (0,_covers_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCovers */ .EH)(plan.body);
    const yes = (by) => ({
        approved: true,
        digest,
        pull: pull.number,
        by,
        ...(covers ? { covers } : {}),
    });
    if (!(await question.required(pull)))
        return { ...yes(pull.author), unreviewed: true };
    for (const [login, review] of await latestReviews(github, pull.number)) {
        if (review.state !== 'APPROVED' || login === pull.author)
            continue;
        if (review.commit_id !== pull.headSha || (review.submitted_at ?? '') < plan.updatedAt)
            continue;
        if (review.user?.type === 'User' && (await mayWrite(github, login)))
            return yes(login);
    }
    return {
        approved: false,
        digest,
        pull: pull.number,
        reason: 'nobody with write access but the author approved the last commit after its plan was posted',
    };
}
async function mayWrite(github, username) {
    try {
        const { data } = await github.call('safe', (octokit) => octokit.rest.repos.getCollaboratorPermissionLevel({ owner: github.owner, repo: github.repo, username }));
        return data.permission === 'admin' || data.permission === 'write';
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y && error.status === 404)
            return false;
        throw error;
    }
}
const OPINIONS = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);
async function latestReviews(github, pull) {
    const reviews = await (0,_reviews_js__WEBPACK_IMPORTED_MODULE_4__/* .reviewsOf */ .N)(github, pull);
    const latest = new Map();
    for (const review of reviews) {
        if (review.user && OPINIONS.has(review.state))
            latest.set(review.user.login, review);
    }
    return latest;
}


/***/ }),

/***/ 291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ isBelow),
/* harmony export */   x: () => (/* binding */ contentAt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(794);
/* harmony import */ var _git_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9385);


async function contentAt(github, commit, roots) {
    try {
        const { files } = await (0,_git_data_js__WEBPACK_IMPORTED_MODULE_1__/* .readRefAt */ .BF)(github, commit);
        return [...files]
            .filter(([path]) => isBelow(path, roots))
            .map(([path, oid]) => `${oid} ${path}\0`)
            .toSorted()
            .join('');
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y && (error.status === 404 || error.status === 200))
            return undefined;
        throw error;
    }
}
function isBelow(path, roots) {
    return roots.some((root) => path === root || (root.endsWith('/') && path.startsWith(root)));
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

/***/ 8375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v9: () => (/* binding */ downloadTree)
/* harmony export */ });
/* unused harmony exports DOWNLOAD_LIMITS, DownloadTooLargeError */
/* harmony import */ var _content_at_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(291);
/* harmony import */ var _git_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9385);


const DOWNLOAD_LIMITS = { files: 5000, bytes: 32 * 1024 * 1024, singles: 50 };
class DownloadTooLargeError extends Error {
    name = 'GitHubError';
}
async function downloadTree(github, commit, roots) {
    const { files } = await (0,_git_data_js__WEBPACK_IMPORTED_MODULE_1__/* .readRefAt */ .BF)(github, commit);
    const wanted = [...files].filter(([path]) => isPlain(path) && (0,_content_at_js__WEBPACK_IMPORTED_MODULE_0__/* .isBelow */ .Y)(path, roots));
    if (wanted.length > DOWNLOAD_LIMITS.files)
        throw new DownloadTooLargeError(`the commit ${commit.slice(0, 12)} has more than ${DOWNLOAD_LIMITS.files} files`);
    const texts = await (0,_git_data_js__WEBPACK_IMPORTED_MODULE_1__/* .readTexts */ .Z7)(github, wanted.map(([, oid]) => oid));
    const singles = wanted.filter(([, oid]) => typeof texts.get(oid) !== 'string');
    if (singles.length > DOWNLOAD_LIMITS.singles)
        throw new DownloadTooLargeError(`the commit ${commit.slice(0, 12)} has more than ${DOWNLOAD_LIMITS.singles} files that are large or no text`);
    const contents = new Map();
    let bytes = 0;
    for (const [path, oid] of wanted) {
        const text = texts.get(oid);
        const content = typeof text === 'string' ? new TextEncoder().encode(text) : await (0,_git_data_js__WEBPACK_IMPORTED_MODULE_1__/* .readBlob */ .gm)(github, oid);
        bytes += content.length;
        if (bytes > DOWNLOAD_LIMITS.bytes)
            throw new DownloadTooLargeError(`the commit ${commit.slice(0, 12)} is too large to be read as data`);
        contents.set(path, content);
    }
    return contents;
}
function isPlain(path) {
    return path
        .split('/')
        .every((part) => /^[A-Za-z0-9_ ()+,@=~][A-Za-z0-9._ ()+,@=~-]*$/.test(part) && !/[. ]$/.test(part));
}


/***/ }),

/***/ 5167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ formatPostedHead),
/* harmony export */   n: () => (/* binding */ postedHeads)
/* harmony export */ });
/* harmony import */ var _approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4261);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9949);


function formatPostedHead({ serial, ledgerHead }) {
    return `State serial ${serial}, ledger \`${ledgerHead}\`.`;
}
async function postedHeads(github, { base, environment, limit }) {
    const heads = [];
    for (const { number: pull } of await (0,_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .recentlyMerged */ .V_)(github, base, limit)) {
        const { body = '' } = (await (0,_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .findComment */ .h1)(github, pull, `apply/${environment}`)) ?? {};
        const [, serial, ledgerHead] = /State serial (\d+), ledger `([0-9a-f]{64})`/.exec(body) ?? [];
        if (serial !== undefined && ledgerHead !== undefined)
            heads.push({ pull, serial: Number(serial), ledgerHead });
    }
    return heads;
}


/***/ }),

/***/ 3669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ reviewsOf)
/* harmony export */ });
async function reviewsOf(github, pull) {
    return github.call('safe', (octokit) => octokit.paginate(octokit.rest.pulls.listReviews, {
        owner: github.owner,
        repo: github.repo,
        pull_number: pull,
        per_page: 100,
    }));
}


/***/ }),

/***/ 8103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OS: () => (/* binding */ Metadata),
/* harmony export */   PU: () => (/* binding */ PlatformId),
/* harmony export */   SX: () => (/* binding */ Name),
/* harmony export */   VY: () => (/* binding */ Description),
/* harmony export */   hE: () => (/* binding */ Title),
/* harmony export */   ry: () => (/* binding */ ClientMetadata)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6462);


const Name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(_envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .NAME */ .o_, 'must be 1 to 63 lower case letters, digits or dashes, not starting or ending with a dash');
const PlatformId = zod__WEBPACK_IMPORTED_MODULE_0__/* .guid */ .OsD();
const Title = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(300);
const Description = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(10_000);
const Metadata = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: Name.describe('Identity of this resource; references use it. A changed name needs `moved: { from: <old name> }`.'),
    moved: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ from: Name }).optional().describe('The former name; nothing is created or forgotten.'),
    adopt: PlatformId.optional().describe('Id of an existing object on the platform that this manifest takes over.'),
});
const ClientMetadata = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^(?!\$)(?!keyframes$)[A-Za-z0-9\-_ .]+$/, 'must be letters, digits, "-", "_", " ", "." and not start with "$"'), zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9()
    .refine((value) => value !== null, 'must not be null')
    .meta({ not: { type: 'null' } }));


/***/ }),

/***/ 8529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ Workspace)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8103);


const StateLocation = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    branch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$/).optional().describe('Orphan branch that holds the state.'),
    ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^refs\/[A-Za-z0-9._/-]{1,200}$/).optional().describe('A ref outside refs/heads instead of a branch.'),
    directory: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(500).optional().describe('A folder inside the repository instead of GitHub.'),
})
    .refine((state) => Object.values(state).filter((value) => value !== undefined).length <= 1, 'takes one of branch, ref, directory')
    .meta({ maxProperties: 1 });
const Environment = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    endpoint: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('sandbox'), zod__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5({ protocol: /^https?$/ }).meta({ pattern: '^[Hh][Tt][Tt][Pp][Ss]?:' })])
        .describe('`sandbox` (embedded server), https://api.encord.com, https://api.us.encord.com, or another URL.'),
    bindings: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        workflowTemplates: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .Name */ .SX, _metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .PlatformId */ .PU).default({}),
        integrations: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .Name */ .SX, _metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .PlatformId */ .PU).default({}),
        groups: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(200), _metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .PlatformId */ .PU).default({}),
    })
        .partial()
        .optional()
        .describe('Ids that only the platform can give.'),
    state: StateLocation.optional().describe('Where the state of this environment is kept; default: the folder .assay.'),
});
const Workspace = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    environments: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .Name */ .SX, Environment)
        .refine((all) => Object.keys(all).length > 0, 'must name at least one environment')
        .meta({ minProperties: 1 }),
    defaultEnvironment: _metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .Name */ .SX.describe('The environment of commands that name none.'),
    approvals: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ required: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(true) })
        .optional()
        .describe('`required: false` lets a one-person repository apply without a second reviewer. Read from the base branch.'),
    limits: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        changedPercent: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(100).default(20),
        changedObjects: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).default(25),
    })
        .optional()
        .describe('Blast radius: a plan with more risky and destructive operations than either limit is refused.'),
    snapshots: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        store: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['directory', 'branch', 'artifact'])
            .optional()
            .describe('Only says where they lie, which is with the state: a folder or a branch.'),
        allowInPublicRepository: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(false),
    })
        .optional()
        .describe('Where label snapshots are kept. They hold the ground truth.'),
});


/***/ }),

/***/ 6773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cw: () => (/* binding */ Plan)
/* harmony export */ });
/* unused harmony exports OPERATIONS, LEVELS, Operation, Refusal */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

const OPERATIONS = [
    'create',
    'update',
    'link',
    'attach',
    'detach',
    'adopt',
    'move',
    'forget',
    'manual',
];
const LEVELS = ['safe', 'risky', 'destructive'];
const Operation = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    key: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    operation: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(OPERATIONS),
    address: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    level: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(LEVELS),
    summary: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    changes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ field: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), from: zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9().optional(), to: zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9().optional() })),
    facts: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
    after: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
const Refusal = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ address: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), key: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() });
const Plan = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    source: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['platform', 'state']),
    operations: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Operation),
    digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    unchanged: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
    refused: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Refusal).optional(),
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


/***/ })

};
