import { EncordAnswerError, EncordConnectionError, EncordTimeoutError, type EncordError } from './errors.ts';

/** How often a request is sent at most, as in Encord SDK 0.1.211. */
export const TRIES = 4;
/** Encord SDK 0.1.211 repeats 500, 502 and 503; a gateway's 504 says as little about the call as they do. */
const BUSY = new Set([500, 502, 503, 504]);
const LONGEST_WAIT = 120_000;

/**
 * Whether a call may be sent again after this failure. What was certainly not executed always may: the connection was never
 * made, or the platform said 429. Otherwise only a call that is safe to repeat, after a lost connection, a timeout or a
 * busy server.
 */
export function isRepeatable(error: unknown, repeat: 'safe' | 'never'): error is EncordError {
  if (error instanceof EncordConnectionError) return repeat === 'safe' || !error.sent;
  if (error instanceof EncordTimeoutError) return repeat === 'safe';
  if (!(error instanceof EncordAnswerError)) return false;
  if (error.code === 'RATE_LIMIT_ERROR') return true;
  return repeat === 'safe' && BUSY.has(error.httpStatus);
}

/**
 * Milliseconds before the next try: what `Retry-After` says, at most two minutes; else 0.5 s, 1 s, 2 s, each with up to half of it
 * as jitter, so that many clients do not come back together.
 */
export function waitBefore(tries: number, error: EncordError, random: () => number): number {
  const seconds = error instanceof EncordAnswerError ? error.retryAfter : undefined;
  if (seconds !== undefined) return Math.min(LONGEST_WAIT, seconds * 1000);
  return 500 * 2 ** (tries - 1) * (1 + random() / 2);
}

/** Seconds of a `Retry-After` header, which holds seconds or a date (RFC 9110). Undefined when it holds neither. */
export function readRetryAfter(value: string | null, now: () => number): number | undefined {
  if (value === null) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const date = readHttpDate(value);
  return date === undefined ? undefined : Math.max(0, (date - now()) / 1000);
}

/** Seconds by which our clock is ahead of the one that made a `Date` header. Undefined when it holds no date. */
export function readClockAhead(value: string | null, now: () => number): number | undefined {
  const date = value === null ? undefined : readHttpDate(value);
  return date === undefined ? undefined : (now() - date) / 1000;
}

/** Milliseconds since 1970. */
function readHttpDate(value: string): number | undefined {
  // Without a letter it is no HTTP date; the parser would take many a number for a year.
  if (!/^[A-Za-z]{3}/.test(value)) return undefined;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : date;
}
