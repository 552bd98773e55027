import { compareText } from '../base/address.ts';
import type { PullHistory } from '../github/reviews-of.ts';
import type { LedgerEntry } from '../state/ledger-entry.ts';
import type { AuditEvent } from '../report/audit.ts';

/** One commit of the manifests. */
export interface ManifestCommit {
  readonly sha: string;
  readonly at: string;
  readonly author: string;
  readonly subject: string;
  readonly files: readonly string[];
}

/** Parses `git log --name-only` with the fields of `LOG_FORMAT`. */
export const LOG_FORMAT = '%x1e%H%x1f%aI%x1f%an%x1f%s';
export function parseLog(text: string): readonly ManifestCommit[] {
  return text
    .split('\u001E')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [head = '', ...files] = part.split('\n').filter((line) => line !== '');
      const [sha = '', at = '', author = '', subject = ''] = head.split('\u001F');
      return { sha, at: new Date(at).toISOString(), author, subject, files };
    });
}

/** Everything that happened, in order of time. Pure. */
export function auditEvents(
  commits: readonly ManifestCommit[],
  pulls: readonly PullHistory[],
  ledger: readonly LedgerEntry[],
): readonly AuditEvent[] {
  return [...commits.flatMap(ofCommit), ...pulls.flatMap(ofPull), ...ledger.flatMap(ofEntry)].toSorted((a, b) =>
    compareText(a.at, b.at),
  );
}

function ofCommit({ sha, at, author, subject, files }: ManifestCommit): AuditEvent[] {
  return files.map((file) => ({
    at,
    what: 'changed',
    who: author,
    subject: file,
    reference: sha.slice(0, 12),
    summary: subject,
  }));
}

function ofPull({ number, author, openedAt, mergedAt, reviews }: PullHistory): AuditEvent[] {
  const common = { subject: 'manifests', reference: `#${number}` };
  const events: AuditEvent[] = [{ ...common, at: openedAt, what: 'proposed', who: author, summary: 'pull request' }];
  for (const { state, by, at } of reviews) {
    if (state === 'APPROVED') events.push({ ...common, at, what: 'approved', who: by, summary: 'review' });
    if (state === 'CHANGES_REQUESTED') events.push({ ...common, at, what: 'objected', who: by, summary: 'review' });
  }
  if (mergedAt) events.push({ ...common, at: mergedAt, what: 'merged', who: author, summary: 'pull request' });
  return events;
}

const KINDS: Readonly<Record<string, AuditEvent['what']>> = {
  'route.decision': 'routed',
  'evaluate.scored': 'scored',
  'evaluate.archived': 'archived',
  'drift.found': 'found-changed-by-hand',
};
const STATUS: Readonly<Record<string, AuditEvent['what']>> = {
  applied: 'applied',
  failed: 'failed',
  refused: 'refused',
};
/** Bookkeeping that says nothing to an auditor: its outcome does. */
const QUIET = new Set(['apply.intent', 'apply.started', 'evaluate.persisted', 'route.run']);

function ofEntry({ kind, at, run, serial, address, data }: LedgerEntry): AuditEvent[] {
  if (QUIET.has(kind)) return [];
  const common = { at, who: run, subject: address ?? 'workspace', reference: `serial ${serial}` };
  if (kind === 'apply.outcome') {
    const what = STATUS[String(data['status'])];
    if (what === undefined) return [];
    const summary = textOf(data['summary']);
    const changes = Array.isArray(data['changes']) ? data['changes'] : [];
    if (changes.length === 0) return [{ ...common, what, summary }];
    return changes.map((change) => {
      const { field, from, to } = change as { field?: unknown; from?: unknown; to?: unknown };
      return {
        ...common,
        what,
        summary: `${textOf(data['key'])}: ${textOf(field)}`,
        ...(from === undefined ? {} : { before: textOf(from) }),
        ...(to === undefined ? {} : { after: textOf(to) }),
      };
    });
  }
  const operations = data['operations'];
  const summary =
    kind === 'drift.found' && Array.isArray(operations)
      ? operations.length === 0
        ? 'nothing differs any more'
        : operations.map(String).join(', ')
      : kind;
  return [{ ...common, what: KINDS[kind] ?? 'other', summary: summary.slice(0, 500) }];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
