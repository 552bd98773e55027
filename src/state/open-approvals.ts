import { z } from 'zod';
import { readStateFile, stateJson } from './parse-file.ts';
import type { StateView } from './store.ts';

export const OPEN_APPROVALS = 'approvals.json';

/**
 * `approvals.json`: which approved operations the last apply left undone. Pull requests that were merged into `commit` approve
 * nothing beyond them: the rest of what they were approved for is done, or was no longer needed.
 */
export const OpenApprovals = z.strictObject({
  version: z.literal(1),
  /** What was applied last. */
  commit: z.string().regex(/^[0-9a-f]{40,64}$/),
  /** `covers` = the covers of the operations (`github/covers`), 12 characters each. */
  open: z.array(z.strictObject({ pull: z.int(), covers: z.string().regex(/^(?:[A-Za-z0-9_-]{12})+$/) })),
});
export type OpenApprovals = z.infer<typeof OpenApprovals>;

/** Undefined before the first apply of an approved plan. Throws `StateDamagedError`. */
export function readOpenApprovals(view: StateView): Promise<OpenApprovals | undefined> {
  return readStateFile(view, OPEN_APPROVALS, OpenApprovals);
}

export function openApprovalsJson(approvals: Omit<OpenApprovals, 'version'>): string {
  return stateJson({ version: 1, ...approvals } satisfies OpenApprovals);
}
