/** `imageMetadata` → `image_metadata`. */
export function snakeCase(camel: string): string {
  return camel.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export interface SpelledKey {
  readonly key: string;
  readonly spelling: 'exact' | 'variant';
}

/**
 * Which of the known (camelCase) keys a written key is. `exact`: as Encord writes it, in camelCase or snake_case;
 * `variant`: the same words in another casing. A key of several words written as one (`audiometadata`) is no key: readers
 * of Encord do not know it.
 */
export function spelledKey(written: string, known: readonly string[]): SpelledKey | undefined {
  if (known.includes(written)) return { key: written, spelling: 'exact' };
  for (const key of written.includes('_') ? known : []) {
    if (written === snakeCase(key)) return { key, spelling: 'exact' };
  }
  const bare = written.replaceAll(/[-_ ]/g, '').toLowerCase();
  for (const key of known) {
    if (key.toLowerCase() === bare && (written !== bare || key === bare)) return { key, spelling: 'variant' };
  }
  return undefined;
}
