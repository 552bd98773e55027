export const id = 5976;
export const ids = [5976];
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


/***/ })

};
