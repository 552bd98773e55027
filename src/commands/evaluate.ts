import { hasErrors, type Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import { evaluationAsCsv } from '../report/csv.ts';
import { evaluationAsMarkdown, evaluationAsText } from '../report/evaluation.ts';
import { counted } from '../report/words.ts';
import type { StateView } from '../state/store.ts';
import type { EvaluationRun } from '../submissions/evaluation-run.ts';
import { finishPairs } from '../submissions/finish.ts';
import type { JoinedPair } from '../submissions/join-shards.ts';
import { preparePair, type PreparedPair } from '../submissions/prepare.ts';
import type { BoundPair } from '../routing/bound-pair.ts';
import { findingsOf, tellEvaluated, type EvaluatedPair } from './after-evaluate.ts';
import { connect, type Connection } from './connect.ts';
import { runShard } from './evaluate-shard.ts';
import { groundTruthGuard } from './ground-truth-guard.ts';
import { joinShards } from './join-shards.ts';
import { flag, text, type Options } from './options.ts';
import { pairOptions } from './pair-options.ts';
import { boundPairs } from './pairs.ts';
import { tellFailure } from './refusal.ts';
import { stopped, stoppedByUser, worstExit, type Exit, type Result } from './result.ts';
import type { Run } from './run.ts';
import { readEvaluateTask } from './shard-options.ts';

/** `evaluate`: scores what was submitted, or takes what shards have scored, stores it, then archives. */
export const run: Run = async (options, world) => {
  const task = readEvaluateTask(options);
  if ('code' in task) return stopped([task], 2);
  if (task.do === 'shard') return runShard(options, world, task);
  const { connection, problems: found } = await connect(options, world, 'evaluate');
  if (!connection) return stopped(found);
  try {
    const refused = flag(options, 'dry-run') ? undefined : await groundTruthGuard(connection, world, { shard: false });
    if (refused) return stopped([...found, refused]);
    const view = await connection.store.view();
    const { pairs, problems: missing } = await boundPairs(connection, options, view);
    if (task.do === 'all')
      return await evaluateAll(connection, { pairs, view, options, world }, [...found, ...missing]);
    const joined = await joinShards(task.paths, pairs, connection, view, world);
    const problems = [...found, ...missing, ...joined.problems];
    if (!joined.pairs) return stopped(problems);
    return await evaluateAll(connection, { pairs, view, options, world, joined: joined.pairs }, problems);
  } finally {
    await connection.close();
  }
};

interface Evaluation {
  readonly pairs: readonly BoundPair[];
  readonly view: StateView;
  readonly options: Options;
  readonly world: World;
  /** What shards have read and scored, by pair; a pair that is not in it could not be read by one of them. */
  readonly joined?: ReadonlyMap<string, JoinedPair>;
}

/** Reads and scores pair by pair, then stores and archives all of them. A pair with problems does not stop the others. */
async function evaluateAll(
  connection: Connection,
  evaluation: Evaluation,
  before: readonly Problem[],
): Promise<Result> {
  const { pairs, view, options, world, joined } = evaluation;
  const problems: Problem[] = [...before];
  const exits: Exit[] = [];
  const prepared: PreparedPair[] = [];
  let unanswered = false;
  for (const bound of pairs) {
    if (world.signal.aborted) break;
    const shards = joined?.get(bound.pair.name);
    if (joined && !shards) continue;
    const told = await tellFailure(connection, async () => {
      const { options: how, problems: wrong } = await pairOptions(bound, connection, view, world);
      problems.push(...wrong);
      return how ? preparePair(how, view, shards) : { problems: [] };
    });
    if ('refused' in told) {
      problems.push(told.refused);
      exits.push(3);
      // The other pairs would only wait as long; what was read before is still stored.
      unanswered = told.outage !== undefined;
      if (unanswered) break;
      continue;
    }
    problems.push(...told.value.problems);
    if ('prepared' in told.value && told.value.prepared) prepared.push(told.value.prepared);
  }
  // What was merged belongs together: with one pair that does not fit, nothing is stored.
  const fits = !problems.some(({ code }) => code.startsWith('shards.') && code !== 'shards.pair-unread');
  const dryRun = flag(options, 'dry-run');
  const finishing = fits && !world.signal.aborted ? prepared : [];
  const {
    runs,
    problems: more,
    failures,
  } = await finishPairs(finishing, {
    store: connection.store,
    run: connection.run.id,
    view,
    dryRun,
    now: world.now,
    signal: world.signal,
    closing: async (done, stored) => {
      if (!fits || unanswered) return undefined;
      const { closing, problems: said } = await tellEvaluated(evaluatedOf(done, pairs), stored, connection, world);
      problems.push(...said);
      return closing;
    },
  });
  problems.push(...more);
  for (const { cause } of failures) {
    const told = await tellFailure(connection, () => Promise.reject(cause as Error));
    if ('refused' in told) problems.push(told.refused);
    exits.push(3);
  }
  const evaluated = evaluatedOf(runs, pairs);
  if (runs.some((run) => run.counts.failed > 0)) exits.push(7);
  if (text(options, 'fail-on') === 'verdict' && runs.some(hasFailed)) exits.push(1);
  if (world.signal.aborted) {
    problems.push(stoppedByUser('evaluate'));
    exits.push(7);
  }
  const { text: asText, markdown, csv } = renderings(evaluated);
  return {
    problems,
    data: {
      version: 1,
      dryRun,
      pairs: runs.map(({ people: _people, perSubmission: _rows, ...rest }) => rest),
      policies: evaluated.flatMap((one) => findingsOf(one).map((finding) => ({ pair: one.pair.name, ...finding }))),
    },
    exit: worstExit([...exits, hasErrors(problems) ? 1 : 0]),
    text: asText,
    markdown,
    csv,
    outputs: { scored: String(runs.reduce((sum, one) => sum + one.counts.scored, 0)) },
  };
}

function hasFailed({ document }: EvaluationRun): boolean {
  return document.annotators.some((one) => one.verdict === 'failed');
}

/** E-mail addresses only where the manifest asks for them, and only on the way to the reader. */
function evaluatedOf(runs: readonly EvaluationRun[], pairs: readonly BoundPair[]): readonly EvaluatedPair[] {
  return runs.flatMap((run) => {
    const pair = pairs.find((bound) => bound.pair.name === run.pair)?.pair;
    if (!pair) return [];
    if (pair.spec.report.identify !== 'email') return [{ pair, run, document: run.document }];
    const annotators = run.document.annotators.map((row) => ({
      ...row,
      annotator: run.people.get(row.annotator) ?? row.annotator,
    }));
    return [{ pair, run, document: { ...run.document, annotators } }];
  });
}

function renderings(evaluated: readonly EvaluatedPair[]): Pick<Result, 'text' | 'markdown'> & { csv: () => string } {
  return {
    text: (style) =>
      evaluated.map(({ run, document }) => `${headline(run)}\n\n${evaluationAsText(document, style)}`).join('\n\n'),
    markdown: () =>
      evaluated.map(({ run, document }) => `${headline(run)}\n\n${evaluationAsMarkdown(document)}`).join('\n\n'),
    csv: () => evaluationAsCsv(evaluated.map(({ run, document }) => ({ pair: run.pair, document }))),
  };
}

function headline({ pair, counts }: EvaluationRun): string {
  const held = counts.held > 0 ? `, ${counted(counts.held, 'task')} held` : '';
  return `${pair}: ${counted(counts.scored, 'submission')} scored, ${counts.known} known before, ${counted(counts.archived, 'task')} archived${held}.`;
}
