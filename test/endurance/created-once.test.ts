import { afterAll, beforeAll, expect, test } from 'vitest';
import { rmSync } from 'node:fs';
import { platformOf } from './everything.ts';
import { makeSmall, openSmall, type Fetch } from './small-workspace.ts';

let origin: string;
let whole: unknown;
beforeAll(async () => {
  origin = await makeSmall({ benchmark: 2, production: 3 });
  await using small = await openSmall(origin);
  expect((await small.run('apply', { yes: true })).exit).toBe(0);
  whole = await platformOf(small);
});
afterAll(() => rmSync(origin, { recursive: true, force: true }));

/** Everything after the first create of a kind is answered like this. */
const afterCreate =
  (create: RegExp, answer: () => Response) =>
  (fetch: Fetch): Fetch => {
    let done = false;
    return async (input, init) => {
      if (done) return answer();
      const body = init?.body instanceof Uint8Array ? Buffer.from(init.body).toString().slice(0, 60) : '';
      const response = await fetch(input, init);
      done = create.test(`${init?.method} ${new URL(String(input)).pathname} ${body}`);
      return response;
    };
  };

test.each([
  ['folder', /^POST \S*storage\/folders /],
  ['dataset', /^POST \S*\/datasets /],
  ['ontology', /^POST \S*\/ontologies /],
  ['project', /^POST \/public\/user .*"project","query_method":"POST"/],
] as const)('a %s that was made and could not be read back is not made again', async (_, create) => {
  for (const status of [401, 503]) {
    await using small = await openSmall(origin);
    const around = afterCreate(create, () => Response.json({ message: 'not now' }, { status }));
    const first = await small.run('apply', { yes: true }, { around });
    expect(first.exit).toBe(7);
    expect((await small.run('apply', { yes: true })).exit).toBe(0);
    expect(await platformOf(small)).toEqual(whole);
  }
});

test('a dataset that was made and filled is remembered although reading it again fails', async () => {
  await using small = await openSmall(origin);
  const around = afterCreate(/"datasetlinkitems","query_method":"POST"/, () =>
    Response.json({ message: 'not now' }, { status: 400 }),
  );
  expect((await small.run('apply', { yes: true }, { around })).exit).toBe(7);
  expect((await small.run('apply', { yes: true })).exit).toBe(0);
  expect(await platformOf(small)).toEqual(whole);
});
