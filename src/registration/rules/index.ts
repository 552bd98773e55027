import type { RegistrationRow, RegistrationRule } from '../rule.ts';
import { R024 } from './dicom-tags.ts';
import { R008 } from './host-of-integration.ts';
import { R016 } from './media-bounds.ts';
import { R018 } from './metadata-keys.ts';
import { R020 } from './metadata-size.ts';
import { R009 } from './one-cloud.ts';
import { R025 } from './patient-data.ts';
import { READING_ROWS } from './reading.ts';
import { R019 } from './role-leak.ts';
import { R017 } from './same-url.ts';
import { R012 } from './sequence-length.ts';
import { R013 } from './sequence-write.ts';
import { R010 } from './signed-url.ts';
import { R014 } from './strict-metadata.ts';
import { R007 } from './title-length.ts';
import { R021 } from './upsert-without-skip.ts';
import { R023 } from './url-characters.ts';
import { R026 } from './url-form.ts';
import { R006 } from './url-length.ts';
import { R005 } from './url-written.ts';

/** Rules about items and contents. A new rule is a file here and a line in this list. */
export const ITEM_RULES: readonly RegistrationRule[] = [
  R005,
  R006,
  R007,
  R008,
  R009,
  R010,
  R012,
  R013,
  R014,
  R016,
  R017,
  R018,
  R019,
  R020,
  R023,
  R025,
  R026,
];

/** A row for every code that a registration file can bring. */
export const REGISTRATION_ROWS: readonly RegistrationRow[] = [...READING_ROWS, ...ITEM_RULES, R021, R024].toSorted(
  (a, b) => (a.code < b.code ? -1 : 1),
);
