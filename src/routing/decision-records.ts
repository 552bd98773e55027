import { digestOf } from '../base/canonical.ts';
import { chunksOf } from '../encord/pages.ts';
import type { LedgerRecord } from '../state/ledger-entry.ts';
import type { Decision } from './decision.ts';

/** Decisions of one ledger entry: entries stay small, and 10,000 tasks are 20 of them. */
const DECISIONS_PER_ENTRY = 500;

/** Every decision as data of the ledger: task ids by where they go, of held ones by the reason. */
export function decisionRecords(address: string, decisions: readonly Decision[]): LedgerRecord[] {
  return chunksOf(decisions, DECISIONS_PER_ENTRY).map((part) => {
    const ids = (action: Decision['action']): string[] =>
      part.filter((one) => one.action === action).map((one) => one.taskUuid);
    const held: Record<string, string[]> = {};
    for (const one of part) if (one.action === 'hold') (held[one.reason] ??= []).push(one.taskUuid);
    return {
      kind: 'route.decision',
      address,
      data: { benchmark: ids('benchmark'), production: ids('production'), held },
    };
  });
}

/** Identity of what is held and why, so that a run which only holds the same again writes nothing. */
export function heldDigest(decisions: readonly Decision[]): string {
  const held = decisions.filter((one) => one.action === 'hold').map((one) => `${one.taskUuid} ${one.reason}`);
  return held.length === 0 ? '' : digestOf(held.toSorted());
}
