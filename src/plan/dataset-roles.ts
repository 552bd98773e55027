import type { Address } from '../base/address.ts';
import type { Graph } from '../graph/graph.ts';

/** What the declared projects make of each dataset. The benchmark dataset of a pair is benchmark data in both of its projects. */
export function datasetRoles(desired: Graph): ReadonlyMap<Address, 'benchmark' | 'production'> {
  const roles = new Map<Address, 'benchmark' | 'production'>();
  for (const node of desired.nodes.values()) {
    if (node.kind !== 'project') continue;
    for (const dataset of node.datasets) {
      if (node.role === 'benchmark') roles.set(dataset, 'benchmark');
      else if (!roles.has(dataset)) roles.set(dataset, 'production');
    }
  }
  return roles;
}
