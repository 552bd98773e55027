import { describe, expect, test } from 'vitest';
import { listItems } from '../../src/encord/api/items.ts';
import { projectBranches } from '../../src/encord/api/projects.ts';
import { listTasks } from '../../src/encord/api/tasks.ts';
import { HASHES_PER_FILTER } from '../../src/encord/limits.ts';
import { clientOn, failureOf, ID, json, scriptedFetch } from './scripted-fetch.ts';

const names = (from: number, count: number) => Array.from({ length: count }, (_, at) => ({ name: `b${from + at}` }));

describe('a paged listing', () => {
  test('is read to its end with all other parameters unchanged', async () => {
    const { fetch, seen } = scriptedFetch(
      json({ results: names(0, 2), nextPageToken: 'tok/+=& é' }),
      json({ results: [], nextPageToken: 'two' }),
      json({ results: names(2, 1), nextPageToken: null }),
    );
    expect(await projectBranches(clientOn(fetch).client, ID)).toEqual(['b0', 'b1', 'b2']);
    expect(seen.map((one) => one.url.search)).toEqual(['', '?pageToken=tok%2F%2B%3D%26+%C3%A9', '?pageToken=two']);
  });

  test('asks for nothing before the first element, and for no page that nobody reads', async () => {
    const { fetch, seen } = scriptedFetch(json({ results: [task(ID)], nextPageToken: 'more' }));
    const tasks = listTasks(clientOn(fetch).client, ID, { uuid: ID, type: 'DONE' });
    expect(seen).toHaveLength(0);
    for await (const one of tasks) {
      expect(one.stageType).toBe('DONE');
      break;
    }
    expect(seen).toHaveLength(1);
  });

  test.each([
    ['empty', ['']],
    ['the same again', ['a', 'a']],
    ['going round', ['a', 'b', 'a']],
  ])('with a token that is %s is an error and no loop', async (_, tokens) => {
    const { fetch, seen } = scriptedFetch(...tokens.map((nextPageToken) => json({ results: [], nextPageToken })));
    const error = await failureOf(projectBranches(clientOn(fetch).client, ID));
    expect(error).toMatchObject({ code: 'UNREADABLE_ANSWER', path: `/v2/public/projects/${ID}/branches` });
    expect(seen).toHaveLength(tokens.length);
  });

  test('may be written in snake case', async () => {
    const { fetch } = scriptedFetch(
      json({ results: names(0, 1), next_page_token: 'x' }),
      json({ results: names(1, 1) }),
    );
    expect(await projectBranches(clientOn(fetch).client, ID)).toEqual(['b0', 'b1']);
  });

  test('an item without its id names the item', async () => {
    const { fetch } = scriptedFetch(json({ results: [{ name: 'x' }] }));
    const read = async () => {
      for await (const _ of listItems(clientOn(fetch).client, ID)) expect.unreachable();
    };
    expect(await failureOf(read())).toMatchObject({ serverMessage: expect.stringMatching(/^results\.0\.uuid: /) });
  });
});

describe('a filter by data', () => {
  test('that is empty asks for nothing, instead of for everything', async () => {
    const { fetch, seen } = scriptedFetch(json({ results: [task(ID)] }));
    for await (const _ of listTasks(clientOn(fetch).client, ID, { uuid: ID, type: 'DONE' }, { dataHashes: [] }))
      expect.unreachable();
    expect(seen).toHaveLength(0);
  });

  test('that is long goes in several listings, which stay short enough for an address', async () => {
    const hashes = Array.from(
      { length: 2 * HASHES_PER_FILTER + 1 },
      (_, at) => `${ID.slice(0, -6)}${String(at).padStart(6, '0')}`,
    );
    const { fetch, seen } = scriptedFetch((request) =>
      Response.json({ results: request.url.searchParams.getAll('dataHashes').map((hash) => task(hash)) }),
    );
    const found: string[] = [];
    for await (const one of listTasks(clientOn(fetch).client, ID, { uuid: ID, type: 'DONE' }, { dataHashes: hashes }))
      found.push(one.dataHash);
    expect(found).toEqual(hashes);
    expect(seen).toHaveLength(3);
    expect(Math.max(...seen.map((one) => one.url.href.length))).toBeLessThan(16_000);
  });
});

function task(dataHash: string) {
  return { uuid: ID, createdAt: '2024-01-01T00:00:00Z', updatedAt: '2024-01-01T00:00:00Z', dataHash, dataTitle: 'x' };
}
