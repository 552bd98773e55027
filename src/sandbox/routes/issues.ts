import { z } from 'zod';
import type { RestRoute } from '../context.ts';
import { ISSUE_RULES } from '../decisions/activity.ts';
import { deleteIssues, listIssues, raiseIssue } from '../engine/issues.ts';
import { requireProject } from '../engine/project-access.ts';
import { readPayload, Uuid } from '../payload.ts';
import { pageOf } from '../query.ts';

const spaceId = z
  .string()
  .max(300)
  .nullish()
  .transform((value) => value ?? undefined);
const frameIndex = z.int().min(0);
const common = { dataUuid: Uuid, spaceId };
const Anchor = z.discriminatedUnion('type', [
  z.object({ type: z.literal('dataUnit'), ...common }),
  z.object({ type: z.literal('frame'), ...common, frameIndex }),
  z.object({ type: z.literal('frameCoordinate'), ...common, frameIndex, x: z.number(), y: z.number() }),
  z.object({ type: z.literal('sceneCoordinate'), ...common, frameIndex, x: z.number(), y: z.number(), z: z.number() }),
  z.object({
    type: z.literal('annotation'),
    ...common,
    annotationId: z.string().min(1).max(300),
    frameRanges: z
      .array(
        z
          .object({ start: frameIndex, end: frameIndex })
          .refine(({ start, end }) => start <= end, { error: 'starts after its end' }),
      )
      .min(1)
      .max(10_000)
      .nullish()
      .transform((value) => value ?? undefined),
  }),
]);
const Issues = z.object({
  issues: z
    .array(
      z.object({
        anchor: Anchor,
        comment: z.string().max(100_000),
        issueTags: z.array(z.string().max(300)).max(100).default([]),
      }),
    )
    .max(ISSUE_RULES.limit),
});
const Delete = z.object({ issueUuids: z.array(Uuid) });

/** Issues on the data of a project. */
export const issueRoutes: readonly RestRoute[] = [
  {
    method: 'POST',
    path: 'projects/:project/issues',
    handle(context, caller, { params, body }) {
      const { project } = requireProject(context, caller, params['project'] ?? '', 'write');
      for (const issue of readPayload(Issues, body).issues) raiseIssue(context, caller, project.uuid, issue);
      return null;
    },
  },
  {
    method: 'GET',
    path: 'projects/:project/issues',
    handle(context, caller, { params, query }) {
      const { project } = requireProject(context, caller, params['project'] ?? '', 'see');
      const unit = query.get('dataUnitId');
      const dataUuid = unit === null ? undefined : readPayload(Uuid, unit, 'dataUnitId');
      return pageOf(query, ISSUE_RULES.pageSize, (limit, offset) =>
        listIssues(context, project.uuid, dataUuid, limit, offset),
      );
    },
  },
  {
    method: 'POST',
    path: 'projects/:project/issues/delete',
    handle(context, caller, { params, body }) {
      const access = requireProject(context, caller, params['project'] ?? '', 'write');
      deleteIssues(context, caller, access, readPayload(Delete, body).issueUuids);
      return null;
    },
  },
];
