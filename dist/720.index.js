export const id = 720;
export const ids = [720];
export const modules = {

/***/ 7720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4306);

/** The command line: parses arguments by the option table, runs one command, prints its result, sets the exit code. */
async function main(argv) {
    // Answered before anything is loaded: the fastest possible start.
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
        process.stdout.write(`${_version_js__WEBPACK_IMPORTED_MODULE_0__/* .VERSION */ .x}\n`);
        return;
    }
    // A reader that went away (`| head`) is no failure of ours.
    for (const stream of [process.stdout, process.stderr]) {
        stream.on('error', (error) => {
            if (error.code !== 'EPIPE')
                throw error;
        });
    }
    const { bareCall } = await __webpack_require__.e(/* import() */ 37).then(__webpack_require__.bind(__webpack_require__, 37));
    const call = bareCall(argv) ?? (await (await Promise.all(/* import() */[__webpack_require__.e(375), __webpack_require__.e(450)]).then(__webpack_require__.bind(__webpack_require__, 7450))).parseCall(argv));
    if ('exit' in call) {
        process.exitCode = call.exit;
        return;
    }
    const { runFromCli } = await __webpack_require__.e(/* import() */ 184).then(__webpack_require__.bind(__webpack_require__, 3184));
    await runFromCli(call.verb, call.options);
}


/***/ }),

/***/ 4306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The same as in package.json; a test compares them. */
const VERSION = '0.1.0';


/***/ })

};
