import { z } from 'zod';

/** Ways to reach a person outside this program. */
export const OutsideChannel = z.enum(['mail', 'sms', 'official-account']);
export type OutsideChannel = z.infer<typeof OutsideChannel>;

/** `app` is the inbox of this program. */
export const ChannelChoice = z.enum(['app', ...OutsideChannel.options]);
export type ChannelChoice = z.infer<typeof ChannelChoice>;

export const Digest = z.enum(['instant', 'daily', 'weekly']);
export type Digest = z.infer<typeof Digest>;
