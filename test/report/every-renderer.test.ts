import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { auditAsCsv } from '../../src/report/audit.ts';
import { outcomesAsCsv, planAsCsv, routesAsCsv } from '../../src/report/run-csv.ts';
import { fixtures } from './fixtures.ts';
import { hostile } from './hostile.ts';

const ROOM = join(import.meta.dirname, '../../src/report');
/** Where renderers are fed with hostile text; `renderings.ts` is the list of those to Markdown and to a terminal. */
const FED = ['renderings.ts', 'html.test.ts', 'text.test.ts', 'every-renderer.test.ts'];

test('every renderer of the room is fed with hostile text by one of the properties', () => {
  const renderers = readdirSync(ROOM).flatMap((file) => {
    const text = readFileSync(join(ROOM, file), 'utf8');
    const names = text.matchAll(/export (?:async )?function (\w+As[A-Z]\w*|annotations|passChart|safeJson)\b/g);
    return [...names].map((match) => match[1]!);
  });
  const fed = FED.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n');
  // `passChart` is drawn inside `reportAsHtml`.
  const missing = renderers.filter((name) => name !== 'passChart' && !fed.includes(`${name}(`));
  expect(renderers.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

test('no table for a spreadsheet has a formula in it, and every row has the columns of its head', () => {
  fc.assert(
    fc.property(hostile(), (text) => {
      const values = fixtures(() => text);
      const tables = [
        planAsCsv(values.plan),
        outcomesAsCsv(values.outcomes),
        routesAsCsv(values.routes),
        auditAsCsv(values.events),
      ];
      for (const table of tables) {
        const rows: string[][] = parse(table);
        for (const row of rows) expect(row).toHaveLength(rows[0]!.length);
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d)/);
      }
    }),
    { numRuns: 200 },
  );
});
