import { createPublicKey, verify } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKey } from '../../src/encord/key.ts';
import { KeyError, type KeyFault } from '../../src/encord/key-error.ts';
import { failureOf } from './scripted-fetch.ts';

const folder = join(import.meta.dirname, 'keys');
const PASSPHRASE = 'löyly 🔑';
const keyFile = (name: string): string => readFileSync(join(folder, `${name}.key`), 'utf8');
/** The raw public key that ssh-keygen wrote beside the private one. */
const publicHex = (name: string): string =>
  Buffer.from(readFileSync(join(folder, `${name}.pub`), 'utf8').split(' ')[1] ?? '', 'base64')
    .subarray(-32)
    .toString('hex');
const encrypted = readdirSync(folder)
  .filter((name) => /^(aes|3des|chacha|default).*\.key$/.test(name))
  .map((name) => name.slice(0, -'.key'.length));

async function faultOf(text: string, passphrase?: string): Promise<KeyFault> {
  const error = await failureOf(readKey(text, passphrase));
  if (!(error instanceof KeyError)) throw error;
  return error.fault;
}

describe('reading a key', () => {
  test('a plain key signs what its public key verifies', async () => {
    const key = await readKey(keyFile('plain'));
    expect(key.publicHex).toBe(publicHex('plain'));
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(key.publicHex, 'hex')]);
    const message = Buffer.from('message');
    expect(verify(null, message, createPublicKey({ key: spki, format: 'der', type: 'spki' }), key.sign(message))).toBe(
      true,
    );
  });

  test('there is a key for every cipher of ssh-keygen', () => expect(encrypted).toHaveLength(11));

  test.each(encrypted)('opens a key encrypted with %s', async (name) => {
    expect((await readKey(keyFile(name), PASSPHRASE)).publicHex).toBe(publicHex(name));
  });

  test.each(encrypted)('says that the passphrase is missing or wrong for %s', async (name) => {
    expect(await faultOf(keyFile(name))).toBe('passphrase-missing');
    expect(await faultOf(keyFile(name), '')).toBe('passphrase-missing');
    expect(await faultOf(keyFile(name), 'loyly')).toBe('passphrase-wrong');
  });

  test('an empty passphrase is none, and one that is not needed is a mistake', async () => {
    expect((await readKey(keyFile('plain'), '')).publicHex).toBe(publicHex('plain'));
    expect(await faultOf(keyFile('plain'), 'x')).toBe('passphrase-needless');
  });

  test.each([
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no line end at the end', (text: string) => text.trimEnd()],
    ['leading blanks', (text: string) => text.replaceAll(/^/gm, '    ')],
    ['blanks instead of line ends', (text: string) => text.replaceAll('\n', ' ')],
    ['text around it', (text: string) => `# my key\n${text}\nthe end`],
  ])('takes %s', async (_, change) => {
    expect((await readKey(change(keyFile('plain')))).publicHex).toBe(publicHex('plain'));
  });

  test.each<[KeyFault, string, RegExp]>([
    ['not-ed25519', keyFile('rsa'), /of type ssh-rsa.*ssh-keygen -t ed25519/],
    ['not-ed25519', keyFile('ecdsa'), /ecdsa-sha2-nistp256/],
    ['not-openssh', '-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----', /"RSA PRIVATE KEY"/],
    ['not-openssh', readFileSync(join(folder, 'plain.pub'), 'utf8'), /a public key/],
    ['not-openssh', '', /not an OpenSSH private key/],
    ['damaged', keyFile('plain').replaceAll('\n', '\\n'), /backslash/],
    ['damaged', keyFile('plain').slice(0, 200), /Copy the whole file/],
    ['damaged', '-----BEGIN OPENSSH PRIVATE KEY----------END OPENSSH PRIVATE KEY-----', /Copy the whole file/],
  ])('says %s and what to do', async (fault, text, message) => {
    const error = await failureOf(readKey(text));
    expect(error).toBeInstanceOf(KeyError);
    expect(error).toMatchObject({ fault, message: expect.stringMatching(message) });
  });

  test('refuses a key that asks for millions of rounds before it derives anything', async () => {
    const bytes = blockOf(keyFile('aes256-ctr'));
    // magic 15, "aes256-ctr" 4+10, "bcrypt" 4+6, options 4, salt 4+16
    bytes.writeUInt32BE(50_000_000, 15 + 14 + 10 + 4 + 20);
    expect(await faultOf(armour(bytes), PASSPHRASE)).toBe('too-many-rounds');
  });
});

describe('a damaged key', () => {
  test('is told as damaged or as another key, and never shown, whichever byte is wrong', async () => {
    const text = keyFile('plain');
    const original = blockOf(text);
    await fc.assert(
      fc.asyncProperty(fc.nat(original.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bytes = Buffer.from(original);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        let error: unknown;
        try {
          // The comment, the padding and the second copy of the public key do not matter.
          expect((await readKey(armour(bytes))).publicHex).toBe(publicHex('plain'));
          return;
        } catch (caught) {
          error = caught;
        }
        expect(error).toBeInstanceOf(KeyError);
        expect(leaks(String(error), text)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('ends anywhere without a crash', async () => {
    const bytes = blockOf(keyFile('plain'));
    for (let length = 0; length < bytes.length - 40; length += 1) {
      expect(await failureOf(readKey(armour(bytes.subarray(0, length))))).toBeInstanceOf(KeyError);
    }
  });
});

function blockOf(text: string): Buffer {
  return Buffer.from(text.replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'base64');
}

function armour(bytes: Buffer): string {
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${bytes.toString('base64')}\n-----END OPENSSH PRIVATE KEY-----\n`;
}

function leaks(message: string, text: string): boolean {
  const secret = text.replaceAll(/-----[A-Z ]+-----|\s/g, '');
  return Array.from({ length: secret.length - 12 }, (_, at) => secret.slice(at, at + 12)).some((part) =>
    message.includes(part),
  );
}
