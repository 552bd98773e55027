import { expect, test } from 'vitest';
import { createMasks } from '../../src/base/masks.ts';
import { createLog } from '../../src/log.ts';

function logging(live: boolean, columns = 80) {
  const clock = { now: 0 };
  let written = '';
  const masks = createMasks();
  const write = (text: string): void => void (written += text);
  const log = createLog({ write, columns: () => columns, live: () => live, now: () => clock.now, mask: masks.apply });
  return { log, clock, masks, written: () => written };
}

test('a terminal has one line that is redrawn at most ten times a second and leaves nothing behind', () => {
  const { log, clock, written } = logging(true);
  log.progress('1 of 9');
  clock.now = 10;
  log.progress('2 of 9');
  clock.now = 200;
  log.progress('3 of 9');
  log.progress(undefined);
  expect(written()).toBe('\r\u001B[2K1 of 9\r\u001B[2K3 of 9\r\u001B[2K');
});

test('a remark does not tear the progress line', () => {
  const { log, written } = logging(true);
  log.progress('working');
  log.info('done with one');
  expect(written()).toBe('\r\u001B[2Kworking\r\u001B[2Kdone with one\n');
});

test('the progress line is cut to the width of the terminal', () => {
  const { log, written } = logging(true, 30);
  log.progress('x'.repeat(500));
  expect(written().length).toBeLessThan(40);
});

test('a log gets a plain line at most every ten seconds', () => {
  const { log, clock, written } = logging(false);
  for (clock.now = 0; clock.now <= 25_000; clock.now += 100) log.progress(`at ${clock.now}`);
  expect(written()).toBe('at 0\nat 10000\nat 20000\n');
});

test('foreign text cannot write colours, lines or commands, and secrets are masked', () => {
  const { log, masks, written } = logging(false);
  masks.add('first-secret-line\nsecond-secret-line\nab');
  log.info('a\u001B[31mb\n::error::c ##[error]d \u202Ee second-secret-line first-secret-line');
  expect(written()).toBe('a [31mb :\u200B:error:\u200B:c ##\u200B[error]d  e *** ***\n');
});
