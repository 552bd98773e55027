import type { Address } from '../../base/address.ts';
import type { DatasetNode, ProjectNode } from '../../graph/graph.ts';
import { count } from '../../plan/diff/compare.ts';
import { linkableKeys } from '../../plan/diff/dataset.ts';
import { linkItems, unlinkRows } from '../../encord/api/datasets.ts';
import { attachDatasets, detachDatasets } from '../../encord/api/projects.ts';
import { isUnanswered } from '../../encord/errors.ts';
import { applied, currentOf, desiredOf, failed, type StepContext, type StepResult } from '../step-context.ts';

/** Links the registered items that the dataset lacks, then counts what the dataset really holds. */
export async function runLink(node: DatasetNode, registration: Address, context: StepContext): Promise<StepResult> {
  const uuid = context.observer.uuidOf(node.address);
  if (uuid === undefined) return failed('the dataset is not on the platform');
  const seen = currentOf(context, registration, 'registration');
  const wanted = linkableKeys(desiredOf(context, registration, 'registration'), seen);
  const linked = currentOf(context, node.address, 'dataset')?.linkedOf?.get(registration);
  const items: string[] = [];
  let unregistered = 0;
  for (const key of new Set(wanted)) {
    if (linked?.has(key) === true) continue;
    const item = seen?.observedKeys?.get(key);
    if (item === undefined || item === '') unregistered += 1;
    else items.push(item);
  }
  if (items.length > 0) await linkItems(context.client, uuid, items, 'SKIP');
  const after = await context.observer.refresh(node.address);
  const now = after?.kind === 'dataset' ? after.linkedOf?.get(registration) : undefined;
  const missing = [...new Set(wanted)].filter((key) => now?.has(key) !== true).length;
  if (missing > 0) {
    const why = unregistered > 0 ? `; ${unregistered} of them are not registered` : '';
    return failed(`${missing} of ${wanted.length} items are not in the dataset after linking${why}`);
  }
  return applied(`${count(items.length, 'item')} linked`, uuid);
}

/** Removes a registration's items from a dataset; their tasks and labels go with them. */
export async function runUnlink(node: DatasetNode, registration: Address, context: StepContext): Promise<StepResult> {
  const uuid = context.observer.uuidOf(node.address);
  const before = currentOf(context, node.address, 'dataset');
  if (uuid === undefined || before === undefined) return failed('the dataset is not on the platform');
  const items = await context.observer.itemsOf(registration);
  const listed = new Set<string>();
  for (const other of node.registrations) {
    for (const item of (await context.observer.itemsOf(other)).values()) listed.add(item);
  }
  const gone = [...items.values()].filter((item) => !listed.has(item));
  const rows = gone.flatMap((item) => before.linked?.get(item.toLowerCase()) ?? []);
  await orReadBack(() => unlinkRows(context.client, uuid, rows));
  const after = await context.observer.refresh(node.address);
  const left = after?.kind === 'dataset' ? (after.linkedOf?.get(registration)?.size ?? 0) : rows.length;
  return left === 0
    ? applied(`${count(rows.length, 'item')} removed from the dataset`, uuid)
    : failed(`${left} items are still in the dataset`);
}

export async function runAttach(node: ProjectNode, dataset: Address, context: StepContext): Promise<StepResult> {
  const uuid = context.observer.uuidOf(node.address);
  const datasetUuid = context.observer.uuidOf(dataset);
  if (uuid === undefined || datasetUuid === undefined)
    return failed('the project or the dataset is not on the platform');
  await orReadBack(() => attachDatasets(context.client, uuid, [datasetUuid]));
  await context.observer.refresh(node.address);
  return currentOf(context, node.address, 'project')?.datasets.includes(dataset) === true
    ? applied(`${dataset} attached`, uuid)
    : failed(`${dataset} is not attached`);
}

export async function runDetach(node: ProjectNode, dataset: Address, context: StepContext): Promise<StepResult> {
  const uuid = context.observer.uuidOf(node.address);
  const datasetUuid = context.observer.uuidOf(dataset) ?? context.observer.knownUuidOf(dataset);
  if (uuid === undefined || datasetUuid === undefined) return failed('the project or the dataset is not known');
  await orReadBack(() => detachDatasets(context.client, uuid, [datasetUuid]));
  await context.observer.refresh(node.address);
  return currentOf(context, node.address, 'project')?.datasets.includes(dataset) === true
    ? failed(`${dataset} is still attached`)
    : applied(`${dataset} detached`, uuid);
}

/** A write that must not be repeated: without an answer, what is there afterwards decides. */
async function orReadBack(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isUnanswered(error)) throw error;
  }
}
