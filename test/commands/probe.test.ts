import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROBES } from '../../src/commands/probe.ts';
import { DECISIONS } from '../../src/sandbox/decisions.ts';
import type { Check } from '../../src/report/doctor.ts';
import { listProjects } from '../../src/encord/api/projects.ts';
import {
  labelBenchmark,
  labelTruth,
  makeSmall,
  openSmall,
  type Fetch,
  type Small,
} from '../endurance/small-workspace.ts';

let routed: string;
beforeAll(async () => {
  const origin = await makeSmall({ benchmark: 2, production: 3 });
  const small = await openSmall(origin);
  await small.run('apply', { yes: true });
  const uuids = new Map<string, string>();
  for await (const { title, projectHash } of listProjects(small.client)) uuids.set(title, projectHash);
  labelTruth(small, uuids.get('Street scenes A') ?? '');
  await small.run('route');
  labelBenchmark(small, uuids.get('Street scenes B') ?? '');
  routed = await small.close();
  rmSync(origin, { recursive: true, force: true });
}, 60_000);
afterAll(() => rmSync(routed, { recursive: true, force: true }));

async function probe(small: Small, around?: (fetch: Fetch) => Fetch) {
  const result = await small.run('doctor', { probe: true }, around ? { around } : {});
  const checks = (result.data as { checks: Check[] }).checks.filter((check) => check.title.startsWith('Probe'));
  const of = (name: string) => checks.find((check) => check.title.startsWith(`Probe ${name}:`));
  return { result, checks, of };
}

/** Changes answers whose address (and v1 query type) matches. */
const answering =
  (where: RegExp, change: (text: string) => string) =>
  (fetch: Fetch): Fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    const body = init?.body instanceof Uint8Array ? Buffer.from(init.body).toString().slice(0, 60) : '';
    if (!where.test(`${String(input)} ${body}`)) return response;
    return new Response(change(await response.text()), { status: response.status });
  };

test('the sandbox agrees with its own decisions, and nothing was written', async () => {
  await using small = await openSmall(routed);
  const before = readFileSync(join(small.folder, '.assay/test/state.json'), 'utf8');
  const methods = new Set<string>();
  const { result, checks, of } = await probe(small, (fetch) => async (input, init) => {
    const query =
      init?.body instanceof Uint8Array
        ? (JSON.parse(Buffer.from(init.body).toString()) as { query_method: string }).query_method
        : undefined;
    methods.add(query ?? init?.method ?? 'GET');
    return fetch(input, init);
  });
  expect(result.exit).toBe(0);
  expect([...methods]).toEqual(['GET']);
  expect(checks).toHaveLength(PROBES.length + 1);
  expect(checks.filter((check) => check.status === 'warn')).toEqual([]);
  expect(of('CONSENSUS_BRANCH')?.status).toBe('ok');
  expect(of('TASK_PAGES')).toMatchObject({ status: 'manual', detail: expect.stringContaining('cannot be told') });
  expect(readFileSync(join(small.folder, '.assay/test/state.json'), 'utf8')).toBe(before);
});

test.each([
  [
    'CONSENSUS_BRANCH',
    /labelrowmetadata/,
    (text: string) => text.replaceAll(/"consensus-[0-9a-f]{8}-1"/g, '"mira.k@example.org"'),
    '"xxxx.x@xxxxxxx.xxx"',
  ],
  ['PRIORITY', /labelrowmetadata/, (text: string) => text.replaceAll('"priority":0.5', '"priority":0'), 'priorities 0'],
  ['TASK_PAGES', /\/tasks/, (text: string) => text.replaceAll('"status":"NEW"', '"status":"PAUSED"'), 'PAUSED'],
  ['TASK_PAGES', /\/tasks/, (text: string) => text.replace(/"nextPageToken":null/, '"nextPageToken":"x"'), 'a page of'],
] as const)(
  '%s: what a workspace does otherwise is a warning with what to report',
  async (name, where, change, saw) => {
    await using small = await openSmall(routed);
    const { result, of } = await probe(small, answering(where, change));
    expect(result.exit).toBe(0);
    expect(of(name)).toMatchObject({ status: 'warn', detail: expect.stringContaining(saw) });
    expect(of(name)?.todo?.join(' ')).toContain(`report it with the name ${name}`);
  },
);

test('every probe names a decision of the sandbox', () => {
  const names = Object.values(DECISIONS).flatMap((chapter) => Object.keys(chapter));
  expect(PROBES.filter((one) => !names.includes(one.name))).toEqual([]);
});
