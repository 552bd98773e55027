import type { Context } from '../context.ts';
import { CONSENSUS_BRANCH, PRIORITY } from '../decisions/projects.ts';
import { ensureLabelRow } from '../store/label-rows.ts';
import { subtasksOf, taskByUuid, type SubtaskRecord, type TaskRecord } from '../store/tasks.ts';
import type { ProjectWorkflow } from './project-workflow.ts';
import { uuidsAlike } from '../uuid.ts';
import { startTask, type SubtaskState, type TaskState } from './task.ts';

/** A task's rows with the state that the engine works on. */
export interface StoredTask {
  readonly record: TaskRecord;
  readonly subtasks: readonly SubtaskRecord[];
  readonly state: TaskState;
}

export function loadTask(context: Context, project: ProjectWorkflow, record: TaskRecord): StoredTask {
  const subtasks = project.hasConsensus ? subtasksOf(context.store, record.uuid) : [];
  const rounds: Record<string, SubtaskState[]> = {};
  for (const subtask of subtasks) {
    (rounds[project.nameOf(subtask.stage_uuid)] ??= []).push({
      status: subtask.status,
      assignee: subtask.assignee ?? undefined,
      submittedAt: subtask.submitted_at ?? undefined,
    });
  }
  const state: TaskState = {
    dataHash: record.data_hash,
    stage: project.nameOf(record.stage_uuid),
    status: record.status,
    assignee: record.assignee ?? undefined,
    lastActionedBy: record.last_actioned_by ?? undefined,
    workers: JSON.parse(record.workers) as Record<string, string>,
    consensusStage: record.consensus_stage ?? undefined,
    rounds,
  };
  return { record, subtasks, state };
}

/** Writes what changed between the stored task and `after`. New subtasks get their branch and label row at once. */
export function saveTask(context: Context, project: ProjectWorkflow, stored: StoredTask, after: TaskState): void {
  const { store } = context;
  store.run(
    `UPDATE tasks SET stage_uuid = ?, status = ?, assignee = ?, last_actioned_by = ?, workers = ?, consensus_stage = ?, updated_at = ?
     WHERE uuid = ?`,
    project.uuidOf(after.stage),
    after.status,
    after.assignee ?? null,
    after.lastActionedBy ?? null,
    JSON.stringify(after.workers),
    after.consensusStage ?? null,
    project.now,
    stored.record.uuid,
  );
  for (const [stage, round] of Object.entries(after.rounds)) {
    if (round === stored.state.rounds[stage]) continue;
    saveRound(context, project, stored.record, stage, round, stored.state.rounds[stage]);
  }
}

function saveRound(
  context: Context,
  project: ProjectWorkflow,
  task: Pick<TaskRecord, 'uuid' | 'data_hash'>,
  stage: string,
  round: readonly SubtaskState[],
  before: readonly SubtaskState[] | undefined,
): void {
  const stageUuid = project.uuidOf(stage);
  round.forEach((part, position) => {
    if (part === before?.[position]) return;
    if (before?.[position]) {
      context.store.run(
        'UPDATE subtasks SET status = ?, assignee = ?, submitted_at = ?, updated_at = ? WHERE task_uuid = ? AND stage_uuid = ? AND position = ?',
        part.status,
        part.assignee ?? null,
        part.submittedAt ?? null,
        project.now,
        task.uuid,
        stageUuid,
        position,
      );
      return;
    }
    const branch = CONSENSUS_BRANCH.name(stageUuid, position);
    context.store.run(
      `INSERT INTO subtasks (uuid, task_uuid, stage_uuid, position, branch, status, assignee, submitted_at, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      context.uuid(),
      task.uuid,
      stageUuid,
      position,
      branch,
      part.status,
      part.assignee ?? null,
      part.submittedAt ?? null,
      project.now,
      project.now,
    );
    ensureLabelRow(context, project.projectUuid, task.data_hash, branch);
  });
}

/** Tasks in one statement: a list of them is a few megabytes of JSON. */
const TASKS_A_STATEMENT = 10_000;

/** One new task at the start of the workflow for every data unit; a unit that already has its task is left alone. */
export function createTasks(
  context: Context,
  project: ProjectWorkflow,
  datasetUuid: string,
  dataHashes: readonly string[],
): void {
  const together = { ...context, uuid: uuidsAlike(context.random) };
  for (let at = 0; at < dataHashes.length; at += TASKS_A_STATEMENT) {
    const tasks = dataHashes.slice(at, at + TASKS_A_STATEMENT).map((dataHash) => ({
      uuid: together.uuid(),
      state: startTask(project, dataHash),
    }));
    insertTasks(context, project, datasetUuid, tasks);
    for (const { uuid, state } of tasks) {
      const rounds = Object.entries(state.rounds);
      if (rounds.length === 0 || !taskByUuid(context.store, uuid)) continue;
      for (const [stage, round] of rounds) {
        saveRound(together, project, { uuid, data_hash: state.dataHash }, stage, round, undefined);
      }
    }
  }
}

function insertTasks(
  context: Context,
  project: ProjectWorkflow,
  datasetUuid: string,
  tasks: readonly { readonly uuid: string; readonly state: TaskState }[],
): void {
  const rows = tasks.map(({ uuid, state }) => [
    uuid,
    state.dataHash,
    project.uuidOf(state.stage),
    state.status,
    state.consensusStage ?? null,
  ]);
  context.store.run(
    `INSERT INTO tasks (uuid, project_uuid, data_hash, dataset_uuid, stage_uuid, status, assignee, workers, consensus_stage, priority, created_at, updated_at)
     SELECT value ->> 0, ?2, value ->> 1, ?3, value ->> 2, value ->> 3, NULL, '{}', value ->> 4, ?4, ?5, ?5 FROM json_each(?1)
     WHERE true ON CONFLICT (project_uuid, data_hash) DO NOTHING`,
    JSON.stringify(rows),
    project.projectUuid,
    datasetUuid,
    PRIORITY.initial,
    project.now,
  );
}
