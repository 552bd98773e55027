import { z } from 'zod';
import { Guid } from './page.ts';
import { v2Object } from './v2-object.ts';

export const UnitError = v2Object({
  objectUrls: z.array(z.string()),
  error: z.string(),
  subtaskUuid: z.string(),
  actionDescription: z.string(),
});

/** State of an upload job. With `ignoreErrors` a job ends DONE even if every unit failed: look at `unitsErrorCount`. */
export const UploadJob = v2Object({
  status: z.enum(['PENDING', 'DONE', 'ERROR', 'CANCELLED']),
  itemsWithNames: z.array(v2Object({ itemUuid: Guid, name: z.string() })),
  errors: z.array(z.string()),
  unitsPendingCount: z.int(),
  unitsDoneCount: z.int(),
  unitsErrorCount: z.int(),
  unitsCancelledCount: z.int(),
  unitErrors: z.array(UnitError),
});
export type UploadJob = z.infer<typeof UploadJob>;
export const UploadJobCancelled = v2Object({ unitsCancelledCount: z.int() });

/** Id of a job that was started: a bare string, in any case and with or without dashes (Encord SDK 0.1.211 takes both). */
export const JobUuid = z
  .string()
  .transform((text) =>
    text
      .toLowerCase()
      .replace(/^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/, '$1-$2-$3-$4-$5'),
  )
  .pipe(Guid);
