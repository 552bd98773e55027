import { isJson, type Json } from './engine/labels/stored-labels.ts';
import { jsonResponse } from './exchange.ts';
import type { FaultEffect } from './faults.ts';

/** Path of a listing → the entries of the page that was answered last. */
export type PagesBefore = Map<string, readonly unknown[]>;

/** The answer as a fault lets it out: pages that have shifted, jobs that are still pending; others as they are. */
export async function disturbAnswer(
  effect: FaultEffect,
  url: URL,
  response: Response,
  pages: PagesBefore,
): Promise<Response> {
  const { pageShift, pendingJob } = effect;
  if ((pageShift === undefined && pendingJob === undefined) || response.status !== 200) return response;
  const body: unknown = await response.json();
  if (!isJson(body)) return jsonResponse(body);
  if (pendingJob) {
    const legacy = body['response'];
    return jsonResponse(isJson(legacy) ? { ...body, response: pending(legacy) } : pending(body));
  }
  const results = body['results'];
  if (!Array.isArray(results)) return jsonResponse(body);
  const before = pages.get(url.pathname) ?? [];
  pages.set(url.pathname, results);
  if (!url.searchParams.has('pageToken')) return jsonResponse(body);
  return jsonResponse({ ...body, results: shifted(results, before, pageShift ?? 0) });
}

function shifted(results: readonly unknown[], before: readonly unknown[], by: number): readonly unknown[] {
  return by >= 0 ? results.slice(by) : [...before.slice(by), ...results];
}

/** The report of an upload job (camel case in v2, snake case in v1) as it would be had nothing been done yet. */
function pending(report: Json): Json {
  const first = 'unitsPendingCount' in report ? 'unitsPendingCount' : 'units_pending_count';
  const counts = Object.keys(report).filter((name) => /^units(?:\w+Count|_\w+_count)$/.test(name));
  if (!counts.includes(first)) return report;
  const total = counts.reduce((sum, name) => sum + Number(report[name]), 0);
  const changed = Object.entries(report).map(([name, value]): [string, unknown] => {
    if (counts.includes(name)) return [name, name === first ? total : 0];
    return [name, Array.isArray(value) ? [] : value];
  });
  return { ...Object.fromEntries(changed), status: 'PENDING' };
}
