import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineIndex } from '../../src/registration/line-index.ts';
import { readJson } from '../../src/registration/read-json.ts';
import { Reporter } from '../../src/registration/reporter.ts';
import { plainOf, type SourceNode } from '../../src/registration/source-node.ts';

function read(text: string) {
  const reporter = new Reporter(lineIndex('a.json', text));
  const node = readJson(text, reporter);
  return { node, problems: reporter.finish('a.json') };
}

const places = (text: string) =>
  read(text).problems.map(({ code, at }) => `${code.slice(-4)} ${at?.line}:${at?.column}`);

describe('the JSON reader', () => {
  test('reads what JSON.parse reads, and gives the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const { node, problems } = read(text);
        expect(problems).toEqual([]);
        expect(plainOf(node!)).toEqual(JSON.parse(text));
      }),
      { numRuns: 300 },
    );
  });

  test('finds a problem in every text that JSON.parse refuses, and in no other but for repeated keys', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-',
      '01',
      'true',
      'nul',
      ' ',
      '\n',
      '"\\u00e9"',
      '"\\x"',
      '//',
      "'a'",
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        const { node, problems } = read(text);
        const found = problems.some((problem) => problem.code !== 'registration.R001');
        let refused = false;
        try {
          JSON.parse(text);
        } catch {
          refused = true;
        }
        expect(found || node === undefined, JSON.stringify(text)).toBe(refused);
      }),
      { numRuns: 3000 },
    );
  });

  test('never throws and never hangs on arbitrary text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const problem of read(text).problems) expect(problem.at?.line).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
    expect(read('['.repeat(200_000)).problems.length).toBeGreaterThan(0);
  });

  test('goes on after a mistake and tells each with line and column', () => {
    expect(places('{"a": 1,}')).toEqual(['R002 1:8']);
    expect(places('{"a": ["x" "y",\n  3,]}')).toEqual(['R002 1:12', 'R002 2:4']);
    expect(places('{"a": fps,\n "b": \'x\'}')).toEqual(['R002 1:7', 'R002 2:7']);
    expect(places('{"a": 1, /* x */ "a": 2}')).toEqual(['R002 1:10', 'R001 1:18']);
    expect(places('{"😀": x}')).toEqual(['R002 1:8']);
  });

  test('keeps both values of a repeated key for whoever reads on', () => {
    const { node } = read('{"a": 1, "a": 2}');
    expect((node as SourceNode & { kind: 'object' }).entries.map((entry) => plainOf(entry.value))).toEqual([1, 2]);
  });

  test('tells fifty mistakes of a kind and counts the rest', () => {
    const { problems } = read(`[${'x,'.repeat(80)}1]`);
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)?.summary).toBe('"a.json" has 30 more problems of this kind.');
  });
});
