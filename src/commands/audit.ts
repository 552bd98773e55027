import type { Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import { pullsOf } from '../github/reviews-of.ts';
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
  const commits = await manifestCommits(workspace.root, since, until, world);
  if ('code' in commits) problems.push(commits);
  const known: readonly ManifestCommit[] = 'code' in commits ? [] : commits;
  const github = await openGitHub(world);
  if (known.length > LOOKED_UP) problems.push(tooMany(known.length));
  const pulls = github
    ? await pullsOf(
        github,
        known.slice(0, LOOKED_UP).map((one) => one.sha),
      )
    : [];
  const ledger = await readLedger(await workspace.store.view());
  const address = text(options, 'address');
  const inPeriod = ({ at }: { readonly at: string }): boolean =>
    (since === undefined || at.slice(0, 10) >= since) && (until === undefined || at.slice(0, 10) <= until);
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

async function manifestCommits(
  root: string,
  since: string | undefined,
  until: string | undefined,
  world: World,
): Promise<readonly ManifestCommit[] | Problem> {
  const period = [
    ...(since === undefined ? [] : [`--since=${since}T00:00:00Z`]),
    ...(until === undefined ? [] : [`--until=${until}T23:59:59Z`]),
  ];
  const paths = ['assay.yaml', 'manifests', 'projects', 'data'];
  const args = ['log', `--format=${LOG_FORMAT}`, '--name-only', '-m', '--first-parent', ...period, '--', ...paths];
  const log = await world.run('git', args, { cwd: root });
  if (log.exit === 0) return parseLog(log.stdout);
  return {
    code: 'audit.no-history',
    severity: 'warning',
    summary: 'git tells nothing about the manifests here, so only the ledger is shown',
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
