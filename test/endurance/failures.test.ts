import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROUTE = 'routing/route-pair.test.ts';
const EVALUATE = 'submissions/evaluate-pair.test.ts';
const SCRIPTS = 'endurance/scripts.test.ts';

type Test = readonly [file: string, name: string];

/** Ways in which the scripts of Encord's guide fail, and the tests that hold Assay to doing better. */
const FAILURES: Readonly<Record<string, readonly [what: string, ...tests: readonly Test[]]>> = {
  R1: [
    'a loop over the dataset object stops the script',
    [ROUTE, 'sends benchmark tasks to consensus and the rest to annotation, and accounts for every task'],
  ],
  R2: [
    'ids compare unequal, every task goes to NO',
    [
      'routing/guards.test.ts',
      'stop when ids compare unequal and no task would be a benchmark although the dataset says otherwise',
    ],
  ],
  R3: ['one request a task', [ROUTE, 'hundreds of tasks take fewer calls than a twentieth of them']],
  R4: [
    'one stale task rejects its bundle',
    [ROUTE, 'a task that moved after it was read counts as moved, and does not reject its chunk'],
  ],
  R5: ['two runs at the same time', [ROUTE, 'two routers at once lose and double nothing']],
  R6: [
    'a repeated call is applied twice',
    ['routing/act-in-chunks.test.ts', 'an unanswered call that was done is not sent again'],
    [SCRIPTS, 'a call that moved tasks and was answered with 502 is not applied twice'],
  ],
  R7: ['pages shift while tasks leave', [SCRIPTS, 'pages that shift while another run moves tasks lose none of them']],
  R8: [
    'a renamed stage or pathway fails midway',
    [ROUTE, 'nothing moves when the workflow is not what the manifest says: a rename stops the run'],
    [ROUTE, 'nothing moves when the stage of the tasks was renamed'],
  ],
  R9: ['swapped edges go unnoticed', [ROUTE, 'nothing moves when the edges of the template are swapped']],
  R10: [
    'data in both datasets',
    [ROUTE, 'data that is in both datasets is routed as a benchmark only, and its other task is held'],
  ],
  R11: [
    'groups of images are not considered',
    [SCRIPTS, 'groups of images are routed by the group, not by their frames'],
  ],
  R12: [
    'tasks that somebody has taken',
    ['routing/decide.test.ts', 'a task that another agent has taken is left to it'],
  ],
  R13: [
    'a benchmark task goes live without truth',
    [ROUTE, 'benchmark tasks do not go live without truth: they are held until theirs is complete'],
  ],
  R14: ['all benchmark tasks go live in one burst', [ROUTE, 'a daily release lets benchmark tasks through day by day']],
  R15: [
    'no dry run and no log of decisions',
    [ROUTE, 'every decision is in the ledger, with its reason, and the run with its numbers'],
    [ROUTE, 'a dry run says what would move and sends only reading calls'],
    ['encord/key-from-environment.test.ts', 'is the text in ENCORD_SSH_KEY, masked at once'],
    [SCRIPTS, 'the region is that of the environment, and the key is in no file of the workspace'],
  ],
  R16: [
    'run by hand each time',
    [ROUTE, 'data that was linked to the benchmark dataset later arrives as a benchmark task'],
    [SCRIPTS, 'the shipped workflows route and evaluate on a schedule, and another one watches that they do'],
    ['github/stories.test.ts', 'a schedule that went silent opens an issue, and its next run closes it'],
    [
      'commands/waiting-check.test.ts',
      'doctor warns when the oldest has waited for more than a day, until it is routed',
    ],
  ],
  R17: [
    'a failure of the script is invisible',
    [ROUTE, 'one task that cannot be moved fails, the others go, and the numbers add up'],
    [
      'endurance/refusals.test.ts',
      'a task that cannot be moved is named with the reason of the platform, and the others go',
    ],
    ['github/stories.test.ts', 'a schedule that went silent opens an issue, and its next run closes it'],
  ],
  R18: ['"YES" against "Yes"', ['routing/resolve.test.ts', 'a pathway in other letters is named in the message']],
  E1: [
    'a field of the task option that does not exist',
    ['encord/contract-projects.test.ts', 'consensus, its branches and its review'],
  ],
  E2: [
    'a branch without an option ends the script',
    [EVALUATE, 'an annotator without a label row is reported and the others are scored'],
    [SCRIPTS, 'a branch that the task has no option for ends nothing, and the others are scored'],
  ],
  E3: ['an empty list may mean everything', [EVALUATE, 'an empty stage reads no label rows at all']],
  E4: [
    'reading creates label rows',
    [EVALUATE, 'reading creates no label row: the run sends no write but the archiving itself'],
  ],
  E5: [
    'unfinished ground truth counts as truth',
    [EVALUATE, 'that is not complete holds its task: it is neither scored nor archived, and is once it is complete'],
  ],
  E6: [
    'missing ground truth is skipped silently',
    [EVALUATE, 'that was completed without a label row is missing, not empty: good annotators do not get 0'],
    ['submissions/decide.test.ts', 'a task without complete ground truth is held, not scored and not archived'],
  ],
  E7: [
    'branches of one bundle are mixed up',
    [EVALUATE, 'labels of another branch than the one asked for hold the task instead of mixing people up'],
  ],
  E8: ['a request a task', [EVALUATE, 'five hundred tasks take at most sixty calls']],
  E9: ['wrong arguments, and no scoring', [EVALUATE, 'scores every submission, stores it, and archives its task']],
  E10: [
    'every run counts everything again',
    [EVALUATE, 'a second run counts nothing twice, gives the same numbers and writes nothing'],
  ],
  E11: [
    'rejecting may lead back to annotation',
    [EVALUATE, 'stops after one task when rejecting leads elsewhere than the manifest says'],
  ],
  E12: [
    'rejected before the results are stored',
    [EVALUATE, 'does not begin when what was stored cannot be read back'],
    [EVALUATE, '%s killed at any write of the state converges, and the ledger tells of every task once'],
  ],
  E13: [
    'copies of the ground truth in Complete',
    [EVALUATE, 'a benchmark task that somebody approved into Complete is found, is an error, and is not moved'],
  ],
  E14: [
    'everything waits for the slowest annotator',
    [SCRIPTS, 'a task that waits for its slowest annotator is left alone, and the others are scored'],
  ],
  E15: ['main is skipped by its name only', [SCRIPTS, 'labels on main are nobody’s submission']],
  E16: [
    'the same annotator twice counts as two',
    ['submissions/decide.test.ts', 'the same annotator twice counts once: the newest submission wins'],
  ],
  E17: ['the ontologies are assumed to be equal', [EVALUATE, 'and submissions with different ontologies are refused']],
  E18: [
    'labels that change after scoring',
    [EVALUATE, 'leaves a task whose labels changed after scoring; it is scored again and then leaves'],
  ],
  E19: [
    'all rows in memory',
    ['encord/label-rows.test.ts', 'are read in chunks and come in the order asked for, with keys that nobody knows'],
    ['submissions/read-ahead.test.ts', 'parts come in their order, with as many being read as were asked for'],
  ],
  E20: [
    'e-mail addresses in public logs',
    [EVALUATE, 'no e-mail address of anybody reaches the state, snapshots included'],
    [SCRIPTS, 'no e-mail address of an annotator is in anything that evaluate prints, unless the manifest asks for it'],
  ],
  E21: [
    'no least sample, no interval',
    ['evaluation/evaluate.test.ts', 'below 5 tasks an annotator has counts only'],
    ['evaluation/policy.test.ts', 'below the least number of tasks the judgement is open'],
    ['evaluation/policy.test.ts', 'only the newest tasks of the window count, so that a recovery ends the finding'],
  ],
  E22: [
    'pairs are found in an undefined way',
    ['evaluation/assignment.test.ts', 'the order of the candidates does not matter'],
  ],
  E23: [
    'the owner of the key is counted',
    [SCRIPTS, 'somebody whom the manifest ignores is neither scored nor counted, and holds no task of others'],
    [SCRIPTS, 'the user of the key, who rejects every task, is neither annotator nor counted'],
  ],
  E24: [
    'Complete and Archive look the same',
    [EVALUATE, 'moves to the named stage where the manifest says move, and leaves tasks where it says keep'],
  ],
  E25: ['annotators whose address changes', [SCRIPTS, 'somebody whose address changed counts as before']],
};

test('every known failure has its row', () => {
  const ids = [
    ...Array.from({ length: 18 }, (_, at) => `R${at + 1}`),
    ...Array.from({ length: 25 }, (_, at) => `E${at + 1}`),
  ];
  expect(Object.keys(FAILURES)).toEqual(ids);
});

test.each(Object.entries(FAILURES))('%s: %o', (_, [, ...tests]) => {
  expect(tests).not.toEqual([]);
  for (const [file, name] of tests) {
    const text = readFileSync(join(import.meta.dirname, '..', file), 'utf8');
    // A test that is skipped, or switched off by a comment, proves nothing.
    const start = /(?:^|\n) *test(?:\.each\((?:[^'"`]|\n)*?\))?\(\s*(['"`])/g;
    const names = [...text.matchAll(start)].map((found) => {
      const from = found.index + found[0].length;
      return text.slice(from, text.indexOf(`${found[1]}, `, from)).replaceAll("\\'", "'");
    });
    const multiline = [...text.matchAll(/\n\s*'((?:[^'\\]|\\.)+)',\n\s*(?:async )?\(/g)].map((found) => found[1]);
    expect([...names, ...multiline], file).toContain(name);
  }
});
