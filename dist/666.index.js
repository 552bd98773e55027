export const id = 666;
export const ids = [666];
export const modules = {

/***/ 4580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8799);
/* harmony import */ var _invariant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7246);



/** Canonical JSON (RFC 8785): sorted keys, no blanks; throws on NaN, infinities and lone surrogates. */
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    (0,_invariant_js__WEBPACK_IMPORTED_MODULE_2__/* .invariant */ .V1)(text !== undefined, 'canonicalJson: the value has no JSON form');
    return text;
}
/** Lower-case hex sha256 of a text (as UTF-8) or of bytes. */
function sha256(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex');
}
/** sha256 of the canonical JSON of a value: the identity of everything that Assay compares or stores by content. */
function digestOf(value) {
    return sha256(canonicalJson(value));
}


/***/ }),

/***/ 7246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   V1: () => (/* binding */ invariant)
/* harmony export */ });
/* unused harmony export BugError */
/** Thrown when Assay itself is wrong, never for what a user wrote or a server answered. Exit code 70. */
class BugError extends Error {
    name = 'BugError';
}
function invariant(condition, message) {
    if (!condition)
        throw new BugError(message);
}
/** For the branch that the type checker proves empty. */
function unreachable(value) {
    throw new BugError(`unreachable: ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 9133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ resolvePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** Absolute path of a path that a user gave, from the folder where he stands. */
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
// EXTERNAL MODULE: ./build/js/sandbox/create-sandbox.js + 131 modules
var create_sandbox = __webpack_require__(2413);
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





/**
 * Serves a sandbox over HTTP. `port` 0 takes a free one. Signatures are checked against the request line as node:http read
 * it, so nothing re-encodes a path in between. Rejects when the address is in use.
 */
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
            outgoing.writeHead(response.status, {
                ...Object.fromEntries(response.headers),
                'content-length': Buffer.byteLength(text),
            });
            outgoing.end(text);
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
    // Long polls are held for longer than node's default for idle connections; a slow upload must not be cut.
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
/** Sends what the fault lets through, then ends the connection without ceremony. */
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






/**
 * `sandbox`: serves until it is stopped. Once it accepts requests it prints one line: JSON with `--json`
 * (`{version, url, adminUrl, pid, database, user: {email, keyFile}}`), else words. The key file stands beside the database and
 * only its owner can read it.
 */
const run = async (options, world) => {
    const port = (0,commands_options/* number */.ai)(options, 'port') ?? 0;
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
        return (0,result/* stopped */.ce)([wrongPort(port)], 2);
    const database = (0,resolve_path/* resolvePath */.o)(world.cwd, (0,commands_options/* text */.Qq)(options, 'database') ?? (0,external_node_path_.join)('.assay', 'sandbox.sqlite'));
    const keyFile = `${database}.key`;
    // Made empty first, so that the folder is there and only its owner can read the keys inside.
    if ((await world.files.readBytes(database)) === undefined)
        await world.files.write(database, '', { mode: 0o600 });
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
        const server = await listen(sandbox, { host, port });
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
