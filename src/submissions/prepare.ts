import { sha256 } from '../base/canonical.ts';
import type { Problem } from '../base/problem.ts';
import type { StateView } from '../state/store.ts';
import { strayCanary } from './archive.ts';
import { decide, gather, type Gathered } from './collect.ts';
import type { SubmissionDecision } from './decide.ts';
import { scoreSnapshot, type SnapshotEvaluation } from './evaluate-snapshot.ts';
import { openPair, type OpenedPair, type PairOptions } from './open-pair.ts';
import { checkJoined, joinedScores, type JoinedPair } from './join-shards.ts';
import { listReviewTasks, type Source } from './read-submissions.ts';
import { lineOf, packSnapshot, type PackedSnapshot } from './snapshot-file.ts';
import { countLines, readSnapshotLines, windowDigests, windowLines } from './stored-window.ts';
import type { ReviewTask } from './submission.ts';

/** Everything about one pair that is read and scored, and nothing of it stored yet. */
export interface PreparedPair {
  readonly options: PairOptions;
  readonly opened: OpenedPair;
  readonly gathered: Pick<Gathered, 'waiting' | 'findings'>;
  readonly decision: SubmissionDecision;
  readonly packed: PackedSnapshot;
  /** sha256 of the ontology file. */
  readonly ontology: string;
  readonly scored: Omit<SnapshotEvaluation, 'partial'>;
  /** Tasks that may leave once the scores are stored. */
  readonly leaving: readonly ReviewTask[];
  /** E-mail addresses by pseudonym. Never to be stored, and shown only where the manifest asks for it. */
  readonly people: ReadonlyMap<string, string>;
  /** Requests to the platform so far. */
  readonly requests: number;
}

/**
 * Reads submissions and ground truth of one pair, decides, makes the snapshot of the whole window and scores what is in it.
 * With `joined`, shards have read and scored. Sends only reading calls and writes nothing; without a result the problems say why.
 */
export async function preparePair(
  options: PairOptions,
  view: StateView,
  joined?: JoinedPair,
): Promise<{ readonly prepared?: PreparedPair; readonly problems: Problem[] }> {
  const { client, bound, settings } = options;
  const { pair } = bound;
  const sent = client.requests().total;
  const { opened, problems } = await openPair(options, view);
  if (!opened) return { problems };
  const { source, before, stored, ontology, ontologyText } = opened;
  const ontologyDigest = sha256(ontologyText);
  options.progress?.(`${pair.name}: reading submissions`);
  const { gathered, people } = joined
    ? { gathered: joined.gathered, people: new Map<string, string>() }
    : await gather(source, stored);
  const { decision, problems: found } = decide(bound, gathered, stored);
  const wrong = joined
    ? checkJoined(joined, bound, { before, stored, decision, settings, ontology: ontologyDigest })
    : [];
  if (wrong.length > 0) return { problems: [...problems, ...wrong] };
  problems.push(...found);
  if (found.some((one) => one.code === 'submissions.ground-truth-empty')) return { problems };

  const inStore = readSnapshotLines(view, before.window?.snapshot);
  options.progress?.(`${pair.name}: scoring ${decision.window.length} submissions`);
  const tell = source.progress?.({ verb: 'scored', unit: 'label rows', total: countLines(decision) });
  const step = counting(tell, options.signal);
  const scorer = scoreSnapshot({ ontology, settings, digestOf: windowDigests(stored, decision, gathered) });
  const packed = await packSnapshot(windowLines(inStore, stored, decision, gathered), (line) => {
    if (!joined) scorer.add(lineOf(line));
    step();
  });
  const scored = joined ? joinedScores(joined, ontology, settings) : scorer.finish();
  problems.push(...scored.problems);
  const stray = packed.lines > 0 ? await strayCanary(source, before) : undefined;
  if (stray) problems.push(stray);
  const leaving = source.resolved.archive && !stray ? decision.archivable : [];
  return {
    problems,
    prepared: {
      options,
      opened,
      gathered: { waiting: gathered.waiting, findings: gathered.findings },
      decision,
      packed,
      ontology: ontologyDigest,
      scored: { document: scored.document, perSubmission: scored.perSubmission, problems: scored.problems },
      leaving: joined ? await stillWaiting(source, leaving) : leaving,
      people,
      requests: client.requests().total - sent,
    },
  };
}

/** Without those that left the stage since the shards read it: a merge may be run again after it was done. */
async function stillWaiting(source: Source, tasks: readonly ReviewTask[]): Promise<readonly ReviewTask[]> {
  if (tasks.length === 0) return tasks;
  const waiting = await listReviewTasks(source, { datasetHashes: [source.bound.benchmarkDataset] });
  const there = new Set(waiting.map((task) => task.uuid));
  return tasks.filter((task) => there.has(task.uuid));
}

/** Counts lines as they are done, with progress; stops between two of them when the run is stopped. */
export function counting(tell: ((done: number) => void) | undefined, signal: AbortSignal | undefined): () => void {
  let done = 0;
  return () => {
    signal?.throwIfAborted();
    done += 1;
    tell?.(done);
  };
}
