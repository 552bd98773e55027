import fc from 'fast-check';

export type Mistake = { readonly do: 'remove' | 'add' | 'twice' } | { readonly do: 'replace'; readonly by: unknown };

/** One thing that may go wrong at one place; some of it is right. */
export const mistake: fc.Arbitrary<Mistake> = fc.oneof(
  fc.constantFrom<Mistake>({ do: 'remove' }, { do: 'add' }, { do: 'twice' }),
  fc
    .constantFrom<unknown[]>(null, true, 0, 1, -1, 0.5, 1e21, 5_000, '', 'x', 'A b', 'x'.repeat(400), [], {}, ['x'], {
      x: 1,
    })
    .map((by): Mistake => ({ do: 'replace', by })),
);

/** A copy of a JSON value with one change at one of its places. */
export function withMistake(value: unknown, at: number, change: Mistake): unknown {
  const copy = structuredClone(value);
  const places: { readonly holder: Record<string, unknown> | unknown[]; readonly key: string }[] = [];
  const walk = (holder: unknown): void => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const [key, inner] of Object.entries(holder)) {
      places.push({ holder: holder as Record<string, unknown>, key });
      walk(inner);
    }
  };
  walk(copy);
  const { holder, key } = places[at % places.length]!;
  const slot = holder as Record<string, unknown>;
  if (change.do === 'replace') slot[key] = change.by;
  else if (change.do === 'twice') slot[key] = [slot[key], slot[key]];
  else if (change.do === 'add') {
    if (Array.isArray(holder)) holder.push(null);
    else slot['addedKey'] = 1;
  } else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete slot[key];
  return copy;
}
