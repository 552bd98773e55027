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



/** Identity of a feature within its parent; stable across renames, so it is never derived from the name. */
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
/** A cloud integration, made in Encord's web app; its id is a binding of each environment. */
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
/** Fields of the organisation's client metadata schema. Read, merged and written; a key that is not listed stays. */
const MetadataSchema = schemas/* strictObject */.rej({
    fields: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^(?!\$)(?!keyframes$)[A-Za-z0-9\-_ .]+$/), MetadataField),
});

// EXTERNAL MODULE: ./build/js/manifest/schema/workspace.js
var workspace = __webpack_require__(8529);
;// CONCATENATED MODULE: ./build/js/manifest/schema/document.js








/** `spec` of every kind. */
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
/** The envelope around a spec. */
function manifestSchema(kind) {
    return schemas/* strictObject */.rej({
        apiVersion: schemas/* literal */.euz(envelope/* API_VERSION */.mG),
        kind: schemas/* literal */.euz(kind),
        metadata: metadata/* Metadata */.OS,
        spec: SPECS[kind],
    });
}
const document_schemas = new Map();
/** The schema of a whole manifest of a kind; built once. */
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






/** Checks a document against the schema of its kind. `address` is that of the manifest, where its name could be read. */
function judgeShape(document, kind, address) {
    const { value } = document;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return { problems: [notAManifest(document)] };
    }
    if (kind === undefined)
        return { problems: [...envelopeProblems(document)] };
    const version = versionProblem(document);
    const schema = schemaOf(kind);
    // Compiling a schema takes longer than it saves: only manifests with a mistake come here.
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
/** `spec` of the one Workspace document, in assay.yaml. */
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

/***/ 8578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ WorkflowTemplate)
/* harmony export */ });
/* unused harmony export Stage */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

const Name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(200);
/** A stage of a workflow template; `next`, `approve`, … name other stages. Titles are unique within a template. */
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
/** `spec` of a WorkflowTemplate manifest, and the body with which the sandbox's admin API creates one. */
const WorkflowTemplate = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(300),
    description: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(10_000).optional(),
    start: Name,
    stages: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Stage).min(1).max(100),
});


/***/ })

};
