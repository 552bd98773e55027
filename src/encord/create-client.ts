import pLimit from 'p-limit';
import type { z } from 'zod';
import type { EncordClient, LegacyCall, RestCall } from './client.ts';
import { EncordRefusal } from './errors.ts';
import { checkDomain } from './hosts.ts';
import { send, type Attempt, type Transport } from './http.ts';
import type { SigningKey } from './key.ts';
import { encodeQuery } from './query.ts';
import { readLegacyAnswer, readRestAnswer } from './read-answer.ts';
import { legacyAuthorization, restSignature } from './sign.ts';

export interface ClientOptions extends Transport {
  /** Like `https://api.encord.com`; plain http only on loopback. */
  readonly domain: string;
  readonly key: SigningKey;
  /** Hosts beside Encord's own that the key may be used for. */
  readonly allowedHosts?: readonly string[];
  /** Lets only reading calls through; a writing call throws `EncordRefusal` before anything is sent. */
  readonly dryRun?: boolean;
  /** Like `assay/0.1.0`. */
  readonly userAgent: string;
  /** Requests at the same time; default 8. */
  readonly concurrency?: number;
}

const TIMEOUT = 180_000;
/** v1 query methods that read. */
const READING = new Set(['GET']);

/** Connects to a workspace; sends nothing yet. Throws `EncordRefusal` for a domain that the key must not be used for. */
export function createClient(options: ClientOptions): EncordClient {
  const base = checkDomain(options.domain, options.allowedHosts ?? []);
  const limit = pLimit(options.concurrency ?? 8);
  let total = 0;
  let writes = 0;
  const count = (reads: boolean) => (): void => {
    total += 1;
    if (!reads) writes += 1;
  };
  const refuseDry = (reads: boolean, name: string): void => {
    if (options.dryRun && !reads) throw new EncordRefusal('encord.dry-run', `${name} was not sent: this is a dry run.`);
  };
  return {
    domain: base.origin,
    async rest<T extends z.ZodType>(call: RestCall<T>): Promise<z.output<T>> {
      const reads = call.method === 'GET' || call.reads === true;
      const path = `/v2/public/${call.path}`;
      refuseDry(reads, `${call.method} ${path}`);
      const trace = traceId(options.random);
      const target = `${path}${encodeQuery(call.query ?? {})}`;
      const body = Buffer.from(call.body === undefined ? '' : JSON.stringify(call.body), 'utf8');
      const make = (): Attempt => ({
        url: new URL(target, base),
        method: call.method,
        headers: {
          accept: 'application/json',
          'user-agent': options.userAgent,
          'x-cloud-trace-context': `${trace}/1;o=1`,
          ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...restSignature(options.key, {
            method: call.method,
            target,
            body,
            created: Math.floor(options.now() / 1000),
          }),
        },
        ...(call.body === undefined ? {} : { body }),
      });
      const sending = {
        make,
        name: { method: call.method, path, requestId: trace },
        repeat: call.repeat,
        timeout: call.timeout ?? TIMEOUT,
        read: (answer: Parameters<typeof readRestAnswer>[1], failed: Parameters<typeof readRestAnswer>[2]) =>
          readRestAnswer(call.answer, answer, failed),
        onRequest: count(reads),
      };
      return (await limit(() => send(sending, options))) as z.output<T>;
    },
    async legacy<T extends z.ZodType>(call: LegacyCall<T>): Promise<z.output<T>> {
      const reads = READING.has(call.method);
      const path = call.resource ? '/public' : '/public/user';
      const method = `${call.method} ${call.type}`;
      refuseDry(reads, `${method} ${path}`);
      const trace = traceId(options.random);
      const body = Buffer.from(
        JSON.stringify({
          query_type: call.type,
          query_method: call.method,
          values: { uid: call.uid, payload: call.payload },
        }),
        'utf8',
      );
      const make = (): Attempt => ({
        url: new URL(path, base),
        method: 'POST',
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          resourcetype: call.resource?.type ?? '',
          resourceid: call.resource?.id ?? '',
          authorization: legacyAuthorization(options.key, body),
          'user-agent': options.userAgent,
          'x-cloud-trace-context': `${trace}/1;o=1`,
        },
        body,
      });
      const sending = {
        make,
        name: { method, path, requestId: trace },
        repeat: call.repeat,
        timeout: call.timeout ?? TIMEOUT,
        read: (answer: Parameters<typeof readLegacyAnswer>[1], failed: Parameters<typeof readLegacyAnswer>[2]) =>
          readLegacyAnswer(call.answer, answer, failed),
        onRequest: count(reads),
      };
      return (await limit(() => send(sending, options))) as z.output<T>;
    },
    requests: () => ({ total, writes }),
  };
}

function traceId(random: () => number): string {
  return Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
}
