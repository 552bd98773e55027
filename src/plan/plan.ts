import { z } from 'zod';

export const OPERATIONS = [
  'create',
  'update',
  'link',
  'attach',
  'detach',
  'adopt',
  'move',
  'forget',
  'manual',
] as const;
export const LEVELS = ['safe', 'risky', 'destructive'] as const;

/**
 * One operation of a plan. `changes` are the fields that differ, for people; `digest` identifies what will be written, so
 * that an approval covers exactly this. `key` = `<operation> <address>[ <detail>]` is unique within a plan.
 */
export const Operation = z.strictObject({
  key: z.string(),
  operation: z.enum(OPERATIONS),
  address: z.string(),
  level: z.enum(LEVELS),
  summary: z.string(),
  reason: z.string(),
  changes: z.array(z.strictObject({ field: z.string(), from: z.json().optional(), to: z.json().optional() })),
  /** Labels and tasks it touches, items it registers, …: numbers by name. */
  facts: z.record(z.string(), z.number()),
  /** Keys of operations that must be done before. */
  after: z.array(z.string()),
  digest: z.string(),
});
export type Operation = z.infer<typeof Operation>;

/** What the manifests ask for and will not be done. `key`: of the operation that is refused; without it, there is none for it. */
export const Refusal = z.strictObject({ address: z.string(), reason: z.string(), key: z.string().optional() });
export type Refusal = z.infer<typeof Refusal>;

/** A plan as data. `digest` covers the operations (keys, levels, digests), not texts, places or order of facts. */
export const Plan = z.strictObject({
  version: z.literal(1),
  environment: z.string(),
  /** Whether it was made from the platform or from the last known state. */
  source: z.enum(['platform', 'state']),
  operations: z.array(Operation),
  digest: z.string(),
  /** Resources that need nothing, by kind. */
  unchanged: z.record(z.string(), z.number()),
  /** Absent = nothing is refused. Not in the digest, because an approval does not cover it. */
  refused: z.array(Refusal).optional(),
});
export type Plan = z.infer<typeof Plan>;
