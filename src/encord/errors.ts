import { cleanLine } from '../base/clean.ts';
import { adviceForAnswer, adviceForConnection, UNTRUSTED, wordsForConnection } from './advice.ts';

/** Encord could not be reached, or answered badly. Never holds a key, a signature or a body. Exit code 3. */
export abstract class EncordError extends Error {
  readonly method: string;
  readonly path: string;
  /** How often the call was sent. */
  readonly tries: number;
  /** First part of the trace header, for a question to Encord's support. */
  readonly requestId: string;
  /** uuid of the project or dataset that a v1 call is about; a v2 call has it in its path. */
  readonly resource: string | undefined;

  constructor(what: string, call: FailedCall) {
    const tries = call.tries === 1 ? '1 try' : `${call.tries} tries`;
    super(`${call.method} ${call.path}: ${what} (request ${call.requestId}, ${tries})`);
    this.method = call.method;
    this.path = call.path;
    this.tries = call.tries;
    this.requestId = call.requestId;
    this.resource = call.resource;
  }

  /** What to do about it; `what` is the resource that the call was about, best by its address. */
  abstract adviceAbout(what: string): string;

  /** The same where nobody knows the resource; the shells print it. */
  get advice(): string {
    return this.adviceAbout('the resource');
  }
}

export interface FailedCall {
  /** HTTP method, or query method and type of the v1 API: `GET labelrow`. */
  readonly method: string;
  readonly path: string;
  readonly tries: number;
  readonly requestId: string;
  readonly resource?: string | undefined;
  /** Host, with its port where that is not the usual one. */
  readonly host?: string | undefined;
}

/** No answer: refused, reset, no such host. A write that was sent may have been done. */
export class EncordConnectionError extends EncordError {
  override readonly name = 'EncordConnectionError';
  /** False when the request certainly did not leave: no such host, refused. */
  readonly sent: boolean;
  readonly #reason: string;

  /** `error` is what fetch threw: it says only `fetch failed`, the reason is in its cause. */
  constructor(error: unknown, call: FailedCall) {
    const reason = reasonOf(error);
    const words = wordsForConnection(reason, call.host ?? 'the server');
    super(`could not be reached: ${cleanServerText(reason)}${words === undefined ? '' : ` (${words})`}`, call);
    this.sent = !NEVER_SENT.has(reason) && !UNTRUSTED.has(reason);
    this.#reason = reason;
  }

  override adviceAbout(): string {
    return adviceForConnection(this.#reason);
  }
}

/** No answer in time. A write that was sent may have been done. */
export class EncordTimeoutError extends EncordError {
  override readonly name = 'EncordTimeoutError';

  override adviceAbout(): string {
    return 'Run again; what was done is recorded.';
  }
}

/** An answer that is a refusal, or not what the API documents. */
export class EncordAnswerError extends EncordError {
  override readonly name = 'EncordAnswerError';
  /** HTTP status; a refusal of the v1 API has the status that the v2 API uses for it. */
  readonly status: number;
  /** What HTTP itself said; on the v1 API often 200 for refusals, too. */
  readonly httpStatus: number;
  /** The v1 code or a word for the status: `RESOURCE_NOT_FOUND_ERROR`, `INVALID_ARGUMENTS_ERROR`, … */
  readonly code: string;
  /** What the platform said, clamped and without control characters. */
  readonly serverMessage: string;
  /** Seconds after which the platform says to try again. */
  readonly retryAfter: number | undefined;
  /** Seconds by which this machine's clock is ahead of the server's; undefined when the answer had no date. */
  readonly clockAhead: number | undefined;

  constructor(
    answer: {
      status: number;
      httpStatus?: number;
      code: string;
      message: string;
      retryAfter?: number | undefined;
      clockAhead?: number | undefined;
    },
    call: FailedCall,
  ) {
    const said = cleanServerText(answer.message);
    const code = cleanServerText(answer.code).slice(0, 100);
    super(`${code} (status ${answer.status})${said === '' ? '' : `: ${said}`}${adviceFor(code)}`, call);
    this.status = answer.status;
    this.httpStatus = answer.httpStatus ?? answer.status;
    this.code = code;
    this.serverMessage = said;
    this.retryAfter = answer.retryAfter;
    this.clockAhead = answer.clockAhead;
  }

  override adviceAbout(what: string): string {
    return adviceForAnswer(this, what);
  }
}

/** The call was not sent: the host is not allowed, or the run is dry. */
export class EncordRefusal extends Error {
  override readonly name = 'EncordRefusal';
  readonly code: 'encord.host-not-allowed' | 'encord.dry-run' | 'encord.insecure';

  constructor(code: EncordRefusal['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Whether the platform may have done what was asked although it did not say so. */
export function isUnanswered(error: unknown): boolean {
  if (error instanceof EncordConnectionError) return error.sent;
  if (error instanceof EncordTimeoutError) return true;
  return error instanceof EncordAnswerError && (error.status >= 500 || DONE_BUT_UNREAD.has(error.code));
}

/**
 * Text of a server for a message: one line, at most 500 characters. A server may echo what it was sent, so whatever is
 * as long as a key or a signature goes, and so do the query strings of addresses, which may be signed.
 */
export function cleanServerText(text: string): string {
  // Cut first: the patterns below need not run over megabytes.
  const short = text.slice(0, 4000).replaceAll(/(\bhttps?:\/\/[^\s?#"'<>]{1,2000})\?[^\s"'<>]*/gi, '$1?…');
  return cleanLine(short.replaceAll(/[A-Za-z0-9+/=]{64,}/g, '…'), 500);
}

/** Codes of connections that were never made. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
/** Success was said, and the rest could not be used. */
const DONE_BUT_UNREAD = new Set(['UNREADABLE_ANSWER', 'ANSWER_TOO_LARGE']);

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  const cause = error.cause;
  if (!(cause instanceof Error)) return error.message;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}

function adviceFor(code: string): string {
  switch (code) {
    case 'AUTHENTICATION_ERROR':
    case 'SSH_KEY_NOT_FOUND_ERROR':
      return '. Check the key, and whether the endpoint is of the right region (api.encord.com or api.us.encord.com)';
    case 'AUTHORISATION_ERROR':
      return '. The key’s user has no right to this; give it access in Encord';
    case 'RESOURCE_NOT_FOUND_ERROR':
      return '. It does not exist, or the key’s user cannot see it';
    default:
      return '';
  }
}
