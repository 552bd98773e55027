import { readFile } from 'node:fs/promises';
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

/** What Node's fetch adds by itself, and `accept`, which the SDK sends on the v1 API only. */
const OURS_ONLY = new Set(['accept', 'accept-language', 'sec-fetch-mode']);
/** Of the connection, not of the request; Python's libraries send no body length for a GET either. */
const CONNECTION = new Set(['connection', 'content-length']);

test('the client sends what the SDK sends for the same work', async () => {
  const running = await runSandbox();
  const { admin } = running.sandbox;
  for (const email of ['ann@example.com', 'bob@example.com']) admin.createUser({ email });
  const ids = {
    integration: admin.createIntegration({ title: 'media-bucket', cloud: 'aws' }).uuid,
    group: admin.createGroup({ name: 'annotators', members: ['ann@example.com'] }).uuid,
    template: admin.createWorkflowTemplate(BENCHMARK_QA).uuid,
  };
  const key = await readKey(await readFile(running.keyFile, 'utf8'));
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
  // Whatever the SDK sends beyond that is reading again, or asking for the ontology of a project.
  const extra = left.map(operationOf).filter((operation) => !operation.startsWith('GET '));
  expect(extra).toEqual([]);
});

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
