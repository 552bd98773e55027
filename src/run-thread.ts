import { parentPort } from 'node:worker_threads';
import type { ThreadHandler, ThreadWork } from './base/thread.ts';

export type ThreadAnswer =
  | { readonly value: unknown }
  | { readonly failed: { readonly name: string; readonly message: string; readonly stack: string | undefined } };

const HANDLERS: Readonly<Record<ThreadWork, () => Promise<ThreadHandler>>> = {
  scoring: async () => (await import('./submissions/line-scorer.ts')).scoringThread(),
};

/**
 * The other end of `startThread`: answers message by message, and after a failure no more. False when this is no thread: then
 * a person has given its argument to the command line.
 */
export async function runThread(work: string | undefined): Promise<boolean> {
  const port = parentPort;
  const handler = HANDLERS[work as ThreadWork];
  if (!port || handler === undefined) return false;
  const handle = await handler();
  const answer = async (message: unknown): Promise<ThreadAnswer> => {
    try {
      return { value: await handle(message) };
    } catch (error) {
      const { name, message: said, stack } = error instanceof Error ? error : new Error(String(error));
      return { failed: { name, message: said, stack } };
    }
  };
  let failed = false;
  let turn = Promise.resolve();
  port.on('message', (message: unknown) => {
    turn = turn.then(async () => {
      if (failed) return;
      const one = await answer(message);
      failed = 'failed' in one;
      port.postMessage(one);
    });
  });
  return true;
}
