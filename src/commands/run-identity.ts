import { sha256 } from '../base/canonical.ts';
import type { World } from '../base/world.ts';

/**
 * Name of a run: sortable by time, unique, and telling which process on which machine it is, so that what a killed run
 * holds can be taken over at once. On a GitHub runner it is the run's own number, so that ledger and run page match.
 */
export function runId(world: World): string {
  const github = world.env['GITHUB_RUN_ID'];
  const time = new Date(world.now()).toISOString().replaceAll(/[-:]|\.\d+Z/g, '');
  if (github && /^\d{1,20}$/.test(github))
    return `${time}-gh-${github}-${Number(world.env['GITHUB_RUN_ATTEMPT'] ?? 1)}`;
  const tail = Array.from({ length: 6 }, () => Math.floor(world.random() * 36).toString(36)).join('');
  return `${time}-${tail}-${machineOf(world)}-${world.pid}`;
}

/** Whether the process of a run still works; undefined where that cannot be known from here. */
export function isLocalRunAlive(run: string, world: World): boolean | undefined {
  const match = /-([0-9a-f]{8})-(\d+)$/.exec(run);
  if (!match || match[1] !== machineOf(world)) return undefined;
  return world.isProcessAlive(Number(match[2]));
}

/** A machine's name as 8 hex digits: run ids are posted, machine names need not be. */
function machineOf(world: World): string {
  return sha256(`machine ${world.host}`).slice(0, 8);
}

/** The workflow run to which all jobs of one evaluation belong, whatever their attempt; undefined outside of workflows. */
export function evaluationOf(world: Pick<World, 'env'>): string | undefined {
  const github = world.env['GITHUB_RUN_ID'];
  return github && /^\d{1,20}$/.test(github) ? `gh-${github}` : undefined;
}
