export const id = 667;
export const ids = [667];
export const modules = {

/***/ 667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect),
  O: () => (/* binding */ openWorkspace)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/base/problem.js
var base_problem = __webpack_require__(3145);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./build/js/base/invariant.js
var invariant = __webpack_require__(7246);
;// CONCATENATED MODULE: ./build/js/encord/abortable.js
async function abortable(work, signal) {
    if (!signal)
        return work;
    const stopped = Promise.withResolvers();
    const stop = () => stopped.reject(signal.reason);
    if (signal.aborted)
        stop();
    else
        signal.addEventListener('abort', stop, { once: true });
    try {
        return await Promise.race([work, stopped.promise]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}

// EXTERNAL MODULE: ./build/js/encord/errors.js + 1 modules
var errors = __webpack_require__(8256);
// EXTERNAL MODULE: ./build/js/encord/hosts.js
var hosts = __webpack_require__(6231);
;// CONCATENATED MODULE: ./build/js/encord/retry.js

const TRIES = 4;
const BUSY = new Set([500, 502, 503, 504]);
const LONGEST_WAIT = 120_000;
function isRepeatable(error, repeat) {
    if (error instanceof errors/* EncordConnectionError */.qu)
        return repeat === 'safe' || !error.sent;
    if (error instanceof errors/* EncordTimeoutError */.rx)
        return repeat === 'safe';
    if (!(error instanceof errors/* EncordAnswerError */.Sd))
        return false;
    if (error.code === 'RATE_LIMIT_ERROR')
        return true;
    return repeat === 'safe' && BUSY.has(error.httpStatus);
}
function waitBefore(tries, error, random) {
    const seconds = error instanceof errors/* EncordAnswerError */.Sd ? error.retryAfter : undefined;
    if (seconds !== undefined)
        return Math.min(LONGEST_WAIT, seconds * 1000);
    return 500 * 2 ** (tries - 1) * (1 + random() / 2);
}
function readRetryAfter(value, now) {
    if (value === null)
        return undefined;
    if (/^\d{1,9}$/.test(value))
        return Number(value);
    const date = readHttpDate(value);
    return date === undefined ? undefined : Math.max(0, (date - now()) / 1000);
}
function readClockAhead(value, now) {
    const date = value === null ? undefined : readHttpDate(value);
    return date === undefined ? undefined : (now() - date) / 1000;
}
function readHttpDate(value) {
    if (!/^[A-Za-z]{3}/.test(value))
        return undefined;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : date;
}

;// CONCATENATED MODULE: ./build/js/encord/http.js



const LONG_WAIT = 5000;
const LARGEST_ANSWER = 500_000_000;
async function send(sending, transport) {
    for (let tries = 1;; tries += 1) {
        transport.signal?.throwIfAborted();
        const call = { ...sending.name, tries };
        let failure;
        try {
            sending.onRequest();
            return sending.read(await once(sending, call, transport), call);
        }
        catch (error) {
            transport.signal?.throwIfAborted();
            if (tries >= TRIES || !isRepeatable(error, sending.repeat))
                throw error;
            failure = error;
        }
        const wait = waitBefore(tries, failure, transport.random);
        if (wait >= LONG_WAIT || failure instanceof errors/* EncordTimeoutError */.rx)
            transport.onWait?.(`waiting ${Math.ceil(wait / 1000)} s before it is tried again: ${failure.message}`);
        await abortable(transport.sleep(wait, transport.signal), transport.signal);
    }
}
async function once(sending, call, transport) {
    const attempt = sending.make();
    const stop = new AbortController();
    const stopWithRun = () => stop.abort(transport.signal?.reason);
    transport.signal?.addEventListener('abort', stopWithRun, { once: true });
    let late = false;
    const timer = setTimeout(() => {
        late = true;
        stop.abort();
    }, sending.timeout);
    try {
        return await abortable(exchange(attempt, call, transport, stop.signal), stop.signal);
    }
    catch (error) {
        if (transport.signal?.aborted || error instanceof errors/* EncordAnswerError */.Sd)
            throw error;
        if (late)
            throw new errors/* EncordTimeoutError */.rx(`no answer within ${sending.timeout / 1000} s`, call);
        throw new errors/* EncordConnectionError */.qu(error, { ...call, host: attempt.url.host });
    }
    finally {
        clearTimeout(timer);
        transport.signal?.removeEventListener('abort', stopWithRun);
    }
}
async function exchange(attempt, call, transport, signal) {
    const response = await transport.fetch(attempt.url, {
        method: attempt.method,
        headers: attempt.headers,
        ...(attempt.body ? { body: attempt.body } : {}),
        redirect: 'manual',
        signal,
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
        await response.body?.cancel();
        const message = 'the server sends to another address; a signed request does not follow';
        throw new errors/* EncordAnswerError */.Sd({ status: response.status, code: 'REDIRECT', message }, call);
    }
    return {
        status: response.status,
        bytes: await readBytes(response, transport.largestAnswer ?? LARGEST_ANSWER, call),
        retryAfter: readRetryAfter(response.headers.get('retry-after'), transport.now),
        clockAhead: readClockAhead(response.headers.get('date'), transport.now),
    };
}
async function readBytes(response, largest, call) {
    if (!response.body)
        return Buffer.alloc(0);
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body) {
        size += chunk.length;
        if (size > largest) {
            const message = `the answer has more than ${largest} bytes`;
            throw new errors/* EncordAnswerError */.Sd({ status: response.status, code: 'ANSWER_TOO_LARGE', message }, call);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
}

;// CONCATENATED MODULE: ./build/js/encord/query.js
function encodeQuery(query) {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
        if (value === undefined)
            continue;
        if (typeof value === 'boolean')
            parameters.append(name, value ? 'True' : 'False');
        else if (typeof value === 'object')
            for (const one of value)
                parameters.append(name, one);
        else
            parameters.append(name, String(value));
    }
    const text = parameters.toString();
    return text === '' ? '' : `?${text}`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/encord/sent-object.js
var sent_object = __webpack_require__(8786);
;// CONCATENATED MODULE: ./build/js/encord/read-answer.js



const CODES = {
    400: 'INVALID_ARGUMENTS_ERROR',
    401: 'AUTHENTICATION_ERROR',
    403: 'AUTHORISATION_ERROR',
    404: 'RESOURCE_NOT_FOUND_ERROR',
    405: 'METHOD_NOT_ALLOWED_ERROR',
    409: 'RESOURCE_EXISTS_ERROR',
    413: 'PAYLOAD_TOO_LARGE_ERROR',
    429: 'RATE_LIMIT_ERROR',
};
const STATUSES = {
    ...Object.fromEntries(Object.entries(CODES).map(([status, code]) => [code, Number(status)])),
    SSH_KEY_NOT_FOUND_ERROR: 401,
    UNKNOWN_ERROR: 500,
};
function readRestAnswer(shape, answer, call) {
    if (answer.status === 204)
        return parse(shape, null, answer, call);
    if (answer.status === 200)
        return parse(shape, readJson(answer, call), answer, call);
    throw new errors/* EncordAnswerError */.Sd({
        status: answer.status,
        code: CODES[answer.status] ?? 'UNKNOWN_ERROR',
        message: messageOf(textOf(answer)),
        retryAfter: answer.retryAfter,
        clockAhead: answer.clockAhead,
    }, call);
}
function readLegacyAnswer(shape, answer, call) {
    const early = answer.status === 429 || answer.status === 413 || answer.status >= 500;
    const body = early ? tryJson(textOf(answer)) : readJson(answer, call);
    const envelope = typeof body === 'object' && body !== null ? body : {};
    if (!early && envelope['status'] === 200)
        return parse(shape, envelope['response'], answer, call);
    const response = envelope['response'];
    const code = Array.isArray(response) && typeof response[0] === 'string'
        ? response[0].slice(0, 100)
        : (CODES[answer.status] ?? 'UNKNOWN_ERROR');
    const payload = envelope['payload'];
    throw new errors/* EncordAnswerError */.Sd({
        status: early ? answer.status : (STATUSES[code] ?? 400),
        httpStatus: answer.status,
        code,
        message: typeof payload === 'string'
            ? payload
            : payload
                ? JSON.stringify(payload)
                : early
                    ? messageOf(textOf(answer))
                    : '',
        retryAfter: answer.retryAfter,
        clockAhead: answer.clockAhead,
    }, call);
}
function readSentList(shape, answer, call) {
    const found = answer.status === 200 ? (0,sent_object/* sentObjects */.D)(answer.bytes) : undefined;
    if (found)
        return parse(shape, found, answer, call);
    const text = JSON.stringify({ status: 200, response: readLegacyAnswer(schemas/* unknown */.L5J(), answer, call) });
    return parse(shape, (0,sent_object/* sentObjects */.D)(Buffer.from(text, 'utf8')) ?? 'no list of objects', answer, call);
}
function parse(shape, value, answer, call) {
    const result = shape.safeParse(value);
    if (result.success)
        return result.data;
    const issue = result.error.issues[0];
    const where = issue && issue.path.length > 0 ? issue.path.map(String).join('.') : 'the answer';
    throw unreadable(answer, `${where}: ${issue?.message ?? 'wrong shape'}`, call);
}
function readJson(answer, call) {
    try {
        return JSON.parse(textOf(answer));
    }
    catch (error) {
        if (!(error instanceof SyntaxError || error instanceof RangeError))
            throw error;
        throw unreadable(answer, 'the answer is not JSON', call);
    }
}
function textOf({ bytes }) {
    return bytes.toString('utf8');
}
function tryJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        if (error instanceof SyntaxError || error instanceof RangeError)
            return undefined;
        throw error;
    }
}
function messageOf(text) {
    const body = tryJson(text);
    if (typeof body !== 'object' || body === null)
        return '';
    const said = body['message'] ?? body['detail'];
    return said === undefined ? '' : typeof said === 'string' ? said : JSON.stringify(said);
}
function unreadable(answer, message, call) {
    return new errors/* EncordAnswerError */.Sd({ status: answer.status, code: 'UNREADABLE_ANSWER', message }, call);
}

// EXTERNAL MODULE: ./build/js/encord/rest-path.js
var rest_path = __webpack_require__(7570);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/js/encord/sign.js

function legacyAuthorization(key, body) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(body).digest();
    return `${key.publicHex}:${key.sign(digest).toString('hex')}`;
}
function restSignature(key, request) {
    const digest = `sha-256=:${(0,external_node_crypto_.createHash)('sha256').update(request.body).digest('base64')}:`;
    const parameters = `("@method" "@request-target" "content-digest");created=${request.created};keyid="${key.publicHex}";alg="ed25519"`;
    const base = [
        `"@method": ${request.method.toUpperCase()}`,
        `"@request-target": ${request.target}`,
        `"content-digest": ${digest}`,
        `"@signature-params": ${parameters}`,
    ].join('\n');
    return {
        'content-digest': digest,
        'signature-input': `encord-sig=${parameters}`,
        signature: `encord-sig=:${key.sign(Buffer.from(base, 'utf8')).toString('base64')}:`,
    };
}

;// CONCATENATED MODULE: ./build/js/encord/create-client.js










const TIMEOUT = 180_000;
function createClient(options) {
    const base = (0,hosts/* checkDomain */.D)(options.domain, options.allowedHosts ?? []);
    const limit = (0,p_limit/* default */.A)(options.concurrency ?? 8);
    let total = 0;
    let writes = 0;
    const sender = (transport) => async (call, sending) => {
        if (options.dryRun && !call.reads) {
            throw new errors/* EncordRefusal */.i7('encord.dry-run', `${call.method} ${call.path} was not sent: this is a dry run.`);
        }
        return abortable(limit(() => send(sending, transport)), transport.signal);
    };
    const count = (call) => () => {
        total += 1;
        if (!call.reads)
            writes += 1;
        options.onRequest?.(call);
    };
    const connection = (run) => ({
        domain: base.origin,
        async rest(call) {
            const path = `/v2/public/${call.path}`;
            const named = { method: call.method, path, reads: call.method === 'GET' || call.reads === true };
            const requestId = traceId(options.random);
            return run(named, {
                make: restAttempt(call, path, base, requestId, options),
                name: { method: call.method, path, requestId },
                repeat: call.repeat,
                timeout: call.timeout ?? TIMEOUT,
                read: (answer, failed) => readRestAnswer(call.answer, answer, failed),
                onRequest: count(named),
            });
        },
        async legacy(call) {
            const path = call.resource ? '/public' : '/public/user';
            const named = { method: `${call.method} ${call.type}`, path, reads: call.method === 'GET' };
            const requestId = traceId(options.random);
            return run(named, {
                make: legacyAttempt(call, path, base, requestId, options),
                name: { method: named.method, path, requestId, resource: call.resource?.id },
                repeat: call.repeat,
                timeout: call.timeout ?? TIMEOUT,
                read: (answer, failed) => (call.asSent ? readSentList : readLegacyAnswer)(call.answer, answer, failed),
                onRequest: count(named),
            });
        },
        requests: () => ({ total, writes }),
    });
    const finishing = {
        ...connection(sender({ ...options, signal: undefined })),
        get finishing() {
            return finishing;
        },
    };
    return { ...connection(sender(options)), finishing };
}
function restAttempt(call, path, base, requestId, { key, now, userAgent }) {
    const url = new URL(`${path}${encodeQuery(call.query ?? {})}`, base);
    (0,invariant/* invariant */.V1)(url.pathname === path, 'a path of a request to Encord needs no encoding and has no dots');
    const target = url.pathname + url.search;
    const hasBody = call.body !== undefined;
    const body = Buffer.from(hasBody ? JSON.stringify(call.body) : '', 'utf8');
    return () => ({
        url,
        method: call.method,
        headers: {
            accept: 'application/json',
            'user-agent': userAgent,
            'x-cloud-trace-context': `${requestId}/1;o=1`,
            ...(hasBody ? { 'content-type': 'application/json' } : {}),
            ...restSignature(key, { method: call.method, target, body, created: Math.floor(now() / 1000) }),
        },
        ...(hasBody ? { body } : {}),
    });
}
function legacyAttempt(call, path, base, requestId, { key, userAgent }) {
    const envelope = {
        query_type: call.type,
        query_method: call.method,
        values: { uid: call.uid, payload: call.payload },
    };
    const body = Buffer.from(JSON.stringify(envelope), 'utf8');
    const headers = {
        accept: 'application/json',
        'content-type': 'application/json',
        resourcetype: call.resource?.type ?? '',
        resourceid: call.resource ? (0,rest_path/* checkId */.i)(call.resource.id) : '',
        authorization: legacyAuthorization(key, body),
        'user-agent': userAgent,
        'x-cloud-trace-context': `${requestId}/1;o=1`,
    };
    return () => ({ url: new URL(path, base), method: 'POST', headers, body });
}
function traceId(random) {
    return Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
}

// EXTERNAL MODULE: ./build/js/encord/key.js + 2 modules
var encord_key = __webpack_require__(4640);
// EXTERNAL MODULE: ./build/js/graph/desired.js + 3 modules
var graph_desired = __webpack_require__(7562);
// EXTERNAL MODULE: ./build/js/manifest/read.js + 1 modules
var read = __webpack_require__(7025);
// EXTERNAL MODULE: ./build/js/manifest/load.js + 10 modules
var load = __webpack_require__(2811);
// EXTERNAL MODULE: ./build/js/state/pseudonyms.js
var state_pseudonyms = __webpack_require__(9609);
// EXTERNAL MODULE: ./build/js/version.js
var version = __webpack_require__(4306);
// EXTERNAL MODULE: ./build/js/commands/options.js
var commands_options = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/js/commands/embedded-sandbox.js
var embedded_sandbox = __webpack_require__(4121);
// EXTERNAL MODULE: ./build/js/commands/github-access.js + 2 modules
var github_access = __webpack_require__(670);
// EXTERNAL MODULE: ./build/js/commands/key-for.js + 1 modules
var key_for = __webpack_require__(617);
// EXTERNAL MODULE: ./build/js/state/errors.js
var state_errors = __webpack_require__(1689);
// EXTERNAL MODULE: ./build/js/base/canonical.js
var canonical = __webpack_require__(4580);
// EXTERNAL MODULE: ./build/js/state/ledger-entry.js
var ledger_entry = __webpack_require__(9662);
// EXTERNAL MODULE: ./build/js/state/ledger.js
var ledger = __webpack_require__(4499);
;// CONCATENATED MODULE: ./build/js/state/ledger-end.js




const CHECKED = 200;
class LedgerEnd {
    #sound = ledger/* NO_ENTRIES */.Hf;
    wrote(head) {
        this.#sound = head;
    }
    async check(view) {
        const head = view.ledgerHead;
        if (head === this.#sound)
            return;
        if (head !== ledger/* NO_ENTRIES */.Hf)
            await checkEnd(view, head);
        this.#sound = head;
    }
}
async function checkEnd(view, head) {
    const paths = await view.list('ledger/');
    const last = paths.at(-1);
    if (last === undefined)
        throw damaged('the ledger', 'has no segments, though the root file names its last entry');
    if (endsWith(last, await view.read(last), head))
        return;
    const rest = paths.slice(0, -1);
    while (rest.length > 0) {
        const day = folderOf(rest.at(-1));
        const first = rest.findIndex((path) => folderOf(path) === day);
        const ofDay = rest.splice(first);
        const texts = await Promise.all(ofDay.map((path) => view.read(path)));
        const at = texts.findIndex((text) => lastLine(text).includes(head));
        if (at >= 0 && endsWith(ofDay[at], texts[at], head))
            return;
    }
    throw damaged(last, `does not end with the entry ${head.slice(0, 12)}, and neither does another segment`);
}
function endsWith(path, text, head) {
    const lines = linesOf(text);
    const from = Math.max(0, lines.length - CHECKED);
    if (lines.length === 0)
        throw damaged(path, 'is empty');
    let before;
    for (const [index, line] of lines.slice(from).entries()) {
        const where = `${path}:${from + index + 1}`;
        const entry = entryOf(line, where);
        const { hash, ...body } = entry;
        if ((0,canonical/* digestOf */.ol)(body) !== hash)
            throw damaged(where, 'was changed after it was written');
        if (before?.serial === entry.serial && before.hash !== entry.previous)
            throw damaged(where, 'does not follow the entry before it');
        before = entry;
    }
    return before?.hash === head;
}
function entryOf(line, where) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch (error) {
        throw damaged(where, 'is not JSON', error);
    }
    const entry = ledger_entry/* LedgerEntry */.W.safeParse(value);
    if (!entry.success)
        throw damaged(where, 'is not a ledger entry');
    return entry.data;
}
function damaged(what, why, cause) {
    return new state_errors/* StateDamagedError */.ZO(`${what} ${why}; nothing was changed. \`assay state verify\` says what else is damaged`, cause === undefined ? undefined : { cause });
}
function linesOf(text = '') {
    return text.split('\n').filter((line) => line !== '');
}
function lastLine(text) {
    return linesOf(text).at(-1) ?? '';
}
function folderOf(path) {
    return path.slice(0, path.lastIndexOf('/'));
}

// EXTERNAL MODULE: ./build/js/state/parse-file.js
var parse_file = __webpack_require__(1614);
// EXTERNAL MODULE: ./build/js/graph/safe-text.js
var safe_text = __webpack_require__(6130);
;// CONCATENATED MODULE: ./build/js/state/root.js






const Root = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    lineage: schemas/* string */.YjP().min(1),
    serial: schemas/* int */.Whr().min(1),
    ledgerHead: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/),
});
const ROOT_PATH = 'state.json';
function parseRoot(text, location) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new state_errors/* StateDamagedError */.ZO(`${ROOT_PATH} in ${location} is not JSON; nothing was changed`, { cause: error });
    }
    const root = Root.safeParse(value);
    if (!root.success) {
        throw new state_errors/* StateDamagedError */.ZO(`${ROOT_PATH} in ${location} is not a state that this version of Assay can read; nothing was changed`);
    }
    return root.data;
}
function printRoot(root) {
    return `${(0,canonical/* canonicalJson */.dj)(root)}\n`;
}
function newLineage(random) {
    return Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
}
function checkStatePath(path) {
    (0,invariant/* invariant */.V1)(/^[A-Za-z0-9_~-][A-Za-z0-9._~-]*(\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$/.test(path), `bad state path ${path}`);
    (0,invariant/* invariant */.V1)(path !== ROOT_PATH && !path.startsWith('local/'), `the state path ${path} is reserved`);
}
async function prepareWrite(view, writes, options) {
    await options.end.check(view);
    const files = new Map();
    for (const [path, content] of writes.files ?? []) {
        checkStatePath(path);
        if (typeof content === 'string')
            checkText(path, content);
        files.set(path, content);
    }
    const serial = view.serial + 1;
    const { entries, head } = (0,ledger/* chainRecords */.I1)(writes.records ?? [], {
        head: view.serial === 0 ? ledger/* NO_ENTRIES */.Hf : view.ledgerHead,
        serial,
        now: options.now,
        run: options.run,
    });
    if (entries.length > 0) {
        const path = (0,ledger/* segmentPath */.RA)(options.now, options.run.id);
        const lines = (0,ledger/* ledgerLines */.fi)(entries);
        checkText(path, lines);
        files.set(path, ((await view.read(path)) ?? '') + lines);
    }
    const lineage = view.serial === 0 ? newLineage(options.random) : view.lineage;
    return { root: { version: 1, lineage, serial, ledgerHead: head }, files };
}
function checkText(path, text) {
    const found = (0,safe_text/* forbiddenIn */.Vm)(text);
    (0,invariant/* invariant */.V1)(found === undefined, `${path} would hold ${found ?? ''}, which must never be stored`);
}

;// CONCATENATED MODULE: ./build/js/state/went-back.js

class NeverBack {
    #location;
    #seen = { lineage: '', serial: 0 };
    constructor(location) {
        this.#location = location;
    }
    wentBack(view) {
        return this.#fault(view) !== undefined;
    }
    accept(view) {
        const fault = this.#fault(view);
        if (fault !== undefined) {
            throw new state_errors/* StateError */.qq(`${this.#location} ${fault} while this run was working; nothing was changed. Restore it as it was at serial ${this.#seen.serial} and run again`);
        }
        this.#seen = { lineage: view.lineage, serial: view.serial };
    }
    #fault(view) {
        const { lineage, serial } = this.#seen;
        if (serial === 0)
            return undefined;
        if (view.serial === 0)
            return 'was deleted';
        if (view.lineage !== lineage)
            return 'was replaced by another state';
        return view.serial < serial ? `was moved back from serial ${serial} to ${view.serial}` : undefined;
    }
}

// EXTERNAL MODULE: ./build/js/github/errors.js + 1 modules
var github_errors = __webpack_require__(794);
// EXTERNAL MODULE: ./build/js/github/git-data.js
var git_data = __webpack_require__(9385);
;// CONCATENATED MODULE: ./build/js/github/blob-reader.js



const TOGETHER = 100;
const FOLDERS = /^(?:resources|intents|ledger|issues|heartbeats|submissions|routing)\//;
function isPacked(path) {
    return path.endsWith('.gz');
}
const FIRST = [
    /^(?:pseudonyms|lease)\.json$/,
    /^(?:heartbeats|issues|submissions|routing)\//,
    /^resources\/(?:project|dataset|ontology)\./,
    /^(?:intents|resources)\//,
];
function companions(paths, path, files) {
    if (path === ROOT_PATH) {
        const last = paths.findLast((other) => other.startsWith('ledger/'));
        const first = FIRST.flatMap((pattern) => paths.filter((other) => pattern.test(other) && !isPacked(other)));
        return [...new Set([...(last === undefined ? [] : [last]), ...first])]
            .slice(0, TOGETHER - 1)
            .flatMap((other) => files.get(other) ?? []);
    }
    const folder = FOLDERS.exec(path)?.[0];
    if (folder === undefined)
        return [];
    return paths
        .slice(paths.indexOf(path) + 1)
        .filter((other) => other.startsWith(folder) && !isPacked(other))
        .slice(0, TOGETHER - 1)
        .flatMap((other) => files.get(other) ?? []);
}
class BlobReader {
    repositoryId;
    #github;
    #graphql = true;
    #known = new Map();
    #asked = new Set();
    #waiting = [];
    constructor(github) {
        this.#github = github;
    }
    read(oid, packed, more) {
        this.#asked.add(oid);
        const known = this.#known.get(oid);
        if (known)
            return known;
        if (packed || !this.#graphql) {
            const bytes = (0,git_data/* readBlob */.gm)(this.#github, oid);
            this.#known.set(oid, bytes);
            bytes.catch(() => this.#known.delete(oid));
            return bytes;
        }
        const wanted = this.#enqueue(oid);
        for (const other of more()) {
            if (!this.#known.has(other) && this.#waiting.length < TOGETHER)
                this.#enqueue(other).catch(() => undefined);
        }
        return wanted;
    }
    remember(content) {
        const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        this.#known.set((0,git_data/* blobId */.zA)(bytes), Promise.resolve(bytes));
    }
    #enqueue(oid) {
        const bytes = new Promise((resolve) => {
            this.#waiting.push({ oid, resolve });
            if (this.#waiting.length === 1)
                queueMicrotask(() => void this.#flush().catch(() => undefined));
        });
        this.#known.set(oid, bytes);
        bytes.catch(() => this.#known.delete(oid));
        return bytes;
    }
    async #flush() {
        const batch = this.#waiting;
        this.#waiting = [];
        const texts = (0,git_data/* readTexts */.Z7)(this.#github, batch.map((one) => one.oid), (id) => (this.repositoryId = id)).catch((error) => {
            if (!(0,github_errors/* hasNoGraphQL */.f)(error))
                throw error;
            this.#graphql = false;
            return new Map();
        });
        for (const { oid, resolve } of batch) {
            resolve(texts.then((all) => {
                const text = all.get(oid);
                if (typeof text === 'string')
                    return new TextEncoder().encode(text);
                if (this.#asked.has(oid))
                    return (0,git_data/* readBlob */.gm)(this.#github, oid);
                this.#known.delete(oid);
                throw new Error(`${oid} came along, is no text or too large, and nobody asked for it`);
            }));
        }
        await texts;
    }
}

;// CONCATENATED MODULE: ./build/js/github/swap-ref.js


const LONGEST_WALK = 100;
const LOOKS = 3;
class RefSwap {
    #options;
    #id;
    #compares;
    constructor(options) {
        this.#options = options;
    }
    async swap(before, after) {
        const { github, ref, sleep } = this.#options;
        for (let look = 1;; look += 1) {
            try {
                if (await this.#send(before, after))
                    return true;
            }
            catch (error) {
                const refused = error instanceof github_errors/* GitHubError */.y && (error.status === 401 || error.status === 403);
                if (refused || (error instanceof Error && error.name === 'AbortError'))
                    throw error;
                const head = (await (0,git_data/* readRefHead */.Cu)(github, ref)) ?? git_data/* ZERO_OID */.as;
                if (head === after)
                    return true;
                if (head !== before)
                    return this.#isBelow(head, after, before);
                if (look >= LOOKS)
                    throw error;
                await sleep(1000 * look);
                continue;
            }
            const head = (await (0,git_data/* readRefHead */.Cu)(github, ref)) ?? git_data/* ZERO_OID */.as;
            return head === after || (head !== before && (await this.#isBelow(head, after, before)));
        }
    }
    async #send(before, after) {
        if (this.#compares !== false) {
            try {
                await this.#compareAndSwap(before, after);
                this.#compares = true;
                return true;
            }
            catch (error) {
                if (this.#compares === true || !isUnknownToServer(error))
                    throw error;
                this.#compares = false;
            }
        }
        return this.#fastForward(before, after);
    }
    async #compareAndSwap(before, after) {
        const { github, ref } = this.#options;
        this.#id ??= this.#options.repositoryId?.() ?? (await (0,git_data/* repositoryId */.q4)(github));
        const mutation = 'mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';
        const update = { name: ref, beforeOid: before, afterOid: after, force: false };
        const input = { repositoryId: this.#id, refUpdates: [update] };
        await github.call('never', (octokit) => octokit.graphql(mutation, { input }));
    }
    async #fastForward(before, after) {
        const { github, ref } = this.#options;
        const place = { owner: github.owner, repo: github.repo };
        if (before === git_data/* ZERO_OID */.as) {
            await github.call('never', (octokit) => octokit.rest.git.createRef({ ...place, ref, sha: after }));
            return true;
        }
        if ((await (0,git_data/* readRefHead */.Cu)(github, ref)) !== before)
            return false;
        const name = ref.replace(/^refs\//, '');
        await github.call('never', (octokit) => octokit.rest.git.updateRef({ ...place, ref: name, sha: after, force: false }));
        return true;
    }
    async #isBelow(head, after, before) {
        const { github } = this.#options;
        let commit = head === git_data/* ZERO_OID */.as ? undefined : head;
        for (let steps = 0; commit !== undefined && commit !== before && steps < LONGEST_WALK; steps += 1) {
            if (commit === after)
                return true;
            const sha = commit;
            const { data } = await github.call('safe', (octokit) => octokit.rest.git.getCommit({ owner: github.owner, repo: github.repo, commit_sha: sha }));
            commit = data.parents[0]?.sha;
        }
        return false;
    }
}
function isUnknownToServer(error) {
    if ((0,github_errors/* hasNoGraphQL */.f)(error))
        return true;
    const types = error instanceof github_errors/* GitHubError */.y ? error.types : [];
    return types.some((type) => type === 'undefinedField' || type === 'variableRequiresValidType');
}

;// CONCATENATED MODULE: ./build/js/github/state-store.js









const state_store_TRIES = 8;
const state_store_LOOKS = 3;
function openGitHubStateStore(options) {
    const { github, ref } = options;
    const location = `${github.owner}/${github.repo} ${ref.replace(/^refs\/heads\//, '')}`;
    const blobs = new BlobReader(github);
    const swap = new RefSwap({ github, ref, sleep: options.sleep, repositoryId: () => blobs.repositoryId });
    let last;
    const never = new NeverBack(location);
    const end = new LedgerEnd();
    const read = async () => {
        for (let look = 1;; look += 1) {
            const commit = await (0,git_data/* readRefHead */.Cu)(github, ref);
            const content = commit === undefined ? undefined : last?.commit === commit ? last : await (0,git_data/* readRefAt */.BF)(github, commit);
            const view = await viewOf(blobs, content, location);
            if (never.wentBack(view) && look < state_store_LOOKS) {
                await options.sleep(1000 * look);
                continue;
            }
            never.accept(view);
            last = content;
            return { content, view };
        }
    };
    return {
        location,
        view: async () => (await read()).view,
        async write(message, mutate) {
            for (let tries = 1;; tries += 1) {
                const trusted = tries === 1 && last !== undefined;
                const { content, view } = trusted ? { content: last, view: await viewOf(blobs, last, location) } : await read();
                let writes;
                try {
                    writes = await mutate(view);
                }
                catch (error) {
                    if (!trusted || (await (0,git_data/* readRefHead */.Cu)(github, ref)) === content?.commit)
                        throw error;
                    continue;
                }
                const prepared = await prepareWrite(view, writes, {
                    run: options.run,
                    now: options.now(),
                    random: options.random,
                    end,
                });
                const files = new Map([
                    ...prepared.files,
                    [ROOT_PATH, printRoot(prepared.root)],
                ]);
                const written = await (0,git_data/* writeCommit */.rV)(github, content, files, commitMessage(message, options));
                if (await swap.swap(content?.commit ?? git_data/* ZERO_OID */.as, written.commit)) {
                    end.wrote(prepared.root.ledgerHead);
                    for (const bytes of files.values())
                        if (bytes !== null)
                            blobs.remember(bytes);
                    last = written;
                    const after = await viewOf(blobs, written, location);
                    never.accept(after);
                    return after;
                }
                if (tries >= state_store_TRIES)
                    throw new state_errors/* StateError */.qq(`${location}: other runs wrote to the state ${state_store_TRIES} times in a row; nothing of this write was stored`);
                await options.sleep(200 * 2 ** Math.min(tries, 5) * (0.5 + options.random()));
            }
        },
    };
}
function commitMessage(message, { run, random }) {
    return `${message}\n\nAssay-Run: ${run.id}\nAssay-Command: ${run.command}\nAssay-Write: ${newLineage(random)}\n`;
}
async function viewOf(blobs, content, location) {
    const files = content?.files ?? new Map();
    const paths = [...files.keys()].toSorted();
    const readBytes = async (path) => {
        const oid = files.get(path);
        return oid === undefined ? undefined : blobs.read(oid, isPacked(path), () => companions(paths, path, files));
    };
    const text = async (path) => {
        const bytes = await readBytes(path);
        return bytes === undefined ? undefined : (0,parse_file/* stateText */.r9)(path, bytes);
    };
    const rootText = await text(ROOT_PATH);
    if (content && rootText === undefined) {
        throw new state_errors/* StateError */.qq(`${location} exists and has no ${ROOT_PATH}: it is not a state of Assay; nothing was changed. Name another branch in assay.yaml, or restore this one from its history`);
    }
    const root = rootText === undefined ? undefined : parseRoot(rootText, location);
    return {
        lineage: root?.lineage ?? '',
        serial: root?.serial ?? 0,
        ledgerHead: root?.ledgerHead ?? ledger/* NO_ENTRIES */.Hf,
        readBytes,
        read: text,
        list: async (prefix) => paths.filter((path) => path.startsWith(prefix) && path !== ROOT_PATH),
    };
}

;// CONCATENATED MODULE: ./build/js/state/directory-lock.js


const Lock = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP(),
    run: schemas/* string */.YjP(),
    command: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    at: schemas/* number */.aig(),
    pid: schemas/* number */.aig().optional(),
    host: schemas/* string */.YjP().optional(),
});
const STALE_AFTER = 10 * 60_000;
const PATIENCE = 10_000;
const PAUSE = 50;
async function holdLock(request) {
    const { files, path, now, random, run, message, sleep, owner } = request;
    const id = Math.floor(random() * 2 ** 48).toString(36) + now().toString(36);
    const mine = {
        id,
        run: run.id,
        command: run.command,
        message: message.slice(0, 200),
        at: now(),
        ...(owner === undefined ? {} : { pid: owner.pid, host: owner.host }),
    };
    const text = JSON.stringify(mine);
    for (let waited = 0; !(await files.createExclusive(path, text)); waited += PAUSE) {
        const holder = await readLock(files, path);
        if (holder === 'gone')
            continue;
        const dead = (one) => isDead(one, now(), owner);
        if (holder !== 'unreadable' && dead(holder) && (await breakLock(files, path, { holder, text, dead })))
            continue;
        if (sleep === undefined || waited >= PATIENCE) {
            const who = holder === 'unreadable' ? 'another run' : `${holder.command} (run ${holder.run})`;
            throw new state_errors/* LockedError */.by(`${who} is writing the state; if no such run exists, delete ${path}`, holder === 'unreadable' ? undefined : holder.run);
        }
        else
            await sleep(PAUSE);
    }
    const isMine = async () => {
        const holder = await readLock(files, path);
        return typeof holder === 'object' && holder.id === id;
    };
    return {
        stillHeld: async () => {
            if (!(await isMine()))
                throw new state_errors/* LockedError */.by('another run took the lock of the state; nothing was written');
        },
        release: async () => {
            if (await isMine())
                await files.remove(path);
        },
    };
}
async function readLock(files, path) {
    const text = await files.readText(path);
    if (text === undefined)
        return 'gone';
    try {
        return Lock.parse(JSON.parse(text));
    }
    catch {
        return 'unreadable';
    }
}
function isDead(holder, now, owner) {
    if (owner !== undefined && holder.pid !== undefined && holder.host === owner.host) {
        return holder.pid !== owner.pid && !owner.isAlive(holder.pid);
    }
    return now - holder.at > STALE_AFTER;
}
async function breakLock(files, path, { holder, text, dead }) {
    const claim = `${path}.${holder.id}.dead`;
    if (!(await files.createExclusive(claim, text))) {
        const claimer = await readLock(files, claim);
        if (claimer === 'gone')
            return true;
        if (claimer === 'unreadable' || !dead(claimer))
            return false;
    }
    const now = await readLock(files, path);
    if (typeof now === 'object' && now.id === holder.id)
        await files.remove(path);
    await files.remove(claim);
    return true;
}

;// CONCATENATED MODULE: ./build/js/state/redo.js



const RedoFile = schemas/* strictObject */.rej({
    root: Root,
    files: schemas/* array */.YOg(schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), text: schemas/* string */.YjP().optional(), base64: schemas/* string */.YjP().optional() })),
});
const PIECE = 3 * 64 * 1024;
function parseRedo(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const redo = RedoFile.safeParse(value);
    if (!redo.success)
        return undefined;
    const files = redo.data.files.map(({ path, text: content, base64 }) => {
        if (base64 === undefined)
            return [path, content ?? null];
        return [path, content ?? new Uint8Array(Buffer.from(base64, 'base64'))];
    });
    return { root: redo.data.root, files: new Map(files) };
}
function* printRedo({ root, files }) {
    yield '{"files":[';
    let comma = '';
    for (const [path, content] of files) {
        const name = `"path":${(0,canonical/* canonicalJson */.dj)(path)}`;
        if (content === null)
            yield `${comma}{${name}}`;
        else if (typeof content === 'string') {
            yield `${comma}{${name},"text":"`;
            for (const piece of textPieces(content))
                yield (0,canonical/* canonicalJson */.dj)(piece).slice(1, -1);
            yield '"}';
        }
        else {
            yield `${comma}{"base64":"`;
            const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
            for (let at = 0; at < bytes.length; at += PIECE)
                yield bytes.subarray(at, at + PIECE).toString('base64');
            yield `",${name}}`;
        }
        comma = ',';
    }
    yield `],"root":${(0,canonical/* canonicalJson */.dj)(root)}}`;
}
function* textPieces(text) {
    for (let at = 0; at < text.length;) {
        const end = at + PIECE;
        const next = text.charCodeAt(end - 1) >> 10 === 0x36 ? end - 1 : end;
        yield text.slice(at, next);
        at = next;
    }
}

;// CONCATENATED MODULE: ./build/js/state/directory-store.js








const REDO_PATH = 'local/redo.json';
function openDirectoryStore(options) {
    return new DirectoryStore(options);
}
class DirectoryStore {
    location;
    #options;
    #never;
    #end = new LedgerEnd();
    constructor(options) {
        this.#options = options;
        this.location = options.directory;
        this.#never = new NeverBack(options.directory);
    }
    async view() {
        const redo = await this.#pendingRedo();
        const root = redo?.root ?? (await this.#root()) ?? (await this.#rootOfFirstRun());
        this.#never.accept({ lineage: root?.lineage ?? '', serial: root?.serial ?? 0 });
        const overlay = redo?.files ?? new Map();
        const check = async () => {
            const now = (await this.#pendingRedo())?.root ?? (await this.#root());
            if (now?.serial !== root?.serial || now?.lineage !== root?.lineage) {
                throw new state_errors/* StateMovedError */.Lv(`the state in ${this.location} was written while it was being read; run again`);
            }
        };
        const bytes = async (path) => {
            const pending = overlay.get(path);
            if (pending !== undefined)
                return bytesOf(pending);
            const content = await this.#options.files.readBytes(this.#path(path));
            await check();
            return content;
        };
        return {
            lineage: root?.lineage ?? '',
            serial: root?.serial ?? 0,
            ledgerHead: root?.ledgerHead ?? ledger/* NO_ENTRIES */.Hf,
            readBytes: bytes,
            read: async (path) => {
                const content = await bytes(path);
                return content === undefined ? undefined : (0,parse_file/* stateText */.r9)(path, content);
            },
            list: async (prefix) => {
                const paths = new Set();
                const folder = prefix.includes('/') ? prefix.slice(0, prefix.lastIndexOf('/')) : '';
                await this.#walk(folder, prefix, paths);
                await check();
                for (const [path, content] of overlay) {
                    if (!path.startsWith(prefix))
                        continue;
                    if (content === null)
                        paths.delete(path);
                    else
                        paths.add(path);
                }
                return [...paths].sort();
            },
        };
    }
    async write(message, mutate) {
        const { files, now, random, run, sleep, owner } = this.#options;
        const lock = await holdLock({
            files,
            path: this.#path('local/lock.json'),
            now,
            random,
            run,
            message,
            sleep,
            owner,
        });
        try {
            const left = await this.#pendingRedo();
            if (left)
                await this.#finish(left);
            const view = await this.view();
            const writes = await mutate(view);
            const prepared = await prepareWrite(view, writes, { run, now: now(), random, end: this.#end });
            await lock.stillHeld();
            if (((await this.#root())?.serial ?? 0) !== view.serial) {
                throw new state_errors/* StateMovedError */.Lv(`the state in ${this.location} was written by somebody who did not hold its lock`);
            }
            await files.write(this.#path(REDO_PATH), printRedo(prepared));
            await this.#finish(prepared);
            this.#end.wrote(prepared.root.ledgerHead);
            return await this.view();
        }
        finally {
            await lock.release();
        }
    }
    async #finish(redo) {
        for (const [path, content] of redo.files) {
            if (content === null)
                await this.#options.files.remove(this.#path(path));
            else
                await this.#options.files.write(this.#path(path), content);
        }
        await this.#options.files.write(this.#path(ROOT_PATH), printRoot(redo.root));
        await this.#options.files.remove(this.#path(REDO_PATH));
    }
    async #pendingRedo() {
        const text = await this.#options.files.readText(this.#path(REDO_PATH));
        if (text === undefined)
            return undefined;
        const redo = parseRedo(text);
        if (!redo)
            throw new state_errors/* StateDamagedError */.ZO(`${REDO_PATH} in ${this.location} is damaged; nothing was changed`);
        const root = await this.#root();
        return (root?.serial ?? 0) >= redo.root.serial ? undefined : redo;
    }
    async #root() {
        const text = await this.#options.files.readText(this.#path(ROOT_PATH));
        return text === undefined ? undefined : parseRoot(text, this.location);
    }
    async #rootOfFirstRun() {
        const { files } = this.#options;
        if (await isFile(files, this.location)) {
            throw new state_errors/* StateDamagedError */.ZO(`${this.location} is a file where the folder of the state should be; nothing was changed`);
        }
        const left = new Set();
        for (const folder of ['resources', 'ledger'])
            await this.#walk(folder, '', left);
        if (left.size === 0)
            return undefined;
        const root = (await this.#pendingRedo())?.root ?? (await this.#root());
        if (root)
            return root;
        throw new state_errors/* StateDamagedError */.ZO(`${ROOT_PATH} is missing in ${this.location}, but ${left.size} other files of a state are there; nothing was changed. Restore it, or move the folder away to begin anew`);
    }
    async #walk(folder, prefix, paths) {
        for (const entry of await this.#options.files.list(this.#path(folder))) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (folder === '' && (path === ROOT_PATH || path === 'local'))
                continue;
            if (entry.kind === 'folder')
                await this.#walk(path, prefix, paths);
            else if (entry.kind === 'file' && path.startsWith(prefix) && !path.endsWith('.tmp'))
                paths.add(path);
        }
    }
    #path(path) {
        return path === '' ? this.#options.directory : `${this.#options.directory}/${path}`;
    }
}
async function isFile(files, path) {
    try {
        return (await files.readBytes(path)) !== undefined;
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EISDIR')
            return false;
        throw error;
    }
}
function bytesOf(content) {
    return typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? undefined);
}

// EXTERNAL MODULE: ./build/js/base/clean.js
var clean = __webpack_require__(6459);
;// CONCATENATED MODULE: ./build/js/state/git-clone.js




const ZERO = '0'.repeat(40);
class GitClone {
    #world;
    #folder;
    #ref;
    #texts = new Map();
    #gitFolder;
    #remote;
    #hint;
    constructor(world, folder, ref, hint) {
        this.#hint = hint;
        this.#world = world;
        this.#folder = folder;
        this.#ref = ref;
    }
    async newest() {
        if (await this.#hasRemote()) {
            const listed = await this.#git(['ls-remote', 'origin', this.#ref]);
            const id = listed
                .split('\n')
                .find((line) => line.endsWith(`\t${this.#ref}`))
                ?.split('\t')[0];
            if (id === undefined)
                return undefined;
            await this.#git(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', 'origin', this.#ref]);
            return this.#read(id);
        }
        const found = await this.#try(['rev-parse', '--verify', '--quiet', `${this.#ref}^{commit}`]);
        if (found.exit === 0)
            return this.#read(found.stdout.trim());
        if (found.exit === 1 && found.stderr.trim() === '')
            return undefined;
        throw this.#failure(found, `read ${this.#ref}`);
    }
    async commit(base, files, message, now) {
        const after = new Map(base?.files);
        const texts = [];
        for (const [path, content] of files) {
            if (content === null)
                after.delete(path);
            else if (typeof content !== 'string')
                after.set(path, await this.#writeBytes(content));
            else
                after.set(path, `:${texts.push({ path, text: content })}`);
        }
        const own = `refs/assay/write-${newLineage(this.#world.random)}`;
        const marks = Array.from({ length: texts.length + 1 }, (_, at) => `:${at + 1}`);
        const lines = [
            ...texts.flatMap(({ text }, at) => ['blob', `mark ${marks[at]}`, ...dataLines(text)]),
            `commit ${own}`,
            `mark ${marks.at(-1)}`,
            `committer Assay <assay@localhost> ${Math.floor(now / 1000)} +0000`,
            ...dataLines(message),
            ...(base ? [`from ${base.id}`, 'deleteall'] : []),
            ...[...after].map(([path, id]) => `M 100644 ${id} ${path}`),
            ...marks.map((mark) => `get-mark ${mark}`),
            'done',
            '',
        ];
        const told = await this.#git(['fast-import', '--quiet', '--done', '--date-format=raw'], lines.join('\n'));
        const ids = told.trim().split('\n');
        const id = ids.pop();
        if (id === undefined || ids.length !== texts.length || ![...ids, id].every((one) => /^[0-9a-f]{40,64}$/.test(one)))
            throw new state_errors/* StateError */.qq(`git fast-import answered ${(0,clean/* cleanLine */.O)(told, 80)}; nothing was changed`);
        texts.forEach(({ path }, at) => after.set(path, ids[at]));
        await this.#git(['update-ref', '-d', own]);
        return { id, files: after };
    }
    async swap(before, after) {
        if (!(await this.#hasRemote())) {
            const moved = await this.#try(['update-ref', this.#ref, after, before ?? ZERO]);
            if (moved.exit === 0)
                return true;
            if ((await this.newest())?.id === before)
                throw this.#failure(moved, `write ${this.#ref}`);
            return false;
        }
        const lease = `--force-with-lease=${this.#ref}:${before ?? ''}`;
        for (let tries = 1;; tries += 1) {
            const pushed = await this.#try(['push', '--quiet', '--porcelain', lease, 'origin', `${after}:${this.#ref}`]);
            if (pushed.exit === 0)
                return true;
            const now = (await this.newest())?.id;
            if (now === after)
                return true;
            if (now === before) {
                if (tries === 2)
                    throw this.#failure(pushed, `push ${this.#ref} to origin`);
                continue;
            }
            return now !== undefined && (await this.#try(['merge-base', '--is-ancestor', after, now])).exit === 0;
        }
    }
    async readText(id, more) {
        const known = this.#texts.get(id);
        if (known !== undefined)
            return known;
        const ids = [...new Set([id, ...more()])].filter((one) => !this.#texts.has(one));
        const answer = Buffer.from(await this.#git(['cat-file', '--batch'], ids.map((one) => `${one}\n`).join('')));
        for (let at = 0; at < answer.length;) {
            const end = answer.indexOf('\n', at);
            const [oid = '', type, size] = answer.toString('utf8', at, end).split(' ');
            const length = Number(size);
            if (type !== 'blob' || !Number.isInteger(length)) {
                throw new state_errors/* StateDamagedError */.ZO(`a file of the state (object ${(0,clean/* cleanLine */.O)(oid, 40)}) is not text or is not there`);
            }
            this.#texts.set(oid, answer.toString('utf8', end + 1, end + 1 + length));
            at = end + 1 + length + 1;
        }
        const text = this.#texts.get(id);
        if (text === undefined)
            throw new state_errors/* StateError */.qq(`the clone has no object ${id}`);
        return text;
    }
    async readBytes(id) {
        const scratch = await this.#scratch();
        const marker = (0,external_node_path_.join)(scratch, 'made');
        await this.#world.files.write(marker, '');
        const gitFolder = await this.#gitDirectory();
        const run = await this.#world.run('git', [`--git-dir=${gitFolder}`, `--work-tree=${scratch}`, 'unpack-file', id], {
            cwd: scratch,
        });
        if (run.exit !== 0)
            throw this.#failure(run, `read ${id}`);
        const file = (0,external_node_path_.join)(scratch, run.stdout.trim());
        const bytes = await this.#world.files.readBytes(file);
        await this.#world.files.remove(file);
        await this.#world.files.remove(marker);
        if (bytes === undefined)
            throw new state_errors/* StateError */.qq(`git did not write the object ${id}`);
        return bytes;
    }
    async #read(id) {
        const files = new Map();
        for (const line of (await this.#git(['ls-tree', '-r', '-z', '--full-tree', id])).split('\0')) {
            const [, mode, oid, path] = /^(\d+) blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
            if (!oid || !path || mode === '120000')
                continue;
            if (/^"|[\p{Cc}]/u.test(path))
                throw new state_errors/* StateDamagedError */.ZO(`${(0,clean/* cleanLine */.O)(path, 100)} is no file of a state; nothing was changed`);
            files.set(path, oid);
        }
        return { id, files };
    }
    async #writeBytes(content) {
        const file = (0,external_node_path_.join)(await this.#scratch(), newLineage(this.#world.random));
        await this.#world.files.write(file, content);
        try {
            return (await this.#git(['hash-object', '-w', '--no-filters', file])).trim();
        }
        finally {
            await this.#world.files.remove(file);
        }
    }
    async #hasRemote() {
        this.#remote ??= (await this.#git(['remote'])).split('\n').includes('origin');
        return this.#remote;
    }
    async #scratch() {
        return (0,external_node_path_.join)(await this.#gitDirectory(), 'assay');
    }
    async #gitDirectory() {
        this.#gitFolder ??= (await this.#git(['rev-parse', '--absolute-git-dir'])).trim();
        return this.#gitFolder;
    }
    async #git(args, stdin) {
        const run = await this.#try(args, stdin);
        if (run.exit !== 0)
            throw this.#failure(run, `git ${args[0] ?? ''}`);
        return run.stdout;
    }
    async #try(args, stdin) {
        return this.#world.run('git', args, { cwd: this.#folder, ...(stdin === undefined ? {} : { stdin }) });
    }
    #failure(run, what) {
        const text = (0,clean/* cleanLine */.O)(run.stderr, 300);
        const hint = /not a git repository/i.test(text)
            ? ' (the state of this environment is a branch, so the workspace must be a git clone; or name a `directory` in assay.yaml)'
            : /permission|denied|403|authentication|could not read/i.test(text)
                ? ' (git may not reach the remote: check the credentials of the clone)'
                : '';
        return new state_errors/* StateError */.qq(`could not ${what}: ${text}${hint}${this.#hint === undefined ? '' : ` (${this.#hint})`}`);
    }
}
function dataLines(text) {
    return [`data ${Buffer.byteLength(text)}`, text];
}

;// CONCATENATED MODULE: ./build/js/state/git-store.js






const git_store_TRIES = 8;
function openGitStore(options) {
    const { world, ref } = options;
    const location = `${ref.replace(/^refs\/heads\//, '')} in ${options.folder}`;
    const clone = new GitClone(world, options.folder, ref, options.hint);
    const never = new NeverBack(location);
    const end = new LedgerEnd();
    const read = async () => {
        const commit = await clone.newest();
        const view = await git_store_viewOf(clone, commit, location);
        never.accept(view);
        return { commit, view };
    };
    return {
        location,
        view: async () => (await read()).view,
        async write(message, mutate) {
            for (let tries = 1;; tries += 1) {
                const { commit, view } = await read();
                const writes = await mutate(view);
                const { now, random } = world;
                const prepared = await prepareWrite(view, writes, { run: options.run, now: now(), random, end });
                const files = new Map([...prepared.files, [ROOT_PATH, printRoot(prepared.root)]]);
                const trailers = `Assay-Run: ${options.run.id}\nAssay-Command: ${options.run.command}\nAssay-Write: ${newLineage(random)}`;
                const next = await clone.commit(commit, files, `${message}\n\n${trailers}\n`, now());
                if (await clone.swap(commit?.id, next.id)) {
                    end.wrote(prepared.root.ledgerHead);
                    const after = await git_store_viewOf(clone, next, location);
                    never.accept(after);
                    return after;
                }
                if (tries >= git_store_TRIES)
                    throw new state_errors/* StateError */.qq(`${location}: other runs wrote to the state ${git_store_TRIES} times in a row; nothing of this write was stored`);
                await world.sleep(100 * 2 ** Math.min(tries, 5) * (0.5 + random()));
            }
        },
    };
}
async function git_store_viewOf(clone, commit, location) {
    const files = commit?.files ?? new Map();
    const paths = [...files.keys()].toSorted();
    const readBytes = async (path) => {
        const id = files.get(path);
        return id === undefined ? undefined : clone.readBytes(id);
    };
    const read = async (path) => {
        const id = files.get(path);
        if (id === undefined)
            return undefined;
        const folder = path.slice(0, path.indexOf('/') + 1);
        const ahead = folder === '' ? [] : paths.slice(paths.indexOf(path)).filter((other) => other.startsWith(folder));
        return clone.readText(id, () => ahead.slice(0, 200).flatMap((other) => files.get(other) ?? []));
    };
    const rootText = await read(ROOT_PATH);
    if (commit && rootText === undefined) {
        throw new state_errors/* StateError */.qq(`${location} exists and has no ${ROOT_PATH}: it is not a state of Assay; nothing was changed. Name another branch in assay.yaml, or restore this one from its history`);
    }
    const root = rootText === undefined ? undefined : parseRoot(rootText, location);
    return {
        lineage: root?.lineage ?? '',
        serial: root?.serial ?? 0,
        ledgerHead: root?.ledgerHead ?? ledger/* NO_ENTRIES */.Hf,
        readBytes,
        read,
        list: async (prefix) => paths.filter((path) => path.startsWith(prefix) && path !== ROOT_PATH),
    };
}

;// CONCATENATED MODULE: ./build/js/state/only-apply-begins.js

function onlyApplyBegins(store, run) {
    if (run.command === 'apply')
        return store;
    return {
        location: store.location,
        view: () => store.view(),
        write: (message, mutate) => store.write(message, (view) => {
            if (view.serial === 0)
                throw new state_errors/* NoStateError */.bQ(`there is no state in ${store.location}; nothing was written`);
            return mutate(view);
        }),
    };
}

// EXTERNAL MODULE: ./build/js/commands/resolve-path.js
var resolve_path = __webpack_require__(9133);
;// CONCATENATED MODULE: ./build/js/commands/open-store.js







async function openStore(place, run, world) {
    return onlyApplyBegins(await storeAt(place, run, world), run);
}
const NO_TOKEN = 'this run has no GitHub token, so git was used; leave the input github-token of the Action at its default, or set GITHUB_TOKEN';
async function storeAt(place, run, world) {
    const { state } = place.environment;
    const ref = state?.ref ?? (state?.branch === undefined ? undefined : `refs/heads/${state.branch}`);
    const { now, random, sleep } = world;
    if (ref === undefined) {
        const directory = (0,resolve_path/* resolvePath */.o)(place.root, state?.directory ?? (0,external_node_path_.join)('.assay', place.environmentName));
        const owner = { pid: world.pid, host: world.host, isAlive: world.isProcessAlive };
        return openDirectoryStore({ files: world.files, directory, now, random, sleep, run, owner });
    }
    const github = await (0,github_access/* openGitHub */.o6)(world);
    if (github)
        return openGitHubStateStore({ github, ref, run, now, random, sleep });
    const inWorkflow = world.env['GITHUB_ACTIONS'] === 'true';
    return openGitStore({ world, folder: place.root, ref, run, ...(inWorkflow ? { hint: NO_TOKEN } : {}) });
}

// EXTERNAL MODULE: ./build/js/commands/run-identity.js
var run_identity = __webpack_require__(6467);
;// CONCATENATED MODULE: ./build/js/commands/connect.js
















async function openWorkspace(options, world, command, stateOf) {
    const given = (0,commands_options/* text */.Qq)(options, 'directory');
    const root = given ? (0,resolve_path/* resolvePath */.o)(world.cwd, given) : await (0,read/* findWorkspace */.pl)(world.files, world.cwd);
    if (root === undefined) {
        return {
            problems: [
                {
                    code: 'workspace.not-found',
                    severity: 'error',
                    summary: 'there is no assay.yaml here or in a folder above',
                    detail: 'Go to the folder of the workspace, name it with --directory, or make one with `assay init`.',
                },
            ],
        };
    }
    const { model, problems } = await (0,load/* loadWorkspace */.CJ)(world.files, root);
    if (!model || (0,base_problem/* hasErrors */.C)(problems))
        return { problems };
    const { environments, defaultEnvironment } = model.workspace.spec;
    const environmentName = (0,commands_options/* text */.Qq)(options, 'environment') ?? defaultEnvironment;
    const declared = Object.hasOwn(environments, environmentName) ? environments[environmentName] : undefined;
    if (!declared) {
        const unknown = {
            code: 'workspace.environment-unknown',
            severity: 'error',
            summary: `the workspace has no environment "${environmentName}"`,
            detail: `Its environments: ${Object.keys(environments).join(', ')}.`,
            at: model.workspace.at(['spec', 'environments']),
        };
        return { problems: [...problems, unknown] };
    }
    const environment = stateOf ? { ...declared, state: stateOf(environmentName) } : declared;
    const run = { id: (0,run_identity/* runId */.Vz)(world), command };
    const store = await openStore({ root, environmentName, environment }, run, world);
    const isRunAlive = async (other) => (0,run_identity/* isLocalRunAlive */.Od)(other, world) ?? (0,github_access/* isWorkflowRunAlive */.yl)(other, world);
    return { workspace: { root, model, environmentName, environment, run, store, isRunAlive, problems }, problems };
}
async function connect(options, world, command, how = {}) {
    const opened = await openWorkspace(options, world, command);
    if (!opened.workspace)
        return { problems: opened.problems };
    const { workspace } = opened;
    const { environment, environmentName, root, model } = workspace;
    const sandbox = environment.endpoint === 'sandbox' ? await (0,embedded_sandbox/* openEmbeddedSandbox */.u)(workspace, world) : undefined;
    try {
        const bindings = sandbox?.bindings ?? {};
        const { graph: desired, problems } = (0,graph_desired/* desiredGraph */.T)(model, environmentName, bindings);
        const all = [...workspace.problems, ...problems];
        if ((0,base_problem/* hasErrors */.C)(problems) && how.incomplete !== true) {
            await sandbox?.close();
            return { problems: all };
        }
        const domain = sandbox ? 'http://127.0.0.1' : environment.endpoint;
        const { key, problem } = sandbox ? { key: await (0,encord_key/* readKey */.Y)(sandbox.privateKey) } : await (0,key_for/* keyFor */.bm)(domain, world);
        if (!key)
            return { problems: [...all, ...(problem ? [problem] : [])] };
        const client = createClient({
            domain,
            key,
            fetch: sandbox?.fetch ?? world.fetch,
            now: world.now,
            random: world.random,
            sleep: world.sleep,
            signal: world.signal,
            onWait: tellWaits(world),
            dryRun: (0,commands_options/* flag */.Jt)(options, 'dry-run') || how.readOnly === true,
            allowedHosts: (0,key_for/* allowedHosts */.uV)(world.env),
            userAgent: `assay/${version/* VERSION */.x}`,
        });
        const keyFile = (0,external_node_path_.join)(root, '.assay', `${environmentName}.pseudonym-key`);
        const pseudonymKey = world.env['ASSAY_PSEUDONYM_KEY'];
        if (how.readOnly && !pseudonymKey && (await world.files.readText(keyFile)) === undefined) {
            await sandbox?.close();
            return { problems: [...all, pseudonymKeyMissing()] };
        }
        const pseudonyms = await (0,state_pseudonyms.openPseudonyms)({ files: world.files, path: keyFile, key: pseudonymKey });
        const close = async () => sandbox?.close();
        return {
            connection: { ...workspace, client, desired, pseudonyms, close, problems: all, ...(sandbox ? { sandbox } : {}) },
            problems: all,
        };
    }
    catch (error) {
        await sandbox?.close();
        throw error;
    }
}
const TOLD_EVERY = 10_000;
function tellWaits({ log, now }) {
    let last = Number.NEGATIVE_INFINITY;
    return (text) => {
        if (now() - last < TOLD_EVERY)
            return;
        last = now();
        log.info(text);
    };
}
function pseudonymKeyMissing() {
    return {
        code: 'shards.pseudonym-key-missing',
        severity: 'error',
        summary: 'There is no pseudonym key, so every shard would give the annotators other names.',
        detail: 'Set ASSAY_PSEUDONYM_KEY to the same secret of at least 16 characters in every shard and where they are merged.',
    };
}


/***/ }),

/***/ 4121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ openEmbeddedSandbox)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2857);
/* harmony import */ var _base_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4580);
/* harmony import */ var _sandbox_create_sandbox_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(845);




const Bound = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    workflowTemplates: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ uuid: zod__WEBPACK_IMPORTED_MODULE_3__/* .guid */ .OsD(), digest: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
    integrations: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .guid */ .OsD()),
    groups: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .guid */ .OsD()),
});
async function openEmbeddedSandbox(workspace, world) {
    const { root, environmentName, model } = workspace;
    const database = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, '.assay', `${environmentName}.sqlite`);
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, '.assay', `${environmentName}.sandbox.json`);
    const fresh = await world.files.createExclusive(database, '', { mode: 0o600 });
    const sandbox = await (0,_sandbox_create_sandbox_js__WEBPACK_IMPORTED_MODULE_2__/* .createSandbox */ ._)({
        database,
        now: world.now,
        random: world.random,
        sleep: world.sleep,
        onWarning: (error) => world.log.warn(String(error)),
    });
    const stored = fresh ? undefined : Bound.safeParse(parseJson(await world.files.readText(file)));
    const before = stored?.success
        ? stored.data
        : { version: 1, workflowTemplates: {}, integrations: {}, groups: {} };
    const bound = bind(sandbox, model, before);
    if ((0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bound) !== (0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(before))
        await world.files.write(file, `${JSON.stringify(bound, undefined, 2)}\n`);
    return {
        fetch: (input, init) => sandbox.fetch(input, init),
        admin: sandbox.admin,
        privateKey: sandbox.owner().privateKey,
        bindings: {
            workflowTemplates: Object.fromEntries(Object.entries(bound.workflowTemplates).map(([name, one]) => [name, one.uuid])),
            integrations: bound.integrations,
            groups: bound.groups,
        },
        close: () => sandbox.close(),
    };
}
function bind(sandbox, model, before) {
    const workflowTemplates = {};
    for (const [name, declared] of model.workflowTemplates) {
        const digest = (0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(declared.spec);
        const known = before.workflowTemplates[name];
        workflowTemplates[name] =
            known?.digest === digest ? known : { uuid: sandbox.admin.createWorkflowTemplate(declared.spec).uuid, digest };
    }
    const integrations = {};
    for (const [name, declared] of model.integrations) {
        const { cloud, strictClientOnly } = declared.spec;
        integrations[name] =
            before.integrations[name] ?? sandbox.admin.createIntegration({ title: name, cloud, strictClientOnly }).uuid;
    }
    const groups = {};
    for (const name of groupNames(model))
        groups[name] = before.groups[name] ?? sandbox.admin.createGroup({ name, members: [] }).uuid;
    return { version: 1, workflowTemplates, integrations, groups };
}
function groupNames(model) {
    const named = (access) => (access?.groups ?? []).map((one) => one.group);
    return new Set([
        ...[...model.folders.values()].flatMap((one) => named(one.spec.access)),
        ...[...model.datasets.values()].flatMap((one) => named(one.spec.access)),
        ...[...model.ontologies.values()].flatMap((one) => named(one.spec.access)),
        ...[...model.projectPairs.values()].flatMap((one) => [
            ...named(one.spec.benchmark.access),
            ...named(one.spec.production.access),
        ]),
    ]);
}
function parseJson(text) {
    if (text === undefined)
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}


/***/ }),

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

/***/ 617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uV: () => (/* binding */ allowedHosts),
  CJ: () => (/* binding */ hasKey),
  bm: () => (/* binding */ keyFor)
});

// EXTERNAL MODULE: ./build/js/encord/hosts.js
var hosts = __webpack_require__(6231);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/base/clean.js
var clean = __webpack_require__(6459);
// EXTERNAL MODULE: ./build/js/encord/key.js + 2 modules
var key = __webpack_require__(4640);
// EXTERNAL MODULE: ./build/js/encord/key-error.js
var key_error = __webpack_require__(3772);
;// CONCATENATED MODULE: ./build/js/encord/key-from-environment.js




async function keyFromEnvironment(world) {
    const passphrase = world.env['ENCORD_SSH_KEY_PASSPHRASE'];
    if (passphrase)
        world.mask(passphrase);
    const found = await keyText(world);
    if (found.problem)
        return found;
    world.mask(found.text);
    try {
        return { key: await (0,key/* readKey */.Y)(found.text, passphrase) };
    }
    catch (error) {
        if (!(error instanceof key_error/* KeyError */.eN))
            throw error;
        return problem(`key-${error.fault}`, `${found.source}: ${error.what}`, error.advice);
    }
}
async function keyText(world) {
    const file = world.env['ENCORD_SSH_KEY_FILE'];
    if (file)
        return textOfFile(file, world);
    const text = world.env['ENCORD_SSH_KEY'];
    if (text === undefined) {
        return problem('key-missing', 'There is no key for Encord.', 'Set ENCORD_SSH_KEY to the text of an OpenSSH Ed25519 private key, or ENCORD_SSH_KEY_FILE to its path.');
    }
    if (text.trim() === '') {
        return problem('key-empty', 'ENCORD_SSH_KEY is empty.', 'In GitHub Actions this means that the secret is not set, or that the run comes from a fork, which gets no secrets.');
    }
    return { text, source: 'ENCORD_SSH_KEY' };
}
async function textOfFile(file, world) {
    if (/[\r\n]|-----BEGIN/.test(file)) {
        return problem('key-file-is-key', 'ENCORD_SSH_KEY_FILE holds a key and not the path of one.', 'Put the text into ENCORD_SSH_KEY.');
    }
    const home = world.env['HOME'] ?? world.env['USERPROFILE'];
    const path = (0,external_node_path_.resolve)(world.cwd, home && /^~(?=$|[/\\])/.test(file) ? `${home}${file.slice(1)}` : file);
    const shown = (0,clean/* cleanLine */.O)(file);
    try {
        const text = await world.files.readText(path);
        if (text !== undefined)
            return { text, source: `The key file ${shown}` };
        return problem('key-file-missing', `The key file ${shown} does not exist.`, 'ENCORD_SSH_KEY_FILE goes before ENCORD_SSH_KEY: correct it, or remove it to use the other.');
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error && typeof error.code === 'string'))
            throw error;
        return problem('key-file-unreadable', `The key file ${shown} cannot be read (${(0,clean/* cleanLine */.O)(error.code, 40)}).`, 'The user of this run needs the right to read it, and it must be a file.');
    }
}
function problem(code, summary, detail) {
    return { problem: { code: `encord.${code}`, severity: 'error', summary, detail } };
}

// EXTERNAL MODULE: ./build/js/wire/sandbox-key.js
var sandbox_key = __webpack_require__(2307);
;// CONCATENATED MODULE: ./build/js/commands/key-for.js



function hasKey(endpoint, env) {
    if (endpoint === 'sandbox')
        return true;
    const names = ['ENCORD_SSH_KEY', 'ENCORD_SSH_KEY_FILE', ...(isLocal(endpoint) ? ['ASSAY_SANDBOX_KEY_FILE'] : [])];
    return names.some((name) => Boolean(env[name]));
}
function allowedHosts(env) {
    return (env['ENCORD_ALLOWED_HOSTS'] ?? '')
        .split(',')
        .map((host) => host.trim())
        .filter((host) => host !== '');
}
async function keyFor(domain, world) {
    if (!isLocal(domain))
        return keyFromEnvironment(world);
    const file = world.env['ASSAY_SANDBOX_KEY_FILE'];
    if (file) {
        const env = { HOME: world.env['HOME'], ENCORD_SSH_KEY_FILE: file };
        return keyFromEnvironment({ ...world, env });
    }
    if (!hasKey(domain, world.env)) {
        return refused('encord.key-missing', `There is no key for the server at ${domain}.`);
    }
    const found = await keyFromEnvironment(world);
    if (!found.key || found.key.comment.startsWith(sandbox_key/* SANDBOX_KEY_COMMENT */.I))
        return found;
    if (allowedHosts(world.env).includes(new URL(domain).hostname))
        return found;
    return refused('encord.key-not-sandbox', `The server at ${domain} does not get this key: it is on this machine, and no sandbox made the key.`);
}
function isLocal(domain) {
    return URL.canParse(domain) && (0,hosts/* isLoopback */.U)(new URL(domain).hostname);
}
function refused(code, summary) {
    const detail = 'Set ENCORD_SSH_KEY_FILE or ASSAY_SANDBOX_KEY_FILE to the key file that `assay sandbox` printed. Another server on this machine gets a key only when ENCORD_ALLOWED_HOSTS names its host.';
    return { problem: { code, severity: 'error', summary, detail } };
}


/***/ }),

/***/ 6467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Od: () => (/* binding */ isLocalRunAlive),
/* harmony export */   SV: () => (/* binding */ evaluationOf),
/* harmony export */   Vz: () => (/* binding */ runId)
/* harmony export */ });
/* harmony import */ var _base_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4580);

function runId(world) {
    const github = world.env['GITHUB_RUN_ID'];
    const time = new Date(world.now()).toISOString().replaceAll(/[-:]|\.\d+Z/g, '');
    if (github && /^\d{1,20}$/.test(github))
        return `${time}-gh-${github}-${Number(world.env['GITHUB_RUN_ATTEMPT'] ?? 1)}`;
    const tail = Array.from({ length: 6 }, () => Math.floor(world.random() * 36).toString(36)).join('');
    return `${time}-${tail}-${machineOf(world)}-${world.pid}`;
}
function isLocalRunAlive(run, world) {
    const match = /-([0-9a-f]{8})-(\d+)$/.exec(run);
    if (!match || match[1] !== machineOf(world))
        return undefined;
    return world.isProcessAlive(Number(match[2]));
}
function machineOf(world) {
    return (0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(`machine ${world.host}`).slice(0, 8);
}
function evaluationOf(world) {
    const github = world.env['GITHUB_RUN_ID'];
    return github && /^\d{1,20}$/.test(github) ? `gh-${github}` : undefined;
}


/***/ }),

/***/ 8256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sd: () => (/* binding */ EncordAnswerError),
  qu: () => (/* binding */ EncordConnectionError),
  IJ: () => (/* binding */ EncordError),
  i7: () => (/* binding */ EncordRefusal),
  rx: () => (/* binding */ EncordTimeoutError),
  Ni: () => (/* binding */ isUnanswered)
});

// UNUSED EXPORTS: cleanServerText

// EXTERNAL MODULE: ./build/js/base/clean.js
var clean = __webpack_require__(6459);
;// CONCATENATED MODULE: ./build/js/encord/advice.js
const AGAIN = 'Then run again; what was done is recorded.';
const PROXY = 'Behind a proxy set NODE_USE_ENV_PROXY=1 beside HTTPS_PROXY.';
const CLOCK_OFF = 120;
function adviceForAnswer({ status, code, clockAhead = 0 }, what) {
    if (code === 'REDIRECT')
        return 'The endpoint in assay.yaml must be the address of the API itself, as https://api.encord.com. A proxy or a sign-in page may stand between, too.';
    if (code === 'UNREADABLE_ANSWER')
        return 'Encord’s API does not answer like this. Check the endpoint in assay.yaml, and whether a proxy or a sign-in page stands between; if neither is it, please report it with the request’s id.';
    if (code === 'ANSWER_TOO_LARGE')
        return 'Please report it: Assay should have asked for less at once.';
    if (status === 401 && Math.abs(clockAhead) >= CLOCK_OFF)
        return `The clock of this machine is ${lasting(Math.abs(clockAhead))} ${clockAhead > 0 ? 'ahead of' : 'behind'} that of the platform, and a signature holds the time: set it right, then run again. If that does not help, give this run another key.`;
    if (status === 401)
        return 'Add the public key in Encord (Settings, Public keys), or give this run another key.';
    if (status === 403)
        return `Give the key’s user a role on ${what} in Encord that allows it (admin or team manager), then run again.`;
    if (status === 404)
        return `Was ${what} deleted, or is the key of another workspace? \`assay plan\` shows what is there; \`assay doctor\` checks the key.`;
    if (status === 407)
        return `The proxy wants a name and a password: put them into HTTPS_PROXY. ${AGAIN}`;
    if (status === 409)
        return `Something of that name is there already. \`assay plan\` shows it; give ${what} another title, or adopt what is there.`;
    if (status === 413)
        return 'It is more than Encord takes in one call. Please report it: Assay should have split it.';
    if (status === 429)
        return 'Encord asks for fewer requests. Run again later; what was done is recorded.';
    if (status >= 500)
        return 'Encord, or a proxy before it, has a problem of its own. Run again later; what was done is recorded. If it stays, ask Encord’s support with the request’s id.';
    if (code === 'OPERATION_NOT_ALLOWED')
        return `The present state of ${what} in Encord forbids it. Correct that in Encord, then run again.`;
    return `Correct the manifest of ${what}, or what differs in Encord: \`assay plan\` shows it. Then run again.`;
}
function lasting(seconds) {
    const [count, unit] = seconds < 7200
        ? [Math.round(seconds / 60), 'minutes']
        : seconds < 172_800
            ? [Math.round(seconds / 3600), 'hours']
            : [Math.round(seconds / 86_400), 'days'];
    return `${count} ${unit}`;
}
const UNTRUSTED = new Set([
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
function wordsForConnection(code, host) {
    if (UNTRUSTED.has(code))
        return `the certificate of ${host} is not trusted`;
    switch (code) {
        case 'ECONNREFUSED':
            return `${host} refuses connections`;
        case 'ENOTFOUND':
            return `no host of the name ${host} is known`;
        case 'EAI_AGAIN':
            return `the name ${host} could not be looked up`;
        case 'ECONNRESET':
        case 'EPIPE':
        case 'UND_ERR_SOCKET':
            return `the connection to ${host} was cut`;
        case 'ETIMEDOUT':
        case 'UND_ERR_CONNECT_TIMEOUT':
            return `no connection to ${host} came about in time`;
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
            return `no way leads to ${host}`;
        case 'ERR_SSL_WRONG_VERSION_NUMBER':
            return `${host} does not speak TLS`;
        default:
            return undefined;
    }
}
function adviceForConnection(code) {
    if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID')
        return `Check the clock of this machine and the endpoint in assay.yaml; if both are right, the server needs a new certificate. ${AGAIN}`;
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
        return `The certificate is that of another host: check the endpoint in assay.yaml. ${AGAIN}`;
    if (UNTRUSTED.has(code))
        return `Check the endpoint in assay.yaml. Where a proxy opens TLS, name the file of its certificate in NODE_EXTRA_CA_CERTS. ${AGAIN}`;
    if (code === 'ERR_SSL_WRONG_VERSION_NUMBER')
        return `Check the endpoint in assay.yaml: https or http, and the port. ${AGAIN}`;
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        return `Check the endpoint in assay.yaml and the name service (DNS) of this machine. ${PROXY} ${AGAIN}`;
    return `Check the endpoint in assay.yaml and the network. ${PROXY} ${AGAIN}`;
}

;// CONCATENATED MODULE: ./build/js/encord/errors.js


class EncordError extends Error {
    method;
    path;
    tries;
    requestId;
    resource;
    constructor(what, call) {
        const tries = call.tries === 1 ? '1 try' : `${call.tries} tries`;
        super(`${call.method} ${call.path}: ${what} (request ${call.requestId}, ${tries})`);
        this.method = call.method;
        this.path = call.path;
        this.tries = call.tries;
        this.requestId = call.requestId;
        this.resource = call.resource;
    }
    get advice() {
        return this.adviceAbout('the resource');
    }
}
class EncordConnectionError extends EncordError {
    name = 'EncordConnectionError';
    sent;
    #reason;
    constructor(error, call) {
        const reason = reasonOf(error);
        const words = wordsForConnection(reason, call.host ?? 'the server');
        super(`could not be reached: ${cleanServerText(reason)}${words === undefined ? '' : ` (${words})`}`, call);
        this.sent = !NEVER_SENT.has(reason) && !UNTRUSTED.has(reason);
        this.#reason = reason;
    }
    adviceAbout() {
        return adviceForConnection(this.#reason);
    }
}
class EncordTimeoutError extends EncordError {
    name = 'EncordTimeoutError';
    adviceAbout() {
        return 'Run again; what was done is recorded.';
    }
}
class EncordAnswerError extends EncordError {
    name = 'EncordAnswerError';
    status;
    httpStatus;
    code;
    serverMessage;
    retryAfter;
    clockAhead;
    constructor(answer, call) {
        const said = cleanServerText(answer.message);
        const code = cleanServerText(answer.code).slice(0, 100);
        super(`${code} (status ${answer.status})${said === '' ? '' : `: ${said}`}${adviceFor(code)}`, call);
        this.status = answer.status;
        this.httpStatus = answer.httpStatus ?? answer.status;
        this.code = code;
        this.serverMessage = said;
        this.retryAfter = answer.retryAfter;
        this.clockAhead = answer.clockAhead;
    }
    adviceAbout(what) {
        return adviceForAnswer(this, what);
    }
}
class EncordRefusal extends Error {
    name = 'EncordRefusal';
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}
function isUnanswered(error) {
    if (error instanceof EncordConnectionError)
        return error.sent;
    if (error instanceof EncordTimeoutError)
        return true;
    return error instanceof EncordAnswerError && (error.status >= 500 || DONE_BUT_UNREAD.has(error.code));
}
function cleanServerText(text) {
    const short = text.slice(0, 4000).replaceAll(/(\bhttps?:\/\/[^\s?#"'<>]{1,2000})\?[^\s"'<>]*/gi, '$1?…');
    return (0,clean/* cleanLine */.O)(short.replaceAll(/[A-Za-z0-9+/=]{64,}/g, '…'), 500);
}
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
const DONE_BUT_UNREAD = new Set(['UNREADABLE_ANSWER', 'ANSWER_TOO_LARGE']);
function reasonOf(error) {
    if (!(error instanceof Error))
        return 'unknown reason';
    const cause = error.cause;
    if (!(cause instanceof Error))
        return error.message;
    return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
function adviceFor(code) {
    switch (code) {
        case 'AUTHENTICATION_ERROR':
        case 'SSH_KEY_NOT_FOUND_ERROR':
            return '. Check the key, and whether the endpoint is of the right region (api.encord.com or api.us.encord.com)';
        case 'AUTHORISATION_ERROR':
            return '. The key’s user has no right to this; give it access in Encord';
        case 'RESOURCE_NOT_FOUND_ERROR':
            return '. It does not exist, or the key’s user cannot see it';
        default:
            return '';
    }
}


/***/ }),

/***/ 6231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ checkDomain),
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8256);

const ENCORD_HOSTS = ['api.encord.com', 'api.us.encord.com'];
function checkDomain(domain, allowedHosts) {
    const url = URL.canParse(domain) ? new URL(domain) : undefined;
    if (!url ||
        (url.pathname !== '/' && url.pathname !== '') ||
        url.search !== '' ||
        url.username !== '' ||
        url.password !== '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EncordRefusal */ .i7('encord.insecure', `The endpoint must be an address without a path, like https://api.encord.com`);
    }
    if (url.protocol === 'http:' && isLoopback(url.hostname))
        return url;
    if (url.protocol !== 'https:') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EncordRefusal */ .i7('encord.insecure', `The endpoint ${url.host} is not https. Only a server on this machine may be used without.`);
    }
    if (isLoopback(url.hostname))
        return url;
    if (!ENCORD_HOSTS.includes(url.hostname) && !allowedHosts.includes(url.hostname)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EncordRefusal */ .i7('encord.host-not-allowed', `The key is not sent to ${url.hostname}: it is not one of Encord's hosts. If it is yours, add it to ENCORD_ALLOWED_HOSTS in the environment of the run.`);
    }
    return url;
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}


/***/ }),

/***/ 3772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bb: () => (/* binding */ damagedKey),
/* harmony export */   eN: () => (/* binding */ KeyError),
/* harmony export */   jC: () => (/* binding */ safeName)
/* harmony export */ });
class KeyError extends Error {
    name = 'KeyError';
    fault;
    what;
    advice;
    constructor(fault, what, advice) {
        super(`${what} ${advice}`);
        this.fault = fault;
        this.what = what;
        this.advice = advice;
    }
}
function damagedKey(advice = 'Copy the whole file again, from "-----BEGIN" to "-----END", with its line breaks.') {
    return new KeyError('damaged', 'The key is damaged: its content cannot be read.', advice);
}
function safeName(name) {
    return /^[\w@.-]{1,60}$/.test(name) ? name : 'an unknown kind';
}


/***/ }),

/***/ 4640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ readKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/js/encord/byte-reader.js
class OutOfBytes extends Error {
    name = 'OutOfBytes';
}
class ByteReader {
    bytes;
    at = 0;
    constructor(bytes) {
        this.bytes = bytes;
    }
    take(length) {
        if (this.at + length > this.bytes.length)
            throw new OutOfBytes('a field is longer than what is left');
        this.at += length;
        return this.bytes.subarray(this.at - length, this.at);
    }
    uint32() {
        return this.take(4).readUInt32BE();
    }
    string() {
        return this.take(this.uint32());
    }
    text() {
        return this.string().toString('latin1');
    }
    rest() {
        return this.bytes.subarray(this.at);
    }
}

// EXTERNAL MODULE: ./build/js/encord/key-error.js
var key_error = __webpack_require__(3772);
;// CONCATENATED MODULE: ./build/js/encord/unseal-key.js



const unpadded = (name) => (key, iv, sealed) => {
    const decipher = (0,external_node_crypto_.createDecipheriv)(name, key, iv).setAutoPadding(false);
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
};
const gcm = (name) => (key, iv, sealed, tag) => {
    const decipher = (0,external_node_crypto_.createDecipheriv)(name, key, iv, { authTagLength: 16 }).setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
};
const chacha = (key, _iv, sealed) => {
    const vector = Buffer.alloc(16);
    vector[0] = 1;
    return (0,external_node_crypto_.createDecipheriv)('chacha20', key.subarray(0, 32), vector).update(sealed);
};
const CIPHERS = new Map([
    ['aes128-ctr', { key: 16, iv: 16, open: unpadded('aes-128-ctr') }],
    ['aes192-ctr', { key: 24, iv: 16, open: unpadded('aes-192-ctr') }],
    ['aes256-ctr', { key: 32, iv: 16, open: unpadded('aes-256-ctr') }],
    ['aes128-cbc', { key: 16, iv: 16, open: unpadded('aes-128-cbc') }],
    ['aes192-cbc', { key: 24, iv: 16, open: unpadded('aes-192-cbc') }],
    ['aes256-cbc', { key: 32, iv: 16, open: unpadded('aes-256-cbc') }],
    ['3des-cbc', { key: 24, iv: 8, open: unpadded('des-ede3-cbc') }],
    ['aes128-gcm@openssh.com', { key: 16, iv: 12, open: gcm('aes-128-gcm') }],
    ['aes256-gcm@openssh.com', { key: 32, iv: 12, open: gcm('aes-256-gcm') }],
    ['chacha20-poly1305@openssh.com', { key: 64, iv: 0, open: chacha }],
]);
const MAX_ROUNDS = 1024;
async function unsealKey(key, passphrase) {
    if (key.cipher === 'none') {
        if (passphrase === undefined)
            return key.sealed;
        throw new key_error/* KeyError */.eN('passphrase-needless', 'A passphrase was given, and the key has none.', 'Remove ENCORD_SSH_KEY_PASSPHRASE.');
    }
    const cipher = CIPHERS.get(key.cipher);
    if (!cipher || key.kdf !== 'bcrypt') {
        throw new key_error/* KeyError */.eN('unsupported-cipher', `The key is encrypted with ${(0,key_error/* safeName */.jC)(key.cipher)}, which is not supported.`, 'Encrypt it again: ssh-keygen -p -Z aes256-ctr -f <key file>');
    }
    if (passphrase === undefined) {
        throw new key_error/* KeyError */.eN('passphrase-missing', 'The key has a passphrase.', 'Set ENCORD_SSH_KEY_PASSPHRASE.');
    }
    const derived = await derive(key.kdfOptions, passphrase, cipher.key + cipher.iv);
    try {
        return cipher.open(derived.subarray(0, cipher.key), derived.subarray(cipher.key), key.sealed, key.tag);
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        throw wrongPassphrase();
    }
}
function wrongPassphrase() {
    return new key_error/* KeyError */.eN('passphrase-wrong', 'The passphrase does not open the key.', 'Check ENCORD_SSH_KEY_PASSPHRASE: ssh-keygen -y -f <key file> asks for the same passphrase.');
}
async function derive(kdfOptions, passphrase, length) {
    const options = new ByteReader(kdfOptions);
    const salt = options.string();
    const rounds = options.uint32();
    if (rounds > MAX_ROUNDS) {
        throw new key_error/* KeyError */.eN('too-many-rounds', `The key asks for ${rounds} rounds of key derivation; at most ${MAX_ROUNDS} are done.`, 'Encrypt it again: ssh-keygen -p -a 16 -f <key file>');
    }
    const { pbkdf } = (await __webpack_require__.e(/* import() */ 686).then(__webpack_require__.t.bind(__webpack_require__, 686, 19))).default;
    const derived = Buffer.alloc(length);
    const secret = Buffer.from(passphrase, 'utf8');
    if (pbkdf(secret, secret.length, salt, salt.length, derived, length, rounds) !== 0)
        throw (0,key_error/* damagedKey */.Bb)();
    return derived;
}

;// CONCATENATED MODULE: ./build/js/encord/key.js




const MAGIC = 'openssh-key-v1\0';
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const ADVICE = 'Make one: ssh-keygen -t ed25519, and add its public half in Encord’s settings.';
async function readKey(text, passphrase) {
    const bytes = decodeBlock(text);
    try {
        const reader = new ByteReader(bytes);
        if (reader.take(MAGIC.length).toString('latin1') !== MAGIC)
            throw (0,key_error/* damagedKey */.Bb)();
        const cipher = reader.text();
        const kdf = reader.text();
        const kdfOptions = reader.string();
        if (reader.uint32() !== 1)
            throw (0,key_error/* damagedKey */.Bb)();
        const type = new ByteReader(reader.string()).text();
        if (type !== 'ssh-ed25519') {
            throw new key_error/* KeyError */.eN('not-ed25519', `The key is of type ${(0,key_error/* safeName */.jC)(type)}; Encord takes only Ed25519.`, ADVICE);
        }
        const sealed = reader.string();
        const section = await unsealKey({ cipher, kdf, kdfOptions, sealed, tag: reader.rest() }, passphrase || undefined);
        return keyOfSection(new ByteReader(section), cipher !== 'none');
    }
    catch (error) {
        throw error instanceof OutOfBytes ? (0,key_error/* damagedKey */.Bb)() : error;
    }
}
function decodeBlock(text) {
    const content = /-----BEGIN OPENSSH PRIVATE KEY-----([\s\S]*?)-----END OPENSSH PRIVATE KEY-----/.exec(text)?.[1];
    if (content === undefined)
        throw notOpenSsh(text);
    if (content.includes('\\n')) {
        throw (0,key_error/* damagedKey */.Bb)('Its line breaks are written as a backslash and an n. Paste the file as it is, with real line breaks.');
    }
    return Buffer.from(content.replaceAll(/\s/g, ''), 'base64');
}
function notOpenSsh(text) {
    if (text.includes('-----BEGIN OPENSSH PRIVATE KEY-----'))
        return (0,key_error/* damagedKey */.Bb)();
    const kind = /-----BEGIN ([A-Z0-9 ]{1,40})-----/.exec(text)?.[1];
    const what = kind ? ` but "${kind}"` : /^\s*ssh-\w+ /.test(text) ? ' but a public key' : '';
    return new key_error/* KeyError */.eN('not-openssh', `The key is not an OpenSSH private key${what}.`, ADVICE);
}
function keyOfSection(reader, encrypted) {
    if (reader.uint32() !== reader.uint32())
        throw encrypted ? wrongPassphrase() : (0,key_error/* damagedKey */.Bb)();
    if (reader.text() !== 'ssh-ed25519')
        throw (0,key_error/* damagedKey */.Bb)();
    const publicKey = reader.string();
    const seed = reader.string().subarray(0, 32);
    if (seed.length !== 32)
        throw (0,key_error/* damagedKey */.Bb)();
    const comment = reader.text();
    const privateKey = (0,external_node_crypto_.createPrivateKey)({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
    const derived = (0,external_node_crypto_.createPublicKey)(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);
    if (!derived.equals(publicKey))
        throw (0,key_error/* damagedKey */.Bb)();
    return { publicHex: publicKey.toString('hex'), comment, sign: (message) => (0,external_node_crypto_.sign)(null, message, privateKey) };
}


/***/ }),

/***/ 7570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ checkId),
/* harmony export */   k: () => (/* binding */ restPath)
/* harmony export */ });
/* harmony import */ var _base_invariant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7246);

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function restPath(fixed, ...ids) {
    return fixed.map((text, at) => text + (at < ids.length ? checkId(ids[at] ?? '') : '')).join('');
}
function checkId(id) {
    (0,_base_invariant_js__WEBPACK_IMPORTED_MODULE_0__/* .invariant */ .V1)(GUID.test(id), 'an id in a request to Encord is not a UUID');
    return id;
}


/***/ }),

/***/ 8786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ sentObjects),
/* harmony export */   e: () => (/* binding */ SentObject)
/* harmony export */ });
const [QUOTE, COMMA, COLON, BACKSLASH] = [34, 44, 58, 92];
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [91, 93, 123, 125];
class SentObject {
    #answer;
    #from;
    #to;
    #members;
    constructor(answer, from, to, members) {
        this.#answer = answer;
        this.#from = from;
        this.#to = to;
        this.#members = members;
    }
    parse() {
        return JSON.parse(this.#answer.toString('utf8', this.#from, this.#to));
    }
    member(key) {
        const place = this.#members.get(key);
        return place && this.#answer.subarray(...place);
    }
}
function sentObjects(answer) {
    const found = [];
    let status;
    let lists = 0;
    const member = (members) => (from, key) => {
        const to = endOfValue(answer, from);
        members.set(key, [from, to]);
        return to;
    };
    const element = (from) => {
        const members = new Map();
        const to = walk(answer, from, OPEN, CLOSE, member(members));
        found.push(new SentObject(answer, from, to, members));
        return to;
    };
    const end = walk(answer, startOf(answer, 0), OPEN, CLOSE, (from, key) => {
        if (key === 'response') {
            lists += 1;
            return walk(answer, from, OPEN_LIST, CLOSE_LIST, element);
        }
        const to = endOfValue(answer, from);
        if (key === 'status')
            status = answer.toString('utf8', from, to);
        return to;
    });
    const isWhole = end > 0 && startOf(answer, end) === answer.length;
    return isWhole && status === '200' && lists === 1 ? found : undefined;
}
function walk(text, from, open, close, value) {
    if (text[from] !== open)
        return 0;
    let at = startOf(text, from + 1);
    if (text[at] === close)
        return at + 1;
    for (;;) {
        let key = '';
        if (open === OPEN) {
            const end = text[at] === QUOTE ? endOfText(text, at) : 0;
            const colon = startOf(text, end);
            if (end === 0 || text[colon] !== COLON)
                return 0;
            key = text.toString('utf8', at + 1, end - 1);
            if (key.includes('\\'))
                return 0;
            at = startOf(text, colon + 1);
        }
        const end = value(at, key);
        if (end <= at)
            return 0;
        at = startOf(text, end);
        const code = text[at];
        if (code === close)
            return at + 1;
        if (code !== COMMA)
            return 0;
        at = startOf(text, at + 1);
    }
}
function startOf(text, from) {
    let at = from;
    for (let code = text[at]; code === 32 || code === 10 || code === 13 || code === 9;) {
        at += 1;
        code = text[at];
    }
    return at;
}
const BRACKET_OR_QUOTE = Uint8Array.from({ length: 256 }, (_, code) => [QUOTE, OPEN, OPEN_LIST, CLOSE, CLOSE_LIST].includes(code) ? 1 : 0);
const ENDS_SCALAR = new Set([COMMA, CLOSE, CLOSE_LIST, 32, 10, 13, 9]);
function endOfValue(text, from) {
    const first = text[from];
    if (first === QUOTE)
        return endOfText(text, from) || from;
    if (first !== OPEN && first !== OPEN_LIST) {
        let at = from;
        while (at < text.length && !ENDS_SCALAR.has(text[at]))
            at += 1;
        return at;
    }
    let depth = 1;
    for (let at = from + 1; at < text.length; at += 1) {
        while (BRACKET_OR_QUOTE[text[at]] === 0)
            at += 1;
        const code = text[at];
        if (code === QUOTE) {
            at = endOfText(text, at) - 1;
            if (at < from)
                return from;
        }
        else if (code === OPEN || code === OPEN_LIST)
            depth += 1;
        else if (code !== undefined) {
            depth -= 1;
            if (depth === 0)
                return at + 1;
        }
    }
    return from;
}
function endOfText(text, from) {
    for (let at = from + 1; at < text.length; at += 1) {
        const code = text[at];
        if (code === QUOTE)
            return at + 1;
        if (code === BACKSLASH)
            at += 1;
    }
    return 0;
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

/***/ 9385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ readRefAt),
/* harmony export */   Cu: () => (/* binding */ readRefHead),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   as: () => (/* binding */ ZERO_OID),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   q4: () => (/* binding */ repositoryId),
/* harmony export */   rV: () => (/* binding */ writeCommit),
/* harmony export */   zA: () => (/* binding */ blobId)
/* harmony export */ });
/* unused harmony export treeId */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(794);


const ZERO_OID = '0'.repeat(40);
async function readRefAt(github, commit) {
    const { tree: entries, truncated } = await readTree(github, commit).catch(async (error) => {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y) || error.status !== 404)
            throw error;
        const place = { owner: github.owner, repo: github.repo, commit_sha: commit };
        const { data } = await github.call('safe', (octokit) => octokit.rest.git.getCommit(place));
        return readTree(github, data.tree.sha);
    });
    const tree = treeId(entries.filter((entry) => !entry.path.includes('/')));
    if (truncated)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y({
            method: 'GET',
            path: `git/trees/${commit}`,
            status: 200,
            message: 'the tree of the state is too large to be read at once',
            tries: 1,
        });
    const files = new Map();
    for (const entry of entries)
        if (entry.type === 'blob' && entry.mode !== '120000')
            files.set(entry.path, entry.sha);
    return { commit, tree, files };
}
async function readTree(github, sha) {
    const place = { owner: github.owner, repo: github.repo, tree_sha: sha, recursive: '1' };
    return (await github.call('safe', (octokit) => octokit.rest.git.getTree(place))).data;
}
function treeId(entries) {
    const sorted = entries
        .map(({ path, mode, sha }) => ({
        key: Buffer.from(mode === '040000' ? `${path}/` : path),
        line: Buffer.concat([Buffer.from(`${mode.replace(/^0/, '')} ${path}\0`), Buffer.from(sha, 'hex')]),
    }))
        .toSorted((a, b) => Buffer.compare(a.key, b.key));
    const body = Buffer.concat(sorted.map(({ line }) => line));
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`tree ${body.length}\0`).update(body).digest('hex');
}
async function readRefHead(github, ref) {
    const place = { owner: github.owner, repo: github.repo, ref: ref.replace(/^refs\//, '') };
    try {
        return (await github.call('safe', (octokit) => octokit.rest.git.getRef(place))).data.object.sha;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y) || error.status !== 404)
            throw error;
        const { data } = await github.call('safe', (octokit) => octokit.rest.git.listMatchingRefs(place));
        return data.find((one) => one.ref === ref)?.object.sha;
    }
}
const BLOBS_PER_QUERY = 100;
async function readTexts(github, oids, told) {
    const texts = new Map();
    for (let at = 0; at < oids.length; at += BLOBS_PER_QUERY) {
        const part = oids.slice(at, at + BLOBS_PER_QUERY);
        const fields = part
            .map((oid, index) => `b${index}: object(oid: "${oid}") { ... on Blob { text isBinary isTruncated } }`)
            .join(' ');
        const query = `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { id ${fields} } }`;
        const answer = await github.call('safe', (octokit) => octokit.graphql(query, {
            owner: github.owner,
            name: github.repo,
        }));
        if (answer.repository)
            told?.(answer.repository.id);
        part.forEach((oid, index) => {
            const blob = answer.repository?.[`b${index}`];
            texts.set(oid, blob && !blob.isBinary && !blob.isTruncated ? (blob.text ?? null) : null);
        });
    }
    return texts;
}
async function readBlob(github, oid) {
    const { data } = await github.call('safe', (octokit) => octokit.rest.git.getBlob({ owner: github.owner, repo: github.repo, file_sha: oid }));
    return Buffer.from(data.content, 'base64');
}
async function writeCommit(github, base, files, message) {
    const place = { owner: github.owner, repo: github.repo };
    const entries = [];
    for (const [path, content] of files) {
        const entry = { path, mode: '100644', type: 'blob' };
        if (content === null) {
            if (base?.files.has(path))
                entries.push({ ...entry, sha: null });
        }
        else if (typeof content === 'string')
            entries.push({ ...entry, content });
        else {
            const blob = { content: Buffer.from(content).toString('base64'), encoding: 'base64' };
            const { data } = await github.call('safe', (octokit) => octokit.rest.git.createBlob({ ...place, ...blob }));
            entries.push({ ...entry, sha: data.sha });
        }
    }
    const { data: tree } = await github.call('safe', (octokit) => octokit.rest.git.createTree({ ...place, tree: entries, ...(base ? { base_tree: base.tree } : {}) }));
    const { data: commit } = await github.call('safe', (octokit) => octokit.rest.git.createCommit({ ...place, message, tree: tree.sha, parents: base ? [base.commit] : [] }));
    const after = new Map(base?.files);
    for (const [path, content] of files) {
        if (content === null)
            after.delete(path);
        else
            after.set(path, blobId(content));
    }
    return { commit: commit.sha, tree: tree.sha, files: after };
}
function blobId(content) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
async function repositoryId(github) {
    const query = 'query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { id } }';
    const answer = await github.call('safe', (octokit) => octokit.graphql(query, { owner: github.owner, name: github.repo }));
    if (!answer.repository)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y({
            method: 'POST',
            path: '/graphql',
            status: 404,
            message: `the token cannot see ${github.owner}/${github.repo}`,
            tries: 1,
        });
    return answer.repository.id;
}


/***/ }),

/***/ 7562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ desiredGraph),
  O: () => (/* binding */ projectAddress)
});

// EXTERNAL MODULE: ./build/js/base/address.js
var base_address = __webpack_require__(2478);
// EXTERNAL MODULE: ./build/js/base/invariant.js
var invariant = __webpack_require__(7246);
;// CONCATENATED MODULE: ./build/js/graph/access.js

function desiredAccess(access, groupId) {
    if (access === undefined)
        return undefined;
    const groups = access.groups?.flatMap((entry, index) => {
        const group = groupId(entry.group, index);
        return group === undefined ? [] : [{ group, role: entry.role }];
    });
    const users = access.users?.map((entry) => ({ email: entry.email.toLowerCase(), role: entry.role }));
    return {
        exclusive: access.exclusive,
        ...(groups === undefined ? {} : { groups: groups.toSorted((a, b) => (0,base_address/* compareText */.n6)(a.group, b.group)) }),
        ...(users === undefined ? {} : { users: users.toSorted((a, b) => (0,base_address/* compareText */.n6)(a.email, b.email)) }),
    };
}

// EXTERNAL MODULE: ./build/js/manifest/feature-hash.js + 1 modules
var feature_hash = __webpack_require__(1284);
;// CONCATENATED MODULE: ./build/js/graph/object-colors.js
const OBJECT_COLORS = ('#D33115 #E27300 #16406C #FE9200 #FCDC00 #DBDF00 #A4DD00 #68CCCA #73D8FF #AEA1FF #FCC400 #B0BC00 #68BC00 #16A5A5 ' +
    '#009CE0 #7B64FF #FA28FF #B3B3B3 #9F0500 #C45100 #FB9E00 #808900 #194D33 #0C797D #0062B1 #653294 #AB149E').split(' ');
function objectColor(index) {
    return OBJECT_COLORS[index % OBJECT_COLORS.length] ?? '#D33115';
}

;// CONCATENATED MODULE: ./build/js/graph/desired-ontology.js



function desiredEditor(declared) {
    const builder = new Builder(declared);
    const objects = declared.spec.objects.map((object, index) => builder.object(object, index));
    const classifications = declared.spec.classifications.map((item, index) => builder.classification(item, index));
    const templates = builder.templates;
    return {
        editor: { objects, classifications, ...(templates.length > 0 ? { skeleton_templates: templates } : {}) },
        features: builder.features,
        placeOf: (feature) => builder.placeOf(feature),
        defaulted: builder.defaulted,
        problems: builder.problems,
    };
}
function optionValue(label) {
    return label.toLowerCase().replace(/\s+/g, '_');
}
class Builder {
    features = new Map();
    defaulted = new Map();
    problems = [];
    templates = [];
    #paths = new Map();
    #declared;
    constructor(declared) {
        this.#declared = declared;
    }
    placeOf(feature) {
        const path = this.#paths.get(feature);
        return path && this.#declared.at(path);
    }
    object(object, index) {
        const path = ['spec', 'objects', index];
        const address = (0,base_address/* under */.hG)(this.#declared.address, 'object', object.id);
        const hash = this.#hash(address, address, object.featureNodeHash, path);
        this.#leftOut(hash, { color: object.color, required: object.required });
        const id = String(index + 1);
        const color = object.color ?? objectColor(index);
        if (object.skeleton)
            this.templates.push(this.#skeleton(object, object.skeleton, address, hash, color, path));
        return {
            id,
            name: object.name,
            color,
            shape: object.shape,
            featureNodeHash: hash,
            required: object.required ?? false,
            archived: object.archived ?? false,
            ...this.#attributes(object.attributes, address, id, [...path, 'attributes'], 'attributes'),
        };
    }
    classification(item, index) {
        const path = ['spec', 'classifications', index];
        const address = (0,base_address/* under */.hG)(this.#declared.address, 'classification', item.id);
        const hash = this.#hash(address, address, item.featureNodeHash, path);
        const rootHash = this.#hash((0,feature_hash/* rootAttributeOf */.a)(address), address, item.attributeNodeHash, path);
        this.#leftOut(hash, { level: item.global });
        this.#leftOut(rootHash, { required: item.required, dynamic: undefined });
        const id = String(index + 1);
        const root = {
            id: `${id}.1`,
            name: item.name,
            type: item.type,
            featureNodeHash: rootHash,
            required: item.required ?? false,
            archived: item.archived ?? false,
            dynamic: false,
            ...this.#options(item.options, address, `${id}.1`, [...path, 'options']),
        };
        return { id, featureNodeHash: hash, ...(item.global === true ? { level: 'global' } : {}), attributes: [root] };
    }
    #attributes(list, parent, id, path, key) {
        if (list === undefined || list.length === 0)
            return {};
        const attributes = list.map((attribute, index) => {
            const address = (0,base_address/* under */.hG)(parent, 'attribute', attribute.id);
            const at = [...path, index];
            const hash = this.#hash(address, address, attribute.featureNodeHash, at);
            this.#leftOut(hash, { required: attribute.required, dynamic: attribute.dynamic });
            const ownId = `${id}.${index + 1}`;
            return {
                id: ownId,
                name: attribute.name,
                type: attribute.type,
                featureNodeHash: hash,
                required: attribute.required ?? false,
                archived: attribute.archived ?? false,
                dynamic: attribute.dynamic ?? false,
                ...this.#options(attribute.options, address, ownId, [...at, 'options']),
            };
        });
        return { [key]: attributes };
    }
    #options(list, parent, id, path) {
        if (list === undefined || list.length === 0)
            return {};
        const options = list.map((option, index) => {
            const address = (0,base_address/* under */.hG)(parent, 'option', option.id);
            const at = [...path, index];
            const hash = this.#hash(address, address, option.featureNodeHash, at);
            this.#leftOut(hash, { value: option.value });
            const ownId = `${id}.${index + 1}`;
            return {
                id: ownId,
                label: option.label,
                value: option.value ?? optionValue(option.label),
                featureNodeHash: hash,
                archived: option.archived ?? false,
                ...this.#attributes(option.attributes, address, ownId, [...at, 'attributes'], 'options'),
            };
        });
        return { options };
    }
    #skeleton(object, skeleton, address, hash, color, path) {
        const index = new Map(skeleton.points.map((point, at) => [point.id, String(at)]));
        const points = skeleton.points.map((point, at) => {
            const pointAddress = (0,base_address/* under */.hG)(address, 'point', point.id);
            const featureHash = this.#hash(pointAddress, pointAddress, point.featureHash, [
                ...path,
                'skeleton',
                'points',
                at,
            ]);
            const look = { name: point.name, color: point.color ?? color, value: optionValue(point.name) };
            return [String(at), { x: point.x, y: point.y, ...look, featureHash }];
        });
        const edges = {};
        for (const [from, to] of skeleton.edges ?? []) {
            const start = index.get(from);
            const end = index.get(to);
            if (start !== undefined && end !== undefined)
                edges[start] = { ...edges[start], [end]: { color: '#000000' } };
        }
        return {
            template: {
                name: object.name,
                width: skeleton.width ?? 1,
                height: skeleton.height ?? 1,
                shape: 'skeleton',
                feature_node_hash: hash,
                skeleton: Object.fromEntries(points),
                skeletonEdges: edges,
            },
        };
    }
    #leftOut(hash, fields) {
        const names = Object.keys(fields).filter((field) => fields[field] === undefined);
        if (names.length > 0)
            this.defaulted.set(hash, names);
    }
    #hash(identity, address, explicit, path) {
        const hash = explicit ?? (0,feature_hash/* derivedHash */.k)(identity);
        const other = this.features.get(hash);
        if (other !== undefined) {
            const before = this.#paths.get(other);
            this.problems.push({
                code: 'graph.feature-hash-collision',
                severity: 'error',
                summary: `${address} and ${other} have the same featureNodeHash ${hash}`,
                detail: 'Labels could not tell them apart. Give one of them another id or its own featureNodeHash.',
                at: this.#declared.at(path),
                address,
                ...(before === undefined
                    ? {}
                    : { related: [{ summary: `${other} is declared here`, at: this.#declared.at(before) }] }),
            });
            return hash;
        }
        this.features.set(hash, address);
        this.#paths.set(address, path);
        return hash;
    }
}

// EXTERNAL MODULE: ./build/js/graph/metadata-fields.js
var metadata_fields = __webpack_require__(6540);
;// CONCATENATED MODULE: ./build/js/graph/desired.js





const PREFIX = {
    Folder: 'folder',
    Registration: 'registration',
    Dataset: 'dataset',
    Ontology: 'ontology',
    WorkflowTemplate: 'workflow-template',
    MetadataSchema: 'metadata-schema',
    ProjectPair: 'project',
};
function projectAddress(pair, role) {
    return `${(0,base_address/* addressOf */.ci)('project', pair)}/${role}`;
}
function desiredGraph(model, environmentName, extra = {}) {
    const builder = new GraphBuilder(model, environmentName, extra);
    builder.build();
    return { graph: { nodes: builder.nodes }, problems: builder.problems };
}
class GraphBuilder {
    nodes = new Map();
    problems = [];
    #model;
    #environment;
    #sandbox;
    #bindings;
    constructor(model, environmentName, extra) {
        const environment = model.workspace.spec.environments[environmentName];
        (0,invariant/* invariant */.V1)(environment !== undefined, `the workspace has no environment "${environmentName}"`);
        this.#model = model;
        this.#environment = environmentName;
        this.#sandbox = environment.endpoint === 'sandbox';
        const own = environment.bindings;
        this.#bindings = {
            workflowTemplates: { ...own?.workflowTemplates, ...extra.workflowTemplates },
            integrations: { ...own?.integrations, ...extra.integrations },
            groups: { ...own?.groups, ...extra.groups },
        };
    }
    build() {
        const { folders, registrations, datasets, ontologies, workflowTemplates, metadataSchemas, projectPairs } = this.#model;
        for (const declared of folders.values())
            this.#folder(declared);
        for (const declared of metadataSchemas.values()) {
            const fields = Object.entries(declared.spec.fields).map(([key, field]) => [key, (0,metadata_fields/* wireField */.e)(field)]);
            this.#add({
                kind: 'metadata-schema',
                ...this.#base(declared, 'MetadataSchema'),
                fields: Object.fromEntries(fields),
            });
        }
        for (const declared of registrations.values())
            this.#registration(declared);
        for (const declared of datasets.values()) {
            const { title, description, items, access } = declared.spec;
            this.#add({
                kind: 'dataset',
                ...this.#base(declared, 'Dataset'),
                title,
                ...(description === undefined ? {} : { description }),
                registrations: [...new Set(items.map((item) => (0,base_address/* addressOf */.ci)('registration', item.registration)))],
                ...this.#access(declared, ['spec', 'access'], access),
            });
        }
        for (const declared of ontologies.values()) {
            const { title, description, access } = declared.spec;
            const { problems, ...content } = desiredEditor(declared);
            this.problems.push(...problems);
            this.#add({
                kind: 'ontology',
                ...this.#base(declared, 'Ontology'),
                title,
                ...(description === undefined ? {} : { description }),
                ...content,
                ...this.#access(declared, ['spec', 'access'], access),
            });
        }
        for (const declared of workflowTemplates.values())
            this.#workflowTemplate(declared);
        for (const declared of projectPairs.values())
            this.#pair(declared);
    }
    #folder(declared) {
        const { title, description, parent, clientMetadata, access } = declared.spec;
        this.#add({
            kind: 'folder',
            ...this.#base(declared, 'Folder'),
            title,
            ...(description === undefined ? {} : { description }),
            parent: parent === undefined ? null : (0,base_address/* addressOf */.ci)('folder', parent),
            ...(clientMetadata === undefined ? {} : { clientMetadata }),
            ...this.#access(declared, ['spec', 'access'], access),
        });
    }
    #registration(declared) {
        const { folder, integration, onUnitError } = declared.spec;
        const content = this.#model.contents.get(declared.name);
        const bound = integration === undefined ? undefined : this.#bindings.integrations[integration];
        if (integration !== undefined && bound === undefined && !this.#sandbox) {
            this.#missing(declared, ['spec', 'integration'], 'integrations', integration, 'error', 'Settings, Integrations');
        }
        this.#add({
            kind: 'registration',
            ...this.#base(declared, 'Registration'),
            folder: (0,base_address/* addressOf */.ci)('folder', folder),
            ...(bound === undefined ? {} : { integration: bound }),
            skipDuplicateUrls: declared.spec.skipDuplicateUrls,
            upsertMetadata: declared.spec.upsertMetadata,
            onUnitError,
            items: content?.items ?? [],
        });
    }
    #workflowTemplate(declared) {
        const uuid = this.#bindings.workflowTemplates[declared.name];
        if (uuid === undefined && !this.#sandbox) {
            this.#missing(declared, ['metadata', 'name'], 'workflowTemplates', declared.name, 'warning', 'Workflow templates');
        }
        this.#add({
            kind: 'workflow-template',
            ...this.#base(declared, 'WorkflowTemplate'),
            ...(uuid === undefined ? { unbound: true } : { uuid }),
            template: declared.spec,
        });
    }
    #pair(declared) {
        const { ontology, benchmark, production } = declared.spec;
        const benchmarkDataset = (0,base_address/* addressOf */.ci)('dataset', benchmark.dataset);
        const others = production.datasets.map((name) => (0,base_address/* addressOf */.ci)('dataset', name));
        if (declared.adopt !== undefined) {
            this.problems.push({
                code: 'graph.pair-adopted',
                severity: 'error',
                summary: `adopt on the ProjectPair "${declared.name}" does not say which of its two projects it means`,
                detail: 'Write adopt inside spec.benchmark and spec.production.',
                at: declared.at(['metadata', 'adopt'], 'key'),
                address: declared.address,
            });
        }
        for (const role of ['benchmark', 'production']) {
            const spec = declared.spec[role];
            const node = {
                kind: 'project',
                address: projectAddress(declared.name, role),
                at: declared.at(['spec', role]),
                ...(spec.adopt === undefined ? {} : { uuid: spec.adopt.toLowerCase() }),
                ...(declared.movedFrom === undefined ? {} : { movedFrom: projectAddress(declared.movedFrom, role) }),
                role,
                title: spec.title,
                ...(spec.description === undefined ? {} : { description: spec.description }),
                ontology: (0,base_address/* addressOf */.ci)('ontology', ontology),
                workflowTemplate: (0,base_address/* addressOf */.ci)('workflow-template', spec.workflowTemplate),
                datasets: role === 'benchmark' ? [benchmarkDataset] : [...new Set([benchmarkDataset, ...others])],
                ...(spec.tags === undefined ? {} : { tags: spec.tags.toSorted() }),
                ...this.#access(declared, ['spec', role, 'access'], spec.access),
            };
            this.#add(node);
        }
    }
    #add(node) {
        this.nodes.set(node.address, node);
    }
    #base(declared, kind) {
        return {
            address: (0,base_address/* addressOf */.ci)(PREFIX[kind], declared.name),
            at: declared.at(['metadata', 'name']),
            ...(declared.adopt === undefined ? {} : { uuid: declared.adopt.toLowerCase() }),
            ...(declared.movedFrom === undefined ? {} : { movedFrom: (0,base_address/* addressOf */.ci)(PREFIX[kind], declared.movedFrom) }),
        };
    }
    #access(declared, path, access) {
        const resolved = desiredAccess(access, (name, index) => {
            const group = this.#bindings.groups[name];
            if (group === undefined && !this.#sandbox) {
                this.#missing(declared, [...path, 'groups', index, 'group'], 'groups', name, 'error', 'the group list');
            }
            return group?.toLowerCase();
        });
        if (resolved === undefined)
            return {};
        const { users, ...rest } = resolved;
        if (users === undefined || (declared.kind !== 'Folder' && declared.kind !== 'Ontology'))
            return { access: resolved };
        this.problems.push({
            code: 'graph.people-not-possible',
            severity: 'warning',
            summary: `the API cannot give single people access to the ${declared.kind.toLowerCase()} "${declared.name}"`,
            detail: 'List a group instead, or give access in the web app.',
            at: declared.at([...path, 'users'], 'key'),
            address: declared.address,
        });
        return { access: rest };
    }
    #missing(declared, path, what, name, severity, where) {
        this.problems.push({
            code: 'graph.binding-missing',
            severity,
            summary: `the environment "${this.#environment}" has no binding for "${name}"`,
            detail: `Copy its id from Encord's web app (${where}) into spec.environments.${this.#environment}.bindings.${what} of the workspace file.`,
            at: declared.at(path),
            address: declared.address,
        });
    }
}


/***/ }),

/***/ 6540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ meaningOfField),
/* harmony export */   e: () => (/* binding */ wireField)
/* harmony export */ });
function wireField(field) {
    switch (field.type) {
        case 'enum':
            return { ty: 'enum', values: field.values.toSorted() };
        case 'embedding':
            return { ty: 'embedding', size: field.size, api: null };
        case 'geospatial':
            return { ty: 'geospatial' };
        case 'number':
        case 'boolean':
        case 'varchar':
        case 'text':
        case 'datetime':
        case 'uuid':
            return { ty: 'variant', hint: field.type };
    }
}
function meaningOfField(field) {
    const ty = String(field['ty']);
    if (ty === 'variant')
        return String(field['hint']);
    if (ty === 'enum' && Array.isArray(field['values']))
        return `enum ${field['values'].map(String).sort().join(' | ')}`;
    if (ty === 'embedding')
        return `embedding ${String(field['size'])}`;
    return ty;
}


/***/ }),

/***/ 6130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ personId),
/* harmony export */   Hk: () => (/* binding */ safeText),
/* harmony export */   Vm: () => (/* binding */ forbiddenIn),
/* harmony export */   pI: () => (/* binding */ safeValue)
/* harmony export */ });
/* harmony import */ var _base_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4580);
/* harmony import */ var _base_number_texts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5472);


const EMAIL = /[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}\b/g;
const FILE_ENDING = /\.(png|jpe?g|gif|webp|tiff?|bmp|avif|heic|svg|mp4|mov|avi|mkv|webm|dcm|nii|gz|pdf|txt|json|csv|xml|html|wav|mp3|flac|ply|pcd|las|laz)$/i;
const SIGNATURE = /[?&](X-Amz-Signature|X-Amz-Credential|X-Goog-Signature|Signature|sig|AWSAccessKeyId|token)=[^&\s"']+/i;
const SIGNED_URL = /(https?:\/\/[^\s"'?]+)\?[^\s"']*/gi;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
const HARMFUL = ['@', '=', '-----BEGIN'];
function emailsIn(text) {
    return text.includes('@') ? (text.match(EMAIL) ?? []).filter((match) => !FILE_ENDING.test(match)) : [];
}
function personId(email) {
    return `person-${(0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(email.trim().toLowerCase()).slice(0, 16)}`;
}
function forbiddenIn(text) {
    if (PRIVATE_KEY.test(text))
        return 'a private key';
    if (SIGNATURE.test(text))
        return 'a signed URL';
    if (emailsIn(text).length > 0)
        return 'an e-mail address';
    return undefined;
}
function safeText(text) {
    if (!HARMFUL.some((part) => text.includes(part)))
        return text;
    let safe = text;
    if (PRIVATE_KEY.test(safe))
        safe = '[private key]';
    if (SIGNATURE.test(safe)) {
        safe = safe.replace(SIGNED_URL, (url, start) => (SIGNATURE.test(url) ? start : url));
        if (SIGNATURE.test(safe))
            safe = safe.replace(new RegExp(SIGNATURE, 'gi'), '');
    }
    for (const email of emailsIn(safe))
        safe = safe.replaceAll(email, personId(email));
    return safe;
}
function safeValue(value) {
    if (typeof value === 'string')
        return safeText(value);
    if (typeof value !== 'object' || value === null || (0,_base_number_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .numbersText */ .q)(value) !== undefined)
        return value;
    if (Array.isArray(value)) {
        let copy;
        for (let at = 0; at < value.length; at += 1) {
            const safe = safeValue(value[at]);
            if (safe !== value[at])
                (copy ??= [...value])[at] = safe;
        }
        return copy ?? value;
    }
    const keys = Object.keys(value);
    let entries;
    for (const [at, key] of keys.entries()) {
        const item = value[key];
        const entry = [safeText(key), safeValue(item)];
        if (entry[0] !== key || entry[1] !== item) {
            entries ??= keys.slice(0, at).map((one) => [one, value[one]]);
        }
        entries?.push(entry);
    }
    return entries ? Object.fromEntries(entries) : value;
}


/***/ }),

/***/ 1689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lv: () => (/* binding */ StateMovedError),
/* harmony export */   ZO: () => (/* binding */ StateDamagedError),
/* harmony export */   bQ: () => (/* binding */ NoStateError),
/* harmony export */   by: () => (/* binding */ LockedError),
/* harmony export */   qq: () => (/* binding */ StateError)
/* harmony export */ });
class StateError extends Error {
    name = 'StateError';
}
class StateMovedError extends StateError {
    name = 'StateMovedError';
}
class StateDamagedError extends StateError {
    name = 'StateDamagedError';
}
class NoStateError extends StateError {
    name = 'NoStateError';
}
class LockedError extends Error {
    name = 'LockedError';
    holder;
    constructor(message, holder) {
        super(message);
        this.holder = holder;
    }
}


/***/ }),

/***/ 9662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ LedgerEntry)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

const LedgerEntry = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    serial: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1),
    at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    command: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    address: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    data: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9()),
    previous: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    hash: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});


/***/ }),

/***/ 4499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ NO_ENTRIES),
/* harmony export */   I1: () => (/* binding */ chainRecords),
/* harmony export */   RA: () => (/* binding */ segmentPath),
/* harmony export */   SC: () => (/* binding */ readLedger),
/* harmony export */   fi: () => (/* binding */ ledgerLines),
/* harmony export */   xy: () => (/* binding */ verifyLedger)
/* harmony export */ });
/* unused harmony export parseSegment */
/* harmony import */ var _base_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4580);
/* harmony import */ var _ledger_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9662);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1689);



const NO_ENTRIES = '0'.repeat(64);
function segmentPath(now, run) {
    const day = new Date(now).toISOString().slice(0, 10).replaceAll('-', '/');
    return `ledger/${day}/${run.replace(/[^A-Za-z0-9._-]/g, '_').slice(0, 100)}.ndjson`;
}
function chainRecords(records, where) {
    let head = where.head;
    const entries = records.map((record) => {
        const body = {
            version: 1,
            serial: where.serial,
            at: new Date(where.now).toISOString(),
            run: where.run.id,
            command: where.run.command,
            kind: record.kind,
            ...(record.address === undefined ? {} : { address: record.address }),
            data: JSON.parse(JSON.stringify(record.data)),
            previous: head,
        };
        const entry = { ...body, hash: (0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(body) };
        head = entry.hash;
        return entry;
    });
    return { entries, head };
}
function ledgerLines(entries) {
    return entries.map((entry) => `${(0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(entry)}\n`).join('');
}
function parseSegment(path, text) {
    return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line, index) => {
        let value;
        try {
            value = JSON.parse(line);
        }
        catch (error) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StateDamagedError */ .ZO(`${path}:${index + 1} is not JSON; nothing was changed`, { cause: error });
        }
        const entry = _ledger_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerEntry */ .W.safeParse(value);
        if (!entry.success)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StateDamagedError */ .ZO(`${path}:${index + 1} is not a ledger entry; nothing was changed`);
        return entry.data;
    });
}
async function verifyLedger(view) {
    const faults = [];
    const byPrevious = new Map();
    const paths = await view.list('ledger/');
    let entries = 0;
    for (const path of paths) {
        for (const entry of parseSegment(path, (await view.read(path)) ?? '')) {
            entries += 1;
            const { hash, ...body } = entry;
            if ((0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(body) !== hash)
                faults.push(`${path}: the entry ${hash.slice(0, 12)} was changed after it was written`);
            const rival = byPrevious.get(entry.previous);
            if (rival)
                faults.push(`${path}: two entries follow ${entry.previous.slice(0, 12)}`);
            byPrevious.set(entry.previous, entry);
        }
    }
    let head = NO_ENTRIES;
    let serial = 0;
    const hashes = new Set();
    for (let entry = byPrevious.get(head); entry !== undefined; entry = byPrevious.get(head)) {
        byPrevious.delete(head);
        if (entry.serial < serial)
            faults.push(`the entry ${entry.hash.slice(0, 12)} has serial ${entry.serial} after ${serial}`);
        serial = entry.serial;
        head = entry.hash;
        hashes.add(head);
    }
    if (head !== view.ledgerHead) {
        faults.push(`the chain ends at ${head.slice(0, 12)}, the root file says ${view.ledgerHead.slice(0, 12)}`);
    }
    if (hashes.size < entries)
        faults.push(`${entries - hashes.size} entries are not connected to the chain`);
    if (serial > view.serial)
        faults.push(`the last entry has serial ${serial}, the state has ${view.serial}`);
    return { entries, segments: paths.length, hashes, faults };
}
async function readLedger(view, since) {
    const from = since === undefined ? '' : `ledger/${since.replaceAll('-', '/')}`;
    const entries = [];
    for (const path of await view.list('ledger/')) {
        if (path.slice(0, from.length) < from)
            continue;
        entries.push(...parseSegment(path, (await view.read(path)) ?? ''));
    }
    const position = new Map(entries.map((entry) => [entry.hash, entry]));
    const followers = new Map(entries.map((entry) => [entry.previous, entry]));
    const start = entries.find((entry) => !position.has(entry.previous));
    const ordered = [];
    for (let entry = start; entry !== undefined && ordered.length < entries.length; entry = followers.get(entry.hash)) {
        ordered.push(entry);
    }
    if (ordered.length !== entries.length)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StateDamagedError */ .ZO('the ledger is not one chain; run `assay state verify`');
    return ordered;
}


/***/ }),

/***/ 1614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mE: () => (/* binding */ stateJson),
/* harmony export */   ne: () => (/* binding */ parseStateFile),
/* harmony export */   qy: () => (/* binding */ readStateFile),
/* harmony export */   r9: () => (/* binding */ stateText)
/* harmony export */ });
/* harmony import */ var _base_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4580);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1689);


async function readStateFile(view, path, schema) {
    const text = await view.read(path);
    return text === undefined ? undefined : parseStateFile(path, text, schema);
}
function parseStateFile(path, text, schema) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StateDamagedError */ .ZO(`${path} in the state is not JSON; nothing was changed`, { cause: error });
    }
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StateDamagedError */ .ZO(`${path} in the state is not what this version of Assay writes; nothing was changed`);
    }
    return parsed.data;
}
function stateText(path, bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StateDamagedError */ .ZO(`${path} in the state is not text; nothing was changed`, { cause: error });
    }
}
function stateJson(value) {
    return `${(0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(value)}\n`;
}


/***/ }),

/***/ 9609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "in": () => (/* binding */ pseudonymsWith),
/* harmony export */   openPseudonyms: () => (/* binding */ openPseudonyms),
/* harmony export */   qH: () => (/* binding */ checkPseudonymKey)
/* harmony export */ });
/* unused harmony exports PseudonymKeyError, KEY_ID_PATH */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _parse_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1614);



class PseudonymKeyError extends Error {
    name = 'PseudonymKeyError';
}
const KeyFile = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1), keyId: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const KEY_ID_PATH = 'pseudonyms.json';
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
function pseudonymsWith(key, where = 'ASSAY_PSEUDONYM_KEY') {
    if (key.length < 16)
        throw new PseudonymKeyError(`the pseudonym key in ${where} is too short: it needs at least 16 characters. Put the key back with which the state was written`);
    const keyId = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`assay pseudonym key ${key}`).digest('hex').slice(0, 8);
    const known = new Map();
    return {
        keyId,
        of: (person) => {
            const found = known.get(person);
            if (found !== undefined)
                return found;
            const mac = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(person.trim().toLowerCase()).digest();
            const pseudonym = `ann-${[...mac.subarray(0, 8)].map((byte) => LETTERS[byte & 31]).join('')}`;
            known.set(person, pseudonym);
            return pseudonym;
        },
    };
}
async function openPseudonyms(options) {
    if (options.key !== undefined && options.key !== '')
        return pseudonymsWith(options.key);
    const stored = (await options.files.readText(options.path))?.trim();
    if (stored !== undefined)
        return pseudonymsWith(stored, options.path);
    const fresh = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString('base64url');
    await options.files.write(options.path, `${fresh}\n`, { mode: 0o600 });
    return pseudonymsWith(fresh);
}
async function checkPseudonymKey(view, pseudonyms) {
    const known = await (0,_parse_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readStateFile */ .qy)(view, KEY_ID_PATH, KeyFile);
    if (known === undefined)
        return { path: KEY_ID_PATH, content: (0,_parse_file_js__WEBPACK_IMPORTED_MODULE_1__/* .stateJson */ .mE)({ version: 1, keyId: pseudonyms.keyId }) };
    if (known.keyId === pseudonyms.keyId)
        return undefined;
    throw new PseudonymKeyError(`the state was written with the pseudonym key ${known.keyId}, this run has ${pseudonyms.keyId}: give the first one as ASSAY_PSEUDONYM_KEY, or put back its file .assay/<environment>.pseudonym-key`);
}


/***/ })

};
