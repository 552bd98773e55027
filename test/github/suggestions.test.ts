import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { linesOfPatch } from '../../src/github/diff-lines.ts';
import { suggestionBody } from '../../src/github/suggestions.ts';
import { prose } from '../../src/report/markdown.ts';
import { hostile } from '../report/hostile.ts';
import { repository, type Repository, type RunOn } from './repository.ts';

const PAIR = 'projects/street.yaml';
const ONTOLOGY = 'manifests/ontologies/street.yaml';
const FOLDER = 'manifests/folders/street.yaml';
type Pull = NonNullable<RunOn['pull']>;

/** A pull request with two mistakes whose right word is known, one of them far from what it changes. */
function mistaken(at: Repository, more: { fork?: boolean } = {}): Pull {
  const pair = at
    .read(PAIR)
    .replace('ontology: street', 'ontologie: street')
    .replace('stage: Consensus 1 Review', 'stage: Consensus 1 Revew');
  return at.open({ [PAIR]: pair }, more);
}
const validate = (at: Repository, pull: Pull, options: RunOn['options'] = { suggest: true }) =>
  at.run('validate', { event: 'pull_request', pull, options });
const suggested = (body: string): string | undefined => /^(`{3,})suggestion\n(.*)\n\1$/m.exec(body)?.[2];

test('known corrections become one review on the lines of the pull request, and are never made again', async () => {
  using at = await repository();
  const pull = mistaken(at);
  const first = await validate(at, pull);
  expect(first).toMatchObject({ exit: 1, data: { suggested: 1 } });
  expect(at.fake.reviewComments).toHaveLength(1);
  const [comment] = at.fake.reviewComments;
  expect(comment).toMatchObject({ path: PAIR, pull: pull.number });
  expect(suggested(comment!.body)).toBe('  ontology: street');
  expect(pull.reviews).toMatchObject([{ state: 'COMMENTED', commit: pull.head.sha }]);
  expect(await validate(at, pull)).toMatchObject({ exit: 1, data: { suggested: 0 } });
  expect(pull.reviews).toHaveLength(1);
});

test('taking the suggestion takes the mistake away, and the next mistake gets its own', async () => {
  using at = await repository();
  const pull = mistaken(at);
  await validate(at, pull);
  const { line, body } = at.fake.reviewComments[0]!;
  const lines = at.fake.git.git(['show', `${pull.head.sha}:${PAIR}`]).split('\n');
  const next = at.open({ [PAIR]: lines.with(line - 1, suggested(body)!).join('\n') });
  const { problems } = await validate(at, next);
  expect(problems.map((one) => one.code)).not.toContain('manifest.unknown-key');
  expect(at.fake.reviewComments.slice(1).map((one) => suggested(one.body))).toEqual([
    expect.stringContaining('stage: Consensus 1 Review'),
  ]);
});

test('when GitHub does not take suggestions, as in a locked conversation, the mistakes are told all the same', async () => {
  using at = await repository();
  const pull = mistaken(at);
  const body = { message: 'Unable to create comment because issue is locked.' };
  at.fake.faults.push({ match: /^POST .*\/reviews$/, status: 403, body });
  const { exit, problems } = await validate(at, pull);
  expect([exit, problems.map((one) => one.code)]).toEqual([
    1,
    expect.arrayContaining(['github.suggestions-failed', 'manifest.unknown-key']),
  ]);
});

test('a comment of somebody whose account is deleted is no obstacle to a suggestion', async () => {
  using at = await repository();
  const pull = mistaken(at);
  at.fake.faults.push({ match: /^GET .*\/pulls\/\d+\/comments$/, status: 200, body: [{ body: 'hi', user: null }] });
  expect(await validate(at, pull)).toMatchObject({ exit: 1, data: { suggested: 1 } });
});

test('without the option nothing is asked of GitHub, and in a fork nothing either', async () => {
  using at = await repository();
  const pull = mistaken(at);
  const before = at.fake.requests.length;
  await validate(at, pull, {});
  const fork = mistaken(at, { fork: true });
  expect(await validate(at, fork)).toMatchObject({ exit: 1, data: { suggested: 0 } });
  expect(at.fake.requests.length).toBe(before);
});

test('a mistake on a line that the pull request does not show is not commented on', async () => {
  using at = await repository();
  const pull = at.open({ [ONTOLOGY]: at.read(ONTOLOGY).replace('name: street', 'name: stret') });
  const { problems } = await validate(at, pull);
  const elsewhere = problems.filter((one) => one.fix);
  expect(elsewhere.length).toBeGreaterThan(0);
  expect(elsewhere.every((one) => one.at!.file === PAIR)).toBe(true);
  expect(at.fake.reviewComments).toEqual([]);
});

test('a line that says something else at the head than in the tested merge is not commented on', async () => {
  using at = await repository();
  const pull = mistaken(at);
  const commit = at.fake.git.commitFiles(
    pull.head.ref,
    { [PAIR]: `# one line more\n${at.fake.git.git(['show', `${pull.head.sha}:${PAIR}`])}` },
    'Shift',
  );
  expect(await at.run('validate', { event: 'pull_request', pull, commit, options: { suggest: true } })).toMatchObject({
    exit: 1,
    data: { suggested: 0 },
  });
  expect(at.fake.reviewComments).toEqual([]);
});

test('a token that may only read is a note, and the exit code is that of the mistakes', async () => {
  using at = await repository();
  const pull = mistaken(at);
  at.fake.allowed.pulls = 'read';
  const result = await validate(at, pull);
  expect(result).toMatchObject({ exit: 1, data: { suggested: 0 } });
  expect(result.problems).toContainEqual(
    expect.objectContaining({ code: 'github.suggestions-read-only', severity: 'note' }),
  );
});

test('lines that GitHub does not take are a note', async () => {
  using at = await repository();
  const pull = mistaken(at);
  at.fake.faults.push({ match: /^POST .*\/reviews$/, status: 422 });
  expect((await validate(at, pull)).problems).toContainEqual(
    expect.objectContaining({ code: 'github.suggestions-refused', severity: 'note' }),
  );
});

test('a review whose answer is lost is not posted twice', async () => {
  using at = await repository();
  const pull = mistaken(at);
  at.fake.faults.push({ match: /^POST .*\/reviews$/, status: 502, after: true });
  expect(await validate(at, pull)).toMatchObject({ exit: 1, data: { suggested: 1 } });
  await validate(at, pull);
  expect(pull.reviews).toHaveLength(1);
});

test('somebody else’s comment with our marker keeps nothing from being suggested', async () => {
  using at = await repository();
  const pull = mistaken(at);
  await validate(at, pull);
  const [ours] = at.fake.reviewComments.splice(0);
  at.fake.reviewComments.push({ ...ours!, login: 'stranger', type: 'User' });
  expect(await validate(at, pull)).toMatchObject({ data: { suggested: 1 } });
});

test('twenty at most in one review; the next run brings the rest', async () => {
  using at = await repository();
  const text = at.read(FOLDER);
  const many = Array.from(
    { length: 25 },
    (_, index) =>
      `---\napiVersion: assay/v1\nkind: Folder\nmetadata:\n  name: more-${index}\nspec:\n  titel: More ${index}\n`,
  );
  const pull = at.open({ [FOLDER]: `${text.trimEnd()}\n${many.join('')}` });
  expect(await validate(at, pull)).toMatchObject({ data: { suggested: 20 } });
  expect(await validate(at, pull)).toMatchObject({ data: { suggested: 5 } });
  expect(await validate(at, pull)).toMatchObject({ data: { suggested: 0 } });
});

test('whatever a line holds, it stays in its fence, and the reason stays text', () => {
  fc.assert(
    fc.property(hostile(), hostile(), (line, summary) => {
      const text = line.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').toWellFormed();
      const body = suggestionBody({ id: 'a.1', reason: prose(summary) || 'x', text });
      const tree = fromMarkdown(body.slice(body.indexOf('\n') + 1), {
        extensions: [gfm()],
        mdastExtensions: [gfmFromMarkdown()],
      });
      const code = tree.children.at(-1)!;
      expect(code).toMatchObject({ type: 'code', lang: 'suggestion', value: text });
      expect(JSON.stringify(tree.children.slice(0, -1))).not.toMatch(/"type":"(?:link|image|html|definition)/);
    }),
  );
});

test('lines of a patch are counted on its new side', () => {
  const patch = '@@ -1,3 +1,4 @@\n a\n-b\n+B\n+C\n c\n\\ No newline at end of file\n@@ -10 +12,2 @@ x\n+y\n z';
  expect([...linesOfPatch(patch)]).toEqual([
    [1, 'a'],
    [2, 'B'],
    [3, 'C'],
    [4, 'c'],
    [12, 'y'],
    [13, 'z'],
  ]);
});
