// npm run bench [-- name… --json]: every number is a ratio to a baseline that is measured in the same run, or to a limit.
import { PLAIN } from '../src/report/style.ts';
import { textTable } from '../src/report/table.ts';
import { coldAction, coldValidate, coldVersion } from './cold-start.ts';
import { Skipped, type BenchResult } from './result.ts';
import { validateCpu } from './validate-cpu.ts';

type Bench = (
  names: readonly string[],
) => BenchResult | readonly BenchResult[] | Promise<BenchResult | readonly BenchResult[]>;

/** A bench may find several numbers; all names that lead to it run it. */
const BENCHES: readonly { readonly names: readonly string[]; readonly run: Bench }[] = [
  { names: ['cold-version'], run: coldVersion },
  { names: ['cold-validate'], run: coldValidate },
  { names: ['cold-action'], run: coldAction },
  { names: ['validate-cpu'], run: validateCpu },
  { names: ['check-memory'], run: async () => (await import('./check-registration.ts')).checkMemory() },
  { names: ['sandbox-reads', 'sandbox-writes'], run: async () => (await import('./sandbox.ts')).sandboxRequests() },
  { names: ['route-requests', 'route-wall'], run: async () => (await import('./routing.ts')).routing() },
  {
    names: ['read-label-rows', 'register-items', 'create-tasks'],
    run: async (names) => (await import('./against-sdk.ts')).againstSdk(names),
  },
  { names: ['dermx', 'dermx-memory'], run: async () => (await import('./dermx.ts')).dermx() },
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
const skipped: string[] = [];
for (const { names, run } of BENCHES) {
  const asked = wanted.length === 0 ? names : names.filter((name) => wanted.includes(name));
  if (asked.length === 0) continue;
  process.stderr.write(`${asked.join(', ')} …\n`);
  try {
    const found = await run(asked);
    const list = 'name' in found ? [found] : found;
    results.push(...list.filter(({ name }) => asked.includes(name)));
  } catch (error) {
    if (!(error instanceof Skipped)) throw error;
    skipped.push(`${asked.join(', ')}: skipped, ${error.message}`);
  }
}
process.stdout.write(json ? `${JSON.stringify(results, undefined, 2)}\n` : `${table()}\n`);
for (const line of skipped) process.stderr.write(`${line}\n`);
process.exitCode = results.every(({ holds }) => holds) ? 0 : 1;

function table(): string {
  const headers = ['Bench', 'Ours', 'Baseline', 'Ratio', 'Goal', 'Holds'];
  const rows = results.map(({ name, ours, baseline, ratio, goal, holds }) =>
    [name, ours, baseline, ratio, goal, holds ? 'yes' : 'NO'].map(String),
  );
  const notes = results.map(({ name, metric, note }) => `${name}: ${metric}${note ? ` (${note})` : ''}`);
  return [textTable(headers, rows, PLAIN, ['Ours', 'Baseline', 'Ratio']), '', ...notes].join('\n');
}
