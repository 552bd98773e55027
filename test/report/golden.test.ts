import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { safeJson } from '../../src/report/json.ts';
import { evaluationAsCsv } from '../../src/report/csv.ts';
import { reportAsHtml } from '../../src/report/html.ts';
import { workflowAsMermaid } from '../../src/report/mermaid.ts';
import { fixtures } from './fixtures.ts';
import { asMarkdown, asText } from './renderings.ts';

// UPDATE_GOLDEN=1 rewrites the expected files; review their diff like code.
const folder = join(import.meta.dirname, 'golden');

function expectGolden(name: string, text: string): void {
  const path = join(folder, name);
  if (process.env['UPDATE_GOLDEN']) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, `${text.trimEnd()}\n`);
  }
  expect(`${text.trimEnd()}\n`).toBe(readFileSync(path, 'utf8'));
}

const values = fixtures((text) => text);
const { document, template } = values;

describe('golden renderings', () => {
  test.each(Object.entries(asText(values)))('%s as text', (name, text) => expectGolden(`${name}.txt`, text));
  test.each(Object.entries(asMarkdown(values)))('%s as Markdown', (name, text) => expectGolden(`${name}.md`, text));
  test('problems as JSON', () => expectGolden('problems.json', safeJson(values.problems, 2)));
  test('an evaluation as CSV', () => expectGolden('evaluation.csv', evaluationAsCsv([{ pair: 'street', document }])));
  test('a report as HTML', () =>
    expectGolden(
      'report.html',
      reportAsHtml([{ pair: 'street', title: 'Street', document, template }], { made: 'Made on 2026-03-01.' }),
    ));
  test('a workflow as Mermaid', () => expectGolden('workflow.mmd', workflowAsMermaid(template)!));
});
