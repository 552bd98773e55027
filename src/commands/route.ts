import { hasErrors, type Problem } from '../base/problem.ts';
import type { RouteReport } from '../routing/decision.ts';
import { reconciled, routePair } from '../routing/route-pair.ts';
import { routesAsCsv } from '../report/run-csv.ts';
import { routesAsMarkdown, routesAsText } from '../report/route.ts';
import { beat } from './beat.ts';
import { connect } from './connect.ts';
import { flag } from './options.ts';
import { boundPairs } from './pairs.ts';
import { tellFailure } from './refusal.ts';
import { stopped, stoppedByUser, worstExit, type Exit } from './result.ts';
import type { Run } from './run.ts';

/** `route`: sends waiting tasks of every pair to their pathway. A pair with problems does not stop the others, a platform that does not answer does. */
export const run: Run = async (options, world) => {
  const { connection, problems: found } = await connect(options, world, 'route');
  if (!connection) return stopped(found);
  try {
    const { pairs, problems: missing } = await boundPairs(connection, options);
    const problems: Problem[] = [...found, ...missing];
    const reports: RouteReport[] = [];
    const exits: Exit[] = [];
    let unanswered = false;
    for (const bound of pairs) {
      if (world.signal.aborted) break;
      const told = await tellFailure(connection, () =>
        routePair({
          client: connection.client,
          bound,
          store: connection.store,
          dryRun: flag(options, 'dry-run'),
          now: world.now,
          signal: world.signal,
          progress: (line) => world.log.progress(line),
        }),
      );
      if ('refused' in told) {
        problems.push(told.refused);
        exits.push(3);
        unanswered = told.outage !== undefined;
        // The other pairs would only wait as long; what was done before is still reported.
        if (unanswered) break;
        continue;
      }
      const { report, problems: said } = told.value;
      problems.push(...said);
      if (!report) continue;
      reports.push(report);
      if (report.failed > 0 || !reconciled(report)) exits.push(7);
    }
    if (!flag(options, 'dry-run') && !unanswered) await beat('route', connection, world);
    if (world.signal.aborted) {
      problems.push(stoppedByUser('route'));
      exits.push(7);
    }
    return {
      problems,
      data: { version: 1, dryRun: flag(options, 'dry-run'), pairs: reports },
      exit: worstExit([...exits, hasErrors(problems) ? 1 : 0]),
      text: (style) => routesAsText(reports, style),
      markdown: () => routesAsMarkdown(reports),
      csv: () => routesAsCsv(reports),
      outputs: { routed: String(reports.reduce((sum, one) => sum + one.routed.benchmark + one.routed.production, 0)) },
    };
  } finally {
    await connection.close();
  }
};
