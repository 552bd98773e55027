import { ApiError } from '../api-error.ts';
import { arrival, stageOf, type Workflow, type WorkStage } from './workflow.ts';

export type TaskStatus = 'NEW' | 'ASSIGNED' | 'RELEASED' | 'SKIPPED' | 'REOPENED' | 'COMPLETED';

/** One annotator's part of a consensus task; parts keep their position, branch and uuid when the task comes back. */
export interface SubtaskState {
  readonly status: TaskStatus;
  readonly assignee: string | undefined;
  /** Milliseconds since 1970; undefined while not submitted in this round. */
  readonly submittedAt: number | undefined;
}

export interface TaskState {
  readonly dataHash: string;
  /** Name of the stage where the task waits; never a router. */
  readonly stage: string;
  readonly status: TaskStatus;
  readonly assignee: string | undefined;
  readonly lastActionedBy: string | undefined;
  /** Stage name → who finished work there last. */
  readonly workers: Readonly<Record<string, string>>;
  /** The consensus annotation stage that the task visited last. */
  readonly consensusStage: string | undefined;
  /** Consensus stage name → its subtasks in order, for every consensus stage visited so far. */
  readonly rounds: Readonly<Record<string, readonly SubtaskState[]>>;
}

/** What can be done with a task; `subtask` is a position in the round of the stage where the task is. */
export type TaskEvent =
  | { readonly kind: 'assign'; readonly assignee: string; readonly subtask?: number }
  | { readonly kind: 'release'; readonly subtask?: number }
  | { readonly kind: 'skip'; readonly worker: string; readonly subtask?: number }
  | { readonly kind: 'submit'; readonly worker: string; readonly subtask?: number }
  | { readonly kind: 'approve'; readonly worker: string }
  | { readonly kind: 'reject'; readonly worker: string }
  | { readonly kind: 'proceed'; readonly pathway: string; readonly worker: string }
  | { readonly kind: 'move'; readonly to: string; readonly worker: string };

export interface Rules {
  readonly workflow: Workflow;
  /** Whether this person may (still) work in stages of this type in the project. */
  readonly mayWork: (email: string, type: WorkStage['type']) => boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A new task at the start of the workflow. */
export function startTask(rules: Rules, dataHash: string): TaskState {
  const empty: TaskState = {
    dataHash,
    stage: rules.workflow.start,
    status: 'NEW',
    assignee: undefined,
    lastActionedBy: undefined,
    workers: {},
    consensusStage: undefined,
    rounds: {},
  };
  return enter(rules, empty, rules.workflow.start, undefined);
}

/** The task after the event; throws a 400 that says why when the task's stage or status does not allow it. */
export function applyEvent(rules: Rules, task: TaskState, event: TaskEvent): TaskState {
  const stage = stageOf(rules.workflow, task.stage) as WorkStage;
  if (event.kind === 'move') {
    return enter(rules, { ...task, lastActionedBy: event.worker }, event.to, event.worker);
  }
  if (event.kind === 'proceed') {
    if (stage.type !== 'agent') throw refused(event.kind, stage);
    const to = stage.pathways[event.pathway];
    if (to === undefined) throw refusal(`the stage "${stage.name}" has no pathway "${event.pathway}"`);
    return leave(rules, task, to, event.worker);
  }
  switch (stage.type) {
    case 'annotation':
      if (event.kind === 'submit') return leave(rules, task, stage.next, event.worker);
      if (event.kind === 'skip') return { ...task, status: 'SKIPPED', assignee: undefined };
      break;
    case 'review':
    case 'consensus_review':
      if (event.kind === 'approve') return leave(rules, task, stage.approve, event.worker);
      if (event.kind === 'reject') return leave(rules, task, stage.reject, event.worker);
      break;
    case 'consensus_annotation':
      return subtaskEvent(rules, task, stage, event);
    case 'agent':
    case 'done':
      throw refused(event.kind, stage);
  }
  if (event.kind === 'assign') {
    return { ...task, status: 'ASSIGNED', assignee: event.assignee };
  }
  if (event.kind === 'release') return { ...task, status: 'RELEASED', assignee: undefined };
  throw refused(event.kind, stage);
}

function subtaskEvent(
  rules: Rules,
  task: TaskState,
  stage: Extract<WorkStage, { type: 'consensus_annotation' }>,
  event: Exclude<TaskEvent, { kind: 'move' | 'proceed' }>,
): TaskState {
  if (event.kind === 'approve' || event.kind === 'reject') throw refused(event.kind, stage);
  const at = event.subtask;
  if (at === undefined)
    throw refusal(`a task of the consensus stage "${stage.name}" can only be moved; act on its subtasks`);
  const round = task.rounds[stage.name] ?? [];
  const part = round[at];
  if (!part) throw refusal(`the task has no subtask ${at + 1}`);
  if (part.status === 'COMPLETED') throw refusal('this subtask is already submitted');
  const worker = event.kind === 'assign' ? event.assignee : event.kind === 'submit' ? event.worker : undefined;
  if (worker !== undefined && round.some((other, position) => position !== at && other.assignee === worker)) {
    throw refusal(`${worker} already has another subtask of this task`);
  }
  const next: SubtaskState =
    event.kind === 'assign'
      ? { ...part, status: 'ASSIGNED', assignee: worker }
      : event.kind === 'release' || event.kind === 'skip'
        ? { ...part, status: event.kind === 'skip' ? 'SKIPPED' : 'RELEASED', assignee: undefined }
        : { status: 'COMPLETED', assignee: worker, submittedAt: rules.now };
  const after: TaskState = {
    ...task,
    lastActionedBy: event.kind === 'submit' ? worker : task.lastActionedBy,
    rounds: { ...task.rounds, [stage.name]: round.with(at, next) },
  };
  const complete = after.rounds[stage.name]!.every((other) => other.status === 'COMPLETED');
  return complete ? enter(rules, after, stage.next, worker) : after;
}

/** Work at the present stage is finished by `worker`; the task goes to `to`. */
function leave(rules: Rules, task: TaskState, to: string, worker: string): TaskState {
  const workers = { ...task.workers, [task.stage]: worker };
  return enter(rules, { ...task, workers, lastActionedBy: worker }, to, worker);
}

function enter(rules: Rules, task: TaskState, to: string, worker: string | undefined): TaskState {
  const stage = arrival(rules.workflow, to, task.dataHash, worker);
  const fresh = { ...task, stage: stage.name, assignee: undefined };
  switch (stage.type) {
    case 'done':
      return { ...fresh, status: 'COMPLETED' };
    case 'consensus_annotation': {
      const round =
        task.rounds[stage.name]?.map((part) => reopened(rules, part)) ??
        Array.from({ length: stage.annotators }, (): SubtaskState => NEW_SUBTASK);
      return { ...fresh, status: 'NEW', consensusStage: stage.name, rounds: { ...task.rounds, [stage.name]: round } };
    }
    case 'agent':
    case 'annotation':
    case 'review':
    case 'consensus_review': {
      const earlier = task.workers[stage.name];
      const status = earlier === undefined ? 'NEW' : 'REOPENED';
      const keeps = earlier !== undefined && stage.type !== 'agent' && rules.mayWork(earlier, stage.type);
      return { ...fresh, status, assignee: keeps ? earlier : undefined };
    }
  }
}

const NEW_SUBTASK: SubtaskState = { status: 'NEW', assignee: undefined, submittedAt: undefined };

function reopened(rules: Rules, part: SubtaskState): SubtaskState {
  if (part.assignee === undefined) return part.status === 'RELEASED' ? part : NEW_SUBTASK;
  const stays = rules.mayWork(part.assignee, 'consensus_annotation');
  return { status: 'REOPENED', assignee: stays ? part.assignee : undefined, submittedAt: undefined };
}

function refusal(message: string): ApiError {
  return new ApiError('INVALID_ARGUMENTS_ERROR', message);
}

function refused(kind: string, stage: WorkStage): ApiError {
  return refusal(`${kind} is not possible in the ${stage.type} stage "${stage.name}"`);
}
