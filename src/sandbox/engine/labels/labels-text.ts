import { membersOf } from '../../json-text.ts';
import type { StoredLabels } from './stored-labels.ts';

/** Parts of stored labels, each as JSON text, so that a row is read without going through all of its points. */
export interface LabelsText {
  /** Unit hash → labels of the unit. */
  readonly units: ReadonlyMap<string, string>;
  /** Each of the other members of `StoredLabels`. */
  readonly members: ReadonlyMap<string, string>;
}

/** What the lines of units stand between. */
const [FIRST, LAST] = ['{"data_units":{', '},'];

/**
 * JSON text of labels as it is stored: a line for every unit and for every other member. JSON writes no line break inside a
 * text, so where a line ends, a part ends.
 */
export function labelsText({ data_units, ...others }: StoredLabels): string {
  const member = ([key, value]: readonly [string, unknown]): string =>
    `${JSON.stringify(key)}:${JSON.stringify(value)}`;
  const units = Object.entries(data_units).map(member).join(',\n');
  return [FIRST, ...(units === '' ? [] : [units]), LAST, `${Object.entries(others).map(member).join(',\n')}}`].join(
    '\n',
  );
}

/** The parts of stored labels. Rows that were stored by earlier versions are one line. */
export function labelsParts(stored: string): LabelsText {
  const lines = stored.split('\n');
  const end = lines.indexOf(LAST);
  if (lines[0] !== FIRST || end < 0) {
    const members = membersOf(stored);
    return { units: membersOf(members.get('data_units') ?? '{}'), members };
  }
  // Behind a member stands a comma or the bracket of the whole, but nothing behind the last unit.
  const units = lines.slice(1, end).map((line, at) => memberIn(line, at < end - 2 ? 1 : 0));
  const members = lines.slice(end + 1).map((line) => memberIn(line, 1));
  return { units: new Map(units), members: new Map(members) };
}

/** Key and value of a line, without its last characters. */
function memberIn(line: string, without: number): [string, string] {
  const [key = '""'] = /^"(?:[^"\\]|\\.)*"/.exec(line) ?? [];
  return [JSON.parse(key) as string, line.slice(key.length + 1, line.length - without)];
}
