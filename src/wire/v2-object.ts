import { z } from 'zod';

/**
 * An object of the v2 API. Keys are camel case; snake case is taken as well, as Encord SDK 0.1.211 does. Only keys of the shape
 * are renamed: unknown keys and what lies inside of free-form values stay as they came.
 */
export function v2Object<S extends z.ZodRawShape>(shape: S) {
  const renamed = Object.keys(shape)
    .map((camel) => ({ camel, snake: snakeCase(camel) }))
    .filter(({ camel, snake }) => camel !== snake);
  return z.preprocess((value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const found = renamed.filter(({ camel, snake }) => Object.hasOwn(value, snake) && !Object.hasOwn(value, camel));
    if (found.length === 0) return value;
    const copy: Record<string, unknown> = { ...value };
    for (const { camel, snake } of found) {
      copy[camel] = copy[snake];
      delete copy[snake];
    }
    return copy;
  }, z.looseObject(shape));
}

function snakeCase(camel: string): string {
  return camel.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
