import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Check } from '../../src/report/doctor.ts';
import { makeSmall, openSmall } from '../endurance/small-workspace.ts';

const TITLE = 'Pair street, tasks to route';

/** What doctor says of waiting tasks that were made at a time, before and after they are routed. */
async function waitingSince(made: string | undefined): Promise<(Check | undefined)[]> {
  const origin = await makeSmall({ benchmark: 2, production: 3 });
  try {
    await using small = await openSmall(origin);
    const check = async (): Promise<Check | undefined> => {
      const { checks } = (await small.run('doctor')).data as { checks: Check[] };
      return checks.find((one) => one.title === TITLE);
    };
    const unmade = await check();
    if (made !== undefined) small.sandbox.admin.setClock(made);
    expect((await small.run('apply', { yes: true })).exit).toBe(0);
    const before = await check();
    expect((await small.run('route')).exit).toBe(0);
    return [unmade, before, await check()];
  } finally {
    rmSync(origin, { recursive: true, force: true });
  }
}

test('doctor says how many tasks wait to be routed, and since when', async () => {
  const [unmade, before] = await waitingSince(undefined);
  expect(unmade).toBeUndefined();
  expect(before).toEqual({
    title: TITLE,
    status: 'ok',
    detail: '5 tasks wait in "Incoming", the oldest for less than an hour',
  });
});

test('doctor warns when the oldest has waited for more than a day, until it is routed', async () => {
  const [, before, after] = await waitingSince('2026-11-22T09:00:00Z');
  expect(before).toMatchObject({
    status: 'warn',
    detail: expect.stringMatching(/^5 tasks wait .*, the oldest for 3 days$/),
  });
  expect(before?.todo?.join()).toMatch(/schedule of `assay route`.*--dry-run/);
  // Benchmark tasks wait for their ground truth.
  expect(after).toMatchObject({ status: 'warn', detail: expect.stringMatching(/^2 tasks wait /) });
});
