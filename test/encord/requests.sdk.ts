import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { createClient } from '../../src/encord/create-client.ts';
import { readKey } from '../../src/encord/key.ts';
import type { LabelRow } from '../../src/wire/label-row.ts';
import { runScript } from '../sdk/run-script.ts';
import { runSandbox } from '../sandbox/running.ts';
import { BENCHMARK_QA } from '../workflow/benchmark-qa.ts';
import { askedBy, operationOf, record, type Recorded } from './sdk/recorder.ts';
import { sameWork } from './sdk/same-work.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** What Node's fetch adds by itself, and `accept`, which the SDK sends on the v1 API only. */
const OURS_ONLY = new Set(['accept', 'accept-language', 'sec-fetch-mode']);
/** Of the connection, not of the request; Python's libraries send no body length for a GET either. */
const CONNECTION = new Set(['connection', 'content-length']);

/** Every difference that is meant, with its reason; one that no pair shows any more fails the test. */
const INTENDED: Readonly<Record<string, string>> = {
  'body: another spelling of the same JSON':
    'Python writes blanks after separators and escapes all but ASCII; each side signs the bytes that it sends',
  'header accept-encoding: another value':
    'fetch takes compressed answers on both APIs; the SDK only gzip, and only on v1',
  'header accept-language: only the client': 'fetch adds it',
  'header accept: only the client': 'fetch adds it; the SDK sends it on v1 only',
  'header connection: only the client': 'the client keeps connections alive; the SDK opens a new one for each call',
  'header content-length: only the SDK': 'Python says 0 for a request without body',
  'header sec-fetch-mode: only the client': 'fetch adds it',
  'header user-agent: another value': 'the client is not the SDK and does not say so',
  'query: another order or spelling':
    'the order of parameters is free, and both spellings of an encoded sign mean the same',
  'requests that only the SDK sends': 'the SDK reads a project or its ontology again after some calls',
};

test('the client sends what the SDK sends for the same work', async () => {
  const running = await runSandbox();
  const { admin } = running.sandbox;
  for (const email of ['ann@example.com', 'bob@example.com']) admin.createUser({ email });
  const ids = {
    integration: admin.createIntegration({ title: 'media-bucket', cloud: 'aws' }).uuid,
    group: admin.createGroup({ name: 'annotators', members: ['ann@example.com'] }).uuid,
    template: admin.createWorkflowTemplate(BENCHMARK_QA).uuid,
  };
  const keyText = await readFile(running.keyFile, 'utf8');
  const key = await readKey(keyText);
  const sdk = await record(async (_, raw) => {
    const response = await running.sandbox.fetch(raw);
    return { status: response.status, body: await response.text() };
  });
  const script = join(import.meta.dirname, 'sdk', 'same_work.py');
  try {
    await runScript(script, [sdk.url, running.keyFile, ids.integration, ids.group, ids.template]);
  } finally {
    await sdk.close();
    await running.stop();
  }
  expect(sdk.recorded.filter((one) => one.answer.status >= 400)).toEqual([]);

  // Now the client does the same, and gets for each request the answer that the SDK got.
  const left = [...sdk.recorded];
  const pairs: { ours: Omit<Recorded, 'answer'>; theirs: Recorded }[] = [];
  const missing: string[] = [];
  const replay = await record(async (ours) => {
    const same = left.filter((one) => operationOf(one) === operationOf(ours));
    const theirs = same.find((one) => askedBy(one) === askedBy(ours)) ?? same[0];
    if (!theirs) {
      missing.push(operationOf(ours));
      return { status: 404, body: '{}' };
    }
    left.splice(left.indexOf(theirs), 1);
    pairs.push({ ours, theirs });
    return theirs.answer;
  });
  try {
    const client = createClient({
      domain: replay.url,
      key,
      fetch,
      now: Date.now,
      random: Math.random,
      sleep: async () => undefined,
      userAgent: 'assay/0.0.0',
      concurrency: 1,
    });
    await sameWork(client, ids, savedBy(sdk.recorded));
  } finally {
    await replay.close();
  }
  expect(missing).toEqual([]);
  expect(pairs.length).toBeGreaterThan(80);
  const shown = (one: Omit<Recorded, 'answer'>) => ({
    operation: operationOf(one),
    query: one.query,
    body: withParsedMetadata(one.body),
    headers: headersOf(one),
  });
  const different = pairs.filter(({ ours, theirs }) => !isDeepStrictEqual(shown(ours), shown(theirs)));
  expect(different.map(({ ours }) => shown(ours))).toEqual(different.map(({ theirs }) => shown(theirs)));
  const seen = new Set(pairs.flatMap(({ ours, theirs }) => differences(ours, theirs)));
  if (left.length > 0) seen.add('requests that only the SDK sends');
  console.table(Object.entries(INTENDED).map(([difference, reason]) => ({ difference, reason })));
  expect([...seen].toSorted()).toEqual(Object.keys(INTENDED).toSorted());
  await signedAlike(
    pairs.map(({ ours }) => ours),
    keyText,
  );
  // Whatever the SDK sends beyond that is reading again, or asking for the ontology of a project.
  const extra = left.map(operationOf).filter((operation) => !operation.startsWith('GET '));
  expect(extra).toEqual([]);
});

/** In what the requests of a pair differ to the letter, beside what is different each time. */
function differences(ours: Omit<Recorded, 'answer'>, theirs: Recorded): string[] {
  const found: string[] = [];
  const each = /^(?:authorization|signature(?:-input)?|content-digest|content-length|x-cloud-trace-context|host)$/;
  for (const name of new Set([...Object.keys(ours.headers), ...Object.keys(theirs.headers)])) {
    const [own, other] = [ours.headers[name], theirs.headers[name]];
    if (own === other || (each.test(name) && own !== undefined && other !== undefined)) continue;
    if (own === undefined) found.push(`header ${name}: only the SDK`);
    else found.push(`header ${name}: ${other === undefined ? 'only the client' : 'another value'}`);
  }
  if (ours.target !== theirs.target && ours.path === theirs.path) {
    const same = isDeepStrictEqual(ours.query, theirs.query);
    found.push(same ? 'query: another order or spelling' : 'query: another value');
  }
  if (!ours.bytes.equals(theirs.bytes)) found.push('body: another spelling of the same JSON');
  return found;
}

/** Encord's SDK signs the client's requests once more: both signatures must be the same to the letter. */
async function signedAlike(requests: readonly Omit<Recorded, 'answer'>[], key: string): Promise<void> {
  const folder = temporaryFolder('signed');
  try {
    await writeFile(join(folder, 'key'), key, { mode: 0o600 });
    const sent = requests.map(({ method, target, headers, bytes }) => {
      return { method, target, url: `http://${headers['host']}${target}`, headers, body: bytes.toString('base64') };
    });
    await writeFile(join(folder, 'requests.json'), JSON.stringify(sent));
    const script = join(import.meta.dirname, 'sdk', 'check_signatures.py');
    const told = JSON.parse(await runScript(script, [join(folder, 'key'), join(folder, 'requests.json')])) as object;
    const legacy = requests.filter(({ headers }) => headers['authorization'] !== undefined).length;
    expect(told).toEqual({ v1: legacy, v2: requests.length - legacy });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A new folder's metadata is JSON in a string, and Python puts blanks into it. */
function withParsedMetadata(body: unknown): unknown {
  const { clientMetadata } = (body ?? {}) as { clientMetadata?: unknown };
  return typeof clientMetadata === 'string'
    ? { ...(body as object), clientMetadata: JSON.parse(clientMetadata) }
    : body;
}

/** The label rows that the SDK saved: how it spells labels is not the client's business, how it sends them is. */
function savedBy(recorded: readonly Recorded[]): LabelRow[] {
  const save = recorded.find((one) => operationOf(one).startsWith('POST labelrow '));
  const { values } = (save ?? { body: { values: { payload: { labels: [] } } } }).body as {
    values: { payload: { labels: LabelRow[] } };
  };
  return values.payload.labels;
}

/** Names of headers; values where they say what is asked, their form where they are different each time. */
function headersOf(request: Omit<Recorded, 'answer'>): Record<string, string> {
  const { publicHex, ...forms } = {
    publicHex: /[0-9a-f]{64}/g,
    signature: /^encord-sig=:[A-Za-z0-9+/]{86}==:$/,
    authorization: /^KEY:[0-9a-f]{128}$/,
    'content-digest': /^sha-256=:[A-Za-z0-9+/]{43}=:$/,
    'x-cloud-trace-context': /^[0-9a-f]{32}\/1;o=1$/,
    'user-agent': /^\S+\/\d+\.\d+\.\d+( \S+\/\S+)*$/,
    'accept-encoding': /./,
    host: /^127\.0\.0\.1:\d+$/,
  };
  const shown: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (OURS_ONLY.has(name) || CONNECTION.has(name)) continue;
    const short = name === 'authorization' ? value.replace(publicHex, (hex, at) => (at === 0 ? 'KEY' : hex)) : value;
    const form = Object.hasOwn(forms, name) ? forms[name as keyof typeof forms] : undefined;
    shown[name] = form?.test(short) ? 'as agreed' : short.replace(/created=\d{10};/, 'created=<now>;');
  }
  return shown;
}
