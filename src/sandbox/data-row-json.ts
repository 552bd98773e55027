import type { Context } from './context.ts';
import { childItems, type DataRowRecord } from './store/datasets.ts';
import { legacyTime } from './timestamps.ts';
import { transferUrl } from './upload/transfer.ts';

export interface DataRowView {
  readonly origin: string;
  readonly clientMetadata: boolean;
  readonly signedUrl: boolean;
  readonly images: boolean;
}

/** A data row as v1 answers it (DataRow of Encord SDK 0.1.211), snake_case. */
export function dataRowJson(context: Context, row: DataRowRecord, view: DataRowView): Record<string, unknown> {
  const link = (url: string | null, location: number): string | null =>
    url !== null && location === 0 && !url.includes(':') ? transferUrl(view.origin, url) : url;
  const images = view.images && row.data_type === 'IMG_GROUP' ? childItems(context.store, row.item_uuid) : undefined;
  return {
    data_hash: row.data_hash,
    data_title: row.data_title,
    data_type: row.data_type,
    created_at: legacyTime(row.created_at),
    last_edited_at: legacyTime(row.last_edited_at),
    width: row.width,
    height: row.height,
    file_link: row.data_link,
    file_size: row.file_size,
    file_type: row.file_type,
    storage_location: row.storage_location,
    frames_per_second: row.fps,
    duration: row.duration,
    is_optimised_image_group: row.data_type === 'IMG_GROUP' ? row.is_optimised_image_group === 1 : null,
    backing_item_uuid: row.item_uuid,
    ...(view.clientMetadata && { client_metadata: JSON.parse(row.client_metadata) as unknown }),
    signed_url: view.signedUrl ? link(row.data_link, row.storage_location) : null,
    ...(images && {
      images_data: images.map((image) => ({
        title: image.name,
        file_link: image.url,
        file_type: image.file_type,
        file_size: image.file_size,
        image_hash: image.item_uuid,
        storage_location: image.storage_location,
        created_at: legacyTime(image.created_at),
        last_edited_at: legacyTime(image.last_edited_at),
        height: image.height ?? 0,
        width: image.width ?? 0,
        signed_url: link(image.url, image.storage_location),
      })),
    }),
  };
}
