import type { Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import { findWorkspace } from '../manifest/read.ts';
import { text, type Options } from './options.ts';
import { resolvePath } from './resolve-path.ts';

/** Absolute path of the workspace folder: `--directory`, else the nearest one upwards with an assay.yaml. */
export async function findRoot(options: Options, world: World): Promise<string | Problem> {
  const given = text(options, 'directory');
  if (given) return resolvePath(world.cwd, given);
  return (
    (await findWorkspace(world.files, world.cwd)) ?? {
      code: 'workspace.not-found',
      severity: 'error',
      summary: 'There is no assay.yaml here or in a folder above.',
      detail: 'Go to the folder of the workspace, name it with --directory, or make one with `assay init`.',
    }
  );
}
