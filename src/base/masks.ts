/** Secrets that must never be printed. */
export interface Masks {
  /** Masks the text and each of its lines of 8 characters or more; shorter ones would mask ordinary words. */
  readonly add: (secret: string) => void;
  readonly apply: (text: string) => string;
}

export function createMasks(): Masks {
  const secrets = new Set<string>();
  return {
    add(secret) {
      for (const part of [secret, ...secret.split(/\r?\n/)]) {
        const trimmed = part.trim();
        if (trimmed.length >= 8) secrets.add(trimmed);
      }
    },
    apply(text) {
      let masked = text;
      for (const secret of secrets) masked = masked.replaceAll(secret, '***');
      return masked;
    },
  };
}
