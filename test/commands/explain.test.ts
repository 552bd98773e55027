import { expect, test } from 'vitest';
import type { EvaluationDocument, PerSubmission } from '../../src/evaluation/document.ts';
import { PLAIN } from '../../src/report/style.ts';
import { shortAddress } from '../../src/report/words.ts';
import { exampleWorld } from './world.ts';

/** From the table of what was compared alone. */
function scoreByHand(one: PerSubmission, settings: EvaluationDocument['settings']): number {
  let [right, truth, labelled, decided, answers, answerWeights] = [0, 0, 0, 0, 0, 0];
  for (const [address, totals] of Object.entries(one.features)) {
    const weight = settings.features[address]?.weight ?? 1;
    const { groundTruth, submission, matched, matchedSameLabel, missing, extra, meanSimilarity } = totals;
    if (address.split('/').at(-1)!.startsWith('object.')) {
      right += weight * matchedSameLabel;
      truth += weight * groundTruth;
      labelled += weight * submission;
      decided += weight * (matched + missing + extra);
    } else {
      answers += weight * (meanSimilarity ?? 0) * matched;
      answerWeights += weight * (matched + missing + extra);
    }
  }
  const empty = one.totals.groundTruth + one.totals.submission === 0;
  const objects = empty ? 1 : truth + labelled === 0 ? 0 : ((2 * right) / (truth + labelled)) * decided;
  return (objects + answers) / ((empty ? 1 : decided) + answerWeights);
}

test('the score follows from what is shown, and what is not found says whether anything is stored, and a pair that no manifest has is named', async () => {
  using at = exampleWorld({ empty: true });
  await at.run('demo', { arguments: [at.folder], seed: 1 });
  const other = await at.run('explain', { arguments: ['BERLIN-01-001037.jpg'] });
  expect(other.problems).toMatchObject([
    { code: 'explain.not-found', detail: expect.stringContaining('in the same case') },
  ]);
  const right = await at.run('explain', { arguments: ['berlin-01-001037.jpg'] });
  const { pairs } = (await at.run('report')).data as { pairs: { document: EvaluationDocument }[] };
  const { settings } = pairs[0]!.document;
  const { submissions } = right.data as { submissions: PerSubmission[] };
  expect(submissions.length).toBeGreaterThan(3);
  for (const one of submissions) {
    expect(scoreByHand(one, settings), 'as docs/evaluation.md says how').toBeCloseTo(one.score!, 12);
    for (const address of Object.keys(one.features))
      expect(right.text(PLAIN), 'right answers are shown, too').toContain(`\n${shortAddress(address)} `);
  }
  const pair = await at.run('explain', { arguments: ['berlin-01-001037.jpg'], pair: ['rod'] });
  expect(pair.problems).toMatchObject([{ code: 'workspace.pair-unknown', detail: 'Pairs: street.' }]);
  using fresh = exampleWorld();
  const nothing = await fresh.run('explain', { arguments: ['x'] });
  expect(nothing.problems).toMatchObject([
    { code: 'explain.not-found', detail: expect.stringContaining('Nothing is stored') },
  ]);
}, 60_000);
