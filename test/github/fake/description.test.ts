import { expect, test } from 'vitest';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { answerFaults, complete, findOperation, requestFaults } from './description.ts';
import { FakeGitHub } from './github.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const REPO = '/repos/acme/street';
const query = (text = '') => new URLSearchParams(text);

test.each([
  ['an unknown key', 'POST', '/issues/1/comments', { body: 'x', bodi: 'y' }, /unknown request key \/bodi/],
  ['an unknown key below', 'POST', '/git/trees', { tree: [{ path: 'a', contents: 'x' }] }, /\/tree\/0\/contents/],
  ['a wrong type', 'POST', '/issues', { title: 'x', labels: 'assay' }, /\/labels must be array/],
  ['a missing key', 'POST', '/git/refs', { ref: 'refs/heads/x' }, /must have required property 'sha'/],
  ['a missing body', 'POST', '/git/refs', undefined, /the body is missing/],
  ['a body where there is none', 'GET', '/issues/1', {}, /a body where none is described/],
  ['a value outside of its list', 'PATCH', '/issues/1', { state: 'shut' }, /\/state must be equal to one of/],
])('a request with %s is refused', (_, method, path, body, fault) => {
  const operation = findOperation(method, `${REPO}${path}`)!;
  expect(requestFaults(operation, body, query()).join('; ')).toMatch(fault);
});

test.each([
  ['per_pages=100', /unknown query parameter per_pages/],
  ['per_page=many', /per_page: \/ must be integer/],
  ['state=shut', /state: \/ must be equal to one of/],
  ['page=1&page=2', /page stands twice/],
])('a query with %s is refused', (text, fault) => {
  const operation = findOperation('GET', `${REPO}/issues`)!;
  expect(requestFaults(operation, undefined, query(text)).join('; ')).toMatch(fault);
  expect(requestFaults(operation, undefined, query('state=all&per_page=100&page=1'))).toEqual([]);
});

test('an answer of another shape, of an unknown status, or with a key that GitHub does not send is a fault', () => {
  const operation = findOperation('GET', `${REPO}/git/ref/heads/main`)!;
  const object = { type: 'commit', sha: 'a'.repeat(40), url: 'https://api.github.com/x' };
  const answer = complete('git-ref', { ref: 'refs/heads/main', object });
  expect(answerFaults(operation, 200, answer)).toEqual([]);
  expect(answerFaults(operation, 200, { ...answer, object: { ...object, sha: 'short' } }).join()).toMatch(
    /\/object\/sha/,
  );
  expect(answerFaults(operation, 200, { ...answer, ref: 7 }).join()).toMatch(/\/ref must be string/);
  expect(answerFaults(operation, 200, { ...answer, object: { ...object, invented: 1 } }).join()).toMatch(/invented/);
  expect(answerFaults(operation, 201, answer).join()).toMatch(/status 201 is not described/);
  expect(answerFaults(operation, 404, { text: 'no' }).join()).toMatch(/unknown answer key \/text/);
});

test('a test whose client sent what GitHub does not know, by REST or GraphQL, is broken at its end', async () => {
  const folder = temporaryFolder('fake');
  const fake = new FakeGitHub({ folder: join(folder, 'street.git') });
  const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fake.fetch(`https://api.github.com${path}`, {
      method: 'POST',
      headers: { authorization: `token ${fake.token}`, ...headers },
      body: JSON.stringify(body),
    });
  expect(() => fake.checkNothingWrong()).not.toThrow();
  await send(`${REPO}/issues/1/comments`, { bodi: 'y' });
  await send(`${REPO}/unheard-of`, {});
  await send('/graphql', { query: '{ viewer { logon } }' });
  await send('/graphql', { query: '{ viewer { login } }', extra: 1 });
  const mutation = 'mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';
  await send('/graphql', { query: mutation, variables: { input: { repositoryId: 'R_1', refs: [] } } });
  await send(`${REPO}/issues`, { title: 'x' }, { 'x-github-api-version': '1999-01-01' });
  expect(fake.wrong).toEqual([
    expect.stringMatching(/comments: .*required property 'body'.*unknown request key \/bodi/),
    expect.stringMatching(/the fake knows no POST .*unheard-of/),
    expect.stringMatching(/Cannot query field "logon"/),
    expect.stringMatching(/unknown request key extra/),
    expect.stringMatching(/refUpdates/),
    expect.stringMatching(/refs/),
    expect.stringMatching(/no API version 1999/),
  ]);
  expect(() => fake.checkNothingWrong()).toThrow(/not as GitHub describes it/);
  rmSync(folder, { recursive: true, force: true });
});
