import { getMatterVersion } from '#modules/catalogue/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { mayRead } from '#platform/process/server/standing.ts';
import { contract } from '../../contract.ts';

interface Row {
  person: string;
  decidedOn: string;
  validTo: string;
}

const FIND = sql(
  'responsibility_find',
  `SELECT r.person_id AS person, r.decided_on AS "decidedOn", a.valid_to AS "validTo"
   FROM decision_responsibilities r JOIN authorisations a ON a.id = r.authorisation_id WHERE r.case_id = $1`,
);

/** Read by whoever may read the case: firm and officials see who answers for the decision. */
export const getResponsibility = serve(contract.getResponsibility, async (call, { caseId }) => {
  const row = await getCaseRow(call, caseId);
  call.require(await mayRead(call.actor, row, call.services.covers));
  const found = await call.db.maybe<Row>(FIND, [caseId]);
  if (!found) return { responsibility: null };
  const version = Number(row.facts['matterVersion']);
  const { body } = await getMatterVersion(call.db, row.matter ?? '', version);
  const { text, source } = body.singleOfficer!.responsibility;
  const names = await call.services.namesOf(call.db, [found.person]);
  const { decidedOn, validTo } = found;
  const citation = call.services.law.cite(source) ?? null;
  return {
    responsibility: { officer: names.get(found.person) ?? '', decidedOn, validTo, text, citation },
  };
});
