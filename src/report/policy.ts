import type { EvaluationDocument } from '../evaluation/document.ts';
import type { PolicyFinding, PolicyRule } from '../evaluation/policy.ts';
import { evaluationAsMarkdown } from './evaluation.ts';
import { cut } from './fit.ts';
import { codeSpan, markdownTable } from './markdown.ts';
import { counted, decimal, limit, percent, percentRange } from './words.ts';

const METRICS: Readonly<Record<PolicyRule['when']['metric'], string>> = {
  f1: 'F1',
  precision: 'precision',
  recall: 'recall',
  'pass-rate': 'share of passed submissions',
  'mean-similarity': 'mean similarity',
};
const ENDS = [
  ['value', ''],
  ['upper95', ': upper end of the 95 % interval'],
  ['lower95', ': lower end of the 95 % interval'],
] as const;
const COMPARISONS = [
  ['lt', 'below'],
  ['lte', 'at most'],
  ['gt', 'above'],
  ['gte', 'at least'],
] as const;

/**
 * The body of a pair's issue: who met which policy, then the whole result. Annotators are named as the document names them.
 * `rules`: the policies that were judged.
 */
export function policiesAsMarkdown(
  findings: readonly PolicyFinding[],
  rules: readonly PolicyRule[],
  document: EvaluationDocument,
  budget: number,
): string {
  const met = findings.filter((one) => one.result === 'met');
  const open = findings.filter((one) => one.result === 'open');
  const head =
    met.length === 0
      ? 'No annotator meets the condition of a policy.'
      : `${counted(new Set(met.map((one) => one.annotator)).size, 'annotator')} met the condition of a policy.`;
  const rows = met.map((one) => {
    const when = rules.find((rule) => rule.name === one.policy)?.when;
    return [
      codeSpan(one.policy),
      when ? conditionOf(when) : '–',
      codeSpan(one.annotator),
      String(one.tasks),
      ...measured(one, when),
    ];
  });
  const blocks = [head];
  if (rows.length > 0) {
    const right = ['Submissions', 'Value', '95 %'];
    blocks.push(markdownTable(['Policy', 'Condition', 'Annotator', ...right], rows, right));
  }
  if (open.length > 0) blocks.push(`${counted(open.length, 'judgement')} must wait for more submissions.`);
  blocks.push(evaluationAsMarkdown(document));
  return cut(blocks.join('\n\n'), budget, (text) => text.length);
}

/** `F1: upper end of the 95 % interval below 0.80` */
function conditionOf(when: PolicyRule['when']): string {
  return ENDS.flatMap(([end, words]) =>
    COMPARISONS.flatMap(([key, comparison]) => {
      const than = when[end]?.[key];
      return than === undefined ? [] : [`${METRICS[when.metric]}${words} ${comparison} ${limit(than)}`];
    }),
  ).join(' and ');
}

/** Value and interval, in the form in which the metric stands in the tables of a result. */
function measured({ value, interval }: PolicyFinding, when: PolicyRule['when'] | undefined): readonly [string, string] {
  if (when?.metric === 'pass-rate') return [percent(value), percentRange(interval)];
  const shown = decimal(value, limitOf(when?.value));
  if (interval === null) return [shown, '–'];
  const [low, high] = [decimal(interval[0], limitOf(when?.lower95)), decimal(interval[1], limitOf(when?.upper95))];
  return [shown, `${low}–${high}`];
}

function limitOf(comparison: PolicyRule['when']['value']): number | undefined {
  return comparison?.lt ?? comparison?.gte ?? comparison?.lte ?? comparison?.gt;
}
