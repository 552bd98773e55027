import { z } from 'zod';
import { JsonObject } from './json-object.ts';
import { Guid, pageOf, Timestamp } from './page.ts';
import { v2Object } from './v2-object.ts';

/** Editor JSON of an ontology: `objects`, `classifications`, `skeleton_templates`. Unknown keys are kept. */
export const OntologyEditor = z.looseObject({
  objects: z.array(JsonObject),
  classifications: z.array(JsonObject),
});
export type OntologyEditor = z.infer<typeof OntologyEditor>;

export const Ontology = v2Object({
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
