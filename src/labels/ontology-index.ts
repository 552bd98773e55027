import { addressOf, under, type Address } from '../base/address.ts';
import type { EditorAttribute, EditorJson, EditorOption } from './editor.ts';

/** One node of an ontology. `shape` is set on objects, `type` on attributes and on classifications (that of their root attribute). */
export interface Feature {
  readonly hash: string;
  readonly address: Address;
  /** Ids without kinds, as manifests write them: `vehicle/colour`. */
  readonly shortForm: string;
  readonly level: 'object' | 'classification' | 'attribute' | 'option';
  readonly name: string;
  readonly shape?: string;
  readonly type?: string;
  readonly required: boolean;
  readonly dynamic: boolean;
  readonly global: boolean;
  readonly archived: boolean;
  /** Attributes of an object, options of an attribute, nested attributes of an option, the root attribute of a classification. */
  readonly children: readonly Feature[];
}

/** An ontology by featureNodeHash, by canonical address, and by the short form of manifests. */
export interface OntologyIndex {
  readonly name: string;
  readonly objects: readonly Feature[];
  readonly classifications: readonly Feature[];
  readonly byHash: ReadonlyMap<string, Feature>;
  readonly byAddress: ReadonlyMap<Address, Feature>;
  readonly byShortForm: ReadonlyMap<string, readonly Feature[]>;
}

interface Naming {
  readonly parent: Address;
  readonly shortParent: string;
  readonly taken: Set<string>;
}

/**
 * Reads Encord's editor JSON. `addresses` gives the canonical address of a featureNodeHash where a manifest is known;
 * otherwise ids are made from names, with `-2`, `-3`, … where two siblings would get the same. The root attribute of a
 * classification shares the classification's address.
 */
export function indexOntology(
  editor: EditorJson,
  name: string,
  addresses: ReadonlyMap<string, Address> = new Map(),
): OntologyIndex {
  const byHash = new Map<string, Feature>();
  const byAddress = new Map<Address, Feature>();
  const byShortForm = new Map<string, Feature[]>();
  const root = addressOf('ontology', name);

  const place = (
    hash: string,
    level: Feature['level'],
    text: string,
    naming: Naming,
  ): Pick<Feature, 'address' | 'shortForm'> => {
    const known = addresses.get(hash);
    const address = known ?? under(naming.parent, level, freeSlug(text, naming.taken));
    const id = lastId(address);
    naming.taken.add(id);
    return { address, shortForm: naming.shortParent === '' ? id : `${naming.shortParent}/${id}` };
  };
  const add = (feature: Feature): Feature => {
    byHash.set(feature.hash, feature);
    if (!byAddress.has(feature.address)) {
      byAddress.set(feature.address, feature);
      byShortForm.set(feature.shortForm, [...(byShortForm.get(feature.shortForm) ?? []), feature]);
    }
    return feature;
  };
  const attributesOf = (
    list: readonly EditorAttribute[] | null | undefined,
    at: Pick<Feature, 'address' | 'shortForm'>,
  ): Feature[] => {
    const naming = { parent: at.address, shortParent: at.shortForm, taken: reserved(list, addresses) };
    return (list ?? []).map((attribute) =>
      attributeAt(attribute, place(attribute.featureNodeHash, 'attribute', attribute.name, naming)),
    );
  };
  const attributeAt = (attribute: EditorAttribute, at: Pick<Feature, 'address' | 'shortForm'>): Feature => {
    const naming = { parent: at.address, shortParent: at.shortForm, taken: reserved(attribute.options, addresses) };
    const children = (attribute.options ?? []).map((option) => optionAt(option, naming));
    return add({
      ...at,
      hash: attribute.featureNodeHash,
      level: 'attribute',
      name: attribute.name,
      type: attribute.type,
      required: attribute.required === true,
      dynamic: attribute.dynamic === true,
      global: false,
      archived: attribute.archived === true,
      children,
    });
  };
  const optionAt = (option: EditorOption, naming: Naming): Feature => {
    const at = place(option.featureNodeHash, 'option', option.label, naming);
    return add({
      ...at,
      hash: option.featureNodeHash,
      level: 'option',
      name: option.label,
      required: false,
      dynamic: false,
      global: false,
      archived: option.archived === true,
      children: attributesOf(option.options, at),
    });
  };

  const top = (list: readonly { readonly featureNodeHash: string }[]): Naming => ({
    parent: root,
    shortParent: '',
    taken: reserved(list, addresses),
  });
  const objectNaming = top(editor.objects);
  const objects = editor.objects.map((object) => {
    const at = place(object.featureNodeHash, 'object', object.name, objectNaming);
    return add({
      ...at,
      hash: object.featureNodeHash,
      level: 'object',
      name: object.name,
      shape: object.shape,
      required: object.required === true,
      dynamic: false,
      global: false,
      archived: object.archived === true,
      children: attributesOf(object.attributes, at),
    });
  });
  const classificationNaming = top(editor.classifications);
  const classifications = editor.classifications.map((classification) => {
    const rootAttribute = classification.attributes[0];
    const title = rootAttribute?.name ?? 'classification';
    const at = place(classification.featureNodeHash, 'classification', title, classificationNaming);
    const feature: Feature = {
      ...at,
      hash: classification.featureNodeHash,
      level: 'classification',
      name: title,
      ...(rootAttribute === undefined ? {} : { type: rootAttribute.type }),
      required: rootAttribute?.required === true,
      dynamic: false,
      global: classification.level === 'global',
      archived: classification.archived === true,
      children: [],
    };
    add(feature);
    if (rootAttribute === undefined) return feature;
    const whole = { ...feature, children: [attributeAt(rootAttribute, at)] };
    byHash.set(whole.hash, whole);
    byAddress.set(whole.address, whole);
    byShortForm.set(
      whole.shortForm,
      (byShortForm.get(whole.shortForm) ?? []).map((other) => (other === feature ? whole : other)),
    );
    return whole;
  });
  return { name, objects, classifications, byHash, byAddress, byShortForm };
}

function lastId(address: Address): string {
  const last = address.slice(address.lastIndexOf('/') + 1);
  return last.slice(last.indexOf('.') + 1);
}

function reserved(
  siblings: readonly { readonly featureNodeHash: string }[] | null | undefined,
  addresses: ReadonlyMap<string, Address>,
): Set<string> {
  const known = (siblings ?? []).flatMap(({ featureNodeHash }) => addresses.get(featureNodeHash) ?? []);
  return new Set(known.map(lastId));
}

function freeSlug(text: string, taken: ReadonlySet<string>): string {
  const slug =
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-+$/, '') || 'feature';
  if (!taken.has(slug)) return slug;
  for (let n = 2; ; n++) if (!taken.has(`${slug}-${n}`)) return `${slug}-${n}`;
}
