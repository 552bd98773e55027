import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { connect } from '../../src/commands/connect.ts';
import type { Result } from '../../src/commands/result.ts';
import { getOntology, listOntologies, saveOntology } from '../../src/encord/api/ontologies.ts';
import { getProject, listProjects } from '../../src/encord/api/projects.ts';
import { listTasks } from '../../src/encord/api/tasks.ts';
import { PLAIN } from '../../src/report/style.ts';
import type { StageType } from '../../src/wire/task.ts';
import { exampleWorld, type TestWorld } from './world.ts';

/** How many tasks stand in which stage of which project, and the state's serial: everything that a run could change. */
async function everything(at: TestWorld): Promise<Record<string, unknown>> {
  const { connection } = await connect({}, at.world, 'test');
  if (!connection) throw new Error('the workspace does not connect');
  try {
    const stages: Record<string, number> = {};
    for await (const project of listProjects(connection.client)) {
      for (const stage of (await getProject(connection.client, project.projectHash)).workflow?.stages ?? []) {
        let count = 0;
        for await (const _ of listTasks(connection.client, project.projectHash, {
          uuid: stage.uuid,
          type: stage.stageType as StageType,
        }))
          count += 1;
        stages[`${project.title}/${stage.title}`] = count;
      }
    }
    return { stages, serial: (await connection.store.view()).serial };
  } finally {
    await connection.close();
  }
}

const codes = (result: Result) => result.problems.map((one) => one.code);
const edit = (at: TestWorld, file: string, change: (text: string) => string) => {
  const path = join(at.folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
};

test('the demo runs the whole workflow, and a second run changes nothing', async () => {
  using at = exampleWorld({ empty: true });
  const options = { arguments: [at.folder], seed: 1 };
  const first = await at.run('demo', options);
  expect(first.problems.filter((one) => one.severity === 'error')).toEqual([]);
  expect(first.exit).toBe(0);
  const text = first.text(PLAIN);
  for (const profile of ['careful', 'sloppy', 'biased', 'guesser', 'fatigued']) expect(text).toContain(profile);
  expect(text).toContain(join(at.folder, 'report.html'));
  const before = await everything(at);
  expect(before['stages']).toMatchObject({
    'Street scenes B/Archive': 36,
    'Street scenes B/Complete': 0,
    'Street scenes B/Incoming': 0,
  });
  const second = await at.run('demo', options);
  expect(second.exit).toBe(0);
  expect(await everything(at)).toEqual(before);
  expect((second.data as { document: unknown }).document).toEqual((first.data as { document: unknown }).document);
}, 60_000);

test('a pair that was never applied is named, with what to do', async () => {
  using at = exampleWorld();
  for (const verb of ['route', 'evaluate']) {
    const result = await at.run(verb);
    expect(result.exit).toBe(1);
    expect(codes(result)).toEqual(['workspace.pair-not-applied']);
  }
});

test('an unknown environment and an unknown pair are named with the ones that exist', async () => {
  using at = exampleWorld();
  const environment = await at.run('plan', { environment: 'prod' });
  expect(environment.problems[0]).toMatchObject({
    code: 'workspace.environment-unknown',
    detail: expect.stringContaining('sandbox'),
  });
  const pair = await at.run('route', { pair: ['strete'] });
  expect(codes(pair)).toContain('workspace.pair-unknown');
});

test('without ground truth every benchmark task is held, and evaluating scores nothing', async () => {
  using at = exampleWorld();
  expect((await at.run('apply', { yes: true })).exit).toBe(0);
  const routed = await at.run('route');
  expect(routed.exit).toBe(0);
  expect(routed.data).toMatchObject({ pairs: [{ routed: { benchmark: 0 }, held: 36, failed: 0 }] });
  const evaluated = await at.run('evaluate');
  expect(evaluated.exit).toBe(0);
  expect(evaluated.data).toMatchObject({ pairs: [{ counts: { scored: 0, archived: 0 } }] });
}, 30_000);

test('a workflow that does not match its contract stops plan, route and evaluate, and nothing moves', async () => {
  using at = exampleWorld();
  await at.run('apply', { yes: true });
  const before = await everything(at);
  edit(at, 'manifests/workflow-templates/benchmark-qa-production.yaml', (text) =>
    text.replace('"YES": Consensus 1, "NO": Annotate 1', '"YES": Annotate 1, "NO": Consensus 1'),
  );
  const validated = await at.run('validate');
  expect(validated.exit, 'swapped pathways are noticed offline').toBe(1);
  edit(at, 'manifests/workflow-templates/benchmark-qa-production.yaml', (text) =>
    text.replace('"YES": Annotate 1, "NO": Consensus 1', '"YES": Consensus 1, "NO": Annotate 1, "LATER": Archive'),
  );
  for (const verb of ['plan', 'route', 'evaluate']) {
    const result = await at.run(verb);
    expect(result.exit, verb).toBe(1);
    expect(
      result.problems.some((one) => one.summary.includes('LATER')),
      verb,
    ).toBe(true);
  }
  expect(await everything(at)).toEqual(before);
}, 30_000);

test('an ontology edited by hand shows in the plan, and what the manifests do not know is kept', async () => {
  using at = exampleWorld();
  await at.run('apply', { yes: true });
  const { connection } = await connect({}, at.world, 'test');
  const [ontology] = await listOntologies(connection!.client);
  const editor = structuredClone(ontology!.editor) as { objects: Record<string, unknown>[]; classifications: never[] };
  editor.objects[0]!['name'] = 'Renamed by hand';
  editor.objects.push({
    ...structuredClone(editor.objects[1]!),
    id: '99',
    featureNodeHash: 'handmade',
    name: 'By hand',
  });
  await saveOntology(connection!.client, ontology!.ontologyUuid, {
    title: ontology!.title,
    description: ontology!.description,
    editor,
  });
  await connection!.close();
  const planned = await at.run('plan');
  const operations = (planned.data as { operations: { address: string; operation: string }[] }).operations;
  expect(operations).toMatchObject([{ address: 'ontology.street', operation: 'update' }]);
  await at.run('apply', { yes: true });
  const again = await connect({}, at.world, 'test');
  const saved = await getOntology(again.connection!.client, ontology!.ontologyUuid);
  await again.connection!.close();
  const names = saved.editor.objects.map((one) => one['name']);
  expect(names).not.toContain('Renamed by hand');
  expect(names).toContain('By hand');
  expect(saved.editor.objects.map((one) => one['featureNodeHash']).slice(0, 3)).toEqual(
    ontology!.editor.objects.map((one) => one['featureNodeHash']).slice(0, 3),
  );
}, 30_000);

test('a truncated registration file is a problem with its place, and nothing is applied', async () => {
  using at = exampleWorld();
  edit(at, 'data/street-production.json', (text) => text.slice(0, text.length / 2));
  const result = await at.run('apply', { yes: true });
  expect(result.exit).toBe(1);
  expect(result.problems[0]).toMatchObject({
    severity: 'error',
    at: { file: 'data/street-production.json', line: expect.any(Number) },
  });
});

test('a plan that nobody approved is not applied, and a digest of another plan is stale', async () => {
  using at = exampleWorld();
  const unapproved = await at.run('apply');
  expect([unapproved.exit, codes(unapproved)]).toEqual([5, ['apply.not-approved']]);
  const stale = await at.run('apply', { digest: 'f'.repeat(64) });
  expect([stale.exit, codes(stale)]).toEqual([5, ['apply.stale']]);
  const planned = await at.run('plan', { out: 'plan.json' });
  expect(planned.exit).toBe(0);
  const approved = await at.run('apply', { plan: 'plan.json' });
  expect(approved.exit).toBe(0);
  expect((await at.run('plan', { 'detailed-exit-code': true })).exit).toBe(0);
}, 30_000);

test('hostile titles reach no terminal and no Markdown as anything but text', async () => {
  using at = exampleWorld();
  const hostile = '\u001B[31m::error file=x::pwned\u0007 ##[add-mask]x <img src=x> @everyone [a](http://x) `|';
  edit(at, 'data/street-benchmark.json', (text) => {
    const content = JSON.parse(text) as { images: { title: string }[] };
    content.images[0]!.title = hostile;
    return JSON.stringify(content);
  });
  await at.run('apply', { yes: true });
  const routed = await at.run('route');
  const text = routed.text(PLAIN);
  expect(text).toContain('pwned');
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  const tree = JSON.stringify(
    fromMarkdown(routed.markdown(), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
  );
  expect(tree).toContain('pwned');
  expect(tree).not.toMatch(/"type":"(html|link|image)"/);
}, 30_000);
