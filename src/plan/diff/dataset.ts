import type { Address } from '../../base/address.ts';
import type { DatasetNode, RegistrationNode } from '../../graph/graph.ts';
import { digestOfKeys, itemKey } from '../../graph/item-key.ts';
import type { KnownResource } from '../../graph/known.ts';
import type { Draft } from '../draft.ts';
import { diffAccess } from './access.ts';
import { changedFields, count } from './compare.ts';
import { creationReason, observedOf, type DiffContext } from './context.ts';

/** Keys of a registration that a dataset should hold: all of its items but those that the platform refused. */
export function linkableKeys(desired: RegistrationNode, observed: RegistrationNode | undefined): readonly string[] {
  const failed = desired.onUnitError === 'fail' ? undefined : observed?.failed?.keys;
  const keys = desired.items.map(itemKey);
  return failed === undefined
    ? keys
    : keys.filter((key) => !failed.has(key) || observed?.observedKeys?.has(key) === true);
}

export function diffDataset(desired: DatasetNode, context: DiffContext): Draft[] {
  const observed = observedOf(context.observed, desired.address, 'dataset');
  const { address, title, description } = desired;
  const drafts: Draft[] = [];
  if (!observed) {
    const { reason, again } = creationReason(context, address);
    drafts.push({
      operation: 'create',
      address,
      level: again ? 'risky' : 'safe',
      summary: `create the dataset "${title}"`,
      reason,
      changes: changedFields({ title, description }, {}),
      content: { title, description },
    });
  } else {
    const changes = changedFields({ title, description }, { ...observed });
    if (changes.length > 0) {
      drafts.push({
        operation: 'manual',
        address,
        detail: 'settings',
        level: 'safe',
        summary: `change ${changes.map((change) => change.field).join(' and ')} of the dataset "${observed.title}" in the web app`,
        reason: 'the API cannot change them',
        changes,
        content: Object.fromEntries(changes.map((change) => [change.field, change.to])),
      });
    }
  }
  for (const registration of desired.registrations) drafts.push(...diffLink(desired, observed, registration, context));
  for (const [registration, held] of observed?.linkedOf ?? []) {
    if (desired.registrations.includes(registration)) continue;
    const listed = keysOf(desired.registrations, context);
    const linked = new Set([...held].filter((key) => !listed.has(key)));
    if (linked.size === 0) continue;
    drafts.push({
      operation: 'detach',
      address,
      detail: registration,
      level: 'destructive',
      summary: `remove ${count(linked.size, 'item')} of ${registration} from the dataset "${title}"`,
      reason: 'the manifest no longer lists this registration; tasks and labels of these items are lost',
      facts: { items: linked.size, tasks: linked.size * usersOf(address, context).length },
      content: { registration },
    });
  }
  return [...drafts, ...diffAccess(desired, observed)];
}

function diffLink(
  desired: DatasetNode,
  observed: DatasetNode | undefined,
  registration: Address,
  context: DiffContext,
): Draft[] {
  const node = context.desired.nodes.get(registration);
  if (node?.kind !== 'registration') return [];
  const seen = observedOf(context.observed, registration, 'registration');
  const linked = seen?.folder === node.folder ? observed?.linkedOf?.get(registration) : undefined;
  const keys = linkableKeys(node, seen);
  const missing = keys.filter((key) => linked?.has(key) !== true).length;
  if (missing === 0) return [];
  const projects = usersOf(desired.address, context);
  return [
    {
      operation: 'link',
      address: desired.address,
      detail: registration,
      level: 'safe',
      summary: `put ${count(missing, 'item')} of ${registration} into the dataset "${desired.title}"`,
      reason: missing === keys.length ? 'none of them is in the dataset' : 'the dataset lacks them',
      facts: { items: missing, tasks: missing * projects.length },
      needs: [`create ${registration}`],
      content: { registration, items: digestOfKeys(new Set(node.items.map(itemKey))) },
    },
  ];
}

/** How many items a dataset holds, as far as the platform or the state tells. Each is a task in every project with the dataset. */
export function itemsIn(dataset: Address, context: DiffContext): number {
  const node = observedOf(context.observed, dataset, 'dataset');
  if (node?.linked) return node.linked.size;
  if (node === undefined) return rememberedItems(context.known.get(dataset));
  return [...(node.linkedOf?.values() ?? [])].reduce((sum, keys) => sum + keys.size, node.linkedElsewhere ?? 0);
}

/** The same of a dataset that no manifest declares any more, so that it is not read: as the state remembers it. */
function rememberedItems(known: KnownResource | undefined): number {
  const { linked, elsewhere } = known?.observed ?? {};
  const keys = Object.values((linked ?? {}) as Readonly<Record<string, string>>);
  const count = keys.reduce((sum, text) => sum + (text === '' ? 0 : text.split(' ').length), 0);
  return count + (typeof elsewhere === 'number' ? elsewhere : 0);
}

/** Keys of all items that registrations list. */
function keysOf(registrations: readonly Address[], context: DiffContext): ReadonlySet<string> {
  const nodes = registrations.map((address) => context.desired.nodes.get(address));
  return new Set(nodes.flatMap((node) => (node?.kind === 'registration' ? node.items.map(itemKey) : [])));
}

/** Projects on the platform that hold the dataset: each of its items is a task there. */
function usersOf(dataset: Address, context: DiffContext): Address[] {
  return [...context.observed.nodes.values()]
    .filter((node) => node.kind === 'project' && node.datasets.includes(dataset))
    .map((node) => node.address);
}
