import type { Rule } from '../rule.ts';
import { registrationRoles } from './registration-roles.ts';

/** Two registrations of one role: allowed, but seldom meant. The error of two roles is `sameUrl`. */
export const sameUrlElsewhere: Rule = {
  code: 'registration.R017',
  severity: 'warning',
  means: 'Two registrations hold the same URLs.',
  fix: 'Each registers its own copy, which is labelled on its own. List the first registration in the dataset instead.',
  *check(declarations) {
    const { of, shared } = declarations;
    const roles = registrationRoles(declarations);
    const urls = new Map<string, Map<string, Set<string>>>();
    for (const { url, first, other } of shared()) {
      const others = urls.get(other.name) ?? new Map<string, Set<string>>();
      urls.set(other.name, others.set(first.name, (others.get(first.name) ?? new Set()).add(url)));
    }
    for (const [name, others] of urls) {
      for (const [other, { size: count }] of others) {
        const registration = of('Registration').get(name);
        const role = roles.get(name)?.role;
        const otherRole = roles.get(other)?.role;
        const twoRoles = role !== undefined && otherRole !== undefined && role !== otherRole;
        if (registration === undefined || twoRoles) continue;
        yield {
          summary: `The registrations "${other}" and "${name}" share ${count === 1 ? 'a URL' : `${count} URLs`}.`,
          detail: 'Each would register its own copy. List the first registration in the dataset instead.',
          at: registration.at(['metadata', 'name']),
          address: registration.address,
        };
      }
    }
  },
};
