import { randomBytes } from 'node:crypto';
import type { Caller, Context } from '../context.ts';
import { jsonResponse, type Exchange } from '../exchange.ts';

/** Where clients put the bytes of local files, and read them back. The key in the path is the permission. */
export const TRANSFER_PATH = '/-/files/';

export interface SignedUpload {
  readonly itemUuid: string;
  readonly objectKey: string;
  readonly signedUrl: string;
  readonly uploadHeaders: Readonly<Record<string, string>>;
}

/** Places for `count` files of one item type. Their keys are secrets, so they do not come from the sandbox's `random`. */
export function newUploads(
  context: Context,
  caller: Caller,
  itemType: string,
  count: number,
  origin: string,
): SignedUpload[] {
  return Array.from({ length: count }, () => {
    const itemUuid = context.uuid();
    const objectKey = randomBytes(24).toString('hex');
    context.store.run(
      'INSERT INTO uploads (object_key, item_uuid, item_type, owner, created_at) VALUES (?, ?, ?, ?, ?)',
      objectKey,
      itemUuid,
      itemType,
      caller.email,
      context.now(),
    );
    return { itemUuid, objectKey, signedUrl: transferUrl(origin, objectKey), uploadHeaders: {} };
  });
}

export function transferUrl(origin: string, objectKey: string): string {
  return `${origin}${TRANSFER_PATH}${objectKey}`;
}

/** PUT stores the bytes of an announced file; GET answers them. */
export function answerTransfer(context: Context, request: Request, key: string, exchange: Exchange): Response {
  if (request.method === 'PUT') {
    const stored = context.store.run(
      'UPDATE uploads SET content = ?, mime_type = ? WHERE object_key = ?',
      exchange.body,
      request.headers.get('content-type')?.slice(0, 200) ?? null,
      key,
    );
    return stored > 0 ? jsonResponse(null) : jsonResponse({ message: 'no upload was announced here' }, 404);
  }
  const row = context.store.get<{ content: Uint8Array | null; mime_type: string | null }>(
    'SELECT content, mime_type FROM uploads WHERE object_key = ?',
    key,
  );
  if (!row?.content) return jsonResponse({ message: 'no such file' }, 404);
  return new Response(Buffer.from(row.content), {
    headers: { 'content-type': row.mime_type ?? 'application/octet-stream', 'x-content-type-options': 'nosniff' },
  });
}
