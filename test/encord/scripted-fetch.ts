import { createClient, type ClientOptions } from '../../src/encord/create-client.ts';
import type { SigningKey } from '../../src/encord/key.ts';
import type { EncordClient } from '../../src/encord/client.ts';
import { createPrivateKey, sign } from 'node:crypto';

/** What the outside world saw. */
export interface SeenRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
  readonly redirect: string;
}

export type Reply = (request: SeenRequest, at: number) => Response | Promise<Response>;

/** A fetch that answers from a script: the n-th reply to the n-th request, the last one for all that follow. */
export function scriptedFetch(...replies: readonly Reply[]): { fetch: typeof fetch; seen: SeenRequest[] } {
  const seen: SeenRequest[] = [];
  return {
    seen,
    fetch: async (input, init) => {
      const request = new Request(input instanceof URL ? input.href : input, init);
      const one: SeenRequest = {
        url: new URL(request.url),
        method: request.method,
        headers: request.headers,
        body: await request.text(),
        redirect: request.redirect,
      };
      seen.push(one);
      const reply = replies[Math.min(seen.length, replies.length) - 1];
      if (!reply) throw new TypeError('fetch failed');
      return reply(one, seen.length - 1);
    },
  };
}

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Reply {
  return () => Response.json(value, { status, headers });
}

/** fetch's way of failing: the reason is in the cause. */
export function lost(code: string): Reply {
  return () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(`connection ${code}`), { code }) });
  };
}

/** The key of seed 00 01 … 1f. */
export const VECTOR_KEY: SigningKey = (() => {
  const seed = Buffer.from(Array.from({ length: 32 }, (_, at) => at));
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return {
    publicHex: '03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8',
    comment: '',
    sign: (message) => sign(null, message, key),
  };
})();

export const NOW = 1_700_000_000_000;

/** A client whose clock stands still and whose naps are counted, not slept. */
export function clientOn(
  fetch: ClientOptions['fetch'],
  options: Partial<ClientOptions> = {},
): { client: EncordClient; naps: number[] } {
  const naps: number[] = [];
  const client = createClient({
    domain: 'https://api.encord.com',
    key: VECTOR_KEY,
    fetch,
    now: () => NOW,
    random: () => 0,
    sleep: async (milliseconds) => void naps.push(milliseconds),
    userAgent: 'assay/0.0.0',
    ...options,
  });
  return { client, naps };
}

/** What a promise was rejected with; fails the test when it was not. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('was expected to fail, and did not');
}

export const ID = '0b7a1c52-5f0e-4d1a-9c61-2f0b5a8a7e11';
