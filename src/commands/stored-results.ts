import type { Problem } from '../base/problem.ts';
import { EvaluationDocument, PerSubmission } from '../evaluation/document.ts';
import { parseStateFile, readStateFile } from '../state/parse-file.ts';
import type { StateView } from '../state/store.ts';
import { isOfOthers, knownPairIndex, projectsOf, type NamedPair } from '../submissions/pair-index.ts';
import type { Workspace } from './connect.ts';
import { boundPairs } from './pairs.ts';

/** Path of the newest stored result of a pair; where nothing is remembered of it, by name: months and run names sort by time. */
export async function newestResultPath(view: StateView, pair: NamedPair): Promise<string | undefined> {
  const { window } = await knownPairIndex(view, pair);
  if (window) return window.result;
  const paths = await view.list('evaluations/');
  return paths
    .filter((path) => path.endsWith(`.${pair.name}.json`))
    .toSorted()
    .at(-1);
}

/** The newest stored result of a pair; undefined when it was never evaluated. */
export async function newestDocument(view: StateView, pair: NamedPair): Promise<EvaluationDocument | undefined> {
  const path = await newestResultPath(view, pair);
  return path === undefined ? undefined : readStateFile(view, path, EvaluationDocument);
}

/** One result a submission of the newest evaluation of a pair. */
export async function* newestSubmissions(view: StateView, pair: NamedPair): AsyncGenerator<PerSubmission> {
  const path = await newestResultPath(view, pair);
  if (path === undefined) return;
  const lines = path.replace(/\.json$/, '.submissions.ndjson');
  for (const [index, line] of ((await view.read(lines)) ?? '').split('\n').entries()) {
    if (line !== '') yield parseStateFile(`${lines}:${index + 1}`, line, PerSubmission);
  }
}

/** A note where what is stored of a pair was read from projects that it has no more, and nothing newer is stored. */
export async function earlierProjects(
  workspace: Workspace,
  view: StateView,
  pair: NamedPair,
): Promise<Problem | undefined> {
  const index = await knownPairIndex(view, pair);
  const [bound] = (await boundPairs(workspace, { pair: [pair.name] }, view)).pairs;
  if (index.window?.projects === undefined || (bound && !isOfOthers(index, projectsOf(bound)))) return undefined;
  return {
    code: 'report.earlier-projects',
    severity: 'note',
    summary: `The results of the pair "${pair.name}" are of other projects or of another benchmark dataset than it has now.`,
    detail: 'They stay for the audit. `assay evaluate` begins a new window with what is submitted now.',
  };
}
