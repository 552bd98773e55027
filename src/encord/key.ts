import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { ByteReader, OutOfBytes } from './byte-reader.ts';
import { damagedKey, KeyError, safeName } from './key-error.ts';
import { unsealKey, wrongPassphrase } from './unseal-key.ts';

/** A private key that signs requests. The seed never leaves the closure. */
export interface SigningKey {
  /** Raw public key, 64 lower-case hex digits. */
  readonly publicHex: string;
  /** What the file says beside the key, as a rule whose it is; '' when there is nothing. Foreign text. */
  readonly comment: string;
  /** Ed25519 signature, 64 bytes. */
  readonly sign: (message: Uint8Array) => Buffer;
}

const MAGIC = 'openssh-key-v1\0';
/** DER prefix of a PKCS#8 Ed25519 private key (RFC 8410); the seed follows. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const ADVICE = 'Make one: ssh-keygen -t ed25519, and add its public half in Encord’s settings.';

/**
 * Reads an Ed25519 private key in OpenSSH's format (PROTOCOL.key), plain or encrypted with a passphrase. The block is
 * found anywhere in the text, and blanks and line ends inside do not matter, as in Encord SDK 0.1.211; an empty passphrase
 * means none. Throws `KeyError`.
 */
export async function readKey(text: string, passphrase?: string): Promise<SigningKey> {
  const bytes = decodeBlock(text);
  try {
    const reader = new ByteReader(bytes);
    if (reader.take(MAGIC.length).toString('latin1') !== MAGIC) throw damagedKey();
    const cipher = reader.text();
    const kdf = reader.text();
    const kdfOptions = reader.string();
    if (reader.uint32() !== 1) throw damagedKey();
    const type = new ByteReader(reader.string()).text();
    if (type !== 'ssh-ed25519') {
      throw new KeyError('not-ed25519', `The key is of type ${safeName(type)}; Encord takes only Ed25519.`, ADVICE);
    }
    const sealed = reader.string();
    const section = await unsealKey({ cipher, kdf, kdfOptions, sealed, tag: reader.rest() }, passphrase || undefined);
    return keyOfSection(new ByteReader(section), cipher !== 'none');
  } catch (error) {
    throw error instanceof OutOfBytes ? damagedKey() : error;
  }
}

function decodeBlock(text: string): Buffer {
  const content = /-----BEGIN OPENSSH PRIVATE KEY-----([\s\S]*?)-----END OPENSSH PRIVATE KEY-----/.exec(text)?.[1];
  if (content === undefined) throw notOpenSsh(text);
  if (content.includes('\\n')) {
    throw damagedKey(
      'Its line breaks are written as a backslash and an n. Paste the file as it is, with real line breaks.',
    );
  }
  return Buffer.from(content.replaceAll(/\s/g, ''), 'base64');
}

function notOpenSsh(text: string): KeyError {
  if (text.includes('-----BEGIN OPENSSH PRIVATE KEY-----')) return damagedKey();
  const kind = /-----BEGIN ([A-Z0-9 ]{1,40})-----/.exec(text)?.[1];
  const what = kind ? ` but "${kind}"` : /^\s*ssh-\w+ /.test(text) ? ' but a public key' : '';
  return new KeyError('not-openssh', `The key is not an OpenSSH private key${what}.`, ADVICE);
}

function keyOfSection(reader: ByteReader, encrypted: boolean): SigningKey {
  if (reader.uint32() !== reader.uint32()) throw encrypted ? wrongPassphrase() : damagedKey();
  if (reader.text() !== 'ssh-ed25519') throw damagedKey();
  const publicKey = reader.string();
  const seed = reader.string().subarray(0, 32);
  if (seed.length !== 32) throw damagedKey();
  const comment = reader.text();
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const derived = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);
  if (!derived.equals(publicKey)) throw damagedKey();
  return { publicHex: publicKey.toString('hex'), comment, sign: (message) => sign(null, message, privateKey) };
}
