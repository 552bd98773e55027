import { compareText } from '../base/address.ts';
import type { LabelClassification } from '../labels/label-set.ts';
import type { Feature } from '../labels/ontology-index.ts';
import { rangesInclude, type Ranges } from '../labels/ranges.ts';
import { compareTree } from './compare-answers.ts';
import { answersOf } from './compare-attributes.ts';
import type { Comparison } from './comparison.ts';
import { countAnswers } from './count-answers.ts';
import type { LabelReference } from './document.ts';
import { exactSum } from './exact-sum.ts';
import { weightOf } from './thresholds.ts';

interface Placed {
  readonly classification: LabelClassification;
  readonly ranges: Ranges;
}

/** What stands on a whole space is compared as if it stood on its first frame. */
const WHOLE: Ranges = [[0, 0]];

/**
 * Compares classifications on every frame on which either side has one. A classification of a space is one item of the
 * score: its mean over those frames.
 */
export function compareClassifications(comparison: Comparison): void {
  for (const { feature, space, groundTruth, submission } of groupsOf(comparison)) {
    const root = feature.children[0];
    if (root === undefined) continue;
    const sum = exactSum();
    let frames = 0;
    for (const [start, end] of segmentsOf([...groundTruth, ...submission])) {
      const length = end - start + 1;
      const [left, right] = [on(groundTruth, start), on(submission, start)];
      for (let i = 0; i < Math.max(left.length, right.length); i++) {
        const [g, a] = [left[i], right[i]];
        const { score, answers } = compareTree(
          root,
          answersOf(g?.classification.answers ?? []),
          answersOf(a?.classification.answers ?? []),
          comparison.settings,
        );
        if (score === undefined) continue;
        const reference = (placed: Placed | undefined): LabelReference[] =>
          placed === undefined
            ? []
            : [{ id: placed.classification.id, address: feature.address, ...(space === '' ? {} : { space }) }];
        countAnswers(comparison, answers, {
          groundTruth: reference(g),
          submission: reference(a),
          frames: length,
          range: [start, end],
          of: 'classification',
        });
        sum.add(score * length);
        frames += length;
      }
    }
    if (frames > 0)
      comparison.items.push({ similarity: sum.value() / frames, weight: weightOf(feature, comparison.settings) });
  }
}

interface Group {
  readonly feature: Feature;
  readonly space: string;
  readonly groundTruth: Placed[];
  readonly submission: Placed[];
}

function groupsOf(comparison: Comparison): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const side of ['groundTruth', 'submission'] as const) {
    for (const classification of comparison[side].classifications) {
      const { feature } = classification;
      for (const { space, ranges } of classification.placements) {
        const key = JSON.stringify([feature.address, space]);
        const group = groups.get(key) ?? { feature, space, groundTruth: [], submission: [] };
        groups.set(key, group);
        group[side].push({ classification, ranges: ranges.length === 0 ? WHOLE : ranges });
      }
    }
  }
  return [...groups.values()].sort(
    (a, b) => compareText(a.feature.address, b.feature.address) || compareText(a.space, b.space),
  );
}

/** Ranges of frames inside which nothing begins or ends. */
function segmentsOf(placed: readonly Placed[]): readonly (readonly [number, number])[] {
  const starts = new Set<number>();
  for (const { ranges } of placed) {
    for (const [start, end] of ranges) {
      starts.add(start);
      starts.add(end + 1);
    }
  }
  const cuts = [...starts].sort((a, b) => a - b);
  return cuts.slice(1).map((cut, i) => [cuts[i]!, cut - 1] as const);
}

/** What stands on a frame; where one side has several of a feature, in the order of their answers. */
function on(placed: readonly Placed[], frame: number): readonly Placed[] {
  const here = placed.filter(({ ranges }) => rangesInclude(ranges, frame));
  return here.length < 2 ? here : here.sort((a, b) => compareText(answerKey(a), answerKey(b)));
}

function answerKey({ classification }: Placed): string {
  return JSON.stringify(
    classification.answers.map(({ feature, value }) => [
      feature.address,
      value.type === 'radio'
        ? value.option?.address
        : value.type === 'checklist'
          ? value.options.map((option) => option.address)
          : value.type === 'text'
            ? value.text
            : value.number,
    ]),
  );
}
