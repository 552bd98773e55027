import type { Problem } from '../base/problem.ts';
import type { StateStore } from '../state/store.ts';
import type { EvaluationRun } from './evaluation-run.ts';
import { finishPairs } from './finish.ts';
import type { PairOptions } from './open-pair.ts';
import { preparePair } from './prepare.ts';

export interface EvaluateOptions extends PairOptions {
  readonly store: StateStore;
  /** Run id, for the name of the result. */
  readonly run: string;
  /** Reads and scores; writes and archives nothing. */
  readonly dryRun: boolean;
}

/**
 * Evaluates one pair: reads submissions and ground truth, scores the whole window, stores snapshot and result in one write,
 * reads that back, and only then archives. After a kill at any point the next run goes on: nothing is counted twice, and
 * nothing leaves its stage before it is stored. Without a result nothing was stored; the problems say why. Throws what the
 * outside world failed with. Aborted while it archives, it finishes the chunk and gives the result; aborted before, it
 * throws the reason.
 */
export async function evaluatePair(options: EvaluateOptions): Promise<{ result?: EvaluationRun; problems: Problem[] }> {
  const view = await options.store.view();
  const { prepared, problems } = await preparePair(options, view);
  if (!prepared) return { problems };
  const { runs, problems: more, failures } = await finishPairs([prepared], { ...options, view });
  if (failures[0]) throw failures[0].cause;
  const [result] = runs;
  return { ...(result ? { result } : {}), problems: [...problems, ...more] };
}
