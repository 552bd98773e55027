import type { Rule } from '../rule.ts';

export const benchmarkInProduction: Rule = {
  code: 'manifest.benchmark-in-production',
  severity: 'error',
  means: 'The benchmark dataset of a pair is also listed in `production.datasets`.',
  fix: 'Remove it there: it joins the production project by itself.',
  *check({ of }) {
    for (const pair of of('ProjectPair').values()) {
      const index = pair.spec.production.datasets.indexOf(pair.spec.benchmark.dataset);
      if (index < 0) continue;
      yield {
        summary: `The benchmark dataset "${pair.spec.benchmark.dataset}" is listed as production data.`,
        detail: 'Remove it here: the benchmark dataset joins the production project by itself.',
        at: pair.at(['spec', 'production', 'datasets', index]),
        address: pair.address,
      };
    }
  },
};
