import { z } from 'zod';

/** The organisation's client metadata schema, v2 form: key → type object with `ty`, snake case inside; null = none. */
export const MetadataSchema = z.record(z.string(), z.looseObject({ ty: z.string() })).nullable();
export type MetadataSchema = z.infer<typeof MetadataSchema>;
