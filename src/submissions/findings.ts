import { compareText } from '../base/address.ts';
import type { Problem } from '../base/problem.ts';
import { listTasks } from '../encord/api/tasks.ts';
import { quoted } from '../registration/quoted.ts';
import type { SubmissionDecision } from './decide.ts';
import { safeText } from '../graph/safe-text.ts';
import type { Source } from './read-submissions.ts';
import type { ReviewTask } from './submission.ts';

/** A benchmark task that stands among finished production labels: somebody approved it. */
export interface Finding {
  readonly task: string;
  readonly dataHash: string;
  readonly dataTitle: string;
  readonly stage: string;
}

/** Benchmark tasks in done stages where only production tasks belong, by data unit. They are reported and never moved. */
export async function findCompleted(
  { client, bound, resolved }: Source,
  benchmark: ReadonlySet<string>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const filter = { datasetHashes: [bound.benchmarkDataset] };
  for (const stage of resolved.forbidden) {
    for await (const task of listTasks(client, bound.productionProject, stage, filter)) {
      const dataHash = task.dataHash.toLowerCase();
      if (!benchmark.has(dataHash)) continue;
      findings.push({
        task: task.uuid.toLowerCase(),
        dataHash,
        dataTitle: safeText(task.dataTitle),
        stage: stage.title,
      });
    }
  }
  return findings.toSorted((a, b) => compareText(a.dataHash, b.dataHash) || compareText(a.task, b.task));
}

/** What a reader must know about what was read and decided. */
export function problemsOf(
  { pair }: Source['bound'],
  found: {
    readonly findings: readonly Finding[];
    readonly decision: SubmissionDecision;
    readonly tasks: readonly ReviewTask[];
    /** Tasks that the dataset filter gave and the dataset does not hold. */
    readonly strangers: number;
  },
): Problem[] {
  const { findings, decision, tasks, strangers } = found;
  const problems: Problem[] = [];
  const report = (code: string, severity: Problem['severity'], summary: string, detail: string): void => {
    problems.push({
      code: `submissions.${code}`,
      severity,
      summary: `${pair.name}: ${summary}`,
      detail,
      at: pair.at(['spec', 'evaluation']),
      address: pair.address,
    });
  };
  if (findings.length > 0) {
    const first = findings.slice(0, 3).map((one) => quoted(one.dataTitle));
    report(
      'benchmark-completed',
      'error',
      `${findings.length} benchmark tasks stand in "${findings[0]?.stage}", so copies of the ground truth are among finished labels: ${first.join(', ')}${findings.length > 3 ? ', …' : ''}`,
      'Somebody approved them. They are never moved by Assay: move them out of the stage in Encord.',
    );
  }
  if (strangers > 0) {
    report(
      'membership-disagrees',
      'error',
      `${strangers} waiting tasks are not in the benchmark dataset although the platform's filter says so; they are not scored`,
      'Compare the datasets in Encord.',
    );
  }
  const reasons = new Map<string, number>();
  for (const { reason } of decision.held) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  for (const [reason, count] of reasons) {
    report(
      'task-held',
      'warning',
      `${count} waiting tasks are not scored: ${reason}`,
      `They stay in "${pair.spec.evaluation.stage}". Ground truth counts once its task is in "${pair.spec.evaluation.groundTruth.stage}" of the benchmark project.`,
    );
  }
  const silent = tasks.reduce((sum, task) => sum + task.silent, 0);
  if (silent > 0) {
    report(
      'branch-empty',
      'warning',
      `${silent} annotators of waiting tasks have no label row; they are not scored for them`,
      'The tasks were released, skipped or never opened by these annotators.',
    );
  }
  if (decision.rescored.length > 0) {
    report(
      'rescored',
      'note',
      `${decision.rescored.length} stored submissions were scored again, because their ground truth or the scorer has changed`,
      'Earlier snapshots still hold what they were scored against.',
    );
  }
  if (decision.recounted > 0) {
    report(
      'people-changed',
      'note',
      `${decision.recounted} stored submissions count for somebody else than before, do not count any more, or count again`,
      '`evaluation.annotators` says so by now. They stay recorded under the name they had, and earlier results stay as they are.',
    );
  }
  return problems;
}
