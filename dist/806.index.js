export const id = 806;
export const ids = [806];
export const modules = {

/***/ 806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _base_problem_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3145);
/* harmony import */ var _report_run_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7237);
/* harmony import */ var _report_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7650);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2981);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6807);
/* harmony import */ var _plan_now_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8282);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8596);
/* harmony import */ var _resolve_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9133);








/** `plan`: what differs, from the platform where there is a key, else from the last known state. Writes nothing but `--out`. */
const run = async (options, world) => {
    const opened = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .openWorkspace */ .OH)(options, world, 'plan');
    if (!opened.workspace)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_6__/* .stopped */ .c)(opened.problems);
    const { workspace } = opened;
    const refresh = options['refresh'] ?? (0,_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .hasKey */ .CJ)(workspace.environment, world);
    if (refresh !== true) {
        const planned = await (0,_plan_now_js__WEBPACK_IMPORTED_MODULE_4__/* .planFromState */ .H)(workspace);
        const problems = [...workspace.problems, ...planned.problems];
        return 'result' in planned ? finish(planned, problems) : (0,_result_js__WEBPACK_IMPORTED_MODULE_6__/* .stopped */ .c)(problems);
    }
    const { connection, problems } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .Ng)(options, world, 'plan');
    if (!connection)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_6__/* .stopped */ .c)(problems);
    try {
        const planned = await (0,_plan_now_js__WEBPACK_IMPORTED_MODULE_4__/* .planFromPlatform */ .n7)(connection);
        return await finish(planned, [...connection.problems, ...planned.problems]);
    }
    finally {
        await connection.close();
    }
    async function finish(planned, problems) {
        const { plan } = planned.result;
        const out = (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(options, 'out');
        if (out)
            await world.files.write((0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_5__/* .resolvePath */ .o)(world.cwd, out), `${JSON.stringify(plan, undefined, 2)}\n`);
        const pending = (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt)(options, 'detailed-exit-code') && plan.operations.length > 0 ? 4 : 0;
        return {
            problems,
            data: plan,
            exit: (0,_result_js__WEBPACK_IMPORTED_MODULE_6__/* .worstExit */ .g)([pending, (0,_base_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .hasErrors */ .C)(problems) ? 1 : 0]),
            text: (style) => (0,_report_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planAsText */ .lA)(plan, style),
            markdown: () => (0,_report_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planAsMarkdown */ .zm)(plan),
            csv: () => (0,_report_run_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .planAsCsv */ .go)(plan),
            outputs: { digest: plan.digest, changes: String(plan.operations.length) },
        };
    }
};


/***/ })

};
