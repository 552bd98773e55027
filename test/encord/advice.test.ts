/* oxlint-disable unicorn/no-thenable -- the effect of a fault is called `then` on the wire */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { EncordError } from '../../src/encord/errors.ts';
import { restPath } from '../../src/encord/rest-path.ts';
import { resultOfFailure } from '../../src/shell.ts';
import { openSandbox } from '../sandbox/running.ts';
import { clientOn, failureOf, json, lost, NOW, scriptedFetch, type Reply } from './scripted-fetch.ts';

const get = { method: 'GET', path: restPath`projects`, repeat: 'never', answer: z.unknown() } as const;

async function failure(reply: Reply): Promise<EncordError> {
  const error = await failureOf(clientOn(scriptedFetch(reply, reply, reply, reply).fetch).client.rest(get));
  expect(error).toBeInstanceOf(EncordError);
  return error as EncordError;
}

describe('a connection that failed is told in words, with the host, and what to do', () => {
  test.each([
    ['ECONNREFUSED', 'refuses connections', /the endpoint in assay\.yaml and the network.*run again/],
    ['ENOTFOUND', 'no host of the name', /DNS.*HTTPS_PROXY/],
    ['EAI_AGAIN', 'could not be looked up', /DNS/],
    ['ECONNRESET', 'was cut', /the network/],
    ['UND_ERR_SOCKET', 'was cut', /the network/],
    ['ETIMEDOUT', 'came about in time', /HTTPS_PROXY/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'is not trusted', /NODE_EXTRA_CA_CERTS/],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'is not trusted', /NODE_EXTRA_CA_CERTS/],
    ['CERT_HAS_EXPIRED', 'is not trusted', /clock of this machine/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'is not trusted', /of another host/],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'does not speak TLS', /https or http, and the port/],
  ])('%s', async (code, words, todo) => {
    const error = await failure(lost(code));
    expect(error.message).toMatch(new RegExp(`could not be reached: ${code} \\(.*${words}`));
    expect(error.message).toContain('api.encord.com');
    expect(error.advice).toMatch(todo);
    expect(resultOfFailure(error)).toMatchObject({ exit: 3, problems: [{ detail: error.advice }] });
  });

  test('a code that nobody knows is told as it is', async () => {
    const error = await failure(lost('ESTRANGE'));
    expect(error.message).toContain('could not be reached: ESTRANGE (request');
    expect(error.advice).toContain('the network');
  });
});

describe('an answer that is of no use says what to do', () => {
  test.each<[string, Reply, RegExp]>([
    ['a busy server', json({}, 503), /Run again later.*support/],
    ['a limit', json({}, 429), /fewer requests/],
    ['the page of a proxy', () => new Response('<html>'), /a proxy or a sign-in page stands between/],
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { location: 'https://sso.example' } }),
      /https:\/\/api\.encord\.com.*sign-in page/,
    ],
    ['a proxy that wants a password', json({}, 407), /HTTPS_PROXY/],
  ])('%s', async (_, reply, todo) => {
    const error = await failure(reply);
    expect(error.advice).toMatch(todo);
    expect(resultOfFailure(error)).toMatchObject({ exit: 3, problems: [{ detail: error.advice }] });
  });
});

describe('a key that is refused', () => {
  const refusedAt = (date: string | undefined) => () =>
    Response.json({ message: 'no' }, { status: 401, ...(date === undefined ? {} : { headers: { date } }) });

  test.each([
    [3_600_000, /60 minutes behind.*set it right/],
    [-3_600_000, /60 minutes ahead of.*set it right/],
    [40 * 86_400_000, /40 days behind/],
    [60_000, /^Add the public key/],
  ])('while the platform’s clock is %d ms away from ours', async (away, todo) => {
    const { client } = clientOn(scriptedFetch(refusedAt(new Date(NOW + away).toUTCString())).fetch);
    expect((await failureOf(client.rest(get))) as EncordError).toMatchObject({ advice: expect.stringMatching(todo) });
  });

  test.each([undefined, '5', 'yesterday'])('with the date %j', async (date) => {
    expect((await failure(refusedAt(date))).advice).toMatch(/^Add the public key/);
  });

  test('by the sandbox with another clock says that it is the clock', async () => {
    const sandbox = await openSandbox({ faults: [{ match: {}, then: { skewSeconds: 10_800 } }] });
    const { client } = clientOn(sandbox.fetch, { now: Date.now });
    expect((await failureOf(client.rest(get))) as EncordError).toMatchObject({
      status: 401,
      advice: expect.stringContaining('3 hours behind'),
    });
    await sandbox.close();
  });
});
