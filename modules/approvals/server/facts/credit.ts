import { isCleanIn, measureInForce } from '#modules/credit/index.ts';
import type { FactContext, FactValue } from './factContext.ts';

/** Whether a listed measure works for or against the firm; unknown where the list does not know it. */
export async function creditMeasure(
  { db, applicant, today, published }: FactContext,
  { measure }: { measure: string },
): Promise<FactValue> {
  return applicant.firm && measureInForce(db, applicant.firm, { measure, place: published.place_id, today });
}

/** Whether the credit report shows nothing in that area; unknown where reports do not cover it (CRD-05). */
export async function cleanRecord(
  { db, applicant, today, published }: FactContext,
  { area }: { area: string },
): Promise<FactValue> {
  return (
    applicant.firm && isCleanIn(db, applicant.firm.id, { field: area, place: published.place_id, today })
  );
}
