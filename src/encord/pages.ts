import type { z } from 'zod';
import type { EncordClient, RestCall } from './client.ts';

type PageShape<E> = z.ZodType<{ results: E[]; nextPageToken?: string | null | undefined }>;

/**
 * Every entry of a paged listing, page after page, lazily. An empty or repeated token would loop forever and is an error.
 */
export async function* allPages<E>(
  client: EncordClient,
  call: RestCall<PageShape<E>>,
): AsyncGenerator<E, void, undefined> {
  const seen = new Set<string>();
  // A part of the shape, so that the error names the request whose answer it was.
  const answer = call.answer.refine(
    ({ nextPageToken }) => nextPageToken !== '' && !(typeof nextPageToken === 'string' && seen.has(nextPageToken)),
    { error: 'nextPageToken is empty or repeats: the listing would never end' },
  );
  for (let token: string | undefined; ;) {
    const query = token === undefined ? call.query : { ...call.query, pageToken: token };
    const page = await client.rest({ ...call, answer, ...(query === undefined ? {} : { query }) });
    yield* page.results;
    token = page.nextPageToken ?? undefined;
    if (token === undefined) return;
    seen.add(token);
  }
}

/** Parts of a list of at most `size`, in order. */
export function chunksOf<T>(list: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < list.length; at += size) chunks.push(list.slice(at, at + size));
  return chunks;
}
