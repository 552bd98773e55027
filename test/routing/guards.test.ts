import { describe, expect, test } from 'vitest';
import { guardRouting } from '../../src/routing/guards.ts';
import type { RoutingFacts } from '../../src/routing/read-facts.ts';
import { declarePair } from './platform.ts';

const task = (dataHash: string) => ({ uuid: `t-${dataHash}`, dataHash, dataTitle: '', status: 'NEW', assigned: false });
const facts = (more: Partial<RoutingFacts> = {}): RoutingFacts => ({
  tasks: ['b1', 'b2', 'p1'].map(task),
  filtered: new Set(['b1', 'b2']),
  benchmark: new Set(['b1', 'b2', 'b3']),
  others: new Set(['p1']),
  contaminated: new Set(),
  attached: { benchmark: ['dataset'], production: ['dataset', 'other'] },
  ready: new Set(['b1']),
  problems: [],
  ...more,
});
const codes = (more: Partial<RoutingFacts> = {}): string[] =>
  guardRouting({ pair: declarePair(), benchmarkDataset: 'DATASET' }, facts(more)).map(
    (one) => `${one.severity} ${one.code}`,
  );

describe('guards before routing', () => {
  test('let a project through whose datasets say what its tasks say', () => {
    expect(codes()).toEqual([]);
  });

  test('stop when ids compare unequal and no task would be a benchmark although the dataset says otherwise', () => {
    expect(codes({ filtered: new Set() })).toEqual(['error routing.membership-disagrees']);
    expect(codes({ benchmark: new Set(['B1', 'B2']) })).toContain('error routing.membership-disagrees');
  });

  test('stop when every task would be a benchmark although the dataset says otherwise', () => {
    expect(codes({ filtered: new Set(['b1', 'b2', 'p1']) })).toEqual(['error routing.membership-disagrees']);
  });

  test('let a day pass on which only production data came', () => {
    expect(codes({ tasks: [task('p1')], filtered: new Set() })).toEqual([]);
  });

  test('stop when the data of no task is in any dataset: then nothing is known about it', () => {
    expect(codes({ tasks: ['x', 'y'].map(task), filtered: new Set() })).toEqual(['error routing.data-unknown']);
    expect(codes({ tasks: ['x', 'p1'].map(task), filtered: new Set() })).toEqual(['warning routing.data-unknown']);
  });

  test('stop when the benchmark dataset is not in both projects, or is empty', () => {
    expect(codes({ attached: { benchmark: ['dataset'], production: ['other'] } })).toEqual([
      'error routing.benchmark-not-attached',
    ]);
    expect(codes({ attached: { benchmark: [], production: ['dataset'] } })).toEqual([
      'error routing.benchmark-not-attached',
    ]);
    expect(codes({ benchmark: new Set(), filtered: new Set(), tasks: [task('p1')] })).toEqual([
      'error routing.benchmark-empty',
    ]);
  });

  test('warn when no ground truth is complete, because every benchmark task is held', () => {
    expect(codes({ ready: new Set() })).toEqual(['warning routing.ground-truth-empty']);
  });

  test('warn about data that is in both datasets', () => {
    expect(codes({ contaminated: new Set(['p1']) })).toEqual(['warning routing.contaminated']);
  });
});
