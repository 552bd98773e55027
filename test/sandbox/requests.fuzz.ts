import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { legacyRoutes, restRoutes } from '../../src/sandbox/routes/table.ts';
import { runSandbox } from './running.ts';
import { callerOf, signerOf } from './signer.ts';
import { prepare, type Json, type Sensible } from './sensible-requests.ts';
import { QA, seeded } from './workspace.ts';

const SEED = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const BUDGET = Number(process.env['FUZZ_MS'] ?? 30_000);
const NOTHING = '00000000-0000-4000-8000-000000000000';

type Random = () => number;
const HOSTILE: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  -0.5,
  2 ** 53,
  '',
  'x',
  ' ',
  '\u0000',
  '\ud800',
  '‮',
  "'; DROP TABLE items; --",
  '%',
  '_',
  '\\',
  '../../etc/passwd',
  NOTHING,
  'NaN',
  '2024-13-45',
  '9'.repeat(400),
  'é'.repeat(3000),
  [],
  {},
  [[]],
  [null],
  { __proto__x: 1, constructor: {}, toString: 'x' },
  JSON.parse('{"__proto__": {"admin": true}}') as Json,
  deep(300),
];

const TEXTS = HOSTILE.filter((value) => typeof value === 'string');

function deep(levels: number): Json {
  let value: Json = [];
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** The value with a few of its parts replaced, removed, doubled or renamed. */
function broken(random: Random, value: Json | undefined, depth = 0): Json | undefined {
  if (value === undefined || random() < 0.08) return pick(random, HOSTILE);
  if (random() < 0.3 / (depth + 1)) return value;
  if (Array.isArray(value)) {
    if (random() < 0.1) return Array.from({ length: 1200 }, () => value[0] ?? null);
    return value.map((member) => broken(random, member, depth + 1) ?? null);
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).flatMap(([key, member]): [string, Json][] => {
      if (random() < 0.1) return [];
      const name = random() < 0.05 ? pick(random, TEXTS) : key;
      return [[name, random() < 0.4 ? (broken(random, member, depth + 1) ?? null) : member]];
    });
    return Object.fromEntries(entries);
  }
  if (typeof value === 'number' && random() < 0.5)
    return pick(random, [value + 1, -value, value * 1e9, value + 0.5, Number.POSITIVE_INFINITY]);
  return random() < 0.5 ? pick(random, HOSTILE) : value;
}

/** Any operation of the sandbox with fitting ids and some body. */
function anyOperation(random: Random, ids: Readonly<Record<string, string>>): Sensible {
  if (random() < 0.3) {
    const [type, methods] = pick(
      random,
      legacyRoutes.flatMap((table) => Object.entries(table)),
    );
    const kind = pick(random, ['dataset', 'project', 'user'] as const);
    const body = { uid: pick(random, [null, ...Object.values(ids)]), payload: pick(random, HOSTILE) };
    return { kind, method: pick(random, Object.keys(methods)), name: type, body, resource: ids[kind] ?? '' };
  }
  const route = pick(
    random,
    restRoutes.filter(({ path, method }) => !(method === 'DELETE' && path.startsWith('organisation'))),
  );
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    random() < 0.9
      ? (ids[name] ?? NOTHING)
      : encodeURIComponent(pick(random, TEXTS).toWellFormed().slice(0, 60)) || 'x',
  );
  const keys = [
    'pageToken',
    'pageSize',
    'search',
    'isRecursive',
    'itemTypes',
    'after',
    'before',
    'projectUuid',
    'projectHash',
    'startTime',
    'endTime',
    'statuses',
    'dataHashes',
    'titleLike',
    'order',
    'count',
    'groupBy',
    'uuids',
  ];
  const query = Array.from(
    { length: Math.floor(random() * 4) },
    () =>
      `${pick(random, keys)}=${encodeURIComponent(
        String(pick(random, [...HOSTILE.slice(0, 22), ...Object.values(ids), 'True', '1', '2024-01-01T00:00:00Z']))
          .toWellFormed()
          .slice(0, 200),
      )}`,
  );
  return {
    kind: 'rest',
    method: route.method,
    name: query.length > 0 ? `${path}?${query.join('&')}` : path,
    body: route.method === 'GET' || route.method === 'DELETE' ? undefined : pick(random, HOSTILE),
  };
}

/** Bytes that are no HTTP, or HTTP that is no request of the API: the server must answer something below 500 or hang up. */
async function sendBytes(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes, 'latin1'));
    let answer = '';
    socket.setTimeout(1000, () => socket.destroy());
    socket.on('data', (data: Buffer) => (answer += data.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

const RAW = [
  'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /v2/public/%ff%fe?%=%&&& HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET //// HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET http://[::1/ HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET * HTTP/1.1\r\nHost: x\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: \r\n\r\n',
  'POST /public HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n{"a"',
  'POST /public HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
  'POST /public HTTP/1.1\r\nHost: x y\r\nAuthorization: a:b\r\nContent-Length: 0\r\n\r\n',
  'GET /v2/public/storage/folders HTTP/1.1\r\nHost: x\r\nSignature-Input: encord-sig=()\r\nSignature: encord-sig=::\r\n\r\n',
  'PUT /-/upload/x HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n',
  '\u0016\u0003\u0001\u0002\u0000',
];

test('malformed requests never crash the sandbox and never get a 500', { timeout: BUDGET + 60_000 }, async () => {
  console.log(`fuzzing the sandbox for ${BUDGET} ms; the seed is FUZZ_SEED=${SEED}`);
  const random = seeded(SEED);
  const running = await runSandbox({
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 5))),
  });
  const { sandbox } = running;
  const owner = callerOf(sandbox, signerOf(sandbox.owner().privateKey));
  const integration = sandbox.admin.createIntegration({ title: 'b', cloud: 'aws' }).uuid;
  const template = sandbox.admin.createWorkflowTemplate(QA).uuid;
  const { ids, known } = await prepare(owner, template, integration);
  const port = Number(new URL(running.url).port);
  const end = performance.now() + BUDGET;
  let count = 0;
  const statuses = new Map<number, number>();
  const noted = (status: number): void => void statuses.set(status, (statuses.get(status) ?? 0) + 1);
  while (performance.now() < end) {
    count += 1;
    if (random() < 0.02) {
      const answer = await sendBytes(port, pick(random, RAW));
      expect(answer, `${count}: raw bytes`).not.toMatch(/^HTTP\/1\.1 5/);
      continue;
    }
    const request = random() < 0.6 ? pick(random, known) : anyOperation(random, ids);
    const body = broken(random, request.body);
    const what = `request ${count}: ${request.method} ${request.name} ${JSON.stringify(body).slice(0, 2000)}`;
    if (request.kind === 'rest') {
      const bodiless = request.method === 'GET' || request.method === 'DELETE';
      const answer = await owner.rest(request.method, request.name, bodiless ? undefined : body);
      expect(answer.status, what).toBeLessThan(500);
      noted(answer.status);
      continue;
    }
    const resource = [request.kind, random() < 0.9 ? (request.resource ?? '') : NOTHING] as const;
    const envelope = { query_type: request.name, query_method: request.method, values: body ?? null };
    let text = JSON.stringify(random() < 0.9 ? envelope : (broken(random, envelope as Json) ?? null));
    if (random() < 0.05)
      text = pick(random, [text.slice(0, -3), `${text}x`, text.replace(/\d/, 'NaN'), '\ufeff', '', '{']);
    const answer = await owner.legacyText(text, request.kind === 'user' ? undefined : resource);
    expect(answer.body.response, what).not.toEqual(['UNKNOWN_ERROR']);
    expect(answer.status, what).toBeLessThan(500);
    noted(answer.status);
  }
  expect(sandbox.warnings).toEqual([]);
  expect((await owner.rest('GET', 'storage/folders')).status).toBe(200);
  expect((await fetch(`${running.url}/v2/public/storage/folders`)).status).toBe(401);
  console.log(
    `${count} requests: ${[...statuses]
      .toSorted()
      .map(([status, times]) => `${times} × ${status}`)
      .join(', ')}`,
  );
  expect(statuses.get(200) ?? 0).toBeGreaterThan(0);
  expect(statuses.get(400) ?? 0).toBeGreaterThan(0);
  await running.stop();
});
