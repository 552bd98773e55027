import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseText } from '../../src/manifest/parse.ts';
import { quickValues } from '../../src/manifest/quick.ts';

const root = join(import.meta.dirname, '../..');
const read = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .toSorted()
    .map((file) => readFileSync(join(root, file), 'utf8'));
const example = read('{assay.yaml,manifests/**/*.yaml,projects/*.yaml}');
const golden = read('test/manifest/golden/{ok,err/**}/*.{yaml,yml}');

/** Where the quick parser says anything, the careful one says the same and finds nothing wrong. */
function expectAgreement(text: string): boolean {
  const quick = quickValues(text);
  if (quick === undefined) return false;
  const { documents, problems } = parseText('a.yaml', text);
  expect({ text, values: quick, problems: [] }).toEqual({
    text,
    values: documents.map(({ value }) => value),
    problems,
  });
  expect(documents.map(({ index }) => index)).toEqual(quick.map((_, index) => index));
  return true;
}

describe('the quick parser', () => {
  test('reads every manifest of this repository', () => {
    expect(example.length).toBeGreaterThan(5);
    for (const text of example) expect(expectAgreement(text)).toBe(true);
  });

  test('agrees with the careful one on the golden manifests, and leaves every mistake in the YAML to it', () => {
    expect(golden.filter(expectAgreement).length).toBeGreaterThan(golden.length / 2);
  });

  test('agrees on manifests with a piece cut out, doubled or put in', () => {
    const pieces = [
      '\t',
      ' ',
      '\n',
      '  ',
      '- ',
      ': ',
      ':',
      '#',
      ' #',
      '"',
      "'",
      '|',
      '>',
      '|-\n',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&a',
      '*a',
      '!',
      '!!str ',
      '? ',
      '%',
      '---\n',
      '...\n',
      '<<: ',
      '~',
      'null',
      '0o17',
      '012',
      '1_000',
      '.5',
      '-',
      '+1',
      '1e3',
      '2020-01-01',
      'yes',
      'True',
      '\\',
      '\r\n',
      '\u0085',
      '\u2028',
      '\uFEFF',
      '\0',
      '@',
      '`',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...example, ...golden.filter((text) => text.length < 3000)),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(6), fc.constantFrom('', ...pieces)), {
          minLength: 1,
          maxLength: 3,
        }),
        (text, cuts) => {
          let changed = text;
          for (const [share, length, piece] of cuts) {
            const at = Math.floor(share * changed.length);
            changed = changed.slice(0, at) + piece + changed.slice(at + length);
          }
          expectAgreement(changed);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('agrees on short texts of the signs that mean something in YAML', () => {
    const sign = fc.constantFrom(
      'a',
      'b',
      '1',
      ':',
      ': ',
      ' ',
      '  ',
      '\n',
      '\n  ',
      '- ',
      '-',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '#',
      ' #',
      '|',
      '>',
      '|-',
      '>+',
      '?',
      '? ',
      '---\n',
      '...\n',
      '~',
      'null',
      'true',
      '.5',
      '0x1f',
      '0o7',
      '-0',
      '1e2',
      '=',
      '<',
      '@',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 24 }), (signs) => void expectAgreement(signs.join(''))),
      { numRuns: 4000 },
    );
  });

  test('agrees on manifests whose lines were moved, doubled, left out, indented otherwise or ended otherwise', () => {
    const ends = [
      ' ',
      '  ',
      ' #',
      ' # a',
      '#',
      ':',
      ': ',
      ',',
      ']',
      '}',
      ' a',
      ' a: b',
      '"',
      "'",
      ' |',
      ' >-',
      '-',
      ' -',
    ];
    const whole = [
      '',
      '#',
      '  # a: b',
      '---',
      '--- ',
      '----',
      '...',
      '- ',
      '-',
      '- a',
      '  - a',
      'a',
      'a:',
      'a: b',
      '  a: b',
    ];
    const change = fc.oneof(
      fc.record({ do: fc.constant('indent' as const), by: fc.integer({ min: -3, max: 3 }) }),
      fc.record({ do: fc.constant('end' as const), by: fc.constantFrom(...ends) }),
      fc.record({ do: fc.constant('before' as const), by: fc.constantFrom(...whole) }),
      fc.record({ do: fc.constantFrom('double' as const, 'drop' as const, 'swap' as const), by: fc.constant('') }),
    );
    let read = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...example, ...golden.filter((text) => text.length < 3000)),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), change), { minLength: 1, maxLength: 3 }),
        (text, changes) => {
          const lines = text.split('\n');
          for (const [share, { do: what, by }] of changes) {
            const at = Math.floor(share * Math.max(0, lines.length - 1));
            const line = lines[at] ?? '';
            if (what === 'indent')
              lines[at] = by < 0 ? line.replace(new RegExp(`^ {0,${-by}}`), '') : ' '.repeat(by) + line;
            else if (what === 'end') lines[at] = line + by;
            else if (what === 'before') lines.splice(at, 0, by);
            else if (what === 'double') lines.splice(at, 0, line);
            else if (what === 'drop') lines.splice(at, 1);
            else [lines[at], lines[at + 1]] = [lines[at + 1] ?? '', line];
          }
          if (expectAgreement(lines.join('\n'))) read += 1;
        },
      ),
      { numRuns: 2000 },
    );
    expect(read).toBeGreaterThan(300);
  });

  test('agrees on short texts of pieces that are read quickly', () => {
    const piece = fc.constantFrom(
      ...[
        'a: ',
        'a:',
        'b: ',
        'b:',
        'c d: ',
        '"e": ',
        "'f': ",
        'true: ',
        'a',
        'b c',
        '1',
        '-1',
        '+1',
        '.5',
        '1e3',
        '-',
        '- ',
      ],
      ...['\n', '\n  ', '\n    ', '\n- ', '\n  - ', '\n---\n', '\n#', ' #x', '#x', ' ', '  '],
      ...[
        '[',
        ']',
        '{',
        '}',
        ', ',
        ',',
        '[a, b]',
        '{ a: 1 }',
        '{a: 1}',
        '"x y"',
        "'x: y'",
        '"',
        "'",
        ':',
        ': ',
        '/',
        '@',
        '=',
        '<',
      ],
      ...[
        '~',
        'null',
        'True',
        '0x1f',
        '0o7',
        '012',
        '1_0',
        '0.10',
        '1.',
        '-.5',
        '12345678901234567890',
        '2020-01-01',
        'é',
        '漢',
      ],
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        if (expectAgreement(`a: 1\n${pieces.join('')}`)) read += 1;
        if (expectAgreement(pieces.join(''))) read += 1;
      }),
      { numRuns: 4000 },
    );
    expect(read).toBeGreaterThan(300);
  });

  test('agrees on any values in any style of writing', () => {
    const value = fc.jsonValue({
      maxDepth: 4,
      stringUnit: fc.constantFrom(
        'a',
        'Z',
        '0',
        '1',
        '.',
        '-',
        ' ',
        ':',
        '#',
        '\n',
        '~',
        'e',
        '+',
        '_',
        '"',
        "'",
        'é',
        '漢',
        '🚗',
        '[',
        ',',
        '>',
        '|',
      ) as never,
    });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('name', 'spec', 'a-b', 'Title x', 'on', 'y'), value),
        fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom('block', 'flow', 'any'),
        (object, defaultStringType, lineWidth, collectionStyle) =>
          void expectAgreement(
            stringify(object, {
              defaultStringType,
              lineWidth: lineWidth < 20 ? 0 : lineWidth,
              collectionStyle,
            } as never),
          ),
      ),
      { numRuns: 1500 },
    );
  });

  test.each([
    ['a key that stands twice', 'a: 1\na: 2\n'],
    ['a key that is a number', '1: a\n'],
    ['a key that is nothing', '~: a\n'],
    ['a number that loses digits', 'a: 12345678901234567890\n'],
    ['no number', 'a: .nan\n'],
    ['endless numbers', 'a: -.inf\n'],
    ['an anchor', 'a: &b 1\n'],
    ['a tag', 'a: !x 1\n'],
    ['a tab', 'a:\tb\n'],
    ['an escape', 'a: "\\u0007"\n'],
    ['nothing', '~\n'],
    ['deep nesting', `${'['.repeat(70)}${']'.repeat(70)}`],
  ])('leaves %s to the careful one', (_, text) => {
    expect(quickValues(text)).toBeUndefined();
  });

  test('reads a million blanks, brackets or quotes on a line without taking ages', () => {
    const many = 1_000_000;
    for (const piece of [
      ' ',
      '[',
      '{',
      '"',
      "'",
      'a ',
      '# ',
      ' #',
      'a:',
      ': ',
      '- ',
      ',',
      '1',
      '.',
      '\n',
      '---\n',
      ' a: b\n',
    ]) {
      for (const [before, after] of [
        ['a: ', 'x'],
        ['a: b', 'x'],
        ['', ''],
        ['a: [', 'x'],
        ['a: "', '" x'],
      ] as const) {
        expect(() => quickValues(before + piece.repeat(many) + after)).not.toThrow();
      }
    }
  });
});
