import { abortable } from './abortable.ts';
import {
  EncordAnswerError,
  EncordConnectionError,
  EncordTimeoutError,
  type EncordError,
  type FailedCall,
} from './errors.ts';
import { isRepeatable, readClockAhead, readRetryAfter, TRIES, waitBefore } from './retry.ts';

export interface Transport {
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
  /** Told what went wrong before a long wait, or after a call that was not answered in time. */
  readonly onWait?: (text: string) => void;
  /** Bytes of the largest answer that is read; default 500 MB, below what one string can hold. */
  readonly largestAnswer?: number;
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
  readonly bytes: Buffer;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  /** Seconds by which the client's clock is ahead of the server's; undefined when the answer has no date. */
  readonly clockAhead: number | undefined;
}

/** Milliseconds after which a person wonders what a run does. */
const LONG_WAIT = 5000;
const LARGEST_ANSWER = 500_000_000;

export interface Sending<T> {
  readonly make: () => Attempt;
  /** For messages: method and path without the query. */
  readonly name: Omit<FailedCall, 'tries'>;
  readonly repeat: 'safe' | 'never';
  /** Milliseconds. */
  readonly timeout: number;
  /** Turns an answer into a value; throws `EncordAnswerError` for refusals and wrong shapes. */
  readonly read: (answer: Answer, call: FailedCall) => T;
  readonly onRequest: () => void;
}

/**
 * Sends a request until it is answered, at most four times. Repeats after a lost connection, a timeout or a busy server only if
 * the call is safe to repeat; what was certainly not executed is always repeated. Honours `Retry-After`. Stops at once when the
 * run is aborted, with the signal's reason.
 */
export async function send<T>(sending: Sending<T>, transport: Transport): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    transport.signal?.throwIfAborted();
    const call: FailedCall = { ...sending.name, tries };
    let failure: EncordError;
    try {
      sending.onRequest();
      return sending.read(await once(sending, call, transport), call);
    } catch (error) {
      transport.signal?.throwIfAborted();
      if (tries >= TRIES || !isRepeatable(error, sending.repeat)) throw error;
      failure = error;
    }
    const wait = waitBefore(tries, failure, transport.random);
    if (wait >= LONG_WAIT || failure instanceof EncordTimeoutError)
      transport.onWait?.(`waiting ${Math.ceil(wait / 1000)} s before it is tried again: ${failure.message}`);
    await abortable(transport.sleep(wait, transport.signal), transport.signal);
  }
}

async function once<T>(sending: Sending<T>, call: FailedCall, transport: Transport): Promise<Answer> {
  const attempt = sending.make();
  // Not AbortSignal.timeout and AbortSignal.any: they stay in memory until the time is up.
  const stop = new AbortController();
  const stopWithRun = (): void => stop.abort(transport.signal?.reason);
  transport.signal?.addEventListener('abort', stopWithRun, { once: true });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop.abort();
  }, sending.timeout);
  try {
    return await abortable(exchange(attempt, call, transport, stop.signal), stop.signal);
  } catch (error) {
    if (transport.signal?.aborted || error instanceof EncordAnswerError) throw error;
    if (late) throw new EncordTimeoutError(`no answer within ${sending.timeout / 1000} s`, call);
    throw new EncordConnectionError(error, { ...call, host: attempt.url.host });
  } finally {
    clearTimeout(timer);
    transport.signal?.removeEventListener('abort', stopWithRun);
  }
}

async function exchange(
  attempt: Attempt,
  call: FailedCall,
  transport: Transport,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await transport.fetch(attempt.url, {
    method: attempt.method,
    headers: attempt.headers,
    ...(attempt.body ? { body: attempt.body } : {}),
    // Never followed: the signature would go to another address. Not `error`, which looks like a lost connection.
    redirect: 'manual',
    signal,
  });
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    await response.body?.cancel();
    const message = 'the server sends to another address; a signed request does not follow';
    throw new EncordAnswerError({ status: response.status, code: 'REDIRECT', message }, call);
  }
  return {
    status: response.status,
    bytes: await readBytes(response, transport.largestAnswer ?? LARGEST_ANSWER, call),
    retryAfter: readRetryAfter(response.headers.get('retry-after'), transport.now),
    clockAhead: readClockAhead(response.headers.get('date'), transport.now),
  };
}

async function readBytes(response: Response, largest: number, call: FailedCall): Promise<Buffer> {
  if (!response.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > largest) {
      const message = `the answer has more than ${largest} bytes`;
      throw new EncordAnswerError({ status: response.status, code: 'ANSWER_TOO_LARGE', message }, call);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
