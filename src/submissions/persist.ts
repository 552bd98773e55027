import { digestOf, sha256 } from '../base/canonical.ts';
import { chunksOf } from '../encord/pages.ts';
import type { EvaluationDocument, PerSubmission } from '../evaluation/document.ts';
import { StateError, StateMovedError } from '../state/errors.ts';
import type { LedgerRecord } from '../state/ledger-entry.ts';
import type { StateStore, StateView } from '../state/store.ts';
import type { SubmissionDecision } from './decide.ts';
import { pairIndexFile, readPairIndex, type PairIndex } from './pair-index.ts';
import { ontologyPath, snapshotPath, type PackedSnapshot } from './snapshot-file.ts';
import { identityOf, SCORER_VERSION } from './submission.ts';

/** Scores of one ledger entry. */
const SCORES_PER_ENTRY = 200;

/** Stores a snapshot and its ontology, and reads back that they are there. Both have the digest of their content as name. */
export async function persistSnapshot(
  store: StateStore,
  pair: string,
  packed: PackedSnapshot,
  ontologyText: string,
  more: readonly (readonly [string, string])[],
): Promise<StateView> {
  const ontology = ontologyPath(sha256(ontologyText));
  await store.write(`snapshot of ${pair}`, () => ({
    files: new Map<string, string | Uint8Array>([
      ...more,
      [snapshotPath(packed.sha256), packed.bytes],
      [ontology, ontologyText],
    ]),
  }));
  const view = await store.view();
  if ((await view.read(ontology)) === undefined) throw new StateError(`${ontology} cannot be read back`);
  return view;
}

export interface ResultToPersist {
  readonly pair: string;
  readonly address: string;
  readonly run: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly before: PairIndex;
  readonly packed: PackedSnapshot;
  readonly ontology: string;
  readonly decision: SubmissionDecision;
  readonly document: EvaluationDocument;
  readonly perSubmission: readonly PerSubmission[];
}

/** The index after a run, and whether it says anything new. */
export function nextIndex(result: ResultToPersist): { readonly index: PairIndex; readonly changed: boolean } {
  const { before, packed, ontology, document, pair, run, now } = result;
  const digest = digestOf(document);
  const same =
    before.window?.snapshot === packed.sha256 &&
    before.window.ontology === ontology &&
    before.window.scorer === SCORER_VERSION &&
    before.window.document === digest;
  if (same) return { index: before, changed: false };
  const path = `evaluations/${new Date(now).toISOString().slice(0, 7)}/${run.replaceAll(/[^A-Za-z0-9._-]/g, '_')}.${pair}`;
  const window = {
    snapshot: packed.sha256,
    ontology,
    scorer: SCORER_VERSION,
    submissions: result.decision.window.length,
    document: digest,
    result: `${path}.json`,
    perSubmission: `${path}.submissions.ndjson`,
  };
  return { index: { ...before, window }, changed: true };
}

/**
 * Writes document, lines, index and ledger in one go, and reads the index back: only then may a task leave its stage.
 * `archiving` are the tasks that are about to. Throws `StateMovedError` when another run stored a window meanwhile.
 */
export async function persistResult(
  store: StateStore,
  result: ResultToPersist,
  archiving: readonly string[],
): Promise<PairIndex> {
  const { pair, before } = result;
  const { index, changed } = nextIndex(result);
  const next: PairIndex = { ...index, archiving: [...new Set([...before.archiving, ...archiving])].toSorted() };
  if (!changed && next.archiving.length === before.archiving.length) return before;
  const files = new Map<string, string>([pairIndexFile(pair, next)]);
  if (changed && next.window) {
    files.set(next.window.result, `${JSON.stringify(result.document)}\n`);
    files.set(next.window.perSubmission, result.perSubmission.map((one) => `${JSON.stringify(one)}\n`).join(''));
  }
  await store.write(`evaluate ${pair}`, async (view) => {
    const newest = await readPairIndex(view, pair);
    if (newest.window?.snapshot !== before.window?.snapshot || newest.window?.document !== before.window?.document) {
      throw new StateMovedError(`another run has evaluated ${pair} meanwhile; run again`);
    }
    return { files, records: changed ? recordsOf(result, next) : [] };
  });
  const back = await readPairIndex(await store.view(), pair);
  if (digestOf(back) !== digestOf(next)) {
    throw new StateMovedError(`what was stored for ${pair} is not what is read back; no task was archived`);
  }
  return back;
}

function recordsOf(result: ResultToPersist, { window }: PairIndex): LedgerRecord[] {
  const { address, decision } = result;
  const news = new Set([...decision.fresh, ...decision.rescored].map(identityOf));
  const scored = result.perSubmission
    .filter((one) => news.has(identityOf({ task: one.task ?? '', branch: one.branch, labelDigest: one.labelDigest })))
    .map(({ task, branch, annotator, labelDigest, groundTruthDigest, score, pass }) => ({
      task,
      branch,
      annotator,
      labelDigest,
      groundTruthDigest,
      score,
      pass,
    }));
  return [
    ...chunksOf(scored, SCORES_PER_ENTRY).map((submissions) => ({
      kind: 'evaluate.scored',
      address,
      data: { scorer: SCORER_VERSION, submissions },
    })),
    { kind: 'evaluate.persisted', address, data: { ...window } },
  ];
}

/** Records where tasks went. `open` are those of which it is not known yet. */
export async function persistArchived(
  store: StateStore,
  pair: { readonly name: string; readonly address: string },
  outcome: {
    readonly tasks: readonly string[];
    readonly open: readonly string[];
    readonly stage: string;
    readonly canary?: { readonly key: string; readonly value: PairIndex['canaries'][string] } | undefined;
  },
): Promise<void> {
  await store.write(`archive ${pair.name}`, async (view) => {
    const newest = await readPairIndex(view, pair.name);
    const { canary } = outcome;
    const next: PairIndex = {
      ...newest,
      archiving: [...outcome.open],
      canaries: canary ? { ...newest.canaries, [canary.key]: canary.value } : newest.canaries,
    };
    const records: LedgerRecord[] = [];
    if (canary)
      records.push({
        kind: 'evaluate.canary',
        address: pair.address,
        data: { ...canary.value, expect: outcome.stage },
      });
    if (outcome.tasks.length > 0) {
      const data = { stage: outcome.stage, tasks: outcome.tasks };
      records.push({ kind: 'evaluate.archived', address: pair.address, data });
    }
    return { files: new Map([pairIndexFile(pair.name, next)]), records };
  });
}
