import type { Problem } from '../base/problem.ts';
import type { GitHub } from '../github/api.ts';
import { approvalOf, findApproval, recentlyMerged, type Approval, type ApprovalQuestion } from '../github/approval.ts';
import { findComment } from '../github/comment.ts';
import { commitsSince } from '../github/commits-since.ts';
import { coverOf } from '../github/covers.ts';
import { wasDeployed } from '../github/deployment.ts';
import type { RunContext } from '../github/event.ts';
import { readRefHead } from '../github/git-data.ts';
import { contentAt } from '../github/content-at.ts';
import { operationId } from '../plan/covered.ts';
import type { Operation, Plan } from '../plan/plan.ts';
import type { World } from '../base/world.ts';
import type { OpenApprovals } from '../state/open-approvals.ts';
import type { Workspace } from './connect.ts';
import { defaultBranch, openGitHub, runContext } from './github-access.ts';
import { manifestRoots } from './manifest-roots.ts';
import { flag, text, type Options } from './options.ts';
import { workspaceAt } from './workspace-at.ts';

export interface GitHubApproval {
  readonly approved: ReadonlySet<string> | 'all';
  /** The merged pull request of this commit, where there is one. */
  readonly pull?: number;
  readonly by?: string;
  /** What was approved with other pull requests that were merged before, by keys of operations. */
  readonly earlier?: readonly { readonly pull: number; readonly by?: string; readonly keys: readonly string[] }[];
  readonly problems: readonly Problem[];
  /** 3 and 5: nothing may run. */
  readonly stop?: 0 | 3 | 5;
}

export interface ApprovalRequest {
  readonly github: GitHub;
  readonly context: RunContext;
  readonly plan: Plan;
  /** What the manifests on the branch say now. `false` counts only for pull requests before which the branch said so, too. */
  readonly required: boolean;
  /** Where the manifests stand in the repository. */
  readonly roots: readonly string[];
  /** Serial of the state; 0 = nothing was ever written, or the branch was deleted. */
  readonly serial: number;
  /** What the last apply left; undefined before the first one. */
  readonly last?: OpenApprovals | undefined;
}

/**
 * Asks GitHub for the approval when this run is a workflow's and nobody named one (`--plan`, `--digest`, `--yes`); undefined
 * anywhere else.
 */
export async function reviewOnGitHub(
  workspace: Workspace,
  plan: Plan,
  options: Options,
  world: World,
  last: OpenApprovals | undefined,
): Promise<(GitHubApproval & { readonly github: GitHub; readonly context: RunContext }) | undefined> {
  if (text(options, 'plan') || text(options, 'digest') || flag(options, 'yes')) return undefined;
  const context = await runContext(world);
  const github = context === undefined ? undefined : await openGitHub(world);
  if (!context || !github) return undefined;
  const required = workspace.model.workspace.spec.approvals?.required ?? true;
  const { serial } = await workspace.store.view();
  const roots = manifestRoots(workspace.root, world);
  return { ...(await approveOnGitHub({ github, context, plan, required, roots, serial, last })), github, context };
}

/** So many merged pull requests are looked at for operations that an earlier run left undone. */
const LOOK_BACK = 10;

/**
 * What may run on this commit: the operations that the approved plan of its merged pull request covers, and what is left of
 * approved plans that were merged shortly before: all of those that were never applied, and of the others what the last apply left
 * undone. Everything else is refused one by one.
 */
export async function approveOnGitHub(request: ApprovalRequest): Promise<GitHubApproval> {
  const { github, context, plan, serial, last } = request;
  const branch = await defaultBranch(github, context);
  if (context.ref !== `refs/heads/${branch}`) return stop(5, elsewhere(context.ref, branch));
  const head = await readRefHead(github, context.ref);
  if (head === undefined) return stop(5, gone(branch));
  if (head !== context.sha && !(await saysTheSame(request, head))) return stop(0, overtaken(branch, head));
  if (plan.operations.length === 0) return { approved: 'all', problems: [] };
  const question = { comment: `plan/${plan.environment}`, required: requiredBy(request), base: branch };
  const approval = await findApprovalOf(request, question);
  const pulls = approval.pull === undefined ? {} : { pull: approval.pull };
  if (serial === 0 && (await wasAppliedBefore(request, branch))) return { ...stop(3, lost), ...pulls };
  if (!approval.approved) return { ...stop(5, notApproved(approval.reason, approval.pull)), ...pulls };
  const byWhom = ({ by, unreviewed }: { readonly by: string; readonly unreviewed?: true }) =>
    unreviewed ? {} : { by };
  const who = { ...pulls, ...byWhom(approval) };
  if (approval.digest === plan.digest) return { approved: 'all', problems: [], ...who };
  const approved = new Set<string>();
  const earlier: { pull: number; by?: string; keys: readonly string[] }[] = [];
  let open = take(plan.operations, approval, approved);
  if (open.length > 0) {
    const fresh = last && (await commitsSince(github, context.sha, last.commit));
    for (const pull of await recentlyMerged(github, branch, LOOK_BACK)) {
      if (pull.number === approval.pull || open.length === 0) continue;
      const isNew = fresh === undefined || (pull.mergeCommit !== null && fresh.has(pull.mergeCommit));
      const undone = last?.open.find((one) => one.pull === pull.number);
      if (!isNew && undone === undefined) continue;
      const found = await approvalOf(github, pull, question);
      const other = isNew ? found : restOf(found, undone?.covers ?? '');
      const left = new Set(take(open, other, approved));
      const keys = open.filter((one) => !left.has(one)).map((one) => one.key);
      if (other.approved && keys.length > 0) earlier.push({ pull: other.pull, ...byWhom(other), keys });
      open = [...left];
    }
  }
  const problems = open.length === 0 ? [] : [notCovered(open, approval.pull)];
  return { approved, problems, ...who, ...(earlier.length > 0 ? { earlier } : {}) };
}

/**
 * Whether a pull request needs a review. One that says that none is needed does not say so for itself: the branch must have said
 * it before.
 */
function requiredBy({ github, required, roots }: ApprovalRequest): ApprovalQuestion['required'] {
  const known = new Map<string, Promise<boolean>>();
  const before = async (commit: string): Promise<boolean> => {
    const declared = await workspaceAt(github, commit, roots[0]!);
    return typeof declared === 'string' || (declared.approvals?.required ?? true);
  };
  return async ({ baseSha }) => {
    if (required) return true;
    const found = known.get(baseSha) ?? before(baseSha);
    known.set(baseSha, found);
    return found;
  };
}

/** Whether the manifests of another commit are those of this run: no run of their own comes for commits that leave them alone. */
async function saysTheSame({ github, context, roots }: ApprovalRequest, other: string): Promise<boolean> {
  const here = await contentAt(github, context.sha, roots);
  return here !== undefined && here === (await contentAt(github, other, roots));
}

/**
 * The approval of this commit's manifests: that of its pull request, or, where no plan belongs to it because it changed none of
 * them, that of the pull request that brought them. Merged later, and with other manifests, ends the search: then somebody
 * changed them without a plan.
 */
async function findApprovalOf(request: ApprovalRequest, question: ApprovalQuestion): Promise<Approval> {
  const { github, context, roots } = request;
  const own = await findApproval(github, context.sha, question);
  if (own.digest !== undefined) return own;
  const here = await contentAt(github, context.sha, roots);
  for (const pull of here === undefined ? [] : await recentlyMerged(github, question.base, LOOK_BACK)) {
    if (pull.mergeCommit === null || (await contentAt(github, pull.mergeCommit, roots)) !== here) break;
    const found = await approvalOf(github, pull, question);
    if (found.digest !== undefined) return found;
  }
  return own;
}

/** An approval cut to what an apply left undone of it. */
function restOf(approval: Approval, undone: string): Approval {
  if (!approval.approved) return approval;
  const covers = (undone.match(/.{12}/g) ?? []).filter((one) => approval.covers?.has(one));
  return { ...approval, covers: new Set(covers) };
}

/** Moves what an approval covers into `approved`; the rest comes back. */
function take(operations: readonly Operation[], approval: Approval, approved: Set<string>): readonly Operation[] {
  const covers = approval.approved ? approval.covers : undefined;
  return operations.filter((operation) => {
    if (covers?.has(coverOf(operation)) !== true) return true;
    approved.add(operationId(operation));
    return false;
  });
}

/** A deployment record, or an outcome comment on a merged pull request, proves that there once was a state. */
async function wasAppliedBefore({ github, plan }: ApprovalRequest, branch: string): Promise<boolean> {
  if (await wasDeployed(github, plan.environment)) return true;
  for (const pull of await recentlyMerged(github, branch, LOOK_BACK)) {
    const outcome = await findComment(github, pull.number, `apply/${plan.environment}`);
    if (outcome && /serial [1-9]/.test(outcome.body)) return true;
  }
  return false;
}

function stop(exit: 0 | 3 | 5, problem: Problem): GitHubApproval {
  return { approved: new Set(), problems: [problem], stop: exit };
}

function elsewhere(ref: string, branch: string): Problem {
  return {
    code: 'apply.wrong-branch',
    severity: 'error',
    summary: `this run is on "${ref.slice(0, 200)}"; only "${branch}" is applied`,
    detail: ref.startsWith('refs/heads/gh-readonly-queue/')
      ? 'A merge queue has nothing to apply before it has merged: take `merge_group` out of the triggers of apply.yml.'
      : 'Merge a pull request into it, or start the workflow on it. A renamed default branch must be renamed in the workflow too.',
  };
}

function gone(branch: string): Problem {
  return {
    code: 'apply.wrong-branch',
    severity: 'error',
    summary: `there is no branch "${branch}" any more; nothing was applied from it`,
    detail: 'When the default branch was renamed, rename it in the workflow too, and start the workflow on it.',
  };
}

function overtaken(branch: string, head: string): Problem {
  return {
    code: 'apply.overtaken',
    severity: 'note',
    summary: `"${branch}" has moved on to ${head.slice(0, 12)}; nothing was done here`,
    detail: 'The run of the newer commit brings everything that is missing.',
  };
}

function notApproved(reason: string, pull: number | undefined): Problem {
  return {
    code: 'apply.not-approved',
    severity: 'error',
    summary: `nothing was applied: ${reason}`,
    detail:
      pull === undefined
        ? 'Changes reach the platform through a pull request whose plan was approved. Make one; its plan shows what is missing.'
        : 'Make a new pull request (its plan shows what is missing), have it approved after the plan is posted, and merge it. A one-person repository can set approvals.required: false in assay.yaml; that counts from the next pull request on.',
  };
}

function notCovered(open: readonly Operation[], pull: number): Problem {
  const named = open.slice(0, 10).map((one) => `${one.operation} ${one.address}`);
  const more = open.length > named.length ? `, and ${open.length - named.length} more` : '';
  return {
    code: 'apply.not-covered',
    severity: 'error',
    summary: `${open.length} ${open.length === 1 ? 'operation is' : 'operations are'} not covered by the plan that was approved on pull request ${pull}`,
    detail: `Refused: ${named.join(', ')}${more}. The platform or the state changed since the plan was posted. Make a new pull request: its plan shows them.`,
  };
}

const lost: Problem = {
  code: 'state.lost',
  severity: 'error',
  summary: 'the state branch is gone, although plans were applied before; nothing was changed',
  detail:
    'Restore the branch (its last commit is in the repository’s activity view) and run again. If the state is really to start anew, apply from a terminal.',
};
