type Parser = typeof import('./parse.ts');
type Judge = typeof import('./judge-shape.ts');

/** Thrown where what is loaded late is asked for too early; `whenNeeded` answers it. */
export class CarefulMissing extends Error {}

/**
 * The careful half of reading manifests: the parser that knows places, and the schemas that can say what is wrong. Loaded
 * only when they are needed: manifests without problems need neither, and they take longer to load and run than everything
 * else that checks them.
 */
export interface Careful {
  /** Throws `CarefulMissing` until it is loaded, as `judge` does. */
  readonly parser: () => Parser;
  readonly judge: () => Judge;
  readonly load: () => Promise<Parser>;
}

/** The careful half, which nobody has asked for yet. */
export function createCareful(): Careful {
  let loaded: { readonly parser: Parser; readonly judge: Judge } | undefined;
  const get = () => {
    if (loaded === undefined) throw new CarefulMissing();
    return loaded;
  };
  return {
    parser: () => get().parser,
    judge: () => get().judge,
    load: async () => {
      if (loaded === undefined) {
        const [parser, judge] = await Promise.all([import('./parse.ts'), import('./judge-shape.ts')]);
        loaded = { parser, judge };
      }
      return loaded.parser;
    },
  };
}

/** What the work gives. Work that asks for the careful half too early is done again with it, so it may not write. */
export async function whenNeeded<T>(careful: Careful, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CarefulMissing)) throw error;
    await careful.load();
    return await work();
  }
}
