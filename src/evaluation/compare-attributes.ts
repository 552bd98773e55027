import type { Answer, AnswerValue, LabelObject } from '../labels/label-set.ts';
import type { Feature } from '../labels/ontology-index.ts';
import { rangesInclude } from '../labels/ranges.ts';
import { compareTree, type Answers } from './compare-answers.ts';
import type { Comparison } from './comparison.ts';
import { countAnswers } from './count-answers.ts';
import type { LabelReference } from './document.ts';
import type { MatchedPair } from './match.ts';
import { exactSum } from './exact-sum.ts';
import { weightOf } from './thresholds.ts';

/**
 * Compares the attributes of paired objects. Static ones once a ground-truth object, with the submitted object that it was
 * paired with on most frames; dynamic ones on every frame on which the two are a pair.
 */
export function compareAttributes(comparison: Comparison, pairs: readonly MatchedPair[]): void {
  for (const partners of mainPartners(pairs)) {
    const { groundTruth, submission } = partners[0]!;
    const [g, a] = [answersOf(groundTruth.answers), answersOf(submission.answers)];
    const references = { groundTruth: [referenceTo(groundTruth)], submission: [referenceTo(submission)] };
    for (const attribute of groundTruth.feature.children) {
      if (attribute.dynamic) {
        compareDynamic(comparison, attribute, partners);
        continue;
      }
      const { score, answers } = compareTree(attribute, g, a, comparison.settings);
      if (score === undefined) continue;
      countAnswers(comparison, answers, { ...references, frames: 1, of: 'object' });
      comparison.items.push({ similarity: score, weight: weightOf(attribute, comparison.settings) });
    }
  }
}

function compareDynamic(comparison: Comparison, attribute: Feature, partners: readonly MatchedPair[]): void {
  const sum = exactSum();
  let compared = 0;
  for (const { groundTruth, submission, frame, space } of partners) {
    const at = frame ?? 0;
    const { score, answers } = compareTree(
      attribute,
      answersAt(groundTruth, at),
      answersAt(submission, at),
      comparison.settings,
    );
    if (score === undefined) continue;
    const place = { frame: at, ...(space === '' ? {} : { space }) };
    countAnswers(comparison, answers, {
      groundTruth: [{ ...referenceTo(groundTruth), ...place }],
      submission: [{ ...referenceTo(submission), ...place }],
      frames: 1,
      of: 'object',
    });
    sum.add(score);
    compared++;
  }
  if (compared > 0)
    comparison.items.push({ similarity: sum.value() / compared, weight: weightOf(attribute, comparison.settings) });
}

/** For each ground-truth object its pairs with its main partner; the first pair decides between equals. */
function mainPartners(pairs: readonly MatchedPair[]): readonly (readonly MatchedPair[])[] {
  const byObject = new Map<LabelObject, Map<LabelObject, MatchedPair[]>>();
  for (const pair of pairs) {
    const partners = byObject.get(pair.groundTruth) ?? new Map<LabelObject, MatchedPair[]>();
    byObject.set(pair.groundTruth, partners);
    const list = partners.get(pair.submission);
    if (list === undefined) partners.set(pair.submission, [pair]);
    else list.push(pair);
  }
  return [...byObject.values()].map((partners) =>
    [...partners.values()].reduce((best, list) => (list.length > best.length ? list : best)),
  );
}

export function answersOf(answers: readonly Answer[]): Answers {
  return new Map(answers.map(({ feature, value }) => [feature.address, value]));
}

/** Dynamic answers on one frame; the options of a checklist that several entries give are taken together. */
function answersAt(object: LabelObject, frame: number): Answers {
  const found = new Map<string, AnswerValue>();
  for (const { feature, value, ranges } of object.dynamicAnswers) {
    if (!rangesInclude(ranges, frame)) continue;
    const known = found.get(feature.address);
    if (known?.type === 'checklist' && value.type === 'checklist') {
      const options = [...known.options, ...value.options.filter((option) => !known.options.includes(option))];
      found.set(feature.address, { type: 'checklist', options });
    } else found.set(feature.address, value);
  }
  return found;
}

function referenceTo(object: LabelObject): LabelReference {
  return { id: object.id, address: object.feature.address };
}
