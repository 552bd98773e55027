import { ApiError } from './api-error.ts';

/** The exact bytes of a body; throws ApiError (413) above `limit` bytes without reading on. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  // Asking a GET for its body costs more than answering it.
  if (request.method === 'GET' || request.method === 'HEAD') return new Uint8Array();
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (length > limit) throw tooLarge(limit);
  // Over a socket no more than the announced length can come, and reading it as a whole is far cheaper than as a stream.
  if (length <= limit) return checked(new Uint8Array(await request.arrayBuffer()), limit);
  if (!request.body) return new Uint8Array();
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let received = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    received += value.length;
    if (received > limit) {
      await reader.cancel();
      throw tooLarge(limit);
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

function checked(body: Uint8Array, limit: number): Uint8Array {
  if (body.length > limit) throw tooLarge(limit);
  return body;
}

function tooLarge(limit: number): ApiError {
  return new ApiError('PAYLOAD_TOO_LARGE_ERROR', `the body is larger than ${limit} bytes`);
}
