import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/base/canonical.ts';
import { formatSnapshotLine } from '../../src/labels/snapshot.ts';
import { StateError } from '../../src/state/errors.ts';
import { lineOrder, packSnapshot, unpackSnapshot } from '../../src/submissions/snapshot-file.ts';

async function* of(lines: readonly string[]): AsyncGenerator<{ readonly text: string }> {
  for (const text of lines) yield { text };
}
const lines = Array.from({ length: 300 }, (_, at) =>
  formatSnapshotLine({
    role: at % 3 === 0 ? 'groundTruth' : 'submission',
    dataHash: `hash-${at}`,
    dataTitle: 'Straße 🚗\u2028.jpg',
    branch: 'main',
    labelRow: { data_units: { x: 'ü'.repeat(at) } },
  }),
);
const read = async (bytes: Uint8Array, address: string): Promise<string[]> => {
  const texts: string[] = [];
  for await (const line of unpackSnapshot(bytes, address)) texts.push(line.text);
  return texts;
};

describe('snapshot files', () => {
  test('hold the lines as they are, under the digest of their text', async () => {
    const packed = await packSnapshot(of(lines));
    const text = lines.map((line) => `${line}\n`).join('');
    expect(packed.sha256).toBe(sha256(text));
    expect(packed.lines).toBe(300);
    expect(gunzipSync(packed.bytes).toString('utf8')).toBe(text);
    expect(await read(packed.bytes, packed.sha256)).toEqual(lines);
  });

  test('have a gzip header without time and system, so that the same lines are the same bytes', async () => {
    const { bytes } = await packSnapshot(of(lines));
    expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
    expect((await packSnapshot(of(lines))).bytes).toEqual(bytes);
  });

  test('an empty window is an empty file', async () => {
    const packed = await packSnapshot(of([]));
    expect(packed).toMatchObject({ lines: 0, sha256: sha256('') });
    expect(await read(packed.bytes, packed.sha256)).toEqual([]);
  });

  test('damaged, exchanged and foreign contents are errors', async () => {
    const { bytes, sha256: address } = await packSnapshot(of(lines));
    const broken = Uint8Array.from(bytes);
    broken[400] = (broken[400] ?? 0) ^ 1;
    await expect(read(broken, address)).rejects.toThrow(StateError);
    await expect(read(bytes.subarray(0, 500), address)).rejects.toThrow(StateError);
    const other = await packSnapshot(of(lines.slice(1)));
    await expect(read(other.bytes, address)).rejects.toThrow('is not what was stored');
    const foreign = await packSnapshot(of(['{"a":1}']));
    await expect(read(foreign.bytes, foreign.sha256)).rejects.toThrow('is not what this version');
  });

  test('lines are ordered by data unit, ground truth first, then by annotator', () => {
    const keys = [
      lineOrder({ role: 'groundTruth', dataHash: 'a' }),
      lineOrder({ role: 'submission', dataHash: 'a', annotator: 'ann-a' }),
      lineOrder({ role: 'submission', dataHash: 'a', annotator: 'ann-b' }),
      lineOrder({ role: 'groundTruth', dataHash: 'b' }),
    ];
    expect(keys.toSorted()).toEqual(keys);
  });
});
