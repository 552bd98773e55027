import { z } from 'zod';
import { invalid } from './api-error.ts';

/** Checks a payload against a shape; throws INVALID_ARGUMENTS_ERROR that names every fault. */
export function readPayload<T extends z.ZodType>(shape: T, value: unknown, what = 'payload'): z.infer<T> {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  throw invalid(`${what}: ${describeIssues(result.error)}`);
}

/** `path: message` for the first faults, separated by `; `. */
export function describeIssues(error: z.ZodError): string {
  const shown = error.issues.slice(0, 20).map((issue) => {
    const path = issue.path.map(String).join('.');
    return path === '' ? issue.message : `${path}: ${issue.message}`;
  });
  const more = error.issues.length - shown.length;
  return shown.join('; ') + (more > 0 ? `; and ${more} more` : '');
}

/** A uuid in any case, with or without dashes, as lower case with dashes. */
export const Uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i, { error: 'not a uuid' })
  .transform((text) =>
    text
      .toLowerCase()
      .replaceAll('-', '')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
  );

/** Free JSON object, as client metadata is. */
export const JsonObject = z.record(z.string(), z.unknown());

export const Title = z.string().min(1).max(1000);
export const Description = z.string().max(100_000);
export const Email = z
  .string()
  .max(320)
  .regex(/^[^\s@]+@[^\s@]+$/, { error: 'not an e-mail address' })
  .transform((text) => text.toLowerCase());
