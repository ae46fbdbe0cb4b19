import { findLicenceOf } from '#modules/licences/index.ts';
import { dayNumber } from '#platform/calendar/pure/calendarDate.ts';
import type { FactContext, FactValue } from './factContext.ts';

interface Source {
  field: string;
  type: string;
}

/** Days from today to the last day of the licence, as a number in text; negative when it is past. */
export async function licenceDaysLeft(context: FactContext, { field, type }: Source): Promise<FactValue> {
  const number = context.answers[field];
  if (typeof number !== 'string' || number === '') return undefined;
  const licence = await findLicenceOf(context.db, context.applicant.id, number);
  if (licence?.type !== type || licence.validTo === null) return null;
  return dayNumber(licence.validTo) - dayNumber(context.today);
}
