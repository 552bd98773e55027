import type { Problem, Severity } from '../base/problem.ts';

/** `2 errors, 1 warning`; empty without problems. */
export function countProblems(problems: readonly Problem[]): string {
  const severities: readonly Severity[] = ['error', 'warning', 'note'];
  return severities
    .flatMap((severity) => {
      const count = problems.filter((problem) => problem.severity === severity).length;
      return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
    })
    .join(', ');
}
