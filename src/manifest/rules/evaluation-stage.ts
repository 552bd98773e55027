import type { Place } from '../../base/place.ts';
import { correction, didYouMean, yamlScalar } from '../../registration/suggest.ts';
import type { WorkflowTemplate } from '../../workflow/template.ts';
import type { Declared } from '../model.ts';
import type { Finding, Rule } from '../rule.ts';
import { landings, pairWorkflows, stageNames, stageOf } from './pair-workflows.ts';

export const evaluationStage: Rule = {
  code: 'manifest.evaluation-stage',
  severity: 'error',
  means: '`evaluation.stage` is not the consensus review that benchmark tasks come to.',
  fix: 'Name the stage of type `consensus_review` that follows the consensus annotation of the benchmark pathway.',
  *check(declarations) {
    for (const { pair, production } of pairWorkflows(declarations)) {
      const finding = production && mistake(pair, production);
      if (finding !== undefined) {
        yield { ...finding, address: pair.address };
      }
    }
  },
};

function mistake(pair: Declared<'ProjectPair'>, production: WorkflowTemplate): Finding | undefined {
  const { evaluation, routing } = pair.spec;
  const name = evaluation.stage;
  // Only for a mistake: without one no manifest needs its places.
  const at = (): Place => pair.at(['spec', 'evaluation', 'stage']);
  const found = stageOf(production, name);
  if (found?.type !== 'consensus_review') {
    const reviews = stageNames(production, 'consensus_review');
    return {
      summary: found
        ? `The stage "${name}" is of the type ${found.type}; submissions are scored in a consensus_review stage.`
        : `The template "${pair.spec.production.workflowTemplate}" has no stage "${name}".`,
      detail: didYouMean(name, reviews, 'Consensus review stages') ?? 'The template has no consensus review; add one.',
      at: at(),
      ...correction(name, reviews, at(), yamlScalar),
    };
  }
  const agent = stageOf(production, routing.stage);
  const to = agent?.type === 'agent' ? agent.pathways[routing.pathways.benchmark] : undefined;
  const consensus = to === undefined ? [] : landings(production, to);
  const next = consensus.flatMap((stage) => (stage.type === 'consensus_annotation' ? [stage.next] : []));
  if (next.length === 0 || next.includes(name)) return undefined;
  return {
    summary: `Benchmark tasks never come to the stage "${name}".`,
    detail: `The benchmark pathway leads to "${consensus[0]!.name}", and from there to "${next[0]}". Name that stage.`,
    at: at(),
  };
}
