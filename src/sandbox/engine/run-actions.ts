import { ApiError, invalid, notFound } from '../api-error.ts';
import type { Caller, Context } from '../context.ts';
import { BATCH_LIMITS } from '../decisions/projects.ts';
import { subtaskByUuid, taskByUuid } from '../store/tasks.ts';
import { mergeConsensus } from './consensus-main.ts';
import { requireOpen, type ProjectAccess } from './project-access.ts';
import { noteAction } from './note-action.ts';
import { loadProjectWorkflow, type ProjectWorkflow } from './project-workflow.ts';
import { settleReviews } from './label-reviews.ts';
import { applyEvent, type TaskEvent } from './task.ts';
import { loadTask, saveTask, type StoredTask } from './task-store.ts';
import type { WorkStage } from './workflow.ts';

/** One element of the array that `…/actions` takes; SKIP comes from the admin API only. */
export interface TaskAction {
  readonly taskUuid: string;
  readonly action: 'ASSIGN' | 'RELEASE' | 'SKIP' | 'SUBMIT' | 'APPROVE' | 'REJECT' | 'PATHWAY_ACTION';
  readonly assignee?: string | undefined;
  readonly retainAssignee?: boolean | undefined;
  readonly pathwayUuid?: string | undefined;
  readonly pathwayName?: string | undefined;
}

/** What a batch works with: loaded once, so that a thousand actions cost little more than their own rows. */
interface Batch {
  readonly context: Context;
  readonly caller: Caller;
  readonly access: ProjectAccess;
  readonly project: ProjectWorkflow;
  readonly stageUuid: string;
}

/** Runs actions in order, all or none of them (the caller holds the transaction); throws the refusal of the first that fails. */
export function runActions(
  context: Context,
  caller: Caller,
  access: ProjectAccess,
  stageUuid: string,
  actions: readonly TaskAction[],
): void {
  if (actions.length > BATCH_LIMITS.actions) {
    throw invalid(`at most ${BATCH_LIMITS.actions} actions in one call, not ${actions.length}`);
  }
  requireOpen(access.project);
  const project = loadProjectWorkflow(context, access.project.uuid);
  requireStage(project, stageUuid);
  const batch: Batch = { context, caller, access, project, stageUuid };
  for (const action of actions) runAction(batch, action);
}

/** Moves whole tasks from one stage to another, all or none; a consensus task moves with its subtasks, which keep their labels. */
export function moveTasks(
  context: Context,
  caller: Caller,
  access: ProjectAccess,
  originUuid: string,
  destinationUuid: string,
  taskUuids: readonly string[],
): void {
  if (taskUuids.length > BATCH_LIMITS.moves) {
    throw invalid(`at most ${BATCH_LIMITS.moves} tasks in one call, not ${taskUuids.length}`);
  }
  requireOpen(access.project);
  const project = loadProjectWorkflow(context, access.project.uuid);
  requireStage(project, originUuid);
  const destination = requireStage(project, destinationUuid);
  const unique = [...new Set(taskUuids)];
  const tasks = unique.map((uuid) => taskInStage(context, project, originUuid, uuid));
  for (const task of tasks) {
    const after = applyEvent(project, task.state, { kind: 'move', to: destination.name, worker: caller.email });
    saveTask(context, project, task, after);
    noteAction(context, task.record, 'move', caller.email);
  }
}

function requireStage(project: ProjectWorkflow, uuid: string): { name: string; type: WorkStage['type'] } {
  const stage = project.stageByUuid.get(uuid);
  if (!stage || stage.type === 'percentage_router' || stage.type === 'user_router') throw notFound(`the stage ${uuid}`);
  return { name: stage.name, type: stage.type };
}

function taskInStage(context: Context, project: ProjectWorkflow, stageUuid: string, uuid: string): StoredTask {
  const record = taskByUuid(context.store, uuid);
  if (!record || record.project_uuid !== project.projectUuid || record.stage_uuid !== stageUuid) {
    throw invalid(`the task ${uuid} is not in the stage "${project.nameOf(stageUuid)}"; nothing was changed`);
  }
  return loadTask(context, project, record);
}

function runAction(batch: Batch, action: TaskAction): void {
  const { context, project, stageUuid } = batch;
  const stage = requireStage(project, stageUuid);
  const subtask = stage.type === 'consensus_annotation' ? subtaskByUuid(context.store, action.taskUuid) : undefined;
  const task = taskInStage(context, project, stageUuid, subtask?.task_uuid ?? action.taskUuid);
  if (subtask && subtask.stage_uuid !== stageUuid) throw invalid(`the task ${action.taskUuid} is not in this stage`);
  const assignee = subtask ? (subtask.assignee ?? undefined) : task.state.assignee;
  mayAct(batch, stage.type, assignee, action);
  const event = eventOf(batch, stage, action, assignee, subtask?.position);
  const after = applyEvent(project, task.state, event);
  saveTask(context, project, task, after);
  const actor = 'worker' in event ? event.worker : batch.caller.email;
  if (event.kind === 'approve' && stage.type === 'consensus_review') mergeConsensus(context, project, task, actor);
  if (stage.type === 'review' || stage.type === 'annotation')
    settleReviews(context, stageUuid, task.record, event.kind);
  noteAction(context, task.record, event.kind, actor);
}

function eventOf(
  batch: Batch,
  stage: { name: string; type: WorkStage['type'] },
  action: TaskAction,
  assignee: string | undefined,
  subtask: number | undefined,
): TaskEvent {
  const at = subtask === undefined ? {} : { subtask };
  switch (action.action) {
    case 'ASSIGN':
      if (action.assignee === undefined) throw invalid(`ASSIGN of the task ${action.taskUuid}: assignee is missing`);
      requireWorker(batch, action.assignee, stage);
      return { kind: 'assign', assignee: action.assignee, ...at };
    case 'RELEASE':
      return { kind: 'release', ...at };
    case 'SKIP':
      return { kind: 'skip', worker: credited(batch, stage, action, assignee), ...at };
    case 'SUBMIT':
      return { kind: 'submit', worker: credited(batch, stage, action, assignee), ...at };
    case 'APPROVE':
      return { kind: 'approve', worker: credited(batch, stage, action, assignee) };
    case 'REJECT':
      return { kind: 'reject', worker: credited(batch, stage, action, assignee) };
    case 'PATHWAY_ACTION':
      return { kind: 'proceed', pathway: pathwayOf(batch, stage.name, action), worker: batch.caller.email };
  }
}

/** Decision ACTION_CREDIT. */
function credited(
  batch: Batch,
  stage: { name: string; type: WorkStage['type'] },
  action: TaskAction,
  present: string | undefined,
): string {
  if (action.assignee !== undefined) {
    requireWorker(batch, action.assignee, stage);
    return action.assignee;
  }
  if (action.retainAssignee === true && present === undefined) {
    throw invalid(`${action.action} of the task ${action.taskUuid}: it has no assignee to retain`);
  }
  return present ?? batch.caller.email;
}

function requireWorker(batch: Batch, email: string, stage: { name: string; type: WorkStage['type'] }): void {
  if (batch.project.mayWork(email, stage.type)) return;
  throw invalid(`${email} is not in the project with a role that works in the ${stage.type} stage "${stage.name}"`);
}

/** Managers act on everything; others only where their role works, on their own or on free tasks, and in their own name. */
function mayAct(batch: Batch, type: WorkStage['type'], assignee: string | undefined, action: TaskAction): void {
  if (batch.access.manages) return;
  const { email } = batch.caller;
  const free = assignee === undefined || assignee === email;
  const own = action.assignee === undefined || action.assignee === email;
  if (free && own && batch.project.mayWork(email, type)) return;
  throw new ApiError(
    'AUTHORISATION_ERROR',
    `${action.action} of the task ${action.taskUuid}: your role does not allow this`,
  );
}

function pathwayOf(batch: Batch, stageName: string, action: TaskAction): string {
  const mine = batch.project.pathways.filter(({ stage_uuid: uuid }) => uuid === batch.stageUuid);
  const byUuid = mine.find(({ uuid }) => uuid === action.pathwayUuid);
  const byName = mine.find(({ name }) => name === action.pathwayName);
  if (action.pathwayUuid === undefined && action.pathwayName === undefined) {
    throw invalid(`PATHWAY_ACTION of the task ${action.taskUuid}: pathwayUuid or pathwayName is missing`);
  }
  const wrongUuid = action.pathwayUuid !== undefined && !byUuid;
  const wrongName = action.pathwayName !== undefined && !byName;
  const found = byUuid ?? byName;
  if (wrongUuid || wrongName || !found || (byUuid && byName && byUuid !== byName)) {
    const names = mine.map(({ name }) => `"${name}"`).join(', ');
    const asked = action.pathwayName ?? action.pathwayUuid ?? '';
    throw invalid(`the stage "${stageName}" has no pathway "${asked}"; it has ${names === '' ? 'none' : names}`);
  }
  return found.name;
}
