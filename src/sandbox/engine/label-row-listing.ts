import { invalid } from '../api-error.ts';
import type { Context } from '../context.ts';
import { timeOf } from '../query.ts';
import { childItems, dataRow, rowsOfDataset, type DataRowRecord } from '../store/datasets.ts';
import { datasetsOfProject, type ProjectRecord } from '../store/projects.ts';
import { legacyTime } from '../timestamps.ts';
import { annotationTaskStatus, labelStatus } from './label-row-status.ts';
import { continuousScene } from './scenes.ts';
import { spacesOfData } from './spaces.ts';

/** What `labelrowmetadata` may ask for, after parsing; the names are those of Encord SDK 0.1.211. */
export interface ListingRequest {
  readonly edited_before?: string | null | undefined;
  readonly edited_after?: string | null | undefined;
  readonly label_statuses?: readonly string[] | null | undefined;
  readonly shadow_data_state?: string | null | undefined;
  readonly include_uninitialised_labels?: boolean | null | undefined;
  readonly data_hashes?: readonly string[] | null | undefined;
  readonly label_hashes?: readonly string[] | null | undefined;
  readonly data_title_eq?: string | null | undefined;
  readonly data_title_like?: string | null | undefined;
  readonly workflow_graph_node_title_eq?: string | null | undefined;
  readonly workflow_graph_node_title_like?: string | null | undefined;
  readonly include_client_metadata?: boolean | null | undefined;
  readonly include_images_data?: boolean | null | undefined;
  readonly include_workflow_graph_node?: boolean | null | undefined;
  readonly include_all_label_branches?: boolean | null | undefined;
  readonly branch_name?: string | null | undefined;
}

export const MAIN_ONLY: ListingRequest = { include_uninitialised_labels: true };

interface Listed {
  readonly task_uuid: string;
  readonly data_hash: string;
  readonly dataset_uuid: string;
  readonly stage_uuid: string;
  readonly stage_name: string;
  readonly stage_type: string;
  readonly status: string;
  readonly assignee: string | null;
  readonly last_actioned_by: string | null;
  readonly priority: number;
  readonly branch: string;
  readonly label_hash: string | null;
  readonly label_created_at: number | null;
  readonly label_edited_at: number | null;
  readonly has_labels: number;
  readonly subtask_uuid: string | null;
  readonly subtask_status: string | null;
  readonly subtask_assignee: string | null;
}

// One row a task and branch. Rows of `main` come from the tasks, so that they exist before their label row does.
const SELECT = `
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

/** Label rows of a project in the order of their tasks, `main` before the other branches of a data unit. */
export function listLabelRows(context: Context, project: ProjectRecord, request: ListingRequest): unknown[] {
  const edited = {
    before: request.edited_before ? timeOf(request.edited_before, 'edited_before') : undefined,
    after: request.edited_after ? timeOf(request.edited_after, 'edited_after') : undefined,
  };
  const rows = select(context, project, request).filter((row) => passes(row, request, edited));
  const facts = factsOf(context, project, rows);
  return rows.flatMap((row) => {
    const data = facts(row.data_hash);
    return data ? [shape(context, row, data, request)] : [];
  });
}

function select(context: Context, project: ProjectRecord, request: ListingRequest): Listed[] {
  if (request.branch_name && request.include_all_label_branches) {
    throw invalid('branch_name and include_all_label_branches exclude each other');
  }
  if (request.shadow_data_state === 'SHADOW_DATA') return [];
  const branch = request.include_all_label_branches ? '*' : (request.branch_name ?? 'main');
  const list = (values: readonly string[] | null | undefined): string | null =>
    values ? JSON.stringify(values.map((value) => value.toLowerCase())) : null;
  const rows = context.store.all<Listed>(
    SELECT,
    project.uuid,
    branch,
    list(request.data_hashes),
    list(request.label_hashes),
    request.data_title_eq ?? null,
    request.data_title_like ?? null,
    request.workflow_graph_node_title_eq ?? null,
    request.workflow_graph_node_title_like ?? null,
  );
  if (branch !== '*' || request.label_hashes) return rows;
  return withMain(rows);
}

/** With all branches, a data unit whose only rows are annotators' branches still has its (not yet created) row on `main`. */
function withMain(rows: readonly Listed[]): Listed[] {
  const result: Listed[] = [];
  let previous: string | undefined;
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

function passes(
  row: Listed,
  request: ListingRequest,
  { before, after }: { readonly before: number | undefined; readonly after: number | undefined },
): boolean {
  if (row.label_hash === null && request.include_uninitialised_labels !== true) return false;
  if (request.label_statuses && !request.label_statuses.includes(annotationTaskStatus(row))) return false;
  const edited = row.label_edited_at;
  if (before !== undefined && !(edited !== null && edited <= before)) return false;
  return after === undefined || (edited !== null && edited >= after);
}

function factsOf(
  context: Context,
  project: ProjectRecord,
  rows: readonly Listed[],
): (dataHash: string) => DataRowRecord | undefined {
  const facts = new Map<string, DataRowRecord | undefined>();
  if (rows.length > 200) {
    for (const dataset of datasetsOfProject(context.store, project.uuid)) {
      for (const data of rowsOfDataset(context.store, dataset)) facts.set(data.data_hash, data);
    }
  }
  return (dataHash) => {
    if (!facts.has(dataHash)) facts.set(dataHash, dataRow(context.store, dataHash));
    return facts.get(dataHash);
  };
}

function shape(context: Context, row: Listed, data: DataRowRecord, request: ListingRequest): Record<string, unknown> {
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
    workflow_graph_node:
      request.include_workflow_graph_node === false ? null : { uuid: row.stage_uuid, title: row.stage_name },
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
    client_metadata: request.include_client_metadata ? (JSON.parse(data.client_metadata) as unknown) : null,
    images_data: request.include_images_data ? imagesOf(context, data) : null,
    spaces: spacesOfData(context, data),
  };
}

function imagesOf(context: Context, data: DataRowRecord): unknown[] | null {
  if (data.data_type !== 'IMG_GROUP') return null;
  return childItems(context.store, data.item_uuid).map((child, index) => ({
    index,
    title: child.name,
    file_type: child.file_type,
    height: child.height,
    width: child.width,
    image_hash: child.item_uuid,
  }));
}
