import type { Pairing } from './assignment.ts';
import type { Comparison } from './comparison.ts';
import type { ShapeUnit } from './unit.ts';
import type { FrameContext, ShapeSimilarity } from './similarity/shape-similarity.ts';
import { LOW_OVERLAP } from './thresholds.ts';

interface FrameGroup {
  readonly measure: ShapeSimilarity;
  readonly groundTruth: readonly ShapeUnit[];
  readonly submission: readonly ShapeUnit[];
  readonly context: FrameContext;
}

/** Two submitted objects of one feature that overlap this much are one object labelled twice. */
const DUPLICATE = 0.9;
/** Share of an object that another must cover to hold it, when one covers two or two lie in one. */
const HELD = 0.7;
/** Share of the area outside the frame from which it is worth a warning. */
const OUTSIDE = 0.01;

/** What missing, extra and overlapping shapes on one frame have in common, so that a person can learn from it. */
export function frameConflicts(comparison: Comparison, group: FrameGroup, pairs: readonly Pairing[]): void {
  const { conflicts } = comparison;
  const { groundTruth, submission, measure, context } = group;
  for (const pair of pairs) {
    if (!pair.sameLabel || pair.similarity >= LOW_OVERLAP) continue;
    const g = groundTruth[pair.groundTruth]!;
    conflicts.push({
      type: 'low_overlap',
      severity: 'warning',
      address: g.object.feature.address,
      groundTruth: [g.reference],
      submission: [submission[pair.submission]!.reference],
      value: pair.similarity,
      threshold: LOW_OVERLAP,
    });
  }
  for (const unit of submission) {
    const { degenerate, outside } = measure.facts(unit.geometry, context);
    const about = {
      severity: 'warning' as const,
      address: unit.object.feature.address,
      groundTruth: [],
      submission: [unit.reference],
    };
    if (degenerate) conflicts.push({ type: 'degenerate_shape', ...about });
    if (context.clipToImage && outside > OUTSIDE)
      conflicts.push({ type: 'out_of_image', ...about, value: outside, threshold: OUTSIDE });
  }
  const [matchedG, matchedA] = [
    new Set(pairs.map((pair) => pair.groundTruth)),
    new Set(pairs.map((pair) => pair.submission)),
  ];
  const missing = groundTruth.filter((_, index) => !matchedG.has(index));
  const extra = submission.filter((_, index) => !matchedA.has(index));
  duplicates(comparison, group, extra);
  held(comparison, group, { kind: 'merge', parts: groundTruth, loose: missing, wholes: submission });
  held(comparison, group, { kind: 'split', parts: submission, loose: extra, wholes: groundTruth });
}

function duplicates(
  comparison: Comparison,
  { measure, submission, context }: FrameGroup,
  extra: readonly ShapeUnit[],
): void {
  const reported = new Set<string>();
  for (const unit of extra) {
    const others = submission.filter((other) => other !== unit && other.object.feature === unit.object.feature);
    const found = measure.pairs(
      [unit.geometry],
      others.map((other) => other.geometry),
      context,
      () => DUPLICATE,
    );
    for (const { submission: index, similarity } of found) {
      const pair = [others[index]!.reference, unit.reference].sort((a, b) => (a.id < b.id ? -1 : 1));
      const key = JSON.stringify(pair.map(({ id }) => id));
      if (reported.has(key)) continue;
      reported.add(key);
      comparison.conflicts.push({
        type: 'duplicate',
        severity: 'error',
        address: unit.object.feature.address,
        groundTruth: [],
        submission: pair,
        value: similarity,
        threshold: DUPLICATE,
      });
    }
  }
}

/** `merge`: one submitted object covers several of the ground truth. `split`: several submitted lie in one. */
function held(
  comparison: Comparison,
  { measure, context }: FrameGroup,
  sides: {
    readonly kind: 'merge' | 'split';
    readonly parts: readonly ShapeUnit[];
    readonly loose: readonly ShapeUnit[];
    readonly wholes: readonly ShapeUnit[];
  },
): void {
  const { coverage } = measure;
  if (coverage === undefined || sides.loose.length === 0 || sides.parts.length < 2) return;
  for (const whole of sides.wholes) {
    const holds = (part: ShapeUnit): boolean =>
      part.object.feature === whole.object.feature && coverage(part.geometry, whole.geometry, context, HELD) >= HELD;
    if (!sides.loose.some(holds)) continue;
    // Parts that cover one another are the same thing twice, not two things.
    const apart: ShapeUnit[] = [];
    for (const part of sides.parts.filter(holds))
      if (apart.every((other) => coverage(part.geometry, other.geometry, context, HELD) < HELD)) apart.push(part);
    if (apart.length < 2) continue;
    const parts = apart.map((part) => part.reference);
    const [groundTruth, submission] = sides.kind === 'merge' ? [parts, [whole.reference]] : [[whole.reference], parts];
    comparison.conflicts.push({
      type: sides.kind,
      severity: 'warning',
      address: whole.object.feature.address,
      groundTruth,
      submission,
      threshold: HELD,
    });
  }
}
