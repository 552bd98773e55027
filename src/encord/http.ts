import {
  EncordAnswerError,
  EncordConnectionError,
  EncordTimeoutError,
  type EncordError,
  type FailedCall,
} from './errors.ts';

export interface Transport {
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/** One request, made anew for every try because the signature holds the time. */
export interface Attempt {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: number | undefined;
}

const TRIES = 4;
/** Statuses that Encord SDK 0.1.211 repeats. 429 and 413 mean: not done, so they may be repeated for writes as well. */
const BUSY = new Set([429, 500, 502, 503, 504]);
const LONGEST_WAIT = 120_000;
const LARGEST_ANSWER = 512 * 1024 * 1024;

export interface Sending {
  readonly make: () => Attempt;
  /** For messages: method and path without the query. */
  readonly name: { readonly method: string; readonly path: string; readonly requestId: string };
  readonly repeat: 'safe' | 'never';
  readonly timeout: number;
  /** Turns an answer into a value; throws `EncordAnswerError` for refusals and wrong shapes. */
  readonly read: (answer: Answer, call: FailedCall) => unknown;
  readonly onRequest: () => void;
}

/**
 * Sends a request until it is answered. Repeats after a lost connection, a timeout or a busy server only if the call is safe to
 * repeat; a 429 was not executed and is always repeated. Honours `Retry-After`. Stops at once when the run is aborted.
 */
export async function send(sending: Sending, transport: Transport): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    transport.signal?.throwIfAborted();
    const call: FailedCall = { ...sending.name, tries };
    let failure: EncordError;
    try {
      sending.onRequest();
      return sending.read(await once(sending, call, transport), call);
    } catch (error) {
      transport.signal?.throwIfAborted();
      if (!isRepeatable(error, sending.repeat)) throw error;
      failure = error;
    }
    const wait = failure instanceof EncordAnswerError ? failure.retryAfter : undefined;
    if (tries >= TRIES || (wait !== undefined && wait * 1000 > LONGEST_WAIT)) throw failure;
    await transport.sleep(wait === undefined ? backoff(tries, transport.random) : wait * 1000, transport.signal);
  }
}

function isRepeatable(error: unknown, repeat: 'safe' | 'never'): error is EncordError {
  if (error instanceof EncordAnswerError && (error.status === 429 || error.code === 'RATE_LIMIT_ERROR')) return true;
  if (repeat === 'never') return false;
  if (error instanceof EncordConnectionError || error instanceof EncordTimeoutError) return true;
  return error instanceof EncordAnswerError && BUSY.has(error.status) && error.code !== 'UNREADABLE_ANSWER';
}

/** 0.5 s, 1 s, 2 s, each with up to half of it as jitter, so that many clients do not come back together. */
function backoff(tries: number, random: () => number): number {
  return 500 * 2 ** (tries - 1) * (1 + random() / 2);
}

async function once(sending: Sending, call: FailedCall, transport: Transport): Promise<Answer> {
  const attempt = sending.make();
  const timeout = AbortSignal.timeout(sending.timeout);
  const signal = transport.signal ? AbortSignal.any([transport.signal, timeout]) : timeout;
  try {
    const response = await transport.fetch(attempt.url, {
      method: attempt.method,
      headers: attempt.headers,
      ...(attempt.body ? { body: attempt.body } : {}),
      // A redirect would carry the signature to another host.
      redirect: 'error',
      signal,
    });
    return {
      status: response.status,
      text: await readText(response, call),
      retryAfter: retryAfter(response, transport.now),
    };
  } catch (error) {
    if (transport.signal?.aborted || error instanceof EncordAnswerError) throw error;
    if (timeout.aborted) throw new EncordTimeoutError(`no answer within ${sending.timeout / 1000} s`, call, error);
    throw new EncordConnectionError(`could not be reached: ${reason(error)}`, call, error);
  }
}

async function readText(response: Response, call: FailedCall): Promise<string> {
  if (!response.body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > LARGEST_ANSWER) {
      throw new EncordAnswerError(
        { status: response.status, code: 'ANSWER_TOO_LARGE', message: `more than ${LARGEST_ANSWER} bytes` },
        call,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function retryAfter(response: Response, now: () => number): number | undefined {
  const value = response.headers.get('retry-after');
  if (value === null) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now()) / 1000);
}

/** fetch says only `fetch failed`; the reason is in its cause. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  const cause = error.cause;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof Error ? cause.message.slice(0, 200) : error.message.slice(0, 200);
}
