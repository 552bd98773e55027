import { expect, test } from 'vitest';
import { repository, type Repository } from './repository.ts';

const STATE = 'refs/heads/assay/state/production';

/** Everything of the example on the platform, by a merged and approved pull request. */
export async function applied(at: Repository) {
  const pull = at.open({ 'README.md': 'hello\n' });
  await at.run('plan', { event: 'pull_request', pull });
  at.approve(pull);
  at.merge(pull);
  const done = await at.run('apply', { event: 'push' });
  expect(done.exit).toBe(0);
  return pull;
}

test('x', async () => {
  using at = await repository();
  await applied(at);
  at.fake.git.git(['update-ref', '-d', STATE]);
  for (const verb of ['route', 'evaluate', 'drift', 'audit', 'state verify', 'report', 'plan', 'apply']) {
    const r = await at.run(verb, { event: 'schedule' });
    console.log(verb, r.exit, JSON.stringify(r.problems.map((p) => [p.severity, p.code, p.summary, p.detail])), r.markdown().slice(0, 300));
    console.log(at.fake.git.ref(STATE), at.fake.issues.map(i=>i.title));
  }
}, 60000);
