import type { EvaluationDocument, PerSubmission } from '../evaluation/document.ts';
import { evaluationAsCsv } from '../report/csv.ts';
import { evaluationAsMarkdown, evaluationAsText } from '../report/evaluation.ts';
import { codeSpan } from '../report/markdown.ts';
import { reportAsHtml } from '../report/html.ts';
import { safeJson } from '../report/json.ts';
import { PLAIN, type Style } from '../report/style.ts';
import { cleanLine } from '../base/clean.ts';
import type { WorkflowTemplate } from '../workflow/template.ts';
import type { Problem } from '../base/problem.ts';
import { didYouMean } from '../registration/suggest.ts';
import { openWorkspace } from './connect.ts';
import { list, text } from './options.ts';
import { resolvePath } from './resolve-path.ts';
import { stopped } from './result.ts';
import { earlierProjects, newestDocument, newestSubmissions } from './stored-results.ts';
import type { Run } from './run.ts';

/** Of an environment whose platform is the embedded sandbox. */
const SIMULATED = 'The annotators are simulated: this environment is the sandbox, not Encord.';

interface Stored {
  readonly pair: string;
  readonly title: string;
  readonly document: EvaluationDocument;
  readonly submissions: readonly PerSubmission[];
  readonly template?: WorkflowTemplate;
}

/** `report`: the newest stored result of each pair, rendered again; nothing is computed and nothing is asked of the platform. */
export const run: Run = async (options, world) => {
  const { workspace, problems } = await openWorkspace(options, world, 'report');
  if (!workspace) return stopped(problems);
  const wanted = list(options, 'pair');
  const view = await workspace.store.view();
  const stored: Stored[] = [];
  const missing: Problem[] = [];
  const earlier: Problem[] = [];
  for (const [pair, declared] of workspace.model.projectPairs) {
    if (wanted.length > 0 && !wanted.includes(pair)) continue;
    const document = await newestDocument(view, declared);
    if (!document) {
      missing.push(notEvaluated(pair));
      continue;
    }
    const ofOthers = await earlierProjects(workspace, view, declared);
    if (ofOthers) earlier.push(ofOthers);
    const submissions: PerSubmission[] = [];
    for await (const one of newestSubmissions(view, declared)) submissions.push(one);
    const { spec } = declared;
    const template = workspace.model.workflowTemplates.get(spec.production.workflowTemplate)?.spec;
    stored.push({ pair, title: spec.production.title, document, submissions, ...(template ? { template } : {}) });
  }
  const known = [...workspace.model.projectPairs.keys()];
  const unknown = wanted.filter((pair) => !known.includes(pair)).map((pair) => unknownPair(pair, known));
  const made = `Environment ${workspace.environmentName}, state ${view.serial}.`;
  const simulated = workspace.environment.endpoint === 'sandbox' && stored.length > 0;
  const notes = [...(simulated ? [SIMULATED] : []), ...earlier.map(({ summary }) => summary)];
  const note = notes.length > 0 ? notes.join(' ') : undefined;
  const format = text(options, 'format') ?? text(options, 'output') ?? 'text';
  const data = {
    version: 1,
    pairs: stored.map(({ pair, document }) => ({ pair, document })),
    ...(simulated ? { simulated } : {}),
  };
  const print = (style: Style): string => {
    switch (format) {
      case 'csv':
        return evaluationAsCsv(stored);
      case 'html':
        return reportAsHtml(stored, { made, ...(note ? { note } : {}) });
      case 'json':
        return `${safeJson(data)}\n`;
      case 'markdown':
        return `${markdown(stored, note)}\n`;
      default:
        return `${plainText(stored, style, note)}\n`;
    }
  };
  const out = text(options, 'out');
  if (out) await world.files.write(resolvePath(world.cwd, out), print(PLAIN));
  const asked = text(options, 'format') !== undefined || format === 'csv' || format === 'html';
  const printed = out === undefined && asked && format !== 'text';
  return {
    problems: [...problems, ...unknown, ...missing, ...earlier],
    data,
    exit: unknown.length > 0 ? 1 : 0,
    text: (style) => (out ? `Written to ${cleanLine(out)}.` : plainText(stored, style, note)),
    markdown: () => markdown(stored, note),
    ...(printed ? { stdout: print(PLAIN) } : {}),
    ...(out ? { outputs: { report: out } } : {}),
  };
};

function plainText(stored: readonly Stored[], style: Style, note: string | undefined): string {
  const parts = stored.map(
    (one) => `${style.bold(cleanLine(one.title))}\n${evaluationAsText(one.document, style, one.submissions)}`,
  );
  return [...parts, ...(note ? [note] : [])].join('\n\n');
}

function markdown(stored: readonly Stored[], note: string | undefined): string {
  const parts = stored.map(
    (one) => `### ${codeSpan(one.title)}\n\n${evaluationAsMarkdown(one.document, one.submissions)}`,
  );
  return [...parts, ...(note ? [note] : [])].join('\n\n');
}

function notEvaluated(pair: string): Problem {
  return {
    code: 'report.not-evaluated',
    severity: 'note',
    summary: `The pair "${pair}" was never evaluated here.`,
    detail: 'Run `assay evaluate` first.',
  };
}

function unknownPair(pair: string, known: readonly string[]): Problem {
  return {
    code: 'workspace.pair-unknown',
    severity: 'error',
    summary: `There is no project pair "${pair}".`,
    detail: didYouMean(pair, known, 'Pairs') ?? 'There are no pairs.',
  };
}
