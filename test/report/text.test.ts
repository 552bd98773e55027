import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakCommands } from '../../src/base/clean.ts';
import { annotations, workflowCommand } from '../../src/report/annotations.ts';
import { safeJson } from '../../src/report/json.ts';
import { demoSummaryAsMarkdown, demoSummaryAsText } from '../../src/report/demo.ts';
import { evaluationAsMarkdown, evaluationAsText, evaluationSentence } from '../../src/report/evaluation.ts';
import { evaluationAsCsv } from '../../src/report/csv.ts';
import { explainAsMarkdown, explainAsText } from '../../src/report/explain.ts';
import { reportAsHtml } from '../../src/report/html.ts';
import { policiesAsMarkdown } from '../../src/report/policy.ts';
import type { PolicyRule } from '../../src/evaluation/policy.ts';
import { PLAIN } from '../../src/report/style.ts';
import { workflowAsMermaid } from '../../src/report/mermaid.ts';
import { fixtures } from './fixtures.ts';
import { hostile } from './hostile.ts';
import { asText } from './renderings.ts';

const UNSAFE = /[\p{Cf}\p{Co}\p{Zl}\p{Zp}]|[\p{Cc}--\n]/v;

/** The commands that a runner finds in a line: `::name…::` at its start, `##[name]` anywhere (its parser, both versions). */
function commandIn(line: string): string | undefined {
  const second = /^::([a-z-]+)( [^:]*)?::/i.exec(line.trim());
  if (second) return second[1];
  return /##\[([^\]]+)\]/.exec(line)?.[1];
}

test('no renderer writes control, format or bidirectional characters to a terminal', () => {
  fc.assert(
    fc.property(hostile(), (text) => {
      for (const [name, rendered] of Object.entries(asText(fixtures(() => text)))) {
        expect(rendered, name).not.toMatch(UNSAFE);
        for (const line of breakCommands(rendered).split('\n')) expect(commandIn(line), name).toBeUndefined();
      }
    }),
    { numRuns: 150 },
  );
});

test('JSON for a stream is the same value without anything that a terminal or a runner would obey', () => {
  fc.assert(
    fc.property(hostile(), hostile(), (text, key) => {
      const value = { [key]: text, list: [text, { a: text }] };
      const json = safeJson(value);
      expect(JSON.parse(json)).toEqual(value);
      expect(json).not.toMatch(/[\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Cc}]/u);
      expect(commandIn(json)).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

test('an annotation is one command, whatever its problem says', () => {
  fc.assert(
    fc.property(hostile(), hostile(), (summary, file) => {
      const lines = annotations([{ code: 'a.b', severity: 'error', summary, at: { file, line: 1, column: 2 } }]);
      expect(lines).toHaveLength(1);
      expect(lines[0]).not.toMatch(/[\r\n]/);
      expect(lines[0]!.startsWith('::error file=')).toBe(true);
      expect(lines[0]!.includes('##[')).toBe(false);
      const [properties = ''] = lines[0]!.slice('::error '.length).split('::');
      expect(properties.split(',').map((one) => one.split('=')[0])).toEqual(['file', 'line', 'col', 'title']);
    }),
    { numRuns: 2000 },
  );
});

test('workflow commands are escaped as the toolkit escapes them', () => {
  expect(workflowCommand('error', { file: 'a:b,c%d' }, 'x\ny%\r')).toBe('::error file=a%3Ab%2Cc%25d::x%0Ay%25%0D');
});

test('at most ten annotations of a kind, the last says how many are not shown', () => {
  const problems = Array.from({ length: 25 }, (_, index) => ({
    code: `a.b${index}`,
    severity: 'error' as const,
    summary: 'x',
  }));
  const lines = annotations([...problems, { code: 'a.w', severity: 'warning', summary: 'y' }]);
  expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
  expect(lines[9]).toBe('::error::and 16 more, see the job summary');
  expect(lines[10]).toBe('::warning title=a.w::y');
});

test('the file of an annotation is relative to the repository', () => {
  const [line] = annotations(
    [{ code: 'a.b', severity: 'note', summary: 'x', at: { file: 'assay.yaml', line: 3, column: 1 } }],
    'qa/street',
  );
  expect(line).toBe('::notice file=qa/street/assay.yaml,line=3,col=1,title=a.b::x');
});

test('names cannot break out of a Mermaid diagram', () => {
  fc.assert(
    fc.property(hostile(), (text) => {
      const lines = workflowAsMermaid(fixtures(() => text).template)!.split('\n');
      expect(lines[0]).toBe('flowchart LR');
      for (const line of lines.slice(1)) {
        expect(line).toMatch(
          /^ {2}(n\d+\W{1,2}"[A-Za-z0-9 .#;-]+"\W{1,2}|start\(\("start"\)\) --> n\d+|n\d+ -->\|"[A-Za-z0-9 .#;-]+"\| n\d+)$/,
        );
      }
    }),
    { numRuns: 500 },
  );
});

test('an evaluation of nothing says so', () => {
  const { document } = fixtures((ordinary) => ordinary);
  const empty = { ...document, annotators: [], totals: { ...document.totals, tasks: 0 } };
  expect(evaluationSentence(empty)).toBe(
    'No submission is scored yet. A submission passes at a score of 0.80, an annotator when the 95 % interval of the mean score lies above it.',
  );
});

test('what an annotator submitted for a task is a submission wherever people read numbers, and never called a task', () => {
  const { document, findings, rules, demo } = fixtures((ordinary) => ordinary);
  const texts = {
    text: evaluationAsText(document, PLAIN),
    markdown: evaluationAsMarkdown(document),
    csv: evaluationAsCsv([{ pair: 'street', document }]),
    html: reportAsHtml([{ pair: 'street', title: 'Street', document }], { made: 'now' }),
    policies: policiesAsMarkdown(findings, rules, document, 10_000),
    demo: `${demoSummaryAsText(demo, PLAIN)}${demoSummaryAsMarkdown(demo)}`,
  };
  for (const [name, text] of Object.entries(texts)) expect(text, name).not.toMatch(/tasks?\b/i);
  expect(evaluationSentence(document)).toMatch(/^43 submissions of 3 annotators: /);
});

test('who is below the pass score by a hair does not read as if at it', () => {
  const { document, submission } = fixtures((ordinary) => ordinary);
  const [first] = document.annotators;
  const doubtful = { ...first!, meanScore: 0.84, meanScoreInterval: [0.797, 0.88] as [number, number] };
  const narrow = { ...document, annotators: [doubtful] };
  const failed = { ...submission, score: 0.7991, pass: false };
  const loose = { ...failed.conflicts[0]!, value: 0.797, threshold: 0.8 };
  const texts = {
    text: evaluationAsText(narrow, PLAIN, [failed]),
    markdown: evaluationAsMarkdown(narrow, [failed]),
    html: reportAsHtml([{ pair: 'street', title: 'Street', document: narrow }], { made: 'now' }),
    demo: demoSummaryAsText({ ...fixtures((ordinary) => ordinary).demo, document: narrow }, PLAIN),
    explain: explainAsText({ ...failed, conflicts: [loose] }, PLAIN, document.settings),
    explained: explainAsMarkdown({ ...failed, conflicts: [loose] }, document.settings),
  };
  for (const [name, text] of Object.entries(texts)) {
    expect(text, name).toMatch(/0\.797/);
    if (!['html', 'demo'].includes(name)) expect(text, name).toContain('0.799');
  }
});

test('one frame is not called a range of frames', () => {
  const { submission, document } = fixtures((ordinary) => ordinary);
  const at = (range: [number, number]): string =>
    explainAsText({ ...submission, conflicts: [{ ...submission.conflicts[0]!, range }] }, PLAIN, document.settings);
  expect(at([0, 0])).toContain('frame 0, gt2 frame 3');
  expect(at([3, 5])).toContain('frames 3–5, gt2 frame 3');
});

test('an issue says what the condition of a policy was, and by how much it was met', () => {
  const { document, findings } = fixtures((ordinary) => ordinary);
  const met = { ...findings[0]!, value: 0.7, interval: [0.6, 0.7999] as const };
  const row = (when: PolicyRule['when']): string | undefined =>
    policiesAsMarkdown([met], [{ name: 'below-threshold', when }], document, 60_000).split('\n')[4];
  const who = '`person-3c4d` | 30';
  expect(row({ metric: 'f1', minTasks: 20, upper95: { lt: 0.8 } })).toBe(
    `| \`below-threshold\` | F1: upper end of the 95 % interval below 0.80 | ${who} | 0.70 | 0.60–0.7999 |`,
  );
  expect(row({ metric: 'pass-rate', minTasks: 20, value: { lte: 0.755 }, lower95: { lt: 0.7 } })).toBe(
    `| \`below-threshold\` | share of passed submissions at most 0.755 and share of passed submissions: lower end of the 95 % interval below 0.70 | ${who} | 70 % | 60–80 % |`,
  );
});

test('a table of the hardest classes says of how many it shows ten', () => {
  const { document } = fixtures((ordinary) => ordinary);
  const [[, totals] = []] = Object.entries(document.features);
  const many = Object.fromEntries(Array.from({ length: 17 }, (_, at) => [`ontology.a/object.o${at}`, totals!]));
  expect(evaluationAsText({ ...document, features: many }, PLAIN)).toContain('\nHardest first, 10 of 17:\n');
  expect(evaluationAsMarkdown({ ...document, features: many })).toContain('\nHardest classes first, 10 of 17:\n');
  expect(evaluationAsText(document, PLAIN)).toContain('\nHardest first:\n');
});
