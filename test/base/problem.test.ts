import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, digestOf, sha256 } from '../../src/base/canonical.ts';
import { formatPlace } from '../../src/base/place.ts';
import { compareProblems, hasErrors, type Problem } from '../../src/base/problem.ts';

const problem = fc.record<Problem>(
  {
    code: fc.constantFrom('a.b', 'a.c'),
    severity: fc.constantFrom('error', 'warning'),
    summary: fc.constantFrom('x', 'y'),
    at: fc.record({ file: fc.constantFrom('a.yaml', 'b.yaml'), line: fc.nat(3), column: fc.nat(3) }),
  },
  { requiredKeys: ['code', 'severity', 'summary'] },
);

test('problems have one order, whatever order they were found in', () => {
  fc.assert(
    fc.property(fc.array(problem), (all) => {
      const key = (list: readonly Problem[]) =>
        list.map((one) => [one.at && formatPlace(one.at), one.code, one.summary]);
      expect(key(all.toSorted(compareProblems))).toEqual(key(all.toReversed().toSorted(compareProblems)));
    }),
  );
});

test('warnings alone are not errors', () => {
  expect(hasErrors([{ code: 'a.b', severity: 'warning', summary: 'x' }])).toBe(false);
  expect(hasErrors([{ code: 'a.b', severity: 'error', summary: 'x' }])).toBe(true);
});

test('canonical JSON sorts keys and a digest follows the value, not its spelling', () => {
  expect(canonicalJson({ b: 1, a: [true, null] })).toBe('{"a":[true,null],"b":1}');
  expect(digestOf({ b: 1, a: 2 })).toBe(digestOf({ a: 2, b: 1 }));
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(() => canonicalJson({ a: Number.NaN })).toThrow(/NaN/);
});
