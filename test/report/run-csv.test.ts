import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { outcomesAsCsv, planAsCsv, routesAsCsv } from '../../src/report/run-csv.ts';

test('a plan, its outcomes and routed tasks are tables that a spreadsheet reads, and no cell is a formula', () => {
  const operation: Plan['operations'][number] = {
    key: 'k',
    operation: 'create',
    address: 'folder.a',
    level: 'safe',
    summary: '=cmd()',
    reason: 'r',
    changes: [{ field: 'title', to: 'x' }],
    facts: {},
    after: [],
    digest: 'd',
  };
  const plan = planAsCsv({
    version: 1,
    environment: 'e',
    source: 'platform',
    operations: [operation],
    digest: 'd',
    unchanged: {},
  });
  expect(parse(plan, { columns: true })).toEqual([
    {
      operation: 'create',
      address: 'folder.a',
      level: 'safe',
      summary: "'=cmd()",
      reason: 'r',
      changedFields: 'title',
      digest: 'd',
    },
  ]);
  const outcomes = outcomesAsCsv([
    { key: 'k', address: 'a', operation: 'create', level: 'safe', status: 'applied', summary: 'a, "b"\nc', writes: 1 },
  ]);
  expect(parse(outcomes, { columns: true })).toEqual([
    { operation: 'create', address: 'a', level: 'safe', status: 'applied', summary: 'a, "b" c', uuid: '', writes: '1' },
  ]);
  const routes = routesAsCsv([
    {
      version: 1,
      pair: 'p',
      seen: 1,
      routed: { benchmark: 0, production: 1 },
      held: 0,
      failed: 0,
      queued: 0,
      alreadyMoved: 0,
      requests: 1,
      tasks: [
        { taskUuid: 't', dataHash: 'd', dataTitle: '\u001b[31mx', action: 'production', reason: 'r', result: 'routed' },
      ],
    },
  ]);
  expect(parse(routes, { columns: true })).toMatchObject([{ pair: 'p', title: '[31mx', result: 'routed' }]);
});
