import type { Log } from './base/world.ts';
import { breakCommands, cleanLine } from './base/clean.ts';

export interface LogOptions {
  readonly write: (text: string) => void;
  readonly columns: () => number;
  /** A terminal that redraws one line; otherwise plain lines, at most one of progress every ten seconds. */
  readonly live: () => boolean;
  readonly now: () => number;
  readonly mask: (text: string) => string;
}

const QUIET = 10_000;
const REDRAW = 80;

/** Remarks and progress on stderr. Everything is cleaned, so that foreign text cannot write commands or colours. */
export function createLog(options: LogOptions): Log {
  let shown = '';
  let lastProgress = Number.NEGATIVE_INFINITY;
  const clean = (text: string): string => breakCommands(cleanLine(options.mask(text), 2000));
  const erase = (): void => {
    if (shown !== '') options.write('\r\u001B[2K');
    shown = '';
  };
  const line = (text: string): void => {
    erase();
    options.write(`${clean(text)}\n`);
  };
  return {
    info: line,
    warn: (text) => line(`warning: ${text}`),
    progress(text) {
      if (text === undefined) {
        erase();
        lastProgress = Number.NEGATIVE_INFINITY;
        return;
      }
      const now = options.now();
      if (now - lastProgress < (options.live() ? REDRAW : QUIET)) return;
      lastProgress = now;
      if (!options.live()) {
        options.write(`${clean(text)}\n`);
        return;
      }
      const fitted = clean(text).slice(0, Math.max(20, options.columns() - 1));
      options.write(`\r\u001B[2K${fitted}`);
      shown = fitted;
    },
  };
}
