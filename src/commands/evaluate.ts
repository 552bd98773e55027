import { hasErrors, type Problem } from '../base/problem.ts';
import { evaluationAsCsv } from '../report/csv.ts';
import { evaluationAsMarkdown, evaluationAsText } from '../report/evaluation.ts';
import type { EvaluationRun } from '../submissions/evaluate-pair.ts';
import { findingsOf, tellEvaluated, type EvaluatedPair } from './after-evaluate.ts';
import { connect } from './connect.ts';
import { evaluateOne } from './evaluate-one.ts';
import { flag, text } from './options.ts';
import { boundPairs } from './pairs.ts';
import { tellRefusal } from './refusal.ts';
import { stopped, stoppedByUser, worstExit, type Exit } from './result.ts';
import type { Run } from './run.ts';

/** `evaluate`: scores what was submitted, stores it, then archives. A pair with problems does not stop the others. */
export const run: Run = async (options, world) => {
  const { connection, problems: found } = await connect(options, world, 'evaluate');
  if (!connection) return stopped(found);
  try {
    const { pairs, problems: missing } = await boundPairs(connection, options);
    const problems: Problem[] = [...found, ...missing];
    const results: EvaluationRun[] = [];
    const exits: Exit[] = [];
    for (const bound of pairs) {
      if (world.signal.aborted) break;
      const told = await tellRefusal(connection, () => evaluateOne(bound, connection, options, world));
      if ('refused' in told) {
        problems.push(told.refused);
        exits.push(3);
        continue;
      }
      const { result, problems: said } = told.value;
      problems.push(...said);
      if (!result) continue;
      results.push(result);
      const failed = result.document.annotators.some((one) => one.verdict === 'failed');
      if (failed && text(options, 'fail-on') === 'verdict') exits.push(1);
    }
    const evaluated: EvaluatedPair[] = results.flatMap((one) => {
      const pair = pairs.find((bound) => bound.pair.name === one.pair)?.pair;
      return pair ? [{ pair, run: one, document: named(one) }] : [];
    });
    if (!flag(options, 'dry-run')) problems.push(...(await tellEvaluated(evaluated, connection, world)));
    if (world.signal.aborted) {
      problems.push(stoppedByUser('evaluate'));
      exits.push(7);
    }
    return {
      problems,
      data: {
        version: 1,
        dryRun: flag(options, 'dry-run'),
        pairs: results.map(({ people: _people, perSubmission: _rows, ...rest }) => rest),
        policies: evaluated.flatMap((one) => findingsOf(one).map((finding) => ({ pair: one.pair.name, ...finding }))),
      },
      exit: worstExit([...exits, hasErrors(problems) ? 1 : 0]),
      text: (style) => results.map((one) => `${headline(one)}\n\n${evaluationAsText(named(one), style)}`).join('\n\n'),
      markdown: () => results.map((one) => `${headline(one)}\n\n${evaluationAsMarkdown(named(one))}`).join('\n\n'),
      csv: () => evaluationAsCsv(results.map((one) => ({ pair: one.pair, document: named(one) }))),
      outputs: { scored: String(results.reduce((sum, one) => sum + one.counts.scored, 0)) },
    };

    /** E-mail addresses only where the manifest asks for them, and only on the way to the reader. */
    function named(one: EvaluationRun): EvaluationRun['document'] {
      const pair = pairs.find((bound) => bound.pair.name === one.pair)?.pair;
      if (pair?.spec.report.identify !== 'email') return one.document;
      return {
        ...one.document,
        annotators: one.document.annotators.map((row) => ({
          ...row,
          annotator: one.people.get(row.annotator) ?? row.annotator,
        })),
      };
    }
  } finally {
    await connection.close();
  }
};

function headline({ pair, counts }: EvaluationRun): string {
  const held = counts.held > 0 ? `, ${counts.held} tasks held` : '';
  return `${pair}: ${counts.scored} submissions scored, ${counts.known} known before, ${counts.archived} tasks archived${held}.`;
}
