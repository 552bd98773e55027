import { z } from 'zod';
import { ApiError, invalid } from './api-error.ts';
import { authenticateLegacy, keyUnknown } from './authenticate.ts';
import type { LegacyCall, LegacyHandler, LegacyRoutes } from './context.ts';
import type { RestShell } from './answer-rest.ts';
import { jsonResponse, type Exchange } from './exchange.ts';
import { JsonText } from './json-text.ts';
import { withoutOperation } from './outside.ts';
import { readPayload } from './payload.ts';
import { parseJson } from './parse-json.ts';

const Envelope = z.object({
  query_type: z.string().min(1).max(100),
  query_method: z.enum(['GET', 'POST', 'PUT', 'DELETE']),
  values: z.object({ uid: z.unknown().optional(), payload: z.unknown().optional() }),
});

type Operation = LegacyHandler | { readonly waiting: LegacyHandler };

/** Answers a v1 request: signature over the body, envelope, handler in a transaction; refusals become `{status, response: [code]}`. */
export async function answerLegacy(
  shell: RestShell,
  routes: readonly LegacyRoutes[],
  request: Request,
  exchange: Exchange,
): Promise<Response> {
  const { context } = shell;
  try {
    if (exchange.unknownKey) throw keyUnknown();
    const { headers } = request;
    const caller = authenticateLegacy(context.store, {
      method: request.method,
      target: exchange.target,
      headers,
      body: exchange.body,
    });
    const envelope = readPayload(Envelope, parseJson(exchange.body), 'body');
    const operation = operationOf(routes, envelope.query_type, envelope.query_method);
    if (!operation) {
      exchange.note.unknown = true;
      throw invalid(withoutOperation(envelope.query_method, envelope.query_type));
    }
    const call: LegacyCall = {
      method: envelope.query_method,
      uid: envelope.values.uid,
      payload: envelope.values.payload,
      resourceType: headers.get('resourcetype')?.trim() || undefined,
      resourceId: headers.get('resourceid')?.trim() || undefined,
      origin: exchange.origin,
      signal: exchange.signal,
    };
    const response =
      typeof operation === 'function'
        ? context.store.transaction(
            () => operation(context, caller, call),
            call.method === 'GET' ? 'lazily' : undefined,
          )
        : await operation.waiting(context, caller, call);
    if (response instanceof JsonText) return jsonResponse(new JsonText(`{"status":200,"response":${response.text}}`));
    return jsonResponse({ status: 200, response: response ?? null });
  } catch (error) {
    if (error instanceof ApiError) {
      exchange.note.code = error.code;
      return refusal(error);
    }
    shell.onWarning(error);
    return refusal(new ApiError('UNKNOWN_ERROR', 'the sandbox failed; its log says why'), exchange);
  }
}

/** A v1 refusal as it is sent: the HTTP status is that of the v2 API, but an unknown error keeps 200 (not repeated). */
export function refusal(error: ApiError, exchange?: Exchange): Response {
  if (exchange) exchange.note.code = error.code;
  const body = { status: 400, response: [error.code], payload: error.payload ?? null, message: error.message };
  return jsonResponse(body, error.code === 'UNKNOWN_ERROR' ? 200 : error.status);
}

function operationOf(
  routes: readonly LegacyRoutes[],
  type: string,
  method: LegacyCall['method'],
): Operation | undefined {
  for (const table of routes) {
    const operation = Object.hasOwn(table, type) ? table[type]?.[method] : undefined;
    if (operation) return operation;
  }
  return undefined;
}
