import type { Path } from '../model.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Attribute, ClassificationFeature, Option } from '../schema/ontology.ts';

export const ontologyOptions: Rule = {
  code: 'manifest.ontology-options',
  severity: 'error',
  means:
    'Options are missing, or stand where none can be: only radio and checklist have options, only options of a radio nest.',
  fix: 'Add `options` to a radio or checklist, remove them from text and numeric, and nest attributes only below a radio.',
  *check({ of }) {
    for (const ontology of of('Ontology').values()) {
      const { objects, classifications } = ontology.spec;
      const mistakes = [
        ...objects.flatMap((object, index) =>
          inAttributes(object.attributes, ['spec', 'objects', index, 'attributes']),
        ),
        ...classifications.flatMap((item, index) => inQuestion(item, ['spec', 'classifications', index])),
      ];
      for (const { path, ...finding } of mistakes) {
        yield { ...finding, at: ontology.at(path, 'key'), address: ontology.address };
      }
    }
  },
};

type Mistake = Finding & { readonly path: Path };

function inAttributes(attributes: readonly Attribute[] | undefined, path: Path): Mistake[] {
  return (attributes ?? []).flatMap((attribute, index) => inQuestion(attribute, [...path, index]));
}

function inQuestion(question: Attribute | ClassificationFeature, path: Path): Mistake[] {
  const { type, options } = question;
  const choice = type === 'radio' || type === 'checklist';
  if (choice && (options === undefined || options.length === 0)) {
    const summary = `"${question.id}" is a ${type} without options.`;
    return [{ path: [...path, 'type'], summary, detail: 'Add `options:` with an id and a label for each.' }];
  }
  if (!choice && options !== undefined) {
    const summary = `"${question.id}" is of the type ${type}, which has no options.`;
    return [{ path: [...path, 'options'], summary, detail: 'Remove the options, or use radio or checklist.' }];
  }
  return (options ?? []).flatMap((option, index) => inOption(option, type, [...path, 'options', index]));
}

function inOption(option: Option, type: Attribute['type'], path: Path): Mistake[] {
  if (type === 'checklist' && option.attributes !== undefined && option.attributes.length > 0) {
    const summary = `The option "${option.id}" of a checklist cannot ask further attributes.`;
    return [
      { path: [...path, 'attributes'], summary, detail: 'Only options of a radio nest. Move the attributes up.' },
    ];
  }
  return inAttributes(option.attributes, [...path, 'attributes']);
}
