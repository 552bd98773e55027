import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run as explain } from '../../src/commands/explain.ts';
import { run } from '../../src/commands/report.ts';
import { PLAIN } from '../../src/report/style.ts';
import { openDirectoryStore } from '../../src/state/directory-store.ts';
import { stateJson } from '../../src/state/parse-file.ts';
import { resourcePath } from '../../src/state/resource-path.ts';
import { pairIndexFile, type PairIndex } from '../../src/submissions/pair-index.ts';
import { fixtures } from '../report/fixtures.ts';
import { copyWorkspace, openFolder } from './folder.ts';

async function evaluated() {
  const place = openFolder();
  copyWorkspace(place.folder);
  const { document, submission } = fixtures((text) => text);
  const { files, now, random } = place.world;
  const directory = join(place.folder, '.assay/sandbox');
  const store = openDirectoryStore({ files, directory, now, random, run: { id: 'r1', command: 'evaluate' } });
  await store.write('evaluate', () => ({
    files: new Map([
      ['evaluations/2026-03/r1.street.json', `${JSON.stringify(document)}\n`],
      ['evaluations/2026-03/r1.street.submissions.ndjson', `${JSON.stringify(submission)}\n`],
    ]),
  }));
  return { ...place, document, submission, store };
}

test('stored results are shown again, with the lowest scores', async () => {
  using at = await evaluated();
  const result = await run({ output: 'text' }, at.world);
  expect([result.problems, result.exit, result.stdout]).toEqual([[], 0, undefined]);
  expect(result.text(PLAIN)).toContain('person-1a2b');
  expect(result.text(PLAIN)).toContain('0.50  one.jpg by person-3c4d');
  expect(result.markdown()).toContain('| `person-1a2b` |');
  expect(result.data).toEqual({ version: 1, pairs: [{ pair: 'street', document: at.document }], simulated: true });
});

test.each([
  ['csv', /^pair,subject,name,/],
  ['html', /^<!doctype html>[^]*person-1a2b[^]*flowchart LR/],
  ['markdown', /^### `/],
  ['json', /^\{"version":1,"pairs":\[/],
])('as %s it is printed, or written to a file', async (format, start) => {
  using at = await evaluated();
  expect((await run({ format }, at.world)).stdout).toMatch(start);
  const written = await run({ format, out: 'deep/report' }, at.world);
  expect(written.stdout).toBeUndefined();
  expect(written.outputs).toEqual({ report: 'deep/report' });
  expect(readFileSync(join(at.folder, 'deep/report'), 'utf8')).toMatch(start);
});

test('numbers of the sandbox are called simulated wherever they are shown to people, and others are not', async () => {
  using at = await evaluated();
  const says = /annotators are simulated/;
  for (const format of ['text', 'markdown', 'html']) {
    await run({ format, out: 'report' }, at.world);
    expect(readFileSync(join(at.folder, 'report'), 'utf8'), format).toMatch(says);
  }
  const workspace = readFileSync(join(at.folder, 'assay.yaml'), 'utf8');
  const elsewhere = workspace.replace('endpoint: sandbox', 'endpoint: https://api.encord.com');
  writeFileSync(join(at.folder, 'assay.yaml'), elsewhere);
  const result = await run({ output: 'text' }, at.world);
  expect(result.text(PLAIN)).toContain('person-1a2b');
  expect(`${result.text(PLAIN)}${result.markdown()}${JSON.stringify(result.data)}`).not.toMatch(/simulated/);
});

test.each(['csv', 'html'])('--output %s prints what --format %s does', async (output) => {
  using at = await evaluated();
  const { stdout } = await run({ output }, at.world);
  expect(stdout).toBe((await run({ format: output }, at.world)).stdout);
  expect(stdout).not.toBe('');
});

test('a pair that was never evaluated is a note, an unknown one an error', async () => {
  using place = openFolder();
  copyWorkspace(place.folder);
  const never = await run({}, place.world);
  expect([never.exit, never.problems.map((one) => one.code)]).toEqual([0, ['report.not-evaluated']]);
  const unknown = await run({ pair: ['nowhere'] }, place.world);
  expect([unknown.exit, unknown.problems.map((one) => one.code)]).toEqual([1, ['workspace.pair-unknown']]);
});

test('results of projects that the pair has no more are shown as such, wherever people read them', async () => {
  using at = await evaluated();
  const uuids = { 'project.street/benchmark': 'b', 'project.street/production': 'p', 'dataset.street-benchmark': 'd' };
  const bind = (more: Partial<typeof uuids> = {}): Promise<unknown> =>
    at.store.write('bound', () => ({
      files: new Map(
        Object.entries({ ...uuids, ...more }).map(([address, uuid]) => [
          resourcePath(address),
          stateJson({ version: 1, address, kind: 'any', uuid, observed: {} }),
        ]),
      ),
    }));
  const window = {
    snapshot: 's',
    ontology: 'o',
    scorer: 'x',
    submissions: 1,
    document: 'd',
    result: 'evaluations/2026-03/r1.street.json',
  };
  const projects = { benchmark: 'b', production: 'p', dataset: 'd' };
  const index: PairIndex = {
    version: 1,
    window: { ...window, perSubmission: 'p', projects },
    canaries: {},
    archiving: [],
  };
  await at.store.write('evaluated', () => ({ files: new Map([pairIndexFile('street', index)]) }));
  const codes = async () => {
    const [shown, explained] = [await run({}, at.world), await explain({ arguments: ['one.jpg'] }, at.world)];
    expect([shown.exit, explained.exit]).toEqual([0, 0]);
    return [shown, explained].map(({ problems }) => problems.map(({ code, severity }) => `${severity} ${code}`));
  };
  const says = ['note report.earlier-projects'];
  expect(await codes(), 'forgotten').toEqual([says, says]);
  await bind();
  expect(await codes()).toEqual([[], []]);
  await bind({ 'project.street/benchmark': 'other' });
  expect(await codes(), 'made again').toEqual([says, says]);
  for (const format of ['text', 'markdown', 'html']) {
    await run({ format, out: 'report' }, at.world);
    expect(readFileSync(join(at.folder, 'report'), 'utf8'), format).toMatch(/of other projects or of another/);
  }
});

test('a pair that got another name is shown with what was evaluated under the former one', async () => {
  using at = await evaluated();
  const path = join(at.folder, 'projects/street.yaml');
  const renamed = readFileSync(path, 'utf8').replace('  name: street\n', '  name: roads\n  moved: { from: street }\n');
  writeFileSync(path, renamed);
  const window = { snapshot: 's', ontology: 'o', scorer: 'x', submissions: 1, document: 'd', perSubmission: 'p' };
  const result = 'evaluations/2026-03/r1.street.json';
  const index: PairIndex = { version: 1, window: { ...window, result }, canaries: {}, archiving: [] };
  await at.store.write('evaluated', () => ({ files: new Map([pairIndexFile('street', index)]) }));
  const shown = await run({}, at.world);
  expect(shown.problems).toEqual([]);
  expect(shown.data).toMatchObject({ pairs: [{ pair: 'roads', document: at.document }] });
});
