import { join } from 'node:path';
import { hasErrors, type Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import { demoSummaryAsMarkdown, demoSummaryAsText, type DemoSummary } from '../report/demo.ts';
import { openEmbeddedSandbox } from './embedded-sandbox.ts';
import { openWorkspace } from './connect.ts';
import { list, number, type Options } from './options.ts';
import { boundPairs } from './pairs.ts';
import { resolvePath } from './resolve-path.ts';
import { newestDocument } from './stored-results.ts';
import { worstExit, type Exit, type Result } from './result.ts';
import type { Run } from './run.ts';
import { RUNS } from './verbs.ts';

/** The five simulated people of the demo, each with a fault that the numbers must show. */
const PEOPLE = ['careful', 'sloppy', 'biased', 'guesser', 'fatigued'] as const;
const TRUTH = [
  { email: 'truth@simulation.assay', profile: 'truth' as const },
  { email: 'reviewer@simulation.assay', profile: 'reviewer' as const },
];
/** Share of the production data that is there from the start; the rest is added after the ground truth. */
const FIRST_SHARE = 2 / 3;

/**
 * `demo`: the whole workflow on the embedded sandbox, through the same commands that a user calls. A second run in the same
 * folder finds everything done.
 */
export const run: Run = async (options, world) => {
  const root = resolvePath(world.cwd, list(options, 'arguments')[0] ?? 'assay-demo');
  const seed = number(options, 'seed') ?? 1;
  const started = world.now();
  const steps: { title: string; detail: string }[] = [];
  const problems: Problem[] = [];
  const exits: Exit[] = [];
  const say = (title: string, detail: string): void => {
    steps.push({ title, detail });
    world.log.info(`${String(steps.length).padStart(2)}. ${title}: ${detail}`);
  };
  const call = async (verb: string, more: Options = {}): Promise<Result> => {
    const result = await (await RUNS[verb]!())({ directory: root, output: 'text', ...more }, world);
    problems.push(...result.problems.filter((one) => !problems.some((known) => known.summary === one.summary)));
    if (result.exit !== 0) exits.push(result.exit);
    return result;
  };

  const fresh = (await world.files.readText(join(root, 'assay.yaml'))) === undefined;
  if (fresh) await call('init', { arguments: [root], directory: undefined, workflows: false });
  say('Workspace', fresh ? `written to ${root}` : `found in ${root}`);
  const later = fresh ? await holdBackProduction(root, world) : undefined;

  const validated = await call('validate');
  if (hasErrors(validated.problems)) return finish();
  say('Validate', 'every manifest is fine');

  say('Apply', changesOf(await call('apply', { yes: true })));
  if (exits.length > 0) return finish();
  say('Ground truth (simulated)', await simulateTruth(root, world, seed));
  if (later) {
    await world.files.write(later.path, later.full);
    say('New production data', changesOf(await call('apply', { yes: true })));
  } else {
    say('Apply again', changesOf(await call('apply', { yes: true })));
  }
  say('Route', routedOf(await call('route')));
  say('Five annotators (simulated)', await simulatePeople(root, world, seed));
  say('Evaluate and archive', evaluatedOf(await call('evaluate')));
  const report = join(root, 'report.html');
  await call('report', { format: 'html', out: report });
  say('Report', report);
  return finish();

  async function finish(): Promise<Result> {
    const { workspace } = await openWorkspace({ directory: root }, world, 'demo');
    const pair = workspace ? [...workspace.model.projectPairs.values()][0] : undefined;
    const document = workspace && pair ? await newestDocument(await workspace.store.view(), pair) : undefined;
    const summary: DemoSummary = {
      seconds: (world.now() - started) / 1000,
      steps,
      report: join(root, 'report.html'),
      ...(document && pair ? { pair: pair.name, document, people: await peopleOf(root, world) } : {}),
    };
    return {
      problems,
      data: { version: 1, steps, report: summary.report, ...(document ? { document } : {}) },
      exit: worstExit(exits),
      text: (style) => demoSummaryAsText(summary, style),
      markdown: () => demoSummaryAsMarkdown(summary),
    };
  }
};

/** Takes the last third of the production data out of its file, so that it can be added later as on any working day. */
async function holdBackProduction(root: string, world: World): Promise<{ path: string; full: string } | undefined> {
  const path = join(root, 'data', 'street-production.json');
  const full = await world.files.readText(path);
  if (full === undefined) return undefined;
  const content = JSON.parse(full) as { images: unknown[] };
  const first = content.images.slice(0, Math.ceil(content.images.length * FIRST_SHARE));
  await world.files.write(path, `${JSON.stringify({ ...content, images: first }, undefined, 2)}\n`);
  return { path, full };
}

async function withSandbox<T>(
  root: string,
  world: World,
  work: (parts: {
    admin: Awaited<ReturnType<typeof openEmbeddedSandbox>>['admin'];
    benchmark: string;
    production: string;
  }) => T,
): Promise<T> {
  const { workspace } = await openWorkspace({ directory: root }, world, 'demo');
  if (!workspace) throw new Error('the demo workspace does not load');
  const { pairs } = await boundPairs(workspace, {});
  const [pair] = pairs;
  if (!pair) throw new Error('the demo workspace has no applied pair');
  const sandbox = await openEmbeddedSandbox(workspace, world);
  try {
    return work({ admin: sandbox.admin, benchmark: pair.benchmarkProject, production: pair.productionProject });
  } finally {
    await sandbox.close();
  }
}

function simulateTruth(root: string, world: World, seed: number): Promise<string> {
  return withSandbox(root, world, ({ admin, benchmark }) => {
    const counts = admin.simulate({
      projectUuid: benchmark,
      truthSeed: seed,
      annotators: TRUTH.map((one) => ({ ...one, seed })),
    });
    return `${counts.submitted} tasks labelled, ${counts.approved} approved`;
  });
}

function simulatePeople(root: string, world: World, seed: number): Promise<string> {
  return withSandbox(root, world, ({ admin, production }) => {
    const annotators = PEOPLE.map((profile, index) => ({ email: emailOf(profile), profile, seed: seed + index }));
    const counts = admin.simulate({ projectUuid: production, truthSeed: seed, annotators });
    return `${counts.submitted} submissions, ${counts.objects} objects`;
  });
}

function emailOf(profile: string): string {
  return `${profile}@simulation.assay`;
}

/** Pseudonym → profile, so that a reader of the demo sees whose fault is whose. Only simulated people are named. */
async function peopleOf(root: string, world: World): Promise<ReadonlyMap<string, string>> {
  const { openPseudonyms } = await import('../state/pseudonyms.ts');
  const { workspace } = await openWorkspace({ directory: root }, world, 'demo');
  const path = join(root, '.assay', `${workspace?.environmentName ?? 'sandbox'}.pseudonym-key`);
  const pseudonyms = await openPseudonyms({ files: world.files, path, key: world.env['ASSAY_PSEUDONYM_KEY'] });
  return new Map(PEOPLE.map((profile) => [pseudonyms.of(emailOf(profile)), profile]));
}

function changesOf(result: Result): string {
  const data = result.data as { outcomes?: readonly { status: string }[] } | null;
  const outcomes = data?.outcomes ?? [];
  if (outcomes.length === 0) return result.exit === 0 ? 'nothing to change' : 'stopped';
  const applied = outcomes.filter((one) => one.status === 'applied').length;
  return `${applied} of ${outcomes.length} operations applied`;
}

function routedOf(result: Result): string {
  const data = result.data as {
    pairs?: readonly { routed: { benchmark: number; production: number }; held: number }[];
  } | null;
  const [pair] = data?.pairs ?? [];
  if (!pair) return 'stopped';
  return `${pair.routed.benchmark} tasks to consensus, ${pair.routed.production} to annotation, ${pair.held} held`;
}

function evaluatedOf(result: Result): string {
  const data = result.data as {
    pairs?: readonly { counts: { scored: number; known: number; archived: number } }[];
  } | null;
  const [pair] = data?.pairs ?? [];
  if (!pair) return 'stopped';
  return `${pair.counts.scored} submissions scored, ${pair.counts.known} known before, ${pair.counts.archived} tasks archived`;
}
