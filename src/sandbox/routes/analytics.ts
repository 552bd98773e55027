import { z } from 'zod';
import { invalid } from '../api-error.ts';
import type { Caller, Context, RestCall, RestRoute } from '../context.ts';
import { TIME_SPENT } from '../decisions/activity.ts';
import { requireProject } from '../engine/project-access.ts';
import { listTimers, listWork, type WorkFilter } from '../engine/time-spent.ts';
import { readPayload, Uuid } from '../payload.ts';
import { integer, pageOf, time } from '../query.ts';
import { isoTime } from '../timestamps.ts';

const ACTIONS = ['assign', 'approve', 'submit', 'move', 'reject', 'release', 'skip'] as const;
const FOREVER = 8.64e15;

/** The project that a query names; analytics are for those who manage it (decision ANALYTICS_ACCESS). */
function projectOf(context: Context, caller: Caller, call: RestCall, name: string): string {
  const uuid = readPayload(Uuid, call.query.get(name) ?? '', name);
  return requireProject(context, caller, uuid, 'manage').project.uuid;
}

function uuids(query: URLSearchParams, name: string): string[] {
  return query.getAll(name).map((value) => readPayload(Uuid, value, name));
}

function filterOf(query: URLSearchParams): WorkFilter {
  return {
    after: time(query, 'after') ?? 0,
    before: time(query, 'before') ?? FOREVER,
    emails: query.getAll('userEmails').map((email) => email.toLowerCase()),
    stageUuids: uuids(query, 'workflowStageUuids'),
    datasetUuids: uuids(query, 'datasetUuids'),
    dataHashes: uuids(query, 'dataUuids'),
    title: query.get('dataTitle') ?? undefined,
  };
}

function timers(context: Context, caller: Caller, call: RestCall): unknown {
  const { query } = call;
  const project = projectOf(context, caller, call, 'projectHash');
  const group = query.get('groupBy') ?? 'dataUnit';
  if (group !== 'dataUnit' && group !== 'project') throw invalid('groupBy: neither dataUnit nor project');
  const size = integer(query, 'pageSize', TIME_SPENT.pageSize, 1, 1000);
  const page = pageOf(query, size, (limit, offset) =>
    listTimers(context, project, filterOf(query), group === 'dataUnit', limit, offset),
  );
  return {
    ...page,
    results: page.results.map((timer) => ({
      userEmail: timer.actor,
      userRole: timer.role,
      dataTitle: timer.data_title,
      timeSeconds: timer.seconds,
    })),
  };
}

function timeSpent(context: Context, caller: Caller, call: RestCall): unknown {
  const project = projectOf(context, caller, call, 'projectUuid');
  const page = pageOf(call.query, TIME_SPENT.pageSize, (limit, offset) =>
    listWork(context, project, filterOf(call.query), limit, offset),
  );
  return {
    ...page,
    results: page.results.map((work) => ({
      periodStartTime: isoTime(work.at - work.seconds * 1000),
      periodEndTime: isoTime(work.at),
      timeSpentSeconds: work.seconds,
      userEmail: work.actor,
      projectUserRole: work.role,
      dataUuid: work.data_hash,
      dataTitle: work.data_title,
      datasetUuid: work.dataset_uuid,
      datasetTitle: work.dataset_title,
      workflowTaskUuid: work.task_uuid,
      workflowStage: { stageType: work.stage_type.toUpperCase(), uuid: work.stage_uuid, title: work.stage_name },
    })),
  };
}

interface Action {
  readonly at: number;
  readonly action: string;
  readonly stage_uuid: string;
  readonly task_uuid: string;
  readonly data_hash: string;
  readonly actor: string;
}

function taskActions(context: Context, caller: Caller, call: RestCall): unknown {
  const { query } = call;
  const project = projectOf(context, caller, call, 'projectUuid');
  const types = readPayload(z.array(z.enum(ACTIONS)), query.getAll('eventTypes'), 'eventTypes');
  const { after, before } = filterOf(query);
  const page = pageOf(query, TIME_SPENT.pageSize, (limit, offset) =>
    context.store.all<Action>(
      `SELECT * FROM (
         SELECT seq, at, CASE action WHEN 'proceed' THEN 'submit' ELSE action END AS action, stage_uuid, task_uuid, data_hash, actor
         FROM task_actions WHERE project_uuid = ?1 AND at >= ?2 AND at < ?3)
       WHERE (?4 = '[]' OR actor IN (SELECT value FROM json_each(?4)))
         AND (?5 = '[]' OR action IN (SELECT value FROM json_each(?5)))
         AND (?6 = '[]' OR stage_uuid IN (SELECT value FROM json_each(?6)))
         AND (?7 = '[]' OR data_hash IN (SELECT value FROM json_each(?7)))
       ORDER BY seq LIMIT ?8 OFFSET ?9`,
      project,
      after,
      before,
      JSON.stringify(query.getAll('actorEmails').map((email) => email.toLowerCase())),
      JSON.stringify(types),
      JSON.stringify(uuids(query, 'workflowStageUuids')),
      JSON.stringify(uuids(query, 'dataUnitUuids')),
      limit,
      offset,
    ),
  );
  return {
    ...page,
    results: page.results.map((entry) => ({
      timestamp: isoTime(entry.at),
      actionType: entry.action,
      projectUuid: project,
      workflowStageUuid: entry.stage_uuid,
      taskUuid: entry.task_uuid,
      dataUnitUuid: entry.data_hash,
      actorEmail: entry.actor,
    })),
  };
}

/** Who worked on what, and for how long. */
export const analyticsRoutes: readonly RestRoute[] = [
  { method: 'GET', path: 'analytics/collaborators/timers', handle: timers },
  { method: 'GET', path: 'analytics/time-spent', handle: timeSpent },
  { method: 'GET', path: 'analytics/task-actions', handle: taskActions },
];
