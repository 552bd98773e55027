import type { Address } from '../base/address.ts';
import { operationId } from '../plan/covered.ts';
import type { Operation, Plan } from '../plan/plan.ts';

/** One operation with what may become of it before anything is sent. */
export interface Step {
  readonly operation: Operation;
  readonly verdict:
    | { readonly do: 'run' }
    | { readonly do: 'leave'; readonly status: 'refused' | 'manual'; readonly why: string };
}

export interface Permission {
  /** Keys that must not run whatever was approved, with the reason (`makePlan`). */
  readonly refused: ReadonlyMap<string, string>;
  /** `operationId`s that a review covers. */
  readonly approved: ReadonlySet<string> | 'all';
  /** Addresses that a person typed for destructive operations. */
  readonly confirmed: ReadonlySet<Address>;
}

/**
 * Decides for every operation whether it may run: covered by the approval, not stopped by a guard, and, when it is
 * destructive, confirmed by name. One that may not run never stops the others, except those that need it.
 */
export function planSteps(plan: Plan, permission: Permission): Step[] {
  return plan.operations.map((operation) => ({ operation, verdict: verdictOf(operation, permission) }));
}

function verdictOf(operation: Operation, permission: Permission): Step['verdict'] {
  if (operation.operation === 'manual') return { do: 'leave', status: 'manual', why: operation.summary };
  const guard = permission.refused.get(operation.key);
  if (guard !== undefined) return { do: 'leave', status: 'refused', why: guard };
  if (permission.approved !== 'all' && !permission.approved.has(operationId(operation))) {
    return { do: 'leave', status: 'refused', why: 'no approved plan holds exactly this operation' };
  }
  if (operation.level === 'destructive' && !permission.confirmed.has(operation.address)) {
    return { do: 'leave', status: 'refused', why: `it is destructive: confirm it with --confirm ${operation.address}` };
  }
  return { do: 'run' };
}

export const OPERATIONS_PER_BATCH = 50;

/** Steps that run, in batches; the journal is written before and after each batch. */
export function batchesOf(steps: readonly Step[], size = OPERATIONS_PER_BATCH): Operation[][] {
  const running = steps.filter((step) => step.verdict.do === 'run').map((step) => step.operation);
  const batches: Operation[][] = [];
  for (let at = 0; at < running.length; at += size) batches.push(running.slice(at, at + size));
  return batches;
}
