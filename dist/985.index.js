export const id = 985;
export const ids = [985];
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

/***/ 5052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/js/github/errors.js + 1 modules
var errors = __webpack_require__(794);
// EXTERNAL MODULE: ./build/js/github/reviews.js
var reviews = __webpack_require__(3669);
;// CONCATENATED MODULE: ./build/js/github/pulls-of.js

const DELETED = 'a deleted account';
async function pullsOf(github, commits) {
    const place = { owner: github.owner, repo: github.repo };
    const found = new Map();
    for (const commit of commits) {
        const { data } = await github.call('safe', (octokit) => octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...place, commit_sha: commit }));
        for (const pull of data) {
            if (found.has(pull.number))
                continue;
            found.set(pull.number, {
                number: pull.number,
                author: pull.user?.login ?? DELETED,
                openedAt: pull.created_at,
                mergedAt: pull.merged_at,
                mergedBy: pull.merged_at === null ? '' : await mergedBy(github, pull.number),
                headSha: pull.head.sha,
                reviews: (await (0,reviews/* reviewsOf */.N)(github, pull.number)).map(toReview),
            });
        }
    }
    return [...found.values()];
}
async function mergedBy(github, pull) {
    const { data } = await github.call('safe', (octokit) => octokit.rest.pulls.get({ owner: github.owner, repo: github.repo, pull_number: pull }));
    return data.merged_by?.login ?? DELETED;
}
function toReview(review) {
    const { user, state, submitted_at: at, commit_id: commit } = review;
    return { by: user?.login ?? DELETED, state, at: at ?? '', commit: commit ?? '' };
}

// EXTERNAL MODULE: ./build/js/base/clean.js
var clean = __webpack_require__(6459);
// EXTERNAL MODULE: ./build/js/report/csv.js
var csv = __webpack_require__(8005);
// EXTERNAL MODULE: ./build/js/report/fit.js
var fit = __webpack_require__(7986);
// EXTERNAL MODULE: ./build/js/report/markdown.js
var markdown = __webpack_require__(7164);
;// CONCATENATED MODULE: ./build/js/report/audit.js




const HEADERS = ['At (UTC)', 'What', 'Who', 'Subject', 'Reference', 'Summary', 'Before', 'After'];
function auditAsText(events, style) {
    if (events.length === 0)
        return 'Nothing happened in this period.';
    return events
        .map((one) => {
        const change = one.before === undefined && one.after === undefined ? '' : `: ${shown(one.before)} → ${shown(one.after)}`;
        const line = `${day(one.at)}  ${style.bold(one.what)}  ${(0,clean/* cleanLine */.O)(one.subject)}  ${(0,clean/* cleanLine */.O)(one.summary)}${change}`;
        return `${line}  ${style.dim(`${(0,clean/* cleanLine */.O)(one.who)} ${(0,clean/* cleanLine */.O)(one.reference)}`)}`;
    })
        .join('\n');
}
function auditAsMarkdown(events) {
    if (events.length === 0)
        return 'Nothing happened in this period.';
    const rows = events.map((one) => [
        (0,markdown/* codeSpan */.SS)(day(one.at)),
        one.what,
        (0,markdown/* codeSpan */.SS)(one.who),
        (0,markdown/* codeSpan */.SS)(one.subject),
        (0,markdown/* codeSpan */.SS)(one.reference),
        (0,markdown/* prose */.CS)(one.summary),
        one.before === undefined ? '' : (0,markdown/* codeSpan */.SS)(one.before),
        one.after === undefined ? '' : (0,markdown/* codeSpan */.SS)(one.after),
    ]);
    const [head = '', rule = '', ...lines] = (0,markdown/* markdownTable */.Qj)(HEADERS, rows).split('\n');
    return (0,fit/* fit */.Uj)([`${head}\n${rule}`, ...lines], fit/* SUMMARY_BYTES */.R$, (count) => `\n_${count} more left out; the CSV has them._`, {
        separator: '\n',
    });
}
function auditAsCsv(events) {
    return (0,csv/* toCsv */.g)(HEADERS, events.map((one) => [one.at, one.what, one.who, one.subject, one.reference, one.summary, one.before, one.after]));
}
function day(at) {
    return (0,clean/* cleanLine */.O)(at.slice(0, 19).replace('T', ' '));
}
function shown(value) {
    return value === undefined ? 'nothing' : (0,clean/* cleanLine */.O)(value, 120);
}

// EXTERNAL MODULE: ./build/js/state/ledger.js
var state_ledger = __webpack_require__(4499);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/base/address.js
var address = __webpack_require__(2478);
// EXTERNAL MODULE: ./build/js/report/words.js
var words = __webpack_require__(2076);
;// CONCATENATED MODULE: ./build/js/commands/ledger-words.js

const PARTS = {
    'route.decision': 'route.decision',
    'evaluate.scored': 'evaluate.scored',
    'evaluate.persisted': 'evaluate.scored',
};
function gathered(ledger) {
    const groups = [];
    for (const entry of ledger) {
        const last = groups.at(-1);
        if (last && goesOn(last[0], last.at(-1), entry))
            last.push(entry);
        else
            groups.push([entry]);
    }
    return groups;
}
function goesOn(first, last, next) {
    const said = PARTS[first.kind];
    if (said === undefined || last.kind === 'evaluate.persisted' || PARTS[next.kind] !== said)
        return false;
    return next.run === first.run && next.address === first.address;
}
function wordsOf(entries) {
    const [{ kind, data }] = entries;
    switch (kind) {
        case 'route.decision':
            return decided(entries);
        case 'route.run': {
            const { benchmark, production } = (data['routed'] ?? {});
            const { held, alreadyMoved, failed, queued } = data;
            const rest = [
                [held, 'held'],
                [alreadyMoved, 'moved by others'],
                [failed, 'could not be moved'],
                [queued, 'not tried yet'],
            ];
            return [
                ...ways(numberOf(benchmark), numberOf(production)),
                ...rest.flatMap(([count, words]) => (numberOf(count) > 0 ? [`${tasks(numberOf(count))} ${words}`] : [])),
            ].join(', ');
        }
        case 'evaluate.scored':
        case 'evaluate.persisted':
            return scored(entries);
        case 'evaluate.archived':
            return `${tasks(listOf(data['tasks']).length)} archived in "${String(data['stage'])}"`;
        case 'evaluate.canary':
            return `the first task that was archived went to ${String(data['landed'])}, ${data['ok'] === true ? 'as it should' : `not to "${String(data['expect'])}"`}`;
        case 'drift.found': {
            const operations = listOf(data['operations']);
            return operations.length === 0 ? 'nothing differs any more' : operations.map(String).join(', ');
        }
        default:
            return kind;
    }
}
function decided(entries) {
    const reasons = new Map();
    let [benchmark, production] = [0, 0];
    for (const { data } of entries) {
        benchmark += listOf(data['benchmark']).length;
        production += listOf(data['production']).length;
        for (const [reason, held] of Object.entries((data['held'] ?? {})))
            reasons.set(reason, (reasons.get(reason) ?? 0) + listOf(held).length);
    }
    const held = [...reasons.values()].reduce((sum, count) => sum + count, 0);
    const why = [...reasons].map(([reason, count]) => `${reason}: ${count}`).join('; ');
    return [...ways(benchmark, production), ...(held > 0 ? [`${tasks(held)} held (${why})`] : [])].join(', ');
}
function ways(benchmark, production) {
    return [`${tasks(benchmark)} to the benchmark pathway`, `${tasks(production)} to the production pathway`];
}
function scored(entries) {
    const passes = entries
        .filter(({ kind }) => kind === 'evaluate.scored')
        .flatMap(({ data }) => listOf(data['submissions']).map((one) => one.pass));
    const having = (pass) => passes.filter((one) => one === pass).length;
    const none = having(null);
    const parts = [
        passes.length === 0
            ? 'nothing new was scored'
            : `${(0,words/* counted */.hS)(passes.length, 'submission')} scored: ${having(true)} passed, ${having(false)} did not pass${none > 0 ? `, ${none} without a score` : ''}`,
    ];
    const stored = entries.find(({ kind }) => kind === 'evaluate.persisted')?.data;
    const counts = stored?.['counts'];
    const [known, held] = [numberOf(counts?.known), numberOf(counts?.held)];
    const beside = [...(known > 0 ? [`${known} known before`] : []), ...(held > 0 ? [`${tasks(held)} held`] : [])];
    if (beside.length > 0)
        parts.push(beside.join(', '));
    if (stored) {
        const count = numberOf(stored['submissions']);
        parts.push(`${(0,words/* counted */.hS)(count, 'submission')} ${count === 1 ? 'counts' : 'count'}`);
    }
    return parts.join('; ');
}
function tasks(count) {
    return (0,words/* counted */.hS)(count, 'task');
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function numberOf(value) {
    return typeof value === 'number' ? value : 0;
}

;// CONCATENATED MODULE: ./build/js/commands/audit-events.js




const LOG_FORMAT = '%x1e%H%x1f%cI%x1f%an%x1f%s';
function parseLog(text) {
    return text
        .split('\u001E')
        .filter((part) => part.trim() !== '')
        .map((part) => {
        const [head = '', ...files] = part.split(/[\n\0]/).filter((line) => line !== '');
        const [sha = '', at = '', author = '', subject = ''] = head.split('\u001F');
        return { sha, at: new Date(at).toISOString(), author, subject, files };
    });
}
function auditEvents(commits, pulls, ledger) {
    const reviews = reviewsOf(ledger);
    const entries = gathered(ledger).flatMap((group) => ofEntries(group, reviews.get(group[0].run)));
    return [...commits.flatMap(ofCommit), ...pulls.flatMap(ofPull), ...entries].toSorted((a, b) => (0,address/* compareText */.n6)(a.at, b.at));
}
const Review = schemas/* looseObject */._H3({
    pull: schemas/* number */.aig().optional(),
    by: schemas/* string */.YjP().optional(),
    earlier: schemas/* array */.YOg(schemas/* looseObject */._H3({ pull: schemas/* number */.aig(), by: schemas/* string */.YjP().optional(), keys: schemas/* array */.YOg(schemas/* string */.YjP()) }))
        .optional(),
})
    .nullable();
function reviewsOf(ledger) {
    const reviews = new Map();
    for (const { kind, run, data } of ledger) {
        const review = Review.safeParse(data['review']);
        if (kind === 'apply.started' && review.success)
            reviews.set(run, review.data);
    }
    return reviews;
}
function appliedWithoutReview(ledger) {
    const reviews = reviewsOf(ledger);
    const found = new Map();
    for (const { kind, run, at, data } of ledger) {
        if (kind !== 'apply.outcome' || data['status'] !== 'applied' || !reviews.has(run))
            continue;
        if (reviews.get(run)?.pull !== undefined)
            continue;
        const one = found.get(run) ?? { at, run, count: 0 };
        one.count += 1;
        found.set(run, one);
    }
    return [...found.values()];
}
function eventsAbout(events, address, file) {
    const isAbout = ({ subject }) => subject === address || subject.startsWith(`${address}/`);
    const pulls = new Set(events.filter(isAbout).flatMap(({ reference }) => /#\d+/.exec(reference)?.[0] ?? []));
    return events.filter((one) => isAbout(one) || one.subject === file || (one.subject === 'manifests' && pulls.has(one.reference)));
}
function ofCommit({ sha, at, author, subject, files }) {
    return files.map((file) => ({
        at,
        what: 'changed',
        who: author,
        subject: file,
        reference: sha.slice(0, 12),
        summary: subject,
    }));
}
const OPINIONS = {
    APPROVED: 'approved',
    CHANGES_REQUESTED: 'objected',
    DISMISSED: 'dismissed',
};
function ofPull({ number, author, openedAt, mergedAt, mergedBy, headSha, reviews }) {
    const common = { subject: 'manifests', reference: `#${number}` };
    const events = [{ ...common, at: openedAt, what: 'proposed', who: author, summary: 'pull request' }];
    for (const { state, by, at, commit } of reviews) {
        const what = OPINIONS[state];
        const of = commit === headSha ? 'the last commit' : `the earlier commit ${commit.slice(0, 12)}`;
        if (what)
            events.push({ ...common, at, what, who: by, summary: `review of ${of}` });
    }
    if (mergedAt)
        events.push({ ...common, at: mergedAt, what: 'merged', who: mergedBy, summary: 'pull request' });
    return events;
}
const KINDS = {
    'route.decision': 'decided',
    'route.run': 'routed',
    'evaluate.scored': 'scored',
    'evaluate.persisted': 'scored',
    'evaluate.archived': 'archived',
    'drift.found': 'found-changed-by-hand',
};
const STATUS = {
    applied: 'applied',
    failed: 'failed',
    refused: 'refused',
};
const MOST = 500;
const QUIET = new Set(['apply.intent', 'apply.started']);
function ofEntries(entries, review) {
    const [{ kind, at, run, serial, address, data }] = entries;
    if (QUIET.has(kind))
        return [];
    const approval = review?.earlier?.find((one) => one.keys.includes(String(data['key']))) ?? review;
    const pull = approval?.pull === undefined ? '' : `, #${approval.pull}`;
    const last = entries.at(-1).serial;
    const serials = last === serial ? serial : `${serial}–${last}`;
    const common = { at, who: run, subject: address ?? 'workspace', reference: `serial ${serials}${pull}` };
    if (kind === 'apply.outcome') {
        const what = STATUS[String(data['status'])];
        if (what === undefined)
            return [];
        const by = what === 'applied' && approval?.by !== undefined ? ` (approved by ${approval.by})` : '';
        const summary = `${textOf(data['summary'])}${by}`;
        const changes = Array.isArray(data['changes']) ? data['changes'] : [];
        if (changes.length === 0)
            return [{ ...common, what, summary }];
        const events = changes.map((change) => {
            const { field, from, to } = change;
            return {
                ...common,
                what,
                summary: `${textOf(data['key'])}: ${textOf(field)}${by}`,
                ...(from === undefined ? {} : { before: textOf(from) }),
                ...(to === undefined ? {} : { after: textOf(to) }),
            };
        });
        const leftOut = Number(data['changesLeftOut'] ?? 0);
        if (leftOut === 0)
            return events;
        const more = `${textOf(data['key'])}: and ${(0,words/* counted */.hS)(leftOut, 'more change')}, which the ledger does not list${by}`;
        return [...events, { ...common, what, summary: more }];
    }
    return [{ ...common, what: KINDS[kind] ?? 'other', summary: shortened(wordsOf(entries)) }];
}
function shortened(text) {
    return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
function textOf(value) {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

// EXTERNAL MODULE: ./build/js/commands/connect.js + 20 modules
var connect = __webpack_require__(667);
// EXTERNAL MODULE: ./build/js/commands/github-access.js + 2 modules
var github_access = __webpack_require__(670);
// EXTERNAL MODULE: ./build/js/commands/manifest-roots.js
var manifest_roots = __webpack_require__(9896);
// EXTERNAL MODULE: ./build/js/commands/options.js
var commands_options = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/js/commands/result.js
var result = __webpack_require__(8596);
;// CONCATENATED MODULE: ./build/js/commands/audit.js










const LOOKED_UP = 200;
const run = async (options, world) => {
    const [since, until] = [(0,commands_options/* text */.Qq)(options, 'since'), (0,commands_options/* text */.Qq)(options, 'until')];
    const wrong = [since, until].find((one) => one !== undefined && !isDay(one));
    if (wrong !== undefined)
        return (0,result/* stopped */.ce)([badDay(wrong)], 2);
    if (since !== undefined && until !== undefined && since > until)
        return (0,result/* stopped */.ce)([badPeriod(since, until)], 2);
    const { workspace, problems: found } = await (0,connect/* openWorkspace */.O)(options, world, 'audit');
    if (!workspace)
        return (0,result/* stopped */.ce)(found);
    const problems = [...found];
    const inPeriod = ({ at }) => (since === undefined || at.slice(0, 10) >= since) && (until === undefined || at.slice(0, 10) <= until);
    const history = await manifestCommits(workspace.root, world);
    problems.push(...history.problems);
    const known = history.commits.filter(inPeriod);
    const github = await (0,github_access/* openGitHub */.o6)(world);
    if (known.length > LOOKED_UP)
        problems.push(tooMany(known.length));
    const shas = known.slice(0, LOOKED_UP).map((one) => one.sha);
    const pulls = github ? await pullsOf(github, shas).catch(unlessRefused(problems)) : [];
    const ledger = await (0,state_ledger/* readLedger */.SC)(await workspace.store.view());
    const address = (0,commands_options/* text */.Qq)(options, 'address');
    const all = auditEvents(known, pulls, ledger);
    const wanted = address === undefined ? all : eventsAbout(all, address, fileOf(address, workspace.model));
    const events = wanted.filter(inPeriod);
    problems.push(...events.filter((one) => one.what === 'found-changed-by-hand').flatMap(byHand));
    if (address === undefined)
        problems.push(...appliedWithoutReview(ledger).filter(inPeriod).map(unreviewed));
    return {
        problems,
        data: { version: 1, environment: workspace.environmentName, events },
        exit: 0,
        text: (style) => auditAsText(events, style),
        markdown: () => auditAsMarkdown(events),
        csv: () => auditAsCsv(events),
    };
};
function unlessRefused(problems) {
    return (error) => {
        if (!(error instanceof errors/* GitHubError */.y))
            throw error;
        problems.push({
            code: 'audit.no-reviews',
            severity: 'warning',
            summary: `who proposed, approved and merged is missing: ${error.message}`,
            detail: 'The token needs pull-requests: read. Where its budget is used up, choose a shorter period, or run later.',
        });
        return [];
    };
}
async function manifestCommits(root, world) {
    const paths = manifest_roots/* ROOTS */.GH.map((path) => path.replace(/\/$/, ''));
    const args = ['log', `--format=${LOG_FORMAT}`, '--name-only', '--relative', '-z', '-m', '--first-parent'];
    const log = await world.run('git', [...args, '--', ...paths], { cwd: root });
    if (log.exit !== 0)
        return {
            commits: [],
            problems: [noHistory('git tells nothing about the manifests here, so only the ledger is shown')],
        };
    const shallow = await world.run('git', ['rev-parse', '--is-shallow-repository'], { cwd: root });
    const cut = shallow.exit === 0 && shallow.stdout.trim() === 'true';
    return {
        commits: parseLog(log.stdout),
        problems: cut
            ? [
                noHistory('this clone has only the newest commits: older changes are missing, and the oldest one seems to have made every file'),
            ]
            : [],
    };
}
function noHistory(summary) {
    return {
        code: 'audit.no-history',
        severity: 'warning',
        summary,
        detail: 'Run it in a clone with its whole history (fetch-depth: 0).',
    };
}
function fileOf(address, model) {
    const [, kind, name = ''] = /^([a-z-]+)\.([^/]+)/.exec(address) ?? [];
    const declared = {
        folder: model.folders,
        registration: model.registrations,
        dataset: model.datasets,
        ontology: model.ontologies,
        project: model.projectPairs,
        'workflow-template': model.workflowTemplates,
    }[kind ?? ''];
    return declared?.get(name)?.file;
}
function unreviewed({ at, run, count, }) {
    return {
        code: 'audit.applied-without-review',
        severity: 'warning',
        summary: `on ${at.slice(0, 10)} the run ${run} applied ${count} ${count === 1 ? 'operation' : 'operations'} that no pull request stands for`,
        detail: 'Whoever ran it approved it at a terminal, or by --yes, --plan or --digest. The ledger says what it did.',
    };
}
function byHand({ summary, at }) {
    if (summary === 'nothing differs any more')
        return [];
    return [
        {
            code: 'audit.changed-by-hand',
            severity: 'warning',
            summary: `on ${at.slice(0, 10)} the platform was found changed outside of Git: ${summary.slice(0, 300)}`,
            detail: 'Nobody reviewed this. It was put back or accepted by a later apply, or it still differs: see `assay drift`.',
        },
    ];
}
function isDay(text) {
    const date = new Date(`${text}T00:00:00Z`);
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
function badPeriod(since, until) {
    return {
        code: 'audit.day-wrong',
        severity: 'error',
        summary: `the period begins on ${since} and ends before, on ${until}`,
        detail: '--since takes the first day, --until the last.',
    };
}
function badDay(value) {
    return {
        code: 'audit.day-wrong',
        severity: 'error',
        summary: `"${value.slice(0, 100)}" is no day`,
        detail: 'Write days as YYYY-MM-DD.',
    };
}
function tooMany(count) {
    return {
        code: 'audit.period-long',
        severity: 'warning',
        summary: `${count} commits changed the manifests; reviews are shown for the newest ${LOOKED_UP}`,
        detail: 'Choose a shorter period with --since and --until.',
    };
}


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

/***/ 8005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ toCsv),
/* harmony export */   x: () => (/* binding */ evaluationAsCsv)
/* harmony export */ });
/* harmony import */ var csv_stringify_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6789);
/* harmony import */ var _base_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6459);


function toCsv(headers, rows) {
    const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .O)(cell, 1000) : cell)));
    return (0,csv_stringify_sync__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .A)([[...headers], ...cells], {
        escape_formulas: true,
        record_delimiter: '\n',
        cast: { boolean: String, number: String },
    });
}
const COLUMNS = [
    'pair',
    'subject',
    'name',
    'submissions',
    'passed',
    'scored',
    'passedShare',
    'passedLow',
    'passedHigh',
    'groundTruth',
    'labelled',
    'matched',
    'precision',
    'recall',
    'f1',
    'meanSimilarity',
    'meanScore',
    'verdict',
    'right',
];
function evaluationAsCsv(documents) {
    const rows = documents.flatMap(({ pair, document }) => [
        totalsRow(pair, 'total', 'all', document.totals),
        ...document.annotators.map((one) => [
            pair,
            'annotator',
            one.annotator,
            one.tasks,
            one.correct,
            one.total,
            one.interval === null || one.total === 0 ? null : one.correct / one.total,
            one.interval?.[0],
            one.interval?.[1],
            one.groundTruth,
            one.submission,
            null,
            one.precision,
            one.recall,
            one.f1,
            null,
            one.meanScore,
            one.verdict,
            one.matchedSameLabel,
        ]),
        ...Object.entries(document.kinds).map(([kind, totals]) => totalsRow(pair, 'kind', kind, totals)),
        ...Object.entries(document.features).map(([address, totals]) => totalsRow(pair, 'feature', address, totals)),
    ]);
    return toCsv(COLUMNS, rows);
}
function totalsRow(pair, subject, name, totals) {
    const { tasks, groundTruth, submission, matched, matchedSameLabel, precision, recall, f1, meanSimilarity } = totals;
    const none = [null, null, null, null, null];
    return [
        pair,
        subject,
        name,
        tasks,
        ...none,
        groundTruth,
        submission,
        matched,
        precision,
        recall,
        f1,
        meanSimilarity,
        null,
        null,
        matchedSameLabel,
    ];
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


/***/ })

};
