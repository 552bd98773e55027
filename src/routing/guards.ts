import type { Problem } from '../base/problem.ts';
import type { BoundPair } from './bound-pair.ts';
import type { RoutingFacts } from './read-facts.ts';

/**
 * What must hold before anything is moved. Two independent sources name the benchmark tasks, and they must agree:
 * otherwise a wrong comparison of ids would send every task to the wrong side and look like success.
 */
export function guardRouting(
  { pair, benchmarkDataset }: Pick<BoundPair, 'pair' | 'benchmarkDataset'>,
  facts: Omit<RoutingFacts, 'problems'>,
): Problem[] {
  const { tasks, filtered, benchmark, others, contaminated, ready, attached } = facts;
  const problems: Problem[] = [];
  const report = (code: string, severity: Problem['severity'], summary: string, detail: string): void => {
    problems.push({
      code: `routing.${code}`,
      severity,
      summary: `${pair.name}: ${summary}`,
      detail,
      at: pair.at(['spec', 'benchmark', 'dataset']),
      address: pair.address,
    });
  };
  for (const role of ['benchmark', 'production'] as const) {
    if (attached[role].includes(benchmarkDataset.toLowerCase())) continue;
    report(
      'benchmark-not-attached',
      'error',
      `the benchmark dataset is not attached to the ${role} project`,
      'Without it in both projects no task can be told to be a benchmark. Run `assay apply`.',
    );
  }
  const expected = tasks.filter((task) => benchmark.has(task.dataHash)).length;
  const found = tasks.filter((task) => filtered.has(task.dataHash)).length;
  const disagree = tasks.filter((task) => benchmark.has(task.dataHash) !== filtered.has(task.dataHash)).length;
  if (disagree > 0) {
    report(
      'membership-disagrees',
      'error',
      `of ${tasks.length} waiting tasks the dataset's rows name ${expected} as benchmark and the platform's filter ${found}; they disagree on ${disagree}`,
      'Nothing was moved. Compare the datasets in Encord, and run again.',
    );
  }
  if (benchmark.size === 0 && tasks.length > 0) {
    report(
      'benchmark-empty',
      'error',
      'the benchmark dataset is empty',
      'Every task would go to production. Link data to the dataset and run again.',
    );
  }
  const complete = tasks.some((task) => benchmark.has(task.dataHash) && ready.has(task.dataHash));
  if (!complete && pair.spec.routing.hold === 'until-ground-truth' && expected > 0) {
    report(
      'ground-truth-empty',
      'warning',
      `the ground truth of none of the ${expected} waiting benchmark tasks is complete, so all are held`,
      `Label them in the benchmark project until they reach the stage "${pair.spec.evaluation.groundTruth.stage}".`,
    );
  }
  const strange = tasks.filter((task) => !benchmark.has(task.dataHash) && !others.has(task.dataHash)).length;
  if (strange > 0) {
    const all = strange === tasks.length;
    report(
      'data-unknown',
      all ? 'error' : 'warning',
      `${strange} of ${tasks.length} waiting tasks show data that is in no dataset of the project`,
      `${all ? 'Nothing was moved' : 'They are held'}. Check that the key's user may read every dataset of the project.`,
    );
  }
  const mixed = tasks.filter((task) => contaminated.has(task.dataHash)).length;
  if (mixed > 0) {
    report(
      'contaminated',
      'warning',
      `${mixed} waiting production tasks show data that is also in the benchmark dataset; they are held`,
      'Remove the data from one of the datasets.',
    );
  }
  return problems;
}
