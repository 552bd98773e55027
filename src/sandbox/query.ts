import { invalid } from './api-error.ts';

/** Query values as Encord SDK 0.1.211 writes them: booleans `True`/`False`, lists as repeated keys. */
export function flag(query: URLSearchParams, name: string, fallback = false): boolean {
  const value = query.get(name);
  if (value === null) return fallback;
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw invalid(`${name}: "${value.slice(0, 50)}" is neither True nor False`);
}

export function integer(query: URLSearchParams, name: string, fallback: number, min: number, max: number): number {
  const value = query.get(name);
  if (value === null) return fallback;
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= min && number <= max)) throw invalid(`${name}: must be a whole number from ${min} to ${max}`);
  return number;
}

/** Milliseconds since 1970 of a date filter; a date without offset is UTC. */
export function time(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  return value === null ? undefined : timeOf(value, name);
}

const TIME = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)?(Z|[+-]\d\d:?\d\d)?$/i;

export function timeOf(value: string, name: string): number {
  // Date.parse alone also takes "5" or "day 7".
  const [, day, clock = 'T00:00:00', offset = 'Z'] = TIME.exec(value.trim().replace(' ', 'T')) ?? [];
  const parsed = Date.parse(`${day}${clock}${offset}`.toUpperCase());
  if (Number.isNaN(parsed)) throw invalid(`${name}: "${value.slice(0, 50)}" is not a date`);
  return parsed;
}

export interface Page<T> {
  readonly results: T[];
  readonly nextPageToken: string | null;
}

/**
 * One page of a listing read with LIMIT and OFFSET: `read` gets one row more than the page holds. Tokens are the offset in
 * base 10; an unknown token is refused.
 */
export function pageOf<T>(query: URLSearchParams, size: number, read: (limit: number, offset: number) => T[]): Page<T> {
  const offset = integer(query, 'pageToken', 0, 0, 1e12);
  const rows = read(size + 1, offset);
  return { results: rows.slice(0, size), nextPageToken: rows.length > size ? String(offset + size) : null };
}

/** Everything at once, for listings that clients never page. */
export function single<T>(results: T[]): Page<T> {
  return { results, nextPageToken: null };
}
