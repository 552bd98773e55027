import { sha256 } from '../base/canonical.ts';
import type { EvaluationDocument, PerSubmission } from '../evaluation/document.ts';
import { edgesOf } from '../workflow/edges.ts';
import type { WorkflowTemplate } from '../workflow/template.ts';
import { passChart } from './chart.ts';
import { conflictRows, evaluationSentence, unscoredRemark, verdictOf, worstSubmissions } from './evaluation.ts';
import { markup, Markup } from './markup.ts';
import { workflowAsMermaid } from './mermaid.ts';
import { decimal, decimalRange, percentRange, shortAddress, worstFirst } from './words.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2128; --paper: #ffffff; --soft: #57606a; --line: #d0d7de; --good: #1a6b3c; --bad: #b3261e; --open: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --soft: #9da7b3; --line: #3d444d; --good: #56d38a; --bad: #ff8a80; --open: #e3b341; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 68rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.2; } .scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; } caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); text-align: left; overflow-wrap: anywhere; min-width: 9rem; max-width: 24rem; } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; min-width: 0; }
.passed { color: var(--good); } .failed { color: var(--bad); } .doubtful { color: var(--open); }
.chart { width: 100%; min-width: 34rem; height: auto; } .chart text { font: 13px system-ui, sans-serif; fill: var(--ink); } .chart .tick { fill: var(--soft); font-size: 12px; }
.chart .grid { stroke: var(--line); } .chart .interval { stroke: var(--soft); stroke-width: 3; } .chart .dot { fill: var(--soft); }
.chart .interval.passed { stroke: var(--good); } .chart .dot.passed { fill: var(--good); } .chart .interval.failed { stroke: var(--bad); } .chart .dot.failed { fill: var(--bad); }
.chart .interval.doubtful { stroke: var(--open); } .chart .dot.doubtful { fill: var(--open); }
.note { border-left: 4px solid var(--open); padding-left: .8rem; }
pre { overflow-x: auto; border: 1px solid var(--line); padding: .8rem; } footer { color: var(--soft); margin-top: 3rem; }
`;

export interface PairReport {
  readonly pair: string;
  readonly title: string;
  readonly document: EvaluationDocument;
  readonly submissions?: readonly PerSubmission[];
  /** The production project's workflow, where it is known. */
  readonly template?: WorkflowTemplate;
}

export interface PageTexts {
  /** When and from what the page was made. */
  readonly made: string;
  /** What a reader must know before the numbers. */
  readonly note?: string;
}

/** One page that needs nothing else: no scripts, no requests, its own style allowed by digest. */
export function reportAsHtml(pairs: readonly PairReport[], { made, note }: PageTexts): string {
  const digest = Buffer.from(sha256(STYLE), 'hex').toString('base64');
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Benchmark QA report</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
<h1>Benchmark QA report</h1>
${note !== undefined && markup`<p class="note">${note}</p>`}
${pairs.length === 0 && markup`<p>Nothing was evaluated yet.</p>`}
${pairs.map(pairSection)}
</main>
<footer><p>${made}</p></footer>
</body>
</html>
`;
  return page.text;
}

function pairSection({ pair, title, document, submissions, template }: PairReport, index: number): Markup {
  const id = `pair-${index + 1}`;
  const remark = unscoredRemark(document, (kind) => kind);
  return markup`<section aria-labelledby="${id}">
<h2 id="${id}">${title} <small>(${pair})</small></h2>
<p>${evaluationSentence(document)}</p>
${document.annotators.length > 0 && markup`<div class="scroll" role="region" aria-label="Chart of passed submissions" tabindex="0">${passChart(document.annotators, `${id}-chart`)}</div>`}
${annotatorTable(document)}
${featureTable(document)}
${conflictTable(document)}
${worstTable(document, submissions ?? [])}
${remark !== '' && markup`<p>${remark}</p>`}
${template && workflow(template)}
</section>`;
}

function annotatorTable(document: EvaluationDocument): Markup {
  const rows = document.annotators.map(
    (one) =>
      markup`<tr><th scope="row">${one.annotator}</th><td class="number">${one.tasks}</td><td class="number">${one.correct} of ${one.total}</td><td class="number">${percentRange(one.interval)}</td><td class="number">${decimal(one.precision)}</td><td class="number">${decimal(one.recall)}</td><td class="number">${decimal(one.f1)}</td><td class="number">${decimalRange(one.meanScore, one.meanScoreInterval, document.settings.pass.score)}</td><td class="${one.verdict ?? 'none'}">${verdictOf(one)}</td></tr>`,
  );
  const head = [
    'Annotator',
    'Submissions',
    'Passed',
    '95 % interval',
    'Precision',
    'Recall',
    'F1',
    'Mean score (95 %)',
    'Verdict',
  ];
  return table('Annotators', head, rows);
}

function featureTable(document: EvaluationDocument): Markup {
  const rows = worstFirst(document.features).map(
    ([address, one]) =>
      markup`<tr><th scope="row">${shortAddress(address)}</th><td class="number">${one.groundTruth}</td><td class="number">${one.submission}</td><td class="number">${one.matchedSameLabel}</td><td class="number">${decimal(one.precision)}</td><td class="number">${decimal(one.recall)}</td><td class="number">${decimal(one.f1)}</td></tr>`,
  );
  return table(
    'Classes, hardest first',
    ['Class', 'In ground truth', 'Labelled', 'Right', 'Precision', 'Recall', 'F1'],
    rows,
  );
}

function conflictTable(document: EvaluationDocument): Markup {
  const rows = conflictRows(document).map(
    ([words, count]) => markup`<tr><th scope="row">${words}</th><td class="number">${count}</td></tr>`,
  );
  return table('What went wrong', ['Conflict', 'Times'], rows);
}

function worstTable(document: EvaluationDocument, submissions: readonly PerSubmission[]): Markup {
  const rows = worstSubmissions(submissions).map(
    (one) =>
      markup`<tr><th scope="row">${one.dataTitle}</th><td>${one.annotator}</td><td class="number">${decimal(one.score, document.settings.pass.score)}</td></tr>`,
  );
  return table('Lowest scores', ['Task', 'Annotator', 'Score'], rows);
}

function workflow(template: WorkflowTemplate): Markup {
  const rows = template.stages.flatMap((stage) =>
    edgesOf(stage).map(
      (edge) =>
        markup`<tr><th scope="row">${edge.from}</th><td>${stage.type.replaceAll('_', ' ')}</td><td>${edge.label}</td><td>${edge.to}</td></tr>`,
    ),
  );
  const lines = workflowAsMermaid(template)?.split('\n') ?? [];
  const diagram = markup`<details><summary>The same as a Mermaid diagram</summary><pre>${lines.map((line) => markup`${line}\n`)}</pre></details>`;
  return markup`<h3>Workflow: ${template.title}</h3>
${table(`Starts at ${template.start}`, ['Stage', 'Type', 'Way', 'Leads to'], rows)}
${lines.length > 0 && diagram}`;
}

function table(caption: string, headers: readonly string[], rows: readonly Markup[]): Markup {
  if (rows.length === 0) return new Markup('');
  const numbers = new Set([
    'Submissions',
    'Passed',
    '95 % interval',
    'Precision',
    'Recall',
    'F1',
    'Mean score (95 %)',
    'Score',
    'In ground truth',
    'Labelled',
    'Right',
    'Times',
  ]);
  const head = headers.map(
    (header) => markup`<th scope="col" class="${numbers.has(header) ? 'number' : 'text'}">${header}</th>`,
  );
  return markup`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
