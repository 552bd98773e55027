import type { GitHub } from './api.ts';
import { GitHubError } from './errors.ts';
import { readRefAt } from './git-data.ts';

/**
 * What stands at a commit in the given files (`assay.yaml`) and folders (`manifests/`): path and object id of each regular
 * file, as one text that can be compared. One request. Undefined for a commit that is not there, or too large to be read.
 */
export async function contentAt(github: GitHub, commit: string, roots: readonly string[]): Promise<string | undefined> {
  try {
    const { files } = await readRefAt(github, commit);
    return [...files]
      .filter(([path]) => isBelow(path, roots))
      .map(([path, oid]) => `${oid} ${path}\0`)
      .toSorted()
      .join('');
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 404 || error.status === 200)) return undefined;
    throw error;
  }
}

/** Whether a path is one of the given files or lies in one of the given folders, whose names end in `/`. */
export function isBelow(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => path === root || (root.endsWith('/') && path.startsWith(root)));
}
