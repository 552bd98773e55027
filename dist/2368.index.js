export const id = 2368;
export const ids = [2368];
export const modules = {

/***/ 2368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sarif: () => (/* binding */ sarif)
/* harmony export */ });
/* harmony import */ var _base_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4580);
/* harmony import */ var _base_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6459);


const MOST_RESULTS = 25_000;
const LEVEL = { error: 'error', warning: 'warning', note: 'note' };
function sarif(problems, { version, rows, folder }) {
    const shown = problems.length <= MOST_RESULTS
        ? problems
        : problems.toSorted((a, b) => rank(a.severity) - rank(b.severity)).slice(0, MOST_RESULTS);
    const codes = [...new Set(shown.map((problem) => problem.code))].toSorted();
    const index = new Map(codes.map((code, at) => [code, at]));
    const known = new Map(rows.map((row) => [row.code, row]));
    const at = (place) => ({ ...artifact(place.file, folder), region: region(place) });
    const seen = new Map();
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'Assay', version, rules: codes.map((code) => rule(code, known.get(code))) } },
                columnKind: 'utf16CodeUnits',
                results: shown.map((problem) => ({
                    ruleId: problem.code,
                    ruleIndex: index.get(problem.code),
                    level: LEVEL[problem.severity],
                    message: { text: message([problem.summary, problem.detail ?? '']) },
                    locations: [{ physicalLocation: problem.at ? at(problem.at) : artifact('assay.yaml', folder) }],
                    ...(problem.related
                        ? {
                            relatedLocations: problem.related.map((other, id) => ({
                                id: id + 1,
                                message: { text: message([other.summary]) },
                                physicalLocation: at(other.at),
                            })),
                        }
                        : {}),
                    ...(problem.fix ? { fixes: [fixOf(problem.fix, problem.detail, folder)] } : {}),
                    partialFingerprints: { 'assayProblem/v1': fingerprint(problem, seen) },
                })),
            },
        ],
    };
}
function rank(severity) {
    return ['error', 'warning', 'note'].indexOf(severity);
}
function rule(code, row) {
    const words = code.replace(/^.*\./, '').replaceAll('-', ' ');
    return {
        id: code,
        shortDescription: { text: row ? message([row.means]) : words },
        ...(row
            ? { help: { text: message([row.fix]) }, defaultConfiguration: { level: LEVEL[row.severity] } }
            : { help: { text: 'See docs/problems.md and the message of the result.' } }),
    };
}
function artifact(file, folder) {
    const path = folder === '' ? file : `${folder}/${file}`;
    const uri = path
        .split('/')
        .map((part) => encodeURIComponent(part.toWellFormed()))
        .join('/');
    return { artifactLocation: { uri, uriBaseId: '%SRCROOT%' } };
}
function region(place) {
    const { line, column, endLine, endColumn } = place;
    const end = endLine === undefined || endColumn === undefined ? {} : { endLine, endColumn };
    return { startLine: line, startColumn: column, ...end };
}
function fixOf({ at, text }, detail, folder) {
    const replacement = { deletedRegion: region(at), insertedContent: { text } };
    return {
        description: { text: message([detail ?? 'A correction.']) },
        artifactChanges: [{ ...artifact(at.file, folder), replacements: [replacement] }],
    };
}
function message(parts) {
    const lines = parts.flatMap((part) => part.split('\n')).map((line) => (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .O)(line, 1000));
    return lines
        .filter((line) => line !== '')
        .join('\n')
        .replaceAll(/[\\[\]]/g, '\\$&');
}
function fingerprint({ code, summary, at }, seen) {
    const key = JSON.stringify([code, at?.file ?? '', summary]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${(0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(key).slice(0, 32)}:${count}`;
}


/***/ })

};
