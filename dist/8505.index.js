export const id = 8505;
export const ids = [8505];
export const modules = {

/***/ 8505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseText: () => (/* binding */ parseText),
  parseTrees: () => (/* binding */ parseTrees)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/js/registration/line-index.js
var line_index = __webpack_require__(3787);
;// CONCATENATED MODULE: ./build/js/manifest/place-of.js

function placeOf(root, locate, path, on = 'value') {
    let node = root;
    let key;
    for (const step of path) {
        const next = child(node, step);
        if (next === undefined)
            return spot(key ?? root, locate);
        node = next.value;
        key = next.key ?? next.value;
    }
    if (on === 'key' && key !== undefined)
        return spot(key, locate);
    return hasRange(node) ? spot(node, locate) : spot(key ?? root, locate);
}
function child(node, step) {
    if ((0,dist/* isMap */.jh)(node)) {
        const pair = node.items.find((one) => (0,dist/* isPair */.tO)(one) && (0,dist/* isScalar */.jn)(one.key) && String(one.key.value) === String(step));
        return pair && { key: pair.key, value: pair.value };
    }
    if ((0,dist/* isSeq */.oP)(node) && typeof step === 'number' && step < node.items.length)
        return { value: node.items[step] };
    return undefined;
}
function spot(node, locate) {
    if (!hasRange(node))
        return locate(0);
    const [start, end] = node.range;
    return (0,dist/* isScalar */.jn)(node) && end > start ? locate(start, end) : locate(start);
}
function hasRange(node) {
    return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

// EXTERNAL MODULE: ./build/js/manifest/source-text.js
var source_text = __webpack_require__(753);
;// CONCATENATED MODULE: ./build/js/manifest/plain-value.js


const MAX_ALIASED = 10_000;
const CONTROL = /(?![\t\n\r])\p{Cc}/u;
function plainValue(root) {
    const walk = { anchors: new Map(), faults: [], aliased: 0, insideAlias: 0 };
    const value = plain(root, 0, walk);
    return { value, faults: walk.faults };
}
function plain(node, depth, walk) {
    if (walk.insideAlias > 0 && ++walk.aliased > MAX_ALIASED)
        return null;
    if ((0,dist/* isScalar */.jn)(node)) {
        if (node.anchor !== undefined)
            walk.anchors.set(node.anchor, node);
        return scalar(node, walk);
    }
    if (depth >= source_text/* MAX_DEPTH */.lr) {
        fault(walk, 'manifest.yaml-depth', `Values are nested more than ${source_text/* MAX_DEPTH */.lr} deep.`, 'Manifests are flat; this cannot be meant.', node);
        return null;
    }
    if ((0,dist/* isMap */.jh)(node)) {
        if (node.anchor !== undefined)
            walk.anchors.set(node.anchor, node);
        const object = {};
        for (const pair of node.items) {
            const key = (0,dist/* isScalar */.jn)(pair.key) ? String(scalar(pair.key, walk)) : '';
            if (key === '__proto__')
                fault(walk, 'manifest.forbidden-key', 'The key "__proto__" is not allowed.', 'Choose another key.', pair.key);
            else
                object[key] = plain(pair.value, depth + 1, walk);
        }
        return object;
    }
    if ((0,dist/* isSeq */.oP)(node)) {
        if (node.anchor !== undefined)
            walk.anchors.set(node.anchor, node);
        return node.items.map((item) => plain(item, depth + 1, walk));
    }
    if ((0,dist/* isAlias */.Vj)(node))
        return aliased(node.source, node, depth, walk);
    return null;
}
function aliased(name, node, depth, walk) {
    const target = walk.anchors.get(name);
    if (target === undefined) {
        fault(walk, 'manifest.yaml-alias', `The alias *${name} has no anchor &${name} before it.`, 'Text that starts with * needs quotes.', node);
        return null;
    }
    const before = walk.aliased;
    walk.insideAlias += 1;
    const value = plain(target, depth + 1, walk);
    walk.insideAlias -= 1;
    if (walk.aliased > MAX_ALIASED && before <= MAX_ALIASED && walk.insideAlias === 0) {
        fault(walk, 'manifest.yaml-alias', `Aliases of this document stand for more than ${MAX_ALIASED} values.`, 'Write the values out.', node);
    }
    return value;
}
function scalar(node, walk) {
    const { value } = node;
    if (typeof value === 'string') {
        if (CONTROL.test(value)) {
            fault(walk, 'manifest.control-character', 'This text holds an invisible control character.', 'Remove it; it often comes from copying.', node);
        }
        if (!value.isWellFormed()) {
            fault(walk, 'manifest.half-character', 'This text holds half of a character: a "\\ud8…" to "\\udf…" without its other half.', 'Write the whole character, or remove the escape.', node);
            return value.toWellFormed();
        }
        return value;
    }
    if (typeof value === 'number' && !Number.isFinite(value)) {
        fault(walk, 'manifest.number-unusable', `${node.source ?? String(value)} is not a number that can be sent.`, 'Write a finite number, or quote it as text.', node);
        return 0;
    }
    if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
        fault(walk, 'manifest.number-unusable', `The number ${node.source ?? String(value)} is too long and would lose digits.`, 'Put it in quotes if it is an id.', node);
    }
    return value;
}
function fault(walk, code, summary, detail, node) {
    if (walk.faults.length < 100)
        walk.faults.push({ code, summary, detail, node });
}

// EXTERNAL MODULE: ./build/js/registration/quoted.js
var quoted = __webpack_require__(1660);
;// CONCATENATED MODULE: ./build/js/manifest/yaml-problem.js

function yamlProblem(error, text, locate) {
    const [start, end] = error.pos;
    const at = locate(start, end > start ? end : undefined);
    const [code, summary, detail] = wording(error, text.slice(start, start + 200));
    return { code, severity: 'error', summary, detail, at };
}
const SYNTAX = 'manifest.yaml-syntax';
function wording(error, here) {
    switch (error.code) {
        case 'DUPLICATE_KEY':
            return [
                'manifest.yaml-duplicate-key',
                `The key ${(0,quoted/* quoted */.T)(keyAt(here))} stands twice in the same place.`,
                'Keep one of the two; if both hold a list, put the entries into one list.',
            ];
        case 'TAB_AS_INDENT':
            return [
                'manifest.yaml-tab',
                'This line is indented with a tab.',
                'Indent with spaces: YAML does not allow tabs.',
            ];
        case 'TAG_RESOLVE_FAILED':
        case 'MULTIPLE_TAGS':
            return [
                'manifest.yaml-tag',
                'Tags (words that start with "!") are not allowed.',
                'Remove the tag, or put the text in quotes.',
            ];
        case 'RESOURCE_EXHAUSTION':
            return ['manifest.yaml-depth', 'Values are nested too deep.', 'Manifests are flat; this cannot be meant.'];
        case 'BAD_INDENT':
            return [
                SYNTAX,
                'This line is not indented like the lines it belongs to.',
                'Put it exactly below the line that it belongs to; or is a bracket above not closed?',
            ];
        case 'BAD_ALIAS':
            return [SYNTAX, 'A "*" or "&" stands here without a name.', 'Put text that starts with "*" or "&" in quotes.'];
        case 'NON_STRING_KEY':
            return [
                SYNTAX,
                'A key must be a plain word or text.',
                'Put the key in quotes, or check for a missing value before ":".',
            ];
        case 'BAD_SCALAR_START':
            return [SYNTAX, 'Text cannot start with this character.', 'Put the text in quotes.'];
        case 'BLOCK_AS_IMPLICIT_KEY':
        case 'MULTILINE_IMPLICIT_KEY':
            return [
                SYNTAX,
                'Two things stand here where only one can.',
                'Is a ":" or an indentation wrong? Put text that holds ": " in quotes.',
            ];
        case 'MISSING_CHAR':
            if (error.message.includes('quote'))
                return [SYNTAX, 'A quote is opened before here, but not closed.', 'Close it on the line where it is opened.'];
            return [
                SYNTAX,
                `Something is missing here: ${sentence(error.message)}`,
                'Check brackets, quotes, commas, and the blank after ":".',
            ];
        case 'BAD_DIRECTIVE':
            return [SYNTAX, 'Lines that start with "%" are not allowed.', 'Remove the line.'];
        case 'ALIAS_PROPS':
        case 'BAD_DQ_ESCAPE':
        case 'BAD_PROP_ORDER':
        case 'BLOCK_IN_FLOW':
        case 'IMPOSSIBLE':
        case 'KEY_OVER_1024_CHARS':
        case 'MULTIPLE_ANCHORS':
        case 'MULTIPLE_DOCS':
        case 'UNEXPECTED_TOKEN':
        case 'BAD_COLLECTION_TYPE':
            return [
                SYNTAX,
                `This is not valid YAML: ${sentence(error.message)}`,
                'Compare the lines around with a manifest that works.',
            ];
    }
}
function keyAt(text) {
    const key = /^("[^"\n]*"|'[^'\n]*'|[^\s:,{}[\]]*)/.exec(text)?.[0] ?? '';
    return key.replaceAll(/^["']|["']$/g, '');
}
function sentence(message) {
    const clean = message.replaceAll(/\s+/g, ' ').trim();
    return clean.endsWith('.') ? clean : `${clean}.`;
}

;// CONCATENATED MODULE: ./build/js/manifest/parse.js






function parseText(file, source) {
    const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
    const locate = (0,line_index/* lineIndex */.D)(file, text);
    if (text.length > source_text/* MAX_MANIFEST_BYTES */.ZJ) {
        const summary = `This file has more than ${source_text/* MAX_MANIFEST_BYTES */.ZJ / 1_000_000} MB.`;
        return {
            documents: [],
            broken: [],
            problems: [{ code: 'manifest.file-too-large', severity: 'error', summary, detail: 'Split it.', at: locate(0) }],
        };
    }
    const problems = [];
    const documents = [];
    const broken = [];
    let trees;
    const treeOf = (index) => (trees ??= parseTrees(text, locate))[index];
    parseYaml(text).forEach((parsed, index) => {
        const errors = [...parsed.errors, ...parsed.warnings];
        for (const error of errors)
            problems.push(yamlProblem(error, text, locate));
        if (isEmpty(parsed))
            return;
        const { value, faults } = plainValue(parsed.contents);
        if (errors.length + faults.length > 0)
            broken.push(value);
        else {
            documents.push({
                file,
                index,
                value,
                root: () => treeOf(index).root,
                locate,
                at: (path, on) => treeOf(index).at(path, on),
            });
        }
        if (errors.length > 0)
            return;
        for (const { node, ...fault } of faults) {
            problems.push({ ...fault, severity: 'error', at: placeOf(node, locate, []) });
        }
    });
    return { documents, broken, problems };
}
function parseTrees(text, locate) {
    return parseYaml(text).map((parsed) => {
        const root = parsed.contents;
        return { root, at: (path, on) => placeOf(root, locate, path, on) };
    });
}
function parseYaml(text) {
    const parsed = (0,dist/* parseAllDocuments */.hR)(text, {
        version: '1.2',
        schema: 'core',
        merge: false,
        stringKeys: true,
        uniqueKeys: true,
        prettyErrors: false,
        keepSourceTokens: false,
        logLevel: 'silent',
    });
    return [...parsed];
}
function isEmpty(parsed) {
    const contents = parsed.contents;
    if (contents === null)
        return true;
    return (typeof contents === 'object' &&
        'value' in contents &&
        contents.value === null &&
        'source' in contents &&
        contents.source === '');
}


/***/ })

};
