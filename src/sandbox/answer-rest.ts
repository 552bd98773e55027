import { ApiError } from './api-error.ts';
import { authenticateRest, keyUnknown } from './authenticate.ts';
import type { Context, RestRoute } from './context.ts';
import { jsonResponse, type Exchange } from './exchange.ts';
import { withoutOperation } from './outside.ts';
import { parseJson } from './parse-json.ts';

export interface RestShell {
  readonly context: Context;
  /** The clock of signatures, milliseconds. */
  readonly signatureNow: () => number;
  readonly onWarning: (error: unknown) => void;
}

/** Answers a v2 request: signature, body, handler in a transaction; refusals become `{message}` with their status. */
export async function answerRest(
  shell: RestShell,
  route: RestRoute | undefined,
  request: Request,
  params: Readonly<Record<string, string>>,
  exchange: Exchange,
): Promise<Response> {
  const { context } = shell;
  // Also of a request that is refused for its signature: a gap must never be silent.
  if (!route) exchange.note.unknown = true;
  try {
    if (exchange.unknownKey) throw keyUnknown();
    const caller = authenticateRest(
      context.store,
      { method: request.method, target: exchange.target, headers: request.headers, body: exchange.body },
      shell.signatureNow() + (exchange.skewSeconds ?? 0) * 1000,
    );
    if (!route) {
      throw new ApiError(
        'RESOURCE_NOT_FOUND_ERROR',
        withoutOperation(request.method, new URL(request.url).pathname.replace(/^\/v2\/public\//, '')),
      );
    }
    const body = exchange.body.length === 0 ? undefined : parseJson(exchange.body);
    const query = new URL(request.url).searchParams;
    const call = { params, query, body, signal: exchange.signal, origin: exchange.origin };
    const result = route.waits
      ? await route.handle(context, caller, call)
      : context.store.transaction(
          () => route.handle(context, caller, call),
          route.method === 'GET' ? 'lazily' : undefined,
        );
    return jsonResponse(result);
  } catch (error) {
    if (error instanceof ApiError) {
      exchange.note.code = error.code;
      return jsonResponse({ message: error.message }, error.status);
    }
    shell.onWarning(error);
    exchange.note.code = 'UNKNOWN_ERROR';
    return jsonResponse({ message: 'the sandbox failed; its log says why' }, 500);
  }
}
