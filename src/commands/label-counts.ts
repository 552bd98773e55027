import type { Address } from '../base/address.ts';
import { listLabelRows } from '../encord/api/label-rows.ts';
import type { EncordClient } from '../encord/client.ts';
import type { Graph, ProjectNode } from '../graph/graph.ts';
import type { Known } from '../graph/known.ts';
import type { Operation, Plan } from '../plan/plan.ts';

/**
 * The plan with the number of labelled rows that each risky or destructive operation touches, as the fact `labels`. Lists
 * label rows of those projects only; a plan of safe operations costs no call. The digest stays: facts are for people.
 */
export async function withLabelCounts(plan: Plan, observed: Graph, client: EncordClient, known: Known): Promise<Plan> {
  const counts = new Map<string, Promise<ReadonlyMap<string, number>>>();
  const labelledIn = (project: string): Promise<ReadonlyMap<string, number>> => {
    const known = counts.get(project) ?? labelledByDataset(project, client);
    counts.set(project, known);
    return known;
  };
  const operations = await Promise.all(
    plan.operations.map(async (operation): Promise<Operation> => {
      const touched = touchedBy(operation, observed, known);
      if (operation.level === 'safe' || touched.length === 0) return operation;
      let labels = 0;
      for (const { project, dataset } of touched) {
        const byDataset = await labelledIn(project);
        if (dataset === undefined) for (const count of byDataset.values()) labels += count;
        else labels += byDataset.get(dataset) ?? 0;
      }
      return { ...operation, facts: { ...operation.facts, labels } };
    }),
  );
  return { ...plan, operations };
}

/** Projects whose labels an operation touches, and of which dataset; undefined = of all. */
function touchedBy(
  { operation, address, key }: Operation,
  observed: Graph,
  known: Known,
): { project: string; dataset?: string }[] {
  const projects = [...observed.nodes.values()].filter((node): node is ProjectNode => node.kind === 'project');
  const node = observed.nodes.get(address);
  const uuidOf = (dataset: Address): string | undefined =>
    (observed.nodes.get(dataset) ?? known.get(dataset))?.uuid?.toLowerCase();
  const inProjects = (list: readonly ProjectNode[], dataset?: string) =>
    list.flatMap(({ uuid }) => (uuid === undefined ? [] : [{ project: uuid, ...(dataset ? { dataset } : {}) }]));
  if (node?.kind === 'ontology') return inProjects(projects.filter((project) => project.ontology === address));
  if (operation !== 'detach') return [];
  if (node?.kind === 'project') {
    const dataset = uuidOf(key.slice(`detach ${address} `.length));
    return dataset === undefined ? [] : inProjects([node], dataset);
  }
  const dataset = uuidOf(address);
  return dataset === undefined
    ? []
    : inProjects(
        projects.filter((project) => project.datasets.includes(address)),
        dataset,
      );
}

async function labelledByDataset(project: string, client: EncordClient): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const row of await listLabelRows(client, project, { includeAllBranches: true })) {
    if (row.label_hash == null) continue;
    const dataset = row.dataset_hash.toLowerCase();
    counts.set(dataset, (counts.get(dataset) ?? 0) + 1);
  }
  return counts;
}
