import { addressOf } from '../base/address.ts';
import { hasErrors, type Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import { getOntology } from '../encord/api/ontologies.ts';
import { getProject } from '../encord/api/projects.ts';
import { resolveSettings } from '../evaluation/settings.ts';
import { indexOntology } from '../labels/ontology-index.ts';
import type { BoundPair } from '../routing/bound-pair.ts';
import { readOntologyFile } from '../submissions/ontology-file.ts';
import type { PairOptions } from '../submissions/open-pair.ts';
import { featureAddresses, type Connection } from './connect.ts';

/** How a pair is evaluated with the ontology that its projects have now. Throws what the outside world failed with. */
export async function pairOptions(
  bound: BoundPair,
  connection: Connection,
  world: World,
): Promise<{ readonly options?: PairOptions; readonly problems: readonly Problem[] }> {
  const { pair } = bound;
  const { client, pseudonyms, desired } = connection;
  const project = await getProject(client, bound.productionProject);
  const { editor } = await getOntology(client, project.ontologyHash);
  const addresses = featureAddresses(desired, addressOf('ontology', pair.spec.ontology));
  const read = readOntologyFile(JSON.stringify(editor));
  if ('code' in read) return { problems: [{ ...read, at: pair.at(['spec', 'ontology']), address: pair.address }] };
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
    },
  };
}
