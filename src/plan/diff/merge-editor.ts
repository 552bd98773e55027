import type { Address } from '../../base/address.ts';
import {
  Editor,
  hashesOf,
  type EditorAttribute,
  type EditorClassification,
  type EditorObject,
  type EditorOption,
} from '../../graph/editor.ts';
import { rootAttributeOf } from '../../manifest/feature-hash.ts';
import type { OntologyNode } from '../../graph/graph.ts';
import type { Change } from '../draft.ts';
import { mergeSkeletons } from './merge-skeletons.ts';

export interface Merged {
  /** What to write: the observed JSON with every unknown key, changed only where the manifest says so. */
  readonly editor: Readonly<Record<string, unknown>>;
  readonly changes: readonly Change[];
  readonly added: number;
  readonly archived: number;
  /** Names, values, required flags, archivings, and what is new and required: what people who label notice in their work. */
  readonly noticeable: number;
  /** Sentences about what cannot be written; nothing may be written while there are any. */
  readonly refused: readonly { readonly address: Address; readonly why: string }[];
  /** Features that were recognised by their name, although Assay knows them under another address. */
  readonly renamed: readonly { readonly address: Address; readonly from: Address }[];
  /** featureNodeHash of every feature of the manifest after the write, by canonical address. */
  readonly hashes: ReadonlyMap<Address, string>;
}

/**
 * Brings the observed editor JSON to what the manifest says. A feature is found by the hash that Assay remembers, by its
 * own hash, or by name and type among its siblings; it keeps the hash that the platform has. A feature that the manifest
 * does not hold is archived, never dropped. Throws a ZodError when the observed JSON is not an ontology.
 */
export function mergeEditor(
  desired: OntologyNode,
  observedEditor: Readonly<Record<string, unknown>>,
  knownHashes: ReadonlyMap<Address, string> = new Map(),
): Merged {
  const merger = new Merger(desired, Editor.parse(structuredClone(observedEditor)), knownHashes);
  return merger.run();
}

interface Feature {
  readonly featureNodeHash: string;
}

class Merger {
  readonly #desired: OntologyNode;
  readonly #observed: Editor;
  readonly #known: ReadonlyMap<Address, string>;
  readonly #taken: ReadonlySet<string>;
  readonly #changes: Change[] = [];
  readonly #refused: { address: Address; why: string }[] = [];
  readonly #renamed: { address: Address; from: Address }[] = [];
  readonly #addresses: ReadonlyMap<string, Address>;
  readonly #hashes = new Map<Address, string>();
  #added = 0;
  #archived = 0;
  #noticeable = 0;

  constructor(desired: OntologyNode, observed: Editor, known: ReadonlyMap<Address, string>) {
    this.#desired = desired;
    this.#observed = observed;
    this.#known = known;
    this.#addresses = new Map([...known].map(([address, hash]) => [hash, address]));
    this.#taken = new Set(hashesOf(observed));
  }

  run(): Merged {
    const want = Editor.parse(structuredClone(this.#desired.editor));
    const objects = this.#merge(want.objects, this.#observed.objects, {
      address: (feature) => this.#addressOf(feature),
      alike: (a, b) => a.name === b.name && a.shape === b.shape,
      update: (into, from, address) => this.#updateObject(into, from, address),
      add: (feature, siblings) => {
        this.#noteDemand(feature);
        return this.#freshObject(feature, nextId('', siblings));
      },
      archive: (feature) => this.#archive(feature, feature.name, feature.featureNodeHash),
    });
    const classifications = this.#merge(want.classifications, this.#observed.classifications, {
      address: (feature) => this.#addressOf(feature),
      alike: (a, b) =>
        a.attributes[0]?.name === b.attributes[0]?.name && a.attributes[0]?.type === b.attributes[0]?.type,
      update: (into, from, address) => this.#updateClassification(into, from, address),
      add: (feature, siblings) => {
        this.#noteDemand(feature.attributes[0]);
        return this.#freshClassification(feature, nextId('', siblings));
      },
      archive: (feature) => {
        const root = feature.attributes[0];
        if (root) this.#archive(root, root.name, feature.featureNodeHash);
      },
    });
    const skeletons = mergeSkeletons(want.skeleton_templates ?? [], this.#observed.skeleton_templates ?? [], (hash) => {
      const address = this.#desired.features?.get(hash);
      return (address === undefined ? undefined : this.#hashes.get(address)) ?? hash;
    });
    this.#changes.push(...skeletons.changes);
    this.#noticeable += skeletons.changes.length;
    for (const why of skeletons.refused) this.#refused.push({ address: this.#desired.address, why });
    const editor = { ...this.#observed, objects, classifications };
    if (skeletons.templates.length > 0) editor.skeleton_templates = skeletons.templates;
    return {
      editor,
      changes: this.#changes,
      added: this.#added,
      archived: this.#archived,
      noticeable: this.#noticeable,
      refused: this.#refused,
      renamed: this.#renamed,
      hashes: this.#hashes,
    };
  }

  /** A new feature that must be answered is missing in every label and task that is there already. */
  #noteDemand(feature: { readonly required?: boolean | null | undefined } | undefined): void {
    if (feature?.required === true) this.#noticeable += 1;
  }

  #addressOf(feature: Feature): Address {
    return (
      this.#desired.features?.get(feature.featureNodeHash) ?? `${this.#desired.address}#${feature.featureNodeHash}`
    );
  }

  #merge<T extends Feature>(
    want: readonly T[],
    have: T[],
    rules: {
      address: (feature: T) => Address;
      alike: (a: T, b: T) => boolean;
      update: (into: T, from: T, address: Address) => void;
      add: (feature: T, siblings: readonly T[]) => T;
      archive: (feature: T) => void;
    },
  ): T[] {
    const free = new Set(have);
    const pairs = new Map<T, T>();
    const claim = (feature: T, found: T | undefined): void => {
      if (found === undefined || pairs.has(feature)) return;
      pairs.set(feature, found);
      free.delete(found);
    };
    for (const feature of want) {
      const known = this.#known.get(rules.address(feature));
      claim(feature, known === undefined ? undefined : [...free].find((other) => other.featureNodeHash === known));
    }
    for (const feature of want) {
      claim(
        feature,
        [...free].find((other) => other.featureNodeHash === feature.featureNodeHash),
      );
    }
    for (const feature of want) {
      if (pairs.has(feature)) continue;
      const candidates = [...free].filter((other) => rules.alike(feature, other));
      if (candidates.length !== 1) continue;
      claim(feature, candidates[0]);
      this.#noteRename(rules.address(feature), candidates[0]!.featureNodeHash);
    }
    const result = [...have];
    for (const feature of want) {
      const address = rules.address(feature);
      const found = pairs.get(feature);
      if (found) {
        this.#hashes.set(address, found.featureNodeHash);
        rules.update(found, feature, address);
      } else result.push(rules.add(feature, result));
    }
    for (const feature of free) rules.archive(feature);
    return result;
  }

  /** What is below a feature that got another id has another address only because of that. */
  #noteRename(address: Address, hash: string): void {
    const from = this.#addresses.get(hash);
    if (from === undefined || from === address) return;
    const above = this.#renamed.some(
      (one) => from.startsWith(`${one.from}/`) && address === one.address + from.slice(one.from.length),
    );
    if (!above) this.#renamed.push({ address, from });
  }

  #updateObject(into: EditorObject, from: EditorObject, address: Address): void {
    if (into.shape !== from.shape) this.#refuse(address, `its shape is ${into.shape} and cannot become ${from.shape}`);
    const left = this.#leftOut(from);
    this.#set(into, from, address, ['name', 'color', 'required', 'archived'], left);
    into.attributes = this.#mergeAttributes(from.attributes, into.attributes, into.id);
    if (into.attributes.length === 0) delete into.attributes;
  }

  #updateClassification(into: EditorClassification, from: EditorClassification, address: Address): void {
    const root = into.attributes[0];
    const wanted = from.attributes[0];
    if (!this.#leftOut(from).includes('level') && (into.level ?? null) !== (from.level ?? null)) {
      this.#refuse(address, `it is ${into.level === 'global' ? 'global' : 'per frame'}, and that cannot be changed`);
    }
    if (root === undefined || wanted === undefined) return this.#refuse(address, 'it has no root attribute');
    this.#hashes.set(rootAttributeOf(address), root.featureNodeHash);
    this.#updateAttribute(root, wanted, address);
  }

  #updateAttribute(into: EditorAttribute, from: EditorAttribute, address: Address): void {
    if (into.type !== from.type)
      return this.#refuse(address, `its type is ${into.type} and cannot become ${from.type}`);
    const left = this.#leftOut(from);
    if (!left.includes('dynamic') && (into.dynamic ?? false) !== (from.dynamic ?? false)) {
      this.#refuse(address, 'whether it is dynamic cannot be changed');
    }
    this.#set(into, from, address, ['name', 'required', 'archived'], left);
    const options = this.#mergeOptions(from.options, into.options, into.id);
    if (options.length > 0) into.options = options;
  }

  #mergeAttributes(
    want: readonly EditorAttribute[] | null | undefined,
    have: EditorAttribute[] | null | undefined,
    id: string,
  ): EditorAttribute[] {
    return this.#merge<EditorAttribute>(want ?? [], have ?? [], {
      address: (feature) => this.#addressOf(feature),
      alike: (a, b) => a.name === b.name && a.type === b.type,
      update: (into, from, address) => this.#updateAttribute(into, from, address),
      add: (feature, siblings) => {
        this.#noteDemand(feature);
        return this.#freshAttribute(feature, nextId(id, siblings));
      },
      archive: (feature) => this.#archive(feature, feature.name, feature.featureNodeHash),
    });
  }

  #mergeOptions(
    want: readonly EditorOption[] | null | undefined,
    have: EditorOption[] | null | undefined,
    id: string,
  ): EditorOption[] {
    return this.#merge<EditorOption>(want ?? [], have ?? [], {
      address: (feature) => this.#addressOf(feature),
      alike: (a, b) => a.label === b.label,
      update: (into, from, address) => {
        this.#set(into, from, address, ['label', 'value', 'archived'], this.#leftOut(from));
        const nested = this.#mergeAttributes(from.options, into.options, into.id);
        if (nested.length > 0) into.options = nested;
      },
      add: (feature, siblings) => this.#freshOption(feature, nextId(id, siblings)),
      archive: (feature) => this.#archive(feature, feature.label, feature.featureNodeHash),
    });
  }

  #freshObject(feature: EditorObject, id: string): EditorObject {
    const object = { ...feature, id, featureNodeHash: this.#newHash(feature, this.#addressOf(feature), feature.name) };
    if (object.attributes) {
      object.attributes = object.attributes.map((child, at) => this.#freshAttribute(child, `${id}.${at + 1}`));
    }
    return object;
  }

  #freshClassification(feature: EditorClassification, id: string): EditorClassification {
    const address = this.#addressOf(feature);
    const hash = this.#newHash(feature, address, feature.attributes[0]?.name ?? address);
    const attributes = feature.attributes.map((root, at) =>
      this.#freshAttribute(root, `${id}.${at + 1}`, rootAttributeOf(address)),
    );
    return { ...feature, id, featureNodeHash: hash, attributes };
  }

  #freshAttribute(feature: EditorAttribute, id: string, identity = this.#addressOf(feature)): EditorAttribute {
    const attribute = { ...feature, id, featureNodeHash: this.#newHash(feature, identity, feature.name) };
    if (attribute.options) {
      attribute.options = attribute.options.map((child, at) => this.#freshOption(child, `${id}.${at + 1}`));
    }
    return attribute;
  }

  #freshOption(feature: EditorOption, id: string): EditorOption {
    const option = { ...feature, id, featureNodeHash: this.#newHash(feature, this.#addressOf(feature), feature.label) };
    if (option.options) {
      option.options = option.options.map((child, at) => this.#freshAttribute(child, `${id}.${at + 1}`));
    }
    return option;
  }

  #newHash(feature: Feature, identity: Address, name: string): string {
    const hash = this.#known.get(identity) ?? feature.featureNodeHash;
    if (this.#taken.has(hash)) {
      this.#refuse(identity, `its featureNodeHash ${hash} belongs to a feature elsewhere in the ontology`);
    }
    this.#hashes.set(identity, hash);
    this.#added += 1;
    this.#changes.push({ field: identity, to: name });
    return hash;
  }

  #archive(feature: { archived?: boolean | null | undefined }, name: string, hash: string): void {
    if (feature.archived === true) return;
    feature.archived = true;
    this.#archived += 1;
    this.#noticeable += 1;
    const address = this.#addresses.get(hash) ?? `${this.#desired.address}#${hash}`;
    this.#changes.push({ field: `${address} archived`, from: name, to: 'archived' });
  }

  #set<T extends object>(
    into: T,
    from: T,
    address: Address,
    fields: readonly (keyof T & string)[],
    left: readonly string[],
  ): void {
    for (const field of fields) {
      if (left.includes(field)) continue;
      const before = into[field] ?? (typeof from[field] === 'boolean' ? false : undefined);
      if (before === from[field] || (field === 'color' && sameColor(before, from[field]))) continue;
      into[field] = from[field];
      this.#changes.push({ field: `${address} ${field}`, from: before, to: from[field] });
      if (field !== 'color' && !(field === 'archived' && from[field] === false)) this.#noticeable += 1;
    }
  }

  #leftOut(from: Feature): readonly string[] {
    return this.#desired.defaulted?.get(from.featureNodeHash) ?? [];
  }

  #refuse(address: Address, why: string): void {
    this.#refused.push({ address, why });
  }
}

function sameColor(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase();
}

/** The next dotted id below a parent: one more than the largest counter in use. */
function nextId(parent: string, siblings: readonly { readonly id: string }[]): string {
  const counters = siblings.map((sibling) => Number(sibling.id.slice(sibling.id.lastIndexOf('.') + 1)) || 0);
  const next = Math.max(0, ...counters) + 1;
  return parent === '' ? String(next) : `${parent}.${next}`;
}
