import { createHash } from 'node:crypto';
import { operationId } from '../plan/covered.ts';
import type { Operation, Plan } from '../plan/plan.ts';

/** Above so many operations a comment has no room for the list: then only the digest of the whole plan is approved. */
const MOST = 3000;
const PATTERN = /\n<!-- assay:covers ([A-Za-z0-9_-]*) -->$/;

/** What an approval of a posted plan names for one operation: 72 bits of a hash over its level, key and digest. */
export function coverOf(operation: Pick<Operation, 'level' | 'key' | 'digest'>): string {
  const text = `${operation.level} ${operationId(operation)}`;
  return createHash('sha256').update(text).digest().subarray(0, 9).toString('base64url');
}

/**
 * The last line of a plan's comment: which operations it covers. With it, apply can run what is left of an approved plan,
 * and refuse one by one what came in addition. Empty for a plan with too many operations.
 */
export function formatCovers(plan: Plan): string {
  if (plan.operations.length > MOST) return '';
  return `\n<!-- assay:covers ${plan.operations.map(coverOf).join('')} -->`;
}

/** The covers of a comment; undefined where it has no such line. */
export function parseCovers(body: string): ReadonlySet<string> | undefined {
  const [, list] = PATTERN.exec(body) ?? [];
  if (list === undefined || list.length % 12 !== 0) return undefined;
  return new Set(list.match(/.{12}/g) ?? []);
}
