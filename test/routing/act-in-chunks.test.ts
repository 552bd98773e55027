import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EncordAnswerError, EncordConnectionError } from '../../src/encord/errors.ts';
import { actInChunks } from '../../src/routing/act-in-chunks.ts';

const CALL = { method: 'POST', path: '/actions', tries: 1, requestId: 'r' };
const refusal = (message: string, status = 400) => new EncordAnswerError({ status, code: 'X', message }, CALL);
const cut = () => new EncordConnectionError('cut', CALL);

/** The outside world as far as chunks see it: tasks wait in one place and are moved all together or not at all. */
class Stage {
  readonly waiting: Set<number>;
  readonly moves = new Map<number, number>();
  calls = 0;
  readonly #bad: ReadonlySet<number>;
  readonly #faults: (call: number) => 'before' | 'after' | undefined;

  constructor(
    items: readonly number[],
    bad: readonly number[] = [],
    faults: (call: number) => 'before' | 'after' | undefined = () => undefined,
  ) {
    this.waiting = new Set(items);
    this.#bad = new Set(bad);
    this.#faults = faults;
  }

  async send(chunk: readonly number[]): Promise<void> {
    this.calls += 1;
    const fault = this.#faults(this.calls);
    await Promise.resolve();
    if (fault === 'before') throw cut();
    const wrong = chunk.find((item) => !this.waiting.has(item) || this.#bad.has(item));
    if (wrong !== undefined) throw refusal(`task ${wrong} cannot be moved`);
    for (const item of chunk) {
      this.waiting.delete(item);
      this.moves.set(item, (this.moves.get(item) ?? 0) + 1);
    }
    if (fault === 'after') throw cut();
  }

  async remaining(chunk: readonly number[]): Promise<ReadonlySet<number>> {
    await Promise.resolve();
    return new Set(chunk.filter((item) => this.waiting.has(item)));
  }

  act(items: readonly number[], size: number, signal?: AbortSignal) {
    return actInChunks({
      items,
      size,
      send: (chunk) => this.send(chunk),
      remaining: (chunk) => this.remaining(chunk),
      signal,
    });
  }
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

describe('acting in chunks', () => {
  test('one call a chunk while nothing goes wrong', async () => {
    const stage = new Stage(numbers(2500));
    const { fates, failure } = await stage.act(numbers(2500), 1000);
    expect(failure).toBeUndefined();
    expect(fates).toHaveLength(2500);
    expect(stage.calls).toBe(3);
  });

  test('one bad task of a thousand fails alone, in about 2 log n calls', async () => {
    const stage = new Stage(numbers(1000), [617]);
    const { fates } = await stage.act(numbers(1000), 1000);
    expect(fates.filter((one) => one.result === 'failed')).toEqual([
      { item: 617, result: 'failed', error: 'task 617 cannot be moved' },
    ]);
    expect([...stage.waiting]).toEqual([617]);
    expect(stage.calls).toBeLessThanOrEqual(22);
  });

  test('a task that has already moved rejects the chunk once, and the rest goes in the next call', async () => {
    const stage = new Stage(numbers(10).filter((item) => item % 2 === 0));
    const { fates } = await stage.act(numbers(10), 10);
    expect(fates.filter((one) => one.result === 'gone').map((one) => one.item)).toEqual([1, 3, 5, 7, 9]);
    expect(fates.filter((one) => one.result === 'done')).toHaveLength(5);
    expect(stage.calls).toBe(2);
  });

  test('an unanswered call that was done is not sent again', async () => {
    const stage = new Stage(numbers(5), [], (call) => (call === 1 ? 'after' : undefined));
    const { fates } = await stage.act(numbers(5), 5);
    expect(fates.every((one) => one.result === 'done')).toBe(true);
    expect(stage.calls).toBe(1);
  });

  test('a platform that never answers is a failure, and what was done before stays known', async () => {
    const stage = new Stage(numbers(4000), [], (call) => (call > 1 ? 'before' : undefined));
    const { fates, failure } = await stage.act(numbers(4000), 1000);
    expect(failure?.cause).toBeInstanceOf(EncordConnectionError);
    expect(fates).toHaveLength(1000);
    expect(stage.calls).toBeLessThan(14);
  });

  test('a missing right is not bisected', async () => {
    let calls = 0;
    const { fates, failure } = await actInChunks({
      items: numbers(8),
      size: 8,
      send: () => {
        calls += 1;
        return Promise.reject(refusal('no', 403));
      },
      remaining: (chunk) => Promise.resolve(new Set(chunk)),
    });
    expect(calls).toBe(1);
    expect(fates).toEqual([]);
    expect(failure?.cause).toBeInstanceOf(EncordAnswerError);
  });

  test('an aborted run starts no further chunk', async () => {
    const abort = new AbortController();
    abort.abort(new Error('stopped'));
    const stage = new Stage(numbers(5));
    const { fates, failure } = await stage.act(numbers(5), 2, abort.signal);
    expect(stage.calls).toBe(0);
    expect(fates).toEqual([]);
    expect(failure?.cause).toEqual(new Error('stopped'));
  });

  const world = fc.record({
    count: fc.integer({ min: 0, max: 40 }),
    size: fc.integer({ min: 1, max: 12 }),
    bad: fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { maxLength: 6 }),
    faults: fc.array(fc.constantFrom('before' as const, 'after' as const, undefined, undefined), { maxLength: 20 }),
  });

  test('conserves tasks: every task is settled once, moved at most once, and only bad ones stay', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ count, size, bad, faults }) => {
        const stage = new Stage(numbers(count), bad, (call) => (call % 4 === 0 ? faults[call] : undefined));
        const { fates, failure } = await stage.act(numbers(count), size);
        expect(failure).toBeUndefined();
        expect(fates.map((one) => one.item).toSorted((a, b) => a - b)).toEqual(numbers(count));
        expect([...stage.moves.values()].every((times) => times === 1)).toBe(true);
        expect([...stage.waiting]).toEqual(numbers(count).filter((item) => bad.includes(item)));
      }),
      { numRuns: 60 },
    );
  });

  test('two at once on the same tasks lose and double nothing', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.integer({ min: 1, max: 12 }), async ({ count, size, bad, faults }, otherSize) => {
        const stage = new Stage(numbers(count), bad, (call) => (call % 4 === 0 ? faults[call] : undefined));
        const [one, other] = await Promise.all([
          stage.act(numbers(count), size),
          stage.act(numbers(count).toReversed(), otherSize),
        ]);
        expect(one.failure ?? other.failure).toBeUndefined();
        expect(one.fates).toHaveLength(count);
        expect(other.fates).toHaveLength(count);
        expect([...stage.moves.values()].every((times) => times === 1)).toBe(true);
        expect([...stage.waiting].toSorted((a, b) => a - b)).toEqual(
          numbers(count).filter((item) => bad.includes(item)),
        );
      }),
      { numRuns: 60 },
    );
  });
});
