import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { platformOf } from './everything.ts';
import { openSmall, type Fetch, type Small } from './small-workspace.ts';
import { everything, OPTIONS, prepareAll, release, type Before, type Verb } from './sweeping.ts';

let before: Record<Verb, Before>;
beforeAll(async () => {
  before = await prepareAll({ benchmark: 2, production: 3 });
}, 60_000);
afterAll(release);

const PENDING = {
  status: 'PENDING',
  unitsPendingCount: 3,
  unitsDoneCount: 0,
  unitsErrorCount: 0,
  unitsCancelledCount: 0,
  unitErrors: [],
  errors: [],
  itemsWithNames: [],
};

/** The first looks at a job find it pending; `onLook` is told of each. */
const pendingFor =
  (looks: number, onLook: (look: number) => void = () => undefined) =>
  (fetch: Fetch): Fetch => {
    let look = 0;
    return async (input, init) => {
      const response = await fetch(input, init);
      if (init?.method !== 'GET' || !String(input).includes('/data-upload-jobs/')) return response;
      look += 1;
      onLook(look);
      if (look > looks) return response;
      return Response.json({ ...((await response.json()) as object), ...PENDING });
    };
  };

async function jobsStarted(small: Small): Promise<number> {
  return small.sandbox.admin
    .requests()
    .filter((one) => one.method === 'POST' && one.path.endsWith('/data-upload-jobs') && one.status === 200).length;
}

describe('an upload job that stays pending', () => {
  test('is waited for, with progress, and everything is there in the end', async () => {
    await using small = await openSmall(before.apply.origin);
    const lines: (string | undefined)[] = [];
    const progress = (line: string | undefined) => void lines.push(line);
    const result = await small.run('apply', { yes: true }, { around: pendingFor(40), progress });
    expect(result.exit).toBe(0);
    expect(await everything(small)).toEqual(before.apply.after);
    expect(lines).toContainEqual(expect.stringMatching(/^registered 0 of 3 data units/));
  });

  test('is given up by Ctrl-C at once, and the next run waits for the same job', async () => {
    await using small = await openSmall(before.apply.origin);
    const abort = new AbortController();
    const around = pendingFor(Infinity, (look) => {
      if (look === 5) abort.abort(new Error('stopped by the user'));
    });
    const stopped = await small.run('apply', { yes: true }, { around, signal: abort.signal });
    expect(stopped.exit).toBe(7);
    expect(stopped.problems.at(-1)).toMatchObject({
      code: 'run.stopped',
      detail: expect.stringContaining('assay apply'),
    });
    const started = await jobsStarted(small);
    expect((await small.run('apply', { yes: true })).exit).toBe(0);
    expect(await jobsStarted(small)).toBe(started);
    expect(await platformOf(small)).toEqual((before.apply.after as { platform: unknown }).platform);
  });
});

test.each(['route', 'evaluate'] as const)(
  '%s: a task that somebody else moved the same way first is no failure',
  async (verb) => {
    await using small = await openSmall(before[verb].origin);
    let overtaken = 0;
    const around =
      (fetch: Fetch): Fetch =>
      async (input, init) => {
        const url = String(input);
        if (url.endsWith('/actions')) {
          const [first] = JSON.parse(Buffer.from(init?.body as Uint8Array).toString()) as unknown[];
          const path = new URL(url).pathname.replace('/v2/public/', '');
          overtaken += 1;
          if (overtaken === 1)
            await small.client.rest({ method: 'POST', path, body: [first], repeat: 'never', answer: z.unknown() });
        }
        return fetch(input, init);
      };
    const result = await small.run(verb, OPTIONS[verb], { around });
    expect(overtaken).toBeGreaterThan(1);
    expect([result.exit, result.problems.filter((one) => one.severity === 'error')]).toEqual([0, []]);
    const after = (await everything(small)) as { platform: unknown };
    expect(after.platform).toEqual((before[verb].after as { platform: unknown }).platform);
  },
);

test.each([
  ['apply', /^\d+ of 12: create folder|^\d+ of \d+: /],
  ['route', /^street: routed 5 of 5 tasks/],
  ['evaluate', /^street: reading and scoring submissions/],
  ['evaluate', /^street: scored 2 of 2 data units/],
  ['evaluate', /^street: archived 2 of 2 tasks/],
] as const)('%s tells how far it is: %s', async (verb, line) => {
  await using small = await openSmall(before[verb].origin);
  const lines: string[] = [];
  const progress = (text: string | undefined) => void lines.push(text ?? '');
  expect((await small.run(verb, OPTIONS[verb], { progress })).exit).toBe(0);
  expect(
    lines.some((one) => line.test(one)),
    lines.join('\n'),
  ).toBe(true);
});
