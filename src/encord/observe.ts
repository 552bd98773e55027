import { compareProblems, type Problem } from '../base/problem.ts';
import type { Graph } from '../graph/graph.ts';
import type { Known } from '../graph/known.ts';
import type { PlanFacts } from '../plan/diff/context.ts';
import type { EncordClient } from './client.ts';
import { Observer, type ObserverOptions } from './observer.ts';

export interface Observed {
  readonly graph: Graph;
  readonly facts: PlanFacts;
  readonly problems: readonly Problem[];
}

/**
 * What the platform has of everything that the manifests declare. Sends only reading calls; what is remembered and no
 * longer declared is not read. Throws when the platform cannot be reached or refuses.
 */
export async function observe(
  client: EncordClient,
  desired: Graph,
  known: Known,
  options: ObserverOptions = {},
): Promise<Observed> {
  const observer = new Observer(client, desired, known, options);
  await observer.all();
  const gone = [...observer.gone].sort().map((address): Problem => {
    const at = desired.nodes.get(address)?.at;
    return {
      code: 'encord.resource-gone',
      severity: 'warning',
      summary: `the platform no longer has ${address}, or the key cannot see it`,
      detail: 'If somebody deleted it on purpose, remove it from the manifests; otherwise the plan makes it again.',
      ...(at === undefined ? {} : { at }),
      address,
    };
  });
  return {
    graph: { nodes: observer.nodes },
    facts: { gone: observer.gone, sameTitle: observer.sameTitle },
    problems: [...observer.problems, ...gone].sort(compareProblems),
  };
}
