import type { FolderNode } from '../../graph/graph.ts';
import type { Draft } from '../draft.ts';
import { diffAccess } from './access.ts';
import { changedFields, sameValue } from './compare.ts';
import { creationReason, driftReason, observedOf, type DiffContext } from './context.ts';

export function diffFolder(desired: FolderNode, context: DiffContext): Draft[] {
  const observed = observedOf(context.observed, desired.address, 'folder');
  const { address, title, description, clientMetadata, parent } = desired;
  const fields = { title, description, clientMetadata };
  if (!observed) {
    const { reason, again } = creationReason(context, address);
    const create: Draft = {
      operation: 'create',
      address,
      level: again ? 'risky' : 'safe',
      summary: `create the folder "${title}"`,
      reason,
      changes: changedFields({ ...fields, ...(parent === null ? {} : { parent }) }, {}),
      needs: parent === null ? [] : [`create ${parent}`],
      content: { ...fields, parent },
    };
    return [create, ...diffAccess(desired, undefined)];
  }
  const drafts: Draft[] = [];
  const changes = changedFields(fields, { ...observed, clientMetadata: managedMetadata(desired, observed) });
  if (changes.length > 0) {
    drafts.push({
      operation: 'update',
      address,
      level: 'safe',
      summary: `update ${changes.map((change) => change.field).join(', ')} of the folder "${title}"`,
      reason: driftReason(hasDrifted(observed, context)),
      changes,
      content: Object.fromEntries(changes.map((change) => [change.field, change.to])),
    });
  }
  if (observed.parent !== parent) {
    drafts.push({
      operation: 'update',
      address,
      detail: 'parent',
      level: 'risky',
      summary: `move the folder "${title}" ${parent === null ? 'to the top level' : `into ${parent}`}`,
      reason: 'the manifest names another parent; a parent can give people access',
      changes: [{ field: 'parent', from: observed.parent, to: parent }],
      needs: parent === null ? [] : [`create ${parent}`],
      content: { parent },
    });
  }
  return [...drafts, ...diffAccess(desired, observed)];
}

function hasDrifted(observed: FolderNode, context: DiffContext): boolean {
  const before = context.known.get(observed.address)?.observed;
  if (before === undefined || context.source === 'state') return false;
  return (['title', 'description', 'clientMetadata'] as const).some(
    (field) => before[field] !== undefined && !sameValue(before[field], observed[field]),
  );
}

/** The observed client metadata cut to the keys that the manifest gives: a key that others added stays and is no change. */
function managedMetadata(desired: FolderNode, observed: FolderNode): Record<string, unknown> {
  const keys = Object.keys(desired.clientMetadata ?? {});
  const seen = observed.clientMetadata ?? {};
  return Object.fromEntries(keys.filter((key) => Object.hasOwn(seen, key)).map((key) => [key, seen[key]]));
}
