import { hash as digestOf } from 'node:crypto';
import type { StatedFacts, UnitKind } from './unit.ts';

/** What the platform knows of a file. Bytes, pixels, seconds, frames per second, Hz, bits. */
export interface MediaFacts {
  readonly mimeType: string;
  readonly fileSize: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly fps: number | null;
  readonly duration: number | null;
  /** Frames, pages, slices; milliseconds of audio; null where there is no grid. */
  readonly frameCount: number | null;
  readonly sampleRate: number | null;
  readonly bitDepth: number | null;
  readonly codec: string | null;
  readonly numChannels: number | null;
}

/** The kind of a single file: a frame of a group is an image, a file of a series a DICOM file. */
export type FileKind = Exclude<UnitKind, 'imageGroup' | 'imageSequence' | 'dicomSeries'> | 'dicomFile';

const MIME: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  avif: 'image/avif',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  mkv: 'video/x-matroska',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  m4a: 'audio/mp4',
  dcm: 'application/dicom',
  pdf: 'application/pdf',
  txt: 'text/plain',
  html: 'text/html',
  htm: 'text/html',
  csv: 'text/csv',
  xml: 'application/xml',
  json: 'application/json',
};

const DEFAULT_MIME: Readonly<Record<FileKind, string>> = {
  video: 'video/mp4',
  image: 'image/jpeg',
  dicomFile: 'application/dicom',
  nifti: 'application/nifti',
  audio: 'audio/mpeg',
  plainText: 'text/plain',
  pdf: 'application/pdf',
  timeseries: 'text/csv',
  scene: 'application/octet-stream',
};

const SIZES = [
  [1280, 720],
  [1920, 1080],
  [1024, 768],
  [800, 600],
  [640, 480],
  [1000, 1000],
] as const;

/** Facts of a file: those stated in its metadata block, the rest from its ending and a hash of its URL. Nothing is fetched. */
export function mediaFacts(kind: FileKind, url: string, stated: StatedFacts = {}): MediaFacts {
  let hash: Buffer | undefined;
  const draw = (at: number, from: number, to: number): number => {
    hash ??= digestOf('sha256', url, 'buffer');
    return from + (hash.readUInt16BE(at * 2) % (to - from + 1));
  };
  const size = (): readonly [number, number] => SIZES[draw(0, 0, SIZES.length - 1)] ?? SIZES[0];
  const pixels = kind === 'image' || kind === 'video';
  const slices = kind === 'dicomFile' || kind === 'nifti';
  const fps = kind === 'video' ? (stated.fps ?? [10, 24, 25, 30][draw(1, 0, 3)] ?? 25) : null;
  const timed = kind === 'video' || kind === 'audio';
  const duration = timed ? (stated.duration ?? draw(2, 20, 80) / 10) : null;
  const audio = kind === 'audio';
  return {
    mimeType: stated.mimeType ?? mimeOf(kind, url),
    fileSize: stated.fileSize ?? draw(3, 10_000, 60_000) * 16,
    width: stated.width ?? (pixels ? size()[0] : slices ? (tagNumber(stated, '00280011') ?? 512) : null),
    height: stated.height ?? (pixels ? size()[1] : slices ? (tagNumber(stated, '00280010') ?? 512) : null),
    fps,
    duration,
    frameCount: frameCount(
      kind,
      { fps, duration, pages: () => stated.numPages ?? draw(4, 1, 12), slices: () => draw(5, 8, 40) },
      stated,
    ),
    sampleRate: audio ? (stated.sampleRate ?? 44_100) : null,
    bitDepth: audio ? (stated.bitDepth ?? 16) : null,
    codec: audio ? (stated.codec ?? (endingOf(url) === 'wav' ? 'pcm_s16le' : 'mp3')) : null,
    numChannels: audio ? (stated.numChannels ?? 2) : null,
  };
}

function frameCount(
  kind: FileKind,
  known: { fps: number | null; duration: number | null; pages: () => number; slices: () => number },
  stated: StatedFacts,
): number | null {
  switch (kind) {
    case 'video':
      return Math.max(1, Math.round((known.fps ?? 0) * (known.duration ?? 0)));
    case 'audio':
      return Math.max(1, Math.round((known.duration ?? 0) * 1000));
    case 'pdf':
      return known.pages();
    case 'nifti':
      return known.slices();
    case 'dicomFile':
      return tagNumber(stated, '00280008') ?? 1;
    case 'image':
    case 'plainText':
    case 'timeseries':
    case 'scene':
      return null;
  }
}

/** First value of a DICOM tag in the JSON model of DICOM PS3.18 Annex F (`{vr, Value: […]}`). */
export function tagValue(stated: StatedFacts, tag: string): unknown {
  const element = stated.dicomTags?.[tag];
  if (typeof element !== 'object' || element === null || !('Value' in element)) return undefined;
  return Array.isArray(element.Value) ? (element.Value[0] as unknown) : undefined;
}

function tagNumber(stated: StatedFacts, tag: string): number | undefined {
  const value = Number(tagValue(stated, tag));
  return Number.isSafeInteger(value) && value > 0 && value < 1e6 ? value : undefined;
}

/** Of what the URL ends in, where that fits the kind. */
function mimeOf(kind: FileKind, url: string): string {
  const ending = endingOf(url);
  const mime = Object.hasOwn(MIME, ending) ? MIME[ending] : undefined;
  return mime !== undefined && fits(kind, mime) ? mime : DEFAULT_MIME[kind];
}

function endingOf(url: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(url.split(/[?#]/)[0] ?? '')?.[1]?.toLowerCase() ?? '';
}

function fits(kind: FileKind, mime: string): boolean {
  if (kind === 'plainText') return /^text\/|^application\/(?:xml|json)$/.test(mime);
  return mime.split('/')[0] === DEFAULT_MIME[kind].split('/')[0];
}
