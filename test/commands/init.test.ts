import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run as init } from '../../src/commands/init.ts';
import { run as validate } from '../../src/commands/validate.ts';
import { openFolder } from './folder.ts';

test('what it writes is valid, and says where its schemas are', async () => {
  using place = openFolder();
  const result = await init({ arguments: ['street'] }, place.world);
  expect(result.exit).toBe(0);
  const folder = join(place.folder, 'street');
  expect((await validate({ directory: 'street' }, place.world)).problems).toEqual([]);
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
