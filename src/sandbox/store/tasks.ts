import type { TaskStatus } from '../engine/task.ts';
import type { Store } from './database.ts';

export interface TaskRecord {
  readonly seq: number;
  readonly uuid: string;
  readonly project_uuid: string;
  readonly data_hash: string;
  readonly dataset_uuid: string;
  readonly stage_uuid: string;
  readonly status: TaskStatus;
  readonly assignee: string | null;
  readonly last_actioned_by: string | null;
  /** JSON text: stage name → who finished work there last. */
  readonly workers: string;
  /** Name of the consensus annotation stage visited last. */
  readonly consensus_stage: string | null;
  readonly priority: number;
  readonly created_at: number;
  readonly updated_at: number;
}

export interface SubtaskRecord {
  readonly uuid: string;
  readonly task_uuid: string;
  readonly stage_uuid: string;
  readonly position: number;
  readonly branch: string;
  readonly status: TaskStatus;
  readonly assignee: string | null;
  readonly submitted_at: number | null;
  readonly created_at: number;
  readonly updated_at: number;
}

/** A task as listings show it. */
export interface ListedTask extends Omit<TaskRecord, 'dataset_uuid' | 'stage_uuid' | 'workers' | 'priority'> {
  readonly data_title: string;
}

export function taskByUuid(store: Store, uuid: string): TaskRecord | undefined {
  return store.get<TaskRecord>('SELECT * FROM tasks WHERE uuid = ?', uuid);
}

export function taskOfData(store: Store, projectUuid: string, dataHash: string): TaskRecord | undefined {
  return store.get<TaskRecord>('SELECT * FROM tasks WHERE project_uuid = ? AND data_hash = ?', projectUuid, dataHash);
}

export function subtaskByUuid(store: Store, uuid: string): SubtaskRecord | undefined {
  return store.get<SubtaskRecord>('SELECT * FROM subtasks WHERE uuid = ?', uuid);
}

/** Subtasks of every consensus stage that the task has visited. */
export function subtasksOf(store: Store, taskUuid: string): SubtaskRecord[] {
  return store.all<SubtaskRecord>('SELECT * FROM subtasks WHERE task_uuid = ? ORDER BY stage_uuid, position', taskUuid);
}

export interface TaskFilter {
  readonly userEmails: readonly string[];
  readonly dataHashes: readonly string[];
  readonly datasetHashes: readonly string[];
  readonly dataTitleContains: string | undefined;
  readonly statuses: readonly string[];
}

/**
 * Tasks of a stage after `afterSeq`, oldest first, at most `limit`; filters of different kinds must all hold, values of
 * one kind are alternatives. In a consensus stage the people are those of the subtasks.
 */
export function listTasks(
  store: Store,
  stageUuid: string,
  filter: TaskFilter,
  afterSeq: number,
  limit: number,
): ListedTask[] {
  return store.all<ListedTask>(
    `SELECT t.seq, t.uuid, t.project_uuid, t.data_hash, t.status, t.assignee, t.last_actioned_by, t.consensus_stage, t.created_at,
       t.updated_at, i.name AS data_title FROM tasks t JOIN data_rows r ON r.data_hash = t.data_hash JOIN items i ON i.uuid = r.item_uuid
     WHERE t.stage_uuid = ?1 AND t.seq > ?2
       AND (?3 = '[]' OR t.data_hash IN (SELECT value FROM json_each(?3)))
       AND (?4 = '[]' OR t.dataset_uuid IN (SELECT value FROM json_each(?4)))
       AND (?5 IS NULL OR instr(lower(i.name), lower(?5)) > 0)
       AND (?6 = '[]' OR t.status IN (SELECT value FROM json_each(?6)))
       AND (?7 = '[]' OR t.assignee IN (SELECT value FROM json_each(?7)) OR EXISTS (
         SELECT 1 FROM subtasks u WHERE u.task_uuid = t.uuid AND u.stage_uuid = ?1 AND u.assignee IN (SELECT value FROM json_each(?7))))
     ORDER BY t.seq LIMIT ?8`,
    stageUuid,
    afterSeq,
    JSON.stringify(filter.dataHashes),
    JSON.stringify(filter.datasetHashes),
    filter.dataTitleContains ?? null,
    JSON.stringify(filter.statuses),
    JSON.stringify(filter.userEmails),
    limit,
  );
}
