import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const here = import.meta.dirname;
const read = (pattern: string, cwd: string): string =>
  globSync(pattern, { cwd })
    .map((file) => readFileSync(join(cwd, file), 'utf8'))
    .join('\n');

// An operation that no outside judge has seen is not known to work.
test('every operation of the client is run against the sandbox and compared with the SDK', () => {
  const source = read('*.ts', join(here, '..', '..', 'src', 'encord', 'api'));
  const names = [...source.matchAll(/^export (?:async )?function\*? (\w+)/gm)].map((match) => match[1] ?? '');
  expect(names.length).toBeGreaterThan(55);
  const contract = read('contract-*.test.ts', here);
  const sdk = read('sdk/same-work.ts', here);
  const called = (text: string, name: string): boolean => new RegExp(`[^\\w]${name}\\(`).test(text);
  expect(names.filter((name) => !called(contract, name))).toEqual([]);
  expect(names.filter((name) => !called(sdk, name))).toEqual([]);
});
