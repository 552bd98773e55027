/**
 * A refusal by the sandbox. `code` is a v1 error code of Encord SDK 0.1.211 (`response: [code]`), `status` the HTTP status
 * that the v2 API uses for the same refusal; `message` reaches the caller in both (v1 `payload`, v2 `message`).
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly status: number;
  readonly payload: unknown;

  constructor(code: string, message: string, payload?: unknown) {
    super(message);
    this.code = code;
    this.status = STATUS[code] ?? 400;
    this.payload = payload ?? message;
  }
}

const STATUS: Readonly<Record<string, number>> = {
  AUTHENTICATION_ERROR: 401,
  SSH_KEY_NOT_FOUND_ERROR: 401,
  AUTHORISATION_ERROR: 403,
  RESOURCE_NOT_FOUND_ERROR: 404,
  METHOD_NOT_ALLOWED_ERROR: 405,
  RESOURCE_EXISTS_ERROR: 409,
  PAYLOAD_TOO_LARGE_ERROR: 413,
  RATE_LIMIT_ERROR: 429,
  UNKNOWN_ERROR: 500,
};

/** The code of a refusal with this status; `UNKNOWN_ERROR` for a failure of the server. */
export function codeOfStatus(status: number): string {
  const found = Object.entries(STATUS).find(([, one]) => one === status)?.[0];
  return found ?? (status < 500 ? 'INVALID_ARGUMENTS_ERROR' : 'UNKNOWN_ERROR');
}

export function notFound(what: string): ApiError {
  return new ApiError('RESOURCE_NOT_FOUND_ERROR', `${what} does not exist or is not visible to this key`);
}

export function invalid(message: string): ApiError {
  return new ApiError('INVALID_ARGUMENTS_ERROR', message);
}
