import { join } from 'node:path';
import type { World } from '../base/world.ts';
import { cleanLine } from '../base/clean.ts';
import { codeSpan } from '../report/markdown.ts';
import { counted } from '../report/words.ts';
import embedded from './embedded-files.json' with { type: 'json' };
import { list } from './options.ts';
import { resolvePath } from './resolve-path.ts';
import type { Run } from './run.ts';

/** `init`: writes the example workspace that this program carries. A file that is already there stays as it is. */
export const run: Run = async (options, world) => {
  const root = resolvePath(world.cwd, list(options, 'arguments')[0] ?? '.');
  const { written, kept } = await writeExample(root, world);
  const lines = [
    `${counted(written.length, 'file')} written to ${cleanLine(root)}${kept.length > 0 ? `, ${kept.length} kept as they were` : ''}.`,
    'Next: read assay.yaml, then run `assay validate`, `assay plan` and `assay apply` there.',
  ];
  return {
    problems: [],
    data: { version: 1, root, written, kept },
    exit: 0,
    text: (style) => [...written.map((file) => `  ${style.green('+')} ${file}`), ...lines].join('\n'),
    markdown: () => [...written.map((file) => `- ${codeSpan(file)}`), '', lines[0] ?? ''].join('\n'),
  };
};

/** Writes the example into a folder (absolute); paths are relative to it. */
async function writeExample(root: string, world: World): Promise<{ written: string[]; kept: string[] }> {
  const written: string[] = [];
  const kept: string[] = [];
  for (const [path, text] of Object.entries<string>(embedded)) {
    const isNew = await world.files.createExclusive(join(root, path), text);
    (isNew ? written : kept).push(path);
  }
  return { written, kept };
}
