import type { SnapshotRecord } from '../labels/snapshot.ts';
import { redactLabels } from '../labels/redact.ts';
import { pseudonymsWith } from '../state/pseudonyms.ts';

/**
 * Redacts label rows as `evaluate` does, so that exported rows score like stored ones. With a key the pseudonyms are those of
 * the state; without one, people are numbered in the order of their addresses. Rows of a snapshot stay as they are.
 */
export function redactRecords(records: readonly SnapshotRecord[], key: string | undefined): readonly SnapshotRecord[] {
  const people = new Set<string>();
  const found = records.map((record) => redactLabels(record, (person) => collect(person, people)));
  if (people.size === 0) return found;
  const pseudonym = key ? pseudonymsWith(key).of : numbered(people);
  return records.map((record) => redactLabels(record, pseudonym));
}

function collect(person: string, people: Set<string>): string {
  people.add(person);
  return 'person';
}

function numbered(people: ReadonlySet<string>): (person: string) => string {
  const numbers = new Map([...people].toSorted().map((person, index) => [person, `annotator-${index + 1}`]));
  return (person) => numbers.get(person) ?? 'annotator';
}
