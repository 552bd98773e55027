import type { Context } from '../../context.ts';
import { childItems, type ChildItemRecord, type DataRowRecord } from '../../store/datasets.ts';
import type { Json } from './stored-labels.ts';

/** How labels lie in a unit: one set for the whole unit, by frame, or only in the answers (ranges of time or text). */
export type Grid = 'single' | 'frames' | 'ranges';

export interface DataUnit {
  readonly hash: string;
  /** Number of the first frame: the sequence number within an image group, 0 elsewhere. */
  readonly sequence: number;
  readonly grid: Grid;
  /** Everything that a label row shows of the unit, beside its labels. */
  readonly facts: Json;
  /** Server-owned facts of single frames. */
  readonly frameMetadata?: ReadonlyMap<number, Json>;
}

/** Units of a data row as Encord SDK 0.1.211 reads them: one, or one an image of a group. */
export function dataUnitsOf(context: Context, data: DataRowRecord): DataUnit[] {
  if (data.data_type === 'IMG_GROUP') return childItems(context.store, data.item_uuid).map(groupImage);
  const common: Json = {
    data_hash: data.data_hash,
    data_title: data.data_title,
    data_type: data.file_type,
    data_sequence: 0,
  };
  const unit = (grid: Grid, facts: Json): DataUnit[] => [
    { hash: data.data_hash, sequence: 0, grid, facts: { ...common, ...facts } },
  ];
  const link = { data_link: data.data_link };
  const size = { width: data.width ?? 0, height: data.height ?? 0 };
  switch (data.data_type) {
    case 'IMAGE':
      return unit('single', { ...link, ...size });
    case 'VIDEO':
      return unit('frames', { ...link, ...size, data_duration: data.duration ?? 0, data_fps: data.fps ?? 1 });
    case 'DICOM':
      return dicom(context, data, { ...common, ...size });
    case 'NIFTI':
      return unit('frames', { ...link, ...size });
    case 'PDF':
      return unit('frames', { ...link, width: 0, height: 0, data_fps: 0 });
    case 'AUDIO':
      return unit('ranges', {
        ...link,
        audio_codec: data.audio_codec ?? '',
        audio_sample_rate: data.audio_sample_rate ?? 0,
        audio_bit_depth: data.audio_bit_depth ?? 0,
        audio_num_channels: data.audio_num_channels ?? 0,
        data_duration: data.duration ?? 0,
      });
    case 'SCENE':
      return unit('frames', { ...link, width: 0, height: 0, data_fps: 0 });
    case 'GROUP':
      return unit('single', link);
    default:
      return unit('ranges', link);
  }
}

function groupImage(child: ChildItemRecord, index: number): DataUnit {
  const facts = {
    data_hash: child.item_uuid,
    data_title: child.name,
    data_type: child.file_type,
    data_sequence: String(index),
    data_link: child.url,
    width: child.width ?? 0,
    height: child.height ?? 0,
  };
  return { hash: child.item_uuid, sequence: index, grid: 'single', facts };
}

function dicom(context: Context, data: DataRowRecord, facts: Json): DataUnit[] {
  const slices = childItems(context.store, data.item_uuid);
  const frameMetadata = new Map(
    slices.map((slice, index): [number, Json] => [
      index,
      {
        dicom_instance_uid: slice.dicom_instance_uid ?? slice.item_uuid,
        multiframe_frame_number: null,
        file_uri: slice.url ?? '',
        width: slice.width ?? data.width ?? 0,
        height: slice.height ?? data.height ?? 0,
      },
    ]),
  );
  const metadata = { patient_id: `patient-${data.item_uuid.slice(0, 8)}`, study_uid: '', series_uid: data.item_uuid };
  return [{ hash: data.data_hash, sequence: 0, grid: 'frames', facts: { ...facts, metadata }, frameMetadata }];
}
