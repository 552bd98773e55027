import { coverOf } from '../github/covers.ts';
import { operationId } from '../plan/covered.ts';
import type { Plan } from '../plan/plan.ts';
import { openApprovalsJson, type OpenApprovals } from '../state/open-approvals.ts';
import type { GitHubApproval } from './approve-on-github.ts';

/**
 * What `approvals.json` is to hold once the operations with the given keys are applied; undefined where nothing was ever applied
 * with an approval of GitHub, and nothing is now.
 */
export function leftOpen(
  plan: Plan,
  review: (Pick<GitHubApproval, 'approved' | 'pull' | 'earlier'> & { readonly commit: string }) | undefined,
  last: OpenApprovals | undefined,
): ((applied: ReadonlySet<string>) => string) | undefined {
  if (review !== undefined) {
    const { approved, commit } = review;
    const earlier = new Map(review.earlier?.flatMap(({ pull, keys }) => keys.map((key) => [key, pull] as const)));
    const covered = plan.operations.filter(
      (one) => one.operation !== 'manual' && (approved === 'all' || approved.has(operationId(one))),
    );
    return (applied) => {
      const open = new Map<number, string>();
      for (const one of covered) {
        const pull = earlier.get(one.key) ?? review.pull;
        if (pull !== undefined && !applied.has(one.key)) open.set(pull, (open.get(pull) ?? '') + coverOf(one));
      }
      return openApprovalsJson({ commit, open: [...open].map(([pull, covers]) => ({ pull, covers })) });
    };
  }
  if (last === undefined) return undefined;
  return (applied) => {
    const done = new Set(plan.operations.filter(({ key }) => applied.has(key)).map(coverOf));
    const open = last.open.map(({ pull, covers }) => {
      return { pull, covers: (covers.match(/.{12}/g) ?? []).filter((one) => !done.has(one)).join('') };
    });
    return openApprovalsJson({ commit: last.commit, open: open.filter(({ covers }) => covers !== '') });
  };
}
