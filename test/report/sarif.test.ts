import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from '../../src/base/problem.ts';
import { problemRows } from '../../src/manifest/problem-rows.ts';
import { sarif } from '../../src/report/sarif.ts';
import { hostile } from './hostile.ts';

/** OASIS's schema is of draft 04; of what differs in later drafts it uses only `id`. */
const {
  id: _id,
  $schema: _draft,
  ...schema
} = JSON.parse(readFileSync(join(import.meta.dirname, 'sarif-2.1.0-schema.json'), 'utf8')) as Record<string, unknown>;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
(formats as unknown as (ajv: Ajv) => void)(ajv);
const valid = ajv.compile(schema);

interface Text {
  readonly text: string;
}
interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: Text }[] } };
    readonly results: readonly {
      readonly level: string;
      readonly message: Text;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }[];
}
function render(problems: readonly Problem[], folder = ''): Log {
  const log = sarif(problems, { version: '1.2.3', rows: problemRows(), folder });
  expect(valid(log), JSON.stringify(valid.errors)).toBe(true);
  return log as Log;
}

const place = { file: 'manifests/a b/#1?.yaml', line: 3, column: 5, endLine: 3, endColumn: 10 };
const problem: Problem = {
  code: 'manifest.unknown-key',
  severity: 'error',
  summary: 'The key "titel" is not known.',
  detail: 'Did you mean "title"?',
  at: place,
  related: [{ summary: 'see', at: { file: 'assay.yaml', line: 1, column: 1 } }],
  fix: { at: place, text: 'title' },
};

test('a problem is a result of OASIS’s schema, at its place in the repository, with its rule and its correction', () => {
  const { tool, results } = render([problem], 'qa/street').runs[0]!;
  expect(tool.driver.rules).toMatchObject([
    {
      id: 'manifest.unknown-key',
      help: { text: expect.stringMatching(/\w/) },
      defaultConfiguration: { level: 'error' },
    },
  ]);
  expect(results).toMatchObject([
    {
      ruleId: 'manifest.unknown-key',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'The key "titel" is not known.\nDid you mean "title"?' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'qa/street/manifests/a%20b/%231%3F.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 10 },
          },
        },
      ],
      relatedLocations: [{ physicalLocation: { artifactLocation: { uri: 'qa/street/assay.yaml' } } }],
      fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: 'title' } }] }] }],
    },
  ]);
});

test('without problems it is a run without results, and a problem without a place stands at assay.yaml', () => {
  expect(render([]).runs[0]!.results).toEqual([]);
  const [result] = render([{ code: 'workspace.not-found', severity: 'error', summary: 'None.' }]).runs[0]!.results;
  expect(result!.locations[0]!.physicalLocation.artifactLocation.uri).toBe('assay.yaml');
});

test('a fingerprint stays when lines move, and two of the same kind have two', () => {
  const moved = { ...problem, at: { ...place, line: 40, endLine: 40 } };
  const print = (problems: readonly Problem[]) =>
    render(problems).runs[0]!.results.map((one) => one.partialFingerprints['assayProblem/v1']);
  expect(print([moved])).toEqual(print([problem]));
  expect(new Set(print([problem, moved])).size).toBe(2);
});

test('GitHub takes 25,000 results: errors are kept first', () => {
  const notes = Array.from({ length: 25_000 }, (): Problem => ({ ...problem, severity: 'note' }));
  const run = (sarif([...notes, problem], { version: '1', rows: [], folder: '' }) as Log).runs[0]!;
  expect(run.results).toHaveLength(25_000);
  expect(run.results[0]!.level).toBe('error');
});

test('whatever is written in a manifest, the file is valid and holds no link, and every message is text', () => {
  fc.assert(
    fc.property(hostile(), hostile(), hostile(), (summary, detail, file) => {
      const at = { ...place, file: file === '' ? 'x' : file };
      const { results } = render([{ ...problem, summary, detail, at, fix: { at, text: detail } }]).runs[0]!;
      expect(results[0]!.message.text.replaceAll(/\\[\\[\]]/g, '')).not.toMatch(/[[\]\\]|(?!\n)[\p{Cc}\p{Cf}]/u);
      expect(results[0]!.locations[0]!.physicalLocation.artifactLocation.uri).not.toMatch(/[^\w.!~*'()%/-]/);
    }),
  );
});

test('every code of the tables has help', () => {
  const problems = problemRows().map(({ code, severity }): Problem => ({ code, severity, summary: code }));
  const { rules } = render(problems).runs[0]!.tool.driver;
  expect(rules.length).toBeGreaterThan(60);
  for (const rule of rules) expect(rule.help.text.length, rule.id).toBeGreaterThan(3);
});
