export const id = 3184;
export const ids = [3184,5976];
export const modules = {

/***/ 6664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ DAMAGED_STATE),
/* harmony export */   S: () => (/* binding */ NO_STATE)
/* harmony export */ });
const NO_STATE = 'Run `assay apply` first. If plans were applied here before, the state was deleted: restore it (the last commit of a branch is in the repository’s activity view), then run again.';
const DAMAGED_STATE = 'Nothing was changed, and no run writes over it. Somebody edited the state: put back the version before that (`git log` on the state branch shows it; in a folder, from a backup), then run again. A file of a newer Assay is read by that version.';


/***/ }),

/***/ 6459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ cleanLine),
/* harmony export */   i: () => (/* binding */ breakCommands)
/* harmony export */ });
function cleanLine(text, limit = 300) {
    const clean = text
        .toWellFormed()
        .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim();
    if (clean.length <= limit)
        return clean;
    return `${clean.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
function breakCommands(text) {
    return text.replaceAll(/:(?=:)/g, ':\u200B').replaceAll('##[', '##\u200B[');
}


/***/ }),

/***/ 2107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ RUNS)
/* harmony export */ });
const RUNS = {
    init: async () => (await __webpack_require__.e(/* import() */ 8622).then(__webpack_require__.bind(__webpack_require__, 8622))).run,
    validate: async () => (await Promise.all(/* import() */[__webpack_require__.e(8419), __webpack_require__.e(2811), __webpack_require__.e(2921)]).then(__webpack_require__.bind(__webpack_require__, 7438))).run,
    plan: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(5244), __webpack_require__.e(4918), __webpack_require__.e(8419), __webpack_require__.e(5884), __webpack_require__.e(2811), __webpack_require__.e(667), __webpack_require__.e(3521), __webpack_require__.e(3732), __webpack_require__.e(2682), __webpack_require__.e(806)]).then(__webpack_require__.bind(__webpack_require__, 806))).run,
    apply: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(5244), __webpack_require__.e(4918), __webpack_require__.e(8419), __webpack_require__.e(5884), __webpack_require__.e(2811), __webpack_require__.e(667), __webpack_require__.e(3521), __webpack_require__.e(3732), __webpack_require__.e(2682), __webpack_require__.e(9096)]).then(__webpack_require__.bind(__webpack_require__, 9096))).run,
    comment: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(5244), __webpack_require__.e(8419), __webpack_require__.e(5884), __webpack_require__.e(2811), __webpack_require__.e(667), __webpack_require__.e(3521), __webpack_require__.e(3732), __webpack_require__.e(2682), __webpack_require__.e(3329)]).then(__webpack_require__.bind(__webpack_require__, 2832))).run,
    route: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(5244), __webpack_require__.e(3755), __webpack_require__.e(4918), __webpack_require__.e(8419), __webpack_require__.e(5884), __webpack_require__.e(2811), __webpack_require__.e(667), __webpack_require__.e(3521), __webpack_require__.e(8193)]).then(__webpack_require__.bind(__webpack_require__, 8193))).run,
    evaluate: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(5244), __webpack_require__.e(3755), __webpack_require__.e(4918), __webpack_require__.e(8419), __webpack_require__.e(5884), __webpack_require__.e(2811), __webpack_require__.e(667), __webpack_require__.e(3521), __webpack_require__.e(3732), __webpack_require__.e(6570), __webpack_require__.e(9592), __webpack_require__.e(9424)]).then(__webpack_require__.bind(__webpack_require__, 9424))).run,
    drift: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(5244), __webpack_require__.e(4918), __webpack_require__.e(8815), __webpack_require__.e(8419), __webpack_require__.e(5884), __webpack_require__.e(2811), __webpack_require__.e(667), __webpack_require__.e(3521), __webpack_require__.e(3732), __webpack_require__.e(2682), __webpack_require__.e(398)]).then(__webpack_require__.bind(__webpack_require__, 398))).run,
    score: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(3755), __webpack_require__.e(8815), __webpack_require__.e(6570), __webpack_require__.e(9592), __webpack_require__.e(3727)]).then(__webpack_require__.bind(__webpack_require__, 618))).run,
    report: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(5244), __webpack_require__.e(3755), __webpack_require__.e(4918), __webpack_require__.e(5602), __webpack_require__.e(8419), __webpack_require__.e(5884), __webpack_require__.e(2811), __webpack_require__.e(667), __webpack_require__.e(7297), __webpack_require__.e(4030)]).then(__webpack_require__.bind(__webpack_require__, 4030))).run,
    doctor: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(5244), __webpack_require__.e(8419), __webpack_require__.e(5884), __webpack_require__.e(2811), __webpack_require__.e(667), __webpack_require__.e(3521), __webpack_require__.e(9264)]).then(__webpack_require__.bind(__webpack_require__, 9600))).run,
    explain: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(5244), __webpack_require__.e(3755), __webpack_require__.e(8419), __webpack_require__.e(5884), __webpack_require__.e(2811), __webpack_require__.e(667), __webpack_require__.e(7297), __webpack_require__.e(4714)]).then(__webpack_require__.bind(__webpack_require__, 5529))).run,
    'registration check': async () => (await Promise.all(/* import() */[__webpack_require__.e(3755), __webpack_require__.e(8419), __webpack_require__.e(4140)]).then(__webpack_require__.bind(__webpack_require__, 4140))).run,
    'state verify': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(5244), __webpack_require__.e(8419), __webpack_require__.e(5884), __webpack_require__.e(2811), __webpack_require__.e(667), __webpack_require__.e(9722)]).then(__webpack_require__.bind(__webpack_require__, 2496))).run,
    audit: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(5244), __webpack_require__.e(4918), __webpack_require__.e(8419), __webpack_require__.e(5884), __webpack_require__.e(2811), __webpack_require__.e(667), __webpack_require__.e(985)]).then(__webpack_require__.bind(__webpack_require__, 5052))).run,
    'audit verify': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(5244), __webpack_require__.e(8419), __webpack_require__.e(5884), __webpack_require__.e(2811), __webpack_require__.e(667), __webpack_require__.e(9722)]).then(__webpack_require__.bind(__webpack_require__, 2496))).run,
    sandbox: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(5244), __webpack_require__.e(3437), __webpack_require__.e(5884), __webpack_require__.e(9666)]).then(__webpack_require__.bind(__webpack_require__, 4823))).run,
    demo: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(5244), __webpack_require__.e(3755), __webpack_require__.e(8419), __webpack_require__.e(5884), __webpack_require__.e(2811), __webpack_require__.e(667), __webpack_require__.e(7297), __webpack_require__.e(3091)]).then(__webpack_require__.bind(__webpack_require__, 6378))).run,
};


/***/ }),

/***/ 4291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   safeJson: () => (/* binding */ safeJson),
/* harmony export */   safeJsonText: () => (/* binding */ safeJsonText)
/* harmony export */ });
function safeJson(value, indent) {
    return safeJsonText(JSON.stringify(value, undefined, indent));
}
function safeJsonText(json) {
    return json
        .replaceAll(/[\u007F-\u009F\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu, escaped)
        .replaceAll(/:(?=:)/g, '\\u003a')
        .replaceAll('##[', '##\\u005b');
}
function escaped(character) {
    return [...Array(character.length).keys()]
        .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
        .join('');
}


/***/ }),

/***/ 84:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ PLAIN)
/* harmony export */ });
const same = (text) => text;
const PLAIN = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same, columns: 100 };


/***/ }),

/***/ 3184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ runVerb),
/* harmony export */   runFromCli: () => (/* binding */ runFromCli)
/* harmony export */ });
/* unused harmony export printable */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _base_clean_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6459);
/* harmony import */ var _commands_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6807);
/* harmony import */ var _commands_verbs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2107);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4291);
/* harmony import */ var _report_style_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5976);
/* harmony import */ var _streams_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1099);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3477);









async function runFromCli(verb, options) {
    const inCi = Boolean(process.env['CI'] || process.env['GITHUB_ACTIONS']);
    const shell = (0,_world_js__WEBPACK_IMPORTED_MODULE_6__/* .createShell */ .f)({ cwd: process.cwd(), inCi });
    let stopping = false;
    const stop = () => {
        if (stopping)
            process.exit(130);
        stopping = true;
        shell.world.log.warn('stopping after what is running; press Ctrl-C again to stop at once');
        shell.stop(_shell_js__WEBPACK_IMPORTED_MODULE_4__/* .STOPPED */ .yd);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    const result = await runVerb(verb, options, shell);
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, () => process.exit(130)).off(signal, stop);
    await print(verb, result, options, { shell, inCi });
    process.exitCode = result.exit;
}
const READS_MUCH = new Set(['evaluate', 'score']);
function collectSooner() {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString('--min-semi-space-size=8');
    setFlagsFromString('--heap-growing-percent=100');
}
async function runVerb(verb, options, shell) {
    try {
        const run = await _commands_verbs_js__WEBPACK_IMPORTED_MODULE_2__/* .RUNS */ .p[verb.name]?.();
        if (!run)
            throw new Error(`there is no code for the command ${verb.name}`);
        if (READS_MUCH.has(verb.name))
            collectSooner();
        return await run(options, shell.world);
    }
    catch (error) {
        if (process.env['ASSAY_DEBUG'] && error instanceof Error)
            shell.err(`${error.stack ?? error.message}\n`);
        return (0,_shell_js__WEBPACK_IMPORTED_MODULE_4__/* .resultOfFailure */ .Zy)(error);
    }
    finally {
        shell.world.log.progress(undefined);
    }
}
async function print(verb, result, options, { shell, inCi }) {
    const { out } = shell.world;
    const format = options['output'] ?? ((0,_commands_options_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(options, 'json') ? 'json' : 'text');
    if (format === 'json' && result.stdout === undefined) {
        out(`${(0,_report_json_js__WEBPACK_IMPORTED_MODULE_7__.safeJson)((0,_shell_js__WEBPACK_IMPORTED_MODULE_4__/* .envelope */ .RE)(verb.name, result))}\n`);
        return;
    }
    const safe = inCi ? _base_clean_js__WEBPACK_IMPORTED_MODULE_8__/* .breakCommands */ .i : (text) => text;
    if (format === 'markdown' && result.stdout === undefined) {
        const problems = (await renderers(result.problems))?.problemsAsMarkdown(result.problems) ?? '';
        const parts = [problems, result.markdown()].filter((part) => part !== '');
        if (parts.length > 0)
            out(safe(`${parts.join('\n\n')}\n`));
        return;
    }
    const problems = await renderers(result.problems);
    if (problems) {
        shell.err(safe(`${problems.problemsAsText(result.problems, terminalStyle(_streams_js__WEBPACK_IMPORTED_MODULE_5__/* .stderr */ .vF, options['color']))}\n`));
    }
    const printed = result.stdout ?? (format === 'csv' ? result.csv?.() : undefined);
    if (printed !== undefined) {
        out(printable(printed, { inCi, terminal: _streams_js__WEBPACK_IMPORTED_MODULE_5__/* .stdout */ .Uo.isTerminal() }));
        return;
    }
    const text = result.text(terminalStyle(_streams_js__WEBPACK_IMPORTED_MODULE_5__/* .stdout */ .Uo, options['color']));
    if (text !== '')
        out(safe(`${text}\n`));
}
async function renderers(problems) {
    return problems.length > 0 ? __webpack_require__.e(/* import() */ 8705).then(__webpack_require__.bind(__webpack_require__, 8705)) : undefined;
}
function printable(printed, reader) {
    if (isJson(printed))
        return reader.inCi || reader.terminal ? (0,_report_json_js__WEBPACK_IMPORTED_MODULE_7__.safeJsonText)(printed) : printed;
    return reader.inCi ? (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_8__/* .breakCommands */ .i)(printed) : printed;
}
function isJson(text) {
    return text.startsWith('{');
}
function terminalStyle(output, color) {
    const columns = output.columns() || _report_style_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAIN */ .t.columns;
    const may = color === true || output.isTerminal() || process.env['FORCE_COLOR'] !== undefined;
    if (color === false || !may)
        return { ..._report_style_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAIN */ .t, columns };
    const colour = (name) => (text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(name, text, color === true ? { validateStream: false } : { stream: output.stream(), validateStream: true });
    return {
        bold: colour('bold'),
        dim: colour('dim'),
        red: colour('red'),
        green: colour('green'),
        yellow: colour('yellow'),
        cyan: colour('cyan'),
        columns,
    };
}


/***/ }),

/***/ 5976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RE: () => (/* binding */ envelope),
/* harmony export */   Zy: () => (/* binding */ resultOfFailure),
/* harmony export */   wrongUsage: () => (/* binding */ wrongUsage),
/* harmony export */   yd: () => (/* binding */ STOPPED)
/* harmony export */ });
/* harmony import */ var _base_advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6664);
/* harmony import */ var _base_clean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6459);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4306);



const KNOWN = {
    EncordConnectionError: { exit: 3, code: 'encord.connection' },
    EncordTimeoutError: { exit: 3, code: 'encord.timeout' },
    EncordAnswerError: { exit: 3, code: 'encord.answer' },
    EncordRefusal: { exit: 3, code: 'encord.refused' },
    KeyError: { exit: 3, code: 'encord.key' },
    SandboxDatabaseError: { exit: 3, code: 'sandbox.database' },
    GitHubError: { exit: 3, code: 'github.answer' },
    StateError: { exit: 3, code: 'state.unreadable' },
    StateDamagedError: { exit: 3, code: 'state.unreadable', detail: _base_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .DAMAGED_STATE */ .C },
    NoStateError: { exit: 3, code: 'state.none', detail: _base_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_STATE */ .S },
    StateMovedError: { exit: 3, code: 'state.moved', detail: 'Somebody else wrote at the same time. Run again.' },
    PseudonymKeyError: { exit: 3, code: 'state.pseudonym-key' },
    LockedError: { exit: 6, code: 'state.locked', detail: 'Wait until the other run is done, then run again.' },
};
const FULL = 'The disk or the quota has no room left. Make room, then run again; what was done is recorded, and the next run looks up the rest.';
const NO_RIGHT = 'The user of this run has no right to it. Give it the right, or name another place, then run again.';
const NOT_A_FOLDER = 'A folder is where a file is expected, or the other way round. Correct the path, then run again.';
const SYSTEM = {
    ENOSPC: FULL,
    EDQUOT: FULL,
    EFBIG: FULL,
    EROFS: 'The disk is mounted read-only. Name another place, or mount it for writing, then run again.',
    EACCES: NO_RIGHT,
    EPERM: NO_RIGHT,
    EISDIR: NOT_A_FOLDER,
    ENOTDIR: NOT_A_FOLDER,
    ENOENT: 'It is not there. Check the path, then run again.',
    EMFILE: 'Too many files are open at once. Allow more (ulimit -n), then run again.',
    ENFILE: 'Too many files are open on this machine. Run again later.',
    ENAMETOOLONG: 'The disk cannot hold a name this long. Give a shorter one, then run again.',
    EIO: 'The disk fails. Check it before you run again.',
    ERR_WORKER_OUT_OF_MEMORY: 'The run needs more memory than it may have. Allow more, as NODE_OPTIONS=--max-old-space-size=8000, or let several machines share the work (`assay evaluate --shard`). What was done is recorded.',
    ERR_WORKER_INIT_FAILED: 'The machine lets no more threads or processes start. Allow more, then run again.',
};
function resultOfFailure(error) {
    const { exit, problem } = failureOf(error);
    return { problems: [problem], data: null, exit, text: () => '', markdown: () => '' };
}
function failureOf(error) {
    const name = error instanceof Error ? error.name : '';
    const message = error instanceof Error ? error.message : String(error);
    const known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
    if (known)
        return {
            exit: known.exit,
            problem: problemOf(known.code, message, known.detail ?? adviceOf(error) ?? causeOf(error)),
        };
    if (name === 'AbortError' || message === STOPPED) {
        const detail = 'What was done is recorded; run the same command again to go on.';
        return { exit: 7, problem: problemOf('run.stopped', 'The run was stopped.', detail) };
    }
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
        const advice = Object.hasOwn(SYSTEM, error.code) ? SYSTEM[error.code] : undefined;
        if (advice !== undefined || /^E[A-Z]+$/.test(error.code))
            return { exit: 3, problem: problemOf('system.failed', message, advice) };
    }
    const detail = 'Please report it with the command that you ran. With ASSAY_DEBUG=1 it says where it happened.';
    return { exit: 70, problem: problemOf('assay.bug', `This is a bug in Assay ${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x}: ${message}`, detail) };
}
const STOPPED = 'stopped by the user';
function problemOf(code, summary, detail) {
    return { code, severity: 'error', summary: (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .O)(summary, 1000), ...(detail ? { detail } : {}) };
}
function adviceOf(error) {
    return error instanceof Error && 'advice' in error && typeof error.advice === 'string' ? error.advice : undefined;
}
function causeOf(error) {
    const causes = [];
    for (let cause = error instanceof Error ? error.cause : undefined; cause instanceof Error; cause = cause.cause) {
        if (cause.message !== '')
            causes.push((0,_base_clean_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .O)(cause.message));
        if (causes.length === 3)
            break;
    }
    return causes.length === 0 ? undefined : `Cause: ${causes.join(': ')}`;
}
function envelope(command, result) {
    return { version: 1, command, exit: result.exit, problems: result.problems, data: result.data };
}
function wrongUsage(summary) {
    const problem = problemOf('usage.wrong', summary, 'Add --help to see what the command takes.');
    return { version: 1, command: null, exit: 2, problems: [problem], data: null };
}


/***/ }),

/***/ 3477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ createShell)
});

// UNUSED EXPORTS: diskFiles

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/js/base/masks.js
function createMasks() {
    const secrets = new Set();
    return {
        add(secret) {
            for (const part of [secret, ...secret.split(/\r?\n/)]) {
                const trimmed = part.trim();
                if (trimmed.length >= 8)
                    secrets.add(trimmed);
            }
        },
        apply(text) {
            let masked = text;
            for (const secret of secrets)
                masked = masked.replaceAll(secret, '***');
            return masked;
        },
    };
}

// EXTERNAL MODULE: ./build/js/base/clean.js
var base_clean = __webpack_require__(6459);
;// CONCATENATED MODULE: ./build/js/log.js

const QUIET = 10_000;
const REDRAW = 80;
function createLog(options) {
    let shown = '';
    let lastProgress = Number.NEGATIVE_INFINITY;
    const clean = (text) => (0,base_clean/* breakCommands */.i)((0,base_clean/* cleanLine */.O)(options.mask(text), 2000));
    const erase = () => {
        if (shown !== '')
            options.write('\r\u001B[2K');
        shown = '';
    };
    const line = (text) => {
        erase();
        options.write(`${clean(text)}\n`);
    };
    return {
        info: line,
        warn: (text) => line(`warning: ${text}`),
        progress(text) {
            if (text === undefined) {
                erase();
                lastProgress = Number.NEGATIVE_INFINITY;
                return;
            }
            const now = options.now();
            if (now - lastProgress < (options.live() ? REDRAW : QUIET))
                return;
            lastProgress = now;
            if (!options.live()) {
                options.write(`${clean(text)}\n`);
                return;
            }
            const fitted = clean(text).slice(0, Math.max(20, options.columns() - 1));
            options.write(`\r\u001B[2K${fitted}`);
            shown = fitted;
        },
    };
}

// EXTERNAL MODULE: ./build/js/streams.js
var streams = __webpack_require__(1099);
;// CONCATENATED MODULE: ./build/js/world.js







const SECRETS = [
    'ENCORD_SSH_KEY',
    'ENCORD_SSH_KEY_PASSPHRASE',
    'ASSAY_PSEUDONYM_KEY',
    'GITHUB_TOKEN',
    'INPUT_GITHUB-TOKEN',
];
const SMALL = 1_000_000;
function createShell(options) {
    const abort = new AbortController();
    const masks = createMasks();
    const mask = (secret) => {
        masks.add(secret);
        options.onMask?.(secret);
    };
    for (const name of SECRETS)
        mask(process.env[name] ?? '');
    const log = createLog({
        write: streams/* stderr */.vF.write,
        columns: () => streams/* stderr */.vF.columns() || 80,
        live: () => !options.inCi && process.env['TERM'] !== 'dumb' && streams/* stderr */.vF.isTerminal(),
        now: () => Date.now(),
        mask: masks.apply,
    });
    const world = {
        cwd: options.cwd,
        pid: process.pid,
        host: (0,external_node_os_.hostname)(),
        isProcessAlive,
        env: process.env,
        fetch: (input, init) => globalThis.fetch(input, init),
        now: () => Date.now(),
        random: () => Math.random(),
        sleep,
        files: diskFiles,
        run: async (...call) => (await __webpack_require__.e(/* import() */ 8818).then(__webpack_require__.bind(__webpack_require__, 8818))).runProgram(...call),
        startThread: (0,external_node_os_.availableParallelism)() > 1 ? async (work) => (await __webpack_require__.e(/* import() */ 7335).then(__webpack_require__.bind(__webpack_require__, 7335))).startThread(work) : undefined,
        signal: abort.signal,
        get ask() {
            return !options.inCi && streams/* stderr */.vF.isTerminal() && process.stdin.isTTY ? ask : undefined;
        },
        out: (text) => streams/* stdout */.Uo.write(masks.apply(text)),
        log,
        mask,
    };
    return {
        world,
        err: (text) => streams/* stderr */.vF.write(masks.apply(text)),
        stop: (reason) => abort.abort(new Error(reason)),
    };
}
async function ask(question) {
    return (await __webpack_require__.e(/* import() */ 5738).then(__webpack_require__.bind(__webpack_require__, 5738))).askAtTerminal(question);
}
async function sleep(milliseconds, signal) {
    try {
        await (0,promises_.setTimeout)(milliseconds, undefined, signal ? { signal } : undefined);
    }
    catch (error) {
        signal?.throwIfAborted();
        throw error;
    }
}
function about(path, error) {
    if (!(error instanceof Error) || !('code' in error) || 'path' in error)
        return error;
    error.message += ` '${path}'`;
    return Object.assign(error, { path });
}
function isMissing(error) {
    return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
async function makeFolder(path) {
    const refused = await tryMakeFolder(path);
    if (refused === undefined)
        return;
    const above = (0,external_node_path_.dirname)(path);
    if (refused.code !== 'ENOENT' || above === path)
        throw refused;
    if (!(await isFolder(above)))
        await makeFolder(above);
    const again = await tryMakeFolder(path);
    if (again !== undefined)
        throw again;
}
async function tryMakeFolder(path) {
    try {
        await external_node_fs_.promises.mkdir(path);
        return undefined;
    }
    catch (error) {
        const refused = error;
        return refused.code === 'EEXIST' ? undefined : refused;
    }
}
async function isFolder(path) {
    return external_node_fs_.promises.stat(path).then((found) => found.isDirectory(), () => false);
}
function isDeviceOrPipe(path) {
    const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    return found !== undefined && (found.isCharacterDevice() || found.isFIFO());
}
async function writePieces(file, pieces, sync = false) {
    try {
        for (const piece of pieces)
            await file.writeFile(piece);
        if (sync)
            await file.sync();
    }
    finally {
        await file.close();
    }
}
function besideOf(path) {
    return `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
}
async function linkExclusive(beside, path) {
    try {
        await external_node_fs_.promises.link(beside, path).catch((error) => {
            if (error.code === 'EEXIST')
                throw error;
            return external_node_fs_.promises.copyFile(beside, path, external_node_fs_.constants.COPYFILE_EXCL);
        });
        return true;
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
            return false;
        throw error;
    }
}
const diskFiles = {
    async readText(path) {
        const bytes = await this.readBytes(path);
        return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
    },
    async readBytes(path) {
        try {
            return isSmall(path) ? (0,external_node_fs_.readFileSync)(path) : await external_node_fs_.promises.readFile(path);
        }
        catch (error) {
            if (isMissing(error))
                return undefined;
            throw about(path, error);
        }
    },
    async write(path, data, options) {
        await makeFolder((0,external_node_path_.dirname)(path));
        const pieces = typeof data === 'string' || data instanceof Uint8Array ? [data] : data;
        if (isDeviceOrPipe(path))
            return writePieces(await external_node_fs_.promises.open(path, 'w'), pieces);
        const beside = besideOf(path);
        try {
            await writePieces(await external_node_fs_.promises.open(beside, 'wx', options?.mode ?? 0o666), pieces, true);
            await external_node_fs_.promises.rename(beside, path);
        }
        catch (error) {
            await external_node_fs_.promises.rm(beside, { force: true });
            throw about(path, error);
        }
    },
    async createExclusive(path, data, options) {
        await makeFolder((0,external_node_path_.dirname)(path));
        const beside = besideOf(path);
        try {
            await writePieces(await external_node_fs_.promises.open(beside, 'wx', options?.mode ?? 0o666), [data]);
            return await linkExclusive(beside, path);
        }
        catch (error) {
            throw about(path, error);
        }
        finally {
            await external_node_fs_.promises.rm(beside, { force: true });
        }
    },
    async append(path, data) {
        await makeFolder((0,external_node_path_.dirname)(path));
        await external_node_fs_.promises.appendFile(path, data).catch((error) => {
            throw about(path, error);
        });
    },
    async remove(path) {
        await external_node_fs_.promises.rm(path, { force: true });
    },
    async list(path) {
        try {
            const entries = (0,external_node_fs_.readdirSync)(path, { withFileTypes: true });
            return entries
                .map((entry) => ({
                name: entry.name,
                kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other',
            }))
                .sort((a, b) => (a.name < b.name ? -1 : 1));
        }
        catch (error) {
            if (isMissing(error))
                return [];
            throw error;
        }
    },
    async stream(path) {
        try {
            return isSmall(path) ? oneChunk((0,external_node_fs_.readFileSync)(path)) : (0,external_node_fs_.createReadStream)(path);
        }
        catch (error) {
            if (isMissing(error))
                return undefined;
            throw about(path, error);
        }
    },
};
function isSmall(path) {
    return (0,external_node_fs_.statSync)(path).size <= SMALL;
}
async function* oneChunk(bytes) {
    yield bytes;
}
function isProcessAlive(pid) {
    try {
        process.kill(pid, 0);
        return !isZombie(pid);
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}
function isZombie(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        return /^ [ZX]/.test(stat.slice(stat.lastIndexOf(')') + 1));
    }
    catch {
        return false;
    }
}


/***/ })

};
