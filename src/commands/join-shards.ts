import { hasErrors, type Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import type { BoundPair } from '../routing/bound-pair.ts';
import type { StateView } from '../state/store.ts';
import { checkShards } from '../submissions/check-shards.ts';
import { joinPair, type JoinedPair } from '../submissions/join-shards.ts';
import { SCORER_VERSION } from '../submissions/submission.ts';
import type { Connection } from './connect.ts';
import { readShardFiles } from './read-shard-files.ts';

/**
 * Reads the files of all shards, checks that they are one evaluation and this run's, and joins them pair by pair. Without
 * pairs nothing may be stored; a pair that a shard could not read is left out and is a problem.
 */
export async function joinShards(
  paths: readonly string[],
  bound: readonly BoundPair[],
  connection: Connection,
  view: StateView,
  world: World,
): Promise<{ readonly pairs?: ReadonlyMap<string, JoinedPair>; readonly problems: readonly Problem[] }> {
  const { shards, problems } = await readShardFiles(paths, world);
  const names = bound.map(({ pair }) => pair.name);
  const own = {
    environment: connection.environmentName,
    lineage: view.lineage,
    scorer: SCORER_VERSION,
    keyId: connection.pseudonyms.keyId,
    pairs: names,
  };
  const found = [...problems, ...checkShards(shards, own)];
  if (hasErrors(found)) return { problems: found };
  const pairs = new Map<string, JoinedPair>();
  let fits = true;
  for (const name of names) {
    const one = joinPair(shards, name);
    if ('joined' in one) pairs.set(name, one.joined);
    else {
      found.push(...one.problems);
      fits &&= one.problems.every((problem) => problem.code !== 'shards.differ');
    }
  }
  return fits ? { pairs, problems: found } : { problems: found };
}
