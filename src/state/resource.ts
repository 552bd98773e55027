import { z } from 'zod';

/** `resources/<address>.json`: what Assay knows of one thing on the platform, as it last saw or wrote it. */
export const Resource = z.strictObject({
  version: z.literal(1),
  address: z.string(),
  kind: z.string(),
  uuid: z.string().optional(),
  /** Neutral random marker by which an unanswered create is found again. */
  marker: z.string().optional(),
  /** Last known content as far as the diff needs it. */
  observed: z.record(z.string(), z.json()),
});
export type Resource = z.infer<typeof Resource>;
