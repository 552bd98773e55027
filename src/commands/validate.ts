import { compareProblems, hasErrors, type Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import { checkWorkspace } from '../manifest/load.ts';
import { KINDS } from '../manifest/schema/envelope.ts';
import { VERSION } from '../version.ts';
import { countProblems } from '../report/count-problems.ts';
import { counted } from '../report/words.ts';
import { findRoot } from './find-root.ts';
import { flag, text } from './options.ts';
import { resolvePath } from './resolve-path.ts';
import { stopped } from './result.ts';
import type { Run } from './run.ts';
import { below, placeholderProblems, repositoryRoot } from './workflow-files.ts';

/** `validate`: loads the whole workspace offline and says everything that is wrong with it. */
export const run: Run = async (options, world) => {
  const root = await findRoot(options, world);
  if (typeof root !== 'string') return stopped([root]);
  const { model, documents, files, problems: found } = await checkWorkspace(world.files, root);
  const top = await repositoryRoot(world.files, root);
  const place = { root, folder: below(top, root) };
  const mistakes = [...found, ...(await placeholderProblems(world.files, top, place.folder))].toSorted(compareProblems);
  const suggested = flag(options, 'suggest') ? await suggest(mistakes, place, world) : { problems: [], posted: 0 };
  const problems = [...suggested.problems, ...mistakes];
  const file = text(options, 'sarif');
  if (file) await writeSarif(resolvePath(world.cwd, file), mistakes, place.folder, world);
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
    data: {
      version: 1,
      files: files.length,
      kinds: counts,
      items: model ? items : null,
      ...(flag(options, 'suggest') ? { suggested: suggested.posted } : {}),
    },
    exit: hasErrors(problems) ? 1 : 0,
    ...(file ? { outputs: { sarif: resolvePath(world.cwd, file) } } : {}),
    text: (style) => (hasErrors(problems) ? style.red(sentence) : style.green(sentence)),
    markdown: () => sentence,
  };
};

/** Loaded only when it is asked for: `validate` is offline and must start fast. */
async function suggest(
  problems: readonly Problem[],
  place: { readonly root: string; readonly folder: string },
  world: World,
): Promise<{ readonly problems: readonly Problem[]; readonly posted: number }> {
  return (await import('./suggest-fixes.ts')).suggestFixes(problems, place, world);
}

async function writeSarif(path: string, problems: readonly Problem[], folder: string, world: World): Promise<void> {
  const [{ sarif }, { problemRows }, { safeJson }] = await Promise.all([
    import('../report/sarif.ts'),
    import('../manifest/problem-rows.ts'),
    import('../report/json.ts'),
  ]);
  const log = sarif(problems, { version: VERSION, rows: problemRows(), folder });
  await world.files.write(path, `${safeJson(log, 1)}\n`);
}

/** The kind that a document says it is, where it is one that Assay knows. */
function kindOf(value: unknown): string | undefined {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  return KINDS.find((one) => one === kind);
}
