import type { Context } from '../context.ts';
import { uuidOf } from '../uuid.ts';
import { parseChanges, type LabelChange } from './labels/label-changes.ts';

export interface LogFilter {
  readonly after: number;
  /** Exclusive. */
  readonly before: number;
  readonly actor: string | undefined;
  readonly dataHash: string | undefined;
  readonly stageUuid: string | undefined;
}

/** One thing that somebody did to a task or to a label. */
export interface LogEntry {
  /** The same on every reading. */
  readonly id: string;
  readonly at: number;
  readonly actor: string;
  readonly data_hash: string;
  readonly stage_uuid: string;
  readonly task_uuid: string;
  readonly branch: string;
  /** Null for task actions. */
  readonly label_hash: string | null;
  readonly what: { readonly task: string } | LabelChange;
}

interface Row {
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly data_hash: string;
  readonly stage_uuid: string;
  readonly task_uuid: string;
  readonly branch: string;
  readonly label_hash: string | null;
  readonly action: string | null;
  readonly changes: string | null;
}

/** Task actions and label changes of a project in the window, oldest first. */
export function listLog(context: Context, projectUuid: string, filter: LogFilter): LogEntry[] {
  const rows = context.store.all<Row>(
    `SELECT * FROM (
       SELECT seq, at, actor, data_hash, stage_uuid, task_uuid, 'main' AS branch, NULL AS label_hash, action, NULL AS changes
       FROM task_actions WHERE project_uuid = ?1 AND at >= ?2 AND at < ?3
       UNION ALL
       SELECT seq, at, actor, data_hash, stage_uuid, task_uuid, branch, label_hash, NULL, changes
       FROM label_saves WHERE project_uuid = ?1 AND at >= ?2 AND at < ?3)
     WHERE (?4 IS NULL OR actor = ?4) AND (?5 IS NULL OR data_hash = ?5) AND (?6 IS NULL OR stage_uuid = ?6)
     ORDER BY at, changes IS NULL, seq`,
    projectUuid,
    filter.after,
    filter.before,
    filter.actor ?? null,
    filter.dataHash ?? null,
    filter.stageUuid ?? null,
  );
  return rows.flatMap((row): LogEntry[] => {
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
