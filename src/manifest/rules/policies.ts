import type { Rule } from '../rule.ts';

export const policies: Rule = {
  code: 'manifest.policy',
  severity: 'error',
  means: 'A policy compares nothing, or two policies of a pair have the same name.',
  fix: 'Give `when` at least one comparison, such as `upper95: { lt: 0.8 }`; give each policy its own name.',
  *check({ of }) {
    for (const pair of of('ProjectPair').values()) {
      const seen = new Set<string>();
      for (const [index, policy] of pair.spec.policies.entries()) {
        const path = ['spec', 'policies', index];
        if (seen.has(policy.name)) {
          yield {
            summary: `Two policies have the name "${policy.name}".`,
            detail: 'Give each its own name.',
            at: pair.at([...path, 'name']),
            address: pair.address,
          };
        }
        seen.add(policy.name);
        const { value, upper95, lower95 } = policy.when;
        if ([value, upper95, lower95].some((comparison) => Object.keys(comparison ?? {}).length > 0)) continue;
        yield {
          summary: `The policy "${policy.name}" compares its metric with nothing, so that it never applies.`,
          detail: 'Add a comparison below `when`, for example `upper95: { lt: 0.8 }`.',
          at: pair.at([...path, 'when'], 'key'),
          address: pair.address,
        };
      }
    }
  },
};
