import { ENTRY_KINDS, type EntryKind } from './entry-kinds.ts';
import { fieldsOf, optional, optionalScalar, type Fields } from './fields.ts';
import { knownUrl } from './known-url.ts';
import { isNumberedUrl, readFrames, readRequiredUrl } from './read-frames.ts';
import { readMedia, type Media } from './read-media.ts';
import type { Reporter } from './reporter.ts';
import type { SourceItem, SourceUrl } from './rule.ts';
import { missingKey, wrongType } from './rules/reading.ts';
import { nodeWords, plainOf, type ObjectNode, type SourceNode } from './source-node.ts';

const COMMON = ['title', 'clientMetadata', 'externalFileType'];

const OWN: Readonly<Record<EntryKind['form'], readonly string[]>> = {
  single: ['objectUrl'],
  frames: ['images', 'createVideo'],
  files: ['dicomFiles'],
  uuids: ['imageItems', 'createVideo', 'videoUrlPrefix'],
  scene: ['scene'],
};

const KNOWN = new Map(
  ENTRY_KINDS.map(({ type, form, media }) => {
    const more = media && form === 'single' ? [media.key] : [];
    return [type, [...OWN[form], ...COMMON, ...more, ...(type === 'timeSeries' ? ['settings'] : [])]];
  }),
);

interface Parts {
  readonly urls: readonly SourceUrl[];
  readonly media: readonly Media[];
  /** What the typed form has beside title and client metadata. */
  readonly own: Readonly<Record<string, unknown>>;
}

/** Reads one entry of a list; undefined when it cannot be used, which is reported. `hasIntegration`: groups need a title. */
export function readEntry(
  entry: SourceNode,
  kind: EntryKind,
  hasIntegration: boolean,
  reporter: Reporter,
): SourceItem | undefined {
  if (entry.kind === 'broken') return undefined;
  if (entry.kind !== 'object') {
    reporter.report(wrongType, entry, `An entry of "${kind.raw}" must be an object, not ${nodeWords(entry)}.`);
    return undefined;
  }
  const numbered = kind.form === 'frames' || kind.form === 'files' ? isNumberedUrl : () => false;
  const fields = fieldsOf(entry, KNOWN.get(kind.type) ?? [], `an entry of "${kind.raw}"`, reporter, numbered);
  checkLiteral(fields, kind, reporter);
  const title = optionalScalar(fields, 'title', 'string', reporter);
  const clientMetadata = optional(fields, 'clientMetadata', 'object', 'an object', reporter);
  const createVideo = optionalScalar(fields, 'createVideo', 'boolean', reporter)?.value ?? false;
  const parts = readParts(entry, kind, fields, createVideo, reporter);
  const opening = { start: entry.start, end: entry.start + 1 };
  if (title === undefined && !fields.has('title') && needsTitle(kind, hasIntegration)) {
    reporter.report(missingKey, opening, `An entry of "${kind.raw}" needs a "title".`);
  }
  if (parts === undefined) return undefined;
  const metadata = clientMetadata === undefined ? {} : (plainOf(clientMetadata) as Record<string, unknown>);
  const upload = { ...parts.own, ...(title && { title: title.value }), clientMetadata: metadata };
  return {
    item: {
      type: kind.type,
      urls: parts.urls.map((url) => url.url),
      ...(title && { title: title.value }),
      clientMetadata: metadata,
      upload,
      at: reporter.locate(entry.start),
    },
    entry: opening,
    urls: parts.urls,
    title,
    clientMetadata,
    media: parts.media,
    createVideo,
  };
}

function needsTitle(kind: EntryKind, hasIntegration: boolean): boolean {
  if (kind.form === 'files' || kind.form === 'scene') return true;
  return hasIntegration && (kind.form === 'frames' || kind.form === 'uuids');
}

function readParts(
  entry: ObjectNode,
  kind: EntryKind,
  fields: Fields,
  createVideo: boolean,
  reporter: Reporter,
): Parts | undefined {
  switch (kind.form) {
    case 'single': {
      const url = readRequiredUrl(entry, fields, 'objectUrl', reporter);
      const media = kind.media && readMedia(fields, kind.media, reporter);
      const settings = optional(fields, 'settings', 'object', 'an object', reporter);
      if (url === undefined) return undefined;
      const own = {
        objectUrl: url.url,
        ...(media && { [kind.media!.key]: media.values }),
        ...(settings && { settings: plainOf(settings) }),
      };
      return { urls: [url], media: media ? [media] : [], own };
    }
    case 'frames':
    case 'files': {
      const { urls, typed, media } = readFrames(entry, kind, fields, reporter);
      if (urls.length === 0) return undefined;
      return { urls, media, own: kind.form === 'files' ? { dicomFiles: typed } : { images: typed, createVideo } };
    }
    case 'uuids':
      return readUuids(entry, fields, createVideo, reporter);
    case 'scene':
      return readScene(entry, fields, reporter);
  }
}

function readUuids(entry: ObjectNode, fields: Fields, createVideo: boolean, reporter: Reporter): Parts | undefined {
  const list = optional(fields, 'imageItems', 'list', 'a list of item ids', reporter);
  const prefix = optionalScalar(fields, 'videoUrlPrefix', 'string', reporter)?.value;
  const ids = (list?.items ?? []).flatMap((node) => {
    if (
      node.kind === 'scalar' &&
      typeof node.value === 'string' &&
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(node.value)
    ) {
      return [node.value];
    }
    if (node.kind !== 'broken') reporter.report(wrongType, node, 'An entry of "imageItems" must be the id of an item.');
    return [];
  });
  if (ids.length === 0) {
    if (!fields.has('imageItems')) {
      reporter.report(missingKey, { start: entry.start, end: entry.start + 1 }, 'This entry has no "imageItems".');
    }
    return undefined;
  }
  const own = { imageItems: ids, createVideo, ...(prefix !== undefined && { videoUrlPrefix: prefix }) };
  return { urls: [], media: [], own };
}

/** A scene is free form: it is passed on untouched, its URLs are looked at. */
function readScene(entry: ObjectNode, fields: Fields, reporter: Reporter): Parts | undefined {
  const scene = optional(fields, 'scene', 'object', 'an object', reporter);
  if (scene === undefined || scene.entries.length === 0) {
    const at = { start: entry.start, end: entry.start + 1 };
    reporter.report(missingKey, at, 'This scene has no streams.', { detail: 'Add `"scene": { "<stream>": { … } }`.' });
    return undefined;
  }
  return { urls: [...sceneUrls(scene)], media: [], own: { scene: plainOf(scene) } };
}

function* sceneUrls(node: SourceNode): Iterable<SourceUrl> {
  if (node.kind === 'list') for (const item of node.items) yield* sceneUrls(item);
  if (node.kind !== 'object') return;
  for (const { key, value } of node.entries) {
    if ((key === 'uri' || key === 'url') && value.kind === 'scalar' && typeof value.value === 'string') {
      yield { url: value.value, at: value, known: knownUrl(value.value) };
    } else yield* sceneUrls(value);
  }
}

function checkLiteral(fields: Fields, kind: EntryKind, reporter: Reporter): void {
  const node = optionalScalar(fields, 'externalFileType', 'string', reporter);
  if (node !== undefined && node.value !== kind.literal) {
    reporter.report(wrongType, node, `"externalFileType" of an entry of "${kind.typed}" must be "${kind.literal}".`);
  }
}
