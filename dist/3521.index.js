export const id = 3521;
export const ids = [3521];
export const modules = {

/***/ 7304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hc: () => (/* binding */ addProjectUsers),
  f3: () => (/* binding */ attachDatasets),
  gA: () => (/* binding */ createProject),
  xZ: () => (/* binding */ detachDatasets),
  U1: () => (/* binding */ getProject),
  hF: () => (/* binding */ listProjects),
  fm: () => (/* binding */ projectDatasets),
  j6: () => (/* binding */ projectTags),
  K9: () => (/* binding */ projectUsers),
  wo: () => (/* binding */ removeProjectUsers)
});

// UNUSED EXPORTS: projectBranches, setPriorities, setProjectStatus

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/wire/envelope.js
var envelope = __webpack_require__(2280);
// EXTERNAL MODULE: ./build/js/wire/page.js
var page = __webpack_require__(9219);
// EXTERNAL MODULE: ./build/js/wire/v2-object.js
var v2_object = __webpack_require__(7386);
;// CONCATENATED MODULE: ./build/js/wire/project.js



const WorkflowPathway = (0,v2_object/* v2Object */.S)({ uuid: page/* Guid */.qM, title: schemas/* string */.YjP(), destinationUuid: page/* Guid */.qM });
const WorkflowStage = (0,v2_object/* v2Object */.S)({
    stageType: schemas/* string */.YjP(),
    uuid: page/* Guid */.qM,
    title: schemas/* string */.YjP(),
    pathways: schemas/* array */.YOg(WorkflowPathway).nullish(),
});
const Project = (0,v2_object/* v2Object */.S)({
    projectHash: page/* Guid */.qM,
    projectType: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    title: schemas/* string */.YjP(),
    description: schemas/* string */.YjP(),
    createdAt: page/* Timestamp */.Dc,
    lastEditedAt: page/* Timestamp */.Dc,
    ontologyHash: page/* Guid */.qM,
    userRole: schemas/* number */.aig().nullish(),
    workflow: (0,v2_object/* v2Object */.S)({ stages: schemas/* array */.YOg(WorkflowStage) }).nullish(),
});
const ProjectPage = (0,page/* pageOf */.ZZ)(Project);
const ProjectDataset = (0,v2_object/* v2Object */.S)({ datasetHash: page/* Guid */.qM, title: schemas/* string */.YjP(), description: schemas/* string */.YjP() });
const ProjectDatasetPage = (0,page/* pageOf */.ZZ)(ProjectDataset);
const ProjectUser = (0,v2_object/* v2Object */.S)({ userEmail: schemas/* string */.YjP(), userRole: schemas/* int */.Whr() });
const ProjectUserPage = (0,page/* pageOf */.ZZ)(ProjectUser);
const project_ProjectBranchPage = (0,page/* pageOf */.ZZ)((0,v2_object/* v2Object */.S)({ name: schemas/* string */.YjP() }));
const ProjectTagPage = (0,page/* pageOf */.ZZ)((0,v2_object/* v2Object */.S)({ uuid: page/* Guid */.qM, name: schemas/* string */.YjP() }));

// EXTERNAL MODULE: ./build/js/encord/pages.js
var pages = __webpack_require__(6392);
// EXTERNAL MODULE: ./build/js/encord/rest-path.js
var rest_path = __webpack_require__(7570);
;// CONCATENATED MODULE: ./build/js/encord/api/projects.js






const resource = (id) => ({ type: 'project', id });
function createProject(client, project) {
    return client.legacy({
        type: 'project',
        method: 'POST',
        uid: null,
        payload: {
            title: project.title,
            description: project.description,
            dataset_hashes: project.datasets,
            workflow_type: 'manual',
            ontology_hash: project.ontology,
            ...(project.workflowTemplate ? { workflow_template_id: project.workflowTemplate } : {}),
        },
        repeat: 'never',
        answer: schemas/* guid */.OsD(),
    });
}
function getProject(client, uuid) {
    return client.rest({ method: 'GET', path: (0,rest_path/* restPath */.k) `projects/${uuid}`, repeat: 'safe', answer: Project });
}
function listProjects(client, filter = {}) {
    const query = { titleEq: filter.titleEq, includeOrgAccess: false };
    return (0,pages/* allPages */.S)(client, { method: 'GET', path: 'projects', query, repeat: 'safe', answer: ProjectPage });
}
async function projectDatasets(client, uuid) {
    return (await client.rest({
        method: 'GET',
        path: (0,rest_path/* restPath */.k) `projects/${uuid}/datasets`,
        repeat: 'safe',
        answer: ProjectDatasetPage,
    })).results;
}
async function attachDatasets(client, uuid, datasetHashes) {
    await client.legacy({
        type: 'projectdataset',
        method: 'POST',
        resource: resource(uuid),
        uid: null,
        payload: { dataset_hashes: datasetHashes },
        repeat: 'never',
        answer: envelope/* Acknowledged */.n,
    });
}
async function detachDatasets(client, uuid, datasetHashes) {
    await client.legacy({
        type: 'projectdataset',
        method: 'DELETE',
        resource: resource(uuid),
        uid: datasetHashes,
        payload: null,
        repeat: 'never',
        answer: schemas/* unknown */.L5J(),
    });
}
async function projectUsers(client, uuid) {
    const users = [];
    for await (const user of (0,pages/* allPages */.S)(client, {
        method: 'GET',
        path: (0,rest_path/* restPath */.k) `projects/${uuid}/users`,
        repeat: 'safe',
        answer: ProjectUserPage,
    }))
        users.push(user);
    return users;
}
async function addProjectUsers(client, uuid, emails, role) {
    await client.legacy({
        type: 'projectusers',
        method: 'POST',
        resource: resource(uuid),
        uid: uuid,
        payload: { user_emails: emails, user_role: role },
        repeat: 'safe',
        answer: schemas/* array */.YOg(schemas/* unknown */.L5J()),
    });
}
async function removeProjectUsers(client, uuid, userEmails) {
    await client.rest({
        method: 'POST',
        path: (0,rest_path/* restPath */.k) `projects/${uuid}/users/bulk-delete`,
        body: { userEmails },
        repeat: 'safe',
        answer: schemas/* unknown */.L5J(),
    });
}
async function setPriorities(client, uuid, priorities) {
    for (const chunk of chunksOf(priorities, PRIORITIES_PER_CALL)) {
        await client.rest({
            method: 'POST',
            path: restPath `projects/${uuid}/priorities`,
            body: { priorities: chunk },
            repeat: 'safe',
            answer: z.unknown(),
        });
    }
}
async function setProjectStatus(client, uuid, status) {
    await client.rest({
        method: 'PUT',
        path: restPath `projects/${uuid}/status`,
        body: { status },
        repeat: 'safe',
        answer: z.unknown(),
    });
}
async function projectBranches(client, uuid) {
    const names = [];
    for await (const branch of allPages(client, {
        method: 'GET',
        path: restPath `projects/${uuid}/branches`,
        repeat: 'safe',
        answer: ProjectBranchPage,
    }))
        names.push(branch.name);
    return names;
}
async function projectTags(client, uuid) {
    return (await client.rest({ method: 'GET', path: (0,rest_path/* restPath */.k) `projects/${uuid}/tags`, repeat: 'safe', answer: ProjectTagPage })).results;
}


/***/ }),

/***/ 6392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ allPages),
/* harmony export */   U: () => (/* binding */ chunksOf)
/* harmony export */ });
async function* allPages(client, call) {
    const seen = new Set();
    const answer = call.answer.refine(({ nextPageToken }) => nextPageToken !== '' && !(typeof nextPageToken === 'string' && seen.has(nextPageToken)), { error: 'nextPageToken is empty or repeats: the listing would never end' });
    for (let token;;) {
        const query = token === undefined ? call.query : { ...call.query, pageToken: token };
        const page = await client.rest({ ...call, answer, ...(query === undefined ? {} : { query }) });
        yield* page.results;
        token = page.nextPageToken ?? undefined;
        if (token === undefined)
            return;
        seen.add(token);
    }
}
function chunksOf(list, size) {
    const chunks = [];
    for (let at = 0; at < list.length; at += size)
        chunks.push(list.slice(at, at + size));
    return chunks;
}


/***/ }),

/***/ 8828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ itemKey),
/* harmony export */   VT: () => (/* binding */ keyOfUrls),
/* harmony export */   rY: () => (/* binding */ metadataKey),
/* harmony export */   yo: () => (/* binding */ digestOfKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _base_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4580);


function keyOfUrls(urls) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(urls)).digest('base64url').slice(0, 16);
}
const known = new WeakMap();
function itemKey(item) {
    const found = known.get(item);
    if (found !== undefined)
        return found;
    const key = item.urls.length > 0 ? keyOfUrls(item.urls) : keyOfContent(item);
    known.set(item, key);
    return key;
}
function keyOfContent(item) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(item.upload)).digest('base64url').slice(0, 16);
}
function metadataKey(metadata) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(metadata)).digest('base64url').slice(0, 16);
}
function digestOfKeys(keys) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update([...keys].sort().join(' '))
        .digest('hex');
}


/***/ }),

/***/ 7164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Qj: () => (/* binding */ markdownTable),
/* harmony export */   SS: () => (/* binding */ codeSpan)
/* harmony export */ });
/* harmony import */ var _base_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6459);

function codeSpan(text, limit = 200) {
    const clean = (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(text, limit).replaceAll('|', '¦');
    if (clean === '')
        return '–';
    const longest = Math.max(0, ...[...clean.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${clean}${pad}${fence}`;
}
const WORD = /^[\p{L}\p{N}\p{M}.,;!?'’‘“”„()%/+=·…–—−×÷≥≤→-]+:?$/u;
const LINKED = /www\.|\/\/|\b[0-9a-f]{7,40}\b|gh-\d/i;
const STARTS = /^(?:[\p{L}(“„‘]|\d+$)/u;
function prose(text, limit = 1000) {
    let result = '';
    for (const match of (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(text, limit).matchAll(/(\s*)("[^"]*"|`[^`]+`|[^\s"`]+|["`])/gu)) {
        const [, blank = '', word = ''] = match;
        const quoted = word.length > 1 && /^["`]/.test(word);
        const closes = word === ':' && blank === '' && result.endsWith('`');
        const plain = closes || (!quoted && WORD.test(word) && !LINKED.test(word) && (result !== '' || STARTS.test(word)));
        const piece = plain ? word : codeSpan(quoted ? word.slice(1, -1) : word, limit);
        const apart = blank !== '' || (result.endsWith('`') && piece.startsWith('`'));
        result += (result !== '' && apart ? ' ' : '') + piece;
    }
    return result;
}
function markdownTable(headers, rows, right = []) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rule = headers.map((header) => (right.includes(header) ? '--:' : '---'));
    return [line(headers), line(rule), ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 2076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ limit),
/* harmony export */   Dc: () => (/* binding */ shortAddress),
/* harmony export */   Je: () => (/* binding */ CONFLICT_WORDS),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   jp: () => (/* binding */ decimalRange),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   nC: () => (/* binding */ percentRange)
/* harmony export */ });
function counted(count, word, plural = `${word}s`) {
    return `${count} ${count === 1 ? word : plural}`;
}
function percent(share) {
    return share === null || share === undefined ? '–' : `${Math.round(share * 100)} %`;
}
function decimal(share, least) {
    if (share === null || share === undefined)
        return '–';
    for (let digits = 2; least !== undefined && digits <= MOST_DIGITS; digits += 1) {
        const text = share.toFixed(digits);
        if (Number(text) >= least === share >= least)
            return text;
    }
    return share.toFixed(2);
}
const MOST_DIGITS = 7;
function limit(value) {
    if (value === null || value === undefined)
        return '–';
    const text = value.toFixed(2);
    return Number(text) === value ? text : String(value);
}
function percentRange(interval) {
    return interval ? `${Math.round(interval[0] * 100)}–${Math.round(interval[1] * 100)} %` : '–';
}
function decimalRange(mean, interval, least) {
    const shown = decimal(mean, least);
    return interval ? `${shown} (${decimal(interval[0], least)}–${decimal(interval[1], least)})` : shown;
}
const VERDICT_WORDS = {
    passed: 'passed',
    failed: 'below the pass score',
    doubtful: 'not sure yet, more submissions needed',
};
const CONFLICT_WORDS = {
    missing: 'not labelled',
    extra: 'labelled, but not in the ground truth',
    mismatching_label: 'right place, wrong class',
    missing_classification: 'classification not given',
    extra_classification: 'classification given, but not in the ground truth',
    mismatching_answer: 'wrong answer',
    duplicate: 'labelled twice',
    low_overlap: 'counted as right, but drawn loosely',
    mismatching_attribute: 'wrong attribute',
    merge: 'several objects labelled as one',
    split: 'one object labelled as several',
    degenerate_shape: 'shape without an area',
    out_of_image: 'outside the image',
};
function shortAddress(address) {
    const parts = address.split('/');
    const named = parts.length > 1 ? parts.slice(1) : parts;
    return named.map((part) => part.slice(part.indexOf('.') + 1)).join('/');
}
function worstFirst(features) {
    return Object.entries(features)
        .filter(([, totals]) => totals.f1 !== null)
        .toSorted(([a, one], [b, other]) => Number(one.groundTruth === 0) - Number(other.groundTruth === 0) ||
        (one.f1 ?? 0) - (other.f1 ?? 0) ||
        (a < b ? -1 : 1));
}


/***/ }),

/***/ 9695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ intentPath),
/* harmony export */   oU: () => (/* binding */ resourcePath)
/* harmony export */ });
/* unused harmony export planPath */
function resourcePath(address) {
    return `resources/${address.replaceAll('/', '~')}.json`;
}
function intentPath(address) {
    return `intents/${address.replaceAll('/', '~')}.json`;
}
function planPath(digest) {
    return `plans/${digest}.json`;
}


/***/ }),

/***/ 9617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R_: () => (/* binding */ readResource),
  Mq: () => (/* binding */ readResources),
  KU: () => (/* binding */ resourceOf)
});

// EXTERNAL MODULE: ./build/js/base/address.js
var address = __webpack_require__(2478);
// EXTERNAL MODULE: ./build/js/base/canonical.js
var canonical = __webpack_require__(4580);
// EXTERNAL MODULE: ./build/js/graph/safe-text.js
var safe_text = __webpack_require__(6130);
// EXTERNAL MODULE: ./build/js/graph/item-key.js
var item_key = __webpack_require__(8828);
// EXTERNAL MODULE: ./build/js/state/parse-file.js
var parse_file = __webpack_require__(1614);
// EXTERNAL MODULE: ./build/js/state/resource-path.js
var resource_path = __webpack_require__(9695);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/js/state/resource.js

const Resource = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    address: schemas/* string */.YjP(),
    kind: schemas/* string */.YjP(),
    uuid: schemas/* string */.YjP().optional(),
    marker: schemas/* string */.YjP().optional(),
    observed: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()),
});

;// CONCATENATED MODULE: ./build/js/state/resources.js







async function readResources(view) {
    const resources = new Map();
    for (const path of await view.list('resources/')) {
        const resource = await (0,parse_file/* readStateFile */.qy)(view, path, Resource);
        if (resource)
            resources.set(resource.address, resource);
    }
    return resources;
}
function readResource(view, address) {
    return (0,parse_file/* readStateFile */.qy)(view, (0,resource_path/* resourcePath */.oU)(address), Resource);
}
function resourceOf(observed, desired, marker) {
    return {
        version: 1,
        address: observed.address,
        kind: observed.kind,
        ...(observed.uuid === undefined ? {} : { uuid: observed.uuid }),
        ...(marker === undefined ? {} : { marker }),
        observed: plain((0,safe_text/* safeValue */.pI)({ ...contentOf(observed, desired), ...accessOf(observed, desired) })),
    };
}
function contentOf(node, desired) {
    switch (node.kind) {
        case 'folder': {
            const { title, description, parent, clientMetadata } = node;
            return { title, description, parent, clientMetadata };
        }
        case 'registration': {
            const keys = [...(node.observedKeys?.keys() ?? [])].sort().join(' ');
            const declared = desired?.kind === 'registration' ? desired : undefined;
            const single = new Set(declared?.items.filter((item) => item.urls.length === 1).map(item_key/* itemKey */.Dh));
            const uuids = [...(node.observedKeys ?? [])].filter(([key, uuid]) => uuid !== '' && !single.has(key) && declared?.items.some((item) => (0,item_key/* itemKey */.Dh)(item) === key) === true);
            const left = [...(node.left ?? [])].filter(([, item]) => item.folder === undefined);
            for (const [key, item] of left)
                if (item.unreadable === true)
                    uuids.push([key, item.uuid]);
            const metadata = declared?.upsertMetadata === true ? node.observedMetadata : undefined;
            return {
                folder: node.folder,
                keys,
                uuids: Object.fromEntries(uuids),
                left: left.length === 0
                    ? undefined
                    : left
                        .map(([key]) => key)
                        .sort()
                        .join(' '),
                failed: node.failed && { content: node.failed.content, keys: [...node.failed.keys].sort() },
                metadata: metadata &&
                    [...metadata]
                        .map(([key, digest]) => `${key}${digest}`)
                        .sort()
                        .join(' '),
            };
        }
        case 'dataset': {
            const { title, description } = node;
            const linked = [...(node.linkedOf ?? [])].filter(([, keys]) => keys.size > 0);
            return {
                title,
                description,
                linked: Object.fromEntries(linked.map(([registration, keys]) => [registration, [...keys].sort().join(' ')])),
                elsewhere: node.linkedElsewhere,
            };
        }
        case 'ontology': {
            const { title, description, editor, knownHashes } = node;
            const hashes = Object.fromEntries([...(knownHashes ?? [])].sort((a, b) => (0,address/* compareText */.n6)(a[0], b[0])));
            return { title, description, editor, editorDigest: (0,canonical/* digestOf */.ol)(editor), hashes };
        }
        case 'metadata-schema':
            return { fields: node.fields };
        case 'project': {
            const { role, title, description, ontology, workflowTemplate, datasets, tags, workflow, templateDigest } = node;
            return { role, title, description, ontology, workflowTemplate, datasets, tags, workflow, templateDigest };
        }
        case 'workflow-template':
            return {};
    }
}
function accessOf(node, desired) {
    const access = 'access' in node ? node.access : undefined;
    if (access === undefined)
        return {};
    const wanted = desired !== undefined && 'access' in desired ? desired.access : undefined;
    const named = new Set(wanted?.users?.map((user) => (0,safe_text/* personId */.B6)(user.email)));
    const people = (access.users ?? []).map((user) => ({ person: (0,safe_text/* personId */.B6)(user.email), role: user.role }));
    return {
        access: {
            groups: access.groups ?? [],
            people: people.filter((user) => named.has(user.person)).sort((a, b) => (0,address/* compareText */.n6)(a.person, b.person)),
            others: people.filter((user) => !named.has(user.person)).length,
        },
    };
}
function plain(value) {
    return JSON.parse(JSON.stringify(value));
}


/***/ }),

/***/ 2280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ Acknowledged)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

const Acknowledged = zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()
    .refine((value) => value !== null && value !== undefined, 'expected an answer, got null');


/***/ }),

/***/ 9219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   Dc: () => (/* binding */ Timestamp),
/* harmony export */   ZZ: () => (/* binding */ pageOf),
/* harmony export */   qM: () => (/* binding */ Guid)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _v2_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7386);


function pageOf(entry) {
    return (0,_v2_object_js__WEBPACK_IMPORTED_MODULE_0__/* .v2Object */ .S)({ results: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(entry), nextPageToken: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish() });
}
function resultOf(entry) {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ result: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(entry) });
}
const Guid = zod__WEBPACK_IMPORTED_MODULE_1__/* .guid */ .OsD();
const Timestamp = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();


/***/ }),

/***/ 7386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ v2Object)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

function v2Object(shape) {
    const renamed = Object.keys(shape)
        .map((camel) => ({ camel, snake: snakeCase(camel) }))
        .filter(({ camel, snake }) => camel !== snake);
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .preprocess */ .vkY((value) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            return value;
        const found = renamed.filter(({ camel, snake }) => Object.hasOwn(value, snake) && !Object.hasOwn(value, camel));
        if (found.length === 0)
            return value;
        const copy = { ...value };
        for (const { camel, snake } of found) {
            copy[camel] = copy[snake];
            delete copy[snake];
        }
        return copy;
    }, zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3(shape));
}
function snakeCase(camel) {
    return camel.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}


/***/ }),

/***/ 1862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nb: () => (/* binding */ checkContract),
/* harmony export */   vE: () => (/* binding */ contractDigest)
/* harmony export */ });
/* unused harmony export visibleStages */
/* harmony import */ var _base_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2478);
/* harmony import */ var _base_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4580);
/* harmony import */ var _edges_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);



const WIRE_TYPE = {
    agent: 'AGENT',
    annotation: 'ANNOTATION',
    review: 'REVIEW',
    consensus_annotation: 'CONSENSUS_ANNOTATION',
    consensus_review: 'CONSENSUS_REVIEW',
    done: 'DONE',
    percentage_router: undefined,
    user_router: undefined,
};
function visibleStages(template) {
    return template.stages.filter((stage) => WIRE_TYPE[stage.type] !== undefined);
}
function checkContract(template, observed) {
    const mismatches = [];
    const unproven = [];
    const byTitle = new Map();
    for (const stage of observed.stages) {
        if (byTitle.has(stage.title))
            mismatches.push(`two stages of the project are called "${stage.title}"`);
        byTitle.set(stage.title, stage);
    }
    const byUuid = new Map(observed.stages.map((stage) => [stage.uuid, stage]));
    const wanted = visibleStages(template);
    const wantedNames = new Set(wanted.map((stage) => stage.name));
    for (const stage of wanted) {
        const found = byTitle.get(stage.name);
        if (!found) {
            mismatches.push(`the project has no stage "${stage.name}"`);
            continue;
        }
        const type = WIRE_TYPE[stage.type];
        if (found.type !== type)
            mismatches.push(`the stage "${stage.name}" is ${found.type}, the template says ${type}`);
        if (stage.type === 'agent')
            mismatches.push(...comparePathways(stage, found, byUuid, wantedNames));
        if (stage.type === 'consensus_annotation') {
            unproven.push(`"${stage.name}" has ${stage.annotators} annotators`);
        }
        for (const edge of (0,_edges_js__WEBPACK_IMPORTED_MODULE_1__/* .edgesOf */ .q)(stage)) {
            if (stage.type !== 'agent')
                unproven.push(`"${edge.from}" ${edge.label} leads to "${edge.to}"`);
            else if (!wantedNames.has(edge.to))
                unproven.push(`the pathway ${edge.label} of "${edge.from}" leads to "${edge.to}"`);
        }
    }
    for (const stage of template.stages) {
        if (WIRE_TYPE[stage.type] !== undefined)
            continue;
        for (const edge of (0,_edges_js__WEBPACK_IMPORTED_MODULE_1__/* .edgesOf */ .q)(stage))
            unproven.push(`the router "${edge.from}" sends ${edge.label} to "${edge.to}"`);
    }
    for (const stage of observed.stages) {
        if (!wantedNames.has(stage.title))
            mismatches.push(`the project has a stage "${stage.title}" that the template does not know`);
    }
    return { mismatches, unproven };
}
function comparePathways(stage, found, byUuid, visible) {
    const mismatches = [];
    const pathways = new Map((found.pathways ?? []).map((pathway) => [pathway.title, pathway]));
    for (const [name, destination] of Object.entries(stage.pathways)) {
        const pathway = pathways.get(name);
        if (!pathway) {
            mismatches.push(`the stage "${stage.name}" has no pathway "${name}"`);
            continue;
        }
        const leadsTo = byUuid.get(pathway.destinationUuid)?.title;
        if (visible.has(destination) && leadsTo !== destination) {
            mismatches.push(`the pathway "${name}" of "${stage.name}" leads to ${leadsTo === undefined ? 'a router' : `"${leadsTo}"`}, the template says "${destination}"`);
        }
    }
    for (const name of pathways.keys()) {
        if (!(name in stage.pathways))
            mismatches.push(`the stage "${stage.name}" has a pathway "${name}" that the template does not know`);
    }
    return mismatches;
}
function contractDigest(template) {
    const stages = template.stages.toSorted((a, b) => (0,_base_address_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n6)(a.name, b.name));
    return (0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)({ start: template.start, stages });
}


/***/ })

};
