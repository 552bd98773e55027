import { z } from 'zod';
import { notFound } from '../api-error.ts';
import type { Context, RestCall, RestRoute } from '../context.ts';
import { TASK_PAGES } from '../decisions/projects.ts';
import { requireProject } from '../engine/project-access.ts';
import { moveTasks, runActions } from '../engine/run-actions.ts';
import { readPayload, Email, Uuid } from '../payload.ts';
import { integer } from '../query.ts';
import { stagesOf, type StageRecord } from '../store/projects.ts';
import { listTasks } from '../store/tasks.ts';
import { isoTime } from '../timestamps.ts';
import { shapeTask } from './task-shape.ts';

const optional = <T extends z.ZodType>(shape: T) => shape.nullish().transform((value) => value ?? undefined);

/** The array that `…/actions` takes (Encord SDK 0.1.211). */
export const Actions = z.array(
  z.object({
    taskUuid: Uuid,
    action: z.enum(['ASSIGN', 'RELEASE', 'SUBMIT', 'APPROVE', 'REJECT', 'PATHWAY_ACTION']),
    assignee: optional(Email),
    retainAssignee: optional(z.boolean()),
    pathwayUuid: optional(Uuid),
    pathwayName: optional(z.string()),
  }),
);
/** What `…/move-tasks` takes. */
export const Move = z.object({ taskUuids: z.array(Uuid), destinationStageUuid: Uuid });

const STAGE = 'projects/:project/workflow/stages/:stage';

/** Listing tasks of a stage, acting on them, moving them. */
export const workflowTaskRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path: `${STAGE}/tasks`,
    handle(context, caller, call) {
      const { project } = requireProject(context, caller, call.params['project'] ?? '', 'see');
      const stage = visibleStage(context, project.uuid, call);
      return listPage(context, stage, call.query);
    },
  },
  {
    method: 'POST',
    path: `${STAGE}/actions`,
    handle(context, caller, call) {
      const access = requireProject(context, caller, call.params['project'] ?? '', 'write');
      const stage = visibleStage(context, access.project.uuid, call);
      runActions(context, caller, access, stage.uuid, readPayload(Actions, call.body, 'actions'));
      return null;
    },
  },
  {
    method: 'POST',
    path: `${STAGE}/move-tasks`,
    handle(context, caller, call) {
      const access = requireProject(context, caller, call.params['project'] ?? '', 'manage');
      const stage = visibleStage(context, access.project.uuid, call);
      const { taskUuids, destinationStageUuid } = readPayload(Move, call.body, 'move');
      moveTasks(context, caller, access, stage.uuid, destinationStageUuid, taskUuids);
      return null;
    },
  },
];

/** The stage of the URL; routers do not exist for the API. */
export function visibleStage(context: Context, projectUuid: string, call: RestCall): StageRecord {
  const wanted = (call.params['stage'] ?? '').toLowerCase();
  const stage = stagesOf(context.store, projectUuid).find(({ uuid }) => uuid === wanted);
  if (!stage || stage.type === 'percentage_router' || stage.type === 'user_router') {
    throw notFound(`the stage ${wanted.slice(0, 60)}`);
  }
  return stage;
}

function listPage(context: Context, stage: StageRecord, query: URLSearchParams): unknown {
  const uuids = (name: string): string[] => query.getAll(name).map((value) => readPayload(Uuid, value, name));
  const filter = {
    userEmails: query.getAll('userEmails').map((value) => value.toLowerCase()),
    dataHashes: uuids('dataHashes'),
    datasetHashes: uuids('datasetHashes'),
    dataTitleContains: query.get('dataTitleContains') ?? undefined,
    statuses: query.getAll('statuses'),
  };
  const after = integer(query, 'pageToken', 0, 0, 1e15);
  const tasks = listTasks(context.store, stage.uuid, filter, after, TASK_PAGES.size + 1);
  const page = tasks.slice(0, TASK_PAGES.size);
  const results = page.map((task) => ({
    uuid: task.uuid,
    createdAt: isoTime(task.created_at),
    updatedAt: isoTime(task.updated_at),
    dataHash: task.data_hash,
    dataTitle: task.data_title,
    ...shapeTask(context, stage, task),
  }));
  return { results, nextPageToken: tasks.length > page.length ? String(page.at(-1)?.seq ?? 0) : null };
}
