type Parser = typeof import('./parse.ts');
type Judge = typeof import('./judge-shape.ts');

/** Thrown where what is loaded late is asked for too early; `whenNeeded` answers it. */
export class CarefulMissing extends Error {
  readonly part: 'parser' | 'judge';

  constructor(part: 'parser' | 'judge') {
    super(`the ${part} is not loaded yet`);
    this.part = part;
  }
}

/**
 * The careful half of reading manifests: the parser that knows places and all of YAML, and the schemas that can say what is
 * wrong. Each is loaded only when it is needed: plain manifests without problems need neither, and they take longer to load
 * and run than everything else that checks them.
 */
export interface Careful {
  /** Throws `CarefulMissing` until it is loaded, as `judge` does. */
  readonly parser: () => Parser;
  readonly judge: () => Judge;
  readonly loadParser: () => Promise<Parser>;
  readonly loadJudge: () => Promise<Judge>;
}

/** The careful half, which nobody has asked for yet. */
export function createCareful(): Careful {
  let parser: Parser | undefined;
  let judge: Judge | undefined;
  return {
    parser: () => {
      if (parser === undefined) throw new CarefulMissing('parser');
      return parser;
    },
    judge: () => {
      if (judge === undefined) throw new CarefulMissing('judge');
      return judge;
    },
    loadParser: async () => (parser ??= await import('./parse.ts')),
    loadJudge: async () => (judge ??= await import('./judge-shape.ts')),
  };
}

/** What the work gives. Work that asks for the careful half too early is done again with it, so it may not write. */
export async function whenNeeded<T>(careful: Careful, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CarefulMissing)) throw error;
    await (error.part === 'parser' ? careful.loadParser() : careful.loadJudge());
    // It may ask for the other part, too.
    return whenNeeded(careful, work);
  }
}
