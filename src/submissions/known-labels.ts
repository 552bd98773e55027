import { hash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { LabelRow } from '../wire/label-row.ts';

/** Digests of labels that were read before, by how the platform sent them. */
export interface KnownLabels {
  /** The digest of a row; `digest` redacts and computes it when the row was not read before as it is now. */
  digestOf(row: LabelRow, digest: () => string): string;
}

/**
 * Labels are read a second time before their task leaves its stage, and have nearly always stayed as they were: what is
 * the same to the byte has the same digest, and need be neither redacted nor written as canonical JSON again. Serializing is
 * far cheaper, as it writes no number as text. What differs only in the order of keys is computed again.
 */
export function knownLabels(): KnownLabels {
  const known = new Map<string, { readonly sent: string; readonly digest: string }>();
  return {
    digestOf: (row, digest) => {
      const { data_hash, data_units, object_answers, classification_answers, object_actions, spaces } = row;
      const labels = [data_hash, data_units, object_answers, classification_answers, object_actions, spaces];
      const sent = hash('sha256', serialize(labels), 'base64');
      const before = known.get(row.label_hash);
      if (before?.sent === sent) return before.digest;
      const fresh = digest();
      known.set(row.label_hash, { sent, digest: fresh });
      return fresh;
    },
  };
}
