export const id = 7335;
export const ids = [7335];
export const modules = {

/***/ 5860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ ThreadError)
/* harmony export */ });
class ThreadError extends Error {
    name = 'ThreadError';
    thrown;
    constructor(thrown, message, options) {
        super(message, options);
        this.thrown = thrown;
    }
}


/***/ }),

/***/ 7335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   startThread: () => (/* binding */ startThread)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5919);
/* harmony import */ var _base_thread_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5860);



const ENTRY = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(import.meta.dirname, `index.${import.meta.filename.endsWith('.ts') ? 'ts' : 'js'}`);
function startThread(work) {
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(ENTRY, { argv: ['--thread', work] });
    worker.unref();
    const open = [];
    let failure;
    const fail = (error) => {
        failure ??= error;
        for (const { reject } of open.splice(0))
            reject(failure);
        worker.unref();
    };
    worker.on('message', (answer) => {
        if ('failed' in answer) {
            const { name, message, stack } = answer.failed;
            fail(new _base_thread_js__WEBPACK_IMPORTED_MODULE_2__/* .ThreadError */ .H(name, message, { cause: stack }));
            return;
        }
        open.shift()?.resolve(answer.value);
        if (open.length === 0)
            worker.unref();
    });
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error(`the thread for ${work} ended before it was done`)));
    return {
        ask(message) {
            if (failure)
                return Promise.reject(failure);
            return new Promise((resolve, reject) => {
                worker.ref();
                open.push({ resolve, reject });
                worker.postMessage(message);
            });
        },
        end: () => void worker.terminate(),
    };
}


/***/ })

};
