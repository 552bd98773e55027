import type { Place } from '../../base/place.ts';
import type { Rule } from '../rule.ts';

export const datasetRoles: Rule = {
  code: 'manifest.dataset-two-roles',
  severity: 'error',
  means: 'A dataset is the benchmark of one project pair and production data of another, or is listed twice.',
  fix: 'Ground truth and production data need datasets of their own. Make two datasets.',
  *check({ of }) {
    const pairs = [...of('ProjectPair').values()];
    const benchmarks = new Map(pairs.map((pair) => [pair.spec.benchmark.dataset, pair]));
    for (const pair of pairs) {
      const seen = new Set<string>();
      for (const [index, name] of pair.spec.production.datasets.entries()) {
        const at = (): Place => pair.at(['spec', 'production', 'datasets', index]);
        if (seen.has(name)) {
          yield {
            summary: `The dataset "${name}" is listed twice.`,
            detail: 'Remove one of the two.',
            at: at(),
            address: pair.address,
          };
        }
        seen.add(name);
        const other = benchmarks.get(name);
        if (other === undefined || name === pair.spec.benchmark.dataset) continue;
        yield {
          summary: `The dataset "${name}" is production data here and the benchmark of the pair "${other.name}".`,
          detail: 'Its tasks would count as ground truth and as ordinary work. Make two datasets.',
          at: at(),
          address: pair.address,
          related: [{ summary: 'It is the benchmark here.', at: other.at(['spec', 'benchmark', 'dataset']) }],
        };
      }
    }
  },
};
