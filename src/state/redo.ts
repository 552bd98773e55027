import { z } from 'zod';
import { canonicalJson } from '../base/canonical.ts';
import { Root } from './root.ts';

/** A write that was decided: either none of it is there (no file), or all of it will be. `null` removes a file. */
export interface Redo {
  readonly root: Root;
  readonly files: ReadonlyMap<string, string | Uint8Array | null>;
}

/** Bytes are base64; neither text nor base64: removed. */
const RedoFile = z.strictObject({
  root: Root,
  files: z.array(z.strictObject({ path: z.string(), text: z.string().optional(), base64: z.string().optional() })),
});

/** Bytes of one piece; whole characters of base64. */
const PIECE = 3 * 64 * 1024;

/** Undefined when the text is not a whole journal. */
export function parseRedo(text: string): Redo | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const redo = RedoFile.safeParse(value);
  if (!redo.success) return undefined;
  const files = redo.data.files.map(({ path, text: content, base64 }) => {
    if (base64 === undefined) return [path, content ?? null] as const;
    return [path, content ?? new Uint8Array(Buffer.from(base64, 'base64'))] as const;
  });
  return { root: redo.data.root, files: new Map(files) };
}

/** The journal's text (canonical JSON) in pieces: with a snapshot in it, the whole at once would be the most that a run holds. */
export function* printRedo({ root, files }: Redo): Generator<string> {
  yield '{"files":[';
  let comma = '';
  for (const [path, content] of files) {
    const name = `"path":${canonicalJson(path)}`;
    if (content === null) yield `${comma}{${name}}`;
    else if (typeof content === 'string') {
      yield `${comma}{${name},"text":"`;
      for (const piece of textPieces(content)) yield canonicalJson(piece).slice(1, -1);
      yield '"}';
    } else {
      yield `${comma}{"base64":"`;
      const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
      for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE).toString('base64');
      yield `",${name}}`;
    }
    comma = ',';
  }
  yield `],"root":${canonicalJson(root)}}`;
}

/** Never cut between the two halves of a character. */
function* textPieces(text: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    const end = at + PIECE;
    const next = text.charCodeAt(end - 1) >> 10 === 0x36 ? end - 1 : end;
    yield text.slice(at, next);
    at = next;
  }
}
