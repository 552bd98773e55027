import type { Reporter } from './reporter.ts';

/** More of a text; `last`: nothing follows. */
export interface Part {
  readonly text: string;
  readonly last: boolean;
}

/** Something that is being read: it asks for the next part of its text whenever it needs one. */
export type Reading<T> = Generator<undefined, T, Part>;

const CUT = new Error('The window ends within what is read.');

/**
 * Reads a text through a window that moves on: what is read step by step (one entry, one row) is in memory only for its step.
 * A step that meets the end of the window is taken back, with what it reported, and done again in a larger one; so it needs
 * no state of its own, and reads the same wherever the text is cut.
 */
export abstract class WindowReader {
  protected readonly reporter: Reporter;
  protected text: string;
  /** Where the reader is, in the window. */
  protected at = 0;
  /** Offset of the window. */
  protected base: number;
  /** Whether nothing follows the window. */
  protected ended: boolean;

  /** `text`: all there is, if it is there already. Offsets are shifted by `base`. */
  constructor(reporter: Reporter, text?: string, base = 0) {
    this.reporter = reporter;
    this.text = text ?? '';
    this.ended = text !== undefined;
    this.base = base;
  }

  /** To be called where the text beyond the window decides: goes on only when there is none. */
  protected meetEnd(): void {
    if (!this.ended) throw CUT;
  }

  /** Does one step. It may change nothing but `at`, and report. */
  protected *step<T>(read: () => T): Reading<T> {
    // The first thing that is ever thrown takes milliseconds, and of an empty window nothing can be read anyway.
    if (this.text === '' && !this.ended) yield* this.#moveOn(this.at);
    while (!this.ended) {
      const from = this.at;
      const told = this.reporter.mark();
      try {
        return read();
      } catch (error) {
        if (error !== CUT) throw error;
      }
      this.reporter.goBack(told);
      yield* this.#moveOn(from);
    }
    return read();
  }

  *#moveOn(from: number): Reading<void> {
    const rest = this.text.slice(from);
    const parts = [rest];
    // At least twice as much as before, so that a long step is not done again for every part.
    let size = 0;
    do {
      const part = yield;
      parts.push(part.text);
      size += part.text.length;
      this.ended = part.last;
    } while (!this.ended && size < rest.length);
    this.text = parts.join('');
    this.base += from;
    this.at = 0;
  }
}

/** Reads a text that is all there. */
export function readWhole<T>(reading: Reading<T>, text: string): T {
  const first = reading.next();
  return finished(first.done ? first : reading.next({ text, last: true }));
}

/** Reads a text as its parts come; each is shown to `seen` before. Reads on to the end, so that what the parts throw is thrown. */
export async function readParts<T>(
  reading: Reading<T>,
  parts: AsyncIterable<string>,
  seen: (text: string) => void,
): Promise<T> {
  let state = reading.next();
  // One part behind, so that the last one is known as such: a small file is all there from the start.
  let before: string | undefined;
  for await (const text of parts) {
    if (state.done) continue;
    seen(text);
    if (before !== undefined) state = reading.next({ text: before, last: false });
    before = text;
  }
  return finished(state.done ? state : reading.next({ text: before ?? '', last: true }));
}

function finished<T>(state: IteratorResult<undefined, T>): T {
  if (!state.done) throw new Error('A reader asked for text beyond the end.');
  return state.value;
}
