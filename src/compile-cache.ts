import { readdirSync, rmSync, statSync } from 'node:fs';
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { VERSION } from './version.ts';

/** So many versions of the program, and of Node for each of them, keep their compiled code. */
const KEPT = 4;

/**
 * Lets Node keep the compiled code of what is loaded from now on, which takes a fifth off the next start. It lies in the
 * user's own cache folder, not where Node puts it by itself: in a temporary folder others could lay code for us. Where it
 * cannot be kept nothing happens, nor with `NODE_DISABLE_COMPILE_CACHE=1`. The first start of a version removes, when its
 * work is done, what the oldest ones kept.
 */
export function keepCompiledCode(env: NodeJS.ProcessEnv): void {
  const root = cacheFolder(env, homedir());
  if (root === undefined) return;
  const folder = join(root, VERSION);
  enableCompileCache(folder);
  const own = getCompileCacheDir();
  if (own === undefined || dirname(own) !== folder || !isEmpty(own)) return;
  process.on('exit', () => {
    removeOldest(folder, basename(own));
    removeOldest(root, VERSION);
  });
}

/** Absolute path of Assay's folder below the user's cache folder; undefined where there is no such folder. */
export function cacheFolder(env: NodeJS.ProcessEnv, home: string): string | undefined {
  const given = [env['XDG_CACHE_HOME'], env['LOCALAPPDATA']].find((path) => path && isAbsolute(path));
  if (given) return join(given, 'assay');
  return isAbsolute(home) ? join(home, '.cache', 'assay') : undefined;
}

/** Node writes what it has compiled when it ends, so the folder of a version that runs for the first time is empty. */
function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}

/** Removes folders of versions beside `own` but the newest ones. Others may do so at the same time, or not let us. */
function removeOldest(folder: string, own: string): void {
  try {
    const versions = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== own && /^v?\d+\.\d+\.\d+/.test(entry.name))
      .map(({ name }) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
      .toSorted((a, b) => b.at - a.at);
    for (const { path } of versions.slice(KEPT - 1)) rmSync(path, { recursive: true, force: true });
  } catch {
    // What is left is in nobody's way.
  }
}
