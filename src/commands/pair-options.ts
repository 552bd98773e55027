import { addressOf, type Address } from '../base/address.ts';
import { hasErrors, type Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import { getOntology } from '../encord/api/ontologies.ts';
import { getProject } from '../encord/api/projects.ts';
import { rememberedHashes } from '../encord/remembered.ts';
import { resolveSettings } from '../evaluation/settings.ts';
import type { Graph } from '../graph/graph.ts';
import { indexOntology } from '../labels/ontology-index.ts';
import { rootAttributeOf } from '../manifest/feature-hash.ts';
import { mergeEditor } from '../plan/diff/merge-editor.ts';
import type { BoundPair } from '../routing/bound-pair.ts';
import { readResource } from '../state/resources.ts';
import type { StateView } from '../state/store.ts';
import { readOntologyFile } from '../submissions/ontology-file.ts';
import type { PairOptions } from '../submissions/open-pair.ts';
import type { Connection } from './connect.ts';

/** How a pair is evaluated with the ontology that its projects have now. Throws what the outside world failed with. */
export async function pairOptions(
  bound: BoundPair,
  connection: Connection,
  view: StateView,
  world: World,
): Promise<{ readonly options?: PairOptions; readonly problems: readonly Problem[] }> {
  const { pair } = bound;
  const { client, pseudonyms, desired } = connection;
  const project = await getProject(client, bound.productionProject);
  const { editor } = await getOntology(client, project.ontologyHash);
  const read = readOntologyFile(JSON.stringify(editor));
  if ('code' in read) return { problems: [{ ...read, at: pair.at(['spec', 'ontology']), address: pair.address }] };
  const addresses = await featureAddresses(desired, addressOf('ontology', pair.spec.ontology), editor, view);
  const { settings, problems } = resolveSettings(
    pair.spec.evaluation,
    indexOntology(read.editor, pair.spec.ontology, addresses),
  );
  const wrong = problems.map((one) => ({ ...one, at: pair.at(['spec', 'evaluation']), address: pair.address }));
  if (hasErrors(wrong)) return { problems: wrong };
  return {
    problems: wrong,
    options: {
      client,
      bound,
      ontology: { editor: read.editor, name: pair.spec.ontology, addresses },
      pseudonyms,
      settings,
      now: world.now,
      signal: world.signal,
      progress: (line) => world.log.progress(line),
      startThread: world.startThread,
    },
  };
}

/**
 * Canonical address of every feature of the manifest, by the featureNodeHash that the platform has: an ontology that was
 * adopted or renamed keeps its hashes, so they do not follow from the manifest.
 */
async function featureAddresses(
  desired: Graph,
  address: Address,
  editor: Readonly<Record<string, unknown>>,
  view: StateView,
): Promise<ReadonlyMap<string, Address>> {
  const node = desired.nodes.get(address);
  if (node?.kind !== 'ontology') return new Map();
  const { movedFrom } = node;
  const known =
    (await readResource(view, address)) ?? (movedFrom === undefined ? undefined : await readResource(view, movedFrom));
  const { hashes } = mergeEditor(node, editor, rememberedHashes(address, known));
  const root = rootAttributeOf('');
  const live = [...hashes].map(([feature, hash]): [string, Address] => [
    hash,
    feature.endsWith(root) ? feature.slice(0, -root.length) : feature,
  ]);
  return new Map([...(node.features ?? []), ...live]);
}
