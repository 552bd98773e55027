import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readInputs } from '../../src/action-inputs.ts';
import { VERBS } from '../../src/commands/options.ts';

const problemOf = (env: Record<string, string>): string | undefined => {
  const read = readInputs(env);
  return 'problem' in read ? `${read.problem.summary} ${read.problem.detail}` : undefined;
};

test('inputs become the options that the command line would give', () => {
  const read = readInputs({
    INPUT_COMMAND: 'apply',
    INPUT_CONFIRM: 'project.street/production\n dataset.old , dataset.older\n',
    'INPUT_DRY-RUN': 'true',
    INPUT_ENVIRONMENT: ' production ',
    INPUT_PLAN: '',
  });
  expect(read).toMatchObject({
    verb: { name: 'apply' },
    options: {
      confirm: ['project.street/production', 'dataset.old', 'dataset.older'],
      'dry-run': true,
      environment: 'production',
      output: 'text',
    },
  });
  expect('options' in read && read.options['plan']).toBeUndefined();
});

test('wrong inputs are explained', () => {
  expect(problemOf({ INPUT_COMMAND: 'deploy' })).toContain('validate, plan, apply');
  expect(problemOf({ INPUT_COMMAND: 'sandbox' })).toContain('validate, plan, apply');
  expect(problemOf({ INPUT_COMMAND: 'plan', 'INPUT_DETAILED-EXIT-CODE': 'yes' })).toContain('true or false');
  expect(problemOf({ INPUT_COMMAND: 'plan', INPUT_OUTPUT: 'xml' })).toContain('text, json, markdown');
  expect(problemOf({ INPUT_COMMAND: 'explain' })).toContain('arguments');
  expect(problemOf({ INPUT_COMMAND: 'score' })).toContain('ontology');
});

test('action.yml knows every input that a command takes, and names the entry that is built', () => {
  const action = parse(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8'));
  const wanted = new Set(['command', 'arguments', 'github-token']);
  for (const verb of VERBS.filter((one) => !one.cliOnly)) {
    for (const option of verb.options) if (option.name !== 'color') wanted.add(option.name);
  }
  expect(new Set(Object.keys(action.inputs))).toEqual(wanted);
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
});

test('action.yml describes every input and every output that a command gives', () => {
  const root = join(import.meta.dirname, '../..');
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
    readonly inputs: Record<string, { description: string }>;
    readonly outputs: Record<string, { description: string }>;
    readonly runs: { using: string; main: string };
    readonly branding: { icon: string; color: string };
  };
  for (const [name, { description }] of Object.entries({ ...action.inputs, ...action.outputs })) {
    expect(description, name).toMatch(/^\S.*[.)]$/);
  }
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  expect(action.branding).toEqual({ icon: 'check-circle', color: 'gray-dark' });
  const given = new Set(['exit', 'problems', 'json']);
  for (const file of globSync('src/commands/*.ts', { cwd: root })) {
    const source = readFileSync(join(root, file), 'utf8');
    for (const [, body = ''] of source.matchAll(/outputs: \{([^]*?)\}(?:,| :|\))/g)) {
      for (const [, name] of body.matchAll(/(?:^|[{,])\s*(\w+)(?=:|,|\s*$)/g)) given.add(name!);
    }
  }
  expect([...given].toSorted()).toEqual(Object.keys(action.outputs).toSorted());
});
