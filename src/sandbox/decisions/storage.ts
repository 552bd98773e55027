import type { Decision } from './decision.ts';

export const FOLDER_METADATA = {
  question: 'Does a patch of client metadata replace or merge?',
  decision: 'It replaces the whole object, on folders and on items; an absent field is unchanged.',
  why: 'The SDK speaks of new client metadata.',
  live: 'Keys that the patch does not name are still there.',
} as const satisfies Decision;

export const FOLDER_ACCESS = {
  question: 'Does a role on a folder hold below it?',
  decision: 'Yes, for its subfolders and their items; workspace admins have every role.',
  why: 'A shared folder whose content cannot be seen has no use.',
  live: 'A member of a group on a folder gets 404 for its subfolder.',
} as const satisfies Decision;

export const FOLDER_DELETE = {
  question: 'Which folders can be deleted?',
  decision:
    'Only those without items, subfolders, running upload jobs and mirroring dataset; others are refused with OPERATION_NOT_ALLOWED.',
  why: 'The safe reading: nothing is lost by deleting.',
  live: 'A folder with items is deleted.',
} as const satisfies Decision;

export const FOLDER_MOVE = {
  question: 'Where may a folder be moved?',
  decision: 'Anywhere but into itself or a folder below it.',
  why: 'Everything else is a tree again.',
  live: 'Depth or owner set a limit.',
} as const satisfies Decision;

export const FOLDER_BATCH = {
  question: 'How many folders or items does one call patch or read?',
  decision: 'At most 1000.',
  why: 'It is the size of the SDK’s bundles.',
  live: 'A larger bundle is accepted.',
  limit: 1000,
} as const satisfies Decision;

export const ITEM_DELETE = {
  question: 'What goes with a deleted item?',
  decision:
    'It leaves every dataset, with the tasks and labels on it; frames of a deleted group go with it unless they are used elsewhere or `removeUnusedFrames` is false. A frame cannot be deleted without its group.',
  why: 'A data unit without data cannot be labelled.',
  live: 'A linked item cannot be deleted, or stays as a tombstone.',
} as const satisfies Decision;

export const FRAME_ITEMS = {
  question: 'Are the frames of groups and series items?',
  decision: 'Yes, but listings of a folder leave them out; they are reached as child items.',
  why: 'The SDK asks for child items and counts them apart.',
  live: 'They are listed beside their group.',
} as const satisfies Decision;

export const DUPLICATE_URLS = {
  question: 'What is a duplicate URL, and how is a skipped one reported?',
  decision:
    'Exact strings within the folder, also within the same job; a group is a duplicate when all its URLs in order are those of an existing group. A skipped unit counts as done and is not in itemsWithNames, unless upsertMetadata replaced the metadata of the existing item.',
  why: 'Nothing new was made that could be named.',
  live: 'itemsWithNames holds the existing item.',
} as const satisfies Decision;

export const MEDIA_FACTS = {
  question: 'Where do size, duration, frames and MIME type come from?',
  decision:
    'From the metadata block of an entry, else from its file ending and a hash of its URL: nothing is ever fetched. A block that states more than 2^43 of anything, or more than 10 million frames or pages, is wrong.',
  why: 'A sandbox that reads buckets would need credentials.',
  live: 'The facts are those of the file.',
} as const satisfies Decision;

export const ERROR_MARKER = {
  question: 'Which files cannot be read?',
  decision: 'Those whose URL contains `/assay-sandbox-error/`: their unit fails.',
  why: 'Tests need failing units on demand.',
  live: 'There, every URL that cannot be read fails.',
  marker: '/assay-sandbox-error/',
} as const satisfies Decision;

export const SLOW_MARKER = {
  question: 'How long does a unit take?',
  decision:
    'No time, except when its URL contains `/assay-sandbox-slow/`: then it is pending until 5 seconds of the engine clock have passed since its job was started.',
  why: 'Tests need pending jobs on demand.',
  live: 'There, large files take minutes.',
  marker: '/assay-sandbox-slow/',
  milliseconds: 5000,
} as const satisfies Decision;

export const STRICT_CLIENT_ONLY = {
  question: 'What does strict client-only access forbid?',
  decision: 'A video, image or audio file without a metadata block: its unit fails.',
  why: 'The platform may not read the file, so its facts must be stated.',
  live: 'Such a unit is done, with empty facts.',
} as const satisfies Decision;

export const INTEGRATION_NEEDED = {
  question: 'Which URLs may a job without an integration register?',
  decision: 'Only files that were uploaded before.',
  why: 'Without an integration the platform has no credentials for a bucket.',
  live: 'A public URL is accepted.',
} as const satisfies Decision;

export const UPLOAD_ERROR = {
  question: 'What remains of a job with failed units?',
  decision:
    'With ignoreErrors false, units before and after a failed one are still registered and the job ends as ERROR; a spec that cannot be read at all ends the job as ERROR without units, also with ignoreErrors true.',
  why: 'The documents promise the end of the job, not a rollback.',
  live: 'No item is there after an ERROR.',
} as const satisfies Decision;

export const FREE_SPEC_KEYS = {
  question: 'Which spellings of keys does a free JSON spec allow?',
  decision:
    'Every key in snake or camel case; frames of groups in numbered objectUrl_0, objectUrl_1, … keys or in lists; an unknown list fails the job by name.',
  why: 'Both dialects occur in the documents; a misspelt list must not vanish.',
  live: 'A spelling is refused, or an unknown list is ignored.',
} as const satisfies Decision;

export const LINK_DUPLICATES = {
  question: 'What does linking an item do that the dataset already has?',
  decision:
    'SKIP leaves it out of the answer, FAIL refuses the whole call with RESOURCE_EXISTS_ERROR, DUPLICATE adds a second row with its own data hash.',
  why: 'It is what the names say.',
  live: 'SKIP answers the existing row.',
} as const satisfies Decision;

export const MIRROR = {
  question: 'What does a dataset with a backing folder follow?',
  decision:
    'What is registered or moved there is linked, what is moved away (only with allowSyncedDatasetMove) is unlinked; its subfolders are not mirrored.',
  why: 'The option of the move call implies it.',
  live: 'Items of subfolders appear in the dataset.',
} as const satisfies Decision;

export const LINKABLE_ITEMS = {
  question: 'Which items can be linked?',
  decision: 'All but the files of a DICOM series; a series, like a group, is linked as one row.',
  why: 'A slice is no data unit.',
  live: 'A single DICOM file of a series becomes a row.',
} as const satisfies Decision;

export const UNLINK_LABELLED = {
  question: 'Can a labelled data unit be unlinked?',
  decision: 'Yes; its tasks and label rows in all projects are lost.',
  why: 'The SDK has no way to force it, so a refusal would make it impossible.',
  live: 'It is refused, or the labels are still in the project.',
} as const satisfies Decision;

export const DATA_HASH = {
  question: 'Is the data hash that of the item or of the link?',
  decision: 'Every link of an item into a dataset has its own; the title of a row is the name of its item.',
  why: 'An item can be linked twice into one dataset.',
  live: 'The same item has the same data hash in two datasets.',
} as const satisfies Decision;

export const ONTOLOGY_CHECK = {
  question: 'Which ontologies are refused?',
  decision:
    'Those with an unknown shape or attribute type, without ids, hashes or the other keys that the SDK needs to read them, with ids that are no numbers, or with a featureNodeHash that occurs twice; unknown keys are kept.',
  why: 'The SDK could not read them back.',
  live: 'Such an ontology is saved, or unknown keys are dropped.',
} as const satisfies Decision;
