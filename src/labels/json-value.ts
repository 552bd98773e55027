/** Looks into JSON that came from outside: what has the wrong type reads as undefined. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isRecord(value) ? value : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Finite numbers only. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A frame or a sequence number: an integer from 0, also as decimal text, which Encord writes for image groups and as keys. */
export function frameOf(value: unknown): number | undefined {
  if (typeof value === 'string' && !/^\d{1,15}$/.test(value)) return undefined;
  const frame = typeof value === 'string' ? Number(value) : value;
  return typeof frame === 'number' && Number.isSafeInteger(frame) && frame >= 0 ? frame : undefined;
}

/** `{"0": …, "1": …}` in the order of its numbers, or a list as it is. */
export function sequenceOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  const record = recordOf(value);
  if (record === undefined) return undefined;
  return Object.keys(record)
    .sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1))
    .map((key) => record[key]);
}
