import type { Declared, Path } from '../model.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Attribute, Option } from '../schema/ontology.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  /** Shape or type: a box and a polygon may share a name, and the editor shows which is which. */
  readonly kind: string;
  readonly path: Path;
}

export const ontologyNames: Rule = {
  code: 'manifest.feature-same-name',
  severity: 'warning',
  means: 'Two features that stand beside each other have the same name and the same shape or type.',
  fix: 'Annotators cannot tell them apart. Give one of the two another name, or archive it.',
  *check({ of }) {
    for (const ontology of of('Ontology').values()) {
      const { objects, classifications } = ontology.spec;
      yield* same(ontology, named(objects, ['spec', 'objects']));
      yield* same(ontology, named(classifications, ['spec', 'classifications']));
      for (const [index, object] of objects.entries())
        yield* inAttributes(ontology, object.attributes, ['spec', 'objects', index, 'attributes']);
      for (const [index, item] of classifications.entries())
        yield* inOptions(ontology, item.options, ['spec', 'classifications', index, 'options']);
    }
  },
};

function* inAttributes(ontology: Declared<'Ontology'>, list: readonly Attribute[] = [], path: Path): Iterable<Finding> {
  yield* same(ontology, named(list, path));
  for (const [index, { options }] of list.entries()) yield* inOptions(ontology, options, [...path, index, 'options']);
}

function* inOptions(ontology: Declared<'Ontology'>, list: readonly Option[] = [], path: Path): Iterable<Finding> {
  const options = list.map((option) => ({ ...option, name: option.label }));
  yield* same(ontology, named(options, path));
  for (const [index, { attributes }] of list.entries())
    yield* inAttributes(ontology, attributes, [...path, index, 'attributes']);
}

function named(
  list: readonly {
    readonly id: string;
    readonly name: string;
    readonly shape?: string;
    readonly type?: string;
    readonly archived?: boolean | undefined;
  }[],
  path: Path,
): Named[] {
  return list.flatMap(({ id, name, shape, type, archived }, index) =>
    archived === true ? [] : [{ id, name, kind: shape ?? type ?? '', path: [...path, index] }],
  );
}

function* same(ontology: Declared<'Ontology'>, list: readonly Named[]): Iterable<Finding> {
  const seen = new Map<string, Named>();
  for (const one of list) {
    const key = `${one.kind} ${one.name.trim().toLowerCase()}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, one);
      continue;
    }
    // Equal ids are a mistake of their own.
    if (first.id === one.id) continue;
    yield {
      summary: `"${one.id}" has the same name as "${first.id}" beside it, so annotators cannot tell them apart.`,
      detail: 'Give one of the two another name, or archive it.',
      at: ontology.at([...one.path, 'id']),
      address: ontology.address,
      related: [{ summary: 'The first one is here.', at: ontology.at([...first.path, 'id']) }],
    };
  }
}
