import { z } from 'zod';
import { WorkflowTemplate } from '../../workflow/template.ts';
import { Metadata } from './metadata.ts';
import { Ontology } from './ontology.ts';
import { ProjectPair } from './project-pair.ts';
import { Dataset, Folder, Integration, MetadataSchema, Registration } from './storage.ts';
import { Workspace } from './workspace.ts';

export const API_VERSION = 'assay/v1';

/** `spec` of every kind. A new kind is one line here, one in `Model`, and its rules. */
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
} as const;
export type Kind = keyof typeof SPECS;
export type SpecOf<K extends Kind> = z.infer<(typeof SPECS)[K]>;
export const KINDS = Object.keys(SPECS) as readonly Kind[];

/** The envelope around a spec. */
export function manifestSchema<K extends Kind>(kind: K) {
  return z.strictObject({
    apiVersion: z.literal(API_VERSION),
    kind: z.literal(kind),
    metadata: Metadata,
    spec: SPECS[kind],
  });
}
