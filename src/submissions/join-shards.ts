import { compareText } from '../base/address.ts';
import { canonicalJson } from '../base/canonical.ts';
import type { Problem } from '../base/problem.ts';
import { createEvaluation } from '../evaluation/create-evaluation.ts';
import type { PerSubmission } from '../evaluation/document.ts';
import type { EvaluationPartial } from '../evaluation/partial.ts';
import type { EvaluationSettings } from '../evaluation/settings.ts';
import { indexOntology } from '../labels/ontology-index.ts';
import type { BoundPair } from '../routing/bound-pair.ts';
import type { Gathered, StoredWindow } from './collect.ts';
import type { SubmissionDecision } from './decide.ts';
import type { SnapshotEvaluation } from './evaluate-snapshot.ts';
import type { OntologyFile } from './ontology-file.ts';
import { projectsOf, type PairIndex } from './pair-index.ts';
import type { ReadShard } from './read-shard.ts';
import type { ShardPair, ShardPairHead } from './shard-file.ts';
import { truthDigest } from './stored-window.ts';
import { identityOf } from './submission.ts';

type ReadPair = Exclude<ShardPair, { unread: unknown }>;

/** What all shards together read and scored of one pair. */
export interface JoinedPair {
  readonly gathered: Gathered;
  /** In the order of a window: by data unit, then annotator. */
  readonly results: readonly PerSubmission[];
  readonly partials: readonly EvaluationPartial[];
  /** The same in all shards; `file` is one of theirs. */
  readonly head: ShardPairHead;
  readonly file: string;
}

/** Joins one pair; the order of the shards does not matter. A pair that a shard could not read is not joined. */
export function joinPair(
  shards: readonly ReadShard[],
  name: string,
): { readonly joined: JoinedPair } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const parts: { readonly file: string; readonly part: ReadPair }[] = [];
  for (const { file, pairs } of shards.toSorted((a, b) => a.head.shard.index - b.head.shard.index)) {
    for (const part of pairs) {
      if ('head' in part) {
        if (part.head.pair === name) parts.push({ file, part });
      } else if (part.pair === name) problems.push(unread(file, name), ...part.unread);
    }
  }
  const [first] = parts;
  if (problems.length > 0 || !first) return { problems };
  for (const { file, part } of parts) {
    const { waiting: _waiting, strangers: _strangers, ...head } = part.head;
    for (const key of ['settings', 'ontology', 'projects', 'before'] as const) {
      if (canonicalJson(head[key]) === canonicalJson(first.part.head[key])) continue;
      problems.push(differs(file, `${name}: its ${WORDS[key]} differ from those of "${first.file}"`));
    }
  }
  if (problems.length > 0) return { problems };
  const all = parts.map(({ part }) => part);
  const gathered = all.map((part) => part.gathered);
  return {
    joined: {
      file: first.file,
      head: first.part.head,
      gathered: {
        tasks: gathered.flatMap((one) => one.tasks),
        truths: new Map(gathered.flatMap((one) => [...one.truths])),
        lines: new Map(gathered.flatMap((one) => [...one.lines])),
        waiting: gathered.reduce((sum, one) => sum + one.waiting, 0),
        strangers: gathered.reduce((sum, one) => sum + one.strangers, 0),
        findings: gathered
          .flatMap((one) => one.findings)
          .toSorted((a, b) => compareText(a.dataHash, b.dataHash) || compareText(a.task, b.task)),
      },
      results: all
        .flatMap((part) => part.results)
        .toSorted((a, b) => compareText(a.dataHash, b.dataHash) || compareText(a.annotator, b.annotator)),
      partials: all.map((part) => part.partial),
    },
  };
}

const WORDS = {
  settings: 'settings of the evaluation',
  ontology: 'features of the ontology',
  projects: 'projects',
  before: 'stored submissions to go on from',
} as const;

/** What the reducer itself finds when it opens the pair and decides. */
export interface OwnView {
  readonly before: PairIndex;
  readonly stored: StoredWindow;
  readonly decision: SubmissionDecision;
  readonly settings: EvaluationSettings;
  readonly ontology: string;
}

/**
 * Whether what the shards did is what this run would have done: same settings, ontology and projects, a state that did not
 * move since, and a result for everything that is to be stored. A state that already holds all of it, because a reducer was
 * killed after it had stored it, is fine.
 */
export function checkJoined(joined: JoinedPair, bound: BoundPair, own: OwnView): readonly Problem[] {
  const { head, file } = joined;
  const { name } = bound.pair;
  const mine = { settings: own.settings, ontology: own.ontology, projects: projectsOf(bound) };
  const problems = (['settings', 'ontology', 'projects'] as const).flatMap((key) =>
    canonicalJson(head[key]) === canonicalJson(mine[key])
      ? []
      : [differs(file, `${name}: its ${WORDS[key]} differ from those of this run`)],
  );
  if (problems.length > 0) return problems;
  const { decision, stored } = own;
  const isStored =
    decision.fresh.length + decision.rescored.length + decision.recounted === 0 &&
    decision.window.length + decision.aside.length === stored.submissions.length;
  if (head.before !== (own.before.window?.snapshot ?? null) && !isStored) return [moved(file, name)];
  return hasResults(joined, own) ? [] : [incomplete(file, name)];
}

/** One result for every submission of the window, against the ground truth that it will be stored with. */
function hasResults({ results, gathered }: JoinedPair, { decision, stored }: OwnView): boolean {
  const wanted = decision.window.map(
    (one) => `${identityOf(one)} ${one.annotator} ${truthDigest(one.dataHash, gathered.truths, stored) ?? ''}`,
  );
  const there = results.map(
    (one) => `${identityOf({ ...one, task: one.task ?? '' })} ${one.annotator} ${one.groundTruthDigest}`,
  );
  const areRead = decision.fresh.every((one) => gathered.lines.has(identityOf(one)));
  return areRead && wanted.join('\n') === there.join('\n');
}

/** The document of all shards' results, to the byte that of scoring everything at once. */
export function joinedScores(
  { partials, results }: JoinedPair,
  ontology: OntologyFile,
  settings: EvaluationSettings,
): Omit<SnapshotEvaluation, 'partial'> {
  const index = indexOntology(ontology.editor, ontology.name, ontology.addresses);
  const evaluation = createEvaluation(index, settings);
  evaluation.merge(partials, results);
  return { ...evaluation.finish(), perSubmission: results };
}

const AGAIN = 'Nothing was stored. Run all shards of this evaluation again, from one commit, and merge those files.';

export function differs(file: string, summary: string): Problem {
  return {
    code: 'shards.differ',
    severity: 'error',
    summary: `The file "${file}" does not fit: ${summary}.`,
    detail: AGAIN,
    at: { file, line: 1, column: 1 },
  };
}

function unread(file: string, name: string): Problem {
  return {
    code: 'shards.pair-unread',
    severity: 'error',
    summary: `The shard of the file "${file}" could not read the pair ${name}, so ${name} is not evaluated.`,
    detail: 'What kept it from reading is reported beside this. Mend it, then run all shards again.',
    at: { file, line: 1, column: 1 },
  };
}

function moved(file: string, name: string): Problem {
  return {
    code: 'shards.state-moved',
    severity: 'error',
    summary: `Another run has evaluated ${name} since the shard of the file "${file}" read the state.`,
    detail: AGAIN,
    at: { file, line: 1, column: 1 },
  };
}

function incomplete(file: string, name: string): Problem {
  return {
    code: 'shards.results-missing',
    severity: 'error',
    summary: `The shards of "${file}" and its companions do not hold one result for each submission of ${name}.`,
    detail: AGAIN,
    at: { file, line: 1, column: 1 },
  };
}
