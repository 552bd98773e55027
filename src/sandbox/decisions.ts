/**
 * Everything that Encord's documents and SDK 0.1.211 leave unknown and the sandbox had to settle, one constant each: what
 * it does, as a sentence for docs/sandbox.md, and the values that the code uses. A run against a live workspace can
 * confirm or correct each of them.
 */
export interface Decision {
  readonly sentence: string;
  /** The values that the code uses. */
  readonly [name: string]: unknown;
}

export const SIGNATURE_WINDOW = {
  sentence:
    'A v2 signature is accepted when it was created at most 10 minutes ago and at most 5 minutes in the future.',
  pastSeconds: 600,
  futureSeconds: 300,
} as const satisfies Decision;

export const BODY_LIMIT = {
  sentence: 'A request body above 128 MiB is refused with 413.',
  bytes: 128 * 1024 * 1024,
} as const satisfies Decision;

export const UNKNOWN_OPERATION = {
  sentence:
    'An operation that the sandbox does not know is refused (v2: 404 with a message, v1: INVALID_ARGUMENTS_ERROR) and marked `unknown` in the request log.',
} as const satisfies Decision;

export const LEGACY_STATUS = {
  sentence:
    'A v1 refusal carries its error in the envelope and the matching HTTP status, except UNKNOWN_ERROR, which has HTTP status 200 so that clients do not repeat it.',
} as const satisfies Decision;

export const LONG_POLL_HOLD = {
  sentence: 'A long poll is answered after at most 20 seconds, whatever time the client asks for.',
  milliseconds: 20_000,
  /** How often a held poll looks again. */
  stepMilliseconds: 100,
} as const satisfies Decision;

export const LISTING_ORDER = {
  sentence: 'Listings without a requested order come in the order of creation.',
} as const satisfies Decision;

export const FOLDER_METADATA = {
  sentence:
    'A patch of client metadata replaces the whole object, on folders and on items; an absent field is unchanged.',
} as const satisfies Decision;

export const FOLDER_ACCESS = {
  sentence: 'A role on a folder also holds for its subfolders and their items; workspace admins have every role.',
} as const satisfies Decision;

export const FOLDER_DELETE = {
  sentence:
    'Only a folder without items, subfolders, running upload jobs and mirroring dataset can be deleted; otherwise OPERATION_NOT_ALLOWED.',
} as const satisfies Decision;

export const FOLDER_MOVE = {
  sentence: 'A folder cannot be moved into itself or into a folder below it.',
} as const satisfies Decision;

export const ITEM_DELETE = {
  sentence:
    'Deleting an item takes it out of every dataset, with the tasks and labels on it; frames of a deleted group go with it unless they are used elsewhere or `removeUnusedFrames` is false.',
} as const satisfies Decision;

export const FRAME_ITEMS = {
  sentence:
    'The frames of image groups and the files of DICOM series are items of their own that listings of a folder leave out; they are reached as child items.',
} as const satisfies Decision;

export const DUPLICATE_URLS = {
  sentence:
    'skipDuplicateUrls compares URLs as exact strings within the folder, also within the same job; a group counts as duplicate when all its URLs in order are those of an existing group. A skipped unit counts as done and is not listed in itemsWithNames, unless upsertMetadata replaced the metadata of the existing item.',
} as const satisfies Decision;

export const MEDIA_FACTS = {
  sentence:
    'Nothing is ever fetched: size, duration, frames and MIME type come from the metadata block of an entry, else from its file ending and a hash of its URL.',
} as const satisfies Decision;

export const ERROR_MARKER = {
  sentence: 'A unit whose URL contains `/assay-sandbox-error/` fails, as if the file could not be read.',
  marker: '/assay-sandbox-error/',
} as const satisfies Decision;

export const SLOW_MARKER = {
  sentence:
    'A unit whose URL contains `/assay-sandbox-slow/` stays pending until 5 seconds of the engine clock have passed since its job was started.',
  marker: '/assay-sandbox-slow/',
  milliseconds: 5000,
} as const satisfies Decision;

export const STRICT_CLIENT_ONLY = {
  sentence:
    'With an integration of strict client-only access, a video, image or audio file without a metadata block fails, because the platform may not read the file.',
} as const satisfies Decision;

export const INTEGRATION_NEEDED = {
  sentence: 'An upload job without an integration accepts only files that were uploaded to the sandbox before.',
} as const satisfies Decision;

export const UPLOAD_ERROR = {
  sentence:
    'With ignoreErrors false, units before and after a failed one are still registered and the job ends as ERROR; a spec that cannot be read at all ends the job as ERROR without units, also with ignoreErrors true.',
} as const satisfies Decision;

export const FREE_SPEC_KEYS = {
  sentence:
    'externalFiles may spell every key in snake or camel case; groups of frames are read from numbered objectUrl_0, objectUrl_1, … keys or from lists; an unknown list fails the job by name.',
} as const satisfies Decision;

export const LINK_DUPLICATES = {
  sentence:
    'Linking an item that the dataset already has: SKIP leaves it out of the answer, FAIL refuses the whole call with RESOURCE_EXISTS_ERROR, DUPLICATE adds a second row with its own data hash.',
} as const satisfies Decision;

export const MIRROR = {
  sentence:
    'A dataset created with a backing folder mirrors that folder: what is registered or moved there is linked, what is moved away (only with allowSyncedDatasetMove) is unlinked; its subfolders are not mirrored.',
} as const satisfies Decision;

export const LINKABLE_ITEMS = {
  sentence: 'Files of a DICOM series cannot be linked by themselves; a series, like a group, is linked as one row.',
} as const satisfies Decision;

export const UNLINK_LABELLED = {
  sentence: 'A data unit can be unlinked even when it has labels; its tasks and label rows in all projects are lost.',
} as const satisfies Decision;

export const DATA_HASH = {
  sentence: 'Every link of an item into a dataset has its own data hash; the title of a row is the name of its item.',
} as const satisfies Decision;

export const ONTOLOGY_CHECK = {
  sentence:
    'An ontology is refused unless every shape and attribute type is known, ids and hashes are present and no featureNodeHash occurs twice; unknown keys are kept.',
} as const satisfies Decision;

export const GROUP_UNKNOWN = {
  sentence:
    'Giving a role to a group that does not exist is refused with RESOURCE_NOT_FOUND_ERROR; taking it away is not.',
} as const satisfies Decision;

export const UNKNOWN_USERS = {
  sentence:
    'A person who is given a role but is no user of the sandbox is added to the organisation as an external member.',
} as const satisfies Decision;

export const TASK_UUID = {
  sentence:
    'A task keeps one uuid through all stages of its project; every consensus subtask has its own, kept when the task comes back.',
} as const satisfies Decision;

export const TASK_PAGES = {
  sentence: 'A page of a task listing holds at most 500 tasks, oldest first.',
  size: 500,
} as const satisfies Decision;

export const BATCH_LIMITS = {
  sentence:
    'One call moves at most 500 tasks, runs at most 1000 task actions, and creates, reads or saves at most 1000 label rows; more is refused as a whole (tasks: 400, label rows: MULTI_LABEL_LIMIT_ERROR).',
  moves: 500,
  actions: 1000,
  labelRows: 1000,
} as const satisfies Decision;

export const BATCHES = {
  sentence:
    'Task actions and moves are all or nothing: a task that is not in the stage of the URL, also one that has moved on meanwhile, refuses the whole call with 400, which names it.',
} as const satisfies Decision;

export const PRIORITY = {
  sentence: 'A new task has the priority 0.5; the range is 0 to 1, and 1 comes first for annotators.',
  initial: 0.5,
} as const satisfies Decision;

export const CONSENSUS_BRANCH = {
  sentence:
    'The branch of a consensus subtask is `consensus-<first 8 digits of the stage uuid>-<number of the subtask>`, the same for every task of the stage; its label row exists as soon as the task reaches the stage, that of `main` only after it was created by a client.',
  name: (stageUuid: string, position: number): string => `consensus-${stageUuid.slice(0, 8)}-${position + 1}`,
} as const satisfies Decision;

export const CONSENSUS_MAIN = {
  sentence:
    'When a consensus review is approved, `main` becomes a copy of the labels of the annotator who submitted first (of equals the one in the earlier subtask); without submissions it stays as it is.',
} as const satisfies Decision;

export const ACTION_CREDIT = {
  sentence:
    'A submit, approve or reject that names no assignee and retains none is credited to the present assignee, and to the caller when there is none.',
} as const satisfies Decision;

export const RETURNING_TASKS = {
  sentence:
    'A task that comes back to a stage is REOPENED for the person who worked on it there last, unless that person may no longer work there.',
} as const satisfies Decision;

export const PERCENTAGE_ROUTER = {
  sentence:
    'A percentage router decides by a hash of data hash and router name: the same task always takes the same way.',
} as const satisfies Decision;

export const DEFAULT_WORKFLOW = {
  sentence:
    'A project without a template gets Annotate 1, then Review 1, which leads to Complete or back to Annotate 1.',
  template: {
    title: 'Default workflow',
    start: 'Annotate 1',
    stages: [
      { name: 'Annotate 1', type: 'annotation', next: 'Review 1' },
      { name: 'Review 1', type: 'review', approve: 'Complete', reject: 'Annotate 1' },
      { name: 'Complete', type: 'done' },
    ],
  },
} as const satisfies Decision;

export const LEAVING_PEOPLE = {
  sentence:
    'A person who is taken out of a project loses the tasks he holds there (they are RELEASED); what he submitted stays under his name.',
} as const satisfies Decision;

export const ISSUE_TAGS = {
  sentence: 'Linking an issue tag to a project by a name that does not exist makes the tag.',
} as const satisfies Decision;

export const PROJECT_TEMPLATE = {
  sentence:
    'Creating a project with an unknown workflow template id is refused with INVALID_ARGUMENTS_ERROR; the project keeps a copy of the template as it is at that moment.',
} as const satisfies Decision;
