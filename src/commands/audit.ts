import type { Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import { GitHubError } from '../github/errors.ts';
import { pullsOf } from '../github/pulls-of.ts';
import { auditAsCsv, auditAsMarkdown, auditAsText, type AuditEvent } from '../report/audit.ts';
import type { Model } from '../manifest/model.ts';
import { readLedger } from '../state/ledger.ts';
import {
  appliedWithoutReview,
  auditEvents,
  eventsAbout,
  LOG_FORMAT,
  parseLog,
  type ManifestCommit,
} from './audit-events.ts';
import { openWorkspace } from './connect.ts';
import { openGitHub } from './github-access.ts';
import { ROOTS } from './manifest-roots.ts';
import { text } from './options.ts';
import { stopped } from './result.ts';
import type { Run } from './run.ts';

/** So many commits are looked up on GitHub; above, only Git and the ledger tell. */
const LOOKED_UP = 200;

/** `audit`: who proposed, approved and applied what, when, before and after, from Git, GitHub and the ledger. Reads only. */
export const run: Run = async (options, world) => {
  const [since, until] = [text(options, 'since'), text(options, 'until')];
  const wrong = [since, until].find((one) => one !== undefined && !isDay(one));
  if (wrong !== undefined) return stopped([badDay(wrong)], 2);
  if (since !== undefined && until !== undefined && since > until) return stopped([badPeriod(since, until)], 2);
  const { workspace, problems: found } = await openWorkspace(options, world, 'audit');
  if (!workspace) return stopped(found);
  const problems: Problem[] = [...found];
  const inPeriod = ({ at }: { readonly at: string }): boolean =>
    (since === undefined || at.slice(0, 10) >= since) && (until === undefined || at.slice(0, 10) <= until);
  const history = await manifestCommits(workspace.root, world);
  problems.push(...history.problems);
  const known = history.commits.filter(inPeriod);
  const github = await openGitHub(world);
  if (known.length > LOOKED_UP) problems.push(tooMany(known.length));
  const shas = known.slice(0, LOOKED_UP).map((one) => one.sha);
  const pulls = github ? await pullsOf(github, shas).catch(unlessRefused(problems)) : [];
  const ledger = await readLedger(await workspace.store.view());
  const address = text(options, 'address');
  const all = auditEvents(known, pulls, ledger);
  const wanted = address === undefined ? all : eventsAbout(all, address, fileOf(address, workspace.model));
  const events = wanted.filter(inPeriod);
  problems.push(...events.filter((one) => one.what === 'found-changed-by-hand').flatMap(byHand));
  if (address === undefined) problems.push(...appliedWithoutReview(ledger).filter(inPeriod).map(unreviewed));
  return {
    problems,
    data: { version: 1, environment: workspace.environmentName, events },
    exit: 0,
    text: (style) => auditAsText(events, style),
    markdown: () => auditAsMarkdown(events),
    csv: () => auditAsCsv(events),
  };
};

/** What Git and the ledger tell is worth reading without GitHub too; the audit then says what it lacks. */
function unlessRefused(problems: Problem[]): (error: unknown) => readonly [] {
  return (error) => {
    if (!(error instanceof GitHubError)) throw error;
    problems.push({
      code: 'audit.no-reviews',
      severity: 'warning',
      summary: `who proposed, approved and merged is missing: ${error.message}`,
      detail:
        'The token needs pull-requests: read. Where its budget is used up, choose a shorter period, or run later.',
    });
    return [];
  };
}

/** All commits of the manifests that the clone knows, newest first; paths are relative to the workspace. */
async function manifestCommits(
  root: string,
  world: World,
): Promise<{ readonly commits: readonly ManifestCommit[]; readonly problems: readonly Problem[] }> {
  const paths = ROOTS.map((path) => path.replace(/\/$/, ''));
  const args = ['log', `--format=${LOG_FORMAT}`, '--name-only', '--relative', '-z', '-m', '--first-parent'];
  const log = await world.run('git', [...args, '--', ...paths], { cwd: root });
  if (log.exit !== 0)
    return {
      commits: [],
      problems: [noHistory('git tells nothing about the manifests here, so only the ledger is shown')],
    };
  const shallow = await world.run('git', ['rev-parse', '--is-shallow-repository'], { cwd: root });
  const cut = shallow.exit === 0 && shallow.stdout.trim() === 'true';
  return {
    commits: parseLog(log.stdout),
    problems: cut
      ? [
          noHistory(
            'this clone has only the newest commits: older changes are missing, and the oldest one seems to have made every file',
          ),
        ]
      : [],
  };
}

function noHistory(summary: string): Problem {
  return {
    code: 'audit.no-history',
    severity: 'warning',
    summary,
    detail: 'Run it in a clone with its whole history (fetch-depth: 0).',
  };
}

/** The file that declares a resource now. */
function fileOf(address: string, model: Model): string | undefined {
  const [, kind, name = ''] = /^([a-z-]+)\.([^/]+)/.exec(address) ?? [];
  const declared = {
    folder: model.folders,
    registration: model.registrations,
    dataset: model.datasets,
    ontology: model.ontologies,
    project: model.projectPairs,
    'workflow-template': model.workflowTemplates,
  }[kind ?? ''];
  return declared?.get(name)?.file;
}

function unreviewed({
  at,
  run,
  count,
}: {
  readonly at: string;
  readonly run: string;
  readonly count: number;
}): Problem {
  return {
    code: 'audit.applied-without-review',
    severity: 'warning',
    summary: `on ${at.slice(0, 10)} the run ${run} applied ${count} ${count === 1 ? 'operation' : 'operations'} that no pull request stands for`,
    detail: 'Whoever ran it approved it at a terminal, or by --yes, --plan or --digest. The ledger says what it did.',
  };
}

function byHand({ summary, at }: AuditEvent): Problem[] {
  if (summary === 'nothing differs any more') return [];
  return [
    {
      code: 'audit.changed-by-hand',
      severity: 'warning',
      summary: `on ${at.slice(0, 10)} the platform was found changed outside of Git: ${summary.slice(0, 300)}`,
      detail:
        'Nobody reviewed this. It was put back or accepted by a later apply, or it still differs: see `assay drift`.',
    },
  ];
}

/** `2026-02-28`, and not `2026-02-30`. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function badPeriod(since: string, until: string): Problem {
  return {
    code: 'audit.day-wrong',
    severity: 'error',
    summary: `the period begins on ${since} and ends before, on ${until}`,
    detail: '--since takes the first day, --until the last.',
  };
}

function badDay(value: string): Problem {
  return {
    code: 'audit.day-wrong',
    severity: 'error',
    summary: `"${value.slice(0, 100)}" is no day`,
    detail: 'Write days as YYYY-MM-DD.',
  };
}

function tooMany(count: number): Problem {
  return {
    code: 'audit.period-long',
    severity: 'warning',
    summary: `${count} commits changed the manifests; reviews are shown for the newest ${LOOKED_UP}`,
    detail: 'Choose a shorter period with --since and --until.',
  };
}
