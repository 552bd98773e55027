import { canonicalJson } from '../../base/canonical.ts';
import { safeValue } from '../../graph/safe-text.ts';
import type { Change } from '../draft.ts';

/**
 * Equal as JSON, blind to key order and `undefined` entries. What state may not hold (e-mail addresses, signed URLs) is
 * replaced on both sides, so that a comparison with the state comes out as one with the platform.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  return form(a) === form(b);
}

function form(value: unknown): string {
  return canonicalJson(safeValue(JSON.parse(JSON.stringify(value ?? null)) as unknown));
}

/** Changes of the fields that the manifest gives; `undefined` = not managed. */
export function changedFields(
  desired: Readonly<Record<string, unknown>>,
  observed: Readonly<Record<string, unknown>>,
): Change[] {
  return Object.keys(desired)
    .filter((field) => desired[field] !== undefined && !sameValue(desired[field], observed[field]))
    .map((field) => ({ field, from: observed[field], to: desired[field] }));
}

/** `3 items`, `1 item`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
