import { formatPlace } from '../../base/place.ts';
import type { AnyDeclared } from '../declare.ts';
import type { Rule } from '../rule.ts';

export const namesUnique: Rule = {
  code: 'manifest.duplicate-name',
  severity: 'error',
  means: 'Two manifests of one kind have the same name.',
  fix: 'Names are identities. Rename one of the two, or remove the copy.',
  *check({ all }) {
    const first = new Map<string, AnyDeclared>();
    for (const declared of all) {
      if (declared.kind === 'Workspace') continue;
      const other = first.get(declared.address);
      if (other === undefined) {
        first.set(declared.address, declared);
        continue;
      }
      const at = other.at(['metadata', 'name']);
      yield {
        summary: `There are two manifests of the kind ${declared.kind} with the name "${declared.name}".`,
        detail: `The other is at ${formatPlace(at)}. Rename one of the two, or remove the copy.`,
        at: declared.at(['metadata', 'name']),
        address: declared.address,
        related: [{ summary: 'The first one is here.', at }],
      };
    }
  },
};
