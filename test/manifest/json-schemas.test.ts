import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { jsonSchemas, schemaFile } from '../../src/manifest/json-schemas.ts';
import { parseText } from '../../src/manifest/parse.ts';
import { schemaOf } from '../../src/manifest/schema/document.ts';
import { KINDS, type Kind } from '../../src/manifest/schema/envelope.ts';
import { mistake, withMistake } from './mistakes.ts';

const root = join(import.meta.dirname, '../..');
const schemas = jsonSchemas();

const ajv = new Ajv2020({ strict: true, allErrors: true });
ajvFormats.default(ajv);
for (const [name, text] of schemas) ajv.addSchema(JSON.parse(text) as object, name);

const example = ['assay.yaml', ...globSync(['manifests/**/*.yaml', 'projects/*.yaml'], { cwd: root })];
const golden = globSync('test/manifest/golden/**/*.{yaml,yml}', { cwd: root });

const documents = [...example, ...golden].toSorted().flatMap((file) =>
  parseText(file, readFileSync(join(root, file), 'utf8')).documents.flatMap(({ value, index }) => {
    const kind = (value as { kind?: unknown }).kind;
    return KINDS.includes(kind as Kind) ? [{ name: `${file} #${index}`, kind: kind as Kind, value }] : [];
  }),
);

describe('generated JSON Schemas', () => {
  test('are what schema/ holds; otherwise run `npm run build`', () => {
    expect(globSync('*.json', { cwd: join(root, 'schema') }).toSorted()).toEqual([...schemas.keys()].toSorted());
    for (const [name, text] of schemas) expect(readFileSync(join(root, 'schema', name), 'utf8'), name).toBe(text);
  });

  test('are the same on every run', () => {
    expect([...jsonSchemas()]).toEqual([...schemas]);
  });

  test('see good and bad manifests', () => {
    const good = documents.filter(({ kind, value }) => schemaOf(kind).safeParse(value).success);
    expect(good.length).toBeGreaterThan(100);
    expect(documents.length - good.length).toBeGreaterThan(20);
  });

  test.each(documents)('agree with the loader about $name', ({ kind, value }) => {
    const accepted = schemaOf(kind).safeParse(value).success;
    const ownKind = ajv.getSchema(schemaFile(kind))!;
    const anyKind = ajv.getSchema('manifest.schema.json')!;
    expect(ownKind(value), JSON.stringify(ownKind.errors)).toBe(accepted);
    expect(anyKind(value), JSON.stringify(anyKind.errors)).toBe(accepted);
  });

  test('agree with the loader about manifests with a mistake anywhere', () => {
    const good = documents.filter(({ kind, value }) => schemaOf(kind).safeParse(value).success);
    const verdicts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.nat(), mistake, ({ name, kind, value }, at, change) => {
        const changed = withMistake(value, at, change);
        const accepted = schemaOf(kind).safeParse(changed).success;
        const ownKind = ajv.getSchema(schemaFile(kind))!;
        expect(ownKind(changed), `${name}: ${JSON.stringify(changed)} ${JSON.stringify(ownKind.errors)}`).toBe(
          accepted,
        );
        verdicts[accepted ? 'accepted' : 'refused'] += 1;
      }),
      { numRuns: 3000 },
    );
    expect(verdicts.accepted).toBeGreaterThan(100);
    expect(verdicts.refused).toBeGreaterThan(1000);
  });

  test.each(example)('%s names its schema for editors', (file) => {
    const name = /^# yaml-language-server: \$schema=(.+)$/m.exec(readFileSync(join(root, file), 'utf8'))?.[1];
    expect(name).toBeDefined();
    const target = join(root, file, '..', name!);
    expect(globSync('schema/*.json', { cwd: root }).map((one) => join(root, one))).toContain(target);
  });
});
