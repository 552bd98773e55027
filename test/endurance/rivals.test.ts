import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seeded } from '../sandbox/workspace.ts';
import type { Fetch, Small } from './small-workspace.ts';
import { openSmall } from './small-workspace.ts';
import { everything, OPTIONS, prepareAll, release, type Before, type Verb } from './sweeping.ts';

const SEEDS = [1, 2, 3, 4, 5, 6];

let before: Record<Verb, Before>;
beforeAll(async () => {
  before = await prepareAll({ benchmark: 2, production: 3 });
}, 60_000);
afterAll(release);

/** Lets a seeded number of turns of the event loop pass before each call and before each answer is heard. */
const dawdling =
  (random: () => number) =>
  (fetch: Fetch): Fetch =>
  async (input, init) => {
    const turns = async (): Promise<void> => {
      for (let left = Math.floor(random() * 12); left > 0; left -= 1) await new Promise((go) => setImmediate(go));
    };
    await turns();
    const answer = await fetch(input, init);
    await turns();
    return answer;
  };

async function twoAtOnce(small: Small, verb: Verb, seed: number) {
  const random = seeded(seed);
  const one = () => small.run(verb, OPTIONS[verb], { around: dawdling(random), isProcessAlive: () => true });
  return Promise.all([one(), one()]);
}

describe.each(['apply', 'route', 'evaluate'] as const)('two runs of %s at once', (verb) => {
  test.each(SEEDS)('lose and double nothing, or say that another is at work (seed %d)', async (seed) => {
    await using small = await openSmall(before[verb].origin);
    const results = await twoAtOnce(small, verb, seed);
    for (const { exit, problems } of results) {
      if (exit === 0) continue;
      const said = problems
        .filter((one) => one.severity === 'error')
        .map((one) => `${one.code} ${one.summary} ${one.detail}`);
      expect([3, 6], said.join('\n')).toContain(exit);
      expect(said.join('\n')).toMatch(/state\.(?:moved|locked) .*(?:[Rr]un again|then run again)/);
    }
    expect(results.some((result) => result.exit === 0)).toBe(true);
    const last = await small.run(verb, OPTIONS[verb]);
    expect([last.exit, last.problems.filter((one) => one.severity === 'error')]).toEqual([0, []]);
    expect(await everything(small)).toEqual(before[verb].after);
  });
});

test('a router and an evaluation at once do not disturb each other', async () => {
  await using small = await openSmall(before.evaluate.origin);
  const around = dawdling(seeded(9));
  const results = await Promise.all([
    small.run('route', {}, { around, isProcessAlive: () => true }),
    small.run('evaluate', {}, { around, isProcessAlive: () => true }),
  ]);
  expect(results.map((result) => result.exit)).toEqual([0, 0]);
  expect(await everything(small)).toEqual(before.evaluate.after);
});
