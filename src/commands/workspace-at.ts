import { z } from 'zod';
import type { GitHub } from '../github/api.ts';
import { downloadTree } from '../github/download-tree.ts';
import { loadTexts } from '../manifest/load.ts';
import { Workspace } from '../manifest/schema/workspace.ts';

const Declaration = z.looseObject({ kind: z.literal('Workspace'), spec: Workspace });
async function* nowhere(): AsyncIterable<string> {}

/** What the workspace file at a commit declares, as far as it alone tells; `missing` when it is not there, `unreadable` else. */
export async function workspaceAt(
  github: GitHub,
  commit: string,
  path: string,
): Promise<Workspace | 'missing' | 'unreadable'> {
  const bytes = (await downloadTree(github, commit, [path])).get(path);
  if (!bytes) return 'missing';
  const text = new TextDecoder().decode(bytes);
  const { documents } = await loadTexts([{ file: 'assay.yaml', text }], () => nowhere());
  const [declared] = documents.flatMap(({ value }) => Declaration.safeParse(value).data ?? []);
  return declared?.spec ?? 'unreadable';
}
