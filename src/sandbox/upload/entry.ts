import type { StatedFacts, UnitKind } from './unit.ts';

/** How a spec is spelt: `typed` = dataItems, exact camelCase; `free` = externalFiles, any case with or without underscores. */
export type Dialect = 'typed' | 'free';

/** An object of a spec by folded key (lower case, no underscores). */
export type Entry = ReadonlyMap<string, unknown>;

export function fold(key: string): string {
  let folded = FOLDED.get(key);
  if (folded === undefined) {
    folded = key.replaceAll('_', '').toLowerCase();
    if (FOLDED.size < 500) FOLDED.set(key, folded);
  }
  return folded;
}

/** Keys repeat in every entry of a spec. Only the first ones are remembered: whoever sends them may send any number. */
const FOLDED = new Map<string, string>();

/** Reads an object; undefined when it is none. In the typed dialect snake_case keys are reported as unknown. */
export function entryOf(value: unknown, dialect: Dialect, faults: string[]): Entry | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entry = new Map<string, unknown>();
  const members = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(members)) {
    const member = members[key];
    if (dialect === 'typed' && key.includes('_')) {
      faults.push(`"${key.slice(0, 100)}" is not a key of dataItems`);
      continue;
    }
    if (member === null || member === undefined) continue;
    const before = entry.size;
    entry.set(fold(key), member);
    if (entry.size === before) faults.push(`"${key.slice(0, 100)}" is given twice in different spelling`);
  }
  return entry;
}

export function textOf(entry: Entry, key: string, faults: string[], limit: number): string | null {
  const value = entry.get(fold(key));
  if (value === undefined) return null;
  if (typeof value === 'string' && value.length <= limit) return value;
  faults.push(`${key} must be a text of at most ${limit} characters`);
  return null;
}

export function objectOf(entry: Entry, key: string, faults: string[]): Record<string, unknown> | undefined {
  const value = entry.get(fold(key));
  if (value === undefined) return undefined;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  faults.push(`${key} must be an object`);
  return undefined;
}

type Field = readonly [name: keyof StatedFacts, kind: 'text' | 'whole' | 'number'];

interface Block {
  readonly key: string;
  readonly fields: readonly Field[];
}

const SIZE: Field = ['fileSize', 'whole'];
const MIME: Field = ['mimeType', 'text'];
const PIXELS: readonly Field[] = [
  ['width', 'whole'],
  ['height', 'whole'],
];

const BLOCKS: Partial<Record<UnitKind, Block>> = {
  image: { key: 'imageMetadata', fields: [MIME, SIZE, ...PIXELS] },
  imageGroup: { key: 'imageMetadata', fields: [MIME, SIZE, ...PIXELS] },
  imageSequence: { key: 'imageMetadata', fields: [MIME, SIZE, ...PIXELS] },
  video: { key: 'videoMetadata', fields: [['fps', 'number'], ['duration', 'number'], ...PIXELS, SIZE, MIME] },
  audio: {
    key: 'audioMetadata',
    fields: [
      ['duration', 'number'],
      SIZE,
      MIME,
      ['sampleRate', 'whole'],
      ['bitDepth', 'whole'],
      ['codec', 'text'],
      ['numChannels', 'whole'],
    ],
  },
  plainText: { key: 'textMetadata', fields: [SIZE, MIME] },
  pdf: { key: 'pdfMetadata', fields: [SIZE, ['numPages', 'whole']] },
};

/** Nothing that is measured is more, so that milliseconds of the longest sound are still a whole number. */
const LARGEST = 2 ** 43;
/** More than four days of video; labels on every frame of it must fit into the memory. */
const MOST_FRAMES = 10_000_000;

/** The metadata block of a file, if its kind has one and it is given; all its fields are required then. */
export function factsOf(entry: Entry, kind: UnitKind, dialect: Dialect, faults: string[]): StatedFacts | undefined {
  const block = BLOCKS[kind];
  const value = block && objectOf(entry, block.key, faults);
  const fields = value && entryOf(value, dialect, faults);
  if (!block || !fields) return undefined;
  const facts: Record<string, unknown> = {};
  for (const [name, kindOfField] of block.fields) {
    const member = fields.get(fold(name));
    const good =
      kindOfField === 'text'
        ? typeof member === 'string' && member.length <= 200
        : typeof member === 'number' &&
          (kindOfField === 'number' || Number.isSafeInteger(member)) &&
          member >= 0 &&
          member <= LARGEST;
    if (good) facts[name] = member;
    else faults.push(`${block.key}: ${name} ${member === undefined ? 'is missing' : 'is wrong'}`);
  }
  const { fps, duration, numPages } = facts as StatedFacts;
  if ((fps ?? 0) * (duration ?? 0) > MOST_FRAMES || (numPages ?? 0) > MOST_FRAMES) {
    faults.push(`${block.key}: more than ${MOST_FRAMES} frames or pages`);
  }
  return facts;
}

/** 22 tags (values may be null) that a DICOM metadata block must name, in the words of Encord SDK 0.1.211. */
const REQUIRED_TAGS = [
  '00080018 00100020 00180050 00181114 00181164 0020000D 0020000E 00200013 00200032 00200037 00209113 00209116',
  '00280004 00280008 00280010 00280011 00280030 00281050 00281051 00289110 52009229 52009230',
].flatMap((line) => line.split(' '));

export function dicomFactsOf(entry: Entry, faults: string[]): StatedFacts | undefined {
  const block = objectOf(entry, 'dicomMetadata', faults);
  if (!block) return undefined;
  const tags = block['tags'];
  if (typeof tags !== 'object' || tags === null || Array.isArray(tags)) {
    faults.push('dicomMetadata: tags is missing');
    return undefined;
  }
  const missing = REQUIRED_TAGS.filter((tag) => !Object.hasOwn(tags, tag));
  if (missing.length > 0) faults.push(`dicomMetadata: tags ${missing.join(', ')} are missing`);
  return { dicomTags: tags as Record<string, unknown> };
}
