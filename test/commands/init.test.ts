import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PLAIN } from '../../src/report/style.ts';
import { run as init } from '../../src/commands/init.ts';
import { run as validate } from '../../src/commands/validate.ts';
import { openFolder } from './folder.ts';

test('what it writes is valid, and says where its schemas are', async () => {
  using place = openFolder();
  const result = await init({ arguments: ['street'] }, place.world);
  expect(result.exit).toBe(0);
  const folder = join(place.folder, 'street');
  expect(
    (await validate({ directory: 'street' }, place.world)).problems.filter(
      (one) => one.code !== 'github.action-placeholder',
    ),
  ).toEqual([]);
  for (const file of ['assay.yaml', 'projects/street.yaml', 'manifests/ontologies/street.yaml']) {
    const modeline = /^# yaml-language-server: \$schema=(.*)$/m.exec(readFileSync(join(folder, file), 'utf8'))![1]!;
    const schema = join(folder, file, '..', modeline);
    expect(JSON.parse(readFileSync(schema, 'utf8'))).toMatchObject({ $schema: expect.any(String) });
  }
});

test('a file that is there stays as it is, and a second run writes nothing', async () => {
  using place = openFolder();
  writeFileSync(join(place.folder, 'assay.yaml'), 'mine\n');
  const first = await init({}, place.world);
  expect(first.data).toMatchObject({ kept: ['assay.yaml'] });
  expect(readFileSync(join(place.folder, 'assay.yaml'), 'utf8')).toBe('mine\n');
  expect((await init({}, place.world)).data).toMatchObject({ written: [] });
});

describe('workflows', () => {
  const folder = (place: { folder: string }, name = '') => join(place.folder, name, '.github/workflows');
  const action = `octo/assay@${'12ab'.repeat(10)}`;

  test('they stand where GitHub looks for them, and say what must be replaced', async () => {
    using place = openFolder();
    mkdirSync(join(place.folder, '.git'));
    const result = await init({}, place.world);
    expect(readdirSync(folder(place))).toEqual([
      'assay-apply.yml',
      'assay-drift.yml',
      'assay-evaluate.yml',
      'assay-plan-comment.yml',
      'assay-plan.yml',
      'assay-route.yml',
      'assay-validate.yml',
    ]);
    expect(result.text(PLAIN)).toContain('replace acme/assay@0000');
    const { problems, exit } = await validate({}, place.world);
    expect(exit).toBe(0);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.related).toHaveLength(6);
    expect(problems[0]).toMatchObject({
      code: 'github.action-placeholder',
      severity: 'warning',
      at: { file: '.github/workflows/assay-apply.yml' },
    });
    const { line, column } = problems[0]!.at!;
    const text = readFileSync(join(place.folder, problems[0]!.at!.file), 'utf8');
    expect(text.split('\n')[line - 1]!.slice(column - 1)).toMatch(/^acme\/assay@/);
  });

  test('with the address of the Action nothing is left to replace', async () => {
    using place = openFolder();
    const result = await init({ action }, place.world);
    expect(result.text(PLAIN)).not.toContain('acme');
    for (const name of readdirSync(folder(place))) {
      const text = readFileSync(join(folder(place), name), 'utf8');
      expect(text).not.toContain('acme');
      expect(text).toContain(`uses: ${action}\n`);
    }
    expect((await validate({}, place.world)).problems).toEqual([]);
  });

  test('in a folder of a repository they stand at its top and name the folder', async () => {
    using place = openFolder();
    mkdirSync(join(place.folder, '.git'));
    await init({ arguments: ['qa/street'], action }, place.world);
    const text = readFileSync(join(folder(place), 'assay-plan.yml'), 'utf8');
    expect(text).toContain("paths: ['qa/street/assay.yaml', 'qa/street/manifests/**', ");
    expect(parse(text).jobs.plan.steps[1].with).toMatchObject({ command: 'plan', directory: 'qa/street' });
    expect(existsSync(folder(place, 'qa/street'))).toBe(false);
  });

  test('a workflow that is there stays as it is', async () => {
    using place = openFolder();
    mkdirSync(folder(place), { recursive: true });
    writeFileSync(join(folder(place), 'assay-plan.yml'), 'mine\n');
    expect((await init({}, place.world)).data).toMatchObject({ kept: ['.github/workflows/assay-plan.yml'] });
    expect(readFileSync(join(folder(place), 'assay-plan.yml'), 'utf8')).toBe('mine\n');
  });

  test('none are written where nobody wants them, or where the folder cannot be named', async () => {
    using place = openFolder();
    await init({ workflows: false }, place.world);
    expect(existsSync(folder(place))).toBe(false);
    mkdirSync(join(place.folder, '.git'));
    const odd = await init({ arguments: ["it's [x]"] }, place.world);
    expect(odd.problems).toMatchObject([{ code: 'init.folder-odd' }]);
    expect(existsSync(folder(place))).toBe(false);
  });

  test.each([
    'octo/assay',
    'octo/assay@v1',
    `octo/assay@${'0'.repeat(40)}`,
    `x\n/y@${'a'.repeat(40)}`,
    `octo/a b@${'a'.repeat(40)}`,
  ])('the address %j is refused, and nothing is written', async (given) => {
    using place = openFolder();
    const result = await init({ action: given }, place.world);
    expect(result).toMatchObject({ exit: 2, problems: [{ code: 'init.action-wrong' }] });
    expect(readdirSync(place.folder)).toEqual([]);
  });
});
