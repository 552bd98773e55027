import { sha256 } from '../base/canonical.ts';
import type { StateView } from '../state/store.ts';
import { decideGathered, gather } from './collect.ts';
import { scoreSnapshot } from './evaluate-snapshot.ts';
import { openPair, type PairOptions } from './open-pair.ts';
import { counting } from './prepare.ts';
import type { ShardPair } from './shard-file.ts';
import { isIn, type Share } from './share.ts';
import { lineOf, type SnapshotLine } from './snapshot-file.ts';
import { countLines, readSnapshotLines, windowDigests, windowLines } from './stored-window.ts';

/**
 * Reads and scores the share of one pair: only calls that read, and nothing is written. What keeps the pair from being read
 * is in the answer instead.
 */
export async function readShare(options: PairOptions, view: StateView, share: Share): Promise<ShardPair> {
  const { bound, settings } = options;
  const { name } = bound.pair;
  const { opened, problems } = await openPair(options, view, share);
  if (!opened) return { pair: name, unread: problems };
  const { source, before, stored, ontology, ontologyText } = opened;
  options.progress?.(`${name}: reading submissions`);
  const { gathered } = await gather(source, stored, share);
  const decision = decideGathered(gathered, stored);
  const inStore = onlyIn(share, readSnapshotLines(view, before.window?.snapshot));
  options.progress?.(`${name}: scoring ${decision.window.length} submissions`);
  const tell = source.progress?.({ verb: 'scored', unit: 'label rows', total: countLines(decision) });
  const step = counting(tell, options.signal);
  const scorer = scoreSnapshot({ ontology, settings, digestOf: windowDigests(stored, decision, gathered) });
  for await (const line of windowLines(inStore, stored, decision, gathered)) {
    scorer.add(lineOf(line));
    step();
  }
  const scored = scorer.finish();
  return {
    head: {
      kind: 'pair',
      pair: name,
      projects: {
        benchmark: bound.benchmarkProject,
        production: bound.productionProject,
        dataset: bound.benchmarkDataset,
      },
      settings: { ...settings },
      ontology: sha256(ontologyText),
      before: before.window?.snapshot ?? null,
      waiting: gathered.waiting,
      strangers: gathered.strangers,
    },
    gathered,
    results: scored.perSubmission,
    partial: scored.partial(),
  };
}

async function* onlyIn(share: Share, lines: AsyncIterable<SnapshotLine>): AsyncGenerator<SnapshotLine> {
  for await (const line of lines) if (isIn(share, line.record.dataHash)) yield line;
}
