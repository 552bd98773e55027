import type { SentLabelRow } from '../encord/sent-label-row.ts';

/** Digests of labels that were read before, by how the platform sent them. */
export interface KnownLabels {
  /** The digest of a row's labels; `digest` parses, redacts and computes it when they were not read before as they are now. */
  digestOf(row: SentLabelRow, digest: () => string): string;
}

/**
 * Labels are read a second time before their task leaves its stage, and have nearly always stayed as they were: what is
 * the same to the byte has the same digest, and need be neither parsed nor redacted nor written as canonical JSON again. What
 * differs only in the order of keys is computed again.
 */
export function knownLabels(): KnownLabels {
  const known = new Map<string, { readonly sent: string; readonly digest: string }>();
  return {
    digestOf: (row, digest) => {
      const sent = row.textDigest();
      const { label_hash } = row.head;
      const before = known.get(label_hash);
      if (before?.sent === sent) return before.digest;
      const fresh = digest();
      known.set(label_hash, { sent, digest: fresh });
      return fresh;
    },
  };
}
