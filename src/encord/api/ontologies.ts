import { z } from 'zod';
import { Ontology, OntologyPage } from '../../wire/ontology.ts';
import type { EncordClient } from '../client.ts';
import { restPath } from '../rest-path.ts';

export interface OntologyContent {
  readonly title: string;
  readonly description: string;
  readonly editor: Readonly<Record<string, unknown>>;
}

/** Creates an ontology. Not repeated: look for it before sending again. */
export function createOntology(client: EncordClient, ontology: OntologyContent): Promise<Ontology> {
  return client.rest({ method: 'POST', path: 'ontologies', body: ontology, repeat: 'never', answer: Ontology });
}

export function getOntology(client: EncordClient, uuid: string): Promise<Ontology> {
  return client.rest({ method: 'GET', path: restPath`ontologies/${uuid}`, repeat: 'safe', answer: Ontology });
}

/** The API does not page this listing. */
export async function listOntologies(client: EncordClient, filter: { titleEq?: string } = {}): Promise<Ontology[]> {
  const query = { titleEq: filter.titleEq, includeOrgAccess: false };
  return (await client.rest({ method: 'GET', path: 'ontologies', query, repeat: 'safe', answer: OntologyPage }))
    .results;
}

/** Replaces the whole ontology: read it again just before, and keep keys that are not known. */
export async function saveOntology(client: EncordClient, uuid: string, ontology: OntologyContent): Promise<void> {
  await client.rest({
    method: 'PUT',
    path: restPath`ontologies/${uuid}`,
    body: ontology,
    repeat: 'safe',
    answer: z.unknown(),
  });
}
