import { EvaluationDocument, PerSubmission } from '../evaluation/document.ts';
import { StateError } from '../state/errors.ts';
import type { StateView } from '../state/store.ts';

/** Path of the newest stored result of a pair: months and run names sort by time. */
export async function newestResultPath(view: StateView, pair: string): Promise<string | undefined> {
  const paths = await view.list('evaluations/');
  return paths
    .filter((path) => path.endsWith(`.${pair}.json`))
    .toSorted()
    .at(-1);
}

/** The newest stored result of a pair; undefined when it was never evaluated. */
export async function newestDocument(view: StateView, pair: string): Promise<EvaluationDocument | undefined> {
  const path = await newestResultPath(view, pair);
  const text = path === undefined ? undefined : await view.read(path);
  if (text === undefined) return undefined;
  const parsed = EvaluationDocument.safeParse(JSON.parse(text));
  if (!parsed.success) throw new StateError(`${path ?? ''} is not a result that this version of Assay can read`);
  return parsed.data;
}

/** One result a submission of the newest evaluation of a pair. */
export async function* newestSubmissions(view: StateView, pair: string): AsyncGenerator<PerSubmission> {
  const path = await newestResultPath(view, pair);
  const text = path === undefined ? undefined : await view.read(path.replace(/\.json$/, '.submissions.ndjson'));
  for (const line of (text ?? '').split('\n')) {
    if (line === '') continue;
    const parsed = PerSubmission.safeParse(JSON.parse(line));
    if (!parsed.success)
      throw new StateError(`${path ?? ''}: a stored submission cannot be read by this version of Assay`);
    yield parsed.data;
  }
}
