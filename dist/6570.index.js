export const id = 6570;
export const ids = [6570];
export const modules = {

/***/ 7105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ annotatorResult),
  C: () => (/* binding */ submissionNumbersOf)
});

// EXTERNAL MODULE: ./build/js/evaluation/exact-sum.js
var exact_sum = __webpack_require__(2492);
// EXTERNAL MODULE: ./build/js/evaluation/statistics/jackknife.js + 1 modules
var jackknife = __webpack_require__(4193);
;// CONCATENATED MODULE: ./build/js/evaluation/statistics/wilson.js
const Z = 1.959963984540054;
function wilsonInterval(right, total) {
    if (total === 0)
        return undefined;
    const share = right / total;
    const z2 = (Z * Z) / total;
    const centre = (share + z2 / 2) / (1 + z2);
    const half = ((Z / (1 + z2)) * Math.sqrt(share * (1 - share) + z2 / 4)) / Math.sqrt(total);
    return [right === 0 ? 0 : Math.max(0, centre - half), right === total ? 1 : Math.min(1, centre + half)];
}

// EXTERNAL MODULE: ./build/js/evaluation/tally.js
var tally = __webpack_require__(3875);
;// CONCATENATED MODULE: ./build/js/evaluation/annotators.js




const FEWEST_SUBMISSIONS = 5;
const PROVISIONAL_BELOW = 20;
function submissionNumbersOf({ totals, score, pass }) {
    return {
        right: totals.matchedSameLabel,
        groundTruth: totals.groundTruth,
        submission: totals.submission,
        score,
        pass,
    };
}
function annotatorResult(annotator, submissions, least) {
    const scores = submissions.flatMap(({ score }) => (score === null ? [] : [score]));
    const correct = submissions.filter(({ pass }) => pass === true).length;
    const total = (key) => submissions.reduce((sum, one) => sum + one[key], 0);
    const counts = {
        annotator,
        tasks: submissions.length,
        correct,
        total: scores.length,
        groundTruth: total('groundTruth'),
        submission: total('submission'),
        matchedSameLabel: total('right'),
        provisional: scores.length < PROVISIONAL_BELOW,
    };
    if (scores.length < FEWEST_SUBMISSIONS) {
        return {
            ...counts,
            precision: null,
            recall: null,
            f1: null,
            interval: null,
            precisionInterval: null,
            recallInterval: null,
            f1Interval: null,
            meanScore: null,
            meanScoreInterval: null,
        };
    }
    const ratio = (top, bottom) => {
        const used = submissions.filter((one) => bottom(one) > 0);
        if (used.length < FEWEST_SUBMISSIONS)
            return null;
        return pair((0,jackknife/* jackknifeInterval */.Q)(used.map((one) => ({ top: top(one), bottom: bottom(one) }))));
    };
    const meanScoreInterval = pair((0,jackknife/* jackknifeInterval */.Q)(scores.map((score) => ({ top: score, bottom: 1 }))));
    const verdict = verdictOf(meanScoreInterval, least);
    return {
        ...counts,
        ...(0,tally/* precisionRecall */.MG)(counts.matchedSameLabel, counts.submission, counts.groundTruth),
        interval: pair(wilsonInterval(correct, scores.length)),
        precisionInterval: ratio((one) => one.right, (one) => one.submission),
        recallInterval: ratio((one) => one.right, (one) => one.groundTruth),
        f1Interval: ratio((one) => 2 * one.right, (one) => one.submission + one.groundTruth),
        meanScore: meanOf(scores),
        meanScoreInterval,
        ...(verdict === undefined ? {} : { verdict }),
    };
}
function verdictOf(interval, least) {
    if (interval === null)
        return undefined;
    if (interval[1] < least)
        return 'failed';
    return interval[0] >= least ? 'passed' : 'doubtful';
}
function pair(interval) {
    return interval === undefined ? null : [interval[0], interval[1]];
}
function meanOf(values) {
    const sum = (0,exact_sum/* exactSum */.d)();
    for (const value of values)
        sum.add(value);
    return Math.min(1, sum.value() / values.length);
}


/***/ }),

/***/ 4156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ createEvaluation)
});

// EXTERNAL MODULE: ./build/js/base/address.js
var address = __webpack_require__(2478);
// EXTERNAL MODULE: ./build/js/base/problem.js
var problem = __webpack_require__(3145);
// EXTERNAL MODULE: ./build/js/labels/label-digest.js
var label_digest = __webpack_require__(5275);
// EXTERNAL MODULE: ./build/js/labels/json-value.js
var json_value = __webpack_require__(1020);
;// CONCATENATED MODULE: ./build/js/labels/ranges.js

function normaliseRanges(ranges) {
    const sorted = ranges.filter(([start, end]) => start <= end).toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
    const joined = [];
    for (const [start, end] of sorted) {
        const last = joined.at(-1);
        if (last !== undefined && start <= last[1] + 1)
            last[1] = Math.max(last[1], end);
        else
            joined.push([start, end]);
    }
    return joined;
}
function readRanges(value) {
    if (!Array.isArray(value))
        return undefined;
    const ranges = [];
    for (const pair of value) {
        if (!Array.isArray(pair) || pair.length !== 2)
            return undefined;
        const [start, end] = [(0,json_value/* frameOf */.Dm)(pair[0]), (0,json_value/* frameOf */.Dm)(pair[1])];
        if (start === undefined || end === undefined)
            return undefined;
        ranges.push([start, end]);
    }
    return normaliseRanges(ranges);
}
function rangesOfFrames(frames) {
    return normaliseRanges(frames.map((frame) => [frame, frame]));
}
function rangesLength(ranges) {
    return ranges.reduce((sum, [start, end]) => sum + end - start + 1, 0);
}
function sharedLength(a, b) {
    let [i, j, shared] = [0, 0, 0];
    while (i < a.length && j < b.length) {
        const [p, q] = [a[i], b[j]];
        shared += Math.max(0, Math.min(p[1], q[1]) - Math.max(p[0], q[0]) + 1);
        if (p[1] < q[1])
            i++;
        else
            j++;
    }
    return shared;
}
function rangesInclude(ranges, frame) {
    return ranges.some(([start, end]) => start <= frame && frame <= end);
}

;// CONCATENATED MODULE: ./build/js/labels/read-answers.js


function readAnswers(list, reading) {
    const answers = (0,json_value/* listOf */.c3)(list).flatMap((entry) => readAnswer(entry, reading) ?? []);
    return answers.toSorted((a, b) => a.feature.address < b.feature.address ? -1 : a.feature.address > b.feature.address ? 1 : 0);
}
function readDynamicAnswers(list, reading) {
    return (0,json_value/* listOf */.c3)(list).flatMap((entry) => {
        const answer = readAnswer(entry, reading);
        if (answer === undefined)
            return [];
        const ranges = readRanges((0,json_value/* recordOf */.zv)(entry)?.['range']);
        if (ranges !== undefined)
            return [{ ...answer, ranges }];
        reading.report('labels.range-unreadable', 'error', `The ranges of an answer to "${answer.feature.name}" cannot be read`, 'A range is a list of pairs of frame numbers, the last frame included.');
        return [];
    });
}
function readAnswer(entry, reading) {
    const record = (0,json_value/* recordOf */.zv)(entry);
    const hash = (0,json_value/* textOf */.b6)(record?.['featureHash']);
    if (record === undefined || hash === undefined) {
        unreadable(reading, 'An answer has no featureHash');
        return undefined;
    }
    const found = reading.ontology.byHash.get(hash);
    const feature = found?.level === 'classification' ? found.children[0] : found;
    if (feature?.level !== 'attribute') {
        unknownFeature(reading, 'An answer', hash);
        return undefined;
    }
    const value = readValue(feature, record['answers'], reading);
    return value === undefined ? undefined : { feature, value };
}
function readValue(feature, answers, reading) {
    switch (feature.type) {
        case 'radio': {
            const option = readOptions(feature, answers, reading)[0];
            return option === undefined ? { type: 'radio' } : { type: 'radio', option };
        }
        case 'checklist':
            return { type: 'checklist', options: readOptions(feature, answers, reading) };
        case 'text': {
            const text = (0,json_value/* textOf */.b6)(answers);
            if (text !== undefined)
                return { type: 'text', text };
            break;
        }
        case 'numeric': {
            const number = (0,json_value/* numberOf */.rl)(answers);
            if (number !== undefined)
                return { type: 'numeric', number };
            break;
        }
        default:
            break;
    }
    if (answers !== null && answers !== undefined)
        unreadable(reading, `An answer to "${feature.name}" is not what a ${feature.type ?? 'question'} takes`);
    return undefined;
}
function readOptions(feature, answers, reading) {
    const options = new Map();
    for (const entry of (0,json_value/* listOf */.c3)(answers)) {
        const hash = (0,json_value/* textOf */.b6)((0,json_value/* recordOf */.zv)(entry)?.['featureHash']);
        const option = feature.children.find((child) => child.hash === hash);
        if (option === undefined)
            unknownFeature(reading, `An option of "${feature.name}"`, hash ?? '');
        else
            options.set(option.address, option);
    }
    return [...options.values()].toSorted((a, b) => (a.address < b.address ? -1 : 1));
}
function unreadable(reading, summary) {
    reading.report('labels.answer-unreadable', 'error', summary, 'Export the label row again; this answer is left out.');
}
function unknownFeature(reading, what, hash) {
    reading.report('labels.feature-unknown', 'error', `${what} has the feature "${hash.slice(0, 64)}", which the ontology "${reading.ontology.name}" does not have,`, 'Use the ontology that the labels were made with; this label is left out.');
}

;// CONCATENATED MODULE: ./build/js/labels/rle.js
function decodeRuns(text) {
    const runs = [];
    let at = 0;
    while (at < text.length) {
        let value = 0;
        let scale = 1;
        let digit;
        do {
            if (at >= text.length)
                return undefined;
            digit = text.charCodeAt(at++) - 48;
            if (digit < 0 || digit > 63)
                return undefined;
            value += (digit & 31) * scale;
            scale *= 32;
            if (scale > 2 ** 50)
                return undefined;
        } while (digit & 32);
        if (digit & 16)
            value -= scale;
        if (runs.length > 2)
            value += runs[runs.length - 2];
        if (value < 0 || !Number.isSafeInteger(value))
            return undefined;
        runs.push(value);
    }
    return runs;
}
function onesOfRuns(runs) {
    const ones = [];
    let at = 0;
    for (const [index, run] of runs.entries()) {
        if (index % 2 === 1 && run > 0) {
            const last = ones.at(-1);
            if (last !== undefined && last[1] === at)
                last[1] = at + run;
            else
                ones.push([at, at + run]);
        }
        at += run;
    }
    return ones;
}

;// CONCATENATED MODULE: ./build/js/labels/read-geometry.js


const READERS = {
    bounding_box: (object) => {
        const box = numbers(object['boundingBox'], ['x', 'y', 'w', 'h']);
        return box && { kind: 'bounding_box', ...box };
    },
    rotatable_bounding_box: (object) => {
        const box = numbers(object['rotatableBoundingBox'], ['x', 'y', 'w', 'h', 'theta']);
        return box && { kind: 'rotatable_bounding_box', ...box };
    },
    polygon,
    polyline: (object) => {
        const points = pointsOf(object['polyline']);
        return points && { kind: 'polyline', points };
    },
    point: (object) => {
        const points = pointsOf(object['point']);
        return points?.length === 1 ? { kind: 'point', point: points[0] } : undefined;
    },
    skeleton,
    bitmask: (object) => {
        const mask = (0,json_value/* recordOf */.zv)(object['bitmask']);
        const place = numbers(mask, ['top', 'left', 'width', 'height']);
        const runs = decodeRuns((0,json_value/* textOf */.b6)(mask?.['rleString']) ?? '!');
        if (!place || !runs || place.width < 0 || place.height < 0)
            return undefined;
        const length = runs.reduce((sum, run) => sum + run, 0);
        return length > place.width * place.height ? undefined : { kind: 'bitmask', ...place, runs };
    },
    cuboid: (object) => {
        const cuboid = (0,json_value/* recordOf */.zv)(object['cuboid']);
        const [position, orientation, size] = ['position', 'orientation', 'size'].map((key) => numberList(cuboid?.[key], 3));
        return position && orientation && size && { kind: 'cuboid', position, orientation, size };
    },
    cuboid_2d: cuboid2d,
    segmentation: (object) => {
        const runs = decodeRuns((0,json_value/* textOf */.b6)(object['segmentation']) ?? '!');
        return runs && { kind: 'segmentation', runs };
    },
    circle: (object) => {
        const circle = (0,json_value/* recordOf */.zv)(object['circle']);
        const core = numbers(circle, ['x', 'y', 'r']);
        const rest = numbers({ stretch: circle?.['stretch'] ?? 1, theta: circle?.['theta'] ?? 0 }, ['stretch', 'theta']);
        return core && rest && core.r >= 0 && rest.stretch >= 0 ? { kind: 'circle', ...core, ...rest } : undefined;
    },
    ellipse: (object) => {
        const ellipse = (0,json_value/* recordOf */.zv)(object['ellipse']);
        const core = numbers({ ...ellipse, theta: ellipse?.['theta'] ?? 0 }, ['x', 'y', 'rx', 'ry', 'theta']);
        return core && core.rx >= 0 && core.ry >= 0 ? { kind: 'ellipse', ...core } : undefined;
    },
};
function readGeometry(shape, object) {
    return Object.hasOwn(READERS, shape) ? READERS[shape](object) : undefined;
}
function polygon(object) {
    const polygons = object['polygons'];
    if (Array.isArray(polygons) && polygons.length > 0) {
        return polygons.every((rings) => Array.isArray(rings) && rings.every(isFlatRing))
            ? { kind: 'polygon', polygons: polygons }
            : undefined;
    }
    const points = pointsOf(object['polygon']);
    return points && { kind: 'polygon', polygons: [[points.flatMap(([x, y]) => [x, y])]] };
}
function skeleton(object) {
    const record = object['skeleton'];
    if (typeof record !== 'object' || record === null)
        return undefined;
    const points = [];
    for (const [key, value] of Object.entries(record)) {
        const at = numbers(value, ['x', 'y']);
        if (!at || !(0,json_value/* isRecord */.u4)(value))
            return undefined;
        const [name, featureHash, visibility] = [(0,json_value/* textOf */.b6)(value['name']), (0,json_value/* textOf */.b6)(value['featureHash']), visibilityOf(value)];
        points.push({
            key,
            ...at,
            ...(name === undefined ? {} : { name }),
            ...(featureHash === undefined ? {} : { featureHash }),
            ...(visibility === undefined ? {} : { visibility }),
        });
    }
    return { kind: 'skeleton', points };
}
const VISIBILITIES = ['visible', 'invisible', 'occluded', 'selfOccluded'];
function visibilityOf(point) {
    return VISIBILITIES.find((name) => point['visibility'] === name) ?? VISIBILITIES.find((name) => point[name] === true);
}
function cuboid2d(object) {
    const cuboid = (0,json_value/* recordOf */.zv)(object['cuboid_2d']);
    const front = numberList(cuboid?.['front'], 8);
    if (!cuboid || !front)
        return undefined;
    const vanishing = numbers(cuboid['vanishingPoint'], ['x', 'y']);
    const scaleRatio = (0,json_value/* numberOf */.rl)(cuboid['scaleRatio']);
    if (vanishing && scaleRatio !== undefined)
        return { kind: 'cuboid_2d', front, vanishingPoint: [vanishing.x, vanishing.y], scaleRatio };
    const offset = numbers(cuboid['offset'], ['x', 'y']);
    return offset && { kind: 'cuboid_2d', front, offset: [offset.x, offset.y] };
}
function isFlatRing(ring) {
    return Array.isArray(ring) && ring.length % 2 === 0 && ring.every(Number.isFinite);
}
function pointsOf(value) {
    const points = [];
    for (const item of (0,json_value/* sequenceOf */.nD)(value) ?? [undefined]) {
        const at = numbers(item, ['x', 'y']);
        if (!at)
            return undefined;
        const z = (0,json_value/* numberOf */.rl)((0,json_value/* recordOf */.zv)(item)?.['z']);
        points.push(z === undefined ? [at.x, at.y] : [at.x, at.y, z]);
    }
    return points;
}
function numbers(value, keys) {
    const record = (0,json_value/* recordOf */.zv)(value);
    if (record === undefined)
        return undefined;
    const entries = [];
    for (const key of keys) {
        const number = (0,json_value/* numberOf */.rl)(record[key]);
        if (number === undefined)
            return undefined;
        entries.push([key, number]);
    }
    return Object.fromEntries(entries);
}
function numberList(value, length) {
    const list = (0,json_value/* listOf */.c3)(value).map(json_value/* numberOf */.rl);
    return list.length === length && list.every((item) => item !== undefined) ? list : undefined;
}

;// CONCATENATED MODULE: ./build/js/labels/read-spaces.js

function readSpaces(row) {
    const spaces = new Map();
    const frames = [];
    const rowSizes = new Map();
    const units = Object.values((0,json_value/* recordOf */.zv)(row['data_units']) ?? {}).filter(json_value/* isRecord */.u4);
    for (const unit of units) {
        const own = sizeIn(unit);
        const sequence = units.length > 1 ? ((0,json_value/* frameOf */.Dm)(unit['data_sequence']) ?? 0) : 0;
        if (units.length > 1 && own !== undefined)
            rowSizes.set(sequence, own);
        collect((0,json_value/* recordOf */.zv)(unit['labels']), '', sequence, frames, rowSizes);
    }
    const single = units.length === 1 ? sizeIn(units[0]) : undefined;
    spaces.set('', {
        id: '',
        type: (0,json_value/* textOf */.b6)(row['data_type']) ?? '',
        ...(single === undefined ? {} : { size: single }),
        frameSizes: rowSizes,
    });
    for (const [id, value] of Object.entries((0,json_value/* recordOf */.zv)(row['spaces']) ?? {})) {
        const space = (0,json_value/* recordOf */.zv)(value);
        if (space === undefined || id === '')
            continue;
        const frameSizes = new Map();
        for (const [index, frame] of (0,json_value/* listOf */.c3)(space['frames']).entries()) {
            const frameSize = sizeIn((0,json_value/* recordOf */.zv)(frame) ?? {});
            if (frameSize !== undefined)
                frameSizes.set(index, frameSize);
        }
        collect((0,json_value/* recordOf */.zv)(space['labels']), id, 0, frames, frameSizes);
        const own = sizeIn(space);
        spaces.set(id, {
            id,
            type: (0,json_value/* textOf */.b6)(space['space_type']) ?? '',
            ...(own === undefined ? {} : { size: own }),
            frameSizes,
        });
    }
    for (const { space } of frames)
        if (!spaces.has(space))
            spaces.set(space, { id: space, type: '', frameSizes: new Map() });
    return { spaces, frames };
}
function collect(labels, space, frame, frames, sizes) {
    if (labels === undefined)
        return;
    if (Array.isArray(labels['objects']) || Array.isArray(labels['classifications'])) {
        frames.push({
            space,
            frame,
            objects: (0,json_value/* listOf */.c3)(labels['objects']),
            classifications: (0,json_value/* listOf */.c3)(labels['classifications']),
        });
        return;
    }
    for (const [key, value] of Object.entries(labels)) {
        const entry = (0,json_value/* recordOf */.zv)(value);
        if (entry === undefined)
            continue;
        const number = (0,json_value/* frameOf */.Dm)(key);
        const at = number === undefined ? { space: key, frame: 0 } : { space, frame: number };
        const size = sizeIn((0,json_value/* recordOf */.zv)(entry['metadata']) ?? {});
        if (number !== undefined && size !== undefined)
            sizes.set(number, size);
        frames.push({ ...at, objects: (0,json_value/* listOf */.c3)(entry['objects']), classifications: (0,json_value/* listOf */.c3)(entry['classifications']) });
    }
}
function sizeIn(record) {
    const [width, height] = [(0,json_value/* numberOf */.rl)(record['width']), (0,json_value/* numberOf */.rl)(record['height'])];
    return width !== undefined && height !== undefined && width > 0 && height > 0 ? { width, height } : undefined;
}

;// CONCATENATED MODULE: ./build/js/labels/reading.js
function startReading(ontology, title) {
    const found = new Map();
    return {
        ontology,
        report: (code, severity, summary, detail) => {
            const key = `${code} ${summary}`;
            const known = found.get(key);
            if (known === undefined)
                found.set(key, { problem: { code, severity, summary: `${summary} in "${title}"`, detail }, times: 1 });
            else
                known.times++;
        },
        hasErrors: () => [...found.values()].some(({ problem }) => problem.severity === 'error'),
        problems: () => [...found.values()].map(({ problem, times }) => ({
            ...problem,
            summary: times === 1 ? `${problem.summary}.` : `${problem.summary} (${times} times).`,
        })),
    };
}

;// CONCATENATED MODULE: ./build/js/labels/read-label-row.js







const WITHOUT_FRAMES = new Set(['audio', 'plain_text', 'text', 'html', 'time_series']);
function readLabelRow(labelRow, ontology) {
    const row = (0,json_value/* recordOf */.zv)(labelRow) ?? {};
    const dataTitle = (0,json_value/* textOf */.b6)(row['data_title']) ?? '';
    const reading = startReading(ontology, dataTitle);
    if (!(0,json_value/* isRecord */.u4)(row['data_units']))
        reading.report('labels.row-unreadable', 'error', 'There is no label row', 'A label row has at least `data_units`.');
    const { spaces, frames } = readSpaces(row);
    const labelHash = (0,json_value/* textOf */.b6)(row['label_hash']);
    const objects = readObjects(row, frames, reading);
    const classifications = readClassifications(row, frames, spaces, reading);
    const labels = {
        ...(labelHash === undefined ? {} : { labelHash }),
        branch: (0,json_value/* textOf */.b6)(row['branch_name']) ?? 'main',
        dataHash: (0,json_value/* textOf */.b6)(row['data_hash']) ?? '',
        dataTitle,
        dataType: ((0,json_value/* textOf */.b6)(row['data_type']) ?? '').toLowerCase(),
        spaces,
        objects,
        classifications,
        incomplete: reading.hasErrors(),
    };
    return { labels, problems: reading.problems() };
}
function readObjects(row, frames, reading) {
    const answers = (0,json_value/* recordOf */.zv)(row['object_answers']) ?? {};
    const actions = (0,json_value/* recordOf */.zv)(row['object_actions']) ?? {};
    const instances = new Map();
    for (const { space, frame, objects } of frames) {
        for (const object of objects.filter(json_value/* isRecord */.u4)) {
            const [id, featureHash, shape] = [
                (0,json_value/* textOf */.b6)(object['objectHash']),
                (0,json_value/* textOf */.b6)(object['featureHash']),
                (0,json_value/* textOf */.b6)(object['shape']),
            ];
            if (id === undefined || featureHash === undefined || shape === undefined) {
                reading.report('labels.object-unreadable', 'error', 'An object has no objectHash, featureHash or shape', LEFT_OUT);
                continue;
            }
            const known = instances.get(id) ?? { featureHash, shape, first: object, frames: [], spans: [] };
            instances.set(id, known);
            const event = (0,json_value/* textOf */.b6)(object['event']);
            const geometry = readGeometry(shape, object);
            if (geometry === undefined) {
                if (event !== 'delete')
                    reading.report('labels.shape-unreadable', 'error', `A ${shape} has no readable coordinates`, LEFT_OUT);
                continue;
            }
            const interpolate = (0,json_value/* textOf */.b6)(object['interpolate']);
            known.frames.push({
                space,
                frame,
                geometry,
                deleted: object['isDeleted'] === true,
                provenance: provenanceOf(object),
                ...(event === undefined ? {} : { event }),
                ...(interpolate === undefined ? {} : { interpolate }),
            });
        }
    }
    for (const [id, value] of Object.entries(answers)) {
        const entry = (0,json_value/* recordOf */.zv)(value);
        const featureHash = (0,json_value/* textOf */.b6)(entry?.['featureHash']);
        const shape = (0,json_value/* textOf */.b6)(entry?.['shape']) ?? reading.ontology.byHash.get(featureHash ?? '')?.shape;
        if (entry === undefined || featureHash === undefined || shape === undefined || instances.has(id))
            continue;
        const spans = spansOf(entry, reading);
        if (spans.length > 0)
            instances.set(id, { featureHash, shape, first: entry, frames: [], spans });
    }
    const objects = [];
    for (const [id, instance] of instances) {
        const feature = reading.ontology.byHash.get(instance.featureHash);
        if (feature?.level !== 'object') {
            unknownFeature(reading, 'An object', instance.featureHash);
            continue;
        }
        const entry = (0,json_value/* recordOf */.zv)(answers[id]);
        if (instance.frames.length === 0 && instance.spans.length === 0)
            continue;
        const number = (0,json_value/* numberOf */.rl)(entry?.['objectNumber']);
        objects.push({
            id,
            feature,
            shape: instance.shape,
            ...(number === undefined ? {} : { number }),
            frames: instance.frames.toSorted((a, b) => (0,address/* compareText */.n6)(a.space, b.space) || a.frame - b.frame),
            spans: instance.spans,
            answers: readAnswers(entry?.['classifications'], reading),
            dynamicAnswers: readDynamicAnswers((0,json_value/* recordOf */.zv)(actions[id])?.['actions'], reading),
            provenance: provenanceOf(instance.first),
        });
    }
    return objects.toSorted((a, b) => (0,address/* compareText */.n6)(a.id, b.id));
}
function readClassifications(row, frames, spaces, reading) {
    const onFrames = framesOfClassifications(frames);
    const classifications = [];
    for (const [id, value] of Object.entries((0,json_value/* recordOf */.zv)(row['classification_answers']) ?? {})) {
        const entry = (0,json_value/* recordOf */.zv)(value);
        if (entry === undefined)
            continue;
        const featureHash = (0,json_value/* textOf */.b6)(entry['featureHash']) ?? onFrames.get(id)?.featureHash;
        if (featureHash === undefined)
            continue;
        const feature = reading.ontology.byHash.get(featureHash);
        if (feature?.level !== 'classification') {
            unknownFeature(reading, 'A classification', featureHash);
            continue;
        }
        const spans = spansOf(entry, reading);
        let placements = spans.map(({ space, ranges }) => ({ space, ranges: feature.global ? [] : ranges }));
        if (!feature.global)
            placements = placements.filter(({ space, ranges }) => ranges.length > 0 || WITHOUT_FRAMES.has(spaces.get(space)?.type ?? ''));
        if (placements.length === 0)
            placements = onFrames.get(id)?.placements ?? [];
        const rowHasNoFrames = WITHOUT_FRAMES.has(spaces.get('')?.type.toLowerCase() ?? '');
        if (placements.length === 0 && (feature.global || rowHasNoFrames))
            placements = [{ space: '', ranges: [] }];
        if (placements.length === 0) {
            reading.report('labels.classification-nowhere', 'warning', `An answer to "${feature.name}" is on no frame`, LEFT_OUT);
            continue;
        }
        if (rowHasNoFrames)
            placements = placements.map((at) => (at.space === '' ? { space: '', ranges: [] } : at));
        const number = (0,json_value/* numberOf */.rl)(entry['objectNumber']);
        classifications.push({
            id,
            feature,
            ...(number === undefined ? {} : { number }),
            placements: placements.toSorted((a, b) => (0,address/* compareText */.n6)(a.space, b.space)),
            answers: readAnswers(entry['classifications'], reading),
            provenance: provenanceOf(entry),
        });
    }
    return classifications.toSorted((a, b) => (0,address/* compareText */.n6)(a.id, b.id));
}
function framesOfClassifications(frames) {
    const found = new Map();
    for (const { space, frame, classifications } of frames) {
        for (const entry of classifications.filter(json_value/* isRecord */.u4)) {
            const id = (0,json_value/* textOf */.b6)(entry['classificationHash']);
            if (id === undefined)
                continue;
            const featureHash = (0,json_value/* textOf */.b6)(entry['featureHash']);
            const known = found.get(id) ?? {
                ...(featureHash === undefined ? {} : { featureHash }),
                bySpace: new Map(),
            };
            found.set(id, known);
            known.bySpace.set(space, [...(known.bySpace.get(space) ?? []), frame]);
        }
    }
    return new Map([...found].map(([id, { bySpace, ...rest }]) => [
        id,
        { ...rest, placements: [...bySpace].map(([space, list]) => ({ space, ranges: rangesOfFrames(list) })) },
    ]));
}
function spansOf(entry, reading) {
    const spans = [];
    const own = { ranges: rangesIn(entry['range'], reading), html: htmlIn(entry['range_html'], reading) };
    if (own.ranges.length > 0 || own.html.length > 0)
        spans.push({ space: '', ...own });
    for (const [id, value] of Object.entries((0,json_value/* recordOf */.zv)(entry['spaces']) ?? {})) {
        const space = (0,json_value/* recordOf */.zv)(value);
        if (space === undefined || id === 'root')
            continue;
        const isHtml = space['type'] === 'html';
        spans.push({
            space: id,
            ranges: isHtml ? [] : rangesIn(space['range'], reading),
            html: isHtml ? htmlIn(space['range'], reading) : [],
        });
    }
    return spans.toSorted((a, b) => (0,address/* compareText */.n6)(a.space, b.space));
}
function rangesIn(value, reading) {
    if (value === undefined || value === null)
        return [];
    const ranges = readRanges(value);
    if (ranges === undefined)
        reading.report('labels.range-unreadable', 'error', 'A list of ranges cannot be read', 'It is a list of pairs of integers from 0.');
    return ranges ?? [];
}
function htmlIn(value, reading) {
    return (0,json_value/* listOf */.c3)(value).flatMap((item) => {
        const [start, end] = Array.isArray(item)
            ? [nodeOf(item[0]), nodeOf(item[1])]
            : [nodeOf((0,json_value/* recordOf */.zv)(item)?.['start']), nodeOf((0,json_value/* recordOf */.zv)(item)?.['end'])];
        if (start !== undefined && end !== undefined)
            return [{ start, end }];
        reading.report('labels.range-unreadable', 'error', 'A range of HTML nodes cannot be read', LEFT_OUT);
        return [];
    });
}
function nodeOf(value) {
    const node = (0,json_value/* recordOf */.zv)(value);
    const [xpath, offset] = [(0,json_value/* textOf */.b6)(node?.['xpath']), (0,json_value/* numberOf */.rl)(node?.['offset'])];
    return xpath === undefined || offset === undefined ? undefined : { xpath, offset };
}
const TEXTS = ['createdBy', 'createdAt', 'lastEditedBy', 'lastEditedAt'];
function provenanceOf(entry) {
    const provenance = {};
    for (const key of TEXTS) {
        const text = (0,json_value/* textOf */.b6)(entry[key]);
        if (text !== undefined)
            provenance[key] = text;
    }
    const confidence = (0,json_value/* numberOf */.rl)(entry['confidence']);
    if (confidence !== undefined)
        provenance.confidence = confidence;
    const manual = entry['manualAnnotation'];
    if (typeof manual === 'boolean')
        provenance.manualAnnotation = manual;
    return provenance;
}
const LEFT_OUT = 'Export the label row again; this label is left out.';

// EXTERNAL MODULE: ./build/js/evaluation/annotators.js + 1 modules
var evaluation_annotators = __webpack_require__(7105);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./build/js/evaluation/similarity/answer.js

const ANSWER_THRESHOLDS = {
    radio: 1,
    checklist: 1,
    text: 0.9,
    numeric: 1,
};
const NUMERIC_TOLERANCE = 1e-9;
const LONGEST_TEXT = 20_000;
function isAnswered(value) {
    switch (value?.type) {
        case undefined:
            return false;
        case 'radio':
            return value.option !== undefined;
        case 'checklist':
            return value.options.length > 0;
        case 'text':
            return value.text.trim() !== '';
        case 'numeric':
            return true;
    }
}
function answerSimilarity(a, b) {
    if (a.type === 'radio' && b.type === 'radio')
        return a.option?.address === b.option?.address ? 1 : 0;
    if (a.type === 'checklist' && b.type === 'checklist') {
        const chosen = new Set(a.options.map((option) => option.address));
        const shared = b.options.filter((option) => chosen.has(option.address)).length;
        const all = a.options.length + b.options.length - shared;
        return all === 0 ? 1 : shared / all;
    }
    if (a.type === 'text' && b.type === 'text')
        return textSimilarity(a.text, b.text);
    if (a.type === 'numeric' && b.type === 'numeric')
        return Math.abs(a.number - b.number) <= NUMERIC_TOLERANCE * Math.abs(a.number) ? 1 : 0;
    return 0;
}
function textSimilarity(a, b) {
    const [left, right] = [a.normalize('NFC').trim(), b.normalize('NFC').trim()];
    if (left === right)
        return 1;
    if (left.length > LONGEST_TEXT || right.length > LONGEST_TEXT)
        return 0;
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const graphemes = (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);
    const [p, q] = [graphemes(left), graphemes(right)];
    const codes = new Map();
    const encode = (list) => list
        .map((grapheme) => {
        const code = codes.get(grapheme) ?? codes.size;
        codes.set(grapheme, code);
        return String.fromCharCode(code);
    })
        .join('');
    return 1 - (0,mod/* distance */.Io)(encode(p), encode(q)) / Math.max(p.length, q.length);
}

;// CONCATENATED MODULE: ./build/js/evaluation/similarity/bounds.js
function boundsOverlap(a, b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
function boundsOf(rings) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const ring of rings) {
        for (let i = 0; i + 1 < ring.length; i += 2) {
            const [x, y] = [ring[i], ring[i + 1]];
            if (x < left)
                left = x;
            if (x > right)
                right = x;
            if (y < top)
                top = y;
            if (y > bottom)
                bottom = y;
        }
    }
    return { left, top, right, bottom };
}
function clipBounds(bounds, width, height) {
    return {
        left: Math.max(bounds.left, 0),
        top: Math.max(bounds.top, 0),
        right: Math.min(bounds.right, width),
        bottom: Math.min(bounds.bottom, height),
    };
}

;// CONCATENATED MODULE: ./build/js/evaluation/similarity/shape-similarity.js

const SIMILARITY_TOLERANCE = 1e-9;
function shapeSimilarity(measure) {
    const prepared = (geometry, context) => {
        const known = context.prepared.get(geometry);
        if (known !== undefined)
            return known;
        const fresh = measure.prepare(geometry, context);
        context.prepared.set(geometry, fresh);
        return fresh;
    };
    const { coverage } = measure;
    return {
        kinds: measure.kinds,
        pairs: (groundTruth, submission, context, least) => {
            if (groundTruth.length === 0 || submission.length === 0)
                return [];
            const left = groundTruth.map((geometry) => prepared(geometry, context));
            const right = submission.map((geometry) => prepared(geometry, context));
            const found = [];
            const compare = (g, a) => {
                const needed = least(g) - SIMILARITY_TOLERANCE;
                if (measure.atMost !== undefined && measure.atMost(left[g], right[a]) < needed)
                    return;
                const similarity = Math.min(1, measure.similarity(left[g], right[a], context, needed));
                if (similarity > 0 && similarity >= needed)
                    found.push({ groundTruth: g, submission: a, similarity });
            };
            const { bounds } = measure;
            const [leftBounds, rightBounds] = bounds === undefined ? [[], []] : [left.map(bounds), right.map(bounds)];
            for (let g = 0; g < left.length; g++) {
                for (let a = 0; a < right.length; a++) {
                    if (bounds === undefined || mayTouch(leftBounds[g], rightBounds[a]))
                        compare(g, a);
                }
            }
            return found;
        },
        scores: (geometry) => measure.scores?.(geometry) ?? true,
        facts: (geometry, context) => measure.facts?.(prepared(geometry, context)) ?? { degenerate: false, outside: 0 },
        ...(coverage === undefined
            ? {}
            : { coverage: (of, by, context, least) => coverage(prepared(of, context), prepared(by, context), least) }),
    };
}
function mayTouch(a, b) {
    return boundsOverlap(a, b) || isFlat(a) || isFlat(b);
}
function isFlat(bounds) {
    return !(bounds.left < bounds.right && bounds.top < bounds.bottom);
}

;// CONCATENATED MODULE: ./build/js/evaluation/thresholds.js

const LOW_OVERLAP = 0.8;
function shapeThreshold(feature, settings) {
    return settings.features[feature.address]?.threshold ?? settings.threshold;
}
function answerThreshold(feature, settings) {
    const own = settings.features[feature.address]?.threshold;
    if (own !== undefined)
        return own;
    const type = feature.type ?? '';
    return Object.hasOwn(ANSWER_THRESHOLDS, type) ? ANSWER_THRESHOLDS[type] : 1;
}
function weightOf(feature, settings) {
    return settings.features[feature.address]?.weight ?? 1;
}

;// CONCATENATED MODULE: ./build/js/evaluation/compare-answers.js



function compareTree(attribute, groundTruth, submission, settings) {
    const [g, a] = [groundTruth.get(attribute.address), submission.get(attribute.address)];
    const threshold = answerThreshold(attribute, settings);
    if (!isAnswered(g) && !isAnswered(a))
        return { score: undefined, answers: [] };
    if (!isAnswered(g) || !isAnswered(a)) {
        const state = isAnswered(g) ? 'missing' : 'extra';
        const own = { feature: attribute, state, similarity: 0, threshold, right: false };
        return { score: 0, answers: [own, ...below(attribute, g, a, groundTruth, submission, settings)] };
    }
    const similarity = answerSimilarity(g, a);
    const own = {
        feature: attribute,
        state: 'pair',
        similarity,
        threshold,
        right: similarity >= threshold - SIMILARITY_TOLERANCE,
    };
    if (g.type !== 'radio' || a.type !== 'radio' || g.option?.address !== a.option?.address)
        return { score: similarity, answers: [own, ...below(attribute, g, a, groundTruth, submission, settings)] };
    const nested = (g.option?.children ?? []).map((child) => ({
        weight: weightOf(child, settings),
        ...compareTree(child, groundTruth, submission, settings),
    }));
    let [sum, weights] = [0, 0];
    for (const { score, weight } of nested) {
        if (score === undefined)
            continue;
        sum += score * weight;
        weights += weight;
    }
    return {
        score: weights > 0 ? (similarity * sum) / weights : similarity,
        answers: [own, ...nested.flatMap((child) => child.answers)],
    };
}
function below(attribute, g, a, groundTruth, submission, settings) {
    const none = new Map();
    return attribute.children.flatMap((option) => {
        const asked = (value) => value?.type === 'radio' && value.option?.address === option.address;
        if (!asked(g) && !asked(a))
            return [];
        return option.children.flatMap((child) => compareTree(child, asked(g) ? groundTruth : none, asked(a) ? submission : none, settings).answers);
    });
}

// EXTERNAL MODULE: ./build/js/evaluation/tally.js
var evaluation_tally = __webpack_require__(3875);
;// CONCATENATED MODULE: ./build/js/evaluation/comparison.js

function startComparison(from) {
    return {
        ...from,
        tallies: (0,evaluation_tally/* newTallies */.Vq)(1),
        matches: [],
        conflicts: [],
        objects: { right: 0, groundTruth: 0, submission: 0, decided: 0 },
        items: [],
        spans: {
            exact: 0,
            groundTruth: 0,
            submission: 0,
            sharedCharacters: 0,
            groundTruthCharacters: 0,
            submissionCharacters: 0,
        },
    };
}
function countUnscored(comparison, kind, side) {
    const known = comparison.tallies.unscored.get(kind) ?? { groundTruth: 0, submission: 0 };
    comparison.tallies.unscored.set(kind, known);
    known[side]++;
}
function answerKind(feature, ontology) {
    const type = feature.type ?? 'unknown';
    return type === 'text' && ontology.objects.some(({ shape }) => shape === 'text') ? 'text_answer' : type;
}

;// CONCATENATED MODULE: ./build/js/evaluation/count-answers.js


function countAnswers(comparison, answers, place) {
    for (const answer of answers) {
        const { feature, state, similarity, right } = answer;
        const { kinds, features } = comparison.tallies;
        for (const tally of [
            (0,evaluation_tally/* tallyOf */.sv)(kinds, answerKind(feature, comparison.ontology)),
            (0,evaluation_tally/* tallyOf */.sv)(features, feature.address),
        ]) {
            if (state !== 'extra')
                tally.groundTruth += place.frames;
            if (state !== 'missing')
                tally.submission += place.frames;
            if (state === 'pair') {
                tally[right ? 'sameLabel' : 'otherLabel'] += place.frames;
                tally.similarity.add(similarity * place.frames);
            }
            else
                tally[state] += place.frames;
        }
        if (right)
            continue;
        comparison.conflicts.push({
            ...kindOfConflict(answer, place),
            address: feature.address,
            groundTruth: [...place.groundTruth],
            submission: [...place.submission],
            ...(place.range === undefined ? {} : { range: [...place.range] }),
            value: similarity,
            threshold: answer.threshold,
        });
    }
}
function kindOfConflict({ feature, state }, { of }) {
    if (of === 'object')
        return { type: 'mismatching_attribute', severity: 'warning' };
    const isRoot = feature.address.lastIndexOf('/') === feature.address.indexOf('/');
    if (!isRoot || state === 'pair')
        return { type: 'mismatching_answer', severity: 'error' };
    return { type: state === 'missing' ? 'missing_classification' : 'extra_classification', severity: 'error' };
}

// EXTERNAL MODULE: ./build/js/evaluation/exact-sum.js
var exact_sum = __webpack_require__(2492);
;// CONCATENATED MODULE: ./build/js/evaluation/compare-attributes.js





function compareAttributes(comparison, pairs) {
    for (const partners of mainPartners(pairs)) {
        const { groundTruth, submission } = partners[0];
        const [g, a] = [answersOf(groundTruth.answers), answersOf(submission.answers)];
        const references = { groundTruth: [referenceTo(groundTruth)], submission: [referenceTo(submission)] };
        for (const attribute of groundTruth.feature.children) {
            if (attribute.dynamic) {
                compareDynamic(comparison, attribute, partners);
                continue;
            }
            const { score, answers } = compareTree(attribute, g, a, comparison.settings);
            if (score === undefined)
                continue;
            countAnswers(comparison, answers, { ...references, frames: 1, of: 'object' });
            comparison.items.push({ similarity: score, weight: weightOf(attribute, comparison.settings) });
        }
    }
}
function compareDynamic(comparison, attribute, partners) {
    const sum = (0,exact_sum/* exactSum */.d)();
    let compared = 0;
    for (const { groundTruth, submission, frame, space } of partners) {
        const at = frame ?? 0;
        const { score, answers } = compareTree(attribute, answersAt(groundTruth, at), answersAt(submission, at), comparison.settings);
        if (score === undefined)
            continue;
        const place = { frame: at, ...(space === '' ? {} : { space }) };
        countAnswers(comparison, answers, {
            groundTruth: [{ ...referenceTo(groundTruth), ...place }],
            submission: [{ ...referenceTo(submission), ...place }],
            frames: 1,
            of: 'object',
        });
        sum.add(score);
        compared++;
    }
    if (compared > 0)
        comparison.items.push({ similarity: sum.value() / compared, weight: weightOf(attribute, comparison.settings) });
}
function mainPartners(pairs) {
    const byObject = new Map();
    for (const pair of pairs) {
        const partners = byObject.get(pair.groundTruth) ?? new Map();
        byObject.set(pair.groundTruth, partners);
        const list = partners.get(pair.submission);
        if (list === undefined)
            partners.set(pair.submission, [pair]);
        else
            list.push(pair);
    }
    return [...byObject.values()].map((partners) => [...partners.values()].reduce((best, list) => (list.length > best.length ? list : best)));
}
function answersOf(answers) {
    return new Map(answers.map(({ feature, value }) => [feature.address, value]));
}
function answersAt(object, frame) {
    const found = new Map();
    for (const { feature, value, ranges } of object.dynamicAnswers) {
        if (!rangesInclude(ranges, frame))
            continue;
        const known = found.get(feature.address);
        if (known?.type === 'checklist' && value.type === 'checklist') {
            const options = [...known.options, ...value.options.filter((option) => !known.options.includes(option))];
            found.set(feature.address, { type: 'checklist', options });
        }
        else
            found.set(feature.address, value);
    }
    return found;
}
function referenceTo(object) {
    return { id: object.id, address: object.feature.address };
}

;// CONCATENATED MODULE: ./build/js/evaluation/compare-classifications.js







const WHOLE = [[0, 0]];
function compareClassifications(comparison) {
    for (const { feature, space, groundTruth, submission } of groupsOf(comparison)) {
        const root = feature.children[0];
        if (root === undefined)
            continue;
        const sum = (0,exact_sum/* exactSum */.d)();
        let frames = 0;
        for (const [start, end] of segmentsOf([...groundTruth, ...submission])) {
            const length = end - start + 1;
            const [left, right] = [on(groundTruth, start), on(submission, start)];
            for (let i = 0; i < Math.max(left.length, right.length); i++) {
                const [g, a] = [left[i], right[i]];
                const { score, answers } = compareTree(root, answersOf(g?.classification.answers ?? []), answersOf(a?.classification.answers ?? []), comparison.settings);
                if (score === undefined)
                    continue;
                const reference = (placed) => placed === undefined
                    ? []
                    : [{ id: placed.classification.id, address: feature.address, ...(space === '' ? {} : { space }) }];
                countAnswers(comparison, answers, {
                    groundTruth: reference(g),
                    submission: reference(a),
                    frames: length,
                    range: [start, end],
                    of: 'classification',
                });
                sum.add(score * length);
                frames += length;
            }
        }
        if (frames > 0)
            comparison.items.push({ similarity: sum.value() / frames, weight: weightOf(feature, comparison.settings) });
    }
}
function groupsOf(comparison) {
    const groups = new Map();
    for (const side of ['groundTruth', 'submission']) {
        for (const classification of comparison[side].classifications) {
            const { feature } = classification;
            for (const { space, ranges } of classification.placements) {
                const key = JSON.stringify([feature.address, space]);
                const group = groups.get(key) ?? { feature, space, groundTruth: [], submission: [] };
                groups.set(key, group);
                group[side].push({ classification, ranges: ranges.length === 0 ? WHOLE : ranges });
            }
        }
    }
    return [...groups.values()].sort((a, b) => (0,address/* compareText */.n6)(a.feature.address, b.feature.address) || (0,address/* compareText */.n6)(a.space, b.space));
}
function segmentsOf(placed) {
    const starts = new Set();
    for (const { ranges } of placed) {
        for (const [start, end] of ranges) {
            starts.add(start);
            starts.add(end + 1);
        }
    }
    const cuts = [...starts].sort((a, b) => a - b);
    return cuts.slice(1).map((cut, i) => [cuts[i], cut - 1]);
}
function on(placed, frame) {
    const here = placed.filter(({ ranges }) => rangesInclude(ranges, frame));
    return here.length < 2 ? here : here.sort((a, b) => (0,address/* compareText */.n6)(answerKey(a), answerKey(b)));
}
function answerKey({ classification }) {
    return JSON.stringify(classification.answers.map(({ feature, value }) => [
        feature.address,
        value.type === 'radio'
            ? value.option?.address
            : value.type === 'checklist'
                ? value.options.map((option) => option.address)
                : value.type === 'text'
                    ? value.text
                    : value.number,
    ]));
}

;// CONCATENATED MODULE: ./build/js/evaluation/assignment.js
const STEPS = 2 ** 40;
function assignment_assign(candidates, matchLabels) {
    const pairs = [];
    for (const component of componentsOf(candidates)) {
        if (component.length === 1)
            pairs.push(component[0]);
        else
            pairs.push(...solve(component, matchLabels === 'prefer'));
    }
    return pairs.sort((a, b) => a.groundTruth - b.groundTruth);
}
function componentsOf(candidates) {
    const parent = new Map();
    const find = (key) => {
        let root = key;
        for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root))
            root = up;
        for (let at = key; at !== root;) {
            const up = parent.get(at);
            parent.set(at, root);
            at = up;
        }
        if (!parent.has(root))
            parent.set(root, root);
        return root;
    };
    for (const { groundTruth, submission } of candidates)
        parent.set(find(2 * groundTruth), find(2 * submission + 1));
    const components = new Map();
    for (const candidate of candidates) {
        const root = find(2 * candidate.groundTruth);
        const list = components.get(root);
        if (list === undefined)
            components.set(root, [candidate]);
        else
            list.push(candidate);
    }
    return [...components.values()];
}
function solve(component, prefer) {
    const ascending = (values) => [...new Set(values)].sort((a, b) => a - b);
    const groundTruth = ascending(component.map((pair) => pair.groundTruth));
    const submission = ascending(component.map((pair) => pair.submission));
    const turned = groundTruth.length > submission.length;
    const [rows, columns] = turned ? [submission, groundTruth] : [groundTruth, submission];
    const rowOf = new Map(rows.map((index, i) => [index, i]));
    const columnOf = new Map(columns.map((index, i) => [index, i]));
    const high = new Float64Array(rows.length * columns.length);
    const low = new Float64Array(rows.length * columns.length);
    const at = Array.from({ length: rows.length * columns.length }, () => undefined);
    for (const pair of component) {
        const [r, c] = turned ? [pair.submission, pair.groundTruth] : [pair.groundTruth, pair.submission];
        const cell = rowOf.get(r) * columns.length + columnOf.get(c);
        high[cell] = -(1 + (prefer && pair.sameLabel ? rows.length + 1 : 0));
        low[cell] = -Math.round(pair.similarity * STEPS);
        at[cell] = pair;
    }
    return cheapestColumns(high, low, rows.length, columns.length).flatMap((column, row) => at[row * columns.length + column] ?? []);
}
function cheapestColumns(high, low, rows, columns) {
    const rowOfColumn = new Int32Array(columns + 1);
    const [uHigh, uLow] = [new Float64Array(rows + 1), new Float64Array(rows + 1)];
    const [vHigh, vLow] = [new Float64Array(columns + 1), new Float64Array(columns + 1)];
    const cameFrom = new Int32Array(columns + 1);
    const [bestHigh, bestLow] = [new Float64Array(columns + 1), new Float64Array(columns + 1)];
    const visited = new Uint8Array(columns + 1);
    for (let row = 1; row <= rows; row++) {
        rowOfColumn[0] = row;
        bestHigh.fill(Infinity);
        bestLow.fill(Infinity);
        visited.fill(0);
        let column = 0;
        do {
            visited[column] = 1;
            const from = rowOfColumn[column];
            let [stepHigh, stepLow, next] = [Infinity, Infinity, 0];
            for (let c = 1; c <= columns; c++) {
                if (visited[c])
                    continue;
                const cell = (from - 1) * columns + c - 1;
                const costHigh = high[cell] - uHigh[from] - vHigh[c];
                const costLow = low[cell] - uLow[from] - vLow[c];
                if (costHigh < bestHigh[c] || (costHigh === bestHigh[c] && costLow < bestLow[c])) {
                    bestHigh[c] = costHigh;
                    bestLow[c] = costLow;
                    cameFrom[c] = column;
                }
                const [knownHigh, knownLow] = [bestHigh[c], bestLow[c]];
                if (knownHigh < stepHigh || (knownHigh === stepHigh && knownLow < stepLow)) {
                    stepHigh = knownHigh;
                    stepLow = knownLow;
                    next = c;
                }
            }
            for (let c = 0; c <= columns; c++) {
                if (visited[c]) {
                    const r = rowOfColumn[c];
                    uHigh[r] = uHigh[r] + stepHigh;
                    uLow[r] = uLow[r] + stepLow;
                    vHigh[c] = vHigh[c] - stepHigh;
                    vLow[c] = vLow[c] - stepLow;
                }
                else {
                    bestHigh[c] = bestHigh[c] - stepHigh;
                    bestLow[c] = bestLow[c] - stepLow;
                }
            }
            column = next;
        } while (rowOfColumn[column] !== 0);
        while (column !== 0) {
            const before = cameFrom[column];
            rowOfColumn[column] = rowOfColumn[before];
            column = before;
        }
    }
    const columnOfRow = Array.from({ length: rows }, () => -1);
    for (let c = 1; c <= columns; c++)
        if (rowOfColumn[c] !== 0)
            columnOfRow[rowOfColumn[c] - 1] = c - 1;
    return columnOfRow;
}

// EXTERNAL MODULE: ./build/js/base/invariant.js
var invariant = __webpack_require__(7246);
;// CONCATENATED MODULE: ./build/js/evaluation/similarity/bitmask.js



const bitmaskSimilarity = shapeSimilarity({
    kinds: ['bitmask'],
    prepare: (geometry) => {
        (0,invariant/* invariant */.V1)(geometry.kind === 'bitmask', 'bitmaskSimilarity: not a bitmask');
        const { top, left, width, height, runs } = geometry;
        const ones = onesOfRuns(runs);
        return {
            ones,
            area: ones.reduce((sum, [start, end]) => sum + end - start, 0),
            grid: JSON.stringify([top, left, width, height]),
        };
    },
    similarity: (a, b) => {
        if (a.grid !== b.grid)
            return 0;
        const shared = sharedPixels(a, b);
        const union = a.area + b.area - shared;
        return union === 0 ? 1 : shared / union;
    },
    atMost: (a, b) => {
        if (a.grid !== b.grid)
            return 0;
        const larger = Math.max(a.area, b.area);
        return larger === 0 ? 1 : Math.min(a.area, b.area) / larger;
    },
    facts: ({ area }) => ({ degenerate: area === 0, outside: 0 }),
    coverage: (of, by) => (of.grid === by.grid && of.area > 0 ? sharedPixels(of, by) / of.area : 0),
});
function sharedPixels(a, b) {
    let [i, j, shared] = [0, 0, 0];
    while (i < a.ones.length && j < b.ones.length) {
        const [p, q] = [a.ones[i], b.ones[j]];
        shared += Math.max(0, Math.min(p[1], q[1]) - Math.max(p[0], q[0]));
        if (p[1] < q[1])
            i++;
        else
            j++;
    }
    return shared;
}

;// CONCATENATED MODULE: ./build/js/evaluation/similarity/region.js
const EDGE = 4;
function edgesOf(rings, clip) {
    const found = [];
    const push = (x0, y0, x1, y1) => {
        if (y0 < y1)
            found.push(y0, y1, x0, (x1 - x0) / (y1 - y0));
        else if (y1 < y0)
            found.push(y1, y0, x1, (x0 - x1) / (y0 - y1));
    };
    for (const ring of rings) {
        const n = ring.length;
        for (let i = 0; i + 1 < n; i += 2) {
            const j = i + 2 < n ? i + 2 : 0;
            if (clip === undefined)
                push(ring[i], ring[i + 1], ring[j], ring[j + 1]);
            else
                pushClipped(ring[i], ring[i + 1], ring[j], ring[j + 1], clip, push);
        }
    }
    const count = found.length / EDGE;
    const edges = new Float64Array(found.length);
    const order = byTop(found, count);
    for (let to = 0; to < count; to++) {
        const from = order[to] * EDGE;
        for (let k = 0; k < EDGE; k++)
            edges[to * EDGE + k] = found[from + k];
    }
    return { edges, count };
}
function byTop(found, count) {
    const top = new Float64Array(count);
    let [from, to] = [new Int32Array(count), new Int32Array(count)];
    for (let i = 0; i < count; i++) {
        top[i] = found[i * EDGE];
        from[i] = i;
    }
    for (let length = 1; length < count; length *= 2) {
        for (let start = 0; start < count; start += 2 * length) {
            const middle = Math.min(start + length, count);
            const end = Math.min(middle + length, count);
            let [left, right] = [start, middle];
            for (let at = start; at < end; at++) {
                const isLeft = left < middle && (right >= end || top[from[left]] <= top[from[right]]);
                to[at] = isLeft ? from[left++] : from[right++];
            }
        }
        [from, to] = [to, from];
    }
    return from;
}
function pushClipped(x0, y0, x1, y1, clip, push) {
    if (y0 > y1)
        [x0, y0, x1, y1] = [x1, y1, x0, y0];
    const [top, bottom] = [Math.max(y0, 0), Math.min(y1, clip.height)];
    if (top >= bottom)
        return;
    const at = (y) => (y <= y0 ? x0 : y >= y1 ? x1 : x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
    const cuts = [top, bottom];
    for (const border of [0, clip.width]) {
        if (x0 < border === x1 < border || x0 === x1)
            continue;
        const y = y0 + ((border - x0) / (x1 - x0)) * (y1 - y0);
        if (y > top && y < bottom)
            cuts.push(y);
    }
    cuts.sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i++) {
        const [from, to] = [cuts[i], cuts[i + 1]];
        const inside = at((from + to) / 2);
        const [a, b] = inside < 0
            ? [0, 0]
            : inside > clip.width
                ? [clip.width, clip.width]
                : [clamp(at(from), clip.width), clamp(at(to), clip.width)];
        push(a, from, b, to);
    }
}
function clamp(x, width) {
    return Math.min(Math.max(x, 0), width);
}
function levelsOf(edges, count) {
    const all = new Float64Array(count * 2);
    for (let i = 0; i < count; i++) {
        all[2 * i] = edges[i * EDGE];
        all[2 * i + 1] = edges[i * EDGE + 1];
    }
    all.sort();
    let kept = 0;
    for (let i = 0; i < all.length; i++)
        if (i === 0 || all[i] !== all[kept - 1])
            all[kept++] = all[i];
    return all.subarray(0, kept);
}

;// CONCATENATED MODULE: ./build/js/evaluation/similarity/sweep.js

function scratchOf(size) {
    return {
        id: new Int32Array(size),
        top: new Float64Array(size),
        bottom: new Float64Array(size),
        at: new Float64Array(size),
        order: new Int32Array(size),
        laterId: new Int32Array(size),
        laterX: new Float64Array(size),
    };
}
let scratch = scratchOf(64);
function areaInside(side) {
    return sweep(side, undefined, { low: -Infinity, high: Infinity, left: -Infinity, right: Infinity, least: 0 });
}
function sharedArea(a, b, least = 0) {
    return sweep(a, b, {
        low: Math.max(a.bounds.top, b.bounds.top),
        high: Math.min(a.bounds.bottom, b.bounds.bottom),
        left: Math.max(a.bounds.left, b.bounds.left),
        right: rightOf(a, b),
        least,
    });
}
function rightOf(a, b) {
    const [first, other] = a.bounds.right < b.bounds.right ? [a.bounds, b.bounds] : [b.bounds, a.bounds];
    return first.right + 1e-6 * (first.right - Math.min(first.left, other.left));
}
const NO_LEVELS = new Float64Array(0);
function sweep(a, b, { low, high, left, right, least }) {
    const capacity = a.count + (b?.count ?? 0);
    if (scratch.id.length < capacity)
        scratch = scratchOf(2 * capacity);
    const { id, top, bottom, at, laterId, laterX } = scratch;
    const [edgesA, levelsA] = [a.edges, a.levels];
    const [edgesB, levelsB] = [b?.edges ?? NO_LEVELS, b?.levels ?? NO_LEVELS];
    const countB = b?.count ?? 0;
    const both = b !== undefined;
    const width = right - left;
    let area = 0;
    let active = 0;
    let [nextA, nextB, levelA, levelB] = [0, 0, 0, 0];
    while (levelA < levelsA.length && levelsA[levelA] <= low)
        levelA++;
    while (levelB < levelsB.length && levelsB[levelB] <= low)
        levelB++;
    let y = low === -Infinity ? (levelsA[0] ?? 0) : low;
    if (low === -Infinity)
        levelA = 1;
    while (y < high) {
        if (area + width * (high - y) < least)
            return area;
        let next = high;
        if (levelA < levelsA.length && levelsA[levelA] < next)
            next = levelsA[levelA];
        if (levelB < levelsB.length && levelsB[levelB] < next)
            next = levelsB[levelB];
        if (next === Infinity)
            break;
        while (levelA < levelsA.length && levelsA[levelA] <= next)
            levelA++;
        while (levelB < levelsB.length && levelsB[levelB] <= next)
            levelB++;
        for (; nextA < a.count; nextA++) {
            const base = nextA * EDGE;
            if (!(edgesA[base] <= y))
                break;
            if (edgesA[base + 1] <= y)
                continue;
            id[active] = nextA * 2;
            bottom[active++] = edgesA[base + 2] + edgesA[base + 3] * (y - edgesA[base]);
        }
        for (; nextB < countB; nextB++) {
            const base = nextB * EDGE;
            if (!(edgesB[base] <= y))
                break;
            if (edgesB[base + 1] <= y)
                continue;
            id[active] = nextB * 2 + 1;
            bottom[active++] = edgesB[base + 2] + edgesB[base + 3] * (y - edgesB[base]);
        }
        let kept = 0;
        let sides = 0;
        let later = 0;
        let ordered = true;
        for (let i = 0; i < active; i++) {
            const edge = id[i];
            const edges = edge & 1 ? edgesB : edgesA;
            const base = (edge >> 1) * EDGE;
            if (edges[base + 1] <= y)
                continue;
            const xTop = bottom[i];
            const xBottom = edges[base + 2] + edges[base + 3] * (next - edges[base]);
            if (xTop > right && xBottom > right) {
                laterId[later] = edge;
                laterX[later++] = xBottom;
                continue;
            }
            sides |= edge & 1 ? 2 : 1;
            let to = kept++;
            while (to > 0 && (top[to - 1] > xTop || (top[to - 1] === xTop && bottom[to - 1] > xBottom))) {
                id[to] = id[to - 1];
                top[to] = top[to - 1];
                bottom[to] = bottom[to - 1];
                to--;
            }
            id[to] = edge;
            top[to] = xTop;
            bottom[to] = xBottom;
        }
        if (sides === (both ? 3 : 1)) {
            for (let i = 1; i < kept; i++) {
                if (bottom[i - 1] > bottom[i]) {
                    ordered = false;
                    break;
                }
            }
            if (ordered)
                area += widthInside(id, top, bottom, 0.5, kept, both) * (next - y);
            else
                area += crossedSlab(id, top, bottom, at, kept, both) * (next - y);
        }
        active = kept;
        for (let i = 0; i < later; i++) {
            id[active] = laterId[i];
            bottom[active++] = laterX[i];
        }
        y = next;
    }
    return area;
}
function widthInside(id, top, bottom, share, count, both) {
    let width = 0;
    let inside = both ? 0 : 2;
    let from = 0;
    for (let i = 0; i < count; i++) {
        const before = inside;
        inside ^= id[i] & 1 ? 2 : 1;
        if (inside === 3)
            from = top[i] + share * (bottom[i] - top[i]);
        else if (before === 3)
            width += top[i] + share * (bottom[i] - top[i]) - from;
    }
    return width;
}
function crossedSlab(id, top, bottom, at, count, both) {
    const cuts = [0];
    const { order } = scratch;
    for (let i = 0; i < count; i++)
        order[i] = i;
    for (let i = 1; i < count; i++) {
        const edge = order[i];
        let to = i;
        while (to > 0 && bottom[order[to - 1]] > bottom[edge]) {
            const other = order[to - 1];
            const [before, after] = [top[edge] - top[other], bottom[other] - bottom[edge]];
            if (before > 0)
                cuts.push(before / (before + after));
            order[to] = other;
            to--;
        }
        order[to] = edge;
    }
    if (cuts.length > 2)
        cuts.sort((a, b) => a - b);
    cuts.push(1);
    let mean = 0;
    for (let cut = 1; cut < cuts.length; cut++) {
        const height = cuts[cut] - cuts[cut - 1];
        if (height <= 0)
            continue;
        const share = (cuts[cut] + cuts[cut - 1]) / 2;
        for (let i = 0; i < count; i++)
            at[i] = top[i] + share * (bottom[i] - top[i]);
        for (let i = 1; i < count; i++) {
            const [edge, t, b, x] = [id[i], top[i], bottom[i], at[i]];
            let to = i;
            while (to > 0 && at[to - 1] > x) {
                id[to] = id[to - 1];
                top[to] = top[to - 1];
                bottom[to] = bottom[to - 1];
                at[to] = at[to - 1];
                to--;
            }
            id[to] = edge;
            top[to] = t;
            bottom[to] = b;
            at[to] = x;
        }
        mean += widthInside(id, top, bottom, share, count, both) * height;
    }
    return mean;
}

;// CONCATENATED MODULE: ./build/js/evaluation/similarity/area-shape.js



const SAME_PIXEL = 0.5;
function scaleOf({ size }) {
    return size === undefined ? { x: 1, y: 1, known: false } : { x: size.width, y: size.height, known: true };
}
function areaShape(rings, context) {
    const scale = scaleOf(context);
    const bounds = boundsOf(rings);
    const isOut = context.clipToImage && (bounds.left < 0 || bounds.top < 0 || bounds.right > scale.x || bounds.bottom > scale.y);
    const whole = regionOf(rings, bounds);
    let region = whole;
    let outside = 0;
    if (isOut) {
        const clip = { width: scale.x, height: scale.y };
        const cut = regionOf(rings, clipBounds(bounds, scale.x, scale.y), clip);
        outside = whole.area > 0 ? Math.max(0, 1 - cut.area / whole.area) : 0;
        region = cut;
    }
    const tolerance = scale.known ? SAME_PIXEL : 0;
    return { region, rings, degenerate: isDegenerate(whole), outside, tolerance, shared: new Map() };
}
function regionOf(rings, bounds, clip) {
    const { edges, count } = edgesOf(rings, clip);
    const side = { edges, count, levels: levelsOf(edges, count) };
    return { ...side, bounds, area: areaInside(side) };
}
function isDegenerate({ area, bounds }) {
    const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
    return !(area > 1e-12 * (width * width + height * height));
}
function areaIou(a, b, least = 0) {
    if (a.degenerate || b.degenerate)
        return a.degenerate && b.degenerate && samePoints(a, b) ? 1 : 0;
    if (!boundsOverlap(a.region.bounds, b.region.bounds))
        return 0;
    const both = a.region.area + b.region.area;
    const shared = sharedBy(a, b, (least / (1 + least)) * both);
    const union = both - shared;
    return union > 0 ? Math.min(1, Math.max(0, shared / union)) : 0;
}
function sharedBy(a, b, least) {
    const needed = least * (1 - 1e-9);
    const known = a.shared.get(b) ?? b.shared.get(a);
    if (known !== undefined && (known.below === undefined || needed >= known.below))
        return known.area;
    const area = sharedArea(a.region, b.region, needed);
    a.shared.set(b, area < needed ? { area, below: needed } : { area });
    return area;
}
function areaIouAtMost(a, b) {
    if (a.degenerate || b.degenerate)
        return 1;
    const shared = sharedAtMost(a, b);
    const union = a.region.area + b.region.area - shared;
    return union > 0 ? shared / union + 1e-9 : 0;
}
function areaCoverage(of, by, least) {
    if (of.degenerate || by.degenerate || !(of.region.area > 0))
        return 0;
    if (sharedAtMost(of, by) < (least - 1e-9) * of.region.area)
        return 0;
    return Math.min(1, sharedBy(of, by, (least - 1e-9) * of.region.area) / of.region.area);
}
function sharedAtMost(a, b) {
    const [p, q] = [a.region.bounds, b.region.bounds];
    const width = Math.min(p.right, q.right) - Math.max(p.left, q.left);
    const height = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
    return Math.min(a.region.area, b.region.area, Math.max(0, width) * Math.max(0, height));
}
function areaFacts({ degenerate, outside }) {
    return { degenerate, outside };
}
function samePoints(a, b) {
    const [p, q] = [a.rings.flat(), b.rings.flat()];
    return p.length === q.length && p.every((value, i) => Math.abs(value - q[i]) <= a.tolerance);
}

;// CONCATENATED MODULE: ./build/js/evaluation/similarity/box.js



const boxSimilarity = shapeSimilarity({
    kinds: ['bounding_box', 'rotatable_bounding_box'],
    prepare: (geometry, context) => {
        const rings = [ringOf(geometry, context)];
        const shape = areaShape(rings, context);
        const upright = geometry.kind === 'bounding_box' || (geometry.kind === 'rotatable_bounding_box' && geometry.theta === 0);
        return upright ? { shape, upright: shape.region.bounds } : { shape };
    },
    bounds: ({ shape }) => shape.region.bounds,
    similarity: (a, b, _context, least) => {
        const isFlat = a.shape.degenerate || b.shape.degenerate;
        return !isFlat && a.upright && b.upright ? uprightIou(a.upright, b.upright) : areaIou(a.shape, b.shape, least);
    },
    facts: ({ shape }) => areaFacts(shape),
    coverage: (of, by, least) => areaCoverage(of.shape, by.shape, least),
});
function uprightIou(a, b) {
    const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (!(width > 0 && height > 0))
        return 0;
    const shared = width * height;
    const union = areaOf(a) + areaOf(b) - shared;
    return union > 0 ? Math.min(1, shared / union) : 0;
}
function areaOf({ left, top, right, bottom }) {
    return Math.max(0, right - left) * Math.max(0, bottom - top);
}
function ringOf(geometry, context) {
    const scale = scaleOf(context);
    switch (geometry.kind) {
        case 'bounding_box': {
            const [x0, y0] = [geometry.x * scale.x, geometry.y * scale.y];
            const [x1, y1] = [(geometry.x + geometry.w) * scale.x, (geometry.y + geometry.h) * scale.y];
            return [x0, y0, x1, y0, x1, y1, x0, y1];
        }
        case 'rotatable_bounding_box': {
            const [halfX, halfY] = [(geometry.w * scale.x) / 2, (geometry.h * scale.y) / 2];
            const [x, y] = [geometry.x * scale.x + halfX, geometry.y * scale.y + halfY];
            if (geometry.theta === 0)
                return [x - halfX, y - halfY, x + halfX, y - halfY, x + halfX, y + halfY, x - halfX, y + halfY];
            const [cos, sin] = [Math.cos((geometry.theta * Math.PI) / 180), Math.sin((geometry.theta * Math.PI) / 180)];
            const corner = (dx, dy) => [
                x + dx * cos - dy * sin,
                y + dx * sin + dy * cos,
            ];
            return [...corner(-halfX, -halfY), ...corner(halfX, -halfY), ...corner(halfX, halfY), ...corner(-halfX, halfY)];
        }
        case 'polygon':
        case 'polyline':
        case 'point':
        case 'skeleton':
        case 'bitmask':
        case 'cuboid':
        case 'cuboid_2d':
        case 'segmentation':
        case 'circle':
        case 'ellipse':
            return [];
        default:
            return (0,invariant/* unreachable */.HB)(geometry);
    }
}

;// CONCATENATED MODULE: ./build/js/evaluation/similarity/ellipse.js



const CORNERS = 256;
const OUTWARD = Math.sqrt(Math.PI / ((CORNERS / 2) * Math.sin((2 * Math.PI) / CORNERS)));
const ellipseSimilarity = shapeSimilarity({
    kinds: ['circle', 'ellipse'],
    prepare: (geometry, context) => {
        (0,invariant/* invariant */.V1)(geometry.kind === 'circle' || geometry.kind === 'ellipse', 'ellipseSimilarity: not an ellipse');
        const scale = scaleOf(context);
        const [rx, ry] = geometry.kind === 'circle'
            ? [geometry.r * scale.x, geometry.r * scale.x * geometry.stretch]
            : [geometry.rx * scale.x, geometry.ry * scale.y];
        const turn = (geometry.theta * Math.PI) / 180;
        const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
        const ring = [];
        for (let i = 0; i < CORNERS; i++) {
            const angle = (2 * Math.PI * i) / CORNERS;
            const [x, y] = [rx * OUTWARD * Math.cos(angle), ry * OUTWARD * Math.sin(angle)];
            ring.push(geometry.x * scale.x + x * cos - y * sin, geometry.y * scale.y + x * sin + y * cos);
        }
        return areaShape([ring], context);
    },
    bounds: ({ region }) => region.bounds,
    similarity: (a, b, _context, least) => areaIou(a, b, least),
    atMost: areaIouAtMost,
    facts: areaFacts,
    coverage: areaCoverage,
});

;// CONCATENATED MODULE: ./build/js/evaluation/similarity/point.js



const POINT_SIGMA = 0.09;
function pointCloseness(distanceSquared, area) {
    return Math.exp(-distanceSquared / (2 * (2 * POINT_SIGMA) ** 2 * area));
}
const pointSimilarity = shapeSimilarity({
    kinds: ['point'],
    scores: (geometry) => geometry.kind === 'point' && geometry.point.length === 2,
    prepare: (geometry, context) => {
        (0,invariant/* invariant */.V1)(geometry.kind === 'point', 'pointSimilarity: not a point');
        const scale = scaleOf(context);
        return { x: geometry.point[0] * scale.x, y: geometry.point[1] * scale.y, area: scale.x * scale.y };
    },
    similarity: (a, b) => pointCloseness((a.x - b.x) ** 2 + (a.y - b.y) ** 2, a.area),
});

;// CONCATENATED MODULE: ./build/js/evaluation/similarity/polygon.js



const polygonSimilarity = shapeSimilarity({
    kinds: ['polygon'],
    prepare: (geometry, context) => {
        (0,invariant/* invariant */.V1)(geometry.kind === 'polygon', 'polygonSimilarity: not a polygon');
        const scale = scaleOf(context);
        const rings = geometry.polygons
            .flat()
            .map((ring) => ring.map((value, i) => value * (i % 2 === 0 ? scale.x : scale.y)));
        return areaShape(rings, context);
    },
    bounds: ({ region }) => region.bounds,
    similarity: (a, b, _context, least) => areaIou(a, b, least),
    atMost: areaIouAtMost,
    facts: areaFacts,
    coverage: areaCoverage,
});

;// CONCATENATED MODULE: ./build/js/evaluation/similarity/polyline.js




const REACH = 0.01;
const polylineSimilarity = shapeSimilarity({
    kinds: ['polyline'],
    scores: (geometry) => geometry.kind === 'polyline' && geometry.points.every((point) => point.length === 2),
    prepare: (geometry, context) => {
        (0,invariant/* invariant */.V1)(geometry.kind === 'polyline', 'polylineSimilarity: not a polyline');
        const scale = scaleOf(context);
        const points = geometry.points.flatMap(([x, y]) => [x * scale.x, y * scale.y]);
        let length = 0;
        for (let i = 0; i + 3 < points.length; i += 2)
            length += Math.hypot(points[i + 2] - points[i], points[i + 3] - points[i + 1]);
        return { points, length, reach: REACH * Math.hypot(scale.x, scale.y), frameArea: scale.x * scale.y };
    },
    similarity: (a, b) => {
        if (a.points.length === 0 || b.points.length === 0)
            return a.points.length === b.points.length ? 1 : 0;
        if (!(a.length > 0) || !(b.length > 0)) {
            if (a.length > 0 || b.length > 0)
                return 0;
            return pointCloseness((a.points[0] - b.points[0]) ** 2 + (a.points[1] - b.points[1]) ** 2, a.frameArea);
        }
        const [shareA, shareB] = [lengthNear(a, b) / a.length, lengthNear(b, a) / b.length];
        return shareA + shareB > 0 ? (2 * shareA * shareB) / (shareA + shareB) : 0;
    },
    facts: ({ length }) => ({ degenerate: !(length > 0), outside: 0 }),
});
function lengthNear(line, other) {
    let near = 0;
    const { points: p } = line;
    const { points: q, reach } = other;
    for (let i = 0; i + 3 < p.length; i += 2) {
        const [x, y, dx, dy] = [p[i], p[i + 1], p[i + 2] - p[i], p[i + 3] - p[i + 1]];
        const length = Math.hypot(dx, dy);
        if (!(length > 0))
            continue;
        const parts = [];
        for (let j = 0; j + 3 < q.length; j += 2) {
            const part = partNear(x, y, dx, dy, q[j], q[j + 1], q[j + 2], q[j + 3], reach);
            if (part !== undefined)
                parts.push(part);
        }
        parts.sort((a, b) => a[0] - b[0]);
        let covered = 0;
        let until = 0;
        for (const [from, to] of parts) {
            if (to > until)
                covered += to - Math.max(from, until);
            until = Math.max(until, to);
        }
        near += covered * length;
    }
    return near;
}
function partNear(x, y, dx, dy, ax, ay, bx, by, reach) {
    let [low, high] = [Infinity, -Infinity];
    const include = (from, to) => {
        const [start, end] = [Math.max(0, from), Math.min(1, to)];
        if (start > end)
            return;
        low = Math.min(low, start);
        high = Math.max(high, end);
    };
    const square = dx * dx + dy * dy;
    for (const [cx, cy] of [
        [ax, ay],
        [bx, by],
    ]) {
        const half = (dx * (x - cx) + dy * (y - cy)) / square;
        const rest = ((x - cx) ** 2 + (y - cy) ** 2 - reach * reach) / square;
        const root = half * half - rest;
        if (root >= 0)
            include(-half - Math.sqrt(root), -half + Math.sqrt(root));
    }
    const length = Math.hypot(bx - ax, by - ay);
    if (length > 0) {
        const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
        const along = within((x - ax) * ux + (y - ay) * uy, dx * ux + dy * uy, 0, length);
        const across = within((y - ay) * ux - (x - ax) * uy, dy * ux - dx * uy, -reach, reach);
        if (along && across && Math.max(along[0], across[0]) <= Math.min(along[1], across[1]))
            include(Math.max(along[0], across[0]), Math.min(along[1], across[1]));
    }
    return low <= high ? [low, high] : undefined;
}
function within(start, step, low, high) {
    if (step === 0)
        return start >= low && start <= high ? [-Infinity, Infinity] : undefined;
    const [a, b] = [(low - start) / step, (high - start) / step];
    return a < b ? [a, b] : [b, a];
}

;// CONCATENATED MODULE: ./build/js/evaluation/similarity/skeleton.js





const skeletonSimilarity = shapeSimilarity({
    kinds: ['skeleton'],
    prepare: (geometry, context) => {
        (0,invariant/* invariant */.V1)(geometry.kind === 'skeleton', 'skeletonSimilarity: not a skeleton');
        const scale = scaleOf(context);
        const points = geometry.points.map(({ key, featureHash, x, y, visibility }) => [featureHash ?? key, { x: x * scale.x, y: y * scale.y, visible: visibility !== 'invisible' }]);
        const { left, top, right, bottom } = boundsOf([points.flatMap(([, { x, y }]) => [x, y])]);
        const area = points.length === 0 ? 0 : (right - left) * (bottom - top);
        return { points: new Map(points), area, least: 0.01 * scale.x * scale.y };
    },
    similarity: (a, b) => {
        if (a.points.size !== b.points.size)
            return 0;
        const mean = (a.area + b.area) / 2;
        const area = mean > 0 ? mean : a.least;
        let [sum, counted] = [0, 0];
        for (const [key, p] of a.points) {
            const q = b.points.get(key);
            if (q === undefined)
                return 0;
            if (!p.visible && !q.visible)
                continue;
            counted++;
            if (p.visible && q.visible)
                sum += pointCloseness((p.x - q.x) ** 2 + (p.y - q.y) ** 2, area);
        }
        return counted === 0 ? 1 : sum / counted;
    },
});

;// CONCATENATED MODULE: ./build/js/evaluation/similarity/shape-similarities.js







const SHAPE_SIMILARITIES = [
    bitmaskSimilarity,
    boxSimilarity,
    ellipseSimilarity,
    pointSimilarity,
    polygonSimilarity,
    polylineSimilarity,
    skeletonSimilarity,
];
const BY_KIND = new Map(SHAPE_SIMILARITIES.flatMap((measure) => measure.kinds.map((kind) => [kind, measure])));
function similarityOfKind(kind) {
    return BY_KIND.get(kind);
}

;// CONCATENATED MODULE: ./build/js/evaluation/similarity/span.js

function spanIou(a, b, unit) {
    const [lengthA, lengthB, shared] = unit === 'characters'
        ? [rangesLength(a), rangesLength(b), sharedLength(a, b)]
        : [duration(a), duration(b), sharedTime(a, b)];
    const union = lengthA + lengthB - shared;
    return union > 0 ? shared / union : 0;
}
function duration(ranges) {
    return ranges.reduce((sum, [start, end]) => sum + end - start, 0);
}
function sharedTime(a, b) {
    let [i, j, shared] = [0, 0, 0];
    while (i < a.length && j < b.length) {
        const [p, q] = [a[i], b[j]];
        shared += Math.max(0, Math.min(p[1], q[1]) - Math.max(p[0], q[0]));
        if (p[1] < q[1])
            i++;
        else
            j++;
    }
    return shared;
}

;// CONCATENATED MODULE: ./build/js/evaluation/match-spans.js






function spanUnitsOf(comparison, side) {
    const units = [];
    for (const object of comparison[side].objects) {
        for (const { space, ranges, html } of object.spans) {
            if (ranges.length === 0) {
                if (html.length > 0)
                    countUnscored(comparison, object.shape, side);
                continue;
            }
            const reference = { id: object.id, address: object.feature.address, ...(space === '' ? {} : { space }) };
            units.push({ object, kind: object.shape, reference, space, ranges });
        }
    }
    return units;
}
function pairSpans(comparison, groundTruth, submission) {
    const keyOf = (unit) => JSON.stringify([unit.space, unit.kind]);
    const keys = [...new Set([...groundTruth, ...submission].map(keyOf))].sort(address/* compareText */.n6);
    return keys.map((key) => {
        const [left, right] = [
            groundTruth.filter((unit) => keyOf(unit) === key),
            submission.filter((unit) => keyOf(unit) === key),
        ];
        const kind = (left[0] ?? right[0]).kind;
        countExact(comparison, left, right);
        if (kind === 'text')
            countCharacters(comparison, left, right);
        const candidates = left.flatMap((g, i) => right.flatMap((a, j) => {
            const similarity = spanIou(g.ranges, a.ranges, kind === 'text' ? 'characters' : 'time');
            const isPair = similarity > 0 && similarity >= shapeThreshold(g.object.feature, comparison.settings) - SIMILARITY_TOLERANCE;
            return isPair ? [{ groundTruth: i, submission: j, similarity }] : [];
        }));
        return { space: (left[0] ?? right[0]).space, groundTruth: left, submission: right, candidates };
    });
}
function countExact({ spans }, groundTruth, submission) {
    const keyOf = (unit) => JSON.stringify([unit.object.feature.address, unit.ranges]);
    const free = new Map();
    for (const unit of groundTruth)
        free.set(keyOf(unit), (free.get(keyOf(unit)) ?? 0) + 1);
    for (const unit of submission) {
        const left = free.get(keyOf(unit)) ?? 0;
        if (left === 0)
            continue;
        free.set(keyOf(unit), left - 1);
        spans.exact++;
    }
    spans.groundTruth += groundTruth.length;
    spans.submission += submission.length;
}
function countCharacters({ spans }, groundTruth, submission) {
    const byFeature = (units) => {
        const found = new Map();
        for (const { object, ranges } of units) {
            const { address } = object.feature;
            found.set(address, normaliseRanges([...(found.get(address) ?? []), ...ranges]));
        }
        return found;
    };
    const [left, right] = [byFeature(groundTruth), byFeature(submission)];
    for (const ranges of left.values())
        spans.groundTruthCharacters += rangesLength(ranges);
    for (const [address, ranges] of right) {
        spans.submissionCharacters += rangesLength(ranges);
        spans.sharedCharacters += sharedLength(left.get(address) ?? [], ranges);
    }
}

;// CONCATENATED MODULE: ./build/js/evaluation/frame-conflicts.js

const DUPLICATE = 0.9;
const HELD = 0.7;
const OUTSIDE = 0.01;
function frameConflicts(comparison, group, pairs) {
    const { conflicts } = comparison;
    const { groundTruth, submission, measure, context } = group;
    for (const pair of pairs) {
        if (!pair.sameLabel || pair.similarity >= LOW_OVERLAP)
            continue;
        const g = groundTruth[pair.groundTruth];
        conflicts.push({
            type: 'low_overlap',
            severity: 'warning',
            address: g.object.feature.address,
            groundTruth: [g.reference],
            submission: [submission[pair.submission].reference],
            value: pair.similarity,
            threshold: LOW_OVERLAP,
        });
    }
    for (const unit of submission) {
        const { degenerate, outside } = measure.facts(unit.geometry, context);
        const about = {
            severity: 'warning',
            address: unit.object.feature.address,
            groundTruth: [],
            submission: [unit.reference],
        };
        if (degenerate)
            conflicts.push({ type: 'degenerate_shape', ...about });
        if (context.clipToImage && outside > OUTSIDE)
            conflicts.push({ type: 'out_of_image', ...about, value: outside, threshold: OUTSIDE });
    }
    const [matchedG, matchedA] = [
        new Set(pairs.map((pair) => pair.groundTruth)),
        new Set(pairs.map((pair) => pair.submission)),
    ];
    const missing = groundTruth.filter((_, index) => !matchedG.has(index));
    const extra = submission.filter((_, index) => !matchedA.has(index));
    duplicates(comparison, group, extra);
    held(comparison, group, { kind: 'merge', parts: groundTruth, loose: missing, wholes: submission });
    held(comparison, group, { kind: 'split', parts: submission, loose: extra, wholes: groundTruth });
}
function duplicates(comparison, { measure, submission, context }, extra) {
    const reported = new Set();
    for (const unit of extra) {
        const others = submission.filter((other) => other !== unit && other.object.feature === unit.object.feature);
        const found = measure.pairs([unit.geometry], others.map((other) => other.geometry), context, () => DUPLICATE);
        for (const { submission: index, similarity } of found) {
            const pair = [others[index].reference, unit.reference].sort((a, b) => (a.id < b.id ? -1 : 1));
            const key = JSON.stringify(pair.map(({ id }) => id));
            if (reported.has(key))
                continue;
            reported.add(key);
            comparison.conflicts.push({
                type: 'duplicate',
                severity: 'error',
                address: unit.object.feature.address,
                groundTruth: [],
                submission: pair,
                value: similarity,
                threshold: DUPLICATE,
            });
        }
    }
}
function held(comparison, { measure, context }, sides) {
    const { coverage } = measure;
    if (coverage === undefined || sides.loose.length === 0 || sides.parts.length < 2)
        return;
    for (const whole of sides.wholes) {
        const holds = (part) => part.object.feature === whole.object.feature && coverage(part.geometry, whole.geometry, context, HELD) >= HELD;
        if (!sides.loose.some(holds))
            continue;
        const apart = [];
        for (const part of sides.parts.filter(holds))
            if (apart.every((other) => coverage(part.geometry, other.geometry, context, HELD) < HELD))
                apart.push(part);
        if (apart.length < 2)
            continue;
        const parts = apart.map((part) => part.reference);
        const [groundTruth, submission] = sides.kind === 'merge' ? [parts, [whole.reference]] : [[whole.reference], parts];
        comparison.conflicts.push({
            type: sides.kind,
            severity: 'warning',
            address: whole.object.feature.address,
            groundTruth,
            submission,
            threshold: HELD,
        });
    }
}

;// CONCATENATED MODULE: ./build/js/labels/label-set.js
function sizeOf(labels, space, frame) {
    const found = labels.spaces.get(space);
    return found?.frameSizes.get(frame) ?? found?.size;
}

;// CONCATENATED MODULE: ./build/js/evaluation/match.js









function matchObjects(comparison) {
    const pairs = [];
    for (const group of match_groupsOf(comparison)) {
        const { groundTruth, submission, measure, space, frame } = group;
        const size = sizeOf(comparison.groundTruth, space, frame) ?? sizeOf(comparison.submission, space, frame);
        const context = {
            ...(size === undefined ? {} : { size }),
            clipToImage: comparison.settings.clipToImage,
            prepared: comparison.prepared,
        };
        const candidates = measure.pairs(groundTruth.map((unit) => unit.geometry), submission.map((unit) => unit.geometry), context, (g) => shapeThreshold(groundTruth[g].object.feature, comparison.settings));
        const settled = settle(comparison, groundTruth, submission, candidates);
        for (const pair of settled) {
            if (pair.sameLabel)
                pairs.push({
                    groundTruth: groundTruth[pair.groundTruth].object,
                    submission: submission[pair.submission].object,
                    frame,
                    space,
                });
        }
        frameConflicts(comparison, { ...group, context }, settled);
    }
    const spans = {
        groundTruth: spanUnitsOf(comparison, 'groundTruth'),
        submission: spanUnitsOf(comparison, 'submission'),
    };
    for (const { groundTruth, submission, space, candidates } of pairSpans(comparison, spans.groundTruth, spans.submission)) {
        for (const pair of settle(comparison, groundTruth, submission, candidates)) {
            if (pair.sameLabel)
                pairs.push({
                    groundTruth: groundTruth[pair.groundTruth].object,
                    submission: submission[pair.submission].object,
                    frame: undefined,
                    space,
                });
        }
    }
    return pairs;
}
function settle(comparison, groundTruth, submission, candidates) {
    const { settings, objects } = comparison;
    const featureOf = (unit) => unit.object.feature.address;
    const pairs = assignment_assign(candidates.map((candidate) => ({
        ...candidate,
        sameLabel: featureOf(groundTruth[candidate.groundTruth]) === featureOf(submission[candidate.submission]),
    })), settings.matchLabels);
    for (const [side, units] of [
        ['groundTruth', groundTruth],
        ['submission', submission],
    ]) {
        for (const unit of units) {
            for (const tally of talliesOf(comparison, unit))
                tally[side]++;
            objects[side] += weightOf(unit.object.feature, settings);
        }
    }
    const [pairedGroundTruth, pairedSubmission] = [new Set(), new Set()];
    for (const pair of pairs) {
        pairedGroundTruth.add(pair.groundTruth);
        pairedSubmission.add(pair.submission);
        const [g, a] = [groundTruth[pair.groundTruth], submission[pair.submission]];
        for (const tally of talliesOf(comparison, g)) {
            tally[pair.sameLabel ? 'sameLabel' : 'otherLabel']++;
            tally.similarity.add(pair.similarity);
        }
        const weight = weightOf(g.object.feature, settings);
        objects.decided += weight;
        if (pair.sameLabel)
            objects.right += weight;
        const threshold = shapeThreshold(g.object.feature, settings);
        comparison.matches.push({
            address: featureOf(g),
            similarity: pair.similarity,
            groundTruth: g.reference,
            submission: a.reference,
            threshold,
            counted: pair.sameLabel,
        });
        if (!pair.sameLabel)
            comparison.conflicts.push({
                type: 'mismatching_label',
                severity: 'error',
                address: featureOf(g),
                groundTruth: [g.reference],
                submission: [a.reference],
                value: pair.similarity,
                threshold,
            });
    }
    for (const [side, units, paired] of [
        ['groundTruth', groundTruth, pairedGroundTruth],
        ['submission', submission, pairedSubmission],
    ]) {
        for (const [index, unit] of units.entries()) {
            if (paired.has(index))
                continue;
            const type = side === 'groundTruth' ? 'missing' : 'extra';
            for (const tally of talliesOf(comparison, unit))
                tally[type]++;
            objects.decided += weightOf(unit.object.feature, settings);
            comparison.conflicts.push({
                type,
                severity: 'error',
                address: featureOf(unit),
                groundTruth: [],
                submission: [],
                [side]: [unit.reference],
            });
        }
    }
    return pairs;
}
function talliesOf({ tallies }, unit) {
    return [tallies.objects, (0,evaluation_tally/* tallyOf */.sv)(tallies.kinds, unit.kind), (0,evaluation_tally/* tallyOf */.sv)(tallies.features, unit.object.feature.address)];
}
function match_groupsOf(comparison) {
    const groups = new Map();
    for (const side of ['groundTruth', 'submission']) {
        for (const object of comparison[side].objects) {
            for (const { space, frame, geometry, deleted, event } of object.frames) {
                if (deleted || event === 'delete')
                    continue;
                const measure = similarityOfKind(geometry.kind);
                if (measure === undefined || !measure.scores(geometry)) {
                    countUnscored(comparison, geometry.kind, side);
                    continue;
                }
                const key = JSON.stringify([space, frame, measure.kinds[0]]);
                const group = groups.get(key) ?? { space, frame, measure, groundTruth: [], submission: [] };
                groups.set(key, group);
                const place = { frame, ...(space === '' ? {} : { space }) };
                const reference = { id: object.id, address: object.feature.address, ...place };
                group[side].push({ object, kind: geometry.kind, geometry, reference });
            }
        }
    }
    return [...groups.values()].sort((a, b) => (0,address/* compareText */.n6)(a.space, b.space) ||
        a.frame - b.frame ||
        (0,address/* compareText */.n6)(a.measure.kinds[0] ?? '', b.measure.kinds[0] ?? ''));
}

;// CONCATENATED MODULE: ./build/js/evaluation/score.js


function scoreOf(comparison) {
    const { objects, items, settings } = comparison;
    const sum = (0,exact_sum/* exactSum */.d)();
    const weights = (0,exact_sum/* exactSum */.d)();
    const counted = objects.groundTruth + objects.submission;
    if (counted > 0) {
        sum.add(((2 * objects.right) / counted) * objects.decided);
        weights.add(objects.decided);
    }
    else if (settings.emptyIsCorrect && agreeEmpty(comparison)) {
        sum.add(1);
        weights.add(1);
    }
    for (const { similarity, weight } of items) {
        sum.add(similarity * weight);
        weights.add(weight);
    }
    const weight = weights.value();
    return weight > 0 ? Math.min(1, Math.max(0, sum.value() / weight)) : null;
}
function passes(score, least) {
    return score >= least - SIMILARITY_TOLERANCE;
}
function agreeEmpty({ groundTruth, submission, ontology, tallies }) {
    if (groundTruth.incomplete || submission.incomplete)
        return false;
    if (tallies.unscored.size > 0 || tallies.objects.groundTruth + tallies.objects.submission > 0)
        return false;
    const isEmpty = groundTruth.classifications.length + submission.classifications.length === 0;
    return ontology.objects.length > 0 || (ontology.classifications.length > 0 && isEmpty);
}

;// CONCATENATED MODULE: ./build/js/evaluation/span-totals.js


const TEXT_TYPES = new Set(['plain_text', 'text', 'html']);
function spanTotals(ontology) {
    const marksText = ontology.objects.some(({ shape }) => shape === 'text');
    const counts = {
        exact: 0,
        groundTruth: 0,
        submission: 0,
        shared: 0,
        groundTruthCharacters: 0,
        submissionCharacters: 0,
    };
    const f1 = (0,exact_sum/* exactSum */.d)();
    let texts = 0;
    return {
        add: ({ spans, groundTruth, tallies }) => {
            counts.exact += spans.exact;
            counts.groundTruth += spans.groundTruth;
            counts.submission += spans.submission;
            const characters = spans.groundTruthCharacters + spans.submissionCharacters;
            const isText = marksText && TEXT_TYPES.has(groundTruth.dataType) && !tallies.unscored.has('text');
            if (!isText && characters === 0)
                return;
            counts.shared += spans.sharedCharacters;
            counts.groundTruthCharacters += spans.groundTruthCharacters;
            counts.submissionCharacters += spans.submissionCharacters;
            f1.add(characters === 0 ? 1 : (2 * spans.sharedCharacters) / characters);
            texts++;
        },
        state: () => ({ counts: Object.values(counts), f1: [...f1.parts], texts }),
        addState: (state) => {
            for (const [at, key] of Object.keys(counts).entries())
                counts[key] += state.counts[at] ?? 0;
            state.f1.forEach((part) => f1.add(part));
            texts += state.texts;
        },
        result: () => ({
            exact: counts.groundTruth + counts.submission === 0
                ? null
                : (0,evaluation_tally/* precisionRecall */.MG)(counts.exact, counts.submission, counts.groundTruth),
            text: texts === 0
                ? null
                : {
                    meanCharF1: Math.min(1, f1.value() / texts),
                    microCharF1: (0,evaluation_tally/* precisionRecall */.MG)(counts.shared, counts.submissionCharacters, counts.groundTruthCharacters).f1,
                },
        }),
    };
}

// EXTERNAL MODULE: ./build/js/evaluation/partial.js
var evaluation_partial = __webpack_require__(2876);
;// CONCATENATED MODULE: ./build/js/evaluation/create-evaluation.js













function createEvaluation(ontology, settings) {
    const totals = (0,evaluation_tally/* newTallies */.Vq)();
    const byType = new Map();
    const annotators = new Map();
    const problems = new Map();
    const truths = new WeakMap();
    const spans = spanTotals(ontology);
    const read = (labels) => {
        const result = readLabelRow(labels, ontology);
        for (const problem of result.problems)
            problems.set(JSON.stringify(problem), problem);
        return result.labels;
    };
    const truthOf = (groundTruth) => {
        const known = truths.get(groundTruth);
        if (known !== undefined)
            return known;
        const digest = groundTruth.labelDigest ?? (0,label_digest/* labelDigest */.r)(groundTruth.labels);
        const fresh = { labels: read(groundTruth.labels), digest, prepared: new WeakMap() };
        truths.set(groundTruth, fresh);
        return fresh;
    };
    const note = (result) => {
        for (const { type } of result.conflicts)
            byType.set(type, (byType.get(type) ?? 0) + 1);
        const tasks = annotators.get(result.annotator);
        if (tasks === undefined)
            annotators.set(result.annotator, [(0,evaluation_annotators/* submissionNumbersOf */.C)(result)]);
        else
            tasks.push((0,evaluation_annotators/* submissionNumbersOf */.C)(result));
    };
    return {
        add: (submission, groundTruth) => {
            const truth = truthOf(groundTruth);
            const comparison = startComparison({
                groundTruth: truth.labels,
                submission: read(submission.labels),
                ontology,
                settings,
                prepared: truth.prepared,
            });
            compareAttributes(comparison, matchObjects(comparison));
            compareClassifications(comparison);
            const score = scoreOf(comparison);
            const result = {
                version: 1,
                ...(submission.task === undefined ? {} : { task: submission.task }),
                dataHash: submission.dataHash,
                dataTitle: submission.dataTitle,
                branch: submission.branch,
                annotator: submission.annotator,
                ...(submission.submittedAt === undefined ? {} : { submittedAt: submission.submittedAt }),
                labelDigest: submission.labelDigest ?? (0,label_digest/* labelDigest */.r)(submission.labels),
                groundTruthDigest: truth.digest,
                score,
                pass: score === null ? null : passes(score, settings.pass.score),
                totals: (0,evaluation_tally/* totalsOf */.vA)(comparison.tallies.objects),
                kinds: (0,evaluation_tally/* totalsByKey */.w0)(comparison.tallies.kinds),
                features: (0,evaluation_tally/* totalsByKey */.w0)(comparison.tallies.features),
                matches: comparison.matches,
                conflicts: comparison.conflicts,
                unscored: sorted(comparison.tallies.unscored),
            };
            (0,evaluation_tally/* addTallies */.MA)(totals, comparison.tallies);
            spans.add(comparison);
            note(result);
            return result;
        },
        partial: () => (0,evaluation_partial/* partialOf */.Z1)(totals, spans.state(), [...problems.values()].sort(problem/* compareProblems */.i)),
        merge: (partials, results) => {
            for (const partial of partials) {
                (0,evaluation_partial/* addPartial */.x0)(totals, partial);
                spans.addState(partial.spans);
                for (const problem of partial.problems)
                    problems.set(JSON.stringify(problem), problem);
            }
            results.forEach(note);
        },
        finish: () => ({
            document: {
                version: 1,
                settings,
                totals: (0,evaluation_tally/* totalsOf */.vA)(totals.objects),
                kinds: (0,evaluation_tally/* totalsByKey */.w0)(totals.kinds),
                features: (0,evaluation_tally/* totalsByKey */.w0)(totals.features),
                annotators: [...annotators]
                    .sort(([a], [b]) => (0,address/* compareText */.n6)(a, b))
                    .map(([annotator, tasks]) => (0,evaluation_annotators/* annotatorResult */.u)(annotator, tasks, settings.pass.score)),
                conflicts: { byType: sorted(byType) },
                ...spans.result(),
                video: null,
                consensus: null,
                agreement: null,
                unscored: sorted(totals.unscored),
            },
            problems: [...problems.values()].sort(problem/* compareProblems */.i),
        }),
    };
}
function sorted(map) {
    return Object.fromEntries([...map].sort(([a], [b]) => (0,address/* compareText */.n6)(a, b)));
}


/***/ }),

/***/ 2492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ exactSum)
/* harmony export */ });
function exactSum() {
    const parts = [];
    const add = (value) => {
        let x = value;
        let kept = 0;
        for (let i = 0; i < parts.length; i++) {
            let y = parts[i];
            if (Math.abs(x) < Math.abs(y))
                [x, y] = [y, x];
            const high = x + y;
            const low = y - (high - x);
            if (low !== 0)
                parts[kept++] = low;
            x = high;
        }
        parts.length = kept;
        parts.push(x);
    };
    return {
        parts,
        add,
        addSum: (other) => {
            for (const part of other.parts.slice())
                add(part);
        },
        value: () => correctlyRounded(parts),
    };
}
function correctlyRounded(parts) {
    let i = parts.length - 1;
    if (i < 0)
        return 0;
    let high = parts[i];
    let low = 0;
    while (i > 0) {
        const x = high;
        const y = parts[--i];
        high = x + y;
        low = y - (high - x);
        if (low !== 0)
            break;
    }
    const below = i > 0 ? parts[i - 1] : 0;
    if ((low < 0 && below < 0) || (low > 0 && below > 0)) {
        const twice = low * 2;
        const x = high + twice;
        if (twice === x - high)
            return x;
    }
    return high;
}


/***/ }),

/***/ 2876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ EvaluationPartial),
/* harmony export */   Z1: () => (/* binding */ partialOf),
/* harmony export */   x0: () => (/* binding */ addPartial)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3875);


const Count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0);
const Sides = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ groundTruth: Count, submission: Count });
const Counted = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    tasks: Count,
    groundTruth: Count,
    submission: Count,
    sameLabel: Count,
    otherLabel: Count,
    missing: Count,
    extra: Count,
    similarity: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
});
const EvaluationPartial = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    objects: Counted,
    kinds: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), Counted),
    features: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), Counted),
    unscored: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), Sides),
    spans: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ counts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Count).length(6), f1: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()), texts: Count }),
    problems: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), severity: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['error', 'warning', 'note']), summary: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
});
function partialOf(tallies, spans, problems) {
    const all = (map) => Object.fromEntries([...map].map(([key, tally]) => [key, countedOf(tally)]));
    return {
        objects: countedOf(tallies.objects),
        kinds: all(tallies.kinds),
        features: all(tallies.features),
        unscored: Object.fromEntries(tallies.unscored),
        spans,
        problems,
    };
}
function addPartial(to, partial) {
    const all = (record) => new Map(Object.entries(record).map(([key, counted]) => [key, tallyFrom(counted)]));
    (0,_tally_js__WEBPACK_IMPORTED_MODULE_1__/* .addTallies */ .MA)(to, {
        ...(0,_tally_js__WEBPACK_IMPORTED_MODULE_1__/* .newTallies */ .Vq)(),
        objects: tallyFrom(partial.objects),
        kinds: all(partial.kinds),
        features: all(partial.features),
        unscored: new Map(Object.entries(partial.unscored)),
    });
}
function countedOf({ similarity, ...counts }) {
    return { ...counts, similarity: [...similarity.parts] };
}
function tallyFrom({ similarity, ...counts }) {
    const tally = Object.assign((0,_tally_js__WEBPACK_IMPORTED_MODULE_1__/* .newTally */ .l4)(), counts);
    similarity.forEach((part) => tally.similarity.add(part));
    return tally;
}


/***/ }),

/***/ 4193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ jackknifeInterval)
});

// EXTERNAL MODULE: ./build/js/evaluation/exact-sum.js
var exact_sum = __webpack_require__(2492);
;// CONCATENATED MODULE: ./build/js/evaluation/statistics/beta.js
function logGamma(x) {
    if (x < 0.5)
        return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    const terms = [
        676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
        -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
    ];
    const z = x - 1;
    let sum = 0.9999999999998099;
    for (const [i, term] of terms.entries())
        sum += term / (z + i + 1);
    const t = z + 7.5;
    return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}
function incompleteBeta(x, a, b) {
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}
function fraction(x, a, b) {
    const tiny = 1e-300;
    const away = (value) => (Math.abs(value) < tiny ? tiny : value);
    let c = 1;
    let d = 1 / away(1 - ((a + b) * x) / (a + 1));
    let result = d;
    for (let m = 1; m <= 10_000; m++) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / away(1 + even * d);
        c = away(1 + even / c);
        result *= d * c;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / away(1 + odd * d);
        c = away(1 + odd / c);
        const step = d * c;
        result *= step;
        if (Math.abs(step - 1) < 1e-15)
            break;
    }
    return result;
}
function betaQuantile(p, a, b) {
    let [low, high] = [0, 1];
    for (let i = 0; i < 200 && low < high; i++) {
        const middle = (low + high) / 2;
        if (middle === low || middle === high)
            break;
        if (incompleteBeta(middle, a, b) < p)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}
function studentQuantile(p, degrees) {
    const share = betaQuantile(2 * p - 1, 0.5, degrees / 2);
    return Math.sqrt((degrees * share) / (1 - share));
}

;// CONCATENATED MODULE: ./build/js/evaluation/statistics/jackknife.js


function jackknifeInterval(submissions) {
    const n = submissions.length;
    if (n < 2)
        return undefined;
    const [top, bottom] = [sum(submissions.map((one) => one.top)), sum(submissions.map((one) => one.bottom))];
    if (submissions.some((one) => !(bottom - one.bottom > 0)))
        return undefined;
    const without = submissions.map((one) => (top - one.top) / (bottom - one.bottom));
    const mean = sum(without) / n;
    const variance = ((n - 1) / n) * sum(without.map((value) => (value - mean) ** 2));
    const half = studentQuantile(0.975, n - 1) * Math.sqrt(variance);
    const value = top / bottom;
    return [Math.min(1, Math.max(0, value - half)), Math.max(0, Math.min(1, value + half))];
}
function sum(values) {
    const total = (0,exact_sum/* exactSum */.d)();
    for (const value of values)
        total.add(value);
    return total.value();
}


/***/ }),

/***/ 3875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MA: () => (/* binding */ addTallies),
/* harmony export */   MG: () => (/* binding */ precisionRecall),
/* harmony export */   Vq: () => (/* binding */ newTallies),
/* harmony export */   l4: () => (/* binding */ newTally),
/* harmony export */   sv: () => (/* binding */ tallyOf),
/* harmony export */   vA: () => (/* binding */ totalsOf),
/* harmony export */   w0: () => (/* binding */ totalsByKey)
/* harmony export */ });
/* harmony import */ var _exact_sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2492);

function newTally(tasks = 0) {
    return {
        tasks,
        groundTruth: 0,
        submission: 0,
        sameLabel: 0,
        otherLabel: 0,
        missing: 0,
        extra: 0,
        similarity: (0,_exact_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .exactSum */ .d)(),
    };
}
function newTallies(tasks = 0) {
    return { objects: newTally(tasks), kinds: new Map(), features: new Map(), unscored: new Map() };
}
function tallyOf(tallies, key) {
    const known = tallies.get(key);
    if (known !== undefined)
        return known;
    const fresh = newTally(1);
    tallies.set(key, fresh);
    return fresh;
}
function addTallies(to, from) {
    addTally(to.objects, from.objects);
    for (const part of ['kinds', 'features']) {
        for (const [key, tally] of from[part]) {
            const known = to[part].get(key) ?? newTally();
            to[part].set(key, known);
            addTally(known, tally);
        }
    }
    for (const [kind, counts] of from.unscored) {
        const known = to.unscored.get(kind) ?? { groundTruth: 0, submission: 0 };
        to.unscored.set(kind, known);
        known.groundTruth += counts.groundTruth;
        known.submission += counts.submission;
    }
}
function addTally(to, from) {
    for (const key of ['tasks', 'groundTruth', 'submission', 'sameLabel', 'otherLabel', 'missing', 'extra'])
        to[key] += from[key];
    to.similarity.addSum(from.similarity);
}
function totalsOf(tally) {
    const matched = tally.sameLabel + tally.otherLabel;
    return {
        tasks: tally.tasks,
        groundTruth: tally.groundTruth,
        submission: tally.submission,
        matched,
        matchedSameLabel: tally.sameLabel,
        mismatchingLabel: tally.otherLabel,
        missing: tally.missing,
        extra: tally.extra,
        ...precisionRecall(tally.sameLabel, tally.submission, tally.groundTruth),
        meanSimilarity: matched === 0 ? null : Math.min(1, tally.similarity.value() / matched),
    };
}
function precisionRecall(right, submission, groundTruth) {
    return {
        precision: submission === 0 ? null : right / submission,
        recall: groundTruth === 0 ? null : right / groundTruth,
        f1: submission + groundTruth === 0 ? null : (2 * right) / (submission + groundTruth),
    };
}
function totalsByKey(tallies) {
    const keys = [...tallies.keys()].sort();
    return Object.fromEntries(keys.map((key) => [key, totalsOf(tallies.get(key))]));
}


/***/ }),

/***/ 1020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ frameOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   nD: () => (/* binding */ sequenceOf),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
function recordOf(value) {
    return isRecord(value) ? value : undefined;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}
function numberOf(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
function frameOf(value) {
    if (typeof value === 'string' && !/^\d{1,15}$/.test(value))
        return undefined;
    const frame = typeof value === 'string' ? Number(value) : value;
    return typeof frame === 'number' && Number.isSafeInteger(frame) && frame >= 0 ? frame : undefined;
}
function sequenceOf(value) {
    if (Array.isArray(value))
        return value;
    const record = recordOf(value);
    if (record === undefined)
        return undefined;
    return Object.keys(record)
        .sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1))
        .map((key) => record[key]);
}


/***/ }),

/***/ 5275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ labelDigest)
/* harmony export */ });
/* harmony import */ var _base_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2478);
/* harmony import */ var _base_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4580);
/* harmony import */ var _base_number_texts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5472);
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1020);




const PARTS = ['object_answers', 'classification_answers', 'object_actions'];
const LEFT_OUT = new Set([
    'createdAt',
    'createdBy',
    'lastEditedAt',
    'lastEditedBy',
    'created_at',
    'last_edited_at',
    'reviews',
    'trackHash',
]);
const INSTANCE_IDS = ['objectHash', 'classificationHash', 'featureHash'];
function labelDigest(labelRow) {
    const row = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .zv)(labelRow) ?? {};
    const content = {
        data_hash: (0,_json_value_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(row['data_hash']) ?? '',
        data_units: labelsOf(row['data_units']),
        spaces: labelsOf(row['spaces']),
        ...Object.fromEntries(PARTS.map((key) => [key, row[key] ?? {}])),
    };
    return (0,_base_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(contentText(content));
}
function labelsOf(value) {
    return Object.fromEntries(Object.entries((0,_json_value_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .zv)(value) ?? {}).map(([key, part]) => [key, (0,_json_value_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .zv)(part)?.['labels'] ?? {}]));
}
function contentText(value) {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const numbers = (0,_base_number_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .numbersText */ .q)(value);
    if (numbers !== undefined)
        return numbers;
    if (!(0,_json_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(value))
        return listText(value);
    const parts = [];
    for (const key of Object.keys(value).sort()) {
        const member = value[key];
        if (member !== undefined && !LEFT_OUT.has(key))
            parts.push(`${JSON.stringify(key)}:${contentText(member)}`);
    }
    return `{${parts.join(',')}}`;
}
function listText(list) {
    const keys = list.map(instanceKey);
    const texts = list.map(contentText);
    if (keys.includes(''))
        return `[${texts.join(',')}]`;
    const order = texts.map((text, i) => ({ key: keys[i], text }));
    order.sort((a, b) => (0,_base_address_js__WEBPACK_IMPORTED_MODULE_3__/* .compareText */ .n6)(a.key, b.key) || (0,_base_address_js__WEBPACK_IMPORTED_MODULE_3__/* .compareText */ .n6)(a.text, b.text));
    return `[${order.map(({ text }) => text).join(',')}]`;
}
function instanceKey(item) {
    if (!(0,_json_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(item))
        return '';
    const ids = INSTANCE_IDS.map((key) => (0,_json_value_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(item[key]) ?? '');
    return ids.some((id) => id !== '') ? ids.join(' ') : '';
}


/***/ }),

/***/ 6510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ indexOntology)
/* harmony export */ });
/* harmony import */ var _base_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2478);

function indexOntology(editor, name, addresses = new Map()) {
    const byHash = new Map();
    const byAddress = new Map();
    const byShortForm = new Map();
    const root = (0,_base_address_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)('ontology', name);
    const place = (hash, level, text, naming) => {
        const known = addresses.get(hash);
        const address = known ?? (0,_base_address_js__WEBPACK_IMPORTED_MODULE_0__/* .under */ .hG)(naming.parent, level, freeSlug(text, naming.taken));
        const id = lastId(address);
        naming.taken.add(id);
        return { address, shortForm: naming.shortParent === '' ? id : `${naming.shortParent}/${id}` };
    };
    const add = (feature) => {
        byHash.set(feature.hash, feature);
        if (!byAddress.has(feature.address)) {
            byAddress.set(feature.address, feature);
            byShortForm.set(feature.shortForm, [...(byShortForm.get(feature.shortForm) ?? []), feature]);
        }
        return feature;
    };
    const attributesOf = (list, at) => {
        const naming = { parent: at.address, shortParent: at.shortForm, taken: reserved(list, addresses) };
        return (list ?? []).map((attribute) => attributeAt(attribute, place(attribute.featureNodeHash, 'attribute', attribute.name, naming)));
    };
    const attributeAt = (attribute, at) => {
        const naming = { parent: at.address, shortParent: at.shortForm, taken: reserved(attribute.options, addresses) };
        const children = (attribute.options ?? []).map((option) => optionAt(option, naming));
        return add({
            ...at,
            hash: attribute.featureNodeHash,
            level: 'attribute',
            name: attribute.name,
            type: attribute.type,
            required: attribute.required === true,
            dynamic: attribute.dynamic === true,
            global: false,
            archived: attribute.archived === true,
            children,
        });
    };
    const optionAt = (option, naming) => {
        const at = place(option.featureNodeHash, 'option', option.label, naming);
        return add({
            ...at,
            hash: option.featureNodeHash,
            level: 'option',
            name: option.label,
            required: false,
            dynamic: false,
            global: false,
            archived: option.archived === true,
            children: attributesOf(option.options, at),
        });
    };
    const top = (list) => ({
        parent: root,
        shortParent: '',
        taken: reserved(list, addresses),
    });
    const objectNaming = top(editor.objects);
    const objects = editor.objects.map((object) => {
        const at = place(object.featureNodeHash, 'object', object.name, objectNaming);
        return add({
            ...at,
            hash: object.featureNodeHash,
            level: 'object',
            name: object.name,
            shape: object.shape,
            required: object.required === true,
            dynamic: false,
            global: false,
            archived: object.archived === true,
            children: attributesOf(object.attributes, at),
        });
    });
    const classificationNaming = top(editor.classifications);
    const classifications = editor.classifications.map((classification) => {
        const rootAttribute = classification.attributes[0];
        const title = rootAttribute?.name ?? 'classification';
        const at = place(classification.featureNodeHash, 'classification', title, classificationNaming);
        const feature = {
            ...at,
            hash: classification.featureNodeHash,
            level: 'classification',
            name: title,
            ...(rootAttribute === undefined ? {} : { type: rootAttribute.type }),
            required: rootAttribute?.required === true,
            dynamic: false,
            global: classification.level === 'global',
            archived: classification.archived === true,
            children: [],
        };
        add(feature);
        if (rootAttribute === undefined)
            return feature;
        const whole = { ...feature, children: [attributeAt(rootAttribute, at)] };
        byHash.set(whole.hash, whole);
        byAddress.set(whole.address, whole);
        byShortForm.set(whole.shortForm, (byShortForm.get(whole.shortForm) ?? []).map((other) => (other === feature ? whole : other)));
        return whole;
    });
    return { name, objects, classifications, byHash, byAddress, byShortForm };
}
function lastId(address) {
    const last = address.slice(address.lastIndexOf('/') + 1);
    return last.slice(last.indexOf('.') + 1);
}
function reserved(siblings, addresses) {
    const known = (siblings ?? []).flatMap(({ featureNodeHash }) => addresses.get(featureNodeHash) ?? []);
    return new Set(known.map(lastId));
}
function freeSlug(text, taken) {
    const slug = text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\p{M}/gu, '')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60)
        .replace(/-+$/, '') || 'feature';
    if (!taken.has(slug))
        return slug;
    for (let n = 2;; n++)
        if (!taken.has(`${slug}-${n}`))
            return `${slug}-${n}`;
}


/***/ }),

/***/ 712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Td: () => (/* binding */ SNAPSHOT_FORMAT),
  e8: () => (/* binding */ formatSnapshotLine),
  RA: () => (/* binding */ readSnapshot)
});

// EXTERNAL MODULE: ./build/js/base/canonical.js
var canonical = __webpack_require__(4580);
// EXTERNAL MODULE: ./build/js/labels/json-value.js
var json_value = __webpack_require__(1020);
;// CONCATENATED MODULE: ./build/js/labels/split-json.js
const COMMA = 44;
const CLOSE = 93;
function splitJson() {
    let inArray;
    let [depth, line, start] = [0, 1, 1];
    let [inText, escaped] = [false, false];
    let held = [];
    let open = false;
    let next = 'first';
    const close = (chunks, rest) => {
        const text = (held.join('') + rest).trim();
        if (text !== '') {
            chunks.push({ text, line: start });
            if (inArray === true && next !== 'nothing')
                next = 'comma';
        }
        held = [];
        open = false;
    };
    const between = (code, chunks) => {
        if (code === COMMA) {
            if (next !== 'comma')
                chunks.push({ text: '', line, fault: 'A comma stands here without a label row before it.' });
            next = 'value';
        }
        else {
            if (next === 'value')
                chunks.push({ text: '', line, fault: 'A comma stands here before the closing bracket.' });
            next = 'nothing';
        }
    };
    return {
        push: (piece) => {
            const chunks = [];
            let from = 0;
            for (let i = 0; i < piece.length; i++) {
                const code = piece.charCodeAt(i);
                if (inText) {
                    if (code === 10)
                        line++;
                    if (escaped)
                        escaped = false;
                    else if (code === 92)
                        escaped = true;
                    else if (code === 34)
                        inText = false;
                    continue;
                }
                if (code === 10)
                    line++;
                const blank = code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff;
                if (!open) {
                    if (blank)
                        continue;
                    if (inArray === true && next !== 'nothing' && (code === COMMA || code === CLOSE)) {
                        between(code, chunks);
                        continue;
                    }
                    if (inArray === undefined) {
                        inArray = code === 91;
                        if (inArray)
                            continue;
                    }
                    if (next === 'comma')
                        chunks.push({ text: '', line, fault: 'A comma is missing before this label row.' });
                    if (next === 'nothing')
                        chunks.push({ text: '', line, fault: 'Something stands after the end of the list.' });
                    [open, start, from] = [true, line, i];
                }
                if (code === 34)
                    inText = true;
                else if (code === 123 || code === 91)
                    depth++;
                else if ((code === 125 || code === 93) && depth > 0) {
                    depth--;
                    if (depth === 0) {
                        close(chunks, piece.slice(from, i + 1));
                        from = i + 1;
                    }
                }
                else if (depth === 0 && (code === 10 || (inArray === true && (code === COMMA || code === CLOSE)))) {
                    close(chunks, piece.slice(from, i));
                    from = i + 1;
                    if (code !== 10)
                        between(code, chunks);
                }
            }
            if (open)
                held.push(piece.slice(from));
            return chunks;
        },
        end: () => {
            const chunks = [];
            close(chunks, '');
            if (inArray === true && next !== 'nothing')
                chunks.push({ text: '', line, fault: 'The list of label rows is cut off: its closing bracket is missing.' });
            return chunks;
        },
    };
}

;// CONCATENATED MODULE: ./build/js/labels/snapshot.js



const SNAPSHOT_FORMAT = 'assay.labels/v1';
function formatSnapshotLine(record) {
    const { role, dataHash, dataTitle, task, branch, annotator, countsAs, submittedAt, labelRow } = record;
    const head = { format: SNAPSHOT_FORMAT, role, dataHash, dataTitle, task, branch, annotator, countsAs, submittedAt };
    return `${JSON.stringify(head).slice(0, -1)},"labelRow":${(0,canonical/* canonicalJson */.dj)(labelRow)}}`;
}
function readSnapshot(file, role) {
    const splitter = splitJson();
    const problems = [];
    const take = (chunks) => chunks.flatMap((chunk) => {
        const result = parseRecord(chunk, file, role);
        if ('code' in result)
            problems.push(result);
        if ('code' in result || result.role !== role || result.countsAs === null)
            return [];
        const { countsAs, ...record } = result;
        return [countsAs === undefined ? record : { ...record, annotator: countsAs }];
    });
    return { push: (piece) => take(splitter.push(piece)), end: () => take(splitter.end()), problems: () => problems };
}
function parseRecord({ text, line, fault }, file, role) {
    const at = { file, line, column: 1 };
    if (fault !== undefined)
        return problem('labels.json-unreadable', fault, 'Copy or export the file again.', at);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return problem('labels.json-unreadable', 'This is not JSON.', `${reason.slice(0, 200)}.`, at);
    }
    if (!(0,json_value/* isRecord */.u4)(value))
        return problem('labels.row-unreadable', 'This is not a label row.', 'Give one object a label row.', at);
    if (value['format'] === undefined && (0,json_value/* isRecord */.u4)(value['data_units']))
        return bareRecord(value, role, at);
    if (value['format'] !== SNAPSHOT_FORMAT) {
        return problem('labels.format-unknown', 'This is neither a line of a snapshot nor an exported label row.', `A line of a snapshot says "format": "${SNAPSHOT_FORMAT}"; an exported label row has "data_units".`, at);
    }
    const { labelRow } = value;
    const [dataHash, branch] = [(0,json_value/* textOf */.b6)(value['dataHash']), (0,json_value/* textOf */.b6)(value['branch'])];
    const lineRole = value['role'];
    if (!(0,json_value/* isRecord */.u4)(labelRow) ||
        !dataHash ||
        branch === undefined ||
        (lineRole !== 'groundTruth' && lineRole !== 'submission')) {
        return problem('labels.line-incomplete', 'This line of a snapshot is incomplete.', 'It needs role (groundTruth or submission), dataHash, branch and labelRow.', at);
    }
    return {
        role: lineRole,
        dataHash,
        dataTitle: (0,json_value/* textOf */.b6)(value['dataTitle']) ?? '',
        branch,
        ...optionalTexts(value, ['task', 'annotator', 'countsAs', 'submittedAt']),
        ...(value['countsAs'] === null ? { countsAs: null } : {}),
        labelRow,
    };
}
function bareRecord(row, role, at) {
    const dataHash = (0,json_value/* textOf */.b6)(row['data_hash']);
    if (!dataHash)
        return problem('labels.row-unreadable', 'This label row has no data_hash.', 'Export it again.', at);
    const branch = (0,json_value/* textOf */.b6)(row['branch_name']) ?? 'main';
    const edited = (0,json_value/* textOf */.b6)(row['last_edited_at']);
    return {
        role,
        dataHash,
        dataTitle: (0,json_value/* textOf */.b6)(row['data_title']) ?? '',
        branch,
        ...(role === 'submission' ? { annotator: branch } : {}),
        ...(edited === undefined ? {} : { submittedAt: edited }),
        labelRow: row,
    };
}
function optionalTexts(value, keys) {
    const entries = keys.flatMap((key) => {
        const text = (0,json_value/* textOf */.b6)(value[key]);
        return text === undefined ? [] : [[key, text]];
    });
    return Object.fromEntries(entries);
}
function problem(code, summary, detail, at) {
    return { code, severity: 'error', summary, detail, at };
}


/***/ })

};
