import { cleanLine } from '../base/clean.ts';
import { toCsv } from './csv.ts';
import { fit, SUMMARY_BYTES } from './fit.ts';
import { codeSpan, markdownTable, prose } from './markdown.ts';
import type { Style } from './style.ts';

/** One thing that happened, from Git, from GitHub or from the ledger. */
export interface AuditEvent {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly what:
    | 'changed'
    | 'proposed'
    | 'approved'
    | 'objected'
    | 'dismissed'
    | 'merged'
    | 'applied'
    | 'failed'
    | 'refused'
    | 'decided'
    | 'routed'
    | 'scored'
    | 'archived'
    | 'found-changed-by-hand'
    | 'other';
  /** A person's name on Git or GitHub, or a run. */
  readonly who: string;
  /** Address of a resource, or a file. */
  readonly subject: string;
  /** Commit, `#12`, or serial of the state. */
  readonly reference: string;
  readonly summary: string;
  readonly before?: string;
  readonly after?: string;
}

const HEADERS = ['At (UTC)', 'What', 'Who', 'Subject', 'Reference', 'Summary', 'Before', 'After'];

export function auditAsText(events: readonly AuditEvent[], style: Style): string {
  if (events.length === 0) return 'Nothing happened in this period.';
  return events
    .map((one) => {
      const change =
        one.before === undefined && one.after === undefined ? '' : `: ${shown(one.before)} → ${shown(one.after)}`;
      const line = `${day(one.at)}  ${style.bold(one.what)}  ${cleanLine(one.subject)}  ${cleanLine(one.summary)}${change}`;
      return `${line}  ${style.dim(`${cleanLine(one.who)} ${cleanLine(one.reference)}`)}`;
    })
    .join('\n');
}

export function auditAsMarkdown(events: readonly AuditEvent[]): string {
  if (events.length === 0) return 'Nothing happened in this period.';
  const rows = events.map((one) => [
    codeSpan(day(one.at)),
    one.what,
    codeSpan(one.who),
    codeSpan(one.subject),
    codeSpan(one.reference),
    prose(one.summary),
    one.before === undefined ? '' : codeSpan(one.before),
    one.after === undefined ? '' : codeSpan(one.after),
  ]);
  const [head = '', rule = '', ...lines] = markdownTable(HEADERS, rows).split('\n');
  return fit(
    [`${head}\n${rule}`, ...lines],
    SUMMARY_BYTES,
    (count) => `\n_${count} more left out; the CSV has them._`,
    {
      separator: '\n',
    },
  );
}

export function auditAsCsv(events: readonly AuditEvent[]): string {
  return toCsv(
    HEADERS,
    events.map((one) => [one.at, one.what, one.who, one.subject, one.reference, one.summary, one.before, one.after]),
  );
}

function day(at: string): string {
  return cleanLine(at.slice(0, 19).replace('T', ' '));
}

function shown(value: string | undefined): string {
  return value === undefined ? 'nothing' : cleanLine(value, 120);
}
