import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BugError } from '../../src/base/invariant.ts';
import { EncordAnswerError, EncordConnectionError } from '../../src/encord/errors.ts';
import { KeyError } from '../../src/encord/key-error.ts';
import { GitHubError } from '../../src/github/errors.ts';
import { printable } from '../../src/run-cli.ts';
import { resultOfFailure, STOPPED } from '../../src/shell.ts';
import { LockedError, StateError } from '../../src/state/errors.ts';
import { VERSION } from '../../src/version.ts';

const CALL = { method: 'GET', path: '/v2/public/user/current', tries: 3, requestId: 'abc123' };

test.each([
  ['a connection', new EncordConnectionError(new TypeError('fetch failed'), CALL), 3, 'encord.connection'],
  [
    'an answer',
    new EncordAnswerError({ status: 403, code: 'AUTHORISATION_ERROR', message: 'no' }, CALL),
    3,
    'encord.answer',
  ],
  ['a key', new KeyError('not-openssh', 'The key is wrong.', 'Make one.'), 3, 'encord.key'],
  [
    'GitHub',
    new GitHubError({ method: 'GET', path: '/x', status: 500, message: 'oops', tries: 1 }),
    3,
    'github.answer',
  ],
  ['the state', new StateError('broken'), 3, 'state.unreadable'],
  ['a lock', new LockedError('run 7 holds the lease', 'run-7'), 6, 'state.locked'],
  ['the disk', Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }), 3, 'system.failed'],
  ['a person', new Error(STOPPED), 7, 'run.stopped'],
  ['our bug', new BugError('two plus two'), 70, 'assay.bug'],
  ['something thrown that is no error', 'text', 70, 'assay.bug'],
])('what %s threw becomes a result with exit code and advice', (_, error, exit, code) => {
  const result = resultOfFailure(error);
  expect(result.exit).toBe(exit);
  expect(result.problems.map((one) => one.code)).toEqual([code]);
});

test('a failure of Encord names call, path, reason and request', () => {
  const cause = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:9'), { code: 'ECONNREFUSED' });
  const error = new EncordConnectionError(new TypeError('fetch failed', { cause }), CALL);
  const [problem] = resultOfFailure(error).problems;
  expect(problem!.summary).toContain('GET /v2/public/user/current: could not be reached: ECONNREFUSED');
  expect(problem!.summary).toContain('(request abc123, 3 tries)');
  expect(problem!.detail).toContain('endpoint');
});

test.each([
  ['ENOSPC', /room/],
  ['EDQUOT', /room/],
  ['EFBIG', /room/],
  ['EROFS', /read-only/],
  ['EACCES', /right/],
  ['EPERM', /right/],
  ['EISDIR', /folder/],
  ['ENOTDIR', /folder/],
  ['ENOENT', /there/],
  ['EMFILE', /ulimit/],
  ['ENAMETOOLONG', /shorter/],
  ['EIO', /disk/],
  ['ERR_WORKER_OUT_OF_MEMORY', /--max-old-space-size.*--shard/],
  ['ERR_WORKER_INIT_FAILED', /threads/],
])('a failure %s of the system says what to do', (code, todo) => {
  const result = resultOfFailure(Object.assign(new Error(`${code}: it failed`), { code }));
  expect(result).toMatchObject({
    exit: 3,
    problems: [{ code: 'system.failed', summary: `${code}: it failed`, detail: expect.stringMatching(todo) }],
  });
});

test('what lies below a failure of the state is told', () => {
  const error = new StateError('state.json is damaged', { cause: new SyntaxError('Unexpected end of JSON input') });
  expect(resultOfFailure(error).problems[0]!.detail).toBe('Cause: Unexpected end of JSON input');
});

test('a bug says so, with the version', () => {
  expect(resultOfFailure(new BugError('x')).problems[0]!.summary).toBe(`This is a bug in Assay ${VERSION}: x`);
});

test('the version is that of package.json', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  expect(VERSION).toBe(version);
});

test('JSON that a command printed is the same value for a terminal and a runner, without what they would obey', () => {
  const document = { title: 'a\u202Eb\u009B31m ::error::x ##[add-mask]y', lines: 'one\ntwo' };
  const json = `${JSON.stringify(document)}\n`;
  expect(printable(json, { inCi: false, terminal: false })).toBe(json);
  for (const reader of [
    { inCi: true, terminal: false },
    { inCi: false, terminal: true },
  ]) {
    const printed = printable(json, reader);
    expect(JSON.parse(printed)).toEqual(document);
    expect(printed).not.toMatch(/[\u007F-\u009F\u202E]|::|##\[/);
  }
  expect(printable('a,b\n::error::x,1\n', { inCi: true, terminal: false })).not.toContain('::');
});
