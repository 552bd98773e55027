import { digestOf } from '../../base/canonical.ts';
import type { FolderNode, MetadataSchemaNode, OntologyNode } from '../../graph/graph.ts';
import { markerOf, withMarker, withoutMarker } from '../../graph/marker.ts';
import { meaningOfField } from '../../graph/metadata-fields.ts';
import { count } from '../../plan/diff/compare.ts';
import { mergeEditor } from '../../plan/diff/merge-editor.ts';
import { getFolder, moveFolders, updateFolder } from '../../encord/api/folders.ts';
import { getMetadataSchema, saveMetadataSchema } from '../../encord/api/metadata-schema.ts';
import { getOntology, saveOntology } from '../../encord/api/ontologies.ts';
import { parseMetadata } from '../../encord/convert.ts';
import { applied, currentOf, failed, type StepContext, type StepResult } from '../step-context.ts';

/** Title, description and client metadata of a folder; metadata keys that others added stay. */
export async function runFolderUpdate(node: FolderNode, context: StepContext): Promise<StepResult> {
  const uuid = context.observer.uuidOf(node.address);
  if (uuid === undefined) return failed('the folder is not on the platform');
  const { clientMetadata } = node;
  const present =
    clientMetadata === undefined ? {} : parseMetadata((await getFolder(context.client, uuid)).clientMetadata);
  await updateFolder(context.client, uuid, {
    name: node.title,
    ...(node.description === undefined ? {} : { description: node.description }),
    ...(clientMetadata === undefined ? {} : { clientMetadata: { ...present, ...clientMetadata } }),
  });
  await context.observer.refresh(node.address);
  return applied(`folder "${node.title}" updated`, uuid);
}

export async function runFolderMove(node: FolderNode, context: StepContext): Promise<StepResult> {
  const uuid = context.observer.uuidOf(node.address);
  const parent = node.parent === null ? undefined : context.observer.uuidOf(node.parent);
  if (uuid === undefined || (node.parent !== null && parent === undefined)) {
    return failed('the folder or its new parent is not on the platform');
  }
  await moveFolders(context.client, [uuid], parent);
  await context.observer.refresh(node.address);
  return currentOf(context, node.address, 'folder')?.parent === node.parent
    ? applied(`folder "${node.title}" moved`, uuid)
    : failed('the platform did not move the folder');
}

/**
 * Writes an ontology over the one that was just read: refused when somebody changed it since the plan was made. Every key
 * that Assay does not know stays, and what was written is read back.
 */
export async function runOntologyUpdate(node: OntologyNode, context: StepContext): Promise<StepResult> {
  const seen = context.planned.nodes.get(node.address);
  const uuid = context.observer.uuidOf(node.address);
  if (uuid === undefined || seen?.kind !== 'ontology') return failed('the ontology is not on the platform');
  const before = await getOntology(context.client, uuid);
  const same =
    digestOf(before.editor) === digestOf(seen.editor) &&
    before.title === seen.title &&
    withoutMarker(before.description) === (seen.description ?? '');
  if (!same) return failed('somebody changed the ontology while this run was working; plan again');
  const merged = mergeEditor(node, before.editor, seen.knownHashes);
  const refused = merged.refused[0];
  if (refused) return failed(`${refused.address}: ${refused.why}`);
  const marker = markerOf(before.description);
  const text = node.description ?? withoutMarker(before.description);
  const description = marker === undefined ? text : withMarker(text, marker);
  await saveOntology(context.client, uuid, { title: node.title, description, editor: merged.editor });
  const after = await context.observer.refresh(node.address);
  if (after?.kind !== 'ontology') return failed('the ontology cannot be read back');
  const left = mergeEditor(node, after.editor, merged.hashes);
  context.observer.set({ ...after, knownHashes: left.hashes });
  return left.changes.length === 0
    ? applied(`ontology "${node.title}" updated: ${count(merged.changes.length, 'change')}`, uuid)
    : failed(`the platform took only part of the ontology: ${left.changes.length} changes are missing`);
}

/** Adds fields to the organisation's schema as it is now; a key that is not listed stays. */
export async function runMetadataSchemaUpdate(node: MetadataSchemaNode, context: StepContext): Promise<StepResult> {
  const seen = context.planned.nodes.get(node.address);
  const before = (await getMetadataSchema(context.client)) ?? {};
  if (digestOf(before) !== digestOf(seen?.kind === 'metadata-schema' ? seen.fields : {})) {
    return failed('somebody changed the metadata schema while this run was working; plan again');
  }
  const differing = Object.entries(node.fields).filter(([key, field]) => {
    const now = Object.hasOwn(before, key) ? before[key] : undefined;
    return now === undefined || meaningOfField(now) !== meaningOfField(field);
  });
  await saveMetadataSchema(context.client, { ...before, ...Object.fromEntries(differing) });
  await context.observer.refresh(node.address);
  return applied(`${count(differing.length, 'field')} of the client metadata schema written`);
}
