import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Operation } from '../../src/plan/plan.ts';
import { getOntology, listOntologies } from '../../src/encord/api/ontologies.ts';
import { readLedger } from '../../src/state/ledger.ts';
import { openSmall, type Small } from './small-workspace.ts';
import { platformOf } from './everything.ts';
import { prepareAll, release, type Before, type Verb } from './sweeping.ts';

let before: Record<Verb, Before>;
beforeAll(async () => {
  before = await prepareAll({ benchmark: 2, production: 3 });
}, 60_000);
afterAll(release);

function edit(small: Small, file: string, change: (text: string) => string): void {
  const path = join(small.folder, file);
  const text = readFileSync(path, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(path, change(text));
}

const operationsOf = (data: unknown) => (data as { operations: Operation[] }).operations;
const outcomesOf = (data: unknown) =>
  (data as { outcomes: { key: string; status: string; summary: string }[] }).outcomes;

async function snapshotsOf(small: Small) {
  const view = await small.store.view();
  const entries = (await readLedger(view)).filter((entry) => entry.kind === 'apply.snapshot');
  return Promise.all(
    entries.map(async (entry) => ({
      entry,
      content: JSON.parse((await view.read(String(entry.data['path']))) ?? 'null') as {
        key: string;
        before: Record<string, unknown>;
      },
    })),
  );
}

test('a feature that leaves the ontology is risky, counts tasks and labels, and the old editor JSON is kept', async () => {
  await using small = await openSmall(before.evaluate.origin);
  const [ontology] = await listOntologies(small.client);
  edit(small, 'manifests/ontologies/street.yaml', (text) =>
    text.replace(/    - id: crosswalk[\s\S]*?color: "#16406C"\n/, ''),
  );
  const planned = await small.run('plan');
  expect(operationsOf(planned.data)).toMatchObject([
    {
      key: 'update ontology.street',
      level: 'risky',
      facts: { archived: 1, projects: 2, tasks: 7, labels: expect.any(Number) },
    },
  ]);
  // Two rows of ground truth, and those of five annotators on two tasks.
  expect(operationsOf(planned.data)[0]?.facts['labels']).toBe(12);
  expect((await small.run('apply', { yes: true })).exit).toBe(0);
  const [kept, ...others] = await snapshotsOf(small);
  expect(others).toEqual([]);
  expect(kept?.content).toMatchObject({ key: 'update ontology.street', before: { editor: ontology?.editor } });
  expect((await getOntology(small.client, ontology?.ontologyUuid ?? '')).editor).not.toEqual(ontology?.editor);
});

test('a new feature is safe, and a changed colour too', async () => {
  await using small = await openSmall(before.evaluate.origin);
  edit(small, 'manifests/ontologies/street.yaml', (text) =>
    text
      .replace('"#E27300"', '"#00FF00"')
      .replace('  classifications:\n', '    - { id: tram, name: Tram, shape: polygon }\n\n  classifications:\n'),
  );
  const [operation] = operationsOf((await small.run('plan')).data);
  expect(operation).toMatchObject({ key: 'update ontology.street', level: 'safe', facts: { added: 1, archived: 0 } });
});

test('detaching a dataset asks for its address, keeps what is lost in a snapshot, and blocks nothing else', async () => {
  await using small = await openSmall(before.evaluate.origin);
  edit(small, 'projects/street.yaml', (text) => text.replace(/datasets:\n\s+- street-production/, 'datasets: []'));
  edit(small, 'manifests/folders/street.yaml', (text) => text.replace('Images of the street cameras.', 'Images.'));
  const [update, detach] = operationsOf((await small.run('plan')).data);
  expect(update).toMatchObject({ key: 'update folder.street', level: 'safe' });
  expect(detach).toMatchObject({
    key: 'detach project.street/production dataset.street-production',
    level: 'destructive',
    facts: { tasks: 3, labels: 0 },
  });
  const whole = await platformOf(small);
  const refused = await small.run('apply', { yes: true });
  expect(refused.exit).toBe(5);
  expect(outcomesOf(refused.data)).toMatchObject([
    { status: 'applied' },
    { status: 'refused', summary: expect.stringContaining('--confirm project.street/production') },
  ]);
  expect((await platformOf(small))['projects']).toEqual(whole['projects']);
  expect(await snapshotsOf(small)).toEqual([]);

  const done = await small.run('apply', { yes: true, confirm: ['project.street/production'] });
  expect(done.exit).toBe(0);
  const [kept] = await snapshotsOf(small);
  expect(kept?.entry.data).toMatchObject({ tasks: 3, labelRows: 0 });
  expect(kept?.content.before['labelRows']).toHaveLength(3);
});

test('what cannot be kept is not detached', async () => {
  await using small = await openSmall(before.evaluate.origin);
  edit(small, 'projects/street.yaml', (text) => text.replace(/datasets:\n\s+- street-production/, 'datasets: []'));
  const whole = await platformOf(small);
  let lists = 0;
  const result = await small.run(
    'apply',
    { yes: true, confirm: ['project.street/production'] },
    {
      around: (fetch) => async (input, init) => {
        const body = init?.body instanceof Uint8Array ? Buffer.from(init.body).toString().slice(0, 60) : '';
        // The first listing is that of the plan.
        if (!body.includes('labelrowmetadata') || (lists += 1) === 1) return fetch(input, init);
        return Response.json({ status: 403, response: ['AUTHORISATION_ERROR', null], payload: 'no' }, { status: 403 });
      },
    },
  );
  expect(result.exit).toBe(7);
  expect(outcomesOf(result.data)).toMatchObject([{ status: 'failed', summary: expect.stringContaining('no') }]);
  expect(await platformOf(small)).toEqual(whole);
});

test('more than the limits allow is refused as a whole, and safe operations run', async () => {
  await using small = await openSmall(before.evaluate.origin);
  edit(small, 'assay.yaml', (text) => text.replace('"changedPercent":100', '"changedPercent":5'));
  edit(small, 'projects/street.yaml', (text) => text.replace(/datasets:\n\s+- street-production/, 'datasets: []'));
  edit(small, 'manifests/folders/street.yaml', (text) => text.replace('Images of the street cameras.', 'Images.'));
  const result = await small.run('apply', { yes: true, confirm: ['project.street/production'] });
  expect(result.problems.map((one) => one.code)).toContain('plan.blast-radius');
  expect(outcomesOf(result.data)).toMatchObject([
    { status: 'applied' },
    { status: 'refused', summary: expect.stringContaining('blast radius') },
  ]);
});

test('an address under --confirm that nothing has is wrong usage and stops the run; one that is done is only said', async () => {
  await using small = await openSmall(before.evaluate.origin);
  edit(small, 'projects/street.yaml', (text) => text.replace(/datasets:\n\s+- street-production/, 'datasets: []'));
  const whole = await platformOf(small);
  const typo = await small.run('apply', { yes: true, confirm: ['project.street/produktion'] });
  expect(typo.exit).toBe(2);
  expect(typo.problems).toMatchObject([
    {
      code: 'apply.nothing-to-confirm',
      severity: 'error',
      summary: '--confirm names "project.street/produktion", and no operation or resource has this address',
      detail: 'Nothing was changed. These wait: project.street/production.',
    },
  ]);
  expect(await platformOf(small)).toEqual(whole);
  const other = await small.run('apply', { yes: true, confirm: ['project.street/production', 'folder.street'] });
  expect(other.exit).toBe(0);
  expect(other.problems).toMatchObject([{ code: 'apply.nothing-to-confirm', severity: 'warning' }]);
  const again = await small.run('apply', { yes: true, confirm: ['project.street/production'] });
  expect(again.exit).toBe(0);
  expect(again.problems).toMatchObject([{ code: 'apply.nothing-to-confirm', severity: 'warning' }]);
});

test('detaching a dataset that no manifest declares any more says how much is lost, too', async () => {
  await using small = await openSmall(before.evaluate.origin);
  edit(small, 'projects/street.yaml', (text) => text.replace('- street-production', '- street-work'));
  edit(small, 'manifests/datasets/street.yaml', (text) =>
    text.replace('name: street-production\n', 'name: street-work\n'),
  );
  const operations = operationsOf((await small.run('plan')).data);
  const detach = operations.find((one) => one['operation'] === 'detach');
  expect(detach).toMatchObject({ level: 'destructive', facts: { tasks: 3, labels: 0 } });
  expect(detach?.['summary']).toContain('3 tasks');
});
