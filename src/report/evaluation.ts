import { cleanLine } from '../base/clean.ts';
import {
  CONFLICT_TYPES,
  type AnnotatorResult,
  type EvaluationDocument,
  type PerSubmission,
} from '../evaluation/document.ts';
import { codeSpan, markdownTable } from './markdown.ts';
import type { Style } from './style.ts';
import { textTable } from './table.ts';
import {
  CONFLICT_WORDS,
  counted,
  decimal,
  decimalRange,
  limit,
  percentRange,
  shortAddress,
  VERDICT_WORDS,
  worstFirst,
} from './words.ts';

const ANNOTATORS = [
  'Annotator',
  'Submissions',
  'Passed',
  '95 %',
  'Precision',
  'Recall',
  'F1',
  'Mean score (95 %)',
  'Verdict',
];
const ANNOTATOR_NUMBERS = ANNOTATORS.slice(1, -1);
const FEATURES = ['Class', 'In ground truth', 'Labelled', 'Right', 'Precision', 'Recall', 'F1'];
const FEATURE_NUMBERS = FEATURES.slice(1);
const SHOWN = 10;

/** A table of annotators, the hardest classes, what went wrong in words, and the lowest scores where submissions are given. */
export function evaluationAsText(
  document: EvaluationDocument,
  style: Style,
  submissions: readonly PerSubmission[] = [],
): string {
  const least = document.settings.pass.score;
  const blocks = [style.bold(evaluationSentence(document))];
  if (document.annotators.length > 0) {
    const rows = document.annotators.map((one) => [cleanLine(one.annotator, 60), ...annotatorCells(one, least)]);
    blocks.push(textTable(ANNOTATORS, rows, style, ANNOTATOR_NUMBERS));
  }
  const features = featureRows(document).map(([address, ...cells]) => [cleanLine(address, 60), ...cells]);
  if (features.length > 0)
    blocks.push(`Hardest first${ofHowMany(document)}:\n${textTable(FEATURES, features, style, FEATURE_NUMBERS)}`);
  const conflicts = conflictRows(document);
  if (conflicts.length > 0) {
    blocks.push(['What went wrong:', ...conflicts.map(([words, count]) => `  ${count} × ${words}`)].join('\n'));
  }
  const worst = worstSubmissions(submissions).map(
    (one) => `  ${decimal(one.score, least)}  ${cleanLine(one.dataTitle, 60)} by ${cleanLine(one.annotator, 60)}`,
  );
  if (worst.length > 0) blocks.push(['Lowest scores:', ...worst].join('\n'));
  const remark = unscoredRemark(document, (kind) => cleanLine(kind, 60));
  if (remark !== '') blocks.push(remark);
  return blocks.join('\n\n');
}

export function evaluationAsMarkdown(document: EvaluationDocument, submissions: readonly PerSubmission[] = []): string {
  const least = document.settings.pass.score;
  const blocks = [`**${evaluationSentence(document)}**`];
  if (document.annotators.length > 0) {
    const rows = document.annotators.map((one) => [codeSpan(one.annotator), ...annotatorCells(one, least)]);
    blocks.push(markdownTable(ANNOTATORS, rows, ANNOTATOR_NUMBERS));
  }
  const features = featureRows(document).map(([address, ...cells]) => [codeSpan(address), ...cells]);
  if (features.length > 0)
    blocks.push(`Hardest classes first${ofHowMany(document)}:`, markdownTable(FEATURES, features, FEATURE_NUMBERS));
  const conflicts = conflictRows(document).map(([words, count]) => [words, String(count)]);
  if (conflicts.length > 0) blocks.push(markdownTable(['What went wrong', 'Times'], conflicts, ['Times']));
  const worst = worstSubmissions(submissions).map((one) => [
    codeSpan(one.dataTitle),
    codeSpan(one.annotator),
    decimal(one.score, least),
  ]);
  if (worst.length > 0) blocks.push('Lowest scores:', markdownTable(['Task', 'Annotator', 'Score'], worst, ['Score']));
  const remark = unscoredRemark(document, (kind) => codeSpan(kind));
  if (remark !== '') blocks.push(remark);
  return blocks.join('\n\n');
}

/** `26 submissions of 3 annotators: 2 passed; 1 not sure yet, more submissions needed. A submission passes at a score of 0.80, …` */
export function evaluationSentence(document: EvaluationDocument): string {
  const { annotators, totals } = document;
  const counts = new Map<string, number>();
  for (const one of annotators) {
    const words = verdictOf({ ...one, provisional: false });
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const verdicts = [...counts].map(([words, count]) => `${count} ${words}`).join('; ');
  const who = counted(annotators.length, 'annotator');
  const least = limit(document.settings.pass.score);
  const pass = `A submission passes at a score of ${least}, an annotator when the 95 % interval of the mean score lies above it.`;
  if (annotators.length === 0) return `No submission is scored yet. ${pass}`;
  return `${counted(totals.tasks, 'submission')} of ${who}${verdicts === '' ? '' : `: ${verdicts}`}. ${pass}`;
}

/** What a verdict means to a person; without one there are too few submissions. */
export function verdictOf(annotator: AnnotatorResult): string {
  if (annotator.verdict === undefined) return 'too few submissions to tell';
  return VERDICT_WORDS[annotator.verdict] + (annotator.provisional ? ' (provisional: few submissions)' : '');
}

function annotatorCells(one: AnnotatorResult, least: number): string[] {
  return [
    String(one.tasks),
    `${one.correct} of ${one.total}`,
    percentRange(one.interval),
    decimal(one.precision),
    decimal(one.recall),
    decimal(one.f1),
    decimalRange(one.meanScore, one.meanScoreInterval, least),
    verdictOf(one),
  ];
}

function featureRows(document: EvaluationDocument): [string, ...string[]][] {
  return worstFirst(document.features)
    .slice(0, SHOWN)
    .map(([address, totals]) => [
      shortAddress(address),
      String(totals.groundTruth),
      String(totals.submission),
      String(totals.matchedSameLabel),
      decimal(totals.precision),
      decimal(totals.recall),
      decimal(totals.f1),
    ]);
}

/** `, 10 of 17` where not every class is shown. */
function ofHowMany(document: EvaluationDocument): string {
  const count = worstFirst(document.features).length;
  return count > SHOWN ? `, ${SHOWN} of ${count}` : '';
}

/** Conflicts in words with their counts, most frequent first. */
export function conflictRows(document: EvaluationDocument): (readonly [string, number])[] {
  return CONFLICT_TYPES.flatMap((type) => {
    const count = document.conflicts.byType[type] ?? 0;
    return count === 0 ? [] : [[CONFLICT_WORDS[type], count] as const];
  }).toSorted(([, a], [, b]) => b - a);
}

/** Those that did not pass, lowest score first; ten at most. */
export function worstSubmissions(submissions: readonly PerSubmission[]): readonly PerSubmission[] {
  return submissions
    .filter((one) => one.score !== null && one.pass === false)
    .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))
    .slice(0, SHOWN);
}

/** Kinds without a measure; `show` makes the foreign part of a kind fit for where it is printed. Empty where there are none. */
export function unscoredRemark(document: EvaluationDocument, show: (kind: string) => string): string {
  const kinds = Object.entries(document.unscored).map(
    ([kind, counts]) => `${show(kind.replaceAll('_', ' '))} (${counts.submission})`,
  );
  return kinds.length === 0
    ? ''
    : `Not scored, because these kinds of labels have no measure yet: ${kinds.join(', ')}.`;
}
