export const id = 3091;
export const ids = [3091];
export const modules = {

/***/ 6378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/base/problem.js
var problem = __webpack_require__(3145);
// EXTERNAL MODULE: ./build/js/base/clean.js
var clean = __webpack_require__(6459);
// EXTERNAL MODULE: ./build/js/report/markdown.js
var markdown = __webpack_require__(7164);
// EXTERNAL MODULE: ./build/js/report/table.js
var table = __webpack_require__(2001);
// EXTERNAL MODULE: ./build/js/report/words.js
var words = __webpack_require__(2076);
;// CONCATENATED MODULE: ./build/js/report/demo.js




const HEADERS = ['Annotator', 'Simulated as', 'Passed', '95 %', 'F1', 'Mean score (95 %)', 'Verdict'];
const NUMBERS = HEADERS.slice(2, -1);
function demoSummaryAsText(summary, style) {
    const blocks = [];
    if (summary.document) {
        const rows = ordered(summary.document).map((one) => cells(one, summary).map((cell) => (0,clean/* cleanLine */.O)(cell, 60)));
        blocks.push((0,table/* textTable */.e)(HEADERS, rows, style, NUMBERS));
        blocks.push('The annotators are simulated; on Encord they are your people.');
    }
    blocks.push(`${style.bold('Report:')} ${(0,clean/* cleanLine */.O)(summary.report, 500)}  (${summary.seconds.toFixed(1)} s)`);
    return blocks.join('\n');
}
function demoSummaryAsMarkdown(summary) {
    const blocks = summary.steps.map((step) => `- ${(0,markdown/* codeSpan */.SS)(step.title)}: ${(0,markdown/* codeSpan */.SS)(step.detail)}`);
    const list = blocks.join('\n');
    if (!summary.document)
        return list;
    const rows = ordered(summary.document).map((one) => cells(one, summary).map((cell, index) => (index === 0 ? (0,markdown/* codeSpan */.SS)(cell) : cell)));
    return [list, (0,markdown/* markdownTable */.Qj)(HEADERS, rows, NUMBERS), 'The annotators are simulated.'].join('\n\n');
}
function ordered(document) {
    return document.annotators.toSorted((a, b) => share(b) - share(a) || (a.annotator < b.annotator ? -1 : 1));
}
function share(one) {
    return one.total === 0 ? 0 : one.correct / one.total;
}
function cells(one, { people, document }) {
    return [
        one.annotator,
        people?.get(one.annotator) ?? '–',
        `${one.correct} of ${one.total}`,
        (0,words/* percentRange */.nC)(one.interval),
        (0,words/* decimal */._)(one.f1),
        (0,words/* decimalRange */.jp)(one.meanScore, one.meanScoreInterval, document?.settings.pass.score ?? 0),
        one.verdict ? words/* VERDICT_WORDS */._G[one.verdict] : '–',
    ];
}

// EXTERNAL MODULE: ./build/js/commands/embedded-sandbox.js
var embedded_sandbox = __webpack_require__(4121);
// EXTERNAL MODULE: ./build/js/commands/connect.js + 20 modules
var connect = __webpack_require__(667);
// EXTERNAL MODULE: ./build/js/commands/options.js
var commands_options = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/js/commands/pairs.js
var commands_pairs = __webpack_require__(6204);
// EXTERNAL MODULE: ./build/js/commands/resolve-path.js
var resolve_path = __webpack_require__(9133);
// EXTERNAL MODULE: ./build/js/commands/stored-results.js
var stored_results = __webpack_require__(8101);
// EXTERNAL MODULE: ./build/js/commands/result.js
var result = __webpack_require__(8596);
// EXTERNAL MODULE: ./build/js/commands/verbs.js
var verbs = __webpack_require__(2107);
;// CONCATENATED MODULE: ./build/js/commands/demo.js











const PEOPLE = ['careful', 'sloppy', 'biased', 'guesser', 'fatigued'];
const TRUTH = [
    { email: 'truth@simulation.assay', profile: 'truth' },
    { email: 'reviewer@simulation.assay', profile: 'reviewer' },
];
const FIRST_SHARE = 2 / 3;
const run = async (options, world) => {
    const root = (0,resolve_path/* resolvePath */.o)(world.cwd, (0,commands_options/* list */.p_)(options, 'arguments')[0] ?? 'assay-demo');
    const seed = (0,commands_options/* number */.ai)(options, 'seed') ?? 1;
    const started = world.now();
    const steps = [];
    const problems = [];
    const exits = [];
    const say = (title, detail) => {
        steps.push({ title, detail });
        world.log.info(`${String(steps.length).padStart(2)}. ${title}: ${detail}`);
    };
    const call = async (verb, more = {}) => {
        const result = await (await verbs/* RUNS */.p[verb]())({ directory: root, output: 'text', ...more }, world);
        problems.push(...result.problems.filter((one) => !problems.some((known) => known.summary === one.summary)));
        if (result.exit !== 0)
            exits.push(result.exit);
        return result;
    };
    const fresh = (await world.files.readText((0,external_node_path_.join)(root, 'assay.yaml'))) === undefined;
    if (fresh)
        await call('init', { arguments: [root], directory: undefined, workflows: false });
    say('Workspace', fresh ? `written to ${root}` : `found in ${root}`);
    const later = fresh ? await holdBackProduction(root, world) : undefined;
    const validated = await call('validate');
    if ((0,problem/* hasErrors */.C)(validated.problems))
        return finish();
    say('Validate', 'every manifest is fine');
    say('Apply', changesOf(await call('apply', { yes: true })));
    if (exits.length > 0)
        return finish();
    say('Ground truth (simulated)', await simulateTruth(root, world, seed));
    if (later) {
        await world.files.write(later.path, later.full);
        say('New production data', changesOf(await call('apply', { yes: true })));
    }
    else {
        say('Apply again', changesOf(await call('apply', { yes: true })));
    }
    say('Route', routedOf(await call('route')));
    say('Five annotators (simulated)', await simulatePeople(root, world, seed));
    say('Evaluate and archive', evaluatedOf(await call('evaluate')));
    const report = (0,external_node_path_.join)(root, 'report.html');
    await call('report', { format: 'html', out: report });
    say('Report', report);
    return finish();
    async function finish() {
        const { workspace } = await (0,connect/* openWorkspace */.O)({ directory: root }, world, 'demo');
        const pair = workspace ? [...workspace.model.projectPairs.values()][0] : undefined;
        const document = workspace && pair ? await (0,stored_results/* newestDocument */.Qi)(await workspace.store.view(), pair) : undefined;
        const summary = {
            seconds: (world.now() - started) / 1000,
            steps,
            report: (0,external_node_path_.join)(root, 'report.html'),
            ...(document && pair ? { pair: pair.name, document, people: await peopleOf(root, world) } : {}),
        };
        return {
            problems,
            data: { version: 1, steps, report: summary.report, ...(document ? { document } : {}) },
            exit: (0,result/* worstExit */.gX)(exits),
            text: (style) => demoSummaryAsText(summary, style),
            markdown: () => demoSummaryAsMarkdown(summary),
        };
    }
};
async function holdBackProduction(root, world) {
    const path = (0,external_node_path_.join)(root, 'data', 'street-production.json');
    const full = await world.files.readText(path);
    if (full === undefined)
        return undefined;
    const content = JSON.parse(full);
    const first = content.images.slice(0, Math.ceil(content.images.length * FIRST_SHARE));
    await world.files.write(path, `${JSON.stringify({ ...content, images: first }, undefined, 2)}\n`);
    return { path, full };
}
async function withSandbox(root, world, work) {
    const { workspace } = await (0,connect/* openWorkspace */.O)({ directory: root }, world, 'demo');
    if (!workspace)
        throw new Error('the demo workspace does not load');
    const { pairs } = await (0,commands_pairs/* boundPairs */.a)(workspace, {});
    const [pair] = pairs;
    if (!pair)
        throw new Error('the demo workspace has no applied pair');
    const sandbox = await (0,embedded_sandbox/* openEmbeddedSandbox */.u)(workspace, world);
    try {
        return work({ admin: sandbox.admin, benchmark: pair.benchmarkProject, production: pair.productionProject });
    }
    finally {
        await sandbox.close();
    }
}
function simulateTruth(root, world, seed) {
    return withSandbox(root, world, ({ admin, benchmark }) => {
        const counts = admin.simulate({
            projectUuid: benchmark,
            truthSeed: seed,
            annotators: TRUTH.map((one) => ({ ...one, seed })),
        });
        return `${counts.submitted} tasks labelled, ${counts.approved} approved`;
    });
}
function simulatePeople(root, world, seed) {
    return withSandbox(root, world, ({ admin, production }) => {
        const annotators = PEOPLE.map((profile, index) => ({ email: emailOf(profile), profile, seed: seed + index }));
        const counts = admin.simulate({ projectUuid: production, truthSeed: seed, annotators });
        return `${counts.submitted} submissions, ${counts.objects} objects`;
    });
}
function emailOf(profile) {
    return `${profile}@simulation.assay`;
}
async function peopleOf(root, world) {
    const { openPseudonyms } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9609));
    const { workspace } = await (0,connect/* openWorkspace */.O)({ directory: root }, world, 'demo');
    const path = (0,external_node_path_.join)(root, '.assay', `${workspace?.environmentName ?? 'sandbox'}.pseudonym-key`);
    const pseudonyms = await openPseudonyms({ files: world.files, path, key: world.env['ASSAY_PSEUDONYM_KEY'] });
    return new Map(PEOPLE.map((profile) => [pseudonyms.of(emailOf(profile)), profile]));
}
function changesOf(result) {
    const data = result.data;
    const outcomes = data?.outcomes ?? [];
    if (outcomes.length === 0)
        return result.exit === 0 ? 'nothing to change' : 'stopped';
    const applied = outcomes.filter((one) => one.status === 'applied').length;
    return `${applied} of ${outcomes.length} operations applied`;
}
function routedOf(result) {
    const data = result.data;
    const [pair] = data?.pairs ?? [];
    if (!pair)
        return 'stopped';
    return `${pair.routed.benchmark} tasks to consensus, ${pair.routed.production} to annotation, ${pair.held} held`;
}
function evaluatedOf(result) {
    const data = result.data;
    const [pair] = data?.pairs ?? [];
    if (!pair)
        return 'stopped';
    return `${pair.counts.scored} submissions scored, ${pair.counts.known} known before, ${pair.counts.archived} tasks archived`;
}


/***/ }),

/***/ 370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
