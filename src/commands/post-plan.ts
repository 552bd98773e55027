import type { World } from '../base/world.ts';
import { COMMENT_BUDGET, lookForComment, upsertComment, type CommentOutcome } from '../github/comment.ts';
import { formatCovers } from '../github/covers.ts';
import type { GitHub } from '../github/api.ts';
import { GitHubError } from '../github/errors.ts';
import type { Problem } from '../base/problem.ts';
import type { Model } from '../manifest/model.ts';
import type { Plan } from '../plan/plan.ts';
import { fit } from '../report/fit.ts';
import { planAsMarkdown } from '../report/plan.ts';
import { problemItems } from '../report/problems.ts';
import { counted } from '../report/words.ts';
import { codeSpan } from '../report/markdown.ts';
import { workflowAsMermaid } from '../report/mermaid.ts';
import type { Workspace } from './connect.ts';
import { openGitHub, runContext } from './github-access.ts';

/** What a plan's comment says beside the plan. */
export interface PlanPost {
  readonly plan: Plan;
  readonly model: Model;
  /** Commit of the pull request that was planned. */
  readonly head: string;
  readonly runUrl: string;
  /** Day of the last change of the state that a plan without the platform was made from. */
  readonly stateDay?: string | undefined;
  readonly remarks?: readonly string[];
  /** What planning found: no operation says it. */
  readonly found?: readonly Problem[];
}

/**
 * Posts the plan on the pull request that this run is for; elsewhere it does nothing. A fork's token cannot: a note says so.
 * `failed` = GitHub did not take it; the plan itself is there all the same.
 */
export async function postPlan(
  post: Omit<PlanPost, 'head' | 'runUrl'>,
  world: World,
): Promise<{ readonly problems: readonly Problem[]; readonly comment?: CommentOutcome; readonly failed?: boolean }> {
  const context = await runContext(world);
  if (!context?.pull || !context.event.startsWith('pull_request')) return { problems: [] };
  const { pull, runUrl } = context;
  if (pull.fork) return { problems: [readOnly], comment: 'read-only' };
  const github = await openGitHub(world);
  if (!github) return { problems: [noToken] };
  const written = await writePlanComment(github, pull.number, { ...post, head: pull.headSha, runUrl }).catch(
    (error: unknown) => {
      if (error instanceof GitHubError) return error;
      throw error;
    },
  );
  if (written instanceof GitHubError) return { problems: [notPosted(written)], failed: true };
  const { comment, problems } = written;
  return { problems: comment === 'read-only' ? [noPermission, ...problems] : problems, comment };
}

/** The day on which the ledger was last written; undefined for a state without entries. */
export async function dayOfState({ store }: Pick<Workspace, 'store'>): Promise<string | undefined> {
  const [, day] =
    /^ledger\/(\d{4}\/\d{2}\/\d{2})\//.exec((await (await store.view()).list('ledger/')).at(-1) ?? '') ?? [];
  return day?.replaceAll('/', '-');
}

/** Creates or replaces the comment with a plan. A plan without operations is only said where something was found or there was one with some. */
export async function writePlanComment(
  github: GitHub,
  pull: number,
  post: PlanPost,
): Promise<{ readonly comment: CommentOutcome; readonly problems: readonly Problem[] }> {
  const { plan, head } = post;
  const id = `plan/${plan.environment}`;
  const { ours: posted, foreign } = await lookForComment(github, pull, id);
  const problems = foreign.map(foreignMarker);
  if (!posted && !hasNews(post)) return { comment: 'unchanged', problems };
  // Writing it again would make approvals older than the plan that they approve.
  if (posted?.marker.digest === plan.digest && posted.marker.head === head) return { comment: 'unchanged', problems };
  return { comment: await upsertComment(github, pull, { id, digest: plan.digest, head }, planComment(post)), problems };
}

function hasNews({ plan, found = [] }: PlanPost): boolean {
  return plan.operations.length > 0 || plan.refused !== undefined || found.some(({ severity }) => severity !== 'note');
}

function foreignMarker(login: string): Problem {
  return {
    code: 'github.foreign-comment',
    severity: 'warning',
    summary: `a comment by "${login}" looks like a plan of Assay; it was neither believed nor changed`,
    detail:
      'Believe only the comment of the workflow, and delete the other one. If that account posts your plans, plan.yml and apply.yml must use the same token.',
  };
}

const FOUND_BUDGET = 8000;
const measure = (text: string): number => text.length;
const byCharacters = { separator: '\n', measure };
const leftOut = (count: number): string => `_${counted(count, 'more problem')} left out; the job summary has all._`;

/** The text of a plan's comment, within GitHub's limits. */
export function planComment({ plan, model, head, runUrl, stateDay, remarks = [], found = [] }: PlanPost): string {
  const covers = formatCovers(plan);
  const age =
    plan.source === 'platform'
      ? 'Made from the platform as it is now.'
      : stateDay === undefined
        ? 'There is no state yet, so everything is new: made without looking at the platform. If plans were applied here before, the state branch was deleted: restore it first.'
        : `Made from the last known state (${stateDay}), without looking at the platform.`;
  const next =
    plan.operations.length === 0
      ? ''
      : ' When this pull request is merged with an approving review of this commit, exactly these operations run.';
  const top = [`### Assay plan for ${codeSpan(plan.environment)}`, ...remarks].join('\n\n');
  const bottom = [
    ...(found.length === 0 ? [] : ['#### To know', fit(problemItems(found), FOUND_BUDGET, leftOut, byCharacters)]),
    ...diagrams(plan, model),
    `<sub>Commit ${head.slice(0, 12)}. ${age}${next} [Run](${runUrl})</sub>`,
  ].join('\n\n');
  const budget = COMMENT_BUDGET - top.length - bottom.length - covers.length - 500;
  const middle = planAsMarkdown(plan, { budget, measure });
  return `${top}\n\n${middle}\n\n${bottom}${covers}`;
}

/** A picture of each workflow that a person must build by hand: three at most. */
function diagrams(plan: Plan, model: Model): string[] {
  return plan.operations
    .filter(({ operation, address }) => operation === 'manual' && address.startsWith('workflow-template.'))
    .slice(0, 3)
    .flatMap(({ address }) => {
      const template = model.workflowTemplates.get(address.slice('workflow-template.'.length));
      const picture = template && workflowAsMermaid(template.spec);
      if (picture === undefined || picture.length > 5000) return [];
      return [
        `<details><summary>Workflow</summary>\n\n${codeSpan(address)}\n\n\`\`\`mermaid\n${picture}\n\`\`\`\n\n</details>`,
      ];
    });
}

function notPosted(error: GitHubError): Problem {
  return {
    code: 'github.comment-failed',
    severity: 'error',
    summary: `the plan was not posted: ${error.message}`,
    detail: `${error.advice ?? 'Run it again.'} Without the comment nobody can approve the plan; the whole plan is in the job summary.`,
  };
}

const readOnly: Problem = {
  code: 'github.comment-read-only',
  severity: 'note',
  summary: 'the plan was not posted: this run’s token may only read, as in every pull request from a fork',
  detail: 'The whole plan is in the job summary; the workflow of plan-comment.yml posts it.',
};
const noPermission: Problem = {
  code: 'github.comment-not-allowed',
  severity: 'warning',
  summary: 'the plan was not posted: this run’s token may not comment on pull requests',
  detail:
    'Give the job `permissions: { pull-requests: write }`, as in plan.yml. Without the comment nobody can approve the plan; the whole plan is in the job summary.',
};
const noToken: Problem = {
  code: 'github.token-missing',
  severity: 'warning',
  summary: 'the plan was not posted: there is no GitHub token',
  detail: 'Leave the input github-token of the Action at its default, or set GITHUB_TOKEN.',
};
