import type { Address } from '../base/address.ts';
import { digestOf } from '../base/canonical.ts';
import { safeText, safeValue } from '../graph/safe-text.ts';
import type { Operation } from './plan.ts';

export interface Change {
  readonly field: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** An operation while it is being planned. */
export interface Draft {
  readonly operation: Operation['operation'];
  readonly address: Address;
  readonly detail?: string;
  readonly level: Operation['level'];
  readonly summary: string;
  readonly reason: string;
  readonly changes?: readonly Change[];
  readonly facts?: Readonly<Record<string, number>>;
  /** Keys of operations that must come first, as far as they are in the plan. */
  readonly needs?: readonly string[];
  /** What will be written: only this, the key and the level make the digest. */
  readonly content: unknown;
}

export function keyOf(draft: Pick<Draft, 'operation' | 'address' | 'detail'>): string {
  return `${draft.operation} ${draft.address}${draft.detail === undefined ? '' : ` ${draft.detail}`}`;
}

const FIRST = ['adopt', 'move', 'create'] as const;

/**
 * Drafts as operations: dependencies reduced to what is in the plan, digests computed, texts free of e-mail addresses and
 * signed URLs. Whatever happens to a resource comes after its creation, adoption and move.
 */
export function finishOperations(drafts: readonly Draft[]): Operation[] {
  const keys = new Set(drafts.map(keyOf));
  return drafts.map((draft) => {
    const key = keyOf(draft);
    const rank = FIRST.indexOf(draft.operation as (typeof FIRST)[number]);
    const own = FIRST.slice(0, rank < 0 ? undefined : rank).map((first) => `${first} ${draft.address}`);
    const after = [...own, ...(draft.needs ?? [])].filter((need) => need !== key && keys.has(need));
    return {
      key,
      operation: draft.operation,
      address: draft.address,
      level: draft.level,
      summary: safeText(draft.summary),
      reason: safeText(draft.reason),
      changes: (draft.changes ?? []).map((change) => ({
        field: safeText(change.field),
        ...(change.from === undefined ? {} : { from: jsonOf(change.from) }),
        ...(change.to === undefined ? {} : { to: jsonOf(change.to) }),
      })),
      facts: { ...draft.facts },
      after: [...new Set(after)].sort(),
      digest: digestOf({ key, level: draft.level, content: jsonOf(draft.content ?? null) }),
    };
  });
}

type Json = NonNullable<Operation['changes'][number]['from']>;

function jsonOf(value: unknown): Json {
  return safeValue(JSON.parse(JSON.stringify(value)) as Json);
}
