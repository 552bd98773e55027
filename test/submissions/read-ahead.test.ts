import { expect, test } from 'vitest';
import { readAhead } from '../../src/submissions/read-ahead.ts';

test('parts come in their order, with as many being read as were asked for', async () => {
  let [running, most] = [0, 0];
  const read = async (part: number): Promise<number> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5 - part));
    running -= 1;
    return part;
  };
  const got: number[] = [];
  for await (const part of readAhead([0, 1, 2, 3, 4], 2, read)) got.push(part);
  expect(got).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
});

test('a failure ends reading, and later ones that nobody takes are no unhandled rejections', async () => {
  const begun: number[] = [];
  const read = (part: number): Promise<number> => {
    begun.push(part);
    return Promise.reject(new Error(`part ${part}`));
  };
  await expect(readAhead([0, 1, 2, 3], 2, read).next()).rejects.toThrow('part 0');
  expect(begun).toEqual([0, 1]);
});
