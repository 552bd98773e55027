export const id = 6883;
export const ids = [6883];
export const modules = {

/***/ 670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OR: () => (/* binding */ defaultBranch),
  yl: () => (/* binding */ isWorkflowRunAlive),
  o6: () => (/* binding */ openGitHub),
  pO: () => (/* binding */ runContext)
});

// EXTERNAL MODULE: ./build/js/github/errors.js + 1 modules
var errors = __webpack_require__(794);
;// CONCATENATED MODULE: ./build/js/github/api.js

const API_VERSION = '2022-11-28';
const TRIES = 4;
const LONGEST_WAIT = 60_000;
async function createGitHub(options) {
    const [owner, repo] = options.repository.split('/');
    if (!owner || !repo)
        throw new TypeError(`"${options.repository}" is not of the form owner/name`);
    const { getOctokit: make } = await __webpack_require__.e(/* import() */ 2413).then(__webpack_require__.bind(__webpack_require__, 2413));
    let requests = 0;
    const counted = (input, init) => {
        requests += 1;
        return options.fetch(input, { ...init, ...(options.signal ? { signal: options.signal } : {}) });
    };
    const octokit = make(options.token, {
        ...(options.apiUrl ? { baseUrl: options.apiUrl } : {}),
        request: { fetch: counted },
        log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    });
    octokit.hook.before('request', (request) => {
        request.headers['x-github-api-version'] = API_VERSION;
    });
    const call = async (repeat, work) => {
        for (let tries = 1;; tries += 1) {
            options.signal?.throwIfAborted();
            try {
                return await work(octokit);
            }
            catch (error) {
                const failure = describe(error, tries);
                if (!failure)
                    throw error;
                const wait = waitFor(error, failure, repeat, tries, options);
                if (wait === undefined || tries >= TRIES)
                    throw failure;
                await options.sleep(wait, options.signal);
            }
        }
    };
    return { owner, repo, rest: octokit.rest, call, requests: () => requests };
}
function ignore() { }
function isRequestFailure(error) {
    return error instanceof Error && 'status' in error && typeof error.status === 'number';
}
function isGraphQLFailure(error) {
    return error instanceof Error && error.name === 'GraphqlResponseError' && 'errors' in error;
}
const STATUS_OF_TYPE = { RATE_LIMITED: 403, FORBIDDEN: 403, NOT_FOUND: 404 };
function describe(error, tries) {
    if (isGraphQLFailure(error)) {
        const types = error.errors.map((one) => one.type ?? codeOf(one.extensions));
        return new errors/* GitHubError */.y({
            method: 'POST',
            path: '/graphql',
            status: types.map((type) => STATUS_OF_TYPE[type ?? '']).find((status) => status !== undefined) ?? 200,
            types: types.filter((type) => type !== undefined),
            message: error.errors.map((one) => one.message ?? '').join('; '),
            requestId: header(error, 'x-github-request-id'),
            tries,
            cause: error,
        });
    }
    if (!isRequestFailure(error))
        return undefined;
    const path = error.request?.url ? new URL(error.request.url).pathname : '';
    const noAnswer = error.response === undefined;
    return new errors/* GitHubError */.y({
        method: error.request?.method ?? '',
        path,
        status: noAnswer ? 0 : error.status,
        message: error.message,
        requestId: header(error, 'x-github-request-id'),
        tries,
        cause: error,
    });
}
function codeOf(extensions) {
    const code = typeof extensions === 'object' && extensions !== null && 'code' in extensions ? extensions.code : '';
    return typeof code === 'string' && code !== '' ? code : undefined;
}
function header(error, name) {
    const headers = isGraphQLFailure(error)
        ? error.headers
        : isRequestFailure(error)
            ? error.response?.headers
            : undefined;
    const value = headers?.[name];
    return value === undefined ? undefined : String(value);
}
function waitFor(error, failure, repeat, tries, options) {
    const { status } = failure;
    const backoff = 500 * 2 ** (tries - 1) * (0.5 + options.random());
    if (status === 429 || status === 403) {
        const after = header(error, 'retry-after');
        if (after !== undefined && Number(after) >= 0)
            return limited(Number(after) * 1000);
        if (header(error, 'x-ratelimit-remaining') === '0') {
            return limited(Number(header(error, 'x-ratelimit-reset')) * 1000 - options.now());
        }
        return failure.isRateLimit ? limited(LONGEST_WAIT) : undefined;
    }
    if (repeat === 'safe' && (status === 0 || status >= 500))
        return backoff;
    return undefined;
}
function limited(wait) {
    return wait <= LONGEST_WAIT ? Math.max(wait, 1000) : undefined;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/js/github/event.js

const Repository = schemas/* looseObject */._H3({
    full_name: schemas/* string */.YjP(),
    default_branch: schemas/* string */.YjP().optional(),
    private: schemas/* boolean */.zMY().optional(),
});
const Pull = schemas/* looseObject */._H3({
    number: schemas/* int */.Whr(),
    user: schemas/* looseObject */._H3({ login: schemas/* string */.YjP() }).nullable(),
    head: schemas/* looseObject */._H3({ sha: schemas/* string */.YjP(), ref: schemas/* string */.YjP(), repo: Repository.nullable() }),
    base: schemas/* looseObject */._H3({ sha: schemas/* string */.YjP(), ref: schemas/* string */.YjP() }),
});
const Payload = schemas/* looseObject */._H3({
    repository: Repository.optional(),
    pull_request: Pull.optional(),
    after: schemas/* string */.YjP().optional(),
    workflow_run: schemas/* looseObject */._H3({
        id: schemas/* int */.Whr(),
        head_sha: schemas/* string */.YjP(),
        head_branch: schemas/* string */.YjP().nullable(),
        head_repository: Repository.nullable(),
        event: schemas/* string */.YjP(),
    })
        .optional(),
});
function readRunContext(env, payloadText) {
    const repository = env['GITHUB_REPOSITORY'];
    if (!repository || !env['GITHUB_EVENT_NAME'])
        return undefined;
    const parsed = Payload.safeParse(parseJson(payloadText ?? '{}'));
    const payload = parsed.success ? parsed.data : {};
    const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    const runId = Number(env['GITHUB_RUN_ID'] ?? 0);
    const pull = payload.pull_request;
    const run = payload.workflow_run;
    return {
        event: env['GITHUB_EVENT_NAME'],
        repository,
        isPrivate: payload.repository?.private,
        defaultBranch: payload.repository?.default_branch,
        sha: env['GITHUB_SHA'] ?? '',
        ref: env['GITHUB_REF'] ?? '',
        runId,
        attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? 1),
        runUrl: `${server}/${repository}/actions/runs/${runId}`,
        apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        ...(pull
            ? {
                pull: {
                    number: pull.number,
                    author: pull.user?.login ?? '',
                    headSha: pull.head.sha,
                    headRef: pull.head.ref,
                    headRepository: pull.head.repo?.full_name ?? '',
                    baseRef: pull.base.ref,
                    fork: pull.head.repo?.full_name !== repository,
                },
            }
            : {}),
        ...(run
            ? {
                workflowRun: {
                    id: run.id,
                    headSha: run.head_sha,
                    headRepository: run.head_repository?.full_name ?? '',
                    headBranch: run.head_branch ?? '',
                },
            }
            : {}),
    };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return {};
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/js/commands/github-access.js



const clients = new WeakMap();
function openGitHub(world) {
    const token = world.env['GITHUB_TOKEN'] || world.env['INPUT_GITHUB-TOKEN'];
    const repository = world.env['GITHUB_REPOSITORY'];
    if (!token || !repository)
        return Promise.resolve(undefined);
    let client = clients.get(world);
    if (!client) {
        world.mask(token);
        client = createGitHub({
            token,
            repository,
            apiUrl: world.env['GITHUB_API_URL'],
            fetch: world.fetch,
            now: world.now,
            random: world.random,
            sleep: world.sleep,
            signal: world.signal,
        });
        clients.set(world, client);
    }
    return client;
}
async function runContext(world) {
    const path = world.env['GITHUB_EVENT_PATH'];
    return readRunContext(world.env, path ? await world.files.readText(path) : undefined);
}
async function defaultBranch(github, context) {
    if (context?.defaultBranch !== undefined)
        return context.defaultBranch;
    const { data } = await github.call('safe', (octokit) => octokit.rest.repos.get({ owner: github.owner, repo: github.repo }));
    return data.default_branch;
}
async function isWorkflowRunAlive(run, world) {
    const [, id, attempt] = /-gh-(\d+)-(\d+)$/.exec(run) ?? [];
    const github = id === undefined ? undefined : await openGitHub(world);
    if (!github)
        return undefined;
    try {
        const { data } = await github.call('safe', (octokit) => octokit.rest.actions.getWorkflowRun({ owner: github.owner, repo: github.repo, run_id: Number(id) }));
        if ((data.run_attempt ?? 1) > Number(attempt))
            return false;
        return data.status === null ? undefined : data.status !== 'completed';
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y && error.status === 404)
            return false;
        if (error instanceof errors/* GitHubError */.y && error.status === 403)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 9264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  suggestFixes: () => (/* binding */ suggestFixes)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/base/canonical.js
var canonical = __webpack_require__(4580);
;// CONCATENATED MODULE: ./build/js/github/diff-lines.js
async function readDiffLines(github, pull, wanted) {
    const found = new Map();
    for (let page = 1; page <= 30; page += 1) {
        const { data } = await github.call('safe', (octokit) => octokit.rest.pulls.listFiles({
            owner: github.owner,
            repo: github.repo,
            pull_number: pull,
            per_page: 100,
            page,
        }));
        for (const { filename, patch } of data) {
            if (patch !== undefined && wanted.has(filename))
                found.set(filename, linesOfPatch(patch));
        }
        if (data.length < 100 || found.size === wanted.size)
            break;
    }
    return found;
}
function linesOfPatch(patch) {
    const lines = new Map();
    let next = 0;
    for (const line of patch.split('\n')) {
        const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
        if (hunk)
            next = Number(hunk[1]);
        else if (line.startsWith('+') || line.startsWith(' '))
            lines.set(next++, line.slice(1));
    }
    return lines;
}

// EXTERNAL MODULE: ./build/js/github/errors.js + 1 modules
var errors = __webpack_require__(794);
// EXTERNAL MODULE: ./build/js/github/comment.js
var comment = __webpack_require__(9949);
;// CONCATENATED MODULE: ./build/js/github/suggestions.js


const MOST = 20;
async function postSuggestions(github, pull, suggestions) {
    const made = await suggestedIds(github, pull.number);
    const fresh = suggestions.filter((one) => !made.has(one.id)).slice(0, MOST);
    if (fresh.length === 0)
        return { outcome: 'none', posted: 0 };
    try {
        await github.call('never', (octokit) => octokit.rest.pulls.createReview({
            owner: github.owner,
            repo: github.repo,
            pull_number: pull.number,
            commit_id: pull.headSha,
            event: 'COMMENT',
            body: `Assay knows the right word for ${fresh.length === 1 ? 'a mistake' : `${fresh.length} mistakes`} in this pull request.`,
            comments: fresh.map(({ path, line, ...one }) => ({ path, line, side: 'RIGHT', body: suggestionBody(one) })),
        }));
        return { outcome: 'posted', posted: fresh.length };
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y))
            throw error;
        if (error.status === 403 && error.message.includes('not accessible'))
            return { outcome: 'read-only', posted: 0 };
        if (error.status === 422)
            return { outcome: 'refused', posted: 0 };
        const unanswered = error.status === 0 || error.status >= 500;
        const now = unanswered ? await suggestedIds(github, pull.number) : new Set();
        if (fresh.some((one) => now.has(one.id)))
            return { outcome: 'posted', posted: fresh.length };
        throw error;
    }
}
async function suggestedIds(github, pull) {
    const ids = new Set();
    for (let page = 1;; page += 1) {
        const { data } = await github.call('safe', (octokit) => octokit.rest.pulls.listReviewComments({
            owner: github.owner,
            repo: github.repo,
            pull_number: pull,
            per_page: 100,
            page,
        }));
        for (const { body, user } of data) {
            const id = user?.type === 'Bot' ? (0,comment/* parseMarker */.gY)(body)?.id : undefined;
            if (id?.startsWith(PREFIX))
                ids.add(id.slice(PREFIX.length));
        }
        if (data.length < 100)
            return ids;
    }
}
const PREFIX = 'suggest/';
function suggestionBody({ id, reason, text }) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${(0,comment/* formatMarker */.gJ)({ id: `${PREFIX}${id}` })}${reason}\n\n${fence}suggestion\n${text}\n${fence}\n`;
}

// EXTERNAL MODULE: ./build/js/report/markdown.js
var markdown = __webpack_require__(7164);
// EXTERNAL MODULE: ./build/js/commands/github-access.js + 2 modules
var github_access = __webpack_require__(670);
;// CONCATENATED MODULE: ./build/js/commands/suggest-fixes.js







const LONGEST = 1000;
async function suggestFixes(problems, { root, folder }, world) {
    const nothing = { problems: [], posted: 0 };
    const context = await (0,github_access/* runContext */.pO)(world);
    if (!context?.pull || context.event !== 'pull_request' || context.pull.fork)
        return nothing;
    const fixable = problems.filter((one) => one.fix !== undefined);
    if (fixable.length === 0)
        return nothing;
    const github = await (0,github_access/* openGitHub */.o6)(world);
    if (!github)
        return { problems: [noToken], posted: 0 };
    const path = (file) => (folder === '' ? file : `${folder}/${file}`);
    try {
        return await suggestOn(github, context.pull);
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y))
            throw error;
        return { problems: [notSuggested(error)], posted: 0 };
    }
    async function suggestOn(hub, pull) {
        const shown = await readDiffLines(hub, pull.number, new Set(fixable.map((one) => path(one.fix.at.file))));
        const suggestions = [];
        for (const [file, inFile] of Map.groupBy(fixable, (one) => one.fix.at.file)) {
            const inDiff = shown.get(path(file));
            if (inDiff)
                suggestions.push(...(await suggestionsIn((0,external_node_path_.join)(root, file), path(file), inFile, inDiff, world.files)));
        }
        if (suggestions.length === 0)
            return nothing;
        const { outcome, posted } = await postSuggestions(hub, pull, suggestions);
        const told = { posted: [], none: [], 'read-only': [readOnly], refused: [refused] }[outcome];
        return { problems: told, posted };
    }
}
async function suggestionsIn(file, path, problems, inDiff, files) {
    const lines = ((await files.readText(file)) ?? '').split('\n');
    const seen = new Map();
    const found = [];
    for (const [line, onLine] of [...Map.groupBy(problems, (one) => one.fix.at.line)].toSorted(([a], [b]) => a - b)) {
        const before = lines[line - 1];
        if (before === undefined || before.length > LONGEST || inDiff.get(line) !== before || !isPlain(before))
            continue;
        const text = corrected(before, onLine.map((one) => one.fix));
        if (text === before || !isPlain(text))
            continue;
        const key = JSON.stringify([path, before, text]);
        const count = (seen.get(key) ?? 0) + 1;
        seen.set(key, count);
        const reason = onLine.map((one) => `${(0,markdown/* prose */.CS)(one.summary)} (${(0,markdown/* codeSpan */.SS)(one.code)})`).join('\n');
        found.push({ path, line, text, reason, id: `${(0,canonical/* sha256 */.sc)(key).slice(0, 24)}.${count}` });
    }
    return found;
}
function corrected(line, fixes) {
    let text = line;
    let from = Number.POSITIVE_INFINITY;
    for (const { at, text: right } of fixes.toSorted((a, b) => b.at.column - a.at.column)) {
        if (at.endColumn > from)
            continue;
        text = text.slice(0, at.column - 1) + right + text.slice(at.endColumn - 1);
        from = at.column;
    }
    return text;
}
function isPlain(line) {
    return line.isWellFormed() && !/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/u.test(line);
}
function notSuggested(error) {
    return {
        code: 'github.suggestions-failed',
        severity: 'warning',
        summary: `corrections were not suggested: ${error.message}`,
        ...(error.advice === undefined ? {} : { detail: error.advice }),
    };
}
const readOnly = {
    code: 'github.suggestions-read-only',
    severity: 'note',
    summary: 'corrections were not suggested: this run’s token may not write to pull requests',
    detail: 'Give the job `pull-requests: write`, or leave `suggest` out.',
};
const refused = {
    code: 'github.suggestions-refused',
    severity: 'note',
    summary: 'corrections were not suggested: GitHub does not take them for these lines',
    detail: 'The pull request has probably moved on; its next run suggests them.',
};
const noToken = {
    code: 'github.token-missing',
    severity: 'note',
    summary: 'corrections were not suggested: there is no GitHub token',
    detail: 'Leave the input github-token of the Action at its default, or set GITHUB_TOKEN.',
};


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

/***/ 794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ GitHubError),
  f: () => (/* binding */ hasNoGraphQL)
});

;// CONCATENATED MODULE: ./build/js/github/clean-text.js
function clampText(text, limit) {
    const clean = text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
    return clean.length > limit ? `${clean.slice(0, limit - 1)}…` : clean;
}

;// CONCATENATED MODULE: ./build/js/github/errors.js

class GitHubError extends Error {
    name = 'GitHubError';
    method;
    path;
    status;
    requestId;
    tries;
    advice;
    types;
    isRateLimit;
    constructor(failure) {
        const what = failure.status === 0 ? 'no answer' : `status ${failure.status}`;
        const type = failure.types?.length ? ` (${clampText(failure.types.join(', '), 100)})` : '';
        super(`GitHub: ${failure.method} ${failure.path}: ${what}${type}: ${clampText(failure.message, 300)}${hint(failure)}`, { cause: failure.cause });
        this.advice = adviceFor(failure);
        this.types = failure.types ?? [];
        this.isRateLimit =
            failure.status === 429 || failure.types?.includes('RATE_LIMITED') === true || /rate limit/i.test(failure.message);
        this.method = failure.method;
        this.path = failure.path;
        this.status = failure.status;
        this.requestId = failure.requestId;
        this.tries = failure.tries;
    }
}
function hint({ status, message, path, types, }) {
    if (status === 401)
        return ' (the token is missing, wrong or expired)';
    if (/rate limit/i.test(message)) {
        return ' (the hourly budget of the token is used up, or too much was asked for at once: run again later, and less often)';
    }
    if (status === 403 && message.includes('not accessible')) {
        return ' (the token lacks a permission; see the `permissions:` block of the workflow)';
    }
    if (/rule violations|protected branch/i.test(message)) {
        return ' (a ruleset or branch protection guards this branch: leave it out of the rule, or let an App with a bypass write it)';
    }
    if (types?.includes('NOT_FOUND') || (status === 404 && /\/matching-refs\//.test(path))) {
        return ' (there is no such repository, or the token may not read its contents)';
    }
    if (status === 410)
        return ' (issues are switched off in this repository)';
    return '';
}
function adviceFor({ status, message, path }) {
    if (status === 401) {
        return 'Leave the input github-token of the Action at its default. A personal token or one of an App that ran out must be made anew.';
    }
    if (/rate limit/i.test(message))
        return 'Nothing was half done. Run again when the hour is over, or less often.';
    if (status === 403 && message.includes('not accessible')) {
        return 'The state needs `contents: write`, comments `pull-requests: write`, issues `issues: write`, the record of a deployment `deployments: write`.';
    }
    if (status === 403 && /\blocked\b/.test(message))
        return 'The conversation is locked: unlock it, and run again.';
    if (status === 404 && /\/matching-refs\//.test(path))
        return 'Give the job `contents: read`, and check GITHUB_REPOSITORY.';
    return undefined;
}
function hasNoGraphQL(error) {
    return (error instanceof GitHubError &&
        /^(?:\/api)?\/graphql$/.test(error.path) &&
        error.types.length === 0 &&
        (error.status === 404 || error.status === 405));
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


/***/ })

};
