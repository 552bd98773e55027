import { afterAll, expect, test } from 'vitest';
import { seeded } from '../sandbox/workspace.ts';
import { FAULTS, KILLS } from './faults.ts';
import { expectRecovery, prepareAll, release, type Verb } from './sweeping.ts';

/** Milliseconds; a longer sweep is `SWEEP_MS=600000 npm run test:sweep`. */
const BUDGET = Number(process.env['SWEEP_MS'] ?? 25_000);
const SEED = Number(process.env['SWEEP_SEED'] ?? Math.floor(Math.random() * 1e9));

afterAll(release);

test(`a larger set-up, sampled with SWEEP_SEED=${SEED}, recovers from any fault at any call`, async () => {
  const random = seeded(SEED);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const stages = await prepareAll({ benchmark: 12, production: 40 });
  const until = performance.now() + BUDGET;
  let cases = 0;
  for (; performance.now() < until; cases += 1) {
    const verb = pick<Verb>(['apply', 'route', 'evaluate']);
    const n = 1 + Math.floor(random() * stages[verb].calls);
    await expectRecovery(verb, stages[verb], n, pick([...FAULTS, ...KILLS]));
  }
  console.info(`${cases} cases, SWEEP_SEED=${SEED}`);
  expect(cases).toBeGreaterThan(5);
});
