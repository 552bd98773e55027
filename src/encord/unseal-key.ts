import { createDecipheriv } from 'node:crypto';
import { ByteReader } from './byte-reader.ts';
import { damagedKey, KeyError, safeName } from './key-error.ts';

interface Cipher {
  /** Bytes of key and initialization vector that are derived. */
  readonly key: number;
  readonly iv: number;
  readonly open: (key: Buffer, iv: Buffer, sealed: Buffer, tag: Buffer) => Buffer;
}

const unpadded =
  (name: string) =>
  (key: Buffer, iv: Buffer, sealed: Buffer): Buffer => {
    const decipher = createDecipheriv(name, key, iv).setAutoPadding(false);
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  };

const gcm =
  (name: 'aes-128-gcm' | 'aes-256-gcm') =>
  (key: Buffer, iv: Buffer, sealed: Buffer, tag: Buffer): Buffer => {
    const decipher = createDecipheriv(name, key, iv, { authTagLength: 16 }).setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  };

/**
 * ChaCha20 as OpenSSH's PROTOCOL.chacha20poly1305 uses it: the first half of the key, a nonce of zeros, and the counter at 1, which
 * is the first byte of Node's 16-byte vector. The check words and the public key that is derived later catch what the tag would.
 */
const chacha = (key: Buffer, _iv: Buffer, sealed: Buffer): Buffer => {
  const vector = Buffer.alloc(16);
  vector[0] = 1;
  return createDecipheriv('chacha20', key.subarray(0, 32), vector).update(sealed);
};

/** Every cipher that ssh-keygen can write (OpenSSH 9.2, `ssh -Q cipher`). */
const CIPHERS: ReadonlyMap<string, Cipher> = new Map([
  ['aes128-ctr', { key: 16, iv: 16, open: unpadded('aes-128-ctr') }],
  ['aes192-ctr', { key: 24, iv: 16, open: unpadded('aes-192-ctr') }],
  ['aes256-ctr', { key: 32, iv: 16, open: unpadded('aes-256-ctr') }],
  ['aes128-cbc', { key: 16, iv: 16, open: unpadded('aes-128-cbc') }],
  ['aes192-cbc', { key: 24, iv: 16, open: unpadded('aes-192-cbc') }],
  ['aes256-cbc', { key: 32, iv: 16, open: unpadded('aes-256-cbc') }],
  ['3des-cbc', { key: 24, iv: 8, open: unpadded('des-ede3-cbc') }],
  ['aes128-gcm@openssh.com', { key: 16, iv: 12, open: gcm('aes-128-gcm') }],
  ['aes256-gcm@openssh.com', { key: 32, iv: 12, open: gcm('aes-256-gcm') }],
  ['chacha20-poly1305@openssh.com', { key: 64, iv: 0, open: chacha }],
]);

/** ssh-keygen writes 16 or 24; each takes some 20 ms here, and a hostile file could ask for millions. */
const MAX_ROUNDS = 1024;

export interface SealedKey {
  readonly cipher: string;
  readonly kdf: string;
  readonly kdfOptions: Buffer;
  readonly sealed: Buffer;
  /** What follows the sealed section: the tag of an authenticated cipher. */
  readonly tag: Buffer;
}

/**
 * The private section of an OpenSSH key (PROTOCOL.key), decrypted with a key derived from the passphrase by bcrypt_pbkdf.
 * Blocks while it derives: some 0.3 s for the usual 16 rounds. Throws `KeyError`; a wrong passphrase that a cipher does not
 * notice gives noise.
 */
export async function unsealKey(key: SealedKey, passphrase: string | undefined): Promise<Buffer> {
  if (key.cipher === 'none') {
    if (passphrase === undefined) return key.sealed;
    throw new KeyError(
      'passphrase-needless',
      'A passphrase was given, and the key has none.',
      'Remove ENCORD_SSH_KEY_PASSPHRASE.',
    );
  }
  const cipher = CIPHERS.get(key.cipher);
  if (!cipher || key.kdf !== 'bcrypt') {
    throw new KeyError(
      'unsupported-cipher',
      `The key is encrypted with ${safeName(key.cipher)}, which is not supported.`,
      'Encrypt it again: ssh-keygen -p -Z aes256-ctr -f <key file>',
    );
  }
  if (passphrase === undefined) {
    throw new KeyError('passphrase-missing', 'The key has a passphrase.', 'Set ENCORD_SSH_KEY_PASSPHRASE.');
  }
  const derived = await derive(key.kdfOptions, passphrase, cipher.key + cipher.iv);
  try {
    return cipher.open(derived.subarray(0, cipher.key), derived.subarray(cipher.key), key.sealed, key.tag);
  } catch (error) {
    // Authenticated ciphers throw on a wrong passphrase, block ciphers on a wrong length.
    if (!(error instanceof Error)) throw error;
    throw wrongPassphrase();
  }
}

export function wrongPassphrase(): KeyError {
  return new KeyError(
    'passphrase-wrong',
    'The passphrase does not open the key.',
    'Check ENCORD_SSH_KEY_PASSPHRASE: ssh-keygen -y -f <key file> asks for the same passphrase.',
  );
}

async function derive(kdfOptions: Buffer, passphrase: string, length: number): Promise<Buffer> {
  const options = new ByteReader(kdfOptions);
  const salt = options.string();
  const rounds = options.uint32();
  if (rounds > MAX_ROUNDS) {
    throw new KeyError(
      'too-many-rounds',
      `The key asks for ${rounds} rounds of key derivation; at most ${MAX_ROUNDS} are done.`,
      'Encrypt it again: ssh-keygen -p -a 16 -f <key file>',
    );
  }
  const { pbkdf } = (await import('bcrypt-pbkdf')).default;
  const derived = Buffer.alloc(length);
  const secret = Buffer.from(passphrase, 'utf8');
  if (pbkdf(secret, secret.length, salt, salt.length, derived, length, rounds) !== 0) throw damagedKey();
  return derived;
}
