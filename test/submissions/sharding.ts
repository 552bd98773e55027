import type { Problem } from '../../src/base/problem.ts';
import { checkShards, type OwnHead } from '../../src/submissions/check-shards.ts';
import type { EvaluateOptions } from '../../src/submissions/evaluate-pair.ts';
import type { EvaluationRun } from '../../src/submissions/evaluation-run.ts';
import { finishPairs } from '../../src/submissions/finish.ts';
import { joinPair } from '../../src/submissions/join-shards.ts';
import { preparePair } from '../../src/submissions/prepare.ts';
import { readShard, type ReadShard } from '../../src/submissions/read-shard.ts';
import { readShare } from '../../src/submissions/read-share.ts';
import { formatShard, SHARD_FORMAT } from '../../src/submissions/shard-file.ts';
import { SCORER_VERSION } from '../../src/submissions/submission.ts';
import type { Platform } from '../routing/platform.ts';
import { evaluateOptions, PSEUDONYMS } from './evaluating.ts';

/** Content of one shard's file, as `evaluate --shard` writes it. */
export async function shardText(
  platform: Platform,
  share: { readonly index: number; readonly of: number },
  more: Partial<EvaluateOptions> = {},
): Promise<string> {
  const options = evaluateOptions(platform, more);
  const view = await options.store.view();
  const part = await readShare(options, view, share);
  return formatShard(
    {
      format: SHARD_FORMAT,
      shard: share,
      environment: 'test',
      evaluation: null,
      run: options.run,
      state: { lineage: view.lineage, serial: view.serial },
      scorer: SCORER_VERSION,
      keyId: options.pseudonyms.keyId,
      pairs: ['street'],
    },
    [part],
  );
}

/** Contents of all shards' files. */
export async function shardTexts(platform: Platform, of: number, more: Partial<EvaluateOptions> = {}) {
  const texts: string[] = [];
  for (let index = 1; index <= of; index += 1) texts.push(await shardText(platform, { index, of }, more));
  return texts;
}

export function readText(text: string, file = 'shard.ndjson'): Promise<ReadShard | Problem> {
  async function* lines(): AsyncGenerator<string> {
    yield* text.endsWith('\n') ? text.slice(0, -1).split('\n') : text.split('\n');
  }
  return readShard(file, lines());
}

/** What the run that merges has in common with shards of the test platform. */
export async function ownHead(platform: Platform): Promise<OwnHead> {
  const { lineage } = await platform.store.view();
  return { environment: 'test', lineage, scorer: SCORER_VERSION, keyId: PSEUDONYMS.keyId, pairs: ['street'] };
}

/** Merges contents of shards' files as `evaluate --merge` does for one pair. */
export async function merge(
  platform: Platform,
  texts: readonly string[],
  more: Partial<EvaluateOptions> = {},
): Promise<{ readonly result?: EvaluationRun; readonly problems: readonly Problem[] }> {
  const options = evaluateOptions(platform, more);
  const read = await Promise.all(texts.map((text, at) => readText(text, `${at}.ndjson`)));
  const shards = read.flatMap((one) => ('head' in one ? [one] : []));
  const wrong = [
    ...read.flatMap((one) => ('code' in one ? [one] : [])),
    ...checkShards(shards, await ownHead(platform)),
  ];
  if (wrong.length > 0) return { problems: wrong };
  const joined = joinPair(shards, 'street');
  if ('problems' in joined) return joined;
  const view = await options.store.view();
  const { prepared, problems } = await preparePair(options, view, joined.joined);
  if (!prepared) return { problems };
  const { runs, problems: said, failures } = await finishPairs([prepared], { ...options, view });
  if (failures[0]) throw failures[0].cause;
  return { ...(runs[0] ? { result: runs[0] } : {}), problems: [...problems, ...said] };
}
