import { compareText } from '../base/address.ts';
import { sha256 } from '../base/canonical.ts';
import type { Routing } from '../manifest/schema/project-pair.ts';
import type { Decision } from './decision.ts';

/** An agent task as far as routing needs it. */
export interface WaitingTask {
  readonly uuid: string;
  readonly dataHash: string;
  readonly dataTitle: string;
  readonly status: string;
  readonly assigned: boolean;
}

export interface DecideInput {
  readonly tasks: readonly WaitingTask[];
  /** Data hashes of the benchmark dataset. */
  readonly benchmark: ReadonlySet<string>;
  /** Data hashes of every other dataset of the project. */
  readonly others: ReadonlySet<string>;
  /** Data hashes whose storage item also stands in the benchmark dataset, under another data hash. */
  readonly contaminated: ReadonlySet<string>;
  /** Data hashes whose ground truth is complete. */
  readonly ready: ReadonlySet<string>;
  readonly routing: Pick<Routing, 'hold' | 'release'>;
  /** Benchmark tasks that may still be released today; undefined = no limit. */
  readonly budget?: number | undefined;
}

/** Decides every task, one by one, from what was read before anything was moved. Order of the input does not matter. */
export function decide(input: DecideInput): Decision[] {
  const decisions = input.tasks.map((task) => decideOne(task, input));
  const { release } = input.routing;
  if (!release || input.budget === undefined) return decisions;
  const order = decisions
    .filter((one) => one.action === 'benchmark')
    .toSorted((a, b) => compareText(drawOf(release.seed, a.dataHash), drawOf(release.seed, b.dataHash)));
  const late = new Set(order.slice(Math.max(0, input.budget)).map((one) => one.taskUuid));
  const reason = `today's ${release.perDay} benchmark tasks are released already`;
  return decisions.map((one) => (late.has(one.taskUuid) ? { ...one, action: 'hold', reason } : one));
}

/** The seeded place of a data unit in the order of release: the same for every run. */
function drawOf(seed: number, dataHash: string): string {
  return sha256(`${seed} ${dataHash}`);
}

function decideOne(task: WaitingTask, input: DecideInput): Decision {
  const of = (action: Decision['action'], reason: string): Decision => ({
    taskUuid: task.uuid,
    dataHash: task.dataHash,
    dataTitle: task.dataTitle,
    action,
    reason,
  });
  if (task.assigned && task.status === 'ASSIGNED') return of('hold', 'somebody else has taken the task');
  if (input.benchmark.has(task.dataHash)) {
    if (input.routing.hold === 'until-ground-truth' && !input.ready.has(task.dataHash)) {
      return of('hold', 'its ground truth is not complete yet');
    }
    return of('benchmark', 'it is in the benchmark dataset');
  }
  if (input.contaminated.has(task.dataHash)) {
    return of('hold', 'the same storage item is also in the benchmark dataset');
  }
  // Neither in nor outside: sending it to annotators would be a guess that looks like success.
  if (!input.others.has(task.dataHash)) return of('hold', 'its data is in no dataset of the project');
  return of('production', 'it is not in the benchmark dataset');
}
