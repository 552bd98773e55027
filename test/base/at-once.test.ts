import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { mapAtOnce } from '../../src/base/at-once.ts';

test('results are in the order of the elements, and elements are made only when there is room', async () => {
  let [made, ended, most] = [0, 0, 0];
  function* elements(): Generator<number> {
    for (let at = 0; at < 10; at += 1) {
      made += 1;
      most = Math.max(most, made - ended);
      yield at;
    }
  }
  const results = await mapAtOnce(elements(), 3, async (element) => {
    await wait(element % 2 === 0 ? 4 : 1);
    ended += 1;
    return element * 2;
  });
  expect(results).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
  expect(most).toBe(3);
  expect(await mapAtOnce([], 3, async () => 1)).toEqual([]);
});

test('after a failure nothing further is begun, and what was begun is waited for', async () => {
  const begun: number[] = [];
  let ended = 0;
  const work = async (element: number): Promise<void> => {
    begun.push(element);
    await wait(element === 1 ? 1 : 20);
    ended += 1;
    if (element > 0) throw new Error(`no ${element}`);
  };
  await expect(mapAtOnce([0, 1, 2, 3, 4], 3, work)).rejects.toThrow('no 1');
  expect(begun).toEqual([0, 1, 2]);
  expect(ended).toBe(3);
});
