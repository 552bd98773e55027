import { z } from 'zod';
import { v2Object } from './v2-object.ts';

/** One page of a listing. `nextPageToken` is null or absent on the last one (Encord SDK 0.1.211, an empty string loops forever). */
export function pageOf<T extends z.ZodType>(entry: T) {
  return v2Object({ results: z.array(entry), nextPageToken: z.string().nullish() });
}

/** Listings that say `result`: datasets and cloud integrations. */
export function resultOf<T extends z.ZodType>(entry: T) {
  return z.looseObject({ result: z.array(entry) });
}

/** The platform's ids; their version digits are not checked, because the platform does not set them everywhere. */
export const Guid = z.guid();

/** Dates are kept as the server wrote them; their format differs between endpoints. */
export const Timestamp = z.string();
