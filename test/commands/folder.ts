import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../../src/base/world.ts';
import { createShell } from '../../src/world.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A temporary folder with the world of a command in it; offline unless `more` says otherwise. */
export function openFolder(more: Partial<World> = {}): {
  readonly folder: string;
  readonly world: World;
  readonly printed: string[];
  [Symbol.dispose](): void;
} {
  const folder = temporaryFolder('command');
  const printed: string[] = [];
  const { world } = createShell({ cwd: folder, inCi: true });
  return {
    folder,
    printed,
    world: {
      ...world,
      env: {},
      fetch: () => Promise.reject(new Error('this command must stay offline')),
      out: (text) => void printed.push(text),
      ...more,
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** This repository's own workspace, copied. */
export function copyWorkspace(folder: string): void {
  const root = join(import.meta.dirname, '../..');
  for (const name of ['assay.yaml', 'manifests', 'projects', 'data']) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
}
