type Parser = typeof import('./parse.ts');

/** Thrown where a place is asked for before the careful parser is there; `whenNeeded` answers it. */
export class CarefulParserMissing extends Error {}

/**
 * The careful parser, which knows places, loaded only when it is needed: manifests without problems need none, and it takes
 * longer to load and run than everything else that checks them.
 */
export interface Careful {
  /** Throws `CarefulParserMissing` until it is loaded. */
  readonly parser: () => Parser;
  readonly load: () => Promise<Parser>;
}

/** A careful parser that nobody has asked for yet. */
export function createCareful(): Careful {
  let parser: Parser | undefined;
  return {
    parser: () => {
      if (parser === undefined) throw new CarefulParserMissing();
      return parser;
    },
    load: async () => (parser ??= await import('./parse.ts')),
  };
}

/** What the work gives. Work that asks for a place too early is done again with the careful parser, so it may not write. */
export async function whenNeeded<T>(careful: Careful, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CarefulParserMissing)) throw error;
    await careful.load();
    return await work();
  }
}
