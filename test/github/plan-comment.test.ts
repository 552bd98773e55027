import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planComment } from '../../src/commands/post-plan.ts';
import { COMMENT_BUDGET, formatMarker } from '../../src/github/comment.ts';
import { coverOf, parseCovers } from '../../src/github/covers.ts';
import { sha256 } from '../../src/base/canonical.ts';
import { planDigest } from '../../src/plan/make-plan.ts';
import type { Operation, Plan } from '../../src/plan/plan.ts';
import type { Model } from '../../src/manifest/model.ts';
import { loadWorkspace } from '../../src/manifest/load.ts';
import { diskFiles } from '../../src/world.ts';
import { join } from 'node:path';
import { foreignIn } from '../report/foreign.ts';
import { hostile } from '../report/hostile.ts';

const { model } = await loadWorkspace(diskFiles, join(import.meta.dirname, '../..'));
const operation = (index: number, part: Partial<Operation> = {}): Operation => ({
  key: `update folder.f${index}`,
  operation: 'update',
  address: `folder.f${index}`,
  level: 'safe',
  summary: `update title of the folder "Folder ${index}"`,
  reason: 'the manifest changed',
  changes: [{ field: 'title', from: 'a', to: 'b' }],
  facts: {},
  after: [],
  digest: sha256(String(index)),
  ...part,
});
const planOf = (operations: Operation[]): Plan => ({
  version: 1,
  environment: 'production',
  source: 'state',
  operations,
  digest: planDigest(operations),
  unchanged: {},
});
const comment = (plan: Plan) =>
  planComment({
    plan,
    model: model as Model,
    head: 'a'.repeat(40),
    runUrl: 'https://github.com/acme/street/actions/runs/1',
  });

test.each([1, 500, 3000, 3001, 5000])('a plan of %i operations fits a comment, the destructive one first', (count) => {
  const operations = Array.from({ length: count }, (_, index) => operation(index));
  operations[count - 1] = operation(count - 1, { level: 'destructive', operation: 'detach', summary: 'detach it' });
  const plan = planOf(operations);
  const text = formatMarker({ id: 'plan/production', digest: plan.digest, head: 'a'.repeat(40) }) + comment(plan);
  expect(text.length).toBeLessThanOrEqual(COMMENT_BUDGET);
  expect(Buffer.byteLength(text)).toBeLessThan(250_000);
  expect(text).toContain(plan.digest);
  const caution = text.indexOf('[!CAUTION]');
  expect(caution).toBeGreaterThan(0);
  if (count > 1) expect(caution).toBeLessThan(text.indexOf('without risk'));
  const covers = parseCovers(text);
  if (count > 3000) expect(covers).toBeUndefined();
  else expect(operations.every((one) => covers?.has(coverOf(one)))).toBe(true);
});

test('a comment says what planning found and what is refused, within its limit', () => {
  const found = Array.from({ length: 200 }, (_, n) => ({
    code: 'plan.items-left',
    severity: 'warning' as const,
    summary: `${n} items stay`,
    detail: 'Put them back.',
  }));
  const plan = { ...planOf([]), refused: [{ address: 'ontology.street/object.car', reason: 'its shape is fixed' }] };
  const text = planComment({ plan, model: model as Model, head: 'a'.repeat(40), runUrl: 'https://x', found });
  expect(text).toContain('items stay (`plan.items-left`)');
  expect(text).toContain('more problems');
  expect(text).toContain('its shape is fixed');
  expect(text).not.toContain('nothing to do');
  expect(text.length).toBeLessThan(10_000);
});

test('covers tell level, key and digest apart, and a comment without them covers nothing', () => {
  const one = operation(1);
  const covers = parseCovers(comment(planOf([one])))!;
  expect(covers.has(coverOf(one))).toBe(true);
  for (const other of [operation(2), { ...one, level: 'risky' as const }, { ...one, digest: sha256('x') }])
    expect(covers.has(coverOf(other))).toBe(false);
  expect(parseCovers('a comment')).toBeUndefined();
  expect(parseCovers('x\n<!-- assay:covers abc -->')).toBeUndefined();
});

test('nothing that a manifest says becomes a link, a mention, an image or HTML in the comment', () => {
  fc.assert(
    fc.property(hostile(), hostile(), (title, address) => {
      const plan = planOf([
        operation(1, { address, summary: `update "${title}"`, changes: [{ field: title, from: title, to: address }] }),
      ]);
      expect(foreignIn(comment(plan))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
