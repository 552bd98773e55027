import { canonicalJson } from '../base/canonical.ts';
import type { Problem } from '../base/problem.ts';
import { differs } from './join-shards.ts';
import type { ReadShard } from './read-shard.ts';
import type { ShardHead } from './shard-file.ts';

/** What the run that merges must have in common with every shard. */
export type OwnHead = Pick<ShardHead, 'environment' | 'scorer' | 'keyId' | 'pairs'> & {
  readonly lineage: string;
};

/**
 * Whether the files are all shards of one evaluation, each once, and belong to this run. Every missing shard, every
 * file too many and every difference is a problem that names the file.
 */
export function checkShards(shards: readonly ReadShard[], own: OwnHead): readonly Problem[] {
  const [first] = shards;
  if (!first) return [];
  const problems: Problem[] = [];
  const { of } = first.head.shard;
  const seen = new Map<number, string>();
  for (const { file, head } of shards) {
    const { shard } = head;
    if (shard.of !== of) {
      problems.push(differs(file, `it is shard ${shard.index} of ${shard.of}, "${first.file}" is one of ${of}`));
      continue;
    }
    const twin = seen.get(shard.index);
    if (twin === undefined) seen.set(shard.index, file);
    else problems.push(differs(file, `it is shard ${shard.index} of ${of}, as is "${twin}"`));
    if (head.evaluation !== first.head.evaluation)
      problems.push(differs(file, `it belongs to another workflow run than "${first.file}"`));
    const mine = { environment: own.environment, lineage: own.lineage, scorer: own.scorer, keyId: own.keyId };
    const theirs = {
      environment: head.environment,
      lineage: head.state.lineage,
      scorer: head.scorer,
      keyId: head.keyId,
    };
    for (const key of ['environment', 'scorer', 'lineage', 'keyId'] as const) {
      // A reducer that was killed may have begun the state that the shards did not find.
      if (theirs[key] === mine[key] || (key === 'lineage' && theirs.lineage === '')) continue;
      problems.push(differs(file, `its ${WORDS[key]} is "${theirs[key]}", that of this run is "${mine[key]}"`));
    }
    if (canonicalJson(head.pairs.toSorted()) !== canonicalJson(own.pairs.toSorted()))
      problems.push(
        differs(file, `it was made for the pairs ${listed(head.pairs)}, this run is for ${listed(own.pairs)}`),
      );
  }
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !seen.has(index));
  if (missing.length > 0) problems.push(missingShards(missing, of, shards));
  return problems;
}

const WORDS = {
  environment: 'environment',
  scorer: 'version of the scorer',
  lineage: 'state',
  keyId: 'pseudonym key',
} as const;

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}

function missingShards(missing: readonly number[], of: number, shards: readonly ReadShard[]): Problem {
  const which = missing.map((index) => `${index}/${of}`).join(', ');
  const files = shards.map((one) => `"${one.file}"`);
  const shown = files.length > 8 ? `${files.slice(0, 8).join(', ')}, …` : files.join(', ');
  return {
    code: 'shards.missing',
    severity: 'error',
    summary: `The file of shard ${which} is missing.`,
    detail: `Nothing was stored. There are ${shown}. Run \`assay evaluate --shard ${missing[0]}/${of}\`, or download its file.`,
  };
}
