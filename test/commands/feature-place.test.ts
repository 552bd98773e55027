import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleWorld } from './world.ts';

test('a feature that cannot be changed as the manifest asks is named with its own line', async () => {
  using at = exampleWorld();
  expect((await at.run('apply', { yes: true })).exit).toBe(0);
  const path = join(at.folder, 'manifests/ontologies/street.yaml');
  const text = readFileSync(path, 'utf8').replace(/(name: Crosswalk\n\s+shape:) polygon/, '$1 polyline');
  writeFileSync(path, text);
  const line = text.split('\n').findIndex((one) => one.includes('id: crosswalk')) + 1;
  const result = await at.run('plan');
  expect(result.exit).toBe(1);
  expect(result.problems).toMatchObject([{ code: 'plan.feature-changed', at: { line } }]);
}, 30_000);
