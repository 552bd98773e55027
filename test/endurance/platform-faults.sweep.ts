/* oxlint-disable unicorn/no-thenable -- the effect of a fault is called `then` on the wire */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/sandbox/faults.ts';
import { openSmall } from './small-workspace.ts';
import { everything, expectTyped, OPTIONS, prepareAll, release, type Before, type Verb } from './sweeping.ts';

let before: Record<Verb, Before>;
beforeAll(async () => {
  before = await prepareAll({ benchmark: 2, production: 3 });
}, 60_000);
afterAll(release);

/** Each with what the first run ends with: 0 where the client gets over it by itself. */
const PASSING: Readonly<Record<string, FaultRule>> = {
  '429 with Retry-After': { match: {}, chance: 0.2, seed: 1, then: { status: 429, retryAfter: 2 } },
  '429 without Retry-After': { match: {}, chance: 0.2, seed: 2, then: { status: 429 } },
  'a stale task in the first call': { match: { path: '*/actions' }, times: 1, then: { staleTask: true } },
  'a stale task in every call': { match: { path: '*/actions' }, then: { staleTask: true } },
  'a job that is pending for a while': {
    match: { path: '*/data-upload-jobs/*' },
    times: 30,
    then: { pendingJob: true },
  },
  'pages that repeat what is known': { match: { method: 'GET' }, then: { pageShift: -1 } },
  'a clock that is a minute off': { match: {}, then: { skewSeconds: 60 } },
  'slow answers': { match: {}, then: { delayMs: 5, slowBody: 5 } },
};
const STOPPING: Readonly<Record<string, FaultRule>> = {
  '500 before the write': { match: {}, chance: 0.1, seed: 3, then: { status: 500 } },
  '502 after the write': { match: {}, chance: 0.1, seed: 4, then: { status: 502, after: true } },
  '503 after the write': { match: {}, chance: 0.1, seed: 5, then: { status: 503, after: true } },
  'a connection dropped before the write': { match: {}, chance: 0.1, seed: 6, then: { drop: 'before' } },
  'a connection dropped after the write': { match: {}, chance: 0.1, seed: 7, then: { drop: 'after' } },
  'a clock that is an hour off': { match: {}, skip: 4, then: { skewSeconds: 3600 } },
  'a key that is not known any more': { match: {}, skip: 4, then: { unknownKey: true } },
};

describe.each(['apply', 'route', 'evaluate'] as const)('%s on a platform with faults by rule', (verb) => {
  test.each(Object.entries(PASSING))('gets over %s by itself', async (_, rule) => {
    await using small = await openSmall(before[verb].origin);
    small.sandbox.admin.addFaults([rule]);
    const result = await small.run(verb, OPTIONS[verb]);
    small.sandbox.admin.clearFaults();
    expect([result.exit, result.problems.filter((one) => one.severity === 'error')]).toEqual([0, []]);
    expect(await everything(small)).toEqual(before[verb].after);
  });

  test.each(Object.entries(STOPPING))(
    'ends as if undisturbed after %s, at the latest when run again',
    async (name, rule) => {
      await using small = await openSmall(before[verb].origin);
      small.sandbox.admin.addFaults([rule]);
      const first = await small.run(verb, OPTIONS[verb]);
      if (first.exit !== 0) expectTyped(first, `${verb}: ${name}`);
      small.sandbox.admin.clearFaults();
      const again = await small.run(verb, OPTIONS[verb]);
      expect([again.exit, again.problems.filter((one) => one.severity === 'error')]).toEqual([0, []]);
      expect(await everything(small)).toEqual(before[verb].after);
    },
  );
});
