export const id = 9832;
export const ids = [9832];
export const modules = {

/***/ 9832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/commands/options.js
var commands_options = __webpack_require__(6807);
;// CONCATENATED MODULE: ./build/js/action-inputs.js

function readInputs(env) {
    const input = (name) => env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
    const command = input('command').replaceAll(/\s+/g, ' ');
    const verb = commands_options/* VERBS */.hU.find((one) => one.name === command && !one.cliOnly);
    if (!verb) {
        const known = commands_options/* VERBS */.hU.filter((one) => !one.cliOnly).map((one) => one.name);
        return wrong(`The input "command" is "${command}".`, `It can be ${known.join(', ')}.`);
    }
    const values = { arguments: splitLines(input('arguments'), /\n/) };
    if (verb.argument && !verb.argument.optional && splitLines(input('arguments'), /\n/).length === 0) {
        return wrong(`The command ${verb.name} needs the input "arguments".`, verb.argument.description);
    }
    for (const option of verb.options) {
        const read = readOption(option, input(option.name));
        if (read instanceof Error)
            return wrong(`The input "${option.name}" is wrong.`, read.message);
        if (read === undefined && option.required) {
            return wrong(`The command ${verb.name} needs the input "${option.name}".`, option.description);
        }
        values[option.name] = read ?? option.default;
    }
    return { verb, options: values };
}
function readOption(option, value) {
    if (value === '')
        return undefined;
    switch (option.type) {
        case 'flag':
        case 'switch':
            if (value === 'true' || value === 'false')
                return value === 'true';
            return new Error('It can be true or false.');
        case 'number':
            return (0,commands_options/* readNumber */.kz)(option, value);
        case 'choice':
            return option.choices?.includes(value) ? value : new Error(`It can be ${option.choices?.join(', ')}.`);
        case 'list':
            return splitLines(value, /[\n,]/);
        case 'text':
            return value;
    }
}
function splitLines(value, at) {
    return value
        .split(at)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function wrong(summary, detail) {
    return { problem: { code: 'action.input-wrong', severity: 'error', summary, detail } };
}

// EXTERNAL MODULE: ./build/js/base/clean.js
var clean = __webpack_require__(6459);
;// CONCATENATED MODULE: ./build/js/report/annotations.js

const COMMAND = { error: 'error', warning: 'warning', note: 'notice' };
const SHOWN = 10;
const LONGEST = 4000;
function annotations(problems, folder = '') {
    const severities = ['error', 'warning', 'note'];
    return severities.flatMap((severity) => {
        const all = problems.filter((problem) => problem.severity === severity);
        const shown = all.length > SHOWN ? all.slice(0, SHOWN - 1) : all;
        const rest = all.length - shown.length;
        const lines = shown.map((problem) => annotation(problem, folder));
        if (rest > 0)
            lines.push(workflowCommand(COMMAND[severity], {}, `and ${rest} more, see the job summary`));
        return lines;
    });
}
function annotation(problem, folder) {
    const { at } = problem;
    const properties = {};
    if (at) {
        properties['file'] = folder === '' ? at.file : `${folder}/${at.file}`;
        properties['line'] = String(at.line);
        properties['col'] = String(at.column);
        if (at.endLine !== undefined)
            properties['endLine'] = String(at.endLine);
        if (at.endColumn !== undefined && at.endLine === at.line)
            properties['endColumn'] = String(at.endColumn);
    }
    properties['title'] = (0,clean/* cleanLine */.O)(problem.code);
    const detail = (problem.detail ?? '').split('\n').map((line) => (0,clean/* cleanLine */.O)(line, 1000));
    const message = [(0,clean/* cleanLine */.O)(problem.summary, 1000), ...detail.filter((line) => line !== '')].join('\n');
    return workflowCommand(COMMAND[problem.severity], properties, message.slice(0, LONGEST));
}
function workflowCommand(name, properties, message) {
    const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
    return `::${name}${list.length > 0 ? ` ${list.join(',')}` : ''}::${escapeData(message)}`;
}
function escapeData(text) {
    return text
        .toWellFormed()
        .replaceAll('%', '%25')
        .replaceAll('\r', '%0D')
        .replaceAll('\n', '%0A')
        .replaceAll('##[', '##\u200B[');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

// EXTERNAL MODULE: ./build/js/report/fit.js
var fit = __webpack_require__(7986);
// EXTERNAL MODULE: ./build/js/report/json.js
var report_json = __webpack_require__(4291);
// EXTERNAL MODULE: ./build/js/report/count-problems.js
var count_problems = __webpack_require__(6655);
// EXTERNAL MODULE: ./build/js/report/style.js
var style = __webpack_require__(84);
// EXTERNAL MODULE: ./build/js/run-cli.js
var run_cli = __webpack_require__(3184);
// EXTERNAL MODULE: ./build/js/shell.js
var js_shell = __webpack_require__(5976);
// EXTERNAL MODULE: ./build/js/streams.js
var streams = __webpack_require__(1099);
// EXTERNAL MODULE: ./build/js/world.js + 2 modules
var world = __webpack_require__(3477);
;// CONCATENATED MODULE: ./build/js/action.js














async function main() {
    const shell = (0,world/* createShell */.f)({ cwd: process.cwd(), inCi: true, onMask: maskAtRunner });
    const inputs = readInputs(process.env);
    if ('problem' in inputs) {
        streams/* stdout */.Uo.write(annotations([inputs.problem]).join('\n') + '\n');
        process.exitCode = 2;
        return;
    }
    const { verb, options } = inputs;
    process.once('SIGINT', () => shell.stop(js_shell/* STOPPED */.yd));
    process.once('SIGTERM', () => shell.stop(js_shell/* STOPPED */.yd));
    const result = await (0,run_cli/* runVerb */.b)(verb, options, shell);
    const folder = (0,external_node_path_.relative)(process.cwd(), (0,external_node_path_.resolve)(process.cwd(), (0,commands_options/* text */.Qq)(options, 'directory') ?? '.'));
    const lines = annotations(result.problems, folder.replaceAll('\\', '/'));
    if (lines.length > 0)
        shell.world.out(`${lines.join('\n')}\n`);
    const said = result.text(style/* PLAIN */.t);
    if (said !== '')
        shell.world.out((0,clean/* breakCommands */.i)(`${said}\n`));
    await writeSummary(verb, result);
    const json = (0,external_node_path_.join)(process.env['RUNNER_TEMP'] || process.cwd(), `assay-${verb.name.replaceAll(' ', '-')}.json`);
    (0,external_node_fs_.writeFileSync)(json, result.stdout ?? `${(0,report_json.safeJson)((0,js_shell/* envelope */.RE)(verb.name, result))}\n`);
    writeOutputs({
        ...result.outputs,
        exit: String(result.exit),
        problems: String(result.problems.filter((problem) => problem.severity === 'error').length),
        json,
    });
    process.exitCode = result.exit;
}
function maskAtRunner(secret) {
    for (const line of secret.split(/\r?\n/)) {
        if (line.trim().length >= 8)
            streams/* stdout */.Uo.write(`${workflowCommand('add-mask', {}, line.trim())}\n`);
    }
}
async function writeSummary(verb, result) {
    const file = process.env['GITHUB_STEP_SUMMARY'];
    if (!file)
        return;
    const count = (0,count_problems/* countProblems */._)(result.problems);
    const head = `## assay ${verb.name}: ${result.exit === 0 ? '✅ fine' : `exit ${result.exit}`}${count === '' ? '' : `, ${count}`}`;
    const markdown = (0,fit/* cut */.Jj)(result.markdown(), fit/* SUMMARY_BYTES */.R$ * 0.7);
    const items = result.problems.length === 0 ? [] : (await __webpack_require__.e(/* import() */ 1086).then(__webpack_require__.bind(__webpack_require__, 8705))).problemItems(result.problems);
    const blocks = [head, ...(markdown === '' ? [] : [markdown]), ...items];
    (0,external_node_fs_.appendFileSync)(file, `${(0,fit/* fit */.Uj)(blocks, fit/* SUMMARY_BYTES */.R$)}\n`);
}
function writeOutputs(outputs) {
    const file = process.env['GITHUB_OUTPUT'];
    if (!file)
        return;
    const parts = Object.entries(outputs).map(([name, value]) => {
        let delimiter = 'end-of-output';
        while (value.includes(delimiter))
            delimiter += '-x';
        return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    });
    (0,external_node_fs_.appendFileSync)(file, parts.join(''));
}


/***/ }),

/***/ 6807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   hU: () => (/* binding */ VERBS),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
const OUTPUT = {
    name: 'output',
    short: 'o',
    type: 'choice',
    choices: ['text', 'json', 'markdown'],
    default: 'text',
    description: 'Format of the result.',
};
const TABLE = { ...OUTPUT, choices: ['text', 'json', 'markdown', 'csv'] };
const REPORT = { ...OUTPUT, choices: ['text', 'json', 'markdown', 'csv', 'html'] };
const DIRECTORY = {
    name: 'directory',
    short: 'C',
    type: 'text',
    value: 'folder',
    description: 'Folder of the workspace; default: the nearest one upwards with an assay.yaml.',
};
const ENVIRONMENT = {
    name: 'environment',
    short: 'e',
    type: 'text',
    value: 'name',
    description: 'Environment of assay.yaml; default: its defaultEnvironment.',
};
const DRY_RUN = { name: 'dry-run', type: 'flag', description: 'Read, decide and report, but change nothing.' };
const PAIR = {
    name: 'pair',
    type: 'list',
    value: 'name',
    description: 'Only these project pairs; default: all.',
};
const COLOR = {
    name: 'color',
    type: 'switch',
    description: 'Colours; default: when the output is a terminal.',
};
const OUT = (what) => ({ name: 'out', type: 'text', value: 'file', description: what });
const plain = [OUTPUT, COLOR];
const common = [...plain, DIRECTORY];
const connected = [...common, ENVIRONMENT];
const tables = [TABLE, COLOR, DIRECTORY, ENVIRONMENT];
const VERBS = [
    {
        name: 'init',
        summary: 'Write a complete example workspace with its workflows into a folder; existing files stay as they are.',
        argument: {
            name: 'folder',
            several: false,
            optional: true,
            description: 'Where to write; default: the current folder.',
        },
        needs: '–',
        cliOnly: true,
        options: [
            ...plain,
            {
                name: 'action',
                type: 'text',
                value: 'owner/repository@commit',
                description: 'Release of the Action that the workflows use; default: a placeholder, to be replaced.',
            },
            {
                name: 'workflows',
                type: 'switch',
                description: 'Write the workflows to .github/workflows of the repository, too; default: yes.',
            },
        ],
    },
    {
        name: 'validate',
        summary: 'Check every manifest and registration file, offline.',
        needs: '–',
        options: [
            ...common,
            {
                name: 'sarif',
                type: 'text',
                value: 'file',
                description: 'Also write the problems as SARIF 2.1.0 to this file.',
            },
            {
                name: 'suggest',
                type: 'flag',
                description: 'In a pull request of the same repository: also post known corrections as suggestions (needs a token).',
            },
        ],
    },
    {
        name: 'plan',
        summary: 'Show what differs between the manifests and the platform, or the last known state.',
        needs: 'state, or key',
        options: [
            ...tables,
            {
                name: 'refresh',
                type: 'switch',
                description: 'Read the platform, or only the last known state (no key needed); default: when there is a key.',
            },
            { name: 'detailed-exit-code', type: 'flag', description: 'Exit with 4 when changes are pending.' },
            OUT('Also write the plan as JSON to this file.'),
        ],
    },
    {
        name: 'apply',
        summary: 'Run the approved operations, journalled and resumable.',
        needs: 'key',
        options: [
            ...tables,
            DRY_RUN,
            { name: 'plan', type: 'text', value: 'file', description: 'Run only what this reviewed plan covers.' },
            { name: 'digest', type: 'text', value: 'sha256', description: 'Run only if the plan made now has this digest.' },
            {
                name: 'confirm',
                type: 'list',
                value: 'address',
                description: 'Confirm a destructive operation by its address; may be repeated.',
            },
            { name: 'yes', short: 'y', type: 'flag', description: 'Approve the plan made now without asking.' },
        ],
    },
    {
        name: 'comment',
        summary: 'Post the plan of a pull request from a fork; for a workflow with `on: workflow_run`.',
        needs: 'token',
        options: [
            ...connected,
            {
                name: 'plan',
                type: 'text',
                value: 'file',
                description: 'Plan that the pull request’s own run uploaded: compared, never believed.',
            },
        ],
    },
    {
        name: 'route',
        summary: 'Send waiting tasks to the benchmark or the production pathway.',
        needs: 'key',
        options: [...tables, DRY_RUN, PAIR],
    },
    {
        name: 'evaluate',
        summary: 'Score submissions against the ground truth, store the result, then archive the tasks.',
        needs: 'key',
        options: [
            ...tables,
            DRY_RUN,
            PAIR,
            {
                name: 'fail-on',
                type: 'choice',
                choices: ['never', 'verdict'],
                default: 'never',
                description: 'Whether an annotator below the pass score makes the exit code 1.',
            },
            {
                name: 'shard',
                type: 'text',
                value: 'i/n',
                description: 'Only read and score share i of n of the tasks, and write that to the file of --out.',
            },
            OUT('File for what a shard has read and scored: NDJSON, packed when the name ends in .gz.'),
            {
                name: 'merge',
                type: 'list',
                value: 'path',
                description: 'Files of all shards, or folders that hold them: store what they scored, then archive.',
            },
        ],
    },
    {
        name: 'drift',
        summary: 'Show what somebody changed on the platform by hand; in a workflow, keep an issue about it.',
        needs: 'key',
        options: [
            ...tables,
            DRY_RUN,
            { name: 'detailed-exit-code', type: 'flag', description: 'Exit with 4 when something differs.' },
            {
                name: 'accept',
                type: 'list',
                value: 'address',
                description: 'Make a pull request that writes the live values of this resource into its manifest.',
            },
        ],
    },
    {
        name: 'score',
        summary: 'The same evaluation without a platform: label rows from files.',
        needs: 'files',
        options: [
            ...plain,
            {
                name: 'ontology',
                type: 'text',
                required: true,
                value: 'file',
                description: 'Ontology as JSON: the editor JSON, or the ontology.json of a snapshot.',
            },
            {
                name: 'ground-truth',
                type: 'text',
                required: true,
                value: 'file',
                description: 'Label rows of the ground truth: snapshot, NDJSON or JSON array, .gz too.',
            },
            {
                name: 'submissions',
                type: 'text',
                required: true,
                value: 'file',
                description: 'Label rows of the annotators, in the same forms; may be the same snapshot.',
            },
            {
                name: 'threshold',
                type: 'number',
                range: [0, 1],
                value: '0..1',
                description: 'Similarity that a pair must reach; default 0.5.',
            },
            {
                name: 'evaluation',
                type: 'text',
                value: 'file',
                description: 'YAML or JSON file with the `evaluation:` part of a project pair.',
            },
            {
                name: 'per-submission',
                type: 'text',
                value: 'file',
                description: 'Also write one result a submission to this file, as NDJSON.',
            },
        ],
    },
    {
        name: 'report',
        summary: 'Show stored results again.',
        needs: 'state',
        options: [
            ...connected.map((one) => (one.name === 'output' ? REPORT : one)),
            PAIR,
            {
                name: 'format',
                type: 'choice',
                choices: ['text', 'markdown', 'json', 'csv', 'html'],
                description: 'Format of the report; default: that of --output.',
            },
            OUT('Write the report to this file instead of printing it.'),
        ],
    },
    {
        name: 'doctor',
        summary: 'Check key, region, integrations, templates, access and contracts, and say what to do by hand.',
        needs: 'key',
        options: [
            ...connected,
            {
                name: 'probe',
                type: 'flag',
                description: 'Also ask, without writing, where the workspace answers otherwise than the sandbox.',
            },
        ],
    },
    {
        name: 'explain',
        summary: 'Show how one submission got its score: every match, similarity and conflict.',
        argument: { name: 'task', several: false, description: 'Task id, data id or data title.' },
        needs: 'state',
        options: [...connected, PAIR],
    },
    {
        name: 'registration check',
        summary: 'Check registration files against the format and its rules.',
        argument: { name: 'file', several: true, description: 'Encord JSON, CSV or NDJSON.' },
        needs: '–',
        options: [
            ...plain,
            { name: 'template', type: 'flag', description: 'The file is a template: placeholders are notes, not errors.' },
            {
                name: 'integration',
                type: 'choice',
                choices: ['aws', 'gcp', 'azure', 'otc', 's3-compatible'],
                description: 'Cloud of the integration, so that the forms of its URLs are checked too.',
            },
        ],
    },
    { name: 'state verify', summary: 'Check the hash chain of the ledger.', needs: 'state', options: connected },
    {
        name: 'audit',
        summary: 'Show who proposed, approved and applied what, when, before and after.',
        needs: 'state, git',
        options: [
            ...tables,
            { name: 'since', type: 'text', value: 'day', description: 'First day, as YYYY-MM-DD.' },
            { name: 'until', type: 'text', value: 'day', description: 'Last day, as YYYY-MM-DD.' },
            { name: 'address', type: 'text', value: 'address', description: 'Only this resource and what is below it.' },
        ],
    },
    { name: 'audit verify', summary: 'Check the hash chain of the ledger.', needs: 'state', options: connected },
    {
        name: 'sandbox',
        summary: 'Serve an Encord-compatible sandbox for tests and trials.',
        needs: '–',
        cliOnly: true,
        options: [
            COLOR,
            { name: 'host', type: 'text', value: 'address', default: '127.0.0.1', description: 'Address to listen on.' },
            { name: 'port', type: 'number', value: 'n', default: 0, description: 'Port to listen on; 0 takes a free one.' },
            { name: 'database', type: 'text', value: 'file', description: 'SQLite file; default: .assay/sandbox.sqlite.' },
            { name: 'json', type: 'flag', description: 'Print one line of JSON once it accepts requests, and nothing else.' },
        ],
    },
    {
        name: 'demo',
        summary: 'Run the whole workflow on the embedded sandbox with simulated annotators.',
        argument: {
            name: 'folder',
            several: false,
            optional: true,
            description: 'Where to set it up; default: assay-demo.',
        },
        needs: '–',
        cliOnly: true,
        options: [
            ...plain,
            { name: 'seed', type: 'number', value: 'n', default: 1, description: 'Seed of the simulated people.' },
        ],
    },
];
function readNumber(option, text) {
    if (!/^-?\d+(\.\d+)?$/.test(text))
        return new Error('It must be a number.');
    const value = Number(text);
    if (option.range && !(value >= option.range[0] && value <= option.range[1]))
        return new Error(`It must be a number from ${option.range[0]} to ${option.range[1]}.`);
    return value;
}
function text(options, name) {
    const value = options[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function flag(options, name) {
    return options[name] === true;
}
function number(options, name) {
    const value = options[name];
    return typeof value === 'number' ? value : undefined;
}
function list(options, name) {
    const value = options[name];
    return Array.isArray(value) ? value : [];
}


/***/ }),

/***/ 6655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ countProblems)
/* harmony export */ });
function countProblems(problems) {
    const severities = ['error', 'warning', 'note'];
    return severities
        .flatMap((severity) => {
        const count = problems.filter((problem) => problem.severity === severity).length;
        return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
    })
        .join(', ');
}


/***/ }),

/***/ 7986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   R$: () => (/* binding */ SUMMARY_BYTES),
/* harmony export */   Uj: () => (/* binding */ fit)
/* harmony export */ });
/* unused harmony export byteLength */
const SUMMARY_BYTES = 1_000_000;
function byteLength(text) {
    return new TextEncoder().encode(text).length;
}
function fit(blocks, budget, leftOut = (count) => `_${count} more left out._`, options = {}) {
    const { separator = '\n\n', measure = byteLength } = options;
    const whole = blocks.join(separator);
    if (measure(whole) <= budget)
        return whole;
    const kept = [];
    let used = measure(separator + leftOut(blocks.length));
    for (const block of blocks) {
        const size = measure(block) + measure(separator);
        if (used + size > budget)
            break;
        kept.push(block);
        used += size;
    }
    if (kept.length === 0)
        return shorten(blocks[0] ?? '', budget, measure);
    return [...kept, leftOut(blocks.length - kept.length)].join(separator);
}
function cut(text, budget, measure = byteLength) {
    return measure(text) <= budget ? text : shorten(text, budget, measure);
}
function shorten(text, budget, measure) {
    const remark = '\n\n_cut here: too long_';
    let [low, high] = [0, text.length];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (measure(text.slice(0, middle)) + measure(remark) <= budget)
            low = middle;
        else
            high = middle - 1;
    }
    const start = text.slice(0, low).replace(/[\uD800-\uDBFF]$/, '');
    const lines = start.lastIndexOf('\n');
    return (lines > 0 ? start.slice(0, lines) : start) + remark;
}


/***/ }),

/***/ 1099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uo: () => (/* binding */ stdout),
/* harmony export */   vF: () => (/* binding */ stderr)
/* harmony export */ });
/* unused harmony export output */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

const stdout = output(1, () => process.stdout);
const stderr = output(2, () => process.stderr);
function output(descriptor, open) {
    let opened;
    let gone = false;
    let failed;
    const fail = (error) => {
        gone = true;
        if (error.code !== 'EPIPE')
            failed = error;
    };
    const stream = () => {
        if (opened === undefined) {
            opened = open();
            opened.on('error', fail);
        }
        return opened;
    };
    let device;
    const isDevice = () => (device ??= isCharacterDevice(descriptor));
    return {
        write(text) {
            if (gone || text === '')
                return;
            if (opened !== undefined || isDevice())
                return void stream().write(text);
            const bytes = Buffer.from(text);
            let at = 0;
            try {
                while (at < bytes.length)
                    at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, bytes, at);
            }
            catch (error) {
                if (error.code === 'EAGAIN')
                    stream().write(bytes.subarray(at));
                else
                    fail(error);
            }
        },
        failure: () => failed,
        isTerminal: () => isDevice() && Boolean(stream().isTTY),
        columns: () => (isDevice() ? stream().columns : undefined),
        stream,
    };
}
function isCharacterDevice(descriptor) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).isCharacterDevice();
    }
    catch {
        return true;
    }
}


/***/ })

};
