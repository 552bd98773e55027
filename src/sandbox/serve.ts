import { Hono } from 'hono';
import type { AdminParts } from './admin/admin-api.ts';
import { adminRoutes } from './admin/admin-api.ts';
import { answerAdmin } from './admin/answer-admin.ts';
import { answerLegacy, refusal } from './answer-legacy.ts';
import { answerRest } from './answer-rest.ts';
import { ApiError, codeOfStatus } from './api-error.ts';
import { BODY_LIMIT } from './decisions/wire.ts';
import { disturbAnswer, type PagesBefore } from './disturb-answer.ts';
import { jsonResponse, type Bindings, type Exchange } from './exchange.ts';
import { withFault } from './inject-fault.ts';
import { overtake } from './overtake.ts';
import { readBody } from './read-body.ts';
import { compareRoutes } from './route-order.ts';
import { legacyRoutes, restRoutes } from './routes/table.ts';
import { answerTransfer, TRANSFER_PATH } from './upload/transfer.ts';

/** What a socket knows of a request. In process both are absent: the target is that of the URL, the caller is local. */
export interface Connection {
  /** Path and query exactly as on the request line. */
  readonly target?: string;
  readonly remoteAddress?: string;
}

export interface ServeParts extends AdminParts {
  readonly adminPath: string;
  readonly signatureNow: () => number;
  readonly onWarning: (error: unknown) => void;
}

/** The whole server as a function from request to answer. */
export function createServe(parts: ServeParts): (request: Request, connection: Connection) => Promise<Response> {
  const app = createApp(parts);
  const admin = adminRoutes(parts);
  const { faults, log, context, adminPath } = parts;
  const pages: PagesBefore = new Map();
  return async (request, connection) => {
    const url = new URL(request.url);
    const target = connection.target ?? `${url.pathname}${url.search}`;
    const legacy = url.pathname === '/public' || url.pathname === '/public/user';
    let body: Uint8Array;
    try {
      body = await readBody(request, BODY_LIMIT.bytes);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      log.add({ method: request.method, path: target, status: error.status, code: error.code });
      return refuse(legacy, error);
    }
    if (url.pathname.startsWith(`${adminPath}/`)) {
      if (!isLoopback(connection.remoteAddress)) return jsonResponse({ message: 'the admin API is local' }, 403);
      const name = url.pathname.slice(adminPath.length + 1);
      return answerAdmin(admin, request.method, name, body, parts.onWarning);
    }
    const note = legacy ? queryOf(body) : {};
    const { queryType, queryMethod } = note;
    const effect = faults.take({ method: request.method, path: url.pathname, queryType, queryMethod });
    const exchange: Exchange = {
      target,
      origin: url.origin,
      body,
      signal: request.signal,
      skewSeconds: effect?.skewSeconds,
      unknownKey: effect?.unknownKey,
      note,
    };
    const work = async (): Promise<Response> => {
      if (effect?.staleTask) overtake(context, url.pathname, body);
      const response = await app.fetch(request, { exchange });
      const skew = effect?.skewSeconds;
      // The clock that judges signatures is the one that a client sees.
      if (skew !== undefined) response.headers.set('date', new Date(parts.signatureNow() + skew * 1000).toUTCString());
      return effect ? disturbAnswer(effect, url, response, pages) : response;
    };
    const entry = (status: number): void =>
      log.add({
        method: request.method,
        path: target,
        status,
        ...exchange.note,
        ...(effect && { fault: true as const }),
      });
    if (!effect) {
      const response = await work();
      entry(response.status);
      return response;
    }
    try {
      const refuseWith = (status: number): Response => refuse(legacy, injected(status), status);
      const response = await withFault(effect, context.sleep, refuseWith, work);
      entry(response.status);
      return response;
    } catch (error) {
      entry(0);
      throw error;
    }
  };
}

function createApp(parts: ServeParts): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>();
  const shell = { context: parts.context, signatureNow: parts.signatureNow, onWarning: parts.onWarning };
  for (const path of ['/public', '/public/user']) {
    app.post(path, (c) => answerLegacy(shell, legacyRoutes, c.req.raw, c.env.exchange));
  }
  for (const route of [...restRoutes].sort(compareRoutes)) {
    app.on(route.method, `/v2/public/${route.path}`, (c) =>
      answerRest(shell, route, c.req.raw, c.req.param(), c.env.exchange),
    );
  }
  app.on(['GET', 'PUT'], `${TRANSFER_PATH}:key`, (c) =>
    answerTransfer(parts.context, c.req.raw, c.req.param('key'), c.env.exchange),
  );
  app.all('/v2/public/*', (c) => answerRest(shell, undefined, c.req.raw, {}, c.env.exchange));
  app.all('*', (c) => {
    c.env.exchange.note.unknown = true;
    return jsonResponse({ message: 'the sandbox answers below /public and /v2/public' }, 404);
  });
  return app;
}

function refuse(legacy: boolean, error: ApiError, status = error.status): Response {
  if (!legacy) return jsonResponse({ message: error.message }, status);
  return new Response(refusal(error).body, { status, headers: { 'content-type': 'application/json' } });
}

function injected(status: number): ApiError {
  return new ApiError(codeOfStatus(status), `injected fault ${status}`);
}

/** Query type and method of a v1 body for faults and the log, clamped; what cannot be read is left out. */
function queryOf(body: Uint8Array): Exchange['note'] {
  const head = Buffer.from(body.subarray(0, 400)).toString('latin1');
  const queryType = /"query_type"\s*:\s*"([a-z0-9_]{1,60})"/i.exec(head)?.[1];
  const queryMethod = /"query_method"\s*:\s*"([A-Z]{1,10})"/.exec(head)?.[1];
  return { ...(queryType && { queryType }), ...(queryMethod && { queryMethod }) };
}

function isLoopback(address: string | undefined): boolean {
  return address === undefined || /^(?:::ffff:)?127\.|^::1$/.test(address);
}
