import type { StateStore } from '../../src/state/store.ts';
import type { Fetch } from './platform.ts';

/** A connection that is cut at the n-th request (from 1), before or after the server worked on it, and stays dead. */
export function killedAt(n: number, when: 'before' | 'after') {
  let calls = 0;
  return (fetch: Fetch): Fetch =>
    async (input, init) => {
      calls += 1;
      if (calls > n || (calls === n && when === 'before')) throw new TypeError('fetch failed');
      const answer = await fetch(input, init);
      if (calls === n) throw new TypeError('fetch failed');
      return answer;
    };
}

/** Counts requests and remembers what each was: `GET /v2/…` or, of the v1 API, `PUT labelrow`. */
export function counted() {
  const requests: string[] = [];
  const around =
    (fetch: Fetch): Fetch =>
    (input, init) => {
      const url = input instanceof Request ? new URL(input.url) : new URL(String(input));
      const body = init?.body instanceof Uint8Array ? Buffer.from(init.body).toString('utf8') : '';
      const query = url.pathname.startsWith('/v2/')
        ? undefined
        : (JSON.parse(body) as { query_type: string; query_method: string });
      requests.push(query ? `${query.query_method} ${query.query_type}` : `${init?.method} ${url.pathname}`);
      return fetch(input, init);
    };
  return { requests, around };
}

/** A store whose n-th write (from 1) never happens, or happens and is not answered; nothing works after it. */
export function storeKilledAt(store: StateStore, n: number, when: 'before' | 'after'): StateStore {
  let writes = 0;
  return {
    location: store.location,
    view: () => (writes >= n ? Promise.reject(new Error('killed')) : store.view()),
    write: async (message, mutate) => {
      writes += 1;
      if (writes > n || (writes === n && when === 'before')) throw new Error('killed');
      const view = await store.write(message, mutate);
      if (writes === n) throw new Error('killed');
      return view;
    },
  };
}
