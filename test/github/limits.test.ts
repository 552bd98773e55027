import { expect, test } from 'vitest';
import { upsertComment } from '../../src/github/comment.ts';
import { upsertIssue } from '../../src/github/issue.ts';
import { openGitHubStateStore } from '../../src/github/state-store.ts';
import { verifyLedger } from '../../src/state/ledger.ts';
import { connect, stage, type Stage } from './on-fake.ts';

const REF = 'refs/heads/assay/state/production';
const store = async (at: Stage, slept: number[] = []) =>
  openGitHubStateStore({
    github: await connect(at.fake, slept),
    ref: REF,
    run: { id: 'run', command: 'apply' },
    now: () => 0,
    random: Math.random,
    sleep: async (milliseconds) => void slept.push(milliseconds),
  });
const put = (text: string) => () => ({ files: new Map([['a', text]]), records: [{ kind: 'test.put', data: {} }] });
const marker = { id: 'plan/production' };

test('the hourly budget of the token: a long wait is not waited for but named, by REST and by GraphQL', async () => {
  using at = await stage();
  at.fake.budget = 0;
  await expect(upsertComment(at.github, 5, marker, 'x')).rejects.toThrow(/status 403.*hourly budget.*run again later/);
  expect(at.slept).toEqual([]);
  at.fake.budget = 1000;
  await (await store(at)).write('put', put('1'));
  const reader = await store(at);
  at.fake.budget = 2;
  await expect(reader.view()).rejects.toThrow(/RATE_LIMITED.*hourly budget/);
});

test('the hourly budget of the token: a short wait until it is renewed is waited for, also where GraphQL says it', async () => {
  using at = await stage();
  await (await store(at)).write('put', put('1'));
  const limited = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '30' };
  const said = { data: null, errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] };
  at.fake.faults.push({ match: /graphql repository/, status: 200, headers: limited, body: said });
  at.fake.faults.push({ match: /GET .*git\/ref/, status: 403, headers: limited, body: { message: 'API rate limit' } });
  const slept: number[] = [];
  expect(await (await (await store(at, slept)).view()).read('a')).toBe('1');
  expect(slept).toEqual([30_000, 30_000]);
});

test.each([
  [{ 'retry-after': '20' }, 20_000],
  [{}, 60_000],
])('a secondary limit with %o is waited out, and the write is done once', async (headers, wait) => {
  using at = await stage();
  const message = 'You have exceeded a secondary rate limit';
  at.fake.faults.push({ match: /POST .*git\/trees/, status: 403, headers, body: { message } });
  const slept: number[] = [];
  const view = await (await store(at, slept)).write('put', put('1'));
  expect([view.serial, slept]).toEqual([1, [wait]]);
});

test('a permission that is missing is not taken for a limit', async () => {
  using at = await stage();
  Object.assign(at.fake.allowed, { contents: 'read' });
  const slept: number[] = [];
  await expect((await store(at, slept)).write('put', put('1'))).rejects.toThrow(/not accessible.*lacks a permission/);
  expect(slept).toEqual([]);
});

test('a ruleset that guards the state branch is named with what to do', async () => {
  using at = await stage();
  const errors = [{ type: 'UNPROCESSABLE', message: 'Repository rule violations found' }];
  at.fake.faults.push({ match: /updateRefs/, status: 200, times: 9, body: { data: null, errors } });
  await expect((await store(at)).write('put', put('1'))).rejects.toThrow(/leave it out of the rule/);
  expect(at.fake.git.ref(REF)).toBeUndefined();
});

test('reads that lag behind writes lose nothing and write nothing twice', async () => {
  using at = await stage();
  const one = await store(at);
  await one.write('first', put('1'));
  await one.write('second', put('2'));
  at.fake.faults.push({ match: /GET .*git\/ref/, stale: true });
  expect((await one.view()).serial).toBe(2);
  const other = await store(at);
  at.fake.faults.push({ match: /GET .*git\/ref/, stale: true });
  expect((await other.write('third', put('3'))).serial).toBe(3);
  at.fake.faults.push({ match: /updateRefs/, after: true, drop: true }, { match: /GET .*git\/ref/, stale: true });
  const view = await other.write('fourth', put('4'));
  expect([view.serial, (await verifyLedger(view)).entries]).toEqual([4, 4]);
});

test('a state branch that somebody moved back while a run works is not written on', async () => {
  using at = await stage();
  const one = await store(at);
  await one.write('first', put('1'));
  const old = at.fake.git.ref(REF)!;
  await one.write('second', put('2'));
  at.fake.git.git(['update-ref', REF, old]);
  await expect(one.write('third', put('3'))).rejects.toThrow(/moved back from serial 2 to 1.*nothing was changed/);
  expect(at.fake.git.ref(REF)).toBe(old);
});

test('a text that is longer than GitHub takes is refused by the fake as by GitHub', async () => {
  using at = await stage();
  await expect(upsertComment(at.github, 5, marker, 'x'.repeat(66_000))).rejects.toThrow(/too long/);
  const issue = { id: 'a', open: true, body: 'b', labels: ['assay'], turn: 't' };
  expect((await upsertIssue(at.github, { ...issue, title: 't'.repeat(1000) })).action).toBe('opened');
  expect(at.fake.issues[0]!.title.length).toBeLessThanOrEqual(256);
});
