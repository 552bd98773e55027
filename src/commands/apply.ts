import { hasErrors, type Problem } from '../base/problem.ts';
import { applyPlan } from '../apply/execute.ts';
import { outcomesAsMarkdown, outcomesAsText } from '../report/outcomes.ts';
import { outcomesAsCsv, planAsCsv } from '../report/run-csv.ts';
import { planAsMarkdown, planAsText } from '../report/plan.ts';
import { readOpenApprovals } from '../state/open-approvals.ts';
import { readResources } from '../state/resources.ts';
import { tellApplied } from './after-apply.ts';
import { approve } from './approve.ts';
import { reviewOnGitHub } from './approve-on-github.ts';
import { checkConfirmed } from './check-confirmed.ts';
import { connect } from './connect.ts';
import { leftOpen } from './left-open.ts';
import { flag, list } from './options.ts';
import { planFromPlatform } from './plan-now.ts';
import { tellFailure } from './refusal.ts';
import { stopped, stoppedByUser, worstExit, type Result } from './result.ts';
import type { Run } from './run.ts';

/** `apply`: observes again, plans again, and runs the operations that an approval covers. */
export const run: Run = async (options, world): Promise<Result> => {
  const { connection, problems: found } = await connect(options, world, 'apply');
  if (!connection) return stopped(found);
  try {
    const view = await connection.store.view();
    const resources = await readResources(view);
    const last = await readOpenApprovals(view);
    const seen = await tellFailure(connection, () => planFromPlatform(connection));
    if ('refused' in seen) return stopped([...found, seen.refused], 3);
    const planned = seen.value;
    const { plan, refused } = planned.result;
    const problems: Problem[] = [...found, ...planned.problems];
    const planOnly = (extra: readonly Problem[], exit: Result['exit']): Result => ({
      problems: [...problems, ...extra],
      data: { version: 1, dryRun: flag(options, 'dry-run'), plan, outcomes: [] },
      exit,
      text: (style) => planAsText(plan, style),
      markdown: () => planAsMarkdown(plan),
      csv: () => planAsCsv(plan),
      outputs: { digest: plan.digest, changes: String(plan.operations.length) },
    });
    const confirmed = list(options, 'confirm');
    const managed = new Set([...planned.desired.nodes.keys(), ...resources.keys()]);
    const unknown = checkConfirmed(confirmed, plan, managed);
    if (hasErrors(unknown)) return planOnly(unknown, 2);
    problems.push(...unknown);
    if (flag(options, 'dry-run')) return planOnly([], hasErrors(problems) ? 1 : 0);
    const review = await reviewOnGitHub(connection, plan, options, world, last);
    if (review?.stop !== undefined) return planOnly(review.problems, review.stop);
    const approval = review ?? (await approve(plan, options, world));
    if ('problem' in approval) return planOnly([approval.problem], approval.exit);
    problems.push(...(review?.problems ?? []));
    const result = await applyPlan({
      plan,
      refused,
      approved: approval.approved,
      confirmed: new Set(confirmed),
      desired: planned.desired,
      observed: planned.observed,
      resources,
      client: connection.client,
      store: connection.store,
      run: connection.run,
      review: review && {
        commit: review.context.sha,
        ...(review.pull === undefined ? {} : { pull: review.pull }),
        ...(review.by === undefined ? {} : { by: review.by }),
        ...(review.earlier === undefined ? {} : { earlier: review.earlier }),
      },
      leftOpen: leftOpen(plan, review && { ...review, commit: review.context.sha }, last),
      now: world.now,
      random: world.random,
      sleep: world.sleep,
      signal: world.signal,
      isAlive: connection.isRunAlive,
      progress: (line) => world.log.progress(line),
    });
    problems.push(...result.problems, ...(result.cancelled ? [stoppedByUser('apply')] : []));
    const exit = worstExit([result.exit, result.cancelled ? 7 : 0, hasErrors(problems) ? 1 : 0]);
    if (review) {
      const view = await connection.store.view();
      const { outcomes } = result;
      problems.push(...(await tellApplied({ ...review, plan, outcomes, exit, view })));
    }
    return {
      problems,
      data: { version: 1, dryRun: false, plan, outcomes: result.outcomes, stateWrites: result.stateWrites },
      exit,
      text: (style) => outcomesAsText(result.outcomes, style, plan.refused),
      markdown: () => outcomesAsMarkdown(result.outcomes, undefined, plan.refused),
      csv: () => outcomesAsCsv(result.outcomes),
      outputs: { digest: plan.digest, changes: String(plan.operations.length) },
    };
  } finally {
    await connection.close();
  }
};
