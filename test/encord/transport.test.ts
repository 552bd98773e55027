import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { BugError } from '../../src/base/invariant.ts';
import { createFolder, getFolder, listFolders } from '../../src/encord/api/folders.ts';
import { getItems } from '../../src/encord/api/items.ts';
import { listLabelRows, saveLabelRows } from '../../src/encord/api/label-rows.ts';
import { EncordRefusal } from '../../src/encord/errors.ts';
import { encodeQuery } from '../../src/encord/query.ts';
import { clientOn, failureOf, ID, json, scriptedFetch } from './scripted-fetch.ts';

const get = { method: 'GET', path: 'x', repeat: 'safe', answer: z.unknown() } as const;

describe('the request line', () => {
  test('spells a query as Encord reads it: True and False, repeated keys, + for a blank, nothing for nothing', () => {
    expect(
      encodeQuery({
        search: 'tok/+=& é',
        isRecursive: false,
        desc: true,
        itemTypes: ['video', 'image'],
        none: [],
        absent: undefined,
        pageSize: 100,
      }),
    ).toBe('?search=tok%2F%2B%3D%26+%C3%A9&isRecursive=False&desc=True&itemTypes=video&itemTypes=image&pageSize=100');
    expect(encodeQuery({})).toBe('');
  });

  test('what is signed is what is sent, whatever the query holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (search) => {
        const { fetch, seen } = scriptedFetch(json({ results: [] }));
        for await (const _ of listFolders(clientOn(fetch).client, { search })) expect.unreachable();
        const sent = seen[0]?.url;
        expect(sent?.searchParams.get('search')).toBe(search.toWellFormed());
        expect(
          sent?.href.endsWith(encodeQuery({ search, isRecursive: false, order: 'name', desc: false, pageSize: 1000 })),
        ).toBe(true);
      }),
    );
  });

  test.each(['../../x', 'a/b', '', 'x?y=1', `${ID}/users`, '%2e%2e'])(
    'an id like "%s" is our bug and is not sent',
    async (id) => {
      const { fetch, seen } = scriptedFetch(json({}));
      const { client } = clientOn(fetch);
      expect(await failureOf((async () => getFolder(client, id))())).toBeInstanceOf(BugError);
      expect(await failureOf(listLabelRows(client, id))).toBeInstanceOf(BugError);
      expect(seen).toEqual([]);
    },
  );
});

describe('the body', () => {
  test('is UTF-8, and its digest is that of the bytes that are sent', async () => {
    const { fetch, seen } = scriptedFetch(json({}, 400));
    await failureOf(createFolder(clientOn(fetch).client, { name: 'Größe 📦', clientMetadata: { k: null, é: 1 } }));
    const body = seen[0]?.body ?? '';
    expect(body).toBe(String.raw`{"name":"Größe 📦","clientMetadata":"{\"k\":null,\"é\":1}"}`);
    const digest = createHash('sha256').update(Buffer.from(body, 'utf8')).digest('base64');
    expect(seen[0]?.headers.get('content-digest')).toBe(`sha-256=:${digest}:`);
  });

  test('of the v1 API has its four keys in order', async () => {
    const { fetch, seen } = scriptedFetch(json({ status: 200, response: [] }));
    await listLabelRows(clientOn(fetch).client, ID);
    expect(seen[0]?.body).toMatch(
      /^\{"query_type":"labelrowmetadata","query_method":"GET","values":\{"uid":null,"payload":\{/,
    );
    expect(seen[0]?.headers.get('resourcetype')).toBe('project');
    expect(seen[0]?.headers.get('resourceid')).toBe(ID);
    expect(seen[0]?.headers.get('user-agent')).toBe('assay/0.0.0');
    expect(seen[0]?.headers.get('x-cloud-trace-context')).toMatch(/^[0-9a-f]{32}\/1;o=1$/);
  });
});

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])('a %s is an error and never followed, on both APIs', async (status) => {
    const { fetch, seen } = scriptedFetch(
      () => new Response('{"status":200,"response":1}', { status, headers: { location: 'https://evil.example/x' } }),
    );
    const { client } = clientOn(fetch);
    const calls = [
      client.rest(get),
      client.legacy({ type: 'datarows', method: 'GET', uid: null, payload: null, repeat: 'safe', answer: z.unknown() }),
    ];
    for (const call of calls) expect(await failureOf(call)).toMatchObject({ code: 'REDIRECT', status });
    expect(seen.map((one) => one.url.host)).toEqual(['api.encord.com', 'api.encord.com']);
    expect(seen.map((one) => one.redirect)).toEqual(['manual', 'manual']);
  });
});

describe('hosts', () => {
  const open = (domain: string, allowedHosts?: string[]) => () =>
    clientOn(scriptedFetch().fetch, { domain, ...(allowedHosts ? { allowedHosts } : {}) }).client.domain;

  test.each([
    ['https://api.encord.com', 'https://api.encord.com'],
    ['https://api.us.encord.com/', 'https://api.us.encord.com'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
    ['http://localhost:4000', 'http://localhost:4000'],
    ['http://[::1]:4000', 'http://[::1]:4000'],
  ])('%s may be used', (domain, origin) => expect(open(domain)()).toBe(origin));

  test('a host of the user may be used when it is allowed by name', () => {
    expect(open('https://encord.example', ['encord.example'])()).toBe('https://encord.example');
  });

  test.each<[string, EncordRefusal['code']]>([
    ['https://evil.example', 'encord.host-not-allowed'],
    ['https://api.encord.com.evil.example', 'encord.host-not-allowed'],
    ['https://127.0.0.1.evil.example', 'encord.host-not-allowed'],
    ['https://sub.api.encord.com', 'encord.host-not-allowed'],
    ['http://api.encord.com', 'encord.insecure'],
    ['http://10.0.0.1', 'encord.insecure'],
    ['ftp://127.0.0.1', 'encord.insecure'],
    ['https://api.encord.com/base', 'encord.insecure'],
    ['https://me:secret@api.encord.com', 'encord.insecure'],
    ['https://:secret@api.encord.com', 'encord.insecure'],
    ['api.encord.com', 'encord.insecure'],
    ['', 'encord.insecure'],
  ])('%s is refused', (domain, code) => {
    let error: unknown;
    try {
      open(domain, ['other.example'])();
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(EncordRefusal);
    expect(error).toMatchObject({ code });
    expect(String(error)).not.toContain('secret');
  });
});

describe('a dry run', () => {
  const dry = () => {
    const script = scriptedFetch((request) =>
      request.url.pathname === '/public'
        ? Response.json({ status: 200, response: [] })
        : Response.json({ results: [] }),
    );
    return { ...script, ...clientOn(script.fetch, { dryRun: true }) };
  };

  test('lets reading through', async () => {
    const { client, seen } = dry();
    for await (const _ of listFolders(client)) expect.unreachable();
    await listLabelRows(client, ID);
    await getItems(client, [ID]);
    expect(seen.map((one) => one.method)).toEqual(['GET', 'POST', 'POST']);
    expect(client.requests()).toEqual({ total: 3, writes: 0 });
  });

  test('refuses writing before anything is sent', async () => {
    const { client, seen } = dry();
    const row = { label_hash: ID } as Parameters<typeof saveLabelRows>[2][number];
    for (const call of [createFolder(client, { name: 'x' }), saveLabelRows(client, ID, [row])]) {
      const error = await failureOf(call);
      expect(error).toBeInstanceOf(EncordRefusal);
      expect(error).toMatchObject({ code: 'encord.dry-run' });
    }
    expect(seen).toEqual([]);
  });
});
