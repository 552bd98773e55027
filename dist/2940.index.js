export const id = 2940;
export const ids = [2940];
export const modules = {

/***/ 2940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runThread: () => (/* binding */ runThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);

const HANDLERS = {
    scoring: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6570), __webpack_require__.e(8894)]).then(__webpack_require__.bind(__webpack_require__, 595))).scoringThread(),
};
async function runThread(work) {
    const port = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort;
    const handler = HANDLERS[work];
    if (!port || handler === undefined)
        return false;
    const handle = await handler();
    const answer = async (message) => {
        try {
            return { value: await handle(message) };
        }
        catch (error) {
            const { name, message: said, stack } = error instanceof Error ? error : new Error(String(error));
            return { failed: { name, message: said, stack } };
        }
    };
    let failed = false;
    let turn = Promise.resolve();
    port.on('message', (message) => {
        turn = turn.then(async () => {
            if (failed)
                return;
            const one = await answer(message);
            failed = 'failed' in one;
            port.postMessage(one);
        });
    });
    return true;
}


/***/ })

};
