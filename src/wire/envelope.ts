import { z } from 'zod';

/** What v1 writes answer: anything but null, which Encord SDK 0.1.211 takes for a failure. */
export const Acknowledged = z
  .unknown()
  .refine((value) => value !== null && value !== undefined, 'expected an answer, got null');
