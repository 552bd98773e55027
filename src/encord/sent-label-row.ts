import { hash } from 'node:crypto';
import { LabelRow, LabelRowHead } from '../wire/label-row.ts';
import type { SentObject } from './sent-object.ts';

/** A label row as it was sent, of which only what is asked for is parsed. */
export interface SentLabelRow {
  readonly head: LabelRowHead;
  /** Digest of the texts that hold labels: the same text, the same labels, but not the other way round. */
  textDigest(): string;
  /** The whole row, parsed anew. Throws `UnreadableRow`. */
  row(): LabelRow;
}

/** A label row is not JSON or has another shape. */
export class UnreadableRow extends Error {
  readonly path: readonly PropertyKey[];

  constructor(message: string, path: readonly PropertyKey[] = []) {
    super(message);
    this.path = path;
  }
}

const HEAD = ['label_hash', 'branch_name', 'data_hash', 'last_edited_at'] as const;
const [NONE, BREAK] = [Buffer.alloc(0), Buffer.from('\n')];
/** Every part in which labels stand, and whose they are. */
const LABELS = [
  'data_hash',
  'data_units',
  'object_answers',
  'classification_answers',
  'object_actions',
  'spaces',
] as const;

/** Throws `UnreadableRow`. */
export function sentLabelRow(sent: SentObject): SentLabelRow {
  const members = HEAD.flatMap((key) => {
    const text = sent.member(key);
    return text === undefined ? [] : [[key, parsed(() => JSON.parse(text.toString('utf8')))] as const];
  });
  return {
    head: shaped(LabelRowHead, Object.fromEntries(members)),
    textDigest: () =>
      hash('sha256', Buffer.concat(LABELS.flatMap((key) => [sent.member(key) ?? NONE, BREAK])), 'base64'),
    row: () =>
      shaped(
        LabelRow,
        parsed(() => sent.parse()),
      ),
  };
}

function parsed(parse: () => unknown): unknown {
  try {
    return parse();
  } catch (error) {
    // An endless nesting is a RangeError.
    if (error instanceof SyntaxError || error instanceof RangeError) throw new UnreadableRow('this is not JSON');
    throw error;
  }
}

function shaped<T extends typeof LabelRow | typeof LabelRowHead>(shape: T, value: unknown): ReturnType<T['parse']> {
  const result = shape.safeParse(value);
  if (result.success) return result.data as ReturnType<T['parse']>;
  const [issue] = result.error.issues;
  throw new UnreadableRow(issue?.message ?? 'wrong shape', issue?.path);
}
