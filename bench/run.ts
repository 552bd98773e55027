// npm run bench [-- name… --json]: every number is a ratio to a baseline that is measured in the same run.
import { coldValidate, coldVersion } from './cold-start.ts';
import type { BenchResult } from './result.ts';
import { validateCpu } from './validate-cpu.ts';

type Bench = () => BenchResult | readonly BenchResult[] | Promise<BenchResult | readonly BenchResult[]>;

/** A bench may find several numbers; all names that lead to it run it. */
const BENCHES: readonly { readonly names: readonly string[]; readonly run: Bench }[] = [
  { names: ['cold-version'], run: coldVersion },
  { names: ['cold-validate'], run: coldValidate },
  { names: ['validate-cpu'], run: validateCpu },
  { names: ['sandbox-reads', 'sandbox-writes'], run: async () => (await import('./sandbox.ts')).sandboxRequests() },
  { names: ['route-requests', 'route-wall'], run: async () => (await import('./routing.ts')).routing() },
];

const args = process.argv.slice(2);
const json = args.includes('--json');
const wanted = args.filter((arg) => arg !== '--json');
const known = BENCHES.flatMap(({ names }) => names);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}. Benches: ${known.join(', ')}.\n`);
  process.exit(2);
}

const results: BenchResult[] = [];
for (const { names, run } of BENCHES) {
  if (wanted.length > 0 && !names.some((name) => wanted.includes(name))) continue;
  const found = await run();
  const list = 'name' in found ? [found] : found;
  const asked = list.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  results.push(...asked);
  if (!json) for (const result of asked) process.stdout.write(line(result));
}
if (json) process.stdout.write(`${JSON.stringify(results, undefined, 2)}\n`);
process.exitCode = results.every(({ holds }) => holds) ? 0 : 1;

function line({ name, metric, ours, baseline, ratio, goal, holds, note }: BenchResult): string {
  const verdict = holds ? 'holds' : 'DOES NOT HOLD';
  const numbers = `ours ${ours}, baseline ${baseline}, ratio ${ratio} (goal ${goal}): ${verdict}`;
  return `${name.padEnd(15)} ${numbers}\n${' '.repeat(16)}${metric}${note ? `\n${' '.repeat(16)}${note}` : ''}\n`;
}
