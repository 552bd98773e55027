import { compareText } from '../base/address.ts';
import type { Node } from '../graph/graph.ts';
import { knownOf } from '../graph/known.ts';
import type { Draft } from './draft.ts';
import { observedOf, type DiffContext } from './diff/context.ts';

/** `move` and `adopt`: a resource gets another address, or an existing object becomes managed. Both only write state. */
export function identityOperations(node: Node, context: DiffContext): Draft[] {
  const drafts: Draft[] = [];
  const before = knownOf(context.known, node);
  if (before !== undefined && before.address !== node.address) {
    drafts.push({
      operation: 'move',
      address: node.address,
      level: 'safe',
      summary: `${before.address} is now called ${node.address}`,
      reason: 'the manifest says moved',
      changes: [{ field: 'address', from: before.address, to: node.address }],
      content: { from: before.address },
    });
  }
  if (node.kind === 'workflow-template' || node.uuid === undefined || before?.uuid === node.uuid) return drafts;
  const found = context.source === 'state' || observedOf(context.observed, node.address, node.kind) !== undefined;
  if (!found || context.facts.gone.has(node.address)) {
    context.report({
      code: 'plan.adopt-not-found',
      severity: 'error',
      summary: `the platform has no ${node.kind} ${node.uuid}, which ${node.address} wants to adopt`,
      detail: 'Check the id, and that the key may see the object.',
      ...(node.at === undefined ? {} : { at: node.at }),
      address: node.address,
    });
    context.refuse(`create ${node.address}`, 'the manifest says adopt, and there is nothing to adopt');
    return drafts;
  }
  drafts.push({
    operation: 'adopt',
    address: node.address,
    level: before?.uuid === undefined ? 'safe' : 'risky',
    summary: `take over the existing ${node.kind} ${node.uuid}`,
    reason:
      before?.uuid === undefined
        ? 'the manifest says adopt'
        : `the manifest says adopt; until now it was ${before.uuid}`,
    changes: [{ field: 'uuid', ...(before?.uuid === undefined ? {} : { from: before.uuid }), to: node.uuid }],
    content: { uuid: node.uuid },
  });
  return drafts;
}

/** What is remembered and no longer declared: Assay forgets it, the platform keeps it. */
export function forgetOperations(context: DiffContext): Draft[] {
  const moved = new Set([...context.desired.nodes.values()].map((node) => node.movedFrom));
  return [...context.known.values()]
    .filter((resource) => !context.desired.nodes.has(resource.address) && !moved.has(resource.address))
    .sort((a, b) => compareText(a.address, b.address))
    .map((resource) => ({
      operation: 'forget',
      address: resource.address,
      level: 'risky',
      summary: `stop managing ${resource.address}`,
      reason: 'no manifest declares it any more; it stays on the platform',
      changes: resource.uuid === undefined ? [] : [{ field: 'uuid', from: resource.uuid }],
      content: { uuid: resource.uuid ?? null },
    }));
}
