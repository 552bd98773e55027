import { z } from 'zod';

/** A key in camel case, or in snake case as free-form dictionaries of the SDK keep it. */
function either(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return value[key] ?? value[key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
}

const Place = z.enum(['left', 'right', 'top', 'bottom']);

/** Layout of a data group (Encord SDK 0.1.211): a tile, or a split of two layouts. Any other makes its summary unreadable. */
export const GroupLayout: z.ZodType<Record<string, unknown>> = z.lazy(() =>
  z.record(z.string(), z.unknown()).superRefine((layout, context) => {
    const need = (key: string, shape: z.ZodType): void => {
      const read = shape.safeParse(either(layout, key));
      for (const issue of read.error?.issues ?? []) {
        context.addIssue({ code: 'custom', message: issue.message, path: [key, ...issue.path] });
      }
    };
    if (layout['direction'] !== undefined) {
      need('direction', z.enum(['row', 'column']));
      need('splitPercentage', z.number());
      for (const part of ['first', 'second']) need(part, GroupLayout);
    } else if (layout['type'] === 'data_unit_list') {
      need('keys', z.array(z.string()));
      need('carouselPosition', Place);
      need('carouselSize', z.number());
    } else {
      need('type', z.literal('data_unit').optional());
      need('key', z.string());
    }
  }),
);

const flag = z.boolean().optional();
const tiles = z
  .record(z.string(), z.looseObject({ title: z.string().nullish(), isReadOnly: flag, is_read_only: flag }))
  .nullish();

/** Settings of a data group, in either spelling. */
export const GroupSettings = z.looseObject({
  fixedLayout: flag,
  fixed_layout: flag,
  tileSettings: tiles,
  tile_settings: tiles,
  hasMultilayerLabels: z.boolean().nullish(),
  has_multilayer_labels: z.boolean().nullish(),
});
