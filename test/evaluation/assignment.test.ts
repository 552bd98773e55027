import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign, type Pairing } from '../../src/evaluation/assignment.ts';

const STEP = 2 ** -10;

const pairings = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
  fc
    .array(fc.record({ keep: fc.boolean(), sameLabel: fc.boolean(), steps: fc.integer({ min: 1, max: 1024 }) }), {
      minLength: rows * columns,
      maxLength: rows * columns,
    })
    .map((cells) =>
      cells.flatMap(({ keep, sameLabel, steps }, i): Pairing[] =>
        keep
          ? [{ groundTruth: Math.floor(i / columns), submission: i % columns, sameLabel, similarity: steps * STEP }]
          : [],
      ),
    ),
);

type Worth = readonly [same: number, pairs: number, similarity: number];

function worthOf(pairs: readonly Pairing[], prefer: boolean): Worth {
  const same = prefer ? pairs.filter(({ sameLabel }) => sameLabel).length : 0;
  return [same, pairs.length, pairs.reduce((sum, { similarity }) => sum + similarity, 0)];
}

function isBetter(a: Worth, b: Worth): boolean {
  const level = a.findIndex((value, i) => value !== b[i]);
  return level >= 0 && a[level]! > b[level]!;
}

/** Tries every one-to-one pairing. */
function best(candidates: readonly Pairing[], prefer: boolean, chosen: readonly Pairing[] = []): Worth {
  const [first, ...rest] = candidates;
  if (first === undefined) return worthOf(chosen, prefer);
  const without = best(rest, prefer, chosen);
  const free = rest.filter((other) => other.groundTruth !== first.groundTruth && other.submission !== first.submission);
  const withIt = best(free, prefer, [...chosen, first]);
  return isBetter(withIt, without) ? withIt : without;
}

test.each(['prefer', 'ignore'] as const)(
  'no other pairing is better than the one that is found (%s)',
  (matchLabels) => {
    fc.assert(
      fc.property(pairings, (candidates) => {
        const found = assign(candidates, matchLabels);
        expect(new Set(found.map(({ groundTruth }) => groundTruth)).size).toBe(found.length);
        expect(new Set(found.map(({ submission }) => submission)).size).toBe(found.length);
        const some = candidates.slice(0, 14);
        const small = assign(some, matchLabels);
        expect(worthOf(small, matchLabels === 'prefer')).toEqual(best(some, matchLabels === 'prefer'));
      }),
      { numRuns: 200 },
    );
  },
);

test('the order of the candidates does not matter', () => {
  fc.assert(
    fc.property(
      pairings.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        expect(assign(shuffled, 'prefer')).toEqual(assign(list, 'prefer'));
      },
    ),
  );
});

test('a pair of the same label is worth more than two pairs of other labels', () => {
  const pair = (groundTruth: number, submission: number, sameLabel: boolean, similarity: number): Pairing => ({
    groundTruth,
    submission,
    sameLabel,
    similarity,
  });
  const candidates = [pair(0, 0, false, 0.9), pair(0, 1, true, 0.5), pair(1, 1, false, 0.9)];
  expect(assign(candidates, 'prefer')).toEqual([pair(0, 1, true, 0.5)]);
  expect(assign(candidates, 'ignore')).toEqual([pair(0, 0, false, 0.9), pair(1, 1, false, 0.9)]);
});
