export const id = 634;
export const ids = [634];
export const modules = {

/***/ 4634:
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
// EXTERNAL MODULE: ./build/js/encord/errors.js
var errors = __webpack_require__(2941);
// EXTERNAL MODULE: ./build/js/encord/observer.js + 6 modules
var encord_observer = __webpack_require__(5590);
// EXTERNAL MODULE: ./build/js/graph/marker.js
var graph_marker = __webpack_require__(3715);
// EXTERNAL MODULE: ./build/js/graph/safe-text.js
var safe_text = __webpack_require__(6130);
// EXTERNAL MODULE: ./build/js/state/intent.js
var intent = __webpack_require__(448);
// EXTERNAL MODULE: ./build/js/state/resources.js + 1 modules
var state_resources = __webpack_require__(9617);
// EXTERNAL MODULE: ./build/js/state/errors.js
var state_errors = __webpack_require__(1689);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/state/parse-file.js
var parse_file = __webpack_require__(1614);
;// CONCATENATED MODULE: ./build/js/state/lease.js



/** Which run is changing the platform. A lock covers one write; a lease covers a whole run. */
const Lease = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    run: schemas/* string */.YjP(),
    command: schemas/* string */.YjP(),
    at: schemas/* string */.YjP(),
    expires: schemas/* string */.YjP(),
});
const LEASE_PATH = 'lease.json';
const DURATION = 30 * 60_000;
/**
 * The files and records with which a write takes or renews the lease for half an hour. A lease of a dead run, or one that
 * ran out, is taken over, and the ledger says so. Throws `LockedError` when another run holds it.
 */
async function leaseWrites(view, options) {
    const { run, now } = options;
    const held = await (0,parse_file/* readStateFile */.q)(view, LEASE_PATH, Lease);
    const records = [];
    if (held !== undefined && held.run !== run.id) {
        const alive = (await options.isAlive?.(held.run)) ?? now < Date.parse(held.expires);
        if (alive) {
            throw new state_errors/* LockedError */.by(`${held.command} (run ${held.run}) has been working since ${held.at}; wait for it, or until ${held.expires}`, held.run);
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
    return { path: LEASE_PATH, content: (0,parse_file/* stateJson */.m)(lease), records };
}

;// CONCATENATED MODULE: ./build/js/state/resource-path.js
/** File of a resource: `resources/project.street~production.json`. Addresses hold letters, digits, `-`, `_`, `.` and `/`. */
function resourcePath(address) {
    return `resources/${address.replaceAll('/', '~')}.json`;
}
/** File of the intent to create a resource or to register its items. */
function intentPath(address) {
    return `intents/${address.replaceAll('/', '~')}.json`;
}
/** File of a plan that was made and may be approved. */
function planPath(digest) {
    return `plans/${digest}.json`;
}

;// CONCATENATED MODULE: ./build/js/apply/journal.js




/**
 * What a run writes into the state: gathered in memory, written in few, whole writes. Every write takes or renews the
 * lease first, so a run that lost it stops here.
 */
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
        this.#files.set(intentPath(intent.address), (0,parse_file/* stateJson */.m)({ ...whole, ...title }));
        return whole;
    }
    fulfilled(address) {
        if (this.intents.delete(address))
            this.#files.set(intentPath(address), null);
    }
    remember(resource) {
        this.#files.set(resourcePath(resource.address), (0,parse_file/* stateJson */.m)(resource));
    }
    forget(address) {
        this.#files.set(resourcePath(address), null);
    }
    /** Writes what was gathered. `last` gives the lease back in the same write. */
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



/**
 * Puts into the journal what differs between the state and what was observed: managed resources as they are now, without
 * those whose adoption, move or forgetting was not run. `stored` is brought up to date. Returns whether anything differs.
 */
function rememberObserved(desired, observer, changes, stored, journal) {
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
        const resource = (0,state_resources/* resourceOf */.K)(withHashes(seen, node), node, marker);
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
    // Found by the marker of a create that was not answered, or without an id of its own.
    return seen.kind !== 'registration' || (seen.observedKeys?.size ?? 0) > 0;
}
function withHashes(seen, desired) {
    if (seen.kind !== 'ontology' || desired.kind !== 'ontology')
        return seen;
    return { ...seen, knownHashes: (0,merge_editor/* mergeEditor */.C)(desired, seen.editor, seen.knownHashes).hashes };
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
/** The desired resource of an operation. */
function desiredOf(context, address, kind) {
    const node = context.desired.nodes.get(address);
    if (node?.kind !== kind)
        throw new TypeError(`${address} is not a declared ${kind}`);
    return node;
}
/** What is on the platform now, as far as this run knows. */
function currentOf(context, address, kind) {
    const node = context.observer.nodes.get(address);
    return node?.kind === kind ? node : undefined;
}

// EXTERNAL MODULE: ./build/js/encord/api/datasets.js + 1 modules
var datasets = __webpack_require__(1244);
// EXTERNAL MODULE: ./build/js/encord/api/folders.js + 1 modules
var folders = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/js/encord/api/ontologies.js + 1 modules
var ontologies = __webpack_require__(866);
// EXTERNAL MODULE: ./build/js/encord/api/projects.js + 1 modules
var projects = __webpack_require__(7304);
// EXTERNAL MODULE: ./build/js/encord/convert.js
var convert = __webpack_require__(3971);
;// CONCATENATED MODULE: ./build/js/apply/run/access.js






/** Adds the groups and people that the manifest lists and that have no access yet, one call a role. */
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
/** Removes who is not listed. The last administrator stays: nobody could give access again. */
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
    switch (kind) {
        case 'folder':
            return {
                addGroups: (groups, role) => (0,folders/* addFolderGroups */.q4)(client, uuid, groups, role === 'admin' ? 'admin' : 'user'),
                removeGroups: (groups) => (0,folders/* removeFolderGroups */.Rs)(client, uuid, groups),
            };
        case 'ontology':
            return {
                addGroups: (groups, role) => (0,ontologies/* addOntologyGroups */.hO)(client, uuid, groups, (0,convert/* resourceRole */.n1)(role)),
                removeGroups: (groups) => (0,ontologies/* removeOntologyGroups */.ee)(client, uuid, groups),
            };
        case 'dataset':
            return {
                addGroups: (groups, role) => datasets/* addDatasetGroups */.e(client, uuid, groups, (0,convert/* resourceRole */.n1)(role)),
                removeGroups: (groups) => datasets/* removeDatasetGroups */.tb(client, uuid, groups),
                addUsers: (emails, role) => datasets/* addDatasetUsers */.oz(client, uuid, emails, (0,convert/* resourceRole */.n1)(role)),
                removeUsers: (emails) => datasets/* removeDatasetUsers */.xY(client, uuid, emails),
            };
        case 'project':
            return {
                addGroups: (groups, role) => projects/* addProjectGroups */.p6(client, uuid, groups, (0,convert/* projectRole */.ON)(role)),
                removeGroups: (groups) => projects/* removeProjectGroups */.MM(client, uuid, groups),
                addUsers: (emails, role) => projects/* addProjectUsers */.Hc(client, uuid, emails, (0,convert/* projectRole */.ON)(role)),
                removeUsers: (emails) => projects/* removeProjectUsers */.wo(client, uuid, emails),
            };
    }
}

// EXTERNAL MODULE: ./build/js/plan/diff/dataset.js
var dataset = __webpack_require__(1902);
;// CONCATENATED MODULE: ./build/js/apply/run/attach.js





/** Links the registered items that the dataset lacks, then counts what the dataset really holds. */
async function runLink(node, registration, context) {
    const uuid = context.observer.uuidOf(node.address);
    if (uuid === undefined)
        return failed('the dataset is not on the platform');
    const seen = currentOf(context, registration, 'registration');
    const wanted = (0,dataset/* linkableKeys */.B)(desiredOf(context, registration, 'registration'), seen);
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
    return applied(`${items.length} items linked`, uuid);
}
/** Removes a registration's items from a dataset; their tasks and labels go with them. */
async function runUnlink(node, registration, context) {
    const uuid = context.observer.uuidOf(node.address);
    const before = currentOf(context, node.address, 'dataset');
    if (uuid === undefined || before === undefined)
        return failed('the dataset is not on the platform');
    const items = await context.observer.itemsOf(registration);
    const rows = [...items.values()].flatMap((item) => before.linked?.get(item.toLowerCase()) ?? []);
    await orReadBack(() => (0,datasets/* unlinkRows */.Pk)(context.client, uuid, rows));
    const after = await context.observer.refresh(node.address);
    const left = after?.kind === 'dataset' ? (after.linkedOf?.get(registration)?.size ?? 0) : rows.length;
    return left === 0
        ? applied(`${rows.length} items removed from the dataset`, uuid)
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
/** A write that must not be repeated: without an answer, what is there afterwards decides. */
async function orReadBack(write) {
    try {
        await write();
    }
    catch (error) {
        if (!(0,errors/* isUnanswered */.Ni)(error))
            throw error;
    }
}

// EXTERNAL MODULE: ./build/js/workflow/contract.js
var contract = __webpack_require__(1862);
;// CONCATENATED MODULE: ./build/js/apply/run/create.js








const LOOKS = 4;
/**
 * Creates what may not be created twice. The marker is in the journal already. When an earlier run, or this one, sent the
 * create and got no answer, the object is looked for by its marker before anything is sent again.
 */
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
            if (!(0,errors/* isUnanswered */.Ni)(error))
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









/** Title, description and client metadata of a folder; metadata keys that others added stay. */
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
/**
 * Writes an ontology over the one that was just read: refused when somebody changed it since the plan was made. Every key
 * that Assay does not know stays, and what was written is read back.
 */
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
        ? applied(`ontology "${node.title}" updated: ${merged.changes.length} changes`, uuid)
        : failed(`the platform took only part of the ontology: ${left.changes.length} changes are missing`);
}
/** Adds fields to the organisation's schema as it is now; a key that is not listed stays. */
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
    return applied(`${differing.length} fields of the client metadata schema written`);
}

;// CONCATENATED MODULE: ./build/js/apply/run-step.js






/** What an operation adds to its key: `link dataset.a registration.b` → `registration.b`. */
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
/**
 * Runs one operation that is not an upload. `sentBefore`: an earlier run may have sent this create. Errors of the
 * platform are thrown; what the platform did otherwise than asked is a failed result.
 */
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
/** State of an upload job. With `ignoreErrors` a job ends DONE even if every unit failed: look at `unitsErrorCount`. */
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
/** Id of a job that was started: a bare string, in any case and with or without dashes (Encord SDK 0.1.211 takes both). */
const JobUuid = schemas/* string */.YjP()
    .transform((text) => text
    .toLowerCase()
    .replace(/^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/, '$1-$2-$3-$4-$5'))
    .pipe(page/* Guid */.qM);

// EXTERNAL MODULE: ./build/js/encord/rest-path.js
var rest_path = __webpack_require__(7570);
;// CONCATENATED MODULE: ./build/js/encord/api/upload-jobs.js


/** Starts a job and answers its id. Not repeated: a job that was not answered may run. */
function startUploadJob(client, folderUuid, request) {
    return client.rest({
        method: 'POST',
        path: (0,rest_path/* restPath */.k) `storage/folders/${folderUuid}/data-upload-jobs`,
        body: request,
        repeat: 'never',
        answer: JobUuid,
    });
}
/** Waits up to `timeoutSeconds` (at most 60 are asked for) on the server's side and answers the job's state. */
function pollUploadJob(client, folderUuid, jobUuid, timeoutSeconds = 60) {
    return client.rest({
        method: 'GET',
        path: (0,rest_path/* restPath */.k) `storage/folders/${folderUuid}/data-upload-jobs/${jobUuid}`,
        query: { timeoutSeconds: Math.min(60, Math.max(0, Math.floor(timeoutSeconds))) },
        repeat: 'safe',
        answer: UploadJob,
    });
}
/** Answers how many units were cancelled; what was processed before stays. */
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
/** Keys, flags and the literal of an entry, generously. */
const OVERHEAD = 400;
const ENTRY_OVERHEAD = Math.max(...entry_kinds/* ENTRY_KINDS */.p.map((kind) => kind.literal.length)) + 25;
/** Cuts items into upload jobs, keeping their order: as many as fit into each. */
function batches(items, limits = BATCH_LIMITS) {
    const found = [];
    let batch = [];
    let counts = { images: 0, videos: 0, groups: 0 };
    let bytes = OVERHEAD;
    for (const item of items) {
        const kind = CLASS[item.type];
        const size = Buffer.byteLength(JSON.stringify(item.upload)) + ENTRY_OVERHEAD;
        if (batch.length > 0 && (counts[kind] + 1 > limits[kind] || bytes + size > limits.bytes)) {
            found.push(batch);
            batch = [];
            counts = { images: 0, videos: 0, groups: 0 };
            bytes = OVERHEAD;
        }
        batch.push(item);
        counts[kind] += 1;
        bytes += size;
    }
    if (batch.length > 0)
        found.push(batch);
    return found;
}

// EXTERNAL MODULE: ./build/js/registration/content-digest.js
var content_digest = __webpack_require__(1844);
// EXTERNAL MODULE: ./build/js/plan/diff/registration.js + 1 modules
var registration = __webpack_require__(553);
;// CONCATENATED MODULE: ./build/js/registration/upload-request.js

/** Lists that older servers do not know: left out when empty. */
const NEWER = new Set(['timeSeries', 'scenes']);
/** The body of one upload job, keys in the order in which the SDK writes them. */
function uploadRequest(items, flags = {}) {
    const body = {};
    for (const { type, typed, literal } of entry_kinds/* ENTRY_KINDS */.p) {
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
/**
 * Starts the jobs of a registration. `earlier` is what an earlier run left in the journal: its jobs are waited for first,
 * and when it is unknown whether one was started, nothing is sent before the folder has come to rest.
 */
async function startUpload(node, purpose, earlier, context) {
    const folder = context.observer.uuidOf(node.folder);
    if (folder === undefined)
        return failed(`${node.folder} is not on the platform`);
    let resend = false;
    if (earlier !== undefined && purpose === 'register') {
        for (const job of earlier.jobs)
            await waitForJob(folder, job, context);
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
    const jobs = [];
    for (const part of batches(items)) {
        try {
            const flags = purpose === 'metadata'
                ? { skipDuplicateUrls: true, upsertMetadata: true }
                : { skipDuplicateUrls: node.skipDuplicateUrls || resend, upsertMetadata: false };
            jobs.push(await startUploadJob(context.client, folder, {
                dataItems: uploadRequest(part, flags),
                ...(node.integration === undefined ? {} : { integrationHash: node.integration }),
                ignoreErrors: node.onUnitError !== 'fail',
            }));
        }
        catch (error) {
            if ((0,errors/* isUnanswered */.Ni)(error))
                return { node, purpose, folder, sent: items, jobs, uncertain: true };
            if (!(error instanceof errors/* EncordAnswerError */.Sd))
                throw error;
            // A refusal: this job does not run. What was started before it is still waited for.
            if (jobs.length === 0)
                return failed(error.message);
            return { node, purpose, folder, sent: items, jobs, uncertain: false };
        }
    }
    return { node, purpose, folder, sent: items, jobs, uncertain: false };
}
/** Waits for the jobs, reads the folder again, and says what became of the items. */
async function finishUpload(upload, context) {
    const { node, purpose, folder } = upload;
    const errors = [];
    const reported = [];
    for (const job of upload.jobs) {
        const state = await waitForJob(folder, job, context);
        if (state === undefined)
            continue;
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
            ? applied(`client metadata of ${upload.sent.length} items updated`)
            : failed(`client metadata of ${left} of ${upload.sent.length} items is not updated${firstOf(errors)}`);
    }
    await matchReported(upload, reported, context);
    const missing = openItems(node, purpose, context);
    if (missing.length === 0) {
        clearFailed(node, context);
        return applied(`${upload.sent.length} items registered`);
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
/** Polls a job until it ends; undefined when the platform does not know it. Throws the signal's reason when aborted. */
async function waitForJob(folder, job, context) {
    for (;;) {
        context.signal.throwIfAborted();
        let state;
        try {
            state = await pollUploadJob(context.client, folder, job);
        }
        catch (error) {
            if (error instanceof errors/* EncordAnswerError */.Sd && error.status === 404)
                return undefined;
            throw error;
        }
        if (state.status !== 'PENDING')
            return state;
        const done = state.unitsDoneCount + state.unitsErrorCount + state.unitsCancelledCount;
        context.progress(`registering: ${done} of ${done + state.unitsPendingCount}`);
        await context.sleep(1000, context.signal);
    }
}
/** Reads the folder until two looks in a row show the same items: a job that nobody knows has ended, or never was. */
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
/**
 * Items without a readable URL are known by the id that their job reported: by name, and in order where that leaves as
 * many ids as items. Which of them has which id does not matter, since a dataset takes all of them or none.
 */
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

;// CONCATENATED MODULE: ./build/js/plan/covered.js
/** What an approval names: key and digest of one operation. */
function operationId(operation) {
    return `${operation.key}@${operation.digest}`;
}
/** Which operations of a plan made now are covered by a plan that was reviewed. Fewer is fine, more is refused. */
function coveredOperations(fresh, reviewed) {
    const reviewedIds = new Set(reviewed.operations.map((operation) => `${operation.level} ${operationId(operation)}`));
    const extra = fresh.operations.filter((operation) => fresh.environment !== reviewed.environment || !reviewedIds.has(`${operation.level} ${operationId(operation)}`));
    const refused = new Set(extra);
    const freshKeys = new Set(fresh.operations.map((operation) => operation.key));
    return {
        approved: new Set(fresh.operations.filter((operation) => !refused.has(operation)).map(operationId)),
        extra,
        done: reviewed.operations.filter((operation) => !freshKeys.has(operation.key)),
    };
}

;// CONCATENATED MODULE: ./build/js/apply/steps.js

/**
 * Decides for every operation whether it may run: covered by the approval, not stopped by a guard, and, when it is
 * destructive, confirmed by name. One that may not run never stops the others, except those that need it.
 */
function planSteps(plan, permission) {
    return plan.operations.map((operation) => ({ operation, verdict: verdictOf(operation, permission) }));
}
function verdictOf(operation, permission) {
    if (operation.operation === 'manual')
        return { do: 'leave', status: 'manual', why: operation.summary };
    const guard = permission.refused.get(operation.key);
    if (guard !== undefined)
        return { do: 'leave', status: 'refused', why: guard };
    if (permission.approved !== 'all' && !permission.approved.has(operationId(operation))) {
        return { do: 'leave', status: 'refused', why: 'no approved plan holds exactly this operation' };
    }
    if (operation.level === 'destructive' && !permission.confirmed.has(operation.address)) {
        return { do: 'leave', status: 'refused', why: `it is destructive: confirm it with --confirm ${operation.address}` };
    }
    return { do: 'run' };
}
const OPERATIONS_PER_BATCH = 50;
/** Steps that run, in batches; the journal is written before and after each batch. */
function batchesOf(steps, size = OPERATIONS_PER_BATCH) {
    const running = steps.filter((step) => step.verdict.do === 'run').map((step) => step.operation);
    const batches = [];
    for (let at = 0; at < running.length; at += size)
        batches.push(running.slice(at, at + size));
    return batches;
}

;// CONCATENATED MODULE: ./build/js/apply/execute.js














/** After so many steps in a row without a connection, the rest is left for the next run. */
const GIVE_UP_AFTER = 3;
/**
 * Runs the operations of a plan that may run. What must not be sent twice is in the journal before it is sent; the state
 * is written before and after each batch. A step that fails becomes an outcome, and what needs it is skipped. Killed at
 * any point and run again with a new plan it converges without duplicates. Throws when the state cannot be written
 * (`StateError`, `LockedError`).
 */
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
    /** Addresses with an intent that an earlier run left: it may have sent the create. */
    #before = new Set();
    /** What the state holds, kept up to date with what this run puts into the journal. */
    #stored;
    #lost = 0;
    /** Writes that may still be spent on noting upload jobs before they are waited for. */
    #jobWrites = 2;
    constructor(input) {
        this.#input = input;
        this.#stored = new Map(input.resources);
    }
    async run() {
        const { plan, store, desired, observed, client, run, now, isAlive, signal } = this.#input;
        const intents = await (0,intent/* readIntents */.Q)(await store.view());
        const observer = new encord_observer/* Observer */.n(client, desired, this.#stored, { intents, seed: observed });
        const alive = isAlive === undefined ? {} : { isAlive };
        const journal = new Journal({ store, run, now, ...alive, check: (view) => this.#checkUnmoved(view) }, intents);
        const context = {
            client,
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
        this.#dropStale(journal, plan);
        this.#before = new Set(journal.intents.keys());
        if (batches.length === 0 && (this.#remember(context) || !journal.isEmpty))
            await journal.flush('Refresh what is known', true);
        for (const [index, batch] of batches.entries()) {
            this.#announce(batch, index === 0, context);
            await journal.flush(`Intend ${batch.length} operations`, false);
            await this.#runBatch(batch, context);
            for (const operation of batch)
                this.#record(operation, journal);
            this.#remember(context);
            await journal.flush(`Record ${batch.length} operations`, index === batches.length - 1);
        }
        const outcomes = plan.operations.flatMap((operation) => this.#outcomes.get(operation.key) ?? []);
        const has = (...statuses) => outcomes.some((one) => statuses.includes(one.status));
        return {
            outcomes,
            problems: [...observer.problems].sort(problem/* compareProblems */.i),
            cancelled: signal.aborted,
            stateWrites: journal.writes,
            exit: has('refused') ? 5 : has('failed', 'skipped') ? 7 : 0,
        };
    }
    #remember({ desired, observer, journal }) {
        const identity = { created: this.#created, adopted: this.#adopted, moved: this.#moved, forgotten: this.#forgotten };
        return rememberObserved(desired, observer, identity, this.#stored, journal);
    }
    /** Throws when another run has changed what is remembered since the plan was made. */
    async #checkUnmoved(view) {
        const now = await (0,state_resources/* readResources */.M)(view);
        if ((0,canonical/* digestOf */.ol)(Object.fromEntries(now)) === (0,canonical/* digestOf */.ol)(Object.fromEntries(this.#input.resources)))
            return;
        throw new state_errors/* StateMovedError */.Lv('another run has changed the state since this plan was made; plan again');
    }
    /** Intents that no operation needs any more: the earlier run did it after all, and what it made was found. */
    #dropStale(journal, plan) {
        const open = new Set(plan.operations.filter(({ operation }) => operation === 'create').map(({ address }) => address));
        for (const intent of journal.intents.values()) {
            if (open.has(intent.address))
                continue;
            if (intent.marker !== undefined)
                this.#created.set(intent.address, intent.marker);
            journal.fulfilled(intent.address);
        }
    }
    #announce(batch, first, context) {
        const { plan, random, desired } = this.#input;
        if (first) {
            const data = { plan: plan.digest, environment: plan.environment, operations: plan.operations.length };
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
        context.progress(operation.summary);
        await this.#attempt(operation, context, async () => {
            const upload = await startUpload(node, purpose, earlier, context);
            if ('status' in upload)
                return upload;
            started.push([operation, upload]);
            const { skipDuplicateUrls } = node;
            // A start that was not answered leaves the list empty: the next run then knows that it must look first.
            const jobs = upload.uncertain ? [] : [...upload.jobs];
            context.journal.intend({ address: node.address, kind: node.kind, upload: { jobs, skipDuplicateUrls } });
            return undefined;
        });
    }
    async #finishUploads(started, context) {
        if (started.some(([, upload]) => upload.jobs.length > 0) && this.#jobWrites > 0) {
            this.#jobWrites -= 1;
            // Intents that were fulfilled leave with this write, so what they made must be in it.
            this.#remember(context);
            await context.journal.flush('Note upload jobs', false);
        }
        for (const [operation, upload] of started) {
            await this.#attempt(operation, context, () => finishUpload(upload, context));
        }
    }
    /** Runs one step; errors of the platform become its outcome. A result of undefined leaves it open. */
    async #attempt(operation, context, run) {
        const { signal } = this.#input;
        const writes = context.client.requests().writes;
        const used = () => context.client.requests().writes - writes;
        context.progress(operation.summary);
        try {
            const result = await run();
            this.#lost = 0;
            if (result === undefined)
                return;
            this.#settle(operation, result.status, result.summary, used(), result.uuid);
            if (result.pending !== true)
                context.journal.fulfilled(operation.address);
            if (result.status === 'applied' || result.uuid !== undefined)
                this.#identity(operation, result.uuid);
        }
        catch (error) {
            if (signal.aborted)
                return this.#settle(operation, 'failed', 'cancelled while it was running; the next run goes on');
            if (!(error instanceof errors/* EncordError */.IJ))
                throw error;
            this.#lost = (0,errors/* isUnanswered */.Ni)(error) ? this.#lost + 1 : 0;
            this.#settle(operation, 'failed', error.message, used());
            if (!(0,errors/* isUnanswered */.Ni)(error) && !isUpload(operation))
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
        // Nothing was sent, so nothing has to be looked for; what an earlier run left open stays open.
        if (!this.#before.has(operation.address))
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
            ...(uuid === undefined ? {} : { uuid }),
        };
        journal.record('apply.outcome', data, operation.address);
    }
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
/** `12 applied, 1 failed` in a fixed order; `nothing to do` without outcomes. */
function outcomesSentence(outcomes) {
    const parts = ORDER.toReversed().flatMap((status) => {
        const count = outcomes.filter((outcome) => outcome.status === status).length;
        return count === 0 ? [] : [`${count} ${WORDS[status]}`];
    });
    const writes = outcomes.reduce((sum, outcome) => sum + outcome.writes, 0);
    return parts.length === 0 ? 'nothing to do' : `${parts.join(', ')}; ${(0,words/* counted */.hS)(writes, 'write')}`;
}
/** Failures and what is to be done first, then the rest. */
function outcomesAsText(outcomes, style) {
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
    return [...lines, style.bold(outcomesSentence(outcomes))].join('\n');
}
function outcomesAsMarkdown(outcomes, budget = fit/* SUMMARY_BYTES */.R$) {
    const rows = sorted(outcomes).map((outcome) => [
        `${MARKS[outcome.status]} ${WORDS[outcome.status]}`,
        outcome.operation,
        (0,markdown/* codeSpan */.SS)(outcome.address),
        (0,markdown/* prose */.CS)(outcome.summary),
    ]);
    const head = `**${outcomesSentence(outcomes)}**`;
    if (rows.length === 0)
        return head;
    const [top = '', rule = '', ...lines] = (0,markdown/* markdownTable */.Qj)(['Result', 'Operation', 'Address', 'What'], rows).split('\n');
    const table = (0,fit/* fit */.Uj)([`${top}\n${rule}`, ...lines], budget - 200, (count) => `\n_${count} more left out._`, {
        separator: '\n',
    });
    return `${head}\n\n${table}`;
}
function sorted(outcomes) {
    return outcomes.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
}

// EXTERNAL MODULE: ./build/js/report/run-csv.js
var run_csv = __webpack_require__(7237);
// EXTERNAL MODULE: ./build/js/report/plan.js
var report_plan = __webpack_require__(7650);
;// CONCATENATED MODULE: ./build/js/plan/plan.js

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
/**
 * One operation of a plan. `changes` are the fields that differ, for people; `digest` identifies what will be written, so
 * that an approval covers exactly this. `key` = `<operation> <address>[ <detail>]` is unique within a plan.
 */
const Operation = schemas/* strictObject */.rej({
    key: schemas/* string */.YjP(),
    operation: schemas/* enum */.k5n(OPERATIONS),
    address: schemas/* string */.YjP(),
    level: schemas/* enum */.k5n(LEVELS),
    summary: schemas/* string */.YjP(),
    reason: schemas/* string */.YjP(),
    changes: schemas/* array */.YOg(schemas/* strictObject */.rej({ field: schemas/* string */.YjP(), from: schemas/* json */.Pq9().optional(), to: schemas/* json */.Pq9().optional() })),
    /** Labels and tasks it touches, items it registers, …: numbers by name. */
    facts: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()),
    /** Keys of operations that must be done before. */
    after: schemas/* array */.YOg(schemas/* string */.YjP()),
    digest: schemas/* string */.YjP(),
});
/** A plan as data. `digest` covers the operations (keys, levels, digests), not texts, places or order of facts. */
const Plan = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    environment: schemas/* string */.YjP(),
    /** Whether it was made from the platform or from the last known state. */
    source: schemas/* enum */.k5n(['platform', 'state']),
    operations: schemas/* array */.YOg(Operation),
    digest: schemas/* string */.YjP(),
    /** Resources that need nothing, by kind. */
    unchanged: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()),
});

// EXTERNAL MODULE: ./build/js/report/style.js
var style = __webpack_require__(84);
// EXTERNAL MODULE: ./build/js/commands/options.js
var commands_options = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/js/commands/resolve-path.js
var resolve_path = __webpack_require__(9133);
;// CONCATENATED MODULE: ./build/js/commands/approve.js






/**
 * Asks for the approval of a fresh plan: a reviewed plan file, a reviewed digest, `--yes`, or a person at the terminal. A
 * plan file may cover more than is needed now; what it does not cover is refused operation by operation.
 */
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
    const answer = await world.ask(`Apply these ${plan.operations.length} operations? Type yes: `);
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
    const reviewed = Plan.safeParse(value);
    if (!reviewed.success)
        return unreadable(`the plan file ${file} is not a plan of this version`);
    if (reviewed.data.environment !== plan.environment)
        return stale(`the reviewed plan is for the environment "${reviewed.data.environment}"`);
    return { approved: coveredOperations(plan, reviewed.data).approved };
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

// EXTERNAL MODULE: ./build/js/commands/connect.js + 17 modules
var connect = __webpack_require__(2981);
// EXTERNAL MODULE: ./build/js/commands/plan-now.js + 13 modules
var plan_now = __webpack_require__(8282);
// EXTERNAL MODULE: ./build/js/commands/result.js
var commands_result = __webpack_require__(8596);
;// CONCATENATED MODULE: ./build/js/commands/apply.js











/** `apply`: observes again, plans again, and runs the operations that an approval covers. */
const run = async (options, world) => {
    const { connection, problems: found } = await (0,connect/* connect */.Ng)(options, world, 'apply');
    if (!connection)
        return (0,commands_result/* stopped */.c)(found);
    try {
        const resources = await (0,state_resources/* readResources */.M)(await connection.store.view());
        const planned = await (0,plan_now/* planFromPlatform */.n7)(connection);
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
        if ((0,commands_options/* flag */.Jt)(options, 'dry-run'))
            return planOnly([], (0,problem/* hasErrors */.C)(problems) ? 1 : 0);
        const approval = await approve(plan, options, world);
        if ('problem' in approval)
            return planOnly([approval.problem], approval.exit);
        const result = await applyPlan({
            plan,
            refused,
            approved: approval.approved,
            confirmed: new Set((0,commands_options/* list */.p_)(options, 'confirm')),
            desired: planned.desired,
            observed: planned.observed,
            resources,
            client: connection.client,
            store: connection.store,
            run: connection.run,
            now: world.now,
            random: world.random,
            sleep: world.sleep,
            signal: world.signal,
            isAlive: connection.isRunAlive,
            progress: (line) => world.log.progress(line),
        });
        problems.push(...result.problems);
        return {
            problems,
            data: { version: 1, dryRun: false, plan, outcomes: result.outcomes, stateWrites: result.stateWrites },
            exit: (0,commands_result/* worstExit */.g)([result.exit, result.cancelled ? 7 : 0, (0,problem/* hasErrors */.C)(problems) ? 1 : 0]),
            text: (style) => outcomesAsText(result.outcomes, style),
            markdown: () => outcomesAsMarkdown(result.outcomes),
            csv: () => (0,run_csv/* outcomesAsCsv */.Qv)(result.outcomes),
            outputs: { digest: plan.digest, changes: String(plan.operations.length) },
        };
    }
    finally {
        await connection.close();
    }
};


/***/ })

};
