import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactSum } from '../../src/evaluation/exact-sum.ts';

const sumOf = (values: readonly number[]): number => {
  const sum = exactSum();
  for (const value of values) sum.add(value);
  return sum.value();
};

const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e100, max: 1e100 }), {
  maxLength: 30,
});

test('any order of the same numbers has the same sum', () => {
  fc.assert(
    fc.property(
      numbers.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        expect(sumOf(shuffled)).toBe(sumOf(list));
      },
    ),
  );
});

test('sums of parts add up to the sum of everything', () => {
  fc.assert(
    fc.property(numbers, numbers, (left, right) => {
      const [a, b] = [exactSum(), exactSum()];
      for (const value of left) a.add(value);
      for (const value of right) b.add(value);
      a.addSum(b);
      expect(a.value()).toBe(sumOf([...left, ...right]));
    }),
  );
});

test('small numbers are not lost beside large ones', () => {
  expect(sumOf([1e100, 1, -1e100])).toBe(1);
  expect(sumOf(Array.from({ length: 10 }, () => 0.1))).toBe(1);
});
