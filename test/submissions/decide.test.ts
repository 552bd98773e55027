import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideSubmissions, type DecideInput, type StoredSubmission } from '../../src/submissions/decide.ts';
import { identityOf, type ReviewTask, type Submission } from '../../src/submissions/submission.ts';

const submission = (dataHash: string, annotator: string, more: Partial<Submission> = {}): Submission => ({
  task: `task-${dataHash}`,
  branch: `branch-${annotator}`,
  dataHash,
  annotator,
  labelDigest: `labels-${annotator}`,
  submittedAt: '2026-11-01T00:00:00.000Z',
  ...more,
});
const stored = (one: Submission, groundTruthDigest = 'truth-1'): StoredSubmission => ({ ...one, groundTruthDigest });
const task = (dataHash: string, submissions: readonly Submission[], more: Partial<ReviewTask> = {}): ReviewTask => ({
  uuid: `task-${dataHash}`,
  dataHash,
  dataTitle: `${dataHash}.jpg`,
  submissions,
  silent: 0,
  ...more,
});
const input = (more: Partial<DecideInput> = {}): DecideInput => ({
  tasks: [],
  truths: new Map([
    ['a', { digest: 'truth-1' }],
    ['b', { digest: 'truth-1' }],
  ]),
  stored: [],
  storedScorer: 'built-in/1',
  scorer: 'built-in/1',
  ...more,
});
const ann = submission('a', 'ann');
const bob = submission('a', 'bob');

describe('deciding what is scored', () => {
  test('what waits for the first time is scored, and its task may leave', () => {
    const decision = decideSubmissions(input({ tasks: [task('a', [ann, bob])] }));
    expect(decision).toMatchObject({ window: [ann, bob], fresh: [ann, bob], known: [], rescored: [], held: [] });
    expect(decision.archivable.map((one) => one.uuid)).toEqual(['task-a']);
  });

  test('what is stored is not counted twice, and its task may still leave', () => {
    const decision = decideSubmissions(input({ tasks: [task('a', [ann])], stored: [stored(ann)] }));
    expect(decision).toMatchObject({ window: [stored(ann)], fresh: [], known: [ann] });
    expect(decision.archivable.map((one) => one.uuid)).toEqual(['task-a']);
  });

  test('what is stored and left the stage stays in the window', () => {
    expect(decideSubmissions(input({ stored: [stored(ann)] }))).toMatchObject({ window: [stored(ann)], fresh: [] });
  });

  test('labels that changed after scoring are scored again in place of what was stored', () => {
    const edited = { ...ann, labelDigest: 'other', submittedAt: '2026-10-01T00:00:00.000Z' };
    const decision = decideSubmissions(input({ tasks: [task('a', [edited])], stored: [stored(ann)] }));
    expect(decision).toMatchObject({ window: [edited], fresh: [edited], known: [] });
  });

  test('the same annotator twice counts once: the newest submission wins', () => {
    const again = { ...ann, branch: 'second', labelDigest: 'newer', submittedAt: '2026-11-02T00:00:00.000Z' };
    expect(decideSubmissions(input({ tasks: [task('a', [again, ann])] })).window).toEqual([again]);
    expect(decideSubmissions(input({ tasks: [task('a', [again])], stored: [stored(ann)] })).window).toEqual([again]);
    const other = { ...ann, task: 'task-later', submittedAt: '2026-10-01T00:00:00.000Z' };
    expect(decideSubmissions(input({ tasks: [task('a', [other])], stored: [stored(ann)] })).window).toEqual([
      stored(ann),
    ]);
  });

  test('a task without complete ground truth is held, not scored and not archived', () => {
    const decision = decideSubmissions(input({ tasks: [task('a', [ann])], truths: new Map() }));
    expect(decision).toMatchObject({ window: [], fresh: [], archivable: [] });
    expect(decision.held).toEqual([
      {
        task: 'task-a',
        dataHash: 'a',
        dataTitle: 'a.jpg',
        reason: 'its ground truth is not complete yet',
      },
    ]);
    const empty = new Map([['a', { missing: 'no label row' }]]);
    expect(decideSubmissions(input({ tasks: [task('a', [ann])], truths: empty })).held[0]?.reason).toBe('no label row');
  });

  test('a task whose annotators have no label row is held', () => {
    const { held, archivable } = decideSubmissions(input({ tasks: [task('a', [], { silent: 3 })] }));
    expect(held).toHaveLength(1);
    expect(archivable).toEqual([]);
  });

  test('a task that the platform answered wrongly is held whatever else is known', () => {
    const decision = decideSubmissions(input({ tasks: [task('a', [ann], { fault: 'another branch' })] }));
    expect(decision).toMatchObject({ window: [], archivable: [], held: [{ reason: 'another branch' }] });
  });

  test('changed ground truth and a changed scorer score what is stored again', () => {
    const changed = new Map([['a', { digest: 'truth-2' }]]);
    expect(decideSubmissions(input({ stored: [stored(ann)], truths: changed })).rescored).toEqual([stored(ann)]);
    expect(decideSubmissions(input({ stored: [stored(ann)], scorer: 'built-in/2' })).rescored).toEqual([stored(ann)]);
    expect(decideSubmissions(input({ stored: [stored(ann)] })).rescored).toEqual([]);
  });

  test('what is stored keeps its score while its ground truth is being worked on', () => {
    const decision = decideSubmissions(input({ stored: [stored(ann)], truths: new Map() }));
    expect(decision).toMatchObject({ window: [stored(ann)], rescored: [] });
  });

  const data = fc.constantFrom('a', 'b', 'c');
  const anySubmission = fc
    .record({
      dataHash: data,
      annotator: fc.constantFrom('ann', 'bob', 'eve'),
      labelDigest: fc.constantFrom('x', 'y', 'z'),
      day: fc.integer({ min: 1, max: 9 }),
      round: fc.constantFrom('1', '2'),
    })
    .map(({ dataHash, annotator, labelDigest, day, round }) =>
      submission(dataHash, annotator, {
        labelDigest,
        task: `task-${dataHash}-${round}`,
        branch: `branch-${annotator}`,
        submittedAt: `2026-11-0${day}T00:00:00.000Z`,
      }),
    );
  /** Of one task and branch there is one content. */
  const submissions = fc.uniqueArray(anySubmission, { selector: (one) => `${one.task} ${one.branch}`, maxLength: 14 });
  const anyInput = fc
    .record({ waiting: submissions, before: submissions, ready: fc.uniqueArray(data) })
    .map(({ waiting, before, ready }): DecideInput => {
      const tasks = [...new Set(waiting.map((one) => one.task))].map((uuid) => {
        const mine = waiting.filter((one) => one.task === uuid);
        return task(mine[0]?.dataHash ?? '', mine, { uuid });
      });
      const newest = new Map(before.map((one) => [`${one.dataHash} ${one.annotator}`, stored(one)]));
      const truths = new Map(ready.map((hash) => [hash, { digest: 'truth-1' }]));
      return input({ tasks, stored: [...newest.values()], truths });
    });

  test('one annotator counts once a data unit, and only submissions that exist count', () => {
    fc.assert(
      fc.property(anyInput, (of) => {
        const { window, fresh, held, archivable } = decideSubmissions(of);
        const keys = window.map((one) => `${one.dataHash} ${one.annotator}`);
        expect(new Set(keys).size).toBe(keys.length);
        const all = new Set([...of.tasks.flatMap((one) => one.submissions), ...of.stored].map(identityOf));
        for (const one of window) expect(all.has(identityOf(one))).toBe(true);
        for (const one of fresh) expect(window).toContain(one);
        expect(held.length + archivable.length).toBe(of.tasks.length);
        for (const one of held) expect(of.truths.has(one.dataHash)).toBe(false);
      }),
    );
  });

  test('deciding again after storing finds nothing to score', () => {
    fc.assert(
      fc.property(anyInput, (of) => {
        const first = decideSubmissions(of);
        const second = decideSubmissions({ ...of, stored: first.window.map((one) => stored(one)) });
        expect(second.window.map(identityOf)).toEqual(first.window.map(identityOf));
        expect(second.fresh).toEqual([]);
        expect(second.rescored).toEqual([]);
        expect(second.archivable).toEqual(first.archivable);
      }),
    );
  });

  test('the order of tasks, of their submissions and of what is stored changes nothing', () => {
    fc.assert(
      fc.property(anyInput, (of) => {
        const turned = {
          ...of,
          stored: of.stored.toReversed(),
          tasks: of.tasks.toReversed().map((one) => ({ ...one, submissions: one.submissions.toReversed() })),
        };
        const [one, other] = [decideSubmissions(of), decideSubmissions(turned)];
        expect(other.window).toEqual(one.window);
        expect(other.held).toEqual(one.held);
        expect(other.archivable.map((each) => each.uuid)).toEqual(one.archivable.map((each) => each.uuid));
      }),
    );
  });
});
