export const API_VERSION = 'assay/v1';

/** Every kind of manifest. A new kind is one word here, its schema in `SPECS`, one line in `Model`, and its rules. */
export const KINDS = [
  'Workspace',
  'Folder',
  'Integration',
  'Registration',
  'Dataset',
  'MetadataSchema',
  'Ontology',
  'WorkflowTemplate',
  'ProjectPair',
] as const;
export type Kind = (typeof KINDS)[number];

/** What a name looks like: lower case letters, digits and dashes, 1 to 63 characters. */
export const NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
