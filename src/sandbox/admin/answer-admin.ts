import { ApiError } from '../api-error.ts';
import { jsonResponse } from '../exchange.ts';
import { parseJson } from '../parse-json.ts';
import type { AdminRoutes } from './admin-api.ts';
import { AdminRefusal } from './admin-refusal.ts';

/** Answers one admin request; `name` is the path below the admin URL. Wrong bodies: 400 `{problems}`. */
export function answerAdmin(
  routes: AdminRoutes,
  method: string,
  name: string,
  body: Uint8Array,
  onWarning: (error: unknown) => void,
): Response {
  const key = `${method} ${name}`;
  const handle = Object.hasOwn(routes, key) ? routes[key] : undefined;
  if (!handle) {
    return problems([problem('sandbox.admin-unknown', `the admin API has no ${key.slice(0, 200)}`)], 404);
  }
  try {
    return jsonResponse(handle(body.length === 0 ? undefined : parseJson(body)));
  } catch (error) {
    if (error instanceof AdminRefusal) return problems(error.problems, error.status);
    if (error instanceof ApiError) return problems([problem('sandbox.admin-body-wrong', error.message)], 400);
    onWarning(error);
    return problems([problem('sandbox.failed', 'the sandbox failed; its log says why')], 500);
  }
}

function problem(code: string, summary: string): { code: string; severity: 'error'; summary: string } {
  return { code, severity: 'error', summary };
}

function problems(list: AdminRefusal['problems'], status: number): Response {
  return jsonResponse({ problems: list }, status);
}
