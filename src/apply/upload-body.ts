import type { ItemType, RegistrationItem } from '../registration/item.ts';

/** List and `externalFileType` of each kind of item in the typed upload form (Encord SDK 0.1.211, `DataUploadItems`). */
const LISTS: Readonly<Record<ItemType, readonly [list: string, fileType: string]>> = {
  video: ['videos', 'VIDEO'],
  image: ['images', 'IMAGE'],
  imageGroup: ['imageGroups', 'IMG_GROUP'],
  imageGroupFromItems: ['imageGroupsFromItems', 'IMG_GROUP_FROM_ITEMS'],
  dicomSeries: ['dicomSeries', 'DICOM'],
  nifti: ['nifti', 'NIFTI'],
  audio: ['audio', 'AUDIO'],
  text: ['text', 'PLAIN_TEXT'],
  pdf: ['pdf', 'PDF'],
  scene: ['scenes', 'SCENE'],
  timeSeries: ['timeSeries', 'TIMESERIES'],
};
/** Lists that are there even when they are empty; newer ones are left out, as older servers do not know them. */
const ALWAYS = [
  'videos',
  'imageGroups',
  'dicomSeries',
  'images',
  'imageGroupsFromItems',
  'audio',
  'nifti',
  'text',
  'pdf',
];

/** `dataItems` of an upload job. */
export function uploadBody(
  items: readonly RegistrationItem[],
  flags: { readonly skipDuplicateUrls: boolean; readonly upsertMetadata: boolean },
): Record<string, unknown> {
  const lists: Record<string, Record<string, unknown>[]> = Object.fromEntries(ALWAYS.map((list) => [list, []]));
  for (const item of items) {
    const [list, externalFileType] = LISTS[item.type];
    (lists[list] ??= []).push({ ...item.upload, clientMetadata: item.clientMetadata, externalFileType });
  }
  return { ...lists, ...flags };
}
