import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listLabelRows, readLabelRows, saveLabelRows } from '../../src/encord/api/label-rows.ts';
import { routePair } from '../../src/routing/route-pair.ts';
import type { StateView } from '../../src/state/store.ts';
import { checkShards } from '../../src/submissions/check-shards.ts';
import type { ReadShard } from '../../src/submissions/read-shard.ts';
import { isIn, parseShare, shareOf } from '../../src/submissions/share.ts';
import { counted } from '../routing/faulty.ts';
import { NOW, openPlatform, type Platform } from '../routing/platform.ts';
import { annotate, ANNOTATORS, evaluate, makeGroundTruth, openSubmitted, SETTINGS } from './evaluating.ts';
import { merge, ownHead, readText, shardText, shardTexts } from './sharding.ts';

const codes = (problems: readonly { readonly code: string }[]): string[] => problems.map((one) => one.code);

/** Every file of a state: with the same run id and clock, two runs that did the same have the same bytes. */
async function everyFile(view: StateView): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const path of await view.list(''))
    files[path] = Buffer.from((await view.readBytes(path)) ?? []).toString('base64');
  return files;
}

/** Empties the labels of one row: of the ground truth, or of somebody's submission. */
async function emptyLabels(platform: Platform, project: string, hash: string): Promise<void> {
  const [labels] = await readLabelRows(platform.client, project, [hash]);
  if (!labels) throw new Error('no labels');
  const units = Object.entries(labels.data_units).map(([unit, value]) => [
    unit,
    { ...(value as Record<string, unknown>), labels: { objects: [], classifications: [] } },
  ]);
  const data_units = Object.fromEntries(units) as typeof labels.data_units;
  await saveLabelRows(platform.client, project, [
    { ...labels, data_units, object_answers: {}, classification_answers: {}, object_actions: {} },
  ]);
}

describe('shares', () => {
  test('are written i/n with at most 256 of them', () => {
    expect(parseShare('2/4')).toEqual({ index: 2, of: 4 });
    expect(parseShare('256/256')).toEqual({ index: 256, of: 256 });
    for (const text of ['0/4', '5/4', '1/257', '1', '1/', '01/4', '1/4/2', ' 1/4', '-1/4', '1.0/4', ''])
      expect(parseShare(text), text).toBeUndefined();
  });

  test('every data unit is in exactly one share, whatever the case of its id and whatever else there is', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 256 }), (hash, of) => {
        const shares = Array.from({ length: of }, (_, at) => ({ index: at + 1, of }));
        expect(shares.filter((share) => isIn(share, hash))).toHaveLength(1);
        expect(shareOf(hash.toUpperCase(), of)).toBe(shareOf(hash, of));
      }),
    );
  });

  test('of many data units are about equally large', () => {
    const counts = [0, 0, 0, 0];
    for (let at = 0; at < 4000; at += 1) counts[shareOf(`data-${at}`, 4) - 1]! += 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('any number of shards in any order leaves the very same state as one run', () => {
  /** Three rounds: a first window, one that grows while the ground truth of an old unit changes, and nothing new. */
  async function rounds(of: number, order: (texts: string[]) => string[]) {
    await using platform = await openPlatform({ benchmark: 7 });
    makeGroundTruth(platform);
    const { client, bound, store } = platform;
    await routePair({ client, bound, store, dryRun: false, now: () => NOW });
    const results: unknown[] = [];
    const one = async (run: string): Promise<void> => {
      const done =
        of === 0
          ? await evaluate(platform, { run })
          : await merge(platform, order(await shardTexts(platform, of)), { run });
      const { requests: _requests, people: _people, ...rest } = done.result ?? { requests: 0, people: 0 };
      results.push({ ...rest, problems: done.problems });
    };
    annotate(platform, 9);
    await one('run-1');
    annotate(platform);
    const [row] = await listLabelRows(client, bound.benchmarkProject);
    await emptyLabels(platform, bound.benchmarkProject, row?.label_hash ?? '');
    await one('run-2');
    await one('run-3');
    return { results, files: await everyFile(await platform.store.view()) };
  }

  test('and the same results, snapshots and ledger, to the byte', async () => {
    const whole = await rounds(0, (texts) => texts);
    expect(JSON.stringify(whole.results)).toContain('submissions.rescored');
    expect(Object.keys(whole.files).filter((path) => path.startsWith('snapshots/'))).toHaveLength(3);
    expect(Object.keys(whole.files).filter((path) => path.startsWith('evaluations/'))).toHaveLength(4);
    let seed = 1;
    const shuffled = (texts: string[]): string[] =>
      texts.toSorted(() => ((seed = (seed * 48_271) % 2_147_483_647) % 2 === 0 ? 1 : -1));
    for (const [of, order] of [
      [1, (texts: string[]) => texts],
      [2, (texts: string[]) => texts.toReversed()],
      [3, shuffled],
      [7, shuffled],
    ] as const) {
      const sharded = await rounds(of, order);
      expect(sharded.results, `${of} shards`).toEqual(whole.results);
      expect(sharded.files, `${of} shards`).toEqual(whole.files);
    }
  }, 120_000);

  test('for any number of data units, shards and any order (property)', async () => {
    const scenario = fc.record({
      benchmark: fc.integer({ min: 1, max: 6 }),
      limit: fc.integer({ min: 0, max: 12 }),
      of: fc.integer({ min: 1, max: 9 }),
      keys: fc.array(fc.nat(), { minLength: 9, maxLength: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(scenario, async ({ benchmark, limit, of, keys }) => {
        const prepared = async (): Promise<Platform> => {
          const platform = await openPlatform({ benchmark, production: 1, routing: { hold: 'never' } });
          const { client, bound, store } = platform;
          await routePair({ client, bound, store, dryRun: false, now: () => NOW });
          makeGroundTruth(platform);
          if (limit > 0) annotate(platform, limit);
          return platform;
        };
        await using one = await prepared();
        await using many = await prepared();
        const whole = await evaluate(one);
        const texts = await shardTexts(many, of);
        const order = texts.map((text, at) => ({ text, key: keys[at]! })).toSorted((a, b) => a.key - b.key);
        const merged = await merge(
          many,
          order.map(({ text }) => text),
        );
        expect(merged.problems).toEqual(whole.problems);
        expect(merged.result?.document).toEqual(whole.result?.document);
        expect(merged.result?.perSubmission).toEqual(whole.result?.perSubmission);
        expect(await everyFile(await many.store.view())).toEqual(await everyFile(await one.store.view()));
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

describe('a shard', () => {
  test('sends only calls that read, writes no state, and holds no address, link or secret', async () => {
    await using platform = await openSubmitted({ titles: () => 'by mira@example.org?X-Amz-Signature=0f' });
    const { serial } = await platform.store.view();
    const { requests, around } = counted();
    const texts = await shardTexts(platform, 2, { client: await platform.connect(around) });
    expect(requests.filter((one) => !one.startsWith('GET '))).toEqual([]);
    expect((await platform.store.view()).serial).toBe(serial);
    for (const text of texts) {
      for (const email of [...ANNOTATORS, 'mira@example.org', platform.sandbox.owner().email])
        expect(text).not.toContain(email);
      expect(text).not.toMatch(/Signature|https?:\/\//);
    }
    expect((await merge(platform, texts)).result?.counts).toMatchObject({ scored: 12, archived: 4 });
  });

  test('reads label rows of its own share only', async () => {
    await using platform = await openSubmitted({ benchmark: 6 });
    const texts = await shardTexts(platform, 3);
    const rows = texts.map((text) => text.split('\n').filter((line) => line.startsWith('{"kind":"row"')).length);
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(6 + 18);
    expect(Math.max(...rows)).toBeLessThan(24);
  });
});

describe('merging refuses, names the file, and stores nothing', () => {
  async function refused(platform: Platform, texts: readonly string[], more = {}) {
    const before = await everyFile(await platform.store.view());
    const { result, problems } = await merge(platform, texts, more);
    expect(result).toBeUndefined();
    expect(await everyFile(await platform.store.view())).toEqual(before);
    expect(await platform.tasksIn('production', 'Archive')).toEqual([]);
    return problems.map((one) => ({ code: one.code, summary: one.summary, file: one.at?.file }));
  }
  /** The same file with a changed first line, and a last line that fits: somebody else's file. */
  const withHead = async (text: string, change: (head: Record<string, unknown>) => unknown): Promise<string> => {
    const lines = text.trimEnd().split('\n').slice(0, -1);
    lines[0] = JSON.stringify({ ...JSON.parse(lines[0]!), ...(change(JSON.parse(lines[0]!)) as object) });
    const { createHash } = await import('node:crypto');
    const body = lines.map((line) => `${line}\n`).join('');
    const sha256 = createHash('sha256').update(body).digest('hex');
    return `${body}${JSON.stringify({ kind: 'end', lines: lines.length, sha256 })}\n`;
  };

  test('a missing shard, one too many, and one of another number of shards', async () => {
    await using platform = await openSubmitted();
    const [one = '', two = '', three = ''] = await shardTexts(platform, 3);
    expect(await refused(platform, [one, three])).toMatchObject([
      { code: 'shards.missing', summary: 'The file of shard 2/3 is missing.' },
    ]);
    expect(await refused(platform, [one, two, three, two])).toMatchObject([
      { code: 'shards.differ', file: '3.ndjson', summary: expect.stringContaining('as is "1.ndjson"') },
    ]);
    const [other = ''] = await shardTexts(platform, 2);
    expect(await refused(platform, [one, two, three, other])).toMatchObject([
      { code: 'shards.differ', file: '3.ndjson', summary: expect.stringContaining('shard 1 of 2') },
    ]);
  });

  test('shards of another scorer, state, environment, pseudonym key, workflow run or set of pairs', async () => {
    await using platform = await openSubmitted();
    const [one = '', two = ''] = await shardTexts(platform, 2);
    for (const [change, words] of [
      [{ scorer: 'built-in/0' }, 'version of the scorer'],
      [{ state: { lineage: 'other', serial: 1 } }, 'its state'],
      [{ environment: 'staging' }, 'environment'],
      [{ keyId: '00000000' }, 'pseudonym key'],
      [{ evaluation: 'gh-7' }, 'another workflow run'],
    ] as const) {
      const found = await refused(platform, [one, await withHead(two, () => change)]);
      expect(found).toMatchObject([{ code: 'shards.differ', file: '1.ndjson' }]);
      expect(found[0]?.summary).toContain(words);
    }
    const [first, second] = [await readText(one), await readText(two)];
    if (!('head' in first) || !('head' in second)) throw new Error('unreadable');
    const own = await ownHead(platform);
    const problems = checkShards([first, second], { ...own, pairs: ['street', 'night'] });
    expect(problems.map((problem) => problem.summary)).toEqual(
      Array(2).fill(
        'The file "shard.ndjson" does not fit: it was made for the pairs street, this run is for street, night.',
      ),
    );
  });

  test('shards with other settings or another ontology than each other, or than the run that merges', async () => {
    await using platform = await openSubmitted();
    const strict = { settings: { ...SETTINGS, threshold: 0.9 } };
    const [one = '', two = ''] = await shardTexts(platform, 2);
    const other = await shardText(platform, { index: 2, of: 2 }, strict);
    expect(await refused(platform, [one, other])).toMatchObject([{ code: 'shards.differ', file: '1.ndjson' }]);
    expect(await refused(platform, [one, two], strict)).toMatchObject([
      { code: 'shards.differ', summary: expect.stringContaining('settings of the evaluation differ') },
    ]);
    const { editor } = (await import('./evaluating.ts')).evaluateOptions(platform).ontology;
    const ontology = { editor, name: 'renamed', addresses: new Map() };
    expect(await refused(platform, [one, two], { ontology })).toMatchObject([
      { code: 'shards.differ', summary: expect.stringContaining('ontology differ') },
    ]);
  });

  test('shards that read before another run evaluated, but not those whose own merge was killed', async () => {
    await using platform = await openSubmitted();
    const texts = await shardTexts(platform, 2);
    const [row] = await listLabelRows(platform.client, platform.bound.productionProject, {
      includeAllBranches: true,
      dataHashes: platform.hashes.benchmark.slice(0, 1),
    }).then((rows) => rows.filter((one) => one.branch_name !== 'main'));
    await emptyLabels(platform, platform.bound.productionProject, row?.label_hash ?? '');
    await evaluate(platform, { run: 'run-other' });
    const before = await everyFile(await platform.store.view());
    const { result, problems } = await merge(platform, texts, { run: 'run-2' });
    expect(result).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'shards.state-moved', at: { file: '0.ndjson' } }]);
    expect(await everyFile(await platform.store.view())).toEqual(before);

    await using again = await openSubmitted();
    const own = await shardTexts(again, 2);
    expect((await merge(again, own)).result?.counts).toMatchObject({ scored: 12, archived: 4 });
    const { serial } = await again.store.view();
    expect((await merge(again, own, { run: 'run-2' })).result?.counts).toMatchObject({ scored: 0, archived: 0 });
    expect((await again.store.view()).serial).toBe(serial);
  });

  test('a file of another version, or of something else', async () => {
    await using platform = await openSubmitted({ benchmark: 1 });
    const [text = ''] = await shardTexts(platform, 1);
    expect(await refused(platform, [text.replace('assay.shard/v1', 'assay.shard/v2')])).toMatchObject([
      { code: 'shards.version-unknown', file: '0.ndjson', summary: expect.stringContaining('"assay.shard/v2"') },
    ]);
    for (const other of ['', '{}', 'hello', '{"format":"assay.labels/v1"}\n'])
      expect((await refused(platform, [other]))[0]?.code).toBe('shards.version-unknown');
  });

  test('a file that was cut off anywhere or changed anywhere (property)', async () => {
    await using platform = await openSubmitted({ benchmark: 2, production: 1 });
    const [text = ''] = await shardTexts(platform, 1);
    expect('head' in (await readText(text))).toBe(true);
    const place = fc.integer({ min: 0, max: text.length - 2 });
    await fc.assert(
      fc.asyncProperty(place, async (at) => {
        expect((await problemOf(text.slice(0, at))).code).toMatch(/^shards\./);
      }),
    );
    await fc.assert(
      fc.asyncProperty(place, fc.constantFrom('0', 'x', '"', '}', '\n', ' '), async (at, put) => {
        fc.pre(text[at] !== put);
        const changed = text.slice(0, at) + put + text.slice(at + 1);
        expect((await problemOf(changed)).code).toMatch(/^shards\./);
      }),
    );
    const line = text.split('\n').find((one) => one.startsWith('{"kind":"task"'))!;
    expect((await problemOf(text.replace(`${line}\n`, ''))).code).toBe('shards.file-damaged');
  });

  async function problemOf(text: string) {
    const read = await readText(text);
    if (!('code' in read)) throw new Error('this was read');
    expect(read.summary).toContain('shard.ndjson');
    return read;
  }

  test('a pair that a shard could not read is left out, with the reason', async () => {
    await using platform = await openSubmitted();
    const [one = ''] = await shardTexts(platform, 2);
    const bound = { ...platform.bound, productionTemplate: { ...platform.bound.productionTemplate, stages: [] } };
    const two = await shardText(platform, { index: 2, of: 2 }, { bound });
    const found = await refused(platform, [one, two]);
    expect(found[0]).toMatchObject({ code: 'shards.pair-unread', file: '1.ndjson' });
    expect(found.slice(1).map((problem) => problem.code)).toContain('submissions.contract-broken');
  });
});

test('a set of shards fits exactly when each one of them is there once (property)', async () => {
  const head = (index: number, of: number): ReadShard => ({
    file: `${index}.ndjson`,
    pairs: [],
    head: {
      format: 'assay.shard/v1',
      shard: { index, of },
      environment: 'e',
      evaluation: null,
      run: 'r',
      state: { lineage: 'l', serial: 1 },
      scorer: 's',
      keyId: 'k',
      pairs: ['street'],
    },
  });
  const own = { environment: 'e', lineage: 'l', scorer: 's', keyId: 'k', pairs: ['street'] };
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 }),
      (of, picks) => {
        const indexes = picks.map((pick) => ((pick - 1) % of) + 1);
        const fits = new Set(indexes).size === of && indexes.length === of;
        const problems = checkShards(
          indexes.map((index) => head(index, of)),
          own,
        );
        expect(problems.length === 0).toBe(fits);
      },
    ),
  );
});

test('what changed between reading and merging is stored as it was read, stays, and is scored again next time', async () => {
  await using platform = await openSubmitted();
  const texts = await shardTexts(platform, 3);
  const rows = await listLabelRows(platform.client, platform.bound.productionProject, {
    includeAllBranches: true,
    dataHashes: platform.hashes.benchmark.slice(0, 1),
  });
  const hash = rows.find((row) => row.branch_name !== 'main')?.label_hash ?? '';
  await emptyLabels(platform, platform.bound.productionProject, hash);
  const merged = await merge(platform, texts);
  expect(codes(merged.problems)).toEqual(['submissions.changed']);
  expect(merged.result?.counts).toMatchObject({ scored: 12, archived: 3, changed: 1 });
  const next = await merge(platform, await shardTexts(platform, 3), { run: 'run-2' });
  expect(next.problems).toEqual([]);
  expect(next.result?.counts).toMatchObject({ waiting: 1, scored: 1, known: 2, archived: 1, changed: 0 });
});
