import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { act, forAct } from './act.ts';
import { repository } from './repository.ts';
import { workflowTools } from './workflow-tools.ts';

const ROOT = join(import.meta.dirname, '../..');
const EXAMPLES = globSync('examples/workflows/*.yml', { cwd: ROOT }).toSorted();
const ALL = [...EXAMPLES, ...globSync('.github/workflows/*.yml', { cwd: ROOT }).toSorted()];
const BAD = 'test/github/bad-workflow/bad.yml';
const text = (name: string) => readFileSync(join(ROOT, name), 'utf8');

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
    const folder = mkdtempSync(join(tmpdir(), 'assay-lint-'));
    for (const name of ['action.yml', 'dist']) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    await run('git', ['init', '-q', '.'], folder);
    const names = files.map((file, index) => {
      const name = `.github/workflows/${index}-${basename(file)}`;
      writeFileSync(join(folder, name), text(file).replace(/acme\/assay@0{40}.*/g, './'));
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
    for (const line of lines.filter((one) => /uses: /.test(one))) expect(line).toMatch(/@[0-9a-f]{40} # v\d/);
    expect(text(name)).toMatch(/^permissions:(?: \{\}|\n {2}contents: read)$/m);
    expect(text(name)).toContain('timeout-minutes:');
    expect(text(name)).not.toContain('pull_request_target');
    const inScripts = lines.filter((line) => /run:/.test(line) && line.includes('${{'));
    expect(inScripts).toEqual([]);
    if (text(name).includes('actions/checkout')) expect(text(name)).toContain('persist-credentials: false');
    for (const cron of text(name).matchAll(/cron: '(\d+) /g)) expect(cron[1]).not.toBe('0');
  });

  test('act is given the workflows without two keys that it does not know, and with everything else', () => {
    for (const name of EXAMPLES) {
      const kept = new Set(forAct(text(name)).split('\n'));
      const gone = text(name)
        .split('\n')
        .filter((line) => !kept.has(line));
      for (const line of gone) expect(line.trim()).toMatch(/^(queue: max|deployment: false)/);
    }
  });
});

test('from a pull request to applied, routed, evaluated and watched: the shipped workflows run', async () => {
  using at = await repository({ served: true });
  const server = await at.fake.listen();
  try {
    const pull = at.open({ 'README.md': 'hello\n' });
    const tested = at.fake.git.ref(`refs/pull/${pull.number}/merge`)!;
    const on = { event: 'pull_request' as const, pull, commit: tested };
    expect((await act(at, server.url, 'validate.yml', { ...on, runId: 1 })).jobs).toEqual({ validate: 'success' });
    const planned = await act(at, server.url, 'plan.yml', { ...on, runId: 2 });
    expect(planned.jobs, planned.log.slice(-3000)).toEqual({ plan: 'success' });
    expect(at.comments(pull)[0]).toContain(planned.outputs['digest']);
    at.approve(pull);
    const merged = at.merge(pull);
    const main = { commit: merged };
    const applied = await act(at, server.url, 'apply.yml', { event: 'push', ...main, runId: 3 });
    expect(applied.jobs, applied.log.slice(-3000)).toEqual({ apply: 'success' });
    expect(at.comments(pull)[1]).toContain('Assay applied to');
    expect(at.fake.git.ref('refs/heads/assay/state/production')).toBeDefined();
    for (const [index, name] of ['route', 'evaluate', 'drift'].entries()) {
      const result = await act(at, server.url, `${name}.yml`, { event: 'schedule', ...main, runId: 10 + index });
      expect(result.jobs, result.log.slice(-3000)).toEqual({ [name]: 'success' });
    }
    const fork = at.open(
      {
        'manifests/folders/street.yaml': at.read('manifests/folders/street.yaml').replace(/title: .*/, 'title: Roads'),
      },
      { fork: true, author: 'stranger' },
    );
    const posted = await act(at, server.url, 'plan-comment.yml', {
      event: 'workflow_run',
      pull: fork,
      ...main,
      runId: 20,
    });
    expect(posted.jobs, posted.log.slice(-3000)).toEqual({ comment: 'success' });
    expect(at.comments(fork)[0]).toContain('update');
    for (const result of [planned, applied, posted]) {
      // act shows what is to be masked; GitHub does not.
      const log = result.log.split('\n').filter((line) => !line.includes('"add-mask"'));
      for (const line of readFileSync(at.key, 'utf8')
        .split('\n')
        .filter((one) => one.length > 20))
        expect(log.find((one) => one.includes(line))).toBeUndefined();
    }
    at.fake.git.fsck();
  } finally {
    await server.close();
  }
}, 300_000);
