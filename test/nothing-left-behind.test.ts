import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setup } from './nothing-left-behind.ts';
import { memoryFolder, removeTemporaryFolders, temporaryFolder } from './temporary-folder.ts';

test('a run that leaves something in a temporary folder is failed with its name, and what it left is removed', () => {
  const before = [tmpdir(), memoryFolder()];
  const end = setup();
  const [disk, memory] = [tmpdir(), memoryFolder()];
  expect([disk, memory]).not.toEqual(before);
  writeFileSync(join(disk, 'report.html'), 'x');
  mkdirSync(join(memory, 'assay-state'));
  expect(end).toThrow(/left 2 entries [^]*report\.html[^]*assay-state/);
  expect([existsSync(disk), existsSync(memory)]).toEqual([false, false]);
  expect([tmpdir(), memoryFolder()]).toEqual(before);
});

test('a run whose folders were removed is not failed', () => {
  const end = setup();
  for (const within of [tmpdir(), memoryFolder()]) writeFileSync(join(temporaryFolder('kept', within), 'file'), 'x');
  removeTemporaryFolders();
  expect(end).not.toThrow();
});
