import type { Address } from '../../base/address.ts';
import { cleanLine } from '../../base/clean.ts';
import type { LeftItem, RegistrationNode } from '../../graph/graph.ts';
import { itemKey, metadataKey } from '../../graph/item-key.ts';
import { safeText } from '../../graph/safe-text.ts';
import type { RegistrationItem } from '../../registration/item.ts';
import { datasetRoles } from '../dataset-roles.ts';
import { count } from './compare.ts';
import type { DiffContext } from './context.ts';

const SHOWN = 3;

/**
 * Says what the file of a registration asks for and no operation does: entries that were taken out, other titles, and other
 * metadata without `upsertMetadata`. Nothing is said twice for the same items.
 */
export function reportUnwritten(desired: RegistrationNode, observed: RegistrationNode, context: DiffContext): void {
  reportLeft(desired, observed, context);
  const { renamed = [] } = observed;
  if (renamed.length > 0) {
    const first = renamed.map(({ title, name }) => `"${shown(name)}" is to be "${shown(title)}"`);
    say(context, desired, 'plan.titles-differ', {
      summary: `${count(renamed.length, 'item')} of ${desired.address} ${renamed.length === 1 ? 'has' : 'have'} another title on the platform: ${some(first)}`,
      detail:
        'A title is given when an item is registered; later ones are not written. Rename the items in the web app, or write the titles that they have.',
    });
  }
  const outdated = desired.upsertMetadata ? [] : otherMetadata(desired, observed);
  if (outdated.length > 0) {
    say(context, desired, 'plan.metadata-differs', {
      summary: `${count(outdated.length, 'item')} of ${desired.address} ${outdated.length === 1 ? 'has' : 'have'} other client metadata on the platform: ${some(outdated.map(nameOf))}`,
      detail: 'It is left as it is. Set upsertMetadata: true to write what the file says.',
    });
  }
}

function otherMetadata(desired: RegistrationNode, observed: RegistrationNode): readonly RegistrationItem[] {
  const seen = observed.observedMetadata;
  if (seen === undefined) return [];
  return desired.items.filter((item) => {
    if (Object.keys(item.clientMetadata).length === 0) return false;
    const digest = seen.get(itemKey(item));
    return digest !== undefined && digest !== metadataKey(item.clientMetadata);
  });
}

function reportLeft(desired: RegistrationNode, observed: RegistrationNode, context: DiffContext): void {
  const left = leftItems(desired, observed);
  if (left.size === 0) return;
  const linkedIn = new Map<Address, number>();
  const elsewhere = declaredElsewhere(desired, left, context);
  const seen = seenDatasets(desired.address, context);
  const rest: LeftItem[] = [];
  const names: string[] = [];
  for (const [key, item] of left) {
    const datasets = seen.filter(({ holds }) => holds(key, item));
    for (const { address } of datasets) linkedIn.set(address, (linkedIn.get(address) ?? 0) + 1);
    const other = elsewhere.get(key);
    if (datasets.length === 0 && other !== undefined) continue;
    rest.push(item);
    if (item.name !== undefined) names.push(`"${shown(item.name)}"`);
    else if (other !== undefined) names.push(nameOf(other));
  }
  reportOtherRole(desired, left, seen, context);
  if (rest.length === 0) return;
  const one = rest.length === 1;
  const where = [...linkedIn].map(([dataset, items]) => `${items} of them in ${dataset}`);
  const folder = rest[0]?.folder;
  const why =
    folder === undefined
      ? `that ${desired.address} no longer lists`
      : `that ${desired.address} registered there before its folder changed`;
  const back = folder === undefined ? `put the ${one ? 'entry' : 'entries'} back` : `name ${folder} again`;
  say(context, desired, 'plan.items-left', {
    severity: linkedIn.size > 0 ? 'warning' : 'note',
    summary: `${count(rest.length, 'item')} ${why} ${one ? 'stays' : 'stay'} in ${folder ?? desired.folder}${where.length === 0 ? '' : `, ${where.join(', ')}`}${names.length === 0 ? '' : `: ${some(names)}`}`,
    detail:
      linkedIn.size > 0
        ? `Nothing is deleted: ${one ? 'its task and its labels stay' : 'their tasks and labels stay'}, and count as before. Remove ${one ? 'it' : 'them'} from the dataset in the web app, or ${back}.`
        : `No dataset of the manifests holds ${one ? 'it' : 'them'}. Delete ${one ? 'it' : 'them'} in the web app if nobody else needs ${one ? 'it' : 'them'}.`,
  });
}

/**
 * An entry that moved from one role to the other while its item stays in the dataset of the first: linked now, the same data
 * would be ground truth and ordinary work. The link is refused until a person has taken it out of the first dataset.
 */
function reportOtherRole(
  desired: RegistrationNode,
  left: ReadonlyMap<string, LeftItem>,
  seen: readonly SeenDataset[],
  context: DiffContext,
): void {
  const roles = datasetRoles(context.desired);
  for (const [dataset, role] of roles) {
    const node = context.desired.nodes.get(dataset);
    const holders = seen.filter(({ address }) => roles.has(address) && roles.get(address) !== role);
    if (node?.kind !== 'dataset' || holders.length === 0) continue;
    for (const registration of node.registrations) {
      const other = context.desired.nodes.get(registration);
      if (other?.kind !== 'registration' || registration === desired.address) continue;
      for (const holder of holders) {
        const both = other.items.filter((item) => {
          const key = itemKey(item);
          const here = left.get(key);
          return here !== undefined && holder.holds(key, here);
        });
        if (both.length === 0) continue;
        const one = both.length === 1;
        context.refuse(`link ${dataset} ${registration}`, `data of it still stands in ${holder.address}`);
        context.report({
          code: 'plan.item-in-other-role',
          severity: 'error',
          summary: `${count(both.length, 'item')} of ${registration}, which is ${role} data, still ${one ? 'stands' : 'stand'} in ${holder.address}, which is ${roles.get(holder.address)} data: ${some(both.map(nameOf))}`,
          detail: `${one ? 'It' : 'They'} would be ground truth and ordinary work at once. Remove ${one ? 'it' : 'them'} from that dataset in the web app (the labels there are lost), then apply again; until then ${registration} is not linked.`,
          ...(other.at === undefined ? {} : { at: other.at }),
          address: registration,
        });
      }
    }
  }
}

/** What the state or the folder holds and the file no longer lists, by key. */
function leftItems(desired: RegistrationNode, observed: RegistrationNode): ReadonlyMap<string, LeftItem> {
  const moved = observed.folder !== desired.folder;
  const listed = moved ? new Set<string>() : new Set(desired.items.map(itemKey));
  const left = new Map<string, LeftItem>();
  for (const [key, uuid] of observed.observedKeys ?? []) {
    if (!listed.has(key)) left.set(key, { uuid, ...(moved ? { folder: observed.folder } : {}) });
  }
  for (const [key, item] of observed.left ?? []) if (item.folder !== undefined || !listed.has(key)) left.set(key, item);
  return left;
}

/** What another registration of the same folder lists, by key: then they have only changed their place in the files. */
function declaredElsewhere(
  desired: RegistrationNode,
  left: ReadonlyMap<string, LeftItem>,
  context: DiffContext,
): ReadonlyMap<string, RegistrationItem> {
  const found = new Map<string, RegistrationItem>();
  for (const node of context.desired.nodes.values()) {
    if (node.kind !== 'registration' || node.address === desired.address) continue;
    for (const item of node.items) {
      const key = itemKey(item);
      const folder = left.get(key)?.folder ?? desired.folder;
      if (left.has(key) && node.folder === folder) found.set(key, item);
    }
  }
  return found;
}

interface SeenDataset {
  readonly address: Address;
  readonly holds: (key: string, item: LeftItem) => boolean;
}

/** Declared datasets, each with whether it holds an item although no registration of its own lists it. */
function seenDatasets(registration: Address, context: DiffContext): readonly SeenDataset[] {
  return [...context.desired.nodes.values()].flatMap((node): SeenDataset[] => {
    const seen = node.kind === 'dataset' ? context.observed.nodes.get(node.address) : undefined;
    if (node.kind !== 'dataset' || seen?.kind !== 'dataset') return [];
    const listed = new Set<string>();
    for (const address of node.registrations) {
      const other = context.desired.nodes.get(address);
      if (other?.kind === 'registration') for (const item of other.items) listed.add(itemKey(item));
    }
    const linked = seen.linkedOf?.get(registration);
    const holds: SeenDataset['holds'] = (key, { uuid, folder }) =>
      (folder !== undefined || !listed.has(key)) &&
      (seen.linked === undefined || uuid === '' ? linked?.has(key) === true : seen.linked.has(uuid.toLowerCase()));
    return [{ address: node.address, holds }];
  });
}

function say(
  context: DiffContext,
  { address, at }: RegistrationNode,
  code: string,
  what: { readonly severity?: 'warning' | 'note'; readonly summary: string; readonly detail: string },
): void {
  context.report({ code, severity: 'warning', ...what, ...(at === undefined ? {} : { at }), address });
}

function some(names: readonly string[]): string {
  const rest = names.length - SHOWN;
  return names.slice(0, SHOWN).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function nameOf(item: RegistrationItem): string {
  return `"${shown(item.title ?? item.urls[0]?.replace(/[?#].*$/, '').replace(/^.*\//, '') ?? item.type)}"`;
}

function shown(text: string): string {
  return cleanLine(safeText(text), 80);
}
