import { afterEach, expect, test } from 'vitest';
import type { Graph, Node } from '../../src/graph/graph.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import type { RegistrationItem } from '../../src/registration/item.ts';
import { observedFromState } from '../../src/state/observed-from-state.ts';
import { readResources } from '../../src/state/resources.ts';
import { contents } from './contents.ts';
import { graphOf, image, openPlatform, type Platform } from './platform.ts';
import { BENCHMARK_QA } from '../workflow/benchmark-qa.ts';
import { bind, streetNodes } from './street.ts';

let platform: Platform;
afterEach(() => platform.close());

const url = (name: string, n: number) => `https://bucket.s3.eu-west-1.amazonaws.com/${name}/${n}.png`;
const item = (n: number, title: string, clientMetadata: Record<string, unknown> = {}): RegistrationItem => {
  const objectUrl = url('production', n);
  return { ...image(objectUrl), title, clientMetadata, upload: { objectUrl, title, clientMetadata } };
};
const with3 = (nodes: readonly Node[], address: string, change: object): Graph =>
  graphOf(nodes.map((node) => (node.address === address ? ({ ...node, ...change } as Node) : node)));

async function registered(items: readonly RegistrationItem[], change: object = {}): Promise<Node[]> {
  platform = await openPlatform();
  const nodes = [...with3(streetNodes(bind(platform)), 'registration.production', { items, ...change }).nodes.values()];
  expect((await platform.run(graphOf(nodes))).exit).toBe(0);
  return nodes;
}

async function planFromState(desired: Graph) {
  const view = await platform.store().view();
  const known = await readResources(view);
  const observed = await observedFromState(view, desired);
  return makePlan({ desired, observed, known, environment: 'sandbox', source: 'state' });
}

const FOUR = [0, 1, 2, 3].map((n) => item(n, `scene ${n}`));

test('entries that were taken out of a file are named with where they stay, also after an apply, until they are gone', async () => {
  const nodes = await registered(FOUR);
  const fewer = with3(nodes, 'registration.production', { items: FOUR.slice(0, 2) });
  const expected = {
    code: 'plan.items-left',
    severity: 'warning',
    summary:
      '2 items that registration.production no longer lists stay in folder.street, 2 of them in dataset.production: "scene 2", "scene 3"',
    address: 'registration.production',
  };
  const first = await platform.plan(fewer);
  expect(first.plan.operations).toEqual([]);
  expect(first.problems).toMatchObject([expected]);
  const offline = await planFromState(fewer);
  expect(offline.problems).toMatchObject([{ ...expected, summary: expected.summary.replace(/: "scene.*$/, '') }]);
  expect((await platform.run(fewer)).exit).toBe(0);
  expect((await platform.plan(fewer)).problems).toMatchObject([expected]);
  expect((await planFromState(fewer)).problems).toMatchObject([{ code: 'plan.items-left' }]);
  expect((await platform.plan(graphOf(nodes))).problems).toEqual([]);
  const gone = [...with3(nodes, 'dataset.production', { registrations: [] }).nodes.values()];
  const detached = with3(gone, 'registration.production', { items: FOUR.slice(0, 2) });
  const done = await platform.run(detached, { confirmed: ['dataset.production'] });
  expect(done.outcomes).toMatchObject([{ status: 'applied', summary: '4 items removed from the dataset' }]);
  expect((await contents(platform)).datasets).toContain('Street B: 0');
  expect((await platform.plan(detached)).problems).toMatchObject([
    {
      severity: 'note',
      summary: '2 items that registration.production no longer lists stay in folder.street: "scene 2", "scene 3"',
    },
  ]);
});

test('an entry that only changed its file is no loss, and one that stays in the other role’s dataset is one', async () => {
  const nodes = await registered(FOUR);
  const benchmark = nodes.find((node) => node.address === 'registration.benchmark');
  const own = benchmark?.kind === 'registration' ? benchmark.items : [];
  const fewer = with3(nodes, 'registration.production', { items: FOUR.slice(0, 3) });
  const swapped = with3([...fewer.nodes.values()], 'registration.benchmark', { items: [...own, FOUR[3]] });
  expect((await platform.plan(swapped)).problems).toMatchObject([
    { code: 'plan.item-in-other-role' },
    {
      code: 'plan.items-left',
      summary:
        '1 item that registration.production no longer lists stays in folder.street, 1 of them in dataset.production: "scene 3"',
    },
  ]);
  const both = with3([...swapped.nodes.values()], 'dataset.production', {
    registrations: ['registration.production', 'registration.benchmark'],
  });
  expect((await platform.plan(both)).problems.filter(({ code }) => code === 'plan.items-left')).toEqual([]);
});

test('a registration that took over all entries of another loses none of their tasks', async () => {
  const nodes = await registered(FOUR);
  const split = nodes.flatMap((node): Node[] =>
    node.kind === 'registration' && node.address === 'registration.production'
      ? [{ ...node, address: 'registration.other' }]
      : node.kind === 'dataset' && node.address === 'dataset.production'
        ? [{ ...node, registrations: ['registration.other'] }]
        : [node],
  );
  for (const result of [await platform.plan(graphOf(split)), await planFromState(graphOf(split))]) {
    expect(result.plan.operations.filter(({ operation }) => operation === 'detach')).toEqual([]);
  }
  const done = await platform.run(graphOf(split));
  expect(done.exit).toBe(0);
  expect((await platform.plan(graphOf(split))).plan.operations).toEqual([]);
});

test('a registration whose folder changed says that its items stay where they were', async () => {
  const nodes = await registered(FOUR);
  const moved = with3(nodes, 'registration.production', { folder: 'folder.top' });
  const expected =
    '4 items that registration.production registered there before its folder changed stay in folder.street, 4 of them in dataset.production';
  const result = await platform.plan(moved);
  expect(result.problems).toMatchObject([{ code: 'plan.items-left', summary: expect.stringContaining(expected) }]);
  const offline = await planFromState(moved);
  expect(offline.problems).toMatchObject([{ code: 'plan.items-left', summary: expected }]);
  expect(offline.plan.digest).toBe(result.plan.digest);
});

test('titles and metadata that changed are named, with what to do, and nothing is asked for each item', async () => {
  const many = Array.from({ length: 30 }, (_, n) => item(n, `scene ${n}`, { city: 'Bonn', note: n }));
  const nodes = await registered(many);
  expect((await platform.plan(graphOf(nodes))).problems).toEqual([]);
  const changed = many.map((one, n) => ({
    ...one,
    title: n < 5 ? `street ${n}` : one.title!,
    clientMetadata: n < 2 ? { city: 'Köln' } : one.clientMetadata,
  }));
  const desired = with3(nodes, 'registration.production', { items: changed });
  const result = await platform.run(desired);
  expect(result.planned.plan.operations).toEqual([]);
  expect(result.planned.problems).toMatchObject([
    {
      code: 'plan.metadata-differs',
      severity: 'warning',
      summary: '2 items of registration.production have other client metadata on the platform: "street 0", "street 1"',
    },
    {
      code: 'plan.titles-differ',
      severity: 'warning',
      summary:
        '5 items of registration.production have another title on the platform: "scene 0" is to be "street 0", "scene 1" is to be "street 1", "scene 2" is to be "street 2" and 2 more',
    },
  ]);
  expect(result.requests).toBeLessThan(25);
  const upserted = with3([...desired.nodes.values()], 'registration.production', { upsertMetadata: true });
  const updated = await platform.plan(upserted);
  expect(updated.plan.operations.map(({ key }) => key)).toEqual(['update registration.production metadata']);
  expect(updated.problems.map(({ code }) => code)).toEqual(['plan.titles-differ']);
});

test('an entry that changed its role is not linked while its item stands in the dataset of the other role', async () => {
  const nodes = await registered(FOUR);
  const benchmark = nodes.find((node) => node.address === 'registration.benchmark');
  const own = benchmark?.kind === 'registration' ? benchmark.items : [];
  const fewer = with3(nodes, 'registration.production', { items: FOUR.slice(0, 3) });
  const moved = with3([...fewer.nodes.values()], 'registration.benchmark', { items: [...own, FOUR[3]] });
  for (const result of [await platform.plan(moved), await planFromState(moved)]) {
    expect([...result.refused.keys()]).toEqual(['link dataset.benchmark registration.benchmark']);
    expect(result.problems.find(({ code }) => code === 'plan.item-in-other-role')).toMatchObject({
      severity: 'error',
      summary:
        '1 item of registration.benchmark, which is benchmark data, still stands in dataset.production, which is production data: "scene 3"',
    });
  }
  expect((await platform.run(moved)).exit).toBe(5);
  expect((await contents(platform)).datasets).toContain('Street A: 3');
  const without = with3([...moved.nodes.values()], 'dataset.production', { registrations: [] });
  await platform.run(without, { confirmed: ['dataset.production'] });
  const done = await platform.run(moved);
  expect(done.exit).toBe(0);
  expect((await contents(platform)).datasets).toContain('Street A: 4');
});

test('a plan from the state says how many tasks an ontology change touches, as one from the platform does', async () => {
  const nodes = await registered(FOUR);
  const desired = with3(nodes, 'ontology.street', { title: 'Roads' });
  for (const { plan } of [await platform.plan(desired), await planFromState(desired)]) {
    expect(plan.operations[0]?.facts).toMatchObject({ projects: 2, tasks: 10 });
  }
});

test('a workflow template that changed after its project was made is said once, whether or not the API could show it', async () => {
  const nodes = await registered(FOUR);
  expect((await platform.plan(graphOf(nodes))).problems).toEqual([]);
  const stages = BENCHMARK_QA.stages.map((stage) => ('annotators' in stage ? { ...stage, annotators: 2 } : stage));
  const desired = with3(nodes, 'workflow-template.qa', { template: { ...BENCHMARK_QA, stages } });
  const expected = {
    code: 'plan.template-changed',
    severity: 'warning',
    summary: 'workflow-template.qa says something else than when the project "Street production" was last applied',
  };
  expect((await planFromState(desired)).problems).toMatchObject([expected]);
  const done = await platform.run(desired);
  expect(done.planned.problems).toMatchObject([expected]);
  expect((await platform.plan(desired)).problems).toEqual([]);
});
