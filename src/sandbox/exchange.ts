import { JsonText } from './json-text.ts';
import type { LoggedRequest } from './request-log.ts';

/** One request on its way through the sandbox, beside the Request itself. */
export interface Exchange {
  /** Path and query exactly as on the request line. */
  readonly target: string;
  readonly origin: string;
  readonly body: Uint8Array;
  readonly signal: AbortSignal;
  /** Faults on the way to the answer: a wrong clock of signatures, a key that is not known. */
  readonly skewSeconds?: number | undefined;
  readonly unknownKey?: true | undefined;
  /** What the log should say besides method, path and status. */
  readonly note: { -readonly [Key in 'code' | 'unknown' | 'queryType' | 'queryMethod']?: LoggedRequest[Key] };
}

export interface Bindings {
  readonly exchange: Exchange;
}

/** Texts of JSON answers on their way out: a socket writes them at once, where reading them back is a stream's work. */
const TEXTS = new WeakMap<Response, string>();

export function jsonResponse(value: unknown, status = 200): Response {
  const text = value instanceof JsonText ? value.text : JSON.stringify(value ?? null);
  const response = new Response(text.length < LONG ? text : encodedLater(text), {
    status,
    headers: { 'content-type': 'application/json' },
  });
  TEXTS.set(response, text);
  return response;
}

/** Characters from which on an answer is encoded only when somebody reads it: a socket takes the text as it is. */
const LONG = 64 * 1024;

function encodedLater(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      pull(controller) {
        controller.enqueue(new TextEncoder().encode(text));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** The body of an answer made by `jsonResponse`, if nothing has wrapped it since. */
export function textOf(response: Response): string | undefined {
  return response.bodyUsed ? undefined : TEXTS.get(response);
}
