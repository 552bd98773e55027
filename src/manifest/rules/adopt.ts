import type { AnyDeclared } from '../declare.ts';
import type { Path } from '../model.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Kind } from '../schema/envelope.ts';

/** Kinds that become one object of the platform with an id of its own. */
const ADOPTABLE: ReadonlySet<Kind> = new Set(['Folder', 'Dataset', 'Ontology']);

export const adopt: Rule = {
  code: 'manifest.adopt',
  severity: 'error',
  means: 'Two manifests adopt the same object, or a manifest adopts that has no object of its own.',
  fix: 'Adopt each object once; projects are adopted below `benchmark` and `production`, templates and integrations are bindings.',
  *check({ all }) {
    const taken = new Map<string, { readonly declared: AnyDeclared; readonly path: Path }>();
    for (const declared of all) {
      const misplaced = declared.adopt !== undefined && !ADOPTABLE.has(declared.kind);
      if (misplaced)
        yield { ...wrongKind(declared), at: declared.at(['metadata', 'adopt'], 'key'), address: declared.address };
      for (const { id, path } of misplaced ? [] : adoptions(declared)) {
        const other = taken.get(id);
        if (other === undefined) {
          taken.set(id, { declared, path });
          continue;
        }
        yield {
          summary: `The object ${id} is adopted twice.`,
          detail: `${other.declared.kind} "${other.declared.name}" adopts it, too. Check which id belongs to which.`,
          at: declared.at(path),
          address: declared.address,
          related: [{ summary: 'The first one is here.', at: other.declared.at(other.path) }],
        };
      }
    }
  },
};

function adoptions(declared: AnyDeclared): { readonly id: string; readonly path: Path }[] {
  const found: { id: string; path: Path }[] = [];
  if (declared.adopt !== undefined) found.push({ id: declared.adopt.toLowerCase(), path: ['metadata', 'adopt'] });
  if (declared.kind !== 'ProjectPair') return found;
  for (const role of ['benchmark', 'production'] as const) {
    const id = declared.spec[role].adopt;
    if (id !== undefined) found.push({ id: id.toLowerCase(), path: ['spec', role, 'adopt'] });
  }
  return found;
}

function wrongKind(declared: AnyDeclared): Finding {
  const detail =
    declared.kind === 'ProjectPair'
      ? 'A pair has two projects: write `adopt` below `benchmark` and below `production`.'
      : 'Ids of workflow templates and integrations are bindings of an environment, in assay.yaml.';
  return { summary: `A manifest of the kind ${declared.kind} cannot adopt an object.`, detail };
}
