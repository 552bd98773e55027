/** What the metadata block of a file may say; every field in the unit of the wire (bytes, pixels, seconds, Hz, bits). */
export interface StatedFacts {
  readonly mimeType?: string;
  readonly fileSize?: number;
  readonly width?: number;
  readonly height?: number;
  readonly fps?: number;
  readonly duration?: number;
  readonly sampleRate?: number;
  readonly bitDepth?: number;
  readonly codec?: string;
  readonly numChannels?: number;
  readonly numPages?: number;
  readonly dicomTags?: Readonly<Record<string, unknown>>;
}

export interface UnitFile {
  /** URL, or object key of a file uploaded to the sandbox; null when a placeholder item names the upload. */
  readonly url: string | null;
  readonly title: string | null;
  readonly placeholder: string | null;
  /** Absent = there was no metadata block. */
  readonly facts?: StatedFacts;
}

export const UNIT_KINDS = [
  'video',
  'image',
  'imageGroup',
  'imageSequence',
  'dicomSeries',
  'nifti',
  'audio',
  'plainText',
  'pdf',
  'timeseries',
  'scene',
] as const;
/** Also the item type that the unit becomes. */
export type UnitKind = (typeof UNIT_KINDS)[number];

/** One unit of an upload job, whatever dialect it was written in. It is stored as JSON until it is worked on. */
export interface UploadUnit {
  readonly kind: UnitKind;
  readonly title: string | null;
  readonly clientMetadata: Readonly<Record<string, unknown>>;
  readonly files: readonly UnitFile[];
  /** Items that become the frames of a group; then `files` is empty. */
  readonly items: readonly string[];
  /** Scene or time-series settings, kept as they came. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** Why the unit cannot be registered. */
  readonly fault: string | null;
}

/** What the platform calls the work on a unit in `unitErrors`. */
export function actionOf(kind: UnitKind): string {
  const names: Partial<Record<UnitKind, string>> = {
    imageGroup: 'image group',
    imageSequence: 'image sequence',
    dicomSeries: 'DICOM series',
    nifti: 'NIfTI file',
    plainText: 'text file',
    pdf: 'PDF',
    timeseries: 'time series',
  };
  return `Uploading ${names[kind] ?? kind}`;
}
