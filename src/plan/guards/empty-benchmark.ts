import type { Problem } from '../../base/problem.ts';
import type { Graph } from '../../graph/graph.ts';

/** A benchmark project without any item measures nobody, and looks from outside as if all were well. */
export function guardEmptyBenchmark(desired: Graph): Problem[] {
  return [...desired.nodes.values()].flatMap((project): Problem[] => {
    if (project.kind !== 'project' || project.role !== 'benchmark') return [];
    const items = project.datasets
      .flatMap((dataset) => {
        const node = desired.nodes.get(dataset);
        return node?.kind === 'dataset' ? node.registrations : [];
      })
      .map((registration) => {
        const node = desired.nodes.get(registration);
        return node?.kind === 'registration' ? node.items.length : 0;
      });
    if (items.some((count) => count > 0)) return [];
    return [
      {
        code: 'plan.benchmark-empty',
        severity: 'warning',
        summary: `the benchmark of the project "${project.title}" holds no items`,
        detail: 'Nobody can be measured. Add a registration with items to its dataset.',
        ...(project.at === undefined ? {} : { at: project.at }),
        address: project.address,
      },
    ];
  });
}
