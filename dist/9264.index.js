export const id = 9264;
export const ids = [9264];
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

/***/ 9600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/js/base/address.js
var address = __webpack_require__(2478);
// EXTERNAL MODULE: ./build/js/encord/errors.js + 1 modules
var errors = __webpack_require__(8256);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/wire/page.js
var page = __webpack_require__(9219);
// EXTERNAL MODULE: ./build/js/wire/v2-object.js
var v2_object = __webpack_require__(7386);
;// CONCATENATED MODULE: ./build/js/wire/integration.js



const CloudIntegration = (0,v2_object/* v2Object */.S)({ integrationUuid: page/* Guid */.qM, title: schemas/* string */.YjP() });
const CloudIntegrationList = (0,page/* resultOf */.Bg)(CloudIntegration);

;// CONCATENATED MODULE: ./build/js/encord/api/integrations.js

async function listIntegrations(client) {
    const answer = await client.rest({
        method: 'GET',
        path: 'cloud-integrations',
        query: { includeOrgAccess: false },
        repeat: 'safe',
        answer: CloudIntegrationList,
    });
    return answer.result;
}

// EXTERNAL MODULE: ./build/js/encord/api/projects.js + 1 modules
var projects = __webpack_require__(7304);
// EXTERNAL MODULE: ./build/js/routing/bound-pair.js
var bound_pair = __webpack_require__(1516);
// EXTERNAL MODULE: ./build/js/routing/resolve.js
var resolve = __webpack_require__(7531);
// EXTERNAL MODULE: ./build/js/base/clean.js
var clean = __webpack_require__(6459);
// EXTERNAL MODULE: ./build/js/report/markdown.js
var markdown = __webpack_require__(7164);
;// CONCATENATED MODULE: ./build/js/report/doctor.js


const MARKS = { ok: '✅', warn: '⚠️', fail: '❌', manual: '👉' };
const WORDS = { ok: 'ok', warn: 'look', fail: 'fail', manual: 'you' };
function checksAsText(checks, style) {
    const colours = { ok: style.green, warn: style.yellow, fail: style.red, manual: style.cyan };
    const lines = checks.flatMap((check) => [
        `${colours[check.status](WORDS[check.status].padEnd(4))} ${(0,clean/* cleanLine */.O)(check.title)}${check.detail ? style.dim(`: ${(0,clean/* cleanLine */.O)(check.detail, 500)}`) : ''}`,
        ...(check.todo ?? []).map((step) => `     → ${(0,clean/* cleanLine */.O)(step, 500)}`),
    ]);
    return [...lines, style.bold(checksSentence(checks))].join('\n');
}
function checksAsMarkdown(checks) {
    const items = checks.flatMap((check) => [
        `- ${MARKS[check.status]} ${(0,markdown/* prose */.CS)(check.title)}${check.detail ? `: ${(0,markdown/* prose */.CS)(check.detail)}` : ''}`,
        ...(check.todo ?? []).map((step) => `  - [ ] ${(0,markdown/* prose */.CS)(step)}`),
    ]);
    return [`**${checksSentence(checks)}**`, items.join('\n')].join('\n\n');
}
function checksSentence(checks) {
    const count = (status) => checks.filter((check) => check.status === status).length;
    const parts = [
        `${count('ok')} fine`,
        ...(count('warn') > 0 ? [`${count('warn')} to look at`] : []),
        ...(count('fail') > 0 ? [`${count('fail')} wrong`] : []),
        ...(count('manual') > 0 ? [`${count('manual')} for you to do`] : []),
    ];
    return `${parts.join(', ')}.`;
}

// EXTERNAL MODULE: ./build/js/state/pseudonyms.js
var state_pseudonyms = __webpack_require__(9609);
// EXTERNAL MODULE: ./build/js/state/resources.js + 1 modules
var state_resources = __webpack_require__(9617);
// EXTERNAL MODULE: ./build/js/state/ledger.js
var state_ledger = __webpack_require__(4499);
// EXTERNAL MODULE: ./build/js/workflow/contract.js
var contract = __webpack_require__(1862);
// EXTERNAL MODULE: ./build/js/graph/desired.js + 3 modules
var desired = __webpack_require__(7562);
// EXTERNAL MODULE: ./build/js/commands/connect.js + 20 modules
var connect = __webpack_require__(667);
// EXTERNAL MODULE: ./build/js/commands/options.js
var commands_options = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/js/commands/result.js
var result = __webpack_require__(8596);
// EXTERNAL MODULE: ./build/js/encord/rest-path.js
var rest_path = __webpack_require__(7570);
// EXTERNAL MODULE: ./build/js/report/words.js
var words = __webpack_require__(2076);
// EXTERNAL MODULE: ./build/js/wire/task.js
var task = __webpack_require__(3201);
;// CONCATENATED MODULE: ./build/js/commands/waiting-check.js



const PATIENCE = 24;
async function waitingCheck(title, client, project, stage, now) {
    const { results, nextPageToken } = await client.rest({
        method: 'GET',
        path: (0,rest_path/* restPath */.k) `projects/${project}/workflow/stages/${stage.uuid}/tasks`,
        repeat: 'safe',
        answer: task/* TASK_PAGES */.Rz.AGENT,
    });
    const count = results.length;
    if (count === 0)
        return { title, status: 'ok', detail: `none waits in "${stage.title}"` };
    const oldest = results.map((task) => Date.parse(task.updatedAt)).reduce((a, b) => (b < a ? b : a), now);
    const hours = Math.floor((now - oldest) / 3_600_000);
    const tasks = nextPageToken ? `more than ${count} tasks wait` : count === 1 ? '1 task waits' : `${count} tasks wait`;
    const oldestOf = nextPageToken ? `the oldest of the first ${count}` : 'the oldest';
    const detail = `${tasks} in "${stage.title}", ${oldestOf} for ${timeOf(hours)}`;
    if (hours < PATIENCE)
        return { title, status: 'ok', detail };
    return {
        title,
        status: 'warn',
        detail,
        todo: [
            'See whether the schedule of `assay route` runs; `assay route --dry-run` says what it would send on, and what it holds and why.',
        ],
    };
}
function timeOf(hours) {
    if (hours === 0)
        return 'less than an hour';
    return hours < 2 * 24 ? (0,words/* counted */.hS)(hours, 'hour') : (0,words/* counted */.hS)(Math.floor(hours / 24), 'day');
}

;// CONCATENATED MODULE: ./build/js/commands/doctor.js
















const run = async (options, world) => {
    const { connection, problems } = await (0,connect/* connect */.N)({ ...options, 'dry-run': true }, world, 'doctor', {
        incomplete: true,
    });
    if (!connection)
        return (0,result/* stopped */.ce)(problems);
    try {
        const failures = [];
        const checks = [
            {
                title: 'Manifests',
                status: 'ok',
                detail: `${connection.desired.nodes.size} resources in the environment "${connection.environmentName}"`,
            },
            await answered('Key', 'the key’s user', failures, () => keyCheck(connection)),
        ];
        if (failures.length === 0) {
            checks.push(...(await integrationChecks(connection, failures)), ...(await pairChecks(connection, failures, world.now())));
        }
        checks.push(...(await stateChecks(connection)));
        if ((0,commands_options/* flag */.Jt)(options, 'probe') && !failures.some(isFatal)) {
            const { probeChecks } = await __webpack_require__.e(/* import() */ 39).then(__webpack_require__.bind(__webpack_require__, 39));
            checks.push(...(await probeChecks(connection.client, await projectsOf(connection), failures)));
        }
        const failed = checks.some((check) => check.status === 'fail');
        return {
            problems: problems.filter((one) => one.code !== 'graph.binding-missing'),
            data: { version: 1, environment: connection.environmentName, domain: connection.client.domain, checks },
            exit: (0,result/* worstExit */.gX)([failed ? 1 : 0, failures.some(saysNothing) ? 3 : 0]),
            text: (style) => checksAsText(checks, style),
            markdown: () => checksAsMarkdown(checks),
        };
    }
    finally {
        await connection.close();
    }
};
async function answered(title, what, failures, ask) {
    if (failures.some(saysNothing))
        return { title, status: 'warn', detail: 'not checked: the platform does not answer' };
    try {
        return await ask();
    }
    catch (error) {
        if (!(error instanceof errors/* EncordError */.IJ))
            throw error;
        failures.push(error);
        return { title, status: 'fail', detail: error.message, todo: [error.adviceAbout(what)] };
    }
}
function saysNothing(error) {
    return !(error instanceof errors/* EncordAnswerError */.Sd) || ![401, 403, 404].includes(error.status);
}
function isFatal(error) {
    return saysNothing(error) || (error instanceof errors/* EncordAnswerError */.Sd && error.status === 401);
}
async function keyCheck({ client }) {
    await listIntegrations(client);
    return { title: 'Key', status: 'ok', detail: `${client.domain} accepts it` };
}
async function integrationChecks({ client, model, environment, sandbox }, failures) {
    const bound = sandbox?.bindings.integrations ?? environment.bindings?.integrations ?? {};
    const checks = [];
    let known;
    for (const name of model.integrations.keys()) {
        const uuid = bound[name];
        const title = `Integration ${name}`;
        if (!uuid) {
            const todo = [`Make it in Encord (Settings, Integrations) and put its id under bindings.integrations.${name}.`];
            checks.push({ title, status: 'manual', todo });
            continue;
        }
        const check = await answered(title, (0,address/* addressOf */.ci)('integration', name), failures, async () => {
            known ??= new Map((await listIntegrations(client)).map((one) => [one.integrationUuid, one.title]));
            const found = known.get(uuid);
            if (found !== undefined)
                return { title, status: 'ok', detail: found };
            return {
                title,
                status: 'fail',
                detail: `the key sees no integration with the id ${uuid}`,
                todo: ['Share the integration with the key’s user, or correct the binding.'],
            };
        });
        checks.push(check);
    }
    return checks;
}
async function pairChecks(connection, failures, now) {
    const { model, store, environment, sandbox } = connection;
    const resources = await (0,state_resources/* readResources */.Mq)(await store.view());
    const templates = sandbox?.bindings.workflowTemplates ?? environment.bindings?.workflowTemplates ?? {};
    const checks = [...model.workflowTemplates.keys()].map((name) => {
        if (templates[name])
            return { title: `Workflow template ${name}`, status: 'ok', detail: templates[name] };
        return {
            title: `Workflow template ${name}`,
            status: 'manual',
            todo: [
                `Build it in Encord (Workflows) as the manifest says and put its id under bindings.workflowTemplates.${name}.`,
            ],
        };
    });
    for (const [name, pair] of model.projectPairs) {
        for (const role of ['benchmark', 'production']) {
            const address = (0,desired/* projectAddress */.O)(name, role);
            const title = `Pair ${name}, ${role} project`;
            const uuid = resources.get(address)?.uuid;
            if (uuid === undefined) {
                checks.push({ title, status: 'warn', detail: 'not created yet', todo: ['Run `assay apply`.'] });
                continue;
            }
            const check = await answered(title, address, failures, () => projectCheck(title, { pair, role, uuid }, connection));
            checks.push(check);
            if (role === 'benchmark' || check.status !== 'ok')
                continue;
            const waiting = `Pair ${name}, tasks to route`;
            checks.push(await answered(waiting, address, failures, () => routeCheck(waiting, { pair, uuid, now }, connection)));
        }
    }
    return checks;
}
async function projectCheck(title, { pair, role, uuid, }, { model, client }) {
    const template = model.workflowTemplates.get(pair.spec[role].workflowTemplate)?.spec;
    const project = await (0,projects/* getProject */.U1)(client, uuid);
    const workflow = (0,bound_pair/* workflowOf */.B)(project.workflow?.stages ?? []);
    if (!template)
        return { title, status: 'ok', detail: project.title };
    const { mismatches, unproven } = (0,contract/* checkContract */.nb)(template, workflow);
    const routing = role === 'production' ? (0,resolve/* resolveRouting */.n)(pair, template, workflow).problems.map((one) => one.summary) : [];
    const wrong = [...new Set([...mismatches, ...routing])];
    if (wrong.length > 0)
        return {
            title,
            status: 'fail',
            detail: wrong.join('; '),
            todo: [
                `Make the project’s workflow agree with ${(0,address/* addressOf */.ci)('workflow-template', pair.spec[role].workflowTemplate)}.`,
            ],
        };
    return {
        title,
        status: 'ok',
        detail: 'the contract holds as far as the API shows it',
        todo: unproven.map((one) => `Check by eye in Encord: ${one}.`),
    };
}
async function routeCheck(title, { pair, uuid, now }, { client }) {
    const wanted = pair.spec.routing.stage;
    const stage = (await (0,projects/* getProject */.U1)(client, uuid)).workflow?.stages.find((one) => one.title === wanted);
    if (!stage)
        return { title, status: 'warn', detail: `not checked: the project has no stage "${wanted}"` };
    return waitingCheck(title, client, uuid, stage, now);
}
async function stateChecks({ store, pseudonyms }) {
    const view = await store.view();
    const ledger = await (0,state_ledger/* verifyLedger */.xy)(view);
    await (0,state_pseudonyms/* checkPseudonymKey */.qH)(view, pseudonyms);
    return [
        ledger.faults.length === 0
            ? {
                title: 'State',
                status: 'ok',
                detail: `${store.location}, serial ${view.serial}, ${ledger.entries} ledger entries`,
            }
            : {
                title: 'State',
                status: 'fail',
                detail: ledger.faults.join('; '),
                todo: ['Restore the state from its history.'],
            },
        { title: 'Pseudonyms', status: 'ok', detail: `key ${pseudonyms.keyId}` },
    ];
}
async function projectsOf({ store, desired }) {
    const resources = await (0,state_resources/* readResources */.Mq)(await store.view());
    const projects = [...desired.nodes.values()].filter((node) => node.kind === 'project');
    return projects.flatMap((node) => resources.get(node.address)?.uuid ?? []);
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

/***/ 7531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ resolveRouting)
/* harmony export */ });
/* harmony import */ var _workflow_contract_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1862);
/* harmony import */ var _workflow_edges_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);


const WANTED = {
    benchmark: { type: 'consensus_annotation', wire: 'CONSENSUS_ANNOTATION' },
    production: { type: 'annotation', wire: 'ANNOTATION' },
};
function resolveRouting(pair, template, workflow) {
    const { routing } = pair.spec;
    const problems = [];
    const report = (code, summary, detail, path) => {
        problems.push({
            code: `routing.${code}`,
            severity: 'error',
            summary: `${pair.name}: ${summary}`,
            detail: `Nothing was moved. ${detail}`,
            at: pair.at(['spec', ...path]),
            address: pair.address,
        });
    };
    for (const mismatch of (0,_workflow_contract_js__WEBPACK_IMPORTED_MODULE_0__/* .checkContract */ .nb)(template, workflow).mismatches) {
        const detail = 'Make the project’s workflow and the WorkflowTemplate manifest agree.';
        report('contract-broken', mismatch, detail, ['production', 'workflowTemplate']);
    }
    const agents = workflow.stages.filter((one) => one.type === 'AGENT');
    const stage = agents.find((one) => one.title === routing.stage);
    if (!stage) {
        const titles = agents.map((one) => `"${one.title}"`).join(', ') || 'none';
        report('stage-unknown', `the production project has no agent stage "${routing.stage}"`, `Its agent stages: ${titles}.`, ['routing', 'stage']);
        return { problems };
    }
    const byUuid = new Map(workflow.stages.map((one) => [one.uuid, one]));
    const find = (role) => {
        const name = routing.pathways[role];
        const path = ['routing', 'pathways', role];
        const pathway = stage.pathways?.find((one) => one.title === name);
        if (!pathway) {
            const near = stage.pathways?.find((one) => one.title.toLowerCase() === name.toLowerCase());
            const detail = near ? `It has "${near.title}": write it the same way.` : 'Was it renamed in Encord?';
            report('pathway-unknown', `the stage "${routing.stage}" has no pathway "${name}"`, detail, path);
            return '';
        }
        const destination = byUuid.get(pathway.destinationUuid);
        const wrong = destination
            ? destination.type !== WANTED[role].wire && `"${destination.title}" (${destination.type})`
            : wrongBehindRouters(template, routing.stage, name, WANTED[role].type);
        if (wrong) {
            report('pathway-wrong', `the ${role} pathway "${name}" leads to ${wrong}, not to a stage of type ${WANTED[role].wire}`, 'Are the two pathways swapped in the workflow?', path);
        }
        return pathway.uuid;
    };
    const pathways = { benchmark: find('benchmark'), production: find('production') };
    if (pathways.benchmark === pathways.production && problems.length === 0) {
        report('pathway-shared', 'benchmark and production tasks have the same pathway', 'Name two pathways.', [
            'routing',
            'pathways',
        ]);
    }
    return problems.length > 0
        ? { problems }
        : { resolved: { stage: { uuid: stage.uuid, type: 'AGENT' }, pathways }, problems };
}
function wrongBehindRouters(template, stage, pathway, wanted) {
    const byName = new Map(template.stages.map((one) => [one.name, one]));
    const agent = byName.get(stage);
    const open = agent ? (0,_workflow_edges_js__WEBPACK_IMPORTED_MODULE_1__/* .edgesOf */ .q)(agent).filter((edge) => edge.label === pathway) : [];
    if (open.length === 0)
        return 'a place that the template does not know';
    const seen = new Set();
    for (let edge = open.pop(); edge !== undefined; edge = open.pop()) {
        const next = byName.get(edge.to);
        if (seen.has(edge.to))
            continue;
        seen.add(edge.to);
        if (next?.type === 'percentage_router' || next?.type === 'user_router')
            open.push(...(0,_workflow_edges_js__WEBPACK_IMPORTED_MODULE_1__/* .edgesOf */ .q)(next));
        else if (next?.type !== wanted)
            return `a router that can lead to "${edge.to}"`;
    }
    return undefined;
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


/***/ }),

/***/ 370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
