import { counted } from '../report/words.ts';
import type { LedgerEntry } from '../state/ledger-entry.ts';

/** Kinds of which a run writes several entries of bounded size, which together say one thing. */
const PARTS: Readonly<Record<string, string>> = {
  'route.decision': 'route.decision',
  'evaluate.scored': 'evaluate.scored',
  'evaluate.persisted': 'evaluate.scored',
};

/** Entries that follow each other and say one thing of one run and resource, as one group; all others alone. */
export function gathered(ledger: readonly LedgerEntry[]): readonly (readonly LedgerEntry[])[] {
  const groups: LedgerEntry[][] = [];
  for (const entry of ledger) {
    const last = groups.at(-1);
    if (last && goesOn(last[0]!, last.at(-1)!, entry)) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function goesOn(first: LedgerEntry, last: LedgerEntry, next: LedgerEntry): boolean {
  const said = PARTS[first.kind];
  if (said === undefined || last.kind === 'evaluate.persisted' || PARTS[next.kind] !== said) return false;
  return next.run === first.run && next.address === first.address;
}

/** What the entries of one group say in numbers; for a kind of which nothing more is known, its name. */
export function wordsOf(entries: readonly LedgerEntry[]): string {
  const [{ kind, data }] = entries as readonly [LedgerEntry, ...LedgerEntry[]];
  switch (kind) {
    case 'route.decision':
      return decided(entries);
    case 'route.run': {
      const { benchmark, production } = (data['routed'] ?? {}) as { benchmark?: unknown; production?: unknown };
      const { held, alreadyMoved, failed, queued } = data;
      const rest = [
        [held, 'held'],
        [alreadyMoved, 'moved by others'],
        [failed, 'could not be moved'],
        [queued, 'not tried yet'],
      ] as const;
      return [
        ...ways(numberOf(benchmark), numberOf(production)),
        ...rest.flatMap(([count, words]) => (numberOf(count) > 0 ? [`${tasks(numberOf(count))} ${words}`] : [])),
      ].join(', ');
    }
    case 'evaluate.scored':
    case 'evaluate.persisted':
      return scored(entries);
    case 'evaluate.archived':
      return `${tasks(listOf(data['tasks']).length)} archived in "${String(data['stage'])}"`;
    case 'evaluate.canary':
      return `the first task that was archived went to ${String(data['landed'])}, ${data['ok'] === true ? 'as it should' : `not to "${String(data['expect'])}"`}`;
    case 'drift.found': {
      const operations = listOf(data['operations']);
      return operations.length === 0 ? 'nothing differs any more' : operations.map(String).join(', ');
    }
    default:
      return kind;
  }
}

function decided(entries: readonly LedgerEntry[]): string {
  const reasons = new Map<string, number>();
  let [benchmark, production] = [0, 0];
  for (const { data } of entries) {
    benchmark += listOf(data['benchmark']).length;
    production += listOf(data['production']).length;
    for (const [reason, held] of Object.entries((data['held'] ?? {}) as Readonly<Record<string, unknown>>))
      reasons.set(reason, (reasons.get(reason) ?? 0) + listOf(held).length);
  }
  const held = [...reasons.values()].reduce((sum, count) => sum + count, 0);
  const why = [...reasons].map(([reason, count]) => `${reason}: ${count}`).join('; ');
  return [...ways(benchmark, production), ...(held > 0 ? [`${tasks(held)} held (${why})`] : [])].join(', ');
}

function ways(benchmark: number, production: number): readonly string[] {
  return [`${tasks(benchmark)} to the benchmark pathway`, `${tasks(production)} to the production pathway`];
}

function scored(entries: readonly LedgerEntry[]): string {
  const passes = entries
    .filter(({ kind }) => kind === 'evaluate.scored')
    .flatMap(({ data }) => listOf(data['submissions']).map((one) => (one as { readonly pass?: unknown }).pass));
  const having = (pass: boolean | null): number => passes.filter((one) => one === pass).length;
  const none = having(null);
  const parts = [
    passes.length === 0
      ? 'nothing new was scored'
      : `${counted(passes.length, 'submission')} scored: ${having(true)} passed, ${having(false)} did not pass${none > 0 ? `, ${none} without a score` : ''}`,
  ];
  const stored = entries.find(({ kind }) => kind === 'evaluate.persisted')?.data;
  const counts = stored?.['counts'] as { readonly known?: unknown; readonly held?: unknown } | undefined;
  const [known, held] = [numberOf(counts?.known), numberOf(counts?.held)];
  const beside = [...(known > 0 ? [`${known} known before`] : []), ...(held > 0 ? [`${tasks(held)} held`] : [])];
  if (beside.length > 0) parts.push(beside.join(', '));
  if (stored) {
    const count = numberOf(stored['submissions']);
    parts.push(`${counted(count, 'submission')} ${count === 1 ? 'counts' : 'count'}`);
  }
  return parts.join('; ');
}

function tasks(count: number): string {
  return counted(count, 'task');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
