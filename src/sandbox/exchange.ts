import type { LoggedRequest } from './request-log.ts';

/** One request on its way through the sandbox, beside the Request itself. */
export interface Exchange {
  /** Path and query exactly as on the request line. */
  readonly target: string;
  readonly origin: string;
  readonly body: Uint8Array;
  readonly signal: AbortSignal;
  /** What the log should say besides method, path and status. */
  readonly note: { -readonly [Key in 'code' | 'unknown' | 'queryType' | 'queryMethod']?: LoggedRequest[Key] };
}

export interface Bindings {
  readonly exchange: Exchange;
}

export function jsonResponse(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value ?? null), { status, headers: { 'content-type': 'application/json' } });
}
