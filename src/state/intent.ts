import { z } from 'zod';
import type { Address } from '../base/address.ts';
import { readStateFile } from './parse-file.ts';
import type { StateView } from './store.ts';

/**
 * What a run is about to send and cannot take back: a create with the marker by which it is found again, or upload jobs.
 * It is written before sending and removed with the outcome.
 */
export const Intent = z.strictObject({
  version: z.literal(1),
  address: z.string(),
  kind: z.string(),
  run: z.string(),
  at: z.string(),
  title: z.string().optional(),
  marker: z.string().optional(),
  upload: z
    .strictObject({
      folder: z.string().optional(),
      /** Uuids of jobs that the platform has answered; empty = it is unknown whether one was started. */
      jobs: z.array(z.string()),
      skipDuplicateUrls: z.boolean(),
    })
    .optional(),
});
export type Intent = z.infer<typeof Intent>;

/** All intents of earlier runs that have no outcome, by address. */
export async function readIntents(view: StateView): Promise<Map<Address, Intent>> {
  const intents = new Map<Address, Intent>();
  for (const path of await view.list('intents/')) {
    const intent = await readStateFile(view, path, Intent);
    if (intent) intents.set(intent.address, intent);
  }
  return intents;
}
