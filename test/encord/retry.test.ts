import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { EncordAnswerError, EncordConnectionError, EncordTimeoutError, isUnanswered } from '../../src/encord/errors.ts';
import { readRetryAfter } from '../../src/encord/retry.ts';
import { clientOn, failureOf, json, lost, NOW, scriptedFetch, type Reply } from './scripted-fetch.ts';

const ok = json({ fine: true });
const get = { method: 'GET', path: 'x', repeat: 'safe', answer: z.unknown() } as const;
const create = { method: 'POST', path: 'x', body: {}, repeat: 'never', answer: z.unknown() } as const;
const legacy = { type: 'labelrow', method: 'POST', uid: null, payload: null, answer: z.unknown() } as const;
const refused = (code: string): Reply => json({ status: 400, response: [code], payload: 'because' });

describe('what is sent again', () => {
  test.each<[string, Reply, number, number]>([
    // failure, how often a safe call is sent, how often one that is never repeated
    ['a lost connection', lost('UND_ERR_SOCKET'), 4, 1],
    ['a refused connection, which never took place', lost('ECONNREFUSED'), 4, 4],
    ['no such host', lost('ENOTFOUND'), 4, 4],
    ['429, which was not executed', json({ message: 'slow down' }, 429), 4, 4],
    ['500', json({}, 500), 4, 1],
    ['502', json({}, 502), 4, 1],
    ['503', json({}, 503), 4, 1],
    ['504', json({}, 504), 4, 1],
    ['413', json({}, 413), 1, 1],
    ['400', json({ message: 'no' }, 400), 1, 1],
    ['401', json({}, 401), 1, 1],
    ['404', json({}, 404), 1, 1],
    ['409', json({}, 409), 1, 1],
    ['an answer that is not JSON', () => new Response('<html>'), 1, 1],
    ['201, which Encord does not use', json({}, 201), 1, 1],
  ])('after %s', async (_, failure, safe, never) => {
    const safely = scriptedFetch(failure);
    const error = await failureOf(clientOn(safely.fetch).client.rest(get));
    expect(safely.seen).toHaveLength(safe);
    expect(error).toMatchObject({ tries: safe });
    const once = scriptedFetch(failure);
    await failureOf(clientOn(once.fetch).client.rest(create));
    expect(once.seen).toHaveLength(never);
  });

  test('a call succeeds when a later try does, signed anew', async () => {
    let now = NOW;
    const { fetch, seen } = scriptedFetch(json({}, 503), lost('ECONNRESET'), ok);
    const { client } = clientOn(fetch, {
      now: () => now,
      sleep: async (milliseconds) => {
        now += milliseconds;
      },
    });
    expect(await client.rest(get)).toEqual({ fine: true });
    const created = seen.map((one) => /created=(\d+)/.exec(one.headers.get('signature-input') ?? '')?.[1]);
    expect(created).toEqual(['1700000000', '1700000000', '1700000001']);
    expect(client.requests()).toEqual({ total: 3, writes: 0 });
  });

  test.each<[string, Reply, number, number, string, number]>([
    ['a 429 by status', json({ status: 429, response: ['RATE_LIMIT_ERROR'] }, 429), 4, 4, 'RATE_LIMIT_ERROR', 429],
    ['a limit by code', refused('RATE_LIMIT_ERROR'), 4, 4, 'RATE_LIMIT_ERROR', 429],
    ['a 413 by status', json({ message: 'big' }, 413), 1, 1, 'PAYLOAD_TOO_LARGE_ERROR', 413],
    ['a 503 without an envelope', () => new Response('busy', { status: 503 }), 4, 1, 'UNKNOWN_ERROR', 503],
    ['an unknown key', refused('SSH_KEY_NOT_FOUND_ERROR'), 1, 1, 'SSH_KEY_NOT_FOUND_ERROR', 401],
    ['nothing there', refused('RESOURCE_NOT_FOUND_ERROR'), 1, 1, 'RESOURCE_NOT_FOUND_ERROR', 404],
    ['too many rows', refused('MULTI_LABEL_LIMIT_ERROR'), 1, 1, 'MULTI_LABEL_LIMIT_ERROR', 400],
    ['a bare string for a code', json({ status: 400, response: 'NO' }), 1, 1, 'UNKNOWN_ERROR', 500],
    ['an unknown error with an envelope', refused('UNKNOWN_ERROR'), 1, 1, 'UNKNOWN_ERROR', 500],
    ['a code that is new', refused('BRAND_NEW_ERROR'), 1, 1, 'BRAND_NEW_ERROR', 400],
  ])('on the v1 API after %s', async (_, failure, safe, never, code, status) => {
    const safely = scriptedFetch(failure);
    const error = await failureOf(clientOn(safely.fetch).client.legacy({ ...legacy, repeat: 'safe' }));
    expect(error).toBeInstanceOf(EncordAnswerError);
    expect(error).toMatchObject({ code, status, tries: safe, method: 'POST labelrow', path: '/public/user' });
    const once = scriptedFetch(failure);
    await failureOf(clientOn(once.fetch).client.legacy({ ...legacy, repeat: 'never' }));
    expect([safely.seen.length, once.seen.length]).toEqual([safe, never]);
  });

  test('the envelope of the v1 API decides, not the status of HTTP', async () => {
    const { fetch } = scriptedFetch(json({ status: 200, response: [1] }, 404));
    expect(await clientOn(fetch).client.legacy({ ...legacy, repeat: 'never' })).toEqual([1]);
  });
});

describe('how long is waited', () => {
  test('half a second, one, two, and up to half more by chance', async () => {
    const { fetch } = scriptedFetch(json({}, 500));
    const still = clientOn(fetch);
    await failureOf(still.client.rest(get));
    expect(still.naps).toEqual([500, 1000, 2000]);
    const lively = clientOn(fetch, { random: () => 0.999_999 });
    await failureOf(lively.client.rest(get));
    expect(lively.naps.map(Math.round)).toEqual([750, 1500, 3000]);
  });

  test.each([
    ['7', 7000],
    ['0', 0],
    ['999999', 120_000],
    ['Tue, 14 Nov 2023 22:13:29 GMT', 9000],
    ['Tue, 14 Nov 2023 22:00:00 GMT', 0],
    ['-5', 500],
    ['soon', 500],
    ['1e9', 500],
  ])('as Retry-After %s says, at most two minutes', async (value, wait) => {
    const { fetch } = scriptedFetch(json({}, 429, { 'retry-after': value }), ok);
    const { client, naps } = clientOn(fetch);
    await client.rest(get);
    expect(naps).toEqual([wait]);
  });

  test('the last failure tells the time to come back', async () => {
    const { fetch } = scriptedFetch(json({}, 429, { 'retry-after': '30' }));
    expect(await failureOf(clientOn(fetch).client.rest(get))).toMatchObject({ retryAfter: 30, tries: 4 });
  });

  test('a header that is missing says nothing', () => expect(readRetryAfter(null, () => NOW)).toBeUndefined());
});

describe('a call that takes too long', () => {
  const never: Reply = () => new Promise(() => undefined);

  test('ends with a timeout, also when fetch does not look at the signal', async () => {
    const { fetch, seen } = scriptedFetch(never);
    const error = await failureOf(clientOn(fetch).client.rest({ ...create, timeout: 20 }));
    expect(error).toBeInstanceOf(EncordTimeoutError);
    expect(String(error)).toMatch(/POST \/v2\/public\/x: no answer within 0.02 s \(request [0-9a-f]{32}, 1 try\)/);
    expect(seen).toHaveLength(1);
    expect(isUnanswered(error)).toBe(true);
  });

  test('is sent again when that is safe', async () => {
    const { fetch } = scriptedFetch(never, ok);
    expect(await clientOn(fetch).client.rest({ ...get, timeout: 20 })).toEqual({ fine: true });
  });
});

describe('a long wait is told before it begins', () => {
  const told = async (failure: Reply, call: object = get): Promise<string[]> => {
    const waits: string[] = [];
    const { fetch } = scriptedFetch(failure, ok);
    await clientOn(fetch, { onWait: (text) => waits.push(text) }).client.rest({ ...get, ...call });
    return waits;
  };

  test('with the call, the reason and the seconds', async () => {
    expect(await told(json({}, 429, { 'retry-after': '90' }))).toEqual([
      expect.stringMatching(/^waiting 90 s before it is tried again: GET \/v2\/public\/x: RATE_LIMIT_ERROR/),
    ]);
  });

  test('and so is a call that was not answered in time, which took minutes already', async () => {
    const never = (): Promise<Response> => new Promise(() => undefined);
    expect(await told(never, { timeout: 20 })).toEqual([expect.stringContaining('no answer within 0.02 s')]);
  });

  test('but none of a second', async () => {
    expect(await told(json({}, 503))).toEqual([]);
    expect(await told(json({}, 429, { 'retry-after': '1' }))).toEqual([]);
  });
});

describe('whether something may have been done', () => {
  test.each<[string, Reply, boolean]>([
    ['a lost connection', lost('UND_ERR_SOCKET'), true],
    ['a refused connection', lost('ECONNREFUSED'), false],
    ['a busy server', json({}, 503), true],
    ['a refusal', json({}, 400), false],
    ['a limit', json({}, 429), false],
    ['an answer that nobody can read', () => new Response('<html>'), true],
    ['a redirect', () => new Response(null, { status: 307, headers: { location: 'https://evil.example' } }), false],
  ])('%s', async (_, failure, unanswered) => {
    const { fetch } = scriptedFetch(failure);
    expect(isUnanswered(await failureOf(clientOn(fetch).client.rest(create)))).toBe(unanswered);
  });

  test('the reason of a lost connection is told', async () => {
    const error = await failureOf(clientOn(scriptedFetch(lost('ECONNRESET')).fetch).client.rest(create));
    expect(error).toBeInstanceOf(EncordConnectionError);
    expect(String(error)).toContain('could not be reached: ECONNRESET');
  });
});

describe('a run that is stopped', () => {
  test('rejects at once and sends nothing more, waiting calls included', async () => {
    const stop = new AbortController();
    const { fetch, seen } = scriptedFetch(() => new Promise(() => undefined));
    const { client } = clientOn(fetch, { signal: stop.signal, concurrency: 2 });
    const calls = [1, 2, 3, 4, 5].map(() => failureOf(client.rest(get)));
    await Promise.resolve();
    stop.abort(new Error('stopped by the user'));
    const errors = await Promise.all(calls);
    expect(errors.map(String)).toEqual(Array(5).fill('Error: stopped by the user'));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(seen.length).toBeLessThanOrEqual(2);
    await failureOf(client.rest(get));
    expect(seen.length).toBeLessThanOrEqual(2);
  });

  test('does not wait for the next try', async () => {
    const stop = new AbortController();
    const { fetch, seen } = scriptedFetch(json({}, 503));
    const { client } = clientOn(fetch, {
      signal: stop.signal,
      sleep: async () => {
        stop.abort(new Error('stopped'));
        return new Promise(() => undefined);
      },
    });
    expect(String(await failureOf(client.rest(get)))).toBe('Error: stopped');
    expect(seen).toHaveLength(1);
  });
});

test('never more requests at once than allowed', async () => {
  let now = 0;
  let most = 0;
  const { fetch } = scriptedFetch(async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 1));
    now -= 1;
    return Response.json(null);
  });
  const { client } = clientOn(fetch);
  await Promise.all(Array.from({ length: 50 }, () => client.rest(get)));
  expect(most).toBe(8);
});
