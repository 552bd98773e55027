const WORDS = new Set([
  'benchmark',
  'benchmarks',
  'benchmarking',
  'gold',
  'gt',
  'groundtruth',
  'honeypot',
  'honeypots',
  'qa',
]);
const PAIRS = new Set(
  [
    'ground truth',
    'ground truths',
    'golden data',
    'golden labels',
    'golden set',
    'golden tasks',
    'reference labels',
  ].concat(['test set', 'test tasks', 'control set', 'quality check', 'quality test', 'trap task', 'trap tasks']),
);

/** What any of them begins with. */
const HINTS = new RegExp([...new Set([...WORDS, ...PAIRS].map((words) => words.split(' ')[0]))].join('|'));

/**
 * The word in a text that would tell an annotator that a task is a test; undefined when there is none. Whole words count,
 * also in `camelCase`, `snake_case` and paths: "goldfish" says nothing.
 */
export function roleWord(text: string): string | undefined {
  // Nearly every title is free of them, and there may be a million titles.
  if (!HINTS.test(text.toLowerCase())) return undefined;
  const words = text
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  for (const [index, word] of words.entries()) {
    if (WORDS.has(word)) return word;
    const pair = `${word} ${words[index + 1] ?? ''}`;
    if (PAIRS.has(pair)) return pair;
  }
  return undefined;
}
