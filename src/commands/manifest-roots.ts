import { relative } from 'node:path';
import type { World } from '../base/world.ts';

/** What a workspace consists of, relative to its folder; folders end in `/`. */
export const ROOTS = ['assay.yaml', 'manifests/', 'projects/', 'data/'] as const;

/** The same relative to the repository that a runner has checked out. `root` is the workspace (absolute). */
export function manifestRoots(root: string, { env, cwd }: Pick<World, 'env' | 'cwd'>): readonly string[] {
  const folder = relative(env['GITHUB_WORKSPACE'] ?? cwd, root).replaceAll('\\', '/');
  return rootsIn(folder);
}

/** The same in a folder of a repository ('' = its root). */
export function rootsIn(folder: string): readonly string[] {
  return ROOTS.map((root) => (folder === '' ? root : `${folder}/${root}`));
}
