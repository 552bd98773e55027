import type { Problem } from '../../src/base/problem.ts';

/** Problems as golden files hold them: `file:line:column severity code summary`. */
export function problemLines(problems: readonly Problem[]): string {
  return problems
    .map(({ at, severity, code, summary }) => {
      const place = at ? `${at.file}:${at.line}:${at.column}` : '-';
      return `${place} ${severity} ${code} ${summary}\n`;
    })
    .join('');
}
