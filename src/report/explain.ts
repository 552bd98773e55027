import { cleanLine } from '../base/clean.ts';
import type { Conflict, EvaluationDocument, LabelReference, PerSubmission } from '../evaluation/document.ts';
import { codeSpan, markdownTable } from './markdown.ts';
import type { Style } from './style.ts';
import { textTable } from './table.ts';
import { CONFLICT_WORDS, counted, decimal, limit, shortAddress } from './words.ts';

const PARTS = ['Compared', 'In ground truth', 'Labelled', 'Right', 'Mean similarity', 'Weight'];
const MATCHES = ['Class', 'Similarity', 'Needed', 'Counts', 'Ground truth', 'Submission'];
const CONFLICTS = ['What went wrong', 'Class', 'Where', 'Measured', 'Needed'];
const NUMBERS = [...PARTS.slice(1), 'Similarity', 'Needed', 'Measured'];

/** What the submission was scored with. */
export type ExplainSettings = Pick<EvaluationDocument['settings'], 'features' | 'pass'>;

/**
 * How one submission got its score: every class and question that was compared, every pair of objects, then everything that
 * went wrong, in words.
 */
export function explainAsText(one: PerSubmission, style: Style, settings: ExplainSettings): string {
  const blocks = [
    `${style.bold(cleanLine(one.dataTitle))} by ${style.bold(cleanLine(one.annotator))}: ${explainSentence(one, settings)}`,
  ];
  const parts = partRows(one, settings);
  if (parts.length > 0) blocks.push(textTable(PARTS, parts, style, NUMBERS));
  if (one.matches.length > 0) blocks.push(textTable(MATCHES, matchRows(one), style, NUMBERS));
  if (one.conflicts.length > 0) blocks.push(textTable(CONFLICTS, conflictRows(one), style, NUMBERS));
  return blocks.join('\n\n');
}

export function explainAsMarkdown(one: PerSubmission, settings: ExplainSettings): string {
  const blocks = [`${codeSpan(one.dataTitle)} by ${codeSpan(one.annotator)}: ${explainSentence(one, settings)}`];
  const spans = (rows: readonly (readonly string[])[], plain: readonly number[]): string[][] =>
    rows.map((row) => row.map((cell, index) => (plain.includes(index) ? cell : codeSpan(cell))));
  const parts = partRows(one, settings);
  if (parts.length > 0) blocks.push(markdownTable(PARTS, spans(parts, [1, 2, 3, 4, 5]), NUMBERS));
  if (one.matches.length > 0) blocks.push(markdownTable(MATCHES, spans(matchRows(one), [1, 2, 3]), NUMBERS));
  if (one.conflicts.length > 0) blocks.push(markdownTable(CONFLICTS, spans(conflictRows(one), [0, 3, 4]), NUMBERS));
  return blocks.join('\n\n');
}

/** `score 0.63, did not pass (0.80 passes); 3 pairs, 2 conflicts.` */
export function explainSentence(one: PerSubmission, { pass }: ExplainSettings): string {
  const score = one.score === null ? 'nothing could be scored' : `score ${decimal(one.score, pass.score)}`;
  const least = `(${limit(pass.score)} passes)`;
  const passed = one.pass === null ? '' : one.pass ? `, passed ${least}` : `, did not pass ${least}`;
  return `${score}${passed}; ${counted(one.matches.length, 'pair')}, ${counted(one.conflicts.length, 'conflict')}.`;
}

function partRows(one: PerSubmission, { features }: ExplainSettings): string[][] {
  return Object.entries(one.features).map(([address, totals]) => [
    cleanLine(shortAddress(address), 60),
    String(totals.groundTruth),
    String(totals.submission),
    String(totals.matchedSameLabel),
    decimal(totals.meanSimilarity),
    String(features[address]?.weight ?? 1),
  ]);
}

function matchRows(one: PerSubmission): string[][] {
  return one.matches.map((match) => [
    cleanLine(shortAddress(match.address), 60),
    decimal(match.similarity, match.threshold),
    limit(match.threshold),
    match.counted ? 'yes' : 'no',
    where(match.groundTruth),
    where(match.submission),
  ]);
}

function conflictRows(one: PerSubmission): string[][] {
  return one.conflicts.map((conflict) => [
    CONFLICT_WORDS[conflict.type],
    cleanLine(shortAddress(conflict.address), 60),
    places(conflict),
    decimal(conflict.value, conflict.threshold),
    limit(conflict.threshold),
  ]);
}

function places(conflict: Conflict): string {
  const all = [...conflict.groundTruth, ...conflict.submission].map(where);
  const [first, last] = conflict.range ?? [];
  const frames = first === last ? `frame ${first}` : `frames ${first}–${last}`;
  const range = first === undefined ? '' : frames;
  return [range, ...new Set(all)].filter((part) => part !== '').join(', ') || '–';
}

function where(label: LabelReference): string {
  const frame = label.frame === undefined ? '' : ` frame ${label.frame}`;
  return cleanLine(`${label.id}${frame}`, 60);
}
