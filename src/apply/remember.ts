import type { Address } from '../base/address.ts';
import { canonicalJson, digestOf } from '../base/canonical.ts';
import type { Observer } from '../encord/observer.ts';
import type { Graph, Node } from '../graph/graph.ts';
import { mergeEditor } from '../plan/diff/merge-editor.ts';
import { resourceOf } from '../state/resources.ts';
import type { Resource } from '../state/resource.ts';
import type { Journal } from './journal.ts';

/** Which changes of identity this run has made, so that the state follows exactly these. */
export interface IdentityChanges {
  readonly created: ReadonlyMap<Address, string | undefined>;
  readonly adopted: ReadonlySet<Address>;
  readonly moved: ReadonlySet<Address>;
  readonly forgotten: ReadonlySet<Address>;
}

/**
 * Puts into the journal what differs between the state and what was observed: managed resources as they are now, without
 * those whose adoption, move or forgetting was not run; with `only`, of these addresses alone. `stored` is brought up to date. Returns
 * whether anything differs.
 */
export function rememberObserved(
  desired: Graph,
  observer: Observer,
  changes: IdentityChanges,
  stored: Map<Address, Resource>,
  journal: Journal,
  only?: ReadonlySet<Address>,
): boolean {
  let differs = false;
  const forget = (address: Address): void => {
    if (!stored.delete(address)) return;
    journal.forget(address);
    differs = true;
  };
  for (const address of changes.forgotten) forget(address);
  for (const node of desired.nodes.values()) {
    if (only !== undefined && !only.has(node.address)) continue;
    const seen = observer.nodes.get(node.address);
    if (seen === undefined || seen.kind === 'workflow-template') continue;
    const from = node.movedFrom !== undefined && stored.has(node.movedFrom) ? node.movedFrom : undefined;
    if (from !== undefined && !stored.has(node.address) && !changes.moved.has(node.address)) continue;
    const before = stored.get(node.address) ?? (from === undefined ? undefined : stored.get(from));
    if (!mayRemember(node, seen, before, changes)) continue;
    const marker = changes.created.get(node.address) ?? before?.marker;
    const resource = resourceOf(withDigest(withHashes(seen, node), node, desired), node, marker);
    if (from !== undefined && changes.moved.has(node.address)) forget(from);
    if (before !== undefined && before.address === node.address && canonicalJson(before) === canonicalJson(resource))
      continue;
    stored.set(node.address, resource);
    journal.remember(resource);
    differs = true;
  }
  return differs;
}

function mayRemember(node: Node, seen: Node, before: Resource | undefined, changes: IdentityChanges): boolean {
  if (changes.adopted.has(node.address) || changes.created.has(node.address)) return true;
  if (node.uuid !== undefined && before?.uuid !== node.uuid) return false;
  if (before !== undefined) return true;
  // Found by the marker of a create that was not answered, or without an id of its own.
  return seen.kind !== 'registration' || (seen.observedKeys?.size ?? 0) > 0;
}

function withHashes(seen: Node, desired: Node): Node {
  if (seen.kind !== 'ontology' || desired.kind !== 'ontology') return seen;
  return { ...seen, knownHashes: mergeEditor(desired, seen.editor, seen.knownHashes).hashes };
}

function withDigest(seen: Node, node: Node, { nodes }: Graph): Node {
  const template = node.kind === 'project' ? nodes.get(node.workflowTemplate) : undefined;
  if (seen.kind !== 'project' || template?.kind !== 'workflow-template') return seen;
  return { ...seen, templateDigest: digestOf(template.template) };
}
