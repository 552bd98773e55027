import { ENTRY_KINDS } from './entry-kinds.ts';
import type { RegistrationItem } from './item.ts';

/** `dataItems` of an upload job: the typed form of Encord SDK 0.1.211, `DataUploadItems`. */
export type UploadRequest = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[] | boolean>>;

/** Lists that older servers do not know: left out when empty. */
const NEWER = new Set(['timeSeries', 'scenes']);

/** The body of one upload job, keys in the order in which the SDK writes them. */
export function uploadRequest(
  items: readonly RegistrationItem[],
  flags: { readonly skipDuplicateUrls?: boolean; readonly upsertMetadata?: boolean } = {},
): UploadRequest {
  const body: Record<string, readonly Readonly<Record<string, unknown>>[] | boolean> = {};
  for (const { type, typed, literal } of ENTRY_KINDS) {
    const list = items
      .filter((item) => item.type === type)
      .map(({ upload }) => ({ ...upload, externalFileType: literal }));
    if (list.length > 0 || !NEWER.has(typed)) body[typed] = list;
  }
  body['skipDuplicateUrls'] = flags.skipDuplicateUrls ?? false;
  body['upsertMetadata'] = flags.upsertMetadata ?? false;
  return body;
}
