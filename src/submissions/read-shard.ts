import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Problem } from '../base/problem.ts';
import { PerSubmission } from '../evaluation/document.ts';
import { EvaluationPartial } from '../evaluation/partial.ts';
import { forbiddenIn } from '../graph/safe-text.ts';
import { labelDigest } from '../labels/label-digest.ts';
import { StateError } from '../state/errors.ts';
import type { Finding } from './findings.ts';
import { holdLine, type HeldLine } from './held-line.ts';
import type { Truth } from './read-truths.ts';
import { rowIn, SHARD_FORMAT, ShardHead, ShardPairHead, type ShardPair } from './shard-file.ts';
import { isIn } from './share.ts';
import { lineOf } from './snapshot-file.ts';
import { identityOf, type ReviewTask } from './submission.ts';

/** One shard of an evaluation, as its file holds it. */
export interface ReadShard {
  /** As the user named it. */
  readonly file: string;
  readonly head: ShardHead;
  readonly pairs: readonly ShardPair[];
}

const Digest = z.string().regex(/^[0-9a-f]{64}$/);
const Submission = z.strictObject({
  task: z.string(),
  branch: z.string(),
  dataHash: z.string(),
  annotator: z.string(),
  labelDigest: Digest,
  submittedAt: z.string().optional(),
});
const Line = z.discriminatedUnion('kind', [
  ShardPairHead,
  z.strictObject({
    kind: z.literal('unread'),
    pair: z.string(),
    unread: z.array(
      z.looseObject({ code: z.string(), severity: z.enum(['error', 'warning', 'note']), summary: z.string() }),
    ),
  }),
  z.strictObject({
    kind: z.literal('finding'),
    finding: z.strictObject({ task: z.string(), dataHash: z.string(), dataTitle: z.string(), stage: z.string() }),
  }),
  z.strictObject({
    kind: z.literal('task'),
    task: z.strictObject({
      uuid: z.string(),
      dataHash: z.string(),
      dataTitle: z.string(),
      submissions: z.array(Submission),
      silent: z.int().min(0),
      fault: z.string().optional(),
    }),
  }),
  z.strictObject({
    kind: z.literal('truth'),
    dataHash: z.string(),
    truth: z.union([z.strictObject({ digest: Digest, empty: z.boolean() }), z.strictObject({ missing: z.string() })]),
  }),
  z.strictObject({ kind: z.literal('result'), result: PerSubmission }),
  z.strictObject({ kind: z.literal('sums'), sums: EvaluationPartial }),
  z.strictObject({ kind: z.literal('end'), lines: z.int(), sha256: Digest }),
]);

interface Growing {
  readonly head: ShardPairHead;
  readonly findings: Finding[];
  readonly tasks: ReviewTask[];
  readonly truths: Map<string, Truth>;
  readonly lines: Map<string, HeldLine>;
  readonly results: PerSubmission[];
  partial?: EvaluationPartial;
}

/**
 * Reads a shard's file line by line. What is cut off, changed, of another version or in the wrong shard is one problem that
 * names the file and the line.
 */
export async function readShard(file: string, lines: AsyncIterable<string>): Promise<ReadShard | Problem> {
  const reader = new ShardReader(file);
  for await (const line of lines) {
    const wrong = reader.take(line);
    if (wrong) return wrong;
  }
  return reader.end();
}

class ShardReader {
  readonly #file: string;
  readonly #hash = createHash('sha256');
  readonly #pairs: (ShardPair | Growing)[] = [];
  #head: ShardHead | undefined;
  #lines = 0;
  #ended = false;

  constructor(file: string) {
    this.#file = file;
  }

  /** A problem, or undefined when the line is as it should be. */
  take(text: string): Problem | undefined {
    if (this.#ended) return this.#damaged('goes on after its last line');
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return this.#lines === 0 ? this.#foreign() : this.#damaged('is not JSON');
    }
    if (this.#head === undefined) {
      const format = z.looseObject({ format: z.string() }).safeParse(value);
      if (format.data?.format !== SHARD_FORMAT) return this.#foreign(format.data?.format);
      const head = ShardHead.safeParse(value);
      if (!head.success || head.data.shard.index > head.data.shard.of) return this.#damaged('is no head of a shard');
      this.#head = head.data;
    } else {
      const wrong = this.#takeLine(text, value);
      if (wrong !== undefined) return this.#damaged(wrong);
      if (this.#ended) return undefined;
    }
    // What goes into the state must be as harmless here as where it was made.
    const found = forbiddenIn(text);
    if (found !== undefined) return this.#damaged(`holds ${found}`);
    this.#lines += 1;
    this.#hash.update(`${text}\n`);
    return undefined;
  }

  end(): ReadShard | Problem {
    if (this.#head === undefined) return this.#foreign();
    if (!this.#ended) return this.#damaged('is missing: the file was cut off');
    const pairs: ShardPair[] = [];
    for (const pair of this.#pairs) {
      if ('unread' in pair) pairs.push(pair);
      else {
        const { findings, tasks, truths, lines, results, partial, head } = pair as Growing;
        if (partial === undefined) return this.#damaged(`is missing: the sums of the pair ${head.pair}`);
        const { waiting, strangers } = head;
        pairs.push({ head, gathered: { tasks, truths, lines, waiting, strangers, findings }, results, partial });
      }
    }
    const names = pairs.map((pair) => ('unread' in pair ? pair.pair : pair.head.pair));
    if (names.join('\n') !== this.#head.pairs.join('\n')) return this.#damaged('is missing: not every pair is there');
    return { file: this.#file, head: this.#head, pairs };
  }

  /** What is wrong with a line that is not the first. */
  #takeLine(text: string, value: unknown): string | undefined {
    const pair = this.#pairs.at(-1);
    const growing = pair && 'findings' in pair ? pair : undefined;
    const row = rowIn(text);
    if (row !== undefined) return growing ? this.#takeRow(row, growing) : 'belongs to no pair';
    // Checked, but not rebuilt: the order of keys is part of the bytes that are stored.
    if (!Line.safeParse(value).success) return 'is not what this version of Assay writes';
    const line = value as z.infer<typeof Line>;
    if (line.kind === 'end') {
      this.#ended = true;
      return line.lines === this.#lines && line.sha256 === this.#hash.digest('hex')
        ? undefined
        : 'does not fit what stands before it';
    }
    if (line.kind === 'unread') {
      this.#pairs.push({ pair: line.pair, unread: line.unread as readonly Problem[] });
      return undefined;
    }
    if (line.kind === 'pair') {
      this.#pairs.push({ head: line, findings: [], tasks: [], truths: new Map(), lines: new Map(), results: [] });
      return undefined;
    }
    if (!growing) return 'belongs to no pair';
    switch (line.kind) {
      case 'finding':
        growing.findings.push(line.finding);
        return this.#unlessInShard(line.finding.dataHash);
      case 'task':
        growing.tasks.push(line.task as ReviewTask);
        return this.#unlessInShard(line.task.dataHash);
      case 'truth':
        growing.truths.set(line.dataHash, line.truth);
        return this.#unlessInShard(line.dataHash);
      case 'result':
        growing.results.push(line.result);
        return this.#unlessInShard(line.result.dataHash);
      case 'sums':
        growing.partial = line.sums as EvaluationPartial;
        return undefined;
    }
  }

  #takeRow(text: string, growing: Growing): string | undefined {
    try {
      const { record } = lineOf(text);
      const { role, dataHash, task = '', branch } = record;
      const digest = labelDigest(record.labelRow);
      const truth = growing.truths.get(dataHash);
      if (role === 'groundTruth') {
        if (truth === undefined || !('digest' in truth) || truth.digest !== digest)
          return 'holds other ground truth than the file says';
        growing.truths.set(dataHash, { ...truth, line: holdLine(text) });
      } else growing.lines.set(identityOf({ task, branch, labelDigest: digest }), holdLine(text));
      return this.#unlessInShard(dataHash);
    } catch (error) {
      if (error instanceof StateError) return 'is no label row of a snapshot';
      throw error;
    }
  }

  #unlessInShard(dataHash: string): string | undefined {
    return isIn(this.#head?.shard, dataHash) ? undefined : 'belongs to another shard';
  }

  #foreign(format?: string): Problem {
    return {
      code: 'shards.version-unknown',
      severity: 'error',
      summary:
        format === undefined
          ? `The file "${this.#file}" is not the file of a shard.`
          : `The file "${this.#file}" has the format "${format.slice(0, 40)}", this version of Assay reads "${SHARD_FORMAT}".`,
      detail:
        'Nothing was stored. Give what `assay evaluate --shard` of this version of Assay wrote, and nothing else.',
      at: { file: this.#file, line: 1, column: 1 },
    };
  }

  #damaged(what: string): Problem {
    const line = this.#lines + 1;
    return {
      code: 'shards.file-damaged',
      severity: 'error',
      summary: `The file "${this.#file}" is damaged: line ${line} ${what}.`,
      detail: 'Nothing was stored. Run this shard again, or upload and download its file again.',
      at: { file: this.#file, line, column: 1 },
    };
  }
}
