import type { Context } from '../context.ts';
import { spacesOfScene } from './scenes.ts';
import { childItems, type ChildItemRecord, type DataRowRecord } from '../store/datasets.ts';

/** The parts of a data group (by the uuid of the part's item) or of a scene as label rows know them; {} for all other data. */
export function spacesOfData(context: Context, data: DataRowRecord): Record<string, Record<string, unknown>> {
  if (data.data_type === 'SCENE') return spacesOfScene(context, data);
  if (data.data_type !== 'GROUP') return {};
  const spaces: Record<string, Record<string, unknown>> = {};
  childItems(context.store, data.item_uuid).forEach((child, position) => {
    const space = spaceOf(context, child, String(position));
    if (space) spaces[child.item_uuid] = space;
  });
  return spaces;
}

function spaceOf(context: Context, child: ChildItemRecord, position: string): Record<string, unknown> | undefined {
  const info = {
    child_info: { layout_key: child.layout_key ?? position, file_name: child.name, data_link: child.url },
  };
  const size = { width: child.width ?? 0, height: child.height ?? 0 };
  switch (child.item_type) {
    case 'image':
      return { space_type: 'image', ...info, ...size, labels: {} };
    case 'video': {
      const clip = { number_of_frames: child.frames, data_duration: child.duration ?? 0, data_fps: child.fps ?? 1 };
      return { space_type: 'video', ...info, ...size, ...clip, labels: {} };
    }
    case 'imageGroup':
    case 'imageSequence': {
      const frames = childItems(context.store, child.item_uuid).map((frame, index) => ({
        data_uuid: frame.item_uuid,
        data_type: frame.file_type,
        data_sequence: index,
        data_link: frame.url,
        data_title: frame.name,
      }));
      return { space_type: 'image_sequence', ...info, ...size, number_of_frames: child.frames, frames, labels: {} };
    }
    case 'audio':
      return { space_type: 'audio', ...info, duration_ms: Math.round((child.duration ?? 0) * 1000) };
    case 'plainText':
      return { space_type: child.file_type === 'text/html' ? 'html' : 'text', ...info };
    case 'timeseries':
      return { space_type: 'time_series', ...info };
    case 'pdf':
      return { space_type: 'pdf', ...info, number_of_pages: child.frames, labels: {} };
    case 'nifti':
    case 'dicomFile':
      return { space_type: 'medical_file', ...info, ...size, number_of_frames: child.frames, labels: {} };
    case 'dicomSeries': {
      const frames = childItems(context.store, child.item_uuid).map((slice) => ({
        width: slice.width ?? 0,
        height: slice.height ?? 0,
        instance_uid: slice.dicom_instance_uid ?? slice.item_uuid,
        file_name: slice.name,
      }));
      return { space_type: 'medical_stack', ...info, frames, labels: {} };
    }
    default:
      return undefined;
  }
}
