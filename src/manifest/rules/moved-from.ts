import type { AnyDeclared } from '../declare.ts';
import type { Rule } from '../rule.ts';

export const movedFrom: Rule = {
  code: 'manifest.moved-from',
  severity: 'error',
  means: '`moved.from` names a manifest that still exists, the manifest itself, or what another one has taken over.',
  fix: 'Remove the manifest with the old name, or remove `moved`.',
  *check({ all, names }) {
    const taken = new Map<string, AnyDeclared>();
    for (const declared of all) {
      const { movedFrom: old, kind, address } = declared;
      if (old === undefined) continue;
      const at = declared.at(['metadata', 'moved', 'from']);
      if (names(kind).has(old)) {
        const detail = 'Remove the manifest with the old name, or remove `moved` here.';
        yield { summary: `The ${kind} "${old}" still exists, so nothing can have moved from it.`, detail, at, address };
        continue;
      }
      const key = `${kind} ${old}`;
      const other = taken.get(key);
      if (other !== undefined) {
        yield {
          summary: `"${other.name}" and "${declared.name}" both take over the former ${kind} "${old}".`,
          detail: 'Only one of the two can. Remove `moved` from the other.',
          at,
          address,
          related: [{ summary: 'The first one is here.', at: other.at(['metadata', 'moved', 'from']) }],
        };
      } else taken.set(key, declared);
    }
  },
};
