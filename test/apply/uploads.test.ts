import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { contents } from './contents.ts';
import { openPlatform, type Fetch } from './platform.ts';
import { bind, streetGraph } from './street.ts';

const COUNTS = { benchmark: 3, production: 4100 };
const ONCE = { folders: ['Street scenes: 4103', 'Top: 0'], datasets: ['Street A: 3', 'Street B: 4100'] };
const isStart = (input: Parameters<Fetch>[0], init?: RequestInit): boolean =>
  init?.method === 'POST' && String(input).endsWith('/data-upload-jobs');

test('jobs of a large registration start beside each other, at most four, and the items are all there once', async () => {
  const platform = await openPlatform();
  try {
    let [now, most] = [0, 0];
    const through =
      (fetch: Fetch): Fetch =>
      async (input, init) => {
        if (!isStart(input, init)) return fetch(input, init);
        now += 1;
        most = Math.max(most, now);
        try {
          await wait(5);
          return await fetch(input, init);
        } finally {
          now -= 1;
        }
      };
    expect((await platform.run(streetGraph(bind(platform), COUNTS), { through })).exit).toBe(0);
    expect(most).toBe(4);
    expect(await contents(platform)).toMatchObject(ONCE);
  } finally {
    await platform.close();
  }
});

test('a job that is refused stops further ones; those beside it count, and the next run sends only what is missing', async () => {
  const platform = await openPlatform();
  try {
    const desired = streetGraph(bind(platform), COUNTS);
    let starts = 0;
    const through =
      (fetch: Fetch): Fetch =>
      async (input, init) => {
        if (isStart(input, init) && (starts += 1) === 3) return Response.json({ message: 'no' }, { status: 400 });
        return fetch(input, init);
      };
    const first = await platform.run(desired, { through });
    expect(first.exit).not.toBe(0);
    expect(starts).toBe(5);
    expect((await platform.run(desired)).exit).toBe(0);
    expect(await contents(platform)).toMatchObject(ONCE);
  } finally {
    await platform.close();
  }
});
