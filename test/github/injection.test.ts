import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptedRow } from '../../src/commands/accept-drift.ts';
import { outcomeComment } from '../../src/commands/after-apply.ts';
import { driftBody, silenceBody } from '../../src/commands/drift.ts';
import { GitHubError } from '../../src/github/errors.ts';
import { problemsAsMarkdown } from '../../src/report/problems.ts';
import { getOntology, saveOntology } from '../../src/encord/api/ontologies.ts';
import { fixtures } from '../report/fixtures.ts';
import { foreignIn } from '../report/foreign.ts';
import { hostile } from '../report/hostile.ts';
import { repository } from './repository.ts';

const context = { runUrl: 'https://github.com/acme/street/actions/runs/7' } as Parameters<
  typeof outcomeComment
>[0]['context'];
const view = { serial: 3, ledgerHead: 'a'.repeat(64) };

test('nothing that a title, a server, a reviewer or a schedule is called survives in what is posted', () => {
  fc.assert(
    fc.property(hostile(), (text) => {
      const { plan, outcomes } = fixtures(() => text);
      const posted = {
        outcome: outcomeComment({ github: undefined as never, context, plan, outcomes, exit: 0, view, by: text }),
        drift: driftBody(plan),
        silence: silenceBody([{ command: text, last: '2026-01-05T10:00:00.000Z', limit: 10_800_000 }]),
        accepted: acceptedRow(text, text, text),
        failure: problemsAsMarkdown([
          {
            code: 'github.answer',
            severity: 'error',
            summary: new GitHubError({ method: 'GET', path: `/${text}`, status: 500, message: text, tries: 1 }).message,
          },
        ]),
      };
      for (const [name, body] of Object.entries(posted)) expect(foreignIn(body), name).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('the check finds what it is there for', () => {
  for (const text of ['@maintainer', 'see #12', '<img src=x>', '[a](http://evil.test)', '![a](b)', '<!-- assay:v2 -->'])
    expect(foreignIn(text), text).not.toEqual([]);
});

/** Titles that Encord and the manifests allow. */
const TITLES = [
  'Roads @maintainer #12 acme/x#3',
  '[x](http://evil.test) ![y](http://evil.test/a.png)',
  '<img src=x onerror=alert(1)> <!-- assay:v1 id=plan/production -->',
  '`a` ``b`` | c | ::error::x ##[error]y',
  '</details> > [!CAUTION] www.evil.test :tada:',
];

test('hostile titles from a fork, from the platform and in what is applied stay text wherever they are posted', async () => {
  using at = await repository();
  const folder = 'manifests/folders/street.yaml';
  for (const [index, title] of TITLES.entries()) {
    const renamed = { [folder]: at.read(folder).replace(/title: .*/, `title: ${JSON.stringify(title)}`) };
    const pull = at.open(renamed, { fork: index === 0, author: index === 0 ? 'stranger' : 'mira' });
    await at.run('plan', { event: 'pull_request', pull });
    if (index === 0) await at.run('comment', { event: 'workflow_run', pull, key: false });
    at.approve(pull);
    at.merge(pull);
    const applied = await at.run('apply', { event: 'push' });
    expect(applied.exit, JSON.stringify(applied.problems)).toBe(0);
    for (const body of at.comments(pull)) expect(foreignIn(body)).toEqual([]);
    expect(at.comments(pull)).toHaveLength(2);
  }
  const state = at.fake.git.git(['show', 'assay/state/production:resources/ontology.street.json']);
  const { uuid } = JSON.parse(state) as { uuid: string };
  const client = await at.client();
  const ontology = await getOntology(client, uuid);
  await saveOntology(client, uuid, { ...ontology, title: TITLES.join(' ') });
  await at.run('drift', { event: 'schedule' });
  await at.run('drift', { event: 'workflow_dispatch', options: { accept: ['ontology.street'] } });
  expect(at.fake.issues).toHaveLength(1);
  expect(at.fake.pulls.at(-1)!.body).toContain('onerror');
}, 60_000);
