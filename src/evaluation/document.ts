import { z } from 'zod';

const Count = z.int().min(0);
const Share = z.number().min(0).max(1);
const Measured = Share.nullable();
const Interval = z.tuple([Share, Share]).nullable();

/**
 * Counts of pairs between ground truth and submissions. `matched` = `matchedSameLabel` + `mismatchingLabel`; `missing` is
 * ground truth without a pair, `extra` a submitted label without one. precision = matchedSameLabel / submission,
 * recall = matchedSameLabel / groundTruth, f1 their harmonic mean; `meanSimilarity` is over matched pairs. What could not
 * be measured (nothing to divide by) is null. In the totals of a feature, pairs are counted under the ground truth's feature.
 */
export const Totals = z.object({
  tasks: Count,
  groundTruth: Count,
  submission: Count,
  matched: Count,
  matchedSameLabel: Count,
  mismatchingLabel: Count,
  missing: Count,
  extra: Count,
  precision: Measured,
  recall: Measured,
  f1: Measured,
  meanSimilarity: Measured,
});
export type Totals = z.infer<typeof Totals>;

/** `doubtful`: the interval of the mean score holds the score that passes, so more submissions are needed to tell. */
export const Verdict = z.enum(['passed', 'failed', 'doubtful']);
export type Verdict = z.infer<typeof Verdict>;

/**
 * One annotator. `tasks` counts submissions, one a task. `correct` of `total` scored ones passed; `interval` is the 95 % Wilson
 * interval of that share. Shares and intervals are null, and there is no verdict, below 5 scored submissions. `provisional` is true below 20.
 */
export const AnnotatorResult = z.object({
  annotator: z.string(),
  tasks: Count,
  correct: Count,
  total: Count,
  /** Objects, as in the totals. Absent in results of before they were given. */
  groundTruth: Count.exactOptional(),
  submission: Count.exactOptional(),
  matchedSameLabel: Count.exactOptional(),
  precision: Measured,
  recall: Measured,
  f1: Measured,
  interval: Interval,
  precisionInterval: Interval,
  recallInterval: Interval,
  f1Interval: Interval,
  meanScore: Measured,
  meanScoreInterval: Interval,
  provisional: z.boolean(),
  verdict: Verdict.optional(),
});
export type AnnotatorResult = z.infer<typeof AnnotatorResult>;

const FeatureSettings = z.object({ threshold: Share.exactOptional(), weight: z.number().min(0).exactOptional() });

const Settings = z.object({
  threshold: Share,
  clipToImage: z.boolean(),
  emptyIsCorrect: z.boolean(),
  matchLabels: z.enum(['prefer', 'ignore']),
  features: z.record(z.string(), FeatureSettings),
  pass: z.object({ score: Share }),
  scorer: z.literal('built-in'),
});

/** Result of `score` and `evaluate`, version 1: fields may be added, never renamed. What was not measured is null or absent. */
export const EvaluationDocument = z.object({
  version: z.literal(1),
  settings: Settings,
  /** Objects only; answers and frame classifications stand under `kinds`. `tasks` counts scored submissions. */
  totals: Totals,
  /** By shape of an object or type of an answer. */
  kinds: z.record(z.string(), Totals),
  /** By canonical address of a feature. */
  features: z.record(z.string(), Totals),
  annotators: z.array(AnnotatorResult),
  conflicts: z.object({ byType: z.record(z.string(), Count) }),
  /** Spans of text or time with the same label and exactly the same ends. */
  exact: z.object({ precision: Measured, recall: Measured, f1: Measured }).nullable(),
  /** Character F1 of labelled text: mean over submissions, and over all characters together. */
  text: z.object({ meanCharF1: Measured, microCharF1: Measured }).nullable(),
  video: z
    .array(
      z.object({
        dataTitle: z.string(),
        HOTA: Measured,
        DetA: Measured,
        AssA: Measured,
        MOTA: z.number().nullable(),
        IDF1: Measured,
        IDSW: Count.nullable(),
      }),
    )
    .nullable(),
  consensus: z.object({ majority: Measured, dawidSkene: Measured }).nullable(),
  agreement: z.object({ krippendorffAlpha: z.number().nullable(), meanPairwise: Measured }).nullable(),
  /** Labels of kinds that have no measure of similarity: counted, in no score. */
  unscored: z.record(z.string(), z.object({ groundTruth: Count, submission: Count })),
});
export type EvaluationDocument = z.infer<typeof EvaluationDocument>;

/** One side of a match or a conflict: an instance's id (objectHash or classificationHash), its frame, its space if it has one. */
export const LabelReference = z.object({
  id: z.string(),
  address: z.string(),
  frame: z.int().exactOptional(),
  space: z.string().exactOptional(),
});
export type LabelReference = z.infer<typeof LabelReference>;

/** A pair of labels. `address` is the ground truth's feature; `counted` says whether it is right in the totals. */
export const Match = z.object({
  address: z.string(),
  similarity: Share,
  groundTruth: LabelReference,
  submission: LabelReference,
  threshold: Share,
  counted: z.boolean(),
});
export type Match = z.infer<typeof Match>;

export const CONFLICT_TYPES = [
  'missing',
  'extra',
  'mismatching_label',
  'missing_classification',
  'extra_classification',
  'mismatching_answer',
  'duplicate',
  'low_overlap',
  'mismatching_attribute',
  'merge',
  'split',
  'degenerate_shape',
  'out_of_image',
] as const;
export const ConflictType = z.enum(CONFLICT_TYPES);
export type ConflictType = z.infer<typeof ConflictType>;

export const Conflict = z.object({
  type: ConflictType,
  severity: z.enum(['error', 'warning', 'info']),
  /** The feature that the conflict is about: of the ground truth where there is one, else of the submission. */
  address: z.string(),
  groundTruth: z.array(LabelReference),
  submission: z.array(LabelReference),
  /** First and last frame, both included, where a classification or a changing answer differs. */
  range: z.tuple([z.int(), z.int()]).exactOptional(),
  value: z.number().exactOptional(),
  threshold: z.number().exactOptional(),
});
export type Conflict = z.infer<typeof Conflict>;

/** One line of `--per-submission`: everything about one annotator's labels of one task. `score` is null when nothing could be scored. */
export const PerSubmission = z.object({
  version: z.literal(1),
  task: z.string().exactOptional(),
  dataHash: z.string(),
  dataTitle: z.string(),
  branch: z.string(),
  annotator: z.string(),
  submittedAt: z.string().exactOptional(),
  labelDigest: z.string(),
  groundTruthDigest: z.string(),
  score: Measured,
  pass: z.boolean().nullable(),
  totals: Totals,
  kinds: z.record(z.string(), Totals),
  features: z.record(z.string(), Totals),
  matches: z.array(Match),
  conflicts: z.array(Conflict),
  unscored: z.record(z.string(), z.object({ groundTruth: Count, submission: Count })),
});
export type PerSubmission = z.infer<typeof PerSubmission>;
