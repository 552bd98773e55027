import { expect, test } from 'vitest';
import { callsOfRun, expectConvergence } from './converge.ts';
import { contents, WHOLE } from './contents.ts';
import { openPlatform, type Fetch } from './platform.ts';
import { bind, streetGraph } from './street.ts';

test('killed after any of some calls and run again, apply converges without duplicates', async () => {
  const calls = await callsOfRun();
  expect(calls).toBeGreaterThan(20);
  for (let n = 4; n <= calls; n += 6) await expectConvergence(n, 'after', 'kill');
});

test('a call whose answer is lost is read back and not sent twice', async () => {
  const calls = await callsOfRun();
  for (let n = 6; n <= calls; n += 6) await expectConvergence(n, 'after', 'lost');
});

test('an upload job whose waiting was cut off is waited for by its id and not started again', async () => {
  const platform = await openPlatform();
  try {
    const desired = streetGraph(bind(platform));
    const abort = new AbortController();
    const through =
      (fetch: Fetch): Fetch =>
      async (input, init) => {
        if (/data-upload-jobs\/.*timeoutSeconds/.test(String(input))) abort.abort(new Error('Ctrl-C'));
        abort.signal.throwIfAborted();
        return fetch(input, init);
      };
    await platform.run(desired, { through, signal: abort.signal });
    expect((await platform.run(desired)).exit).toBe(0);
    const starts = platform.sandbox.admin
      .requests()
      .filter(({ method, path }) => method === 'POST' && path.endsWith('/data-upload-jobs'));
    expect(starts).toHaveLength(2);
    expect(await contents(platform)).toEqual(WHOLE);
  } finally {
    await platform.close();
  }
});

test('a run that goes on after a killed one and is killed, too, forgets nothing of what the first one made', async () => {
  const calls = await callsOfRun();
  for (let n = 9; n <= calls; n += 9) {
    for (let again = 6; again <= calls; again += 6) await expectConvergence(n, 'after', 'kill', again);
  }
}, 60_000);
