import type { ConflictType, Totals, Verdict } from '../evaluation/document.ts';

/** `1 task`, `3 tasks`; the plural is the word with an s unless it is given. */
export function counted(count: number, word: string, plural = `${word}s`): string {
  return `${count} ${count === 1 ? word : plural}`;
}

/** A share as a percentage without decimals: `83 %`; what was not measured is a dash, never 0. */
export function percent(share: number | null | undefined): string {
  return share === null || share === undefined ? '–' : `${Math.round(share * 100)} %`;
}

/**
 * A share with two decimals: `0.83`. Where it is compared with `least`, with as many more as it takes not to be rounded onto
 * the other side: 0.797 that does not reach 0.80 must not read as 0.80.
 */
export function decimal(share: number | null | undefined, least?: number): string {
  if (share === null || share === undefined) return '–';
  for (let digits = 2; least !== undefined && digits <= MOST_DIGITS; digits += 1) {
    const text = share.toFixed(digits);
    if (Number(text) >= least === share >= least) return text;
  }
  return share.toFixed(2);
}

/** What is less far away than this was only set apart by rounding. */
const MOST_DIGITS = 7;

/** A limit with all its digits, two at least: `0.80`, `0.855`. */
export function limit(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  const text = value.toFixed(2);
  return Number(text) === value ? text : String(value);
}

/** `49–94 %` */
export function percentRange(interval: readonly [number, number] | null | undefined): string {
  return interval ? `${Math.round(interval[0] * 100)}–${Math.round(interval[1] * 100)} %` : '–';
}

/** A mean with its interval, both compared with `least`: `0.79 (0.71–0.86)`. */
export function decimalRange(mean: number | null, interval: readonly [number, number] | null, least: number): string {
  const shown = decimal(mean, least);
  return interval ? `${shown} (${decimal(interval[0], least)}–${decimal(interval[1], least)})` : shown;
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
