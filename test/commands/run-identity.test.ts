import { expect, test } from 'vitest';
import { isLocalRunAlive, runId } from '../../src/commands/run-identity.ts';
import { exampleWorld } from './world.ts';

test('a run of this machine is alive as long as its process is, and nobody knows about one elsewhere', () => {
  using at = exampleWorld({ empty: true });
  const world = { ...at.world, isProcessAlive: (pid: number) => pid === 7 };
  const of = (pid: number, host = 'test') => runId({ ...world, pid, host });
  expect(isLocalRunAlive(of(7), world)).toBe(true);
  expect(isLocalRunAlive(of(8), world)).toBe(false);
  expect(isLocalRunAlive(of(7, 'another'), world)).toBeUndefined();
  expect(isLocalRunAlive('20260101T000000-gh-42-1', world)).toBeUndefined();
});

test('run ids sort by time and hold no name of a machine', () => {
  using at = exampleWorld({ empty: true });
  const early = runId({ ...at.world, now: () => Date.UTC(2026, 0, 1), host: 'secret-host' });
  const late = runId({
    ...at.world,
    now: () => Date.UTC(2026, 0, 2),
    env: { GITHUB_RUN_ID: '42', GITHUB_RUN_ATTEMPT: '2' },
  });
  expect([late, early].toSorted()).toEqual([early, late]);
  expect(early).not.toContain('secret');
  expect(late).toMatch(/-gh-42-2$/);
});
