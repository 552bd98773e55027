import { join } from 'node:path';
import type { Files } from '../../src/base/world.ts';
import { openDirectoryStore, type DirectoryStoreOptions } from '../../src/state/directory-store.ts';
import type { StateStore } from '../../src/state/store.ts';
import { diskFiles } from '../../src/world.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export function freshFolder(): string {
  return join(temporaryFolder('state'), 'state');
}

export function openStore(directory: string, more: Partial<DirectoryStoreOptions> = {}): StateStore {
  return openDirectoryStore({
    files: diskFiles,
    directory,
    now: () => Date.parse('2026-11-25T10:00:00Z'),
    random: Math.random,
    run: { id: 'run-1', command: 'apply' },
    ...more,
  });
}

/** The disk, dead from its nth changing call on: before the call did anything, or after it was done. */
export function dyingFiles(n: number, moment: 'before' | 'after'): { files: Files; calls: () => number } {
  let calls = 0;
  let dead = false;
  const die = (): never => {
    dead = true;
    throw new Error('the process is dead');
  };
  const changing =
    <A extends unknown[], R>(method: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (dead) return die();
      calls += 1;
      if (calls === n && moment === 'before') return die();
      const result = await method(...args);
      return calls === n ? die() : result;
    };
  const reading =
    <A extends unknown[], R>(method: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> =>
      dead ? die() : method(...args);
  return {
    calls: () => calls,
    files: {
      readText: reading((path) => diskFiles.readText(path)),
      readBytes: reading((path) => diskFiles.readBytes(path)),
      list: reading((path) => diskFiles.list(path)),
      stream: reading((path) => diskFiles.stream(path)),
      write: changing((path, data, options) => diskFiles.write(path, data, options)),
      createExclusive: changing((path, data) => diskFiles.createExclusive(path, data)),
      append: changing((path, data) => diskFiles.append(path, data)),
      remove: changing((path) => diskFiles.remove(path)),
    },
  };
}
