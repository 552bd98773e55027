import { z } from 'zod';
import { LabelRowList, LabelRowMetadataList, type LabelRow, type LabelRowMetadata } from '../../wire/label-row.ts';
import type { EncordClient } from '../client.ts';
import { EncordAnswerError } from '../errors.ts';
import { LABEL_ROWS_PER_CALL, LABEL_ROWS_PER_READ } from '../limits.ts';
import { chunksOf } from '../pages.ts';

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

/** Reads label rows that exist, in the order asked for. A row that does not come back is an error, never silently missing. */
export async function readLabelRows(
  client: EncordClient,
  projectUuid: string,
  labelHashes: readonly string[],
  options: { includeReviews?: boolean } = {},
): Promise<LabelRow[]> {
  const byHash = new Map<string, LabelRow>();
  await Promise.all(
    chunksOf(labelHashes, LABEL_ROWS_PER_READ).map(async (uid) => {
      const rows = await client.legacy({
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
        answer: LabelRowList,
      });
      for (const row of rows) byHash.set(row.label_hash, row);
    }),
  );
  return labelHashes.map((hash) => {
    const row = byHash.get(hash);
    if (row) return row;
    throw new EncordAnswerError(
      { status: 200, code: 'UNREADABLE_ANSWER', message: `the label row ${hash} was asked for and did not come back` },
      { method: 'GET labelrow', path: '/public', tries: 1, requestId: '-' },
    );
  });
}

/** Saves whole label rows; the platform merges labels into its own record. Saving the same twice is harmless. */
export async function saveLabelRows(
  client: EncordClient,
  projectUuid: string,
  rows: readonly LabelRow[],
): Promise<void> {
  for (const chunk of chunksOf(rows, LABEL_ROWS_PER_READ)) {
    await client.legacy({
      type: 'labelrow',
      method: 'POST',
      resource: resource(projectUuid),
      uid: chunk.map((row) => row.label_hash),
      payload: { multi_request: true, labels: chunk, validate_before_saving: false },
      repeat: 'safe',
      answer: z.unknown(),
    });
  }
}

/** Creates label rows of one branch. Evaluation never calls this. */
export function createLabelRows(
  client: EncordClient,
  projectUuid: string,
  dataHashes: readonly string[],
  branchName: string | null,
): Promise<LabelRow[]> {
  return client.legacy({
    type: 'labelrow',
    method: 'PUT',
    resource: resource(projectUuid),
    uid: dataHashes,
    payload: { multi_request: true, get_signed_url: false, branch_name: branchName },
    repeat: 'never',
    answer: LabelRowList,
  });
}
