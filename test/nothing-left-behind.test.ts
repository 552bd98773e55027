import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setup } from './nothing-left-behind.ts';
import { memoryFolder, removeTemporaryFolders, temporaryFolder } from './temporary-folder.ts';

test('a run that leaves something in its temporary folder is failed with its name, and what it left is removed', () => {
  const before = [tmpdir(), memoryFolder()];
  const end = setup();
  const own = tmpdir();
  expect([own, memoryFolder()]).toEqual([own, own]);
  expect(before).not.toContain(own);
  writeFileSync(join(own, 'report.html'), 'x');
  mkdirSync(join(own, 'state'));
  expect(end).toThrow(/left 2 entries [^]*report\.html[^]*state/);
  expect(existsSync(own)).toBe(false);
  expect([tmpdir(), memoryFolder()]).toEqual(before);
});

test('a run whose folders were removed is not failed', () => {
  const end = setup();
  for (const within of [tmpdir(), memoryFolder()]) writeFileSync(join(temporaryFolder('file', within), 'file'), 'x');
  removeTemporaryFolders();
  expect(end).not.toThrow();
});
