import { cleanLine } from '../base/clean.ts';
import { prose } from './markdown.ts';
import type { Style } from './style.ts';

/** One thing that was looked at. `manual` is something that only a person can see or do in Encord. */
export interface Check {
  readonly title: string;
  readonly status: 'ok' | 'warn' | 'fail' | 'manual';
  /** What was found. */
  readonly detail?: string;
  /** What to do about it, one step each. */
  readonly todo?: readonly string[];
}

const MARKS = { ok: '✅', warn: '⚠️', fail: '❌', manual: '👉' } as const;
const WORDS = { ok: 'ok', warn: 'look', fail: 'fail', manual: 'you' } as const;

/** One line a check in the order given, what to do below it, and a sentence that counts. */
export function checksAsText(checks: readonly Check[], style: Style): string {
  const colours = { ok: style.green, warn: style.yellow, fail: style.red, manual: style.cyan };
  const lines = checks.flatMap((check) => [
    `${colours[check.status](WORDS[check.status].padEnd(4))} ${cleanLine(check.title)}${check.detail ? style.dim(`: ${cleanLine(check.detail, 500)}`) : ''}`,
    ...(check.todo ?? []).map((step) => `     → ${cleanLine(step, 500)}`),
  ]);
  return [...lines, style.bold(checksSentence(checks))].join('\n');
}

export function checksAsMarkdown(checks: readonly Check[]): string {
  const items = checks.flatMap((check) => [
    `- ${MARKS[check.status]} ${prose(check.title)}${check.detail ? `: ${prose(check.detail)}` : ''}`,
    ...(check.todo ?? []).map((step) => `  - [ ] ${prose(step)}`),
  ]);
  return [`**${checksSentence(checks)}**`, items.join('\n')].join('\n\n');
}

/** `5 fine, 1 to look at, 2 wrong, 3 for you to do.` */
export function checksSentence(checks: readonly Check[]): string {
  const count = (status: Check['status']): number => checks.filter((check) => check.status === status).length;
  const parts = [
    `${count('ok')} fine`,
    ...(count('warn') > 0 ? [`${count('warn')} to look at`] : []),
    ...(count('fail') > 0 ? [`${count('fail')} wrong`] : []),
    ...(count('manual') > 0 ? [`${count('manual')} for you to do`] : []),
  ];
  return `${parts.join(', ')}.`;
}
