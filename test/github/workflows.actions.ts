import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { run as init } from '../../src/commands/init.ts';
import { openFolder } from '../commands/folder.ts';
import { act, ACTION, forAct, type ActRun } from './act.ts';
import { repository } from './repository.ts';
import { workflowTools } from './workflow-tools.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const EXAMPLES = globSync('examples/workflows/*.yml', { cwd: ROOT }).toSorted();
const CALLERS = globSync('examples/callers/*.yml', { cwd: ROOT }).toSorted();
const OWN = globSync('.github/workflows/*.yml', { cwd: ROOT }).toSorted();
const ALL = [...EXAMPLES, ...CALLERS, ...OWN];
const BAD = 'test/github/bad-workflow/bad.yml';
const text = (name: string) => readFileSync(resolve(ROOT, name), 'utf8');
/** With the Action and the reusable workflows as files beside them, so that actionlint checks inputs, secrets and outputs. */
const local = (workflow: string) =>
  workflow
    .replace(/acme\/assay\/(\S+)@0{40}.*/g, './$1')
    .replace(/acme\/assay@[0-9a-f]{40}.*|(?<=uses: )\$\/$/gm, './');

async function run(program: string, args: readonly string[], cwd: string): Promise<{ exit: number; out: string }> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ exit: error ? Number(error.code ?? 1) : 0, out: stdout + stderr });
    });
  });
}

describe('linters', () => {
  const zizmor = async (files: readonly string[]) =>
    run(
      join(await workflowTools(), 'zizmor'),
      ['--offline', '--no-progress', '--strict-collection', '--persona', 'pedantic', ...files],
      ROOT,
    );
  const parserErrors = async (name: string) => {
    const result = parseWorkflow({ name, content: text(name) }, new NoOperationTraceWriter());
    if (result.value) await convertWorkflowTemplate(result.context, result.value);
    return result.context.errors.getErrors().map((error) => error.message);
  };
  /** Where actionlint can see `action.yml` beside the workflows, so that it checks their inputs. */
  const actionlint = async (files: readonly string[]) => {
    const folder = temporaryFolder('lint');
    for (const name of ['action.yml', 'dist']) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    await run('git', ['init', '-q', '.'], folder);
    for (const name of OWN) writeFileSync(join(folder, name), local(text(name)));
    const names = files.map((file, index) => {
      const name = OWN.includes(file) ? file : `.github/workflows/${index}-${basename(file)}`;
      writeFileSync(join(folder, name), local(text(file)));
      return name;
    });
    const ignore = ['-ignore', 'unexpected key "queue" for "concurrency"'];
    const result = await run(
      join(await workflowTools(), 'actionlint'),
      ['-no-color', '-oneline', ...ignore, ...names],
      folder,
    );
    rmSync(folder, { recursive: true });
    return result;
  };

  test('zizmor finds nothing in the shipped workflows, and something in the bad one', async () => {
    expect(await zizmor([...ALL, 'action.yml'])).toMatchObject({ exit: 0 });
    expect((await zizmor([BAD])).exit).toBe(14);
  });

  test('actionlint finds nothing in the shipped workflows, and something in the bad one', async () => {
    expect(await actionlint(ALL)).toEqual({ exit: 0, out: '' });
    const bad = await actionlint([BAD]);
    expect(bad.exit).toBe(1);
    expect(bad.out).toContain('potentially untrusted');
  });

  test('GitHub’s own parser accepts the shipped workflows, and not the bad one', async () => {
    for (const name of ALL) expect(await parserErrors(name), name).toEqual([]);
    expect((await parserErrors(BAD)).join('\n')).toContain('githob');
  });

  test.each(ALL)('%s is pinned, limited and takes nothing untrusted into a script', (name) => {
    const lines = text(name).split('\n');
    // `$/` is the repository of the workflow at the commit that runs.
    for (const line of lines.filter((one) => /uses: /.test(one)))
      expect(line).toMatch(/@[0-9a-f]{40} # v\d|uses: \$\/$/);
    expect(text(name)).toMatch(/^permissions:(?: \{\}|\n {2}contents: read)$/m);
    if (!CALLERS.includes(name)) expect(text(name)).toContain('timeout-minutes:');
    expect(text(name)).not.toContain('pull_request_target');
    const inScripts = lines.filter((line) => /run:/.test(line) && line.includes('${{'));
    expect(inScripts).toEqual([]);
    if (text(name).includes('actions/checkout')) expect(text(name)).toContain('persist-credentials: false');
    for (const cron of text(name).matchAll(/cron: '(\d+) /g)) expect(cron[1]).not.toBe('0');
  });

  test.each(['examples/workflows/evaluate.yml', '.github/workflows/assay-evaluate.yml'])(
    'a shard of %s may only read, and one job merges what all of them found',
    (name) => {
      const { jobs } = parse(text(name)) as { jobs: Record<string, { permissions: unknown; needs?: string }> };
      expect(Object.keys(jobs)).toEqual(['shard', 'evaluate']);
      expect(jobs['shard']!.permissions).toEqual({ contents: 'read' });
      expect(jobs['evaluate']!.needs).toBe('shard');
    },
  );

  test('act is given the workflows with what it does not know taken out or filled in, and with everything else', () => {
    for (const name of [...EXAMPLES, ...OWN]) {
      const kept = new Set(forAct(text(name)).split('\n'));
      const gone = text(name)
        .split('\n')
        .filter((line) => !kept.has(line));
      for (const line of gone)
        expect(line.trim()).toMatch(/^(queue: max|deployment: false|(- )?uses: \$\/$|shard: .*job-total)/);
    }
  });

  test('what `init` writes is clean for all three, at the top of a repository and for a folder in it', async () => {
    using place = openFolder();
    mkdirSync(join(place.folder, '.git'));
    const action = `octo/assay@${'1'.repeat(40)}`;
    for (const folder of ['.', 'qa/street']) {
      rmSync(join(place.folder, '.github'), { recursive: true, force: true });
      await init({ arguments: [folder], action }, place.world);
      const written = globSync(join(place.folder, '.github/workflows/*.yml'));
      expect(written).toHaveLength(EXAMPLES.length);
      expect(await zizmor(written)).toMatchObject({ exit: 0 });
      for (const name of written) {
        writeFileSync(name, text(name).replaceAll(action, `acme/assay@${'0'.repeat(40)}`));
        expect(await parserErrors(name), name).toEqual([]);
      }
      expect(await actionlint(written)).toEqual({ exit: 0, out: '' });
    }
  });
});

const FORMS = [
  { form: 'as `init` writes them', folder: '' },
  { form: 'in the short form that calls the reusable workflows', folder: 'examples/callers' },
];

test.each(FORMS)(
  'from a pull request to applied, routed, evaluated and watched: the workflows run $form',
  async ({ folder }) => {
    using place = openFolder();
    await init({ action: ACTION }, place.world);
    using at = await repository({ served: true });
    const server = await at.fake.listen();
    const runs: ActRun[] = [];
    const run = async (name: string, jobs: readonly string[], on: Parameters<typeof act>[3]): Promise<ActRun> => {
      const file =
        folder === '' ? join(place.folder, `.github/workflows/assay-${name}.yml`) : join(ROOT, folder, `${name}.yml`);
      const result = await act(at, server.url, file, on);
      expect(Object.keys(result.jobs).toSorted(), result.log.slice(-3000)).toEqual(jobs);
      for (const outcome of Object.values(result.jobs)) expect(outcome, result.log.slice(-3000)).toBe('success');
      runs.push(result);
      return result;
    };
    try {
      const pull = at.open({ 'README.md': 'hello\n' });
      const on = { event: 'pull_request' as const, pull, commit: at.fake.git.ref(`refs/pull/${pull.number}/merge`)! };
      await run('validate', ['validate'], { ...on, runId: 1 });
      const planned = await run('plan', ['plan'], { ...on, runId: 2 });
      expect(at.comments(pull)[0]).toContain(planned.outputs['digest']);
      at.approve(pull);
      const main = { commit: at.merge(pull) };
      await run('apply', ['apply'], { event: 'push', ...main, runId: 3 });
      expect(at.comments(pull)[1]).toContain('Assay applied to');
      expect(at.fake.git.ref('refs/heads/assay/state/production')).toBeDefined();
      for (const [index, name] of ['route', 'evaluate', 'drift'].entries()) {
        const jobs = name === 'evaluate' ? ['evaluate', 'shard 1', 'shard 2'] : [name];
        await run(name, jobs, { event: 'schedule', ...main, runId: 10 + index });
      }
      const street = 'manifests/folders/street.yaml';
      const changed = at.read(street).replace(/title: .*/, 'title: Roads');
      const fork = at.open({ [street]: changed }, { fork: true, author: 'stranger' });
      await run('plan-comment', ['comment'], { event: 'workflow_run', pull: fork, ...main, runId: 20 });
      expect(at.comments(fork)[0]).toContain('update');
      const secrets = readFileSync(at.key, 'utf8')
        .split('\n')
        .filter((line) => line.length > 20);
      for (const { log } of runs) {
        // act shows what is to be masked; GitHub does not.
        const lines = log.split('\n').filter((line) => !line.includes('"add-mask"'));
        for (const secret of secrets) expect(lines.find((line) => line.includes(secret))).toBeUndefined();
      }
      at.fake.git.fsck();
    } finally {
      await server.close();
    }
  },
  300_000,
);
