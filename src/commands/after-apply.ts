import type { Outcome } from '../apply/outcome.ts';
import type { Problem } from '../base/problem.ts';
import type { GitHub } from '../github/api.ts';
import { upsertComment, COMMENT_BUDGET } from '../github/comment.ts';
import { recordDeployment } from '../github/deployment.ts';
import { GitHubError } from '../github/errors.ts';
import { formatPostedHead } from '../github/posted-heads.ts';
import type { RunContext } from '../github/event.ts';
import type { Plan } from '../plan/plan.ts';
import { codeSpan } from '../report/markdown.ts';
import { outcomesAsMarkdown, outcomesSentence } from '../report/outcomes.ts';
import type { StateView } from '../state/store.ts';

export interface AppliedOnGitHub {
  readonly github: GitHub;
  readonly context: RunContext;
  readonly plan: Plan;
  readonly outcomes: readonly Outcome[];
  readonly exit: number;
  readonly view: Pick<StateView, 'serial' | 'ledgerHead'>;
  readonly pull?: number | undefined;
  readonly by?: string | undefined;
}

/**
 * Tells the merged pull request what became of its plan, with serial and head of the ledger, and writes a deployment
 * record. What was applied is applied: a token that may not say so is a warning.
 */
export async function tellApplied(applied: AppliedOnGitHub): Promise<readonly Problem[]> {
  const { github, context, plan, outcomes, view, pull } = applied;
  const problems: Problem[] = [];
  try {
    if (pull !== undefined) {
      const marker = { id: `apply/${plan.environment}`, digest: plan.digest, head: context.sha };
      const result = await upsertComment(github, pull, marker, outcomeComment(applied));
      if (result === 'read-only') problems.push(untold('the token may not comment on pull requests'));
    }
    if (outcomes.some((one) => one.status === 'applied' || one.status === 'failed')) {
      await recordDeployment(github, {
        sha: context.sha,
        environment: plan.environment,
        state: applied.exit === 0 ? 'success' : 'failure',
        description: outcomesSentence(outcomes),
        logUrl: context.runUrl,
        payload: { digest: plan.digest, serial: view.serial, ledger: view.ledgerHead },
      });
    }
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    problems.push(untold(error.message));
  }
  return problems;
}

/** The comment on the merged pull request. */
export function outcomeComment({ plan, outcomes, view, context, by }: AppliedOnGitHub): string {
  const approved = by ? ` Approved by ${codeSpan(by)}.` : '';
  const proof = `<sub>${formatPostedHead(view)} Plan ${codeSpan(plan.digest)}.${approved} [Run](${context.runUrl})</sub>`;
  const table = outcomesAsMarkdown(outcomes, COMMENT_BUDGET - proof.length - 500);
  return `### Assay applied to ${codeSpan(plan.environment)}\n\n${table}\n\n${proof}`;
}

function untold(reason: string): Problem {
  return {
    code: 'github.not-told',
    severity: 'warning',
    summary: `the outcome is in the job summary and in the ledger, but GitHub was not told: ${reason}`,
    detail: 'The apply job needs pull-requests: write and deployments: write.',
  };
}
