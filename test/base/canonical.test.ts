import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/base/canonical.ts';

const points = fc
  .array(fc.record({ x: fc.double({ noNaN: true, noDefaultInfinity: true }), y: fc.integer() }), { maxLength: 130 })
  .map((list) => ({ ...list }));

test('canonical JSON is what the reference library writes', () => {
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue(),
      points,
      fc.array(tie('node')),
      fc.dictionary(fc.string(), tie('node')),
    ),
  })).node;
  fc.assert(
    fc.property(tree, (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['points with a third coordinate', { 0: { x: 1, y: 2, z: 3 } }],
  ['points with a gap', { 0: { x: 1, y: 2 }, 2: { x: 1, y: 2 } }],
  ['points beside another key', { 0: { x: 1, y: 2 }, name: 'a' }],
  ['more than ten points', Object.fromEntries(Array.from({ length: 12 }, (_, at) => [at, { x: at, y: -0 }]))],
  ['keys written from high to low', { 0: { y: 2, x: 1 }, b: 1, a: [undefined, null] }],
  ['a date', { at: new Date(0) }],
  ['what has no JSON form', { a: undefined, b: [undefined] }],
])('%s', (_, value) => {
  expect(canonicalJson(value)).toBe(canonicalize(value)?.replace(',undefined', ',null'));
});

test.each([
  [Number.NaN],
  [[Infinity]],
  [{ a: '\ud800' }],
  [{ '\udc00': 1 }],
  [{ 0: { x: Number.NaN, y: 1 } }],
  [undefined],
])('refuses what is not JSON: %j', (value) => {
  expect(() => canonicalJson(value)).toThrow();
});
