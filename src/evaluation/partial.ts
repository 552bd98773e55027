import { z } from 'zod';
import type { Problem } from '../base/problem.ts';
import type { SpanState } from './span-totals.ts';
import { addTallies, newTallies, newTally, type Tallies, type Tally } from './tally.ts';

const Count = z.int().min(0);
const Sides = z.strictObject({ groundTruth: Count, submission: Count });
const Counted = z.strictObject({
  tasks: Count,
  groundTruth: Count,
  submission: Count,
  sameLabel: Count,
  otherLabel: Count,
  missing: Count,
  extra: Count,
  /** Parts of an exact sum. */
  similarity: z.array(z.number()),
});

/**
 * What an evaluation has counted, as JSON keeps it: sums are exact, so that partials added in any order give the numbers of
 * one evaluation of everything.
 */
export const EvaluationPartial = z.strictObject({
  objects: Counted,
  kinds: z.record(z.string(), Counted),
  features: z.record(z.string(), Counted),
  unscored: z.record(z.string(), Sides),
  spans: z.strictObject({ counts: z.array(Count).length(6), f1: z.array(z.number()), texts: Count }),
  /** What was wrong with label rows. */
  problems: z.array(
    z.looseObject({ code: z.string(), severity: z.enum(['error', 'warning', 'note']), summary: z.string() }),
  ),
});
export type EvaluationPartial = Omit<z.infer<typeof EvaluationPartial>, 'spans' | 'problems'> & {
  readonly spans: SpanState;
  readonly problems: readonly Problem[];
};

export function partialOf(tallies: Tallies, spans: SpanState, problems: readonly Problem[]): EvaluationPartial {
  const all = (map: ReadonlyMap<string, Tally>) =>
    Object.fromEntries([...map].map(([key, tally]) => [key, countedOf(tally)]));
  return {
    objects: countedOf(tallies.objects),
    kinds: all(tallies.kinds),
    features: all(tallies.features),
    unscored: Object.fromEntries(tallies.unscored),
    spans,
    problems,
  };
}

export function addPartial(to: Tallies, partial: EvaluationPartial): void {
  const all = (record: EvaluationPartial['kinds']) =>
    new Map(Object.entries(record).map(([key, counted]) => [key, tallyFrom(counted)]));
  addTallies(to, {
    ...newTallies(),
    objects: tallyFrom(partial.objects),
    kinds: all(partial.kinds),
    features: all(partial.features),
    unscored: new Map(Object.entries(partial.unscored)),
  });
}

function countedOf({ similarity, ...counts }: Tally): EvaluationPartial['objects'] {
  return { ...counts, similarity: [...similarity.parts] };
}

function tallyFrom({ similarity, ...counts }: EvaluationPartial['objects']): Tally {
  const tally = Object.assign(newTally(), counts);
  similarity.forEach((part) => tally.similarity.add(part));
  return tally;
}
