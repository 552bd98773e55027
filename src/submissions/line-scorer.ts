import { invariant } from '../base/invariant.ts';
import { ThreadError, type Thread, type ThreadHandler } from '../base/thread.ts';
import type { PerSubmission } from '../evaluation/document.ts';
import type { EvaluationPartial } from '../evaluation/partial.ts';
import type { EvaluationSettings } from '../evaluation/settings.ts';
import { StateDamagedError } from '../state/errors.ts';
import { scoreSnapshot, type SnapshotEvaluation, type SnapshotScorer } from './evaluate-snapshot.ts';
import type { OntologyFile } from './ontology-file.ts';
import { lineOf } from './snapshot-file.ts';

/** A line of a snapshot, and the digest of the labels in it where it is known. */
export interface DigestedLine {
  readonly text: string;
  readonly digest?: string | undefined;
}

/** Scores the lines of a snapshot in their order. */
export interface LineScorer {
  /** A promise means: wait, before lines pile up. Rejects (or throws) with what scoring an earlier line failed with. */
  add(line: DigestedLine): Promise<void> | undefined;
  finish(): Promise<SnapshotEvaluation>;
  /** Lets go of what it holds; also after a failure. */
  end(): void;
}

interface ScorerInput {
  readonly ontology: OntologyFile;
  readonly settings: EvaluationSettings;
}

/** Scores each line at once. */
export function scoreHere(input: ScorerInput): LineScorer {
  const scorer = scoreSnapshot(input);
  const perSubmission: PerSubmission[] = [];
  return {
    add({ text, digest }) {
      const result = scorer.add(lineOf(text), digest);
      if (result) perSubmission.push(result);
      return undefined;
    },
    finish: async () => ({ ...scorer.finish(), perSubmission }),
    end: () => undefined,
  };
}

/** Characters of lines that are handed over together, and how many such parts may be on their way. */
const PART = 256 * 1024;
const PARTS = 16;

type Message =
  | { readonly start: ScorerInput }
  | { readonly lines: readonly DigestedLine[] }
  | { readonly finish: true };
/** Answer to lines: results of the submissions in them, so that the thread holds none. */
type Scored = readonly PerSubmission[];
/** Answer to `finish`. */
type Finished = Pick<SnapshotEvaluation, 'document' | 'problems'> & { readonly partial: EvaluationPartial };

/** Scores beside us, in a thread that runs `scoringThread`: while it scores, the next label rows are read and packed. */
export function scoreBeside(thread: Thread, input: ScorerInput): LineScorer {
  const ask = async (message: Message): Promise<unknown> => {
    try {
      return await thread.ask(message);
    } catch (error) {
      if (!(error instanceof ThreadError) || error.thrown !== StateDamagedError.name) throw error;
      throw new StateDamagedError(error.message, { cause: error });
    }
  };
  const perSubmission: PerSubmission[] = [];
  const open: Promise<void>[] = [];
  let lines: DigestedLine[] = [];
  let length = 0;
  const send = (message: Message): void => {
    const answered = ask(message).then((answer) => {
      for (const result of (answer ?? []) as Scored) perSubmission.push(result);
    });
    // Whoever waits for it sees the failure, and until then nobody may.
    answered.catch(() => undefined);
    open.push(answered);
  };
  const flush = (): void => {
    if (lines.length > 0) send({ lines });
    [lines, length] = [[], 0];
  };
  send({ start: input });
  return {
    add(line) {
      lines.push(line);
      length += line.text.length;
      if (length < PART) return undefined;
      flush();
      return open.length > PARTS ? open.shift() : undefined;
    },
    async finish() {
      flush();
      await Promise.all(open);
      const { partial, ...finished } = (await ask({ finish: true })) as Finished;
      return { ...finished, perSubmission, partial: () => partial };
    },
    end: () => thread.end(),
  };
}

/** What the thread does that `scoreBeside` speaks to. */
export function scoringThread(): ThreadHandler {
  let scorer: SnapshotScorer | undefined;
  return (given) => {
    const message = given as Message;
    if ('start' in message) {
      scorer = scoreSnapshot(message.start);
      return undefined;
    }
    invariant(scorer, 'scoring is started first');
    if ('lines' in message) return scoredIn(message.lines, scorer);
    const { partial, ...finished } = scorer.finish();
    return { ...finished, partial: partial() } satisfies Finished;
  };
}

function scoredIn(lines: readonly DigestedLine[], scorer: SnapshotScorer): Scored {
  return lines.flatMap(({ text, digest }) => scorer.add(lineOf(text), digest) ?? []);
}
