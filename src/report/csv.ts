import { stringify } from 'csv-stringify/sync';
import { cleanLine } from '../base/clean.ts';
import type { EvaluationDocument, Totals } from '../evaluation/document.ts';

type Cell = string | number | boolean | null | undefined;

/** CSV by RFC 4180. What a spreadsheet would take for a formula gets an apostrophe in front; what was not measured is empty. */
export function toCsv(headers: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cleanLine(cell, 1000) : cell)));
  return stringify([[...headers], ...cells], {
    escape_formulas: true,
    record_delimiter: '\n',
    cast: { boolean: String, number: String },
  });
}

const COLUMNS = [
  'pair',
  'subject',
  'name',
  'submissions',
  'passed',
  'scored',
  'passedShare',
  'passedLow',
  'passedHigh',
  'groundTruth',
  'labelled',
  'matched',
  'precision',
  'recall',
  'f1',
  'meanSimilarity',
  'meanScore',
  'verdict',
  'right',
] as const;

/**
 * One row a subject: `total`, each `annotator`, `kind` and `feature`. `submissions`, `passed` and `scored` count submissions,
 * `groundTruth`, `labelled`, `matched` and `right` labels. Columns may be added at the end, never renamed or moved.
 * Shares are in [0, 1] with all their digits.
 */
export function evaluationAsCsv(
  documents: readonly { readonly pair: string; readonly document: EvaluationDocument }[],
): string {
  const rows = documents.flatMap(({ pair, document }) => [
    totalsRow(pair, 'total', 'all', document.totals),
    ...document.annotators.map((one): Cell[] => [
      pair,
      'annotator',
      one.annotator,
      one.tasks,
      one.correct,
      one.total,
      one.interval === null || one.total === 0 ? null : one.correct / one.total,
      one.interval?.[0],
      one.interval?.[1],
      one.groundTruth,
      one.submission,
      null,
      one.precision,
      one.recall,
      one.f1,
      null,
      one.meanScore,
      one.verdict,
      one.matchedSameLabel,
    ]),
    ...Object.entries(document.kinds).map(([kind, totals]) => totalsRow(pair, 'kind', kind, totals)),
    ...Object.entries(document.features).map(([address, totals]) => totalsRow(pair, 'feature', address, totals)),
  ]);
  return toCsv(COLUMNS, rows);
}

function totalsRow(pair: string, subject: string, name: string, totals: Totals): Cell[] {
  const { tasks, groundTruth, submission, matched, matchedSameLabel, precision, recall, f1, meanSimilarity } = totals;
  const none = [null, null, null, null, null];
  return [
    pair,
    subject,
    name,
    tasks,
    ...none,
    groundTruth,
    submission,
    matched,
    precision,
    recall,
    f1,
    meanSimilarity,
    null,
    null,
    matchedSameLabel,
  ];
}
