import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../../src/base/world.ts';
import type { Options } from '../../src/commands/options.ts';
import type { Result } from '../../src/commands/result.ts';
import { RUNS } from '../../src/commands/verbs.ts';
import { diskFiles } from '../../src/world.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const REPOSITORY = join(import.meta.dirname, '../..');

export interface TestWorld {
  readonly folder: string;
  readonly world: World;
  /** Everything that was logged. */
  readonly log: string[];
  run(verb: string, options?: Options): Promise<Result>;
  [Symbol.dispose](): void;
}

/** A world in a temporary folder that holds a copy of the repository's example; the network is not there. */
export function exampleWorld(options: { readonly empty?: boolean } = {}): TestWorld {
  const folder = temporaryFolder('commands');
  if (options.empty !== true) {
    for (const name of ['assay.yaml', 'manifests', 'projects', 'data']) {
      cpSync(join(REPOSITORY, name), join(folder, name), { recursive: true });
    }
  }
  const log: string[] = [];
  let seed = 1;
  const world: World = {
    cwd: folder,
    pid: process.pid,
    host: 'test',
    isProcessAlive: () => false,
    env: {},
    fetch: async (input) => {
      throw new Error(`a test must not reach ${String(input)}`);
    },
    now: () => Date.now(),
    // A small linear congruential generator: the same ids in every run of the test.
    random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
    sleep: async () => undefined,
    files: diskFiles,
    run: async () => ({ exit: 1, stdout: '', stderr: 'no programs in tests' }),
    signal: new AbortController().signal,
    out: () => undefined,
    log: { info: (text) => void log.push(text), warn: (text) => void log.push(text), progress: () => undefined },
    mask: () => undefined,
  };
  return {
    folder,
    world,
    log,
    run: async (verb, more = {}) => (await RUNS[verb]!())({ output: 'text', ...more }, world),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
