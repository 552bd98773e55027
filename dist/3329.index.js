export const id = 3329;
export const ids = [3329];
export const modules = {

/***/ 2832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var _base_problem_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3145);
/* harmony import */ var _github_download_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8375);
/* harmony import */ var _github_git_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9385);
/* harmony import */ var _plan_make_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5138);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6773);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(667);
/* harmony import */ var _github_access_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(670);
/* harmony import */ var _manifest_roots_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9896);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6807);
/* harmony import */ var _plan_now_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(983);
/* harmony import */ var _post_plan_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2479);
/* harmony import */ var _resolve_path_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9133);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8596);
/* harmony import */ var _workspace_at_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8672);
















const NO_MERGE = '> [!WARNING]\n> GitHub could not merge this commit into the base branch for a try: there are conflicts. This is the plan of the commit alone. Solve the conflicts; a new plan is posted then, and only that one can be approved.';
const MOVES_STATE = '> [!WARNING]\n> This pull request says that the state is kept elsewhere than on the default branch. This plan is made from the state that the default branch names.';
const LARGEST_ARTIFACT = 8 * 1024 * 1024;
const run = async (options, world) => {
    const context = await (0,_github_access_js__WEBPACK_IMPORTED_MODULE_7__/* .runContext */ .pO)(world);
    const github = await (0,_github_access_js__WEBPACK_IMPORTED_MODULE_7__/* .openGitHub */ .o6)(world);
    if (!github || !context?.workflowRun)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_14__/* .stopped */ .ce)([notHere]);
    const pull = await findPull(github, context.workflowRun);
    if (!pull)
        return nothing('no open pull request stands at the commit of that run; a newer run posts its plan');
    const { commit, isMerge } = await mergedCommit(github, pull.number, context.workflowRun.headSha);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(world.env['RUNNER_TEMP'] ?? world.cwd, `assay-pull-${pull.number}-${commit.slice(0, 12)}`);
    const given = (0,_options_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(options, 'directory');
    const start = given === undefined ? '' : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(given).replace(/^\.?\/|\/$|^\.$/g, '');
    const files = await (0,_github_download_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .downloadTree */ .v9)(github, commit, (0,_manifest_roots_js__WEBPACK_IMPORTED_MODULE_8__/* .rootsIn */ .Xb)(start));
    for (const [path, bytes] of files)
        await world.files.write((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, path), bytes);
    const ours = await statesOf(github, context.sha, start);
    if (!ours)
        return nothing('the assay.yaml of the default branch has problems, so it does not say where the state is');
    const directory = given ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, given) : folder;
    const opened = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_6__/* .openWorkspace */ .O)({ ...options, directory }, world, 'comment', ours);
    if (!opened.workspace || (0,_base_problem_js__WEBPACK_IMPORTED_MODULE_15__/* .hasErrors */ .C)(opened.problems)) {
        return nothing('the manifests of the pull request have problems, which its own run shows');
    }
    const planned = await (0,_plan_now_js__WEBPACK_IMPORTED_MODULE_10__/* .planFromState */ .H)(opened.workspace);
    if (!('result' in planned))
        return nothing('the manifests cannot be planned, as the pull request’s own run shows');
    const { plan, problems: found } = planned.result;
    const uploaded = await readUploaded(options, world);
    const remarks = [
        ...(uploaded && uploaded !== plan.digest
            ? ['> [!WARNING]\n> The plan that the pull request’s own run uploaded is another one than this.']
            : []),
        ...(isMerge ? [] : [NO_MERGE]),
        ...(movesState(opened.workspace, ours) ? [MOVES_STATE] : []),
    ];
    const stateDay = await (0,_post_plan_js__WEBPACK_IMPORTED_MODULE_11__/* .dayOfState */ .Pj)(opened.workspace);
    const { model } = opened.workspace;
    const { headSha } = context.workflowRun;
    const post = { plan, model, head: headSha, runUrl: context.runUrl, stateDay, remarks, found };
    const { comment, problems: said } = await (0,_post_plan_js__WEBPACK_IMPORTED_MODULE_11__/* .writePlanComment */ .Oi)(github, pull.number, post);
    const sentence = `Plan of pull request ${pull.number}: comment ${comment}.`;
    return {
        problems: [...planned.problems.filter((one) => one.severity !== 'note'), ...said],
        data: { version: 1, pull: pull.number, digest: plan.digest, comment },
        exit: 0,
        text: () => sentence,
        markdown: () => sentence,
        outputs: { comment, digest: plan.digest, changes: String(plan.operations.length) },
    };
};
async function findPull(github, { headSha, headBranch, headRepository }) {
    const [owner = ''] = headRepository.split('/');
    if (owner === '' || headBranch === '')
        return undefined;
    const { data } = await github.call('safe', (octokit) => octokit.rest.pulls.list({
        owner: github.owner,
        repo: github.repo,
        state: 'open',
        head: `${owner}:${headBranch}`,
        per_page: 100,
    }));
    return data.find((one) => one.head.sha === headSha && one.head.repo?.full_name === headRepository);
}
async function mergedCommit(github, pull, head) {
    const merge = await (0,_github_git_data_js__WEBPACK_IMPORTED_MODULE_3__/* .readRefHead */ .Cu)(github, `refs/pull/${pull}/merge`);
    if (merge === undefined)
        return { commit: head, isMerge: false };
    const { data } = await github.call('safe', (octokit) => octokit.rest.git.getCommit({ owner: github.owner, repo: github.repo, commit_sha: merge }));
    const isMerge = data.parents.some((parent) => parent.sha === head);
    return { commit: isMerge ? merge : head, isMerge };
}
async function statesOf(github, commit, folder) {
    const declared = await (0,_workspace_at_js__WEBPACK_IMPORTED_MODULE_13__/* .workspaceAt */ .x)(github, commit, (0,_manifest_roots_js__WEBPACK_IMPORTED_MODULE_8__/* .rootsIn */ .Xb)(folder)[0]);
    if (declared === 'missing')
        return () => undefined;
    if (declared === 'unreadable')
        return undefined;
    const { environments } = declared;
    return (name) => {
        const state = Object.hasOwn(environments, name) ? environments[name]?.state : undefined;
        return state?.directory === undefined ? state : undefined;
    };
}
function movesState({ model, environmentName }, ours) {
    const theirs = model.workspace.spec.environments[environmentName]?.state;
    return !(0,node_util__WEBPACK_IMPORTED_MODULE_1__.isDeepStrictEqual)(theirs, ours(environmentName)) && (theirs ?? ours(environmentName)) !== undefined;
}
async function readUploaded(options, world) {
    const file = (0,_options_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(options, 'plan');
    const bytes = file ? await world.files.readBytes((0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_12__/* .resolvePath */ .o)(world.cwd, file)) : undefined;
    if (!bytes || bytes.length > LARGEST_ARTIFACT)
        return undefined;
    try {
        const plan = _plan_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .Plan */ .cw.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
        return plan.success ? (0,_plan_make_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planDigest */ .G)(plan.data.operations) : 'not a plan';
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return 'not JSON';
        if (error instanceof RangeError)
            return 'not a plan';
        throw error;
    }
}
function nothing(sentence) {
    const whole = `Nothing was posted: ${sentence}.`;
    return {
        problems: [],
        data: { version: 1, comment: 'none' },
        exit: 0,
        text: () => whole,
        markdown: () => whole,
        outputs: { comment: 'none' },
    };
}
const notHere = {
    code: 'github.not-a-workflow-run',
    severity: 'error',
    summary: 'this command posts for another workflow’s run, and there is none',
    detail: 'Use it in a workflow with `on: workflow_run` and a token, as in plan-comment.yml.',
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

/***/ 2479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oi: () => (/* binding */ writePlanComment),
/* harmony export */   Pj: () => (/* binding */ dayOfState),
/* harmony export */   yK: () => (/* binding */ postPlan)
/* harmony export */ });
/* unused harmony export planComment */
/* harmony import */ var _github_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9949);
/* harmony import */ var _github_covers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(998);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(794);
/* harmony import */ var _report_fit_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7986);
/* harmony import */ var _report_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7650);
/* harmony import */ var _report_problems_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8705);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2076);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7164);
/* harmony import */ var _report_mermaid_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8174);
/* harmony import */ var _github_access_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(670);










async function postPlan(post, world) {
    const context = await (0,_github_access_js__WEBPACK_IMPORTED_MODULE_7__/* .runContext */ .pO)(world);
    if (!context?.pull || !context.event.startsWith('pull_request'))
        return { problems: [] };
    const { pull, runUrl } = context;
    if (pull.fork)
        return { problems: [readOnly], comment: 'read-only' };
    const github = await (0,_github_access_js__WEBPACK_IMPORTED_MODULE_7__/* .openGitHub */ .o6)(world);
    if (!github)
        return { problems: [noToken] };
    const written = await writePlanComment(github, pull.number, { ...post, head: pull.headSha, runUrl }).catch((error) => {
        if (error instanceof _github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y)
            return error;
        throw error;
    });
    if (written instanceof _github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y)
        return { problems: [notPosted(written)], failed: true };
    const { comment, problems } = written;
    return { problems: comment === 'read-only' ? [noPermission, ...problems] : problems, comment };
}
async function dayOfState({ store }) {
    const [, day] = /^ledger\/(\d{4}\/\d{2}\/\d{2})\//.exec((await (await store.view()).list('ledger/')).at(-1) ?? '') ?? [];
    return day?.replaceAll('/', '-');
}
async function writePlanComment(github, pull, post) {
    const { plan, head } = post;
    const id = `plan/${plan.environment}`;
    const { ours: posted, foreign } = await (0,_github_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .lookForComment */ .Q8)(github, pull, id);
    const problems = foreign.map(foreignMarker);
    if (!posted && !hasNews(post))
        return { comment: 'unchanged', problems };
    if (posted?.marker.digest === plan.digest && posted.marker.head === head)
        return { comment: 'unchanged', problems };
    return { comment: await (0,_github_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .upsertComment */ .lB)(github, pull, { id, digest: plan.digest, head }, planComment(post)), problems };
}
function hasNews({ plan, found = [] }) {
    return plan.operations.length > 0 || plan.refused !== undefined || found.some(({ severity }) => severity !== 'note');
}
function foreignMarker(login) {
    return {
        code: 'github.foreign-comment',
        severity: 'warning',
        summary: `a comment by "${login}" looks like a plan of Assay; it was neither believed nor changed`,
        detail: 'Believe only the comment of the workflow, and delete the other one. If that account posts your plans, plan.yml and apply.yml must use the same token.',
    };
}
const FOUND_BUDGET = 8000;
const measure = (text) => text.length;
const byCharacters = { separator: '\n', measure };
const leftOut = (count) => `_${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(count, 'more problem')} left out; the job summary has all._`;
function planComment({ plan, model, head, runUrl, stateDay, remarks = [], found = [] }) {
    const covers = (0,_github_covers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCovers */ .a7)(plan);
    const age = plan.source === 'platform'
        ? 'Made from the platform as it is now.'
        : stateDay === undefined
            ? 'There is no state yet, so everything is new: made without looking at the platform. If plans were applied here before, the state branch was deleted: restore it first.'
            : `Made from the last known state (${stateDay}), without looking at the platform.`;
    const next = plan.operations.length === 0
        ? ''
        : ' When this pull request is merged with an approving review of this commit, exactly these operations run.';
    const top = [`### Assay plan for ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .codeSpan */ .SS)(plan.environment)}`, ...remarks].join('\n\n');
    const bottom = [
        ...(found.length === 0 ? [] : ['#### To know', (0,_report_fit_js__WEBPACK_IMPORTED_MODULE_9__/* .fit */ .Uj)((0,_report_problems_js__WEBPACK_IMPORTED_MODULE_4__.problemItems)(found), FOUND_BUDGET, leftOut, byCharacters)]),
        ...diagrams(plan, model),
        `<sub>Commit ${head.slice(0, 12)}. ${age}${next} [Run](${runUrl})</sub>`,
    ].join('\n\n');
    const budget = _github_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMENT_BUDGET */ .ub - top.length - bottom.length - covers.length - 500;
    const middle = (0,_report_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .planAsMarkdown */ .zm)(plan, { budget, measure });
    return `${top}\n\n${middle}\n\n${bottom}${covers}`;
}
function diagrams(plan, model) {
    return plan.operations
        .filter(({ operation, address }) => operation === 'manual' && address.startsWith('workflow-template.'))
        .slice(0, 3)
        .flatMap(({ address }) => {
        const template = model.workflowTemplates.get(address.slice('workflow-template.'.length));
        const picture = template && (0,_report_mermaid_js__WEBPACK_IMPORTED_MODULE_6__/* .workflowAsMermaid */ .H)(template.spec);
        if (picture === undefined || picture.length > 5000)
            return [];
        return [
            `<details><summary>Workflow</summary>\n\n${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .codeSpan */ .SS)(address)}\n\n\`\`\`mermaid\n${picture}\n\`\`\`\n\n</details>`,
        ];
    });
}
function notPosted(error) {
    return {
        code: 'github.comment-failed',
        severity: 'error',
        summary: `the plan was not posted: ${error.message}`,
        detail: `${error.advice ?? 'Run it again.'} Without the comment nobody can approve the plan; the whole plan is in the job summary.`,
    };
}
const readOnly = {
    code: 'github.comment-read-only',
    severity: 'note',
    summary: 'the plan was not posted: this run’s token may only read, as in every pull request from a fork',
    detail: 'The whole plan is in the job summary; the workflow of plan-comment.yml posts it.',
};
const noPermission = {
    code: 'github.comment-not-allowed',
    severity: 'warning',
    summary: 'the plan was not posted: this run’s token may not comment on pull requests',
    detail: 'Give the job `permissions: { pull-requests: write }`, as in plan.yml. Without the comment nobody can approve the plan; the whole plan is in the job summary.',
};
const noToken = {
    code: 'github.token-missing',
    severity: 'warning',
    summary: 'the plan was not posted: there is no GitHub token',
    detail: 'Leave the input github-token of the Action at its default, or set GITHUB_TOKEN.',
};


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

/***/ 8174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ workflowAsMermaid)
/* harmony export */ });
/* harmony import */ var _workflow_edges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);

const EDGES = 400;
const CHARACTERS = 45_000;
const SHAPES = {
    agent: ['{{', '}}'],
    annotation: ['[', ']'],
    review: ['([', '])'],
    consensus_annotation: ['[[', ']]'],
    consensus_review: ['([', '])'],
    percentage_router: ['{', '}'],
    user_router: ['{', '}'],
    done: ['((', '))'],
};
function workflowAsMermaid(template) {
    const ids = new Map(template.stages.map((stage, index) => [stage.name, `n${index + 1}`]));
    const edges = template.stages.flatMap((stage) => (0,_workflow_edges_js__WEBPACK_IMPORTED_MODULE_0__/* .edgesOf */ .q)(stage));
    if (edges.length > EDGES)
        return undefined;
    const lines = ['flowchart LR'];
    for (const stage of template.stages) {
        const [open, close] = SHAPES[stage.type];
        lines.push(`  ${ids.get(stage.name)}${open}"${label(stage.name)}"${close}`);
    }
    const start = ids.get(template.start);
    if (start)
        lines.push(`  start(("start")) --> ${start}`);
    for (const edge of edges) {
        const [from, to] = [ids.get(edge.from), ids.get(edge.to)];
        if (from && to)
            lines.push(`  ${from} -->|"${label(edge.label)}"| ${to}`);
    }
    const text = lines.join('\n');
    return text.length > CHARACTERS ? undefined : text;
}
function label(text) {
    const safe = Array.from(text.slice(0, 80), (character) => {
        if (/[A-Za-z0-9 .-]/.test(character))
            return character;
        return /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(character) ? ' ' : `#${character.codePointAt(0)};`;
    });
    return safe.join('').trim() || '-';
}


/***/ }),

/***/ 8705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   problemItems: () => (/* binding */ problemItems),
/* harmony export */   problemsAsMarkdown: () => (/* binding */ problemsAsMarkdown),
/* harmony export */   problemsAsText: () => (/* binding */ problemsAsText)
/* harmony export */ });
/* harmony import */ var _base_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6459);
/* harmony import */ var _base_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1777);
/* harmony import */ var _count_problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6655);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7164);




const MARK = { error: '❌', warning: '⚠️', note: 'ℹ️' };
function problemsAsText(problems, style) {
    const blocks = problems.map((problem) => {
        const colour = { error: style.red, warning: style.yellow, note: style.cyan }[problem.severity];
        const place = problem.at ? `${style.bold((0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)((0,_base_place_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlace */ .d)(problem.at)))} ` : '';
        const lines = [
            `${place}${colour(problem.severity)} ${style.dim((0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(problem.code))}: ${(0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(problem.summary, 1000)}`,
            ...detailLines(problem).map((line) => `  ${line}`),
            ...(problem.related ?? []).map((other) => `  ${style.dim((0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)((0,_base_place_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlace */ .d)(other.at)))} ${(0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(other.summary, 1000)}`),
        ];
        return lines.join('\n');
    });
    return problems.length === 0 ? '' : [...blocks, (0,_count_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .countProblems */ ._)(problems)].join('\n');
}
function problemsAsMarkdown(problems) {
    return problems.length === 0
        ? ''
        : [`**${(0,_count_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .countProblems */ ._)(problems)}**`, problemItems(problems).join('\n')].join('\n\n');
}
function problemItems(problems) {
    return problems.map((problem) => {
        const place = problem.at ? `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)((0,_base_place_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlace */ .d)(problem.at))} ` : '';
        return [
            `- ${MARK[problem.severity]} ${problem.severity} ${place}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(problem.summary)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(problem.code)})`,
            ...detailLines(problem).map((line) => `  ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(line)}`),
            ...(problem.related ?? []).map((other) => `  ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)((0,_base_place_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlace */ .d)(other.at))} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(other.summary)}`),
        ].join('\\\n');
    });
}
function detailLines(problem) {
    return (problem.detail ?? '')
        .split('\n')
        .map((line) => (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(line, 1000))
        .filter((line) => line !== '');
}


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
