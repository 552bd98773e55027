export const id = 4714;
export const ids = [4714];
export const modules = {

/***/ 5529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/js/base/clean.js
var clean = __webpack_require__(6459);
// EXTERNAL MODULE: ./build/js/report/markdown.js
var markdown = __webpack_require__(7164);
// EXTERNAL MODULE: ./build/js/report/table.js
var table = __webpack_require__(2001);
// EXTERNAL MODULE: ./build/js/report/words.js
var words = __webpack_require__(2076);
;// CONCATENATED MODULE: ./build/js/report/explain.js




const PARTS = ['Compared', 'In ground truth', 'Labelled', 'Right', 'Mean similarity', 'Weight'];
const MATCHES = ['Class', 'Similarity', 'Needed', 'Counts', 'Ground truth', 'Submission'];
const CONFLICTS = ['What went wrong', 'Class', 'Where', 'Measured', 'Needed'];
const NUMBERS = [...PARTS.slice(1), 'Similarity', 'Needed', 'Measured'];
function explainAsText(one, style, settings) {
    const blocks = [
        `${style.bold((0,clean/* cleanLine */.O)(one.dataTitle))} by ${style.bold((0,clean/* cleanLine */.O)(one.annotator))}: ${explainSentence(one, settings)}`,
    ];
    const parts = partRows(one, settings);
    if (parts.length > 0)
        blocks.push((0,table/* textTable */.e)(PARTS, parts, style, NUMBERS));
    if (one.matches.length > 0)
        blocks.push((0,table/* textTable */.e)(MATCHES, matchRows(one), style, NUMBERS));
    if (one.conflicts.length > 0)
        blocks.push((0,table/* textTable */.e)(CONFLICTS, conflictRows(one), style, NUMBERS));
    return blocks.join('\n\n');
}
function explainAsMarkdown(one, settings) {
    const blocks = [`${(0,markdown/* codeSpan */.SS)(one.dataTitle)} by ${(0,markdown/* codeSpan */.SS)(one.annotator)}: ${explainSentence(one, settings)}`];
    const spans = (rows, plain) => rows.map((row) => row.map((cell, index) => (plain.includes(index) ? cell : (0,markdown/* codeSpan */.SS)(cell))));
    const parts = partRows(one, settings);
    if (parts.length > 0)
        blocks.push((0,markdown/* markdownTable */.Qj)(PARTS, spans(parts, [1, 2, 3, 4, 5]), NUMBERS));
    if (one.matches.length > 0)
        blocks.push((0,markdown/* markdownTable */.Qj)(MATCHES, spans(matchRows(one), [1, 2, 3]), NUMBERS));
    if (one.conflicts.length > 0)
        blocks.push((0,markdown/* markdownTable */.Qj)(CONFLICTS, spans(conflictRows(one), [0, 3, 4]), NUMBERS));
    return blocks.join('\n\n');
}
function explainSentence(one, { pass }) {
    const score = one.score === null ? 'nothing could be scored' : `score ${(0,words/* decimal */._)(one.score, pass.score)}`;
    const least = `(${(0,words/* limit */.AB)(pass.score)} passes)`;
    const passed = one.pass === null ? '' : one.pass ? `, passed ${least}` : `, did not pass ${least}`;
    return `${score}${passed}; ${(0,words/* counted */.hS)(one.matches.length, 'pair')}, ${(0,words/* counted */.hS)(one.conflicts.length, 'conflict')}.`;
}
function partRows(one, { features }) {
    return Object.entries(one.features).map(([address, totals]) => [
        (0,clean/* cleanLine */.O)((0,words/* shortAddress */.Dc)(address), 60),
        String(totals.groundTruth),
        String(totals.submission),
        String(totals.matchedSameLabel),
        (0,words/* decimal */._)(totals.meanSimilarity),
        String(features[address]?.weight ?? 1),
    ]);
}
function matchRows(one) {
    return one.matches.map((match) => [
        (0,clean/* cleanLine */.O)((0,words/* shortAddress */.Dc)(match.address), 60),
        (0,words/* decimal */._)(match.similarity, match.threshold),
        (0,words/* limit */.AB)(match.threshold),
        match.counted ? 'yes' : 'no',
        where(match.groundTruth),
        where(match.submission),
    ]);
}
function conflictRows(one) {
    return one.conflicts.map((conflict) => [
        words/* CONFLICT_WORDS */.Je[conflict.type],
        (0,clean/* cleanLine */.O)((0,words/* shortAddress */.Dc)(conflict.address), 60),
        places(conflict),
        (0,words/* decimal */._)(conflict.value, conflict.threshold),
        (0,words/* limit */.AB)(conflict.threshold),
    ]);
}
function places(conflict) {
    const all = [...conflict.groundTruth, ...conflict.submission].map(where);
    const [first, last] = conflict.range ?? [];
    const frames = first === last ? `frame ${first}` : `frames ${first}–${last}`;
    const range = first === undefined ? '' : frames;
    return [range, ...new Set(all)].filter((part) => part !== '').join(', ') || '–';
}
function where(label) {
    const frame = label.frame === undefined ? '' : ` frame ${label.frame}`;
    return (0,clean/* cleanLine */.O)(`${label.id}${frame}`, 60);
}

// EXTERNAL MODULE: ./build/js/commands/connect.js + 20 modules
var connect = __webpack_require__(667);
// EXTERNAL MODULE: ./build/js/commands/options.js
var commands_options = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/js/commands/pairs.js
var commands_pairs = __webpack_require__(6204);
// EXTERNAL MODULE: ./build/js/commands/result.js
var result = __webpack_require__(8596);
// EXTERNAL MODULE: ./build/js/commands/stored-results.js
var stored_results = __webpack_require__(8101);
;// CONCATENATED MODULE: ./build/js/commands/explain.js






const run = async (options, world) => {
    const { workspace, problems } = await (0,connect/* openWorkspace */.O)(options, world, 'explain');
    if (!workspace)
        return (0,result/* stopped */.ce)(problems);
    const wanted = (0,commands_options/* list */.p_)(options, 'arguments')[0] ?? '';
    const pairs = (0,commands_options/* list */.p_)(options, 'pair');
    const unknown = (0,commands_pairs/* unknownPairs */.U)(workspace.model, pairs);
    if (unknown.length > 0)
        return (0,result/* stopped */.ce)([...problems, ...unknown]);
    const view = await workspace.store.view();
    const found = [];
    const earlier = [];
    let stored = false;
    for (const pair of workspace.model.projectPairs.values()) {
        if (pairs.length > 0 && !pairs.includes(pair.name))
            continue;
        const document = await (0,stored_results/* newestDocument */.Qi)(view, pair);
        if (!document)
            continue;
        const before = found.length;
        for await (const one of (0,stored_results/* newestSubmissions */.Sy)(view, pair)) {
            stored = true;
            if ([one.task, one.dataHash, one.dataTitle].includes(wanted))
                found.push({ one, settings: document.settings });
        }
        const ofOthers = found.length > before ? await (0,stored_results/* earlierProjects */.Tb)(workspace, view, pair) : undefined;
        if (ofOthers)
            earlier.push(ofOthers);
    }
    if (found.length === 0) {
        return (0,result/* stopped */.ce)([
            ...problems,
            {
                code: 'explain.not-found',
                severity: 'error',
                summary: `no stored result has the task, data id or title "${wanted}"`,
                detail: stored
                    ? 'Write it in full and as Encord does, in the same case. What was submitted since is known after `assay evaluate`.'
                    : 'Nothing is stored yet: run `assay evaluate` first.',
            },
        ]);
    }
    return {
        problems: [...problems, ...earlier],
        data: { version: 1, submissions: found.map(({ one }) => one) },
        exit: 0,
        text: (style) => found.map(({ one, settings }) => explainAsText(one, style, settings)).join('\n\n'),
        markdown: () => found.map(({ one, settings }) => explainAsMarkdown(one, settings)).join('\n\n'),
    };
};


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
