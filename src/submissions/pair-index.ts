import { z } from 'zod';
import { StateDamagedError } from '../state/errors.ts';
import { readStateFile, stateJson } from '../state/parse-file.ts';
import type { StateView } from '../state/store.ts';

const Canary = z.strictObject({ task: z.string(), landed: z.string(), ok: z.boolean(), at: z.string() });

/** What evaluating remembers of a pair. */
export const PairIndex = z.strictObject({
  version: z.literal(1),
  /** The window that was stored last. */
  window: z
    .strictObject({
      /** sha256 of the snapshot's text and of its ontology file. */
      snapshot: z.string(),
      ontology: z.string(),
      scorer: z.string(),
      submissions: z.int(),
      /** Digest of the evaluation document, and the paths of the result. */
      document: z.string(),
      result: z.string(),
      perSubmission: z.string(),
    })
    .optional(),
  /** Where the first task went, by contract and action. */
  canaries: z.record(z.string(), Canary),
  /** Tasks that a run was about to archive and has not been seen to finish. */
  archiving: z.array(z.string()),
});
export type PairIndex = z.infer<typeof PairIndex>;

export function pairIndexPath(pair: string): string {
  return `submissions/${pair}.json`;
}

/** What is remembered of a pair; nothing of one that was never evaluated. */
export async function readPairIndex(view: StateView, pair: string): Promise<PairIndex> {
  return (await readStateFile(view, pairIndexPath(pair), PairIndex)) ?? { version: 1, canaries: {}, archiving: [] };
}

/**
 * The same where a run begins. Throws `StateDamagedError` where results of the pair are stored and the file is gone: a run that
 * began anew would forget what was scored and show it as if nobody had worked.
 */
export async function openPairIndex(view: StateView, pair: string): Promise<PairIndex> {
  const index = await readPairIndex(view, pair);
  if (index.window !== undefined) return index;
  const result = (await view.list('evaluations/')).findLast((other) => other.endsWith(`.${pair}.json`));
  if (result === undefined) return index;
  throw new StateDamagedError(`${pairIndexPath(pair)} does not know of ${result}, which was stored with it`);
}

export function pairIndexFile(pair: string, index: PairIndex): readonly [path: string, content: string] {
  return [pairIndexPath(pair), stateJson(index)];
}
