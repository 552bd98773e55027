import { safeValue } from '../graph/safe-text.ts';
import { redactLabels } from '../labels/redact.ts';
import type { Pseudonyms } from '../state/pseudonyms.ts';

/**
 * A label row as it may be kept: the one redaction of labels, and whatever a state refuses to hold besides (addresses and
 * signed URLs of unusual form, which a hostile title may carry). Doing it twice changes nothing.
 */
export function safeRow<T>(row: T, pseudonyms: Pseudonyms): T {
  return safeValue(redactLabels(row, (email) => pseudonyms.of(email)));
}

/** A date as Encord writes it (`Wed, 01 May 2024 10:00:00 UTC`, ISO 8601, or without a zone in UTC), as ISO 8601. */
export function isoDate(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const plain = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2}(?:\.\d+)?)$/.exec(text);
  const instant = Date.parse(plain === null ? text : `${plain[1]}T${plain[2]}Z`);
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
}
