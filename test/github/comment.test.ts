import { expect, test } from 'vitest';
import { findComment, formatMarker, lookForComment, parseMarker, upsertComment } from '../../src/github/comment.ts';
import { connect, stage } from './on-fake.ts';

const marker = { id: 'plan/production', digest: 'a'.repeat(64), head: 'b'.repeat(40) };

test('a marker survives the way into a comment and back', () => {
  expect(parseMarker(formatMarker(marker) + 'text')).toEqual(marker);
  expect(parseMarker('text\n' + formatMarker(marker))).toBeUndefined();
});

test('the comment is created once, then updated in place, and an unchanged text is not sent', async () => {
  using at = await stage();
  expect(await upsertComment(at.github, 5, marker, 'one')).toBe('created');
  expect(await upsertComment(at.github, 5, marker, 'one')).toBe('unchanged');
  expect(await upsertComment(at.github, 5, { ...marker, digest: 'c'.repeat(64) }, 'two')).toBe('updated');
  expect(at.fake.comments).toHaveLength(1);
  expect((await findComment(at.github, 5, marker.id))?.marker.digest).toBe('c'.repeat(64));
});

test('a person’s comment with our marker is never overwritten nor believed', async () => {
  using at = await stage();
  const body = formatMarker({ ...marker, digest: 'f'.repeat(64) }) + 'forged';
  at.fake.comments.push({ id: 900, issue: 5, body, login: 'mallory', type: 'User' });
  expect(await findComment(at.github, 5, marker.id)).toBeUndefined();
  expect(await upsertComment(at.github, 5, marker, 'ours')).toBe('created');
  expect(at.fake.comments.find((one) => one.id === 900)?.body).toBe(body);
});

test('another bot’s comment with our marker is left alone too, and is named', async () => {
  using at = await stage();
  const body = formatMarker({ ...marker, digest: 'f'.repeat(64) }) + 'repeated after somebody';
  at.fake.comments.push({ id: 900, issue: 5, body, login: 'parrot[bot]', type: 'Bot' });
  expect(await upsertComment(at.github, 5, marker, 'ours')).toBe('created');
  expect(await lookForComment(at.github, 5, marker.id)).toMatchObject({
    ours: { body: `${formatMarker(marker)}ours` },
    foreign: ['parrot[bot]'],
  });
  expect(at.fake.comments.find((one) => one.id === 900)?.body).toBe(body);
});

test.each(['street-qa[bot]', 'mira'])(
  'a token of %s finds its own comment again, and what a workflow wrote',
  async (login) => {
    using at = await stage();
    at.fake.bot = login;
    expect(await upsertComment(at.github, 5, marker, 'one')).toBe('created');
    expect(await upsertComment(at.github, 5, marker, 'two')).toBe('updated');
    at.fake.bot = 'github-actions[bot]';
    expect(await upsertComment(await connect(at.fake), 6, marker, 'one')).toBe('created');
    at.fake.bot = login;
    expect((await findComment(at.github, 6, marker.id))?.body).toContain('one');
  },
);

test('our comment is found behind a hundred others', async () => {
  using at = await stage();
  for (let index = 0; index < 130; index += 1) {
    at.fake.comments.push({ id: 1000 + index, issue: 5, body: 'hello', login: 'mira', type: 'User' });
  }
  await upsertComment(at.github, 5, marker, 'one');
  expect(await upsertComment(at.github, 5, marker, 'two')).toBe('updated');
});

test.each([{ drop: true }, { status: 502 }])(
  'a create that was done but not answered is not repeated: %o',
  async (fault) => {
    using at = await stage();
    at.fake.faults.push({ match: /^POST .*\/comments$/, after: true, ...fault });
    expect(await upsertComment(at.github, 5, marker, 'one')).toBe('created');
    expect(at.fake.comments).toHaveLength(1);
  },
);

test('a create that was lost before it arrived is sent again', async () => {
  using at = await stage();
  at.fake.faults.push({ match: /^POST .*\/comments$/, status: 502 });
  expect(await upsertComment(at.github, 5, marker, 'one')).toBe('created');
  expect(at.fake.comments).toHaveLength(1);
});

test('a read-only token is told apart from a failure', async () => {
  using at = await stage();
  Object.assign(at.fake.allowed, { issues: 'read', pulls: 'read' });
  expect(await upsertComment(at.github, 5, marker, 'one')).toBe('read-only');
});

test('a secondary rate limit is waited out as GitHub says', async () => {
  using at = await stage();
  at.fake.faults.push({
    match: /^POST .*\/comments$/,
    status: 403,
    headers: { 'retry-after': '7' },
    body: { message: 'You have exceeded a secondary rate limit' },
  });
  expect(await upsertComment(at.github, 5, marker, 'one')).toBe('created');
  expect(at.slept).toEqual([7000]);
});

test('a wrong token is a GitHubError that says what to do and does not show the token', async () => {
  using at = await stage();
  Object.assign(at.fake, { token: 'ghs_another' });
  await expect(upsertComment(at.github, 5, marker, 'one')).rejects.toThrow(/status 401.*missing, wrong or expired/);
  await expect(upsertComment(at.github, 5, marker, 'one')).rejects.not.toThrow(/aTokenThatIs/);
});

test('where GitHub does not say whose token it is, a bot that repeats what it is told is still not believed', async () => {
  using at = await stage();
  const body = `${formatMarker({ id: 'plan/production', digest: 'a'.repeat(64) })}said by somebody`;
  at.fake.comments.push({ id: 900, issue: 5, body, login: 'parrot[bot]', type: 'Bot' });
  at.fake.faults.push({ match: /^POST \/graphql $/, status: 403 });
  expect(await lookForComment(at.github, 5, 'plan/production')).toEqual({ foreign: ['parrot[bot]'] });
});
