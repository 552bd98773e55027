import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Permission } from './fake/github.ts';
import { killedAfter, repository, type Repository } from './repository.ts';

const KEYS: Readonly<Record<Permission, string>> = {
  contents: 'contents',
  issues: 'issues',
  pulls: 'pull-requests',
  actions: 'actions',
  deployments: 'deployments',
};

/** Gives the token what a job of a shipped workflow has, and nothing else. */
function restrict(at: Repository, workflow: string, job: string): void {
  const text = readFileSync(join(import.meta.dirname, '../../examples/workflows', `${workflow}.yml`), 'utf8');
  const { jobs } = parse(text) as { jobs: Record<string, { permissions: Record<string, 'read' | 'write'> }> };
  const { permissions } = jobs[job]!;
  for (const [area, key] of Object.entries(KEYS)) at.fake.allowed[area as Permission] = permissions[key] ?? 'none';
}
const lacking = (result: Awaited<ReturnType<Repository['run']>>) =>
  result.problems.filter((one) => /permission|not accessible/.test(`${one.summary} ${one.detail ?? ''}`));

test('with the permissions of apply.yml a lease of a killed run is taken over at once, and everything is told', async () => {
  using at = await repository();
  const pull = at.open({ 'README.md': 'hello\n' });
  restrict(at, 'plan', 'plan');
  expect(lacking(await at.run('plan', { event: 'pull_request', pull }))).toEqual([]);
  at.approve(pull);
  at.merge(pull);
  restrict(at, 'apply', 'apply');
  await at.run('apply', { event: 'push', runId: 7, ...killedAfter(6) });
  const resumed = await at.run('apply', { event: 'workflow_dispatch' });
  expect([resumed.exit, lacking(resumed)]).toEqual([0, []]);
  for (const [verb, job] of [
    ['route', 'route'],
    ['evaluate', 'evaluate'],
    ['drift', 'drift'],
  ] as const) {
    restrict(at, verb, job);
    const result = await at.run(verb, { event: 'schedule' });
    expect([result.exit, lacking(result)], verb).toEqual([0, []]);
  }
}, 60_000);
