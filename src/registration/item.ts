import type { Place } from '../base/place.ts';

export const ITEM_TYPES = [
  'video',
  'image',
  'imageGroup',
  'imageGroupFromItems',
  'dicomSeries',
  'nifti',
  'audio',
  'text',
  'pdf',
  'timeSeries',
  'scene',
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** One thing to register, normalised: camelCase whatever the source wrote. */
export interface RegistrationItem {
  readonly type: ItemType;
  /** Exact URLs, in frame order for groups and series. */
  readonly urls: readonly string[];
  readonly title?: string;
  readonly clientMetadata: Readonly<Record<string, unknown>>;
  /** The entry as the typed upload form of Encord SDK 0.1.211 (`DataUploadItems`) spells it, without `externalFileType`. */
  readonly upload: Readonly<Record<string, unknown>>;
  readonly at: Place;
}

export interface RegistrationContent {
  readonly items: readonly RegistrationItem[];
  /** Flags written in the file itself; the manifest's win where both speak. */
  readonly skipDuplicateUrls?: boolean;
  readonly upsertMetadata?: boolean;
  /** sha256 over what is sent, independent of formatting and file name. */
  readonly digest: string;
}
