import { z } from 'zod';
import { EncordAnswerError, type FailedCall } from './errors.ts';
import type { Answer } from './http.ts';
import { sentObjects } from './sent-object.ts';

/** Words for HTTP statuses, the same as the v1 codes, so that callers branch on one thing. */
const CODES: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENTS_ERROR',
  401: 'AUTHENTICATION_ERROR',
  403: 'AUTHORISATION_ERROR',
  404: 'RESOURCE_NOT_FOUND_ERROR',
  405: 'METHOD_NOT_ALLOWED_ERROR',
  409: 'RESOURCE_EXISTS_ERROR',
  413: 'PAYLOAD_TOO_LARGE_ERROR',
  429: 'RATE_LIMIT_ERROR',
};
const STATUSES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Object.entries(CODES).map(([status, code]) => [code, Number(status)])),
  SSH_KEY_NOT_FOUND_ERROR: 401,
  UNKNOWN_ERROR: 500,
};

/** Reads a v2 answer: 200 with JSON or 204 without; anything else is a refusal with `message` or `detail`. */
export function readRestAnswer<T extends z.ZodType>(shape: T, answer: Answer, call: FailedCall): z.output<T> {
  if (answer.status === 204) return parse(shape, null, answer, call);
  if (answer.status === 200) return parse(shape, readJson(answer, call), answer, call);
  throw new EncordAnswerError(
    {
      status: answer.status,
      code: CODES[answer.status] ?? 'UNKNOWN_ERROR',
      message: messageOf(textOf(answer)),
      retryAfter: answer.retryAfter,
      clockAhead: answer.clockAhead,
    },
    call,
  );
}

/** Reads a v1 answer: the envelope's `status` decides, and the HTTP status only for 413, 429 and where there is no envelope. */
export function readLegacyAnswer<T extends z.ZodType>(shape: T, answer: Answer, call: FailedCall): z.output<T> {
  const early = answer.status === 429 || answer.status === 413 || answer.status >= 500;
  const body = early ? tryJson(textOf(answer)) : readJson(answer, call);
  const envelope = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  if (!early && envelope['status'] === 200) return parse(shape, envelope['response'], answer, call);
  const response = envelope['response'];
  const code =
    Array.isArray(response) && typeof response[0] === 'string'
      ? response[0].slice(0, 100)
      : (CODES[answer.status] ?? 'UNKNOWN_ERROR');
  const payload = envelope['payload'];
  throw new EncordAnswerError(
    {
      status: early ? answer.status : (STATUSES[code] ?? 400),
      httpStatus: answer.status,
      code,
      message:
        typeof payload === 'string'
          ? payload
          : payload
            ? JSON.stringify(payload)
            : early
              ? messageOf(textOf(answer))
              : '',
      retryAfter: answer.retryAfter,
      clockAhead: answer.clockAhead,
    },
    call,
  );
}

/** The same for an answer with a list of objects; `shape` is given a list of `SentObject`. */
export function readSentList<T extends z.ZodType>(shape: T, answer: Answer, call: FailedCall): z.output<T> {
  const found = answer.status === 200 ? sentObjects(answer.bytes) : undefined;
  if (found) return parse(shape, found, answer, call);
  const text = JSON.stringify({ status: 200, response: readLegacyAnswer(z.unknown(), answer, call) });
  return parse(shape, sentObjects(Buffer.from(text, 'utf8')) ?? 'no list of objects', answer, call);
}

function parse<T extends z.ZodType>(shape: T, value: unknown, answer: Answer, call: FailedCall): z.output<T> {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue && issue.path.length > 0 ? issue.path.map(String).join('.') : 'the answer';
  throw unreadable(answer, `${where}: ${issue?.message ?? 'wrong shape'}`, call);
}

function readJson(answer: Answer, call: FailedCall): unknown {
  try {
    return JSON.parse(textOf(answer));
  } catch (error) {
    // The parser's message quotes the text, and an endless nesting is a RangeError; neither is of use to anybody.
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    throw unreadable(answer, 'the answer is not JSON', call);
  }
}

function textOf({ bytes }: Answer): string {
  return bytes.toString('utf8');
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function messageOf(text: string): string {
  const body = tryJson(text);
  if (typeof body !== 'object' || body === null) return '';
  const said = (body as Record<string, unknown>)['message'] ?? (body as Record<string, unknown>)['detail'];
  return said === undefined ? '' : typeof said === 'string' ? said : JSON.stringify(said);
}

function unreadable(answer: Answer, message: string, call: FailedCall): EncordAnswerError {
  return new EncordAnswerError({ status: answer.status, code: 'UNREADABLE_ANSWER', message }, call);
}
