import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { quickSchemas } from '../../src/manifest/json-schemas.ts';
import { parseText } from '../../src/manifest/parse.ts';
import { quickShape } from '../../src/manifest/quick-shape.ts';
import { schemaOf } from '../../src/manifest/schema/document.ts';
import { KINDS, type Kind } from '../../src/manifest/schema/envelope.ts';
import { mistake, withMistake } from './mistakes.ts';

const root = join(import.meta.dirname, '../..');
const files = globSync(['assay.yaml', '{manifests,projects,test/manifest/golden}/**/*.{yaml,yml}'], { cwd: root });
const documents = files.toSorted().flatMap((file) =>
  parseText(file, readFileSync(join(root, file), 'utf8')).documents.flatMap(({ value, index }) => {
    const kind = (value as { kind?: unknown }).kind;
    return KINDS.includes(kind as Kind) ? [{ name: `${file} #${index}`, kind: kind as Kind, value }] : [];
  }),
);

/** What zod reads, as text, so that the order of keys counts too; nothing where it refuses. */
function byZod(kind: Kind, value: unknown): string | undefined {
  const parsed = schemaOf(kind).safeParse(value);
  return parsed.success ? JSON.stringify(parsed.data) : undefined;
}

function quickly(kind: Kind, value: unknown): string | undefined {
  const shaped = quickShape(kind, value);
  return shaped === undefined ? undefined : JSON.stringify(shaped);
}

describe('the quick reading of a manifest', () => {
  test.each(documents)('is what zod makes of $name, or nothing where zod refuses it', ({ kind, value }) => {
    const before = JSON.stringify(value);
    expect(quickly(kind, value)).toBe(byZod(kind, value));
    expect(JSON.stringify(value)).toBe(before);
  });

  test('is what zod makes of manifests with one or two mistakes anywhere', () => {
    const good = documents.filter(({ kind, value }) => byZod(kind, value) !== undefined);
    const verdicts = { read: 0, left: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...good),
        fc.array(fc.tuple(fc.nat(), mistake), { minLength: 1, maxLength: 2 }),
        ({ kind, value }, changes) => {
          const changed = changes.reduce((one, [at, change]) => withMistake(one, at, change), value);
          const quick = quickly(kind, changed);
          expect(quick).toBe(byZod(kind, changed));
          verdicts[quick === undefined ? 'left' : 'read'] += 1;
        },
      ),
      { numRuns: 4000 },
    );
    expect(verdicts.read).toBeGreaterThan(100);
    expect(verdicts.left).toBeGreaterThan(1000);
  });

  test('never takes an address that zod refuses or writes differently', () => {
    const workspace = (endpoint: string) => ({
      apiVersion: 'assay/v1',
      kind: 'Workspace',
      metadata: { name: 'w' },
      spec: { environments: { live: { endpoint } }, defaultEnvironment: 'live' },
    });
    const sign = fc.constantFrom(...'hHtTpPsS:/.@?#%[]1a \t\né\\', 'https://', 'HTTPS:', 'sandbox', 'api.encord.com');
    let read = 0;
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 8 }), fc.constantFrom('', 'https://', 'http://a'), (signs, start) => {
        const manifest = workspace(start + signs.join(''));
        const quick = quickly('Workspace', manifest);
        if (quick !== undefined) expect(quick).toBe(byZod('Workspace', manifest));
        read += quick === undefined ? 0 : 1;
      }),
      { numRuns: 4000 },
    );
    expect(read).toBeGreaterThan(200);
    expect(quickly('Workspace', workspace('https://api.us.encord.com'))).toBeDefined();
  });

  test('shares nothing between manifests that take the same default', () => {
    const pair = documents.find(({ kind, name }) => kind === 'ProjectPair' && name.startsWith('projects/'))!;
    type Read = { spec: { evaluation: { features: object }; policies: unknown[] } };
    const [one, other] = [quickShape(pair.kind, pair.value) as Read, quickShape(pair.kind, pair.value) as Read];
    expect(one).toEqual(other);
    expect(one.spec.evaluation.features).not.toBe(other.spec.evaluation.features);
    expect(one.spec.policies).not.toBe(other.spec.policies);
  });

  test('goes by the schemas as `npm run build` writes them', () => {
    expect(readFileSync(join(root, 'src/manifest/quick-schemas.json'), 'utf8')).toBe(quickSchemas());
  });
});
