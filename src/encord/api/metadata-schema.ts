import { z } from 'zod';
import { MetadataSchema } from '../../wire/metadata-schema.ts';
import type { EncordClient } from '../client.ts';

/** The organisation's schema; null = there is none. */
export function getMetadataSchema(client: EncordClient): Promise<MetadataSchema> {
  return client.rest({
    method: 'GET',
    path: 'organisation/client-metadata-schema-v2',
    repeat: 'safe',
    answer: MetadataSchema,
  });
}

/** Replaces the whole schema: keys that are left out are lost. */
export async function saveMetadataSchema(
  client: EncordClient,
  schema: Readonly<Record<string, unknown>>,
): Promise<void> {
  await client.rest({
    method: 'POST',
    path: 'organisation/client-metadata-schema-v2',
    body: schema,
    repeat: 'safe',
    answer: z.unknown(),
  });
}
