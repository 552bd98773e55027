import type { Problem } from '../base/problem.ts';
import type { Declared } from '../manifest/model.ts';
import { checkContract, type ObservedWorkflow } from '../workflow/contract.ts';
import { edgesOf } from '../workflow/edges.ts';
import type { Stage, WorkflowTemplate } from '../workflow/template.ts';

/** Stage and pathways of a production project, resolved once and used by id from then on. */
export interface ResolvedRouting {
  readonly stage: { readonly uuid: string; readonly type: 'AGENT' };
  readonly pathways: { readonly benchmark: string; readonly production: string };
}

/** Where tasks of a role must arrive, by the name of a template and by that of the API. */
const WANTED = {
  benchmark: { type: 'consensus_annotation', wire: 'CONSENSUS_ANNOTATION' },
  production: { type: 'annotation', wire: 'ANNOTATION' },
} as const;

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
  const problems: Problem[] = [];
  const report = (code: string, summary: string, detail: string, path: readonly string[]): void => {
    problems.push({
      code: `routing.${code}`,
      severity: 'error',
      summary: `${pair.name}: ${summary}`,
      detail: `Nothing was moved. ${detail}`,
      at: pair.at(['spec', ...path]),
      address: pair.address,
    });
  };
  for (const mismatch of checkContract(template, workflow).mismatches) {
    const detail = 'Make the project’s workflow and the WorkflowTemplate manifest agree.';
    report('contract-broken', mismatch, detail, ['production', 'workflowTemplate']);
  }
  const agents = workflow.stages.filter((one) => one.type === 'AGENT');
  const stage = agents.find((one) => one.title === routing.stage);
  if (!stage) {
    const titles = agents.map((one) => `"${one.title}"`).join(', ') || 'none';
    report(
      'stage-unknown',
      `the production project has no agent stage "${routing.stage}"`,
      `Its agent stages: ${titles}.`,
      ['routing', 'stage'],
    );
    return { problems };
  }
  const byUuid = new Map(workflow.stages.map((one) => [one.uuid, one]));
  const find = (role: keyof typeof WANTED): string => {
    const name = routing.pathways[role];
    const path = ['routing', 'pathways', role];
    const pathway = stage.pathways?.find((one) => one.title === name);
    if (!pathway) {
      const near = stage.pathways?.find((one) => one.title.toLowerCase() === name.toLowerCase());
      const detail = near ? `It has "${near.title}": write it the same way.` : 'Was it renamed in Encord?';
      report('pathway-unknown', `the stage "${routing.stage}" has no pathway "${name}"`, detail, path);
      return '';
    }
    const destination = byUuid.get(pathway.destinationUuid);
    const wrong = destination
      ? destination.type !== WANTED[role].wire && `"${destination.title}" (${destination.type})`
      : wrongBehindRouters(template, routing.stage, name, WANTED[role].type);
    if (wrong) {
      report(
        'pathway-wrong',
        `the ${role} pathway "${name}" leads to ${wrong}, not to a stage of type ${WANTED[role].wire}`,
        'Are the two pathways swapped in the workflow?',
        path,
      );
    }
    return pathway.uuid;
  };
  const pathways = { benchmark: find('benchmark'), production: find('production') };
  if (pathways.benchmark === pathways.production && problems.length === 0) {
    report('pathway-shared', 'benchmark and production tasks have the same pathway', 'Name two pathways.', [
      'routing',
      'pathways',
    ]);
  }
  return problems.length > 0
    ? { problems }
    : { resolved: { stage: { uuid: stage.uuid, type: 'AGENT' }, pathways }, problems };
}

/** The API hides routers, so behind one the template's word counts: every stage that it can lead to must be right. */
function wrongBehindRouters(
  template: WorkflowTemplate,
  stage: string,
  pathway: string,
  wanted: Stage['type'],
): string | undefined {
  const byName = new Map(template.stages.map((one) => [one.name, one]));
  const agent = byName.get(stage);
  const open = agent ? edgesOf(agent).filter((edge) => edge.label === pathway) : [];
  if (open.length === 0) return 'a place that the template does not know';
  const seen = new Set<string>();
  for (let edge = open.pop(); edge !== undefined; edge = open.pop()) {
    const next = byName.get(edge.to);
    if (seen.has(edge.to)) continue;
    seen.add(edge.to);
    if (next?.type === 'percentage_router' || next?.type === 'user_router') open.push(...edgesOf(next));
    else if (next?.type !== wanted) return `a router that can lead to "${edge.to}"`;
  }
  return undefined;
}
