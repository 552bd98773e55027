import { z } from 'zod';
import { DatasetAccess, FolderAccess } from './access.ts';
import { ClientMetadata, Description, Name, Title } from './metadata.ts';

export const Folder = z.strictObject({
  title: Title,
  description: Description.optional(),
  parent: Name.optional().describe('Name of the Folder that holds this one; absent = top level.'),
  clientMetadata: ClientMetadata.optional(),
  access: FolderAccess.optional(),
});
export type Folder = z.infer<typeof Folder>;

/** A cloud integration, made in Encord's web app; its id is a binding of each environment. */
export const Integration = z.strictObject({
  cloud: z.enum(['aws', 'gcp', 'azure', 'otc', 's3-compatible']),
  hosts: z.array(z.string().min(1).max(300)).optional().describe('Hosts that URLs of this integration may have.'),
  strictClientOnly: z.boolean().default(false).describe('The platform does not read the files: media metadata is required.'),
  write: z.boolean().default(false).describe('The integration may write to the bucket (needed for image sequences).'),
});
export type Integration = z.infer<typeof Integration>;

export const OnUnitError = z.union([z.enum(['fail', 'warn']), z.strictObject({ allow: z.int().min(0) })]);
export type OnUnitError = z.infer<typeof OnUnitError>;

export const Registration = z
  .strictObject({
    folder: Name.describe('Name of the Folder that receives the items. One registration a folder is the clearest.'),
    integration: Name.optional().describe('Name of the Integration that reads the URLs.'),
    source: z.string().min(1).max(1000).optional().describe('File inside the repository: Encord JSON, CSV or NDJSON.'),
    items: z.record(z.string(), z.json()).optional().describe('The same content as an Encord JSON file, inline.'),
    skipDuplicateUrls: z.boolean().default(true),
    upsertMetadata: z.boolean().default(false),
    onUnitError: OnUnitError.default('fail').describe('fail, warn, or { allow: <number of data units> }.'),
    limits: z.strictObject({ items: z.int().min(1).max(500_000).optional() }).optional(),
  })
  .refine((spec) => (spec.source === undefined) !== (spec.items === undefined), 'takes exactly one of source and items')
  .meta({ oneOf: ['source', 'items'].map((key) => ({ required: [key], properties: { [key]: true } })) });
export type Registration = z.infer<typeof Registration>;

export const Dataset = z.strictObject({
  title: Title,
  description: Description.optional(),
  items: z.array(z.strictObject({ registration: Name.describe('Name of a Registration.') })).describe('Registrations whose items this dataset holds.'),
  access: DatasetAccess.optional(),
});
export type Dataset = z.infer<typeof Dataset>;

const MetadataField = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['number', 'boolean', 'varchar', 'text', 'datetime', 'uuid', 'geospatial']) }),
  z.strictObject({ type: z.literal('enum'), values: z.array(z.string().min(1)).min(1).max(255) }),
  z.strictObject({ type: z.literal('embedding'), size: z.int().min(1).max(4096) }),
]);

/** Fields of the organisation's client metadata schema. Read, merged and written; a key that is not listed stays. */
export const MetadataSchema = z.strictObject({
  fields: z.record(z.string().regex(/^(?!\$)(?!keyframes$)[A-Za-z0-9\-_ .]+$/), MetadataField),
});
export type MetadataSchema = z.infer<typeof MetadataSchema>;
