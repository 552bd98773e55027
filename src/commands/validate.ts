import { compareProblems, hasErrors } from '../base/problem.ts';
import { checkWorkspace } from '../manifest/load.ts';
import { KINDS } from '../manifest/schema/document.ts';
import { countProblems } from '../report/problems.ts';
import { counted } from '../report/words.ts';
import { findRoot } from './find-root.ts';
import { stopped } from './result.ts';
import type { Run } from './run.ts';
import { placeholderProblems } from './workflow-files.ts';

/** `validate`: loads the whole workspace offline and says everything that is wrong with it. */
export const run: Run = async (options, world) => {
  const root = await findRoot(options, world);
  if (typeof root !== 'string') return stopped([root]);
  const { model, documents, files, problems: found } = await checkWorkspace(world.files, root);
  const problems = [...found, ...(await placeholderProblems(world.files, root))].toSorted(compareProblems);
  const counts: Record<string, number> = {};
  for (const { value } of documents) {
    const kind = kindOf(value);
    if (kind) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const items = [...(model?.contents.values() ?? [])].reduce((sum, content) => sum + content.items.length, 0);
  const kinds = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  const verdict = problems.length === 0 ? 'no problems' : countProblems(problems);
  const registered = model ? `, ${counted(items, 'item')} to register` : '';
  const sentence = `${counted(files.length, 'file')} (${kinds.join(', ') || 'no manifests'})${registered}: ${verdict}.`;
  return {
    problems,
    data: { version: 1, files: files.length, kinds: counts, items: model ? items : null },
    exit: hasErrors(problems) ? 1 : 0,
    text: (style) => (hasErrors(problems) ? style.red(sentence) : style.green(sentence)),
    markdown: () => sentence,
  };
};

/** The kind that a document says it is, where it is one that Assay knows. */
function kindOf(value: unknown): string | undefined {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  return KINDS.find((one) => one === kind);
}
