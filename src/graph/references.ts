import type { Address } from '../base/address.ts';
import type { Graph, Node } from './graph.ts';

/** Addresses that a node needs to exist before it can be written, in the order of the manifest, without repeats. */
export function referencesOf(node: Node): readonly Address[] {
  switch (node.kind) {
    case 'folder':
      return node.parent === null ? [] : [node.parent];
    case 'registration':
      return [node.folder];
    case 'dataset':
      return [...new Set(node.registrations)];
    case 'project':
      return [...new Set([node.ontology, node.workflowTemplate, ...node.datasets])];
    case 'ontology':
    case 'workflow-template':
    case 'metadata-schema':
      return [];
  }
}

/** For every address, who refers to it. */
export function referrersOf(graph: Graph): ReadonlyMap<Address, readonly Address[]> {
  const referrers = new Map<Address, Address[]>();
  for (const node of graph.nodes.values()) {
    for (const address of referencesOf(node)) {
      const list = referrers.get(address);
      if (list) list.push(node.address);
      else referrers.set(address, [node.address]);
    }
  }
  return referrers;
}
