import { createHash } from 'node:crypto';
import type { SigningKey } from './key.ts';

/** Header of a v1 request: public key and Ed25519 signature over the sha256 of the body bytes, hex (Encord SDK 0.1.211). */
export function legacyAuthorization(key: SigningKey, body: Uint8Array): string {
  const digest = createHash('sha256').update(body).digest();
  return `${key.publicHex}:${key.sign(digest).toString('hex')}`;
}

/**
 * Headers of a v2 request, an HTTP message signature with the label `encord-sig` (Encord SDK 0.1.211).
 * `target` is path and query exactly as on the request line; `created` is in seconds since 1970.
 */
export function restSignature(
  key: SigningKey,
  request: { readonly method: string; readonly target: string; readonly body: Uint8Array; readonly created: number },
): { 'content-digest': string; 'signature-input': string; signature: string } {
  const digest = `sha-256=:${createHash('sha256').update(request.body).digest('base64')}:`;
  const parameters = `("@method" "@request-target" "content-digest");created=${request.created};keyid="${key.publicHex}";alg="ed25519"`;
  const base = [
    `"@method": ${request.method.toUpperCase()}`,
    `"@request-target": ${request.target}`,
    `"content-digest": ${digest}`,
    `"@signature-params": ${parameters}`,
  ].join('\n');
  return {
    'content-digest': digest,
    'signature-input': `encord-sig=${parameters}`,
    signature: `encord-sig=:${key.sign(Buffer.from(base, 'utf8')).toString('base64')}:`,
  };
}
