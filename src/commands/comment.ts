import { join, posix } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { hasErrors, type Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import type { GitHub } from '../github/api.ts';
import { downloadTree } from '../github/download-tree.ts';
import type { RunContext } from '../github/event.ts';
import { readRefHead } from '../github/git-data.ts';
import type { Environment } from '../manifest/schema/workspace.ts';
import { planDigest } from '../plan/make-plan.ts';
import { Plan } from '../plan/plan.ts';
import { openWorkspace, type Workspace } from './connect.ts';
import { openGitHub, runContext } from './github-access.ts';
import { rootsIn } from './manifest-roots.ts';
import { text, type Options } from './options.ts';
import { planFromState } from './plan-now.ts';
import { dayOfState, writePlanComment } from './post-plan.ts';
import { resolvePath } from './resolve-path.ts';
import { stopped, type Result } from './result.ts';
import type { Run } from './run.ts';
import { workspaceAt } from './workspace-at.ts';

const NO_MERGE =
  '> [!WARNING]\n> GitHub could not merge this commit into the base branch for a try: there are conflicts. This is the plan of the commit alone. Solve the conflicts; a new plan is posted then, and only that one can be approved.';
const MOVES_STATE =
  '> [!WARNING]\n> This pull request says that the state is kept elsewhere than on the default branch. This plan is made from the state that the default branch names.';
const LARGEST_ARTIFACT = 8 * 1024 * 1024;

/**
 * `comment`: posts the plan of a pull request from a fork. It runs in the default branch's workflow with a token that may
 * comment, so nothing of the fork is executed or believed: the pull request is found from the event's commit, the manifests
 * are read as data, and the plan is derived here. What the fork's own run uploaded is only compared with it.
 */
export const run: Run = async (options, world): Promise<Result> => {
  const context = await runContext(world);
  const github = await openGitHub(world);
  if (!github || !context?.workflowRun) return stopped([notHere]);
  const pull = await findPull(github, context.workflowRun);
  if (!pull) return nothing('no open pull request stands at the commit of that run; a newer run posts its plan');
  const { commit, isMerge } = await mergedCommit(github, pull.number, context.workflowRun.headSha);
  const folder = join(world.env['RUNNER_TEMP'] ?? world.cwd, `assay-pull-${pull.number}-${commit.slice(0, 12)}`);
  const given = text(options, 'directory');
  const start = given === undefined ? '' : posix.normalize(given).replace(/^\.?\/|\/$|^\.$/g, '');
  const files = await downloadTree(github, commit, rootsIn(start));
  for (const [path, bytes] of files) await world.files.write(join(folder, path), bytes);
  const ours = await statesOf(github, context.sha, start);
  if (!ours) return nothing('the assay.yaml of the default branch has problems, so it does not say where the state is');
  const directory = given ? join(folder, given) : folder;
  const opened = await openWorkspace({ ...options, directory }, world, 'comment', ours);
  if (!opened.workspace || hasErrors(opened.problems)) {
    return nothing('the manifests of the pull request have problems, which its own run shows');
  }
  const planned = await planFromState(opened.workspace);
  if (!('result' in planned)) return nothing('the manifests cannot be planned, as the pull request’s own run shows');
  const { plan, problems: found } = planned.result;
  const uploaded = await readUploaded(options, world);
  const remarks = [
    ...(uploaded && uploaded !== plan.digest
      ? ['> [!WARNING]\n> The plan that the pull request’s own run uploaded is another one than this.']
      : []),
    ...(isMerge ? [] : [NO_MERGE]),
    ...(movesState(opened.workspace, ours) ? [MOVES_STATE] : []),
  ];
  const stateDay = await dayOfState(opened.workspace);
  const { model } = opened.workspace;
  const { headSha } = context.workflowRun;
  const post = { plan, model, head: headSha, runUrl: context.runUrl, stateDay, remarks, found };
  const { comment, problems: said } = await writePlanComment(github, pull.number, post);
  const sentence = `Plan of pull request ${pull.number}: comment ${comment}.`;
  return {
    problems: [...planned.problems.filter((one) => one.severity !== 'note'), ...said],
    data: { version: 1, pull: pull.number, digest: plan.digest, comment },
    exit: 0,
    text: () => sentence,
    markdown: () => sentence,
    outputs: { comment, digest: plan.digest, changes: String(plan.operations.length) },
  };
};

/** The open pull request whose head is exactly the commit of the other run. Never from the artifact. */
async function findPull(
  github: GitHub,
  { headSha, headBranch, headRepository }: NonNullable<RunContext['workflowRun']>,
): Promise<{ readonly number: number } | undefined> {
  const [owner = ''] = headRepository.split('/');
  if (owner === '' || headBranch === '') return undefined;
  const { data } = await github.call('safe', (octokit) =>
    octokit.rest.pulls.list({
      owner: github.owner,
      repo: github.repo,
      state: 'open',
      head: `${owner}:${headBranch}`,
      per_page: 100,
    }),
  );
  return data.find((one) => one.head.sha === headSha && one.head.repo?.full_name === headRepository);
}

/** GitHub's test merge of the pull request where it is of this head, else the head: a head behind its base is no plan. */
async function mergedCommit(
  github: GitHub,
  pull: number,
  head: string,
): Promise<{ readonly commit: string; readonly isMerge: boolean }> {
  const merge = await readRefHead(github, `refs/pull/${pull}/merge`);
  if (merge === undefined) return { commit: head, isMerge: false };
  const { data } = await github.call('safe', (octokit) =>
    octokit.rest.git.getCommit({ owner: github.owner, repo: github.repo, commit_sha: merge }),
  );
  const isMerge = data.parents.some((parent) => parent.sha === head);
  return { commit: isMerge ? merge : head, isMerge };
}

type StateOf = (environment: string) => Environment['state'];

/**
 * Where the default branch keeps the state of an environment: the manifests of a stranger could name a ref, or a folder of theirs,
 * that says anything. A state in a folder is not there. Undefined when its `assay.yaml` cannot be read.
 */
async function statesOf(github: GitHub, commit: string, folder: string): Promise<StateOf | undefined> {
  const declared = await workspaceAt(github, commit, rootsIn(folder)[0]!);
  if (declared === 'missing') return () => undefined;
  if (declared === 'unreadable') return undefined;
  const { environments } = declared;
  return (name) => {
    const state = Object.hasOwn(environments, name) ? environments[name]?.state : undefined;
    return state?.directory === undefined ? state : undefined;
  };
}

function movesState({ model, environmentName }: Workspace, ours: StateOf): boolean {
  const theirs = model.workspace.spec.environments[environmentName]?.state;
  return !isDeepStrictEqual(theirs, ours(environmentName)) && (theirs ?? ours(environmentName)) !== undefined;
}

/** Digest of the plan in an artifact, if it is a plan; its texts are not used. */
async function readUploaded(options: Options, world: World): Promise<string | undefined> {
  const file = text(options, 'plan');
  const bytes = file ? await world.files.readBytes(resolvePath(world.cwd, file)) : undefined;
  if (!bytes || bytes.length > LARGEST_ARTIFACT) return undefined;
  try {
    const plan = Plan.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return plan.success ? planDigest(plan.data.operations) : 'not a plan';
  } catch (error) {
    if (error instanceof SyntaxError) return 'not JSON';
    // Nested so deeply that it cannot be checked.
    if (error instanceof RangeError) return 'not a plan';
    throw error;
  }
}

function nothing(sentence: string): Result {
  const whole = `Nothing was posted: ${sentence}.`;
  return {
    problems: [],
    data: { version: 1, comment: 'none' },
    exit: 0,
    text: () => whole,
    markdown: () => whole,
    outputs: { comment: 'none' },
  };
}

const notHere: Problem = {
  code: 'github.not-a-workflow-run',
  severity: 'error',
  summary: 'this command posts for another workflow’s run, and there is none',
  detail: 'Use it in a workflow with `on: workflow_run` and a token, as in plan-comment.yml.',
};
