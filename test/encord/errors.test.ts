import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { EncordAnswerError } from '../../src/encord/errors.ts';
import { createFolder, getFolder } from '../../src/encord/api/folders.ts';
import { createLabelRows } from '../../src/encord/api/label-rows.ts';
import { clientOn, failureOf, ID, json, scriptedFetch, VECTOR_KEY, type Reply } from './scripted-fetch.ts';

const get = { method: 'GET', path: 'x', repeat: 'safe', answer: z.unknown() } as const;
const said = async (reply: Reply): Promise<EncordAnswerError> => {
  const error = await failureOf(clientOn(scriptedFetch(reply).fetch).client.rest(get));
  if (!(error instanceof EncordAnswerError)) throw error;
  return error;
};

describe('a refusal', () => {
  test('tells status, code, operation, tries, trace and what the platform said', async () => {
    const error = await said(json({ message: 'title is taken' }, 409));
    expect(error).toMatchObject({ status: 409, code: 'RESOURCE_EXISTS_ERROR', serverMessage: 'title is taken' });
    expect(error.message).toMatch(
      /^GET \/v2\/public\/x: RESOURCE_EXISTS_ERROR \(status 409\): title is taken \(request [0-9a-f]{32}, 1 try\)$/,
    );
  });

  test.each([
    [{ detail: 'nope' }, 'nope'],
    [{ detail: [{ loc: ['body'], msg: 'no' }] }, '[{"loc":["body"],"msg":"no"}]'],
    [{ message: null, detail: 'other' }, 'other'],
    [['not an object'], ''],
  ])('reads %j', async (body, message) => {
    expect((await said(json(body, 422))).serverMessage).toBe(message);
  });

  test('of a key points to the region', async () => {
    expect((await said(json({ message: 'who?' }, 401))).message).toContain('right region');
  });
});

describe('an answer of another shape', () => {
  test('names the field and does not show the data', async () => {
    const folder = { uuid: ID, parent: null, name: 7, description: 'private words', clientMetadata: null };
    const error = await failureOf(getFolder(clientOn(scriptedFetch(json(folder)).fetch).client, ID));
    expect(error).toMatchObject({
      code: 'UNREADABLE_ANSWER',
      status: 200,
      serverMessage: expect.stringMatching(/^name: /),
    });
    expect(inspect(error)).not.toContain('private words');
  });

  test('that is not JSON does not show its text', async () => {
    const error = await said(() => new Response('private words'));
    expect(error.serverMessage).toBe('the answer is not JSON');
    expect(inspect(error)).not.toContain('private');
  });

  test('that is nested without end is refused', async () => {
    expect((await said(() => new Response('['.repeat(1_000_000)))).code).toBe('UNREADABLE_ANSWER');
  });

  test('that is too large is not read to its end', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    const { fetch } = scriptedFetch(() => new Response(endless));
    const error = await failureOf(clientOn(fetch, { largestAnswer: 10_000 }).client.rest(get));
    expect(error).toMatchObject({ code: 'ANSWER_TOO_LARGE' });
    expect(sent).toBeLessThan(20);
  });
});

describe('what a hostile server says', () => {
  test('is one line of at most 500 characters without control characters', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 2000 }),
        fc.integer({ min: 400, max: 428 }),
        async (text, status) => {
          const error = await said(json({ message: text }, status));
          expect(error.serverMessage.length).toBeLessThanOrEqual(500);
          expect(error.message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('loses the query of addresses, which may be signed', async () => {
    const error = await said(json({ message: 'cannot read https://b.example/a.png?X-Sig=abc&t=1 at all' }, 400));
    expect(error.serverMessage).toBe('cannot read https://b.example/a.png?… at all');
  });

  test('a code of the v1 API is cleaned as well', async () => {
    const reply = json({ status: 400, response: [`\u001B[31m${'X'.repeat(300)}`], payload: null });
    const { client } = clientOn(scriptedFetch(reply).fetch);
    const error = await failureOf(createLabelRows(client, ID, [ID], null));
    expect(error).toBeInstanceOf(EncordAnswerError);
    expect(inspect(error)).not.toContain('\u001B');
    expect(String(error).length).toBeLessThan(300);
  });
});

test('no error holds a key, a signature or a body, even when the server echoes all that it was sent', async () => {
  const secret = readFileSync(new URL('keys/plain.key', import.meta.url), 'utf8').split('\n')[1] ?? '';
  const echo =
    (status: number): Reply =>
    (request) =>
      Response.json(
        {
          status: 400,
          response: ['INVALID_ARGUMENTS_ERROR'],
          message: [...request.headers].map(([name, value]) => `${name}: ${value}`).join('; '),
          payload: request.headers.get('authorization'),
        },
        { status },
      );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(200, 400, 401, 404, 422, 500), fc.boolean(), async (status, old) => {
      const { fetch, seen } = scriptedFetch(echo(status));
      const { client } = clientOn(fetch);
      const error = await failureOf(
        old ? createLabelRows(client, ID, [ID], secret) : createFolder(client, { name: secret }),
      );
      const shown = `${String(error)}${inspect(error, { depth: 9 })}${JSON.stringify(error)}`;
      const headers = seen[0]?.headers;
      const signatures = [headers?.get('signature'), headers?.get('authorization')]
        .filter((value) => typeof value === 'string')
        .map((value) => value.slice(-80, -10));
      expect(signatures.length).toBeGreaterThan(0);
      for (const hidden of [...signatures, VECTOR_KEY.publicHex, secret]) expect(shown).not.toContain(hidden);
    }),
    { numRuns: 24 },
  );
});
