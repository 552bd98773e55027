import { expect, test } from 'vitest';
import { findFolders, updateFolder } from '../../src/encord/api/folders.ts';
import { repository, type Repository } from './repository.ts';

const FOLDER = 'manifests/folders/street.yaml';
const ONTOLOGY = 'manifests/ontologies/street.yaml';
const rename = (at: Repository, title: string) => ({
  [FOLDER]: at.read(FOLDER).replace(/title: .*/, `title: ${title}`),
});
const renameOntology = (at: Repository, title: string) => ({
  [ONTOLOGY]: at.read(ONTOLOGY).replace(/ title: .*/, ` title: ${title}`),
});
const errors = (result: { problems: readonly { severity: string; code: string }[] }) =>
  result.problems.filter((one) => one.severity === 'error').map((one) => one.code);
const statuses = (result: { data: unknown }) =>
  (result.data as { outcomes: { key: string; status: string }[] }).outcomes.map(
    ({ key, status }) => `${status}: ${key}`,
  );

async function folders(at: Repository) {
  const found: { readonly uuid: string; readonly name: string }[] = [];
  for await (const folder of findFolders(await at.client(), {})) found.push(folder);
  return found;
}
const titles = async (at: Repository) => (await folders(at)).map(({ name }) => name);

async function approved(at: Repository, files: Readonly<Record<string, string>>) {
  const pull = at.open(files);
  await at.run('plan', { event: 'pull_request', pull });
  at.approve(pull);
  return pull;
}

async function applied(at: Repository, files: Readonly<Record<string, string>>) {
  const pull = await approved(at, files);
  at.merge(pull);
  const result = await at.run('apply', { event: 'push' });
  expect([result.exit, errors(result)]).toEqual([0, []]);
  return pull;
}

test('what was approved, taken back and pushed again without a review is not covered by the old approval', async () => {
  using at = await repository();
  await applied(at, { 'README.md': 'hello\n' });
  const before = rename(at, /title: (.*)/.exec(at.read(FOLDER))![1]!);
  await applied(at, rename(at, 'Roads'));
  await applied(at, before);
  const other = await approved(at, renameOntology(at, 'Lanes'));
  at.fake.git.commitFiles('main', rename(at, 'Roads'), 'Pushed without review');
  at.merge(other);
  const result = await at.run('apply', { event: 'push' });
  expect([result.exit, errors(result)]).toEqual([5, ['apply.not-covered']]);
  expect(statuses(result)).toEqual(['refused: update folder.street', 'applied: update ontology.street']);
  expect(await titles(at)).not.toContain('Roads');
}, 60_000);

test('what was applied and then undone in the web app is not done again with its old approval', async () => {
  using at = await repository();
  await applied(at, { 'README.md': 'hello\n' });
  await applied(at, rename(at, 'Roads'));
  const client = await at.client();
  const folder = (await folders(at)).find(({ name }) => name === 'Roads')!;
  await updateFolder(client, folder.uuid, { name: 'By hand' });
  const other = await approved(at, renameOntology(at, 'Lanes'));
  at.merge(other);
  const result = await at.run('apply', { event: 'push' });
  expect([result.exit, errors(result)]).toEqual([5, ['apply.not-covered']]);
  expect(await titles(at)).toContain('By hand');
}, 60_000);

test('what was approved, never applied and taken back is not covered when it is pushed again', async () => {
  using at = await repository();
  await applied(at, { 'README.md': 'hello\n' });
  const before = rename(at, /title: (.*)/.exec(at.read(FOLDER))![1]!);
  const first = await approved(at, rename(at, 'Roads'));
  at.merge(first);
  const failed = await at.run('apply', { event: 'push', platform: refuseFolders });
  expect(failed.exit).toBe(7);
  await applied(at, before);
  const other = await approved(at, renameOntology(at, 'Lanes'));
  at.fake.git.commitFiles('main', rename(at, 'Roads'), 'Pushed without review');
  at.merge(other);
  const result = await at.run('apply', { event: 'push' });
  expect([result.exit, errors(result)]).toEqual([5, ['apply.not-covered']]);
  expect(await titles(at)).not.toContain('Roads');
}, 60_000);

test('what failed goes on with its approval behind the next pull request, until it is done, and then no more', async () => {
  using at = await repository();
  await applied(at, { 'README.md': 'hello\n' });
  const first = await approved(at, { ...rename(at, 'Roads'), ...renameOntology(at, 'Lanes') });
  at.merge(first);
  const failed = await at.run('apply', { event: 'push', platform: refuseFolders });
  expect([failed.exit, statuses(failed)]).toEqual([
    7,
    ['failed: update folder.street', 'applied: update ontology.street'],
  ]);
  const second = await approved(at, renameOntology(at, 'Rails'));
  at.merge(second);
  const again = await at.run('apply', { event: 'push', platform: refuseFolders });
  expect([again.exit, statuses(again)]).toEqual([
    7,
    ['failed: update folder.street', 'applied: update ontology.street'],
  ]);
  const third = await approved(at, renameOntology(at, 'Tracks'));
  at.merge(third);
  const done = await at.run('apply', { event: 'push' });
  expect([done.exit, errors(done)]).toEqual([0, []]);
  expect(await titles(at)).toContain('Roads');
  const folder = (await folders(at)).find(({ name }) => name === 'Roads')!;
  await updateFolder(await at.client(), folder.uuid, { name: 'By hand' });
  at.merge(await approved(at, renameOntology(at, 'Trails')));
  const later = await at.run('apply', { event: 'push' });
  expect([later.exit, errors(later)]).toEqual([5, ['apply.not-covered']]);
}, 60_000);

async function refuseFolders(request: Request): Promise<Response> {
  if (request.method !== 'PATCH' || !request.url.includes('/storage/folders/')) return undefined as never;
  return Response.json({ message: 'no' }, { status: 403 });
}
