import { createHash, verify } from 'node:crypto';
import { ApiError } from './api-error.ts';
import type { Caller } from './context.ts';
import { SIGNATURE_WINDOW } from './decisions/wire.ts';
import { publicKeyOf } from './keys.ts';
import type { Store } from './store/database.ts';

/** What a signature covers, as it came over the wire. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query exactly as on the request line. */
  readonly target: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/**
 * v1 (Encord SDK 0.1.211): `Authorization: <public key hex>:<signature hex>`, plain Ed25519 over the SHA-256 digest of the
 * body bytes; or `Bearer <token>`. Throws ApiError AUTHENTICATION_ERROR or SSH_KEY_NOT_FOUND_ERROR.
 */
export function authenticateLegacy(store: Store, request: SignedRequest): Caller {
  const header = request.headers.get('authorization') ?? '';
  const bearer = bearerCaller(store, header);
  if (bearer) return bearer;
  const match = /^([0-9a-f]{64}):([0-9a-f]{128})$/i.exec(header.trim());
  if (!match) throw refused('the Authorization header is not <public key>:<signature> in hex');
  const [, publicHex = '', signature = ''] = match;
  const caller = callerOfKey(store, publicHex.toLowerCase());
  const digest = createHash('sha256').update(request.body).digest();
  if (!verify(null, digest, publicKeyOf(publicHex.toLowerCase()), Buffer.from(signature, 'hex'))) {
    throw refused('the signature does not fit the body');
  }
  return caller;
}

/**
 * v2 (HTTP message signatures with the label `encord-sig`, Encord SDK 0.1.211): covers method, raw request target and
 * content digest; `created` must be near `now` (milliseconds, the real clock). Throws ApiError.
 */
export function authenticateRest(store: Store, request: SignedRequest, now: number): Caller {
  const bearer = bearerCaller(store, request.headers.get('authorization') ?? '');
  if (bearer) return bearer;
  const input = /^encord-sig=(.+)$/s.exec(request.headers.get('signature-input') ?? '')?.[1];
  const signature = /^encord-sig=:([A-Za-z0-9+/]{86}==):$/.exec(request.headers.get('signature') ?? '')?.[1];
  if (input === undefined || signature === undefined)
    throw refused('Signature-Input or Signature is missing or malformed');
  const parts =
    /^\("@method" "@request-target" "content-digest"\);created=(\d{1,12});keyid="([0-9a-f]{64})";alg="ed25519"$/i.exec(
      input,
    );
  if (!parts) throw refused('Signature-Input does not cover method, request target and content digest with ed25519');
  const [, created = '', publicHex = ''] = parts;
  const expected = `sha-256=:${createHash('sha256').update(request.body).digest('base64')}:`;
  if (request.headers.get('content-digest') !== expected) throw refused('Content-Digest does not fit the body');
  const age = now / 1000 - Number(created);
  if (age > SIGNATURE_WINDOW.pastSeconds || age < -SIGNATURE_WINDOW.futureSeconds) {
    throw refused(`the signature was created ${Math.round(age)} seconds ago, outside the accepted window`);
  }
  const caller = callerOfKey(store, publicHex.toLowerCase());
  const base = [
    `"@method": ${request.method}`,
    `"@request-target": ${request.target}`,
    `"content-digest": ${expected}`,
    `"@signature-params": ${input}`,
  ].join('\n');
  if (
    !verify(null, Buffer.from(base, 'utf8'), publicKeyOf(publicHex.toLowerCase()), Buffer.from(signature, 'base64'))
  ) {
    throw refused('the signature does not fit the request');
  }
  return caller;
}

function bearerCaller(store: Store, header: string): Caller | undefined {
  const token = /^Bearer (\S{1,200})$/.exec(header)?.[1];
  if (token === undefined) return undefined;
  const row = store.get<{ email: string }>('SELECT email FROM bearer_tokens WHERE token = ?', token);
  if (!row) throw refused('the bearer token is not known');
  return callerOf(store, row.email);
}

function callerOfKey(store: Store, publicHex: string): Caller {
  const row = store.get<{ email: string; role: string }>(
    'SELECT u.email, u.role FROM keys k JOIN users u ON u.email = k.email WHERE k.public_hex = ?',
    publicHex,
  );
  if (!row) throw keyUnknown();
  return { email: row.email, admin: row.role === 'ADMIN' };
}

/** What a request is told whose key belongs to nobody. */
export function keyUnknown(): ApiError {
  return new ApiError('SSH_KEY_NOT_FOUND_ERROR', 'no user of this sandbox has the key that signed the request');
}

/** A user as caller; the user must exist. */
export function callerOf(store: Store, email: string): Caller {
  const user = store.get<{ role: string }>('SELECT role FROM users WHERE email = ?', email);
  return { email, admin: user?.role === 'ADMIN' };
}

function refused(why: string): ApiError {
  return new ApiError('AUTHENTICATION_ERROR', why);
}
