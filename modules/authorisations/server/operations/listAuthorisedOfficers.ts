import { agencyNames } from '#platform/access/server/agencies.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../../contract.ts';
import { authorisationsInForce } from '../authorisations.ts';
import { titled } from '../presentAuthorisations.ts';
import { singleOfficerMatters } from '../singleOfficerMatters.ts';

export const listAuthorisedOfficers = serve(contract.listAuthorisedOfficers, async (call) => {
  const { db } = call;
  const today = legalDate(call.now);
  const all = await singleOfficerMatters(db, today);
  const listed = all.filter((one) => one.listed);
  const rows = await authorisationsInForce(db, today);
  const names = await call.services.namesOf(
    db,
    rows.map(({ person }) => person),
  );
  const agencies = await agencyNames(
    db,
    rows.map(({ agency }) => agency),
  );
  return {
    officers: rows.map(({ person, agency, matters, validFrom, validTo }) => ({
      name: names.get(person) ?? '',
      agency: agencies.get(agency) ?? { zh: agency, en: null },
      matters: matters.map((matter) => titled(matter, all)),
      validFrom,
      validTo,
    })),
    matters: listed.map(({ matter, title }) => ({ matter, title })),
  };
});
