import { describe, expect, test } from 'vitest';
import { evaluate, openSubmitted } from './evaluating.ts';

describe('evaluating a pair', () => {
  test('scores every submission, stores it, and archives its task', async () => {
    await using platform = await openSubmitted();
    const { result, problems } = await evaluate(platform);
    expect(problems).toEqual([]);
    expect(result?.counts).toEqual({ waiting: 4, scored: 12, known: 0, held: 0, archived: 4, changed: 0, failed: 0 });
    expect(await platform.tasksIn('production', 'Archive')).toHaveLength(4);
    expect(await platform.tasksIn('production', 'Consensus 1 Review')).toEqual([]);
  });
});
