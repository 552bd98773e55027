import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { hasErrors, type Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import { safeValue } from '../graph/safe-text.ts';
import { readShare } from '../submissions/read-share.ts';
import { formatShard, SHARD_FORMAT, type ShardPair } from '../submissions/shard-file.ts';
import type { Share } from '../submissions/share.ts';
import { SCORER_VERSION } from '../submissions/submission.ts';
import { connect } from './connect.ts';
import { groundTruthGuard } from './ground-truth-guard.ts';
import type { Options } from './options.ts';
import { pairOptions } from './pair-options.ts';
import { boundPairs } from './pairs.ts';
import { tellRefusal } from './refusal.ts';
import { resolvePath } from './resolve-path.ts';
import { stopped, worstExit, type Exit, type Result } from './result.ts';
import { evaluationOf } from './run-identity.ts';

/**
 * `evaluate --shard`: reads and scores its share of every pair into one file. Nothing else is written anywhere, and only
 * calls that read are sent. A pair that cannot be read is noted in the file, and the merge then leaves it out.
 */
export async function runShard(
  options: Options,
  world: World,
  { share, out }: { readonly share: Share; readonly out: string },
): Promise<Result> {
  const { connection, problems: found } = await connect(options, world, 'evaluate', { readOnly: true });
  if (!connection) return stopped(found);
  try {
    const refused = await groundTruthGuard(connection, world, { shard: true });
    if (refused) return stopped([...found, refused]);
    const view = await connection.store.view();
    const { pairs, problems: missing } = await boundPairs(connection, options, view);
    const problems: Problem[] = [...found, ...missing];
    const exits: Exit[] = [];
    const parts: ShardPair[] = [];
    for (const bound of pairs) {
      world.signal.throwIfAborted();
      const { name } = bound.pair;
      const told = await tellRefusal(connection, async (): Promise<ShardPair> => {
        const { options: how, problems: wrong } = await pairOptions(bound, connection, view, world);
        if (!how) return { pair: name, unread: wrong };
        problems.push(...wrong);
        return readShare(how, view, share);
      });
      if ('refused' in told) exits.push(3);
      const part: ShardPair = 'refused' in told ? { pair: name, unread: [told.refused] } : told.value;
      if ('unread' in part) problems.push(...part.unread);
      parts.push('unread' in part ? { ...part, unread: safeValue(part.unread) } : part);
    }
    const content = formatShard(
      {
        format: SHARD_FORMAT,
        shard: { index: share.index, of: share.of },
        environment: connection.environmentName,
        evaluation: evaluationOf(world) ?? null,
        run: connection.run.id,
        state: { lineage: view.lineage, serial: view.serial },
        scorer: SCORER_VERSION,
        keyId: connection.pseudonyms.keyId,
        pairs: pairs.map((bound) => bound.pair.name),
      },
      parts,
    );
    const bytes = out.endsWith('.gz') ? await promisify(gzip)(content) : content;
    await world.files.write(resolvePath(world.cwd, out), bytes);
    const rows = parts.map(countsOf);
    const said = rows.map((row) =>
      row.read
        ? `${row.pair}: ${row.waiting} waiting tasks read, ${row.scored} submissions scored.`
        : `${row.pair}: not read.`,
    );
    const lines = [`Shard ${share.index} of ${share.of}, written to ${out}`, ...said];
    return {
      problems,
      data: { version: 1, shard: share, file: out, pairs: rows },
      exit: worstExit([...exits, hasErrors(problems) ? 1 : 0]),
      text: () => lines.join('\n'),
      markdown: () => lines.map((line) => `- ${line}`).join('\n'),
      outputs: { file: out },
    };
  } finally {
    await connection.close();
  }
}

function countsOf(part: ShardPair) {
  if ('unread' in part) return { pair: part.pair, read: false, waiting: 0, scored: 0 };
  return { pair: part.head.pair, read: true, waiting: part.gathered.waiting, scored: part.results.length };
}
