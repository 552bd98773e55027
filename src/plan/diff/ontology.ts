import type { Address } from '../../base/address.ts';
import { digestOf } from '../../base/canonical.ts';
import type { Place } from '../../base/place.ts';
import type { OntologyNode } from '../../graph/graph.ts';
import { knownOf } from '../../graph/known.ts';
import type { Draft } from '../draft.ts';
import { diffAccess } from './access.ts';
import { itemsIn } from './dataset.ts';
import { changedFields, count } from './compare.ts';
import { creationReason, driftReason, observedOf, type DiffContext } from './context.ts';
import { mergeEditor, type Merged } from './merge-editor.ts';

export function diffOntology(desired: OntologyNode, context: DiffContext): Draft[] {
  const observed = observedOf(context.observed, desired.address, 'ontology');
  const { address, title, description } = desired;
  if (!observed) {
    const { reason, again } = creationReason(context, address);
    const features = desired.features?.size ?? 0;
    const create: Draft = {
      operation: 'create',
      address,
      level: again ? 'destructive' : 'safe',
      summary: `create the ontology "${title}" with ${count(features, 'feature')}`,
      reason: again ? `${reason}; labels of the old one do not fit a new one` : reason,
      changes: changedFields({ title, description }, {}),
      facts: { features },
      content: { title, description, editor: desired.editor },
    };
    return [create, ...diffAccess(desired, undefined)];
  }
  const known = knownOf(context.known, desired);
  const merged = mergeEditor(desired, observed.editor, observed.knownHashes);
  for (const { address: feature, from } of merged.renamed) {
    context.report({
      code: 'plan.feature-id-changed',
      severity: 'note',
      summary: `${feature} is taken for what was ${from}: it has its name, so it keeps its class and its labels`,
      detail:
        'Results go on under the new id. If it is to be another class, give it another name too: the old one is archived then, and keeps its labels.',
      ...placeOf(feature, desired),
      address: feature,
    });
  }
  for (const { address: feature, why } of merged.refused) {
    context.refuseChange(feature, why);
    context.report({
      code: 'plan.feature-changed',
      severity: 'error',
      summary: `${feature} cannot be changed as the manifest asks: ${why}`,
      detail:
        'Existing labels would no longer fit. Give the feature a new id and a new name; the old one is archived and keeps its labels.',
      ...placeOf(feature, desired),
      address: feature,
    });
  }
  const changes = [...changedFields({ title, description }, { ...observed }), ...merged.changes];
  if (changes.length === 0) return diffAccess(desired, observed);
  const drifted =
    context.source === 'platform' &&
    known?.observed['editorDigest'] !== undefined &&
    known.observed['editorDigest'] !== digestOf(observed.editor);
  const update: Draft = {
    operation: 'update',
    address,
    level: merged.noticeable > 0 ? 'risky' : 'safe',
    summary: `update the ontology "${title}": ${describe(merged, changes.length)}`,
    reason: driftReason(drifted),
    changes,
    facts: { added: merged.added, archived: merged.archived, ...touchedBy(address, context) },
    content: changes,
  };
  if (merged.refused.length > 0) context.refuse(`update ${address}`, 'an existing feature cannot be changed as asked');
  return [update, ...diffAccess(desired, observed)];
}

/** Where the feature stands in its manifest, as far as it has a place of its own. */
function placeOf(feature: Address, node: OntologyNode): { readonly at?: Place } {
  const place = node.placeOf?.(feature) ?? node.at;
  return place === undefined ? {} : { at: place };
}

function describe(merged: Merged, all: number): string {
  const changed = all - merged.added - merged.archived;
  return [
    ...(merged.added > 0 ? [`${count(merged.added, 'feature')} added`] : []),
    ...(merged.archived > 0 ? [`${merged.archived} archived`] : []),
    ...(changed > 0 ? [count(changed, 'setting') + ' changed'] : []),
  ].join(', ');
}

/** Projects that use the ontology, and their tasks: the data units of their datasets. */
function touchedBy(ontology: string, context: DiffContext): { readonly projects: number; readonly tasks: number } {
  const nodes = [...context.observed.nodes.values()];
  const projects = nodes.filter((node) => node.kind === 'project' && node.ontology === ontology);
  const tasks = projects.flatMap((node) =>
    node.kind === 'project' ? node.datasets.map((dataset) => itemsIn(dataset, context)) : [],
  );
  return { projects: projects.length, tasks: tasks.reduce((sum, count) => sum + count, 0) };
}
