import type { Problem } from '../base/problem.ts';
import type { Declared } from '../manifest/model.ts';
import type { WaitingTask } from './decide.ts';

export interface GuardInput {
  readonly pair: Declared<'ProjectPair'>;
  readonly tasks: readonly WaitingTask[];
  /** Data hashes that the server's dataset filter gives for the benchmark dataset, among the waiting tasks. */
  readonly filtered: ReadonlySet<string>;
  /** Data hashes of the benchmark dataset's own rows. */
  readonly rows: ReadonlySet<string>;
  /** uuids of the datasets attached to the production project. */
  readonly attached: readonly string[];
  readonly benchmarkDataset: string;
  /** Data hashes with complete ground truth. */
  readonly ready: ReadonlySet<string>;
  readonly contaminated: ReadonlySet<string>;
}

/**
 * What must hold before anything is moved. Two independent sources name the benchmark tasks, and they must agree:
 * otherwise a wrong comparison of ids would send every task to the wrong side and look like success.
 */
export function guardRouting(input: GuardInput): Problem[] {
  const { pair, tasks, filtered, rows, ready, contaminated } = input;
  const at = pair.at(['spec', 'benchmark', 'dataset']);
  const base = { at, address: pair.address } as const;
  const problems: Problem[] = [];
  if (!input.attached.includes(input.benchmarkDataset)) {
    problems.push({
      code: 'routing.benchmark-not-attached',
      severity: 'error',
      summary: `${pair.name}: the benchmark dataset is not attached to the production project`,
      detail: 'No benchmark task can arrive. Run `assay apply`.',
      ...base,
    });
  }
  const expected = tasks.filter((task) => rows.has(task.dataHash)).length;
  const disagree = tasks.filter((task) => rows.has(task.dataHash) !== filtered.has(task.dataHash)).length;
  if (disagree > 0) {
    problems.push({
      code: 'routing.membership-disagrees',
      severity: 'error',
      summary: `${pair.name}: of ${tasks.length} waiting tasks the dataset's rows name ${expected} as benchmark and the platform's filter ${filtered.size}; they disagree on ${disagree}`,
      detail:
        'Nothing was moved. Data may be registered twice, or be in both datasets; compare the datasets in Encord.',
      ...base,
    });
  }
  if (rows.size === 0) {
    problems.push({
      code: 'routing.benchmark-empty',
      severity: 'error',
      summary: `${pair.name}: the benchmark dataset is empty`,
      detail: 'Every task would go to production. Link data to the dataset and run again.',
      ...base,
    });
  } else if (ready.size === 0 && pair.spec.routing.hold === 'until-ground-truth' && expected > 0) {
    problems.push({
      code: 'routing.ground-truth-empty',
      severity: 'warning',
      summary: `${pair.name}: no ground truth is complete yet, so all ${expected} benchmark tasks are held`,
      detail: `Label them in the benchmark project until they reach the stage "${pair.spec.evaluation.groundTruth.stage}".`,
      ...base,
    });
  }
  const mixed = tasks.filter((task) => contaminated.has(task.dataHash));
  if (mixed.length > 0) {
    problems.push({
      code: 'routing.contaminated',
      severity: 'warning',
      summary: `${pair.name}: ${mixed.length} waiting production tasks show data that is also in the benchmark dataset; they are held`,
      detail: 'Remove the data from one of the datasets.',
      ...base,
    });
  }
  return problems;
}
