import { safeText } from '../graph/safe-text.ts';
import type { Decision, RoutedTask, RouteReport } from './decision.ts';

/** Counts what became of every task. `queued` tasks came while routing, or were not tried any more. */
export function reportOf(pair: string, tasks: readonly RoutedTask[], queued: number, requests: number): RouteReport {
  const count = (result: RoutedTask['result'], action?: Decision['action']): number =>
    tasks.filter((one) => one.result === result && (action === undefined || one.action === action)).length;
  return {
    version: 1,
    pair,
    seen: tasks.length + queued,
    routed: { benchmark: count('routed', 'benchmark'), production: count('routed', 'production') },
    held: count('held'),
    failed: count('failed'),
    queued,
    alreadyMoved: count('already-moved'),
    requests,
    tasks,
  };
}

/** Data of the ledger's `route.run`: the counts, and at most 100 failures. */
export function summaryOf(report: RouteReport): Record<string, unknown> {
  const { tasks, ...numbers } = report;
  const failures = tasks.filter((one) => one.result === 'failed').slice(0, 100);
  return {
    ...numbers,
    failures: failures.map((one) => ({ task: one.taskUuid, error: safeText((one.error ?? '').slice(0, 300)) })),
  };
}
