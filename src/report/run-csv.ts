import type { Outcome } from '../apply/outcome.ts';
import type { Plan } from '../plan/plan.ts';
import type { RouteReport } from '../routing/decision.ts';
import { toCsv } from './csv.ts';

/** One row an operation. Columns may be added at the end, never renamed or moved. */
export function planAsCsv(plan: Plan): string {
  return toCsv(
    ['operation', 'address', 'level', 'summary', 'reason', 'changedFields', 'digest'],
    plan.operations.map((one) => [
      one.operation,
      one.address,
      one.level,
      one.summary,
      one.reason,
      one.changes.map((change) => change.field).join(' '),
      one.digest,
    ]),
  );
}

/** One row an operation that was to be applied. */
export function outcomesAsCsv(outcomes: readonly Outcome[]): string {
  return toCsv(
    ['operation', 'address', 'level', 'status', 'summary', 'uuid', 'writes'],
    outcomes.map((one) => [one.operation, one.address, one.level, one.status, one.summary, one.uuid, one.writes]),
  );
}

/** One row a task that was decided. */
export function routesAsCsv(reports: readonly RouteReport[]): string {
  return toCsv(
    ['pair', 'task', 'data', 'title', 'action', 'result', 'reason', 'error'],
    reports.flatMap((report) =>
      report.tasks.map((one) => [
        report.pair,
        one.taskUuid,
        one.dataHash,
        one.dataTitle,
        one.action,
        one.result,
        one.reason,
        one.error,
      ]),
    ),
  );
}
