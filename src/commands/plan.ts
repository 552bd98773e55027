import { hasErrors } from '../base/problem.ts';
import type { Plan } from '../plan/plan.ts';
import { planAsCsv } from '../report/run-csv.ts';
import { planAsMarkdown, planAsText } from '../report/plan.ts';
import { connect, openWorkspace } from './connect.ts';
import { hasKey } from './key-for.ts';
import { flag, text } from './options.ts';
import { planFromPlatform, planFromState, type PlannedNow } from './plan-now.ts';
import { dayOfState, postPlan } from './post-plan.ts';
import { tellFailure } from './refusal.ts';
import { stopped, worstExit, type Exit, type Result } from './result.ts';
import { resolvePath } from './resolve-path.ts';
import type { Run } from './run.ts';

/** `plan`: what differs, from the platform where there is a key, else from the last known state. Writes nothing but `--out`. */
export const run: Run = async (options, world) => {
  const opened = await openWorkspace(options, world, 'plan');
  if (!opened.workspace) return stopped(opened.problems);
  const { workspace } = opened;
  const refresh = options['refresh'] ?? hasKey(workspace.environment.endpoint, world.env);
  if (refresh !== true) {
    const planned = await planFromState(workspace);
    const problems = [...workspace.problems, ...planned.problems];
    return 'result' in planned ? finish(planned, problems) : stopped(problems);
  }
  const { connection, problems } = await connect(options, world, 'plan');
  if (!connection) return stopped(problems);
  try {
    const seen = await tellFailure(connection, () => planFromPlatform(connection));
    if ('refused' in seen) return stopped([...connection.problems, seen.refused], 3);
    return await finish(seen.value, [...connection.problems, ...seen.value.problems]);
  } finally {
    await connection.close();
  }

  async function finish(planned: PlannedNow, found: Result['problems']): Promise<Result<Plan>> {
    const { plan } = planned.result;
    const stateDay = plan.source === 'state' ? await dayOfState(workspace) : undefined;
    const posted = await postPlan({ plan, model: workspace.model, stateDay, found: planned.result.problems }, world);
    const problems = [...found, ...posted.problems];
    const out = text(options, 'out');
    if (out) await world.files.write(resolvePath(world.cwd, out), `${JSON.stringify(plan, undefined, 2)}\n`);
    const pending: Exit = flag(options, 'detailed-exit-code') && plan.operations.length > 0 ? 4 : 0;
    return {
      problems,
      data: plan,
      exit: worstExit([pending, posted.failed ? 3 : 0, hasErrors(problems) ? 1 : 0]),
      text: (style) => planAsText(plan, style),
      markdown: () => planAsMarkdown(plan),
      csv: () => planAsCsv(plan),
      outputs: {
        digest: plan.digest,
        changes: String(plan.operations.length),
        ...(posted.comment ? { comment: posted.comment } : {}),
      },
    };
  }
};
