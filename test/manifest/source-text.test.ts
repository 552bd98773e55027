import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTextFile, textParts, UnreadableFile } from '../../src/manifest/source-text.ts';
import { diskFiles } from '../../src/world.ts';

/** A disk whose every file comes in these chunks. */
const disk = (chunks: readonly Uint8Array[]) => ({
  ...diskFiles,
  stream: async () =>
    (async function* () {
      yield* chunks;
    })(),
});

function cut(bytes: Uint8Array, lengths: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const length = lengths[turn % lengths.length]!;
    chunks.push(bytes.subarray(at, at + length));
    at += length;
  }
  return chunks;
}

/** What decoding all bytes at once gives; undefined: they are not UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

describe('the text of a file', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 });
  const good = fc
    .array(fc.constantFrom('a', 'é', '漢', '😀', '\uFEFF', '\r\n'))
    .map((parts) => Buffer.from(parts.join('')));
  const any = fc.oneof(
    good,
    fc.uint8Array({ maxLength: 6 }),
    fc.tuple(good, fc.uint8Array({ maxLength: 3 }), good).map((all) => Buffer.concat(all)),
  );

  test('is that of its bytes wherever they are cut, within characters too; what is not UTF-8 is told', async () => {
    await fc.assert(
      fc.asyncProperty(any, lengths, async (bytes, by) => {
        const text = decoded(bytes);
        const read = await readTextFile(disk(cut(bytes, by)), '/a', 1000);
        expect(read).toEqual(text === undefined ? { failure: 'encoding' } : { text });
      }),
      { numRuns: 1000 },
    );
  });

  test('comes in small parts, also of one large chunk', async () => {
    const text = 'é'.repeat(50_000);
    const parts: string[] = [];
    for await (const part of textParts(disk([Buffer.from(text)]), '/a', 100_000)) parts.push(part);
    expect(parts.join('')).toBe(text);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(10_000);
  });

  test('is refused as soon as it is too large, whatever would follow', async () => {
    const chunks = [Buffer.from('ab'), Buffer.from('cd'), Buffer.from([0xff])];
    expect(await readTextFile(disk(chunks), '/a', 3)).toEqual({ failure: 'too-large' });
    const parts = textParts(disk(chunks), '/a', 3);
    expect(await parts.next()).toEqual({ done: false, value: 'ab' });
    await expect(parts.next()).rejects.toThrow(UnreadableFile);
  });
});
