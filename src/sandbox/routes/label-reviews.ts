import { z } from 'zod';
import { ApiError, invalid } from '../api-error.ts';
import type { Caller, Context, RestCall, RestRoute } from '../context.ts';
import { BATCH_LIMITS } from '../decisions/projects.ts';
import { raiseIssue } from '../engine/issues.ts';
import { actOnReview, reviewsOfTask } from '../engine/label-reviews.ts';
import { requireOpen, requireProject, type ProjectAccess } from '../engine/project-access.ts';
import { roleMayWork } from '../engine/project-workflow.ts';
import { readPayload, Uuid } from '../payload.ts';
import { single } from '../query.ts';
import { taskByUuid, type TaskRecord } from '../store/tasks.ts';
import { visibleStage } from './workflow-tasks.ts';

const ReviewActions = z
  .array(
    z.object({
      reviewUuid: Uuid,
      action: z.enum(['APPROVE', 'REJECT', 'REOPEN']),
      comment: z.string().nullish(),
      commentTags: z.array(z.string()).nullish(),
    }),
  )
  .max(BATCH_LIMITS.actions);

const REVIEWS = 'projects/:project/workflow/stages/:stage/tasks/:task/reviews';

/** Verdicts on single labels of a task in a review stage. */
export const labelReviewRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path: REVIEWS,
    handle(context, caller, call) {
      const { project } = requireProject(context, caller, call.params['project'] ?? '', 'see');
      const task = taskOf(context, project.uuid, call);
      return single(
        reviewsOfTask(context, task.stage_uuid, task).map((review) => ({
          reviewUuid: review.uuid,
          status: review.status,
          labelType: review.label_type,
          labelId: review.label_id,
        })),
      );
    },
  },
  {
    method: 'POST',
    path: `${REVIEWS}/actions`,
    handle(context, caller, call) {
      const access = requireProject(context, caller, call.params['project'] ?? '', 'write');
      const { project } = access;
      requireOpen(project);
      const task = taskOf(context, project.uuid, call);
      mayReview(caller, access, task);
      for (const { reviewUuid, action, comment, commentTags } of readPayload(ReviewActions, call.body, 'actions')) {
        const label = actOnReview(context, task, reviewUuid, action);
        if (action !== 'REJECT' || !comment) continue;
        const anchor = { type: 'annotation', dataUuid: task.data_hash, annotationId: label } as const;
        raiseIssue(context, caller, project.uuid, { anchor, comment, issueTags: commentTags ?? [] });
      }
      return null;
    },
  },
];

/** As with the task itself: managers always, others where their role reviews, if the task is free or theirs. */
function mayReview(caller: Caller, { manages, role }: ProjectAccess, task: TaskRecord): void {
  if (manages) return;
  if (roleMayWork(role, 'review') && (task.assignee === null || task.assignee === caller.email)) return;
  throw new ApiError(
    'AUTHORISATION_ERROR',
    `the label reviews of the task ${task.uuid}: your role does not allow this`,
  );
}

function taskOf(context: Context, projectUuid: string, call: RestCall): TaskRecord {
  const stage = visibleStage(context, projectUuid, call);
  const task = taskByUuid(context.store, (call.params['task'] ?? '').toLowerCase());
  if (!task || task.project_uuid !== projectUuid || task.stage_uuid !== stage.uuid || stage.type !== 'review') {
    throw invalid(`the task ${(call.params['task'] ?? '').slice(0, 60)} is not in this review stage`);
  }
  return task;
}
