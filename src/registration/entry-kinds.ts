import type { ItemType } from './item.ts';
import { spelledKey, type SpelledKey } from './key-spelling.ts';

export type FieldType = 'int' | 'number' | 'string';

export interface MediaBlock {
  readonly key: string;
  readonly fields: Readonly<Record<string, FieldType>>;
  /** What the MIME type starts with. */
  readonly mime?: string;
}

/** How one type of item is written in a registration file (Encord SDK 0.1.211, `DataUploadItems`; Encord's Benchmark QA guide). */
export interface EntryKind {
  readonly type: ItemType;
  /** Key of the list in the JSON that Encord's web app takes. */
  readonly raw: string;
  /** Key of the list in the typed form. */
  readonly typed: string;
  readonly literal: string;
  readonly media?: MediaBlock;
  /** `single`: one `objectUrl`; the others have frames, files, uuids or streams. */
  readonly form: 'single' | 'frames' | 'files' | 'uuids' | 'scene';
}

const image: MediaBlock = {
  key: 'imageMetadata',
  fields: { mimeType: 'string', fileSize: 'int', width: 'int', height: 'int' },
  mime: 'image/',
};

const video: MediaBlock = {
  key: 'videoMetadata',
  fields: { fps: 'number', duration: 'number', width: 'int', height: 'int', fileSize: 'int', mimeType: 'string' },
  mime: 'video/',
};

const audio: MediaBlock = {
  key: 'audioMetadata',
  fields: {
    duration: 'number',
    fileSize: 'int',
    mimeType: 'string',
    sampleRate: 'int',
    bitDepth: 'int',
    codec: 'string',
    numChannels: 'int',
  },
  mime: 'audio/',
};

const text: MediaBlock = { key: 'textMetadata', fields: { fileSize: 'int', mimeType: 'string' } };
const pdf: MediaBlock = { key: 'pdfMetadata', fields: { fileSize: 'int', numPages: 'int' } };

/** In the order in which the typed form lists them. */
export const ENTRY_KINDS: readonly EntryKind[] = [
  { type: 'video', raw: 'videos', typed: 'videos', literal: 'VIDEO', media: video, form: 'single' },
  { type: 'imageGroup', raw: 'image_groups', typed: 'imageGroups', literal: 'IMG_GROUP', media: image, form: 'frames' },
  { type: 'dicomSeries', raw: 'dicom_series', typed: 'dicomSeries', literal: 'DICOM', form: 'files' },
  { type: 'image', raw: 'images', typed: 'images', literal: 'IMAGE', media: image, form: 'single' },
  {
    type: 'imageGroupFromItems',
    raw: 'image_groups_from_items',
    typed: 'imageGroupsFromItems',
    literal: 'IMG_GROUP_FROM_ITEMS',
    form: 'uuids',
  },
  { type: 'audio', raw: 'audio', typed: 'audio', literal: 'AUDIO', media: audio, form: 'single' },
  { type: 'timeSeries', raw: 'time_series', typed: 'timeSeries', literal: 'TIMESERIES', form: 'single' },
  { type: 'nifti', raw: 'nifti', typed: 'nifti', literal: 'NIFTI', form: 'single' },
  { type: 'text', raw: 'text', typed: 'text', literal: 'PLAIN_TEXT', media: text, form: 'single' },
  { type: 'pdf', raw: 'pdfs', typed: 'pdf', literal: 'PDF', media: pdf, form: 'single' },
  { type: 'scene', raw: 'scenes', typed: 'scenes', literal: 'SCENE', form: 'scene' },
];

/** The kind of the list of this name, in either form and any casing, and how it is spelled. */
export function entryKindOf(key: string): { readonly kind: EntryKind; readonly spelled: SpelledKey } | undefined {
  for (const kind of ENTRY_KINDS) {
    const spelled = spelledKey(key, [kind.typed, kind.raw]);
    if (spelled !== undefined) return { kind, spelled };
  }
  return undefined;
}

/** The 22 tags that `dicomMetadata.tags` must hold, each with a value or null (Encord SDK 0.1.211). */
export const DICOM_TAGS: readonly string[] = [
  '00080018',
  '00100020',
  '00180050',
  '00181114',
  '00181164',
  '0020000D',
  '0020000E',
  '00200013',
  '00200032',
  '00200037',
  '00209113',
  '00209116',
  '00280004',
  '00280008',
  '00280010',
  '00280011',
  '00280030',
  '00281050',
  '00281051',
  '00289110',
  '52009229',
  '52009230',
];
