import type { Evaluation } from '../manifest/schema/project-pair.ts';
import type { Pseudonyms } from '../state/pseudonyms.ts';

/**
 * The address under which somebody's submissions count: a renamed person's former one, as `annotators.aliases` says, through
 * several renamings; undefined for somebody whom `annotators.ignore` names under any of them. Case does not matter.
 */
export function countedAs(email: string, annotators: Evaluation['annotators']): string | undefined {
  if (annotators === undefined) return email;
  const ignored = new Set(annotators.ignore.map(lower));
  const former = new Map(Object.entries(annotators.aliases).map(([now, before]) => [lower(now), before]));
  const seen = new Set<string>();
  let name = email;
  for (;;) {
    if (ignored.has(lower(name))) return undefined;
    const before = former.get(lower(name));
    if (before === undefined || seen.has(lower(name))) return name;
    seen.add(lower(name));
    name = before;
  }
}

/** The same for pseudonyms, for what is stored already; null for somebody who does not count. */
export function pseudonymsCountedAs(
  annotators: Evaluation['annotators'],
  pseudonyms: Pseudonyms,
): (pseudonym: string) => string | null {
  const { ignore = [], aliases = {} } = annotators ?? {};
  const counted = new Map(
    [...ignore, ...Object.keys(aliases), ...Object.values(aliases)].map((email) => {
      const as = countedAs(email, annotators);
      return [pseudonyms.of(email), as === undefined ? null : pseudonyms.of(as)] as const;
    }),
  );
  return (pseudonym) => {
    const found = counted.get(pseudonym);
    return found === undefined ? pseudonym : found;
  };
}

function lower(email: string): string {
  return email.toLowerCase();
}
