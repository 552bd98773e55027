import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listProjects } from '../../src/encord/api/projects.ts';
import { readResources } from '../../src/state/resources.ts';
import {
  labelBenchmark,
  labelTruth,
  makeSmall,
  openSmall,
  type Fetch,
  type Small,
} from '../endurance/small-workspace.ts';

/** Two pairs, routed and labelled in the second workspace. */
let applied: string;
let labelled: string;
beforeAll(async () => {
  const origin = await makeSmall({ benchmark: 2, production: 3 }, (folder) => {
    const text = readFileSync(join(folder, 'projects/street.yaml'), 'utf8');
    const other = text
      .replace('name: street\n', 'name: streets-again\n')
      .replaceAll('Street scenes A', 'Street scenes C')
      .replaceAll('Street scenes B', 'Street scenes D');
    writeFileSync(join(folder, 'projects/streets-again.yaml'), other);
  });
  const small = await openSmall(origin);
  const result = await small.run('apply', { yes: true });
  expect([result.exit, result.problems.filter((one) => one.severity === 'error')]).toEqual([0, []]);
  const uuids = new Map<string, string>();
  for await (const { title, projectHash } of listProjects(small.client)) uuids.set(title, projectHash);
  for (const name of ['A', 'C']) labelTruth(small, uuids.get(`Street scenes ${name}`) ?? '');
  applied = await small.close();
  const routed = await openSmall(applied);
  expect((await routed.run('route')).exit).toBe(0);
  for (const name of ['B', 'D']) labelBenchmark(routed, uuids.get(`Street scenes ${name}`) ?? '');
  labelled = await routed.close();
  rmSync(origin, { recursive: true, force: true });
}, 60_000);
afterAll(() => {
  for (const folder of [applied, labelled]) rmSync(folder, { recursive: true, force: true });
});

/** The platform stops answering once the second pair is asked about. */
async function lostAtSecondPair(small: Small): Promise<(fetch: Fetch) => Fetch> {
  const resources = await readResources(await small.store.view());
  const ids = ['project.streets-again/benchmark', 'project.streets-again/production'].map(
    (address) => [...resources].find(([one]) => one === address)?.[1].uuid ?? 'none',
  );
  let lost = false;
  return (fetch) => async (input, init) => {
    lost ||= ids.some((id) => String(input).includes(id));
    if (lost) throw new TypeError('fetch failed', { cause: Object.assign(new Error('cut'), { code: 'ECONNRESET' }) });
    return fetch(input, init);
  };
}

test('route reports the pairs that it routed before the platform stopped answering', async () => {
  await using small = await openSmall(applied);
  const result = await small.run('route', {}, { around: await lostAtSecondPair(small) });
  expect(result.exit).toBe(3);
  expect(result.problems).toMatchObject([{ code: 'encord.connection', address: 'project.streets-again/production' }]);
  expect(result.data).toMatchObject({ pairs: [{ pair: 'street', seen: 5, routed: { benchmark: 2, production: 3 } }] });
  const again = await small.run('route');
  expect(again.exit).toBe(0);
  expect(again.data).toMatchObject({ pairs: [{ seen: 0 }, { seen: 5, routed: { benchmark: 2, production: 3 } }] });
});

test('evaluate stores what it read before the platform stopped answering, and the next run counts nothing twice', async () => {
  await using small = await openSmall(labelled);
  const result = await small.run('evaluate', {}, { around: await lostAtSecondPair(small) });
  expect(result.exit).toBe(3);
  expect(result.problems[0]).toMatchObject({
    code: 'encord.connection',
    address: expect.stringContaining('project.streets-again/'),
  });
  const again = await small.run('evaluate');
  expect([again.exit, again.problems.filter((one) => one.severity === 'error')]).toEqual([0, []]);
  expect(again.data).toMatchObject({
    pairs: [
      { pair: 'street', counts: { scored: 0, known: 10, archived: 2 }, document: { totals: { tasks: 10 } } },
      { pair: 'streets-again', counts: { scored: 10, archived: 2 }, document: { totals: { tasks: 10 } } },
    ],
  });
});
