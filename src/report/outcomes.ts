import type { Outcome } from '../apply/outcome.ts';
import { cleanLine } from '../base/clean.ts';
import type { Refusal } from '../plan/plan.ts';
import { fit, SUMMARY_BYTES } from './fit.ts';
import { codeSpan, markdownTable, prose } from './markdown.ts';
import type { Style } from './style.ts';
import { counted } from './words.ts';

const WORDS: Readonly<Record<Outcome['status'], string>> = {
  applied: 'applied',
  failed: 'failed',
  skipped: 'skipped',
  refused: 'refused',
  manual: 'by hand',
};
const MARKS: Readonly<Record<Outcome['status'], string>> = {
  applied: '✅',
  failed: '❌',
  skipped: '⏭️',
  refused: '⛔',
  manual: '👉',
};
const ORDER = ['failed', 'refused', 'manual', 'skipped', 'applied'] as const;

/** `12 applied, 1 failed` in a fixed order; `nothing to do` without outcomes. */
export function outcomesSentence(outcomes: readonly Outcome[]): string {
  const parts = ORDER.toReversed().flatMap((status) => {
    const count = outcomes.filter((outcome) => outcome.status === status).length;
    return count === 0 ? [] : [`${count} ${WORDS[status]}`];
  });
  const writes = outcomes.reduce((sum, outcome) => sum + outcome.writes, 0);
  return parts.length === 0 ? 'nothing to do' : `${parts.join(', ')}; ${counted(writes, 'write')}`;
}

/** Failures and what is to be done first, then the rest. `refused`: what the plan refused without an operation for it. */
export function outcomesAsText(outcomes: readonly Outcome[], style: Style, refused: readonly Refusal[] = []): string {
  const lines = sorted(outcomes).map((outcome) => {
    const colour = {
      applied: style.green,
      failed: style.red,
      refused: style.red,
      skipped: style.dim,
      manual: style.cyan,
    };
    const word = colour[outcome.status](WORDS[outcome.status]);
    return `  ${word} ${style.bold(cleanLine(outcome.address))}: ${cleanLine(outcome.summary, 500)}`;
  });
  const more = withoutOperation(refused);
  const refusals = more.map(
    (one) => `  ${style.red('refused')} ${style.bold(cleanLine(one.address))}: ${cleanLine(one.reason, 500)}`,
  );
  return [...refusals, ...lines, style.bold(sentence(outcomes, more.length))].join('\n');
}

export function outcomesAsMarkdown(
  outcomes: readonly Outcome[],
  budget = SUMMARY_BYTES,
  refused: readonly Refusal[] = [],
): string {
  const more = withoutOperation(refused);
  const refusals = more.map((one) => [`${MARKS.refused} refused`, '', codeSpan(one.address), prose(one.reason)]);
  const done = sorted(outcomes).map((outcome) => [
    `${MARKS[outcome.status]} ${WORDS[outcome.status]}`,
    outcome.operation,
    codeSpan(outcome.address),
    prose(outcome.summary),
  ]);
  const rows = [...refusals, ...done];
  const head = `**${sentence(outcomes, more.length)}**`;
  if (rows.length === 0) return head;
  const [top = '', rule = '', ...lines] = markdownTable(['Result', 'Operation', 'Address', 'What'], rows).split('\n');
  const table = fit([`${top}\n${rule}`, ...lines], budget - 200, (count) => `\n_${count} more left out._`, {
    separator: '\n',
  });
  return `${head}\n\n${table}`;
}

function sentence(outcomes: readonly Outcome[], refused: number): string {
  const done = outcomesSentence(outcomes);
  return refused === 0 ? done : `${counted(refused, 'change')} refused; ${done}`;
}

function withoutOperation(refused: readonly Refusal[]): readonly Refusal[] {
  return refused.filter(({ key }) => key === undefined);
}

function sorted(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
}
