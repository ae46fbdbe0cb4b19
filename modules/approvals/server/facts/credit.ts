import { isCleanIn, measureInForce } from '#modules/credit/index.ts';
import type { FactContext, FactValue } from './factContext.ts';

/** Whether a listed measure works for or against the firm; unknown where the list does not know it. */
export function creditMeasure(
  { db, organisation, today, published }: FactContext,
  { measure }: { measure: string },
): Promise<FactValue> {
  return measureInForce(db, organisation, { measure, place: published.place_id, today });
}

/** Whether the credit report shows nothing in that area; unknown where reports do not cover it (CRD-05). */
export function cleanRecord(
  { db, organisation, today, published }: FactContext,
  { area }: { area: string },
): Promise<FactValue> {
  return isCleanIn(db, organisation.id, { field: area, place: published.place_id, today });
}
