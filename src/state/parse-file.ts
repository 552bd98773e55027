import type { z } from 'zod';
import { canonicalJson } from '../base/canonical.ts';
import { StateDamagedError } from './errors.ts';
import type { StateView } from './store.ts';

/** Reads one JSON file of the state; undefined when it is not there. Throws `StateDamagedError` when it is not what it should be. */
export async function readStateFile<T>(view: StateView, path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const text = await view.read(path);
  return text === undefined ? undefined : parseStateFile(path, text, schema);
}

/** One JSON value of the state; `path` names it in the error. Throws `StateDamagedError` when it is not what it should be. */
export function parseStateFile<T>(path: string, text: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new StateDamagedError(`${path} in the state is not JSON; nothing was changed`, { cause: error });
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    throw new StateDamagedError(`${path} in the state is not what this version of Assay writes; nothing was changed`);
  }
  return parsed.data;
}

/** Bytes of a file of the state as text. Throws `StateDamagedError` when they are no UTF-8. */
export function stateText(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new StateDamagedError(`${path} in the state is not text; nothing was changed`, { cause: error });
  }
}

/** The text of a JSON file of the state. */
export function stateJson(value: unknown): string {
  return `${canonicalJson(value)}\n`;
}
