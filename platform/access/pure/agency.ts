import { z } from 'zod';

export const AgencyKind = z.enum([
  'government',
  'department',
  'zone-committee',
  'public-institution',
  'authorised-body',
]);
export type AgencyKind = z.infer<typeof AgencyKind>;

/** A body that decides, inspects or serves, in one place. */
export const NewAgency = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.strictObject({ zh: z.string().min(1), en: z.string().min(1).nullable() }),
  place: z.string(),
  uscc: z.string().nullable().default(null),
  kind: AgencyKind,
  /** What it is competent for (`administrative-approval`): a matter names a duty, the place gives the agency. */
  duties: z.array(z.string().regex(/^[a-z][a-z-]*$/)).default([]),
  retired: z.boolean().default(false),
});
export type NewAgency = z.infer<typeof NewAgency>;

export interface Agency extends NewAgency {
  version: number;
}
