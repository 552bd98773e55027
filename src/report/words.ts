import type { ConflictType, Totals, Verdict } from '../evaluation/document.ts';

/** `1 task`, `3 tasks`; the plural is the word with an s unless it is given. */
export function counted(count: number, word: string, plural = `${word}s`): string {
  return `${count} ${count === 1 ? word : plural}`;
}

/** A share as a percentage without decimals: `83 %`; what was not measured is a dash, never 0. */
export function percent(share: number | null | undefined): string {
  return share === null || share === undefined ? '–' : `${Math.round(share * 100)} %`;
}

/** A share with two decimals: `0.83`. */
export function decimal(share: number | null | undefined): string {
  return share === null || share === undefined ? '–' : share.toFixed(2);
}

/** `49–94 %` */
export function percentRange(interval: readonly [number, number] | null | undefined): string {
  return interval ? `${Math.round(interval[0] * 100)}–${Math.round(interval[1] * 100)} %` : '–';
}

/** A mean with its interval: `0.79 (0.71–0.86)`. */
export function decimalRange(mean: number | null, interval: readonly [number, number] | null): string {
  return interval ? `${decimal(mean)} (${decimal(interval[0])}–${decimal(interval[1])})` : decimal(mean);
}

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  passed: 'passed',
  failed: 'below the pass score',
  doubtful: 'not sure yet, more submissions needed',
};

export const CONFLICT_WORDS: Readonly<Record<ConflictType, string>> = {
  missing: 'not labelled',
  extra: 'labelled, but not in the ground truth',
  mismatching_label: 'right place, wrong class',
  missing_classification: 'classification not given',
  extra_classification: 'classification given, but not in the ground truth',
  mismatching_answer: 'wrong answer',
  duplicate: 'labelled twice',
  low_overlap: 'counted as right, but drawn loosely',
  mismatching_attribute: 'wrong attribute',
  merge: 'several objects labelled as one',
  split: 'one object labelled as several',
  degenerate_shape: 'shape without an area',
  out_of_image: 'outside the image',
};

/** `ontology.street/object.vehicle/attribute.colour` → `vehicle/colour`: what people write in manifests. */
export function shortAddress(address: string): string {
  const parts = address.split('/');
  const named = parts.length > 1 ? parts.slice(1) : parts;
  return named.map((part) => part.slice(part.indexOf('.') + 1)).join('/');
}

/**
 * Features from the worst F1 up; those that could not be measured are left out. One that the ground truth never holds was not
 * hard, only mistaken for another: those come last. Ties by address.
 */
export function worstFirst(features: Readonly<Record<string, Totals>>): (readonly [string, Totals])[] {
  return Object.entries(features)
    .filter(([, totals]) => totals.f1 !== null)
    .toSorted(
      ([a, one], [b, other]) =>
        Number(one.groundTruth === 0) - Number(other.groundTruth === 0) ||
        (one.f1 ?? 0) - (other.f1 ?? 0) ||
        (a < b ? -1 : 1),
    );
}
