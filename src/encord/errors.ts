/** Encord could not be reached, or answered badly. Never holds a key, a signature or a body. Exit code 3. */
export abstract class EncordError extends Error {
  readonly method: string;
  readonly path: string;
  /** How often the call was sent. */
  readonly tries: number;
  /** First part of the trace header, for a question to Encord's support. */
  readonly requestId: string;

  constructor(what: string, call: FailedCall, cause?: unknown) {
    super(
      `${call.method} ${call.path}: ${what} (request ${call.requestId}, ${call.tries === 1 ? '1 try' : `${call.tries} tries`})`,
      {
        cause,
      },
    );
    this.method = call.method;
    this.path = call.path;
    this.tries = call.tries;
    this.requestId = call.requestId;
  }
}

export interface FailedCall {
  /** HTTP method, or query method and type of the v1 API: `GET labelrow`. */
  readonly method: string;
  readonly path: string;
  readonly tries: number;
  readonly requestId: string;
}

/** No answer: refused, reset, no such host. A write that was sent may have been done. */
export class EncordConnectionError extends EncordError {
  override readonly name = 'EncordConnectionError';
}

/** No answer in time. A write that was sent may have been done. */
export class EncordTimeoutError extends EncordError {
  override readonly name = 'EncordTimeoutError';
}

/** An answer that is a refusal, or not what the API documents. */
export class EncordAnswerError extends EncordError {
  override readonly name = 'EncordAnswerError';
  /** HTTP status; a refusal of the v1 API has the status that the v2 API uses for it. */
  readonly status: number;
  /** The v1 code or a word for the status: `RESOURCE_NOT_FOUND_ERROR`, `INVALID_ARGUMENTS_ERROR`, … */
  readonly code: string;
  /** What the platform said, clamped and without control characters. */
  readonly serverMessage: string;
  /** Seconds after which the platform says to try again. */
  readonly retryAfter: number | undefined;

  constructor(
    answer: { status: number; code: string; message: string; retryAfter?: number | undefined },
    call: FailedCall,
    cause?: unknown,
  ) {
    const said = cleanServerText(answer.message);
    super(
      `${answer.code} (status ${answer.status})${said === '' ? '' : `: ${said}`}${adviceFor(answer.code)}`,
      call,
      cause,
    );
    this.status = answer.status;
    this.code = answer.code;
    this.serverMessage = said;
    this.retryAfter = answer.retryAfter;
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
  if (error instanceof EncordConnectionError || error instanceof EncordTimeoutError) return true;
  return error instanceof EncordAnswerError && (error.status >= 500 || error.code === 'UNREADABLE_ANSWER');
}

/** Text of a server for a message: at most 500 characters, control and format characters dropped. */
export function cleanServerText(text: string): string {
  const clean = text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return clean.length > 500 ? `${clean.slice(0, 499)}…` : clean;
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
