import { expect, test } from 'vitest';
import { silentSchedules } from '../../src/state/heartbeat.ts';

const HOUR = 3_600_000;
const start = Date.UTC(2026, 0, 1);
const beats = (hours: readonly number[]) => [
  { version: 1 as const, command: 'route', at: hours.map((hour) => new Date(start + hour * HOUR).toISOString()) },
];

test('an hourly schedule is silent after three hours, a daily one after three days', () => {
  expect(silentSchedules(beats([0, 1, 2, 3]), start + 6 * HOUR)).toEqual([]);
  expect(silentSchedules(beats([0, 1, 2, 3]), start + 6.5 * HOUR)).toMatchObject([
    { command: 'route', limit: 3 * HOUR },
  ]);
  expect(silentSchedules(beats([0, 24, 48]), start + 119 * HOUR)).toEqual([]);
  expect(silentSchedules(beats([0, 24, 48]), start + 121 * HOUR)).toHaveLength(1);
});

test('delayed and dropped runs do not make a schedule silent, and one run alone gets two days', () => {
  expect(silentSchedules(beats([0, 0.1, 0.2, 0.3]), start + 3 * HOUR)).toEqual([]);
  expect(silentSchedules(beats([0]), start + 47 * HOUR)).toEqual([]);
  expect(silentSchedules(beats([0]), start + 49 * HOUR)).toHaveLength(1);
});
