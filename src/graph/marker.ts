const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 14;
const AT_END = /\s*\[ref ([a-km-z2-9]{14})\]\s*$/;

/** Key under which a folder's client metadata carries its marker. Neutral: people who label can read it. */
export const MARKER_KEY = '_ref';

/** A new marker: 14 characters of 32, 70 bits. `random` is uniform in [0, 1). */
export function newMarker(random: () => number): string {
  return Array.from({ length: LENGTH }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
}

/** A description with the marker at its end; a marker that is already there is replaced. */
export function withMarker(description: string | undefined, marker: string): string {
  const text = withoutMarker(description ?? '');
  return text === '' ? `[ref ${marker}]` : `${text} [ref ${marker}]`;
}

/** A description as people wrote it. */
export function withoutMarker(description: string): string {
  return description.replace(AT_END, '');
}

export function markerOf(description: string): string | undefined {
  return AT_END.exec(description)?.[1];
}

/** Client metadata as people wrote it. */
export function metadataWithoutMarker(metadata: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(metadata).filter(([key]) => key !== MARKER_KEY));
}
