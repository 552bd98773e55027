import { compareText, type Address } from '../base/address.ts';
import { digestOf } from '../base/canonical.ts';
import type { Access, Node } from '../graph/graph.ts';
import { personId, safeValue } from '../graph/safe-text.ts';
import { itemKey } from '../graph/item-key.ts';
import { readStateFile } from './parse-file.ts';
import { resourcePath } from './resource-path.ts';
import { Resource } from './resource.ts';
import type { StateView } from './store.ts';

/** Everything that is remembered, by address. Throws `StateError` on a file that is no resource. */
export async function readResources(view: StateView): Promise<Map<Address, Resource>> {
  const resources = new Map<Address, Resource>();
  for (const path of await view.list('resources/')) {
    const resource = await readStateFile(view, path, Resource);
    if (resource) resources.set(resource.address, resource);
  }
  return resources;
}

/** One of them, without reading the others. */
export function readResource(view: StateView, address: Address): Promise<Resource | undefined> {
  return readStateFile(view, resourcePath(address), Resource);
}

/**
 * What to remember of an observed resource: enough to plan without the platform, nothing that must stay secret. People
 * are kept only where the manifest names them, as stand-ins; the others are a number. Texts lose e-mail addresses and
 * signed URLs.
 */
export function resourceOf(observed: Node, desired: Node | undefined, marker?: string): Resource {
  return {
    version: 1,
    address: observed.address,
    kind: observed.kind,
    ...(observed.uuid === undefined ? {} : { uuid: observed.uuid }),
    ...(marker === undefined ? {} : { marker }),
    observed: plain(safeValue({ ...contentOf(observed, desired), ...accessOf(observed, desired) })),
  };
}

function contentOf(node: Node, desired: Node | undefined): Record<string, unknown> {
  switch (node.kind) {
    case 'folder': {
      const { title, description, parent, clientMetadata } = node;
      return { title, description, parent, clientMetadata };
    }
    case 'registration': {
      const keys = [...(node.observedKeys?.keys() ?? [])].sort().join(' ');
      const declared = desired?.kind === 'registration' ? desired : undefined;
      const single = new Set(declared?.items.filter((item) => item.urls.length === 1).map(itemKey));
      const uuids = [...(node.observedKeys ?? [])].filter(
        ([key, uuid]) =>
          uuid !== '' && !single.has(key) && declared?.items.some((item) => itemKey(item) === key) === true,
      );
      const left = [...(node.left ?? [])].filter(([, item]) => item.folder === undefined);
      for (const [key, item] of left) if (item.unreadable === true) uuids.push([key, item.uuid]);
      const metadata = declared?.upsertMetadata === true ? node.observedMetadata : undefined;
      return {
        folder: node.folder,
        keys,
        uuids: Object.fromEntries(uuids),
        left:
          left.length === 0
            ? undefined
            : left
                .map(([key]) => key)
                .sort()
                .join(' '),
        failed: node.failed && { content: node.failed.content, keys: [...node.failed.keys].sort() },
        metadata:
          metadata &&
          [...metadata]
            .map(([key, digest]) => `${key}${digest}`)
            .sort()
            .join(' '),
      };
    }
    case 'dataset': {
      const { title, description } = node;
      const linked = [...(node.linkedOf ?? [])].filter(([, keys]) => keys.size > 0);
      return {
        title,
        description,
        linked: Object.fromEntries(linked.map(([registration, keys]) => [registration, [...keys].sort().join(' ')])),
        elsewhere: node.linkedElsewhere,
      };
    }
    case 'ontology': {
      const { title, description, editor, knownHashes } = node;
      const hashes = Object.fromEntries([...(knownHashes ?? [])].sort((a, b) => compareText(a[0], b[0])));
      return { title, description, editor, editorDigest: digestOf(editor), hashes };
    }
    case 'metadata-schema':
      return { fields: node.fields };
    case 'project': {
      const { role, title, description, ontology, workflowTemplate, datasets, tags, workflow, templateDigest } = node;
      return { role, title, description, ontology, workflowTemplate, datasets, tags, workflow, templateDigest };
    }
    case 'workflow-template':
      return {};
  }
}

function accessOf(node: Node, desired: Node | undefined): { access?: unknown } {
  const access = 'access' in node ? node.access : undefined;
  if (access === undefined) return {};
  const wanted: Access | undefined = desired !== undefined && 'access' in desired ? desired.access : undefined;
  const named = new Set(wanted?.users?.map((user) => personId(user.email)));
  const people = (access.users ?? []).map((user) => ({ person: personId(user.email), role: user.role }));
  return {
    access: {
      groups: access.groups ?? [],
      people: people.filter((user) => named.has(user.person)).sort((a, b) => compareText(a.person, b.person)),
      others: people.filter((user) => !named.has(user.person)).length,
    },
  };
}

function plain(value: unknown): Resource['observed'] {
  return JSON.parse(JSON.stringify(value)) as Resource['observed'];
}
