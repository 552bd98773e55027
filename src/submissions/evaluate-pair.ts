import { gunzipSync, gzipSync } from 'node:zlib';
import type { Address } from '../base/address.ts';
import { digestOf, sha256 } from '../base/canonical.ts';
import { invariant } from '../base/invariant.ts';
import { hasErrors, type Problem } from '../base/problem.ts';
import type { EncordClient } from '../encord/client.ts';
import type { EvaluationDocument, PerSubmission } from '../evaluation/document.ts';
import { resolveSettings, type EvaluationSettings } from '../evaluation/settings.ts';
import { safeText } from '../graph/safe-text.ts';
import type { OntologyIndex } from '../labels/ontology-index.ts';
import { formatSnapshotLine, readSnapshot, type SnapshotRecord } from '../labels/snapshot.ts';
import type { BoundPair } from '../routing/bound-pair.ts';
import { StateError } from '../state/errors.ts';
import type { LedgerRecord } from '../state/ledger-entry.ts';
import { checkPseudonymKey, type Pseudonyms } from '../state/pseudonyms.ts';
import type { Run, StateStore, StateView } from '../state/store.ts';
import { contractDigest } from '../workflow/contract.ts';
import { approvedBenchmarkTasks, archive } from './archive.ts';
import { collect, readSubmissions, reviewTasks, type Collected, type CollectedTask } from './collect.ts';
import { archivable, planSubmissions, recordKey, SCORER_VERSION, type SubmissionPlan } from './decide.ts';
import { scoreRecords } from './score-records.ts';
import { parseOntology, printOntology } from './stored-ontology.ts';
import {
  identityOf,
  ontologyPath,
  printWindow,
  readWindow,
  snapshotPath,
  windowPath,
  type PersistedSubmission,
  type Window,
} from './window.ts';

export interface EvaluateOptions {
  readonly client: EncordClient;
  readonly bound: BoundPair;
  /** Canonical address of every featureNodeHash that the manifest knows. */
  readonly addresses: ReadonlyMap<string, Address>;
  readonly store: StateStore;
  readonly pseudonyms: Pseudonyms;
  readonly run: Run;
  readonly dryRun: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: (text: string) => void;
}

export interface PairEvaluation {
  readonly pair: string;
  readonly document: EvaluationDocument;
  readonly perSubmission: readonly PerSubmission[];
  /** Submissions scored for the first time in this run. */
  readonly fresh: number;
  readonly archived: number;
  /** Tasks that wait for their ground truth. */
  readonly held: number;
  /** Tasks whose labels changed between scoring and archiving. */
  readonly changed: number;
  /** sha256 of the snapshot's text, and where it is kept. */
  readonly snapshot?: { readonly digest: string; readonly path: string; readonly ontology: string };
  /** E-mail addresses by pseudonym, of this run only; never stored. */
  readonly people: ReadonlyMap<string, string>;
}

/**
 * Evaluates one pair: reads, scores the whole window from the bytes of its snapshot, stores snapshot and result in one
 * write, and only then archives. Run again after a kill it goes on where it was: nothing is scored or archived twice.
 */
export async function evaluatePair(
  options: EvaluateOptions,
): Promise<{ evaluation?: PairEvaluation; problems: Problem[] }> {
  const { client, bound, store } = options;
  const { pair } = bound;
  const view = await store.view();
  await checkPseudonymKey(view, options.pseudonyms);
  const window = await readWindow(view, pair.name);
  const stored = await readStored(view, window);
  const { collected, problems } = await collect({
    client,
    bound,
    pseudonyms: options.pseudonyms,
    alsoGroundTruthOf: [...new Set(window.submissions.map((one) => one.dataHash))],
    progress: options.progress,
  });
  if (!collected) return { problems };
  const ontologyText = printOntology(collected.editor, pair.spec.ontology, options.addresses);
  const ontology = parseOntology(ontologyText, pair.spec.ontology);
  if ('reason' in ontology)
    throw new StateError(`${pair.name}: the platform's ontology cannot be read: ${ontology.reason}`);
  const { settings, problems: settingProblems } = resolveSettings(pair.spec.evaluation, ontology);
  problems.push(
    ...settingProblems.map((one) => ({ ...one, at: pair.at(['spec', 'evaluation']), address: pair.address })),
  );
  const plan = planSubmissions({
    tasks: collected.tasks,
    groundTruth: collected.groundTruth,
    persisted: window.submissions,
    stored,
  });
  problems.push(
    ...findings(bound, plan, collected),
    ...(await approvedBenchmarkTasks({ client, bound, workflow: collected.workflow })),
  );
  if (settingProblems.some((one) => one.severity === 'error')) return { problems };
  options.progress?.(`${pair.name}: scoring ${plan.submissions.length} submissions`);
  const scored = scoreWindow(plan.records, ontology, settings);
  problems.push(...scored.problems);
  const base = {
    pair: pair.name,
    document: scored.document,
    perSubmission: scored.perSubmission,
    fresh: plan.fresh,
    held: plan.held.length,
    people: collected.people,
  };
  if (options.dryRun) return { evaluation: { ...base, archived: 0, changed: 0 }, problems };
  const current = await persist(options, { window, plan, scored, ontologyText, settings });
  const outcome = await archiveScored(options, collected, current);
  problems.push(...outcome.problems);
  options.signal?.throwIfAborted();
  const digest = current.snapshot;
  return {
    evaluation: {
      ...base,
      archived: outcome.archived,
      changed: outcome.changed,
      ...(digest && current.ontology
        ? { snapshot: { digest, path: snapshotPath(digest), ontology: ontologyPath(current.ontology) } }
        : {}),
    },
    problems,
  };
}

interface Scored {
  readonly text: string;
  readonly document: EvaluationDocument;
  readonly perSubmission: readonly PerSubmission[];
  readonly problems: readonly Problem[];
}

/** Scores what stands in the snapshot's own text, so that `score` on the stored file has the same input to the byte. */
function scoreWindow(
  records: readonly SnapshotRecord[],
  ontology: OntologyIndex,
  settings: EvaluationSettings,
): Scored {
  const text = records.map((record) => `${formatSnapshotLine(record)}\n`).join('');
  return { text, ...scoreRecords(readText(text), ontology, settings) };
}

function readText(text: string): SnapshotRecord[] {
  return (['groundTruth', 'submission'] as const).flatMap((role) => {
    const reader = readSnapshot('snapshot.ndjson', role);
    const records = [...reader.push(text), ...reader.end()];
    invariant(!hasErrors(reader.problems()), 'a snapshot that was just written cannot be read');
    return records;
  });
}

async function readStored(view: StateView, window: Window): Promise<Map<string, SnapshotRecord>> {
  const stored = new Map<string, SnapshotRecord>();
  if (!window.snapshot) return stored;
  const bytes = await view.readBytes(snapshotPath(window.snapshot));
  if (!bytes)
    throw new StateError(
      `the snapshot ${snapshotPath(window.snapshot)} is missing from the state; nothing was changed`,
    );
  const text = gunzipSync(bytes).toString('utf8');
  if (sha256(text) !== window.snapshot)
    throw new StateError(`the snapshot ${snapshotPath(window.snapshot)} was altered; nothing was changed`);
  for (const record of readText(text)) {
    if (record.role === 'submission') stored.set(recordKey(record.dataHash, record.annotator ?? record.branch), record);
  }
  return stored;
}

/** Stores snapshot, result and window in one write; where nothing is new, nothing is written. Gives the window as stored. */
async function persist(
  options: EvaluateOptions,
  work: { window: Window; plan: SubmissionPlan; scored: Scored; ontologyText: string; settings: EvaluationSettings },
): Promise<Window> {
  const { window, plan, scored, ontologyText } = work;
  const { pair } = options.bound;
  const snapshot = sha256(scored.text);
  const ontology = sha256(ontologyText);
  const settings = digestOf(work.settings);
  const same = window.snapshot === snapshot && window.ontology === ontology && window.settings === settings;
  if (plan.submissions.length === 0 || (same && plan.fresh === 0 && plan.outdated === 0)) return window;
  const passed = new Map(scored.perSubmission.map((one) => [recordKey(one.dataHash, one.annotator), one.pass]));
  const submissions = plan.submissions.map((one): PersistedSubmission => ({
    ...one,
    pass: passed.get(recordKey(one.dataHash, one.annotator)) ?? null,
  }));
  const folder = `evaluations/${new Date(options.now()).toISOString().slice(0, 7)}`;
  const next: Window = {
    ...window,
    snapshot,
    ontology,
    settings,
    document: `${folder}/${options.run.id}.${pair.name}.json`,
    perSubmission: `${folder}/${options.run.id}.${pair.name}.submissions.ndjson`,
    submissions,
  };
  const record: LedgerRecord = {
    kind: 'evaluate.persisted',
    address: pair.address,
    data: {
      snapshot,
      ontology,
      settings,
      scorer: SCORER_VERSION,
      result: digestOf(scored.document),
      fresh: plan.fresh,
      submissions: submissions.length,
      passed: submissions.filter((one) => one.pass === true).length,
    },
  };
  await options.store.write(`evaluate ${pair.name}`, async (fresh) => {
    const keyFile = await checkPseudonymKey(fresh, options.pseudonyms);
    return {
      files: new Map<string, string | Uint8Array | null>([
        ...(keyFile ? [[keyFile.path, keyFile.content] as const] : []),
        [snapshotPath(snapshot), gzipSync(scored.text, { level: 6 })],
        [ontologyPath(ontology), safeText(ontologyText)],
        [next.document ?? '', `${JSON.stringify(scored.document)}\n`],
        [next.perSubmission ?? '', scored.perSubmission.map((one) => `${JSON.stringify(one)}\n`).join('')],
        [windowPath(pair.name), printWindow(next)],
      ]),
      records: [record],
    };
  });
  const back = await (await options.store.view()).readBytes(snapshotPath(snapshot));
  if (!back || sha256(gunzipSync(back)) !== snapshot) {
    throw new StateError(`the snapshot ${snapshotPath(snapshot)} cannot be read back; no task was archived`);
  }
  return next;
}

async function archiveScored(
  options: EvaluateOptions,
  collected: Collected,
  window: Window,
): Promise<{ archived: number; changed: number; problems: readonly Problem[] }> {
  const { bound, client, store } = options;
  const { pair } = bound;
  const contract = contractDigest(bound.productionTemplate);
  const outcome = await archive(archivable(collected.tasks, collected.groundTruth, window.submissions), {
    client,
    bound,
    workflow: collected.workflow,
    stage: collected.stage,
    proven: window.canaries.includes(contract),
    signal: options.signal,
    progress: options.progress,
    stillAsScored: async (tasks) => {
      const wanted = new Set(tasks.map((task) => task.uuid));
      const waiting = (await reviewTasks(client, bound, collected.stage)).filter((task) => wanted.has(task.uuid));
      const again = await readSubmissions(waiting, { client, bound, pseudonyms: options.pseudonyms });
      return archivable(again, collected.groundTruth, window.submissions);
    },
  });
  // A task that a killed run archived is no longer in the stage: what is persisted and gone was archived.
  const waiting = new Set(collected.tasks.map((task: CollectedTask) => task.uuid));
  const gone = new Set([
    ...outcome.tasks,
    ...window.submissions.filter((one) => one.state === 'persisted' && !waiting.has(one.task)).map((one) => one.task),
  ]);
  const submissions = window.submissions.map((one) =>
    gone.has(one.task) && pair.spec.evaluation.afterScoring.action !== 'keep'
      ? { ...one, state: 'archived' as const }
      : one,
  );
  const canaries =
    outcome.proven && !window.canaries.includes(contract) ? [...window.canaries, contract] : window.canaries;
  const before = window.submissions.map((one) => `${identityOf(one)} ${one.state}`).join();
  if (before !== submissions.map((one) => `${identityOf(one)} ${one.state}`).join() || canaries !== window.canaries) {
    await store.write(`archive ${pair.name}`, () => ({
      files: new Map([[windowPath(pair.name), printWindow({ ...window, submissions, canaries })]]),
      records: [
        {
          kind: 'evaluate.archived',
          address: pair.address,
          data: { tasks: [...gone].toSorted(), proven: outcome.proven },
        },
      ],
    }));
  }
  return { archived: outcome.tasks.length, changed: outcome.changed, problems: outcome.problems };
}

function findings(bound: BoundPair, plan: SubmissionPlan, collected: Collected): Problem[] {
  const { pair } = bound;
  const base = { at: pair.at(['spec', 'evaluation']), address: pair.address } as const;
  const problems: Problem[] = [];
  if (plan.held.length > 0) {
    problems.push({
      code: 'evaluation.ground-truth-missing',
      severity: 'warning',
      summary: `${pair.name}: ${plan.held.length} tasks wait for scoring and their ground truth is not complete`,
      detail: `They are held. Complete them in the benchmark project (stage "${pair.spec.evaluation.groundTruth.stage}").`,
      ...base,
    });
  }
  const orphans = collected.tasks.reduce((sum, task) => sum + task.orphans, 0);
  if (orphans > 0) {
    problems.push({
      code: 'evaluation.branch-empty',
      severity: 'warning',
      summary: `${pair.name}: ${orphans} submissions have no label row: the annotator never opened the task; they are not scored`,
      ...base,
    });
  }
  return problems;
}
