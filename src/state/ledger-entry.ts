import { z } from 'zod';

/** What a command wants to be remembered; the ledger adds place in the chain. `data` holds no secret, signed URL or e-mail. */
export interface LedgerRecord {
  /** `apply.outcome`, `apply.intent`, `route.decision`, `route.run`, `evaluate.scored`, `evaluate.archived`, … */
  readonly kind: string;
  readonly address?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** One line of a ledger segment. `hash` = digest of the entry without `hash`; `previous` = hash of the entry before it. */
export const LedgerEntry = z.strictObject({
  version: z.literal(1),
  serial: z.int().min(1),
  /** ISO 8601, UTC. */
  at: z.string(),
  run: z.string(),
  command: z.string(),
  kind: z.string(),
  address: z.string().optional(),
  data: z.record(z.string(), z.json()),
  previous: z.string(),
  hash: z.string(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;
