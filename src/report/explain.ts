import { cleanLine } from '../base/clean.ts';
import type { Conflict, LabelReference, PerSubmission } from '../evaluation/document.ts';
import { codeSpan, markdownTable } from './markdown.ts';
import type { Style } from './style.ts';
import { textTable } from './table.ts';
import { CONFLICT_WORDS, counted, decimal, shortAddress } from './words.ts';

const MATCHES = ['Class', 'Similarity', 'Needed', 'Counts', 'Ground truth', 'Submission'];
const CONFLICTS = ['What went wrong', 'Class', 'Where', 'Measured', 'Needed'];
const NUMBERS = ['Similarity', 'Needed', 'Measured'];

/** How one submission got its score: every pair, then everything that went wrong, in words. */
export function explainAsText(one: PerSubmission, style: Style): string {
  const blocks = [
    `${style.bold(cleanLine(one.dataTitle))} by ${style.bold(cleanLine(one.annotator))}: ${explainSentence(one)}`,
  ];
  if (one.matches.length > 0) blocks.push(textTable(MATCHES, matchRows(one), style, NUMBERS));
  if (one.conflicts.length > 0) blocks.push(textTable(CONFLICTS, conflictRows(one), style, NUMBERS));
  return blocks.join('\n\n');
}

export function explainAsMarkdown(one: PerSubmission): string {
  const blocks = [`${codeSpan(one.dataTitle)} by ${codeSpan(one.annotator)}: ${explainSentence(one)}`];
  const spans = (rows: readonly (readonly string[])[], plain: readonly number[]): string[][] =>
    rows.map((row) => row.map((cell, index) => (plain.includes(index) ? cell : codeSpan(cell))));
  if (one.matches.length > 0) blocks.push(markdownTable(MATCHES, spans(matchRows(one), [1, 2, 3]), NUMBERS));
  if (one.conflicts.length > 0) blocks.push(markdownTable(CONFLICTS, spans(conflictRows(one), [0, 3, 4]), NUMBERS));
  return blocks.join('\n\n');
}

/** `score 0.63, did not pass; 3 pairs, 2 conflicts.` */
export function explainSentence(one: PerSubmission): string {
  const score = one.score === null ? 'nothing could be scored' : `score ${decimal(one.score)}`;
  const pass = one.pass === null ? '' : one.pass ? ', passed' : ', did not pass';
  return `${score}${pass}; ${counted(one.matches.length, 'pair')}, ${counted(one.conflicts.length, 'conflict')}.`;
}

function matchRows(one: PerSubmission): string[][] {
  return one.matches.map((match) => [
    cleanLine(shortAddress(match.address), 60),
    decimal(match.similarity),
    decimal(match.threshold),
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
    decimal(conflict.value),
    decimal(conflict.threshold),
  ]);
}

function places(conflict: Conflict): string {
  const all = [...conflict.groundTruth, ...conflict.submission].map(where);
  const range = conflict.range ? `frames ${conflict.range[0]}–${conflict.range[1]}` : '';
  return [range, ...new Set(all)].filter((part) => part !== '').join(', ') || '–';
}

function where(label: LabelReference): string {
  const frame = label.frame === undefined ? '' : ` frame ${label.frame}`;
  return cleanLine(`${label.id}${frame}`, 60);
}
