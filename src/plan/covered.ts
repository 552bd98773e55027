import type { Operation, Plan } from './plan.ts';

/** What an approval names: key and digest of one operation. */
export function operationId(operation: Pick<Operation, 'key' | 'digest'>): string {
  return `${operation.key}@${operation.digest}`;
}

export interface Coverage {
  /** `operationId` of every operation of the fresh plan that the approved plan holds with the same level and digest. */
  readonly approved: ReadonlySet<string>;
  /** Operations of the fresh plan that nobody approved: refused one by one. */
  readonly extra: readonly Operation[];
  /** Operations that were approved and are no longer needed. */
  readonly done: readonly Operation[];
}

/** Which operations of a plan made now are covered by a plan that was reviewed. Fewer is fine, more is refused. */
export function coveredOperations(fresh: Plan, reviewed: Plan): Coverage {
  const reviewedIds = new Set(reviewed.operations.map((operation) => `${operation.level} ${operationId(operation)}`));
  const extra = fresh.operations.filter(
    (operation) =>
      fresh.environment !== reviewed.environment || !reviewedIds.has(`${operation.level} ${operationId(operation)}`),
  );
  const refused = new Set(extra);
  const freshKeys = new Set(fresh.operations.map((operation) => operation.key));
  return {
    approved: new Set(fresh.operations.filter((operation) => !refused.has(operation)).map(operationId)),
    extra,
    done: reviewed.operations.filter((operation) => !freshKeys.has(operation.key)),
  };
}
