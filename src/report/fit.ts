/** Sizes that GitHub accepts. A job summary is dropped as a whole above 1 MiB; a comment is refused above 65,536 characters. */
export const SUMMARY_BYTES = 1_000_000;

/** Bytes of a text as UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * As many blocks, joined, as fit into `budget`, and what `leftOut` says about the others. Sizes by `measure`: bytes, or
 * UTF-16 units for comments. The first block always stays, cut if it alone is too long.
 */
export function fit(
  blocks: readonly string[],
  budget: number,
  leftOut: (count: number) => string = (count) => `_${count} more left out._`,
  options: { readonly separator?: string; readonly measure?: (text: string) => number } = {},
): string {
  const { separator = '\n\n', measure = byteLength } = options;
  const whole = blocks.join(separator);
  if (measure(whole) <= budget) return whole;
  const kept: string[] = [];
  let used = measure(separator + leftOut(blocks.length));
  for (const block of blocks) {
    const size = measure(block) + measure(separator);
    if (used + size > budget) break;
    kept.push(block);
    used += size;
  }
  if (kept.length === 0) return shorten(blocks[0] ?? '', budget, measure);
  return [...kept, leftOut(blocks.length - kept.length)].join(separator);
}

/** The longest start of a text, in whole lines where there are several, that fits with a remark that it was cut. */
export function cut(text: string, budget: number, measure: (text: string) => number = byteLength): string {
  return measure(text) <= budget ? text : shorten(text, budget, measure);
}

function shorten(text: string, budget: number, measure: (text: string) => number): string {
  const remark = '\n\n_cut here: too long_';
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(text.slice(0, middle)) + measure(remark) <= budget) low = middle;
    else high = middle - 1;
  }
  const start = text.slice(0, low).replace(/[\uD800-\uDBFF]$/, '');
  const lines = start.lastIndexOf('\n');
  return (lines > 0 ? start.slice(0, lines) : start) + remark;
}
