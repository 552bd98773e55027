export const id = 9666;
export const ids = [9666];
export const modules = {

/***/ 4580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var _invariant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7246);
/* harmony import */ var _node_crypto_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7448);
/* harmony import */ var _number_texts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5472);



function canonicalJson(value) {
    const text = textOf(value);
    (0,_invariant_js__WEBPACK_IMPORTED_MODULE_1__/* .invariant */ .V1)(text !== undefined, 'canonicalJson: the value has no JSON form');
    return text;
}
function sha256(data) {
    return (0,_node_crypto_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeCrypto */ .S)().createHash('sha256').update(data).digest('hex');
}
function digestOf(value) {
    return sha256(canonicalJson(value));
}
function textOf(value) {
    if (typeof value === 'string')
        return quotedText(value);
    if (typeof value === 'number') {
        (0,_invariant_js__WEBPACK_IMPORTED_MODULE_1__/* .invariant */ .V1)(Number.isFinite(value), 'canonicalJson: NaN and infinities have no JSON form');
        return JSON.stringify(value);
    }
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    if ('toJSON' in value && typeof value.toJSON === 'function')
        return textOf(value.toJSON());
    const numbers = (0,_number_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .numbersText */ .q)(value);
    if (numbers !== undefined)
        return numbers;
    return Array.isArray(value) ? listText(value) : objectText(value);
}
function listText(list) {
    return `[${list.map((item) => textOf(item) ?? 'null').join(',')}]`;
}
function objectText(value) {
    const parts = [];
    for (const key of Object.keys(value).sort()) {
        const member = textOf(value[key]);
        if (member !== undefined)
            parts.push(`${quotedText(key)}:${member}`);
    }
    return `{${parts.join(',')}}`;
}
function quotedText(text) {
    (0,_invariant_js__WEBPACK_IMPORTED_MODULE_1__/* .invariant */ .V1)(text.isWellFormed(), 'canonicalJson: a text holds half a surrogate pair');
    return JSON.stringify(text);
}


/***/ }),

/***/ 7246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   V1: () => (/* binding */ invariant)
/* harmony export */ });
/* unused harmony export BugError */
class BugError extends Error {
    name = 'BugError';
}
function invariant(condition, message) {
    if (!condition)
        throw new BugError(message);
}
function unreachable(value) {
    throw new BugError(`unreachable: ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 7448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ nodeCrypto)
/* harmony export */ });
function nodeCrypto() {
    return process.getBuiltinModule('node:crypto');
}


/***/ }),

/***/ 5472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ numbersText)
/* harmony export */ });
const ORDERS = new Map();
const KEPT = 4096;
const texts = new WeakMap();
function numbersText(value) {
    if (Array.isArray(value))
        return listText(value);
    const first = value['0'];
    return typeof first === 'object' && first !== null ? pointsText(value) : undefined;
}
function listText(list) {
    if (typeof list[0] !== 'number')
        return undefined;
    const known = texts.get(list);
    if (known !== undefined)
        return known;
    for (const item of list)
        if (!Number.isFinite(item))
            return undefined;
    const text = JSON.stringify(list);
    texts.set(list, text);
    return text;
}
function pointsText(value) {
    const known = texts.get(value);
    if (known !== undefined)
        return known;
    const keys = Object.keys(value);
    if (keys.at(-1) !== String(keys.length - 1))
        return undefined;
    const parts = [];
    for (const key of orderOf(keys)) {
        const point = value[key];
        if (!isPoint(point))
            return undefined;
        parts.push(`"${key}":{"x":${point.x},"y":${point.y}}`);
    }
    const text = `{${parts.join(',')}}`;
    texts.set(value, text);
    return text;
}
function isPoint(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { x, y } = value;
    return (typeof x === 'number' &&
        typeof y === 'number' &&
        Number.isFinite(x) &&
        Number.isFinite(y) &&
        Object.keys(value).length === 2);
}
function orderOf(keys) {
    const known = ORDERS.get(keys.length);
    if (known)
        return known;
    const order = keys.toSorted();
    if (ORDERS.size < KEPT && keys.length <= KEPT)
        ORDERS.set(keys.length, order);
    return order;
}


/***/ }),

/***/ 9133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ resolvePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

function resolvePath(cwd, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(cwd, path);
}


/***/ }),

/***/ 4823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/sandbox/create-sandbox.js + 146 modules
var create_sandbox = __webpack_require__(845);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./node_modules/@hono/node-server/dist/index.mjs + 1 modules
var dist = __webpack_require__(4735);
// EXTERNAL MODULE: ./node_modules/@hono/node-server/dist/utils/response.mjs
var utils_response = __webpack_require__(6424);
// EXTERNAL MODULE: ./build/js/sandbox/exchange.js
var exchange = __webpack_require__(9481);
// EXTERNAL MODULE: ./build/js/sandbox/inject-fault.js
var inject_fault = __webpack_require__(9540);
;// CONCATENATED MODULE: ./build/js/sandbox/listen.js





async function listen(sandbox, options) {
    const listener = (0,dist/* getRequestListener */.SE)(async (request, env) => {
        const incoming = env.incoming;
        const outgoing = env.outgoing;
        const address = incoming.socket.remoteAddress;
        try {
            const response = await sandbox.serve(request, {
                ...(incoming.url !== undefined && { target: incoming.url }),
                ...(address !== undefined && { remoteAddress: address }),
            });
            const text = (0,exchange/* textOf */.b)(response);
            if (text === undefined)
                return response;
            const bytes = Buffer.byteLength(text);
            outgoing.writeHead(response.status, {
                ...Object.fromEntries(response.headers),
                'content-length': bytes,
            });
            outgoing.end(text, bytes === text.length ? 'latin1' : 'utf8');
            return utils_response/* RESPONSE_ALREADY_SENT */.o;
        }
        catch (error) {
            if (!(error instanceof inject_fault/* ConnectionCut */.hP))
                throw error;
            cut(outgoing, error);
            return utils_response/* RESPONSE_ALREADY_SENT */.o;
        }
    }, { overrideGlobalObjects: false });
    const server = (0,external_node_http_.createServer)((incoming, outgoing) => void listener(incoming, outgoing));
    server.keepAliveTimeout = 65_000;
    server.requestTimeout = 600_000;
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(options.port, options.host, () => {
            server.off('error', reject);
            resolve();
        });
    });
    const { port } = server.address();
    const host = options.host.includes(':') ? `[${options.host}]` : options.host;
    const url = `http://${host}:${port}`;
    return {
        url,
        adminUrl: `${url}${sandbox.adminPath}`,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
function cut(outgoing, { partial }) {
    if (!partial) {
        outgoing.destroy();
        return;
    }
    outgoing.writeHead(partial.status, Object.fromEntries(partial.headers));
    outgoing.write(partial.bytes, () => outgoing.destroy());
}

// EXTERNAL MODULE: ./build/js/commands/options.js
var commands_options = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/js/commands/resolve-path.js
var resolve_path = __webpack_require__(9133);
// EXTERNAL MODULE: ./build/js/commands/result.js
var result = __webpack_require__(8596);
;// CONCATENATED MODULE: ./build/js/commands/sandbox.js






const run = async (options, world) => {
    const port = (0,commands_options/* number */.ai)(options, 'port') ?? 0;
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
        return (0,result/* stopped */.ce)([wrongPort(port)], 2);
    const database = (0,resolve_path/* resolvePath */.o)(world.cwd, (0,commands_options/* text */.Qq)(options, 'database') ?? (0,external_node_path_.join)('.assay', 'sandbox.sqlite'));
    const keyFile = `${database}.key`;
    const unusable = await prepare(database, world).catch((error) => error);
    if (unusable) {
        if (unusable.code === undefined)
            throw unusable;
        return (0,result/* stopped */.ce)([cannotUse(database, unusable)], 3);
    }
    const sandbox = await (0,create_sandbox/* createSandbox */._)({
        database,
        now: world.now,
        random: world.random,
        sleep: world.sleep,
        onWarning: (error) => world.log.warn(error instanceof Error ? error.message : String(error)),
    });
    try {
        const owner = sandbox.owner();
        await world.files.write(keyFile, owner.privateKey, { mode: 0o600 });
        const host = (0,commands_options/* text */.Qq)(options, 'host') ?? '127.0.0.1';
        const server = await listen(sandbox, { host, port }).catch((error) => error);
        if (server instanceof Error) {
            if (server.syscall === undefined)
                throw server;
            return (0,result/* stopped */.ce)([cannotListen(host, port, server)], 3);
        }
        const { url, adminUrl } = server;
        const user = { email: owner.email, keyFile };
        if ((0,commands_options/* flag */.Jt)(options, 'json')) {
            world.out(`${JSON.stringify({ version: 1, url, adminUrl, pid: world.pid, database, user })}\n`);
        }
        else {
            world.out(`Sandbox at ${url}\nAdmin API at ${adminUrl}\nKey of ${owner.email}: ${keyFile}\nCtrl-C stops it.\n`);
        }
        await stopSignal(world.signal);
        await server.close();
    }
    finally {
        await sandbox.close();
    }
    return { problems: [], data: null, exit: 0, text: () => '', markdown: () => '', stdout: '' };
};
async function prepare(database, world) {
    if ((await world.files.readBytes(database)) !== undefined)
        return;
    await world.files.createExclusive(database, '', { mode: 0o600 });
}
function cannotUse(database, error) {
    const summary = `The database ${database} cannot be opened or made (${error.code}: ${REASONS[error.code ?? ''] ?? error.message}).`;
    const detail = 'Name a file in a folder that you may write to with --database.';
    return { code: 'sandbox.database', severity: 'error', summary, detail };
}
function cannotListen(host, port, error) {
    const summary = `The sandbox cannot listen on ${host}, port ${port} (${error.code}: ${REASONS[error.code ?? ''] ?? error.message}).`;
    const detail = error.code === 'EADDRINUSE'
        ? 'Stop the program that uses the port, or leave out --port: a free one is taken.'
        : 'Give an address of this machine with --host, and a port that you may use with --port.';
    return { code: 'sandbox.listen', severity: 'error', summary, detail };
}
const REASONS = {
    EISDIR: 'it is a folder',
    EACCES: 'no right to write there',
    EPERM: 'no right to write there',
    EROFS: 'the disk is read-only',
    ENOENT: 'the folder cannot be made',
    ENOTDIR: 'a part of the path is a file',
    EEXIST: 'a part of the path is a file',
    EADDRINUSE: 'another program uses it',
    EADDRNOTAVAIL: 'this machine has no such address',
    ENOTFOUND: 'there is no such host',
};
function stopSignal(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        else
            signal.addEventListener('abort', () => resolve(), { once: true });
    });
}
function wrongPort(port) {
    const detail = 'Give a whole number from 0 to 65535; 0 takes a free port.';
    return { code: 'sandbox.port-wrong', severity: 'error', summary: `There is no port ${port}.`, detail };
}


/***/ })

};
