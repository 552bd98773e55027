import { cpSync, globSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { connect } from '../../src/commands/connect.ts';
import { boundPairs } from '../../src/commands/pairs.ts';
import type { Result } from '../../src/commands/result.ts';
import { exampleWorld, type TestWorld } from './world.ts';

const PEOPLE = ['careful', 'sloppy', 'biased', 'guesser', 'fatigued'] as const;
const codes = (result: Result) => result.problems.map((one) => one.code);
const KEEP = ['.assay', 'assay.yaml', 'manifests', 'projects', 'data'];

/** The example with what five people submitted waiting to be scored. */
async function submitted(at: TestWorld): Promise<void> {
  expect((await at.run('apply', { yes: true })).exit).toBe(0);
  const { connection } = await connect({}, at.world, 'test');
  if (!connection?.sandbox) throw new Error('no sandbox');
  const [pair] = (await boundPairs(connection, {})).pairs;
  const { admin } = connection.sandbox;
  const experts = ['truth', 'reviewer'].map((profile, seed) => ({
    email: `${profile}@simulation.assay`,
    profile: profile as 'truth' | 'reviewer',
    seed,
  }));
  admin.simulate({ projectUuid: pair!.benchmarkProject, truthSeed: 1, annotators: experts });
  await connection.close();
  expect((await at.run('route')).exit).toBe(0);
  const again = (await connect({}, at.world, 'test')).connection!;
  const annotators = PEOPLE.map((profile, seed) => ({ email: `${profile}@simulation.assay`, profile, seed }));
  again.sandbox!.admin.simulate({ projectUuid: pair!.productionProject, truthSeed: 1, annotators });
  await again.close();
}

/** Another world on a copy of everything. */
function copyOf(from: TestWorld): TestWorld {
  const at = exampleWorld({ empty: true });
  for (const name of KEEP) cpSync(join(from.folder, name), join(at.folder, name), { recursive: true });
  return at;
}

/** Every file of the state folder that is no name of a run or time: by path, results and snapshots by content. */
function stored(at: TestWorld): Record<string, string> {
  const state = join(at.folder, '.assay/sandbox');
  const files: Record<string, string> = {};
  for (const path of globSync('{snapshots,evaluations}/**/*.*', { cwd: state }).sort())
    files[path.replace(/\/[^/]*(?=\.street)/, '/run')] = readFileSync(join(state, path)).toString('base64');
  return files;
}

/** Path, size and time of everything in the folder. */
function everyFile(at: TestWorld): Record<string, string> {
  const paths = globSync(['**/*', '.assay/**/*'], { cwd: at.folder }).sort();
  return Object.fromEntries(
    paths.flatMap((path) => {
      const found = statSync(join(at.folder, path));
      return found.isFile() && !path.includes('.sqlite') ? [[path, `${found.size} ${found.mtimeMs}`]] : [];
    }),
  );
}

async function shards(at: TestWorld, of: number, name = (index: number) => `shards/${index}.ndjson`) {
  for (let index = 1; index <= of; index += 1) {
    const result = await at.run('evaluate', { shard: `${index}/${of}`, out: name(index) });
    expect([result.exit, codes(result)]).toEqual([0, []]);
  }
}

describe('evaluate as shards and one merge', () => {
  let origin: TestWorld;
  beforeAll(async () => {
    origin = exampleWorld();
    await submitted(origin);
  }, 60_000);
  afterAll(() => origin[Symbol.dispose]());

  test('stores what one run stores, and `score` gives the bytes of both', async () => {
    using one = copyOf(origin);
    const whole = await one.run('evaluate');
    expect(whole.exit).toBe(0);
    for (const of of [1, 2, 3, 7]) {
      using many = copyOf(origin);
      await shards(many, of, (index) => join('shards', `job-${index}`, index % 2 ? 'a.ndjson' : 'a.ndjson.gz'));
      const merged = await many.run('evaluate', { merge: ['shards'] });
      expect([merged.exit, codes(merged)]).toEqual([0, []]);
      const { pairs } = merged.data as { pairs: { requests: number }[] };
      const expected = whole.data as { pairs: { requests: number }[] };
      expect({ ...(merged.data as object), pairs: pairs.map((pair) => ({ ...pair, requests: 0 })) }).toEqual({
        ...expected,
        pairs: expected.pairs.map((pair) => ({ ...pair, requests: 0 })),
      });
      expect(stored(many)).toEqual(stored(one));
      expect(Object.keys(stored(one))).toHaveLength(4);
    }
    const state = join(one.folder, '.assay/sandbox');
    const [snapshot = ''] = globSync('snapshots/*.ndjson.gz', { cwd: state });
    const [ontology = ''] = globSync('snapshots/*.ontology.json', { cwd: state });
    const [document = ''] = globSync('evaluations/*/*.street.json', { cwd: state });
    const pair = parse(readFileSync(join(one.folder, 'projects/street.yaml'), 'utf8')) as {
      spec: { evaluation: object };
    };
    writeFileSync(join(one.folder, 'evaluation.yaml'), stringify(pair.spec.evaluation));
    const scored = await one.run('score', {
      output: 'json',
      ontology: join(state, ontology),
      'ground-truth': join(state, snapshot),
      submissions: join(state, snapshot),
      evaluation: 'evaluation.yaml',
    });
    expect(scored.stdout).toBe(readFileSync(join(state, document), 'utf8'));
  }, 120_000);

  test('a shard writes its file and nothing else, and the file names nobody', async () => {
    using at = copyOf(origin);
    const before = everyFile(at);
    const result = await at.run('evaluate', { shard: '1/2', out: 'out/one.ndjson.gz' });
    expect([result.exit, result.outputs]).toEqual([0, { file: 'out/one.ndjson.gz' }]);
    const { 'out/one.ndjson.gz': written, ...rest } = everyFile(at);
    expect(written).toBeDefined();
    expect(rest).toEqual(before);
    const text = gunzipSync(readFileSync(join(at.folder, 'out/one.ndjson.gz'))).toString('utf8');
    expect(text).not.toMatch(/simulation\.assay|https?:\/\/|PRIVATE KEY/);
    expect(JSON.parse(text.split('\n')[0]!)).toMatchObject({
      format: 'assay.shard/v1',
      shard: { index: 1, of: 2 },
      pairs: ['street'],
    });
  }, 60_000);

  test('a dry merge reads, reports and changes nothing', async () => {
    using at = copyOf(origin);
    await shards(at, 2);
    const before = everyFile(at);
    const dry = await at.run('evaluate', { merge: ['shards/2.ndjson', 'shards/1.ndjson'], 'dry-run': true });
    expect(dry.exit).toBe(0);
    expect(dry.data).toMatchObject({ dryRun: true, pairs: [{ counts: { scored: 180, archived: 0 } }] });
    expect(everyFile(at)).toEqual(before);
  }, 60_000);

  test('what does not fit is refused with the name of the file, and nothing is stored', async () => {
    using at = copyOf(origin);
    await shards(at, 2);
    const [one, two] = [1, 2].map((index) => readFileSync(join(at.folder, `shards/${index}.ndjson`), 'utf8'));
    const put = (name: string, content: string | Uint8Array) => {
      mkdirSync(join(at.folder, 'shards'), { recursive: true });
      writeFileSync(join(at.folder, 'shards', name), content);
    };
    const state = stored(at);
    const refused = async (merge: string[], more = {}) => {
      const result = await at.run('evaluate', { merge, ...more });
      expect(result.exit).toBe(1);
      expect(stored(at)).toEqual(state);
      return result.problems.map((problem) => `${problem.code}: ${problem.summary}`);
    };
    expect(await refused(['nowhere'])).toEqual(['command.file-missing: The file "nowhere" is not there.']);
    mkdirSync(join(at.folder, 'empty'));
    expect(await refused(['empty'])).toEqual(['shards.none: The folder "empty" holds no file of a shard.']);
    expect(await refused(['shards/1.ndjson'])).toEqual(['shards.missing: The file of shard 2/2 is missing.']);
    expect(await refused(['shards/1.ndjson', './shards/1.ndjson']), 'named twice is one file').toEqual([
      'shards.missing: The file of shard 2/2 is missing.',
    ]);
    put('copy.ndjson', one!);
    expect((await refused(['shards']))[0]).toMatch(/^shards\.differ: The file "shards\/copy\.ndjson"|as is "shards\/1/);
    rmSync(join(at.folder, 'shards/copy.ndjson'));
    put('2.ndjson', two!.slice(0, two!.length / 2));
    expect((await refused(['shards']))[0]).toMatch(/^shards\.file-damaged: The file "shards\/2\.ndjson" is damaged/);
    rmSync(join(at.folder, 'shards/2.ndjson'));
    put('2.ndjson.gz', gzipSync(two!).subarray(0, 500));
    expect((await refused(['shards']))[0]).toMatch(/"shards\/2\.ndjson\.gz" is damaged: it is not a whole gzip file/);
    rmSync(join(at.folder, 'shards/2.ndjson.gz'));
    symlinkSync(join(at.folder, 'assay.yaml'), join(at.folder, 'shards/2.ndjson'));
    expect(await refused(['shards']), 'links are not followed').toEqual([
      'shards.missing: The file of shard 2/2 is missing.',
    ]);
    rmSync(join(at.folder, 'shards/2.ndjson'));
    put('2.ndjson', two!);
    const pair = join(at.folder, 'projects/street.yaml');
    const manifest = readFileSync(pair, 'utf8');
    writeFileSync(pair, manifest.replace(/threshold: [\d.]+/, 'threshold: 0.61'));
    expect((await refused(['shards']))[0]).toContain('settings of the evaluation differ from those of this run');
    writeFileSync(pair, manifest);
    expect((await at.run('evaluate', { merge: ['shards'] })).exit).toBe(0);
  }, 120_000);

  test('wrong options are usage errors that say what goes together', async () => {
    using at = exampleWorld();
    for (const [options, words] of [
      [{ shard: '1/2' }, '--shard needs --out'],
      [{ shard: '3/2', out: 'x' }, '--shard is "3/2"'],
      [{ shard: '1/2', out: 'x', merge: ['x'] }, '--shard and --merge do not go together'],
      [{ out: 'x' }, '--out needs --shard'],
    ] as const) {
      const result = await at.run('evaluate', options);
      expect([result.exit, codes(result)]).toEqual([2, ['evaluate.options-wrong']]);
      expect(result.problems[0]?.summary).toBe(words);
    }
  });

  test('a shard without a pseudonym key makes none of its own', async () => {
    using at = copyOf(origin);
    rmSync(join(at.folder, '.assay/sandbox.pseudonym-key'));
    const result = await at.run('evaluate', { shard: '1/2', out: 'one.ndjson' });
    expect([result.exit, codes(result)]).toEqual([1, ['shards.pseudonym-key-missing']]);
    expect(globSync('.assay/*.pseudonym-key', { cwd: at.folder })).toEqual([]);
  });
});
