import { expect, test } from 'vitest';
import { uuidsAlike } from '../../src/sandbox/uuid.ts';

const VERSION_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('uuids of one source begin alike, are otherwise random, and other sources begin in another way', () => {
  const uuids = (count: number): string[] => {
    const next = uuidsAlike(Math.random);
    return Array.from({ length: count }, next);
  };
  const some = uuids(2000);
  expect(some.filter((uuid) => !VERSION_4.test(uuid))).toEqual([]);
  expect(new Set(some).size).toBe(2000);
  expect(new Set(some.map((uuid) => uuid.slice(0, 3))).size).toBe(1);
  expect(new Set(some.map((uuid) => uuid[3])).size).toBe(16);
  const beginnings = new Set(Array.from({ length: 50 }, () => uuids(1)[0]?.slice(0, 3)));
  expect(beginnings.size).toBeGreaterThan(25);
});
