/**
 * What Encord's documents leave open about projects and workflows, decided once. A first run against a live workspace can
 * confirm or correct each line.
 */

/** A task keeps one uuid through all stages of its project; every consensus subtask has its own, kept across visits. */
export const TASK_UUID_IS_STABLE = true;

/** Tasks on one page of a task listing. */
export const TASK_PAGE_SIZE = 500;

/** Moves of one call at most; more is refused with 400 before anything moves. */
export const MAXIMUM_MOVES = 500;

/** Task actions of one call at most; more is refused with 400 before anything happens. */
export const MAXIMUM_ACTIONS = 1000;

/** Label rows of one create, read or save call at most; more is refused with MULTI_LABEL_LIMIT_ERROR. */
export const MAXIMUM_LABEL_ROWS = 1000;

/** A new task's priority until somebody sets one; 0 lowest, 1 highest. */
export const DEFAULT_PRIORITY = 0.5;

/** The branch that is not an annotator's own. */
export const MAIN_BRANCH = 'main';

/**
 * The branch of the subtask at `position` (from 0) in the consensus stage with this uuid: the same name for every task,
 * so a project with many tasks has few branches, and no person's address in it.
 */
export function consensusBranch(stageUuid: string, position: number): string {
  return `consensus-${stageUuid.slice(0, 8)}-${position + 1}`;
}

/**
 * Whose labels become `main` when a consensus review is approved (the call carries no choice): those of the annotator
 * who submitted first, of equals the one in the earlier subtask. Without submissions `main` stays as it is.
 */
export const CONSENSUS_MAIN_IS = 'first-submitted';

/**
 * Whom a submit, approve or reject is credited to when the call names no assignee and does not retain one: the present
 * assignee, else the caller.
 */
export const ACTION_IS_CREDITED_TO = 'assignee-or-caller';

/** A call that holds a task which is not in the stage named by the URL is refused as a whole with 400, naming the task. */
export const BATCHES_ARE_ALL_OR_NOTHING = true;

/** A task that comes back to a stage is REOPENED for the person who worked on it there last, if that person may still work. */
export const RETURNING_TASKS_KEEP_THEIR_WORKER = true;

/** What a project without a template gets. */
export const DEFAULT_WORKFLOW = {
  title: 'Default workflow',
  start: 'Annotate 1',
  stages: [
    { name: 'Annotate 1', type: 'annotation', next: 'Review 1' },
    { name: 'Review 1', type: 'review', approve: 'Complete', reject: 'Annotate 1' },
    { name: 'Complete', type: 'done' },
  ],
} as const;
