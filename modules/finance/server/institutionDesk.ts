import type { PlacedFirm } from '#modules/organisations/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { InstitutionDesk } from '../contract.ts';
import { type Institution, institutionsIn, presentInstitution } from './products.ts';
import { pushesTo } from './pushes.ts';
import { presentRequest, requestsTo } from './requests.ts';

/** The institution that a firm is, by its credit code on the list of its place. */
export async function institutionOf(
  db: Queryable,
  firm: PlacedFirm,
  now: Date,
): Promise<Institution | undefined> {
  return (await institutionsIn(db, firm.place, legalDate(now))).find(({ uscc }) => uscc === firm.uscc);
}

/** What an institution sees: nothing while it is not on the list. */
export async function institutionDesk(db: Queryable, firm: PlacedFirm, now: Date): Promise<InstitutionDesk> {
  const institution = await institutionOf(db, firm, now);
  if (!institution) return { institution: null, pushes: [], requests: [] };
  return {
    institution: presentInstitution(institution),
    pushes: (await pushesTo(db, firm.id)).map(({ id, at, acknowledgedAt, lists }) => ({
      id,
      at: at.toISOString(),
      acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
      lists,
    })),
    requests: (await requestsTo(db, institution.place, institution.code)).map((row) => ({
      ...presentRequest(row),
      firm: row.firm,
      facts: row.facts,
    })),
  };
}
