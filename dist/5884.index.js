export const id = 5884;
export const ids = [5884];
export const modules = {

/***/ 8596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ce: () => (/* binding */ stopped),
/* harmony export */   gX: () => (/* binding */ worstExit),
/* harmony export */   yo: () => (/* binding */ stoppedByUser)
/* harmony export */ });
const ORDER = [70, 3, 6, 5, 7, 1, 4, 2, 0];
function worstExit(exits) {
    return ORDER.find((exit) => exits.includes(exit)) ?? 0;
}
function stoppedByUser(command) {
    const detail = `What was done is recorded. Run \`assay ${command}\` again to go on.`;
    return { code: 'run.stopped', severity: 'error', summary: 'the run was stopped before it was done', detail };
}
function stopped(problems, exit = 1) {
    return { problems, data: null, exit, text: () => '', markdown: () => '' };
}


/***/ }),

/***/ 845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ createSandbox)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./build/js/base/canonical.js
var canonical = __webpack_require__(4580);
;// CONCATENATED MODULE: ./build/js/sandbox/simulate/random-stream.js

function randomStream(seed) {
    const hash = Buffer.from((0,canonical/* sha256 */.sc)(seed), 'hex');
    let a = hash.readUInt32LE(0);
    let b = hash.readUInt32LE(4);
    let c = hash.readUInt32LE(8);
    let counter = hash.readUInt32LE(12) | 1;
    const next = () => {
        const sum = (a + b + counter) | 0;
        counter = (counter + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = ((c << 21) | (c >>> 11)) + sum;
        c |= 0;
        return (sum >>> 0) / 4294967296;
    };
    for (let round = 0; round < 12; round += 1)
        next();
    const between = (low, high) => low + next() * (high - low);
    return {
        next,
        between,
        chance: (probability) => next() < probability,
        whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
        normal: (deviation) => deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
        pick: (list) => list[Math.floor(next() * list.length)],
    };
}

;// CONCATENATED MODULE: ./build/js/sandbox/faults.js


const Match = schemas/* strictObject */.rej({
    method: schemas/* string */.YjP().min(1).max(10).optional(),
    path: schemas/* string */.YjP().min(1).max(2000).optional(),
    queryType: schemas/* string */.YjP().min(1).max(100).optional(),
    queryMethod: schemas/* enum */.k5n(['GET', 'POST', 'PUT', 'DELETE']).optional(),
});
const Effect = schemas/* strictObject */.rej({
    status: schemas/* int */.Whr().min(400).max(599).optional(),
    after: schemas/* literal */.euz(true).optional(),
    retryAfter: schemas/* int */.Whr().min(0).max(3600).optional(),
    delayMs: schemas/* int */.Whr().min(0).max(600_000).optional(),
    drop: schemas/* enum */.k5n(['before', 'after']).optional(),
    truncate: schemas/* int */.Whr().min(0).max(1_000_000_000).optional(),
    slowBody: schemas/* int */.Whr().min(0).max(600_000).optional(),
    skewSeconds: schemas/* int */.Whr().min(-1_000_000_000).max(1_000_000_000).optional(),
    unknownKey: schemas/* literal */.euz(true).optional(),
    staleTask: schemas/* literal */.euz(true).optional(),
    pageShift: schemas/* int */.Whr().min(-1000).max(1000).optional(),
    pendingJob: schemas/* literal */.euz(true).optional(),
})
    .refine((effect) => Object.keys(effect).length > 0, { error: 'a fault needs an effect' })
    .refine((effect) => effect.retryAfter === undefined || effect.status !== undefined, {
    error: 'needs a status beside it',
    path: ['retryAfter'],
})
    .refine((effect) => effect.after === undefined || effect.status !== undefined, {
    error: 'needs a status beside it',
    path: ['after'],
});
const FaultRule = schemas/* strictObject */.rej({
    match: Match,
    skip: schemas/* int */.Whr().min(0).max(1_000_000_000).optional(),
    times: schemas/* int */.Whr().min(1).max(1_000_000_000).optional(),
    chance: schemas/* number */.aig().gt(0).max(1).optional(),
    seed: schemas/* int */.Whr().min(0).max(4_294_967_295).optional(),
    then: Effect,
})
    .refine((rule) => rule.seed === undefined || rule.chance !== undefined, {
    error: 'needs a chance beside it',
    path: ['seed'],
});
function createFaults(initial = []) {
    let live = [];
    const add = (rules) => {
        for (const rule of rules) {
            live.push({
                rule,
                pattern: rule.match.path === undefined ? undefined : patternOf(rule.match.path),
                skip: rule.skip ?? 0,
                left: rule.times ?? Infinity,
                dice: randomStream(String(rule.seed ?? 0)).next,
            });
        }
    };
    add(initial);
    return {
        add,
        clear: () => {
            live = [];
        },
        take(target) {
            for (const entry of live) {
                const { match } = entry.rule;
                if (match.method !== undefined && match.method.toUpperCase() !== target.method)
                    continue;
                if (entry.pattern && !entry.pattern.test(target.path))
                    continue;
                if (match.queryType !== undefined && match.queryType !== target.queryType)
                    continue;
                if (match.queryMethod !== undefined && match.queryMethod !== target.queryMethod)
                    continue;
                if (entry.skip > 0) {
                    entry.skip -= 1;
                    continue;
                }
                if (entry.left <= 0)
                    continue;
                if (entry.rule.chance !== undefined && entry.dice() >= entry.rule.chance)
                    continue;
                entry.left -= 1;
                return entry.rule.then;
            }
            return undefined;
        },
    };
}
function patternOf(path) {
    const escaped = path.split(/\*+/).map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${escaped.join('.*')}$`, 's');
}

;// CONCATENATED MODULE: ./build/js/sandbox/timestamps.js
function isoTime(time) {
    if (time !== latest.time)
        latest = { time, text: new Date(time).toISOString() };
    return latest.text;
}
let latest = { time: 0, text: new Date(0).toISOString() };
function legacyTime(time) {
    return isoTime(time).slice(0, 19).replace('T', ' ');
}
function labelTime(time) {
    return new Date(time).toUTCString().replace('GMT', 'UTC');
}

;// CONCATENATED MODULE: ./build/js/sandbox/api-error.js
class ApiError extends Error {
    name = 'ApiError';
    code;
    status;
    payload;
    constructor(code, message, payload) {
        super(message);
        this.code = code;
        this.status = STATUS[code] ?? 400;
        this.payload = payload ?? message;
    }
}
const STATUS = {
    AUTHENTICATION_ERROR: 401,
    SSH_KEY_NOT_FOUND_ERROR: 401,
    AUTHORISATION_ERROR: 403,
    RESOURCE_NOT_FOUND_ERROR: 404,
    METHOD_NOT_ALLOWED_ERROR: 405,
    RESOURCE_EXISTS_ERROR: 409,
    PAYLOAD_TOO_LARGE_ERROR: 413,
    RATE_LIMIT_ERROR: 429,
    UNKNOWN_ERROR: 500,
};
function codeOfStatus(status) {
    const found = Object.entries(STATUS).find(([, one]) => one === status)?.[0];
    return found ?? (status < 500 ? 'INVALID_ARGUMENTS_ERROR' : 'UNKNOWN_ERROR');
}
function notFound(what) {
    return new ApiError('RESOURCE_NOT_FOUND_ERROR', `${what} does not exist or is not visible to this key`);
}
function invalid(message) {
    return new ApiError('INVALID_ARGUMENTS_ERROR', message);
}

;// CONCATENATED MODULE: ./build/js/sandbox/payload.js


function readPayload(shape, value, what = 'payload') {
    const result = shape.safeParse(value);
    if (result.success)
        return result.data;
    throw invalid(`${what}: ${describeIssues(result.error)}`);
}
function describeIssues(error) {
    const shown = error.issues.slice(0, 20).map((issue) => {
        const path = issue.path.map(String).join('.');
        return path === '' ? issue.message : `${path}: ${issue.message}`;
    });
    const more = error.issues.length - shown.length;
    return shown.join('; ') + (more > 0 ? `; and ${more} more` : '');
}
const Uuid = schemas/* string */.YjP()
    .regex(/^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i, { error: 'not a uuid' })
    .transform((text) => text
    .toLowerCase()
    .replaceAll('-', '')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
const JsonObject = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
const Title = schemas/* string */.YjP().min(1).max(1000);
const Description = schemas/* string */.YjP().max(100_000);
const Email = schemas/* string */.YjP()
    .max(320)
    .regex(/^[^\s@]+@[^\s@]+$/, { error: 'not an e-mail address' })
    .transform((text) => text.toLowerCase());

;// CONCATENATED MODULE: ./build/js/sandbox/simulate/answers.js
const WORDS = [
    'grey',
    'car',
    'left',
    'behind',
    'tree',
    'wet',
    'road',
    'two',
    'people',
    'crossing',
    'bright',
    'corner',
    'parked',
    'sign',
];
function randomAnswers(attributes, random) {
    return attributes.flatMap((attribute) => {
        if (!attribute.required && random.chance(0.2))
            return [];
        return [{ attribute, value: randomValue(attribute, random) }].flatMap((answer) => [
            answer,
            ...below(answer, random),
        ]);
    });
}
function below(answer, random) {
    if (answer.attribute.type !== 'radio' || !Array.isArray(answer.value))
        return [];
    const chosen = answer.attribute.options.find(({ hash }) => answer.value.includes(hash));
    return chosen ? randomAnswers(chosen.attributes, random) : [];
}
function randomValue(attribute, random) {
    switch (attribute.type) {
        case 'radio':
            return [random.pick(attribute.options).hash];
        case 'checklist': {
            const chosen = attribute.options.filter(() => random.chance(0.4)).map(({ hash }) => hash);
            return chosen.length > 0 ? chosen : [random.pick(attribute.options).hash];
        }
        case 'text':
            return Array.from({ length: random.whole(2, 6) }, () => random.pick(WORDS)).join(' ');
        case 'numeric':
            return random.whole(0, 20);
    }
}
function mistaken(answers, errors, random) {
    if (errors.wrong === 0 && errors.firstOption === 0)
        return [...answers];
    const result = [];
    const dropped = new Set();
    for (const answer of answers) {
        if (dropped.has(answer.attribute.hash))
            continue;
        const value = mistakenValue(answer, errors, random);
        result.push({ attribute: answer.attribute, value });
        if (answer.attribute.type !== 'radio' || String(value) === String(answer.value))
            continue;
        for (const option of answer.attribute.options)
            for (const hash of hashesBelow(option.attributes))
                dropped.add(hash);
        result.push(...below({ attribute: answer.attribute, value }, random));
    }
    return result;
}
function mistakenValue({ attribute, value }, errors, random) {
    const biased = random.chance(errors.firstOption);
    const wrong = random.chance(errors.wrong);
    const first = attribute.options[0];
    if (biased && first)
        return [first.hash];
    if (!wrong)
        return value;
    switch (attribute.type) {
        case 'radio': {
            const others = attribute.options.filter(({ hash }) => hash !== String(value));
            return others.length > 0 ? [random.pick(others).hash] : value;
        }
        case 'checklist': {
            const chosen = new Set(value);
            const toggled = random.pick(attribute.options).hash;
            if (!chosen.delete(toggled))
                chosen.add(toggled);
            return attribute.options.map(({ hash }) => hash).filter((hash) => chosen.has(hash));
        }
        case 'text':
            return misspelt(String(value), random);
        case 'numeric':
            return Math.max(0, Number(value) + random.pick([-2, -1, 1, 2]));
    }
}
function misspelt(text, random) {
    const at = random.whole(0, Math.max(0, text.length - 2));
    return text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2);
}
function hashesBelow(attributes) {
    return attributes.flatMap(({ hash, options }) => [
        hash,
        ...options.flatMap((option) => hashesBelow(option.attributes)),
    ]);
}
const snake = (name) => name.toLowerCase().replaceAll(' ', '_');
function wireAnswer({ attribute, value }) {
    const answers = Array.isArray(value)
        ? attribute.options
            .filter(({ hash }) => value.includes(hash))
            .map((option) => ({ name: option.label, value: option.value, featureHash: option.hash }))
        : value;
    return {
        name: attribute.name,
        value: snake(attribute.name),
        answers,
        featureHash: attribute.hash,
        manualAnnotation: true,
    };
}

;// CONCATENATED MODULE: ./build/js/sandbox/simulate/geometry.js
const clamp = (value) => Math.min(1, Math.max(0, value));
function randomGeometry(shape, random) {
    const center = { x: random.between(0.2, 0.8), y: random.between(0.2, 0.8) };
    switch (shape) {
        case 'bounding_box':
        case 'rotatable_bounding_box': {
            const w = random.between(0.06, 0.36);
            const h = random.between(0.06, 0.36);
            const theta = shape === 'bounding_box' ? 0 : random.between(0, 360);
            return { shape, x: center.x - w / 2, y: center.y - h / 2, w, h, theta };
        }
        case 'circle':
        case 'ellipse': {
            const rx = random.between(0.04, 0.18);
            return {
                shape,
                ...center,
                rx,
                ry: random.between(0.04, 0.18),
                theta: shape === 'circle' ? 0 : random.between(0, 180),
            };
        }
        case 'polygon': {
            const radius = random.between(0.07, 0.2);
            const corners = random.whole(5, 9);
            const outline = Array.from({ length: corners }, (_, at) => {
                const angle = (2 * Math.PI * at) / corners;
                const reach = radius * random.between(0.65, 1);
                return { x: center.x + reach * Math.cos(angle), y: center.y + reach * Math.sin(angle) };
            });
            const shrink = ({ x, y }) => ({
                x: center.x + (x - center.x) * 0.35,
                y: center.y + (y - center.y) * 0.35,
            });
            return { shape, rings: random.chance(0.2) ? [outline, outline.map(shrink).toReversed()] : [outline] };
        }
        case 'polyline': {
            const points = [center];
            for (let at = random.whole(2, 5); at > 0; at -= 1) {
                const last = points.at(-1) ?? center;
                points.push({ x: clamp(last.x + random.normal(0.12)), y: clamp(last.y + random.normal(0.12)) });
            }
            return { shape, points };
        }
        case 'point':
            return { shape, points: [center] };
    }
}
function shift(geometry, move) {
    const inside = (point, size) => {
        const moved = move(point, size);
        return { x: clamp(moved.x), y: clamp(moved.y) };
    };
    switch (geometry.shape) {
        case 'bounding_box':
        case 'rotatable_bounding_box': {
            const size = Math.min(geometry.w, geometry.h);
            const from = inside(geometry, size);
            const to = inside({ x: geometry.x + geometry.w, y: geometry.y + geometry.h }, size);
            const x = Math.min(from.x, 0.99);
            const y = Math.min(from.y, 0.99);
            return { ...geometry, x, y, w: Math.max(0.004, to.x - x), h: Math.max(0.004, to.y - y) };
        }
        case 'circle':
        case 'ellipse':
            return { ...geometry, ...inside(geometry, Math.min(geometry.rx, geometry.ry) * 2) };
        case 'polygon': {
            const xs = (geometry.rings[0] ?? []).map(({ x }) => x);
            const size = Math.max(...xs) - Math.min(...xs);
            return { ...geometry, rings: geometry.rings.map((ring) => ring.map((point) => inside(point, size))) };
        }
        case 'polyline':
        case 'point':
            return { ...geometry, points: geometry.points.map((point) => inside(point, 0.2)) };
    }
}
function unsteady(geometry, error, random) {
    if (error === 0)
        return geometry;
    const moved = shift(geometry, ({ x, y }, size) => ({
        x: x + random.normal(error * size),
        y: y + random.normal(error * size),
    }));
    if (moved.shape === 'rotatable_bounding_box' || moved.shape === 'ellipse') {
        const theta = (moved.theta + random.normal(error * 40) + 720) % 360;
        return { ...moved, theta };
    }
    return moved;
}
function travelled(geometry, dx, dy) {
    return dx === 0 && dy === 0 ? geometry : shift(geometry, ({ x, y }) => ({ x: x + dx, y: y + dy }));
}
const numbered = (points) => Object.fromEntries(points.map(({ x, y }, at) => [String(at), { x, y }]));
function wireGeometry(geometry) {
    switch (geometry.shape) {
        case 'bounding_box':
            return { boundingBox: { h: geometry.h, w: geometry.w, x: geometry.x, y: geometry.y } };
        case 'rotatable_bounding_box': {
            const { h, w, x, y, theta } = geometry;
            return { rotatableBoundingBox: { h, w, x, y, theta } };
        }
        case 'circle':
            return { circle: { x: geometry.x, y: geometry.y, r: geometry.rx, stretch: 1, theta: 0 } };
        case 'ellipse': {
            const { x, y, rx, ry, theta } = geometry;
            return { ellipse: { x, y, rx, ry, theta } };
        }
        case 'polygon':
            return {
                polygon: numbered(geometry.rings[0] ?? []),
                polygons: [geometry.rings.map((ring) => ring.flatMap(({ x, y }) => [x, y]))],
            };
        case 'polyline':
            return { polyline: numbered(geometry.points) };
        case 'point':
            return { point: numbered(geometry.points) };
    }
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/labels/stored-labels.js
const NO_LABELS = {
    data_units: {},
    object_answers: {},
    classification_answers: {},
    object_actions: {},
    spaces: {},
};
function parseLabels(text) {
    return text === null ? NO_LABELS : JSON.parse(text);
}
function isJson(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function entriesOf(value) {
    if (!isJson(value))
        return [];
    return Object.entries(value).filter((entry) => isJson(entry[1]));
}
function listOf(value) {
    return Array.isArray(value) ? value.filter(isJson) : [];
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/js/sandbox/simulate/features.js

const GEOMETRIC = [
    'bounding_box',
    'rotatable_bounding_box',
    'polygon',
    'polyline',
    'point',
    'circle',
    'ellipse',
];
const RANGED = ['audio', 'text', 'time_range'];
function isGeometric(shape) {
    return GEOMETRIC.includes(shape);
}
const SHAPES = new Set([...GEOMETRIC, ...RANGED]);
const TYPES = new Set(['radio', 'checklist', 'text', 'numeric']);
function readOntology(editor) {
    const live = (entry) => entry['archived'] !== true;
    return {
        objects: listOf(editor['objects'])
            .filter((entry) => live(entry) && SHAPES.has(String(entry['shape'])))
            .map((entry) => ({
            hash: String(entry['featureNodeHash']),
            name: String(entry['name']),
            color: textOf(entry['color']) ?? '#D33115',
            shape: String(entry['shape']),
            attributes: attributesOf(entry['attributes']),
        })),
        classifications: listOf(editor['classifications'])
            .filter(live)
            .flatMap((entry) => {
            const root = attributesOf(entry['attributes'])[0];
            return root ? [{ hash: String(entry['featureNodeHash']), global: entry['level'] === 'global', root }] : [];
        }),
    };
}
function attributesOf(list) {
    return listOf(list)
        .filter((entry) => entry['archived'] !== true && TYPES.has(String(entry['type'])))
        .map((entry) => ({
        hash: String(entry['featureNodeHash']),
        name: String(entry['name']),
        type: String(entry['type']),
        required: entry['required'] === true,
        dynamic: entry['dynamic'] === true,
        options: listOf(entry['options'])
            .filter((option) => option['archived'] !== true)
            .map((option) => ({
            hash: String(option['featureNodeHash']),
            label: String(option['label']),
            value: String(option['value']),
            attributes: attributesOf(option['options']),
        })),
    }))
        .filter(({ type, options }) => (type !== 'radio' && type !== 'checklist') || options.length > 0);
}
function drawableOn(ontology, dataType, mimeType) {
    const ranged = {
        AUDIO: 'audio',
        PLAIN_TEXT: 'text',
        TIME_SERIES: 'time_range',
    };
    const noObjects = dataType === 'GROUP' || dataType === 'SCENE' || mimeType === 'text/html';
    const fits = (shape) => dataType in ranged ? ranged[dataType] === shape : isGeometric(shape);
    return { ...ontology, objects: noObjects ? [] : ontology.objects.filter(({ shape }) => fits(shape)) };
}

;// CONCATENATED MODULE: ./build/js/sandbox/simulate/scene.js




const EMPTY = 0.1;
const FRAMES_OF_AN_OBJECT = 4;
function truthOf(subject, ontology, seed) {
    const features = [...ontology.objects.map(({ hash }) => hash), ...ontology.classifications.map(({ hash }) => hash)];
    return randomScene(subject, ontology, randomStream(`truth|${seed}|${subject.identity}|${features.join(',')}`));
}
function randomScene(subject, ontology, random) {
    const empty = random.chance(EMPTY);
    const possible = ontology.objects.filter(({ shape }) => isGeometric(shape) === subject.frames > 0);
    const count = empty || possible.length === 0 ? 0 : random.whole(1, 4);
    return {
        objects: Array.from({ length: count }, (_, at) => randomObject(subject, random.pick(possible), `o${at}`, random)),
        classifications: ontology.classifications.flatMap((feature) => {
            const answers = randomAnswers([{ ...feature.root, required: true }], random);
            const range = randomRange(subject, feature, random);
            return feature.root.required || random.chance(0.9) ? [{ feature, range, answers }] : [];
        }),
    };
}
function randomRange(subject, feature, random) {
    if (feature.global || subject.frames <= 1)
        return [0, 0];
    const start = random.whole(0, subject.frames - 1);
    return [start, Math.min(subject.frames - 1, start + random.whole(0, 9))];
}
function randomObject(subject, feature, key, random) {
    const places = new Map();
    const ranges = [];
    if (isGeometric(feature.shape)) {
        const first = randomGeometry(feature.shape, random);
        const span = Math.min(subject.frames, FRAMES_OF_AN_OBJECT);
        const start = random.whole(0, subject.frames - span);
        const speed = { x: random.between(-0.02, 0.02), y: random.between(-0.02, 0.02) };
        for (let at = 0; at < span; at += 1)
            places.set(start + at, travelled(first, speed.x * at, speed.y * at));
    }
    else {
        const last = Math.max(1, subject.length - 1);
        const start = random.whole(0, Math.floor(last * 0.8));
        ranges.push([start, Math.min(last, start + random.whole(1, Math.ceil(last * 0.2)))]);
    }
    return { key, feature, places, ranges, answers: randomAnswers(feature.attributes, random) };
}

;// CONCATENATED MODULE: ./build/js/sandbox/simulate/profiles.js



const PROFILES = ['truth', 'careful', 'sloppy', 'biased', 'guesser', 'fatigued', 'reviewer'];
const CAREFUL = {
    unsteady: 0.015,
    miss: 0.02,
    invent: 0.01,
    wrongClass: 0.01,
    wrongAnswer: 0.02,
    favourite: 0,
};
const SLOPPY = { unsteady: 0.1, miss: 0.2, invent: 0.15, wrongClass: 0.12, wrongAnswer: 0.2, favourite: 0 };
const BIASED = { unsteady: 0.03, miss: 0.05, invent: 0.02, wrongClass: 0, wrongAnswer: 0.02, favourite: 0.75 };
const TIRED_AFTER = 40;
function perceive(profile, truth, subject, ontology, done, random) {
    switch (profile) {
        case 'truth':
        case 'reviewer':
            return truth;
        case 'guesser':
            return randomScene(subject, ontology, random);
        case 'careful':
            return withHabits(CAREFUL, truth, subject, ontology, random);
        case 'sloppy':
            return withHabits(SLOPPY, truth, subject, ontology, random);
        case 'biased':
            return withHabits(BIASED, truth, subject, ontology, random);
        case 'fatigued':
            return withHabits(between(CAREFUL, SLOPPY, Math.min(1, done / TIRED_AFTER)), truth, subject, ontology, random);
    }
}
function between(fresh, tired, share) {
    const mix = (key) => fresh[key] + (tired[key] - fresh[key]) * share;
    return {
        unsteady: mix('unsteady'),
        miss: mix('miss'),
        invent: mix('invent'),
        wrongClass: mix('wrongClass'),
        wrongAnswer: mix('wrongAnswer'),
        favourite: mix('favourite'),
    };
}
function withHabits(habits, truth, subject, ontology, random) {
    const errors = { wrong: habits.wrongAnswer, firstOption: habits.favourite };
    const objects = [];
    for (const object of truth.objects) {
        if (random.chance(habits.miss))
            continue;
        const seen = recast(object, classSeen(object.feature, habits, ontology, random), subject, random);
        const places = new Map([...seen.places].map(([frame, place]) => [frame, unsteady(place, habits.unsteady, random)]));
        const ranges = seen.ranges.map(([start, end]) => shaken(start, end, habits.unsteady, subject.length, random));
        objects.push({ ...seen, places, ranges, answers: mistaken(seen.answers, errors, random) });
    }
    const invented = truth.objects[0]?.feature ?? ontology.objects[0];
    if (invented && truth.objects.length > 0 && random.chance(habits.invent)) {
        objects.push(randomObject(subject, invented, 'invented', random));
    }
    return {
        objects,
        classifications: truth.classifications
            .filter(() => !random.chance(habits.miss / 2))
            .map((entry) => ({ ...entry, answers: mistaken(entry.answers, errors, random) })),
    };
}
function classSeen(feature, habits, ontology, random) {
    const alike = ontology.objects.filter(({ shape }) => shape === feature.shape);
    const favourite = alike[0];
    if (favourite && random.chance(habits.favourite))
        return favourite;
    const others = alike.filter(({ hash }) => hash !== feature.hash);
    return others.length > 0 && random.chance(habits.wrongClass) ? random.pick(others) : feature;
}
function recast(object, feature, subject, random) {
    if (feature.hash === object.feature.hash)
        return object;
    return { ...object, feature, answers: randomObject(subject, feature, object.key, random).answers };
}
function shaken(start, end, error, length, random) {
    const move = (value) => Math.round(value + random.normal(error * (end - start + 1)));
    const from = Math.min(Math.max(0, move(start)), Math.max(0, length - 2));
    return [from, Math.min(Math.max(from + 1, move(end)), Math.max(1, length - 1))];
}

;// CONCATENATED MODULE: ./build/js/sandbox/simulate/request.js



const SimulateRequest = schemas/* strictObject */.rej({
    projectUuid: Uuid,
    stage: schemas/* string */.YjP().min(1).optional(),
    annotators: schemas/* array */.YOg(schemas/* strictObject */.rej({ email: Email, profile: schemas/* enum */.k5n(PROFILES), seed: schemas/* int */.Whr().default(0) }))
        .min(1)
        .max(1000),
    limit: schemas/* int */.Whr().min(0).optional(),
    truthSeed: schemas/* int */.Whr().default(0),
});

;// CONCATENATED MODULE: ./build/js/sandbox/access.js

function directRole(store, email, kind, uuid) {
    const row = store.get(`SELECT min(role) AS role FROM (
       SELECT role FROM user_access WHERE kind = ?1 AND uuid = ?2 AND email = ?3
       UNION ALL
       SELECT a.role FROM group_access a JOIN group_members m ON m.group_uuid = a.group_uuid
       WHERE a.kind = ?1 AND a.uuid = ?2 AND m.email = ?3)`, kind, uuid, email);
    return row?.role ?? undefined;
}
function grantUser(context, kind, uuid, email, role) {
    context.store.run(`INSERT INTO user_access (kind, uuid, email, role, created_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (kind, uuid, email) DO UPDATE SET role = excluded.role`, kind, uuid, email, role, context.now());
}
function requireRole(role, caller, what, atLeast) {
    if (role === undefined && !caller.admin)
        throw notFound(what);
    if (atLeast === 'admin' && role !== 0 && !caller.admin) {
        throw new ApiError('AUTHORISATION_ERROR', `${what}: this needs the role admin`);
    }
}

// EXTERNAL MODULE: ./build/js/base/invariant.js
var invariant = __webpack_require__(7246);
;// CONCATENATED MODULE: ./build/js/sandbox/store/datasets.js
const LOCATION = `CASE i.storage_location WHEN 's3' THEN 1 WHEN 'gcp' THEN 2 WHEN 'azure' THEN 3 WHEN 's3Compatible' THEN 4 ELSE 0 END`;
const SELECT = `SELECT r.data_hash, r.dataset_uuid AS dataset_hash, d.title AS dataset_title, i.name AS data_title,
  CASE i.item_type WHEN 'video' THEN 'VIDEO' WHEN 'image' THEN 'IMAGE' WHEN 'imageGroup' THEN 'IMG_GROUP'
    WHEN 'imageSequence' THEN 'IMG_GROUP' WHEN 'dicomSeries' THEN 'DICOM' WHEN 'dicomFile' THEN 'DICOM' WHEN 'nifti' THEN 'NIFTI'
    WHEN 'audio' THEN 'AUDIO' WHEN 'plainText' THEN 'PLAIN_TEXT' WHEN 'pdf' THEN 'PDF' WHEN 'group' THEN 'GROUP'
    WHEN 'timeseries' THEN 'TIME_SERIES' ELSE 'SCENE' END AS data_type,
  i.width, i.height, coalesce(i.frame_count, 1) AS frames, i.fps, i.duration, i.uuid AS item_uuid, i.item_type,
  i.url AS data_link, coalesce(i.mime_type, 'application/octet-stream') AS file_type, coalesce(i.file_size, 0) AS file_size,
  ${LOCATION} AS storage_location, i.item_type = 'imageSequence' AS is_optimised_image_group,
  i.audio_codec, i.audio_sample_rate, i.audio_bit_depth, i.audio_num_channels,
  r.created_at, max(r.last_edited_at, i.last_edited_at) AS last_edited_at, i.client_metadata, i.extra
FROM data_rows r JOIN items i ON i.uuid = r.item_uuid JOIN datasets d ON d.uuid = r.dataset_uuid`;
function rowsOfDataset(store, datasetUuid) {
    return store.all(`${SELECT} WHERE r.dataset_uuid = ? ORDER BY r.seq`, datasetUuid);
}
function dataRow(store, dataHash) {
    return store.get(`${SELECT} WHERE r.data_hash = ?`, dataHash);
}
function dataRows(store, dataHashes) {
    const sql = `${SELECT} WHERE r.data_hash IN (SELECT value FROM json_each(?))`;
    return store.all(sql, JSON.stringify(dataHashes));
}
function datasetByUuid(store, uuid) {
    return store.get(`SELECT uuid, title, description, backing_folder_uuid, owner, created_at, last_edited_at FROM datasets WHERE uuid = ?`, uuid);
}
function childItems(store, itemUuid) {
    return store.all(`SELECT i.uuid AS item_uuid, i.item_type, i.name, i.url, coalesce(i.mime_type, 'application/octet-stream') AS file_type,
       coalesce(i.file_size, 0) AS file_size, i.width, i.height, coalesce(i.frame_count, 1) AS frames, i.fps, i.duration,
       i.dicom_instance_uid, c.layout_key, ${LOCATION} AS storage_location, i.created_at, i.last_edited_at
     FROM item_children c JOIN items i ON i.uuid = c.child_uuid WHERE c.parent_uuid = ? ORDER BY c.position`, itemUuid);
}

;// CONCATENATED MODULE: ./build/js/sandbox/store/label-rows.js
function placesOf(store, projectUuid, labelHashes) {
    return store.all(`SELECT l.*, t.status AS task_status, s.type AS stage_type, u.status AS subtask_status
     FROM label_rows l JOIN tasks t ON t.project_uuid = l.project_uuid AND t.data_hash = l.data_hash
       JOIN stages s ON s.uuid = t.stage_uuid LEFT JOIN subtasks u ON u.task_uuid = t.uuid AND u.branch = l.branch
     WHERE +l.project_uuid = ?1 AND l.label_hash IN (SELECT value FROM json_each(?2))`, projectUuid, JSON.stringify(labelHashes));
}
function labelRowByHash(store, labelHash) {
    return store.get('SELECT * FROM label_rows WHERE label_hash = ?', labelHash);
}
function labelRowOf(store, projectUuid, dataHash, branch) {
    return store.get('SELECT * FROM label_rows WHERE project_uuid = ? AND data_hash = ? AND branch = ?', projectUuid, dataHash, branch);
}
function ensureLabelRow(context, projectUuid, dataHash, branch) {
    const now = context.now();
    context.store.run(`INSERT INTO label_rows (label_hash, project_uuid, data_hash, branch, created_at, last_edited_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (project_uuid, data_hash, branch) DO NOTHING`, context.uuid(), projectUuid, dataHash, branch, now, now);
}
function writeLabels(context, labelHash, labels, editor) {
    context.store.run('UPDATE label_rows SET labels = ?, version = version + 1, last_edited_at = ?, last_edited_by = ? WHERE label_hash = ?', labels, context.now(), editor, labelHash);
}
function branchesOf(store, projectUuid) {
    const names = store
        .all('SELECT DISTINCT branch FROM label_rows WHERE project_uuid = ? ORDER BY branch', projectUuid)
        .map(({ branch }) => branch);
    return ['main', ...names.filter((name) => name !== 'main')];
}

;// CONCATENATED MODULE: ./build/js/sandbox/store/ontologies.js
function ontologyByUuid(store, uuid) {
    const row = store.get(`SELECT uuid, title, description, editor, owner, created_at, last_edited_at FROM ontologies WHERE uuid = ?`, uuid);
    return row && { ...row, editor: JSON.parse(row.editor) };
}

;// CONCATENATED MODULE: ./build/js/sandbox/store/tasks.js
function taskByUuid(store, uuid) {
    return store.get('SELECT * FROM tasks WHERE uuid = ?', uuid);
}
function taskOfData(store, projectUuid, dataHash) {
    return store.get('SELECT * FROM tasks WHERE project_uuid = ? AND data_hash = ?', projectUuid, dataHash);
}
function subtaskByUuid(store, uuid) {
    return store.get('SELECT * FROM subtasks WHERE uuid = ?', uuid);
}
function subtasksOf(store, taskUuid) {
    return store.all('SELECT * FROM subtasks WHERE task_uuid = ? ORDER BY stage_uuid, position', taskUuid);
}
function listTasks(store, stageUuid, filter, afterSeq, limit) {
    return store.all(`SELECT t.seq, t.uuid, t.project_uuid, t.data_hash, t.status, t.assignee, t.last_actioned_by, t.consensus_stage, t.created_at,
       t.updated_at, i.name AS data_title FROM tasks t JOIN data_rows r ON r.data_hash = t.data_hash JOIN items i ON i.uuid = r.item_uuid
     WHERE t.stage_uuid = ?1 AND t.seq > ?2
       AND (?3 = '[]' OR t.data_hash IN (SELECT value FROM json_each(?3)))
       AND (?4 = '[]' OR t.dataset_uuid IN (SELECT value FROM json_each(?4)))
       AND (?5 IS NULL OR instr(lower(i.name), lower(?5)) > 0)
       AND (?6 = '[]' OR t.status IN (SELECT value FROM json_each(?6)))
       AND (?7 = '[]' OR t.assignee IN (SELECT value FROM json_each(?7)) OR EXISTS (
         SELECT 1 FROM subtasks u WHERE u.task_uuid = t.uuid AND u.stage_uuid = ?1 AND u.assignee IN (SELECT value FROM json_each(?7))))
     ORDER BY t.seq LIMIT ?8`, stageUuid, afterSeq, JSON.stringify(filter.dataHashes), JSON.stringify(filter.datasetHashes), filter.dataTitleContains ?? null, JSON.stringify(filter.statuses), JSON.stringify(filter.userEmails), limit);
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/labels/corrupted.js

function corrupted(message) {
    return new ApiError('CORRUPTED_LABEL_ERROR', message);
}
function unknownFeature(message) {
    return new ApiError('FEATURE_DOES_NOT_EXIST_ERROR', message);
}
function badAnswers(message) {
    return new ApiError('ANSWER_DICTIONARY_ERROR', message);
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/labels/data-units.js

function dataUnitsOf(context, data) {
    if (data.data_type === 'IMG_GROUP')
        return childItems(context.store, data.item_uuid).map(groupImage);
    const common = {
        data_hash: data.data_hash,
        data_title: data.data_title,
        data_type: data.file_type,
        data_sequence: 0,
    };
    const unit = (grid, facts) => [
        { hash: data.data_hash, sequence: 0, grid, facts: { ...common, ...facts } },
    ];
    const link = { data_link: data.data_link };
    const size = { width: data.width ?? 0, height: data.height ?? 0 };
    switch (data.data_type) {
        case 'IMAGE':
            return unit('single', { ...link, ...size });
        case 'VIDEO':
            return unit('frames', { ...link, ...size, data_duration: data.duration ?? 0, data_fps: data.fps ?? 1 });
        case 'DICOM':
            return dicom(context, data, { ...common, ...size });
        case 'NIFTI':
            return unit('frames', { ...link, ...size });
        case 'PDF':
            return unit('frames', { ...link, width: 0, height: 0, data_fps: 0 });
        case 'AUDIO':
            return unit('ranges', {
                ...link,
                audio_codec: data.audio_codec ?? '',
                audio_sample_rate: data.audio_sample_rate ?? 0,
                audio_bit_depth: data.audio_bit_depth ?? 0,
                audio_num_channels: data.audio_num_channels ?? 0,
                data_duration: data.duration ?? 0,
            });
        case 'SCENE':
            return unit('frames', { ...link, width: 0, height: 0, data_fps: 0 });
        case 'GROUP':
            return unit('single', link);
        default:
            return unit('ranges', link);
    }
}
function groupImage(child, index) {
    const facts = {
        data_hash: child.item_uuid,
        data_title: child.name,
        data_type: child.file_type,
        data_sequence: String(index),
        data_link: child.url,
        width: child.width ?? 0,
        height: child.height ?? 0,
    };
    return { hash: child.item_uuid, sequence: index, grid: 'single', facts };
}
function dicom(context, data, facts) {
    const slices = childItems(context.store, data.item_uuid);
    const frameMetadata = new Map(slices.map((slice, index) => [
        index,
        {
            dicom_instance_uid: slice.dicom_instance_uid ?? slice.item_uuid,
            multiframe_frame_number: null,
            file_uri: slice.url ?? '',
            width: slice.width ?? data.width ?? 0,
            height: slice.height ?? data.height ?? 0,
        },
    ]));
    const metadata = { patient_id: `patient-${data.item_uuid.slice(0, 8)}`, study_uid: '', series_uid: data.item_uuid };
    return [{ hash: data.data_hash, sequence: 0, grid: 'frames', facts: { ...facts, metadata }, frameMetadata }];
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/labels/feature-index.js

function indexFeatures(editor) {
    const objects = new Map();
    for (const object of listOf(editor['objects'])) {
        const hash = textOf(object['featureNodeHash']);
        if (hash !== undefined)
            objects.set(hash, featureOf(object, String(object['name']), textOf(object['shape'])));
    }
    const classifications = new Map();
    for (const classification of listOf(editor['classifications'])) {
        const hash = textOf(classification['featureNodeHash']);
        const root = listOf(classification['attributes'])[0];
        if (hash !== undefined)
            classifications.set(hash, featureOf(classification, String(root?.['name'] ?? ''), undefined));
    }
    return { objects, classifications };
}
function featureOf(feature, name, shape) {
    const attributes = new Set();
    const options = new Set();
    const visit = (list) => {
        for (const attribute of listOf(list)) {
            attributes.add(String(attribute['featureNodeHash']));
            for (const option of listOf(attribute['options'])) {
                options.add(String(option['featureNodeHash']));
                visit(option['options']);
            }
        }
    };
    visit(feature['attributes']);
    return { name, shape, global: feature['level'] === 'global', attributes, options };
}
function unknownAnswer(feature, answers) {
    for (const answer of listOf(answers)) {
        const hash = String(answer['featureHash']);
        if (!feature.attributes.has(hash))
            return `the attribute ${hash}`;
        for (const option of listOf(answer['answers'])) {
            const chosen = String(option['featureHash']);
            if (!feature.options.has(chosen))
                return `the option ${chosen}`;
        }
    }
    return undefined;
}
function isAnswerDictionary(value, hashKey) {
    if (!isJson(value))
        return false;
    const entries = entriesOf(value);
    if (entries.length !== Object.keys(value).length)
        return false;
    return entries.every(([hash, entry]) => entry[hashKey] === undefined || entry[hashKey] === hash);
}

// EXTERNAL MODULE: ./build/js/sandbox/json-text.js
var json_text = __webpack_require__(1732);
;// CONCATENATED MODULE: ./build/js/sandbox/engine/labels/labels-text.js

const [FIRST, LAST] = ['{"data_units":{', '},'];
function labelsText({ data_units, ...others }) {
    const member = ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`;
    const units = Object.entries(data_units).map(member).join(',\n');
    return [FIRST, ...(units === '' ? [] : [units]), LAST, `${Object.entries(others).map(member).join(',\n')}}`].join('\n');
}
function labelsParts(stored) {
    const lines = stored.split('\n');
    const end = lines.indexOf(LAST);
    if (lines[0] !== FIRST || end < 0) {
        const members = (0,json_text/* membersOf */.l)(stored);
        return { units: (0,json_text/* membersOf */.l)(members.get('data_units') ?? '{}'), members };
    }
    const units = lines.slice(1, end).map((line, at) => memberIn(line, at < end - 2 ? 1 : 0));
    const members = lines.slice(end + 1).map((line) => memberIn(line, 1));
    return { units: new Map(units), members: new Map(members) };
}
function memberIn(line, without) {
    const [key = '""'] = /^"(?:[^"\\]|\\.)*"/.exec(line) ?? [];
    return [JSON.parse(key), line.slice(key.length + 1, line.length - without)];
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/labels/label-changes.js

function labelChanges(before, after) {
    const old = instancesOf(before);
    const fresh = instancesOf(after);
    const changes = [];
    for (const [hash, instance] of fresh) {
        const earlier = old.get(hash);
        if (!earlier)
            changes.push(changeOf('add', hash, instance));
        else if (earlier.text !== instance.text)
            changes.push(changeOf('edit', hash, instance));
    }
    for (const [hash, instance] of old)
        if (!fresh.has(hash))
            changes.push(changeOf('delete', hash, instance));
    return changes;
}
function instancesOf(labels) {
    const instances = new Map();
    const at = (hash, kind, facts) => {
        let instance = instances.get(hash);
        if (!instance)
            instances.set(hash, (instance = { kind, facts: {}, frames: [], ranges: [], text: '' }));
        instance.facts = { ...instance.facts, ...facts };
        instance.text += JSON.stringify(facts);
        return instance;
    };
    const units = Object.values(labels.data_units);
    units.forEach((unit, position) => {
        for (const [frame, content] of framesOf(unit, units.length > 1 ? position : 0)) {
            for (const object of listOf(content['objects'])) {
                at(textOf(object['objectHash']) ?? '', 'object', object).frames.push(frame);
            }
        }
    });
    for (const space of Object.values(labels.spaces)) {
        for (const [frame, content] of framesOf(space, 0)) {
            for (const object of listOf(content['objects'])) {
                at(textOf(object['objectHash']) ?? '', 'object', object).frames.push(frame);
            }
        }
    }
    for (const [hash, entry] of entriesOf(labels.object_answers))
        addRanges(at(hash, 'object', entry), entry);
    for (const [hash, entry] of entriesOf(labels.object_actions))
        at(hash, 'object', entry);
    for (const [hash, entry] of entriesOf(labels.classification_answers)) {
        addRanges(at(hash, 'classification', entry), entry);
    }
    return instances;
}
function framesOf(unit, single) {
    if (Array.isArray(unit['objects']))
        return [[single, unit]];
    return entriesOf(unit).map(([frame, content]) => [Number.parseInt(frame, 10) || 0, content]);
}
function addRanges(instance, entry) {
    const ranges = Array.isArray(entry['range']) ? entry['range'].filter(isRange) : [];
    if (ranges.length > 0)
        instance.ranges = ranges;
}
function isRange(value) {
    return Array.isArray(value) && value.length === 2 && value.every((end) => typeof end === 'number');
}
function changeOf(action, hash, instance) {
    const { facts, kind } = instance;
    const answers = listOf(facts['classifications']);
    const name = textOf(facts['name']) ?? textOf(answers.at(-1)?.['name']) ?? '';
    const number = facts['objectNumber'];
    return {
        kind,
        action,
        hash,
        feature: textOf(facts['featureHash']) ?? '',
        name,
        ...(kind === 'object' && { shape: textOf(facts['shape']) ?? '' }),
        ...(typeof number === 'number' && { number }),
        ranges: instance.ranges.length > 0 ? instance.ranges : joined(instance.frames),
    };
}
function joined(frames) {
    const ranges = [];
    for (const frame of frames.toSorted((a, b) => a - b)) {
        const last = ranges.at(-1);
        if (last && frame <= last[1] + 1)
            last[1] = frame;
        else
            ranges.push([frame, frame]);
    }
    return ranges;
}
function parseChanges(text) {
    const list = JSON.parse(text);
    return Array.isArray(list) ? list.filter((entry) => isJson(entry)) : [];
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/labels/frames.js

function readFrames(labels, single, first) {
    const frames = new Map();
    if (single) {
        if (isJson(labels))
            frames.set(first, frameOf(labels));
        return frames;
    }
    for (const [key, value] of entriesOf(labels)) {
        if (/^\d{1,15}$/.test(key))
            frames.set(Number(key), frameOf(value));
    }
    return frames;
}
function frameOf(labels) {
    return { objects: listOf(labels['objects']), classifications: listOf(labels['classifications']) };
}
function writeFrames(frames, single, first) {
    if (single) {
        const frame = frames.get(first);
        return { objects: frame?.objects ?? [], classifications: frame?.classifications ?? [] };
    }
    const labels = {};
    for (const [number, frame] of [...frames].toSorted(([a], [b]) => a - b)) {
        if (frame.objects.length + frame.classifications.length === 0)
            continue;
        labels[String(number)] = { objects: frame.objects, classifications: frame.classifications };
    }
    return labels;
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/labels/ranges.js
function readRanges(value) {
    if (!Array.isArray(value))
        return undefined;
    const ranges = [];
    for (const part of value) {
        if (!Array.isArray(part) || part.length !== 2)
            return undefined;
        const [start, end] = part;
        if (typeof start !== 'number' || typeof end !== 'number' || !(start <= end))
            return undefined;
        ranges.push([start, end]);
    }
    return ranges;
}
function rangesOf(numbers) {
    const ranges = [];
    for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
        const last = ranges.at(-1);
        if (last && last[1] === number - 1)
            last[1] = number;
        else
            ranges.push([number, number]);
    }
    return ranges;
}
function numbersOf(ranges) {
    const numbers = new Set();
    for (const [start, end] of ranges)
        for (let number = start; number <= end; number += 1)
            numbers.add(number);
    return [...numbers].toSorted((a, b) => a - b);
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/labels/merge-classifications.js




function mergeClassifications(answers, containers, features, saver) {
    const result = {};
    const taken = new Map();
    const claim = (feature, place, name) => {
        const key = `${feature}|${place}`;
        if (taken.has(key))
            throw corrupted(`two instances of the classification "${name}" meet on ${place}`);
        taken.set(key, place);
    };
    const saved = containers.map((container) => entriesOnFrames(container));
    for (const container of containers)
        clear(container);
    for (const [hash, sent] of answers) {
        const onFrames = saved.flatMap((map) => map.get(hash) ?? []);
        const featureHash = textOf(sent['featureHash']) ?? textOf(onFrames[0]?.entry['featureHash']);
        if (featureHash === undefined)
            continue;
        const feature = features.classifications.get(featureHash);
        if (!feature)
            throw unknownFeature(`the ontology has no classification ${featureHash}`);
        const unknown = unknownAnswer(feature, sent['classifications']);
        if (unknown !== undefined)
            throw badAnswers(`the classification "${feature.name}" does not have ${unknown}`);
        const entry = complete(hash, featureHash, sent, onFrames[0]?.entry, saver);
        const spaces = isJson(sent['spaces']) ? sent['spaces'] : {};
        const placed = {};
        let row = [];
        let lies = feature.global;
        if (feature.global)
            claim(featureHash, 'the whole data unit', feature.name);
        containers.forEach((container, at) => {
            const own = container.id === undefined ? sent : spaces[container.id];
            const frames = saved[at]?.get(hash)?.map(({ frame }) => frame) ?? [];
            const place = placement(own, frames, container, feature);
            if (!place)
                return;
            lies = true;
            const where = container.id === undefined ? 'frame' : `the space ${container.id}, frame`;
            if (!feature.global) {
                if (container.length === 0)
                    claim(featureHash, where, feature.name);
                for (const frame of container.length === 0 ? [] : numbersOf(place)) {
                    claim(featureHash, `${where} ${frame}`, feature.name);
                    put(container, frame, onFrame(entry, feature));
                }
            }
            if (container.id === undefined)
                row = place;
            else
                placed[container.id] = { range: place, type: typeOf(own) };
        });
        if (lies)
            result[hash] = { ...entry, range: row, spaces: placed };
    }
    return result;
}
function entriesOnFrames(container) {
    const map = new Map();
    for (const [frame, labels] of container.frames) {
        for (const entry of labels.classifications) {
            const hash = textOf(entry['classificationHash']);
            if (hash === undefined)
                continue;
            const list = map.get(hash) ?? [];
            list.push({ frame, entry });
            map.set(hash, list);
        }
    }
    return map;
}
function placement(own, frames, container, feature) {
    const ranges = isJson(own) ? readRanges(own['range']) : undefined;
    if (container.length === 0 || feature.global) {
        if (!isJson(own))
            return undefined;
        const onlyInSpaces = container.id === undefined && isJson(own['spaces']) && Object.keys(own['spaces']).length > 0;
        return onlyInSpaces && (ranges ?? []).length === 0 ? undefined : (ranges ?? []);
    }
    const used = ranges && ranges.length > 0 ? ranges : rangesOf(frames);
    if (used.length === 0)
        return undefined;
    for (const [start, end] of used) {
        if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end >= container.length) {
            throw corrupted(`the classification "${feature.name}" lies on frames ${start} to ${end} of ${container.length}`);
        }
    }
    return rangesOf(numbersOf(used));
}
function typeOf(own) {
    return isJson(own) && own['type'] === 'html' ? 'html' : 'frame';
}
function complete(hash, featureHash, sent, frame, saver) {
    const from = (key, fallback) => sent[key] ?? frame?.[key] ?? fallback;
    return {
        classificationHash: hash,
        featureHash,
        classifications: listOf(sent['classifications']),
        createdBy: from('createdBy', saver.email),
        createdAt: from('createdAt', saver.date),
        lastEditedBy: from('lastEditedBy', null),
        lastEditedAt: from('lastEditedAt', saver.date),
        manualAnnotation: from('manualAnnotation', true),
        confidence: from('confidence', 1),
    };
}
function onFrame(entry, feature) {
    const { classifications: _answers, ...facts } = entry;
    return { name: feature.name, value: feature.name.toLowerCase().replaceAll(' ', '_'), ...facts, reviews: [] };
}
function clear(container) {
    for (const [frame, labels] of container.frames)
        container.frames.set(frame, { ...labels, classifications: [] });
}
function put(container, frame, entry) {
    const labels = container.frames.get(frame) ?? { objects: [], classifications: [] };
    container.frames.set(frame, { ...labels, classifications: [...labels.classifications, entry] });
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/labels/coordinates.js

const COORDINATES = {
    bounding_box: { keys: ['boundingBox'], numbers: ['h', 'w', 'x', 'y'] },
    rotatable_bounding_box: { keys: ['rotatableBoundingBox'], numbers: ['h', 'w', 'x', 'y', 'theta'] },
    circle: { keys: ['circle'], numbers: ['x', 'y', 'r'] },
    ellipse: { keys: ['ellipse'], numbers: ['x', 'y', 'rx', 'ry'] },
    polygon: { keys: ['polygon', 'polygons'], numbers: [] },
    polyline: { keys: ['polyline'], numbers: [] },
    point: { keys: ['point'], numbers: [] },
    skeleton: { keys: ['skeleton'], numbers: [] },
    bitmask: { keys: ['bitmask'], numbers: ['height', 'width'] },
    cuboid: { keys: ['cuboid'], numbers: [] },
    cuboid_2d: { keys: ['cuboid_2d'], numbers: [] },
};
function coordinatesFault(object) {
    const wanted = COORDINATES[String(object['shape'])];
    if (!wanted || object['event'] === 'delete')
        return undefined;
    const held = wanted.keys.map((key) => object[key]).find((value) => isJson(value) || Array.isArray(value));
    if (held === undefined)
        return `has no ${wanted.keys.join(' or ')}`;
    const missing = wanted.numbers.filter((name) => !isJson(held) || typeof held[name] !== 'number');
    return missing.length > 0 ? `has a ${wanted.keys[0]} without the numbers ${missing.join(', ')}` : undefined;
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/labels/merge-objects.js





const RANGE_SHAPES = new Set(['audio', 'text', 'time_range', 'segmentation']);
function mergeFrameObjects(containers, features, saver) {
    const instances = new Map();
    for (const container of containers) {
        for (const [frame, labels] of container.frames) {
            const objects = labels.objects.map((object) => {
                const hash = textOf(object['objectHash']);
                if (hash === undefined)
                    throw corrupted(`an object on frame ${frame} has no objectHash`);
                const feature = merge_objects_featureOf(object, features);
                if (object['shape'] !== feature.shape) {
                    throw corrupted(`the object ${hash} is a ${String(object['shape'])}, the ontology says ${feature.shape}`);
                }
                const fault = coordinatesFault(object);
                if (fault !== undefined)
                    throw corrupted(`the object ${hash} on frame ${frame} ${fault}`);
                const known = instances.get(hash);
                if (known !== undefined && known !== object['featureHash']) {
                    throw corrupted(`the object ${hash} belongs to two features`);
                }
                instances.set(hash, String(object['featureHash']));
                return {
                    ...object,
                    createdAt: object['createdAt'] ?? saver.date,
                    createdBy: object['createdBy'] ?? saver.email,
                    lastEditedAt: object['lastEditedAt'] ?? saver.date,
                    manualAnnotation: object['manualAnnotation'] ?? true,
                    confidence: object['confidence'] ?? 1,
                    reviews: object['reviews'] ?? [],
                };
            });
            if (objects.length > 0 && frame >= container.reach) {
                throw corrupted(`frame ${frame} holds objects, the data has ${container.reach} frames`);
            }
            if (new Set(objects.map((object) => object['objectHash'])).size < objects.length) {
                throw corrupted(`an object stands twice on frame ${frame}`);
            }
            container.frames.set(frame, { ...labels, objects });
        }
    }
    return instances;
}
function merge_objects_featureOf(entry, features) {
    const feature = features.objects.get(String(entry['featureHash']));
    if (!feature)
        throw unknownFeature(`the ontology has no object ${String(entry['featureHash'])}`);
    return feature;
}
function mergeObjectAnswers(sent, stored, onFrames, features, saver) {
    const instances = new Map(onFrames);
    const given = new Map(entriesOf(sent));
    for (const [hash, entry] of given) {
        if (instances.has(hash) || entry['featureHash'] === undefined)
            continue;
        const feature = merge_objects_featureOf(entry, features);
        if (RANGE_SHAPES.has(feature.shape))
            instances.set(hash, String(entry['featureHash']));
    }
    const answers = {};
    for (const [hash, featureHash] of instances) {
        const entry = given.get(hash) ?? {};
        const feature = features.objects.get(featureHash);
        const unknown = feature && unknownAnswer(feature, entry['classifications']);
        if (unknown !== undefined)
            throw badAnswers(`the object "${feature?.name}" does not have ${unknown}`);
        const ranged = !onFrames.has(hash) && {
            createdAt: entry['createdAt'] ?? saver.date,
            createdBy: entry['createdBy'] ?? saver.email,
        };
        answers[hash] = { ...entry, objectHash: hash, classifications: listOf(entry['classifications']), ...ranged };
    }
    number(answers, stored, instances);
    return { answers, instances };
}
function number(answers, stored, instances) {
    const used = new Map();
    const without = [];
    for (const [hash, entry] of Object.entries(answers)) {
        const feature = instances.get(hash) ?? '';
        const numbers = used.get(feature) ?? new Set();
        used.set(feature, numbers);
        const own = entry['objectNumber'] ?? stored[hash]?.['objectNumber'];
        if (typeof own === 'number' && Number.isSafeInteger(own) && own >= 0 && !numbers.has(own)) {
            numbers.add(own);
            entry['objectNumber'] = own;
        }
        else
            without.push([hash, entry, feature]);
    }
    for (const [, entry, feature] of without) {
        const numbers = used.get(feature) ?? new Set();
        const next = Math.max(0, ...numbers) + 1;
        numbers.add(next);
        entry['objectNumber'] = next;
    }
}
function mergeObjectActions(sent, instances, features) {
    const actions = {};
    for (const [hash, entry] of entriesOf(sent)) {
        const feature = features.objects.get(instances.get(hash) ?? '');
        if (!feature)
            continue;
        const unknown = unknownAnswer(feature, entry['actions']);
        if (unknown !== undefined)
            throw badAnswers(`the object "${feature.name}" does not have ${unknown}`);
        actions[hash] = {
            ...entry,
            objectHash: hash,
            actions: listOf(entry['actions']).map((action) => ({
                ...action,
                trackHash: textOf(action['trackHash']) ?? trackHash(hash, action),
            })),
        };
    }
    return actions;
}
function trackHash(objectHash, action) {
    const identity = [objectHash, action['featureHash'], action['answers'], action['range']];
    return Buffer.from((0,canonical/* sha256 */.sc)(JSON.stringify(identity)), 'hex')
        .subarray(0, 6)
        .toString('base64');
}
function requireDictionaries(row) {
    for (const key of ['data_units', 'object_answers', 'classification_answers', 'object_actions']) {
        if (!isJson(row[key]))
            throw corrupted(`${key} is missing or no object`);
    }
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/labels/scene-labels.js

const CLOUD_KEY = /^.+@\d+$/;
function cloudsIn(unitLabels) {
    return entriesOf(unitLabels).filter(([key]) => CLOUD_KEY.test(key));
}
function spacesNamed(sent) {
    const answers = [...entriesOf(sent['object_answers']), ...entriesOf(sent['classification_answers'])];
    return new Set(answers.flatMap(([, entry]) => entriesOf(entry['spaces']).map(([id]) => id)));
}
function withSceneImages(sent, stored, listed) {
    const images = Object.entries(listed).filter(([, space]) => space['space_type'] === 'scene_image');
    if (images.length === 0)
        return sent;
    const inUnits = new Map(entriesOf(sent['data_units']).flatMap(([, unit]) => entriesOf(unit['labels']).filter(([key]) => key.includes('#'))));
    const known = isJson(sent['spaces']) ? sent['spaces'] : {};
    const spaces = { ...known };
    const unseen = [];
    for (const [id, space] of images) {
        const info = isJson(space['scene_info']) ? space['scene_info'] : {};
        const own = inUnits.get(`${String(info['stream_id'])}#${String(info['event_index'])}`);
        const inSpace = known[id];
        if (own)
            spaces[id] = { space_type: 'scene_image', labels: own };
        else if (!isJson(inSpace)) {
            spaces[id] = { space_type: 'scene_image', labels: stored.spaces[id] ?? {} };
            unseen.push(id);
        }
    }
    const kept = unseen.flatMap((id) => listOf(stored.spaces[id]?.['objects']).map((one) => String(one['objectHash'])));
    return {
        ...sent,
        spaces,
        object_answers: { ...pick(stored.object_answers, kept), ...asJson(sent['object_answers']) },
        object_actions: { ...pick(stored.object_actions, kept), ...asJson(sent['object_actions']) },
        classification_answers: withSpaces(asJson(sent['classification_answers']), stored, unseen),
    };
}
function withSpaces(sent, stored, unseen) {
    const result = { ...sent };
    for (const [hash, entry] of Object.entries(stored.classification_answers)) {
        const placed = pick(asJson(entry['spaces']), unseen);
        if (Object.keys(placed).length === 0)
            continue;
        const own = isJson(sent[hash]) ? sent[hash] : { ...entry, range: [] };
        result[hash] = { ...own, spaces: { ...placed, ...asJson(own['spaces']) } };
    }
    return result;
}
function asJson(value) {
    return isJson(value) ? value : {};
}
function pick(from, keys) {
    return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/labels/merge-save.js







function mergeSave(stored, saved, facts, saver) {
    requireDictionaries(saved);
    const sent = withSceneImages(saved, stored, facts.spaces);
    for (const [key, hash] of [
        ['object_answers', 'objectHash'],
        ['classification_answers', 'classificationHash'],
        ['object_actions', 'objectHash'],
    ]) {
        if (!isAnswerDictionary(sent[key], hash))
            throw badAnswers(`${key}: an entry does not fit its key`);
    }
    const sentUnits = new Map(entriesOf(sent['data_units']));
    const known = new Set(facts.units.map(({ hash }) => hash));
    for (const hash of sentUnits.keys()) {
        if (!known.has(hash))
            throw corrupted(`the row has no data unit ${hash}`);
    }
    const { continuous } = facts;
    const length = continuous ? 0 : facts.length;
    const row = { id: undefined, frames: new Map(), length, reach: continuous ? Infinity : length };
    const clouds = [];
    for (const unit of facts.units) {
        const labels = sentUnits.get(unit.hash)?.['labels'];
        const frames = unit.grid === 'ranges' ? new Map() : readFrames(labels, unit.grid === 'single', unit.sequence);
        for (const [frame, content] of frames)
            row.frames.set(frame, content);
        if (continuous) {
            for (const [id, blob] of cloudsIn(labels))
                clouds.push({ id, frames: readFrames(blob, true, 0), length: 0, reach: 1 });
        }
    }
    const sentSpaces = new Map(entriesOf(sent['spaces']));
    const spaces = Object.entries(facts.spaces).map(([id, space]) => ({
        id,
        single: isSingle(space),
        length: framesOfSpace(space),
        reach: isSingle(space) ? 1 : framesOfSpace(space),
        frames: framesInSpace(sentSpaces.get(id)?.['labels'], space),
    }));
    for (const id of sentSpaces.keys()) {
        if (!(id in facts.spaces) && id !== 'root')
            throw corrupted(`the row has no space ${id}`);
    }
    const used = new Set(clouds.map(({ id }) => id));
    const channels = [...(continuous ? spacesNamed(sent) : [])].filter((id) => !used.has(id));
    const containers = [
        row,
        ...spaces,
        ...clouds,
        ...channels.map((id) => ({ id, frames: new Map(), length: 0, reach: 0 })),
    ];
    const onFrames = mergeFrameObjects(containers, facts.features, saver);
    const { answers, instances } = mergeObjectAnswers(sent['object_answers'], stored.object_answers, onFrames, facts.features, saver);
    const classifications = mergeClassifications(entriesOf(sent['classification_answers']), containers, facts.features, saver);
    return {
        data_units: Object.fromEntries(facts.units.map((unit) => [unit.hash, { ...unitLabels(unit, row.frames), ...cloudLabels(clouds) }])),
        object_answers: answers,
        classification_answers: classifications,
        object_actions: mergeObjectActions(sent['object_actions'], instances, facts.features),
        spaces: Object.fromEntries(spaces.map((space) => [space.id, writeFrames(space.frames, space.single, 0)])),
    };
}
function cloudLabels(clouds) {
    const held = clouds.filter(({ frames }) => [...frames.values()].some(({ objects }) => objects.length > 0));
    return Object.fromEntries(held.map(({ id, frames }) => [id, writeFrames(frames, true, 0)]));
}
function isSingle(space) {
    return space['space_type'] === 'point_cloud' || space['space_type'] === 'scene_image';
}
function unitLabels(unit, frames) {
    return unit.grid === 'ranges' ? {} : writeFrames(frames, unit.grid === 'single', unit.sequence);
}
function framesOfSpace(space) {
    if (space['space_type'] === 'image' || space['space_type'] === 'scene_image')
        return 1;
    if (Array.isArray(space['frames']) && space['space_type'] === 'medical_stack')
        return space['frames'].length;
    const count = space['number_of_frames'] ?? space['number_of_pages'];
    return typeof count === 'number' ? count : 0;
}
function framesInSpace(labels, space) {
    const single = isSingle(space);
    return isJson(labels) && (single || framesOfSpace(space) > 0)
        ? readFrames(labels, single, 0)
        : new Map();
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/labels/render-row.js



function renderRow(parts, filter) {
    const labels = filtered(parseLabels(parts.record.labels), filter);
    return {
        ...headOf(parts),
        data_units: Object.fromEntries(parts.units.map((unit) => [unit.hash, renderUnit(unit, labels)])),
        object_answers: labels.object_answers,
        classification_answers: labels.classification_answers,
        object_actions: labels.object_actions,
        spaces: Object.fromEntries(Object.entries(parts.spaces).map(([id, space]) => [
            id,
            'labels' in space ? { ...space, labels: labels.spaces[id] ?? space['labels'] } : space,
        ])),
        ...(parts.scene && { scene: parts.scene }),
    };
}
function headOf({ record, data, labelStatus, annotationTaskStatus }) {
    return {
        label_hash: record.label_hash,
        branch_name: record.branch,
        created_at: legacyTime(record.created_at),
        last_edited_at: legacyTime(record.last_edited_at),
        dataset_hash: data.dataset_hash,
        dataset_title: data.dataset_title,
        data_title: data.data_title,
        data_hash: data.data_hash,
        data_type: data.data_type.toLowerCase(),
        label_status: labelStatus,
        annotation_task_status: annotationTaskStatus,
        is_shadow_data: false,
        is_valid: true,
    };
}
function renderRowText(parts, filter) {
    const { units, spaces, scene, record } = parts;
    const plain = record.labels !== null &&
        !filter.objectFeatures &&
        !filter.classificationFeatures &&
        !scene &&
        Object.keys(spaces).length === 0 &&
        units.every(({ frameMetadata }) => !frameMetadata);
    if (!plain)
        return JSON.stringify(renderRow(parts, filter));
    const stored = labelsParts(record.labels);
    const unitTexts = new Map(units.map((unit) => [unit.hash, renderUnitText(unit, stored.units.get(unit.hash))]));
    const answers = ['object_answers', 'classification_answers', 'object_actions'].map((key) => `"${key}":${stored.members.get(key) ?? '{}'}`);
    const head = JSON.stringify(headOf(parts)).slice(0, -1);
    const body = [...unitTexts].map(([hash, text]) => `"${hash}":${text}`).join(',');
    return `${head},"data_units":{${body}},${answers.join(',')},"spaces":{}}`;
}
function renderUnitText({ facts, grid }, stored) {
    const labels = stored ?? (grid === 'single' ? '{"objects":[],"classifications":[]}' : '{}');
    return `${JSON.stringify(facts).slice(0, -1)},"labels":${labels}}`;
}
function renderUnit(unit, labels) {
    const stored = labels.data_units[unit.hash];
    if (unit.grid === 'single') {
        return { ...unit.facts, labels: stored ?? { objects: [], classifications: [] } };
    }
    const frames = { ...stored };
    for (const [frame, metadata] of unit.frameMetadata ?? []) {
        const own = frames[String(frame)];
        frames[String(frame)] = { objects: [], classifications: [], ...(isJson(own) && own), metadata };
    }
    return { ...unit.facts, labels: frames };
}
function filtered(labels, filter) {
    const { objectFeatures, classificationFeatures } = filter;
    if (!objectFeatures && !classificationFeatures)
        return labels;
    const seen = new Set();
    const keep = (features, entry) => !features || features.has(String(entry['featureHash']));
    const frame = (content) => {
        const objects = listOf(content['objects']).filter((object) => keep(objectFeatures, object));
        for (const object of objects)
            seen.add(String(object['objectHash']));
        const classifications = listOf(content['classifications']).filter((entry) => keep(classificationFeatures, entry));
        return { ...content, objects, classifications };
    };
    const container = (content) => 'objects' in content
        ? frame(content)
        : Object.fromEntries(entriesOf(content).map(([key, value]) => [key, frame(value)]));
    const containers = (all) => Object.fromEntries(Object.entries(all).map(([key, value]) => [key, container(value)]));
    const dataUnits = containers(labels.data_units);
    const spaces = containers(labels.spaces);
    const some = (all, test) => Object.fromEntries(Object.entries(all).filter(([hash, entry]) => test(hash, entry)));
    const isObject = (hash, entry) => !objectFeatures || seen.has(hash) || objectFeatures.has(String(entry['featureHash']));
    return {
        ...labels,
        data_units: dataUnits,
        spaces,
        object_answers: some(labels.object_answers, isObject),
        object_actions: some(labels.object_actions, isObject),
        classification_answers: some(labels.classification_answers, (_hash, entry) => keep(classificationFeatures, entry)),
    };
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/label-row-status.js
const ANNOTATION = {
    NEW: 'QUEUED',
    RELEASED: 'QUEUED',
    SKIPPED: 'QUEUED',
    ASSIGNED: 'ASSIGNED',
    REOPENED: 'RETURNED',
    COMPLETED: 'IN_REVIEW',
};
function annotationTaskStatus(row) {
    switch (row.stage_type) {
        case 'done':
            return 'COMPLETED';
        case 'review':
        case 'consensus_review':
            return 'IN_REVIEW';
        case 'consensus_annotation':
            return ANNOTATION[row.branch === 'main' ? 'NEW' : (row.subtask_status ?? 'NEW')] ?? 'QUEUED';
        case 'annotation':
            return ANNOTATION[row.status] ?? 'QUEUED';
        default:
            return 'QUEUED';
    }
}
function labelStatus(row) {
    if (row.label_hash === null)
        return 'NOT_LABELLED';
    const status = annotationTaskStatus(row);
    if (status === 'COMPLETED')
        return 'REVIEWED';
    if (status === 'IN_REVIEW')
        return 'LABELLED';
    return row.has_labels === 1 ? 'LABEL_IN_PROGRESS' : 'NOT_LABELLED';
}

// EXTERNAL MODULE: ./build/js/sandbox/decisions/projects.js
var projects = __webpack_require__(7422);
;// CONCATENATED MODULE: ./build/js/sandbox/uuid.js

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
function uuidFrom(random) {
    let uuid = '';
    for (let at = 0; at < 16; at += 1) {
        const byte = Math.floor(random() * 256);
        uuid += HEX[at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte];
        if (at === 3 || at === 5 || at === 7 || at === 9)
            uuid += '-';
    }
    return uuid;
}
const ALIKE = 3;
function uuidsAlike(random) {
    const beginning = uuidFrom(random).slice(0, ALIKE);
    return () => beginning + uuidFrom(random).slice(ALIKE);
}
function uuidOf(text) {
    const hex = (0,canonical/* sha256 */.sc)(text);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

;// CONCATENATED MODULE: ./build/js/sandbox/store/projects.js
const COLUMNS = 'uuid, title, description, creator, ontology_uuid, status, workflow, workflow_manager_uuid, created_at, last_edited_at';
function projectByUuid(store, uuid) {
    return store.get(`SELECT ${COLUMNS} FROM projects WHERE uuid = ?`, uuid);
}
function allProjects(store) {
    return store.all(`SELECT ${COLUMNS} FROM projects ORDER BY seq`);
}
function stagesOf(store, projectUuid) {
    return store.all('SELECT uuid, name, type FROM stages WHERE project_uuid = ? ORDER BY position', projectUuid);
}
function pathwaysOf(store, projectUuid) {
    return store.all(`SELECT p.uuid, p.stage_uuid, p.name, p.destination_uuid FROM pathways p JOIN stages s ON s.uuid = p.stage_uuid
     WHERE s.project_uuid = ? ORDER BY s.position, p.position`, projectUuid);
}
function datasetsOfProject(store, projectUuid) {
    return store
        .all('SELECT dataset_uuid AS uuid FROM project_datasets WHERE project_uuid = ? ORDER BY seq', projectUuid)
        .map(({ uuid }) => uuid);
}
function projectsWithDataset(store, datasetUuid) {
    return store
        .all('SELECT project_uuid AS uuid FROM project_datasets WHERE dataset_uuid = ? ORDER BY seq', datasetUuid)
        .map(({ uuid }) => uuid);
}
function insertProject(context, project) {
    const { store } = context;
    const uuid = context.uuid();
    const now = context.now();
    store.run(`INSERT INTO projects (${COLUMNS}) VALUES (?, ?, ?, ?, ?, 'notStarted', ?, ?, ?, ?)`, uuid, project.title, project.description, project.creator, project.ontologyUuid, JSON.stringify(project.template), context.uuid(), now, now);
    const uuids = new Map(project.template.stages.map((stage) => [stage.name, context.uuid()]));
    project.template.stages.forEach((stage, position) => {
        store.run('INSERT INTO stages (uuid, project_uuid, position, name, type) VALUES (?, ?, ?, ?, ?)', uuids.get(stage.name) ?? null, uuid, position, stage.name, stage.type);
    });
    for (const stage of project.template.stages) {
        if (stage.type !== 'agent')
            continue;
        Object.entries(stage.pathways).forEach(([name, to], position) => {
            store.run('INSERT INTO pathways (uuid, stage_uuid, position, name, destination_uuid) VALUES (?, ?, ?, ?, ?)', context.uuid(), uuids.get(stage.name) ?? null, position, name, uuids.get(to) ?? null);
        });
    }
    return uuid;
}
function touchProject(context, uuid) {
    context.store.run('UPDATE projects SET last_edited_at = ? WHERE uuid = ?', context.now(), uuid);
}
function projectsOfTags(store, names) {
    const rows = store.all(`SELECT p.project_uuid AS uuid FROM project_tags p JOIN organisation_tags t ON t.uuid = p.tag_uuid
     WHERE t.name IN (SELECT value FROM json_each(?))`, JSON.stringify(names));
    return new Set(rows.map(({ uuid }) => uuid));
}

// EXTERNAL MODULE: ./build/js/workflow/edges.js
var edges = __webpack_require__(3236);
;// CONCATENATED MODULE: ./build/js/sandbox/engine/workflow.js



function isRouter(stage) {
    return stage.type === 'percentage_router' || stage.type === 'user_router';
}
function compileWorkflow(template) {
    return { start: template.start, stages: new Map(template.stages.map((stage) => [stage.name, stage])) };
}
function endlessRouters(workflow) {
    const state = new Map();
    const endless = [];
    const visit = (name) => {
        const stage = workflow.stages.get(name);
        if (!stage || !isRouter(stage))
            return;
        if (state.get(name) === 'open')
            endless.push(name);
        if (state.has(name))
            return;
        state.set(name, 'open');
        for (const edge of (0,edges/* edgesOf */.q)(stage))
            visit(edge.to);
        state.set(name, 'closed');
    };
    for (const name of workflow.stages.keys())
        visit(name);
    return endless;
}
function stageOf(workflow, name) {
    const stage = workflow.stages.get(name);
    (0,invariant/* invariant */.V1)(stage, `the workflow has no stage "${name}"`);
    return stage;
}
function arrival(workflow, to, dataHash, worker) {
    let stage = stageOf(workflow, to);
    for (let hops = 0; isRouter(stage); hops += 1) {
        (0,invariant/* invariant */.V1)(hops <= workflow.stages.size, `routers lead in a circle at "${stage.name}"`);
        stage = stageOf(workflow, routeOf(stage, dataHash, worker));
    }
    return stage;
}
function routeOf(router, dataHash, worker) {
    if (router.type === 'user_router') {
        const route = router.routes.find(({ users }) => users.some((user) => user.toLowerCase() === worker));
        return route?.to ?? router.otherwise;
    }
    const die = (Number.parseInt((0,canonical/* sha256 */.sc)(`${dataHash}|${router.name}`).slice(0, 12), 16) / 16 ** 12) * 100;
    let sum = 0;
    for (const route of router.routes) {
        sum += route.percent;
        if (die < sum)
            return route.to;
    }
    const last = router.routes.findLast((route) => route.percent > 0) ?? router.routes.at(-1);
    (0,invariant/* invariant */.V1)(last, 'a percentage router has at least one route');
    return last.to;
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/project-workflow.js






const ANNOTATES = new Set(projects/* PROJECT_ROLES */.Uj.annotate);
const REVIEWS = new Set(projects/* PROJECT_ROLES */.Uj.review);
const MANAGES = new Set(projects/* PROJECT_ROLES */.Uj.manage);
function roleMayWork(role, type) {
    if (role === undefined)
        return false;
    if (type === 'annotation' || type === 'consensus_annotation')
        return ANNOTATES.has(role);
    if (type === 'review' || type === 'consensus_review')
        return REVIEWS.has(role);
    return MANAGES.has(role);
}
function loadProjectWorkflow(context, projectUuid) {
    const project = projectByUuid(context.store, projectUuid);
    if (!project)
        throw notFound(`the project ${projectUuid}`);
    const stages = stagesOf(context.store, projectUuid);
    const template = JSON.parse(project.workflow);
    const uuids = new Map(stages.map((stage) => [stage.name, stage.uuid]));
    const stageByUuid = new Map(stages.map((stage) => [stage.uuid, stage]));
    const roles = new Map();
    const roleOf = (email) => {
        if (!roles.has(email))
            roles.set(email, directRole(context.store, email, 'project', projectUuid));
        return roles.get(email);
    };
    return {
        projectUuid,
        workflow: compileWorkflow(template),
        now: context.now(),
        mayWork: (email, type) => roleMayWork(roleOf(email), type),
        stageByUuid,
        uuidOf: (name) => {
            const uuid = uuids.get(name);
            (0,invariant/* invariant */.V1)(uuid, `the project has no stage "${name}"`);
            return uuid;
        },
        nameOf: (uuid) => {
            const stage = stageByUuid.get(uuid);
            (0,invariant/* invariant */.V1)(stage, `the project has no stage ${uuid}`);
            return stage.name;
        },
        pathways: pathwaysOf(context.store, projectUuid),
        hasConsensus: stages.some((stage) => stage.type === 'consensus_annotation'),
    };
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/task.js


function startTask(rules, dataHash) {
    const empty = {
        dataHash,
        stage: rules.workflow.start,
        status: 'NEW',
        assignee: undefined,
        lastActionedBy: undefined,
        workers: {},
        consensusStage: undefined,
        rounds: {},
    };
    return enter(rules, empty, rules.workflow.start, undefined);
}
function applyEvent(rules, task, event) {
    const stage = stageOf(rules.workflow, task.stage);
    if (event.kind === 'move') {
        return enter(rules, { ...task, lastActionedBy: event.worker }, event.to, event.worker);
    }
    if (event.kind === 'proceed') {
        if (stage.type !== 'agent')
            throw refused(event.kind, stage);
        const to = stage.pathways[event.pathway];
        if (to === undefined)
            throw refusal(`the stage "${stage.name}" has no pathway "${event.pathway}"`);
        return leave(rules, task, to, event.worker);
    }
    switch (stage.type) {
        case 'annotation':
            if (event.kind === 'submit')
                return leave(rules, task, stage.next, event.worker);
            if (event.kind === 'skip')
                return { ...task, status: 'SKIPPED', assignee: undefined };
            break;
        case 'review':
        case 'consensus_review':
            if (event.kind === 'approve')
                return leave(rules, task, stage.approve, event.worker);
            if (event.kind === 'reject')
                return leave(rules, task, stage.reject, event.worker);
            break;
        case 'consensus_annotation':
            return subtaskEvent(rules, task, stage, event);
        case 'agent':
        case 'done':
            throw refused(event.kind, stage);
    }
    if (event.kind === 'assign') {
        return { ...task, status: 'ASSIGNED', assignee: event.assignee };
    }
    if (event.kind === 'release')
        return { ...task, status: 'RELEASED', assignee: undefined };
    throw refused(event.kind, stage);
}
function subtaskEvent(rules, task, stage, event) {
    if (event.kind === 'approve' || event.kind === 'reject')
        throw refused(event.kind, stage);
    const at = event.subtask;
    if (at === undefined)
        throw refusal(`a task of the consensus stage "${stage.name}" can only be moved; act on its subtasks`);
    const round = task.rounds[stage.name] ?? [];
    const part = round[at];
    if (!part)
        throw refusal(`the task has no subtask ${at + 1}`);
    if (part.status === 'COMPLETED')
        throw refusal('this subtask is already submitted');
    const worker = event.kind === 'assign' ? event.assignee : event.kind === 'submit' ? event.worker : undefined;
    if (worker !== undefined && round.some((other, position) => position !== at && other.assignee === worker)) {
        throw refusal(`${worker} already has another subtask of this task`);
    }
    const next = event.kind === 'assign'
        ? { ...part, status: 'ASSIGNED', assignee: worker }
        : event.kind === 'release' || event.kind === 'skip'
            ? { ...part, status: event.kind === 'skip' ? 'SKIPPED' : 'RELEASED', assignee: undefined }
            : { status: 'COMPLETED', assignee: worker, submittedAt: rules.now };
    const after = {
        ...task,
        lastActionedBy: event.kind === 'submit' ? worker : task.lastActionedBy,
        rounds: { ...task.rounds, [stage.name]: round.with(at, next) },
    };
    const complete = after.rounds[stage.name].every((other) => other.status === 'COMPLETED');
    return complete ? enter(rules, after, stage.next, worker) : after;
}
function leave(rules, task, to, worker) {
    const workers = { ...task.workers, [task.stage]: worker };
    return enter(rules, { ...task, workers, lastActionedBy: worker }, to, worker);
}
function enter(rules, task, to, worker) {
    const stage = arrival(rules.workflow, to, task.dataHash, worker);
    const fresh = { ...task, stage: stage.name, assignee: undefined };
    switch (stage.type) {
        case 'done':
            return { ...fresh, status: 'COMPLETED' };
        case 'consensus_annotation': {
            const round = task.rounds[stage.name]?.map((part) => reopened(rules, part)) ??
                Array.from({ length: stage.annotators }, () => NEW_SUBTASK);
            return { ...fresh, status: 'NEW', consensusStage: stage.name, rounds: { ...task.rounds, [stage.name]: round } };
        }
        case 'agent':
        case 'annotation':
        case 'review':
        case 'consensus_review': {
            const earlier = task.workers[stage.name];
            const status = earlier === undefined ? 'NEW' : 'REOPENED';
            const keeps = earlier !== undefined && stage.type !== 'agent' && rules.mayWork(earlier, stage.type);
            return { ...fresh, status, assignee: keeps ? earlier : undefined };
        }
    }
}
const NEW_SUBTASK = { status: 'NEW', assignee: undefined, submittedAt: undefined };
function reopened(rules, part) {
    if (part.assignee === undefined)
        return part.status === 'RELEASED' ? part : NEW_SUBTASK;
    const stays = rules.mayWork(part.assignee, 'consensus_annotation');
    return { status: 'REOPENED', assignee: stays ? part.assignee : undefined, submittedAt: undefined };
}
function refusal(message) {
    return new ApiError('INVALID_ARGUMENTS_ERROR', message);
}
function refused(kind, stage) {
    return refusal(`${kind} is not possible in the ${stage.type} stage "${stage.name}"`);
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/task-store.js





function loadTask(context, project, record) {
    const subtasks = project.hasConsensus ? subtasksOf(context.store, record.uuid) : [];
    const rounds = {};
    for (const subtask of subtasks) {
        (rounds[project.nameOf(subtask.stage_uuid)] ??= []).push({
            status: subtask.status,
            assignee: subtask.assignee ?? undefined,
            submittedAt: subtask.submitted_at ?? undefined,
        });
    }
    const state = {
        dataHash: record.data_hash,
        stage: project.nameOf(record.stage_uuid),
        status: record.status,
        assignee: record.assignee ?? undefined,
        lastActionedBy: record.last_actioned_by ?? undefined,
        workers: JSON.parse(record.workers),
        consensusStage: record.consensus_stage ?? undefined,
        rounds,
    };
    return { record, subtasks, state };
}
function saveTask(context, project, stored, after) {
    const { store } = context;
    store.run(`UPDATE tasks SET stage_uuid = ?, status = ?, assignee = ?, last_actioned_by = ?, workers = ?, consensus_stage = ?, updated_at = ?
     WHERE uuid = ?`, project.uuidOf(after.stage), after.status, after.assignee ?? null, after.lastActionedBy ?? null, JSON.stringify(after.workers), after.consensusStage ?? null, project.now, stored.record.uuid);
    for (const [stage, round] of Object.entries(after.rounds)) {
        if (round === stored.state.rounds[stage])
            continue;
        saveRound(context, project, stored.record, stage, round, stored.state.rounds[stage]);
    }
}
function saveRound(context, project, task, stage, round, before) {
    const stageUuid = project.uuidOf(stage);
    round.forEach((part, position) => {
        if (part === before?.[position])
            return;
        if (before?.[position]) {
            context.store.run('UPDATE subtasks SET status = ?, assignee = ?, submitted_at = ?, updated_at = ? WHERE task_uuid = ? AND stage_uuid = ? AND position = ?', part.status, part.assignee ?? null, part.submittedAt ?? null, project.now, task.uuid, stageUuid, position);
            return;
        }
        const branch = projects/* CONSENSUS_BRANCH */.FE.name(stageUuid, position);
        context.store.run(`INSERT INTO subtasks (uuid, task_uuid, stage_uuid, position, branch, status, assignee, submitted_at, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, context.uuid(), task.uuid, stageUuid, position, branch, part.status, part.assignee ?? null, part.submittedAt ?? null, project.now, project.now);
        ensureLabelRow(context, project.projectUuid, task.data_hash, branch);
    });
}
const TASKS_A_STATEMENT = 10_000;
function createTasks(context, project, datasetUuid, dataHashes) {
    const together = { ...context, uuid: uuidsAlike(context.random) };
    for (let at = 0; at < dataHashes.length; at += TASKS_A_STATEMENT) {
        const tasks = dataHashes.slice(at, at + TASKS_A_STATEMENT).map((dataHash) => ({
            uuid: together.uuid(),
            state: startTask(project, dataHash),
        }));
        insertTasks(context, project, datasetUuid, tasks);
        for (const { uuid, state } of tasks) {
            const rounds = Object.entries(state.rounds);
            if (rounds.length === 0 || !taskByUuid(context.store, uuid))
                continue;
            for (const [stage, round] of rounds) {
                saveRound(together, project, { uuid, data_hash: state.dataHash }, stage, round, undefined);
            }
        }
    }
}
function insertTasks(context, project, datasetUuid, tasks) {
    const rows = tasks.map(({ uuid, state }) => [
        uuid,
        state.dataHash,
        project.uuidOf(state.stage),
        state.status,
        state.consensusStage ?? null,
    ]);
    context.store.run(`INSERT INTO tasks (uuid, project_uuid, data_hash, dataset_uuid, stage_uuid, status, assignee, workers, consensus_stage, priority, created_at, updated_at)
     SELECT value ->> 0, ?2, value ->> 1, ?3, value ->> 2, value ->> 3, NULL, '{}', value ->> 4, ?4, ?5, ?5 FROM json_each(?1)
     WHERE true ON CONFLICT (project_uuid, data_hash) DO NOTHING`, JSON.stringify(rows), project.projectUuid, datasetUuid, projects/* PRIORITY */.FQ.initial, project.now);
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/dataset-links.js



function dataRowsLinked(context, datasetUuid, dataHashes) {
    for (const projectUuid of projectsWithDataset(context.store, datasetUuid)) {
        createTasks(context, loadProjectWorkflow(context, projectUuid), datasetUuid, dataHashes);
    }
}
function dataRowsUnlinked(context, datasetUuid, dataHashes) {
    const projects = projectsWithDataset(context.store, datasetUuid);
    for (const dataHash of dataHashes) {
        context.store.run('DELETE FROM tasks WHERE data_hash = ?', dataHash);
        context.store.run('DELETE FROM label_rows WHERE data_hash = ?', dataHash);
        for (const project of projects) {
            context.store.run('DELETE FROM issues WHERE project_uuid = ? AND data_uuid = ?', project, dataHash);
        }
    }
}
function attachDataset(context, projectUuid, datasetUuid) {
    const added = context.store.run('INSERT INTO project_datasets (project_uuid, dataset_uuid) VALUES (?, ?) ON CONFLICT DO NOTHING', projectUuid, datasetUuid);
    if (added === 0)
        return;
    const hashes = context.store
        .all('SELECT data_hash FROM data_rows WHERE dataset_uuid = ? ORDER BY seq', datasetUuid)
        .map((row) => row.data_hash);
    createTasks(context, loadProjectWorkflow(context, projectUuid), datasetUuid, hashes);
}
function detachDataset(context, projectUuid, datasetUuid) {
    const { store } = context;
    const removed = store.run('DELETE FROM project_datasets WHERE project_uuid = ? AND dataset_uuid = ?', projectUuid, datasetUuid);
    if (removed === 0)
        return;
    for (const [table, column] of [
        ['label_rows', 'data_hash'],
        ['issues', 'data_uuid'],
    ]) {
        store.run(`DELETE FROM ${table} WHERE project_uuid = ?1 AND ${column} IN (
         SELECT data_hash FROM tasks WHERE project_uuid = ?1 AND dataset_uuid = ?2)`, projectUuid, datasetUuid);
    }
    store.run('DELETE FROM tasks WHERE project_uuid = ? AND dataset_uuid = ?', projectUuid, datasetUuid);
}

;// CONCATENATED MODULE: ./build/js/sandbox/links.js


function linkItems(context, datasetUuid, itemUuids) {
    const now = context.now();
    const uuid = uuidsAlike(context.random);
    const hashes = itemUuids.map((itemUuid) => {
        const dataHash = uuid();
        context.store.run('INSERT INTO data_rows (data_hash, dataset_uuid, item_uuid, created_at, last_edited_at) VALUES (?, ?, ?, ?, ?)', dataHash, datasetUuid, itemUuid, now, now);
        return dataHash;
    });
    touch(context, datasetUuid);
    if (hashes.length > 0)
        dataRowsLinked(context, datasetUuid, hashes);
    return hashes;
}
function linkOnce(context, datasetUuid, itemUuid) {
    return linkAllOnce(context, datasetUuid, [itemUuid]).get(itemUuid);
}
function linkAllOnce(context, datasetUuid, itemUuids) {
    const hashes = new Map();
    const missing = [...new Set(itemUuids)].filter((itemUuid) => {
        const row = context.store.get('SELECT data_hash FROM data_rows WHERE dataset_uuid = ? AND item_uuid = ? ORDER BY seq LIMIT 1', datasetUuid, itemUuid);
        if (row)
            hashes.set(itemUuid, row.data_hash);
        return !row;
    });
    if (missing.length === 0)
        return hashes;
    linkItems(context, datasetUuid, missing).forEach((hash, at) => hashes.set(missing[at] ?? '', hash));
    return hashes;
}
function mirrorOf(store, folderUuid) {
    return store.get('SELECT uuid FROM datasets WHERE backing_folder_uuid = ?', folderUuid)?.uuid;
}
function unlinkRows(context, datasetUuid, dataHashes) {
    const mine = dataHashes.filter((hash) => context.store.get('SELECT 1 FROM data_rows WHERE data_hash = ? AND dataset_uuid = ?', hash, datasetUuid));
    if (mine.length === 0)
        return;
    dataRowsUnlinked(context, datasetUuid, mine);
    for (const hash of mine)
        context.store.run('DELETE FROM data_rows WHERE data_hash = ?', hash);
    touch(context, datasetUuid);
}
function touch(context, datasetUuid) {
    context.store.run('UPDATE datasets SET last_edited_at = ? WHERE uuid = ?', context.now(), datasetUuid);
}

;// CONCATENATED MODULE: ./build/js/sandbox/folder-tree.js




function folderByUuid(store, uuid) {
    return store.get('SELECT * FROM folders WHERE uuid = ?', uuid.toLowerCase());
}
function pathUp(store, uuid) {
    return store.all(`WITH RECURSIVE up (uuid, depth) AS (
       SELECT ?1, 0 UNION SELECT f.parent, up.depth + 1 FROM folders f JOIN up ON f.uuid = up.uuid
       WHERE f.parent IS NOT NULL AND up.depth < 1000)
     SELECT f.* FROM up JOIN folders f ON f.uuid = up.uuid ORDER BY up.depth`, uuid);
}
function folderRole(store, caller, uuid) {
    if (caller.admin)
        return 0;
    const roles = pathUp(store, uuid).flatMap((folder) => directRole(store, caller.email, 'folder', folder.uuid) ?? []);
    return roles.length > 0 ? Math.min(...roles) : undefined;
}
function requireFolder(context, caller, uuid, atLeast) {
    const folder = folderByUuid(context.store, uuid);
    if (!folder)
        throw notFound(`the folder ${uuid.slice(0, 50)}`);
    requireRole(folderRole(context.store, caller, folder.uuid), caller, `the folder ${folder.uuid}`, atLeast);
    return folder;
}
function folderJson(context, caller, folder) {
    const above = folder.parent === null ? [folder] : pathUp(context.store, folder.uuid);
    const path = above.map((step) => ({
        uuid: step.uuid,
        parentUuid: step.parent,
        name: step.name,
        syncedDatasetHash: mirrorOf(context.store, step.uuid) ?? null,
    }));
    return {
        uuid: folder.uuid,
        parent: folder.parent,
        name: folder.name,
        description: folder.description,
        clientMetadata: folder.client_metadata,
        owner: folder.owner,
        createdAt: isoTime(folder.created_at),
        lastEditedAt: isoTime(folder.last_edited_at),
        userRole: folderRole(context.store, caller, folder.uuid) === 0 ? 'admin' : 'user',
        syncedDatasetHash: path[0]?.syncedDatasetHash ?? null,
        pathToRoot: path,
        folderType: folder.folder_type,
        integrationHash: folder.integration_hash,
        remoteUrl: folder.remote_url,
    };
}
const VISIBLE_FOLDERS = `f.uuid IN (
  WITH RECURSIVE visible (uuid) AS (
    SELECT uuid FROM user_access WHERE kind = 'folder' AND email = ?
    UNION SELECT a.uuid FROM group_access a JOIN group_members m ON m.group_uuid = a.group_uuid
      WHERE a.kind = 'folder' AND m.email = ?
    UNION SELECT c.uuid FROM folders c JOIN visible v ON c.parent = v.uuid)
  SELECT uuid FROM visible)`;
const BELOW = `WITH RECURSIVE below (uuid) AS (
  SELECT ? UNION SELECT c.uuid FROM folders c JOIN below b ON c.parent = b.uuid)`;

// EXTERNAL MODULE: ./build/js/sandbox/exchange.js
var sandbox_exchange = __webpack_require__(9481);
;// CONCATENATED MODULE: ./build/js/sandbox/upload/transfer.js


const TRANSFER_PATH = '/-/files/';
function newUploads(context, caller, itemType, count, origin) {
    return Array.from({ length: count }, () => {
        const itemUuid = context.uuid();
        const objectKey = (0,external_node_crypto_.randomBytes)(24).toString('hex');
        context.store.run('INSERT INTO uploads (object_key, item_uuid, item_type, owner, created_at) VALUES (?, ?, ?, ?, ?)', objectKey, itemUuid, itemType, caller.email, context.now());
        return { itemUuid, objectKey, signedUrl: transferUrl(origin, objectKey), uploadHeaders: {} };
    });
}
function transferUrl(origin, objectKey) {
    return `${origin}${TRANSFER_PATH}${objectKey}`;
}
function answerTransfer(context, request, key, exchange) {
    if (request.method === 'PUT') {
        const stored = context.store.run('UPDATE uploads SET content = ?, mime_type = ? WHERE object_key = ?', exchange.body, request.headers.get('content-type')?.slice(0, 200) ?? null, key);
        return stored > 0 ? (0,sandbox_exchange/* jsonResponse */.Y)(null) : (0,sandbox_exchange/* jsonResponse */.Y)({ message: 'no upload was announced here' }, 404);
    }
    const row = context.store.get('SELECT content, mime_type FROM uploads WHERE object_key = ?', key);
    if (!row?.content)
        return (0,sandbox_exchange/* jsonResponse */.Y)({ message: 'no such file' }, 404);
    return new Response(Buffer.from(row.content), {
        headers: { 'content-type': row.mime_type ?? 'application/octet-stream', 'x-content-type-options': 'nosniff' },
    });
}

;// CONCATENATED MODULE: ./build/js/sandbox/item-records.js





function itemByUuid(store, uuid) {
    return store.get('SELECT * FROM items WHERE uuid = ?', uuid.toLowerCase());
}
function requireItem(context, caller, uuid, atLeast) {
    const item = itemByUuid(context.store, uuid);
    if (!item)
        throw notFound(`the item ${uuid.slice(0, 50)}`);
    requireRole(folderRole(context.store, caller, item.folder_uuid), caller, `the item ${item.uuid}`, atLeast);
    return item;
}
function itemJson(context, item, view) {
    const used = context.store.get('SELECT count(*) AS count FROM data_rows WHERE item_uuid = ?', item.uuid);
    const extra = JSON.parse(item.extra);
    const uploaded = item.storage_location === 'encord' && item.url !== null;
    return {
        uuid: item.uuid,
        parent: item.folder_uuid,
        itemType: item.item_type,
        name: item.name,
        description: item.description,
        clientMetadata: view.metadata ? item.client_metadata : '{}',
        owner: item.owner,
        createdAt: isoTime(item.created_at),
        lastEditedAt: isoTime(item.last_edited_at),
        isTombstone: false,
        isPlaceholder: false,
        backedDataUnitsCount: used?.count ?? 0,
        storageLocation: item.storage_location,
        integrationHash: item.integration_hash,
        url: item.url,
        signedUrl: view.sign && item.url !== null ? (uploaded ? transferUrl(view.origin, item.url) : item.url) : null,
        fileSize: item.file_size,
        mimeType: item.mime_type,
        duration: item.duration,
        fps: item.fps,
        height: item.height,
        width: item.width,
        dicomInstanceUid: item.dicom_instance_uid,
        dicomStudyUid: item.dicom_study_uid,
        dicomSeriesUid: item.dicom_series_uid,
        frameCount: item.item_type === 'audio' ? null : item.frame_count,
        audioSampleRate: item.audio_sample_rate,
        audioBitDepth: item.audio_bit_depth,
        audioCodec: item.audio_codec,
        audioNumChannels: item.audio_num_channels,
        timeseriesSettings: extra.timeseriesSettings ?? null,
    };
}

;// CONCATENATED MODULE: ./build/js/sandbox/scene-json.js

function sceneJson(extra, sign) {
    const registered = isJson(extra['scene']) ? extra['scene'] : {};
    const content = isJson(registered['content']) ? registered['content'] : registered;
    const config = {
        defaultGroundHeight: scene_json_pick(registered, 'default_ground_height') ?? null,
        worldConvention: scene_json_pick(registered, 'world_convention') ?? null,
        cameraConvention: scene_json_pick(registered, 'camera_convention') ?? null,
        viewSettings: extra['sceneViewSettings'] ?? scene_json_pick(registered, 'view_settings') ?? null,
        layout: extra['sceneLayout'] ?? scene_json_pick(registered, 'layout') ?? null,
    };
    const url = content['url'];
    if (typeof url === 'string') {
        const ending = /\.([a-z0-9]+)(?:[?#]|$)/i.exec(url)?.[1]?.toLowerCase();
        return {
            type: 'self_contained',
            url,
            signedUrl: sign(url),
            format: content['format'] ?? ending ?? 'pcd',
            ...config,
        };
    }
    const streams = {};
    for (const [id, stream] of Object.entries(content)) {
        if (!isJson(stream) || typeof stream['type'] !== 'string')
            continue;
        Object.assign(streams, streamJson(id, stream, sign));
    }
    return { type: 'composite', streams, ...config };
}
function streamJson(id, stream, sign) {
    const event = (inner) => ({ type: 'event', id, stream: { entityType: stream['type'], ...inner } });
    const parent = scene_json_pick(stream, 'frame_of_reference') ?? null;
    const pose = scene_json_pick(stream, 'pose', 'transform');
    const own = isJson(pose) || Array.isArray(pose) ? `${id}-pose` : undefined;
    const posed = own === undefined ? {} : { [own]: referenceJson(own, [{ id: own, ...poseOf(pose), parent_for: parent }]) };
    const reference = own ?? parent;
    switch (stream['type']) {
        case 'point_cloud':
            return { ...posed, [id]: event({ frameOfReferenceId: reference, events: filesOf(stream, sign) }) };
        case 'image':
            return { [id]: event({ cameraId: scene_json_pick(stream, 'camera') ?? null, events: filesOf(stream, sign) }) };
        case 'camera_parameters':
            return { ...posed, [id]: event({ frameOfReferenceId: reference, events: eventsOf(stream) }) };
        case 'frame_of_reference': {
            const name = scene_json_pick(stream, 'id') ?? id;
            const above = scene_json_pick(stream, 'parent_FoR_id', 'parent_for', 'parent_for_id') ?? null;
            const events = eventsOf(stream).map((entry) => ({
                id: name,
                ...poseOf(scene_json_pick(entry, 'pose', 'transform')),
                timestamp: scene_json_pick(entry, 'timestamp', 'time') ?? null,
                parent_for: above,
            }));
            return { [id]: referenceJson(id, events) };
        }
        case 'time_series': {
            const url = String(scene_json_pick(stream, 'uri', 'url') ?? '');
            return { [id]: { type: 'self_contained', id, entityType: 'time_series', url, signedUrl: sign(url) } };
        }
        default:
            return {};
    }
}
function referenceJson(id, events) {
    return { type: 'event', id, stream: { entityType: 'frame_of_reference', events } };
}
function eventsOf(stream) {
    return Array.isArray(stream['events']) ? stream['events'].filter(isJson) : [];
}
function filesOf(stream, sign) {
    return eventsOf(stream).map((entry) => {
        const url = String(scene_json_pick(entry, 'uri', 'url') ?? '');
        return { url, signed_url: sign(url), timestamp: scene_json_pick(entry, 'timestamp', 'time') ?? null };
    });
}
const STILL = { rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1], position: [0, 0, 0] };
function poseOf(pose) {
    if (Array.isArray(pose)) {
        const m = pose.map(Number);
        if (m.length !== 16)
            return STILL;
        return {
            rotation: [0, 1, 2, 4, 5, 6, 8, 9, 10].map((at) => m[at] ?? 0),
            position: [12, 13, 14].map((at) => m[at] ?? 0),
        };
    }
    if (!isJson(pose))
        return STILL;
    const position = isJson(pose['position']) ? pose['position'] : {};
    return {
        rotation: rotationOf(pose['rotation']),
        position: ['x', 'y', 'z'].map((axis) => Number(position[axis] ?? 0)),
    };
}
function rotationOf(rotation) {
    if (Array.isArray(rotation))
        return rotation.length === 9 ? rotation.map(Number) : STILL.rotation;
    if (!isJson(rotation))
        return STILL.rotation;
    const [x, y, z] = ['x', 'y', 'z'].map((axis) => Number(rotation[axis] ?? 0));
    const w = rotation['w'];
    return typeof w === 'number' ? ofQuaternion(x, y, z, w) : ofEuler(x, y, z);
}
function ofQuaternion(x, y, z, w) {
    return [
        1 - 2 * (y * y + z * z),
        2 * (x * y + z * w),
        2 * (x * z - y * w),
        2 * (x * y - z * w),
        1 - 2 * (x * x + z * z),
        2 * (y * z + x * w),
        2 * (x * z + y * w),
        2 * (y * z - x * w),
        1 - 2 * (x * x + y * y),
    ];
}
function ofEuler(x, y, z) {
    const [a, b, c] = [Math.cos(x), Math.cos(y), Math.cos(z)];
    const [d, e, f] = [Math.sin(x), Math.sin(y), Math.sin(z)];
    return [b * c, b * f, -e, d * e * c - a * f, d * e * f + a * c, d * b, a * e * c + d * f, a * e * f - d * c, a * b];
}
function scene_json_pick(value, ...names) {
    for (const name of names) {
        for (const key of [name, name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase())]) {
            if (value[key] !== undefined && value[key] !== null)
                return value[key];
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/scenes.js




const CONTINUOUS = new Set(projects/* SCENE_LABELS */.Zr.continuous);
function registeredScene(context, data) {
    const extra = itemByUuid(context.store, data.item_uuid)?.extra;
    const parsed = typeof extra === 'string' ? JSON.parse(extra) : {};
    return sceneJson(isJson(parsed) ? parsed : {}, (url) => url);
}
function continuousScene(context, data) {
    if (data.data_type !== 'SCENE')
        return undefined;
    const { type, format } = registeredScene(context, data);
    return type === 'self_contained' && CONTINUOUS.has(format) ? { isContinuous: true, format } : undefined;
}
function spacesOfScene(context, data) {
    const spaces = {};
    const { streams } = registeredScene(context, data);
    if (!isJson(streams))
        return spaces;
    for (const [id, one] of Object.entries(streams)) {
        const stream = isJson(one) && isJson(one['stream']) ? one['stream'] : {};
        const type = { point_cloud: 'point_cloud', image: 'scene_image' }[String(stream['entityType'])];
        if (type === undefined)
            continue;
        listOf(stream['events']).forEach((event, index) => {
            const info = { stream_id: id, event_index: index, uri: textOf(event['uri']) ?? textOf(event['url']) ?? '' };
            spaces[projects/* SCENE_LABELS */.Zr.spaceId(id, index)] = {
                space_type: type,
                scene_info: info,
                labels: { objects: [], classifications: [] },
            };
        });
    }
    return spaces;
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/spaces.js


function spacesOfData(context, data) {
    if (data.data_type === 'SCENE')
        return spacesOfScene(context, data);
    if (data.data_type !== 'GROUP')
        return {};
    const spaces = {};
    childItems(context.store, data.item_uuid).forEach((child, position) => {
        const space = spaceOf(context, child, String(position));
        if (space)
            spaces[child.item_uuid] = space;
    });
    return spaces;
}
function spaceOf(context, child, position) {
    const info = {
        child_info: { layout_key: child.layout_key ?? position, file_name: child.name, data_link: child.url },
    };
    const size = { width: child.width ?? 0, height: child.height ?? 0 };
    switch (child.item_type) {
        case 'image':
            return { space_type: 'image', ...info, ...size, labels: {} };
        case 'video': {
            const clip = { number_of_frames: child.frames, data_duration: child.duration ?? 0, data_fps: child.fps ?? 1 };
            return { space_type: 'video', ...info, ...size, ...clip, labels: {} };
        }
        case 'imageGroup':
        case 'imageSequence': {
            const frames = childItems(context.store, child.item_uuid).map((frame, index) => ({
                data_uuid: frame.item_uuid,
                data_type: frame.file_type,
                data_sequence: index,
                data_link: frame.url,
                data_title: frame.name,
            }));
            return { space_type: 'image_sequence', ...info, ...size, number_of_frames: child.frames, frames, labels: {} };
        }
        case 'audio':
            return { space_type: 'audio', ...info, duration_ms: Math.round((child.duration ?? 0) * 1000) };
        case 'plainText':
            return { space_type: child.file_type === 'text/html' ? 'html' : 'text', ...info };
        case 'timeseries':
            return { space_type: 'time_series', ...info };
        case 'pdf':
            return { space_type: 'pdf', ...info, number_of_pages: child.frames, labels: {} };
        case 'nifti':
        case 'dicomFile':
            return { space_type: 'medical_file', ...info, ...size, number_of_frames: child.frames, labels: {} };
        case 'dicomSeries': {
            const frames = childItems(context.store, child.item_uuid).map((slice) => ({
                width: slice.width ?? 0,
                height: slice.height ?? 0,
                instance_uid: slice.dicom_instance_uid ?? slice.item_uuid,
                file_name: slice.name,
            }));
            return { space_type: 'medical_stack', ...info, frames, labels: {} };
        }
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/label-rows.js


















const EVERYTHING = { objectFeatures: undefined, classificationFeatures: undefined };
function requireLabelRow(context, project, labelHash) {
    const record = labelRowByHash(context.store, labelHash.toLowerCase());
    if (!record || record.project_uuid !== project.uuid)
        throw notFound(`the label row ${labelHash.slice(0, 60)}`);
    return record;
}
function readLabelRow(context, record, filter) {
    return renderRow(partsOf(context, record), filter);
}
function readLabelRows(context, project, labelHashes, filter) {
    const hashes = labelHashes.map((hash) => hash.toLowerCase());
    const places = new Map(placesOf(context.store, project.uuid, hashes).map((one) => [one.label_hash, one]));
    const data = new Map(dataRows(context.store, [...places.values()].map((one) => one.data_hash)).map((one) => [one.data_hash, one]));
    return hashes.map((hash) => {
        const place = places.get(hash);
        if (!place)
            throw notFound(`the label row ${hash.slice(0, 60)}`);
        const facts = data.get(place.data_hash);
        (0,invariant/* invariant */.V1)(facts, 'a label row has its data');
        return renderRowText(rowParts(context, place, facts), filter);
    });
}
function createLabelRow(context, project, dataHash, branch) {
    const hash = dataHash.toLowerCase();
    if (!taskOfData(context.store, project.uuid, hash))
        throw notFound(`the data unit ${dataHash.slice(0, 60)}`);
    if (branch === '' || branch.length > 200)
        throw invalid('branch_name: from 1 to 200 characters');
    ensureLabelRow(context, project.uuid, hash, branch);
    const record = labelRowOf(context.store, project.uuid, hash, branch);
    (0,invariant/* invariant */.V1)(record, 'the label row was just made');
    return record;
}
function featuresOf(context, project) {
    const ontology = ontologyByUuid(context.store, project.ontology_uuid);
    (0,invariant/* invariant */.V1)(ontology, 'a project has an ontology');
    return indexFeatures(ontology.editor);
}
function saveLabelRow(context, record, sent, features, email) {
    if (typeof sent['label_hash'] === 'string' && sent['label_hash'] !== record.label_hash) {
        throw corrupted(`the label row ${record.label_hash} was sent with the hash ${sent['label_hash'].slice(0, 60)}`);
    }
    const data = dataRow(context.store, record.data_hash);
    (0,invariant/* invariant */.V1)(data, 'a label row has its data');
    const scene = continuousScene(context, data);
    const units = dataUnitsOf(context, data);
    const ranged = units.every(({ grid }) => grid === 'ranges') || data.data_type === 'GROUP';
    const before = parseLabels(record.labels);
    const labels = mergeSave(before, sent, {
        units,
        length: ranged ? 0 : data.data_type === 'IMG_GROUP' ? units.length : data.frames,
        continuous: scene !== undefined,
        spaces: scene ? {} : spacesOfData(context, data),
        features,
    }, { email, date: labelTime(context.now()) });
    const text = labelsText(labels);
    if (text === record.labels)
        return;
    writeLabels(context, record.label_hash, text, email);
    noteSave(context, record, labelChanges(before, labels), email);
}
function noteSave(context, record, changes, email) {
    const task = taskOfData(context.store, record.project_uuid, record.data_hash);
    if (!task || changes.length === 0)
        return;
    context.store.run(`INSERT INTO label_saves (project_uuid, label_hash, data_hash, branch, task_uuid, stage_uuid, actor, changes, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, record.project_uuid, record.label_hash, record.data_hash, record.branch, task.uuid, task.stage_uuid, email, JSON.stringify(changes), context.now());
}
function partsOf(context, record) {
    const [place] = placesOf(context.store, record.project_uuid, [record.label_hash]);
    const data = dataRow(context.store, record.data_hash);
    (0,invariant/* invariant */.V1)(data && place, 'a label row has its data and its task');
    return rowParts(context, place, data);
}
function rowParts(context, record, data) {
    const facts = {
        stage_type: record.stage_type,
        status: record.task_status,
        branch: record.branch,
        label_hash: record.label_hash,
        has_labels: record.labels === null ? 0 : 1,
        subtask_status: record.subtask_status,
    };
    return {
        record,
        data,
        units: dataUnitsOf(context, data),
        scene: continuousScene(context, data),
        spaces: spacesOfData(context, data),
        labelStatus: labelStatus(facts),
        annotationTaskStatus: annotationTaskStatus(facts),
    };
}

;// CONCATENATED MODULE: ./build/js/sandbox/decisions/activity.js
const ISSUE_RULES = {
    question: 'Who may raise issues, with which tags, and what may they be about?',
    decision: 'Everybody in a project but viewers may raise an issue on its data; tags must be linked to the project before. Who may delete them is documented: admins of the project all, authors their own unless they are on a label; one that may not be deleted or is not there refuses the whole call.',
    why: 'It is the narrowest rule under which every call of the SDK has a meaning.',
    live: 'An issue with an unlinked tag is accepted, or a viewer can raise one.',
    pageSize: 100,
    limit: 1000,
};
const REVIEW_COMMENTS = {
    question: 'What becomes of the comment with which a label review is rejected?',
    decision: 'It becomes an issue on the label, with the given tags.',
    why: 'The web app shows review comments among the issues, and nothing else in the API can hold them.',
    live: 'After a rejection with a comment the issues of the data unit are unchanged.',
};
const TIME_SPENT = {
    question: 'How is the time measured that analytics report?',
    decision: 'A submit, approve, reject or skip counts the time since the same person did anything in the project before, at least 1 second and at most 5 minutes; the first one counts 60 seconds.',
    why: 'The sandbox has no editor in which time could pass; task actions are all that it sees.',
    live: 'Time appears without any task action, or idle time beyond 5 minutes is counted.',
    firstMilliseconds: 60_000,
    minSeconds: 1,
    maxSeconds: 300,
    pageSize: 100,
};
const ACTION_TYPES = {
    question: 'Under which type do analytics list what an agent did with a task?',
    decision: 'As `submit`: the list of types has none for pathways.',
    why: 'A type outside of the list makes the whole page unreadable for the SDK.',
    live: 'Pathway actions are missing in the task actions or have another type.',
};
const ANALYTICS_ACCESS = {
    question: 'Who may read analytics and editor logs?',
    decision: 'Project admins, team managers and workspace admins.',
    why: 'They show what other people did and for how long.',
    live: 'An annotator reads them with his own key.',
};
const EDITOR_LOG = {
    question: 'Which names do actions have in editor logs, and what is logged?',
    decision: 'Saves of labels log `add_object`, `edit_object`, `delete_object` and the same for classifications; task actions log `assign_task`, `submit_task` and so on; nothing is logged for opening, zooming or seeking. The window is at most 30 days.',
    why: 'Only what went through the API is known here; the documents quote the limit.',
    live: 'Other names, or entries of the category editor.',
    pageSize: 500,
    days: 30,
};
const LABEL_LOG = {
    question: 'What do the legacy label logs hold?',
    decision: 'One entry a label that a save added, edited or deleted (at its first frame) and one a task that was submitted, approved or rejected, oldest first, without time taken.',
    why: 'These are the actions of the list that happen through the API.',
    live: 'Clicks and times are listed as well.',
};
const SKIPPING = {
    question: 'Who can skip a task, and what happens to it?',
    decision: 'The API has no action for it, so it is done through the admin API, in annotation stages only: the task or subtask becomes SKIPPED, loses its assignee and can be taken, submitted or moved like a new one.',
    why: 'The SDK reads the status and never sends it; readers of older versions cannot take it on review stages.',
    live: 'A skipped task stays with its assignee or leaves the stage.',
};
const PROJECT_STATUS = {
    question: 'What does the status of a project forbid?',
    decision: 'In a paused, completed, cancelled or archived project task actions, label reviews, moves and resets are refused with OPERATION_NOT_ALLOWED; reading, saving labels, and changing status, people and datasets stay possible.',
    why: 'It is the smallest meaning of the words, and automation that runs into it finds out before it has done half.',
    live: 'Tasks of a paused project can be submitted through the API.',
    closed: ['paused', 'completed', 'cancelled', 'archived'],
};
const CLOUD_SYNC = {
    question: 'What does a synchronisation of a cloud folder find?',
    decision: 'Nothing: the sandbox lists no bucket. The job is done at once, with one page scanned and no files.',
    why: 'Nothing is ever fetched, and inventing files would make items that no manifest asked for.',
    live: 'The bucket holds files: upload jobs and units are counted.',
};
const REENCODING = {
    question: 'What does re-encoding change, and how long does it take?',
    decision: 'The job is done when it is asked for the first time; the items stay as they are.',
    why: 'The sandbox has no media.',
    live: 'The job is submitted for a while, and size or frame rate change.',
};
const STORAGE_MIGRATION = {
    question: 'What does migrating storage check?',
    decision: 'Items get the new URL and integration; an unknown item or URL, and one that is reached through another integration than the one to migrate from, refuses the whole call unless skipMissing is given; access is not checked.',
    why: 'Nothing is ever fetched, so access cannot be judged.',
    live: 'A URL that the integration cannot read is refused with validateAccess.',
};
const COPY_PROJECT = {
    question: 'What does a copy of a project hold?',
    decision: 'Ontology and workflow are shared and copied; data sets are attached or, with create_new_dataset, linked anew into one data set; labels are those of `main` whose row or status is accepted; people with their roles; tasks start anew. Models are ignored. The caller becomes its admin.',
    why: 'The options of the call name these parts and nothing else.',
    live: 'Consensus branches, issues or the positions of tasks are copied too.',
};
const LABELING_ALGORITHMS = {
    question: 'Which labelling algorithms run?',
    decision: 'None: every call is refused with OPERATION_NOT_ALLOWED.',
    why: 'Interpolated labels would have to equal the platform’s to the last digit to be of use.',
    live: 'The call answers interpolated objects.',
};
const COLLECTIONS = {
    question: 'How do collections of a folder behave?',
    decision: 'They hold items of any folder that their creator may see; adding twice changes nothing; an unknown item is reported as failed; a title is looked up in the folder and below it. Collections of a project hold frames or labels of its data, by data hash; an item of the other kind, of other data or beyond its frames is reported as failed.',
    why: 'This is what the SDK needs to create, fill and read a collection.',
    live: 'Items outside of the top-level folder are reported as failed.',
};
const FOLDER_TAGS = {
    question: 'How do folders get tags?',
    decision: 'Only through the admin API of the sandbox; a filter by tags leaves folders that carry all of them.',
    why: 'The SDK filters by them and cannot set them.',
    live: 'Tags of a folder above count for those below.',
};
const SCENE_READING = {
    question: 'How does the scene reader answer poses?',
    decision: 'Quaternions, Euler angles (about fixed axes, x, y, z in this order) and affine matrices become a matrix by columns and a position; a pose on a stream becomes a frame of reference named after the stream with `-pose`.',
    why: 'The reader knows only matrices, positions and frames of reference.',
    live: 'A scene registered with Euler angles or poses on streams reads back turned or under other names.',
};
const PRESETS = {
    question: 'What do saved filters (presets) do?',
    decision: 'They are kept as they are sent; those of a project belong to its members, those of storage to their creator and to workspace admins. What a filter matches is not evaluated: filling or emptying a collection by a preset is refused with OPERATION_NOT_ALLOWED.',
    why: 'The SDK carries filters as free JSON and names none of them.',
    live: 'Items appear in the collection some time after the call.',
};
const OUTSIDE = {
    question: 'Which operations of the SDK does the sandbox not have?',
    decision: 'Importing CVAT projects, removing identities from DICOM files, training and running models, starting Active, and reading text in image groups (SDK 0.1.190 only). They answer as operations that do not exist and are marked `unknown` in the request log.',
    why: 'They need pictures or models, which the sandbox does not have, and no part of Benchmark QA uses them.',
    live: 'A job starts, or the call is refused for want of a licence.',
    operations: [
        'POST projects/cvat-import',
        'GET projects/cvat-import/*',
        'POST dicom-deidentification',
        'GET dicom-deidentification/*',
        'POST active/*/import',
        'POST active/*/sync',
        'GET imagegroupocr',
        'GET ml-models',
        'POST ml-models',
        'GET ml-models/*',
        'PATCH ml-models/*',
        'DELETE ml-models/*',
        'POST ml-models/*/trainings',
        'DELETE ml-models/*/iterations/*',
        'GET ml-models/*/iterations/*/training',
        'GET ml-models/*/iterations/*/training-data',
        'GET ml-models/*/iterations/*/weights-link',
        'GET projects/*/models-attachments',
        'POST projects/*/models-attachments',
        'PATCH projects/*/models-attachments/*',
        'DELETE projects/*/models-attachments/*',
        'POST projects/*/models-attachments/*/iterations/*/classification/predict',
        'POST projects/*/models-attachments/*/iterations/*/instance-segmentation/predict',
        'POST projects/*/models-attachments/*/iterations/*/object-detection/predict',
    ],
};

;// CONCATENATED MODULE: ./build/js/sandbox/engine/project-access.js





const project_access_MANAGES = new Set(projects/* PROJECT_ROLES */.Uj.manage);
function requireProject(context, caller, uuid, need) {
    const address = uuid.toLowerCase();
    const project = projectByUuid(context.store, address);
    const role = directRole(context.store, caller.email, 'project', address);
    if (!project || (role === undefined && !caller.admin))
        throw notFound(`the project ${uuid.slice(0, 60)}`);
    const admin = caller.admin || role === 0;
    const manages = admin || (role !== undefined && project_access_MANAGES.has(role));
    const allowed = { see: true, write: manages || role !== projects/* PROJECT_ROLES */.Uj.viewer, manage: manages, admin }[need];
    if (!allowed) {
        throw new ApiError('AUTHORISATION_ERROR', `the project ${project.title}: your role does not allow this`);
    }
    return { project, role, manages };
}
function requireOpen(project) {
    const closed = PROJECT_STATUS.closed;
    if (!closed.includes(project.status))
        return;
    throw new ApiError('OPERATION_NOT_ALLOWED', `the project ${project.title} is ${project.status}; its tasks cannot be worked on`);
}

// EXTERNAL MODULE: ./build/js/wire/sandbox-key.js
var sandbox_key = __webpack_require__(2307);
;// CONCATENATED MODULE: ./build/js/sandbox/keys.js


const TYPE = 'ssh-ed25519';
function generateKey(comment) {
    const jwk = (0,external_node_crypto_.generateKeyPairSync)('ed25519').privateKey.export({ format: 'jwk' });
    (0,invariant/* invariant */.V1)(jwk.d !== undefined && jwk.x !== undefined, 'an Ed25519 JWK has d and x');
    const seed = Buffer.from(jwk.d, 'base64url');
    const publicKey = Buffer.from(jwk.x, 'base64url');
    const check = (0,external_node_crypto_.randomBytes)(4);
    const secret = Buffer.concat([
        check,
        check,
        keys_text(TYPE),
        keys_text(publicKey),
        keys_text(Buffer.concat([seed, publicKey])),
        keys_text(comment),
    ]);
    const padding = Buffer.from(Array.from({ length: (8 - (secret.length % 8)) % 8 }, (_, index) => index + 1));
    const blob = Buffer.concat([
        Buffer.from('openssh-key-v1\0', 'latin1'),
        keys_text('none'),
        keys_text('none'),
        keys_text(''),
        uint32(1),
        keys_text(Buffer.concat([keys_text(TYPE), keys_text(publicKey)])),
        keys_text(Buffer.concat([secret, padding])),
    ]);
    const lines = blob.toString('base64').match(/.{1,70}/g) ?? [];
    const armour = ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----', ''];
    return { publicHex: publicKey.toString('hex'), privateKey: armour.join('\n') };
}
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const IMPORTED = new Map();
const IMPORTED_LIMIT = 1000;
function publicKeyOf(publicHex) {
    const imported = IMPORTED.get(publicHex);
    if (imported)
        return imported;
    const der = Buffer.concat([SPKI, Buffer.from(publicHex, 'hex')]);
    const key = (0,external_node_crypto_.createPublicKey)({ key: der, format: 'der', type: 'spki' });
    if (IMPORTED.size >= IMPORTED_LIMIT)
        IMPORTED.clear();
    IMPORTED.set(publicHex, key);
    return key;
}
function uint32(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
}
function keys_text(value) {
    const bytes = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
    return Buffer.concat([uint32(bytes.length), bytes]);
}

;// CONCATENATED MODULE: ./build/js/sandbox/people.js



function ensureUser(context, email, options = {}) {
    const address = email.toLowerCase();
    context.store.run(`INSERT INTO users (email, title, role, role_uuid, member_type, created_at, last_edited_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (email) DO NOTHING`, address, options.title ?? address, options.role ?? 'MEMBER', context.uuid(), options.memberType ?? 'internal', context.now(), context.now());
    return address;
}
function keyOf(context, email) {
    const row = context.store.get('SELECT private_key FROM keys WHERE email = ? ORDER BY rowid LIMIT 1', email);
    if (row)
        return row.private_key;
    const key = generateKey(`${sandbox_key/* SANDBOX_KEY_COMMENT */.I}${email}`);
    context.store.run('INSERT INTO keys (public_hex, email, private_key) VALUES (?, ?, ?)', key.publicHex, email, key.privateKey);
    return key.privateKey;
}
function userIdOf(email) {
    return (0,canonical/* sha256 */.sc)(`user ${email}`).slice(0, 28);
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/consensus-main.js


function mergeConsensus(context, project, task, reviewer) {
    const winner = firstSubmission(project, task);
    if (!winner)
        return;
    const { data_hash: dataHash } = task.record;
    ensureLabelRow(context, project.projectUuid, dataHash, 'main');
    const source = labelRowOf(context.store, project.projectUuid, dataHash, winner.branch);
    const main = labelRowOf(context.store, project.projectUuid, dataHash, 'main');
    (0,invariant/* invariant */.V1)(source && main, 'a consensus branch and main have label rows');
    writeLabels(context, main.label_hash, source.labels, reviewer);
}
function firstSubmission(project, task) {
    const stage = task.state.consensusStage;
    if (stage === undefined)
        return undefined;
    const stageUuid = project.uuidOf(stage);
    const submitted = task.subtasks.filter((part) => part.stage_uuid === stageUuid && part.submitted_at !== null);
    return submitted.toSorted((a, b) => (a.submitted_at ?? 0) - (b.submitted_at ?? 0) || a.position - b.position)[0];
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/label-reviews.js


function reviewsOfTask(context, stageUuid, task) {
    const { store } = context;
    const row = labelRowOf(store, task.project_uuid, task.data_hash, 'main');
    const labels = JSON.parse(row?.labels ?? '{}');
    const wanted = [
        ...Object.keys(labels['object_answers'] ?? {}).map((id) => ({ type: 'object', id })),
        ...Object.keys(labels['classification_answers'] ?? {}).map((id) => ({ type: 'classification', id })),
    ];
    wanted.forEach(({ type, id }, position) => {
        store.run(`INSERT INTO label_reviews (uuid, task_uuid, stage_uuid, position, label_type, label_id, status) VALUES (?, ?, ?, ?, ?, ?, 'NEW')
       ON CONFLICT (task_uuid, stage_uuid, label_type, label_id) DO UPDATE SET position = excluded.position`, context.uuid(), task.uuid, stageUuid, position, type, id);
    });
    store.run(`DELETE FROM label_reviews WHERE task_uuid = ? AND stage_uuid = ? AND label_id NOT IN (SELECT value FROM json_each(?))`, task.uuid, stageUuid, JSON.stringify(wanted.map(({ id }) => id)));
    return store.all(`SELECT uuid, label_type, label_id, status FROM label_reviews WHERE task_uuid = ? AND stage_uuid = ? ORDER BY position`, task.uuid, stageUuid);
}
function actOnReview(context, task, reviewUuid, action) {
    const status = { APPROVE: 'APPROVED', REJECT: 'REJECTED', REOPEN: 'REOPENED' }[action];
    const review = context.store.get('UPDATE label_reviews SET status = ? WHERE uuid = ? AND task_uuid = ? RETURNING label_id', status, reviewUuid, task.uuid);
    if (!review)
        throw invalid(`the task ${task.uuid} has no label review ${reviewUuid}`);
    return review.label_id;
}
function settleReviews(context, stageUuid, task, kind) {
    const { store } = context;
    if (kind === 'submit') {
        store.run(`UPDATE label_reviews SET status = 'RESOLVED' WHERE task_uuid = ? AND status = 'REJECTED'`, task.uuid);
        return;
    }
    if (kind !== 'approve' && kind !== 'reject')
        return;
    store.run(`UPDATE label_reviews SET status = ? WHERE task_uuid = ? AND stage_uuid = ? AND status IN ('NEW', 'REOPENED')`, kind === 'approve' ? 'APPROVED' : 'REJECTED', task.uuid, stageUuid);
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/note-action.js
function noteAction(context, task, action, actor) {
    context.store.run('INSERT INTO task_actions (project_uuid, stage_uuid, task_uuid, data_hash, action, actor, at) VALUES (?, ?, ?, ?, ?, ?, ?)', task.project_uuid, task.stage_uuid, task.uuid, task.data_hash, action, actor, context.now());
}

;// CONCATENATED MODULE: ./build/js/sandbox/simulate/wire-scene.js






const wire_scene_snake = (name) => name.toLowerCase().replaceAll(' ', '_');
const hashOf = (...parts) => Buffer.from((0,canonical/* sha256 */.sc)(parts.join('|')), 'hex')
    .subarray(0, 6)
    .toString('base64');
function wireScene(scene, units, author) {
    const signed = {
        createdAt: author.date,
        createdBy: author.email,
        lastEditedAt: author.date,
        lastEditedBy: author.email,
        manualAnnotation: true,
    };
    const frames = new Map();
    const objectAnswers = {};
    const objectActions = {};
    for (const object of scene.objects) {
        const { feature } = object;
        const objectHash = hashOf(author.salt, object.key, feature.hash);
        const facts = { name: feature.name, color: feature.color, shape: feature.shape, value: wire_scene_snake(feature.name) };
        for (const [frame, geometry] of object.places) {
            const labels = frames.get(frame) ?? { objects: [], classifications: [] };
            const entry = {
                ...facts,
                ...signed,
                confidence: 1,
                objectHash,
                featureHash: feature.hash,
                ...wireGeometry(geometry),
            };
            frames.set(frame, { ...labels, objects: [...labels.objects, entry] });
        }
        const fixed = object.answers.filter(({ attribute }) => !attribute.dynamic).map(wireAnswer);
        const ranged = object.ranges.length > 0 && { featureHash: feature.hash, ...facts, ...signed, range: object.ranges };
        objectAnswers[objectHash] = { objectHash, classifications: fixed, ...ranged };
        const actions = dynamicAnswers(object);
        if (actions.length > 0)
            objectActions[objectHash] = { objectHash, actions };
    }
    const classificationAnswers = {};
    for (const { feature, range, answers } of scene.classifications) {
        const classificationHash = hashOf(author.salt, feature.hash);
        classificationAnswers[classificationHash] = {
            classificationHash,
            featureHash: feature.hash,
            classifications: answers.map(wireAnswer),
            range: feature.global ? [] : [range],
            spaces: {},
            ...signed,
        };
    }
    return {
        data_units: Object.fromEntries(units.map((unit) => [unit.hash, { labels: wire_scene_unitLabels(unit, frames) }])),
        object_answers: objectAnswers,
        classification_answers: classificationAnswers,
        object_actions: objectActions,
        spaces: {},
    };
}
function wire_scene_unitLabels(unit, frames) {
    return unit.grid === 'ranges' ? {} : writeFrames(frames, unit.grid === 'single', unit.sequence);
}
function dynamicAnswers(object) {
    const range = rangesOf(object.places.keys());
    if (range.length === 0)
        return [];
    return object.answers
        .filter(({ attribute }) => attribute.dynamic)
        .map((answer) => ({ ...wireAnswer(answer), dynamic: true, range, shouldPropagate: false }));
}
function extentOf(units, frames, grid) {
    (0,invariant/* invariant */.V1)(units.length > 0 || grid !== 'single', 'a picture has a unit');
    if (grid === 'ranges')
        return { frames: 0, length: frames > 1 ? frames : 1000 };
    return { frames: grid === 'single' ? units.length : frames, length: 0 };
}

;// CONCATENATED MODULE: ./build/js/sandbox/simulate/shift.js
















const BATCH = 50;
class Shift {
    #parts;
    #done = new Map();
    #people = new Map();
    #submitted = 0;
    #labelled = 0;
    #empty = 0;
    #objects = 0;
    #classifications = 0;
    #approved = 0;
    #skipped = 0;
    constructor(parts) {
        this.#parts = parts;
    }
    counts() {
        return {
            simulation: true,
            submitted: this.#submitted,
            labelled: this.#labelled,
            empty: this.#empty,
            objects: this.#objects,
            classifications: this.#classifications,
            approved: this.#approved,
            skipped: this.#skipped,
            people: Object.fromEntries(this.#people),
        };
    }
    work(stage) {
        const { store } = this.#parts.context;
        const uuids = store
            .all('SELECT uuid FROM tasks WHERE stage_uuid = ? ORDER BY priority DESC, seq', stage.uuid)
            .map(({ uuid }) => uuid);
        for (let from = 0; from < uuids.length && this.#left() > 0; from += BATCH) {
            store.transaction(() => {
                for (const [at, uuid] of uuids.slice(from, from + BATCH).entries()) {
                    const task = taskByUuid(store, uuid);
                    if (task && this.#left() > 0)
                        this.#task(stage, task, from + at);
                }
            });
        }
    }
    #left() {
        return this.#parts.limit - this.#submitted - this.#approved;
    }
    #task(stage, task, index) {
        if (stage.type === 'annotation')
            this.#annotate(stage, task, index);
        else if (stage.type === 'consensus_annotation')
            this.#consensus(stage, task, index);
        else
            this.#review(stage, task, index);
    }
    #labellers() {
        return this.#parts.annotators.filter(({ profile }) => profile !== 'reviewer');
    }
    #annotate(stage, task, index) {
        const labellers = this.#labellers();
        const worker = task.assignee === null
            ? labellers[index % Math.max(1, labellers.length)]
            : labellers.find(({ email }) => email === task.assignee);
        if (!worker) {
            this.#skipped += 1;
            return;
        }
        if (task.assignee === null)
            this.#apply(stage, task.uuid, { kind: 'assign', assignee: worker.email });
        this.#label(task, 'main', worker);
        this.#apply(stage, task.uuid, { kind: 'submit', worker: worker.email });
        this.#submitted += 1;
    }
    #consensus(stage, task, index) {
        const { context, project } = this.#parts;
        const parts = loadTask(context, project, task).subtasks.filter((part) => part.stage_uuid === stage.uuid);
        const holders = new Set(parts.flatMap((part) => part.assignee ?? []));
        const labellers = this.#labellers();
        const rotated = labellers.map((_, at) => labellers[(at + index) % labellers.length]);
        const free = rotated.filter(({ email }) => !holders.has(email));
        for (const part of parts) {
            if (part.status === 'COMPLETED' || this.#left() <= 0)
                continue;
            const worker = part.assignee === null ? free.shift() : labellers.find(({ email }) => email === part.assignee);
            if (!worker) {
                this.#skipped += 1;
                continue;
            }
            const subtask = part.position;
            if (part.assignee === null)
                this.#apply(stage, task.uuid, { kind: 'assign', assignee: worker.email, subtask });
            this.#label(task, part.branch, worker);
            this.#apply(stage, task.uuid, { kind: 'submit', worker: worker.email, subtask });
            this.#submitted += 1;
        }
    }
    #review(stage, task, index) {
        const reviewers = this.#parts.annotators.filter(({ profile }) => profile === 'reviewer');
        const reviewer = task.assignee === null
            ? reviewers[index % Math.max(1, reviewers.length)]
            : reviewers.find(({ email }) => email === task.assignee);
        if (!reviewer) {
            this.#skipped += 1;
            return;
        }
        this.#apply(stage, task.uuid, { kind: 'approve', worker: reviewer.email });
        this.#approved += 1;
        this.#count(reviewer.email);
    }
    #apply(stage, taskUuid, event) {
        const { context, project } = this.#parts;
        const record = taskByUuid(context.store, taskUuid);
        (0,invariant/* invariant */.V1)(record, 'the task exists');
        const task = loadTask(context, project, record);
        saveTask(context, project, task, applyEvent(project, task.state, event));
        const actor = event.kind === 'assign' ? event.assignee : 'worker' in event ? event.worker : '';
        if (event.kind === 'approve' && stage.type === 'consensus_review')
            mergeConsensus(context, project, task, actor);
        settleReviews(context, stage.uuid, record, event.kind);
        noteAction(context, record, event.kind, actor);
    }
    #label(task, branch, worker) {
        const { context, record, features, truthSeed } = this.#parts;
        const data = dataRow(context.store, task.data_hash);
        (0,invariant/* invariant */.V1)(data, 'a task has its data');
        const ontology = drawableOn(this.#parts.ontology, data.data_type, data.file_type);
        const units = dataUnitsOf(context, data);
        const identity = data.data_link ?? data.data_title;
        const subject = { identity, ...extentOf(units, data.frames, units[0]?.grid ?? 'ranges') };
        const salt = `${worker.email}|${worker.seed}|${identity}`;
        const truth = truthOf(subject, ontology, truthSeed);
        const scene = perceive(worker.profile, truth, subject, ontology, this.#before(worker.email), randomStream(salt));
        const date = labelTime(context.now());
        const sent = wireScene(scene, units, { email: worker.email, date, salt });
        saveLabelRow(context, createLabelRow(context, record, task.data_hash, branch), sent, features, worker.email);
        this.#labelled += 1;
        this.#empty += scene.objects.length === 0 ? 1 : 0;
        this.#objects += scene.objects.length;
        this.#classifications += scene.classifications.length;
        this.#done.set(worker.email, this.#before(worker.email) + 1);
        this.#count(worker.email);
    }
    #before(email) {
        const known = this.#done.get(email);
        if (known !== undefined)
            return known;
        const { context, record } = this.#parts;
        const row = context.store.get(`SELECT count(*) AS count FROM task_actions WHERE project_uuid = ? AND actor = ? AND action = 'submit'`, record.uuid, email);
        const count = row?.count ?? 0;
        this.#done.set(email, count);
        return count;
    }
    #count(email) {
        this.#people.set(email, (this.#people.get(email) ?? 0) + 1);
    }
}

;// CONCATENATED MODULE: ./build/js/sandbox/simulate/simulate.js










const WORKED = new Set([
    'annotation',
    'consensus_annotation',
    'review',
    'consensus_review',
]);
function simulate(context, request) {
    const record = projectByUuid(context.store, request.projectUuid);
    if (!record)
        throw notFound(`the project ${request.projectUuid}`);
    requireOpen(record);
    const emails = request.annotators.map(({ email }) => email);
    if (new Set(emails).size < emails.length)
        throw invalid('annotators: an address stands there twice');
    context.store.transaction(() => {
        for (const annotator of request.annotators)
            admit(context, record.uuid, annotator);
    });
    const project = loadProjectWorkflow(context, record.uuid);
    const ontology = ontologyByUuid(context.store, record.ontology_uuid);
    if (!ontology)
        throw notFound(`the ontology ${record.ontology_uuid}`);
    const shift = new Shift({
        context,
        project,
        record,
        features: featuresOf(context, record),
        ontology: readOntology(ontology.editor),
        truthSeed: request.truthSeed,
        limit: request.limit ?? Number.MAX_SAFE_INTEGER,
        annotators: request.annotators,
    });
    for (const stage of stagesToWork(project.stageByUuid, request.stage))
        shift.work(stage);
    return shift.counts();
}
function stagesToWork(stages, wanted) {
    const all = [...stages.values()].filter(({ type }) => WORKED.has(type));
    if (wanted === undefined)
        return all;
    const found = all.filter(({ uuid, name }) => uuid === wanted.toLowerCase() || name === wanted);
    if (found.length > 0)
        return found;
    throw invalid(`the project has no annotation, consensus or review stage "${wanted}"; it has ${all.map(({ name }) => `"${name}"`).join(', ')}`);
}
function admit(context, projectUuid, { email, profile }) {
    ensureUser(context, email, { title: 'simulated', role: 'TASKER', memberType: 'external' });
    const role = directRole(context.store, email, 'project', projectUuid);
    const needs = profile === 'reviewer' ? 2 : 1;
    if (role === undefined)
        grantUser(context, 'project', projectUuid, email, needs);
    else if (role === 5 || (role !== needs && (role === 1 || role === 2)))
        grantUser(context, 'project', projectUuid, email, role === 5 ? needs : 3);
}

;// CONCATENATED MODULE: ./build/js/sandbox/admin/admin-refusal.js
class AdminRefusal extends Error {
    name = 'AdminRefusal';
    problems;
    status;
    constructor(problems, status = 400) {
        super(problems.map((problem) => problem.summary).join('; '));
        this.problems = problems;
        this.status = status;
    }
}
function readAdminBody(shape, body) {
    const result = shape.safeParse(body);
    if (result.success)
        return result.data;
    throw new AdminRefusal(result.error.issues.map((issue) => {
        const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
        const where = path.length > 0 ? `${path.join('.')}: ` : '';
        return { code: 'sandbox.admin-body-wrong', severity: 'error', summary: `${where}${issue.message}`, path };
    }));
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/leavers.js
function projectsOfGroup(store, groupUuid) {
    return store
        .all(`SELECT uuid FROM group_access WHERE kind = 'project' AND group_uuid = ?`, groupUuid)
        .map(({ uuid }) => uuid);
}
function projectsWithTasksOf(store, email) {
    return store
        .all(`SELECT project_uuid AS uuid FROM tasks WHERE assignee = ?1
       UNION SELECT t.project_uuid FROM subtasks u JOIN tasks t ON t.uuid = u.task_uuid WHERE u.assignee = ?1`, email)
        .map(({ uuid }) => uuid);
}
function freeTasksOfLeavers({ store }, projectUuid) {
    const left = `assignee IS NOT NULL AND status <> 'COMPLETED' AND assignee NOT IN (
    SELECT email FROM user_access WHERE kind = 'project' AND uuid = ?1
    UNION ALL SELECT m.email FROM group_access a JOIN group_members m ON m.group_uuid = a.group_uuid
      WHERE a.kind = 'project' AND a.uuid = ?1)`;
    store.run(`UPDATE tasks SET status = 'RELEASED', assignee = NULL WHERE project_uuid = ?1 AND ${left}`, projectUuid);
    store.run(`UPDATE subtasks SET status = 'RELEASED', assignee = NULL
     WHERE task_uuid IN (SELECT uuid FROM tasks WHERE project_uuid = ?1) AND ${left}`, projectUuid);
}

;// CONCATENATED MODULE: ./build/js/sandbox/admin/people.js





const NewUser = schemas/* strictObject */.rej({
    email: Email,
    title: schemas/* string */.YjP().min(1).max(300).optional(),
    role: schemas/* enum */.k5n(['ADMIN', 'MEMBER']).optional(),
});
const NewGroup = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().min(1).max(300),
    description: schemas/* string */.YjP().max(10_000).optional(),
    members: schemas/* array */.YOg(Email).max(10_000),
});
const CLOUDS = ['aws', 'gcp', 'azure', 'otc', 's3-compatible'];
const NewIntegration = schemas/* strictObject */.rej({
    title: schemas/* string */.YjP().min(1).max(300),
    cloud: schemas/* enum */.k5n(CLOUDS),
    strictClientOnly: schemas/* boolean */.zMY().optional(),
});
function createUser(context, body) {
    const user = readAdminBody(NewUser, body);
    return context.store.transaction(() => {
        const email = ensureUser(context, user.email, {
            ...(user.title === undefined ? {} : { title: user.title }),
            role: user.role ?? 'MEMBER',
        });
        return { email, privateKey: keyOf(context, email) };
    });
}
function createGroup(context, body) {
    const group = readAdminBody(NewGroup, body);
    const { store } = context;
    const unknown = group.members.filter((email) => !store.get('SELECT 1 FROM users WHERE email = ?', email));
    if (unknown.length > 0) {
        throw new AdminRefusal(unknown.map((email) => ({
            code: 'sandbox.user-unknown',
            severity: 'error',
            summary: `${email} is no user of this sandbox`,
            detail: 'Create the user first.',
            path: ['members', group.members.indexOf(email)],
        })));
    }
    return store.transaction(() => {
        const existing = store.get('SELECT uuid FROM groups WHERE name = ?', group.name);
        const uuid = existing?.uuid ?? context.uuid();
        if (!existing) {
            store.run('INSERT INTO groups (uuid, name, description, created_at) VALUES (?, ?, ?, ?)', uuid, group.name, group.description ?? '', context.now());
        }
        store.run('DELETE FROM group_members WHERE group_uuid = ?', uuid);
        for (const email of new Set(group.members)) {
            store.run('INSERT INTO group_members (group_uuid, email) VALUES (?, ?)', uuid, email);
        }
        for (const project of projectsOfGroup(store, uuid))
            freeTasksOfLeavers(context, project);
        return { uuid };
    });
}
function createIntegration(context, body) {
    const integration = readAdminBody(NewIntegration, body);
    return context.store.transaction(() => {
        context.store.run(`INSERT INTO integrations (uuid, title, cloud, strict_client_only, created_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (title) DO UPDATE SET cloud = excluded.cloud, strict_client_only = excluded.strict_client_only`, context.uuid(), integration.title, integration.cloud, integration.strictClientOnly ? 1 : 0, context.now());
        const row = context.store.get('SELECT uuid FROM integrations WHERE title = ?', integration.title);
        return { uuid: row?.uuid ?? '' };
    });
}

// EXTERNAL MODULE: ./build/js/sandbox/decisions/wire.js
var wire = __webpack_require__(6621);
;// CONCATENATED MODULE: ./build/js/sandbox/authenticate.js




function authenticateLegacy(store, request) {
    const header = request.headers.get('authorization') ?? '';
    const bearer = bearerCaller(store, header);
    if (bearer)
        return bearer;
    const match = /^([0-9a-f]{64}):([0-9a-f]{128})$/i.exec(header.trim());
    if (!match)
        throw authenticate_refused('the Authorization header is not <public key>:<signature> in hex');
    const [, publicHex = '', signature = ''] = match;
    const caller = callerOfKey(store, publicHex.toLowerCase());
    const digest = (0,external_node_crypto_.createHash)('sha256').update(request.body).digest();
    if (!(0,external_node_crypto_.verify)(null, digest, publicKeyOf(publicHex.toLowerCase()), Buffer.from(signature, 'hex'))) {
        throw authenticate_refused('the signature does not fit the body');
    }
    return caller;
}
function authenticateRest(store, request, now) {
    const bearer = bearerCaller(store, request.headers.get('authorization') ?? '');
    if (bearer)
        return bearer;
    const input = /^encord-sig=(.+)$/s.exec(request.headers.get('signature-input') ?? '')?.[1];
    const signature = /^encord-sig=:([A-Za-z0-9+/]{86}==):$/.exec(request.headers.get('signature') ?? '')?.[1];
    if (input === undefined || signature === undefined)
        throw authenticate_refused('Signature-Input or Signature is missing or malformed');
    const parts = /^\("@method" "@request-target" "content-digest"\);created=(\d{1,12});keyid="([0-9a-f]{64})";alg="ed25519"$/i.exec(input);
    if (!parts)
        throw authenticate_refused('Signature-Input does not cover method, request target and content digest with ed25519');
    const [, created = '', publicHex = ''] = parts;
    const expected = `sha-256=:${(0,external_node_crypto_.createHash)('sha256').update(request.body).digest('base64')}:`;
    if (request.headers.get('content-digest') !== expected)
        throw authenticate_refused('Content-Digest does not fit the body');
    const age = now / 1000 - Number(created);
    if (age > wire/* SIGNATURE_WINDOW */.mZ.pastSeconds || age < -wire/* SIGNATURE_WINDOW */.mZ.futureSeconds) {
        throw authenticate_refused(`the signature was created ${Math.round(age)} seconds ago, outside the accepted window`);
    }
    const caller = callerOfKey(store, publicHex.toLowerCase());
    const base = [
        `"@method": ${request.method}`,
        `"@request-target": ${request.target}`,
        `"content-digest": ${expected}`,
        `"@signature-params": ${input}`,
    ].join('\n');
    if (!(0,external_node_crypto_.verify)(null, Buffer.from(base, 'utf8'), publicKeyOf(publicHex.toLowerCase()), Buffer.from(signature, 'base64'))) {
        throw authenticate_refused('the signature does not fit the request');
    }
    return caller;
}
function bearerCaller(store, header) {
    const token = /^Bearer (\S{1,200})$/.exec(header)?.[1];
    if (token === undefined)
        return undefined;
    const row = store.get('SELECT email FROM bearer_tokens WHERE token = ?', token);
    if (!row)
        throw authenticate_refused('the bearer token is not known');
    return callerOf(store, row.email);
}
function callerOfKey(store, publicHex) {
    const row = store.get('SELECT u.email, u.role FROM keys k JOIN users u ON u.email = k.email WHERE k.public_hex = ?', publicHex);
    if (!row)
        throw keyUnknown();
    return { email: row.email, admin: row.role === 'ADMIN' };
}
function keyUnknown() {
    return new ApiError('SSH_KEY_NOT_FOUND_ERROR', 'no user of this sandbox has the key that signed the request');
}
function callerOf(store, email) {
    const user = store.get('SELECT role FROM users WHERE email = ?', email);
    return { email, admin: user?.role === 'ADMIN' };
}
function authenticate_refused(why) {
    return new ApiError('AUTHENTICATION_ERROR', why);
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/run-actions.js










function runActions(context, caller, access, stageUuid, actions) {
    if (actions.length > projects/* BATCH_LIMITS */.kJ.actions) {
        throw invalid(`at most ${projects/* BATCH_LIMITS */.kJ.actions} actions in one call, not ${actions.length}`);
    }
    requireOpen(access.project);
    const project = loadProjectWorkflow(context, access.project.uuid);
    requireStage(project, stageUuid);
    const batch = { context, caller, access, project, stageUuid };
    for (const action of actions)
        runAction(batch, action);
}
function moveTasks(context, caller, access, originUuid, destinationUuid, taskUuids) {
    if (taskUuids.length > projects/* BATCH_LIMITS */.kJ.moves) {
        throw invalid(`at most ${projects/* BATCH_LIMITS */.kJ.moves} tasks in one call, not ${taskUuids.length}`);
    }
    requireOpen(access.project);
    const project = loadProjectWorkflow(context, access.project.uuid);
    requireStage(project, originUuid);
    const destination = requireStage(project, destinationUuid);
    const unique = [...new Set(taskUuids)];
    const tasks = unique.map((uuid) => taskInStage(context, project, originUuid, uuid));
    for (const task of tasks) {
        const after = applyEvent(project, task.state, { kind: 'move', to: destination.name, worker: caller.email });
        saveTask(context, project, task, after);
        noteAction(context, task.record, 'move', caller.email);
    }
}
function requireStage(project, uuid) {
    const stage = project.stageByUuid.get(uuid);
    if (!stage || stage.type === 'percentage_router' || stage.type === 'user_router')
        throw notFound(`the stage ${uuid}`);
    return { name: stage.name, type: stage.type };
}
function taskInStage(context, project, stageUuid, uuid) {
    const record = taskByUuid(context.store, uuid);
    if (!record || record.project_uuid !== project.projectUuid || record.stage_uuid !== stageUuid) {
        throw invalid(`the task ${uuid} is not in the stage "${project.nameOf(stageUuid)}"; nothing was changed`);
    }
    return loadTask(context, project, record);
}
function runAction(batch, action) {
    const { context, project, stageUuid } = batch;
    const stage = requireStage(project, stageUuid);
    const subtask = stage.type === 'consensus_annotation' ? subtaskByUuid(context.store, action.taskUuid) : undefined;
    const task = taskInStage(context, project, stageUuid, subtask?.task_uuid ?? action.taskUuid);
    if (subtask && subtask.stage_uuid !== stageUuid)
        throw invalid(`the task ${action.taskUuid} is not in this stage`);
    const assignee = subtask ? (subtask.assignee ?? undefined) : task.state.assignee;
    mayAct(batch, stage.type, assignee, action);
    const event = eventOf(batch, stage, action, assignee, subtask?.position);
    const after = applyEvent(project, task.state, event);
    saveTask(context, project, task, after);
    const actor = 'worker' in event ? event.worker : batch.caller.email;
    if (event.kind === 'approve' && stage.type === 'consensus_review')
        mergeConsensus(context, project, task, actor);
    if (stage.type === 'review' || stage.type === 'annotation')
        settleReviews(context, stageUuid, task.record, event.kind);
    noteAction(context, task.record, event.kind, actor);
}
function eventOf(batch, stage, action, assignee, subtask) {
    const at = subtask === undefined ? {} : { subtask };
    switch (action.action) {
        case 'ASSIGN':
            if (action.assignee === undefined)
                throw invalid(`ASSIGN of the task ${action.taskUuid}: assignee is missing`);
            requireWorker(batch, action.assignee, stage);
            return { kind: 'assign', assignee: action.assignee, ...at };
        case 'RELEASE':
            return { kind: 'release', ...at };
        case 'SKIP':
            return { kind: 'skip', worker: credited(batch, stage, action, assignee), ...at };
        case 'SUBMIT':
            return { kind: 'submit', worker: credited(batch, stage, action, assignee), ...at };
        case 'APPROVE':
            return { kind: 'approve', worker: credited(batch, stage, action, assignee) };
        case 'REJECT':
            return { kind: 'reject', worker: credited(batch, stage, action, assignee) };
        case 'PATHWAY_ACTION':
            return { kind: 'proceed', pathway: pathwayOf(batch, stage.name, action), worker: batch.caller.email };
    }
}
function credited(batch, stage, action, present) {
    if (action.assignee !== undefined) {
        requireWorker(batch, action.assignee, stage);
        return action.assignee;
    }
    if (action.retainAssignee === true && present === undefined) {
        throw invalid(`${action.action} of the task ${action.taskUuid}: it has no assignee to retain`);
    }
    return present ?? batch.caller.email;
}
function requireWorker(batch, email, stage) {
    if (batch.project.mayWork(email, stage.type))
        return;
    throw invalid(`${email} is not in the project with a role that works in the ${stage.type} stage "${stage.name}"`);
}
function mayAct(batch, type, assignee, action) {
    if (batch.access.manages)
        return;
    const { email } = batch.caller;
    const free = assignee === undefined || assignee === email;
    const own = action.assignee === undefined || action.assignee === email;
    if (free && own && batch.project.mayWork(email, type))
        return;
    throw new ApiError('AUTHORISATION_ERROR', `${action.action} of the task ${action.taskUuid}: your role does not allow this`);
}
function pathwayOf(batch, stageName, action) {
    const mine = batch.project.pathways.filter(({ stage_uuid: uuid }) => uuid === batch.stageUuid);
    const byUuid = mine.find(({ uuid }) => uuid === action.pathwayUuid);
    const byName = mine.find(({ name }) => name === action.pathwayName);
    if (action.pathwayUuid === undefined && action.pathwayName === undefined) {
        throw invalid(`PATHWAY_ACTION of the task ${action.taskUuid}: pathwayUuid or pathwayName is missing`);
    }
    const wrongUuid = action.pathwayUuid !== undefined && !byUuid;
    const wrongName = action.pathwayName !== undefined && !byName;
    const found = byUuid ?? byName;
    if (wrongUuid || wrongName || !found || (byUuid && byName && byUuid !== byName)) {
        const names = mine.map(({ name }) => `"${name}"`).join(', ');
        const asked = action.pathwayName ?? action.pathwayUuid ?? '';
        throw invalid(`the stage "${stageName}" has no pathway "${asked}"; it has ${names === '' ? 'none' : names}`);
    }
    return found.name;
}

;// CONCATENATED MODULE: ./build/js/sandbox/admin/people-actions.js









const Skip = schemas/* strictObject */.rej({ projectUuid: Uuid, taskUuids: schemas/* array */.YOg(Uuid).min(1).max(1000), email: Email });
const Tags = schemas/* strictObject */.rej({ folderUuid: Uuid, tags: schemas/* array */.YOg(schemas/* string */.YjP().min(1).max(300)).max(1000) });
function skipTasks(context, body) {
    const { projectUuid, taskUuids, email } = readAdminBody(Skip, body);
    return context.store.transaction(() => {
        const caller = callerOf(context.store, email);
        const access = requireProject(context, caller, projectUuid, 'write');
        for (const taskUuid of taskUuids) {
            const subtask = subtaskByUuid(context.store, taskUuid);
            const stage = subtask?.stage_uuid ?? taskByUuid(context.store, taskUuid)?.stage_uuid;
            if (stage === undefined)
                throw notFound(`the task ${taskUuid}`);
            runActions(context, caller, access, stage, [{ taskUuid, action: 'SKIP' }]);
        }
        return { skipped: taskUuids.length };
    });
}
function tagFolder(context, body) {
    const { folderUuid, tags } = readAdminBody(Tags, body);
    const { store } = context;
    return store.transaction(() => {
        requireFolder(context, { email: '', admin: true }, folderUuid, 'user');
        store.run('DELETE FROM folder_tags WHERE folder_uuid = ?', folderUuid);
        for (const name of new Set(tags)) {
            const tag = store.get('SELECT uuid FROM organisation_tags WHERE name = ?', name);
            if (!tag) {
                const path = ['tags', tags.indexOf(name)];
                throw new AdminRefusal([
                    { code: 'sandbox.tag-unknown', severity: 'error', summary: `there is no tag "${name}"`, path },
                ]);
            }
            store.run('INSERT INTO folder_tags (folder_uuid, tag_uuid) VALUES (?, ?)', folderUuid, tag.uuid);
        }
        return { tags: new Set(tags).size };
    });
}

// EXTERNAL MODULE: ./build/js/workflow/check-template.js
var check_template = __webpack_require__(2301);
// EXTERNAL MODULE: ./build/js/workflow/template.js
var workflow_template = __webpack_require__(8578);
;// CONCATENATED MODULE: ./build/js/sandbox/admin/templates.js



function createTemplate(context, body) {
    const spec = readAdminBody(workflow_template/* WorkflowTemplate */.s, body);
    const faults = (0,check_template/* checkTemplate */.B)(spec);
    if (faults.length > 0)
        throw new AdminRefusal(faults.map((fault) => ({ ...fault, severity: 'error' })));
    const uuid = context.uuid();
    context.store.run('INSERT INTO workflow_templates (uuid, title, spec, created_at) VALUES (?, ?, ?, ?)', uuid, spec.title, JSON.stringify(spec), context.now());
    return { uuid };
}

;// CONCATENATED MODULE: ./build/js/sandbox/admin/admin-api.js









const Clock = schemas/* strictObject */.rej({
    now: schemas/* union */.KCZ([schemas/* number */.aig().min(0).max(8.64e15), iso/* datetime */.w$({ offset: true })]),
});
function adminRoutes({ context, clock, faults, log }) {
    return {
        'POST users': (body) => createUser(context, body),
        'POST groups': (body) => createGroup(context, body),
        'POST integrations': (body) => createIntegration(context, body),
        'POST workflow-templates': (body) => createTemplate(context, body),
        'POST skip': (body) => skipTasks(context, body),
        'POST folder-tags': (body) => tagFolder(context, body),
        'POST simulate': (body) => simulate(context, readAdminBody(SimulateRequest, body)),
        'POST faults': (body) => {
            const rules = readAdminBody(schemas/* array */.YOg(FaultRule).max(1000), body);
            faults.add(rules);
            return { added: rules.length };
        },
        'DELETE faults': () => {
            faults.clear();
            return null;
        },
        'GET requests': () => log.all(),
        'POST clock': (body) => {
            const { now } = readAdminBody(Clock, body);
            clock.set(typeof now === 'number' ? now : Date.parse(now));
            return { now: isoTime(clock.now()) };
        },
    };
}
function createAdminApi(parts) {
    const routes = adminRoutes(parts);
    const call = (name, body) => routes[name]?.(body);
    return {
        createUser: (user) => createUser(parts.context, user),
        createGroup: (group) => createGroup(parts.context, group),
        createIntegration: (integration) => createIntegration(parts.context, integration),
        createWorkflowTemplate: (spec) => createTemplate(parts.context, spec),
        simulate: (request) => simulate(parts.context, readAdminBody(SimulateRequest, request)),
        skipTasks: (request) => skipTasks(parts.context, request),
        tagFolder: (request) => tagFolder(parts.context, request),
        addFaults: (rules) => void call('POST faults', rules),
        clearFaults: () => parts.faults.clear(),
        requests: () => parts.log.all(),
        setClock: (now) => call('POST clock', { now }),
    };
}

;// CONCATENATED MODULE: ./build/js/sandbox/clock.js
function createClock(store, now) {
    const row = store.get("SELECT value FROM settings WHERE name = 'clock-offset'");
    let offset = Number(row?.value ?? 0);
    return {
        now: () => Math.round(now() + offset),
        set(time) {
            offset = time - now();
            store.run(`INSERT INTO settings (name, value) VALUES ('clock-offset', ?)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value`, String(offset));
        },
    };
}

// EXTERNAL MODULE: ./build/js/sandbox/inject-fault.js
var inject_fault = __webpack_require__(9540);
;// CONCATENATED MODULE: ./build/js/sandbox/request-log.js
function createRequestLog(limit) {
    let entries = [];
    return {
        add(request) {
            entries.push({ ...request, path: withoutSecrets(request.path) });
            if (entries.length > 2 * limit)
                entries = entries.slice(-limit);
        },
        all: () => entries.slice(-limit),
    };
}
function withoutSecrets(path) {
    return path.includes('?') ? path.replace(SECRET, '$1…') : path;
}
const SECRET = /([?&][^=&]*(?:signature|token|secret|credential|authorization|password|api[-_]?key)[^=&]*=)[^&]*/gi;

// EXTERNAL MODULE: ./node_modules/hono/dist/index.js + 24 modules
var dist = __webpack_require__(1894);
;// CONCATENATED MODULE: ./build/js/sandbox/parse-json.js


function parseJson(body) {
    return parse(body, () => new TextDecoder('utf-8', { fatal: true }).decode(body), 'the body');
}
function parseJsonText(text, what) {
    return parse(Buffer.from(text), () => text, what);
}
function parse(bytes, decode, what) {
    const { tooDeep, hugeNumbers } = survey(bytes);
    if (tooDeep)
        throw invalid(`${what}: lists and objects are nested more than ${wire/* BODY_LIMIT */.Th.nesting} levels deep`);
    let text;
    let value;
    try {
        text = decode();
        value = JSON.parse(text);
    }
    catch (error) {
        const why = error instanceof SyntaxError ? error.message.slice(0, 200) : 'it is not UTF-8';
        throw invalid(`${what} is not JSON: ${why}`);
    }
    if (hugeNumbers || text.includes(String.raw `\ud`) || text.includes(String.raw `\uD`) || !text.isWellFormed()) {
        const fault = faultOf(value);
        if (fault !== undefined)
            throw invalid(`${what}: ${fault}`);
    }
    return value;
}
const [QUOTE, BACKSLASH, PLUS, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [34, 92, 43, 91, 93, 123, 125];
const TURNS = new Uint8Array(256);
for (const code of [QUOTE, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE])
    TURNS[code] = 1;
for (const code of [69, 101])
    TURNS[code] = 2;
const DIGITS = 309;
function survey(bytes) {
    let depth = 0;
    let hugeNumbers = false;
    for (let at = 0; at < bytes.length; at += 1) {
        const from = at;
        while (TURNS[bytes[at] ?? QUOTE] === 0)
            at += 1;
        if (at - from >= DIGITS && hasLongNumber(bytes, from, at))
            hugeNumbers = true;
        const code = bytes[at];
        if (code === QUOTE) {
            for (at += 1; at < bytes.length && bytes[at] !== QUOTE; at += 1)
                if (bytes[at] === BACKSLASH)
                    at += 1;
        }
        else if (code === OPEN || code === OPEN_LIST) {
            depth += 1;
            if (depth > wire/* BODY_LIMIT */.Th.nesting)
                return { tooDeep: true, hugeNumbers };
        }
        else if (code === CLOSE || code === CLOSE_LIST)
            depth -= 1;
        else if (hasLongExponent(bytes, bytes[at + 1] === PLUS ? at + 2 : at + 1))
            hugeNumbers = true;
    }
    return { tooDeep: false, hugeNumbers };
}
function hasLongExponent(bytes, at) {
    return isDigit(bytes[at]) && isDigit(bytes[at + 1]) && isDigit(bytes[at + 2]);
}
function hasLongNumber(bytes, from, to) {
    for (let at = from + DIGITS - 1; at < to; at += DIGITS) {
        let start = at;
        let end = at;
        while (start > from && isDigit(bytes[start - 1]))
            start -= 1;
        while (end < to && isDigit(bytes[end]))
            end += 1;
        if (end - start >= DIGITS)
            return true;
    }
    return false;
}
function isDigit(code) {
    return code !== undefined && code >= 48 && code <= 57;
}
function faultOf(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? undefined : 'a number is larger than a double can hold';
    if (typeof value === 'string')
        return value.isWellFormed() ? undefined : 'a text holds half of a surrogate pair';
    if (typeof value !== 'object' || value === null)
        return undefined;
    for (const [key, member] of Object.entries(value)) {
        const fault = faultOf(key) ?? faultOf(member);
        if (fault !== undefined)
            return fault;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/js/sandbox/admin/answer-admin.js




function answerAdmin(routes, method, name, body, onWarning) {
    const key = `${method} ${name}`;
    const handle = Object.hasOwn(routes, key) ? routes[key] : undefined;
    if (!handle) {
        return problems([problem('sandbox.admin-unknown', `the admin API has no ${key.slice(0, 200)}`)], 404);
    }
    try {
        return (0,sandbox_exchange/* jsonResponse */.Y)(handle(body.length === 0 ? undefined : parseJson(body)));
    }
    catch (error) {
        if (error instanceof AdminRefusal)
            return problems(error.problems, error.status);
        if (error instanceof ApiError)
            return problems([problem('sandbox.admin-body-wrong', error.message)], 400);
        onWarning(error);
        return problems([problem('sandbox.failed', 'the sandbox failed; its log says why')], 500);
    }
}
function problem(code, summary) {
    return { code, severity: 'error', summary };
}
function problems(list, status) {
    return (0,sandbox_exchange/* jsonResponse */.Y)({ problems: list }, status);
}

;// CONCATENATED MODULE: ./build/js/sandbox/outside.js

const operations = OUTSIDE.operations.map((operation) => {
    const parts = operation.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('[^/]+')}$`);
});
function withoutOperation(method, name) {
    const operation = `${method} ${name.slice(0, 500)}`;
    return operations.some((known) => known.test(operation))
        ? `the sandbox leaves out the operation ${operation}: it needs pictures or models`
        : `the sandbox does not know the operation ${operation}`;
}

;// CONCATENATED MODULE: ./build/js/sandbox/answer-legacy.js








const Envelope = schemas/* object */.Ikc({
    query_type: schemas/* string */.YjP().min(1).max(100),
    query_method: schemas/* enum */.k5n(['GET', 'POST', 'PUT', 'DELETE']),
    values: schemas/* object */.Ikc({ uid: schemas/* unknown */.L5J().optional(), payload: schemas/* unknown */.L5J().optional() }),
});
async function answerLegacy(shell, routes, request, exchange) {
    const { context } = shell;
    try {
        if (exchange.unknownKey)
            throw keyUnknown();
        const { headers } = request;
        const caller = authenticateLegacy(context.store, {
            method: request.method,
            target: exchange.target,
            headers,
            body: exchange.body,
        });
        const envelope = readPayload(Envelope, parseJson(exchange.body), 'body');
        const operation = operationOf(routes, envelope.query_type, envelope.query_method);
        if (!operation) {
            exchange.note.unknown = true;
            throw invalid(withoutOperation(envelope.query_method, envelope.query_type));
        }
        const call = {
            method: envelope.query_method,
            uid: envelope.values.uid,
            payload: envelope.values.payload,
            resourceType: headers.get('resourcetype')?.trim() || undefined,
            resourceId: headers.get('resourceid')?.trim() || undefined,
            origin: exchange.origin,
            signal: exchange.signal,
        };
        const response = typeof operation === 'function'
            ? context.store.transaction(() => operation(context, caller, call), call.method === 'GET' ? 'lazily' : undefined)
            : await operation.waiting(context, caller, call);
        if (response instanceof json_text/* JsonText */.k)
            return (0,sandbox_exchange/* jsonResponse */.Y)(new json_text/* JsonText */.k(`{"status":200,"response":${response.text}}`));
        return (0,sandbox_exchange/* jsonResponse */.Y)({ status: 200, response: response ?? null });
    }
    catch (error) {
        if (error instanceof ApiError) {
            exchange.note.code = error.code;
            return answer_legacy_refusal(error);
        }
        shell.onWarning(error);
        return answer_legacy_refusal(new ApiError('UNKNOWN_ERROR', 'the sandbox failed; its log says why'), exchange);
    }
}
function answer_legacy_refusal(error, exchange) {
    if (exchange)
        exchange.note.code = error.code;
    const body = { status: 400, response: [error.code], payload: error.payload ?? null, message: error.message };
    return (0,sandbox_exchange/* jsonResponse */.Y)(body, error.code === 'UNKNOWN_ERROR' ? 200 : error.status);
}
function operationOf(routes, type, method) {
    for (const table of routes) {
        const operation = Object.hasOwn(table, type) ? table[type]?.[method] : undefined;
        if (operation)
            return operation;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/js/sandbox/answer-rest.js





async function answerRest(shell, route, request, params, exchange) {
    const { context } = shell;
    if (!route)
        exchange.note.unknown = true;
    try {
        if (exchange.unknownKey)
            throw keyUnknown();
        const caller = authenticateRest(context.store, { method: request.method, target: exchange.target, headers: request.headers, body: exchange.body }, shell.signatureNow() + (exchange.skewSeconds ?? 0) * 1000);
        if (!route) {
            throw new ApiError('RESOURCE_NOT_FOUND_ERROR', withoutOperation(request.method, new URL(request.url).pathname.replace(/^\/v2\/public\//, '')));
        }
        const body = exchange.body.length === 0 ? undefined : parseJson(exchange.body);
        const query = new URL(request.url).searchParams;
        const call = { params, query, body, signal: exchange.signal, origin: exchange.origin };
        const result = route.waits
            ? await route.handle(context, caller, call)
            : context.store.transaction(() => route.handle(context, caller, call), route.method === 'GET' ? 'lazily' : undefined);
        return (0,sandbox_exchange/* jsonResponse */.Y)(result);
    }
    catch (error) {
        if (error instanceof ApiError) {
            exchange.note.code = error.code;
            return (0,sandbox_exchange/* jsonResponse */.Y)({ message: error.message }, error.status);
        }
        shell.onWarning(error);
        exchange.note.code = 'UNKNOWN_ERROR';
        return (0,sandbox_exchange/* jsonResponse */.Y)({ message: 'the sandbox failed; its log says why' }, 500);
    }
}

;// CONCATENATED MODULE: ./build/js/sandbox/disturb-answer.js


async function disturbAnswer(effect, url, response, pages) {
    const { pageShift, pendingJob } = effect;
    if ((pageShift === undefined && pendingJob === undefined) || response.status !== 200)
        return response;
    const body = await response.json();
    if (!isJson(body))
        return (0,sandbox_exchange/* jsonResponse */.Y)(body);
    if (pendingJob) {
        const legacy = body['response'];
        return (0,sandbox_exchange/* jsonResponse */.Y)(isJson(legacy) ? { ...body, response: pending(legacy) } : pending(body));
    }
    const results = body['results'];
    if (!Array.isArray(results))
        return (0,sandbox_exchange/* jsonResponse */.Y)(body);
    const before = pages.get(url.pathname) ?? [];
    pages.set(url.pathname, results);
    if (!url.searchParams.has('pageToken'))
        return (0,sandbox_exchange/* jsonResponse */.Y)(body);
    return (0,sandbox_exchange/* jsonResponse */.Y)({ ...body, results: shifted(results, before, pageShift ?? 0) });
}
function shifted(results, before, by) {
    return by >= 0 ? results.slice(by) : [...before.slice(by), ...results];
}
function pending(report) {
    const first = 'unitsPendingCount' in report ? 'unitsPendingCount' : 'units_pending_count';
    const counts = Object.keys(report).filter((name) => /^units(?:\w+Count|_\w+_count)$/.test(name));
    if (!counts.includes(first))
        return report;
    const total = counts.reduce((sum, name) => sum + Number(report[name]), 0);
    const changed = Object.entries(report).map(([name, value]) => {
        if (counts.includes(name))
            return [name, name === first ? total : 0];
        return [name, Array.isArray(value) ? [] : value];
    });
    return { ...Object.fromEntries(changed), status: 'PENDING' };
}

;// CONCATENATED MODULE: ./build/js/sandbox/query.js

function flag(query, name, fallback = false) {
    const value = query.get(name);
    if (value === null)
        return fallback;
    if (/^true$/i.test(value))
        return true;
    if (/^false$/i.test(value))
        return false;
    throw invalid(`${name}: "${value.slice(0, 50)}" is neither True nor False`);
}
function integer(query, name, fallback, min, max) {
    const value = query.get(name);
    if (value === null)
        return fallback;
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= min && number <= max))
        throw invalid(`${name}: must be a whole number from ${min} to ${max}`);
    return number;
}
function time(query, name) {
    const value = query.get(name);
    return value === null ? undefined : timeOf(value, name);
}
const TIME = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)?(Z|[+-]\d\d:?\d\d)?$/i;
function timeOf(value, name) {
    const [, day, clock = 'T00:00:00', offset = 'Z'] = TIME.exec(value.trim().replace(' ', 'T')) ?? [];
    const parsed = Date.parse(`${day}${clock}${offset}`.toUpperCase());
    if (Number.isNaN(parsed))
        throw invalid(`${name}: "${value.slice(0, 50)}" is not a date`);
    return parsed;
}
function pageOf(query, size, read) {
    const offset = integer(query, 'pageToken', 0, 0, 1e12);
    const rows = read(size + 1, offset);
    return { results: rows.slice(0, size), nextPageToken: rows.length > size ? String(offset + size) : null };
}
function single(results) {
    return { results, nextPageToken: null };
}

;// CONCATENATED MODULE: ./build/js/sandbox/routes/task-shape.js



function shapeTask(context, stage, task) {
    const worked = { status: task.status, assignee: task.assignee };
    switch (stage.type) {
        case 'annotation':
            return { ...worked, labelBranchName: 'main' };
        case 'agent':
            return { ...worked, labelBranchName: 'main', lastActionedBy: task.last_actioned_by };
        case 'review':
            return worked;
        case 'consensus_annotation':
            return { subtasks: task_shape_partsOf(context, stage.uuid, task.uuid).map((part) => shapeSubtask(task, part)) };
        case 'consensus_review':
            return { ...worked, options: optionsOf(context, task) };
        case 'done':
        case 'percentage_router':
        case 'user_router':
            return {};
    }
}
function task_shape_partsOf(context, stageUuid, taskUuid) {
    return subtasksOf(context.store, taskUuid).filter((part) => part.stage_uuid === stageUuid);
}
function shapeSubtask(task, part) {
    return {
        uuid: part.uuid,
        createdAt: isoTime(part.created_at),
        updatedAt: isoTime(part.updated_at),
        dataHash: task.data_hash,
        dataTitle: task.data_title,
        status: part.status,
        labelBranchName: part.branch,
        assignee: part.assignee,
    };
}
function optionsOf(context, task) {
    if (task.consensus_stage === null)
        return [];
    const stage = context.store.get('SELECT uuid FROM stages WHERE project_uuid = ? AND name = ?', task.project_uuid, task.consensus_stage);
    if (!stage)
        return [];
    return task_shape_partsOf(context, stage.uuid, task.uuid)
        .filter((part) => part.assignee !== null)
        .map((part) => ({
        annotator: part.assignee,
        labelBranchName: part.branch,
        labelHash: labelRowOf(context.store, task.project_uuid, task.data_hash, part.branch)?.label_hash ?? null,
    }));
}

;// CONCATENATED MODULE: ./build/js/sandbox/routes/workflow-tasks.js











const optional = (shape) => shape.nullish().transform((value) => value ?? undefined);
const Actions = schemas/* array */.YOg(schemas/* object */.Ikc({
    taskUuid: Uuid,
    action: schemas/* enum */.k5n(['ASSIGN', 'RELEASE', 'SUBMIT', 'APPROVE', 'REJECT', 'PATHWAY_ACTION']),
    assignee: optional(Email),
    retainAssignee: optional(schemas/* boolean */.zMY()),
    pathwayUuid: optional(Uuid),
    pathwayName: optional(schemas/* string */.YjP()),
}));
const Move = schemas/* object */.Ikc({ taskUuids: schemas/* array */.YOg(Uuid), destinationStageUuid: Uuid });
const STAGE = 'projects/:project/workflow/stages/:stage';
const workflowTaskRoutes = [
    {
        method: 'GET',
        path: `${STAGE}/tasks`,
        handle(context, caller, call) {
            const { project } = requireProject(context, caller, call.params['project'] ?? '', 'see');
            const stage = visibleStage(context, project.uuid, call);
            return listPage(context, stage, call.query);
        },
    },
    {
        method: 'POST',
        path: `${STAGE}/actions`,
        handle(context, caller, call) {
            const access = requireProject(context, caller, call.params['project'] ?? '', 'write');
            const stage = visibleStage(context, access.project.uuid, call);
            runActions(context, caller, access, stage.uuid, readPayload(Actions, call.body, 'actions'));
            return null;
        },
    },
    {
        method: 'POST',
        path: `${STAGE}/move-tasks`,
        handle(context, caller, call) {
            const access = requireProject(context, caller, call.params['project'] ?? '', 'manage');
            const stage = visibleStage(context, access.project.uuid, call);
            const { taskUuids, destinationStageUuid } = readPayload(Move, call.body, 'move');
            moveTasks(context, caller, access, stage.uuid, destinationStageUuid, taskUuids);
            return null;
        },
    },
];
function visibleStage(context, projectUuid, call) {
    const wanted = (call.params['stage'] ?? '').toLowerCase();
    const stage = stagesOf(context.store, projectUuid).find(({ uuid }) => uuid === wanted);
    if (!stage || stage.type === 'percentage_router' || stage.type === 'user_router') {
        throw notFound(`the stage ${wanted.slice(0, 60)}`);
    }
    return stage;
}
function listPage(context, stage, query) {
    const uuids = (name) => query.getAll(name).map((value) => readPayload(Uuid, value, name));
    const filter = {
        userEmails: query.getAll('userEmails').map((value) => value.toLowerCase()),
        dataHashes: uuids('dataHashes'),
        datasetHashes: uuids('datasetHashes'),
        dataTitleContains: query.get('dataTitleContains') ?? undefined,
        statuses: query.getAll('statuses'),
    };
    const after = integer(query, 'pageToken', 0, 0, 1e15);
    const tasks = listTasks(context.store, stage.uuid, filter, after, projects/* TASK_PAGES */.Rz.size + 1);
    const page = tasks.slice(0, projects/* TASK_PAGES */.Rz.size);
    const results = page.map((task) => ({
        uuid: task.uuid,
        createdAt: isoTime(task.created_at),
        updatedAt: isoTime(task.updated_at),
        dataHash: task.data_hash,
        dataTitle: task.data_title,
        ...shapeTask(context, stage, task),
    }));
    return { results, nextPageToken: tasks.length > page.length ? String(page.at(-1)?.seq ?? 0) : null };
}

;// CONCATENATED MODULE: ./build/js/sandbox/overtake.js





const CALL = /^\/v2\/public\/projects\/([^/]+)\/workflow\/stages\/([^/]+)\/(actions|move-tasks)$/;
function overtake(context, path, body) {
    const [, projectUuid, stage = '', kind] = CALL.exec(path) ?? [];
    if (projectUuid === undefined)
        return;
    const admin = context.store.get(`SELECT email FROM users WHERE role = 'ADMIN' ORDER BY rowid LIMIT 1`);
    if (!admin)
        return;
    const caller = { email: admin.email, admin: true };
    try {
        const asked = parseJson(body);
        context.store.transaction(() => {
            const access = requireProject(context, caller, projectUuid, 'manage');
            if (kind === 'actions') {
                const actions = Actions.safeParse(asked).data ?? [];
                runActions(context, caller, access, stage.toLowerCase(), actions.slice(0, 1));
            }
            else {
                const move = Move.safeParse(asked).data;
                if (!move)
                    return;
                const { destinationStageUuid, taskUuids } = move;
                moveTasks(context, caller, access, stage.toLowerCase(), destinationStageUuid, taskUuids.slice(0, 1));
            }
        });
    }
    catch (error) {
        if (!(error instanceof ApiError))
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/js/sandbox/read-body.js

async function readBody(request, limit) {
    if (request.method === 'GET' || request.method === 'HEAD')
        return new Uint8Array();
    const length = Number(request.headers.get('content-length') ?? Number.NaN);
    if (length > limit)
        throw tooLarge(limit);
    if (length <= limit)
        return checked(new Uint8Array(await request.arrayBuffer()), limit);
    if (!request.body)
        return new Uint8Array();
    const reader = request.body.getReader();
    const chunks = [];
    let received = 0;
    for (;;) {
        const { done, value } = await reader.read();
        if (done)
            break;
        received += value.length;
        if (received > limit) {
            await reader.cancel();
            throw tooLarge(limit);
        }
        chunks.push(value);
    }
    return Buffer.concat(chunks);
}
function checked(body, limit) {
    if (body.length > limit)
        throw tooLarge(limit);
    return body;
}
function tooLarge(limit) {
    return new ApiError('PAYLOAD_TOO_LARGE_ERROR', `the body is larger than ${limit} bytes`);
}

;// CONCATENATED MODULE: ./build/js/sandbox/route-order.js
function compareRoutes(a, b) {
    const left = a.path.split('/');
    const right = b.path.split('/');
    if (left.length !== right.length)
        return left.length - right.length;
    for (const [at, segment] of left.entries()) {
        const difference = Number(segment.startsWith(':')) - Number(right[at]?.startsWith(':'));
        if (difference !== 0)
            return difference;
    }
    return 0;
}

;// CONCATENATED MODULE: ./build/js/sandbox/routes/access-groups.js









const StorageRole = schemas/* enum */.k5n(['user', 'admin']).transform((role) => (role === 'admin' ? 0 : 1));
const NumericRole = schemas/* union */.KCZ([schemas/* literal */.euz(0), schemas/* literal */.euz(1)]);
function groupRoutes(shared) {
    const path = `${shared.path}/groups`;
    const Add = schemas/* object */.Ikc({ groupHashList: schemas/* array */.YOg(Uuid).max(1000), userRole: shared.role });
    const find = (context, caller, call, atLeast) => shared.require(context, caller, call.params['uuid'] ?? '', atLeast).uuid;
    return [
        {
            method: 'GET',
            path,
            handle(context, caller, call) {
                const rows = context.store.all(`SELECT g.uuid, g.name, g.description, a.role, a.created_at FROM group_access a
           JOIN groups g ON g.uuid = a.group_uuid WHERE a.kind = ? AND a.uuid = ? ORDER BY a.rowid`, shared.kind, find(context, caller, call, 'user'));
                return single(rows.map((row) => ({
                    groupHash: row.uuid,
                    name: row.name,
                    description: row.description,
                    createdAt: isoTime(row.created_at),
                    isSameOrganisation: true,
                    userRole: shared.show(row.role),
                })));
            },
        },
        {
            method: 'POST',
            path,
            handle(context, caller, call) {
                const body = readPayload(Add, call.body, 'groups');
                const uuid = find(context, caller, call, 'admin');
                for (const group of body.groupHashList) {
                    if (!context.store.get('SELECT 1 FROM groups WHERE uuid = ?', group))
                        throw notFound(`the group ${group}`);
                    context.store.run(`INSERT INTO group_access (kind, uuid, group_uuid, role, created_at) VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (kind, uuid, group_uuid) DO UPDATE SET role = excluded.role`, shared.kind, uuid, group, body.userRole, context.now());
                }
                return null;
            },
        },
        {
            method: 'DELETE',
            path,
            handle(context, caller, call) {
                const uuid = find(context, caller, call, 'admin');
                for (const group of readPayload(schemas/* array */.YOg(Uuid), call.query.getAll('groupHashList'), 'groupHashList')) {
                    context.store.run('DELETE FROM group_access WHERE kind = ? AND uuid = ? AND group_uuid = ?', shared.kind, uuid, group);
                }
                return null;
            },
        },
    ];
}
function requireDataset(context, caller, uuid, atLeast) {
    const dataset = datasetByUuid(context.store, uuid.toLowerCase());
    if (!dataset)
        throw notFound(`the dataset ${uuid.slice(0, 50)}`);
    const role = caller.admin ? 0 : directRole(context.store, caller.email, 'dataset', dataset.uuid);
    requireRole(role, caller, `the dataset ${dataset.uuid}`, atLeast);
    return dataset;
}
function ontologyRole(context, caller, uuid) {
    const { store } = context;
    const role = caller.admin ? 0 : directRole(store, caller.email, 'ontology', uuid);
    if (role !== undefined)
        return role;
    const projects = store.all('SELECT uuid FROM projects WHERE ontology_uuid = ?', uuid);
    const member = projects.some((project) => directRole(store, caller.email, 'project', project.uuid) !== undefined);
    return member ? 1 : undefined;
}
function requireOntology(context, caller, uuid, atLeast) {
    const ontology = ontologyByUuid(context.store, uuid.toLowerCase());
    if (!ontology)
        throw notFound(`the ontology ${uuid.slice(0, 50)}`);
    requireRole(ontologyRole(context, caller, ontology.uuid), caller, `the ontology ${ontology.uuid}`, atLeast);
    return ontology;
}
const accessGroupRoutes = [
    ...groupRoutes({
        kind: 'folder',
        path: 'storage/folders/:uuid',
        role: StorageRole,
        show: (role) => (role === 0 ? 'admin' : 'user'),
        require: requireFolder,
    }),
    ...groupRoutes({
        kind: 'dataset',
        path: 'datasets/:uuid',
        role: NumericRole,
        show: (role) => role,
        require: requireDataset,
    }),
    ...groupRoutes({
        kind: 'ontology',
        path: 'ontologies/:uuid',
        role: NumericRole,
        show: (role) => role,
        require: requireOntology,
    }),
];

;// CONCATENATED MODULE: ./build/js/sandbox/timeseries-settings.js

const shared = {
    label: schemas/* string */.YjP().min(1).max(1024).nullish(),
    color: schemas/* string */.YjP()
        .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i, { error: 'not #rgb, #rrggbb or #rrggbbaa' })
        .nullish(),
    hidden: schemas/* boolean */.zMY().optional(),
};
const Channel = schemas/* union */.KCZ([
    schemas/* looseObject */._H3({ ...shared, style: schemas/* literal */.euz('line').optional(), lineWidth: schemas/* number */.aig().min(0.5).max(6).optional() }),
    schemas/* looseObject */._H3({ ...shared, style: schemas/* literal */.euz('points'), pointRadius: schemas/* number */.aig().min(1).max(8).optional() }),
]);
const TimeseriesSettings = schemas/* looseObject */._H3({
    channels: schemas/* record */.g1P(schemas/* string */.YjP(), Channel)
        .refine((channels) => Object.keys(channels).length <= 100, { error: 'more than 100 channels' }),
});

;// CONCATENATED MODULE: ./build/js/sandbox/change-items.js






const ItemPatch = schemas/* object */.Ikc({
    name: Title.nullish(),
    description: Description.nullish(),
    clientMetadata: JsonObject.nullish(),
    timeseriesSettings: TimeseriesSettings.nullish(),
    sceneViewSettings: JsonObject.nullish(),
    sceneLayout: JsonObject.nullish(),
});
const RESETTABLE = ['timeseriesSettings', 'sceneViewSettings', 'sceneLayout'];
function patchItem(context, caller, uuid, value) {
    const patch = readPayload(ItemPatch, value ?? {}, 'item');
    const item = requireItem(context, caller, uuid, 'admin');
    const extra = JSON.parse(item.extra);
    for (const key of RESETTABLE) {
        if (patch[key] === null)
            delete extra[key];
        else if (patch[key] !== undefined)
            extra[key] = patch[key];
    }
    context.store.run('UPDATE items SET name = ?, description = ?, client_metadata = ?, extra = ?, last_edited_at = ? WHERE uuid = ?', patch.name ?? item.name, patch.description ?? item.description, patch.clientMetadata ? JSON.stringify(patch.clientMetadata) : item.client_metadata, JSON.stringify(extra), context.now(), item.uuid);
    return requireItem(context, caller, uuid, 'admin');
}
function deleteItems(context, caller, folderUuid, uuids, removeFrames) {
    let removed = 0;
    for (const uuid of new Set(uuids)) {
        const item = requireItem(context, caller, uuid, 'admin');
        if (item.folder_uuid !== folderUuid)
            throw invalid(`the item ${item.uuid} is not in the folder ${folderUuid}`);
        if (item.is_frame === 1 && context.store.get('SELECT 1 FROM item_children WHERE child_uuid = ?', item.uuid)) {
            throw new ApiError('OPERATION_NOT_ALLOWED', `the item ${item.uuid} is a frame of a group; delete the group`);
        }
        const children = context.store.all('SELECT child_uuid FROM item_children WHERE parent_uuid = ?', item.uuid);
        removed += removeItem(context, item.uuid);
        for (const { child_uuid: child } of removeFrames ? children : []) {
            const used = context.store.get('SELECT 1 FROM item_children WHERE child_uuid = ?', child) ??
                context.store.get('SELECT 1 FROM items WHERE uuid = ? AND is_frame = 0', child);
            if (!used)
                removed += removeItem(context, child);
        }
        if (!removeFrames) {
            for (const { child_uuid: child } of children) {
                context.store.run('UPDATE items SET is_frame = 0 WHERE uuid = ?', child);
            }
        }
    }
    return removed;
}
function removeItem(context, uuid) {
    const rows = context.store.all('SELECT data_hash, dataset_uuid FROM data_rows WHERE item_uuid = ?', uuid);
    for (const row of rows)
        unlinkRows(context, row.dataset_uuid, [row.data_hash]);
    return context.store.run('DELETE FROM items WHERE uuid = ?', uuid);
}

;// CONCATENATED MODULE: ./build/js/sandbox/data-row-json.js



function dataRowJson(context, row, view) {
    const link = (url, location) => url !== null && location === 0 && !url.includes(':') ? transferUrl(view.origin, url) : url;
    const images = view.images && row.data_type === 'IMG_GROUP' ? childItems(context.store, row.item_uuid) : undefined;
    return {
        data_hash: row.data_hash,
        data_title: row.data_title,
        data_type: row.data_type,
        created_at: legacyTime(row.created_at),
        last_edited_at: legacyTime(row.last_edited_at),
        width: row.width,
        height: row.height,
        file_link: row.data_link,
        file_size: row.file_size,
        file_type: row.file_type,
        storage_location: row.storage_location,
        frames_per_second: row.fps,
        duration: row.duration,
        is_optimised_image_group: row.data_type === 'IMG_GROUP' ? row.is_optimised_image_group === 1 : null,
        backing_item_uuid: row.item_uuid,
        ...(view.clientMetadata && { client_metadata: JSON.parse(row.client_metadata) }),
        signed_url: view.signedUrl ? link(row.data_link, row.storage_location) : null,
        ...(images && {
            images_data: images.map((image) => ({
                title: image.name,
                file_link: image.url,
                file_type: image.file_type,
                file_size: image.file_size,
                image_hash: image.item_uuid,
                storage_location: image.storage_location,
                created_at: legacyTime(image.created_at),
                last_edited_at: legacyTime(image.last_edited_at),
                height: image.height ?? 0,
                width: image.width ?? 0,
                signed_url: link(image.url, image.storage_location),
            })),
        }),
    };
}

;// CONCATENATED MODULE: ./build/js/sandbox/like.js

const PATTERN_LIMIT = 1000;
function like_patternOf(pattern, name) {
    if (pattern !== null && pattern.length > PATTERN_LIMIT)
        throw invalid(`${name}: a pattern may have at most ${PATTERN_LIMIT} characters`);
    return pattern;
}
function isLike(text, pattern) {
    const letters = [...text.toLowerCase()];
    const signs = [...pattern.toLowerCase()];
    let at = 0;
    let sign = 0;
    let star = -1;
    let resume = 0;
    while (at < letters.length) {
        if (signs[sign] === '%') {
            star = sign;
            resume = at;
            sign += 1;
        }
        else if (sign < signs.length && (signs[sign] === '_' || signs[sign] === letters[at])) {
            sign += 1;
            at += 1;
        }
        else if (star >= 0) {
            sign = star + 1;
            resume += 1;
            at = resume;
        }
        else
            return false;
    }
    return signs.slice(sign).every((rest) => rest === '%');
}

;// CONCATENATED MODULE: ./build/js/sandbox/upload/unit.js
const UNIT_KINDS = (/* unused pure expression or super */ null && ([
    'video',
    'image',
    'imageGroup',
    'imageSequence',
    'dicomSeries',
    'nifti',
    'audio',
    'plainText',
    'pdf',
    'timeseries',
    'scene',
]));
function actionOf(kind) {
    const names = {
        imageGroup: 'image group',
        imageSequence: 'image sequence',
        dicomSeries: 'DICOM series',
        nifti: 'NIfTI file',
        plainText: 'text file',
        pdf: 'PDF',
        timeseries: 'time series',
    };
    return `Uploading ${names[kind] ?? kind}`;
}

;// CONCATENATED MODULE: ./build/js/sandbox/upload/entry.js
function fold(key) {
    let folded = FOLDED.get(key);
    if (folded === undefined) {
        folded = key.replaceAll('_', '').toLowerCase();
        if (FOLDED.size < 500)
            FOLDED.set(key, folded);
    }
    return folded;
}
const FOLDED = new Map();
function entryOf(value, dialect, faults) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    const entry = new Map();
    const members = value;
    for (const key of Object.keys(members)) {
        const member = members[key];
        if (dialect === 'typed' && key.includes('_')) {
            faults.push(`"${key.slice(0, 100)}" is not a key of dataItems`);
            continue;
        }
        if (member === null || member === undefined)
            continue;
        const before = entry.size;
        entry.set(fold(key), member);
        if (entry.size === before)
            faults.push(`"${key.slice(0, 100)}" is given twice in different spelling`);
    }
    return entry;
}
function entry_textOf(entry, key, faults, limit) {
    const value = entry.get(fold(key));
    if (value === undefined)
        return null;
    if (typeof value === 'string' && value.length <= limit)
        return value;
    faults.push(`${key} must be a text of at most ${limit} characters`);
    return null;
}
function objectOf(entry, key, faults) {
    const value = entry.get(fold(key));
    if (value === undefined)
        return undefined;
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    faults.push(`${key} must be an object`);
    return undefined;
}
const SIZE = ['fileSize', 'whole'];
const MIME = ['mimeType', 'text'];
const PIXELS = [
    ['width', 'whole'],
    ['height', 'whole'],
];
const BLOCKS = {
    image: { key: 'imageMetadata', fields: [MIME, SIZE, ...PIXELS] },
    imageGroup: { key: 'imageMetadata', fields: [MIME, SIZE, ...PIXELS] },
    imageSequence: { key: 'imageMetadata', fields: [MIME, SIZE, ...PIXELS] },
    video: { key: 'videoMetadata', fields: [['fps', 'number'], ['duration', 'number'], ...PIXELS, SIZE, MIME] },
    audio: {
        key: 'audioMetadata',
        fields: [
            ['duration', 'number'],
            SIZE,
            MIME,
            ['sampleRate', 'whole'],
            ['bitDepth', 'whole'],
            ['codec', 'text'],
            ['numChannels', 'whole'],
        ],
    },
    plainText: { key: 'textMetadata', fields: [SIZE, MIME] },
    pdf: { key: 'pdfMetadata', fields: [SIZE, ['numPages', 'whole']] },
};
const LARGEST = 2 ** 43;
const MOST_FRAMES = 10_000_000;
function factsOf(entry, kind, dialect, faults) {
    const block = BLOCKS[kind];
    const value = block && objectOf(entry, block.key, faults);
    const fields = value && entryOf(value, dialect, faults);
    if (!block || !fields)
        return undefined;
    const facts = {};
    for (const [name, kindOfField] of block.fields) {
        const member = fields.get(fold(name));
        const good = kindOfField === 'text'
            ? typeof member === 'string' && member.length <= 200
            : typeof member === 'number' &&
                (kindOfField === 'number' || Number.isSafeInteger(member)) &&
                member >= 0 &&
                member <= LARGEST;
        if (good)
            facts[name] = member;
        else
            faults.push(`${block.key}: ${name} ${member === undefined ? 'is missing' : 'is wrong'}`);
    }
    const { fps, duration, numPages } = facts;
    if ((fps ?? 0) * (duration ?? 0) > MOST_FRAMES || (numPages ?? 0) > MOST_FRAMES) {
        faults.push(`${block.key}: more than ${MOST_FRAMES} frames or pages`);
    }
    return facts;
}
const REQUIRED_TAGS = [
    '00080018 00100020 00180050 00181114 00181164 0020000D 0020000E 00200013 00200032 00200037 00209113 00209116',
    '00280004 00280008 00280010 00280011 00280030 00281050 00281051 00289110 52009229 52009230',
].flatMap((line) => line.split(' '));
function dicomFactsOf(entry, faults) {
    const block = objectOf(entry, 'dicomMetadata', faults);
    if (!block)
        return undefined;
    const tags = block['tags'];
    if (typeof tags !== 'object' || tags === null || Array.isArray(tags)) {
        faults.push('dicomMetadata: tags is missing');
        return undefined;
    }
    const missing = REQUIRED_TAGS.filter((tag) => !Object.hasOwn(tags, tag));
    if (missing.length > 0)
        faults.push(`dicomMetadata: tags ${missing.join(', ')} are missing`);
    return { dicomTags: tags };
}

;// CONCATENATED MODULE: ./build/js/sandbox/upload/read-spec.js



const LISTS = {
    videos: 'video',
    imagegroups: 'imageGroup',
    dicomseries: 'dicomSeries',
    images: 'image',
    imagegroupsfromitems: 'fromItems',
    audio: 'audio',
    audios: 'audio',
    timeseries: 'timeseries',
    nifti: 'nifti',
    niftis: 'nifti',
    text: 'plainText',
    texts: 'plainText',
    pdf: 'pdf',
    pdfs: 'pdf',
    scenes: 'scene',
};
const FILE_TYPES = {
    video: 'VIDEO',
    image: 'IMAGE',
    imageGroup: 'IMG_GROUP',
    imageSequence: 'IMG_GROUP',
    fromItems: 'IMG_GROUP_FROM_ITEMS',
    dicomSeries: 'DICOM',
    nifti: 'NIFTI',
    audio: 'AUDIO',
    plainText: 'PLAIN_TEXT',
    pdf: 'PDF',
    timeseries: 'TIMESERIES',
    scene: 'SCENE',
};
const URL_LIMIT = 16 * 1024;
const TITLE_LIMIT = 300;
const UNIT_LIMIT = 1_000_000;
function readSpec(spec, dialect) {
    const errors = [];
    const lists = entryOf(spec, dialect, errors);
    const units = [];
    let skipDuplicateUrls = false;
    let upsertMetadata = false;
    if (!lists)
        errors.push('the spec is not an object');
    for (const [key, value] of lists ?? []) {
        if (key === 'skipduplicateurls')
            skipDuplicateUrls = flagOf(key, value, errors);
        else if (key === 'upsertmetadata')
            upsertMetadata = flagOf(key, value, errors);
        else {
            const kind = Object.hasOwn(LISTS, key) ? LISTS[key] : undefined;
            if (!kind)
                errors.push(`"${key.slice(0, 100)}" is no list of files`);
            else if (!Array.isArray(value))
                errors.push(`"${key}" is not a list`);
            else
                for (const entry of value)
                    units.push(readUnit(entry, kind, dialect));
        }
    }
    if (units.length > UNIT_LIMIT)
        errors.push(`the spec has more than ${UNIT_LIMIT} units`);
    return { units, skipDuplicateUrls, upsertMetadata, errors };
}
function readUnit(value, listKind, dialect) {
    const faults = [];
    const entry = entryOf(value, dialect, faults) ?? new Map();
    if (entry.size === 0)
        faults.push('the entry is not an object with keys');
    const stated = entry.get('externalfiletype');
    if (stated !== undefined && stated !== FILE_TYPES[listKind])
        faults.push(`externalFileType is not ${FILE_TYPES[listKind]}`);
    const sequence = entry.get('createvideo') === true;
    const kind = listKind === 'fromItems' || listKind === 'imageGroup' ? (sequence ? 'imageSequence' : 'imageGroup') : listKind;
    const title = entry_textOf(entry, 'title', faults, TITLE_LIMIT);
    const clientMetadata = objectOf(entry, 'clientMetadata', faults) ?? {};
    const extra = {};
    let files = [];
    let items = [];
    if (listKind === 'fromItems')
        items = itemsOf(entry, faults);
    else if (kind === 'imageGroup' || kind === 'imageSequence')
        files = read_spec_framesOf(entry, 'images', kind, dialect, faults);
    else if (kind === 'dicomSeries')
        files = read_spec_framesOf(entry, 'dicomFiles', kind, dialect, faults);
    else if (kind === 'scene') {
        const scene = objectOf(entry, 'scene', faults);
        if (!scene)
            faults.push('scene is missing');
        else {
            extra['scene'] = scene;
            const url = typeof scene['url'] === 'string' ? scene['url'] : null;
            files = [{ url, title: null, placeholder: entry_textOf(entry, 'placeholderItemUuid', faults, 50) }];
        }
        if (title === null)
            faults.push('title is missing');
    }
    else {
        files = [fileOf(entry, 'objectUrl', kind, dialect, faults)];
        const settings = kind === 'timeseries' ? objectOf(entry, 'settings', faults) : undefined;
        if (settings) {
            const read = TimeseriesSettings.safeParse(settings);
            if (!read.success)
                faults.push(`settings: ${describeIssues(read.error)}`);
            extra['timeseriesSettings'] = settings;
        }
    }
    return { kind, title, clientMetadata, files, items, extra, fault: faults.length > 0 ? faults.join('; ') : null };
}
function read_spec_framesOf(entry, listKey, kind, dialect, faults) {
    const list = entry.get(fold(listKey));
    if (Array.isArray(list)) {
        if (list.length === 0)
            faults.push(`${listKey} is empty`);
        return list.map((member, at) => {
            if (dialect === 'free' && typeof member === 'string')
                return { url: member, title: null, placeholder: null };
            const file = entryOf(member, dialect, faults);
            if (file)
                return fileOf(file, file.has('url') ? 'url' : 'objectUrl', kind, dialect, faults);
            faults.push(`${listKey}: entry ${at} is not an object`);
            return { url: null, title: null, placeholder: null };
        });
    }
    const numbered = [...entry].flatMap(([key, value]) => {
        const match = dialect === 'free' ? /^objecturl(\d{1,6})$/.exec(key) : null;
        return match ? [{ position: Number(match[1]), value }] : [];
    });
    if (numbered.length === 0)
        faults.push(`${listKey} is missing`);
    return numbered
        .sort((a, b) => a.position - b.position)
        .map(({ position, value }, at) => {
        if (position !== at)
            faults.push(`objectUrl_${at} is missing`);
        if (typeof value === 'string' && value !== '' && value.length <= URL_LIMIT) {
            return { url: value, title: null, placeholder: null };
        }
        faults.push(`objectUrl_${position} is not a URL`);
        return { url: null, title: null, placeholder: null };
    });
}
function fileOf(entry, urlKey, kind, dialect, faults) {
    const placeholder = entry_textOf(entry, 'placeholderItemUuid', faults, 50);
    const url = entry_textOf(entry, urlKey, faults, URL_LIMIT);
    if (placeholder === null && (url === null || url === ''))
        faults.push(`${urlKey} is missing`);
    const facts = kind === 'dicomSeries' ? dicomFactsOf(entry, faults) : factsOf(entry, kind, dialect, faults);
    return {
        url: placeholder === null ? url : null,
        title: entry_textOf(entry, 'title', faults, TITLE_LIMIT),
        placeholder,
        ...(facts && { facts }),
    };
}
function itemsOf(entry, faults) {
    const list = entry.get('imageitems');
    if (Array.isArray(list) && list.length > 0 && list.every((uuid) => typeof uuid === 'string')) {
        return list.map((uuid) => uuid.toLowerCase());
    }
    faults.push('imageItems is not a list of item uuids');
    return [];
}
function flagOf(key, value, errors) {
    if (typeof value !== 'boolean')
        errors.push(`${key} is neither true nor false`);
    return value === true;
}

// EXTERNAL MODULE: ./build/js/sandbox/decisions/storage.js
var storage = __webpack_require__(8747);
;// CONCATENATED MODULE: ./build/js/sandbox/store/schema-storage.js
const storageSchema = `
CREATE TABLE IF NOT EXISTS folders (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  parent TEXT REFERENCES folders (uuid),
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  client_metadata TEXT,
  owner TEXT NOT NULL,
  folder_type TEXT NOT NULL,
  integration_hash TEXT,
  remote_url TEXT,
  config TEXT NOT NULL DEFAULT '{"metadataIngestion": null}',
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS folders_by_parent ON folders (parent);
CREATE TABLE IF NOT EXISTS items (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  folder_uuid TEXT NOT NULL REFERENCES folders (uuid),
  item_type TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  client_metadata TEXT NOT NULL DEFAULT '{}',
  owner TEXT NOT NULL,
  is_frame INTEGER NOT NULL DEFAULT 0,
  url TEXT,
  storage_location TEXT NOT NULL,
  integration_hash TEXT,
  file_size INTEGER,
  mime_type TEXT,
  duration REAL,
  fps REAL,
  height INTEGER,
  width INTEGER,
  frame_count INTEGER,
  dicom_instance_uid TEXT,
  dicom_study_uid TEXT,
  dicom_series_uid TEXT,
  audio_sample_rate INTEGER,
  audio_bit_depth INTEGER,
  audio_codec TEXT,
  audio_num_channels INTEGER,
  extra TEXT NOT NULL DEFAULT '{}',
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS items_by_folder ON items (folder_uuid, seq);
CREATE TABLE IF NOT EXISTS item_children (
  parent_uuid TEXT NOT NULL REFERENCES items (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  child_uuid TEXT NOT NULL REFERENCES items (uuid) ON DELETE CASCADE,
  layout_key TEXT,
  PRIMARY KEY (parent_uuid, position)
) STRICT;
CREATE INDEX IF NOT EXISTS item_children_by_child ON item_children (child_uuid);
CREATE TABLE IF NOT EXISTS upload_jobs (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  folder_uuid TEXT NOT NULL,
  dataset_uuid TEXT,
  status TEXT NOT NULL CHECK (status IN ('PENDING', 'DONE', 'ERROR', 'CANCELLED')),
  owner TEXT NOT NULL,
  file_name TEXT,
  integration_hash TEXT,
  ignore_errors INTEGER NOT NULL,
  skip_duplicate_urls INTEGER NOT NULL,
  upsert_metadata INTEGER NOT NULL,
  errors TEXT NOT NULL DEFAULT '[]',
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS upload_jobs_by_status ON upload_jobs (status);
CREATE INDEX IF NOT EXISTS upload_jobs_by_folder ON upload_jobs (folder_uuid);
CREATE TABLE IF NOT EXISTS upload_units (
  job_uuid TEXT NOT NULL REFERENCES upload_jobs (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  uuid TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('PENDING', 'DONE', 'ERROR', 'CANCELLED')),
  entry TEXT NOT NULL,
  error TEXT,
  item_uuid TEXT,
  item_name TEXT,
  data_hash TEXT,
  PRIMARY KEY (job_uuid, position)
) STRICT;
CREATE INDEX IF NOT EXISTS upload_units_by_status ON upload_units (job_uuid, status, position);
CREATE TABLE IF NOT EXISTS upload_batches (
  job_uuid TEXT NOT NULL REFERENCES upload_jobs (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  count INTEGER NOT NULL,
  units TEXT NOT NULL,
  PRIMARY KEY (job_uuid, position)
) STRICT;
CREATE TABLE IF NOT EXISTS upload_done (
  job_uuid TEXT NOT NULL REFERENCES upload_jobs (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  units TEXT NOT NULL,
  PRIMARY KEY (job_uuid, position)
) STRICT;
CREATE TABLE IF NOT EXISTS uploads (
  object_key TEXT PRIMARY KEY,
  item_uuid TEXT NOT NULL,
  item_type TEXT NOT NULL,
  owner TEXT NOT NULL,
  mime_type TEXT,
  content BLOB,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS uploads_by_item ON uploads (item_uuid);
`;
const itemsByUrl = 'CREATE INDEX IF NOT EXISTS items_by_url ON items (folder_uuid, url)';

;// CONCATENATED MODULE: ./build/js/sandbox/upload/media-facts.js

const media_facts_MIME = {
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    png: 'image/png',
    webp: 'image/webp',
    gif: 'image/gif',
    bmp: 'image/bmp',
    tif: 'image/tiff',
    tiff: 'image/tiff',
    avif: 'image/avif',
    mp4: 'video/mp4',
    mov: 'video/quicktime',
    webm: 'video/webm',
    mkv: 'video/x-matroska',
    mp3: 'audio/mpeg',
    wav: 'audio/wav',
    flac: 'audio/flac',
    m4a: 'audio/mp4',
    dcm: 'application/dicom',
    pdf: 'application/pdf',
    txt: 'text/plain',
    html: 'text/html',
    htm: 'text/html',
    csv: 'text/csv',
    xml: 'application/xml',
    json: 'application/json',
};
const DEFAULT_MIME = {
    video: 'video/mp4',
    image: 'image/jpeg',
    dicomFile: 'application/dicom',
    nifti: 'application/nifti',
    audio: 'audio/mpeg',
    plainText: 'text/plain',
    pdf: 'application/pdf',
    timeseries: 'text/csv',
    scene: 'application/octet-stream',
};
const SIZES = [
    [1280, 720],
    [1920, 1080],
    [1024, 768],
    [800, 600],
    [640, 480],
    [1000, 1000],
];
function mediaFacts(kind, url, stated = {}) {
    let hash;
    const draw = (at, from, to) => {
        hash ??= (0,external_node_crypto_.hash)('sha256', url, 'buffer');
        return from + (hash.readUInt16BE(at * 2) % (to - from + 1));
    };
    const size = () => SIZES[draw(0, 0, SIZES.length - 1)] ?? SIZES[0];
    const pixels = kind === 'image' || kind === 'video';
    const slices = kind === 'dicomFile' || kind === 'nifti';
    const fps = kind === 'video' ? (stated.fps ?? [10, 24, 25, 30][draw(1, 0, 3)] ?? 25) : null;
    const timed = kind === 'video' || kind === 'audio';
    const duration = timed ? (stated.duration ?? draw(2, 20, 80) / 10) : null;
    const audio = kind === 'audio';
    return {
        mimeType: stated.mimeType ?? mimeOf(kind, url),
        fileSize: stated.fileSize ?? draw(3, 10_000, 60_000) * 16,
        width: stated.width ?? (pixels ? size()[0] : slices ? (tagNumber(stated, '00280011') ?? 512) : null),
        height: stated.height ?? (pixels ? size()[1] : slices ? (tagNumber(stated, '00280010') ?? 512) : null),
        fps,
        duration,
        frameCount: frameCount(kind, { fps, duration, pages: () => stated.numPages ?? draw(4, 1, 12), slices: () => draw(5, 8, 40) }, stated),
        sampleRate: audio ? (stated.sampleRate ?? 44_100) : null,
        bitDepth: audio ? (stated.bitDepth ?? 16) : null,
        codec: audio ? (stated.codec ?? (endingOf(url) === 'wav' ? 'pcm_s16le' : 'mp3')) : null,
        numChannels: audio ? (stated.numChannels ?? 2) : null,
    };
}
function frameCount(kind, known, stated) {
    switch (kind) {
        case 'video':
            return Math.max(1, Math.round((known.fps ?? 0) * (known.duration ?? 0)));
        case 'audio':
            return Math.max(1, Math.round((known.duration ?? 0) * 1000));
        case 'pdf':
            return known.pages();
        case 'nifti':
            return known.slices();
        case 'dicomFile':
            return tagNumber(stated, '00280008') ?? 1;
        case 'image':
        case 'plainText':
        case 'timeseries':
        case 'scene':
            return null;
    }
}
function tagValue(stated, tag) {
    const element = stated.dicomTags?.[tag];
    if (typeof element !== 'object' || element === null || !('Value' in element))
        return undefined;
    return Array.isArray(element.Value) ? element.Value[0] : undefined;
}
function tagNumber(stated, tag) {
    const value = Number(tagValue(stated, tag));
    return Number.isSafeInteger(value) && value > 0 && value < 1e6 ? value : undefined;
}
function mimeOf(kind, url) {
    const ending = endingOf(url);
    const mime = Object.hasOwn(media_facts_MIME, ending) ? media_facts_MIME[ending] : undefined;
    return mime !== undefined && fits(kind, mime) ? mime : DEFAULT_MIME[kind];
}
function endingOf(url) {
    return /\.([a-z0-9]{1,5})$/i.exec(url.split(/[?#]/)[0] ?? '')?.[1]?.toLowerCase() ?? '';
}
function fits(kind, mime) {
    if (kind === 'plainText')
        return /^text\/|^application\/(?:xml|json)$/.test(mime);
    return mime.split('/')[0] === DEFAULT_MIME[kind].split('/')[0];
}

;// CONCATENATED MODULE: ./build/js/sandbox/upload/new-item.js
function insertItem(context, item) {
    const { facts } = item;
    const now = context.now();
    context.store.run(`INSERT INTO items (uuid, folder_uuid, item_type, name, client_metadata, owner, is_frame, url, storage_location,
       integration_hash, file_size, mime_type, duration, fps, height, width, frame_count, dicom_instance_uid,
       dicom_study_uid, dicom_series_uid, audio_sample_rate, audio_bit_depth, audio_codec, audio_num_channels, extra,
       created_at, last_edited_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, item.uuid, item.folderUuid, item.itemType, item.name, JSON.stringify(item.clientMetadata), item.owner, item.isFrame ? 1 : 0, item.url, item.storageLocation, item.integrationHash, facts.fileSize === undefined ? null : Math.min(facts.fileSize, Number.MAX_SAFE_INTEGER), facts.mimeType ?? null, facts.duration ?? null, facts.fps ?? null, facts.height ?? null, facts.width ?? null, facts.frameCount ?? null, item.dicom?.instance ?? null, item.dicom?.study ?? null, item.dicom?.series ?? null, facts.sampleRate ?? null, facts.bitDepth ?? null, facts.codec ?? null, facts.numChannels ?? null, JSON.stringify(item.extra ?? {}), now, now);
}
function setChildren(context, parentUuid, childUuids, keys = []) {
    for (const [position, child] of childUuids.entries()) {
        context.store.run('INSERT INTO item_children (parent_uuid, position, child_uuid, layout_key) VALUES (?, ?, ?, ?)', parentUuid, position, child, keys[position] ?? null);
    }
}
function nameOfUrl(url) {
    const last = (url.split(/[?#]/)[0] ?? '').split('/').filter(Boolean).at(-1) ?? url;
    try {
        return decodeURIComponent(last).slice(0, 300);
    }
    catch (error) {
        if (error instanceof URIError)
            return last.slice(0, 300);
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/js/sandbox/upload/register-unit.js








class UnitError extends Error {
    name = 'UnitError';
}
function registerUnit(context, job, unit) {
    if (unit.fault !== null)
        throw new UnitError(unit.fault);
    if (unit.items.length > 0)
        return registerFromItems(context, job, unit);
    const urls = unit.files.map((file) => file.url ?? '');
    if (job.skip_duplicate_urls && urls.length > 0) {
        const existing = findDuplicate(context, job.folder_uuid, unit.kind, urls);
        if (existing)
            return reuse(context, job, unit, existing);
    }
    const sources = unit.files.map((file) => sourceOf(context, job, unit, file));
    switch (unit.kind) {
        case 'imageGroup':
        case 'imageSequence':
            return registerGroup(context, job, unit, sources);
        case 'dicomSeries':
            return registerSeries(context, job, unit, sources);
        case 'scene':
            return registerFile(context, job, unit, 'scene', sources[0] ?? sceneSource(context, unit));
        case 'video':
        case 'image':
        case 'nifti':
        case 'audio':
        case 'plainText':
        case 'pdf':
        case 'timeseries':
            return registerFile(context, job, unit, unit.kind, sources[0] ?? sceneSource(context, unit));
    }
}
const STRICT = new Set(['video', 'image', 'audio', 'imageGroup', 'imageSequence']);
function sourceOf(context, job, unit, file) {
    const upload = uploadOf(context, file);
    const { title, facts: stated } = file;
    if (upload) {
        if (upload.size === null)
            throw new UnitError('the file was never uploaded');
        const used = context.store.get('SELECT 1 FROM items WHERE uuid = ?', upload.item_uuid);
        const itemUuid = used ? context.uuid() : upload.item_uuid;
        return { url: upload.object_key, itemUuid, title, stated, size: upload.size, uploaded: true };
    }
    if (file.placeholder !== null)
        throw new UnitError(`there is no upload for the placeholder ${file.placeholder}`);
    const url = file.url ?? '';
    if (unit.kind === 'scene' && url === '')
        return sceneSource(context, unit);
    if (!/^[a-z][a-z0-9+.-]{0,30}:\/\/[^/]/i.test(url))
        throw new UnitError(`"${url.slice(0, 200)}" is not an absolute URL`);
    if (job.integration_hash === null)
        throw new UnitError('files in a cloud need an integration');
    if (url.includes(storage/* ERROR_MARKER */.Gy.marker))
        throw new UnitError('the file could not be read (404)');
    if (job.strictClientOnly && !stated && STRICT.has(unit.kind)) {
        throw new UnitError('with strict client-only access the metadata block of the file is required');
    }
    return { url, itemUuid: context.uuid(), title, stated, size: undefined, uploaded: false };
}
function uploadOf(context, { placeholder, url }) {
    if (placeholder === null && url?.includes(':'))
        return undefined;
    return context.store.get('SELECT object_key, item_uuid, length(content) AS size FROM uploads WHERE item_uuid = ? OR object_key = ?', placeholder?.toLowerCase() ?? '', url ?? '');
}
function sceneSource(context, unit) {
    const url = `scene:${(0,canonical/* sha256 */.sc)(JSON.stringify(unit.extra)).slice(0, 32)}`;
    return { url, itemUuid: context.uuid(), title: null, stated: undefined, size: undefined, uploaded: false };
}
function register_unit_factsOf(kind, source) {
    const stated = source.size === undefined ? source.stated : { ...source.stated, fileSize: source.size };
    return mediaFacts(kind, source.url, stated ?? {});
}
function common(job, unit) {
    return { folderUuid: job.folder_uuid, owner: job.owner, clientMetadata: unit.clientMetadata };
}
function place(job, source) {
    if (source.uploaded)
        return { url: source.url, storageLocation: 'encord', integrationHash: null };
    return { url: source.url, storageLocation: job.storageLocation, integrationHash: job.integration_hash };
}
function framesOfScene(extra) {
    const { streams } = sceneJson(extra, (url) => url);
    const counts = entriesOf(streams).map(([, one]) => {
        const { entityType, events } = isJson(one['stream']) ? one['stream'] : {};
        return entityType === 'point_cloud' || entityType === 'image' ? listOf(events).length : 0;
    });
    return Math.max(1, ...counts);
}
function registerFile(context, job, unit, kind, source) {
    const name = unit.title ?? nameOfUrl(source.url);
    insertItem(context, {
        ...common(job, unit),
        ...place(job, source),
        uuid: source.itemUuid,
        itemType: kind,
        name,
        isFrame: false,
        facts: kind === 'scene' ? { ...register_unit_factsOf(kind, source), frameCount: framesOfScene(unit.extra) } : register_unit_factsOf(kind, source),
        extra: unit.extra,
    });
    return { itemUuid: source.itemUuid, name, listed: true };
}
function registerGroup(context, job, unit, sources) {
    const frames = sources.map((source) => {
        const facts = register_unit_factsOf('image', source);
        insertItem(context, {
            ...common(job, unit),
            ...place(job, source),
            clientMetadata: {},
            uuid: source.itemUuid,
            itemType: 'image',
            name: source.title ?? nameOfUrl(source.url),
            isFrame: true,
            facts,
        });
        return { uuid: source.itemUuid, facts };
    });
    return insertGroup(context, job, unit, frames);
}
function registerFromItems(context, job, unit) {
    const owner = callerOf(context.store, job.owner);
    const frames = unit.items.map((uuid) => {
        const item = context.store.get('SELECT folder_uuid, item_type, width, height, file_size FROM items WHERE uuid = ?', uuid);
        const seen = item && folderRole(context.store, owner, item.folder_uuid) !== undefined;
        if (!seen || item.item_type !== 'image')
            throw new UnitError(`${uuid.slice(0, 50)} is not an image item`);
        return { uuid, facts: { width: item.width, height: item.height, fileSize: item.file_size ?? 0 } };
    });
    return insertGroup(context, job, unit, frames);
}
function insertGroup(context, job, unit, frames) {
    const uuid = context.uuid();
    const sequence = unit.kind === 'imageSequence';
    const name = unit.title ?? `${frames.length} images`;
    insertItem(context, {
        ...common(job, unit),
        uuid,
        itemType: unit.kind,
        name,
        isFrame: false,
        url: null,
        storageLocation: job.storageLocation,
        integrationHash: job.integration_hash,
        facts: {
            mimeType: sequence ? 'video/mp4' : 'application/octet-stream',
            fileSize: frames.reduce((sum, frame) => sum + frame.facts.fileSize, 0),
            width: frames[0]?.facts.width ?? null,
            height: frames[0]?.facts.height ?? null,
            frameCount: frames.length,
            ...(sequence && { fps: 1, duration: frames.length }),
        },
    });
    setChildren(context, uuid, frames.map((frame) => frame.uuid));
    return { itemUuid: uuid, name, listed: true };
}
function registerSeries(context, job, unit, sources) {
    const key = (0,canonical/* sha256 */.sc)(sources.map((source) => source.url).join('\n'));
    const uid = (tag, suffix) => {
        const stated = tagValue(sources[0]?.stated ?? {}, tag);
        return typeof stated === 'string' ? stated.slice(0, 64) : `2.25.${BigInt(`0x${key.slice(0, 30)}`)}.${suffix}`;
    };
    const study = uid('0020000D', '1');
    const series = uid('0020000E', '2');
    let frameCount = 0;
    let fileSize = 0;
    let first;
    for (const [at, source] of sources.entries()) {
        const facts = register_unit_factsOf('dicomFile', source);
        const stated = tagValue(source.stated ?? {}, '00080018');
        const instance = typeof stated === 'string' ? stated.slice(0, 64) : `${series}.${at + 1}`;
        first ??= facts;
        frameCount += facts.frameCount ?? 1;
        fileSize += facts.fileSize;
        insertItem(context, {
            ...common(job, unit),
            ...place(job, source),
            clientMetadata: {},
            uuid: source.itemUuid,
            itemType: 'dicomFile',
            name: source.title ?? nameOfUrl(source.url),
            isFrame: true,
            facts,
            dicom: { instance, study, series },
        });
    }
    const uuid = context.uuid();
    const name = unit.title ?? `Series of ${sources.length} files`;
    insertItem(context, {
        ...common(job, unit),
        uuid,
        itemType: 'dicomSeries',
        name,
        isFrame: false,
        url: null,
        storageLocation: job.storageLocation,
        integrationHash: job.integration_hash,
        facts: {
            mimeType: 'application/dicom',
            fileSize,
            width: first?.width ?? 512,
            height: first?.height ?? 512,
            frameCount,
        },
        dicom: { instance: null, study, series },
    });
    setChildren(context, uuid, sources.map((source) => source.itemUuid));
    return { itemUuid: uuid, name, listed: true };
}
function findDuplicate(context, folderUuid, kind, urls) {
    const [first = ''] = urls;
    if (first === '')
        return undefined;
    const { store } = context;
    if (kind !== 'imageGroup' && kind !== 'imageSequence' && kind !== 'dicomSeries') {
        return store.get('SELECT uuid, name FROM items WHERE folder_uuid = ? AND url = ? AND is_frame = 0 ORDER BY seq LIMIT 1', folderUuid, first);
    }
    const candidates = store.all(`SELECT g.uuid, g.name FROM items f JOIN item_children c ON c.child_uuid = f.uuid AND c.position = 0
     JOIN items g ON g.uuid = c.parent_uuid
     WHERE f.folder_uuid = ?1 AND f.url = ?2 AND g.folder_uuid = ?1 AND g.item_type = ?3 ORDER BY g.seq`, folderUuid, first, kind);
    return candidates.find((candidate) => {
        const parts = store.all('SELECT i.url FROM item_children c JOIN items i ON i.uuid = c.child_uuid WHERE c.parent_uuid = ? ORDER BY c.position', candidate.uuid);
        return parts.length === urls.length && parts.every((part, at) => part.url === urls[at]);
    });
}
function reuse(context, job, unit, existing) {
    if (!job.upsert_metadata)
        return { itemUuid: existing.uuid, name: existing.name, listed: false };
    context.store.run('UPDATE items SET client_metadata = ?, last_edited_at = ? WHERE uuid = ?', JSON.stringify(unit.clientMetadata), context.now(), existing.uuid);
    return { itemUuid: existing.uuid, name: existing.name, listed: true };
}

;// CONCATENATED MODULE: ./build/js/sandbox/upload/unit-rows.js
const UNITS_A_STEP = 1000;
function insertBatches(context, jobUuid, units) {
    for (let position = 0; position < units.length; position += UNITS_A_STEP) {
        const batch = units.slice(position, position + UNITS_A_STEP);
        context.store.run('INSERT INTO upload_batches (job_uuid, position, count, units) VALUES (?, ?, ?, ?)', jobUuid, position, batch.length, JSON.stringify(batch));
    }
}
function nextBatch({ store }, jobUuid) {
    const next = store.get('SELECT min(position) AS position FROM upload_batches WHERE job_uuid = ? HAVING count(*) > 0', jobUuid);
    if (!next)
        return undefined;
    const sql = 'SELECT units FROM upload_batches WHERE job_uuid = ? AND position = ?';
    const text = store.get(sql, jobUuid, next.position)?.units ?? '[]';
    return { position: next.position, units: JSON.parse(text) };
}
function deleteBatch(context, jobUuid, position) {
    context.store.run('DELETE FROM upload_batches WHERE job_uuid = ? AND position = ?', jobUuid, position);
}
function insertWaiting(context, jobUuid, position, entry) {
    context.store.run(`INSERT INTO upload_units (job_uuid, position, uuid, status, entry) VALUES (?, ?, ?, 'PENDING', ?)`, jobUuid, position, context.uuid(), entry);
}
function saveDone(context, jobUuid, done) {
    const [first] = done;
    if (!first)
        return;
    const { store } = context;
    store.run('INSERT INTO upload_done (job_uuid, position, units) VALUES (?, ?, ?)', jobUuid, first.position, JSON.stringify(done));
    if (!store.get('SELECT 1 FROM upload_units WHERE job_uuid = ? LIMIT 1', jobUuid))
        return;
    for (const { position } of done) {
        store.run('DELETE FROM upload_units WHERE job_uuid = ? AND position = ?', jobUuid, position);
    }
}
function doneUnits({ store }, jobUuid) {
    const steps = store.all('SELECT units FROM upload_done WHERE job_uuid = ?', jobUuid);
    const earlier = store.all(`SELECT position, item_uuid, item_name, data_hash FROM upload_units WHERE job_uuid = ? AND status = 'DONE'`, jobUuid);
    const units = [...earlier, ...steps.flatMap((step) => JSON.parse(step.units))];
    return units.sort((a, b) => a.position - b.position);
}
function saveFailed(context, jobUuid, position, entry, error) {
    context.store.run(`INSERT INTO upload_units (job_uuid, position, uuid, status, entry, error) VALUES (?, ?, ?, 'ERROR', ?, ?)
     ON CONFLICT (job_uuid, position) DO UPDATE SET status = excluded.status, error = excluded.error`, jobUuid, position, context.uuid(), entry, error);
}

;// CONCATENATED MODULE: ./build/js/sandbox/upload/step-jobs.js







const LOCATIONS = {
    aws: 's3',
    gcp: 'gcp',
    azure: 'azure',
    otc: 'openTelekom',
    's3-compatible': 's3Compatible',
};
function beginJob(context, jobUuid, units) {
    const { store } = context;
    if (units.length > UNITS_A_STEP || store.get('SELECT 1 FROM upload_batches LIMIT 1')) {
        insertBatches(context, jobUuid, units);
        return;
    }
    const job = store.get('SELECT * FROM upload_jobs WHERE uuid = ?', jobUuid);
    (0,invariant/* invariant */.V1)(job, 'a job is stored before it begins');
    work(context, job, openUnits(context, job, { position: 0, units }, isSlow(context, job)));
    if (!isWaiting(context, job))
        finish(context, job);
}
function stepUploadJobs(context) {
    return context.store.transaction(() => {
        const jobs = context.store.all(`SELECT * FROM upload_jobs WHERE status = 'PENDING' ORDER BY seq LIMIT 100`);
        for (const job of jobs)
            if (stepJob(context, job))
                return 'more';
        return jobs.length > 0 ? 'later' : 'idle';
    });
}
function stepJob(context, job) {
    const { store } = context;
    const slow = isSlow(context, job);
    const batch = nextBatch(context, job.uuid);
    if (batch) {
        work(context, job, openUnits(context, job, batch, slow));
        deleteBatch(context, job.uuid, batch.position);
    }
    else {
        const units = waitingUnits(context, job, slow);
        if (units.length === 0 && isWaiting(context, job))
            return false;
        work(context, job, units);
    }
    if (!store.get('SELECT 1 FROM upload_batches WHERE job_uuid = ?', job.uuid) && !isWaiting(context, job)) {
        finish(context, job);
    }
    return true;
}
function isSlow(context, job) {
    return context.now() < job.created_at + storage/* SLOW_MARKER */.bM.milliseconds;
}
function openUnits(context, job, { position, units: all }, slow) {
    const units = all.map((unit, at) => ({ position: position + at, unit }));
    if (!slow)
        return units;
    return units.filter(({ position: own, unit }) => {
        if (!takesTime(unit))
            return true;
        insertWaiting(context, job.uuid, own, JSON.stringify(unit));
        return false;
    });
}
function takesTime({ files, extra }) {
    const { marker } = storage/* SLOW_MARKER */.bM;
    if (files.some(({ url }) => url?.includes(marker)))
        return true;
    return extra['scene'] !== undefined && JSON.stringify(extra).includes(marker);
}
function waitingUnits(context, job, slow) {
    return context.store
        .all(`SELECT position, entry FROM upload_units WHERE job_uuid = ?1 AND status = 'PENDING'
         AND (?2 = 0 OR instr(entry, ?3) = 0) ORDER BY position LIMIT ${UNITS_A_STEP}`, job.uuid, slow ? 1 : 0, storage/* SLOW_MARKER */.bM.marker)
        .map(({ position, entry }) => ({ position, unit: JSON.parse(entry) }));
}
function isWaiting({ store }, job) {
    return Boolean(store.get(`SELECT 1 FROM upload_units WHERE job_uuid = ? AND status = 'PENDING' LIMIT 1`, job.uuid));
}
function work(outer, job, units) {
    const context = { ...outer, uuid: uuidsAlike(outer.random) };
    const unitJob = withIntegration(context, job);
    if (job.skip_duplicate_urls)
        context.store.run(itemsByUrl);
    const done = [];
    for (const { position, unit } of units) {
        try {
            done.push({ position, made: registerUnit(context, unitJob, unit) });
        }
        catch (error) {
            if (!(error instanceof UnitError))
                throw error;
            saveFailed(context, job.uuid, position, JSON.stringify(unit), error.message);
        }
    }
    const dataset = job.dataset_uuid ?? mirrorOf(context.store, job.folder_uuid);
    const items = done.map(({ made }) => made.itemUuid);
    const hashes = dataset === undefined ? undefined : linkAllOnce(context, dataset, items);
    const rows = done.map(({ position, made }) => ({
        position,
        item_uuid: made.listed ? made.itemUuid : null,
        item_name: made.name,
        data_hash: hashes?.get(made.itemUuid) ?? null,
    }));
    saveDone(context, job.uuid, rows);
}
function withIntegration(context, job) {
    const integration = context.store.get('SELECT cloud, strict_client_only FROM integrations WHERE uuid = ?', job.integration_hash);
    return {
        ...job,
        storageLocation: LOCATIONS[integration?.cloud ?? ''] ?? 'encord',
        strictClientOnly: integration?.strict_client_only === 1,
    };
}
function finish(context, job) {
    const failed = context.store.all(`SELECT DISTINCT error FROM upload_units WHERE job_uuid = ? AND status = 'ERROR' LIMIT 100`, job.uuid);
    context.store.run('UPDATE upload_jobs SET status = ?, errors = ? WHERE uuid = ?', failed.length > 0 && !job.ignore_errors ? 'ERROR' : 'DONE', JSON.stringify(failed.map((row) => row.error)), job.uuid);
}

;// CONCATENATED MODULE: ./build/js/sandbox/upload/jobs.js








const JobRequest = schemas/* object */.Ikc({
    dataItems: schemas/* unknown */.L5J().optional(),
    externalFiles: schemas/* unknown */.L5J().optional(),
    integrationHash: Uuid.nullish(),
    ignoreErrors: schemas/* boolean */.zMY().default(false),
    fileName: schemas/* string */.YjP().max(1000).nullish(),
});
function startJob(context, caller, folderUuid, body, datasetUuid = null) {
    const request = readPayload(JobRequest, body, 'upload job');
    const typed = request.dataItems !== undefined && request.dataItems !== null;
    const free = request.externalFiles !== undefined && request.externalFiles !== null;
    if (typed === free)
        throw invalid('upload job: give exactly one of dataItems and externalFiles');
    const integration = request.integrationHash ?? null;
    if (integration !== null && !context.store.get('SELECT 1 FROM integrations WHERE uuid = ?', integration)) {
        throw notFound(`the integration ${integration}`);
    }
    const spec = typed ? readSpec(request.dataItems, 'typed') : readSpec(request.externalFiles, 'free');
    if (typed)
        refuseFaults(spec);
    const uuid = context.uuid();
    const broken = spec.errors.length > 0;
    context.store.run(`INSERT INTO upload_jobs (uuid, folder_uuid, dataset_uuid, status, owner, file_name, integration_hash, ignore_errors,
       skip_duplicate_urls, upsert_metadata, errors, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, uuid, folderUuid, datasetUuid, broken ? 'ERROR' : 'PENDING', caller.email, request.fileName ?? null, integration, request.ignoreErrors ? 1 : 0, spec.skipDuplicateUrls ? 1 : 0, spec.upsertMetadata ? 1 : 0, JSON.stringify(spec.errors.slice(0, 100)), context.now());
    if (!broken)
        beginJob(context, uuid, spec.units);
    context.wake();
    return uuid;
}
function refuseFaults(spec) {
    const faults = [
        ...spec.errors,
        ...spec.units.flatMap((unit, at) => (unit.fault === null ? [] : [`unit ${at} (${unit.kind}): ${unit.fault}`])),
    ];
    if (faults.length > 0)
        throw invalid(`dataItems: ${faults.slice(0, 20).join('; ')}`);
}
function jobByUuid(context, uuid) {
    return context.store.get('SELECT uuid, folder_uuid, dataset_uuid, status, errors, file_name FROM upload_jobs WHERE uuid = ?', uuid.toLowerCase());
}
async function waitForJob(context, uuid, seconds, signal) {
    const limit = Math.min(seconds * 1000, wire/* LONG_POLL_HOLD */.DE.milliseconds);
    for (let waited = 0; waited < limit && !signal.aborted;) {
        if (jobByUuid(context, uuid)?.status !== 'PENDING')
            return;
        if (stepUploadJobs(context) === 'more') {
            await breathe();
            continue;
        }
        await context.sleep(wire/* LONG_POLL_HOLD */.DE.stepMilliseconds);
        waited += wire/* LONG_POLL_HOLD */.DE.stepMilliseconds;
    }
}
function breathe() {
    return new Promise((resolve) => {
        setImmediate(resolve);
    });
}
function reportJob(context, job) {
    const { store } = context;
    const counts = { PENDING: 0, DONE: 0, ERROR: 0, CANCELLED: 0 };
    const rows = store.all('SELECT status, count(*) AS count FROM upload_units WHERE job_uuid = ? GROUP BY status', job.uuid);
    for (const row of rows)
        counts[row.status] = row.count;
    const done = doneUnits(context, job.uuid);
    counts.DONE = done.length;
    counts.PENDING += untouched(context, job);
    const failed = store.all(`SELECT uuid, entry, error FROM upload_units WHERE job_uuid = ? AND status = 'ERROR' ORDER BY position`, job.uuid);
    return {
        status: job.status,
        errors: JSON.parse(job.errors),
        units: done.filter((unit) => unit.item_uuid !== null),
        unitErrors: failed.map((row) => {
            const unit = JSON.parse(row.entry);
            return {
                objectUrls: unit.files.flatMap((file) => file.url ?? []),
                error: row.error,
                subtaskUuid: row.uuid,
                actionDescription: actionOf(unit.kind),
            };
        }),
        counts,
    };
}
function untouched(context, job) {
    const sql = 'SELECT coalesce(sum(count), 0) AS count FROM upload_batches WHERE job_uuid = ?';
    return context.store.get(sql, job.uuid)?.count ?? 0;
}
function cancelJob(context, job) {
    const { store } = context;
    for (let batch = nextBatch(context, job.uuid); batch; batch = nextBatch(context, job.uuid)) {
        for (const [at, unit] of batch.units.entries()) {
            insertWaiting(context, job.uuid, batch.position + at, JSON.stringify(unit));
        }
        deleteBatch(context, job.uuid, batch.position);
    }
    const cancelled = store.run(`UPDATE upload_units SET status = 'CANCELLED' WHERE job_uuid = ? AND status = 'PENDING'`, job.uuid);
    store.run(`UPDATE upload_jobs SET status = 'CANCELLED' WHERE uuid = ? AND status = 'PENDING'`, job.uuid);
    return cancelled;
}

;// CONCATENATED MODULE: ./build/js/sandbox/routes/dataset-private-data.js






const Start = schemas/* object */.Ikc({
    dataItems: schemas/* unknown */.L5J().optional(),
    files: schemas/* unknown */.L5J().optional(),
    integrationId: schemas/* string */.YjP().nullish(),
    ignoreErrors: schemas/* boolean */.zMY().default(false),
    folderUuid: Uuid.nullish(),
    fileName: schemas/* string */.YjP().nullish(),
});
const Poll = schemas/* object */.Ikc({ process_hash: Uuid, timeout_seconds: schemas/* number */.aig().min(0).max(10_000_000).default(0) });
function startPrivateData(context, caller, call) {
    const dataset = requireDataset(context, caller, call.resourceId ?? '', 'admin');
    const body = readPayload(Start, call.payload);
    const folder = body.folderUuid ?? dataset.backing_folder_uuid;
    if (folder === null)
        throw invalid('folderUuid is needed, because the dataset has no folder of its own');
    requireFolder(context, caller, folder, 'admin');
    const request = {
        dataItems: body.dataItems,
        externalFiles: body.files,
        integrationHash: body.integrationId,
        ignoreErrors: body.ignoreErrors,
        fileName: body.fileName,
    };
    return { process_hash: startJob(context, caller, folder, request, dataset.uuid) };
}
async function pollPrivateData(context, caller, call) {
    const dataset = requireDataset(context, caller, call.resourceId ?? '', 'user');
    const body = readPayload(Poll, call.payload);
    if (jobByUuid(context, body.process_hash)?.dataset_uuid !== dataset.uuid)
        throw notFound('the process');
    await waitForJob(context, body.process_hash, body.timeout_seconds, call.signal);
    const job = jobByUuid(context, body.process_hash);
    if (!job)
        throw notFound('the process');
    const report = reportJob(context, job);
    return {
        status: report.status,
        data_hashes_with_titles: report.units.flatMap((unit) => unit.data_hash === null
            ? []
            : [{ data_hash: unit.data_hash, title: unit.item_name, backing_item_uuid: unit.item_uuid }]),
        errors: report.errors,
        data_unit_errors: report.unitErrors.map((error) => ({
            object_urls: error.objectUrls,
            error: error.error,
            subtask_uuid: error.subtaskUuid,
            action_description: error.actionDescription,
        })),
        units_pending_count: report.counts.PENDING,
        units_done_count: report.counts.DONE,
        units_error_count: report.counts.ERROR,
        units_cancelled_count: report.counts.CANCELLED,
    };
}

;// CONCATENATED MODULE: ./build/js/sandbox/routes/datasets-legacy.js














function datasetOf(context, caller, call, atLeast) {
    if (call.resourceType !== 'dataset' || call.resourceId === undefined) {
        throw invalid('this operation needs the headers ResourceType: dataset and ResourceID');
    }
    return requireDataset(context, caller, call.resourceId, atLeast);
}
const Settings = schemas/* object */.Ikc({
    fetch_client_metadata: schemas/* boolean */.zMY().nullish(),
    fetch_rows: schemas/* boolean */.zMY().nullish(),
});
function viewOf(call, settings) {
    return {
        origin: call.origin,
        clientMetadata: settings?.fetch_client_metadata === true,
        signedUrl: false,
        images: false,
    };
}
function getDataset(context, caller, call) {
    const dataset = datasetOf(context, caller, call, 'user');
    const payload = readPayload(schemas/* object */.Ikc({ dataset_access_settings: Settings.nullish() }).nullish(), call.payload);
    const settings = payload?.dataset_access_settings;
    const view = viewOf(call, settings);
    const rows = settings?.fetch_rows === false ? undefined : rowsOfDataset(context.store, dataset.uuid);
    return {
        dataset_hash: dataset.uuid,
        title: dataset.title,
        description: dataset.description,
        dataset_type: 'CORD_STORAGE',
        backing_folder_uuid: dataset.backing_folder_uuid,
        ...(rows && { data_rows: rows.map((row) => dataRowJson(context, row, view)) }),
    };
}
const RowFilter = schemas/* object */.Ikc({
    title_eq: schemas/* string */.YjP().nullish(),
    title_like: schemas/* string */.YjP().max(PATTERN_LIMIT).nullish(),
    created_before: schemas/* string */.YjP().nullish(),
    created_after: schemas/* string */.YjP().nullish(),
    data_types: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    data_hashes: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    dataset_access_settings: Settings.nullish(),
});
function listRows(context, caller, call) {
    const dataset = datasetOf(context, caller, call, 'user');
    const filter = readPayload(RowFilter, call.payload ?? {});
    const before = filter.created_before ? timeOf(filter.created_before, 'created_before') : Infinity;
    const after = filter.created_after ? timeOf(filter.created_after, 'created_after') : -Infinity;
    const hashes = filter.data_hashes && new Set(filter.data_hashes.map((hash) => hash.toLowerCase()));
    const fits = (row) => (filter.title_eq == null || row.data_title === filter.title_eq) &&
        (filter.title_like == null || isLike(row.data_title, filter.title_like)) &&
        row.created_at < before &&
        row.created_at > after &&
        (!filter.data_types || filter.data_types.includes(row.data_type)) &&
        (!hashes || hashes.has(row.data_hash));
    const view = viewOf(call, filter.dataset_access_settings);
    return rowsOfDataset(context.store, dataset.uuid)
        .filter(fits)
        .map((row) => dataRowJson(context, row, view));
}
function rowOf(context, caller, call, atLeast) {
    const hash = readPayload(Uuid, call.uid, 'uid');
    const row = dataRow(context.store, hash);
    if (!row)
        throw notFound(`the data row ${hash}`);
    requireDataset(context, caller, row.dataset_hash, atLeast);
    return row;
}
const RowRequest = schemas/* object */.Ikc({
    additional_data: schemas/* object */.Ikc({
        signed_url: schemas/* boolean */.zMY().nullish(),
        images_data_fetch_options: schemas/* object */.Ikc({ fetch_signed_urls: schemas/* boolean */.zMY().nullish() }).nullish(),
        client_metadata: schemas/* boolean */.zMY().nullish(),
    })
        .nullish(),
});
function getRow(context, caller, call) {
    const more = readPayload(RowRequest, call.payload ?? {}).additional_data;
    return dataRowJson(context, rowOf(context, caller, call, 'user'), {
        origin: call.origin,
        clientMetadata: more?.client_metadata === true,
        signedUrl: more?.signed_url === true,
        images: Boolean(more?.images_data_fetch_options),
    });
}
const RowChange = schemas/* object */.Ikc({ data_title: Title.optional(), client_metadata: JsonObject.optional() });
function saveRow(context, caller, call) {
    const change = readPayload(RowChange, call.payload);
    const row = rowOf(context, caller, call, 'admin');
    patchItem(context, { ...caller, admin: true }, row.item_uuid, {
        name: change.data_title,
        clientMetadata: change.client_metadata,
    });
    const view = { origin: call.origin, clientMetadata: true, signedUrl: false, images: false };
    const saved = dataRow(context.store, row.data_hash) ?? row;
    return { updated_fields: Object.keys(change), data_row: dataRowJson(context, saved, view) };
}
const Link = schemas/* object */.Ikc({
    item_uuids: schemas/* array */.YOg(Uuid).max(100_000),
    duplicates_behavior: schemas/* enum */.k5n(['SKIP', 'FAIL', 'DUPLICATE']).default('SKIP'),
});
function datasets_legacy_link(context, caller, call) {
    const dataset = datasetOf(context, caller, call, 'admin');
    const body = readPayload(Link, call.payload);
    const present = new Set(context.store
        .all('SELECT item_uuid FROM data_rows WHERE dataset_uuid = ?', dataset.uuid)
        .map((row) => row.item_uuid));
    const wanted = [];
    for (const uuid of body.item_uuids) {
        const item = requireItem(context, caller, uuid, 'user');
        if (item.item_type === 'dicomFile')
            throw invalid(`the item ${uuid} is a file of a DICOM series; link the series`);
        if (present.has(uuid) && body.duplicates_behavior === 'FAIL') {
            throw new ApiError('RESOURCE_EXISTS_ERROR', `the item ${uuid} is in the dataset already`);
        }
        if (present.has(uuid) && body.duplicates_behavior === 'SKIP')
            continue;
        present.add(uuid);
        wanted.push(uuid);
    }
    const view = viewOf(call, undefined);
    return linkItems(context, dataset.uuid, wanted).flatMap((hash) => {
        const row = dataRow(context.store, hash);
        return row ? [dataRowJson(context, row, view)] : [];
    });
}
function unlink(context, caller, call) {
    const dataset = datasetOf(context, caller, call, 'admin');
    const hashes = readPayload(schemas/* union */.KCZ([schemas/* array */.YOg(Uuid).max(100_000), Uuid.transform((hash) => [hash])]), call.uid, 'uid');
    unlinkRows(context, dataset.uuid, hashes);
    return { success: true };
}
const Renames = schemas/* array */.YOg(schemas/* object */.Ikc({ video_hash: Uuid, title: Title })).max(10_000);
function rename(context, caller, call) {
    const dataset = datasetOf(context, caller, call, 'admin');
    for (const { video_hash: hash, title } of readPayload(Renames, call.payload)) {
        const row = dataRow(context.store, hash);
        if (row?.dataset_hash !== dataset.uuid)
            throw notFound(`the data row ${hash} in this dataset`);
        patchItem(context, { ...caller, admin: true }, row.item_uuid, { name: title });
    }
    return { success: true };
}
const AddUsers = schemas/* object */.Ikc({
    user_emails: schemas/* array */.YOg(Email).max(10_000),
    user_role: schemas/* union */.KCZ([schemas/* literal */.euz(0), schemas/* literal */.euz(1)]),
});
function addUsers(context, caller, call) {
    const dataset = datasetOf(context, caller, call, 'admin');
    const body = readPayload(AddUsers, call.payload);
    return body.user_emails.map((address) => {
        const email = ensureUser(context, address, { memberType: 'external' });
        const present = context.store.get(`SELECT role FROM user_access WHERE kind = 'dataset' AND uuid = ? AND email = ?`, dataset.uuid, email);
        if (!present)
            grantUser(context, 'dataset', dataset.uuid, email, body.user_role);
        return { user_email: email, user_role: present?.role ?? body.user_role, dataset_hash: dataset.uuid };
    });
}
const datasetLegacyRoutes = {
    dataset: { GET: getDataset },
    datarows: { GET: listRows },
    datarow: { GET: getRow, POST: saveRow },
    datasetlinkitems: { POST: datasets_legacy_link },
    video: { DELETE: unlink, POST: rename },
    datasetusers: { POST: addUsers },
    datasetdatalongpolling: { POST: startPrivateData, GET: { waiting: pollPrivateData } },
};

;// CONCATENATED MODULE: ./build/js/sandbox/routes/background-jobs.js







function newJob(context, caller, kind, about) {
    const uuid = context.uuid();
    context.store.run('INSERT INTO jobs (uuid, kind, about, owner, created_at) VALUES (?, ?, ?, ?, ?)', uuid, kind, JSON.stringify(about), caller.email, context.now());
    return jobOf(context, kind, 'uuid', uuid);
}
function findJob(context, kind, key, value) {
    return context.store.get(`SELECT seq, uuid, about FROM jobs WHERE kind = ? AND ${key} = ?`, kind, value);
}
function jobOf(context, kind, key, value) {
    const job = findJob(context, kind, key, value);
    if (!job)
        throw notFound(`the job ${String(value).slice(0, 60)}`);
    return job;
}
const Reencode = schemas/* object */.Ikc({
    storageItems: schemas/* array */.YOg(Uuid).max(10_000),
    processTitle: schemas/* string */.YjP().max(1000),
    forceFullReencoding: schemas/* boolean */.zMY(),
});
const backgroundJobRoutes = [
    {
        method: 'POST',
        path: 'storage/folders/:folder/cloud-synced-folder-syncs',
        handle(context, caller, { params }) {
            const folder = requireFolder(context, caller, params['folder'] ?? '', 'admin');
            if (folder.folder_type !== 'cloudLinked')
                throw invalid(`the folder ${folder.uuid} is not linked to a cloud`);
            return newJob(context, caller, 'cloud-sync', folder.uuid).uuid;
        },
    },
    {
        method: 'GET',
        path: 'storage/folders/:folder/cloud-linked-folder-syncs/:job/long-polling',
        handle(context, caller, { params }) {
            const folder = requireFolder(context, caller, params['folder'] ?? '', 'user');
            const uuid = (params['job'] ?? '').toLowerCase();
            const job = findJob(context, 'cloud-sync', 'uuid', uuid);
            if (job?.about !== JSON.stringify(folder.uuid))
                throw invalid(`the folder has no job ${uuid.slice(0, 60)}`);
            return {
                status: 'done',
                scanPagesProcessingPending: 0,
                scanPagesProcessingDone: 1,
                scanPagesProcessingError: 0,
                scanPagesProcessingCancelled: 0,
                uploadJobsPending: 0,
                uploadJobsDone: 0,
                uploadJobsError: 0,
                uploadJobsUnitsPending: 0,
                uploadJobsUnitsDone: 0,
                uploadJobsUnitsError: 0,
                uploadJobsUnitsCancelled: 0,
            };
        },
    },
    {
        method: 'POST',
        path: 'storage/items/reencode',
        handle(context, caller, { body }) {
            const { storageItems } = readPayload(Reencode, body);
            for (const uuid of storageItems) {
                const item = requireItem(context, caller, uuid, 'admin');
                if (item.item_type !== 'video')
                    throw invalid(`the item ${item.uuid} is no video`);
            }
            return newJob(context, caller, 'reencode-items', storageItems).uuid;
        },
    },
    {
        method: 'GET',
        path: 'storage/items/reencode/:job',
        handle(context, _caller, { params }) {
            const job = jobOf(context, 'reencode-items', 'uuid', (params['job'] ?? '').toLowerCase());
            return { status: 'done', result: JSON.parse(job.about) };
        },
    },
];
const backgroundLegacyRoutes = {
    reencodevideotask: {
        PUT(context, caller, call) {
            const dataset = datasetOf(context, caller, call, 'admin');
            const { data_hash: hashes } = readPayload(schemas/* object */.Ikc({ data_hash: schemas/* array */.YOg(Uuid).min(1) }), call.payload);
            for (const hash of hashes) {
                const row = dataRow(context.store, hash);
                if (row?.dataset_hash !== dataset.uuid)
                    throw notFound(`the data unit ${hash} of this dataset`);
                if (row.data_type !== 'VIDEO')
                    throw invalid(`the data unit ${hash} is no video`);
            }
            return newJob(context, caller, 'reencode-data', hashes).seq;
        },
        GET(context, caller, call) {
            datasetOf(context, caller, call, 'user');
            const job = jobOf(context, 'reencode-data', 'seq', readPayload(schemas/* int */.Whr(), call.uid, 'uid'));
            const hashes = readPayload(schemas/* array */.YOg(schemas/* string */.YjP()), JSON.parse(job.about));
            const result = hashes.map((hash) => ({
                data_hash: hash,
                signed_url: null,
                bucket_path: dataRow(context.store, hash)?.data_link ?? '',
            }));
            return { status: 'DONE', result };
        },
    },
};

;// CONCATENATED MODULE: ./build/js/sandbox/routes/collections.js







const New = schemas/* object */.Ikc({ name: Title, description: Description.nullish() });
const Patch = schemas/* object */.Ikc({ name: Title.nullish(), description: Description.nullish() });
const Items = schemas/* object */.Ikc({ itemUuids: schemas/* array */.YOg(Uuid).max(100_000) });
const Titles = schemas/* object */.Ikc({ dataTitles: schemas/* array */.YOg(schemas/* string */.YjP()).max(1000) });
const TITLE_BYTES = 200_000;
function requireCollection(context, caller, call, atLeast) {
    const uuid = (call.params['collection'] ?? '').toLowerCase();
    const collection = context.store.get('SELECT * FROM collections WHERE uuid = ?', uuid);
    if (!collection)
        throw notFound(`the collection ${uuid.slice(0, 60)}`);
    requireFolder(context, caller, collection.folder_uuid, atLeast);
    return collection;
}
function listCollections(context, caller, { query }) {
    const uuids = query.getAll('uuids').map((uuid) => readPayload(Uuid, uuid, 'uuids'));
    const folder = query.get('topLevelFolderUuid');
    const all = context.store
        .all('SELECT * FROM collections ORDER BY seq')
        .filter((one) => uuids.length === 0 || uuids.includes(one.uuid))
        .filter((one) => folder === null || one.folder_uuid === folder.toLowerCase())
        .filter((one) => folderRole(context.store, caller, one.folder_uuid) !== undefined)
        .map((one) => ({
        uuid: one.uuid,
        topLevelFolderUuid: one.folder_uuid,
        name: one.name,
        description: one.description,
        createdAt: isoTime(one.created_at),
        lastEditedAt: isoTime(one.last_edited_at),
    }));
    const size = integer(query, 'pageSize', 100, 1, 1000);
    return pageOf(query, size, (limit, offset) => all.slice(offset, offset + limit));
}
function createCollection(context, caller, call) {
    const folder = requireFolder(context, caller, call.query.get('topLevelFolderUuid') ?? '', 'admin');
    if (folder.parent !== null)
        throw invalid(`the folder ${folder.uuid} is not at the top level`);
    const { name, description } = readPayload(New, call.body);
    const uuid = context.uuid();
    context.store.run('INSERT INTO collections (uuid, folder_uuid, name, description, created_at, last_edited_at) VALUES (?, ?, ?, ?, ?, ?)', uuid, folder.uuid, name, description ?? '', context.now(), context.now());
    return uuid;
}
function patchCollection(context, caller, call) {
    const collection = requireCollection(context, caller, call, 'admin');
    const patch = readPayload(Patch, call.body ?? {});
    context.store.run('UPDATE collections SET name = ?, description = ?, last_edited_at = ? WHERE uuid = ?', patch.name ?? collection.name, patch.description ?? collection.description, context.now(), collection.uuid);
    return null;
}
function visible(context, caller, item) {
    return folderRole(context.store, caller, item.folder_uuid) !== undefined;
}
function putItem(context, collection, item) {
    return context.store.run('INSERT INTO collection_items (collection_uuid, item_uuid) VALUES (?, ?) ON CONFLICT DO NOTHING', collection.uuid, item.uuid);
}
function addItems(context, caller, call) {
    const collection = requireCollection(context, caller, call, 'admin');
    const failedItems = readPayload(Items, call.body).itemUuids.filter((uuid) => {
        const item = itemByUuid(context.store, uuid);
        if (!item || !visible(context, caller, item))
            return true;
        putItem(context, collection, item);
        return false;
    });
    return { failedItems };
}
function removeItems(context, caller, call) {
    const collection = requireCollection(context, caller, call, 'admin');
    const failedItems = readPayload(Items, call.body).itemUuids.filter((uuid) => {
        const sql = 'DELETE FROM collection_items WHERE collection_uuid = ? AND item_uuid = ?';
        return context.store.run(sql, collection.uuid, uuid) === 0;
    });
    return { failedItems };
}
function addTitles(context, caller, call) {
    const collection = requireCollection(context, caller, call, 'admin');
    const { dataTitles } = readPayload(Titles, call.body);
    if (dataTitles.reduce((sum, title) => sum + Buffer.byteLength(title), 0) > TITLE_BYTES) {
        throw invalid(`dataTitles: more than ${TITLE_BYTES} bytes`);
    }
    const titles = [...new Set(dataTitles)];
    const ambiguousTitles = [];
    const unmatchedTitles = [];
    let itemsAdded = 0;
    for (const title of titles) {
        const found = context.store.all(`${BELOW} SELECT i.* FROM items i JOIN below b ON b.uuid = i.folder_uuid WHERE i.name = ? AND i.is_frame = 0 LIMIT 2`, collection.folder_uuid, title);
        const [item] = found;
        if (!item)
            unmatchedTitles.push(title);
        else if (found.length > 1)
            ambiguousTitles.push(title);
        else
            itemsAdded += putItem(context, collection, item);
    }
    const matchedTitles = titles.length - ambiguousTitles.length - unmatchedTitles.length;
    return { requested: titles.length, matchedTitles, itemsAdded, ambiguousTitles, unmatchedTitles, failedItems: [] };
}
function listItems(context, caller, call, all) {
    const collection = requireCollection(context, caller, call, 'user');
    const view = { origin: call.origin, sign: false, metadata: flag(call.query, 'includeClientMetadata', false) };
    const items = context.store.all('SELECT i.* FROM collection_items c JOIN items i ON i.uuid = c.item_uuid WHERE c.collection_uuid = ? ORDER BY c.seq', collection.uuid);
    const shown = items.flatMap((item) => {
        if (visible(context, caller, item))
            return [itemJson(context, item, view)];
        return all ? [{ uuid: item.uuid }] : [];
    });
    const size = integer(call.query, 'pageSize', 100, 1, 1000);
    return pageOf(call.query, size, (limit, offset) => shown.slice(offset, offset + limit));
}
const ONE = 'index/collections/:collection';
const collectionRoutes = [
    { method: 'GET', path: 'index/collections', handle: listCollections },
    { method: 'POST', path: 'index/collections', handle: createCollection },
    { method: 'PATCH', path: ONE, handle: patchCollection },
    {
        method: 'DELETE',
        path: ONE,
        handle(context, caller, call) {
            context.store.run('DELETE FROM collections WHERE uuid = ?', requireCollection(context, caller, call, 'admin').uuid);
            return null;
        },
    },
    { method: 'POST', path: `${ONE}/add-items`, handle: addItems },
    { method: 'POST', path: `${ONE}/remove-items`, handle: removeItems },
    { method: 'POST', path: `${ONE}/add-data-title-items`, handle: addTitles },
    {
        method: 'GET',
        path: `${ONE}/accessible-items`,
        handle: (context, caller, call) => listItems(context, caller, call, false),
    },
    {
        method: 'GET',
        path: `${ONE}/all-items`,
        handle: (context, caller, call) => listItems(context, caller, call, true),
    },
];

;// CONCATENATED MODULE: ./build/js/sandbox/group-layout.js

function either(value, key) {
    return value[key] ?? value[key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
}
const Place = schemas/* enum */.k5n(['left', 'right', 'top', 'bottom']);
const GroupLayout = schemas/* lazy */.RZV(() => schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).superRefine((layout, context) => {
    const need = (key, shape) => {
        const read = shape.safeParse(either(layout, key));
        for (const issue of read.error?.issues ?? []) {
            context.addIssue({ code: 'custom', message: issue.message, path: [key, ...issue.path] });
        }
    };
    if (layout['direction'] !== undefined) {
        need('direction', schemas/* enum */.k5n(['row', 'column']));
        need('splitPercentage', schemas/* number */.aig());
        for (const part of ['first', 'second'])
            need(part, GroupLayout);
    }
    else if (layout['type'] === 'data_unit_list') {
        need('keys', schemas/* array */.YOg(schemas/* string */.YjP()));
        need('carouselPosition', Place);
        need('carouselSize', schemas/* number */.aig());
    }
    else {
        need('type', schemas/* literal */.euz('data_unit').optional());
        need('key', schemas/* string */.YjP());
    }
}));
const group_layout_flag = schemas/* boolean */.zMY().optional();
const tiles = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ title: schemas/* string */.YjP().nullish(), isReadOnly: group_layout_flag, is_read_only: group_layout_flag }))
    .nullish();
const GroupSettings = schemas/* looseObject */._H3({
    fixedLayout: group_layout_flag,
    fixed_layout: group_layout_flag,
    tileSettings: tiles,
    tile_settings: tiles,
    hasMultilayerLabels: schemas/* boolean */.zMY().nullish(),
    has_multilayer_labels: schemas/* boolean */.zMY().nullish(),
});

;// CONCATENATED MODULE: ./build/js/sandbox/routes/data-groups.js








const Shared = { name: Title.nullish(), clientMetadata: JsonObject.nullish() };
const Group = schemas/* discriminatedUnion */.gMt('layoutType', [
    schemas/* object */.Ikc({
        layoutType: schemas/* enum */.k5n(['default-grid', 'default-list']),
        layoutContents: schemas/* array */.YOg(Uuid).min(1).max(1000),
        ...Shared,
    }),
    schemas/* object */.Ikc({
        layoutType: schemas/* literal */.euz('custom'),
        layoutContents: schemas/* record */.g1P(schemas/* string */.YjP().min(1).max(300), Uuid),
        layout: GroupLayout.nullish(),
        timeline: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
        settings: GroupSettings.nullish(),
        ...Shared,
    }),
]);
function gridOf(keys) {
    const [first = '', ...rest] = keys;
    const tile = { type: 'data_unit', key: first };
    if (rest.length === 0)
        return tile;
    return { direction: 'row', first: tile, second: gridOf(rest), splitPercentage: 100 / keys.length };
}
function data_groups_createGroup(context, caller, folderUuid, group) {
    const contents = group.layoutType === 'custom'
        ? Object.entries(group.layoutContents)
        : group.layoutContents.map((uuid, at) => [`${at}`, uuid]);
    if (contents.length === 0)
        throw invalid('a data group needs at least one item');
    const parts = contents.map(([key, uuid]) => {
        const item = requireItem(context, caller, uuid, 'user');
        if (item.item_type === 'group')
            throw invalid(`the item ${uuid} is a data group itself`);
        return { key, uuid: item.uuid, size: item.file_size ?? 0 };
    });
    const keys = parts.map((part) => part.key);
    const custom = group.layoutType === 'custom' ? group : undefined;
    const uuid = context.uuid();
    insertItem(context, {
        uuid,
        folderUuid,
        itemType: 'group',
        name: group.name ?? `Group of ${parts.length}`,
        clientMetadata: group.clientMetadata ?? {},
        owner: caller.email,
        isFrame: false,
        url: null,
        storageLocation: 'encord',
        integrationHash: null,
        facts: { mimeType: 'application/octet-stream', fileSize: parts.reduce((sum, part) => sum + part.size, 0) },
        extra: {
            groupLayout: {
                layoutContents: Object.fromEntries(parts.map((part) => [part.key, { uuid: part.uuid }])),
                layout: custom?.layout ?? gridOf(keys.slice(0, 50)),
                layoutSettings: custom?.settings ?? {},
                timeline: custom?.timeline ?? [],
            },
        },
    });
    setChildren(context, uuid, parts.map((part) => part.uuid), keys);
    const mirror = mirrorOf(context.store, folderUuid);
    if (mirror !== undefined)
        linkOnce(context, mirror, uuid);
    return uuid;
}
const Migration = schemas/* object */.Ikc({
    urlsMap: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().nullable()).default({}),
    itemsMap: schemas/* record */.g1P(Uuid, schemas/* string */.YjP().nullable()).default({}),
    fromIntegrationHash: Uuid.nullish(),
    toIntegrationHash: Uuid.nullish(),
    validateAccess: schemas/* boolean */.zMY().nullish(),
    skipMissing: schemas/* boolean */.zMY().default(false),
});
function migrate(context, caller, call) {
    const body = readPayload(Migration, call.body, 'migration');
    const { store } = context;
    const to = body.toIntegrationHash ?? null;
    if (to !== null && !store.get('SELECT 1 FROM integrations WHERE uuid = ?', to))
        throw notFound(`the integration ${to}`);
    const change = (uuid, url) => {
        requireItem(context, caller, uuid, 'admin');
        store.run(`UPDATE items SET url = coalesce(?, url), integration_hash = coalesce(?, integration_hash), last_edited_at = ?
       WHERE uuid = ?`, url, to, context.now(), uuid);
    };
    const from = body.fromIntegrationHash ?? null;
    for (const [uuid, url] of Object.entries(body.itemsMap)) {
        const item = itemByUuid(store, uuid);
        if (item && (from === null || item.integration_hash === from))
            change(uuid, url);
        else if (!body.skipMissing)
            throw notFound(`the item ${uuid}`);
    }
    for (const [present, url] of Object.entries(body.urlsMap)) {
        const items = store.all('SELECT uuid FROM items WHERE url = ?1 AND (?2 IS NULL OR integration_hash = ?2)', present, from);
        if (items.length === 0 && !body.skipMissing)
            throw notFound(`an item with the URL ${present.slice(0, 200)}`);
        for (const { uuid } of items)
            change(uuid, url);
    }
    return null;
}
const dataGroupRoutes = [
    {
        method: 'POST',
        path: 'storage/folders/:folder/create-group-items',
        handle(context, caller, call) {
            const folder = requireFolder(context, caller, call.params['folder'] ?? '', 'admin');
            const wanted = readPayload(schemas/* array */.YOg(Group).max(1000), call.body, 'groups');
            return wanted.map((group) => data_groups_createGroup(context, caller, folder.uuid, group));
        },
    },
    { method: 'POST', path: 'storage/items/migrate-storage', handle: migrate },
];

;// CONCATENATED MODULE: ./build/js/sandbox/list-order.js


function orderOf(query, alias) {
    const order = query.get('order') ?? 'createdAt';
    const direction = flag(query, 'desc') ? 'DESC' : 'ASC';
    if (order === 'createdAt')
        return `${alias}.seq ${direction}`;
    if (order === 'name')
        return `${alias}.name ${direction}, ${alias}.seq ${direction}`;
    throw invalid(`order: "${order.slice(0, 50)}" is neither name nor createdAt`);
}

;// CONCATENATED MODULE: ./build/js/sandbox/list-folders.js



function listFolders(context, caller, query, within) {
    const conditions = [];
    const values = [];
    const recursive = flag(query, 'isRecursive');
    const below = typeof within.parent === 'string' && recursive ? within.parent : undefined;
    if (below !== undefined) {
        conditions.push('f.uuid IN (SELECT uuid FROM below) AND f.uuid <> ?');
        values.push(below, below);
    }
    else if (typeof within.parent === 'string') {
        conditions.push('f.parent = ?');
        values.push(within.parent);
    }
    else if (within.parent === null && !recursive) {
        if (caller.admin)
            conditions.push('f.parent IS NULL');
        else {
            conditions.push(`(f.parent IS NULL OR NOT ${VISIBLE_FOLDERS.replace('f.uuid', 'f.parent')})`);
            values.push(caller.email, caller.email);
        }
    }
    if (!caller.admin) {
        conditions.push(VISIBLE_FOLDERS);
        values.push(caller.email, caller.email);
    }
    const search = query.get('search');
    if (search !== null) {
        conditions.push('(instr(lower(f.name), lower(?)) > 0 OR f.uuid = lower(?))');
        values.push(search, search);
    }
    const synced = query.get('datasetSynced');
    if (synced !== null) {
        const exists = 'EXISTS (SELECT 1 FROM datasets d WHERE d.backing_folder_uuid = f.uuid)';
        conditions.push(flag(query, 'datasetSynced') ? exists : `NOT ${exists}`);
    }
    for (const tag of new Set(query.getAll('organisationTagNamesAllof'))) {
        conditions.push('EXISTS (SELECT 1 FROM folder_tags l JOIN organisation_tags t ON t.uuid = l.tag_uuid WHERE l.folder_uuid = f.uuid AND t.name = ?)');
        values.push(tag);
    }
    const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
    const size = integer(query, 'pageSize', 100, 1, 1000);
    return pageOf(query, size, (limit, offset) => context.store
        .all(`${below === undefined ? '' : BELOW} SELECT f.* FROM folders f ${where} ORDER BY ${orderOf(query, 'f')} LIMIT ? OFFSET ?`, ...values, limit, offset)
        .map((folder) => folderJson(context, caller, folder)));
}

;// CONCATENATED MODULE: ./build/js/sandbox/routes/folders.js









const NewFolder = schemas/* object */.Ikc({
    name: Title,
    description: Description.nullish(),
    parent: Uuid.nullish(),
    clientMetadata: schemas/* string */.YjP().max(10_000_000).nullish(),
    cloudSyncedFolderParams: schemas/* object */.Ikc({ integrationUuid: Uuid, remoteUrl: schemas/* string */.YjP().min(1).max(16_384) }).nullish(),
});
const FolderPatch = schemas/* object */.Ikc({
    name: Title.nullish(),
    description: Description.nullish(),
    clientMetadata: JsonObject.nullish(),
});
const folders_Move = schemas/* object */.Ikc({ folderUuids: schemas/* array */.YOg(Uuid).max(10_000), newParentUuid: Uuid.nullish() });
function createFolder(context, caller, call) {
    const body = readPayload(NewFolder, call.body, 'folder');
    if (body.parent)
        requireFolder(context, caller, body.parent, 'admin');
    const integration = body.cloudSyncedFolderParams?.integrationUuid;
    if (integration && !context.store.get('SELECT 1 FROM integrations WHERE uuid = ?', integration)) {
        throw notFound(`the integration ${integration}`);
    }
    const metadata = body.clientMetadata ?? null;
    if (metadata !== null)
        readPayload(JsonObject, parseJsonText(metadata, 'clientMetadata'), 'clientMetadata');
    const uuid = context.uuid();
    insertFolder(context, caller, {
        uuid,
        name: body.name,
        description: body.description ?? '',
        parent: body.parent ?? null,
        clientMetadata: metadata,
        integrationHash: integration ?? null,
        remoteUrl: body.cloudSyncedFolderParams?.remoteUrl ?? null,
    });
    return folderJson(context, caller, requireFolder(context, caller, uuid, 'user'));
}
function insertFolder(context, caller, folder) {
    context.store.run(`INSERT INTO folders (uuid, parent, name, description, client_metadata, owner, folder_type, integration_hash,
       remote_url, created_at, last_edited_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, folder.uuid, folder.parent, folder.name, folder.description, folder.clientMetadata, caller.email, folder.remoteUrl === null ? 'generic' : 'cloudLinked', folder.integrationHash, folder.remoteUrl, context.now(), context.now());
    grantUser(context, 'folder', folder.uuid, caller.email, 0);
}
function patchFolder(context, caller, uuid, value) {
    const patch = readPayload(FolderPatch, value ?? {}, 'folder');
    const folder = requireFolder(context, caller, uuid, 'admin');
    context.store.run('UPDATE folders SET name = ?, description = ?, client_metadata = ?, last_edited_at = ? WHERE uuid = ?', patch.name ?? folder.name, patch.description ?? folder.description, patch.clientMetadata ? JSON.stringify(patch.clientMetadata) : folder.client_metadata, context.now(), folder.uuid);
    return folderByUuid(context.store, folder.uuid) ?? folder;
}
function patchBulk(context, caller, call) {
    const { folderPatches } = readPayload(schemas/* object */.Ikc({ folderPatches: schemas/* record */.g1P(Uuid, schemas/* unknown */.L5J()) }), call.body, 'patches');
    const patches = Object.entries(folderPatches);
    if (patches.length > storage/* FOLDER_BATCH */.wy.limit)
        throw invalid(`folderPatches: at most ${storage/* FOLDER_BATCH */.wy.limit} folders at once`);
    const results = patches.map(([uuid, patch]) => folderJson(context, caller, patchFolder(context, caller, uuid, patch)));
    return { results, nextPageToken: null };
}
function moveFolders(context, caller, call) {
    const { folderUuids, newParentUuid } = readPayload(folders_Move, call.body, 'move');
    if (newParentUuid)
        requireFolder(context, caller, newParentUuid, 'admin');
    for (const uuid of folderUuids) {
        const folder = requireFolder(context, caller, uuid, 'admin');
        const below = context.store.all(`${BELOW} SELECT uuid FROM below`, folder.uuid);
        if (below.some((other) => other.uuid === newParentUuid)) {
            throw invalid(`the folder ${folder.uuid} cannot be moved into itself or into a folder below it`);
        }
        context.store.run('UPDATE folders SET parent = ?, last_edited_at = ? WHERE uuid = ?', newParentUuid ?? null, context.now(), folder.uuid);
    }
    return null;
}
function deleteFolder(context, caller, call) {
    const { store } = context;
    const folder = requireFolder(context, caller, call.params['folder'] ?? '', 'admin');
    const used = store.get('SELECT 1 FROM folders WHERE parent = ? LIMIT 1', folder.uuid) ??
        store.get('SELECT 1 FROM items WHERE folder_uuid = ? LIMIT 1', folder.uuid) ??
        store.get('SELECT 1 FROM datasets WHERE backing_folder_uuid = ? LIMIT 1', folder.uuid) ??
        store.get(`SELECT 1 FROM upload_jobs WHERE folder_uuid = ? AND status = 'PENDING' LIMIT 1`, folder.uuid);
    if (used) {
        throw new ApiError('OPERATION_NOT_ALLOWED', 'only a folder without items, subfolders, running upload jobs and synced dataset can be deleted');
    }
    store.run("DELETE FROM user_access WHERE kind = 'folder' AND uuid = ?", folder.uuid);
    store.run("DELETE FROM group_access WHERE kind = 'folder' AND uuid = ?", folder.uuid);
    store.run('DELETE FROM collections WHERE folder_uuid = ?', folder.uuid);
    store.run('DELETE FROM presets WHERE folder_uuid = ?', folder.uuid);
    store.run('DELETE FROM folders WHERE uuid = ?', folder.uuid);
    return null;
}
const COUNTED = {
    videos: 'video',
    images: 'image',
    imageGroups: 'imageGroup',
    imageSequences: 'imageSequence',
    dicomFiles: 'dicomFile',
    dicomSeries: 'dicomSeries',
    niftis: 'nifti',
    audios: 'audio',
    pdfs: 'pdf',
    plainTexts: 'plainText',
};
function summary(context, caller, call) {
    const { store } = context;
    const folder = requireFolder(context, caller, call.params['folder'] ?? '', 'user');
    const types = store.all(`${BELOW} SELECT i.item_type, count(*) AS count, total(i.file_size) AS size FROM items i
     JOIN below b ON b.uuid = i.folder_uuid WHERE i.is_frame = 0 GROUP BY i.item_type`, folder.uuid);
    const count = (type) => types.find((row) => row.item_type === type)?.count ?? 0;
    const one = (sql) => store.get(`${BELOW} ${sql}`, folder.uuid)?.count ?? 0;
    return {
        files: types.reduce((sum, row) => sum + row.count, 0),
        folders: one('SELECT count(*) - 1 AS count FROM below'),
        ...Object.fromEntries(Object.entries(COUNTED).map(([key, type]) => [key, count(type)])),
        tombstones: 0,
        uploadJobs: one('SELECT count(*) AS count FROM upload_jobs j JOIN below b ON b.uuid = j.folder_uuid'),
        totalSize: types.reduce((sum, row) => sum + row.size, 0),
    };
}
const Config = schemas/* looseObject */._H3({
    metadataIngestion: schemas/* looseObject */._H3({
        matcher: schemas/* looseObject */._H3({ mode: schemas/* literal */.euz('suffix'), suffix: schemas/* string */.YjP().min(1).max(128) }),
        paused: schemas/* boolean */.zMY(),
    })
        .nullable(),
});
function saveConfig(context, caller, call) {
    const folder = requireFolder(context, caller, call.params['folder'] ?? '', 'admin');
    const config = readPayload(Config, call.body, 'folder configuration');
    context.store.run('UPDATE folders SET config = ? WHERE uuid = ?', JSON.stringify(config), folder.uuid);
    return null;
}
function getFolder(context, caller, call) {
    return folderJson(context, caller, requireFolder(context, caller, call.params['folder'] ?? '', 'user'));
}
function subfolders(context, caller, call) {
    const folder = folderByUuid(context.store, call.params['folder'] ?? '');
    if (!folder)
        throw notFound('the folder');
    requireRole(folderRole(context.store, caller, folder.uuid), caller, `the folder ${folder.uuid}`, 'user');
    return listFolders(context, caller, call.query, { parent: folder.uuid });
}
const folderRoutes = [
    { method: 'POST', path: 'storage/folders', handle: createFolder },
    {
        method: 'GET',
        path: 'storage/folders',
        handle: (context, caller, call) => listFolders(context, caller, call.query, { parent: null }),
    },
    {
        method: 'GET',
        path: 'storage/search/folders',
        handle: (context, caller, call) => listFolders(context, caller, call.query, {}),
    },
    { method: 'PATCH', path: 'storage/folders/patch-bulk', handle: patchBulk },
    { method: 'POST', path: 'storage/folders/move', handle: moveFolders },
    { method: 'GET', path: 'storage/folders/:folder', handle: getFolder },
    {
        method: 'PATCH',
        path: 'storage/folders/:folder',
        handle: (context, caller, call) => folderJson(context, caller, patchFolder(context, caller, call.params['folder'] ?? '', call.body)),
    },
    { method: 'DELETE', path: 'storage/folders/:folder', handle: deleteFolder },
    { method: 'GET', path: 'storage/folders/:folder/folders', handle: subfolders },
    { method: 'GET', path: 'storage/folders/:folder/summary', handle: summary },
    {
        method: 'GET',
        path: 'storage/folders/:folder/folder-config',
        handle: (context, caller, call) => JSON.parse(requireFolder(context, caller, call.params['folder'] ?? '', 'user').config),
    },
    { method: 'POST', path: 'storage/folders/:folder/folder-config', handle: saveConfig },
];

;// CONCATENATED MODULE: ./build/js/sandbox/routes/datasets.js








const NewDataset = schemas/* object */.Ikc({
    title: Title,
    description: Description.nullish(),
    createBackingFolder: schemas/* boolean */.zMY().default(true),
});
function createDataset(context, caller, call) {
    const body = readPayload(NewDataset, call.body, 'dataset');
    const uuid = context.uuid();
    const folder = body.createBackingFolder ? context.uuid() : null;
    if (folder !== null) {
        insertFolder(context, caller, {
            uuid: folder,
            name: body.title,
            description: '',
            parent: null,
            clientMetadata: null,
            integrationHash: null,
            remoteUrl: null,
        });
    }
    context.store.run(`INSERT INTO datasets (uuid, title, description, backing_folder_uuid, owner, created_at, last_edited_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`, uuid, body.title, body.description ?? '', folder, caller.email, context.now(), context.now());
    grantUser(context, 'dataset', uuid, caller.email, 0);
    return folder === null ? { datasetUuid: uuid } : { datasetUuid: uuid, backingFolderUuid: folder };
}
function titleFilter(query, names) {
    const conditions = [];
    const values = [];
    const add = (sql, value) => {
        if (value === null || value === undefined)
            return;
        conditions.push(sql);
        values.push(value);
    };
    add('x.title = ?', query.get('titleEq'));
    add('x.title LIKE ?', like_patternOf(query.get('titleLike'), 'titleLike'));
    add('x.description = ?', query.get(names.descriptionEq));
    add('x.description LIKE ?', like_patternOf(query.get(names.descriptionLike), names.descriptionLike));
    add('x.created_at < ?', time(query, 'createdBefore'));
    add('x.created_at > ?', time(query, 'createdAfter'));
    add('x.last_edited_at < ?', time(query, 'editedBefore'));
    add('x.last_edited_at > ?', time(query, 'editedAfter'));
    return { where: conditions.length > 0 ? conditions.join(' AND ') : '1', values };
}
function listDatasets(context, caller, call) {
    const { where, values } = titleFilter(call.query, {
        descriptionEq: 'descriptionEq',
        descriptionLike: 'descriptionLike',
    });
    const all = caller.admin && flag(call.query, 'includeOrgAccess');
    const rows = context.store.all(`SELECT * FROM (SELECT x.*, (SELECT min(role) FROM (
         SELECT role FROM user_access a WHERE a.kind = 'dataset' AND a.uuid = x.uuid AND a.email = ?1
         UNION ALL SELECT g.role FROM group_access g JOIN group_members m ON m.group_uuid = g.group_uuid
           WHERE g.kind = 'dataset' AND g.uuid = x.uuid AND m.email = ?1)) AS role
       FROM datasets x) x
     WHERE (role IS NOT NULL OR ?2 = 1) AND ${where} ORDER BY x.seq`, caller.email, caller.admin || all ? 1 : 0, ...values);
    return {
        result: rows.map((row) => ({
            datasetUuid: row.uuid,
            title: row.title,
            description: row.description,
            createdAt: isoTime(row.created_at),
            lastEditedAt: isoTime(row.last_edited_at),
            userRole: (row.role ?? 0) === 0 ? 'admin' : 'user',
            storageLocation: 0,
            backingFolderUuid: row.backing_folder_uuid,
        })),
    };
}
const datasetRoutes = [
    { method: 'POST', path: 'datasets', handle: createDataset },
    { method: 'GET', path: 'datasets/list', handle: listDatasets },
    {
        method: 'GET',
        path: 'datasets/:uuid/users',
        handle(context, caller, call) {
            const dataset = requireDataset(context, caller, call.params['uuid'] ?? '', 'user');
            const rows = context.store.all(`SELECT email, role FROM user_access WHERE kind = 'dataset' AND uuid = ? ORDER BY rowid`, dataset.uuid);
            return single(rows.map((row) => ({ datasetUuid: dataset.uuid, userEmail: row.email, userRole: row.role })));
        },
    },
    {
        method: 'POST',
        path: 'datasets/:uuid/users/bulk-delete',
        handle(context, caller, call) {
            const dataset = requireDataset(context, caller, call.params['uuid'] ?? '', 'admin');
            const { userEmails } = readPayload(schemas/* object */.Ikc({ userEmails: schemas/* array */.YOg(Email).max(10_000) }), call.body, 'users');
            for (const email of userEmails) {
                context.store.run(`DELETE FROM user_access WHERE kind = 'dataset' AND uuid = ? AND email = ?`, dataset.uuid, email);
            }
            return null;
        },
    },
];

;// CONCATENATED MODULE: ./build/js/sandbox/list-items.js





const ITEM_TYPES = [
    'video',
    'image',
    'group',
    'imageGroup',
    'imageSequence',
    'dicomFile',
    'dicomSeries',
    'audio',
    'nifti',
    'plainText',
    'pdf',
    'scene',
    'timeseries',
];
function list_items_listItems(context, caller, query, origin, folderUuid) {
    const conditions = ['i.is_frame = 0'];
    const values = [];
    const recursive = folderUuid !== undefined && flag(query, 'isRecursive');
    if (recursive) {
        conditions.push('i.folder_uuid IN (SELECT uuid FROM below)');
        values.push(folderUuid);
    }
    else if (folderUuid !== undefined) {
        conditions.push('i.folder_uuid = ?');
        values.push(folderUuid);
    }
    else if (!caller.admin) {
        conditions.push(VISIBLE_FOLDERS.replace('f.uuid', 'i.folder_uuid'));
        values.push(caller.email, caller.email);
    }
    const search = query.get('search');
    if (search !== null) {
        conditions.push('(instr(lower(i.name), lower(?)) > 0 OR i.uuid = lower(?))');
        values.push(search, search);
    }
    const types = query.getAll('itemTypes');
    const unknown = types.find((type) => !ITEM_TYPES.includes(type));
    if (unknown !== undefined)
        throw invalid(`itemTypes: "${unknown.slice(0, 50)}" is no item type`);
    if (types.length > 0) {
        conditions.push('i.item_type IN (SELECT value FROM json_each(?))');
        values.push(JSON.stringify(types));
    }
    if (query.has('isInDataset')) {
        const exists = 'EXISTS (SELECT 1 FROM data_rows r WHERE r.item_uuid = i.uuid)';
        conditions.push(flag(query, 'isInDataset') ? exists : `NOT ${exists}`);
    }
    const view = { origin, sign: flag(query, 'signUrls'), metadata: flag(query, 'includeClientMetadata', true) };
    const size = integer(query, 'pageSize', 100, 1, 1000);
    return pageOf(query, size, (limit, offset) => context.store
        .all(`${recursive ? BELOW : ''} SELECT i.* FROM items i WHERE ${conditions.join(' AND ')}
         ORDER BY ${orderOf(query, 'i')} LIMIT ? OFFSET ?`, ...values, limit, offset)
        .map((item) => itemJson(context, item, view)));
}

;// CONCATENATED MODULE: ./build/js/sandbox/routes/items.js















const GetBulk = schemas/* object */.Ikc({ itemUuids: schemas/* array */.YOg(Uuid).max(storage/* FOLDER_BATCH */.wy.limit), signUrls: schemas/* boolean */.zMY().default(false) });
const PatchBulk = schemas/* object */.Ikc({ itemPatches: schemas/* record */.g1P(Uuid, schemas/* unknown */.L5J()) });
const Delete = schemas/* object */.Ikc({ childUuids: schemas/* array */.YOg(Uuid).max(10_000), removeUnusedFrames: schemas/* boolean */.zMY().default(true) });
const items_Move = schemas/* object */.Ikc({
    itemUuids: schemas/* array */.YOg(Uuid).max(10_000),
    newParentUuid: Uuid,
    allowSyncedDatasetMove: schemas/* boolean */.zMY().default(false),
});
function show(context, call, item, sign) {
    return itemJson(context, item, { origin: call.origin, sign, metadata: true });
}
function itemOfFolder(context, caller, call) {
    const folder = requireFolder(context, caller, call.params['folder'] ?? '', 'user');
    const item = requireItem(context, caller, call.params['item'] ?? '', 'user');
    if (item.folder_uuid !== folder.uuid)
        throw notFound(`the item ${item.uuid} in the folder ${folder.uuid}`);
    return item;
}
function getBulk(context, caller, call) {
    const body = readPayload(GetBulk, call.body, 'items');
    return single(body.itemUuids.map((uuid) => show(context, call, requireItem(context, caller, uuid, 'user'), body.signUrls)));
}
function items_patchBulk(context, caller, call) {
    const patches = Object.entries(readPayload(PatchBulk, call.body, 'items').itemPatches);
    if (patches.length > storage/* FOLDER_BATCH */.wy.limit)
        throw invalid(`itemPatches: at most ${storage/* FOLDER_BATCH */.wy.limit} items at once`);
    return single(patches.map(([uuid, patch]) => show(context, call, patchItem(context, caller, uuid, patch), false)));
}
function children(context, caller, call) {
    const item = itemOfFolder(context, caller, call);
    const parts = childItems(context.store, item.uuid).flatMap((child) => itemByUuid(context.store, child.item_uuid) ?? []);
    return single(parts.map((part) => show(context, call, part, flag(call.query, 'signUrls'))));
}
function moveItems(context, caller, call) {
    const body = readPayload(items_Move, call.body, 'move');
    const from = requireFolder(context, caller, call.params['folder'] ?? '', 'admin');
    const to = requireFolder(context, caller, body.newParentUuid, 'admin');
    const left = mirrorOf(context.store, from.uuid);
    const joined = mirrorOf(context.store, to.uuid);
    if (left !== undefined && !body.allowSyncedDatasetMove) {
        throw new ApiError('OPERATION_NOT_ALLOWED', 'moving items out of the folder of a dataset needs allowSyncedDatasetMove');
    }
    for (const uuid of body.itemUuids) {
        const item = requireItem(context, caller, uuid, 'admin');
        if (item.folder_uuid !== from.uuid)
            throw invalid(`the item ${item.uuid} is not in the folder ${from.uuid}`);
        context.store.run(`UPDATE items SET folder_uuid = ?2, last_edited_at = ?3 WHERE uuid = ?1 OR (is_frame = 1 AND uuid IN
         (SELECT child_uuid FROM item_children WHERE parent_uuid = ?1))`, item.uuid, to.uuid, context.now());
        if (left !== undefined)
            unlinkRows(context, left, dataHashesOf(context, left, item.uuid));
        if (joined !== undefined)
            linkOnce(context, joined, item.uuid);
    }
    return null;
}
function dataHashesOf(context, datasetUuid, itemUuid) {
    return context.store
        .all('SELECT data_hash FROM data_rows WHERE dataset_uuid = ? AND item_uuid = ?', datasetUuid, itemUuid)
        .map((row) => row.data_hash);
}
function items_summary(context, caller, call) {
    const item = itemOfFolder(context, caller, call);
    const { store } = context;
    const groups = store.all(`SELECT g.*, f.name AS parent_name FROM item_children c JOIN items g ON g.uuid = c.parent_uuid
     JOIN folders f ON f.uuid = g.folder_uuid WHERE c.child_uuid = ? ORDER BY g.seq`, item.uuid);
    const datasets = store.all(`SELECT d.uuid, d.title, d.backing_folder_uuid AS backing, json_group_array(r.data_hash) AS hashes,
       min(r.created_at) AS created_at
     FROM data_rows r JOIN datasets d ON d.uuid = r.dataset_uuid WHERE r.item_uuid = ? GROUP BY d.uuid ORDER BY d.seq`, item.uuid);
    const extra = JSON.parse(item.extra);
    const seenGroups = groups.filter((group) => folderRole(store, caller, group.folder_uuid) !== undefined);
    const seenDatasets = datasets.filter((dataset) => caller.admin || directRole(store, caller.email, 'dataset', dataset.uuid) !== undefined);
    return {
        frameInGroups: groups.length,
        accessibleGroupItems: seenGroups.map((group) => ({
            uuid: group.uuid,
            name: group.name,
            parentUuid: group.folder_uuid,
            parentName: group.parent_name,
            itemType: group.item_type,
        })),
        usedInDatasets: datasets.length,
        accessibleDatasets: seenDatasets.map((dataset) => ({
            datasetHash: dataset.uuid,
            backingFolderUuid: dataset.backing,
            title: dataset.title,
            dataHashes: JSON.parse(dataset.hashes),
            dataUnitsCreatedAt: isoTime(dataset.created_at),
        })),
        ...(extra.groupLayout === undefined ? {} : { groupLayout: extra.groupLayout }),
    };
}
function readScene(context, caller, call) {
    const item = requireItem(context, caller, call.params['item'] ?? '', 'user');
    if (item.item_type !== 'scene')
        throw invalid(`the item ${item.uuid} is no scene`);
    const uploaded = item.storage_location === 'encord';
    const extra = JSON.parse(item.extra);
    return sceneJson(extra, (url) => (uploaded ? transferUrl(call.origin, url) : url));
}
const itemRoutes = [
    { method: 'GET', path: 'scene/:item', handle: readScene },
    {
        method: 'GET',
        path: 'storage/folders/:folder/items',
        handle(context, caller, call) {
            const folder = requireFolder(context, caller, call.params['folder'] ?? '', 'user');
            return list_items_listItems(context, caller, call.query, call.origin, folder.uuid);
        },
    },
    {
        method: 'GET',
        path: 'storage/search/items',
        handle: (context, caller, call) => list_items_listItems(context, caller, call.query, call.origin),
    },
    { method: 'POST', path: 'storage/items/get-bulk', handle: getBulk },
    { method: 'PATCH', path: 'storage/items/patch-bulk', handle: items_patchBulk },
    {
        method: 'GET',
        path: 'storage/items/:item',
        handle: (context, caller, call) => show(context, call, requireItem(context, caller, call.params['item'] ?? '', 'user'), flag(call.query, 'signUrl')),
    },
    {
        method: 'PATCH',
        path: 'storage/folders/:folder/items/:item',
        handle: (context, caller, call) => show(context, call, patchItem(context, caller, itemOfFolder(context, caller, call).uuid, call.body), false),
    },
    { method: 'GET', path: 'storage/folders/:folder/items/:item/child-items', handle: children },
    { method: 'GET', path: 'storage/folders/:folder/items/:item/summary', handle: items_summary },
    { method: 'POST', path: 'storage/folders/:folder/items/move', handle: moveItems },
    {
        method: 'POST',
        path: 'storage/folders/:folder/items/delete',
        handle(context, caller, call) {
            const body = readPayload(Delete, call.body, 'items');
            const folder = requireFolder(context, caller, call.params['folder'] ?? '', 'admin');
            const removed = deleteItems(context, caller, folder.uuid, body.childUuids, body.removeUnusedFrames);
            return { removedItemsCount: removed, removedFoldersCount: 0 };
        },
    },
];

;// CONCATENATED MODULE: ./build/js/sandbox/routes/metadata-schema.js




const HINTS = ['number', 'varchar', 'text', 'boolean', 'datetime', 'uuid'];
const Type = schemas/* lazy */.RZV(() => schemas/* discriminatedUnion */.gMt('ty', [
    schemas/* looseObject */._H3({ ty: schemas/* literal */.euz('variant'), hint: schemas/* enum */.k5n(HINTS) }),
    schemas/* looseObject */._H3({ ty: schemas/* literal */.euz('enum'), values: schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1).max(256) }),
    schemas/* looseObject */._H3({ ty: schemas/* literal */.euz('embedding'), size: schemas/* int */.Whr().min(1).max(4096) }),
    schemas/* looseObject */._H3({ ty: schemas/* literal */.euz('geospatial') }),
    schemas/* looseObject */._H3({ ty: schemas/* literal */.euz('tombstone'), deleted_ty: Type.nullish() }),
    schemas/* looseObject */._H3({ ty: schemas/* literal */.euz('number') }),
    schemas/* looseObject */._H3({ ty: schemas/* literal */.euz('boolean') }),
    schemas/* looseObject */._H3({ ty: schemas/* literal */.euz('varchar') }),
    schemas/* looseObject */._H3({ ty: schemas/* literal */.euz('datetime') }),
    schemas/* looseObject */._H3({ ty: schemas/* literal */.euz('text') }),
    schemas/* looseObject */._H3({ ty: schemas/* literal */.euz('uuid') }),
    schemas/* looseObject */._H3({ ty: schemas/* literal */.euz('user') }),
]));
const Key = schemas/* string */.YjP().regex(/^(?!\$)(?!keyframes$)[\p{L}\p{N}\-_ .]{1,300}$/u, { error: 'not a metadata key' });
const Schema = schemas/* record */.g1P(Key, Type);
const LegacySchema = schemas/* record */.g1P(Key, schemas/* string */.YjP().min(1).max(50));
function stored(context) {
    return context.store.get('SELECT uuid, schema, created_at, updated_at FROM metadata_schema WHERE id = 1');
}
function save(context, caller, schema) {
    if (!caller.admin)
        throw new ApiError('AUTHORISATION_ERROR', 'only workspace admins change the metadata schema');
    context.store.run(`INSERT INTO metadata_schema (id, uuid, schema, created_at, updated_at) VALUES (1, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET schema = excluded.schema, updated_at = excluded.updated_at`, context.uuid(), JSON.stringify(schema), context.now(), context.now());
    return null;
}
const LEGACY_NAMES = {
    varchar: 'string',
    uuid: 'string',
    user: 'string',
    text: 'long_string',
};
function legacyName(type) {
    const name = String(type['ty'] === 'variant' ? type['hint'] : type['ty']);
    return LEGACY_NAMES[name] ?? name;
}
function typeOfLegacy(name) {
    const hint = { string: 'varchar', long_string: 'text' }[name] ?? name;
    if (HINTS.includes(hint))
        return { ty: 'variant', hint };
    if (hint === 'geospatial')
        return { ty: 'geospatial' };
    throw invalid(`metadata schema: "${name}" is no type`);
}
const metadataSchemaRoutes = [
    {
        method: 'GET',
        path: 'organisation/client-metadata-schema-v2',
        handle(context) {
            const row = stored(context);
            return row ? JSON.parse(row.schema) : null;
        },
    },
    {
        method: 'POST',
        path: 'organisation/client-metadata-schema-v2',
        handle: (context, caller, call) => save(context, caller, readPayload(Schema, call.body, 'metadata schema')),
    },
    {
        method: 'GET',
        path: 'organisation/client-metadata-schema',
        handle(context) {
            const row = stored(context);
            if (!row)
                return null;
            const schema = JSON.parse(row.schema);
            return {
                uuid: row.uuid,
                metadataSchema: Object.fromEntries(Object.entries(schema).flatMap(([key, type]) => type['ty'] === 'tombstone' ? [] : [[key, legacyName(type)]])),
                organisationId: 1,
                createdAt: isoTime(row.created_at),
                updatedAt: isoTime(row.updated_at),
            };
        },
    },
    {
        method: 'POST',
        path: 'organisation/client-metadata-schema',
        handle(context, caller, call) {
            const schema = readPayload(LegacySchema, call.body, 'metadata schema');
            const row = stored(context);
            const present = row ? JSON.parse(row.schema) : {};
            const types = Object.entries(schema).map(([key, name]) => {
                const own = present[key];
                return [key, own && legacyName(own) === name ? own : typeOfLegacy(name)];
            });
            return save(context, caller, Object.fromEntries(types));
        },
    },
];

;// CONCATENATED MODULE: ./build/js/sandbox/check-editor.js
const check_editor_SHAPES = new Set([
    'bounding_box',
    'polygon',
    'point',
    'skeleton',
    'polyline',
    'rotatable_bounding_box',
    'bitmask',
    'audio',
    'text',
    'cuboid',
    'cuboid_2d',
    'segmentation',
    'circle',
    'ellipse',
    'time_range',
]);
const check_editor_TYPES = new Set(['radio', 'checklist', 'text', 'numeric']);
function checkEditor(editor) {
    const faults = [];
    if (!isObject(editor))
        return ['editor is not an object'];
    const hashes = new Map();
    const check = { faults, hashes };
    for (const [at, object] of check_editor_listOf(editor, 'objects', 'editor', faults).entries()) {
        checkObject(check, object, `objects[${at}]`);
    }
    for (const [at, classification] of check_editor_listOf(editor, 'classifications', 'editor', faults).entries()) {
        checkClassification(check, classification, `classifications[${at}]`);
    }
    if (editor['skeleton_templates'] === undefined)
        return faults;
    for (const [at, entry] of check_editor_listOf(editor, 'skeleton_templates', 'editor', faults).entries()) {
        checkTemplate(faults, isObject(entry) ? entry['template'] : undefined, `skeleton_templates[${at}].template`);
    }
    return faults;
}
function checkTemplate(faults, value, where) {
    if (!isObject(value))
        return void faults.push(`${where} is not an object`);
    if (typeof value['name'] !== 'string')
        faults.push(`${where}.name is missing`);
    for (const key of ['width', 'height']) {
        if (typeof value[key] !== 'number')
            faults.push(`${where}.${key} is no number`);
    }
    for (const [point, place] of membersOf(value, 'skeleton', where, faults)) {
        const path = `${where}.skeleton.${point}`;
        if (!isObject(place)) {
            faults.push(`${path} is not an object`);
            continue;
        }
        if (typeof place['name'] !== 'string')
            faults.push(`${path}.name is missing`);
        for (const key of ['x', 'y'])
            if (typeof place[key] !== 'number')
                faults.push(`${path}.${key} is no number`);
    }
    for (const [from, edges] of membersOf(value, 'skeletonEdges', where, faults)) {
        const good = isObject(edges) && Object.values(edges).every((edge) => isObject(edge));
        if (!good)
            faults.push(`${where}.skeletonEdges.${from} is no map of edges`);
    }
}
function membersOf(owner, key, where, faults) {
    const value = owner[key];
    if (isObject(value))
        return Object.entries(value);
    faults.push(`${where}.${key} is not an object`);
    return [];
}
function checkObject(check, value, where) {
    if (!isObject(value))
        return void check.faults.push(`${where} is not an object`);
    hash(check, value, where);
    check_editor_number(check, value, where);
    for (const key of ['name', 'color'])
        check_editor_text(check, value, key, where);
    if (typeof value['shape'] !== 'string' || !check_editor_SHAPES.has(value['shape']))
        check.faults.push(`${where}.shape is not known`);
    checkAttributes(check, value, where, 0);
}
function checkClassification(check, value, where) {
    if (!isObject(value))
        return void check.faults.push(`${where} is not an object`);
    hash(check, value, where);
    check_editor_number(check, value, where);
    if (!Array.isArray(value['attributes']) || value['attributes'].length !== 1) {
        check.faults.push(`${where} needs exactly one attribute`);
    }
    checkAttributes(check, value, where, 0);
}
const DEPTH = 50;
function checkAttributes(check, owner, where, depth) {
    if (owner['attributes'] === undefined)
        return;
    for (const [at, attribute] of check_editor_listOf(owner, 'attributes', where, check.faults).entries()) {
        checkAttribute(check, attribute, `${where}.attributes[${at}]`, depth);
    }
}
function checkAttribute(check, value, where, depth) {
    if (!isObject(value))
        return void check.faults.push(`${where} is not an object`);
    if (depth > DEPTH)
        return void check.faults.push(`${where} is nested too deeply`);
    hash(check, value, where);
    path(check, value, where);
    check_editor_text(check, value, 'name', where);
    if (typeof value['required'] !== 'boolean')
        check.faults.push(`${where}.required is neither true nor false`);
    const type = value['type'];
    if (typeof type !== 'string' || !check_editor_TYPES.has(type))
        return void check.faults.push(`${where}.type is not known`);
    if (type !== 'radio' && type !== 'checklist')
        return;
    if (value['options'] === undefined)
        return;
    for (const [at, option] of check_editor_listOf(value, 'options', where, check.faults).entries()) {
        const place = `${where}.options[${at}]`;
        if (!isObject(option)) {
            check.faults.push(`${place} is not an object`);
            continue;
        }
        hash(check, option, place);
        path(check, option, place);
        for (const key of ['label', 'value'])
            check_editor_text(check, option, key, place);
        if (option['options'] === undefined)
            continue;
        for (const [index, nested] of check_editor_listOf(option, 'options', place, check.faults).entries()) {
            if (type === 'checklist')
                check.faults.push(`${place}: options of a checklist do not nest`);
            checkAttribute(check, nested, `${place}.options[${index}]`, depth + 1);
        }
    }
}
function hash(check, value, where) {
    const found = value['featureNodeHash'];
    if (typeof found !== 'string' || found === '' || found.length > 100) {
        return void check.faults.push(`${where}.featureNodeHash is missing`);
    }
    const other = check.hashes.get(found);
    if (other !== undefined)
        check.faults.push(`${where} and ${other} have the same featureNodeHash`);
    else
        check.hashes.set(found, where);
}
function check_editor_number(check, { id }, where) {
    const good = typeof id === 'string' ? /^\d{1,9}$/.test(id) : typeof id === 'number';
    if (!good)
        check.faults.push(`${where}.id is no number`);
}
function path(check, { id }, where) {
    if (typeof id !== 'string' || !/^\d{1,9}(?:\.\d{1,9})*$/.test(id)) {
        check.faults.push(`${where}.id is no text of numbers and dots`);
    }
}
function check_editor_text(check, value, key, where) {
    if (typeof value[key] !== 'string')
        check.faults.push(`${where}.${key} is missing`);
}
function check_editor_listOf(owner, key, where, faults) {
    const value = owner[key];
    if (Array.isArray(value))
        return value;
    faults.push(`${where}.${key} is not a list`);
    return [];
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/js/sandbox/routes/ontologies.js










const Body = schemas/* object */.Ikc({
    title: schemas/* string */.YjP().max(1000),
    description: Description.default(''),
    editor: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
});
function ontologies_readBody(call) {
    const body = readPayload(Body, call.body, 'ontology');
    const faults = checkEditor(body.editor);
    if (faults.length > 0)
        throw invalid(`ontology: ${faults.slice(0, 20).join('; ')}`);
    return body;
}
function ontologyJson(context, caller, ontology) {
    return {
        ontologyUuid: ontology.uuid,
        title: ontology.title,
        description: ontology.description,
        editor: ontology.editor,
        createdAt: isoTime(ontology.created_at),
        lastEditedAt: isoTime(ontology.last_edited_at),
        userRole: ontologyRole(context, caller, ontology.uuid) ?? null,
    };
}
function createOntology(context, caller, call) {
    const body = ontologies_readBody(call);
    const uuid = context.uuid();
    context.store.run('INSERT INTO ontologies (uuid, title, description, editor, owner, created_at, last_edited_at) VALUES (?, ?, ?, ?, ?, ?, ?)', uuid, body.title, body.description, JSON.stringify(body.editor), caller.email, context.now(), context.now());
    grantUser(context, 'ontology', uuid, caller.email, 0);
    return ontologyJson(context, caller, requireOntology(context, caller, uuid, 'user'));
}
function saveOntology(context, caller, call) {
    const body = ontologies_readBody(call);
    const ontology = requireOntology(context, caller, call.params['uuid'] ?? '', 'admin');
    context.store.run('UPDATE ontologies SET title = ?, description = ?, editor = ?, last_edited_at = ? WHERE uuid = ?', body.title, body.description, JSON.stringify(body.editor), context.now(), ontology.uuid);
    return null;
}
function listOntologies(context, caller, call) {
    const { where, values } = titleFilter(call.query, { descriptionEq: 'descEq', descriptionLike: 'descLike' });
    const rows = context.store.all(`SELECT x.uuid FROM ontologies x WHERE ${where} ORDER BY x.seq`, ...values);
    return single(rows.flatMap(({ uuid }) => {
        const ontology = ontologyRole(context, caller, uuid) === undefined ? undefined : ontologyByUuid(context.store, uuid);
        return ontology ? [ontologyJson(context, caller, ontology)] : [];
    }));
}
const ontologyRoutes = [
    { method: 'POST', path: 'ontologies', handle: createOntology },
    { method: 'GET', path: 'ontologies', handle: listOntologies },
    {
        method: 'GET',
        path: 'ontologies/:uuid',
        handle: (context, caller, call) => ontologyJson(context, caller, requireOntology(context, caller, call.params['uuid'] ?? '', 'user')),
    },
    { method: 'PUT', path: 'ontologies/:uuid', handle: saveOntology },
];

;// CONCATENATED MODULE: ./build/js/sandbox/routes/organisation.js








function groupJson(row) {
    return { groupHash: row.uuid, name: row.name, description: row.description, createdAt: isoTime(row.created_at) };
}
function requireAdmin(caller) {
    if (!caller.admin)
        throw new ApiError('AUTHORISATION_ERROR', 'only workspace admins manage the organisation');
}
function group(context, call) {
    const row = context.store.get('SELECT uuid, name, description, created_at FROM groups WHERE uuid = ?', (call.params['group'] ?? '').toLowerCase());
    if (!row)
        throw notFound('the group');
    return row;
}
const organisation_NewGroup = schemas/* object */.Ikc({ name: Title, description: Description.default('') });
const GroupPatch = schemas/* object */.Ikc({ name: Title.nullish(), description: Description.nullish() });
const Emails = schemas/* object */.Ikc({ userEmails: schemas/* array */.YOg(Email).max(10_000) });
const organisation_NewUser = schemas/* object */.Ikc({
    email: Email,
    roleMnemonicName: schemas/* enum */.k5n(['ADMIN', 'MEMBER', 'TASKER', 'WORKFORCE_MANAGER']),
    memberType: schemas/* enum */.k5n(['internal', 'external']),
})
    .refine((user) => user.roleMnemonicName !== 'ADMIN' || user.memberType === 'internal', {
    error: 'only internal members can be ADMIN',
});
function organisation_membersOf(context, uuid) {
    const sql = 'SELECT email AS userEmail FROM group_members WHERE group_uuid = ? ORDER BY email';
    return single(context.store.all(sql, uuid));
}
function nameIsFree(context, name, except = '') {
    if (context.store.get('SELECT 1 FROM groups WHERE name = ? AND uuid <> ?', name, except)) {
        throw new ApiError('RESOURCE_EXISTS_ERROR', `there is a group "${name}" already`);
    }
}
const groups = [
    {
        method: 'GET',
        path: 'user/current-organisation/groups',
        handle: (context) => single(context.store
            .all('SELECT uuid, name, description, created_at FROM groups ORDER BY rowid')
            .map((row) => groupJson(row))),
    },
    {
        method: 'POST',
        path: 'organisation/groups',
        handle(context, caller, call) {
            requireAdmin(caller);
            const body = readPayload(organisation_NewGroup, call.body, 'group');
            nameIsFree(context, body.name);
            const row = { uuid: context.uuid(), name: body.name, description: body.description, created_at: context.now() };
            context.store.run('INSERT INTO groups (uuid, name, description, created_at) VALUES (?, ?, ?, ?)', row.uuid, row.name, row.description, row.created_at);
            return groupJson(row);
        },
    },
    {
        method: 'GET',
        path: 'organisation/groups/:group',
        handle: (context, _caller, call) => groupJson(group(context, call)),
    },
    {
        method: 'PATCH',
        path: 'organisation/groups/:group',
        handle(context, caller, call) {
            requireAdmin(caller);
            const patch = readPayload(GroupPatch, call.body, 'group');
            const row = group(context, call);
            nameIsFree(context, patch.name ?? row.name, row.uuid);
            context.store.run('UPDATE groups SET name = ?, description = ? WHERE uuid = ?', patch.name ?? row.name, patch.description ?? row.description, row.uuid);
            return groupJson(group(context, call));
        },
    },
    {
        method: 'DELETE',
        path: 'organisation/groups/:group',
        handle(context, caller, call) {
            requireAdmin(caller);
            const { uuid } = group(context, call);
            const projects = projectsOfGroup(context.store, uuid);
            context.store.run('DELETE FROM groups WHERE uuid = ?', uuid);
            for (const project of projects)
                freeTasksOfLeavers(context, project);
            return null;
        },
    },
    {
        method: 'GET',
        path: 'organisation/groups/:group/users',
        handle: (context, _caller, call) => organisation_membersOf(context, group(context, call).uuid),
    },
    {
        method: 'POST',
        path: 'organisation/groups/:group/users',
        handle(context, caller, call) {
            requireAdmin(caller);
            const { uuid } = group(context, call);
            for (const email of readPayload(Emails, call.body, 'users').userEmails) {
                if (!context.store.get('SELECT 1 FROM users WHERE email = ?', email)) {
                    throw new ApiError('AUTHORISATION_ERROR', `${email} is no member of the organisation`);
                }
                context.store.run('INSERT INTO group_members (group_uuid, email) VALUES (?, ?) ON CONFLICT DO NOTHING', uuid, email);
            }
            return organisation_membersOf(context, uuid);
        },
    },
    {
        method: 'POST',
        path: 'organisation/groups/:group/users/bulk-delete',
        handle(context, caller, call) {
            requireAdmin(caller);
            const { uuid } = group(context, call);
            for (const email of readPayload(Emails, call.body, 'users').userEmails) {
                context.store.run('DELETE FROM group_members WHERE group_uuid = ? AND email = ?', uuid, email);
            }
            for (const project of projectsOfGroup(context.store, uuid))
                freeTasksOfLeavers(context, project);
            return null;
        },
    },
];
function userJson(row) {
    return {
        email: row.email,
        roleMnemonicName: row.role,
        roleUuid: row.role_uuid,
        memberType: row.member_type,
        createdAt: isoTime(row.created_at),
        lastEditedAt: isoTime(row.last_edited_at),
    };
}
const users = [
    {
        method: 'GET',
        path: 'organisation/users',
        handle: (context) => single(context.store.all('SELECT * FROM users ORDER BY rowid').map((row) => userJson(row))),
    },
    {
        method: 'POST',
        path: 'organisation/users',
        handle(context, caller, call) {
            requireAdmin(caller);
            const body = readPayload(organisation_NewUser, call.body, 'user');
            if (context.store.get('SELECT 1 FROM users WHERE email = ?', body.email)) {
                throw new ApiError('RESOURCE_EXISTS_ERROR', `${body.email} is a member already`);
            }
            ensureUser(context, body.email, { role: body.roleMnemonicName, memberType: body.memberType });
            const row = context.store.get('SELECT * FROM users WHERE email = ?', body.email);
            return row ? userJson(row) : null;
        },
    },
    {
        method: 'DELETE',
        path: 'organisation/users/:email',
        handle(context, caller, call) {
            requireAdmin(caller);
            const email = (call.params['email'] ?? '').toLowerCase();
            if (email === caller.email)
                throw new ApiError('OPERATION_NOT_ALLOWED', 'nobody can remove himself');
            if (context.store.run('DELETE FROM users WHERE email = ?', email) === 0)
                throw notFound('the user');
            context.store.run('DELETE FROM user_access WHERE email = ?', email);
            for (const project of projectsWithTasksOf(context.store, email))
                freeTasksOfLeavers(context, project);
            return null;
        },
    },
    {
        method: 'GET',
        path: 'user/bearer-token',
        handle(context, caller) {
            const token = (0,external_node_crypto_.randomBytes)(32).toString('hex');
            context.store.run('INSERT INTO bearer_tokens (token, email) VALUES (?, ?)', token, caller.email);
            return { token };
        },
    },
];
const NewTag = schemas/* object */.Ikc({ name: Title, description: Description.nullish() });
const others = [
    {
        method: 'GET',
        path: 'organisation/organisation-tags',
        handle: (context) => single(context.store.all('SELECT uuid, name FROM organisation_tags ORDER BY rowid')),
    },
    {
        method: 'POST',
        path: 'organisation/organisation-tags',
        handle(context, caller, call) {
            requireAdmin(caller);
            const body = readPayload(NewTag, call.body, 'tag');
            if (context.store.get('SELECT 1 FROM organisation_tags WHERE name = ?', body.name)) {
                throw new ApiError('RESOURCE_EXISTS_ERROR', `there is a tag "${body.name}" already`);
            }
            const uuid = context.uuid();
            context.store.run('INSERT INTO organisation_tags (uuid, name, description) VALUES (?, ?, ?)', uuid, body.name, body.description ?? null);
            return { uuid, name: body.name };
        },
    },
    {
        method: 'DELETE',
        path: 'organisation/organisation-tags/:tag',
        handle(context, caller, call) {
            requireAdmin(caller);
            const tag = (call.params['tag'] ?? '').toLowerCase();
            if (context.store.run('DELETE FROM organisation_tags WHERE uuid = ?', tag) === 0)
                throw notFound('the tag');
            return null;
        },
    },
    {
        method: 'GET',
        path: 'cloud-integrations',
        handle(context, _caller, call) {
            const uuids = readPayload(schemas/* array */.YOg(Uuid), call.query.getAll('filterIntegrationUuids'), 'filterIntegrationUuids');
            const titles = call.query.getAll('filterIntegrationTitles');
            const rows = context.store.all('SELECT uuid, title FROM integrations ORDER BY rowid');
            const wanted = rows.filter((row) => (uuids.length === 0 || uuids.includes(row.uuid)) && (titles.length === 0 || titles.includes(row.title)));
            return { result: wanted.map((row) => ({ integrationUuid: row.uuid, title: row.title })) };
        },
    },
];
const organisationRoutes = [...groups, ...users, ...others];

;// CONCATENATED MODULE: ./build/js/sandbox/routes/presets.js






const presets_New = schemas/* object */.Ikc({ name: Title, description: Description.nullish(), filterPresetJson: JsonObject });
const presets_Patch = schemas/* object */.Ikc({
    name: Title.nullish(),
    description: Description.nullish(),
    filterPreset: JsonObject.nullish(),
});
function placeOf(context, caller, call, need) {
    const named = call.params['project'];
    if (named !== undefined) {
        const { project } = requireProject(context, caller, named, need);
        return { project: project.uuid, where: 'project_uuid = ?', values: [project.uuid] };
    }
    if (caller.admin)
        return { project: null, where: 'project_uuid IS NULL', values: [] };
    return { project: null, where: 'project_uuid IS NULL AND owner = ?', values: [caller.email] };
}
function requirePreset(context, caller, call, need) {
    const uuid = (call.params['preset'] ?? '').toLowerCase();
    const { where, values } = placeOf(context, caller, call, need);
    const sql = `SELECT * FROM presets WHERE uuid = ? AND ${where}`;
    const preset = context.store.get(sql, uuid, ...values);
    if (!preset)
        throw notFound(`the preset ${uuid.slice(0, 60)}`);
    return preset;
}
function listPresets(context, caller, call) {
    const { query } = call;
    const { project, where, values } = placeOf(context, caller, call, 'see');
    const uuids = [...query.getAll('uuids'), ...query.getAll('presetUuids')].map((uuid) => readPayload(Uuid, uuid));
    const folder = query.get('topLevelFolderUuid')?.toLowerCase();
    const all = context.store
        .all(`SELECT * FROM presets WHERE ${where} ORDER BY seq`, ...values)
        .filter((one) => uuids.length === 0 || uuids.includes(one.uuid))
        .filter((one) => folder === undefined || one.folder_uuid === folder)
        .map((one) => {
        const edited = isoTime(one.last_edited_at);
        const shared = { name: one.name, createdAt: isoTime(one.created_at) };
        return project === null
            ? { uuid: one.uuid, ...shared, description: one.description, lastUpdatedAt: edited }
            : { presetUuid: one.uuid, ...shared, updatedAt: edited };
    });
    const size = integer(query, 'pageSize', 100, 1, 1000);
    return pageOf(query, size, (limit, offset) => all.slice(offset, offset + limit));
}
function createPreset(context, caller, call) {
    const { project } = placeOf(context, caller, call, 'write');
    const preset = readPayload(presets_New, call.body);
    const folder = call.query.get('topLevelFolderUuid');
    const uuid = context.uuid();
    context.store.run(`INSERT INTO presets (uuid, project_uuid, folder_uuid, owner, name, description, filters, created_at, last_edited_at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)`, uuid, project, folder === null ? null : readPayload(Uuid, folder, 'topLevelFolderUuid'), caller.email, preset.name, preset.description ?? '', JSON.stringify(preset.filterPresetJson), context.now());
    return uuid;
}
function patchPreset(context, caller, call) {
    const preset = requirePreset(context, caller, call, 'write');
    const patch = readPayload(presets_Patch, call.body ?? {});
    context.store.run('UPDATE presets SET name = ?, description = ?, filters = ?, last_edited_at = ? WHERE uuid = ?', patch.name ?? preset.name, patch.description ?? preset.description, patch.filterPreset ? JSON.stringify(patch.filterPreset) : preset.filters, context.now(), preset.uuid);
    return null;
}
function deletePreset(context, caller, call) {
    const preset = requirePreset(context, caller, call, 'write');
    context.store.run('DELETE FROM presets WHERE uuid = ?', preset.uuid);
    return null;
}
function filtersOf(context, caller, call) {
    return JSON.parse(requirePreset(context, caller, call, 'see').filters);
}
function refuseMatching() {
    throw new ApiError('OPERATION_NOT_ALLOWED', 'the sandbox keeps filters and does not evaluate them');
}
const STORAGE = 'index/presets';
const PROJECT = 'active/:project/presets';
const presetRoutes = [
    ...[STORAGE, PROJECT].flatMap((path) => [
        { method: 'GET', path, handle: listPresets },
        { method: 'POST', path, handle: createPreset },
        { method: 'PATCH', path: `${path}/:preset`, handle: patchPreset },
        { method: 'DELETE', path: `${path}/:preset`, handle: deletePreset },
    ]),
    { method: 'GET', path: `${STORAGE}/:preset`, handle: filtersOf },
    { method: 'GET', path: `${PROJECT}/:preset/raw`, handle: filtersOf },
    ...['index/collections/:collection', 'active/:project/collections/:collection'].flatMap((path) => [
        { method: 'POST', path: `${path}/add-preset-items`, handle: refuseMatching },
        { method: 'POST', path: `${path}/remove-preset-items`, handle: refuseMatching },
    ]),
];

;// CONCATENATED MODULE: ./build/js/sandbox/engine/label-row-listing.js








const MAIN_ONLY = { include_uninitialised_labels: true };
const label_row_listing_SELECT = `
SELECT t.uuid AS task_uuid, t.data_hash, t.dataset_uuid, t.stage_uuid, s.name AS stage_name, s.type AS stage_type, t.status,
  t.assignee, t.last_actioned_by, t.priority, coalesce(l.branch, 'main') AS branch, l.label_hash,
  l.created_at AS label_created_at, l.last_edited_at AS label_edited_at, l.labels IS NOT NULL AS has_labels,
  u.uuid AS subtask_uuid, u.status AS subtask_status, u.assignee AS subtask_assignee
FROM tasks t
  JOIN stages s ON s.uuid = t.stage_uuid
  JOIN data_rows r ON r.data_hash = t.data_hash
  JOIN items i ON i.uuid = r.item_uuid
  LEFT JOIN label_rows l ON l.project_uuid = t.project_uuid AND l.data_hash = t.data_hash AND (?2 = '*' OR l.branch = ?2)
  LEFT JOIN subtasks u ON u.task_uuid = t.uuid AND u.branch = l.branch
WHERE t.project_uuid = ?1
  AND (?3 IS NULL OR t.data_hash IN (SELECT value FROM json_each(?3)))
  AND (?4 IS NULL OR l.label_hash IN (SELECT value FROM json_each(?4)))
  AND (?5 IS NULL OR i.name = ?5)
  AND (?6 IS NULL OR i.name LIKE ?6)
  AND (?7 IS NULL OR s.name = ?7)
  AND (?8 IS NULL OR s.name LIKE ?8)
  AND (?2 IN ('*', 'main') OR l.label_hash IS NOT NULL)
ORDER BY t.seq, l.branch <> 'main', l.branch`;
function listLabelRows(context, project, request) {
    const edited = {
        before: request.edited_before ? timeOf(request.edited_before, 'edited_before') : undefined,
        after: request.edited_after ? timeOf(request.edited_after, 'edited_after') : undefined,
    };
    const rows = label_row_listing_select(context, project, request).filter((row) => passes(row, request, edited));
    const facts = label_row_listing_factsOf(context, project, rows);
    return rows.flatMap((row) => {
        const data = facts(row.data_hash);
        return data ? [shape(context, row, data, request)] : [];
    });
}
function label_row_listing_select(context, project, request) {
    if (request.branch_name && request.include_all_label_branches) {
        throw invalid('branch_name and include_all_label_branches exclude each other');
    }
    if (request.shadow_data_state === 'SHADOW_DATA')
        return [];
    const branch = request.include_all_label_branches ? '*' : (request.branch_name ?? 'main');
    const list = (values) => values ? JSON.stringify(values.map((value) => value.toLowerCase())) : null;
    const rows = context.store.all(label_row_listing_SELECT, project.uuid, branch, list(request.data_hashes), list(request.label_hashes), request.data_title_eq ?? null, request.data_title_like ?? null, request.workflow_graph_node_title_eq ?? null, request.workflow_graph_node_title_like ?? null);
    if (branch !== '*' || request.label_hashes)
        return rows;
    return withMain(rows);
}
function withMain(rows) {
    const result = [];
    let previous;
    for (const row of rows) {
        if (row.data_hash !== previous && row.branch !== 'main') {
            result.push({
                ...row,
                branch: 'main',
                label_hash: null,
                label_created_at: null,
                label_edited_at: null,
                has_labels: 0,
                subtask_uuid: null,
                subtask_status: null,
                subtask_assignee: null,
            });
        }
        previous = row.data_hash;
        result.push(row);
    }
    return result;
}
function passes(row, request, { before, after }) {
    if (row.label_hash === null && request.include_uninitialised_labels !== true)
        return false;
    if (request.label_statuses && !request.label_statuses.includes(annotationTaskStatus(row)))
        return false;
    const edited = row.label_edited_at;
    if (before !== undefined && !(edited !== null && edited <= before))
        return false;
    return after === undefined || (edited !== null && edited >= after);
}
function label_row_listing_factsOf(context, project, rows) {
    const facts = new Map();
    if (rows.length > 200) {
        for (const dataset of datasetsOfProject(context.store, project.uuid)) {
            for (const data of rowsOfDataset(context.store, dataset))
                facts.set(data.data_hash, data);
        }
    }
    return (dataHash) => {
        if (!facts.has(dataHash))
            facts.set(dataHash, dataRow(context.store, dataHash));
        return facts.get(dataHash);
    };
}
function shape(context, row, data, request) {
    const onBranch = row.branch !== 'main';
    return {
        label_hash: row.label_hash,
        branch_name: row.branch,
        created_at: row.label_created_at === null ? null : legacyTime(row.label_created_at),
        last_edited_at: row.label_edited_at === null ? null : legacyTime(row.label_edited_at),
        data_hash: row.data_hash,
        data_title: data.data_title,
        data_type: data.data_type,
        data_link: data.data_link,
        dataset_hash: data.dataset_hash,
        dataset_title: data.dataset_title,
        label_status: labelStatus(row),
        annotation_task_status: annotationTaskStatus(row),
        workflow_graph_node: request.include_workflow_graph_node === false ? null : { uuid: row.stage_uuid, title: row.stage_name },
        task_uuid: row.subtask_uuid ?? row.task_uuid,
        is_shadow_data: false,
        is_valid: true,
        number_of_frames: continuousScene(context, data) ? 0 : data.frames,
        duration: data.duration,
        frames_per_second: data.fps,
        width: data.width,
        height: data.height,
        file_type: data.file_type,
        audio_codec: data.audio_codec,
        audio_sample_rate: data.audio_sample_rate,
        audio_bit_depth: data.audio_bit_depth,
        audio_num_channels: data.audio_num_channels,
        priority: row.priority,
        backing_item_uuid: data.item_uuid,
        group_hash: null,
        assigned_user_email: onBranch ? row.subtask_assignee : row.assignee,
        last_actioned_by_user_email: row.last_actioned_by,
        client_metadata: request.include_client_metadata ? JSON.parse(data.client_metadata) : null,
        images_data: request.include_images_data ? imagesOf(context, data) : null,
        spaces: spacesOfData(context, data),
    };
}
function imagesOf(context, data) {
    if (data.data_type !== 'IMG_GROUP')
        return null;
    return childItems(context.store, data.item_uuid).map((child, index) => ({
        index,
        title: child.name,
        file_type: child.file_type,
        height: child.height,
        width: child.width,
        image_hash: child.item_uuid,
    }));
}

;// CONCATENATED MODULE: ./build/js/sandbox/routes/project-collections.js








const project_collections_New = schemas/* object */.Ikc({
    name: Title,
    description: Description.nullish(),
    collectionType: schemas/* enum */.k5n(['FRAME', 'LABEL']).default('FRAME'),
});
const project_collections_Patch = schemas/* object */.Ikc({ name: Title.nullish(), description: Description.nullish() });
const Item = schemas/* object */.Ikc({ dataUuid: Uuid, frame: schemas/* int */.Whr().min(0), annotationId: schemas/* string */.YjP().min(1).max(200).nullish() });
const project_collections_Items = schemas/* object */.Ikc({ items: schemas/* array */.YOg(Item).max(100_000) });
function projectOf(context, caller, call, need) {
    return requireProject(context, caller, call.params['project'] ?? '', need).project;
}
function project_collections_requireCollection(context, project, call) {
    const uuid = (call.params['collection'] ?? '').toLowerCase();
    const sql = 'SELECT * FROM project_collections WHERE uuid = ? AND project_uuid = ?';
    const found = context.store.get(sql, uuid, project.uuid);
    if (!found)
        throw notFound(`the collection ${uuid.slice(0, 60)}`);
    return found;
}
function list(context, caller, call) {
    const project = projectOf(context, caller, call, 'see');
    const uuids = call.query.getAll('uuids').map((uuid) => readPayload(Uuid, uuid, 'uuids'));
    const all = context.store
        .all('SELECT * FROM project_collections WHERE project_uuid = ? ORDER BY seq', project.uuid)
        .filter((one) => uuids.length === 0 || uuids.includes(one.uuid))
        .map((one) => ({
        collectionUuid: one.uuid,
        projectUuid: project.uuid,
        collectionType: one.kind,
        name: one.name,
        description: one.description,
        createdAt: isoTime(one.created_at),
        lastEditedAt: isoTime(one.last_edited_at),
    }));
    const size = integer(call.query, 'pageSize', 100, 1, 1000);
    return pageOf(call.query, size, (limit, offset) => all.slice(offset, offset + limit));
}
function create(context, caller, call) {
    const project = projectOf(context, caller, call, 'write');
    const { name, description, collectionType } = readPayload(project_collections_New, call.body);
    const uuid = context.uuid();
    context.store.run(`INSERT INTO project_collections (uuid, project_uuid, kind, name, description, created_at, last_edited_at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)`, uuid, project.uuid, collectionType, name, description ?? '', context.now());
    return uuid;
}
function patch(context, caller, call) {
    const collection = project_collections_requireCollection(context, projectOf(context, caller, call, 'write'), call);
    const wanted = readPayload(project_collections_Patch, call.body ?? {});
    context.store.run('UPDATE project_collections SET name = ?, description = ?, last_edited_at = ? WHERE uuid = ?', wanted.name ?? collection.name, wanted.description ?? collection.description, context.now(), collection.uuid);
    return null;
}
function remove(context, caller, call) {
    const collection = project_collections_requireCollection(context, projectOf(context, caller, call, 'write'), call);
    context.store.run('DELETE FROM project_collections WHERE uuid = ?', collection.uuid);
    return null;
}
function project_collections_fits(context, project, collection, item) {
    const sql = 'SELECT 1 FROM tasks WHERE project_uuid = ? AND data_hash = ?';
    if (!context.store.get(sql, project.uuid, item.dataUuid))
        return false;
    const frames = dataRow(context.store, item.dataUuid)?.frames ?? 1;
    return item.frame < Math.max(1, frames) && (collection.kind === 'LABEL') === (item.annotationId != null);
}
function project_collections_addItems(context, caller, call) {
    const project = projectOf(context, caller, call, 'write');
    const collection = project_collections_requireCollection(context, project, call);
    const failedItems = readPayload(project_collections_Items, call.body).items.filter((item) => {
        if (!project_collections_fits(context, project, collection, item))
            return true;
        context.store.run(`INSERT INTO project_collection_items (collection_uuid, data_hash, frame, annotation_id) VALUES (?, ?, ?, ?)
       ON CONFLICT DO NOTHING`, collection.uuid, item.dataUuid, item.frame, item.annotationId ?? '');
        return false;
    });
    return { failedItems };
}
function project_collections_removeItems(context, caller, call) {
    const collection = project_collections_requireCollection(context, projectOf(context, caller, call, 'write'), call);
    const failedItems = readPayload(project_collections_Items, call.body).items.filter((item) => context.store.run(`DELETE FROM project_collection_items
         WHERE collection_uuid = ? AND data_hash = ? AND frame = ? AND annotation_id = ?`, collection.uuid, item.dataUuid, item.frame, item.annotationId ?? '') === 0);
    return { failedItems };
}
function project_collections_listItems(context, caller, call) {
    const project = projectOf(context, caller, call, 'see');
    const collection = project_collections_requireCollection(context, project, call);
    const labels = flag(call.query, 'getLabels');
    const items = context.store.all('SELECT data_hash, frame, annotation_id FROM project_collection_items WHERE collection_uuid = ? ORDER BY seq', collection.uuid);
    const byData = Map.groupBy(labels === (collection.kind === 'LABEL') ? items : [], (item) => item.data_hash);
    const size = integer(call.query, 'pageSize', 100, 1, 1000);
    const { results, nextPageToken } = pageOf(call.query, size, (limit, offset) => [...byData].slice(offset, offset + limit));
    const rows = listLabelRows(context, project, { ...MAIN_ONLY, data_hashes: results.map(([hash]) => hash) });
    const rowOf = new Map(rows.map((row) => [row.data_hash, row]));
    return {
        results: results.flatMap(([hash, instances]) => {
            const row = rowOf.get(hash);
            if (!row)
                return [];
            const { label_hash, data_hash, dataset_hash, group_hash, created_at: _, last_edited_at: __, ...rest } = row;
            return {
                label_row_metadata: {
                    ...rest,
                    label_uuid: label_hash,
                    data_uuid: data_hash,
                    dataset_uuid: dataset_hash,
                    group_uuid: group_hash,
                },
                instances: instances.map(({ frame, annotation_id: annotationId }) => labels ? { frame, annotationId } : { frame }),
            };
        }),
        nextPageToken,
    };
}
const ALL = 'active/:project/collections';
const project_collections_ONE = `${ALL}/:collection`;
const projectCollectionRoutes = [
    { method: 'GET', path: ALL, handle: list },
    { method: 'POST', path: ALL, handle: create },
    { method: 'PATCH', path: project_collections_ONE, handle: patch },
    { method: 'DELETE', path: project_collections_ONE, handle: remove },
    { method: 'GET', path: `${project_collections_ONE}/items`, handle: project_collections_listItems },
    { method: 'POST', path: `${project_collections_ONE}/add-items`, handle: project_collections_addItems },
    { method: 'POST', path: `${project_collections_ONE}/remove-items`, handle: project_collections_removeItems },
];

;// CONCATENATED MODULE: ./build/js/sandbox/engine/time-spent.js

const WORK = `
SELECT w.actor, coalesce((SELECT min(role) FROM (
    SELECT role FROM user_access WHERE kind = 'project' AND uuid = ?1 AND email = w.actor
    UNION ALL SELECT a.role FROM group_access a JOIN group_members m ON m.group_uuid = a.group_uuid
      WHERE a.kind = 'project' AND a.uuid = ?1 AND m.email = w.actor)), 0) AS role, w.data_hash, i.name AS data_title, r.dataset_uuid, d.title AS dataset_title,
  w.task_uuid, w.stage_uuid, s.name AS stage_name, s.type AS stage_type, w.seconds, w.at
FROM (
  SELECT *, CAST(min(max((at - lag(at, 1, at - ${TIME_SPENT.firstMilliseconds}) OVER (PARTITION BY actor ORDER BY seq)) / 1000,
    ${TIME_SPENT.minSeconds}), ${TIME_SPENT.maxSeconds}) AS INTEGER) AS seconds
  FROM task_actions WHERE project_uuid = ?1) w
  JOIN data_rows r ON r.data_hash = w.data_hash JOIN items i ON i.uuid = r.item_uuid JOIN datasets d ON d.uuid = r.dataset_uuid
  JOIN stages s ON s.uuid = w.stage_uuid
WHERE w.action IN ('submit', 'approve', 'reject', 'skip') AND w.at >= ?2 AND w.at < ?3
  AND (?4 = '[]' OR w.actor IN (SELECT value FROM json_each(?4)))
  AND (?5 = '[]' OR w.stage_uuid IN (SELECT value FROM json_each(?5)))
  AND (?6 = '[]' OR r.dataset_uuid IN (SELECT value FROM json_each(?6)))
  AND (?7 = '[]' OR w.data_hash IN (SELECT value FROM json_each(?7)))
  AND (?8 IS NULL OR instr(lower(i.name), lower(?8)) > 0)`;
function valuesOf(projectUuid, filter) {
    return [
        projectUuid,
        filter.after,
        filter.before,
        JSON.stringify(filter.emails),
        JSON.stringify(filter.stageUuids),
        JSON.stringify(filter.datasetUuids),
        JSON.stringify(filter.dataHashes),
        filter.title ?? null,
    ];
}
function listWork(context, projectUuid, filter, limit, offset) {
    return context.store.all(`${WORK} ORDER BY w.seq LIMIT ?9 OFFSET ?10`, ...valuesOf(projectUuid, filter), limit, offset);
}
function listTimers(context, projectUuid, filter, byData, limit, offset) {
    return context.store.all(`SELECT actor, role, ${byData ? 'data_title' : 'NULL AS data_title'}, sum(seconds) AS seconds FROM (${WORK})
     GROUP BY actor${byData ? ', data_hash' : ''} ORDER BY actor, min(at) LIMIT ?9 OFFSET ?10`, ...valuesOf(projectUuid, filter), limit, offset);
}

;// CONCATENATED MODULE: ./build/js/sandbox/routes/analytics.js








const ACTIONS = ['assign', 'approve', 'submit', 'move', 'reject', 'release', 'skip'];
const FOREVER = 8.64e15;
function analytics_projectOf(context, caller, call, name) {
    const uuid = readPayload(Uuid, call.query.get(name) ?? '', name);
    return requireProject(context, caller, uuid, 'manage').project.uuid;
}
function uuids(query, name) {
    return query.getAll(name).map((value) => readPayload(Uuid, value, name));
}
function filterOf(query) {
    return {
        after: time(query, 'after') ?? 0,
        before: time(query, 'before') ?? FOREVER,
        emails: query.getAll('userEmails').map((email) => email.toLowerCase()),
        stageUuids: uuids(query, 'workflowStageUuids'),
        datasetUuids: uuids(query, 'datasetUuids'),
        dataHashes: uuids(query, 'dataUuids'),
        title: query.get('dataTitle') ?? undefined,
    };
}
function timers(context, caller, call) {
    const { query } = call;
    const project = analytics_projectOf(context, caller, call, 'projectHash');
    const group = query.get('groupBy') ?? 'dataUnit';
    if (group !== 'dataUnit' && group !== 'project')
        throw invalid('groupBy: neither dataUnit nor project');
    const size = integer(query, 'pageSize', TIME_SPENT.pageSize, 1, 1000);
    const page = pageOf(query, size, (limit, offset) => listTimers(context, project, filterOf(query), group === 'dataUnit', limit, offset));
    return {
        ...page,
        results: page.results.map((timer) => ({
            userEmail: timer.actor,
            userRole: timer.role,
            dataTitle: timer.data_title,
            timeSeconds: timer.seconds,
        })),
    };
}
function timeSpent(context, caller, call) {
    const project = analytics_projectOf(context, caller, call, 'projectUuid');
    const page = pageOf(call.query, TIME_SPENT.pageSize, (limit, offset) => listWork(context, project, filterOf(call.query), limit, offset));
    return {
        ...page,
        results: page.results.map((work) => ({
            periodStartTime: isoTime(work.at - work.seconds * 1000),
            periodEndTime: isoTime(work.at),
            timeSpentSeconds: work.seconds,
            userEmail: work.actor,
            projectUserRole: work.role,
            dataUuid: work.data_hash,
            dataTitle: work.data_title,
            datasetUuid: work.dataset_uuid,
            datasetTitle: work.dataset_title,
            workflowTaskUuid: work.task_uuid,
            workflowStage: { stageType: work.stage_type.toUpperCase(), uuid: work.stage_uuid, title: work.stage_name },
        })),
    };
}
function taskActions(context, caller, call) {
    const { query } = call;
    const project = analytics_projectOf(context, caller, call, 'projectUuid');
    const types = readPayload(schemas/* array */.YOg(schemas/* enum */.k5n(ACTIONS)), query.getAll('eventTypes'), 'eventTypes');
    const { after, before } = filterOf(query);
    const page = pageOf(query, TIME_SPENT.pageSize, (limit, offset) => context.store.all(`SELECT * FROM (
         SELECT seq, at, CASE action WHEN 'proceed' THEN 'submit' ELSE action END AS action, stage_uuid, task_uuid, data_hash, actor
         FROM task_actions WHERE project_uuid = ?1 AND at >= ?2 AND at < ?3)
       WHERE (?4 = '[]' OR actor IN (SELECT value FROM json_each(?4)))
         AND (?5 = '[]' OR action IN (SELECT value FROM json_each(?5)))
         AND (?6 = '[]' OR stage_uuid IN (SELECT value FROM json_each(?6)))
         AND (?7 = '[]' OR data_hash IN (SELECT value FROM json_each(?7)))
       ORDER BY seq LIMIT ?8 OFFSET ?9`, project, after, before, JSON.stringify(query.getAll('actorEmails').map((email) => email.toLowerCase())), JSON.stringify(types), JSON.stringify(uuids(query, 'workflowStageUuids')), JSON.stringify(uuids(query, 'dataUnitUuids')), limit, offset));
    return {
        ...page,
        results: page.results.map((entry) => ({
            timestamp: isoTime(entry.at),
            actionType: entry.action,
            projectUuid: project,
            workflowStageUuid: entry.stage_uuid,
            taskUuid: entry.task_uuid,
            dataUnitUuid: entry.data_hash,
            actorEmail: entry.actor,
        })),
    };
}
const analyticsRoutes = [
    { method: 'GET', path: 'analytics/collaborators/timers', handle: timers },
    { method: 'GET', path: 'analytics/time-spent', handle: timeSpent },
    { method: 'GET', path: 'analytics/task-actions', handle: taskActions },
];

;// CONCATENATED MODULE: ./build/js/sandbox/engine/editor-log.js


function listLog(context, projectUuid, filter) {
    const rows = context.store.all(`SELECT * FROM (
       SELECT seq, at, actor, data_hash, stage_uuid, task_uuid, 'main' AS branch, NULL AS label_hash, action, NULL AS changes
       FROM task_actions WHERE project_uuid = ?1 AND at >= ?2 AND at < ?3
       UNION ALL
       SELECT seq, at, actor, data_hash, stage_uuid, task_uuid, branch, label_hash, NULL, changes
       FROM label_saves WHERE project_uuid = ?1 AND at >= ?2 AND at < ?3)
     WHERE (?4 IS NULL OR actor = ?4) AND (?5 IS NULL OR data_hash = ?5) AND (?6 IS NULL OR stage_uuid = ?6)
     ORDER BY at, changes IS NULL, seq`, projectUuid, filter.after, filter.before, filter.actor ?? null, filter.dataHash ?? null, filter.stageUuid ?? null);
    return rows.flatMap((row) => {
        const { at, actor, data_hash, stage_uuid, task_uuid, branch, label_hash } = row;
        const common = { at, actor, data_hash, stage_uuid, task_uuid, branch, label_hash };
        if (row.changes === null) {
            return [{ ...common, id: uuidOf(`task ${projectUuid} ${row.seq}`), what: { task: row.action ?? '' } }];
        }
        return parseChanges(row.changes).map((change, position) => ({
            ...common,
            id: uuidOf(`label ${projectUuid} ${row.seq} ${position}`),
            what: change,
        }));
    });
}

;// CONCATENATED MODULE: ./build/js/sandbox/store/templates.js

function templateByUuid(store, uuid) {
    const row = store.get('SELECT spec FROM workflow_templates WHERE uuid = ?', uuid);
    return row && workflow_template/* WorkflowTemplate */.s.parse(JSON.parse(row.spec));
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/create-project.js











function createProject(context, caller, request) {
    const template = templateFor(context, request.templateUuid);
    const ontologyUuid = request.ontologyUuid ?? emptyOntology(context, caller, request.title);
    const ontology = ontologyByUuid(context.store, ontologyUuid);
    const role = directRole(context.store, caller.email, 'ontology', ontologyUuid);
    if (!ontology)
        throw notFound(`the ontology ${ontologyUuid}`);
    requireRole(role, caller, `the ontology ${ontologyUuid}`, 'user');
    for (const uuid of request.datasetUuids)
        create_project_requireDataset(context, caller, uuid);
    const uuid = insertProject(context, {
        title: request.title,
        description: request.description,
        creator: caller.email,
        ontologyUuid,
        template,
    });
    grantUser(context, 'project', uuid, caller.email, 0);
    for (const dataset of request.datasetUuids)
        attachDataset(context, uuid, dataset);
    return uuid;
}
function create_project_requireDataset(context, caller, uuid) {
    const dataset = datasetByUuid(context.store, uuid);
    if (!dataset)
        throw notFound(`the dataset ${uuid}`);
    requireRole(directRole(context.store, caller.email, 'dataset', uuid), caller, `the dataset ${uuid}`, 'user');
}
function templateFor(context, uuid) {
    if (uuid === undefined)
        return workflow_template/* WorkflowTemplate */.s.parse(projects/* DEFAULT_WORKFLOW */.oy.template);
    const template = templateByUuid(context.store, uuid);
    if (!template)
        throw invalid(`there is no workflow template ${uuid}`);
    const faults = (0,check_template/* checkTemplate */.B)(template).map(({ summary }) => summary);
    const circles = endlessRouters(compileWorkflow(template)).map((name) => `routers lead in a circle at "${name}"`);
    if (faults.length + circles.length > 0) {
        throw invalid(`the workflow template "${template.title}" cannot run: ${[...faults, ...circles].join('; ')}`);
    }
    return template;
}
function emptyOntology(context, caller, title) {
    const uuid = context.uuid();
    const now = context.now();
    context.store.run('INSERT INTO ontologies (uuid, title, description, editor, owner, created_at, last_edited_at) VALUES (?, ?, ?, ?, ?, ?, ?)', uuid, title, '', JSON.stringify({ objects: [], classifications: [] }), caller.email, now, now);
    grantUser(context, 'ontology', uuid, caller.email, 0);
    return uuid;
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/project-users.js




function addProjectUsers(context, projectUuid, emails, role) {
    return emails.map((email) => {
        const address = ensureUser(context, email, { memberType: 'external' });
        const present = context.store.get(`SELECT role FROM user_access WHERE kind = 'project' AND uuid = ? AND email = ?`, projectUuid, address);
        if (present)
            return { email: address, role: present.role };
        grantUser(context, 'project', projectUuid, address, role);
        return { email: address, role };
    });
}
function projectUsers(context, projectUuid, limit, offset) {
    return context.store.all(`SELECT email, role FROM user_access WHERE kind = 'project' AND uuid = ? ORDER BY created_at, email LIMIT ? OFFSET ?`, projectUuid, limit, offset);
}
function removeProjectUsers(context, caller, projectUuid, emails) {
    const { store } = context;
    for (const email of emails) {
        const own = store.get(`SELECT role FROM user_access WHERE kind = 'project' AND uuid = ? AND email = ?`, projectUuid, email);
        if (own?.role === 0 && !caller.admin) {
            throw new ApiError('AUTHORISATION_ERROR', `${email} is an admin of the project; only workspace admins remove one`);
        }
        store.run(`DELETE FROM user_access WHERE kind = 'project' AND uuid = ? AND email = ?`, projectUuid, email);
    }
    freeTasksOfLeavers(context, projectUuid);
}

;// CONCATENATED MODULE: ./build/js/sandbox/routes/list-projects.js




const FILTERS = [
    'titleEq',
    'titleLike',
    'descEq',
    'descLike',
    'createdBefore',
    'createdAfter',
    'editedBefore',
    'editedAfter',
];
function readProjectFilter(value) {
    const texts = {};
    for (const name of FILTERS) {
        const text = value(name);
        if (text !== undefined)
            texts[name] = text;
    }
    return texts;
}
function listProjects(context, caller, filter) {
    const tagged = filter.tags.length > 0 ? projectsOfTags(context.store, filter.tags) : undefined;
    const passes = passer(context, filter.texts);
    return allProjects(context.store).filter((project) => {
        const role = directRole(context.store, caller.email, 'project', project.uuid);
        if (role === undefined && !caller.admin)
            return false;
        return (tagged?.has(project.uuid) ?? true) && passes(project);
    });
}
function passer(context, texts) {
    const time = (name) => {
        const text = texts[name];
        return text === undefined ? undefined : timeOf(text, name);
    };
    const like = (text, pattern) => {
        if (pattern === undefined)
            return true;
        return context.store.get('SELECT ? LIKE ? AS yes', text, pattern)?.yes === 1;
    };
    for (const name of ['titleLike', 'descLike'])
        like_patternOf(texts[name] ?? '', name);
    const createdBefore = time('createdBefore');
    const createdAfter = time('createdAfter');
    const editedBefore = time('editedBefore');
    const editedAfter = time('editedAfter');
    return (project) => (texts.titleEq === undefined || project.title === texts.titleEq) &&
        (texts.descEq === undefined || project.description === texts.descEq) &&
        (createdBefore === undefined || project.created_at <= createdBefore) &&
        (createdAfter === undefined || project.created_at >= createdAfter) &&
        (editedBefore === undefined || project.last_edited_at <= editedBefore) &&
        (editedAfter === undefined || project.last_edited_at >= editedAfter) &&
        like(project.title, texts.titleLike) &&
        like(project.description, texts.descLike);
}

;// CONCATENATED MODULE: ./build/js/sandbox/routes/projects-legacy.js














const NewProject = schemas/* object */.Ikc({
    title: Title,
    description: Description.nullish(),
    dataset_hashes: schemas/* array */.YOg(Uuid).nullish(),
    workflow_type: schemas/* string */.YjP().nullish(),
    ontology_hash: Uuid.nullish(),
    workflow_template_id: schemas/* string */.YjP().max(200).nullish(),
});
const Datasets = schemas/* object */.Ikc({ dataset_hashes: schemas/* array */.YOg(Uuid) });
const Users = schemas/* object */.Ikc({ user_emails: schemas/* array */.YOg(Email), user_role: schemas/* int */.Whr().min(0).max(5) });
const ListFilter = schemas/* object */.Ikc({ filter: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish() }).nullish();
const ROLE_NUMBER = 0;
function projectOfCall(context, caller, call, need) {
    if (call.resourceType !== 'project' || call.resourceId === undefined) {
        throw invalid('this call needs the headers ResourceType: project and ResourceID');
    }
    return requireProject(context, caller, call.resourceId, need);
}
const projectLegacyRoutes = {
    project: {
        GET: (context, caller, call) => blob(context, projectOfCall(context, caller, call, 'see').project),
        POST(context, caller, call) {
            if (call.resourceType !== undefined)
                throw invalid('the editor of a project is changed through its ontology');
            const request = readPayload(NewProject, call.payload);
            if ((request.workflow_type ?? 'manual') !== 'manual')
                throw invalid('workflow_type: only "manual" is known here');
            return createProject(context, caller, {
                title: request.title,
                description: request.description ?? '',
                datasetUuids: [...new Set(request.dataset_hashes ?? [])],
                ontologyUuid: request.ontology_hash ?? undefined,
                templateUuid: request.workflow_template_id?.toLowerCase(),
            });
        },
    },
    projectwithuserrole: {
        GET(context, caller, call) {
            const given = readPayload(ListFilter, call.payload)?.filter ?? {};
            const texts = readProjectFilter((name) => {
                const value = given[name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
                return typeof value === 'string' ? value : undefined;
            });
            return listProjects(context, caller, { texts, tags: [] }).map((project) => ({
                user_role: directRole(context.store, caller.email, 'project', project.uuid) ?? ROLE_NUMBER,
                project: facts(project),
            }));
        },
    },
    projectdataset: {
        POST(context, caller, call) {
            const { project } = projectOfCall(context, caller, call, 'admin');
            const { dataset_hashes: uuids } = readPayload(Datasets, call.payload);
            for (const uuid of uuids)
                create_project_requireDataset(context, caller, uuid);
            for (const uuid of uuids)
                attachDataset(context, project.uuid, uuid);
            touchProject(context, project.uuid);
            return true;
        },
        DELETE(context, caller, call) {
            const { project } = projectOfCall(context, caller, call, 'admin');
            const uuids = readPayload(schemas/* array */.YOg(Uuid), call.uid, 'uid');
            for (const uuid of uuids)
                detachDataset(context, project.uuid, uuid);
            touchProject(context, project.uuid);
            return true;
        },
    },
    projectusers: {
        POST(context, caller, call) {
            const { project } = projectOfCall(context, caller, call, 'admin');
            const { user_emails: emails, user_role: role } = readPayload(Users, call.payload);
            return addProjectUsers(context, project.uuid, emails, role).map((user) => ({
                user_email: user.email,
                user_role: user.role,
                project_hash: project.uuid,
            }));
        },
    },
};
function facts(project) {
    return {
        project_hash: project.uuid,
        title: project.title,
        description: project.description,
        created_at: legacyTime(project.created_at),
        last_edited_at: legacyTime(project.last_edited_at),
        ontology_hash: project.ontology_uuid,
        source_projects: [],
        workflow_manager_uuid: project.workflow_manager_uuid,
    };
}
function blob(context, project) {
    const datasets = datasetsOfProject(context.store, project.uuid).map((uuid) => {
        const dataset = datasetByUuid(context.store, uuid);
        return { dataset_hash: uuid, title: dataset?.title ?? '', description: dataset?.description ?? '' };
    });
    return {
        ...facts(project),
        editor_ontology: ontologyByUuid(context.store, project.ontology_uuid)?.editor,
        datasets,
        label_rows: listLabelRows(context, project, MAIN_ONLY),
    };
}

;// CONCATENATED MODULE: ./build/js/sandbox/routes/editor-logs.js














const DAY = 86_400_000;
const ROLES = ['ADMIN', 'ANNOTATOR', 'REVIEWER', 'ANNOTATOR_REVIEWER', 'TEAM_MANAGER', 'VIEWER'];
const SHOWN_STAGES = new Set([
    'annotation',
    'review',
    'consensus_annotation',
    'consensus_review',
    'done',
]);
const editorLogRoutes = [
    {
        method: 'GET',
        path: 'projects/:project/editor-logs',
        handle(context, caller, { params, query }) {
            const { project } = requireProject(context, caller, params['project'] ?? '', 'manage');
            const after = time(query, 'startTime');
            const before = time(query, 'endTime');
            if (after === undefined || before === undefined)
                throw invalid('startTime and endTime are needed');
            if (before - after > EDITOR_LOG.days * DAY)
                throw invalid(`the window is longer than ${EDITOR_LOG.days} days`);
            const uuid = (name) => {
                const value = query.get(name);
                return value === null ? undefined : readPayload(Uuid, value, name);
            };
            const entries = listLog(context, project.uuid, {
                after,
                before,
                actor: query.get('actorUserEmail')?.toLowerCase(),
                dataHash: uuid('dataUnitId'),
                stageUuid: uuid('workflowStageId'),
            });
            const action = query.get('action');
            const wanted = action === null ? entries : entries.filter((entry) => editor_logs_actionOf(entry) === action);
            const stages = new Map(stagesOf(context.store, project.uuid).map((stage) => [stage.uuid, stage]));
            const page = pageOf(query, EDITOR_LOG.pageSize, (limit, offset) => wanted.slice(offset, offset + limit));
            return { ...page, results: page.results.map((entry) => editor_logs_shape(context, project, stages, entry)) };
        },
    },
];
function editor_logs_actionOf({ what }) {
    return 'task' in what ? `${what.task}_task` : `${what.action}_${what.kind}`;
}
function editor_logs_shape(context, project, stages, entry) {
    const { what } = entry;
    const data = dataRow(context.store, entry.data_hash);
    const stage = stages.get(entry.stage_uuid);
    const role = directRole(context.store, entry.actor, 'project', project.uuid) ?? 0;
    const user = context.store.get('SELECT role FROM users WHERE email = ?', entry.actor);
    const common = {
        id: entry.id,
        action: editor_logs_actionOf(entry),
        dataUnitId: entry.data_hash,
        workflowStageId: entry.stage_uuid,
        branchName: entry.branch,
        workflowTaskId: entry.task_uuid,
        timestamp: isoTime(entry.at),
        sessionId: uuidOf(`session ${entry.actor} ${Math.floor(entry.at / DAY)}`),
        actorUserId: userIdOf(entry.actor),
        actorOrganisationId: 1,
        actorUserEmail: entry.actor,
        projectId: project.uuid,
        projectOrganisationId: 1,
        projectUserRole: ROLES[role] ?? 'ADMIN',
        projectOrganisationUserRole: user?.role ?? 'MEMBER',
        dataUnitTitle: data?.data_title ?? '',
        dataUnitDataType: data?.data_type ?? '',
        dataUnitDatasetId: data?.dataset_hash ?? project.uuid,
        dataUnitDatasetTitle: data?.dataset_title ?? '',
        ontologyId: project.ontology_uuid,
        labelId: entry.label_hash ?? '',
        workflowStageType: stage && SHOWN_STAGES.has(stage.type) ? stage.type.toUpperCase() : '',
        workflowStageTitle: stage?.name ?? '',
    };
    if ('task' in what)
        return { ...common, actionCategory: what.task === 'proceed' ? 'agent' : 'task' };
    const label = { labelName: what.name, featureId: what.feature, labelRanges: what.ranges };
    if (what.kind === 'classification') {
        return { ...common, actionCategory: 'classification', ...label, classificationHash: what.hash };
    }
    return {
        ...common,
        actionCategory: 'object',
        ...label,
        objectShape: what.shape ?? '',
        objectHash: what.hash,
        objectCurrentFrame: what.ranges[0]?.[0] ?? null,
        objectId: what.number ?? null,
    };
}
const Params = schemas/* object */.Ikc({
    data_hash: schemas/* string */.YjP().nullish(),
    user_hash: schemas/* string */.YjP().nullish(),
    user_email: schemas/* string */.YjP().nullish(),
    start_timestamp: schemas/* number */.aig().min(0).max(8.64e12).nullish(),
    end_timestamp: schemas/* number */.aig().min(0).max(8.64e12).nullish(),
})
    .nullish();
const NUMBERS = {
    add: 0,
    edit: 1,
    delete: 2,
    submit: 11,
    approve: 33,
    reject: 34,
};
const labelLogRoutes = {
    labellog: {
        GET(context, caller, call) {
            const { project } = projectOfCall(context, caller, call, 'manage');
            const filter = readPayload(Params, call.payload);
            const entries = listLog(context, project.uuid, {
                after: (filter?.start_timestamp ?? 0) * 1000,
                before: (filter?.end_timestamp ?? 8.64e12) * 1000,
                actor: filter?.user_email?.toLowerCase(),
                dataHash: filter?.data_hash?.toLowerCase(),
                stageUuid: undefined,
            });
            return entries
                .filter(({ actor }) => !filter?.user_hash || userIdOf(actor) === filter.user_hash)
                .flatMap((entry) => {
                const { what } = entry;
                const action = NUMBERS['task' in what ? what.task : what.action];
                if (action === undefined)
                    return [];
                const label = 'task' in what ? undefined : what;
                return [
                    {
                        log_hash: entry.id,
                        user_hash: userIdOf(entry.actor),
                        user_email: entry.actor,
                        data_hash: entry.data_hash,
                        action,
                        created_at: legacyTime(entry.at),
                        identifier: label?.hash ?? null,
                        feature_hash: label?.feature ?? null,
                        label_name: label?.name ?? null,
                        time_taken: null,
                        frame: label?.ranges[0]?.[0] ?? null,
                    },
                ];
            });
        },
    },
};

;// CONCATENATED MODULE: ./build/js/sandbox/engine/issues.js





function raiseIssue(context, caller, projectUuid, issue) {
    const { store } = context;
    const { anchor } = issue;
    if (!taskOfData(store, projectUuid, anchor.dataUuid))
        throw notFound(`the data unit ${anchor.dataUuid}`);
    requireFrame(context, anchor);
    const tags = issue.issueTags.map((name) => linkedTag(context, projectUuid, name));
    const uuid = context.uuid();
    store.run('INSERT INTO issues (uuid, project_uuid, data_uuid, anchor, comments, author) VALUES (?, ?, ?, ?, ?, ?)', uuid, projectUuid, anchor.dataUuid, JSON.stringify(anchor), JSON.stringify([{ content: issue.comment, authorEmail: caller.email, createdAt: isoTime(context.now()) }]), caller.email);
    for (const tag of new Set(tags)) {
        store.run('INSERT INTO issue_tag_links (issue_uuid, tag_uuid) VALUES (?, ?)', uuid, tag);
    }
}
function requireFrame(context, anchor) {
    if (!('frameIndex' in anchor) || anchor.spaceId !== undefined)
        return;
    const data = dataRow(context.store, anchor.dataUuid);
    const frames = data && data.data_type !== 'SCENE' && data.data_type !== 'GROUP' ? data.frames : undefined;
    if (frames !== undefined && anchor.frameIndex >= frames) {
        throw invalid(`frameIndex ${anchor.frameIndex}: the data unit has ${frames} frames`);
    }
}
function linkedTag(context, projectUuid, name) {
    const tag = context.store.get(`SELECT t.uuid FROM issue_tags t JOIN project_issue_tags p ON p.tag_uuid = t.uuid WHERE p.project_uuid = ? AND t.name = ?`, projectUuid, name);
    if (!tag)
        throw invalid(`the project has no issue tag "${name.slice(0, 100)}"; link it first`);
    return tag.uuid;
}
function listIssues(context, projectUuid, dataUuid, limit, offset) {
    return context.store
        .all(`SELECT uuid, data_uuid, anchor, comments, resolutions, author FROM issues
       WHERE project_uuid = ?1 AND (?2 IS NULL OR data_uuid = ?2) ORDER BY seq LIMIT ?3 OFFSET ?4`, projectUuid, dataUuid ?? null, limit, offset)
        .map((issue) => ({
        uuid: issue.uuid,
        dataUuid: issue.data_uuid,
        comments: JSON.parse(issue.comments),
        tags: tagsOf(context, issue.uuid),
        resolutionHistory: JSON.parse(issue.resolutions),
        ...shown(JSON.parse(issue.anchor)),
    }));
}
function shown(anchor) {
    const common = { type: anchor.type, spaceId: anchor.spaceId ?? null };
    switch (anchor.type) {
        case 'dataUnit':
            return common;
        case 'frame':
            return { ...common, frameIndex: anchor.frameIndex };
        case 'frameCoordinate':
            return { ...common, frameIndex: anchor.frameIndex, coordinate: { x: anchor.x, y: anchor.y } };
        case 'sceneCoordinate':
            return { ...common, frameIndex: anchor.frameIndex, coordinate: { x: anchor.x, y: anchor.y, z: anchor.z } };
        case 'annotation':
            return { ...common, annotationId: anchor.annotationId, frameRanges: anchor.frameRanges ?? null };
    }
}
function tagsOf(context, issueUuid) {
    return context.store.all('SELECT t.name, t.uuid FROM issue_tag_links l JOIN issue_tags t ON t.uuid = l.tag_uuid WHERE l.issue_uuid = ? ORDER BY t.name', issueUuid);
}
function deleteIssues(context, caller, access, uuids) {
    if (uuids.length > ISSUE_RULES.limit)
        throw invalid(`at most ${ISSUE_RULES.limit} issues in one call`);
    const admin = caller.admin || access.role === 0;
    for (const uuid of new Set(uuids)) {
        const issue = context.store.get('SELECT author, anchor FROM issues WHERE uuid = ? AND project_uuid = ?', uuid, access.project.uuid);
        if (!issue)
            throw notFound(`the issue ${uuid} of this project`);
        if (!admin && issue.author !== caller.email) {
            throw new ApiError('AUTHORISATION_ERROR', `the issue ${uuid} was raised by somebody else`);
        }
        if (!admin && JSON.parse(issue.anchor).type === 'annotation') {
            throw new ApiError('AUTHORISATION_ERROR', `the issue ${uuid} is on a label; only admins of the project delete it`);
        }
        context.store.run('DELETE FROM issues WHERE uuid = ?', uuid);
    }
}

;// CONCATENATED MODULE: ./build/js/sandbox/routes/issues.js






const spaceId = schemas/* string */.YjP()
    .max(300)
    .nullish()
    .transform((value) => value ?? undefined);
const frameIndex = schemas/* int */.Whr().min(0);
const issues_common = { dataUuid: Uuid, spaceId };
const Anchor = schemas/* discriminatedUnion */.gMt('type', [
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('dataUnit'), ...issues_common }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('frame'), ...issues_common, frameIndex }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('frameCoordinate'), ...issues_common, frameIndex, x: schemas/* number */.aig(), y: schemas/* number */.aig() }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('sceneCoordinate'), ...issues_common, frameIndex, x: schemas/* number */.aig(), y: schemas/* number */.aig(), z: schemas/* number */.aig() }),
    schemas/* object */.Ikc({
        type: schemas/* literal */.euz('annotation'),
        ...issues_common,
        annotationId: schemas/* string */.YjP().min(1).max(300),
        frameRanges: schemas/* array */.YOg(schemas/* object */.Ikc({ start: frameIndex, end: frameIndex })
            .refine(({ start, end }) => start <= end, { error: 'starts after its end' }))
            .min(1)
            .max(10_000)
            .nullish()
            .transform((value) => value ?? undefined),
    }),
]);
const Issues = schemas/* object */.Ikc({
    issues: schemas/* array */.YOg(schemas/* object */.Ikc({
        anchor: Anchor,
        comment: schemas/* string */.YjP().max(100_000),
        issueTags: schemas/* array */.YOg(schemas/* string */.YjP().max(300)).max(100).default([]),
    }))
        .max(ISSUE_RULES.limit),
});
const issues_Delete = schemas/* object */.Ikc({ issueUuids: schemas/* array */.YOg(Uuid) });
const issueRoutes = [
    {
        method: 'POST',
        path: 'projects/:project/issues',
        handle(context, caller, { params, body }) {
            const { project } = requireProject(context, caller, params['project'] ?? '', 'write');
            for (const issue of readPayload(Issues, body).issues)
                raiseIssue(context, caller, project.uuid, issue);
            return null;
        },
    },
    {
        method: 'GET',
        path: 'projects/:project/issues',
        handle(context, caller, { params, query }) {
            const { project } = requireProject(context, caller, params['project'] ?? '', 'see');
            const unit = query.get('dataUnitId');
            const dataUuid = unit === null ? undefined : readPayload(Uuid, unit, 'dataUnitId');
            return pageOf(query, ISSUE_RULES.pageSize, (limit, offset) => listIssues(context, project.uuid, dataUuid, limit, offset));
        },
    },
    {
        method: 'POST',
        path: 'projects/:project/issues/delete',
        handle(context, caller, { params, body }) {
            const access = requireProject(context, caller, params['project'] ?? '', 'write');
            deleteIssues(context, caller, access, readPayload(issues_Delete, body).issueUuids);
            return null;
        },
    },
];

;// CONCATENATED MODULE: ./build/js/sandbox/routes/label-extras.js








const Copy = schemas/* object */.Ikc({
    sourceBranchName: schemas/* string */.YjP(),
    targetBranchName: schemas/* string */.YjP().min(1).max(200),
    overwrite: schemas/* boolean */.zMY().nullish(),
    labelUuids: schemas/* array */.YOg(Uuid).max(1000),
});
const Classifications = schemas/* object */.Ikc({ labelUuids: schemas/* array */.YOg(Uuid).max(1000), branchName: schemas/* string */.YjP().nullish() });
const labelExtraRoutes = [
    {
        method: 'GET',
        path: 'projects/:project/labels/:label/validation-state',
        handle(context, caller, { params }) {
            const { project } = requireProject(context, caller, params['project'] ?? '', 'see');
            const row = requireLabelRow(context, project, params['label'] ?? '');
            const { label_hash: labelHash, branch: branchName, version } = row;
            return { labelHash, branchName, version, isValid: true, errors: [] };
        },
    },
    {
        method: 'POST',
        path: 'projects/:project/labels/copy-branch',
        handle(context, caller, { params, body }) {
            const { project } = requireProject(context, caller, params['project'] ?? '', 'write');
            const request = readPayload(Copy, body);
            let copiedCount = 0;
            for (const hash of request.labelUuids) {
                const source = requireLabelRow(context, project, hash);
                if (source.branch !== request.sourceBranchName) {
                    throw invalid(`the label row ${hash} is not on the branch "${request.sourceBranchName}"`);
                }
                const present = labelRowOf(context.store, project.uuid, source.data_hash, request.targetBranchName);
                if (present && request.overwrite !== true)
                    continue;
                const target = present ?? createLabelRow(context, project, source.data_hash, request.targetBranchName);
                writeLabels(context, target.label_hash, source.labels, caller.email);
                copiedCount += 1;
            }
            return { copiedCount };
        },
    },
    {
        method: 'POST',
        path: 'projects/:project/label-rows/classifications',
        handle(context, caller, { params, body }) {
            const { project } = requireProject(context, caller, params['project'] ?? '', 'see');
            const request = readPayload(Classifications, body);
            const exportUuid = context.uuid();
            const exportedAt = isoTime(context.now());
            const labels = request.labelUuids.map((hash) => {
                const record = requireLabelRow(context, project, hash);
                const row = readLabelRow(context, record, EVERYTHING);
                return {
                    labelUuid: record.label_hash,
                    dataUuid: record.data_hash,
                    dataTitle: row['data_title'],
                    branchName: record.branch,
                    classificationAnswers: withAllKeys(row['classification_answers']),
                    exportUuid,
                    exportedAt,
                };
            });
            return { labels };
        },
    },
];
function withAllKeys(answers) {
    const entries = isJson(answers) ? Object.entries(answers) : [];
    return Object.fromEntries(entries.map(([hash, entry]) => {
        if (!isJson(entry) || !Array.isArray(entry['classifications']))
            return [hash, entry];
        const classifications = entry['classifications'].map((answer) => isJson(answer) ? { name: '', value: '', manualAnnotation: true, ...answer } : answer);
        return [hash, { ...entry, classifications }];
    }));
}

;// CONCATENATED MODULE: ./build/js/sandbox/routes/label-reviews.js











const ReviewActions = schemas/* array */.YOg(schemas/* object */.Ikc({
    reviewUuid: Uuid,
    action: schemas/* enum */.k5n(['APPROVE', 'REJECT', 'REOPEN']),
    comment: schemas/* string */.YjP().nullish(),
    commentTags: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
}))
    .max(projects/* BATCH_LIMITS */.kJ.actions);
const label_reviews_REVIEWS = 'projects/:project/workflow/stages/:stage/tasks/:task/reviews';
const labelReviewRoutes = [
    {
        method: 'GET',
        path: label_reviews_REVIEWS,
        handle(context, caller, call) {
            const { project } = requireProject(context, caller, call.params['project'] ?? '', 'see');
            const task = taskOf(context, project.uuid, call);
            return single(reviewsOfTask(context, task.stage_uuid, task).map((review) => ({
                reviewUuid: review.uuid,
                status: review.status,
                labelType: review.label_type,
                labelId: review.label_id,
            })));
        },
    },
    {
        method: 'POST',
        path: `${label_reviews_REVIEWS}/actions`,
        handle(context, caller, call) {
            const access = requireProject(context, caller, call.params['project'] ?? '', 'write');
            const { project } = access;
            requireOpen(project);
            const task = taskOf(context, project.uuid, call);
            mayReview(caller, access, task);
            for (const { reviewUuid, action, comment, commentTags } of readPayload(ReviewActions, call.body, 'actions')) {
                const label = actOnReview(context, task, reviewUuid, action);
                if (action !== 'REJECT' || !comment)
                    continue;
                const anchor = { type: 'annotation', dataUuid: task.data_hash, annotationId: label };
                raiseIssue(context, caller, project.uuid, { anchor, comment, issueTags: commentTags ?? [] });
            }
            return null;
        },
    },
];
function mayReview(caller, { manages, role }, task) {
    if (manages)
        return;
    if (roleMayWork(role, 'review') && (task.assignee === null || task.assignee === caller.email))
        return;
    throw new ApiError('AUTHORISATION_ERROR', `the label reviews of the task ${task.uuid}: your role does not allow this`);
}
function taskOf(context, projectUuid, call) {
    const stage = visibleStage(context, projectUuid, call);
    const task = taskByUuid(context.store, (call.params['task'] ?? '').toLowerCase());
    if (!task || task.project_uuid !== projectUuid || task.stage_uuid !== stage.uuid || stage.type !== 'review') {
        throw invalid(`the task ${(call.params['task'] ?? '').slice(0, 60)} is not in this review stage`);
    }
    return task;
}

;// CONCATENATED MODULE: ./build/js/sandbox/engine/send-to-node.js






function sendToNode(context, caller, access, action, dataHashes) {
    requireOpen(access.project);
    const project = loadProjectWorkflow(context, access.project.uuid);
    const wanted = [...project.workflow.stages.values()].find(({ type }) => action === 'complete' ? type === 'done' : type === 'annotation' || type === 'consensus_annotation');
    if (!wanted)
        throw invalid(`the workflow has no stage to ${action} in`);
    for (const dataHash of dataHashes) {
        const record = taskOfData(context.store, project.projectUuid, dataHash);
        if (!record)
            continue;
        const task = loadTask(context, project, record);
        const after = applyEvent(project, task.state, { kind: 'move', to: wanted.name, worker: caller.email });
        saveTask(context, project, task, after);
    }
}

;// CONCATENATED MODULE: ./build/js/sandbox/routes/label-rows.js










const Strings = schemas/* array */.YOg(schemas/* string */.YjP()).nullish();
const Text = schemas/* string */.YjP().nullish();
const Pattern = schemas/* string */.YjP().max(PATTERN_LIMIT).nullish();
const Flag = schemas/* boolean */.zMY().nullish();
const Listing = schemas/* object */.Ikc({
    edited_before: Text,
    edited_after: Text,
    label_statuses: Strings,
    shadow_data_state: Text,
    include_uninitialised_labels: Flag,
    data_hashes: Strings,
    label_hashes: Strings,
    data_title_eq: Text,
    data_title_like: Pattern,
    workflow_graph_node_title_eq: Text,
    workflow_graph_node_title_like: Pattern,
    include_client_metadata: Flag,
    include_images_data: Flag,
    include_children: Flag,
    include_workflow_graph_node: Flag,
    include_all_label_branches: Flag,
    branch_name: Text,
    client_metadata_as_signed_url: Flag,
})
    .nullish();
const Create = schemas/* object */.Ikc({ multi_request: Flag, branch_name: Text }).nullish();
const Read = schemas/* object */.Ikc({
    multi_request: Flag,
    include_object_feature_hashes: Strings,
    include_classification_feature_hashes: Strings,
})
    .nullish();
const SaveMany = schemas/* object */.Ikc({ labels: schemas/* array */.YOg(JsonObject) });
const NodeAction = schemas/* object */.Ikc({ action: schemas/* enum */.k5n(['reopen', 'complete']) });
function hashesOf(uid) {
    const many = Array.isArray(uid);
    const hashes = readPayload(schemas/* array */.YOg(schemas/* string */.YjP().max(100)), many ? uid : [uid], 'uid');
    if (hashes.length > projects/* BATCH_LIMITS */.kJ.labelRows) {
        throw new ApiError('MULTI_LABEL_LIMIT_ERROR', `at most ${projects/* BATCH_LIMITS */.kJ.labelRows} label rows in one call`, {
            maximum_labels_allowed: projects/* BATCH_LIMITS */.kJ.labelRows,
        });
    }
    return { hashes, many };
}
const setOf = (values) => values ? new Set(values) : undefined;
const labelRowRoutes = {
    labelrowmetadata: {
        GET(context, caller, call) {
            const { project } = projectOfCall(context, caller, call, 'see');
            return listLabelRows(context, project, readPayload(Listing, call.payload) ?? {});
        },
    },
    labelrow: {
        GET(context, caller, call) {
            const { project } = projectOfCall(context, caller, call, 'see');
            const { hashes, many } = hashesOf(call.uid);
            const payload = readPayload(Read, call.payload);
            const filter = {
                objectFeatures: setOf(payload?.include_object_feature_hashes),
                classificationFeatures: setOf(payload?.include_classification_feature_hashes),
            };
            const rows = readLabelRows(context, project, hashes, filter);
            return new json_text/* JsonText */.k(many ? `[${rows.join(',')}]` : (rows[0] ?? 'null'));
        },
        PUT(context, caller, call) {
            const { project } = projectOfCall(context, caller, call, 'write');
            const { hashes, many } = hashesOf(call.uid);
            const branch = readPayload(Create, call.payload)?.branch_name ?? 'main';
            const rows = hashes.map((hash) => readLabelRow(context, createLabelRow(context, project, hash, branch), EVERYTHING));
            return many ? rows : rows[0];
        },
        POST(context, caller, call) {
            const { project } = projectOfCall(context, caller, call, 'write');
            const { hashes, many } = hashesOf(call.uid);
            const labels = many ? readPayload(SaveMany, call.payload).labels : [readPayload(JsonObject, call.payload)];
            if (labels.length !== hashes.length)
                throw invalid(`${hashes.length} label hashes, but ${labels.length} label rows`);
            const features = featuresOf(context, project);
            hashes.forEach((hash, at) => {
                saveLabelRow(context, requireLabelRow(context, project, hash), labels[at] ?? {}, features, caller.email);
            });
            return true;
        },
    },
    labelworkflowgraphnode: {
        POST(context, caller, call) {
            const access = projectOfCall(context, caller, call, 'manage');
            const { action } = readPayload(NodeAction, call.payload);
            const { hashes } = hashesOf(call.uid);
            const rows = hashes.map((hash) => requireLabelRow(context, access.project, hash));
            sendToNode(context, caller, access, action, [...new Set(rows.map((row) => row.data_hash))]);
            return true;
        },
    },
};

;// CONCATENATED MODULE: ./build/js/sandbox/routes/project-groups.js







const Grant = schemas/* object */.Ikc({ groupHashList: schemas/* array */.YOg(Uuid), userRole: schemas/* int */.Whr().min(0).max(5) });
const projectGroupRoutes = [
    {
        method: 'GET',
        path: 'projects/:project/groups',
        handle(context, caller, { params }) {
            const { project } = requireProject(context, caller, params['project'] ?? '', 'see');
            const groups = context.store.all(`SELECT g.uuid, g.name, g.description, g.created_at, a.role FROM group_access a JOIN groups g ON g.uuid = a.group_uuid
         WHERE a.kind = 'project' AND a.uuid = ? ORDER BY a.created_at, g.name`, project.uuid);
            return single(groups.map((group) => ({
                groupHash: group.uuid,
                name: group.name,
                description: group.description,
                createdAt: isoTime(group.created_at),
                isSameOrganisation: true,
                userRole: group.role,
            })));
        },
    },
    {
        method: 'POST',
        path: 'projects/:project/groups',
        handle(context, caller, { params, body }) {
            const { store } = context;
            const { project } = requireProject(context, caller, params['project'] ?? '', 'admin');
            const { groupHashList, userRole } = readPayload(Grant, body);
            for (const group of groupHashList) {
                if (!store.get('SELECT 1 FROM groups WHERE uuid = ?', group))
                    throw notFound(`the group ${group}`);
                store.run(`INSERT INTO group_access (kind, uuid, group_uuid, role, created_at) VALUES ('project', ?, ?, ?, ?)
           ON CONFLICT (kind, uuid, group_uuid) DO UPDATE SET role = excluded.role`, project.uuid, group, userRole, context.now());
            }
            return null;
        },
    },
    {
        method: 'DELETE',
        path: 'projects/:project/groups',
        handle(context, caller, { params, query }) {
            const { project } = requireProject(context, caller, params['project'] ?? '', 'admin');
            for (const value of query.getAll('groupHashList')) {
                context.store.run(`DELETE FROM group_access WHERE kind = 'project' AND uuid = ? AND group_uuid = ?`, project.uuid, readPayload(Uuid, value, 'groupHashList'));
            }
            freeTasksOfLeavers(context, project.uuid);
            return null;
        },
    },
];

;// CONCATENATED MODULE: ./build/js/sandbox/routes/project-tags.js





const IssueTags = schemas/* object */.Ikc({ issueTagNames: schemas/* array */.YOg(schemas/* string */.YjP().min(1).max(300)) });
function organisationTag(context, uuid) {
    const found = context.store.get('SELECT uuid FROM organisation_tags WHERE uuid = ?', uuid.toLowerCase());
    if (!found)
        throw notFound(`the tag ${uuid.slice(0, 60)}`);
    return found.uuid;
}
const projectTagRoutes = [
    {
        method: 'GET',
        path: 'projects/:project/tags',
        handle(context, caller, { params }) {
            const { project } = requireProject(context, caller, params['project'] ?? '', 'see');
            return single(context.store.all(`SELECT t.uuid, t.name FROM project_tags p JOIN organisation_tags t ON t.uuid = p.tag_uuid
           WHERE p.project_uuid = ? ORDER BY t.name`, project.uuid));
        },
    },
    {
        method: 'PUT',
        path: 'projects/:project/tags/:tag',
        handle(context, caller, { params }) {
            const { project } = requireProject(context, caller, params['project'] ?? '', 'admin');
            context.store.run('INSERT INTO project_tags (project_uuid, tag_uuid) VALUES (?, ?) ON CONFLICT DO NOTHING', project.uuid, organisationTag(context, params['tag'] ?? ''));
            return null;
        },
    },
    {
        method: 'DELETE',
        path: 'projects/:project/tags/:tag',
        handle(context, caller, { params }) {
            const { project } = requireProject(context, caller, params['project'] ?? '', 'admin');
            const tag = (params['tag'] ?? '').toLowerCase();
            context.store.run('DELETE FROM project_tags WHERE project_uuid = ? AND tag_uuid = ?', project.uuid, tag);
            return null;
        },
    },
    {
        method: 'GET',
        path: 'projects/:project/issue-tags',
        handle(context, caller, { params, query }) {
            const { project } = requireProject(context, caller, params['project'] ?? '', 'see');
            return pageOf(query, 1000, (limit, offset) => context.store.all(`SELECT t.uuid, t.name FROM project_issue_tags p JOIN issue_tags t ON t.uuid = p.tag_uuid
           WHERE p.project_uuid = ? ORDER BY t.name LIMIT ? OFFSET ?`, project.uuid, limit, offset));
        },
    },
    {
        method: 'POST',
        path: 'projects/:project/issue-tags',
        handle(context, caller, { params, body }) {
            const { store } = context;
            const { project } = requireProject(context, caller, params['project'] ?? '', 'admin');
            for (const name of readPayload(IssueTags, body).issueTagNames) {
                store.run('INSERT INTO issue_tags (uuid, name) VALUES (?, ?) ON CONFLICT DO NOTHING', context.uuid(), name);
                store.run(`INSERT INTO project_issue_tags (project_uuid, tag_uuid) SELECT ?, uuid FROM issue_tags WHERE name = ?
           ON CONFLICT DO NOTHING`, project.uuid, name);
            }
            return null;
        },
    },
];

;// CONCATENATED MODULE: ./build/js/sandbox/engine/copy-project.js












function copyProject(context, caller, source, request) {
    const { store } = context;
    const uuid = insertProject(context, {
        title: request.title ?? `Copy of ${source.title}`,
        description: request.description ?? source.description,
        creator: caller.email,
        ontologyUuid: source.ontology_uuid,
        template: workflow_template/* WorkflowTemplate */.s.parse(JSON.parse(source.workflow)),
    });
    if (request.collaborators) {
        for (const table of ['user_access (kind, uuid, email', 'group_access (kind, uuid, group_uuid']) {
            const [name = '', person = ''] = [table.split(' ')[0], table.split(', ').at(-1)];
            store.run(`INSERT INTO ${table}, role, created_at) SELECT kind, ?, ${person}, role, ? FROM ${name} WHERE kind = 'project' AND uuid = ?`, uuid, context.now(), source.uuid);
        }
    }
    grantUser(context, 'project', uuid, caller.email, 0);
    const units = new Map();
    if (request.clone) {
        const { dataset, copies } = cloneData(context, caller, source, request.clone);
        attachDataset(context, uuid, dataset);
        for (const [from, to] of copies)
            units.set(from, to);
    }
    else if (request.datasets) {
        for (const dataset of datasetsOfProject(store, source.uuid))
            attachDataset(context, uuid, dataset);
        for (const { data_hash: hash } of store.all('SELECT data_hash FROM tasks WHERE project_uuid = ?', source.uuid)) {
            units.set(hash, hash);
        }
    }
    if (request.labels)
        copyLabels(context, caller, source, uuid, units, request);
    return uuid;
}
function cloneData(context, caller, source, clone) {
    const dataset = context.uuid();
    const attached = new Set(datasetsOfProject(context.store, source.uuid));
    const hashes = [];
    for (const [uuid, wanted] of Object.entries(clone.units)) {
        if (!attached.has(uuid))
            throw invalid(`the dataset ${uuid} is not in the project`);
        create_project_requireDataset(context, caller, uuid);
        for (const hash of wanted) {
            if (taskOfData(context.store, source.uuid, hash)?.dataset_uuid !== uuid) {
                throw invalid(`the dataset ${uuid} has no data unit ${hash}`);
            }
            hashes.push(hash);
        }
    }
    const now = context.now();
    context.store.run('INSERT INTO datasets (uuid, title, description, owner, created_at, last_edited_at) VALUES (?, ?, ?, ?, ?, ?)', dataset, clone.title, clone.description, caller.email, now, now);
    grantUser(context, 'dataset', dataset, caller.email, 0);
    const items = hashes.map((hash) => {
        const row = dataRow(context.store, hash);
        (0,invariant/* invariant */.V1)(row, 'a task has its data');
        return row.item_uuid;
    });
    const linked = linkItems(context, dataset, items);
    return { dataset, copies: hashes.map((hash, at) => [hash, linked[at] ?? '']) };
}
function copyLabels(context, caller, source, target, units, request) {
    const { store } = context;
    const done = new Set(store
        .all(`SELECT uuid FROM stages WHERE project_uuid = ? AND type = 'done'`, source.uuid)
        .map(({ uuid }) => uuid));
    for (const [from, to] of units) {
        const row = labelRowOf(store, source.uuid, from, 'main');
        if (!row || row.labels === null)
            continue;
        if (request.labelHashes && !request.labelHashes.has(row.label_hash))
            continue;
        const status = done.has(taskOfData(store, source.uuid, from)?.stage_uuid ?? '') ? 'APPROVED' : 'PENDING';
        if (request.statuses && !request.statuses.has(status))
            continue;
        const copy = createLabelRow(context, { ...source, uuid: target }, to, 'main');
        writeLabels(context, copy.label_hash, moved(row.labels, from, to), caller.email);
    }
}
function moved(labels, from, to) {
    return from === to ? labels : labels.replaceAll(from, to);
}

;// CONCATENATED MODULE: ./build/js/sandbox/routes/projects-more.js







const projects_more_Copy = schemas/* object */.Ikc({
    copy_project_options: schemas/* array */.YOg(schemas/* enum */.k5n(['labels', 'datasets', 'models', 'collaborators'])),
    copy_labels_options: schemas/* object */.Ikc({
        datasets_to_data_hashes_map: schemas/* record */.g1P(Uuid, schemas/* array */.YOg(Uuid)).nullish(),
        accepted_label_hashes: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
        accepted_label_statuses: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
        create_new_dataset: schemas/* boolean */.zMY().nullish(),
    })
        .nullish(),
    project_copy_metadata: schemas/* object */.Ikc({
        project_title: Title.nullish(),
        project_description: Description.nullish(),
        dataset_title: Title.nullish(),
        dataset_description: Description.nullish(),
    })
        .nullish(),
});
const Data = schemas/* object */.Ikc({ data_hash: Uuid });
const projectMoreRoutes = {
    projectcopy: {
        POST(context, caller, call) {
            const { project } = projectOfCall(context, caller, call, 'admin');
            const request = readPayload(projects_more_Copy, call.payload);
            const options = new Set(request.copy_project_options);
            const labels = request.copy_labels_options;
            const texts = request.project_copy_metadata;
            const clone = labels?.create_new_dataset === true && {
                title: texts?.dataset_title ?? `Copy of the data of ${project.title}`.slice(0, 1000),
                description: texts?.dataset_description ?? '',
                units: labels.datasets_to_data_hashes_map ?? {},
            };
            return copyProject(context, caller, project, {
                labels: options.has('labels'),
                datasets: options.has('datasets'),
                collaborators: options.has('collaborators'),
                clone: clone === false ? undefined : clone,
                labelHashes: labels?.accepted_label_hashes ? new Set(labels.accepted_label_hashes) : undefined,
                statuses: labels?.accepted_label_statuses ? new Set(labels.accepted_label_statuses) : undefined,
                title: texts?.project_title ?? undefined,
                description: texts?.project_description ?? undefined,
            });
        },
    },
    labelingalgorithm: {
        POST(context, caller, call) {
            projectOfCall(context, caller, call, 'see');
            throw new ApiError('OPERATION_NOT_ALLOWED', 'the sandbox runs no labelling algorithms');
        },
    },
    datasetdata: {
        GET(context, caller, call) {
            const { project } = projectOfCall(context, caller, call, 'see');
            const { data_hash: hash } = readPayload(Data, call.uid, 'uid');
            const data = taskOfData(context.store, project.uuid, hash) && dataRow(context.store, hash);
            if (!data)
                throw notFound(`the data unit ${hash}`);
            const { data_title: title, data_link: link, item_uuid: item } = data;
            const video = { data_hash: hash, title, file_link: link, backing_item_uuid: item };
            if (data.data_type === 'VIDEO')
                return { data_hash: hash, video, images: null };
            const children = data.data_type === 'IMG_GROUP' ? childItems(context.store, item) : [];
            const images = children.map((child) => ({
                data_hash: hash,
                image_hash: child.item_uuid,
                title: child.name,
                file_link: child.url,
            }));
            const single = { data_hash: hash, image_hash: hash, title, file_link: link };
            return { data_hash: hash, video: null, images: children.length > 0 ? images : [single] };
        },
    },
};

;// CONCATENATED MODULE: ./build/js/sandbox/routes/project-shape.js





function shapeProject(context, caller, project) {
    const ontology = ontologyByUuid(context.store, project.ontology_uuid);
    (0,invariant/* invariant */.V1)(ontology, 'a project has an ontology');
    return {
        projectHash: project.uuid,
        projectType: 'workflow',
        status: project.status,
        title: project.title,
        description: project.description,
        createdAt: isoTime(project.created_at),
        creatorEmail: project.creator,
        lastEditedAt: isoTime(project.last_edited_at),
        ontologyHash: project.ontology_uuid,
        editorOntology: ontology.editor,
        userRole: directRole(context.store, caller.email, 'project', project.uuid) ?? 0,
        sourceProjects: null,
        workflowManagerUuid: project.workflow_manager_uuid,
        workflow: { stages: shapeStages(context, project.uuid) },
    };
}
function shapeStages(context, projectUuid) {
    const pathways = pathwaysOf(context.store, projectUuid);
    return stagesOf(context.store, projectUuid)
        .filter(({ type }) => type !== 'percentage_router' && type !== 'user_router')
        .map((stage) => ({
        stageType: stage.type.toUpperCase(),
        uuid: stage.uuid,
        title: stage.name,
        ...(stage.type === 'agent' && {
            pathways: pathways
                .filter((pathway) => pathway.stage_uuid === stage.uuid)
                .map((pathway) => ({
                uuid: pathway.uuid,
                title: pathway.name,
                destinationUuid: pathway.destination_uuid,
            })),
        }),
    }));
}

;// CONCATENATED MODULE: ./build/js/sandbox/routes/projects.js











const STATUSES = ['notStarted', 'inProgress', 'inReview', 'paused', 'completed', 'cancelled', 'archived'];
const Status = schemas/* object */.Ikc({ status: schemas/* enum */.k5n(STATUSES) });
const projects_Emails = schemas/* object */.Ikc({ userEmails: schemas/* array */.YOg(Email) });
const Priorities = schemas/* object */.Ikc({ priorities: schemas/* array */.YOg(schemas/* tuple */.PVZ([Uuid, schemas/* number */.aig().min(0).max(1)])) });
const USER_PAGE = 1000;
const projectRoutes = [
    {
        method: 'GET',
        path: 'projects',
        handle(context, caller, { query }) {
            const texts = readProjectFilter((name) => query.get(name) ?? undefined);
            const tags = query.getAll('tagsAnyof');
            return single(listProjects(context, caller, { texts, tags }).map((project) => shapeProject(context, caller, project)));
        },
    },
    {
        method: 'GET',
        path: 'projects/:project',
        handle: (context, caller, { params }) => shapeProject(context, caller, requireProject(context, caller, params['project'] ?? '', 'see').project),
    },
    {
        method: 'GET',
        path: 'projects/:project/datasets',
        handle(context, caller, { params }) {
            const { project } = requireProject(context, caller, params['project'] ?? '', 'see');
            return single(datasetsOfProject(context.store, project.uuid).map((uuid) => {
                const dataset = datasetByUuid(context.store, uuid);
                return { datasetHash: uuid, title: dataset?.title ?? '', description: dataset?.description ?? '' };
            }));
        },
    },
    {
        method: 'GET',
        path: 'projects/:project/users',
        handle(context, caller, { params, query }) {
            const { project } = requireProject(context, caller, params['project'] ?? '', 'see');
            const page = pageOf(query, USER_PAGE, (limit, offset) => projectUsers(context, project.uuid, limit, offset));
            return { ...page, results: page.results.map(({ email, role }) => ({ userEmail: email, userRole: role })) };
        },
    },
    {
        method: 'POST',
        path: 'projects/:project/users/bulk-delete',
        handle(context, caller, { params, body }) {
            const { project } = requireProject(context, caller, params['project'] ?? '', 'admin');
            removeProjectUsers(context, caller, project.uuid, readPayload(projects_Emails, body).userEmails);
            return null;
        },
    },
    {
        method: 'GET',
        path: 'projects/:project/branches',
        handle(context, caller, { params, query }) {
            const { project } = requireProject(context, caller, params['project'] ?? '', 'see');
            const size = integer(query, 'limit', 100, 1, 1000);
            const names = branchesOf(context.store, project.uuid);
            const page = pageOf(query, size, (limit, offset) => names.slice(offset, offset + limit));
            return { ...page, results: page.results.map((name) => ({ name })) };
        },
    },
    {
        method: 'PUT',
        path: 'projects/:project/status',
        handle(context, caller, { params, body }) {
            const { project } = requireProject(context, caller, params['project'] ?? '', 'admin');
            const { status } = readPayload(Status, body);
            context.store.run('UPDATE projects SET status = ? WHERE uuid = ?', status, project.uuid);
            touchProject(context, project.uuid);
            return null;
        },
    },
    {
        method: 'POST',
        path: 'projects/:project/priorities',
        handle(context, caller, { params, body }) {
            const { project } = requireProject(context, caller, params['project'] ?? '', 'manage');
            for (const [dataHash, priority] of readPayload(Priorities, body).priorities) {
                const changed = context.store.run('UPDATE tasks SET priority = ? WHERE project_uuid = ? AND data_hash = ?', priority, project.uuid, dataHash);
                if (changed === 0)
                    throw invalid(`the project has no data unit ${dataHash}`);
            }
            return null;
        },
    },
];

;// CONCATENATED MODULE: ./build/js/sandbox/routes/table-projects.js












const projectRestTables = [
    projectRoutes,
    projectTagRoutes,
    projectGroupRoutes,
    workflowTaskRoutes,
    labelReviewRoutes,
    labelExtraRoutes,
    issueRoutes,
    analyticsRoutes,
    editorLogRoutes,
];
const projectLegacyTables = [
    projectLegacyRoutes,
    projectMoreRoutes,
    labelRowRoutes,
    labelLogRoutes,
];

;// CONCATENATED MODULE: ./build/js/sandbox/routes/upload-jobs.js







const upload_jobs_FOREVER = 1e12;
function folderJob(context, caller, call, atLeast) {
    const folder = requireFolder(context, caller, call.params['folder'] ?? '', atLeast);
    const job = jobByUuid(context, call.params['job'] ?? '');
    if (!job || job.folder_uuid !== folder.uuid)
        throw notFound('the upload job');
    return job;
}
async function pollJob(context, caller, call) {
    const { uuid } = folderJob(context, caller, call, 'user');
    await waitForJob(context, uuid, integer(call.query, 'timeoutSeconds', 0, 0, upload_jobs_FOREVER), call.signal);
    const job = folderJob(context, caller, call, 'user');
    const report = reportJob(context, job);
    return {
        status: report.status,
        itemsWithNames: report.units.map((unit) => ({ itemUuid: unit.item_uuid, name: unit.item_name })),
        errors: report.errors,
        unitsPendingCount: report.counts.PENDING,
        unitsDoneCount: report.counts.DONE,
        unitsErrorCount: report.counts.ERROR,
        unitsCancelledCount: report.counts.CANCELLED,
        unitErrors: report.unitErrors,
        fileName: job.file_name,
    };
}
const SignedUploads = schemas/* object */.Ikc({
    itemType: schemas/* string */.YjP().min(1).max(50),
    count: schemas/* int */.Whr().min(1).max(10_000),
    framesSubfolderName: schemas/* string */.YjP().max(1000).nullish(),
});
const uploadJobRoutes = [
    {
        method: 'POST',
        path: 'storage/folders/:folder/data-upload-jobs',
        handle(context, caller, call) {
            const folder = requireFolder(context, caller, call.params['folder'] ?? '', 'admin');
            return startJob(context, caller, folder.uuid, call.body);
        },
    },
    { method: 'GET', path: 'storage/folders/:folder/data-upload-jobs/:job', handle: pollJob, waits: true },
    {
        method: 'POST',
        path: 'storage/folders/:folder/data-upload-jobs/:job/cancel',
        handle: (context, caller, call) => ({
            unitsCancelledCount: cancelJob(context, folderJob(context, caller, call, 'admin')),
        }),
    },
    {
        method: 'POST',
        path: 'storage/folders/:folder/upload-signed-urls',
        handle(context, caller, call) {
            requireFolder(context, caller, call.params['folder'] ?? '', 'admin');
            const body = readPayload(SignedUploads, call.body, 'uploads');
            return single(newUploads(context, caller, body.itemType, body.count, call.origin));
        },
    },
    {
        method: 'GET',
        path: 'presigned-urls',
        handle(context, caller, call) {
            const count = integer(call.query, 'count', 1, 1, 200);
            const itemType = (call.query.get('uploadItemType') ?? 'image').slice(0, 50);
            return single(newUploads(context, caller, itemType, count, call.origin));
        },
    },
];

;// CONCATENATED MODULE: ./build/js/sandbox/routes/table.js















const restRoutes = [
    ...folderRoutes,
    ...itemRoutes,
    ...uploadJobRoutes,
    ...dataGroupRoutes,
    ...accessGroupRoutes,
    ...datasetRoutes,
    ...ontologyRoutes,
    ...organisationRoutes,
    ...metadataSchemaRoutes,
    ...backgroundJobRoutes,
    ...collectionRoutes,
    ...presetRoutes,
    ...projectCollectionRoutes,
    ...projectRestTables.flat(),
];
const legacyRoutes = [
    datasetLegacyRoutes,
    backgroundLegacyRoutes,
    ...projectLegacyTables,
];

;// CONCATENATED MODULE: ./build/js/sandbox/serve.js















function createServe(parts) {
    const app = createApp(parts);
    const admin = adminRoutes(parts);
    const { faults, log, context, adminPath } = parts;
    const pages = new Map();
    return async (request, connection) => {
        const url = new URL(request.url);
        const target = connection.target ?? `${url.pathname}${url.search}`;
        const legacy = url.pathname === '/public' || url.pathname === '/public/user';
        let body;
        try {
            body = await readBody(request, wire/* BODY_LIMIT */.Th.bytes);
        }
        catch (error) {
            if (!(error instanceof ApiError))
                throw error;
            log.add({ method: request.method, path: target, status: error.status, code: error.code });
            return refuse(legacy, error);
        }
        if (url.pathname.startsWith(`${adminPath}/`)) {
            if (!isLoopback(connection.remoteAddress))
                return (0,sandbox_exchange/* jsonResponse */.Y)({ message: 'the admin API is local' }, 403);
            const name = url.pathname.slice(adminPath.length + 1);
            return answerAdmin(admin, request.method, name, body, parts.onWarning);
        }
        const note = legacy ? queryOf(body) : {};
        const { queryType, queryMethod } = note;
        const effect = faults.take({ method: request.method, path: url.pathname, queryType, queryMethod });
        const exchange = {
            target,
            origin: url.origin,
            body,
            signal: request.signal,
            skewSeconds: effect?.skewSeconds,
            unknownKey: effect?.unknownKey,
            note,
        };
        const work = async () => {
            if (effect?.staleTask)
                overtake(context, url.pathname, body);
            const response = await app.fetch(request, { exchange });
            const skew = effect?.skewSeconds;
            if (skew !== undefined)
                response.headers.set('date', new Date(parts.signatureNow() + skew * 1000).toUTCString());
            return effect ? disturbAnswer(effect, url, response, pages) : response;
        };
        const entry = (status) => log.add({
            method: request.method,
            path: target,
            status,
            ...exchange.note,
            ...(effect && { fault: true }),
        });
        if (!effect) {
            const response = await work();
            entry(response.status);
            return response;
        }
        try {
            const refuseWith = (status) => refuse(legacy, injected(status), status);
            const response = await (0,inject_fault/* withFault */.Do)(effect, context.sleep, refuseWith, work);
            entry(response.status);
            return response;
        }
        catch (error) {
            entry(0);
            throw error;
        }
    };
}
function createApp(parts) {
    const app = new dist/* Hono */.$();
    const shell = { context: parts.context, signatureNow: parts.signatureNow, onWarning: parts.onWarning };
    for (const path of ['/public', '/public/user']) {
        app.post(path, (c) => answerLegacy(shell, legacyRoutes, c.req.raw, c.env.exchange));
    }
    for (const route of [...restRoutes].sort(compareRoutes)) {
        app.on(route.method, `/v2/public/${route.path}`, (c) => answerRest(shell, route, c.req.raw, c.req.param(), c.env.exchange));
    }
    app.on(['GET', 'PUT'], `${TRANSFER_PATH}:key`, (c) => answerTransfer(parts.context, c.req.raw, c.req.param('key'), c.env.exchange));
    app.all('/v2/public/*', (c) => answerRest(shell, undefined, c.req.raw, {}, c.env.exchange));
    app.all('*', (c) => {
        c.env.exchange.note.unknown = true;
        return (0,sandbox_exchange/* jsonResponse */.Y)({ message: 'the sandbox answers below /public and /v2/public' }, 404);
    });
    return app;
}
function refuse(legacy, error, status = error.status) {
    if (!legacy)
        return (0,sandbox_exchange/* jsonResponse */.Y)({ message: error.message }, status);
    return new Response(answer_legacy_refusal(error).body, { status, headers: { 'content-type': 'application/json' } });
}
function injected(status) {
    return new ApiError(codeOfStatus(status), `injected fault ${status}`);
}
function queryOf(body) {
    const head = Buffer.from(body.subarray(0, 400)).toString('latin1');
    const queryType = /"query_type"\s*:\s*"([a-z0-9_]{1,60})"/i.exec(head)?.[1];
    const queryMethod = /"query_method"\s*:\s*"([A-Z]{1,10})"/.exec(head)?.[1];
    return { ...(queryType && { queryType }), ...(queryMethod && { queryMethod }) };
}
function isLoopback(address) {
    return address === undefined || /^(?:::ffff:)?127\.|^::1$/.test(address);
}

;// CONCATENATED MODULE: ./build/js/sandbox/store/database.js

class SandboxDatabaseError extends Error {
    name = 'SandboxDatabaseError';
    advice;
    constructor(message, advice, options) {
        super(message, options);
        this.advice = advice;
    }
}
const MOVE_AWAY = 'Name another file, or move this one away: the sandbox then begins an empty one in its place.';
const ADVICE = {
    5: 'Another program works on it. Wait until it is done, then run again.',
    8: 'Its folder must be one that you may write to.',
    10: 'The disk failed or has no room left. Make room, then run again.',
    13: 'Make room on the disk, then run again.',
    14: 'Its folder must be one that you may write to.',
};
const DATABASE_VERSION = 1;
async function openStore(file, schema) {
    const { DatabaseSync: Database } = await importSqlite();
    const database = openDatabase(Database, file, schema);
    const statements = new Map();
    const prepare = (sql) => {
        let statement = statements.get(sql);
        if (!statement)
            statements.set(sql, (statement = database.prepare(sql)));
        return statement;
    };
    let depth = 0;
    let begun = false;
    const begin = () => {
        if (begun)
            return;
        prepare('BEGIN IMMEDIATE').run();
        begun = true;
    };
    const end = (how) => {
        if (!begun)
            return;
        if (how === 'COMMIT' || database.isTransaction)
            prepare(how).run();
        begun = false;
    };
    return {
        all: (sql, ...values) => prepare(sql).all(...values),
        get: (sql, ...values) => prepare(sql).get(...values),
        run(sql, ...values) {
            if (depth > 0)
                begin();
            return Number(prepare(sql).run(...values).changes);
        },
        transaction(work, lazily) {
            if (depth > 0)
                return work();
            if (!lazily)
                begin();
            depth += 1;
            try {
                const value = work();
                (0,invariant/* invariant */.V1)(!(value instanceof Promise), 'a transaction must not wait');
                end('COMMIT');
                return value;
            }
            catch (error) {
                end('ROLLBACK');
                throw error;
            }
            finally {
                depth -= 1;
            }
        },
        close: () => database.close(),
    };
}
function openDatabase(Database, file, schema) {
    let database;
    try {
        database = new Database(file);
        database.exec('PRAGMA busy_timeout = 5000;');
        checkVersion(database, file);
        database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
        database.exec('PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824;');
        database.exec('BEGIN IMMEDIATE;');
        checkVersion(database, file);
        for (const part of schema)
            database.exec(part);
        database.exec(`PRAGMA user_version = ${DATABASE_VERSION}; COMMIT;`);
        return database;
    }
    catch (error) {
        database?.close();
        if (error instanceof SandboxDatabaseError || !isSqliteError(error))
            throw error;
        throw new SandboxDatabaseError(`${file} cannot be used as the sandbox's database: ${error.message}`, ADVICE[error.errcode & 0xff] ?? MOVE_AWAY, { cause: error });
    }
}
function checkVersion(database, file) {
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
    if (version === DATABASE_VERSION)
        return;
    const empty = database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
    if (version === 0 && empty)
        return;
    throw new SandboxDatabaseError(`${file} is a database of another version or program (version ${version}, this Assay reads ${DATABASE_VERSION})`, MOVE_AWAY);
}
function isSqliteError(error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
}
async function importSqlite() {
    return Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 99, 19));
}

;// CONCATENATED MODULE: ./build/js/sandbox/store/schema-activity.js
const activitySchema = `
CREATE TABLE IF NOT EXISTS issues (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  project_uuid TEXT NOT NULL REFERENCES projects (uuid),
  data_uuid TEXT NOT NULL,
  anchor TEXT NOT NULL,
  comments TEXT NOT NULL,
  resolutions TEXT NOT NULL DEFAULT '[]',
  author TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS issues_by_data ON issues (project_uuid, data_uuid, seq);
CREATE TABLE IF NOT EXISTS issue_tag_links (
  issue_uuid TEXT NOT NULL REFERENCES issues (uuid) ON DELETE CASCADE,
  tag_uuid TEXT NOT NULL REFERENCES issue_tags (uuid),
  PRIMARY KEY (issue_uuid, tag_uuid)
) STRICT;
CREATE TABLE IF NOT EXISTS label_saves (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  project_uuid TEXT NOT NULL,
  label_hash TEXT NOT NULL,
  data_hash TEXT NOT NULL,
  branch TEXT NOT NULL,
  task_uuid TEXT NOT NULL,
  stage_uuid TEXT NOT NULL,
  actor TEXT NOT NULL,
  changes TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS label_saves_by_project ON label_saves (project_uuid, at);
CREATE TABLE IF NOT EXISTS jobs (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  owner TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS collections (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  folder_uuid TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS collection_items (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  collection_uuid TEXT NOT NULL REFERENCES collections (uuid) ON DELETE CASCADE,
  item_uuid TEXT NOT NULL REFERENCES items (uuid) ON DELETE CASCADE,
  UNIQUE (collection_uuid, item_uuid)
) STRICT;
CREATE TABLE IF NOT EXISTS folder_tags (
  folder_uuid TEXT NOT NULL REFERENCES folders (uuid) ON DELETE CASCADE,
  tag_uuid TEXT NOT NULL REFERENCES organisation_tags (uuid) ON DELETE CASCADE,
  PRIMARY KEY (folder_uuid, tag_uuid)
) STRICT;
`;

;// CONCATENATED MODULE: ./build/js/sandbox/store/schema-datasets.js
const datasetsSchema = `
CREATE TABLE IF NOT EXISTS datasets (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  backing_folder_uuid TEXT,
  owner TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS data_rows (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  data_hash TEXT NOT NULL UNIQUE,
  dataset_uuid TEXT NOT NULL REFERENCES datasets (uuid),
  item_uuid TEXT NOT NULL REFERENCES items (uuid),
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS data_rows_by_dataset ON data_rows (dataset_uuid, seq);
CREATE INDEX IF NOT EXISTS data_rows_by_item ON data_rows (item_uuid);
`;

;// CONCATENATED MODULE: ./build/js/sandbox/store/schema-explorer.js
const explorerSchema = `
CREATE TABLE IF NOT EXISTS presets (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  project_uuid TEXT REFERENCES projects (uuid),
  folder_uuid TEXT,
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  filters TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS project_collections (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  project_uuid TEXT NOT NULL REFERENCES projects (uuid),
  kind TEXT NOT NULL CHECK (kind IN ('FRAME', 'LABEL')),
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS project_collection_items (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  collection_uuid TEXT NOT NULL REFERENCES project_collections (uuid) ON DELETE CASCADE,
  data_hash TEXT NOT NULL,
  frame INTEGER NOT NULL,
  annotation_id TEXT NOT NULL DEFAULT '',
  UNIQUE (collection_uuid, data_hash, frame, annotation_id)
) STRICT;
`;

;// CONCATENATED MODULE: ./build/js/sandbox/store/schema-ontologies.js
const ontologiesSchema = `
CREATE TABLE IF NOT EXISTS ontologies (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  editor TEXT NOT NULL,
  owner TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
`;

;// CONCATENATED MODULE: ./build/js/sandbox/store/schema-people.js
const peopleSchema = `
CREATE TABLE IF NOT EXISTS settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS users (
  email TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('ADMIN', 'MEMBER', 'TASKER', 'WORKFORCE_MANAGER')),
  role_uuid TEXT NOT NULL,
  member_type TEXT NOT NULL CHECK (member_type IN ('internal', 'external')),
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS keys (
  public_hex TEXT PRIMARY KEY,
  email TEXT NOT NULL REFERENCES users (email) ON DELETE CASCADE,
  private_key TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS keys_by_user ON keys (email);
CREATE TABLE IF NOT EXISTS bearer_tokens (
  token TEXT PRIMARY KEY,
  email TEXT NOT NULL REFERENCES users (email) ON DELETE CASCADE
) STRICT;
CREATE TABLE IF NOT EXISTS groups (
  uuid TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS group_members (
  group_uuid TEXT NOT NULL REFERENCES groups (uuid) ON DELETE CASCADE,
  email TEXT NOT NULL REFERENCES users (email) ON DELETE CASCADE,
  PRIMARY KEY (group_uuid, email)
) STRICT;
CREATE TABLE IF NOT EXISTS integrations (
  uuid TEXT PRIMARY KEY,
  title TEXT NOT NULL UNIQUE,
  cloud TEXT NOT NULL,
  strict_client_only INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS organisation_tags (
  uuid TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  description TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS user_access (
  kind TEXT NOT NULL CHECK (kind IN ('folder', 'dataset', 'ontology', 'project')),
  uuid TEXT NOT NULL,
  email TEXT NOT NULL,
  role INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (kind, uuid, email)
) STRICT;
CREATE INDEX IF NOT EXISTS user_access_by_user ON user_access (email, kind);
CREATE TABLE IF NOT EXISTS group_access (
  kind TEXT NOT NULL CHECK (kind IN ('folder', 'dataset', 'ontology', 'project')),
  uuid TEXT NOT NULL,
  group_uuid TEXT NOT NULL REFERENCES groups (uuid) ON DELETE CASCADE,
  role INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (kind, uuid, group_uuid)
) STRICT;
CREATE INDEX IF NOT EXISTS group_access_by_group ON group_access (group_uuid, kind);
CREATE TABLE IF NOT EXISTS metadata_schema (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL,
  schema TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS workflow_templates (
  uuid TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  spec TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
`;

;// CONCATENATED MODULE: ./build/js/sandbox/store/schema-projects.js
const projectsSchema = `
CREATE TABLE IF NOT EXISTS projects (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  creator TEXT NOT NULL,
  ontology_uuid TEXT NOT NULL REFERENCES ontologies (uuid),
  status TEXT NOT NULL,
  workflow TEXT NOT NULL,
  workflow_manager_uuid TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS project_datasets (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  project_uuid TEXT NOT NULL REFERENCES projects (uuid),
  dataset_uuid TEXT NOT NULL REFERENCES datasets (uuid),
  UNIQUE (project_uuid, dataset_uuid)
) STRICT;
CREATE INDEX IF NOT EXISTS project_datasets_by_dataset ON project_datasets (dataset_uuid);
CREATE TABLE IF NOT EXISTS project_tags (
  project_uuid TEXT NOT NULL REFERENCES projects (uuid),
  tag_uuid TEXT NOT NULL REFERENCES organisation_tags (uuid) ON DELETE CASCADE,
  PRIMARY KEY (project_uuid, tag_uuid)
) STRICT;
CREATE TABLE IF NOT EXISTS issue_tags (
  uuid TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE IF NOT EXISTS project_issue_tags (
  project_uuid TEXT NOT NULL REFERENCES projects (uuid),
  tag_uuid TEXT NOT NULL REFERENCES issue_tags (uuid),
  PRIMARY KEY (project_uuid, tag_uuid)
) STRICT;
CREATE TABLE IF NOT EXISTS stages (
  uuid TEXT PRIMARY KEY,
  project_uuid TEXT NOT NULL REFERENCES projects (uuid),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  UNIQUE (project_uuid, name)
) STRICT;
CREATE TABLE IF NOT EXISTS pathways (
  uuid TEXT PRIMARY KEY,
  stage_uuid TEXT NOT NULL REFERENCES stages (uuid),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  destination_uuid TEXT NOT NULL REFERENCES stages (uuid)
) STRICT;
CREATE INDEX IF NOT EXISTS pathways_by_stage ON pathways (stage_uuid, position);
CREATE TABLE IF NOT EXISTS tasks (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  project_uuid TEXT NOT NULL REFERENCES projects (uuid),
  data_hash TEXT NOT NULL,
  dataset_uuid TEXT NOT NULL,
  stage_uuid TEXT NOT NULL REFERENCES stages (uuid),
  status TEXT NOT NULL CHECK (status IN ('NEW', 'ASSIGNED', 'RELEASED', 'SKIPPED', 'REOPENED', 'COMPLETED')),
  assignee TEXT,
  last_actioned_by TEXT,
  workers TEXT NOT NULL DEFAULT '{}',
  consensus_stage TEXT,
  priority REAL NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (data_hash, project_uuid)
) STRICT;
CREATE INDEX IF NOT EXISTS tasks_by_stage ON tasks (stage_uuid, seq);
CREATE INDEX IF NOT EXISTS tasks_by_project ON tasks (project_uuid, seq);
CREATE TABLE IF NOT EXISTS subtasks (
  uuid TEXT PRIMARY KEY,
  task_uuid TEXT NOT NULL REFERENCES tasks (uuid) ON DELETE CASCADE,
  stage_uuid TEXT NOT NULL REFERENCES stages (uuid),
  position INTEGER NOT NULL,
  branch TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('NEW', 'ASSIGNED', 'RELEASED', 'SKIPPED', 'REOPENED', 'COMPLETED')),
  assignee TEXT,
  submitted_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (task_uuid, stage_uuid, position)
) STRICT;
CREATE TABLE IF NOT EXISTS label_rows (
  label_hash TEXT PRIMARY KEY,
  project_uuid TEXT NOT NULL REFERENCES projects (uuid),
  data_hash TEXT NOT NULL,
  branch TEXT NOT NULL,
  labels TEXT,
  version INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  last_edited_at INTEGER NOT NULL,
  last_edited_by TEXT,
  UNIQUE (project_uuid, data_hash, branch)
) STRICT;
CREATE INDEX IF NOT EXISTS label_rows_by_data ON label_rows (data_hash);
CREATE INDEX IF NOT EXISTS label_rows_by_branch ON label_rows (project_uuid, branch);
CREATE TABLE IF NOT EXISTS label_reviews (
  uuid TEXT PRIMARY KEY,
  task_uuid TEXT NOT NULL REFERENCES tasks (uuid) ON DELETE CASCADE,
  stage_uuid TEXT NOT NULL REFERENCES stages (uuid),
  position INTEGER NOT NULL,
  label_type TEXT NOT NULL,
  label_id TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('NEW', 'APPROVED', 'REJECTED', 'RESOLVED', 'REOPENED')),
  UNIQUE (task_uuid, stage_uuid, label_type, label_id)
) STRICT;
CREATE TABLE IF NOT EXISTS task_actions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  project_uuid TEXT NOT NULL,
  stage_uuid TEXT NOT NULL,
  task_uuid TEXT NOT NULL,
  data_hash TEXT NOT NULL,
  action TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS task_actions_by_project ON task_actions (project_uuid, at);
CREATE INDEX IF NOT EXISTS task_actions_by_actor ON task_actions (project_uuid, actor, seq);
`;

;// CONCATENATED MODULE: ./build/js/sandbox/store/schema.js







const schema = [
    peopleSchema,
    storageSchema,
    datasetsSchema,
    ontologiesSchema,
    projectsSchema,
    activitySchema,
    explorerSchema,
];

;// CONCATENATED MODULE: ./build/js/sandbox/background.js
function startBackground(step, sleep, onWarning) {
    const stopping = new AbortController();
    let running;
    let again = false;
    const run = async () => {
        for (;;) {
            await background_breathe();
            if (stopping.signal.aborted)
                return;
            again = false;
            const progress = step();
            if (progress === 'idle' && !again)
                return;
            if (progress === 'later')
                await pause(sleep, stopping.signal);
        }
    };
    return {
        wake() {
            again = true;
            if (running || stopping.signal.aborted)
                return;
            running = run()
                .catch(onWarning)
                .finally(() => {
                running = undefined;
            });
        },
        async stop() {
            stopping.abort();
            await running;
        },
    };
}
function background_breathe() {
    return new Promise((resolve) => {
        setImmediate(resolve);
    });
}
async function pause(sleep, signal) {
    try {
        await sleep(200, signal);
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/js/sandbox/create-sandbox.js













const OWNER = 'admin@sandbox.assay';
const LOG_LIMIT = 200_000;
async function createSandbox(options) {
    const store = await openStore(options.database, schema);
    const clock = createClock(store, options.now);
    const onWarning = options.onWarning ?? (() => undefined);
    const background = startBackground(() => stepUploadJobs(context), options.sleep, onWarning);
    const context = {
        store,
        now: clock.now,
        random: options.random,
        sleep: options.sleep,
        uuid: () => uuidFrom(options.random),
        wake: background.wake,
    };
    const owner = store.transaction(() => {
        const email = ensureUser(context, OWNER, { title: 'Sandbox admin', role: 'ADMIN' });
        return { email, privateKey: keyOf(context, email) };
    });
    const faults = createFaults(options.faults);
    const log = createRequestLog(LOG_LIMIT);
    const parts = { context, clock, faults, log };
    const adminPath = `/-/admin/${(0,external_node_crypto_.randomUUID)().replaceAll('-', '')}`;
    const signatureNow = options.signatureNow ?? options.now;
    const serve = createServe({ ...parts, adminPath, signatureNow, onWarning });
    background.wake();
    return {
        serve,
        async fetch(input, init) {
            try {
                return await serve(new Request(input, init), {});
            }
            catch (error) {
                if (!(error instanceof inject_fault/* ConnectionCut */.hP))
                    throw error;
                return (0,inject_fault/* answerOfCut */.i9)(error);
            }
        },
        admin: createAdminApi(parts),
        adminPath,
        owner: () => owner,
        async close() {
            await background.stop();
            store.close();
        },
    };
}


/***/ }),

/***/ 7422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FE: () => (/* binding */ CONSENSUS_BRANCH),
/* harmony export */   FQ: () => (/* binding */ PRIORITY),
/* harmony export */   Rz: () => (/* binding */ TASK_PAGES),
/* harmony export */   Uj: () => (/* binding */ PROJECT_ROLES),
/* harmony export */   Zr: () => (/* binding */ SCENE_LABELS),
/* harmony export */   kJ: () => (/* binding */ BATCH_LIMITS),
/* harmony export */   oy: () => (/* binding */ DEFAULT_WORKFLOW)
/* harmony export */ });
/* unused harmony exports TASK_UUID, BATCHES, CONSENSUS_MAIN, ACTION_CREDIT, RETURNING_TASKS, SUBTASK_PEOPLE, PERCENTAGE_ROUTER, USER_ROUTER, PROJECT_TEMPLATE, DETACHING, LEAVING_PEOPLE, ISSUE_TAGS, LABEL_CREATE, LABEL_MERGE, LABEL_REFUSALS */
const PROJECT_ROLES = {
    question: 'What may each role in a project do?',
    decision: 'Admins everything; team managers act for others, move tasks, set priorities and read analytics; annotators and reviewers work in the stages of their kind, on free tasks and their own; everybody but viewers saves labels and raises issues; viewers only read. Of several roles, by own entry and by groups, the most powerful holds.',
    why: 'It is what the names of the roles say; the documents give no table.',
    live: 'A refusal where the sandbox allows, or the other way round.',
    annotate: [0, 1, 3, 4],
    review: [0, 2, 3, 4],
    manage: [0, 4],
    viewer: 5,
};
const TASK_UUID = {
    question: 'Does a task keep its uuid?',
    decision: 'Yes, through all stages of its project; every consensus subtask has its own, kept when the task comes back.',
    why: 'Programs remember tasks between two stages.',
    live: 'After a submit the next stage lists the data unit under another uuid.',
};
const TASK_PAGES = {
    question: 'How many tasks does a page hold?',
    decision: 'At most 500, oldest first.',
    why: 'There is no parameter for it; the number is that of a bundle of moves.',
    live: 'Another number before nextPageToken appears.',
    size: 500,
};
const BATCH_LIMITS = {
    question: 'How much may one call do?',
    decision: 'Move 500 tasks, run 1000 task actions, create, read or save 1000 label rows; more is refused as a whole (tasks: 400, label rows: MULTI_LABEL_LIMIT_ERROR).',
    why: 'These are the sizes of the SDK’s bundles.',
    live: 'A larger or smaller call is refused.',
    moves: 500,
    actions: 1000,
    labelRows: 1000,
};
const BATCHES = {
    question: 'What if one task of a call cannot be acted on?',
    decision: 'Task actions and moves are all or nothing: a task that is not in the stage of the URL, also one that has moved on meanwhile, refuses the whole call with 400, which names it.',
    why: 'The answer has no place to report a part.',
    live: 'The other tasks of the call have moved.',
};
const PRIORITY = {
    question: 'Which priority has a new task?',
    decision: '0.5; the range is 0 to 1, and 1 comes first for annotators.',
    why: 'The middle lets both directions.',
    live: 'A fresh task lists another priority.',
    initial: 0.5,
};
const CONSENSUS_BRANCH = {
    question: 'How are the branches of consensus annotators called, and when do their label rows exist?',
    decision: '`consensus-<first 8 digits of the stage uuid>-<number of the subtask>`, the same for every task of the stage; the label row exists as soon as the task reaches the stage, that of `main` only after a client created it.',
    why: 'The SDK fills bundles of several branches wrongly unless their rows exist.',
    live: 'Names of people in branches, or rows without label_hash.',
    name: (stageUuid, position) => `consensus-${stageUuid.slice(0, 8)}-${position + 1}`,
};
const CONSENSUS_MAIN = {
    question: 'What does approving a consensus review put on `main`?',
    decision: 'A copy of the labels of the annotator who submitted first (of equals the one in the earlier subtask); without submissions it stays as it is.',
    why: 'The call names no winner, so a rule that does not depend on opinion has to.',
    live: '`main` is empty or a merge after an approval.',
};
const ACTION_CREDIT = {
    question: 'Whose work is a submit, approve or reject that names nobody?',
    decision: 'The present assignee’s, and the caller’s when there is none.',
    why: 'Programs submit for people.',
    live: 'The row’s last actor is the key’s owner.',
};
const RETURNING_TASKS = {
    question: 'Who gets a task that comes back to a stage?',
    decision: 'It is REOPENED for the person who worked on it there last, unless that person may no longer work there.',
    why: 'Corrections belong to the author.',
    live: 'The task comes back without an assignee.',
};
const SUBTASK_PEOPLE = {
    question: 'May one person have two subtasks of a consensus task?',
    decision: 'No: taking or submitting a second one is refused.',
    why: 'Agreement of a person with himself is none.',
    live: 'The second assignment is accepted.',
};
const PERCENTAGE_ROUTER = {
    question: 'How does a percentage router decide?',
    decision: 'By a hash of data hash and router name: the same task always takes the same way.',
    why: 'A repeated run gives the same result; over many tasks the shares hold.',
    live: 'A task that passes twice takes different ways.',
};
const USER_ROUTER = {
    question: 'At whom does a user router look?',
    decision: 'At the person to whom the action that led there is credited; tasks that nobody sent take the other way.',
    why: 'Routers stand behind stages in which somebody worked.',
    live: 'The router looks at the annotator after a review.',
};
const DEFAULT_WORKFLOW = {
    question: 'Which workflow has a project without a template?',
    decision: 'Annotate 1, then Review 1, which leads to Complete or back to Annotate 1.',
    why: 'It is the smallest with a review.',
    live: 'Other stages.',
    template: {
        title: 'Default workflow',
        start: 'Annotate 1',
        stages: [
            { name: 'Annotate 1', type: 'annotation', next: 'Review 1' },
            { name: 'Review 1', type: 'review', approve: 'Complete', reject: 'Annotate 1' },
            { name: 'Complete', type: 'done' },
        ],
    },
};
const PROJECT_TEMPLATE = {
    question: 'What does an unknown template id do, and does a project follow later changes of its template?',
    decision: 'It is refused with INVALID_ARGUMENTS_ERROR; the project keeps a copy of the template as it is at that moment.',
    why: 'Tasks in a stage that vanished would be lost.',
    live: 'RESOURCE_NOT_FOUND_ERROR, or stages that change.',
};
const DETACHING = {
    question: 'What remains in a project of a detached dataset?',
    decision: 'Nothing: its tasks, label rows and issues are lost; attached again, they start anew. Data linked into an attached dataset gets tasks at once.',
    why: 'The web app warns of exactly this loss.',
    live: 'Labels come back with the dataset.',
};
const LEAVING_PEOPLE = {
    question: 'What becomes of the tasks of a person who leaves a project?',
    decision: 'They are RELEASED, also when he leaves with a group, leaves the group or leaves the organisation; what he submitted stays under his name.',
    why: 'Somebody else must be able to go on.',
    live: 'Tasks stay assigned to him.',
};
const ISSUE_TAGS = {
    question: 'What if an issue tag that is linked to a project does not exist?',
    decision: 'It is made.',
    why: 'The SDK cannot make issue tags otherwise.',
    live: 'The call is refused.',
};
const LABEL_CREATE = {
    question: 'What does creating a label row do that exists?',
    decision: 'It answers the existing row, one for every uid in the request.',
    why: 'Two programs that start at once, and a repeated request, must not fail.',
    live: 'RESOURCE_EXISTS_ERROR.',
};
const LABEL_MERGE = {
    question: 'What does a save replace?',
    decision: 'All labels of the row; facts of the data, reviews and numbers of objects stay. Ranges of classifications win over frame entries, missing halves of both forms are built, dynamic answers get a track hash, and objects the next free number of their kind.',
    why: 'Both generations of the SDK must be able to read the row afterwards.',
    live: 'A row saved by one version cannot be read by the other, or numbers change.',
};
const SCENE_LABELS = {
    question: 'Which spaces has a scene, and which scenes are continuous?',
    decision: 'A scene of streams has a space for every event of its point clouds and images, called `<stream>#<event>`, each image event at the frame of its own number. Recordings (mcap, bag, db3) are continuous: no frames, no listed spaces, labels in nanoseconds. Labels of images that an older SDK does not send stay as they are.',
    why: 'The SDK reads these forms and names none of the ids.',
    live: 'Other ids, or a start_frame that differs from the number of the event.',
    continuous: ['mcap', 'bag', 'db3'],
    spaceId: (stream, event) => `${stream}#${event}`,
};
const LABEL_REFUSALS = {
    question: 'Which labels are refused?',
    decision: 'Two instances of a classification on the same frame, frames beyond the data, unknown units, spaces and features, objects without the coordinates of their shape, and entries under a wrong hash: the whole save is refused.',
    why: 'Such a row could not be loaded any more.',
    live: 'The save succeeds, or drops a part.',
};


/***/ }),

/***/ 8747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ ERROR_MARKER),
/* harmony export */   bM: () => (/* binding */ SLOW_MARKER),
/* harmony export */   mN: () => (/* binding */ DATA_HASH),
/* harmony export */   wy: () => (/* binding */ FOLDER_BATCH)
/* harmony export */ });
/* unused harmony exports FOLDER_METADATA, FOLDER_ACCESS, FOLDER_DELETE, FOLDER_MOVE, ITEM_DELETE, FRAME_ITEMS, DUPLICATE_URLS, MEDIA_FACTS, STRICT_CLIENT_ONLY, INTEGRATION_NEEDED, UPLOAD_ERROR, FREE_SPEC_KEYS, LINK_DUPLICATES, MIRROR, LINKABLE_ITEMS, UNLINK_LABELLED, ONTOLOGY_CHECK */
const FOLDER_METADATA = {
    question: 'Does a patch of client metadata replace or merge?',
    decision: 'It replaces the whole object, on folders and on items; an absent field is unchanged.',
    why: 'The SDK speaks of new client metadata.',
    live: 'Keys that the patch does not name are still there.',
};
const FOLDER_ACCESS = {
    question: 'Does a role on a folder hold below it?',
    decision: 'Yes, for its subfolders and their items; workspace admins have every role.',
    why: 'A shared folder whose content cannot be seen has no use.',
    live: 'A member of a group on a folder gets 404 for its subfolder.',
};
const FOLDER_DELETE = {
    question: 'Which folders can be deleted?',
    decision: 'Only those without items, subfolders, running upload jobs and mirroring dataset; others are refused with OPERATION_NOT_ALLOWED.',
    why: 'The safe reading: nothing is lost by deleting.',
    live: 'A folder with items is deleted.',
};
const FOLDER_MOVE = {
    question: 'Where may a folder be moved?',
    decision: 'Anywhere but into itself or a folder below it.',
    why: 'Everything else is a tree again.',
    live: 'Depth or owner set a limit.',
};
const FOLDER_BATCH = {
    question: 'How many folders or items does one call patch or read?',
    decision: 'At most 1000.',
    why: 'It is the size of the SDK’s bundles.',
    live: 'A larger bundle is accepted.',
    limit: 1000,
};
const ITEM_DELETE = {
    question: 'What goes with a deleted item?',
    decision: 'It leaves every dataset, with the tasks and labels on it; frames of a deleted group go with it unless they are used elsewhere or `removeUnusedFrames` is false. A frame cannot be deleted without its group.',
    why: 'A data unit without data cannot be labelled.',
    live: 'A linked item cannot be deleted, or stays as a tombstone.',
};
const FRAME_ITEMS = {
    question: 'Are the frames of groups and series items?',
    decision: 'Yes, but listings of a folder leave them out; they are reached as child items.',
    why: 'The SDK asks for child items and counts them apart.',
    live: 'They are listed beside their group.',
};
const DUPLICATE_URLS = {
    question: 'What is a duplicate URL, and how is a skipped one reported?',
    decision: 'Exact strings within the folder, also within the same job; a group is a duplicate when all its URLs in order are those of an existing group. A skipped unit counts as done and is not in itemsWithNames, unless upsertMetadata replaced the metadata of the existing item.',
    why: 'Nothing new was made that could be named.',
    live: 'itemsWithNames holds the existing item.',
};
const MEDIA_FACTS = {
    question: 'Where do size, duration, frames and MIME type come from?',
    decision: 'From the metadata block of an entry, else from its file ending and a hash of its URL: nothing is ever fetched. A block that states more than 2^43 of anything, or more than 10 million frames or pages, is wrong.',
    why: 'A sandbox that reads buckets would need credentials.',
    live: 'The facts are those of the file.',
};
const ERROR_MARKER = {
    question: 'Which files cannot be read?',
    decision: 'Those whose URL contains `/assay-sandbox-error/`: their unit fails.',
    why: 'Tests need failing units on demand.',
    live: 'There, every URL that cannot be read fails.',
    marker: '/assay-sandbox-error/',
};
const SLOW_MARKER = {
    question: 'How long does a unit take?',
    decision: 'No time, except when its URL contains `/assay-sandbox-slow/`: then it is pending until 5 seconds of the engine clock have passed since its job was started.',
    why: 'Tests need pending jobs on demand.',
    live: 'There, large files take minutes.',
    marker: '/assay-sandbox-slow/',
    milliseconds: 5000,
};
const STRICT_CLIENT_ONLY = {
    question: 'What does strict client-only access forbid?',
    decision: 'A video, image or audio file without a metadata block: its unit fails.',
    why: 'The platform may not read the file, so its facts must be stated.',
    live: 'Such a unit is done, with empty facts.',
};
const INTEGRATION_NEEDED = {
    question: 'Which URLs may a job without an integration register?',
    decision: 'Only files that were uploaded before.',
    why: 'Without an integration the platform has no credentials for a bucket.',
    live: 'A public URL is accepted.',
};
const UPLOAD_ERROR = {
    question: 'What remains of a job with failed units?',
    decision: 'With ignoreErrors false, units before and after a failed one are still registered and the job ends as ERROR; a spec that cannot be read at all ends the job as ERROR without units, also with ignoreErrors true.',
    why: 'The documents promise the end of the job, not a rollback.',
    live: 'No item is there after an ERROR.',
};
const FREE_SPEC_KEYS = {
    question: 'Which spellings of keys does a free JSON spec allow?',
    decision: 'Every key in snake or camel case; frames of groups in numbered objectUrl_0, objectUrl_1, … keys or in lists; an unknown list fails the job by name.',
    why: 'Both dialects occur in the documents; a misspelt list must not vanish.',
    live: 'A spelling is refused, or an unknown list is ignored.',
};
const LINK_DUPLICATES = {
    question: 'What does linking an item do that the dataset already has?',
    decision: 'SKIP leaves it out of the answer, FAIL refuses the whole call with RESOURCE_EXISTS_ERROR, DUPLICATE adds a second row with its own data hash.',
    why: 'It is what the names say.',
    live: 'SKIP answers the existing row.',
};
const MIRROR = {
    question: 'What does a dataset with a backing folder follow?',
    decision: 'What is registered or moved there is linked, what is moved away (only with allowSyncedDatasetMove) is unlinked; its subfolders are not mirrored.',
    why: 'The option of the move call implies it.',
    live: 'Items of subfolders appear in the dataset.',
};
const LINKABLE_ITEMS = {
    question: 'Which items can be linked?',
    decision: 'All but the files of a DICOM series; a series, like a group, is linked as one row.',
    why: 'A slice is no data unit.',
    live: 'A single DICOM file of a series becomes a row.',
};
const UNLINK_LABELLED = {
    question: 'Can a labelled data unit be unlinked?',
    decision: 'Yes; its tasks and label rows in all projects are lost.',
    why: 'The SDK has no way to force it, so a refusal would make it impossible.',
    live: 'It is refused, or the labels are still in the project.',
};
const DATA_HASH = {
    question: 'Is the data hash that of the item or of the link?',
    decision: 'Every link of an item into a dataset has its own; the title of a row is the name of its item.',
    why: 'An item can be linked twice into one dataset.',
    live: 'The same item has the same data hash in two datasets.',
};
const ONTOLOGY_CHECK = {
    question: 'Which ontologies are refused?',
    decision: 'Those with an unknown shape or attribute type, without ids, hashes or the other keys that the SDK needs to read them, with ids that are no numbers, or with a featureNodeHash that occurs twice; unknown keys are kept.',
    why: 'The SDK could not read them back.',
    live: 'Such an ontology is saved, or unknown keys are dropped.',
};


/***/ }),

/***/ 6621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ LISTING_ORDER),
/* harmony export */   DE: () => (/* binding */ LONG_POLL_HOLD),
/* harmony export */   Lp: () => (/* binding */ LEGACY_STATUS),
/* harmony export */   OQ: () => (/* binding */ ERROR_CODES),
/* harmony export */   Th: () => (/* binding */ BODY_LIMIT),
/* harmony export */   Zl: () => (/* binding */ UNKNOWN_OPERATION),
/* harmony export */   mZ: () => (/* binding */ SIGNATURE_WINDOW)
/* harmony export */ });
/* unused harmony exports RATE_LIMITS, GROUP_UNKNOWN, UNKNOWN_USERS, METADATA_SCHEMA */
const SIGNATURE_WINDOW = {
    question: 'How old or how far in the future may a v2 signature be?',
    decision: 'It is accepted when it was created at most 10 minutes ago and at most 5 minutes in the future.',
    why: 'Released SDKs sign with the present time or 30 seconds in the past, on clocks that are not exact.',
    live: 'A request signed 9 minutes ago is refused.',
    pastSeconds: 600,
    futureSeconds: 300,
};
const BODY_LIMIT = {
    question: 'How large may a request body be, and what may be in it?',
    decision: 'Above 128 MiB it is refused with 413. JSON nested more than 500 levels deep, with a number that no double holds or with half of a surrogate pair is INVALID_ARGUMENTS_ERROR (400), like text that is no JSON.',
    why: 'A thousand label rows of long videos fit, and a hostile body does not fill the memory; the JSON reader of the SDK could not read the rest back.',
    live: '413 for a smaller body, or such JSON is stored.',
    bytes: 128 * 1024 * 1024,
    nesting: 500,
};
const UNKNOWN_OPERATION = {
    question: 'What does an operation answer that does not exist?',
    decision: 'v2: 404 with a message, v1: INVALID_ARGUMENTS_ERROR. The sandbox marks it `unknown` in its request log, so that a gap is never silent.',
    why: 'These are the answers for which the SDK has an error class.',
    live: 'Another status or code for a made-up path.',
};
const ERROR_CODES = {
    question: 'Which error stands for which refusal?',
    decision: 'What does not exist or may not be seen is RESOURCE_NOT_FOUND_ERROR (404), what may be seen but not done AUTHORISATION_ERROR (403), a wrong value INVALID_ARGUMENTS_ERROR (400), what is there already RESOURCE_EXISTS_ERROR (409), what the state forbids OPERATION_NOT_ALLOWED (400).',
    why: 'One rule for all resources; whoever may not see a thing does not learn that it is there.',
    live: '403 for a resource of somebody else.',
};
const LEGACY_STATUS = {
    question: 'Which HTTP status does a v1 refusal have?',
    decision: 'The one that v2 has for the same refusal, except UNKNOWN_ERROR, which has 200 so that clients do not repeat it.',
    why: 'The SDK reads the envelope; programs and proxies in between read the status.',
    live: 'A refusal with another status.',
};
const RATE_LIMITS = {
    question: 'How many requests are too many?',
    decision: 'None: 429 comes only from injected faults.',
    why: 'Limits are not documented, and a made-up one would slow every test down.',
    live: '429 with Retry-After under load.',
};
const LONG_POLL_HOLD = {
    question: 'How long does the server hold a long poll?',
    decision: 'At most 20 seconds, whatever time the client asks for.',
    why: 'It must stay far below the 180 seconds after which the SDK gives up reading, and long enough not to spin.',
    live: 'A pending job is answered earlier or later than after 20 seconds.',
    milliseconds: 20_000,
    stepMilliseconds: 100,
};
const LISTING_ORDER = {
    question: 'In which order do listings come?',
    decision: 'In the order of creation, unless the request asks for another.',
    why: 'It is stable while things are added, so pages do not shift.',
    live: 'Newest first, or by name.',
};
const GROUP_UNKNOWN = {
    question: 'What if a group that gets or loses a role does not exist?',
    decision: 'Giving is refused with RESOURCE_NOT_FOUND_ERROR, taking away is not.',
    why: 'Taking away what is not there has the wanted result.',
    live: 'Removing an unknown group is an error.',
};
const UNKNOWN_USERS = {
    question: 'What if a person who is given a role has no account?',
    decision: 'He is added to the organisation as an external member.',
    why: 'The call answers that he has the role, so he must exist from then on.',
    live: 'The call is refused or an invitation is pending.',
};
const METADATA_SCHEMA = {
    question: 'Who may change the client-metadata schema, and does it change existing metadata?',
    decision: 'Workspace admins; metadata that is there stays as it is and is not checked against it.',
    why: 'The schema belongs to the organisation, and items may be older than it.',
    live: 'An upload whose metadata contradicts the schema fails.',
};


/***/ }),

/***/ 9481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ jsonResponse),
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1732);

const TEXTS = new WeakMap();
function jsonResponse(value, status = 200) {
    const text = value instanceof _json_text_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonText */ .k ? value.text : JSON.stringify(value ?? null);
    const response = new Response(text.length < LONG ? text : encodedLater(text), {
        status,
        headers: { 'content-type': 'application/json' },
    });
    TEXTS.set(response, text);
    return response;
}
const LONG = 64 * 1024;
function encodedLater(text) {
    return new ReadableStream({
        pull(controller) {
            controller.enqueue(new TextEncoder().encode(text));
            controller.close();
        },
    }, { highWaterMark: 0 });
}
function textOf(response) {
    return response.bodyUsed ? undefined : TEXTS.get(response);
}


/***/ }),

/***/ 9540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ withFault),
/* harmony export */   hP: () => (/* binding */ ConnectionCut),
/* harmony export */   i9: () => (/* binding */ answerOfCut)
/* harmony export */ });
class ConnectionCut extends Error {
    name = 'ConnectionCut';
    code = 'UND_ERR_SOCKET';
    partial;
    constructor(message, partial) {
        super(message);
        this.partial = partial;
    }
}
async function withFault(effect, sleep, refuse, work) {
    if (effect.delayMs !== undefined)
        await sleep(effect.delayMs);
    if (effect.drop === 'before')
        throw new ConnectionCut('cut before the request was worked on');
    if (effect.status !== undefined) {
        if (effect.after)
            await work();
        const response = refuse(effect.status);
        if (effect.retryAfter !== undefined)
            response.headers.set('retry-after', String(effect.retryAfter));
        return response;
    }
    const response = await work();
    if (effect.drop === 'after')
        throw new ConnectionCut('cut before the answer');
    if (effect.truncate === undefined && effect.slowBody === undefined)
        return response;
    const whole = new Uint8Array(await response.arrayBuffer());
    const headers = new Headers(response.headers);
    headers.set('content-length', String(whole.length));
    if (effect.truncate !== undefined) {
        const bytes = whole.slice(0, effect.truncate);
        throw new ConnectionCut('cut within the answer', { status: response.status, headers, bytes });
    }
    return new Response(slowBody(whole, effect.slowBody ?? 0, sleep), { status: response.status, headers });
}
const PIECES = 10;
function slowBody(whole, milliseconds, sleep) {
    const step = Math.max(1, Math.ceil(whole.length / PIECES));
    let at = 0;
    return new ReadableStream({
        async pull(controller) {
            await sleep(milliseconds / PIECES);
            controller.enqueue(whole.slice(at, at + step));
            at += step;
            if (at >= whole.length)
                controller.close();
        },
    });
}
function answerOfCut(cut) {
    const { partial } = cut;
    if (!partial)
        throw new TypeError('fetch failed', { cause: cut });
    const body = new ReadableStream({
        start(controller) {
            controller.enqueue(partial.bytes);
        },
        pull(controller) {
            controller.error(new TypeError('terminated', { cause: cut }));
        },
    });
    return new Response(body, { status: partial.status, headers: partial.headers });
}


/***/ }),

/***/ 1732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ JsonText),
/* harmony export */   l: () => (/* binding */ membersOf)
/* harmony export */ });
/* harmony import */ var _base_invariant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7246);

class JsonText {
    text;
    constructor(text) {
        this.text = text;
    }
    toJSON() {
        return JSON.parse(this.text);
    }
}
const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [34, 92, 44, 91, 93, 123, 125];
const TURNS = new Uint8Array(2 ** 16);
for (const code of [QUOTE, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE])
    TURNS[code] = 1;
function membersOf(text) {
    const members = new Map();
    const codes = codesOf(text);
    for (let at = 1; at < text.length - 1;) {
        const colon = endOfString(codes, at);
        const end = endOfValue(codes, colon + 1);
        members.set(JSON.parse(text.slice(at, colon)), text.slice(colon + 1, end));
        at = end + 1;
    }
    return members;
}
function codesOf(text) {
    const bytes = Buffer.allocUnsafeSlow(2 * text.length);
    bytes.write(text, 'utf16le');
    return new Uint16Array(bytes.buffer, 0, text.length);
}
function endOfValue(codes, from) {
    let depth = 0;
    for (let at = from; at < codes.length;) {
        if (depth > 0)
            while (TURNS[codes[at]] === 0)
                at += 1;
        const code = codes[at];
        if (code === QUOTE) {
            at = endOfString(codes, at);
            continue;
        }
        if (code === OPEN || code === OPEN_LIST)
            depth += 1;
        else if (depth === 0 && (code === COMMA || code === CLOSE))
            return at;
        else if (code === CLOSE || code === CLOSE_LIST) {
            depth -= 1;
            if (depth === 0)
                return at + 1;
        }
        at += 1;
    }
    return codes.length;
}
function endOfString(codes, from) {
    for (let at = from + 1; at < codes.length; at += 1) {
        const code = codes[at];
        if (code === QUOTE)
            return at + 1;
        if (code === BACKSLASH)
            at += 1;
    }
    (0,_base_invariant_js__WEBPACK_IMPORTED_MODULE_0__/* .invariant */ .V1)(false, 'a string of a JSON text has an end');
}


/***/ }),

/***/ 2307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ SANDBOX_KEY_COMMENT)
/* harmony export */ });
const SANDBOX_KEY_COMMENT = 'assay sandbox ';


/***/ }),

/***/ 2301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ checkTemplate)
/* harmony export */ });
/* harmony import */ var _edges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);

function checkTemplate(template) {
    const faults = [];
    const index = new Map();
    template.stages.forEach((stage, at) => {
        if (index.has(stage.name)) {
            faults.push({
                code: 'workflow.duplicate-stage',
                summary: `two stages are called "${stage.name}"`,
                detail: 'Stage names are how edges and projects refer to a stage; give one of them another name.',
                path: ['stages', at, 'name'],
            });
        }
        else
            index.set(stage.name, at);
    });
    const typeOf = (name) => template.stages[index.get(name) ?? -1]?.type;
    if (!index.has(template.start)) {
        faults.push({
            code: 'workflow.unknown-stage',
            summary: `start names the stage "${template.start}", which does not exist`,
            detail: `Stages are: ${[...index.keys()].join(', ')}.`,
            path: ['start'],
        });
    }
    const edges = template.stages.flatMap((stage, at) => (0,_edges_js__WEBPACK_IMPORTED_MODULE_0__/* .edgesOf */ .q)(stage).map((edge) => ({ ...edge, at, type: stage.type })));
    for (const edge of edges) {
        if (!index.has(edge.to)) {
            faults.push({
                code: 'workflow.unknown-stage',
                summary: `${edge.label} of the stage "${edge.from}" leads to "${edge.to}", which does not exist`,
                detail: `Stages are: ${[...index.keys()].join(', ')}.`,
                path: ['stages', edge.at],
            });
        }
        else if ((edge.type === 'consensus_annotation') !== (typeOf(edge.to) === 'consensus_review')) {
            faults.push({
                code: 'workflow.consensus-order',
                summary: `the edge from "${edge.from}" to "${edge.to}" separates a consensus annotation from its consensus review`,
                detail: 'A consensus annotation stage leads to a consensus review stage, and only it does.',
                path: ['stages', edge.at],
            });
        }
    }
    template.stages.forEach((stage, at) => {
        if (stage.type !== 'percentage_router')
            return;
        const sum = stage.routes.reduce((total, route) => total + route.percent, 0);
        if (Math.abs(sum - 100) > 1e-9) {
            faults.push({
                code: 'workflow.router-percentages',
                summary: `the percentages of the router "${stage.name}" add up to ${sum}, not to 100`,
                detail: 'Every task must go somewhere.',
                path: ['stages', at, 'routes'],
            });
        }
    });
    if (faults.length > 0)
        return faults;
    const forward = reach([template.start], (name) => edges.filter((edge) => edge.from === name).map((edge) => edge.to));
    const done = template.stages.filter((stage) => stage.type === 'done').map((stage) => stage.name);
    const backward = reach(done, (name) => edges.filter((edge) => edge.to === name).map((edge) => edge.from));
    template.stages.forEach((stage, at) => {
        if (!forward.has(stage.name)) {
            faults.push({
                code: 'workflow.unreachable-stage',
                summary: `no task can reach the stage "${stage.name}"`,
                detail: `Nothing leads to it from the start "${template.start}". Connect it or remove it.`,
                path: ['stages', at, 'name'],
            });
        }
        else if (!backward.has(stage.name)) {
            faults.push({
                code: 'workflow.endless-stage',
                summary: `a task in the stage "${stage.name}" can never be done`,
                detail: 'Every stage needs a way to a stage of type done.',
                path: ['stages', at, 'name'],
            });
        }
    });
    return faults;
}
function reach(start, next) {
    const seen = new Set(start);
    const queue = [...start];
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
        for (const other of next(name)) {
            if (!seen.has(other)) {
                seen.add(other);
                queue.push(other);
            }
        }
    }
    return seen;
}


/***/ }),

/***/ 3236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ edgesOf)
/* harmony export */ });
function edgesOf(stage) {
    const from = stage.name;
    switch (stage.type) {
        case 'agent':
            return Object.entries(stage.pathways).map(([label, to]) => ({ from, to, label }));
        case 'annotation':
        case 'consensus_annotation':
            return [{ from, to: stage.next, label: 'next' }];
        case 'review':
        case 'consensus_review':
            return [
                { from, to: stage.approve, label: 'approve' },
                { from, to: stage.reject, label: 'reject' },
            ];
        case 'percentage_router':
            return stage.routes.map((route) => ({ from, to: route.to, label: `${route.percent}%` }));
        case 'user_router':
            return [
                ...stage.routes.map((route) => ({ from, to: route.to, label: route.users.join(', ') })),
                { from, to: stage.otherwise, label: 'otherwise' },
            ];
        case 'done':
            return [];
    }
}


/***/ }),

/***/ 8578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ WorkflowTemplate)
/* harmony export */ });
/* unused harmony export Stage */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

const Name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(200);
const Stage = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('type', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: Name, type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('agent'), pathways: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(Name, Name) }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: Name, type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('annotation'), next: Name }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: Name, type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('review'), approve: Name, reject: Name }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: Name,
        type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('consensus_annotation'),
        annotators: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(2).max(20),
        next: Name,
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: Name, type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('consensus_review'), approve: Name, reject: Name }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: Name,
        type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('percentage_router'),
        routes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ percent: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(100), to: Name })).min(1),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: Name,
        type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('user_router'),
        routes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ users: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Name).min(1), to: Name })),
        otherwise: Name,
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: Name, type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('done') }),
]);
const WorkflowTemplate = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(300),
    description: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(10_000).optional(),
    start: Name,
    stages: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Stage).min(1).max(100),
});


/***/ })

};
