import { expect, test } from 'vitest';
import { auditEvents } from '../../src/commands/audit-events.ts';
import type { LedgerEntry } from '../../src/state/ledger-entry.ts';

type Record = Pick<LedgerEntry, 'kind' | 'data'> & Partial<LedgerEntry>;

function eventsOf(records: readonly Record[]) {
  const ledger = records.map((record, index): LedgerEntry => ({
    ...{
      version: 1,
      serial: index + 1,
      at: '2026-03-01T10:00:00.000Z',
      run: 'r1',
      command: 'any',
      address: 'project.street',
    },
    ...{ previous: '', hash: '', ...record },
  }));
  return auditEvents([], [], ledger).map(({ what, reference, summary }) => [what, reference, summary]);
}

const ids = (n: number): string[] => Array.from({ length: n }, (_, at) => `t${at}`);

test('routing tells how many tasks were to go where, and how many did', () => {
  const decided = { benchmark: ids(4), production: ids(500), held: {} };
  const rest = { benchmark: [], production: ids(6), held: { 'its ground truth is not ready': ids(2) } };
  const numbers = {
    version: 1,
    pair: 'street',
    seen: 513,
    held: 2,
    failed: 1,
    queued: 0,
    alreadyMoved: 3,
    requests: 9,
  };
  expect(
    eventsOf([
      { kind: 'route.decision', data: decided },
      { kind: 'route.decision', data: rest },
      { kind: 'route.run', data: { ...numbers, routed: { benchmark: 4, production: 503 }, failures: [] } },
    ]),
  ).toEqual([
    [
      'decided',
      'serial 1–2',
      '4 tasks to the benchmark pathway, 506 tasks to the production pathway, 2 tasks held (its ground truth is not ready: 2)',
    ],
    [
      'routed',
      'serial 3',
      '4 tasks to the benchmark pathway, 503 tasks to the production pathway, 2 tasks held, 3 tasks moved by others, 1 task could not be moved',
    ],
  ]);
  const [[, , one] = []] = eventsOf([
    { kind: 'route.decision', data: { benchmark: ids(1), production: [], held: {} } },
  ]);
  expect(one).toBe('1 task to the benchmark pathway, 0 tasks to the production pathway');
});

test('evaluating tells how many submissions were scored and passed, and how many tasks were held and archived', () => {
  const scores = (passed: number, failed: number) => ({
    submissions: [true, false].flatMap((pass) => Array.from({ length: pass ? passed : failed }, () => ({ pass }))),
  });
  const counts = { waiting: 70, scored: 250, known: 5, held: 3 };
  expect(
    eventsOf([
      { kind: 'evaluate.scored', data: scores(180, 20) },
      { kind: 'evaluate.scored', data: { submissions: [...scores(40, 9).submissions, { pass: null }] } },
      { kind: 'evaluate.persisted', data: { submissions: 300, counts } },
      { kind: 'evaluate.scored', address: 'project.rods', data: scores(1, 0) },
      { kind: 'evaluate.persisted', address: 'project.rods', data: { submissions: 1 } },
      { kind: 'evaluate.canary', data: { task: 't1', landed: '"Archive"', ok: true, expect: 'Archive' } },
      { kind: 'evaluate.archived', data: { stage: 'Archive', tasks: ids(67) } },
    ]),
  ).toEqual([
    [
      'scored',
      'serial 1–3',
      '250 submissions scored: 220 passed, 29 did not pass, 1 without a score; 5 known before, 3 tasks held; 300 submissions count',
    ],
    ['scored', 'serial 4–5', '1 submission scored: 1 passed, 0 did not pass; 1 submission counts'],
    ['other', 'serial 6', 'the first task that was archived went to "Archive", as it should'],
    ['archived', 'serial 7', '67 tasks archived in "Archive"'],
  ]);
});

test('numbers that were stored again without a new score are told, too', () => {
  const counts = { waiting: 0, scored: 0, known: 0, held: 0 };
  expect(eventsOf([{ kind: 'evaluate.persisted', data: { submissions: 12, counts } }])).toEqual([
    ['scored', 'serial 1', 'nothing new was scored; 12 submissions count'],
  ]);
});

test('changes that the ledger left out are told with their number', () => {
  const changes = [{ field: 'title', from: 'a', to: 'b' }];
  const data = { key: 'update folder.a', status: 'applied', summary: 'Updated.', changes, changesLeftOut: 7 };
  expect(eventsOf([{ kind: 'apply.outcome', data }])).toEqual([
    ['applied', 'serial 1', 'update folder.a: title'],
    ['applied', 'serial 1', 'update folder.a: and 7 more changes, which the ledger does not list'],
  ]);
});
