import { shownUrl } from '../../registration/shown-url.ts';
import type { Place } from '../../base/place.ts';
import type { Declarations, Finding, Rule } from '../rule.ts';
import { registrationRoles } from './registration-roles.ts';

/** Beyond this many URLs between two registrations only their number is told. */
const TOLD = 10;

export const sameUrl: Rule = {
  code: 'registration.R017',
  severity: 'error',
  means: 'The same URL is registered twice in a file, or in benchmark and production data.',
  fix: 'Remove one of the two: a benchmark image that is also production data would be labelled without being scored.',
  *check(declarations) {
    const { of, shared } = declarations;
    const roles = registrationRoles(declarations);
    for (const [name, { both }] of roles) {
      const registration = of('Registration').get(name);
      if (!both || registration === undefined) continue;
      yield {
        summary: `The registration "${name}" is in a benchmark dataset and in a production dataset.`,
        detail: 'Give ground truth and production data registrations of their own.',
        at: registration.at(['metadata', 'name']),
        address: registration.address,
      };
    }
    const told = new Map<string, number>();
    for (const { url, first, other } of shared()) {
      const role = roles.get(other.name)?.role;
      const firstRole = roles.get(first.name)?.role;
      if (role === undefined || firstRole === undefined || role === firstRole) continue;
      const pair = `${first.name} ${other.name}`;
      const count = (told.get(pair) ?? 0) + 1;
      told.set(pair, count);
      if (count > TOLD) continue;
      yield overlap(
        url,
        { name: other.name, role, at: other.item.at },
        { name: first.name, role: firstRole, at: first.item.at },
        first.item.urls.includes(url),
      );
    }
    for (const [pair, count] of told) {
      if (count > TOLD) yield more(pair, count, declarations);
    }
  },
};

interface Use {
  readonly name: string;
  readonly role: string;
  readonly at: Place;
}

function overlap(url: string, here: Use, other: Use, alike: boolean): Finding {
  return {
    summary: `${shownUrl(url)} is in the ${here.role} data "${here.name}" and in the ${other.role} data "${other.name}".`,
    detail: 'Remove it from one of the two: it would be labelled both as ground truth and as ordinary work.',
    at: here.at,
    related: [{ summary: `It is in "${other.name}" here${alike ? '' : ', spelled differently'}.`, at: other.at }],
  };
}

function more(pair: string, count: number, { of }: Declarations): Finding {
  const [other, name] = pair.split(' ') as [string, string];
  const registration = of('Registration').get(name);
  return {
    summary: `"${name}" and "${other}" share ${count} URLs, of which ${TOLD} are shown.`,
    detail: 'One of the two is benchmark data, the other production data. Remove the shared URLs from one.',
    ...(registration && { at: registration.at(['metadata', 'name']), address: registration.address }),
  };
}
