import { findPlace } from '#platform/access/server/places.ts';
import type { FactContext, FactValue } from './factContext.ts';

/** Whether the chosen place lies in the place that adopted the matter. Without an answer it is unknown. */
export async function withinJurisdiction(
  { db, answers, published }: FactContext,
  { field }: { field: string },
): Promise<FactValue> {
  const chosen = answers[field];
  if (typeof chosen !== 'string' || chosen === '') return undefined;
  const place = await findPlace(db, chosen);
  return place?.path.includes(published.place_id) ?? false;
}
