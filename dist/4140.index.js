export const id = 4140;
export const ids = [4140];
export const modules = {

/***/ 1075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readGivenFile),
/* harmony export */   W: () => (/* binding */ fileProblem)
/* harmony export */ });
/* harmony import */ var _manifest_source_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(753);
/* harmony import */ var _resolve_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9133);


const WORDS = {
    missing: 'is not there',
    folder: 'is a folder',
    link: 'is neither a file nor a folder',
    'too-large': 'is too large',
    encoding: 'is not UTF-8 text',
};
const DETAILS = {
    missing: 'Paths are relative to the current folder.',
    folder: 'Name the file itself.',
};
async function readGivenFile(file, limit, world) {
    const read = await (0,_manifest_source_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readTextFile */ .Gu)(world.files, (0,_resolve_path_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePath */ .o)(world.cwd, file), limit);
    return 'text' in read ? read : { problem: fileProblem(file, read.failure) };
}
function fileProblem(file, failure) {
    return {
        code: failure === 'missing' ? 'command.file-missing' : 'command.file-unreadable',
        severity: 'error',
        summary: `The file "${file}" ${WORDS[failure]}.`,
        ...(DETAILS[failure] === undefined ? {} : { detail: DETAILS[failure] }),
        at: { file: file.replaceAll('\\', '/'), line: 1, column: 1 },
    };
}


/***/ }),

/***/ 4140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/js/base/problem.js
var problem = __webpack_require__(3145);
// EXTERNAL MODULE: ./build/js/manifest/source-text.js
var source_text = __webpack_require__(753);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/js/registration/check-registration.js + 15 modules
var check_registration = __webpack_require__(8023);
// EXTERNAL MODULE: ./build/js/registration/content-digest.js
var content_digest = __webpack_require__(1844);
// EXTERNAL MODULE: ./build/js/registration/entry-kinds.js
var entry_kinds = __webpack_require__(4892);
;// CONCATENATED MODULE: ./build/js/registration/summarise-registration.js





async function summariseRegistration(input) {
    const types = new Map();
    const digester = contentDigester();
    let items = 0;
    const { read, problems } = await (0,check_registration/* walkRegistration */.dq)(input, (item) => {
        items += 1;
        types.set(item.type, (types.get(item.type) ?? 0) + 1);
        digester.add(item);
    });
    return read === undefined ? { problems } : { summary: { items, types, digest: digester.digest() }, problems };
}
const BLOCK = 1_000_000;
const FAST = { params: { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: 1 } };
function contentDigester() {
    const held = new Map();
    return {
        add(item) {
            const text = held.get(item.type) ?? new HeldText();
            held.set(item.type, text);
            text.add((0,content_digest/* digestLine */.l)(item));
        },
        digest() {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            for (const { type } of entry_kinds/* ENTRY_KINDS */.pf) {
                for (const bytes of held.get(type)?.read() ?? [])
                    hash.update(bytes);
            }
            return hash.digest('hex');
        },
    };
}
class HeldText {
    #blocks = [];
    #open = Buffer.allocUnsafe(BLOCK);
    #used = 0;
    add(text) {
        const size = Buffer.byteLength(text);
        if (this.#used + size > BLOCK) {
            this.#compress(this.#open.subarray(0, this.#used));
            this.#used = 0;
        }
        if (size > BLOCK)
            this.#compress(Buffer.from(text));
        else
            this.#used += this.#open.write(text, this.#used);
    }
    *read() {
        for (const block of this.#blocks)
            yield (0,external_node_zlib_.zstdDecompressSync)(block);
        yield this.#open.subarray(0, this.#used);
    }
    #compress(bytes) {
        this.#blocks.push(new Uint8Array((0,external_node_zlib_.zstdCompressSync)(bytes, FAST)));
    }
}

// EXTERNAL MODULE: ./build/js/base/clean.js
var clean = __webpack_require__(6459);
// EXTERNAL MODULE: ./build/js/report/markdown.js
var markdown = __webpack_require__(7164);
// EXTERNAL MODULE: ./build/js/report/table.js
var table = __webpack_require__(2001);
// EXTERNAL MODULE: ./build/js/report/words.js
var words = __webpack_require__(2076);
;// CONCATENATED MODULE: ./build/js/report/registration.js




const HEADERS = ['File', 'Items', 'Types', 'Errors', 'Warnings', 'Digest'];
const NUMBERS = ['Items', 'Errors', 'Warnings'];
function registrationsAsText(files, style) {
    const rows = files.map((one) => {
        const [name = '', ...rest] = cells(one);
        return [name, ...rest].map((cell) => (0,clean/* cleanLine */.O)(cell, 80));
    });
    return [(0,table/* textTable */.e)(HEADERS, rows, style, NUMBERS), '', style.bold(registrationSentence(files))].join('\n');
}
function registrationsAsMarkdown(files) {
    const rows = files.map((one) => cells(one).map((cell, index) => (index === 0 || index === 5 ? (0,markdown/* codeSpan */.SS)(cell) : cell)));
    return [`**${registrationSentence(files)}**`, (0,markdown/* markdownTable */.Qj)(HEADERS, rows, NUMBERS)].join('\n\n');
}
function registrationSentence(files) {
    const items = files.reduce((sum, one) => sum + (one.summary?.items ?? 0), 0);
    const wrong = files.filter((one) => one.errors > 0).length;
    const verdict = wrong === 0 ? 'fit to be registered' : `${wrong} of them with errors`;
    return `${(0,words/* counted */.hS)(files.length, 'file')} with ${(0,words/* counted */.hS)(items, 'item')}, ${verdict}.`;
}
function cells({ file, summary, errors, warnings }) {
    return [
        file,
        summary ? String(summary.items) : '–',
        [...(summary?.types ?? [])].map(([type, count]) => `${count} ${type}`).join(', ') || '–',
        String(errors),
        String(warnings),
        summary?.digest.slice(0, 12) ?? '–',
    ];
}

// EXTERNAL MODULE: ./build/js/commands/given-file.js
var given_file = __webpack_require__(1075);
// EXTERNAL MODULE: ./build/js/commands/options.js
var commands_options = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/js/commands/resolve-path.js
var resolve_path = __webpack_require__(9133);
;// CONCATENATED MODULE: ./build/js/commands/registration-check.js







const run = async (options, world) => {
    const cloud = (0,commands_options/* text */.Qq)(options, 'integration');
    const template = (0,commands_options/* flag */.Jt)(options, 'template');
    const integration = cloud && { cloud, strictClientOnly: false, write: false };
    const checked = [];
    for (const file of (0,commands_options/* list */.p_)(options, 'arguments')) {
        checked.push(await checkFile(file, { template, integration }, world));
    }
    const problems = checked.flatMap((one) => one.problems).toSorted(problem/* compareProblems */.i);
    const files = checked.map((one) => one.summary);
    return {
        problems,
        data: {
            version: 1,
            files: files.map(({ file, summary, errors, warnings }) => ({
                file,
                items: summary?.items ?? null,
                digest: summary?.digest ?? null,
                errors,
                warnings,
            })),
        },
        exit: (0,problem/* hasErrors */.C)(problems) ? 1 : 0,
        text: (style) => registrationsAsText(files, style),
        markdown: () => registrationsAsMarkdown(files),
    };
};
async function checkFile(given, options, world) {
    const file = given.replaceAll('\\', '/');
    const parts = (0,source_text/* textParts */.KO)(world.files, (0,resolve_path/* resolvePath */.o)(world.cwd, given), source_text/* MAX_SOURCE_BYTES */.Tw);
    const { summary, problems } = await summariseRegistration({ file, parts, ...options }).catch((error) => {
        if (error instanceof source_text/* UnreadableFile */.ie)
            return { problems: [(0,given_file/* fileProblem */.W)(given, error.failure)] };
        throw error;
    });
    const count = (severity) => problems.filter((one) => one.severity === severity).length;
    return { summary: { file, summary, errors: count('error'), warnings: count('warning') }, problems };
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

/***/ 2001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/* harmony import */ var cli_table3__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5832);

const NO_LINES = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '  ',
};
function textTable(headers, rows, style, right = []) {
    const table = new cli_table3__WEBPACK_IMPORTED_MODULE_0__({
        chars: NO_LINES,
        style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
        colAligns: headers.map((header) => (right.includes(header) ? 'right' : 'left')),
    });
    table.push(headers.map((header) => style.bold(header)), ...rows.map((row) => [...row]));
    return table
        .toString()
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n');
}


/***/ }),

/***/ 2076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ limit),
/* harmony export */   Dc: () => (/* binding */ shortAddress),
/* harmony export */   Je: () => (/* binding */ CONFLICT_WORDS),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   jp: () => (/* binding */ decimalRange),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   nC: () => (/* binding */ percentRange)
/* harmony export */ });
function counted(count, word, plural = `${word}s`) {
    return `${count} ${count === 1 ? word : plural}`;
}
function percent(share) {
    return share === null || share === undefined ? '–' : `${Math.round(share * 100)} %`;
}
function decimal(share, least) {
    if (share === null || share === undefined)
        return '–';
    for (let digits = 2; least !== undefined && digits <= MOST_DIGITS; digits += 1) {
        const text = share.toFixed(digits);
        if (Number(text) >= least === share >= least)
            return text;
    }
    return share.toFixed(2);
}
const MOST_DIGITS = 7;
function limit(value) {
    if (value === null || value === undefined)
        return '–';
    const text = value.toFixed(2);
    return Number(text) === value ? text : String(value);
}
function percentRange(interval) {
    return interval ? `${Math.round(interval[0] * 100)}–${Math.round(interval[1] * 100)} %` : '–';
}
function decimalRange(mean, interval, least) {
    const shown = decimal(mean, least);
    return interval ? `${shown} (${decimal(interval[0], least)}–${decimal(interval[1], least)})` : shown;
}
const VERDICT_WORDS = {
    passed: 'passed',
    failed: 'below the pass score',
    doubtful: 'not sure yet, more submissions needed',
};
const CONFLICT_WORDS = {
    missing: 'not labelled',
    extra: 'labelled, but not in the ground truth',
    mismatching_label: 'right place, wrong class',
    missing_classification: 'classification not given',
    extra_classification: 'classification given, but not in the ground truth',
    mismatching_answer: 'wrong answer',
    duplicate: 'labelled twice',
    low_overlap: 'counted as right, but drawn loosely',
    mismatching_attribute: 'wrong attribute',
    merge: 'several objects labelled as one',
    split: 'one object labelled as several',
    degenerate_shape: 'shape without an area',
    out_of_image: 'outside the image',
};
function shortAddress(address) {
    const parts = address.split('/');
    const named = parts.length > 1 ? parts.slice(1) : parts;
    return named.map((part) => part.slice(part.indexOf('.') + 1)).join('/');
}
function worstFirst(features) {
    return Object.entries(features)
        .filter(([, totals]) => totals.f1 !== null)
        .toSorted(([a, one], [b, other]) => Number(one.groundTruth === 0) - Number(other.groundTruth === 0) ||
        (one.f1 ?? 0) - (other.f1 ?? 0) ||
        (a < b ? -1 : 1));
}


/***/ })

};
