import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { SeenUrls } from '../../src/registration/seen-urls.ts';

test('a URL has been seen exactly when it has been added, also with halves of characters in it', () => {
  const end = fc.oneof(fc.nat(300).map(String), fc.constantFrom('\ud83d', '\ude00', '\uFFFD', '😀', 'é', ''));
  const urls = fc.array(
    end.map((text) => `https://a/${text}`),
    { maxLength: 2000 },
  );
  fc.assert(
    fc.property(urls, fc.constantFrom(0, 1, 20, 150, undefined), (given, few) => {
      const seen = new SeenUrls(few);
      const set = new Set<string>();
      for (const url of given) {
        expect(seen.add(url)).toBe(!set.has(url));
        set.add(url);
      }
    }),
    { numRuns: 100 },
  );
});

test('ten thousand URLs that differ in one character are told apart, and found again', () => {
  const seen = new SeenUrls();
  const urls = Array.from({ length: 10_000 }, (_, at) => `https://a.s3.amazonaws.com/frame-${at}.jpg`);
  expect(urls.filter((url) => !seen.add(url))).toEqual([]);
  expect(urls.filter((url) => seen.add(url))).toEqual([]);
});
