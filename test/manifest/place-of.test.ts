import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/manifest/parse.ts';
import type { Path } from '../../src/manifest/model.ts';

const TEXT = `# comment
top:
  "quoted key": 'value' # comment
  list: [ a, { b: 😀, c: x } ]
  empty:
  text: |
    two
    lines
anchor: &a { x: 1 }
alias: *a
---
second: 2
`;

const [first, second] = parseText('a.yaml', TEXT).documents;
const at = (path: Path, on?: 'key' | 'value') => {
  const { line, column, endLine, endColumn } = first!.at(path, on);
  return [line, column, endLine, endColumn].filter((one) => one !== undefined);
};

describe('places', () => {
  test('of values and keys count lines and columns from 1, in UTF-16 code units', () => {
    expect(at(['top', 'quoted key'])).toEqual([3, 17, 3, 24]);
    expect(at(['top', 'quoted key'], 'key')).toEqual([3, 3, 3, 15]);
    expect(at(['top', 'list', 0])).toEqual([4, 11, 4, 12]);
    expect(at(['top', 'list', 1, 'b'])).toEqual([4, 19, 4, 21]);
    expect(at(['top', 'list', 1, 'c'])).toEqual([4, 26, 4, 27]);
    expect(at(['top', 'empty'], 'key')).toEqual([5, 3, 5, 8]);
    expect(at(['alias'])).toEqual([10, 8]);
  });

  test('of what is not there are those of its nearest parent', () => {
    expect(at(['top', 'list', 1, 'zzz', 'deeper'])).toEqual([4, 14]);
    expect(at(['top', 'zzz'])).toEqual([2, 1, 2, 4]);
    expect(at(['zzz'])).toEqual([2, 1]);
    expect(at(['alias', 'x'])).toEqual([10, 1, 10, 6]);
  });

  test('of a second document count from the start of the file', () => {
    expect(second!.at(['second'])).toMatchObject({ file: 'a.yaml', line: 12, column: 9 });
    expect([first!.index, second!.index]).toEqual([0, 1]);
  });
});

test('YAML 1.2 keeps words that older YAML turned into other things', () => {
  const { documents, problems } = parseText(
    'a.yaml',
    'a: yes\nb: 2026-11-25\nc: on\nd: 1_000\ne: 0o17\n1: x\n"<<": { y: 1 }\n',
  );
  expect(problems).toEqual([]);
  expect(documents[0]!.value).toEqual({
    a: 'yes',
    b: '2026-11-25',
    c: 'on',
    d: '1_000',
    e: 15,
    1: 'x',
    '<<': { y: 1 },
  });
});

test('aliases stand for the value of their anchor', () => {
  expect(first!.value).toMatchObject({ anchor: { x: 1 }, alias: { x: 1 } });
});

test('an alias inside its own anchor ends', () => {
  expect(parseText('a.yaml', 'a: &a [ *a ]\n').problems.map((problem) => problem.code)).toContain(
    'manifest.yaml-depth',
  );
});

test('files of comments only hold nothing', () => {
  expect(parseText('a.yaml', '# only\n---\n# comments\n')).toEqual({ documents: [], broken: [], problems: [] });
});
