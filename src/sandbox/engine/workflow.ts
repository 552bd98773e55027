import { sha256 } from '../../base/canonical.ts';
import { invariant } from '../../base/invariant.ts';
import { edgesOf } from '../../workflow/edges.ts';
import type { Stage, WorkflowTemplate } from '../../workflow/template.ts';

/** A template's stages by name. */
export interface Workflow {
  readonly start: string;
  readonly stages: ReadonlyMap<string, Stage>;
}

export type Router = Extract<Stage, { type: 'percentage_router' | 'user_router' }>;
export type WorkStage = Exclude<Stage, Router>;

export function isRouter(stage: Stage): stage is Router {
  return stage.type === 'percentage_router' || stage.type === 'user_router';
}

/** The graph of a checked template. */
export function compileWorkflow(template: WorkflowTemplate): Workflow {
  return { start: template.start, stages: new Map(template.stages.map((stage) => [stage.name, stage])) };
}

/** Names of routers from which only routers lead on in a circle: a task would never arrive. Empty = fine. */
export function endlessRouters(workflow: Workflow): string[] {
  const state = new Map<string, 'open' | 'closed'>();
  const endless: string[] = [];
  const visit = (name: string): void => {
    const stage = workflow.stages.get(name);
    if (!stage || !isRouter(stage)) return;
    if (state.get(name) === 'open') endless.push(name);
    if (state.has(name)) return;
    state.set(name, 'open');
    for (const edge of edgesOf(stage)) visit(edge.to);
    state.set(name, 'closed');
  };
  for (const name of workflow.stages.keys()) visit(name);
  return endless;
}

export function stageOf(workflow: Workflow, name: string): Stage {
  const stage = workflow.stages.get(name);
  invariant(stage, `the workflow has no stage "${name}"`);
  return stage;
}

/**
 * The stage at which a task arrives that is sent to `to`: routers send it on. A percentage router throws a die that
 * depends only on data hash and router name, so the same task always takes the same way; a user router looks at the
 * person who sent the task.
 */
export function arrival(workflow: Workflow, to: string, dataHash: string, worker: string | undefined): WorkStage {
  let stage = stageOf(workflow, to);
  for (let hops = 0; isRouter(stage); hops += 1) {
    invariant(hops <= workflow.stages.size, `routers lead in a circle at "${stage.name}"`);
    stage = stageOf(workflow, routeOf(stage, dataHash, worker));
  }
  return stage;
}

function routeOf(router: Router, dataHash: string, worker: string | undefined): string {
  if (router.type === 'user_router') {
    const route = router.routes.find(({ users }) => users.some((user) => user.toLowerCase() === worker));
    return route?.to ?? router.otherwise;
  }
  const die = (Number.parseInt(sha256(`${dataHash}|${router.name}`).slice(0, 12), 16) / 16 ** 12) * 100;
  let sum = 0;
  for (const route of router.routes) {
    sum += route.percent;
    if (die < sum) return route.to;
  }
  const last = router.routes.findLast((route) => route.percent > 0) ?? router.routes.at(-1);
  invariant(last, 'a percentage router has at least one route');
  return last.to;
}
