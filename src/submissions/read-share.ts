import { sha256 } from '../base/canonical.ts';
import type { StateView } from '../state/store.ts';
import { openPair, type PairOptions } from './open-pair.ts';
import { projectsOf } from './pair-index.ts';
import { readWindow } from './read-window.ts';
import type { ShardPair } from './shard-file.ts';
import { isIn, type Share } from './share.ts';
import type { SnapshotLine } from './snapshot-file.ts';
import { readSnapshotLines } from './stored-window.ts';

/**
 * Reads and scores the share of one pair: only calls that read, and nothing is written. What keeps the pair from being read
 * is in the answer instead.
 */
export async function readShare(options: PairOptions, view: StateView, share: Share): Promise<ShardPair> {
  const { bound, settings } = options;
  const { name } = bound.pair;
  const { opened, problems } = await openPair(options, view, share);
  if (!opened) return { pair: name, unread: problems };
  const { before, ontologyText } = opened;
  const inStore = onlyIn(share, readSnapshotLines(view, before.window?.snapshot));
  const reading = await readWindow(options, opened, inStore, { share, holding: true });
  try {
    for await (const line of reading.lines) await reading.score(line);
    const { gathered, scored } = await reading.finish();
    return {
      head: {
        kind: 'pair',
        pair: name,
        projects: projectsOf(bound),
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
  } finally {
    reading.end();
  }
}

async function* onlyIn(
  share: Share,
  lines: AsyncIterable<SnapshotLine>,
): AsyncGenerator<SnapshotLine, void, undefined> {
  for await (const line of lines) if (isIn(share, line.record.dataHash)) yield line;
}
