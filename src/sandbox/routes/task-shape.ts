import type { Context } from '../context.ts';
import { labelRowOf } from '../store/label-rows.ts';
import type { StageRecord } from '../store/projects.ts';
import { subtasksOf, type ListedTask, type SubtaskRecord } from '../store/tasks.ts';
import { isoTime } from '../timestamps.ts';

/** What a task shows in a stage of this type, beside the keys that all tasks have. */
export function shapeTask(context: Context, stage: StageRecord, task: ListedTask): Record<string, unknown> {
  const worked = { status: task.status, assignee: task.assignee };
  switch (stage.type) {
    case 'annotation':
      return { ...worked, labelBranchName: 'main' };
    case 'agent':
      return { ...worked, labelBranchName: 'main', lastActionedBy: task.last_actioned_by };
    case 'review':
      return worked;
    case 'consensus_annotation':
      return { subtasks: partsOf(context, stage.uuid, task.uuid).map((part) => shapeSubtask(task, part)) };
    case 'consensus_review':
      return { ...worked, options: optionsOf(context, task) };
    case 'done':
    case 'percentage_router':
    case 'user_router':
      return {};
  }
}

function partsOf(context: Context, stageUuid: string, taskUuid: string): SubtaskRecord[] {
  return subtasksOf(context.store, taskUuid).filter((part) => part.stage_uuid === stageUuid);
}

function shapeSubtask(task: ListedTask, part: SubtaskRecord): Record<string, unknown> {
  return {
    uuid: part.uuid,
    createdAt: isoTime(part.created_at),
    updatedAt: isoTime(part.updated_at),
    dataHash: task.data_hash,
    dataTitle: task.data_title,
    status: part.status,
    labelBranchName: part.branch,
    assignee: part.assignee,
  };
}

/** One option an annotator; subtasks that nobody ever took have none to name and are left out. */
function optionsOf(context: Context, task: ListedTask): unknown[] {
  if (task.consensus_stage === null) return [];
  const stage = context.store.get<{ uuid: string }>(
    'SELECT uuid FROM stages WHERE project_uuid = ? AND name = ?',
    task.project_uuid,
    task.consensus_stage,
  );
  if (!stage) return [];
  return partsOf(context, stage.uuid, task.uuid)
    .filter((part) => part.assignee !== null)
    .map((part) => ({
      annotator: part.assignee,
      labelBranchName: part.branch,
      labelHash: labelRowOf(context.store, task.project_uuid, task.data_hash, part.branch)?.label_hash ?? null,
    }));
}
