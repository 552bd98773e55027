import { z } from 'zod';
import { Guid, pageOf, Timestamp } from './page.ts';

/** Editor JSON of an ontology: `objects`, `classifications`, `skeleton_templates`. Unknown keys are kept. */
export const OntologyEditor = z.looseObject({
  objects: z.array(z.record(z.string(), z.json())),
  classifications: z.array(z.record(z.string(), z.json())),
});
export type OntologyEditor = z.infer<typeof OntologyEditor>;

export const Ontology = z.looseObject({
  ontologyUuid: Guid,
  title: z.string(),
  description: z.string(),
  editor: OntologyEditor,
  createdAt: Timestamp,
  lastEditedAt: Timestamp,
  userRole: z.number().nullable(),
});
export type Ontology = z.infer<typeof Ontology>;
export const OntologyPage = pageOf(Ontology);
