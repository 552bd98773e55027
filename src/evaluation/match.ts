import type { LabelObject } from '../labels/label-set.ts';
import { assign, type Pairing } from './assignment.ts';
import type { Comparison } from './comparison.ts';
import { countUnscored } from './comparison.ts';
import type { ShapeUnit, Unit } from './unit.ts';
import type { ShapeSimilarity } from './similarity/shape-similarity.ts';
import { similarityOfKind } from './similarity/shape-similarities.ts';
import { pairSpans, spanUnitsOf } from './match-spans.ts';
import { shapeThreshold, weightOf } from './thresholds.ts';
import { tallyOf } from './tally.ts';
import { frameConflicts } from './frame-conflicts.ts';
import { sizeOf } from '../labels/label-set.ts';
import { compareText } from '../base/address.ts';

/** A pair of units, for the comparison of their attributes. */
export interface MatchedPair {
  readonly groundTruth: LabelObject;
  readonly submission: LabelObject;
  readonly frame: number | undefined;
  readonly space: string;
}

interface Group {
  readonly space: string;
  readonly frame: number;
  readonly measure: ShapeSimilarity;
  readonly groundTruth: ShapeUnit[];
  readonly submission: ShapeUnit[];
}

/**
 * Pairs the objects of both sides, frame by frame and among kinds that can be compared, and counts them. Gives the pairs of
 * the same feature, in the order of space, frame and ground-truth id.
 */
export function matchObjects(comparison: Comparison): readonly MatchedPair[] {
  const pairs: MatchedPair[] = [];
  for (const group of groupsOf(comparison)) {
    const { groundTruth, submission, measure, space, frame } = group;
    const size = sizeOf(comparison.groundTruth, space, frame) ?? sizeOf(comparison.submission, space, frame);
    const context = {
      ...(size === undefined ? {} : { size }),
      clipToImage: comparison.settings.clipToImage,
      prepared: comparison.prepared,
    };
    const candidates = measure.pairs(
      groundTruth.map((unit) => unit.geometry),
      submission.map((unit) => unit.geometry),
      context,
      (g) => shapeThreshold(groundTruth[g]!.object.feature, comparison.settings),
    );
    const settled = settle(comparison, groundTruth, submission, candidates);
    for (const pair of settled) {
      if (pair.sameLabel)
        pairs.push({
          groundTruth: groundTruth[pair.groundTruth]!.object,
          submission: submission[pair.submission]!.object,
          frame,
          space,
        });
    }
    frameConflicts(comparison, { ...group, context }, settled);
  }
  const spans = {
    groundTruth: spanUnitsOf(comparison, 'groundTruth'),
    submission: spanUnitsOf(comparison, 'submission'),
  };
  for (const { groundTruth, submission, space, candidates } of pairSpans(
    comparison,
    spans.groundTruth,
    spans.submission,
  )) {
    for (const pair of settle(comparison, groundTruth, submission, candidates)) {
      if (pair.sameLabel)
        pairs.push({
          groundTruth: groundTruth[pair.groundTruth]!.object,
          submission: submission[pair.submission]!.object,
          frame: undefined,
          space,
        });
    }
  }
  return pairs;
}

/** Assigns candidates, then counts pairs, what is missing and what is extra, with a conflict for each that is wrong. */
function settle(
  comparison: Comparison,
  groundTruth: readonly Unit[],
  submission: readonly Unit[],
  candidates: readonly Omit<Pairing, 'sameLabel'>[],
): readonly Pairing[] {
  const { settings, objects } = comparison;
  const featureOf = (unit: Unit): string => unit.object.feature.address;
  const pairs = assign(
    candidates.map((candidate) => ({
      ...candidate,
      sameLabel: featureOf(groundTruth[candidate.groundTruth]!) === featureOf(submission[candidate.submission]!),
    })),
    settings.matchLabels,
  );
  for (const [side, units] of [
    ['groundTruth', groundTruth],
    ['submission', submission],
  ] as const) {
    for (const unit of units) {
      for (const tally of talliesOf(comparison, unit)) tally[side]++;
      objects[side] += weightOf(unit.object.feature, settings);
    }
  }
  const [pairedGroundTruth, pairedSubmission] = [new Set<number>(), new Set<number>()];
  for (const pair of pairs) {
    pairedGroundTruth.add(pair.groundTruth);
    pairedSubmission.add(pair.submission);
    const [g, a] = [groundTruth[pair.groundTruth]!, submission[pair.submission]!];
    for (const tally of talliesOf(comparison, g)) {
      tally[pair.sameLabel ? 'sameLabel' : 'otherLabel']++;
      tally.similarity.add(pair.similarity);
    }
    const weight = weightOf(g.object.feature, settings);
    objects.decided += weight;
    if (pair.sameLabel) objects.right += weight;
    const threshold = shapeThreshold(g.object.feature, settings);
    comparison.matches.push({
      address: featureOf(g),
      similarity: pair.similarity,
      groundTruth: g.reference,
      submission: a.reference,
      threshold,
      counted: pair.sameLabel,
    });
    if (!pair.sameLabel)
      comparison.conflicts.push({
        type: 'mismatching_label',
        severity: 'error',
        address: featureOf(g),
        groundTruth: [g.reference],
        submission: [a.reference],
        value: pair.similarity,
        threshold,
      });
  }
  for (const [side, units, paired] of [
    ['groundTruth', groundTruth, pairedGroundTruth],
    ['submission', submission, pairedSubmission],
  ] as const) {
    for (const [index, unit] of units.entries()) {
      if (paired.has(index)) continue;
      const type = side === 'groundTruth' ? 'missing' : 'extra';
      for (const tally of talliesOf(comparison, unit)) tally[type]++;
      objects.decided += weightOf(unit.object.feature, settings);
      comparison.conflicts.push({
        type,
        severity: 'error',
        address: featureOf(unit),
        groundTruth: [],
        submission: [],
        [side]: [unit.reference],
      });
    }
  }
  return pairs;
}

function talliesOf({ tallies }: Comparison, unit: Unit): readonly ReturnType<typeof tallyOf>[] {
  return [tallies.objects, tallyOf(tallies.kinds, unit.kind), tallyOf(tallies.features, unit.object.feature.address)];
}

function groupsOf(comparison: Comparison): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const side of ['groundTruth', 'submission'] as const) {
    for (const object of comparison[side].objects) {
      for (const { space, frame, geometry, deleted, event } of object.frames) {
        if (deleted || event === 'delete') continue;
        const measure = similarityOfKind(geometry.kind);
        if (measure === undefined || !measure.scores(geometry)) {
          countUnscored(comparison, geometry.kind, side);
          continue;
        }
        const key = JSON.stringify([space, frame, measure.kinds[0]]);
        const group = groups.get(key) ?? { space, frame, measure, groundTruth: [], submission: [] };
        groups.set(key, group);
        const place = { frame, ...(space === '' ? {} : { space }) };
        const reference = { id: object.id, address: object.feature.address, ...place };
        group[side].push({ object, kind: geometry.kind, geometry, reference });
      }
    }
  }
  return [...groups.values()].sort(
    (a, b) =>
      compareText(a.space, b.space) ||
      a.frame - b.frame ||
      compareText(a.measure.kinds[0] ?? '', b.measure.kinds[0] ?? ''),
  );
}
