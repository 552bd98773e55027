import { z } from 'zod';
import { ProjectAccess } from './access.ts';
import { Description, Name, PlatformId, Title } from './metadata.ts';

const StageName = z.string().min(1).max(200);
const Share = z.number().min(0).max(1);

const projectFields = {
  title: Title,
  description: Description.optional(),
  workflowTemplate: Name.describe('Name of the WorkflowTemplate of this project.'),
  tags: z.array(z.string().min(1).max(200)).optional(),
  access: ProjectAccess.optional(),
  adopt: PlatformId.optional().describe('Id of an existing project that this manifest takes over.'),
};

export const Routing = z.strictObject({
  stage: StageName.describe('The agent stage in which new tasks wait.'),
  pathways: z.strictObject({ benchmark: StageName, production: StageName }),
  hold: z
    .enum(['until-ground-truth', 'never'])
    .default('until-ground-truth')
    .describe('Whether a benchmark task waits until its ground truth is complete.'),
  release: z
    .strictObject({ perDay: z.int().min(1), seed: z.int().default(1) })
    .optional()
    .describe('Mixes benchmark tasks in over time instead of all at once.'),
});
export type Routing = z.infer<typeof Routing>;

export const Evaluation = z.strictObject({
  stage: StageName.describe('The consensus review stage in which submissions wait to be scored.'),
  groundTruth: z.strictObject({ stage: StageName }).describe('The stage of the benchmark project whose tasks count as ground truth.'),
  defaults: z
    .strictObject({
      threshold: Share.default(0.5),
      clipToImage: z.boolean().default(true),
      emptyIsCorrect: z.boolean().default(true),
      matchLabels: z.enum(['prefer', 'ignore']).default('prefer'),
    })
    .prefault({}),
  features: z
    .record(
      z.string().regex(/^[a-z0-9][a-z0-9_-]*(\/[a-z0-9][a-z0-9_-]*)*$/, 'must be feature ids separated by "/"'),
      z.strictObject({ threshold: Share.optional(), weight: z.number().min(0).max(1000).optional() }),
    )
    .default({})
    .describe('Per feature, by its ids: "vehicle" or "vehicle/colour".'),
  annotators: z
    .strictObject({
      ignore: z.array(z.email()).default([]).describe('Whose submissions do not count, for example the user of the key.'),
      aliases: z
        .record(z.email(), z.email())
        .default({})
        .describe('People whose e-mail address changed: the new one, and the one under which they have counted so far.'),
    })
    .optional()
    .describe('Who counts as whom, for stored submissions as well: they keep the name they were stored under, and count as said here.'),
  pass: z.strictObject({ score: Share.default(0.8) }).prefault({}),
  scorer: z
    .union([z.literal('built-in'), z.string().regex(/^\.{1,2}\/.+\.(ts|js|mjs)$/)])
    .default('built-in'),
  afterScoring: z
    .discriminatedUnion('action', [
      z.strictObject({ action: z.literal('reject'), expect: StageName }),
      z.strictObject({ action: z.literal('move'), to: StageName }),
      z.strictObject({ action: z.literal('keep') }),
    ])
    .default({ action: 'keep' })
    .describe('What happens to a task once its scores are stored.'),
});
export type Evaluation = z.infer<typeof Evaluation>;

const Comparison = z.strictObject({ lt: z.number(), lte: z.number(), gt: z.number(), gte: z.number() }).partial();

export const Policy = z.strictObject({
  name: Name.describe('Its own name among the policies of the pair.'),
  window: z
    .strictObject({ last: z.int().min(1).describe('So many of the newest scored submissions of an annotator count.') })
    .optional(),
  when: z.strictObject({
    metric: z.enum(['f1', 'precision', 'recall', 'pass-rate', 'mean-similarity']),
    minTasks: z.int().min(1).default(20).describe('So many scored submissions of an annotator are needed to judge.'),
    value: Comparison.optional(),
    upper95: Comparison.optional(),
    lower95: Comparison.optional(),
  }),
  then: z.array(z.strictObject({ issue: z.enum(['open']) })).min(1),
});
export type Policy = z.infer<typeof Policy>;

/** A benchmark project (ground truth) and a production project (annotators), with one ontology. */
export const ProjectPair = z.strictObject({
  ontology: Name.describe('Name of the Ontology of both projects.'),
  benchmark: z.strictObject({ ...projectFields, dataset: Name.describe('The only dataset of the benchmark project.') }),
  production: z.strictObject({
    ...projectFields,
    datasets: z.array(Name).describe('Production datasets; the benchmark dataset joins by itself.'),
  }),
  routing: Routing,
  evaluation: Evaluation,
  policies: z.array(Policy).default([]),
  report: z
    .strictObject({
      pullRequestComment: z.boolean().default(true),
      issue: z.boolean().default(true),
      identify: z.enum(['pseudonym', 'email']).default('pseudonym'),
    })
    .prefault({}),
});
export type ProjectPair = z.infer<typeof ProjectPair>;
