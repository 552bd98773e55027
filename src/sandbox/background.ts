type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** `more`: there is work left now; `later`: something waits for time to pass; `idle`: nothing to do. */
export type Progress = 'more' | 'later' | 'idle';

export interface Background {
  /** Starts working unless it already does. */
  wake(): void;
  /** Stops after the step in hand. */
  stop(): Promise<void>;
}

/** Runs `step` again and again, giving way to requests in between, until there is nothing to do. */
export function startBackground(step: () => Progress, sleep: Sleep, onWarning: (error: unknown) => void): Background {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    for (;;) {
      await breathe();
      if (stopping.signal.aborted) return;
      again = false;
      const progress = step();
      if (progress === 'idle' && !again) return;
      if (progress === 'later') await pause(sleep, stopping.signal);
    }
  };
  return {
    wake() {
      again = true;
      if (running || stopping.signal.aborted) return;
      running = run()
        .catch(onWarning)
        .finally(() => {
          running = undefined;
        });
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Lets the event loop answer what came in. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

async function pause(sleep: Sleep, signal: AbortSignal): Promise<void> {
  try {
    await sleep(200, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
