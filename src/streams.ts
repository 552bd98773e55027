/** stdout and stderr of this process. Each is opened when it is asked for, as Node loads a lot for its streams. */
export const stdout = once(() => process.stdout);
export const stderr = once(() => process.stderr);

function once(open: () => NodeJS.WriteStream): () => NodeJS.WriteStream {
  let stream: NodeJS.WriteStream | undefined;
  return () => {
    if (stream === undefined) {
      stream = open();
      // A reader that went away (`| head`) is no failure of ours.
      stream.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EPIPE') throw error;
      });
    }
    return stream;
  };
}
