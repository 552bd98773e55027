import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seeded } from '../sandbox/workspace.ts';
import { killedAt, undisturbed, type Moment, type Outcome } from './killed-run.ts';
import { smallWorkspaces, type Moments } from './small-workspace.ts';

/** Kills of one command at one moment; beyond, a sample with the seed that is printed. */
const KILLS = 40;
/** Runs at the same time. */
const PARALLEL = 2;

const COMMANDS = [
  { name: 'apply', args: ['apply', '--yes'] },
  { name: 'route', args: ['route'] },
  { name: 'evaluate', args: ['evaluate'] },
  { name: 'merge', args: ['evaluate', '--merge', 'shards'] },
] as const;

describe('a command that is killed in the middle and run again ends as if nothing had happened', () => {
  let moments: Moments;

  beforeAll(async () => {
    moments = await smallWorkspaces();
  });
  afterAll(() => moments.remove());

  describe.each(COMMANDS)('$name', ({ name, args }) => {
    let whole: Outcome;

    beforeAll(async () => {
      whole = await undisturbed(moments[name], args);
      expect(whole.ended).toMatchObject({ exit: 0, signal: null });
      expect(whole.verified.exit).toBe(0);
      expectDone(name, whole);
    });

    test.each(['before', 'after'] as const)('killed %s the platform has handled the request', async (moment) => {
      const seed = Number(process.env['SWEEP_SEED'] ?? Date.now() % 1_000_000);
      const places = sample(whole.requests, seed);
      process.stdout.write(
        `${name}, ${moment}: ${places.length} kills at ${whole.requests} requests, SWEEP_SEED=${seed}\n`,
      );
      let killed = 0;
      const one = async (n: number): Promise<void> => {
        const outcome = await killedAt(moments[name], args, { n, moment });
        if (outcome.killed?.signal === 'SIGKILL') killed += 1;
        expectAsWhole(outcome, whole, { n, moment });
      };
      await Promise.all(
        Array.from({ length: PARALLEL }, async () => {
          for (let n = places.shift(); n !== undefined; n = places.shift()) await one(n);
        }),
      );
      // Polling takes more or fewer requests, so the last ones may not come.
      expect(killed).toBeGreaterThanOrEqual(Math.min(whole.requests, KILLS) - 2);
    });
  });
});

/** That there is something to compare: the undisturbed run has done its work. */
function expectDone(name: string, { platform, state }: Outcome): void {
  const counts = Object.fromEntries(Object.entries(platform).map(([table, rows]) => [table, rows.length]));
  expect(counts).toMatchObject({ folders: 3, items: 7, datasets: 2, ontologies: 1, projects: 2, tasks: 10 });
  expect(state.resources.length).toBeGreaterThan(8);
  expect(state.intents).toEqual([]);
  if (name === 'apply') return;
  const stages = platform['tasks']?.map((task) => (task as { stage: string }).stage);
  expect(stages?.filter((stage) => stage === 'Incoming')).toEqual([]);
  if (name === 'route') return;
  expect(state.scored).toHaveLength(6);
  expect(state.archived).toHaveLength(3);
  expect(stages?.filter((stage) => stage === 'Archive')).toHaveLength(3);
}

function expectAsWhole(outcome: Outcome, whole: Outcome, at: { n: number; moment: Moment }): void {
  const told = `killed ${at.moment} request ${at.n}\n${outcome.ended.stdout}${outcome.ended.stderr}`;
  expect(outcome.ended.exit, told).toBe(0);
  expect(outcome.platform, told).toEqual(whole.platform);
  expect(outcome.state, told).toEqual(whole.state);
  expect(outcome.verified.exit, `${told}${outcome.verified.stdout}${outcome.verified.stderr}`).toBe(0);
}

/** Every place, or a random selection of them in order; the first and the last are always in. */
function sample(count: number, seed: number): number[] {
  const all = Array.from({ length: count }, (_, at) => at + 1);
  const random = seeded(seed);
  while (all.length > KILLS) all.splice(1 + Math.floor(random() * (all.length - 2)), 1);
  return all;
}
