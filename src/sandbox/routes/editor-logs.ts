import { directRole } from '../access.ts';
import { invalid } from '../api-error.ts';
import type { Context, LegacyRoutes, RestRoute } from '../context.ts';
import { EDITOR_LOG } from '../decisions/activity.ts';
import { listLog, type LogEntry } from '../engine/editor-log.ts';
import { requireProject } from '../engine/project-access.ts';
import { readPayload, Uuid } from '../payload.ts';
import { userIdOf } from '../people.ts';
import { pageOf, time } from '../query.ts';
import { dataRow } from '../store/datasets.ts';
import { stagesOf, type ProjectRecord, type StageRecord } from '../store/projects.ts';
import { isoTime, legacyTime } from '../timestamps.ts';
import { uuidOf } from '../uuid.ts';
import { z } from 'zod';
import { projectOfCall } from './projects-legacy.ts';

const DAY = 86_400_000;
const ROLES = ['ADMIN', 'ANNOTATOR', 'REVIEWER', 'ANNOTATOR_REVIEWER', 'TEAM_MANAGER', 'VIEWER'];
const SHOWN_STAGES: ReadonlySet<string> = new Set([
  'annotation',
  'review',
  'consensus_annotation',
  'consensus_review',
  'done',
]);

/** Editor logs of a project, oldest first. */
export const editorLogRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path: 'projects/:project/editor-logs',
    handle(context, caller, { params, query }) {
      const { project } = requireProject(context, caller, params['project'] ?? '', 'manage');
      const after = time(query, 'startTime');
      const before = time(query, 'endTime');
      if (after === undefined || before === undefined) throw invalid('startTime and endTime are needed');
      if (before - after > EDITOR_LOG.days * DAY) throw invalid(`the window is longer than ${EDITOR_LOG.days} days`);
      const uuid = (name: string): string | undefined => {
        const value = query.get(name);
        return value === null ? undefined : readPayload(Uuid, value, name);
      };
      const entries = listLog(context, project.uuid, {
        after,
        before,
        actor: query.get('actorUserEmail')?.toLowerCase(),
        dataHash: uuid('dataUnitId'),
        stageUuid: uuid('workflowStageId'),
      });
      const action = query.get('action');
      const wanted = action === null ? entries : entries.filter((entry) => actionOf(entry) === action);
      const stages = new Map(stagesOf(context.store, project.uuid).map((stage) => [stage.uuid, stage]));
      const page = pageOf(query, EDITOR_LOG.pageSize, (limit, offset) => wanted.slice(offset, offset + limit));
      return { ...page, results: page.results.map((entry) => shape(context, project, stages, entry)) };
    },
  },
];

function actionOf({ what }: LogEntry): string {
  return 'task' in what ? `${what.task}_task` : `${what.action}_${what.kind}`;
}

function shape(
  context: Context,
  project: ProjectRecord,
  stages: ReadonlyMap<string, StageRecord>,
  entry: LogEntry,
): Record<string, unknown> {
  const { what } = entry;
  const data = dataRow(context.store, entry.data_hash);
  const stage = stages.get(entry.stage_uuid);
  const role = directRole(context.store, entry.actor, 'project', project.uuid) ?? 0;
  const user = context.store.get<{ role: string }>('SELECT role FROM users WHERE email = ?', entry.actor);
  const common = {
    id: entry.id,
    action: actionOf(entry),
    dataUnitId: entry.data_hash,
    workflowStageId: entry.stage_uuid,
    branchName: entry.branch,
    workflowTaskId: entry.task_uuid,
    timestamp: isoTime(entry.at),
    sessionId: uuidOf(`session ${entry.actor} ${Math.floor(entry.at / DAY)}`),
    actorUserId: userIdOf(entry.actor),
    actorOrganisationId: 1,
    actorUserEmail: entry.actor,
    projectId: project.uuid,
    projectOrganisationId: 1,
    projectUserRole: ROLES[role] ?? 'ADMIN',
    projectOrganisationUserRole: user?.role ?? 'MEMBER',
    dataUnitTitle: data?.data_title ?? '',
    dataUnitDataType: data?.data_type ?? '',
    dataUnitDatasetId: data?.dataset_hash ?? project.uuid,
    dataUnitDatasetTitle: data?.dataset_title ?? '',
    ontologyId: project.ontology_uuid,
    labelId: entry.label_hash ?? '',
    workflowStageType: stage && SHOWN_STAGES.has(stage.type) ? stage.type.toUpperCase() : '',
    workflowStageTitle: stage?.name ?? '',
  };
  if ('task' in what) return { ...common, actionCategory: what.task === 'proceed' ? 'agent' : 'task' };
  const label = { labelName: what.name, featureId: what.feature, labelRanges: what.ranges };
  if (what.kind === 'classification') {
    return { ...common, actionCategory: 'classification', ...label, classificationHash: what.hash };
  }
  return {
    ...common,
    actionCategory: 'object',
    ...label,
    objectShape: what.shape ?? '',
    objectHash: what.hash,
    objectCurrentFrame: what.ranges[0]?.[0] ?? null,
    objectId: what.number ?? null,
  };
}

const Params = z
  .object({
    data_hash: z.string().nullish(),
    user_hash: z.string().nullish(),
    user_email: z.string().nullish(),
    start_timestamp: z.number().min(0).max(8.64e12).nullish(),
    end_timestamp: z.number().min(0).max(8.64e12).nullish(),
  })
  .nullish();

/** Numbers of the actions in label logs (Encord SDK 0.1.211). */
const NUMBERS: Readonly<Record<string, number>> = {
  add: 0,
  edit: 1,
  delete: 2,
  submit: 11,
  approve: 33,
  reject: 34,
};

/** The older label logs (decision LABEL_LOG). Timestamps of the request in seconds. */
export const labelLogRoutes: LegacyRoutes = {
  labellog: {
    GET(context, caller, call) {
      const { project } = projectOfCall(context, caller, call, 'manage');
      const filter = readPayload(Params, call.payload);
      const entries = listLog(context, project.uuid, {
        after: (filter?.start_timestamp ?? 0) * 1000,
        before: (filter?.end_timestamp ?? 8.64e12) * 1000,
        actor: filter?.user_email?.toLowerCase(),
        dataHash: filter?.data_hash?.toLowerCase(),
        stageUuid: undefined,
      });
      return entries
        .filter(({ actor }) => !filter?.user_hash || userIdOf(actor) === filter.user_hash)
        .flatMap((entry) => {
          const { what } = entry;
          const action = NUMBERS['task' in what ? what.task : what.action];
          if (action === undefined) return [];
          const label = 'task' in what ? undefined : what;
          return [
            {
              log_hash: entry.id,
              user_hash: userIdOf(entry.actor),
              user_email: entry.actor,
              data_hash: entry.data_hash,
              action,
              created_at: legacyTime(entry.at),
              identifier: label?.hash ?? null,
              feature_hash: label?.feature ?? null,
              label_name: label?.name ?? null,
              time_taken: null,
              frame: label?.ranges[0]?.[0] ?? null,
            },
          ];
        });
    },
  },
};
