import type { EvaluationDocument } from '../evaluation/document.ts';
import type { PolicyFinding } from '../evaluation/policy.ts';
import { evaluationAsMarkdown } from './evaluation.ts';
import { cut } from './fit.ts';
import { codeSpan, markdownTable } from './markdown.ts';
import { counted, percent, percentRange } from './words.ts';

/** The body of a pair's issue: who met which policy, then the whole result. Annotators are named as the document names them. */
export function policiesAsMarkdown(
  findings: readonly PolicyFinding[],
  document: EvaluationDocument,
  budget: number,
): string {
  const met = findings.filter((one) => one.result === 'met');
  const open = findings.filter((one) => one.result === 'open');
  const head =
    met.length === 0
      ? 'No annotator meets the condition of a policy.'
      : `${counted(new Set(met.map((one) => one.annotator)).size, 'annotator')} met the condition of a policy.`;
  const rows = met.map((one) => [
    codeSpan(one.policy),
    codeSpan(one.annotator),
    String(one.tasks),
    one.value === null ? '–' : percent(one.value),
    one.interval === null ? '–' : percentRange(one.interval),
  ]);
  const blocks = [head];
  if (rows.length > 0) {
    const right = ['Submissions', 'Value', '95 %'];
    blocks.push(markdownTable(['Policy', 'Annotator', ...right], rows, right));
  }
  if (open.length > 0) blocks.push(`${counted(open.length, 'judgement')} must wait for more submissions.`);
  blocks.push(evaluationAsMarkdown(document));
  return cut(blocks.join('\n\n'), budget, (text) => text.length);
}
