import * as fc from 'fast-check';

/** A text as a file's parts come. */
export async function* partsOf(...parts: readonly string[]): AsyncIterable<string> {
  yield* parts;
}

/** Where to cut a text into parts: lengths, taken in turn until the text is used up. */
export const partLengths = (): fc.Arbitrary<readonly number[]> =>
  fc.array(fc.oneof(fc.constantFrom(0, 1, 2, 3), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 12 });

/** The text, cut. */
export function cut(text: string, lengths: readonly number[]): string[] {
  const parts: string[] = [];
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const length = lengths[turn % lengths.length]! + (turn >= lengths.length ? 1 : 0);
    parts.push(text.slice(at, at + length));
    at += length;
  }
  return parts;
}
