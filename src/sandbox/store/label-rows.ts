import type { Context } from '../context.ts';
import type { Store } from './database.ts';

export interface LabelRowRecord {
  readonly label_hash: string;
  readonly project_uuid: string;
  readonly data_hash: string;
  readonly branch: string;
  /** JSON text of the labels alone; null while nothing was saved. */
  readonly labels: string | null;
  /** Number of saves. */
  readonly version: number;
  readonly created_at: number;
  readonly last_edited_at: number;
  readonly last_edited_by: string | null;
}

/** A label row with where it stands in the workflow. */
export interface LabelRowPlace extends LabelRowRecord {
  readonly task_status: string;
  readonly stage_type: string;
  /** Of the subtask that works on this branch. */
  readonly subtask_status: string | null;
}

/** Those of the label rows (lower case) that exist in the project, in any order. */
export function placesOf(store: Store, projectUuid: string, labelHashes: readonly string[]): LabelRowPlace[] {
  // The plus keeps SQLite from walking through all rows of the project.
  return store.all<LabelRowPlace>(
    `SELECT l.*, t.status AS task_status, s.type AS stage_type, u.status AS subtask_status
     FROM label_rows l JOIN tasks t ON t.project_uuid = l.project_uuid AND t.data_hash = l.data_hash
       JOIN stages s ON s.uuid = t.stage_uuid LEFT JOIN subtasks u ON u.task_uuid = t.uuid AND u.branch = l.branch
     WHERE +l.project_uuid = ?1 AND l.label_hash IN (SELECT value FROM json_each(?2))`,
    projectUuid,
    JSON.stringify(labelHashes),
  );
}

export function labelRowByHash(store: Store, labelHash: string): LabelRowRecord | undefined {
  return store.get<LabelRowRecord>('SELECT * FROM label_rows WHERE label_hash = ?', labelHash);
}

export function labelRowOf(
  store: Store,
  projectUuid: string,
  dataHash: string,
  branch: string,
): LabelRowRecord | undefined {
  return store.get<LabelRowRecord>(
    'SELECT * FROM label_rows WHERE project_uuid = ? AND data_hash = ? AND branch = ?',
    projectUuid,
    dataHash,
    branch,
  );
}

/** The label row of a data unit on a branch, made now when there is none. */
export function ensureLabelRow(context: Context, projectUuid: string, dataHash: string, branch: string): void {
  const now = context.now();
  context.store.run(
    `INSERT INTO label_rows (label_hash, project_uuid, data_hash, branch, created_at, last_edited_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (project_uuid, data_hash, branch) DO NOTHING`,
    context.uuid(),
    projectUuid,
    dataHash,
    branch,
    now,
    now,
  );
}

/** Replaces the labels of an existing row. `labels` is JSON text, null for an empty row. */
export function writeLabels(context: Context, labelHash: string, labels: string | null, editor: string): void {
  context.store.run(
    'UPDATE label_rows SET labels = ?, version = version + 1, last_edited_at = ?, last_edited_by = ? WHERE label_hash = ?',
    labels,
    context.now(),
    editor,
    labelHash,
  );
}

/** Names of all branches of a project, `main` first. */
export function branchesOf(store: Store, projectUuid: string): string[] {
  const names = store
    .all<{ branch: string }>(
      'SELECT DISTINCT branch FROM label_rows WHERE project_uuid = ? ORDER BY branch',
      projectUuid,
    )
    .map(({ branch }) => branch);
  return ['main', ...names.filter((name) => name !== 'main')];
}
