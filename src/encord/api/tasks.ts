import { z } from 'zod';
import { TASK_PAGES, type StageType, type TaskAction, type TaskOf } from '../../wire/task.ts';
import type { EncordClient } from '../client.ts';
import { ACTIONS_PER_CALL, MOVES_PER_CALL } from '../limits.ts';
import { allPages, chunksOf } from '../pages.ts';

export interface TaskFilter {
  readonly dataHashes?: readonly string[];
  readonly datasetHashes?: readonly string[];
  /** Not for consensus annotation and done stages. */
  readonly statuses?: readonly string[];
  /** Not for done stages. */
  readonly userEmails?: readonly string[];
}

/** Tasks in a stage, lazily. Read all before acting: acting shifts the pages. */
export function listTasks<S extends StageType>(
  client: EncordClient,
  projectUuid: string,
  stage: { readonly uuid: string; readonly type: S },
  filter: TaskFilter = {},
): AsyncGenerator<TaskOf<S>> {
  return allPages<TaskOf<S>>(client, {
    method: 'GET',
    path: `projects/${projectUuid}/workflow/stages/${stage.uuid}/tasks`,
    query: { ...filter },
    repeat: 'safe',
    answer: TASK_PAGES[stage.type] as z.ZodType<{ results: TaskOf<S>[]; nextPageToken?: string | null | undefined }>,
  });
}

/**
 * Sends actions of one stage, at most 1000 a call, all or nothing a call. Not repeated: whether an unanswered call was done
 * is read back by the caller.
 */
export async function actOnTasks(
  client: EncordClient,
  projectUuid: string,
  stageUuid: string,
  actions: readonly TaskAction[],
): Promise<void> {
  for (const body of chunksOf(actions, ACTIONS_PER_CALL)) {
    await client.rest({
      method: 'POST',
      path: `projects/${projectUuid}/workflow/stages/${stageUuid}/actions`,
      body,
      repeat: 'never',
      answer: z.unknown(),
    });
  }
}

/** Moves tasks to another stage, at most 500 a call. Not repeated, as above. */
export async function moveTasks(
  client: EncordClient,
  projectUuid: string,
  originStageUuid: string,
  destinationStageUuid: string,
  taskUuids: readonly string[],
): Promise<void> {
  for (const chunk of chunksOf(taskUuids, MOVES_PER_CALL)) {
    await client.rest({
      method: 'POST',
      path: `projects/${projectUuid}/workflow/stages/${originStageUuid}/move-tasks`,
      body: { taskUuids: chunk, destinationStageUuid },
      repeat: 'never',
      answer: z.unknown(),
    });
  }
}
