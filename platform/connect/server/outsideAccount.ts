import { z } from 'zod';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** TLS is asked for, except on the same machine. */
const OutsideUrl = z
  .url({ protocol: /^https?$/ })
  .refine(
    (text) => new URL(text).protocol === 'https:' || LOOPBACK.test(new URL(text).hostname),
    'must begin with https://',
  )
  .transform((text) => text.replace(/\/$/, ''));

/** Where another system is, and the secret that both sides sign with. */
export const OutsideAccount = z.strictObject({
  url: OutsideUrl,
  keyId: z.string().min(1).max(100),
  secret: z.string().min(32, 'needs 32 characters'),
});
export type OutsideAccount = z.infer<typeof OutsideAccount>;
