export const id = 39;
export const ids = [39];
export const modules = {

/***/ 39:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   probeChecks: () => (/* binding */ probeChecks)
/* harmony export */ });
/* unused harmony export PROBES */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2857);
/* harmony import */ var _encord_api_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1244);
/* harmony import */ var _encord_api_label_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2336);
/* harmony import */ var _encord_api_projects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7304);
/* harmony import */ var _encord_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8256);
/* harmony import */ var _encord_rest_path_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7570);
/* harmony import */ var _sandbox_decisions_projects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7422);
/* harmony import */ var _sandbox_decisions_storage_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8747);
/* harmony import */ var _sandbox_decisions_wire_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6621);
/* harmony import */ var _wire_task_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3201);










const NOBODY = '00000000-0000-4000-8000-000000000000';
const PROJECTS = 4;
const STATUSES = new Set(['NEW', 'ASSIGNED', 'COMPLETED', 'SKIPPED', 'REOPENED', 'RELEASED']);
const nothing = (saw) => ({ agrees: undefined, saw });
const PROBES = [
    {
        name: 'UNKNOWN_OPERATION',
        decision: _sandbox_decisions_wire_js__WEBPACK_IMPORTED_MODULE_6__/* .UNKNOWN_OPERATION */ .Zl,
        ask: async (client) => {
            const path = 'assay-probe';
            const error = await refusalOf(client.rest({ method: 'GET', path, repeat: 'safe', answer: zod__WEBPACK_IMPORTED_MODULE_8__/* .unknown */ .L5J() }));
            return error
                ? { agrees: error.status === 404, saw: `v2: ${error.status} ${error.code}` }
                : nothing('v2: an answer');
        },
    },
    {
        name: 'ERROR_CODES',
        decision: _sandbox_decisions_wire_js__WEBPACK_IMPORTED_MODULE_6__/* .ERROR_CODES */ .OQ,
        ask: async (client) => {
            const error = await refusalOf((0,_encord_api_projects_js__WEBPACK_IMPORTED_MODULE_2__/* .getProject */ .U1)(client, NOBODY));
            if (!error)
                return { agrees: false, saw: 'an answer for a project that does not exist' };
            return { agrees: error.status === 404, saw: `${error.status} ${error.code} for a project that does not exist` };
        },
    },
    {
        name: 'LEGACY_STATUS',
        decision: _sandbox_decisions_wire_js__WEBPACK_IMPORTED_MODULE_6__/* .LEGACY_STATUS */ .Lp,
        ask: async (client) => {
            const error = await refusalOf((0,_encord_api_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .listDataRows */ .UD)(client, NOBODY));
            if (!error)
                return { agrees: false, saw: 'an answer for a dataset that does not exist' };
            return {
                agrees: error.httpStatus === error.status,
                saw: `HTTP ${error.httpStatus} with ${error.code} in the envelope`,
            };
        },
    },
    {
        name: 'LISTING_ORDER',
        decision: _sandbox_decisions_wire_js__WEBPACK_IMPORTED_MODULE_6__/* .LISTING_ORDER */ .AD,
        ask: async (client) => {
            const times = (await (0,_encord_api_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .listDatasets */ .yA)(client)).map((dataset) => Date.parse(String(dataset.createdAt)));
            if (times.length < 2 || times.some(Number.isNaN))
                return nothing('fewer than two datasets');
            const sorted = times.every((time, at) => at === 0 || time >= (times[at - 1] ?? 0));
            return { agrees: sorted, saw: `${times.length} datasets ${sorted ? 'oldest first' : 'in another order'}` };
        },
    },
    { name: 'TASK_PAGES', decision: _sandbox_decisions_projects_js__WEBPACK_IMPORTED_MODULE_4__/* .TASK_PAGES */ .Rz, ask: askPages },
    {
        name: 'PRIORITY',
        decision: _sandbox_decisions_projects_js__WEBPACK_IMPORTED_MODULE_4__/* .PRIORITY */ .FQ,
        ask: async (client, projects) => {
            const rows = (await rowsOf(client, projects)).filter((row) => row.label_hash === null && row.priority != null);
            const others = new Set(rows.map((row) => row.priority).filter((priority) => priority !== _sandbox_decisions_projects_js__WEBPACK_IMPORTED_MODULE_4__/* .PRIORITY */ .FQ.initial));
            if (rows.length === 0)
                return nothing('no task that nobody has touched');
            const list = [...others].slice(0, 3).join(', ');
            return { agrees: others.size === 0, saw: others.size === 0 ? `${rows.length} tasks` : `priorities ${list}` };
        },
    },
    {
        name: 'CONSENSUS_BRANCH',
        decision: _sandbox_decisions_projects_js__WEBPACK_IMPORTED_MODULE_4__/* .CONSENSUS_BRANCH */ .FE,
        ask: async (client, projects) => {
            const rows = (await rowsOf(client, projects)).filter((row) => row.branch_name !== 'main');
            if (rows.length === 0)
                return nothing('no branch of a consensus stage');
            const other = rows.filter((row) => !/^consensus-[0-9a-f]{8}-\d+$/.test(row.branch_name));
            const late = rows.filter((row) => row.label_hash === null).length;
            const form = other[0]?.branch_name.replaceAll(/\p{L}/gu, 'x').replaceAll(/\d/g, '0').slice(0, 60);
            const saw = [
                `${rows.length} rows`,
                ...(form === undefined ? [] : [`${other.length} with branches of the form "${form}"`]),
                ...(late === 0 ? [] : [`${late} without label_hash`]),
            ];
            return { agrees: other.length === 0 && late === 0, saw: saw.join(', ') };
        },
    },
    {
        name: 'DATA_HASH',
        decision: _sandbox_decisions_storage_js__WEBPACK_IMPORTED_MODULE_5__/* .DATA_HASH */ .mN,
        ask: async (client) => {
            const [dataset] = await (0,_encord_api_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .listDatasets */ .yA)(client);
            const rows = dataset ? await (0,_encord_api_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .listDataRows */ .UD)(client, dataset.datasetUuid) : [];
            const same = rows.filter((row) => row.backing_item_uuid?.toLowerCase() === row.data_hash.toLowerCase()).length;
            if (rows.length === 0)
                return nothing('no dataset with data');
            return { agrees: same === 0, saw: `${same} of ${rows.length} rows have the id of their item` };
        },
    },
];
async function probeChecks(client, known, failures) {
    const checks = [];
    const projects = await projectsOf(client, known).catch((error) => {
        if (!(error instanceof _encord_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EncordError */ .IJ))
            throw error;
        failures.push(error);
        const title = 'Probes that look at projects';
        checks.push({ title, status: 'fail', detail: error.message, todo: [error.adviceAbout('the project')] });
        return [];
    });
    for (const { name, decision, ask } of PROBES) {
        const title = `Probe ${name}: ${decision.question}`;
        try {
            const { agrees, saw } = await ask(client, projects);
            if (agrees === undefined)
                checks.push({ title, status: 'manual', detail: `cannot be told: ${saw}` });
            else if (agrees)
                checks.push({ title, status: 'ok', detail: `as the sandbox: ${saw}` });
            else {
                const todo = [`The sandbox does otherwise: ${decision.decision} Please report it with the name ${name}.`];
                checks.push({ title, status: 'warn', detail: saw, todo });
            }
        }
        catch (error) {
            if (!(error instanceof _encord_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EncordError */ .IJ))
                throw error;
            if (isStrange(error)) {
                const todo = [`Please report it with the name ${name}.`];
                checks.push({ title, status: 'warn', detail: error.message, todo });
                continue;
            }
            failures.push(error);
            checks.push({ title, status: 'fail', detail: error.message, todo: [error.advice] });
            break;
        }
    }
    checks.push(unknownValues(projects));
    return checks;
}
function isStrange(error) {
    return error instanceof _encord_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EncordAnswerError */ .Sd && error.status < 500 && ![401, 407, 429].includes(error.status);
}
async function refusalOf(work) {
    try {
        await work;
        return undefined;
    }
    catch (error) {
        if (error instanceof _encord_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EncordAnswerError */ .Sd && isStrange(error))
            return error;
        throw error;
    }
}
async function projectsOf(client, known) {
    if (known.length > 0)
        return Promise.all(known.slice(0, PROJECTS).map((uuid) => (0,_encord_api_projects_js__WEBPACK_IMPORTED_MODULE_2__/* .getProject */ .U1)(client, uuid)));
    const uuids = [];
    for await (const project of (0,_encord_api_projects_js__WEBPACK_IMPORTED_MODULE_2__/* .listProjects */ .hF)(client)) {
        uuids.push(project.projectHash);
        if (uuids.length === PROJECTS)
            break;
    }
    return Promise.all(uuids.map((uuid) => (0,_encord_api_projects_js__WEBPACK_IMPORTED_MODULE_2__/* .getProject */ .U1)(client, uuid)));
}
async function rowsOf(client, projects) {
    const lists = projects.map((project) => (0,_encord_api_label_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .listLabelRows */ .kh)(client, project.projectHash, { includeAllBranches: true }));
    return (await Promise.all(lists)).flat();
}
async function askPages(client, projects) {
    let largest = 0;
    const unknown = new Set();
    for (const project of projects) {
        for (const stage of project.workflow?.stages ?? []) {
            if (!Object.hasOwn(_wire_task_js__WEBPACK_IMPORTED_MODULE_7__/* .TASK_PAGES */ .Rz, stage.stageType))
                continue;
            const page = await client.rest({
                method: 'GET',
                path: (0,_encord_rest_path_js__WEBPACK_IMPORTED_MODULE_9__/* .restPath */ .k) `projects/${project.projectHash}/workflow/stages/${stage.uuid}/tasks`,
                repeat: 'safe',
                answer: _wire_task_js__WEBPACK_IMPORTED_MODULE_7__/* .TASK_PAGES */ .Rz[stage.stageType],
            });
            for (const task of page.results) {
                if (task.status !== undefined && !STATUSES.has(task.status))
                    unknown.add(task.status);
            }
            const size = page.results.length;
            if (unknown.size > 0)
                return { agrees: false, saw: `tasks of the status ${[...unknown].slice(0, 3).join(', ')}` };
            if (size > _sandbox_decisions_projects_js__WEBPACK_IMPORTED_MODULE_4__/* .TASK_PAGES */ .Rz.size || (page.nextPageToken && size !== _sandbox_decisions_projects_js__WEBPACK_IMPORTED_MODULE_4__/* .TASK_PAGES */ .Rz.size))
                return { agrees: false, saw: `a page of ${size} tasks` };
            if (page.nextPageToken)
                return { agrees: true, saw: `a page of ${size} tasks, and more to come` };
            largest = Math.max(largest, size);
        }
    }
    return nothing(`no stage has more than one page; the largest has ${largest} tasks`);
}
function unknownValues(projects) {
    const title = 'Probe of values: which stage types are there?';
    const types = new Set(projects.flatMap((project) => project.workflow?.stages.map((stage) => stage.stageType) ?? []));
    const strange = [...types].filter((type) => !Object.hasOwn(_wire_task_js__WEBPACK_IMPORTED_MODULE_7__/* .TASK_PAGES */ .Rz, type));
    if (strange.length === 0)
        return { title, status: 'ok', detail: `${types.size} types, all known` };
    const todo = ['Please report them: this version of Assay leaves stages of these types alone.'];
    return { title, status: 'warn', detail: `unknown: ${strange.slice(0, 5).join(', ')}`, todo };
}


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

/***/ 7748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ JsonObject)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

const JsonObject = zod__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'expected an object');


/***/ })

};
