import { listTasks } from '../encord/api/tasks.ts';
import type { EncordClient } from '../encord/client.ts';
import type { Check } from '../report/doctor.ts';
import { counted } from '../report/words.ts';

/** Hours that tasks may wait to be routed before somebody is told: any schedule that runs at all is sooner. */
const PATIENCE = 24;
/** So many tasks are looked at, which come oldest first: one page. */
const MOST = 500;

/**
 * How many tasks wait in a routing stage, and since when the oldest does. One reading call. `now`: milliseconds since 1970.
 * Throws what the platform failed with.
 */
export async function waitingCheck(
  title: string,
  client: EncordClient,
  project: string,
  stage: { readonly uuid: string; readonly title: string },
  now: number,
): Promise<Check> {
  let count = 0;
  let oldest = now;
  for await (const task of listTasks(client, project, { uuid: stage.uuid, type: 'AGENT' })) {
    count += 1;
    const since = Date.parse(task.updatedAt);
    if (since < oldest) oldest = since;
    if (count === MOST) break;
  }
  if (count === 0) return { title, status: 'ok', detail: `none waits in "${stage.title}"` };
  const hours = Math.floor((now - oldest) / 3_600_000);
  const tasks = count === MOST ? `${MOST} or more tasks wait` : count === 1 ? '1 task waits' : `${count} tasks wait`;
  const detail = `${tasks} in "${stage.title}", the oldest for ${timeOf(hours)}`;
  if (hours < PATIENCE) return { title, status: 'ok', detail };
  return {
    title,
    status: 'warn',
    detail,
    todo: [
      'See whether the schedule of `assay route` runs; `assay route --dry-run` says what it would send on, and what it holds and why.',
    ],
  };
}

function timeOf(hours: number): string {
  if (hours === 0) return 'less than an hour';
  return hours < 2 * 24 ? counted(hours, 'hour') : counted(Math.floor(hours / 24), 'day');
}
