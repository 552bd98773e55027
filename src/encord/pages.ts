import type { z } from 'zod';
import type { EncordClient, RestCall } from './client.ts';
import { EncordAnswerError } from './errors.ts';

type PageShape<E> = z.ZodType<{ results: E[]; nextPageToken?: string | null | undefined }>;

/**
 * Every entry of a paged listing, page after page, lazily. An empty or repeated token would loop forever and is an error.
 */
export async function* allPages<E>(
  client: EncordClient,
  call: RestCall<PageShape<E>>,
): AsyncGenerator<E, void, undefined> {
  const seen = new Set<string>();
  for (let token: string | undefined; ;) {
    const page = await client.rest(
      token === undefined ? call : { ...call, query: { ...call.query, pageToken: token } },
    );
    yield* page.results;
    const next = page.nextPageToken ?? undefined;
    if (next === undefined) return;
    if (next === '' || seen.has(next)) {
      throw new EncordAnswerError(
        {
          status: 200,
          code: 'UNREADABLE_ANSWER',
          message: 'nextPageToken is empty or repeats: the listing would never end',
        },
        { method: call.method, path: `/v2/public/${call.path}`, tries: 1, requestId: '-' },
      );
    }
    seen.add(next);
    token = next;
  }
}

/** Parts of a list of at most `size`, in order. */
export function chunksOf<T>(list: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < list.length; at += size) chunks.push(list.slice(at, at + size));
  return chunks;
}
