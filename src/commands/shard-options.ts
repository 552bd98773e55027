import type { Problem } from '../base/problem.ts';
import { MOST_SHARES, parseShare, type Share } from '../submissions/share.ts';
import { list, text, type Options } from './options.ts';

/** What `evaluate` is asked for: everything, one shard into a file, or the shards' files. */
export type EvaluateTask =
  | { readonly do: 'all' }
  | { readonly do: 'shard'; readonly share: Share; readonly out: string }
  | { readonly do: 'merge'; readonly paths: readonly string[] };

export function readEvaluateTask(options: Options): EvaluateTask | Problem {
  const [shard, out, paths] = [text(options, 'shard'), text(options, 'out'), list(options, 'merge')];
  if (shard !== undefined && paths.length > 0) {
    return wrong(
      '--shard and --merge do not go together',
      'First run every shard, then merge their files in another run.',
    );
  }
  if (shard === undefined) {
    if (out !== undefined) return wrong('--out needs --shard', 'Only a shard writes a file; results are in the state.');
    return paths.length > 0 ? { do: 'merge', paths } : { do: 'all' };
  }
  const share = parseShare(shard);
  if (share === undefined) {
    const summary = `--shard is "${shard.slice(0, 40)}"`;
    return wrong(summary, `It must be i/n with 1 ≤ i ≤ n ≤ ${MOST_SHARES}, as in 2/4.`);
  }
  if (out === undefined) return wrong('--shard needs --out', 'Name the file for what this shard has read and scored.');
  return { do: 'shard', share, out };
}

function wrong(summary: string, detail: string): Problem {
  return { code: 'evaluate.options-wrong', severity: 'error', summary, detail };
}
