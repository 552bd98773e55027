import { z } from 'zod';

const shared = {
  label: z.string().min(1).max(1024).nullish(),
  color: z
    .string()
    .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i, { error: 'not #rgb, #rrggbb or #rrggbbaa' })
    .nullish(),
  hidden: z.boolean().optional(),
};
const Channel = z.union([
  z.looseObject({ ...shared, style: z.literal('line').optional(), lineWidth: z.number().min(0.5).max(6).optional() }),
  z.looseObject({ ...shared, style: z.literal('points'), pointRadius: z.number().min(1).max(8).optional() }),
]);

/**
 * How a time series is shown, by the header of a column (Encord SDK 0.1.211). Settings outside of this make the item, and every
 * page with it, unreadable for that SDK.
 */
export const TimeseriesSettings = z.looseObject({
  channels: z
    .record(z.string(), Channel)
    .refine((channels) => Object.keys(channels).length <= 100, { error: 'more than 100 channels' }),
});
