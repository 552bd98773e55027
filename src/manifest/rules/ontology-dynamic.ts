import type { Path } from '../model.ts';
import type { Rule } from '../rule.ts';
import type { Attribute, Option } from '../schema/ontology.ts';

export const ontologyDynamic: Rule = {
  code: 'manifest.ontology-dynamic',
  severity: 'error',
  means: '`dynamic` stands elsewhere than at an attribute directly below an object.',
  fix: 'Remove it: nested attributes follow the attribute they belong to, classifications have frame ranges.',
  *check({ of }) {
    for (const ontology of of('Ontology').values()) {
      const { objects, classifications } = ontology.spec;
      const nested = [
        ...objects.flatMap((object, index) =>
          (object.attributes ?? []).flatMap((attribute, at) =>
            belowOptions(attribute.options, ['spec', 'objects', index, 'attributes', at, 'options']),
          ),
        ),
        ...classifications.flatMap((item, index) =>
          belowOptions(item.options, ['spec', 'classifications', index, 'options']),
        ),
      ];
      for (const { attribute, path } of nested) {
        if (attribute.dynamic !== true) continue;
        yield {
          summary: `"${attribute.id}" cannot be dynamic: it does not stand directly below an object.`,
          detail: 'Remove `dynamic` here.',
          at: ontology.at([...path, 'dynamic'], 'key'),
          address: ontology.address,
        };
      }
    }
  },
};

function belowOptions(options: readonly Option[] | undefined, path: Path): { attribute: Attribute; path: Path }[] {
  return (options ?? []).flatMap((option, index) =>
    (option.attributes ?? []).flatMap((attribute, at) => {
      const here = [...path, index, 'attributes', at];
      return [{ attribute, path: here }, ...belowOptions(attribute.options, [...here, 'options'])];
    }),
  );
}
