import type { Problem } from '../base/problem.ts';
import type { Declared } from '../manifest/model.ts';
import { checkContract, type ObservedWorkflow } from '../workflow/contract.ts';
import type { WorkflowTemplate } from '../workflow/template.ts';

/** Stage and pathways of a production project, resolved once and used by id from then on. */
export interface ResolvedRouting {
  readonly stage: { readonly uuid: string; readonly type: 'AGENT' };
  readonly pathways: { readonly benchmark: string; readonly production: string };
}

/**
 * Finds the agent stage and its two pathways in the project's workflow, and proves that they lead where they must: the
 * benchmark pathway to consensus annotation, the other to annotation. Anything else is a problem, and nothing is moved.
 */
export function resolveRouting(
  pair: Declared<'ProjectPair'>,
  template: WorkflowTemplate,
  workflow: ObservedWorkflow,
): { readonly resolved?: ResolvedRouting; readonly problems: Problem[] } {
  const { routing } = pair.spec;
  const problems: Problem[] = checkContract(template, workflow).mismatches.map((summary) => ({
    code: 'routing.contract-broken',
    severity: 'error',
    summary: `${pair.name}: ${summary}`,
    detail: 'Nothing was moved. Make the project’s workflow and the WorkflowTemplate manifest agree.',
    at: pair.at(['spec', 'production', 'workflowTemplate']),
    address: pair.address,
  }));
  const stage = workflow.stages.find((one) => one.title === routing.stage && one.type === 'AGENT');
  if (!stage) {
    problems.push({
      code: 'routing.stage-unknown',
      severity: 'error',
      summary: `${pair.name}: the production project has no agent stage "${routing.stage}"`,
      detail: `Its agent stages: ${
        workflow.stages
          .filter((one) => one.type === 'AGENT')
          .map((one) => one.title)
          .join(', ') || 'none'
      }.`,
      at: pair.at(['spec', 'routing', 'stage']),
      address: pair.address,
    });
    return { problems };
  }
  const byUuid = new Map(workflow.stages.map((one) => [one.uuid, one]));
  const find = (role: 'benchmark' | 'production', wanted: string): string => {
    const name = routing.pathways[role];
    const pathway = stage.pathways?.find((one) => one.title === name);
    const at = pair.at(['spec', 'routing', 'pathways', role]);
    if (!pathway) {
      const near = stage.pathways?.find((one) => one.title.toLowerCase() === name.toLowerCase());
      problems.push({
        code: 'routing.pathway-unknown',
        severity: 'error',
        summary: `${pair.name}: the stage "${routing.stage}" has no pathway "${name}"`,
        detail: near ? `It has "${near.title}": write it the same way.` : 'Nothing was moved.',
        at,
        address: pair.address,
      });
      return '';
    }
    const destination = byUuid.get(pathway.destinationUuid);
    // A destination that is not listed is a router, which the API hides; the template's own rules cover that case.
    if (destination && destination.type !== wanted) {
      problems.push({
        code: 'routing.pathway-wrong',
        severity: 'error',
        summary: `${pair.name}: the ${role} pathway "${name}" leads to "${destination.title}" (${destination.type}), not to a stage of type ${wanted}`,
        detail: 'Nothing was moved. Are the two pathways swapped in the workflow?',
        at,
        address: pair.address,
      });
    }
    return pathway.uuid;
  };
  const pathways = {
    benchmark: find('benchmark', 'CONSENSUS_ANNOTATION'),
    production: find('production', 'ANNOTATION'),
  };
  return problems.length > 0
    ? { problems }
    : { resolved: { stage: { uuid: stage.uuid, type: 'AGENT' }, pathways }, problems };
}
