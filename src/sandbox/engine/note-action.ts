import type { Context } from '../context.ts';
import type { TaskRecord } from '../store/tasks.ts';
import type { TaskEvent } from './task.ts';

/** Remembers who did what to a task; `task` as it was before, so that the stage is the one in which it happened. */
export function noteAction(
  context: Context,
  task: Pick<TaskRecord, 'project_uuid' | 'stage_uuid' | 'uuid' | 'data_hash'>,
  action: TaskEvent['kind'],
  actor: string,
): void {
  context.store.run(
    'INSERT INTO task_actions (project_uuid, stage_uuid, task_uuid, data_hash, action, actor, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    task.project_uuid,
    task.stage_uuid,
    task.uuid,
    task.data_hash,
    action,
    actor,
    context.now(),
  );
}
