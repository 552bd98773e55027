import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentObjects } from '../../src/encord/sent-object.ts';

const found = (text: string) => sentObjects(Buffer.from(text, 'utf8'));
const rows = fc.array(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), { maxLength: 4 });
const hasNoEscapes = (row: object): boolean =>
  Object.keys(row).every((key) => !JSON.stringify(key).includes('\\') && key !== '__proto__');

describe('objects of an answer as they were sent', () => {
  test('are those that a parser finds, with their members (property)', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(undefined, 1, '\t'), (list, space) => {
        fc.pre(list.every(hasNoEscapes));
        const objects = found(JSON.stringify({ status: 200, response: list, more: [{}] }, undefined, space));
        const parsed = JSON.parse(JSON.stringify(list)) as Record<string, unknown>[];
        expect(objects?.map((one) => one.parse())).toEqual(parsed);
        for (const [at, row] of parsed.entries()) {
          for (const [key, value] of Object.entries(row)) {
            expect(JSON.parse(String(objects?.[at]?.member(key)))).toEqual(value);
          }
        }
      }),
    );
  });

  test('of a text that was cut off or changed are never found where a parser fails on the envelope (property)', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (list, where) => {
        const text = JSON.stringify({ status: 200, response: list });
        expect(found(text.slice(0, where % text.length))).toBeUndefined();
      }),
    );
  });

  test.each([
    ['another status', '{"status":404,"response":[{}]}'],
    ['no status', '{"response":[{}]}'],
    ['two lists', '{"status":200,"response":[{}],"response":[]}'],
    ['a list of something else', '{"status":200,"response":[1]}'],
    ['no list', '{"status":200,"response":null}'],
    ['an escaped key, which the parser must read', '{"status":200,"response":[{"\\u0061":1}]}'],
    ['something behind it', '{"status":200,"response":[{}]} x'],
    ['a comma too many', '{"status":200,"response":[{},]}'],
    ['nothing', ''],
  ])('are not looked for in an answer with %s', (_what, text) => {
    expect(found(text)).toBeUndefined();
  });

  test('are an error when they are no JSON inside', () => {
    expect(() => found('{"status":200,"response":[{"a":[1,,2]}]}')?.[0]?.parse()).toThrow(SyntaxError);
  });
});
