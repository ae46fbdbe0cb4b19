import { z } from 'zod';
import { operation } from '#platform/api/pure/operation.ts';

const PlaceView = z.object({
  id: z.string(),
  zh: z.string(),
  en: z.string().nullable(),
  level: z.string(),
  hasParts: z.boolean(),
});
export type PlaceView = z.infer<typeof PlaceView>;

export const contract = {
  listPlaces: operation({
    method: 'GET',
    path: '/places',
    summary: 'The places directly below one, or the chain down to one',
    tag: 'places',
    who: 'anyone',
  })
    .input(z.object({ below: z.string().max(60).optional(), chainOf: z.string().max(60).optional() }))
    .output(z.object({ places: z.array(PlaceView) })),
};
