import { z } from 'zod';
import { Acknowledged } from '../../wire/envelope.ts';
import { LabelRowList, LabelRowMetadataList, type LabelRow, type LabelRowMetadata } from '../../wire/label-row.ts';
import type { EncordClient } from '../client.ts';
import { EncordAnswerError } from '../errors.ts';
import { LABEL_ROWS_PER_CALL, LABEL_ROWS_PER_READ } from '../limits.ts';
import { chunksOf } from '../pages.ts';
import { sentLabelRow, UnreadableRow, type SentLabelRow } from '../sent-label-row.ts';
import { SentObject } from '../sent-object.ts';

const TOO_LARGE = new Set(['MULTI_LABEL_LIMIT_ERROR', 'PAYLOAD_TOO_LARGE_ERROR', 'ANSWER_TOO_LARGE']);
const resource = (id: string) => ({ type: 'project', id }) as const;

export interface LabelRowFilter {
  readonly dataHashes?: readonly string[];
  readonly labelHashes?: readonly string[];
  readonly workflowStageTitle?: string;
  /** Every branch as a row of its own; not together with `branchName`. Neither = `main` only. */
  readonly includeAllBranches?: boolean;
  readonly branchName?: string;
  readonly includeClientMetadata?: boolean;
}

/** Lists label rows, also those that were never initialised (`label_hash` null). Reads only. An empty filter list gives []. */
export async function listLabelRows(
  client: EncordClient,
  projectUuid: string,
  filter: LabelRowFilter = {},
): Promise<LabelRowMetadata[]> {
  // An empty list must not mean "everything".
  if (filter.dataHashes?.length === 0 || filter.labelHashes?.length === 0) return [];
  const list = (dataHashes: readonly string[] | null, labelHashes: readonly string[] | null) =>
    client.legacy({
      type: 'labelrowmetadata',
      method: 'GET',
      resource: resource(projectUuid),
      uid: null,
      payload: {
        edited_before: null,
        edited_after: null,
        label_statuses: null,
        shadow_data_state: null,
        include_uninitialised_labels: true,
        data_hashes: dataHashes,
        label_hashes: labelHashes,
        data_title_eq: null,
        data_title_like: null,
        workflow_graph_node_title_eq: filter.workflowStageTitle ?? null,
        workflow_graph_node_title_like: null,
        include_client_metadata: filter.includeClientMetadata ?? false,
        include_images_data: false,
        include_children: false,
        include_workflow_graph_node: true,
        include_all_label_branches: filter.includeAllBranches ?? false,
        branch_name: filter.branchName ?? null,
        client_metadata_as_signed_url: false,
      },
      repeat: 'safe',
      answer: LabelRowMetadataList,
    });
  if (!filter.dataHashes && !filter.labelHashes) return list(null, null);
  const rows: LabelRowMetadata[] = [];
  for (const chunk of chunksOf(filter.dataHashes ?? filter.labelHashes ?? [], LABEL_ROWS_PER_CALL)) {
    rows.push(...(filter.dataHashes ? await list(chunk, filter.labelHashes ?? null) : await list(null, chunk)));
  }
  return rows;
}

/**
 * Reads label rows that exist, in the order asked for. A row that does not come back is an error, never silently missing.
 * Chunks that the platform finds too large are halved.
 */
export async function readLabelRows(
  client: EncordClient,
  projectUuid: string,
  labelHashes: readonly string[],
  options: { includeReviews?: boolean } = {},
): Promise<LabelRow[]> {
  const byHash = new Map<string, LabelRow>();
  const read = async (uid: readonly string[]): Promise<void> => {
    const answer = LabelRowList.superRefine((found, context) => {
      checkComplete(uid, new Set(found.map((row) => row.label_hash.toLowerCase())), context);
    });
    const rows = await client.legacy({ ...readingCall(projectUuid, uid, options), answer });
    for (const row of rows) byHash.set(row.label_hash.toLowerCase(), row);
  };
  await Promise.all(chunksOf(labelHashes, LABEL_ROWS_PER_READ).map((chunk) => inHalves(chunk, read)));
  return labelHashes.flatMap((hash) => byHash.get(hash.toLowerCase()) ?? []);
}

/**
 * Reads label rows that exist and gives them to `take` one by one, in the order of the answers, so that never more than one
 * of them stands parsed in memory. Otherwise like `readLabelRows`.
 */
export async function readEachLabelRow(
  client: EncordClient,
  projectUuid: string,
  labelHashes: readonly string[],
  take: (row: SentLabelRow) => void,
): Promise<void> {
  const read = async (uid: readonly string[]): Promise<void> => {
    const answer = z.array(z.instanceof(SentObject)).superRefine((objects, context) => {
      const hashes = new Set<string>();
      for (const [at, object] of objects.entries()) {
        try {
          const row = sentLabelRow(object);
          hashes.add(row.head.label_hash.toLowerCase());
          take(row);
        } catch (error) {
          if (!(error instanceof UnreadableRow)) throw error;
          context.addIssue({ code: 'custom', message: error.message, path: [at, ...error.path] });
          return;
        }
      }
      checkComplete(uid, hashes, context);
    });
    await client.legacy({ ...readingCall(projectUuid, uid, {}), asSent: true, answer });
  };
  await Promise.all(chunksOf(labelHashes, LABEL_ROWS_PER_READ).map((chunk) => inHalves(chunk, read)));
}

function readingCall(projectUuid: string, uid: readonly string[], options: { includeReviews?: boolean }) {
  return {
    type: 'labelrow',
    method: 'GET',
    resource: resource(projectUuid),
    uid,
    payload: {
      get_signed_url: false,
      multi_request: true,
      include_object_feature_hashes: null,
      include_classification_feature_hashes: null,
      include_reviews: options.includeReviews ?? false,
      include_export_history: false,
      include_archived: false,
    },
    repeat: 'safe',
  } as const;
}

/** A part of the shape of an answer, so that the error names the request whose answer it was. */
function checkComplete(uid: readonly string[], found: ReadonlySet<string>, context: z.RefinementCtx): void {
  const missing = uid.find((hash) => !found.has(hash.toLowerCase()));
  if (missing === undefined) return;
  context.addIssue({ code: 'custom', message: `the label row ${missing} was asked for and did not come back` });
}

/**
 * Saves whole label rows; the platform merges labels into its own record. Saving the same twice is harmless. Chunks that the
 * platform finds too large are halved.
 */
export async function saveLabelRows(
  client: EncordClient,
  projectUuid: string,
  rows: readonly LabelRow[],
): Promise<void> {
  const save = async (labels: readonly LabelRow[]): Promise<void> => {
    await client.legacy({
      type: 'labelrow',
      method: 'POST',
      resource: resource(projectUuid),
      uid: labels.map((row) => row.label_hash),
      payload: { multi_request: true, labels, validate_before_saving: false },
      repeat: 'safe',
      answer: Acknowledged,
    });
  };
  for (const chunk of chunksOf(rows, LABEL_ROWS_PER_READ)) await inHalves(chunk, save);
}

/** Creates label rows of one branch. Evaluation never calls this. */
export async function createLabelRows(
  client: EncordClient,
  projectUuid: string,
  dataHashes: readonly string[],
  branchName: string | null,
): Promise<LabelRow[]> {
  const rows: LabelRow[] = [];
  for (const uid of chunksOf(dataHashes, LABEL_ROWS_PER_CALL)) {
    const created = await client.legacy({
      type: 'labelrow',
      method: 'PUT',
      resource: resource(projectUuid),
      uid,
      payload: { multi_request: true, get_signed_url: false, branch_name: branchName },
      repeat: 'never',
      answer: LabelRowList,
    });
    rows.push(...created);
  }
  return rows;
}

/** Sends a chunk; where the platform says that it is too large, sends its halves, down to single rows. */
async function inHalves<T>(chunk: readonly T[], sendChunk: (chunk: readonly T[]) => Promise<void>): Promise<void> {
  try {
    await sendChunk(chunk);
  } catch (error) {
    if (!(error instanceof EncordAnswerError) || !TOO_LARGE.has(error.code) || chunk.length < 2) throw error;
    const middle = Math.ceil(chunk.length / 2);
    await inHalves(chunk.slice(0, middle), sendChunk);
    await inHalves(chunk.slice(middle), sendChunk);
  }
}
