import { expect, test } from 'vitest';
import { upsertIssue, type RollingIssue } from '../../src/github/issue.ts';
import { formatMarker } from '../../src/github/comment.ts';
import { stage } from './on-fake.ts';

const issue = (part: Partial<RollingIssue>): RollingIssue => ({
  id: 'evaluation/production/street',
  open: true,
  title: 'Street: 1 annotator below 80 %',
  body: 'table',
  labels: ['assay'],
  turn: 'recovered',
  ...part,
});

test('an issue is opened, updated, closed and reopened, and there is never a second one', async () => {
  using at = await stage();
  expect(await upsertIssue(at.github, issue({ open: false }))).toEqual({ number: undefined, action: 'none' });
  const { number, action } = await upsertIssue(at.github, issue({}));
  expect(action).toBe('opened');
  expect(await upsertIssue(at.github, issue({ number }))).toEqual({ number, action: 'unchanged' });
  expect((await upsertIssue(at.github, issue({ number, body: 'other' }))).action).toBe('updated');
  expect((await upsertIssue(at.github, issue({ number, open: false }))).action).toBe('closed');
  expect((await upsertIssue(at.github, issue({ number, open: false, body: 'still fine' }))).action).toBe('unchanged');
  expect((await upsertIssue(at.github, issue({ number }))).action).toBe('reopened');
  expect(at.fake.issues).toHaveLength(1);
  expect(at.fake.comments.map((one) => one.body)).toEqual(['recovered', 'recovered']);
});

test('a renamed issue is found by its number, and without a number by label, marker and author', async () => {
  using at = await stage();
  const { number } = await upsertIssue(at.github, issue({}));
  at.fake.issues[0]!.title = 'renamed by a person';
  expect((await upsertIssue(at.github, issue({ number }))).action).toBe('updated');
  expect(await upsertIssue(at.github, issue({}))).toEqual({ number, action: 'unchanged' });
});

test('an opening that was not answered does not open a second issue', async () => {
  using at = await stage();
  at.fake.faults.push({ match: /^POST .*\/issues$/, status: 502, after: true });
  expect((await upsertIssue(at.github, issue({}))).action).toBe('opened');
  expect(at.fake.issues).toHaveLength(1);
});

test('an issue that was closed by hand while it holds is opened again, and says why', async () => {
  using at = await stage();
  const { number } = await upsertIssue(at.github, issue({}));
  at.fake.issues[0]!.state = 'closed';
  const again = issue({ number, wasOpen: true, snoozedBy: 'assay-snoozed' });
  expect((await upsertIssue(at.github, again)).action).toBe('reopened');
  expect(at.fake.comments.map((one) => one.body)).toEqual([
    expect.stringMatching(/closed by hand and still holds.*add the label `assay-snoozed`/),
  ]);
});

test('an issue that was deleted is opened anew', async () => {
  using at = await stage();
  at.fake.faults.push({ match: /^GET .*\/issues\/7$/, status: 410, body: { message: 'This issue was deleted' } });
  expect((await upsertIssue(at.github, issue({ number: 7 }))).action).toBe('opened');
});

test('an issue with our marker that somebody else wrote is not taken for ours', async () => {
  using at = await stage();
  const body = `${formatMarker({ id: issue({}).id })}mine`;
  at.fake.issues.push({ number: 900, title: 't', body, state: 'open', labels: ['assay'], login: 'mallory' });
  expect((await upsertIssue(at.github, issue({}))).action).toBe('opened');
  expect(at.fake.issues[0]).toMatchObject({ number: 900, body });
});

test('an issue that was transferred to another repository is left there, and so is what has its new number here', async () => {
  using at = await stage();
  const { number } = await upsertIssue(at.github, issue({}));
  const other = { number: 903, title: 'Broken lamp', body: 'b', state: 'open' as const, labels: [], login: 'mira' };
  at.fake.issues.push(other);
  at.fake.issues[0]!.moved = { repository: 'acme/archive', number: 903 };
  const next = await upsertIssue(at.github, issue({ number, body: 'newer' }));
  expect(next.action).toBe('opened');
  expect(at.fake.issues[1]).toMatchObject({ title: 'Broken lamp', body: 'b' });
});

test('a remembered number that belongs to somebody else’s issue or to a pull request is not taken for ours', async () => {
  using at = await stage();
  at.fake.issues.push({ number: 7, title: 'Broken lamp', body: 'b', state: 'open', labels: [], login: 'mira' });
  const opened = await upsertIssue(at.github, issue({ number: 7 }));
  expect(opened.action).toBe('opened');
  const pull = at.fake.addPull({
    head: { ref: 'x', sha: 'a'.repeat(40), repository: 'acme/street' },
    login: at.fake.bot,
  });
  expect(await upsertIssue(at.github, issue({ number: pull.number }))).toEqual({ ...opened, action: 'unchanged' });
  expect([at.fake.issues[0], pull]).toMatchObject([{ title: 'Broken lamp' }, { title: 'A change' }]);
});

test('switched-off issues are named with what to do', async () => {
  using at = await stage();
  at.fake.issuesEnabled = false;
  await expect(upsertIssue(at.github, issue({}))).rejects.toThrow(/issues are switched off/);
});
