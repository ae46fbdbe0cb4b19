import { z } from 'zod';

/** The fields of government service in which an e-licence is used (DAT-01.r1), and two that other rows add. */
export const ShareUse = z.enum(['start', 'change', 'deregister', 'permit', 'investment', 'supervision']);
export type ShareUse = z.infer<typeof ShareUse>;

/**
 * Where a fetched material comes from (DAT-01, DAT-05): an item of the directory of shareable data, called for one
 * purpose on one basis. Fields of the form take its values with `prefill: shared.<item>.<property>`.
 */
export const Share = z.strictObject({
  item: z.string().regex(/^[a-z][a-z0-9-]*$/),
  use: ShareUse,
  basis: z.string().min(1),
});
export type Share = z.infer<typeof Share>;

/** A matter for which showing an e-licence is enough (一证通办, APV-16): the field it belongs to, and who says so. */
export const LicenceOnly = z.strictObject({
  field: z.enum(['business', 'medical', 'transport', 'culture-tourism', 'livelihood']),
  source: z.string().min(1),
});
export type LicenceOnly = z.infer<typeof LicenceOnly>;
