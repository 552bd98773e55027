import { digestOf } from '../base/canonical.ts';
import type { Problem } from '../base/problem.ts';
import { getOntology } from '../encord/api/ontologies.ts';
import { getProject } from '../encord/api/projects.ts';
import type { EncordClient } from '../encord/client.ts';
import { workflowOf, type BoundPair } from '../routing/bound-pair.ts';
import { checkContract, type ObservedWorkflow } from '../workflow/contract.ts';

type Stage = ObservedWorkflow['stages'][number];

/** The stages that evaluating works with, by id. */
export interface ResolvedEvaluation {
  /** Where submissions wait. */
  readonly review: { readonly uuid: string; readonly type: 'CONSENSUS_REVIEW' };
  /** Of the benchmark project. */
  readonly truth: { readonly uuid: string; readonly type: 'DONE' };
  /** Where scored tasks must arrive; undefined = they stay. */
  readonly archive: { readonly uuid: string; readonly type: 'DONE'; readonly title: string } | undefined;
  /** Done stages in which no benchmark task may stand. */
  readonly forbidden: readonly { readonly uuid: string; readonly type: 'DONE'; readonly title: string }[];
  /** Every stage of the production project that the API shows. */
  readonly stages: readonly Stage[];
}

/**
 * Finds the stages by name, once, and proves what the API can show: the contract of the production project holds, both
 * projects have the same ontology, and no scored task would go where approved labels go. With a problem nothing is read.
 */
export async function resolveEvaluation(
  client: EncordClient,
  bound: BoundPair,
): Promise<{ readonly resolved?: ResolvedEvaluation; readonly problems: Problem[] }> {
  const { pair } = bound;
  const { evaluation } = pair.spec;
  const problems: Problem[] = [];
  const report = (code: string, summary: string, detail: string, path: readonly string[]): void => {
    problems.push({
      code: `submissions.${code}`,
      severity: 'error',
      summary: `${pair.name}: ${summary}`,
      detail: `Nothing was scored or archived. ${detail}`,
      at: pair.at(['spec', ...path]),
      address: pair.address,
    });
  };
  const [production, benchmark] = await Promise.all([
    getProject(client, bound.productionProject),
    getProject(client, bound.benchmarkProject),
  ]);
  const { stages } = workflowOf(production.workflow?.stages ?? []);
  for (const mismatch of checkContract(bound.productionTemplate, { stages }).mismatches) {
    const detail = 'Make the project’s workflow and the WorkflowTemplate manifest agree.';
    report('contract-broken', mismatch, detail, ['production', 'workflowTemplate']);
  }
  if (!(await sameOntology(client, production.ontologyHash, benchmark.ontologyHash))) {
    const detail = 'Their labels cannot be compared. Both projects of a pair need the same ontology; run `assay plan`.';
    report('ontologies-differ', 'the two projects have different ontologies', detail, ['ontology']);
  }
  const find = (list: readonly Stage[], title: string, type: string, path: readonly string[]): Stage | undefined => {
    const found = list.find((stage) => stage.title === title && stage.type === type);
    if (found) return found;
    const titles = list.filter((stage) => stage.type === type).map((stage) => `"${stage.title}"`);
    const which = path.includes('groundTruth') ? 'benchmark' : 'production';
    const detail = `Its ${type} stages: ${titles.join(', ') || 'none'}.`;
    report('stage-unknown', `the ${which} project has no ${type} stage "${title}"`, detail, path);
    return undefined;
  };
  const review = find(stages, evaluation.stage, 'CONSENSUS_REVIEW', ['evaluation', 'stage']);
  const truthStages = workflowOf(benchmark.workflow?.stages ?? []).stages;
  const truth = find(truthStages, evaluation.groundTruth.stage, 'DONE', ['evaluation', 'groundTruth', 'stage']);
  const { afterScoring } = evaluation;
  const destination =
    afterScoring.action === 'keep' ? undefined : afterScoring.action === 'move' ? afterScoring.to : afterScoring.expect;
  const path = ['evaluation', 'afterScoring'];
  const archive = destination === undefined ? undefined : find(stages, destination, 'DONE', path);
  const declared = bound.productionTemplate.stages.find((stage) => stage.name === evaluation.stage);
  const edges = declared?.type === 'consensus_review' ? declared : undefined;
  if (destination !== undefined && edges?.approve === destination) {
    const detail = 'Copies of the ground truth would stand among finished labels. Name the stage for archived tasks.';
    report('archive-is-complete', `"${destination}" is where approved tasks go`, detail, path);
  }
  if (afterScoring.action === 'reject' && edges && edges.reject !== afterScoring.expect) {
    const summary = `rejecting leads to "${edges.reject}" in the template, afterScoring expects "${afterScoring.expect}"`;
    report('expect-disagrees', summary, 'Correct the template or `expect`.', path);
  }
  if (!review || !truth || problems.length > 0) return { problems };
  const harmless = destination ?? edges?.reject;
  const done = (stage: Stage) => ({ uuid: stage.uuid, type: 'DONE' as const, title: stage.title });
  return {
    resolved: {
      review: { uuid: review.uuid, type: 'CONSENSUS_REVIEW' },
      truth: { uuid: truth.uuid, type: 'DONE' },
      archive: archive && done(archive),
      forbidden: stages.filter((stage) => stage.type === 'DONE' && stage.title !== harmless).map(done),
      stages,
    },
    problems,
  };
}

async function sameOntology(client: EncordClient, one: string, other: string): Promise<boolean> {
  if (one.toLowerCase() === other.toLowerCase()) return true;
  const [a, b] = await Promise.all([getOntology(client, one), getOntology(client, other)]);
  return digestOf(a.editor) === digestOf(b.editor);
}
