import type { Problem } from '../base/problem.ts';
import { GitHubError } from '../github/errors.ts';
import type { GitHub } from '../github/api.ts';
import { upsertIssue, type IssueOutcome, type RollingIssue } from '../github/issue.ts';
import { issueFile, readIssueRecord } from '../state/issue-record.ts';
import type { LedgerRecord } from '../state/ledger-entry.ts';
import type { StateView } from '../state/store.ts';

/** What an issue leaves to be written into the state. */
export interface Told {
  readonly outcome: IssueOutcome;
  readonly files: readonly (readonly [string, string])[];
  readonly records: readonly LedgerRecord[];
  readonly problems: readonly Problem[];
}

/** Brings an issue to what it must be; its number is remembered in the state under `name`. GitHub's failures are warnings. */
export async function tellIssue(
  github: GitHub,
  view: StateView,
  name: string,
  issue: Omit<RollingIssue, 'number'>,
): Promise<Told> {
  const known = await readIssueRecord(view, name);
  try {
    const outcome = await upsertIssue(github, { ...issue, number: known?.number, wasOpen: known?.open });
    const { number, action } = outcome;
    if (number === undefined || action === 'snoozed') return { outcome, files: [], records: [], problems: [] };
    const changed = known?.number !== number || known.open !== issue.open;
    return {
      outcome,
      files: changed ? [issueFile(name, { version: 1, number, open: issue.open })] : [],
      records: changed ? [{ kind: `issue.${action}`, data: { issue: name, number } }] : [],
      problems: [],
    };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const problem: Problem = {
      code: 'github.issue-failed',
      severity: 'warning',
      summary: `the issue "${issue.title}" could not be written: ${error.message}`,
      detail: 'The job needs issues: write, and the repository needs issues switched on.',
    };
    return { outcome: { number: known?.number, action: 'none' }, files: [], records: [], problems: [problem] };
  }
}
