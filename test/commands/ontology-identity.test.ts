import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/commands/result.ts';
import { exampleWorld, type TestWorld } from './world.ts';

const ONTOLOGY = 'manifests/ontologies/street.yaml';

const edit = (at: TestWorld, file: string, change: (text: string) => string) => {
  const path = join(at.folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
};

/** Canonical addresses of everything that was scored, without those of options. */
const scored = (result: Result): string[] =>
  Object.keys(
    (result.data as { pairs: { document: { features: Record<string, unknown> } }[] }).pairs[0]?.document.features ?? {},
  ).sort();

describe('features are known by the ids of the manifest, whatever hashes the platform has', () => {
  test('after the ontology was renamed with `moved`', async () => {
    using at = exampleWorld({ empty: true });
    await at.run('demo', { arguments: [at.folder], seed: 1 });
    const before = scored(await at.run('evaluate'));
    expect(before).toContain('ontology.street/object.vehicle/attribute.plate');
    edit(at, ONTOLOGY, (text) => text.replace('  name: street\n', '  name: scenes\n  moved: { from: street }\n'));
    edit(at, 'projects/street.yaml', (text) => text.replace('ontology: street', 'ontology: scenes'));
    expect((await at.run('apply', { yes: true })).exit).toBe(0);
    const result = await at.run('evaluate');
    expect(result.problems).toEqual([]);
    expect(result.exit).toBe(0);
    expect(scored(result)).toEqual(before.map((one) => one.replace('ontology.street', 'ontology.scenes')));
  }, 60_000);

  test('after a feature got another id and kept its name', async () => {
    using at = exampleWorld({ empty: true });
    await at.run('demo', { arguments: [at.folder], seed: 1 });
    edit(at, ONTOLOGY, (text) => text.replace('id: crosswalk', 'id: zebra'));
    edit(at, 'projects/street.yaml', (text) =>
      text.replace('      vehicle: {', '      zebra: { weight: 3 }\n      vehicle: {'),
    );
    expect((await at.run('apply', { yes: true })).exit).toBe(0);
    const result = await at.run('evaluate');
    expect(result.problems).toEqual([]);
    expect(scored(result)).toContain('ontology.street/object.zebra');
  }, 60_000);
});
