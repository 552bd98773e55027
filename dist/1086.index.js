export const id = 1086;
export const ids = [1086];
export const modules = {

/***/ 1777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ formatPlace),
/* harmony export */   i: () => (/* binding */ comparePlaces)
/* harmony export */ });
function comparePlaces(a, b) {
    if (a.file !== b.file)
        return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column;
}
function formatPlace(place) {
    return `${place.file}:${place.line}:${place.column}`;
}


/***/ }),

/***/ 7164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Qj: () => (/* binding */ markdownTable),
/* harmony export */   SS: () => (/* binding */ codeSpan)
/* harmony export */ });
/* harmony import */ var _base_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6459);

function codeSpan(text, limit = 200) {
    const clean = (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(text, limit).replaceAll('|', '¦');
    if (clean === '')
        return '–';
    const longest = Math.max(0, ...[...clean.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${clean}${pad}${fence}`;
}
const WORD = /^[\p{L}\p{N}\p{M}.,;!?'’‘“”„()%/+=·…–—−×÷≥≤→-]+:?$/u;
const LINKED = /www\.|\/\/|\b[0-9a-f]{7,40}\b|gh-\d/i;
const STARTS = /^(?:[\p{L}(“„‘]|\d+$)/u;
function prose(text, limit = 1000) {
    let result = '';
    for (const match of (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(text, limit).matchAll(/(\s*)("[^"]*"|`[^`]+`|[^\s"`]+|["`])/gu)) {
        const [, blank = '', word = ''] = match;
        const quoted = word.length > 1 && /^["`]/.test(word);
        const closes = word === ':' && blank === '' && result.endsWith('`');
        const plain = closes || (!quoted && WORD.test(word) && !LINKED.test(word) && (result !== '' || STARTS.test(word)));
        const piece = plain ? word : codeSpan(quoted ? word.slice(1, -1) : word, limit);
        const apart = blank !== '' || (result.endsWith('`') && piece.startsWith('`'));
        result += (result !== '' && apart ? ' ' : '') + piece;
    }
    return result;
}
function markdownTable(headers, rows, right = []) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rule = headers.map((header) => (right.includes(header) ? '--:' : '---'));
    return [line(headers), line(rule), ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 8705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   problemItems: () => (/* binding */ problemItems),
/* harmony export */   problemsAsMarkdown: () => (/* binding */ problemsAsMarkdown),
/* harmony export */   problemsAsText: () => (/* binding */ problemsAsText)
/* harmony export */ });
/* harmony import */ var _base_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6459);
/* harmony import */ var _base_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1777);
/* harmony import */ var _count_problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6655);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7164);




const MARK = { error: '❌', warning: '⚠️', note: 'ℹ️' };
function problemsAsText(problems, style) {
    const blocks = problems.map((problem) => {
        const colour = { error: style.red, warning: style.yellow, note: style.cyan }[problem.severity];
        const place = problem.at ? `${style.bold((0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)((0,_base_place_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlace */ .d)(problem.at)))} ` : '';
        const lines = [
            `${place}${colour(problem.severity)} ${style.dim((0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(problem.code))}: ${(0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(problem.summary, 1000)}`,
            ...detailLines(problem).map((line) => `  ${line}`),
            ...(problem.related ?? []).map((other) => `  ${style.dim((0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)((0,_base_place_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlace */ .d)(other.at)))} ${(0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(other.summary, 1000)}`),
        ];
        return lines.join('\n');
    });
    return problems.length === 0 ? '' : [...blocks, (0,_count_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .countProblems */ ._)(problems)].join('\n');
}
function problemsAsMarkdown(problems) {
    return problems.length === 0
        ? ''
        : [`**${(0,_count_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .countProblems */ ._)(problems)}**`, problemItems(problems).join('\n')].join('\n\n');
}
function problemItems(problems) {
    return problems.map((problem) => {
        const place = problem.at ? `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)((0,_base_place_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlace */ .d)(problem.at))} ` : '';
        return [
            `- ${MARK[problem.severity]} ${problem.severity} ${place}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(problem.summary)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(problem.code)})`,
            ...detailLines(problem).map((line) => `  ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(line)}`),
            ...(problem.related ?? []).map((other) => `  ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)((0,_base_place_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlace */ .d)(other.at))} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(other.summary)}`),
        ].join('\\\n');
    });
}
function detailLines(problem) {
    return (problem.detail ?? '')
        .split('\n')
        .map((line) => (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .O)(line, 1000))
        .filter((line) => line !== '');
}


/***/ })

};
