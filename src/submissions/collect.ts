import type { Problem } from '../base/problem.ts';
import { digestOf } from '../base/canonical.ts';
import type { EncordClient } from '../encord/client.ts';
import { listLabelRows, readLabelRows } from '../encord/api/label-rows.ts';
import { getOntology } from '../encord/api/ontologies.ts';
import { getProject } from '../encord/api/projects.ts';
import { listTasks } from '../encord/api/tasks.ts';
import { labelDigest } from '../labels/label-digest.ts';
import { redactLabels, redactText } from '../labels/redact.ts';
import type { SnapshotRecord } from '../labels/snapshot.ts';
import { chunksOf } from '../encord/pages.ts';
import { HASHES_PER_FILTER } from '../encord/limits.ts';
import type { BoundPair } from '../routing/bound-pair.ts';
import { workflowOf } from '../routing/bound-pair.ts';
import type { Pseudonyms } from '../state/pseudonyms.ts';
import type { ConsensusReviewTask } from '../wire/task.ts';
import { checkContract, type ObservedWorkflow } from '../workflow/contract.ts';

/** One redacted label row with its digest. */
export interface CollectedRow {
  readonly record: SnapshotRecord;
  readonly digest: string;
}

/** A consensus task that waits in the evaluation stage, with what its annotators submitted. */
export interface CollectedTask {
  readonly uuid: string;
  readonly dataHash: string;
  readonly dataTitle: string;
  readonly submissions: readonly CollectedRow[];
  /** Branches of people who never opened the task. */
  readonly orphans: number;
}

export interface Collected {
  readonly workflow: ObservedWorkflow;
  readonly stage: string;
  readonly editor: Readonly<Record<string, unknown>>;
  readonly tasks: readonly CollectedTask[];
  /** By data hash. */
  readonly groundTruth: ReadonlyMap<string, CollectedRow>;
  /** Addresses of people by pseudonym, of this run only; never stored. */
  readonly people: ReadonlyMap<string, string>;
}

export interface CollectOptions {
  readonly client: EncordClient;
  readonly bound: BoundPair;
  readonly pseudonyms: Pseudonyms;
  /** Data hashes whose ground truth is needed although no task of theirs waits. */
  readonly alsoGroundTruthOf: readonly string[];
  readonly progress?: ((text: string) => void) | undefined;
}

/**
 * Reads submissions and ground truth. Only label rows that exist are read, so that reading never creates one; only ground
 * truth of tasks in the named stage counts. Rows are redacted as soon as they arrive: nothing else is kept.
 */
export async function collect(options: CollectOptions): Promise<{ collected?: Collected; problems: Problem[] }> {
  const { client, bound } = options;
  const { pair } = bound;
  const production = await getProject(client, bound.productionProject);
  const benchmark = await getProject(client, bound.benchmarkProject);
  const workflow = workflowOf(production.workflow?.stages ?? []);
  const problems = checkStages(bound, workflow);
  const ontology = await getOntology(client, production.ontologyHash);
  if (production.ontologyHash !== benchmark.ontologyHash) {
    const other = await getOntology(client, benchmark.ontologyHash);
    if (digestOf(other.editor) !== digestOf(ontology.editor)) {
      problems.push({
        code: 'evaluation.ontologies-differ',
        severity: 'error',
        summary: `${pair.name}: the two projects have different ontologies, so labels cannot be compared`,
        detail: 'Nothing was scored. Both projects of a pair need the same ontology; run `assay plan`.',
        at: pair.at(['spec', 'ontology']),
        address: pair.address,
      });
    }
  }
  const stage = workflow.stages.find(
    (one) => one.title === pair.spec.evaluation.stage && one.type === 'CONSENSUS_REVIEW',
  );
  if (!stage || problems.some((one) => one.severity === 'error')) return { problems };
  options.progress?.(`${pair.name}: reading submissions`);
  const waiting = await reviewTasks(client, bound, stage.uuid);
  const people = new Map<string, string>();
  const tasks = await readSubmissions(waiting, options, people);
  const wanted = [...new Set([...tasks.map((task) => task.dataHash), ...options.alsoGroundTruthOf])];
  options.progress?.(`${pair.name}: reading ground truth`);
  const truthStage = benchmark.workflow?.stages.find(
    (one) => one.title === pair.spec.evaluation.groundTruth.stage && one.stageType === 'DONE',
  );
  const groundTruth = truthStage
    ? await readGroundTruth(wanted, truthStage.uuid, options)
    : new Map<string, CollectedRow>();
  return { collected: { workflow, stage: stage.uuid, editor: ontology.editor, tasks, groundTruth, people }, problems };
}

function checkStages(bound: BoundPair, workflow: ObservedWorkflow): Problem[] {
  const { pair } = bound;
  return checkContract(bound.productionTemplate, workflow).mismatches.map((summary) => ({
    code: 'evaluation.contract-broken',
    severity: 'error',
    summary: `${pair.name}: ${summary}`,
    detail: 'Nothing was scored or archived. Make the project’s workflow and the WorkflowTemplate manifest agree.',
    at: pair.at(['spec', 'production', 'workflowTemplate']),
    address: pair.address,
  }));
}

/** Tasks of the benchmark dataset that wait in the evaluation stage. */
export async function reviewTasks(
  client: EncordClient,
  bound: BoundPair,
  stage: string,
): Promise<ConsensusReviewTask[]> {
  const tasks: ConsensusReviewTask[] = [];
  const filter = { datasetHashes: [bound.benchmarkDataset] };
  for await (const task of listTasks(
    client,
    bound.productionProject,
    { uuid: stage, type: 'CONSENSUS_REVIEW' },
    filter,
  ))
    tasks.push(task);
  return tasks;
}

/** Reads the rows of the options of these tasks, redacted. The newest submission of an annotator counts. */
export async function readSubmissions(
  tasks: readonly ConsensusReviewTask[],
  options: Pick<CollectOptions, 'client' | 'bound' | 'pseudonyms'>,
  people: Map<string, string> = new Map(),
): Promise<CollectedTask[]> {
  const hashes = tasks.flatMap((task) => task.options.flatMap((option) => option.labelHash ?? []));
  const pseudonym = (email: string): string => options.pseudonyms.of(email);
  const rows = new Map<string, { labelRow: Record<string, unknown>; digest: string }>();
  for (const part of chunksOf(hashes, 1000)) {
    for (const row of await readLabelRows(options.client, options.bound.productionProject, part)) {
      const labelRow = redactLabels(row as Record<string, unknown>, pseudonym);
      rows.set(row.label_hash, { labelRow, digest: labelDigest(labelRow) });
    }
  }
  return tasks.map((task) => {
    const newest = new Map<string, CollectedRow>();
    for (const option of task.options) {
      const row = option.labelHash ? rows.get(option.labelHash) : undefined;
      if (!row) continue;
      const annotator = pseudonym(option.annotator);
      people.set(annotator, option.annotator);
      const submittedAt =
        typeof row.labelRow['last_edited_at'] === 'string' ? row.labelRow['last_edited_at'] : undefined;
      const record: SnapshotRecord = {
        role: 'submission',
        dataHash: task.dataHash,
        dataTitle: redactText(task.dataTitle, pseudonym),
        task: task.uuid,
        branch: redactText(option.labelBranchName, pseudonym),
        annotator,
        ...(submittedAt === undefined ? {} : { submittedAt }),
        labelRow: row.labelRow,
      };
      const before = newest.get(annotator);
      if (!before || timeOf(record) >= timeOf(before.record)) newest.set(annotator, { record, digest: row.digest });
    }
    return {
      uuid: task.uuid,
      dataHash: task.dataHash,
      dataTitle: redactText(task.dataTitle, pseudonym),
      submissions: [...newest.values()],
      orphans: task.options.filter((option) => option.labelHash === null).length,
    };
  });
}

function timeOf(record: SnapshotRecord): number {
  const time = Date.parse(record.submittedAt ?? '');
  return Number.isNaN(time) ? 0 : time;
}

async function readGroundTruth(
  dataHashes: readonly string[],
  stage: string,
  options: CollectOptions,
): Promise<Map<string, CollectedRow>> {
  const { client, bound } = options;
  const complete = new Set<string>();
  for (const part of chunksOf(dataHashes, HASHES_PER_FILTER)) {
    for await (const task of listTasks(
      client,
      bound.benchmarkProject,
      { uuid: stage, type: 'DONE' },
      { dataHashes: part },
    ))
      complete.add(task.dataHash);
  }
  const listed = await listLabelRows(client, bound.benchmarkProject, {
    dataHashes: dataHashes.filter((hash) => complete.has(hash)),
  });
  const existing = listed.flatMap((row) => (row.label_hash && row.branch_name === 'main' ? [row.label_hash] : []));
  const pseudonym = (email: string): string => options.pseudonyms.of(email);
  const truth = new Map<string, CollectedRow>();
  for (const part of chunksOf(existing, 1000)) {
    for (const row of await readLabelRows(client, bound.benchmarkProject, part)) {
      const labelRow = redactLabels(row as Record<string, unknown>, pseudonym);
      const record: SnapshotRecord = {
        role: 'groundTruth',
        dataHash: row.data_hash,
        dataTitle: redactText(row.data_title, pseudonym),
        branch: 'main',
        labelRow,
      };
      truth.set(row.data_hash, { record, digest: labelDigest(labelRow) });
    }
  }
  return truth;
}
