import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ThreadError, type Thread, type ThreadWork } from './base/thread.ts';
import type { ThreadAnswer } from './run-thread.ts';

/** The program's entry, bundled or not; it sees by its first argument that it is a thread. */
const ENTRY = join(import.meta.dirname, `index.${import.meta.filename.endsWith('.ts') ? 'ts' : 'js'}`);

interface Asked {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Starts a thread of this process. It keeps the process from ending only while it owes an answer. */
export function startThread(work: ThreadWork): Thread {
  const worker = new Worker(ENTRY, { argv: ['--thread', work] });
  worker.unref();
  const open: Asked[] = [];
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    for (const { reject } of open.splice(0)) reject(failure);
    worker.unref();
  };
  worker.on('message', (answer: ThreadAnswer) => {
    if ('failed' in answer) {
      const { name, message, stack } = answer.failed;
      fail(new ThreadError(name, message, { cause: stack }));
      return;
    }
    open.shift()?.resolve(answer.value);
    if (open.length === 0) worker.unref();
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error(`the thread for ${work} ended before it was done`)));
  return {
    ask(message) {
      if (failure) return Promise.reject(failure);
      return new Promise((resolve, reject) => {
        worker.ref();
        open.push({ resolve, reject });
        worker.postMessage(message);
      });
    },
    end: () => void worker.terminate(),
  };
}
