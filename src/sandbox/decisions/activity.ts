import type { Decision } from './decision.ts';

export const ISSUE_RULES = {
  question: 'Who may raise issues, with which tags, and what may they be about?',
  decision:
    'Everybody in a project but viewers may raise an issue on its data; tags must be linked to the project before. Who may delete them is documented: admins of the project all, authors their own unless they are on a label; one that may not be deleted or is not there refuses the whole call.',
  why: 'It is the narrowest rule under which every call of the SDK has a meaning.',
  live: 'An issue with an unlinked tag is accepted, or a viewer can raise one.',
  pageSize: 100,
  limit: 1000,
} as const satisfies Decision;

export const REVIEW_COMMENTS = {
  question: 'What becomes of the comment with which a label review is rejected?',
  decision: 'It becomes an issue on the label, with the given tags.',
  why: 'The web app shows review comments among the issues, and nothing else in the API can hold them.',
  live: 'After a rejection with a comment the issues of the data unit are unchanged.',
} as const satisfies Decision;

export const TIME_SPENT = {
  question: 'How is the time measured that analytics report?',
  decision:
    'A submit, approve, reject or skip counts the time since the same person did anything in the project before, at least 1 second and at most 5 minutes; the first one counts 60 seconds.',
  why: 'The sandbox has no editor in which time could pass; task actions are all that it sees.',
  live: 'Time appears without any task action, or idle time beyond 5 minutes is counted.',
  firstMilliseconds: 60_000,
  minSeconds: 1,
  maxSeconds: 300,
  pageSize: 100,
} as const satisfies Decision;

export const ACTION_TYPES = {
  question: 'Under which type do analytics list what an agent did with a task?',
  decision: 'As `submit`: the list of types has none for pathways.',
  why: 'A type outside of the list makes the whole page unreadable for the SDK.',
  live: 'Pathway actions are missing in the task actions or have another type.',
} as const satisfies Decision;

export const ANALYTICS_ACCESS = {
  question: 'Who may read analytics and editor logs?',
  decision: 'Project admins, team managers and workspace admins.',
  why: 'They show what other people did and for how long.',
  live: 'An annotator reads them with his own key.',
} as const satisfies Decision;

export const EDITOR_LOG = {
  question: 'Which names do actions have in editor logs, and what is logged?',
  decision:
    'Saves of labels log `add_object`, `edit_object`, `delete_object` and the same for classifications; task actions log `assign_task`, `submit_task` and so on; nothing is logged for opening, zooming or seeking. The window is at most 30 days.',
  why: 'Only what went through the API is known here; the documents quote the limit.',
  live: 'Other names, or entries of the category editor.',
  pageSize: 500,
  days: 30,
} as const satisfies Decision;

export const LABEL_LOG = {
  question: 'What do the legacy label logs hold?',
  decision:
    'One entry a label that a save added, edited or deleted (at its first frame) and one a task that was submitted, approved or rejected, oldest first, without time taken.',
  why: 'These are the actions of the list that happen through the API.',
  live: 'Clicks and times are listed as well.',
} as const satisfies Decision;

export const SKIPPING = {
  question: 'Who can skip a task, and what happens to it?',
  decision:
    'The API has no action for it, so it is done through the admin API, in annotation stages only: the task or subtask becomes SKIPPED, loses its assignee and can be taken, submitted or moved like a new one.',
  why: 'The SDK reads the status and never sends it; readers of older versions cannot take it on review stages.',
  live: 'A skipped task stays with its assignee or leaves the stage.',
} as const satisfies Decision;

export const PROJECT_STATUS = {
  question: 'What does the status of a project forbid?',
  decision:
    'In a paused, completed, cancelled or archived project task actions, label reviews, moves and resets are refused with OPERATION_NOT_ALLOWED; reading, saving labels, and changing status, people and datasets stay possible.',
  why: 'It is the smallest meaning of the words, and automation that runs into it finds out before it has done half.',
  live: 'Tasks of a paused project can be submitted through the API.',
  closed: ['paused', 'completed', 'cancelled', 'archived'],
} as const satisfies Decision;

export const CLOUD_SYNC = {
  question: 'What does a synchronisation of a cloud folder find?',
  decision: 'Nothing: the sandbox lists no bucket. The job is done at once, with one page scanned and no files.',
  why: 'Nothing is ever fetched, and inventing files would make items that no manifest asked for.',
  live: 'The bucket holds files: upload jobs and units are counted.',
} as const satisfies Decision;

export const REENCODING = {
  question: 'What does re-encoding change, and how long does it take?',
  decision: 'The job is done when it is asked for the first time; the items stay as they are.',
  why: 'The sandbox has no media.',
  live: 'The job is submitted for a while, and size or frame rate change.',
} as const satisfies Decision;

export const STORAGE_MIGRATION = {
  question: 'What does migrating storage check?',
  decision:
    'Items get the new URL and integration; an unknown item or URL, and one that is reached through another integration than the one to migrate from, refuses the whole call unless skipMissing is given; access is not checked.',
  why: 'Nothing is ever fetched, so access cannot be judged.',
  live: 'A URL that the integration cannot read is refused with validateAccess.',
} as const satisfies Decision;

export const COPY_PROJECT = {
  question: 'What does a copy of a project hold?',
  decision:
    'Ontology and workflow are shared and copied; data sets are attached or, with create_new_dataset, linked anew into one data set; labels are those of `main` whose row or status is accepted; people with their roles; tasks start anew. Models are ignored. The caller becomes its admin.',
  why: 'The options of the call name these parts and nothing else.',
  live: 'Consensus branches, issues or the positions of tasks are copied too.',
} as const satisfies Decision;

export const LABELING_ALGORITHMS = {
  question: 'Which labelling algorithms run?',
  decision: 'None: every call is refused with OPERATION_NOT_ALLOWED.',
  why: 'Interpolated labels would have to equal the platform’s to the last digit to be of use.',
  live: 'The call answers interpolated objects.',
} as const satisfies Decision;

export const COLLECTIONS = {
  question: 'How do collections of a folder behave?',
  decision:
    'They hold items of any folder that their creator may see; adding twice changes nothing; an unknown item is reported as failed; a title is looked up in the folder and below it. Collections of a project hold frames or labels of its data, by data hash; an item of the other kind, of other data or beyond its frames is reported as failed.',
  why: 'This is what the SDK needs to create, fill and read a collection.',
  live: 'Items outside of the top-level folder are reported as failed.',
} as const satisfies Decision;

export const FOLDER_TAGS = {
  question: 'How do folders get tags?',
  decision: 'Only through the admin API of the sandbox; a filter by tags leaves folders that carry all of them.',
  why: 'The SDK filters by them and cannot set them.',
  live: 'Tags of a folder above count for those below.',
} as const satisfies Decision;

export const SCENE_READING = {
  question: 'How does the scene reader answer poses?',
  decision:
    'Quaternions, Euler angles (about fixed axes, x, y, z in this order) and affine matrices become a matrix by columns and a position; a pose on a stream becomes a frame of reference named after the stream with `-pose`.',
  why: 'The reader knows only matrices, positions and frames of reference.',
  live: 'A scene registered with Euler angles or poses on streams reads back turned or under other names.',
} as const satisfies Decision;

export const PRESETS = {
  question: 'What do saved filters (presets) do?',
  decision:
    'They are kept as they are sent; those of a project belong to its members, those of storage to their creator and to workspace admins. What a filter matches is not evaluated: filling or emptying a collection by a preset is refused with OPERATION_NOT_ALLOWED.',
  why: 'The SDK carries filters as free JSON and names none of them.',
  live: 'Items appear in the collection some time after the call.',
} as const satisfies Decision;

export const OUTSIDE = {
  question: 'Which operations of the SDK does the sandbox not have?',
  decision:
    'Importing CVAT projects, removing identities from DICOM files, training and running models, starting Active, and reading text in image groups (SDK 0.1.190 only). They answer as operations that do not exist and are marked `unknown` in the request log.',
  why: 'They need pictures or models, which the sandbox does not have, and no part of Benchmark QA uses them.',
  live: 'A job starts, or the call is refused for want of a licence.',
  /** Method and path, or method and query type, as the SDK calls them; `*` stands for what is filled in. */
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
} as const satisfies Decision;
