import { sha256 } from '../base/canonical.ts';
import { startProgress, type Work } from '../base/progress.ts';
import type { Problem } from '../base/problem.ts';
import type { EncordClient } from '../encord/client.ts';
import type { EvaluationDocument, PerSubmission } from '../evaluation/document.ts';
import type { EvaluationSettings } from '../evaluation/settings.ts';
import type { BoundPair } from '../routing/bound-pair.ts';
import { checkPseudonymKey, type Pseudonyms } from '../state/pseudonyms.ts';
import type { StateStore } from '../state/store.ts';
import { archiveTasks, strayCanary } from './archive.ts';
import { collect } from './collect.ts';
import { evaluateSnapshot } from './evaluate-snapshot.ts';
import type { Finding } from './findings.ts';
import { formatOntologyFile, readOntologyFile, type OntologyFile } from './ontology-file.ts';
import { readPairIndex } from './pair-index.ts';
import { persistArchived, persistResult, persistSnapshot, type ResultToPersist } from './persist.ts';
import { resolveEvaluation } from './resolve.ts';
import { ontologyPath, packSnapshot, snapshotPath, unpackSnapshot } from './snapshot-file.ts';
import { readSnapshotLines, readStoredWindow, windowLines } from './stored-window.ts';
import type { HeldTask } from './submission.ts';

export interface EvaluateOptions {
  readonly client: EncordClient;
  readonly bound: BoundPair;
  readonly ontology: OntologyFile;
  readonly store: StateStore;
  /** Run id, for the name of the result. */
  readonly run: string;
  readonly pseudonyms: Pseudonyms;
  readonly settings: EvaluationSettings;
  /** Reads and scores; writes and archives nothing. */
  readonly dryRun: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((text: string) => void) | undefined;
}

export interface EvaluationRun {
  readonly version: 1;
  readonly pair: string;
  /** Of the whole window: every stored submission, and those of this run. */
  readonly document: EvaluationDocument;
  readonly perSubmission: readonly PerSubmission[];
  /** `scored` and `known` count submissions, the others tasks. */
  readonly counts: {
    readonly waiting: number;
    readonly scored: number;
    readonly known: number;
    readonly held: number;
    readonly archived: number;
    readonly changed: number;
    readonly failed: number;
  };
  readonly held: readonly HeldTask[];
  readonly findings: readonly Finding[];
  readonly snapshot?: { readonly path: string; readonly ontologyPath: string; readonly sha256: string };
  /** E-mail addresses by pseudonym. Never to be stored, and shown only where the manifest asks for it. */
  readonly people: ReadonlyMap<string, string>;
  readonly requests: number;
}

/**
 * Evaluates one pair: reads submissions and ground truth, stores the whole window as a snapshot, scores what it reads back
 * from there, stores the result, and only then archives. After a kill at any point the next run goes on: nothing is counted
 * twice, and nothing leaves its stage before it is stored. Without a result nothing was stored; the problems say why. Throws
 * what the outside world failed with. Aborted while it archives, it finishes the chunk and gives the result; aborted before,
 * it throws the reason.
 */
export async function evaluatePair(options: EvaluateOptions): Promise<{ result?: EvaluationRun; problems: Problem[] }> {
  const { client, bound, store, pseudonyms, dryRun } = options;
  const { pair } = bound;
  const sent = client.requests().total;
  const view = await store.view();
  const keyFile = await checkPseudonymKey(view, pseudonyms);
  const before = await readPairIndex(view, pair.name);
  const stored = await readStoredWindow(view, before);
  const { resolved, problems } = await resolveEvaluation(client, bound);
  const ontologyText = formatOntologyFile(options.ontology);
  const ontology = readOntologyFile(ontologyText);
  if ('code' in ontology) problems.push({ ...ontology, at: pair.at(['spec', 'ontology']), address: pair.address });
  if (!resolved || 'code' in ontology) return { problems };

  options.progress?.(`${pair.name}: reading submissions`);
  const progress = (work: Work) => startProgress(work, options.now, options.progress, `${pair.name}: `);
  const source = { client, bound, resolved, pseudonyms, progress };
  const { collected, problems: found } = await collect(source, stored);
  problems.push(...found);
  if (found.some((one) => one.code === 'submissions.ground-truth-empty')) return { problems };
  const { decision } = collected;

  options.progress?.(`${pair.name}: scoring ${decision.window.length} submissions`);
  const inStore = readSnapshotLines(view, before.window?.snapshot);
  const packed = await packSnapshot(windowLines(inStore, stored, collected));
  const stores = !dryRun && packed.lines > 0;
  const isNew = packed.sha256 !== before.window?.snapshot || sha256(ontologyText) !== before.window.ontology;
  const files = keyFile ? [[keyFile.path, keyFile.content] as const] : [];
  const after = stores && isNew ? await persistSnapshot(store, pair.name, packed, ontologyText, files) : undefined;
  const kept = after ? readSnapshotLines(after, packed.sha256) : unpackSnapshot(packed.bytes, packed.sha256);
  const tell = progress({ verb: 'scored', unit: 'label rows', total: packed.lines });
  const lines = counted(kept, tell, options.signal);
  const scored = await evaluateSnapshot({ lines, ontology, settings: options.settings });
  problems.push(...scored.problems);

  const toPersist: ResultToPersist = {
    pair: pair.name,
    address: pair.address,
    run: options.run,
    now: options.now(),
    before,
    packed,
    ontology: sha256(ontologyText),
    decision,
    document: scored.document,
    perSubmission: scored.perSubmission,
  };
  const stray = stores ? await strayCanary(source, before) : undefined;
  if (stray) problems.push(stray);
  const leaving = resolved.archive && !stray ? decision.archivable : [];
  const ids = leaving.map((task) => task.uuid);
  const index = stores ? await persistResult(store, toPersist, ids) : before;
  const archived = stores
    ? await archiveTasks({
        ...options,
        // What is archived is also recorded: a stop ends it between two chunks.
        source: { client: client.finishing, bound, resolved, pseudonyms },
        tasks: leaving,
        index,
      })
    : { tasks: [], changed: 0, failed: 0, problems: [] };
  problems.push(...archived.problems);
  if (index.archiving.length > 0 || archived.canary) {
    const { tasks, canary, failure } = archived;
    const arrived = new Set(tasks);
    const open = failure ? index.archiving.filter((uuid) => !arrived.has(uuid)) : [];
    await persistArchived(store, pair, { tasks, open, stage: resolved.archive?.title ?? '', canary });
  }
  const stopped = options.signal?.aborted === true && archived.failure?.cause === options.signal.reason;
  if (archived.failure && !stopped) throw archived.failure.cause;

  const { sha256: address } = packed;
  const paths = { path: snapshotPath(address), ontologyPath: ontologyPath(sha256(ontologyText)), sha256: address };
  return {
    problems,
    result: {
      version: 1,
      pair: pair.name,
      document: scored.document,
      perSubmission: scored.perSubmission,
      counts: {
        waiting: collected.waiting,
        scored: decision.fresh.length + decision.rescored.length,
        known: decision.known.length,
        held: decision.held.length,
        archived: archived.tasks.length,
        changed: archived.changed,
        failed: archived.failed,
      },
      held: decision.held,
      findings: collected.findings,
      ...(stores ? { snapshot: paths } : {}),
      people: collected.people,
      requests: client.requests().total - sent,
    },
  };
}

async function* counted<T>(
  lines: AsyncIterable<T>,
  tell: (done: number) => void,
  signal: AbortSignal | undefined,
): AsyncGenerator<T> {
  let done = 0;
  for await (const line of lines) {
    signal?.throwIfAborted();
    yield line;
    done += 1;
    tell(done);
  }
}
