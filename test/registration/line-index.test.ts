import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineIndex } from '../../src/registration/line-index.ts';
import { cut, partLengths } from './parts.ts';

test('a place is the number of line ends before it and the distance from the last one, however the text came', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 5 }),
    fc.nat(300).map((length) => 'x'.repeat(length)),
    fc.constant('y'.repeat(20_000)),
  );
  const text = fc.array(line, { maxLength: 200 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, partLengths(), fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), (given, lengths, offsets) => {
      const lines = new LineIndex('a');
      for (const part of cut(
        given,
        lengths.map((length) => length * 50),
      ))
        lines.add(part);
      for (const any of offsets) {
        const offset = any % (given.length + 1);
        const before = given.slice(0, offset).split('\n');
        const place = { file: 'a', line: before.length, column: before.at(-1)!.length + 1 };
        expect(lines.locate(offset)).toEqual(place);
        const end = given.split('\n');
        const last = { endLine: end.length, endColumn: end.at(-1)!.length + 1 };
        expect(lines.locate(offset, given.length + 7)).toEqual({ ...place, ...last });
      }
    }),
    { numRuns: 300 },
  );
});
