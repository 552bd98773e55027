import type { Declarations } from '../rule.ts';

/** What the datasets of the pairs make of each registration. */
export function registrationRoles({
  of,
}: Declarations): Map<string, { role: 'benchmark' | 'production'; both: boolean }> {
  const roles = new Map<string, { role: 'benchmark' | 'production'; both: boolean }>();
  const give = (dataset: string, role: 'benchmark' | 'production') => {
    for (const { registration } of of('Dataset').get(dataset)?.spec.items ?? []) {
      const known = roles.get(registration);
      roles.set(registration, {
        role: known?.role ?? role,
        both: known !== undefined && (known.both || known.role !== role),
      });
    }
  };
  for (const { spec } of of('ProjectPair').values()) {
    give(spec.benchmark.dataset, 'benchmark');
    for (const dataset of spec.production.datasets) {
      if (dataset !== spec.benchmark.dataset) give(dataset, 'production');
    }
  }
  return roles;
}
