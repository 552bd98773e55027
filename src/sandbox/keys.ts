import { createPublicKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { invariant } from '../base/invariant.ts';

export interface KeyPair {
  /** The raw 32-byte Ed25519 public key in lower-case hex: how requests name their key. */
  readonly publicHex: string;
  /** OpenSSH private key file (PEM armour, no passphrase). */
  readonly privateKey: string;
}

const TYPE = 'ssh-ed25519';

/**
 * A new Ed25519 key as `ssh-keygen -t ed25519` would write it (container layout: OpenSSH PROTOCOL.key). Key material is
 * the one thing that does not come from the sandbox's `random`: a repeatable run must not have guessable keys.
 */
export function generateKey(comment: string): KeyPair {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  invariant(jwk.d !== undefined && jwk.x !== undefined, 'an Ed25519 JWK has d and x');
  const seed = Buffer.from(jwk.d, 'base64url');
  const publicKey = Buffer.from(jwk.x, 'base64url');
  const check = randomBytes(4);
  const secret = Buffer.concat([
    check,
    check,
    text(TYPE),
    text(publicKey),
    text(Buffer.concat([seed, publicKey])),
    text(comment),
  ]);
  const padding = Buffer.from(Array.from({ length: (8 - (secret.length % 8)) % 8 }, (_, index) => index + 1));
  const blob = Buffer.concat([
    Buffer.from('openssh-key-v1\0', 'latin1'),
    text('none'),
    text('none'),
    text(''),
    uint32(1),
    text(Buffer.concat([text(TYPE), text(publicKey)])),
    text(Buffer.concat([secret, padding])),
  ]);
  const lines = blob.toString('base64').match(/.{1,70}/g) ?? [];
  const armour = ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----', ''];
  return { publicHex: publicKey.toString('hex'), privateKey: armour.join('\n') };
}

/** SPKI prefix of an Ed25519 public key (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** Importing a key costs about as much as a verification, and few keys sign many requests. */
const IMPORTED = new Map<string, KeyObject>();
const IMPORTED_LIMIT = 1000;

/** `publicHex` must be 64 hex digits. Call it only for keys that somebody has, so that strangers cannot fill the memory. */
export function publicKeyOf(publicHex: string): KeyObject {
  const imported = IMPORTED.get(publicHex);
  if (imported) return imported;
  const der = Buffer.concat([SPKI, Buffer.from(publicHex, 'hex')]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  if (IMPORTED.size >= IMPORTED_LIMIT) IMPORTED.clear();
  IMPORTED.set(publicHex, key);
  return key;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function text(value: string | Buffer): Buffer {
  const bytes = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
  return Buffer.concat([uint32(bytes.length), bytes]);
}
