import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeSpan, prose } from '../../src/report/markdown.ts';
import { fixtures } from './fixtures.ts';
import { ALIVE, NEVER, parseGfm, type Node } from './foreign.ts';
import { hostile } from './hostile.ts';
import { asMarkdown } from './renderings.ts';

/** Types of all nodes with what plain text says, as GitHub sees them. */
function seen(text: string): { types: Set<string>; plain: string[]; code: string[] } {
  const found = { types: new Set<string>(), plain: [] as string[], code: [] as string[] };
  const walk = (node: Node): void => {
    found.types.add(node.type);
    if (node.type === 'text') found.plain.push(node.value ?? '');
    if (node.type === 'inlineCode') found.code.push(node.value ?? '');
    node.children?.forEach(walk);
  };
  walk(parseGfm(text));
  return found;
}

test('foreign text in a code span is read back as the same line, and is nothing else', () => {
  fc.assert(
    fc.property(hostile(), (text) => {
      const { types, code } = seen(`| a |\n| --- |\n| ${codeSpan(text)} |`);
      expect([...types].filter((type) => NEVER.includes(type))).toEqual([]);
      expect(code.length <= 1).toBe(true);
      const span = seen(codeSpan(text));
      expect([...span.types].filter((type) => !['root', 'paragraph', 'text', 'inlineCode'].includes(type))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('a sentence with foreign text stays text and code, at the start of a line and in a table', () => {
  fc.assert(
    fc.property(hostile(), (text) => {
      for (const where of [prose(text), `- ${prose(text)}`, `| a |\n| --- |\n| ${prose(text)} |`]) {
        const { types, plain } = seen(where);
        const allowed = [
          'root',
          'paragraph',
          'text',
          'inlineCode',
          'list',
          'listItem',
          'table',
          'tableRow',
          'tableCell',
        ];
        expect([...types].filter((type) => !allowed.includes(type))).toEqual([]);
        for (const piece of plain) expect(piece).not.toMatch(ALIVE);
      }
    }),
    { numRuns: 1000 },
  );
});

test('an ordinary sentence stays readable', () => {
  expect(prose('A folder has no field "titel"; did you mean title?')).toBe(
    'A folder has no field `titel`; did you mean title?',
  );
  expect(prose('This entry needs "imageMetadata": all of it.')).toBe('This entry needs `imageMetadata`: all of it.');
  expect(prose('Write `"key": value`, or `https://a.test/<key>`.')).toBe(
    'Write `"key": value`, or `https://a.test/<key>`.',
  );
  expect(prose('There are 12 of 30 (40 %), at least.')).toBe('There are 12 of 30 (40 %), at least.');
  expect(prose('see https://evil.test now')).toBe('see `https://evil.test` now');
});

test('no renderer lets a foreign title become a link, an image, HTML, a mention or a row', () => {
  const shapes = (markdown: string): string[] => {
    const counts = new Map<string, number>();
    const walk = (node: Node): void => {
      if (!['text', 'inlineCode'].includes(node.type)) counts.set(node.type, (counts.get(node.type) ?? 0) + 1);
      node.children?.forEach(walk);
    };
    walk(parseGfm(markdown));
    return [...counts].map(([type, count]) => `${type} ${count}`).toSorted();
  };
  const expected = asMarkdown(fixtures((text) => text));
  fc.assert(
    fc.property(
      hostile().filter((text) => codeSpan(text) !== '–'),
      (text) => {
        for (const [name, markdown] of Object.entries(asMarkdown(fixtures(() => text)))) {
          const { types, plain } = seen(markdown);
          expect(
            [...types].filter((type) => NEVER.includes(type)),
            name,
          ).toEqual([]);
          for (const piece of plain) expect(piece, name).not.toMatch(ALIVE);
          // Features of one name are one row there.
          if (!['evaluation', 'policies', 'problems'].includes(name))
            expect(shapes(markdown), name).toEqual(shapes(expected[name] ?? ''));
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('a sentence may begin with a number, but not with what begins a list', () => {
  expect(prose('36 tasks archived')).toBe('36 tasks archived');
  expect(prose('36. tasks')).toBe('`36.` tasks');
  expect(prose('36) tasks')).toBe('`36)` tasks');
});
