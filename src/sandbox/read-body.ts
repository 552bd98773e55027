import { ApiError } from './api-error.ts';

/** The exact bytes of a body; throws ApiError (413) above `limit` bytes without reading on. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  if (!request.body) return new Uint8Array();
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw tooLarge(limit);
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

function tooLarge(limit: number): ApiError {
  return new ApiError('PAYLOAD_TOO_LARGE_ERROR', `the body is larger than ${limit} bytes`);
}

/** Parses JSON; throws ApiError INVALID_ARGUMENTS_ERROR, also for the NaN and Infinity that Python may write. */
export function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message.slice(0, 200) : 'it is not UTF-8';
    throw new ApiError('INVALID_ARGUMENTS_ERROR', `the body is not JSON: ${why}`);
  }
}
