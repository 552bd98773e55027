import { createHash, createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { Sandbox } from '../../src/sandbox/create-sandbox.ts';

/** A signer of the test's own, after Encord SDK 0.1.211: neither the sandbox's code nor the client's. */
export interface Signer {
  readonly publicHex: string;
  legacy(body: string): Record<string, string>;
  rest(method: string, target: string, body: string, created: number): Record<string, string>;
}

/** From an unencrypted OpenSSH Ed25519 key file: the 64 bytes of seed and public key stand near its end. */
export function signerOf(openSsh: string): Signer {
  const blob = Buffer.from(openSsh.replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'base64');
  const marker = Buffer.from('0000000b7373682d6564323535313900000020', 'hex');
  const second = blob.indexOf(marker, blob.indexOf(marker) + 1);
  const at = second + marker.length + 32 + 4;
  return signerOfSeed(blob.subarray(at, at + 32));
}

export function signerOfSeed(seed: Buffer): Signer {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return signerOfKey(key);
}

export function stranger(): Signer {
  return signerOfKey(generateKeyPairSync('ed25519').privateKey);
}

function signerOfKey(key: KeyObject): Signer {
  const publicHex = Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
  return {
    publicHex,
    legacy: (body) => ({
      Authorization: `${publicHex}:${sign(null, createHash('sha256').update(body).digest(), key).toString('hex')}`,
    }),
    rest(method, target, body, created) {
      const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
      const input = `("@method" "@request-target" "content-digest");created=${created};keyid="${publicHex}";alg="ed25519"`;
      const base = `"@method": ${method}\n"@request-target": ${target}\n"content-digest": ${digest}\n"@signature-params": ${input}`;
      return {
        'Content-Digest': digest,
        'Signature-Input': `encord-sig=${input}`,
        Signature: `encord-sig=:${sign(null, Buffer.from(base), key).toString('base64')}:`,
      };
    },
  };
}

/** JSON that each test looks into. */
// oxlint-disable-next-line typescript/no-explicit-any -- the shapes are what the tests are about
type Json = any;

export interface Caller {
  rest(method: string, path: string, body?: unknown): Promise<{ status: number; body: Json; headers: Headers }>;
  /** Sends `text` as it is. */
  restText(method: string, path: string, text: string): Promise<{ status: number; body: Json }>;
  legacyText(text: string, resource?: readonly [string, string]): Promise<{ status: number; body: Json }>;
  legacy(
    type: string,
    method: string,
    uid: unknown,
    payload: unknown,
    resource?: readonly [string, string],
  ): Promise<Json>;
}

const HOST = 'http://sandbox.test';

/** Calls a sandbox in process as the holder of a key. */
export function callerOf(sandbox: Sandbox, signer: Signer, now: () => number = Date.now): Caller {
  const legacyText: Caller['legacyText'] = async (text, resource) => {
    const headers = { ...signer.legacy(text), ResourceType: resource?.[0] ?? '', ResourceID: resource?.[1] ?? '' };
    const path = resource ? '/public' : '/public/user';
    const response = await sandbox.fetch(HOST + path, { method: 'POST', body: text, headers });
    return { status: response.status, body: await response.json() };
  };
  return {
    async rest(method, path, body) {
      const text = body === undefined ? '' : JSON.stringify(body);
      const target = `/v2/public/${path}`;
      const headers = signer.rest(method, target, text, Math.floor(now() / 1000));
      const response = await sandbox.fetch(HOST + target, { method, headers, ...(text !== '' && { body: text }) });
      return { status: response.status, body: await response.json(), headers: response.headers };
    },
    async restText(method, path, text) {
      const target = `/v2/public/${path}`;
      const headers = signer.rest(method, target, text, Math.floor(now() / 1000));
      const response = await sandbox.fetch(HOST + target, { method, headers, body: text });
      return { status: response.status, body: await response.json() };
    },
    legacyText,
    async legacy(type, method, uid, payload, resource) {
      const text = JSON.stringify({ query_type: type, query_method: method, values: { uid, payload } });
      const { body } = await legacyText(text, resource);
      return body;
    },
  };
}

export function ownerOf(sandbox: Sandbox, now?: () => number): Caller {
  return callerOf(sandbox, signerOf(sandbox.owner().privateKey), now);
}
