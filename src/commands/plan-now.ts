import { hasErrors, type Problem } from '../base/problem.ts';
import { observe } from '../encord/observe.ts';
import type { Graph } from '../graph/graph.ts';
import { desiredGraph } from '../graph/desired.ts';
import { makePlan, type PlanResult } from '../plan/make-plan.ts';
import type { Limits } from '../plan/guards/blast-radius.ts';
import { observedFromState } from '../state/observed-from-state.ts';
import { readIntents } from '../state/intent.ts';
import { readResources } from '../state/resources.ts';
import type { Connection, Workspace } from './connect.ts';
import { withLabelCounts } from './label-counts.ts';

export interface PlannedNow {
  readonly result: PlanResult;
  readonly observed: Graph;
  readonly desired: Graph;
  /** Everything said on the way, without the manifests' own problems. */
  readonly problems: readonly Problem[];
}

/** Observes the platform and plans against it. */
export async function planFromPlatform(connection: Connection): Promise<PlannedNow> {
  const { client, desired, store } = connection;
  const view = await store.view();
  const known = await readResources(view);
  const observed = await observe(client, desired, known, { intents: await readIntents(view) });
  const result = makePlan({
    desired,
    observed: observed.graph,
    known,
    facts: observed.facts,
    environment: connection.environmentName,
    source: 'platform',
    limits: limitsOf(connection),
  });
  const plan = await withLabelCounts(result.plan, observed.graph, client, known);
  return {
    result: { ...result, plan },
    observed: observed.graph,
    desired,
    problems: [...observed.problems, ...result.problems],
  };
}

/** Plans against what the state remembers: needs no key, so it works for a fork. */
export async function planFromState(
  workspace: Workspace,
  /** Where it is known already: an embedded sandbox has bindings of its own. */
  given?: Graph,
): Promise<PlannedNow | { readonly problems: readonly Problem[] }> {
  const { graph: desired, problems } = given
    ? { graph: given, problems: [] }
    : desiredGraph(workspace.model, workspace.environmentName);
  if (hasErrors(problems)) return { problems };
  const view = await workspace.store.view();
  const known = await readResources(view);
  const observed = await observedFromState(view, desired);
  const result = makePlan({
    desired,
    observed,
    known,
    environment: workspace.environmentName,
    source: 'state',
    limits: limitsOf(workspace),
  });
  return { result, observed, desired, problems: [...problems, ...result.problems] };
}

export function limitsOf(workspace: Workspace): Partial<Limits> {
  return workspace.model.workspace.spec.limits ?? {};
}
