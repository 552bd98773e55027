/** Orders of the keys "0" to "n-1" as texts, which is that of canonical JSON: "0", "1", "10", "11", … */
const ORDERS = new Map<number, readonly string[]>();
/** Orders kept; a label has rarely more than some hundred points. */
const KEPT = 4096;
/** The same numbers are looked through for a redaction and written for a digest and for a line, one right after the other. */
const texts = new WeakMap<object, string>();

/**
 * Canonical JSON of what most of a label row is: lists of numbers, and `{"0": {x, y}, "1": {x, y}, …}`, the form in which
 * Encord writes polygons and lines. undefined for everything else, also when one number is not finite. Remembered, so that
 * it must not be asked for a value that is changed later.
 */
export function numbersText(value: object): string | undefined {
  if (Array.isArray(value)) return listText(value);
  const first = (value as Readonly<Record<string, unknown>>)['0'];
  return typeof first === 'object' && first !== null ? pointsText(value as Record<string, unknown>) : undefined;
}

function listText(list: readonly unknown[]): string | undefined {
  if (typeof list[0] !== 'number') return undefined;
  const known = texts.get(list);
  if (known !== undefined) return known;
  for (const item of list) if (!Number.isFinite(item)) return undefined;
  const text = JSON.stringify(list);
  texts.set(list, text);
  return text;
}

function pointsText(value: Readonly<Record<string, unknown>>): string | undefined {
  const known = texts.get(value);
  if (known !== undefined) return known;
  const keys = Object.keys(value);
  // Keys that are numbers come first and ascend, so that n of them up to n-1 are all from 0 to n-1.
  if (keys.at(-1) !== String(keys.length - 1)) return undefined;
  // Joined, not added up: a text that was added up keeps all its pieces in memory.
  const parts: string[] = [];
  for (const key of orderOf(keys)) {
    const point = value[key];
    if (!isPoint(point)) return undefined;
    parts.push(`"${key}":{"x":${point.x},"y":${point.y}}`);
  }
  const text = `{${parts.join(',')}}`;
  texts.set(value, text);
  return text;
}

function isPoint(value: unknown): value is { readonly x: number; readonly y: number } {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y } = value as { x?: unknown; y?: unknown };
  return (
    typeof x === 'number' &&
    typeof y === 'number' &&
    Number.isFinite(x) &&
    Number.isFinite(y) &&
    Object.keys(value).length === 2
  );
}

function orderOf(keys: readonly string[]): readonly string[] {
  const known = ORDERS.get(keys.length);
  if (known) return known;
  const order = keys.toSorted();
  if (ORDERS.size < KEPT && keys.length <= KEPT) ORDERS.set(keys.length, order);
  return order;
}
