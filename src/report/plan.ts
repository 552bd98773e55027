import { cleanLine } from '../base/clean.ts';
import type { Operation, Plan, Refusal } from '../plan/plan.ts';
import { fit, SUMMARY_BYTES } from './fit.ts';
import { codeSpan, markdownTable, prose } from './markdown.ts';
import type { Style } from './style.ts';
import { counted } from './words.ts';

const LEVELS = ['destructive', 'risky', 'safe'] as const;
const SHOWN_CHANGES = 20;
/** Facts that the summary of an operation says already. */
const SAID: ReadonlySet<string> = new Set(['added', 'archived']);

/** For a terminal: a sentence that counts, each operation with its reason and what differs, what to do by hand, the digest. */
export function planAsText(plan: Plan, style: Style): string {
  const { done, byHand } = split(plan);
  const lines = [style.bold(planSentence(plan))];
  for (const operation of done) lines.push('', ...operationLines(operation, style));
  if (byHand.length > 0) lines.push('', style.bold('To do by hand:'));
  for (const operation of byHand) {
    lines.push(
      `  [ ] ${style.bold(clean(operation.address))}${levelMark(operation, style)}: ${clean(operation.summary)}`,
      `      ${style.dim(clean(whyOf(operation)))}`,
      ...changeLines(operation),
    );
  }
  const refused = plan.refused ?? [];
  if (refused.length > 0) lines.push('', style.bold('Refused:'));
  for (const one of refused)
    lines.push(`  ${style.red('refused')} ${style.bold(clean(refusedWhat(one)))}: ${clean(one.reason)}`);
  if (plan.operations.length > 0) lines.push('', `digest ${style.dim(plan.digest)}`);
  return lines.join('\n');
}

function operationLines(operation: Operation, style: Style): string[] {
  const colour = { safe: style.green, risky: style.yellow, destructive: style.red }[operation.level];
  return [
    `  ${colour(operation.operation)} ${style.bold(clean(operation.address))}${levelMark(operation, style)}: ${clean(operation.summary)}`,
    `      ${style.dim(clean(whyOf(operation)))}`,
    ...changeLines(operation),
  ];
}

function levelMark({ level }: Operation, style: Style): string {
  if (level === 'safe') return '';
  return ` ${(level === 'risky' ? style.yellow : style.red)(`(${level})`)}`;
}

function changeLines(operation: Operation): string[] {
  return [
    ...changesOf(operation).map(([field, from, to]) => `      ${clean(field)}: ${from} → ${to}`),
    ...leftOutChanges(operation).map((line) => `      ${line}`),
  ];
}

/** For a pull request: the same, worst level first, cut to `budget` (bytes or, by `measure`, other units). */
export function planAsMarkdown(
  plan: Plan,
  options: { readonly budget?: number; readonly measure?: (text: string) => number } = {},
): string {
  const { done, byHand } = split(plan);
  const blocks = [`**${prose(planSentence(plan))}**`];
  for (const level of LEVELS) {
    const operations = done.filter((operation) => operation.level === level);
    if (operations.length === 0) continue;
    blocks.push(levelHeading(level, operations.length));
    const size = 25;
    for (let start = 0; start < operations.length; start += size) {
      blocks.push(operationTable(operations.slice(start, start + size)));
    }
  }
  if (byHand.length > 0) {
    blocks.push('#### To do by hand');
    blocks.push(byHand.map(stepAsMarkdown).join('\n'));
  }
  const { refused = [] } = plan;
  if (refused.length > 0) {
    const lines = refused.map((one) => `> - ${codeSpan(refusedWhat(one))}: ${prose(one.reason)}`);
    const [first = [], ...more] = chunked(lines, 25);
    const heading = `> [!CAUTION]\n> ${counted(refused.length, 'change is', 'changes are')} refused and will not be made, whatever is approved:\n>`;
    blocks.splice(1, 0, [heading, ...first].join('\n'), ...more.map((chunk) => chunk.join('\n')));
  }
  const changed = plan.operations.filter((operation) => operation.changes.length > 0);
  if (changed.length > 0) blocks.push('#### What differs', ...changed.map(changesAsMarkdown));
  if (plan.operations.length > 0) blocks.splice(1, 0, `Digest ${codeSpan(plan.digest)}`);
  const leftOut = (count: number): string =>
    `_${counted(count, 'more part')} left out; the whole plan is in the JSON._`;
  return fit(blocks, options.budget ?? SUMMARY_BYTES, leftOut, options.measure ? { measure: options.measure } : {});
}

function stepAsMarkdown(step: Operation): string {
  const level = step.level === 'safe' ? '' : ` (${step.level})`;
  return `- [ ] ${codeSpan(step.address)}${level} ${prose(step.summary)}\\\n  ${prose(whyOf(step))}`;
}

function levelHeading(level: (typeof LEVELS)[number], count: number): string {
  const what = counted(count, 'operation');
  switch (level) {
    case 'destructive':
      return `> [!CAUTION]\n> ${what} may destroy work. Each needs its own confirmation.`;
    case 'risky':
      return `> [!WARNING]\n> ${what} may disturb people at work. Read the reasons.`;
    case 'safe':
      return `${what} without risk:`;
  }
}

function operationTable(operations: readonly Operation[]): string {
  const rows = operations.map((one) => {
    return [one.operation, codeSpan(one.address), prose(one.summary), prose(whyOf(one))];
  });
  return markdownTable(['Operation', 'Address', 'What', 'Why'], rows);
}

function changesAsMarkdown(operation: Operation): string {
  const rows = changesOf(operation).map(([field, from, to]) => [codeSpan(field), codeSpan(from), codeSpan(to)]);
  const table = markdownTable(['Field', 'Now', 'Then'], rows);
  return [codeSpan(operation.address), table, ...leftOutChanges(operation)].join('\n\n');
}

/** `Plan for production: 3 to create, 1 to update, 2 by hand; 12 are as they should be.` */
export function planSentence(plan: Plan): string {
  const counts = new Map<string, number>();
  const stopped = new Set(plan.refused?.map(({ key }) => key));
  const going = plan.operations.filter(({ key }) => !stopped.has(key));
  for (const { operation } of going) counts.set(operation, (counts.get(operation) ?? 0) + 1);
  const parts = [...counts].map(([operation, count]) =>
    operation === 'manual' ? `${count} by hand` : `${count} to ${operation}`,
  );
  const unchanged = Object.values(plan.unchanged).reduce((sum, count) => sum + count, 0);
  const from = plan.source === 'state' ? ' (from the last known state)' : '';
  const refused = plan.refused?.length ?? 0;
  if (refused > 0) parts.push(`${refused} refused`);
  const what = parts.length === 0 ? 'nothing to do' : parts.join(', ');
  return `Plan for ${clean(plan.environment)}${from}: ${what}; ${unchanged} ${unchanged === 1 ? 'is' : 'are'} as declared.`;
}

/** The operation, or what no operation stands for. */
function refusedWhat({ key, address }: Refusal): string {
  return key ?? address;
}

function chunked<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size));
}

function split(plan: Plan): { readonly done: readonly Operation[]; readonly byHand: readonly Operation[] } {
  return {
    done: plan.operations.filter((operation) => operation.operation !== 'manual'),
    byHand: plan.operations.filter((operation) => operation.operation === 'manual'),
  };
}

/** The reason, and what the operation touches: `none of them is in the dataset; touches 36 items, 1 task`. */
function whyOf({ reason, facts }: Operation): string {
  const touched = Object.entries(facts)
    .filter(([name, count]) => count > 0 && !SAID.has(name))
    .map(([name, count]) => counted(count, name === 'people' ? 'person' : name.replace(/s$/, ''), name));
  return touched.length === 0 ? reason : `${reason.replace(/\.$/, '')}; touches ${touched.join(', ')}`;
}

function changesOf(operation: Operation): (readonly [string, string, string])[] {
  return operation.changes
    .slice(0, SHOWN_CHANGES)
    .map((change) => [change.field, shown(change.from), shown(change.to)]);
}

function leftOutChanges(operation: Operation): string[] {
  const rest = operation.changes.length - SHOWN_CHANGES;
  return rest > 0 ? [`and ${counted(rest, 'more field')}`] : [];
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  return cleanLine(typeof value === 'string' ? value : JSON.stringify(value), 120) || '""';
}

function clean(text: string): string {
  return cleanLine(text, 500);
}
