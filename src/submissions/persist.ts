import { digestOf } from '../base/canonical.ts';
import { chunksOf } from '../encord/pages.ts';
import { StateMovedError } from '../state/errors.ts';
import type { LedgerRecord } from '../state/ledger-entry.ts';
import type { StateStore, StateView, StateWrites } from '../state/store.ts';
import { pairIndexFile, projectsOf, readPairIndex, type PairIndex } from './pair-index.ts';
import type { PreparedPair } from './prepare.ts';
import { ontologyPath, snapshotPath } from './snapshot-file.ts';
import { identityOf, SCORER_VERSION } from './submission.ts';

/** Scores of one ledger entry. */
const SCORES_PER_ENTRY = 200;

export type ResultToPersist = Pick<
  PreparedPair,
  'options' | 'opened' | 'gathered' | 'decision' | 'packed' | 'ontology' | 'scored' | 'leaving'
> & {
  readonly run: string;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** The index after a run, and whether it says anything new. */
function nextIndex(result: ResultToPersist): { readonly index: PairIndex; readonly changed: boolean } {
  const { opened, packed, ontology, scored, run, now } = result;
  const { before } = opened;
  const digest = digestOf(scored.document);
  const projects = projectsOf(result.options.bound);
  const { window: known } = before;
  if (
    known?.snapshot === packed.sha256 &&
    known.ontology === ontology &&
    known.scorer === SCORER_VERSION &&
    known.document === digest
  )
    return { index: known.projects ? before : { ...before, window: { ...known, projects } }, changed: false };
  const month = new Date(now).toISOString().slice(0, 7);
  const path = `evaluations/${month}/${run.replaceAll(/[^A-Za-z0-9._-]/g, '_')}.${nameOf(result)}`;
  const window = {
    snapshot: packed.sha256,
    ontology,
    scorer: SCORER_VERSION,
    submissions: result.decision.window.length,
    document: digest,
    result: `${path}.json`,
    perSubmission: `${path}.submissions.ndjson`,
    projects,
  };
  return { index: { ...before, window }, changed: true };
}

interface ToWrite {
  readonly result: ResultToPersist;
  readonly next: PairIndex;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly records: readonly LedgerRecord[];
}

/**
 * Writes snapshots, documents, lines, indexes and ledger of all pairs in one go, and reads back that they are there: only
 * then may a task leave its stage. Gives the index of every pair, and the view after the write. Throws `StateMovedError` when
 * another run stored a window meanwhile, and when what is read back is something else; nothing may leave then.
 */
export async function persistResults(
  store: StateStore,
  results: readonly ResultToPersist[],
): Promise<{ readonly indexes: ReadonlyMap<string, PairIndex>; readonly view: StateView | undefined }> {
  const indexes = new Map(results.map((one) => [nameOf(one), one.opened.before]));
  const writes = results.flatMap((one) => toWrite(one) ?? []);
  if (writes.length === 0) return { indexes, view: undefined };
  const names = writes.map(({ result }) => nameOf(result)).join(', ');
  await store.write(`evaluate ${names}`, async (view) => {
    for (const { result } of writes) await checkUnmoved(view, result);
    return {
      files: new Map(writes.flatMap(({ files }) => [...files])),
      records: writes.flatMap(({ records }) => records),
    };
  });
  const view = await store.view();
  for (const write of writes) indexes.set(nameOf(write.result), await readBack(view, write));
  return { indexes, view };
}

function nameOf({ options }: Pick<ResultToPersist, 'options'>): string {
  return options.bound.pair.name;
}

/** Undefined when the state says it all already. */
function toWrite(result: ResultToPersist): ToWrite | undefined {
  const { opened, packed, ontology, scored, leaving } = result;
  const { before } = opened;
  const { index, changed } = nextIndex(result);
  const archiving = [...new Set([...before.archiving, ...leaving.map((task) => task.uuid)])].toSorted();
  const next: PairIndex = { ...index, archiving };
  // What was found under a former name is kept under this one, for when the manifest does not name the former one any more.
  const renamed = opened.inState.window === undefined;
  if (!changed && !renamed && index === before && archiving.length === before.archiving.length) return undefined;
  const files = new Map<string, string | Uint8Array>();
  if (packed.sha256 !== before.window?.snapshot || ontology !== before.window.ontology) {
    if (opened.keyFile) files.set(opened.keyFile.path, opened.keyFile.content);
    files.set(snapshotPath(packed.sha256), packed.bytes).set(ontologyPath(ontology), opened.ontologyText);
  }
  if (changed && next.window) {
    files.set(next.window.result, `${JSON.stringify(scored.document)}\n`);
    files.set(next.window.perSubmission, scored.perSubmission.map((one) => `${JSON.stringify(one)}\n`).join(''));
  }
  files.set(...pairIndexFile(nameOf(result), next));
  return { result, next, files, records: changed ? recordsOf(result, next) : [] };
}

async function checkUnmoved(view: StateView, result: ResultToPersist): Promise<void> {
  const pair = nameOf(result);
  const { inState } = result.opened;
  const newest = await readPairIndex(view, pair);
  if (newest.window?.snapshot !== inState.window?.snapshot || newest.window?.document !== inState.window?.document) {
    throw new StateMovedError(`another run has evaluated ${pair} meanwhile; run again`);
  }
}

async function readBack(view: StateView, { result, next, files }: ToWrite): Promise<PairIndex> {
  const pair = nameOf(result);
  const index = await readPairIndex(view, pair);
  const lost = `what was stored for ${pair} is not what is read back; no task was archived`;
  if (digestOf(index) !== digestOf(next)) throw new StateMovedError(lost);
  for (const [path, content] of files) {
    const bytes = await view.readBytes(path);
    if (bytes === undefined || !isSame(content, bytes)) throw new StateMovedError(`${lost} (${path})`);
  }
  return index;
}

/** Characters of a text that are encoded at once: a second copy of all results would be the most that a run holds. */
const PIECE = 64 * 1024;

function isSame(content: string | Uint8Array, bytes: Uint8Array): boolean {
  if (typeof content !== 'string') return Buffer.compare(content, bytes) === 0;
  let at = 0;
  for (let from = 0; from < content.length;) {
    let to = Math.min(from + PIECE, content.length);
    // Never between the two halves of a character.
    if (to < content.length && content.charCodeAt(to - 1) >> 10 === 0x36) to -= 1;
    const piece = Buffer.from(content.slice(from, to), 'utf8');
    if (!piece.equals(bytes.subarray(at, at + piece.length))) return false;
    at += piece.length;
    from = to;
  }
  return at === bytes.length;
}

/** `scored` and `known` count submissions, the others tasks. */
function countsOf({ gathered, decision }: ResultToPersist): Readonly<Record<string, number>> {
  return {
    waiting: gathered.waiting,
    scored: decision.fresh.length + decision.rescored.length,
    known: decision.known.length,
    held: decision.held.length,
  };
}

function recordsOf(result: ResultToPersist, { window }: PairIndex): LedgerRecord[] {
  const { decision, scored: evaluated } = result;
  const { address } = result.options.bound.pair;
  const news = new Set([...decision.fresh, ...decision.rescored].map(identityOf));
  const scored = evaluated.perSubmission
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
    { kind: 'evaluate.persisted', address, data: { ...window, counts: countsOf(result) } },
  ];
}

/** Where the tasks of a pair went. `open` are those of which it is not known yet. */
export interface ArchivedPair {
  readonly pair: { readonly name: string; readonly address: string };
  readonly tasks: readonly string[];
  readonly open: readonly string[];
  readonly stage: string;
  readonly canary: { readonly key: string; readonly value: PairIndex['canaries'][string] } | undefined;
}

/** What records it. */
export async function archivedWrites(view: StateView, pairs: readonly ArchivedPair[]): Promise<StateWrites> {
  const files = new Map<string, string>();
  const records: LedgerRecord[] = [];
  for (const { pair, tasks, open, stage, canary } of pairs) {
    const newest = await readPairIndex(view, pair.name);
    const canaries = canary ? { ...newest.canaries, [canary.key]: canary.value } : newest.canaries;
    files.set(...pairIndexFile(pair.name, { ...newest, archiving: [...open], canaries }));
    const { address } = pair;
    if (canary) records.push({ kind: 'evaluate.canary', address, data: { ...canary.value, expect: stage } });
    if (tasks.length > 0) records.push({ kind: 'evaluate.archived', address, data: { stage, tasks } });
  }
  return { files, records };
}
