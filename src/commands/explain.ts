import type { Problem } from '../base/problem.ts';
import type { PerSubmission } from '../evaluation/document.ts';
import { explainAsMarkdown, explainAsText, type ExplainSettings } from '../report/explain.ts';
import { openWorkspace } from './connect.ts';
import { list } from './options.ts';
import { unknownPairs } from './pairs.ts';
import { stopped } from './result.ts';
import { earlierProjects, newestDocument, newestSubmissions } from './stored-results.ts';
import type { Run } from './run.ts';

/** `explain`: how the submissions of one task got their scores, from the stored results. */
export const run: Run = async (options, world) => {
  const { workspace, problems } = await openWorkspace(options, world, 'explain');
  if (!workspace) return stopped(problems);
  const wanted = list(options, 'arguments')[0] ?? '';
  const pairs = list(options, 'pair');
  const unknown = unknownPairs(workspace.model, pairs);
  if (unknown.length > 0) return stopped([...problems, ...unknown]);
  const view = await workspace.store.view();
  const found: { readonly one: PerSubmission; readonly settings: ExplainSettings }[] = [];
  const earlier: Problem[] = [];
  let stored = false;
  for (const pair of workspace.model.projectPairs.values()) {
    if (pairs.length > 0 && !pairs.includes(pair.name)) continue;
    const document = await newestDocument(view, pair);
    if (!document) continue;
    const before = found.length;
    for await (const one of newestSubmissions(view, pair)) {
      stored = true;
      if ([one.task, one.dataHash, one.dataTitle].includes(wanted)) found.push({ one, settings: document.settings });
    }
    const ofOthers = found.length > before ? await earlierProjects(workspace, view, pair) : undefined;
    if (ofOthers) earlier.push(ofOthers);
  }
  if (found.length === 0) {
    return stopped([
      ...problems,
      {
        code: 'explain.not-found',
        severity: 'error',
        summary: `no stored result has the task, data id or title "${wanted}"`,
        detail: stored
          ? 'Write it in full and as Encord does, in the same case. What was submitted since is known after `assay evaluate`.'
          : 'Nothing is stored yet: run `assay evaluate` first.',
      },
    ]);
  }
  return {
    problems: [...problems, ...earlier],
    data: { version: 1, submissions: found.map(({ one }) => one) },
    exit: 0,
    text: (style) => found.map(({ one, settings }) => explainAsText(one, style, settings)).join('\n\n'),
    markdown: () => found.map(({ one, settings }) => explainAsMarkdown(one, settings)).join('\n\n'),
  };
};
