import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadTexts, type Loaded } from '../../src/manifest/load.ts';
import type { Declared, Model } from '../../src/manifest/model.ts';
import { parseText } from '../../src/manifest/parse.ts';
import type { ManifestText } from '../../src/manifest/read.ts';
import type { Kind } from '../../src/manifest/schema/envelope.ts';
import { problemLines } from '../registration/problem-lines.ts';
import { noSources } from './no-sources.ts';

const golden = join(import.meta.dirname, 'golden');
const good = globSync('ok/*.yaml', { cwd: golden }).toSorted();
const texts = globSync('{ok,err/**}/*.{yaml,yml}', { cwd: golden })
  .toSorted()
  .map((file) => readFileSync(join(golden, file), 'utf8'));

const load = (files: readonly ManifestText[]): Promise<Loaded> => loadTexts(files, noSources);

/** A model without places. */
function plain(model: Model | undefined): unknown {
  const bare = (declared: Declared<Kind>) => ({ ...declared, file: undefined, at: undefined });
  return (
    model && {
      workspace: bare(model.workspace),
      kinds: (['folders', 'integrations', 'registrations', 'datasets', 'metadataSchemas', 'ontologies'] as const)
        .concat(['workflowTemplates', 'projectPairs'] as never[])
        .map((kind) => [...model[kind].values()].map(bare).toSorted((a, b) => (a.name < b.name ? -1 : 1))),
      contents: [...model.contents].map(([name, content]) => [name, content.digest]).toSorted(),
    }
  );
}

describe('parsing', () => {
  test('never throws, whatever the text', () => {
    const alphabet = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '-',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '&',
      '*',
      '!',
      '#',
      '|',
      '>',
      '\t',
      '%',
      '?',
      '\r',
      '\uFEFF',
      '\0',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(alphabet, { maxLength: 80 }).map((all) => all.join('')),
        ),
        (text) => {
          for (const problem of parseText('a.yaml', text).problems) expect(problem.at?.line).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('and loading never throw on a manifest with a piece cut out or put in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.nat(20),
        fc.string({ maxLength: 5 }),
        async (text, at, length, piece) => {
          const cut = at % (text.length + 1);
          const changed = text.slice(0, cut) + piece + text.slice(cut + length);
          const { model, problems } = await load([{ file: 'assay.yaml', text: changed }]);
          expect(model === undefined).toBe(problems.some((problem) => problem.severity === 'error'));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a model', () => {
  test.each(good)('of %s is the same after its documents are printed and read again', async (name) => {
    const first = await load([{ file: 'assay.yaml', text: readFileSync(join(golden, name), 'utf8') }]);
    const printed = first.documents.map((document) => stringify(document.value)).join('---\n');
    const second = await load([{ file: 'assay.yaml', text: printed }]);
    expect(plain(second.model)).toEqual(plain(first.model));
    expect(second.model).toBeDefined();
  });

  test('does not depend on the order of files, nor on the file in which a document stands', async () => {
    const text = readFileSync(join(golden, 'ok/pair.yaml'), 'utf8');
    const parts = text.split('---\n');
    const whole = plain((await load([{ file: 'assay.yaml', text }])).model);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(parts, { minLength: parts.length }), async (shuffled) => {
        const files = shuffled.map((part, index) => ({ file: `manifests/${index}.yaml`, text: part }));
        expect(plain((await load(files)).model)).toEqual(whole);
        expect(plain((await load(files.toReversed())).model)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  test('and its problems do not depend on the order in which files are given', async () => {
    const files = texts.slice(0, 40).map((text, index) => ({ file: `manifests/${index}.yaml`, text }));
    const expected = problemLines((await load(files)).problems);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(files, { minLength: files.length }), async (shuffled) => {
        expect(problemLines((await load(shuffled)).problems)).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });
});
