import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, type DecideInput, type WaitingTask } from '../../src/routing/decide.ts';

const task = (dataHash: string, more: Partial<WaitingTask> = {}): WaitingTask => ({
  uuid: `task-${dataHash}`,
  dataHash,
  dataTitle: `${dataHash}.jpg`,
  status: 'NEW',
  assigned: false,
  ...more,
});
const input = (more: Partial<DecideInput> = {}): DecideInput => ({
  tasks: ['b1', 'b2', 'p1', 'p2'].map((hash) => task(hash)),
  benchmark: new Set(['b1', 'b2']),
  others: new Set(['p1', 'p2']),
  contaminated: new Set(),
  ready: new Set(['b1', 'b2']),
  routing: { hold: 'until-ground-truth' },
  ...more,
});
const actions = (of: DecideInput) => Object.fromEntries(decide(of).map((one) => [one.dataHash, one.action]));

describe('deciding', () => {
  test('members of the benchmark dataset go to benchmark, the rest to production', () => {
    expect(actions(input())).toEqual({ b1: 'benchmark', b2: 'benchmark', p1: 'production', p2: 'production' });
  });

  test('a benchmark task is held until its own ground truth is complete, and nobody else waits for it', () => {
    expect(actions(input({ ready: new Set(['b2']) }))).toEqual({
      b1: 'hold',
      b2: 'benchmark',
      p1: 'production',
      p2: 'production',
    });
    expect(actions(input({ ready: new Set(), routing: { hold: 'never' } }))).toMatchObject({ b1: 'benchmark' });
  });

  test('a task that another agent has taken is left to it', () => {
    const taken = task('p1', { status: 'ASSIGNED', assigned: true });
    expect(actions(input({ tasks: [taken] }))).toEqual({ p1: 'hold' });
  });

  test('a production task on data of the benchmark is held: an annotator would see the same picture twice', () => {
    expect(actions(input({ contaminated: new Set(['p2']) }))).toMatchObject({ p1: 'production', p2: 'hold' });
  });

  test('a task whose data is in no dataset of the project is held, not sent to production', () => {
    expect(actions(input({ tasks: [task('stranger')] }))).toEqual({ stranger: 'hold' });
  });

  test('a daily release lets as many benchmark tasks through as are left of the day, the same ones on every run', () => {
    const many = Array.from({ length: 40 }, (_, at) => `b${at}`);
    const of = (seed: number, budget: number) =>
      decide(
        input({
          tasks: many.map((hash) => task(hash)),
          benchmark: new Set(many),
          ready: new Set(many),
          routing: { hold: 'never', release: { perDay: 10, seed } },
          budget,
        }),
      )
        .filter((one) => one.action === 'benchmark')
        .map((one) => one.dataHash);
    expect(of(1, 10)).toHaveLength(10);
    expect(of(1, 10)).toEqual(of(1, 10));
    expect(of(1, 10)).not.toEqual(of(2, 10));
    expect(of(1, 10)).toEqual(expect.arrayContaining(of(1, 3)));
    expect(of(1, 0)).toEqual([]);
    expect(of(1, -4)).toEqual([]);
    expect(of(1, 10)).not.toEqual(many.slice(0, 10));
  });

  const hash = fc.constantFrom(...Array.from({ length: 12 }, (_, at) => `h${at}`));
  const some = fc.uniqueArray(hash).map((list) => new Set(list));
  const anyInput = fc.record({
    tasks: fc.uniqueArray(hash).map((list) => list.map((one) => task(one))),
    benchmark: some,
    others: some,
    contaminated: some,
    ready: some,
    routing: fc.record({
      hold: fc.constantFrom('until-ground-truth' as const, 'never' as const),
      release: fc.option(fc.record({ perDay: fc.integer({ min: 1, max: 5 }), seed: fc.integer() }), { nil: undefined }),
    }),
    budget: fc.option(fc.integer({ min: -2, max: 8 }), { nil: undefined }),
  });

  test('every task gets exactly one decision, and no benchmark task ever goes to production', () => {
    fc.assert(
      fc.property(anyInput, (of) => {
        const decisions = decide(of);
        expect(decisions.map((one) => one.taskUuid)).toEqual(of.tasks.map((one) => one.uuid));
        for (const one of decisions) {
          if (one.action === 'production') expect(of.benchmark.has(one.dataHash)).toBe(false);
          if (one.action === 'benchmark') expect(of.benchmark.has(one.dataHash)).toBe(true);
          if (one.action === 'benchmark' && of.routing.hold === 'until-ground-truth')
            expect(of.ready.has(one.dataHash)).toBe(true);
        }
        if (of.routing.release && of.budget !== undefined)
          expect(decisions.filter((one) => one.action === 'benchmark').length).toBeLessThanOrEqual(
            Math.max(0, of.budget),
          );
      }),
    );
  });

  test('the order in which tasks are listed changes nothing', () => {
    fc.assert(
      fc.property(anyInput, fc.infiniteStream(fc.nat()), (of, draws) => {
        const keyed = of.tasks.map((one) => [draws.next().value, one] as const);
        const shuffled = keyed.toSorted(([a], [b]) => a - b).map(([, one]) => one);
        expect(actions({ ...of, tasks: shuffled })).toEqual(actions(of));
      }),
    );
  });
});
