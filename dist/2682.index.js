export const id = 2682;
export const ids = [2682];
export const modules = {

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n7: () => (/* binding */ planFromPlatform),
  H: () => (/* binding */ planFromState)
});

// UNUSED EXPORTS: limitsOf

// EXTERNAL MODULE: ./build/js/base/problem.js
var problem = __webpack_require__(3145);
// EXTERNAL MODULE: ./build/js/encord/observer.js + 6 modules
var encord_observer = __webpack_require__(5316);
;// CONCATENATED MODULE: ./build/js/encord/observe.js


async function observe(client, desired, known, options = {}) {
    const observer = new encord_observer/* Observer */.n(client, desired, known, options);
    await observer.all();
    const gone = [...observer.gone].sort().map((address) => {
        const at = desired.nodes.get(address)?.at;
        return {
            code: 'encord.resource-gone',
            severity: 'warning',
            summary: `the platform no longer has ${address}, or the key cannot see it`,
            detail: 'If somebody deleted it on purpose, remove it from the manifests; otherwise the plan makes it again.',
            ...(at === undefined ? {} : { at }),
            address,
        };
    });
    return {
        graph: { nodes: observer.nodes },
        facts: { gone: observer.gone, sameTitle: observer.sameTitle },
        problems: [...observer.problems, ...gone].sort(problem/* compareProblems */.i),
    };
}

// EXTERNAL MODULE: ./build/js/graph/desired.js + 3 modules
var graph_desired = __webpack_require__(7562);
// EXTERNAL MODULE: ./build/js/plan/make-plan.js + 11 modules
var make_plan = __webpack_require__(5138);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/base/invariant.js
var invariant = __webpack_require__(7246);
// EXTERNAL MODULE: ./build/js/state/errors.js
var errors = __webpack_require__(1689);
// EXTERNAL MODULE: ./build/js/state/resources.js + 1 modules
var resources = __webpack_require__(9617);
;// CONCATENATED MODULE: ./build/js/state/observed-from-state.js




const StoredAccess = schemas/* object */.Ikc({
    groups: schemas/* array */.YOg(schemas/* object */.Ikc({ group: schemas/* string */.YjP(), role: schemas/* string */.YjP() })),
    people: schemas/* array */.YOg(schemas/* object */.Ikc({ person: schemas/* string */.YjP(), role: schemas/* string */.YjP() })),
    others: schemas/* int */.Whr(),
});
const Free = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
const Common = { title: schemas/* string */.YjP(), description: schemas/* string */.YjP().optional(), access: StoredAccess.optional() };
const STORED = {
    folder: schemas/* object */.Ikc({ ...Common, parent: schemas/* string */.YjP().nullable(), clientMetadata: Free.optional() }),
    registration: schemas/* object */.Ikc({
        folder: schemas/* string */.YjP(),
        keys: schemas/* string */.YjP(),
        uuids: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
        left: schemas/* string */.YjP().optional(),
        failed: schemas/* object */.Ikc({ content: schemas/* string */.YjP(), keys: schemas/* array */.YOg(schemas/* string */.YjP()) }).optional(),
        metadata: schemas/* string */.YjP().optional(),
    }),
    dataset: schemas/* object */.Ikc({ ...Common, linked: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()), elsewhere: schemas/* int */.Whr().optional() }),
    ontology: schemas/* object */.Ikc({ ...Common, editor: Free, hashes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()) }),
    'metadata-schema': schemas/* object */.Ikc({ fields: schemas/* record */.g1P(schemas/* string */.YjP(), Free) }),
    'workflow-template': schemas/* object */.Ikc({}),
    project: schemas/* object */.Ikc({
        ...Common,
        role: schemas/* enum */.k5n(['benchmark', 'production']),
        ontology: schemas/* string */.YjP(),
        workflowTemplate: schemas/* string */.YjP(),
        datasets: schemas/* array */.YOg(schemas/* string */.YjP()),
        tags: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
        workflow: schemas/* object */.Ikc({
            stages: schemas/* array */.YOg(schemas/* object */.Ikc({
                uuid: schemas/* string */.YjP(),
                title: schemas/* string */.YjP(),
                type: schemas/* string */.YjP(),
                pathways: schemas/* array */.YOg(schemas/* object */.Ikc({ uuid: schemas/* string */.YjP(), title: schemas/* string */.YjP(), destinationUuid: schemas/* string */.YjP() }))
                    .optional(),
            })),
        })
            .optional(),
    }),
};
async function observedFromState(view, desired) {
    return graphOfResources(await (0,resources/* readResources */.Mq)(view), desired);
}
function graphOfResources(resources, desired) {
    const moved = new Map();
    for (const node of desired?.nodes.values() ?? []) {
        if (node.movedFrom !== undefined && !resources.has(node.address))
            moved.set(node.movedFrom, node.address);
    }
    const rename = (address) => moved.get(address) ?? address;
    const nodes = new Map();
    for (const resource of resources.values()) {
        const node = nodeOf(resource, rename);
        nodes.set(node.address, node);
    }
    return { nodes };
}
function nodeOf(resource, rename) {
    const base = { address: rename(resource.address), ...(resource.uuid === undefined ? {} : { uuid: resource.uuid }) };
    const read = (kind) => {
        const parsed = STORED[kind].safeParse(resource.observed);
        if (!parsed.success)
            throw new errors/* StateDamagedError */.ZO(`the resource ${resource.address} in the state is damaged`);
        return parsed.data;
    };
    const kind = resource.kind;
    switch (kind) {
        case 'folder': {
            const { parent, ...stored } = read('folder');
            return {
                kind,
                ...base,
                ...common(stored),
                parent: parent === null ? null : rename(parent),
                ...pick(stored, 'clientMetadata'),
            };
        }
        case 'registration': {
            const { folder, keys, uuids, left = '', failed, metadata } = read('registration');
            return {
                kind,
                ...base,
                folder: rename(folder),
                skipDuplicateUrls: true,
                upsertMetadata: false,
                onUnitError: 'fail',
                items: [],
                observedKeys: new Map(keysOf(keys).map((key) => [key, uuids[key] ?? ''])),
                ...(left === '' ? {} : { left: new Map(keysOf(left).map((key) => [key, { uuid: uuids[key] ?? '' }])) }),
                ...(failed === undefined ? {} : { failed: { content: failed.content, keys: new Set(failed.keys) } }),
                ...(metadata === undefined ? {} : { observedMetadata: new Map(keysOf(metadata).map(halves)) }),
            };
        }
        case 'dataset': {
            const { linked, elsewhere, ...stored } = read('dataset');
            const linkedOf = new Map(Object.entries(linked).map(([address, keys]) => [rename(address), new Set(keysOf(keys))]));
            return {
                kind,
                ...base,
                ...common(stored),
                registrations: [...linkedOf.keys()],
                linkedOf,
                ...(elsewhere === undefined ? {} : { linkedElsewhere: elsewhere }),
            };
        }
        case 'ontology': {
            const { editor, hashes, ...stored } = read('ontology');
            return {
                kind,
                ...base,
                ...common(stored),
                editor,
                knownHashes: renamedHashes(hashes, resource.address, base.address),
            };
        }
        case 'metadata-schema':
            return { kind, ...base, fields: read('metadata-schema').fields };
        case 'workflow-template':
            return { kind, ...base, template: { title: '', start: '', stages: [] } };
        case 'project': {
            const { role, ontology, workflowTemplate, datasets, workflow, ...stored } = read('project');
            return {
                kind,
                ...base,
                ...common(stored),
                role,
                ontology: rename(ontology),
                workflowTemplate: rename(workflowTemplate),
                datasets: datasets.map(rename),
                ...pick(stored, 'tags'),
                ...(workflow === undefined ? {} : { workflow: workflowOf(workflow) }),
            };
        }
        default:
            return (0,invariant/* unreachable */.HB)(kind);
    }
}
function workflowOf(stored) {
    return {
        stages: stored.stages.map(({ pathways, ...stage }) => ({
            ...stage,
            ...(pathways === undefined ? {} : { pathways }),
        })),
    };
}
function common(stored) {
    const { title, description, access } = stored;
    return {
        title,
        ...(description === undefined ? {} : { description }),
        ...(access === undefined ? {} : { access: accessOf(access) }),
    };
}
function accessOf({ groups, people, others }) {
    const named = people.map(({ person, role }) => ({ email: person, role }));
    const unnamed = Array.from({ length: others }, (_, n) => ({ email: `person-unnamed-${n + 1}`, role: 'unknown' }));
    return { exclusive: false, groups, users: [...named, ...unnamed] };
}
function renamedHashes(hashes, from, to) {
    return new Map(Object.entries(hashes).map(([address, hash]) => [to + address.slice(from.length), hash]));
}
function halves(text) {
    return [text.slice(0, 16), text.slice(16)];
}
function keysOf(text) {
    return text === '' ? [] : text.split(' ');
}
function pick(from, key) {
    const value = from[key];
    return (value === undefined ? {} : { [key]: value });
}

// EXTERNAL MODULE: ./build/js/state/intent.js
var intent = __webpack_require__(448);
// EXTERNAL MODULE: ./build/js/encord/api/label-rows.js + 2 modules
var label_rows = __webpack_require__(2336);
;// CONCATENATED MODULE: ./build/js/commands/label-counts.js

async function withLabelCounts(plan, observed, client, known) {
    const counts = new Map();
    const labelledIn = (project) => {
        const known = counts.get(project) ?? labelledByDataset(project, client);
        counts.set(project, known);
        return known;
    };
    const operations = await Promise.all(plan.operations.map(async (operation) => {
        const touched = touchedBy(operation, observed, known);
        if (operation.level === 'safe' || touched.length === 0)
            return operation;
        let labels = 0;
        for (const { project, dataset } of touched) {
            const byDataset = await labelledIn(project);
            if (dataset === undefined)
                for (const count of byDataset.values())
                    labels += count;
            else
                labels += byDataset.get(dataset) ?? 0;
        }
        return { ...operation, facts: { ...operation.facts, labels } };
    }));
    return { ...plan, operations };
}
function touchedBy({ operation, address, key }, observed, known) {
    const projects = [...observed.nodes.values()].filter((node) => node.kind === 'project');
    const node = observed.nodes.get(address);
    const uuidOf = (dataset) => (observed.nodes.get(dataset) ?? known.get(dataset))?.uuid?.toLowerCase();
    const inProjects = (list, dataset) => list.flatMap(({ uuid }) => (uuid === undefined ? [] : [{ project: uuid, ...(dataset ? { dataset } : {}) }]));
    if (node?.kind === 'ontology')
        return inProjects(projects.filter((project) => project.ontology === address));
    if (operation !== 'detach')
        return [];
    if (node?.kind === 'project') {
        const dataset = uuidOf(key.slice(`detach ${address} `.length));
        return dataset === undefined ? [] : inProjects([node], dataset);
    }
    const dataset = uuidOf(address);
    return dataset === undefined
        ? []
        : inProjects(projects.filter((project) => project.datasets.includes(address)), dataset);
}
async function labelledByDataset(project, client) {
    const counts = new Map();
    for (const row of await (0,label_rows/* listLabelRows */.kh)(client, project, { includeAllBranches: true })) {
        if (row.label_hash == null)
            continue;
        const dataset = row.dataset_hash.toLowerCase();
        counts.set(dataset, (counts.get(dataset) ?? 0) + 1);
    }
    return counts;
}

;// CONCATENATED MODULE: ./build/js/commands/plan-now.js








async function planFromPlatform(connection) {
    const { client, desired, store } = connection;
    const view = await store.view();
    const known = await (0,resources/* readResources */.Mq)(view);
    const observed = await observe(client, desired, known, { intents: await (0,intent/* readIntents */.Q)(view) });
    const result = (0,make_plan/* makePlan */.C)({
        desired,
        observed: observed.graph,
        known,
        facts: observed.facts,
        environment: connection.environmentName,
        source: 'platform',
        limits: limitsOf(connection),
    });
    const plan = await withLabelCounts(result.plan, observed.graph, client, known);
    return {
        result: { ...result, plan },
        observed: observed.graph,
        desired,
        problems: [...observed.problems, ...result.problems],
    };
}
async function planFromState(workspace, given) {
    const { graph: desired, problems } = given
        ? { graph: given, problems: [] }
        : (0,graph_desired/* desiredGraph */.T)(workspace.model, workspace.environmentName);
    if ((0,problem/* hasErrors */.C)(problems))
        return { problems };
    const view = await workspace.store.view();
    const known = await (0,resources/* readResources */.Mq)(view);
    const observed = await observedFromState(view, desired);
    const result = (0,make_plan/* makePlan */.C)({
        desired,
        observed,
        known,
        environment: workspace.environmentName,
        source: 'state',
        limits: limitsOf(workspace),
    });
    return { result, observed, desired, problems: [...problems, ...result.problems] };
}
function limitsOf(workspace) {
    return workspace.model.workspace.spec.limits ?? {};
}


/***/ }),

/***/ 4863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vV: () => (/* binding */ createFolder),
  r0: () => (/* binding */ findFolders),
  L2: () => (/* binding */ getFolder),
  uT: () => (/* binding */ listFolders),
  Op: () => (/* binding */ listSubfolders),
  NU: () => (/* binding */ moveFolders),
  g$: () => (/* binding */ updateFolder)
});

// UNUSED EXPORTS: deleteFolder, folderSummary

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/wire/page.js
var page = __webpack_require__(9219);
// EXTERNAL MODULE: ./build/js/wire/v2-object.js
var v2_object = __webpack_require__(7386);
;// CONCATENATED MODULE: ./build/js/wire/folder.js



const StorageFolder = (0,v2_object/* v2Object */.S)({
    uuid: page/* Guid */.qM,
    parent: page/* Guid */.qM.nullable(),
    name: schemas/* string */.YjP(),
    description: schemas/* string */.YjP(),
    clientMetadata: schemas/* string */.YjP().nullable(),
    owner: schemas/* string */.YjP(),
    createdAt: page/* Timestamp */.Dc,
    lastEditedAt: page/* Timestamp */.Dc,
    userRole: schemas/* string */.YjP(),
});
const StorageFolderPage = (0,page/* pageOf */.ZZ)(StorageFolder);
const folder_FolderSummary = (0,v2_object/* v2Object */.S)({ files: schemas/* number */.aig(), folders: schemas/* number */.aig(), uploadJobs: schemas/* number */.aig() });

// EXTERNAL MODULE: ./build/js/encord/limits.js
var limits = __webpack_require__(8514);
// EXTERNAL MODULE: ./build/js/encord/pages.js
var pages = __webpack_require__(6392);
// EXTERNAL MODULE: ./build/js/encord/rest-path.js
var rest_path = __webpack_require__(7570);
;// CONCATENATED MODULE: ./build/js/encord/api/folders.js





function createFolder(client, folder) {
    const { clientMetadata, ...rest } = folder;
    const body = { ...rest, ...(clientMetadata ? { clientMetadata: JSON.stringify(clientMetadata) } : {}) };
    return client.rest({ method: 'POST', path: 'storage/folders', body, repeat: 'never', answer: StorageFolder });
}
function getFolder(client, uuid) {
    return client.rest({ method: 'GET', path: (0,rest_path/* restPath */.k) `storage/folders/${uuid}`, repeat: 'safe', answer: StorageFolder });
}
function listing(client, path, options) {
    return (0,pages/* allPages */.S)(client, {
        method: 'GET',
        path,
        query: {
            search: options.search,
            isRecursive: options.recursive ?? false,
            order: 'name',
            desc: false,
            pageSize: limits/* PAGE_SIZE */.md,
        },
        repeat: 'safe',
        answer: StorageFolderPage,
    });
}
function listFolders(client, options = {}) {
    return listing(client, 'storage/folders', options);
}
function findFolders(client, options = {}) {
    return listing(client, 'storage/search/folders', options);
}
function listSubfolders(client, uuid, options = {}) {
    return listing(client, (0,rest_path/* restPath */.k) `storage/folders/${uuid}/folders`, options);
}
function updateFolder(client, uuid, change) {
    return client.rest({
        method: 'PATCH',
        path: (0,rest_path/* restPath */.k) `storage/folders/${uuid}`,
        body: change,
        repeat: 'safe',
        answer: StorageFolder,
    });
}
async function moveFolders(client, folderUuids, newParentUuid) {
    const body = { folderUuids, ...(newParentUuid ? { newParentUuid } : {}) };
    await client.rest({ method: 'POST', path: 'storage/folders/move', body, repeat: 'safe', answer: schemas/* unknown */.L5J() });
}
async function deleteFolder(client, uuid) {
    await client.rest({
        method: 'DELETE',
        path: restPath `storage/folders/${uuid}`,
        repeat: 'never',
        answer: z.unknown(),
    });
}
function folderSummary(client, uuid) {
    return client.rest({
        method: 'GET',
        path: restPath `storage/folders/${uuid}/summary`,
        repeat: 'safe',
        answer: FolderSummary,
    });
}


/***/ }),

/***/ 3428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KG: () => (/* binding */ addGroups),
  c1: () => (/* binding */ groupsOf),
  rv: () => (/* binding */ removeGroups)
});

// UNUSED EXPORTS: listGroups

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/wire/page.js
var page = __webpack_require__(9219);
// EXTERNAL MODULE: ./build/js/wire/v2-object.js
var v2_object = __webpack_require__(7386);
;// CONCATENATED MODULE: ./build/js/wire/group.js



const Group = (0,v2_object/* v2Object */.S)({ groupHash: page/* Guid */.qM, name: schemas/* string */.YjP(), description: schemas/* string */.YjP() });
const group_GroupPage = (0,page/* pageOf */.ZZ)(Group);
const GroupAccess = (0,v2_object/* v2Object */.S)({
    groupHash: page/* Guid */.qM,
    name: schemas/* string */.YjP(),
    userRole: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]),
});
const GroupAccessPage = (0,page/* pageOf */.ZZ)(GroupAccess);

// EXTERNAL MODULE: ./build/js/encord/rest-path.js
var rest_path = __webpack_require__(7570);
;// CONCATENATED MODULE: ./build/js/encord/api/groups.js



const PATHS = {
    folder: (uuid) => (0,rest_path/* restPath */.k) `storage/folders/${uuid}/groups`,
    dataset: (uuid) => (0,rest_path/* restPath */.k) `datasets/${uuid}/groups`,
    ontology: (uuid) => (0,rest_path/* restPath */.k) `ontologies/${uuid}/groups`,
    project: (uuid) => (0,rest_path/* restPath */.k) `projects/${uuid}/groups`,
};
async function listGroups(client) {
    return (await client.rest({ method: 'GET', path: 'user/current-organisation/groups', repeat: 'safe', answer: GroupPage })).results;
}
async function groupsOf(client, kind, uuid) {
    return (await client.rest({ method: 'GET', path: PATHS[kind](uuid), repeat: 'safe', answer: GroupAccessPage }))
        .results;
}
async function addGroups(client, kind, uuid, groupHashList, userRole) {
    await client.rest({
        method: 'POST',
        path: PATHS[kind](uuid),
        body: { groupHashList, userRole },
        repeat: 'safe',
        answer: schemas/* unknown */.L5J(),
    });
}
async function removeGroups(client, kind, uuid, groupHashList) {
    await client.rest({
        method: 'DELETE',
        path: PATHS[kind](uuid),
        query: { groupHashList },
        repeat: 'safe',
        answer: schemas/* unknown */.L5J(),
    });
}


/***/ }),

/***/ 177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ getMetadataSchema),
  u: () => (/* binding */ saveMetadataSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/js/wire/metadata-schema.js

const MetadataSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ ty: schemas/* string */.YjP() })).nullable();

;// CONCATENATED MODULE: ./build/js/encord/api/metadata-schema.js


function getMetadataSchema(client) {
    return client.rest({
        method: 'GET',
        path: 'organisation/client-metadata-schema-v2',
        repeat: 'safe',
        answer: MetadataSchema,
    });
}
async function saveMetadataSchema(client, schema) {
    await client.rest({
        method: 'POST',
        path: 'organisation/client-metadata-schema-v2',
        body: schema,
        repeat: 'safe',
        answer: schemas/* unknown */.L5J(),
    });
}


/***/ }),

/***/ 3971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ observedWorkflow),
/* harmony export */   ON: () => (/* binding */ projectRole),
/* harmony export */   Zn: () => (/* binding */ accessNode),
/* harmony export */   jR: () => (/* binding */ parseMetadata),
/* harmony export */   n1: () => (/* binding */ resourceRole)
/* harmony export */ });
/* unused harmony export roleWord */
const RESOURCE_ROLES = ['admin', 'user'];
const PROJECT_ROLES = ['admin', 'annotator', 'reviewer', 'annotator-reviewer', 'team-manager', 'viewer'];
function roleWord(family, wire) {
    if (family === 'folder')
        return String(wire);
    const words = family === 'project' ? PROJECT_ROLES : RESOURCE_ROLES;
    return words[Number(wire)] ?? `role-${wire}`;
}
function resourceRole(word) {
    return word === 'admin' ? 0 : 1;
}
function projectRole(word) {
    const index = PROJECT_ROLES.findIndex((role) => role === word);
    return (index < 0 ? 1 : index);
}
function accessNode(family, groups, users) {
    return {
        exclusive: false,
        groups: groups
            .map((entry) => ({ group: entry.groupHash.toLowerCase(), role: roleWord(family, entry.userRole) }))
            .sort((a, b) => (a.group < b.group ? -1 : 1)),
        users: users
            .map((entry) => ({ email: entry.userEmail.toLowerCase(), role: roleWord(family, entry.userRole) }))
            .sort((a, b) => (a.email < b.email ? -1 : 1)),
    };
}
function observedWorkflow(project) {
    if (!project.workflow)
        return undefined;
    return {
        stages: project.workflow.stages.map((stage) => ({
            uuid: stage.uuid,
            title: stage.title,
            type: stage.stageType,
            ...(stage.pathways
                ? { pathways: stage.pathways.map(({ uuid, title, destinationUuid }) => ({ uuid, title, destinationUuid })) }
                : {}),
        })),
    };
}
function parseMetadata(text) {
    if (!text)
        return {};
    try {
        const value = JSON.parse(text);
        return value !== null && typeof value === 'object' && !Array.isArray(value)
            ? value
            : {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 5316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ Observer)
});

// EXTERNAL MODULE: ./build/js/graph/known.js
var graph_known = __webpack_require__(3206);
// EXTERNAL MODULE: ./build/js/graph/marker.js
var graph_marker = __webpack_require__(3715);
// EXTERNAL MODULE: ./build/js/graph/order.js
var order = __webpack_require__(169);
;// CONCATENATED MODULE: ./build/js/graph/references.js
function referencesOf(node) {
    switch (node.kind) {
        case 'folder':
            return node.parent === null ? [] : [node.parent];
        case 'registration':
            return [node.folder];
        case 'dataset':
            return [...new Set(node.registrations)];
        case 'project':
            return [...new Set([node.ontology, node.workflowTemplate, ...node.datasets])];
        case 'ontology':
        case 'workflow-template':
        case 'metadata-schema':
            return [];
    }
}
function referrersOf(graph) {
    const referrers = new Map();
    for (const node of graph.nodes.values()) {
        for (const address of referencesOf(node)) {
            const list = referrers.get(address);
            if (list)
                list.push(node.address);
            else
                referrers.set(address, [node.address]);
        }
    }
    return referrers;
}

// EXTERNAL MODULE: ./build/js/encord/api/datasets.js + 1 modules
var datasets = __webpack_require__(1244);
// EXTERNAL MODULE: ./build/js/encord/api/folders.js + 1 modules
var api_folders = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/js/encord/api/groups.js + 1 modules
var api_groups = __webpack_require__(3428);
// EXTERNAL MODULE: ./build/js/encord/api/metadata-schema.js + 1 modules
var metadata_schema = __webpack_require__(177);
// EXTERNAL MODULE: ./build/js/encord/api/ontologies.js + 1 modules
var ontologies = __webpack_require__(866);
// EXTERNAL MODULE: ./build/js/encord/api/projects.js + 1 modules
var projects = __webpack_require__(7304);
// EXTERNAL MODULE: ./build/js/encord/convert.js
var convert = __webpack_require__(3971);
// EXTERNAL MODULE: ./build/js/encord/errors.js + 1 modules
var errors = __webpack_require__(8256);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/graph/item-key.js
var item_key = __webpack_require__(8828);
// EXTERNAL MODULE: ./build/js/wire/page.js
var wire_page = __webpack_require__(9219);
// EXTERNAL MODULE: ./build/js/wire/v2-object.js
var v2_object = __webpack_require__(7386);
;// CONCATENATED MODULE: ./build/js/wire/item.js



const StorageItem = (0,v2_object/* v2Object */.S)({
    uuid: wire_page/* Guid */.qM,
    parent: wire_page/* Guid */.qM,
    itemType: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    clientMetadata: schemas/* string */.YjP(),
    createdAt: wire_page/* Timestamp */.Dc,
    lastEditedAt: wire_page/* Timestamp */.Dc,
    isTombstone: schemas/* boolean */.zMY().default(false),
    isPlaceholder: schemas/* boolean */.zMY().default(false),
    url: schemas/* string */.YjP().nullable(),
    integrationHash: wire_page/* Guid */.qM.nullish(),
    width: schemas/* number */.aig().nullish(),
    height: schemas/* number */.aig().nullish(),
});
const item_StorageItemPage = (0,wire_page/* pageOf */.ZZ)(StorageItem);

// EXTERNAL MODULE: ./build/js/encord/limits.js
var limits = __webpack_require__(8514);
// EXTERNAL MODULE: ./build/js/encord/pages.js
var pages = __webpack_require__(6392);
// EXTERNAL MODULE: ./build/js/encord/rest-path.js
var rest_path = __webpack_require__(7570);
;// CONCATENATED MODULE: ./build/js/encord/api/items.js




function listItems(client, folderUuid, options = {}) {
    return (0,pages/* allPages */.S)(client, {
        method: 'GET',
        path: (0,rest_path/* restPath */.k) `storage/folders/${folderUuid}/items`,
        query: {
            search: options.search,
            isRecursive: false,
            itemTypes: options.itemTypes,
            order: 'name',
            desc: false,
            pageSize: limits/* PAGE_SIZE */.md,
            signUrls: options.signUrls ?? false,
            includeClientMetadata: options.includeClientMetadata ?? false,
            clientMetadataAsSignedUrl: false,
        },
        repeat: 'safe',
        answer: item_StorageItemPage,
    });
}
async function getItems(client, uuids, signUrls = false) {
    const byUuid = new Map();
    for (const itemUuids of chunksOf(uuids, ITEMS_PER_CALL)) {
        const page = await client.rest({
            method: 'POST',
            path: 'storage/items/get-bulk',
            body: { itemUuids, signUrls },
            repeat: 'safe',
            reads: true,
            answer: StorageItemPage,
        });
        for (const item of page.results)
            byUuid.set(item.uuid.toLowerCase(), item);
    }
    return uuids.flatMap((uuid) => byUuid.get(uuid.toLowerCase()) ?? []);
}
async function patchItems(client, patches) {
    const changed = [];
    for (const chunk of chunksOf([...patches], ITEMS_PER_CALL)) {
        const page = await client.rest({
            method: 'PATCH',
            path: 'storage/items/patch-bulk',
            body: { itemPatches: Object.fromEntries(chunk) },
            repeat: 'safe',
            answer: StorageItemPage,
        });
        changed.push(...page.results);
    }
    return changed;
}

;// CONCATENATED MODULE: ./build/js/encord/observe-items.js





const NO_ITEMS = { byKey: new Map(), unreadable: [], names: new Map(), metadata: new Map() };
async function readFolderItems(client, folder, wish) {
    const byKey = new Map();
    const unreadable = [];
    const names = new Map();
    const metadata = new Map();
    for await (const item of listItems(client, folder, { includeClientMetadata: wish.metadata })) {
        if (item.isTombstone || item.isPlaceholder)
            continue;
        const { uuid, name, url } = item;
        if (url === null || url === '') {
            const parsed = wish.metadata ? { metadata: (0,convert/* parseMetadata */.jR)(item.clientMetadata) } : {};
            unreadable.push({ uuid, name, type: item.itemType, ...parsed });
            continue;
        }
        const key = (0,item_key/* keyOfUrls */.VT)([url]);
        if (byKey.has(key))
            continue;
        byKey.set(key, uuid);
        const declared = wish.declared.get(key);
        if (declared === undefined) {
            if (wish.named.has(key))
                names.set(uuid, name);
            continue;
        }
        if (declared.title !== undefined && declared.title !== name)
            names.set(uuid, name);
        if (wish.metadata)
            metadata.set(uuid, givenFields(declared, (0,convert/* parseMetadata */.jR)(item.clientMetadata)));
    }
    return { byKey, unreadable, names, metadata };
}
function givenFields(item, metadata) {
    const fields = Object.keys(item.clientMetadata).filter((field) => Object.hasOwn(metadata, field));
    return (0,item_key/* metadataKey */.rY)(Object.fromEntries(fields.map((field) => [field, metadata[field]])));
}
const WITH_CHILDREN = new Set(['imageGroup', 'imageSequence', 'dicomSeries', 'group']);
async function findItems(client, folder, items, present, remembered) {
    const found = new Map();
    const open = new Map();
    const free = new Map(present.unreadable.map((item) => [item.uuid, item]));
    for (const item of items) {
        const key = (0,item_key/* itemKey */.Dh)(item);
        const uuid = present.byKey.get(key);
        const known = remembered[key];
        if (uuid !== undefined)
            found.set(key, uuid);
        else if (known !== undefined && free.has(known)) {
            found.set(key, known);
            free.delete(known);
        }
        else if (item.urls.length !== 1)
            open.set(key, item);
    }
    if (open.size === 0 || free.size === 0)
        return found;
    const candidates = [...free.values()].filter((item) => WITH_CHILDREN.has(item.type));
    const keys = await Promise.all(candidates.map((item) => childrenKey(client, folder, item.uuid)));
    candidates.forEach((item, index) => {
        const key = keys[index];
        if (key === undefined || !open.has(key))
            return;
        found.set(key, item.uuid);
        free.delete(item.uuid);
        open.delete(key);
    });
    for (const [key, item] of open) {
        const named = [...free.values()].filter((other) => other.name === item.title);
        const rivals = [...open.values()].filter((other) => other.title === item.title).length;
        const only = named[0];
        if (item.title === undefined || only === undefined || named.length > 1 || rivals > 1)
            continue;
        found.set(key, only.uuid);
        free.delete(only.uuid);
    }
    return found;
}
async function childrenKey(client, folder, item) {
    const page = await client.rest({
        method: 'GET',
        path: `storage/folders/${folder}/items/${item}/child-items`,
        query: { signUrls: false },
        repeat: 'safe',
        answer: (0,wire_page/* pageOf */.ZZ)(schemas/* looseObject */._H3({ url: schemas/* string */.YjP().nullish() })),
    });
    const urls = page.results.map((child) => child.url);
    return urls.length > 0 && urls.every((url) => typeof url === 'string') ? (0,item_key/* keyOfUrls */.VT)(urls) : undefined;
}
function metadataDigests(items, found, present) {
    const unreadable = new Map(present.unreadable.map((item) => [item.uuid, item.metadata]));
    const digests = new Map();
    for (const item of items) {
        const key = (0,item_key/* itemKey */.Dh)(item);
        const uuid = found.get(key) ?? '';
        const digest = present.metadata.get(uuid);
        const metadata = unreadable.get(uuid);
        if (digest !== undefined)
            digests.set(key, digest);
        else if (metadata !== undefined)
            digests.set(key, givenFields(item, metadata));
    }
    return digests;
}
function renamedItems(items, found, present) {
    const unreadable = new Map(present.unreadable.map((item) => [item.uuid, item.name]));
    if (present.names.size === 0 && unreadable.size === 0)
        return [];
    return items.flatMap((item) => {
        const uuid = found.get((0,item_key/* itemKey */.Dh)(item)) ?? '';
        const name = present.names.get(uuid) ?? unreadable.get(uuid);
        const { title } = item;
        return title === undefined || name === undefined || name === title ? [] : [{ title, name }];
    });
}
function itemsLeft(keys, uuids, present) {
    const unreadable = new Map(present.unreadable.map((item) => [item.uuid, item.name]));
    const left = new Map();
    for (const key of keys) {
        const known = uuids[key] ?? '';
        const uuid = present.byKey.get(key) ?? (unreadable.has(known) ? known : undefined);
        if (uuid === undefined)
            continue;
        const name = present.names.get(uuid) ?? unreadable.get(uuid);
        left.set(key, {
            uuid,
            ...(name === undefined ? {} : { name }),
            ...(unreadable.has(uuid) ? { unreadable: true } : {}),
        });
    }
    return left;
}

;// CONCATENATED MODULE: ./build/js/encord/observe-registration.js


function folderWish(registrations, remembered) {
    const declared = new Map();
    let metadata = false;
    for (const node of registrations) {
        metadata ||= node.upsertMetadata;
        for (const item of node.items) {
            metadata ||= Object.keys(item.clientMetadata).length > 0;
            if (item.urls.length === 1)
                declared.set((0,item_key/* itemKey */.Dh)(item), item);
        }
    }
    const named = new Set();
    for (const { keys, left } of remembered) {
        for (const key of keys)
            if (!declared.has(key))
                named.add(key);
        for (const key of left)
            named.add(key);
    }
    return { declared, named, metadata };
}
async function registrationSeen(client, sight) {
    const { desired, present, remembered, reported } = sight;
    const uuids = { ...remembered.uuids, ...reported };
    const observedKeys = await findItems(client, sight.folder, desired.items, present, uuids);
    const renamed = renamedItems(desired.items, observedKeys, present);
    const left = leftOf(sight);
    return {
        kind: 'registration',
        address: desired.address,
        folder: desired.folder,
        skipDuplicateUrls: desired.skipDuplicateUrls,
        upsertMetadata: desired.upsertMetadata,
        onUnitError: desired.onUnitError,
        items: [],
        observedKeys,
        ...(present.metadata.size > 0 || present.unreadable.some((item) => item.metadata !== undefined)
            ? { observedMetadata: metadataDigests(desired.items, observedKeys, present) }
            : {}),
        ...(renamed.length === 0 ? {} : { renamed }),
        ...(left.size === 0 ? {} : { left }),
        ...(remembered.failed === undefined ? {} : { failed: remembered.failed }),
    };
}
function leftOf({ desired, present, remembered, old }) {
    if (old !== undefined) {
        const items = itemsLeft([...remembered.keys, ...remembered.left], remembered.uuids, old.present);
        return new Map([...items].map(([key, item]) => [key, { ...item, folder: old.address }]));
    }
    const declared = new Set(desired.items.map(item_key/* itemKey */.Dh));
    const gone = [...remembered.keys, ...remembered.left].filter((key) => !declared.has(key));
    return itemsLeft(gone, remembered.uuids, present);
}
function itemsHeld({ observedKeys, left }) {
    const declared = observedKeys ?? new Map();
    if (left === undefined)
        return declared;
    const here = [...left].filter(([, { folder }]) => folder === undefined);
    return new Map([...declared, ...here.map(([key, { uuid }]) => [key, uuid])]);
}
function heldOf(remembered, present) {
    const held = new Map();
    for (const key of [...remembered.keys, ...remembered.left]) {
        const uuid = present.byKey.get(key) ?? remembered.uuids[key];
        if (uuid !== undefined)
            held.set(key, uuid);
    }
    return held;
}

;// CONCATENATED MODULE: ./build/js/encord/observe-lookup.js






async function findByTitle(client, kind, title, parent) {
    const found = [];
    switch (kind) {
        case 'folder': {
            const search = { search: title };
            const folders = parent === undefined
                ? (0,api_folders/* findFolders */.r0)(client, search)
                : parent === null
                    ? (0,api_folders/* listFolders */.uT)(client, search)
                    : (0,api_folders/* listSubfolders */.Op)(client, parent, search);
            for await (const folder of folders) {
                if (folder.name !== title)
                    continue;
                const marker = (0,convert/* parseMetadata */.jR)(folder.clientMetadata)[graph_marker/* MARKER_KEY */.Tm];
                found.push({ uuid: folder.uuid, marker: typeof marker === 'string' ? marker : undefined });
            }
            break;
        }
        case 'dataset':
            for (const dataset of await (0,datasets/* listDatasets */.yA)(client, { titleEq: title })) {
                if (dataset.title === title)
                    found.push({ uuid: dataset.datasetUuid, marker: (0,graph_marker/* markerOf */.we)(dataset.description) });
            }
            break;
        case 'ontology':
            for (const ontology of await (0,ontologies/* listOntologies */.Ki)(client, { titleEq: title })) {
                if (ontology.title === title)
                    found.push({ uuid: ontology.ontologyUuid, marker: (0,graph_marker/* markerOf */.we)(ontology.description) });
            }
            break;
        case 'project':
            for await (const project of (0,projects/* listProjects */.hF)(client, { titleEq: title })) {
                if (project.title === title)
                    found.push({ uuid: project.projectHash, marker: (0,graph_marker/* markerOf */.we)(project.description) });
            }
            break;
    }
    return found.sort((a, b) => (a.uuid < b.uuid ? -1 : 1));
}

// EXTERNAL MODULE: ./build/js/encord/remembered.js
var encord_remembered = __webpack_require__(132);
;// CONCATENATED MODULE: ./build/js/encord/observer.js
















class Observer {
    nodes = new Map();
    gone = new Set();
    sameTitle = new Map();
    problems = [];
    #client;
    #desired;
    #known;
    #intents;
    #uuids = new Map();
    #items = new Map();
    #reported = new Map();
    constructor(client, desired, known, options = {}) {
        this.#client = client;
        this.#desired = desired;
        this.#known = known;
        this.#intents = options.intents ?? new Map();
        for (const node of options.seed?.nodes.values() ?? []) {
            this.nodes.set(node.address, node);
            if (node.uuid !== undefined)
                this.#uuids.set(node.address, node.uuid);
        }
    }
    async all() {
        const nodes = this.#desired.nodes;
        const needsOf = (address) => {
            const node = nodes.get(address);
            return node.kind === 'dataset' ? this.#registrationsOf(node) : referencesOf(node);
        };
        for (const level of (0,order/* topologicalLevels */.T)(nodes.keys(), needsOf)) {
            await Promise.all(level.map((address) => this.#observe(nodes.get(address))));
        }
    }
    uuidOf(address) {
        return this.#uuids.get(address);
    }
    knownUuidOf(address) {
        return this.#known.get(address)?.uuid;
    }
    created(address, uuid) {
        this.#uuids.set(address, uuid);
        this.gone.delete(address);
    }
    reported(registration, uuids) {
        this.#reported.set(registration, { ...this.#reported.get(registration), ...uuids });
    }
    set(node) {
        this.nodes.set(node.address, node);
    }
    async refresh(address) {
        const desired = this.#desired.nodes.get(address);
        if (desired === undefined)
            return undefined;
        if (desired.kind === 'registration')
            this.#items.delete(this.#uuids.get(desired.folder) ?? '');
        const before = this.nodes.get(address);
        this.nodes.delete(address);
        await this.#observe(desired).catch((error) => {
            if (before !== undefined)
                this.nodes.set(address, before);
            throw error;
        });
        return this.nodes.get(address);
    }
    async findMarked(node, marker, title = node.title) {
        const candidates = await findByTitle(this.#client, node.kind, title);
        const marked = candidates.filter((candidate) => candidate.marker === marker);
        if (marked.length > 1) {
            this.problems.push({
                code: 'encord.created-twice',
                severity: 'warning',
                summary: `${node.address} exists ${marked.length} times on the platform with one marker`,
                detail: `Assay keeps ${marked[0]?.uuid ?? ''}; archive the others: ${marked
                    .slice(1)
                    .map((other) => other.uuid)
                    .join(', ')}.`,
                address: node.address,
            });
        }
        return marked[0]?.uuid;
    }
    async #observe(desired) {
        const node = await this.#read(desired);
        if (node === undefined)
            return;
        this.nodes.set(desired.address, node);
        if (node.uuid !== undefined)
            this.#uuids.set(desired.address, node.uuid);
    }
    async #read(desired) {
        switch (desired.kind) {
            case 'folder':
                return this.#found(desired, (uuid) => this.#folder(desired, uuid));
            case 'dataset':
                return this.#found(desired, (uuid) => this.#dataset(desired, uuid));
            case 'ontology':
                return this.#found(desired, (uuid) => this.#ontology(desired, uuid));
            case 'project':
                return this.#found(desired, (uuid) => this.#project(desired, uuid));
            case 'registration':
                return this.#registration(desired);
            case 'metadata-schema': {
                const fields = (await (0,metadata_schema/* getMetadataSchema */.R)(this.#client)) ?? {};
                return { kind: 'metadata-schema', address: desired.address, fields };
            }
            case 'workflow-template':
                return desired;
        }
    }
    async #found(desired, read) {
        const { address } = desired;
        const uuid = this.#uuids.get(address) ?? desired.uuid ?? (0,graph_known/* knownOf */.b)(this.#known, desired)?.uuid ?? (await this.#search(desired));
        if (uuid === undefined)
            return undefined;
        try {
            return await read(uuid.toLowerCase());
        }
        catch (error) {
            if (!(error instanceof errors/* EncordAnswerError */.Sd) || error.status !== 404)
                throw error;
            this.gone.add(address);
            this.#uuids.delete(address);
            return undefined;
        }
    }
    async #search(desired) {
        const intent = this.#intents.get(desired.address);
        if (intent?.marker !== undefined) {
            const uuid = await this.findMarked(desired, intent.marker, intent.title);
            if (uuid !== undefined)
                return uuid;
        }
        const parent = desired.kind !== 'folder' ? undefined : desired.parent === null ? null : this.#uuids.get(desired.parent);
        if (desired.kind === 'folder' && parent === undefined)
            return undefined;
        const others = await findByTitle(this.#client, desired.kind, desired.title, parent);
        if (others.length > 0)
            this.sameTitle.set(desired.address, others.map((other) => other.uuid));
        return undefined;
    }
    async #folder(desired, uuid) {
        const folder = await (0,api_folders/* getFolder */.L2)(this.#client, uuid);
        const groups = desired.access?.groups === undefined ? [] : await (0,api_groups/* groupsOf */.c1)(this.#client, 'folder', uuid);
        return {
            kind: 'folder',
            address: desired.address,
            uuid: folder.uuid,
            title: folder.name,
            description: folder.description,
            parent: folder.parent === null ? null : this.#addressOf(folder.parent),
            clientMetadata: (0,graph_marker/* metadataWithoutMarker */.kK)((0,convert/* parseMetadata */.jR)(folder.clientMetadata)),
            ...this.#access(desired.access, () => (0,convert/* accessNode */.Zn)('folder', groups, [])),
        };
    }
    async #dataset(desired, uuid) {
        const [dataset, rows] = await Promise.all([(0,datasets/* getDataset */.vh)(this.#client, uuid), (0,datasets/* listDataRows */.UD)(this.#client, uuid)]);
        const linked = new Map();
        for (const row of rows)
            linked.set((row.backing_item_uuid ?? row.data_hash).toLowerCase(), row.data_hash);
        const linkedOf = new Map();
        const claimed = new Set();
        for (const registration of this.#registrationsOf(desired)) {
            const keys = new Set();
            const declared = desired.registrations.includes(registration);
            for (const [key, item] of await this.itemsOf(registration)) {
                if (!linked.has(item.toLowerCase()))
                    continue;
                if (!declared && claimed.has(item.toLowerCase()))
                    continue;
                keys.add(key);
                claimed.add(item.toLowerCase());
            }
            linkedOf.set(registration, keys);
        }
        const { access } = desired;
        const groups = access?.groups === undefined ? [] : await (0,api_groups/* groupsOf */.c1)(this.#client, 'dataset', uuid);
        const users = access?.users === undefined ? [] : await (0,datasets/* datasetUsers */.vP)(this.#client, uuid);
        return {
            kind: 'dataset',
            address: desired.address,
            uuid: dataset.dataset_hash,
            title: dataset.title,
            description: (0,graph_marker/* withoutMarker */.rR)(dataset.description ?? ''),
            registrations: [...linkedOf].filter(([, keys]) => keys.size > 0).map(([address]) => address),
            linked,
            linkedOf,
            linkedElsewhere: linked.size - claimed.size,
            ...this.#access(access, () => (0,convert/* accessNode */.Zn)('resource', groups, users)),
        };
    }
    async #ontology(desired, uuid) {
        const ontology = await (0,ontologies/* getOntology */.MK)(this.#client, uuid);
        const groups = desired.access?.groups === undefined ? [] : await (0,api_groups/* groupsOf */.c1)(this.#client, 'ontology', uuid);
        return {
            kind: 'ontology',
            address: desired.address,
            uuid: ontology.ontologyUuid,
            title: ontology.title,
            description: (0,graph_marker/* withoutMarker */.rR)(ontology.description),
            editor: ontology.editor,
            knownHashes: (0,encord_remembered/* rememberedHashes */.Z)(desired.address, (0,graph_known/* knownOf */.b)(this.#known, desired)),
            ...this.#access(desired.access, () => (0,convert/* accessNode */.Zn)('resource', groups, [])),
        };
    }
    async #project(desired, uuid) {
        const [project, datasets] = await Promise.all([
            (0,projects/* getProject */.U1)(this.#client, uuid),
            (0,projects/* projectDatasets */.fm)(this.#client, uuid),
        ]);
        const { access } = desired;
        const groups = access?.groups === undefined ? [] : await (0,api_groups/* groupsOf */.c1)(this.#client, 'project', uuid);
        const users = access?.users === undefined ? [] : await (0,projects/* projectUsers */.K9)(this.#client, uuid);
        const creator = String(project['creatorEmail'] ?? '').toLowerCase();
        const named = new Set(access?.users?.map((user) => user.email));
        const tags = desired.tags === undefined ? undefined : await (0,projects/* projectTags */.j6)(this.#client, uuid);
        const workflow = (0,convert/* observedWorkflow */.AR)(project);
        return {
            kind: 'project',
            address: desired.address,
            uuid: project.projectHash,
            role: desired.role,
            title: project.title,
            description: (0,graph_marker/* withoutMarker */.rR)(project.description),
            ontology: this.#addressOf(project.ontologyHash),
            workflowTemplate: desired.workflowTemplate,
            datasets: datasets.map((dataset) => this.#addressOf(dataset.datasetHash)).sort(),
            ...(tags === undefined ? {} : { tags: tags.map((tag) => tag.name).sort() }),
            observedOntology: project.ontologyHash,
            observedDatasets: datasets.map((dataset) => dataset.datasetHash),
            ...(workflow === undefined ? {} : { workflow }),
            ...this.#access(access, () => (0,convert/* accessNode */.Zn)('project', groups, users.filter((user) => user.userEmail.toLowerCase() !== creator || named.has(creator)))),
        };
    }
    async #registration(desired) {
        const folder = this.#uuids.get(desired.folder);
        if (folder === undefined)
            return undefined;
        const present = await this.#folderItems(folder);
        const remembered = (0,encord_remembered/* rememberedRegistration */.M)((0,graph_known/* knownOf */.b)(this.#known, desired));
        const before = remembered.folder === undefined ? undefined : this.#presentAddress(remembered.folder);
        const elsewhere = before === undefined || before === desired.folder ? undefined : this.#uuidOfKnown(before);
        const old = elsewhere === undefined ? undefined : { address: before, present: await this.#formerItems(elsewhere) };
        return registrationSeen(this.#client, {
            desired,
            folder,
            present,
            remembered,
            reported: this.#reported.get(desired.address),
            old,
        });
    }
    #registrationsOf(desired) {
        const known = (0,graph_known/* knownOf */.b)(this.#known, desired)?.observed['linked'];
        const before = Object.keys((known ?? {})).map((address) => this.#presentAddress(address));
        return [...new Set([...desired.registrations, ...before])];
    }
    async itemsOf(registration) {
        const node = this.#desired.nodes.get(registration);
        if (node?.kind === 'registration') {
            let observed = this.nodes.get(registration);
            if (observed === undefined) {
                await this.#observe(node);
                observed = this.nodes.get(registration);
            }
            return observed?.kind === 'registration' ? itemsHeld(observed) : new Map();
        }
        const remembered = (0,encord_remembered/* rememberedRegistration */.M)(this.#known.get(registration));
        const folder = remembered.folder === undefined ? undefined : this.#uuidOfKnown(remembered.folder);
        if (folder === undefined)
            return new Map();
        return heldOf(remembered, await this.#formerItems(folder));
    }
    #folderItems(folder) {
        const known = this.#items.get(folder);
        if (known)
            return known;
        const reading = readFolderItems(this.#client, folder, this.#wishFor(folder));
        this.#items.set(folder, reading);
        return reading;
    }
    async #formerItems(folder) {
        return this.#folderItems(folder).catch((error) => {
            if (error instanceof errors/* EncordAnswerError */.Sd && error.status === 404)
                return NO_ITEMS;
            throw error;
        });
    }
    #wishFor(folder) {
        const nodes = [...this.#desired.nodes.values()].filter((node) => node.kind === 'registration');
        return folderWish(nodes.filter((node) => this.#uuids.get(node.folder) === folder), nodes.map((node) => (0,encord_remembered/* rememberedRegistration */.M)((0,graph_known/* knownOf */.b)(this.#known, node))));
    }
    #uuidOfKnown(address) {
        return this.#uuids.get(address) ?? this.#known.get(address)?.uuid;
    }
    #presentAddress(address) {
        for (const node of this.#desired.nodes.values())
            if (node.movedFrom === address)
                return node.address;
        return address;
    }
    #addressOf(uuid) {
        const lower = uuid.toLowerCase();
        for (const [address, other] of this.#uuids)
            if (other.toLowerCase() === lower)
                return address;
        for (const resource of this.#known.values())
            if (resource.uuid?.toLowerCase() === lower)
                return resource.address;
        return `uuid:${lower}`;
    }
    #access(wanted, make) {
        return wanted === undefined ? {} : { access: make() };
    }
}


/***/ }),

/***/ 3206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ knownOf)
/* harmony export */ });
function knownOf(known, node) {
    const here = known.get(node.address);
    if (here || node.movedFrom === undefined)
        return here;
    return known.get(node.movedFrom);
}


/***/ }),

/***/ 3715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ withMarker),
/* harmony export */   Tm: () => (/* binding */ MARKER_KEY),
/* harmony export */   XS: () => (/* binding */ newMarker),
/* harmony export */   kK: () => (/* binding */ metadataWithoutMarker),
/* harmony export */   rR: () => (/* binding */ withoutMarker),
/* harmony export */   we: () => (/* binding */ markerOf)
/* harmony export */ });
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 14;
const AT_END = /\s*\[ref ([a-km-z2-9]{14})\]\s*$/;
const MARKER_KEY = '_ref';
function newMarker(random) {
    return Array.from({ length: LENGTH }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
}
function withMarker(description, marker) {
    const text = withoutMarker(description ?? '');
    return text === '' ? `[ref ${marker}]` : `${text} [ref ${marker}]`;
}
function withoutMarker(description) {
    return description.replace(AT_END, '');
}
function markerOf(description) {
    return AT_END.exec(description)?.[1];
}
function metadataWithoutMarker(metadata) {
    return Object.fromEntries(Object.entries(metadata).filter(([key]) => key !== MARKER_KEY));
}


/***/ }),

/***/ 169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ topologicalLevels),
/* harmony export */   _: () => (/* binding */ topologicalOrder)
/* harmony export */ });
/* harmony import */ var _base_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2478);
/* harmony import */ var _base_invariant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7246);


function topologicalOrder(keys, dependencies, compare = _base_address_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6) {
    const all = [...new Set(keys)].sort(compare);
    const waiting = new Map();
    const dependents = new Map();
    const known = new Set(all);
    for (const key of all) {
        const needs = [...new Set(dependencies(key))].filter((need) => known.has(need) && need !== key);
        waiting.set(key, needs.length);
        for (const need of needs) {
            const list = dependents.get(need);
            if (list)
                list.push(key);
            else
                dependents.set(need, [key]);
        }
    }
    const ready = all.filter((key) => waiting.get(key) === 0);
    const order = [];
    while (order.length < all.length) {
        const key = ready.shift();
        (0,_base_invariant_js__WEBPACK_IMPORTED_MODULE_1__/* .invariant */ .V1)(key !== undefined, 'the dependencies have a cycle, which the manifest rules refuse');
        order.push(key);
        for (const dependent of dependents.get(key) ?? []) {
            const left = (waiting.get(dependent) ?? 0) - 1;
            waiting.set(dependent, left);
            if (left === 0)
                insertSorted(ready, dependent, compare);
        }
    }
    return order;
}
function topologicalLevels(keys, dependencies) {
    const depth = new Map();
    const levels = [];
    for (const key of topologicalOrder(keys, dependencies)) {
        const level = Math.max(-1, ...dependencies(key).map((need) => (need === key ? -1 : (depth.get(need) ?? -1)))) + 1;
        depth.set(key, level);
        (levels[level] ??= []).push(key);
    }
    return levels;
}
function insertSorted(list, key, compare) {
    let low = 0;
    let high = list.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (compare(list[middle] ?? '', key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    list.splice(low, 0, key);
}


/***/ }),

/***/ 4922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ operationId),
/* harmony export */   N: () => (/* binding */ coveredOperations)
/* harmony export */ });
function operationId(operation) {
    return `${operation.key}@${operation.digest}`;
}
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


/***/ }),

/***/ 8488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ datasetRoles)
/* harmony export */ });
function datasetRoles(desired) {
    const roles = new Map();
    for (const node of desired.nodes.values()) {
        if (node.kind !== 'project')
            continue;
        for (const dataset of node.datasets) {
            if (node.role === 'benchmark')
                roles.set(dataset, 'benchmark');
            else if (!roles.has(dataset))
                roles.set(dataset, 'production');
        }
    }
    return roles;
}


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ diffAccess)
/* harmony export */ });
/* harmony import */ var _graph_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6130);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3153);


function diffAccess(desired, observed) {
    const want = desired.access;
    if (want === undefined)
        return [];
    const have = observed?.access;
    const groups = new Map((have?.groups ?? []).map((entry) => [entry.group, entry.role]));
    const users = new Map((have?.users ?? []).map((entry) => [personOf(entry.email), entry.role]));
    const wantedGroups = new Set(want.groups?.map((entry) => entry.group));
    const wantedUsers = new Set(want.users?.map((entry) => personOf(entry.email)));
    const newGroups = (want.groups ?? []).filter((entry) => !groups.has(entry.group));
    const newUsers = (want.users ?? []).filter((entry) => !users.has(personOf(entry.email)));
    const content = {
        exclusive: want.exclusive,
        groups: want.groups ?? null,
        users: want.users?.map((entry) => ({ person: personOf(entry.email), role: entry.role })) ?? null,
    };
    const drafts = [];
    const { address } = desired;
    if (newGroups.length + newUsers.length > 0) {
        drafts.push({
            operation: 'update',
            address,
            detail: 'access',
            level: 'safe',
            summary: `give ${[
                ...(newGroups.length > 0 ? [(0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(newGroups.length, 'group')] : []),
                ...(newUsers.length > 0 ? [(0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(newUsers.length, 'person', 'people')] : []),
            ].join(' and ')} access`,
            reason: 'listed in the manifest and without access',
            changes: [
                ...newGroups.map((entry) => ({ field: `access.groups ${entry.group}`, to: entry.role })),
                ...newUsers.map((entry) => ({ field: `access.users ${personOf(entry.email)}`, to: entry.role })),
            ],
            facts: { groups: newGroups.length, people: newUsers.length },
            content,
        });
    }
    if (want.exclusive) {
        const goneGroups = want.groups === undefined ? [] : [...groups].filter(([group]) => !wantedGroups.has(group));
        const goneUsers = want.users === undefined ? [] : [...users].filter(([person]) => !wantedUsers.has(person));
        if (goneGroups.length + goneUsers.length > 0) {
            drafts.push({
                operation: 'update',
                address,
                detail: 'access-removal',
                level: 'risky',
                summary: `take access from ${(0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(goneGroups.length + goneUsers.length, 'group or person', 'groups and people')}`,
                reason: 'not listed in the manifest, which says exclusive',
                changes: [
                    ...goneGroups.map(([group, role]) => ({ field: `access.groups ${group}`, from: role })),
                    ...goneUsers.map(([person, role]) => ({ field: `access.users ${person}`, from: role })),
                ],
                facts: { groups: goneGroups.length, people: goneUsers.length },
                needs: [`update ${address} access`],
                content,
            });
        }
    }
    const roles = [
        ...(want.groups ?? []).flatMap((entry) => {
            const role = groups.get(entry.group);
            return role === undefined || role === entry.role
                ? []
                : [{ field: `access.groups ${entry.group}`, from: role, to: entry.role }];
        }),
        ...(want.users ?? []).flatMap((entry) => {
            const person = personOf(entry.email);
            const role = users.get(person);
            return role === undefined || role === entry.role
                ? []
                : [{ field: `access.users ${person}`, from: role, to: entry.role }];
        }),
    ];
    if (roles.length > 0) {
        drafts.push({
            operation: 'manual',
            address,
            detail: 'access-role',
            level: 'safe',
            summary: `change the role of ${(0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(roles.length, 'group or person', 'groups and people')} in the web app`,
            reason: 'the API cannot change a role in place',
            changes: roles,
            facts: { roles: roles.length },
            content,
        });
    }
    return drafts;
}
function personOf(email) {
    return email.startsWith('person-') ? email : (0,_graph_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .personId */ .B6)(email);
}


/***/ }),

/***/ 3153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ changedFields),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   eE: () => (/* binding */ sameValue)
/* harmony export */ });
/* harmony import */ var _base_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4580);
/* harmony import */ var _graph_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6130);


function sameValue(a, b) {
    return form(a) === form(b);
}
function form(value) {
    return (0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)((0,_graph_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeValue */ .pI)(JSON.parse(JSON.stringify(value ?? null))));
}
function changedFields(desired, observed) {
    return Object.keys(desired)
        .filter((field) => desired[field] !== undefined && !sameValue(desired[field], observed[field]))
        .map((field) => ({ field, from: observed[field], to: desired[field] }));
}
function count(n, one, many = `${one}s`) {
    return `${n} ${n === 1 ? one : many}`;
}


/***/ }),

/***/ 9593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kj: () => (/* binding */ NO_FACTS),
/* harmony export */   Ml: () => (/* binding */ creationReason),
/* harmony export */   O_: () => (/* binding */ observedOf),
/* harmony export */   eo: () => (/* binding */ driftReason)
/* harmony export */ });
const NO_FACTS = { gone: new Set(), sameTitle: new Map() };
function observedOf(graph, address, kind) {
    const node = graph.nodes.get(address);
    return node?.kind === kind ? node : undefined;
}
function creationReason(context, address) {
    if (context.facts.gone.has(address)) {
        return { reason: 'the platform no longer has it, although Assay created or adopted it', again: true };
    }
    const others = context.facts.sameTitle.get(address)?.length ?? 0;
    const hint = others === 0
        ? ''
        : others === 1
            ? '; one of the same title is left alone'
            : `; ${others} of the same title are left alone`;
    return { reason: `declared and not on the platform${hint}`, again: false };
}
function driftReason(drifted) {
    return drifted ? 'changed on the platform since Assay last saw it' : 'the manifest differs from the platform';
}


/***/ }),

/***/ 1902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ linkableKeys),
/* harmony export */   EO: () => (/* binding */ diffDataset),
/* harmony export */   Un: () => (/* binding */ itemsIn)
/* harmony export */ });
/* harmony import */ var _graph_item_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8828);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1342);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3153);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9593);




function linkableKeys(desired, observed) {
    const failed = desired.onUnitError === 'fail' ? undefined : observed?.failed?.keys;
    const keys = desired.items.map(_graph_item_key_js__WEBPACK_IMPORTED_MODULE_0__/* .itemKey */ .Dh);
    return failed === undefined
        ? keys
        : keys.filter((key) => !failed.has(key) || observed?.observedKeys?.has(key) === true);
}
function diffDataset(desired, context) {
    const observed = (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .observedOf */ .O_)(context.observed, desired.address, 'dataset');
    const { address, title, description } = desired;
    const drafts = [];
    if (!observed) {
        const { reason, again } = (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .creationReason */ .Ml)(context, address);
        drafts.push({
            operation: 'create',
            address,
            level: again ? 'risky' : 'safe',
            summary: `create the dataset "${title}"`,
            reason,
            changes: (0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .changedFields */ .E0)({ title, description }, {}),
            content: { title, description },
        });
    }
    else {
        const changes = (0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .changedFields */ .E0)({ title, description }, { ...observed });
        if (changes.length > 0) {
            drafts.push({
                operation: 'manual',
                address,
                detail: 'settings',
                level: 'safe',
                summary: `change ${changes.map((change) => change.field).join(' and ')} of the dataset "${observed.title}" in the web app`,
                reason: 'the API cannot change them',
                changes,
                content: Object.fromEntries(changes.map((change) => [change.field, change.to])),
            });
        }
    }
    for (const registration of desired.registrations)
        drafts.push(...diffLink(desired, observed, registration, context));
    for (const [registration, held] of observed?.linkedOf ?? []) {
        if (desired.registrations.includes(registration))
            continue;
        const listed = keysOf(desired.registrations, context);
        const linked = new Set([...held].filter((key) => !listed.has(key)));
        if (linked.size === 0)
            continue;
        drafts.push({
            operation: 'detach',
            address,
            detail: registration,
            level: 'destructive',
            summary: `remove ${(0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(linked.size, 'item')} of ${registration} from the dataset "${title}"`,
            reason: 'the manifest no longer lists this registration; tasks and labels of these items are lost',
            facts: { items: linked.size, tasks: linked.size * usersOf(address, context).length },
            content: { registration },
        });
    }
    return [...drafts, ...(0,_access_js__WEBPACK_IMPORTED_MODULE_1__/* .diffAccess */ .K)(desired, observed)];
}
function diffLink(desired, observed, registration, context) {
    const node = context.desired.nodes.get(registration);
    if (node?.kind !== 'registration')
        return [];
    const seen = (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .observedOf */ .O_)(context.observed, registration, 'registration');
    const linked = seen?.folder === node.folder ? observed?.linkedOf?.get(registration) : undefined;
    const keys = linkableKeys(node, seen);
    const missing = keys.filter((key) => linked?.has(key) !== true).length;
    if (missing === 0)
        return [];
    const projects = usersOf(desired.address, context);
    return [
        {
            operation: 'link',
            address: desired.address,
            detail: registration,
            level: 'safe',
            summary: `put ${(0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(missing, 'item')} of ${registration} into the dataset "${desired.title}"`,
            reason: missing === keys.length ? 'none of them is in the dataset' : 'the dataset lacks them',
            facts: { items: missing, tasks: missing * projects.length },
            needs: [`create ${registration}`],
            content: { registration, items: (0,_graph_item_key_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOfKeys */ .yo)(new Set(node.items.map(_graph_item_key_js__WEBPACK_IMPORTED_MODULE_0__/* .itemKey */ .Dh))) },
        },
    ];
}
function itemsIn(dataset, context) {
    const node = (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .observedOf */ .O_)(context.observed, dataset, 'dataset');
    if (node?.linked)
        return node.linked.size;
    if (node === undefined)
        return rememberedItems(context.known.get(dataset));
    return [...(node.linkedOf?.values() ?? [])].reduce((sum, keys) => sum + keys.size, node.linkedElsewhere ?? 0);
}
function rememberedItems(known) {
    const { linked, elsewhere } = known?.observed ?? {};
    const keys = Object.values((linked ?? {}));
    const count = keys.reduce((sum, text) => sum + (text === '' ? 0 : text.split(' ').length), 0);
    return count + (typeof elsewhere === 'number' ? elsewhere : 0);
}
function keysOf(registrations, context) {
    const nodes = registrations.map((address) => context.desired.nodes.get(address));
    return new Set(nodes.flatMap((node) => (node?.kind === 'registration' ? node.items.map(_graph_item_key_js__WEBPACK_IMPORTED_MODULE_0__/* .itemKey */ .Dh) : [])));
}
function usersOf(dataset, context) {
    return [...context.observed.nodes.values()]
        .filter((node) => node.kind === 'project' && node.datasets.includes(dataset))
        .map((node) => node.address);
}


/***/ }),

/***/ 2506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jj: () => (/* binding */ diffRegistration),
  hU: () => (/* binding */ missingItems),
  HE: () => (/* binding */ outdatedItems)
});

// EXTERNAL MODULE: ./build/js/graph/item-key.js
var item_key = __webpack_require__(8828);
// EXTERNAL MODULE: ./build/js/registration/content-digest.js
var content_digest = __webpack_require__(1844);
// EXTERNAL MODULE: ./build/js/plan/diff/compare.js
var compare = __webpack_require__(3153);
// EXTERNAL MODULE: ./build/js/base/canonical.js
var canonical = __webpack_require__(4580);
;// CONCATENATED MODULE: ./build/js/plan/diff/metadata-digest.js


function metadataDigest(items) {
    const lines = items.map((item) => `${(0,item_key/* itemKey */.Dh)(item)} ${(0,canonical/* canonicalJson */.dj)(item.clientMetadata)}`);
    return (0,canonical/* sha256 */.sc)(lines.sort().join('\n'));
}

// EXTERNAL MODULE: ./build/js/plan/diff/context.js
var diff_context = __webpack_require__(9593);
// EXTERNAL MODULE: ./build/js/base/clean.js
var clean = __webpack_require__(6459);
// EXTERNAL MODULE: ./build/js/graph/safe-text.js
var safe_text = __webpack_require__(6130);
// EXTERNAL MODULE: ./build/js/plan/dataset-roles.js
var dataset_roles = __webpack_require__(8488);
;// CONCATENATED MODULE: ./build/js/plan/diff/registration-unwritten.js





const SHOWN = 3;
function reportUnwritten(desired, observed, context) {
    reportLeft(desired, observed, context);
    const { renamed = [] } = observed;
    if (renamed.length > 0) {
        const first = renamed.map(({ title, name }) => `"${shown(name)}" is to be "${shown(title)}"`);
        say(context, desired, 'plan.titles-differ', {
            summary: `${(0,compare/* count */.U9)(renamed.length, 'item')} of ${desired.address} ${renamed.length === 1 ? 'has' : 'have'} another title on the platform: ${some(first)}`,
            detail: 'A title is given when an item is registered; later ones are not written. Rename the items in the web app, or write the titles that they have.',
        });
    }
    const outdated = desired.upsertMetadata ? [] : otherMetadata(desired, observed);
    if (outdated.length > 0) {
        say(context, desired, 'plan.metadata-differs', {
            summary: `${(0,compare/* count */.U9)(outdated.length, 'item')} of ${desired.address} ${outdated.length === 1 ? 'has' : 'have'} other client metadata on the platform: ${some(outdated.map(nameOf))}`,
            detail: 'It is left as it is. Set upsertMetadata: true to write what the file says.',
        });
    }
}
function otherMetadata(desired, observed) {
    const seen = observed.observedMetadata;
    if (seen === undefined)
        return [];
    return desired.items.filter((item) => {
        if (Object.keys(item.clientMetadata).length === 0)
            return false;
        const digest = seen.get((0,item_key/* itemKey */.Dh)(item));
        return digest !== undefined && digest !== (0,item_key/* metadataKey */.rY)(item.clientMetadata);
    });
}
function reportLeft(desired, observed, context) {
    const left = leftItems(desired, observed);
    if (left.size === 0)
        return;
    const linkedIn = new Map();
    const elsewhere = declaredElsewhere(desired, left, context);
    const seen = seenDatasets(desired.address, context);
    const rest = [];
    const names = [];
    for (const [key, item] of left) {
        const datasets = seen.filter(({ holds }) => holds(key, item));
        for (const { address } of datasets)
            linkedIn.set(address, (linkedIn.get(address) ?? 0) + 1);
        const other = elsewhere.get(key);
        if (datasets.length === 0 && other !== undefined)
            continue;
        rest.push(item);
        if (item.name !== undefined)
            names.push(`"${shown(item.name)}"`);
        else if (other !== undefined)
            names.push(nameOf(other));
    }
    reportOtherRole(desired, left, seen, context);
    if (rest.length === 0)
        return;
    const one = rest.length === 1;
    const where = [...linkedIn].map(([dataset, items]) => `${items} of them in ${dataset}`);
    const folder = rest[0]?.folder;
    const why = folder === undefined
        ? `that ${desired.address} no longer lists`
        : `that ${desired.address} registered there before its folder changed`;
    const back = folder === undefined ? `put the ${one ? 'entry' : 'entries'} back` : `name ${folder} again`;
    say(context, desired, 'plan.items-left', {
        severity: linkedIn.size > 0 ? 'warning' : 'note',
        summary: `${(0,compare/* count */.U9)(rest.length, 'item')} ${why} ${one ? 'stays' : 'stay'} in ${folder ?? desired.folder}${where.length === 0 ? '' : `, ${where.join(', ')}`}${names.length === 0 ? '' : `: ${some(names)}`}`,
        detail: linkedIn.size > 0
            ? `Nothing is deleted: ${one ? 'its task and its labels stay' : 'their tasks and labels stay'}, and count as before. Remove ${one ? 'it' : 'them'} from the dataset in the web app, or ${back}.`
            : `No dataset of the manifests holds ${one ? 'it' : 'them'}. Delete ${one ? 'it' : 'them'} in the web app if nobody else needs ${one ? 'it' : 'them'}.`,
    });
}
function reportOtherRole(desired, left, seen, context) {
    const roles = (0,dataset_roles/* datasetRoles */.y)(context.desired);
    for (const [dataset, role] of roles) {
        const node = context.desired.nodes.get(dataset);
        const holders = seen.filter(({ address }) => roles.has(address) && roles.get(address) !== role);
        if (node?.kind !== 'dataset' || holders.length === 0)
            continue;
        for (const registration of node.registrations) {
            const other = context.desired.nodes.get(registration);
            if (other?.kind !== 'registration' || registration === desired.address)
                continue;
            for (const holder of holders) {
                const both = other.items.filter((item) => {
                    const key = (0,item_key/* itemKey */.Dh)(item);
                    const here = left.get(key);
                    return here !== undefined && holder.holds(key, here);
                });
                if (both.length === 0)
                    continue;
                const one = both.length === 1;
                context.refuse(`link ${dataset} ${registration}`, `data of it still stands in ${holder.address}`);
                context.report({
                    code: 'plan.item-in-other-role',
                    severity: 'error',
                    summary: `${(0,compare/* count */.U9)(both.length, 'item')} of ${registration}, which is ${role} data, still ${one ? 'stands' : 'stand'} in ${holder.address}, which is ${roles.get(holder.address)} data: ${some(both.map(nameOf))}`,
                    detail: `${one ? 'It' : 'They'} would be ground truth and ordinary work at once. Remove ${one ? 'it' : 'them'} from that dataset in the web app (the labels there are lost), then apply again; until then ${registration} is not linked.`,
                    ...(other.at === undefined ? {} : { at: other.at }),
                    address: registration,
                });
            }
        }
    }
}
function leftItems(desired, observed) {
    const moved = observed.folder !== desired.folder;
    const listed = moved ? new Set() : new Set(desired.items.map(item_key/* itemKey */.Dh));
    const left = new Map();
    for (const [key, uuid] of observed.observedKeys ?? []) {
        if (!listed.has(key))
            left.set(key, { uuid, ...(moved ? { folder: observed.folder } : {}) });
    }
    for (const [key, item] of observed.left ?? [])
        if (item.folder !== undefined || !listed.has(key))
            left.set(key, item);
    return left;
}
function declaredElsewhere(desired, left, context) {
    const found = new Map();
    for (const node of context.desired.nodes.values()) {
        if (node.kind !== 'registration' || node.address === desired.address)
            continue;
        for (const item of node.items) {
            const key = (0,item_key/* itemKey */.Dh)(item);
            const folder = left.get(key)?.folder ?? desired.folder;
            if (left.has(key) && node.folder === folder)
                found.set(key, item);
        }
    }
    return found;
}
function seenDatasets(registration, context) {
    return [...context.desired.nodes.values()].flatMap((node) => {
        const seen = node.kind === 'dataset' ? context.observed.nodes.get(node.address) : undefined;
        if (node.kind !== 'dataset' || seen?.kind !== 'dataset')
            return [];
        const listed = new Set();
        for (const address of node.registrations) {
            const other = context.desired.nodes.get(address);
            if (other?.kind === 'registration')
                for (const item of other.items)
                    listed.add((0,item_key/* itemKey */.Dh)(item));
        }
        const linked = seen.linkedOf?.get(registration);
        const holds = (key, { uuid, folder }) => (folder !== undefined || !listed.has(key)) &&
            (seen.linked === undefined || uuid === '' ? linked?.has(key) === true : seen.linked.has(uuid.toLowerCase()));
        return [{ address: node.address, holds }];
    });
}
function say(context, { address, at }, code, what) {
    context.report({ code, severity: 'warning', ...what, ...(at === undefined ? {} : { at }), address });
}
function some(names) {
    const rest = names.length - SHOWN;
    return names.slice(0, SHOWN).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
function nameOf(item) {
    return `"${shown(item.title ?? item.urls[0]?.replace(/[?#].*$/, '').replace(/^.*\//, '') ?? item.type)}"`;
}
function shown(text) {
    return (0,clean/* cleanLine */.O)((0,safe_text/* safeText */.Hk)(text), 80);
}

;// CONCATENATED MODULE: ./build/js/plan/diff/registration.js






function missingItems(desired, observed) {
    const keys = observed?.folder === desired.folder ? observed.observedKeys : undefined;
    const missing = keys === undefined ? desired.items : desired.items.filter((item) => !keys.has((0,item_key/* itemKey */.Dh)(item)));
    const failed = observed?.failed;
    if (missing.length === 0 || failed === undefined || desired.onUnitError === 'fail')
        return missing;
    if (failed.content !== (0,content_digest/* contentDigest */.e)(desired.items))
        return missing;
    return missing.filter((item) => !failed.keys.has((0,item_key/* itemKey */.Dh)(item)));
}
function outdatedItems(desired, observed) {
    if (!desired.upsertMetadata || observed?.observedMetadata === undefined)
        return [];
    const seen = observed.observedMetadata;
    return desired.items.filter((item) => {
        const key = (0,item_key/* itemKey */.Dh)(item);
        return observed.observedKeys?.has(key) === true && seen.get(key) !== (0,item_key/* metadataKey */.rY)(item.clientMetadata);
    });
}
function diffRegistration(desired, context) {
    const observed = (0,diff_context/* observedOf */.O_)(context.observed, desired.address, 'registration');
    const { address, folder } = desired;
    const drafts = [];
    const missing = missingItems(desired, observed);
    const schemas = [...context.desired.nodes.values()].filter((node) => node.kind === 'metadata-schema');
    const needs = [`create ${folder}`, ...schemas.map((schema) => `update ${schema.address}`)];
    if (missing.length > 0) {
        const present = desired.items.length - missing.length;
        drafts.push({
            operation: 'create',
            address,
            level: 'safe',
            summary: `register ${(0,compare/* count */.U9)(missing.length, 'item')} in ${folder}`,
            reason: present === 0 ? 'none of them is in the folder' : `${present} of ${desired.items.length} are already there`,
            facts: { items: missing.length, files: missing.reduce((sum, item) => sum + Math.max(1, item.urls.length), 0) },
            needs,
            content: {
                folder,
                integration: desired.integration ?? null,
                skipDuplicateUrls: desired.skipDuplicateUrls,
                onUnitError: desired.onUnitError,
                items: (0,content_digest/* contentDigest */.e)(desired.items),
            },
        });
    }
    const outdated = outdatedItems(desired, observed);
    if (outdated.length > 0) {
        drafts.push({
            operation: 'update',
            address,
            detail: 'metadata',
            level: 'safe',
            summary: `update the client metadata of ${(0,compare/* count */.U9)(outdated.length, 'item')} in ${folder}`,
            reason: 'the manifest says upsertMetadata and the platform has other values',
            facts: { items: outdated.length },
            needs,
            content: { folder, metadata: metadataDigest(desired.items) },
        });
    }
    if (observed !== undefined)
        reportUnwritten(desired, observed, context);
    const refused = observed?.failed?.keys.size ?? 0;
    if (refused > 0 && missing.length === 0 && desired.onUnitError !== 'fail') {
        context.report({
            code: 'plan.units-failed',
            severity: 'warning',
            summary: `${(0,compare/* count */.U9)(refused, 'item')} of ${address} could not be registered and are not tried again`,
            detail: 'Correct their entries, or set onUnitError: fail to try them again with the next apply.',
            ...(desired.at === undefined ? {} : { at: desired.at }),
            address,
        });
    }
    return drafts;
}


/***/ }),

/***/ 5138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan),
  G: () => (/* binding */ planDigest)
});

// EXTERNAL MODULE: ./build/js/base/address.js
var address = __webpack_require__(2478);
// EXTERNAL MODULE: ./build/js/base/canonical.js
var canonical = __webpack_require__(4580);
// EXTERNAL MODULE: ./build/js/base/invariant.js
var invariant = __webpack_require__(7246);
// EXTERNAL MODULE: ./build/js/base/problem.js
var problem = __webpack_require__(3145);
// EXTERNAL MODULE: ./build/js/graph/order.js
var graph_order = __webpack_require__(169);
// EXTERNAL MODULE: ./build/js/graph/safe-text.js
var safe_text = __webpack_require__(6130);
// EXTERNAL MODULE: ./build/js/plan/diff/dataset.js
var diff_dataset = __webpack_require__(1902);
// EXTERNAL MODULE: ./build/js/plan/diff/context.js
var diff_context = __webpack_require__(9593);
// EXTERNAL MODULE: ./build/js/plan/diff/access.js
var access = __webpack_require__(1342);
// EXTERNAL MODULE: ./build/js/plan/diff/compare.js
var compare = __webpack_require__(3153);
;// CONCATENATED MODULE: ./build/js/plan/diff/folder.js



function diffFolder(desired, context) {
    const observed = (0,diff_context/* observedOf */.O_)(context.observed, desired.address, 'folder');
    const { address, title, description, clientMetadata, parent } = desired;
    const fields = { title, description, clientMetadata };
    if (!observed) {
        const { reason, again } = (0,diff_context/* creationReason */.Ml)(context, address);
        const create = {
            operation: 'create',
            address,
            level: again ? 'risky' : 'safe',
            summary: `create the folder "${title}"`,
            reason,
            changes: (0,compare/* changedFields */.E0)({ ...fields, ...(parent === null ? {} : { parent }) }, {}),
            needs: parent === null ? [] : [`create ${parent}`],
            content: { ...fields, parent },
        };
        return [create, ...(0,access/* diffAccess */.K)(desired, undefined)];
    }
    const drafts = [];
    const changes = (0,compare/* changedFields */.E0)(fields, { ...observed, clientMetadata: managedMetadata(desired, observed) });
    if (changes.length > 0) {
        drafts.push({
            operation: 'update',
            address,
            level: 'safe',
            summary: `update ${changes.map((change) => change.field).join(', ')} of the folder "${title}"`,
            reason: (0,diff_context/* driftReason */.eo)(hasDrifted(observed, context)),
            changes,
            content: Object.fromEntries(changes.map((change) => [change.field, change.to])),
        });
    }
    if (observed.parent !== parent) {
        drafts.push({
            operation: 'update',
            address,
            detail: 'parent',
            level: 'risky',
            summary: `move the folder "${title}" ${parent === null ? 'to the top level' : `into ${parent}`}`,
            reason: 'the manifest names another parent; a parent can give people access',
            changes: [{ field: 'parent', from: observed.parent, to: parent }],
            needs: parent === null ? [] : [`create ${parent}`],
            content: { parent },
        });
    }
    return [...drafts, ...(0,access/* diffAccess */.K)(desired, observed)];
}
function hasDrifted(observed, context) {
    const before = context.known.get(observed.address)?.observed;
    if (before === undefined || context.source === 'state')
        return false;
    return ['title', 'description', 'clientMetadata'].some((field) => before[field] !== undefined && !(0,compare/* sameValue */.eE)(before[field], observed[field]));
}
function managedMetadata(desired, observed) {
    const keys = Object.keys(desired.clientMetadata ?? {});
    const seen = observed.clientMetadata ?? {};
    return Object.fromEntries(keys.filter((key) => Object.hasOwn(seen, key)).map((key) => [key, seen[key]]));
}

// EXTERNAL MODULE: ./build/js/graph/metadata-fields.js
var metadata_fields = __webpack_require__(6540);
;// CONCATENATED MODULE: ./build/js/plan/diff/metadata-schema.js



function diffMetadataSchema(desired, context) {
    const observed = (0,diff_context/* observedOf */.O_)(context.observed, desired.address, 'metadata-schema')?.fields ?? {};
    const added = [];
    const changed = [];
    for (const [key, field] of Object.entries(desired.fields)) {
        const now = Object.hasOwn(observed, key) ? observed[key] : undefined;
        if (now === undefined)
            added.push({ field: key, to: (0,metadata_fields/* meaningOfField */.T)(field) });
        else if ((0,metadata_fields/* meaningOfField */.T)(now) !== (0,metadata_fields/* meaningOfField */.T)(field)) {
            changed.push({ field: key, from: (0,metadata_fields/* meaningOfField */.T)(now), to: (0,metadata_fields/* meaningOfField */.T)(field) });
        }
    }
    const changes = [...added, ...changed];
    if (changes.length === 0)
        return [];
    return [
        {
            operation: 'update',
            address: desired.address,
            level: changed.length > 0 ? 'risky' : 'safe',
            summary: `write ${(0,compare/* count */.U9)(changes.length, 'field')} of the organisation's client metadata schema`,
            reason: changed.length > 0 ? 'the platform has other types for some of them' : 'the platform does not have them',
            changes,
            facts: { added: added.length, changed: changed.length },
            content: Object.fromEntries(changes.map((change) => [change.field, change.to])),
        },
    ];
}

// EXTERNAL MODULE: ./build/js/graph/known.js
var graph_known = __webpack_require__(3206);
// EXTERNAL MODULE: ./build/js/plan/diff/merge-editor.js + 2 modules
var merge_editor = __webpack_require__(7443);
;// CONCATENATED MODULE: ./build/js/plan/diff/ontology.js







function diffOntology(desired, context) {
    const observed = (0,diff_context/* observedOf */.O_)(context.observed, desired.address, 'ontology');
    const { address, title, description } = desired;
    if (!observed) {
        const { reason, again } = (0,diff_context/* creationReason */.Ml)(context, address);
        const features = desired.features?.size ?? 0;
        const create = {
            operation: 'create',
            address,
            level: again ? 'destructive' : 'safe',
            summary: `create the ontology "${title}" with ${(0,compare/* count */.U9)(features, 'feature')}`,
            reason: again ? `${reason}; labels of the old one do not fit a new one` : reason,
            changes: (0,compare/* changedFields */.E0)({ title, description }, {}),
            facts: { features },
            content: { title, description, editor: desired.editor },
        };
        return [create, ...(0,access/* diffAccess */.K)(desired, undefined)];
    }
    const known = (0,graph_known/* knownOf */.b)(context.known, desired);
    const merged = (0,merge_editor/* mergeEditor */.C)(desired, observed.editor, observed.knownHashes);
    for (const { address: feature, from } of merged.renamed) {
        context.report({
            code: 'plan.feature-id-changed',
            severity: 'note',
            summary: `${feature} is taken for what was ${from}: it has its name, so it keeps its class and its labels`,
            detail: 'Results go on under the new id. If it is to be another class, give it another name too: the old one is archived then, and keeps its labels.',
            ...placeOf(feature, desired),
            address: feature,
        });
    }
    for (const { address: feature, why } of merged.refused) {
        context.refuseChange(feature, why);
        context.report({
            code: 'plan.feature-changed',
            severity: 'error',
            summary: `${feature} cannot be changed as the manifest asks: ${why}`,
            detail: 'Existing labels would no longer fit. Give the feature a new id and a new name; the old one is archived and keeps its labels.',
            ...placeOf(feature, desired),
            address: feature,
        });
    }
    const changes = [...(0,compare/* changedFields */.E0)({ title, description }, { ...observed }), ...merged.changes];
    if (changes.length === 0)
        return (0,access/* diffAccess */.K)(desired, observed);
    const drifted = context.source === 'platform' &&
        known?.observed['editorDigest'] !== undefined &&
        known.observed['editorDigest'] !== (0,canonical/* digestOf */.ol)(observed.editor);
    const update = {
        operation: 'update',
        address,
        level: merged.noticeable > 0 ? 'risky' : 'safe',
        summary: `update the ontology "${title}": ${describe(merged, changes.length)}`,
        reason: (0,diff_context/* driftReason */.eo)(drifted),
        changes,
        facts: { added: merged.added, archived: merged.archived, ...touchedBy(address, context) },
        content: changes,
    };
    if (merged.refused.length > 0)
        context.refuse(`update ${address}`, 'an existing feature cannot be changed as asked');
    return [update, ...(0,access/* diffAccess */.K)(desired, observed)];
}
function placeOf(feature, node) {
    const place = node.placeOf?.(feature) ?? node.at;
    return place === undefined ? {} : { at: place };
}
function describe(merged, all) {
    const changed = all - merged.added - merged.archived;
    return [
        ...(merged.added > 0 ? [`${(0,compare/* count */.U9)(merged.added, 'feature')} added`] : []),
        ...(merged.archived > 0 ? [`${merged.archived} archived`] : []),
        ...(changed > 0 ? [(0,compare/* count */.U9)(changed, 'setting') + ' changed'] : []),
    ].join(', ');
}
function touchedBy(ontology, context) {
    const nodes = [...context.observed.nodes.values()];
    const projects = nodes.filter((node) => node.kind === 'project' && node.ontology === ontology);
    const tasks = projects.flatMap((node) => node.kind === 'project' ? node.datasets.map((dataset) => (0,diff_dataset/* itemsIn */.Un)(dataset, context)) : []);
    return { projects: projects.length, tasks: tasks.reduce((sum, count) => sum + count, 0) };
}

// EXTERNAL MODULE: ./build/js/workflow/contract.js
var contract = __webpack_require__(1862);
;// CONCATENATED MODULE: ./build/js/plan/draft.js


function keyOf(draft) {
    return `${draft.operation} ${draft.address}${draft.detail === undefined ? '' : ` ${draft.detail}`}`;
}
const FIRST = ['adopt', 'move', 'create'];
function finishOperations(drafts) {
    const keys = new Set(drafts.map(keyOf));
    return drafts.map((draft) => {
        const key = keyOf(draft);
        const rank = FIRST.indexOf(draft.operation);
        const own = FIRST.slice(0, rank < 0 ? undefined : rank).map((first) => `${first} ${draft.address}`);
        const after = [...own, ...(draft.needs ?? [])].filter((need) => need !== key && keys.has(need));
        return {
            key,
            operation: draft.operation,
            address: draft.address,
            level: draft.level,
            summary: (0,safe_text/* safeText */.Hk)(draft.summary),
            reason: (0,safe_text/* safeText */.Hk)(draft.reason),
            changes: (draft.changes ?? []).map((change) => ({
                field: (0,safe_text/* safeText */.Hk)(change.field),
                ...(change.from === undefined ? {} : { from: jsonOf(change.from) }),
                ...(change.to === undefined ? {} : { to: jsonOf(change.to) }),
            })),
            facts: { ...draft.facts },
            after: [...new Set(after)].sort(),
            digest: (0,canonical/* digestOf */.ol)({ key, level: draft.level, content: jsonOf(draft.content ?? null) }),
        };
    });
}
function jsonOf(value) {
    return (0,safe_text/* safeValue */.pI)(JSON.parse(JSON.stringify(value)));
}

;// CONCATENATED MODULE: ./build/js/plan/diff/project.js








function diffProject(desired, context) {
    const observed = (0,diff_context/* observedOf */.O_)(context.observed, desired.address, 'project');
    const drafts = observed ? diffExisting(desired, observed, context) : [createProject(desired, context)];
    drafts.push(...(0,access/* diffAccess */.K)(desired, observed));
    if (observed) {
        checkProjectContract(desired, observed, drafts, context);
        checkTemplateChanged(desired, context);
    }
    return drafts;
}
function createProject(desired, context) {
    const { address, title, description, ontology, workflowTemplate, datasets } = desired;
    const { reason, again } = (0,diff_context/* creationReason */.Ml)(context, address);
    const links = datasets.flatMap((dataset) => {
        const node = context.desired.nodes.get(dataset);
        return node?.kind === 'dataset' ? node.registrations.map((registration) => `link ${dataset} ${registration}`) : [];
    });
    return {
        operation: 'create',
        address,
        level: again ? 'risky' : 'safe',
        summary: `create the ${desired.role} project "${title}"`,
        reason,
        changes: (0,compare/* changedFields */.E0)({ title, description, ontology, workflowTemplate, datasets }, {}),
        facts: { datasets: datasets.length },
        needs: [
            `create ${ontology}`,
            `manual ${workflowTemplate}`,
            ...datasets.map((dataset) => `create ${dataset}`),
            ...links,
        ],
        content: { title, description, ontology, workflowTemplate, datasets: datasets.toSorted() },
    };
}
function diffExisting(desired, observed, context) {
    const { address, title, description, tags } = desired;
    const drafts = [];
    const changes = (0,compare/* changedFields */.E0)({ title, description, tags }, { ...observed });
    if (changes.length > 0) {
        drafts.push({
            operation: 'manual',
            address,
            detail: 'settings',
            level: 'safe',
            summary: `change ${changes.map((change) => change.field).join(' and ')} of the project "${observed.title}" in the web app`,
            reason: 'the API cannot change them',
            changes,
            content: Object.fromEntries(changes.map((change) => [change.field, change.to])),
        });
    }
    if (observed.ontology !== desired.ontology) {
        drafts.push({
            operation: 'manual',
            address,
            detail: 'ontology',
            level: 'destructive',
            summary: `replace the ontology of the project "${title}" by ${desired.ontology} in the web app`,
            reason: 'the API cannot replace the ontology of a project; labels of the old ontology are lost',
            changes: [{ field: 'ontology', from: observed.ontology, to: desired.ontology }],
            facts: { tasks: observed.datasets.reduce((sum, dataset) => sum + (0,diff_dataset/* itemsIn */.Un)(dataset, context), 0) },
            content: { ontology: desired.ontology },
        });
    }
    for (const dataset of desired.datasets) {
        if (observed.datasets.includes(dataset))
            continue;
        const node = context.desired.nodes.get(dataset);
        const registrations = node?.kind === 'dataset' ? node.registrations : [];
        drafts.push({
            operation: 'attach',
            address,
            detail: dataset,
            level: 'safe',
            summary: `attach ${dataset} to the project "${title}"`,
            reason: 'listed in the manifest and not attached',
            facts: { tasks: (0,diff_dataset/* itemsIn */.Un)(dataset, context) },
            needs: [`create ${dataset}`, ...registrations.map((registration) => `link ${dataset} ${registration}`)],
            content: { dataset },
        });
    }
    for (const dataset of observed.datasets) {
        if (desired.datasets.includes(dataset))
            continue;
        if (!context.desired.nodes.has(dataset) && !context.known.has(dataset)) {
            context.report({
                code: 'plan.unmanaged-dataset',
                severity: 'warning',
                summary: `the project "${title}" holds a dataset that no manifest declares (${dataset})`,
                detail: desired.role === 'benchmark'
                    ? 'A benchmark project holds only its own dataset: detach the other one in the web app, or adopt it.'
                    : 'It is left alone. Declare it with `adopt` and list it in spec.production.datasets, or detach it in the web app.',
                ...(desired.at === undefined ? {} : { at: desired.at }),
                address,
            });
            continue;
        }
        const tasks = (0,diff_dataset/* itemsIn */.Un)(dataset, context);
        drafts.push({
            operation: 'detach',
            address,
            detail: dataset,
            level: 'destructive',
            summary: `detach ${dataset} from the project "${title}": ${(0,compare/* count */.U9)(tasks, 'task')} with their labels are lost`,
            reason: 'attached and not listed in the manifest',
            facts: { tasks },
            content: { dataset },
        });
    }
    return drafts;
}
function checkProjectContract(desired, observed, drafts, context) {
    const template = context.desired.nodes.get(desired.workflowTemplate);
    if (template?.kind !== 'workflow-template' || observed.workflow === undefined)
        return;
    const { mismatches } = (0,contract/* checkContract */.nb)(template.template, observed.workflow);
    if (mismatches.length === 0)
        return;
    context.report({
        code: 'plan.contract',
        severity: 'error',
        summary: `the workflow of the project "${desired.title}" is not the one that ${desired.workflowTemplate} declares: ${mismatches.join('; ')}`,
        detail: 'The workflow of a project cannot be changed through the API. Correct the manifest, or the workflow in the web app; until then nothing is written to this project.',
        ...(desired.at === undefined ? {} : { at: desired.at }),
        address: desired.address,
    });
    for (const draft of drafts)
        context.refuse(keyOf(draft), 'the workflow of the project does not match its template');
}
function checkTemplateChanged(desired, context) {
    const template = context.desired.nodes.get(desired.workflowTemplate);
    const before = (0,graph_known/* knownOf */.b)(context.known, desired)?.observed['templateDigest'];
    if (template?.kind !== 'workflow-template' || typeof before !== 'string')
        return;
    if (before === (0,canonical/* digestOf */.ol)(template.template))
        return;
    context.report({
        code: 'plan.template-changed',
        severity: 'warning',
        summary: `${desired.workflowTemplate} says something else than when the project "${desired.title}" was last applied`,
        detail: 'A project keeps its workflow, and the API shows neither numbers of annotators nor where rejected tasks go. Change it in the web app as the manifest says. This is said once.',
        ...(template.at === undefined ? {} : { at: template.at }),
        address: desired.address,
    });
}

// EXTERNAL MODULE: ./build/js/plan/diff/registration.js + 2 modules
var registration = __webpack_require__(2506);
;// CONCATENATED MODULE: ./build/js/plan/diff/workflow-template.js

function diffWorkflowTemplate(desired) {
    if (desired.uuid !== undefined)
        return [];
    const name = desired.address.slice('workflow-template.'.length);
    return [
        {
            operation: 'manual',
            address: desired.address,
            level: 'safe',
            summary: `make the workflow template "${desired.template.title}" in the web app and put its id into bindings.workflowTemplates.${name} of the environment`,
            reason: 'the API cannot create workflow templates, and the environment has no id for this one',
            facts: { stages: desired.template.stages.length },
            content: { contract: (0,contract/* contractDigest */.vE)(desired.template) },
        },
    ];
}

;// CONCATENATED MODULE: ./build/js/plan/guards/blast-radius.js
const DEFAULT_LIMITS = { changedPercent: 20, changedObjects: 25 };
function guardBlastRadius(operations, managed, limits) {
    const grave = operations.filter((operation) => operation.level !== 'safe' && operation.operation !== 'manual');
    const touched = new Set(grave.map((operation) => operation.address)).size;
    const percent = managed === 0 ? 0 : (100 * touched) / managed;
    const reasons = [
        ...(touched > limits.changedObjects ? [`${touched} resources, the limit is ${limits.changedObjects}`] : []),
        ...(percent > limits.changedPercent
            ? [`${Math.round(percent)} % of ${managed} managed resources, the limit is ${limits.changedPercent} %`]
            : []),
    ];
    if (reasons.length === 0)
        return { problems: [], refused: [] };
    return {
        problems: [
            {
                code: 'plan.blast-radius',
                severity: 'error',
                summary: `risky and destructive operations touch ${reasons.join(' and ')}`,
                detail: 'None of them is run; safe ones are. Split the change, or raise spec.limits of the workspace file in a reviewed pull request.',
            },
        ],
        refused: grave.map((operation) => operation.key),
    };
}

;// CONCATENATED MODULE: ./build/js/plan/guards/empty-benchmark.js
function guardEmptyBenchmark(desired) {
    return [...desired.nodes.values()].flatMap((project) => {
        if (project.kind !== 'project' || project.role !== 'benchmark')
            return [];
        const items = project.datasets
            .flatMap((dataset) => {
            const node = desired.nodes.get(dataset);
            return node?.kind === 'dataset' ? node.registrations : [];
        })
            .map((registration) => {
            const node = desired.nodes.get(registration);
            return node?.kind === 'registration' ? node.items.length : 0;
        });
        if (items.some((count) => count > 0))
            return [];
        return [
            {
                code: 'plan.benchmark-empty',
                severity: 'warning',
                summary: `the benchmark of the project "${project.title}" holds no items`,
                detail: 'Nobody can be measured. Add a registration with items to its dataset.',
                ...(project.at === undefined ? {} : { at: project.at }),
                address: project.address,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/js/plan/guards/roles.js
function guardRoles(desired, observed) {
    const problems = [];
    const projects = [...desired.nodes.values()].filter((node) => node.kind === 'project');
    const truth = new Set(projects.filter((node) => node.role === 'benchmark').flatMap((node) => node.datasets));
    const production = new Set(projects.filter((node) => node.role === 'production').flatMap((node) => productionDatasets(node, desired)));
    for (const project of projects) {
        const seen = observed.nodes.get(project.address);
        if (seen?.kind !== 'project')
            continue;
        const partner = partnerOf(project, desired);
        for (const dataset of seen.datasets) {
            const wrong = project.role === 'benchmark'
                ? production.has(dataset) && !project.datasets.includes(dataset)
                : truth.has(dataset) && partner?.datasets.includes(dataset) !== true;
            if (!wrong)
                continue;
            problems.push({
                code: 'plan.dataset-in-both-roles',
                severity: 'error',
                summary: `${dataset} is in the ${project.role} project "${project.title}" on the platform, and the manifests give it the other role`,
                detail: 'Detach it there, or correct the manifests; a dataset is either benchmark or production data.',
                ...(project.at === undefined ? {} : { at: project.at }),
                address: project.address,
            });
        }
    }
    return problems;
}
function partnerOf(project, graph) {
    const other = project.address.replace(/\/(benchmark|production)$/, project.role === 'benchmark' ? '/production' : '/benchmark');
    const node = graph.nodes.get(other);
    return node?.kind === 'project' ? node : undefined;
}
function productionDatasets(project, graph) {
    const benchmark = partnerOf(project, graph)?.datasets ?? [];
    return project.datasets.filter((dataset) => !benchmark.includes(dataset));
}

// EXTERNAL MODULE: ./build/js/plan/dataset-roles.js
var dataset_roles = __webpack_require__(8488);
;// CONCATENATED MODULE: ./build/js/plan/guards/shared-items.js


function guardSharedItems(desired, observed) {
    const roles = [...(0,dataset_roles/* datasetRoles */.y)(desired)].sort((a, b) => (0,address/* compareText */.n6)(a[0], b[0]));
    const linked = (address) => {
        const node = observed.nodes.get(address);
        return node?.kind === 'dataset' ? node.linked : undefined;
    };
    const problems = [];
    for (const [benchmark] of roles.filter(([, role]) => role === 'benchmark')) {
        for (const [production] of roles.filter(([, role]) => role === 'production')) {
            const [truth, work] = [linked(benchmark), linked(production)];
            if (truth === undefined || work === undefined)
                continue;
            let shared = 0;
            for (const item of work.keys())
                if (truth.has(item))
                    shared += 1;
            if (shared === 0)
                continue;
            const at = desired.nodes.get(production)?.at;
            problems.push({
                code: 'plan.items-in-both-roles',
                severity: 'warning',
                summary: `${shared} ${shared === 1 ? 'item stands' : 'items stand'} in ${benchmark}, which is benchmark data, and in ${production}, which is production data`,
                detail: 'Their production tasks are held and never routed. Remove them from one of the two datasets in the web app.',
                ...(at === undefined ? {} : { at }),
                address: production,
            });
        }
    }
    return problems;
}

;// CONCATENATED MODULE: ./build/js/plan/identity.js



function identityOperations(node, context) {
    const drafts = [];
    const before = (0,graph_known/* knownOf */.b)(context.known, node);
    if (before !== undefined && before.address !== node.address) {
        drafts.push({
            operation: 'move',
            address: node.address,
            level: 'safe',
            summary: `${before.address} is now called ${node.address}`,
            reason: 'the manifest says moved',
            changes: [{ field: 'address', from: before.address, to: node.address }],
            content: { from: before.address },
        });
    }
    if (node.kind === 'workflow-template' || node.uuid === undefined || before?.uuid === node.uuid)
        return drafts;
    const found = context.source === 'state' || (0,diff_context/* observedOf */.O_)(context.observed, node.address, node.kind) !== undefined;
    if (!found || context.facts.gone.has(node.address)) {
        context.report({
            code: 'plan.adopt-not-found',
            severity: 'error',
            summary: `the platform has no ${node.kind} ${node.uuid}, which ${node.address} wants to adopt`,
            detail: 'Check the id, and that the key may see the object.',
            ...(node.at === undefined ? {} : { at: node.at }),
            address: node.address,
        });
        context.refuse(`create ${node.address}`, 'the manifest says adopt, and there is nothing to adopt');
        return drafts;
    }
    drafts.push({
        operation: 'adopt',
        address: node.address,
        level: before?.uuid === undefined ? 'safe' : 'risky',
        summary: `take over the existing ${node.kind} ${node.uuid}`,
        reason: before?.uuid === undefined
            ? 'the manifest says adopt'
            : `the manifest says adopt; until now it was ${before.uuid}`,
        changes: [{ field: 'uuid', ...(before?.uuid === undefined ? {} : { from: before.uuid }), to: node.uuid }],
        content: { uuid: node.uuid },
    });
    return drafts;
}
function forgetOperations(context) {
    const moved = new Set([...context.desired.nodes.values()].map((node) => node.movedFrom));
    return [...context.known.values()]
        .filter((resource) => !context.desired.nodes.has(resource.address) && !moved.has(resource.address))
        .sort((a, b) => (0,address/* compareText */.n6)(a.address, b.address))
        .map((resource) => ({
        operation: 'forget',
        address: resource.address,
        level: 'risky',
        summary: `stop managing ${resource.address}`,
        reason: 'no manifest declares it any more; it stays on the platform',
        changes: resource.uuid === undefined ? [] : [{ field: 'uuid', from: resource.uuid }],
        content: { uuid: resource.uuid ?? null },
    }));
}

;// CONCATENATED MODULE: ./build/js/plan/make-plan.js




















const KIND_ORDER = [
    'metadata-schema',
    'folder',
    'registration',
    'dataset',
    'ontology',
    'workflow-template',
    'project',
];
const OPERATION_ORDER = [
    'move',
    'adopt',
    'create',
    'manual',
    'update',
    'link',
    'attach',
    'detach',
    'forget',
];
function makePlan(input) {
    const problems = [];
    const refused = new Map();
    const withoutOperation = [];
    const context = {
        desired: input.desired,
        observed: input.observed,
        known: input.known ?? new Map(),
        facts: input.facts ?? diff_context/* NO_FACTS */.Kj,
        source: input.source,
        report: (problem) => problems.push(problem),
        refuse: (key, reason) => refused.set(key, reason),
        refuseChange: (address, reason) => withoutOperation.push({ address, reason: (0,safe_text/* safeText */.Hk)(reason) }),
    };
    const drafts = [];
    const unchanged = {};
    for (const node of [...input.desired.nodes.values()].sort((a, b) => (0,address/* compareText */.n6)(a.address, b.address))) {
        const before = withoutOperation.length;
        const own = [...identityOperations(node, context), ...diffNode(node, context)];
        if (own.length === 0 && withoutOperation.length === before)
            unchanged[node.kind] = (unchanged[node.kind] ?? 0) + 1;
        drafts.push(...own);
    }
    drafts.push(...forgetOperations(context));
    const operations = inOrder(finishOperations(drafts), input);
    const managed = new Set([...context.known.keys(), ...input.observed.nodes.keys(), ...input.desired.nodes.keys()])
        .size;
    const blast = guardBlastRadius(operations, managed, { ...DEFAULT_LIMITS, ...input.limits });
    for (const key of blast.refused)
        if (!refused.has(key))
            refused.set(key, 'the plan exceeds the blast radius limits');
    problems.push(...blast.problems, ...guardRoles(input.desired, input.observed), ...guardEmptyBenchmark(input.desired), ...guardSharedItems(input.desired, input.observed));
    problems.push(...sameTitleProblems(context));
    const stopped = operations.flatMap(({ key, address }) => {
        const reason = refused.get(key);
        return reason === undefined ? [] : [{ address, reason, key }];
    });
    const refusals = [...withoutOperation, ...stopped];
    return {
        plan: {
            version: 1,
            environment: input.environment,
            source: input.source,
            operations,
            digest: planDigest(operations),
            unchanged,
            ...(refusals.length === 0 ? {} : { refused: refusals }),
        },
        problems: problems.sort(problem/* compareProblems */.i),
        refused: new Map(stopped.map(({ key = '', reason }) => [key, reason])),
    };
}
function planDigest(operations) {
    return (0,canonical/* digestOf */.ol)(operations
        .map(({ key, level, digest }) => [key, level, digest])
        .sort((a, b) => (0,address/* compareText */.n6)(a[0] ?? '', b[0] ?? '')));
}
function diffNode(node, context) {
    switch (node.kind) {
        case 'folder':
            return diffFolder(node, context);
        case 'registration':
            return (0,registration/* diffRegistration */.Jj)(node, context);
        case 'dataset':
            return (0,diff_dataset/* diffDataset */.EO)(node, context);
        case 'ontology':
            return diffOntology(node, context);
        case 'workflow-template':
            return diffWorkflowTemplate(node);
        case 'metadata-schema':
            return diffMetadataSchema(node, context);
        case 'project':
            return diffProject(node, context);
        default:
            return (0,invariant/* unreachable */.HB)(node);
    }
}
function inOrder(operations, input) {
    const byKey = new Map(operations.map((operation) => [operation.key, operation]));
    const rank = new Map();
    for (const { key, operation, address } of operations) {
        const kind = (input.desired.nodes.get(address) ?? input.observed.nodes.get(address))?.kind;
        const kindRank = operation === 'forget' || kind === undefined ? KIND_ORDER.length : KIND_ORDER.indexOf(kind);
        rank.set(key, `${kindRank} ${String(OPERATION_ORDER.indexOf(operation)).padStart(2, '0')} ${key}`);
    }
    const order = (0,graph_order/* topologicalOrder */._)(byKey.keys(), (key) => byKey.get(key)?.after ?? [], (a, b) => (0,address/* compareText */.n6)(rank.get(a) ?? a, rank.get(b) ?? b));
    return order.flatMap((key) => byKey.get(key) ?? []);
}
function sameTitleProblems(context) {
    return [...context.facts.sameTitle].flatMap(([address, uuids]) => {
        const node = context.desired.nodes.get(address);
        if (node === undefined || uuids.length === 0 || context.observed.nodes.has(address))
            return [];
        const former = uuids.length === 1 ? formerOf(node, uuids[0], context) : undefined;
        if (former !== undefined)
            return [renamedProblem(node, former)];
        const left = `${uuids.length === 1 ? 'It is' : 'They are'} left alone and a new one is made.`;
        return [
            {
                code: 'plan.same-title',
                severity: 'warning',
                summary: `the platform already has ${uuids.length === 1 ? 'an object' : `${uuids.length} objects`} with the title of ${address} that the state does not know`,
                detail: `${left} To take one over, write ${node.kind === 'project' ? `spec.${node.role}.adopt` : 'metadata.adopt'}: ${uuids.slice(0, 3).join(' or ')}.`,
                ...(node.at === undefined ? {} : { at: node.at }),
                address,
            },
        ];
    });
}
function formerOf(node, uuid, { known, desired }) {
    for (const resource of known.values()) {
        const same = resource.kind === node.kind && resource.uuid?.toLowerCase() === uuid.toLowerCase();
        if (same && !desired.nodes.has(resource.address))
            return resource.address;
    }
    return undefined;
}
function renamedProblem(node, former) {
    const name = former.slice(former.indexOf('.') + 1).replace(/\/.*$/, '');
    return {
        code: 'plan.name-changed',
        severity: 'warning',
        summary: `${node.address} is made anew, and ${former}, which has the same title, is forgotten`,
        detail: `If it only has another name now, write metadata.moved: { from: ${name} }; then nothing is made. Otherwise the old one stays on the platform.`,
        ...(node.at === undefined ? {} : { at: node.at }),
        address: node.address,
    };
}


/***/ }),

/***/ 7650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lA: () => (/* binding */ planAsText),
/* harmony export */   zm: () => (/* binding */ planAsMarkdown)
/* harmony export */ });
/* unused harmony export planSentence */
/* harmony import */ var _base_clean_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6459);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7986);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7164);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2076);




const LEVELS = ['destructive', 'risky', 'safe'];
const SHOWN_CHANGES = 20;
const SAID = new Set(['added', 'archived']);
function planAsText(plan, style) {
    const { done, byHand } = split(plan);
    const lines = [style.bold(planSentence(plan))];
    for (const operation of done)
        lines.push('', ...operationLines(operation, style));
    if (byHand.length > 0)
        lines.push('', style.bold('To do by hand:'));
    for (const operation of byHand) {
        lines.push(`  [ ] ${style.bold(clean(operation.address))}${levelMark(operation, style)}: ${clean(operation.summary)}`, `      ${style.dim(clean(whyOf(operation)))}`, ...changeLines(operation));
    }
    const refused = plan.refused ?? [];
    if (refused.length > 0)
        lines.push('', style.bold('Refused:'));
    for (const one of refused)
        lines.push(`  ${style.red('refused')} ${style.bold(clean(refusedWhat(one)))}: ${clean(one.reason)}`);
    if (plan.operations.length > 0)
        lines.push('', `digest ${style.dim(plan.digest)}`);
    return lines.join('\n');
}
function operationLines(operation, style) {
    const colour = { safe: style.green, risky: style.yellow, destructive: style.red }[operation.level];
    return [
        `  ${colour(operation.operation)} ${style.bold(clean(operation.address))}${levelMark(operation, style)}: ${clean(operation.summary)}`,
        `      ${style.dim(clean(whyOf(operation)))}`,
        ...changeLines(operation),
    ];
}
function levelMark({ level }, style) {
    if (level === 'safe')
        return '';
    return ` ${(level === 'risky' ? style.yellow : style.red)(`(${level})`)}`;
}
function changeLines(operation) {
    return [
        ...changesOf(operation).map(([field, from, to]) => `      ${clean(field)}: ${from} → ${to}`),
        ...leftOutChanges(operation).map((line) => `      ${line}`),
    ];
}
function planAsMarkdown(plan, options = {}) {
    const { done, byHand } = split(plan);
    const blocks = [`**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(planSentence(plan))}**`];
    for (const level of LEVELS) {
        const operations = done.filter((operation) => operation.level === level);
        if (operations.length === 0)
            continue;
        blocks.push(levelHeading(level, operations.length));
        const size = 25;
        for (let start = 0; start < operations.length; start += size) {
            blocks.push(operationTable(operations.slice(start, start + size)));
        }
    }
    if (byHand.length > 0) {
        blocks.push('#### To do by hand');
        blocks.push(byHand.map(stepAsMarkdown).join('\n'));
    }
    const { refused = [] } = plan;
    if (refused.length > 0) {
        const lines = refused.map((one) => `> - ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(refusedWhat(one))}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(one.reason)}`);
        const [first = [], ...more] = chunked(lines, 25);
        const heading = `> [!CAUTION]\n> ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(refused.length, 'change is', 'changes are')} refused and will not be made, whatever is approved:\n>`;
        blocks.splice(1, 0, [heading, ...first].join('\n'), ...more.map((chunk) => chunk.join('\n')));
    }
    const changed = plan.operations.filter((operation) => operation.changes.length > 0);
    if (changed.length > 0)
        blocks.push('#### What differs', ...changed.map(changesAsMarkdown));
    if (plan.operations.length > 0)
        blocks.splice(1, 0, `Digest ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(plan.digest)}`);
    const leftOut = (count) => `_${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'more part')} left out; the whole plan is in the JSON._`;
    return (0,_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .fit */ .Uj)(blocks, options.budget ?? _fit_js__WEBPACK_IMPORTED_MODULE_2__/* .SUMMARY_BYTES */ .R$, leftOut, options.measure ? { measure: options.measure } : {});
}
function stepAsMarkdown(step) {
    const level = step.level === 'safe' ? '' : ` (${step.level})`;
    return `- [ ] ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(step.address)}${level} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(step.summary)}\\\n  ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(whyOf(step))}`;
}
function levelHeading(level, count) {
    const what = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'operation');
    switch (level) {
        case 'destructive':
            return `> [!CAUTION]\n> ${what} may destroy work. Each needs its own confirmation.`;
        case 'risky':
            return `> [!WARNING]\n> ${what} may disturb people at work. Read the reasons.`;
        case 'safe':
            return `${what} without risk:`;
    }
}
function operationTable(operations) {
    const rows = operations.map((one) => {
        return [one.operation, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(one.address), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(one.summary), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(whyOf(one))];
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownTable */ .Qj)(['Operation', 'Address', 'What', 'Why'], rows);
}
function changesAsMarkdown(operation) {
    const rows = changesOf(operation).map(([field, from, to]) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(field), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(from), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(to)]);
    const table = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownTable */ .Qj)(['Field', 'Now', 'Then'], rows);
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(operation.address), table, ...leftOutChanges(operation)].join('\n\n');
}
function planSentence(plan) {
    const counts = new Map();
    const stopped = new Set(plan.refused?.map(({ key }) => key));
    const going = plan.operations.filter(({ key }) => !stopped.has(key));
    for (const { operation } of going)
        counts.set(operation, (counts.get(operation) ?? 0) + 1);
    const parts = [...counts].map(([operation, count]) => operation === 'manual' ? `${count} by hand` : `${count} to ${operation}`);
    const unchanged = Object.values(plan.unchanged).reduce((sum, count) => sum + count, 0);
    const from = plan.source === 'state' ? ' (from the last known state)' : '';
    const refused = plan.refused?.length ?? 0;
    if (refused > 0)
        parts.push(`${refused} refused`);
    const what = parts.length === 0 ? 'nothing to do' : parts.join(', ');
    return `Plan for ${clean(plan.environment)}${from}: ${what}; ${unchanged} ${unchanged === 1 ? 'is' : 'are'} as declared.`;
}
function refusedWhat({ key, address }) {
    return key ?? address;
}
function chunked(list, size) {
    return Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size));
}
function split(plan) {
    return {
        done: plan.operations.filter((operation) => operation.operation !== 'manual'),
        byHand: plan.operations.filter((operation) => operation.operation === 'manual'),
    };
}
function whyOf({ reason, facts }) {
    const touched = Object.entries(facts)
        .filter(([name, count]) => count > 0 && !SAID.has(name))
        .map(([name, count]) => (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, name === 'people' ? 'person' : name.replace(/s$/, ''), name));
    return touched.length === 0 ? reason : `${reason.replace(/\.$/, '')}; touches ${touched.join(', ')}`;
}
function changesOf(operation) {
    return operation.changes
        .slice(0, SHOWN_CHANGES)
        .map((change) => [change.field, shown(change.from), shown(change.to)]);
}
function leftOutChanges(operation) {
    const rest = operation.changes.length - SHOWN_CHANGES;
    return rest > 0 ? [`and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(rest, 'more field')}`] : [];
}
function shown(value) {
    if (value === undefined)
        return 'nothing';
    return (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .O)(typeof value === 'string' ? value : JSON.stringify(value), 120) || '""';
}
function clean(text) {
    return (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .O)(text, 500);
}


/***/ }),

/***/ 448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readIntents)
/* harmony export */ });
/* unused harmony export Intent */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _parse_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1614);


const Intent = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    address: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    title: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    marker: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    upload: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        folder: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        jobs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        skipDuplicateUrls: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    })
        .optional(),
});
async function readIntents(view) {
    const intents = new Map();
    for (const path of await view.list('intents/')) {
        const intent = await (0,_parse_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readStateFile */ .qy)(view, path, Intent);
        if (intent)
            intents.set(intent.address, intent);
    }
    return intents;
}


/***/ })

};
