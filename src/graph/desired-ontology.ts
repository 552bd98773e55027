import { under, type Address } from '../base/address.ts';
import type { Place } from '../base/place.ts';
import type { Problem } from '../base/problem.ts';
import type { Declared, Path } from '../manifest/model.ts';
import type { Attribute, ClassificationFeature, ObjectFeature, Option } from '../manifest/schema/ontology.ts';
import type { EditorAttribute, EditorClassification, EditorObject, EditorOption, SkeletonTemplate } from './editor.ts';
import { derivedHash, rootAttributeOf } from '../manifest/feature-hash.ts';
import { objectColor } from './object-colors.ts';

export interface DesiredEditor {
  readonly editor: Readonly<Record<string, unknown>>;
  readonly features: ReadonlyMap<string, Address>;
  /** Where the manifest has a feature. */
  readonly placeOf: (feature: Address) => Place | undefined;
  readonly defaulted: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

/**
 * The editor JSON that a manifest asks for, in the form that Encord's SDK 0.1.211 writes: dotted ids counted per level,
 * colours in turn, an option's value made from its label. Two features with the same hash are a problem.
 */
export function desiredEditor(declared: Declared<'Ontology'>): DesiredEditor {
  const builder = new Builder(declared);
  const objects = declared.spec.objects.map((object, index) => builder.object(object, index));
  const classifications = declared.spec.classifications.map((item, index) => builder.classification(item, index));
  const templates = builder.templates;
  return {
    editor: { objects, classifications, ...(templates.length > 0 ? { skeleton_templates: templates } : {}) },
    features: builder.features,
    placeOf: (feature) => builder.placeOf(feature),
    defaulted: builder.defaulted,
    problems: builder.problems,
  };
}

/** Encord's default for an option's value: the label in lower case, each run of blanks as `_`. */
export function optionValue(label: string): string {
  return label.toLowerCase().replace(/\s+/g, '_');
}

class Builder {
  readonly features = new Map<string, Address>();
  readonly defaulted = new Map<string, readonly string[]>();
  readonly problems: Problem[] = [];
  readonly templates: SkeletonTemplate[] = [];
  /** By address. Places are asked for only where there is something to say: that parses the file once more. */
  readonly #paths = new Map<Address, Path>();
  readonly #declared: Declared<'Ontology'>;

  constructor(declared: Declared<'Ontology'>) {
    this.#declared = declared;
  }

  placeOf(feature: Address): Place | undefined {
    const path = this.#paths.get(feature);
    return path && this.#declared.at(path);
  }

  object(object: ObjectFeature, index: number): EditorObject {
    const path = ['spec', 'objects', index];
    const address = under(this.#declared.address, 'object', object.id);
    const hash = this.#hash(address, address, object.featureNodeHash, path);
    this.#leftOut(hash, { color: object.color, required: object.required });
    const id = String(index + 1);
    const color = object.color ?? objectColor(index);
    if (object.skeleton) this.templates.push(this.#skeleton(object, object.skeleton, address, hash, color, path));
    return {
      id,
      name: object.name,
      color,
      shape: object.shape,
      featureNodeHash: hash,
      required: object.required ?? false,
      archived: object.archived ?? false,
      ...this.#attributes(object.attributes, address, id, [...path, 'attributes'], 'attributes'),
    };
  }

  classification(item: ClassificationFeature, index: number): EditorClassification {
    const path = ['spec', 'classifications', index];
    const address = under(this.#declared.address, 'classification', item.id);
    const hash = this.#hash(address, address, item.featureNodeHash, path);
    const rootHash = this.#hash(rootAttributeOf(address), address, item.attributeNodeHash, path);
    this.#leftOut(hash, { level: item.global });
    this.#leftOut(rootHash, { required: item.required, dynamic: undefined });
    const id = String(index + 1);
    const root: EditorAttribute = {
      id: `${id}.1`,
      name: item.name,
      type: item.type,
      featureNodeHash: rootHash,
      required: item.required ?? false,
      archived: item.archived ?? false,
      dynamic: false,
      ...this.#options(item.options, address, `${id}.1`, [...path, 'options']),
    };
    return { id, featureNodeHash: hash, ...(item.global === true ? { level: 'global' } : {}), attributes: [root] };
  }

  #attributes<K extends string>(
    list: readonly Attribute[] | undefined,
    parent: Address,
    id: string,
    path: Path,
    key: K,
  ): { [P in K]?: EditorAttribute[] } {
    if (list === undefined || list.length === 0) return {};
    const attributes = list.map((attribute, index) => {
      const address = under(parent, 'attribute', attribute.id);
      const at = [...path, index];
      const hash = this.#hash(address, address, attribute.featureNodeHash, at);
      this.#leftOut(hash, { required: attribute.required, dynamic: attribute.dynamic });
      const ownId = `${id}.${index + 1}`;
      return {
        id: ownId,
        name: attribute.name,
        type: attribute.type,
        featureNodeHash: hash,
        required: attribute.required ?? false,
        archived: attribute.archived ?? false,
        dynamic: attribute.dynamic ?? false,
        ...this.#options(attribute.options, address, ownId, [...at, 'options']),
      };
    });
    return { [key]: attributes } as { [P in K]?: EditorAttribute[] };
  }

  #options(list: readonly Option[] | undefined, parent: Address, id: string, path: Path): { options?: EditorOption[] } {
    if (list === undefined || list.length === 0) return {};
    const options = list.map((option, index) => {
      const address = under(parent, 'option', option.id);
      const at = [...path, index];
      const hash = this.#hash(address, address, option.featureNodeHash, at);
      this.#leftOut(hash, { value: option.value });
      const ownId = `${id}.${index + 1}`;
      return {
        id: ownId,
        label: option.label,
        value: option.value ?? optionValue(option.label),
        featureNodeHash: hash,
        archived: option.archived ?? false,
        ...this.#attributes(option.attributes, address, ownId, [...at, 'attributes'], 'options'),
      };
    });
    return { options };
  }

  #skeleton(
    object: ObjectFeature,
    skeleton: NonNullable<ObjectFeature['skeleton']>,
    address: Address,
    hash: string,
    color: string,
    path: Path,
  ): SkeletonTemplate {
    const index = new Map(skeleton.points.map((point, at) => [point.id, String(at)]));
    const points = skeleton.points.map((point, at) => {
      const pointAddress = under(address, 'point', point.id);
      const featureHash = this.#hash(pointAddress, pointAddress, point.featureHash, [
        ...path,
        'skeleton',
        'points',
        at,
      ]);
      const look = { name: point.name, color: point.color ?? color, value: optionValue(point.name) };
      return [String(at), { x: point.x, y: point.y, ...look, featureHash }] as const;
    });
    const edges: Record<string, Record<string, { color: string }>> = {};
    for (const [from, to] of skeleton.edges ?? []) {
      const start = index.get(from);
      const end = index.get(to);
      if (start !== undefined && end !== undefined) edges[start] = { ...edges[start], [end]: { color: '#000000' } };
    }
    return {
      template: {
        name: object.name,
        width: skeleton.width ?? 1,
        height: skeleton.height ?? 1,
        shape: 'skeleton',
        feature_node_hash: hash,
        skeleton: Object.fromEntries(points),
        skeletonEdges: edges,
      },
    };
  }

  #leftOut(hash: string, fields: Readonly<Record<string, unknown>>): void {
    const names = Object.keys(fields).filter((field) => fields[field] === undefined);
    if (names.length > 0) this.defaulted.set(hash, names);
  }

  #hash(identity: Address, address: Address, explicit: string | undefined, path: Path): string {
    const hash = explicit ?? derivedHash(identity);
    const other = this.features.get(hash);
    if (other !== undefined) {
      const before = this.#paths.get(other);
      this.problems.push({
        code: 'graph.feature-hash-collision',
        severity: 'error',
        summary: `${address} and ${other} have the same featureNodeHash ${hash}`,
        detail: 'Labels could not tell them apart. Give one of them another id or its own featureNodeHash.',
        at: this.#declared.at(path),
        address,
        ...(before === undefined
          ? {}
          : { related: [{ summary: `${other} is declared here`, at: this.#declared.at(before) }] }),
      });
      return hash;
    }
    this.features.set(hash, address);
    this.#paths.set(address, path);
    return hash;
  }
}
