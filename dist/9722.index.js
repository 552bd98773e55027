export const id = 9722;
export const ids = [9722];
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

/***/ 2496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _base_advice_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6664);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(794);
/* harmony import */ var _github_posted_heads_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5167);
/* harmony import */ var _state_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4499);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(667);
/* harmony import */ var _github_access_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(670);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8596);







const LOOK_BACK = 20;
const run = async (options, world) => {
    const { workspace, problems } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_3__/* .openWorkspace */ .O)(options, world, 'state verify');
    if (!workspace)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_5__/* .stopped */ .ce)(problems);
    const { location } = workspace.store;
    const view = await workspace.store.view();
    if (view.serial === 0)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_5__/* .stopped */ .ce)([...problems, noState(location)], 3);
    const check = await (0,_state_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyLedger */ .xy)(view);
    const posted = await whatWasPosted(workspace.environmentName, world);
    const missing = posted.heads.filter((one) => one.serial > view.serial || (one.ledgerHead !== _state_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_ENTRIES */ .Hf && !check.hashes.has(one.ledgerHead)));
    const faults = [...check.faults, ...missing.map(isMissing)].map(broken);
    const sentence = faults.length === 0
        ? `The ledger in ${location} is whole: ${check.entries} entries, state ${view.lineage} at serial ${view.serial}.`
        : `The ledger in ${location} is broken.`;
    const proof = posted.heads.length === 0
        ? 'No merged pull request was found that says what the ledger was.'
        : `It was compared with what ${posted.heads.length} merged pull requests say it was.`;
    const limits = 'Not proven: that nobody with write access replaced the whole chain and edited those comments too, and who an entry’s run belonged to.';
    return {
        problems: [...problems, ...posted.problems, ...faults],
        data: {
            version: 1,
            entries: check.entries,
            lineage: view.lineage,
            serial: view.serial,
            head: view.ledgerHead,
            posted: posted.heads,
        },
        exit: faults.length === 0 ? 0 : 1,
        text: () => [sentence, proof, limits].join('\n'),
        markdown: () => [sentence, proof, limits].join('\n\n'),
    };
};
async function whatWasPosted(environment, world) {
    const github = await (0,_github_access_js__WEBPACK_IMPORTED_MODULE_4__/* .openGitHub */ .o6)(world);
    if (!github)
        return { heads: [], problems: [] };
    try {
        const base = await (0,_github_access_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultBranch */ .OR)(github, await (0,_github_access_js__WEBPACK_IMPORTED_MODULE_4__/* .runContext */ .pO)(world));
        return { heads: await (0,_github_posted_heads_js__WEBPACK_IMPORTED_MODULE_1__/* .postedHeads */ .n)(github, { base, environment, limit: LOOK_BACK }), problems: [] };
    }
    catch (error) {
        if (!(error instanceof _github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y))
            throw error;
        return { heads: [], problems: [notCompared(error)] };
    }
}
function isMissing({ pull, serial, ledgerHead }) {
    return `pull request ${pull} says that the ledger ended with ${ledgerHead.slice(0, 12)} at serial ${serial}; it has no such entry any more`;
}
function broken(summary) {
    return {
        code: 'state.ledger-broken',
        severity: 'error',
        summary,
        detail: 'Somebody changed the state by hand. Restore it from its history before anything writes to it.',
    };
}
function notCompared(error) {
    return {
        code: 'state.not-compared',
        severity: 'warning',
        summary: `the ledger was not compared with the comments on merged pull requests: ${error.message}`,
        detail: 'The token needs pull-requests: read.',
    };
}
function noState(location) {
    return { code: 'state.none', severity: 'error', summary: `there is no state in ${location}`, detail: _base_advice_js__WEBPACK_IMPORTED_MODULE_6__/* .NO_STATE */ .S };
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
