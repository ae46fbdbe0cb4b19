import { findLicenceOf } from '#modules/licences/index.ts';
import type { FactContext, FactValue } from './factContext.ts';

interface Source {
  field: string;
  type: string;
}

/** The status of the applicant's own licence that the answer names; `none` when it has no such licence. */
export async function licenceStatus(context: FactContext, { field, type }: Source): Promise<FactValue> {
  const number = context.answers[field];
  if (typeof number !== 'string' || number === '') return undefined;
  const licence = await findLicenceOf(context.db, context.applicant.id, number);
  return licence?.type === type ? licence.statusOn(context.today) : 'none';
}
