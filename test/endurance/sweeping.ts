import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../src/commands/result.ts';
import { listProjects } from '../../src/encord/api/projects.ts';
import { platformOf, stateOf } from './everything.ts';
import { disturbedAt, FAULTS, holdTimers, KILLS, type Fault } from './faults.ts';
import { labelBenchmark, labelTruth, makeSmall, openSmall, type Small } from './small-workspace.ts';

export type Verb = 'apply' | 'route' | 'evaluate';
export const OPTIONS: Readonly<Record<Verb, Record<string, boolean>>> = {
  apply: { yes: true },
  route: {},
  evaluate: {},
};

/** A workspace just before a command, how many calls the command needs, and what is there after it, undisturbed. */
export interface Before {
  readonly origin: string;
  readonly calls: number;
  readonly after: unknown;
}

const folders: string[] = [];
let held: ReturnType<typeof holdTimers> | undefined;
/** Held from the first use on until `release`: other test files share this module and the process. */
const timers = (): ReturnType<typeof holdTimers> => (held ??= holdTimers());

/** Gives back what this file took hold of; to be called after the tests. */
export function release(): void {
  held?.release();
  held = undefined;
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export const everything = async (small: Small): Promise<unknown> => ({
  platform: await platformOf(small),
  state: await stateOf(small),
});

async function uuidOf(small: Small, title: string): Promise<string> {
  for await (const project of listProjects(small.client)) if (project.title === title) return project.projectHash;
  throw new Error(`no project ${title}`);
}

/** Runs a command undisturbed, and gives the workspace as it is after `then` as the start of the next. */
async function prepare(
  origin: string,
  verb: Verb,
  then?: (small: Small) => Promise<void>,
): Promise<{ before: Before; next: string }> {
  const small = await openSmall(origin);
  const counter = disturbedAt(0, undefined, timers());
  const result = await small.run(verb, OPTIONS[verb], counter);
  expect([result.exit, result.problems.filter((one) => one.severity === 'error')]).toEqual([0, []]);
  const after = await everything(small);
  await then?.(small);
  const next = await small.close();
  folders.push(next);
  return { before: { origin, calls: counter.calls(), after }, next };
}

export async function prepareAll(size: { benchmark: number; production: number }): Promise<Record<Verb, Before>> {
  const origin = await makeSmall(size);
  folders.push(origin);
  const apply = await prepare(origin, 'apply', async (small) =>
    labelTruth(small, await uuidOf(small, 'Street scenes A')),
  );
  const route = await prepare(apply.next, 'route', async (small) =>
    labelBenchmark(small, await uuidOf(small, 'Street scenes B')),
  );
  const evaluate = await prepare(route.next, 'evaluate');
  return { apply: apply.before, route: route.before, evaluate: evaluate.before };
}

/** What a failed run says of the outside world: method, path, request id, and the status where there was one. */
export function expectTyped(result: Result, label: string): void {
  const outcomes = (result.data as { outcomes?: { status: string; summary: string }[] } | null)?.outcomes ?? [];
  const failed = outcomes.filter((one) => one.status === 'failed').map((one) => one.summary);
  const said = [...result.problems.filter((one) => one.severity === 'error').map((one) => one.summary), ...failed];
  expect([3, 7], `${label}: ${said.join('; ')}`).toContain(result.exit);
  const typed =
    /\b(?:GET|POST|PUT|PATCH|DELETE)\b.* \/(?:v2\/)?public\S*: .*\(request [0-9a-f]{32}, \d (?:try|tries)\)/;
  const lookedFor = /no answer, and it cannot be found yet|was not answered|could be registered|cannot be read back/;
  expect(
    said.some((text) => typed.test(text) || lookedFor.test(text)),
    `${label}: ${said.join('; ')}`,
  ).toBe(true);
}

/** Disturbs the nth call of a command, runs it again, and compares all there is with an undisturbed run. */
export async function expectRecovery(verb: Verb, before: Before, n: number, fault: Fault): Promise<void> {
  const label = `${verb}: ${fault.name}, call ${n} of ${before.calls}`;
  await using small = await openSmall(before.origin);
  const circumstances = disturbedAt(n, fault, timers());
  const first = small.run(verb, OPTIONS[verb], circumstances);
  if (fault.kills === true) await circumstances.gone;
  else {
    const result = await first;
    if (result.exit !== 0) expectTyped(result, label);
  }
  const second = await small.run(verb, OPTIONS[verb]);
  expect([second.exit, second.problems.filter((one) => one.severity === 'error')], label).toEqual([0, []]);
  expect(await everything(small), label).toEqual(before.after);
}

/** Every call of these commands is disturbed by every fault, once each, on a set-up of at most 60 calls. */
export function sweepEveryCall(verbs: readonly Verb[]): void {
  let stages: Record<Verb, Before>;
  beforeAll(async () => {
    stages = await prepareAll({ benchmark: 2, production: 3 });
  }, 60_000);
  afterAll(release);

  describe.each(verbs)('%s, with each of its calls disturbed by', (verb) => {
    test.each([...KILLS, ...FAULTS].map((fault) => [fault.name, fault] as const))('%s', async (_, fault) => {
      const before = stages[verb];
      expect(before.calls).toBeGreaterThan(5);
      expect(before.calls).toBeLessThanOrEqual(60);
      for (let n = 1; n <= before.calls; n += 1) await expectRecovery(verb, before, n, fault);
    });
  });
}
