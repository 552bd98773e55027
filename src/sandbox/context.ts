import type { Store } from './store/database.ts';

/** What every handler of the sandbox works with. */
export interface Context {
  readonly store: Store;
  /** The engine's clock in milliseconds since 1970; the admin API may set it. Signatures use the real clock instead. */
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** A new lower-case uuid, from `random`. */
  readonly uuid: () => string;
  /** Asks the engine to go on with unfinished upload jobs in the background. */
  readonly wake: () => void;
}

/** The person whose key signed a request. */
export interface Caller {
  readonly email: string;
  /** Workspace administrators may do everything; members what their roles in folders, datasets and projects allow. */
  readonly admin: boolean;
}

/** One call of the v1 API. `resource` comes from the ResourceType and ResourceID headers (empty = undefined). */
export interface LegacyCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly uid: unknown;
  readonly payload: unknown;
  readonly resourceType: string | undefined;
  readonly resourceId: string | undefined;
  /** Scheme, host and port under which the caller reached the sandbox, for links that lead back to it. */
  readonly origin: string;
  readonly signal: AbortSignal;
}

/**
 * Answers a v1 call with the value of `response`; the shell wraps it in the envelope. It runs inside one transaction;
 * only a handler of `waiting` may return a promise, and gets no transaction.
 */
export type LegacyHandler = (context: Context, caller: Caller, call: LegacyCall) => unknown;

/** The v1 operations of one resource: query type → query method → handler. */
export type LegacyRoutes = Readonly<
  Record<string, Partial<Record<LegacyCall['method'], LegacyHandler | { readonly waiting: LegacyHandler }>>>
>;

/** One call of the v2 API: path parameters, decoded query (repeated keys in order) and the JSON body (undefined = none). */
export interface RestCall {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly signal: AbortSignal;
  /** Scheme, host and port under which the caller reached the sandbox, for links that lead back to it. */
  readonly origin: string;
}

/** Answers a v2 call with a JSON value (sent with 200). */
export type RestHandler = (context: Context, caller: Caller, call: RestCall) => unknown;

/** A route of the v2 API; `path` is below `/v2/public/`, with `:name` parameters. */
export interface RestRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly handle: RestHandler;
  /** The handler waits (long polling): it may return a promise and opens its own transactions. */
  readonly waits?: true;
}
