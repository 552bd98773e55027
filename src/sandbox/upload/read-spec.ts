import { dicomFactsOf, entryOf, factsOf, fold, objectOf, textOf, type Dialect, type Entry } from './entry.ts';
import { describeIssues } from '../payload.ts';
import { TimeseriesSettings } from '../timeseries-settings.ts';
import type { UnitFile, UnitKind, UploadUnit } from './unit.ts';

export interface UploadSpec {
  readonly units: readonly UploadUnit[];
  readonly skipDuplicateUrls: boolean;
  readonly upsertMetadata: boolean;
  /** What makes the spec as a whole unusable. */
  readonly errors: readonly string[];
}

/** Folded list name → kind. An image group becomes a sequence by createVideo. */
const LISTS: Readonly<Record<string, UnitKind | 'fromItems'>> = {
  videos: 'video',
  imagegroups: 'imageGroup',
  dicomseries: 'dicomSeries',
  images: 'image',
  imagegroupsfromitems: 'fromItems',
  audio: 'audio',
  audios: 'audio',
  timeseries: 'timeseries',
  nifti: 'nifti',
  niftis: 'nifti',
  text: 'plainText',
  texts: 'plainText',
  pdf: 'pdf',
  pdfs: 'pdf',
  scenes: 'scene',
};

const FILE_TYPES: Readonly<Record<UnitKind | 'fromItems', string>> = {
  video: 'VIDEO',
  image: 'IMAGE',
  imageGroup: 'IMG_GROUP',
  imageSequence: 'IMG_GROUP',
  fromItems: 'IMG_GROUP_FROM_ITEMS',
  dicomSeries: 'DICOM',
  nifti: 'NIFTI',
  audio: 'AUDIO',
  plainText: 'PLAIN_TEXT',
  pdf: 'PDF',
  timeseries: 'TIMESERIES',
  scene: 'SCENE',
};

const URL_LIMIT = 16 * 1024;
const TITLE_LIMIT = 300;
const UNIT_LIMIT = 1_000_000;

/** Reads what an upload job is to register. Nothing throws: faults stand on their unit, or on the spec. */
export function readSpec(spec: unknown, dialect: Dialect): UploadSpec {
  const errors: string[] = [];
  const lists = entryOf(spec, dialect, errors);
  const units: UploadUnit[] = [];
  let skipDuplicateUrls = false;
  let upsertMetadata = false;
  if (!lists) errors.push('the spec is not an object');
  for (const [key, value] of lists ?? []) {
    if (key === 'skipduplicateurls') skipDuplicateUrls = flagOf(key, value, errors);
    else if (key === 'upsertmetadata') upsertMetadata = flagOf(key, value, errors);
    else {
      const kind = Object.hasOwn(LISTS, key) ? LISTS[key] : undefined;
      if (!kind) errors.push(`"${key.slice(0, 100)}" is no list of files`);
      else if (!Array.isArray(value)) errors.push(`"${key}" is not a list`);
      else for (const entry of value) units.push(readUnit(entry, kind, dialect));
    }
  }
  if (units.length > UNIT_LIMIT) errors.push(`the spec has more than ${UNIT_LIMIT} units`);
  return { units, skipDuplicateUrls, upsertMetadata, errors };
}

function readUnit(value: unknown, listKind: UnitKind | 'fromItems', dialect: Dialect): UploadUnit {
  const faults: string[] = [];
  const entry = entryOf(value, dialect, faults) ?? new Map<string, unknown>();
  if (entry.size === 0) faults.push('the entry is not an object with keys');
  const stated = entry.get('externalfiletype');
  if (stated !== undefined && stated !== FILE_TYPES[listKind])
    faults.push(`externalFileType is not ${FILE_TYPES[listKind]}`);
  const sequence = entry.get('createvideo') === true;
  const kind: UnitKind =
    listKind === 'fromItems' || listKind === 'imageGroup' ? (sequence ? 'imageSequence' : 'imageGroup') : listKind;
  const title = textOf(entry, 'title', faults, TITLE_LIMIT);
  const clientMetadata = objectOf(entry, 'clientMetadata', faults) ?? {};
  const extra: Record<string, unknown> = {};
  let files: UnitFile[] = [];
  let items: string[] = [];
  if (listKind === 'fromItems') items = itemsOf(entry, faults);
  else if (kind === 'imageGroup' || kind === 'imageSequence') files = framesOf(entry, 'images', kind, dialect, faults);
  else if (kind === 'dicomSeries') files = framesOf(entry, 'dicomFiles', kind, dialect, faults);
  else if (kind === 'scene') {
    const scene = objectOf(entry, 'scene', faults);
    if (!scene) faults.push('scene is missing');
    else {
      extra['scene'] = scene;
      const url = typeof scene['url'] === 'string' ? scene['url'] : null;
      files = [{ url, title: null, placeholder: textOf(entry, 'placeholderItemUuid', faults, 50) }];
    }
    if (title === null) faults.push('title is missing');
  } else {
    files = [fileOf(entry, 'objectUrl', kind, dialect, faults)];
    const settings = kind === 'timeseries' ? objectOf(entry, 'settings', faults) : undefined;
    if (settings) {
      const read = TimeseriesSettings.safeParse(settings);
      if (!read.success) faults.push(`settings: ${describeIssues(read.error)}`);
      extra['timeseriesSettings'] = settings;
    }
  }
  return { kind, title, clientMetadata, files, items, extra, fault: faults.length > 0 ? faults.join('; ') : null };
}

/** Frames of a group or files of a series: numbered keys objectUrl_0, objectUrl_1, … (free dialect) or a list of objects. */
function framesOf(entry: Entry, listKey: string, kind: UnitKind, dialect: Dialect, faults: string[]): UnitFile[] {
  const list = entry.get(fold(listKey));
  if (Array.isArray(list)) {
    if (list.length === 0) faults.push(`${listKey} is empty`);
    return list.map((member: unknown, at) => {
      if (dialect === 'free' && typeof member === 'string') return { url: member, title: null, placeholder: null };
      const file = entryOf(member, dialect, faults);
      if (file) return fileOf(file, file.has('url') ? 'url' : 'objectUrl', kind, dialect, faults);
      faults.push(`${listKey}: entry ${at} is not an object`);
      return { url: null, title: null, placeholder: null };
    });
  }
  const numbered = [...entry].flatMap(([key, value]) => {
    const match = dialect === 'free' ? /^objecturl(\d{1,6})$/.exec(key) : null;
    return match ? [{ position: Number(match[1]), value }] : [];
  });
  if (numbered.length === 0) faults.push(`${listKey} is missing`);
  return numbered
    .sort((a, b) => a.position - b.position)
    .map(({ position, value }, at) => {
      if (position !== at) faults.push(`objectUrl_${at} is missing`);
      if (typeof value === 'string' && value !== '' && value.length <= URL_LIMIT) {
        return { url: value, title: null, placeholder: null };
      }
      faults.push(`objectUrl_${position} is not a URL`);
      return { url: null, title: null, placeholder: null };
    });
}

function fileOf(entry: Entry, urlKey: string, kind: UnitKind, dialect: Dialect, faults: string[]): UnitFile {
  const placeholder = textOf(entry, 'placeholderItemUuid', faults, 50);
  const url = textOf(entry, urlKey, faults, URL_LIMIT);
  if (placeholder === null && (url === null || url === '')) faults.push(`${urlKey} is missing`);
  const facts = kind === 'dicomSeries' ? dicomFactsOf(entry, faults) : factsOf(entry, kind, dialect, faults);
  return {
    url: placeholder === null ? url : null,
    title: textOf(entry, 'title', faults, TITLE_LIMIT),
    placeholder,
    ...(facts && { facts }),
  };
}

function itemsOf(entry: Entry, faults: string[]): string[] {
  const list = entry.get('imageitems');
  if (Array.isArray(list) && list.length > 0 && list.every((uuid) => typeof uuid === 'string')) {
    return list.map((uuid) => uuid.toLowerCase());
  }
  faults.push('imageItems is not a list of item uuids');
  return [];
}

function flagOf(key: string, value: unknown, errors: string[]): boolean {
  if (typeof value !== 'boolean') errors.push(`${key} is neither true nor false`);
  return value === true;
}
