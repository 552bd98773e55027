export const id = 3732;
export const ids = [3732];
export const modules = {

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

/***/ 2336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kh: () => (/* binding */ listLabelRows),
  wK: () => (/* binding */ readEachLabelRow)
});

// UNUSED EXPORTS: createLabelRows, readLabelRows, saveLabelRows

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/wire/envelope.js
var envelope = __webpack_require__(2280);
// EXTERNAL MODULE: ./build/js/wire/json-object.js
var json_object = __webpack_require__(7748);
// EXTERNAL MODULE: ./build/js/wire/page.js
var page = __webpack_require__(9219);
;// CONCATENATED MODULE: ./build/js/wire/label-row.js



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
const LabelRowHead = LabelRow.pick({ label_hash: true, branch_name: true, data_hash: true }).extend({
    last_edited_at: schemas/* unknown */.L5J().optional(),
});

// EXTERNAL MODULE: ./build/js/encord/errors.js + 1 modules
var errors = __webpack_require__(8256);
// EXTERNAL MODULE: ./build/js/encord/limits.js
var limits = __webpack_require__(8514);
// EXTERNAL MODULE: ./build/js/encord/pages.js
var pages = __webpack_require__(6392);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/js/encord/sent-label-row.js


class UnreadableRow extends Error {
    path;
    constructor(message, path = []) {
        super(message);
        this.path = path;
    }
}
const HEAD = ['label_hash', 'branch_name', 'data_hash', 'last_edited_at'];
const [NONE, BREAK] = [Buffer.alloc(0), Buffer.from('\n')];
const LABELS = [
    'data_hash',
    'data_units',
    'object_answers',
    'classification_answers',
    'object_actions',
    'spaces',
];
function sentLabelRow(sent) {
    const members = HEAD.flatMap((key) => {
        const text = sent.member(key);
        return text === undefined ? [] : [[key, parsed(() => JSON.parse(text.toString('utf8')))]];
    });
    return {
        head: shaped(LabelRowHead, Object.fromEntries(members)),
        textDigest: () => (0,external_node_crypto_.hash)('sha256', Buffer.concat(LABELS.flatMap((key) => [sent.member(key) ?? NONE, BREAK])), 'base64'),
        row: () => shaped(LabelRow, parsed(() => sent.parse())),
    };
}
function parsed(parse) {
    try {
        return parse();
    }
    catch (error) {
        if (error instanceof SyntaxError || error instanceof RangeError)
            throw new UnreadableRow('this is not JSON');
        throw error;
    }
}
function shaped(shape, value) {
    const result = shape.safeParse(value);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    throw new UnreadableRow(issue?.message ?? 'wrong shape', issue?.path);
}

// EXTERNAL MODULE: ./build/js/encord/sent-object.js
var sent_object = __webpack_require__(8786);
;// CONCATENATED MODULE: ./build/js/encord/api/label-rows.js








const TOO_LARGE = new Set(['MULTI_LABEL_LIMIT_ERROR', 'PAYLOAD_TOO_LARGE_ERROR', 'ANSWER_TOO_LARGE']);
const resource = (id) => ({ type: 'project', id });
async function listLabelRows(client, projectUuid, filter = {}) {
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
async function readLabelRows(client, projectUuid, labelHashes, options = {}) {
    const byHash = new Map();
    const read = async (uid) => {
        const answer = LabelRowList.superRefine((found, context) => {
            checkComplete(uid, new Set(found.map((row) => row.label_hash.toLowerCase())), context);
        });
        const rows = await client.legacy({ ...readingCall(projectUuid, uid, options), answer });
        for (const row of rows)
            byHash.set(row.label_hash.toLowerCase(), row);
    };
    await Promise.all(chunksOf(labelHashes, LABEL_ROWS_PER_READ).map((chunk) => inHalves(chunk, read)));
    return labelHashes.flatMap((hash) => byHash.get(hash.toLowerCase()) ?? []);
}
async function readEachLabelRow(client, projectUuid, labelHashes, take) {
    const read = async (uid) => {
        const answer = schemas/* array */.YOg(schemas/* instanceof */.Nlp(sent_object/* SentObject */.e)).superRefine((objects, context) => {
            const hashes = new Set();
            for (const [at, object] of objects.entries()) {
                try {
                    const row = sentLabelRow(object);
                    hashes.add(row.head.label_hash.toLowerCase());
                    take(row);
                }
                catch (error) {
                    if (!(error instanceof UnreadableRow))
                        throw error;
                    context.addIssue({ code: 'custom', message: error.message, path: [at, ...error.path] });
                    return;
                }
            }
            checkComplete(uid, hashes, context);
        });
        await client.legacy({ ...readingCall(projectUuid, uid, {}), asSent: true, answer });
    };
    await Promise.all((0,pages/* chunksOf */.U)(labelHashes, limits/* LABEL_ROWS_PER_READ */.oF).map((chunk) => inHalves(chunk, read)));
}
function readingCall(projectUuid, uid, options) {
    return {
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
    };
}
function checkComplete(uid, found, context) {
    const missing = uid.find((hash) => !found.has(hash.toLowerCase()));
    if (missing === undefined)
        return;
    context.addIssue({ code: 'custom', message: `the label row ${missing} was asked for and did not come back` });
}
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


/***/ }),

/***/ 866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A3: () => (/* binding */ createOntology),
  MK: () => (/* binding */ getOntology),
  Ki: () => (/* binding */ listOntologies),
  Nc: () => (/* binding */ saveOntology)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/wire/json-object.js
var json_object = __webpack_require__(7748);
// EXTERNAL MODULE: ./build/js/wire/page.js
var page = __webpack_require__(9219);
// EXTERNAL MODULE: ./build/js/wire/v2-object.js
var v2_object = __webpack_require__(7386);
;// CONCATENATED MODULE: ./build/js/wire/ontology.js




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



function createOntology(client, ontology) {
    return client.rest({ method: 'POST', path: 'ontologies', body: ontology, repeat: 'never', answer: Ontology });
}
function getOntology(client, uuid) {
    return client.rest({ method: 'GET', path: (0,rest_path/* restPath */.k) `ontologies/${uuid}`, repeat: 'safe', answer: Ontology });
}
async function listOntologies(client, filter = {}) {
    const query = { titleEq: filter.titleEq, includeOrgAccess: false };
    return (await client.rest({ method: 'GET', path: 'ontologies', query, repeat: 'safe', answer: OntologyPage }))
        .results;
}
async function saveOntology(client, uuid, ontology) {
    await client.rest({
        method: 'PUT',
        path: (0,rest_path/* restPath */.k) `ontologies/${uuid}`,
        body: ontology,
        repeat: 'safe',
        answer: schemas/* unknown */.L5J(),
    });
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

/***/ 132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ rememberedRegistration),
/* harmony export */   Z: () => (/* binding */ rememberedHashes)
/* harmony export */ });
function rememberedRegistration(known) {
    const { folder, keys, uuids, left, failed } = known?.observed ?? {};
    const failedBefore = failed;
    return {
        folder: typeof folder === 'string' ? folder : undefined,
        keys: keysOf(keys),
        left: keysOf(left),
        uuids: (uuids ?? {}),
        ...(failedBefore === undefined
            ? {}
            : { failed: { content: failedBefore.content, keys: new Set(failedBefore.keys) } }),
    };
}
function keysOf(stored) {
    return typeof stored === 'string' && stored !== '' ? stored.split(' ') : [];
}
function rememberedHashes(ontology, known) {
    const hashes = Object.entries((known?.observed['hashes'] ?? {}));
    return new Map(hashes.map(([address, hash]) => [ontology + address.slice(known?.address.length ?? 0), hash]));
}


/***/ }),

/***/ 9949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q8: () => (/* binding */ lookForComment),
/* harmony export */   gJ: () => (/* binding */ formatMarker),
/* harmony export */   gY: () => (/* binding */ parseMarker),
/* harmony export */   h1: () => (/* binding */ findComment),
/* harmony export */   lB: () => (/* binding */ upsertComment),
/* harmony export */   ub: () => (/* binding */ COMMENT_BUDGET)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(794);
/* harmony import */ var _own_account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4566);


const COMMENT_BUDGET = 60_000;
const PATTERN = /^<!-- assay:v1 id=([a-z0-9/_.-]+)(?: digest=([0-9a-f]{64}))?(?: head=([0-9a-f]{40}))? -->\n/;
function formatMarker(marker) {
    const digest = marker.digest ? ` digest=${marker.digest}` : '';
    const head = marker.head ? ` head=${marker.head}` : '';
    return `<!-- assay:v1 id=${marker.id}${digest}${head} -->\n`;
}
function parseMarker(body) {
    const match = PATTERN.exec(body);
    if (!match)
        return undefined;
    return { id: match[1], ...(match[2] ? { digest: match[2] } : {}), ...(match[3] ? { head: match[3] } : {}) };
}
async function findComment(github, issue, id) {
    return (await lookForComment(github, issue, id)).ours;
}
async function lookForComment(github, issue, id) {
    let ours;
    const foreign = new Set();
    for (let page = 1;; page += 1) {
        const { data } = await github.call('safe', (octokit) => octokit.rest.issues.listComments({
            owner: github.owner,
            repo: github.repo,
            issue_number: issue,
            per_page: 100,
            page,
        }));
        for (const comment of data) {
            const marker = parseMarker(comment.body ?? '');
            if (marker?.id !== id)
                continue;
            if (!(await (0,_own_account_js__WEBPACK_IMPORTED_MODULE_1__/* .isOurs */ .M)(github, comment.user))) {
                foreign.add(comment.user?.login ?? 'a deleted account');
                continue;
            }
            ours = { id: comment.id, body: comment.body ?? '', updatedAt: comment.updated_at, marker };
        }
        if (data.length < 100)
            return { ...(ours ? { ours } : {}), foreign: [...foreign] };
    }
}
async function upsertComment(github, issue, marker, text) {
    const body = formatMarker(marker) + text;
    const thread = { owner: github.owner, repo: github.repo };
    const existing = await findComment(github, issue, marker.id);
    if (existing?.body === body)
        return 'unchanged';
    try {
        if (existing) {
            await github.call('safe', (octokit) => octokit.rest.issues.updateComment({ ...thread, comment_id: existing.id, body }));
            return 'updated';
        }
        await github.call('never', (octokit) => octokit.rest.issues.createComment({ ...thread, issue_number: issue, body }));
        return 'created';
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y && error.status === 403 && error.message.includes('not accessible'))
            return 'read-only';
        const unanswered = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y && (error.status === 0 || error.status >= 500);
        if (!unanswered || existing)
            throw error;
        const arrived = await findComment(github, issue, marker.id);
        if (arrived?.body === body)
            return 'created';
        await github.call('never', (octokit) => octokit.rest.issues.createComment({ ...thread, issue_number: issue, body }));
        return 'created';
    }
}


/***/ }),

/***/ 4566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isOurs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(794);

const WORKFLOWS = 'github-actions[bot]';
const accounts = new WeakMap();
async function isOurs(github, author) {
    if (!author)
        return false;
    if (author.login === WORKFLOWS && author.type === 'Bot')
        return true;
    const own = await ownAccount(github);
    if (own === undefined)
        return false;
    if (own === 'any-bot')
        return author.type === 'Bot';
    if (own.databaseId !== null)
        return author.id === own.databaseId;
    return author.type === 'Bot' && nameOf(author.login) === nameOf(own.login);
}
function nameOf(login) {
    return login.replace(/\[bot\]$/, '').toLowerCase();
}
function ownAccount(github) {
    let account = accounts.get(github);
    if (!account) {
        account = github
            .call('safe', (octokit) => octokit.graphql('query { viewer { databaseId login } }'))
            .then((answer) => answer.viewer, (error) => {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasNoGraphQL */ .f)(error))
                return 'any-bot';
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y && (error.status === 403 || error.status === 404))
                return undefined;
            throw error;
        });
        accounts.set(github, account);
    }
    return account;
}


/***/ }),

/***/ 7443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ mergeEditor)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/js/graph/editor.js

const Id = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).transform(String);
const Flag = schemas/* boolean */.zMY().nullish();
const EditorOption = schemas/* looseObject */._H3({
    id: Id,
    label: schemas/* string */.YjP(),
    value: schemas/* string */.YjP(),
    featureNodeHash: schemas/* string */.YjP(),
    archived: Flag,
    get options() {
        return schemas/* array */.YOg(EditorAttribute).nullish();
    },
});
const EditorAttribute = schemas/* looseObject */._H3({
    id: Id,
    name: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    featureNodeHash: schemas/* string */.YjP(),
    required: Flag,
    archived: Flag,
    dynamic: Flag,
    get options() {
        return schemas/* array */.YOg(EditorOption).nullish();
    },
});
const EditorObject = schemas/* looseObject */._H3({
    id: Id,
    name: schemas/* string */.YjP(),
    color: schemas/* string */.YjP(),
    shape: schemas/* string */.YjP(),
    featureNodeHash: schemas/* string */.YjP(),
    required: Flag,
    archived: Flag,
    attributes: schemas/* array */.YOg(EditorAttribute).nullish(),
});
const EditorClassification = schemas/* looseObject */._H3({
    id: Id,
    featureNodeHash: schemas/* string */.YjP(),
    level: schemas/* string */.YjP().nullish(),
    attributes: schemas/* array */.YOg(EditorAttribute),
});
const SkeletonTemplate = schemas/* looseObject */._H3({
    template: schemas/* looseObject */._H3({ feature_node_hash: schemas/* string */.YjP(), skeleton: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({})) }),
});
const Editor = schemas/* looseObject */._H3({
    objects: schemas/* array */.YOg(EditorObject),
    classifications: schemas/* array */.YOg(EditorClassification),
    skeleton_templates: schemas/* array */.YOg(SkeletonTemplate).nullish(),
});
function hashesOf(editor) {
    const hashes = [];
    const attributes = (list) => {
        for (const attribute of list ?? []) {
            hashes.push(attribute.featureNodeHash);
            for (const option of attribute.options ?? []) {
                hashes.push(option.featureNodeHash);
                attributes(option.options);
            }
        }
    };
    for (const object of editor.objects) {
        hashes.push(object.featureNodeHash);
        attributes(object.attributes);
    }
    for (const classification of editor.classifications) {
        hashes.push(classification.featureNodeHash);
        attributes(classification.attributes);
    }
    return hashes;
}

// EXTERNAL MODULE: ./build/js/manifest/feature-hash.js + 1 modules
var feature_hash = __webpack_require__(1284);
;// CONCATENATED MODULE: ./build/js/plan/diff/merge-skeletons.js
function mergeSkeletons(want, have, hashOf) {
    const templates = [...have];
    const changes = [];
    const refused = [];
    for (const desired of want) {
        const hash = hashOf(desired.template.feature_node_hash);
        const field = `skeleton ${String(desired.template['name'])}`;
        const found = templates.find((other) => other.template.feature_node_hash === hash);
        if (found === undefined) {
            templates.push({ ...desired, template: { ...desired.template, feature_node_hash: hash } });
            changes.push({ field, to: Object.keys(desired.template.skeleton).length });
            continue;
        }
        const before = Object.entries(found.template.skeleton);
        const after = desired.template.skeleton;
        if (before.length !== Object.keys(after).length) {
            refused.push(`the skeleton "${String(desired.template['name'])}" has ${before.length} points, and that cannot change`);
            continue;
        }
        for (const [index, point] of before) {
            for (const key of ['name', 'x', 'y']) {
                const to = after[index]?.[key];
                if (to === undefined || point[key] === to)
                    continue;
                changes.push({ field: `${field} point ${index} ${key}`, from: point[key], to });
                point[key] = to;
            }
        }
    }
    return { templates, changes, refused };
}

;// CONCATENATED MODULE: ./build/js/plan/diff/merge-editor.js



function mergeEditor(desired, observedEditor, knownHashes = new Map()) {
    const merger = new Merger(desired, Editor.parse(structuredClone(observedEditor)), knownHashes);
    return merger.run();
}
class Merger {
    #desired;
    #observed;
    #known;
    #taken;
    #changes = [];
    #refused = [];
    #renamed = [];
    #addresses;
    #hashes = new Map();
    #added = 0;
    #archived = 0;
    #noticeable = 0;
    constructor(desired, observed, known) {
        this.#desired = desired;
        this.#observed = observed;
        this.#known = known;
        this.#addresses = new Map([...known].map(([address, hash]) => [hash, address]));
        this.#taken = new Set(hashesOf(observed));
    }
    run() {
        const want = Editor.parse(structuredClone(this.#desired.editor));
        const objects = this.#merge(want.objects, this.#observed.objects, {
            address: (feature) => this.#addressOf(feature),
            alike: (a, b) => a.name === b.name && a.shape === b.shape,
            update: (into, from, address) => this.#updateObject(into, from, address),
            add: (feature, siblings) => {
                this.#noteDemand(feature);
                return this.#freshObject(feature, nextId('', siblings));
            },
            archive: (feature) => this.#archive(feature, feature.name, feature.featureNodeHash),
        });
        const classifications = this.#merge(want.classifications, this.#observed.classifications, {
            address: (feature) => this.#addressOf(feature),
            alike: (a, b) => a.attributes[0]?.name === b.attributes[0]?.name && a.attributes[0]?.type === b.attributes[0]?.type,
            update: (into, from, address) => this.#updateClassification(into, from, address),
            add: (feature, siblings) => {
                this.#noteDemand(feature.attributes[0]);
                return this.#freshClassification(feature, nextId('', siblings));
            },
            archive: (feature) => {
                const root = feature.attributes[0];
                if (root)
                    this.#archive(root, root.name, feature.featureNodeHash);
            },
        });
        const skeletons = mergeSkeletons(want.skeleton_templates ?? [], this.#observed.skeleton_templates ?? [], (hash) => {
            const address = this.#desired.features?.get(hash);
            return (address === undefined ? undefined : this.#hashes.get(address)) ?? hash;
        });
        this.#changes.push(...skeletons.changes);
        this.#noticeable += skeletons.changes.length;
        for (const why of skeletons.refused)
            this.#refused.push({ address: this.#desired.address, why });
        const editor = { ...this.#observed, objects, classifications };
        if (skeletons.templates.length > 0)
            editor.skeleton_templates = skeletons.templates;
        return {
            editor,
            changes: this.#changes,
            added: this.#added,
            archived: this.#archived,
            noticeable: this.#noticeable,
            refused: this.#refused,
            renamed: this.#renamed,
            hashes: this.#hashes,
        };
    }
    #noteDemand(feature) {
        if (feature?.required === true)
            this.#noticeable += 1;
    }
    #addressOf(feature) {
        return (this.#desired.features?.get(feature.featureNodeHash) ?? `${this.#desired.address}#${feature.featureNodeHash}`);
    }
    #merge(want, have, rules) {
        const free = new Set(have);
        const pairs = new Map();
        const claim = (feature, found) => {
            if (found === undefined || pairs.has(feature))
                return;
            pairs.set(feature, found);
            free.delete(found);
        };
        for (const feature of want) {
            const known = this.#known.get(rules.address(feature));
            claim(feature, known === undefined ? undefined : [...free].find((other) => other.featureNodeHash === known));
        }
        for (const feature of want) {
            claim(feature, [...free].find((other) => other.featureNodeHash === feature.featureNodeHash));
        }
        for (const feature of want) {
            if (pairs.has(feature))
                continue;
            const candidates = [...free].filter((other) => rules.alike(feature, other));
            if (candidates.length !== 1)
                continue;
            claim(feature, candidates[0]);
            this.#noteRename(rules.address(feature), candidates[0].featureNodeHash);
        }
        const result = [...have];
        for (const feature of want) {
            const address = rules.address(feature);
            const found = pairs.get(feature);
            if (found) {
                this.#hashes.set(address, found.featureNodeHash);
                rules.update(found, feature, address);
            }
            else
                result.push(rules.add(feature, result));
        }
        for (const feature of free)
            rules.archive(feature);
        return result;
    }
    #noteRename(address, hash) {
        const from = this.#addresses.get(hash);
        if (from === undefined || from === address)
            return;
        const above = this.#renamed.some((one) => from.startsWith(`${one.from}/`) && address === one.address + from.slice(one.from.length));
        if (!above)
            this.#renamed.push({ address, from });
    }
    #updateObject(into, from, address) {
        if (into.shape !== from.shape)
            this.#refuse(address, `its shape is ${into.shape} and cannot become ${from.shape}`);
        const left = this.#leftOut(from);
        this.#set(into, from, address, ['name', 'color', 'required', 'archived'], left);
        into.attributes = this.#mergeAttributes(from.attributes, into.attributes, into.id);
        if (into.attributes.length === 0)
            delete into.attributes;
    }
    #updateClassification(into, from, address) {
        const root = into.attributes[0];
        const wanted = from.attributes[0];
        if (!this.#leftOut(from).includes('level') && (into.level ?? null) !== (from.level ?? null)) {
            this.#refuse(address, `it is ${into.level === 'global' ? 'global' : 'per frame'}, and that cannot be changed`);
        }
        if (root === undefined || wanted === undefined)
            return this.#refuse(address, 'it has no root attribute');
        this.#hashes.set((0,feature_hash/* rootAttributeOf */.a)(address), root.featureNodeHash);
        this.#updateAttribute(root, wanted, address);
    }
    #updateAttribute(into, from, address) {
        if (into.type !== from.type)
            return this.#refuse(address, `its type is ${into.type} and cannot become ${from.type}`);
        const left = this.#leftOut(from);
        if (!left.includes('dynamic') && (into.dynamic ?? false) !== (from.dynamic ?? false)) {
            this.#refuse(address, 'whether it is dynamic cannot be changed');
        }
        this.#set(into, from, address, ['name', 'required', 'archived'], left);
        const options = this.#mergeOptions(from.options, into.options, into.id);
        if (options.length > 0)
            into.options = options;
    }
    #mergeAttributes(want, have, id) {
        return this.#merge(want ?? [], have ?? [], {
            address: (feature) => this.#addressOf(feature),
            alike: (a, b) => a.name === b.name && a.type === b.type,
            update: (into, from, address) => this.#updateAttribute(into, from, address),
            add: (feature, siblings) => {
                this.#noteDemand(feature);
                return this.#freshAttribute(feature, nextId(id, siblings));
            },
            archive: (feature) => this.#archive(feature, feature.name, feature.featureNodeHash),
        });
    }
    #mergeOptions(want, have, id) {
        return this.#merge(want ?? [], have ?? [], {
            address: (feature) => this.#addressOf(feature),
            alike: (a, b) => a.label === b.label,
            update: (into, from, address) => {
                this.#set(into, from, address, ['label', 'value', 'archived'], this.#leftOut(from));
                const nested = this.#mergeAttributes(from.options, into.options, into.id);
                if (nested.length > 0)
                    into.options = nested;
            },
            add: (feature, siblings) => this.#freshOption(feature, nextId(id, siblings)),
            archive: (feature) => this.#archive(feature, feature.label, feature.featureNodeHash),
        });
    }
    #freshObject(feature, id) {
        const object = { ...feature, id, featureNodeHash: this.#newHash(feature, this.#addressOf(feature), feature.name) };
        if (object.attributes) {
            object.attributes = object.attributes.map((child, at) => this.#freshAttribute(child, `${id}.${at + 1}`));
        }
        return object;
    }
    #freshClassification(feature, id) {
        const address = this.#addressOf(feature);
        const hash = this.#newHash(feature, address, feature.attributes[0]?.name ?? address);
        const attributes = feature.attributes.map((root, at) => this.#freshAttribute(root, `${id}.${at + 1}`, (0,feature_hash/* rootAttributeOf */.a)(address)));
        return { ...feature, id, featureNodeHash: hash, attributes };
    }
    #freshAttribute(feature, id, identity = this.#addressOf(feature)) {
        const attribute = { ...feature, id, featureNodeHash: this.#newHash(feature, identity, feature.name) };
        if (attribute.options) {
            attribute.options = attribute.options.map((child, at) => this.#freshOption(child, `${id}.${at + 1}`));
        }
        return attribute;
    }
    #freshOption(feature, id) {
        const option = { ...feature, id, featureNodeHash: this.#newHash(feature, this.#addressOf(feature), feature.label) };
        if (option.options) {
            option.options = option.options.map((child, at) => this.#freshAttribute(child, `${id}.${at + 1}`));
        }
        return option;
    }
    #newHash(feature, identity, name) {
        const hash = this.#known.get(identity) ?? feature.featureNodeHash;
        if (this.#taken.has(hash)) {
            this.#refuse(identity, `its featureNodeHash ${hash} belongs to a feature elsewhere in the ontology`);
        }
        this.#hashes.set(identity, hash);
        this.#added += 1;
        this.#changes.push({ field: identity, to: name });
        return hash;
    }
    #archive(feature, name, hash) {
        if (feature.archived === true)
            return;
        feature.archived = true;
        this.#archived += 1;
        this.#noticeable += 1;
        const address = this.#addresses.get(hash) ?? `${this.#desired.address}#${hash}`;
        this.#changes.push({ field: `${address} archived`, from: name, to: 'archived' });
    }
    #set(into, from, address, fields, left) {
        for (const field of fields) {
            if (left.includes(field))
                continue;
            const before = into[field] ?? (typeof from[field] === 'boolean' ? false : undefined);
            if (before === from[field] || (field === 'color' && sameColor(before, from[field])))
                continue;
            into[field] = from[field];
            this.#changes.push({ field: `${address} ${field}`, from: before, to: from[field] });
            if (field !== 'color' && !(field === 'archived' && from[field] === false))
                this.#noticeable += 1;
        }
    }
    #leftOut(from) {
        return this.#desired.defaulted?.get(from.featureNodeHash) ?? [];
    }
    #refuse(address, why) {
        this.#refused.push({ address, why });
    }
}
function sameColor(a, b) {
    return typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase();
}
function nextId(parent, siblings) {
    const counters = siblings.map((sibling) => Number(sibling.id.slice(sibling.id.lastIndexOf('.') + 1)) || 0);
    const next = Math.max(0, ...counters) + 1;
    return parent === '' ? String(next) : `${parent}.${next}`;
}


/***/ }),

/***/ 7986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   R$: () => (/* binding */ SUMMARY_BYTES),
/* harmony export */   Uj: () => (/* binding */ fit)
/* harmony export */ });
/* unused harmony export byteLength */
const SUMMARY_BYTES = 1_000_000;
function byteLength(text) {
    return new TextEncoder().encode(text).length;
}
function fit(blocks, budget, leftOut = (count) => `_${count} more left out._`, options = {}) {
    const { separator = '\n\n', measure = byteLength } = options;
    const whole = blocks.join(separator);
    if (measure(whole) <= budget)
        return whole;
    const kept = [];
    let used = measure(separator + leftOut(blocks.length));
    for (const block of blocks) {
        const size = measure(block) + measure(separator);
        if (used + size > budget)
            break;
        kept.push(block);
        used += size;
    }
    if (kept.length === 0)
        return shorten(blocks[0] ?? '', budget, measure);
    return [...kept, leftOut(blocks.length - kept.length)].join(separator);
}
function cut(text, budget, measure = byteLength) {
    return measure(text) <= budget ? text : shorten(text, budget, measure);
}
function shorten(text, budget, measure) {
    const remark = '\n\n_cut here: too long_';
    let [low, high] = [0, text.length];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (measure(text.slice(0, middle)) + measure(remark) <= budget)
            low = middle;
        else
            high = middle - 1;
    }
    const start = text.slice(0, low).replace(/[\uD800-\uDBFF]$/, '');
    const lines = start.lastIndexOf('\n');
    return (lines > 0 ? start.slice(0, lines) : start) + remark;
}


/***/ }),

/***/ 7748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ JsonObject)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

const JsonObject = zod__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'expected an object');


/***/ })

};
