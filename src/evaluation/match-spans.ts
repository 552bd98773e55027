import { compareText } from '../base/address.ts';
import { normaliseRanges, rangesLength, sharedLength, type Ranges } from '../labels/ranges.ts';
import { countUnscored, type Comparison } from './comparison.ts';
import type { SpanUnit } from './unit.ts';
import { SIMILARITY_TOLERANCE, type Candidate } from './similarity/shape-similarity.ts';
import { spanIou } from './similarity/span.ts';
import { shapeThreshold } from './thresholds.ts';

export interface SpanGroup {
  readonly space: string;
  readonly groundTruth: readonly SpanUnit[];
  readonly submission: readonly SpanUnit[];
  readonly candidates: readonly Candidate[];
}

/** Objects with ranges, one unit a space. Ranges between HTML nodes have no common measure without the page: unscored. */
export function spanUnitsOf(comparison: Comparison, side: 'groundTruth' | 'submission'): readonly SpanUnit[] {
  const units: SpanUnit[] = [];
  for (const object of comparison[side].objects) {
    for (const { space, ranges, html } of object.spans) {
      if (ranges.length === 0) {
        if (html.length > 0) countUnscored(comparison, object.shape, side);
        continue;
      }
      const reference = { id: object.id, address: object.feature.address, ...(space === '' ? {} : { space }) };
      units.push({ object, kind: object.shape, reference, space, ranges });
    }
  }
  return units;
}

/** Groups by space and kind, with every pair at or above the threshold; counts exact spans and characters on the way. */
export function pairSpans(
  comparison: Comparison,
  groundTruth: readonly SpanUnit[],
  submission: readonly SpanUnit[],
): readonly SpanGroup[] {
  const keyOf = (unit: SpanUnit): string => JSON.stringify([unit.space, unit.kind]);
  const keys = [...new Set([...groundTruth, ...submission].map(keyOf))].sort(compareText);
  return keys.map((key) => {
    const [left, right] = [
      groundTruth.filter((unit) => keyOf(unit) === key),
      submission.filter((unit) => keyOf(unit) === key),
    ];
    const kind = (left[0] ?? right[0])!.kind;
    countExact(comparison, left, right);
    if (kind === 'text') countCharacters(comparison, left, right);
    const candidates = left.flatMap((g, i) =>
      right.flatMap((a, j) => {
        const similarity = spanIou(g.ranges, a.ranges, kind === 'text' ? 'characters' : 'time');
        const isPair =
          similarity > 0 && similarity >= shapeThreshold(g.object.feature, comparison.settings) - SIMILARITY_TOLERANCE;
        return isPair ? [{ groundTruth: i, submission: j, similarity }] : [];
      }),
    );
    return { space: (left[0] ?? right[0])!.space, groundTruth: left, submission: right, candidates };
  });
}

function countExact({ spans }: Comparison, groundTruth: readonly SpanUnit[], submission: readonly SpanUnit[]): void {
  const keyOf = (unit: SpanUnit): string => JSON.stringify([unit.object.feature.address, unit.ranges]);
  const free = new Map<string, number>();
  for (const unit of groundTruth) free.set(keyOf(unit), (free.get(keyOf(unit)) ?? 0) + 1);
  for (const unit of submission) {
    const left = free.get(keyOf(unit)) ?? 0;
    if (left === 0) continue;
    free.set(keyOf(unit), left - 1);
    spans.exact++;
  }
  spans.groundTruth += groundTruth.length;
  spans.submission += submission.length;
}

/** Characters by label: spans of one label that overlap count their characters once. */
function countCharacters(
  { spans }: Comparison,
  groundTruth: readonly SpanUnit[],
  submission: readonly SpanUnit[],
): void {
  const byFeature = (units: readonly SpanUnit[]): Map<string, Ranges> => {
    const found = new Map<string, Ranges>();
    for (const { object, ranges } of units) {
      const { address } = object.feature;
      found.set(address, normaliseRanges([...(found.get(address) ?? []), ...ranges]));
    }
    return found;
  };
  const [left, right] = [byFeature(groundTruth), byFeature(submission)];
  for (const ranges of left.values()) spans.groundTruthCharacters += rangesLength(ranges);
  for (const [address, ranges] of right) {
    spans.submissionCharacters += rangesLength(ranges);
    spans.sharedCharacters += sharedLength(left.get(address) ?? [], ranges);
  }
}
