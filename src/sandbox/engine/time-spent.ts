import type { Context } from '../context.ts';
import { TIME_SPENT } from '../decisions/activity.ts';

export interface WorkFilter {
  readonly after: number;
  /** Exclusive. */
  readonly before: number;
  readonly emails: readonly string[];
  readonly stageUuids: readonly string[];
  readonly datasetUuids: readonly string[];
  readonly dataHashes: readonly string[];
  readonly title: string | undefined;
}

/** One finished piece of work on a task (decision TIME_SPENT). */
export interface Work {
  readonly actor: string;
  readonly role: number;
  readonly data_hash: string;
  readonly data_title: string;
  readonly dataset_uuid: string;
  readonly dataset_title: string;
  readonly task_uuid: string;
  readonly stage_uuid: string;
  readonly stage_name: string;
  readonly stage_type: string;
  readonly seconds: number;
  readonly at: number;
}

const WORK = `
SELECT w.actor, coalesce((SELECT min(role) FROM (
    SELECT role FROM user_access WHERE kind = 'project' AND uuid = ?1 AND email = w.actor
    UNION ALL SELECT a.role FROM group_access a JOIN group_members m ON m.group_uuid = a.group_uuid
      WHERE a.kind = 'project' AND a.uuid = ?1 AND m.email = w.actor)), 0) AS role, w.data_hash, i.name AS data_title, r.dataset_uuid, d.title AS dataset_title,
  w.task_uuid, w.stage_uuid, s.name AS stage_name, s.type AS stage_type, w.seconds, w.at
FROM (
  SELECT *, CAST(min(max((at - lag(at, 1, at - ${TIME_SPENT.firstMilliseconds}) OVER (PARTITION BY actor ORDER BY seq)) / 1000,
    ${TIME_SPENT.minSeconds}), ${TIME_SPENT.maxSeconds}) AS INTEGER) AS seconds
  FROM task_actions WHERE project_uuid = ?1) w
  JOIN data_rows r ON r.data_hash = w.data_hash JOIN items i ON i.uuid = r.item_uuid JOIN datasets d ON d.uuid = r.dataset_uuid
  JOIN stages s ON s.uuid = w.stage_uuid
WHERE w.action IN ('submit', 'approve', 'reject', 'skip') AND w.at >= ?2 AND w.at < ?3
  AND (?4 = '[]' OR w.actor IN (SELECT value FROM json_each(?4)))
  AND (?5 = '[]' OR w.stage_uuid IN (SELECT value FROM json_each(?5)))
  AND (?6 = '[]' OR r.dataset_uuid IN (SELECT value FROM json_each(?6)))
  AND (?7 = '[]' OR w.data_hash IN (SELECT value FROM json_each(?7)))
  AND (?8 IS NULL OR instr(lower(i.name), lower(?8)) > 0)`;

function valuesOf(projectUuid: string, filter: WorkFilter): (string | number | null)[] {
  return [
    projectUuid,
    filter.after,
    filter.before,
    JSON.stringify(filter.emails),
    JSON.stringify(filter.stageUuids),
    JSON.stringify(filter.datasetUuids),
    JSON.stringify(filter.dataHashes),
    filter.title ?? null,
  ];
}

/** Finished work in the order in which it was done. */
export function listWork(
  context: Context,
  projectUuid: string,
  filter: WorkFilter,
  limit: number,
  offset: number,
): Work[] {
  return context.store.all<Work>(
    `${WORK} ORDER BY w.seq LIMIT ?9 OFFSET ?10`,
    ...valuesOf(projectUuid, filter),
    limit,
    offset,
  );
}

export interface Timer {
  readonly actor: string;
  readonly role: number;
  readonly data_title: string | null;
  readonly seconds: number;
}

/** Time a person, by data unit or over the whole project. */
export function listTimers(
  context: Context,
  projectUuid: string,
  filter: WorkFilter,
  byData: boolean,
  limit: number,
  offset: number,
): Timer[] {
  return context.store.all<Timer>(
    `SELECT actor, role, ${byData ? 'data_title' : 'NULL AS data_title'}, sum(seconds) AS seconds FROM (${WORK})
     GROUP BY actor${byData ? ', data_hash' : ''} ORDER BY actor, min(at) LIMIT ?9 OFFSET ?10`,
    ...valuesOf(projectUuid, filter),
    limit,
    offset,
  );
}
