import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallSha256 } from '../../src/base/small-sha256.ts';

const byNode = (text: string): string => createHash('sha256').update(text).digest('hex');

test('gives the digests of FIPS 180-4', () => {
  expect(smallSha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(smallSha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(smallSha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  );
});

test('agrees with Node about texts of every length around a block, and about any text', () => {
  for (let length = 0; length < 200; length += 1) {
    const text = 'é'.repeat(length % 7) + 'x'.repeat(length);
    expect(smallSha256(text)).toBe(byNode(text));
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(smallSha256(text)).toBe(byNode(text));
    }),
  );
});
