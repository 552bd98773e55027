import { invalid } from '../api-error.ts';
import type { Context } from '../context.ts';
import { labelRowOf } from '../store/label-rows.ts';
import type { TaskRecord } from '../store/tasks.ts';
import type { TaskEvent } from './task.ts';

/** Status of one label in a review: the reviewer's verdict, and RESOLVED once the annotator submitted again. */
export interface LabelReview {
  readonly uuid: string;
  readonly label_type: string;
  readonly label_id: string;
  readonly status: 'NEW' | 'APPROVED' | 'REJECTED' | 'RESOLVED' | 'REOPENED';
}

/**
 * Label reviews of a task in a review stage, one an object or classification on `main`, made when they are asked for
 * first; labels that are gone lose theirs.
 */
export function reviewsOfTask(context: Context, stageUuid: string, task: TaskRecord): LabelReview[] {
  const { store } = context;
  const row = labelRowOf(store, task.project_uuid, task.data_hash, 'main');
  const labels = JSON.parse(row?.labels ?? '{}') as Record<string, Record<string, unknown> | undefined>;
  const wanted = [
    ...Object.keys(labels['object_answers'] ?? {}).map((id) => ({ type: 'object', id })),
    ...Object.keys(labels['classification_answers'] ?? {}).map((id) => ({ type: 'classification', id })),
  ];
  wanted.forEach(({ type, id }, position) => {
    store.run(
      `INSERT INTO label_reviews (uuid, task_uuid, stage_uuid, position, label_type, label_id, status) VALUES (?, ?, ?, ?, ?, ?, 'NEW')
       ON CONFLICT (task_uuid, stage_uuid, label_type, label_id) DO UPDATE SET position = excluded.position`,
      context.uuid(),
      task.uuid,
      stageUuid,
      position,
      type,
      id,
    );
  });
  store.run(
    `DELETE FROM label_reviews WHERE task_uuid = ? AND stage_uuid = ? AND label_id NOT IN (SELECT value FROM json_each(?))`,
    task.uuid,
    stageUuid,
    JSON.stringify(wanted.map(({ id }) => id)),
  );
  return store.all<LabelReview>(
    `SELECT uuid, label_type, label_id, status FROM label_reviews WHERE task_uuid = ? AND stage_uuid = ? ORDER BY position`,
    task.uuid,
    stageUuid,
  );
}

/** Sets the status of one label review of a task and gives the id of its label; 400 when the task has no such review. */
export function actOnReview(
  context: Context,
  task: TaskRecord,
  reviewUuid: string,
  action: 'APPROVE' | 'REJECT' | 'REOPEN',
): string {
  const status = { APPROVE: 'APPROVED', REJECT: 'REJECTED', REOPEN: 'REOPENED' }[action];
  const review = context.store.get<{ label_id: string }>(
    'UPDATE label_reviews SET status = ? WHERE uuid = ? AND task_uuid = ? RETURNING label_id',
    status,
    reviewUuid,
    task.uuid,
  );
  if (!review) throw invalid(`the task ${task.uuid} has no label review ${reviewUuid}`);
  return review.label_id;
}

/** What a task's action means for its label reviews: approve and reject decide the open ones, a new submission resolves the rejected. */
export function settleReviews(context: Context, stageUuid: string, task: TaskRecord, kind: TaskEvent['kind']): void {
  const { store } = context;
  if (kind === 'submit') {
    store.run(`UPDATE label_reviews SET status = 'RESOLVED' WHERE task_uuid = ? AND status = 'REJECTED'`, task.uuid);
    return;
  }
  if (kind !== 'approve' && kind !== 'reject') return;
  store.run(
    `UPDATE label_reviews SET status = ? WHERE task_uuid = ? AND stage_uuid = ? AND status IN ('NEW', 'REOPENED')`,
    kind === 'approve' ? 'APPROVED' : 'REJECTED',
    task.uuid,
    stageUuid,
  );
}
