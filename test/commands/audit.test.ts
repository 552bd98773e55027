import { expect, test } from 'vitest';
import { exampleWorld } from './world.ts';

test('a day that is in no calendar, or a period that ends before it begins, is wrong usage and not an empty result', async () => {
  using at = exampleWorld();
  for (const period of [
    { since: '2026-02-30' },
    { until: '2026-13-01' },
    { since: '2026-03-02', until: '2026-03-01' },
  ]) {
    const result = await at.run('audit', period);
    expect([result.exit, result.problems.map((one) => one.code)]).toEqual([2, ['audit.day-wrong']]);
  }
  const fine = await at.run('audit', { since: '2024-02-29', until: '2024-02-29' });
  expect(fine.exit).toBe(0);
});
