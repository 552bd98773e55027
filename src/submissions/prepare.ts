import { sha256 } from '../base/canonical.ts';
import type { Problem } from '../base/problem.ts';
import type { StateView } from '../state/store.ts';
import { strayCanary } from './archive.ts';
import { decide, type Gathered } from './collect.ts';
import type { SubmissionDecision } from './decide.ts';
import type { SnapshotEvaluation } from './evaluate-snapshot.ts';
import { openPair, type OpenedPair, type PairOptions } from './open-pair.ts';
import { checkJoined, joinedScores, type JoinedPair } from './join-shards.ts';
import { listReviewTasks, type Source } from './read-submissions.ts';
import { readWindow } from './read-window.ts';
import { packSnapshot, type PackedSnapshot, type SnapshotLine } from './snapshot-file.ts';
import { countLines, readSnapshotLines, windowLines } from './stored-window.ts';
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
  const { client } = options;
  const sent = client.requests().total;
  const { opened, problems } = await openPair(options, view);
  if (!opened) return { problems };
  const { source, before, ontologyText } = opened;
  const inStore = readSnapshotLines(view, before.window?.snapshot);
  const { window, problems: found } = joined
    ? await joinedWindow(options, opened, inStore, joined)
    : await ownWindow(options, opened, inStore);
  problems.push(...found);
  if (!window) return { problems };
  const { gathered, decision, packed, scored, people } = window;
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
      ontology: sha256(ontologyText),
      scored: { document: scored.document, perSubmission: scored.perSubmission, problems: scored.problems },
      leaving: joined ? await stillWaiting(source, leaving) : leaving,
      people,
      requests: client.requests().total - sent,
    },
  };
}

type StoredLines = AsyncGenerator<SnapshotLine, void, undefined>;
type Window = Pick<PreparedPair, 'gathered' | 'decision' | 'packed' | 'scored' | 'people'>;

interface WindowOrProblems {
  /** Absent when nobody can be scored by what is there. */
  readonly window?: Window;
  readonly problems: readonly Problem[];
}

async function ownWindow(options: PairOptions, opened: OpenedPair, inStore: StoredLines): Promise<WindowOrProblems> {
  const reading = await readWindow(options, opened, inStore);
  try {
    const packed = await packSnapshot(reading.lines, reading.score);
    const { gathered, scored, people } = await reading.finish();
    const { decision, problems } = decide(options.bound, gathered, opened.stored);
    if (problems.some(isEmptyTruth)) return { problems };
    return { window: { gathered, decision, packed, scored, people }, problems };
  } finally {
    reading.end();
  }
}

async function joinedWindow(
  options: PairOptions,
  { source, before, stored, ontology, ontologyText }: OpenedPair,
  inStore: StoredLines,
  joined: JoinedPair,
): Promise<WindowOrProblems> {
  const { bound, settings } = options;
  const { gathered } = joined;
  const { decision, problems } = decide(bound, gathered, stored);
  const wrong = checkJoined(joined, bound, { before, stored, decision, settings, ontology: sha256(ontologyText) });
  if (wrong.length > 0) return { problems: wrong };
  if (problems.some(isEmptyTruth)) return { problems };
  const tell = source.progress?.({ verb: 'packed', unit: 'label rows', total: countLines(decision) });
  let done = 0;
  const packed = await packSnapshot(windowLines(inStore, stored, decision, gathered), () => {
    options.signal?.throwIfAborted();
    done += 1;
    tell?.(done);
  });
  const scored = joinedScores(joined, ontology, settings);
  return { window: { gathered, decision, packed, scored, people: new Map() }, problems };
}

function isEmptyTruth({ code }: Problem): boolean {
  return code === 'submissions.ground-truth-empty';
}

/** Without those that left the stage since the shards read it: a merge may be run again after it was done. */
async function stillWaiting(source: Source, tasks: readonly ReviewTask[]): Promise<readonly ReviewTask[]> {
  if (tasks.length === 0) return tasks;
  const waiting = await listReviewTasks(source, { datasetHashes: [source.bound.benchmarkDataset] });
  const there = new Set(waiting.map((task) => task.uuid));
  return tasks.filter((task) => there.has(task.uuid));
}
