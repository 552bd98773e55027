import { join } from 'node:path';
import { expect, test } from 'vitest';
import { staleFiles } from '../scripts/stale-files.ts';

test('schemas, embedded files, tables of the docs and inputs of the Action are as `npm run build` writes them', () => {
  expect(staleFiles(join(import.meta.dirname, '..'))).toEqual([]);
});
