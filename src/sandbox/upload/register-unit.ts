import { sha256 } from '../../base/canonical.ts';
import { callerOf } from '../authenticate.ts';
import type { Context } from '../context.ts';
import { ERROR_MARKER } from '../decisions/storage.ts';
import { entriesOf, isJson, listOf } from '../engine/labels/stored-labels.ts';
import { folderRole } from '../folder-tree.ts';
import { sceneJson } from '../scene-json.ts';
import { mediaFacts, tagValue, type FileKind, type MediaFacts } from './media-facts.ts';
import { insertItem, nameOfUrl, setChildren } from './new-item.ts';
import type { StatedFacts, UnitFile, UploadUnit } from './unit.ts';

/** The job that a unit belongs to, as far as registering needs it. */
export interface UnitJob {
  readonly folder_uuid: string;
  readonly owner: string;
  readonly integration_hash: string | null;
  readonly storageLocation: string;
  readonly strictClientOnly: boolean;
  readonly skip_duplicate_urls: number;
  readonly upsert_metadata: number;
}

/** Why one unit fails; its message is what the client reads in `unitErrors`. */
export class UnitError extends Error {
  override readonly name = 'UnitError';
}

/** The item of a unit; `listed` is false for a skipped duplicate. */
export interface RegisteredUnit {
  readonly itemUuid: string;
  readonly name: string;
  readonly listed: boolean;
}

/** A file of a unit with its bytes found: an upload of the client, or a URL that the integration is trusted to read. */
interface Source {
  readonly url: string;
  readonly itemUuid: string;
  readonly title: string | null;
  readonly stated: StatedFacts | undefined;
  readonly size: number | undefined;
  readonly uploaded: boolean;
}

/** Makes the item (and its parts) of one unit, inside the caller's transaction. Throws UnitError. */
export function registerUnit(context: Context, job: UnitJob, unit: UploadUnit): RegisteredUnit {
  if (unit.fault !== null) throw new UnitError(unit.fault);
  if (unit.items.length > 0) return registerFromItems(context, job, unit);
  const urls = unit.files.map((file) => file.url ?? '');
  if (job.skip_duplicate_urls && urls.length > 0) {
    const existing = findDuplicate(context, job.folder_uuid, unit.kind, urls);
    if (existing) return reuse(context, job, unit, existing);
  }
  const sources = unit.files.map((file) => sourceOf(context, job, unit, file));
  switch (unit.kind) {
    case 'imageGroup':
    case 'imageSequence':
      return registerGroup(context, job, unit, sources);
    case 'dicomSeries':
      return registerSeries(context, job, unit, sources);
    case 'scene':
      return registerFile(context, job, unit, 'scene', sources[0] ?? sceneSource(context, unit));
    case 'video':
    case 'image':
    case 'nifti':
    case 'audio':
    case 'plainText':
    case 'pdf':
    case 'timeseries':
      return registerFile(context, job, unit, unit.kind, sources[0] ?? sceneSource(context, unit));
  }
}

/** Kinds whose files need their metadata block with strict client-only access. */
const STRICT: ReadonlySet<UploadUnit['kind']> = new Set(['video', 'image', 'audio', 'imageGroup', 'imageSequence']);

function sourceOf(context: Context, job: UnitJob, unit: UploadUnit, file: UnitFile): Source {
  const upload = uploadOf(context, file);
  const { title, facts: stated } = file;
  if (upload) {
    if (upload.size === null) throw new UnitError('the file was never uploaded');
    const used = context.store.get('SELECT 1 FROM items WHERE uuid = ?', upload.item_uuid);
    const itemUuid = used ? context.uuid() : upload.item_uuid;
    return { url: upload.object_key, itemUuid, title, stated, size: upload.size, uploaded: true };
  }
  if (file.placeholder !== null) throw new UnitError(`there is no upload for the placeholder ${file.placeholder}`);
  const url = file.url ?? '';
  if (unit.kind === 'scene' && url === '') return sceneSource(context, unit);
  if (!/^[a-z][a-z0-9+.-]{0,30}:\/\/[^/]/i.test(url))
    throw new UnitError(`"${url.slice(0, 200)}" is not an absolute URL`);
  if (job.integration_hash === null) throw new UnitError('files in a cloud need an integration');
  if (url.includes(ERROR_MARKER.marker)) throw new UnitError('the file could not be read (404)');
  if (job.strictClientOnly && !stated && STRICT.has(unit.kind)) {
    throw new UnitError('with strict client-only access the metadata block of the file is required');
  }
  return { url, itemUuid: context.uuid(), title, stated, size: undefined, uploaded: false };
}

function uploadOf(
  context: Context,
  { placeholder, url }: UnitFile,
): { object_key: string; item_uuid: string; size: number | null } | undefined {
  // Keys of uploads have no colon: no need to look for those of files in a cloud.
  if (placeholder === null && url?.includes(':')) return undefined;
  return context.store.get(
    'SELECT object_key, item_uuid, length(content) AS size FROM uploads WHERE item_uuid = ? OR object_key = ?',
    placeholder?.toLowerCase() ?? '',
    url ?? '',
  );
}

/** A scene of streams has no file of its own. */
function sceneSource(context: Context, unit: UploadUnit): Source {
  const url = `scene:${sha256(JSON.stringify(unit.extra)).slice(0, 32)}`;
  return { url, itemUuid: context.uuid(), title: null, stated: undefined, size: undefined, uploaded: false };
}

function factsOf(kind: FileKind, source: Source): MediaFacts {
  const stated = source.size === undefined ? source.stated : { ...source.stated, fileSize: source.size };
  return mediaFacts(kind, source.url, stated ?? {});
}

function common(
  job: UnitJob,
  unit: UploadUnit,
): { folderUuid: string; owner: string; clientMetadata: UploadUnit['clientMetadata'] } {
  return { folderUuid: job.folder_uuid, owner: job.owner, clientMetadata: unit.clientMetadata };
}

function place(job: UnitJob, source: Source): { url: string; storageLocation: string; integrationHash: string | null } {
  if (source.uploaded) return { url: source.url, storageLocation: 'encord', integrationHash: null };
  return { url: source.url, storageLocation: job.storageLocation, integrationHash: job.integration_hash };
}

/** A scene of streams has as many frames as its longest stream of point clouds or images has events; a file has one. */
function framesOfScene(extra: UploadUnit['extra']): number {
  const { streams } = sceneJson(extra, (url) => url);
  const counts = entriesOf(streams).map(([, one]) => {
    const { entityType, events } = isJson(one['stream']) ? one['stream'] : {};
    return entityType === 'point_cloud' || entityType === 'image' ? listOf(events).length : 0;
  });
  return Math.max(1, ...counts);
}

function registerFile(
  context: Context,
  job: UnitJob,
  unit: UploadUnit,
  kind: FileKind,
  source: Source,
): RegisteredUnit {
  const name = unit.title ?? nameOfUrl(source.url);
  insertItem(context, {
    ...common(job, unit),
    ...place(job, source),
    uuid: source.itemUuid,
    itemType: kind,
    name,
    isFrame: false,
    facts:
      kind === 'scene' ? { ...factsOf(kind, source), frameCount: framesOfScene(unit.extra) } : factsOf(kind, source),
    extra: unit.extra,
  });
  return { itemUuid: source.itemUuid, name, listed: true };
}

function registerGroup(context: Context, job: UnitJob, unit: UploadUnit, sources: readonly Source[]): RegisteredUnit {
  const frames = sources.map((source) => {
    const facts = factsOf('image', source);
    insertItem(context, {
      ...common(job, unit),
      ...place(job, source),
      clientMetadata: {},
      uuid: source.itemUuid,
      itemType: 'image',
      name: source.title ?? nameOfUrl(source.url),
      isFrame: true,
      facts,
    });
    return { uuid: source.itemUuid, facts };
  });
  return insertGroup(context, job, unit, frames);
}

function registerFromItems(context: Context, job: UnitJob, unit: UploadUnit): RegisteredUnit {
  const owner = callerOf(context.store, job.owner);
  const frames = unit.items.map((uuid) => {
    const item = context.store.get<{
      folder_uuid: string;
      item_type: string;
      width: number | null;
      height: number | null;
      file_size: number | null;
    }>('SELECT folder_uuid, item_type, width, height, file_size FROM items WHERE uuid = ?', uuid);
    const seen = item && folderRole(context.store, owner, item.folder_uuid) !== undefined;
    if (!seen || item.item_type !== 'image') throw new UnitError(`${uuid.slice(0, 50)} is not an image item`);
    return { uuid, facts: { width: item.width, height: item.height, fileSize: item.file_size ?? 0 } };
  });
  return insertGroup(context, job, unit, frames);
}

function insertGroup(
  context: Context,
  job: UnitJob,
  unit: UploadUnit,
  frames: readonly { uuid: string; facts: Pick<MediaFacts, 'width' | 'height' | 'fileSize'> }[],
): RegisteredUnit {
  const uuid = context.uuid();
  const sequence = unit.kind === 'imageSequence';
  const name = unit.title ?? `${frames.length} images`;
  insertItem(context, {
    ...common(job, unit),
    uuid,
    itemType: unit.kind,
    name,
    isFrame: false,
    url: null,
    storageLocation: job.storageLocation,
    integrationHash: job.integration_hash,
    facts: {
      mimeType: sequence ? 'video/mp4' : 'application/octet-stream',
      fileSize: frames.reduce((sum, frame) => sum + frame.facts.fileSize, 0),
      width: frames[0]?.facts.width ?? null,
      height: frames[0]?.facts.height ?? null,
      frameCount: frames.length,
      ...(sequence && { fps: 1, duration: frames.length }),
    },
  });
  setChildren(
    context,
    uuid,
    frames.map((frame) => frame.uuid),
  );
  return { itemUuid: uuid, name, listed: true };
}

function registerSeries(context: Context, job: UnitJob, unit: UploadUnit, sources: readonly Source[]): RegisteredUnit {
  const key = sha256(sources.map((source) => source.url).join('\n'));
  const uid = (tag: string, suffix: string): string => {
    const stated = tagValue(sources[0]?.stated ?? {}, tag);
    return typeof stated === 'string' ? stated.slice(0, 64) : `2.25.${BigInt(`0x${key.slice(0, 30)}`)}.${suffix}`;
  };
  const study = uid('0020000D', '1');
  const series = uid('0020000E', '2');
  let frameCount = 0;
  let fileSize = 0;
  let first: MediaFacts | undefined;
  for (const [at, source] of sources.entries()) {
    const facts = factsOf('dicomFile', source);
    const stated = tagValue(source.stated ?? {}, '00080018');
    const instance = typeof stated === 'string' ? stated.slice(0, 64) : `${series}.${at + 1}`;
    first ??= facts;
    frameCount += facts.frameCount ?? 1;
    fileSize += facts.fileSize;
    insertItem(context, {
      ...common(job, unit),
      ...place(job, source),
      clientMetadata: {},
      uuid: source.itemUuid,
      itemType: 'dicomFile',
      name: source.title ?? nameOfUrl(source.url),
      isFrame: true,
      facts,
      dicom: { instance, study, series },
    });
  }
  const uuid = context.uuid();
  const name = unit.title ?? `Series of ${sources.length} files`;
  insertItem(context, {
    ...common(job, unit),
    uuid,
    itemType: 'dicomSeries',
    name,
    isFrame: false,
    url: null,
    storageLocation: job.storageLocation,
    integrationHash: job.integration_hash,
    facts: {
      mimeType: 'application/dicom',
      fileSize,
      width: first?.width ?? 512,
      height: first?.height ?? 512,
      frameCount,
    },
    dicom: { instance: null, study, series },
  });
  setChildren(
    context,
    uuid,
    sources.map((source) => source.itemUuid),
  );
  return { itemUuid: uuid, name, listed: true };
}

interface Existing {
  readonly uuid: string;
  readonly name: string;
}

function findDuplicate(
  context: Context,
  folderUuid: string,
  kind: UploadUnit['kind'],
  urls: readonly string[],
): Existing | undefined {
  const [first = ''] = urls;
  if (first === '') return undefined;
  const { store } = context;
  if (kind !== 'imageGroup' && kind !== 'imageSequence' && kind !== 'dicomSeries') {
    return store.get<Existing>(
      'SELECT uuid, name FROM items WHERE folder_uuid = ? AND url = ? AND is_frame = 0 ORDER BY seq LIMIT 1',
      folderUuid,
      first,
    );
  }
  const candidates = store.all<Existing>(
    `SELECT g.uuid, g.name FROM items f JOIN item_children c ON c.child_uuid = f.uuid AND c.position = 0
     JOIN items g ON g.uuid = c.parent_uuid
     WHERE f.folder_uuid = ?1 AND f.url = ?2 AND g.folder_uuid = ?1 AND g.item_type = ?3 ORDER BY g.seq`,
    folderUuid,
    first,
    kind,
  );
  return candidates.find((candidate) => {
    const parts = store.all<{ url: string | null }>(
      'SELECT i.url FROM item_children c JOIN items i ON i.uuid = c.child_uuid WHERE c.parent_uuid = ? ORDER BY c.position',
      candidate.uuid,
    );
    return parts.length === urls.length && parts.every((part, at) => part.url === urls[at]);
  });
}

function reuse(context: Context, job: UnitJob, unit: UploadUnit, existing: Existing): RegisteredUnit {
  if (!job.upsert_metadata) return { itemUuid: existing.uuid, name: existing.name, listed: false };
  context.store.run(
    'UPDATE items SET client_metadata = ?, last_edited_at = ? WHERE uuid = ?',
    JSON.stringify(unit.clientMetadata),
    context.now(),
    existing.uuid,
  );
  return { itemUuid: existing.uuid, name: existing.name, listed: true };
}
