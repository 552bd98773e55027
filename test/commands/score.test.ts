import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Options } from '../../src/commands/options.ts';
import { run } from '../../src/commands/score.ts';
import { EvaluationDocument, PerSubmission } from '../../src/evaluation/document.ts';
import { PLAIN } from '../../src/report/style.ts';
import { box, EDITOR, rowOf } from '../labels/ontology.ts';
import { evaluate, openSubmitted } from '../submissions/evaluating.ts';
import { openFolder } from './folder.ts';

const FILES: Options = { ontology: 'ontology.json', 'ground-truth': 'truth.json', submissions: 'submissions.ndjson' };
const ANN = 'ann.one@example.org';
const BEN = 'ben.two@example.org';

function writeRows(folder: string): void {
  const units = Array.from({ length: 6 }, (_, index) => `data-${index}`);
  const truth = units.map((dataHash) => rowOf({ dataHash, objects: [box('t', 'car', 10, 10, 20, 20)] }));
  const submitted = units.flatMap((dataHash) => [
    rowOf({ dataHash, branch: `consensus/${ANN}`, objects: [box('a', 'car', 10, 10, 20, 20)] }),
    rowOf({ dataHash, branch: `consensus/${BEN}`, objects: [box('b', 'truck', 10, 10, 20, 20)] }),
  ]);
  writeFileSync(join(folder, 'ontology.json'), JSON.stringify(EDITOR));
  writeFileSync(join(folder, 'truth.json'), JSON.stringify(truth));
  writeFileSync(join(folder, 'submissions.ndjson'), submitted.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

test('exported label rows are scored without a platform, and no address is shown', async () => {
  using place = openFolder();
  writeRows(place.folder);
  const result = await run({ ...FILES, output: 'json', 'per-submission': 'each.ndjson' }, place.world);
  expect(result.problems).toEqual([]);
  expect(result.exit).toBe(0);
  const document = EvaluationDocument.parse(JSON.parse(result.stdout!));
  expect(document.totals).toMatchObject({ tasks: 12, groundTruth: 12, matchedSameLabel: 6, mismatchingLabel: 6 });
  expect(document.annotators.map((one) => [one.annotator, one.correct, one.total])).toEqual([
    ['consensus/annotator-1', 6, 6],
    ['consensus/annotator-2', 0, 6],
  ]);
  const each = readFileSync(join(place.folder, 'each.ndjson'), 'utf8').trim().split('\n');
  expect(each.map((line) => PerSubmission.parse(JSON.parse(line)).score)).toHaveLength(12);
  expect(`${result.stdout}${each.join('')}${result.text(PLAIN)}${result.markdown()}`).not.toMatch(/@example/);
});

test('compressed files give the same bytes, and so does another order of rows', async () => {
  using place = openFolder();
  writeRows(place.folder);
  const plain = await run({ ...FILES, output: 'json' }, place.world);
  const rows = readFileSync(join(place.folder, 'submissions.ndjson'), 'utf8').trim().split('\n');
  writeFileSync(join(place.folder, 'submissions.ndjson.gz'), gzipSync(`${rows.toReversed().join('\n')}\n`));
  const packed = await run({ ...FILES, submissions: 'submissions.ndjson.gz', output: 'json' }, place.world);
  expect(packed.stdout).toBe(plain.stdout);
});

test('a threshold and an evaluation file change what counts', async () => {
  using place = openFolder();
  writeRows(place.folder);
  writeFileSync(
    join(place.folder, 'evaluation.yaml'),
    'evaluation:\n  defaults: { matchLabels: ignore }\n  pass: { score: 0.1 }\n',
  );
  const result = await run({ ...FILES, evaluation: 'evaluation.yaml', threshold: 0.9 }, place.world);
  expect(result.data).toMatchObject({ settings: { threshold: 0.9, matchLabels: 'ignore', pass: { score: 0.1 } } });
});

test.each([
  ['a file that is not there', { submissions: 'none.ndjson' }, 'command.file-missing'],
  ['an ontology that is none', { ontology: 'truth.json' }, 'submissions.ontology-unreadable'],
  ['a damaged gzip file', { submissions: 'broken.gz' }, 'score.file-unreadable'],
  ['a folder in place of label rows', { submissions: '.' }, 'command.file-unreadable'],
  ['a folder in place of an ontology', { ontology: '.' }, 'command.file-unreadable'],
  ['a list that was cut off between two rows', { 'ground-truth': 'short.json' }, 'labels.json-unreadable'],
  ['a file without label rows', { submissions: 'empty.ndjson' }, 'score.file-empty'],
  ['an empty evaluation file', { evaluation: 'empty.ndjson' }, 'score.evaluation-wrong'],
  ['an evaluation file of two documents', { evaluation: 'two.yaml' }, 'score.evaluation-wrong'],
  ['an evaluation file with an unknown key', { evaluation: 'wrong.yaml' }, 'manifest.unknown-key'],
])('%s is a problem and not a failure', async (_, wrong, code) => {
  using place = openFolder();
  writeRows(place.folder);
  writeFileSync(join(place.folder, 'broken.gz'), gzipSync('{"a":1}').subarray(0, 15));
  writeFileSync(join(place.folder, 'empty.ndjson'), '');
  writeFileSync(join(place.folder, 'short.json'), readFileSync(join(place.folder, 'truth.json'), 'utf8').slice(0, -1));
  writeFileSync(join(place.folder, 'two.yaml'), 'pass: { score: 0.5 }\n---\npass: { score: 0.6 }\n');
  writeFileSync(join(place.folder, 'wrong.yaml'), 'defaults: { treshold: 0.5 }\n');
  const result = await run({ ...FILES, ...wrong }, place.world);
  expect(result.problems.map((one) => one.code)).toContain(code);
  expect(result.exit).toBe(1);
});

test('on a snapshot it gives the bytes that evaluate stored', async () => {
  await using platform = await openSubmitted();
  await evaluate(platform);
  const view = await platform.store.view();
  const paths = await view.list('');
  const path = (pattern: RegExp): string => paths.find((one) => pattern.test(one))!;
  const stored = await view.read(path(/^evaluations\/.*(?<!submissions)\.json$/));
  using place = openFolder();
  const save = async (name: string, from: string): Promise<void> => {
    writeFileSync(join(place.folder, name), (await view.readBytes(from))!);
  };
  await save('snapshot.ndjson.gz', path(/^snapshots\/.*\.ndjson\.gz$/));
  await save('ontology.json', path(/^snapshots\/.*\.ontology\.json$/));
  const options = {
    ontology: 'ontology.json',
    'ground-truth': 'snapshot.ndjson.gz',
    submissions: 'snapshot.ndjson.gz',
  };
  const result = await run({ ...options, output: 'json' }, place.world);
  expect(result.problems).toEqual([]);
  expect(result.stdout).toBe(stored);
});

test('labels of another ontology make no annotator right', async () => {
  using place = openFolder();
  writeRows(place.folder);
  const other = JSON.stringify(EDITOR).replaceAll(/"featureNodeHash":"(\w+)"/g, '"featureNodeHash":"other-$1"');
  writeFileSync(join(place.folder, 'ontology.json'), other);
  const result = await run({ ...FILES, output: 'json' }, place.world);
  expect(result.exit).toBe(1);
  expect(result.problems.map((one) => one.code)).toContain('labels.feature-unknown');
  const { annotators } = EvaluationDocument.parse(JSON.parse(result.stdout!));
  expect(annotators.map(({ correct, total, verdict }) => [correct, total, verdict])).toEqual([
    [0, 0, undefined],
    [0, 0, undefined],
  ]);
});

test('half of a character in a text is scored like any other text', async () => {
  using place = openFolder();
  writeRows(place.folder);
  const file = join(place.folder, 'submissions.ndjson');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"data_title":"', '"data_title":"\\ud83d'));
  const result = await run({ ...FILES, output: 'json' }, place.world);
  expect(result.exit).toBe(0);
  expect(result.text(PLAIN).isWellFormed()).toBe(true);
});

test('ground truth of other data is a problem, as nothing can be scored', async () => {
  using place = openFolder();
  writeRows(place.folder);
  const file = join(place.folder, 'truth.json');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('data-', 'other-'));
  const result = await run({ ...FILES, output: 'json' }, place.world);
  expect(result.exit).toBe(1);
  expect(result.problems.map((one) => one.code)).toContain('score.nothing-scored');
  expect(EvaluationDocument.parse(JSON.parse(result.stdout!)).totals).toMatchObject({ tasks: 0, f1: null });
});

test('the same rows as ground truth and as submissions are scored, with a warning', async () => {
  using place = openFolder();
  writeRows(place.folder);
  const result = await run({ ...FILES, submissions: 'truth.json' }, place.world);
  expect(result.problems).toMatchObject([{ code: 'score.same-rows', severity: 'warning' }]);
  expect(result.exit).toBe(0);
  expect(result.data).toMatchObject({ totals: { f1: 1 } });
});
