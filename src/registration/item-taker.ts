import { entryKindOf, type EntryKind } from './entry-kinds.ts';
import type { RegistrationItem } from './item.ts';
import { readEntry } from './read-entry.ts';
import type { Reporter } from './reporter.ts';
import type { Report, RuleContext, SourceItem } from './rule.ts';
import { ITEM_RULES } from './rules/index.ts';
import type { SourceNode } from './source-node.ts';

/** Reads and checks entries one after the other, in the order of the file, and hands on what they say. */
export interface ItemTaker {
  /** Number of items so far. */
  readonly count: number;
  take(entry: SourceNode, kind: EntryKind): void;
  /** The same for an element of the list of this name; false when no list of items has it. */
  takeOf(key: string, entry: SourceNode): boolean;
}

export function itemTaker(context: RuleContext, reporter: Reporter, keep: (item: RegistrationItem) => void): ItemTaker {
  const checks = ITEM_RULES.flatMap((rule) => {
    const report: Report = reporter.report.bind(reporter, rule);
    const compare = rule.content?.();
    return [
      ...(rule.item ? [(item: SourceItem) => rule.item?.(item, report, context)] : []),
      ...(compare ? [(item: SourceItem) => compare(item, report)] : []),
    ];
  });
  const kinds = new Map<string, EntryKind | undefined>();
  let count = 0;
  const take = (entry: SourceNode, kind: EntryKind): void => {
    const read = readEntry(entry, kind, context.integration !== undefined, reporter);
    if (read === undefined) return;
    for (const check of checks) check(read);
    count += 1;
    keep(read.item);
  };
  return {
    get count() {
      return count;
    },
    take,
    takeOf(key, entry) {
      if (!kinds.has(key)) kinds.set(key, entryKindOf(key)?.kind);
      const kind = kinds.get(key);
      if (kind) take(entry, kind);
      return kind !== undefined;
    },
  };
}
