import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { parseCall } from '../../src/program.ts';
import { manifestSchema } from '../../src/manifest/schema/document.ts';
import { KINDS, type Kind } from '../../src/manifest/schema/envelope.ts';

const root = join(import.meta.dirname, '../..');
const pages = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', ...globSync('docs/*.md', { cwd: root })];
const blocks = pages.flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => ({
    page,
    language: match[1]!,
    text: match[2]!,
  })),
);

describe('snippets in the docs', () => {
  const manifests = blocks.filter((block) => block.language === 'yaml' && block.text.includes('apiVersion: assay/'));

  test.each(manifests)('the manifest in $page is valid', ({ text }) => {
    for (const document of parseAllDocuments(text)) {
      const value = document.toJS() as { kind: Kind };
      expect(KINDS).toContain(value.kind);
      const result = manifestSchema(value.kind).safeParse(value);
      expect(result.error?.issues ?? []).toEqual([]);
    }
  });

  const commands = blocks
    .filter((block) => block.language === 'sh')
    .flatMap(({ page, text }) => text.split('\n').map((line) => ({ page, line: line.replace(/#.*$/, '').trim() })))
    .filter(({ line }) => /^(npx )?assay /.test(line));

  test.each(commands)('$page: `$line` is a command line that is understood', async ({ line }) => {
    expect(await parseCall(line.replace(/^(npx )?assay /, '').split(/\s+/))).toHaveProperty('verb');
  });

  test('there are manifests and commands to check', () => {
    expect(manifests.length).toBeGreaterThan(5);
    expect(commands.length).toBeGreaterThan(0);
  });
});

test('every page that the README names exists', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  for (const [, target] of readme.matchAll(/\]\(([^)#]+)\)/g)) {
    if (!target!.startsWith('http')) expect(globSync(target!, { cwd: root }), target).toHaveLength(1);
  }
});
