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

const isPoll = (input: Parameters<Fetch>[0], init?: RequestInit): boolean =>
  init?.method === 'GET' && String(input).includes('/data-upload-jobs/');

test('jobs are waited for beside each other, at most four, and progress tells what all of them did', async () => {
  const platform = await openPlatform();
  try {
    let [now, most, polls] = [0, 0, 0];
    const lines: string[] = [];
    const through =
      (fetch: Fetch): Fetch =>
      async (input, init) => {
        if (!isPoll(input, init)) return fetch(input, init);
        now += 1;
        most = Math.max(most, now);
        try {
          await wait(5);
          const state = (await (await fetch(input, init)).json()) as object;
          polls += 1;
          return Response.json(polls === 4 ? { ...state, status: 'PENDING' } : state);
        } finally {
          now -= 1;
        }
      };
    const progress = (line: string): void => void lines.push(line);
    expect((await platform.run(streetGraph(bind(platform), COUNTS), { through, progress })).exit).toBe(0);
    expect(most).toBe(4);
    expect(lines).toContainEqual(expect.stringMatching(/^registered \d,\d00 of 4,100 data units/));
    expect(await contents(platform)).toMatchObject(ONCE);
  } finally {
    await platform.close();
  }
});

test('when waiting for one job fails, the others are not waited for, and the next run goes on', async () => {
  const platform = await openPlatform();
  try {
    const desired = streetGraph(bind(platform), COUNTS);
    const jobs = new Set<string>();
    const through =
      (fetch: Fetch): Fetch =>
      async (input, init) => {
        if (!isPoll(input, init)) return fetch(input, init);
        jobs.add(String(input));
        const second = jobs.size === 2;
        const state = (await (await fetch(input, init)).json()) as { unitsDoneCount: number };
        // The benchmark's single job is small and ends; the first of production fails, the others would never end.
        if (state.unitsDoneCount < 100) return Response.json(state);
        if (second) return Response.json({ message: 'no' }, { status: 403 });
        return Response.json({ ...state, status: 'PENDING' });
      };
    expect((await platform.run(desired, { through })).exit).not.toBe(0);
    expect(jobs.size).toBeLessThanOrEqual(5);
    expect((await platform.run(desired)).exit).toBe(0);
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

test('every operation counts what it sent, a registration the starts of its jobs', async () => {
  const platform = await openPlatform();
  try {
    const { outcomes, writes } = await platform.run(streetGraph(bind(platform), { benchmark: 3, production: 4 }));
    const started = outcomes.filter((one) => one.address.startsWith('registration.'));
    expect(started.map((one) => one.writes)).toEqual([1, 1]);
    expect(outcomes.reduce((sum, one) => sum + one.writes, 0)).toBe(writes);
  } finally {
    await platform.close();
  }
});

test('one item is told as one', async () => {
  const platform = await openPlatform();
  try {
    const { outcomes } = await platform.run(streetGraph(bind(platform), { benchmark: 1, production: 1 }));
    const summaries = outcomes.map((one) => one.summary);
    expect(summaries.filter((one) => one.startsWith('1 '))).toEqual([
      '1 field of the client metadata schema written',
      '1 item registered',
      '1 item registered',
      '1 item linked',
      '1 item linked',
    ]);
  } finally {
    await platform.close();
  }
});
