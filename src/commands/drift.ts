import { NO_STATE } from '../base/advice.ts';
import { hasErrors, type Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import { operationId } from '../plan/covered.ts';
import { planDigest } from '../plan/make-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { COMMENT_BUDGET } from '../github/comment.ts';
import { GitHubError } from '../github/errors.ts';
import { readBase } from '../github/propose.ts';
import { planAsMarkdown, planAsText } from '../report/plan.ts';
import { codeSpan, markdownTable } from '../report/markdown.ts';
import { planAsCsv } from '../report/run-csv.ts';
import { heartbeatFile, readHeartbeats, silentSchedules, type Silence } from '../state/heartbeat.ts';
import { readStateFile, stateJson } from '../state/parse-file.ts';
import type { LedgerRecord } from '../state/ledger-entry.ts';
import { z } from 'zod';
import { acceptDrift } from './accept-drift.ts';
import { connect, type Connection } from './connect.ts';
import { defaultBranch, openGitHub, runContext } from './github-access.ts';
import { flag, list, type Options } from './options.ts';
import { planFromPlatform, planFromState } from './plan-now.ts';
import { tellFailure } from './refusal.ts';
import { stopped, worstExit, type Result } from './result.ts';
import { tellIssue } from './tell-issue.ts';
import type { Run } from './run.ts';

const SNOOZE = 'assay-snoozed';
const Seen = z.strictObject({ version: z.literal(1), digest: z.string() });

/**
 * `drift`: what differs on the platform from what was applied, because somebody changed it by hand. Changes that are only
 * waiting to be applied are no drift. In a workflow it keeps one issue, which closes by itself, and watches the schedules.
 */
export const run: Run = async (options, world): Promise<Result> => {
  const { connection, problems: found } = await connect(options, world, 'drift');
  if (!connection) return stopped(found);
  try {
    if ((await connection.store.view()).serial === 0) return stopped([...found, noState(connection.store.location)], 3);
    const seen = await tellFailure(connection, () => planFromPlatform(connection));
    if ('refused' in seen) return stopped([...found, seen.refused], 3);
    const now = seen.value;
    const before = await planFromState(connection, connection.desired);
    const waiting = 'result' in before ? before.result.plan : undefined;
    const drift = driftOf(now.result.plan, waiting);
    const problems: Problem[] = [...found, ...now.problems];
    const accepted = await accept(drift, connection, options, world);
    problems.push(...accepted.problems);
    const silent = silentSchedules(await readHeartbeats(await connection.store.view()), world.now());
    if (!flag(options, 'dry-run')) problems.push(...(await tell(drift, silent, connection, world)));
    const pending = flag(options, 'detailed-exit-code') && drift.operations.length > 0 ? 4 : 0;
    return {
      problems,
      data: { version: 1, drift, silent, pulls: accepted.pulls },
      exit: worstExit([pending, hasErrors(problems) ? 1 : 0]),
      text: (style) => planAsText(drift, style),
      markdown: () => planAsMarkdown(drift),
      csv: () => planAsCsv(drift),
      outputs: { digest: drift.digest, changes: String(drift.operations.length) },
    };
  } finally {
    await connection.close();
  }
};

/** The operations that only the look at the platform brings. */
export function driftOf(now: Plan, waiting: Plan | undefined): Plan {
  const known = new Set(waiting?.operations.map(operationId));
  const operations = now.operations.filter((one) => !known.has(operationId(one)));
  const kept = new Set(operations.map((one) => one.key));
  const own = operations.map((one) => ({ ...one, after: one.after.filter((key) => kept.has(key)) }));
  const { refused: _refused, ...rest } = now;
  const refused = (now.refused ?? []).filter(({ key }) => key !== undefined && kept.has(key));
  return { ...rest, operations: own, digest: planDigest(own), ...(refused.length === 0 ? {} : { refused }) };
}

async function accept(
  drift: Plan,
  connection: Connection,
  options: Options,
  world: World,
): Promise<{ readonly pulls: readonly number[]; readonly problems: readonly Problem[] }> {
  const addresses = list(options, 'accept');
  if (addresses.length === 0) return { pulls: [], problems: [] };
  const github = await openGitHub(world);
  if (!github) return { pulls: [], problems: [noToken] };
  const base = await readBase(github, await defaultBranch(github, await runContext(world)));
  const pulls: number[] = [];
  const problems: Problem[] = [];
  for (const address of addresses) {
    try {
      const one = await acceptDrift(github, drift, address, connection, base, world);
      problems.push(...one.problems);
      if (one.pull !== undefined) pulls.push(one.pull);
    } catch (error) {
      if (!(error instanceof GitHubError) || error.status !== 403) throw error;
      problems.push({
        code: 'drift.accept-refused',
        severity: 'error',
        summary: `the pull request for ${address} could not be made: ${error.message}`,
        detail:
          'The job needs contents: write and pull-requests: write, and the repository must allow Actions to create pull requests (Settings, Actions, General).',
      });
    }
  }
  return { pulls, problems };
}

async function tell(
  drift: Plan,
  silent: readonly Silence[],
  { store, environmentName }: Connection,
  world: World,
): Promise<readonly Problem[]> {
  const context = await runContext(world);
  const github = context === undefined ? undefined : await openGitHub(world);
  if (!github) return [];
  const view = await store.view();
  const count = drift.operations.length;
  const differs = await tellIssue(github, view, 'drift', {
    id: `drift/${environmentName}`,
    open: count > 0,
    title:
      count > 0 ? `${environmentName} differs from what was applied: ${count}` : `${environmentName} is as applied`,
    body: driftBody(drift),
    labels: ['assay'],
    snoozedBy: SNOOZE,
    turn: count > 0 ? 'It differs again.' : 'Nothing differs any more.',
  });
  const quiet = await tellIssue(github, view, 'schedule', {
    id: `schedule/${environmentName}`,
    open: silent.length > 0,
    title: silent.length > 0 ? `${environmentName}: a schedule is silent` : `${environmentName}: schedules run`,
    body: silenceBody(silent),
    labels: ['assay'],
    snoozedBy: SNOOZE,
    turn: silent.length > 0 ? 'A schedule is silent again.' : 'All schedules run again.',
  });
  const seen = await readStateFile(view, 'drift.json', Seen);
  const news: LedgerRecord[] =
    (seen?.digest ?? '') === drift.digest || (seen === undefined && count === 0)
      ? []
      : [{ kind: 'drift.found', data: { digest: drift.digest, operations: drift.operations.map((one) => one.key) } }];
  await store.write('Remember what was told', async (fresh) => ({
    files: new Map([
      ...differs.files,
      ...quiet.files,
      ['drift.json', stateJson({ version: 1, digest: drift.digest })] as const,
      await heartbeatFile(fresh, 'drift', world.now()),
    ]),
    records: [...news, ...differs.records, ...quiet.records],
  }));
  return [...differs.problems, ...quiet.problems];
}

/** The issue that names what differs. */
export function driftBody(drift: Plan): string {
  const how = `The next apply puts it back. To keep the live values, run the drift workflow with the address under "accept": it makes a pull request. The label ${codeSpan(SNOOZE)} silences this issue until it is removed. It closes by itself.`;
  const budget = COMMENT_BUDGET - how.length - 500;
  return `${how}\n\n${planAsMarkdown(drift, { budget, measure: (text) => text.length })}`;
}

/** The issue that names schedules without a run. */
export function silenceBody(silent: readonly Silence[]): string {
  if (silent.length === 0) return 'All schedules run.';
  const rows = silent.map((one) => [codeSpan(one.command), one.last.slice(0, 16).replace('T', ' '), hours(one.limit)]);
  return [
    'GitHub drops scheduled runs now and then, and switches schedules off in repositories without activity. Start the workflow by hand; what was missed is made up.',
    markdownTable(['Command', 'Last run (UTC)', 'Silent after'], rows),
  ].join('\n\n');
}

function hours(milliseconds: number): string {
  return `${Math.round(milliseconds / 3_600_000)} h`;
}

function noState(location: string): Problem {
  return {
    code: 'state.none',
    severity: 'error',
    summary: `there is no state in ${location}, so nothing was applied that could differ`,
    detail: NO_STATE,
  };
}

const noToken: Problem = {
  code: 'github.token-missing',
  severity: 'error',
  summary: 'there is no GitHub token, so no pull request can be made',
  detail: 'Set GITHUB_TOKEN and GITHUB_REPOSITORY.',
};
