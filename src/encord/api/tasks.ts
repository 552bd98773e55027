import { z } from 'zod';
import { TASK_PAGES, type StageType, type TaskAction, type TaskOf } from '../../wire/task.ts';
import type { EncordClient } from '../client.ts';
import { ACTIONS_PER_CALL, HASHES_PER_FILTER, MOVES_PER_CALL } from '../limits.ts';
import { allPages, chunksOf } from '../pages.ts';
import { restPath } from '../rest-path.ts';

export interface TaskFilter {
  readonly dataHashes?: readonly string[];
  readonly datasetHashes?: readonly string[];
  /** Not for consensus annotation and done stages. */
  readonly statuses?: readonly string[];
  /** Not for done stages. */
  readonly userEmails?: readonly string[];
}

/** A task with the type of the stage that it is in, so that a mixed list can be told apart. */
export type Task<S extends StageType = StageType> = S extends StageType ? TaskOf<S> & { readonly stageType: S } : never;

/**
 * Tasks in a stage, lazily. Read all before acting: acting shifts the pages. Long lists of data hashes go in several
 * listings; an empty filter list gives nothing.
 */
export async function* listTasks<S extends StageType>(
  client: EncordClient,
  projectUuid: string,
  stage: { readonly uuid: string; readonly type: S },
  filter: TaskFilter = {},
): AsyncGenerator<TaskOf<S> & { readonly stageType: S }, void, undefined> {
  // Left out of the query, an empty list would mean "everything".
  if (Object.values(filter).some((list) => list?.length === 0)) return;
  const { dataHashes, ...others } = filter;
  for (const hashes of dataHashes ? chunksOf(dataHashes, HASHES_PER_FILTER) : [undefined]) {
    const tasks = allPages<TaskOf<S>>(client, {
      method: 'GET',
      path: restPath`projects/${projectUuid}/workflow/stages/${stage.uuid}/tasks`,
      query: { ...others, dataHashes: hashes },
      repeat: 'safe',
      answer: TASK_PAGES[stage.type] as z.ZodType<{ results: TaskOf<S>[]; nextPageToken?: string | null | undefined }>,
    });
    for await (const task of tasks) yield { ...task, stageType: stage.type };
  }
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
      path: restPath`projects/${projectUuid}/workflow/stages/${stageUuid}/actions`,
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
      path: restPath`projects/${projectUuid}/workflow/stages/${originStageUuid}/move-tasks`,
      body: { taskUuids: chunk, destinationStageUuid },
      repeat: 'never',
      answer: z.unknown(),
    });
  }
}
