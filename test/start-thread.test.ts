import { expect, test } from 'vitest';
import { ThreadError } from '../src/base/thread.ts';
import { startThread } from '../src/start-thread.ts';

test('a thread says what it failed with, and answers nothing after that', async () => {
  const thread = startThread('scoring');
  const asked = [thread.ask({ finish: true }), thread.ask({ finish: true })];
  for (const one of asked) await expect(one).rejects.toThrow('scoring is started first');
  await expect(thread.ask({ finish: true })).rejects.toBeInstanceOf(ThreadError);
  thread.end();
});

test('what a thread still owes is refused when it is ended', async () => {
  const thread = startThread('scoring');
  const asked = thread.ask({ finish: true });
  thread.end();
  await expect(asked).rejects.toThrow('ended before it was done');
  await expect(thread.ask({ finish: true })).rejects.toThrow('ended before it was done');
});
