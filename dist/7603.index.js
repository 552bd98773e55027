export const id = 7603;
export const ids = [7603];
export const modules = {

/***/ 7603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inlineSource: () => (/* binding */ inlineSource),
/* harmony export */   nodeAt: () => (/* binding */ nodeAt)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

function inlineSource(node, value) {
    const [start, end] = rangeOf(node);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) || node === null || node === undefined)
        return plainSource(value, start, end);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
        const entries = node.items.map((pair) => {
            const key = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? String(pair.key.value) : '';
            const [keyStart, keyEnd] = rangeOf(pair.key);
            return { key, keyStart, keyEnd, value: inlineSource(pair.value, value[key]) };
        });
        return { kind: 'object', entries, start, end: start + 1 };
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
        const items = node.items.map((item, index) => inlineSource(item, value[index]));
        return { kind: 'list', items, start, end: start + 1 };
    }
    return plainSource(value, start, end);
}
function plainSource(value, start, end) {
    if (Array.isArray(value)) {
        return { kind: 'list', items: value.map((item) => plainSource(item, start, end)), start, end };
    }
    if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value).map(([key, member]) => ({
            key,
            keyStart: start,
            keyEnd: end,
            value: plainSource(member, start, end),
        }));
        return { kind: 'object', entries, start, end };
    }
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
        return { kind: 'scalar', value, start, end };
    }
    return { kind: 'scalar', value: null, start, end };
}
function rangeOf(node) {
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
    return Array.isArray(range) ? [Number(range[0]), Number(range[1])] : [0, 0];
}
function nodeAt(root, path) {
    let node = root;
    for (const step of path) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return node;
        node = node.items.find((pair) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) && pair.key.value === step)?.value;
    }
    return node;
}


/***/ })

};
