export const id = 9870;
export const ids = [9870];
export const modules = {

/***/ 9870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  problemRows: () => (/* binding */ problemRows)
});

// EXTERNAL MODULE: ./build/js/registration/rules/index.js + 17 modules
var rules = __webpack_require__(2130);
// EXTERNAL MODULE: ./build/js/manifest/rules/index.js + 38 modules
var manifest_rules = __webpack_require__(3391);
;// CONCATENATED MODULE: ./build/js/manifest/shape-rows.js
const row = (code, means, fix) => ({
    code: `manifest.${code}`,
    severity: 'error',
    means,
    fix,
});
const SHAPE_ROWS = [
    row('file-missing', 'A file that a manifest names is not there.', 'Check the path: it is relative to the manifest.'),
    row('file-link', 'A file is a link, or lies behind one.', 'Put the file itself into the repository.'),
    {
        code: 'manifest.file-elsewhere',
        severity: 'warning',
        means: 'A manifest lies beside `manifests/` and `projects/`, or its name ends otherwise than in `.yaml` or `.yml`.',
        fix: 'Move or rename it; the message says where to.',
    },
    {
        code: 'manifest.empty-file',
        severity: 'warning',
        means: 'A manifest file holds nothing but comments, or nothing at all.',
        fix: 'Delete it, or put back what it declared.',
    },
    row('file-too-large', 'A manifest has more than 4 MB, or a registration file more than 256 MB.', 'Split the file.'),
    row('file-encoding', 'A file is not UTF-8 text.', 'Save it as UTF-8.'),
    row('yaml-syntax', 'The file is not valid YAML.', 'Compare indentation, quotes and brackets with a manifest that works.'),
    row('yaml-duplicate-key', 'A key stands twice in the same place.', 'Keep one of the two.'),
    row('yaml-tab', 'A line is indented with a tab.', 'Indent with spaces.'),
    row('yaml-tag', 'A value has a tag, a word that starts with `!`.', 'Remove the tag, or put the text in quotes.'),
    row('yaml-alias', 'An alias (`*name`) has no anchor, or aliases stand for too many values.', 'Write the values out, or put text that starts with `*` in quotes.'),
    row('yaml-depth', 'Values are nested too deep.', 'Manifests are flat; check the brackets.'),
    row('half-character', 'A text holds half of a character: an escape from "\\ud800" to "\\udfff" without its other half.', 'Write the whole character, or remove the escape.'),
    row('control-character', 'A text holds an invisible control character.', 'Remove it; it often comes from copying.'),
    row('number-unusable', 'A number is infinite, or too long to keep its digits.', 'Put it in quotes if it is an id.'),
    row('forbidden-key', 'A key is `__proto__`.', 'Choose another key.'),
    row('not-a-manifest', 'A document is not a group of keys.', 'A manifest has `apiVersion`, `kind`, `metadata` and `spec`.'),
    row('unknown-kind', 'There is no such kind.', 'Correct the spelling, also of upper and lower case.'),
    row('unknown-version', 'This version of Assay does not know the `apiVersion`.', 'Write `apiVersion: assay/v1`.'),
    row('unknown-key', 'A key is not known at this place.', 'Correct the spelling, the place, or remove the key.'),
    row('missing-key', 'A key that is needed is not there.', 'Add it.'),
    row('null', 'A key has no value.', 'Give it one; remove the key to leave it unmanaged; write `[]`, `{}` or `""` to make it empty.'),
    row('wrong-type', 'A value is of another type than the key needs.', 'Write the value as the message says.'),
    row('unknown-value', 'A value is not one of those that the key takes.', 'Choose one of those in the message.'),
    row('out-of-range', 'A number, text or list is too small or too large.', 'Keep to the limit in the message.'),
    row('bad-format', 'A text is not written as it must be: a name, an id, an address, a colour.', 'Write it as the message says.'),
    row('invalid', 'Values do not go together.', 'Do as the message says.'),
];

;// CONCATENATED MODULE: ./build/js/manifest/problem-rows.js



function problemRows() {
    const rows = [...rules/* REGISTRATION_ROWS */.f, ...SHAPE_ROWS, ...manifest_rules/* RULES */.y.flatMap((rule) => [rule, ...(rule.also ?? [])])];
    const byCode = new Map();
    for (const row of rows)
        if (!byCode.has(row.code))
            byCode.set(row.code, row);
    return [...byCode.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}


/***/ })

};
