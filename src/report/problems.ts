import { cleanLine } from '../base/clean.ts';
import { formatPlace } from '../base/place.ts';
import type { Problem, Severity } from '../base/problem.ts';
import { countProblems } from './count-problems.ts';
import { codeSpan, prose } from './markdown.ts';
import type { Style } from './style.ts';

const MARK: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', note: 'ℹ️' };

/** One block a problem: place, severity, code, sentence, what to do; then one line that counts them. */
export function problemsAsText(problems: readonly Problem[], style: Style): string {
  const blocks = problems.map((problem) => {
    const colour = { error: style.red, warning: style.yellow, note: style.cyan }[problem.severity];
    const place = problem.at ? `${style.bold(cleanLine(formatPlace(problem.at)))} ` : '';
    const lines = [
      `${place}${colour(problem.severity)} ${style.dim(cleanLine(problem.code))}: ${cleanLine(problem.summary, 1000)}`,
      ...detailLines(problem).map((line) => `  ${line}`),
      ...(problem.related ?? []).map(
        (other) => `  ${style.dim(cleanLine(formatPlace(other.at)))} ${cleanLine(other.summary, 1000)}`,
      ),
    ];
    return lines.join('\n');
  });
  return problems.length === 0 ? '' : [...blocks, countProblems(problems)].join('\n');
}

/** A list, worst first as given, headed by the count. Empty without problems. */
export function problemsAsMarkdown(problems: readonly Problem[]): string {
  return problems.length === 0
    ? ''
    : [`**${countProblems(problems)}**`, problemItems(problems).join('\n')].join('\n\n');
}

/** One list item a problem, for callers that must fit a budget. */
export function problemItems(problems: readonly Problem[]): string[] {
  return problems.map((problem) => {
    const place = problem.at ? `${codeSpan(formatPlace(problem.at))} ` : '';
    return [
      `- ${MARK[problem.severity]} ${problem.severity} ${place}${prose(problem.summary)} (${codeSpan(problem.code)})`,
      ...detailLines(problem).map((line) => `  ${prose(line)}`),
      ...(problem.related ?? []).map((other) => `  ${codeSpan(formatPlace(other.at))} ${prose(other.summary)}`),
    ].join('\\\n');
  });
}

function detailLines(problem: Problem): string[] {
  return (problem.detail ?? '')
    .split('\n')
    .map((line) => cleanLine(line, 1000))
    .filter((line) => line !== '');
}
