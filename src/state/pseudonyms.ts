import { createHash, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Files } from '../base/world.ts';
import { readStateFile, stateJson } from './parse-file.ts';
import type { StateView } from './store.ts';

/** Another key than the one with which this state was written: all pseudonyms would change. Exit code 3. */
export class PseudonymKeyError extends Error {
  override readonly name = 'PseudonymKeyError';
}

export interface Pseudonyms {
  /** First 8 hex digits of a hash of the key; tells nothing about the key. */
  readonly keyId: string;
  /** `ann-` and 8 letters and digits for an e-mail address or another name of a person, whatever its case. */
  of(person: string): string;
}

const KeyFile = z.strictObject({ version: z.literal(1), keyId: z.string() });
export const KEY_ID_PATH = 'pseudonyms.json';
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/**
 * Pseudonyms by HMAC-SHA256 with a key of at least 16 characters; throws `PseudonymKeyError` when it is shorter. `where` the
 * key stands is for that message.
 */
export function pseudonymsWith(key: string, where = 'ASSAY_PSEUDONYM_KEY'): Pseudonyms {
  if (key.length < 16)
    throw new PseudonymKeyError(
      `the pseudonym key in ${where} is too short: it needs at least 16 characters. Put the key back with which the state was written`,
    );
  const keyId = createHash('sha256').update(`assay pseudonym key ${key}`).digest('hex').slice(0, 8);
  // The same few people stand at every label.
  const known = new Map<string, string>();
  return {
    keyId,
    of: (person) => {
      const found = known.get(person);
      if (found !== undefined) return found;
      const mac = createHmac('sha256', key).update(person.trim().toLowerCase()).digest();
      const pseudonym = `ann-${[...mac.subarray(0, 8)].map((byte) => LETTERS[byte & 31]).join('')}`;
      known.set(person, pseudonym);
      return pseudonym;
    },
  };
}

/**
 * Pseudonyms with the given key, else with that of a file which only its owner may read, made when it is not there. The
 * file must lie outside the state: who has both knows everybody.
 */
export async function openPseudonyms(options: {
  readonly files: Files;
  /** Absolute path of the key file. */
  readonly path: string;
  readonly key?: string | undefined;
}): Promise<Pseudonyms> {
  if (options.key !== undefined && options.key !== '') return pseudonymsWith(options.key);
  const stored = (await options.files.readText(options.path))?.trim();
  if (stored !== undefined) return pseudonymsWith(stored, options.path);
  const fresh = randomBytes(32).toString('base64url');
  await options.files.write(options.path, `${fresh}\n`, { mode: 0o600 });
  return pseudonymsWith(fresh);
}

/**
 * Checks that the state was written with this key. Returns the file to write when the state holds no key id yet; throws
 * `PseudonymKeyError` when it holds another one.
 */
export async function checkPseudonymKey(
  view: StateView,
  pseudonyms: Pseudonyms,
): Promise<{ readonly path: string; readonly content: string } | undefined> {
  const known = await readStateFile(view, KEY_ID_PATH, KeyFile);
  if (known === undefined) return { path: KEY_ID_PATH, content: stateJson({ version: 1, keyId: pseudonyms.keyId }) };
  if (known.keyId === pseudonyms.keyId) return undefined;
  throw new PseudonymKeyError(
    `the state was written with the pseudonym key ${known.keyId}, this run has ${pseudonyms.keyId}: give the first one as ASSAY_PSEUDONYM_KEY, or put back its file .assay/<environment>.pseudonym-key`,
  );
}
