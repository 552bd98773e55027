import { join, relative } from 'node:path';
import type { Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import type { EvaluationDocument } from '../evaluation/document.ts';
import { judgePolicies, type PolicyFinding } from '../evaluation/policy.ts';
import type { GitHub } from '../github/api.ts';
import { COMMENT_BUDGET, upsertComment } from '../github/comment.ts';
import { GitHubError } from '../github/errors.ts';
import { findLastPullOf } from '../github/last-pull.ts';
import type { Declared } from '../manifest/model.ts';
import { evaluationAsMarkdown } from '../report/evaluation.ts';
import { cut } from '../report/fit.ts';
import { codeSpan } from '../report/markdown.ts';
import { policiesAsMarkdown } from '../report/policy.ts';
import type { LedgerRecord } from '../state/ledger-entry.ts';
import { heartbeatFile } from '../state/heartbeat.ts';
import type { StateView } from '../state/store.ts';
import type { EvaluationRun } from '../submissions/evaluation-run.ts';
import type { Closing } from '../submissions/finish.ts';
import type { Workspace } from './connect.ts';
import { openGitHub, runContext } from './github-access.ts';
import { tellIssue } from './tell-issue.ts';

export interface EvaluatedPair {
  readonly pair: Declared<'ProjectPair'>;
  readonly run: EvaluationRun;
  /** Names people as the manifest asks for. */
  readonly document: EvaluationDocument;
}

/** What the policies of a pair say about its newest results. */
export function findingsOf({ pair, run, document }: EvaluatedPair): readonly PolicyFinding[] {
  const findings = judgePolicies(pair.spec.policies, run.perSubmission, document.settings.pass.score);
  if (pair.spec.report.identify !== 'email') return findings;
  return findings.map((one) => ({ ...one, annotator: run.people.get(one.annotator) ?? one.annotator }));
}

/**
 * In a workflow: one issue a pair, open while an annotator meets a policy; a comment on the pull request that changed the
 * pair last, when something was scored; and a heartbeat. Elsewhere nothing. `closing` is what the state must then remember.
 */
export async function tellEvaluated(
  evaluated: readonly EvaluatedPair[],
  view: StateView,
  workspace: Workspace,
  world: World,
): Promise<{ readonly closing?: Closing; readonly problems: readonly Problem[] }> {
  const context = await runContext(world);
  const github = context === undefined ? undefined : await openGitHub(world);
  if (!github || !context) return { problems: [] };
  const files = new Map<string, string>();
  const records: LedgerRecord[] = [];
  const problems: Problem[] = [];
  for (const one of evaluated) {
    if (one.pair.spec.report.issue && one.pair.spec.policies.length > 0) {
      const told = await tellIssue(github, view, `evaluation-${one.pair.name}`, issueOf(one, workspace));
      for (const [path, content] of told.files) files.set(path, content);
      records.push(...told.records);
      problems.push(...told.problems);
    }
    if (one.pair.spec.report.pullRequestComment && one.run.counts.scored > 0) {
      problems.push(...(await commentOnPull(github, one, workspace, world)));
    }
  }
  const closing: Closing = async (fresh) => {
    const beat = await heartbeatFile(fresh, 'evaluate', world.now());
    return { files: new Map([...files, beat]), records };
  };
  return { closing, problems };
}

function issueOf(one: EvaluatedPair, { environmentName }: Workspace) {
  const findings = findingsOf(one);
  const people = new Set(findings.filter((finding) => finding.result === 'met').map((finding) => finding.annotator));
  const count = `${people.size} ${people.size === 1 ? 'annotator meets' : 'annotators meet'} a policy`;
  const open = people.size > 0;
  return {
    id: `evaluation/${environmentName}/${one.pair.name}`,
    open,
    title: open ? `${one.pair.name}: ${count}` : `${one.pair.name}: no annotator meets a policy`,
    body: policiesAsMarkdown(findings, one.pair.spec.policies, one.document, COMMENT_BUDGET - 500),
    labels: ['assay'],
    turn: open ? `Open again: ${count}.` : 'No annotator meets a policy any more.',
  };
}

async function commentOnPull(
  github: GitHub,
  { pair, document }: EvaluatedPair,
  { root, environmentName }: Workspace,
  world: World,
): Promise<readonly Problem[]> {
  const path = relative(world.env['GITHUB_WORKSPACE'] ?? world.cwd, join(root, pair.file)).replaceAll('\\', '/');
  try {
    const pull = await findLastPullOf(github, path);
    if (pull === undefined) return [];
    const head = `### Assay evaluation of ${codeSpan(pair.name)} in ${codeSpan(environmentName)}`;
    const text = cut(`${head}\n\n${evaluationAsMarkdown(document)}`, COMMENT_BUDGET, (part) => part.length);
    await upsertComment(github, pull, { id: `evaluation/${environmentName}/${pair.name}` }, text);
    return [];
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const problem: Problem = {
      code: 'github.not-told',
      severity: 'warning',
      summary: `the pull request that changed ${pair.name} was not told: ${error.message}`,
      detail: 'The job needs pull-requests: write. The result is in the job summary and in the state.',
    };
    return [problem];
  }
}
