import { expect } from 'vitest';
import { contents, WHOLE } from './contents.ts';
import { cutAt, type Moment } from './kill.ts';
import { openPlatform } from './platform.ts';
import { bind, streetGraph } from './street.ts';

/** How many calls an undisturbed run sends. */
export async function callsOfRun(): Promise<number> {
  const platform = await openPlatform();
  try {
    const counter = cutAt(0, 'before', 'lost');
    await platform.run(streetGraph(bind(platform)), counter);
    return counter.calls();
  } finally {
    await platform.close();
  }
}

/**
 * A run that is disturbed at its nth call, with `again` another one that is killed after its own call of that number, and runs
 * after it until all is done: nothing may be there twice.
 */
export async function expectConvergence(
  n: number,
  moment: Moment,
  manner: 'kill' | 'lost',
  again?: number,
): Promise<void> {
  const platform = await openPlatform();
  const label = `${manner} ${moment} call ${n}${again === undefined ? '' : `, then after call ${again}`}`;
  try {
    const desired = streetGraph(bind(platform));
    await platform.run(desired, cutAt(n, moment, manner)).catch((error: unknown) => {
      if (manner === 'lost') expect(error, label).toMatchObject({ name: expect.stringContaining('Encord') });
    });
    if (again !== undefined) await platform.run(desired, cutAt(again, 'after', 'kill')).catch(() => undefined);
    const second = await platform.run(desired);
    expect(
      second.outcomes.filter((outcome) => outcome.status !== 'applied'),
      label,
    ).toEqual([]);
    const third = await platform.run(desired);
    expect(
      third.planned.plan.operations.map((operation) => operation.key),
      label,
    ).toEqual([]);
    expect([third.writes, third.stateWrites], label).toEqual([0, 0]);
    expect(await contents(platform), label).toEqual(WHOLE);
  } finally {
    await platform.close();
  }
}
