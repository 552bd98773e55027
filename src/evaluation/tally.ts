import type { Address } from '../base/address.ts';
import type { Totals } from './document.ts';
import { exactSum, type ExactSum } from './exact-sum.ts';

/** Counts that grow; `Totals` is what they say. */
export interface Tally {
  tasks: number;
  groundTruth: number;
  submission: number;
  sameLabel: number;
  otherLabel: number;
  missing: number;
  extra: number;
  readonly similarity: ExactSum;
}

/** Objects together, then everything by kind and by feature. */
export interface Tallies {
  readonly objects: Tally;
  readonly kinds: Map<string, Tally>;
  readonly features: Map<Address, Tally>;
  readonly unscored: Map<string, { groundTruth: number; submission: number }>;
}

export function newTally(tasks = 0): Tally {
  return {
    tasks,
    groundTruth: 0,
    submission: 0,
    sameLabel: 0,
    otherLabel: 0,
    missing: 0,
    extra: 0,
    similarity: exactSum(),
  };
}

export function newTallies(tasks = 0): Tallies {
  return { objects: newTally(tasks), kinds: new Map(), features: new Map(), unscored: new Map() };
}

/** The tally under a key; a new one belongs to one submission. */
export function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const known = tallies.get(key);
  if (known !== undefined) return known;
  const fresh = newTally(1);
  tallies.set(key, fresh);
  return fresh;
}

export function addTallies(to: Tallies, from: Tallies): void {
  addTally(to.objects, from.objects);
  for (const part of ['kinds', 'features'] as const) {
    for (const [key, tally] of from[part]) {
      const known = to[part].get(key) ?? newTally();
      to[part].set(key, known);
      addTally(known, tally);
    }
  }
  for (const [kind, counts] of from.unscored) {
    const known = to.unscored.get(kind) ?? { groundTruth: 0, submission: 0 };
    to.unscored.set(kind, known);
    known.groundTruth += counts.groundTruth;
    known.submission += counts.submission;
  }
}

function addTally(to: Tally, from: Tally): void {
  for (const key of ['tasks', 'groundTruth', 'submission', 'sameLabel', 'otherLabel', 'missing', 'extra'] as const)
    to[key] += from[key];
  to.similarity.addSum(from.similarity);
}

export function totalsOf(tally: Tally): Totals {
  const matched = tally.sameLabel + tally.otherLabel;
  return {
    tasks: tally.tasks,
    groundTruth: tally.groundTruth,
    submission: tally.submission,
    matched,
    matchedSameLabel: tally.sameLabel,
    mismatchingLabel: tally.otherLabel,
    missing: tally.missing,
    extra: tally.extra,
    ...precisionRecall(tally.sameLabel, tally.submission, tally.groundTruth),
    meanSimilarity: matched === 0 ? null : Math.min(1, tally.similarity.value() / matched),
  };
}

/** precision = right / submitted, recall = right / true, f1 = 2·right / (submitted + true); null where nothing is divided by. */
export function precisionRecall(
  right: number,
  submission: number,
  groundTruth: number,
): { readonly precision: number | null; readonly recall: number | null; readonly f1: number | null } {
  return {
    precision: submission === 0 ? null : right / submission,
    recall: groundTruth === 0 ? null : right / groundTruth,
    f1: submission + groundTruth === 0 ? null : (2 * right) / (submission + groundTruth),
  };
}

/** Totals by key, sorted by key. */
export function totalsByKey(tallies: ReadonlyMap<string, Tally>): Record<string, Totals> {
  const keys = [...tallies.keys()].sort();
  return Object.fromEntries(keys.map((key) => [key, totalsOf(tallies.get(key)!)]));
}
