import { z } from 'zod';
import { Guid, pageOf, Timestamp } from './page.ts';
import { v2Object } from './v2-object.ts';

const common = {
  uuid: Guid,
  createdAt: Timestamp,
  updatedAt: Timestamp,
  dataHash: Guid,
  dataTitle: z.string(),
};
/** Unknown statuses are tolerated: the platform adds some. */
const Status = z.string();
const Assignee = z.string().nullable();

export const AnnotationTask = v2Object({
  ...common,
  status: Status,
  labelBranchName: z.string(),
  assignee: Assignee,
});
export type AnnotationTask = z.infer<typeof AnnotationTask>;
export const ReviewTask = v2Object({ ...common, status: Status, assignee: Assignee });
export const ConsensusAnnotationTask = v2Object({ ...common, subtasks: z.array(AnnotationTask) });
export type ConsensusAnnotationTask = z.infer<typeof ConsensusAnnotationTask>;
export const ConsensusReviewTask = v2Object({
  ...common,
  status: Status,
  assignee: Assignee,
  options: z.array(v2Object({ annotator: z.string(), labelBranchName: z.string(), labelHash: Guid.nullable() })),
});
export type ConsensusReviewTask = z.infer<typeof ConsensusReviewTask>;
export const AgentTask = v2Object({
  ...common,
  status: Status,
  labelBranchName: z.string(),
  assignee: Assignee,
  lastActionedBy: z.string().nullable(),
});
export type AgentTask = z.infer<typeof AgentTask>;
export const DoneTask = v2Object({ ...common });

/** Shape of a page of tasks by the stage's type. */
export const TASK_PAGES = {
  ANNOTATION: pageOf(AnnotationTask),
  REVIEW: pageOf(ReviewTask),
  CONSENSUS_ANNOTATION: pageOf(ConsensusAnnotationTask),
  CONSENSUS_REVIEW: pageOf(ConsensusReviewTask),
  AGENT: pageOf(AgentTask),
  DONE: pageOf(DoneTask),
} as const;
export type StageType = keyof typeof TASK_PAGES;
/** A task of a stage of type S. */
export type TaskOf<S extends StageType> = z.infer<(typeof TASK_PAGES)[S]>['results'][number];

/** One action on a task, as Encord SDK 0.1.211 sends it. */
export type TaskAction =
  | {
      readonly taskUuid: string;
      readonly action: 'PATHWAY_ACTION';
      readonly pathwayUuid?: string;
      readonly pathwayName?: string;
    }
  | {
      readonly taskUuid: string;
      readonly action: 'SUBMIT';
      readonly resolveLabelReviews: true;
      readonly retainAssignee: boolean;
      readonly assignee?: string;
    }
  | { readonly taskUuid: string; readonly action: 'ASSIGN'; readonly assignee: string }
  | { readonly taskUuid: string; readonly action: 'RELEASE' }
  | {
      readonly taskUuid: string;
      readonly action: 'APPROVE' | 'REJECT';
      /** Only on review stages, never on consensus reviews. */
      readonly approveLabelReviews?: true;
      readonly rejectLabelReviews?: true;
      readonly retainAssignee: boolean;
      readonly assignee?: string;
    };
