import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineIndex, LineIndex } from '../../src/registration/line-index.ts';
import { jsonReading, readJson } from '../../src/registration/read-json.ts';
import { Reporter } from '../../src/registration/reporter.ts';
import { plainOf, type SourceNode } from '../../src/registration/source-node.ts';
import { readParts, readWhole } from '../../src/registration/window-reader.ts';
import { cut, partLengths, partsOf } from './parts.ts';

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
  });

  test('tells brackets that the file leaves open once, and nesting without end once', () => {
    expect(places('['.repeat(50))).toEqual(['R002 1:51']);
    expect(places('{"a": [{"a": [{"a": [')).toEqual(['R002 1:22', 'R002 1:22']);
    expect(places('['.repeat(200_000))).toEqual(['R002 1:102']);
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

describe('JSON in parts', () => {
  /** The list `b` is not taken, so that both ways through the reader are met. */
  const taking = () => {
    const taken: [string, SourceNode][] = [];
    const take = (key: string, node: SourceNode): boolean => key !== 'b' && taken.push([key, node]) > 0;
    return { taken, take };
  };

  function whole(text: string) {
    const reporter = new Reporter(lineIndex('a.json', text));
    const { taken, take } = taking();
    const node = readWhole(jsonReading(reporter, take), text);
    return { node, taken, problems: reporter.finish('a.json') };
  }

  async function streamed(text: string, lengths: readonly number[]) {
    const lines = new LineIndex('a.json');
    const reporter = new Reporter(lines.locate);
    const { taken, take } = taking();
    const parts = partsOf(...cut(text, lengths));
    const node = await readParts(jsonReading(reporter, take), parts, (part) => lines.add(part));
    return { node, taken, problems: reporter.finish('a.json') };
  }

  const value = fc.jsonValue({ noUnicodeString: false, maxDepth: 4 });
  const root = fc.oneof(value, fc.dictionary(fc.constantFrom('a', 'b', 'é', '😀'), fc.array(value)));
  const valid = fc
    .tuple(root, fc.constantFrom(undefined, 1), fc.constantFrom('\n', '\r\n'))
    .map(([one, indent, lineEnd]) => JSON.stringify(one, undefined, indent).replaceAll('\n', lineEnd));
  const parts = fc.oneof(
    piece,
    fc.constantFrom(
      '"a": [',
      '{"a": [1,',
      '],',
      '/* ',
      ' */',
      '\r\n',
      '\\',
      '\uFEFF',
      '"😀"',
      '\\ud83d',
      '-1.5e+3',
      '# ',
    ),
  );
  const broken = fc
    .tuple(fc.constantFrom('', '{', '{"a": [', '{"b": [{'), fc.array(parts, { maxLength: 30 }))
    .map(([start, more]) => start + more.join(''));
  const damaged = fc.tuple(valid, fc.nat(), fc.nat(4), parts).map(([text, place, length, piece]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + piece + text.slice(at + length);
  });

  test('gives the nodes, the entries and the problems that the whole text gives, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(valid, broken, damaged), partLengths(), async (text, lengths) => {
        expect(await streamed(text, lengths)).toEqual(whole(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('gives the value that JSON.parse gives', async () => {
    await fc.assert(
      fc.asyncProperty(valid, partLengths(), async (text, lengths) => {
        const { node, taken, problems } = await streamed(text, lengths);
        expect(problems).toEqual([]);
        const lists = node!.kind === 'object' ? (plainOf(node!) as Record<string, unknown>) : {};
        for (const [key, entry] of taken) (lists[key] as unknown[]).push(plainOf(entry));
        expect(node!.kind === 'object' ? lists : plainOf(node!)).toEqual(JSON.parse(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('takes every entry as soon as the part that ends it is there', () => {
    const lines = new LineIndex('a.json');
    const { taken, take } = taking();
    const reading = jsonReading(new Reporter(lines.locate), take);
    const counts = ['', '{"a": [{"x": 1}', ', {"x": 2}, {"x', '": 3}', ']', '}'].map((text, turn) => {
      lines.add(text);
      if (turn === 0) reading.next();
      else reading.next({ text, last: turn === 5 });
      return taken.length;
    });
    expect(counts).toEqual([0, 1, 2, 3, 3, 3]);
  });
});
