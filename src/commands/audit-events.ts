import { z } from 'zod';
import { compareText } from '../base/address.ts';
import type { PullHistory } from '../github/pulls-of.ts';
import type { LedgerEntry } from '../state/ledger-entry.ts';
import type { AuditEvent } from '../report/audit.ts';
import { counted } from '../report/words.ts';
import { gathered, wordsOf } from './ledger-words.ts';

/** One commit of the manifests. */
export interface ManifestCommit {
  readonly sha: string;
  readonly at: string;
  readonly author: string;
  readonly subject: string;
  readonly files: readonly string[];
}

/** When a commit came to the branch is its committer's date: the author's is older after a rebase, and freely chosen. */
export const LOG_FORMAT = '%x1e%H%x1f%cI%x1f%an%x1f%s';

/** Parses `git log --name-only -z` with the fields of `LOG_FORMAT`. */
export function parseLog(text: string): readonly ManifestCommit[] {
  return text
    .split('\u001E')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [head = '', ...files] = part.split(/[\n\0]/).filter((line) => line !== '');
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
  const reviews = reviewsOf(ledger);
  const entries = gathered(ledger).flatMap((group) => ofEntries(group, reviews.get(group[0]!.run)));
  return [...commits.flatMap(ofCommit), ...pulls.flatMap(ofPull), ...entries].toSorted((a, b) =>
    compareText(a.at, b.at),
  );
}

/** What the ledger says about the approval of an apply: a pull request, or null = whoever ran it gave it. */
const Review = z
  .looseObject({
    pull: z.number().optional(),
    by: z.string().optional(),
    /** What was approved with earlier pull requests and left undone until this run, by keys of operations. */
    earlier: z
      .array(z.looseObject({ pull: z.number(), by: z.string().optional(), keys: z.array(z.string()) }))
      .optional(),
  })
  .nullable();
type Review = z.infer<typeof Review>;

/** The approvals by run. Entries of before it was noted have none. */
function reviewsOf(ledger: readonly LedgerEntry[]): ReadonlyMap<string, Review> {
  const reviews = new Map<string, Review>();
  for (const { kind, run, data } of ledger) {
    const review = Review.safeParse(data['review']);
    if (kind === 'apply.started' && review.success) reviews.set(run, review.data);
  }
  return reviews;
}

/** Runs that applied something without a pull request, with how much. */
export function appliedWithoutReview(
  ledger: readonly LedgerEntry[],
): readonly { at: string; run: string; count: number }[] {
  const reviews = reviewsOf(ledger);
  const found = new Map<string, { at: string; run: string; count: number }>();
  for (const { kind, run, at, data } of ledger) {
    if (kind !== 'apply.outcome' || data['status'] !== 'applied' || !reviews.has(run)) continue;
    if (reviews.get(run)?.pull !== undefined) continue;
    const one = found.get(run) ?? { at, run, count: 0 };
    one.count += 1;
    found.set(run, one);
  }
  return [...found.values()];
}

/**
 * What concerns one resource: what was done to it, how the pull requests came about that this was done for, and the commits
 * of the file that declares it.
 */
export function eventsAbout(
  events: readonly AuditEvent[],
  address: string,
  file: string | undefined,
): readonly AuditEvent[] {
  const isAbout = ({ subject }: AuditEvent): boolean => subject === address || subject.startsWith(`${address}/`);
  const pulls = new Set(events.filter(isAbout).flatMap(({ reference }) => /#\d+/.exec(reference)?.[0] ?? []));
  return events.filter(
    (one) => isAbout(one) || one.subject === file || (one.subject === 'manifests' && pulls.has(one.reference)),
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

const OPINIONS: Readonly<Record<string, AuditEvent['what']>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'objected',
  // GitHub does not say any more which of the two it was.
  DISMISSED: 'dismissed',
};

function ofPull({ number, author, openedAt, mergedAt, mergedBy, headSha, reviews }: PullHistory): AuditEvent[] {
  const common = { subject: 'manifests', reference: `#${number}` };
  const events: AuditEvent[] = [{ ...common, at: openedAt, what: 'proposed', who: author, summary: 'pull request' }];
  for (const { state, by, at, commit } of reviews) {
    const what = OPINIONS[state];
    const of = commit === headSha ? 'the last commit' : `the earlier commit ${commit.slice(0, 12)}`;
    if (what) events.push({ ...common, at, what, who: by, summary: `review of ${of}` });
  }
  if (mergedAt) events.push({ ...common, at: mergedAt, what: 'merged', who: mergedBy, summary: 'pull request' });
  return events;
}

const KINDS: Readonly<Record<string, AuditEvent['what']>> = {
  'route.decision': 'decided',
  'route.run': 'routed',
  'evaluate.scored': 'scored',
  'evaluate.persisted': 'scored',
  'evaluate.archived': 'archived',
  'drift.found': 'found-changed-by-hand',
};
const STATUS: Readonly<Record<string, AuditEvent['what']>> = {
  applied: 'applied',
  failed: 'failed',
  refused: 'refused',
};
/** Characters of a summary. */
const MOST = 500;
/** Bookkeeping that says nothing to an auditor: its outcome does. */
const QUIET = new Set(['apply.intent', 'apply.started']);

function ofEntries(entries: readonly LedgerEntry[], review: Review | undefined): AuditEvent[] {
  const [{ kind, at, run, serial, address, data }] = entries as readonly [LedgerEntry, ...LedgerEntry[]];
  if (QUIET.has(kind)) return [];
  const approval = review?.earlier?.find((one) => one.keys.includes(String(data['key']))) ?? review;
  const pull = approval?.pull === undefined ? '' : `, #${approval.pull}`;
  const last = entries.at(-1)!.serial;
  const serials = last === serial ? serial : `${serial}–${last}`;
  const common = { at, who: run, subject: address ?? 'workspace', reference: `serial ${serials}${pull}` };
  if (kind === 'apply.outcome') {
    const what = STATUS[String(data['status'])];
    if (what === undefined) return [];
    const by = what === 'applied' && approval?.by !== undefined ? ` (approved by ${approval.by})` : '';
    const summary = `${textOf(data['summary'])}${by}`;
    const changes = Array.isArray(data['changes']) ? data['changes'] : [];
    if (changes.length === 0) return [{ ...common, what, summary }];
    const events = changes.map((change): AuditEvent => {
      const { field, from, to } = change as { field?: unknown; from?: unknown; to?: unknown };
      return {
        ...common,
        what,
        summary: `${textOf(data['key'])}: ${textOf(field)}${by}`,
        ...(from === undefined ? {} : { before: textOf(from) }),
        ...(to === undefined ? {} : { after: textOf(to) }),
      };
    });
    const leftOut = Number(data['changesLeftOut'] ?? 0);
    if (leftOut === 0) return events;
    const more = `${textOf(data['key'])}: and ${counted(leftOut, 'more change')}, which the ledger does not list${by}`;
    return [...events, { ...common, what, summary: more }];
  }
  return [{ ...common, what: KINDS[kind] ?? 'other', summary: shortened(wordsOf(entries)) }];
}

function shortened(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
