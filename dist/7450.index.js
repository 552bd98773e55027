export const id = 7450;
export const ids = [7450];
export const modules = {

/***/ 6459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ cleanLine),
/* harmony export */   i: () => (/* binding */ breakCommands)
/* harmony export */ });
function cleanLine(text, limit = 300) {
    const clean = text
        .toWellFormed()
        .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim();
    if (clean.length <= limit)
        return clean;
    return `${clean.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
function breakCommands(text) {
    return text.replaceAll(/:(?=:)/g, ':\u200B').replaceAll('##[', '##\u200B[');
}


/***/ }),

/***/ 7450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asksForJson: () => (/* binding */ asksForJson),
/* harmony export */   buildProgram: () => (/* binding */ buildProgram),
/* harmony export */   parseCall: () => (/* binding */ parseCall)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7375);
/* harmony import */ var _base_clean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6459);
/* harmony import */ var _commands_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6807);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4306);




async function parseCall(argv, writers) {
    let call;
    const program = buildProgram((found) => (call = found), writers);
    try {
        await program.parseAsync([...argv], { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof commander__WEBPACK_IMPORTED_MODULE_0__/* .CommanderError */ .b7))
            throw error;
        return error.exitCode === 0 ? { exit: 0 } : { exit: 2, wrong: wrongUsage(error.message) };
    }
    return call ?? { exit: 2 };
}
function wrongUsage(message) {
    if (message === '(outputHelp)')
        return 'No command is given.';
    const line = (0,_base_clean_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .O)(message.replace(/^error: /, ''));
    return `${line.charAt(0).toUpperCase()}${line.slice(1)}${/[.?)]$/.test(line) ? '' : '.'}`;
}
function asksForJson(argv) {
    return argv.some((word, index) => word === '--output=json' ||
        word === '-ojson' ||
        (word === 'json' && /^(-o|--output)$/.test(argv[index - 1] ?? '')));
}
function buildProgram(note, writers) {
    const program = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('assay')
        .description('Runs Encord’s Benchmark QA workflow from a Git repository of YAML manifests.')
        .version(_version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x, '-V, --version')
        .enablePositionalOptions();
    const groups = new Map();
    for (const verb of _commands_options_js__WEBPACK_IMPORTED_MODULE_1__/* .VERBS */ .hU) {
        const [first = '', second] = verb.name.split(' ');
        const parent = second === undefined ? program : (groups.get(first) ?? program.command(first));
        if (second !== undefined && !groups.has(first)) {
            groups.set(first, parent.description(`Commands about the ${first}.`));
        }
        const command = parent.command(second ?? first);
        if (second === undefined)
            groups.set(first, command.enablePositionalOptions());
        addVerb(command, verb, note);
    }
    for (const command of [program, ...program.commands, ...program.commands.flatMap((group) => group.commands)]) {
        command.exitOverride().showSuggestionAfterError(true).showHelpAfterError('(add --help for what it takes)');
        if (writers)
            command.configureOutput({ writeOut: writers.writeOut, writeErr: writers.writeErr });
    }
    return program;
}
function addVerb(command, verb, note) {
    command.description(verb.summary);
    if (verb.argument) {
        const { name, several, optional, description } = verb.argument;
        const inner = several ? `${name}...` : name;
        command.argument(optional ? `[${inner}]` : `<${inner}>`, description);
    }
    for (const option of verb.options) {
        command.addOption(flagOf(option));
        if (option.type === 'switch')
            command.addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(`--no-${option.name}`).hideHelp());
    }
    command.action((...args) => {
        const given = verb.argument ? args[0] : undefined;
        const positional = Array.isArray(given) ? given.map(String) : typeof given === 'string' ? [given] : [];
        note({ verb, options: { ...namedOptions(verb.options, command.opts()), arguments: positional } });
    });
}
function flagOf(option) {
    const short = option.short ? `-${option.short}, ` : '';
    const value = option.type === 'flag' || option.type === 'switch' ? '' : ` <${option.value ?? 'value'}>`;
    const remark = option.type === 'switch' ? ` (--no-${option.name} for the opposite)` : '';
    const flag = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(`${short}--${option.name}${value}`, option.description + remark);
    if (option.choices)
        flag.choices([...option.choices]);
    if (option.default !== undefined)
        flag.default(option.default);
    if (option.required)
        flag.makeOptionMandatory();
    if (option.type === 'number')
        flag.argParser((value) => parseNumber(option, value));
    if (option.type === 'list') {
        flag.argParser((one, before) => [...(before ?? []), one]);
    }
    return flag;
}
function parseNumber(option, value) {
    const read = (0,_commands_options_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz)(option, value);
    if (read instanceof Error)
        throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di(read.message);
    return read;
}
function namedOptions(options, values) {
    return Object.fromEntries(options.map((option) => [
        option.name,
        values[option.name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase())],
    ]));
}


/***/ })

};
