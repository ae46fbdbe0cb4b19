import { z } from 'zod';

/** How a simulated system behaves, as real ones sometimes do. */
export const Mood = z.enum([
  'fine',
  /** Does it, and answers later than anybody waits. */
  'slow',
  /** 500, nothing done. */
  'failing',
  /** Does it, then the connection breaks before the answer. */
  'lostAnswer',
  /** The connection breaks, nothing done. */
  'unreachable',
  /** 422, nothing done. */
  'refusing',
  /** 200 with a page of HTML. */
  'garbled',
  /** Each callback comes twice. */
  'duplicateCallback',
  /** The callback comes before the answer. */
  'outOfOrder',
  /** Callbacks are signed with another secret. */
  'badSignature',
  /** The callback never comes. */
  'silent',
]);
export type Mood = z.infer<typeof Mood>;
