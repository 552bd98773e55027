import { z } from 'zod';
import { Guid } from './page.ts';

export const UnitError = z.looseObject({
  objectUrls: z.array(z.string()),
  error: z.string(),
  subtaskUuid: z.string(),
  actionDescription: z.string(),
});

/** State of an upload job. With `ignoreErrors` a job ends DONE even if every unit failed: look at `unitsErrorCount`. */
export const UploadJob = z.looseObject({
  status: z.enum(['PENDING', 'DONE', 'ERROR', 'CANCELLED']),
  itemsWithNames: z.array(z.looseObject({ itemUuid: Guid, name: z.string() })),
  errors: z.array(z.string()),
  unitsPendingCount: z.int(),
  unitsDoneCount: z.int(),
  unitsErrorCount: z.int(),
  unitsCancelledCount: z.int(),
  unitErrors: z.array(UnitError),
});
export type UploadJob = z.infer<typeof UploadJob>;
export const UploadJobCancelled = z.looseObject({ unitsCancelledCount: z.int() });
