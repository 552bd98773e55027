import { canonicalJson } from '../base/canonical.ts';
import type { Problem } from '../base/problem.ts';
import { isRecord, textOf } from './json-value.ts';
import { splitJson, type JsonChunk } from './split-json.ts';

export const SNAPSHOT_FORMAT = 'assay.labels/v1';

/** One redacted label row as it was scored: a line of a snapshot. */
export interface SnapshotRecord {
  readonly role: SnapshotRole;
  readonly dataHash: string;
  readonly dataTitle: string;
  readonly task?: string;
  readonly branch: string;
  /** Of submissions only: a pseudonym, or the branch name where nothing else tells annotators apart. */
  readonly annotator?: string;
  /** Who it counts for, where the manifest came to say so later: a pseudonym; null = it does not count. */
  readonly countsAs?: string | null;
  readonly submittedAt?: string;
  readonly labelRow: Readonly<Record<string, unknown>>;
}

export type SnapshotRole = 'groundTruth' | 'submission';

/** One line without a line break; the same record always gives the same bytes. */
export function formatSnapshotLine(record: SnapshotRecord): string {
  const { role, dataHash, dataTitle, task, branch, annotator, countsAs, submittedAt, labelRow } = record;
  const head = { format: SNAPSHOT_FORMAT, role, dataHash, dataTitle, task, branch, annotator, countsAs, submittedAt };
  return `${JSON.stringify(head).slice(0, -1)},"labelRow":${canonicalJson(labelRow)}}`;
}

export interface SnapshotReader {
  /** Feeds the next piece of the file; gives the records that are complete. */
  push(piece: string): readonly SnapshotRecord[];
  end(): readonly SnapshotRecord[];
  /** Everything that was wrong so far, with lines. */
  problems(): readonly Problem[];
}

/**
 * Reads label rows from a file piece by piece, holding one at a time: lines of a snapshot, or label rows as Encord exports
 * them, as NDJSON or as one JSON array. A snapshot's lines of another role, and those that do not count, are passed over; the
 * others have the annotator whom they count for. Of an exported row the branch name stands for the annotator.
 */
export function readSnapshot(file: string, role: SnapshotRole): SnapshotReader {
  const splitter = splitJson();
  const problems: Problem[] = [];
  const take = (chunks: readonly JsonChunk[]): SnapshotRecord[] =>
    chunks.flatMap((chunk) => {
      const result = parseRecord(chunk, file, role);
      if ('code' in result) problems.push(result);
      if ('code' in result || result.role !== role || result.countsAs === null) return [];
      const { countsAs, ...record } = result;
      return [countsAs === undefined ? record : { ...record, annotator: countsAs }];
    });
  return { push: (piece) => take(splitter.push(piece)), end: () => take(splitter.end()), problems: () => problems };
}

function parseRecord({ text, line, fault }: JsonChunk, file: string, role: SnapshotRole): SnapshotRecord | Problem {
  const at = { file, line, column: 1 };
  if (fault !== undefined) return problem('labels.json-unreadable', fault, 'Copy or export the file again.', at);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return problem('labels.json-unreadable', 'This is not JSON.', `${reason.slice(0, 200)}.`, at);
  }
  if (!isRecord(value))
    return problem('labels.row-unreadable', 'This is not a label row.', 'Give one object a label row.', at);
  if (value['format'] === undefined && isRecord(value['data_units'])) return bareRecord(value, role, at);
  if (value['format'] !== SNAPSHOT_FORMAT) {
    return problem(
      'labels.format-unknown',
      'This is neither a line of a snapshot nor an exported label row.',
      `A line of a snapshot says "format": "${SNAPSHOT_FORMAT}"; an exported label row has "data_units".`,
      at,
    );
  }
  const { labelRow } = value;
  const [dataHash, branch] = [textOf(value['dataHash']), textOf(value['branch'])];
  const lineRole = value['role'];
  if (
    !isRecord(labelRow) ||
    !dataHash ||
    branch === undefined ||
    (lineRole !== 'groundTruth' && lineRole !== 'submission')
  ) {
    return problem(
      'labels.line-incomplete',
      'This line of a snapshot is incomplete.',
      'It needs role (groundTruth or submission), dataHash, branch and labelRow.',
      at,
    );
  }
  return {
    role: lineRole,
    dataHash,
    dataTitle: textOf(value['dataTitle']) ?? '',
    branch,
    ...optionalTexts(value, ['task', 'annotator', 'countsAs', 'submittedAt']),
    ...(value['countsAs'] === null ? { countsAs: null } : {}),
    labelRow,
  };
}

function bareRecord(
  row: Readonly<Record<string, unknown>>,
  role: SnapshotRole,
  at: NonNullable<Problem['at']>,
): SnapshotRecord | Problem {
  const dataHash = textOf(row['data_hash']);
  if (!dataHash) return problem('labels.row-unreadable', 'This label row has no data_hash.', 'Export it again.', at);
  const branch = textOf(row['branch_name']) ?? 'main';
  const edited = textOf(row['last_edited_at']);
  return {
    role,
    dataHash,
    dataTitle: textOf(row['data_title']) ?? '',
    branch,
    ...(role === 'submission' ? { annotator: branch } : {}),
    ...(edited === undefined ? {} : { submittedAt: edited }),
    labelRow: row,
  };
}

function optionalTexts<K extends string>(
  value: Readonly<Record<string, unknown>>,
  keys: readonly K[],
): Partial<Record<K, string>> {
  const entries = keys.flatMap((key) => {
    const text = textOf(value[key]);
    return text === undefined ? [] : [[key, text] as const];
  });
  return Object.fromEntries(entries) as Partial<Record<K, string>>;
}

function problem(code: string, summary: string, detail: string, at: NonNullable<Problem['at']>): Problem {
  return { code, severity: 'error', summary, detail, at };
}
