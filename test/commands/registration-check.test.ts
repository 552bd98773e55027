import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/commands/registration-check.ts';
import { PLAIN } from '../../src/report/style.ts';
import { openFolder } from './folder.ts';

const GOOD = '{ "images": [{ "objectUrl": "https://bucket.s3.eu-west-1.amazonaws.com/a.jpg" }] }';

test('several files are checked, each problem names its file', async () => {
  using place = openFolder();
  writeFileSync(join(place.folder, 'good.json'), GOOD);
  writeFileSync(join(place.folder, 'bad.json'), '{ "images": [{ "objectUrl": }');
  const result = await run({ arguments: ['good.json', 'bad.json', 'none.json'] }, place.world);
  expect(result.exit).toBe(1);
  expect(new Set(result.problems.map((one) => one.at?.file))).toEqual(new Set(['bad.json', 'none.json']));
  expect(result.data).toMatchObject({
    files: [
      { file: 'good.json', items: 1, errors: 0 },
      { file: 'bad.json' },
      { file: 'none.json', items: null, errors: 1 },
    ],
  });
  expect(result.text(PLAIN)).toContain('3 files with 1 item, 2 of them with errors.');
});

test('a good file is fit to be registered', async () => {
  using place = openFolder();
  writeFileSync(join(place.folder, 'good.json'), GOOD);
  const result = await run({ arguments: ['good.json'] }, place.world);
  expect(result.problems).toEqual([]);
  expect(result.exit).toBe(0);
});

test('placeholders are errors unless the file is a template', async () => {
  using place = openFolder();
  writeFileSync(join(place.folder, 'a.json'), '{ "images": [{ "objectUrl": "<file path>" }] }');
  const plain = await run({ arguments: ['a.json'] }, place.world);
  const template = await run({ arguments: ['a.json'], template: true }, place.world);
  expect(plain.exit).toBe(1);
  expect(template.exit).toBe(0);
});

test('a folder in place of a file is a problem of that file, and the others are checked', async () => {
  using place = openFolder();
  writeFileSync(join(place.folder, 'good.json'), GOOD);
  const result = await run({ arguments: ['.', 'good.json'] }, place.world);
  expect(result.exit).toBe(1);
  expect(result.problems).toMatchObject([{ code: 'command.file-unreadable', at: { file: '.', line: 1 } }]);
  expect(result.data).toMatchObject({ files: [{ items: null }, { items: 1 }] });
});

test('a file that is not UTF-8 near its end has that problem and no other, however much of it was checked before', async () => {
  using place = openFolder();
  const mistakes = `{ "images": [${'{ "objectUrl": "1.jpg" },\n'.repeat(20_000)}`;
  writeFileSync(join(place.folder, 'a.json'), Buffer.concat([Buffer.from(mistakes), Buffer.from([0xff])]));
  const result = await run({ arguments: ['a.json'] }, place.world);
  expect(result.problems).toMatchObject([{ code: 'command.file-unreadable', at: { file: 'a.json', line: 1 } }]);
  expect(result.data).toMatchObject({ files: [{ items: null, digest: null, errors: 1 }] });
});
