import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CarefulMissing } from '../../src/manifest/careful.ts';
import { checkWorkspace } from '../../src/manifest/load.ts';
import { diskFiles } from '../../src/world.ts';

const root = join(import.meta.dirname, '../..');
const golden = join(import.meta.dirname, 'golden/err');

test('a workspace without problems is checked without places and without the schemas that say what is wrong', async () => {
  const { documents, problems } = await checkWorkspace(diskFiles, root);
  expect(problems).toEqual([]);
  expect(documents.length).toBeGreaterThan(5);
  for (const document of documents) expect(() => document.at([]), document.file).toThrow(CarefulMissing);
});

test('a problem brings the parser, and with it every place', async () => {
  const [folder] = globSync('evaluation-stage*/', { cwd: golden }).toSorted();
  const { documents, problems } = await checkWorkspace(diskFiles, join(golden, folder!));
  expect(problems.length).toBeGreaterThan(0);
  for (const document of documents) expect(document.at([]).line).toBeGreaterThan(0);
});
