import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/base/canonical.ts';
import { parseRedo, printRedo } from '../../src/state/redo.ts';

const root = { version: 1, lineage: 'ab'.repeat(16), serial: 3, ledgerHead: '0'.repeat(64) } as const;
const content = fc.oneof(
  fc.string({ unit: 'binary' }),
  // Long enough for several pieces, with characters of two halves where pieces may end.
  fc.tuple(fc.string(), fc.constantFrom('x"\n', '😀', 'ä')).map(([head, part]) => head + part.repeat(150_000)),
  fc.uint8Array(),
  fc.nat(500_000).map((length) => new Uint8Array(length).map((_, at) => at * 31)),
  fc.constant(null),
);

test('a journal in pieces is canonical JSON, and reads back as what was to be written (property)', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), content), { maxLength: 4 }), (entries) => {
      const files = new Map(entries);
      const pieces = [...printRedo({ root, files })];
      const whole = pieces.join('');
      expect(pieces.every((piece) => piece.length < 2_000_000)).toBe(true);
      expect(whole).toBe(canonicalJson({ root, files: [...files].map(([path, data]) => fileOf(path, data)) }));
      const read = parseRedo(whole);
      expect(read?.root).toEqual(root);
      expect([...(read?.files ?? [])]).toEqual([...files]);
    }),
    { numRuns: 60 },
  );
});

test('a journal that was cut off is no journal', () => {
  const whole = [...printRedo({ root, files: new Map([['a', 'text']]) })].join('');
  for (let length = 0; length < whole.length; length += 1) expect(parseRedo(whole.slice(0, length))).toBeUndefined();
});

function fileOf(path: string, data: string | Uint8Array | null): object {
  if (data === null) return { path };
  return typeof data === 'string' ? { path, text: data } : { path, base64: Buffer.from(data).toString('base64') };
}
