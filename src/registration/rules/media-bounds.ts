import { ENTRY_KINDS } from '../entry-kinds.ts';
import { quoted } from '../quoted.ts';
import type { RegistrationRule } from '../rule.ts';

/** Least and greatest plausible values; a wrong one shifts every label, and nothing else checks it. */
const BOUNDS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  fps: [0.1, 1000],
  width: [1, 100_000],
  height: [1, 100_000],
  duration: [Number.MIN_VALUE, 1_000_000],
  fileSize: [1, 1e13],
  numPages: [1, 1_000_000],
  sampleRate: [1, 10_000_000],
  bitDepth: [1, 64],
  numChannels: [1, 1024],
};

const MIMES = new Map(ENTRY_KINDS.map((kind) => [kind.type, kind.media?.mime]));

export const R016: RegistrationRule = {
  code: 'registration.R016',
  severity: 'warning',
  means: 'A value of a media metadata block cannot be right, such as a width of 0.',
  fix: 'Correct it: the platform trusts the block, and every label would be shifted.',
  item({ item, media }, report) {
    const mime = MIMES.get(item.type);
    for (const { at, values } of media) {
      for (const name of Object.keys(values)) {
        const value = values[name];
        const [least, most] = BOUNDS[name] ?? [-Infinity, Infinity];
        if (typeof value === 'number' && (value < least || value > most))
          report(at, `"${name}" is ${value}, which cannot be right.`);
        if (name === 'mimeType' && mime !== undefined && !String(value).startsWith(mime)) {
          report(at, `"mimeType" is ${quoted(String(value))}; for this list it starts with "${mime}".`);
        }
      }
    }
  },
};
