import { z } from 'zod';
import { Email, Uuid } from '../payload.ts';
import { PROFILES } from './profiles.ts';

/** Body of the admin API's `simulate`. */
export const SimulateRequest = z.strictObject({
  projectUuid: Uuid,
  /** Title or uuid of one stage; absent: every annotation, consensus and review stage in the workflow's order. */
  stage: z.string().min(1).optional(),
  annotators: z
    .array(z.strictObject({ email: Email, profile: z.enum(PROFILES), seed: z.int().default(0) }))
    .min(1)
    .max(1000),
  /** Submissions (or verdicts) at most. */
  limit: z.int().min(0).optional(),
  /** Which world is simulated; the same number in both projects of a pair. */
  truthSeed: z.int().default(0),
});
export type SimulateRequest = z.infer<typeof SimulateRequest>;
export type SimulatedAnnotator = SimulateRequest['annotators'][number];

/** What a simulation did. */
export interface SimulateCounts {
  readonly simulation: true;
  /** Submissions of tasks and subtasks. */
  readonly submitted: number;
  /** Label rows written. */
  readonly labelled: number;
  /** Of these, rows without objects. */
  readonly empty: number;
  readonly objects: number;
  readonly classifications: number;
  /** Verdicts of reviewers; they approve everything. */
  readonly approved: number;
  /** Tasks left alone because nobody of the request may work on them. */
  readonly skipped: number;
  /** Address → submissions and verdicts. */
  readonly people: Readonly<Record<string, number>>;
}
