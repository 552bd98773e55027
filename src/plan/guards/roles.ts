import type { Problem } from '../../base/problem.ts';
import type { Graph, ProjectNode } from '../../graph/graph.ts';

/**
 * A dataset that holds the ground truth of one pair must not be production data of any project, on the platform or in the
 * manifests: annotators would see the truth, or unreviewed labels would become it.
 */
export function guardRoles(desired: Graph, observed: Graph): Problem[] {
  const problems: Problem[] = [];
  const projects = [...desired.nodes.values()].filter((node) => node.kind === 'project');
  const truth = new Set(projects.filter((node) => node.role === 'benchmark').flatMap((node) => node.datasets));
  const production = new Set(
    projects.filter((node) => node.role === 'production').flatMap((node) => productionDatasets(node, desired)),
  );
  for (const project of projects) {
    const seen = observed.nodes.get(project.address);
    if (seen?.kind !== 'project') continue;
    const partner = partnerOf(project, desired);
    for (const dataset of seen.datasets) {
      const wrong =
        project.role === 'benchmark'
          ? production.has(dataset) && !project.datasets.includes(dataset)
          : truth.has(dataset) && partner?.datasets.includes(dataset) !== true;
      if (!wrong) continue;
      problems.push({
        code: 'plan.dataset-in-both-roles',
        severity: 'error',
        summary: `${dataset} is in the ${project.role} project "${project.title}" on the platform, and the manifests give it the other role`,
        detail: 'Detach it there, or correct the manifests; a dataset is either benchmark or production data.',
        ...(project.at === undefined ? {} : { at: project.at }),
        address: project.address,
      });
    }
  }
  return problems;
}

function partnerOf(project: ProjectNode, graph: Graph): ProjectNode | undefined {
  const other = project.address.replace(
    /\/(benchmark|production)$/,
    project.role === 'benchmark' ? '/production' : '/benchmark',
  );
  const node = graph.nodes.get(other);
  return node?.kind === 'project' ? node : undefined;
}

function productionDatasets(project: ProjectNode, graph: Graph): readonly string[] {
  const benchmark = partnerOf(project, graph)?.datasets ?? [];
  return project.datasets.filter((dataset) => !benchmark.includes(dataset));
}
