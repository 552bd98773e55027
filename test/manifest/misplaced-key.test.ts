import { expect, test } from 'vitest';
import type { Problem } from '../../src/base/problem.ts';
import { loadTexts } from '../../src/manifest/load.ts';
import { noSources } from './no-sources.ts';

/** What a manifest's unknown keys are told, with their places. */
async function told(text: string): Promise<(string | undefined)[]> {
  const { problems } = await loadTexts([{ file: 'a.yaml', text: `apiVersion: assay/v1\n${text}` }], noSources);
  const where = ({ at, detail }: Problem) => `${at?.line}:${at?.column} ${detail}`;
  return problems.filter(({ code }) => code === 'manifest.unknown-key').map(where);
}

const FOLDER = 'kind: Folder\nmetadata: { name: street }\nspec: { title: Street }\n';

test.each([
  ['moved', `${FOLDER}moved: { from: road }\n`, '5:1 `moved` belongs below `metadata`.'],
  [
    'adopt',
    `kind: Folder\nadopt: 7f3c2a10-5b0e-4c1d-9d3e-0123456789ab\nmetadata: { name: a }\nspec: { title: T }\n`,
    '3:1 `adopt` belongs below `metadata`.',
  ],
  ['description', `${FOLDER}description: D\n`, '5:1 `description` belongs below `spec`.'],
])('%s at the top level of a manifest is told where it belongs', async (_, text, expected) => {
  expect(await told(text)).toEqual([expected]);
});

test.each([
  [
    'beside',
    'kind: Folder\nmetadata:\n  name: a\n  parent: b\nspec: { title: T }\n',
    ['5:3 `parent` belongs below `spec`.'],
  ],
  [
    'a level up, as a wrong indentation brings it about',
    'kind: Folder\nmetadata:\n  name: a\n  spec:\n    title: T\n',
    ['5:3 `spec` belongs at the top level of the manifest.'],
  ],
  [
    'a level up, out of a list',
    'kind: WorkflowTemplate\nmetadata: { name: a }\nspec:\n  title: T\n  stages:\n    - { name: A, type: annotation, next: B, start: A }\n    - { name: B, type: done }\n',
    ['7:45 `start` belongs below `spec`.'],
  ],
  [
    'in the entries of a list',
    'kind: Ontology\nmetadata: { name: a }\nspec:\n  title: T\n  shape: polygon\n',
    ['6:3 `shape` belongs in an entry of `spec.objects`.'],
  ],
  [
    'in one of several groups',
    'kind: ProjectPair\nmetadata: { name: a }\nspec:\n  workflowTemplate: w\n',
    ['5:3 `workflowTemplate` belongs below `spec.benchmark` or below `spec.production`.'],
  ],
])('a key that is known %s is told where it belongs', async (_, text, expected) => {
  expect(await told(text)).toEqual(expected);
});

test('a key that stands already where it belongs, one that is near to a known one, and one known nowhere near are told as before', async () => {
  expect(await told(`${FOLDER}title: T\n`)).toEqual(['5:1 Known here: apiVersion, kind, metadata, spec.']);
  expect(await told(`${FOLDER}specs: {}\n`)).toEqual(['5:1 Did you mean "spec"?']);
  expect(await told(`${FOLDER}shape: polygon\n`)).toEqual(['5:1 Known here: apiVersion, kind, metadata, spec.']);
});

test('a name in hostile writing is no key of a schema', async () => {
  expect(await told(`${FOLDER}constructor: x\n`)).toEqual(['5:1 Known here: apiVersion, kind, metadata, spec.']);
});
