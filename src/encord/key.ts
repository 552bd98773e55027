import { createDecipheriv, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';

/** A private key that signs requests. The seed never leaves the closure. */
export interface SigningKey {
  /** Raw public key, 64 lower-case hex digits. */
  readonly publicHex: string;
  /** Ed25519 signature, 64 bytes. */
  readonly sign: (message: Uint8Array) => Buffer;
}

export type KeyFault =
  | 'not-openssh'
  | 'damaged'
  | 'not-ed25519'
  | 'unsupported-cipher'
  | 'passphrase-missing'
  | 'passphrase-wrong'
  | 'passphrase-needless';

/** The key cannot be used. Never holds any part of it. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
  readonly fault: KeyFault;
  constructor(fault: KeyFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

interface Cipher {
  readonly key: number;
  readonly iv: number;
  readonly node: 'aes-256-ctr' | 'aes-256-cbc' | 'aes-256-gcm';
}
const CIPHERS: Readonly<Record<string, Cipher>> = {
  'aes256-ctr': { key: 32, iv: 16, node: 'aes-256-ctr' },
  'aes256-cbc': { key: 32, iv: 16, node: 'aes-256-cbc' },
  'aes256-gcm@openssh.com': { key: 32, iv: 12, node: 'aes-256-gcm' },
};
const MAGIC = 'openssh-key-v1\0';
/** DER prefix of a PKCS#8 Ed25519 private key (RFC 8410); the seed follows. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const MAX_ROUNDS = 4096;

/**
 * Reads an Ed25519 private key in OpenSSH's format (PROTOCOL.key), plain or encrypted with a passphrase. The block is
 * found anywhere in the text and blanks are tolerated, as Encord SDK 0.1.211 does; an empty passphrase means none.
 * Throws `KeyError`.
 */
export async function readKey(text: string, passphrase?: string): Promise<SigningKey> {
  const match = /-----BEGIN OPENSSH PRIVATE KEY-----([A-Za-z0-9+/=\s]*)-----END OPENSSH PRIVATE KEY-----/.exec(text);
  if (!match) {
    const other = /-----BEGIN ([A-Z0-9 ]{1,40})-----/.exec(text)?.[1];
    throw new KeyError(
      'not-openssh',
      `The key is not an OpenSSH private key${other ? ` but "${other}"` : ''}. Make one with: ssh-keygen -t ed25519`,
    );
  }
  const reader = new Reader(Buffer.from(match[1]!.replaceAll(/\s/g, ''), 'base64'));
  if (reader.take(MAGIC.length).toString('latin1') !== MAGIC) throw damaged();
  const cipherName = reader.string().toString('latin1');
  const kdf = reader.string().toString('latin1');
  const kdfOptions = reader.string();
  if (reader.uint32() !== 1) throw damaged();
  const type = new Reader(reader.string()).string().toString('latin1');
  if (type !== 'ssh-ed25519')
    throw new KeyError(
      'not-ed25519',
      `The key is of type ${safeName(type)}; Encord takes only Ed25519. Make one with: ssh-keygen -t ed25519`,
    );
  const sealed = reader.string();
  const section = await unseal(cipherName, kdf, kdfOptions, sealed, reader.rest(), passphrase || undefined);
  return keyFromSection(section, cipherName !== 'none');
}

async function unseal(
  cipherName: string,
  kdf: string,
  kdfOptions: Buffer,
  sealed: Buffer,
  tag: Buffer,
  passphrase: string | undefined,
): Promise<Buffer> {
  if (cipherName === 'none') {
    if (passphrase !== undefined)
      throw new KeyError(
        'passphrase-needless',
        'A passphrase was given, and the key has none. Remove ENCORD_SSH_KEY_PASSPHRASE.',
      );
    return sealed;
  }
  const cipher = Object.hasOwn(CIPHERS, cipherName) ? CIPHERS[cipherName] : undefined;
  if (!cipher || kdf !== 'bcrypt') {
    throw new KeyError(
      'unsupported-cipher',
      `The key is encrypted with ${safeName(cipherName)}, which is not supported. Encrypt it again with: ssh-keygen -p -Z aes256-ctr -f <key file>`,
    );
  }
  if (passphrase === undefined)
    throw new KeyError('passphrase-missing', 'The key has a passphrase. Set ENCORD_SSH_KEY_PASSPHRASE.');
  const options = new Reader(kdfOptions);
  const salt = options.string();
  const rounds = options.uint32();
  if (rounds < 1 || rounds > MAX_ROUNDS) throw damaged();
  const { pbkdf } = (await import('bcrypt-pbkdf')).default;
  const derived = Buffer.alloc(cipher.key + cipher.iv);
  const secret = Buffer.from(passphrase, 'utf8');
  if (pbkdf(secret, secret.length, salt, salt.length, derived, derived.length, rounds) !== 0) throw damaged();
  const key = derived.subarray(0, cipher.key);
  const iv = derived.subarray(cipher.key);
  try {
    if (cipher.node === 'aes-256-gcm') {
      const gcm = createDecipheriv(cipher.node, key, iv);
      gcm.setAuthTag(tag.subarray(0, 16));
      return Buffer.concat([gcm.update(sealed), gcm.final()]);
    }
    const plain = createDecipheriv(cipher.node, key, iv).setAutoPadding(false);
    return Buffer.concat([plain.update(sealed), plain.final()]);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new KeyError('passphrase-wrong', 'The passphrase does not open the key.');
  }
}

function keyFromSection(section: Buffer, encrypted: boolean): SigningKey {
  const reader = new Reader(section);
  if (reader.uint32() !== reader.uint32()) {
    if (encrypted) throw new KeyError('passphrase-wrong', 'The passphrase does not open the key.');
    throw damaged();
  }
  if (reader.string().toString('latin1') !== 'ssh-ed25519') throw damaged();
  const publicKey = reader.string();
  const pair = reader.string();
  if (publicKey.length !== 32 || pair.length !== 64) throw damaged();
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8, pair.subarray(0, 32)]),
    format: 'der',
    type: 'pkcs8',
  });
  if (!rawPublicKey(privateKey).equals(publicKey)) throw damaged();
  return { publicHex: publicKey.toString('hex'), sign: (message) => sign(null, message, privateKey) };
}

function rawPublicKey(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);
}

function damaged(): KeyError {
  return new KeyError(
    'damaged',
    'The key is damaged: it is an OpenSSH private key block, but its content cannot be read. Copy the whole file again.',
  );
}

function safeName(name: string): string {
  return /^[\w@.-]{1,60}$/.test(name) ? name : 'an unknown kind';
}

/** Length-prefixed fields, big endian (RFC 4251); throws `KeyError` at the end of the bytes. */
class Reader {
  private readonly bytes: Buffer;
  private at = 0;
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
  take(length: number): Buffer {
    if (length < 0 || this.at + length > this.bytes.length) throw damaged();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  uint32(): number {
    return this.take(4).readUInt32BE();
  }
  string(): Buffer {
    return this.take(this.uint32());
  }
  rest(): Buffer {
    return this.bytes.subarray(this.at);
  }
}
