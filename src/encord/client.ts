import type { z } from 'zod';
import type { QueryValue } from './query.ts';

/**
 * Whether a call may be sent again when it was not answered. `safe`: reading, or writing what may be written twice.
 * `never`: the caller reads back instead.
 */
export type Repeat = 'safe' | 'never';

/** One call of the v2 API. */
export interface RestCall<T extends z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/v2/public/`, made with `restPath` where it holds ids. */
  readonly path: string;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: unknown;
  readonly repeat: Repeat;
  /** A POST that only reads; GET always does. */
  readonly reads?: boolean;
  /** Shape of the answer. */
  readonly answer: T;
  /** Milliseconds; default 180 s as the SDK's. */
  readonly timeout?: number;
}

/** One call of the v1 API: one address, the verb in the body. */
export interface LegacyCall<T extends z.ZodType> {
  readonly type: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** User-scoped calls go to another path and name no resource. */
  readonly resource?: { readonly type: 'project' | 'dataset'; readonly id: string };
  readonly uid: string | readonly string[] | null;
  readonly payload: unknown;
  readonly repeat: Repeat;
  readonly answer: T;
  /** `answer` is given the list of the answer as `SentObject`s instead of as a parsed value. */
  readonly asSent?: boolean;
  readonly timeout?: number;
}

/** A signed connection to one Encord workspace. */
export interface EncordClient {
  /** Like `https://api.encord.com`. */
  readonly domain: string;
  rest<T extends z.ZodType>(call: RestCall<T>): Promise<z.output<T>>;
  legacy<T extends z.ZodType>(call: LegacyCall<T>): Promise<z.output<T>>;
  /** The same connection for what is to be finished once it was begun: stopping the run does not cut its calls off. */
  readonly finishing: EncordClient;
  /** Requests sent so far, and how many of them may have changed something. */
  requests(): { readonly total: number; readonly writes: number };
}
