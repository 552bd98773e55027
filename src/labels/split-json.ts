/** One value of a file, still as text, with the line on which it starts (from 1); or what is wrong between two values. */
export interface JsonChunk {
  readonly text: string;
  readonly line: number;
  readonly fault?: string;
}

const COMMA = 44;
const CLOSE = 93;

/**
 * Cuts a text that arrives in pieces into its JSON values: the elements of one top-level array, or values one after another
 * (NDJSON, or written over several lines). Holds one value at a time. It finds where values end, and in an array what is wrong
 * between them; what is wrong inside one shows when it is parsed. `end` gives what is left unfinished.
 */
export function splitJson(): { push(piece: string): JsonChunk[]; end(): JsonChunk[] } {
  let inArray: boolean | undefined;
  let [depth, line, start] = [0, 1, 1];
  let [inText, escaped] = [false, false];
  let held: string[] = [];
  let open = false;
  // Of an array: what may come next. A value or an end at first, then a comma or an end after a value, a value after a comma.
  let next: 'first' | 'comma' | 'value' | 'nothing' = 'first';

  const close = (chunks: JsonChunk[], rest: string): void => {
    const text = (held.join('') + rest).trim();
    if (text !== '') {
      chunks.push({ text, line: start });
      if (inArray === true && next !== 'nothing') next = 'comma';
    }
    held = [];
    open = false;
  };
  /** Takes a comma or a bracket between values, and says what else is missing there. */
  const between = (code: number, chunks: JsonChunk[]): void => {
    if (code === COMMA) {
      if (next !== 'comma')
        chunks.push({ text: '', line, fault: 'A comma stands here without a label row before it.' });
      next = 'value';
    } else {
      if (next === 'value') chunks.push({ text: '', line, fault: 'A comma stands here before the closing bracket.' });
      next = 'nothing';
    }
  };

  return {
    push: (piece) => {
      const chunks: JsonChunk[] = [];
      let from = 0;
      for (let i = 0; i < piece.length; i++) {
        const code = piece.charCodeAt(i);
        if (inText) {
          if (code === 10) line++;
          if (escaped) escaped = false;
          else if (code === 92) escaped = true;
          else if (code === 34) inText = false;
          continue;
        }
        if (code === 10) line++;
        const blank = code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff;
        if (!open) {
          if (blank) continue;
          if (inArray === true && next !== 'nothing' && (code === COMMA || code === CLOSE)) {
            between(code, chunks);
            continue;
          }
          if (inArray === undefined) {
            inArray = code === 91;
            if (inArray) continue;
          }
          if (next === 'comma') chunks.push({ text: '', line, fault: 'A comma is missing before this label row.' });
          if (next === 'nothing') chunks.push({ text: '', line, fault: 'Something stands after the end of the list.' });
          [open, start, from] = [true, line, i];
        }
        if (code === 34) inText = true;
        else if (code === 123 || code === 91) depth++;
        else if ((code === 125 || code === 93) && depth > 0) {
          depth--;
          if (depth === 0) {
            close(chunks, piece.slice(from, i + 1));
            from = i + 1;
          }
        } else if (depth === 0 && (code === 10 || (inArray === true && (code === COMMA || code === CLOSE)))) {
          close(chunks, piece.slice(from, i));
          from = i + 1;
          if (code !== 10) between(code, chunks);
        }
      }
      if (open) held.push(piece.slice(from));
      return chunks;
    },
    end: () => {
      const chunks: JsonChunk[] = [];
      close(chunks, '');
      if (inArray === true && next !== 'nothing')
        chunks.push({ text: '', line, fault: 'The list of label rows is cut off: its closing bracket is missing.' });
      return chunks;
    },
  };
}
