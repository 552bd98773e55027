import pLimit from 'p-limit';
import type { z } from 'zod';
import { invariant } from '../base/invariant.ts';
import { abortable } from './abortable.ts';
import type { EncordClient, LegacyCall, RestCall } from './client.ts';
import { EncordRefusal } from './errors.ts';
import { checkDomain } from './hosts.ts';
import { send, type Attempt, type Sending, type Transport } from './http.ts';
import type { SigningKey } from './key.ts';
import { encodeQuery } from './query.ts';
import { readLegacyAnswer, readRestAnswer, readSentList } from './read-answer.ts';
import { checkId } from './rest-path.ts';
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
  /** Told of every request just before it is sent, tries included. */
  readonly onRequest?: (request: { readonly method: string; readonly path: string; readonly reads: boolean }) => void;
}

type Run = <T>(call: { method: string; path: string; reads: boolean }, sending: Sending<T>) => Promise<T>;

/** 180 s, the default of Encord SDK 0.1.211. */
const TIMEOUT = 180_000;

/** Connects to a workspace; sends nothing yet. Throws `EncordRefusal` for a domain that the key must not be used for. */
export function createClient(options: ClientOptions): EncordClient {
  const base = checkDomain(options.domain, options.allowedHosts ?? []);
  const limit = pLimit(options.concurrency ?? 8);
  let total = 0;
  let writes = 0;
  const sender =
    (transport: Transport): Run =>
    async (call, sending) => {
      if (options.dryRun && !call.reads) {
        throw new EncordRefusal('encord.dry-run', `${call.method} ${call.path} was not sent: this is a dry run.`);
      }
      // A call that waits for its turn ends with the run, too.
      return abortable(
        limit(() => send(sending, transport)),
        transport.signal,
      );
    };
  const count = (call: { method: string; path: string; reads: boolean }) => (): void => {
    total += 1;
    if (!call.reads) writes += 1;
    options.onRequest?.(call);
  };
  const connection = (run: Run): Omit<EncordClient, 'finishing'> => ({
    domain: base.origin,
    async rest<T extends z.ZodType>(call: RestCall<T>): Promise<z.output<T>> {
      const path = `/v2/public/${call.path}`;
      const named = { method: call.method, path, reads: call.method === 'GET' || call.reads === true };
      const requestId = traceId(options.random);
      return run<z.output<T>>(named, {
        make: restAttempt(call, path, base, requestId, options),
        name: { method: call.method, path, requestId },
        repeat: call.repeat,
        timeout: call.timeout ?? TIMEOUT,
        read: (answer, failed) => readRestAnswer(call.answer, answer, failed),
        onRequest: count(named),
      });
    },
    async legacy<T extends z.ZodType>(call: LegacyCall<T>): Promise<z.output<T>> {
      const path = call.resource ? '/public' : '/public/user';
      const named = { method: `${call.method} ${call.type}`, path, reads: call.method === 'GET' };
      const requestId = traceId(options.random);
      return run<z.output<T>>(named, {
        make: legacyAttempt(call, path, base, requestId, options),
        name: { method: named.method, path, requestId, resource: call.resource?.id },
        repeat: call.repeat,
        timeout: call.timeout ?? TIMEOUT,
        read: (answer, failed) => (call.asSent ? readSentList : readLegacyAnswer)(call.answer, answer, failed),
        onRequest: count(named),
      });
    },
    requests: () => ({ total, writes }),
  });
  const finishing: EncordClient = {
    ...connection(sender({ ...options, signal: undefined })),
    get finishing() {
      return finishing;
    },
  };
  return { ...connection(sender(options)), finishing };
}

function restAttempt(
  call: RestCall<z.ZodType>,
  path: string,
  base: URL,
  requestId: string,
  { key, now, userAgent }: ClientOptions,
): () => Attempt {
  const url = new URL(`${path}${encodeQuery(call.query ?? {})}`, base);
  invariant(url.pathname === path, 'a path of a request to Encord needs no encoding and has no dots');
  // What stands on the request line, byte for byte.
  const target = url.pathname + url.search;
  const hasBody = call.body !== undefined;
  const body = Buffer.from(hasBody ? JSON.stringify(call.body) : '', 'utf8');
  return () => ({
    url,
    method: call.method,
    headers: {
      accept: 'application/json',
      'user-agent': userAgent,
      'x-cloud-trace-context': `${requestId}/1;o=1`,
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
      ...restSignature(key, { method: call.method, target, body, created: Math.floor(now() / 1000) }),
    },
    ...(hasBody ? { body } : {}),
  });
}

function legacyAttempt(
  call: LegacyCall<z.ZodType>,
  path: string,
  base: URL,
  requestId: string,
  { key, userAgent }: ClientOptions,
): () => Attempt {
  const envelope = {
    query_type: call.type,
    query_method: call.method,
    values: { uid: call.uid, payload: call.payload },
  };
  const body = Buffer.from(JSON.stringify(envelope), 'utf8');
  const headers = {
    accept: 'application/json',
    'content-type': 'application/json',
    resourcetype: call.resource?.type ?? '',
    resourceid: call.resource ? checkId(call.resource.id) : '',
    authorization: legacyAuthorization(key, body),
    'user-agent': userAgent,
    'x-cloud-trace-context': `${requestId}/1;o=1`,
  };
  return () => ({ url: new URL(path, base), method: 'POST', headers, body });
}

function traceId(random: () => number): string {
  return Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
}
