import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CarefulMissing, createCareful, whenNeeded } from '../../src/manifest/careful.ts';
import { declare } from '../../src/manifest/declare.ts';
import { checkWorkspace } from '../../src/manifest/load.ts';
import { quickDocuments } from '../../src/manifest/quick.ts';
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

test('a text block needs the parser, but not the schemas', async () => {
  const careful = createCareful();
  const file = 'manifests/street.yaml';
  const text =
    'apiVersion: assay/v1\nkind: Folder\nmetadata: { name: a }\nspec:\n  title: A\n  description: |\n    Two\n    lines\n';
  expect(quickDocuments(file, text, careful)).toBeUndefined();
  const { documents } = (await careful.loadParser()).parseText(file, text);
  expect(declare(documents[0]!, careful).declared?.spec).toMatchObject({ description: 'Two\nlines\n' });
  expect(careful.judge).toThrow(CarefulMissing);
});

test('a mistake brings both, one after the other', async () => {
  const careful = createCareful();
  const [document] = quickDocuments('a.yaml', 'apiVersion: assay/v1\nkind: Folder\nmetadata: { name: a }\n', careful)!;
  const { problems } = await whenNeeded(careful, () => declare(document!, careful));
  expect(problems).toMatchObject([{ code: 'manifest.missing-key', at: { line: 1, column: 1 } }]);
  expect(careful.judge()).toBeDefined();
});
