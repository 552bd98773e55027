import type { Rule } from '../rule.ts';
import { registrationRoles } from './registration-roles.ts';

/** Two registrations of one role: allowed, but seldom meant. The error of two roles is `sameUrl`. */
export const sameUrlElsewhere: Rule = {
  code: 'registration.R017',
  severity: 'warning',
  means: 'Two registrations hold the same URLs.',
  fix: 'Each registers its own copy, which is labelled on its own. List the first registration in the dataset instead.',
  *check(declarations) {
    const { contents, of } = declarations;
    const roles = registrationRoles(declarations);
    const first = new Map<string, string>();
    for (const [name, content] of contents) {
      const shared = new Map<string, number>();
      for (const url of new Set(content.items.flatMap((item) => item.urls))) {
        const other = first.get(url);
        if (other === undefined) first.set(url, name);
        else shared.set(other, (shared.get(other) ?? 0) + 1);
      }
      for (const [other, count] of shared) {
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
