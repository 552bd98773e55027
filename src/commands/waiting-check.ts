import type { EncordClient } from '../encord/client.ts';
import { restPath } from '../encord/rest-path.ts';
import type { Check } from '../report/doctor.ts';
import { counted } from '../report/words.ts';
import { TASK_PAGES } from '../wire/task.ts';

/** Hours that tasks may wait to be routed before somebody is told: any schedule that runs at all is sooner. */
const PATIENCE = 24;
/**
 * How many tasks wait in a routing stage, and since when the oldest of the first page does: one reading call. `now`:
 * milliseconds since 1970. Throws what the platform failed with.
 */
export async function waitingCheck(
  title: string,
  client: EncordClient,
  project: string,
  stage: { readonly uuid: string; readonly title: string },
  now: number,
): Promise<Check> {
  const { results, nextPageToken } = await client.rest({
    method: 'GET',
    path: restPath`projects/${project}/workflow/stages/${stage.uuid}/tasks`,
    repeat: 'safe',
    answer: TASK_PAGES.AGENT,
  });
  const count = results.length;
  if (count === 0) return { title, status: 'ok', detail: `none waits in "${stage.title}"` };
  const oldest = results.map((task) => Date.parse(task.updatedAt)).reduce((a, b) => (b < a ? b : a), now);
  const hours = Math.floor((now - oldest) / 3_600_000);
  const tasks = nextPageToken ? `more than ${count} tasks wait` : count === 1 ? '1 task waits' : `${count} tasks wait`;
  const oldestOf = nextPageToken ? `the oldest of the first ${count}` : 'the oldest';
  const detail = `${tasks} in "${stage.title}", ${oldestOf} for ${timeOf(hours)}`;
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
