/** One value of a file, still as text, with the line on which it starts (from 1). */
export interface JsonChunk {
  readonly text: string;
  readonly line: number;
}

/**
 * Cuts a text that arrives in pieces into its JSON values: the elements of one top-level array, or values one after another
 * (NDJSON, or written over several lines). Holds one value at a time. It only finds where values end; what is wrong inside one
 * shows when it is parsed. `end` gives what is left unfinished.
 */
export function splitJson(): { push(piece: string): JsonChunk[]; end(): JsonChunk[] } {
  let inArray: boolean | undefined;
  let [depth, line, start] = [0, 1, 1];
  let [inText, escaped] = [false, false];
  let held: string[] = [];
  let open = false;

  const close = (chunks: JsonChunk[], rest: string): void => {
    const text = (held.join('') + rest).trim();
    if (text !== '') chunks.push({ text, line: start });
    held = [];
    open = false;
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
          if (blank || (code === 44 && inArray === true) || (code === 93 && inArray === true)) continue;
          if (inArray === undefined) {
            inArray = code === 91;
            if (inArray) continue;
          }
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
        } else if (depth === 0 && (code === 10 || (inArray === true && (code === 44 || code === 93)))) {
          close(chunks, piece.slice(from, i));
          from = i + 1;
        }
      }
      if (open) held.push(piece.slice(from));
      return chunks;
    },
    end: () => {
      const chunks: JsonChunk[] = [];
      close(chunks, '');
      return chunks;
    },
  };
}
