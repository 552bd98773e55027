import { compareText } from '../../base/address.ts';
import type { Problem } from '../../base/problem.ts';
import type { DatasetNode, Graph } from '../../graph/graph.ts';
import { datasetRoles } from '../dataset-roles.ts';

/**
 * Items that stand in a benchmark dataset and in a production dataset on the platform, because somebody linked them there: their
 * tasks in the second one are never routed. Only a plan from the platform knows it.
 */
export function guardSharedItems(desired: Graph, observed: Graph): Problem[] {
  const roles = [...datasetRoles(desired)].sort((a, b) => compareText(a[0], b[0]));
  const linked = (address: string): DatasetNode['linked'] => {
    const node = observed.nodes.get(address);
    return node?.kind === 'dataset' ? node.linked : undefined;
  };
  const problems: Problem[] = [];
  for (const [benchmark] of roles.filter(([, role]) => role === 'benchmark')) {
    for (const [production] of roles.filter(([, role]) => role === 'production')) {
      const [truth, work] = [linked(benchmark), linked(production)];
      if (truth === undefined || work === undefined) continue;
      let shared = 0;
      for (const item of work.keys()) if (truth.has(item)) shared += 1;
      if (shared === 0) continue;
      const at = desired.nodes.get(production)?.at;
      problems.push({
        code: 'plan.items-in-both-roles',
        severity: 'warning',
        summary: `${shared} ${shared === 1 ? 'item stands' : 'items stand'} in ${benchmark}, which is benchmark data, and in ${production}, which is production data`,
        detail:
          'Their production tasks are held and never routed. Remove them from one of the two datasets in the web app.',
        ...(at === undefined ? {} : { at }),
        address: production,
      });
    }
  }
  return problems;
}
