import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/commands/validate.ts';
import { PLAIN } from '../../src/report/style.ts';
import { copyWorkspace, openFolder } from './folder.ts';

test('this repository is a valid example of itself', async () => {
  using place = openFolder();
  copyWorkspace(place.folder);
  const result = await run({}, place.world);
  expect(result.problems).toEqual([]);
  expect(result.exit).toBe(0);
  expect(result.text(PLAIN)).toMatch(
    /^\d+ files \(1 Workspace, .*1 ProjectPair\), \d+ items to register: no problems\.$/,
  );
});

test('a mistake is an error with its place, and the exit code is 1', async () => {
  using place = openFolder();
  copyWorkspace(place.folder);
  const file = join(place.folder, 'projects/street.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('ontology: street', 'ontologie: street'));
  const result = await run({}, place.world);
  expect(result.exit).toBe(1);
  expect(result.problems.find((one) => one.code === 'manifest.unknown-key')?.at?.file).toBe('projects/street.yaml');
  expect(result.data).toMatchObject({ items: null, kinds: { Workspace: 1 } });
});

test('the workspace is found from a folder inside it, or named', async () => {
  using place = openFolder();
  copyWorkspace(place.folder);
  const below = { ...place.world, cwd: join(place.folder, 'manifests/datasets') };
  expect((await run({}, below)).exit).toBe(0);
  expect((await run({ directory: '../..' }, below)).exit).toBe(0);
});

test('outside a workspace it says what to do', async () => {
  using place = openFolder();
  const result = await run({}, place.world);
  expect(result.exit).toBe(1);
  expect(result.problems.map((one) => one.code)).toEqual(['workspace.not-found']);
});

test('with --sarif the problems are also a file, at their places in the repository', async () => {
  using place = openFolder();
  mkdirSync(join(place.folder, '.git'));
  const folder = join(place.folder, 'qa');
  copyWorkspace(folder);
  const file = join(folder, 'projects/street.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('ontology: street', 'ontologie: street'));
  const result = await run({ directory: 'qa', sarif: 'out/assay.sarif' }, place.world);
  expect(result.outputs).toEqual({ sarif: join(place.folder, 'out/assay.sarif') });
  const { runs } = JSON.parse(readFileSync(join(place.folder, 'out/assay.sarif'), 'utf8'));
  expect(runs[0].results).toHaveLength(result.problems.length);
  expect(JSON.stringify(runs[0].results)).toContain('"uri":"qa/projects/street.yaml"');
});
