import { z } from 'zod';

const Name = z.string().min(1).max(200);

/** A stage of a workflow template; `next`, `approve`, … name other stages. Titles are unique within a template. */
export const Stage = z.discriminatedUnion('type', [
  z.strictObject({ name: Name, type: z.literal('agent'), pathways: z.record(Name, Name) }),
  z.strictObject({ name: Name, type: z.literal('annotation'), next: Name }),
  z.strictObject({ name: Name, type: z.literal('review'), approve: Name, reject: Name }),
  z.strictObject({
    name: Name,
    type: z.literal('consensus_annotation'),
    annotators: z.int().min(2).max(20),
    next: Name,
  }),
  z.strictObject({ name: Name, type: z.literal('consensus_review'), approve: Name, reject: Name }),
  z.strictObject({
    name: Name,
    type: z.literal('percentage_router'),
    routes: z.array(z.strictObject({ percent: z.number().min(0).max(100), to: Name })).min(1),
  }),
  z.strictObject({
    name: Name,
    type: z.literal('user_router'),
    routes: z.array(z.strictObject({ users: z.array(Name).min(1), to: Name })),
    otherwise: Name,
  }),
  z.strictObject({ name: Name, type: z.literal('done') }),
]);
export type Stage = z.infer<typeof Stage>;

/** `spec` of a WorkflowTemplate manifest, and the body with which the sandbox's admin API creates one. */
export const WorkflowTemplate = z.strictObject({
  title: z.string().min(1).max(300),
  description: z.string().max(10_000).optional(),
  start: Name,
  stages: z.array(Stage).min(1).max(100),
});
export type WorkflowTemplate = z.infer<typeof WorkflowTemplate>;
