import { z } from 'zod';

export const PlaceLevel = z.enum(['country', 'province', 'prefecture', 'county', 'township', 'zone']);
export type PlaceLevel = z.infer<typeof PlaceLevel>;

const PlaceId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/**
 * A place as it is recorded. A division of GB/T 2260 has its code as id; a zone or base that decides without
 * a code (a high-tech zone, an energy base) has an id of its own and no code.
 */
export const NewPlace = z.strictObject({
  id: PlaceId,
  name: z.strictObject({
    zh: z.string().min(1),
    /** Null when no source gives an English name: pages show the Chinese one, marked lang=zh. */
    en: z.string().min(1).nullable(),
  }),
  parent: PlaceId.nullable(),
  code: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
  level: PlaceLevel,
  retired: z.boolean().default(false),
  replacedBy: PlaceId.nullable().default(null),
});
export type NewPlace = z.infer<typeof NewPlace>;

export interface Place extends NewPlace {
  /** Ids from the country down to this place, itself last. */
  path: string[];
  version: number;
}

/** True when the place of that path is `ancestorId` or lies below it. */
export function isWithin(placePath: readonly string[], ancestorId: string): boolean {
  return placePath.includes(ancestorId);
}
