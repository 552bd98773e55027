import type { Severity } from '../../base/problem.ts';
import type { RegistrationRow } from '../rule.ts';

const row = (code: string, severity: Severity, means: string, fix: string): RegistrationRow => ({
  code: `registration.${code}`,
  severity,
  means,
  fix,
});

/** What is found while a file is read, before there are items. */
export const R001 = row(
  'R001',
  'error',
  'A key stands twice in the same object; most readers keep the last one and lose the other without a word.',
  'Put both into one: for two lists, all entries into one list.',
);
export const R002 = row(
  'R002',
  'error',
  'The file is not JSON: a comma too many or missing, a comment, a value without quotes.',
  'Correct it at the place shown.',
);
export const R003 = row(
  'R003',
  'error',
  'A key is not known at this place.',
  'Correct the spelling, or remove the key.',
);
export const R004 = row(
  'R004',
  'note',
  'A key is written in another casing than Encord writes it; it is understood.',
  'Write it as shown, so that Encord’s own upload accepts the file, too.',
);
export const R011 = row(
  'R011',
  'error',
  'The numbers of `objectUrl_0`, `objectUrl_1`, … have a gap, a repetition, or do not start with 0.',
  'Number the frames from 0 without gaps.',
);
export const R015 = row(
  'R015',
  'error',
  'A media metadata block lacks a field; Encord needs all of a block, or none.',
  'Add the missing fields, or remove the block.',
);
export const R022 = row(
  'R022',
  'error',
  'A registration holds more items than is allowed at once.',
  'Split the registration, or raise `limits: { items: … }` in its manifest.',
);
export const wrongType = row(
  'wrong-type',
  'error',
  'A value is of another type than the key needs.',
  'Write the value as the message says.',
);
export const missingKey = row('missing-key', 'error', 'An entry lacks a key that it needs.', 'Add the key.');
export const empty = row(
  'empty',
  'warning',
  'The file registers nothing.',
  'Add entries, for example below `images`, or remove the registration.',
);
export const badTable = row(
  'table',
  'error',
  'A CSV or NDJSON file has a row that cannot be read.',
  'Columns are type, objectUrl, title, group, index, createVideo, meta.<key> and <media>Metadata.<field>.',
);
export const unknownFormat = row(
  'unknown-format',
  'error',
  'The name of a registration file does not end in .json, .csv, .ndjson or .jsonl.',
  'Give the file the ending of its format.',
);

/** Rows of this file, for the table of problems. */
export const READING_ROWS: readonly RegistrationRow[] = [
  R001,
  R002,
  R003,
  R004,
  R011,
  R015,
  R022,
  wrongType,
  missingKey,
  empty,
  badTable,
  unknownFormat,
];
