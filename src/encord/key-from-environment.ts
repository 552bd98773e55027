import { resolve } from 'node:path';
import { cleanLine } from '../base/clean.ts';
import type { Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import { readKey, type SigningKey } from './key.ts';
import { KeyError } from './key-error.ts';

export type KeyOrProblem =
  | { readonly key: SigningKey; readonly problem?: undefined }
  | { readonly key?: undefined; readonly problem: Problem };

/**
 * The key of the run, from the variables of Encord SDK 0.1.211 and in its order: the file that ENCORD_SSH_KEY_FILE names, else
 * the text in ENCORD_SSH_KEY; ENCORD_SSH_KEY_PASSPHRASE opens it. Text and passphrase are masked before they are looked at.
 * What is wrong comes back as a problem that never shows either.
 */
export async function keyFromEnvironment(world: Pick<World, 'env' | 'files' | 'cwd' | 'mask'>): Promise<KeyOrProblem> {
  const passphrase = world.env['ENCORD_SSH_KEY_PASSPHRASE'];
  if (passphrase) world.mask(passphrase);
  const found = await keyText(world);
  if (found.problem) return found;
  world.mask(found.text);
  try {
    return { key: await readKey(found.text, passphrase) };
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    return problem(`key-${error.fault}`, `${found.source}: ${error.what}`, error.advice);
  }
}

type KeyText = { text: string; source: string; problem?: undefined } | { problem: Problem };

async function keyText(world: Pick<World, 'env' | 'files' | 'cwd'>): Promise<KeyText> {
  const file = world.env['ENCORD_SSH_KEY_FILE'];
  if (file) return textOfFile(file, world);
  const text = world.env['ENCORD_SSH_KEY'];
  if (text === undefined) {
    return problem(
      'key-missing',
      'There is no key for Encord.',
      'Set ENCORD_SSH_KEY to the text of an OpenSSH Ed25519 private key, or ENCORD_SSH_KEY_FILE to its path.',
    );
  }
  if (text.trim() === '') {
    return problem(
      'key-empty',
      'ENCORD_SSH_KEY is empty.',
      'In GitHub Actions this means that the secret is not set, or that the run comes from a fork, which gets no secrets.',
    );
  }
  return { text, source: 'ENCORD_SSH_KEY' };
}

async function textOfFile(file: string, world: Pick<World, 'env' | 'files' | 'cwd'>): Promise<KeyText> {
  if (/[\r\n]|-----BEGIN/.test(file)) {
    return problem(
      'key-file-is-key',
      'ENCORD_SSH_KEY_FILE holds a key and not the path of one.',
      'Put the text into ENCORD_SSH_KEY.',
    );
  }
  const home = world.env['HOME'] ?? world.env['USERPROFILE'];
  const path = resolve(world.cwd, home && /^~(?=$|[/\\])/.test(file) ? `${home}${file.slice(1)}` : file);
  const shown = cleanLine(file);
  try {
    const text = await world.files.readText(path);
    if (text !== undefined) return { text, source: `The key file ${shown}` };
    return problem(
      'key-file-missing',
      `The key file ${shown} does not exist.`,
      'ENCORD_SSH_KEY_FILE goes before ENCORD_SSH_KEY: correct it, or remove it to use the other.',
    );
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
    return problem(
      'key-file-unreadable',
      `The key file ${shown} cannot be read (${cleanLine(error.code, 40)}).`,
      'The user of this run needs the right to read it, and it must be a file.',
    );
  }
}

function problem(code: string, summary: string, detail: string): { problem: Problem } {
  return { problem: { code: `encord.${code}`, severity: 'error', summary, detail } };
}
