import { z } from 'zod';

const WallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'notify.wallClock');

/** Hours in which no message goes out; past midnight when `from` is later than `to`. Shanghai time. */
export const QuietHours = z
  .strictObject({ from: WallClock, to: WallClock })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'notify.quietAllDay' });
export type QuietHours = z.infer<typeof QuietHours>;

/** When digests go out. `weekday`: 1 is Monday. */
export const DigestTimes = z.strictObject({
  daily: WallClock,
  weekly: z.strictObject({ weekday: z.int().min(1).max(7), at: WallClock }),
});
export type DigestTimes = z.infer<typeof DigestTimes>;
