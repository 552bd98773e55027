import { z } from 'zod';
import type { Address } from '../base/address.ts';
import { unreachable } from '../base/invariant.ts';
import type { Access, Graph, Node } from '../graph/graph.ts';
import { StateDamagedError } from './errors.ts';
import type { Resource } from './resource.ts';
import { readResources } from './resources.ts';
import type { StateView } from './store.ts';

const StoredAccess = z.object({
  groups: z.array(z.object({ group: z.string(), role: z.string() })),
  people: z.array(z.object({ person: z.string(), role: z.string() })),
  others: z.int(),
});
const Free = z.record(z.string(), z.unknown());
const Common = { title: z.string(), description: z.string().optional(), access: StoredAccess.optional() };
const STORED = {
  folder: z.object({ ...Common, parent: z.string().nullable(), clientMetadata: Free.optional() }),
  registration: z.object({
    folder: z.string(),
    keys: z.string(),
    uuids: z.record(z.string(), z.string()),
    left: z.string().optional(),
    failed: z.object({ content: z.string(), keys: z.array(z.string()) }).optional(),
    metadata: z.string().optional(),
  }),
  dataset: z.object({ ...Common, linked: z.record(z.string(), z.string()), elsewhere: z.int().optional() }),
  ontology: z.object({ ...Common, editor: Free, hashes: z.record(z.string(), z.string()) }),
  'metadata-schema': z.object({ fields: z.record(z.string(), Free) }),
  'workflow-template': z.object({}),
  project: z.object({
    ...Common,
    role: z.enum(['benchmark', 'production']),
    ontology: z.string(),
    workflowTemplate: z.string(),
    datasets: z.array(z.string()),
    tags: z.array(z.string()).optional(),
    workflow: z
      .object({
        stages: z.array(
          z.object({
            uuid: z.string(),
            title: z.string(),
            type: z.string(),
            pathways: z
              .array(z.object({ uuid: z.string(), title: z.string(), destinationUuid: z.string() }))
              .optional(),
          }),
        ),
      })
      .optional(),
  }),
};

/**
 * The platform as Assay last saw it, for planning without a key. Resources under a former name stand under the address
 * that `desired` gives them (`moved`). People that the manifests did not name are only as many as they were.
 */
export async function observedFromState(view: StateView, desired?: Graph): Promise<Graph> {
  return graphOfResources(await readResources(view), desired);
}

/** The same from resources that were read already. */
export function graphOfResources(resources: ReadonlyMap<Address, Resource>, desired?: Graph): Graph {
  const moved = new Map<Address, Address>();
  for (const node of desired?.nodes.values() ?? []) {
    if (node.movedFrom !== undefined && !resources.has(node.address)) moved.set(node.movedFrom, node.address);
  }
  const rename = (address: Address): Address => moved.get(address) ?? address;
  const nodes = new Map<Address, Node>();
  for (const resource of resources.values()) {
    const node = nodeOf(resource, rename);
    nodes.set(node.address, node);
  }
  return { nodes };
}

/** The one in the state with everything that changes its address. */
function nodeOf(resource: Resource, rename: (address: Address) => Address): Node {
  const base = { address: rename(resource.address), ...(resource.uuid === undefined ? {} : { uuid: resource.uuid }) };
  const read = <K extends keyof typeof STORED>(kind: K): z.infer<(typeof STORED)[K]> => {
    const parsed = STORED[kind].safeParse(resource.observed);
    if (!parsed.success) throw new StateDamagedError(`the resource ${resource.address} in the state is damaged`);
    return parsed.data as z.infer<(typeof STORED)[K]>;
  };
  const kind = resource.kind as Node['kind'];
  switch (kind) {
    case 'folder': {
      const { parent, ...stored } = read('folder');
      return {
        kind,
        ...base,
        ...common(stored),
        parent: parent === null ? null : rename(parent),
        ...pick(stored, 'clientMetadata'),
      };
    }
    case 'registration': {
      const { folder, keys, uuids, left = '', failed, metadata } = read('registration');
      return {
        kind,
        ...base,
        folder: rename(folder),
        skipDuplicateUrls: true,
        upsertMetadata: false,
        onUnitError: 'fail',
        items: [],
        observedKeys: new Map(keysOf(keys).map((key) => [key, uuids[key] ?? ''])),
        ...(left === '' ? {} : { left: new Map(keysOf(left).map((key) => [key, { uuid: uuids[key] ?? '' }])) }),
        ...(failed === undefined ? {} : { failed: { content: failed.content, keys: new Set(failed.keys) } }),
        ...(metadata === undefined ? {} : { observedMetadata: new Map(keysOf(metadata).map(halves)) }),
      };
    }
    case 'dataset': {
      const { linked, elsewhere, ...stored } = read('dataset');
      const linkedOf = new Map(
        Object.entries(linked).map(([address, keys]) => [rename(address), new Set(keysOf(keys))]),
      );
      return {
        kind,
        ...base,
        ...common(stored),
        registrations: [...linkedOf.keys()],
        linkedOf,
        ...(elsewhere === undefined ? {} : { linkedElsewhere: elsewhere }),
      };
    }
    case 'ontology': {
      const { editor, hashes, ...stored } = read('ontology');
      return {
        kind,
        ...base,
        ...common(stored),
        editor,
        knownHashes: renamedHashes(hashes, resource.address, base.address),
      };
    }
    case 'metadata-schema':
      return { kind, ...base, fields: read('metadata-schema').fields };
    case 'workflow-template':
      return { kind, ...base, template: { title: '', start: '', stages: [] } };
    case 'project': {
      const { role, ontology, workflowTemplate, datasets, workflow, ...stored } = read('project');
      return {
        kind,
        ...base,
        ...common(stored),
        role,
        ontology: rename(ontology),
        workflowTemplate: rename(workflowTemplate),
        datasets: datasets.map(rename),
        ...pick(stored, 'tags'),
        ...(workflow === undefined ? {} : { workflow: workflowOf(workflow) }),
      };
    }
    default:
      return unreachable(kind);
  }
}

type StoredWorkflow = NonNullable<z.infer<(typeof STORED)['project']>['workflow']>;

function workflowOf(stored: StoredWorkflow): import('../workflow/contract.ts').ObservedWorkflow {
  return {
    stages: stored.stages.map(({ pathways, ...stage }) => ({
      ...stage,
      ...(pathways === undefined ? {} : { pathways }),
    })),
  };
}

function common(stored: {
  title: string;
  description?: string | undefined;
  access?: z.infer<typeof StoredAccess> | undefined;
}): { title: string; description?: string; access?: Access } {
  const { title, description, access } = stored;
  return {
    title,
    ...(description === undefined ? {} : { description }),
    ...(access === undefined ? {} : { access: accessOf(access) }),
  };
}

function accessOf({ groups, people, others }: z.infer<typeof StoredAccess>): Access {
  const named = people.map(({ person, role }) => ({ email: person, role }));
  const unnamed = Array.from({ length: others }, (_, n) => ({ email: `person-unnamed-${n + 1}`, role: 'unknown' }));
  return { exclusive: false, groups, users: [...named, ...unnamed] };
}

/** Known hashes with the ontology's present address in front. */
export function renamedHashes(
  hashes: Readonly<Record<string, string>>,
  from: Address,
  to: Address,
): ReadonlyMap<Address, string> {
  return new Map(Object.entries(hashes).map(([address, hash]) => [to + address.slice(from.length), hash]));
}

/** An item's key and its metadata's key, 16 characters each, as they are stored. */
function halves(text: string): readonly [string, string] {
  return [text.slice(0, 16), text.slice(16)];
}

function keysOf(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

function pick<T extends object, K extends keyof T>(from: T, key: K): { [P in K]?: NonNullable<T[P]> } {
  const value = from[key];
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: NonNullable<T[P]> };
}
