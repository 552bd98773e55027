import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Result } from '../../src/commands/result.ts';
import { createLabelRows, listLabelRows } from '../../src/encord/api/label-rows.ts';
import { addProjectUsers, getProject, listProjects, removeProjectUsers } from '../../src/encord/api/projects.ts';
import { actOnTasks } from '../../src/encord/api/tasks.ts';
import { PLAIN } from '../../src/report/style.ts';
import { reconciled, routePair } from '../../src/routing/route-pair.ts';
import { envelope } from '../../src/shell.ts';
import { NOW, openPlatform } from '../routing/platform.ts';
import {
  annotate,
  ANNOTATORS,
  evaluate,
  makeGroundTruth,
  openSubmitted,
  PSEUDONYMS,
} from '../submissions/evaluating.ts';
import { labelBenchmark, labelTruth, makeSmall, openSmall } from './small-workspace.ts';

/** Failures of hand-written routing and evaluation scripts that no other test file is about. */
describe('routing', () => {
  test('pages that shift while another run moves tasks lose none of them', async () => {
    await using platform = await openPlatform({ benchmark: 2, production: 620 });
    await platform.completeGroundTruth();
    const { bound } = platform;
    let pages = 0;
    const rival = await platform.connect();
    const client = await platform.connect((fetch) => async (input, init) => {
      const answer = await fetch(input, init);
      // Between the first and the second page of the listing, another run takes tasks out of the first.
      if (/\/tasks(\?|$)/.test(String(input)) && (pages += 1) === 1) {
        const project = await getProject(rival, bound.productionProject);
        const stage = project.workflow?.stages.find((one) => one.stageType === 'AGENT');
        const pathwayUuid = stage?.pathways?.find((one) => one.title === 'NO')?.uuid ?? '';
        const production = (await platform.tasksIn('production', 'Benchmark Task?')).filter((task) =>
          platform.hashes.production.includes(task.dataHash),
        );
        const actions = production
          .slice(0, 150)
          .map(({ uuid }) => ({ taskUuid: uuid, action: 'PATHWAY_ACTION' as const, pathwayUuid }));
        await actOnTasks(rival, bound.productionProject, stage?.uuid ?? '', actions);
      }
      return answer;
    });
    const { report } = await routePair({ client, bound, store: platform.store, dryRun: false, now: () => NOW });
    expect(report && reconciled(report)).toBe(true);
    await routePair({ client: rival, bound, store: platform.openStore('later'), dryRun: false, now: () => NOW });
    expect(await platform.tasksIn('production', 'Benchmark Task?')).toEqual([]);
    expect(await platform.tasksIn('production', 'Consensus 1')).toHaveLength(2);
    expect(await platform.tasksIn('production', 'Annotate 1')).toHaveLength(620);
  }, 60_000);

  test('a call that moved tasks and was answered with 502 is not applied twice', async () => {
    await using platform = await openPlatform({ benchmark: 2, production: 8 });
    await platform.completeGroundTruth();
    const { bound } = platform;
    const sent: string[] = [];
    const client = await platform.connect((fetch) => async (input, init) => {
      const answer = await fetch(input, init);
      if (!String(input).endsWith('/actions')) return answer;
      const actions = JSON.parse(Buffer.from(init?.body as Uint8Array).toString()) as { taskUuid: string }[];
      sent.push(...actions.map((one) => one.taskUuid));
      return Response.json({}, { status: 502 });
    });
    const { report } = await routePair({ client, bound, store: platform.store, dryRun: false, now: () => NOW });
    expect(report).toMatchObject({ seen: 10, routed: { benchmark: 2, production: 8 }, failed: 0 });
    expect(sent.toSorted()).toEqual([...new Set(sent)].toSorted());
    expect(sent).toHaveLength(10);
    expect(await platform.tasksIn('production', 'Benchmark Task?')).toEqual([]);
  });

  test('the shipped workflows route and evaluate on a schedule, and another one watches that they do', () => {
    const workflow = (name: string) =>
      parse(readFileSync(join(import.meta.dirname, `../../examples/workflows/${name}.yml`), 'utf8')) as {
        on: { schedule?: { cron: string }[] };
        jobs: unknown;
      };
    for (const name of ['route', 'evaluate', 'drift']) {
      expect(
        workflow(name).on.schedule?.map((one) => one.cron),
        name,
      ).toEqual([expect.stringMatching(/^(?:\S+ ){4}\S+$/)]);
      expect(JSON.stringify(workflow(name).jobs)).toContain(`"command":"${name}"`);
    }
  });

  test('groups of images are routed by the group, not by their frames', async () => {
    const origin = await makeSmall({ benchmark: 2, production: 2 }, (folder) => {
      for (const name of ['benchmark', 'production']) {
        const path = join(folder, 'data', `street-${name}.json`);
        const content = JSON.parse(readFileSync(path, 'utf8')) as { images: { objectUrl: string }[] };
        const urls = content.images.map(({ objectUrl }) => ({ url: objectUrl.replace('.jpg', '-frame.jpg') }));
        const group = {
          title: `${name === 'benchmark' ? 'a' : 'b'}-group`,
          createVideo: false,
          ...Object.fromEntries(urls.map(({ url }, at) => [`objectUrl_${at}`, url])),
        };
        writeFileSync(path, JSON.stringify({ ...content, image_groups: [group] }));
      }
    });
    await using small = await openSmall(origin);
    try {
      const applied = await small.run('apply', { yes: true });
      expect([applied.exit, applied.problems.filter((one) => one.severity === 'error')]).toEqual([0, []]);
      for await (const project of listProjects(small.client)) {
        if (project.title === 'Street scenes A') labelTruth(small, project.projectHash);
      }
      const routed = await small.run('route');
      expect(routed.data).toMatchObject({
        pairs: [{ seen: 6, routed: { benchmark: 3, production: 3 }, failed: 0, held: 0 }],
      });
    } finally {
      rmSync(origin, { recursive: true, force: true });
    }
  });
});

describe('evaluating', () => {
  test('a task that waits for its slowest annotator is left alone, and the others are scored', async () => {
    await using platform = await openPlatform();
    makeGroundTruth(platform);
    const { client, bound, store } = platform;
    await routePair({ client, bound, store, dryRun: false, now: () => NOW });
    annotate(platform, 7);
    const waiting = (await platform.tasksIn('production', 'Consensus 1 Review')).length;
    expect(waiting).toBeGreaterThan(0);
    expect(waiting).toBeLessThan(4);
    const { result, problems } = await evaluate(platform);
    expect(problems).toEqual([]);
    expect(result?.counts).toMatchObject({ waiting, scored: waiting * 3, archived: waiting });
    annotate(platform);
    const later = await evaluate(platform, { run: 'run-2' });
    expect(later.result?.counts).toMatchObject({ scored: (4 - waiting) * 3 });
    expect(later.result?.document.totals.tasks).toBe(12);
  });

  test('a branch that the task has no option for ends nothing, and the others are scored', async () => {
    await using platform = await openSubmitted();
    const empty = (await platform.tasksIn('production', 'Consensus 1 Review'))[0]?.uuid;
    const client = await platform.connect((fetch) => async (input, init) => {
      const answer = await fetch(input, init);
      if (!String(input).includes('/tasks')) return answer;
      const page = (await answer.json()) as { results: { uuid: string; options?: unknown[] }[] };
      const results = page.results.map((task) =>
        task.options ? { ...task, options: task.uuid === empty ? [] : task.options.slice(1) } : task,
      );
      return Response.json({ ...page, results });
    });
    const { result, problems } = await evaluate(platform, { client });
    expect(problems.filter((one) => one.severity === 'error')).toEqual([]);
    // One task has nobody left and waits; of the three others one of three annotators is missing.
    expect(result?.counts).toMatchObject({ waiting: 4, scored: 6, held: 1, archived: 3 });
    expect(problems.map((one) => one.code)).toContain('submissions.task-held');
  });

  test('labels on main are nobody’s submission', async () => {
    await using platform = await openSubmitted();
    const { client, bound } = platform;
    const before = (await evaluate(platform, { dryRun: true })).result;
    const rows = await listLabelRows(client, bound.productionProject, { dataHashes: platform.hashes.benchmark });
    await createLabelRows(
      client,
      bound.productionProject,
      rows.filter((row) => row.branch_name === 'main').map((row) => row.data_hash),
      null,
    );
    const after = (await evaluate(platform, { dryRun: true })).result;
    expect(after?.document).toEqual(before?.document);
    expect(after?.counts).toMatchObject({ scored: 12 });
  });

  test('the user of the key, who rejects every task, is neither annotator nor counted', async () => {
    await using platform = await openSubmitted();
    const { result } = await evaluate(platform);
    const people = ANNOTATORS.map((email) => PSEUDONYMS.of(email)).toSorted();
    expect(result?.document.annotators.map((one) => one.annotator).toSorted()).toEqual(people);
    expect([...(result?.people.values() ?? [])].toSorted()).toEqual([...ANNOTATORS].toSorted());
  });

  test('somebody whom the manifest ignores is neither scored nor counted, and holds no task of others', async () => {
    await using platform = await openSubmitted({ evaluation: { annotators: { ignore: ['Ann.One@example.org'] } } });
    const { result, problems } = await evaluate(platform);
    expect(problems).toEqual([]);
    expect([...(result?.people.values() ?? [])].toSorted()).toEqual(ANNOTATORS.slice(1).toSorted());
    expect(result?.counts).toMatchObject({ scored: 8, archived: 4 });
    expect(JSON.stringify(result?.document)).not.toContain(PSEUDONYMS.of(ANNOTATORS[0]));
  });

  test('a task of which everybody is ignored is held, with the reason', async () => {
    await using platform = await openSubmitted({ evaluation: { annotators: { ignore: [...ANNOTATORS] } } });
    const { result } = await evaluate(platform);
    expect(result?.counts).toMatchObject({ scored: 0, archived: 0 });
    expect(result?.held.map((one) => one.reason)).toContain('the manifest ignores every annotator of the task');
  });

  test('somebody whose address changed counts as before', async () => {
    const aliases = { [ANNOTATORS[0]]: 'ann.old@example.org', 'ann.old@example.org': 'ann.first@example.org' };
    await using platform = await openSubmitted({ evaluation: { annotators: { aliases } } });
    const { result } = await evaluate(platform);
    const people = ['ann.first@example.org', ...ANNOTATORS.slice(1)].map((email) => PSEUDONYMS.of(email)).toSorted();
    expect(result?.document.annotators.map((one) => one.annotator).toSorted()).toEqual(people);
    expect(result?.people.get(PSEUDONYMS.of('ann.first@example.org'))).toBe('ann.first@example.org');
  });

  test('an annotator who has left the project keeps the scores that were stored', async () => {
    await using platform = await openSubmitted();
    const first = await evaluate(platform);
    const { client, bound } = platform;
    await addProjectUsers(client, bound.productionProject, [ANNOTATORS[0]], 1);
    await removeProjectUsers(client, bound.productionProject, [ANNOTATORS[0]]);
    const second = await evaluate(platform, { run: 'run-2' });
    expect(second.result?.document).toEqual(first.result?.document);
  });

  test('no e-mail address of an annotator is in anything that evaluate prints, unless the manifest asks for it', async () => {
    const origin = await makeSmall({ benchmark: 2, production: 1 });
    await using small = await openSmall(origin);
    rmSync(origin, { recursive: true, force: true });
    const uuids = new Map<string, string>();
    expect((await small.run('apply', { yes: true })).exit).toBe(0);
    for await (const { title, projectHash } of listProjects(small.client)) uuids.set(title, projectHash);
    labelTruth(small, uuids.get('Street scenes A') ?? '');
    expect((await small.run('route')).exit).toBe(0);
    labelBenchmark(small, uuids.get('Street scenes B') ?? '');
    const lines: string[] = [];
    const progress = (line: string | undefined) => void lines.push(line ?? '');
    const printed = (result: Result): string =>
      [
        result.text(PLAIN),
        result.markdown(),
        result.csv?.(),
        JSON.stringify(envelope('evaluate', result)),
        ...lines,
      ].join('\n');
    const pair = join(small.folder, 'projects/street.yaml');
    const text = readFileSync(pair, 'utf8');
    expect(text).toContain('identify: pseudonym');
    writeFileSync(pair, text.replace('identify: pseudonym', 'identify: email'));
    const named = await small.run('evaluate', { 'dry-run': true });
    expect(named.text(PLAIN)).toContain('careful@simulation.assay');
    writeFileSync(pair, text);
    const dry = await small.run('evaluate', { 'dry-run': true }, { progress });
    const done = await small.run('evaluate', {}, { progress });
    const told = await small.run('report', {}, { progress });
    for (const result of [dry, done, told]) {
      expect(result.exit).toBe(0);
      expect(printed(result)).toContain('ann-');
      expect(printed(result)).not.toMatch(/@simulation|simulation\.assay/);
    }
  });
});

test('the region is that of the environment, and the key is in no file of the workspace', async () => {
  const origin = await makeSmall({ benchmark: 2, production: 1 }, (folder) => {
    const path = join(folder, 'assay.yaml');
    const workspace = readFileSync(path, 'utf8');
    writeFileSync(path, workspace.replace('http://127.0.0.1:9', 'http://127.0.0.1:10'));
  });
  await using small = await openSmall(origin);
  rmSync(origin, { recursive: true, force: true });
  const hosts = new Set<string>();
  const around =
    (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
    async (input, init) => {
      hosts.add(new URL(String(input)).host);
      return fetch(input, init);
    };
  await small.run('apply', { yes: true }, { around });
  expect([...hosts]).toEqual(['127.0.0.1:10']);
  const { privateKey } = small.sandbox.owner();
  const secret = privateKey.split('\n')[2] ?? '';
  expect(secret.length).toBeGreaterThan(30);
  const files = readdirSync(small.folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  for (const { parentPath, name } of files) {
    // The platform's own file and the key file that the test gives are not the workspace.
    if (/^(?:platform\.sqlite|key$)/.test(name)) continue;
    expect(readFileSync(join(parentPath, name)).includes(secret), name).toBe(false);
  }
});
