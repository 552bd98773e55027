import { compareText } from '../base/address.ts';
import { list, type Gathered } from './collect.ts';
import type { SnapshotEvaluation } from './evaluate-snapshot.ts';
import { findCompleted } from './findings.ts';
import { growWindow } from './growing-window.ts';
import { holdLine, type HeldLine } from './held-line.ts';
import { scoreBeside, scoreHere, type DigestedLine, type LineScorer } from './line-scorer.ts';
import type { OpenedPair, PairOptions } from './open-pair.ts';
import type { Truth } from './read-truths.ts';
import { readUnits, type ReadUnit } from './read-units.ts';
import type { Share } from './share.ts';
import type { SnapshotLine } from './snapshot-file.ts';

/** The new window of a pair, or of a share of its data units, while it is read. */
export interface WindowReading {
  /** In the order of a snapshot. */
  readonly lines: AsyncIterable<DigestedLine>;
  /** Scores the line that was given last. Throws the reason when the run was stopped. A promise means: wait. */
  readonly score: (line: DigestedLine) => Promise<void> | undefined;
  /** Once all lines were given. `people`: e-mail addresses by pseudonym. */
  finish(): Promise<{
    readonly gathered: Gathered;
    readonly scored: SnapshotEvaluation;
    readonly people: ReadonlyMap<string, string>;
  }>;
  /** To be called whatever happened. */
  end(): void;
}

/**
 * Reads what is to be scored, data unit by data unit; sends only reading calls. `inStore`: the lines of the stored window.
 * With `holding`, what is gathered has the new lines, compressed.
 */
export async function readWindow(
  options: PairOptions,
  { source, stored, ontology }: OpenedPair,
  inStore: AsyncGenerator<SnapshotLine, void, undefined>,
  { share, holding = false }: { readonly share?: Share; readonly holding?: boolean } = {},
): Promise<WindowReading> {
  options.progress?.(`${options.bound.pair.name}: reading and scoring submissions`);
  const { members, benchmark, strangers } = await list(source, share);
  const units = [...new Set([...members, ...stored.submissions].map((one) => one.dataHash))].toSorted(compareText);
  const tell = source.progress?.({ verb: 'scored', unit: 'data units', total: units.length });
  const people = new Map<string, string>();
  const tasks: Gathered['tasks'][number][] = [];
  const truths = new Map<string, Truth>();
  const lines = new Map<string, HeldLine>();
  let done = 0;
  const take = (unit: ReadUnit): void => {
    tasks.push(...unit.tasks);
    if (unit.truth) truths.set(unit.dataHash, holding ? heldTruth(unit.truth) : withoutLine(unit.truth));
    if (holding) for (const [identity, line] of unit.lines) lines.set(identity, holdLine(line));
    done += 1;
    tell?.(done);
  };
  const scorer = await startScorer(options, ontology, members.length + stored.submissions.length);
  return {
    lines: growWindow(readUnits(source, units, members, stored, people), inStore, stored, take),
    score: (line) => {
      options.signal?.throwIfAborted();
      return scorer.add(line);
    },
    finish: async () => ({
      gathered: {
        tasks,
        truths,
        lines,
        waiting: members.length,
        strangers,
        findings: await findCompleted(source, benchmark),
      },
      scored: await scorer.finish(),
      people,
    }),
    end: () => scorer.end(),
  };
}

/** Tasks for which it pays to start a thread, which takes as long as scoring some hundred label rows. */
const MANY = 200;

async function startScorer(
  { startThread, settings }: PairOptions,
  ontology: OpenedPair['ontology'],
  tasks: number,
): Promise<LineScorer> {
  const input = { ontology, settings };
  return startThread && tasks >= MANY ? scoreBeside(await startThread('scoring'), input) : scoreHere(input);
}

function withoutLine(truth: Truth): Truth {
  return 'digest' in truth ? { digest: truth.digest, empty: truth.empty } : truth;
}

function heldTruth(truth: Truth): Truth {
  return 'digest' in truth && typeof truth.line === 'string' ? { ...truth, line: holdLine(truth.line) } : truth;
}
