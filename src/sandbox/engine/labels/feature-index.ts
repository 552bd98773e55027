import { entriesOf, isJson, listOf, textOf, type Json } from './stored-labels.ts';

/** A root feature of an ontology with the hashes of everything below it. */
export interface Feature {
  readonly name: string;
  /** Shape of an object; undefined for classifications. */
  readonly shape: string | undefined;
  readonly global: boolean;
  /** Hashes of attributes at every depth. */
  readonly attributes: ReadonlySet<string>;
  /** Hashes of options at every depth. */
  readonly options: ReadonlySet<string>;
}

export interface FeatureIndex {
  readonly objects: ReadonlyMap<string, Feature>;
  readonly classifications: ReadonlyMap<string, Feature>;
}

/** Features of an editor JSON by featureNodeHash. */
export function indexFeatures(editor: Json): FeatureIndex {
  const objects = new Map<string, Feature>();
  for (const object of listOf(editor['objects'])) {
    const hash = textOf(object['featureNodeHash']);
    if (hash !== undefined) objects.set(hash, featureOf(object, String(object['name']), textOf(object['shape'])));
  }
  const classifications = new Map<string, Feature>();
  for (const classification of listOf(editor['classifications'])) {
    const hash = textOf(classification['featureNodeHash']);
    const root = listOf(classification['attributes'])[0];
    if (hash !== undefined)
      classifications.set(hash, featureOf(classification, String(root?.['name'] ?? ''), undefined));
  }
  return { objects, classifications };
}

function featureOf(feature: Json, name: string, shape: string | undefined): Feature {
  const attributes = new Set<string>();
  const options = new Set<string>();
  const visit = (list: unknown): void => {
    for (const attribute of listOf(list)) {
      attributes.add(String(attribute['featureNodeHash']));
      for (const option of listOf(attribute['options'])) {
        options.add(String(option['featureNodeHash']));
        visit(option['options']);
      }
    }
  };
  visit(feature['attributes']);
  return { name, shape, global: feature['level'] === 'global', attributes, options };
}

/** What of an answer list the feature does not have; undefined when all is known. */
export function unknownAnswer(feature: Feature, answers: unknown): string | undefined {
  for (const answer of listOf(answers)) {
    const hash = String(answer['featureHash']);
    if (!feature.attributes.has(hash)) return `the attribute ${hash}`;
    for (const option of listOf(answer['answers'])) {
      const chosen = String(option['featureHash']);
      if (!feature.options.has(chosen)) return `the option ${chosen}`;
    }
  }
  return undefined;
}

/** Whether every entry of an answers dictionary is an object that names itself by its key. */
export function isAnswerDictionary(value: unknown, hashKey: string): boolean {
  if (!isJson(value)) return false;
  const entries = entriesOf(value);
  if (entries.length !== Object.keys(value).length) return false;
  return entries.every(([hash, entry]) => entry[hashKey] === undefined || entry[hashKey] === hash);
}
