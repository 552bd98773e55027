import { join } from 'node:path';
import type { World } from '../base/world.ts';
import { openGitHubStateStore } from '../github/state-store.ts';
import type { Environment } from '../manifest/schema/workspace.ts';
import { openDirectoryStore } from '../state/directory-store.ts';
import { openGitStore } from '../state/git-store.ts';
import { onlyApplyBegins } from '../state/only-apply-begins.ts';
import type { Run, StateStore } from '../state/store.ts';
import { openGitHub } from './github-access.ts';
import { resolvePath } from './resolve-path.ts';

/**
 * The store of an environment: a branch or ref on GitHub where there is a token and a repository, the same branch or ref of
 * the local clone where there is none, else a folder.
 */
export async function openStore(place: StorePlace, run: Run, world: World): Promise<StateStore> {
  return onlyApplyBegins(await storeAt(place, run, world), run);
}

const NO_TOKEN =
  'this run has no GitHub token, so git was used; leave the input github-token of the Action at its default, or set GITHUB_TOKEN';

interface StorePlace {
  readonly root: string;
  readonly environmentName: string;
  readonly environment: Environment;
}

async function storeAt(place: StorePlace, run: Run, world: World): Promise<StateStore> {
  const { state } = place.environment;
  const ref = state?.ref ?? (state?.branch === undefined ? undefined : `refs/heads/${state.branch}`);
  const { now, random, sleep } = world;
  if (ref === undefined) {
    const directory = resolvePath(place.root, state?.directory ?? join('.assay', place.environmentName));
    const owner = { pid: world.pid, host: world.host, isAlive: world.isProcessAlive };
    return openDirectoryStore({ files: world.files, directory, now, random, sleep, run, owner });
  }
  const github = await openGitHub(world);
  if (github) return openGitHubStateStore({ github, ref, run, now, random, sleep });
  const inWorkflow = world.env['GITHUB_ACTIONS'] === 'true';
  return openGitStore({ world, folder: place.root, ref, run, ...(inWorkflow ? { hint: NO_TOKEN } : {}) });
}
