import { lineText } from './held-line.ts';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { invariant } from '../base/invariant.ts';
import type { Problem } from '../base/problem.ts';
import type { PerSubmission } from '../evaluation/document.ts';
import type { EvaluationPartial } from '../evaluation/partial.ts';
import { forbiddenIn } from '../graph/safe-text.ts';
import type { Gathered } from './collect.ts';
import { PairProjects } from './pair-index.ts';

export const SHARD_FORMAT = 'assay.shard/v1';

/** First line of a shard's file: which share of which evaluation it is. */
export const ShardHead = z.strictObject({
  format: z.literal(SHARD_FORMAT),
  shard: z.strictObject({ index: z.int().min(1), of: z.int().min(1) }),
  environment: z.string(),
  /** The workflow run that all shards belong to; null outside of workflows. */
  evaluation: z.string().nullable(),
  run: z.string(),
  /** The state that was read; lineage '' and serial 0 = none yet. */
  state: z.strictObject({ lineage: z.string(), serial: z.int().min(0) }),
  scorer: z.string(),
  /** Which pseudonym key was used. */
  keyId: z.string(),
  pairs: z.array(z.string()),
});
export type ShardHead = z.infer<typeof ShardHead>;

/** What a pair was scored with, the same in all its shards. */
export const ShardPairHead = z.strictObject({
  kind: z.literal('pair'),
  pair: z.string(),
  projects: PairProjects,
  settings: z.record(z.string(), z.unknown()),
  /** sha256 of the ontology file. */
  ontology: z.string(),
  /** sha256 of the stored snapshot that was gone on from; null = none. */
  before: z.string().nullable(),
  waiting: z.int().min(0),
  strangers: z.int().min(0),
});
export type ShardPairHead = z.infer<typeof ShardPairHead>;

/** A pair that was read, or why it was not. */
export type ShardPair =
  | {
      readonly head: ShardPairHead;
      readonly gathered: Gathered;
      readonly results: readonly PerSubmission[];
      readonly partial: EvaluationPartial;
    }
  | { readonly pair: string; readonly unread: readonly Problem[] };

const ROW = '{"kind":"row","row":';

/**
 * A shard's file: NDJSON with its head, then of each pair its own head, what was read (findings, tasks, ground truth, redacted
 * label rows as in a snapshot), results and sums, and a last line with the number of lines before it and their sha256, so
 * that a file which was cut off or changed is noticed. Throws a `BugError` when a line holds an e-mail address, a signed URL
 * or a private key.
 */
export function formatShard(head: ShardHead, pairs: readonly ShardPair[]): string {
  const lines = [JSON.stringify(head), ...pairs.flatMap(pairLines)];
  for (const line of lines) {
    const found = forbiddenIn(line);
    invariant(found === undefined, `the file of a shard would hold ${found ?? ''}, which must never be stored`);
  }
  const text = lines.map((line) => `${line}\n`).join('');
  const sha256 = createHash('sha256').update(text).digest('hex');
  return `${text}${JSON.stringify({ kind: 'end', lines: lines.length, sha256 })}\n`;
}

function pairLines(pair: ShardPair): string[] {
  if ('unread' in pair) return [JSON.stringify({ kind: 'unread', ...pair })];
  const { head, gathered, results, partial } = pair;
  return [
    JSON.stringify(head),
    ...gathered.findings.map((finding) => JSON.stringify({ kind: 'finding', finding })),
    ...gathered.tasks.map((task) => JSON.stringify({ kind: 'task', task })),
    ...[...gathered.truths].map(([dataHash, truth]) =>
      JSON.stringify({ kind: 'truth', dataHash, truth: 'digest' in truth ? { ...truth, line: undefined } : truth }),
    ),
    ...[...gathered.truths.values()].flatMap((truth) =>
      'digest' in truth && truth.line ? [rowLine(lineText(truth.line))] : [],
    ),
    ...[...gathered.lines.values()].map((held) => rowLine(lineText(held))),
    ...results.map((result) => JSON.stringify({ kind: 'result', result })),
    JSON.stringify({ kind: 'sums', sums: partial }),
  ];
}

/** A line of a snapshot stays as it is to the byte, in a line of its own kind. */
function rowLine(text: string): string {
  return `${ROW}${text}}`;
}

/** The line of a snapshot in a line of a shard's file; undefined in a line of another kind. */
export function rowIn(line: string): string | undefined {
  return line.startsWith(ROW) && line.endsWith('}') ? line.slice(ROW.length, -1) : undefined;
}
