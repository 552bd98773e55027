import { z } from 'zod';
import { WorkflowTemplate } from '../../workflow/template.ts';
import { API_VERSION, type Kind } from './envelope.ts';
import { Metadata } from './metadata.ts';
import { Ontology } from './ontology.ts';
import { ProjectPair } from './project-pair.ts';
import { Dataset, Folder, Integration, MetadataSchema, Registration } from './storage.ts';
import { Workspace } from './workspace.ts';

/** `spec` of every kind. */
export const SPECS = {
  Workspace,
  Folder,
  Integration,
  Registration,
  Dataset,
  MetadataSchema,
  Ontology,
  WorkflowTemplate,
  ProjectPair,
} as const satisfies Readonly<Record<Kind, z.ZodType>>;
export type SpecOf<K extends Kind> = z.infer<(typeof SPECS)[K]>;

/** The envelope around a spec. */
export function manifestSchema<K extends Kind>(kind: K) {
  return z.strictObject({
    apiVersion: z.literal(API_VERSION),
    kind: z.literal(kind),
    metadata: Metadata,
    spec: SPECS[kind],
  });
}

const schemas = new Map<Kind, z.ZodType>();

/** The schema of a whole manifest of a kind; built once. */
export function schemaOf(kind: Kind): z.ZodType {
  let schema = schemas.get(kind);
  if (schema === undefined) {
    schema = manifestSchema(kind);
    schemas.set(kind, schema);
  }
  return schema;
}
