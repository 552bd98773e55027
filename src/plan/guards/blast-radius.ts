import type { Problem } from '../../base/problem.ts';
import type { Operation } from '../plan.ts';

export interface Limits {
  /** Share of the managed resources that risky and destructive operations may touch, 0 to 100. */
  readonly changedPercent: number;
  /** How many resources they may touch. */
  readonly changedObjects: number;
}

export const DEFAULT_LIMITS: Limits = { changedPercent: 20, changedObjects: 25 };

/**
 * Refuses all risky and destructive operations of a plan that together touch more resources than either limit allows.
 * Small sets have no exemption.
 */
export function guardBlastRadius(
  operations: readonly Operation[],
  managed: number,
  limits: Limits,
): { problems: Problem[]; refused: string[] } {
  const grave = operations.filter((operation) => operation.level !== 'safe' && operation.operation !== 'manual');
  const touched = new Set(grave.map((operation) => operation.address)).size;
  const percent = managed === 0 ? 0 : (100 * touched) / managed;
  const reasons = [
    ...(touched > limits.changedObjects ? [`${touched} resources, the limit is ${limits.changedObjects}`] : []),
    ...(percent > limits.changedPercent
      ? [`${Math.round(percent)} % of ${managed} managed resources, the limit is ${limits.changedPercent} %`]
      : []),
  ];
  if (reasons.length === 0) return { problems: [], refused: [] };
  return {
    problems: [
      {
        code: 'plan.blast-radius',
        severity: 'error',
        summary: `risky and destructive operations touch ${reasons.join(' and ')}`,
        detail:
          'None of them is run; safe ones are. Split the change, or raise spec.limits of the workspace file in a reviewed pull request.',
      },
    ],
    refused: grave.map((operation) => operation.key),
  };
}
