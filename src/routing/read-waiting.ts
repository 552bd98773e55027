import type { EncordClient } from '../encord/client.ts';
import { listTasks, type TaskFilter } from '../encord/api/tasks.ts';
import { HASHES_PER_FILTER } from '../encord/limits.ts';
import { chunksOf } from '../encord/pages.ts';
import type { WaitingTask } from './decide.ts';
import type { ResolvedRouting } from './resolve.ts';

/** Every task that waits in the agent stage, once each: pages shift while tasks leave the stage. Ids in lower case. */
export async function readWaiting(
  client: EncordClient,
  project: string,
  stage: ResolvedRouting['stage'],
  filter: TaskFilter = {},
): Promise<WaitingTask[]> {
  const tasks = new Map<string, WaitingTask>();
  for await (const task of listTasks(client, project, stage, filter)) {
    const uuid = task.uuid.toLowerCase();
    tasks.set(uuid, {
      uuid,
      dataHash: task.dataHash.toLowerCase(),
      dataTitle: task.dataTitle,
      status: task.status,
      assigned: task.assignee !== null,
    });
  }
  return [...tasks.values()];
}

/** Which of some tasks still wait, asked by their data so that a stage of 100,000 tasks is not read for a few. */
export async function stillWaiting(
  client: EncordClient,
  project: string,
  stage: ResolvedRouting['stage'],
  tasks: readonly { readonly dataHash: string }[],
): Promise<ReadonlySet<string>> {
  const hashes = [...new Set(tasks.map((task) => task.dataHash))];
  const found = await Promise.all(
    chunksOf(hashes, HASHES_PER_FILTER).map((dataHashes) => readWaiting(client, project, stage, { dataHashes })),
  );
  return new Set(found.flat().map((task) => task.uuid));
}
