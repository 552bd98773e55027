export const id = 2921;
export const ids = [2921];
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

/***/ 8596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ce: () => (/* binding */ stopped),
/* harmony export */   gX: () => (/* binding */ worstExit),
/* harmony export */   yo: () => (/* binding */ stoppedByUser)
/* harmony export */ });
const ORDER = [70, 3, 6, 5, 7, 1, 4, 2, 0];
function worstExit(exits) {
    return ORDER.find((exit) => exits.includes(exit)) ?? 0;
}
function stoppedByUser(command) {
    const detail = `What was done is recorded. Run \`assay ${command}\` again to go on.`;
    return { code: 'run.stopped', severity: 'error', summary: 'the run was stopped before it was done', detail };
}
function stopped(problems, exit = 1) {
    return { problems, data: null, exit, text: () => '', markdown: () => '' };
}


/***/ }),

/***/ 7438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/js/base/problem.js
var problem = __webpack_require__(3145);
// EXTERNAL MODULE: ./build/js/manifest/load.js + 10 modules
var load = __webpack_require__(2811);
// EXTERNAL MODULE: ./build/js/manifest/schema/envelope.js
var envelope = __webpack_require__(6462);
// EXTERNAL MODULE: ./build/js/version.js
var version = __webpack_require__(4306);
// EXTERNAL MODULE: ./build/js/report/count-problems.js
var count_problems = __webpack_require__(6655);
// EXTERNAL MODULE: ./build/js/report/words.js
var words = __webpack_require__(2076);
// EXTERNAL MODULE: ./build/js/manifest/read.js + 1 modules
var read = __webpack_require__(7025);
// EXTERNAL MODULE: ./build/js/commands/options.js
var commands_options = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/js/commands/resolve-path.js
var resolve_path = __webpack_require__(9133);
;// CONCATENATED MODULE: ./build/js/commands/find-root.js



async function findRoot(options, world) {
    const given = (0,commands_options/* text */.Qq)(options, 'directory');
    if (given)
        return (0,resolve_path/* resolvePath */.o)(world.cwd, given);
    return ((await (0,read/* findWorkspace */.pl)(world.files, world.cwd)) ?? {
        code: 'workspace.not-found',
        severity: 'error',
        summary: 'There is no assay.yaml here or in a folder above.',
        detail: 'Go to the folder of the workspace, name it with --directory, or make one with `assay init`.',
    });
}

// EXTERNAL MODULE: ./build/js/commands/result.js
var result = __webpack_require__(8596);
// EXTERNAL MODULE: ./build/js/commands/workflow-files.js
var workflow_files = __webpack_require__(9874);
;// CONCATENATED MODULE: ./build/js/commands/validate.js











const run = async (options, world) => {
    const root = await findRoot(options, world);
    if (typeof root !== 'string')
        return (0,result/* stopped */.ce)([root]);
    const { model, documents, files, problems: found } = await (0,load/* checkWorkspace */.MD)(world.files, root);
    const top = await (0,workflow_files/* repositoryRoot */.Hn)(world.files, root);
    const place = { root, folder: (0,workflow_files/* below */.Gz)(top, root) };
    const mistakes = [...found, ...(await (0,workflow_files/* placeholderProblems */.y7)(world.files, top, place.folder))].toSorted(problem/* compareProblems */.i);
    const suggested = (0,commands_options/* flag */.Jt)(options, 'suggest') ? await suggest(mistakes, place, world) : { problems: [], posted: 0 };
    const problems = [...suggested.problems, ...mistakes];
    const file = (0,commands_options/* text */.Qq)(options, 'sarif');
    if (file)
        await writeSarif((0,resolve_path/* resolvePath */.o)(world.cwd, file), mistakes, place.folder, world);
    const counts = {};
    for (const { value } of documents) {
        const kind = kindOf(value);
        if (kind)
            counts[kind] = (counts[kind] ?? 0) + 1;
    }
    const items = [...(model?.contents.values() ?? [])].reduce((sum, content) => sum + content.items.length, 0);
    const kinds = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
    const verdict = problems.length === 0 ? 'no problems' : (0,count_problems/* countProblems */._)(problems);
    const registered = model ? `, ${(0,words/* counted */.hS)(items, 'item')} to register` : '';
    const sentence = `${(0,words/* counted */.hS)(files.length, 'file')} (${kinds.join(', ') || 'no manifests'})${registered}: ${verdict}.`;
    return {
        problems,
        data: {
            version: 1,
            files: files.length,
            kinds: counts,
            items: model ? items : null,
            ...((0,commands_options/* flag */.Jt)(options, 'suggest') ? { suggested: suggested.posted } : {}),
        },
        exit: (0,problem/* hasErrors */.C)(problems) ? 1 : 0,
        ...(file ? { outputs: { sarif: (0,resolve_path/* resolvePath */.o)(world.cwd, file) } } : {}),
        text: (style) => ((0,problem/* hasErrors */.C)(problems) ? style.red(sentence) : style.green(sentence)),
        markdown: () => sentence,
    };
};
async function suggest(problems, place, world) {
    return (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6883)]).then(__webpack_require__.bind(__webpack_require__, 9264))).suggestFixes(problems, place, world);
}
async function writeSarif(path, problems, folder, world) {
    const [{ sarif }, { problemRows }, { safeJson }] = await Promise.all([
        __webpack_require__.e(/* import() */ 2368).then(__webpack_require__.bind(__webpack_require__, 2368)),
        __webpack_require__.e(/* import() */ 9870).then(__webpack_require__.bind(__webpack_require__, 9870)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 4291)),
    ]);
    const log = sarif(problems, { version: version/* VERSION */.x, rows: problemRows(), folder });
    await world.files.write(path, `${safeJson(log, 1)}\n`);
}
function kindOf(value) {
    const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
    return envelope/* KINDS */.GW.find((one) => one === kind);
}


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   Hn: () => (/* binding */ repositoryRoot),
/* harmony export */   Kx: () => (/* binding */ PLACEHOLDER),
/* harmony export */   LS: () => (/* binding */ workflowText),
/* harmony export */   Xb: () => (/* binding */ isActionAddress),
/* harmony export */   Zr: () => (/* binding */ isPlainFolder),
/* harmony export */   xi: () => (/* binding */ WORKFLOW_FOLDER),
/* harmony export */   y7: () => (/* binding */ placeholderProblems)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

const PLACEHOLDER = `acme/assay@${'0'.repeat(40)}`;
const WORKFLOW_FOLDER = '.github/workflows';
const ADDRESS = /^[A-Za-z0-9][\w.-]*\/[\w.-]+@[0-9a-f]{40}$/;
const MOST = 200;
function isActionAddress(text) {
    return ADDRESS.test(text) && !text.endsWith('0'.repeat(40));
}
async function repositoryRoot(files, folder) {
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(at)) {
        if ((await files.list(at)).some((entry) => entry.name === '.git'))
            return at;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(at) === at)
            return folder;
    }
}
function below(root, folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, folder).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}
function isPlainFolder(folder) {
    return /^(?:[A-Za-z0-9_][\w.-]*(?:\/[A-Za-z0-9_][\w.-]*)*)?$/.test(folder);
}
function workflowText(text, { folder, action }) {
    const addressed = action === undefined ? text : text.replaceAll(`${PLACEHOLDER} # v1`, action);
    if (folder === '')
        return addressed;
    return addressed
        .replaceAll(/^( +)(command: .+)$/gm, `$1$2\n$1directory: ${folder}`)
        .replaceAll(/^( +paths: )\[(.+)\]$/gm, (_, key, list) => `${key}[${list.replaceAll(/'(.+?)'/g, `'${folder}/$1'`)}]`);
}
async function placeholderProblems(files, root, folder) {
    const names = (await files.list((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, WORKFLOW_FOLDER)))
        .filter((entry) => entry.kind === 'file' && /\.ya?ml$/.test(entry.name))
        .slice(0, MOST);
    const places = [];
    for (const { name } of names) {
        const file = `${WORKFLOW_FOLDER}/${name}`;
        const text = (await files.readText((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, file))) ?? '';
        const offset = text.search(/\bacme\/assay(?:\/[\w./-]+)?@0{40}/);
        if (offset < 0)
            continue;
        const lines = text.slice(0, offset).split('\n');
        places.push({ file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 });
    }
    const [at, ...others] = places;
    if (!at)
        return [];
    const which = others.length === 0 ? `The workflow ${at.file} names` : `${places.length} workflows in ${WORKFLOW_FOLDER} name`;
    const related = others.map((place) => ({ summary: 'the same here', at: place }));
    return [
        {
            code: 'github.action-placeholder',
            severity: 'warning',
            summary: `${which} no release of the Action yet.`,
            detail: `Replace ${PLACEHOLDER} by owner/repository@commit, the full commit of the release that you use.`,
            ...(folder === '' ? { at, ...(related.length > 0 ? { related } : {}) } : {}),
        },
    ];
}


/***/ }),

/***/ 6655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ countProblems)
/* harmony export */ });
function countProblems(problems) {
    const severities = ['error', 'warning', 'note'];
    return severities
        .flatMap((severity) => {
        const count = problems.filter((problem) => problem.severity === severity).length;
        return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
    })
        .join(', ');
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

/***/ 2301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ checkTemplate)
/* harmony export */ });
/* harmony import */ var _edges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);

function checkTemplate(template) {
    const faults = [];
    const index = new Map();
    template.stages.forEach((stage, at) => {
        if (index.has(stage.name)) {
            faults.push({
                code: 'workflow.duplicate-stage',
                summary: `two stages are called "${stage.name}"`,
                detail: 'Stage names are how edges and projects refer to a stage; give one of them another name.',
                path: ['stages', at, 'name'],
            });
        }
        else
            index.set(stage.name, at);
    });
    const typeOf = (name) => template.stages[index.get(name) ?? -1]?.type;
    if (!index.has(template.start)) {
        faults.push({
            code: 'workflow.unknown-stage',
            summary: `start names the stage "${template.start}", which does not exist`,
            detail: `Stages are: ${[...index.keys()].join(', ')}.`,
            path: ['start'],
        });
    }
    const edges = template.stages.flatMap((stage, at) => (0,_edges_js__WEBPACK_IMPORTED_MODULE_0__/* .edgesOf */ .q)(stage).map((edge) => ({ ...edge, at, type: stage.type })));
    for (const edge of edges) {
        if (!index.has(edge.to)) {
            faults.push({
                code: 'workflow.unknown-stage',
                summary: `${edge.label} of the stage "${edge.from}" leads to "${edge.to}", which does not exist`,
                detail: `Stages are: ${[...index.keys()].join(', ')}.`,
                path: ['stages', edge.at],
            });
        }
        else if ((edge.type === 'consensus_annotation') !== (typeOf(edge.to) === 'consensus_review')) {
            faults.push({
                code: 'workflow.consensus-order',
                summary: `the edge from "${edge.from}" to "${edge.to}" separates a consensus annotation from its consensus review`,
                detail: 'A consensus annotation stage leads to a consensus review stage, and only it does.',
                path: ['stages', edge.at],
            });
        }
    }
    template.stages.forEach((stage, at) => {
        if (stage.type !== 'percentage_router')
            return;
        const sum = stage.routes.reduce((total, route) => total + route.percent, 0);
        if (Math.abs(sum - 100) > 1e-9) {
            faults.push({
                code: 'workflow.router-percentages',
                summary: `the percentages of the router "${stage.name}" add up to ${sum}, not to 100`,
                detail: 'Every task must go somewhere.',
                path: ['stages', at, 'routes'],
            });
        }
    });
    if (faults.length > 0)
        return faults;
    const forward = reach([template.start], (name) => edges.filter((edge) => edge.from === name).map((edge) => edge.to));
    const done = template.stages.filter((stage) => stage.type === 'done').map((stage) => stage.name);
    const backward = reach(done, (name) => edges.filter((edge) => edge.to === name).map((edge) => edge.from));
    template.stages.forEach((stage, at) => {
        if (!forward.has(stage.name)) {
            faults.push({
                code: 'workflow.unreachable-stage',
                summary: `no task can reach the stage "${stage.name}"`,
                detail: `Nothing leads to it from the start "${template.start}". Connect it or remove it.`,
                path: ['stages', at, 'name'],
            });
        }
        else if (!backward.has(stage.name)) {
            faults.push({
                code: 'workflow.endless-stage',
                summary: `a task in the stage "${stage.name}" can never be done`,
                detail: 'Every stage needs a way to a stage of type done.',
                path: ['stages', at, 'name'],
            });
        }
    });
    return faults;
}
function reach(start, next) {
    const seen = new Set(start);
    const queue = [...start];
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
        for (const other of next(name)) {
            if (!seen.has(other)) {
                seen.add(other);
                queue.push(other);
            }
        }
    }
    return seen;
}


/***/ }),

/***/ 3236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ edgesOf)
/* harmony export */ });
function edgesOf(stage) {
    const from = stage.name;
    switch (stage.type) {
        case 'agent':
            return Object.entries(stage.pathways).map(([label, to]) => ({ from, to, label }));
        case 'annotation':
        case 'consensus_annotation':
            return [{ from, to: stage.next, label: 'next' }];
        case 'review':
        case 'consensus_review':
            return [
                { from, to: stage.approve, label: 'approve' },
                { from, to: stage.reject, label: 'reject' },
            ];
        case 'percentage_router':
            return stage.routes.map((route) => ({ from, to: route.to, label: `${route.percent}%` }));
        case 'user_router':
            return [
                ...stage.routes.map((route) => ({ from, to: route.to, label: route.users.join(', ') })),
                { from, to: stage.otherwise, label: 'otherwise' },
            ];
        case 'done':
            return [];
    }
}


/***/ })

};
