import type { z } from 'zod';
import { allowedKeys } from './allowed-keys.ts';
import { member } from './member.ts';
import type { Path } from './model.ts';
import { pathText } from './path-text.ts';

/**
 * Where a key belongs that a schema does not know at `path`, as a sentence: a group below, a group beside, or one above
 * knows it. undefined when none does, or when it stands there already.
 */
export function whereItBelongs(key: string, path: Path, schema: z.ZodType, value: unknown): string | undefined {
  const found = [placesBelow(key, path, schema, value), ...placesAbove(key, path, schema, value)].find(
    (places) => places.length > 0,
  );
  return found && `\`${key}\` belongs ${found.join(' or ')}.`;
}

/** In the groups, and in the entries of the lists, that stand or may stand directly below a path. */
function placesBelow(key: string, path: Path, schema: z.ZodType, value: unknown): string[] {
  return allowedKeys(schema, value, path).flatMap((child) => {
    const below = [...path, child];
    if (knows(schema, value, below, key)) return hasAlready(value, below, key) ? [] : [`below \`${pathText(below)}\``];
    return knows(schema, value, [...below, 0], key) ? [`in an entry of \`${pathText(below)}\``] : [];
  });
}

/** From the nearest group above to the top, each before the groups below it. */
function placesAbove(key: string, path: Path, schema: z.ZodType, value: unknown): string[][] {
  const above = path.map((_, at) => path.slice(0, path.length - 1 - at));
  return above
    .filter((one) => allowedKeys(schema, value, one).length > 0)
    .flatMap((one) => {
      const isKnown = knows(schema, value, one, key) && !hasAlready(value, one, key);
      const name = one.length === 0 ? 'at the top level of the manifest' : `below \`${pathText(one)}\``;
      return [isKnown ? [name] : [], placesBelow(key, one, schema, value)];
    });
}

function knows(schema: z.ZodType, value: unknown, path: Path, key: string): boolean {
  return allowedKeys(schema, value, path).includes(key);
}

function hasAlready(value: unknown, path: Path, key: string): boolean {
  return member(path.reduce<unknown>(member, value), key) !== undefined;
}
