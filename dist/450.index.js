export const id = 450;
export const ids = [450];
export const modules = {

/***/ 7450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildProgram: () => (/* binding */ buildProgram),
/* harmony export */   parseCall: () => (/* binding */ parseCall)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7375);
/* harmony import */ var _commands_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6807);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4306);



/** What a command line asks for: a command, or nothing more than an exit code (help was shown: 0; wrong usage: 2). */
async function parseCall(argv, writers) {
    let call;
    const program = buildProgram((found) => (call = found), writers);
    try {
        await program.parseAsync([...argv], { from: 'user' });
    }
    catch (error) {
        if (error instanceof commander__WEBPACK_IMPORTED_MODULE_0__/* .CommanderError */ .b7)
            return { exit: error.exitCode === 0 ? 0 : 2 };
        throw error;
    }
    return call ?? { exit: 2 };
}
/** The commander program of the option table; parsing only notes what was called. */
function buildProgram(note, writers) {
    const program = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('assay')
        .description('Runs Encord’s Benchmark QA workflow from a Git repository of YAML manifests.')
        .version(_version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x, '-V, --version');
    const groups = new Map();
    for (const verb of _commands_options_js__WEBPACK_IMPORTED_MODULE_1__/* .VERBS */ .hU) {
        const [first = '', second] = verb.name.split(' ');
        const parent = second === undefined ? program : (groups.get(first) ?? program.command(first));
        if (second !== undefined && !groups.has(first)) {
            groups.set(first, parent.description(`Commands about the ${first}.`));
        }
        const command = parent.command(second ?? first);
        // A command may also be a group (`audit`, `audit verify`): what stands behind the second word is the second's.
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
        flag.argParser(parseNumber);
    if (option.type === 'list') {
        flag.argParser((one, before) => [...(before ?? []), one]);
    }
    return flag;
}
function parseNumber(value) {
    if (!/^-?\d+(\.\d+)?$/.test(value))
        throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di('It must be a number.');
    return Number(value);
}
/** Commander names options in camel case; the table's names are what the rest of the program uses. */
function namedOptions(options, values) {
    return Object.fromEntries(options.map((option) => [
        option.name,
        values[option.name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase())],
    ]));
}


/***/ })

};
