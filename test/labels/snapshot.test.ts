import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatSnapshotLine, readSnapshot, type SnapshotRecord, type SnapshotRole } from '../../src/labels/snapshot.ts';
import { splitJson } from '../../src/labels/split-json.ts';
import { box, rowOf } from './ontology.ts';

const record = (role: SnapshotRole, dataHash: string): SnapshotRecord => ({
  role,
  dataHash,
  dataTitle: `${dataHash} "quoted" \u2028`,
  branch: 'main',
  ...(role === 'submission' ? { annotator: 'p1', task: 't', submittedAt: '2024-05-01T10:00:00Z' } : {}),
  labelRow: rowOf({ dataHash, objects: [box('a', 'car', 0, 0, 1, 1)] }),
});

function readAll(text: string, role: SnapshotRole, size = text.length): ReturnType<typeof collect> {
  return collect(text, role, Math.max(1, size));
}

function collect(text: string, role: SnapshotRole, size: number) {
  const reader = readSnapshot('labels.ndjson', role);
  const records: SnapshotRecord[] = [];
  for (let i = 0; i < text.length; i += size) records.push(...reader.push(text.slice(i, i + size)));
  records.push(...reader.end());
  return { records, problems: reader.problems() };
}

describe('snapshots', () => {
  const records = [record('groundTruth', 'd1'), record('submission', 'd1'), record('submission', 'd2')];
  const text = records.map((line) => `${formatSnapshotLine(line)}\n`).join('');

  test('are read back as they were written, in pieces of any size', () => {
    for (const size of [1, 7, 100, text.length]) {
      expect(readAll(text, 'submission', size)).toEqual({ records: records.slice(1), problems: [] });
      expect(readAll(text, 'groundTruth', size).records).toEqual(records.slice(0, 1));
    }
  });

  test('have the same bytes whatever the order of keys in the label row', () => {
    const turned = { ...records[0]!, labelRow: Object.fromEntries(Object.entries(records[0]!.labelRow).reverse()) };
    expect(formatSnapshotLine(turned)).toBe(formatSnapshotLine(records[0]!));
    expect(formatSnapshotLine(turned)).not.toContain('\n');
  });

  test.each(['array', 'lines', 'pretty array', 'pretty values'])('exported label rows are read from %s', (form) => {
    const rows = [rowOf({ dataHash: 'd1', branch: 'b1' }), rowOf({ dataHash: 'd2', branch: 'b2' })];
    const indent = form.startsWith('pretty') ? 2 : undefined;
    const content = form.endsWith('array')
      ? JSON.stringify(rows, null, indent)
      : rows.map((row) => JSON.stringify(row, null, indent)).join('\n');
    const { records: read, problems } = readAll(content, 'submission', 50);
    expect(problems).toEqual([]);
    expect(read.map(({ dataHash, annotator, branch }) => [dataHash, annotator, branch])).toEqual([
      ['d1', 'b1', 'b1'],
      ['d2', 'b2', 'b2'],
    ]);
  });

  test('what is wrong is a problem with its line, and the other lines are read', () => {
    const content = `${text}{"format":"assay.labels/v2"}\nnonsense\n{"format":"assay.labels/v1","role":"judge"}\n[1]\n${formatSnapshotLine(records[2]!)}`;
    const { records: read, problems } = readAll(content, 'submission');
    expect(read).toHaveLength(3);
    expect(problems.map(({ code, at }) => [code, at?.line])).toEqual([
      ['labels.format-unknown', 4],
      ['labels.json-unreadable', 5],
      ['labels.line-incomplete', 6],
      ['labels.row-unreadable', 7],
    ]);
  });
});

test.each([
  ['[', 1, /closing bracket is missing/],
  ['[{"a":1},\n{"a":2}', 2, /closing bracket is missing/],
  ['[{"a":1},\n', 2, /closing bracket is missing/],
  ['[{"a":1}\n {"a":2}]', 2, /comma is missing/],
  ['[{"a":1},\n,{"a":2}]', 2, /comma stands here without/],
  ['[,{"a":1}]', 1, /comma stands here without/],
  ['[{"a":1},\n\n]', 3, /comma stands here before/],
  ['[{"a":1}]\n{"a":2}', 2, /after the end/],
  ['[{"a":1}]]', 1, /after the end/],
])('a list that is not whole says so: %j', (text, line, fault) => {
  for (const size of [1, 3, text.length]) {
    const splitter = splitJson();
    const found = [];
    for (let i = 0; i < text.length; i += size) found.push(...splitter.push(text.slice(i, i + size)));
    found.push(...splitter.end());
    expect(found.filter((chunk) => chunk.fault !== undefined)).toEqual([
      { text: '', line, fault: expect.stringMatching(fault) },
    ]);
  }
});

test('a list of label rows that was cut off between two rows is a problem and not a shorter list', () => {
  const list = JSON.stringify([rowOf({ dataHash: 'd1' }), rowOf({ dataHash: 'd2' })]);
  expect(readAll(list, 'submission').problems).toEqual([]);
  expect(readAll(list.slice(0, -1), 'submission').problems).toMatchObject([
    { code: 'labels.json-unreadable', at: { file: 'labels.ndjson', line: 1 } },
  ]);
});

test('splitting finds every value again, whatever it holds and however it is cut', () => {
  const values = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 });
  fc.assert(
    fc.property(values, fc.boolean(), fc.integer({ min: 1, max: 20 }), (list, asArray, size) => {
      const text = asArray ? JSON.stringify(list, null, 1) : list.map((value) => JSON.stringify(value)).join('\n');
      const splitter = splitJson();
      const found: unknown[] = [];
      for (let i = 0; i < text.length; i += size) found.push(...splitter.push(text.slice(i, i + size)));
      found.push(...splitter.end());
      expect(found.map((chunk) => JSON.parse((chunk as { text: string }).text))).toEqual(
        JSON.parse(JSON.stringify(list)),
      );
    }),
  );
});
