import { compareText } from '../base/address.ts';
import { compareProblems, type Problem } from '../base/problem.ts';
import { labelDigest } from '../labels/label-digest.ts';
import type { LabelSet } from '../labels/label-set.ts';
import type { OntologyIndex } from '../labels/ontology-index.ts';
import { readLabelRow } from '../labels/read-label-row.ts';
import type { Geometry } from '../labels/geometry.ts';
import { annotatorResult, submissionNumbersOf, type SubmissionNumbers } from './annotators.ts';
import { compareAttributes } from './compare-attributes.ts';
import { compareClassifications } from './compare-classifications.ts';
import { startComparison } from './comparison.ts';
import type { EvaluationDocument, PerSubmission } from './document.ts';
import { matchObjects } from './match.ts';
import { passes, scoreOf } from './score.ts';
import type { EvaluationSettings } from './settings.ts';
import { spanTotals } from './span-totals.ts';
import { addPartial, partialOf, type EvaluationPartial } from './partial.ts';
import { addTallies, newTallies, totalsByKey, totalsOf } from './tally.ts';

/** Redacted labels of one data unit, with who made them. Ground truth needs no annotator. */
export interface GroundTruth {
  readonly dataHash: string;
  readonly dataTitle: string;
  readonly branch: string;
  /** A label row in Encord's JSON, redacted. */
  readonly labels: unknown;
  /** Computed when it is not given. */
  readonly labelDigest?: string;
}

export interface Submission extends GroundTruth {
  readonly task?: string;
  readonly annotator: string;
  readonly submittedAt?: string;
}

/** An evaluation that takes one submission at a time and keeps only counts. */
export interface Evaluation {
  /**
   * Scores a submission. Pass the same object for the same ground truth as long as it is at hand: what was read from it is
   * kept with it. The newest submission of an annotator for a data unit is the only one to add.
   */
  add(submission: Submission, groundTruth: GroundTruth): PerSubmission;
  /** What was counted so far, so that another evaluation with the same settings can go on from there. */
  partial(): EvaluationPartial;
  /** Takes over what other evaluations counted, and their results, instead of scoring those submissions again. */
  merge(partials: readonly EvaluationPartial[], results: readonly PerSubmission[]): void;
  /** The result so far; the same for the same submissions in any order, scored here or merged. */
  finish(): { readonly document: EvaluationDocument; readonly problems: readonly Problem[] };
}

interface ReadTruth {
  readonly labels: LabelSet;
  readonly digest: string;
  readonly prepared: WeakMap<Geometry, unknown>;
}

export function createEvaluation(ontology: OntologyIndex, settings: EvaluationSettings): Evaluation {
  const totals = newTallies();
  const byType = new Map<string, number>();
  const annotators = new Map<string, SubmissionNumbers[]>();
  const problems = new Map<string, Problem>();
  const truths = new WeakMap<GroundTruth, ReadTruth>();
  const spans = spanTotals(ontology);

  const read = (labels: unknown): LabelSet => {
    const result = readLabelRow(labels, ontology);
    for (const problem of result.problems) problems.set(JSON.stringify(problem), problem);
    return result.labels;
  };
  const truthOf = (groundTruth: GroundTruth): ReadTruth => {
    const known = truths.get(groundTruth);
    if (known !== undefined) return known;
    const digest = groundTruth.labelDigest ?? labelDigest(groundTruth.labels);
    const fresh = { labels: read(groundTruth.labels), digest, prepared: new WeakMap<Geometry, unknown>() };
    truths.set(groundTruth, fresh);
    return fresh;
  };

  const note = (result: PerSubmission): void => {
    for (const { type } of result.conflicts) byType.set(type, (byType.get(type) ?? 0) + 1);
    const tasks = annotators.get(result.annotator);
    if (tasks === undefined) annotators.set(result.annotator, [submissionNumbersOf(result)]);
    else tasks.push(submissionNumbersOf(result));
  };

  return {
    add: (submission, groundTruth) => {
      const truth = truthOf(groundTruth);
      const comparison = startComparison({
        groundTruth: truth.labels,
        submission: read(submission.labels),
        ontology,
        settings,
        prepared: truth.prepared,
      });
      compareAttributes(comparison, matchObjects(comparison));
      compareClassifications(comparison);
      const score = scoreOf(comparison);
      const result: PerSubmission = {
        version: 1,
        ...(submission.task === undefined ? {} : { task: submission.task }),
        dataHash: submission.dataHash,
        dataTitle: submission.dataTitle,
        branch: submission.branch,
        annotator: submission.annotator,
        ...(submission.submittedAt === undefined ? {} : { submittedAt: submission.submittedAt }),
        labelDigest: submission.labelDigest ?? labelDigest(submission.labels),
        groundTruthDigest: truth.digest,
        score,
        pass: score === null ? null : passes(score, settings.pass.score),
        totals: totalsOf(comparison.tallies.objects),
        kinds: totalsByKey(comparison.tallies.kinds),
        features: totalsByKey(comparison.tallies.features),
        matches: comparison.matches,
        conflicts: comparison.conflicts,
        unscored: sorted(comparison.tallies.unscored),
      };
      addTallies(totals, comparison.tallies);
      spans.add(comparison);
      note(result);
      return result;
    },
    partial: () => partialOf(totals, spans.state(), [...problems.values()].sort(compareProblems)),
    merge: (partials, results) => {
      for (const partial of partials) {
        addPartial(totals, partial);
        spans.addState(partial.spans);
        for (const problem of partial.problems) problems.set(JSON.stringify(problem), problem);
      }
      results.forEach(note);
    },
    finish: () => ({
      document: {
        version: 1,
        settings,
        totals: totalsOf(totals.objects),
        kinds: totalsByKey(totals.kinds),
        features: totalsByKey(totals.features),
        annotators: [...annotators]
          .sort(([a], [b]) => compareText(a, b))
          .map(([annotator, tasks]) => annotatorResult(annotator, tasks, settings.pass.score)),
        conflicts: { byType: sorted(byType) },
        ...spans.result(),
        video: null,
        consensus: null,
        agreement: null,
        unscored: sorted(totals.unscored),
      },
      problems: [...problems.values()].sort(compareProblems),
    }),
  };
}

function sorted<T>(map: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries([...map].sort(([a], [b]) => compareText(a, b)));
}
