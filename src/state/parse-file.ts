import type { z } from 'zod';
import { canonicalJson } from '../base/canonical.ts';
import { StateError } from './errors.ts';
import type { StateView } from './store.ts';

/** Reads one JSON file of the state; undefined when it is not there. Throws `StateError` when it is not what it should be. */
export async function readStateFile<T>(view: StateView, path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const text = await view.read(path);
  if (text === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new StateError(`${path} in the state is not JSON; nothing was changed`, { cause: error });
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    throw new StateError(`${path} in the state is not what this version of Assay writes; nothing was changed`);
  }
  return parsed.data;
}

/** The text of a JSON file of the state. */
export function stateJson(value: unknown): string {
  return `${canonicalJson(value)}\n`;
}
