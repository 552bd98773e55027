import { fstatSync, writeSync } from 'node:fs';

/** stdout or stderr of this process. */
export interface Output {
  /**
   * In order, never throws: what goes on must not end because nobody can be told. A reader that went away (`| head`) is no
   * failure.
   */
  readonly write: (text: string) => void;
  /** Why nothing can be written any more, as on a full disk. */
  readonly failure: () => Error | undefined;
  readonly isTerminal: () => boolean;
  /** Width of the terminal; undefined where there is none. */
  readonly columns: () => number | undefined;
  /** Node's stream, which it opens by loading more than a small command needs. */
  readonly stream: () => NodeJS.WriteStream;
}

export const stdout = output(1, () => process.stdout);
export const stderr = output(2, () => process.stderr);

/**
 * Writes to a descriptor: at once where that is a file or a pipe, as Node does itself on most systems; through Node's stream to
 * a terminal, and from the first write on that the other side cannot take at once.
 */
export function output(descriptor: number, open: () => NodeJS.WriteStream): Output {
  let opened: NodeJS.WriteStream | undefined;
  let gone = false;
  let failed: Error | undefined;
  const fail = (error: unknown): void => {
    gone = true;
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') failed = error as Error;
  };
  const stream = (): NodeJS.WriteStream => {
    if (opened === undefined) {
      opened = open();
      opened.on('error', fail);
    }
    return opened;
  };
  let device: boolean | undefined;
  const isDevice = (): boolean => (device ??= isCharacterDevice(descriptor));
  return {
    write(text) {
      if (gone || text === '') return;
      if (opened !== undefined || isDevice()) return void stream().write(text);
      const bytes = Buffer.from(text);
      let at = 0;
      try {
        while (at < bytes.length) at += writeSync(descriptor, bytes, at);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') stream().write(bytes.subarray(at));
        else fail(error);
      }
    },
    failure: () => failed,
    isTerminal: () => isDevice() && Boolean(stream().isTTY),
    columns: () => (isDevice() ? stream().columns : undefined),
    stream,
  };
}

/** Only such a descriptor can be a terminal. One that is closed or cannot be asked may be anything. */
function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return true;
  }
}
