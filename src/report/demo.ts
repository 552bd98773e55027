import { cleanLine } from '../base/clean.ts';
import type { AnnotatorResult, EvaluationDocument } from '../evaluation/document.ts';
import { codeSpan, markdownTable } from './markdown.ts';
import type { Style } from './style.ts';
import { textTable } from './table.ts';
import { decimal, decimalRange, percentRange, VERDICT_WORDS } from './words.ts';

/** What a demo ends with. */
export interface DemoSummary {
  readonly seconds: number;
  readonly steps: readonly { readonly title: string; readonly detail: string }[];
  readonly pair?: string;
  readonly document?: EvaluationDocument;
  /** Pseudonym → profile of a simulated person. */
  readonly people?: ReadonlyMap<string, string>;
  /** Path of the HTML report. */
  readonly report: string;
}

const HEADERS = ['Annotator', 'Simulated as', 'Passed', '95 %', 'F1', 'Mean score (95 %)', 'Verdict'];
const NUMBERS = HEADERS.slice(2, -1);

/** A short table of the simulated annotators, best first, and where the report is. */
export function demoSummaryAsText(summary: DemoSummary, style: Style): string {
  const blocks = [];
  if (summary.document) {
    const rows = ordered(summary.document).map((one) => cells(one, summary).map((cell) => cleanLine(cell, 60)));
    blocks.push(textTable(HEADERS, rows, style, NUMBERS));
    blocks.push('The annotators are simulated; on Encord they are your people.');
  }
  blocks.push(`${style.bold('Report:')} ${cleanLine(summary.report, 500)}  (${summary.seconds.toFixed(1)} s)`);
  return blocks.join('\n');
}

export function demoSummaryAsMarkdown(summary: DemoSummary): string {
  const blocks = summary.steps.map((step) => `- ${codeSpan(step.title)}: ${codeSpan(step.detail)}`);
  const list = blocks.join('\n');
  if (!summary.document) return list;
  const rows = ordered(summary.document).map((one) =>
    cells(one, summary).map((cell, index) => (index === 0 ? codeSpan(cell) : cell)),
  );
  return [list, markdownTable(HEADERS, rows, NUMBERS), 'The annotators are simulated.'].join('\n\n');
}

function ordered(document: EvaluationDocument): AnnotatorResult[] {
  return document.annotators.toSorted((a, b) => share(b) - share(a) || (a.annotator < b.annotator ? -1 : 1));
}

function share(one: AnnotatorResult): number {
  return one.total === 0 ? 0 : one.correct / one.total;
}

function cells(one: AnnotatorResult, { people, document }: DemoSummary): string[] {
  return [
    one.annotator,
    people?.get(one.annotator) ?? '–',
    `${one.correct} of ${one.total}`,
    percentRange(one.interval),
    decimal(one.f1),
    decimalRange(one.meanScore, one.meanScoreInterval, document?.settings.pass.score ?? 0),
    one.verdict ? VERDICT_WORDS[one.verdict] : '–',
  ];
}
