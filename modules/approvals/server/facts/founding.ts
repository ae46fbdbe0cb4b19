import { standingOfFounding } from '#modules/organisations/index.ts';
import type { FactContext, FactValue } from './factContext.ts';

/** How the founding of the applying firm stands; for a firm that was not founded here it is unknown. */
export async function founding(
  { db, applicant, today }: FactContext,
  { property }: { property: 'unsigned' | 'refusedTerms' | 'permitsNeededFirst' },
): Promise<FactValue> {
  return applicant.firm && (await standingOfFounding(db, applicant.firm.id, today))?.[property];
}
