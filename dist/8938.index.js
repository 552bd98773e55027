export const id = 8938;
export const ids = [8938];
export const modules = {

/***/ 8938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeShape: () => (/* binding */ judgeShape)
});

// EXTERNAL MODULE: ./build/js/registration/quoted.js
var quoted = __webpack_require__(1660);
// EXTERNAL MODULE: ./build/js/registration/suggest.js
var suggest = __webpack_require__(3856);
// EXTERNAL MODULE: ./build/js/manifest/member.js
var member = __webpack_require__(3142);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/workflow/template.js
var template = __webpack_require__(8578);
// EXTERNAL MODULE: ./build/js/manifest/schema/envelope.js
var envelope = __webpack_require__(6462);
// EXTERNAL MODULE: ./build/js/manifest/schema/metadata.js
var metadata = __webpack_require__(8103);
// EXTERNAL MODULE: ./build/js/manifest/schema/access.js
var access = __webpack_require__(5544);
;// CONCATENATED MODULE: ./build/js/manifest/schema/ontology.js



const FeatureId = schemas/* string */.YjP().regex(/^[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?$/, 'must be 1 to 63 lower case letters, digits, dashes or underscores');
const FeatureName = schemas/* string */.YjP().min(1).max(300);
const Hash = schemas/* string */.YjP().min(1).max(64).optional().describe('Only for imported ontologies: the featureNodeHash that the platform already has.');
const Archived = schemas/* boolean */.zMY().optional().describe('Kept with its labels, but no longer offered to annotators.');
const Color = schemas/* string */.YjP().regex(/^#[0-9A-Fa-f]{6}$/, 'must be a colour like "#D33115"');
const Option = schemas/* strictObject */.rej({
    id: FeatureId,
    label: FeatureName,
    value: schemas/* string */.YjP().min(1).max(300).optional().describe('Default: the label in lower case with "_" for blanks.'),
    get attributes() {
        return schemas/* array */.YOg(Attribute).optional().describe('Asked when this option is chosen. Only options of a radio nest.');
    },
    archived: Archived,
    featureNodeHash: Hash,
});
const Attribute = schemas/* strictObject */.rej({
    id: FeatureId,
    name: FeatureName,
    type: schemas/* enum */.k5n(['radio', 'checklist', 'text', 'numeric']),
    required: schemas/* boolean */.zMY().optional(),
    dynamic: schemas/* boolean */.zMY().optional().describe('May differ from frame to frame. Only on objects.'),
    get options() {
        return schemas/* array */.YOg(Option).optional();
    },
    archived: Archived,
    featureNodeHash: Hash,
});
const SHAPES = [
    'bounding_box', 'rotatable_bounding_box', 'polygon', 'polyline', 'point', 'skeleton', 'bitmask', 'cuboid', 'cuboid_2d',
    'segmentation', 'circle', 'ellipse', 'audio', 'text', 'time_range',
];
const ObjectFeature = schemas/* strictObject */.rej({
    id: FeatureId,
    name: FeatureName,
    shape: schemas/* enum */.k5n(SHAPES),
    color: Color.optional().describe('Default: the next of Encord’s own colours.'),
    required: schemas/* boolean */.zMY().optional(),
    attributes: schemas/* array */.YOg(Attribute).optional(),
    skeleton: schemas/* strictObject */.rej({
        points: schemas/* array */.YOg(schemas/* strictObject */.rej({ id: FeatureId, name: FeatureName, x: schemas/* number */.aig(), y: schemas/* number */.aig(), color: Color.optional(), featureHash: Hash })).min(1),
        edges: schemas/* array */.YOg(schemas/* tuple */.PVZ([FeatureId, FeatureId])).optional(),
        width: schemas/* number */.aig().optional(),
        height: schemas/* number */.aig().optional(),
    })
        .optional(),
    archived: Archived,
    featureNodeHash: Hash,
});
const ClassificationFeature = schemas/* strictObject */.rej({
    id: FeatureId,
    name: FeatureName,
    type: schemas/* enum */.k5n(['radio', 'checklist', 'text', 'numeric']),
    required: schemas/* boolean */.zMY().optional(),
    global: schemas/* boolean */.zMY().optional().describe('One answer for the whole data unit.'),
    options: schemas/* array */.YOg(Option).optional(),
    archived: Archived,
    featureNodeHash: Hash,
    attributeNodeHash: Hash.describe('Only for imported ontologies: the featureNodeHash of the root attribute.'),
});
const Ontology = schemas/* strictObject */.rej({
    title: metadata/* Title */.hE,
    description: metadata/* Description */.VY.optional(),
    objects: schemas/* array */.YOg(ObjectFeature).default([]),
    classifications: schemas/* array */.YOg(ClassificationFeature).default([]),
    access: access/* OntologyAccess */.mf.optional(),
});

// EXTERNAL MODULE: ./build/js/manifest/schema/project-pair.js
var project_pair = __webpack_require__(5830);
;// CONCATENATED MODULE: ./build/js/manifest/schema/storage.js



const Folder = schemas/* strictObject */.rej({
    title: metadata/* Title */.hE,
    description: metadata/* Description */.VY.optional(),
    parent: metadata/* Name */.SX.optional().describe('Name of the Folder that holds this one; absent = top level.'),
    clientMetadata: metadata/* ClientMetadata */.ry.optional(),
    access: access/* FolderAccess */.nQ.optional(),
});
const Integration = schemas/* strictObject */.rej({
    cloud: schemas/* enum */.k5n(['aws', 'gcp', 'azure', 'otc', 's3-compatible']),
    hosts: schemas/* array */.YOg(schemas/* string */.YjP().min(1).max(300)).optional().describe('Hosts that URLs of this integration may have.'),
    strictClientOnly: schemas/* boolean */.zMY().default(false).describe('The platform does not read the files: media metadata is required.'),
    write: schemas/* boolean */.zMY().default(false).describe('The integration may write to the bucket (needed for image sequences).'),
});
const OnUnitError = schemas/* union */.KCZ([schemas/* enum */.k5n(['fail', 'warn']), schemas/* strictObject */.rej({ allow: schemas/* int */.Whr().min(0) })]);
const Registration = schemas/* strictObject */.rej({
    folder: metadata/* Name */.SX.describe('Name of the Folder that receives the items. One registration a folder is the clearest.'),
    integration: metadata/* Name */.SX.optional().describe('Name of the Integration that reads the URLs.'),
    source: schemas/* string */.YjP().min(1).max(1000).optional().describe('File inside the repository: Encord JSON, CSV or NDJSON.'),
    items: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()).optional().describe('The same content as an Encord JSON file, inline.'),
    skipDuplicateUrls: schemas/* boolean */.zMY().default(true),
    upsertMetadata: schemas/* boolean */.zMY().default(false),
    onUnitError: OnUnitError.default('fail').describe('fail, warn, or { allow: <number of data units> }.'),
    limits: schemas/* strictObject */.rej({ items: schemas/* int */.Whr().min(1).max(500_000).optional() }).optional(),
})
    .refine((spec) => (spec.source === undefined) !== (spec.items === undefined), 'takes exactly one of source and items')
    .meta({ oneOf: ['source', 'items'].map((key) => ({ required: [key], properties: { [key]: true } })) });
const Dataset = schemas/* strictObject */.rej({
    title: metadata/* Title */.hE,
    description: metadata/* Description */.VY.optional(),
    items: schemas/* array */.YOg(schemas/* strictObject */.rej({ registration: metadata/* Name */.SX.describe('Name of a Registration.') })).describe('Registrations whose items this dataset holds.'),
    access: access/* DatasetAccess */.X3.optional(),
});
const MetadataField = schemas/* discriminatedUnion */.gMt('type', [
    schemas/* strictObject */.rej({ type: schemas/* enum */.k5n(['number', 'boolean', 'varchar', 'text', 'datetime', 'uuid', 'geospatial']) }),
    schemas/* strictObject */.rej({ type: schemas/* literal */.euz('enum'), values: schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1).max(255) }),
    schemas/* strictObject */.rej({ type: schemas/* literal */.euz('embedding'), size: schemas/* int */.Whr().min(1).max(4096) }),
]);
const MetadataSchema = schemas/* strictObject */.rej({
    fields: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^(?!\$)(?!keyframes$)[A-Za-z0-9\-_ .]+$/), MetadataField),
});

// EXTERNAL MODULE: ./build/js/manifest/schema/workspace.js
var workspace = __webpack_require__(8529);
;// CONCATENATED MODULE: ./build/js/manifest/schema/document.js








const SPECS = {
    Workspace: workspace/* Workspace */.a,
    Folder: Folder,
    Integration: Integration,
    Registration: Registration,
    Dataset: Dataset,
    MetadataSchema: MetadataSchema,
    Ontology: Ontology,
    WorkflowTemplate: template/* WorkflowTemplate */.s,
    ProjectPair: project_pair/* ProjectPair */.MU,
};
function manifestSchema(kind) {
    return schemas/* strictObject */.rej({
        apiVersion: schemas/* literal */.euz(envelope/* API_VERSION */.mG),
        kind: schemas/* literal */.euz(kind),
        metadata: metadata/* Metadata */.OS,
        spec: SPECS[kind],
    });
}
const document_schemas = new Map();
function schemaOf(kind) {
    let schema = document_schemas.get(kind);
    if (schema === undefined) {
        schema = manifestSchema(kind);
        document_schemas.set(kind, schema);
    }
    return schema;
}

// EXTERNAL MODULE: ./build/js/manifest/shape-problems.js + 3 modules
var shape_problems = __webpack_require__(9680);
;// CONCATENATED MODULE: ./build/js/manifest/judge-shape.js






function judgeShape(document, kind, address) {
    const { value } = document;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return { problems: [notAManifest(document)] };
    }
    if (kind === undefined)
        return { problems: [...envelopeProblems(document)] };
    const version = versionProblem(document);
    const schema = schemaOf(kind);
    const parsed = schema.safeParse(value, { jitless: true });
    if (parsed.success)
        return { kind, value: parsed.data };
    const issues = parsed.error.issues.filter((issue) => version === undefined || issue.path[0] !== 'apiVersion');
    return { problems: [...(version ? [version] : []), ...(0,shape_problems/* shapeProblems */.q)(issues, schema, document, address)] };
}
function* envelopeProblems(document) {
    const version = versionProblem(document);
    if (version)
        yield version;
    const kind = (0,member/* member */.D)(document.value, 'kind');
    if (typeof kind === 'string') {
        yield {
            code: 'manifest.unknown-kind',
            severity: 'error',
            summary: `There is no kind ${(0,quoted/* quoted */.T)(kind)}.`,
            detail: (0,suggest/* didYouMean */.au)(kind, envelope/* KINDS */.GW, 'Kinds') ?? '',
            at: document.at(['kind']),
            ...(0,suggest/* correction */.rd)(kind, envelope/* KINDS */.GW, document.at(['kind']), suggest/* yamlScalar */.Ew),
        };
    }
    else {
        yield {
            code: kind === undefined ? 'manifest.missing-key' : 'manifest.wrong-type',
            severity: 'error',
            summary: kind === undefined ? 'The manifest lacks the key "kind".' : '"kind" must be one word.',
            detail: `Kinds: ${envelope/* KINDS */.GW.join(', ')}.`,
            at: document.at(['kind']),
        };
    }
}
function versionProblem(document) {
    const version = (0,member/* member */.D)(document.value, 'apiVersion');
    if (version === envelope/* API_VERSION */.mG)
        return undefined;
    const missing = version === undefined;
    return {
        code: missing ? 'manifest.missing-key' : 'manifest.unknown-version',
        severity: 'error',
        summary: missing
            ? 'The manifest lacks the key "apiVersion".'
            : `This Assay does not know the apiVersion ${(0,quoted/* quoted */.T)(String(version))}.`,
        detail: `Write \`apiVersion: ${envelope/* API_VERSION */.mG}\`.`,
        at: document.at(['apiVersion']),
    };
}
function notAManifest(document) {
    return {
        code: 'manifest.not-a-manifest',
        severity: 'error',
        summary: 'This is not a manifest.',
        detail: 'A manifest has the keys apiVersion, kind, metadata and spec.',
        at: document.at([]),
    };
}


/***/ }),

/***/ 5544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X3: () => (/* binding */ DatasetAccess),
/* harmony export */   gB: () => (/* binding */ ProjectAccess),
/* harmony export */   mf: () => (/* binding */ OntologyAccess),
/* harmony export */   nQ: () => (/* binding */ FolderAccess)
/* harmony export */ });
/* unused harmony export ProjectRole */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

function access(role, what) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        exclusive: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false).describe('Remove people and groups that are not listed: a risky operation.'),
        groups: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ group: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(200), role })).optional(),
        users: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ email: zod__WEBPACK_IMPORTED_MODULE_0__/* .email */ .Rpp(), role })).optional(),
    })
        .describe(`Groups and people with access to the ${what}, with their roles. A role cannot be changed in place.`);
}
const FolderAccess = access(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['user', 'admin']), 'folder');
const DatasetAccess = access(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['user', 'admin']), 'dataset');
const OntologyAccess = access(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['user', 'admin']), 'ontology');
const ProjectRole = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['admin', 'annotator', 'reviewer', 'annotator-reviewer', 'team-manager', 'viewer']);
const ProjectAccess = access(ProjectRole, 'project');


/***/ }),

/***/ 8103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OS: () => (/* binding */ Metadata),
/* harmony export */   PU: () => (/* binding */ PlatformId),
/* harmony export */   SX: () => (/* binding */ Name),
/* harmony export */   VY: () => (/* binding */ Description),
/* harmony export */   hE: () => (/* binding */ Title),
/* harmony export */   ry: () => (/* binding */ ClientMetadata)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6462);


const Name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(_envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .NAME */ .o_, 'must be 1 to 63 lower case letters, digits or dashes, not starting or ending with a dash');
const PlatformId = zod__WEBPACK_IMPORTED_MODULE_0__/* .guid */ .OsD();
const Title = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(300);
const Description = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(10_000);
const Metadata = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: Name.describe('Identity of this resource; references use it. A changed name needs `moved: { from: <old name> }`.'),
    moved: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ from: Name }).optional().describe('The former name; nothing is created or forgotten.'),
    adopt: PlatformId.optional().describe('Id of an existing object on the platform that this manifest takes over.'),
});
const ClientMetadata = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^(?!\$)(?!keyframes$)[A-Za-z0-9\-_ .]+$/, 'must be letters, digits, "-", "_", " ", "." and not start with "$"'), zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9()
    .refine((value) => value !== null, 'must not be null')
    .meta({ not: { type: 'null' } }));


/***/ }),

/***/ 5830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ Evaluation),
/* harmony export */   MU: () => (/* binding */ ProjectPair)
/* harmony export */ });
/* unused harmony exports Routing, Policy */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5544);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8103);



const StageName = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(200);
const Share = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(1);
const projectFields = {
    title: _metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .Title */ .hE,
    description: _metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .Description */ .VY.optional(),
    workflowTemplate: _metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .Name */ .SX.describe('Name of the WorkflowTemplate of this project.'),
    tags: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(200)).optional(),
    access: _access_js__WEBPACK_IMPORTED_MODULE_0__/* .ProjectAccess */ .gB.optional(),
    adopt: _metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .PlatformId */ .PU.optional().describe('Id of an existing project that this manifest takes over.'),
};
const Routing = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    stage: StageName.describe('The agent stage in which new tasks wait.'),
    pathways: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ benchmark: StageName, production: StageName }),
    hold: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['until-ground-truth', 'never'])
        .default('until-ground-truth')
        .describe('Whether a benchmark task waits until its ground truth is complete.'),
    release: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ perDay: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1), seed: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().default(1) })
        .optional()
        .describe('Mixes benchmark tasks in over time instead of all at once.'),
});
const Evaluation = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    stage: StageName.describe('The consensus review stage in which submissions wait to be scored.'),
    groundTruth: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ stage: StageName }).describe('The stage of the benchmark project whose tasks count as ground truth.'),
    defaults: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        threshold: Share.default(0.5),
        clipToImage: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(true),
        emptyIsCorrect: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(true),
        matchLabels: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['prefer', 'ignore']).default('prefer'),
    })
        .prefault({}),
    features: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[a-z0-9][a-z0-9_-]*(\/[a-z0-9][a-z0-9_-]*)*$/, 'must be feature ids separated by "/"'), zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ threshold: Share.optional(), weight: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(1000).optional() }))
        .default({})
        .describe('Per feature, by its ids: "vehicle" or "vehicle/colour".'),
    annotators: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        ignore: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .email */ .Rpp()).default([]).describe('Whose submissions do not count, for example the user of the key.'),
        aliases: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .email */ .Rpp(), zod__WEBPACK_IMPORTED_MODULE_2__/* .email */ .Rpp())
            .default({})
            .describe('People whose e-mail address changed: the new one, and the one under which they have counted so far.'),
    })
        .optional()
        .describe('Who counts as whom, for stored submissions as well: they keep the name they were stored under, and count as said here.'),
    pass: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ score: Share.default(0.8) }).prefault({}),
    scorer: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('built-in'), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^\.{1,2}\/.+\.(ts|js|mjs)$/)])
        .default('built-in'),
    afterScoring: zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('action', [
        zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ action: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('reject'), expect: StageName }),
        zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ action: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('move'), to: StageName }),
        zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ action: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('keep') }),
    ])
        .default({ action: 'keep' })
        .describe('What happens to a task once its scores are stored.'),
});
const Comparison = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ lt: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), lte: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), gt: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), gte: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() }).partial();
const Policy = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: _metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .Name */ .SX.describe('Its own name among the policies of the pair.'),
    window: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ last: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).describe('So many of the newest scored submissions of an annotator count.') })
        .optional(),
    when: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        metric: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['f1', 'precision', 'recall', 'pass-rate', 'mean-similarity']),
        minTasks: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).default(20).describe('So many scored submissions of an annotator are needed to judge.'),
        value: Comparison.optional(),
        upper95: Comparison.optional(),
        lower95: Comparison.optional(),
    }),
    then: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ issue: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['open']) })).min(1),
});
const ProjectPair = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    ontology: _metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .Name */ .SX.describe('Name of the Ontology of both projects.'),
    benchmark: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ ...projectFields, dataset: _metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .Name */ .SX.describe('The only dataset of the benchmark project.') }),
    production: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        ...projectFields,
        datasets: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .Name */ .SX).describe('Production datasets; the benchmark dataset joins by itself.'),
    }),
    routing: Routing,
    evaluation: Evaluation,
    policies: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(Policy).default([]),
    report: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        pullRequestComment: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(true),
        issue: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(true),
        identify: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['pseudonym', 'email']).default('pseudonym'),
    })
        .prefault({}),
});


/***/ }),

/***/ 8529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ Workspace)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8103);


const StateLocation = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    branch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$/).optional().describe('Orphan branch that holds the state.'),
    ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^refs\/[A-Za-z0-9._/-]{1,200}$/).optional().describe('A ref outside refs/heads instead of a branch.'),
    directory: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(500).optional().describe('A folder inside the repository instead of GitHub.'),
})
    .refine((state) => Object.values(state).filter((value) => value !== undefined).length <= 1, 'takes one of branch, ref, directory')
    .meta({ maxProperties: 1 });
const Environment = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    endpoint: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('sandbox'), zod__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5({ protocol: /^https?$/ }).meta({ pattern: '^[Hh][Tt][Tt][Pp][Ss]?:' })])
        .describe('`sandbox` (embedded server), https://api.encord.com, https://api.us.encord.com, or another URL.'),
    bindings: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        workflowTemplates: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .Name */ .SX, _metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .PlatformId */ .PU).default({}),
        integrations: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .Name */ .SX, _metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .PlatformId */ .PU).default({}),
        groups: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(200), _metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .PlatformId */ .PU).default({}),
    })
        .partial()
        .optional()
        .describe('Ids that only the platform can give.'),
    state: StateLocation.optional().describe('Where the state of this environment is kept; default: the folder .assay.'),
});
const Workspace = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    environments: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .Name */ .SX, Environment)
        .refine((all) => Object.keys(all).length > 0, 'must name at least one environment')
        .meta({ minProperties: 1 }),
    defaultEnvironment: _metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .Name */ .SX.describe('The environment of commands that name none.'),
    approvals: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ required: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(true) })
        .optional()
        .describe('`required: false` lets a one-person repository apply without a second reviewer. Read from the base branch.'),
    limits: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        changedPercent: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(100).default(20),
        changedObjects: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).default(25),
    })
        .optional()
        .describe('Blast radius: a plan with more risky and destructive operations than either limit is refused.'),
    snapshots: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        store: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['directory', 'branch', 'artifact'])
            .optional()
            .describe('Only says where they lie, which is with the state: a folder or a branch.'),
        allowInPublicRepository: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(false),
    })
        .optional()
        .describe('Where label snapshots are kept. They hold the ground truth.'),
});


/***/ }),

/***/ 9680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ shapeProblems)
});

// EXTERNAL MODULE: ./build/js/base/problem.js
var problem = __webpack_require__(3145);
// EXTERNAL MODULE: ./build/js/registration/quoted.js
var quoted = __webpack_require__(1660);
// EXTERNAL MODULE: ./build/js/registration/suggest.js
var suggest = __webpack_require__(3856);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var classic_schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/manifest/member.js
var member = __webpack_require__(3142);
;// CONCATENATED MODULE: ./build/js/manifest/allowed-keys.js


function allowedKeys(schema, value, path) {
    let schemas = branches(schema, value);
    let here = value;
    for (const step of path) {
        here = (0,member/* member */.D)(here, step);
        schemas = schemas.flatMap((one) => below(one, step)).flatMap((one) => branches(one, here));
    }
    return [...new Set(schemas.flatMap((one) => (one instanceof classic_schemas/* ZodObject */.bvH ? Object.keys(one.shape) : [])))];
}
function branches(schema, value) {
    if (schema instanceof classic_schemas/* ZodOptional */.IiU ||
        schema instanceof classic_schemas/* ZodDefault */.XiL ||
        schema instanceof classic_schemas/* ZodPrefault */.xgV ||
        schema instanceof classic_schemas/* ZodNullable */.l1C ||
        schema instanceof classic_schemas/* ZodReadonly */.EVz) {
        return branches(schema.unwrap(), value);
    }
    if (schema instanceof classic_schemas/* ZodLazy */.Ihb)
        return branches(schema.unwrap(), value);
    if (schema instanceof classic_schemas/* ZodDiscriminatedUnion */.jvo) {
        const key = schema.def.discriminator;
        const fitting = schema.options.filter((option) => accepts(option, key, (0,member/* member */.D)(value, key)));
        return (fitting.length > 0 ? fitting : schema.options).flatMap((option) => branches(option, value));
    }
    if (schema instanceof classic_schemas/* ZodUnion */.fZ7)
        return schema.options.flatMap((option) => branches(option, value));
    return [schema];
}
function accepts(option, key, value) {
    if (!(option instanceof classic_schemas/* ZodObject */.bvH))
        return false;
    const field = option.shape[key];
    return field instanceof classic_schemas/* ZodType */.aRx && field.safeParse(value).success;
}
function below(schema, step) {
    if (schema instanceof classic_schemas/* ZodObject */.bvH)
        return Object.hasOwn(schema.shape, step) ? [schema.shape[String(step)]] : [];
    if (schema instanceof classic_schemas/* ZodArray */.naA)
        return [schema.element];
    if (schema instanceof classic_schemas/* ZodRecord */.b8S)
        return [schema.valueType];
    if (schema instanceof classic_schemas/* ZodTuple */.y0Q && typeof step === 'number')
        return [schema.def.items[step]];
    return [];
}

;// CONCATENATED MODULE: ./build/js/manifest/path-text.js
function pathText(path) {
    return path.reduce((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`), '');
}

;// CONCATENATED MODULE: ./build/js/manifest/misplaced-key.js



function whereItBelongs(key, path, schema, value) {
    const found = [placesBelow(key, path, schema, value), ...placesAbove(key, path, schema, value)].find((places) => places.length > 0);
    return found && `\`${key}\` belongs ${found.join(' or ')}.`;
}
function placesBelow(key, path, schema, value) {
    return allowedKeys(schema, value, path).flatMap((child) => {
        const below = [...path, child];
        if (knows(schema, value, below, key))
            return hasAlready(value, below, key) ? [] : [`below \`${pathText(below)}\``];
        return knows(schema, value, [...below, 0], key) ? [`in an entry of \`${pathText(below)}\``] : [];
    });
}
function placesAbove(key, path, schema, value) {
    const above = path.map((_, at) => path.slice(0, path.length - 1 - at));
    return above
        .filter((one) => allowedKeys(schema, value, one).length > 0)
        .flatMap((one) => {
        const isKnown = knows(schema, value, one, key) && !hasAlready(value, one, key);
        const name = one.length === 0 ? 'at the top level of the manifest' : `below \`${pathText(one)}\``;
        return [isKnown ? [name] : [], placesBelow(key, one, schema, value)];
    });
}
function knows(schema, value, path, key) {
    return allowedKeys(schema, value, path).includes(key);
}
function hasAlready(value, path, key) {
    return (0,member/* member */.D)(path.reduce(member/* member */.D, value), key) !== undefined;
}

;// CONCATENATED MODULE: ./build/js/manifest/shape-problems.js







function shapeProblems(issues, schema, document, address) {
    const problems = issues.flatMap((issue) => translate(issue, [], schema, document));
    const named = problems.map((problem) => (address === undefined ? problem : { ...problem, address }));
    const seen = new Set();
    return named.toSorted(problem/* compareProblems */.i).filter((problem) => {
        const id = `${problem.code} ${problem.at?.line}:${problem.at?.column} ${problem.summary}`;
        return !seen.has(id) && seen.add(id);
    });
}
function translate(issue, prefix, schema, document) {
    const path = [...prefix, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
    const value = path.reduce(member/* member */.D, document.value);
    const problem = (told, on = 'value', at = path) => {
        const place = document.at(at, on);
        return {
            code: told.code,
            severity: 'error',
            summary: told.summary,
            ...(told.detail === undefined ? {} : { detail: told.detail }),
            at: place,
            ...(told.meant ? (0,suggest/* correction */.rd)(told.meant.word, told.meant.among, place, suggest/* yamlScalar */.Ew) : {}),
        };
    };
    if (issue.code === 'unrecognized_keys') {
        const allowed = allowedKeys(schema, document.value, path);
        const present = new Set(Object.keys((value ?? {})));
        return issue.keys.map((key) => {
            const elsewhere = whereItBelongs(key, path, schema, document.value);
            return problem(unknownKey(key, path, allowed, present, elsewhere), 'key', [...path, key]);
        });
    }
    if (value === undefined && path.length > 0) {
        return [problem(missingKey(path, issue), 'key', path.slice(0, -1))];
    }
    if (value === null)
        return [problem(emptyValue(path))];
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
        return nearestBranch(issue.errors).flatMap((inner) => translate(inner, path, schema, document));
    }
    if (issue.code === 'invalid_key') {
        const reason = issue.issues[0]?.message ?? 'is not allowed';
        const key = String(path.at(-1) ?? '');
        const told = { code: 'manifest.bad-format', summary: `The key ${(0,quoted/* quoted */.T)(key)} ${asReason(reason)}.` };
        return [problem(told, 'key')];
    }
    return [problem(wrongValue(issue, path, value))];
}
function unknownKey(key, path, allowed, present, elsewhere) {
    const free = allowed.filter((one) => !present.has(one));
    const among = free.length > 0 ? free : allowed;
    const where = path.length === 0 ? 'a manifest' : (0,quoted/* quoted */.T)(pathText(path));
    return {
        code: 'manifest.unknown-key',
        summary: `The key ${(0,quoted/* quoted */.T)(key)} is not known in ${where}.`,
        detail: ((0,suggest/* suggest */.ZA)(key, among) === undefined ? elsewhere : undefined) ?? (0,suggest/* didYouMean */.au)(key, among, 'Known here'),
        ...(free.length > 0 ? { meant: { word: key, among } } : {}),
    };
}
function missingKey(path, issue) {
    const key = String(path.at(-1));
    const where = path.length === 1 ? 'The manifest' : (0,quoted/* quoted */.T)(pathText(path.slice(0, -1)));
    return {
        code: 'manifest.missing-key',
        summary: `${where} lacks the key ${(0,quoted/* quoted */.T)(key)}.`,
        detail: `Add \`${key}:\` below it${wanted(issue)}.`,
    };
}
function wanted(issue) {
    if (issue.code === 'invalid_type')
        return `, with ${typeWords(issue.expected)}`;
    if (issue.code === 'invalid_value')
        return `, with ${oneOf(issue.values)}`;
    const options = optionsOf(issue);
    return options.length > 0 ? `, with ${oneOf(options)}` : '';
}
function emptyValue(path) {
    return {
        code: 'manifest.null',
        summary: `${(0,quoted/* quoted */.T)(pathText(path))} is empty.`,
        detail: 'Give it a value. To leave it unmanaged remove the key; to make it empty write [], {} or "".',
    };
}
function wrongValue(issue, path, value) {
    const name = (0,quoted/* quoted */.T)(pathText(path));
    switch (issue.code) {
        case 'invalid_type':
            return {
                code: 'manifest.wrong-type',
                summary: `${name} must be ${typeWords(issue.expected)}, not ${describe(value)}.`,
                detail: typeHint(issue.expected, value),
            };
        case 'invalid_value':
            return unknownValue(name, issue.values, value);
        case 'invalid_union':
            return unknownValue(name, optionsOf(issue), value);
        case 'too_small':
            return { code: 'manifest.out-of-range', summary: `${name} must be ${least(issue)}.` };
        case 'too_big':
            return { code: 'manifest.out-of-range', summary: `${name} must be ${most(issue)}.` };
        case 'invalid_format':
            return {
                code: 'manifest.bad-format',
                summary: `${name} ${asReason(formatReason(issue.format, issue.message))}.`,
            };
        case 'not_multiple_of':
            return { code: 'manifest.out-of-range', summary: `${name} must be a multiple of ${String(issue.divisor)}.` };
        case 'custom':
            return { code: 'manifest.invalid', summary: `${name} ${asReason(issue.message)}.` };
        case 'invalid_key':
        case 'invalid_element':
        case 'unrecognized_keys':
            return { code: 'manifest.invalid', summary: `${name} is not allowed as it stands.` };
    }
}
function unknownValue(name, values, value) {
    if (typeof value !== 'string') {
        return { code: 'manifest.unknown-value', summary: `${name} must be ${oneOf(values)}, not ${describe(value)}.` };
    }
    return {
        code: 'manifest.unknown-value',
        summary: `${name} cannot be ${(0,quoted/* quoted */.T)(value)}.`,
        detail: (0,suggest/* didYouMean */.au)(value, values.map(String)),
        meant: { word: value, among: values.map(String) },
    };
}
function optionsOf(issue) {
    return 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
}
function nearestBranch(errors) {
    const rank = (issues) => issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type')
        ? 3
        : issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_value')
            ? 2
            : 1;
    return errors.toSorted((a, b) => rank(a) - rank(b) || a.length - b.length)[0] ?? [];
}
function least(issue) {
    if (issue.origin === 'string')
        return issue.minimum === 1 ? 'more than an empty text' : `at least ${String(issue.minimum)} characters long`;
    if (issue.origin === 'array')
        return issue.minimum === 1
            ? 'a list with at least one entry'
            : `a list with at least ${String(issue.minimum)} entries`;
    return `${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}`;
}
function most(issue) {
    if (issue.origin === 'string')
        return `at most ${String(issue.maximum)} characters long`;
    if (issue.origin === 'array')
        return `a list with at most ${String(issue.maximum)} entries`;
    return `${issue.inclusive === false ? 'less than' : 'at most'} ${String(issue.maximum)}`;
}
function formatReason(format, message) {
    if (format === 'email')
        return 'must be an e-mail address';
    if (format === 'url')
        return 'must be an address that starts with https:// or http://';
    if (format === 'guid' || format === 'uuid')
        return 'must be an id like 7f3c2a10-5b0e-4c1d-9d3e-0123456789ab';
    return message.startsWith('must') ? message : 'is not written as it must be';
}
function asReason(message) {
    return message.replace(/\.$/, '');
}
function oneOf(values) {
    const words = values.map((value) => (typeof value === 'string' ? (0,quoted/* quoted */.T)(value) : String(value)));
    return words.length === 1 ? words[0] : `one of ${words.join(', ')}`;
}
const TYPE_WORDS = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    tuple: 'a list',
    object: 'a group of keys',
    record: 'a group of keys',
};
function typeWords(expected) {
    return TYPE_WORDS[expected] ?? expected;
}
function describe(value) {
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'string')
        return `the text ${(0,quoted/* quoted */.T)(value, 40)}`;
    if (typeof value === 'object')
        return 'a group of keys';
    return `the ${typeof value === 'boolean' ? 'word' : 'number'} ${String(value)}`;
}
function typeHint(expected, value) {
    if (expected === 'string' && typeof value !== 'object')
        return `Put it in quotes: "${String(value)}".`;
    if (expected === 'boolean')
        return 'Write true or false, without quotes.';
    if ((expected === 'number' || expected === 'int') && typeof value === 'string')
        return 'Write the digits without quotes.';
    if (expected === 'array' || expected === 'tuple')
        return 'Write each entry on a line of its own that starts with "- ".';
    if (expected === 'object' || expected === 'record')
        return 'Write `key: value` lines, indented below it.';
    return undefined;
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
